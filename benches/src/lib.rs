//! What the benchmarks of the policy engine share: the workload's files, read and made ready to decide.

pub mod workload;

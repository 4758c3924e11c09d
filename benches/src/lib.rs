//! What the benchmarks share: the workload of the policy engine, read and made ready to decide, and servers under load.

pub mod machine;
pub mod serving;
pub mod workload;

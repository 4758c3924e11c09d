//! Organizations that exist, as scenario files: from IAM's and Organizations' own answers, from Terraform and from
//! CloudFormation.
//!
//! Every way ends in an [`Imported`]: the scenario, and a list of all that is not in it or not as it was. Nothing is
//! dropped in silence. `docs/import.md` shows each way.

mod arns;
mod aws_files;
mod cloudformation;
mod complete;
mod details;
mod draft;
mod imported;
mod organizations;
mod sso;
mod terraform;
mod tree;
mod world;

pub mod live;

pub use aws_files::aws;
pub use cloudformation::{Stack, cloudformation};
pub use imported::{DeclaredPolicy, ImportError, Imported, Input, LeftOut};
pub use terraform::terraform;

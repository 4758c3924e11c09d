//! What must hold in an organization, checked.
//!
//! A [`Suite`] is what a set of files asks for: each organization is built once, and every check is looked at before
//! any is run. [`Suite::run`] answers all of them in parallel; the [`Report`] is written for people and for the tools
//! that read test results. `docs/checks.md` describes the format, whose types are in `scenario::format`.
//!
//! ```
//! let folder = std::env::temp_dir().join("orglab-checks-doc");
//! std::fs::create_dir_all(&folder)?;
//! let file = folder.join("shop.yaml");
//! std::fs::write(&file, "
//! accounts: { shop: { id: '111122223333', iam: { users: { alice: {} } } } }
//! checks:
//!   - { name: alice stays out, expect: deny, as: shop/user/alice, do: 's3:GetObject', on: 'arn:aws:s3:::orders/1' }
//! ")?;
//! let suite = checks::Suite::load(&[file])?;
//! let report = suite.run(&checks::Options::default());
//! assert_eq!((report.passed(), report.failed()), (1, 0));
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

// rustdoc works out which of our types are `RefUnwindSafe`, down to the last of what a partition is made of.
#![recursion_limit = "256"]

mod answer;
mod discover;
mod may;
mod outcome;
mod plan;
mod policies;
mod reach;
mod render;
mod report;
mod run;
mod select;
mod setup;
mod source;
mod subject;
mod suite;
mod validity;

pub use outcome::{Failure, Outcome};
pub use policies::{At, Policy, Rule};
pub use render::Format;
pub use report::Report;
pub use run::Options;
pub use suite::Suite;
pub use validity::Validity;

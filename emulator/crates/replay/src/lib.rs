//! Recorded calls, decided again: what would a change of policies have done to the calls that were really made?
//!
//! [`Replay::run`] reads CloudTrail's records, finds each call's principal, action, resource and context as far as the
//! record tells, decides it in a scenario and in the scenario after a change, and counts what comes out differently. It
//! reads in constant memory, on all processors. `docs/replay.md` says what is taken from a record and what is not there.

mod cache;
mod call;
mod files;
mod judge;
mod operation;
mod parameters;
mod principal;
mod record;
mod relevance;
mod report;
mod resource;
mod run;
mod split;
mod tally;
mod text;
mod undecided;

pub use report::{Broken, Cause, Example, Failure, Group, Groups, Reason, Report};
pub use run::{Progress, Replay};

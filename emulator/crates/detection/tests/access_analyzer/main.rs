//! IAM Access Analyzer: what its analyzers find, and how that changes.

#![cfg(test)]

mod external;
mod generation;
mod internal;
mod lifecycle;
mod previews;
mod settling;
mod unused;
mod world;

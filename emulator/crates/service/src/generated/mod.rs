//! Written by `cargo xtask codegen`; not to be edited.

#[rustfmt::skip]
pub(crate) mod authorization;

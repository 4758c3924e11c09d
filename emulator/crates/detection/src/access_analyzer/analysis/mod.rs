//! What analyzers find in the state: pure functions of it.

pub(super) mod external;
pub(super) mod internal;
pub(super) mod subject;
pub(super) mod unused;
pub(super) mod zone;

pub(super) use subject::Looked;
pub(super) use zone::Zone;

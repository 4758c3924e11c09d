//! What AWS Security Hub keeps for an account in a Region.

/// Security Hub where it is enabled.
#[derive(Debug, Clone)]
pub struct Hub {}

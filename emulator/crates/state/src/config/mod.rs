//! What AWS Config keeps for an account in a Region.

/// Everything of one account in one Region.
#[derive(Debug, Clone, Default)]
pub struct Config {}

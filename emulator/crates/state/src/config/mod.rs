//! What AWS Config keeps for an account in a Region.

use aws::{AccountId, Region};

use crate::{Partition, Shared, Tx};

/// Everything of one account in one Region.
#[derive(Debug, Clone, Default)]
pub struct Config {}

impl Partition {
    /// What Config keeps for an account in a Region; none where it was never used.
    pub fn config(&self, account: AccountId, region: &Region) -> Option<&Shared<Config>> {
        self.account(account)?.config.get(region)
    }
}

impl Tx<'_> {
    /// The same for changing.
    pub fn config_mut(&mut self, account: AccountId, region: &Region) -> Option<&mut Config> {
        Some(self.account_mut(account)?.config.entry(region.clone()).or_default().make_mut())
    }
}

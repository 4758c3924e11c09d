//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

#[cfg_attr(not(test), expect(dead_code, reason = "custom policy rules are evaluated where rules are"))]
mod guard;
mod item;
mod query;
mod resource;
#[expect(dead_code, reason = "what evaluates rules comes next")]
pub(crate) mod rules;
#[cfg(test)]
mod tests;
pub(crate) mod watch;

use aws::{AccountId, Region};
use service::served;
use state::Tx;
use state::config::Work;

served! {
    /// AWS Config.
    pub static CONFIG: models::config::SERVICE, locate resource::locate;
}

/// Does what was left for later in an account and Region.
pub fn carry_out(tx: &mut Tx<'_>, account: AccountId, region: &Region, work: Work) {
    match work {
        Work::Daily => watch::record_daily(tx, account, region),
    }
}

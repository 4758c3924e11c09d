//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

mod aggregation;
#[cfg_attr(not(test), expect(dead_code, reason = "custom policy rules are evaluated where rules are"))]
mod guard;
mod item;
mod packs;
mod query;
mod resource;
#[expect(dead_code, reason = "what evaluates rules comes next")]
pub(crate) mod rules;
mod shapes;
mod tags;
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
    BatchGetAggregateResourceConfig => read aggregation::resources::batch_get,
    DeleteAggregationAuthorization => write aggregation::authorizations::delete,
    DeleteConfigurationAggregator => write aggregation::aggregators::delete,
    DeletePendingAggregationRequest => write aggregation::authorizations::delete_pending,
    DescribeAggregationAuthorizations => read aggregation::authorizations::describe,
    DescribeConfigurationAggregatorSourcesStatus => read aggregation::status::describe,
    DescribeConfigurationAggregators => read aggregation::aggregators::describe,
    DescribePendingAggregationRequests => read aggregation::authorizations::describe_pending,
    GetAggregateDiscoveredResourceCounts => read aggregation::resources::counts,
    GetAggregateResourceConfig => read aggregation::resources::get,
    ListAggregateDiscoveredResources => read aggregation::resources::list,
    PutAggregationAuthorization => write aggregation::authorizations::put,
    PutConfigurationAggregator => write aggregation::aggregators::put,
    SelectAggregateResourceConfig => read aggregation::select::aggregated,
    SelectResourceConfig => read aggregation::select::own,
}

/// Does what was left for later in an account and Region.
pub fn carry_out(tx: &mut Tx<'_>, account: AccountId, region: &Region, work: Work) {
    match work {
        Work::Daily => watch::record_daily(tx, account, region),
    }
}

//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

mod channels;
mod delivery;
mod document;
mod fault;
mod group;
mod history;
mod item;
mod notification;
mod queries;
mod recorders;
mod resource;
mod retention;
mod service_linked;
mod tagging;
#[cfg(test)]
mod tests;
pub(crate) mod watch;

use aws::{AccountId, Region, Timestamp};
use blob::Store;
use service::served;
use state::Tx;
use state::config::Work;

served! {
    /// AWS Config.
    pub static CONFIG: models::config::SERVICE, locate resource::locate;
    BatchGetResourceConfig => read history::batch_get_resource_config,
    DeleteConfigurationRecorder => write recorders::delete_configuration_recorder,
    DeleteDeliveryChannel => write channels::delete_delivery_channel,
    DeleteRetentionConfiguration => write retention::delete_retention_configuration,
    DeleteServiceLinkedConfigurationRecorder => write service_linked::delete_service_linked_configuration_recorder,
    DeleteStoredQuery => write queries::delete_stored_query,
    DeliverConfigSnapshot => write channels::deliver_config_snapshot,
    DescribeConfigurationRecorderStatus => read recorders::describe_configuration_recorder_status,
    DescribeConfigurationRecorders => read recorders::describe_configuration_recorders,
    DescribeDeliveryChannelStatus => read channels::describe_delivery_channel_status,
    DescribeDeliveryChannels => read channels::describe_delivery_channels,
    DescribeRetentionConfigurations => read retention::describe_retention_configurations,
    GetDiscoveredResourceCounts => read history::get_discovered_resource_counts,
    GetResourceConfigHistory => read history::get_resource_config_history,
    GetStoredQuery => read queries::get_stored_query,
    ListConfigurationRecorders => read recorders::list_configuration_recorders,
    ListDiscoveredResources => read history::list_discovered_resources,
    ListStoredQueries => read queries::list_stored_queries,
    ListTagsForResource => read tagging::list_tags_for_resource,
    PutConfigurationRecorder => write recorders::put_configuration_recorder,
    PutDeliveryChannel => write channels::put_delivery_channel,
    PutRetentionConfiguration => write retention::put_retention_configuration,
    PutServiceLinkedConfigurationRecorder => write service_linked::put_service_linked_configuration_recorder,
    PutStoredQuery => write queries::put_stored_query,
    StartConfigurationRecorder => write recorders::start_configuration_recorder,
    StopConfigurationRecorder => write recorders::stop_configuration_recorder,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
}

/// Does what was left for later in an account and Region.
pub fn carry_out(
    tx: &mut Tx<'_>,
    seed: u64,
    store: &Store,
    (account, region): (AccountId, &Region),
    work: Work,
    now: Timestamp,
) {
    match work {
        Work::Daily => watch::record_daily(tx, account, region),
        Work::History => delivery::deliver_history(tx, seed, store, (account, region), now),
        Work::Snapshot(id) => delivery::deliver_snapshot(tx, seed, store, (account, region), id, now),
        Work::Check => delivery::write_check(tx, seed, store, (account, region)),
    }
}

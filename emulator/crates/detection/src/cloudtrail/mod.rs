//! AWS CloudTrail: trails, and the events of the last 90 days. See the
//! [API reference](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/Welcome.html).

mod checks;
mod create;
mod describe;
mod fault;
mod keys;
mod logging;
mod lookup;
mod name;
mod organization;
mod resource;
mod selector_checks;
mod selectors;
mod shapes;
mod tagging;

use service::served;

served! {
    /// AWS CloudTrail.
    pub static CLOUDTRAIL: models::cloudtrail::SERVICE, locate resource::locate, manner shows_deliveries;
    AddTags => write tagging::add_tags,
    CreateTrail => write create::create_trail,
    DeleteTrail => write logging::delete_trail,
    DeregisterOrganizationDelegatedAdmin => write organization::deregister,
    DescribeTrails => read describe::describe_trails,
    GetEventSelectors => read selectors::get_event_selectors,
    GetInsightSelectors => read selectors::get_insight_selectors,
    GetTrail => read describe::get_trail,
    GetTrailStatus => read describe::get_trail_status,
    ListPublicKeys => read keys::list_public_keys,
    ListTags => read tagging::list_tags,
    ListTrails => read describe::list_trails,
    LookupEvents => read lookup::lookup_events,
    PutEventSelectors => write selectors::put_event_selectors,
    RegisterOrganizationDelegatedAdmin => write organization::register,
    RemoveTags => write tagging::remove_tags,
    StartLogging => write logging::start_logging,
    StopLogging => write logging::stop_logging,
    UpdateTrail => write create::update_trail,
}

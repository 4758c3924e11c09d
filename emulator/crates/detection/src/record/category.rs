//! Management events and data events. See
//! [CloudTrail concepts](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html).

use service::Event;

use super::style::{Data, Style};

/// The `resources.type` of a data event; none of a management event.
pub fn data_resource_type(event: &Event) -> Option<&'static str> {
    Style::of(&event.source).data_of(event).map(|data| data.kind)
}

/// `readOnly`: of the access level of the action, except where a service is logged otherwise.
pub fn is_read_only(event: &Event) -> bool {
    Style::of(&event.source).is_read_only(event)
}

impl Style {
    /// The data events that an event of the service is one of.
    pub(super) fn data_of(&'static self, event: &Event) -> Option<&'static Data> {
        self.data.as_ref().filter(|data| data.events.binary_search(&event.name).is_ok())
    }
    /// Whether an event of the service only reads.
    pub(super) fn is_read_only(&self, event: &Event) -> bool {
        self.reads.contains(&event.name) || event.read_only && !self.writes.contains(&event.name)
    }
}

/// Whether an event is of a service that is everywhere at once. See
/// [global service events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events).
pub fn is_global(event: &Event) -> bool {
    match event.source.as_str() {
        "iam.amazonaws.com" | "cloudfront.amazonaws.com" => true,
        "sts.amazonaws.com" => event.circumstances.global_endpoint,
        _ => false,
    }
}

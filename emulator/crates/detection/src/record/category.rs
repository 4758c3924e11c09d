//! Management events and data events. See
//! [CloudTrail concepts](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html).

use service::Event;

use super::style::{Data, Style};

/// The `resources.type` of a data event; none of a management event.
pub fn data_resource_type(event: &Event) -> Option<&'static str> {
    data(event).map(|data| data.kind)
}

/// The data events that an event is one of.
pub(super) fn data(event: &Event) -> Option<&'static Data> {
    let data = Style::of(&event.source).data.as_ref()?;
    data.events.binary_search(&event.name).is_ok().then_some(data)
}

/// `readOnly`: of the access level of the action, except where a service is logged otherwise.
pub fn is_read_only(event: &Event) -> bool {
    let style = Style::of(&event.source);
    style.reads.contains(&event.name) || event.read_only && !style.writes.contains(&event.name)
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

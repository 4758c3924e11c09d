//! Topics and subscriptions as requests name them.

use aws::Arn;
use models::sns::errors as e;
use service::{page, page_order};
use state::resource::{PolicyResource, ResourceError};
use state::sns::{Subscription, Topic};
use state::{Call, Partition, Shared};
use wire::Fault;

/// Entries on a page: a hundred.
const PAGE: usize = 100;

/// The topic of an ARN, which other Regions than its own do not know.
pub(super) fn topic<'p>(partition: &'p Partition, call: &Call, arn: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let parsed = Arn::parse(arn).ok().filter(|parsed| parsed.service() == "sns" && parsed.account_id().is_some());
    let parsed = parsed.ok_or_else(|| invalid("TopicArn", "An ARN must have at least 6 elements"))?;
    let found = partition.resource(&parsed).filter(|found| found.as_topic().is_some() && found.region == call.region);
    found.ok_or_else(unknown)
}

/// What it is beside its policy.
pub(super) fn detail(topic: &PolicyResource) -> Result<&Topic, Fault> {
    // INVARIANT: what is found as a topic has a topic's detail.
    topic.as_topic().map(|topic| &**topic).ok_or_else(unknown)
}

/// A subscription by its ARN, with its topic's.
pub(super) fn subscription<'p>(
    partition: &'p Partition,
    call: &Call,
    arn: &str,
) -> Result<(Arn, &'p Subscription), Fault> {
    let none = || e::NOT_FOUND_EXCEPTION.fault("Subscription does not exist");
    let (topic, id) = arn.rsplit_once(':').ok_or_else(none)?;
    let found = self::topic(partition, call, topic).map_err(|_| none())?;
    let one = detail(found)?.subscriptions.get(id).ok_or_else(none)?;
    Ok((found.arn.clone(), one))
}

pub(super) fn unknown() -> Fault {
    e::NOT_FOUND_EXCEPTION.fault("Topic does not exist")
}

/// SNS's sentence for what is wrong with a parameter.
pub(super) fn invalid(parameter: &str, reason: &str) -> Fault {
    let reason = if reason.is_empty() { String::new() } else { format!(" Reason: {reason}") };
    e::INVALID_PARAMETER_EXCEPTION.fault(format!("Invalid parameter: {parameter}{reason}"))
}

/// What the state refuses, in SNS's words.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::NoSuchResource(_) => unknown(),
        ResourceError::MalformedPolicy(_) | ResourceError::NoSuchPrincipal(_) | ResourceError::PolicyTooLong(_) => {
            invalid("Policy", &error.to_string())
        }
        error => e::INVALID_PARAMETER_EXCEPTION.fault(format!("Invalid parameter: {error}")),
    }
}

/// One page of entries by their names.
pub(super) fn paged<T>(mut all: Vec<(String, T)>, token: Option<&str>) -> Result<(Vec<T>, Option<String>), Fault> {
    all.sort_by_cached_key(|(name, _)| page_order(name));
    let page = page(all.into_iter(), |(name, _)| name.clone(), token, PAGE)
        .ok_or_else(|| invalid("NextToken", "The token is not valid"))?;
    Ok((page.items.into_iter().map(|(_, one)| one).collect(), page.next))
}

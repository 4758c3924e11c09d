//! Queues as requests name them.

use aws::AccountId;
use models::sqs::errors as e;
use state::resource::{PolicyResource, ResourceError};
use state::sqs::Queue;
use state::{Call, Partition, Shared};
use wire::Fault;

/// Account and name in a queue's URL, `http://HOST/ACCOUNT/NAME`; its Region is the one that was called.
pub(super) fn place(url: &str) -> Option<(AccountId, &str)> {
    let mut parts = url.trim_end_matches('/').rsplit('/');
    let name = parts.next()?;
    Some((parts.next()?.parse().ok()?, name))
}

/// The URL of a queue, at the address that the client used.
pub(super) fn url(call: &Call, queue: &PolicyResource) -> String {
    let endpoint = call.endpoint.as_deref().unwrap_or("http://127.0.0.1:4566");
    format!("{endpoint}/{}/{}", queue.account, queue.name)
}

/// The queue that a URL names, or its name alone: one of the caller's then.
pub(super) fn queue<'p>(partition: &'p Partition, call: &Call, url: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let (account, name) = place(url).unwrap_or((call.account, url));
    let found = partition.queue(account, &call.region, name);
    found.ok_or_else(unknown)
}

/// What it is beside its policy.
pub(super) fn detail(queue: &PolicyResource) -> Result<&Queue, Fault> {
    // INVARIANT: what is found as a queue has a queue's detail.
    queue.as_queue().map(|queue| &**queue).ok_or_else(unknown)
}

pub(super) fn unknown() -> Fault {
    e::QUEUE_DOES_NOT_EXIST.fault("The specified queue does not exist.")
}

/// A parameter that the model lets pass.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("InvalidParameterValue", 400, message)
}

/// A parameter that is not there.
pub(super) fn missing(name: &str) -> Fault {
    Fault::new("MissingParameter", 400, format!("The request must contain the parameter {name}."))
}

/// What the state refuses, in SQS's words.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::MalformedPolicy(_) | ResourceError::NoSuchPrincipal(_) | ResourceError::PolicyTooLong(_) => {
            e::INVALID_ATTRIBUTE_VALUE.fault("Invalid value for the parameter Policy.")
        }
        ResourceError::NoSuchResource(_) => unknown(),
        error => invalid(error.to_string()),
    }
}

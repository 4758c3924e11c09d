//! Names of events, and the operations behind them.

use wire::{Operation, Service};

use super::style::RENAMED;

/// The `eventName` of a call of an operation.
pub fn event_name(service: &str, operation: &'static str) -> &'static str {
    let at = RENAMED.binary_search_by(|(of, name, _)| (*of, *name).cmp(&(service, operation)));
    at.ok().and_then(|at| RENAMED.get(at)).map_or(operation, |(_, _, event)| event)
}

/// The service and the operation behind an event, where the service is served. Several services may share a source.
pub fn operation(source: &str, event: &str) -> Option<(&'static Service, &'static Operation)> {
    let services = || models::services().iter().copied().filter(|service| service.event_source == source);
    let renamed = || {
        services().find_map(|service| {
            let (_, name, _) = RENAMED.iter().find(|(of, _, name)| *of == service.name && *name == event)?;
            Some((service, service.operation(name)?))
        })
    };
    // Before the operations that are called so themselves: those of S3 are older versions.
    renamed().or_else(|| services().find_map(|service| Some((service, service.operation(event)?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html>
    #[test]
    fn operations_of_s3_on_buckets_are_called_after_them() {
        for (operation, event) in [
            ("GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
            ("PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"),
            ("PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
            ("PutBucketOwnershipControls", "PutBucketOwnershipControls"),
        ] {
            assert_eq!(event_name("s3", operation), event);
        }
    }

    #[test]
    fn every_operation_is_found_by_the_name_of_its_event() {
        for service in models::services() {
            for known in service.operations {
                let event = event_name(service.name, known.name);
                let (_, found) = operation(service.event_source, event).unwrap();
                // Older versions of operations of S3 are called as events of the newer ones are.
                let is_shared = RENAMED.iter().any(|(_, _, name)| *name == event);
                assert!(found.name == known.name || is_shared, "{} {}", service.name, known.name);
            }
        }
    }
}

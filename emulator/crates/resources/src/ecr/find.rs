//! Repositories as requests name them.

use aws::{AccountId, Arn};
use models::ecr::errors as e;
use state::ecr::Repository;
use state::resource::{PolicyResource, ResourceError, ResourceKind};
use state::{Call, Partition, Shared};
use wire::Fault;

/// The account whose registry is meant.
pub(super) fn registry(call: &Call, given: Option<&str>) -> AccountId {
    given.and_then(|id| id.parse().ok()).unwrap_or(call.account)
}

/// The ARN of a repository of this name.
pub(super) fn arn(partition: &Partition, call: &Call, registry: AccountId, name: &str) -> String {
    partition.resource_arn(ResourceKind::Repository, registry, &call.region, name)
}

/// The repository of a name in a registry.
pub(super) fn repository<'p>(
    partition: &'p Partition,
    call: &Call,
    registry_id: Option<&str>,
    name: &str,
) -> Result<(&'p Shared<PolicyResource>, &'p Repository), Fault> {
    let registry = registry(call, registry_id);
    let found = Arn::parse(&arn(partition, call, registry, name)).ok().and_then(|arn| partition.resource(&arn));
    let found = found.and_then(|found| Some((found, &**found.as_repository()?)));
    found.ok_or_else(|| unknown(name, registry))
}

/// The repository of an ARN.
pub(super) fn by_arn<'p>(partition: &'p Partition, text: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let wrong =
        || invalid(format!("Invalid parameter at 'resourceArn' failed to satisfy constraint: 'Invalid ARN' ({text})"));
    let arn = Arn::parse(text).ok().filter(|arn| arn.service() == "ecr").ok_or_else(wrong)?;
    let name = arn.resource().strip_prefix("repository/").ok_or_else(wrong)?;
    let found = partition.resource(&arn).filter(|found| found.as_repository().is_some());
    let owner = arn.account_id().ok_or_else(wrong)?;
    found.ok_or_else(|| unknown(name, owner))
}

/// The address that images are pulled from.
pub(super) fn uri(found: &PolicyResource) -> String {
    format!("{}/{}", host(found.account, found.region.as_str()), found.name)
}

/// The address of a registry.
pub(super) fn host(account: AccountId, region: &str) -> String {
    format!("{account}.dkr.ecr.{region}.amazonaws.com")
}

fn unknown(name: &str, registry: AccountId) -> Fault {
    e::REPOSITORY_NOT_FOUND_EXCEPTION
        .fault(format!("The repository with name '{name}' does not exist in the registry with id '{registry}'"))
}

/// What the model lets pass and ECR does not.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    e::INVALID_PARAMETER_EXCEPTION.fault(message)
}

/// A token that no page gave.
pub(super) fn wrong_token() -> Fault {
    invalid("Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid token'")
}

/// What the state refuses, in ECR's words.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::MalformedPolicy(_) | ResourceError::NoSuchPrincipal(_) => invalid(
            "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'",
        ),
        error => invalid(error.to_string()),
    }
}

/// How many a page has.
pub(super) fn size(asked: Option<i64>) -> usize {
    asked.and_then(|size| usize::try_from(size).ok()).unwrap_or(100).clamp(1, 1000)
}

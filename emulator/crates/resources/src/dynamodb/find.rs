//! Tables and streams as requests name them.

use aws::{AccountId, Arn};
use models::dynamodb::errors as e;
use state::dynamodb::Table;
use state::resource::{PolicyResource, ResourceError, ResourceKind};
use state::{Call, Partition, Shared};
use wire::Fault;

/// The ARN of a table that a name or an ARN means. See
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-iam-actions.html>.
pub(super) fn table_arn(partition: &Partition, call: &Call, name: &str) -> String {
    if name.starts_with("arn:") {
        return name.to_owned();
    }
    partition.resource_arn(ResourceKind::Table, call.account, &call.region, name)
}

/// A table in the caller's Region, of whatever account.
pub(super) fn table<'p>(
    partition: &'p Partition,
    call: &Call,
    name: &str,
) -> Result<(&'p Shared<PolicyResource>, &'p Table), Fault> {
    let arn = Arn::parse(&table_arn(partition, call, name))
        .map_err(|_| invalid(format!("Invalid TableArn: Invalid ResourceArn provided as input {name}")))?;
    let found = partition.resource(&arn).filter(|found| found.region == call.region);
    let found = found.and_then(|found| Some((found, &**found.as_table()?)));
    found.ok_or_else(|| match name.starts_with("arn:") {
        true => unknown_resource(name),
        false => unknown_table(name),
    })
}

/// A table or a stream by its ARN.
pub(super) fn resource<'p>(partition: &'p Partition, arn: &str) -> Result<&'p Shared<PolicyResource>, Fault> {
    let parsed = Arn::parse(arn).ok().filter(|parsed| parsed.service() == "dynamodb");
    let parsed =
        parsed.ok_or_else(|| invalid(format!("Invalid TableArn: Invalid ResourceArn provided as input {arn}")))?;
    partition.resource(&parsed).ok_or_else(|| unknown_resource(arn))
}

/// The tables of an account in the Region of the call.
pub(super) fn tables(partition: &Partition, account: AccountId, call: &Call) -> Vec<String> {
    let owner = partition.account(account);
    let all = owner.into_iter().flat_map(|owner| owner.resources_of(ResourceKind::Table, &call.region));
    all.map(|table| table.name.to_string()).collect()
}

pub(super) fn unknown_table(name: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Requested resource not found: Table: {name} not found"))
}

pub(super) fn unknown_resource(arn: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Requested resource not found: ResourcArn: {arn} not found"))
}

/// What the model lets pass and DynamoDB does not.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("ValidationException", 400, message)
}

/// A part of an operation that nobody has built.
pub(super) fn not_built(operation: &str, what: &str) -> Fault {
    let message = format!(
        "orglab does not implement dynamodb:{operation} with {what}. The call was authenticated and allowed; nothing was done."
    );
    Fault::new("NotImplemented", 501, message)
}

/// What the state refuses, in DynamoDB's words.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::NoSuchResource(arn) => unknown_resource(arn.as_str()),
        ResourceError::Exists(_, name) => e::RESOURCE_IN_USE_EXCEPTION.fault(format!("Table already exists: {name}")),
        ResourceError::MalformedPolicy(why) => invalid(format!("Invalid policy document: {why}")),
        ResourceError::NoSuchPrincipal(_) => invalid("Invalid policy document: Invalid principal in policy"),
        ResourceError::PolicyTooLong(_) => invalid("Policy document exceeds the maximum size of 20480 bytes"),
        error => invalid(error.to_string()),
    }
}

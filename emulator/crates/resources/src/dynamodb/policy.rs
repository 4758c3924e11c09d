//! Resource policies of tables and streams. See
//! <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html>.

use models::dynamodb as api;
use models::dynamodb::errors as e;
use service::View;
use sha2::{Digest, Sha256};
use state::resource::PolicyResource;
use state::{Tx, resource};
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html>
pub(super) fn get_resource_policy(
    view: &View<'_>,
    input: api::GetResourcePolicyInput,
) -> Result<api::GetResourcePolicyOutput, Fault> {
    let found = find::resource(view.partition, &input.resource_arn)?;
    let policy = found.policy.as_ref().ok_or_else(|| none(found))?;
    Ok(api::GetResourcePolicyOutput { policy: Some(policy.text().to_owned()), revision_id: revision(found) })
}

/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html>
pub(super) fn put_resource_policy(
    tx: &mut Tx<'_>,
    input: api::PutResourcePolicyInput,
) -> Result<api::PutResourcePolicyOutput, Fault> {
    let found = find::resource(tx.partition(), &input.resource_arn)?;
    expect(found, input.expected_revision_id.as_deref())?;
    let arn = found.arn.clone();
    resource::put_policy(tx, &arn, &input.policy).map_err(find::refused)?;
    let found = find::resource(tx.partition(), &input.resource_arn)?;
    Ok(api::PutResourcePolicyOutput { revision_id: revision(found) })
}

/// "Idempotent": a policy that is not there has no revision.
/// <https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html>
pub(super) fn delete_resource_policy(
    tx: &mut Tx<'_>,
    input: api::DeleteResourcePolicyInput,
) -> Result<api::DeleteResourcePolicyOutput, Fault> {
    let found = find::resource(tx.partition(), &input.resource_arn)?;
    expect(found, input.expected_revision_id.as_deref())?;
    let (arn, revision_id) = (found.arn.clone(), revision(found));
    resource::delete_policy(tx, &arn).map_err(find::refused)?;
    Ok(api::DeleteResourcePolicyOutput { revision_id })
}

/// The revision that a caller takes for the last one; `NO_POLICY` for none at all.
fn expect(found: &PolicyResource, expected: Option<&str>) -> Result<(), Fault> {
    let Some(expected) = expected else { return Ok(()) };
    if expected == revision(found).as_deref().unwrap_or("NO_POLICY") { Ok(()) } else { Err(none(found)) }
}

/// The same policy has the same revision.
fn revision(found: &PolicyResource) -> Option<String> {
    let digest = Sha256::digest(found.policy.as_ref()?.text());
    let number = digest.iter().take(6).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    Some(format!("{:013}", number % 10_000_000_000_000))
}

fn none(found: &PolicyResource) -> Fault {
    e::POLICY_NOT_FOUND_EXCEPTION
        .fault(format!("Resource-based policy not found for the provided ResourceArn: {}", found.arn))
}

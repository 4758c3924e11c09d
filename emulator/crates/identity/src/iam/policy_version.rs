use aws::Arn;
use models::iam::{
    CreatePolicyVersionRequest, CreatePolicyVersionResponse, DeletePolicyVersionRequest, DeletePolicyVersionResponse,
    GetPolicyVersionRequest, GetPolicyVersionResponse, ListPolicyVersionsRequest, ListPolicyVersionsResponse,
    SetDefaultPolicyVersionRequest, SetDefaultPolicyVersionResponse,
};
use service::View;
use state::Tx;
use state::iam::{IamError, ManagedPolicy};
use wire::Fault;

use super::fault::{arn, changeable_policy, fault, iam_of};
use super::listing::listed;
use super::policy::existing;
use super::record;

pub(super) fn create_policy_version(
    tx: &mut Tx<'_>,
    input: CreatePolicyVersionRequest,
) -> Result<CreatePolicyVersionResponse, Fault> {
    let arn = changeable_policy(tx.call, "CreatePolicyVersion", &input.policy_arn)?;
    let as_default = input.set_as_default.unwrap_or(false);
    let account = tx.call.account;
    let number = state::iam::policy::create_version(tx, account, &arn, &input.policy_document, as_default);
    let number = number.map_err(fault)?;
    let policy = iam_of(tx)?.policy(&arn).ok_or_else(|| fault(IamError::NoSuchPolicy(arn.clone())))?;
    Ok(CreatePolicyVersionResponse { policy_version: version(policy, number, false) })
}

fn version(policy: &ManagedPolicy, number: u32, with_document: bool) -> Option<models::iam::PolicyVersion> {
    policy.versions.get(&number).map(|version| record::version(policy, number, version, with_document))
}

/// The number in a version id such as `v3`.
fn number(arn: &Arn, id: &str) -> Result<u32, Fault> {
    let number = id.strip_prefix('v').and_then(|digits| digits.parse().ok());
    number.ok_or_else(|| fault(IamError::NoSuchPolicyVersion(arn.clone(), id.to_owned())))
}

pub(super) fn get_policy_version(
    view: &View<'_>,
    input: GetPolicyVersionRequest,
) -> Result<GetPolicyVersionResponse, Fault> {
    let arn = arn(&input.policy_arn)?;
    let policy = existing(view, &arn)?;
    let found = version(&policy, number(&arn, &input.version_id)?, true);
    let missing = || fault(IamError::NoSuchPolicyVersion(arn.clone(), input.version_id.clone()));
    Ok(GetPolicyVersionResponse { policy_version: Some(found.ok_or_else(missing)?) })
}

/// Newest first, as AWS lists them.
pub(super) fn list_policy_versions(
    view: &View<'_>,
    input: ListPolicyVersionsRequest,
) -> Result<ListPolicyVersionsResponse, Fault> {
    let policy = existing(view, &arn(&input.policy_arn)?)?;
    let versions = policy.versions.iter().rev();
    // Pages are cut in ascending order of the key.
    let key = |(number, _): &(&u32, &state::iam::PolicyVersion)| format!("{:010}", u32::MAX - **number);
    let page = listed(versions, key, input.marker.as_deref(), input.max_items, |(number, version)| {
        record::version(&policy, *number, version, false)
    })?;
    Ok(ListPolicyVersionsResponse { versions: Some(page.items), is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn delete_policy_version(
    tx: &mut Tx<'_>,
    input: DeletePolicyVersionRequest,
) -> Result<DeletePolicyVersionResponse, Fault> {
    let arn = changeable_policy(tx.call, "DeletePolicyVersion", &input.policy_arn)?;
    let number = number(&arn, &input.version_id)?;
    state::iam::policy::delete_version(tx, tx.call.account, &arn, number).map_err(fault)?;
    Ok(DeletePolicyVersionResponse {})
}

pub(super) fn set_default_policy_version(
    tx: &mut Tx<'_>,
    input: SetDefaultPolicyVersionRequest,
) -> Result<SetDefaultPolicyVersionResponse, Fault> {
    let arn = changeable_policy(tx.call, "SetDefaultPolicyVersion", &input.policy_arn)?;
    let number = number(&arn, &input.version_id)?;
    state::iam::policy::set_default_version(tx, tx.call.account, &arn, number).map_err(fault)?;
    Ok(SetDefaultPolicyVersionResponse {})
}

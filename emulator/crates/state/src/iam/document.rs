//! Policy documents on their way into the state.

use ::policy::{MalformedKind, MalformedPolicy, PolicyDocument, PolicyType};
use aws::Arn;

use super::IamError;
use super::quotas::TRUST_POLICY_SIZE;
use crate::{Partition, Shared};

/// White space does not count where IAM measures a policy. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length>.
pub(super) fn size(document: &PolicyDocument) -> usize {
    document.size(false)
}

/// Reads a managed policy.
pub(super) fn managed_policy(text: &str) -> Result<Shared<PolicyDocument>, IamError> {
    read(PolicyDocument::parse(text, PolicyType::IdentityBased)).map(Shared::new)
}

/// Reads an inline policy, which may be of the old version.
pub(super) fn inline_policy(text: &str) -> Result<Shared<PolicyDocument>, IamError> {
    read(PolicyDocument::parse_inline(text)).map(Shared::new)
}

/// Reads a trust policy and binds the users and roles it names to their unique ids.
///
/// "AWS transforms the ARN to the role's unique principal ID when you save the policy": a user that is deleted and made
/// again is somebody else. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles>.
pub(super) fn trust_policy(partition: &Partition, text: &str) -> Result<Shared<PolicyDocument>, IamError> {
    let parsed = PolicyDocument::parse(text, PolicyType::RoleTrust);
    let document = read(parsed.map_err(|malformed| match malformed.kind {
        // IAM reads trust policies with words of its own: `CreateRole` with a broken document answers this sentence.
        MalformedKind::Json => MalformedPolicy { message: "This policy contains invalid Json".to_owned(), ..malformed },
        _ => malformed,
    }))?;
    TRUST_POLICY_SIZE.admit(size(&document))?;
    // INVARIANT: a stored trust policy names no user or role of a known account that does not exist.
    if let Some(unknown) = document.principal_arns().find(|arn| !may_be_named(partition, arn)) {
        return Err(IamError::MalformedPolicyDocument(format!("Invalid principal in policy: \"AWS\":\"{unknown}\"")));
    }
    Ok(Shared::new(document.bind_principals(&|arn| partition.unique_id(arn))))
}

fn read(parsed: Result<PolicyDocument, MalformedPolicy>) -> Result<PolicyDocument, IamError> {
    parsed.map_err(|malformed| IamError::MalformedPolicyDocument(malformed.message))
}

/// Whether a principal exists, or belongs to an account that nothing is known of.
pub(crate) fn may_be_named(partition: &Partition, arn: &Arn) -> bool {
    if arn.partition() != &*partition.name {
        return false;
    }
    let is_entity = arn.service() == "iam" && arn.resource() != "root";
    let is_known = arn.account_id().is_some_and(|account| partition.account(account).is_some());
    !is_entity || !is_known || partition.unique_id(arn).is_some()
}

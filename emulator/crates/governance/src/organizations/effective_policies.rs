//! Effective policies of accounts.

use std::cmp::max;

use aws::AccountId;
use models::organizations as api;
use models::organizations::errors::EFFECTIVE_POLICY_NOT_FOUND_EXCEPTION;
use service::View;
use state::organization::{OrganizationError, OrganizationPolicyType};
use wire::Fault;

use super::caller::{self, Seen, account_id, administered};
use super::effective::Effective;
use super::fault::{invalid, refused};
use super::lookup;

/// Any account may ask for itself.
pub(super) fn describe_effective_policy(
    view: &View<'_>,
    input: api::DescribeEffectivePolicyRequest,
) -> Result<api::DescribeEffectivePolicyResponse, Fault> {
    let seen = caller::member(view.partition, view.call)?;
    let kind = enabled(seen, &input.policy_type)?;
    let account = match input.target_id.as_deref() {
        None => view.call.account,
        Some(target) => target.parse().map_err(|_| not_an_account(seen, target))?,
    };
    if account != view.call.account {
        caller::view(view)?;
    }
    seen.organization.account(account).ok_or_else(|| refused(OrganizationError::TargetNotFound))?;
    let content = effective(seen, kind, account)?.ok_or_else(not_found)?;
    let joined = seen.partition.account(account).map(|account| account.joined);
    Ok(api::DescribeEffectivePolicyResponse {
        effective_policy: Some(api::EffectivePolicy {
            policy_content: Some(content),
            last_updated_timestamp: max(Some(seen.organization.policies_changed), joined),
            target_id: Some(account.to_string()),
            policy_type: Some(kind.as_str().to_owned()),
        }),
    })
}

/// None: what is stored can always be merged, and the rules of the services behind it are not known here.
pub(super) fn list_accounts_with_invalid_effective_policy(
    view: &View<'_>,
    input: api::ListAccountsWithInvalidEffectivePolicyRequest,
) -> Result<api::ListAccountsWithInvalidEffectivePolicyResponse, Fault> {
    let kind = enabled(administered(view)?, &input.policy_type)?;
    Ok(api::ListAccountsWithInvalidEffectivePolicyResponse {
        accounts: Some(Vec::new()),
        policy_type: Some(kind.as_str().to_owned()),
        next_token: None,
    })
}

/// None, likewise.
pub(super) fn list_effective_policy_validation_errors(
    view: &View<'_>,
    input: api::ListEffectivePolicyValidationErrorsRequest,
) -> Result<api::ListEffectivePolicyValidationErrorsResponse, Fault> {
    let seen = administered(view)?;
    let account = seen.account(account_id(&input.account_id)?);
    let account = account.ok_or_else(|| refused(OrganizationError::AccountNotFound))?;
    let kind = enabled(seen, &input.policy_type)?;
    Ok(api::ListEffectivePolicyValidationErrorsResponse {
        account_id: account.id,
        policy_type: Some(kind.as_str().to_owned()),
        path: account.paths.unwrap_or_default().into_iter().next(),
        evaluation_timestamp: Some(view.call.now),
        next_token: None,
        effective_policy_validation_errors: Some(Vec::new()),
    })
}

/// "It does not apply to authorization policies: service control policies (SCPs) and resource control policies (RCPs)."
fn enabled(seen: Seen<'_>, text: &str) -> Result<OrganizationPolicyType, Fault> {
    let kind = lookup::policy_type(text)?;
    if kind.grammar().is_some() {
        return Err(invalid("INVALID_ENUM_POLICY_TYPE", "You specified an invalid policy type string."));
    }
    if seen.organization.enabled.contains(&kind) { Ok(kind) } else { Err(not_found()) }
}

fn not_an_account(seen: Seen<'_>, target: &str) -> Fault {
    match seen.organization.target(target) {
        Some(_) => invalid("TARGET_NOT_SUPPORTED", "You can't perform the specified operation on that target entity."),
        None => refused(OrganizationError::TargetNotFound),
    }
}

fn not_found() -> Fault {
    EFFECTIVE_POLICY_NOT_FOUND_EXCEPTION.fault(
        "If you ran this action on the management account, this policy type is not enabled. If you ran the action on a \
         member account, the account doesn't have an effective policy of this type. Contact the administrator of your \
         organization about attaching a policy of this type to the account.",
    )
}

/// None where no policy of the type is attached on the way from the root to the account.
fn effective(seen: Seen<'_>, kind: OrganizationPolicyType, account: AccountId) -> Result<Option<String>, Fault> {
    let (mut merged, mut count) = (Effective::default(), 0);
    for place in seen.organization.path(&account.to_string()) {
        let policies = seen.organization.attached_in_order(place, kind);
        let policies = policies.into_iter().map(|policy| json::parse(&policy.content));
        // INVARIANT: only JSON objects are stored.
        let policies: Result<Vec<_>, _> = policies.collect();
        let policies = policies.map_err(|_| refused(OrganizationError::MalformedPolicyDocument))?;
        count += policies.len();
        merged.level(policies.iter());
    }
    Ok((count > 0).then(|| merged.text()))
}

//! Tags of roots, units, accounts and policies.

use super::{OrganizationError, own};
use crate::{KeyCase, Tags, Tx};

/// Sets tags of a root, unit, account or policy. See
/// [`TagResource`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_TagResource.html).
///
/// # Errors
/// When there is no such resource, or it would have more than fifty tags.
pub fn tag(tx: &mut Tx<'_>, resource: &str, tags: &Tags) -> Result<(), OrganizationError> {
    let all = tags_mut(tx, resource)?;
    *all = all.with(tags.iter(), KeyCase::Counts).map_err(OrganizationError::Tags)?;
    Ok(())
}

/// Removes tags; keys that are absent do not matter. See
/// [`UntagResource`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_UntagResource.html).
///
/// # Errors
/// When there is no such resource.
pub fn untag(tx: &mut Tx<'_>, resource: &str, keys: &[String]) -> Result<(), OrganizationError> {
    let all = tags_mut(tx, resource)?;
    keys.iter().for_each(|key| all.remove(key));
    Ok(())
}

fn tags_mut<'t>(tx: &'t mut Tx<'_>, resource: &str) -> Result<&'t mut Tags, OrganizationError> {
    let organization = own(tx)?;
    if let Some(account) = resource.parse().ok().filter(|id| organization.account(*id).is_some()) {
        let account = tx.account_mut(account).ok_or(OrganizationError::TargetNotFound)?;
        return Ok(&mut account.tags);
    }
    let organization = own(tx)?;
    if organization.resource_policy.as_ref().is_some_and(|policy| *policy.id == *resource) {
        let policy = organization.resource_policy.as_mut().ok_or(OrganizationError::TargetNotFound)?;
        return Ok(&mut policy.make_mut().tags);
    }
    if organization.policies.contains_key(resource) {
        let policy = organization.policies.get_mut(resource).ok_or(OrganizationError::TargetNotFound)?.make_mut();
        return if policy.aws_managed { Err(OrganizationError::ImmutablePolicy) } else { Ok(&mut policy.tags) };
    }
    let target = organization.targets.get_mut(resource).ok_or(OrganizationError::TargetNotFound)?;
    Ok(&mut target.make_mut().tags)
}

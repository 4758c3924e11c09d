//! Inline policies of users, groups and roles.

use ::policy::PolicyDocument;
use aws::AccountId;

use super::document::{inline_policy, size};
use super::{Entity, EntityKind, IamError, iam, iam_mut, quotas};
use crate::{EntityName, Shared, Tx};

/// Adds an inline policy, or replaces the one of that name.
///
/// # Errors
/// When the entity does not exist, the policy cannot be read, or all of them together would be too long.
pub fn put(
    tx: &mut Tx<'_>,
    account: AccountId,
    kind: EntityKind,
    name: &str,
    policy: &str,
    text: &str,
) -> Result<(), IamError> {
    iam(tx, account)?.entity(kind, name)?;
    put_document(tx, account, kind, name, policy, inline_policy(text)?)
}

/// [`put`], of a policy that was read before and that other entities may have as well.
pub(crate) fn put_document(
    tx: &mut Tx<'_>,
    account: AccountId,
    kind: EntityKind,
    name: &str,
    policy: &str,
    document: Shared<PolicyDocument>,
) -> Result<(), IamError> {
    let entity = iam_mut(tx, account)?.entity_mut(kind, name)?;
    let policy = EntityName::from(policy);
    let others = entity.inline.iter().filter(|(other, _)| **other != policy);
    let total = others.map(|(_, other)| size(other)).sum::<usize>() + size(&document);
    if total > quotas::inline_policies_size(kind) {
        return Err(IamError::InlinePoliciesTooLong { kind, name: name.to_owned() });
    }
    // The name of a replaced policy is the one given last.
    entity.inline.remove(&policy);
    entity.inline.insert(policy, document);
    Ok(())
}

/// Removes an inline policy.
///
/// # Errors
/// When the entity or the policy does not exist.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, kind: EntityKind, name: &str, policy: &str) -> Result<(), IamError> {
    let entity = iam_mut(tx, account)?.entity_mut(kind, name)?;
    entity.inline_policy(kind, policy)?;
    entity.inline.remove(policy);
    Ok(())
}

impl Entity {
    /// The inline policy of this exact name.
    ///
    /// # Errors
    /// When there is none.
    pub fn inline_policy(&self, kind: EntityKind, policy: &str) -> Result<&Shared<PolicyDocument>, IamError> {
        let found = self.inline.get_key_value(policy);
        match found.filter(|(name, _)| name.as_str() == policy) {
            Some((_, document)) => Ok(document),
            None => Err(IamError::NoSuchInlinePolicy(kind, policy.to_owned())),
        }
    }
}

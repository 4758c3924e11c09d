//! The policies of permission sets. None of it changes a role before the permission set is provisioned again. See
//! [`PutInlinePolicyToPermissionSet`](https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutInlinePolicyToPermissionSet.html).

use ::policy::PolicyDocument;
use aws::Arn;

use super::permission_set::change;
use super::{Boundary, IdentityCenterError, InlinePolicy, PermissionSet, PolicyReference, quotas};
use crate::{Shared, Tx};

/// Puts an inline policy in place of the one there is, or removes it.
///
/// # Errors
/// When there is no such permission set, or the policy is too long.
pub fn put_inline_policy(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    text: Option<&str>,
) -> Result<(), IdentityCenterError> {
    let inline = text.map(read).transpose()?;
    change(tx, instance, id, |set| {
        set.inline = inline;
        Ok(())
    })
}

fn read(text: &str) -> Result<InlinePolicy, IdentityCenterError> {
    let length = text.chars().filter(|char| !matches!(char, ' ' | '\t' | '\n' | '\r')).count();
    if length > quotas::INLINE_POLICY_SIZE {
        return Err(IdentityCenterError::InlinePolicySize);
    }
    let document = match PolicyDocument::parse_inline(text) {
        Ok(document) => Ok(Shared::new(document)),
        Err(malformed) => Err(malformed.message.into()),
    };
    Ok(InlinePolicy { text: text.into(), document })
}

/// Attaches one of AWS's managed policies.
///
/// # Errors
/// When there is no such permission set or policy, it is attached, or there would be too many.
pub fn attach_managed_policy(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    policy: &Arn,
) -> Result<(), IdentityCenterError> {
    exists(tx, policy)?;
    change(tx, instance, id, |set| {
        if set.attached.contains(policy) {
            let (id, arn) = (set.id.to_string(), policy.clone());
            return Err(IdentityCenterError::ManagedPolicyAttached { id, arn });
        }
        has_room(set)?;
        set.attached.insert(policy.clone());
        Ok(())
    })
}

/// INVARIANT: a permission set holds AWS's policies as far as AWS has them.
fn exists(tx: &mut Tx<'_>, policy: &Arn) -> Result<(), IdentityCenterError> {
    let is_aws = policy.account_id().is_none();
    let found = is_aws && tx.managed_policy(policy).is_some();
    if found { Ok(()) } else { Err(IdentityCenterError::NoSuchManagedPolicy(policy.clone())) }
}

fn has_room(set: &PermissionSet) -> Result<(), IdentityCenterError> {
    if set.policies() < quotas::POLICIES_PER_PERMISSION_SET {
        Ok(())
    } else {
        Err(IdentityCenterError::PolicyNumber { id: set.id.to_string() })
    }
}

/// Detaches one of AWS's managed policies.
///
/// # Errors
/// When there is no such permission set, or the policy is not attached.
pub fn detach_managed_policy(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    policy: &Arn,
) -> Result<(), IdentityCenterError> {
    change(tx, instance, id, |set| match set.attached.remove(policy) {
        Some(_) => Ok(()),
        None => Err(IdentityCenterError::ManagedPolicyNotAttached(policy.clone())),
    })
}

/// Attaches a customer managed policy, whether any account has it or not.
///
/// # Errors
/// When there is no such permission set, the policy is attached, or there would be too many.
pub fn attach_customer_managed_policy(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    policy: PolicyReference,
) -> Result<(), IdentityCenterError> {
    change(tx, instance, id, |set| {
        if set.customer_managed.contains(&policy) {
            let (name, path) = (policy.name.to_string(), policy.path.to_string());
            return Err(IdentityCenterError::CustomerManagedPolicyAttached { name, path });
        }
        has_room(set)?;
        set.customer_managed.insert(policy);
        Ok(())
    })
}

/// Detaches a customer managed policy.
///
/// # Errors
/// When there is no such permission set, or the policy is not attached.
pub fn detach_customer_managed_policy(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    policy: &PolicyReference,
) -> Result<(), IdentityCenterError> {
    change(tx, instance, id, |set| match set.customer_managed.remove(policy) {
        Some(_) => Ok(()),
        None => Err(IdentityCenterError::CustomerManagedPolicyNotAttached {
            name: policy.name.to_string(),
            path: policy.path.to_string(),
        }),
    })
}

/// Puts a boundary in place of the one there is, or removes it.
///
/// # Errors
/// When there is no such permission set, AWS has no such policy, or there is no boundary to remove.
pub fn put_boundary(
    tx: &mut Tx<'_>,
    instance: &str,
    id: &str,
    boundary: Option<Boundary>,
) -> Result<(), IdentityCenterError> {
    if let Some(Boundary::Managed(policy)) = &boundary {
        exists(tx, policy)?;
    }
    change(tx, instance, id, |set| {
        if boundary.is_none() && set.boundary.is_none() {
            return Err(IdentityCenterError::NoBoundary(set.id.to_string()));
        }
        set.boundary = boundary;
        Ok(())
    })
}

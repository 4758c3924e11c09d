//! Managed policies on users, groups and roles, as permissions and as boundaries.

use aws::{AccountId, Arn};

use super::{EntityKind, Iam, IamError, PolicyUsage, iam, iam_mut, quotas};
use crate::Tx;

/// Attaches a managed policy; nothing happens when it is attached already.
///
/// # Errors
/// When either does not exist, the policy is a service's own, or the entity has all it can have.
pub fn attach(tx: &mut Tx<'_>, account: AccountId, kind: EntityKind, name: &str, arn: &Arn) -> Result<(), IamError> {
    let count = iam(tx, account)?.entity(kind, name)?.attached.len();
    if !exists(tx, account, arn) {
        return Err(IamError::NoAttachablePolicy(arn.clone()));
    }
    if arn.resource().starts_with("policy/aws-service-role/") {
        return Err(IamError::ServiceRolePolicy);
    }
    let iam = iam_mut(tx, account)?;
    if iam.entity(kind, name)?.attached.contains(arn) {
        return Ok(());
    }
    quotas::attached_policies(kind).admit(count + 1)?;
    iam.entity_mut(kind, name)?.attached.insert(arn.clone());
    iam.count(arn, |usage| usage.attachments += 1);
    Ok(())
}

/// Attaches the policy of a service to the service's own role, which nobody else can.
pub(super) fn attach_to_service_role(
    tx: &mut Tx<'_>,
    account: AccountId,
    role: &str,
    arn: &Arn,
) -> Result<(), IamError> {
    if !exists(tx, account, arn) {
        return Err(IamError::NoAttachablePolicy(arn.clone()));
    }
    let iam = iam_mut(tx, account)?;
    iam.entity_mut(EntityKind::Role, role)?.attached.insert(arn.clone());
    iam.count(arn, |usage| usage.attachments += 1);
    Ok(())
}

/// Detaches a managed policy.
///
/// # Errors
/// When the entity does not exist or the policy is not attached to it.
pub fn detach(tx: &mut Tx<'_>, account: AccountId, kind: EntityKind, name: &str, arn: &Arn) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    if iam.entity_mut(kind, name)?.attached.remove(arn).is_none() {
        return Err(IamError::NoSuchPolicy(arn.clone()));
    }
    iam.count(arn, |usage| usage.attachments = usage.attachments.saturating_sub(1));
    Ok(())
}

/// What can have a permissions boundary; groups cannot. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounded<'a> {
    /// The user of this name.
    User(&'a str),
    /// The role of this name.
    Role(&'a str),
}

/// Sets the permissions boundary of a user or role, or removes it.
///
/// # Errors
/// When either does not exist.
pub fn set_boundary(
    tx: &mut Tx<'_>,
    account: AccountId,
    of: Bounded<'_>,
    boundary: Option<&Arn>,
) -> Result<(), IamError> {
    if let Some(arn) = boundary {
        boundary_exists(tx, account, arn)?;
    }
    let iam = iam_mut(tx, account)?;
    let slot = match of {
        Bounded::User(name) => &mut iam.user_mut(name)?.boundary,
        Bounded::Role(name) => &mut iam.role_mut(name)?.boundary,
    };
    let before = std::mem::replace(slot, boundary.cloned());
    iam.count_boundary(before.as_ref(), boundary);
    Ok(())
}

/// INVARIANT: a boundary is always an existing managed policy; deleting one in use is refused.
pub(super) fn boundary_exists(tx: &mut Tx<'_>, account: AccountId, arn: &Arn) -> Result<(), IamError> {
    if exists(tx, account, arn) { Ok(()) } else { Err(IamError::NoSuchBoundary(arn.clone())) }
}

/// Whether a policy can be used in an account: its own or one of AWS's, which is compiled now.
fn exists(tx: &mut Tx<'_>, account: AccountId, arn: &Arn) -> bool {
    let usable = arn.service() == "iam" && arn.account_id().is_none_or(|owner| owner == account);
    usable && tx.managed_policy(arn).is_some()
}

impl Iam {
    /// INVARIANT: `usage` counts exactly the attachments and boundaries that exist; a policy out of use has no entry.
    pub(super) fn count(&mut self, arn: &Arn, change: impl FnOnce(&mut PolicyUsage)) {
        let mut usage = self.usage(arn);
        change(&mut usage);
        if usage == PolicyUsage::default() {
            self.usage.remove(arn);
        } else {
            self.usage.insert(arn.clone(), usage);
        }
    }
    pub(super) fn count_boundary(&mut self, before: Option<&Arn>, after: Option<&Arn>) {
        if let Some(arn) = before {
            self.count(arn, |usage| usage.boundaries = usage.boundaries.saturating_sub(1));
        }
        if let Some(arn) = after {
            self.count(arn, |usage| usage.boundaries += 1);
        }
    }
    /// How often a managed policy is in use.
    pub fn usage(&self, arn: &Arn) -> PolicyUsage {
        self.usage.get(arn).copied().unwrap_or_default()
    }
}

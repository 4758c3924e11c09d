//! Who may administer an instance.

use aws::AccountId;
use models::sso_admin::errors;
use state::identity_center::{IdentityCenterError, Instance, InstanceKind, PermissionSet};
use state::{Call, Partition, Shared};
use wire::Fault;

use super::fault::fault;

/// One who asks: the state, the request, and the action in whose name a refusal speaks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking<'p> {
    pub(super) partition: &'p Partition,
    pub(super) call: &'p Call,
    pub(super) operation: &'static str,
}

impl<'p> Asking<'p> {
    /// An instance that the calling account administers. Whether others have such an instance is not told, and an
    /// instance is known in its own Region only.
    pub(super) fn instance(self, arn: &str) -> Result<&'p Shared<Instance>, Fault> {
        let instance = self.in_region(arn).filter(|instance| self.partition.administers(self.call.account, instance));
        instance.ok_or_else(|| self.denied(arn))
    }
    /// The same, of an organization: an account instance has no permission sets.
    pub(super) fn organization_instance(self, arn: &str) -> Result<&'p Shared<Instance>, Fault> {
        let instance = self.instance(arn)?;
        match instance.kind {
            InstanceKind::Organization => Ok(instance),
            InstanceKind::Account => Err(fault(IdentityCenterError::AccountInstance)),
        }
    }
    /// An instance that the calling account owns: "This action must be called from the management account".
    pub(super) fn owned_instance(self, arn: &str) -> Result<&'p Shared<Instance>, Fault> {
        let instance = self.instance(arn)?;
        if instance.owner == self.call.account { Ok(instance) } else { Err(self.denied(arn)) }
    }
    /// An instance that the calling account sees: members see that of their organization.
    pub(super) fn visible_instance(self, arn: &str) -> Result<&'p Shared<Instance>, Fault> {
        let is_visible = |instance: &&Shared<Instance>| self.is_visible(instance);
        self.in_region(arn).filter(is_visible).ok_or_else(|| self.denied(arn))
    }
    pub(super) fn is_visible(self, instance: &Instance) -> bool {
        let is_shared = || self.partition.share_organization(self.call.account, instance.owner);
        instance.owner == self.call.account || (instance.kind == InstanceKind::Organization && is_shared())
    }
    fn in_region(self, arn: &str) -> Option<&'p Shared<Instance>> {
        self.partition.instance(arn).filter(|instance| instance.region == self.call.region)
    }
    /// Instance and permission set, to look at.
    pub(super) fn permission_set(
        self,
        instance: &str,
        arn: &str,
    ) -> Result<(&'p Shared<Instance>, &'p Shared<PermissionSet>), Fault> {
        let instance = self.organization_instance(instance)?;
        match instance.permission_set_of_arn(arn) {
            Some(set) => Ok((instance, set)),
            None => Err(fault(IdentityCenterError::NoSuchPermissionSet(id(arn).to_owned()))),
        }
    }
    /// Instance and permission set, to change: a delegated administrator leaves those of the management account alone.
    pub(super) fn changeable_permission_set(
        self,
        instance: &str,
        arn: &str,
    ) -> Result<(&'p Shared<Instance>, &'p Shared<PermissionSet>), Fault> {
        let (instance, set) = self.permission_set(instance, arn)?;
        let is_owner = instance.owner == self.call.account;
        if is_owner || !instance.is_reserved_for_owner(set) { Ok((instance, set)) } else { Err(self.denied(arn)) }
    }
    /// Instance and permission set, to be used in an account: a delegated administrator gives nobody access to the
    /// management account.
    pub(super) fn assignable_permission_set(
        self,
        instance: &str,
        arn: &str,
        target: Option<AccountId>,
    ) -> Result<(&'p Shared<Instance>, &'p Shared<PermissionSet>), Fault> {
        let (instance, set) = self.changeable_permission_set(instance, arn)?;
        let is_owner = instance.owner == self.call.account;
        if is_owner || target != Some(instance.owner) { Ok((instance, set)) } else { Err(self.denied(arn)) }
    }
    /// The sentence that accounts get which do not administer the instance, as quoted in
    /// <https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/215>.
    fn denied(self, resource: &str) -> Fault {
        let (user, operation) = (&self.call.caller.principal, self.operation);
        let message = format!("User: {user} is not authorized to perform: sso:{operation} on resource: {resource}");
        errors::ACCESS_DENIED_EXCEPTION.fault(message)
    }
}

/// What follows the last slash of an ARN.
pub(super) fn id(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

/// An account id of a request, whose digits the model has counted.
pub(super) fn account_id(text: &str) -> Result<AccountId, Fault> {
    text.parse().map_err(|_| super::fault::invalid(format!("{text} is not a valid AWS account id")))
}

//! IAM Identity Center: instances, permission sets, who is assigned which of them in which account, and the roles that
//! come of it. See
//! [what is IAM Identity Center](https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html).
//!
//! People and groups are in [`identity_store`](crate::identity_store). The functions here keep the invariants of an
//! instance; who may call them is the service's business. What takes AWS a while (assigning, provisioning) is a
//! [`Request`] that is answered at once and carried out when it is due.

mod access_control;
mod account;
mod assignment;
mod carry_out;
mod error;
mod failure;
mod instance;
mod lifecycle;
mod permission_set;
mod policies;
mod provision;
mod quotas;
mod request;
mod role;
mod session_duration;
mod shape;
mod tagging;

use crate::{Call, Partition};

pub use access_control::{AccessControlAttribute, disable_access_control, enable_access_control, set_access_control};
pub use account::{joined, left};
pub use assignment::{Assignee, AssigneeKind, Assignment, Assignments};
pub use carry_out::{assign_now, carry_out};
pub use error::IdentityCenterError;
pub use failure::{CallRefusal, Failure, RefusedCall};
pub use instance::{Instance, InstanceKind};
pub use lifecycle::{InstanceIds, NewInstance, create_instance, delete_instance, enable, enable_as, rename_instance};
pub use permission_set::{
    Boundary, InlinePolicy, NewPermissionSet, PermissionSet, PermissionSetSettings, PolicyReference,
    create_permission_set, delete_permission_set, update_permission_set,
};
pub use policies::{
    attach_customer_managed_policy, attach_managed_policy, detach_customer_managed_policy, detach_managed_policy,
    put_boundary, put_inline_policy,
};
pub use provision::{Provisioned, ProvisionedRoles};
pub use request::{DELAY, Operation, Request, Status, Target, ask};
pub use role::Suffixes;
pub use session_duration::SessionDuration;
pub use tagging::{tag, untag};

/// The service principal of IAM Identity Center, in Organizations and in IAM.
pub const SERVICE: &str = "sso.amazonaws.com";

/// A permission that Identity Center needs in the management account.
#[derive(Debug, Clone)]
pub struct Permission<'a> {
    /// `iam:CreateRole`.
    pub action: &'static str,
    /// The ARN of a role or a SAML provider.
    pub resource: &'a str,
    /// Condition keys of the request to IAM and their values.
    pub context: Vec<(&'static str, String)>,
}

/// Says whether whoever made a call has a permission; what it says of a refusal is IAM's sentence. Nothing here can
/// decide that, so whoever carries out requests brings it along.
pub type Authorize<'a> = &'a dyn Fn(&Partition, &Call, &Permission<'_>) -> Result<(), String>;

//! What an instance is asked for and does later.

use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Timestamp};

use super::instance::{instance, instance_mut};
use super::{AssigneeKind, Assignment, IdentityCenterError, Instance, InstanceKind, quotas};
use crate::due::Task;
use crate::{Call, Shared, Tx};

/// How long an instance takes; AWS takes seconds.
pub const DELAY: Duration = Duration::from_millis(1);

/// Something an instance was asked for. It is kept when it is done, so that one can ask what came of it.
#[derive(Debug, Clone)]
pub struct Request {
    /// A UUID.
    pub id: Arc<str>,
    /// What is to be done.
    pub operation: Operation,
    /// What came of it.
    pub status: Status,
    /// When it was asked for.
    pub created: Timestamp,
    /// Who asked, as long as it is not done: in the management account, IAM is called by that right.
    pub(super) caller: Option<Arc<Call>>,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// `CreateAccountAssignment`.
    Assign(Assignment),
    /// `DeleteAccountAssignment`.
    Unassign(Assignment),
    /// `ProvisionPermissionSet`.
    Provision {
        /// The permission set's id.
        permission_set: Arc<str>,
        /// Where.
        target: Target,
    },
}

/// Where a permission set is provisioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// In one account, whether it is there already or not.
    Account(AccountId),
    /// Wherever it is.
    AllProvisionedAccounts,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Nothing yet.
    InProgress,
    /// It was done.
    Succeeded,
    /// Nothing was done, for this reason.
    Failed(Arc<str>),
}

impl Status {
    /// As the API writes it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Status::InProgress => "IN_PROGRESS",
            Status::Succeeded => "SUCCEEDED",
            Status::Failed(_) => "FAILED",
        }
    }
}

impl Operation {
    /// The permission set's id.
    pub fn permission_set(&self) -> &Arc<str> {
        match self {
            Operation::Assign(assignment) | Operation::Unassign(assignment) => &assignment.permission_set,
            Operation::Provision { permission_set, .. } => permission_set,
        }
    }
    fn account(&self) -> Option<AccountId> {
        match self {
            Operation::Assign(assignment) | Operation::Unassign(assignment) => Some(assignment.account),
            Operation::Provision { target: Target::Account(account), .. } => Some(*account),
            Operation::Provision { target: Target::AllProvisionedAccounts, .. } => None,
        }
    }
}

/// Asks an instance for something, which it does when [`DELAY`] has passed.
///
/// # Errors
/// When the instance has no permission sets or not this one, the account is not in the organization, or there would be
/// too many. Everything else comes out later.
pub fn ask(tx: &mut Tx<'_>, instance_id: &str, operation: Operation) -> Result<Shared<Request>, IdentityCenterError> {
    let before = instance(tx, instance_id)?;
    if before.kind == InstanceKind::Account {
        return Err(IdentityCenterError::AccountInstance);
    }
    before.permission_set(operation.permission_set())?;
    if let Some(account) = operation.account()
        && !tx.partition().share_organization(before.owner, account)
    {
        return Err(IdentityCenterError::NoSuchAccount(account));
    }
    if let Operation::Assign(assignment) = &operation {
        has_room(&before, assignment)?;
    }
    let request = Shared::new(Request {
        id: tx.ids.uuid().into(),
        operation,
        status: Status::InProgress,
        created: tx.now,
        caller: Some(Arc::new(tx.call.clone())),
    });
    instance_mut(tx, instance_id)?.requests.insert(request.id.clone(), request.clone());
    let task = Task::IdentityCenter { instance: before.id.clone(), request: request.id.clone() };
    let at = tx.now + DELAY;
    tx.partition_mut().due.add(at, task);
    Ok(request)
}

fn has_room(instance: &Instance, assignment: &Assignment) -> Result<(), IdentityCenterError> {
    let Assignment { account, permission_set, assignee } = assignment;
    if instance.provisioned.role(*account, permission_set).is_none()
        && instance.provisioned.in_account(*account).count() >= quotas::PROVISIONED_PER_ACCOUNT
    {
        return Err(IdentityCenterError::ProvisionedNumber);
    }
    if assignee.kind == AssigneeKind::Group && !instance.assignments.contains(assignment) {
        let others = instance.assignments.assignees(*account, permission_set);
        let groups = others.filter(|other| other.kind == AssigneeKind::Group).count();
        if groups >= quotas::GROUPS_PER_PERMISSION_SET_AND_ACCOUNT {
            return Err(IdentityCenterError::GroupNumber);
        }
    }
    Ok(())
}

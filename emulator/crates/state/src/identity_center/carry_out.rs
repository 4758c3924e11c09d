//! What an instance does when a request is due.

use std::sync::Arc;

use aws::AccountId;

use super::instance::{instance, instance_mut};
use super::provision::{deprovision, provision};
use super::role::{Rights, Suffixes};
use super::{
    Assignee, AssigneeKind, Assignment, Authorize, Failure, Instance, Operation, PermissionSet, Provisioned,
    RefusedCall, Request, Status, Target,
};
use crate::{Shared, Tx};

/// Carries out a request; what came of it is in the request afterwards. A request that fails leaves nothing else
/// behind. Gives the call of IAM that was refused, where one was.
///
/// `authorize` says whether a caller may do something: in the management account, Identity Center has only the rights
/// of whoever asked.
pub fn carry_out(
    tx: &mut Tx<'_>,
    instance_id: &str,
    request: &str,
    authorize: Authorize<'_>,
) -> Option<Box<RefusedCall>> {
    // Nothing is left to do where the instance is gone.
    let before = instance(tx, instance_id).ok()?;
    let request = before.requests.get(request).filter(|request| request.status == Status::InProgress)?;
    let unchanged = tx.partition().clone();
    let (status, refused) = match perform(tx, &before, request, authorize) {
        Ok(()) => (Status::Succeeded, None),
        Err(failure) => {
            // INVARIANT: nothing is half done.
            *tx.partition_mut() = unchanged;
            let by_caller = |refused: Box<RefusedCall>| match refused.account == before.owner {
                true => Box::new(RefusedCall { caller: request.caller.clone(), ..*refused }),
                false => refused,
            };
            (Status::Failed(failure.reason), failure.refused.map(by_caller))
        }
    };
    if let Ok(instance) = instance_mut(tx, instance_id) {
        let done = Request { status, caller: None, ..Request::clone(request) };
        instance.requests.insert(done.id.clone(), done.into());
    }
    refused
}

fn perform(
    tx: &mut Tx<'_>,
    before: &Shared<Instance>,
    request: &Request,
    authorize: Authorize<'_>,
) -> Result<(), Failure> {
    let set = before.permission_set(request.operation.permission_set());
    let set = set.map_err(|absent| Failure::not_found(&absent))?;
    let rights = |account: AccountId| match &request.caller {
        Some(call) if account == before.owner => Rights::Caller { call, authorize, request: &request.id },
        _ => Rights::Service,
    };
    match &request.operation {
        Operation::Assign(assignment) => {
            assign(tx, before, set, assignment, rights(assignment.account), Suffixes::default()).map(|_| ())
        }
        Operation::Unassign(assignment) => unassign(tx, before, assignment, rights(assignment.account)),
        Operation::Provision { target, .. } => {
            let accounts = match target {
                Target::Account(account) => vec![*account],
                Target::AllProvisionedAccounts => before.provisioned.accounts(&set.id).collect(),
            };
            for account in accounts {
                provision(tx, before, set, account, rights(account), Suffixes::default())?;
            }
            Ok(())
        }
    }
}

/// Assigns a permission set at once and with the right to do so everywhere, for whoever builds a world.
///
/// # Errors
/// What would make the request fail.
pub fn assign_now(
    tx: &mut Tx<'_>,
    instance_id: &str,
    assignment: &Assignment,
    suffixes: Suffixes<'_>,
) -> Result<Shared<Provisioned>, Failure> {
    let before = instance(tx, instance_id).map_err(|absent| Failure::not_found(&absent))?;
    let set = before.permission_set(&assignment.permission_set).map_err(|absent| Failure::not_found(&absent))?;
    assign(tx, &before, set, assignment, Rights::Service, suffixes)
}

/// "As part of a successful CreateAccountAssignment call, the specified permission set will automatically be
/// provisioned to the account". See
/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html>.
fn assign(
    tx: &mut Tx<'_>,
    before: &Shared<Instance>,
    set: &Shared<PermissionSet>,
    assignment: &Assignment,
    rights: Rights<'_>,
    suffixes: Suffixes<'_>,
) -> Result<Shared<Provisioned>, Failure> {
    exists(tx, before, &assignment.assignee)?;
    let provisioned = provision(tx, before, set, assignment.account, rights, suffixes)?;
    change(tx, before)?.assignments.add(assignment);
    Ok(provisioned)
}

fn unassign(
    tx: &mut Tx<'_>,
    before: &Shared<Instance>,
    assignment: &Assignment,
    rights: Rights<'_>,
) -> Result<(), Failure> {
    let after = change(tx, before)?;
    if !after.assignments.remove(assignment) {
        return Err(Failure::no_entitlement(&before.id, assignment));
    }
    let is_last = after.assignments.assignees(assignment.account, &assignment.permission_set).next().is_none();
    if is_last { deprovision(tx, before, assignment.account, &assignment.permission_set, rights) } else { Ok(()) }
}

fn change<'t>(tx: &'t mut Tx<'_>, before: &Instance) -> Result<&'t mut Instance, Failure> {
    instance_mut(tx, &before.id).map_err(|absent| Failure::not_found(&absent))
}

fn exists(tx: &Tx<'_>, instance: &Instance, assignee: &Assignee) -> Result<(), Failure> {
    let found = tx.partition().identity_store(&instance.identity_store_id).is_some_and(|store| match assignee.kind {
        AssigneeKind::User => store.users.contains_key(&assignee.id),
        AssigneeKind::Group => store.groups.contains_key(&assignee.id),
    });
    let directory: &Arc<str> = &instance.identity_store_id;
    if found { Ok(()) } else { Err(Failure::no_assignee(assignee, directory)) }
}

//! Members: accounts of the organization, and accounts that were invited. See
//! [administrator and member accounts](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-accounts.html).

use aws::AccountId;
use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{Generator, Invitation, Member, administers, associate, disassociate, enable};
use state::{Partition, Tx};
use wire::{Fault, Operation, Structure};

use super::fault::{invalid, no_access, not_found};
use super::hub::{nothing, own, own_mut};
use super::json::{answer, flag, given, objects, page, text, texts};
use super::organization::account;

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_CreateMembers.html>. Accounts of the administrator's organization
/// are members at once, and get Security Hub; others are to be invited.
pub(super) fn create_members(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call, now) = (given(&input), tx.call, tx.now);
    own(tx.partition(), call)?;
    let is_administrator = administers(tx.partition(), call.account, &call.region);
    let mut unprocessed = Vec::new();
    for details in objects(&input, "AccountDetails") {
        let (id, email) = (text(details, "AccountId"), text(details, "Email"));
        let email = Some(email).filter(|email| !email.is_empty()).map(Into::into);
        let Ok(member) = account(id) else {
            unprocessed.push(unprocessed_account(id, "Not a valid account"));
            continue;
        };
        if member == call.account {
            unprocessed.push(unprocessed_account(id, "An account cannot be its own member"));
            continue;
        }
        let created = Member { email, status: "Created", invited: None, updated: now };
        let known = own_mut(tx)?.members.get(&member).filter(|known| known.is_enabled()).cloned();
        own_mut(tx)?.members.insert(member, known.unwrap_or(created));
        if is_administrator && is_of_same_organization(tx.partition(), call.account, member) {
            enable(tx, member, &call.region, Generator::SecurityControl, &[]);
            associate(tx, call.account, member, &call.region, "".into());
        }
    }
    answer(&api::CREATE_MEMBERS, json!({ "UnprocessedAccounts": unprocessed }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_InviteMembers.html>
pub(super) fn invite_members(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (call, now) = (tx.call, tx.now);
    each(tx, &api::INVITE_MEMBERS, &input, |tx, member| {
        let id = tx.ids.hex("", 32);
        if !tx.partition().hub(call.account, &call.region)?.members.contains_key(&member) {
            return None;
        }
        // Whoever has no Security Hub finds no invitation either.
        let invited = tx.hub_mut(member, &call.region)?;
        if invited.administrator.is_some() {
            return None;
        }
        let invitation = Invitation { account: call.account, id: id.into(), invited: now };
        invited.invitations.insert(call.account, invitation);
        let known = tx.hub_mut(call.account, &call.region)?.members.get_mut(&member)?;
        (known.status, known.invited, known.updated) = ("Invited", Some(now), now);
        Some(())
    })
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DeleteMembers.html>
pub(super) fn delete_members(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let call = tx.call;
    each(tx, &api::DELETE_MEMBERS, &input, |tx, member| {
        tx.partition().hub(call.account, &call.region)?.members.get(&member)?;
        disassociate(tx, call.account, member, &call.region, None);
        Some(())
    })
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisassociateMembers.html>
pub(super) fn disassociate_members(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let call = tx.call;
    each(tx, &api::DISASSOCIATE_MEMBERS, &input, |tx, member| {
        disassociate(tx, call.account, member, &call.region, Some("Removed"));
        Some(())
    })
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListMembers.html>
pub(super) fn list_members(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let only_associated = flag(&input, "OnlyAssociated", true);
    let wanted = hub.members.iter().filter(|(_, member)| !only_associated || member.is_enabled());
    let all: Vec<Value> = wanted.map(|(id, member)| shown(view, *id, member)).collect();
    let (members, next) = page(all, &input, 50)?;
    answer(&api::LIST_MEMBERS, json!({ "Members": members, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetMembers.html>
pub(super) fn get_members(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let (mut members, mut unprocessed) = (Vec::new(), Vec::new());
    for id in texts(&input, "AccountIds") {
        match account(id).ok().and_then(|id| Some((id, hub.members.get(&id)?))) {
            Some((id, member)) => members.push(shown(view, id, member)),
            None => unprocessed.push(unprocessed_account(id, "Not a member")),
        }
    }
    answer(&api::GET_MEMBERS, json!({ "Members": members, "UnprocessedAccounts": unprocessed }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AcceptAdministratorInvitation.html>
pub(super) fn accept_invitation(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    accept(tx, text(&input, "AdministratorId"), text(&input, "InvitationId"))?;
    answer(&api::ACCEPT_ADMINISTRATOR_INVITATION, nothing())
}

/// The same by its earlier name: <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AcceptInvitation.html>
pub(super) fn accept_master_invitation(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    accept(tx, text(&input, "MasterId"), text(&input, "InvitationId"))?;
    answer(&api::ACCEPT_INVITATION, nothing())
}

fn accept(tx: &mut Tx<'_>, administrator: &str, invitation: &str) -> Result<(), Fault> {
    let call = tx.call;
    let administrator = account(administrator)?;
    let hub = own(tx.partition(), call)?;
    let known = hub.invitations.get(&administrator).filter(|known| *known.id == *invitation);
    let id = known.ok_or_else(|| not_found(invitation))?.id.clone();
    if hub.administrator.is_some() {
        return Err(invalid("The account already has an administrator account."));
    }
    associate(tx, administrator, call.account, &call.region, id);
    Ok(())
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DeclineInvitations.html>
pub(super) fn decline_invitations(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    forget(tx, &api::DECLINE_INVITATIONS, &input)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DeleteInvitations.html>
pub(super) fn delete_invitations(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    forget(tx, &api::DELETE_INVITATIONS, &input)
}

fn forget(tx: &mut Tx<'_>, operation: &'static Operation, input: &Structure) -> Result<Structure, Fault> {
    let (call, now) = (tx.call, tx.now);
    each(tx, operation, input, |tx, administrator| {
        tx.hub_mut(call.account, &call.region)?.invitations.remove(&administrator)?;
        if let Some(known) = tx.hub_mut(administrator, &call.region).and_then(|hub| hub.members.get_mut(&call.account))
        {
            (known.status, known.updated) = ("Resigned", now);
        }
        Some(())
    })
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListInvitations.html>
pub(super) fn list_invitations(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let all: Vec<Value> = hub.invitations.values().map(|one| invitation(one, "Invited")).collect();
    let (invitations, next) = page(all, &input, 50)?;
    answer(&api::LIST_INVITATIONS, json!({ "Invitations": invitations, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetInvitationsCount.html>
pub(super) fn count_invitations(view: &View<'_>, _input: Structure) -> Result<Structure, Fault> {
    let count = own(view.partition, view.call)?.invitations.len();
    answer(&api::GET_INVITATIONS_COUNT, json!({ "InvitationsCount": count }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetAdministratorAccount.html>
pub(super) fn get_administrator(view: &View<'_>, _input: Structure) -> Result<Structure, Fault> {
    let known = own(view.partition, view.call)?.administrator.as_ref().map(|known| invitation(known, "Enabled"));
    answer(&api::GET_ADMINISTRATOR_ACCOUNT, json!({ "Administrator": known }))
}

/// The same by its earlier name: <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetMasterAccount.html>
pub(super) fn get_master(view: &View<'_>, _input: Structure) -> Result<Structure, Fault> {
    let known = own(view.partition, view.call)?.administrator.as_ref().map(|known| invitation(known, "Enabled"));
    answer(&api::GET_MASTER_ACCOUNT, json!({ "Master": known }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisassociateFromAdministratorAccount.html>: "This operation is
/// only used by accounts that are not part of an organization. For organization accounts, only the administrator account can
/// disassociate a member account."
pub(super) fn leave_administrator(tx: &mut Tx<'_>, _input: Structure) -> Result<Structure, Fault> {
    leave(tx)?;
    answer(&api::DISASSOCIATE_FROM_ADMINISTRATOR_ACCOUNT, nothing())
}

/// The same by its earlier name.
pub(super) fn leave_master(tx: &mut Tx<'_>, _input: Structure) -> Result<Structure, Fault> {
    leave(tx)?;
    answer(&api::DISASSOCIATE_FROM_MASTER_ACCOUNT, nothing())
}

fn leave(tx: &mut Tx<'_>) -> Result<(), Fault> {
    let call = tx.call;
    let known = own(tx.partition(), call)?.administrator.as_ref().map(|known| known.account);
    let administrator = known.ok_or_else(|| not_found("of an administrator account"))?;
    if administers(tx.partition(), administrator, &call.region) {
        return Err(no_access("Only the administrator account can disassociate accounts of the organization."));
    }
    disassociate(tx, administrator, call.account, &call.region, Some("Resigned"));
    Ok(())
}

/// Does something with each account of a request, and names those with which nothing could be done.
fn each(
    tx: &mut Tx<'_>,
    operation: &'static Operation,
    input: &Structure,
    mut act: impl FnMut(&mut Tx<'_>, AccountId) -> Option<()>,
) -> Result<Structure, Fault> {
    let input = given(input);
    own(tx.partition(), tx.call)?;
    let mut unprocessed = Vec::new();
    for id in texts(&input, "AccountIds") {
        if account(id).ok().and_then(|id| act(tx, id)).is_none() {
            unprocessed.push(unprocessed_account(id, "Not a member, or there is nothing to be done with it"));
        }
    }
    answer(operation, json!({ "UnprocessedAccounts": unprocessed }))
}

fn is_of_same_organization(partition: &Partition, one: AccountId, other: AccountId) -> bool {
    partition.memberships.get(&one).is_some_and(|id| partition.memberships.get(&other) == Some(id))
}

fn unprocessed_account(id: &str, why: &str) -> Value {
    json!({ "AccountId": id, "ProcessingResult": why })
}

fn shown(view: &View<'_>, id: AccountId, member: &Member) -> Value {
    let address = || view.partition.account(id).map(|account| account.email.clone());
    let administrator = view.call.account.to_string();
    json!({
        "AccountId": id.to_string(),
        "Email": member.email.as_deref().map(str::to_owned).or_else(address),
        "MasterId": administrator,
        "AdministratorId": administrator,
        "MemberStatus": member.status,
        "InvitedAt": member.invited.map(|at| at.to_string()),
        "UpdatedAt": member.updated.to_string(),
    })
}

fn invitation(invitation: &Invitation, status: &str) -> Value {
    let id = Some(&*invitation.id).filter(|id| !id.is_empty());
    json!({
        "AccountId": invitation.account.to_string(),
        "InvitationId": id,
        "InvitedAt": invitation.invited.to_string(),
        "MemberStatus": status,
    })
}

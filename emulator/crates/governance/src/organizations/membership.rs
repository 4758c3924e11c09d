//! What Organizations tells on its own: how a request for an account ended, and who came and went. See
//! [logging for Organizations](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html).

use aws::{AccountId, Timestamp};
use state::Partition;
use state::organization::{AccountCreation, Organization};

use super::shapes::creation_state;

/// The date of these events: `Sep 16, 2020 9:20:50 PM`.
const DATE: &str = "%b %-d, %Y %-I:%M:%S %p";

/// An event of the service in a management account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The management account.
    pub account: AccountId,
    /// `CreateAccountResult`.
    pub name: &'static str,
    /// `serviceEventDetails`, as JSON.
    pub details: String,
}

/// What is told of an operation that succeeded: "The `AccountJoinedOrganization` event … is available only in the
/// management account's event history." See
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html>.
pub fn told(before: &Partition, after: &Partition, operation: &str, now: Timestamp) -> Vec<Told> {
    let mut told = Vec::new();
    match operation {
        "CreateAccount"
        | "CreateOrganization"
        | "AcceptHandshake"
        | "LeaveOrganization"
        | "DeleteOrganization"
        | "RemoveAccountFromOrganization" => {
            results(before, after, &mut told);
            departures(before, after, operation, now, &mut told);
            arrivals(before, after, now, &mut told);
        }
        "CloseAccount" => closures(before, after, now, &mut told),
        _ => {}
    }
    told
}

/// The organizations that a change touched.
fn changed<'p>(after: &'p Partition, before: &'p Partition) -> impl Iterator<Item = &'p Organization> {
    let is_new = |one: &&state::Shared<Organization>| before.organizations.get(&one.id).is_none_or(|old| old != *one);
    after.organizations.values().filter(is_new).map(|one| &**one)
}

fn results(before: &Partition, after: &Partition, told: &mut Vec<Told>) {
    for organization in changed(after, before) {
        let old = before.organizations.get(&organization.id);
        let is_new = |one: &&AccountCreation| old.is_none_or(|old| !old.creations.contains_key(&one.id));
        for one in organization.creations.values().map(|one| &**one).filter(is_new) {
            let mut w = json::Writer::new();
            w.begin_object().key("createAccountStatus").begin_object();
            w.key("id").string(&one.id).key("state").string(creation_state(one)).key("accountName").string("****");
            if let Some(account) = one.account {
                w.key("accountId").string(&account.to_string());
            }
            if let Some(failure) = one.failure {
                w.key("failureReason").string(failure);
            }
            w.key("requestedTimestamp").string(&one.requested.format(DATE));
            if let Some(completed) = one.completed {
                w.key("completedTimestamp").string(&completed.format(DATE));
            }
            w.end_object().end_object();
            let (account, details) = (organization.management_account, w.finish());
            told.push(Told { account, name: "CreateAccountResult", details });
        }
    }
}

fn closures(before: &Partition, after: &Partition, now: Timestamp, told: &mut Vec<Told>) {
    for organization in changed(after, before) {
        let was = |id: AccountId| before.account(id).map(|account| account.status);
        let is = |id: AccountId| after.account(id).map(|account| account.status);
        for id in organization.accounts().filter(|id| was(*id) != is(*id)) {
            let mut w = json::Writer::new();
            w.begin_object().key("closeAccountStatus").begin_object();
            w.key("accountId").string(&id.to_string()).key("state").string("SUCCEEDED");
            w.key("requestedTimestamp").string(&now.format(DATE)).key("completedTimestamp").string(&now.format(DATE));
            w.end_object().end_object();
            let (account, details) = (organization.management_account, w.finish());
            told.push(Told { account, name: "CloseAccountResult", details });
        }
    }
}

fn arrivals(before: &Partition, after: &Partition, now: Timestamp, told: &mut Vec<Told>) {
    for organization in changed(after, before) {
        let old = before.organizations.get(&organization.id);
        let is_new = |id: &AccountId| old.is_none_or(|old| old.account(*id).is_none());
        for id in organization.accounts().filter(is_new) {
            let Some(account) = after.account(id) else { continue };
            let method = match account.joined_method {
                state::JoinedMethod::Created => "Created",
                state::JoinedMethod::Invited => "Invited",
            };
            let details = membership(id, ("joinedMethod", method), ("joinedTime", now));
            told.push(Told { account: organization.management_account, name: "AccountJoinedOrganization", details });
        }
    }
}

/// "`Left` for accounts that departed voluntarily, `Removed` for accounts removed by the management account". An account
/// that goes straight into another organization has left.
fn departures(before: &Partition, after: &Partition, operation: &str, now: Timestamp, told: &mut Vec<Told>) {
    let method = if operation == "RemoveAccountFromOrganization" { "Removed" } else { "Left" };
    for organization in changed(before, after) {
        // Nobody is there any more to be told of the end of an organization.
        let Some(new) = after.organizations.get(&organization.id) else { continue };
        for id in organization.accounts().filter(|id| new.account(*id).is_none()) {
            let details = membership(id, ("departedMethod", method), ("departedTime", now));
            told.push(Told { account: organization.management_account, name: "AccountDepartedOrganization", details });
        }
    }
}

fn membership(id: AccountId, (how, method): (&str, &str), (when, at): (&str, Timestamp)) -> String {
    let mut w = json::Writer::new();
    w.begin_object().key("accountId").string(&id.to_string());
    w.key(how).string(method).key(when).string(&at.format(DATE)).end_object();
    w.finish()
}

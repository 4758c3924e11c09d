//! Account Management in process. Facts:
//! <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html>
#![cfg(test)]

use std::net::IpAddr;

use aws::{AccountId, Principal, Region, Timestamp};
use governance::account::ACCOUNT;
use models::Record;
use models::account::*;
use service::{EventHistory, Sample, Serve, View};
use state::organization::{FeatureSet, create_organization};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tx, organization};
use wire::Fault;

const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
const MEMBER: AccountId = AccountId::new(222_222_222_222);
const ADMINISTRATOR: AccountId = AccountId::new(333_333_333_333);
const STRANGER: AccountId = AccountId::new(444_444_444_444);

struct World {
    partition: Partition,
    ids: Ids,
    history: EventHistory,
}

fn now() -> Timestamp {
    "2026-11-24T10:30:00Z".parse().unwrap()
}

fn call(partition: &Partition, account: AccountId) -> Call {
    Call {
        caller: Caller::new(Principal::Root(partition.global_arn("iam", account, "root")), None),
        account,
        region: Region::from("us-east-1"),
        now: now(),
        request_id: "request".into(),
        source_ip: IpAddr::from([127, 0, 0, 1]),
        user_agent: "test".into(),
        secure: true,
        endpoint: None,
    }
}

impl World {
    /// An organization with a member that administers Account Management, where the service has access.
    fn new(trusted: bool) -> World {
        let mut partition = Partition::new("aws", 7);
        for id in [MANAGEMENT, MEMBER, ADMINISTRATOR, STRANGER] {
            let account = Account::new(id, "name", &format!("{id}@example.com"), JoinedMethod::Created, now());
            partition.accounts.insert(id, account.into());
        }
        let mut world = World { partition, ids: Ids::new(7), history: EventHistory::new(10) };
        world.change(MANAGEMENT, |tx| create_organization(tx, FeatureSet::All).unwrap());
        for id in [MEMBER, ADMINISTRATOR] {
            world.change(MANAGEMENT, |tx| {
                let root = tx.partition().organization_of(MANAGEMENT).unwrap().root.clone();
                let organization_id = tx.partition().organization_of(MANAGEMENT).unwrap().id.clone();
                let organization = tx.organization_mut(MANAGEMENT).unwrap();
                let mut place = (**organization.account(MANAGEMENT).unwrap()).clone();
                place.id = id.to_string().into();
                place.parent = Some(root);
                organization.targets.insert(place.id.clone(), place.into());
                tx.partition_mut().memberships.insert(id, organization_id);
            });
        }
        if trusted {
            world.change(MANAGEMENT, |tx| {
                organization::enable_service_access(tx, "account.amazonaws.com").unwrap();
                organization::register_delegated_administrator(tx, ADMINISTRATOR, "account.amazonaws.com").unwrap();
            });
        }
        world
    }
    fn change(&mut self, account: AccountId, change: impl FnOnce(&mut Tx<'_>)) {
        let call = call(&self.partition, account);
        let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
        change(&mut tx);
        self.partition = tx.finish();
    }
    fn call<O: Record>(&mut self, account: AccountId, operation: &str, input: impl Record) -> Result<O, Fault> {
        let call = call(&self.partition, account);
        let output = match ACCOUNT.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                let view = View { partition: &self.partition, call: &call, history: &self.history };
                handler(&view, input.into_structure())?
            }
            Serve::Write(handler) => {
                let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
                let output = handler(&mut tx, input.into_structure())?;
                self.partition = tx.finish();
                output
            }
        };
        O::from_structure(output)
    }
    fn security_contact(
        &mut self,
        account: AccountId,
        of: Option<AccountId>,
    ) -> Result<GetAlternateContactResponse, Fault> {
        let input = GetAlternateContactRequest {
            alternate_contact_type: "SECURITY".into(),
            account_id: of.map(|id| id.to_string()),
        };
        self.call(account, "GetAlternateContact", input)
    }
}

fn contact(of: Option<AccountId>) -> PutAlternateContactRequest {
    PutAlternateContactRequest {
        name: "Anika".into(),
        title: "COO".into(),
        email_address: "anika@example.com".into(),
        phone_number: "206-555-0198".into(),
        alternate_contact_type: "SECURITY".into(),
        account_id: of.map(|id| id.to_string()),
    }
}

#[test]
fn a_contact_is_put_found_and_deleted() {
    let mut world = World::new(false);
    let missing = world.security_contact(MEMBER, None).unwrap_err();
    assert_eq!((&*missing.code, missing.status), ("ResourceNotFoundException", 404));
    assert_eq!(missing.message, "No contact of the inputted alternate contact type found.");
    let _: PutAlternateContactResponse = world.call(MEMBER, "PutAlternateContact", contact(None)).unwrap();
    let found = world.security_contact(MEMBER, None).unwrap().alternate_contact.unwrap();
    assert_eq!((found.name.as_deref(), found.title.as_deref()), (Some("Anika"), Some("COO")));
    assert_eq!(found.alternate_contact_type.as_deref(), Some("SECURITY"));
    let delete = || DeleteAlternateContactRequest { alternate_contact_type: "SECURITY".into(), account_id: None };
    let _: DeleteAlternateContactResponse = world.call(MEMBER, "DeleteAlternateContact", delete()).unwrap();
    assert!(world.call::<DeleteAlternateContactResponse>(MEMBER, "DeleteAlternateContact", delete()).is_err());
}

/// Who may name which account.
#[test]
fn only_those_who_administer_name_accounts_and_the_management_account_never_itself() {
    const STANDALONE: &str =
        " (The management account can only be managed using the standalone context from the management account.)";
    for (trusted, caller, named, refusal) in [
        (true, MANAGEMENT, MEMBER, None),
        (true, ADMINISTRATOR, MEMBER, None),
        (true, ADMINISTRATOR, ADMINISTRATOR, None),
        (true, MANAGEMENT, MANAGEMENT, Some(STANDALONE)),
        (true, ADMINISTRATOR, MANAGEMENT, Some("")),
        (true, MANAGEMENT, STRANGER, Some("")),
        (true, MEMBER, MEMBER, Some("")),
        (true, STRANGER, STRANGER, Some("")),
        (false, MANAGEMENT, MEMBER, Some("")),
    ] {
        let mut world = World::new(trusted);
        let done: Result<PutAlternateContactResponse, _> =
            world.call(caller, "PutAlternateContact", contact(Some(named)));
        match refusal {
            None => {
                assert!(done.is_ok(), "{caller} {named}");
                assert!(world.security_contact(named, None).is_ok());
            }
            Some(reason) => {
                let fault = done.unwrap_err();
                assert_eq!((&*fault.code, fault.status), ("AccessDeniedException", 403));
                let user = format!("arn:aws:iam::{caller}:root");
                let message = format!("User: {user} is not authorized to perform: account:PutAlternateContact{reason}");
                assert_eq!(fault.message, message, "{caller} {named}");
            }
        }
    }
}

/// <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html>
#[test]
fn regions_that_are_off_are_switched_on_and_others_are_not() {
    let mut world = World::new(true);
    let region = |name: &str| EnableRegionRequest { account_id: None, region_name: name.into() };
    let status = |world: &mut World, name: &str| {
        let input = GetRegionOptStatusRequest { account_id: None, region_name: name.into() };
        world
            .call::<GetRegionOptStatusResponse>(MEMBER, "GetRegionOptStatus", input)
            .map(|of| of.region_opt_status.unwrap())
    };
    assert_eq!(status(&mut world, "us-east-1").unwrap(), "ENABLED_BY_DEFAULT");
    assert_eq!(status(&mut world, "af-south-1").unwrap(), "DISABLED");
    assert_eq!(status(&mut world, "xx-south-1").unwrap_err().code, "ValidationException");
    let _: EnableRegionResponse = world.call(MEMBER, "EnableRegion", region("af-south-1")).unwrap();
    assert_eq!(status(&mut world, "af-south-1").unwrap(), "ENABLED");
    let refused = world.call::<EnableRegionResponse>(MEMBER, "EnableRegion", region("us-east-1")).unwrap_err();
    assert_eq!(refused.code, "ValidationException");

    let list = |token| ListRegionsRequest {
        max_results: Some(10),
        next_token: token,
        region_opt_status_contains: Some(vec!["ENABLED".into(), "ENABLED_BY_DEFAULT".into()]),
        ..ListRegionsRequest::default()
    };
    let first: ListRegionsResponse = world.call(MEMBER, "ListRegions", list(None)).unwrap();
    let second: ListRegionsResponse = world.call(MEMBER, "ListRegions", list(first.next_token)).unwrap();
    assert_eq!((first.regions.unwrap().len(), second.regions.unwrap().len()), (10, 8));
    let _: DisableRegionResponse = world
        .call(MEMBER, "DisableRegion", DisableRegionRequest { account_id: None, region_name: "af-south-1".into() })
        .unwrap();
    assert_eq!(status(&mut world, "af-south-1").unwrap(), "DISABLED");
}

#[test]
fn an_account_has_a_name_an_address_and_contact_information() {
    let mut world = World::new(true);
    let input = PutAccountNameRequest { account_name: "Shop".into(), account_id: Some(MEMBER.to_string()) };
    let _: PutAccountNameResponse = world.call(MANAGEMENT, "PutAccountName", input).unwrap();
    let seen: GetAccountInformationResponse =
        world.call(MEMBER, "GetAccountInformation", GetAccountInformationRequest::default()).unwrap();
    assert_eq!((seen.account_name.as_deref(), seen.account_state.as_deref()), (Some("Shop"), Some("ACTIVE")));
    assert_eq!(world.partition.organization_of(MEMBER).unwrap().account(MEMBER).unwrap().name, "Shop");
    let email: GetPrimaryEmailResponse =
        world.call(MANAGEMENT, "GetPrimaryEmail", GetPrimaryEmailRequest { account_id: MEMBER.to_string() }).unwrap();
    assert_eq!(email.primary_email.as_deref(), Some("222222222222@example.com"));

    let get = GetContactInformationRequest::default;
    let example: GetContactInformationResponse = world.call(MEMBER, "GetContactInformation", get()).unwrap();
    assert_eq!(example.contact_information.unwrap().full_name, "Shop");
    let contact_information = ContactInformation {
        full_name: "Anika".into(),
        address_line1: "1 Main Street".into(),
        city: "Seattle".into(),
        postal_code: "98101".into(),
        country_code: "US".into(),
        phone_number: "+12065550198".into(),
        ..ContactInformation::default()
    };
    let input = PutContactInformationRequest { contact_information: contact_information.clone(), account_id: None };
    let _: PutContactInformationResponse = world.call(MEMBER, "PutContactInformation", input).unwrap();
    let found: GetContactInformationResponse = world.call(MEMBER, "GetContactInformation", get()).unwrap();
    assert_eq!(found.contact_information, Some(contact_information));
}

/// A row that is forgotten or misspelt would ask for permission on `*`.
#[test]
fn every_row_of_authorization_is_understood() {
    assert_eq!(ACCOUNT.defects(), Vec::<String>::new());
    let mut world = World::new(true);
    world.change(MEMBER, |tx| tx.account_mut(MEMBER).unwrap().tags.set("team", "shop"));
    let call = call(&world.partition, MANAGEMENT);
    let sample = Sample { partition: &world.partition, call: &call, text: |_| "222222222222" };
    assert_eq!(ACCOUNT.authorization_defects(sample), Vec::<String>::new());
}

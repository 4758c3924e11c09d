//! A partition with an organization and its identity store.

use std::net::IpAddr;

use aws::{AccountId, Principal, Region, Timestamp};
use identity_center::IDENTITY_STORE;
use service::{EventHistory, Serve, View};
use state::identity_store;
use state::organization::{
    FeatureSet, NewAccount, create_account, create_organization, enable_service_access,
    register_delegated_administrator,
};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::{Fault, Structure, Value};

pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
pub(crate) const STRANGER: AccountId = AccountId::new(999_999_999_999);

pub(crate) struct World {
    pub(crate) partition: Partition,
    pub(crate) ids: Ids,
    pub(crate) call: Call,
    history: EventHistory,
    /// The store's id.
    pub(crate) store: String,
    /// The delegated administrator.
    pub(crate) administrator: AccountId,
    /// A member account that is nothing more.
    pub(crate) member: AccountId,
}

pub(crate) fn now() -> Timestamp {
    "2026-11-24T10:30:00Z".parse().unwrap()
}

fn call(partition: &Partition, account: AccountId) -> Call {
    Call {
        caller: Caller::new(Principal::Root(partition.global_arn("iam", account, "root")), None),
        account,
        region: Region::from("us-east-1"),
        now: now(),
        request_id: "00000000-0000-4000-a000-000000000000".into(),
        source_ip: IpAddr::from([127, 0, 0, 1]),
        user_agent: "test".into(),
        secure: true,
        endpoint: None,
    }
}

impl World {
    pub(crate) fn new() -> World {
        let mut partition = Partition::new("aws", 7);
        for id in [MANAGEMENT, STRANGER] {
            let account = Account::new(id, "Account", &format!("{id}@example.com"), JoinedMethod::Invited, now());
            partition.accounts.insert(id, account.into());
        }
        let mut ids = Ids::new(7);
        let call = call(&partition, MANAGEMENT);
        let mut tx = Tx::new(&partition, &call, &mut ids);
        create_organization(&mut tx, FeatureSet::All).unwrap();
        let mut account = |name: &str| {
            let email = format!("{name}@example.com");
            let new = NewAccount { name, email: &email, role: "OrganizationAccountAccessRole", tags: &Tags::new() };
            let request = create_account(&mut tx, &new).unwrap();
            let organization = tx.partition().organization_of(MANAGEMENT).unwrap();
            organization.creations.get(&request).unwrap().account.unwrap()
        };
        let (administrator, member) = (account("administrator"), account("member"));
        enable_service_access(&mut tx, "sso.amazonaws.com").unwrap();
        register_delegated_administrator(&mut tx, administrator, "sso.amazonaws.com").unwrap();
        let store = identity_store::create(&mut tx, MANAGEMENT, &Region::from("us-east-1")).unwrap().id.to_string();
        let partition = tx.finish();
        World { partition, ids, call, history: EventHistory::new(10), store, administrator, member }
    }
    /// Calls an operation with a request in JSON, in which `STORE` stands for the store's id; a success is published.
    pub(crate) fn call(&mut self, account: AccountId, operation: &str, input: &str) -> Result<Structure, Fault> {
        let call = call(&self.partition, account);
        let model = IDENTITY_STORE.service.operation(operation).unwrap();
        let input = wire::structure_from_json(model.input, &input.replace("STORE", &self.store))?;
        wire::validate(IDENTITY_STORE.service, model, &input)?;
        match IDENTITY_STORE.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                handler(&View { partition: &self.partition, call: &call, history: &self.history }, input)
            }
            Serve::Write(handler) => {
                let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
                let output = handler(&mut tx, input)?;
                self.partition = tx.finish();
                Ok(output)
            }
        }
    }
    /// Calls an operation as the management account; what comes out as JSON, or the refusal.
    pub(crate) fn outcome(&mut self, operation: &str, input: &str) -> String {
        let model = IDENTITY_STORE.service.operation(operation).unwrap();
        match self.call(MANAGEMENT, operation, input) {
            Ok(output) => {
                let codec = IDENTITY_STORE.service.protocol.codec();
                let response = codec.encode(IDENTITY_STORE.service, model, &output, "request");
                String::from_utf8(response.body().to_vec()).unwrap()
            }
            Err(fault) => refusal(&fault),
        }
    }
    /// One text of what an operation answers the management account.
    pub(crate) fn text(&mut self, operation: &str, input: &str, member: &str) -> String {
        self.call(MANAGEMENT, operation, input).unwrap().text(member).unwrap().to_owned()
    }
    pub(crate) fn user(&mut self, name: &str) -> String {
        self.text("CreateUser", &person(name), "UserId")
    }
    pub(crate) fn group(&mut self, name: &str) -> String {
        let input = format!(r#"{{"IdentityStoreId":"STORE","DisplayName":"{name}"}}"#);
        self.text("CreateGroup", &input, "GroupId")
    }
    pub(crate) fn join(&mut self, group: &str, user: &str) -> String {
        self.text("CreateGroupMembership", &membership(group, user), "MembershipId")
    }
}

pub(crate) fn person(name: &str) -> String {
    format!(
        r#"{{"IdentityStoreId":"STORE","UserName":"{name}","DisplayName":"{name}",
            "Name":{{"GivenName":"Given","FamilyName":"Family"}},
            "Emails":[{{"Value":"{name}@example.com","Type":"work","Primary":true}}]}}"#
    )
}

pub(crate) fn membership(group: &str, user: &str) -> String {
    format!(r#"{{"IdentityStoreId":"STORE","GroupId":"{group}","MemberId":{{"UserId":"{user}"}}}}"#)
}

/// Code, and reason or kind of resource, as `Code/REASON`, and the sentence.
pub(crate) fn refusal(fault: &Fault) -> String {
    let detail = |name: &str| fault.details.as_ref().and_then(|details| details.get(name)).and_then(Value::as_str);
    match detail("Reason").or_else(|| detail("ResourceType")) {
        Some(detail) => format!("{}/{detail}: {}", fault.code, fault.message),
        None => format!("{}: {}", fault.code, fault.message),
    }
}

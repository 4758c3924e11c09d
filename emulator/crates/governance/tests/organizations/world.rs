//! A partition to call Organizations in.

use std::net::IpAddr;
use std::time::Duration;

use aws::{AccountId, Principal, Region, Timestamp};
use governance::organizations::ORGANIZATIONS;
use models::Record;
use models::organizations as api;
use service::{EventHistory, Serve, View};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tx};
use wire::{Fault, Value};

pub(crate) struct World {
    pub(crate) partition: Partition,
    /// When the calls are made.
    pub(crate) now: Timestamp,
    ids: Ids,
    history: EventHistory,
}

/// The account that becomes the management account.
pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);

pub(crate) fn now() -> Timestamp {
    "2026-11-24T10:30:00Z".parse().unwrap()
}

impl World {
    /// One account, no organization.
    pub(crate) fn new() -> World {
        let (partition, history) = (Partition::new("aws", 7), EventHistory::new(10));
        let mut world = World { partition, now: now(), ids: Ids::new(7), history };
        world.standalone(MANAGEMENT, "management@example.com");
        world
    }
    /// One account with an organization of all features, SCPs enabled.
    pub(crate) fn organized() -> World {
        let mut world = World::new();
        world.create_organization();
        world.enable("SERVICE_CONTROL_POLICY").unwrap();
        world
    }
    pub(crate) fn standalone(&mut self, id: AccountId, email: &str) {
        let account = Account::new(id, "Standalone", email, JoinedMethod::Invited, now());
        self.partition.accounts.insert(id, account.into());
    }
    /// Lets days pass.
    pub(crate) fn pass(&mut self, days: u64) {
        self.now = self.now + Duration::from_secs(days * 24 * 60 * 60);
    }
    /// Calls an operation as the root user of an account; a success is published.
    pub(crate) fn call<O: Record>(
        &mut self,
        account: AccountId,
        operation: &str,
        input: impl Record,
    ) -> Result<O, Fault> {
        let root = self.partition.global_arn("iam", account, "root");
        let call = Call {
            caller: Caller::new(Principal::Root(root), None),
            account,
            region: Region::from("us-east-1"),
            now: self.now,
            request_id: "request".into(),
            source_ip: IpAddr::from([127, 0, 0, 1]),
            user_agent: "test".into(),
            secure: true,
            endpoint: None,
        };
        let output = match ORGANIZATIONS.operation(operation).unwrap().serve {
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
    /// Calls an operation as the management account.
    pub(crate) fn manage<O: Record>(&mut self, operation: &str, input: impl Record) -> Result<O, Fault> {
        self.call(MANAGEMENT, operation, input)
    }

    pub(crate) fn create_organization(&mut self) -> api::Organization {
        let input = api::CreateOrganizationRequest::default();
        let output: api::CreateOrganizationResponse = self.manage("CreateOrganization", input).unwrap();
        output.organization.unwrap()
    }
    pub(crate) fn root(&mut self) -> api::Root {
        let output: api::ListRootsResponse = self.manage("ListRoots", api::ListRootsRequest::default()).unwrap();
        output.roots.unwrap().remove(0)
    }
    pub(crate) fn root_id(&mut self) -> String {
        self.root().id.unwrap()
    }
    pub(crate) fn enable(&mut self, policy_type: &str) -> Result<api::EnablePolicyTypeResponse, Fault> {
        let root_id = self.root_id();
        self.manage("EnablePolicyType", api::EnablePolicyTypeRequest { root_id, policy_type: policy_type.into() })
    }
    pub(crate) fn unit(&mut self, parent_id: &str, name: &str) -> Result<String, Fault> {
        let input = api::CreateOrganizationalUnitRequest { parent_id: parent_id.into(), name: name.into(), tags: None };
        let output: api::CreateOrganizationalUnitResponse = self.manage("CreateOrganizationalUnit", input)?;
        Ok(output.organizational_unit.unwrap().id.unwrap())
    }
    /// An account that was invited and has accepted.
    pub(crate) fn invited_member(&mut self, id: AccountId) {
        self.standalone(id, &format!("{id}@example.com"));
        let handshake = self.invite(&id.to_string()).unwrap().id.unwrap();
        self.accept(id, &handshake).unwrap();
    }
    pub(crate) fn invite(&mut self, account: &str) -> Result<api::Handshake, Fault> {
        let target = api::HandshakeParty { id: account.into(), r#type: "ACCOUNT".into() };
        let input = api::InviteAccountToOrganizationRequest { target, notes: None, tags: None };
        let output: api::InviteAccountToOrganizationResponse = self.manage("InviteAccountToOrganization", input)?;
        Ok(output.handshake.unwrap())
    }
    pub(crate) fn accept(&mut self, account: AccountId, id: &str) -> Result<api::Handshake, Fault> {
        let input = api::AcceptHandshakeRequest { handshake_id: id.into() };
        let output: api::AcceptHandshakeResponse = self.call(account, "AcceptHandshake", input)?;
        Ok(output.handshake.unwrap())
    }
    pub(crate) fn administrator(&mut self, account: AccountId, service: &str) {
        let input = api::EnableAWSServiceAccessRequest { service_principal: service.into() };
        self.manage::<api::EnableAWSServiceAccessResponse>("EnableAWSServiceAccess", input).unwrap();
        let input = api::RegisterDelegatedAdministratorRequest {
            account_id: account.to_string(),
            service_principal: service.into(),
        };
        self.manage::<api::RegisterDelegatedAdministratorResponse>("RegisterDelegatedAdministrator", input).unwrap();
    }
    /// A new member account.
    pub(crate) fn member(&mut self, name: &str) -> AccountId {
        let input = api::CreateAccountRequest {
            email: format!("{name}@example.com"),
            account_name: name.into(),
            ..api::CreateAccountRequest::default()
        };
        let output: api::CreateAccountResponse = self.manage("CreateAccount", input).unwrap();
        let id = output.create_account_status.unwrap().id.unwrap();
        self.creation(&id).account_id.unwrap().parse().unwrap()
    }
    pub(crate) fn creation(&mut self, id: &str) -> api::CreateAccountStatus {
        let input = api::DescribeCreateAccountStatusRequest { create_account_request_id: id.into() };
        let output: api::DescribeCreateAccountStatusResponse =
            self.manage("DescribeCreateAccountStatus", input).unwrap();
        output.create_account_status.unwrap()
    }
    pub(crate) fn policy(&mut self, kind: &str, name: &str, content: &str) -> Result<String, Fault> {
        let input = api::CreatePolicyRequest {
            content: content.into(),
            description: String::new(),
            name: name.into(),
            r#type: kind.into(),
            tags: None,
        };
        let output: api::CreatePolicyResponse = self.manage("CreatePolicy", input)?;
        Ok(output.policy.unwrap().policy_summary.unwrap().id.unwrap())
    }
    pub(crate) fn attach(&mut self, policy: &str, target: &str) -> Result<api::AttachPolicyResponse, Fault> {
        self.manage("AttachPolicy", api::AttachPolicyRequest { policy_id: policy.into(), target_id: target.into() })
    }
    pub(crate) fn detach(&mut self, policy: &str, target: &str) -> Result<api::DetachPolicyResponse, Fault> {
        self.manage("DetachPolicy", api::DetachPolicyRequest { policy_id: policy.into(), target_id: target.into() })
    }
    /// Ids of the policies of a type attached to a place.
    pub(crate) fn attached(&mut self, target: &str, kind: &str) -> Vec<String> {
        let input = api::ListPoliciesForTargetRequest {
            target_id: target.into(),
            filter: kind.into(),
            ..api::ListPoliciesForTargetRequest::default()
        };
        let output: api::ListPoliciesForTargetResponse = self.manage("ListPoliciesForTarget", input).unwrap();
        output.policies.unwrap().into_iter().map(|policy| policy.id.unwrap()).collect()
    }
}

/// Code and reason of a refusal, as `Code` or `Code/REASON`.
pub(crate) fn code<T>(result: Result<T, Fault>) -> String {
    match result {
        Ok(_) => "success".to_owned(),
        Err(fault) => match fault.details.as_ref().and_then(|details| details.get("Reason")).and_then(Value::as_str) {
            Some(reason) => format!("{}/{reason}", fault.code),
            None => fault.code.into_owned(),
        },
    }
}

pub(crate) const SCP: &str = "SERVICE_CONTROL_POLICY";
pub(crate) const RCP: &str = "RESOURCE_CONTROL_POLICY";
pub(crate) const DENY_LEAVING: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}]}"#;

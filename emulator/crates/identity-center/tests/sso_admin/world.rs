//! A partition with an organization, IAM Identity Center, two people and a group.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Principal, Region, Timestamp};
use identity_center::{SSO_ADMIN, carry_out};
use models::Record;
use models::sso_admin as api;
use service::{EventHistory, Serve, View};
use state::due::Task;
use state::iam::{Iam, Role};
use state::identity_center::{Authorize, Instance, NewInstance, Permission, enable};
use state::identity_store::{GroupContent, Profile, TextAttribute, UserContent, add_member, create_group, create_user};
use state::organization::{
    FeatureSet, NewAccount, create_account, create_organization, enable_service_access,
    register_delegated_administrator,
};
use state::{Account, Call, Caller, EntityName, Ids, JoinedMethod, Partition, Shared, Tags, Tx};
use wire::Fault;

pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
pub(crate) const STRANGER: AccountId = AccountId::new(999_999_999_999);

pub(crate) struct World {
    pub(crate) partition: Partition,
    pub(crate) now: Timestamp,
    pub(crate) region: &'static str,
    ids: Ids,
    history: EventHistory,
    pub(crate) instance: String,
    pub(crate) administrator: AccountId,
    pub(crate) dev: AccountId,
    pub(crate) prod: AccountId,
    pub(crate) ana: String,
    pub(crate) ben: String,
    /// A group to which Ana belongs.
    pub(crate) developers: String,
}

pub(crate) fn call(partition: &Partition, account: AccountId, region: &str, now: Timestamp) -> Call {
    Call {
        caller: Caller::new(Principal::Root(partition.global_arn("iam", account, "root")), None),
        account,
        region: Region::from(region),
        now,
        request_id: "00000000-0000-4000-a000-000000000000".into(),
        source_ip: IpAddr::from([127, 0, 0, 1]),
        user_agent: "test".into(),
        secure: true,
        endpoint: None,
    }
}

/// Everything is allowed to whoever asks.
pub(crate) fn anything(_: &Partition, _: &Call, _: &Permission<'_>) -> Result<(), String> {
    Ok(())
}

impl World {
    pub(crate) fn new() -> World {
        World::in_region("us-east-1")
    }
    pub(crate) fn in_region(region: &'static str) -> World {
        let mut world = World::organized(region);
        let tx_call = call(&world.partition, MANAGEMENT, region, world.now);
        let mut tx = Tx::new(&world.partition, &tx_call, &mut world.ids);
        let new = NewInstance { owner: MANAGEMENT, region: &Region::from(region), name: None, tags: Tags::new() };
        let instance = enable(&mut tx, new).unwrap();
        register_delegated_administrator(&mut tx, world.administrator, "sso.amazonaws.com").unwrap();
        world.instance = instance.arn.to_string();
        let store = instance.identity_store_id.clone();
        world.ana = user(&mut tx, &store, "ana");
        world.ben = user(&mut tx, &store, "ben");
        let content = GroupContent { display_name: "Developers".into(), ..GroupContent::default() };
        world.developers = create_group(&mut tx, &store, content, "test").unwrap().id.to_string();
        add_member(&mut tx, &store, &world.developers, &world.ana, "test").unwrap();
        world.partition = tx.finish();
        world
    }
    /// An organization without IAM Identity Center.
    pub(crate) fn organized(region: &'static str) -> World {
        let (mut partition, mut ids) = (Partition::new("aws", 7), Ids::new(7));
        let now = "2026-11-24T10:30:00Z".parse().unwrap();
        for id in [MANAGEMENT, STRANGER] {
            let account = Account::new(id, "Account", &format!("{id}@example.com"), JoinedMethod::Invited, now);
            partition.accounts.insert(id, account.into());
        }
        let tx_call = call(&partition, MANAGEMENT, region, now);
        let mut tx = Tx::new(&partition, &tx_call, &mut ids);
        create_organization(&mut tx, FeatureSet::All).unwrap();
        enable_service_access(&mut tx, "sso.amazonaws.com").unwrap();
        let [administrator, dev, prod] = ["administrator", "dev", "prod"].map(|name| member(&mut tx, name));
        let partition = tx.finish();
        World {
            partition,
            now,
            region,
            ids,
            history: EventHistory::new(10),
            instance: String::new(),
            administrator,
            dev,
            prod,
            ana: String::new(),
            ben: String::new(),
            developers: String::new(),
        }
    }
    /// Changes the state as an account.
    pub(crate) fn change<T>(&mut self, account: AccountId, how: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        let call = call(&self.partition, account, self.region, self.now);
        let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
        let result = how(&mut tx);
        self.partition = tx.finish();
        result
    }
    /// Calls an operation as the root user of an account with a request in JSON, in which `INSTANCE` stands for the
    /// instance's ARN; a success is published.
    pub(crate) fn call<O: Record>(&mut self, account: AccountId, operation: &str, input: &str) -> Result<O, Fault> {
        let call = call(&self.partition, account, self.region, self.now);
        let model = SSO_ADMIN.service.operation(operation).unwrap();
        let input = wire::structure_from_json(model.input, &input.replace("INSTANCE", &self.instance))?;
        wire::validate(SSO_ADMIN.service, model, &input)?;
        let output = match SSO_ADMIN.operation(operation).unwrap().serve {
            Serve::Read(handler) => {
                handler(&View { partition: &self.partition, call: &call, history: &self.history }, input)?
            }
            Serve::Write(handler) => {
                let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
                let output = handler(&mut tx, input)?;
                self.partition = tx.finish();
                output
            }
        };
        O::from_structure(output)
    }
    /// Calls an operation as the management account.
    pub(crate) fn manage<O: Record>(&mut self, operation: &str, input: &str) -> Result<O, Fault> {
        self.call(MANAGEMENT, operation, input)
    }
    /// Lets a second pass: everything that is due is done.
    pub(crate) fn settle(&mut self) {
        self.settle_with(&anything);
    }
    pub(crate) fn settle_with(&mut self, authorize: Authorize<'_>) {
        self.now = self.now + Duration::from_secs(1);
        while let Some((at, task)) = self.partition.due.take(self.now) {
            let call = call(&self.partition, STRANGER, self.region, at);
            let Task::IdentityCenter { instance, request } = task else { continue };
            let mut tx = Tx::new(&self.partition, &call, &mut self.ids);
            carry_out(&mut tx, &instance, &request, authorize);
            self.partition = tx.finish();
        }
    }

    pub(crate) fn instance(&self) -> &Shared<Instance> {
        self.partition.instance(&self.instance).unwrap()
    }
    pub(crate) fn iam(&self, account: AccountId) -> &Iam {
        &self.partition.account(account).unwrap().iam
    }
    /// A new permission set; returns its ARN.
    pub(crate) fn permission_set(&mut self, name: &str) -> String {
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "Name": "{name}"}}"#);
        let output: api::CreatePermissionSetResponse = self.manage("CreatePermissionSet", &input).unwrap();
        output.permission_set.unwrap().permission_set_arn.unwrap()
    }
    /// Calls an operation about a permission set as the management account, with further members.
    pub(crate) fn of_set<O: Record>(&mut self, operation: &str, set: &str, more: &str) -> Result<O, Fault> {
        self.of_set_by(MANAGEMENT, operation, set, more)
    }
    pub(crate) fn of_set_by<O: Record>(
        &mut self,
        account: AccountId,
        operation: &str,
        set: &str,
        more: &str,
    ) -> Result<O, Fault> {
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "PermissionSetArn": "{set}"{more}}}"#);
        self.call(account, operation, &input)
    }
    pub(crate) fn ask_to_assign(
        &mut self,
        by: AccountId,
        account: AccountId,
        set: &str,
        principal: (&str, &str),
    ) -> Result<api::AccountAssignmentOperationStatus, Fault> {
        let output: api::CreateAccountAssignmentResponse =
            self.of_set_by(by, "CreateAccountAssignment", set, &assignment(account, principal))?;
        Ok(output.account_assignment_creation_status.unwrap())
    }
    /// Assigns and waits; what came of it.
    pub(crate) fn assign(&mut self, account: AccountId, set: &str, principal: (&str, &str)) -> Outcome {
        let asked = self.ask_to_assign(MANAGEMENT, account, set, principal).unwrap();
        self.settle();
        self.creation(&asked.request_id.unwrap())
    }
    pub(crate) fn creation(&mut self, id: &str) -> Outcome {
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "AccountAssignmentCreationRequestId": "{id}"}}"#);
        let output: api::DescribeAccountAssignmentCreationStatusResponse =
            self.manage("DescribeAccountAssignmentCreationStatus", &input).unwrap();
        outcome(output.account_assignment_creation_status.unwrap())
    }
    /// Takes an assignment away and waits; what came of it.
    pub(crate) fn unassign(&mut self, account: AccountId, set: &str, principal: (&str, &str)) -> Outcome {
        let output: api::DeleteAccountAssignmentResponse =
            self.of_set("DeleteAccountAssignment", set, &assignment(account, principal)).unwrap();
        self.settle();
        let id = output.account_assignment_deletion_status.unwrap().request_id.unwrap();
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "AccountAssignmentDeletionRequestId": "{id}"}}"#);
        let output: api::DescribeAccountAssignmentDeletionStatusResponse =
            self.manage("DescribeAccountAssignmentDeletionStatus", &input).unwrap();
        outcome(output.account_assignment_deletion_status.unwrap())
    }
    /// Provisions in an account, or wherever it is, and waits; what came of it.
    pub(crate) fn provision(&mut self, set: &str, account: Option<AccountId>) -> Outcome {
        let more = match account {
            Some(account) => format!(r#", "TargetType": "AWS_ACCOUNT", "TargetId": "{account}""#),
            None => r#", "TargetType": "ALL_PROVISIONED_ACCOUNTS""#.to_owned(),
        };
        let output: api::ProvisionPermissionSetResponse = self.of_set("ProvisionPermissionSet", set, &more).unwrap();
        self.settle();
        let id = output.permission_set_provisioning_status.unwrap().request_id.unwrap();
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "ProvisionPermissionSetRequestId": "{id}"}}"#);
        let output: api::DescribePermissionSetProvisioningStatusResponse =
            self.manage("DescribePermissionSetProvisioningStatus", &input).unwrap();
        let status = output.permission_set_provisioning_status.unwrap();
        (status.status.unwrap(), status.failure_reason)
    }
    /// The role of a permission set in an account.
    pub(crate) fn role(&self, account: AccountId, set: &str) -> Option<&Shared<Role>> {
        let instance = self.instance();
        let set: Arc<str> = set.rsplit('/').next().unwrap().into();
        self.partition.role(&instance.provisioned.role(account, &set)?.role)
    }
    /// ARNs of managed policies attached to the role.
    pub(crate) fn attached(&self, account: AccountId, set: &str) -> Vec<String> {
        self.role(account, set).unwrap().entity.attached.iter().map(ToString::to_string).collect()
    }
    /// The text of the role's inline policy.
    pub(crate) fn inline(&self, account: AccountId, set: &str) -> Option<String> {
        let inline = &self.role(account, set).unwrap().entity.inline;
        inline.get(&EntityName::from("AwsSSOInlinePolicy")).map(|document| document.text().to_owned())
    }
    pub(crate) fn customer_policy(&mut self, account: AccountId, path: &str, name: &str) {
        let document = ALLOW_LIST;
        self.change(account, |tx| {
            let new = state::iam::policy::NewPolicy { name, path, document, description: None, tags: Tags::new() };
            state::iam::policy::create(tx, account, new).unwrap();
        });
    }
}

/// Status and reason.
pub(crate) type Outcome = (String, Option<String>);

pub(crate) fn succeeded() -> Outcome {
    ("SUCCEEDED".to_owned(), None)
}
pub(crate) fn failed(reason: &str) -> Outcome {
    ("FAILED".to_owned(), Some(reason.to_owned()))
}

fn outcome(status: api::AccountAssignmentOperationStatus) -> Outcome {
    (status.status.unwrap(), status.failure_reason)
}

/// What assignments are made of, beside the permission set.
pub(crate) fn assignment(account: AccountId, (kind, id): (&str, &str)) -> String {
    format!(
        r#", "TargetType": "AWS_ACCOUNT", "TargetId": "{account}", "PrincipalType": "{kind}", "PrincipalId": "{id}""#
    )
}

fn user(tx: &mut Tx<'_>, store: &str, name: &str) -> String {
    let mut profile = Profile::default();
    profile.set_text(TextAttribute::UserName, Some(name));
    let content = UserContent { profile, ..UserContent::default() };
    create_user(tx, store, content, "test").unwrap().id.to_string()
}

pub(crate) fn new_user(world: &mut World, name: &str) -> String {
    let store = world.instance().identity_store_id.clone();
    world.change(MANAGEMENT, |tx| user(tx, &store, name))
}

pub(crate) fn member(tx: &mut Tx<'_>, name: &str) -> AccountId {
    let email = format!("{name}@example.com");
    let new = NewAccount { name, email: &email, role: "OrganizationAccountAccessRole", tags: &Tags::new() };
    let request = create_account(tx, &new).unwrap();
    let organization = tx.partition().organization_of(MANAGEMENT).unwrap();
    organization.creations.get(&request).unwrap().account.unwrap()
}

/// Code and sentence of a refusal.
pub(crate) fn refusal<T>(result: Result<T, Fault>) -> (String, String) {
    match result {
        Ok(_) => ("success".to_owned(), String::new()),
        Err(fault) => (fault.code.into_owned(), fault.message),
    }
}
pub(crate) fn code<T>(result: Result<T, Fault>) -> String {
    refusal(result).0
}

pub(crate) const ALLOW_LIST: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:List*","Resource":"*"}]}"#;
pub(crate) const READ_ONLY: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";

/// A text within JSON.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

//! Handlers in process, without wire and authorization. After every change the state is checked for consistency.

mod access_keys;
mod account_wide;
mod certificates;
mod credential_reports;
mod groups;
mod instance_profiles;
mod last_accessed_reports;
mod listings;
mod locating;
mod login_profiles;
mod mfa_devices;
mod policies;
mod providers;
mod random_changes;
mod roles;
mod service_credentials;
mod service_linked_roles;
mod tagging;
mod users;

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use aws::{AccountId, Arn, Principal, Region, Timestamp};
use models::iam::*;
use service::{EventHistory, View};
use state::iam::{Iam, PolicyUsage};
use state::{Account, Call, Caller, CredentialOwner, Ids, JoinedMethod, Partition, Shared, Tx};
use wire::Fault;

use super::*;

const HERE: AccountId = AccountId::new(111_111_111_111);
const THERE: AccountId = AccountId::new(222_222_222_222);
const READ_ONLY: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";
const ALLOW: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#;

/// An account, its caller and everything around it.
struct World {
    partition: Partition,
    ids: Ids,
    history: EventHistory,
    call: Call,
}

impl World {
    fn new() -> World {
        let mut partition = Partition::new("aws", 7);
        let now: Timestamp = "2026-11-24T10:30:00Z".parse().unwrap();
        for id in [HERE, THERE] {
            let account = Account::new(id, "name", &format!("{id}@example.com"), JoinedMethod::Created, now);
            partition.accounts.insert(id, Shared::new(account));
        }
        let root = Principal::Root(partition.global_arn("iam", HERE, "root"));
        let call = Call {
            caller: Caller::new(root, None),
            account: HERE,
            region: Region::from("us-east-1"),
            now,
            request_id: "request".into(),
            source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: "test".into(),
            secure: true,
            endpoint: None,
        };
        World { partition, ids: Ids::new(7), history: EventHistory::new(100), call }
    }
    fn write<I, O>(&mut self, handler: fn(&mut Tx<'_>, I) -> Result<O, Fault>, input: I) -> Result<O, Fault> {
        let mut tx = Tx::new(&self.partition, &self.call, &mut self.ids);
        let output = handler(&mut tx, input)?;
        self.partition = tx.finish();
        consistent(&self.partition);
        Ok(output)
    }
    fn read<I, O>(&self, handler: fn(&View<'_>, I) -> Result<O, Fault>, input: I) -> Result<O, Fault> {
        let view = View { partition: &self.partition, call: &self.call, history: &self.history };
        handler(&view, input)
    }
    fn iam(&self) -> &Iam {
        &self.partition.account(HERE).unwrap().iam
    }
    /// The caller becomes this user.
    fn act_as(&mut self, user: &str) {
        let entity = &self.iam().user(user).unwrap().entity;
        let principal = Principal::User { arn: entity.arn.clone(), id: entity.id.clone() };
        self.call.caller = Caller::new(principal, None);
    }
    fn act_as_session(&mut self) {
        let principal = Principal::AssumedRole {
            session: self.partition.global_arn("sts", HERE, "assumed-role/r/s"),
            role: self.partition.global_arn("iam", HERE, "role/r"),
            role_id: "AROA".into(),
        };
        self.call.caller = Caller::new(principal, None);
    }

    fn create_user(&mut self, name: &str) -> User {
        let input = CreateUserRequest { user_name: name.to_owned(), ..Default::default() };
        self.write(user::create_user, input).unwrap().user.unwrap()
    }
    fn get_user(&self, name: &str) -> User {
        let input = GetUserRequest { user_name: Some(name.to_owned()) };
        let answer = models::Record::into_structure(self.read(user::get_user, input).unwrap());
        <GetUserResponse as models::Record>::from_structure(answer).unwrap().user
    }
    fn create_group(&mut self, name: &str) -> Group {
        let input = CreateGroupRequest { group_name: name.to_owned(), ..Default::default() };
        self.write(group::create_group, input).unwrap().group
    }
    fn create_role(&mut self, name: &str) -> Role {
        self.write(role::create_role, new_role(name, "*")).unwrap().role
    }
    fn create_policy(&mut self, name: &str) -> String {
        let input = CreatePolicyRequest {
            policy_name: name.to_owned(),
            policy_document: ALLOW.to_owned(),
            ..Default::default()
        };
        self.write(policy::create_policy, input).unwrap().policy.unwrap().arn.unwrap()
    }
}

/// A policy that trusts this principal.
fn trusting(principal: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"sts:AssumeRole"}}]}}"#
    )
}

fn new_role(name: &str, principal: &str) -> CreateRoleRequest {
    CreateRoleRequest {
        role_name: name.to_owned(),
        assume_role_policy_document: trusting(principal),
        ..Default::default()
    }
}

/// A policy of this many characters, white space not counted.
fn policy_of(size: usize) -> String {
    let frame = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::"}}"#;
    let padding = "x".repeat(size - frame.len());
    frame.replace("arn:aws:s3:::", &format!("arn:aws:s3:::{padding}")).replace(',', ",\n    ")
}

fn refused<T: std::fmt::Debug>(result: Result<T, Fault>, code: &str, message: &str) {
    let fault = result.unwrap_err();
    assert_eq!((&*fault.code, fault.message.as_str()), (code, message));
}

/// What the state promises of itself.
fn consistent(partition: &Partition) {
    let mut keys = BTreeMap::new();
    for account in partition.accounts.values() {
        let iam = &account.iam;
        let mut usage: BTreeMap<Arn, PolicyUsage> = BTreeMap::new();
        for (_, entity, boundary) in iam.entities() {
            for arn in &entity.attached {
                usage.entry(arn.clone()).or_default().attachments += 1;
                assert!(partition.managed_policy(arn).is_some(), "{arn} dangles");
            }
            if let Some(arn) = boundary {
                usage.entry(arn.clone()).or_default().boundaries += 1;
                assert!(partition.managed_policy(arn).is_some(), "{arn} dangles");
            }
            assert!(entity.arn.resource().ends_with(&format!("{}{}", entity.path, entity.name)));
        }
        assert_eq!(usage.into_iter().collect::<Vec<_>>(), iam.usage.clone().into_iter().collect::<Vec<_>>());
        for (name, user) in &iam.users {
            assert_eq!(name.as_str(), user.entity.name.as_str());
            for group in &user.groups {
                let group = iam.groups.get(group).unwrap();
                assert!(group.members.iter().any(|member| member.as_str() == name.as_str()));
            }
            keys.extend(user.access_keys.iter().map(|key| (key, CredentialOwner::User(name.clone()))));
        }
        for (name, group) in &iam.groups {
            for member in &group.members {
                assert!(iam.users.get(member).unwrap().groups.iter().any(|group| group.as_str() == name.as_str()));
            }
        }
        for policy in iam.policies.values() {
            assert!(policy.document().is_some() && (1..=5).contains(&policy.versions.len()));
        }
        for profile in iam.instance_profiles.values() {
            assert!(profile.role.as_ref().is_none_or(|role| iam.roles.contains_key(role)));
        }
        for device in iam.mfa_devices.values() {
            let owner = device.assignment.as_ref().map(|assignment| &assignment.owner);
            assert!(!matches!(owner, Some(CredentialOwner::User(name)) if !iam.users.contains_key(name)));
        }
        assert!(iam.login_profiles.keys().all(|name| iam.users.contains_key(name)));
        keys.extend(iam.root_access_keys.iter().map(|key| (key, CredentialOwner::Root)));
    }
    assert_eq!(keys.len(), partition.credentials.len());
    for (key, owner) in keys {
        assert_eq!(partition.credentials.get(key).unwrap().owner, owner);
    }
}

/// Every operation of the table is in the model and in order.
#[test]
fn the_table_has_no_defects() {
    assert_eq!(IAM.defects(), Vec::<String>::new());
}

/// A row that is forgotten or misspelt would ask for permission on `*`.
#[test]
fn every_row_of_authorization_is_understood() {
    let mut world = World::new();
    let input = CreateUserRequest {
        user_name: "marker".into(),
        permissions_boundary: Some(READ_ONLY.into()),
        ..Default::default()
    };
    world.write(user::create_user, input).unwrap();
    let input = CreateRoleRequest { permissions_boundary: Some(READ_ONLY.into()), ..new_role("marker", "*") };
    world.write(role::create_role, input).unwrap();
    let credential = state::Credential {
        owner: CredentialOwner::User("marker".into()),
        account: HERE,
        secret: "secret".into(),
        status: state::CredentialStatus::Active,
        created: world.call.now,
        changed: world.call.now,
    };
    world.partition.credentials.insert("marker".into(), credential);
    let text = |member: &str| if matches!(member, "PolicyArn" | "Arn") { READ_ONLY } else { "marker" };
    let sample = service::Sample { partition: &world.partition, call: &world.call, text };
    assert_eq!(IAM.authorization_defects(sample), Vec::<String>::new());
}

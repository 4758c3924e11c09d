//! Handlers in process, without wire and authorization.

mod federated_users;
mod saml_responses;
mod second_factors;
mod web_identity_tokens;

use std::net::{IpAddr, Ipv4Addr};

use aws::{AccountId, Principal, Region, Timestamp};
use models::sts::*;
use service::{EventHistory, View};
use state::iam::role::NewRole;
use state::iam::{policy, role};
use state::{Account, Call, Caller, Ids, JoinedMethod, Partition, Tags, Tx};
use wire::Fault;

use super::*;

const HERE: AccountId = AccountId::new(111_111_111_111);
const THERE: AccountId = AccountId::new(222_222_222_222);
const ROLE: &str = "arn:aws:iam::222222222222:role/r";
const ALLOW: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#;
const TRUST: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}"#;

struct World {
    partition: Partition,
    history: EventHistory,
    call: Call,
}

impl World {
    /// A user's call, and a role and a policy in another account.
    fn new() -> World {
        let mut partition = Partition::new("aws", 7);
        let now: Timestamp = "2026-11-24T10:30:00Z".parse().unwrap();
        for id in [HERE, THERE] {
            let account = Account::new(id, "name", &format!("{id}@example.com"), JoinedMethod::Created, now);
            partition.accounts.insert(id, account.into());
        }
        let user = Principal::User { arn: partition.global_arn("iam", HERE, "user/u"), id: "AIDA".into() };
        let call = Call {
            caller: Caller::new(user, None),
            account: HERE,
            region: Region::from("us-east-1"),
            now,
            request_id: "request".into(),
            source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: "test".into(),
            secure: true,
            endpoint: None,
        };
        let mut ids = Ids::new(7);
        let mut tx = Tx::new(&partition, &call, &mut ids);
        role::create(&mut tx, THERE, NewRole::new("r", TRUST)).unwrap();
        let new = policy::NewPolicy { name: "p", path: "/", document: ALLOW, description: None, tags: Tags::new() };
        policy::create(&mut tx, THERE, new).unwrap();
        let partition = tx.finish();
        World { partition, history: EventHistory::new(100), call }
    }
    fn read<I, O>(&self, handler: fn(&View<'_>, I) -> Result<O, Fault>, input: I) -> Result<O, Fault> {
        let view = View { partition: &self.partition, call: &self.call, history: &self.history };
        handler(&view, input)
    }
    fn write<I, O>(&mut self, handler: fn(&mut Tx<'_>, I) -> Result<O, Fault>, input: I) -> Result<O, Fault> {
        let mut ids = Ids::new(self.partition.revision);
        let mut tx = Tx::new(&self.partition, &self.call, &mut ids);
        let output = handler(&mut tx, input)?;
        self.partition = tx.finish();
        Ok(output)
    }
    /// Changes the state as no call of STS does.
    fn change<T>(&mut self, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
        let mut ids = Ids::new(self.partition.revision);
        let mut tx = Tx::new(&self.partition, &self.call, &mut ids);
        let output = change(&mut tx);
        self.partition = tx.finish();
        output
    }
    /// The call once everything that it carries was verified.
    fn proven<I: models::Record>(&self, operation: &str, input: I) -> Result<Call, Fault> {
        let mut call = self.call.clone();
        proof::prove(&self.partition, &mut call, operation, &input.into_structure())?;
        Ok(call)
    }
    fn pass(&mut self, seconds: i64) {
        self.call.now = Timestamp::from_millis(self.call.now.millis() + seconds * 1000);
    }
    fn assume(&self, input: AssumeRoleRequest) -> Result<AssumeRoleResponse, Fault> {
        self.read(assume_role::assume_role, input)
    }
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, Fault>, code: &str, message: &str) {
    let fault = result.unwrap_err();
    assert_eq!((&*fault.code, fault.message.as_str()), (code, message));
}

fn request() -> AssumeRoleRequest {
    AssumeRoleRequest { role_arn: ROLE.into(), role_session_name: "session".into(), ..Default::default() }
}

/// A session policy that is named is in force or the call fails; the codes are those of
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>.
#[test]
fn a_session_policy_is_never_passed_over() {
    let world = World::new();
    let null = "1 validation error detected: Value null at 'policyArns.1.member.arn' failed to satisfy constraint: Member \
                must not be null";
    let invalid = |arn: &str| format!("The session policy ARN {arn} is invalid.");
    let (missing, foreign, unknown) = (
        "arn:aws:iam::222222222222:policy/missing",
        "arn:aws:iam::111111111111:policy/p",
        "arn:aws:iam::aws:policy/NoSuchPolicy",
    );
    for (arn, want) in [
        (Some("arn:aws:iam::222222222222:policy/p"), None),
        (Some("arn:aws:iam::aws:policy/ReadOnlyAccess"), None),
        (None, Some(("ValidationError", null.to_owned()))),
        (Some(missing), Some(("MalformedPolicyDocument", invalid(missing)))),
        (Some(foreign), Some(("MalformedPolicyDocument", invalid(foreign)))),
        (Some(unknown), Some(("MalformedPolicyDocument", invalid(unknown)))),
        (Some("p"), Some(("MalformedPolicyDocument", invalid("p")))),
    ] {
        let policy_arns = Some(vec![PolicyDescriptorType { arn: arn.map(str::to_owned) }]);
        let refused = world.assume(AssumeRoleRequest { policy_arns, ..request() }).err();
        let seen = refused.map(|fault| (fault.code.into_owned(), fault.message));
        assert_eq!(seen, want.map(|(code, message)| (code.to_owned(), message)), "{arn:?}");
    }
}

/// "A percentage value that indicates the packed size of the session policies and session tags combined passed in the
/// request": <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>
#[test]
fn the_packed_size_is_given_when_policies_or_tags_were_passed() {
    let world = World::new();
    let tags = || Some(vec![Tag { key: "a".into(), value: "b".into() }]);
    let policies = || Some(vec![PolicyDescriptorType { arn: Some("arn:aws:iam::222222222222:policy/p".into()) }]);
    for (input, want) in [
        (request(), None),
        (AssumeRoleRequest { tags: tags(), ..request() }, Some(1)),
        (AssumeRoleRequest { policy_arns: policies(), ..request() }, Some(1)),
        (AssumeRoleRequest { policy: Some(ALLOW.into()), ..request() }, Some(4)),
    ] {
        assert_eq!(world.assume(input).unwrap().packed_policy_size, want);
    }
}

/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html>
#[test]
fn a_temporary_key_tells_the_account_it_acts_in() {
    let world = World::new();
    let of_role = world.assume(request()).unwrap().credentials.unwrap().access_key_id;
    let of_user = world.read(session_token::get_session_token, GetSessionTokenRequest::default()).unwrap();
    let of_user = of_user.credentials.unwrap().access_key_id;
    for (key, want) in [
        (of_role.as_str(), Ok("222222222222")),
        (of_user.as_str(), Ok("111111111111")),
        // Of an account that is not here, and of no account.
        ("AKIAVCODYLSA53PQK4ZA", Err("AKIAVCODYLSA53PQK4ZA is invalid")),
        ("AKIAIOSFODNN7EXAMPLE", Err("AKIAIOSFODNN7EXAMPLE is invalid")),
    ] {
        let input = GetAccessKeyInfoRequest { access_key_id: key.to_owned() };
        let seen = world.read(identity::get_access_key_info, input);
        let seen = seen.map(|info| info.account.unwrap()).map_err(|fault| fault.message);
        assert_eq!(seen, want.map(str::to_owned).map_err(str::to_owned), "{key}");
    }
}

#[test]
fn every_row_of_authorization_is_understood() {
    let world = World::new();
    let sample = service::Sample { partition: &world.partition, call: &world.call, text: |_| ROLE };
    assert_eq!(STS.authorization_defects(sample), Vec::<String>::new());
}

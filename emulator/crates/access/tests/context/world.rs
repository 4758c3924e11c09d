use std::sync::{Arc, LazyLock};

use access::{Attempt, Denial, authorize};
use aws::{AccessKeyId, AccountId, Arn, Principal, Timestamp};
use policy::{PolicyDocument, PolicyType};
use state::session::{Session, SessionPolicy};
use state::{Call, Caller, EntityName, Partition, Shared};

const SHOP: &str = "222222222222";

static WORLD: LazyLock<Partition> = LazyLock::new(|| {
    let scenario = scenario::parse("world.yaml", include_str!("world.yaml")).unwrap_or_else(|error| panic!("{error}"));
    let mut partition = Partition::clone(&scenario.build(0).unwrap_or_else(|error| panic!("{error}")).snapshot());
    service_linked_role(&mut partition);
    partition
});

/// AWS makes service-linked roles; this one has every permission, so that nothing but a control policy could deny.
fn service_linked_role(partition: &mut Partition) {
    let account = partition.accounts.get_mut(&account(SHOP)).unwrap().make_mut();
    let mut role = account.iam.role("Worker").unwrap().clone();
    let entity = &mut role.make_mut().entity;
    entity.name = EntityName::from("AWSServiceRoleForBackup");
    entity.path = "/aws-service-role/backup.amazonaws.com/".to_owned();
    entity.arn = arn(&format!("arn:aws:iam::{SHOP}:role{}{}", entity.path, entity.name));
    let name = entity.name.clone();
    account.iam.make_mut().roles.insert(name, role);
}

pub(crate) fn world() -> Partition {
    WORLD.clone()
}

pub(crate) fn account(id: &str) -> AccountId {
    id.parse().unwrap()
}

pub(crate) fn arn(text: &str) -> Arn {
    Arn::parse(text).unwrap()
}

fn at(time: &str) -> Timestamp {
    time.parse().unwrap()
}

/// Ids are random to the eye: tables write the name of what they belong to.
pub(crate) fn id_of(kind: &str, name: &str) -> Arc<str> {
    let account = WORLD.account(account(SHOP)).unwrap();
    match kind {
        "user" => account.iam.user(name).unwrap().entity.id.clone(),
        _ => account.iam.role(name).unwrap().entity.id.clone(),
    }
}

fn user(account: &str, path: &str) -> Principal {
    let arn = arn(&format!("arn:aws:iam::{account}:user/{path}"));
    let id = WORLD.user(&arn).unwrap().entity.id.clone();
    Principal::User { arn, id }
}

fn role(account: &str, path: &str, session: &str) -> Principal {
    let role = arn(&format!("arn:aws:iam::{account}:role/{path}"));
    let role_id = WORLD.role(&role).unwrap().entity.id.clone();
    let session = arn(&format!("arn:aws:sts::{account}:assumed-role/{}/{session}", role.resource_name()));
    Principal::AssumedRole { session, role, role_id }
}

fn root(account: &str) -> Principal {
    Principal::Root(arn(&format!("arn:aws:iam::{account}:root")))
}

fn federated(source: Principal) -> Principal {
    let source = source.arn().unwrap().clone();
    Principal::FederatedUser { arn: arn(&format!("arn:aws:sts::{SHOP}:federated-user/Bob")), source }
}

/// A session that began half an hour before the call.
fn session(principal: &Principal) -> Session {
    let (issued, expires) = (at("2026-11-24T10:00:00Z"), at("2026-11-24T11:00:00Z"));
    Session::new(AccessKeyId::from("ASIACONTEXT000000000"), principal.clone(), issued, expires)
}

fn with(principal: Principal, change: impl FnOnce(&mut Session)) -> Caller {
    let mut session = session(&principal);
    change(&mut session);
    Caller { session: Some(Arc::new(session)), ..Caller::new(principal, None) }
}

fn limited(text: &str) -> SessionPolicy {
    SessionPolicy::Inline(Shared::new(PolicyDocument::parse(text, PolicyType::Session).unwrap()))
}

const SENDS: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}}"#;

/// Who calls, by the names that the tables use.
pub(crate) fn caller(name: &str) -> Caller {
    let long_term = |principal| Caller::new(principal, Some(AccessKeyId::from("AKIACONTEXT000000000")));
    match name {
        "user" => long_term(user(SHOP, "team/Ana")),
        "user's session" => with(user(SHOP, "team/Ana"), |session| session.from_get_session_token = true),
        "user's session with a second factor" => with(user(SHOP, "team/Ana"), |session| {
            session.from_get_session_token = true;
            session.mfa = Some(at("2026-11-24T10:00:00Z"));
        }),
        "bounded user" => long_term(user(SHOP, "Bounded")),
        "user without policies" => long_term(user(SHOP, "Nobody")),
        "user who was deleted" => {
            long_term(Principal::User { arn: arn(&format!("arn:aws:iam::{SHOP}:user/team/Ana")), id: "AIDAOLD".into() })
        }
        "role" => with(role(SHOP, "app/Worker", "run"), |_| {}),
        "role with a second factor" => {
            with(role(SHOP, "app/Worker", "run"), |session| session.mfa = Some(at("2026-11-24T10:29:00Z")))
        }
        "role with session tags" => with(role(SHOP, "app/Worker", "run"), |session| {
            session.tags = vec![("TEAM".to_owned(), "green".to_owned()), ("ticket".to_owned(), "7".to_owned())];
        }),
        "role with a source identity" => {
            with(role(SHOP, "app/Worker", "run"), |session| session.source_identity = Some("ana".to_owned()))
        }
        "role with a session policy" => {
            with(role(SHOP, "app/Worker", "run"), |session| session.policies = vec![limited(SENDS)])
        }
        "role with a managed session policy" => with(role(SHOP, "app/Worker", "run"), |session| {
            session.policies = vec![SessionPolicy::Customer(arn(&format!("arn:aws:iam::{SHOP}:policy/Managed")))];
        }),
        "bounded role" => with(role(SHOP, "Bounded", "run"), |_| {}),
        "role that was made anew" => {
            let Principal::AssumedRole { session, role, .. } = role(SHOP, "app/Worker", "run") else { unreachable!() };
            with(Principal::AssumedRole { session, role, role_id: "AROAOLD".into() }, |_| {})
        }
        "service-linked role" => {
            with(role(SHOP, "aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup", "run"), |_| {})
        }
        "role of the management account" => with(role("111111111111", "Admin", "run"), |_| {}),
        "role under an allow list" => with(role("333333333333", "Admin", "run"), |_| {}),
        "root user" => long_term(root(SHOP)),
        "root user's session" => with(root(SHOP), |session| session.mfa = Some(at("2026-11-24T10:00:00Z"))),
        "root user of the management account" => long_term(root("111111111111")),
        "root user of the vendor" => long_term(root("999999999999")),
        "federated user" => with(federated(user(SHOP, "team/Ana")), |_| {}),
        "federated user with session tags" => with(federated(user(SHOP, "team/Ana")), |session| {
            session.tags = vec![("Team".to_owned(), "green".to_owned())];
        }),
        "federated user with a session policy" => {
            with(federated(user(SHOP, "team/Ana")), |session| session.policies = vec![limited(SENDS)])
        }
        "user outside" => long_term(user("999999999999", "Eve")),
        "service" => Caller::new(Principal::Service("cloudtrail.amazonaws.com".into()), None),
        "anonymous" => Caller::anonymous(),
        other => panic!("no caller is called `{other}`"),
    }
}

pub(crate) fn call(caller: Caller) -> Call {
    Call {
        account: caller.account().unwrap_or(account(SHOP)),
        caller,
        region: "us-east-1".into(),
        now: at("2026-11-24T10:30:00Z"),
        request_id: Arc::from("request"),
        source_ip: "203.0.113.10".parse().unwrap(),
        user_agent: Arc::from("client/1.0"),
        secure: true,
        endpoint: None,
    }
}

pub(crate) fn decide(call: &Call, attempt: &Attempt<'_>) -> Result<(), Box<Denial>> {
    authorize(&WORLD, call, attempt)
}

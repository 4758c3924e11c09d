//! Whole records against files. Their shape is that of the samples in
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html> and
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html>.

use std::sync::Arc;

use aws::{AccountId, Principal};
use detection::record::{is_read_only, other_recipient, record};
use models::{Record, cloudtrail, iam, organizations, sts};
use service::{Event, Outcome};
use state::Caller;
use state::session::Session;

use crate::world::{MANAGEMENT, at, event, root_call};

pub(crate) const OTHER: AccountId = AccountId::new(222_222_222_222);

/// Compares text, so that the order of keys counts; white space of the file does not.
fn check(event: &Event, recipient: AccountId, file: &str) {
    let mut want = json::Writer::new();
    want.node(&json::parse(file).unwrap());
    assert_eq!(record(event, recipient), want.finish());
}

pub(crate) fn alice() -> Caller {
    let arn = "arn:aws:iam::111111111111:user/team/alice".parse().unwrap();
    Caller::new(Principal::User { arn, id: "AIDAALICEEXAMPLE".into() }, Some("AKIAALICEEXAMPLE".into()))
}

pub(crate) fn by(caller: Caller, source: &str, name: &'static str, read_only: bool) -> Event {
    let mut call = root_call(MANAGEMENT, "us-east-1", at("2026-11-24T10:30:00.250Z"));
    call.caller = caller;
    event(1, call, source, name, read_only)
}

pub(crate) fn session(principal: Principal) -> Caller {
    let session = Session {
        access_key: "ASIASESSIONEXAMPLE".into(),
        principal: principal.clone(),
        issued: at("2026-11-24T10:00:00Z"),
        expires: at("2026-11-24T11:00:00Z"),
        policies: Vec::new(),
        tags: Vec::new(),
        transitive_tag_keys: Vec::new(),
        source_identity: Some("alice".into()),
        mfa: Some(at("2026-11-24T09:59:00Z")),
        from_get_session_token: false,
        federated: None,
    };
    let mut caller = Caller::new(principal, Some(session.access_key.clone()));
    caller.session = Some(Arc::new(session));
    caller
}

#[test]
fn a_user_creates_a_user() {
    let mut event = by(alice(), "iam.amazonaws.com", "CreateUser", false);
    let input = iam::CreateUserRequest { user_name: "bob".into(), ..Default::default() };
    let user = iam::User {
        path: "/".into(),
        user_name: "bob".into(),
        user_id: "AIDABOBEXAMPLE".into(),
        arn: "arn:aws:iam::111111111111:user/bob".into(),
        create_date: at("2026-11-24T10:30:00Z"),
        ..Default::default()
    };
    event.input = Some(input.into_structure());
    event.outcome = Outcome::Answered(iam::CreateUserResponse { user: Some(user) }.into_structure());
    check(&event, MANAGEMENT, include_str!("records/create-user.json"));
}

#[test]
fn a_role_session_is_denied() {
    let caller = session(Principal::AssumedRole {
        session: "arn:aws:sts::111111111111:assumed-role/Deployer/ci".parse().unwrap(),
        role: "arn:aws:iam::111111111111:role/team/Deployer".parse().unwrap(),
        role_id: "AROADEPLOYEREXAMPLE".into(),
    });
    let mut event = by(caller, "cloudtrail.amazonaws.com", "StopLogging", false);
    event.input = Some(cloudtrail::StopLoggingRequest { name: "org-trail".into() }.into_structure());
    event.outcome = Outcome::Refused {
        code: "AccessDeniedException".into(),
        message: "User: arn:aws:sts::111111111111:assumed-role/Deployer/ci is not authorized to perform: \
                  cloudtrail:StopLogging on resource: arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail with an \
                  explicit deny in a service control policy"
            .into(),
    };
    event.resources = vec![("arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail".into(), Some(MANAGEMENT))];
    check(&event, MANAGEMENT, include_str!("records/stop-logging-denied.json"));
}

fn assume_role() -> Event {
    let mut event = by(alice(), "sts.amazonaws.com", "AssumeRole", false);
    let input = sts::AssumeRoleRequest {
        role_arn: "arn:aws:iam::222222222222:role/Auditor".into(),
        role_session_name: "alice".into(),
        duration_seconds: Some(900),
        tags: Some(vec![sts::Tag { key: "team".into(), value: "blue".into() }]),
        ..Default::default()
    };
    let output = sts::AssumeRoleResponse {
        credentials: Some(sts::Credentials {
            access_key_id: "ASIAAUDITOREXAMPLE".into(),
            secret_access_key: "never shown".into(),
            session_token: "token".into(),
            expiration: at("2026-11-24T15:05:09Z"),
        }),
        assumed_role_user: Some(sts::AssumedRoleUser {
            assumed_role_id: "AROAAUDITOREXAMPLE:alice".into(),
            arn: "arn:aws:sts::222222222222:assumed-role/Auditor/alice".into(),
        }),
        ..Default::default()
    };
    event.input = Some(input.into_structure());
    event.outcome = Outcome::Answered(output.into_structure());
    event.resources = vec![("arn:aws:iam::222222222222:role/Auditor".into(), Some(OTHER))];
    event
}

#[test]
fn both_accounts_hear_of_a_role_assumed_across_accounts() {
    let event = assume_role();
    assert_eq!(other_recipient(&event), Some(OTHER));
    check(&event, MANAGEMENT, include_str!("records/assume-role-caller.json"));
    check(&event, OTHER, include_str!("records/assume-role-owner.json"));
    assert!(!record(&event, MANAGEMENT).contains("never shown"));
}

#[test]
fn a_refused_assumption_stays_with_the_caller() {
    let mut event = assume_role();
    event.outcome = Outcome::Refused { code: "AccessDenied".into(), message: "no".into() };
    assert_eq!(other_recipient(&event), None);
    assert!(!record(&event, MANAGEMENT).contains("sharedEventID"));
}

#[test]
fn organizations_masks_names_and_addresses() {
    let mut call = root_call(MANAGEMENT, "us-east-1", at("2026-11-24T10:30:00Z"));
    call.caller.session = None;
    let mut event = event(1, call, "organizations.amazonaws.com", "CreateAccount", false);
    let input = organizations::CreateAccountRequest {
        email: "prod@example.com".into(),
        account_name: "prod".into(),
        tags: Some(Vec::new()),
        ..Default::default()
    };
    let status = organizations::CreateAccountStatus {
        id: Some("car-examplecreateaccountrequestid111".into()),
        account_name: Some("prod".into()),
        state: Some("IN_PROGRESS".into()),
        requested_timestamp: Some(at("2026-11-24T00:05:09Z")),
        ..Default::default()
    };
    let output = organizations::CreateAccountResponse { create_account_status: Some(status) };
    event.input = Some(input.into_structure());
    event.outcome = Outcome::Answered(output.into_structure());
    check(&event, MANAGEMENT, include_str!("records/create-account.json"));
}

#[test]
fn an_answer_that_was_only_read_is_not_repeated() {
    let mut event = by(alice(), "iam.amazonaws.com", "GetUser", true);
    event.outcome = Outcome::Answered(iam::GetUserResponse::default().into_structure());
    let text = record(&event, MANAGEMENT);
    assert!(text.contains(r#""requestParameters":null,"responseElements":null"#), "{text}");
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html>
#[test]
fn sts_says_itself_what_only_reads() {
    for (name, access_level_reads, want) in
        [("AssumeRole", false, true), ("GetSessionToken", true, false), ("GetCallerIdentity", true, true)]
    {
        assert_eq!(is_read_only(&by(alice(), "sts.amazonaws.com", name, access_level_reads)), want, "{name}");
    }
}

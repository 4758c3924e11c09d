//! Rate limits as AWS publishes them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use aws::{AccountId, Timestamp};
use bytes::Bytes;
use emulator::{AuthMode, Clock, Emulator};
use http::Request;

const ACCOUNT: AccountId = AccountId::new(123_456_789_012);

/// An emulator with a clock that is moved by hand, and the hand.
fn world(throttle: bool) -> (Emulator, Arc<AtomicI64>) {
    let now = Arc::new(AtomicI64::new(1_800_000_000_000));
    let source = Arc::clone(&now);
    let clock = Clock::from_source(move || Timestamp::from_millis(source.load(Ordering::Relaxed)));
    let emulator = Emulator::builder().clock(clock).throttle(throttle).build();
    (emulator, now)
}

/// How often in a row a client may register itself.
fn registered(emulator: &Emulator, tries: usize) -> usize {
    let register = || {
        let request = Request::post("http://localhost/client/register").header("host", "localhost");
        let body = r#"{"clientName":"c","clientType":"public"}"#;
        emulator.exchange(request.body(Bytes::from_static(body.as_bytes())).unwrap())
    };
    (0..tries).filter(|_| register().status() == 200).count()
}

/// "Request rate from a remote address to register a public OAuth client: 20":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#oidcthrottlelimits>
#[test]
fn a_bucket_is_emptied_and_fills_in_real_time() {
    let (emulator, now) = world(true);
    assert_eq!(registered(&emulator, 30), 20);
    // The emulator's own time does not count: clients wait in real time.
    emulator.clock().advance(Duration::from_secs(3600));
    assert_eq!(registered(&emulator, 5), 0);
    now.fetch_add(500, Ordering::Relaxed);
    assert_eq!(registered(&emulator, 30), 10);
    now.fetch_add(3_600_000, Ordering::Relaxed);
    assert_eq!(registered(&emulator, 30), 20);
    // A fork has buckets of its own.
    assert_eq!(registered(&emulator.fork(), 30), 20);
}

#[test]
fn no_limit_holds_unless_asked_for() {
    let (emulator, _) = world(false);
    assert_eq!(registered(&emulator, 300), 300);
    assert!(emulator.snapshot().account(ACCOUNT).is_none());
}

/// Each service answers in its own form.
#[test]
fn the_refusal_has_the_form_of_the_protocol() {
    let (emulator, _) = world(true);
    registered(&emulator, 20);
    let request = Request::post("http://localhost/client/register").header("host", "localhost");
    let body = Bytes::from_static(br#"{"clientName":"c","clientType":"public"}"#);
    let answer = emulator.exchange(request.body(body).unwrap());
    assert_eq!(answer.headers()["x-amzn-errortype"], "SlowDownException");
    let body = String::from_utf8_lossy(answer.body());
    assert!(answer.status() == 400 && body.contains("slow_down") && body.contains("Rate exceeded"), "{body}");
}

/// "The CreateAccountAssignment write API has a limit of 15 outstanding asynchronous calls", and "You can make up to three
/// concurrent calls to ProvisionPermissionSet":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>
#[test]
fn what_was_asked_for_must_be_done_before_much_more_is() {
    let (_, now) = world(true);
    for (throttle, operation, member, limit) in [
        (
            true,
            "CreateAccountAssignment",
            r#""PrincipalType":"USER","PrincipalId":"00000000-0000-4000-a000-000000000000","#,
            15,
        ),
        (true, "ProvisionPermissionSet", "", 3),
        (
            false,
            "CreateAccountAssignment",
            r#""PrincipalType":"USER","PrincipalId":"00000000-0000-4000-a000-000000000000","#,
            18,
        ),
    ] {
        let source = Arc::clone(&now);
        let clock = Clock::from_source(move || Timestamp::from_millis(source.load(Ordering::Relaxed)));
        let emulator = Emulator::builder().clock(clock).throttle(throttle).auth(AuthMode::AnyKey).build();
        let (instance, set) = emulator.change(ACCOUNT, identity_center).unwrap();
        let body = format!(
            r#"{{"InstanceArn":"{instance}","PermissionSetArn":"{set}",{member}"TargetType":"AWS_ACCOUNT","TargetId":"{ACCOUNT}"}}"#
        );
        let ask = || {
            let mut request = Request::post("http://localhost/")
                .header("host", "localhost")
                .header("x-amz-target", format!("SWBExternalService.{operation}"))
                .header("content-type", "application/x-amz-json-1.1")
                .body(Bytes::from(body.clone()))
                .unwrap();
            let any = orglab::Credentials {
                access_key_id: "AKIAANYKEYATALL00000".into(),
                secret_access_key: "any".into(),
                session_token: None,
            };
            any.signer("us-east-1", "sso").sign(&mut request, emulator.clock().unmoved().seconds()).unwrap();
            let answer = emulator.exchange(request);
            let body = String::from_utf8_lossy(answer.body()).into_owned();
            assert!(answer.status() == 200 || body.contains("ThrottlingException"), "{body}");
            answer.status() == 200
        };
        assert_eq!((0..18).filter(|_| ask()).count(), limit, "{operation} {throttle}");
        // Once they are done there is room again.
        now.fetch_add(60_000, Ordering::Relaxed);
        assert!(ask(), "{operation} {throttle}");
    }
}

/// An organization of one account with Identity Center; ARNs of the instance and of a permission set.
fn identity_center(tx: &mut state::Tx<'_>) -> Result<(String, String), std::convert::Infallible> {
    use state::identity_center::{NewInstance, NewPermissionSet, PermissionSetSettings, create_permission_set, enable};
    let account = state::Account::new(ACCOUNT, "main", "main@example.com", state::JoinedMethod::Invited, tx.now);
    tx.partition_mut().accounts.insert(ACCOUNT, account.into());
    state::organization::create_organization(tx, state::organization::FeatureSet::All).unwrap();
    let region = aws::Region::from("us-east-1");
    let new = NewInstance { owner: ACCOUNT, region: &region, name: None, tags: state::Tags::new() };
    let instance = enable(tx, new).unwrap();
    let new = NewPermissionSet { name: "Admin", settings: PermissionSetSettings::default(), tags: state::Tags::new() };
    let set = create_permission_set(tx, &instance.id, new).unwrap();
    Ok((instance.arn.to_string(), set.arn.to_string()))
}

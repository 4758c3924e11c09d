//! What CloudTrail tells of people who sign in. See
//! <https://docs.aws.amazon.com/singlesignon/latest/userguide/sign-in-events-examples.html>.

use federation::totp::Seed;
use identity_center::console;
use serde_json::{Value, json};

use super::browser::Browser;
use super::world::{DEV, MANAGEMENT, PASSWORD, World};

const SEED: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const LOGIN: [(&str, &str); 2] = [("user_name", "Ana"), ("password", PASSWORD)];

/// The records since so many events.
fn records(world: &World, since: usize) -> Vec<Value> {
    let events = world.emulator.core().history().events();
    let new = events.iter().skip(since);
    new.map(|event| serde_json::from_str(&detection::record::record(event, MANAGEMENT)).unwrap()).collect()
}

fn count(world: &World) -> usize {
    world.emulator.core().history().events().len()
}

/// Name, kind of credential, how it went, and whether it is known who it was.
fn told(records: &[Value]) -> Vec<String> {
    let line = |record: &Value| {
        let name = record["eventName"].as_str().unwrap();
        let credential = record["additionalEventData"]["CredentialType"].as_str().unwrap_or("-");
        let went = record["serviceEventDetails"][name].as_str().unwrap_or("-");
        format!("{name} {credential} {went} {}", record["userIdentity"]["type"].as_str().unwrap())
    };
    records.iter().map(line).collect()
}

#[test]
fn a_password_is_asked_for_and_verified_before_somebody_is_signed_in() {
    let world = World::new();
    let mut browser = Browser::new(&world);
    let form = browser.open("/start");
    let since = count(&world);
    browser.submit(&form, &LOGIN);
    let records = records(&world, since);
    assert_eq!(
        told(&records),
        [
            "CredentialChallenge PASSWORD Success IdentityCenterUser",
            "CredentialVerification PASSWORD Success IdentityCenterUser",
            "UserAuthentication PASSWORD Success IdentityCenterUser",
            "Authenticate - - IdentityCenterUser",
            "ListApplications - - IdentityCenterUser",
        ]
    );
    let workflow = &records[0]["additionalEventData"]["AuthWorkflowID"];
    assert!(workflow.is_string());
    assert!(records[..3].iter().all(|one| one["additionalEventData"]["AuthWorkflowID"] == *workflow));
    let first = &records[0];
    assert_eq!(first["eventSource"], "signin.amazonaws.com");
    assert_eq!(first["eventType"], "AwsServiceEvent");
    assert_eq!(first["additionalEventData"]["UserName"], "ana");
    assert_eq!(first["userIdentity"]["onBehalfOf"]["userId"], json!(world.ana));
    assert_eq!(first["recipientAccountId"], MANAGEMENT.to_string());
    assert_eq!(records[2]["additionalEventData"]["LoginTo"], format!("http://localhost:4566/start/{}", world.store));
    // "For user actions inside the AWS access portal, the credentialId value is set to the ID of the … session":
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html
    assert_eq!(records[3]["userIdentity"]["credentialId"], records[4]["userIdentity"]["credentialId"]);
    assert_eq!(records[3]["eventSource"], "sso.amazonaws.com");
}

#[test]
fn a_code_is_one_more_challenge_of_the_same_attempt() {
    let world = World::new();
    world.console(|tx, instance| console::register_app(tx, instance, "ana", Some(SEED)).map(|_| ()));
    let mut browser = Browser::new(&world);
    let form = browser.open("/start");
    let since = count(&world);
    let challenge = browser.submit(&form, &LOGIN);
    browser.submit(&challenge, &[("code", "000000")]);
    let code = Seed::from_base32(SEED).unwrap().code(world.emulator.clock().now());
    browser.submit(&challenge, &[("code", &code)]);
    let records = records(&world, since);
    assert_eq!(
        told(&records)[..6],
        [
            "CredentialChallenge PASSWORD Success IdentityCenterUser",
            "CredentialVerification PASSWORD Success IdentityCenterUser",
            "CredentialChallenge TOTP Success IdentityCenterUser",
            "CredentialVerification TOTP Failure IdentityCenterUser",
            "CredentialVerification TOTP Success IdentityCenterUser",
            "UserAuthentication PASSWORD,TOTP Success IdentityCenterUser",
        ]
    );
    let workflow = &records[0]["additionalEventData"]["AuthWorkflowID"];
    assert!(records[..6].iter().all(|one| one["additionalEventData"]["AuthWorkflowID"] == *workflow));
}

/// "The `UserName` field contains the string `HIDDEN_DUE_TO_SECURITY_REASONS` when the recorded event is a console sign-in
/// failure caused by incorrect user name input":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/username-sign-in-cloudtrail-events.html>
#[test]
fn whoever_fails_is_unknown_and_a_wrong_name_is_hidden() {
    let world = World::new();
    for (name, told_name) in [("ana", "ana"), ("hunter2", "HIDDEN_DUE_TO_SECURITY_REASONS")] {
        let mut browser = Browser::new(&world);
        let form = browser.open("/start");
        let since = count(&world);
        browser.submit(&form, &[("user_name", name), ("password", "wrong")]);
        let records = records(&world, since);
        let want = ["CredentialChallenge PASSWORD Success Unknown", "CredentialVerification PASSWORD Failure Unknown"];
        assert_eq!(told(&records), want, "{name}");
        assert_eq!(records[0]["additionalEventData"]["UserName"], told_name);
        assert!(!records.iter().any(|record| record.to_string().contains("hunter2")));
    }
}

/// "Federate (Not available in the public API. Provides federation into applications.)":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html#cloudtrail-events-access-portal-operations>
#[test]
fn whoever_goes_from_the_portal_into_an_account_federates() {
    let world = World::new();
    world.assign(DEV);
    let mut browser = Browser::new(&world);
    let form = browser.open("/start");
    let portal = browser.submit(&form, &LOGIN);
    let since = count(&world);
    browser.submit(&portal, &[("open", "console")]);
    world.unassign(DEV);
    browser.submit(&portal, &[("open", "console")]);
    let records = records(&world, since);
    assert_eq!(records.len(), 2);
    for (record, error) in records.iter().zip([Value::Null, json!("ForbiddenException")]) {
        assert_eq!((&record["eventName"], &record["eventSource"]), (&json!("Federate"), &json!("sso.amazonaws.com")));
        assert_eq!((&record["eventType"], &record["readOnly"]), (&json!("AwsServiceEvent"), &json!(false)));
        let details = json!({ "account_id": "444444444444", "role_name": "Developer" });
        assert_eq!((&record["serviceEventDetails"], &record["errorCode"]), (&details, &error));
        assert_eq!(record["userIdentity"]["onBehalfOf"]["userId"], world.ana.as_str());
    }
}

#[test]
fn the_management_account_looks_them_up_and_others_do_not() {
    let world = World::new();
    let mut browser = Browser::new(&world);
    let form = browser.open("/start");
    browser.submit(&form, &LOGIN);
    let ask = r#"{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"UserAuthentication"}]}"#;
    let look = |account| {
        let answer = world.emulator.core().apply(account, "cloudtrail", "LookupEvents", ask).unwrap();
        answer.get("Events").map_or(0, |events| events.as_list().len())
    };
    assert_eq!((look(MANAGEMENT), look(DEV)), (1, 0));
}

/// "The following list contains the CloudTrail events that the public OIDC operations emit": `CreateToken` and
/// `CreateTokenWithIAM`.
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html#cloudtrail-events-oidc-operations>
#[test]
fn tokens_leave_events_and_registrations_leave_none() {
    let world = World::new();
    let since = count(&world);
    let client = world.client(&["sso:account:access"]);
    let device = world.start(&client).json();
    assert_eq!(count(&world), since);
    world.token(&client, &device).refused("AuthorizationPendingException");
    world.approve("ana");
    world.token(&client, &device).ok();
    // The code was good once.
    world.token(&client, &device).refused("InvalidGrantException");
    let records = records(&world, since);
    for record in [records.first(), records.last()].into_iter().flatten() {
        assert_eq!(
            (&record["eventName"], &record["eventSource"]),
            (&json!("CreateToken"), &json!("sso.amazonaws.com"))
        );
    }
    assert_eq!(records[0]["errorCode"], "AuthorizationPendingException");
    assert_eq!(records[records.len() - 1]["errorCode"], "InvalidGrantException");
}

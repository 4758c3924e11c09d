//! What SecureCart's service control policies forbid, to whom, and in which words.

use crate::world::{Body, Call, between, securecart};

const SCP: &str = "with an explicit deny in a service control policy: \
                   arn:aws:organizations::111111111111:policy/o-securecart/service_control_policy/";

/// What is expected of a call.
#[derive(Debug, Clone, Copy)]
enum Expected {
    /// A success.
    Allowed,
    /// Allowed, and then answered 501.
    NotImplemented,
    /// Refused under this code by this policy.
    Scp(&'static str, &'static str),
}
use Expected::{Allowed, NotImplemented, Scp};

const CREATE_USER: Call<'static> =
    Call { service: "iam", region: "us-east-1", body: Body::Form("CreateUser&UserName=x") };
const STOP_LOGGING: Call<'static> =
    Call { service: "cloudtrail", region: "us-east-1", body: Body::Json("StopLogging", r#"{"Name":"org-trail"}"#) };
const LIST_ROLES_IN_SYDNEY: Call<'static> =
    Call { service: "iam", region: "ap-southeast-2", body: Body::Form("ListRoles") };

const fn in_region(service: &'static str, region: &'static str, body: Body<'static>) -> Call<'static> {
    Call { service, region, body }
}
const CREATE_QUEUE: Body<'static> = Body::Json("CreateQueue", r#"{"QueueName":"q"}"#);
const RUN_INSTANCES: Body<'static> = Body::Form("RunInstances&ImageId=ami-1&MinCount=1&MaxCount=1");
const CREATE_TOPIC: Body<'static> = Body::Form("CreateTopic&Name=t");
const CREATE_BUCKET: Body<'static> = Body::Rest("PUT", "/securecart-bucket");
const LIST_BUCKETS: Body<'static> = Body::Rest("GET", "/");
const LIST_FUNCTIONS: Body<'static> = Body::Rest("GET", "/2015-03-31/functions");
const SYDNEY: &str = "ap-southeast-2";
const IRELAND: &str = "eu-west-1";

#[test]
fn the_guardrails_hold_for_everybody_but_the_management_account() {
    let rows: &[(&str, Call<'_>, Expected)] = &[
        ("dev-developer", CREATE_USER, Scp("AccessDenied", "p-noiamusers")),
        ("dev-root", CREATE_USER, Scp("AccessDenied", "p-noiamusers")),
        ("prod-break-glass", CREATE_USER, Scp("AccessDenied", "p-noiamusers")),
        ("shared-services-root", CREATE_USER, Allowed),
        ("management-admin", CREATE_USER, Allowed),
        ("prod-operations", STOP_LOGGING, Scp("AccessDeniedException", "p-protectcloudtrail")),
        ("prod-root", STOP_LOGGING, Scp("AccessDeniedException", "p-protectcloudtrail")),
        ("management-admin", STOP_LOGGING, Allowed),
        ("dev-developer", in_region("sqs", SYDNEY, CREATE_QUEUE), Scp("AccessDeniedException", "p-regionlock")),
        ("dev-developer", in_region("sqs", IRELAND, CREATE_QUEUE), Allowed),
        ("management-admin", in_region("sqs", SYDNEY, CREATE_QUEUE), Allowed),
        ("dev-developer", in_region("ec2", SYDNEY, RUN_INSTANCES), Scp("UnauthorizedOperation", "p-regionlock")),
        ("dev-developer", in_region("ec2", IRELAND, RUN_INSTANCES), NotImplemented),
        ("dev-developer", in_region("sns", SYDNEY, CREATE_TOPIC), Scp("AccessDenied", "p-regionlock")),
        ("dev-developer", in_region("s3", SYDNEY, CREATE_BUCKET), Scp("AccessDenied", "p-regionlock")),
        ("dev-developer", in_region("s3", IRELAND, LIST_BUCKETS), Allowed),
        ("dev-developer", in_region("lambda", SYDNEY, LIST_FUNCTIONS), Scp("AccessDeniedException", "p-regionlock")),
        ("dev-developer", in_region("lambda", IRELAND, LIST_FUNCTIONS), Allowed),
        ("dev-developer", LIST_ROLES_IN_SYDNEY, Allowed),
    ];
    for (profile, call, expected) in rows {
        let answer = call.by(&securecart(), profile);
        let context = format!("{profile}: {call:?}: {}", answer.text);
        match expected {
            Allowed => assert_eq!(answer.status, 200, "{context}"),
            NotImplemented => {
                assert_eq!(answer.status, 501, "{context}");
                answer.refused("NotImplemented");
            }
            Scp(code, policy) => {
                assert!(answer.text.contains(&format!("{SCP}{policy}")), "{context}");
                answer.refused(code);
            }
        }
    }
}

#[test]
fn an_scp_takes_effect_on_sessions_that_are_already_there() {
    let emulator = securecart();
    let developer = emulator.credentials("dev-developer").unwrap();
    let list = Call::iam("ListRoles");
    list.with(&emulator, &developer).ok();

    let policy = r#"{"Name":"p","Description":"","Type":"SERVICE_CONTROL_POLICY","Content":
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"iam:List*\",\"Resource\":\"*\"}}"}"#;
    let created = Call::organizations("CreatePolicy", policy).by(&emulator, "management-admin").ok();
    let id = between(&created, r#""Id":""#, r#"""#).unwrap();
    let target = format!(r#"{{"PolicyId":"{id}","TargetId":"444444444444"}}"#);
    Call::organizations("AttachPolicy", &target).by(&emulator, "management-admin").ok();
    let refused = list.with(&emulator, &developer).refused("AccessDenied");
    assert!(refused.contains(&format!("{SCP}{id}")), "{refused}");

    Call::organizations("DetachPolicy", &target).by(&emulator, "management-admin").ok();
    list.with(&emulator, &developer).ok();
}

#[test]
fn a_denial_can_be_decoded() {
    let emulator = securecart();
    let refused = CREATE_USER.by(&emulator, "dev-developer");
    let encoded = refused.headers.get("x-orglab-encoded-authorization-message").unwrap().to_str().unwrap();
    let form = format!("DecodeAuthorizationMessage&EncodedMessage={}", encoded.replace('+', "%2B"));
    let decoded = Call::sts(&form).by(&emulator, "dev-developer").ok();
    for part in ["NoIamUsers", "ou-cart-workloads", "p-noiamusers", "service control policy"] {
        assert!(decoded.contains(part), "{part} in {decoded}");
    }
}

#[test]
fn a_refusal_is_in_the_event_history_and_changes_nothing() {
    let emulator = securecart();
    let before = emulator.core().snapshot().revision;
    CREATE_USER.by(&emulator, "dev-developer").refused("AccessDenied");
    assert_eq!(emulator.core().snapshot().revision, before);
    let looked_up = Call::cloudtrail(
        "LookupEvents",
        r#"{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"CreateUser"}]}"#,
    );
    let events = looked_up.by(&emulator, "dev-developer").ok();
    assert!(events.contains("p-noiamusers"), "{events}");
}

#[test]
fn forks_never_see_each_other() {
    let (one, two) = (securecart(), securecart());
    CREATE_USER.by(&one, "management-admin").ok();
    let get = Call::iam("GetUser&UserName=x");
    get.by(&one, "management-admin").ok();
    get.by(&two, "management-admin").refused("NoSuchEntity");
    one.reset();
    get.by(&one, "management-admin").refused("NoSuchEntity");
}

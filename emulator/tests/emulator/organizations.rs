//! What the places of accounts, and the organization's resource policy, let them do.

use orglab::Emulator;
use serde_json::{Value, json};

use crate::world::{Call, between};

const SCENARIO: &str = r#"
title: An organization that delegates, and a vendor
organization:
  id: o-delegation
  management: management
  policy_types: [SERVICE_CONTROL_POLICY, TAG_POLICY]
  root:
    id: r-root
    policies: [stay]
    accounts: [policies, workload]
policies:
  stay:
    id: p-stayhere
    type: SERVICE_CONTROL_POLICY
    document:
      Version: 2012-10-17
      Statement: { Effect: Deny, Action: "organizations:LeaveOrganization", Resource: "*" }
accounts:
  management: { id: "111111111111", email: management@example.com }
  policies:
    id: "222222222222"
    email: policies@example.com
    iam:
      users:
        reader:
          inline:
            ReadsPolicies:
              Version: 2012-10-17
              Statement:
                Effect: Allow
                Action: organizations:List*
                Resource: "*"
  workload: { id: "333333333333", email: workload@example.com }
  vendor: { id: "444444444444", email: vendor@example.com, outside_organization: true }
profiles:
  management-root: { root: management }
  policies-root: { root: policies }
  policies-reader: { user: policies/reader }
  workload-root: { root: workload }
  vendor-root: { root: vendor }
"#;

const DELEGATION: &str = r#"{"Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"222222222222\"},\"Action\":[\"organizations:CreatePolicy\",\"organizations:AttachPolicy\",\"organizations:TagResource\"],\"Resource\":[\"arn:aws:organizations::111111111111:policy/o-delegation/tag_policy/*\",\"arn:aws:organizations::111111111111:account/o-delegation/*\"],\"Condition\":{\"StringLikeIfExists\":{\"organizations:PolicyType\":\"TAG_POLICY\"}}},{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"222222222222\"},\"Action\":\"organizations:List*\",\"Resource\":\"*\"}]}"}"#;

const TAG_POLICY: &str = r#"{"Name":"tags","Description":"","Type":"TAG_POLICY","Content":"{\"tags\":{}}"}"#;
const SCP: &str = r#"{"Name":"scp","Description":"","Type":"SERVICE_CONTROL_POLICY","Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"iam:*\",\"Resource\":\"*\"}]}"}"#;

fn emulator() -> Emulator {
    Emulator::builder().scenario(SCENARIO).build().unwrap()
}

/// Both the delegation policy and the account's own policies have to allow:
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs-policy-delegate.html>
#[test]
fn a_delegation_policy_gives_what_it_says_to_whom_it_names_and_nothing_else() {
    let emulator = emulator();
    let create = Call::organizations("CreatePolicy", TAG_POLICY);
    let list = Call::organizations("ListPolicies", r#"{"Filter":"TAG_POLICY"}"#);
    create.by(&emulator, "policies-root").refused("AccessDeniedException");
    list.by(&emulator, "policies-root").refused("AccessDeniedException");
    Call::organizations("PutResourcePolicy", DELEGATION).by(&emulator, "management-root").ok();

    let created = create.by(&emulator, "policies-root").ok();
    let policy = between(&created, r#""Id":""#, r#"""#).unwrap();
    list.by(&emulator, "policies-root").ok();
    let attach = |target: &str| format!(r#"{{"PolicyId":"{policy}","TargetId":"{target}"}}"#);
    Call::organizations("AttachPolicy", &attach("333333333333")).by(&emulator, "policies-root").ok();
    let to_root = attach("r-root");
    let stay = r#"{"PolicyId":"p-stayhere","TargetId":"333333333333"}"#;
    for (profile, operation, input) in [
        ("policies-root", "CreatePolicy", SCP),
        ("policies-root", "AttachPolicy", &to_root),
        ("policies-root", "DetachPolicy", stay),
        ("policies-root", "CloseAccount", r#"{"AccountId":"333333333333"}"#),
        ("policies-root", "DeleteResourcePolicy", "{}"),
        ("workload-root", "CreatePolicy", TAG_POLICY),
        ("workload-root", "ListPolicies", r#"{"Filter":"TAG_POLICY"}"#),
        ("policies-reader", "CreatePolicy", TAG_POLICY),
        ("vendor-root", "CreatePolicy", TAG_POLICY),
    ] {
        let answer = Call::organizations(operation, input).by(&emulator, profile);
        let code = if profile == "vendor-root" { "AWSOrganizationsNotInUseException" } else { "AccessDeniedException" };
        answer.refused(code);
    }
    list.by(&emulator, "policies-reader").ok();
    Call::organizations("DescribeOrganization", "{}").by(&emulator, "workload-root").ok();
    Call::organizations("DeleteResourcePolicy", "{}").by(&emulator, "management-root").ok();
    list.by(&emulator, "policies-root").refused("AccessDeniedException");
}

/// "This operation applies only to management policies":
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeEffectivePolicy.html>
#[test]
fn authorization_policies_have_no_effective_policy() {
    let emulator = emulator();
    for (kind, code) in [
        ("SERVICE_CONTROL_POLICY", "InvalidInputException"),
        ("RESOURCE_CONTROL_POLICY", "InvalidInputException"),
        ("TAG_POLICY", "EffectivePolicyNotFoundException"),
    ] {
        let input = format!(r#"{{"PolicyType":"{kind}"}}"#);
        Call::organizations("DescribeEffectivePolicy", &input).by(&emulator, "workload-root").refused(code);
    }
}

/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_remove.html>
#[test]
fn an_account_is_under_the_scps_from_its_coming_to_its_going() {
    let emulator = emulator();
    let leave = Call::organizations("LeaveOrganization", "{}");
    leave.by(&emulator, "vendor-root").refused("AWSOrganizationsNotInUseException");
    let invitation = r#"{"Target":{"Id":"444444444444","Type":"ACCOUNT"}}"#;
    let invited = Call::organizations("InviteAccountToOrganization", invitation).by(&emulator, "management-root").ok();
    let id = format!("h-{}", between(&invited, r#""Id":"h-"#, r#"""#).unwrap());
    let handshake = format!(r#"{{"HandshakeId":"{id}"}}"#);
    Call::organizations("AcceptHandshake", &handshake)
        .by(&emulator, "workload-root")
        .refused("HandshakeNotFoundException");
    Call::organizations("AcceptHandshake", &handshake).by(&emulator, "vendor-root").ok();
    leave.by(&emulator, "vendor-root").refused("AccessDeniedException");
    let remove = r#"{"AccountId":"444444444444"}"#;
    Call::organizations("RemoveAccountFromOrganization", remove).by(&emulator, "management-root").ok();
    leave.by(&emulator, "vendor-root").refused("AWSOrganizationsNotInUseException");
}

/// "The `AccountJoinedOrganization` event … is available only in the management account's event history":
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html>
#[test]
fn the_management_account_hears_of_accounts_that_come_and_go() {
    let emulator = emulator();
    let told = || {
        let events = emulator.core().history().events();
        let of_service = events.iter().filter(|event| event.service_event.is_some());
        let line = |event: &std::sync::Arc<service::Event>| {
            let details = event.service_event.as_ref().unwrap().details.clone().unwrap();
            format!("{} {} {details}", event.call.account, event.name)
        };
        of_service.map(line).collect::<Vec<_>>()
    };
    let create = r#"{"AccountName":"new","Email":"new@example.com"}"#;
    Call::organizations("CreateAccount", create).by(&emulator, "management-root").ok();
    let [result, joined] = told().try_into().unwrap();
    assert!(result.starts_with("111111111111 CreateAccountResult {\"createAccountStatus\":{\"id\":\"car-"), "{result}");
    assert!(result.contains(r#""state":"SUCCEEDED","accountName":"****","accountId":""#), "{result}");
    assert!(joined.starts_with("111111111111 AccountJoinedOrganization {"), "{joined}");
    assert!(joined.contains(r#""joinedMethod":"Created","joinedTime":""#), "{joined}");

    let invite = r#"{"Target":{"Type":"ACCOUNT","Id":"444444444444"}}"#;
    let invited = Call::organizations("InviteAccountToOrganization", invite).by(&emulator, "management-root").ok();
    let handshake = format!(
        r#"{{"HandshakeId":"{}"}}"#,
        between(&invited, r#""Id":"h-"#, r#"""#).map(|id| format!("h-{id}")).unwrap()
    );
    Call::organizations("AcceptHandshake", &handshake).by(&emulator, "vendor-root").ok();
    let linked = r#"{"RoleName":"AWSServiceRoleForOrganizations"}"#;
    emulator.core().apply("444444444444".parse().unwrap(), "iam", "GetRole", linked).unwrap();
    let remove = r#"{"AccountId":"444444444444"}"#;
    Call::organizations("RemoveAccountFromOrganization", remove).by(&emulator, "management-root").ok();
    let since = told();
    assert_eq!(since.len(), 4, "{since:?}");
    assert!(since[2].contains(r#"{"accountId":"444444444444","joinedMethod":"Invited""#), "{since:?}");
    assert!(since[3].contains(r#""departedMethod":"Removed","departedTime":""#), "{since:?}");
    let events = emulator.core().history().events();
    let record = detection::record::record(events.last().unwrap(), "111111111111".parse().unwrap());
    assert!(
        record.contains(r#""userIdentity":{"type":"AWSService","invokedBy":"organizations.amazonaws.com"}"#),
        "{record}"
    );
    assert!(record.contains(r#""eventType":"AwsServiceEvent""#) && !record.contains("requestID"), "{record}");
}

/// "`Left` for accounts that departed voluntarily, `Removed` for accounts removed by the management account", and
/// `CloseAccountResult`:
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html>
#[test]
fn the_management_account_hears_of_accounts_that_leave_and_of_those_it_closes() {
    let emulator = emulator();
    let last = || {
        let events = emulator.core().history().events();
        let event = events.iter().rev().find(|event| event.service_event.is_some()).unwrap();
        serde_json::from_str::<Value>(&detection::record::record(event, event.call.account)).unwrap()
    };
    let is_told = |record: &Value, name: &str| {
        assert_eq!((&record["eventName"], &record["recipientAccountId"]), (&json!(name), &json!("111111111111")));
    };
    let stay = r#"{"PolicyId":"p-stayhere","TargetId":"r-root"}"#;
    Call::organizations("DetachPolicy", stay).by(&emulator, "management-root").ok();
    let invite = r#"{"Target":{"Type":"ACCOUNT","Id":"444444444444"}}"#;
    let invited = Call::organizations("InviteAccountToOrganization", invite).by(&emulator, "management-root").ok();
    let handshake = format!(r#"{{"HandshakeId":"h-{}"}}"#, between(&invited, r#""Id":"h-"#, r#"""#).unwrap());
    Call::organizations("AcceptHandshake", &handshake).by(&emulator, "vendor-root").ok();
    Call::organizations("LeaveOrganization", "{}").by(&emulator, "vendor-root").ok();
    let left = last();
    is_told(&left, "AccountDepartedOrganization");
    let details = &left["serviceEventDetails"];
    assert_eq!((&details["accountId"], &details["departedMethod"]), (&json!("444444444444"), &json!("Left")));

    let close = Call::organizations("CloseAccount", r#"{"AccountId":"333333333333"}"#);
    close.by(&emulator, "management-root").ok();
    let closed = last();
    is_told(&closed, "CloseAccountResult");
    let status = &closed["serviceEventDetails"]["closeAccountStatus"];
    assert_eq!((&status["accountId"], &status["state"]), (&json!("333333333333"), &json!("SUCCEEDED")));
    // What is refused is no closure.
    close.by(&emulator, "management-root").refused("AccountAlreadyClosedException");
    assert_eq!(last()["eventID"], closed["eventID"]);
}

//! What permission sets become in accounts, and by whose right.

use std::time::Duration;

use aws::{AccountId, Region};
use bytes::Bytes;
use http::Request;
use orglab::{Credentials, Emulator};
use serde_json::{Value, json};
use state::Tags;
use state::identity_center::{NewInstance, enable};

use crate::world::{Answer, Call, between, credentials_in, without_identity_center};

const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
const DEV: AccountId = AccountId::new(444_444_444_444);

struct World {
    emulator: Emulator,
    instance: String,
    set: String,
    ana: String,
}

impl World {
    fn new() -> World {
        let emulator = without_identity_center();
        let region = Region::from("us-east-1");
        let new = NewInstance { owner: MANAGEMENT, region: &region, name: None, tags: Tags::new() };
        let instance = emulator.core().change(MANAGEMENT, |tx| enable(tx, new)).unwrap();
        let mut world = World { emulator, instance: instance.arn.to_string(), set: String::new(), ana: String::new() };
        let admin = world.emulator.credentials("management-root").unwrap();
        let user = json!({
            "IdentityStoreId": &*instance.identity_store_id, "UserName": "ana", "DisplayName": "Ana",
            "Name": { "GivenName": "Ana", "FamilyName": "Example" },
        });
        let user = world.json(&admin, ("identitystore", "AWSIdentityStore.CreateUser"), &user).ok();
        world.ana = parsed(&user)["UserId"].as_str().unwrap().to_owned();
        let set = world.sso(&admin, "CreatePermissionSet", json!({ "Name": "Developer" })).ok();
        world.set = parsed(&set)["PermissionSet"]["PermissionSetArn"].as_str().unwrap().to_owned();
        world
    }
    fn json(&self, credentials: &Credentials, (service, target): (&str, &str), input: &Value) -> Answer {
        let builder = Request::post("http://localhost/").header("x-amz-target", target);
        let builder = builder.header("content-type", "application/x-amz-json-1.1");
        let mut request = builder.body(Bytes::from(input.to_string())).unwrap();
        let signer = credentials.signer("us-east-1", service);
        signer.sign(&mut request, self.emulator.clock().unmoved().seconds()).unwrap();
        Answer::from(self.emulator.exchange(request))
    }
    fn sso(&self, credentials: &Credentials, operation: &str, mut input: Value) -> Answer {
        input["InstanceArn"] = json!(self.instance);
        self.json(credentials, ("sso", &format!("SWBExternalService.{operation}")), &input)
    }
    /// Assigns the permission set to Ana and waits; what came of it.
    fn assign(&self, credentials: &Credentials, account: AccountId) -> Value {
        let input = json!({
            "TargetId": account.to_string(), "TargetType": "AWS_ACCOUNT", "PermissionSetArn": self.set,
            "PrincipalType": "USER", "PrincipalId": self.ana,
        });
        let asked = parsed(&self.sso(credentials, "CreateAccountAssignment", input).ok());
        let id = &asked["AccountAssignmentCreationStatus"]["RequestId"];
        self.emulator.clock().advance(Duration::from_secs(1));
        let input = json!({ "AccountAssignmentCreationRequestId": id });
        let done = self.sso(credentials, "DescribeAccountAssignmentCreationStatus", input).ok();
        parsed(&done)["AccountAssignmentCreationStatus"].clone()
    }
    /// The record of the last call of IAM that Identity Center made, as an account receives it.
    fn last_of_iam(&self, account: AccountId) -> Value {
        let events = self.emulator.core().history().events();
        let by_service = |event: &&std::sync::Arc<service::Event>| {
            event.source == "iam.amazonaws.com" && &*event.call.user_agent == "sso.amazonaws.com"
        };
        let event = events.iter().rev().find(by_service).unwrap();
        assert_eq!(event.call.account, account);
        parsed(&detection::record::record(event, account))
    }
    fn role(&self, profile: &str) -> String {
        let roles = Call::iam("ListRoles&PathPrefix=/aws-reserved/sso.amazonaws.com/").by(&self.emulator, profile).ok();
        let names = roles.split("<RoleName>").filter_map(|rest| rest.split_once("</RoleName>")).map(|(name, _)| name);
        let mut names = names.filter(|name| name.starts_with("AWSReservedSSO_Developer_"));
        names.next().unwrap().to_owned()
    }
}

/// What cannot be done in one account is done in none, though others came before it: the request fails with the reason,
/// and what IAM refused is an event of that account.
/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ProvisionPermissionSet.html>,
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html>
#[test]
fn fifty_accounts_are_provisioned_or_none_is() {
    let world = World::new();
    let core = world.emulator.core();
    let admin = world.emulator.credentials("management-root").unwrap();
    let create = |number: usize| {
        let input = json!({ "AccountName": format!("a{number}"), "Email": format!("a{number}@example.com") });
        let answer = core.apply(MANAGEMENT, "organizations", "CreateAccount", &input.to_string()).unwrap();
        let status = answer.get("CreateAccountStatus").and_then(wire::Value::as_structure).unwrap();
        let input = json!({ "CreateAccountRequestId": status.text("Id").unwrap() }).to_string();
        let answer = core.apply(MANAGEMENT, "organizations", "DescribeCreateAccountStatus", &input).unwrap();
        let status = answer.get("CreateAccountStatus").and_then(wire::Value::as_structure).unwrap();
        status.text("AccountId").unwrap().parse::<AccountId>().unwrap()
    };
    let mut accounts: Vec<AccountId> = (0..50).map(create).collect();
    accounts.sort_unstable();
    for account in &accounts {
        assert_eq!(world.assign(&admin, *account)["Status"], "SUCCEEDED");
    }
    let reference = json!({ "PermissionSetArn": world.set, "CustomerManagedPolicyReference": { "Name": "Reading" } });
    world.sso(&admin, "AttachCustomerManagedPolicyReferenceToPermissionSet", reference).ok();
    let document = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:List*","Resource":"*"}]}"#;
    let policy = json!({ "PolicyName": "Reading", "PolicyDocument": document }).to_string();
    let missing = accounts[25];
    for account in accounts.iter().filter(|account| **account != missing) {
        core.apply(*account, "iam", "CreatePolicy", &policy).unwrap();
    }
    let provision = || {
        let input = json!({ "PermissionSetArn": world.set, "TargetType": "ALL_PROVISIONED_ACCOUNTS" });
        let asked = parsed(&world.sso(&admin, "ProvisionPermissionSet", input).ok());
        let status = &asked["PermissionSetProvisioningStatus"];
        assert_eq!(status["Status"], "IN_PROGRESS");
        world.emulator.clock().advance(Duration::from_secs(1));
        let input = json!({ "ProvisionPermissionSetRequestId": status["RequestId"] });
        let done = parsed(&world.sso(&admin, "DescribePermissionSetProvisioningStatus", input).ok());
        done["PermissionSetProvisioningStatus"].clone()
    };
    let up_to_date = || {
        let input = json!({ "PermissionSetArn": world.set, "ProvisioningStatus": "LATEST_PERMISSION_SET_PROVISIONED" });
        let listed = parsed(&world.sso(&admin, "ListAccountsForProvisionedPermissionSet", input).ok());
        listed["AccountIds"].as_array().unwrap().len()
    };
    let attached = || {
        let partition = core.snapshot();
        let roles = accounts.iter().flat_map(|account| partition.account(*account).unwrap().iam.roles.values());
        roles
            .filter(|role| role.entity.name.as_str().starts_with("AWSReservedSSO_"))
            .fold(0, |sum, role| sum + role.entity.attached.len())
    };

    let failed = provision();
    let reason = format!("Received a 404 status error: Not supported policy arn:aws:iam::{missing}:policy/Reading");
    assert_eq!((&failed["Status"], &failed["FailureReason"]), (&json!("FAILED"), &json!(reason)));
    assert_eq!((up_to_date(), attached()), (0, 0));
    let record = world.last_of_iam(missing);
    assert_eq!(
        (&record["eventName"], &record["errorCode"]),
        (&json!("AttachRolePolicy"), &json!("NoSuchEntityException"))
    );
    let session = format!("arn:aws:sts::{missing}:assumed-role/AWSServiceRoleForSSO/AWS-SSO");
    assert_eq!((&record["userIdentity"]["arn"], &record["userAgent"]), (&json!(session), &json!("sso.amazonaws.com")));
    assert_eq!(record["recipientAccountId"], missing.to_string());

    core.apply(missing, "iam", "CreatePolicy", &policy).unwrap();
    assert_eq!(provision()["Status"], "SUCCEEDED");
    assert_eq!((up_to_date(), attached()), (50, 50));
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// "it uses your currently signed-in role and not the service-linked role. This prevents the escalation of privileges":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>
#[test]
fn whoever_assigns_the_management_account_must_be_allowed_to_do_it_all() {
    let world = World::new();
    let iam = |form: &str| Call::iam(form).by(&world.emulator, "management-root").ok();
    let policy = |actions: &str| {
        let document = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":{actions},"Resource":"*"}}]}}"#
        );
        let encoded: String = form_urlencoded::byte_serialize(document.as_bytes()).collect();
        iam(&format!("PutUserPolicy&UserName=operator&PolicyName=own&PolicyDocument={encoded}"))
    };
    iam("CreateUser&UserName=operator");
    policy(r#""sso:*""#);
    let operator = credentials_in(&iam("CreateAccessKey&UserName=operator"));
    let refused = world.assign(&operator, MANAGEMENT);
    assert_eq!(refused["Status"], "FAILED");
    let reason = refused["FailureReason"].as_str().unwrap();
    let begin = "Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation \
                 to complete. IAM Error: User: arn:aws:iam::111111111111:user/operator is not authorized to perform: \
                 iam:GetSAMLProvider on resource: arn:aws:iam::111111111111:saml-provider/AWSSSO_";
    assert!(reason.starts_with(begin), "{reason}");
    assert!(reason.contains("because no identity-based policy allows the iam:GetSAMLProvider action"), "{reason}");
    // IAM refused it to whoever asked, and that is an event of its own.
    let record = world.last_of_iam(MANAGEMENT);
    assert_eq!((&record["eventName"], &record["errorCode"]), (&json!("GetSAMLProvider"), &json!("AccessDenied")));
    assert_eq!(record["userIdentity"]["userName"], "operator");
    assert!(reason.contains(record["errorMessage"].as_str().unwrap()), "{record}");
    // A member account is the service-linked role's.
    assert_eq!(world.assign(&operator, DEV)["Status"], "SUCCEEDED");
    policy(r#"["sso:*","iam:GetSAMLProvider","iam:CreateSAMLProvider","iam:CreateRole","iam:ListRolePolicies"]"#);
    assert_eq!(world.assign(&operator, MANAGEMENT)["Status"], "SUCCEEDED");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue4>
#[test]
fn nobody_else_changes_the_role() {
    let world = World::new();
    let admin = world.emulator.credentials("management-root").unwrap();
    assert_eq!(world.assign(&admin, MANAGEMENT)["Status"], "SUCCEEDED");
    let role = world.role("management-root");
    let by = |form: &str| Call::iam(form).by(&world.emulator, "management-root");
    by("CreateInstanceProfile&InstanceProfileName=profile").ok();
    for form in [
        format!("AttachRolePolicy&RoleName={role}&PolicyArn=arn:aws:iam::aws:policy/AdministratorAccess"),
        format!("PutRolePolicy&RoleName={role}&PolicyName=x&PolicyDocument=%7B%7D"),
        format!("UpdateRole&RoleName={role}&MaxSessionDuration=3600"),
        format!("DeleteRole&RoleName={role}"),
        format!("DetachRolePolicy&RoleName={role}&PolicyArn=arn:aws:iam::aws:policy/AdministratorAccess"),
        format!("DeleteRolePolicy&RoleName={role}&PolicyName=AwsSSOInlinePolicy"),
        format!("UpdateRoleDescription&RoleName={role}&Description=x"),
        format!("UpdateAssumeRolePolicy&RoleName={role}&PolicyDocument=%7B%7D"),
        format!(
            "PutRolePermissionsBoundary&RoleName={role}&PermissionsBoundary=arn:aws:iam::aws:policy/ReadOnlyAccess"
        ),
        format!("DeleteRolePermissionsBoundary&RoleName={role}"),
        format!("TagRole&RoleName={role}&Tags.member.1.Key=a&Tags.member.1.Value=b"),
        format!("UntagRole&RoleName={role}&TagKeys.member.1=a"),
        format!("AddRoleToInstanceProfile&RoleName={role}&InstanceProfileName=profile"),
    ] {
        let text = by(&form).refused("UnmodifiableEntity");
        let sentence = format!(
            "Cannot perform the operation on the protected role '{role}' - this role is only modifiable by AWS"
        );
        assert_eq!(between(&text, "<Message>", "</Message>").map(|text| text.replace("&apos;", "'")), Some(sentence));
    }
    assert!(by(&format!("GetRole&RoleName={role}")).ok().contains("<MaxSessionDuration>43200</MaxSessionDuration>"));
}

/// The service needs its role as long as it has roles of its own there:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>
#[test]
fn the_service_keeps_its_role_while_permission_sets_are_provisioned() {
    let world = World::new();
    let admin = world.emulator.credentials("management-root").unwrap();
    let by = |form: &str| Call::iam(form).by(&world.emulator, "management-root").ok();
    let delete = || {
        let task = by("DeleteServiceLinkedRole&RoleName=AWSServiceRoleForSSO");
        let task = between(&task, "<DeletionTaskId>", "</DeletionTaskId>").unwrap().to_owned();
        by(&format!("GetServiceLinkedRoleDeletionStatus&DeletionTaskId={task}"))
    };
    assert_eq!(world.assign(&admin, MANAGEMENT)["Status"], "SUCCEEDED");
    let status = delete();
    assert!(status.contains("<Status>FAILED</Status>") && status.contains("Permission sets"), "{status}");
    by("GetRole&RoleName=AWSServiceRoleForSSO");
}

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
        let admin = world.emulator.credentials("management-admin").unwrap();
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
    fn role(&self, profile: &str) -> String {
        let roles = Call::iam("ListRoles&PathPrefix=/aws-reserved/sso.amazonaws.com/").by(&self.emulator, profile).ok();
        let names = roles.split("<RoleName>").filter_map(|rest| rest.split_once("</RoleName>")).map(|(name, _)| name);
        let mut names = names.filter(|name| name.starts_with("AWSReservedSSO_Developer_"));
        names.next().unwrap().to_owned()
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// "it uses your currently signed-in role and not the service-linked role. This prevents the escalation of privileges":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html>
#[test]
fn whoever_assigns_the_management_account_must_be_allowed_to_do_it_all() {
    let world = World::new();
    let iam = |form: &str| Call::iam(form).by(&world.emulator, "management-admin").ok();
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
    // A member account is the service-linked role's.
    assert_eq!(world.assign(&operator, DEV)["Status"], "SUCCEEDED");
    policy(r#"["sso:*","iam:GetSAMLProvider","iam:CreateSAMLProvider","iam:CreateRole","iam:ListRolePolicies"]"#);
    assert_eq!(world.assign(&operator, MANAGEMENT)["Status"], "SUCCEEDED");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue4>
#[test]
fn nobody_else_changes_the_role() {
    let world = World::new();
    let admin = world.emulator.credentials("management-admin").unwrap();
    assert_eq!(world.assign(&admin, MANAGEMENT)["Status"], "SUCCEEDED");
    let role = world.role("management-admin");
    let by = |form: &str| Call::iam(form).by(&world.emulator, "management-admin");
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
    let admin = world.emulator.credentials("management-admin").unwrap();
    let by = |form: &str| Call::iam(form).by(&world.emulator, "management-admin").ok();
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

//! What a token opens, and for how long. Sources: the
//! [portal's API](https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/welcome.html) and
//! [authentication sessions](https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html).

use aws::AccountId;
use http::StatusCode;
use serde_json::{Value, json};

use super::world::{DEV, MANAGEMENT, World};
use crate::world::{Body, Call, between};

const PROD: AccountId = AccountId::new(666_666_666_666);

#[test]
fn the_portal_lists_what_is_assigned_directly_and_through_groups() {
    let world = World::new();
    let token = world.access_token("ana");
    assert_eq!(world.portal("GET", "/assignment/accounts", &token).json()["accountList"], json!([]));
    world.assign(DEV);
    world.assign(MANAGEMENT);
    let accounts = world.portal("GET", "/assignment/accounts", &token).json();
    let ids: Vec<&str> =
        accounts["accountList"].as_array().unwrap().iter().map(|one| one["accountId"].as_str().unwrap()).collect();
    assert_eq!(ids, ["111111111111", "444444444444"]);
    let first = world.portal("GET", "/assignment/accounts?max_result=1", &token).json();
    assert_eq!(first["accountList"].as_array().unwrap().len(), 1);
    let next = format!("/assignment/accounts?max_result=1&next_token={}", first["nextToken"].as_str().unwrap());
    let second = world.portal("GET", &next, &token).json();
    assert_eq!((&second["accountList"][0]["accountId"], &second["nextToken"]), (&json!("444444444444"), &Value::Null));
    let roles = world.portal("GET", "/assignment/roles?account_id=444444444444", &token).json();
    assert_eq!(roles["roleList"], json!([{ "roleName": "Developer", "accountId": "444444444444" }]));
    world.portal("GET", "/assignment/roles?account_id=555555555555", &token).refused("ForbiddenException");
}

#[test]
fn keys_last_as_long_as_the_permission_set_says_and_act_as_the_person() {
    let world = World::new();
    world.assign(DEV);
    let token = world.access_token("ana");
    let before = world.emulator.clock().now().truncated();
    let answer = world.keys(&token, DEV).json();
    let expires = answer["roleCredentials"]["expiration"].as_i64().unwrap();
    let lasts = expires - before.millis();
    assert!((7_200_000..7_260_000).contains(&lasts), "{lasts}");

    let credentials = world.credentials(&token, DEV);
    let identity = Call::sts("GetCallerIdentity").with(&world.emulator, &credentials).ok();
    let arn = between(&identity, "<Arn>", "</Arn>").unwrap();
    assert!(arn.starts_with("arn:aws:sts::444444444444:assumed-role/AWSReservedSSO_Developer_"), "{arn}");
    assert!(arn.ends_with("/ana"), "{arn}");
    assert!(between(&identity, "<UserId>", "</UserId>").unwrap().ends_with(":ana"), "{identity}");
}

#[test]
fn a_service_control_policy_binds_members_and_not_the_management_account() {
    let world = World::new();
    world.assign(DEV);
    world.assign(MANAGEMENT);
    let token = world.access_token("ana");
    let create = Call::iam("CreateUser&UserName=x");
    let refusal = create.with(&world.emulator, &world.credentials(&token, DEV)).refused("AccessDenied");
    assert!(refusal.contains("explicit deny in a service control policy"), "{refusal}");
    create.with(&world.emulator, &world.credentials(&token, MANAGEMENT)).ok();
}

#[test]
fn policies_can_refuse_one_person() {
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept-revoke-access.html
    let world = World::new();
    for (key, value, want) in [
        ("aws:UserId", "*:ana", false),
        ("aws:UserId", "*:bob", true),
        ("identitystore:UserId", &*world.ana, false),
        ("identitystore:UserId", "00000000-0000-0000-0000-000000000000", true),
        ("aws:PrincipalTag/Kind", "Engineer", false),
        ("aws:PrincipalTag/Kind", "Manager", true),
    ] {
        let world = world.fork();
        let attributes = json!([{ "Key": "Kind", "Value": { "Source": ["${path:userType}"] } }]);
        let configuration =
            json!({ "InstanceAccessControlAttributeConfiguration": { "AccessControlAttributes": attributes } });
        world.apply("sso-admin", "CreateInstanceAccessControlAttributeConfiguration", configuration);
        world.inline_policy(&json!({ "Version": "2012-10-17", "Statement": [
            { "Effect": "Allow", "Action": "*", "Resource": "*" },
            { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringLike": { key: value } } },
        ] }));
        world.assign(DEV);
        let credentials = world.credentials(&world.access_token("ana"), DEV);
        let answer = Call::iam("ListRoles").with(&world.emulator, &credentials);
        assert_eq!(answer.status.is_success(), want, "{key} {value}: {}", answer.text);
    }
}

/// "Your Inline policies, Customer managed policies, and AWS managed policies cannot grant any permissions that exceed the
/// permissions that your permissions boundary grants":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html#permissionsetsboundaryconcept>
#[test]
fn a_boundary_caps_inline_and_managed_policies() {
    let world = World::new();
    let of_set = |world: &World, operation: &str, more: Value| {
        let mut input = json!({ "PermissionSetArn": world.set });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.apply("sso-admin", operation, input);
    };
    let managed = json!({ "ManagedPolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess" });
    let boundary = json!({ "ManagedPolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess" });
    for policies in ["inline", "managed", "both"] {
        let world = world.fork();
        if policies != "inline" {
            of_set(&world, "AttachManagedPolicyToPermissionSet", managed.clone());
        }
        if policies == "managed" {
            of_set(&world, "DeleteInlinePolicyFromPermissionSet", json!({}));
        }
        of_set(&world, "PutPermissionsBoundaryToPermissionSet", json!({ "PermissionsBoundary": boundary }));
        world.assign(DEV);
        let token = world.access_token("ana");
        let credentials = world.credentials(&token, DEV);
        let create = Call::iam("CreateGroup&GroupName=x");
        Call::iam("ListRoles").with(&world.emulator, &credentials).ok();
        let refusal = create.with(&world.emulator, &credentials).refused("AccessDenied");
        assert!(refusal.contains("because no permissions boundary allows the iam:CreateGroup action"), "{refusal}");
        // A session is bound as its role is now, and the role changes when the permission set is provisioned.
        of_set(&world, "DeletePermissionsBoundaryFromPermissionSet", json!({}));
        create.with(&world.emulator, &credentials).refused("AccessDenied");
        of_set(&world, "ProvisionPermissionSet", json!({ "TargetType": "ALL_PROVISIONED_ACCOUNTS" }));
        create.with(&world.emulator, &credentials).ok();
    }
}

/// "IAM Identity Center fails to assign the permission set if the policy doesn't exist in your member account":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html>
#[test]
fn a_customer_managed_policy_of_one_account_gives_nothing_in_another() {
    let world = World::new();
    let policy = json!({ "Version": "2012-10-17", "Statement": [
        { "Effect": "Allow", "Action": "iam:ListRoles", "Resource": "*" },
    ] });
    let create = json!({ "PolicyName": "Looking", "PolicyDocument": policy.to_string() });
    world.emulator.core().apply(DEV, "iam", "CreatePolicy", &create.to_string()).unwrap();
    world.apply("sso-admin", "DeleteInlinePolicyFromPermissionSet", json!({ "PermissionSetArn": world.set }));
    let reference = json!({ "PermissionSetArn": world.set, "CustomerManagedPolicyReference": { "Name": "Looking" } });
    world.apply("sso-admin", "AttachCustomerManagedPolicyReferenceToPermissionSet", reference);
    world.assign(DEV);
    world.assign(PROD);
    let token = world.access_token("ana");
    let accounts = world.portal("GET", "/assignment/accounts", &token).json();
    assert_eq!(accounts["accountList"].as_array().unwrap().len(), 1, "{accounts}");
    let credentials = world.credentials(&token, DEV);
    Call::iam("ListRoles").with(&world.emulator, &credentials).ok();
    Call::iam("ListGroups").with(&world.emulator, &credentials).refused("AccessDenied");
    world.keys(&token, PROD).refused("ForbiddenException");
    // Once the policy is there, the same assignment is.
    world.emulator.core().apply(PROD, "iam", "CreatePolicy", &create.to_string()).unwrap();
    world.assign(PROD);
    Call::iam("ListRoles").with(&world.emulator, &world.credentials(&token, PROD)).ok();
}

#[test]
fn what_is_not_assigned_is_no_access_and_keys_go_on() {
    let world = World::new();
    world.assign(DEV);
    world.assign(MANAGEMENT);
    let token = world.access_token("ana");
    let credentials = world.credentials(&token, DEV);
    for path in [
        "/federation/credentials?role_name=developer&account_id=444444444444",
        "/federation/credentials?role_name=Developer&account_id=555555555555",
        "/federation/credentials?role_name=Developer&account_id=x",
    ] {
        let answer = world.portal("GET", path, &token);
        assert_eq!(
            (answer.status, answer.text.as_str()),
            (StatusCode::FORBIDDEN, r#"{"message":"No access"}"#),
            "{path}"
        );
        answer.refused("ForbiddenException");
    }
    // The person leaves the group: the role is there still.
    let input = json!({ "GroupId": world.group, "MemberId": { "UserId": world.ana } });
    let membership = world.apply("identitystore", "GetGroupMembershipId", input)["MembershipId"].clone();
    world.apply("identitystore", "DeleteGroupMembership", json!({ "MembershipId": membership }));
    world.keys(&token, DEV).refused("ForbiddenException");
    Call::sts("GetCallerIdentity").with(&world.emulator, &credentials).ok();
    world.wait(7200);
    Call::sts("GetCallerIdentity").with(&world.emulator, &credentials).refused("ExpiredToken");
    world.unassign(DEV);
}

/// "Assignment removed … new role session: refused at once; existing role session: until its expiry":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html>. With the last assignment in an account the
/// role goes ("the corresponding role that IAM Identity Center created is also deleted":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html>), and a session of a role
/// that is not there is nobody.
#[test]
fn keys_outlive_an_assignment_and_not_the_role() {
    let world = World::new();
    let user = |name: &str| {
        let names = json!({ "GivenName": name, "FamilyName": "Example" });
        let input = json!({ "UserName": name, "DisplayName": name, "Name": names });
        world.apply("identitystore", "CreateUser", input)["UserId"].clone()
    };
    let ben = user("ben");
    let to = |operation: &str, kind: &str, id: &Value| {
        world.apply(
            "sso-admin",
            operation,
            json!({
                "TargetId": DEV.to_string(), "TargetType": "AWS_ACCOUNT", "PermissionSetArn": world.set,
                "PrincipalType": kind, "PrincipalId": id,
            }),
        );
    };
    to("CreateAccountAssignment", "USER", &json!(world.ana));
    to("CreateAccountAssignment", "USER", &ben);
    let token = world.access_token("ana");
    let credentials = world.credentials(&token, DEV);
    let identity = Call::sts("GetCallerIdentity");
    to("DeleteAccountAssignment", "USER", &json!(world.ana));
    let refused = world.keys(&token, DEV);
    assert_eq!((refused.status, &*refused.text), (StatusCode::FORBIDDEN, r#"{"message":"No access"}"#));
    identity.with(&world.emulator, &credentials).ok();
    Call::iam("ListRoles").with(&world.emulator, &credentials).ok();
    // The session of the portal goes on.
    world.portal("GET", "/assignment/accounts", &token).ok();
    to("DeleteAccountAssignment", "USER", &ben);
    identity.with(&world.emulator, &credentials).refused("InvalidClientTokenId");
}

/// "If you delete a user … and then create a user with the same name", the new one has no access:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue6>
#[test]
fn whoever_comes_under_the_name_of_somebody_deleted_has_nothing_of_theirs() {
    let world = World::new();
    let assignment = json!({
        "TargetId": DEV.to_string(), "TargetType": "AWS_ACCOUNT", "PermissionSetArn": world.set, "PrincipalType": "USER",
        "PrincipalId": world.ana,
    });
    world.apply("sso-admin", "CreateAccountAssignment", assignment);
    let token = world.access_token("ana");
    world.keys(&token, DEV).ok();
    world.apply("identitystore", "DeleteUser", json!({ "UserId": world.ana }));
    world.keys(&token, DEV).refused("UnauthorizedException");
    // By a call of its own: ids of what a scenario makes follow from the name.
    let names = json!({ "GivenName": "Ana", "FamilyName": "Example" });
    let again = json!({ "IdentityStoreId": world.store, "UserName": "ana", "DisplayName": "Ana", "Name": names });
    let again = again.to_string();
    let create = Call { service: "identitystore", region: "us-east-1", body: Body::Json("CreateUser", &again) };
    assert_ne!(create.by(&world.emulator, "management-root").json()["UserId"], json!(world.ana));
    let token = world.access_token("ana");
    assert_eq!(world.portal("GET", "/assignment/accounts", &token).json()["accountList"], json!([]));
    world.keys(&token, DEV).refused("ForbiddenException");
    let partition = world.emulator.core().snapshot();
    assert_eq!(partition.instance(&world.instance).unwrap().assignments.len(), 1);
}

#[test]
fn whoever_logs_out_or_is_disabled_gets_no_keys_any_more() {
    let world = World::new();
    world.assign(DEV);
    for end in ["logout", "end", "disable"] {
        let token = world.access_token("ana");
        let credentials = world.credentials(&token, DEV);
        match end {
            "logout" => assert_eq!(world.portal("POST", "/logout", &token).ok(), ""),
            "end" => world.end_sessions("ana"),
            _ => world.disable("ana"),
        }
        let answer = world.keys(&token, DEV);
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{end}");
        assert_eq!(answer.text, r#"{"message":"Session token not found or invalid"}"#);
        answer.refused("UnauthorizedException");
        Call::sts("GetCallerIdentity").with(&world.emulator, &credentials).ok();
    }
}

#[test]
fn events_name_the_person() {
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html
    let world = World::new();
    world.assign(DEV);
    let token = world.access_token("ana");
    world.keys(&token, DEV).ok();
    let events = world.emulator.core().history().events();
    let record: Value = serde_json::from_str(&detection::record::record(events.last().unwrap(), MANAGEMENT)).unwrap();
    assert_eq!(
        (&record["eventName"], &record["eventSource"]),
        (&json!("GetRoleCredentials"), &json!("sso.amazonaws.com"))
    );
    let who = &record["userIdentity"];
    assert_eq!((&who["type"], &who["accountId"]), (&json!("IdentityCenterUser"), &json!("111111111111")));
    assert_eq!(who["onBehalfOf"]["userId"], world.ana.as_str());
    let store = format!("arn:aws:identitystore::111111111111:identitystore/{}", world.store);
    assert_eq!(who["onBehalfOf"]["identityStoreArn"], store);
    assert!(!record.to_string().contains(&token), "{record}");
    // The token itself was the person's doing as well.
    let created = events.iter().rev().find(|event| event.name == "CreateToken").unwrap();
    let record: Value = serde_json::from_str(&detection::record::record(created, MANAGEMENT)).unwrap();
    assert_eq!(record["userIdentity"]["onBehalfOf"]["userId"], world.ana.as_str());
    assert!(!record.to_string().contains(&token), "{record}");
}

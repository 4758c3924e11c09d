use super::*;

#[test]
fn a_role_comes_back_with_its_trust_policy_encoded() {
    let mut world = World::new();
    let input = CreateRoleRequest {
        path: Some("/team/".into()),
        description: Some("deploys".into()),
        max_session_duration: Some(7200),
        permissions_boundary: Some(READ_ONLY.into()),
        tags: Some(vec![Tag { key: "team".into(), value: "blue".into() }]),
        ..new_role("Deployer", "arn:aws:iam::999999999999:root")
    };
    world.write(role::create_role, input).unwrap();
    let role = world.read(role::get_role, GetRoleRequest { role_name: "Deployer".into() }).unwrap().role;
    assert_eq!(role.arn, "arn:aws:iam::111111111111:role/team/Deployer");
    assert_eq!((role.description.as_deref(), role.max_session_duration), (Some("deploys"), Some(7200)));
    assert_eq!(role.permissions_boundary.unwrap().permissions_boundary_arn.as_deref(), Some(READ_ONLY));
    assert_eq!(role.tags.unwrap()[0].value, "blue");
    // RFC 3986: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
    let document = role.assume_role_policy_document.unwrap();
    assert!(document.starts_with("%7B%22Version%22%3A%222012-10-17%22%2C"), "{document}");
    let decoded = percent_encoding::percent_decode_str(&document).decode_utf8().unwrap();
    assert_eq!(decoded, trusting("arn:aws:iam::999999999999:root"));
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>
#[test]
fn a_trust_policy_names_only_who_exists() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_role("r");
    for (principal, is_known) in [
        ("*", true),
        ("111111111111", true),
        ("arn:aws:iam::111111111111:root", true),
        ("arn:aws:iam::111111111111:user/bob", true),
        ("arn:aws:iam::111111111111:user/Bob", false),
        ("arn:aws:iam::111111111111:user/team/bob", false),
        ("arn:aws:iam::111111111111:role/r", true),
        ("arn:aws:iam::111111111111:role/new", false),
        ("arn:aws:iam::222222222222:user/bob", false),
        ("arn:aws:iam::999999999999:user/anybody", true),
        ("arn:aws:sts::111111111111:assumed-role/r/session", true),
    ] {
        let result = world.write(role::create_role, new_role("new", principal));
        if is_known {
            result.unwrap_or_else(|fault| panic!("{principal}: {fault}"));
            world.write(role::delete_role, DeleteRoleRequest { role_name: "new".into() }).unwrap();
        } else {
            let message = format!("Invalid principal in policy: \"AWS\":\"{principal}\"");
            refused(result, "MalformedPolicyDocument", &message);
        }
    }
}

/// "If you delete the user … you have broken the relationship. The policy no longer applies, even if you recreate the
/// user": <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>
#[test]
fn a_user_made_again_is_somebody_else_to_a_trust_policy() {
    let mut world = World::new();
    let old = world.create_user("bob");
    world.write(role::create_role, new_role("r", &old.arn)).unwrap();
    let trusts = |world: &World| {
        let user = &world.iam().user("bob").unwrap().entity;
        let principal = Principal::User { arn: user.arn.clone(), id: user.id.clone() };
        let role = world.iam().role("r").unwrap();
        let request = ::policy::Request {
            principal: &principal,
            action: "sts:AssumeRole",
            resource: role.entity.arn.as_str(),
            resource_account: Some(HERE),
            context: &::policy::Context::new(),
        };
        let policies = ::policy::PoliciesInForce {
            resource: Some(::policy::Attached { source: role.entity.arn.as_str(), document: &role.trust }),
            resource_rule: ::policy::ResourceRule::Mandatory,
            ..Default::default()
        };
        ::policy::decide(&request, &policies).decision == ::policy::Decision::Allowed
    };
    assert!(trusts(&world));
    world.write(user::delete_user, DeleteUserRequest { user_name: "bob".into() }).unwrap();
    let new = world.create_user("bob");
    assert_eq!(old.arn, new.arn);
    assert!(!trusts(&world));
    let input = UpdateAssumeRolePolicyRequest { role_name: "r".into(), policy_document: trusting(&new.arn) };
    world.write(role::update_assume_role_policy, input).unwrap();
    assert!(trusts(&world));
}

#[test]
fn a_trust_policy_must_be_one() {
    let mut world = World::new();
    let service = |name: &str| trusting("x").replace(r#""AWS":"x""#, &format!(r#""Service":"{name}""#));
    for (text, sentence) in [
        (String::new(), "This policy contains invalid Json"),
        ("{".to_owned(), "This policy contains invalid Json"),
        ("[]".to_owned(), "Syntax errors in policy."),
        (ALLOW.to_owned(), "Missing required field Principal"),
        (service("ec2.example.com"), r#"Invalid principal in policy: "SERVICE":"ec2.example.com""#),
        // https://github.com/aws-samples/aws-cdk-examples/issues/801
        (service("amazonaws.com"), r#"Invalid principal in policy: "SERVICE":"amazonaws.com""#),
        (service("ec2"), r#"Invalid principal in policy: "SERVICE":"ec2""#),
        (service(".amazonaws.com"), r#"Invalid principal in policy: "SERVICE":".amazonaws.com""#),
        (service("e c2.amazonaws.com"), r#"Invalid principal in policy: "SERVICE":"e c2.amazonaws.com""#),
    ] {
        let input =
            CreateRoleRequest { role_name: "r".into(), assume_role_policy_document: text, ..Default::default() };
        refused(world.write(role::create_role, input), "MalformedPolicyDocument", sentence);
    }
    for name in ["ec2.amazonaws.com", "logs.us-east-1.amazonaws.com", "ec2.amazonaws.com.cn"] {
        let input = UpdateAssumeRolePolicyRequest { role_name: "trusting".into(), policy_document: service(name) };
        world.create_role("trusting");
        world.write(role::update_assume_role_policy, input).unwrap();
        world.write(role::delete_role, DeleteRoleRequest { role_name: "trusting".into() }).unwrap();
    }
    let long = trusting("*").replace("\"sts:AssumeRole\"", &format!("[{}]", ["\"sts:AssumeRole\""; 140].join(",")));
    let input = CreateRoleRequest { role_name: "r".into(), assume_role_policy_document: long, ..Default::default() };
    refused(world.write(role::create_role, input), "LimitExceeded", "Cannot exceed quota for ACLSizePerRole: 2048");
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html>
#[test]
fn a_role_that_holds_something_is_not_deleted() {
    let mut world = World::new();
    world.create_role("r");
    let delete = || DeleteRoleRequest { role_name: "r".into() };
    let input = AttachRolePolicyRequest { role_name: "r".into(), policy_arn: ADMINISTRATOR.into() };
    world.write(attached_policy::attach_role_policy, input).unwrap();
    let message = "Cannot delete entity, must detach all policies first.";
    refused(world.write(role::delete_role, delete()), "DeleteConflict", message);
    let input = DetachRolePolicyRequest { role_name: "r".into(), policy_arn: ADMINISTRATOR.into() };
    world.write(attached_policy::detach_role_policy, input).unwrap();

    let input = PutRolePolicyRequest { role_name: "r".into(), policy_name: "p".into(), policy_document: ALLOW.into() };
    world.write(inline_policy::put_role_policy, input).unwrap();
    let message = "Cannot delete entity, must delete policies first.";
    refused(world.write(role::delete_role, delete()), "DeleteConflict", message);
    let input = DeleteRolePolicyRequest { role_name: "r".into(), policy_name: "p".into() };
    world.write(inline_policy::delete_role_policy, input).unwrap();

    let input = CreateInstanceProfileRequest { instance_profile_name: "i".into(), ..Default::default() };
    world.write(instance_profile::create_instance_profile, input).unwrap();
    let input = AddRoleToInstanceProfileRequest { instance_profile_name: "i".into(), role_name: "r".into() };
    world.write(instance_profile::add_role_to_instance_profile, input).unwrap();
    let message = "Cannot delete entity, must remove roles from instance profile first.";
    refused(world.write(role::delete_role, delete()), "DeleteConflict", message);
    let input = RemoveRoleFromInstanceProfileRequest { instance_profile_name: "i".into(), role_name: "r".into() };
    world.write(instance_profile::remove_role_from_instance_profile, input).unwrap();
    world.write(role::delete_role, delete()).unwrap();
}

#[test]
fn a_name_is_taken_once() {
    let mut world = World::new();
    world.create_role("r");
    let input = CreateRoleRequest { path: Some("/other/".into()), ..new_role("R", "*") };
    refused(world.write(role::create_role, input), "EntityAlreadyExists", "Role with name R already exists.");
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html>
#[test]
fn a_role_of_a_service_is_left_alone() {
    let mut world = World::new();
    let input = CreateRoleRequest { path: Some("/aws-service-role/x.amazonaws.com/".into()), ..new_role("S", "*") };
    let message = "Path prefix '/aws-service-role/' can only be used for AWS Service linked Roles";
    refused(world.write(role::create_role, input), "InvalidInput", message);

    let trust = trusting("*");
    let new = state::iam::role::NewRole {
        path: "/aws-service-role/x.amazonaws.com/",
        ..state::iam::role::NewRole::new("S", &trust)
    };
    let mut tx = Tx::new(&world.partition, &world.call, &mut world.ids);
    state::iam::role::create(&mut tx, HERE, new).unwrap();
    world.partition = tx.finish();
    let name = || "S".to_owned();
    let arn = || READ_ONLY.to_owned();
    let document = || trusting("*");
    let tags = vec![Tag { key: "k".into(), value: "v".into() }];
    for result in [
        world.write(role::delete_role, DeleteRoleRequest { role_name: name() }).map(drop),
        world
            .write(
                role::update_role,
                UpdateRoleRequest { role_name: name(), max_session_duration: Some(7200), ..Default::default() },
            )
            .map(drop),
        world
            .write(
                role::update_assume_role_policy,
                UpdateAssumeRolePolicyRequest { role_name: name(), policy_document: document() },
            )
            .map(drop),
        world
            .write(
                attached_policy::attach_role_policy,
                AttachRolePolicyRequest { role_name: name(), policy_arn: arn() },
            )
            .map(drop),
        world
            .write(
                attached_policy::detach_role_policy,
                DetachRolePolicyRequest { role_name: name(), policy_arn: arn() },
            )
            .map(drop),
        world
            .write(
                inline_policy::put_role_policy,
                PutRolePolicyRequest { role_name: name(), policy_name: "p".into(), policy_document: ALLOW.into() },
            )
            .map(drop),
        world
            .write(
                inline_policy::delete_role_policy,
                DeleteRolePolicyRequest { role_name: name(), policy_name: "p".into() },
            )
            .map(drop),
        world
            .write(
                boundary::put_role_permissions_boundary,
                PutRolePermissionsBoundaryRequest { role_name: name(), permissions_boundary: arn() },
            )
            .map(drop),
        world
            .write(
                boundary::delete_role_permissions_boundary,
                DeleteRolePermissionsBoundaryRequest { role_name: name() },
            )
            .map(drop),
    ] {
        let message = "Cannot perform the operation on the protected role 'S' - this role is only modifiable by AWS";
        refused(result, "UnmodifiableEntity", message);
    }
    world.write(tags::tag_role, TagRoleRequest { role_name: name(), tags }).unwrap();
    world.write(tags::untag_role, UntagRoleRequest { role_name: name(), tag_keys: vec!["k".into()] }).unwrap();
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-service-linked-role.html
    let described = UpdateRoleRequest { role_name: name(), description: Some("d".into()), ..Default::default() };
    world.write(role::update_role, described).unwrap();
    let role = world.read(role::get_role, GetRoleRequest { role_name: name() }).unwrap().role;
    assert_eq!(role.description.as_deref(), Some("d"));
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html>
#[test]
fn updating_without_a_duration_sets_one_hour() {
    let mut world = World::new();
    let input =
        CreateRoleRequest { max_session_duration: Some(7200), description: Some("d".into()), ..new_role("r", "*") };
    world.write(role::create_role, input).unwrap();
    world.write(role::update_role, UpdateRoleRequest { role_name: "r".into(), ..Default::default() }).unwrap();
    let role = world.read(role::get_role, GetRoleRequest { role_name: "r".into() }).unwrap().role;
    assert_eq!((role.max_session_duration, role.description.as_deref()), (Some(3600), Some("d")));
    let input = UpdateRoleDescriptionRequest { role_name: "r".into(), description: "new".into() };
    let role = world.write(role::update_role_description, input).unwrap().role.unwrap();
    assert_eq!(role.description.as_deref(), Some("new"));
}

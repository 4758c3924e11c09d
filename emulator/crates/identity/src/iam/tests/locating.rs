use models::Record;

use super::*;

fn located<R: Record>(world: &World, kind: &str, input: R) -> Vec<String> {
    (IAM.locate)(kind, &world.partition, &world.call, &input.into_structure())
}

#[test]
fn an_existing_entity_is_located_with_its_path() {
    let mut world = World::new();
    let input = CreateUserRequest { user_name: "bob".into(), path: Some("/team/".into()), ..Default::default() };
    world.write(user::create_user, input).unwrap();
    let get = |name: &str| GetUserRequest { user_name: Some(name.into()) };
    assert_eq!(located(&world, "user", get("bob")), ["arn:aws:iam::111111111111:user/team/bob"]);
    assert_eq!(located(&world, "user", get("eve")), ["arn:aws:iam::111111111111:user/eve"]);
    let input = CreateUserRequest { user_name: "bob".into(), path: Some("/new/".into()), ..Default::default() };
    assert_eq!(located(&world, "user", input), ["arn:aws:iam::111111111111:user/new/bob"]);
    let input = CreatePolicyRequest { policy_name: "p".into(), path: Some("/x/".into()), ..Default::default() };
    assert_eq!(located(&world, "policy", input), ["arn:aws:iam::111111111111:policy/x/p"]);
    assert_eq!(located(&world, "policy", GetPolicyRequest { policy_arn: READ_ONLY.into() }), [READ_ONLY]);
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html>
#[test]
fn renaming_is_about_the_old_and_the_new_name() {
    let mut world = World::new();
    world.create_user("bob");
    let input = UpdateUserRequest {
        user_name: "bob".into(),
        new_path: Some("/team/".into()),
        new_user_name: Some("robert".into()),
    };
    let want = ["arn:aws:iam::111111111111:user/bob", "arn:aws:iam::111111111111:user/team/robert"];
    assert_eq!(located(&world, "user", input), want);
}

#[test]
fn without_a_name_the_caller_is_located() {
    let mut world = World::new();
    world.create_user("bob");
    let create = CreateAccessKeyRequest { user_name: Some("bob".into()) };
    let id = world.write(access_key::create_access_key, create).unwrap().access_key.access_key_id;
    let bob = "arn:aws:iam::111111111111:user/bob";
    let list = ListAccessKeysRequest::default;
    assert_eq!(located(&world, "user", list()), ["arn:aws:iam::111111111111:root"]);
    assert_eq!(located(&world, "user", GetAccessKeyLastUsedRequest { access_key_id: id }), [bob]);
    world.act_as("bob");
    assert_eq!(located(&world, "user", list()), [bob]);
    world.act_as_session();
    assert_eq!(located(&world, "user", list()), ["*"]);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate>
#[test]
fn the_boundary_in_force_is_a_value_of_the_context() {
    let mut world = World::new();
    let input = CreateRoleRequest { permissions_boundary: Some(READ_ONLY.into()), ..new_role("r", "*") };
    world.write(role::create_role, input).unwrap();
    world.create_user("u");
    let attach = |role: &str| AttachRolePolicyRequest { role_name: role.into(), policy_arn: ADMINISTRATOR.into() };
    assert_eq!(located(&world, "@boundary", attach("r")), [READ_ONLY]);
    assert!(located(&world, "@boundary", attach("none")).is_empty());
    let input = AttachUserPolicyRequest { user_name: "u".into(), policy_arn: ADMINISTRATOR.into() };
    assert!(located(&world, "@boundary", input).is_empty());
}

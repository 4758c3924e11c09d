use super::*;

/// "Names of users … must be unique within the account. They aren't distinguished by case":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
#[test]
fn names_are_unique_without_regard_to_case() {
    let mut world = World::new();
    let created = world.create_user("Bob");
    assert_eq!(created.arn, "arn:aws:iam::111111111111:user/Bob");
    assert!(created.user_id.starts_with("AIDA") && created.user_id.len() == 21);
    let input = CreateUserRequest { user_name: "bob".into(), ..Default::default() };
    refused(world.write(user::create_user, input), "EntityAlreadyExists", "User with name bob already exists.");
}

#[test]
fn what_does_not_exist_is_named_in_the_refusal() {
    let mut world = World::new();
    let message = "The user with name bob cannot be found.";
    let input = GetUserRequest { user_name: Some("bob".into()) };
    refused(world.read(user::get_user, input), "NoSuchEntity", message);
    let input = DeleteUserRequest { user_name: "bob".into() };
    refused(world.write(user::delete_user, input), "NoSuchEntity", message);
    let input = UpdateUserRequest { user_name: "bob".into(), ..Default::default() };
    refused(world.write(user::update_user, input), "NoSuchEntity", message);
    let input = AttachUserPolicyRequest { user_name: "bob".into(), policy_arn: READ_ONLY.into() };
    refused(world.write(attached_policy::attach_user_policy, input), "NoSuchEntity", message);
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html>: what a user holds must go first.
#[test]
fn a_user_that_holds_something_is_not_deleted() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_group("staff");
    let name = || "bob".to_owned();
    let delete = |world: &mut World, first: &str| {
        let input = DeleteUserRequest { user_name: "bob".into() };
        let message = format!("Cannot delete entity, must {first} first.");
        refused(world.write(user::delete_user, input), "DeleteConflict", &message);
    };

    let input = AttachUserPolicyRequest { user_name: name(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::attach_user_policy, input).unwrap();
    delete(&mut world, "detach all policies");
    let input = DetachUserPolicyRequest { user_name: name(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::detach_user_policy, input).unwrap();

    let input = PutUserPolicyRequest { user_name: name(), policy_name: "p".into(), policy_document: ALLOW.into() };
    world.write(inline_policy::put_user_policy, input).unwrap();
    delete(&mut world, "delete policies");
    let input = DeleteUserPolicyRequest { user_name: name(), policy_name: "p".into() };
    world.write(inline_policy::delete_user_policy, input).unwrap();

    let input = CreateAccessKeyRequest { user_name: Some(name()) };
    let key = world.write(access_key::create_access_key, input).unwrap().access_key;
    delete(&mut world, "delete access keys");
    let input = DeleteAccessKeyRequest { user_name: Some(name()), access_key_id: key.access_key_id };
    world.write(access_key::delete_access_key, input).unwrap();

    let input = AddUserToGroupRequest { group_name: "staff".into(), user_name: name() };
    world.write(group::add_user_to_group, input).unwrap();
    delete(&mut world, "remove users from group");
    let input = RemoveUserFromGroupRequest { group_name: "staff".into(), user_name: name() };
    world.write(group::remove_user_from_group, input).unwrap();

    world.write(user::delete_user, DeleteUserRequest { user_name: name() }).unwrap();
    assert!(world.iam().users.is_empty() && world.iam().usage.is_empty());
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_rename.html>: groups, policies and keys stay, and so does
/// the unique id.
#[test]
fn a_renamed_user_keeps_all_it_has() {
    let mut world = World::new();
    let before = world.create_user("bob");
    world.create_group("staff");
    let input = AddUserToGroupRequest { group_name: "staff".into(), user_name: "bob".into() };
    world.write(group::add_user_to_group, input).unwrap();
    world.write(access_key::create_access_key, CreateAccessKeyRequest { user_name: Some("bob".into()) }).unwrap();
    for (old, new) in [("bob", "Robert"), ("Robert", "robert")] {
        let input = UpdateUserRequest {
            user_name: old.into(),
            new_path: Some("/team/".into()),
            new_user_name: Some(new.into()),
        };
        world.write(user::update_user, input).unwrap();
    }
    let user = world.get_user("robert");
    assert_eq!((user.arn.as_str(), user.user_id), ("arn:aws:iam::111111111111:user/team/robert", before.user_id));
    let group = world.read(group::get_group, GetGroupRequest { group_name: "staff".into(), ..Default::default() });
    assert_eq!(group.unwrap().users[0].user_name, "robert");
}

#[test]
fn a_new_name_must_be_free() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_user("alice");
    let input =
        UpdateUserRequest { user_name: "bob".into(), new_user_name: Some("ALICE".into()), ..Default::default() };
    refused(world.write(user::update_user, input), "EntityAlreadyExists", "User with name ALICE already exists.");
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html>: "If you do not specify a user name, IAM
/// determines the user name implicitly".
#[test]
fn without_a_name_the_caller_is_meant() {
    let mut world = World::new();
    world.create_user("bob");
    let shown = |world: &World| {
        let seen = world.read(user::get_user, GetUserRequest::default()).unwrap();
        let answer = models::Record::into_structure(seen);
        let user = answer.get("User").and_then(wire::Value::as_structure).unwrap();
        ["UserId", "Arn", "UserName", "Path"].map(|name| user.text(name).map(str::to_owned))
    };
    // AWS leaves out what the root user has not.
    let want = [Some("111111111111"), Some("arn:aws:iam::111111111111:root"), None, None];
    assert_eq!(shown(&world), want.map(|text| text.map(str::to_owned)));
    world.act_as("bob");
    assert_eq!(shown(&world)[2..], [Some("bob".to_owned()), Some("/".to_owned())]);
    world.act_as_session();
    let message = "Must specify userName when calling with non-User credentials";
    refused(world.read(user::get_user, GetUserRequest::default()), "ValidationError", message);
    let created = world.write(access_key::create_access_key, CreateAccessKeyRequest::default());
    refused(created, "ValidationError", message);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html>
#[test]
fn a_boundary_is_an_existing_managed_policy_and_keeps_it() {
    let mut world = World::new();
    let missing = "arn:aws:iam::111111111111:policy/none";
    let message = "Scope ARN: arn:aws:iam::111111111111:policy/none does not exist or is not attachable.";
    let input =
        CreateUserRequest { user_name: "bob".into(), permissions_boundary: Some(missing.into()), ..Default::default() };
    refused(world.write(user::create_user, input), "NoSuchEntity", message);
    world.create_user("bob");
    let put = |boundary: &str| PutUserPermissionsBoundaryRequest {
        user_name: "bob".into(),
        permissions_boundary: boundary.into(),
    };
    refused(world.write(boundary::put_user_permissions_boundary, put(missing)), "NoSuchEntity", message);

    let policy = world.create_policy("limit");
    world.write(boundary::put_user_permissions_boundary, put(&policy)).unwrap();
    let user = world.get_user("bob");
    assert_eq!(user.permissions_boundary.unwrap().permissions_boundary_arn.as_ref(), Some(&policy));
    let deleted = world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: policy.clone() });
    refused(deleted, "DeleteConflict", "Cannot delete a policy attached to entities.");

    world.write(boundary::put_user_permissions_boundary, put(READ_ONLY)).unwrap();
    world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: policy }).unwrap();
    let input = DeleteUserPermissionsBoundaryRequest { user_name: "bob".into() };
    world.write(boundary::delete_user_permissions_boundary, input).unwrap();
    assert!(world.iam().usage.is_empty());
}

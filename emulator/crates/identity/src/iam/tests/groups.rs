use super::*;

fn add(group: &str, user: &str) -> AddUserToGroupRequest {
    AddUserToGroupRequest { group_name: group.into(), user_name: user.into() }
}

#[test]
fn membership_is_known_on_both_sides() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_group("Staff");
    world.write(group::add_user_to_group, add("Staff", "bob")).unwrap();
    world.write(group::add_user_to_group, add("Staff", "bob")).unwrap();
    let input = ListGroupsForUserRequest { user_name: "bob".into(), ..Default::default() };
    assert_eq!(world.read(group::list_groups_for_user, input).unwrap().groups[0].group_name, "Staff");
    let input = UpdateGroupRequest {
        group_name: "Staff".into(),
        new_group_name: Some("People".into()),
        new_path: Some("/a/".into()),
    };
    world.write(group::update_group, input).unwrap();
    let input = ListGroupsForUserRequest { user_name: "bob".into(), ..Default::default() };
    let groups = world.read(group::list_groups_for_user, input).unwrap().groups;
    assert_eq!(groups[0].arn, "arn:aws:iam::111111111111:group/a/People");
    let input = RemoveUserFromGroupRequest { group_name: "People".into(), user_name: "bob".into() };
    world.write(group::remove_user_from_group, input.clone()).unwrap();
    let again = world.write(group::remove_user_from_group, input);
    refused(again, "NoSuchEntity", "User bob is not in group People.");
}

#[test]
fn either_side_must_exist() {
    let mut world = World::new();
    let message = "The group with name g cannot be found.";
    refused(world.write(group::add_user_to_group, add("g", "u")), "NoSuchEntity", message);
    world.create_group("g");
    let message = "The user with name u cannot be found.";
    refused(world.write(group::add_user_to_group, add("g", "u")), "NoSuchEntity", message);
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html>: "The group must not contain any users or
/// have any attached policies."
#[test]
fn a_group_with_members_or_policies_is_not_deleted() {
    let mut world = World::new();
    world.create_user("bob");
    world.create_group("g");
    world.write(group::add_user_to_group, add("g", "bob")).unwrap();
    let delete = || DeleteGroupRequest { group_name: "g".into() };
    let message = "Cannot delete entity, must remove users from group first.";
    refused(world.write(group::delete_group, delete()), "DeleteConflict", message);
    let input = RemoveUserFromGroupRequest { group_name: "g".into(), user_name: "bob".into() };
    world.write(group::remove_user_from_group, input).unwrap();
    let input = AttachGroupPolicyRequest { group_name: "g".into(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::attach_group_policy, input).unwrap();
    let message = "Cannot delete entity, must detach all policies first.";
    refused(world.write(group::delete_group, delete()), "DeleteConflict", message);
    let input = DetachGroupPolicyRequest { group_name: "g".into(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::detach_group_policy, input).unwrap();
    world.write(group::delete_group, delete()).unwrap();
}

/// Groups per account: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
#[test]
fn an_account_has_three_hundred_groups_at_most() {
    let mut world = World::new();
    for number in 0..300 {
        world.create_group(&format!("g{number}"));
    }
    let input = CreateGroupRequest { group_name: "more".into(), ..Default::default() };
    let message = "Cannot exceed quota for GroupsPerAccount: 300";
    refused(world.write(group::create_group, input), "LimitExceeded", message);
}

/// <https://docs.aws.amazon.com/general/latest/gr/iam-service.html>: IAM groups per user, 10.
#[test]
fn a_user_belongs_to_ten_groups_at_most() {
    let mut world = World::new();
    world.create_user("bob");
    for number in 0..=10 {
        world.create_group(&format!("g{number}"));
    }
    for number in 0..10 {
        world.write(group::add_user_to_group, add(&format!("g{number}"), "bob")).unwrap();
    }
    let eleventh = world.write(group::add_user_to_group, add("g10", "bob"));
    refused(eleventh, "LimitExceeded", "Cannot exceed quota for GroupsPerUser: 10");
}

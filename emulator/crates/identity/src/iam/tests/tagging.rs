use super::*;

fn tag(key: &str, value: &str) -> Tag {
    Tag { key: key.into(), value: value.into() }
}

fn pairs(tags: Vec<Tag>) -> Vec<(String, String)> {
    tags.into_iter().map(|tag| (tag.key, tag.value)).collect()
}

/// "If you have tagged a user with the Department=finance tag and you add the department=hr tag, it replaces the first
/// tag": <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html>
#[test]
fn keys_of_users_do_not_regard_case_and_those_of_policies_do() {
    let mut world = World::new();
    world.create_user("bob");
    let policy = world.create_policy("p");
    for (key, value) in [("Department", "finance"), ("department", "hr")] {
        let input = TagUserRequest { user_name: "bob".into(), tags: vec![tag(key, value)] };
        world.write(tags::tag_user, input).unwrap();
        let input = TagPolicyRequest { policy_arn: policy.clone(), tags: vec![tag(key, value)] };
        world.write(tags::tag_policy, input).unwrap();
    }
    let list = |world: &World| {
        let input = ListUserTagsRequest { user_name: "bob".into(), ..Default::default() };
        pairs(world.read(tags::list_user_tags, input).unwrap().tags)
    };
    assert_eq!(list(&world), [("department".into(), "hr".into())]);
    let input = ListPolicyTagsRequest { policy_arn: policy, ..Default::default() };
    assert_eq!(world.read(tags::list_policy_tags, input.clone()).unwrap().tags.len(), 2);
    let first = ListPolicyTagsRequest { max_items: Some(1), ..input.clone() };
    let first = world.read(tags::list_policy_tags, first).unwrap();
    let second = ListPolicyTagsRequest { marker: first.marker, ..input };
    let second = world.read(tags::list_policy_tags, second).unwrap();
    let keys = [first.tags, second.tags].map(|tags| tags.into_iter().map(|tag| tag.key).collect::<Vec<_>>());
    assert_eq!(keys, [["Department"], ["department"]]);
    let input = UntagUserRequest { user_name: "bob".into(), tag_keys: vec!["DEPARTMENT".into(), "none".into()] };
    world.write(tags::untag_user, input).unwrap();
    assert_eq!(list(&world), []);
}

#[test]
fn wrong_tags_are_refused() {
    let mut world = World::new();
    world.create_role("r");
    let many: Vec<_> = (0..50).map(|number| tag(&format!("k{number}"), "v")).collect();
    let message = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    for (tags, code, message) in [
        (vec![tag("a", "1"), tag("A", "2")], "InvalidInput", message),
        (vec![tag("AWS:x", "1")], "InvalidInput", "Tag keys starting with 'aws:' are reserved for internal use"),
    ] {
        let input = CreateUserRequest { user_name: "u".into(), tags: Some(tags.clone()), ..Default::default() };
        refused(world.write(user::create_user, input), code, message);
        refused(world.write(tags::tag_role, TagRoleRequest { role_name: "r".into(), tags }), code, message);
    }
    world.write(tags::tag_role, TagRoleRequest { role_name: "r".into(), tags: many }).unwrap();
    let input = TagRoleRequest { role_name: "r".into(), tags: vec![tag("more", "")] };
    let message = "The number of tags has reached the maximum limit.";
    refused(world.write(tags::tag_role, input), "LimitExceeded", message);
    let input = TagRoleRequest { role_name: "r".into(), tags: vec![tag("K1", "replaced")] };
    world.write(tags::tag_role, input).unwrap();
}

use super::*;

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html>
#[test]
fn pages_cover_a_listing_once() {
    let mut world = World::new();
    for name in ["b", "A", "c", "D", "e"] {
        world.create_user(name);
    }
    for size in 1..=6 {
        let (mut seen, mut marker) = (Vec::new(), None);
        loop {
            let input = ListUsersRequest { max_items: Some(size), marker, ..Default::default() };
            let page = world.read(user::list_users, input).unwrap();
            assert_eq!(page.is_truncated, Some(page.marker.is_some()));
            seen.extend(page.users.into_iter().map(|user| user.user_name));
            match page.marker {
                Some(next) => marker = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, ["A", "b", "c", "D", "e"], "pages of {size}");
    }
    let input = ListUsersRequest { marker: Some("nonsense".into()), ..Default::default() };
    refused(world.read(user::list_users, input), "ValidationError", "Invalid Marker.");
}

#[test]
fn a_page_holds_a_hundred_unless_asked_otherwise() {
    let mut world = World::new();
    for number in 0..101 {
        world.create_user(&format!("u{number}"));
    }
    let page = world.read(user::list_users, ListUsersRequest::default()).unwrap();
    assert_eq!((page.users.len(), page.is_truncated), (100, Some(true)));
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html>: tags and boundaries are left out.
#[test]
fn listings_are_by_path_and_show_a_subset() {
    let mut world = World::new();
    let input = CreateRoleRequest {
        path: Some("/a/b/".into()),
        tags: Some(vec![Tag { key: "k".into(), value: "v".into() }]),
        permissions_boundary: Some(READ_ONLY.into()),
        ..new_role("one", "*")
    };
    world.write(role::create_role, input).unwrap();
    world.create_role("two");
    for (prefix, want) in [(None, 2), (Some("/"), 2), (Some("/a/"), 1), (Some("/a/b/"), 1), (Some("/b/"), 0)] {
        let input = ListRolesRequest { path_prefix: prefix.map(str::to_owned), ..Default::default() };
        assert_eq!(world.read(role::list_roles, input).unwrap().roles.len(), want, "{prefix:?}");
    }
    let role = world.read(role::list_roles, ListRolesRequest::default()).unwrap().roles.swap_remove(0);
    assert_eq!((role.role_name.as_str(), role.tags, role.permissions_boundary), ("one", None, None));
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html>
#[test]
fn policies_are_listed_by_scope_and_use() {
    let mut world = World::new();
    world.create_user("u");
    let used = world.create_policy("used");
    let bounding = world.create_policy("bounding");
    world.create_policy("idle");
    for arn in [READ_ONLY, &used] {
        let input = AttachUserPolicyRequest { user_name: "u".into(), policy_arn: arn.into() };
        world.write(attached_policy::attach_user_policy, input).unwrap();
    }
    let input = PutUserPermissionsBoundaryRequest { user_name: "u".into(), permissions_boundary: bounding };
    world.write(boundary::put_user_permissions_boundary, input).unwrap();
    let local = ListPoliciesRequest { scope: Some("Local".into()), ..Default::default() };
    let attached = ListPoliciesRequest { only_attached: Some(true), ..Default::default() };
    let boundaries =
        ListPoliciesRequest { policy_usage_filter: Some("PermissionsBoundary".into()), ..Default::default() };
    let path = ListPoliciesRequest {
        path_prefix: Some("/job-function/".into()),
        scope: Some("AWS".into()),
        ..Default::default()
    };
    let names = |input| {
        let page = world.read(policy::list_policies, input).unwrap();
        page.policies.unwrap().into_iter().filter_map(|policy| policy.policy_name).collect::<Vec<_>>()
    };
    assert_eq!(names(local), ["bounding", "idle", "used"]);
    assert_eq!(names(attached), ["bounding", "used", "ReadOnlyAccess"]);
    assert_eq!(names(boundaries), ["bounding"]);
    assert!(names(path).iter().any(|name| name == "ViewOnlyAccess"));
}

/// Every one of AWS's policies comes up once, across all pages.
#[test]
fn pages_run_through_all_policies() {
    let mut world = World::new();
    world.create_policy("mine");
    let (mut seen, mut marker) = (Vec::new(), None);
    loop {
        let input = ListPoliciesRequest { max_items: Some(1000), marker, ..Default::default() };
        let page = world.read(policy::list_policies, input).unwrap();
        seen.extend(page.policies.unwrap().into_iter().filter_map(|policy| policy.arn));
        match page.marker {
            Some(next) => marker = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), catalog::managed_policies().count() + 1);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), catalog::managed_policies().count() + 1);
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html>
#[test]
fn a_policy_knows_whom_it_serves() {
    let mut world = World::new();
    world.create_user("u");
    world.create_group("g");
    world.create_role("r");
    let input = AttachUserPolicyRequest { user_name: "u".into(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::attach_user_policy, input).unwrap();
    let input = AttachGroupPolicyRequest { group_name: "g".into(), policy_arn: READ_ONLY.into() };
    world.write(attached_policy::attach_group_policy, input).unwrap();
    let input = PutRolePermissionsBoundaryRequest { role_name: "r".into(), permissions_boundary: READ_ONLY.into() };
    world.write(boundary::put_role_permissions_boundary, input).unwrap();
    for (filter, usage, want) in [
        (None, None, [1, 1, 1]),
        (Some("User"), None, [0, 1, 0]),
        (None, Some("PermissionsPolicy"), [1, 1, 0]),
        (None, Some("PermissionsBoundary"), [0, 0, 1]),
        (Some("Group"), Some("PermissionsBoundary"), [0, 0, 0]),
    ] {
        let input = ListEntitiesForPolicyRequest {
            policy_arn: READ_ONLY.into(),
            entity_filter: filter.map(str::to_owned),
            policy_usage_filter: usage.map(str::to_owned),
            ..Default::default()
        };
        let found = world.read(policy::list_entities_for_policy, input).unwrap();
        let count = [
            found.policy_groups.map_or(0, |groups| groups.len()),
            found.policy_users.map_or(0, |users| users.len()),
            found.policy_roles.map_or(0, |roles| roles.len()),
        ];
        assert_eq!(count, want, "{filter:?} {usage:?}");
    }
}

#[test]
fn attached_policies_are_listed_by_path() {
    let mut world = World::new();
    world.create_role("r");
    for arn in [READ_ONLY, "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"] {
        let input = AttachRolePolicyRequest { role_name: "r".into(), policy_arn: arn.into() };
        world.write(attached_policy::attach_role_policy, input).unwrap();
    }
    for (prefix, want) in
        [(None, vec!["ReadOnlyAccess", "ViewOnlyAccess"]), (Some("/job-function/"), vec!["ViewOnlyAccess"])]
    {
        let input = ListAttachedRolePoliciesRequest {
            role_name: "r".into(),
            path_prefix: prefix.map(str::to_owned),
            ..Default::default()
        };
        let found = world.read(attached_policy::list_attached_role_policies, input).unwrap();
        let names: Vec<_> =
            found.attached_policies.unwrap().into_iter().filter_map(|policy| policy.policy_name).collect();
        assert_eq!(names, want);
    }
}

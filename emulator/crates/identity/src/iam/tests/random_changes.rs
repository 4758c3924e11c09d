use super::*;

/// A few names, so that changes meet each other; some differ in case only.
const NAMES: [&str; 5] = ["a", "b", "C", "c", "d"];

/// Whatever happens in whatever order, the state keeps its promises; [`World::write`] looks after every change.
#[test]
fn the_state_stays_consistent_under_random_changes() {
    for seed in 0..20 {
        let mut world = World::new();
        let mut random = Ids::new(seed);
        let mut done = 0;
        for _ in 0..600 {
            done += u32::from(change(&mut world, &mut random));
        }
        assert!(done > 80, "seed {seed}: {done} changes went through");
    }
}

/// Tries one change, and says whether it went through.
fn change(world: &mut World, random: &mut Ids) -> bool {
    let mut pick = |count: u64| usize::try_from(random.next_u64() % count).unwrap();
    let (what, name, other) = (pick(22), NAMES[pick(5)].to_owned(), NAMES[pick(5)].to_owned());
    let arns = [READ_ONLY, ADMINISTRATOR, "arn:aws:iam::111111111111:policy/a", "arn:aws:iam::111111111111:policy/b"];
    let arn = arns[pick(4)].to_owned();
    let key = world.partition.credentials.keys().min().map_or_else(|| "AKIA".to_owned(), ToString::to_string);
    match what {
        0 => world.write(user::create_user, CreateUserRequest { user_name: name, ..Default::default() }).is_ok(),
        1 => world.write(group::create_group, CreateGroupRequest { group_name: name, ..Default::default() }).is_ok(),
        2 => {
            let input = CreateRoleRequest { permissions_boundary: Some(arn), ..new_role(&name, "*") };
            world.write(role::create_role, input).is_ok()
        }
        3 | 4 => {
            let input = CreatePolicyRequest { policy_name: name, policy_document: ALLOW.into(), ..Default::default() };
            world.write(policy::create_policy, input).is_ok()
        }
        5 => world.write(user::delete_user, DeleteUserRequest { user_name: name }).is_ok(),
        6 => world.write(group::delete_group, DeleteGroupRequest { group_name: name }).is_ok(),
        7 => world.write(role::delete_role, DeleteRoleRequest { role_name: name }).is_ok(),
        8 => world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: arn }).is_ok(),
        9 => {
            let input = UpdateUserRequest { user_name: name, new_user_name: Some(other), ..Default::default() };
            world.write(user::update_user, input).is_ok()
        }
        10 => {
            let input = UpdateGroupRequest { group_name: name, new_group_name: Some(other), ..Default::default() };
            world.write(group::update_group, input).is_ok()
        }
        11 => {
            let input = AddUserToGroupRequest { group_name: name, user_name: other };
            world.write(group::add_user_to_group, input).is_ok()
        }
        12 => {
            let input = RemoveUserFromGroupRequest { group_name: name, user_name: other };
            world.write(group::remove_user_from_group, input).is_ok()
        }
        13 => {
            let input = AttachUserPolicyRequest { user_name: name, policy_arn: arn };
            world.write(attached_policy::attach_user_policy, input).is_ok()
        }
        14 => {
            let input = DetachUserPolicyRequest { user_name: name, policy_arn: arn };
            world.write(attached_policy::detach_user_policy, input).is_ok()
        }
        15 => {
            let input = AttachRolePolicyRequest { role_name: name, policy_arn: arn };
            world.write(attached_policy::attach_role_policy, input).is_ok()
        }
        16 => {
            let input = PutUserPermissionsBoundaryRequest { user_name: name, permissions_boundary: arn };
            world.write(boundary::put_user_permissions_boundary, input).is_ok()
        }
        17 => {
            let input = DeleteUserPermissionsBoundaryRequest { user_name: name };
            world.write(boundary::delete_user_permissions_boundary, input).is_ok()
        }
        18 => {
            let input = CreateAccessKeyRequest { user_name: Some(name) };
            world.write(access_key::create_access_key, input).is_ok()
        }
        19 => {
            let input = DeleteAccessKeyRequest { user_name: Some(name), access_key_id: key };
            world.write(access_key::delete_access_key, input).is_ok()
        }
        20 => {
            let input = CreatePolicyVersionRequest {
                policy_arn: arn,
                policy_document: ALLOW.into(),
                set_as_default: Some(true),
            };
            world.write(policy_version::create_policy_version, input).is_ok()
        }
        _ => {
            let input = DeletePolicyVersionRequest { policy_arn: arn, version_id: "v1".into() };
            world.write(policy_version::delete_policy_version, input).is_ok()
        }
    }
}

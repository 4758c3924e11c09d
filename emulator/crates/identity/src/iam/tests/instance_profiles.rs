use super::*;

#[test]
fn an_instance_profile_has_tags() {
    let mut world = World::new();
    let create = CreateInstanceProfileRequest { instance_profile_name: "i".into(), ..Default::default() };
    world.write(instance_profile::create_instance_profile, create).unwrap();
    let tags = ["k", "K"].map(|key| Tag { key: key.into(), value: "v".into() }).to_vec();
    let input = TagInstanceProfileRequest { instance_profile_name: "i".into(), tags };
    world.write(tags::tag_instance_profile, input).unwrap();
    let input = UntagInstanceProfileRequest { instance_profile_name: "i".into(), tag_keys: vec!["k".into()] };
    world.write(tags::untag_instance_profile, input).unwrap();
    let list = |name: &str| ListInstanceProfileTagsRequest { instance_profile_name: name.into(), ..Default::default() };
    let tags = world.read(tags::list_instance_profile_tags, list("i")).unwrap().tags;
    assert_eq!(tags.into_iter().map(|tag| tag.key).collect::<Vec<_>>(), ["K"]);
    let missing = world.read(tags::list_instance_profile_tags, list("none"));
    refused(missing, "NoSuchEntity", "Instance Profile none cannot be found.");
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html>: "An instance profile can
/// contain only one role, and this quota cannot be increased."
#[test]
fn an_instance_profile_holds_one_role() {
    let mut world = World::new();
    world.create_role("r");
    world.create_role("s");
    let create = |name: &str| CreateInstanceProfileRequest { instance_profile_name: name.into(), ..Default::default() };
    world.write(instance_profile::create_instance_profile, create("i")).unwrap();
    let again = world.write(instance_profile::create_instance_profile, create("I"));
    refused(again, "EntityAlreadyExists", "Instance Profile I already exists.");
    let add =
        |role: &str| AddRoleToInstanceProfileRequest { instance_profile_name: "i".into(), role_name: role.into() };
    let missing = world.write(instance_profile::add_role_to_instance_profile, add("none"));
    refused(missing, "NoSuchEntity", "The role with name none cannot be found.");
    world.write(instance_profile::add_role_to_instance_profile, add("r")).unwrap();
    let second = world.write(instance_profile::add_role_to_instance_profile, add("s"));
    refused(second, "LimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");

    let get = || GetInstanceProfileRequest { instance_profile_name: "i".into() };
    let profile = world.read(instance_profile::get_instance_profile, get()).unwrap().instance_profile;
    assert_eq!(profile.roles[0].role_name, "r");
    let input = ListInstanceProfilesForRoleRequest { role_name: "r".into(), ..Default::default() };
    let profiles = world.read(instance_profile::list_instance_profiles_for_role, input).unwrap().instance_profiles;
    assert_eq!(profiles[0].arn, "arn:aws:iam::111111111111:instance-profile/i");

    let delete = || DeleteInstanceProfileRequest { instance_profile_name: "i".into() };
    let message = "Cannot delete entity, must remove roles from instance profile first.";
    refused(world.write(instance_profile::delete_instance_profile, delete()), "DeleteConflict", message);
    let remove =
        |role: &str| RemoveRoleFromInstanceProfileRequest { instance_profile_name: "i".into(), role_name: role.into() };
    let other = world.write(instance_profile::remove_role_from_instance_profile, remove("s"));
    refused(other, "NoSuchEntity", "The role with name s is not in the instance profile i.");
    world.write(instance_profile::remove_role_from_instance_profile, remove("r")).unwrap();
    world.write(instance_profile::delete_instance_profile, delete()).unwrap();
    refused(
        world.read(instance_profile::get_instance_profile, get()),
        "NoSuchEntity",
        "Instance Profile i cannot be found.",
    );
}

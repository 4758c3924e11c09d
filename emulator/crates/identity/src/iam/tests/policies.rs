use super::*;

fn version(arn: &str, set_as_default: bool) -> CreatePolicyVersionRequest {
    CreatePolicyVersionRequest {
        policy_arn: arn.into(),
        policy_document: ALLOW.into(),
        set_as_default: Some(set_as_default),
    }
}

#[test]
fn a_name_is_taken_once_whatever_the_path() {
    let mut world = World::new();
    world.create_policy("p");
    let input = CreatePolicyRequest {
        policy_name: "P".into(),
        path: Some("/team/".into()),
        policy_document: ALLOW.into(),
        ..Default::default()
    };
    let message = "A policy called P already exists. Duplicate names are not allowed.";
    refused(world.write(policy::create_policy, input), "EntityAlreadyExists", message);
}

#[test]
fn one_of_awss_policies_is_found_before_anybody_uses_it() {
    let world = World::new();
    let policy = world.read(policy::get_policy, GetPolicyRequest { policy_arn: READ_ONLY.into() }).unwrap();
    let policy = policy.policy.unwrap();
    assert_eq!(policy.policy_name.as_deref(), Some("ReadOnlyAccess"));
    let input =
        GetPolicyVersionRequest { policy_arn: READ_ONLY.into(), version_id: policy.default_version_id.unwrap() };
    let version = world.read(policy_version::get_policy_version, input).unwrap().policy_version.unwrap();
    assert!(version.document.unwrap().starts_with("%7B"));
}

/// A policy that could not be compiled could not be attached. Those of service-linked roles are not for customers.
#[test]
fn every_policy_of_aws_that_can_be_attached_compiles() {
    let attachable = catalog::managed_policies().filter(|policy| policy.path != "/aws-service-role/");
    let broken = attachable.filter(|policy| {
        let arn = policy.arn.parse().unwrap();
        state::aws_managed_policy(&arn).is_none_or(|compiled| compiled.document().is_none())
    });
    assert_eq!(broken.map(|policy| policy.arn).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn what_does_not_exist_is_named_in_the_refusal() {
    let mut world = World::new();
    world.create_user("bob");
    let none = "arn:aws:iam::111111111111:policy/none";
    let get = |arn: &str| GetPolicyRequest { policy_arn: arn.into() };
    let not_found = format!("Policy {none} was not found.");
    refused(world.read(policy::get_policy, get(none)), "NoSuchEntity", &not_found);
    refused(
        world.read(policy::get_policy, get("not an arn at all")),
        "InvalidInput",
        "ARN not an arn at all is not valid.",
    );
    let deleted = world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: none.into() });
    refused(deleted, "NoSuchEntity", &not_found);
    let attach = |arn: &str| AttachUserPolicyRequest { user_name: "bob".into(), policy_arn: arn.into() };
    let message = format!("Policy {none} does not exist or is not attachable.");
    refused(world.write(attached_policy::attach_user_policy, attach(none)), "NoSuchEntity", &message);
    let input = DetachUserPolicyRequest { user_name: "bob".into(), policy_arn: READ_ONLY.into() };
    let message = format!("Policy {READ_ONLY} was not found.");
    refused(world.write(attached_policy::detach_user_policy, input), "NoSuchEntity", &message);
    let foreign = "arn:aws:iam::222222222222:policy/p";
    let message = format!("Policy {foreign} does not exist or is not attachable.");
    refused(world.write(attached_policy::attach_user_policy, attach(foreign)), "NoSuchEntity", &message);
    let service_role = "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy";
    let message = "Cannot attach a Service Role Policy to a Customer Role.";
    refused(world.write(attached_policy::attach_user_policy, attach(service_role)), "PolicyNotAttachable", message);
    let input = GetUserPolicyRequest { user_name: "bob".into(), policy_name: "missing".into() };
    let message = "The user policy with name missing cannot be found.";
    refused(world.read(inline_policy::get_user_policy, input), "NoSuchEntity", message);
}

#[test]
fn awss_own_policies_are_not_changed() {
    let mut world = World::new();
    let input = DeletePolicyRequest { policy_arn: READ_ONLY.into() };
    let message = format!(
        "User: arn:aws:iam::111111111111:root is not authorized to perform: iam:DeletePolicy on resource: policy \
         {READ_ONLY}"
    );
    refused(world.write(policy::delete_policy, input), "AccessDenied", &message);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html>
#[test]
fn a_policy_has_at_most_five_versions_and_never_uses_a_number_again() {
    let mut world = World::new();
    let arn = world.create_policy("p");
    for number in 2..=5 {
        let created = world.write(policy_version::create_policy_version, version(&arn, number == 3)).unwrap();
        let created = created.policy_version.unwrap();
        assert_eq!(created.version_id, Some(format!("v{number}")));
        assert_eq!(created.is_default_version, Some(number == 3));
    }
    let message = "A managed policy can have up to 5 versions. Before you create a new version, you must delete an \
                   existing version.";
    let sixth = world.write(policy_version::create_policy_version, version(&arn, false));
    refused(sixth, "LimitExceeded", message);

    let delete = |id: &str| DeletePolicyVersionRequest { policy_arn: arn.clone(), version_id: id.into() };
    let message = "Cannot delete the default version of a policy.";
    refused(world.write(policy_version::delete_policy_version, delete("v3")), "DeleteConflict", message);
    world.write(policy_version::delete_policy_version, delete("v5")).unwrap();
    let message = format!("Policy {arn} version v5 does not exist or is not attachable.");
    refused(world.write(policy_version::delete_policy_version, delete("v5")), "NoSuchEntity", &message);
    let next = world.write(policy_version::create_policy_version, version(&arn, false)).unwrap();
    assert_eq!(next.policy_version.unwrap().version_id.as_deref(), Some("v6"));

    let input = ListPolicyVersionsRequest { policy_arn: arn.clone(), ..Default::default() };
    let versions = world.read(policy_version::list_policy_versions, input).unwrap().versions.unwrap();
    let ids: Vec<_> = versions.iter().map(|version| version.version_id.clone().unwrap()).collect();
    assert_eq!(ids, ["v6", "v4", "v3", "v2", "v1"]);

    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html: UpdateDate is that of the latest version.
    let updated = |world: &World| {
        let input = GetPolicyRequest { policy_arn: arn.clone() };
        world.read(policy::get_policy, input).unwrap().policy.unwrap().update_date
    };
    let created = updated(&world);
    world.call.now = "2026-11-25T00:00:00Z".parse().unwrap();
    let set = |id: &str| SetDefaultPolicyVersionRequest { policy_arn: arn.clone(), version_id: id.into() };
    refused(world.write(policy_version::set_default_policy_version, set("v5")), "NoSuchEntity", &message);
    world.write(policy_version::set_default_policy_version, set("v6")).unwrap();
    assert_eq!(updated(&world), created);
    let message = "This policy has more than one version. Before you delete a policy, you must delete the policy's \
                   versions. The default version is deleted with the policy.";
    let deleted = world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: arn.clone() });
    refused(deleted, "DeleteConflict", message);
    for id in ["v1", "v2", "v3", "v4"] {
        world.write(policy_version::delete_policy_version, delete(id)).unwrap();
    }
    world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: arn }).unwrap();
    assert!(world.iam().policies.is_empty());
}

/// Sizes without white space: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
#[test]
fn sizes_count_without_white_space() {
    let mut world = World::new();
    let create = |name: &str, size| CreatePolicyRequest {
        policy_name: name.into(),
        policy_document: policy_of(size),
        ..Default::default()
    };
    world.write(policy::create_policy, create("fits", 6144)).unwrap();
    let message = "Cannot exceed quota for PolicySize: 6144";
    refused(world.write(policy::create_policy, create("long", 6145)), "LimitExceeded", message);

    world.create_user("u");
    let put = |name: &str, size| PutUserPolicyRequest {
        user_name: "u".into(),
        policy_name: name.into(),
        policy_document: policy_of(size),
    };
    world.write(inline_policy::put_user_policy, put("one", 1024)).unwrap();
    world.write(inline_policy::put_user_policy, put("two", 1024)).unwrap();
    world.write(inline_policy::put_user_policy, put("Two", 1024)).unwrap();
    let message = "Maximum policy size of 2048 bytes exceeded for user u";
    refused(world.write(inline_policy::put_user_policy, put("two", 1025)), "LimitExceeded", message);
    refused(world.write(inline_policy::put_user_policy, put("three", 200)), "LimitExceeded", message);
}

/// Managed policies per user, group and role: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
#[test]
fn attachments_are_counted_and_limited() {
    let mut world = World::new();
    world.create_role("r");
    let attach = |arn: &str| AttachRolePolicyRequest { role_name: "r".into(), policy_arn: arn.into() };
    for number in 0..20 {
        let arn = world.create_policy(&format!("p{number}"));
        world.write(attached_policy::attach_role_policy, attach(&arn)).unwrap();
        world.write(attached_policy::attach_role_policy, attach(&arn)).unwrap();
        let policy = world.read(policy::get_policy, GetPolicyRequest { policy_arn: arn }).unwrap().policy.unwrap();
        assert_eq!(policy.attachment_count, Some(1));
    }
    let result = world.write(attached_policy::attach_role_policy, attach(READ_ONLY));
    refused(result, "LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 20");
    let arn = "arn:aws:iam::111111111111:policy/p0";
    let deleted = world.write(policy::delete_policy, DeletePolicyRequest { policy_arn: arn.into() });
    refused(deleted, "DeleteConflict", "Cannot delete a policy attached to entities.");
}

#[test]
fn inline_policies_are_kept_as_written_and_returned_encoded() {
    let mut world = World::new();
    world.create_group("g");
    let text = ALLOW.replace(',', ",\n ");
    let put = |document: &str| PutGroupPolicyRequest {
        group_name: "g".into(),
        policy_name: "p".into(),
        policy_document: document.into(),
    };
    let malformed = world.write(inline_policy::put_group_policy, put("{}"));
    assert_eq!(malformed.unwrap_err().code, "MalformedPolicyDocument");
    world.write(inline_policy::put_group_policy, put(&text)).unwrap();
    let input = GetGroupPolicyRequest { group_name: "g".into(), policy_name: "p".into() };
    let found = world.read(inline_policy::get_group_policy, input).unwrap().policy_document;
    assert!(found.contains("%0A%20") && !found.contains('+'));
    assert_eq!(percent_encoding::percent_decode_str(&found).decode_utf8().unwrap(), text);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-friendly-names>
#[test]
fn an_inline_policy_is_found_under_its_exact_name_only() {
    let mut world = World::new();
    world.create_user("u");
    let input =
        PutUserPolicyRequest { user_name: "u".into(), policy_name: "Deny".into(), policy_document: ALLOW.into() };
    world.write(inline_policy::put_user_policy, input).unwrap();
    let message = "The user policy with name deny cannot be found.";
    let get = |name: &str| GetUserPolicyRequest { user_name: "u".into(), policy_name: name.into() };
    refused(world.read(inline_policy::get_user_policy, get("deny")), "NoSuchEntity", message);
    let delete = |name: &str| DeleteUserPolicyRequest { user_name: "u".into(), policy_name: name.into() };
    refused(world.write(inline_policy::delete_user_policy, delete("deny")), "NoSuchEntity", message);
    assert_eq!(world.read(inline_policy::get_user_policy, get("Deny")).unwrap().policy_name, "Deny");
    world.write(inline_policy::delete_user_policy, delete("Deny")).unwrap();
}

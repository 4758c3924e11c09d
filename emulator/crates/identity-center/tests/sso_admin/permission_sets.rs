use models::sso_admin as api;

use crate::world::{ALLOW_LIST, READ_ONLY, World, code, quoted, refusal};

fn describe(world: &mut World, set: &str) -> api::PermissionSet {
    let output: api::DescribePermissionSetResponse = world.of_set("DescribePermissionSet", set, "").unwrap();
    output.permission_set.unwrap()
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html>
#[test]
fn a_session_lasts_an_hour_unless_said_otherwise_and_twelve_at_most() {
    let mut world = World::new();
    for (given, want) in [
        ("", "PT1H"),
        (r#", "SessionDuration": "PT12H""#, "PT12H"),
        (r#", "SessionDuration": "PT1H30M""#, "PT1H30M"),
        (r#", "SessionDuration": "PT13H""#, "ValidationException"),
        (r#", "SessionDuration": "PT59M""#, "ValidationException"),
        (r#", "SessionDuration": "P1D""#, "ValidationException"),
    ] {
        let name = format!("Set{}", want.len() + given.len());
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "Name": "{name}"{given}}}"#);
        let output = world.manage::<api::CreatePermissionSetResponse>("CreatePermissionSet", &input);
        let got = match output {
            Ok(output) => output.permission_set.unwrap().session_duration.unwrap(),
            Err(fault) => fault.code.into_owned(),
        };
        assert_eq!(got, want, "{given}");
    }
}

/// <https://github.com/avlcloudtechnologies/terraform-aws-sso/issues/6>
#[test]
fn a_name_is_there_once() {
    let mut world = World::new();
    world.permission_set("Admin");
    let input = r#"{"InstanceArn": "INSTANCE", "Name": "Admin"}"#;
    let refused = refusal(world.manage::<api::CreatePermissionSetResponse>("CreatePermissionSet", input));
    let sentence = "PermissionSet with name Admin already exists.";
    assert_eq!(refused, ("ConflictException".to_owned(), sentence.to_owned()));
}

/// <https://github.com/hashicorp/terraform-provider-aws/issues/17411>
#[test]
fn an_update_clears_what_it_leaves_out() {
    let mut world = World::new();
    let input = r#"{"InstanceArn": "INSTANCE", "Name": "Admin", "Description": "all", "SessionDuration": "PT8H", "RelayState": "https://console.aws.amazon.com/iam"}"#;
    let output: api::CreatePermissionSetResponse = world.manage("CreatePermissionSet", input).unwrap();
    let set = output.permission_set.unwrap().permission_set_arn.unwrap();
    world
        .of_set::<api::UpdatePermissionSetResponse>("UpdatePermissionSet", &set, r#", "Description": "some""#)
        .unwrap();
    let now = describe(&mut world, &set);
    assert_eq!(now.relay_state, None);
    assert_eq!(now.description.as_deref(), Some("some"));
    assert_eq!(now.session_duration.as_deref(), Some("PT1H"));
    assert_eq!(now.name.as_deref(), Some("Admin"));
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_AttachManagedPolicyToPermissionSet.html>
#[test]
fn managed_policies_are_attached_once_and_must_be_aws_s() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    let policy = |arn: &str| format!(r#", "ManagedPolicyArn": "{arn}""#);
    let attach = |world: &mut World, arn: &str| {
        refusal(world.of_set::<api::AttachManagedPolicyToPermissionSetResponse>(
            "AttachManagedPolicyToPermissionSet",
            &set,
            &policy(arn),
        ))
    };
    let id = set.rsplit('/').next().unwrap();
    let absent = "arn:aws:iam::aws:policy/NoSuchPolicy";
    assert_eq!(attach(&mut world, READ_ONLY).0, "success");
    let twice =
        format!("Permission set with id {id} already has a typed link attachment to a manged policy with {READ_ONLY}");
    assert_eq!(attach(&mut world, READ_ONLY), ("ConflictException".to_owned(), twice));
    let unknown = format!("Policy does not exist with ARN: {absent}");
    assert_eq!(attach(&mut world, absent), ("ResourceNotFoundException".to_owned(), unknown));
    assert_eq!(attach(&mut world, "arn:aws:iam::111111111111:policy/Own").0, "ValidationException");
    let list: api::ListManagedPoliciesInPermissionSetResponse =
        world.of_set("ListManagedPoliciesInPermissionSet", &set, "").unwrap();
    let list = list.attached_managed_policies.unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].name.as_deref(), Some("ReadOnlyAccess"));
    let detach = |world: &mut World| {
        code(world.of_set::<api::DetachManagedPolicyFromPermissionSetResponse>(
            "DetachManagedPolicyFromPermissionSet",
            &set,
            &policy(READ_ONLY),
        ))
    };
    assert_eq!(detach(&mut world), "success");
    assert_eq!(detach(&mut world), "ResourceNotFoundException");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html>
#[test]
fn a_permission_set_has_25_managed_policies_of_both_kinds() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    let attach = |world: &mut World, name: &str, path: &str| {
        let reference = format!(r#", "CustomerManagedPolicyReference": {{"Name": "{name}", "Path": "{path}"}}"#);
        refusal(world.of_set::<api::AttachCustomerManagedPolicyReferenceToPermissionSetResponse>(
            "AttachCustomerManagedPolicyReferenceToPermissionSet",
            &set,
            &reference,
        ))
    };
    for number in 0..25 {
        assert_eq!(attach(&mut world, &format!("policy{number}"), "/").0, "success");
    }
    let (code, sentence) = attach(&mut world, "policy25", "/");
    assert_eq!(code, "ServiceQuotaExceededException");
    assert!(
        sentence.starts_with("You have exceeded AWS SSO limits. Cannot create ManagedPolicy more than 25 for id ps-")
    );
    // Names are compared without regard to case.
    let twice = "Given customer managed policy with name: POLICY1  and path / already attached";
    assert_eq!(attach(&mut world, "POLICY1", "/"), ("ConflictException".to_owned(), twice.to_owned()));
    let list: api::ListCustomerManagedPolicyReferencesInPermissionSetResponse =
        world.of_set("ListCustomerManagedPolicyReferencesInPermissionSet", &set, r#", "MaxResults": 20"#).unwrap();
    assert_eq!(list.customer_managed_policy_references.unwrap().len(), 20);
    let more = format!(r#", "MaxResults": 20, "NextToken": "{}""#, list.next_token.unwrap());
    let list: api::ListCustomerManagedPolicyReferencesInPermissionSetResponse =
        world.of_set("ListCustomerManagedPolicyReferencesInPermissionSet", &set, &more).unwrap();
    assert_eq!(list.customer_managed_policy_references.unwrap().len(), 5);
    assert_eq!(list.next_token, None);
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutPermissionsBoundaryToPermissionSet.html>
#[test]
fn a_boundary_is_one_policy() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    let (aws, own) = (
        format!(r#""ManagedPolicyArn": "{READ_ONLY}""#),
        r#""CustomerManagedPolicyReference": {"Name": "Boundary"}"#.to_owned(),
    );
    let get = |world: &mut World| {
        world.of_set::<api::GetPermissionsBoundaryForPermissionSetResponse>(
            "GetPermissionsBoundaryForPermissionSet",
            &set,
            "",
        )
    };
    let delete = |world: &mut World| {
        code(world.of_set::<api::DeletePermissionsBoundaryFromPermissionSetResponse>(
            "DeletePermissionsBoundaryFromPermissionSet",
            &set,
            "",
        ))
    };
    assert_eq!(code(get(&mut world)), "ResourceNotFoundException");
    assert_eq!(delete(&mut world), "ResourceNotFoundException");
    for (boundary, want) in [
        (String::new(), "ValidationException"),
        (format!("{aws}, {own}"), "ValidationException"),
        (aws, "success"),
        (own, "success"),
    ] {
        let more = format!(r#", "PermissionsBoundary": {{{boundary}}}"#);
        let put = world.of_set::<api::PutPermissionsBoundaryToPermissionSetResponse>(
            "PutPermissionsBoundaryToPermissionSet",
            &set,
            &more,
        );
        assert_eq!(code(put), want, "{boundary}");
    }
    let boundary = get(&mut world).unwrap().permissions_boundary.unwrap();
    let reference = api::CustomerManagedPolicyReference { name: "Boundary".into(), path: Some("/".into()) };
    assert_eq!((boundary.managed_policy_arn, boundary.customer_managed_policy_reference), (None, Some(reference)));
    assert_eq!(delete(&mut world), "success");
    assert_eq!(code(get(&mut world)), "ResourceNotFoundException");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_GetInlinePolicyForPermissionSet.html>
#[test]
fn an_inline_policy_is_returned_as_written_and_empty_where_there_is_none() {
    let mut world = World::new();
    let set = world.permission_set("Admin");
    let get = |world: &mut World| {
        let output: api::GetInlinePolicyForPermissionSetResponse =
            world.of_set("GetInlinePolicyForPermissionSet", &set, "").unwrap();
        output.inline_policy.unwrap()
    };
    assert_eq!(get(&mut world), "");
    let spaced = ALLOW_LIST.replace(':', " : ");
    let more = format!(r#", "InlinePolicy": {}"#, quoted(&spaced));
    let put = |world: &mut World, more: &str| {
        code(world.of_set::<api::PutInlinePolicyToPermissionSetResponse>("PutInlinePolicyToPermissionSet", &set, more))
    };
    assert_eq!(put(&mut world, &more), "success");
    assert_eq!(get(&mut world), spaced);
    // "10,240 non-white space characters": https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
    let long = format!(r#", "InlinePolicy": {}"#, quoted(&format!("{ALLOW_LIST}{}", "x".repeat(10_240))));
    assert_eq!(put(&mut world, &long), "ServiceQuotaExceededException");
    let padded = format!(r#", "InlinePolicy": {}"#, quoted(&format!("{ALLOW_LIST}{}", " ".repeat(10_240))));
    assert_eq!(put(&mut world, &padded), "success");
    for _ in 0..2 {
        let deleted = world.of_set::<api::DeleteInlinePolicyFromPermissionSetResponse>(
            "DeleteInlinePolicyFromPermissionSet",
            &set,
            "",
        );
        assert_eq!(code(deleted), "success");
    }
    assert_eq!(get(&mut world), "");
}

/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListPermissionSets.html>
#[test]
fn permission_sets_are_listed_in_pages_and_unknown_ones_not_found() {
    let mut world = World::new();
    let mut made: Vec<String> = (0..7).map(|number| world.permission_set(&format!("Set{number}"))).collect();
    made.sort();
    let (mut seen, mut token) = (Vec::new(), String::new());
    loop {
        let input = format!(r#"{{"InstanceArn": "INSTANCE", "MaxResults": 3{token}}}"#);
        let output: api::ListPermissionSetsResponse = world.manage("ListPermissionSets", &input).unwrap();
        seen.extend(output.permission_sets.unwrap());
        match output.next_token {
            Some(next) => token = format!(r#", "NextToken": "{next}""#),
            None => break,
        }
    }
    assert_eq!(seen, made);
    let input = r#"{"InstanceArn": "INSTANCE", "NextToken": "nonsense"}"#;
    assert_eq!(
        code(world.manage::<api::ListPermissionSetsResponse>("ListPermissionSets", input)),
        "ValidationException"
    );
    let unknown = format!("{}/ps-0000000000000000", made[0].rsplit_once('/').unwrap().0);
    let refused = refusal(world.of_set::<api::DescribePermissionSetResponse>("DescribePermissionSet", &unknown, ""));
    let sentence = format!("Could not find PermissionSet with id {}", unknown.rsplit('/').next().unwrap());
    assert_eq!(refused, ("ResourceNotFoundException".to_owned(), sentence));
}

//! <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html>

use aws::AccountId;
use detection::cloudtrail::CLOUDTRAIL;
use models::Record;
use models::cloudtrail as api;

use crate::world::{LOGS, MANAGEMENT, World, code, now, root_call, trail};

#[test]
fn every_operation_is_in_the_model_and_sorted() {
    assert_eq!(CLOUDTRAIL.defects(), Vec::<String>::new());
}

#[test]
fn a_new_trail_is_regional_and_silent_until_it_is_started() {
    let mut world = World::new();
    let made = world.create(MANAGEMENT, "audit").unwrap();
    assert_eq!(made.trail_arn.as_deref(), Some("arn:aws:cloudtrail:us-east-1:111111111111:trail/audit"));
    assert_eq!((made.is_multi_region_trail, made.include_global_service_events), (Some(false), Some(true)));
    let status = |world: &mut World| {
        let input = api::GetTrailStatusRequest { name: "audit".into() };
        world.call::<api::GetTrailStatusResponse>(MANAGEMENT, "GetTrailStatus", input).unwrap()
    };
    assert_eq!(status(&mut world).is_logging, Some(false));
    world.start(MANAGEMENT, "audit").unwrap();
    assert_eq!((status(&mut world).is_logging, status(&mut world).start_logging_time), (Some(true), Some(now())));
    world.stop(MANAGEMENT, "audit").unwrap();
    assert_eq!((status(&mut world).is_logging, status(&mut world).stop_logging_time), (Some(false), Some(now())));
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html>
#[test]
fn names_follow_aws_s_rules() {
    let mut world = World::new();
    for (name, want) in [
        ("", "Trail name cannot be blank!"),
        ("ab", "Trail name too short. Minimum allowed length: 3 characters. Specified name length: 2 characters."),
        (".abc", "Trail name must starts with a letter or number."),
        ("abc-", "Trail name must ends with a letter or number."),
        (
            "a b c",
            "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), \
             and underscores (_).",
        ),
        ("a-_b", "Trail name cannot contain adjacent periods, underscores or dashes."),
        ("192.168.5.4", "Trail name cannot be formatted as an IP address."),
    ] {
        let fault = world.create(MANAGEMENT, name).unwrap_err();
        assert_eq!((fault.code.as_ref(), fault.message.as_str()), ("InvalidTrailNameException", want), "{name}");
    }
    assert_eq!(code(world.create(MANAGEMENT, &"x".repeat(129))), "InvalidTrailNameException");
    assert_eq!(code(world.create(MANAGEMENT, &"x".repeat(128))), "success");
    assert_eq!(code(world.create(MANAGEMENT, "My.Trail_1-a")), "success");
}

#[test]
fn settings_are_checked() {
    let mut world = World::new();
    let base = || trail("audit");
    for (input, want) in [
        (api::CreateTrailRequest { s3_bucket_name: "No_Bucket".into(), ..base() }, "InvalidS3BucketNameException"),
        (api::CreateTrailRequest { s3_key_prefix: Some("p".repeat(201)), ..base() }, "InvalidS3PrefixException"),
        (api::CreateTrailRequest { sns_topic_name: Some("t".repeat(257)), ..base() }, "InvalidSnsTopicNameException"),
        (
            api::CreateTrailRequest {
                is_multi_region_trail: Some(true),
                include_global_service_events: Some(false),
                ..base()
            },
            "InvalidParameterCombinationException",
        ),
        (
            api::CreateTrailRequest { cloud_watch_logs_log_group_arn: Some("arn:…".into()), ..base() },
            "InvalidCloudWatchLogsRoleArnException",
        ),
        (api::CreateTrailRequest { is_organization_trail: Some(true), ..base() }, "OrganizationsNotInUseException"),
        (base(), "success"),
        (base(), "TrailAlreadyExistsException"),
    ] {
        assert_eq!(code(world.create_with(MANAGEMENT, input)), want);
    }
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html>
#[test]
fn a_region_holds_five_trails() {
    let mut world = World::new();
    for at in 0..5 {
        world.create(MANAGEMENT, &format!("trail-{at}")).unwrap();
    }
    let fault = world.create(MANAGEMENT, "trail-5").unwrap_err();
    assert_eq!(fault.code, "MaximumNumberOfTrailsExceededException");
    assert_eq!(fault.message, "User: 111111111111 already has 5 trails in us-east-1.");
    world.region = "eu-west-1";
    world.create(MANAGEMENT, "trail-5").unwrap();
}

/// The sentence stands in <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html>.
#[test]
fn an_unknown_trail_is_named_by_its_arn() {
    let mut world = World::new();
    let fault = world.stop(MANAGEMENT, "nothing").unwrap_err();
    assert_eq!(fault.code, "TrailNotFoundException");
    assert_eq!(
        fault.message,
        "Unknown trail: arn:aws:cloudtrail:us-east-1:111111111111:trail/nothing for the user: 111111111111"
    );
    assert_eq!(code(world.stop(MANAGEMENT, "arn:aws:iam::111111111111:role/x")), "CloudTrailARNInvalidException");
    let huge = format!("arn:aws:cloudtrail:us-east-1:111111111111:trail/{}", "x".repeat(5000));
    assert_eq!(code(world.stop(MANAGEMENT, &huge)), "CloudTrailARNInvalidException");
}

#[test]
fn a_multi_region_trail_casts_shadows_and_changes_only_at_home() {
    let mut world = World::new();
    let input = api::CreateTrailRequest { is_multi_region_trail: Some(true), ..trail("everywhere") };
    let arn = world.create_with(MANAGEMENT, input).unwrap().trail_arn.unwrap();
    world.create(MANAGEMENT, "here").unwrap();
    assert_eq!(world.seen(MANAGEMENT, true), ["everywhere", "here"]);
    world.region = "eu-west-1";
    assert_eq!(world.seen(MANAGEMENT, true), ["everywhere"]);
    assert!(world.seen(MANAGEMENT, false).is_empty());
    assert_eq!(code(world.stop(MANAGEMENT, &arn)), "InvalidHomeRegionException");
    assert_eq!(code(world.stop(MANAGEMENT, "everywhere")), "TrailNotFoundException");
    let input = api::ListTrailsRequest { next_token: None };
    let output: api::ListTrailsResponse = world.call(MANAGEMENT, "ListTrails", input).unwrap();
    assert_eq!(output.trails.unwrap().len(), 2);
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html>
#[test]
fn members_see_the_organization_s_trail_and_cannot_touch_it() {
    let (mut world, member) = World::organized();
    let organization_trail = || api::CreateTrailRequest { is_organization_trail: Some(true), ..trail("org-trail") };
    let refused = world.create_with(member, organization_trail());
    assert_eq!(code(refused), "NotOrganizationMasterAccountException");
    let arn = world.create_with(MANAGEMENT, organization_trail()).unwrap().trail_arn.unwrap();
    world.start(MANAGEMENT, "org-trail").unwrap();
    world.create(MANAGEMENT, "private").unwrap();

    assert_eq!(world.seen(member, true), ["org-trail"]);
    assert!(world.seen(member, false).is_empty());
    let input = api::GetTrailRequest { name: arn.clone() };
    let seen: api::GetTrailResponse = world.call(member, "GetTrail", input).unwrap();
    let seen = seen.trail.unwrap();
    assert_eq!((seen.trail_arn.as_ref(), seen.is_organization_trail), (Some(&arn), Some(true)));

    assert_eq!(code(world.stop(member, &arn)), "NotOrganizationMasterAccountException");
    let delete: Result<api::DeleteTrailResponse, _> =
        world.call(member, "DeleteTrail", api::DeleteTrailRequest { name: arn.clone() });
    assert_eq!(code(delete), "NotOrganizationMasterAccountException");
    // By name it is a trail of the member's own, and there is none.
    let fault = world.stop(member, "org-trail").unwrap_err();
    let own = format!("arn:aws:cloudtrail:us-east-1:{member}:trail/org-trail");
    assert_eq!(fault.message, format!("Unknown trail: {own} for the user: {member}"));
    let fault = world.create(member, "org-trail").unwrap_err();
    assert_eq!(fault.message, "Trail org-trail already exists for customer: 111111111111");
    let private = "arn:aws:cloudtrail:us-east-1:111111111111:trail/private";
    assert_eq!(code(world.stop(member, private)), "TrailNotFoundException");
    assert!(world.partition.trail(&arn.parse().unwrap()).unwrap().logging);
}

#[test]
fn permission_is_decided_on_the_arn_that_a_name_stands_for() {
    let (world, member) = World::organized();
    let locate = |account: AccountId, input: &wire::Structure| {
        (CLOUDTRAIL.locate)("trail", &world.partition, &root_call(account, "eu-west-1", now()), input)
    };
    let named = api::StopLoggingRequest { name: "org-trail".into() }.into_structure();
    assert_eq!(locate(member, &named), [format!("arn:aws:cloudtrail:eu-west-1:{member}:trail/org-trail")]);
    let arn = "arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail";
    let by_arn = api::PutEventSelectorsRequest { trail_name: arn.into(), ..Default::default() }.into_structure();
    assert_eq!(locate(member, &by_arn), [arn]);
    let list = api::ListTagsRequest { resource_id_list: vec![arn.into(), "x".into()], next_token: None };
    assert_eq!(locate(MANAGEMENT, &list.into_structure()).len(), 2);
}

#[test]
fn an_update_changes_what_it_names_and_an_empty_text_takes_away() {
    let mut world = World::new();
    let input = api::CreateTrailRequest { s3_key_prefix: Some("p".into()), ..trail("audit") };
    world.create_with(MANAGEMENT, input).unwrap();
    let input = api::UpdateTrailRequest {
        name: "audit".into(),
        s3_key_prefix: Some(String::new()),
        is_multi_region_trail: Some(true),
        ..api::UpdateTrailRequest::default()
    };
    let output: api::UpdateTrailResponse = world.call(MANAGEMENT, "UpdateTrail", input).unwrap();
    assert_eq!((output.s3_key_prefix, output.s3_bucket_name.as_deref()), (None, Some(LOGS)));
    assert_eq!(output.is_multi_region_trail, Some(true));
    let input = api::DeleteTrailRequest { name: "audit".into() };
    world.call::<api::DeleteTrailResponse>(MANAGEMENT, "DeleteTrail", input).unwrap();
    assert!(world.seen(MANAGEMENT, true).is_empty());
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AddTags.html>
#[test]
fn trails_carry_up_to_fifty_tags() {
    let mut world = World::new();
    let arn = world.create(MANAGEMENT, "audit").unwrap().trail_arn.unwrap();
    let tag = |key: &str| api::Tag { key: key.into(), value: Some("v".into()) };
    let add = |world: &mut World, id: &str, tags_list: Vec<api::Tag>| {
        let input = api::AddTagsRequest { resource_id: id.into(), tags_list };
        code(world.call::<api::AddTagsResponse>(MANAGEMENT, "AddTags", input))
    };
    assert_eq!(add(&mut world, &arn, vec![tag("team"), tag("env")]), "success");
    assert_eq!(add(&mut world, &arn, vec![tag("aws:x")]), "InvalidTagParameterException");
    let many: Vec<api::Tag> = (0..49).map(|at| tag(&at.to_string())).collect();
    assert_eq!(add(&mut world, &arn, many), "TagsLimitExceededException");
    let nowhere = "arn:aws:cloudtrail:us-east-1:111111111111:trail/none";
    assert_eq!(add(&mut world, nowhere, vec![tag("team")]), "ResourceNotFoundException");
    assert_eq!(add(&mut world, "audit", vec![tag("team")]), "CloudTrailARNInvalidException");
    let input = api::RemoveTagsRequest { resource_id: arn.clone(), tags_list: vec![tag("env"), tag("none")] };
    world.call::<api::RemoveTagsResponse>(MANAGEMENT, "RemoveTags", input).unwrap();
    let input = api::ListTagsRequest { resource_id_list: vec![arn], next_token: None };
    let output: api::ListTagsResponse = world.call(MANAGEMENT, "ListTags", input).unwrap();
    assert_eq!(output.resource_tag_list.unwrap().remove(0).tags_list.unwrap(), [tag("team")]);
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html>
#[test]
fn describing_passes_over_unknown_trails_and_refuses_what_is_no_name() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    let unknown = "arn:aws:cloudtrail:us-east-1:111111111111:trail/unknown";
    for (names, want) in [
        (&["audit", "unknown", unknown][..], Ok(1)),
        (&["unknown"], Ok(0)),
        (&["audit", "a"], Err("InvalidTrailNameException")),
        (&["a trail"], Err("InvalidTrailNameException")),
        (&["arn:aws:cloudtrail"], Err("CloudTrailARNInvalidException")),
        (&["arn:aws:iam::111111111111:role/audit"], Err("CloudTrailARNInvalidException")),
        (&["arn:aws:cloudtrail::111111111111:trail/audit"], Err("CloudTrailARNInvalidException")),
        (&["arn:aws:cloudtrail:us-east-1:111111111111:trail/"], Err("CloudTrailARNInvalidException")),
    ] {
        let trail_name_list = Some(names.iter().map(|name| (*name).to_owned()).collect());
        let input = api::DescribeTrailsRequest { trail_name_list, include_shadow_trails: None };
        let seen = world.call::<api::DescribeTrailsResponse>(MANAGEMENT, "DescribeTrails", input);
        let seen = seen.map(|output| output.trail_list.unwrap().len()).map_err(|fault| fault.code.into_owned());
        assert_eq!(seen, want.map_err(str::to_owned), "{names:?}");
    }
}

/// Everything is on one page, so nobody has a token.
#[test]
fn listings_without_pages_refuse_every_token() {
    let mut world = World::new();
    let input = api::ListTrailsRequest { next_token: Some("token".into()) };
    let trails = world.call::<api::ListTrailsResponse>(MANAGEMENT, "ListTrails", input);
    assert_eq!(code(trails), "InvalidNextTokenException");
    let input = api::ListTagsRequest { resource_id_list: Vec::new(), next_token: Some("token".into()) };
    let tags = world.call::<api::ListTagsResponse>(MANAGEMENT, "ListTags", input);
    assert_eq!(code(tags), "InvalidTokenException");
}

/// A row that is forgotten or misspelt would ask for permission on `*`.
#[test]
fn every_row_of_authorization_is_understood() {
    let world = World::new();
    let call = root_call(MANAGEMENT, "us-east-1", now());
    let sample = service::Sample { partition: &world.partition, call: &call, text: |_| "marker" };
    assert_eq!(CLOUDTRAIL.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html>
#[test]
fn a_bucket_must_let_cloudtrail_in_for_this_trail_and_this_account() {
    let policy = |action: &str, resource: &str, condition: &str| {
        let bucket = r#"{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::example-trail-logs"}"#;
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{bucket},{{"Effect":"Allow","Principal":{{"Service":"cloudtrail.amazonaws.com"}},"Action":"{action}","Resource":"arn:aws:s3:::example-trail-logs/{resource}","Condition":{{"StringEquals":{{{condition}}}}}}}]}}"#
        )
    };
    let (own, acl) = ("AWSLogs/111111111111/*", r#""s3:x-amz-acl":"bucket-owner-full-control""#);
    let source =
        |name: &str| format!(r#"{acl},"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111111111111:trail/{name}""#);
    for (policy, want) in [
        (policy("s3:PutObject", own, acl), "success"),
        (policy("s3:PutObject", own, &source("audit")), "success"),
        (policy("s3:GetObject", own, acl), "InsufficientS3BucketPolicyException"),
        (policy("s3:PutObject", "logs/AWSLogs/111111111111/*", acl), "InsufficientS3BucketPolicyException"),
        (policy("s3:PutObject", "AWSLogs/222222222222/*", acl), "InsufficientS3BucketPolicyException"),
        (policy("s3:PutObject", own, &source("other")), "InsufficientS3BucketPolicyException"),
        (policy("s3:PutObject", own, r#""s3:x-amz-acl":"private""#), "InsufficientS3BucketPolicyException"),
    ] {
        let mut world = World::new();
        world.set_bucket_policy(&policy);
        assert_eq!(code(world.create(MANAGEMENT, "audit")), want, "{policy}");
    }
    let nowhere = api::CreateTrailRequest { s3_bucket_name: "nowhere".into(), ..trail("audit") };
    assert_eq!(code(World::new().create_with(MANAGEMENT, nowhere)), "S3BucketDoesNotExistException");
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-an-organizational-trail-prepare.html>
#[test]
fn an_organization_s_trail_needs_trusted_access() {
    let (mut world, _) = World::organized();
    world.change(|tx| state::organization::disable_service_access(tx, "cloudtrail.amazonaws.com").unwrap());
    let input = api::CreateTrailRequest { is_organization_trail: Some(true), ..trail("org-trail") };
    assert_eq!(code(world.create_with(MANAGEMENT, input)), "CloudTrailAccessNotEnabledException");
}

/// The service-linked role comes with the trail.
#[test]
fn an_organization_s_trail_brings_a_role_into_every_account() {
    let (mut world, member) = World::organized();
    let has = |world: &World, account| state::cloudtrail::linked_role_exists(&world.partition, account);
    assert!(!has(&world, member));
    let input = api::CreateTrailRequest { is_organization_trail: Some(true), ..trail("org-trail") };
    world.create_with(MANAGEMENT, input).unwrap();
    assert!(has(&world, member) && has(&world, MANAGEMENT));
    let second = world.change(|tx| {
        let new = state::organization::NewAccount {
            name: "later",
            email: "later@example.com",
            role: "Admin",
            tags: &state::Tags::new(),
        };
        state::organization::create_account(tx, &new).unwrap();
        *tx.partition().accounts.keys().find(|id| **id != MANAGEMENT && **id != member).unwrap()
    });
    assert!(has(&world, second));
    assert_eq!(world.seen(second, true), ["org-trail"]);
}

/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html>
#[test]
fn a_delegated_administrator_makes_trails_that_are_the_management_account_s() {
    let (mut world, member) = World::organized();
    let register = |world: &mut World, by: AccountId, member: AccountId| {
        let input = api::RegisterOrganizationDelegatedAdminRequest { member_account_id: member.to_string() };
        code(world.call::<api::RegisterOrganizationDelegatedAdminResponse>(
            by,
            "RegisterOrganizationDelegatedAdmin",
            input,
        ))
    };
    assert_eq!(register(&mut world, member, member), "NotOrganizationManagementAccountException");
    assert_eq!(register(&mut world, MANAGEMENT, MANAGEMENT), "CannotDelegateManagementAccountException");
    assert_eq!(register(&mut world, MANAGEMENT, AccountId::new(999_999_999_999)), "AccountNotFoundException");
    assert_eq!(register(&mut world, MANAGEMENT, member), "success");
    assert_eq!(register(&mut world, MANAGEMENT, member), "AccountRegisteredException");
    let input = api::CreateTrailRequest { is_organization_trail: Some(true), ..trail("org-trail") };
    let arn = world.create_with(member, input).unwrap().trail_arn.unwrap();
    assert_eq!(arn, "arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail");
    world.start(member, &arn).unwrap();
    let convert = |world: &mut World, by: AccountId| {
        let input =
            api::UpdateTrailRequest { name: arn.clone(), is_organization_trail: Some(false), ..Default::default() };
        code(world.call::<api::UpdateTrailResponse>(by, "UpdateTrail", input))
    };
    assert_eq!(convert(&mut world, member), "NotOrganizationMasterAccountException");
    let input = api::DeregisterOrganizationDelegatedAdminRequest { delegated_admin_account_id: member.to_string() };
    let name = "DeregisterOrganizationDelegatedAdmin";
    world.call::<api::DeregisterOrganizationDelegatedAdminResponse>(MANAGEMENT, name, input).unwrap();
    assert_eq!(code(world.stop(member, &arn)), "NotOrganizationMasterAccountException");
    assert_eq!(convert(&mut world, MANAGEMENT), "success");
}

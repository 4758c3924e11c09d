//! Groups and memberships. The pages are those of the operations in
//! <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Operations.html>.

use crate::world::{World, membership};

const NOBODY: &str = "00000000-0000-4000-a000-000000000000";

#[test]
fn a_group_has_a_name_of_its_own() {
    let mut world = World::new();
    let id = world.group("Developers");
    for (operation, members, want) in [
        (
            "CreateGroup",
            r#""DisplayName":"Developers""#,
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Duplicate GroupDisplayName",
        ),
        (
            "CreateGroup",
            r#""DisplayName":"AWSAdministrators""#,
            "ValidationException: The group name AWSAdministrators is reserved",
        ),
        ("CreateGroup", r#""Description":"nameless""#, "GroupId"),
        (
            "UpdateGroup",
            r#""GroupId":"ID","Operations":[{"AttributePath":"displayName","AttributeValue":"Builders"}]"#,
            "GroupArn",
        ),
        (
            "UpdateGroup",
            r#""GroupId":"ID","Operations":[{"AttributePath":"description","AttributeValue":"Who builds"}]"#,
            "GroupArn",
        ),
        (
            "UpdateGroup",
            r#""GroupId":"ID","Operations":[{"AttributePath":"displayName"}]"#,
            "ValidationException: The attribute displayName has an invalid value",
        ),
        (
            "UpdateGroup",
            r#""GroupId":"ID","Operations":[{"AttributePath":"members","AttributeValue":"x"}]"#,
            "ValidationException: The attribute members is not supported",
        ),
        ("DescribeGroup", r#""GroupId":"ID""#, r#""DisplayName":"Builders""#),
        ("DescribeGroup", r#""GroupId":"ID""#, r#""Description":"Who builds""#),
        ("CreateGroup", r#""DisplayName":"Developers""#, "GroupId"),
        ("DeleteGroup", r#""GroupId":"ID""#, "{}"),
        ("DeleteGroup", r#""GroupId":"ID""#, "ResourceNotFoundException/GROUP: GROUP not found."),
    ] {
        let input = format!(r#"{{"IdentityStoreId":"STORE",{}}}"#, members.replace("ID", &id));
        let outcome = world.outcome(operation, &input);
        assert!(outcome.contains(want), "{operation} {members}: {outcome}");
    }
}

#[test]
fn memberships_are_found_from_both_sides() {
    let mut world = World::new();
    let (alice, bob) = (world.user("alice"), world.user("bob"));
    let (developers, admins) = (world.group("Developers"), world.group("Admins"));
    let id = world.join(&developers, &alice);
    world.join(&developers, &bob);
    let in_groups = |groups: &str, user: &str| {
        format!(r#"{{"IdentityStoreId":"STORE","MemberId":{{"UserId":"{user}"}},"GroupIds":[{groups}]}}"#)
    };
    let hundred = |count: usize| vec![format!("\"{developers}\""); count].join(",");
    for (operation, input, want) in [
        (
            "CreateGroupMembership",
            membership(&developers, &alice),
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Member and Group relationship already exists"
                .to_owned(),
        ),
        (
            "CreateGroupMembership",
            membership(&developers, NOBODY),
            "ResourceNotFoundException/USER: Member does not exist".to_owned(),
        ),
        (
            "CreateGroupMembership",
            membership(NOBODY, &alice),
            "ResourceNotFoundException/GROUP: Group does not exist".to_owned(),
        ),
        ("GetGroupMembershipId", membership(&developers, &alice), id.clone()),
        (
            "GetGroupMembershipId",
            membership(&admins, &alice),
            "ResourceNotFoundException/GROUP_MEMBERSHIP: GROUP_MEMBERSHIP not found.".to_owned(),
        ),
        (
            "ListGroupMemberships",
            format!(r#"{{"IdentityStoreId":"STORE","GroupId":"{admins}"}}"#),
            r#"{"GroupMemberships":[]}"#.to_owned(),
        ),
        ("ListGroupMemberships", format!(r#"{{"IdentityStoreId":"STORE","GroupId":"{developers}"}}"#), bob.clone()),
        (
            "ListGroupMemberships",
            format!(r#"{{"IdentityStoreId":"STORE","GroupId":"{developers}","MaxResults":1}}"#),
            "NextToken".to_owned(),
        ),
        (
            "ListGroupMemberships",
            format!(r#"{{"IdentityStoreId":"STORE","GroupId":"{NOBODY}"}}"#),
            "ResourceNotFoundException/GROUP".to_owned(),
        ),
        (
            "ListGroupMembershipsForMember",
            format!(r#"{{"IdentityStoreId":"STORE","MemberId":{{"UserId":"{alice}"}}}}"#),
            id.clone(),
        ),
        (
            "ListGroupMembershipsForMember",
            format!(r#"{{"IdentityStoreId":"STORE","MemberId":{{"UserId":"{NOBODY}"}}}}"#),
            "ResourceNotFoundException/USER".to_owned(),
        ),
        (
            "IsMemberInGroups",
            in_groups(&format!(r#""{developers}","{admins}""#), &alice),
            format!(r#"{{"GroupId":"{admins}","MemberId":{{"UserId":"{alice}"}},"MembershipExists":false}}"#),
        ),
        ("IsMemberInGroups", in_groups(&hundred(100), &alice), r#""MembershipExists":true"#.to_owned()),
        // "Array Members: Minimum number of 1 item. Maximum number of 100 items."
        ("IsMemberInGroups", in_groups(&hundred(101), &alice), "ValidationException: 1 validation error".to_owned()),
        ("IsMemberInGroups", in_groups(&format!("\"{NOBODY}\""), &alice), "ResourceNotFoundException/GROUP".to_owned()),
        (
            "DescribeGroupMembership",
            format!(r#"{{"IdentityStoreId":"STORE","MembershipId":"{id}"}}"#),
            format!("arn:aws:identitystore:::membership/{id}"),
        ),
        ("DeleteGroupMembership", format!(r#"{{"IdentityStoreId":"STORE","MembershipId":"{id}"}}"#), "{}".to_owned()),
        (
            "DeleteGroupMembership",
            format!(r#"{{"IdentityStoreId":"STORE","MembershipId":"{id}"}}"#),
            "ResourceNotFoundException/GROUP_MEMBERSHIP".to_owned(),
        ),
        (
            "ListGroupMembershipsForMember",
            format!(r#"{{"IdentityStoreId":"STORE","MemberId":{{"UserId":"{alice}"}}}}"#),
            r#"{"GroupMemberships":[]}"#.to_owned(),
        ),
    ] {
        let outcome = world.outcome(operation, &input);
        assert!(outcome.contains(&want), "{operation} {input}: {outcome}");
    }
}

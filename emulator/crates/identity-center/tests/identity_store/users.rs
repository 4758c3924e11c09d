//! People. Unless a row says otherwise, the page is
//! <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html> or that of the operation.

use crate::world::{MANAGEMENT, World, person, refusal};

const NAMES: &str = r#""Name":{"GivenName":"G","FamilyName":"F"}"#;

/// "When used in IAM Identity Center, this parameter is required"; model constraints; reserved names. What must be unique:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/users-groups-provisioning.html>.
#[test]
fn a_person_needs_names_and_is_unique() {
    let mut world = World::new();
    world.user("alice");
    let many =
        |list: &str, entry: &str| format!(r#""UserName":"x","DisplayName":"x",{NAMES},"{list}":[{entry},{entry}]"#);
    for (members, want) in [
        (format!(r#""DisplayName":"x",{NAMES}"#), "ValidationException: userName is a required attribute"),
        (
            r#""UserName":"x""#.to_owned(),
            "ValidationException: displayname: The attribute displayname is required, name: The attribute name is required",
        ),
        (
            r#""UserName":"x","DisplayName":"x","Name":{"GivenName":"G"}"#.to_owned(),
            "ValidationException: familyname: The attribute familyname is required",
        ),
        (
            format!(r#""UserName":"alice","DisplayName":"x",{NAMES}"#),
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Duplicate UserName",
        ),
        (
            format!(r#""UserName":"ALICE","DisplayName":"x",{NAMES}"#),
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Duplicate UserName",
        ),
        (
            format!(
                r#""UserName":"x","DisplayName":"x",{NAMES},"Emails":[{{"Value":"Alice@example.com","Primary":true}}]"#
            ),
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Duplicate Email",
        ),
        (
            format!(r#""UserName":"administrator","DisplayName":"x",{NAMES}"#),
            "ValidationException: The user name administrator is reserved",
        ),
        (format!(r#""UserName":"John Doe","DisplayName":"x",{NAMES}"#), "ValidationException: 1 validation error"),
        (many("Emails", r#"{"Value":"x@example.com"}"#), "ValidationException: 1 validation error"),
        (
            many("Photos", r#"{"Value":"x","Primary":true}"#),
            "ValidationException: photos: Only one of the attribute photos can be primary",
        ),
        (
            format!(r#""UserName":"x","DisplayName":"x",{NAMES},"Birthdate":"24.11.1990""#),
            "ValidationException: birthdate",
        ),
        (
            format!(r#""UserName":"x","DisplayName":"x",{NAMES},"Extensions":{{"aws:identitystore:other":{{}}}}"#),
            "ValidationException: The extension aws:identitystore:other is not supported",
        ),
        (
            format!(
                r#""UserName":"x","DisplayName":"x",{NAMES},"Extensions":{{"aws:identitystore:enterprise":{{"rank":"1"}}}}"#
            ),
            "ValidationException: The attribute enterprise.rank is not supported",
        ),
    ] {
        let outcome = world.outcome("CreateUser", &format!(r#"{{"IdentityStoreId":"STORE",{members}}}"#));
        assert!(outcome.starts_with(want), "{members}\n{outcome}");
    }
}

#[test]
fn a_person_is_described_with_all_that_was_said() {
    let mut world = World::new();
    let input = r#"{"IdentityStoreId":"STORE","UserName":"johndoe","DisplayName":"John Doe",
        "Name":{"Formatted":"John Steve Doe","FamilyName":"Doe","GivenName":"John","MiddleName":"Steve"},
        "Addresses":[{"StreetAddress":"100 Universal City Plaza","Country":"USA","Type":"home","Primary":true}],
        "Birthdate":"1990-11-24",
        "Extensions":{"aws:identitystore:enterprise":{"costCenter":"4130","manager":{"value":"m"}}}}"#;
    let id = world.text("CreateUser", input, "UserId");
    let prefix = world.store.trim_start_matches("d-").to_owned();
    assert!(id.starts_with(&format!("{prefix}-")), "{id}");
    let describe = |more: &str| format!(r#"{{"IdentityStoreId":"STORE","UserId":"{id}"{more}}}"#);
    let plain = world.outcome("DescribeUser", &describe(""));
    for part in [
        r#""UserName":"johndoe""#,
        r#""MiddleName":"Steve""#,
        r#""StreetAddress":"100 Universal City Plaza""#,
        r#""UserStatus":"ENABLED""#,
        r#""Birthdate":"1990-11-24""#,
        r#""CreatedBy":"arn:aws:iam::111111111111:root""#,
        &format!(r#""UserArn":"arn:aws:identitystore:::user/{id}""#),
    ] {
        assert!(plain.contains(part), "{part} is not in {plain}");
    }
    // "A map of explicitly requested attribute extensions".
    assert!(!plain.contains("Extensions"), "{plain}");
    let extended = world.outcome("DescribeUser", &describe(r#","Extensions":["aws:identitystore:enterprise"]"#));
    let want = r#""Extensions":{"aws:identitystore:enterprise":{"costCenter":"4130","manager":{"value":"m"}}}"#;
    assert!(extended.contains(want), "{extended}");
    // "You can specify the user by ID or by Amazon Resource Name (ARN)."
    let by_arn = format!(
        r#"{{"IdentityStoreId":"arn:aws:identitystore::111111111111:identitystore/STORE","UserId":"arn:aws:identitystore:::user/{id}"}}"#
    );
    assert_eq!(world.outcome("DescribeUser", &by_arn), plain);
    let of_another = by_arn.replace("111111111111", "222222222222");
    assert!(world.outcome("DescribeUser", &of_another).starts_with("ResourceNotFoundException/IDENTITY_STORE"));
}

/// "The only valid paths are `userName` and `emails.value`", "the only valid path is `displayName`":
/// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_GetUserId.html>,
/// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_GetGroupId.html>.
#[test]
fn alternate_identifiers_are_external_ids_and_few_unique_attributes() {
    let mut world = World::new();
    let (user, group) = (world.user("alice"), world.group("Developers"));
    let unique = |path: &str, value: &str| {
        format!(r#"{{"UniqueAttribute":{{"AttributePath":"{path}","AttributeValue":{value}}}}}"#)
    };
    let external = r#"{"ExternalId":{"Issuer":"https://scim.aws.com/x","Id":"1"}}"#;
    let both = r#"{"ExternalId":{"Issuer":"i","Id":"1"},"UniqueAttribute":{"AttributePath":"userName","AttributeValue":"alice"}}"#;
    for (operation, identifier, want) in [
        ("GetUserId", unique("userName", "\"alice\""), user.as_str()),
        ("GetUserId", unique("UserName", "\"Alice\""), &user),
        ("GetUserId", unique("emails.value", "\"alice@example.com\""), &user),
        ("GetUserId", unique("userName", "\"bob\""), "ResourceNotFoundException/USER: USER not found."),
        ("GetUserId", external.to_owned(), "ResourceNotFoundException/USER: USER not found."),
        (
            "GetUserId",
            unique("displayName", "\"alice\""),
            "ValidationException: The attribute displayName is not a unique attribute",
        ),
        ("GetUserId", unique("userName", "7"), "ValidationException: The attribute userName has an invalid value"),
        ("GetUserId", "{}".to_owned(), "ValidationException: AlternateIdentifier must have exactly one"),
        ("GetUserId", both.to_owned(), "ValidationException: AlternateIdentifier must have exactly one"),
        ("GetGroupId", unique("displayName", "\"Developers\""), &group),
        ("GetGroupId", unique("displayName", "\"Nobody\""), "ResourceNotFoundException/GROUP: GROUP not found."),
        (
            "GetGroupId",
            unique("userName", "\"alice\""),
            "ValidationException: The attribute userName is not a unique attribute",
        ),
        ("GetGroupId", external.to_owned(), "ResourceNotFoundException/GROUP: GROUP not found."),
    ] {
        let input = format!(r#"{{"IdentityStoreId":"STORE","AlternateIdentifier":{identifier}}}"#);
        let outcome = world.outcome(operation, &input);
        assert!(outcome.contains(want), "{operation} {identifier}: {outcome}");
    }
}

/// "Filters: Array Members: Maximum number of 1 item" in the model;
/// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Filter.html>.
#[test]
fn a_listing_has_one_filter() {
    let mut world = World::new();
    let (alice, _) = (world.user("alice"), world.user("bob"));
    let filter = |path: &str, value: &str| format!(r#"{{"AttributePath":"{path}","AttributeValue":"{value}"}}"#);
    let two = format!("{},{}", filter("UserName", "alice"), filter("UserName", "bob"));
    for (operation, filters, want) in [
        ("ListUsers", filter("UserName", "alice"), alice.as_str()),
        ("ListUsers", filter("UserName", "carol"), r#"{"Users":[]}"#),
        (
            "ListUsers",
            filter("DisplayName", "alice"),
            "ValidationException: The attribute DisplayName is not supported",
        ),
        ("ListUsers", two.clone(), "ValidationException: 1 validation error"),
        ("ListGroups", filter("UserName", "alice"), "ValidationException: The attribute UserName is not supported"),
        ("ListGroups", two, "ValidationException: 1 validation error"),
    ] {
        let outcome = world.outcome(operation, &format!(r#"{{"IdentityStoreId":"STORE","Filters":[{filters}]}}"#));
        assert!(outcome.contains(want) && !outcome.contains("bob@"), "{operation} {filters}: {outcome}");
    }
}

/// Paths and whole values as in
/// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_UpdateUser.html#API_UpdateUser_Examples>;
/// what unsets as in <https://github.com/hashicorp/terraform-provider-aws>, `internal/service/identitystore/user.go`.
#[test]
fn attributes_are_updated_by_path() {
    let mut world = World::new();
    let id = world.user("alice");
    world.user("bob");
    for (operations, want) in [
        (
            r#"[{"AttributePath":"nickName","AttributeValue":"Al"},{"AttributePath":"userName","AttributeValue":"alice2"}]"#,
            r#""NickName":"Al""#,
        ),
        (r#"[{"AttributePath":"NickName","AttributeValue":null}]"#, r#""UserName":"alice2""#),
        (r#"[{"AttributePath":"title","AttributeValue":"Boss"},{"AttributePath":"title"}]"#, r#""UserName":"alice2""#),
        (r#"[{"AttributePath":"name.familyName","AttributeValue":"Smith"}]"#, r#""FamilyName":"Smith""#),
        (
            r#"[{"AttributePath":"phoneNumbers","AttributeValue":[{"Value":"832-555-0100","Type":"home","Primary":true}]}]"#,
            r#""PhoneNumbers":[{"Value":"832-555-0100","Type":"home","Primary":true}]"#,
        ),
        (
            r#"[{"AttributePath":"phoneNumbers","AttributeValue":[{"value":"1","primary":false}]}]"#,
            r#""PhoneNumbers":[{"Value":"1","Primary":false}]"#,
        ),
        (
            r#"[{"AttributePath":"aws:identitystore:enterprise","AttributeValue":{"employeeNumber":"701984","costCenter":"4130"}}]"#,
            r#"{"employeeNumber":"701984","costCenter":"4130"}"#,
        ),
        (
            r#"[{"AttributePath":"aws:identitystore:enterprise.department","AttributeValue":"Park"}]"#,
            r#""costCenter":"4130","department":"Park"}"#,
        ),
        (
            r#"[{"AttributePath":"aws:identitystore:enterprise","AttributeValue":{"division":"D"}}]"#,
            r#"{"division":"D"}"#,
        ),
        (r#"[{"AttributePath":"emails","AttributeValue":null}]"#, r#""UserName":"alice2""#),
        (
            r#"[{"AttributePath":"nickName","AttributeValue":""}]"#,
            "ValidationException: The attribute nickName has an invalid value",
        ),
        (
            r#"[{"AttributePath":"nickName","AttributeValue":7}]"#,
            "ValidationException: The attribute nickName has an invalid value",
        ),
        (
            r#"[{"AttributePath":"userStatus","AttributeValue":"DISABLED"}]"#,
            "ValidationException: The attribute userStatus is not supported",
        ),
        (
            r#"[{"AttributePath":"enterprise.department","AttributeValue":"x"}]"#,
            "ValidationException: The attribute enterprise.department is not supported",
        ),
        (
            r#"[{"AttributePath":"displayName"}]"#,
            "ValidationException: displayname: The attribute displayname is required",
        ),
        (r#"[{"AttributePath":"userName"}]"#, "ValidationException: userName is a required attribute"),
        (r#"[{"AttributePath":"userName","AttributeValue":"a b"}]"#, "ValidationException: 1 validation error"),
        (
            r#"[{"AttributePath":"userName","AttributeValue":"bob"}]"#,
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Duplicate UserName",
        ),
        (
            r#"[{"AttributePath":"emails","AttributeValue":[{"Value":"bob@example.com","Primary":true}]}]"#,
            "ConflictException/UNIQUENESS_CONSTRAINT_VIOLATION: Duplicate Email",
        ),
        (
            r#"[{"AttributePath":"emails","AttributeValue":[{"Value":"1"},{"Value":"2"}]}]"#,
            "ValidationException: List attribute emails exceeds allowed limit of 1",
        ),
        (
            r#"[{"AttributePath":"emails","AttributeValue":[{"Worth":"1"}]}]"#,
            "ValidationException: The attribute emails.Worth is not supported",
        ),
        ("[]", "ValidationException: 1 validation error"),
    ] {
        let input = format!(r#"{{"IdentityStoreId":"STORE","UserId":"{id}","Operations":{operations}}}"#);
        let mut outcome = world.outcome("UpdateUser", &input);
        if outcome.starts_with('{') {
            let input = format!(
                r#"{{"IdentityStoreId":"STORE","UserId":"{id}","Extensions":["aws:identitystore:enterprise"]}}"#
            );
            outcome = world.outcome("DescribeUser", &input);
        }
        assert!(outcome.contains(want), "{operations}\n{outcome}");
    }
    let shown = world.outcome("DescribeUser", &format!(r#"{{"IdentityStoreId":"STORE","UserId":"{id}"}}"#));
    assert!(!shown.contains("NickName") && !shown.contains("Title") && !shown.contains("Emails"), "{shown}");
    // The name that was given up is free, and so is the address.
    world.user("alice");
}

/// "If the value doesn't match, the operation fails with a ConflictException."
#[test]
fn a_change_may_be_bound_to_a_revision() {
    let mut world = World::new();
    let id = world.user("alice");
    let update = |revision: &str| {
        format!(
            r#"{{"IdentityStoreId":"STORE","UserId":"{id}","Revision":"{revision}","Operations":[{{"AttributePath":"title","AttributeValue":"T"}}]}}"#
        )
    };
    let first = world.text("DescribeUser", &format!(r#"{{"IdentityStoreId":"STORE","UserId":"{id}"}}"#), "Revision");
    let second = world.text("UpdateUser", &update(&first), "Revision");
    assert_ne!(first, second);
    let stale = world.outcome("UpdateUser", &update(&first));
    assert!(stale.starts_with("ConflictException/CONCURRENT_MODIFICATION"), "{stale}");
    let delete = |revision: &str| format!(r#"{{"IdentityStoreId":"STORE","UserId":"{id}","Revision":"{revision}"}}"#);
    assert!(world.outcome("DeleteUser", &delete(&first)).starts_with("ConflictException/CONCURRENT_MODIFICATION"));
    assert_eq!(world.outcome("DeleteUser", &delete(&second)), "{}");
    let gone = world.call(MANAGEMENT, "DeleteUser", &delete(&second)).unwrap_err();
    assert_eq!(refusal(&gone), "ResourceNotFoundException/USER: USER not found.");
    let details = gone.details.unwrap();
    assert_eq!(details.text("ResourceId"), Some(&*id));
    assert_eq!(details.text("RequestId"), Some("00000000-0000-4000-a000-000000000000"));
}

#[test]
fn pages_cover_a_listing_once() {
    let mut world = World::new();
    let mut want: Vec<String> = (0..7).map(|number| world.user(&format!("user{number}"))).collect();
    want.sort();
    let (mut seen, mut token) = (Vec::new(), String::new());
    loop {
        let input = format!(r#"{{"IdentityStoreId":"STORE","MaxResults":3{token}}}"#);
        let output = world.call(MANAGEMENT, "ListUsers", &input).unwrap();
        let users = output.get("Users").unwrap().as_list();
        seen.extend(users.iter().map(|user| user.as_structure().unwrap().text("UserId").unwrap().to_owned()));
        match output.text("NextToken") {
            Some(next) => token = format!(r#","NextToken":"{next}""#),
            None => break,
        }
    }
    assert_eq!(seen, want);
    // A token is good for the listing it came from.
    let foreign = world.outcome("ListGroups", &format!(r#"{{"IdentityStoreId":"STORE"{token}}}"#));
    assert_eq!(foreign, "ValidationException: Invalid NextToken");
}

#[test]
fn a_deleted_person_leaves_groups_and_name() {
    let mut world = World::new();
    let (alice, group) = (world.user("alice"), world.group("Developers"));
    let membership = world.join(&group, &alice);
    world.outcome("DeleteUser", &format!(r#"{{"IdentityStoreId":"STORE","UserId":"{alice}"}}"#));
    let gone = world
        .outcome("DescribeGroupMembership", &format!(r#"{{"IdentityStoreId":"STORE","MembershipId":"{membership}"}}"#));
    assert_eq!(gone, "ResourceNotFoundException/GROUP_MEMBERSHIP: GROUP_MEMBERSHIP not found.");
    // The same name again is another person: https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
    assert_ne!(world.text("CreateUser", &person("alice"), "UserId"), alice);
}

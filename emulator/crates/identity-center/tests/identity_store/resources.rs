//! ARNs follow <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitystore.html>.

use identity_center::IDENTITY_STORE;

use crate::world::World;

#[test]
fn every_row_of_authorization_is_understood() {
    let world = World::new();
    let text = |member: &str| match member {
        "IdentityStoreId" => "d-0000000000",
        _ => "00000000-0000-4000-a000-000000000000",
    };
    let sample = service::Sample { partition: &world.partition, call: &world.call, text };
    assert_eq!(IDENTITY_STORE.authorization_defects(sample), Vec::<String>::new());
    assert_eq!(IDENTITY_STORE.defects(), Vec::<String>::new());
    assert_eq!(IDENTITY_STORE.operations.len(), IDENTITY_STORE.service.operations.len());
}

#[test]
fn an_action_needs_the_store_and_what_is_in_it() {
    let mut world = World::new();
    let (alice, group) = (world.user("alice"), world.group("Developers"));
    let membership = world.join(&group, &alice);
    let store = format!("arn:aws:identitystore::111111111111:identitystore/{}", world.store);
    let arn = |kind: &str, id: &str| format!("arn:aws:identitystore:::{kind}/{id}");
    let (a, g, m) = (arn("user", &alice), arn("group", &group), arn("membership", &membership));
    let (any_user, any_membership) = (arn("user", "*"), arn("membership", "*"));
    let unique = |name: &str| {
        format!(
            r#""AlternateIdentifier":{{"UniqueAttribute":{{"AttributePath":"userName","AttributeValue":"{name}"}}}}"#
        )
    };
    for (kind, operation, members, want) in [
        ("identitystore", "CreateUser", String::new(), vec![]),
        ("user", "DescribeUser", format!(r#""UserId":"{alice}""#), vec![&a]),
        ("user", "DescribeUser", format!(r#""UserId":"{a}""#), vec![&a]),
        ("user", "GetUserId", unique("alice"), vec![&a]),
        ("user", "GetUserId", unique("nobody"), vec![&any_user]),
        ("users", "ListUsers", String::new(), vec![&any_user]),
        (
            "membership",
            "CreateGroupMembership",
            format!(r#""GroupId":"{group}","MemberId":{{"UserId":"{alice}"}}"#),
            vec![&g, &a],
        ),
        (
            "membership",
            "GetGroupMembershipId",
            format!(r#""GroupId":"{group}","MemberId":{{"UserId":"{alice}"}}"#),
            vec![&g, &a, &m],
        ),
        ("membership", "DeleteGroupMembership", format!(r#""MembershipId":"{membership}""#), vec![&g, &a, &m]),
        ("memberships", "ListGroupMemberships", format!(r#""GroupId":"{group}""#), vec![&any_membership, &g]),
        (
            "memberships",
            "ListGroupMembershipsForMember",
            format!(r#""MemberId":{{"UserId":"{alice}"}}"#),
            vec![&any_membership, &a],
        ),
        (
            "memberships",
            "IsMemberInGroups",
            format!(r#""GroupIds":["{group}"],"MemberId":{{"UserId":"{alice}"}}"#),
            vec![&any_membership, &g, &a],
        ),
    ] {
        let comma = if members.is_empty() { "" } else { "," };
        let text = format!(r#"{{"IdentityStoreId":"{}"{comma}{members}}}"#, world.store);
        let shape = IDENTITY_STORE.service.operation(operation).unwrap().input;
        let input = wire::structure_from_json(shape, &text).unwrap();
        let found = (IDENTITY_STORE.locate)(kind, &world.partition, &world.call, &input);
        let want: Vec<String> = std::iter::once(&store).chain(want).cloned().collect();
        assert_eq!(found, want, "{operation} {members}");
    }
}

//! Groups. <https://docs.aws.amazon.com/singlesignon/latest/developerguide/creategroup.html>, `patchgroup`, `getgroup`.

use crate::world::{World, id, operations};

fn members(ids: &[String]) -> String {
    let all: Vec<String> = ids.iter().map(|id| format!(r#"{{"value":"{id}"}}"#)).collect();
    format!("[{}]", all.join(","))
}

#[test]
fn a_group_is_shown_without_its_members() {
    let mut world = World::new();
    let alice = world.user("alice");
    let body = format!(
        r#"{{"externalId":"701984","displayName":"Group Bar","members":[{{"value":"{alice}","$ref":"../Users/{alice}","type":"User"}}]}}"#
    );
    let created = world.send("POST", "/Groups", &body);
    let id = id(&created);
    assert_eq!(created.status, 201);
    assert_eq!(
        created.body,
        format!(
            r#"{{"id":"{id}","externalId":"701984","meta":{{"resourceType":"Group","created":"2026-11-24T10:30:00Z","lastModified":"2026-11-24T10:30:00Z"}},"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Group Bar"}}"#
        )
    );
    assert_eq!(world.get(&format!("/Groups/{id}")).body, created.body);
    let listed = world.get("/Groups").body;
    assert!(listed.contains(r#""displayName":"Group Bar","members":[]"#) && !listed.contains(&alice), "{listed}");
    assert!(world.store().membership_of(&id, &alice).is_some());
    assert_eq!(world.send("DELETE", &format!("/Groups/{id}"), "").status, 204);
    assert!(world.store().memberships.is_empty());
}

#[test]
fn a_group_needs_a_name_and_has_a_hundred_members_at_first() {
    let mut world = World::new();
    world.group("Developers");
    let users: Vec<String> = (0..101).map(|number| world.user(&format!("user{number}"))).collect();
    for (body, status) in [
        (r#"{"displayName":"Developers"}"#.to_owned(), 409),
        ("{}".to_owned(), 400),
        (r#"{"displayName":"Administrator"}"#.to_owned(), 400),
        (r#"{"displayName":"x","description":"x"}"#.to_owned(), 400),
        (r#"{"displayName":"x","members":[{"value":"unknown"}]}"#.to_owned(), 400),
        (r#"{"displayName":"x","members":[{"type":"User"}]}"#.to_owned(), 400),
        (r#"{"displayName":"x","members":[{"value":"g","type":"Group"}]}"#.to_owned(), 400),
        (format!(r#"{{"displayName":"x","members":{}}}"#, members(&users)), 400),
        (format!(r#"{{"displayName":"x","members":{}}}"#, members(&users[..100])), 201),
    ] {
        let response = world.send("POST", "/Groups", &body);
        assert_eq!(response.status, status, "{body}\n{}", response.body);
    }
    assert_eq!((world.store().groups.len(), world.store().memberships.len()), (2, 100));
}

/// "If you attempt to replace or remove all group memberships as part of a single request the result will be a
/// `ValidationException` (HTTP/400)"; "Only `displayName`, `members`, and `externalId` attributes are allowed"; "A maximum
/// of 100 membership changes are allowed in a single request".
#[test]
fn members_come_and_go_a_hundred_at_a_time() {
    let mut world = World::new();
    let id = world.group("Developers");
    world.group("Admins");
    let users: Vec<String> = (0..101).map(|number| world.user(&format!("user{number}"))).collect();
    let (one, two) = (users[0].clone(), users[1].clone());
    let change = |op: &str, ids: &[String]| format!(r#"{{"op":"{op}","path":"members","value":{}}}"#, members(ids));
    for (patch, status, count) in [
        (change("add", std::slice::from_ref(&one)), 204, 1),
        (change("add", &[one.clone(), two.clone()]), 204, 2),
        (change("replace", std::slice::from_ref(&one)), 400, 2),
        (change("remove", &[]), 400, 2),
        (change("add", &[]), 400, 2),
        (r#"{"op":"remove","path":"members"}"#.to_owned(), 400, 2),
        (r#"{"op":"replace","value":{"members":[]}}"#.to_owned(), 400, 2),
        (change("add", &users), 400, 2),
        (format!("{},{}", change("add", &users[..60]), change("add", &users[60..])), 400, 2),
        (change("add", &["unknown".to_owned()]), 404, 2),
        (
            format!("{},{}", change("remove", std::slice::from_ref(&one)), change("add", &["unknown".to_owned()])),
            404,
            2,
        ),
        (change("remove", std::slice::from_ref(&one)), 204, 1),
        (change("remove", std::slice::from_ref(&one)), 204, 1),
        (format!(r#"{{"op":"remove","path":"members[value eq \"{two}\"]"}}"#), 204, 0),
        (change("add", &users[..100]), 204, 100),
        (format!("{},{}", change("remove", &users[..50]), change("add", &users[..50])), 204, 100),
        // As Okta sends it.
        (format!(r#"{{"op":"add","path":"members","value":[{{"value":"{}","display":"x"}}]}}"#, users[100]), 204, 101),
        (format!(r#"{{"op":"replace","value":{{"id":"{id}","displayName":"Builders"}}}}"#), 204, 101),
        (r#"{"op":"replace","path":"displayName","value":"Admins"}"#.to_owned(), 409, 101),
        (r#"{"op":"replace","path":"externalId","value":"e"}"#.to_owned(), 204, 101),
        (r#"{"op":"remove","path":"externalId"}"#.to_owned(), 204, 101),
        (r#"{"op":"remove","path":"displayName"}"#.to_owned(), 400, 101),
        (r#"{"op":"replace","path":"description","value":"x"}"#.to_owned(), 400, 101),
        (r#"{"op":"replace","path":"displayName","value":""}"#.to_owned(), 400, 101),
    ] {
        let response = world.send("PATCH", &format!("/Groups/{id}"), &operations(&patch));
        assert_eq!(response.status, status, "{patch}\n{}", response.body);
        assert_eq!(response.body.is_empty(), status == 204, "{patch}");
        assert_eq!(world.store().members_of(&id, None).count(), count, "{patch}");
    }
    let got = world.get(&format!("/Groups/{id}")).body;
    assert!(got.contains(r#""displayName":"Builders""#) && !got.contains("externalId"), "{got}");
    assert_eq!(world.send("PATCH", "/Groups/unknown", &operations(&change("add", &[one]))).status, 404);
}

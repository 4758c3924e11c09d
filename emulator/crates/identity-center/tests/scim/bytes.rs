//! Whatever is sent, the answer is one of the endpoint's, and a refusal changes nothing.

use identity_center::scim::{Request, Response};
use proptest::prelude::*;

use crate::world::{World, operations, parsed, person};

fn well_formed(response: &Response) {
    let known = [200, 201, 204, 400, 401, 404, 409];
    assert!(known.contains(&response.status), "{response:?}");
    if response.status == 204 {
        assert!(response.body.is_empty());
    } else {
        parsed(response);
    }
}

/// A value that JSON has, in texts that attributes have.
fn any_json() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        Just("value"),
        Just("primary"),
        Just("type"),
        Just("userName"),
        Just("name"),
        Just("members"),
        Just("active"),
        Just("true"),
        Just(""),
        Just("ü")
    ];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("-1e9".to_owned()),
        text.clone().prop_map(|text| format!("{text:?}")),
    ];
    leaf.prop_recursive(4, 16, 4, move |inner| {
        let member = (text.clone(), inner.clone()).prop_map(|(key, value)| format!("{key:?}:{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|all| format!("[{}]", all.join(","))),
            prop::collection::vec(member, 0..4).prop_map(|all| format!("{{{}}}", all.join(","))),
        ]
    })
}

fn any_path() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("userName"),
        Just("active"),
        Just("name"),
        Just("emails"),
        Just("addresses"),
        Just("members"),
        Just("value"),
        Just("externalId"),
        Just("displayName"),
        Just("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"),
        Just("manager"),
        Just("["),
        Just("]"),
        Just("."),
        Just(":"),
        Just(" eq "),
        Just("\"x\""),
        Just("\\"),
        Just("é"),
        Just("type"),
        Just("true"),
        Just(" and "),
    ];
    prop::collection::vec(part, 0..7).prop_map(|parts| parts.concat())
}

fn is_consistent(world: &World) {
    let store = world.store();
    for user in store.users.values() {
        assert_eq!(&store.user_named(user.name()).unwrap().id, &user.id);
        let email = user.content.profile.email();
        assert!(email.is_none_or(|email| store.user_of_email(email).unwrap().id == user.id));
        for id in &user.content.external_ids {
            assert_eq!(&store.user_of_external_id(id).unwrap().id, &user.id);
        }
    }
    for membership in store.memberships.values() {
        assert_eq!(&store.membership_of(&membership.group, &membership.user).unwrap().id, &membership.id);
        assert!(store.memberships_of(&membership.user, None).any(|one| one.id == membership.id));
    }
}

/// How many cases a property gets: `PROPTEST_CASES`, for a long run, or the usual number.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

/// Bytes that differ from these in a few places.
fn near(original: String) -> impl Strategy<Value = Vec<u8>> {
    let edit = (any::<prop::sample::Index>(), 0_usize..4, prop::collection::vec(any::<u8>(), 0..4));
    prop::collection::vec(edit, 1..4).prop_map(move |edits| {
        let mut bytes = original.clone().into_bytes();
        for (at, removed, put) in edits {
            let at = at.index(bytes.len() + 1);
            let end = (at + removed).min(bytes.len());
            bytes.splice(at..end, put);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(300), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_break_the_reader(body in prop::collection::vec(any::<u8>(), 0..200), query in ".{0,60}", path in ".{0,40}", method in "(GET|POST|PUT|PATCH|DELETE|.{0,6})") {
        let mut world = World::new();
        let id = world.user("alice");
        for path in [path.as_str(), "/Users", "/Groups", &format!("/Users/{id}")] {
            well_formed(&world.exchange(&method, path, &query, &body));
        }
    }

    #[test]
    fn no_json_breaks_a_person_or_a_group(body in any_json()) {
        let mut world = World::new();
        let (user, group) = (world.user("alice"), world.group("Developers"));
        for (method, path) in [("POST", "/Users".to_owned()), ("PUT", format!("/Users/{user}")), ("PATCH", format!("/Users/{user}")), ("POST", "/Groups".to_owned()), ("PATCH", format!("/Groups/{group}"))] {
            well_formed(&world.send(method, &path, &body));
        }
        is_consistent(&world);
    }

    #[test]
    fn a_patch_does_all_or_nothing(patches in prop::collection::vec((prop_oneof![Just("add"), Just("replace"), Just("remove"), Just("move")], any_path(), any_json()), 1..4)) {
        let mut world = World::new();
        let (user, group) = (world.user("alice"), world.group("Developers"));
        world.user("x");
        let each = |(op, path, value): &(&str, String, String)| {
            let mut text = json::Writer::new();
            text.string(path);
            format!(r#"{{"op":"{op}","path":{},"value":{value}}}"#, text.finish())
        };
        let body = operations(&patches.iter().map(each).collect::<Vec<_>>().join(","));
        for path in [format!("/Users/{user}"), format!("/Groups/{group}")] {
            let before = world.get(&path).body;
            let response = world.send("PATCH", &path, &body);
            well_formed(&response);
            if !response.is_success() {
                prop_assert_eq!(world.get(&path).body, before);
            }
        }
        is_consistent(&world);
    }

    /// Nobody else's token opens the endpoint, and no other path leads to the tenant.
    #[test]
    fn a_changed_token_or_tenant_opens_nothing(token in near(World::new().token), tenant in near(World::new().tenant)) {
        let mut world = World::new();
        let (good_token, good_tenant) = (world.token.clone(), world.tenant.clone());
        for (token, tenant) in [
            (String::from_utf8_lossy(&token).into_owned(), good_tenant.clone()),
            (good_token.clone(), String::from_utf8_lossy(&tenant).into_owned()),
        ] {
            let (authorization, path) = (format!("Bearer {token}"), format!("/{tenant}/scim/v2/Users"));
            // White space around the token is none of it.
            let is_same = token.trim() == good_token && tenant == good_tenant;
            let before = world.store().users.len();
            for method in ["GET", "POST"] {
                let body = person("mallory");
                let request = Request {
                    method, path: &path, query: "", authorization: Some(&authorization), body: body.as_bytes(), id: "request",
                };
                let response = world.raw(&request);
                well_formed(&response);
                prop_assert!(is_same || !response.is_success(), "{authorization} {path} {response:?}");
            }
            prop_assert!(is_same || world.store().users.len() == before);
        }
    }

    /// What is nearly right is taken whole or not at all.
    #[test]
    fn a_changed_document_does_all_or_nothing(body in near(person("bob"))) {
        let mut world = World::new();
        let id = world.user("alice");
        let before = world.get("/Users").body;
        let created = world.exchange("POST", "/Users", "", &body);
        well_formed(&created);
        if created.status == 201 {
            // What is shown is what is kept.
            let new = crate::world::id(&created);
            prop_assert_eq!(world.get(&format!("/Users/{new}")).body, created.body);
        } else {
            prop_assert_eq!(world.get("/Users").body, before);
        }
        let before = world.get(&format!("/Users/{id}")).body;
        let put = world.exchange("PUT", &format!("/Users/{id}"), "", &body);
        well_formed(&put);
        let after = world.get(&format!("/Users/{id}")).body;
        prop_assert_eq!(after, if put.is_success() { put.body } else { before });
        is_consistent(&world);
    }

    /// What was said comes back as it was said.
    #[test]
    fn texts_come_back_whole(title in "[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,40}", name in "[a-zA-Z0-9.@_-]{1,40}") {
        let mut world = World::new();
        let id = world.user("alice");
        let mut value = json::Writer::new();
        value.string(&title);
        let patch = operations(&format!(r#"{{"op":"replace","path":"title","value":{}}}"#, value.finish()));
        let response = world.send("PATCH", &format!("/Users/{id}"), &patch);
        prop_assert_eq!(response.status, 200);
        let node = parsed(&response);
        prop_assert_eq!(node.get("title").unwrap().as_str(), Some(title.as_str()));
        prop_assume!(!name.eq_ignore_ascii_case("alice") && !name.eq_ignore_ascii_case("administrator"));
        let created = world.send("POST", "/Users", &person(&name));
        prop_assert_eq!(created.status, 201);
        let node = parsed(&created);
        prop_assert_eq!(node.get("userName").unwrap().as_str(), Some(name.as_str()));
    }
}

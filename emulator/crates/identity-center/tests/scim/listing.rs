//! Listings. <https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html>, `listgroups`.

use crate::world::{World, operations, parsed};

/// Ids of the resources in an answer.
fn ids(body: &str) -> Vec<String> {
    let node = json::parse(body).unwrap();
    let resources = node.get("Resources").unwrap().as_array().unwrap();
    resources.iter().map(|one| one.get("id").unwrap().as_str().unwrap().to_owned()).collect()
}

#[test]
fn filters_are_the_few_that_aws_knows() {
    let mut world = World::new();
    let (alice, bob) = (world.user("alice"), world.user("bob"));
    let (developers, admins) = (world.group("R and D"), world.group("Admins"));
    let add = format!(r#"{{"op":"add","path":"members","value":[{{"value":"{alice}"}}]}}"#);
    world.send("PATCH", &format!("/Groups/{developers}"), &operations(&add));
    let manager = format!(
        r#"{{"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"{bob}"}}"#
    );
    world.send("PATCH", &format!("/Users/{alice}"), &operations(&manager));
    let some = |id: &String| Ok(vec![id.clone()]);
    for (collection, filter, want) in [
        ("Users", r#"userName eq "alice""#.to_owned(), some(&alice)),
        ("Users", r#"username EQ "ALICE""#.to_owned(), some(&alice)),
        ("Users", r#"externalId eq "x-alice""#.to_owned(), some(&alice)),
        ("Users", r#"externalId eq "X-alice""#.to_owned(), Ok(vec![])),
        ("Users", format!(r#"id eq "{bob}""#), some(&bob)),
        ("Users", format!(r#"groups.value eq "{developers}""#), some(&alice)),
        ("Users", r#"groups.value eq "unknown""#.to_owned(), Ok(vec![])),
        ("Users", format!(r#"id eq "{alice}" and manager eq "{bob}""#), some(&alice)),
        ("Users", format!(r#"manager eq "{bob}" and id eq "{alice}""#), some(&alice)),
        ("Users", format!(r#"manager eq "{alice}" and id eq "{alice}""#), Ok(vec![])),
        ("Users", format!(r#"manager eq "{bob}""#), Err(400)),
        ("Users", r#"displayName eq "alice""#.to_owned(), Err(400)),
        ("Users", r#"userName co "ali""#.to_owned(), Err(400)),
        ("Users", r#"userName eq "alice" or userName eq "bob""#.to_owned(), Err(400)),
        ("Users", r#"userName eq "alice" and userName eq "alice""#.to_owned(), Err(400)),
        ("Users", "userName eq true".to_owned(), Err(400)),
        ("Groups", r#"displayName eq "R and D""#.to_owned(), some(&developers)),
        ("Groups", format!(r#"members.value eq "{alice}""#), some(&developers)),
        ("Groups", format!(r#"members.value eq "{bob}""#), Ok(vec![])),
        // "When filter querying with a nonexisting member."
        ("Groups", r#"members.value eq "unknown""#.to_owned(), Err(404)),
        ("Groups", format!(r#"id eq "{developers}" and members eq "{alice}""#), some(&developers)),
        ("Groups", format!(r#"member eq "{alice}" and id eq "{developers}""#), some(&developers)),
        ("Groups", format!(r#"id eq "{admins}" and members eq "{alice}""#), Ok(vec![])),
        ("Groups", format!(r#"id eq "{admins}" and members eq "unknown""#), Err(404)),
        ("Groups", format!(r#"id eq "{admins}""#), some(&admins)),
        ("Groups", r#"userName eq "x""#.to_owned(), Err(400)),
    ] {
        let query = format!("filter={}", filter.replace('"', "%22").replace(' ', "%20"));
        let response = world.exchange("GET", &format!("/{collection}"), &query, b"");
        let got = if response.status == 200 { Ok(ids(&response.body)) } else { Err(response.status) };
        assert_eq!(got, want, "{collection} {filter}");
        // A query with spaces and quotes as they are, and one with `+` for spaces, means the same.
        for query in [format!("filter={filter}"), format!("filter={}", filter.replace(' ', "+"))] {
            assert_eq!(world.exchange("GET", &format!("/{collection}"), &query, b"").body, response.body);
        }
    }
}

/// "Including the cursor parameter changes the default response format from non-paginated (with totalResults, startIndex,
/// and itemsPerPage fields) to cursor-based paginated results (with itemsPerPage and nextCursor fields)."
#[test]
fn a_cursor_changes_the_form_of_the_answer() {
    let mut world = World::new();
    let mut want: Vec<String> = (0..5).map(|number| world.user(&format!("user{number}"))).collect();
    want.sort();
    let has = |body: &str, key: &str| json::parse(body).unwrap().get(key).is_some();
    let plain = world.get("/Users?startIndex=3&attributes=userName");
    assert_eq!(ids(&plain.body), want);
    assert!(has(&plain.body, "totalResults") && has(&plain.body, "startIndex") && !has(&plain.body, "nextCursor"));
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = world.get(&format!("/Users?count=2&cursor{cursor}"));
        assert!(has(&page.body, "itemsPerPage") && !has(&page.body, "totalResults") && !has(&page.body, "startIndex"));
        seen.extend(ids(&page.body));
        match parsed(&page).get("nextCursor") {
            Some(next) => cursor = format!("={}", next.as_str().unwrap()),
            None => break,
        }
    }
    assert_eq!(seen, want);
    // "if filter parameters are changed between pagination requests"
    let changed = world.get(&format!("/Users?cursor{cursor}&filter=userName%20eq%20%22user1%22"));
    assert_eq!(changed.status, 400);
    for (query, status) in [
        ("count=0", 400),
        ("count=101", 400),
        ("count=x", 400),
        ("count=100", 200),
        ("cursor=nonsense", 400),
        ("cursor=", 200),
        ("filter=%ff", 400),
    ] {
        assert_eq!(world.get(&format!("/Users?{query}")).status, status, "{query}");
    }
}

/// "If filter parameters are changed between pagination requests" the answer is 400, and "members" are never told:
/// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/listgroups.html>.
#[test]
fn groups_are_paged_as_people_are_and_never_tell_their_members() {
    let mut world = World::new();
    let alice = world.user("alice");
    let mut want: Vec<String> = (0..3).map(|number| world.group(&format!("group{number}"))).collect();
    for group in &want {
        let add = format!(r#"{{"op":"add","path":"members","value":[{{"value":"{alice}"}}]}}"#);
        assert_eq!(world.send("PATCH", &format!("/Groups/{group}"), &operations(&add)).status, 204);
    }
    want.sort();
    let of_alice = format!("filter=members.value%20eq%20%22{alice}%22");
    for filter in ["", &*of_alice] {
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = world.get(&format!("/Groups?count=2&cursor{cursor}&{filter}"));
            let node = parsed(&page);
            assert!(node.get("itemsPerPage").is_some(), "{}", page.body);
            assert!(node.get("totalResults").is_none() && node.get("startIndex").is_none(), "{}", page.body);
            assert!(!page.body.contains(&alice), "{}", page.body);
            seen.extend(ids(&page.body));
            match node.get("nextCursor") {
                Some(next) => cursor = format!("={}", next.as_str().unwrap()),
                None => break,
            }
        }
        assert_eq!(seen, want, "{filter}");
        // The cursor is good for the filter that it was given for, and for no other.
        let other = if filter.is_empty() { &*of_alice } else { "" };
        let changed = world.get(&format!("/Groups?count=2&cursor{cursor}&{other}"));
        assert_eq!(changed.status, 400, "{}", changed.body);
        let exact = world.get(&format!("/Groups?count=2&cursor{cursor}&filter=displayName%20eq%20%22group1%22"));
        assert_eq!(exact.status, 400, "{}", exact.body);
    }
    let plain = world.get("/Groups");
    let node = parsed(&plain);
    assert!(node.get("totalResults").is_some() && node.get("nextCursor").is_none(), "{}", plain.body);
    assert!(!plain.body.contains(&alice), "{}", plain.body);
}

#[test]
fn an_answer_without_cursor_has_a_hundred_at_most() {
    let mut world = World::new();
    let group = world.group("Everybody");
    for number in 0..102 {
        let id = world.user(&format!("user{number}"));
        let add = format!(r#"{{"op":"add","path":"members","value":[{{"value":"{id}"}}]}}"#);
        assert_eq!(world.send("PATCH", &format!("/Groups/{group}"), &operations(&add)).status, 204);
    }
    let filter = format!("filter=groups.value%20eq%20%22{group}%22");
    for query in ["", &filter] {
        assert_eq!(ids(&world.get(&format!("/Users?{query}")).body).len(), 100);
        let first = parsed(&world.get(&format!("/Users?cursor&{query}")));
        let next = first.get("nextCursor").unwrap().as_str().unwrap().to_owned();
        assert_eq!(ids(&world.get(&format!("/Users?cursor={next}&{query}")).body).len(), 2);
    }
}

//! People. <https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html>, `putuser`, `patchuser`.

use state::identity_store::UserStatus;

use crate::world::{World, id, operations, parsed, person};

/// The example of <https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html>.
const EXAMPLE: &str = r#"{"externalId":"701984","userName":"bjensen","name":{"formatted":"Ms. Barbara J Jensen, III","familyName":"Jensen","givenName":"Barbara","middleName":"Jane","honorificPrefix":"Ms.","honorificSuffix":"III"},"displayName":"Babs Jensen","nickName":"Babs","profileUrl":"https://login.example.com/bjensen","emails":[{"value":"bjensen@example.com","type":"work","primary":true}],"addresses":[{"type":"work","streetAddress":"100 Universal City Plaza","locality":"Hollywood","region":"CA","postalCode":"91608","country":"USA","formatted":"100 Universal City Plaza Hollywood, CA 91608 USA","primary":true}],"phoneNumbers":[{"value":"555-555-5555","type":"work"}],"roles":[{"value":"Researcher","type":"work","primary":true}],"userType":"Employee","title":"Tour Guide","preferredLanguage":"en-US","locale":"en-US","timezone":"America/Los_Angeles","active":true,"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"701984","costCenter":"4130","organization":"Universal Studios","division":"Theme Park","department":"Tour Operations","manager":{"value":"9067729b3d-ee533c18-538a-4cd3-a572-63fb863ed734","$ref":"../Users/9067729b3d-ee533c18-538a-4cd3-a572-63fb863ed734"}}}"#;

/// What that page shows for an answer, behind the id.
const SHOWN: &str = r#""externalId":"701984","meta":{"resourceType":"User","created":"2026-11-24T10:30:00Z","lastModified":"2026-11-24T10:30:00Z"},"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"userName":"bjensen","name":{"formatted":"Ms. Barbara J Jensen, III","familyName":"Jensen","givenName":"Barbara","middleName":"Jane","honorificPrefix":"Ms.","honorificSuffix":"III"},"displayName":"Babs Jensen","nickName":"Babs","title":"Tour Guide","userType":"Employee","preferredLanguage":"en-US","locale":"en-US","timezone":"America/Los_Angeles","active":true,"emails":[{"value":"bjensen@example.com","type":"work","primary":true}],"addresses":[{"formatted":"100 Universal City Plaza Hollywood, CA 91608 USA","streetAddress":"100 Universal City Plaza","locality":"Hollywood","region":"CA","postalCode":"91608","country":"USA","type":"work","primary":true}],"phoneNumbers":[{"value":"555-555-5555","type":"work"}],"roles":[{"value":"Researcher","type":"work","primary":true}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"701984","costCenter":"4130","organization":"Universal Studios","division":"Theme Park","department":"Tour Operations","manager":{"value":"9067729b3d-ee533c18-538a-4cd3-a572-63fb863ed734"}}}"#;

#[test]
fn a_person_comes_back_as_in_the_example() {
    let mut world = World::new();
    let created = world.send("POST", "/Users", EXAMPLE);
    assert_eq!(created.status, 201);
    let id = id(&created);
    assert_eq!(created.body, format!(r#"{{"id":"{id}",{SHOWN}"#));
    let got = world.get(&format!("/Users/{id}"));
    assert_eq!((got.status, &got.body), (200, &created.body));
    // "PutUser" answers 201 in its example.
    let put = world.send("PUT", &format!("/Users/{id}"), &EXAMPLE.replace("\"Babs\"", "\"BabJ\""));
    assert_eq!((put.status, put.body), (201, created.body.replace("\"Babs\"", "\"BabJ\"")));
    let user = world.store().user(&id).unwrap().clone();
    assert_eq!(
        user.content.external_ids.first().unwrap().issuer.to_string(),
        format!("https://scim.aws.com/{}", world.tenant)
    );
    let deleted = world.send("DELETE", &format!("/Users/{id}"), "");
    assert_eq!((deleted.status, deleted.body.as_str()), (204, ""));
    assert_eq!(world.get(&format!("/Users/{id}")).status, 404);
}

#[test]
fn a_person_must_be_whole_and_within_bounds() {
    let mut world = World::new();
    world.user("alice");
    let with = |members: &str| {
        format!(
            r#"{{"userName":"x","displayName":"x","name":{{"givenName":"G","familyName":"F"}}{}{members}}}"#,
            if members.is_empty() { "" } else { "," }
        )
    };
    let violation = "Request is unparsable, syntactically incorrect, or violates schema.";
    for (body, status, detail) in [
        (person("alice"), 409, "User already exists."),
        (person("ALICE"), 409, "User already exists."),
        (with(r#""emails":[{"value":"alice@example.com","primary":true}]"#), 409, "User already exists."),
        (with(r#""externalId":"x-alice""#), 409, "User already exists."),
        (r#"{"userName":"x","displayName":"x"}"#.to_owned(), 400, violation),
        (r#"{"userName":"x","name":{"givenName":"G","familyName":"F"}}"#.to_owned(), 400, violation),
        (r#"{"displayName":"x","name":{"givenName":"G","familyName":"F"}}"#.to_owned(), 400, violation),
        // https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue2
        (
            with(r#""emails":[{"value":"a@x","primary":true},{"value":"b@x"}]"#),
            400,
            "List attribute emails exceeds allowed limit of 1",
        ),
        (
            with(r#""phoneNumbers":[{"value":"1"},{"value":"2"}]"#),
            400,
            "List attribute phoneNumbers exceeds allowed limit of 1",
        ),
        // "The `emails` attribute value must be marked as primary."
        (with(r#""emails":[{"value":"a@x"}]"#), 400, violation),
        (with(r#""emails":[{"value":"a@x","primary":false}]"#), 400, violation),
        // "`display` subattribute for `emails`, `addresses`, and `phoneNumbers`" is not supported.
        (with(r#""emails":[{"value":"a@x","primary":true,"display":"A"}]"#), 400, violation),
        (with(r#""roles":[{"value":"a","display":"A"}]"#), 400, violation),
        (with(r#""password":"secret""#), 400, violation),
        (with(r#""groups":[{"value":"g"}]"#), 400, violation),
        (with(r#""photos":[{"value":"g"}]"#), 400, violation),
        (with(r#""website":"https://example.com""#), 400, violation),
        (
            with(r#""urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"displayName":"M"}}"#),
            400,
            violation,
        ),
        (with(r#""active":"yes""#), 400, violation),
        (with(r#""title":7"#), 400, violation),
        (with(r#""title":"""#), 400, violation),
        (with(r#""title":"a","title":"b""#), 400, violation),
        (with(r#""schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"]"#), 400, violation),
        (String::new(), 400, violation),
        ("[]".to_owned(), 400, violation),
        (format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)), 400, violation),
        (
            with(&format!(r#""title":"{}""#, "x".repeat(1025))),
            400,
            "1 validation error detected: Value at 'title' failed to satisfy constraint: Member must have length less than or equal to 1024",
        ),
        (
            person(&"x".repeat(129)),
            400,
            "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 128",
        ),
        // What is not assigned is as good as not there.
        (with(r#""groups":[],"title":null,"emails":[]"#), 201, ""),
    ] {
        let response = world.send("POST", "/Users", &body);
        assert_eq!(response.status, status, "{body}\n{}", response.body);
        if status != 201 {
            let node = parsed(&response);
            let said = node.get("detail").unwrap().as_str().unwrap();
            assert!(said.starts_with(detail), "{body}\n{said}");
        }
    }
    assert_eq!(world.store().users.len(), 2);
}

/// "`active`:false" is what identity providers send to deactivate.
#[test]
fn what_is_patched_changes_and_nothing_else() {
    let mut world = World::new();
    let id = world.user("alice");
    world.user("bob");
    let path = format!("/Users/{id}");
    let enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    let switched = r#"{"op":"replace","path":"active","value":true}"#;
    let renamed = r#"{"op":"replace","path":"userName","value":"a"}"#;
    for (patch, status, part) in [
        // The example of the page: a text for a boolean.
        (r#"{"op":"replace","path":"active","value":"false"}"#.to_owned(), 200, r#""active":false"#),
        // As Okta sends it, and as Microsoft Entra ID does.
        (r#"{"op":"replace","value":{"active":true}}"#.to_owned(), 200, r#""active":true"#),
        (r#"{"op":"Replace","path":"active","value":"False"}"#.to_owned(), 200, r#""active":false"#),
        (
            r#"{"op":"Add","path":"emails[type eq \"work\"].value","value":"new@example.com"}"#.to_owned(),
            200,
            r#""emails":[{"value":"new@example.com","type":"work","primary":true}]"#,
        ),
        (
            r#"{"op":"replace","path":"emails","value":[{"value":"z@example.com","primary":true}]}"#.to_owned(),
            200,
            r#""emails":[{"value":"z@example.com","primary":true}]"#,
        ),
        (r#"{"op":"remove","path":"emails"}"#.to_owned(), 200, r#""userName":"alice""#),
        (
            r#"{"op":"add","path":"emails[type eq \"work\"].value","value":"y@example.com"}"#.to_owned(),
            200,
            r#""emails":[{"value":"y@example.com","type":"work","primary":true}]"#,
        ),
        (
            r#"{"op":"add","path":"phoneNumbers[type eq \"mobile\"].value","value":"1"}"#.to_owned(),
            200,
            r#""phoneNumbers":[{"value":"1","type":"mobile"}]"#,
        ),
        (
            r#"{"op":"remove","path":"phoneNumbers[type eq \"home\"]"}"#.to_owned(),
            200,
            r#""phoneNumbers":[{"value":"1","type":"mobile"}]"#,
        ),
        (r#"{"op":"remove","path":"phoneNumbers[type eq \"mobile\"]"}"#.to_owned(), 200, r#""userName":"alice""#),
        (
            r#"{"op":"replace","path":"name.familyName","value":"Smith"}"#.to_owned(),
            200,
            r#""familyName":"Smith","givenName":"Given""#,
        ),
        (
            r#"{"op":"replace","path":"name","value":{"familyName":"Jones"}}"#.to_owned(),
            200,
            r#""familyName":"Jones","givenName":"Given""#,
        ),
        (format!(r#"{{"op":"add","path":"{enterprise}:department","value":"D"}}"#), 200, r#"{"department":"D"}"#),
        (format!(r#"{{"op":"add","path":"{enterprise}:manager","value":"m"}}"#), 200, r#""manager":{"value":"m"}"#),
        (
            format!(r#"{{"op":"replace","value":{{"{enterprise}":{{"costCenter":"7"}}}}}}"#),
            200,
            r#""costCenter":"7","department":"D""#,
        ),
        (
            format!(r#"{{"op":"remove","path":"{enterprise}"}}"#),
            200,
            r#""schemas":["urn:ietf:params:scim:schemas:core:2.0:User"]"#,
        ),
        (
            r#"{"op":"replace","value":{"name.givenName":"Al","title":"T","nickName":null}}"#.to_owned(),
            200,
            r#""givenName":"Al""#,
        ),
        (r#"{"op":"replace","path":"externalId","value":"other"}"#.to_owned(), 200, r#""externalId":"other""#),
        (r#"{"op":"replace","path":"userName","value":"alice2"}"#.to_owned(), 200, r#""userName":"alice2""#),
        (r#"{"op":"replace","path":"userName","value":"bob"}"#.to_owned(), 409, "User already exists."),
        // "The operation must be specified", "The path is required for a `remove` operation", "A value is required for
        // `add` and `replace`".
        (r#"{"path":"title","value":"x"}"#.to_owned(), 400, ""),
        (r#"{"op":"move","path":"title","value":"x"}"#.to_owned(), 400, ""),
        (r#"{"op":"remove"}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"title"}"#.to_owned(), 400, ""),
        (r#"{"op":"add","path":"title"}"#.to_owned(), 400, ""),
        // "`remove` patch operation is not supported for `userName` or active attributes", "Multiple `PATCH` operations on
        // `userName` or `active` attribute".
        (r#"{"op":"remove","path":"userName"}"#.to_owned(), 400, ""),
        (r#"{"op":"remove","path":"active"}"#.to_owned(), 400, ""),
        (format!("{switched},{switched}"), 400, ""),
        (format!("{renamed},{renamed}"), 400, ""),
        // "Modification is only allowed for" attributes among which these are not.
        (r#"{"op":"replace","path":"id","value":"x"}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"roles","value":[{"value":"x"}]}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"password","value":"x"}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"website","value":"x"}"#.to_owned(), 400, ""),
        // "Only the `eq` operator is supported in filters."
        (r#"{"op":"replace","path":"emails[type sw \"w\"].value","value":"x"}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"emails[type eq \"work\"","value":"x"}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"title[type eq \"x\"]","value":"x"}"#.to_owned(), 400, ""),
        // "Only one value is permitted for each of those attributes."
        (
            r#"{"op":"add","path":"emails","value":[{"value":"w@example.com","primary":true}]}"#.to_owned(),
            400,
            "List attribute emails exceeds allowed limit of 1",
        ),
        (
            r#"{"op":"add","path":"emails[type eq \"home\"].value","value":"h@example.com"}"#.to_owned(),
            400,
            "List attribute emails exceeds allowed limit of 1",
        ),
        (r#"{"op":"replace","path":"emails[type eq \"work\"].primary","value":false}"#.to_owned(), 400, ""),
        // What a person must have.
        (r#"{"op":"remove","path":"displayName"}"#.to_owned(), 400, ""),
        (r#"{"op":"remove","path":"name"}"#.to_owned(), 400, ""),
        (r#"{"op":"replace","path":"title","value":"x"},{"op":"remove","path":"name.givenName"}"#.to_owned(), 400, ""),
        (String::new(), 400, ""),
    ] {
        let before = world.get(&path).body;
        let response = world.send("PATCH", &path, &operations(&patch));
        assert_eq!(response.status, status, "{patch}\n{}", response.body);
        assert!(response.body.contains(part), "{patch}\n{}", response.body);
        let after = world.get(&path).body;
        assert_eq!(after, if status == 200 { response.body } else { before }, "{patch}");
    }
    assert_eq!(world.store().user(&id).unwrap().content.status, UserStatus::Disabled);
    assert_eq!(world.send("PATCH", "/Users/unknown", &operations(switched)).status, 404);
    let other = r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[]}"#;
    assert_eq!(world.send("PATCH", &path, other).status, 400);
}

#[test]
fn overwriting_a_person_keeps_only_what_is_said() {
    let mut world = World::new();
    let id = id(&world.send("POST", "/Users", EXAMPLE));
    let path = format!("/Users/{id}");
    let put = world.send("PUT", &path, &person("bjensen"));
    assert_eq!(put.status, 201);
    assert!(!put.body.contains("Tour Guide") && put.body.contains("x-bjensen"), "{}", put.body);
    let named = |id: &str| person("bjensen").replacen('{', &format!(r#"{{"id":"{id}","#), 1);
    assert_eq!(world.send("PUT", &path, &named(&id)).status, 201);
    assert_eq!(world.send("PUT", &path, &named("another")).status, 400);
    assert_eq!(world.send("PUT", "/Users/unknown", &person("x")).status, 404);
}

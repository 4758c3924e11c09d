//! Identity providers that are served alone.

use std::path::Path;

use serde_json::Value;

use crate::serve::Served;
use crate::{run, text};

const ORGANIZATION: &str = "organization: { management: main }\naccounts: { main: { id: \"111111111111\" } }\n";
/// The same provider before somebody left, a group went and a membership ended, and after.
const BEFORE: &str = r#"
identity_providers:
  okta:
    issuer: "https://okta.example"
    users:
      ana@example.com: { password: right, email: ana@example.com, attributes: { title: Lead, enterprise.costCenter: "7" } }
      bob@example.com: { password: right }
    groups:
      Staff: { members: [ana@example.com, bob@example.com] }
      Admins: { members: [ana@example.com] }
      Builders: { members: [bob@example.com] }
"#;
const AFTER: &str = r#"
identity_providers:
  okta:
    issuer: "https://okta.example"
    users:
      ana@example.com: { password: right, email: ana@example.com, attributes: { title: Head, enterprise.costCenter: "7" } }
    groups:
      Staff: { members: [ana@example.com] }
      Admins: { members: [] }
"#;

fn alone(folder: &Path, text: &str) -> Served {
    std::fs::write(folder.join("providers.yaml"), text).unwrap();
    let arguments = ["idp", "serve", "--scenario", "providers.yaml", "--service-provider", "http://127.0.0.1:4566/x"];
    Served::launch(folder, &arguments)
}

#[test]
fn a_provider_alone_says_where_it_is_and_answers_idp_commands() {
    let folder = tempfile::tempdir().unwrap();
    let served = alone(folder.path(), AFTER);
    let endpoint = format!("http://{}", served.address);
    assert_eq!(served.said, [format!("okta  https://okta.example  {endpoint}/_orglab/idp/okta")]);
    assert!(!folder.path().join(".orglab").exists());
    let metadata = text(&run(folder.path(), &["idp", "metadata", "okta", "--endpoint", &endpoint]).stdout);
    assert!(metadata.contains(&format!("{endpoint}/_orglab/idp/okta/sso")), "{metadata}");
    assert!(served.send("GET", "/start/d-0123456789", "", "").contains("`orglab serve` serves AWS"));
    assert_eq!(served.stop("TERM"), Some(0));
}

#[test]
fn a_provider_alone_that_cannot_be_is_told_why() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("none.yaml"), ORGANIZATION).unwrap();
    for (arguments, says) in [
        (&["serve"][..], "--service-provider"),
        (&["serve", "--service-provider", "center.example"], "`center.example` is no http or https address"),
        (&["serve", "--service-provider", "http://x", "--url", "idp.example"], "this is no http or https address"),
        (&["serve", "--service-provider", "http://x", "--endpoint", "http://x"], "are for the other commands of idp"),
        (&["serve", "--service-provider", "http://x", "--scenario", "none.yaml"], "has no identity provider"),
    ] {
        let refused = run(folder.path(), &[&["idp"], arguments, &["--port", "0"]].concat());
        assert_ne!(refused.status.code(), Some(0), "{arguments:?}");
        assert!(text(&refused.stderr).contains(says), "{arguments:?}: {refused:?}");
    }
}

/// "Users who are unassigned from the IAM Identity Center application in Okta are disabled in IAM Identity Center",
/// "groups (and their members) in Okta are synchronized":
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/gs-okta.html>.
#[test]
fn a_push_takes_back_what_is_gone_from_the_provider() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("organization.yaml"), ORGANIZATION).unwrap();
    let center = Served::start(folder.path(), &["--scenario", "organization.yaml"]);
    let endpoint = format!("http://{}", center.address);
    let said = |arguments: &[&str]| -> Value {
        let done = run(folder.path(), &[arguments, &["--json"]].concat());
        assert_eq!(done.status.code(), Some(0), "{arguments:?}: {done:?}");
        serde_json::from_slice(&done.stdout).unwrap()
    };
    said(&["sso", "enable", "--endpoint", &endpoint]);
    let opened = said(&["sso", "scim-token", "--endpoint", &endpoint]);
    let (scim, token) = (opened["endpoint"].as_str().unwrap(), opened["token"].as_str().unwrap());
    let path = scim.strip_prefix(&endpoint).unwrap();
    let bearer = format!("authorization: Bearer {token}\r\n");
    // Somebody and something that no provider has pushed: they stay.
    for (kind, body) in [
        (
            "Users",
            r#"{"userName": "eve", "displayName": "Eve", "name": {"givenName": "Eve", "familyName": "E"}, "active": true}"#,
        ),
        ("Groups", r#"{"displayName": "Local"}"#),
    ] {
        let made = center.send("POST", &format!("{path}/{kind}"), &bearer, body);
        assert!(made.starts_with("HTTP/1.1 201"), "{made}");
    }
    let push = |provider: &Served| {
        let at = format!("http://{}", provider.address);
        let done = said(&["idp", "push", "okta", "--endpoint", &at, "--scim-endpoint", scim, "--token", token]);
        let counts = ["usersCreated", "usersChanged", "usersDeactivated", "groupsDeleted", "membershipsChanged"];
        counts.map(|count| done[count].as_u64().unwrap())
    };
    let before = alone(folder.path(), BEFORE);
    assert_eq!(push(&before), [2, 0, 0, 0, 4]);
    assert_eq!(push(&before), [0; 5]);
    let after = alone(folder.path(), AFTER);
    // Ana's title is another, Bob is gone, and so is Builders; Ana and Bob leave a group each, and Bob Builders.
    assert_eq!(push(&after), [0, 1, 1, 1, 2]);
    assert_eq!(push(&after), [0; 5]);

    let list = |kind: &str| -> Vec<Value> {
        let answer = center.send("GET", &format!("{path}/{kind}"), &bearer, "");
        let answer: Value = serde_json::from_str(answer.split("\r\n\r\n").nth(1).unwrap()).unwrap();
        answer["Resources"].as_array().unwrap().clone()
    };
    let mut active: Vec<_> =
        list("Users").iter().map(|user| (user["userName"].clone(), user["active"].clone())).collect();
    active.sort_by_key(|(name, _)| name.to_string());
    assert_eq!(
        active,
        [("ana@example.com", true), ("bob@example.com", false), ("eve", true)]
            .map(|(name, on)| (name.into(), on.into()))
    );
    let mut groups: Vec<_> = list("Groups").iter().map(|group| group["displayName"].to_string()).collect();
    groups.sort();
    assert_eq!(groups, ["\"Admins\"", "\"Local\"", "\"Staff\""]);

    // Whoever comes back is let in again, to where they belonged.
    assert_eq!(push(&before), [0, 2, 0, 0, 3]);
    for served in [center, before, after] {
        assert_eq!(served.stop("TERM"), Some(0));
    }
}

#[test]
fn a_diff_says_who_comes_to_a_role_and_who_leaves_it() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let center = "identity_center: { source: { identity_provider: okta } }
permission_sets: { Reader: { attached: [ReadOnlyAccess] } }
assignments: [{ permission_set: Reader, accounts: [main], groups: [Builders], users: [ana@example.com] }]
";
    write("before.yaml", &format!("{ORGANIZATION}{BEFORE}{center}"));
    write(
        "after.yaml",
        "include: [before.yaml]
changes:
  identity_providers:
    okta:
      removed_users: [bob@example.com]
      users: { gil@example.com: {} }
      groups: { Builders: { members: [gil@example.com, ana@example.com] } }
",
    );
    let diff = |after: &str, more: &[&str]| run(folder.path(), &[&["diff", "before.yaml", after], more].concat());
    let found = diff("after.yaml", &[]);
    assert_eq!(found.status.code(), Some(1), "{found:?}");
    let said = text(&found.stdout);
    assert!(
        said.starts_with("people of arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/AWSRes"),
        "{said}"
    );
    assert!(said.ends_with(":\n  - bob@example.com\n  + gil@example.com\n"), "{said}");
    let json: Value = serde_json::from_slice(&diff("after.yaml", &["--json"]).stdout).unwrap();
    assert_eq!(json["people"][0]["came"], serde_json::json!(["gil@example.com"]));
    let same = diff("before.yaml", &[]);
    assert_eq!((same.status.code(), text(&same.stdout).contains("nothing changes")), (Some(0), true));
}

//! Commands that ask a running server.

use serde_json::Value;

use crate::serve::Served;
use crate::{run, text};

#[test]
fn a_clock_is_moved_and_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(folder.path(), &[]);
    let endpoint = format!("http://{}", served.address);
    let clock = |arguments: &[&str]| run(folder.path(), &[&["clock"], arguments, &["--endpoint", &endpoint]].concat());
    let moved = text(&clock(&["advance", "2h"]).stdout);
    assert!(moved.contains("moved: 2h\n") && moved.contains("now: 20"), "{moved}");
    let shown: Value = serde_json::from_slice(&clock(&["show", "--json"]).stdout).unwrap();
    assert_eq!(shown["moved"], "2h");
    assert!(text(&clock(&["set", "2030-01-01T00:00:00Z"]).stdout).contains("now: 2030-01-01T00:00:0"));
    let wrong = clock(&["advance", "2 parsecs"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(text(&wrong.stderr).starts_with("error: `advance`"), "{wrong:?}");
    assert_eq!(served.stop("TERM"), Some(0));
}

#[test]
fn the_console_is_used_from_the_shell() {
    let folder = tempfile::tempdir().unwrap();
    // SecureCart has an instance; this organization has none yet.
    let organization = "organization: { management: main, root: { accounts: [dev] } }\naccounts:\n  main: { id: \"111111111111\" }\n  dev: { id: \"444444444444\" }\n";
    std::fs::write(folder.path().join("new.yaml"), organization).unwrap();
    let served = Served::start(folder.path(), &["--scenario", "new.yaml"]);
    let endpoint = format!("http://{}", served.address);
    let sso = |arguments: &[&str]| run(folder.path(), &[&["sso"], arguments, &["--endpoint", &endpoint]].concat());
    let enabled: Value = serde_json::from_slice(&sso(&["enable", "--region", "eu-west-1", "--json"]).stdout).unwrap();
    assert_eq!((&enabled["account"], &enabled["region"]), (&"111111111111".into(), &"eu-west-1".into()));
    assert!(enabled["startUrl"].as_str().unwrap().starts_with(&format!("{endpoint}/start/d-")), "{enabled}");
    assert!(text(&sso(&["scim-token"]).stdout).contains("/scim/v2\n"));
    for (arguments, says) in [
        (&["enable"][..], "An instance already exists"),
        (&["approve", "ana"], "There is no user ana"),
        (&["disable-user", "ana", "--account", "444444444444"], "administers no instance"),
        (&["source", "--metadata", "missing.xml"], "cannot read missing.xml"),
        (
            &["login", "--start-url", "https://d-0000000000.awsapps.com/start", "--region", "eu-west-1"],
            "Invalid start url",
        ),
    ] {
        let refused = sso(arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(text(&refused.stderr).contains(says), "{arguments:?}: {refused:?}");
    }
    assert_eq!(served.stop("TERM"), Some(0));
    let nobody = sso(&["show"]);
    assert!(text(&nobody.stderr).contains("is `orglab serve` running there?"), "{nobody:?}");
}

#[test]
fn the_identity_providers_of_securecart_say_and_push_what_they_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(folder.path(), &[]);
    let endpoint = format!("http://{}", served.address);
    let idp = |arguments: &[&str]| run(folder.path(), &[&["idp"], arguments, &["--endpoint", &endpoint]].concat());
    let said = |arguments: &[&str]| {
        let done = idp(arguments);
        assert_eq!(done.status.code(), Some(0), "{done:?}");
        text(&done.stdout)
    };
    let okta = format!("okta  https://securecart.okta.example  {endpoint}/_orglab/idp/okta\n");
    assert!(said(&["list"]).ends_with(&okta));
    assert!(said(&["metadata", "okta"]).contains(&format!("{endpoint}/_orglab/idp/okta/sso")));
    // A client takes a file as it is: nothing but the token.
    assert!(said(&["token", "github", "--sub", "x"]).split('.').count() == 3);
    assert!(!said(&["token", "github", "--sub", "x"]).contains('\n'));
    let role = "arn:aws:iam::666666666666:role/Auditor";
    let assertion: Value =
        serde_json::from_str(&said(&["assertion", "okta", "ben", "--role", role, "--json"])).unwrap();
    assert!(assertion["SAMLResponse"].as_str().unwrap().len() > 2000);
    let pushed: Value = serde_json::from_str(&said(&["push", "okta", "--json"])).unwrap();
    assert_eq!(
        (&pushed["usersCreated"], &pushed["usersChanged"], &pushed["groups"]),
        (&0.into(), &0.into(), &4.into())
    );
    assert_eq!(pushed["membershipsChanged"], 0);
    let jwks = Value::from(&*said(&["issuers", "--json"]));
    assert!(jwks.as_str().unwrap().contains("token.actions.githubusercontent.com"));
    std::fs::write(folder.path().join("keys.json"), "[]").unwrap();
    for (arguments, says) in [
        (&["metadata", "entra"][..], "there is no identity provider `entra`; known: github, okta"),
        (&["token", "github"], "a token needs the claim sub, or repository"),
        (&["assertion", "okta", "cleo", "--role", role, "--second-factor"], "has no second factor"),
        (&["push", "okta", "--token", "wrong"], "refused with 401"),
        (&["trust", "https://ci.example", "--jwks", "keys.json"], "`jwks`"),
        (&["distrust", "https://ci.example"], "no such issuer"),
    ] {
        let refused = idp(arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(text(&refused.stderr).contains(says), "{arguments:?}: {refused:?}");
    }
    assert_eq!(served.stop("TERM"), Some(0));
}

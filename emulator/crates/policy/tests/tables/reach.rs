//! What reaches outside: `access_granted.json`, `external_access.json`, `public_access.json`.

use policy::{PolicyType, Reasoning, Zone, access_granted, external_access, public_access};

use crate::say::{policy, table, text, written};

fn said(found: &Reasoning) -> String {
    match found {
        Reasoning::None => "none".to_owned(),
        Reasoning::Some(_) => "some".to_owned(),
        Reasoning::Undecided(limit) => format!("{limit:?}"),
    }
}

#[test]
fn access_that_is_granted_is_found() {
    for row in table("access_granted").as_array().unwrap() {
        let kind = if row.get("kind").is_some() { PolicyType::ResourceBased } else { PolicyType::IdentityBased };
        let list = |key| row.get(key).and_then(json::Node::as_array).unwrap_or_default();
        let [actions, resources] =
            ["actions", "resources"].map(|key| list(key).iter().filter_map(json::Node::as_str).collect::<Vec<_>>());
        let found = access_granted(&policy(row.get("policy").unwrap(), kind), &actions, &resources).unwrap();
        assert_eq!(said(&found), text(row, "found"), "{}", written(row));
        if let Reasoning::Some(witness) = found {
            assert!(actions.is_empty() || !witness.action.is_empty(), "{}", written(row));
        }
    }
}

#[test]
fn external_access_is_found() {
    for row in table("external_access").as_array().unwrap() {
        let document = policy(row.get("policy").unwrap(), PolicyType::ResourceBased);
        let organization = row.get("organization").and_then(json::Node::as_str);
        let zone = Zone::new(["111111111111".parse().unwrap()], organization).unwrap();
        let found = external_access(&document, &zone);
        assert_eq!(said(&found), text(row, "found"), "{}: {found:?}", written(row));
        if let Reasoning::Some(witness) = found {
            let account = witness.principal.unwrap().account();
            assert_ne!(account.map(|id| id.to_string()).as_deref(), Some("111111111111"), "{}", written(row));
        }
    }
}

#[test]
fn public_access_is_found() {
    for row in table("public_access").as_array().unwrap() {
        let document = policy(row.get("policy").unwrap(), PolicyType::ResourceBased);
        let of = row.get("type").and_then(json::Node::as_str).unwrap_or("AWS::S3::Bucket");
        assert!(policy::PUBLIC_ACCESS_RESOURCE_TYPES.contains(&of), "{of}");
        let found = public_access(&document, of);
        assert_eq!(said(&found), text(row, "found"), "{}: {found:?}", written(row));
    }
}

//! What reaches outside: `access_granted.json`, `external_access.json`, `public_access.json`.

use aws::Principal;
use policy::{
    PolicyDocument, PolicyType, Reasoning, Statement, Zone, access_granted, external_access, external_grants,
    public_access,
};

use crate::generate::Choices;
use crate::reasoning::{Asked, REQUESTS, allows, each_pair};
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
        // Grant by grant the same is found.
        let action = if let Reasoning::Some(witness) = &found { witness.action.as_str() } else { "s3:GetObject" };
        let service = action.split(':').next().unwrap();
        let grants = external_grants(&document, &zone, &[], (service, BUCKET));
        let is_some = !matches!(found, Reasoning::None);
        assert_eq!(!grants.is_empty(), is_some, "{}: {grants:?}", written(row));
        if let Reasoning::Some(witness) = &found {
            let names = |grant: &policy::ExternalGrant| {
                grant.actions.iter().any(|known| known.eq_ignore_ascii_case(&witness.action))
            };
            assert!(grants.iter().any(names), "{}: {grants:?}", written(row));
        }
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

const BUCKET: &str = "AWS::S3::Bucket";
/// The account that the generator's policies name most.
const OWN: &str = "111111111111";

/// What no policy governs is no access that one gives.
fn gives(document: &PolicyDocument, request: &Asked) -> bool {
    let is_free = ["sts:GetCallerIdentity", "sts:GetSessionToken"].contains(&request.action.as_str());
    !is_free && request.with(|request| allows(request, document))
}

fn mine() -> Zone {
    Zone::new([OWN.parse().unwrap()], None).unwrap()
}

/// A request that a policy allows by itself, by someone outside.
#[test]
fn nobody_outside_gets_in_where_no_external_access_is_found() {
    let zone = mine();
    let (mut some, mut undecided) = (0, 0);
    let is_outside = |who: &Principal| {
        !matches!(who, Principal::Service(_)) && who.account().is_none_or(|account| account.to_string() != OWN)
    };
    let count = each_pair("resource", PolicyType::ResourceBased, |fresh, [document, other]| {
        match external_access(document, &zone) {
            Reasoning::Some(witness) => {
                some += 1;
                let request = Asked::of(*witness);
                assert!(is_outside(&request.principal), "{request:?}");
                assert_eq!(request.by_itself([document]), [true], "{request:?} {}", document.text());
            }
            Reasoning::None => {
                for _ in 0..REQUESTS {
                    let request = Asked::at_the_edges(&mut Choices::from(&fresh()), document, other);
                    let allowed = is_outside(&request.principal) && gives(document, &request);
                    assert!(!allowed, "{request:?} {}", document.text());
                }
            }
            Reasoning::Undecided(_) => undecided += 1,
        }
    });
    assert!(some * 4 > count && undecided * 100 <= count, "{some}, {undecided} of {count}");
}

/// Someone whom no policy names, from a network that none names, gets in nowhere but where access is public; and what is
/// public is so by S3's rules, which count no denials.
#[test]
fn a_stranger_gets_in_only_where_access_is_public() {
    let (mut some, mut undecided) = (0, 0);
    let count = each_pair("resource", PolicyType::ResourceBased, |fresh, [document, other]| {
        match public_access(document, BUCKET) {
            Reasoning::Some(witness) => {
                some += 1;
                assert!(document.is_public(), "{}", document.text());
                let request = Asked::of(*witness);
                assert_eq!(request.by_itself([document]), [true], "{request:?} {}", document.text());
            }
            Reasoning::None => {
                for _ in 0..REQUESTS {
                    let mut request = Asked::at_the_edges(&mut Choices::from(&fresh()), document, other);
                    let is_stranger = match &request.principal {
                        Principal::Service(name) => &**name == "a.amazonaws.com",
                        who => who.account().is_none_or(|account| account.to_string() == "333333333333"),
                    };
                    if !is_stranger || request.context.get("aws:FederatedProvider").is_some() {
                        continue;
                    }
                    for key in ["aws:PrincipalOrgID", "aws:SourceArn", "aws:SourceIp"] {
                        request.context.remove(key);
                    }
                    request.context.set("aws:SourceIp", "198.51.100.9");
                    assert!(!gives(document, &request), "{request:?} {}", document.text());
                }
            }
            Reasoning::Undecided(_) => undecided += 1,
        }
    });
    assert!(some * 20 > count && undecided * 100 <= count, "{some}, {undecided} of {count}");
}

/// What is listed is the first statement of another policy.
#[test]
fn what_is_not_granted_is_not_allowed() {
    let (mut some, mut undecided) = (0, 0);
    let count = each_pair("identity", PolicyType::IdentityBased, |fresh, [document, other]| {
        let listed = &other.statements()[0];
        let actions: Vec<&str> = listed.actions().1.collect();
        let resources: Vec<&str> = listed.resources().unwrap().1.collect();
        let is_listed = |request: &Asked, resources: &[&str]| {
            let covers = |list: &[&str], element: &str, text: &str| {
                let listed = |it: &&str| statement(element, it).is_some_and(|it| covers(&it, element, text));
                list.iter().any(listed)
            };
            covers(&actions, "Action", &request.action) && covers(resources, "Resource", &request.resource)
        };
        // Variables are no part of a list of resources.
        if resources.iter().any(|resource| resource.contains("${")) {
            return;
        }
        let Ok(found) = access_granted(document, &actions, &resources) else { return };
        match found {
            Reasoning::Some(witness) => {
                some += 1;
                let request = Asked::of(*witness);
                assert!(is_listed(&request, &resources), "{request:?} {}", other.text());
                assert_eq!(request.by_itself([document]), [true], "{request:?} {}", document.text());
            }
            Reasoning::None => {
                for _ in 0..REQUESTS {
                    let request = Asked::at_the_edges(&mut Choices::from(&fresh()), document, other);
                    let allowed = is_listed(&request, &resources) && gives(document, &request);
                    assert!(!allowed, "{request:?} {} {}", document.text(), other.text());
                }
            }
            Reasoning::Undecided(_) => undecided += 1,
        }
    });
    assert!(some * 4 > count && undecided * 100 <= count, "{some}, {undecided} of {count}");
}

/// A policy of one statement with one action or resource.
fn statement(element: &str, text: &str) -> Option<PolicyDocument> {
    let (action, resource) = if element == "Action" { (text, "*") } else { ("*", text) };
    let text = serde_json::json!({
        "Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": resource}]
    });
    PolicyDocument::parse(&text.to_string(), PolicyType::IdentityBased).ok()
}

fn covers(document: &PolicyDocument, element: &str, text: &str) -> bool {
    let covers = |statement: &Statement| match element {
        "Action" => statement.covers_action(text),
        _ => statement.covers(&policy::SoughtAction::new("s3:GetObject"), text, &policy::Context::new().view()),
    };
    document.statements().iter().any(covers)
}

use access::Attempt;
use serde_json::Value;

use crate::rows;
use crate::world::{call, caller, decide};

/// The outcome in the words of the table: `allowed`, the policy that denies or the layer in which none allows, and of
/// control policies where they are attached.
fn outcome(who: &str, action: &str, resource: &str, endpoint: Option<&str>) -> String {
    let context = endpoint.map(|id| ("aws:SourceVpce".to_owned(), vec![id.to_owned()]));
    let attempt = Attempt { action, resource, context: context.into_iter().collect() };
    let Err(denial) = decide(&call(caller(who)), &attempt) else { return "allowed".to_owned() };
    let layer = denial.layer.map_or("nobody asked", |layer| layer.name());
    let decoded: Value = serde_json::from_str(&denial.decoded).unwrap();
    let target = decoded["organizationTarget"].as_str().map_or_else(String::new, |target| format!(" at {target}"));
    let policy = denial.policy.unwrap_or_default();
    match denial.explicit {
        true => format!("{layer} {} denies{target}", policy.rsplit('/').next().unwrap()),
        false => format!("no {layer} allows{target}"),
    }
}

#[test]
fn every_policy_has_its_say_and_no_other() {
    let rows = rows(include_str!("decisions.txt"));
    assert!(rows.len() > 50, "{}", rows.len());
    let mut wrong = Vec::new();
    for row in rows {
        let [who, action, resource, expected] = row.cells[..] else { panic!("{}: {:?}", row.line, row.cells) };
        let (resource, endpoint) = match resource.split_once(" through ") {
            Some((resource, endpoint)) => (resource, Some(endpoint)),
            None => (resource, None),
        };
        let found = outcome(who, action, resource, endpoint);
        if found != expected {
            wrong.push(format!("decisions.txt:{}: {who} {action}: {found}, not {expected}", row.line));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

use std::collections::BTreeMap;

use access::Attempt;
use serde_json::Value;
use state::Call;

use crate::rows;
use crate::world::{call, caller, decide, id_of};

/// A key that the request does not have.
const ABSENT: &str = "absent";
/// A role that nobody here may assume, so that every caller is denied, root users included.
const CLOSED: &str = "arn:aws:iam::222222222222:role/Closed";
const KEY: &str = "arn:aws:kms:us-east-1:222222222222:key/11112222-3333-4444-5555-666677778888";
const ENDPOINT: &str = "vpce-0123456789abcdef0";

/// A call and what it attempts, by the names that the table uses. Callers attempt to assume a role that they may not;
/// all else is attempted by a user without policies.
fn situation(name: &str) -> (Call, Attempt<'_>) {
    let nobody = || call(caller("user without policies"));
    let attempt = |action, resource| Attempt { action, resource, context: Vec::new() };
    let through = |endpoint: &str, action, resource| Attempt {
        context: vec![("aws:SourceVpce".to_owned(), vec![endpoint.to_owned()])],
        ..attempt(action, resource)
    };
    if let Some((action, resource)) = name.split_once(" on ") {
        return (nobody(), attempt(action, resource));
    }
    if let Some(action) = name.strip_suffix(" by S3 called through an endpoint") {
        let onward = ("aws:ViaAWSService".to_owned(), vec!["true".to_owned()]);
        let mut attempt = through(ENDPOINT, action, KEY);
        attempt.context.push(onward);
        return (nobody(), attempt);
    }
    if let Some(action) = name.strip_suffix(" through an endpoint") {
        return (nobody(), through(ENDPOINT, action, "*"));
    }
    let closed = attempt("sts:AssumeRole", CLOSED);
    match name {
        "over HTTP" => (Call { secure: false, ..nobody() }, closed),
        "over IPv6" => (Call { source_ip: "2001:db8::1".parse().unwrap(), ..nobody() }, closed),
        "without a user agent" => (Call { user_agent: "".into(), ..nobody() }, closed),
        "in Ireland" => (Call { region: "eu-west-1".into(), ..nobody() }, closed),
        "through an endpoint of somebody else" => (nobody(), through("vpce-0aaaaaaaaaaaaaaaa", "s3:GetObject", "*")),
        "to an alias of a key" => (nobody(), attempt("kms:Decrypt", "arn:aws:kms:us-east-1:222222222222:alias/orders")),
        "to a key" => (nobody(), attempt("kms:Decrypt", KEY)),
        "to a key from outside" => (call(caller("user outside")), attempt("kms:Decrypt", KEY)),
        "to a key by a service" => (call(caller("service")), attempt("kms:Decrypt", KEY)),
        "service for a trail" => {
            let source = "arn:aws:cloudtrail:us-east-1:222222222222:trail/t".to_owned();
            (call(caller("service")), Attempt { context: vec![("aws:SourceArn".to_owned(), vec![source])], ..closed })
        }
        "service for an account outside" => {
            let context = vec![("aws:SourceAccount".to_owned(), vec!["999999999999".to_owned()])];
            (call(caller("service")), Attempt { context, ..closed })
        }
        caller_name => (call(caller(caller_name)), closed),
    }
}

/// The context that the decision was made with, as `sts:DecodeAuthorizationMessage` tells it. Keys have no case.
fn context(name: &str) -> BTreeMap<String, Vec<String>> {
    let (call, attempt) = situation(name);
    let denial = decide(&call, &attempt).expect_err(name);
    let decoded: Value = serde_json::from_str(&denial.decoded).unwrap();
    let items = decoded["context"]["conditions"]["items"].as_array().unwrap();
    let values = |item: &Value| -> Vec<String> {
        let values = item["values"]["items"].as_array().unwrap();
        values.iter().map(|value| value["value"].as_str().unwrap().to_owned()).collect()
    };
    items.iter().map(|item| (item["key"].as_str().unwrap().to_ascii_lowercase(), values(item))).collect()
}

/// `{user Ana}` and `{role Worker}` stand for the unique id of one.
fn expected(text: &str) -> String {
    let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
    let (named, after) = rest.split_once('}').unwrap();
    let (kind, name) = named.split_once(' ').unwrap();
    format!("{before}{}{after}", id_of(kind, name))
}

#[test]
fn every_key_is_present_or_absent_and_has_the_value_that_its_page_says() {
    let rows = rows(include_str!("keys.txt"));
    assert!(rows.len() > 150, "{}", rows.len());
    let mut wrong = Vec::new();
    for row in rows {
        let [situation, value] = row.cells[..] else { panic!("keys.txt:{}: {:?}", row.line, row.cells) };
        let context = context(situation);
        let found =
            context.get(&row.heading.to_ascii_lowercase()).map_or(ABSENT.to_owned(), |values| values.join(", "));
        if found != expected(value) {
            wrong.push(format!("keys.txt:{}: {} {situation}: {found}, not {value}", row.line, row.heading));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

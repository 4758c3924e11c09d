//! The record of every operation that is served, filled in with everything its model has.

use detection::record::{Spelling, event_name, record, spelling};
use json::Json;
use service::{Event, Outcome};
use wire::{Kind, Location, Operation, Service, Shape, Structure, Value};

use crate::records::{alice, by};
use crate::world::MANAGEMENT;

/// Stands in every place that a record must not show.
const SECRET: &str = "must-not-be-shown";
/// Secrets that botocore's models do not mark; see the pages on logging of each service.
const UNMARKED: &[(&str, &[&str])] = &[
    ("dynamodb", &["ExpressionAttributeValues", "Statement"]),
    ("iam", &["AuthenticationCode1", "AuthenticationCode2", "SecretAccessKey"]),
    ("kms", &["GrantToken"]),
    ("lambda", &["Payload", "ZipFile"]),
    ("sns", &["Message", "Subject"]),
    ("sqs", &["MessageBody", "Body"]),
    ("sts", &["SecretAccessKey", "TokenCode"]),
];

/// A value with every member set, a few levels deep.
fn filled(shape: &'static Shape, hidden: bool, unmarked: &[&str], depth: usize) -> Option<Value> {
    let hidden = hidden || shape.sensitive;
    let text = || if hidden { SECRET.to_owned() } else { "shown".to_owned() };
    Some(match &shape.kind {
        Kind::Structure(members) => {
            let mut structure = Structure::new(shape);
            for (index, member) in (0..).zip(*members).take(if depth > 5 { 0 } else { usize::MAX }) {
                let hidden = hidden || unmarked.contains(&member.name);
                if let Some(value) = filled(member.shape, hidden, unmarked, depth + 1) {
                    structure.set(index, value);
                }
            }
            Value::Structure(structure)
        }
        Kind::List { member, .. } => Value::List(vec![filled(member, hidden, unmarked, depth + 1)?]),
        Kind::Map { value, .. } => Value::Map(vec![("Key".into(), filled(value, hidden, unmarked, depth + 1)?)]),
        Kind::String { .. } => Value::String(text()),
        Kind::Blob { .. } => Value::Blob(SECRET.into()),
        Kind::Integer { .. } => Value::Integer(7),
        Kind::Double => Value::Double(0.5),
        Kind::Boolean => Value::Boolean(true),
        Kind::Timestamp(_) => Value::Timestamp("2026-11-24T10:30:00Z".parse().unwrap()),
        Kind::Document => Value::Document(wire::Document::text("shown")),
    })
}

fn structure(service: &Service, shape: &'static Shape) -> Structure {
    let unmarked = UNMARKED.iter().find(|(name, _)| *name == service.name).map_or(&[] as &[&str], |(_, names)| names);
    match filled(shape, false, unmarked, 0) {
        Some(Value::Structure(structure)) => structure,
        _ => Structure::new(shape),
    }
}

fn event(service: &'static Service, operation: &'static Operation, read_only: bool) -> Event {
    let name = event_name(service.name, operation.name);
    let mut event = by(alice(), service.event_source, name, read_only);
    event.input = Some(structure(service, operation.input));
    event.outcome = Outcome::Answered(structure(service, operation.output));
    event
}

fn every(mut check: impl FnMut(&'static Service, &'static Operation)) {
    for service in models::services() {
        service.operations.iter().for_each(|operation| check(service, operation));
    }
}

/// The keys of objects, at every depth.
fn keys<'n>(node: &'n Json, found: &mut Vec<&'n str>) {
    match node {
        Json::Object(entries) => entries.iter().for_each(|entry| {
            found.push(&entry.key);
            keys(&entry.value.value, found);
        }),
        Json::Array(items) => items.iter().for_each(|item| keys(&item.value, found)),
        _ => {}
    }
}

/// A part of a record.
fn part<'n>(record: &'n json::Node, name: &str) -> &'n Json {
    let Json::Object(entries) = &record.value else { panic!("a record is an object") };
    &entries.iter().find(|entry| entry.key == name).unwrap().value.value
}

#[test]
fn no_record_shows_a_secret() {
    every(|service, operation| {
        for read_only in [true, false] {
            let text = record(&event(service, operation, read_only), MANAGEMENT);
            assert!(!text.contains(SECRET), "{} {}: {text}", service.name, operation.name);
        }
    });
}

#[test]
fn every_record_is_spelled_in_cloudtrails_way() {
    every(|service, operation| {
        let text = record(&event(service, operation, false), MANAGEMENT);
        let whole = json::parse(&text).unwrap_or_else(|error| panic!("{} {}: {error}", service.name, operation.name));
        let mut found = Vec::new();
        for name in ["requestParameters", "responseElements"] {
            match (part(&whole, name), spelling(service.event_source)) {
                // Elements of XML are written as they are, what comes in paths and headers is not.
                (Json::Object(entries), Spelling::Wire) => found.extend(entries.iter().map(|entry| &*entry.key)),
                (part, _) => keys(part, &mut found),
            }
        }
        let is_fine = |key: &&str| match spelling(service.event_source) {
            Spelling::Model => *key == "Key" || !key.starts_with(|first: char| first.is_ascii_uppercase()),
            Spelling::Wire => service.name != "s3" || !["Bucket", "VersionId", "ACL"].contains(key),
        };
        let wrong: Vec<_> = found.iter().filter(|key| !is_fine(key)).collect();
        assert!(wrong.is_empty(), "{} {}: {wrong:?}", service.name, operation.name);
    });
}

/// "responseElements … null for read-only": but those of assumed roles are shown.
#[test]
fn answers_of_what_only_reads_are_left_out() {
    every(|service, operation| {
        let text = record(&event(service, operation, true), MANAGEMENT);
        let exempt =
            service.name == "sts" && !text.contains(r#""readOnly":true"#) || operation.name.starts_with("AssumeRole");
        assert!(exempt || text.contains(r#""responseElements":null"#), "{} {}: {text}", service.name, operation.name);
    });
}

/// Request and answer have 100 KB at most each, a text of the error and the user agent 1 KB.
#[test]
fn what_is_too_large_is_left_out() {
    every(|service, operation| {
        let mut event = event(service, operation, false);
        let Some(input) = event.input.as_mut() else { return };
        let members = input.shape().members();
        let is_shown = |member: &wire::Member| {
            matches!(member.shape.kind, Kind::String { .. })
                && !member.shape.sensitive
                && matches!(member.location, Location::Body | Location::Uri | Location::QueryString)
        };
        let unmarked = UNMARKED.iter().flat_map(|(_, names)| *names);
        let Some(at) =
            members.iter().position(|member| is_shown(member) && !unmarked.clone().any(|name| *name == member.name))
        else {
            return;
        };
        input.set(u16::try_from(at).unwrap(), Value::String("x".repeat(200_000)));
        event.call.user_agent = "a".repeat(5000).into();
        event.outcome = Outcome::Refused { code: "c".repeat(5000), message: "ö".repeat(5000) };
        let text = record(&event, MANAGEMENT);
        let name = operation.name;
        assert!(text.contains(r#""requestParameters":null"#) && text.len() < 8 * 1024, "{name}: {}", text.len());
    });
}

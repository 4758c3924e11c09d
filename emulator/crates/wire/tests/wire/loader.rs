//! Models in botocore's JSON as shape tables. They live as long as the test.

use json::{Json, Node};
use wire::{
    Bounds, ConstraintStyle, Document, ErrorShape, Http, Kind, Location, Member, Operation, Protocol, Service, Shape,
    Structure, TimestampFormat, Value,
};

/// Deeper than any case goes into its recursive shapes.
const DEPTH: usize = 10;

pub(crate) fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.get(key)?.as_str()
}
fn leaked(node: &Node, key: &str) -> Option<&'static str> {
    text(node, key).map(|text| &*String::leak(text.to_owned()))
}
fn flag(node: &Node, key: &str) -> bool {
    node.get(key).is_some_and(|value| value.value == Json::Bool(true))
}
fn timestamp_format(node: &Node) -> Option<TimestampFormat> {
    text(node, "timestampFormat").map(|format| match format {
        "iso8601" => TimestampFormat::Iso8601,
        "unixTimestamp" => TimestampFormat::UnixTimestamp,
        "rfc822" => TimestampFormat::Rfc822,
        other => panic!("timestamp format {other}"),
    })
}

/// The shape that a reference such as `{"shape": "StringType"}` names, none if it holds documents or event streams.
pub(crate) fn shape(shapes: &Node, reference: &Node, depth: usize) -> Option<&'static Shape> {
    let name = leaked(reference, "shape")?;
    let found = shapes.get(name)?;
    if flag(found, "document") {
        return Some(Box::leak(Box::new(Shape::new(name, Kind::Document))));
    }
    if flag(found, "eventstream") {
        return None;
    }
    let flattened = flag(found, "flattened");
    let size = Bounds::NONE;
    let below = |key: &str| shape(shapes, found.get(key)?, depth + 1);
    let kind = match text(found, "type")? {
        "structure" if depth > DEPTH => Kind::Structure(&[]),
        "structure" => Kind::Structure(members(shapes, found, text(reference, "payload"), depth)?),
        "list" => Kind::List { member: below("member")?, element: wire_name(found, "member"), flattened, size },
        "map" => {
            let names = (wire_name(found, "key"), wire_name(found, "value"));
            let names = match names {
                (None, None) => None,
                (key, value) => Some((key.unwrap_or("key"), value.unwrap_or("value"))),
            };
            Kind::Map { key: below("key")?, value: below("value")?, names, flattened, size }
        }
        "string" | "character" => Kind::String { length: Bounds::NONE, pattern: None, values: &[] },
        "blob" => Kind::Blob { length: Bounds::NONE },
        "integer" | "long" => Kind::Integer { range: Bounds::NONE },
        "float" | "double" => Kind::Double,
        "boolean" => Kind::Boolean,
        "timestamp" => Kind::Timestamp(timestamp_format(found)),
        other => panic!("type {other}"),
    };
    Some(Box::leak(Box::new(Shape::new(name, kind))))
}

fn wire_name(shape: &Node, key: &str) -> Option<&'static str> {
    leaked(shape.get(key)?, "locationName")
}

/// Traits of a member stand with the member, or with its shape.
fn members(shapes: &Node, structure: &Node, payload: Option<&str>, depth: usize) -> Option<&'static [Member]> {
    let payload = text(structure, "payload").or(payload);
    let mut members = Vec::new();
    for entry in structure.get("members").and_then(Node::as_object).unwrap_or_default() {
        let name = String::leak(entry.key.clone());
        let mut member = Member::new(name, shape(shapes, &entry.value, depth + 1)?);
        if let Some(wire) = leaked(&entry.value, "locationName") {
            member = member.wire(wire);
        }
        if flag(&entry.value, "flattened") {
            member = member.flattened();
        }
        if let Some(format) = timestamp_format(&entry.value) {
            member = member.timestamp(format);
        }
        let of_shape = text(&entry.value, "shape").and_then(|name| text(shapes.get(name)?, "location"));
        let location = match text(&entry.value, "location").or(of_shape) {
            _ if payload == Some(entry.key.as_str()) => Location::Payload,
            None => Location::Body,
            Some("uri") => Location::Uri,
            Some("querystring") => Location::QueryString,
            Some("header") => Location::Header,
            Some("headers") => Location::Headers,
            Some("statusCode") => Location::StatusCode,
            Some(other) => panic!("location {other}"),
        };
        // JSON within a header is beyond us: no service that is served has any.
        if flag(&entry.value, "jsonvalue") {
            return None;
        }
        members.push(member.location(location));
    }
    Some(Vec::leak(members))
}

/// Parameters or results as a value of a shape.
pub(crate) fn value(node: &Node, shape: &'static Shape) -> Value {
    match &shape.kind {
        Kind::Structure(_) => Value::Structure(structure(node, shape)),
        Kind::List { member, .. } => {
            Value::List(node.as_array().unwrap().iter().map(|element| value(element, member)).collect())
        }
        Kind::Map { value: of, .. } => {
            let entries = node.as_object().unwrap().iter().filter(|entry| !entry.value.is_null());
            Value::Map(entries.map(|entry| (entry.key.clone(), value(&entry.value, of))).collect())
        }
        // One case gives a number for a text.
        Kind::String { .. } => Value::String(node.as_str().or(node.as_number()).unwrap().to_owned()),
        Kind::Blob { .. } => Value::Blob(node.as_str().unwrap().as_bytes().to_vec()),
        Kind::Integer { .. } => Value::Integer(node.as_i64().unwrap()),
        Kind::Double => Value::Double(node.as_f64().unwrap()),
        Kind::Boolean => Value::Boolean(node.as_bool().unwrap()),
        Kind::Document => Value::Document(Document::new(node)),
        Kind::Timestamp(_) => Value::Timestamp(aws::Timestamp::from_seconds(node.as_i64().unwrap())),
    }
}

pub(crate) fn structure(node: &Node, shape: &'static Shape) -> Structure {
    let mut structure = Structure::new(shape);
    for entry in node.as_object().unwrap() {
        if let Some((index, member)) = shape.member(&entry.key)
            && !entry.value.is_null()
        {
            structure.set(index, value(&entry.value, member.shape));
        }
    }
    structure
}

static EMPTY: Shape = Shape::new("Empty", Kind::Structure(&[]));

/// The operation of a case, none if its shapes are beyond us.
pub(crate) fn operation(suite: &Node, case: &Node) -> Option<&'static Operation> {
    let (shapes, given) = (suite.get("shapes")?, case.get("given")?);
    let end = |key: &str| match given.get(key) {
        Some(reference) => shape(shapes, reference, 0),
        None => Some(&EMPTY),
    };
    let errors: Vec<&'static ErrorShape> = given
        .get("errors")
        .and_then(Node::as_array)
        .unwrap_or_default()
        .iter()
        .map(|reference| {
            let shape = shape(shapes, reference, 0).unwrap();
            let error = ErrorShape { name: shape.name, code: shape.name, status: 400, sender: true, shape };
            &*Box::leak(Box::new(error))
        })
        .collect();
    Some(Box::leak(Box::new(Operation {
        name: leaked(given, "name")?,
        input: end("input")?,
        output: end("output")?,
        result_wrapper: given.get("output").map(|output| result_wrapper(shapes, output)),
        errors: Vec::leak(errors),
        http: Http {
            method: "POST",
            uri: given.get("http").and_then(|http| leaked(http, "requestUri")).unwrap_or("/"),
            status: 200,
        },
        unsigned: false,
    })))
}

/// Some cases leave the wrapper to the name of the output.
fn result_wrapper(shapes: &Node, output: &Node) -> &'static str {
    let of_shape = || leaked(shapes.get(text(output, "shape")?)?, "resultWrapper");
    let of_name = || -> &'static str { String::leak(format!("{}Result", text(output, "shape").unwrap())) };
    leaked(output, "resultWrapper").or_else(of_shape).unwrap_or_else(of_name)
}

pub(crate) fn service(suite: &Node, operation: &'static Operation) -> Service {
    let metadata = suite.get("metadata").unwrap();
    let protocol = match (text(metadata, "protocol").unwrap(), text(metadata, "jsonVersion")) {
        ("query", _) => Protocol::AwsQuery,
        ("json", Some("1.0")) => Protocol::AwsJson10,
        ("json", _) => Protocol::AwsJson11,
        ("rest-json", _) => Protocol::RestJson1,
        (other, _) => panic!("protocol {other}"),
    };
    Service {
        name: "test",
        signing_name: "test",
        iam_prefix: "test",
        api_version: "2014-01-01",
        protocol,
        target_prefix: leaked(metadata, "targetPrefix").unwrap_or_default(),
        xml_namespace: leaked(metadata, "xmlNamespace").unwrap_or_default(),
        event_source: "test.amazonaws.com",
        global_region: None,
        constraints: ConstraintStyle::Detected("ValidationException"),
        operations: Vec::leak(vec![operation]),
    }
}

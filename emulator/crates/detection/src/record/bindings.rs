//! Parameters and answers as HTTP carries them, which is how Amazon S3's records have them: `bucketName` and `key`, headers and
//! query parameters by their names, the body by its elements. See
//! [log file entries](https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html).

use std::borrow::Cow;

use json::Writer;
use wire::{Kind, Location, Member, Operation, Service, Shape, Structure, TimestampFormat, Value};

use super::parameters::lower;
use super::style::{Spelling, Style};

/// A bucket policy, which is the whole of a body.
const POLICY: &str = "bucketPolicy";
/// Headers of other names (conditions, types of content) are not recorded.
const PREFIX: &str = "x-amz-";

impl Spelling {
    /// What records call a member of a request, and of what a request carries.
    pub fn name(self, member: &'static Member) -> Cow<'static, str> {
        match (self, member.location, &member.shape.kind) {
            (Spelling::Model, ..) => lower(member.name).into(),
            (Spelling::Wire, Location::Uri, _) if member.name == "Bucket" => "bucketName".into(),
            (Spelling::Wire, Location::Uri, _) => lower(member.name).into(),
            (Spelling::Wire, Location::Header, _) => member.wire.to_ascii_lowercase().into(),
            (Spelling::Wire, Location::Payload, Kind::String { .. }) => POLICY.into(),
            (Spelling::Wire, _, Kind::List { element: Some(element), .. }) if member.is_flattened() => {
                (*element).into()
            }
            (Spelling::Wire, ..) => member.wire.into(),
        }
    }
}

/// The members of a request, and what its operation has in the query beside them (`policy`, `list-type`).
pub(super) fn request(w: &mut Writer, (service, operation): (&Service, &Operation), input: &Structure, style: &Style) {
    for (name, text) in constants(operation) {
        w.key(name).string(text);
    }
    for (member, content) in recorded(input, style) {
        match (member.location, content) {
            (Location::Uri | Location::QueryString | Location::Header, content) => {
                w.key(&Spelling::Wire.name(member)).string(&wire::bound_text(content, member));
            }
            (Location::Payload, Value::String(text)) => policy(w.key(POLICY), text),
            (Location::Payload, Value::Structure(document)) => {
                w.key(member.wire).begin_object().key("xmlns").string(wire::xml_namespace(service));
                members(w, document, style);
                w.end_object();
            }
            (Location::Body, content) => element(w, member, content, style),
            (Location::Payload | Location::Headers | Location::StatusCode, _) => {}
        }
    }
}

/// Of an answer its headers; without any it is as none.
pub(super) fn answer(w: &mut Writer, output: &Structure, style: &Style) {
    let mut headers = recorded(output, style).filter(|(member, _)| member.location == Location::Header).peekable();
    if headers.peek().is_none() {
        w.null();
        return;
    }
    w.begin_object();
    for (member, content) in headers {
        w.key(&Spelling::Wire.name(member)).string(&wire::bound_text(content, member));
    }
    w.end_object();
}

fn recorded<'s>(structure: &'s Structure, style: &'s Style) -> impl Iterator<Item = (&'static Member, &'s Value)> {
    structure.iter().filter(move |(member, _)| {
        let is_named = member.location != Location::Header || member.wire.to_ascii_lowercase().starts_with(PREFIX);
        is_named && !style.is_secret(member) && !style.absent.contains(&member.name)
    })
}

/// `?list-type=2` of `/{Bucket}?list-type=2`.
fn constants(operation: &Operation) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (_, query) = operation.http.uri.split_once('?').unwrap_or_default();
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Text that is no JSON stays text.
fn policy(w: &mut Writer, text: &str) {
    match json::parse(text) {
        Ok(document) => _ = w.node(&document),
        Err(_) => _ = w.string(text),
    }
}

/// Old and new members (`Event`, `Events`) may be one element.
fn members(w: &mut Writer, structure: &Structure, style: &Style) {
    let mut written = Vec::new();
    for (member, content) in structure.iter().filter(|(member, _)| !style.is_secret(member)) {
        let name = Spelling::Wire.name(member);
        if !written.contains(&name) {
            element(w, member, content, style);
            written.push(name);
        }
    }
}

/// An element by its name. Of many with one name there is a list, of one itself.
fn element(w: &mut Writer, member: &'static Member, content: &Value, style: &Style) {
    w.key(&Spelling::Wire.name(member));
    match (&member.shape.kind, content) {
        (Kind::List { member: of, .. }, Value::List(values)) if member.is_flattened() => many(w, of, values, style),
        (Kind::List { member: of, element, .. }, Value::List(values)) => {
            w.begin_object();
            if !values.is_empty() {
                many(w.key(element.unwrap_or("member")), of, values, style);
            }
            w.end_object();
        }
        _ => value(w, member.shape, content, style),
    }
}

fn many(w: &mut Writer, of: &'static Shape, values: &[Value], style: &Style) {
    if let [one] = values {
        return value(w, of, one, style);
    }
    w.begin_array();
    values.iter().for_each(|one| value(w, of, one, style));
    w.end_array();
}

fn value(w: &mut Writer, shape: &'static Shape, content: &Value, style: &Style) {
    match content {
        Value::Boolean(flag) => _ = w.bool(*flag),
        Value::Integer(number) => _ = w.number(number),
        Value::Structure(structure) => {
            w.begin_object();
            members(w, structure, style);
            w.end_object();
        }
        Value::Blob(_) | Value::Body(_) | Value::List(_) | Value::Map(_) => _ = w.null(),
        scalar => {
            let member = Member::new("", shape).timestamp(TimestampFormat::Iso8601);
            w.string(&wire::bound_text(scalar, &member));
        }
    }
}

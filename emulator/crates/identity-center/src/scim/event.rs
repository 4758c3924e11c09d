//! `requestParameters` of the events, as in AWS's
//! [examples](https://docs.aws.amazon.com/singlesignon/latest/userguide/scim-logging-using-cloudtrail.html): the body with
//! its texts hidden, the tenant, and whom the request is about.

use json::{Json, Node, Writer};
use wire::{Bounds, Document, Kind, Member, Shape, Structure, Value};

use super::endpoint::Endpoint;
use super::{Request, rest, tenant};

const HIDDEN: &str = "HIDDEN_DUE_TO_SECURITY_REASONS";

static TEXT: Shape = Shape::string("String", Bounds::NONE, None);
static BODY: Shape = Shape::new("Body", Kind::Document);
static MEMBERS: [Member; 3] =
    [Member::new("httpBody", &BODY), Member::new("tenantId", &TEXT), Member::new("id", &TEXT)];
static PARAMETERS: Shape = Shape::new("Parameters", Kind::Structure(&MEMBERS));
const HTTP_BODY: u16 = 0;
const TENANT: u16 = 1;
const ID: u16 = 2;

/// The parameters of a request. A body that is no JSON is left out.
pub fn parameters(request: &Request<'_>) -> Structure {
    let mut parameters = Structure::new(&PARAMETERS);
    if let Ok(body) = json::parse_bytes(request.body) {
        let mut out = Writer::new();
        let is_patch = request.method == "PATCH";
        if is_patch {
            patch(&body, &mut out)
        } else {
            resource(&body, &mut out)
        }
        if let Ok(hidden) = json::parse(&out.finish()) {
            parameters.set(HTTP_BODY, Value::Document(Document::new(&hidden)));
        }
    }
    if let Some(tenant) = tenant(request.path) {
        parameters.set(TENANT, Value::String(tenant.to_owned()));
    }
    if let Some(id) = Endpoint::of(request.method, rest(request.path)).and_then(Endpoint::id) {
        parameters.set(ID, Value::String(id.to_owned()));
    }
    parameters
}

/// A user or a group: the schemas are shown, and whether somebody is active.
fn resource(body: &Node, out: &mut Writer) {
    let Some(members) = body.as_object() else { return hidden(body, out) };
    out.begin_object();
    for member in members {
        out.key(&member.key);
        if member.key == "schemas" { _ = out.node(&member.value) } else { hidden(&member.value, out) }
    }
    out.end_object();
}

/// Operations with their verbs and attributes. Their values and the schemas are hidden.
fn patch(body: &Node, out: &mut Writer) {
    let Some(members) = body.as_object() else { return hidden(body, out) };
    out.begin_object();
    for member in members {
        let is_operations = member.key.eq_ignore_ascii_case("operations");
        out.key(if is_operations { "operations" } else { &member.key });
        match member.value.as_array().filter(|_| is_operations) {
            None => hidden(&member.value, out),
            Some(operations) => {
                out.begin_array();
                operations.iter().for_each(|one| operation(one, out));
                out.end_array();
            }
        }
    }
    out.end_object();
}

fn operation(operation: &Node, out: &mut Writer) {
    let Some(members) = operation.as_object() else { return hidden(operation, out) };
    out.begin_object();
    for member in members {
        out.key(&member.key);
        match (member.key.as_str(), member.value.as_str()) {
            ("op", Some(verb)) => _ = out.string(&verb.to_uppercase()),
            // A filter in a path names a person.
            ("path", Some(path)) if !path.contains('[') => _ = out.string(path),
            _ => _ = out.string(HIDDEN),
        }
    }
    out.end_object();
}

/// The same value with every text and number hidden.
fn hidden(node: &Node, out: &mut Writer) {
    match &node.value {
        Json::Object(members) => {
            out.begin_object();
            for member in members {
                out.key(&member.key);
                hidden(&member.value, out);
            }
            out.end_object();
        }
        Json::Array(all) => {
            out.begin_array();
            all.iter().for_each(|one| hidden(one, out));
            out.end_array();
        }
        Json::Bool(value) => _ = out.bool(*value),
        Json::Null => _ = out.null(),
        Json::String(_) | Json::Number(_) => _ = out.string(HIDDEN),
    }
}

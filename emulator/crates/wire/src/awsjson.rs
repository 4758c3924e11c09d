//! [awsJson 1.0](https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html) and
//! [1.1](https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html): JSON in, JSON out, the operation in
//! `X-Amz-Target`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::HeaderName;
use http::{Request, Response};
use json::{Json, Node};

use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::{Document, Fault, Kind, Member, Operation, Service, Shape, Structure, TimestampFormat, Value, time};

pub(crate) const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

/// What an error was called in awsQuery, which SDKs of services that moved on from it still show.
const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");

/// Errors of SQS that awsQuery calls otherwise, by their names in the model. The others that it declares keep their names. See
/// [awsQueryCompatible](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait) and
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-json-faqs.html>.
const QUERY_CODES: &[(&str, &str)] = &[
    ("BatchEntryIdsNotDistinct", "AWS.SimpleQueueService.BatchEntryIdsNotDistinct"),
    ("BatchRequestTooLong", "AWS.SimpleQueueService.BatchRequestTooLong"),
    ("EmptyBatchRequest", "AWS.SimpleQueueService.EmptyBatchRequest"),
    ("InvalidBatchEntryId", "AWS.SimpleQueueService.InvalidBatchEntryId"),
    ("MessageNotInflight", "AWS.SimpleQueueService.MessageNotInflight"),
    ("PurgeQueueInProgress", "AWS.SimpleQueueService.PurgeQueueInProgress"),
    ("QueueDeletedRecently", "AWS.SimpleQueueService.QueueDeletedRecently"),
    ("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"),
    ("QueueNameExists", "QueueAlreadyExists"),
    ("TooManyEntriesInBatchRequest", "AWS.SimpleQueueService.TooManyEntriesInBatchRequest"),
    ("UnsupportedOperation", "AWS.SimpleQueueService.UnsupportedOperation"),
];

#[derive(Debug)]
pub(crate) struct AwsJson {
    pub(crate) content_type: &'static str,
}

impl Codec for AwsJson {
    fn decode(
        &self,
        operation: &'static Operation,
        request: &Request<Bytes>,
        _labels: &Labels,
    ) -> Result<Structure, Fault> {
        if request.body().is_empty() {
            return Ok(Structure::new(operation.input));
        }
        let mut input = Structure::new(operation.input);
        read_members(&mut input, request.body(), |_| true)?;
        Ok(input)
    }

    fn encode(&self, _service: &Service, operation: &Operation, output: &Structure, id: &str) -> Response<Bytes> {
        let mut out = json::Writer::new();
        write_structure(&mut out, output);
        codec::header(codec::response(operation.http.status, self.content_type, out.finish()), REQUEST_ID, id)
    }

    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        let query = service.and_then(|service| query_error(service, &fault.code));
        // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-json.html
        let kind = match &query {
            Some(_) => format!("com.amazonaws.sqs#{}", fault.code),
            None => fault.code.to_string(),
        };
        let mut out = json::Writer::new();
        out.begin_object();
        out.key("__type").string(&kind);
        codec::error_members(service, fault, &mut out);
        out.end_object();
        let response = codec::response(fault.status, self.content_type, out.finish());
        let response = codec::header(codec::header(response, REQUEST_ID, id), ERROR_TYPE, &kind);
        match query {
            Some(code) => codec::header(response, QUERY_ERROR, &code),
            None => response,
        }
    }
}

fn query_error(service: &Service, code: &str) -> Option<String> {
    let declared = service.error(code).filter(|_| service.name == "sqs")?;
    let known = QUERY_CODES.iter().find(|(name, _)| *name == declared.name);
    let side = if declared.sender { "Sender" } else { "Receiver" };
    Some(format!("{};{side}", known.map_or(declared.name, |(_, query)| query)))
}

pub(crate) fn refused(message: impl Into<String>) -> Fault {
    Fault::new("SerializationException", 400, message)
}

/// A structure written as JSON, in the names of the wire: for callers that stand where a request would.
///
/// # Errors
/// `SerializationException` when the text is no JSON or a value is of another kind than the model says.
pub fn structure_from_json(shape: &'static Shape, text: &str) -> Result<Structure, Fault> {
    let node = json::parse(text).map_err(|error| refused(error.to_string()))?;
    structure(&node, shape)
}

/// The same the other way: a structure as a text that [`structure_from_json`] reads.
pub fn structure_to_json(structure: &Structure) -> String {
    let mut out = json::Writer::new();
    write_structure(&mut out, structure);
    out.finish()
}

/// Reads the members that `wanted` picks out of a JSON text.
pub(crate) fn read_members(input: &mut Structure, body: &[u8], wanted: impl Fn(&Member) -> bool) -> Result<(), Fault> {
    let node = json::parse_bytes(body).map_err(|error| refused(error.to_string()))?;
    members(&node, input, wanted)
}

/// A JSON text that is one value.
pub(crate) fn value_from_bytes(body: &[u8], shape: &'static Shape) -> Result<Value, Fault> {
    let node = json::parse_bytes(body).map_err(|error| refused(error.to_string()))?;
    value(&node, shape)
}

/// Members by name. Unknown ones are ignored and `null` means absent, as in AWS.
fn structure(node: &Node, shape: &'static Shape) -> Result<Structure, Fault> {
    let mut structure = Structure::new(shape);
    members(node, &mut structure, |_| true)?;
    Ok(structure)
}

fn members(node: &Node, structure: &mut Structure, wanted: impl Fn(&Member) -> bool) -> Result<(), Fault> {
    let Json::Object(entries) = &node.value else {
        return Err(unexpected(node, "Expected structure or null"));
    };
    for entry in entries {
        let found = structure.shape().member_on_wire(&entry.key).filter(|(_, member)| wanted(member));
        let Some((index, member)) = found else { continue };
        if !entry.value.is_null() {
            structure.set(index, value(&entry.value, member.shape)?);
        }
    }
    Ok(())
}

fn value(node: &Node, shape: &'static Shape) -> Result<Value, Fault> {
    match (&shape.kind, &node.value) {
        (Kind::Structure(_), _) => structure(node, shape).map(Value::Structure),
        (Kind::List { member, .. }, Json::Array(elements)) => {
            elements.iter().map(|element| value(element, member)).collect::<Result<_, _>>().map(Value::List)
        }
        (Kind::List { .. }, _) => Err(unexpected(node, "Expected list or null")),
        (Kind::Map { value: of, .. }, Json::Object(entries)) => {
            let entry = |entry: &json::Entry| Ok((entry.key.clone(), value(&entry.value, of)?));
            entries.iter().map(entry).collect::<Result<_, _>>().map(Value::Map)
        }
        (Kind::Map { .. }, _) => Err(unexpected(node, "Expected map or null")),
        (Kind::String { .. }, Json::String(text)) => Ok(Value::String(text.clone())),
        (Kind::String { .. }, _) => Err(inconvertible(node, "a String")),
        (Kind::Boolean, Json::Bool(value)) => Ok(Value::Boolean(*value)),
        (Kind::Boolean, _) => Err(inconvertible(node, "a Boolean")),
        (Kind::Integer { .. }, _) => integer(node).ok_or_else(|| inconvertible(node, "an Integer")),
        (Kind::Double, _) => double(node).ok_or_else(|| inconvertible(node, "a Double")),
        (Kind::Blob { .. }, Json::String(text)) => {
            STANDARD.decode(text).map(Value::Blob).map_err(|_| inconvertible(node, "a Blob"))
        }
        (Kind::Blob { .. }, _) => Err(inconvertible(node, "a Blob")),
        (Kind::Timestamp(_), Json::String(text)) => {
            time::parse(text).map(Value::Timestamp).ok_or_else(|| inconvertible(node, "a Timestamp"))
        }
        (Kind::Timestamp(_), Json::Number(_)) => {
            let at = node.as_f64().and_then(time::from_seconds);
            at.map(Value::Timestamp).ok_or_else(|| inconvertible(node, "a Timestamp"))
        }
        (Kind::Timestamp(_), _) => Err(inconvertible(node, "a Timestamp")),
        (Kind::Document, _) => Ok(Value::Document(Document::new(node))),
    }
}

/// A whole number, also where it is written with a fraction of zero.
fn integer(node: &Node) -> Option<Value> {
    /// Below this, doubles are exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if let Some(number) = node.as_i64() {
        return Some(Value::Integer(number));
    }
    let number = node.as_f64().filter(|number| number.fract() == 0.0 && number.abs() < EXACT)?;
    #[expect(clippy::cast_possible_truncation, reason = "whole and within ±2^53, checked above")]
    Some(Value::Integer(number as i64))
}

fn double(node: &Node) -> Option<Value> {
    match &node.value {
        Json::Number(_) => node.as_f64().map(Value::Double),
        Json::String(text) => match text.as_str() {
            "NaN" => Some(Value::Double(f64::NAN)),
            "Infinity" => Some(Value::Double(f64::INFINITY)),
            "-Infinity" => Some(Value::Double(f64::NEG_INFINITY)),
            _ => None,
        },
        _ => None,
    }
}

/// A value of one kind where a scalar of another is expected.
fn inconvertible(node: &Node, to: &str) -> Fault {
    let from = match &node.value {
        Json::Null => "NULL_VALUE",
        Json::Bool(true) => "TRUE_VALUE",
        Json::Bool(false) => "FALSE_VALUE",
        Json::Number(_) => "NUMBER_VALUE",
        Json::String(_) => "STRING_VALUE",
        Json::Array(_) | Json::Object(_) => return unexpected(node, ""),
    };
    refused(format!("{from} can not be converted to {to}"))
}

/// A list or structure where something else is expected; other values get the sentence of `expected`.
fn unexpected(node: &Node, expected: &str) -> Fault {
    match &node.value {
        Json::Array(_) => refused("Start of list found where not expected"),
        Json::Object(_) => refused("Start of structure or map found where not expected."),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => refused(expected),
    }
}

pub(crate) fn write_structure(out: &mut json::Writer, structure: &Structure) {
    write_members(out, structure, |_| true);
}

/// The members that `wanted` picks, as an object.
pub(crate) fn write_members(out: &mut json::Writer, structure: &Structure, wanted: impl Fn(&Member) -> bool) {
    out.begin_object();
    for (member, value) in structure.iter().filter(|(member, _)| wanted(member)) {
        out.key(member.wire);
        write(out, member.shape, member.timestamp, value);
    }
    out.end_object();
}

/// A value as JSON.
pub(crate) fn write(out: &mut json::Writer, shape: &Shape, format: Option<TimestampFormat>, value: &Value) {
    match value {
        Value::Boolean(value) => {
            out.bool(*value);
        }
        Value::Integer(value) => {
            out.number(value);
        }
        Value::Double(value) => {
            out.float(*value);
        }
        Value::String(value) => {
            out.string(value);
        }
        Value::Blob(value) => {
            out.string(&STANDARD.encode(value));
        }
        // Content is a body of its own and never in a document.
        Value::Body(_) => {
            out.null();
        }
        Value::Timestamp(at) => {
            let of_shape = if let Kind::Timestamp(format) = shape.kind { format } else { None };
            match format.or(of_shape) {
                None | Some(TimestampFormat::UnixTimestamp) => {
                    out.number(time::write(*at, TimestampFormat::UnixTimestamp));
                }
                Some(format) => {
                    out.string(&time::write(*at, format));
                }
            }
        }
        Value::Structure(structure) => write_structure(out, structure),
        Value::Document(document) => {
            out.raw(document.as_json());
        }
        Value::List(values) => {
            out.begin_array();
            if let Kind::List { member, .. } = &shape.kind {
                values.iter().for_each(|value| write(out, member, None, value));
            }
            out.end_array();
        }
        Value::Map(entries) => {
            out.begin_object();
            if let Kind::Map { value: of, .. } = &shape.kind {
                for (key, value) in entries {
                    out.key(key);
                    write(out, of, None, value);
                }
            }
            out.end_object();
        }
    }
}

//! [awsQuery](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html): form-encoded requests, XML responses.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{Request, Response};

use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::parameters::{self, Tree};
use crate::xml::Xml;
use crate::{Fault, Kind, Operation, Service, Shape, Structure, Value, time};

/// The namespace of errors that no service answers for.
const NO_SERVICE: &str = "http://webservices.amazon.com/AWSFault/2005-15-09";

#[derive(Debug)]
pub(crate) struct AwsQuery;

impl Codec for AwsQuery {
    fn decode(
        &self,
        operation: &'static Operation,
        request: &Request<Bytes>,
        _labels: &Labels,
    ) -> Result<Structure, Fault> {
        let pairs = parameters::pairs(request)?;
        structure(&Tree::new(&pairs)?, operation.input)
    }

    fn encode(&self, service: &Service, operation: &Operation, output: &Structure, id: &str) -> Response<Bytes> {
        let mut xml = Xml::new();
        xml.root(&format!("{}Response", operation.name), service.xml_namespace, |xml| {
            match operation.result_wrapper {
                Some(wrapper) => xml.element(wrapper, |xml| xml.members(output)),
                None => xml.members(output),
            }
            xml.element("ResponseMetadata", |xml| xml.leaf("RequestId", id));
        });
        codec::header(codec::response(operation.http.status, "text/xml", xml.finish()), REQUEST_ID, id)
    }

    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        let mut xml = Xml::new();
        xml.root("ErrorResponse", service.map_or(NO_SERVICE, |service| service.xml_namespace), |xml| {
            error(xml, fault);
            xml.leaf("RequestId", id);
        });
        codec::header(codec::response(fault.status, "text/xml", xml.finish()), REQUEST_ID, id)
    }
}

/// The element that describes a fault; restXml has the same.
pub(crate) fn error(xml: &mut Xml, fault: &Fault) {
    xml.element("Error", |xml| {
        xml.leaf("Type", if fault.is_sender() { "Sender" } else { "Receiver" });
        xml.leaf("Code", &fault.code);
        xml.leaf("Message", &fault.message);
        if let Some(details) = &fault.details {
            xml.members(details);
        }
    });
}

/// The code under which AWS refuses parameters of another form than the model's.
fn malformed(message: impl Into<String>) -> Fault {
    Fault::new("MalformedInput", 400, message)
}

/// Members by name; what the model does not know is ignored, as AWS does.
fn structure(tree: &Tree<'_>, shape: &'static Shape) -> Result<Structure, Fault> {
    let mut structure = Structure::new(shape);
    for (index, member) in (0..).zip(shape.members()) {
        let name = match member.shape.kind {
            Kind::List { element: Some(element), .. } if member.is_flattened() => element,
            _ => member.wire,
        };
        if let Some(child) = tree.child(name) {
            structure.set(index, value(child, member.shape, member.is_flattened())?);
        }
    }
    Ok(structure)
}

fn value(tree: &Tree<'_>, shape: &'static Shape, flattened: bool) -> Result<Value, Fault> {
    match &shape.kind {
        Kind::Structure(_) => {
            no_text(tree)?;
            structure(tree, shape).map(Value::Structure)
        }
        Kind::List { member, element, .. } => {
            let items = items(tree, if flattened { None } else { Some(element.unwrap_or("member")) })?;
            items.into_iter().map(|item| value(item, member, false)).collect::<Result<_, _>>().map(Value::List)
        }
        Kind::Map { value: of, names, .. } => {
            let (key, value_name) = names.unwrap_or(("key", "value"));
            let items = items(tree, if flattened { None } else { Some("entry") })?;
            items.into_iter().map(|item| entry(item, of, key, value_name)).collect::<Result<_, _>>().map(Value::Map)
        }
        _ if tree.has_children() => Err(malformed("Start of list found where not expected")),
        kind => scalar(tree.text(), kind),
    }
}

/// The entries of a list or map in the order of their numbers. Gaps are closed.
fn items<'t>(tree: &'t Tree<'_>, wrapper: Option<&str>) -> Result<Vec<&'t Tree<'t>>, Fault> {
    no_text(tree)?;
    let tree = match wrapper {
        None => tree,
        Some(wrapper) => match tree.only_child(wrapper) {
            Ok(Some(tree)) => tree,
            Ok(None) => return Ok(Vec::new()),
            Err(()) => return Err(malformed("Top level element may not be treated as a list")),
        },
    };
    no_text(tree)?;
    tree.numbered().map_err(|name| malformed(format!("`{name}` is not the number of a list element")))
}

fn entry(tree: &Tree<'_>, of: &'static Shape, key: &str, value_name: &str) -> Result<(String, Value), Fault> {
    match (tree.child(key), tree.child(value_name)) {
        (Some(key), Some(content)) if !key.has_children() => Ok((key.text().to_owned(), value(content, of, false)?)),
        _ => Err(malformed(format!("Each entry of a map has a `{key}` and a `{value_name}`"))),
    }
}

/// `Tags=` is an empty list, `Tags=x` is none.
fn no_text(tree: &Tree<'_>) -> Result<(), Fault> {
    if tree.text().is_empty() {
        Ok(())
    } else {
        Err(malformed("Unexpected value where a list or structure is expected"))
    }
}

fn scalar(text: &str, kind: &'static Kind) -> Result<Value, Fault> {
    let failed = |to: &str| malformed(format!("{text} can not be converted to {to}"));
    Ok(match kind {
        Kind::Integer { .. } => Value::Integer(text.parse().map_err(|_| failed("an Integer"))?),
        Kind::Document => return Err(failed("a Document")),
        Kind::Double => Value::Double(text.parse().map_err(|_| failed("a Double"))?),
        Kind::Boolean if text.eq_ignore_ascii_case("true") => Value::Boolean(true),
        Kind::Boolean if text.eq_ignore_ascii_case("false") => Value::Boolean(false),
        Kind::Boolean => return Err(failed("a Boolean")),
        Kind::Timestamp(_) => Value::Timestamp(time::parse(text).ok_or_else(|| failed("a timestamp"))?),
        Kind::Blob { .. } => Value::Blob(STANDARD.decode(text).map_err(|_| failed("a blob"))?),
        Kind::String { .. } | Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. } => {
            Value::String(text.to_owned())
        }
    })
}

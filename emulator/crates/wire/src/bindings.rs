//! What the REST protocols carry outside of the body. See
//! [HTTP bindings](https://smithy.io/2.0/spec/http-bindings.html).

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request};

use crate::codec::Labels;
use crate::{Fault, Kind, Location, Member, Shape, Structure, TimestampFormat, Value, parameters, time};

/// The member that is the whole body.
pub(crate) struct Payload {
    pub(crate) index: u16,
    pub(crate) member: &'static Member,
}

pub(crate) fn payload(shape: &Shape) -> Option<Payload> {
    let mut members = (0..).zip(shape.members());
    let (index, member) = members.find(|(_, member)| member.location == Location::Payload)?;
    Some(Payload { index, member })
}

/// Reads path, query and headers into the members that are bound to them.
pub(crate) fn read(input: &mut Structure, request: &Request<Bytes>, labels: &Labels) -> Result<(), Fault> {
    let query = parameters::of_query(request)?;
    for (index, member) in (0..).zip(input.shape().members()) {
        let value = match member.location {
            Location::Body | Location::Payload | Location::StatusCode => None,
            Location::Uri => {
                let label = labels.iter().find(|(name, _)| *name == member.wire);
                label.map(|(_, text)| scalar(text, member)).transpose()?
            }
            Location::QueryString => from_query(&query, member, input.shape())?,
            Location::Header => from_header(request.headers(), member)?,
            Location::Headers => with_prefix(request.headers(), member),
        };
        if let Some(value) = value {
            input.set(index, value);
        }
    }
    Ok(())
}

fn from_query(query: &[parameters::Pair<'_>], member: &'static Member, of: &Shape) -> Result<Option<Value>, Fault> {
    let named = || query.iter().filter(|(name, _)| name == member.wire).map(|(_, value)| value);
    match &member.shape.kind {
        Kind::List { member: element, .. } => {
            let element = Member::new(member.name, element);
            let values = named().map(|text| scalar(text, &element));
            let values = values.collect::<Result<Vec<_>, _>>()?;
            Ok(Some(Value::List(values)).filter(|_| named().next().is_some()))
        }
        // Every parameter that no other member is bound to.
        Kind::Map { value, .. } => {
            let bound = |name: &str| {
                let members = of.members().iter().filter(|other| other.location == Location::QueryString);
                members.filter(|other| other.name != member.name).any(|other| other.wire == name)
            };
            let mut entries: Vec<(String, Value)> = Vec::new();
            for (name, text) in query.iter().filter(|(name, _)| !bound(name)) {
                let many = matches!(value.kind, Kind::List { .. });
                match entries.iter_mut().find(|(key, _)| key == name) {
                    Some((_, Value::List(values))) => values.push(Value::String(text.to_string())),
                    Some(_) => {}
                    None => {
                        let text = Value::String(text.to_string());
                        entries.push((name.to_string(), if many { Value::List(vec![text]) } else { text }));
                    }
                }
            }
            Ok(Some(Value::Map(entries)).filter(|_| !query.is_empty()))
        }
        _ => named().next().map(|text| scalar(text, member)).transpose(),
    }
}

fn from_header(headers: &HeaderMap, member: &'static Member) -> Result<Option<Value>, Fault> {
    let Some(text) = headers.get(member.wire) else { return Ok(None) };
    let text = text.to_str().map_err(|_| unreadable(member))?;
    match &member.shape.kind {
        Kind::List { member: element, .. } => {
            let element = Member::new(member.name, element);
            let texts = text.split(',').map(|text| text.trim().trim_matches('"'));
            let values = texts.map(|text| scalar(text, &element));
            values.collect::<Result<_, _>>().map(|values| Some(Value::List(values)))
        }
        _ => scalar(text, member).map(Some),
    }
}

fn with_prefix(headers: &HeaderMap, member: &'static Member) -> Option<Value> {
    let prefix = member.wire.to_ascii_lowercase();
    let entries = headers.iter().filter_map(|(name, value)| {
        let key = name.as_str().strip_prefix(prefix.as_str())?;
        Some((key.to_owned(), Value::String(value.to_str().ok()?.to_owned())))
    });
    let entries: Vec<_> = entries.collect();
    (!entries.is_empty()).then_some(Value::Map(entries))
}

/// A text as a value; moments are understood in every format.
fn scalar(text: &str, member: &Member) -> Result<Value, Fault> {
    let wrong = || unreadable(member);
    Ok(match member.shape.kind {
        Kind::Boolean => Value::Boolean(text.parse().map_err(|_| wrong())?),
        Kind::Integer { .. } => Value::Integer(text.parse().map_err(|_| wrong())?),
        Kind::Double => Value::Double(text.parse().map_err(|_| wrong())?),
        Kind::Timestamp(_) => Value::Timestamp(time::parse(text).ok_or_else(wrong)?),
        Kind::Blob { .. } => Value::Blob(STANDARD.decode(text).map_err(|_| wrong())?),
        Kind::String { .. } => Value::String(text.to_owned()),
        Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. } | Kind::Document => return Err(wrong()),
    })
}

fn unreadable(member: &Member) -> Fault {
    Fault::new("SerializationException", 400, format!("The value of `{}` cannot be read.", member.wire))
}

/// Writes the members that are bound to headers. What cannot be a header is left out.
pub(crate) fn write(headers: &mut HeaderMap, output: &Structure) {
    for (member, value) in output.iter() {
        match (member.location, value) {
            (Location::Header, value) => {
                let named = HeaderName::from_bytes(member.wire.as_bytes()).ok();
                let text = HeaderValue::from_str(&bound_text(value, member)).ok();
                if let (Some(name), Some(text)) = (named, text) {
                    headers.insert(name, text);
                }
            }
            (Location::Headers, Value::Map(entries)) => {
                for (key, value) in entries {
                    let named = HeaderName::from_bytes(format!("{}{key}", member.wire).as_bytes()).ok();
                    let text = HeaderValue::from_str(&bound_text(value, member)).ok();
                    if let (Some(name), Some(text)) = (named, text) {
                        headers.insert(name, text);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A value as headers and query parameters have it.
pub fn bound_text<'v>(value: &'v Value, member: &Member) -> Cow<'v, str> {
    match value {
        Value::Timestamp(at) => {
            let of_shape = if let Kind::Timestamp(format) = member.shape.kind { format } else { None };
            time::write(*at, member.timestamp.or(of_shape).unwrap_or(TimestampFormat::Rfc822)).into()
        }
        Value::Blob(bytes) => STANDARD.encode(bytes).into(),
        Value::List(values) => {
            let element = if let Kind::List { member, .. } = &member.shape.kind { member } else { member.shape };
            let element = Member::new(member.name, element);
            values.iter().map(|value| bound_text(value, &element).into_owned()).collect::<Vec<_>>().join(",").into()
        }
        value => {
            let mut found = Vec::new();
            value.texts("", &mut found);
            found.into_iter().next().unwrap_or_default()
        }
    }
}

/// The status that the output itself names.
pub(crate) fn status(output: &Structure) -> Option<u16> {
    let (_, value) = output.iter().find(|(member, _)| member.location == Location::StatusCode)?;
    if let Value::Integer(status) = value { u16::try_from(*status).ok() } else { None }
}

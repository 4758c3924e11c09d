//! Whether an answer is one that AWS's SDKs can read.

use bytes::Bytes;
use http::{Response, StatusCode};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Why an answer is not one of AWS, if so.
pub(crate) fn defect(response: &Response<Bytes>) -> Option<String> {
    let status = response.status();
    if status.is_server_error() && status != StatusCode::NOT_IMPLEMENTED {
        return Some(format!("{status}"));
    }
    if !status.is_success() && !status.is_client_error() && status != StatusCode::NOT_IMPLEMENTED {
        return Some(format!("{status} is neither a success nor a refusal"));
    }
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
    if header("x-amzn-requestid").or(header("x-amz-request-id")).is_none_or(str::is_empty) {
        return Some("there is no request id".to_owned());
    }
    let content_type = header("content-type").unwrap_or("");
    let refused = !status.is_success();
    if content_type.contains("cbor") {
        return (header("smithy-protocol") != Some("rpc-v2-cbor")).then(|| "CBOR without its protocol".to_owned());
    }
    let Ok(text) = std::str::from_utf8(response.body()) else { return Some("the body is no UTF-8".to_owned()) };
    if content_type.contains("xml") {
        xml(text, refused)
    } else if content_type.contains("json") {
        json(text, refused, header("x-amzn-errortype"))
    } else {
        Some(format!("content type `{content_type}`"))
    }
}

fn xml(text: &str, refused: bool) -> Option<String> {
    let names = match names(text) {
        Ok(names) => names,
        Err(error) => return Some(format!("no XML: {error}")),
    };
    let has = |name: &str| names.iter().any(|found| found.eq_ignore_ascii_case(name));
    let missing = ["Code", "Message", "RequestId"].into_iter().find(|name| refused && !has(name));
    missing.map(|name| format!("an error without {name}"))
}

/// The names of all elements, once the text was read to its end.
fn names(text: &str) -> Result<Vec<String>, quick_xml::Error> {
    let mut reader = Reader::from_str(text);
    let mut names = Vec::new();
    loop {
        match reader.read_event()? {
            Event::Start(element) | Event::Empty(element) => {
                names.push(element.local_name().as_ref().to_owned());
            }
            Event::GeneralRef(_) | Event::Text(_) | Event::End(_) | Event::Decl(_) => {}
            Event::Eof => return Ok(names),
            other => panic!("AWS writes no {other:?}"),
        }
    }
}

fn json(text: &str, refused: bool, error_type: Option<&str>) -> Option<String> {
    let value: serde_json::Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return Some(format!("no JSON: {error}")),
    };
    let Some(members) = value.as_object() else { return Some("the answer is no object".to_owned()) };
    if !refused {
        return None;
    }
    if error_type.is_none() && !members.contains_key("__type") {
        return Some("an error without a type".to_owned());
    }
    let message = members.iter().any(|(name, value)| name.eq_ignore_ascii_case("message") && value.is_string());
    (!message).then(|| "an error without a message".to_owned())
}

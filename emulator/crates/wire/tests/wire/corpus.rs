//! botocore's protocol tests; see `tests/protocols/README.md`.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{Request, Response};
use json::{Json, Node};
use wire::{Fault, Structure};

use crate::loader;

fn cases(text: &str) -> Vec<(Node, Node, String)> {
    let mut cases = Vec::new();
    for suite in json::parse(text).unwrap().as_array().unwrap() {
        for (number, case) in suite.get("cases").and_then(Node::as_array).unwrap().iter().enumerate() {
            let name = format!("{} #{number}", loader::text(suite, "description").unwrap());
            cases.push((suite.clone(), case.clone(), name));
        }
    }
    cases
}

/// JSON without places, order and the difference between `1` and `1.0`.
#[derive(Debug, PartialEq)]
enum Plain {
    Object(BTreeMap<String, Plain>),
    Array(Vec<Plain>),
    Number(f64),
    Other(Json),
}
fn plain(node: &Node) -> Plain {
    match &node.value {
        Json::Object(entries) => {
            Plain::Object(entries.iter().map(|entry| (entry.key.clone(), plain(&entry.value))).collect())
        }
        Json::Array(elements) => Plain::Array(elements.iter().map(plain).collect()),
        Json::Number(_) => Plain::Number(node.as_f64().unwrap()),
        other => Plain::Other(other.clone()),
    }
}

#[test]
fn requests_are_read() {
    let mut run = 0;
    for text in [include_str!("../protocols/input/query.json"), include_str!("../protocols/input/json.json")] {
        for (suite, case, name) in cases(text) {
            let Some(operation) = loader::operation(&suite, &case) else { continue };
            let service = loader::service(&suite, operation);
            let body = loader::text(case.get("serialized").unwrap(), "body").unwrap().to_owned();
            let request = Request::post("/").body(Bytes::from(body)).unwrap();
            let want = loader::structure(case.get("params").unwrap(), operation.input);
            let got = service.protocol.codec().decode(operation, &request, &[]).unwrap();
            assert_eq!(got, want, "{name}");
            run += 1;
        }
    }
    assert_eq!(run, 45, "cases that were run");
}

/// What stands in the path where the template has a label; the corpus has one label in a segment, or none.
fn labels(template: &'static str, path: &str) -> Vec<(&'static str, String)> {
    let segments = template.split('/').zip(path.split('/'));
    let named = segments.filter_map(|(name, text)| Some((name.strip_prefix('{')?.strip_suffix('}')?, text.to_owned())));
    named.collect()
}

#[test]
fn rest_requests_are_read() {
    let mut run = 0;
    for (suite, case, name) in cases(include_str!("../protocols/input/rest-json.json")) {
        // Clients write `{}` for a payload that is absent: what comes back is an empty one.
        if ["Structure payload #1", "Content-Type and JSON body #2", "Content-Type and JSON body #4"].contains(&&*name)
        {
            continue;
        }
        let Some(operation) = loader::operation(&suite, &case) else { continue };
        let service = loader::service(&suite, operation);
        let serialized = case.get("serialized").unwrap();
        let uri = loader::text(serialized, "uri").unwrap();
        let mut request = Request::post(uri);
        for entry in serialized.get("headers").and_then(Node::as_object).unwrap_or_default() {
            request = request.header(&entry.key, entry.value.as_str().unwrap());
        }
        let request = request.body(Bytes::from(loader::text(serialized, "body").unwrap().to_owned())).unwrap();
        let labels = labels(operation.http.uri, request.uri().path());
        let got = service.protocol.codec().decode(operation, &request, &labels);
        let got = got.unwrap_or_else(|fault| panic!("{name}: {fault} {:?}", operation.input.members()));
        let want = case
            .get("params")
            .map_or_else(|| Structure::new(operation.input), |params| loader::structure(params, operation.input));
        assert_eq!(got, want, "{name}");
        run += 1;
    }
    assert_eq!(run, 49, "cases that were run");
}

#[test]
fn rest_responses_are_written() {
    let mut run = 0;
    for (suite, case, name) in cases(include_str!("../protocols/output/rest-json.json")) {
        // A map of all headers whatever their prefix is in no model that is served.
        if name.starts_with("Supports header maps") {
            continue;
        }
        let (Some(operation), Some(result)) = (loader::operation(&suite, &case), case.get("result")) else { continue };
        let service = loader::service(&suite, operation);
        let output = loader::structure(result, operation.output);
        let response = service.protocol.codec().encode(&service, operation, &output, "request-id");
        let want = case.get("response").unwrap();
        assert_eq!(i64::from(response.status().as_u16()), want.get("status_code").unwrap().as_i64().unwrap());
        for entry in want.get("headers").and_then(Node::as_object).unwrap_or_default() {
            assert_eq!(response.headers()[&entry.key], entry.value.as_str().unwrap(), "{name}");
        }
        assert_body(&response, loader::text(want, "body").unwrap(), &name);
        run += 1;
    }
    assert_eq!(run, 21, "cases that were run");
}

fn assert_body(response: &Response<Bytes>, want: &str, name: &str) {
    let got = std::str::from_utf8(response.body()).unwrap();
    if want.starts_with('{') {
        assert_eq!(plain(&json::parse(got).unwrap()), plain(&json::parse(want).unwrap()), "{name}");
    } else {
        assert_eq!(got, want, "{name}");
    }
}

#[test]
fn responses_are_written() {
    let mut run = 0;
    for text in [include_str!("../protocols/output/query.json"), include_str!("../protocols/output/json.json")] {
        for (suite, case, name) in cases(text) {
            // The waist has no null within a list: no served operation answers with one.
            if name == "Lists #1" {
                continue;
            }
            let Some(operation) = loader::operation(&suite, &case) else { continue };
            let service = loader::service(&suite, operation);
            let codec = service.protocol.codec();
            let response = if let Some(result) = case.get("result") {
                let output = loader::structure(result, operation.output);
                codec.encode(&service, operation, &output, "request-id")
            } else {
                // Without a message, or with a namespace in front of the code: both are beyond a `Fault`.
                let Some(fault) = fault(&suite, &case) else { continue };
                codec.refuse(Some(&service), &fault, "request-id")
            };
            let want = case.get("response").unwrap();
            assert_eq!(response.headers()["x-amzn-requestid"], "request-id");
            assert_eq!(i64::from(response.status().as_u16()), want.get("status_code").unwrap().as_i64().unwrap());
            assert_body(&response, loader::text(want, "body").unwrap(), &name);
            run += 1;
        }
    }
    assert_eq!(run, 35, "cases that were run");
}

fn fault(suite: &Node, case: &Node) -> Option<Fault> {
    if loader::text(case.get("response")?, "body")?.contains('#') {
        return None;
    }
    let code = loader::text(case, "errorCode")?.to_owned();
    let mut fault = Fault::new(code.clone(), 400, loader::text(case, "errorMessage")?);
    let reference = json::parse(&format!(r#"{{"shape": "{code}"}}"#)).unwrap();
    if let Some(shape) = loader::shape(suite.get("shapes")?, &reference, 0) {
        let mut details = loader::structure(case.get("error")?, shape);
        if let Some((index, _)) = shape.member("Message") {
            details.take(index);
        }
        fault.details = Some(Box::new(details));
    }
    Some(fault)
}

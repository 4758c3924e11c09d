//! Calls in process, from bytes to bytes.

use anyhow::{Context as _, ensure};
use bytes::Bytes;
use http::{Request, StatusCode};
use orglab::{Credentials, Emulator};
use serde_json::Value;

/// Somebody who signs calls.
#[derive(Debug)]
pub(crate) struct Caller {
    pub(crate) emulator: Emulator,
    credentials: Credentials,
}

impl Caller {
    pub(crate) fn new(emulator: Emulator, profile: &str) -> anyhow::Result<Caller> {
        let credentials = emulator.credentials(profile)?;
        Ok(Caller { emulator, credentials })
    }
    /// A signed request.
    pub(crate) fn request(&self, service: &str, operation: &str, input: &Value) -> anyhow::Result<Request<Bytes>> {
        let (prefix, signing_name) = match service {
            "organizations" => ("AWSOrganizationsV20161128", "organizations"),
            "sso-admin" => ("SWBExternalService", "sso"),
            "identitystore" => ("AWSIdentityStore", "identitystore"),
            other => anyhow::bail!("no target of {other} is known"),
        };
        let mut request = Request::post("http://localhost/")
            .header("host", "localhost")
            .header("x-amz-target", format!("{prefix}.{operation}"))
            .header("content-type", "application/x-amz-json-1.1")
            .body(Bytes::from(input.to_string()))?;
        let now = self.emulator.clock().unmoved().seconds();
        self.credentials.signer("us-east-1", signing_name).sign(&mut request, now)?;
        Ok(request)
    }
    /// The answer to a call, which must succeed.
    pub(crate) fn call(&self, service: &str, operation: &str, input: &Value) -> anyhow::Result<Value> {
        answer(&self.emulator, self.request(service, operation, input)?).with_context(|| operation.to_owned())
    }
    /// The answer to an unsigned request with a body in JSON.
    pub(crate) fn unsigned(&self, path: &str, input: &Value) -> anyhow::Result<Value> {
        let request = Request::post(format!("http://localhost{path}"))
            .header("host", "localhost")
            .header("content-type", "application/json")
            .body(Bytes::from(input.to_string()))?;
        answer(&self.emulator, request).with_context(|| path.to_owned())
    }
}

/// The answer to a request, which must succeed.
pub(crate) fn answer(emulator: &Emulator, request: Request<Bytes>) -> anyhow::Result<Value> {
    let response = emulator.exchange(request);
    let (status, body) = (response.status(), response.body());
    ensure!(status == StatusCode::OK, "{status}: {}", String::from_utf8_lossy(body));
    // Some operations answer with nothing.
    if body.is_empty() { Ok(Value::Null) } else { Ok(serde_json::from_slice(body)?) }
}

/// A text in an answer, by the path of its members.
pub(crate) fn text(answer: &Value, path: &str) -> anyhow::Result<String> {
    let found = answer.pointer(path).and_then(Value::as_str);
    Ok(found.with_context(|| format!("no {path} in {answer}"))?.to_owned())
}

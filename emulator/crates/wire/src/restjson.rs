//! [restJson1](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html): the path names the operation, and what
//! does not travel in path, query and headers is a JSON body.

use bytes::Bytes;
use http::{Request, Response, StatusCode};

use crate::awsjson::{self, ERROR_TYPE};
use crate::bindings::{self, Payload};
use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::{Fault, Kind, Location, Operation, Service, Structure, Value};

const JSON: &str = "application/json";

#[derive(Debug)]
pub(crate) struct RestJson;

impl Codec for RestJson {
    fn decode(
        &self,
        operation: &'static Operation,
        request: &Request<Bytes>,
        labels: &Labels,
    ) -> Result<Structure, Fault> {
        let mut input = Structure::new(operation.input);
        bindings::read(&mut input, request, labels)?;
        match bindings::payload(operation.input) {
            Some(Payload { index, member }) => {
                let body = request.body();
                let content = match member.shape.kind {
                    _ if body.is_empty() => None,
                    Kind::Blob { .. } => Some(Value::Blob(body.to_vec())),
                    Kind::String { .. } => Some(Value::String(text(body)?.to_owned())),
                    _ => Some(awsjson::value_from_bytes(body, member.shape)?),
                };
                if let Some(content) = content {
                    input.set(index, content);
                }
            }
            None if request.body().is_empty() => {}
            None => awsjson::read_members(&mut input, request.body(), |member| member.location == Location::Body)?,
        }
        Ok(input)
    }

    fn encode(&self, _service: &Service, operation: &Operation, output: &Structure, id: &str) -> Response<Bytes> {
        let mut response = match bindings::payload(operation.output) {
            Some(Payload { index, member }) => match output.at(index) {
                Some(Value::Blob(bytes)) => {
                    codec::response(operation.http.status, "application/octet-stream", bytes.clone())
                }
                Some(Value::String(text)) => codec::response(operation.http.status, "text/plain", text.clone()),
                Some(value) => {
                    let mut out = json::Writer::new();
                    awsjson::write(&mut out, member.shape, member.timestamp, value);
                    codec::response(operation.http.status, JSON, out.finish())
                }
                None => codec::response(operation.http.status, JSON, Bytes::new()),
            },
            None => {
                let mut out = json::Writer::new();
                awsjson::write_members(&mut out, output, |member| member.location == Location::Body);
                // Where the model declares no output at all, there is no body.
                let declared = !operation.output.members().is_empty();
                let body = if declared { Bytes::from(out.finish()) } else { Bytes::new() };
                codec::response(operation.http.status, JSON, body)
            }
        };
        bindings::write(response.headers_mut(), output);
        if let Some(status) = bindings::status(output).and_then(|status| StatusCode::from_u16(status).ok()) {
            *response.status_mut() = status;
        }
        codec::header(response, REQUEST_ID, id)
    }

    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        let mut out = json::Writer::new();
        out.begin_object();
        if service.is_some_and(speaks_oauth) {
            out.key("error").string(&oauth_code(&fault.code));
            out.key("error_description").string(&fault.message);
        } else {
            codec::error_members(service, fault, &mut out);
        }
        out.end_object();
        let response = codec::response(fault.status, JSON, out.finish());
        codec::header(codec::header(response, REQUEST_ID, id), ERROR_TYPE, &fault.code)
    }
}

fn text(body: &Bytes) -> Result<&str, Fault> {
    std::str::from_utf8(body).map_err(|_| awsjson::refused("The body is not valid UTF-8."))
}

/// Whether a service's errors are also those of
/// [OAuth 2.0](https://www.rfc-editor.org/rfc/rfc6749#section-5.2), as those of IAM Identity Center's OIDC service are:
/// SDKs tell them apart by the header, OAuth clients by the body.
fn speaks_oauth(service: &Service) -> bool {
    let errors = service.operations.iter().flat_map(|operation| operation.errors);
    errors.into_iter().any(|error| error.shape.member("error_description").is_some())
}

/// `AuthorizationPendingException` is `authorization_pending`. See
/// <https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html>.
fn oauth_code(code: &str) -> String {
    match code.strip_suffix("Exception").unwrap_or(code) {
        "InternalServer" | "InternalFailure" => "server_error".to_owned(),
        "InvalidRequestRegion" => "invalid_request".to_owned(),
        name => {
            let mut snake = String::with_capacity(name.len() + 4);
            for (at, char) in name.char_indices() {
                if char.is_ascii_uppercase() && at > 0 {
                    snake.push('_');
                }
                snake.push(char.to_ascii_lowercase());
            }
            snake
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_have_the_names_of_oauth() {
        for (code, want) in [
            ("AuthorizationPendingException", "authorization_pending"),
            ("SlowDownException", "slow_down"),
            ("InvalidClientMetadataException", "invalid_client_metadata"),
            ("UnsupportedGrantTypeException", "unsupported_grant_type"),
            ("InternalServerException", "server_error"),
            ("InvalidRequestRegionException", "invalid_request"),
        ] {
            assert_eq!(oauth_code(code), want);
        }
    }
}

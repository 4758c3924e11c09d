use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Request, Response, StatusCode};

use crate::{Fault, Operation, Protocol, Service, Structure};

/// The labels of a request's path by name, decoded; see [`Route::labels`](crate::Route::labels).
pub type Labels = [(&'static str, String)];

/// What a protocol does: requests become structures, structures and faults become responses.
pub trait Codec: Sync {
    /// Reads the input of an operation out of a request.
    ///
    /// # Errors
    /// A fault with a status of 400 and above when the request is not one of this protocol, or holds a value of another
    /// kind than the model says. Constraints are checked later, by [`validate`](crate::validate()).
    fn decode(
        &self,
        operation: &'static Operation,
        request: &Request<Bytes>,
        labels: &Labels,
    ) -> Result<Structure, Fault>;
    /// Writes the output of an operation.
    fn encode(&self, service: &Service, operation: &Operation, output: &Structure, request_id: &str)
    -> Response<Bytes>;
    /// Writes a refusal. The service is missing when the request could not be attributed to one.
    fn refuse(&self, service: Option<&Service>, fault: &Fault, request_id: &str) -> Response<Bytes>;
}

impl Protocol {
    /// The codec of this protocol.
    pub fn codec(self) -> &'static dyn Codec {
        match self {
            Protocol::AwsQuery => &crate::awsquery::AwsQuery,
            Protocol::Ec2Query => &crate::ec2query::Ec2Query,
            Protocol::AwsJson10 => &crate::awsjson::AwsJson { content_type: "application/x-amz-json-1.0" },
            Protocol::AwsJson11 => &crate::awsjson::AwsJson { content_type: "application/x-amz-json-1.1" },
            Protocol::RestJson1 => &crate::restjson::RestJson,
            Protocol::RestXml => &crate::restxml::RestXml,
            Protocol::RpcV2Cbor => &crate::rpcv2cbor::RpcV2Cbor,
        }
    }
}

/// The same response without its body, as [HEAD](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2) wants it.
#[must_use]
pub fn without_body(response: Response<Bytes>) -> Response<Bytes> {
    response.map(|_| Bytes::new())
}

pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// A response with its content type.
pub(crate) fn response(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Response<Bytes> {
    let mut response = Response::new(body.into());
    // Statuses come from the models and are valid; were one not, the fault would be the server's.
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// Adds a header, unless the value cannot be one.
pub(crate) fn header(mut response: Response<Bytes>, name: HeaderName, value: &str) -> Response<Bytes> {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// The answer to an operation whose protocol is not spoken yet.
pub(crate) fn not_implemented() -> Fault {
    Fault::new("NotImplemented", 501, "The requested operation is not implemented.")
}

impl Service {
    /// The declared error with this code.
    pub fn error(&self, code: &str) -> Option<&'static crate::ErrorShape> {
        self.operations.iter().flat_map(|operation| operation.errors).copied().find(|error| error.code == code)
    }
    /// What the message of an error is called: most services write `message`, some (Organizations) `Message`.
    pub(crate) fn message_member(&self, code: &str) -> Option<&'static str> {
        let named = |error: &crate::ErrorShape| {
            error.shape.members().iter().map(|member| member.wire).find(|wire| wire.eq_ignore_ascii_case("message"))
        };
        let all = self.operations.iter().flat_map(|operation| operation.errors).copied();
        self.error(code).and_then(named).or_else(|| all.into_iter().find_map(named))
    }
}

/// The name of the message and the members beside it, for the protocols that write errors as JSON.
pub(crate) fn error_members(service: Option<&Service>, fault: &Fault, out: &mut json::Writer) {
    let name = service.and_then(|service| service.message_member(&fault.code)).unwrap_or("message");
    out.key(name).string(&fault.message);
    for (member, value) in fault.details.iter().flat_map(|details| details.iter()) {
        if member.wire != name {
            out.key(member.wire);
            crate::awsjson::write(out, member.shape, member.timestamp, value);
        }
    }
}

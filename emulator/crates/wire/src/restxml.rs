//! [restXml](https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html): the path names the operation, and what does
//! not travel in path, query and headers is an XML body.

use bytes::Bytes;
use http::header::HeaderName;
use http::{Request, Response, StatusCode};

use crate::bindings::{self, Payload};
use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::xml::Xml;
use crate::{Body, Fault, Kind, Location, Operation, Service, Structure, Value, awsquery, xml_roots, xml_tree};

const S3_REQUEST_ID: HeaderName = HeaderName::from_static("x-amz-request-id");
const S3_HOST_ID: HeaderName = HeaderName::from_static("x-amz-id-2");
const XML: &str = "application/xml";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

#[derive(Debug)]
pub(crate) struct RestXml;

impl Codec for RestXml {
    fn decode(
        &self,
        operation: &'static Operation,
        request: &Request<Bytes>,
        labels: &Labels,
    ) -> Result<Structure, Fault> {
        let mut input = Structure::new(operation.input);
        bindings::read(&mut input, request, labels).map_err(argument)?;
        let body = request.body();
        match bindings::payload(operation.input) {
            Some(Payload { index, member }) => {
                let content = match member.shape.kind {
                    Kind::Blob { .. } => {
                        let received = request.extensions().get::<Body>().cloned();
                        Some(Value::Body(received.unwrap_or_else(|| Body::from(body.clone()))))
                    }
                    _ if body.is_empty() && member.required => return Err(missing_body()),
                    _ if body.is_empty() => None,
                    Kind::String { .. } => Some(Value::String(text(body)?.to_owned())),
                    _ => Some(xml_tree::parse(body)?.value(member.shape)?),
                };
                if let Some(content) = content {
                    input.set(index, content);
                }
            }
            None if body.is_empty() => {}
            None if operation.input.members().iter().any(|member| member.location == Location::Body) => {
                xml_tree::parse(body)?.members(&mut input)?;
            }
            None => {}
        }
        Ok(input)
    }

    fn encode(&self, service: &Service, operation: &Operation, output: &Structure, id: &str) -> Response<Bytes> {
        let status = operation.http.status;
        let namespace = xml_roots::namespace(service);
        let mut response = match bindings::payload(operation.output) {
            Some(Payload { index, member }) => match output.at(index) {
                Some(Value::Body(body)) => {
                    let mut response = codec::response(status, "binary/octet-stream", Bytes::new());
                    response.extensions_mut().insert(body.clone());
                    response
                }
                Some(Value::String(text)) => codec::response(status, "application/json", text.clone()),
                Some(Value::Structure(content)) => {
                    document(status, xml_roots::of_payload(member), namespace, |xml| xml.members(content))
                }
                Some(_) | None => without_content(status),
            },
            None if operation.output.members().iter().any(|member| member.location == Location::Body) => {
                let root = xml_roots::of_output(operation.output.name);
                match root {
                    // The root itself is the one member:
                    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
                    "LocationConstraint" => document(status, root, namespace, |xml| {
                        xml.text(output.text("LocationConstraint").unwrap_or_default());
                    }),
                    root => document(status, root, namespace, |xml| xml.members(output)),
                }
            }
            // What stands for a document that a GET would answer.
            None if operation.http.method == "HEAD" => codec::response(status, XML, Bytes::new()),
            None => without_content(status),
        };
        bindings::write(response.headers_mut(), output);
        if response.headers().contains_key(http::header::CONTENT_RANGE) {
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        }
        if let Some(status) = bindings::status(output).and_then(|status| StatusCode::from_u16(status).ok()) {
            *response.status_mut() = status;
        }
        if speaks_s3(service) { s3_ids(response, id) } else { codec::header(response, REQUEST_ID, id) }
    }

    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        match service {
            Some(service) if service.name != "s3" => refuse(service, fault, id),
            // A path that belongs to no service is S3's: a bucket and a key.
            Some(_) | None => refuse_s3(fault, id),
        }
    }
}

fn document(status: u16, root: &str, namespace: &str, content: impl FnOnce(&mut Xml)) -> Response<Bytes> {
    let mut xml = Xml::new();
    xml.raw(DECLARATION);
    xml.root(root, namespace, content);
    codec::response(status, XML, xml.finish())
}

fn without_content(status: u16) -> Response<Bytes> {
    let mut response = codec::response(status, XML, Bytes::new());
    response.headers_mut().remove(http::header::CONTENT_TYPE);
    response
}

fn text(body: &Bytes) -> Result<&str, Fault> {
    std::str::from_utf8(body).map_err(|_| argument(Fault::new("", 400, "The body is not valid UTF-8.")))
}

/// What cannot be read of path, query and headers is a wrong argument:
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList>.
fn argument(fault: Fault) -> Fault {
    Fault { code: "InvalidArgument".into(), status: 400, ..fault }
}

fn missing_body() -> Fault {
    Fault::new("MissingRequestBodyError", 400, "Request Body is empty")
}

fn speaks_s3(service: &Service) -> bool {
    service.signing_name == "s3"
}

fn s3_ids(response: Response<Bytes>, id: &str) -> Response<Bytes> {
    codec::header(codec::header(response, S3_REQUEST_ID, id), S3_HOST_ID, &host_id(id))
}

/// "A special token that is used together with the `x-amz-request-id` header to help AWS troubleshoot problems": here the
/// request id again. See <https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html>.
pub fn host_id(id: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(id)
}

/// The form of CloudFront, Route 53 and the like.
fn refuse(service: &Service, fault: &Fault, id: &str) -> Response<Bytes> {
    let mut xml = Xml::new();
    xml.root("ErrorResponse", service.xml_namespace, |xml| {
        awsquery::error(xml, fault);
        xml.leaf("RequestId", id);
        if speaks_s3(service) {
            xml.leaf("HostId", &host_id(id));
        }
    });
    let response = codec::response(fault.status, "text/xml", xml.finish());
    if speaks_s3(service) { s3_ids(response, id) } else { codec::header(response, REQUEST_ID, id) }
}

/// [S3's form](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html): no wrapper, no namespace
/// (`noErrorWrapping` in Smithy's model of it).
fn refuse_s3(fault: &Fault, id: &str) -> Response<Bytes> {
    let mut xml = Xml::new();
    xml.raw(DECLARATION);
    xml.element("Error", |xml| {
        xml.leaf("Code", &fault.code);
        xml.leaf("Message", &fault.message);
        if let Some(details) = &fault.details {
            xml.members(details);
        }
        xml.leaf("RequestId", id);
        xml.leaf("HostId", &host_id(id));
    });
    // What was not modified has no body.
    let body = if fault.status == 304 { String::new() } else { xml.finish() };
    let mut response = codec::response(fault.status, XML, body);
    if let Some(details) = &fault.details {
        bindings::write(response.headers_mut(), details);
    }
    s3_ids(response, id)
}

//! [restXml](https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html). So far it only refuses.

use bytes::Bytes;
use http::header::HeaderName;
use http::{Request, Response};

use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::xml::Xml;
use crate::{Fault, Operation, Service, Structure, awsquery};

const S3_REQUEST_ID: HeaderName = HeaderName::from_static("x-amz-request-id");

#[derive(Debug)]
pub(crate) struct RestXml;

impl Codec for RestXml {
    fn decode(
        &self,
        _operation: &'static Operation,
        _request: &Request<Bytes>,
        _labels: &Labels,
    ) -> Result<Structure, Fault> {
        Err(codec::not_implemented())
    }
    fn encode(&self, service: &Service, _operation: &Operation, _output: &Structure, id: &str) -> Response<Bytes> {
        self.refuse(Some(service), &codec::not_implemented(), id)
    }
    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        match service {
            Some(service) if service.name != "s3" => refuse(service, fault, id),
            // A path that belongs to no service is S3's: a bucket and a key.
            Some(_) | None => refuse_s3(fault, id),
        }
    }
}

/// The form of CloudFront, Route 53 and the like.
fn refuse(service: &Service, fault: &Fault, id: &str) -> Response<Bytes> {
    let mut xml = Xml::new();
    xml.root("ErrorResponse", service.xml_namespace, |xml| {
        awsquery::error(xml, fault);
        xml.leaf("RequestId", id);
    });
    codec::header(codec::response(fault.status, "text/xml", xml.finish()), REQUEST_ID, id)
}

/// [S3's form](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html): no wrapper, no namespace
/// (`noErrorWrapping` in Smithy's model of it).
fn refuse_s3(fault: &Fault, id: &str) -> Response<Bytes> {
    let mut xml = Xml::new();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.element("Error", |xml| {
        xml.leaf("Code", &fault.code);
        xml.leaf("Message", &fault.message);
        if let Some(details) = &fault.details {
            xml.members(details);
        }
        xml.leaf("RequestId", id);
    });
    codec::header(codec::response(fault.status, "application/xml", xml.finish()), S3_REQUEST_ID, id)
}

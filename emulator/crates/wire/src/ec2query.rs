//! [ec2Query](https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html). So far it only refuses.

use bytes::Bytes;
use http::{Request, Response};

use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::xml::Xml;
use crate::{Fault, Operation, Service, Structure};

#[derive(Debug)]
pub(crate) struct Ec2Query;

impl Codec for Ec2Query {
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
    fn refuse(&self, _service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        let mut xml = Xml::new();
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.element("Response", |xml| {
            xml.element("Errors", |xml| {
                xml.element("Error", |xml| {
                    xml.leaf("Code", &fault.code);
                    xml.leaf("Message", &fault.message);
                });
            });
            xml.leaf("RequestID", id);
        });
        codec::header(codec::response(fault.status, "text/xml;charset=UTF-8", xml.finish()), REQUEST_ID, id)
    }
}

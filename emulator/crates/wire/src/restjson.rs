//! [restJson1](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html). So far it only refuses.

use bytes::Bytes;
use http::{Request, Response};

use crate::awsjson::ERROR_TYPE;
use crate::codec::{self, Codec, REQUEST_ID};
use crate::{Fault, Operation, Service, Structure};

#[derive(Debug)]
pub(crate) struct RestJson;

impl Codec for RestJson {
    fn decode(&self, _operation: &'static Operation, _request: &Request<Bytes>) -> Result<Structure, Fault> {
        Err(codec::not_implemented())
    }
    fn encode(&self, service: &Service, _operation: &Operation, _output: &Structure, id: &str) -> Response<Bytes> {
        self.refuse(Some(service), &codec::not_implemented(), id)
    }
    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        let mut out = json::Writer::new();
        out.begin_object();
        codec::error_members(service, fault, &mut out);
        out.end_object();
        let response = codec::response(fault.status, "application/json", out.finish());
        codec::header(codec::header(response, REQUEST_ID, id), ERROR_TYPE, &fault.code)
    }
}

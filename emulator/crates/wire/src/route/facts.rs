use std::borrow::Cow;

use super::{Route, RouteError, service_entry};
use crate::{Fault, Protocol};

impl Route {
    /// Whether the operation is called without a signature.
    pub fn is_unsigned(&self) -> bool {
        match self.served {
            Some((_, operation)) => operation.unsigned,
            None => service_entry(self.service).is_some_and(|entry| entry.is_unsigned(self.operation)),
        }
    }
    /// Where the one endpoint of the service is, for services that are not regional.
    pub fn global_region(&self) -> Option<&'static str> {
        match self.served {
            Some((service, _)) => service.global_region,
            None => service_entry(self.service)?.global_region,
        }
    }
    /// The source of the service's events: `sqs.amazonaws.com`.
    pub fn event_source(&self) -> Cow<'static, str> {
        match self.served {
            Some((service, _)) => service.event_source.into(),
            None => {
                let name = service_entry(self.service).map_or(self.service, |entry| entry.endpoint_prefix);
                format!("{name}.amazonaws.com").into()
            }
        }
    }
    /// The refusal of this request, in the form its client expects.
    pub fn refuse(&self, fault: &Fault, request_id: &str) -> http::Response<bytes::Bytes> {
        respond(self.protocol, self.service, self.served.map(|(service, _)| service), fault, request_id)
    }
}

impl RouteError {
    /// The refusal, in the form the client seems to expect.
    pub fn respond(&self, request_id: &str) -> http::Response<bytes::Bytes> {
        respond(self.protocol, "", None, &self.fault, request_id)
    }
}

fn respond(
    protocol: Protocol,
    name: &str,
    service: Option<&crate::Service>,
    fault: &Fault,
    request_id: &str,
) -> http::Response<bytes::Bytes> {
    match (protocol, name) {
        // Of the REST services with XML only S3 has a form of its own; the others write errors like awsQuery.
        (Protocol::RestXml, name) if !matches!(name, "s3" | "") => {
            Protocol::AwsQuery.codec().refuse(service, fault, request_id)
        }
        (protocol, _) => protocol.codec().refuse(service, fault, request_id),
    }
}

//! From a request to the service and operation it is for.
//!
//! The signature's credential scope names the service; for requests without a signature the host does. Inside of that,
//! a request says its operation in one of four ways: `X-Amz-Target`, the path of Smithy's RPC v2, the `Action`
//! parameter, or method and path. Served services are found in their own tables; the table of all other services is
//! only read for requests that are not theirs.

mod facts;
mod host;
mod request;
mod rest;
mod rpc;
mod table;
#[cfg(test)]
mod tests;

use crate::{Fault, Operation, Protocol, Service};
use request::Request;
pub use table::{ServiceEntry, service_entries, service_entry};

/// Where a request goes.
#[derive(Debug, Clone)]
pub struct Route {
    /// botocore's name of the service, such as `organizations`.
    pub service: &'static str,
    /// How the client speaks, and is to be answered.
    pub protocol: Protocol,
    /// `CreateRole`.
    pub operation: &'static str,
    /// The labels of a REST path, decoded.
    pub labels: Vec<(&'static str, String)>,
    /// The tables of the operation, where its service is served.
    pub served: Option<(&'static Service, &'static Operation)>,
}

/// A request that goes nowhere.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{fault}")]
pub struct RouteError {
    /// What the client seems to speak.
    pub protocol: Protocol,
    /// The refusal, in AWS's words.
    pub fault: Fault,
}

/// Finds the operation of a request.
///
/// `scope_service` is the service of the signature's credential scope, wherever the signature stands. Routing reads the
/// body only to find `Action` and `Version` in a form.
pub fn route<B: AsRef<[u8]>>(
    request: &http::Request<B>,
    scope_service: Option<&str>,
    served: &[&'static Service],
) -> Result<Route, RouteError> {
    let request = Request::from(request);
    let search = Search { request, scope: Scope::of(request, scope_service), served };
    rpc::by_target(&search)
        .or_else(|| rpc::by_cbor_path(&search))
        .or_else(|| rpc::by_action(&search))
        .or_else(|| rest::by_path(&search))
        .unwrap_or_else(|| Err(unrecognised(&search)))
}

/// A parameter of the query or of a form in the body, for requests whose operation has no shape.
pub fn parameter<B: AsRef<[u8]>>(request: &http::Request<B>, name: &str) -> Option<String> {
    let request = Request::from(request);
    let found = request::value(request.query(), name).or_else(|| request::value(request.form()?, name))?;
    Some(found.into_owned())
}

/// What narrows the services down.
#[derive(Debug, Clone, Copy)]
enum Scope<'r> {
    /// The signing name in the signature.
    Signed(&'r str),
    /// The endpoint prefix in the host name of an unsigned request.
    Host(&'static str),
    /// Nothing.
    Open,
}

impl<'r> Scope<'r> {
    fn of(request: Request<'r>, scope_service: Option<&'r str>) -> Scope<'r> {
        match scope_service {
            Some(name) => Scope::Signed(name),
            None => request.host().and_then(host::endpoint_prefix).map_or(Scope::Open, Scope::Host),
        }
    }
    fn admits_served(self, service: &Service) -> bool {
        match self {
            Scope::Signed(name) => is_signed_as(service.signing_name, name),
            Scope::Host(prefix) => service_entry(service.name).is_some_and(|entry| entry.endpoint_prefix == prefix),
            Scope::Open => true,
        }
    }
    fn admits(self, entry: &ServiceEntry) -> bool {
        match self {
            Scope::Signed(name) => is_signed_as(entry.signing_name, name),
            Scope::Host(prefix) => entry.endpoint_prefix == prefix,
            Scope::Open => true,
        }
    }
    fn is_open(self) -> bool {
        matches!(self, Scope::Open)
    }
}

/// S3 has three more signing names, for
/// [directory buckets](https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html),
/// Object Lambda and Outposts.
fn is_signed_as(signing_name: &str, scope: &str) -> bool {
    signing_name == scope || (signing_name == "s3" && matches!(scope, "s3express" | "s3-object-lambda" | "s3-outposts"))
}

/// What is looked for, and where.
struct Search<'r, 's> {
    request: Request<'r>,
    scope: Scope<'r>,
    served: &'s [&'static Service],
}

/// Something found; `None` from a step means that the request does not speak that way.
type Step = Option<Result<Route, RouteError>>;

impl Search<'_, '_> {
    /// The served services in scope.
    fn served(&self) -> impl Iterator<Item = &'static Service> {
        self.served.iter().copied().filter(|service| self.scope.admits_served(service))
    }
    /// All other services in scope. Reads the table.
    fn others(&self) -> impl Iterator<Item = &'static ServiceEntry> {
        service_entries().iter().filter(|entry| self.scope.admits(entry) && !self.serves(entry))
    }
    /// Whether an entry is that of a served service, whose own tables decide.
    fn serves(&self, entry: &ServiceEntry) -> bool {
        self.served.iter().any(|service| service.name == entry.name)
    }
}

/// A service that is served or one of the others.
#[derive(Clone, Copy)]
enum Candidate {
    Served(&'static Service),
    Other(&'static ServiceEntry),
}

impl Candidate {
    fn signing_name(self) -> &'static str {
        match self {
            Candidate::Served(service) => service.signing_name,
            Candidate::Other(entry) => entry.signing_name,
        }
    }
    fn name(self) -> &'static str {
        match self {
            Candidate::Served(service) => service.name,
            Candidate::Other(entry) => entry.name,
        }
    }
    /// The route to an operation of this name, where there is one.
    fn route(self, operation: &str, protocol: Protocol) -> Option<Route> {
        let (operation, served) = match self {
            Candidate::Served(service) => {
                let operation = service.operation(operation)?;
                (operation.name, Some((service, operation)))
            }
            Candidate::Other(entry) => (entry.operation(operation)?, None),
        };
        Some(Route { service: self.name(), protocol, operation, labels: Vec::new(), served })
    }
}

/// A refusal without a route.
fn refusal(protocol: Protocol, code: &'static str, status: u16, message: impl Into<String>) -> RouteError {
    RouteError { protocol, fault: Fault::new(code, status, message) }
}

/// What is left when no step found anything.
fn unrecognised(search: &Search<'_, '_>) -> RouteError {
    let service = match search.scope {
        Scope::Signed("s3") | Scope::Host("s3") => {
            // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
            let message = "The specified method is not allowed against this resource.";
            return refusal(Protocol::RestXml, "MethodNotAllowed", 405, message);
        }
        Scope::Signed(name) | Scope::Host(name) => name,
        Scope::Open => "",
    };
    let mut protocol = Protocol::RestJson1;
    if !search.scope.is_open() {
        let spoken = search.served().map(|service| service.protocol).next();
        match spoken.or_else(|| search.others().find_map(|entry| entry.protocols().next())) {
            // https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
            Some(query @ (Protocol::AwsQuery | Protocol::Ec2Query)) => {
                return refusal(query, "MissingAction", 400, "The request is missing the Action parameter.");
            }
            Some(known) => protocol = known,
            None => {
                let message = format!("No service signs its requests as `{}`.", request::shorten(service));
                return refusal(protocol, "UnknownOperationException", 404, message);
            }
        }
    }
    let request = search.request;
    let what = format!("`{} {}`", request.method(), request::shorten(request.path()));
    let message = match service {
        "" => format!("{what} names no operation: no credential scope, X-Amz-Target, Action or known host."),
        service => format!("{what} is no operation of `{}`.", request::shorten(service)),
    };
    refusal(protocol, "UnknownOperationException", 404, message)
}

mod cases;
mod completeness;
mod served;

use super::{Route, RouteError, route};
use crate::Service;

/// A request to be routed, in the order a person reads one.
#[derive(Debug, Clone, Default)]
struct Sent<'a> {
    scope: Option<&'a str>,
    method: &'a str,
    uri: &'a str,
    headers: &'a [(&'a str, &'a str)],
    body: &'a str,
}

impl Sent<'_> {
    fn route(&self, served: &[&'static Service]) -> Result<Route, RouteError> {
        let mut request = http::Request::builder().method(self.method).uri(self.uri);
        for (name, value) in self.headers {
            request = request.header(*name, *value);
        }
        route(&request.body(self.body).unwrap(), self.scope, served)
    }
}

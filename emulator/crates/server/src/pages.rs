//! The one page whose address does not name the fork it belongs to.

use bytes::Bytes;
use http::header::{AUTHORIZATION, LOCATION};
use http::{HeaderValue, Method, Request, Response, StatusCode};

use crate::address::FORK_PREFIX;

/// The path of the page where people consent. The AWS CLI opens it at the root of the host, whatever path its endpoint
/// has: there the client's id says at which endpoint the client registered.
const AUTHORIZE: &str = "/authorize";

/// The fork that a browser at the root is to be sent on to.
pub(crate) fn fork_of_client(request: &Request<Bytes>) -> Option<String> {
    let uri = request.uri();
    if uri.path() != AUTHORIZE || *request.method() != Method::GET || request.headers().contains_key(AUTHORIZATION) {
        return None;
    }
    let query = uri.query().unwrap_or_default().as_bytes();
    let (_, client) = form_urlencoded::parse(query).find(|(name, _)| name == "client_id")?;
    let path = identity_center::path_of_client(&client)?;
    path.strip_prefix(FORK_PREFIX).map(str::to_owned)
}

/// Sends a browser to the same page of a fork.
pub(crate) fn send_on(fork: &str, request: &Request<Bytes>) -> Response<Bytes> {
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    let mut response = Response::new(Bytes::new());
    match HeaderValue::from_str(&format!("{FORK_PREFIX}{fork}{path}?{query}")) {
        Ok(to) => {
            *response.status_mut() = StatusCode::SEE_OTHER;
            response.headers_mut().insert(LOCATION, to);
        }
        Err(_) => *response.status_mut() = StatusCode::BAD_REQUEST,
    }
    response
}

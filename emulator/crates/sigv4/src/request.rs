use http::header::{AsHeaderName, HeaderMap, HeaderValue};
use http::{Method, Uri};

/// The parts of an HTTP request that a signature covers.
///
/// `uri` is the one that the client sent: a path prefix which the server strips for its own routing was signed too.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// The HTTP method.
    pub method: &'r Method,
    /// The URI as it came over the wire.
    pub uri: &'r Uri,
    /// All headers.
    pub headers: &'r HeaderMap,
    /// The whole body.
    pub body: &'r [u8],
}

impl<'r> Request<'r> {
    /// The query string, empty if there is none.
    pub(crate) fn query(self) -> &'r str {
        self.uri.query().unwrap_or("")
    }

    /// The first header of this name.
    pub(crate) fn header(self, name: impl AsHeaderName) -> Option<&'r HeaderValue> {
        self.headers.get(name)
    }
}

impl<'r, B: AsRef<[u8]>> From<&'r http::Request<B>> for Request<'r> {
    fn from(request: &'r http::Request<B>) -> Request<'r> {
        Request {
            method: request.method(),
            uri: request.uri(),
            headers: request.headers(),
            body: request.body().as_ref(),
        }
    }
}

use std::borrow::Cow;

use percent_encoding::percent_decode;

/// What routing looks at.
#[derive(Clone, Copy)]
pub(super) struct Request<'r> {
    method: &'r http::Method,
    uri: &'r http::Uri,
    headers: &'r http::HeaderMap,
    pub(super) body: &'r [u8],
}

impl<'r, B: AsRef<[u8]>> From<&'r http::Request<B>> for Request<'r> {
    fn from(request: &'r http::Request<B>) -> Request<'r> {
        let (method, uri, headers) = (request.method(), request.uri(), request.headers());
        Request { method, uri, headers, body: request.body().as_ref() }
    }
}

impl<'r> Request<'r> {
    pub(super) fn method(self) -> &'r str {
        self.method.as_str()
    }
    /// The path as sent, still encoded.
    pub(super) fn path(self) -> &'r str {
        self.uri.path()
    }
    pub(super) fn header(self, name: &str) -> Option<&'r str> {
        self.headers.get(name)?.to_str().ok()
    }
    pub(super) fn has_header(self, name: &str) -> bool {
        self.headers.contains_key(name)
    }
    pub(super) fn host(self) -> Option<&'r str> {
        self.header("host").or_else(|| self.uri.host())
    }
    /// Whether the query has this key, with this value where one is given.
    pub(super) fn has_query(self, key: &str, value: Option<&str>) -> bool {
        let mut found = pairs(self.query()).filter(|(name, _)| decodes_to(name, key));
        match value {
            None => found.next().is_some(),
            Some(value) => found.any(|(_, raw)| decodes_to(raw, value)),
        }
    }
    pub(super) fn query(self) -> &'r [u8] {
        self.uri.query().unwrap_or("").as_bytes()
    }
    /// The body, when it is a form.
    pub(super) fn form(self) -> Option<&'r [u8]> {
        let kind = self.header("content-type")?;
        let kind = kind.split(';').next().unwrap_or(kind).trim();
        kind.eq_ignore_ascii_case("application/x-www-form-urlencoded").then_some(self.body)
    }
}

/// The first value of a key in a query or form, decoded.
pub(super) fn value<'r>(form: &'r [u8], key: &str) -> Option<Cow<'r, str>> {
    let (_, raw) = pairs(form).find(|(name, _)| decodes_to(name, key))?;
    percent_decode(raw).decode_utf8().ok()
}

fn pairs(form: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    form.split(|byte| *byte == b'&').map(|pair| {
        let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (name, value) = pair.split_at_checked(at).unwrap_or((pair, &[]));
        (name, value.strip_prefix(b"=").unwrap_or(value))
    })
}

/// Compares without allocating; a percent-encoded text is at least as long as what it means.
fn decodes_to(raw: &[u8], text: &str) -> bool {
    raw.len() >= text.len() && percent_decode(raw).eq(text.bytes())
}

/// A client's text as it may stand in an error.
pub(super) fn shorten(text: &str) -> &str {
    match text.char_indices().nth(128) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

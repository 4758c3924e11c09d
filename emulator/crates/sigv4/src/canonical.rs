use hmac::Hmac;
use sha2::{Digest, Sha256};

use crate::encoding::{Sink, hex, put_header_value, put_path};
use crate::query::put_query;
use crate::{ALGORITHM, Request, Scope, SigningKey, TERMINATOR, Timestamp};

/// Everything that a signature is computed from, apart from the secret.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Canonical<'a> {
    pub(crate) request: Request<'a>,
    pub(crate) scope: Scope<'a>,
    pub(crate) time: &'a Timestamp,
    /// Names in lower case, sorted, separated by `;`.
    pub(crate) signed_headers: &'a str,
    pub(crate) payload_hash: &'a [u8],
    /// Query parameters that came after signing.
    pub(crate) left_out: &'a [&'a str],
}

impl Canonical<'_> {
    /// A MAC over the string to sign, ready to be compared or read.
    pub(crate) fn mac(&self, key: &SigningKey) -> Hmac<Sha256> {
        let mut mac = key.mac();
        self.put_string_to_sign(&mut mac);
        mac
    }

    /// The canonical request, for a sentence.
    pub(crate) fn request_text(&self) -> String {
        let mut text = Vec::new();
        self.put_request(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    /// The string to sign, for a sentence.
    pub(crate) fn string_to_sign(&self) -> String {
        let mut text = Vec::new();
        self.put_string_to_sign(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    fn put_request(&self, sink: &mut impl Sink) {
        sink.put(self.request.method.as_str().as_bytes());
        sink.put(b"\n");
        put_path(self.request.uri.path(), self.scope.is_s3(), sink);
        sink.put(b"\n");
        put_query(self.request.query(), self.left_out, sink);
        sink.put(b"\n");
        for name in self.signed_headers.split(';') {
            self.put_header(name, sink);
        }
        sink.put(b"\n");
        sink.put(self.signed_headers.as_bytes());
        sink.put(b"\n");
        sink.put(self.payload_hash);
    }

    /// A header that is sent more than once has its values joined by commas; one that is not sent is empty.
    fn put_header(&self, name: &str, sink: &mut impl Sink) {
        sink.put(name.as_bytes());
        sink.put(b":");
        let mut values = self.request.headers.get_all(name).iter().peekable();
        if values.peek().is_none()
            && name == "host"
            && let Some(authority) = self.request.uri.authority()
        {
            // HTTP/2 has `:authority` in place of the header.
            sink.put(authority.as_str().as_bytes());
        }
        while let Some(value) = values.next() {
            put_header_value(value.as_bytes(), sink);
            if values.peek().is_some() {
                sink.put(b",");
            }
        }
        sink.put(b"\n");
    }

    fn put_string_to_sign(&self, sink: &mut impl Sink) {
        let mut hash = Sha256::new();
        self.put_request(&mut hash);
        let scope = [self.scope.date, "/", self.scope.region, "/", self.scope.service, "/", TERMINATOR];
        sink.put(ALGORITHM.as_bytes());
        sink.put(b"\n");
        sink.put(self.time.text());
        sink.put(b"\n");
        scope.iter().for_each(|part| sink.put(part.as_bytes()));
        sink.put(b"\n");
        sink.put(&hex(&hash.finalize().into()));
    }
}

//! The spellings that a canonical request is made of.

use hmac::{Hmac, Mac};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use sha2::{Digest, Sha256};

/// Every byte but the unreserved characters `A-Z a-z 0-9 - . _ ~` (RFC 3986).
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same in a path, whose slashes stay.
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// The same in a path of S3: what is encoded already stays, and what is not gets encoded. The documentation's own example
/// sends `/test$file.text` and signs `/test%24file.text`.
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>
const RESERVED_IN_S3_PATH: &AsciiSet = &RESERVED_IN_PATH.remove(b'%');

/// Where a canonical request goes: straight into a hash, or into a text if a sentence needs it.
pub(crate) trait Sink {
    fn put(&mut self, bytes: &[u8]);
}

impl Sink for Sha256 {
    fn put(&mut self, bytes: &[u8]) {
        Digest::update(self, bytes);
    }
}
impl Sink for Hmac<Sha256> {
    fn put(&mut self, bytes: &[u8]) {
        Mac::update(self, bytes);
    }
}
impl Sink for Vec<u8> {
    fn put(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(digest: &[u8; 32]) -> [u8; 64] {
    let mut text = [0; 64];
    for (pair, byte) in text.chunks_exact_mut(2).zip(digest) {
        for (place, half) in pair.iter_mut().zip([byte >> 4, byte & 15]) {
            *place = if half < 10 { b'0' + half } else { b'a' + half - 10 };
        }
    }
    text
}

/// The bytes that 64 lower-case hexadecimal digits stand for.
pub(crate) fn unhex(text: &[u8]) -> Option<[u8; 32]> {
    let text: &[u8; 64] = text.try_into().ok()?;
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = pair.iter().try_fold(0u8, |high, digit| {
            let low = match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'f' => digit - b'a' + 10,
                _ => return None,
            };
            Some(high << 4 | low)
        })?;
    }
    Some(bytes)
}

/// SHA-256 as text.
pub(crate) fn sha256_hex(bytes: &[u8]) -> [u8; 64] {
    hex(&Sha256::digest(bytes).into())
}

/// Writes the canonical URI.
///
/// S3 signs the path as it is sent, encoded once, because its keys may contain anything. Every other service resolves the path's
/// segments and encodes what came encoded once more.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request>
pub(crate) fn put_path(path: &str, s3: bool, sink: &mut impl Sink) {
    if path.is_empty() {
        return sink.put(b"/");
    }
    if s3 {
        return put_encoded(path, RESERVED_IN_S3_PATH, sink);
    }
    if !path.starts_with('/') {
        sink.put(b"/");
    }
    if path.contains("//") || path.contains("/.") {
        put_encoded(&resolved(path), RESERVED_IN_PATH, sink);
    } else {
        put_encoded(path, RESERVED_IN_PATH, sink);
    }
}

fn put_encoded(path: &str, reserved: &'static AsciiSet, sink: &mut impl Sink) {
    for piece in percent_encode(path.as_bytes(), reserved) {
        sink.put(piece.as_bytes());
    }
}

/// Without empty segments, `.` and `..`.
fn resolved(path: &str) -> String {
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    let mut resolved = format!("/{}", segments.join("/"));
    if ["/", "/.", "/.."].iter().any(|end| path.ends_with(end)) && !resolved.ends_with('/') {
        resolved.push('/');
    }
    resolved
}

/// Writes a header's value: trimmed, and every run of white space inside it one space.
pub(crate) fn put_header_value(value: &[u8], sink: &mut impl Sink) {
    let words = value.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty());
    for (place, word) in words.enumerate() {
        if place > 0 {
            sink.put(b" ");
        }
        sink.put(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str, s3: bool) -> String {
        let mut text = Vec::new();
        put_path(path, s3, &mut text);
        String::from_utf8(text).unwrap()
    }

    /// The paths of AWS's test suite for Signature Version 4, group `normalize-path`.
    #[test]
    fn paths_are_resolved_and_encoded_again() {
        for (sent, canonical) in [
            ("", "/"),
            ("/", "/"),
            ("//", "/"),
            ("/./", "/"),
            ("/example/..", "/"),
            ("/example1/example2/../..", "/"),
            ("/./example", "/example"),
            ("//example//", "/example/"),
            ("/a/b/.", "/a/b/"),
            ("/../a", "/a"),
            ("/.hidden/a.b", "/.hidden/a.b"),
            ("/example%20space/", "/example%2520space/"),
            ("/%E1%88%B4", "/%25E1%2588%25B4"),
            ("/-._~0123456789", "/-._~0123456789"),
            ("/a:b@c", "/a%3Ab%40c"),
            ("*", "/%2A"),
        ] {
            assert_eq!(path(sent, false), canonical, "{sent}");
        }
    }

    #[test]
    fn paths_of_s3_are_encoded_once_and_not_resolved() {
        for sent in ["/", "//", "/./a//b/../c", "/example%20space/", "/a%2Fb%2f"] {
            assert_eq!(path(sent, true), sent);
        }
        assert_eq!(path("/test$file.text", true), "/test%24file.text");
    }

    #[test]
    fn header_values_lose_the_spaces_that_do_not_matter() {
        for (sent, canonical) in
            [("", ""), ("  ", ""), (" value1", "value1"), ("\"a   b   c\"", "\"a b c\""), ("a\t b ", "a b")]
        {
            let mut text = Vec::new();
            put_header_value(sent.as_bytes(), &mut text);
            assert_eq!(text, canonical.as_bytes());
        }
    }

    #[test]
    fn hexadecimal_goes_both_ways_in_lower_case_only() {
        let digest: [u8; 32] = std::array::from_fn(|place| u8::try_from(place * 8).unwrap());
        let text = hex(&digest);
        assert_eq!(unhex(&text), Some(digest));
        assert_eq!(unhex(&text.to_ascii_uppercase()), None);
        assert_eq!(unhex(b"00"), None);
    }
}

//! Query strings, and forms, which are written the same way.

use std::borrow::Cow;

use percent_encoding::{percent_decode, percent_encode};

use crate::encoding::{RESERVED, Sink};

/// The `name=value` pairs as they are written, without empty ones.
pub(crate) fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// What a name or a value stands for.
fn decoded(written: &str) -> Cow<'_, [u8]> {
    if written.contains('+') {
        Cow::Owned(percent_decode(written.replace('+', " ").as_bytes()).collect())
    } else {
        percent_decode(written.as_bytes()).into()
    }
}

/// What a name or a value stands for, if that is text.
pub(crate) fn decoded_text(written: &str) -> Option<Cow<'_, str>> {
    match decoded(written) {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
    }
}

/// The one canonical spelling of a name or a value.
fn canonical(written: &str) -> Cow<'_, str> {
    if written.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')) {
        return Cow::Borrowed(written);
    }
    Cow::Owned(percent_encode(&decoded(written), RESERVED).to_string())
}

/// Writes the canonical query string: canonical spellings, sorted by name and then by value.
pub(crate) fn put_query(query: &str, left_out: &[&str], sink: &mut impl Sink) {
    if query.is_empty() {
        return;
    }
    let mut pairs: Vec<_> = pairs(query)
        .map(|(name, value)| (canonical(name), canonical(value)))
        .filter(|(name, _)| !left_out.contains(&&**name))
        .collect();
    pairs.sort_unstable();
    for (place, (name, value)) in pairs.iter().enumerate() {
        if place > 0 {
            sink.put(b"&");
        }
        sink.put(name.as_bytes());
        sink.put(b"=");
        sink.put(value.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_strings_have_one_canonical_form() {
        for (sent, canonical) in [
            ("", ""),
            ("a", "a="),
            ("&&a=1&", "a=1"),
            ("Param2=value2&Param1=value1", "Param1=value1&Param2=value2"),
            ("Param1=value2&Param1=Value1", "Param1=Value1&Param1=value2"),
            ("p1=b&p=a&p-1=c", "p=a&p-1=c&p1=b"),
            ("a=b=c", "a=b%3Dc"),
            ("a=b+c%2b", "a=b%20c%2B"),
            ("%41=%7e/&b=%zz%f", "A=~%2F&b=%25zz%25f"),
            ("\u{1234}=bar", "%E1%88%B4=bar"),
            ("x=1&left=2", "x=1"),
        ] {
            let mut text = Vec::new();
            put_query(sent, &["left"], &mut text);
            assert_eq!(String::from_utf8(text).unwrap(), canonical, "{sent}");
        }
    }
}

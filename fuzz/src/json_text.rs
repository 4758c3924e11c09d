use json::{ErrorKind, Node, Writer};

/// Accepts what `serde_json` accepts, but for keys that occur twice and deep nesting; and what is written is read again.
pub fn json_is_read_as_others_read_it(bytes: &[u8]) {
    let other = serde_json::from_slice::<serde_json::Value>(bytes);
    match json::parse_bytes(bytes) {
        Ok(node) => {
            // What no double can hold is a matter of the other reader's.
            assert!(other.is_ok() || other.is_err_and(|error| error.to_string().contains("number out of range")));
            spans_are_nested(&node, bytes.len());
            let written = write(&node);
            assert_eq!(write(&json::parse(&written).unwrap()), written);
        }
        Err(error) => {
            assert!(error.offset <= bytes.len(), "{error:?}");
            let stricter = matches!(error.kind, ErrorKind::DuplicateKey(_) | ErrorKind::TooDeep);
            assert!(stricter || other.is_err(), "{error:?}");
            json::line_column(&String::from_utf8_lossy(bytes), error.offset);
        }
    }
}

fn write(node: &Node) -> String {
    let mut writer = Writer::new();
    writer.node(node);
    writer.finish()
}

fn spans_are_nested(node: &Node, end: usize) {
    let span = node.span.range();
    assert!(span.start < span.end && span.end <= end);
    for child in node.as_array().into_iter().flatten().chain(node.as_object().into_iter().flatten().map(|e| &e.value)) {
        assert!(span.start < child.span.range().start && child.span.range().end < span.end);
        spans_are_nested(child, end);
    }
}

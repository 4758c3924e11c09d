//! What the reader takes and refuses: <https://www.rfc-editor.org/rfc/rfc8259>.
#![cfg(test)]

use json::{ErrorKind, Json, MAX_DEPTH, Node, Writer, line_column, parse, parse_bytes};
use proptest::prelude::*;

fn refusal(text: &str) -> (usize, String) {
    let error = parse(text).expect_err(text);
    (error.offset, error.to_string())
}

#[test]
fn values_carry_their_place() {
    let text = r#" {"a": [1, -2.50e+3], "b": {"c": "x\u00e9"}} "#;
    let node = parse(text).unwrap();
    let written = |node: &Node| text.get(node.span.range()).unwrap().to_owned();
    assert_eq!(written(&node), text.trim());
    assert_eq!(written(node.get("a").unwrap()), "[1, -2.50e+3]");
    let numbers = node.get("a").and_then(Node::as_array).unwrap();
    assert_eq!(numbers[1].as_number(), Some("-2.50e+3"));
    assert_eq!(numbers[1].as_f64(), Some(-2500.0));
    assert_eq!(numbers[0].as_i64(), Some(1));
    assert_eq!(node.get("b").and_then(|b| b.get("c")).and_then(Node::as_str), Some("xé"));
    assert_eq!(text.get(node.as_object().unwrap()[1].key_span.range()), Some("\"b\""));
}

#[test]
fn refusals_say_where_and_what() {
    for (text, offset, sentence) in [
        ("", 0, "expected a value"),
        ("  ", 2, "expected a value"),
        ("nul", 0, "expected a value"),
        ("NaN", 0, "expected a value"),
        ("\u{feff}{}", 0, "expected a value"),
        ("{} x", 3, "expected the end of the text"),
        ("[1,]", 3, "expected a value"),
        ("[1 2]", 3, "expected `,` or `]`"),
        ("{\"a\":1,}", 7, "expected a key in double quotes"),
        ("{a:1}", 1, "expected a key in double quotes"),
        ("{\"a\" 1}", 5, "expected `:`"),
        ("01", 1, "expected a number without a leading zero"),
        ("-", 1, "expected a digit"),
        ("1.", 2, "expected a digit"),
        ("1e+", 3, "expected a digit"),
        ("\"a\nb\"", 2, "expected control characters to be escaped"),
        ("\"abc", 4, "expected a closing `\"`"),
        ("\"\\x\"", 2, "expected an escape: one of \" \\ / b f n r t u"),
        ("\"\\u12g4\"", 5, "expected four hexadecimal digits"),
        ("\"\\ud800\"", 1, "expected a whole surrogate pair"),
        ("\"\\ud800\\u0041\"", 1, "expected a whole surrogate pair"),
        ("\"\\udc00\"", 1, "expected a whole surrogate pair"),
        ("{\"a\":1,\"b\":2,\"a\":3}", 13, "the key \"a\" occurs twice in one object"),
        ("{\"a\":1,\"\\u0061\":3}", 7, "the key \"a\" occurs twice in one object"),
    ] {
        assert_eq!(refusal(text), (offset, sentence.to_owned()), "{text:?}");
    }
}

#[test]
fn a_double_key_is_found_in_a_large_object() {
    let mut text = "{".to_owned();
    for at in 0..1000 {
        text.push_str(&format!("\"k{at}\":0,"));
    }
    text.push_str("\"k500\":0,\"k3\":0}");
    assert_eq!(parse(&text).unwrap_err().kind, ErrorKind::DuplicateKey("k500".into()));
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(parse(&nested(MAX_DEPTH + 1)).unwrap_err().kind, ErrorKind::TooDeep);
    assert_eq!(parse(&"[".repeat(1_000_000)).unwrap_err().kind, ErrorKind::TooDeep);
    assert_eq!(parse(&"{\"a\":".repeat(1_000_000)).unwrap_err().kind, ErrorKind::TooDeep);
}

#[test]
fn bytes_must_be_utf8() {
    let error = parse_bytes(b"\"a\xff\"").unwrap_err();
    assert_eq!((error.kind, error.offset), (ErrorKind::Utf8, 2));
}

#[test]
fn surrogate_pairs_are_one_character() {
    assert_eq!(parse("\"\\ud83d\\ude00\"").unwrap().as_str(), Some("😀"));
}

#[test]
fn lines_and_columns_count_from_one_in_characters() {
    for (offset, want) in [(0, (1, 1)), (2, (2, 1)), (4, (2, 2)), (3, (2, 1)), (99, (2, 3))] {
        assert_eq!(line_column("a\néb", offset), want, "{offset}");
    }
}

/// Any value at all, without places.
fn any_json() -> impl Strategy<Value = Json> {
    let number =
        prop_oneof![any::<i64>().prop_map(|n| n.to_string()), "-?(0|[1-9][0-9]{0,4})(\\.[0-9]{1,3})?(e-?[0-9]{1,2})?"];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        number.prop_map(|text| Json::Number(text.into())),
        any::<String>().prop_map(Json::String),
    ];
    let place = |value| Node { span: json::Span::default(), value };
    leaf.prop_recursive(6, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone().prop_map(place), 0..8).prop_map(Json::Array),
            prop::collection::btree_map(any::<String>(), inner, 0..8).prop_map(move |map| {
                let entry = |(key, value)| json::Entry { key, key_span: json::Span::default(), value: place(value) };
                Json::Object(map.into_iter().map(entry).collect())
            }),
        ]
    })
}

fn without_places(node: &mut Node) {
    node.span = json::Span::default();
    match &mut node.value {
        Json::Array(elements) => elements.iter_mut().for_each(without_places),
        Json::Object(entries) => {
            for entry in entries {
                entry.key_span = json::Span::default();
                without_places(&mut entry.value);
            }
        }
        _ => {}
    }
}

/// Texts that are JSON, or nearly.
fn nearly_json() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just(","),
        Just(":"),
        Just("\"a\""),
        Just("\"b\""),
        Just("\"\\u"),
        Just("d800"),
        Just("\\n"),
        Just("\""),
        Just("0"),
        Just("1"),
        Just("-"),
        Just("."),
        Just("e5"),
        Just("true"),
        Just("null"),
        Just(" "),
        Just("\u{1}"),
        Just("é"),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether serde_json and this reader agree on a text, apart from what is refused here on purpose (double keys,
/// depth) and what serde_json cannot hold (numbers beyond a double).
fn agrees_with_serde(text: &str) {
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match (parse(text), theirs) {
        (Ok(ours), Ok(theirs)) => {
            let mut writer = Writer::new();
            writer.node(&ours);
            assert_eq!(serde_json::from_str::<serde_json::Value>(&writer.finish()).unwrap(), theirs, "{text:?}");
        }
        (Err(_), Err(_)) => {}
        (Err(error), Ok(_)) => {
            assert!(matches!(error.kind, ErrorKind::DuplicateKey(_) | ErrorKind::TooDeep), "{text:?}: {error}");
        }
        (Ok(_), Err(error)) => assert!(error.to_string().starts_with("number out of range"), "{text:?}: {error}"),
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in any_json()) {
        let mut writer = Writer::new();
        writer.json(&value);
        let mut back = parse(&writer.finish()).unwrap();
        without_places(&mut back);
        prop_assert_eq!(back.value, value);
    }

    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        let _ = parse_bytes(&bytes);
    }

    #[test]
    fn acceptance_is_that_of_serde_json(text in nearly_json()) {
        agrees_with_serde(&text);
    }

    #[test]
    fn a_changed_text_is_judged_as_serde_json_judges_it(value in any_json(), at in any::<prop::sample::Index>(), with in nearly_json()) {
        let mut writer = Writer::new();
        writer.json(&value);
        let mut text = writer.finish();
        let at = text.floor_char_boundary(at.index(text.len() + 1));
        text.insert_str(at, &with);
        agrees_with_serde(&text);
    }
}

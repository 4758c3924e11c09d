use aws::Timestamp;
use bytes::Bytes;
use http::Request;
use proptest::prelude::*;
use wire::{Document, Kind, Protocol, Shape, Structure, Value};

use crate::tables::{NODE, OPERATION, service};

/// A value of a shape, at most `depth` structures deep.
fn value(shape: &'static Shape, depth: usize) -> BoxedStrategy<Value> {
    match &shape.kind {
        Kind::Structure(_) => structure(shape, depth).prop_map(Value::Structure).boxed(),
        Kind::List { member, .. } => prop::collection::vec(value(member, depth), 0..3).prop_map(Value::List).boxed(),
        Kind::Map { value: of, .. } => {
            let entries = prop::collection::btree_map(any::<String>(), value(of, depth), 0..3);
            entries.prop_map(|entries| Value::Map(entries.into_iter().collect())).boxed()
        }
        Kind::String { .. } => any::<String>().prop_map(Value::String).boxed(),
        Kind::Blob { .. } => any::<Vec<u8>>().prop_map(Value::Blob).boxed(),
        Kind::Integer { .. } => any::<i64>().prop_map(Value::Integer).boxed(),
        Kind::Document => any::<String>().prop_map(|text| Value::Document(Document::text(&text))).boxed(),
        Kind::Double => any::<f64>().prop_filter("equal to itself", |it| !it.is_nan()).prop_map(Value::Double).boxed(),
        Kind::Boolean => any::<bool>().prop_map(Value::Boolean).boxed(),
        // Whole seconds, since one of the members has no room for more.
        Kind::Timestamp(_) => {
            (0..4_000_000_000i64).prop_map(|seconds| Value::Timestamp(Timestamp::from_seconds(seconds))).boxed()
        }
    }
}

fn structure(shape: &'static Shape, depth: usize) -> BoxedStrategy<Structure> {
    if depth == 0 {
        return Just(Structure::new(shape)).boxed();
    }
    let members: Vec<_> =
        shape.members().iter().map(|member| prop::option::of(value(member.shape, depth - 1))).collect();
    let structure = members.prop_map(move |values| {
        let mut structure = Structure::new(shape);
        for (index, value) in (0..).zip(values) {
            if let Some(value) = value {
                structure.set(index, value);
            }
        }
        structure
    });
    structure.boxed()
}

fn assert_harmless(protocol: Protocol, body: Vec<u8>) {
    let request = Request::post("/").body(Bytes::from(body)).unwrap();
    if let Err(fault) = protocol.codec().decode(&OPERATION, &request, &[]) {
        assert!((400..500).contains(&fault.status), "{fault}");
        let response = protocol.codec().refuse(Some(&service(protocol)), &fault, "id");
        assert!(response.status().is_client_error());
    }
}

proptest! {
    #[test]
    fn json_survives_a_round_trip(value in structure(&NODE, 2)) {
        let service = service(Protocol::AwsJson11);
        let codec = service.protocol.codec();
        let body = codec.encode(&service, &OPERATION, &value, "id").into_body();
        let read = codec.decode(&OPERATION, &Request::post("/").body(body).unwrap(), &[]).unwrap();
        prop_assert_eq!(read, value);
    }

    #[test]
    fn no_bytes_bring_a_codec_down(body in any::<Vec<u8>>()) {
        assert_harmless(Protocol::AwsQuery, body.clone());
        assert_harmless(Protocol::RestJson1, body.clone());
        assert_harmless(Protocol::AwsJson11, body);
    }

    #[test]
    fn no_query_brings_the_codec_down(
        query in "((Name|Texts|Flat|Nodes|Attributes|Node|Count|Date|Data)(\\.(member|entry|key|value|Name|Node|[0-9]{1,21}))*(=[a-zA-Z0-9%+.:-]{0,6})?&?){0,8}"
    ) {
        assert_harmless(Protocol::AwsQuery, query.into_bytes());
    }

    #[test]
    fn no_json_brings_the_codec_down(
        name in "Name|Texts|Flat|Nodes|Attributes|Node|Count|Date|Data|Ratio|Enabled",
        value in "null|true|-?[0-9]{1,30}|[0-9]e[0-9]{1,3}|\"[a-z0-9=]{0,4}\"|\\[(null|1|\"a\"|\\{\\})\\]|\\{(\"key\":(null|\\{\\}|1))?\\}",
    ) {
        assert_harmless(Protocol::AwsJson11, format!("{{\"{name}\":{value}}}").into_bytes());
    }

    /// XML that we write can be read by an XML reader, whatever is in the texts.
    #[test]
    fn responses_are_well_formed(value in structure(&NODE, 2)) {
        let service = service(Protocol::AwsQuery);
        let body = service.protocol.codec().encode(&service, &OPERATION, &value, "id").into_body();
        let text = std::str::from_utf8(&body).unwrap();
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => prop_assert!(false, "{error}: {text}"),
            }
        }
    }
}

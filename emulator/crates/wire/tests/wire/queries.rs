//! What the corpora do not cover: requests that are wrong, and refusals in every protocol.

use bytes::Bytes;
use http::Request;
use wire::{Fault, Protocol, Structure, Value};

use crate::tables::{DENIED, OPERATION, service};

fn decode(protocol: Protocol, uri: &str, body: &str) -> Result<Structure, Fault> {
    let request = Request::post(uri).body(Bytes::from(body.to_owned())).unwrap();
    protocol.codec().decode(&OPERATION, &request, &[])
}

/// What a query or a JSON text is read as, written as JSON, or the refusal.
fn read(protocol: Protocol, body: &str) -> String {
    match decode(protocol, "/", body) {
        Ok(structure) => written(&structure),
        Err(fault) => fault.to_string(),
    }
}
fn written(structure: &Structure) -> String {
    let service = service(Protocol::AwsJson11);
    let response = Protocol::AwsJson11.codec().encode(&service, &OPERATION, structure, "id");
    String::from_utf8(response.into_body().to_vec()).unwrap()
}

/// Known answers of AWS: `Start of list found where not expected` and `Top level element may not be treated as a list`
/// are its sentences for a structure or list where the model has a text, and a list without its `member`.
#[test]
fn queries_are_read_or_refused() {
    let list = |value: &str| format!(r#"{{"Texts":[{value}]}}"#);
    for (query, want) in [
        ("", "{}".to_owned()),
        ("Action=DoIt&Version=2014-01-01&X-Amz-Date=x&Unknown.member.x=1", "{}".to_owned()),
        ("Name=a%20b+c%C3%A9%26", r#"{"Name":"a b cé&"}"#.to_owned()),
        ("Name", r#"{"Name":""}"#.to_owned()),
        ("Texts.member.2=b&Texts.member.1=a&Texts.member.10=c", list(r#""a","b","c""#)),
        ("Texts.member.999999999=a&Texts.member.7=b", list(r#""b","a""#)),
        ("Texts=", list("")),
        ("Flat.2=b&Flat.1=a", r#"{"Flat":["a","b"]}"#.to_owned()),
        ("Nodes.member.1.Node.Texts.member.1=x", r#"{"Nodes":[{"Node":{"Texts":["x"]}}]}"#.to_owned()),
        ("Enabled=True&Ratio=1.5&Count=-7", r#"{"Count":-7,"Ratio":1.5,"Enabled":true}"#.to_owned()),
        ("Date=2015-01-25T08%3A00%3A00Z", r#"{"Date":1422172800}"#.to_owned()),
        ("Name.member.1=a", "MalformedInput: Start of list found where not expected".to_owned()),
        ("Texts.1=a", "MalformedInput: Top level element may not be treated as a list".to_owned()),
        ("Texts=a", "MalformedInput: Unexpected value where a list or structure is expected".to_owned()),
        ("Texts.member.x=a", "MalformedInput: `x` is not the number of a list element".to_owned()),
        ("Texts.member.01=a", "MalformedInput: `01` is not the number of a list element".to_owned()),
        (
            "Texts.member.99999999999999999999=a",
            "MalformedInput: `99999999999999999999` is not the number of a list element".to_owned(),
        ),
        ("Attributes.entry.1.key=a", "MalformedInput: Each entry of a map has a `key` and a `value`".to_owned()),
        ("Count=many", "MalformedInput: many can not be converted to an Integer".to_owned()),
        ("Count=", "MalformedInput:  can not be converted to an Integer".to_owned()),
        ("Name=a&Name=b", "MalformedQueryString: The query string contains a syntax error.".to_owned()),
        ("Name=%FF", "MalformedQueryString: The query string contains a syntax error.".to_owned()),
        ("Name=100%", "MalformedQueryString: The query string contains a syntax error.".to_owned()),
    ] {
        assert_eq!(read(Protocol::AwsQuery, query), want, "{query}");
    }
}

#[test]
fn parameters_may_stand_in_the_query_string() {
    let got = decode(Protocol::AwsQuery, "/?Action=DoIt&Name=a", "Count=1").unwrap();
    assert_eq!((got.text("Name"), got.get("Count")), (Some("a"), Some(&Value::Integer(1))));
}

#[test]
fn a_flood_of_parameters_is_refused() {
    let deep = format!("{}=1", "Node.".repeat(50));
    let many = "a=1&".repeat(20_000);
    for query in [deep, many] {
        assert_eq!(decode(Protocol::AwsQuery, "/", &query).unwrap_err().code, "MalformedQueryString");
    }
}

/// The sentences are those with which AWS's JSON services answer.
#[test]
fn json_is_read_or_refused() {
    for (body, want) in [
        ("", "{}"),
        (r#"{"Unknown":{},"Name":null}"#, "{}"),
        (r#"{"Count":1.0,"Date":1422172800.5}"#, r#"{"Count":1,"Date":1422172800.5}"#),
        (r#"{"Date":"2015-01-25T08:00:00Z"}"#, r#"{"Date":1422172800}"#),
        (r#"{"HttpDate":0}"#, r#"{"HttpDate":"Thu, 01 Jan 1970 00:00:00 GMT"}"#),
        (r#"{"Name":1}"#, "SerializationException: NUMBER_VALUE can not be converted to a String"),
        (r#"{"Name":true}"#, "SerializationException: TRUE_VALUE can not be converted to a String"),
        (r#"{"Count":"1"}"#, "SerializationException: STRING_VALUE can not be converted to an Integer"),
        (r#"{"Count":1.5}"#, "SerializationException: NUMBER_VALUE can not be converted to an Integer"),
        (r#"{"Name":{}}"#, "SerializationException: Start of structure or map found where not expected."),
        (r#"{"Name":[]}"#, "SerializationException: Start of list found where not expected"),
        (r#"{"Texts":"a"}"#, "SerializationException: Expected list or null"),
        (r#"{"Texts":[null]}"#, "SerializationException: NULL_VALUE can not be converted to a String"),
        (r#"{"Node":1}"#, "SerializationException: Expected structure or null"),
        (r#"{"Data":"%"}"#, "SerializationException: STRING_VALUE can not be converted to a Blob"),
        ("[]", "SerializationException: Start of list found where not expected"),
        ("{", "SerializationException: expected"),
    ] {
        let got = read(Protocol::AwsJson11, body);
        assert!(got == want || body == "{" && got.starts_with(want), "{body}: {got}");
    }
}

#[test]
fn refusals_look_as_clients_expect() {
    let fault = DENIED.fault("No <way>").with(&DENIED, "Reason", Value::String("BECAUSE".into()));
    let id = "00000000-0000-0000-0000-000000000001";
    for (protocol, headers, want) in [
        (
            Protocol::AwsQuery,
            vec![("content-type", "text/xml"), ("x-amzn-requestid", id)],
            "<ErrorResponse xmlns=\"https://test.amazonaws.com/doc/2014-01-01/\"><Error><Type>Sender</Type>\
             <Code>Denied</Code><Message>No &lt;way&gt;</Message><Reason>BECAUSE</Reason></Error>\
             <RequestId>00000000-0000-0000-0000-000000000001</RequestId></ErrorResponse>",
        ),
        (
            Protocol::AwsJson10,
            vec![("content-type", "application/x-amz-json-1.0"), ("x-amzn-errortype", "Denied")],
            r#"{"__type":"Denied","Message":"No <way>","Reason":"BECAUSE"}"#,
        ),
        (
            Protocol::AwsJson11,
            vec![("content-type", "application/x-amz-json-1.1"), ("x-amzn-requestid", id)],
            r#"{"__type":"Denied","Message":"No <way>","Reason":"BECAUSE"}"#,
        ),
        (
            Protocol::RestJson1,
            vec![("content-type", "application/json"), ("x-amzn-errortype", "Denied")],
            r#"{"Message":"No <way>","Reason":"BECAUSE"}"#,
        ),
        (
            Protocol::Ec2Query,
            vec![("x-amzn-requestid", id)],
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>Denied</Code>\
             <Message>No &lt;way&gt;</Message></Error></Errors>\
             <RequestID>00000000-0000-0000-0000-000000000001</RequestID></Response>",
        ),
    ] {
        let response = protocol.codec().refuse(Some(&service(protocol)), &fault, id);
        assert_eq!(response.status(), 403);
        assert_eq!(std::str::from_utf8(response.body()).unwrap(), want);
        for (name, value) in headers {
            assert_eq!(response.headers()[name], value, "{protocol:?}");
        }
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>
#[test]
fn s3_refuses_without_wrapper() {
    let fault = Fault::new("AccessDenied", 403, "Access Denied");
    let response = Protocol::RestXml.codec().refuse(None, &fault, "id");
    assert_eq!(response.headers()["x-amz-request-id"], "id");
    assert_eq!(
        std::str::from_utf8(response.body()).unwrap(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message>\
         <RequestId>id</RequestId><HostId>aWQ=</HostId></Error>"
    );
    let other = Protocol::RestXml.codec().refuse(Some(&service(Protocol::RestXml)), &fault, "id");
    assert!(other.body().starts_with(b"<ErrorResponse xmlns="));
}

#[test]
fn protocols_that_are_not_built_say_so() {
    for protocol in [Protocol::Ec2Query, Protocol::RpcV2Cbor] {
        let fault = decode(protocol, "/", "").unwrap_err();
        assert_eq!((fault.code.as_ref(), fault.status), ("NotImplemented", 501));
        let output = Structure::new(OPERATION.output);
        assert_eq!(protocol.codec().encode(&service(protocol), &OPERATION, &output, "id").status(), 501);
    }
}

//! Bodies of objects through `Emulator::exchange`: what is wrong with one leaves nothing behind, and buckets that are public
//! are so for everybody. Codes: <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList>.

use bytes::Bytes;
use http::Request;
use orglab::Emulator;
use state::resource;

use crate::world::{Answer, Body, Call, between, securecart};

const BUCKET: &str = "bodies-of-tests";
const UNSIGNED: &str = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
const SIGNED: &str = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
/// The checksum of `hello`.
const CRC32: &str = "NhCmhg==";

fn call(method: &'static str, path: &'static str) -> Call<'static> {
    Call { service: "s3", region: "us-east-1", body: Body::Rest(method, path) }
}

fn world() -> Emulator {
    let emulator = securecart();
    call("PUT", "/bodies-of-tests").by(&emulator, "management-admin").ok();
    emulator
}

/// Puts a body as it stands, with headers.
fn put(emulator: &Emulator, headers: &[(&'static str, &str)], body: &str) -> Answer {
    let mut request = Request::put(format!("http://localhost/{BUCKET}/k"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut request = request.body(Bytes::from(body.to_owned())).unwrap();
    let credentials = emulator.credentials("management-admin").unwrap();
    let now = emulator.clock().unmoved().seconds();
    credentials.signer("us-east-1", "s3").sign(&mut request, now).unwrap();
    Answer::from(emulator.exchange(request))
}

#[test]
fn a_body_that_is_not_what_it_should_be_leaves_nothing() {
    let emulator = world();
    let trailer = |length: &'static str| {
        vec![
            ("x-amz-content-sha256", UNSIGNED),
            ("x-amz-decoded-content-length", length),
            ("x-amz-trailer", "x-amz-checksum-crc32"),
        ]
    };
    let signed = vec![("x-amz-content-sha256", SIGNED), ("x-amz-decoded-content-length", "5")];
    let other_hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let zeros = "0".repeat(64);
    let whole = format!("5;chunk-signature={zeros}\r\nhello\r\n0;chunk-signature={zeros}\r\n\r\n");
    for (headers, body, code) in [
        (trailer("5"), "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n".to_owned(), "BadDigest"),
        (trailer("5"), "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAA=\r\n\r\n".to_owned(), "InvalidRequest"),
        (trailer("5"), "5\r\nhello\r\n0\r\n\r\n".to_owned(), "MalformedTrailerError"),
        (trailer("6"), format!("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:{CRC32}\r\n\r\n"), "IncompleteBody"),
        (trailer("5"), "5\r\nhel".to_owned(), "IncompleteBody"),
        (trailer("5"), "hello".to_owned(), "IncompleteBody"),
        (trailer("5"), "x\r\nhello\r\n".to_owned(), "InvalidRequest"),
        (signed.clone(), whole, "SignatureDoesNotMatch"),
        (signed, "5\r\nhello\r\n0\r\n\r\n".to_owned(), "InvalidRequest"),
        (vec![("x-amz-content-sha256", other_hash)], "hello".to_owned(), "XAmzContentSHA256Mismatch"),
        (vec![("content-length", "6")], "hello".to_owned(), "IncompleteBody"),
        (vec![("content-md5", "AAAAAAAAAAAAAAAAAAAAAA==")], "hello".to_owned(), "BadDigest"),
        (vec![("content-md5", "no")], "hello".to_owned(), "InvalidDigest"),
        (vec![("x-amz-checksum-crc32", "AAAAAA==")], "hello".to_owned(), "BadDigest"),
        (vec![("x-amz-checksum-crc99", "AAAAAA==")], "hello".to_owned(), "InvalidRequest"),
        (vec![("x-amz-checksum-crc32", CRC32), ("x-amz-checksum-sha1", "AAAA")], "hello".to_owned(), "InvalidRequest"),
        (vec![("x-amz-sdk-checksum-algorithm", "CRC32")], "hello".to_owned(), "InvalidRequest"),
    ] {
        let answer = put(&emulator, &headers, &body);
        let found = between(&answer.text, "<Code>", "</Code>");
        assert_eq!(found, Some(code), "{headers:?} {body:?}");
        call("GET", "/bodies-of-tests/k").by(&emulator, "management-admin").refused("NoSuchKey");
    }
    let body = format!("2\r\nhe\r\n3\r\nllo\r\n0\r\nx-amz-checksum-crc32:{CRC32}\r\n\r\n");
    let mut headers = trailer("5");
    headers.push(("content-encoding", "aws-chunked,gzip"));
    let answer = put(&emulator, &headers, &body);
    assert_eq!(answer.headers["x-amz-checksum-crc32"], CRC32);
    answer.ok();
    let got = call("GET", "/bodies-of-tests/k").by(&emulator, "management-admin");
    assert_eq!(got.headers["content-encoding"], "gzip");
    assert_eq!(got.ok(), "hello");
}

#[test]
fn the_history_holds_no_body() {
    let emulator = world();
    put(&emulator, &[], "a very secret body").ok();
    call("GET", "/bodies-of-tests/k").by(&emulator, "management-admin").ok();
    for event in emulator.core().history().events() {
        assert!(!format!("{event:?}").contains("secret body"));
    }
}

#[test]
fn what_is_public_is_read_by_whoever_comes() {
    let emulator = world();
    put(&emulator, &[], "hello").ok();
    let anybody = |method: &str| {
        let request = Request::builder().method(method).uri(format!("http://localhost/{BUCKET}/k"));
        Answer::from(emulator.exchange(request.body(Bytes::new()).unwrap()))
    };
    anybody("GET").refused("AccessDenied");
    let policy = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{BUCKET}/*"}}}}"#
    );
    let owner = *emulator.core().snapshot().buckets.get(BUCKET).unwrap();
    let arn = aws::Arn::parse(&format!("arn:aws:s3:::{BUCKET}")).unwrap();
    let publish = |tx: &mut state::Tx<'_>| {
        state::bucket::configuration::configuration_mut(tx, &arn)?.public_access_block = None;
        resource::put_policy(tx, &arn, &policy)
    };
    emulator.core().change(owner, publish).unwrap();
    assert_eq!(anybody("GET").ok(), "hello");
    anybody("PUT").refused("AccessDenied");
    anybody("DELETE").refused("AccessDenied");
}

#[test]
fn forks_share_bodies_and_go_their_own_way() {
    let emulator = world();
    put(&emulator, &[], "one").ok();
    let fork = emulator.fork();
    put(&fork, &[], "two").ok();
    let read = |of: &Emulator| call("GET", "/bodies-of-tests/k").by(of, "management-admin").ok();
    assert_eq!((read(&emulator), read(&fork)), ("one".to_owned(), "two".to_owned()));
}

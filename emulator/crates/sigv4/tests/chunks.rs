//! The examples of <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html> and
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html>, and what is wrong with others.
#![cfg(test)]

use sigv4::{ChunkError, Chunks, SigningKey};

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const SIGNED: &str = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
const NOW: i64 = 1_369_353_600;

fn request(form: &str, trailer: bool) -> http::Request<&'static str> {
    let (headers, signature) = if trailer {
        (
            "content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class;x-amz-trailer",
            "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
        )
    } else {
        (
            "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class",
            "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
        )
    };
    let mut request = http::Request::put("https://s3.amazonaws.com/examplebucket/chunkObject.txt")
        .header("host", "s3.amazonaws.com")
        .header("x-amz-date", "20130524T000000Z")
        .header("x-amz-storage-class", "REDUCED_REDUNDANCY")
        .header("x-amz-content-sha256", form)
        .header("content-encoding", "aws-chunked")
        .header("x-amz-decoded-content-length", "66560")
        .header(
            "authorization",
            format!(
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders={headers},Signature={signature}"
            ),
        );
    request = if trailer {
        request.header("x-amz-trailer", "x-amz-checksum-crc32c")
    } else {
        request.header("content-length", "66824")
    };
    request.body("").unwrap()
}

/// The content of a body that comes in pieces of a size, and its trailers.
type Read = (Vec<u8>, Vec<(String, String)>);

fn read(form: &str, trailer: bool, body: &[u8], piece: usize) -> Result<Read, ChunkError> {
    let request = request(form, trailer);
    let claim = sigv4::claim(sigv4::Request::from(&request), NOW).unwrap().unwrap();
    claim.verify(SECRET).unwrap();
    let key = SigningKey::derive(SECRET, claim.scope());
    let mut chunks = Chunks::new(form, claim.chain(&key));
    let mut content = Vec::new();
    for piece in body.chunks(piece) {
        chunks.feed(piece, &mut |bytes| {
            content.extend_from_slice(bytes);
            Ok(())
        })?;
    }
    Ok((content, chunks.finish()?))
}

fn chunk(size: usize, signature: &str) -> Vec<u8> {
    let head = format!("{size:x};chunk-signature={signature}\r\n");
    [head.as_bytes(), &vec![b'a'; size], b"\r\n"].concat()
}

const FIRST: &str = "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648";
const SECOND: &str = "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497";
const LAST: &str = "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9";

#[test]
fn signed_chunks_are_those_of_the_documentation() {
    let body = [chunk(65_536, FIRST), chunk(1024, SECOND), chunk(0, LAST)].concat();
    assert_eq!(body.len(), 66_824);
    for piece in [1, 7, 70_000] {
        let (content, trailers) = read(SIGNED, false, &body, piece).unwrap();
        assert_eq!((content, trailers), (vec![b'a'; 66_560], Vec::new()));
    }
}

#[test]
fn trailers_are_signed_as_well() {
    let form = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    let first = "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2";
    let second = "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7";
    let last = "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992";
    let trailer = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435";
    let body = |value: &str, signature: &str| {
        let end = format!(
            "0;chunk-signature={last}\r\nx-amz-checksum-crc32c:{value}\r\nx-amz-trailer-signature:{signature}\r\n\r\n"
        );
        [chunk(65_536, first), chunk(1024, second), end.into_bytes()].concat()
    };
    let (content, trailers) = read(form, true, &body("sOO8/Q==", trailer), 1000).unwrap();
    assert_eq!(content.len(), 66_560);
    assert_eq!(trailers, [("x-amz-checksum-crc32c".to_owned(), "sOO8/Q==".to_owned())]);
    for (value, signature) in [("sOO8/g==", trailer), ("sOO8/Q==", &"0".repeat(64)), ("sOO8/Q==", "")] {
        assert!(matches!(read(form, true, &body(value, signature), 1000), Err(ChunkError::Mismatch)));
    }
}

#[test]
fn what_is_not_what_was_signed_is_refused() {
    let whole = [chunk(65_536, FIRST), chunk(1024, SECOND), chunk(0, LAST)].concat();
    let mut other = whole.clone();
    other[100] = b'b';
    let swapped = [chunk(1024, SECOND), chunk(65_536, FIRST), chunk(0, LAST)].concat();
    for body in [other, swapped, [chunk(65_536, FIRST), chunk(0, LAST)].concat()] {
        assert!(matches!(read(SIGNED, false, &body, 5000), Err(ChunkError::Mismatch)));
    }
    for end in [0, 10, 100, 66_000, whole.len() - 90] {
        assert!(matches!(read(SIGNED, false, &whole[..end], 5000), Err(ChunkError::CutOff)), "{end}");
    }
    for text in ["x\r\n", ";chunk-signature=\r\n", "5\r\n", "-1;chunk-signature=00\r\n", &"0".repeat(9000)] {
        let found = read(SIGNED, false, text.as_bytes(), 5000);
        assert!(matches!(found, Err(ChunkError::Malformed)), "{text}");
    }
}

#[test]
fn chunks_without_signatures_are_read_too() {
    let form = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    let read = |body: &str| {
        let (mut chunks, mut content) = (Chunks::new(form, None), Vec::new());
        chunks.feed(body.as_bytes(), &mut |bytes| {
            content.extend_from_slice(bytes);
            Ok(())
        })?;
        chunks.finish().map(|trailers| (String::from_utf8(content).unwrap(), trailers))
    };
    let (content, trailers) = read("5\r\nhello\r\nA\r\n, people!!\r\n0\r\nx-amz-checksum-crc32:abc=\r\n\r\n").unwrap();
    assert_eq!(content, "hello, people!!");
    assert_eq!(trailers, [("x-amz-checksum-crc32".to_owned(), "abc=".to_owned())]);
    assert!(matches!(read("5\r\nhello"), Err(ChunkError::CutOff)));
    assert!(matches!(read("5\r\nhelloworld\r\n"), Err(ChunkError::Malformed)));
    assert!(matches!(read("0\r\n\r\nmore\r\n"), Err(ChunkError::Malformed)));
}

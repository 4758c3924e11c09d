//! [rpcv2Cbor](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html). So far it only refuses.

use bytes::Bytes;
use http::header::HeaderName;
use http::{Request, Response};

use crate::codec::{self, Codec, Labels, REQUEST_ID};
use crate::{Fault, Operation, Service, Structure};

#[derive(Debug)]
pub(crate) struct RpcV2Cbor;

impl Codec for RpcV2Cbor {
    fn decode(
        &self,
        _operation: &'static Operation,
        _request: &Request<Bytes>,
        _labels: &Labels,
    ) -> Result<Structure, Fault> {
        Err(codec::not_implemented())
    }
    fn encode(&self, service: &Service, _operation: &Operation, _output: &Structure, id: &str) -> Response<Bytes> {
        self.refuse(Some(service), &codec::not_implemented(), id)
    }
    fn refuse(&self, service: Option<&Service>, fault: &Fault, id: &str) -> Response<Bytes> {
        let message = service.and_then(|service| service.message_member(&fault.code)).unwrap_or("message");
        // A map of two pairs.
        let mut body = vec![0xA2];
        for part in ["__type", &fault.code, message, &fault.message] {
            text(&mut body, part);
        }
        let response = codec::response(fault.status, "application/cbor", body);
        let response = codec::header(response, HeaderName::from_static("smithy-protocol"), "rpc-v2-cbor");
        codec::header(response, REQUEST_ID, id)
    }
}

/// A text string: [RFC 8949 §3.1](https://www.rfc-editor.org/rfc/rfc8949#section-3.1), major type 3.
fn text(out: &mut Vec<u8>, text: &str) {
    const TEXT: u8 = 3 << 5;
    let length = text.len() as u64;
    match (u8::try_from(length), u16::try_from(length), u32::try_from(length)) {
        (Ok(length @ 0..24), ..) => out.push(TEXT | length),
        (Ok(length), ..) => out.extend([TEXT | 24, length]),
        (_, Ok(length), _) => {
            out.push(TEXT | 25);
            out.extend(length.to_be_bytes());
        }
        (.., Ok(length)) => {
            out.push(TEXT | 26);
            out.extend(length.to_be_bytes());
        }
        _ => {
            out.push(TEXT | 27);
            out.extend(length.to_be_bytes());
        }
    }
    out.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_a_map_of_two_texts() {
        let fault = Fault::new("AccessDenied", 403, "é".repeat(150));
        let response = RpcV2Cbor.refuse(None, &fault, "id");
        assert_eq!(response.headers()["smithy-protocol"], "rpc-v2-cbor");
        let mut want = b"\xA2\x66__type\x6CAccessDenied\x67message\x79\x01\x2C".to_vec();
        want.extend("é".repeat(150).as_bytes());
        assert_eq!(response.body().as_ref(), want);
    }
}

use std::io::{Read as _, Write as _};

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bergshamra_xml::uppsala::XmlWriter;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::metadata::Binding;
use super::xml::{self, ASSERTION, Malformed, PROTOCOL};

/// A service provider's request that somebody sign in. Neither AWS signs them nor does it
/// [validate their signatures](https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthnRequest {
    /// Its id, which the response repeats.
    pub id: String,
    /// The service provider's entity id.
    pub issuer: String,
    /// When it was made.
    pub issued: Timestamp,
    /// Where the response is to be sent; the default of the service provider's metadata when absent.
    pub assertion_consumer_service: Option<String>,
    /// Whether a person who is signed in must sign in again.
    pub force_authn: bool,
}

/// Why a request is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// It is not base64 of what the binding says.
    #[error("SAMLRequest is not encoded as its binding says")]
    Encoding,
    /// It is longer than any request.
    #[error("SAMLRequest is too long")]
    TooLarge,
    /// It is no SAML 2.0 authentication request.
    #[error("SAMLRequest is not a SAML 2.0 AuthnRequest: {0}")]
    Malformed(&'static str),
}

impl From<Malformed> for RequestError {
    fn from(Malformed(why): Malformed) -> RequestError {
        RequestError::Malformed(why)
    }
}

/// Everything that means something in a query.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl AuthnRequest {
    const MAX_BYTES: usize = 65_536;

    /// The URL that takes a browser to the provider with this request (HTTP redirect binding).
    ///
    /// # Errors
    /// When it cannot be compressed.
    pub fn redirect_url(&self, sign_on_url: &str, relay_state: Option<&str>) -> Result<String, RequestError> {
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
        deflate.write_all(self.to_xml().as_bytes()).map_err(|_| RequestError::Encoding)?;
        let encoded = STANDARD.encode(deflate.finish().map_err(|_| RequestError::Encoding)?);
        let separator = if sign_on_url.contains('?') { '&' } else { '?' };
        let mut url = format!("{sign_on_url}{separator}SAMLRequest={}", utf8_percent_encode(&encoded, QUERY));
        if let Some(relay_state) = relay_state {
            url.push_str(&format!("&RelayState={}", utf8_percent_encode(relay_state, QUERY)));
        }
        Ok(url)
    }

    fn to_xml(&self) -> String {
        let issued = self.issued.to_string();
        let mut attributes = vec![
            ("xmlns:saml2p", PROTOCOL),
            ("ID", self.id.as_str()),
            ("Version", "2.0"),
            ("IssueInstant", issued.as_str()),
            ("ProtocolBinding", Binding::HttpPost.uri()),
        ];
        attributes.extend(self.assertion_consumer_service.as_deref().map(|url| ("AssertionConsumerServiceURL", url)));
        if self.force_authn {
            attributes.push(("ForceAuthn", "true"));
        }
        let mut writer = XmlWriter::new();
        writer.start_element("saml2p:AuthnRequest", &attributes);
        writer.start_element("saml2:Issuer", &[("xmlns:saml2", ASSERTION)]);
        writer.text(&self.issuer);
        writer.end_element("saml2:Issuer");
        writer.end_element("saml2p:AuthnRequest");
        writer.into_string()
    }

    /// Reads the value of the parameter `SAMLRequest`, percent-decoded already.
    ///
    /// # Errors
    /// When it is no authentication request.
    pub fn parse(encoded: &str, binding: Binding) -> Result<AuthnRequest, RequestError> {
        if encoded.len() > AuthnRequest::MAX_BYTES {
            return Err(RequestError::TooLarge);
        }
        let joined: String = encoded.split_ascii_whitespace().collect();
        let bytes = STANDARD.decode(joined).map_err(|_| RequestError::Encoding)?;
        let bytes = match binding {
            Binding::HttpPost => bytes,
            Binding::HttpRedirect => inflate(&bytes)?,
        };
        AuthnRequest::read(&String::from_utf8(bytes).map_err(|_| RequestError::Encoding)?)
    }

    fn read(text: &str) -> Result<AuthnRequest, RequestError> {
        let document = xml::parse_message(text)?;
        let root = xml::root(&document, PROTOCOL, "AuthnRequest")?;
        let attribute = |name| xml::attribute(&document, root, name);
        if attribute("Version") != Some("2.0") {
            return Err(RequestError::Malformed("its version is not 2.0"));
        }
        let issued = attribute("IssueInstant").and_then(|at| at.parse().ok());
        Ok(AuthnRequest {
            id: attribute("ID").ok_or(RequestError::Malformed("it has no ID"))?.to_owned(),
            issuer: xml::text(&document, xml::required(&document, root, ASSERTION, "Issuer")?)?,
            issued: issued.ok_or(RequestError::Malformed("it has no issue instant"))?,
            assertion_consumer_service: attribute("AssertionConsumerServiceURL").map(str::to_owned),
            force_authn: matches!(attribute("ForceAuthn"), Some("true" | "1")),
        })
    }
}

/// Compressed data may be a thousand times what it looks like.
fn inflate(bytes: &[u8]) -> Result<Vec<u8>, RequestError> {
    let limit = u64::try_from(AuthnRequest::MAX_BYTES).unwrap_or(u64::MAX);
    let mut inflated = Vec::new();
    DeflateDecoder::new(bytes).take(limit + 1).read_to_end(&mut inflated).map_err(|_| RequestError::Encoding)?;
    if inflated.len() > AuthnRequest::MAX_BYTES { Err(RequestError::TooLarge) } else { Ok(inflated) }
}

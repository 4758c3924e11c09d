use std::time::Duration;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bergshamra_xml::{Document, NodeId};

use super::assertion::Assertion;
use super::metadata::IdentityProvider;
use super::refusal::{Refusal, Unsigned};
use super::signature;
use super::xml::{self, ASSERTION, DSIG, PROTOCOL};
use crate::key::VerifyingKey;

const SUCCESS: &str = "urn:oasis:names:tc:SAML:2.0:status:Success";

/// What the service that receives a response expects of it.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The names the service answers to; every audience restriction must have one of them.
    pub audiences: &'a [&'a str],
    /// The endpoints (assertion consumer services) a response may be addressed to.
    pub recipients: &'a [&'a str],
    /// The longest response that is read, in characters of base64.
    pub max_chars: usize,
    /// How long after its issue a response is taken, whatever it says itself.
    pub max_age: Option<Duration>,
    /// How far the provider's clock may be off.
    pub skew: Duration,
}

impl<'a> Expected<'a> {
    /// What STS expects: [at most 100,000 characters](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html),
    /// redeemed within five minutes. The audience is the entity id of
    /// [AWS's metadata](https://signin.aws.amazon.com/static/saml-metadata.xml) or, as many providers are set up, the
    /// global sign-in endpoint.
    pub const fn sts(endpoints: &'a [&'a str]) -> Expected<'a> {
        Expected {
            audiences: &["urn:amazon:webservices", "https://signin.aws.amazon.com/saml"],
            recipients: endpoints,
            max_chars: 100_000,
            max_age: Some(Duration::from_secs(300)),
            skew: Duration::ZERO,
        }
    }
    /// What Identity Center expects: [at most 50,000 characters](https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html).
    pub const fn identity_center(audiences: &'a [&'a str], recipients: &'a [&'a str]) -> Expected<'a> {
        Expected { audiences, recipients, max_chars: 50_000, max_age: None, skew: Duration::ZERO }
    }
}

/// Reads a base64 SAML 2.0 response of this provider, as the HTTP POST binding and `AssumeRoleWithSAML` carry it.
///
/// Everything in the result was signed by one of the provider's keys. That the assertion was not used before is for the
/// caller to see: [`Assertion::id`] must be remembered until [`Assertion::expires`].
///
/// # Errors
/// With the first reason found not to trust it.
pub fn verify(
    encoded: &str,
    provider: &IdentityProvider,
    expected: &Expected<'_>,
    now: Timestamp,
) -> Result<Assertion, Refusal> {
    let text = decode(encoded, expected.max_chars)?;
    let document = xml::parse_message(&text)?;
    let (response, assertion) = envelope(&document, provider, expected)?;
    let keys: Vec<&VerifyingKey> = provider.certificates.iter().map(super::Certificate::key).collect();
    let signed_response = signature::verified(&document, response, &keys)?;
    let signed_assertion = signature::verified(&document, assertion, &keys)?;
    // From here on the message as it arrived is out of sight.
    match (signed_assertion, signed_response) {
        (Some(signed), _) => {
            let document = xml::parse_message(&signed)?;
            let root = xml::root(&document, ASSERTION, "Assertion")?;
            Assertion::read(&document, root, provider, expected, now)
        }
        (None, Some(signed)) => {
            let document = xml::parse_message(&signed)?;
            let root = xml::root(&document, PROTOCOL, "Response")?;
            let assertion = xml::required(&document, root, ASSERTION, "Assertion")?;
            Assertion::read(&document, assertion, provider, expected, now)
        }
        (None, None) => Err(Refusal::Signature(Unsigned::Missing)),
    }
}

fn decode(encoded: &str, max_chars: usize) -> Result<String, Refusal> {
    if encoded.len() > max_chars {
        return Err(Refusal::TooLarge(max_chars));
    }
    let joined: String = encoded.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(joined).map_err(|_| Refusal::NotBase64)?;
    String::from_utf8(bytes).map_err(|_| Refusal::NotBase64)
}

/// The response and its one assertion, where SAML puts them. What is checked here may be unsigned, so it can only refuse.
fn envelope(
    document: &Document<'_>,
    provider: &IdentityProvider,
    expected: &Expected<'_>,
) -> Result<(NodeId, NodeId), Refusal> {
    let response = xml::root(document, PROTOCOL, "Response")?;
    if xml::attribute(document, response, "Version") != Some("2.0") {
        return Err(Refusal::Malformed("its version is not 2.0"));
    }
    status(document, response)?;
    if let Some(issuer) = xml::optional(document, response, ASSERTION, "Issuer")?
        && xml::text(document, issuer)? != provider.entity_id
    {
        return Err(Refusal::Issuer);
    }
    let destination = xml::attribute(document, response, "Destination").filter(|destination| !destination.is_empty());
    if destination.is_some_and(|destination| !expected.recipients.contains(&destination)) {
        return Err(Refusal::Recipient);
    }
    let assertion = only_assertion(document, response)?;
    Ok((response, assertion))
}

fn status(document: &Document<'_>, response: NodeId) -> Result<(), Refusal> {
    let status = xml::required(document, response, PROTOCOL, "Status")?;
    let code = xml::required(document, status, PROTOCOL, "StatusCode")?;
    match xml::attribute(document, code, "Value") {
        Some(SUCCESS) => Ok(()),
        Some(value) => Err(Refusal::Status(value.to_owned())),
        None => Err(Refusal::Malformed("it has no status")),
    }
}

/// Signature wrapping needs a second assertion, or a signature in an odd place. Neither is let in.
fn only_assertion(document: &Document<'_>, response: NodeId) -> Result<NodeId, Refusal> {
    let mut assertions = Vec::new();
    for node in document.descendants(response) {
        let Some(element) = document.element(node) else { continue };
        // By local name: an assertion of another version, or in no namespace, is one too many as well.
        match element.name.local_name.as_ref() {
            "Assertion" => assertions.push(node),
            "EncryptedAssertion" | "EncryptedID" | "EncryptedAttribute" | "EncryptedData" => {
                return Err(Refusal::Encrypted);
            }
            "Response" => return Err(Refusal::Malformed("it contains another response")),
            _ => {}
        }
    }
    let [assertion] = assertions.as_slice() else { return Err(Refusal::Assertions(assertions.len())) };
    if !xml::is(document, *assertion, ASSERTION, "Assertion") || document.parent(*assertion) != Some(response) {
        return Err(Refusal::Malformed("its assertion is not where an assertion belongs"));
    }
    let misplaced = document.descendants(response).into_iter().any(|node| {
        xml::is(document, node, DSIG, "Signature")
            && ![Some(response), Some(*assertion)].contains(&document.parent(node))
    });
    if misplaced { Err(Refusal::Malformed("a signature is not where a signature belongs")) } else { Ok(*assertion) }
}

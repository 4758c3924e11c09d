//! XML signatures, in the one shape that SAML gives them: a child of what it signs, with one reference to it.
//!
//! Nothing is read but what was hashed. The reference is read from the canonical form of `SignedInfo` after its
//! signature was verified, and the caller reads the signed element from the canonical form whose digest was compared.
//! So there is no second place in the document that could be taken for the signed one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bergshamra_xml::{Document, NodeId};
use rsa::sha2::{Digest as _, Sha256, Sha384, Sha512};

use super::xml::{self, DSIG, EXCLUSIVE, Malformed};
use crate::key::{SignatureAlgorithm, VerifyingKey};

/// The transform that leaves the signature itself out.
pub(super) const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
pub(super) const RSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
pub(super) const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";
/// No provider lists more; each costs work in every element.
const MAX_PREFIXES: usize = 16;

/// Why a signature does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unverified {
    /// It has another shape than the one that SAML gives signatures.
    Shape(&'static str),
    /// None of the keys made it.
    Key,
    /// It was made over something else.
    Digest,
}

impl From<Malformed> for Unverified {
    fn from(Malformed(why): Malformed) -> Unverified {
        Unverified::Shape(why)
    }
}

/// The canonical form of the element when one of the keys signed it; nothing when it carries no signature.
pub(super) fn verified(
    document: &Document<'_>,
    element: NodeId,
    keys: &[&VerifyingKey],
) -> Result<Option<String>, Unverified> {
    let Some(signature) = xml::optional(document, element, DSIG, "Signature")? else { return Ok(None) };
    let id = xml::attribute(document, element, "ID").ok_or(Unverified::Shape("what is signed has no ID"))?;
    let signed_info = signed_info(document, signature, keys)?;
    let signed_info = xml::parse_message(&signed_info)?;
    let reference = Reference::read(&signed_info)?;
    if reference.uri.strip_prefix('#') != Some(id) {
        return Err(Unverified::Shape("the signature is for another element"));
    }
    let signed = xml::canonical(document, element, Some(signature), &reference.inclusive_prefixes)?;
    let digest = match reference.digest_method.as_str() {
        SHA256 => Sha256::digest(&signed).to_vec(),
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => Sha384::digest(&signed).to_vec(),
        "http://www.w3.org/2001/04/xmlenc#sha512" => Sha512::digest(&signed).to_vec(),
        _ => return Err(Unverified::Shape("the digest is of a kind that is not accepted")),
    };
    if digest == reference.digest { Ok(Some(signed)) } else { Err(Unverified::Digest) }
}

/// The canonical form of `SignedInfo`, which one of the keys signed.
fn signed_info(document: &Document<'_>, signature: NodeId, keys: &[&VerifyingKey]) -> Result<String, Unverified> {
    let known = ["SignedInfo", "SignatureValue", "KeyInfo"];
    let odd =
        xml::elements(document, signature).any(|child| !known.iter().any(|name| xml::is(document, child, DSIG, name)));
    if odd {
        return Err(Unverified::Shape("the signature contains something else"));
    }
    let node = xml::required(document, signature, DSIG, "SignedInfo")?;
    let method = xml::required(document, node, DSIG, "CanonicalizationMethod")?;
    let canonical = xml::canonical(document, node, None, &exclusive(document, method)?)?;
    let value = base64(document, xml::required(document, signature, DSIG, "SignatureValue")?)?;
    let method = xml::required(document, node, DSIG, "SignatureMethod")?;
    // `KeyInfo` is not even read: a message cannot say which keys to trust.
    let algorithm = algorithm(xml::attribute(document, method, "Algorithm"))?;
    if keys.iter().any(|key| key.verifies(algorithm, canonical.as_bytes(), &value)) {
        Ok(canonical)
    } else {
        Err(Unverified::Key)
    }
}

fn algorithm(uri: Option<&str>) -> Result<SignatureAlgorithm, Unverified> {
    match uri {
        Some(RSA_SHA256) => Ok(SignatureAlgorithm::RsaSha256),
        Some("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384") => Ok(SignatureAlgorithm::RsaSha384),
        Some("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512") => Ok(SignatureAlgorithm::RsaSha512),
        Some("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256") => Ok(SignatureAlgorithm::EcdsaSha256),
        Some(_) | None => Err(Unverified::Shape("the signature is of a kind that is not accepted")),
    }
}

/// What the signature says that it covers.
struct Reference {
    uri: String,
    inclusive_prefixes: Vec<String>,
    digest_method: String,
    digest: Vec<u8>,
}

impl Reference {
    fn read(signed_info: &Document<'_>) -> Result<Reference, Unverified> {
        let root = xml::root(signed_info, DSIG, "SignedInfo")?;
        let node = xml::required(signed_info, root, DSIG, "Reference")?;
        let transforms = xml::required(signed_info, node, DSIG, "Transforms")?;
        let transforms: Vec<NodeId> = xml::elements(signed_info, transforms).collect();
        let [enveloped, canonicalization] = transforms.as_slice() else {
            return Err(Unverified::Shape("the signature transforms what it signs in another way"));
        };
        if xml::attribute(signed_info, *enveloped, "Algorithm") != Some(ENVELOPED) {
            return Err(Unverified::Shape("the signature transforms what it signs in another way"));
        }
        let digest_method = xml::required(signed_info, node, DSIG, "DigestMethod")?;
        Ok(Reference {
            uri: xml::attribute(signed_info, node, "URI").unwrap_or("").to_owned(),
            inclusive_prefixes: exclusive(signed_info, *canonicalization)?,
            digest_method: xml::attribute(signed_info, digest_method, "Algorithm").unwrap_or("").to_owned(),
            digest: base64(signed_info, xml::required(signed_info, node, DSIG, "DigestValue")?)?,
        })
    }
}

/// The prefixes that exclusive canonicalization treats inclusively; any other canonicalization is refused.
fn exclusive(document: &Document<'_>, method: NodeId) -> Result<Vec<String>, Unverified> {
    if xml::attribute(document, method, "Algorithm") != Some(EXCLUSIVE) {
        return Err(Unverified::Shape("the canonicalization is of a kind that is not accepted"));
    }
    let Some(list) = xml::optional(document, method, EXCLUSIVE, "InclusiveNamespaces")? else { return Ok(Vec::new()) };
    let list = xml::attribute(document, list, "PrefixList").unwrap_or("");
    let prefixes: Vec<String> = list.split_ascii_whitespace().map(str::to_owned).collect();
    if prefixes.len() > MAX_PREFIXES {
        return Err(Unverified::Shape("the canonicalization lists too many prefixes"));
    }
    Ok(prefixes)
}

fn base64(document: &Document<'_>, node: NodeId) -> Result<Vec<u8>, Unverified> {
    let joined: String = xml::text(document, node)?.split_ascii_whitespace().collect();
    STANDARD.decode(joined).map_err(|_| Unverified::Shape("a signature or digest is not base64"))
}

use bergshamra_xml::uppsala::XmlWriter;
use bergshamra_xml::{Document, NodeId};

use super::NameId;
use super::xml::{self, DSIG, METADATA, Malformed, PROTOCOL};
use crate::key::{Certificate, KeyError};

/// How a message travels through the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// In the query of a URL.
    HttpRedirect,
    /// In a form.
    HttpPost,
}

impl Binding {
    /// The URI of the binding.
    pub const fn uri(self) -> &'static str {
        match self {
            Binding::HttpRedirect => "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect",
            Binding::HttpPost => "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
        }
    }
    fn from_uri(uri: &str) -> Option<Binding> {
        [Binding::HttpRedirect, Binding::HttpPost].into_iter().find(|binding| binding.uri() == uri)
    }
}

/// Where a side takes messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// How they travel.
    pub binding: Binding,
    /// The URL they are sent to.
    pub location: String,
}

/// An identity provider as its metadata describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IdentityProvider {
    /// The name it signs its assertions with.
    pub entity_id: String,
    /// The certificates of the keys it signs with: several while keys are rotated.
    pub certificates: Vec<Certificate>,
    /// Where people are sent to sign in.
    pub single_sign_on: Vec<Endpoint>,
}

/// A service provider (AWS) as its metadata describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceProvider {
    /// The audience of assertions for it.
    pub entity_id: String,
    /// Where it takes responses; the first is the default.
    pub assertion_consumer_services: Vec<String>,
}

/// Why metadata is not accepted; displayed, it is
/// [IAM's sentence](https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html#troubleshoot_saml_issuer-metadata).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Could not parse metadata")]
pub enum MetadataError {
    /// It is no metadata of this kind.
    Malformed(&'static str),
    /// One of its certificates is none, or one that IAM does not take.
    Certificate(KeyError),
}

impl From<Malformed> for MetadataError {
    fn from(Malformed(why): Malformed) -> MetadataError {
        MetadataError::Malformed(why)
    }
}

impl IdentityProvider {
    /// The longest document that
    /// [CreateSAMLProvider](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html) takes.
    const MAX_CHARS: usize = 10_000_000;

    /// Reads the metadata document that a provider publishes.
    ///
    /// # Errors
    /// When it does not describe one identity provider with a name and a signing certificate.
    pub fn parse(metadata: &str) -> Result<IdentityProvider, MetadataError> {
        if metadata.len() > IdentityProvider::MAX_CHARS {
            return Err(MetadataError::Malformed("it is too long"));
        }
        let document = xml::parse_document(metadata)?;
        let (entity_id, root) = entity(&document)?;
        let role = xml::required(&document, root, METADATA, "IDPSSODescriptor")?;
        speaks_saml2(&document, role)?;
        let certificates = certificates(&document, role)?;
        if certificates.is_empty() {
            return Err(MetadataError::Malformed("it has no certificate to verify signatures with"));
        }
        let single_sign_on = endpoints(&document, role, "SingleSignOnService");
        Ok(IdentityProvider { entity_id, certificates, single_sign_on })
    }

    /// The metadata document of this provider.
    ///
    /// # Errors
    /// When a certificate cannot be encoded.
    pub fn to_metadata(&self) -> Result<String, KeyError> {
        let mut writer = XmlWriter::new();
        writer.write_declaration();
        writer.start_element("md:EntityDescriptor", &[("xmlns:md", METADATA), ("entityID", self.entity_id.as_str())]);
        writer.start_element(
            "md:IDPSSODescriptor",
            &[("WantAuthnRequestsSigned", "false"), ("protocolSupportEnumeration", PROTOCOL)],
        );
        for certificate in &self.certificates {
            writer.start_element("md:KeyDescriptor", &[("use", "signing")]);
            writer.start_element("ds:KeyInfo", &[("xmlns:ds", DSIG)]);
            writer.start_element("ds:X509Data", &[]);
            element(&mut writer, "ds:X509Certificate", &certificate.to_base64()?);
            writer.end_element("ds:X509Data");
            writer.end_element("ds:KeyInfo");
            writer.end_element("md:KeyDescriptor");
        }
        element(&mut writer, "md:NameIDFormat", NameId::EMAIL_ADDRESS);
        element(&mut writer, "md:NameIDFormat", NameId::PERSISTENT);
        for endpoint in &self.single_sign_on {
            let attributes = [("Binding", endpoint.binding.uri()), ("Location", endpoint.location.as_str())];
            writer.empty_element("md:SingleSignOnService", &attributes);
        }
        writer.end_element("md:IDPSSODescriptor");
        writer.end_element("md:EntityDescriptor");
        Ok(writer.into_string())
    }

    /// Where people are sent to sign in by this binding.
    pub fn sign_on_url(&self, binding: Binding) -> Option<&str> {
        let endpoint = self.single_sign_on.iter().find(|endpoint| endpoint.binding == binding)?;
        Some(&endpoint.location)
    }
}

impl ServiceProvider {
    /// Reads the metadata document of a service provider.
    ///
    /// # Errors
    /// When it does not describe one service provider with a name and an endpoint.
    pub fn parse(metadata: &str) -> Result<ServiceProvider, MetadataError> {
        let document = xml::parse_document(metadata)?;
        let (entity_id, root) = entity(&document)?;
        let role = xml::required(&document, root, METADATA, "SPSSODescriptor")?;
        speaks_saml2(&document, role)?;
        let endpoints = endpoints(&document, role, "AssertionConsumerService").into_iter();
        let assertion_consumer_services: Vec<String> = endpoints
            .filter(|endpoint| endpoint.binding == Binding::HttpPost)
            .map(|endpoint| endpoint.location)
            .collect();
        if assertion_consumer_services.is_empty() {
            return Err(MetadataError::Malformed("it has no endpoint for responses"));
        }
        Ok(ServiceProvider { entity_id, assertion_consumer_services })
    }

    /// The metadata document of this service provider.
    pub fn to_metadata(&self) -> String {
        let mut writer = XmlWriter::new();
        writer.write_declaration();
        writer.start_element("md:EntityDescriptor", &[("xmlns:md", METADATA), ("entityID", self.entity_id.as_str())]);
        writer.start_element(
            "md:SPSSODescriptor",
            &[
                ("AuthnRequestsSigned", "false"),
                ("WantAssertionsSigned", "true"),
                ("protocolSupportEnumeration", PROTOCOL),
            ],
        );
        element(&mut writer, "md:NameIDFormat", NameId::EMAIL_ADDRESS);
        for (index, location) in self.assertion_consumer_services.iter().enumerate() {
            let number = index.to_string();
            let mut attributes =
                vec![("Binding", Binding::HttpPost.uri()), ("Location", location), ("index", number.as_str())];
            if index == 0 {
                attributes.push(("isDefault", "true"));
            }
            writer.empty_element("md:AssertionConsumerService", &attributes);
        }
        writer.end_element("md:SPSSODescriptor");
        writer.end_element("md:EntityDescriptor");
        writer.into_string()
    }
}

pub(super) fn element(writer: &mut XmlWriter, name: &str, text: &str) {
    writer.start_element(name, &[]);
    writer.text(text);
    writer.end_element(name);
}

fn entity(document: &Document<'_>) -> Result<(String, NodeId), MetadataError> {
    let root = xml::root(document, METADATA, "EntityDescriptor")?;
    match xml::attribute(document, root, "entityID") {
        Some(id) if !id.is_empty() => Ok((id.to_owned(), root)),
        Some(_) | None => Err(MetadataError::Malformed("it has no entityID")),
    }
}

fn speaks_saml2(document: &Document<'_>, role: NodeId) -> Result<(), MetadataError> {
    let protocols = xml::attribute(document, role, "protocolSupportEnumeration").unwrap_or("");
    if protocols.split_ascii_whitespace().any(|protocol| protocol == PROTOCOL) {
        Ok(())
    } else {
        Err(MetadataError::Malformed("it does not speak SAML 2.0"))
    }
}

/// The certificates of keys that sign: those for `signing` and those that do not say what they are for.
fn certificates(document: &Document<'_>, role: NodeId) -> Result<Vec<Certificate>, MetadataError> {
    let mut found = Vec::new();
    for descriptor in xml::named(document, role, METADATA, "KeyDescriptor") {
        if !matches!(xml::attribute(document, descriptor, "use"), None | Some("signing")) {
            continue;
        }
        let info = xml::required(document, descriptor, DSIG, "KeyInfo")?;
        for data in xml::named(document, info, DSIG, "X509Data") {
            for node in xml::named(document, data, DSIG, "X509Certificate") {
                let text = xml::text(document, node)?;
                found.push(Certificate::from_base64(&text).map_err(MetadataError::Certificate)?);
            }
        }
    }
    Ok(found)
}

fn endpoints(document: &Document<'_>, role: NodeId, name: &str) -> Vec<Endpoint> {
    let nodes = xml::named(document, role, METADATA, name).into_iter();
    nodes
        .filter_map(|node| {
            let binding = Binding::from_uri(xml::attribute(document, node, "Binding")?)?;
            let location = xml::attribute(document, node, "Location")?.to_owned();
            Some(Endpoint { binding, location })
        })
        .collect()
}

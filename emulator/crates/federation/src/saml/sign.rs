use std::time::Duration;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bergshamra_xml::uppsala::XmlWriter;
use rsa::sha2::{Digest as _, Sha256};

use super::attribute::Attribute;
use super::metadata::element;
use super::signature::{ENVELOPED, RSA_SHA256, SHA256};
use super::xml::{self, ASSERTION, DSIG, EXCLUSIVE, PROTOCOL};
use super::{Certificate, NameId};
use crate::key::{KeyError, SigningKey};

/// What an identity provider puts its signature on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedPart {
    /// The assertion alone, as most providers do.
    Assertion,
    /// The response alone, as Google does.
    Response,
    /// First the assertion, then the response around it.
    Both,
}

/// What a provider states about a person who signed in: the content of a response.
#[derive(Debug, Clone)]
pub struct Authentication {
    /// A new id for the response.
    pub response_id: String,
    /// A new id for the assertion.
    pub assertion_id: String,
    /// The provider's entity id.
    pub issuer: String,
    /// The service provider's entity id.
    pub audience: String,
    /// The service provider's assertion consumer service.
    pub recipient: String,
    /// The id of the request that this answers.
    pub in_response_to: Option<String>,
    /// Who signed in.
    pub name_id: NameId,
    /// When.
    pub issued: Timestamp,
    /// For how long the assertion can be used.
    pub lifetime: Duration,
    /// When the session must end.
    pub session_not_on_or_after: Option<Timestamp>,
    /// What else is known about the person.
    pub attributes: Vec<Attribute>,
}

impl Authentication {
    /// The response, signed, in base64: the value of the form field `SAMLResponse`.
    ///
    /// # Errors
    /// When the key cannot sign or a text cannot be in an XML document.
    pub fn sign(&self, part: SignedPart, key: &SigningKey, certificate: &Certificate) -> Result<String, KeyError> {
        let sign = |text: &str, id: &str| signature(text, id, key, certificate);
        let bare = self.assertion("");
        let assertion = match part {
            SignedPart::Assertion | SignedPart::Both => self.assertion(&sign(&bare, &self.assertion_id)?),
            SignedPart::Response => bare,
        };
        let bare = self.response("", &assertion);
        let response = match part {
            SignedPart::Response | SignedPart::Both => self.response(&sign(&bare, &self.response_id)?, &assertion),
            SignedPart::Assertion => bare,
        };
        Ok(STANDARD.encode(response))
    }

    fn response(&self, signature: &str, assertion: &str) -> String {
        let mut writer = XmlWriter::new();
        let issued = self.issued.to_string();
        let mut attributes = vec![
            ("xmlns:saml2p", PROTOCOL),
            ("ID", self.response_id.as_str()),
            ("Version", "2.0"),
            ("IssueInstant", issued.as_str()),
            ("Destination", self.recipient.as_str()),
        ];
        attributes.extend(self.in_response_to.as_deref().map(|id| ("InResponseTo", id)));
        writer.start_element("saml2p:Response", &attributes);
        self.issuer(&mut writer);
        writer.raw(signature);
        writer.start_element("saml2p:Status", &[]);
        writer.empty_element("saml2p:StatusCode", &[("Value", "urn:oasis:names:tc:SAML:2.0:status:Success")]);
        writer.end_element("saml2p:Status");
        writer.raw(assertion);
        writer.end_element("saml2p:Response");
        writer.into_string()
    }

    fn assertion(&self, signature: &str) -> String {
        let mut writer = XmlWriter::new();
        let issued = self.issued.to_string();
        writer.start_element(
            "saml2:Assertion",
            &[
                ("xmlns:saml2", ASSERTION),
                ("ID", self.assertion_id.as_str()),
                ("Version", "2.0"),
                ("IssueInstant", issued.as_str()),
            ],
        );
        self.issuer(&mut writer);
        writer.raw(signature);
        self.subject(&mut writer);
        self.conditions(&mut writer);
        self.authn_statement(&mut writer);
        self.attribute_statement(&mut writer);
        writer.end_element("saml2:Assertion");
        writer.into_string()
    }

    fn issuer(&self, writer: &mut XmlWriter) {
        writer.start_element("saml2:Issuer", &[("xmlns:saml2", ASSERTION)]);
        writer.text(&self.issuer);
        writer.end_element("saml2:Issuer");
    }

    fn subject(&self, writer: &mut XmlWriter) {
        let end = (self.issued + self.lifetime).to_string();
        writer.start_element("saml2:Subject", &[]);
        writer.start_element("saml2:NameID", &[("Format", self.name_id.format.as_str())]);
        writer.text(&self.name_id.value);
        writer.end_element("saml2:NameID");
        writer.start_element("saml2:SubjectConfirmation", &[("Method", "urn:oasis:names:tc:SAML:2.0:cm:bearer")]);
        let mut data = vec![("NotOnOrAfter", end.as_str()), ("Recipient", self.recipient.as_str())];
        data.extend(self.in_response_to.as_deref().map(|id| ("InResponseTo", id)));
        writer.empty_element("saml2:SubjectConfirmationData", &data);
        writer.end_element("saml2:SubjectConfirmation");
        writer.end_element("saml2:Subject");
    }

    fn conditions(&self, writer: &mut XmlWriter) {
        let (start, end) = (self.issued.to_string(), (self.issued + self.lifetime).to_string());
        writer.start_element("saml2:Conditions", &[("NotBefore", start.as_str()), ("NotOnOrAfter", end.as_str())]);
        writer.start_element("saml2:AudienceRestriction", &[]);
        element(writer, "saml2:Audience", &self.audience);
        writer.end_element("saml2:AudienceRestriction");
        writer.end_element("saml2:Conditions");
    }

    fn authn_statement(&self, writer: &mut XmlWriter) {
        let issued = self.issued.to_string();
        let end = self.session_not_on_or_after.map(|end| end.to_string());
        let mut attributes = vec![("AuthnInstant", issued.as_str()), ("SessionIndex", self.assertion_id.as_str())];
        attributes.extend(end.as_deref().map(|end| ("SessionNotOnOrAfter", end)));
        writer.start_element("saml2:AuthnStatement", &attributes);
        writer.start_element("saml2:AuthnContext", &[]);
        let class = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";
        element(writer, "saml2:AuthnContextClassRef", class);
        writer.end_element("saml2:AuthnContext");
        writer.end_element("saml2:AuthnStatement");
    }

    fn attribute_statement(&self, writer: &mut XmlWriter) {
        if self.attributes.is_empty() {
            return;
        }
        writer.start_element("saml2:AttributeStatement", &[]);
        for attribute in &self.attributes {
            let format = attribute.name_format.as_deref().unwrap_or("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
            let mut named = vec![("Name", attribute.name.as_str()), ("NameFormat", format)];
            named.extend(attribute.friendly_name.as_deref().map(|name| ("FriendlyName", name)));
            writer.start_element("saml2:Attribute", &named);
            attribute.values.iter().for_each(|value| element(writer, "saml2:AttributeValue", value));
            writer.end_element("saml2:Attribute");
        }
        writer.end_element("saml2:AttributeStatement");
    }
}

/// The signature of the document's element, to be put into it.
pub(super) fn signature(
    document: &str,
    id: &str,
    key: &SigningKey,
    certificate: &Certificate,
) -> Result<String, KeyError> {
    let signed_info = signed_info(id, &STANDARD.encode(Sha256::digest(canonical(document)?)));
    let value = STANDARD.encode(key.sign(canonical(&signed_info)?.as_bytes())?);
    let mut writer = XmlWriter::new();
    writer.start_element("ds:Signature", &[("xmlns:ds", DSIG)]);
    writer.raw(&signed_info);
    element(&mut writer, "ds:SignatureValue", &value);
    writer.start_element("ds:KeyInfo", &[]);
    writer.start_element("ds:X509Data", &[]);
    element(&mut writer, "ds:X509Certificate", &certificate.to_base64()?);
    writer.end_element("ds:X509Data");
    writer.end_element("ds:KeyInfo");
    writer.end_element("ds:Signature");
    Ok(writer.into_string())
}

fn signed_info(id: &str, digest: &str) -> String {
    let mut writer = XmlWriter::new();
    writer.start_element("ds:SignedInfo", &[("xmlns:ds", DSIG)]);
    writer.empty_element("ds:CanonicalizationMethod", &[("Algorithm", EXCLUSIVE)]);
    writer.empty_element("ds:SignatureMethod", &[("Algorithm", RSA_SHA256)]);
    writer.start_element("ds:Reference", &[("URI", format!("#{id}").as_str())]);
    writer.start_element("ds:Transforms", &[]);
    writer.empty_element("ds:Transform", &[("Algorithm", ENVELOPED)]);
    writer.empty_element("ds:Transform", &[("Algorithm", EXCLUSIVE)]);
    writer.end_element("ds:Transforms");
    writer.empty_element("ds:DigestMethod", &[("Algorithm", SHA256)]);
    element(&mut writer, "ds:DigestValue", digest);
    writer.end_element("ds:Reference");
    writer.end_element("ds:SignedInfo");
    writer.into_string()
}

fn canonical(text: &str) -> Result<String, KeyError> {
    let document = xml::parse_document(text).map_err(|_| KeyError::Sign)?;
    let root = document.document_element().ok_or(KeyError::Sign)?;
    xml::canonical(&document, root, None, &[]).map_err(|_| KeyError::Sign)
}

use std::time::Duration;

use aws::Timestamp;
use bergshamra_xml::{Document, NodeId};

use super::attribute::Attribute;
use super::metadata::IdentityProvider;
use super::refusal::Refusal;
use super::response::Expected;
use super::xml::{self, ASSERTION};

const BEARER: &str = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
/// What a `NameID` without a format is.
pub(super) const UNSPECIFIED: &str = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

/// Who signed in, in the identity provider's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameId {
    /// The name itself.
    pub value: String,
    /// What kind of name it is: a URI such as `urn:oasis:names:tc:SAML:2.0:nameid-format:persistent`.
    pub format: String,
}

impl NameId {
    /// The format that Identity Center [asks for](https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html).
    pub const EMAIL_ADDRESS: &'static str = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    /// The same for a user in every session.
    pub const PERSISTENT: &'static str = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    /// Another one in each session.
    pub const TRANSIENT: &'static str = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
}

/// What an identity provider states about a person who signed in. All of it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    /// Its id: an assertion counts once.
    pub id: String,
    /// The entity id of the provider.
    pub issuer: String,
    /// Who signed in.
    pub name_id: NameId,
    /// The audiences it names that the receiver answers to, in order.
    pub audiences: Vec<String>,
    /// The endpoint it is addressed to; the condition key
    /// [`SAML:aud`](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml).
    pub recipient: String,
    /// The request it answers; absent when the provider started.
    pub in_response_to: Option<String>,
    /// When it was issued.
    pub issued: Timestamp,
    /// From when on it is of no use; until then its id must be remembered.
    pub expires: Timestamp,
    /// When the session that it starts must end.
    pub session_not_on_or_after: Option<Timestamp>,
    /// What it states, in its order.
    pub attributes: Vec<Attribute>,
}

impl Assertion {
    pub(super) fn read(
        document: &Document<'_>,
        node: NodeId,
        provider: &IdentityProvider,
        expected: &Expected<'_>,
        now: Timestamp,
    ) -> Result<Assertion, Refusal> {
        if xml::attribute(document, node, "Version") != Some("2.0") {
            return Err(Refusal::Malformed("the version of its assertion is not 2.0"));
        }
        let issuer = xml::text(document, xml::required(document, node, ASSERTION, "Issuer")?)?;
        if issuer != provider.entity_id {
            return Err(Refusal::Issuer);
        }
        let times = Times { now, skew: expected.skew };
        let issued = instant(document, node, "IssueInstant")?.ok_or(Refusal::Malformed("it has no issue instant"))?;
        times.issued(issued, expected.max_age)?;
        let conditions = Conditions::read(document, node, expected, times)?;
        let subject = Subject::read(document, node, expected, times)?;
        let ends = [Some(subject.not_on_or_after), conditions.not_on_or_after].into_iter().flatten();
        Ok(Assertion {
            id: identifier(document, node)?,
            issuer,
            name_id: subject.name_id,
            audiences: conditions.audiences,
            recipient: subject.recipient,
            in_response_to: subject.in_response_to,
            issued,
            expires: ends.min().unwrap_or(subject.not_on_or_after) + expected.skew,
            session_not_on_or_after: session_end(document, node, times)?,
            attributes: Attribute::read_all(document, node)?,
        })
    }
}

#[derive(Clone, Copy)]
struct Times {
    now: Timestamp,
    skew: Duration,
}

impl Times {
    fn not_before(self, start: Option<Timestamp>) -> Result<(), Refusal> {
        if start.is_some_and(|start| self.now + self.skew < start) { Err(Refusal::NotYetValid) } else { Ok(()) }
    }
    fn not_on_or_after(self, end: Option<Timestamp>) -> Result<(), Refusal> {
        if end.is_some_and(|end| self.now >= end + self.skew) { Err(Refusal::Expired) } else { Ok(()) }
    }
    fn issued(self, at: Timestamp, max_age: Option<Duration>) -> Result<(), Refusal> {
        self.not_before(Some(at))?;
        match max_age {
            Some(max_age) if self.now > at + max_age + self.skew => Err(Refusal::TooOld),
            Some(_) | None => Ok(()),
        }
    }
}

struct Conditions {
    audiences: Vec<String>,
    not_on_or_after: Option<Timestamp>,
}

impl Conditions {
    fn read(
        document: &Document<'_>,
        assertion: NodeId,
        expected: &Expected<'_>,
        times: Times,
    ) -> Result<Conditions, Refusal> {
        let Some(node) = xml::optional(document, assertion, ASSERTION, "Conditions")? else {
            return Err(Refusal::Audience);
        };
        times.not_before(instant(document, node, "NotBefore")?)?;
        let not_on_or_after = instant(document, node, "NotOnOrAfter")?;
        times.not_on_or_after(not_on_or_after)?;
        let mut audiences = Vec::new();
        for condition in xml::elements(document, node) {
            let is = |name| xml::is(document, condition, ASSERTION, name);
            if is("AudienceRestriction") {
                audiences.extend(restriction(document, condition, expected)?);
            } else if !is("OneTimeUse") && !is("ProxyRestriction") {
                // SAML core 2.5.1.1: an assertion with a condition that is not understood must not be relied on.
                return Err(Refusal::Malformed("it has a condition that is not known"));
            }
        }
        if audiences.is_empty() { Err(Refusal::Audience) } else { Ok(Conditions { audiences, not_on_or_after }) }
    }
}

/// The audiences of one restriction that are the receiver's; there must be one in each restriction.
fn restriction(document: &Document<'_>, node: NodeId, expected: &Expected<'_>) -> Result<Vec<String>, Refusal> {
    let mut ours = Vec::new();
    for audience in xml::named(document, node, ASSERTION, "Audience") {
        let audience = xml::text(document, audience)?;
        if expected.audiences.contains(&audience.as_str()) {
            ours.push(audience);
        }
    }
    if ours.is_empty() { Err(Refusal::Audience) } else { Ok(ours) }
}

struct Subject {
    name_id: NameId,
    recipient: String,
    in_response_to: Option<String>,
    not_on_or_after: Timestamp,
}

impl Subject {
    /// [One confirmation with `NotOnOrAfter` and `Recipient`](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml_subject-name-id).
    fn read(
        document: &Document<'_>,
        assertion: NodeId,
        expected: &Expected<'_>,
        times: Times,
    ) -> Result<Subject, Refusal> {
        let subject = xml::required(document, assertion, ASSERTION, "Subject")?;
        let name = xml::required(document, subject, ASSERTION, "NameID")?;
        let value = xml::text(document, name)?;
        if value.is_empty() {
            return Err(Refusal::Malformed("its NameID is empty"));
        }
        let format = xml::attribute(document, name, "Format").unwrap_or(UNSPECIFIED).to_owned();
        let confirmation = xml::required(document, subject, ASSERTION, "SubjectConfirmation")?;
        if xml::attribute(document, confirmation, "Method") != Some(BEARER) {
            return Err(Refusal::Malformed("its subject is not confirmed as bearer"));
        }
        let data = xml::required(document, confirmation, ASSERTION, "SubjectConfirmationData")?;
        let recipient = xml::attribute(document, data, "Recipient").ok_or(Refusal::Recipient)?;
        if !expected.recipients.contains(&recipient) {
            return Err(Refusal::Recipient);
        }
        times.not_before(instant(document, data, "NotBefore")?)?;
        let not_on_or_after = instant(document, data, "NotOnOrAfter")?
            .ok_or(Refusal::Malformed("its subject confirmation has no NotOnOrAfter"))?;
        times.not_on_or_after(Some(not_on_or_after))?;
        Ok(Subject {
            name_id: NameId { value, format },
            recipient: recipient.to_owned(),
            in_response_to: xml::attribute(document, data, "InResponseTo").map(str::to_owned),
            not_on_or_after,
        })
    }
}

/// When the session must end: the earliest of the ends that its statements name.
fn session_end(document: &Document<'_>, assertion: NodeId, times: Times) -> Result<Option<Timestamp>, Refusal> {
    let mut end: Option<Timestamp> = None;
    for statement in xml::named(document, assertion, ASSERTION, "AuthnStatement") {
        let this = instant(document, statement, "SessionNotOnOrAfter")?;
        end = [end, this].into_iter().flatten().min();
    }
    times.not_on_or_after(end)?;
    Ok(end)
}

fn identifier(document: &Document<'_>, node: NodeId) -> Result<String, Refusal> {
    match xml::attribute(document, node, "ID") {
        Some(id) if !id.is_empty() => Ok(id.to_owned()),
        Some(_) | None => Err(Refusal::Malformed("its assertion has no ID")),
    }
}

fn instant(document: &Document<'_>, node: NodeId, name: &str) -> Result<Option<Timestamp>, Refusal> {
    xml::attribute(document, node, name)
        .map(|text| text.parse().map_err(|_| Refusal::Malformed("a date and time in it is none")))
        .transpose()
}

use super::signature::Unverified;
use super::xml::Malformed;
use crate::Reason;

/// Why a response gives nobody access. Displayed, it is AWS's sentence where one is known
/// ([Troubleshoot SAML federation](https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html)).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is longer than the service takes.
    #[error("SAML response exceeds the limit of {0} characters")]
    TooLarge(usize),
    /// It is not base64 of UTF-8.
    #[error("Invalid base64 SAMLResponse")]
    NotBase64,
    /// It is no SAML 2.0 response, or one that could be read in two ways.
    #[error("Invalid SAML response: {0}")]
    Malformed(&'static str),
    /// The identity provider says that authentication failed; its status code.
    #[error("The identity provider reported that authentication failed: {0}")]
    Status(String),
    /// Something in it is encrypted.
    #[error("Invalid SAML response: encrypted assertions are not supported")]
    Encrypted,
    /// It holds no assertion, or several.
    #[error("Invalid SAML response: exactly one assertion is expected, {0} found")]
    Assertions(usize),
    /// Neither response nor assertion is signed, or a signature is not one of a trusted key over what is read.
    #[error("Response signature invalid")]
    Signature(Unsigned),
    /// Another entity issued it.
    #[error("Issuer not present in specified provider")]
    Issuer,
    /// It is for another audience.
    #[error("Response does not contain the required audience.")]
    Audience,
    /// It is addressed to another endpoint.
    #[error("Invalid SAML response: the recipient does not match the sign-in endpoint")]
    Recipient,
    /// Its time has not come.
    #[error("Invalid SAML response: it is not yet valid")]
    NotYetValid,
    /// Its time is over.
    #[error("Response has expired")]
    Expired,
    /// It was issued longer ago than a response may be.
    #[error("Token must be redeemed within 5 minutes of issuance")]
    TooOld,
    /// The attribute `RoleSessionName` is missing.
    #[error("RoleSessionName is required in AuthnResponse")]
    NoRoleSessionName,
    /// The attribute `RoleSessionName` has a value that no session can have.
    #[error("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{{2,64}}")]
    RoleSessionName,
    /// The attribute `SourceIdentity` has a value that no session can have.
    #[error("Source Identity must match [a-zA-Z_0-9+=,.@-]{{2,256}} and not begin with \"aws:\"")]
    SourceIdentity,
    /// One of AWS's attributes has another form than AWS documents; its name.
    #[error("Invalid SAML response: attribute {0}")]
    Attribute(String),
}

/// What is wrong with a response's signatures. AWS does not say; it helps whoever writes an identity provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsigned {
    /// There is none on the response or its assertion.
    Missing,
    /// It has another shape or another algorithm than the ones accepted.
    Shape(&'static str),
    /// None of the provider's keys made it.
    Key,
    /// What it covers was changed.
    Digest,
}

impl Refusal {
    /// Which of AWS's exceptions it is.
    pub fn reason(&self) -> Reason {
        match self {
            Refusal::Expired | Refusal::TooOld => Reason::Expired,
            Refusal::Status(_) => Reason::Rejected,
            Refusal::TooLarge(_)
            | Refusal::NotBase64
            | Refusal::Malformed(_)
            | Refusal::Encrypted
            | Refusal::Assertions(_)
            | Refusal::Signature(_)
            | Refusal::Issuer
            | Refusal::Audience
            | Refusal::Recipient
            | Refusal::NotYetValid
            | Refusal::NoRoleSessionName
            | Refusal::RoleSessionName
            | Refusal::SourceIdentity
            | Refusal::Attribute(_) => Reason::Invalid,
        }
    }
    /// The error code of STS.
    pub fn code(&self) -> &'static str {
        self.reason().code()
    }
}

impl From<Malformed> for Refusal {
    fn from(Malformed(why): Malformed) -> Refusal {
        Refusal::Malformed(why)
    }
}

impl From<Unverified> for Refusal {
    fn from(unverified: Unverified) -> Refusal {
        Refusal::Signature(match unverified {
            Unverified::Shape(why) => Unsigned::Shape(why),
            Unverified::Key => Unsigned::Key,
            Unverified::Digest => Unsigned::Digest,
        })
    }
}

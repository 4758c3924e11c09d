use std::borrow::Cow;
use std::fmt;

use hmac::Mac;

use crate::canonical::Canonical;
use crate::chunks::{Chain, scope_text};
use crate::encoding::{hex, sha256_hex, unhex};
use crate::scope::Credential;
use crate::{ALGORITHM, Payload, Refusal, Request, Scope, SigningKey, Timestamp, authorization, presigned};

/// What the header or the query string says, before anything is checked.
pub(crate) struct Statement<'r> {
    pub(crate) algorithm: Cow<'r, str>,
    pub(crate) credential: Cow<'r, str>,
    pub(crate) signed_headers: Cow<'r, str>,
    pub(crate) signature: Cow<'r, str>,
    pub(crate) time: Timestamp,
    pub(crate) session_token: Option<Cow<'r, str>>,
    /// Presigned, and good for this many seconds if that is said.
    pub(crate) expires: Option<Option<u32>>,
}

/// What a request says about its signer. Nobody has verified it yet.
pub struct Claim<'r> {
    request: Request<'r>,
    credential: Credential<'r>,
    signed_headers: Cow<'r, str>,
    /// None if it is no signature of this algorithm, and so matches nothing.
    signature: Option<[u8; 32]>,
    time: Timestamp,
    session_token: Option<Cow<'r, str>>,
    presigned: bool,
    payload: Payload<'r>,
    /// The body's SHA-256, where the body itself is elsewhere.
    digest: Option<[u8; 32]>,
}

/// Reads what a request says about its signer, and refuses what no key could make right. `now` is in seconds since
/// 1970-01-01T00:00:00Z. A request that is not signed says nothing, which is `Ok(None)`.
pub fn claim(request: Request<'_>, now: i64) -> Result<Option<Claim<'_>>, Refusal> {
    let statement = match (authorization::read(request)?, presigned::read(request)?) {
        (Some(_), Some(_)) => return Err(Refusal::TwoMechanisms),
        (Some(statement), None) | (None, Some(statement)) => statement,
        (None, None) if presigned::is_version_2(request) => return Err(Refusal::SignatureVersion2),
        (None, None) => return Ok(None),
    };
    if statement.algorithm != ALGORITHM {
        return Err(Refusal::unsupported(&statement.algorithm));
    }
    let credential = Credential::parse(statement.credential)?;
    let scope = credential.scope();
    check_time(&statement.time, statement.expires, scope, now)?;
    check_headers(request, &statement.signed_headers, scope)?;
    credential.check(&statement.time)?;
    let presigned = statement.expires.is_some();
    let payload = Payload::read(request, scope.is_s3(), presigned)?;
    Ok(Some(Claim {
        request,
        credential,
        signed_headers: statement.signed_headers,
        signature: unhex(statement.signature.as_bytes()),
        time: statement.time,
        session_token: statement.session_token,
        presigned,
        payload,
        digest: None,
    }))
}

/// Holds the time of a request against the clock.
///
/// STS gives a presigned request 15 minutes whatever it asks for; a service other than S3 that is not told how long a
/// URL is good for treats it like any request.
/// <https://github.com/aws/aws-sdk-go/issues/2167>
fn check_time(time: &Timestamp, expires: Option<Option<u32>>, scope: Scope<'_>, now: i64) -> Result<(), Refusal> {
    let skew = scope.skew_minutes() * 60;
    let asked = expires.flatten().filter(|_| scope.service != "sts").map(i64::from);
    let (sent, good_for) = (time.seconds(), asked.unwrap_or(skew));
    let expired = sent < now.saturating_sub(good_for);
    let early = sent > now.saturating_add(skew);
    if scope.is_s3() && expires == Some(None) {
        return Err(Refusal::MissingExpires);
    }
    if !expired && !early {
        return Ok(());
    }
    Err(match (scope.is_s3(), expires) {
        (true, None) => Refusal::RequestTimeTooSkewed { sent: *time, now },
        (true, Some(_)) if expired => Refusal::RequestExpired,
        (true, Some(_)) => Refusal::RequestNotYetValid,
        (false, _) if expired => Refusal::SignatureExpired { sent: *time, now, good_for },
        (false, _) => Refusal::SignatureNotYetCurrent { sent: *time, now, skew },
    })
}

/// The host must be signed everywhere; S3 insists on its own headers too.
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>
fn check_headers(request: Request<'_>, signed_headers: &str, scope: Scope<'_>) -> Result<(), Refusal> {
    let signed = |wanted: &str| signed_headers.split(';').any(|name| name == wanted);
    if !signed("host") {
        return Err(Refusal::HostNotSigned);
    }
    if !scope.is_s3() {
        return Ok(());
    }
    let names = request.headers.keys().map(http::HeaderName::as_str);
    let unsigned: Vec<_> = names.filter(|name| name.starts_with("x-amz-") && !signed(name)).collect();
    if unsigned.is_empty() { Ok(()) } else { Err(Refusal::HeadersNotSigned(unsigned.join(", "))) }
}

impl<'r> Claim<'r> {
    /// The access key that the signer says is theirs.
    pub fn access_key_id(&self) -> &str {
        &self.credential.access_key_id
    }
    /// The day, the Region and the service that the signature is for.
    pub fn scope(&self) -> Scope<'_> {
        self.credential.scope()
    }
    /// The headers that are signed: lower case, separated by `;`.
    pub fn signed_headers(&self) -> &str {
        &self.signed_headers
    }
    /// When the request was made, by the client's clock.
    pub fn time(&self) -> Timestamp {
        self.time
    }
    /// The session token of temporary credentials.
    pub fn session_token(&self) -> Option<&str> {
        self.session_token.as_deref()
    }
    /// Whether the signature is in the URL, and not in a header.
    pub fn is_presigned(&self) -> bool {
        self.presigned
    }
    /// How the signature covers the body.
    pub fn payload(&self) -> Payload<'r> {
        self.payload
    }

    /// The same claim of a request whose body is not here, but was hashed as it came in.
    #[must_use]
    pub fn with_body_digest(mut self, sha256: [u8; 32]) -> Claim<'r> {
        self.digest = Some(sha256);
        self
    }
    /// The chain of signatures that continues this one through a body in chunks; the key must be derived for this claim's
    /// [`Claim::scope`].
    pub fn chain(&self, key: &SigningKey) -> Option<Chain> {
        let (time, scope) = (self.time, scope_text(self.scope()));
        Some(Chain { key: key.clone(), time, scope, previous: self.signature? })
    }

    /// Refuses a scope for another service, or for another Region if the endpoint has one.
    pub fn check_scope(&self, service: &str, region: Option<&str>) -> Result<(), Refusal> {
        let scope = self.scope();
        let mut wrong = String::new();
        if region.is_some_and(|region| region != scope.region) {
            wrong += "Credential should be scoped to a valid region. ";
        }
        if service != scope.service {
            wrong += &format!("Credential should be scoped to correct service: '{service}'. ");
        }
        if wrong.is_empty() { Ok(()) } else { Err(Refusal::Scope(wrong)) }
    }

    /// Whether this secret made the signature, and the body is the one that was signed.
    pub fn verify(&self, secret_access_key: &str) -> Result<(), Refusal> {
        self.verify_with(&SigningKey::derive(secret_access_key, self.scope()))
    }

    /// The same for a caller that keeps signing keys. The key must be derived for this claim's [`Claim::scope`].
    pub fn verify_with(&self, key: &SigningKey) -> Result<(), Refusal> {
        let digest = match self.payload {
            Payload::Hashed | Payload::Stated(_) => match &self.digest {
                Some(digest) => hex(digest),
                None => sha256_hex(self.request.body),
            },
            Payload::Unsigned | Payload::Streaming(_) => [0; 64],
        };
        let left_out: &[&str] = if self.presigned { &[presigned::SIGNATURE] } else { &[] };
        let canonical = Canonical {
            request: self.request,
            scope: self.scope(),
            time: &self.time,
            signed_headers: &self.signed_headers,
            payload_hash: self.payload.hash(&digest),
            left_out,
        };
        if !self.is_signature_of(&canonical, key) {
            return Err(Refusal::Mismatch {
                canonical_request: canonical.request_text(),
                string_to_sign: canonical.string_to_sign(),
            });
        }
        match self.payload {
            Payload::Stated(hash) if hash.as_bytes() != digest => Err(Refusal::ContentSha256Mismatch),
            _ => Ok(()),
        }
    }

    fn is_signature_of(&self, canonical: &Canonical<'_>, key: &SigningKey) -> bool {
        // Comparing in the MAC takes the same time for every wrong signature.
        let matches = |canonical: &Canonical<'_>| {
            self.signature.is_some_and(|signature| canonical.mac(key).verify_slice(&signature).is_ok())
        };
        // Some services want the session token added to a URL after signing. The token needs no signature of ours:
        // it names its own access key.
        let token_added = || self.presigned && self.session_token.is_some();
        let without_token = Canonical { left_out: &[presigned::SIGNATURE, presigned::SECURITY_TOKEN], ..*canonical };
        matches(canonical) || (token_added() && matches(&without_token))
    }
}

impl fmt::Debug for Claim<'_> {
    /// Who and what for, but neither the signature nor the session token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("access_key_id", &self.access_key_id())
            .field("scope", &self.scope())
            .field("signed_headers", &self.signed_headers)
            .field("time", &self.time)
            .field("presigned", &self.presigned)
            .field("payload", &self.payload)
            .finish_non_exhaustive()
    }
}

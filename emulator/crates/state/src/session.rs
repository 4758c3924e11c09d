//! Sessions that are not stored.
//!
//! A session token carries its own contents, authenticated with the partition's key, and the temporary secret is
//! derived from the access key id. So `AssumeRole` and its kin change nothing, sessions survive forks and restarts,
//! nothing accumulates, and revocation is what it is in AWS: a policy on `aws:TokenIssueTime`.

use aws::{AccessKeyId, AccountId, Arn, Principal, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD as BASE64, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use policy::{PolicyDocument, PolicyType};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::Shared;
use crate::iam::ManagedPolicy;

/// What temporary credentials stand for.
#[derive(Debug, Clone)]
pub struct Session {
    /// `ASIA…`.
    pub access_key: AccessKeyId,
    /// Who acts.
    pub principal: Principal,
    /// When the credentials were issued (`aws:TokenIssueTime`).
    pub issued: Timestamp,
    /// When they end.
    pub expires: Timestamp,
    /// Session policies that were passed; an empty list limits nothing.
    pub policies: Vec<SessionPolicy>,
    /// Session tags.
    pub tags: Vec<(String, String)>,
    /// Keys of session tags that go along when roles are chained.
    pub transitive_tag_keys: Vec<String>,
    /// `aws:SourceIdentity`, once set, for every later session.
    pub source_identity: Option<String>,
    /// When a second factor was given, if one was.
    pub mfa: Option<Timestamp>,
    /// Whether `GetSessionToken` issued it, which may call little of IAM and STS.
    pub from_get_session_token: bool,
    /// What stays of an identity provider's word in a session that began with it.
    pub federated: Option<Federated>,
}

/// What stays of an identity provider's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Federated {
    /// `aws:FederatedProvider`.
    pub provider: String,
    /// Condition keys that policies may ask for while the session lasts (`saml:sub`, `accounts.google.com:aud`), and
    /// their values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<(String, Vec<String>)>,
}

impl Session {
    /// A session without policies, tags or second factor.
    pub fn new(access_key: AccessKeyId, principal: Principal, issued: Timestamp, expires: Timestamp) -> Session {
        Session {
            access_key,
            principal,
            issued,
            expires,
            policies: Vec::new(),
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            source_identity: None,
            mfa: None,
            from_get_session_token: false,
            federated: None,
        }
    }
    /// Whether `AssumeRoot` issued it: other sessions of root users have no policies.
    pub fn is_assumed_root(&self) -> bool {
        matches!(self.principal, Principal::Root(_)) && !self.policies.is_empty()
    }
}

/// A policy that was passed when the session began.
#[derive(Debug, Clone)]
pub enum SessionPolicy {
    /// Written out in the request.
    Inline(Shared<PolicyDocument>),
    /// A managed policy of the role's account, read when it is needed.
    Customer(Arn),
    /// One of AWS's own.
    Aws(Shared<ManagedPolicy>),
}

impl SessionPolicy {
    /// The managed policy an ARN names, as a session policy; none when AWS has no policy of that ARN.
    pub fn managed(arn: Arn) -> Option<SessionPolicy> {
        match arn.account_id() {
            Some(_) => Some(SessionPolicy::Customer(arn)),
            None => crate::aws_managed_policy(&arn).map(|policy| SessionPolicy::Aws(Shared::new(policy))),
        }
    }
}

/// Authenticates what the emulator hands out and later gets back.
#[derive(Clone)]
pub struct TokenKey([u8; 32]);

impl std::fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenKey")
    }
}

/// Why a token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenError {
    /// It was not made with this key, or was changed since.
    Invalid,
    /// It was made for another access key.
    WrongKey,
}

/// The first bytes of every token; real session tokens begin alike.
const PREFIX: &str = "IQoJb3JnbGFi";

#[derive(Serialize, Deserialize)]
struct Stored {
    key: String,
    kind: StoredPrincipal,
    issued: i64,
    expires: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    policies: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    arns: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    transitive: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source_identity: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mfa: Option<i64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    session_token: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    federated: Option<Federated>,
}

#[derive(Serialize, Deserialize)]
enum StoredPrincipal {
    Root(String),
    User(String, String),
    Role { session: String, role: String, id: String },
    Federated(String, String),
}

impl TokenKey {
    /// The key that belongs to a seed.
    pub fn new(seed: u64) -> TokenKey {
        let mut key = [0u8; 32];
        let tag = mac(&seed.to_be_bytes(), &[b"orglab token key"]);
        key.copy_from_slice(&tag);
        TokenKey(key)
    }
    /// The secret access key of temporary credentials.
    pub fn secret(&self, access_key: &AccessKeyId) -> String {
        let mut text = BASE64.encode(mac(&self.0, &[b"secret", access_key.as_str().as_bytes()]));
        text.truncate(40);
        text
    }
    /// What stands for a secret that is only ever compared; `purpose` keeps kinds of secrets apart.
    pub fn digest(&self, purpose: &str, parts: &[&[u8]]) -> String {
        URL_SAFE_NO_PAD.encode(self.derive(purpose, parts))
    }
    /// Bytes that only this key gives for these parts; `purpose` keeps kinds of bytes apart.
    pub fn derive(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let all: Vec<&[u8]> = std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()).collect();
        mac(&self.0, &all)
    }
    /// Text that only [`TokenKey::open`] of the same key reads back; `purpose` keeps kinds of text apart.
    pub fn seal(&self, purpose: &str, content: &str) -> String {
        let tag = mac(&self.0, &[purpose.as_bytes(), content.as_bytes()]);
        let mut bytes = tag.to_vec();
        bytes.extend_from_slice(content.as_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }
    /// The text that [`TokenKey::seal`] was given.
    ///
    /// # Errors
    /// [`TokenError::Invalid`] when it was not sealed with this key for this purpose.
    pub fn open(&self, purpose: &str, sealed: &str) -> Result<String, TokenError> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| TokenError::Invalid)?;
        let (tag, content) = bytes.split_at_checked(32).ok_or(TokenError::Invalid)?;
        if keyed(&self.0, &[purpose.as_bytes(), content]).verify_slice(tag).is_err() {
            return Err(TokenError::Invalid);
        }
        String::from_utf8(content.to_vec()).map_err(|_| TokenError::Invalid)
    }
    /// The session token of a session.
    pub fn token(&self, session: &Session) -> String {
        let stored = Stored {
            key: session.access_key.to_string(),
            kind: store(&session.principal),
            issued: session.issued.millis(),
            expires: session.expires.millis(),
            policies: session.policies.iter().filter_map(inline_text).collect(),
            arns: session.policies.iter().filter_map(managed_arn).collect(),
            tags: session.tags.clone(),
            transitive: session.transitive_tag_keys.clone(),
            source_identity: session.source_identity.clone(),
            mfa: session.mfa.map(Timestamp::millis),
            session_token: session.from_get_session_token,
            federated: session.federated.clone(),
        };
        // INVARIANT: a structure of strings and numbers always has a JSON form.
        let content = serde_json::to_string(&stored).unwrap_or_default();
        format!("{PREFIX}{}", self.seal("session", &content))
    }
    /// The session that a token stands for.
    ///
    /// # Errors
    /// When the token was not made here, or not for this access key.
    pub fn session(&self, access_key: &AccessKeyId, token: &str) -> Result<Session, TokenError> {
        let sealed = token.strip_prefix(PREFIX).ok_or(TokenError::Invalid)?;
        let content = self.open("session", sealed)?;
        let stored: Stored = serde_json::from_str(&content).map_err(|_| TokenError::Invalid)?;
        if stored.key != access_key.as_str() {
            return Err(TokenError::WrongKey);
        }
        restore(stored).ok_or(TokenError::Invalid)
    }
}

fn store(principal: &Principal) -> StoredPrincipal {
    match principal {
        Principal::Root(arn) => StoredPrincipal::Root(arn.to_string()),
        Principal::User { arn, id } => StoredPrincipal::User(arn.to_string(), id.to_string()),
        Principal::AssumedRole { session, role, role_id } => {
            StoredPrincipal::Role { session: session.to_string(), role: role.to_string(), id: role_id.to_string() }
        }
        Principal::FederatedUser { arn, source } => StoredPrincipal::Federated(arn.to_string(), source.to_string()),
        // INVARIANT: nobody issues credentials for a service or for nobody; what comes back is refused as no ARN.
        Principal::Service(_) | Principal::Anonymous => StoredPrincipal::Root(String::new()),
    }
}

fn restore(stored: Stored) -> Option<Session> {
    let arn = |text: &str| Arn::parse(text).ok();
    let principal = match &stored.kind {
        StoredPrincipal::Root(root) => Principal::Root(arn(root)?),
        StoredPrincipal::User(user, id) => Principal::User { arn: arn(user)?, id: id.as_str().into() },
        StoredPrincipal::Role { session, role, id } => {
            Principal::AssumedRole { session: arn(session)?, role: arn(role)?, role_id: id.as_str().into() }
        }
        StoredPrincipal::Federated(user, source) => Principal::FederatedUser { arn: arn(user)?, source: arn(source)? },
    };
    let mut policies = Vec::new();
    for text in &stored.policies {
        policies.push(SessionPolicy::Inline(PolicyDocument::parse(text, PolicyType::Session).ok()?.into()));
    }
    for text in &stored.arns {
        policies.push(SessionPolicy::managed(arn(text)?)?);
    }
    Some(Session {
        access_key: stored.key.as_str().into(),
        principal,
        issued: Timestamp::from_millis(stored.issued),
        expires: Timestamp::from_millis(stored.expires),
        policies,
        tags: stored.tags,
        transitive_tag_keys: stored.transitive,
        source_identity: stored.source_identity,
        mfa: stored.mfa.map(Timestamp::from_millis),
        from_get_session_token: stored.session_token,
        federated: stored.federated,
    })
}

fn inline_text(policy: &SessionPolicy) -> Option<String> {
    match policy {
        SessionPolicy::Inline(document) => Some(document.text().to_owned()),
        SessionPolicy::Customer(_) | SessionPolicy::Aws(_) => None,
    }
}

fn managed_arn(policy: &SessionPolicy) -> Option<String> {
    match policy {
        SessionPolicy::Inline(_) => None,
        SessionPolicy::Customer(arn) => Some(arn.to_string()),
        SessionPolicy::Aws(policy) => Some(policy.arn.to_string()),
    }
}

fn keyed(key: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    // INVARIANT: HMAC takes keys of any length.
    #[expect(clippy::expect_used, reason = "HMAC accepts a key of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    keyed(key, parts).finalize().into_bytes().into()
}

/// `ASIA`, the account and what a request id gives, which is unique like it: issuing a session needs no generator and
/// therefore no lock.
pub fn temporary_access_key(key: &TokenKey, account: AccountId, request_id: &str) -> AccessKeyId {
    let digest = mac(&key.0, &[b"access key", request_id.as_bytes()]);
    let free = digest.iter().take(8).fold(0, |free, byte| (free << 8) | u64::from(*byte));
    crate::key_id::access_key_id("ASIA", account, free)
}

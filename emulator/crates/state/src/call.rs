use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use aws::{AccessKeyId, AccountId, Principal, Region, Timestamp};

use crate::session::Session;

/// Who makes a request, once the signature was verified.
#[derive(Debug, Clone)]
pub struct Caller {
    /// As policies name it.
    pub principal: Principal,
    /// The key that signed; none for anonymous calls and for calls a service makes itself.
    pub access_key: Option<AccessKeyId>,
    /// The session behind temporary credentials.
    pub session: Option<Arc<Session>>,
    /// Whether a code of the caller's MFA device came with this very request and was right.
    pub second_factor: bool,
    /// What an identity provider says of a caller who brings its word in place of credentials.
    pub federation: Option<Arc<Federation>>,
    /// The person in IAM Identity Center who calls its portal, which takes a token in place of credentials.
    pub central_user: Option<Arc<CentralUser>>,
}

/// A person in IAM Identity Center, as events name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CentralUser {
    /// The account of the instance.
    pub account: AccountId,
    /// The id in the identity store.
    pub user: Arc<str>,
    /// The identity store's ARN.
    pub identity_store: Arc<str>,
    /// The id of the session or token that the call was made with, which is not the token itself.
    pub credential_id: Arc<str>,
}

/// What a verified assertion or token of an identity provider says.
#[derive(Debug, Clone)]
pub struct Federation {
    /// What it is.
    pub kind: FederationKind,
    /// `aws:FederatedProvider`: the ARN of the provider in IAM, or the name of one that AWS knows.
    pub provider: Arc<str>,
    /// Who brings it, by the provider's word.
    pub subject: String,
    /// The provider as events name it.
    pub identity_provider: String,
    /// The caller as events name it.
    pub principal_id: String,
    /// For whom the document was made out.
    pub audience: String,
    /// Who made it out.
    pub issuer: String,
    /// What kind of name the subject is.
    pub subject_type: String,
    /// Tells this provider from all others, of an assertion.
    pub name_qualifier: String,
    /// The name of the session, where the document gives one.
    pub session_name: Option<String>,
    /// The longest session the document allows, in seconds.
    pub longest_session: Option<i64>,
    /// Session tags.
    pub tags: Vec<(String, String)>,
    /// Which of them go along when roles are chained.
    pub transitive_tag_keys: Vec<String>,
    /// `aws:SourceIdentity`.
    pub source_identity: Option<String>,
    /// Condition keys that the role's trust policy may ask for, and their values.
    pub keys: Vec<(String, Vec<String>)>,
    /// Those among them that stay in the session.
    pub lasting: Vec<String>,
    /// The document's own id and the time until which it would be accepted, where it can be used once only.
    pub once: Option<(String, Timestamp)>,
}

/// Which document an identity provider gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FederationKind {
    /// A SAML assertion.
    Saml,
    /// An OpenID Connect token.
    WebIdentity,
}

impl Caller {
    /// A caller without a session.
    pub fn new(principal: Principal, access_key: Option<AccessKeyId>) -> Caller {
        Caller { principal, access_key, session: None, second_factor: false, federation: None, central_user: None }
    }
    /// The same caller with the session behind its temporary credentials.
    #[must_use]
    pub fn with_session(mut self, session: Arc<Session>) -> Caller {
        self.session = Some(session);
        self
    }
    /// Nobody in particular.
    pub fn anonymous() -> Caller {
        Caller::new(Principal::Anonymous, None)
    }
    /// The account the caller belongs to.
    pub fn account(&self) -> Option<AccountId> {
        self.principal.account()
    }
}

/// What is known of one request beside its parameters.
#[derive(Debug, Clone)]
pub struct Call {
    /// Who makes it.
    pub caller: Caller,
    /// The account that it acts in: the caller's.
    pub account: AccountId,
    /// Where it was sent.
    pub region: Region,
    /// When it arrived.
    pub now: Timestamp,
    /// Its request id.
    pub request_id: Arc<str>,
    /// Where it came from.
    pub source_ip: IpAddr,
    /// The client's `User-Agent`.
    pub user_agent: Arc<str>,
    /// Whether it came over TLS.
    pub secure: bool,
    /// Where the client reached this emulator, without a slash at the end: `http://127.0.0.1:4566`. Known of calls
    /// whose answers may have to name an address: those without a signature, and those of SQS.
    pub endpoint: Option<Arc<str>>,
}

impl Call {
    /// A call that a service of AWS makes itself.
    pub fn of_service(service: &str, account: AccountId, region: Region, now: Timestamp, request_id: Arc<str>) -> Call {
        Call {
            caller: Caller::new(Principal::Service(service.into()), None),
            account,
            region,
            now,
            request_id,
            source_ip: Ipv4Addr::LOCALHOST.into(),
            user_agent: service.into(),
            secure: true,
            endpoint: None,
        }
    }
    /// Whether a scenario sets the stage with it: the root user of an account without a key, which no request has.
    pub fn sets_the_stage(&self) -> bool {
        matches!(self.caller.principal, Principal::Root(_)) && self.caller.access_key.is_none()
    }
}

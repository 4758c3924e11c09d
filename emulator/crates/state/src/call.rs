use std::net::IpAddr;
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
}

impl Caller {
    /// A caller without a session.
    pub fn new(principal: Principal, access_key: Option<AccessKeyId>) -> Caller {
        Caller { principal, access_key, session: None }
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
}

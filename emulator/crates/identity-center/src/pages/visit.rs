//! A request of a browser, and what comes of it.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use form_urlencoded::parse;
use http::header::{COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderValue, Request, Response, StatusCode};
use service::ServiceEvent;
use state::sign_in::PortalSession;
use state::{Call, Partition, Shared};

use crate::people::Person;

/// The cookie of a session, by AWS's name for it.
const SESSION: &str = "x-amz-sso_authn";
/// The cookie that forms are bound to.
const FORMS: &str = "x-amz-sso-csrf-token";

/// A request of a browser.
pub(super) struct Visit<'r> {
    pub(super) call: &'r Call,
    request: &'r Request<Bytes>,
    /// Where the endpoint begins, without a slash at the end: nothing, or `/_fork/…`.
    pub(super) base: &'r str,
}

/// What comes of a request.
#[derive(Debug)]
pub struct Answer {
    /// For the browser.
    pub response: Response<Bytes>,
    /// Whether the state was changed.
    pub changed: bool,
    /// What is to be told of it.
    pub deeds: Vec<Deed>,
}

/// Something a person did, for the event history.
#[derive(Debug)]
pub struct Deed {
    /// `UserAuthentication`.
    pub name: &'static str,
    /// `signin.amazonaws.com`.
    pub source: &'static str,
    /// By whom; nobody known, where somebody tried.
    pub call: Call,
    /// Code and sentence, where it was refused.
    pub refusal: Option<(&'static str, String)>,
    /// Whether it changed nothing.
    pub read_only: bool,
    /// What is told of it where it is no operation of a public API.
    pub service_event: Option<ServiceEvent>,
}

impl Answer {
    pub(super) fn unchanged(response: Response<Bytes>) -> Answer {
        Answer { response, changed: false, deeds: Vec::new() }
    }
    pub(super) fn changed(self) -> Answer {
        Answer { changed: true, ..self }
    }
    pub(super) fn with(mut self, deed: Deed) -> Answer {
        self.deeds.push(deed);
        self
    }
    /// The same, told after what came before it.
    pub(super) fn after(mut self, earlier: impl IntoIterator<Item = Deed>) -> Answer {
        self.deeds.splice(0..0, earlier);
        self
    }
    pub(super) fn cookie(mut self, cookie: &str) -> Answer {
        if let Ok(value) = HeaderValue::from_str(cookie) {
            self.response.headers_mut().append(SET_COOKIE, value);
        }
        self
    }
}

impl<'r> Visit<'r> {
    pub(super) fn of(call: &'r Call, request: &'r Request<Bytes>) -> Visit<'r> {
        let rest = call.endpoint.as_deref().and_then(|endpoint| endpoint.split_once("://"));
        let base = rest.and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
        Visit { call, request, base: base.unwrap_or_default() }
    }
    /// A parameter of the address.
    pub(super) fn query(&self, name: &str) -> Option<String> {
        value(self.request.uri().query().unwrap_or_default().as_bytes(), name)
    }
    /// A field of the form that was sent.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        value(self.request.body(), name)
    }
    /// The address below the endpoint, to come back to.
    pub(super) fn here(&self) -> &str {
        self.request.uri().path_and_query().map_or("/", |path| path.as_str())
    }
    /// The values of a cookie. A browser sends those of the longer path first, and so a fork's before the others.
    fn cookies<'v>(&'v self, name: &'v str) -> impl Iterator<Item = &'v str> {
        let headers = self.request.headers().get_all(COOKIE).into_iter();
        let pairs = headers.filter_map(|header| header.to_str().ok()).flat_map(|header| header.split(';'));
        pairs
            .filter_map(move |pair| pair.trim().split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
    }
    /// What the forms of this browser are bound to.
    pub(super) fn forms_cookie(&self) -> Option<&str> {
        self.cookies(FORMS).next()
    }
    pub(super) fn new_forms_cookie(&self, value: &str) -> String {
        self.cookie_text(FORMS, value)
    }
    pub(super) fn session_cookie(&self, id: &str) -> String {
        self.cookie_text(SESSION, id)
    }
    pub(super) fn no_session_cookie(&self) -> String {
        format!("{}; Max-Age=0", self.cookie_text(SESSION, ""))
    }
    fn cookie_text(&self, name: &str, value: &str) -> String {
        format!("{name}={value}; Path={}/; HttpOnly; SameSite=Lax", self.base)
    }
    /// The session that this browser has with an instance, and whose it is.
    pub(super) fn person<'p>(
        &self,
        partition: &'p Partition,
        instance: &str,
    ) -> Option<(&'p Shared<PortalSession>, Person<'p>)> {
        let live = self.cookies(SESSION).filter_map(|id| partition.sign_in.session(id, self.call.now));
        live.filter(|session| &*session.instance == instance)
            .find_map(|session| Some((session, Person::of_session(partition, session)?)))
    }
    /// The ids of all sessions that this browser has.
    pub(super) fn sessions(&self) -> impl Iterator<Item = Arc<str>> {
        self.cookies(SESSION).map(Arc::from)
    }
    /// Sends the browser to an address below the endpoint.
    pub(super) fn go(&self, to: &str) -> Answer {
        away(&format!("{}{to}", self.base))
    }
    /// Has the person sign in first, and then come back.
    pub(super) fn sign_in_first(&self, identity_store: &str) -> Answer {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("directory", identity_store).append_pair("to", self.here());
        self.go(&format!("/sign-in?{}", query.finish()))
    }
}

/// Sends the browser to an address, with `GET`.
pub(super) fn away(to: &str) -> Answer {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::SEE_OTHER;
    match HeaderValue::from_str(to) {
        Ok(to) => _ = response.headers_mut().insert(LOCATION, to),
        Err(_) => *response.status_mut() = StatusCode::BAD_REQUEST,
    }
    ::page::guard(response.headers_mut(), None);
    Answer::unchanged(response)
}

fn value(pairs: &[u8], name: &str) -> Option<String> {
    parse(pairs).find(|(key, _)| key == name).map(|(_, value)| Cow::into_owned(value))
}

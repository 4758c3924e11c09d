//! The SCIM 2.0 endpoint, to which identity providers push people and groups. See
//! [what is SCIM](https://docs.aws.amazon.com/singlesignon/latest/developerguide/what-is-scim.html); what AWS leaves out
//! of [RFC 7644](https://www.rfc-editor.org/rfc/rfc7644) is on
//! [a page of its own](https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html).
//!
//! [`tenant`] tells whether a path leads here, [`read`] answers what changes nothing, [`write`](fn@write) the rest.

mod body;
mod discovery;
mod endpoint;
mod event;
mod filter;
mod groups;
mod listing;
mod members;
mod patch;
mod path;
mod problem;
mod query;
mod show;
mod users;

use std::sync::Arc;

use aws::Timestamp;
use json::Node;
use state::identity_store::{ExternalId, IdentityStore};
use state::{Partition, Shared, Tx};

use endpoint::Endpoint;
pub use event::parameters;
use problem::Problem;

/// What comes in.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// `GET`, `POST`, …
    pub method: &'r str,
    /// The path as sent: `/TENANT/scim/v2/…`.
    pub path: &'r str,
    /// What stands behind the question mark, as sent.
    pub query: &'r str,
    /// The `Authorization` header.
    pub authorization: Option<&'r str>,
    /// The body.
    pub body: &'r [u8],
    /// The request's id.
    pub id: &'r str,
}

/// What goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The body; empty where there is none.
    pub body: String,
    /// The name of the operation in events of `identitystore-scim.amazonaws.com`, where the request is one.
    pub operation: Option<&'static str>,
    /// Why the request was refused, where it was.
    pub refusal: Option<Refusal>,
}

/// What events say of a request that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// `ValidationException`.
    pub code: &'static str,
    /// The sentence.
    pub sentence: String,
}

/// The type of every body, as AWS names it.
pub const CONTENT_TYPE: &str = "application/json";

impl Response {
    /// Whether the request was carried out. What another request has written is to be dropped.
    pub fn is_success(&self) -> bool {
        self.status < 400
    }
}

/// An answer that is no refusal: the status, and the body where there is one.
type Answer = (u16, String);

/// Whose endpoint a path leads to; none where it is no path of SCIM.
pub fn tenant(path: &str) -> Option<&str> {
    let (tenant, rest) = path.strip_prefix('/')?.split_once("/scim/v2")?;
    let is_whole = rest.is_empty() || rest.starts_with('/');
    (is_whole && !tenant.is_empty() && !tenant.contains('/')).then_some(tenant)
}

/// Whether [`read`] can answer a method.
pub fn is_read(method: &str) -> bool {
    method == "GET"
}

/// Answers a request that changes nothing.
pub fn read(partition: &Partition, now: Timestamp, request: &Request<'_>) -> Response {
    let endpoint = Endpoint::of(request.method, rest(request.path));
    let answer = admit(partition, now, request).and_then(|store| match endpoint {
        Some(endpoint) => endpoint.read(&Scope::new(store), request),
        None => Err(Problem::violation()),
    });
    respond(answer, endpoint, now, request)
}

/// Answers any request. Where the answer is no success, the change is to be dropped.
pub fn write(tx: &mut Tx<'_>, request: &Request<'_>) -> Response {
    let now = tx.now;
    let endpoint = Endpoint::of(request.method, rest(request.path));
    let store = admit(tx.partition(), now, request).cloned();
    let answer = store.and_then(|store| match endpoint {
        Some(endpoint) => endpoint.write(tx, &Scope::new(&store), request),
        None => Err(Problem::violation()),
    });
    respond(answer, endpoint, now, request)
}

/// The operation of a request, where it is one.
pub fn operation(request: &Request<'_>) -> Option<&'static str> {
    Endpoint::of(request.method, rest(request.path)).map(Endpoint::operation)
}

/// The answer to a request that comes too soon after others.
pub fn too_often(now: Timestamp, request: &Request<'_>) -> Response {
    respond(Err(Problem::too_often()), Endpoint::of(request.method, rest(request.path)), now, request)
}

fn respond(
    answer: Result<Answer, Problem>,
    endpoint: Option<Endpoint<'_>>,
    now: Timestamp,
    request: &Request<'_>,
) -> Response {
    let operation = endpoint.map(|endpoint| endpoint.operation());
    match answer {
        Ok((status, body)) => Response { status, body, operation, refusal: None },
        Err(problem) => {
            let (status, body) = (problem.status, problem.body(now, request.id));
            Response { status, body, operation, refusal: Some(problem.refusal()) }
        }
    }
}

/// What stands behind `/TENANT/scim/v2` in a path.
fn rest(path: &str) -> &str {
    path.split_once("/scim/v2").map_or("", |(_, rest)| rest)
}

/// The store that a token opens: "Authorization header is invalid or missing. This error also occurs if the tenant ID is
/// incorrect."
fn admit<'p>(
    partition: &'p Partition,
    now: Timestamp,
    request: &Request<'_>,
) -> Result<&'p Shared<IdentityStore>, Problem> {
    let store = tenant(request.path).and_then(|tenant| partition.scim_tenant(tenant));
    let token = request.authorization.and_then(bearer);
    match (store, token) {
        (Some(store), Some(token)) if store.scim.as_ref().is_some_and(|scim| scim.admits(token, now)) => Ok(store),
        _ => Err(Problem::unauthorized()),
    }
}

/// The token of a header; names of authentication schemes are in whatever case
/// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-11.1)).
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.trim().split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}

/// Whose names the external ids are that come through the endpoint of a tenant.
pub fn issuer(tenant: &str) -> Arc<str> {
    format!("https://scim.aws.com/{tenant}").into()
}

/// The store that a request is about.
#[derive(Debug)]
struct Scope<'s> {
    store: &'s Shared<IdentityStore>,
    /// Whose external ids these are.
    issuer: Arc<str>,
}

impl<'s> Scope<'s> {
    fn new(store: &'s Shared<IdentityStore>) -> Scope<'s> {
        let tenant = store.scim.as_ref().map_or("", |scim| &scim.tenant);
        Scope { store, issuer: issuer(tenant) }
    }
    /// An identity provider's name for somebody, as the store keeps it.
    fn external_id(&self, id: &str) -> ExternalId {
        ExternalId { issuer: self.issuer.clone(), id: id.into() }
    }
    /// The identity provider's name among others.
    fn own<'e>(&self, ids: &'e [ExternalId]) -> Option<&'e str> {
        ids.iter().find(|id| id.issuer == self.issuer).map(|id| &*id.id)
    }
    /// Replaces the identity provider's name among others.
    fn rename(&self, ids: &mut Vec<ExternalId>, id: Option<&str>) {
        ids.retain(|id| id.issuer != self.issuer);
        ids.extend(id.map(|id| self.external_id(id)));
    }
    /// Who makes changes, as the store keeps it.
    fn author(&self) -> &str {
        &self.issuer
    }
}

/// The body as JSON.
fn parsed(request: &Request<'_>) -> Result<Node, Problem> {
    json::parse_bytes(request.body).map_err(|_| Problem::violation())
}

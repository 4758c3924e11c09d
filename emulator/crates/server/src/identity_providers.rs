//! Identity providers that stand in for real ones, under `/_orglab/idp/NAME/`.

use bytes::Bytes;
use http::header::HOST;
use http::{Request, Response, StatusCode, Uri};

use crate::address::{Address, FORK_PREFIX};
use crate::admin;
use crate::forks::Instance;
use crate::pages;
use crate::respond::Shared;

/// The address of a provider, below `/_orglab/`, begins with this.
const PREFIX: &str = "idp/";

/// The answer of the provider that this path below `/_orglab/` names; none where it names none.
pub(crate) fn answer(
    shared: &Shared,
    instance: &Instance,
    fork: Option<&str>,
    path: &str,
    request: &Request<Bytes>,
) -> Option<Response<Bytes>> {
    let below = path.strip_prefix(PREFIX)?;
    let (name, _) = below.split_once('/')?;
    let page = below.strip_prefix(name)?;
    let Some(provider) = shared.config.identity_providers.get(name) else {
        let known: Vec<&str> = shared.config.identity_providers.keys().map(String::as_str).collect();
        return Some(admin::no_such_identity_provider(name, &known));
    };
    // Forms lead back to the host that the browser asked, whatever name it has there.
    let Some(host) = request.headers().get(HOST).and_then(|host| host.to_str().ok()) else {
        let mut response = Response::new(Bytes::from_static(b"the request has no Host"));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        return Some(response);
    };
    if fork.is_none()
        && let Some(fork) = fork_of_consumer(host, request)
    {
        return Some(pages::send_on(&fork, request));
    }
    let fork = fork.map(|id| format!("{FORK_PREFIX}{id}")).unwrap_or_default();
    let here = shared.config.identity_provider_url.clone().or_else(|| emulator::origin(request)).unwrap_or_default();
    let base = format!("{here}{fork}/_orglab/{PREFIX}{name}");
    let place = idp::Place { base: &base, now: instance.emulator.clock().now(), id: &shared.request_id() };
    Some(provider.answer(&place, page, request))
}

/// The fork whose people are sent to the provider of the main endpoint, which is the one that its Identity Center knows. They
/// go on to the fork's own, which has the fork's time.
fn fork_of_consumer(host: &str, request: &Request<Bytes>) -> Option<String> {
    let consumer = idp::consumer(request.uri().query()?)?;
    let consumer: Uri = consumer.parse().ok()?;
    let is_here = consumer.authority().is_some_and(|authority| authority.as_str() == host);
    let id = Address::of(consumer.path()).fork.filter(|_| is_here)?;
    Some(id.to_owned())
}

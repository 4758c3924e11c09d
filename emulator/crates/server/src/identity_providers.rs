//! Identity providers that stand in for real ones, under `/_orglab/idp/NAME/`.

use bytes::Bytes;
use http::header::HOST;
use http::{Request, Response, StatusCode};

use crate::address::FORK_PREFIX;
use crate::forks::Instance;
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
    let provider = shared.config.identity_providers.get(name)?;
    // Forms lead back to the host that the browser asked, whatever name it has there.
    let Some(host) = request.headers().get(HOST).and_then(|host| host.to_str().ok()) else {
        let mut response = Response::new(Bytes::from_static(b"the request has no Host"));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        return Some(response);
    };
    let fork = fork.map(|id| format!("{FORK_PREFIX}{id}")).unwrap_or_default();
    let base = format!("http://{host}{fork}/_orglab/{PREFIX}{name}");
    let place = idp::Place { base: &base, now: instance.emulator.clock().now(), id: &shared.request_id() };
    Some(provider.answer(&place, page, request))
}

use std::net::{IpAddr, Ipv4Addr};

use http::{HeaderMap, Request, Uri, header};

/// A request extension: where the request came from. Without it, from this machine.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

impl Default for Peer {
    fn default() -> Peer {
        Peer(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }
}

/// A request extension: the URI as the client signed it, where a prefix of ours was cut off before routing.
#[derive(Debug, Clone)]
pub struct SignedUri(pub Uri);

/// A request extension: it came over TLS.
#[derive(Debug, Clone, Copy)]
pub struct OverTls;

/// Where a client reaches the server by its own word, such as `https://localhost:4566`; none when it does not say.
pub fn origin<B>(request: &Request<B>) -> Option<String> {
    let host = |headers: &HeaderMap| headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
    let host = host(request.headers()).or_else(|| request.uri().authority().map(ToString::to_string))?;
    let scheme = if request.extensions().get::<OverTls>().is_some() { "https" } else { "http" };
    Some(format!("{scheme}://{host}"))
}

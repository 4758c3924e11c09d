use std::net::{IpAddr, Ipv4Addr};

use http::Uri;

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

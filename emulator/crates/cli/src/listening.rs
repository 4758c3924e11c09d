//! Where a server listens, and until when.

use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use anyhow::Context as _;
use clap::Args;
use server::Server;

/// Where a server listens.
#[derive(Debug, Args)]
pub(crate) struct At {
    /// The port to listen on; 0 picks a free one.
    #[arg(long, default_value_t = 4566)]
    port: u16,
    /// The address to listen on.
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
}

/// A port that is held.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: TcpListener,
    endpoint: String,
}

impl At {
    /// Takes the port, for clients that speak TLS or those that do not.
    pub(crate) fn listen(&self, tls: bool) -> anyhow::Result<Listener> {
        let address = SocketAddr::new(self.host, self.port);
        let listener = TcpListener::bind(address).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => anyhow::anyhow!(
                "{address} is in use: stop what listens there, or choose another port with --port (0 picks a free one)"
            ),
            io::ErrorKind::PermissionDenied => {
                anyhow::anyhow!("{address} needs privileges: choose a port above 1023 with --port (0 picks a free one)")
            }
            _ => anyhow::Error::new(error).context(format!("cannot listen on {address}")),
        })?;
        let endpoint = endpoint(listener.local_addr()?, tls);
        Ok(Listener { listener, endpoint })
    }
}

impl Listener {
    /// Where it listens.
    pub(crate) fn address(&self) -> anyhow::Result<IpAddr> {
        Ok(self.listener.local_addr()?.ip())
    }
    /// Where clients on this machine reach it.
    pub(crate) fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Prints `ready URL` and serves until SIGINT or SIGTERM.
    pub(crate) fn serve(self, server: Server) -> anyhow::Result<()> {
        let Listener { listener, endpoint } = self;
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            let stopped = stopped()?;
            say(&format!("ready {endpoint}\n"))?;
            server::serve(listener, server, stopped).await?;
            Ok(())
        })
    }
}

/// Standard output is for who started the server, and may be a pipe that nobody reads to its end.
pub(crate) fn say(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).context("cannot write to standard output")
}

/// Where clients on this machine reach the listener.
fn endpoint(mut address: SocketAddr, tls: bool) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(match address.ip() {
            IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    format!("{}://{address}", if tls { "https" } else { "http" })
}

/// Ready when somebody wants the server to stop. From the moment this returns, no signal is missed.
#[cfg(unix)]
fn stopped() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ready when somebody wants the server to stop.
#[cfg(not(unix))]
fn stopped() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "the server stops because it could not be told to");
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_can_be_reached_from_this_machine() {
        for (address, expected) in [
            ("127.0.0.1:4566", "http://127.0.0.1:4566"),
            ("0.0.0.0:80", "http://127.0.0.1:80"),
            ("[::]:80", "http://[::1]:80"),
            ("192.0.2.1:80", "http://192.0.2.1:80"),
        ] {
            let address = address.parse().unwrap();
            assert_eq!(endpoint(address, false), expected);
            assert_eq!(endpoint(address, true), expected.replace("http:", "https:"));
        }
    }
}

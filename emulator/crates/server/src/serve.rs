//! Accepts connections until told to stop, then lets open requests come to their end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use emulator::Emulator;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::Config;
use crate::connection;
use crate::error::ServeError;
use crate::events::{Events, Findings};
use crate::respond::Shared;

/// How often a server looks for what has become due. Requests look for themselves; this is for those who listen.
const TICK: Duration = Duration::from_millis(500);

/// An emulator and its forks, ready to be served.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    events: Option<Events>,
    findings: Option<Findings>,
}

impl Server {
    /// A server of this emulator. What the emulator is now is what a reset goes back to.
    ///
    /// # Errors
    /// When a file of events or findings cannot be opened.
    pub fn new(emulator: Emulator, config: Config) -> Result<Server, ServeError> {
        let events = config.events.as_deref().map(Events::open).transpose()?;
        if let Some(events) = &events {
            events.listen_to(&emulator);
        }
        let findings = config.findings.as_deref().map(Findings::open).transpose()?;
        if let Some(findings) = &findings {
            findings.listen_to(&emulator);
        }
        Ok(Server { shared: Arc::new(Shared::new(emulator, config)), events, findings })
    }
}

/// Serves connections until `shutdown` is ready. Then no new ones are accepted, open requests are answered, and every
/// event of an answered request is in the file of events before this returns.
///
/// # Errors
/// When events can no longer be written.
pub async fn serve(
    listener: TcpListener,
    server: Server,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let Server { shared, mut events, mut findings } = server;
    let (close, closing) = watch::channel(false);
    let mut connections = JoinSet::new();
    let mut shutdown = std::pin::pin!(shutdown);
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            // Log files and signatures take a while: connections are accepted meanwhile.
            _ = ticks.tick() => {
                let shared = Arc::clone(&shared);
                drop(tokio::task::spawn_blocking(move || shared.settle()));
            }
            (stream, peer) = accept(&listener) => {
                connections.spawn(connection::run(stream, peer.ip(), Arc::clone(&shared), closing.clone()));
            }
            Some(ended) = connections.join_next() => report(ended),
            () = &mut shutdown => break,
            () = Events::failed(&mut events) => break,
            () = Findings::failed(&mut findings) => break,
        }
    }
    drop(listener);
    // Without connections nobody is left to be told.
    close.send_replace(true);
    let grace = shared.config.grace;
    let ended = async {
        while let Some(ended) = connections.join_next().await {
            report(ended)
        }
    };
    if tokio::time::timeout(grace, ended).await.is_err() {
        tracing::warn!(open = connections.len(), "connections are closed with requests unanswered");
        connections.shutdown().await;
    }
    let told = findings.map_or(Ok(()), Findings::close);
    events.map_or(Ok(()), Events::close).and(told)
}

/// The next connection. Running out of file descriptors, or a client that is gone already, is no reason to stop.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
}

/// Connections answer panics themselves; one that gets here is a defect of this crate.
fn report(ended: Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "a connection was given up");
    }
}

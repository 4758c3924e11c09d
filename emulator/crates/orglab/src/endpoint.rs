use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread::JoinHandle;
use std::time::Duration;

use scenario::Scenario;
use server::{Config, Server};
use tokio::sync::oneshot;

/// A server on a free port of this machine, with a thread and a runtime of its own: a test that blocks, or whose
/// runtime ends, does not take it along. Stops when dropped.
#[derive(Debug)]
pub(crate) struct Endpoint {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Endpoint {
    /// Serves an emulator. Connections are accepted once this returns.
    pub(crate) fn start(emulator: emulator::Emulator, scenario: &Scenario, seed: u64) -> io::Result<Endpoint> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        scenario.place_identity_providers(&emulator, &url(address)).map_err(io::Error::other)?;
        let identity_providers = scenario.identity_providers().clone();
        let config = Config { seed, grace: Duration::from_millis(500), identity_providers, ..Config::default() };
        let server = Server::new(emulator, config).map_err(io::Error::other)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let run = move || {
            // Both fail only without a file of events, and with a listener that is none; there is neither.
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                server::serve(listener, server, async { drop(stopped.await) }).await.map_err(io::Error::other)
            })
        };
        let run = move || {
            if let Err(error) = run() {
                eprintln!("orglab's endpoint stopped: {error}");
            }
        };
        let thread = std::thread::Builder::new().name("orglab".to_owned()).spawn(run)?;
        Ok(Endpoint { address, stop: Some(stop), thread: Some(thread) })
    }
    pub(crate) fn url(&self) -> String {
        url(self.address)
    }
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}")
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there was printed by the thread; dropping must not be another.
            drop(thread.join());
        }
    }
}

//! The emulator behind a socket, and a client that writes bytes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread::JoinHandle;

use bytes::Bytes;
use emulator::Emulator;
use http::Request;
use server::{Config, Server, serve};
use tokio::sync::oneshot;

pub(crate) struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Running {
    pub(crate) fn start(emulator: Emulator) -> Running {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let server = Server::new(emulator, Config::default()).unwrap();
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                serve(listener, server, async { drop(stopped.await) }).await.unwrap();
            });
        });
        Running { address, stop, thread }
    }
    pub(crate) fn connect(&self) -> Connection {
        Connection(BufReader::new(TcpStream::connect(self.address).unwrap()))
    }
    pub(crate) fn stop(self) {
        drop(self.stop);
        self.thread.join().unwrap();
    }
}

/// A connection that is kept open.
pub(crate) struct Connection(BufReader<TcpStream>);

impl Connection {
    /// The status and the body of the answer to a request.
    pub(crate) fn exchange(&mut self, request: &Request<Bytes>) -> (u16, String) {
        let mut bytes = format!("{} {} HTTP/1.1\r\n", request.method(), request.uri().path_and_query().unwrap());
        for (name, value) in request.headers() {
            bytes += &format!("{name}: {}\r\n", value.to_str().unwrap());
        }
        bytes += &format!("content-length: {}\r\n\r\n", request.body().len());
        let stream = self.0.get_mut();
        stream.write_all(&[bytes.as_bytes(), request.body()].concat()).unwrap();
        let mut status = String::new();
        self.0.read_line(&mut status).unwrap();
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.parse().unwrap(),
                None if line.trim_end().is_empty() => break,
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        (status.split(' ').nth(1).unwrap().parse().unwrap(), String::from_utf8(body).unwrap())
    }
}

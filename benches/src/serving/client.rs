//! The client: one thread that drives every connection, and knows just enough HTTP.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use bytes::Bytes;
use http::Request;
use http::uri::PathAndQuery;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Real time, which only the benchmark may look at.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts one.
    pub fn start() -> Stopwatch {
        #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
        Stopwatch(Instant::now())
    }
    /// How long it has been running.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// What a number of requests took.
#[derive(Debug)]
pub struct Run {
    /// From the first request to the last answer.
    pub took: Duration,
    /// Of every request, in microseconds.
    pub latencies: Vec<u32>,
}

/// A request as it goes over the wire.
pub fn wire(request: &Request<Bytes>) -> Vec<u8> {
    let target = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
    let mut text = format!("{} {target} HTTP/1.1\r\n", request.method()).into_bytes();
    for (name, value) in request.headers() {
        for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
            text.extend_from_slice(part);
        }
    }
    text.extend_from_slice(b"\r\n");
    text.extend_from_slice(request.body());
    text
}

/// The body of a successful answer to one request.
///
/// # Errors
/// When there is none.
pub fn answer(address: &str, request: &[u8]) -> anyhow::Result<Vec<u8>> {
    runtime()?.block_on(async {
        let mut connection = Connection::open(address).await?;
        Ok(connection.ask(request).await?.to_vec())
    })
}

/// Sends `requests` requests over `connections` connections, each with one request at a time.
///
/// # Errors
/// When one of them does not succeed.
pub fn drive(address: &str, batch: Vec<Vec<u8>>, requests: usize, connections: usize) -> anyhow::Result<Run> {
    runtime()?.block_on(async {
        let batch = Arc::new(batch);
        let sent = Arc::new(AtomicUsize::new(0));
        let mut open = Vec::with_capacity(connections);
        for _ in 0..connections {
            open.push(Connection::open(address).await?);
        }
        let stopwatch = Stopwatch::start();
        let mut tasks = JoinSet::new();
        for connection in open {
            tasks.spawn(connection.run(Arc::clone(&batch), Arc::clone(&sent), requests));
        }
        let mut latencies = Vec::with_capacity(requests);
        while let Some(done) = tasks.join_next().await {
            latencies.extend(done??);
        }
        Ok(Run { took: stopwatch.elapsed(), latencies })
    })
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_io().build()?)
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: &str) -> anyhow::Result<Connection> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, buffer: vec![0; 16 * 1024] })
    }

    async fn run(
        mut self,
        batch: Arc<Vec<Vec<u8>>>,
        sent: Arc<AtomicUsize>,
        requests: usize,
    ) -> anyhow::Result<Vec<u32>> {
        let mut latencies = Vec::new();
        loop {
            let number = sent.fetch_add(1, Ordering::Relaxed);
            if number >= requests {
                return Ok(latencies);
            }
            let request = batch.get(number % batch.len()).context("a batch is never empty")?;
            let stopwatch = Stopwatch::start();
            self.ask(request).await?;
            latencies.push(u32::try_from(stopwatch.elapsed().as_micros())?);
        }
    }

    /// Sends a request and reads the answer, which must be a success. Gives its body.
    async fn ask(&mut self, request: &[u8]) -> anyhow::Result<&[u8]> {
        self.stream.write_all(request).await?;
        let mut filled = 0;
        loop {
            if filled == self.buffer.len() {
                self.buffer.resize(filled * 2, 0);
            }
            let read = self.stream.read(self.buffer.get_mut(filled..).unwrap_or_default()).await?;
            ensure!(read > 0, "the server closed a connection");
            filled += read;
            let answer = self.buffer.get(..filled).unwrap_or_default();
            if let Some((head, body)) = split(answer)
                && body.len() == content_length(head)?
            {
                if !head.starts_with(b"HTTP/1.1 200") {
                    bail!("not a success: {}", String::from_utf8_lossy(answer));
                }
                let start = filled - body.len();
                return self.buffer.get(start..filled).context("a body is in the buffer");
            }
        }
    }
}

fn split(answer: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    Some((answer.get(..end)?, answer.get(end + 4..)?))
}

fn content_length(head: &[u8]) -> anyhow::Result<usize> {
    let lines = head.split(|&byte| byte == b'\n');
    let name = b"content-length:";
    let mut values = lines.filter_map(|line| {
        let (start, value) = line.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(value)
    });
    let value = values.next().context("an answer without Content-Length")?;
    Ok(std::str::from_utf8(value)?.trim().parse()?)
}

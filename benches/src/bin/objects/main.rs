//! S3's objects beside a bare hyper server: PutObject and GetObject, signed, with policies of every level and an event.
//!
//! `cargo run --profile dist -p orglab-benches --bin objects`

use std::io::{self, Write as _};

use bytes::Bytes;
use clap::{Parser, Subcommand};
use http::{Method, Request};
use orglab::{Clock, Credentials, Emulator};
use orglab_benches::machine;
use orglab_benches::serving::{self, Measured, Plan, Requests, wire};

/// Measures objects of 1 KiB and 1 MiB with `orglab serve` and SecureCart.
#[derive(Debug, Parser)]
#[command(name = "objects")]
struct Objects {
    /// Requests to each server for objects of 1 KiB; a twentieth of them for those of 1 MiB.
    #[arg(long, default_value_t = 100_000)]
    requests: usize,
    /// Connections that are kept open, each with one request at a time.
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// How many parts the requests are sent in, taking turns between the servers.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve a fixed answer: what orglab is measured against.
    #[command(hide = true)]
    Bare {
        /// The length of the answer's body.
        #[arg(long)]
        body: usize,
    },
}

/// A developer of SecureCart puts or gets objects of a length.
#[derive(Debug)]
struct Operation {
    name: &'static str,
    method: Method,
    length: usize,
    developer: Credentials,
}

const BUCKET: &str = "load";
const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

fn main() -> anyhow::Result<()> {
    let objects = Objects::parse();
    if let Some(Command::Bare { body }) = objects.command {
        return serving::serve(body);
    }
    let mut out = io::stdout().lock();
    writeln!(out, "{}, load {}\n", machine::describe(), machine::load())?;
    writeln!(
        out,
        "{:<18} {:>12} {:>12} {:>6} {:>8} {:>8}",
        "", "bare req/s", "orglab req/s", "ratio", "p50 ms", "p99 ms"
    )?;
    let mut orglab = serving::orglab(&serving::build()?)?;
    for (operation, requests) in objects.operations()? {
        if operation.length == KIB && operation.method == Method::PUT {
            let bucket = Operation { method: Method::PUT, length: 0, ..operation.clone_as("CreateBucket") };
            serving::answer(&orglab.address, &bucket.signed(&orglab.address, &format!("/{BUCKET}"))?)?;
        }
        let plan = Plan { requests, connections: objects.connections, rounds: objects.rounds };
        row(&mut out, &serving::measure(&operation, &orglab, plan)?)?;
    }
    writeln!(out, "\nresident {} MiB, load {}", orglab.resident_kib()? / 1024, machine::load())?;
    orglab.stop()
}

fn row(out: &mut impl io::Write, measured: &Measured) -> io::Result<()> {
    let millis = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    let Measured { name, bare, orglab, .. } = measured;
    let (ratio, p50, p99) = (measured.ratio(), millis(orglab.p50), millis(orglab.p99));
    writeln!(out, "{name:<18} {:>12.0} {:>12.0} {ratio:>6.2} {p50:>8.3} {p99:>8.3}", bare.per_second, orglab.per_second)
}

impl Objects {
    fn operations(&self) -> anyhow::Result<Vec<(Operation, usize)>> {
        let developer = Emulator::builder().build()?.credentials("dev-developer")?;
        let operation = |name, method, length| Operation { name, method, length, developer: developer.clone() };
        let (small, large) = (self.requests, self.requests.div_ceil(20));
        Ok(vec![
            (operation("PutObject 1 KiB", Method::PUT, KIB), small),
            (operation("GetObject 1 KiB", Method::GET, KIB), small),
            (operation("PutObject 1 MiB", Method::PUT, MIB), large),
            (operation("GetObject 1 MiB", Method::GET, MIB), large),
        ])
    }
}

impl Requests for Operation {
    fn name(&self) -> &'static str {
        self.name
    }
    fn target(&self) -> f64 {
        0.0
    }
    /// Each is of an object of its own; those that are got were put before.
    fn batch(&self, address: &str) -> anyhow::Result<Vec<Vec<u8>>> {
        let objects = if self.length == KIB { 256 } else { 16 };
        (0..objects).map(|number| self.signed(address, &format!("/{BUCKET}/{}/{number}", self.length))).collect()
    }
}

impl Operation {
    fn clone_as(&self, name: &'static str) -> Operation {
        Operation { name, method: self.method.clone(), length: self.length, developer: self.developer.clone() }
    }
    fn signed(&self, address: &str, path: &str) -> anyhow::Result<Vec<u8>> {
        let body = if self.method == Method::PUT { vec![b'x'; self.length] } else { Vec::new() };
        let mut request = Request::builder()
            .method(&self.method)
            .uri(format!("http://{address}{path}"))
            .header("host", address)
            .header("user-agent", "Boto3/1.44.8 md/Botocore#1.44.8 ua/2.1 os/linux lang/python#3.11.7")
            .header("content-length", body.len())
            .body(Bytes::from(body))?;
        self.developer.signer("us-east-1", "s3").sign(&mut request, Clock::system().now().seconds())?;
        Ok(wire(&request))
    }
}

//! The operations that are called, and their signed requests.

use bytes::Bytes;
use http::Request;
use orglab::{Clock, Credentials, Emulator};
use orglab_benches::serving::{Requests, wire};

/// Different requests that are made ahead; connections go round in them.
const BATCH: usize = 256;

/// An operation as a developer of SecureCart calls it: a role session, so that session, boundary, identity policies and
/// the SCPs of four levels are looked at.
#[derive(Debug)]
pub(crate) struct Operation {
    name: &'static str,
    service: &'static str,
    body: &'static str,
    developer: Credentials,
    target: f64,
}

/// What is measured.
pub(crate) fn all() -> anyhow::Result<Vec<Operation>> {
    // Tokens carry their own contents, and equal seeds give equal keys: a session of this emulator is good in a server
    // that was started with the same scenario and seed.
    let developer = Emulator::builder().build()?.credentials("dev-developer")?;
    Ok(vec![
        Operation {
            name: "GetCallerIdentity",
            service: "sts",
            body: "Action=GetCallerIdentity&Version=2011-06-15",
            developer: developer.clone(),
            target: 0.4,
        },
        Operation {
            name: "GetRole",
            service: "iam",
            body: "Action=GetRole&Version=2010-05-08&RoleName=Developer",
            developer,
            target: 0.3,
        },
    ])
}

impl Requests for Operation {
    fn name(&self) -> &'static str {
        self.name
    }
    fn target(&self) -> f64 {
        self.target
    }
    /// All are different, and signed.
    fn batch(&self, address: &str) -> anyhow::Result<Vec<Vec<u8>>> {
        let now = Clock::system().now().seconds();
        (0..BATCH).map(|number| self.signed(address, now, number)).collect()
    }
}

impl Operation {
    fn signed(&self, address: &str, now: i64, number: usize) -> anyhow::Result<Vec<u8>> {
        let mut request = Request::post(format!("http://{address}/"))
            .header("host", address)
            .header("content-type", "application/x-www-form-urlencoded; charset=utf-8")
            .header("x-amz-user-agent", format!("load/{number}"))
            .header("user-agent", "Boto3/1.44.8 md/Botocore#1.44.8 ua/2.1 os/linux lang/python#3.11.7")
            .header("content-length", self.body.len())
            .body(Bytes::from_static(self.body.as_bytes()))?;
        self.developer.signer("us-east-1", self.service).sign(&mut request, now)?;
        Ok(wire(&request))
    }
}

//! Signed calls that are made again and again.

use anyhow::{Context as _, ensure};
use bytes::Bytes;
use http::{Request, StatusCode};
use orglab::{Credentials, Emulator};

/// Calls of some people, in turn.
pub(crate) struct Calls<'e> {
    emulator: &'e Emulator,
    kinds: &'static [Kind],
    credentials: Vec<Credentials>,
    signed: Vec<Request<Bytes>>,
    made: usize,
}

/// Profile, service, Region, form.
type Kind = (&'static str, &'static str, &'static str, &'static str);

const IDENTITY: &str = "Action=GetCallerIdentity&Version=2011-06-15";
const MANY: [Kind; 7] = [
    ("dev-developer", "sts", "us-east-1", IDENTITY),
    ("prod-operations", "sts", "eu-west-1", IDENTITY),
    ("dev-developer", "iam", "us-east-1", "Action=GetRole&Version=2010-05-08&RoleName=Developer"),
    ("management-admin", "iam", "us-east-1", "Action=ListUsers&Version=2010-05-08"),
    // Refused by an SCP.
    ("dev-developer", "iam", "us-east-1", "Action=CreateUser&Version=2010-05-08&UserName=x"),
    ("security-auditor", "sts", "us-east-1", IDENTITY),
    ("staging-developer", "iam", "us-east-1", "Action=ListRoles&Version=2010-05-08&MaxItems=1"),
];

/// Signatures are good for five minutes.
const SIGNED_FOR: usize = 200_000;
/// Different requests of each kind.
const DIFFERENT: usize = 32;

impl<'e> Calls<'e> {
    pub(crate) fn of_one_kind(emulator: &'e Emulator) -> anyhow::Result<Calls<'e>> {
        Calls::new(emulator, MANY.get(..1).unwrap_or(&[]))
    }
    pub(crate) fn of_many_kinds(emulator: &'e Emulator) -> anyhow::Result<Calls<'e>> {
        Calls::new(emulator, &MANY)
    }
    fn new(emulator: &'e Emulator, kinds: &'static [Kind]) -> anyhow::Result<Calls<'e>> {
        // Profiles take on roles, which leaves events: once is enough.
        let credentials = kinds.iter().map(|(profile, ..)| emulator.credentials(profile));
        let credentials = credentials.collect::<Result<_, _>>()?;
        let mut calls = Calls { emulator, kinds, credentials, signed: Vec::new(), made: 0 };
        calls.sign()?;
        Ok(calls)
    }
    fn sign(&mut self) -> anyhow::Result<()> {
        self.signed.clear();
        for number in 0..DIFFERENT {
            for ((_, service, region, form), credentials) in self.kinds.iter().zip(&self.credentials) {
                let mut request = Request::post("http://localhost/")
                    .header("host", "localhost")
                    .header("content-type", "application/x-www-form-urlencoded; charset=utf-8")
                    .header("x-amz-user-agent", format!("trail/{number}"))
                    .body(Bytes::from_static(form.as_bytes()))?;
                let now = self.emulator.clock().unmoved().seconds();
                credentials.signer(region, service).sign(&mut request, now)?;
                self.signed.push(request);
            }
        }
        Ok(())
    }
    /// Makes the next one.
    pub(crate) fn make(&mut self) -> anyhow::Result<()> {
        self.made += 1;
        if self.made.is_multiple_of(SIGNED_FOR) {
            self.sign()?;
        }
        let request = self.signed.get(self.made % self.signed.len()).context("there are kinds of calls")?;
        let response = self.emulator.exchange(request.clone());
        let (status, body) = (response.status(), response.body());
        ensure!(
            matches!(status, StatusCode::OK | StatusCode::FORBIDDEN),
            "{status}: {}",
            String::from_utf8_lossy(body)
        );
        Ok(())
    }
}

//! IAM Identity Center in a large organization: what assignments cost, in process, and what the access portal does beside a
//! bare hyper server.
//!
//! `cargo run --profile dist -p orglab-benches --bin sign_in`

mod caller;
mod figure;
mod organization;
mod portal;

use std::io::{self, Write as _};

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use orglab_benches::machine;
use orglab_benches::serving::{self, Plan};

use figure::{Figure, Measurement};
use organization::Size;

/// Measures a large organization's assignments in process, and GetRoleCredentials of `orglab serve` with SecureCart.
#[derive(Debug, Parser)]
#[command(name = "sign_in")]
struct SignIn {
    /// Member accounts.
    #[arg(long, default_value_t = 1_000)]
    accounts: usize,
    /// Permission sets. In every account, each is assigned to a group and to a person.
    #[arg(long, default_value_t = 20)]
    permission_sets: usize,
    /// Further assignments, and calls of the portal in process, that are measured one by one.
    #[arg(long, default_value_t = 1_000)]
    samples: usize,
    /// Requests to each server.
    #[arg(long, default_value_t = 200_000)]
    requests: usize,
    /// Connections that are kept open, each with one request at a time.
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// How many parts the requests are sent in, taking turns between the servers.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Leave the servers out.
    #[arg(long)]
    in_process: bool,
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

fn main() -> anyhow::Result<()> {
    let sign_in = SignIn::parse();
    if let Some(Command::Bare { body }) = sign_in.command {
        return serving::serve(body);
    }
    let mut out = io::stdout().lock();
    writeln!(out, "{}, load {}\n", machine::describe(), machine::load())?;
    for figure in sign_in.in_process()? {
        writeln!(out, "{figure}")?;
    }
    if !sign_in.in_process {
        writeln!(out, "\n{}", sign_in.served()?)?;
    }
    writeln!(out, "load {} at the end", machine::load()).context("cannot write to standard output")
}

impl SignIn {
    fn in_process(&self) -> anyhow::Result<Vec<Figure>> {
        let size = Size { accounts: self.accounts, permission_sets: self.permission_sets };
        let whole = Measurement::start();
        let mut figures = Vec::new();
        let mut step = Measurement::start();
        let mut done = |what: String| figures.push(std::mem::replace(&mut step, Measurement::start()).took(what));
        let world = organization::World::new()?;
        done(format!("an organization with {} people in {} groups", organization::PEOPLE, organization::GROUPS));
        let accounts = world.create_accounts(size)?;
        done(format!("{} accounts created", size.accounts));
        let sets = world.create_permission_sets(size)?;
        done(format!("{} permission sets created", size.permission_sets));
        let assignments = world.assign(&accounts, &sets)?;
        done(format!("{assignments} assignments asked for and carried out"));
        figures.push(whole.took("together".to_owned()).at_most_seconds(10));
        figures.push(Figure::memory("peak memory", machine::peak_mib()).at_most_mib(1024));

        let samples = world.one_more(&accounts, &sets, self.samples)?;
        figures.push(
            Figure::each("one more assignment, of a person to a role that is there", samples)?.at_most_micros(200),
        );
        let samples = world.one_more_role(&accounts, self.samples)?;
        figures.push(Figure::each("one more assignment, with its role", samples)?.at_most_micros(200));
        let samples = world.role_credentials(&accounts, &sets, self.samples)?;
        figures.push(Figure::each("GetRoleCredentials", samples)?);
        Ok(figures)
    }

    fn served(&self) -> anyhow::Result<String> {
        let binary = serving::build()?;
        let mut orglab = serving::orglab(&binary)?;
        let operation = portal::SignedIn::new(&orglab.address)?;
        let plan = Plan { requests: self.requests, connections: self.connections, rounds: self.rounds };
        let measured = serving::measure(&operation, &orglab, plan)?;
        orglab.stop()?;
        let millis = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
        Ok(format!(
            "{} of `orglab serve`: {:.0} requests/s, p50 {:.3} ms, p99 {:.3} ms\nbare hyper: {:.0} requests/s, p50 \
             {:.3} ms, p99 {:.3} ms\nratio {:.2} (at least {:.2}), {} bytes an answer, {} connections, {} requests each",
            measured.name,
            measured.orglab.per_second,
            millis(measured.orglab.p50),
            millis(measured.orglab.p99),
            measured.bare.per_second,
            millis(measured.bare.p50),
            millis(measured.bare.p99),
            measured.ratio(),
            measured.target,
            measured.body,
            self.connections,
            self.requests,
        ))
    }
}

use std::path::PathBuf;

use anyhow::bail;
use aws::AccountId;
use clap::{Args, ValueEnum};
use emulator::{AuthMode, Emulator};
use scenario::Scenario;

use crate::home::Home;
use crate::listening::{At, say};
use crate::shell;

/// Serve an organization to AWS's tools and SDKs.
///
/// Writes a config and a credentials file with a profile for each identity of the scenario, prints the two exports that
/// make AWS's tools use them, and then `ready URL`. Stops on SIGINT and SIGTERM.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab serve --scenario scenarios/securecart.yaml --port 0 --events events.jsonl")]
pub(crate) struct Serve {
    /// The organization to serve; SecureCart when left out.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    #[command(flatten)]
    at: At,
    /// The folder to write the AWS config and credentials files to.
    #[arg(long, value_name = "FOLDER", default_value = ".orglab")]
    home: PathBuf,
    /// Who may call.
    #[arg(long, value_enum, default_value_t = Auth::Strict)]
    auth: Auth,
    /// The account that unknown keys act in with `--auth any-key`; the organization's management account when left out.
    #[arg(long, value_name = "ID")]
    account: Option<AccountId>,
    /// What every id and secret follows from.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Append every call to this file, one CloudTrail record a line.
    #[arg(long, value_name = "FILE")]
    events: Option<PathBuf>,
    /// Append every finding of Security Hub to this file as it comes or changes, one EventBridge event a line.
    #[arg(long, value_name = "FILE")]
    findings: Option<PathBuf>,
    /// Which rate limits hold.
    #[arg(long, value_enum, default_value_t = Throttle::Off)]
    throttle: Throttle,
    /// Answer over TLS, beside plain HTTP on the same port, for clients that cannot be given another endpoint. The
    /// certificate is made at the start, for whatever name is asked for; ca.pem in --home vouches for it.
    #[arg(long)]
    tls: bool,
    /// How long events take to the buckets of trails.
    #[arg(long, value_enum, default_value_t = Delivery::Instant)]
    delivery: Delivery,
    /// How many calls `cloudtrail lookup-events` can look back.
    #[arg(long, value_name = "EVENTS", default_value_t = 50_000)]
    history: usize,
}

/// Who may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Auth {
    /// Every call needs a valid signature of a key that the emulator knows, as in AWS.
    Strict,
    /// Unknown keys act as the root user of the default account, and a key id of twelve digits as that of the account.
    AnyKey,
}

/// Which rate limits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Throttle {
    /// None: a client can call as often as it likes.
    Off,
    /// Those that AWS publishes, in real time.
    Aws,
}

/// How long events take to the buckets of trails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Delivery {
    /// Less than a second, and no longer than until somebody looks.
    Instant,
    /// About five minutes, on the emulator's clock.
    Aws,
}

impl Serve {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        self.check()?;
        let scenario = super::scenario(self.scenario.as_deref())?;
        let emulator = self.emulator(&scenario)?;
        // Before any file is written: they may be those of the server that has the port.
        let listener = self.at.listen(self.tls)?;
        let endpoint = listener.endpoint().to_owned();
        scenario.place_identity_providers(&emulator, &endpoint)?;
        let tls = if self.tls { Some(server::Tls::new(listener.address()?)?) } else { None };
        let authority = tls.as_ref().map(|tls| tls.certificate().to_owned());
        let config = server::Config {
            tls,
            seed: self.seed,
            events: self.events.clone(),
            findings: self.findings.clone(),
            identity_providers: scenario.identity_providers().clone(),
            ..server::Config::default()
        };
        let server = server::Server::new(emulator.clone(), config)?;
        let home = Home::new(&self.home)?;
        emulator.blobs().move_within(&self.home.join("bodies"));
        home.write(&endpoint, authority.as_deref(), &scenario.profiles(&emulator))?;
        say(&format!("{}\n{}", self.mode(), shell::exports(&home.variables()?)))?;
        listener.serve(server)
    }

    /// Options that would have no effect are mistakes.
    fn check(&self) -> anyhow::Result<()> {
        if self.account.is_some() && matches!(self.auth, Auth::Strict) {
            bail!("--account says what unknown keys act as: it needs --auth any-key");
        }
        if self.history == 0 {
            bail!("--history must be at least 1");
        }
        Ok(())
    }

    fn emulator(&self, scenario: &Scenario) -> anyhow::Result<Emulator> {
        let auth = match self.auth {
            Auth::Strict => AuthMode::Strict,
            Auth::AnyKey => AuthMode::AnyKey,
        };
        let mut builder = Emulator::builder().auth(auth).seed(self.seed).history_limit(self.history);
        builder = builder.throttle(self.throttle == Throttle::Aws);
        builder = builder.delivery(match self.delivery {
            Delivery::Instant => emulator::Delivery::Instant,
            Delivery::Aws => emulator::Delivery::Aws,
        });
        if let Some(account) = self.account.or_else(|| scenario.default_account()) {
            builder = builder.default_account(account);
        }
        let emulator = builder.build();
        scenario.apply_to(&emulator)?;
        if let Some(account) = self.account {
            let accounts = &emulator.snapshot().accounts;
            if !accounts.contains_key(&account) {
                let known: Vec<String> = accounts.keys().map(AccountId::to_string).collect();
                bail!("the scenario has no account {account}; known: {}", known.join(", "));
            }
        }
        Ok(emulator)
    }

    fn mode(&self) -> &'static str {
        match self.auth {
            Auth::Strict => "auth strict: every call needs a valid signature of a known key",
            Auth::AnyKey => {
                "auth any-key: WARNING: unknown keys act as the root user of the default account, unverified"
            }
        }
    }
}

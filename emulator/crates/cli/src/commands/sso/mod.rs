//! IAM Identity Center, from the console's side and from a person's.

mod browser;
mod cache;
mod config;
mod login;

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Map, Value, json};

use crate::remote::{Remote, print};

/// What IAM Identity Center has only in its console, and signing in.
///
/// The console's part is done as the root user of the management account, or of the account that --account names; service
/// control policies bind it as they do in AWS, and each leaves an event.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  orglab sso login --use-device-code --sso-session ben &   # prints a code and waits
  orglab sso approve ben                                   # says yes to it, as Ben would in a browser
  aws --profile ben-dev sts get-caller-identity")]
pub(crate) struct Sso {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    remote: Remote,
    /// The account whose console is used; the management account when left out.
    #[arg(long, value_name = "ID", global = true)]
    account: Option<String>,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The instances, where their people begin, and the codes of devices that wait.
    Show,
    /// Enable IAM Identity Center for the organization.
    Enable {
        /// Its Region.
        #[arg(long)]
        region: Option<String>,
    },
    /// Confirm the code of a device that waits, as a person would in a browser.
    Approve {
        /// The person's user name.
        user: String,
        /// The code; needed when several wait.
        #[arg(long)]
        code: Option<String>,
        /// As after a second factor at the identity provider that the scenario names.
        #[arg(long)]
        second_factor: bool,
    },
    /// Change where people sign in.
    Source {
        /// At IAM Identity Center itself, with a password.
        #[arg(long, conflicts_with = "metadata", required_unless_present = "metadata")]
        directory: bool,
        /// At the identity provider of this SAML metadata.
        #[arg(long, value_name = "FILE")]
        metadata: Option<PathBuf>,
    },
    /// Make a token for an identity provider that pushes people and groups, and print its endpoint.
    ScimToken,
    /// Set a person's password, or make one.
    Password {
        /// The person's user name.
        user: String,
        /// The password; one is made and printed when left out.
        #[arg(long)]
        password: Option<String>,
    },
    /// Register or remove a person's authenticator app, or say who needs one.
    Mfa {
        /// The person's user name.
        #[arg(required_unless_present = "mode", conflicts_with = "mode")]
        user: Option<String>,
        /// The app's secret in base32; one is made and printed when left out.
        #[arg(long, conflicts_with_all = ["remove", "mode"])]
        seed: Option<String>,
        /// Take the app away.
        #[arg(long, conflicts_with = "mode")]
        remove: bool,
        /// Who must give a code.
        #[arg(long, value_enum)]
        mode: Option<Mode>,
    },
    /// End a person's sessions: new keys take a new sign-in, keys that were given work until they expire.
    EndSessions {
        /// The person's user name.
        user: String,
    },
    /// Lock a person out: sessions end at once, keys that were given work until they expire.
    DisableUser {
        /// The person's user name.
        user: String,
    },
    /// Let a person in again.
    EnableUser {
        /// The person's user name.
        user: String,
    },
    Login(login::Login),
}

/// Who must give a code.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Mode {
    /// Whoever has an app; others sign in without.
    WhoHasOne,
    /// Everybody: whoever has no app is not let in.
    Everybody,
    /// Nobody.
    Nobody,
}

impl Sso {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let (path, body) = match self.what {
            What::Login(login) => return login.run(&self.remote),
            What::Show => return print(&self.remote.look("identity-center")?, self.json),
            What::Enable { region } => ("enable", json!({ "region": region })),
            What::Approve { user, code, second_factor } => {
                let second_factor = second_factor.then_some(true);
                ("approve", json!({ "user": user, "code": code, "second_factor": second_factor }))
            }
            What::Source { metadata: Some(file), .. } => {
                let cannot = || format!("cannot read {}", file.display());
                ("source", json!({ "metadata": std::fs::read_to_string(&file).with_context(cannot)? }))
            }
            What::Source { metadata: None, .. } => ("source", json!({ "directory": true })),
            What::ScimToken => ("scim-token", json!({})),
            What::Password { user, password } => ("password", json!({ "user": user, "password": password })),
            What::Mfa { user, seed, remove, mode } => {
                let mode = mode.and_then(|mode| Some(mode.to_possible_value()?.get_name().to_owned()));
                ("mfa", json!({ "user": user, "seed": seed, "remove": remove.then_some(true), "mode": mode }))
            }
            What::EndSessions { user } => ("end-sessions", json!({ "user": user })),
            What::DisableUser { user } => ("disable-user", json!({ "user": user })),
            What::EnableUser { user } => ("enable-user", json!({ "user": user })),
        };
        let reply = self.remote.ask(&format!("identity-center/{path}"), &said(body, self.account))?;
        print(&reply, self.json)
    }
}

/// What was said, without what was left out.
fn said(body: Value, account: Option<String>) -> Value {
    let members = match body {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    let account = account.map(|account| ("account".to_owned(), Value::String(account)));
    Value::Object(members.into_iter().filter(|(_, value)| !value.is_null()).chain(account).collect())
}

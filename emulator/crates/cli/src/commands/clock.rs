use clap::{Args, Subcommand};
use serde_json::json;

use crate::remote::{Remote, print};

/// Look at or move the time of a running server.
///
/// What is due meanwhile happens: assignments are made, sessions and tokens expire.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab clock advance 2h\n  orglab clock set 2027-01-01T00:00:00Z")]
pub(crate) struct Clock {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    remote: Remote,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum What {
    /// What time it is, and how far that is from the real time.
    Show,
    /// Let time pass.
    Advance {
        /// How much, such as `2h`, `90s` or `1 day 12 hours`.
        by: String,
    },
    /// Make it a certain time, which may be earlier.
    Set {
        /// When, such as `2026-11-24T10:30:00Z`.
        to: String,
    },
}

impl Clock {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let reply = match self.what {
            What::Show => self.remote.look("clock")?,
            What::Advance { by } => self.remote.ask("clock", &json!({ "advance": by }))?,
            What::Set { to } => self.remote.ask("clock", &json!({ "set": to }))?,
        };
        print(&reply, self.json)
    }
}

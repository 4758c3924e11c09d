use clap::{Args, Subcommand};
use serde_json::json;

use crate::remote::{Remote, print};

/// Codes of MFA devices, as their apps would show them.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  orglab mfa code arn:aws:iam::111122223333:mfa/phone
  orglab mfa code ana")]
pub(crate) struct Mfa {
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
    /// Print the code that a device shows at the server's time.
    Code {
        /// The ARN of a virtual MFA device in IAM, or the user name of a person of IAM Identity Center or of an identity
        /// provider, of which what is before the `@` will do.
        device: String,
    },
}

impl Mfa {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let What::Code { device } = self.what;
        let reply = self.remote.ask("mfa/code", &json!({ "device": device }))?;
        // The code alone, so that it can stand in another command.
        match reply.get("code").filter(|_| !self.json) {
            Some(code) => crate::remote::say(&format!("{}\n", code.as_str().unwrap_or_default())),
            None => print(&reply, true),
        }
    }
}

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value};

use crate::home::Home;
use crate::shell;

/// Print what a shell has to export so that AWS's tools use the profiles of a server.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  eval \"$(orglab env --profile dev-developer)\"\n  aws sts get-caller-identity")]
pub(crate) struct Env {
    /// The folder that `orglab serve` has written its profiles to.
    #[arg(long, value_name = "FOLDER", default_value = ".orglab")]
    home: PathBuf,
    /// Choose a profile as well: exports AWS_PROFILE.
    #[arg(long)]
    profile: Option<String>,
    /// Print JSON: {"AWS_CONFIG_FILE":"…","AWS_SHARED_CREDENTIALS_FILE":"…"}.
    #[arg(long)]
    json: bool,
}

impl Env {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let home = Home::new(&self.home)?;
        let known = home.profiles()?;
        let mut variables = home.variables()?;
        if let Some(profile) = self.profile {
            anyhow::ensure!(
                known.contains(&profile),
                "there is no profile `{profile}` in {}; known: {}",
                home.config().display(),
                known.join(", ")
            );
            variables.push(("AWS_PROFILE", profile));
        }
        let text = if self.json { json(variables) } else { shell::exports(&variables) };
        io::stdout().lock().write_all(text.as_bytes())?;
        Ok(())
    }
}

fn json(variables: Vec<(&'static str, String)>) -> String {
    let members: Map<String, Value> =
        variables.into_iter().map(|(name, value)| (name.to_owned(), Value::String(value))).collect();
    format!("{}\n", Value::Object(members))
}

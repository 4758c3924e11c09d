use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use access::analysis::{WhatIf as Change, compare, text, what_if};
use anyhow::{Context as _, anyhow, bail};
use clap::Args;

use super::stage::{Output, Terms, World, asked, code};

/// Who would gain and lose what, if something were changed?
///
/// Changes are made one kind after the other, in the order of these options: moves, attachments, detachments, policies,
/// removals. The exit code is 0 when nobody's access changes, 1 when somebody's does, and 2 when a change cannot be.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  orglab what-if scenarios/securecart.yaml --attach deny-s3.json=Workloads --move staging=Production"
)]
pub(crate) struct WhatIf {
    /// The scenario.
    scenario: PathBuf,
    /// Move an account to the root or a unit.
    #[arg(long = "move", value_name = "ACCOUNT=PLACE")]
    moves: Vec<String>,
    /// Attach a service or resource control policy, from a file or one that the organization has, to the root, a unit
    /// or an account.
    #[arg(long, value_name = "POLICY=PLACE")]
    attach: Vec<String>,
    /// Detach a policy of the organization.
    #[arg(long, value_name = "POLICY=PLACE")]
    detach: Vec<String>,
    /// Put a policy in place of another: of the organization, managed (by ARN), inline (PRINCIPAL:NAME), trust
    /// (ROLE:trust), of a resource (by ARN) or of a VPC endpoint.
    #[arg(long, value_name = "FILE=POLICY")]
    put_policy: Vec<String>,
    /// Remove a principal, one of its policies (PRINCIPAL:POLICY), a policy of the organization, or a resource's.
    #[arg(long, value_name = "WHAT")]
    remove: Vec<String>,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    output: Output,
}

impl WhatIf {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.compare())
    }

    fn compare(self) -> anyhow::Result<ExitCode> {
        let before = World::new(Some(&self.scenario))?;
        let changes = self.changes(&before)?;
        let after = what_if(&before.partition, before.now, &changes).map_err(|error| anyhow!(error))?;
        let scope = self.terms.query()?.scope(&before.partition, before.now);
        let diff = compare(&before.partition, &after, &scope);
        self.output.print(&diff, |paint| text::diff(&diff, paint))?;
        Ok(code(diff.is_empty()))
    }

    fn changes(&self, world: &World) -> anyhow::Result<Vec<Change>> {
        let kinds = [
            ("move", &self.moves),
            ("attach", &self.attach),
            ("detach", &self.detach),
            ("put-policy", &self.put_policy),
            ("remove", &self.remove),
        ];
        let all = kinds.iter().flat_map(|(kind, texts)| texts.iter().map(|text| change(world, kind, text)));
        all.collect()
    }
}

/// A change by the name of its option and what is said with it.
pub(super) fn change(world: &World, kind: &str, text: &str) -> anyhow::Result<Change> {
    Ok(match kind {
        "move" => {
            let (account, target) = pair(text)?;
            Change::Move { account: place(world, account), target: place(world, target) }
        }
        "attach" => {
            let (policy, target) = pair(text)?;
            let path = Path::new(policy);
            let content = if path.is_file() { Some(read(path)?) } else { None };
            let name = match &content {
                Some(_) => path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
                None => policy.to_owned(),
            };
            Change::Attach { name, content, target: place(world, target) }
        }
        "detach" => {
            let (policy, target) = pair(text)?;
            Change::Detach { policy: policy.to_owned(), target: place(world, target) }
        }
        "put-policy" => {
            let (file, of) = pair(text)?;
            Change::PutPolicy { of: named(world, of), content: read(Path::new(file))? }
        }
        "remove" => Change::Remove { what: named(world, text) },
        other => bail!("`{other}` is no change; known: move, attach, detach, put-policy, remove"),
    })
}

fn pair(text: &str) -> anyhow::Result<(&str, &str)> {
    text.split_once('=').with_context(|| format!("`{text}` has no `=`"))
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The id of the account where a scenario's key of one stands.
fn place(world: &World, text: &str) -> String {
    world.scenario.account_named(text).map_or_else(|_| text.to_owned(), |account| account.to_string())
}

/// The same at the start of a principal, `dev/role/Developer:policy`.
fn named(world: &World, text: &str) -> String {
    match text.split_once('/') {
        Some((account, rest)) if !text.starts_with("arn:") => format!("{}/{rest}", place(world, account)),
        Some(_) | None => text.to_owned(),
    }
}

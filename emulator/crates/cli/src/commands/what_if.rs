use std::path::PathBuf;
use std::process::ExitCode;

use access::analysis::text::Style;
use access::analysis::{compare, text};
use anyhow::bail;
use clap::Args;

use super::change::Changed;
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
        let changes = self.changes();
        if changes.is_empty() {
            bail!(
                "there is no change to think through; give one, such as `--attach deny-s3.json=Workloads`; \
                 `orglab what-if --help` has the others"
            );
        }
        let before = World::new(Some(&self.scenario))?;
        let after = Changed::new(&before, &changes)?;
        let scope = self.terms.query()?.scope(&before.partition, before.now);
        let diff = compare(&before.partition, &after.partition, &scope);
        self.output.print(&diff, |paint| text::diff(&diff, Style { paint, legend: &after }, &before))?;
        Ok(code(diff.is_empty()))
    }

    /// Each by the name of its option, and with what is said of it.
    fn changes(&self) -> Vec<(&str, &str)> {
        let kinds = [
            ("move", &self.moves),
            ("attach", &self.attach),
            ("detach", &self.detach),
            ("put-policy", &self.put_policy),
            ("remove", &self.remove),
        ];
        kinds.into_iter().flat_map(|(kind, texts)| texts.iter().map(move |text| (kind, text.as_str()))).collect()
    }
}

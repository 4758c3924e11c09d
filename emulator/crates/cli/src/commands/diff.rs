use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use access::analysis::text::Style;
use access::analysis::{AccessDiff, compare, people, text};
use clap::Args;
use serde::Serialize;
use state::Partition;

use super::stage::{Output, Terms, World, asked, code};

/// What do two versions of an organization allow differently?
///
/// Of the roles of permission sets that are in both, also who signs in there and who does so no more.
///
/// The exit code is 0 when nothing changes, 1 when something does, and 2 when a scenario is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab diff main/securecart.yaml scenarios/securecart.yaml")]
pub(crate) struct Diff {
    /// The scenario before.
    before: PathBuf,
    /// The scenario after.
    after: PathBuf,
    #[command(flatten)]
    terms: Terms,
    #[command(flatten)]
    output: Output,
}

impl Diff {
    pub(crate) fn run(self) -> ExitCode {
        asked(self.compare())
    }
    fn compare(self) -> anyhow::Result<ExitCode> {
        let (before, after) = (World::new(Some(&self.before))?, World::new(Some(&self.after))?);
        let scope = self.terms.query()?.scope(&after.partition, after.now);
        let access = compare(&before.partition, &after.partition, &scope);
        let diff = Diffs { access, people: moves(&before.partition, &after.partition) };
        self.output.print(&diff, |paint| diff.text(Style { paint, legend: &after }, &before))?;
        Ok(code(diff.access.is_empty() && diff.people.is_empty()))
    }
}

#[derive(Serialize)]
struct Diffs {
    #[serde(flatten)]
    access: AccessDiff,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    people: Vec<Moves>,
}

/// Who signs in with a role and did not before, and the other way round.
#[derive(Serialize)]
struct Moves {
    role: String,
    came: Vec<String>,
    left: Vec<String>,
}

impl Diffs {
    fn text(&self, style: Style<'_>, before: &World) -> String {
        let is_told = !self.access.is_empty() || self.people.is_empty();
        let mut told = if is_told { text::diff(&self.access, style, before) } else { String::new() };
        for Moves { role, came, left } in &self.people {
            told += &format!("people of {role}:\n");
            told.extend(left.iter().map(|name| format!("  - {name}\n")));
            told.extend(came.iter().map(|name| format!("  + {name}\n")));
        }
        told
    }
}

/// What a role that is gone or new lets its people do is among the changes of access already.
fn moves(before: &Partition, after: &Partition) -> Vec<Moves> {
    let (before, after) = (everybody(before), everybody(after));
    let moves = before.into_iter().filter_map(|(role, was)| {
        let is = after.get(&role)?;
        let (came, left) = (is.difference(&was).cloned().collect(), was.difference(is).cloned().collect());
        (was != *is).then_some(Moves { role, came, left })
    });
    moves.collect()
}

/// The names of those who sign in with roles of permission sets, by role.
fn everybody(partition: &Partition) -> BTreeMap<String, BTreeSet<String>> {
    let provisioned = partition.accounts.keys().filter_map(|account| {
        Some(partition.organization_instance(*account)?.provisioned.in_account(*account).map(|one| &one.role))
    });
    let of_role = provisioned.flatten().filter_map(|role| people(partition, role));
    of_role.map(|people| (people.role.clone(), people.names().into_iter().map(str::to_owned).collect())).collect()
}

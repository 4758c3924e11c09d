//! What whoever runs the checks of a scenario has to know of it.

use std::path::{Path, PathBuf};

use aws::AccountId;

use crate::diagnostic::Diagnostics;
use crate::format::{Check, File, Placed};
use crate::source::{Position, Sources};
use crate::{Scenario, read};

/// A file of checks about a scenario that is written elsewhere.
#[derive(Debug, Clone)]
pub struct CheckFile {
    checks: Vec<Placed<Check>>,
    scenario: Placed<String>,
    sources: Sources,
    directory: PathBuf,
}

/// A file with checks: one that describes the organization itself, or one that names the scenario it is about.
#[derive(Debug, Clone)]
pub enum Checked {
    /// The checks stand in the scenario.
    Scenario(Scenario),
    /// The checks stand beside it.
    Beside(CheckFile),
}

/// The texts that positions lie in.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a>(&'a Sources);

/// A text with a reference to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownReference {
    /// What is wrong.
    pub message: String,
    /// What would be right, when that is known.
    pub help: Option<String>,
    /// Where in the text, in bytes.
    pub offset: usize,
}

impl std::fmt::Display for UnknownReference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

/// Reads a file with checks.
///
/// # Errors
/// When the file cannot be read or anything in it is wrong; of a file beside a scenario, the scenario is not looked at.
pub fn load_checks(path: impl AsRef<Path>) -> Result<Checked, Diagnostics> {
    let path = path.as_ref();
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| Diagnostics::of_file(&name, format!("cannot read: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|_| Diagnostics::of_file(&name, "not UTF-8 text".to_owned()))?;
    let directory = path.parent().unwrap_or(Path::new("")).to_owned();
    if !may_name_a_scenario(&text) {
        return crate::load(path).map(Checked::Scenario);
    }
    let sources = Sources::new(&name, &text, Some(directory.clone()));
    let file = read::read(&sources, 0)?;
    let Some(scenario) = file.scenario.clone() else { return crate::load(path).map(Checked::Scenario) };
    if let Some(field) = organization_field(&file) {
        let mut found = Diagnostics::default();
        let message = format!("a file of checks about another scenario has no `{field}`");
        let help = "what the organization consists of is written in the scenario".to_owned();
        found.report(&sources, scenario.at, message, Some(help));
        return Err(found);
    }
    Ok(Checked::Beside(CheckFile { checks: file.checks, scenario, sources, directory }))
}

/// Whether a key `scenario` could be in the text: a large file is not read twice to find out that it has none.
fn may_name_a_scenario(text: &str) -> bool {
    text.split("scenario").skip(1).any(|rest| rest.trim_start_matches(['"', '\'', ' ', '\t']).starts_with(':'))
}

/// A field that only a scenario has.
fn organization_field(file: &File) -> Option<&'static str> {
    [
        ("include", !file.include.is_empty()),
        ("changes", file.changes.is_some()),
        ("variables", !file.variables.is_empty()),
        ("organization", file.organization.is_some()),
        ("policies", !file.policies.is_empty()),
        ("accounts", !file.accounts.is_empty()),
        ("identity_center", file.identity_center.is_some()),
        ("identity_providers", !file.identity_providers.is_empty()),
        ("permission_sets", !file.permission_sets.is_empty()),
        ("assignments", !file.assignments.is_empty()),
        ("profiles", !file.profiles.is_empty()),
    ]
    .into_iter()
    .find_map(|(field, written)| written.then_some(field))
}

impl CheckFile {
    /// The path of the scenario, as it can be opened from here.
    pub fn scenario(&self) -> PathBuf {
        self.directory.join(&self.scenario.value)
    }
    /// Where the scenario is named.
    pub fn scenario_at(&self) -> Position {
        self.scenario.at
    }
    /// What must hold.
    pub fn checks(&self) -> &[Placed<Check>] {
        &self.checks
    }
    /// Its text.
    pub fn texts(&self) -> Texts<'_> {
        Texts(&self.sources)
    }
}

impl Scenario {
    /// What must hold.
    pub fn checks(&self) -> &[Placed<Check>] {
        &self.file.checks
    }
    /// Its texts.
    pub fn texts(&self) -> Texts<'_> {
        Texts(&self.sources)
    }
    /// Keys and ids of the accounts.
    pub fn accounts(&self) -> impl Iterator<Item = (&str, AccountId)> {
        self.names.accounts.iter().map(|(key, id)| (key.as_str(), *id))
    }
    /// Paths and ids of the units.
    pub fn units(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.units.iter().map(|(path, id)| (path.as_str(), id.as_str()))
    }
    /// A text with its `{{…}}` references replaced.
    ///
    /// # Errors
    /// When a reference is to nothing.
    pub fn substitute(&self, text: &str) -> Result<String, UnknownReference> {
        let done = self.names.substitute(text);
        done.map(|done| done.text).map_err(|bad| UnknownReference {
            message: bad.message,
            help: bad.help,
            offset: bad.offset,
        })
    }
}

impl<'a> Texts<'a> {
    /// The name of the file that a position lies in.
    pub fn file(&self, at: Position) -> &'a str {
        self.0.get(at.file).map_or("", |source| &source.name)
    }
    /// The names of all files that were read, as paths.
    pub fn files(self) -> impl Iterator<Item = &'a str> {
        let sources = self.0;
        (0..).map_while(|file| sources.get(file)).map(|source| source.name.as_str())
    }
    /// Where the byte at `offset` of the scalar at `start` stands.
    pub fn inside(&self, start: Position, scalar: &str, offset: usize) -> Position {
        self.0.inside(start, scalar, offset)
    }
}

impl Diagnostics {
    /// Adds a finding.
    pub fn add(&mut self, texts: Texts<'_>, at: Position, message: String, help: Option<String>) {
        self.report(texts.0, at, message, help);
    }
    /// Adds a finding about a file as a whole.
    pub fn add_file(&mut self, name: &str, message: String) {
        self.append(Diagnostics::of_file(name, message));
    }
}

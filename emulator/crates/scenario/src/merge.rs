//! Several files, one scenario.

use std::path::{Path, PathBuf};

use crate::changes::change;
use crate::diagnostic::Diagnostics;
use crate::format::{Changes, Entries, File, Placed};
use crate::read::read;
use crate::source::{Position, Sources};

/// Reads the first file of the sources and all that it includes.
pub(crate) fn read_all(sources: &mut Sources) -> Result<File, Diagnostics> {
    Merge::new(sources).read(vec![0], &[])
}

/// Reads every scenario file of a directory, in the order of their names. A file of checks that names its own scenario
/// is no part of this one.
pub(crate) fn read_directory(path: &Path, sources: &mut Sources) -> Result<File, Diagnostics> {
    let name = path.display().to_string();
    let cannot = |reason: String| Diagnostics::of_file(&name, reason);
    let files = scenario_files(path).map_err(|error| cannot(format!("cannot read: {error}")))?;
    if files.is_empty() {
        return Err(cannot("there is no scenario file (`.yaml` or `.yml`) in this directory".to_owned()));
    }
    let mut opened = Vec::new();
    for file in files {
        let read = sources.read(&file);
        let unreadable = |reason| Diagnostics::of_file(&file.display().to_string(), format!("cannot read: {reason}"));
        opened.push(read.map_err(unreadable)?);
    }
    Merge::new(sources).read(opened.clone(), &opened)
}

/// The `.yaml` and `.yml` files of a directory, not those in directories below it.
fn scenario_files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    let is_scenario = |path: &Path| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        path.is_file() && matches!(extension, Some("yaml" | "yml"))
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let path = entry?.path();
        if is_scenario(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

struct Merge<'a> {
    sources: &'a mut Sources,
    found: Diagnostics,
}

impl<'a> Merge<'a> {
    fn new(sources: &'a mut Sources) -> Merge<'a> {
        Merge { sources, found: Diagnostics::default() }
    }

    /// Reads files and all that they include, each once. `may_be_apart` names those that may be about another scenario
    /// and then are left out.
    fn read(mut self, mut waiting: Vec<usize>, may_be_apart: &[usize]) -> Result<File, Diagnostics> {
        let mut merged: Option<File> = None;
        let mut changes = Vec::new();
        let mut at = 0;
        while let Some(&number) = waiting.get(at) {
            at += 1;
            let mut file = match read(self.sources, number) {
                Ok(file) => file,
                Err(wrong) => {
                    self.found.append(wrong);
                    continue;
                }
            };
            if let Some(scenario) = &file.scenario {
                if may_be_apart.contains(&number) {
                    continue;
                }
                if merged.is_some() {
                    let message = "a file of checks about another scenario cannot be included".to_owned();
                    self.found.report(self.sources, scenario.at, message, None);
                }
            }
            for path in &file.include {
                if let Some(included) = self.include(path)
                    && !waiting.contains(&included)
                {
                    waiting.push(included);
                }
            }
            changes.extend(file.changes.take());
            match &mut merged {
                None => merged = Some(file),
                Some(merged) => self.merge(merged, file),
            }
        }
        self.change(merged.as_mut(), changes);
        match merged {
            _ if !self.found.is_empty() => Err(self.found),
            Some(file) => Ok(file),
            None => Ok(File::default()),
        }
    }

    /// Makes the changes of all files. What a file changes comes after what those that it includes change.
    fn change(&mut self, merged: Option<&mut File>, changes: Vec<Placed<Changes>>) {
        // What is missing because a file could not be read is no mistake of those that change it.
        let Some(merged) = merged.filter(|_| self.found.is_empty()) else { return };
        for changes in changes.into_iter().rev() {
            change(merged, changes.value, self.sources, &mut self.found);
        }
    }

    fn include(&mut self, path: &Placed<String>) -> Option<usize> {
        let opened = self.sources.open(path);
        opened.map_err(|message| self.found.report(self.sources, path.at, message, None)).ok()
    }

    fn merge(&mut self, into: &mut File, file: File) {
        into.title = into.title.take().or(file.title);
        into.description = into.description.take().or(file.description);
        self.single(&mut into.organization, file.organization, "organization");
        self.single(&mut into.identity_center, file.identity_center, "identity_center");
        self.entries(&mut into.identity_providers, file.identity_providers);
        self.entries(&mut into.variables, file.variables);
        self.entries(&mut into.policies, file.policies);
        self.entries(&mut into.accounts, file.accounts);
        self.entries(&mut into.permission_sets, file.permission_sets);
        self.entries(&mut into.profiles, file.profiles);
        into.assignments.extend(file.assignments);
        into.checks.extend(file.checks);
    }

    fn single<T>(&mut self, into: &mut Option<Placed<T>>, other: Option<Placed<T>>, name: &str) {
        match (&into, other) {
            (Some(first), Some(second)) => self.twice(name, second.at, first.at),
            (None, second) => *into = second,
            (Some(_), None) => {}
        }
    }

    fn entries<T>(&mut self, into: &mut Entries<T>, other: Entries<T>) {
        for (name, first) in into.merge(other) {
            self.twice(&name.value, name.at, first);
        }
    }

    /// Reports a second definition; both places are told.
    fn twice(&mut self, name: &str, second: Position, first: Position) {
        let file = self.sources.get(first.file).map_or("", |source| &source.name);
        let help = format!("it is written at {file}:{}:{} already", first.line, first.column);
        self.found.report(self.sources, second, format!("`{name}` is here a second time"), Some(help));
    }
}

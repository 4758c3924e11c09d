use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use scenario::{CheckFile, Checked, Diagnostics, Scenario, load_checks};

use crate::discover;
use crate::plan::{Planned, plan};
use crate::report::Report;
use crate::run::{self, Options};
use crate::subject::Subject;

/// The checks of a set of files, ready to run.
#[derive(Debug)]
pub struct Suite {
    pub(crate) subjects: Vec<Subject>,
    pub(crate) checks: Vec<Planned>,
    files: Vec<PathBuf>,
    /// The command that runs it, for reports.
    pub(crate) command: &'static str,
}

impl Suite {
    /// Of checks that are about no organization.
    pub(crate) fn of(command: &'static str, checks: Vec<Planned>) -> Suite {
        Suite { subjects: Vec::new(), checks, files: Vec::new(), command }
    }

    /// Reads files, and of folders every file in them that has `checks`; builds each organization once, and looks at
    /// every check.
    ///
    /// # Errors
    /// Everything that is wrong with any of the files.
    pub fn load(paths: &[PathBuf]) -> Result<Suite, Diagnostics> {
        let mut loader = Loader::default();
        for path in paths {
            match discover::files(path) {
                Ok(files) => files.into_iter().for_each(|file| loader.read(file)),
                Err(error) => loader.found.append(cannot_read(path, &error)),
            }
        }
        loader.finish()
    }

    /// Runs every check.
    pub fn run(&self, options: &Options<'_>) -> Report<'_> {
        run::run(self, options)
    }
    /// Looks at the checks of a file, or of a scenario itself.
    fn plan(&mut self, subject: Option<&usize>, file: Option<&CheckFile>, found: &mut Diagnostics) {
        // An organization that cannot be built was reported.
        let Some((number, subject)) = subject.and_then(|number| Some((*number, self.subjects.get(*number)?))) else {
            return;
        };
        let (checks, texts) = match file {
            Some(file) => (file.checks(), file.texts()),
            None => (subject.scenario.checks(), subject.scenario.texts()),
        };
        self.checks.extend(checks.iter().filter_map(|check| plan(subject, number, texts, check, found)));
    }
    /// How many checks there are.
    pub fn len(&self) -> usize {
        self.checks.len()
    }
    /// Whether no file has a check.
    pub fn is_empty(&self) -> bool {
        self.checks.is_empty()
    }
    /// Every file that was read.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Diagnostics {
    let mut found = Diagnostics::default();
    found.add_file(&path.display().to_string(), format!("cannot read: {error}"));
    found
}

/// A file, and where its checks are.
struct Pending {
    path: PathBuf,
    checks: Checks,
}

enum Checks {
    /// In the scenario of this path.
    Within(PathBuf),
    /// In a file of their own; the path is the scenario's.
    Beside(CheckFile, PathBuf),
    /// The file is broken.
    Broken(Diagnostics),
}

#[derive(Default)]
struct Loader {
    pending: Vec<Pending>,
    /// Scenarios by where they are, however their paths are written.
    scenarios: HashMap<PathBuf, Scenario>,
    order: Vec<PathBuf>,
    found: Diagnostics,
}

impl Loader {
    fn read(&mut self, path: PathBuf) {
        let place = canonical(&path);
        if self.pending.iter().any(|known| known.path == place) {
            return;
        }
        let checks = match load_checks(&path) {
            Ok(Checked::Scenario(scenario)) => {
                self.keep(&place, scenario);
                Checks::Within(place.clone())
            }
            Ok(Checked::Beside(file)) => {
                let subject = canonical(&file.scenario());
                match self.scenario(&file, &subject) {
                    Ok(()) => Checks::Beside(file, subject),
                    Err(wrong) => Checks::Broken(wrong),
                }
            }
            Err(wrong) => Checks::Broken(wrong),
        };
        self.pending.push(Pending { path: place, checks });
    }

    /// Reads the scenario that a file of checks names, once.
    fn scenario(&mut self, file: &CheckFile, place: &Path) -> Result<(), Diagnostics> {
        if self.scenarios.contains_key(place) {
            return Ok(());
        }
        if !file.scenario().exists() {
            let mut found = Diagnostics::default();
            let message = format!("there is no scenario {}", file.scenario().display());
            found.add(file.texts(), file.scenario_at(), message, None);
            return Err(found);
        }
        let scenario = scenario::load(file.scenario())?;
        self.keep(place, scenario);
        Ok(())
    }

    fn keep(&mut self, place: &Path, scenario: Scenario) {
        if self.scenarios.insert(place.to_owned(), scenario).is_none() {
            self.order.push(place.to_owned());
        }
    }

    fn finish(mut self) -> Result<Suite, Diagnostics> {
        self.drop_included();
        let mut suite = Suite::of("orglab test", Vec::new());
        let mut numbers = HashMap::new();
        for place in &self.order {
            let Some(scenario) = self.scenarios.remove(place) else { continue };
            suite.files.extend(scenario.texts().files().map(PathBuf::from));
            match Subject::build(scenario) {
                Ok(subject) => {
                    numbers.insert(place.clone(), suite.subjects.len());
                    suite.subjects.push(subject);
                }
                Err(wrong) => self.found.append(wrong),
            }
        }
        for pending in self.pending {
            match pending.checks {
                Checks::Within(place) => suite.plan(numbers.get(&place), None, &mut self.found),
                Checks::Beside(file, place) => {
                    suite.files.extend(file.texts().files().map(PathBuf::from));
                    suite.plan(numbers.get(&place), Some(&file), &mut self.found);
                }
                Checks::Broken(wrong) => self.found.append(wrong),
            }
        }
        if self.found.is_empty() { Ok(suite) } else { Err(self.found) }
    }

    /// A part of a scenario that was found in a folder is no scenario by itself: its checks come with the scenario that
    /// includes it.
    fn drop_included(&mut self) {
        let included: HashSet<PathBuf> = self
            .scenarios
            .iter()
            .flat_map(|(place, scenario)| {
                scenario.texts().files().map(|file| canonical(Path::new(file))).filter(move |file| file != place)
            })
            .collect();
        self.pending.retain(|pending| !included.contains(&pending.path));
        let beside = self.pending.iter().filter_map(|pending| match &pending.checks {
            Checks::Beside(_, scenario) => Some(scenario.clone()),
            Checks::Within(_) | Checks::Broken(_) => None,
        });
        // What a file of checks is about has to be built, whoever else includes it.
        let named: HashSet<PathBuf> = beside.collect();
        self.order.retain(|place| !included.contains(place) || named.contains(place));
    }
}

/// Where a path leads; a path to nothing is itself.
fn canonical(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

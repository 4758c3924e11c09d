//! The texts a scenario was read from, and places in them.

use std::path::{Path, PathBuf};

/// A place in one of the files of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Which of the scenario's files: 0 is the scenario itself.
    pub(crate) file: usize,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
    /// How many characters are meant.
    pub(crate) width: usize,
}

impl Position {
    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }
    /// The column in characters, from 1.
    pub fn column(&self) -> usize {
        self.column
    }
    /// The beginning of a file.
    pub(crate) fn start_of(file: usize) -> Position {
        Position { file, line: 1, column: 1, width: 1 }
    }
    /// A place on the same line, `characters` further on.
    pub(crate) fn advanced(self, characters: usize) -> Position {
        Position { column: self.column + characters, width: 1, ..self }
    }
}

impl From<serde_saphyr::Location> for Position {
    fn from(location: serde_saphyr::Location) -> Position {
        let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let at_least_one = |number: u64| count(number).max(1);
        Position {
            file: 0,
            line: at_least_one(location.line()),
            column: at_least_one(location.column()),
            width: usize::try_from(location.span().len()).unwrap_or(1).max(1),
        }
    }
}

/// One text, with the name that messages use for it.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Source {
    /// A line by its number from 1, without its end.
    pub(crate) fn line(&self, number: usize) -> &str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or("")
    }
}

/// The scenario and the policy files it names.
#[derive(Debug, Clone)]
pub(crate) struct Sources {
    all: Vec<Source>,
    /// Where policy files are looked for; none when the scenario is a text without a place on disk.
    directory: Option<PathBuf>,
    /// The policy files by the path that the scenario gives.
    files: Vec<(String, usize)>,
}

impl Sources {
    pub(crate) fn new(name: &str, text: &str, directory: Option<PathBuf>) -> Sources {
        let scenario = Source { name: name.to_owned(), text: text.to_owned() };
        Sources { all: vec![scenario], directory, files: Vec::new() }
    }
    pub(crate) fn get(&self, file: usize) -> Option<&Source> {
        self.all.get(file)
    }
    /// A policy file that [`Sources::open`] has read.
    pub(crate) fn file(&self, path: &str) -> Option<(usize, &Source)> {
        let (_, file) = self.files.iter().find(|(known, _)| known == path)?;
        Some((*file, self.all.get(*file)?))
    }
    /// Reads a policy file, once.
    pub(crate) fn open(&mut self, path: &str) -> Result<(), String> {
        if self.file(path).is_some() {
            return Ok(());
        }
        let Some(directory) = &self.directory else {
            return Err("this scenario was not read from disk, so it cannot refer to files".to_owned());
        };
        let full = directory.join(Path::new(path));
        let text =
            std::fs::read_to_string(&full).map_err(|error| format!("cannot read {}: {error}", full.display()))?;
        self.files.push((path.to_owned(), self.all.len()));
        self.all.push(Source { name: full.display().to_string(), text });
        Ok(())
    }
    /// Where the character at byte `offset` of the scalar at `start` stands: exactly, when the scalar is written on
    /// one line as it is meant, else where the scalar begins.
    pub(crate) fn inside(&self, start: Position, scalar: &str, offset: usize) -> Position {
        let line = self.get(start.file).map_or("", |source| source.line(start.line));
        let rest: String = line.chars().skip(start.column.saturating_sub(1)).collect();
        let quotes = rest.chars().take_while(|c| matches!(c, '"' | '\'')).count().min(1);
        let written: String = rest.chars().skip(quotes).collect();
        if scalar.is_empty() || !written.starts_with(scalar) {
            return start;
        }
        let before = scalar.get(..offset).map_or(0, |text| text.chars().count());
        start.advanced(quotes + before)
    }
}

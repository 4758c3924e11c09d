//! The texts a scenario was read from, and places in them.

use std::cell::Cell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

thread_local! {
    /// The file that this thread is reading: the YAML reader tells lines and columns, but not of which file.
    static READING: Cell<usize> = const { Cell::new(0) };
}

/// Reads values whose places are in a file.
pub(crate) fn reading<T>(file: usize, read: impl FnOnce() -> T) -> T {
    let before = READING.replace(file);
    let value = read();
    READING.set(before);
    value
}

/// A place in one of the files of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Which of the scenario's files: 0 is the one that was read first.
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
    /// The beginning of the file that is being read.
    pub(crate) fn start() -> Position {
        Position::start_of(READING.get())
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
            file: READING.get(),
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
    /// Where the files that it names are looked for; none when it is a text without a place on disk.
    directory: Option<PathBuf>,
}

impl Source {
    /// A line by its number from 1, without its end.
    pub(crate) fn line(&self, number: usize) -> &str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or("")
    }
}

/// The files of a scenario and the policy files they name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    all: Vec<Source>,
    /// The files that others name, by path.
    files: HashMap<PathBuf, usize>,
}

impl Sources {
    /// A text, and where the files that it names are looked for.
    pub(crate) fn new(name: &str, text: &str, directory: Option<PathBuf>) -> Sources {
        let first = Source { name: name.to_owned(), text: text.to_owned(), directory };
        Sources { all: vec![first], files: HashMap::new() }
    }
    pub(crate) fn get(&self, file: usize) -> Option<&Source> {
        self.all.get(file)
    }
    /// A file that [`Sources::open`] has read, by the path that another one gives.
    pub(crate) fn file(&self, path: &crate::format::Placed<String>) -> Option<(usize, &Source)> {
        let file = *self.files.get(&self.path(path)?)?;
        Some((file, self.all.get(file)?))
    }
    /// Reads a file that another one names, once.
    pub(crate) fn open(&mut self, path: &crate::format::Placed<String>) -> Result<usize, String> {
        let Some(full) = self.path(path) else {
            return Err("this scenario was not read from disk, so it cannot refer to files".to_owned());
        };
        self.read(&full).map_err(|reason| format!("cannot read {}: {reason}", full.display()))
    }
    /// Reads a file, once.
    pub(crate) fn read(&mut self, path: &Path) -> Result<usize, String> {
        let path = tidied(path);
        if let Some(known) = self.files.get(&path) {
            return Ok(*known);
        }
        let bytes = std::fs::read(&path).map_err(|error| error.to_string())?;
        let text = String::from_utf8(bytes).map_err(|_| "not UTF-8 text".to_owned())?;
        let directory = Some(path.parent().unwrap_or(Path::new("")).to_owned());
        self.all.push(Source { name: path.display().to_string(), text, directory });
        let file = self.all.len() - 1;
        self.files.insert(path, file);
        Ok(file)
    }
    /// A path as it can be opened from here; paths are relative to the file that gives them.
    pub(crate) fn path(&self, path: &crate::format::Placed<String>) -> Option<PathBuf> {
        let directory = self.get(path.at.file)?.directory.as_ref()?;
        Some(tidied(&directory.join(Path::new(&path.value))))
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

/// A path without `.` and, as far as names undo each other, without `..`: a file has one path, however it is named.
fn tidied(path: &Path) -> PathBuf {
    use std::path::Component;
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match (part, tidy.components().next_back()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                tidy.pop();
            }
            (part, _) => tidy.push(part),
        }
    }
    tidy
}

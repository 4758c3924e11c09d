use std::fmt;

use crate::source::{Position, Sources};

/// What is wrong with a scenario, where, and what would be right.
///
/// Displayed as compilers do: `file:line:column: message`, the line with the place marked, and help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file, as it was named.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What would be right, when that is known.
    pub help: Option<String>,
    /// The line itself.
    source: String,
    width: usize,
}

/// Everything that is wrong with a scenario; at least one thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// In the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }
    /// Adds the findings of another.
    pub fn append(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Adds a finding.
    pub(crate) fn report(&mut self, sources: &Sources, at: Position, message: String, help: Option<String>) {
        let (file, source) = match sources.get(at.file) {
            Some(source) => (source.name.clone(), source.line(at.line).to_owned()),
            None => (String::new(), String::new()),
        };
        let source = source.chars().map(|c| if c.is_control() && c != '\t' { ' ' } else { c }).collect();
        let (message, help) = (printable(&message), help.as_deref().map(printable));
        self.0.push(Diagnostic { file, line: at.line, column: at.column, message, help, source, width: at.width });
    }
    /// One finding about a scenario as a whole, such as a file that cannot be read.
    pub(crate) fn of_file(name: &str, message: String) -> Diagnostics {
        let mut all = Diagnostics::default();
        all.report(&Sources::new(name, "", None), Position::start_of(0), message, None);
        all
    }
}

/// One line of text that does nothing to a terminal: names come from files that somebody else may have written.
fn printable(text: &str) -> String {
    let escape = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    text.chars().map(escape).collect()
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        if !self.source.trim().is_empty() {
            let number = self.line.to_string();
            let gutter = " ".repeat(number.len());
            // Tabs stay tabs, so that the mark stands under the text however wide a tab is shown.
            let before = self.source.chars().take(self.column.saturating_sub(1));
            let indent: String = before.map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
            let left = self.source.chars().count().saturating_sub(self.column.saturating_sub(1));
            let mark = "^".repeat(self.width.min(left).max(1));
            write!(f, "\n{gutter} |\n{number} | {}\n{gutter} | {indent}{mark}", self.source)?;
        }
        match &self.help {
            Some(help) => write!(f, "\n  = help: {help}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, diagnostic) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

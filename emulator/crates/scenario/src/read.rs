//! YAML or JSON text becomes a [`File`], or a diagnostic at the place that does not fit.

use serde_saphyr::{DuplicateKeyPolicy, Error, Options};

use access::analysis::suggest;

use crate::diagnostic::Diagnostics;
use crate::format::File;
use crate::source::{Position, Sources, reading};

/// Reads one of the files of a scenario.
///
/// Size, nesting and aliases are bounded, so that a hostile text costs no more than an honest one.
pub(crate) fn read(sources: &Sources, file: usize) -> Result<File, Diagnostics> {
    reading(file, || parse(sources, sources.get(file).map_or("", |source| &source.text)))
}

fn parse(sources: &Sources, text: &str) -> Result<File, Diagnostics> {
    const MAX_BYTES: usize = 64 << 20;
    let mut diagnostics = Diagnostics::default();
    if text.len() > MAX_BYTES {
        let message = format!("the scenario is larger than {} MiB", MAX_BYTES >> 20);
        diagnostics.report(sources, Position::start(), message, None);
        return Err(diagnostics);
    }
    serde_saphyr::from_str_with_options(text, options()).map_err(|error| {
        let error = error.without_snippet();
        let at = error.location().map_or(Position::start(), Position::from);
        let (message, help) = describe(error, written_at(sources, at));
        diagnostics.report(sources, at, message, help);
        diagnostics
    })
}

fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 48,
            flow_nesting_limit: 48,
            max_aliases: 1_000,
            max_nodes: 5_000_000,
            max_events: 12_000_000,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: 200_000,
            max_replay_stack_depth: 8,
        },
        duplicate_keys: DuplicateKeyPolicy::Error,
        // YAML 1.1's `yes`, `no`, `on` and `off` are words here, and 012345678901 is an account id.
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        with_snippet: false,
    }
}

/// What is written at a place, to the end of the line.
fn written_at(sources: &Sources, at: Position) -> &str {
    let line = sources.get(at.file).map_or("", |source| source.line(at.line));
    let start = line.char_indices().nth(at.column.saturating_sub(1)).map_or(line.len(), |(offset, _)| offset);
    line.get(start..).unwrap_or("")
}

/// The message, in the words of the format, and what would be right.
fn describe(error: &Error, written: &str) -> (String, Option<String>) {
    match error {
        Error::Unexpected { expected, .. } => (format!("expected {} here", in_words(expected)), braces(written)),
        Error::MultipleDocuments { .. } => ("a second YAML document begins here".to_owned(), None),
        Error::SerdeUnknownField { field, expected, .. } => {
            (format!("unknown field `{field}`"), allowed(field, expected))
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            (format!("unknown value `{variant}`"), allowed(variant, expected))
        }
        Error::SerdeMissingField { field, .. } => (format!("the field `{field}` is missing here"), None),
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            let help = "write everything about one name in one place".to_owned();
            (format!("`{key}` is here a second time"), Some(help))
        }
        Error::SerdeInvalidType { unexpected, expected, .. }
        | Error::SerdeInvalidValue { unexpected, expected, .. } => {
            (format!("expected {expected}, found {unexpected}"), braces(written))
        }
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => {
            (format!("too deep or too large for a scenario: {}", plain(error)), None)
        }
        other => (plain(other), None),
    }
}

fn allowed(written: &str, expected: &[&'static str]) -> Option<String> {
    let names: Vec<String> = expected.iter().map(|name| format!("`{name}`")).collect();
    let allowed = format!("allowed here: {}", names.join(", "));
    match suggest(written, expected.iter().copied()) {
        Some(guess) if guess.starts_with("did you mean") => Some(format!("{guess} {allowed}")),
        _ => Some(allowed),
    }
}

/// The reader's names of YAML events, in words.
fn in_words(expected: &'static str) -> &'static str {
    match expected {
        "mapping start" => "a mapping (`name: value`)",
        "sequence start" => "a list (`[a, b]`, or a line `- a` for each)",
        "string scalar" => "a text",
        other => other,
    }
}

/// `{{account.x}}` without quotes is a mapping to YAML.
fn braces(written: &str) -> Option<String> {
    written.starts_with("{{").then(|| "a value that begins with `{{` has to be written in quotes".to_owned())
}

/// The reader's own sentence, without the position it appends.
fn plain(error: &Error) -> String {
    use serde_saphyr::{MessageFormatter, UserMessageFormatter};
    UserMessageFormatter.format_message(error).into_owned()
}

//! `actions.txt` and `services.txt`: the action catalogue, sorted as look-ups compare.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::iam_data::Reference;

/// One line an action: its name and a letter for its access level, sorted by the lower-cased name.
pub(super) fn render_actions(reference: &Reference) -> Result<String> {
    let mut lines = Vec::new();
    for (prefix, actions) in &reference.actions {
        for action in actions.values() {
            let name = format!("{prefix}:{}", action.name);
            lines.push((name.to_ascii_lowercase(), name, access_level(&action.access_level)?));
        }
    }
    lines.sort();
    Ok(lines.iter().fold(String::new(), |mut text, (_, name, level)| {
        let _ = writeln!(text, "{name}\t{level}");
        text
    }))
}

/// The one letter of an access level. The package lists `Write` beside the two that imply it.
fn access_level(text: &str) -> Result<char> {
    let has = |level: &str| text.split(", ").any(|part| part == level);
    let levels = [("Permissions management", 'P'), ("Tagging", 'T'), ("Write", 'W'), ("Read", 'R'), ("List", 'L')];
    let found = levels.iter().find(|(level, _)| has(level));
    found.map(|(_, letter)| *letter).with_context(|| format!("unknown access level `{text}`"))
}

/// One line a service: IAM prefix, whether resource control policies apply, name.
pub(super) fn render_services(reference: &Reference) -> String {
    reference.actions.keys().fold(String::new(), |mut text, prefix| {
        let rcp = if reference.rcp_supported.contains(prefix) { "rcp" } else { "-" };
        let name = reference.names.get(prefix).map_or(prefix.as_str(), String::as_str);
        let _ = writeln!(text, "{prefix}\t{rcp}\t{name}");
        text
    })
}

//! `docs/config-rules.md` tells of every rule what starts it, what it is about and what it can be told. What makes a resource
//! non-compliant is written there by hand.

use std::collections::BTreeMap;

use super::super::{Parameter, Trigger, table};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/config-rules.md");
const HEAD: &str = "| rule | trigger | about | parameters | NON_COMPLIANT when |\n|---|---|---|---|---|\n";

fn parameter(parameter: &Parameter) -> String {
    match parameter.default {
        Some(default) => format!("`{}` ({default})", parameter.name),
        None if parameter.is_required => format!("**`{}`**", parameter.name),
        None => format!("`{}`", parameter.name),
    }
}

/// `UPDATE_DOCS=1` writes it.
#[test]
fn the_page_lists_every_rule() {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let (before, rows) = page.split_once(HEAD).unwrap();
    let cells = rows.lines().map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>());
    let reasons: BTreeMap<&str, &str> = cells.map(|cells| (cells[0].trim(), cells[4])).collect();
    let mut text = String::new();
    for rule in &table::ALL {
        let trigger = match rule.trigger {
            Trigger::Change => "change",
            Trigger::Periodic => "periodic",
            Trigger::Both => "both",
        };
        let parameters: Vec<String> = rule.parameters.iter().map(parameter).collect();
        let name = format!("`{}`", rule.identifier);
        let reason = reasons.get(name.as_str()).copied().unwrap_or_default();
        assert!(!reason.is_empty(), "{name} is not on the page");
        let about = rule.resource_types().join(", ");
        text += &format!("| {name} | {trigger} | {about} | {} | {reason} |\n", parameters.join(", "));
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(PAGE, format!("{before}{HEAD}{text}")).unwrap();
    } else {
        assert!(rows == text, "docs/config-rules.md: write it with UPDATE_DOCS=1 cargo test -p orglab-detection");
    }
}

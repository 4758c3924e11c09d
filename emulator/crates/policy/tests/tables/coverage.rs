//! What the tables cover: `docs/policy-coverage.md` says it, and nothing that it could name may be without a row.
//! `UPDATE_COVERAGE=1 cargo test -p orglab-policy --test tables coverage` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write;

use json::Node;

use crate::say::{table, text};

/// All condition operators of AWS.
const OPERATORS: [&str; 27] = [
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike",
    "NumericEquals",
    "NumericNotEquals",
    "NumericLessThan",
    "NumericLessThanEquals",
    "NumericGreaterThan",
    "NumericGreaterThanEquals",
    "DateEquals",
    "DateNotEquals",
    "DateLessThan",
    "DateLessThanEquals",
    "DateGreaterThan",
    "DateGreaterThanEquals",
    "Bool",
    "BinaryEquals",
    "IpAddress",
    "NotIpAddress",
    "ArnEquals",
    "ArnLike",
    "ArnNotEquals",
    "ArnNotLike",
    "Null",
];
/// What may stand before and behind an operator.
const QUALIFIERS: [(&str, &str); 6] = [
    ("", ""),
    ("", "IfExists"),
    ("ForAllValues:", ""),
    ("ForAllValues:", "IfExists"),
    ("ForAnyValue:", ""),
    ("ForAnyValue:", "IfExists"),
];
/// Layers as the decision table names them, and what each may come to: no service control policy ever grants.
const LAYERS: [(&str, &[&str]); 8] = [
    ("rcp", &["I", "E"]),
    ("scp", &["I", "E"]),
    ("endpoint", &["I", "E"]),
    ("resource", &["A", "I", "E"]),
    ("trust", &["A", "I", "E"]),
    ("identity", &["A", "I", "E"]),
    ("boundary", &["I", "E"]),
    ("session", &["I", "E"]),
];
const REQUESTERS: [&str; 8] =
    ["user", "role", "service-linked role", "root", "federated", "federated by root", "service", "anonymous"];
const POLICY_TYPES: [&str; 8] = [
    "IdentityBased",
    "ResourceBased",
    "RoleTrust",
    "PermissionsBoundary",
    "Session",
    "ServiceControl",
    "ResourceControl",
    "VpcEndpoint",
];
/// The numbered cases, and those of them that no policy decides.
const NUMBERED: std::ops::RangeInclusive<u32> = 1..=128;
const BEYOND_POLICIES: [(u32, &str); 5] = [
    (86, "STS refuses a session tag that an inherited transitive tag already has"),
    (87, "STS refuses more than an hour for a chained role"),
    (91, "STS refuses GetFederationToken to a role session"),
    (92, "IAM refuses sessions of GetSessionToken without MFA"),
    (102, "S3's Block Public Access"),
];

/// What has no row.
#[derive(Default)]
struct Report {
    text: String,
    gaps: Vec<String>,
}

impl Report {
    /// A row of a table: what is counted, and the counts. A count may be missing where there is nothing to count.
    fn row(&mut self, name: &str, counts: &[(String, Option<usize>)]) {
        let _ = write!(self.text, "| {name} |");
        for (of, count) in counts {
            let _ = match count {
                Some(count) => write!(self.text, " {count} |"),
                None => write!(self.text, " – |"),
            };
            if *count == Some(0) {
                self.gaps.push(of.clone());
            }
        }
        self.text.push('\n');
    }
    fn head(&mut self, title: &str, columns: &[&str]) {
        let _ = write!(self.text, "\n## {title}\n\n| {} |\n|{}\n", columns.join(" | "), "---|".repeat(columns.len()));
    }
}

fn rows(name: &str) -> Vec<Node> {
    table(name).as_array().unwrap().to_vec()
}
fn part(name: &str, key: &str) -> Vec<Node> {
    table(name).get(key).and_then(Node::as_array).unwrap().to_vec()
}

/// The names of all operators that the tables use: one for each row.
fn operators_used() -> BTreeMap<String, usize> {
    let mut used = BTreeMap::new();
    let mut add = |name: &str| *used.entry(name.to_owned()).or_insert(0) += 1;
    part("operators", "rows").iter().for_each(|row| add(text(row, "operator")));
    for row in rows("conditions") {
        row.get("if").and_then(Node::as_object).into_iter().flatten().for_each(|block| add(&block.key));
    }
    for row in rows("decisions") {
        add_conditions(&row, &mut add);
    }
    used
}
fn add_conditions(node: &Node, add: &mut impl FnMut(&str)) {
    for entry in node.as_object().into_iter().flatten() {
        if ["when", "Condition"].contains(&&*entry.key) {
            entry.value.as_object().into_iter().flatten().for_each(|block| add(&block.key));
        }
        add_conditions(&entry.value, add);
    }
    node.as_array().into_iter().flatten().for_each(|node| add_conditions(node, add));
}

fn operators(report: &mut Report) {
    let used = operators_used();
    let names: Vec<_> = QUALIFIERS.iter().map(|(before, behind)| format!("{before}…{behind}")).collect();
    report
        .head("Operators", &[["operator"].as_slice(), &names.iter().map(|name| &**name).collect::<Vec<_>>()].concat());
    for operator in OPERATORS {
        let counts: Vec<_> = QUALIFIERS
            .iter()
            .map(|(before, behind)| {
                let name = format!("{before}{operator}{behind}");
                let exists = (operator, *behind) != ("Null", "IfExists");
                let count = exists.then(|| used.get(&name).copied().unwrap_or(0));
                (name, count)
            })
            .collect();
        report.row(operator, &counts);
    }
}

fn layers(report: &mut Report) {
    let rows = rows("decisions");
    report.head("Layers", &["layer", "allows", "lacks an allow", "denies"]);
    for (layer, possible) in LAYERS {
        let counts: Vec<_> = ["A", "I", "E"]
            .iter()
            .map(|decision| {
                let want = format!("{decision} {layer}");
                let count = rows.iter().filter(|row| text(row, "want") == want).count();
                (want, possible.contains(decision).then_some(count))
            })
            .collect();
        report.row(layer, &counts);
    }
}

fn requesters(report: &mut Report) {
    let rows = rows("decisions");
    report.head("Requesters", &["requester", "within the account", "across accounts"]);
    for requester in REQUESTERS {
        let count = |foreign: bool| {
            let is_of = |row: &&Node| {
                row.get("who").and_then(Node::as_str).is_some_and(|who| who.split(':').next() == Some(requester))
                    && row.get("owner").is_some_and(|owner| owner.as_str() != Some("111111111111")) == foreign
            };
            rows.iter().filter(is_of).count()
        };
        // Services and anonymous callers have no account.
        let has_account = !["service", "anonymous"].contains(&requester);
        let counts = [false, true].map(|foreign| {
            let of = format!("{requester}, {}", if foreign { "across accounts" } else { "within the account" });
            (of, (has_account || !foreign).then(|| count(foreign)))
        });
        report.row(requester, &counts);
    }
}

fn grammar(report: &mut Report) {
    let rows = rows("grammar");
    report.head("Grammar", &["policy type", "accepted", "refused"]);
    for kind in POLICY_TYPES {
        let counts = [true, false].map(|accepted| {
            let is_of = |row: &&Node| {
                text(row, "kind") == kind && row.get("refused").is_some_and(|it| it.as_str().is_none()) == accepted
            };
            (format!("{kind}, accepted: {accepted}"), Some(rows.iter().filter(is_of).count()))
        });
        report.row(kind, &counts);
    }
}

/// The number a row's name begins with.
fn number(name: &str) -> Option<u32> {
    let digits = name.split(|char: char| !char.is_ascii_digit()).next()?;
    digits.parse().ok()
}

fn numbered_cases(report: &mut Report) {
    let mut found: BTreeMap<u32, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut add = |table, name: Option<&str>| {
        if let Some(number) = name.and_then(number) {
            *found.entry(number).or_default().entry(table).or_default() += 1;
        }
    };
    for table in ["decisions", "conditions", "wording"] {
        rows(table).iter().for_each(|row| add(table, row.get("case").and_then(Node::as_str)));
    }
    for key in ["actions", "resources"] {
        part("patterns", key).iter().for_each(|row| add("patterns", row.get("case").and_then(Node::as_str)));
    }
    for row in rows("grammar") {
        let says = text(&row, "says");
        add("grammar", says.contains(':').then_some(says));
    }
    report.head("Numbered cases", &["case", "rows"]);
    for case in NUMBERED {
        let elsewhere = BEYOND_POLICIES.iter().find(|(number, _)| *number == case);
        let said = match (found.get(&case), elsewhere) {
            (Some(tables), None) => {
                tables.iter().map(|(table, count)| format!("{count} in {table}")).collect::<Vec<_>>().join(", ")
            }
            (None, Some((_, why))) => format!("no policy decides: {why}"),
            (None, None) => {
                report.gaps.push(format!("case {case}"));
                "none".to_owned()
            }
            (Some(_), Some(_)) => {
                report.gaps.push(format!("case {case} has rows"));
                "both".to_owned()
            }
        };
        let _ = writeln!(report.text, "| {case} | {said} |");
    }
}

fn sources(report: &mut Report) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let tables = [rows("decisions"), rows("conditions"), rows("wording"), rows("grammar")];
    let parts =
        [("patterns", "actions"), ("patterns", "resources"), ("principals", "elements"), ("principals", "grants")];
    let parts = parts.map(|(table, key)| part(table, key));
    for row in tables.iter().chain(&parts).flatten() {
        for source in text(row, "source").split(", ") {
            *counts.entry(source.to_owned()).or_default() += 1;
        }
    }
    report.head("Sources", &["source", "rows"]);
    for (source, count) in counts {
        report.row(&source.clone(), &[(source, Some(count))]);
    }
}

#[test]
fn coverage_is_complete_and_written_down() {
    let mut report = Report::default();
    report.text.push_str(
        "# What the policy tables cover\n\n\
         Rows of `emulator/crates/policy/tests/cases` by what they are about, counted by `tests/tables/coverage.rs`, which\n\
         fails when something here has no row, or when this page is not what it counts. Every row runs through the engine\n\
         and through the reference in `tests/reference`. A dash is what cannot be.\n",
    );
    operators(&mut report);
    layers(&mut report);
    requesters(&mut report);
    grammar(&mut report);
    numbered_cases(&mut report);
    sources(&mut report);
    assert!(report.gaps.is_empty(), "no row for: {}", report.gaps.join("; "));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/policy-coverage.md");
    if std::env::var_os("UPDATE_COVERAGE").is_some() {
        std::fs::write(path, &report.text).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(written == report.text, "{path} is out of date: UPDATE_COVERAGE=1 cargo test -p orglab-policy coverage");
}

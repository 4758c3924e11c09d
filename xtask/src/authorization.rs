//! Turns `aws-models/authorization/*.toml` into the static tables of the `service` crate.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::catalog::Rules;
use crate::codegen::Settings;

const GENERATED: &str = "emulator/crates/service/src/generated/authorization.rs";

/// One file: rows by operation, and the short form for operations with a single resource.
#[derive(Deserialize)]
struct Source {
    #[serde(default)]
    resources: BTreeMap<String, Vec<String>>,
    #[serde(flatten)]
    rows: BTreeMap<String, Row>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Row {
    permission: Option<String>,
    action: Option<String>,
    resource: Option<String>,
    when: Option<String>,
    #[serde(default)]
    context: BTreeMap<String, String>,
    #[serde(default)]
    also: Vec<Also>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    action: String,
    resource: Option<String>,
    when: Option<String>,
    #[serde(default)]
    context: BTreeMap<String, String>,
}

/// Writes the tables.
pub(crate) fn write(repository: &Path) -> Result<()> {
    let text = generate(repository)?;
    std::fs::write(repository.join(GENERATED), text).context(GENERATED)
}

/// Fails when the tables are not what would be written now.
pub(crate) fn check(repository: &Path) -> Result<()> {
    let found = std::fs::read_to_string(repository.join(GENERATED)).context(GENERATED)?;
    if found != generate(repository)? {
        bail!("{GENERATED} is stale: run `cargo xtask codegen`");
    }
    Ok(())
}

fn generate(repository: &Path) -> Result<String> {
    let settings = Settings::read(repository)?;
    let rules =
        std::fs::read_to_string(repository.join("aws-models/actions.toml")).context("aws-models/actions.toml")?;
    let rules = Rules::parse(&rules)?;
    let mut out = String::from(
        "//! Written by `cargo xtask codegen` from `aws-models/authorization/`; not to be edited.\n\n\
         use crate::{Authorization, Check};\n\n\
         /// The rows of every service, sorted by operation.\n\
         pub(crate) static TABLES: &[(&str, &[Authorization])] = &[\n",
    );
    for (service, about) in &settings.services {
        let path = format!("aws-models/authorization/{service}.toml");
        let text = std::fs::read_to_string(repository.join(&path)).context(path.clone())?;
        let source: Source = toml::from_str(&text).context(path.clone())?;
        let rows = rows(source).context(path)?;
        let mut implemented = settings.implemented.get(service).into_iter().flatten();
        if let Some(forgotten) = implemented.find(|operation| !rows.contains_key(*operation)) {
            bail!("{service}:{forgotten} has no row: give it one, under `*` when its action has no resource");
        }
        let default = |operation: &str| match rules.action(service, operation) {
            Some(action) => action.to_owned(),
            None => format!("{}:{operation}", about.iam_prefix),
        };
        write_service(&mut out, service, &default, &rows);
    }
    out.push_str("];\n");
    Ok(out)
}

/// One map of rows, the short form expanded.
fn rows(source: Source) -> Result<BTreeMap<String, Row>> {
    let mut rows = source.rows;
    for (kind, operations) in source.resources {
        for operation in operations {
            let row = Row { resource: Some(kind.clone()), ..Row::default() };
            if rows.insert(operation.clone(), row).is_some() {
                bail!("{operation} has two rows");
            }
        }
    }
    Ok(rows)
}

fn write_service(out: &mut String, service: &str, default: &impl Fn(&str) -> String, rows: &BTreeMap<String, Row>) {
    let _ = writeln!(out, "    ({service:?}, &[");
    for (operation, row) in rows {
        let _ = write!(out, "        Authorization {{ operation: {operation:?}, checks: &[");
        if row.permission.as_deref() != Some("none") {
            let action = row.action.clone().unwrap_or_else(|| default(operation));
            write_check(out, &action, row.resource.as_deref(), row.when.as_deref(), &row.context);
            for also in &row.also {
                write_check(out, &also.action, also.resource.as_deref(), also.when.as_deref(), &also.context);
            }
        }
        out.push_str("] },\n");
    }
    out.push_str("    ]),\n");
}

fn write_check(
    out: &mut String,
    action: &str,
    resource: Option<&str>,
    when: Option<&str>,
    context: &BTreeMap<String, String>,
) {
    let resource = resource.unwrap_or("*");
    let context: Vec<_> = context.iter().collect();
    let _ = write!(
        out,
        "\n            Check {{ action: {action:?}, resource: {resource:?}, when: {when:?}, context: &{context:?} }},"
    );
}

//! Policies of files of every kind.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use checks::{At, Policy};
use import::{Imported, Input, Stack};
use policy::{PolicyDocument, PolicyType};
use serde_json::Value;

use super::Kind;

/// A policy that was found.
pub(super) struct Found {
    pub(super) policy: Policy,
    /// What it is called in its scenario, plan or template; none of a policy file.
    pub(super) name_within: Option<String>,
}

/// The policies of files that allow anything: what limits others does not.
pub(super) fn read_all(files: &[PathBuf], kind: Option<Kind>, skips_unknown: bool) -> anyhow::Result<Vec<Found>> {
    let mut all = Vec::new();
    for file in files {
        all.extend(read(file, kind, skips_unknown)?);
    }
    all.retain(|found| is_checked(found.policy.document.kind()));
    Ok(all)
}

/// Which account a plan or template is about makes no difference to what its policies say of each other.
const SOME_ACCOUNT: &str = "123456789012";

/// The policies of a file, of every type.
pub(super) fn read(path: &Path, kind: Option<Kind>, skips_unknown: bool) -> anyhow::Result<Vec<Found>> {
    if path.is_dir() {
        return of_scenario(path);
    }
    let name = path.display().to_string();
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    let input = Input { name: name.clone(), text };
    match serde_json::from_str::<Value>(&input.text) {
        Ok(json) if json.get("Statement").is_some() => Ok(vec![of_file(&input, &json, kind)?]),
        Ok(json) if json.get("planned_values").is_some() || json.get("values").is_some() => {
            declared(&input, import::terraform(&input, Some(SOME_ACCOUNT))?, skips_unknown)
        }
        Err(error) if path.extension().is_some_and(|extension| extension == "json") => bail!("{name}: {error}"),
        _ if is_template(&input.text) => {
            let stack = Stack { account: SOME_ACCOUNT.to_owned(), ..Stack::default() };
            declared(&input, import::cloudformation(std::slice::from_ref(&input), &stack)?, skips_unknown)
        }
        _ => of_scenario(path),
    }
}

/// A policy by itself.
fn of_file(input: &Input, json: &Value, kind: Option<Kind>) -> anyhow::Result<Found> {
    let kind = match kind {
        Some(Kind::ResourcePolicy) => PolicyType::ResourceBased,
        Some(Kind::IdentityPolicy) => PolicyType::IdentityBased,
        None => guessed(json),
    };
    let at = |line, column| At { file: input.name.clone(), line, column };
    let document = parse(&input.text, kind).map_err(|malformed| {
        let (line, column) = json::line_column(&input.text, malformed.span.start);
        anyhow!("{}: {malformed}", at(line, column))
    })?;
    let starts = document.statements().iter().map(policy::Statement::start);
    let statements = starts.map(|start| at(start.line, start.column)).collect();
    let policy = Policy { name: input.name.clone(), at: at(1, 1), statements, document };
    Ok(Found { policy, name_within: None })
}

/// What a policy is that nobody says the type of: a resource's where it names principals.
pub(super) fn guessed(json: &Value) -> PolicyType {
    if has_principals(json) { PolicyType::ResourceBased } else { PolicyType::IdentityBased }
}

fn has_principals(json: &Value) -> bool {
    let has = |statement: &Value| statement.get("Principal").or(statement.get("NotPrincipal")).is_some();
    match json.get("Statement") {
        Some(Value::Array(statements)) => statements.iter().any(has),
        Some(statement) => has(statement),
        None => false,
    }
}

fn parse(text: &str, kind: PolicyType) -> Result<PolicyDocument, policy::MalformedPolicy> {
    match kind {
        PolicyType::IdentityBased => PolicyDocument::parse_inline(text),
        kind => PolicyDocument::parse(text, kind),
    }
}

/// A template has resources, each with its type.
fn is_template(text: &str) -> bool {
    let begins = |line: &str| line.trim_start_matches([' ', '"', '{']).starts_with("Resources");
    text.contains("AWS::") && text.lines().any(begins)
}

/// Policies of identities and resources: what limits others allows nothing.
fn is_checked(kind: PolicyType) -> bool {
    matches!(kind, PolicyType::IdentityBased | PolicyType::ResourceBased | PolicyType::RoleTrust)
}

fn of_scenario(path: &Path) -> anyhow::Result<Vec<Found>> {
    let scenario = scenario::load(path)?;
    let at = |place: &scenario::Place<'_>| At { file: place.file.to_owned(), line: place.line, column: place.column };
    let found = scenario.policies().into_iter().map(|policy| {
        let statements: Vec<At> = policy.statements.iter().map(at).collect();
        let whole = At { file: path.display().to_string(), line: 1, column: 1 };
        let at = statements.first().cloned().unwrap_or(whole);
        let name_within = Some(policy.name.clone());
        Found { policy: Policy { name: policy.name, document: policy.document, at, statements }, name_within }
    });
    Ok(found.collect())
}

/// The policies of infrastructure code. What is not known before it is deployed is told.
fn declared(input: &Input, imported: Imported, skips_unknown: bool) -> anyhow::Result<Vec<Found>> {
    let mut all = Vec::new();
    for declared in imported.policies() {
        let place = declared.place.strip_prefix(&format!("{}: ", input.name)).unwrap_or(&declared.place);
        let (line, column) = located(&input.text, place);
        let at = At { file: input.name.clone(), line, column };
        let text = declared.text.as_ref().map_err(|error| anyhow!("{at}: {place}: {error}"))?;
        let document = parse(text, declared.kind).map_err(|malformed| anyhow!("{at}: {place}: {malformed}"))?;
        let statements = vec![at.clone(); document.statements().len()];
        let policy = Policy { name: place.to_owned(), document, at, statements };
        all.push(Found { policy, name_within: Some(place.to_owned()) });
    }
    let unknown: Vec<String> =
        imported.left_out().iter().filter(|it| is_unknown(&it.what)).map(ToString::to_string).collect();
    if !unknown.is_empty() && !skips_unknown {
        bail!("{}\nWhat is not known cannot be checked: --skip-unknown checks the rest", unknown.join("\n"));
    }
    unknown.iter().for_each(|left_out| eprintln!("not checked: {left_out}"));
    Ok(all)
}

/// Whether something was left out because it is not known before it is deployed: a document, or what it belongs to.
fn is_unknown(what: &str) -> bool {
    what.contains("not known")
}

/// Where a resource of infrastructure code is declared: where its address or logical id stands as a name or a value.
fn located(text: &str, place: &str) -> (usize, usize) {
    let address = place.split(" (").next().unwrap_or(place);
    let quoted = format!("\"{address}\"");
    let as_key = |line: &str| line.trim_start().strip_prefix(address).is_some_and(|rest| rest.starts_with(':'));
    let key = || {
        let at = text.lines().position(as_key)?;
        let line = text.lines().nth(at)?;
        Some((at + 1, line.chars().take_while(|char| char.is_whitespace()).count() + 1))
    };
    key().or_else(|| text.find(&quoted).map(|offset| json::line_column(text, offset))).unwrap_or((1, 1))
}

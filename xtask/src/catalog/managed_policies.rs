//! `managed-policies.txt`: AWS managed policies, a line each, sorted by ARN.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Policy {
    create_date: String,
    update_date: String,
    default_version_id: String,
    path: String,
    document: Map<String, Value>,
}

/// Tab-separated: ARN, default version, creation, update, document.
pub(super) fn render(python: &str) -> Result<String> {
    let json = python.split("\"\"\"").nth(1).context("no text between triple quotes")?;
    if json.contains('\\') {
        bail!("the text has escapes, which Python reads before JSON does");
    }
    let policies: BTreeMap<String, Policy> = serde_json::from_str(json)?;
    let mut lines = Vec::new();
    for (name, policy) in &policies {
        let arn = format!("arn:aws:iam::aws:policy{}{name}", policy.path);
        let document = document(&policy.document).with_context(|| name.clone())?;
        let (created, updated) = (instant(&policy.create_date)?, instant(&policy.update_date)?);
        lines.push(format!("{arn}\t{}\t{created}\t{updated}\t{document}\n", policy.default_version_id));
    }
    lines.sort();
    Ok(lines.concat())
}

/// `2015-02-06T18:39:46+00:00` as `2015-02-06T18:39:46Z`.
fn instant(text: &str) -> Result<String> {
    let utc = text.strip_suffix("+00:00").with_context(|| format!("`{text}` is not in UTC"))?;
    Ok(format!("{utc}Z"))
}

/// The document without white space, keys in the order AWS's documentation writes them.
fn document(document: &Map<String, Value>) -> Result<String> {
    let mut text = String::new();
    object(&mut text, document, &["Version", "Id", "Statement"], |text, key, value| match (key, value) {
        ("Statement", Value::Array(statements)) => {
            for (index, each) in statements.iter().enumerate() {
                text.push(if index == 0 { '[' } else { ',' });
                statement(text, each)?;
            }
            text.push(']');
            Ok(())
        }
        ("Statement", single) => statement(text, single),
        (_, value) => plain(text, value),
    })?;
    Ok(text)
}

fn statement(text: &mut String, statement: &Value) -> Result<()> {
    let order = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];
    object(text, statement.as_object().context("a statement that is no object")?, &order, |text, _, value| {
        plain(text, value)
    })
}

fn plain(text: &mut String, value: &Value) -> Result<()> {
    write!(text, "{value}").map_err(Into::into)
}

/// Writes an object in the given order; a key outside of it is an error, not a loss.
fn object(
    text: &mut String,
    object: &Map<String, Value>,
    order: &[&str],
    mut write_value: impl FnMut(&mut String, &str, &Value) -> Result<()>,
) -> Result<()> {
    if let Some(key) = object.keys().find(|key| !order.contains(&key.as_str())) {
        bail!("unexpected key `{key}`");
    }
    let mut separator = '{';
    for key in order {
        if let Some(value) = object.get(*key) {
            let _ = write!(text, "{separator}\"{key}\":");
            write_value(text, key, value)?;
            separator = ',';
        }
    }
    text.push('}');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_a_line_in_the_order_of_the_documentation() {
        let python = r#"data = """{"P": {"CreateDate": "2026-01-02T03:04:05+00:00", "DefaultVersionId": "v2",
            "Path": "/job-function/", "UpdateDate": "2026-02-03T04:05:06+00:00", "Document": {"Statement": [
            {"Action": "*", "Effect": "Allow", "Resource": "*", "Sid": "All"}], "Version": "2012-10-17"}}}""""#;
        let expected = "arn:aws:iam::aws:policy/job-function/P\tv2\t2026-01-02T03:04:05Z\t2026-02-03T04:05:06Z\t\
            {\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"All\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}\n";
        assert_eq!(render(python).unwrap(), expected);
    }

    #[test]
    fn nothing_of_a_policy_is_lost_silently() {
        assert!(render(r#"data = """{"P": {"Document": {"Statement": {"Surprise": 1}}}}""""#).is_err());
        let surprise = serde_json::json!({"Version": "2012-10-17", "Statement": [], "Surprise": 1});
        assert!(document(surprise.as_object().unwrap()).is_err());
    }
}

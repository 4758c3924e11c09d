//! `actions.txt`, `services.txt`, `condition-keys.txt` and `resource-types.txt`: the service authorization reference,
//! sorted as look-ups compare.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, bail};

use super::iam_data::{Action, ConditionKey, Reference};

/// One line an action: its name, a letter for its access level, and a `t` where requests for it say the tags of the
/// resource; sorted by the lower-cased name.
pub(super) fn render_actions(reference: &Reference) -> Result<String> {
    let mut lines = Vec::new();
    for (prefix, actions) in &reference.actions {
        for action in actions.values() {
            let name = format!("{prefix}:{}", action.name);
            let level = access_level(&action.access_level)?;
            lines.push((
                name.to_ascii_lowercase(),
                name,
                level,
                if says_tags(reference, prefix, action) { "t" } else { "" },
            ));
        }
    }
    lines.sort();
    Ok(lines.iter().fold(String::new(), |mut text, (_, name, level, tags)| {
        let _ = writeln!(text, "{name}\t{level}{tags}");
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

/// Whether `aws:ResourceTag` is among the keys of an action or of what it acts on.
fn says_tags(reference: &Reference, prefix: &str, action: &Action) -> bool {
    let types = reference.resource_types.get(prefix);
    let of_type =
        |name: &str| types.and_then(|types| types.get(&name.to_ascii_lowercase()).or_else(|| types.get(name)));
    let of_resources = action.resource_types.iter().flat_map(|acted| {
        acted.condition_keys.iter().chain(of_type(&acted.name).into_iter().flat_map(|known| &known.condition_keys))
    });
    action.condition_keys.iter().chain(of_resources).any(|key| key.starts_with("aws:ResourceTag/"))
}

/// One line a condition key: its name and the type of its values, sorted by the lower-cased name. Global keys are not
/// among them.
pub(super) fn render_condition_keys(reference: &Reference) -> String {
    let all = reference.condition_keys.values().flat_map(BTreeMap::values);
    let own = all.filter(|key| !key.key.starts_with("aws:"));
    let line = |key: &ConditionKey| {
        let name = with_variables(&key.key);
        (name.to_ascii_lowercase(), format!("{name}\t{}\n", key.value_type))
    };
    own.map(line).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// A key's name; the reference writes some variables as `<key>` and `tag-key`.
fn with_variables(name: &str) -> String {
    let name = name.replace('<', "${").replace('>', "}");
    match name.strip_suffix("/tag-key") {
        Some(before) => format!("{before}/${{TagKey}}"),
        None => name,
    }
}

/// One line a form of ARN: service, Region, account, resource, each a pattern, and the resource type; sorted.
pub(super) fn render_resource_types(reference: &Reference) -> Result<String> {
    let mut lines = BTreeSet::new();
    for (prefix, types) in &reference.resource_types {
        for (resource_type, template) in
            types.values().flat_map(|known| known.arn.split(", ").map(|template| (&known.key, template)))
        {
            let fields: Vec<_> = template.splitn(6, ':').map(pattern).collect();
            let [_, _, service, region, account, resource] = &fields[..] else {
                bail!("{prefix}: `{template}` is no ARN");
            };
            if service != "*" {
                lines.insert(format!("{service}\t{region}\t{account}\t{resource}\t{prefix}:{resource_type}\n"));
            }
        }
    }
    Ok(lines.into_iter().collect())
}

/// A template with a `*` for each variable.
fn pattern(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, variable)) = rest.split_once("${") {
        text.push_str(before);
        text.push('*');
        rest = variable.split_once('}').map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    text
}

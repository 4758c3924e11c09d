//! Which IAM action an API operation needs: the default, or the exceptions of `aws-models/actions.toml`, each held
//! against the service authorization reference.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::botocore::Service;
use super::iam_data::Reference;

/// `aws-models/actions.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// Service → IAM prefix, where it is not the signing name.
    prefixes: BTreeMap<String, String>,
    /// Services whose actions are HTTP methods.
    by_method: BTreeSet<String>,
    /// Service → operation → its actions.
    operations: BTreeMap<String, BTreeMap<String, Actions>>,
    /// What an operation acts on.
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Actions {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resource {
    service: String,
    members: Vec<String>,
    arn: String,
}

impl Rules {
    pub(crate) fn parse(text: &str) -> Result<Rules> {
        toml::from_str(text).context("aws-models/actions.toml")
    }
    /// The action of an operation, where it is not the default: of several the one that a denial names.
    pub(crate) fn action(&self, service: &str, operation: &str) -> Option<&str> {
        self.operations.get(service)?.get(operation)?.all().first().map(String::as_str)
    }
    /// The rows of a service; `GetObject?versionId` is one that holds where the request names a version.
    fn written(&self, service: &str) -> impl Iterator<Item = (&String, &Actions)> {
        self.operations.get(service).into_iter().flatten()
    }
}

impl Actions {
    fn all(&self) -> &[String] {
        match self {
            Actions::One(action) => std::slice::from_ref(action),
            Actions::Many(actions) => actions,
        }
    }
}

/// The files about operations.
pub(super) struct Mapped {
    /// `service prefix` lines.
    pub(super) prefixes: String,
    /// `service:Operation action…` lines, for the operations whose action is not the default.
    pub(super) exceptions: String,
    /// `service:Operation arn` lines.
    pub(super) resources: String,
    /// The operations without an action in the reference.
    pub(super) report: String,
}

/// Maps every operation of every service.
pub(super) fn map(services: &[Service], reference: &Reference, rules: &Rules) -> Result<Mapped> {
    check(services, reference, rules)?;
    let mut prefixes = String::new();
    let mut exceptions = BTreeSet::new();
    let mut resources = BTreeSet::new();
    let mut report = Report::default();
    for service in services {
        let prefix = prefix(service, rules);
        let _ = writeln!(prefixes, "{}\t{prefix}", service.name);
        for (operation, actions) in rules.written(&service.name) {
            exceptions.insert(format!("{}:{operation}\t{}\n", service.name, actions.all().join(" ")));
        }
        for (name, operation) in &service.operations {
            let default = format!("{prefix}:{name}");
            let known = reference.known(&default);
            if rules.written(&service.name).any(|(operation, _)| operation == name) {
                // Written above.
            } else if known.is_none() && rules.by_method.contains(&service.name) {
                exceptions.insert(format!("{}:{name}\t{prefix}:{}\n", service.name, operation.method));
            } else if known.is_none() {
                report.add(service, name, operation.unsigned);
            }
            report.total += 1;
            let has = |resource: &&Resource| {
                resource.service == service.name
                    && resource.members.iter().all(|member| operation.members.contains(member))
            };
            if let Some(resource) = rules.resources.iter().find(has) {
                resources.insert(format!("{}:{name}\t{}\n", service.name, resource.arn));
            }
        }
    }
    Ok(Mapped {
        prefixes,
        exceptions: exceptions.into_iter().collect(),
        resources: resources.into_iter().collect(),
        report: report.render(services, rules),
    })
}

fn prefix<'a>(service: &'a Service, rules: &'a Rules) -> &'a str {
    rules.prefixes.get(&service.name).map_or(service.signing_name(), String::as_str)
}

/// Every name of the rules exists in the inputs.
fn check(services: &[Service], reference: &Reference, rules: &Rules) -> Result<()> {
    let find = |name: &str| services.iter().find(|service| service.name == name);
    let named = rules.prefixes.keys().chain(&rules.by_method).chain(rules.resources.iter().map(|row| &row.service));
    for name in named {
        find(name).with_context(|| format!("actions.toml: no service `{name}`"))?;
    }
    for (service, operations) in &rules.operations {
        let model = find(service).with_context(|| format!("actions.toml: no service `{service}`"))?;
        for (operation, actions) in operations {
            let base = operation.split('?').next().unwrap_or(operation);
            if !model.operations.contains_key(base) {
                bail!("actions.toml: {service} has no operation `{operation}`");
            }
            for action in actions.all() {
                if reference.known(action).as_ref() != Some(action) {
                    bail!("actions.toml: {service}:{operation}: the reference has no action `{action}`");
                }
            }
        }
    }
    Ok(())
}

#[derive(Default)]
struct Report {
    total: usize,
    unsigned: BTreeMap<String, Vec<String>>,
    missing: BTreeMap<String, Vec<String>>,
}

impl Report {
    fn add(&mut self, service: &Service, operation: &str, unsigned: bool) {
        let list = if unsigned { &mut self.unsigned } else { &mut self.missing };
        list.entry(service.name.clone()).or_default().push(operation.to_owned());
    }
    fn render(&self, services: &[Service], rules: &Rules) -> String {
        let count = |list: &BTreeMap<String, Vec<String>>| list.values().map(Vec::len).sum::<usize>();
        let mut text = format!(
            "# Operations whose IAM action is not in the service authorization reference\n\n\
             Written by `cargo xtask catalog`. Of {} operations {} have no action there. Each is authorized under its\n\
             default name, `<IAM prefix>:<Operation>`: a policy must allow that name (or a pattern over it).\n\n\
             {} more are called without a signature, so that no policy ever speaks about them.\n",
            self.total,
            count(&self.missing),
            count(&self.unsigned),
        );
        for (title, list) in [("Without an action", &self.missing), ("Called without a signature", &self.unsigned)] {
            let _ = writeln!(text, "\n## {title}\n");
            for service in services {
                if let Some(operations) = list.get(&service.name) {
                    let _ =
                        writeln!(text, "- {} (`{}`): {}", service.name, prefix(service, rules), operations.join(", "));
                }
            }
        }
        text
    }
}

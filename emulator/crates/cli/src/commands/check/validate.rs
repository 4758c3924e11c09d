use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use checks::{At, Policy, Suite, Validity};
use clap::{Args, ValueEnum};
use policy::{AttachedTo, Finding, FindingType, PathElement, PolicyType, validate};
use serde_json::Value;

use super::inputs::{guessed, read};
use crate::commands::written::Written;

/// What is wrong with policies, dangerous, or could be written better.
///
/// Raises the findings of IAM Access Analyzer's ValidatePolicy. Those that --fail-on lets pass are told beside.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab check validate role.json scp.json --format github")]
pub(super) struct Validate {
    /// Policies, scenarios, Terraform plans and CloudFormation templates.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What the policy files are; without it, those with principals are resources'.
    #[arg(long, value_enum, ignore_case = true)]
    policy_type: Option<Kind>,
    /// What the policy of a resource is attached to, such as AWS::S3::Bucket.
    #[arg(long, value_name = "TYPE")]
    resource_type: Option<String>,
    /// The least that fails.
    #[arg(long, value_enum, ignore_case = true, default_value = "SECURITY_WARNING")]
    fail_on: Weight,
    /// Check the rest of a plan or template in which something is not known yet.
    #[arg(long)]
    skip_unknown: bool,
    #[command(flatten)]
    pub(super) written: Written,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    #[value(name = "IDENTITY_POLICY")]
    Identity,
    #[value(name = "RESOURCE_POLICY")]
    Resource,
    #[value(name = "SERVICE_CONTROL_POLICY")]
    ServiceControl,
    #[value(name = "RESOURCE_CONTROL_POLICY")]
    ResourceControl,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
enum Weight {
    Error,
    SecurityWarning,
    Warning,
    Suggestion,
}

impl Validate {
    pub(super) fn suite(&self) -> anyhow::Result<Suite> {
        let attached = self.resource_type.as_deref().map(|name| {
            let known = || AttachedTo::ALL.map(AttachedTo::name).join(", ");
            AttachedTo::parse(name).with_context(|| format!("no resource type {name}: {}", known()))
        });
        let attached = attached.transpose()?;
        let mut all = Vec::new();
        for file in &self.files {
            let found = self.of_file(file, attached)?;
            if found.is_empty() {
                bail!("there are no policies in {}", file.display());
            }
            all.extend(found);
        }
        Ok(Suite::of_validity(all))
    }

    fn of_file(&self, path: &Path, attached: Option<AttachedTo>) -> anyhow::Result<Vec<Validity>> {
        let name = path.display().to_string();
        if let Some((text, json)) = by_itself(path)? {
            let kind = self.policy_type.map_or_else(|| guessed(&json), Kind::is);
            let findings = validate(&text, kind, attached);
            return Ok(self.weighed(&name, &At { file: name.clone(), line: 1, column: 1 }, findings, |finding| {
                let start = finding.locations.first()?.start;
                Some(At { file: name.clone(), line: start.line, column: start.column + 1 })
            }));
        }
        let of_policy = |Policy { name, document, at, statements }: &Policy| {
            let findings = validate(document.text(), document.kind(), None);
            self.weighed(name, at, findings, |finding| statements.get(statement(finding)?).cloned())
        };
        let wanted = |kind: PolicyType| match self.policy_type.map(Kind::is) {
            Some(PolicyType::ResourceBased) => kind.is_of_resource(),
            Some(wanted) => wanted == kind,
            None => true,
        };
        let found = read(path, None, self.skip_unknown)?;
        let found = found.iter().filter(|found| wanted(found.policy.document.kind()));
        Ok(found.flat_map(|found| of_policy(&found.policy)).collect())
    }

    /// The findings that fail, or that there is none of these; the others are told.
    fn weighed(
        &self,
        name: &str,
        whole: &At,
        findings: Vec<Finding>,
        place: impl Fn(&Finding) -> Option<At>,
    ) -> Vec<Validity> {
        let mut failing = Vec::new();
        for finding in findings {
            let at = place(&finding).unwrap_or_else(|| whole.clone());
            if finding.finding_type() <= self.fail_on.is() {
                failing.push(Validity { name: name.to_owned(), at, finding: Some(finding) });
            } else {
                let (kind, code) = (finding.finding_type().name(), finding.code.name());
                eprintln!("{kind} {at}: {name}: {code}: {}", finding.details);
            }
        }
        if failing.is_empty() {
            failing.push(Validity { name: name.to_owned(), at: whole.clone(), finding: None });
        }
        failing
    }
}

/// The text of a file that is a policy, and its JSON; or that is to be one and is not even that.
fn by_itself(path: &Path) -> anyhow::Result<Option<(String, Value)>> {
    if path.is_dir() || path.extension().is_none_or(|extension| extension != "json") {
        return Ok(None);
    }
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let json: Value = serde_json::from_str(&text).unwrap_or_default();
    let is_other = ["planned_values", "values", "Resources", "organization", "accounts", "include", "checks"]
        .into_iter()
        .any(|key| json.get(key).is_some());
    Ok((!is_other).then_some((text, json)))
}

/// The index of the statement that a finding is about.
fn statement(finding: &Finding) -> Option<usize> {
    match finding.locations.first()?.path.as_slice() {
        [PathElement::Value(element), PathElement::Index(index), ..] if element == "Statement" => Some(*index),
        [PathElement::Value(element), ..] if element == "Statement" => Some(0),
        _ => None,
    }
}

impl Kind {
    fn is(self) -> PolicyType {
        match self {
            Kind::Identity => PolicyType::IdentityBased,
            Kind::Resource => PolicyType::ResourceBased,
            Kind::ServiceControl => PolicyType::ServiceControl,
            Kind::ResourceControl => PolicyType::ResourceControl,
        }
    }
}

impl Weight {
    fn is(self) -> FindingType {
        match self {
            Weight::Error => FindingType::Error,
            Weight::SecurityWarning => FindingType::SecurityWarning,
            Weight::Warning => FindingType::Warning,
            Weight::Suggestion => FindingType::Suggestion,
        }
    }
}

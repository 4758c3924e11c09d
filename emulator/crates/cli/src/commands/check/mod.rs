//! `orglab check`: what IAM Access Analyzer's policy checks say, without an account.

mod inputs;
mod validate;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use checks::{Options, Rule, Suite};
use clap::{Args, Subcommand, ValueEnum};
use policy::{PUBLIC_ACCESS_RESOURCE_TYPES, PolicyDocument, PolicyType, access_granted};

use super::shown;
use super::written::{Written, exit_code};
use inputs::{Found, read_all};
use validate::Validate;

/// Check policies by themselves, as IAM Access Analyzer does.
///
/// Reads policies in JSON, and every policy of scenarios, of Terraform plans (`terraform show -json`) and of CloudFormation
/// templates. No account and no credentials are needed. The exit code is 0 when all pass, 1 when one fails, and 2 when a file
/// cannot be read or something in it is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab check no-new-access --existing main/role.json role.json --format github")]
pub(crate) struct Check {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, Subcommand)]
enum Question {
    NoNewAccess(NoNewAccess),
    #[command(visible_alias = "access-not-granted")]
    NotGranted(NotGranted),
    NoPublicAccess(NoPublicAccess),
    Validate(Validate),
}

/// Whether policies allow nothing that the existing ones do not.
///
/// A policy file is compared with the existing policy file; each policy of a scenario, plan or template with the one of the
/// same name in the existing scenario, plan or template, and one that is new with a policy that allows nothing.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  orglab check no-new-access --existing main/plan.json plan.json")]
struct NoNewAccess {
    /// The policy, scenario, plan or template as it is.
    #[arg(long, value_name = "OLD")]
    existing: PathBuf,
    #[command(flatten)]
    checked: Checked,
}

/// Whether policies allow none of some actions on none of some resources.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  orglab check not-granted --actions 'iam:PassRole,iam:Create*' --resources 'arn:aws:iam::111122223333:role/*' role.json"
)]
struct NotGranted {
    /// Actions, written as in policies, with commas between them; any action when left out.
    #[arg(long, value_name = "ACTIONS", value_delimiter = ',')]
    actions: Vec<String>,
    /// A resource, with wildcards in its last part only; given again for each. Any resource when left out.
    #[arg(long, value_name = "ARN")]
    resources: Vec<String>,
    #[command(flatten)]
    checked: Checked,
}

/// Whether the policies of resources let in nobody but fixed principals, networks and sources.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  orglab check no-public-access --resource-type AWS::S3::Bucket bucket-policy.json\n  orglab check no-public-access template.yaml"
)]
struct NoPublicAccess {
    /// The type of the resource whose policy a policy file is, such as AWS::S3::Bucket.
    #[arg(long, value_name = "TYPE")]
    resource_type: Option<String>,
    #[command(flatten)]
    checked: Checked,
}

/// What is checked, and how the results are written.
#[derive(Debug, Args)]
struct Checked {
    /// Policies, scenarios, Terraform plans and CloudFormation templates.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Only policies of this type; a policy file without it is a resource's where it has principals.
    #[arg(long, value_enum, ignore_case = true)]
    policy_type: Option<Kind>,
    /// Check the rest of a plan or template in which something is not known yet.
    #[arg(long)]
    skip_unknown: bool,
    #[command(flatten)]
    written: Written,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
enum Kind {
    IdentityPolicy,
    ResourcePolicy,
}

impl Kind {
    fn is_of(self, kind: PolicyType) -> bool {
        kind.is_of_resource() == (self == Kind::ResourcePolicy)
    }
}

/// "Array Members: Maximum number of 100 items":
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Access.html>.
const MOST_LISTED: usize = 100;

impl Check {
    pub(crate) fn run(self) -> ExitCode {
        let (written, asked) = match &self.question {
            Question::NoNewAccess(asked) => (&asked.checked.written, asked.suite()),
            Question::NotGranted(asked) => (&asked.checked.written, asked.suite()),
            Question::NoPublicAccess(asked) => (&asked.checked.written, asked.suite()),
            Question::Validate(asked) => (&asked.written, asked.suite()),
        };
        let done = asked.and_then(|suite| written.write(&suite.run(&Options::default())));
        ExitCode::from(exit_code(done))
    }
}

impl Checked {
    fn found(&self) -> anyhow::Result<Vec<Found>> {
        let mut found = read_all(&self.files, self.policy_type, self.skip_unknown)?;
        found.retain(|found| self.policy_type.is_none_or(|kind| kind.is_of(found.policy.document.kind())));
        if found.is_empty() {
            bail!("there are no policies to check in {}", shown(&self.files));
        }
        Ok(found)
    }
}

impl NoNewAccess {
    fn suite(&self) -> anyhow::Result<Suite> {
        let existing = read_all(std::slice::from_ref(&self.existing), self.checked.policy_type, true)?;
        let than = self.existing.display().to_string();
        let rule = |found: &Found| -> anyhow::Result<Rule> {
            let kind = found.policy.document.kind();
            let same = |old: &&Found| match (&old.name_within, &found.name_within) {
                (Some(old), Some(new)) => old == new,
                // Policy files have no names that matter.
                _ => old.policy.document.kind().is_of_resource() == kind.is_of_resource(),
            };
            let several = existing.iter().filter(same).count() > 1 && found.name_within.is_none();
            if several {
                bail!("{than} has several policies that {} could be compared with: give one", found.policy.name);
            }
            Ok(match existing.iter().find(same) {
                Some(old) => {
                    let than = old.name_within.as_ref().map_or(than.clone(), |name| format!("{name} of {than}"));
                    Rule::NoNewAccess { than, existing: old.policy.document.clone() }
                }
                None if existing.iter().any(|old| old.name_within.is_some()) && found.name_within.is_some() => {
                    Rule::NoNewAccess { than: format!("{than}, which has none of that name"), existing: nothing(kind)? }
                }
                None => {
                    bail!("{} is a {}, and {than} has none: give one of the same type", found.policy.name, kind.name())
                }
            })
        };
        let checks = self.checked.found()?.into_iter().map(|found| Ok((found.policy.clone(), rule(&found)?)));
        Ok(Suite::of_policies(checks.collect::<anyhow::Result<Vec<_>>>()?))
    }
}

/// A policy that allows nothing.
fn nothing(kind: PolicyType) -> anyhow::Result<PolicyDocument> {
    let (principal, kind) = match kind.is_of_resource() {
        true => (r#""Principal":"*","#, PolicyType::ResourceBased),
        false => ("", PolicyType::IdentityBased),
    };
    let text =
        format!(r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Deny",{principal}"Action":"*","Resource":"*"}}}}"#);
    PolicyDocument::parse(&text, kind).context("a policy that allows nothing")
}

impl NotGranted {
    fn suite(&self) -> anyhow::Result<Suite> {
        let trimmed = |list: &[String]| list.iter().map(|text| text.trim().to_owned()).collect::<Vec<_>>();
        let (actions, resources) = (&trimmed(&self.actions), &trimmed(&self.resources));
        if actions.is_empty() && resources.is_empty() {
            bail!("say what must not be granted: --actions, --resources, or both");
        }
        if actions.len() > MOST_LISTED || resources.len() > MOST_LISTED {
            bail!("at most {MOST_LISTED} actions and {MOST_LISTED} resources are taken");
        }
        let has_early_wildcard =
            |arn: &&String| *arn != "*" && arn.splitn(6, ':').take(5).any(|it| it.contains(['*', '?']));
        if let Some(arn) = resources.iter().find(has_early_wildcard) {
            bail!("{arn}: wildcards are taken in the last part of an ARN only");
        }
        // What no policy could say is wrong before it is asked of any.
        let [listed_actions, listed_resources] =
            [actions, resources].map(|list| list.iter().map(String::as_str).collect::<Vec<_>>());
        access_granted(&nothing(PolicyType::IdentityBased)?, &listed_actions, &listed_resources)
            .context("--actions and --resources are written as in policies")?;
        let rule = Rule::NotGranted { actions: actions.clone(), resources: resources.clone() };
        Ok(Suite::of_policies(self.checked.found()?.into_iter().map(|found| (found.policy, rule.clone()))))
    }
}

impl NoPublicAccess {
    fn suite(&self) -> anyhow::Result<Suite> {
        if let Some(wanted) = &self.resource_type
            && !PUBLIC_ACCESS_RESOURCE_TYPES.contains(&wanted.as_str())
        {
            bail!("no resource type {wanted}: {}", PUBLIC_ACCESS_RESOURCE_TYPES.join(", "));
        }
        let mut checks = Vec::new();
        for found in self.checked.found()? {
            let kind = found.policy.document.kind();
            if !kind.is_of_resource() {
                if found.name_within.is_none() {
                    bail!("{} is no resource's policy: it names no principals", found.policy.name);
                }
                continue;
            }
            let of_file = || {
                let name = &found.policy.name;
                self.resource_type.clone().with_context(|| format!("say with --resource-type what {name} belongs to"))
            };
            let resource_type = match &found.name_within {
                Some(_) if kind == PolicyType::RoleTrust => "AWS::IAM::AssumeRolePolicyDocument".to_owned(),
                Some(_) => self.resource_type.clone().unwrap_or_else(|| "its resource".to_owned()),
                None => of_file()?,
            };
            checks.push((found.policy, Rule::NoPublicAccess { resource_type }));
        }
        if checks.is_empty() {
            bail!("there are no policies of resources in {}", shown(&self.checked.files));
        }
        Ok(Suite::of_policies(checks))
    }
}

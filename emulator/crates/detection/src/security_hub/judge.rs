//! Whether a resource is as a control has it.

use std::collections::BTreeMap;

use serde_json::Value;
use state::change::Part;
use state::security_hub::{Hub, Json};
use state::{Account, Tags};

use super::controls::is_on;
use super::json::{list, object};
use super::subject::{parts, resource_type, subject};
use super::table::{CONTROLS, Check, Control, Parameter, Schedule};
pub(super) use crate::config::rules::World;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Judgement {
    pub(super) status: Status,
    /// Why, in words.
    pub(super) annotation: Option<String>,
    /// Why, as a code with what AWS says of it.
    pub(super) reason: Option<(&'static str, &'static str)>,
}

/// See [`Compliance`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Compliance.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Passed,
    Failed,
    NotAvailable,
    /// The resource is none that the control has something to say of.
    NotApplicable,
}

impl Status {
    pub(super) fn name(self) -> &'static str {
        match self {
            Status::Passed => "PASSED",
            Status::Failed => "FAILED",
            Status::NotAvailable | Status::NotApplicable => "NOT_AVAILABLE",
        }
    }
}

impl Judgement {
    pub(super) fn new(status: Status, annotation: Option<String>) -> Judgement {
        Judgement { status, annotation, reason: None }
    }
    fn because(status: Status, reason: (&'static str, &'static str)) -> Judgement {
        Judgement { status, annotation: Some(reason.1.to_owned()), reason: Some(reason) }
    }
}

/// "AWS Config evaluated your resources based on the rule. The rule did not apply to the AWS resources in its scope …".
const EMPTY: (&str, &str) = (
    "CONFIG_EVALUATIONS_EMPTY",
    "AWS Config evaluated your resources based on the rule. The rule did not apply to the AWS resources in its scope, the specified resources were deleted, or the evaluation results were deleted.",
);
const NO_RULE: (&str, &str) = ("CONFIG_RULE_NOT_FOUND", "The service of this control is not emulated.");
const CUSTOM_ROLE: (&str, &str) = (
    "CONFIG_RECORDER_CUSTOM_ROLE",
    "The AWS Config recorder uses a custom IAM role instead of the AWS Config service-linked role.",
);
const MISSING_TYPES: (&str, &str) = (
    "CONFIG_RECORDER_MISSING_REQUIRED_RESOURCE_TYPES",
    "AWS Config does not record all resource types that correspond to the enabled Security Hub controls.",
);
const NOT_RECORDING: (&str, &str) =
    ("CONFIG_RECORDER_DISABLED", "AWS Config is not enabled with the configuration recorder turned on.");

impl<'a> World<'a> {
    fn account(&self) -> Option<&'a Account> {
        self.partition.account(self.account).map(|account| &**account)
    }
    /// Whether AWS Config records here.
    pub(super) fn is_recorded(&self) -> bool {
        self.partition.watchers.recorders.contains(&(self.account, self.region.clone()))
    }
    /// Whether resources of a type are recorded: controls that changes start see what is.
    fn is_recorded_for(&self, control: &Control, resource_type: &str) -> bool {
        let recorders =
            || self.partition.config(self.account, self.region).into_iter().flat_map(|it| it.recorders.values());
        let is_recorded = || recorders().any(|one| one.recording && one.records(resource_type).is_some());
        control.schedule == Schedule::Periodic || is_recorded()
    }
    /// What a control says of everything that it is about: of the account where that is nothing.
    pub(super) fn judge_all(&self, control: &Control, hub: &Hub) -> Vec<(Part, Judgement)> {
        let Some(account) = self.account() else { return Vec::new() };
        let types = match control.check {
            Check::NotEmulated => return vec![(Part::Account, Judgement::because(Status::NotAvailable, NO_RULE))],
            Check::Config => return vec![(Part::Account, self.recorder(hub))],
            check => resource_types(check).filter(|kind| self.is_recorded_for(control, kind)),
        };
        let all = types.flat_map(|kind| parts(account, self.region, kind));
        let judged = all.filter_map(|part| self.judge(control, hub, &part).map(|judgement| (part, judgement)));
        let judged: Vec<_> = judged.filter(|(_, it)| it.status != Status::NotApplicable).collect();
        // "No data": only where the bucket of the logs lives something is said of it.
        if judged.is_empty() && !matches!(control.check, Check::LogBucket(_)) {
            return vec![(Part::Account, Judgement::because(Status::Passed, EMPTY))];
        }
        judged
    }
    /// What a control says of a part of the account; none where it is not about it, or it is not there.
    pub(super) fn judge(&self, control: &Control, hub: &Hub, part: &Part) -> Option<Judgement> {
        let kind = resource_type(self.account()?, part)?;
        let is_about = resource_types(control.check).any(|it| it == kind);
        if !is_about || !self.is_recorded_for(control, kind) {
            return None;
        }
        let parameters = parameters(control, hub);
        match control.check {
            Check::NotEmulated | Check::Config => None,
            Check::Tagged(wanted) => {
                let found = subject(self.account()?, part).filter(|_| kind == wanted)?;
                Some(tagged(&found.tags.unwrap_or_default(), parameters.get("requiredTagKeys")))
            }
            Check::LogBucket(identifier) => {
                // Buckets of other Regions are none of its concern: only for the rest all trails are looked through.
                let judged = super::rule::judge(identifier, &parameters, self, part)?;
                Some(if self.is_log_bucket(part) { judged } else { Judgement::new(Status::NotApplicable, None) })
            }
            Check::Rule(identifier, _) => super::rule::judge(identifier, &parameters, self, part).map(|judged| {
                // "The control generates PASSED findings [where] root user credentials aren't present in the account."
                let of_root = matches!(control.id, "IAM.6" | "IAM.9");
                if of_root && judged.status == Status::NotApplicable {
                    Judgement::new(Status::Passed, None)
                } else {
                    judged
                }
            }),
        }
    }
    /// Whether a trail of the partition writes to a bucket.
    fn is_log_bucket(&self, part: &Part) -> bool {
        let Part::Resource(arn) = part else { return false };
        let mut trails = self.partition.accounts.values().flat_map(|account| account.trails.values());
        trails.any(|trail| trail.bucket == arn.resource())
    }
    /// <https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1>: the recorder is on, has the
    /// service-linked role, and records what the controls that are on need.
    fn recorder(&self, hub: &Hub) -> Judgement {
        let recorders =
            self.partition.config(self.account, self.region).into_iter().flat_map(|it| it.recorders.values());
        let Some(recorder) = recorders.into_iter().find(|one| one.recording && one.service.is_none()) else {
            return Judgement::because(Status::Failed, NOT_RECORDING);
        };
        let role = recorder.role.as_deref().unwrap_or_default();
        if !role.ends_with(":role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig") {
            return Judgement::because(Status::Failed, CUSTOM_ROLE);
        }
        let is_home = *self.region == self.partition.global_region();
        let needed = CONTROLS.iter().filter(|control| control.schedule == Schedule::Change && is_on(hub, control));
        let mut types = needed.flat_map(|control| resource_types(control.check)).filter(|kind| {
            // "Global resource recording can be enabled in a single Region."
            is_home || !kind.starts_with("AWS::IAM::")
        });
        match types.all(|kind| recorder.records(kind).is_some()) {
            true => Judgement::new(Status::Passed, None),
            false => Judgement::because(Status::Failed, MISSING_TYPES),
        }
    }
}

/// The types of the resources that a check is about.
fn resource_types(check: Check) -> impl Iterator<Item = &'static str> {
    let (one, more): (Option<&'static str>, &'static [&'static str]) = match check {
        Check::Tagged(kind) => (Some(kind), &[]),
        Check::LogBucket(_) => (Some("AWS::S3::Bucket"), &[]),
        Check::Rule(identifier, _) => (None, super::rule::resource_types(identifier)),
        Check::Config | Check::NotEmulated => (None, &[]),
    };
    one.into_iter().chain(more.iter().copied())
}

/// The parameters of a control as its rule takes them: those of its row, its defaults, and those that were set.
pub(super) fn parameters(control: &Control, hub: &Hub) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    if let Check::Rule(_, fixed) = control.check {
        all.extend(fixed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    }
    let custom = hub.controls.get(control.id).map(|settings| settings.parameters.clone()).unwrap_or_default();
    for (name, parameter) in control.parameters {
        let set = object(&object(&custom, name), "Value");
        let default = match parameter {
            Parameter::Boolean(default) => Some(default.to_string()),
            Parameter::Integer(_, _, default) => default.map(|default| default.to_string()),
            Parameter::Enum(_) | Parameter::EnumList | Parameter::StringList => None,
        };
        if let Some(value) = value(&set).or(default) {
            all.insert((*name).to_owned(), value);
        }
    }
    all
}

/// The value of a parameter that was set, whatever its type.
fn value(set: &Json) -> Option<String> {
    let (name, value) = set.iter().next()?;
    Some(match value {
        Value::String(text) => text.clone(),
        Value::Array(_) => list(set, name).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    })
}

/// "The control fails if the resource doesn't have any tag keys or if it doesn't have all the keys specified in the parameter
/// requiredTagKeys. … System tags … are ignored."
fn tagged(tags: &Tags, required: Option<&String>) -> Judgement {
    let mut own = tags.iter().map(|(key, _)| key).filter(|key| !key.starts_with("aws:"));
    let is_tagged = match required {
        None => own.next().is_some(),
        Some(required) => {
            let own: Vec<&str> = own.collect();
            required.split(',').all(|key| own.contains(&key))
        }
    };
    match is_tagged {
        true => Judgement::new(Status::Passed, None),
        false => Judgement::new(Status::Failed, Some("The resource does not have the required tags.".to_owned())),
    }
}

//! What came of a replay.

use std::path::Path;

use access::analysis::{Legend, StatementRef};
use serde::Serialize;

/// What came of a replay. Everything is in the order of its counts, the largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Files that were opened.
    pub files: u64,
    /// Records that were read.
    pub records: u64,
    /// Records of calls that the scenario decided.
    pub decided: u64,
    /// Of these, the calls that the scenario allows.
    pub allowed: u64,
    /// Of these, the calls that the scenario denies.
    pub denied: u64,
    /// Decided calls whose resource the record does not tell; they were decided on `*`.
    pub any_resource: u64,
    /// Decided calls that failed for another reason than missing permission: nothing to compare with.
    pub failed: u64,
    /// Whether a change was replayed.
    pub changed: bool,
    /// Calls that the change would deny and that are allowed without it.
    pub newly_denied: Groups,
    /// Calls that the change would allow and that are denied without it.
    pub newly_allowed: Groups,
    /// Calls that succeeded when they were recorded and that the scenario denies.
    pub drift_denied: Groups,
    /// Calls that were denied when they were recorded and that the scenario allows.
    pub drift_allowed: Groups,
    /// Records that could not be decided.
    pub undecided: Vec<Reason>,
    /// Text that is no record.
    pub broken: Broken,
    /// Files that could not be read to their end.
    pub failures: Vec<Failure>,
}

/// Calls that belong together by principal, action and cause.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Groups {
    /// All calls, those of groups beyond the bound among them.
    pub calls: u64,
    /// The groups.
    pub groups: Vec<Group>,
    /// Calls of groups that were too many to keep apart.
    pub ungrouped: u64,
}

/// Calls of one principal with one action that one cause decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The ARN of the user, root user or role, or the name of the service.
    pub principal: String,
    /// `iam:CreateUser`.
    pub action: String,
    /// What decides now.
    pub cause: Cause,
    /// How many calls.
    pub calls: u64,
    /// How many of them succeeded when they were recorded.
    pub succeeded: u64,
    /// The time of the first.
    pub first: String,
    /// The time of the last.
    pub last: String,
    /// The first of them.
    pub examples: Vec<Example>,
}

/// What decides: a layer, and there a policy and its statement where one says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Cause {
    /// `allowed`, `implicitDeny` or `explicitDeny`.
    pub decision: String,
    /// `service control policy`, `identity-based policy`, …
    pub layer: Option<String>,
    /// The policy: its ARN, or the name of an inline policy.
    pub policy: Option<String>,
    /// Where in the organization the policy is attached, or nothing allows.
    pub target: Option<String>,
    /// The statement.
    pub statement: Option<StatementRef>,
}

/// A recorded call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Example {
    /// File and line, or file and number of the record.
    pub place: String,
    /// `eventID`.
    pub event_id: String,
    /// `eventTime`.
    pub time: String,
    /// Who called: for a role, its session.
    pub caller: String,
    /// What was decided on.
    pub resource: String,
    /// `awsRegion`.
    pub region: String,
    /// The error that was recorded.
    pub recorded_error: Option<String>,
}

/// Why records could not be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// In words.
    pub reason: String,
    /// How many records.
    pub records: u64,
    /// Particulars, such as the principals that are not in the scenario, and how many records of each.
    pub details: Vec<(String, u64)>,
    /// The first of them.
    pub example: String,
}

/// Text that is no record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Broken {
    /// How many pieces.
    pub records: u64,
    /// The first ones, with what is wrong.
    pub examples: Vec<String>,
}

/// A file that could not be read, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// Which.
    pub path: String,
    /// Why.
    pub error: String,
}

impl Failure {
    pub(crate) fn new(path: &Path, error: &std::io::Error) -> Failure {
        Failure { path: path.display().to_string(), error: error.to_string() }
    }
}

impl Report {
    /// The same in the names that people use.
    #[must_use]
    pub fn named(&self, legend: &dyn Legend) -> Report {
        let mut report = self.clone();
        let Report { newly_denied, newly_allowed, drift_denied, drift_allowed, .. } = &mut report;
        for groups in [newly_denied, newly_allowed, drift_denied, drift_allowed] {
            for group in &mut groups.groups {
                group.cause.named(&group.principal, legend);
            }
        }
        report
    }
    /// Whether anything would change; without a change, whether the scenario differs from what was recorded.
    pub fn differs(&self) -> bool {
        if self.changed {
            self.newly_denied.calls + self.newly_allowed.calls > 0
        } else {
            self.drift_denied.calls + self.drift_allowed.calls > 0
        }
    }
}

impl Cause {
    /// The same in the names that people use; `principal` is who called.
    fn named(&mut self, principal: &str, legend: &dyn Legend) {
        if let (Some(policy), Some(statement)) = (&self.policy, &mut self.statement) {
            statement.sid = Some(legend.statement(policy, principal, statement));
        }
        self.policy = self.policy.take().map(|policy| legend.policy(&policy));
        self.target = self.target.take().map(|target| legend.place(&target));
    }
}

impl std::fmt::Display for Cause {
    /// `denied by the service control policy p-noiamusers at ou-…: NoIamUsers`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let layer = self.layer.as_deref();
        match (self.decision.as_str(), layer) {
            ("allowed", None) => {
                return f.write_str("allowed without any policy: the root user, or no permission needed");
            }
            ("allowed", Some(layer)) => write!(f, "allowed by the {layer}")?,
            ("explicitDeny", layer) => write!(f, "denied by the {}", layer.unwrap_or("policy"))?,
            (_, layer) => write!(f, "no {} allows it", layer.unwrap_or("policy"))?,
        }
        if let Some(policy) = &self.policy {
            let of_arn = || policy.rsplit('/').next().unwrap_or(policy);
            write!(f, " {}", if policy.starts_with("arn:") { of_arn() } else { policy })?;
        }
        if let Some(target) = &self.target {
            write!(f, " at {target}")?;
        }
        match &self.statement {
            Some(statement) => write!(f, ": {statement}"),
            None => Ok(()),
        }
    }
}

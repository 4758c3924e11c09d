//! What IAM Access Analyzer's `ValidatePolicy` says of policies, as checks. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html>.

use policy::Finding;

use crate::outcome::Failure;
use crate::plan::{Kind, Planned};
use crate::policies::At;
use crate::suite::Suite;

/// What was found in a policy, and where.
#[derive(Debug, Clone)]
pub struct Validity {
    /// Whose policy it is, or the file's name.
    pub name: String,
    /// Where the policy or what was found in it begins.
    pub at: At,
    /// One thing that was found; none where nothing was.
    pub finding: Option<Finding>,
}

impl Suite {
    /// The suite of policies that are valid, and of what was found in others: each finding is a check that fails.
    pub fn of_validity(found: impl IntoIterator<Item = Validity>) -> Suite {
        let planned = |validity: Validity| {
            let At { file, line, column } = validity.at.clone();
            let title = validity.label();
            Planned { file, line, column, title, subject: 0, kind: Kind::Validity(validity) }
        };
        Suite::of("orglab check", found.into_iter().map(planned).collect())
    }
}

impl Validity {
    pub(crate) fn label(&self) -> String {
        match &self.finding {
            Some(finding) => format!("{}: {}", self.name, finding.code.name()),
            None => format!("{}: valid", self.name),
        }
    }
    pub(crate) fn run(&self) -> Option<Failure> {
        let finding = self.finding.as_ref()?;
        Some(Failure {
            expected: "a valid policy".to_owned(),
            actual: format!("{}: {}", finding.finding_type().name(), finding.details),
            message: String::new(),
            why: vec![finding.code.learn_more_link()],
            remedy: None,
        })
    }
}

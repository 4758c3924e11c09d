//! Sentences of single services for wrong values, where they do not leave that to the framework.

use super::violation::{Constraint, Violation};
use crate::{Fault, Value};

/// A sentence for values of certain shapes that break a pattern or are not in an enumeration.
struct Sentence {
    service: &'static str,
    shapes: &'static [&'static str],
    code: &'static str,
    words: Words,
}

enum Words {
    /// `The specified value for roleName is invalid.` and this.
    Rule(&'static str),
    /// `Value read-only for ReadWriteType is invalid.`
    Value,
}

/// What IAM and CloudTrail check themselves; the sentences are known from real answers.
const TABLE: &[Sentence] = &[
    Sentence {
        service: "iam",
        shapes: &[
            "existingUserNameType",
            "groupNameType",
            "instanceProfileNameType",
            "policyNameType",
            "roleNameType",
            "serverCertificateNameType",
            "userNameType",
        ],
        code: "ValidationError",
        words: Words::Rule("It must contain only alphanumeric characters and/or the following: +=,.@_-"),
    },
    Sentence {
        service: "iam",
        shapes: &["pathType", "policyPathType"],
        code: "ValidationError",
        words: Words::Rule(
            "It must begin and end with / and contain only alphanumeric characters and/or / characters.",
        ),
    },
    Sentence {
        service: "iam",
        shapes: &["pathPrefixType"],
        code: "ValidationError",
        words: Words::Rule(
            "It must begin with the / character and contain only alphanumeric characters and/or / characters.",
        ),
    },
    // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html
    Sentence {
        service: "cloudtrail",
        shapes: &["ReadWriteType"],
        code: "InvalidEventSelectorsException",
        words: Words::Value,
    },
];

/// The violations that the framework words, or the service's own fault when there are none: the framework looks first.
/// What is empty breaks the pattern, not a length.
pub(super) fn split<'a, 'v>(service: &str, violations: &'a [Violation<'v>]) -> Result<Vec<&'a Violation<'v>>, Fault> {
    let own: Vec<(&Violation<'_>, &Sentence)> =
        violations.iter().filter_map(|one| Some((one, sentence(service, one)?))).collect();
    let is_own = |one: &Violation<'_>| {
        let is_wrong = own.iter().any(|(other, _)| other.path == one.path);
        is_wrong && !matches!(one.constraint, Constraint::MaxLength(_))
    };
    let rest: Vec<_> = violations.iter().filter(|one| !is_own(one)).collect();
    match own.first() {
        Some((violation, sentence)) if rest.is_empty() => Err(sentence.fault(violation)),
        _ => Ok(rest),
    }
}

fn sentence(service: &str, violation: &Violation<'_>) -> Option<&'static Sentence> {
    let (Constraint::Pattern(_) | Constraint::Enumeration(_)) = violation.constraint else { return None };
    TABLE.iter().find(|row| row.service == service && row.shapes.contains(&violation.shape.name))
}

impl Sentence {
    fn fault(&self, violation: &Violation<'_>) -> Fault {
        let message = match self.words {
            Words::Rule(rule) => format!("The specified value for {} is invalid. {rule}", violation.path),
            Words::Value => {
                let value = violation.value.and_then(Value::as_str).unwrap_or_default();
                format!("Value {value} for {} is invalid.", violation.shape.name)
            }
        };
        Fault::new(self.code, 400, message)
    }
}

use crate::{PolicyType, Statement};

/// What is decided, in the IAM policy simulator's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// `allowed`
    Allowed,
    /// `implicitDeny`: nothing that must allow does.
    ImplicitDeny,
    /// `explicitDeny`: a `Deny` statement applies.
    ExplicitDeny,
}

impl Decision {
    /// `allowed`, `implicitDeny` or `explicitDeny`, as
    /// [EvalDecision](https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html) has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Decision::Allowed => "allowed",
            Decision::ImplicitDeny => "implicitDeny",
            Decision::ExplicitDeny => "explicitDeny",
        }
    }
}

/// The decision, and what decided it.
#[derive(Debug, Clone, Copy)]
pub struct Verdict<'a> {
    /// The decision.
    pub decision: Decision,
    /// The layer that decided; of an implicit deny, the one that should have allowed. None where no policy was asked:
    /// the root user of an account, and the calls that no policy governs.
    pub layer: Option<PolicyType>,
    /// The policy that decided.
    pub source: Option<&'a str>,
    /// Of service and resource control policies, where on the way down the deciding policy is attached, or nothing
    /// allows.
    pub target: Option<&'a str>,
    /// The deciding statement; none of an implicit deny.
    pub statement: Option<&'a Statement>,
}

/// A statement that applies to the request, and where it is from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ruling<'a> {
    pub(crate) layer: PolicyType,
    pub(crate) source: &'a str,
    pub(crate) target: Option<&'a str>,
    pub(crate) statement: &'a Statement,
}

impl<'a> Verdict<'a> {
    /// Whether the request may go on.
    pub fn is_allowed(&self) -> bool {
        self.decision == Decision::Allowed
    }
    /// Allowed without a policy.
    pub(crate) fn exempt() -> Verdict<'a> {
        Verdict { decision: Decision::Allowed, layer: None, source: None, target: None, statement: None }
    }
    pub(crate) fn implicit(layer: PolicyType, target: Option<&'a str>) -> Verdict<'a> {
        Verdict { decision: Decision::ImplicitDeny, layer: Some(layer), source: None, target, statement: None }
    }
    pub(crate) fn by(decision: Decision, ruling: Ruling<'a>) -> Verdict<'a> {
        Verdict {
            decision,
            layer: Some(ruling.layer),
            source: Some(ruling.source),
            target: ruling.target,
            statement: Some(ruling.statement),
        }
    }
}

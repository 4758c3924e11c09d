//! What must hold of a policy by itself, whoever has it: the custom policy checks of IAM Access Analyzer. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-checks-validating-policies.html>.

use std::fmt;

use policy::{Limit, PolicyDocument, Reasoning, Statement, Witness, access_granted, new_access, public_access};

use crate::outcome::Failure;
use crate::plan::{Kind, Planned};
use crate::suite::Suite;

/// A place in a file, both counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The file, as it was named.
    pub file: String,
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A policy, and where it is written.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Whose it is, or the file's name.
    pub name: String,
    /// What it says.
    pub document: PolicyDocument,
    /// Where it begins.
    pub at: At,
    /// Where each statement begins.
    pub statements: Vec<At>,
}

/// What must hold.
#[derive(Debug, Clone)]
pub enum Rule {
    /// It allows nothing that another policy does not.
    NoNewAccess {
        /// What messages call the other one.
        than: String,
        /// The other one.
        existing: PolicyDocument,
    },
    /// It allows none of these actions on none of these resources; of whichever list is empty, any.
    NotGranted {
        /// As in policies.
        actions: Vec<String>,
        /// As in policies.
        resources: Vec<String>,
    },
    /// It lets in nobody but fixed values.
    NoPublicAccess {
        /// `AWS::S3::Bucket`.
        resource_type: String,
    },
}

/// A rule about a policy.
#[derive(Debug)]
pub(crate) struct PolicyCheck {
    policy: Policy,
    rule: Rule,
}

impl Suite {
    /// The suite of rules about policies.
    pub fn of_policies(checks: impl IntoIterator<Item = (Policy, Rule)>) -> Suite {
        let planned = |(policy, rule): (Policy, Rule)| {
            let At { file, line, column } = policy.at.clone();
            let title = format!("{}: {rule}", policy.name);
            Planned { file, line, column, title, subject: 0, kind: Kind::Policy(PolicyCheck { policy, rule }) }
        };
        Suite::of("orglab check", checks.into_iter().map(planned).collect())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::NoNewAccess { than, .. } => write!(f, "no new access compared to {than}"),
            Rule::NotGranted { actions, resources } => {
                let listed =
                    |list: &[String], any: &str| if list.is_empty() { any.to_owned() } else { list.join(", ") };
                write!(f, "does not grant {} on {}", listed(actions, "anything"), listed(resources, "anything"))
            }
            Rule::NoPublicAccess { resource_type } => write!(f, "no public access to {resource_type}"),
        }
    }
}

impl Rule {
    /// The other policy, where there is one.
    fn existing(&self) -> Option<&PolicyDocument> {
        match self {
            Rule::NoNewAccess { existing, .. } => Some(existing),
            Rule::NotGranted { .. } | Rule::NoPublicAccess { .. } => None,
        }
    }
    /// `no-new-access`, `not-granted` or `no-public-access`.
    pub(crate) fn form(&self) -> &'static str {
        match self {
            Rule::NoNewAccess { .. } => "no-new-access",
            Rule::NotGranted { .. } => "not-granted",
            Rule::NoPublicAccess { .. } => "no-public-access",
        }
    }
    fn expected(&self) -> String {
        match self {
            Rule::NoNewAccess { than, .. } => format!("nothing is allowed that {than} does not allow"),
            Rule::NotGranted { .. } => self.to_string(),
            Rule::NoPublicAccess { .. } => "only fixed principals, networks or sources are let in".to_owned(),
        }
    }
}

impl PolicyCheck {
    pub(crate) fn label(&self) -> String {
        format!("{}: {}", self.policy.name, self.rule)
    }
    pub(crate) fn form(&self) -> &'static str {
        self.rule.form()
    }

    pub(crate) fn run(&self) -> Option<Failure> {
        let document = &self.policy.document;
        let found = match &self.rule {
            Rule::NoNewAccess { existing, .. } => new_access(document, existing),
            Rule::NotGranted { actions, resources } => {
                let [actions, resources] =
                    [actions, resources].map(|list| list.iter().map(String::as_str).collect::<Vec<_>>());
                match access_granted(document, &actions, &resources) {
                    Ok(found) => found,
                    Err(malformed) => return Some(self.failed(format!("{malformed}"), Vec::new())),
                }
            }
            Rule::NoPublicAccess { resource_type } => public_access(document, resource_type),
        };
        match found {
            Reasoning::None => None,
            Reasoning::Some(witness) => Some(self.failed(request(&witness), self.why(&witness))),
            // "It errs on the side of declaring a false positive by failing the custom policy check."
            Reasoning::Undecided(limit) => {
                Some(self.failed(format!("it could not be decided: {}", said(limit)), Vec::new()))
            }
        }
    }

    fn failed(&self, actual: String, why: Vec<String>) -> Failure {
        Failure { expected: self.rule.expected(), actual, message: String::new(), why, remedy: None }
    }

    fn why(&self, witness: &Witness) -> Vec<String> {
        let mut why = Vec::new();
        let documents = std::iter::once(&self.policy.document).chain(self.rule.existing());
        let keys: Vec<&str> = documents.flat_map(PolicyDocument::statements).flat_map(asked).collect();
        for (key, value) in witness.context.iter().filter(|(key, _)| keys.iter().any(|it| it.eq_ignore_ascii_case(key)))
        {
            why.push(format!("the request has {key} = {}", value.values().collect::<Vec<_>>().join(", ")));
        }
        let statement = self.policy.document.statements().get(witness.statement);
        let name = match statement.and_then(Statement::sid) {
            Some(sid) => format!("statement {sid}"),
            None => format!("statement {}", witness.statement + 1),
        };
        let at = self.policy.statements.get(witness.statement).unwrap_or(&self.policy.at);
        why.push(format!("{name} at {at} allows it"));
        why
    }
}

/// The keys that a statement asks a request for.
fn asked(statement: &Statement) -> impl Iterator<Item = &str> {
    statement.conditions().iter().flat_map(|condition| condition.asks_for()).chain(statement.resource_keys())
}

/// A request as people say it.
fn request(witness: &Witness) -> String {
    let who = witness.principal.as_ref().map_or_else(|| "whoever has the policy".to_owned(), ToString::to_string);
    format!("{who} may {} on {}", witness.action, witness.resource)
}

fn said(limit: Limit) -> &'static str {
    match limit {
        Limit::Patterns => "its patterns are too many to be looked at in every combination",
        Limit::Conditions => "its conditions are too many to be looked at in every combination",
        Limit::Variables => "policy variables of one text may stand for another one's",
        Limit::CanonicalUsers => "it names a canonical user, whose account is not known",
        Limit::MixedTypes => "one key is compared as a text and as a number, date or address",
    }
}

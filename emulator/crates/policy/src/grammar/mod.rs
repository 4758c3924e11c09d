//! From text to statements.
//!
//! AWS checks a document in stages and reports the first stage that fails, whatever else is wrong; the functions below
//! stand in that order, so that the sentence is the one AWS would give:
//!
//! 1. the JSON, and the shape of every element;
//! 2. the version;
//! 3. what AWS calls legacy parsing: the case of `Effect`, the values of conditions, malformed ARNs;
//! 4. statement ids and principals;
//! 5. resources, then actions, then whether all that must be there is there.
//!
//! The grammar is <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>.

mod actions;
mod conditions;
mod cursor;
mod elements;
mod error;
mod principals;
mod resources;
mod structure;

use json::Span;

pub use error::{MalformedKind, MalformedPolicy};
pub use principals::is_service_principal;

pub(crate) use actions::{IN_TRUST_POLICIES, is_vendor};
pub(crate) use elements::{Presence, Principals, Rules};
pub(crate) use principals::{aws_principal, federated};
pub(crate) use resources::Fields;
pub(crate) use structure::{ELEMENTS, one_or_many};

use crate::{Effect, PolicyType, Statement};
use cursor::Cursor;
use elements::Wording;
use structure::RawStatement;

/// Where a document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Customer,
    /// Of a customer, and embedded in a user, group or role: the one identity-based policy that may be of the old
    /// version.
    Inline,
    Aws,
}

/// The longest text that the IAM API takes as a policy document:
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html>.
const LONGEST: usize = 131_072;

const SYNTAX: &str = "Syntax errors in policy.";
const LEGACY: &str = "The policy failed legacy parsing";
const ORGANIZATIONS: &str = "The provided policy document does not meet the requirements of the specified policy type.";

/// What all stages need: the text, and the rules for its kind.
struct Grammar<'t> {
    text: &'t str,
    rules: &'static Rules,
    origin: Origin,
    /// Whether `${…}` is a policy variable: from version 2012-10-17 on.
    variables: bool,
}

pub(crate) fn parse(text: &str, kind: PolicyType, origin: Origin) -> Result<Vec<Statement>, MalformedPolicy> {
    let mut grammar = Grammar { text, rules: Rules::of(kind), origin, variables: false };
    grammar.check_text()?;
    let node = json::parse(text).map_err(|error| grammar.not_json(&error))?;
    let policy = grammar.policy(&node)?;
    grammar.variables = policy.version == Some("2012-10-17");
    grammar.check_version(node.span)?;
    let statements = &policy.statements;
    let mut compiled = Vec::with_capacity(statements.len());
    let mut cursor = Cursor::at_start(text);
    for (index, raw) in statements.iter().enumerate() {
        grammar.legacy_resources(raw)?;
        compiled.push(Statement {
            sid: raw.sid.map(|(sid, _)| sid.into()),
            effect: grammar.effect(raw)?,
            conditions: grammar.conditions(raw)?,
            principals: None,
            actions: crate::action::ActionElement::default(),
            resources: None,
            place: cursor.place(index, raw.node.span),
        });
    }
    grammar.check_sids(statements)?;
    for (raw, statement) in statements.iter().zip(&mut compiled) {
        statement.principals = grammar.principals(raw, statement.effect)?.map(Box::new);
    }
    for (raw, statement) in statements.iter().zip(&mut compiled) {
        statement.resources = grammar.resources(raw)?;
    }
    for (raw, statement) in statements.iter().zip(&mut compiled) {
        statement.actions = grammar.actions(raw)?;
    }
    for raw in statements {
        grammar.check_resource_presence(raw)?;
    }
    Ok(compiled)
}

impl Grammar<'_> {
    fn refuse(
        &self,
        kind: MalformedKind,
        span: impl Into<std::ops::Range<usize>>,
        message: impl Into<String>,
        detail: impl Into<String>,
    ) -> MalformedPolicy {
        let span = span.into();
        let (line, column) = json::line_column(self.text, span.start);
        let message = match self.rules.wording {
            Wording::Iam => message.into(),
            Wording::Organizations => ORGANIZATIONS.to_owned(),
        };
        MalformedPolicy { message, detail: detail.into(), kind, span, line, column }
    }
    fn syntax(&self, span: Span, detail: impl Into<String>) -> MalformedPolicy {
        self.refuse(MalformedKind::Structure, span, SYNTAX, detail)
    }

    /// Length and characters: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>.
    fn check_text(&self) -> Result<(), MalformedPolicy> {
        // AWS's own are longer: AWSSupportServiceRolePolicy.
        if self.origin != Origin::Aws && self.text.chars().count() > LONGEST {
            let message = format!(
                "1 validation error detected: Value at 'policyDocument' failed to satisfy constraint: Member must have \
                 length less than or equal to {LONGEST}"
            );
            return Err(self.refuse(MalformedKind::TooLong, 0..0, message, "the document is too long"));
        }
        let allowed = |char| matches!(char, '\u{9}' | '\u{a}' | '\u{d}' | '\u{20}'..='\u{ff}');
        match self.text.char_indices().find(|(_, char)| self.rules.latin_only && !allowed(*char)) {
            Some((at, char)) => Err(self.refuse(
                MalformedKind::Characters,
                at..at + char.len_utf8(),
                "The specified value for policyDocument is invalid. It must contain only printable ASCII characters.",
                format!("{char:?} is no character that IAM policies may contain"),
            )),
            None => Ok(()),
        }
    }

    fn not_json(&self, error: &json::Error) -> MalformedPolicy {
        self.refuse(MalformedKind::Json, error.offset..error.offset, SYNTAX, error.to_string())
    }

    fn check_version(&self, document: Span) -> Result<(), MalformedPolicy> {
        if self.variables || !self.rules.needs_2012 || self.origin != Origin::Customer {
            return Ok(());
        }
        Err(self.refuse(
            MalformedKind::Version,
            document,
            "Policy document must be version 2012-10-17 or greater.",
            "expected \"Version\": \"2012-10-17\"",
        ))
    }

    /// `Effect` is case-sensitive. In another case it passes AWS's first reading and fails the second.
    fn effect(&self, raw: &RawStatement<'_>) -> Result<Effect, MalformedPolicy> {
        let (text, span) = raw.effect;
        match text {
            "Allow" if self.rules.deny_only && self.origin != Origin::Aws => {
                Err(self.refuse(MalformedKind::Element, span, "", "a resource control policy can only deny"))
            }
            "Allow" => Ok(Effect::Allow),
            "Deny" => Ok(Effect::Deny),
            _ => Err(self.refuse(MalformedKind::Element, span, LEGACY, "expected \"Allow\" or \"Deny\", in this case")),
        }
    }

    fn check_sids(&self, statements: &[RawStatement<'_>]) -> Result<(), MalformedPolicy> {
        let sids = || statements.iter().filter_map(|raw| raw.sid);
        if self.rules.alphanumeric_sids
            && let Some((sid, span)) = sids().find(|(sid, _)| !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        {
            return Err(self.refuse(
                MalformedKind::Sid,
                span,
                "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression \
                 [0-9A-Za-z]*",
                format!("{sid:?} has other characters than letters and digits"),
            ));
        }
        if !self.rules.unique_sids {
            return Ok(());
        }
        // Empty ids are no ids.
        let mut sorted: Vec<_> = sids().filter(|(sid, _)| !sid.is_empty()).collect();
        sorted.sort_by(|a, b| a.0.cmp(b.0));
        let second = sorted.iter().zip(sorted.iter().skip(1)).find(|(a, b)| a.0 == b.0);
        match second {
            Some((_, (sid, span))) => Err(self.refuse(
                MalformedKind::Sid,
                *span,
                "Statement IDs (SID) in a single policy must be unique.",
                format!("{sid:?} is the id of an earlier statement too"),
            )),
            None => Ok(()),
        }
    }

    fn check_resource_presence(&self, raw: &RawStatement<'_>) -> Result<(), MalformedPolicy> {
        let present = raw.resources.as_ref().is_some_and(|list| !list.items.is_empty());
        let empty = raw.resources.as_ref().is_some_and(|list| list.items.is_empty());
        let missing = !present && self.rules.resource == Presence::Required;
        if missing || (empty && self.rules.resource != Presence::Forbidden) {
            return Err(self.refuse(
                MalformedKind::Resource,
                raw.node.span,
                "Policy statement must contain resources.",
                "expected Resource or NotResource with at least one ARN",
            ));
        }
        Ok(())
    }
}

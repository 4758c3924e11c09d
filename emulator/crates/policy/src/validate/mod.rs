//! What Access Analyzer's `ValidatePolicy` says of a document: everything that is wrong with it, dangerous, or could be
//! written better. Other than the grammar, which stops at the first thing that IAM refuses, this looks at all of it; both
//! read the same JSON, the same operators, values, variables and principals, and the same table of what a policy type may
//! contain.
//!
//! `code` has a row for every code of AWS's page. The checks are grouped by the element that they are about, and each
//! group goes through a document once. What a group needs of the document as a whole is in [`Checker`].

mod actions;
mod arns;
mod attached;
mod code;
mod conditions;
mod covering;
mod finding;
mod grants;
mod keys;
mod operators;
mod organizations;
mod principals;
mod resources;
mod services;
mod shape;
mod sizes;
mod tags;
mod trust;
mod values;
mod variables;

use json::Span;

pub use attached::AttachedTo;
pub use code::{FindingType, ISSUE_CODES, IssueCode};
pub use finding::{Finding, Location, PathElement, TextPosition};

use crate::PolicyType;
use crate::grammar::{Rules, one_or_many};
use finding::Found;

/// Says what is to be said about a document that is to be a policy of a kind, and, of a resource-based policy, what it is
/// to be attached to. See
/// [ValidatePolicy](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html).
///
/// Never fails: that a document cannot be read is a finding too. The findings stand in the order of the text.
///
/// ```
/// use policy::{FindingType, PolicyType, validate};
/// let text = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*"}}"#;
/// let findings = validate(text, PolicyType::IdentityBased, None);
/// assert_eq!(findings.len(), 1);
/// assert_eq!(findings[0].code.name(), "INVALID_ACTION");
/// assert_eq!(findings[0].finding_type(), FindingType::Error);
/// assert_eq!(findings[0].details, "The action s3:GetObjekt does not exist. Did you mean s3:GetObject?");
/// ```
pub fn validate(text: &str, kind: PolicyType, attached: Option<AttachedTo>) -> Vec<Finding> {
    let (kind, attached) = match (kind, attached) {
        (PolicyType::ResourceBased, Some(AttachedTo::Role)) => (PolicyType::RoleTrust, None),
        (PolicyType::ResourceBased, attached) => (kind, attached),
        _ => (kind, None),
    };
    let mut checker = Checker { text, kind, attached, rules: Rules::of(kind), variables: false, found: Vec::new() };
    let root = match json::parse(text) {
        Ok(root) => root,
        Err(error) => {
            checker.not_json(&error);
            return finding::locate(text, None, checker.found);
        }
    };
    checker.sizes(root.span);
    let policy = checker.shape(&root);
    for statement in &policy.statements {
        checker.actions(statement);
        checker.principals(statement);
        checker.resources(statement);
        checker.conditions(statement);
        checker.grants(statement);
        checker.tags(statement);
        checker.services(statement);
        checker.organizations(statement);
        checker.trust(statement);
    }
    checker.sids(&policy.statements);
    checker.same_statements(&policy.statements);
    checker.roles_anywhere(&policy.statements);
    finding::locate(text, Some(&root), checker.found)
}

/// A document under examination.
struct Checker<'t> {
    text: &'t str,
    kind: PolicyType,
    /// What a resource-based policy is attached to, where that is said.
    attached: Option<AttachedTo>,
    rules: &'static Rules,
    /// Whether `${…}` is a policy variable: from version 2012-10-17 on.
    variables: bool,
    found: Vec<Found>,
}

impl Checker<'_> {
    /// Notes a finding at a place.
    fn find(&mut self, code: IssueCode, fillings: &[&str], span: Span) {
        self.find_at(code, 0, fillings, &[span]);
    }
    /// Notes a finding that has several sentences or places.
    fn find_at(&mut self, code: IssueCode, sentence: usize, fillings: &[&str], spans: &[Span]) {
        self.found.push(Found { code, details: code.sentence(sentence, fillings), spans: spans.to_vec() });
    }

    fn not_json(&mut self, error: &json::Error) {
        let at = u32::try_from(self.text.floor_char_boundary(error.offset)).unwrap_or(u32::MAX);
        let span = Span { start: at, end: at };
        let before = self.text.get(..at as usize).unwrap_or_default();
        let (line, column) = json::line_column(self.text, at as usize);
        let fillings = [before.chars().count(), line, column - 1].map(|number| number.to_string());
        self.find(code::JSON_SYNTAX_ERROR, &fillings.each_ref().map(String::as_str), span);
    }

    /// Whether the policy grants to whoever it is attached to.
    fn is_of_identity(&self) -> bool {
        matches!(self.kind, PolicyType::IdentityBased | PolicyType::PermissionsBoundary | PolicyType::Session)
    }
}

/// The place of a part of a string: the whole string, where escapes or letters beyond ASCII keep bytes and characters
/// apart.
fn part(text: &str, span: Span, start: usize, length: usize) -> Span {
    let plain = text.is_ascii() && (span.end - span.start) as usize == text.len() + 2;
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    if plain {
        let start = span.start + 1 + narrow(start);
        Span { start, end: start + narrow(length) }
    } else {
        span
    }
}

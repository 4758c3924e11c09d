use std::sync::Arc;

use aws::Arn;

use crate::grammar::{self, MalformedPolicy, Origin};
use crate::index::ActionIndex;
use crate::principal::{Entity, PrincipalEntry};
use crate::{Effect, PolicyType, Statement};

/// A policy as written, parsed and compiled once.
///
/// Immutable; cloning it copies a pointer.
#[derive(Debug, Clone)]
pub struct PolicyDocument {
    compiled: Arc<Compiled>,
}

#[derive(Debug, Clone)]
struct Compiled {
    actions: ActionIndex,
    statements: Box<[Statement]>,
    kind: PolicyType,
    text: Box<str>,
}

/// An action that is looked for in many documents.
///
/// ```
/// use policy::{PolicyDocument, PolicyType, SoughtAction};
/// let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
/// let document = PolicyDocument::parse(text, PolicyType::IdentityBased)?;
/// assert!(document.may_allow(&SoughtAction::new("s3:GetObject")));
/// assert!(!document.may_allow(&SoughtAction::new("s3:PutObject")));
/// # Ok::<(), policy::MalformedPolicy>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct SoughtAction<'a> {
    pub(crate) name: &'a str,
    rank: Option<u16>,
}

impl<'a> SoughtAction<'a> {
    /// `service:Name`; one that the catalogue does not know is found as well, at the cost of a comparison a statement.
    pub fn new(name: &'a str) -> SoughtAction<'a> {
        SoughtAction { name, rank: catalog::known(name).map(|known| known.id.rank()) }
    }
}

impl PolicyDocument {
    /// Reads a policy that a customer wrote. For policies embedded in a user, group or role see
    /// [`PolicyDocument::parse_inline`].
    ///
    /// # Errors
    /// When the text is no policy by the grammar of its kind.
    pub fn parse(text: &str, kind: PolicyType) -> Result<PolicyDocument, MalformedPolicy> {
        PolicyDocument::read(text, kind, Origin::Customer)
    }

    /// Reads an identity-based policy that is embedded in a user, group or role (PutUserPolicy and its sisters). Other
    /// than a managed one it may be of version 2008-10-17, or say no version.
    ///
    /// # Errors
    /// When the text is no identity-based policy.
    pub fn parse_inline(text: &str) -> Result<PolicyDocument, MalformedPolicy> {
        PolicyDocument::read(text, PolicyType::IdentityBased, Origin::Inline)
    }

    /// Reads a policy that AWS wrote: a managed policy, `FullAWSAccess`, or `RCPFullAWSAccess`, the one resource control
    /// policy that may allow. AWS holds itself to the shape of policies but not to every rule for customers.
    ///
    /// # Errors
    /// When the text is no policy.
    pub fn parse_aws_managed(text: &str, kind: PolicyType) -> Result<PolicyDocument, MalformedPolicy> {
        PolicyDocument::read(text, kind, Origin::Aws)
    }

    fn read(text: &str, kind: PolicyType, origin: Origin) -> Result<PolicyDocument, MalformedPolicy> {
        Ok(PolicyDocument::compiled(grammar::parse(text, kind, origin)?, text, kind))
    }
    pub(crate) fn compiled(mut statements: Vec<Statement>, text: &str, kind: PolicyType) -> PolicyDocument {
        let entry = |statement: &mut Statement| {
            let ranks = statement.actions.ranks();
            statement.actions.indexed = ranks.is_some();
            (statement.effect, ranks)
        };
        let actions = ActionIndex::new(&statements.iter_mut().map(entry).collect::<Vec<_>>());
        let compiled = Compiled { actions, statements: statements.into(), kind, text: text.into() };
        PolicyDocument { compiled: Arc::new(compiled) }
    }
    /// The statements of both, of this one first: for what grants beside a policy, such as an access control list. The text
    /// is that of both, one behind the other.
    #[must_use]
    pub fn joined(&self, other: &PolicyDocument) -> PolicyDocument {
        let text = format!("{}\n{}", self.text(), other.text());
        let mut statements = self.statements().to_vec();
        let behind = self.text().len() + 1;
        statements.extend(other.statements().iter().map(|statement| statement.clone().moved(behind)));
        PolicyDocument::compiled(statements, &text, self.kind())
    }

    /// The statements that deny, alone: of a bucket's policy, which allows nothing on what others own in the bucket.
    #[must_use]
    pub fn denials(&self) -> PolicyDocument {
        let denies = |statement: &&Statement| statement.effect == Effect::Deny;
        PolicyDocument::compiled(self.statements().iter().filter(denies).cloned().collect(), self.text(), self.kind())
    }

    /// The policy exactly as it was given.
    pub fn text(&self) -> &str {
        &self.compiled.text
    }
    /// What it was read as.
    pub fn kind(&self) -> PolicyType {
        self.compiled.kind
    }
    /// The statements, in the order written.
    pub fn statements(&self) -> &[Statement] {
        &self.compiled.statements
    }
    /// Which statements are about which actions.
    pub(crate) fn index(&self) -> &ActionIndex {
        &self.compiled.actions
    }
    /// Whether some `Allow` statement is about an action, whatever its resources and conditions. Costs a look into the
    /// document's index.
    pub fn may_allow(&self, action: &SoughtAction<'_>) -> bool {
        self.about(action).any(|statement| statement.effect == Effect::Allow)
    }
    /// The statements that are about an action, in order. Costs a look into the document's index.
    pub fn about<'d, 'a>(&'d self, action: &SoughtAction<'a>) -> impl Iterator<Item = &'d Statement> + use<'d, 'a> {
        let (statements, action) = (self.statements(), *action);
        let candidates = self.index().candidates(action.rank, false).filter_map(|at| statements.get(at));
        candidates.filter(move |statement| statement.is_about(action.name, action.rank.is_some()))
    }
    /// The length in characters, with or without white space, to hold against the quota of whoever keeps it.
    pub fn size(&self, white_space_counts: bool) -> usize {
        self.compiled
            .text
            .chars()
            .filter(|char| white_space_counts || !matches!(char, ' ' | '\t' | '\n' | '\r'))
            .count()
    }

    /// The user and role ARNs in `Principal` and `NotPrincipal` elements.
    pub fn principal_arns(&self) -> impl Iterator<Item = &Arn> {
        self.entities().map(|entity| &entity.arn)
    }
    /// The same, each with the unique id it is bound to: what must be kept besides the text to restore the document.
    pub fn bound_principals(&self) -> impl Iterator<Item = (&Arn, Option<&Arc<str>>)> {
        self.entities().map(|entity| (&entity.arn, entity.unique_id.as_ref()))
    }
    fn entities(&self) -> impl Iterator<Item = &Entity> {
        let elements = self.compiled.statements.iter().filter_map(|statement| statement.principals.as_deref());
        elements.flat_map(|element| &element.entries).filter_map(|entry| match entry {
            PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) => Some(entity),
            _ => None,
        })
    }

    /// Binds users and roles in `Principal` to their unique ids, as AWS does when it stores a trust or resource-based
    /// policy: an entity that is deleted and created anew under the same name is no longer meant
    /// ([principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html)).
    ///
    /// `resolve` gives the id of the user or role that has an ARN now; an ARN without one stays a plain name, for
    /// accounts that are not known here.
    pub fn bind_principals(self, resolve: &dyn Fn(&Arn) -> Option<Arc<str>>) -> PolicyDocument {
        let mut compiled = Arc::unwrap_or_clone(self.compiled);
        for element in compiled.statements.iter_mut().filter_map(|statement| statement.principals.as_deref_mut()) {
            for entry in &mut element.entries {
                if let PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) = entry {
                    entity.unique_id = resolve(&entity.arn);
                }
            }
        }
        PolicyDocument { compiled: Arc::new(compiled) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The index against the text of every statement that AWS has written, for actions of all services.
    #[test]
    fn the_index_says_what_the_text_says() {
        let every = catalog::actions(catalog::ActionId::FIRST..catalog::ActionId::end());
        let actions: Vec<_> = every.step_by(97).chain(catalog::known("s3:GetObject")).collect();
        for managed in catalog::managed_policies() {
            let document = PolicyDocument::parse_aws_managed(managed.document, PolicyType::IdentityBased).unwrap();
            for action in &actions {
                let about = |statement: &&Statement| statement.covers_action(action.name);
                let want: Vec<_> = document.statements().iter().filter(about).map(Statement::index).collect();
                let found = document.index().candidates(Some(action.id.rank()), false);
                let about = |at: &usize| document.statements()[*at].is_about(action.name, true);
                assert_eq!(found.filter(about).collect::<Vec<_>>(), want, "{} {}", managed.name, action.name);
            }
        }
    }

    /// The example of `docs/policy-engine.md`.
    #[test]
    fn the_worked_example_is_true() {
        let text = r#"{"Version": "2012-10-17", "Statement": [
            {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get*", "s3:ListBucket"],
             "Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"]},
            {"Sid": "NoIam", "Effect": "Allow", "NotAction": "iam:*", "Resource": "*",
             "Condition": {"StringEquals": {"aws:PrincipalTag/team": "ops"}}},
            {"Sid": "Keep", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}]}"#;
        let document = PolicyDocument::parse(text, PolicyType::IdentityBased).unwrap();
        let about = |action: &str, only_denies| {
            let rank = catalog::known(action).unwrap().id.rank();
            let found = document.index().candidates(Some(rank), only_denies);
            found.map(|at| document.statements()[at].sid().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(about("s3:GetObject", false), ["Read", "NoIam"]);
        assert_eq!(about("s3:ListBucket", false), ["Read", "NoIam"]);
        assert_eq!(about("s3:PutObject", false), ["NoIam"]);
        assert_eq!(about("s3:DeleteObject", false), ["NoIam", "Keep"]);
        assert_eq!(about("s3:DeleteObject", true), ["Keep"]);
        assert!(about("iam:PassRole", false).is_empty());
    }

    /// A document full of patterns over all services is read in no time, and those patterns still count.
    #[test]
    fn patterns_over_all_services_are_matched_as_text() {
        let patterns: Vec<_> = (0..3_000).map(|number| format!(r#""*:Get{number}*""#)).collect();
        let text = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Resource": "*",
                "Action": ["*:GetObj*", {}]}}}}"#,
            patterns.join(",")
        );
        let document = PolicyDocument::parse(&text, PolicyType::IdentityBased).unwrap();
        let statement = &document.statements()[0];
        assert!(!statement.actions.indexed);
        assert!(statement.is_about("s3:GetObject", true));
        assert!(!statement.is_about("s3:PutObject", true));
        assert_eq!(document.index().candidates(catalog::known("s3:PutObject").map(|a| a.id.rank()), false).count(), 1);
    }
}

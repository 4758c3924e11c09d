use std::sync::Arc;

use aws::Arn;

use crate::grammar::{self, MalformedPolicy, Origin};
use crate::index::ActionIndex;
use crate::principal::{Entity, PrincipalEntry};
use crate::{PolicyType, Statement};

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
        let mut statements = grammar::parse(text, kind, origin)?;
        let entry = |statement: &mut Statement| {
            let ranks = statement.actions.ranks();
            statement.actions.indexed = ranks.is_some();
            (statement.effect, ranks)
        };
        let actions = ActionIndex::new(&statements.iter_mut().map(entry).collect::<Vec<_>>());
        let compiled = Compiled { actions, statements: statements.into(), kind, text: text.into() };
        Ok(PolicyDocument { compiled: Arc::new(compiled) })
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

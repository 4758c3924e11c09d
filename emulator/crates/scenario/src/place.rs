//! Where in the files of a scenario something is written.

use std::fmt;

use aws::{AccountId, Arn};
use policy::{PolicyDocument, PolicyType};

use crate::Scenario;
use crate::format::{Account, Document, Entries};
use crate::identity_center::INLINE_POLICY;
use crate::render::render;
use crate::source::Position;
use crate::validation::items;

/// A place in a file. Displayed as `file:line:column`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The file, as it was named.
    pub file: &'a str,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl Scenario {
    /// Where a statement of a policy is written.
    ///
    /// `source` is what a verdict calls the policy: the ARN of a managed or organization policy; the ARN of the role
    /// whose trust policy it is; the ARN of the resource or VPC endpoint that has it; or the name of an inline policy,
    /// of `holder` or of a group that the user `holder` is in. `statement` counts from 0. None for what the scenario
    /// does not write, such as AWS's own policies.
    pub fn position_of(&self, source: &str, holder: Option<&Arn>, statement: usize) -> Option<Place<'_>> {
        let (document, kind) = match Arn::parse(source) {
            Ok(arn) => self.document_of(&arn)?,
            Err(_) => (self.inline_policy(holder?, source)?, PolicyType::IdentityBased),
        };
        let at = self.statement_at(document, kind, statement).unwrap_or(document.at());
        self.place(at)
    }

    /// A position with its file.
    pub fn place(&self, at: Position) -> Option<Place<'_>> {
        let file = &self.sources.get(at.file)?.name;
        Some(Place { file, line: at.line, column: at.column })
    }

    fn statement_at(&self, document: &Document, kind: PolicyType, statement: usize) -> Option<Position> {
        let rendered = render(document, &self.names, &self.sources).ok()?;
        let parsed = match kind {
            PolicyType::IdentityBased => PolicyDocument::parse_inline(&rendered.text),
            kind => PolicyDocument::parse(&rendered.text, kind),
        };
        let start = parsed.ok()?.statements().get(statement)?.span().start;
        rendered.origin(start, &self.sources)
    }

    fn document_of(&self, arn: &Arn) -> Option<(&Document, PolicyType)> {
        match (arn.service(), arn.resource().split('/').next().unwrap_or_default()) {
            ("organizations", _) => self.organization_policy(arn.resource_name()),
            ("iam", "policy") => {
                let policy = self.account_of(arn.account_id()?)?.1.iam.policies.get(arn.resource_name())?;
                Some((&policy.document, PolicyType::IdentityBased))
            }
            ("iam", "role") => {
                let role = self.account_of(arn.account_id()?)?.1.iam.roles.get(arn.resource_name())?;
                Some((&role.trust, PolicyType::RoleTrust))
            }
            ("ec2", "vpc-endpoint") => {
                let (key, account) = self.account_of(arn.account_id()?)?;
                let id = |name: &str| self.names.vpc_endpoints.get(&format!("{key}/{name}"));
                let named = |name: &str| id(name).is_some_and(|id| id == arn.resource_name());
                let (_, endpoint) = account.vpc_endpoints.iter().find(|(name, _)| named(&name.value))?;
                Some((endpoint.policy.as_ref()?, PolicyType::VpcEndpoint))
            }
            _ => Some((self.resource_policy(arn)?, PolicyType::ResourceBased)),
        }
    }

    fn organization_policy(&self, id: &str) -> Option<(&Document, PolicyType)> {
        let (name, _) = self.names.policies.iter().find(|(_, known)| *known == id)?;
        let policy = self.file.policies.get(name)?;
        let kind = match policy.kind {
            crate::format::PolicyType::ResourceControlPolicy => PolicyType::ResourceControl,
            _ => PolicyType::ServiceControl,
        };
        Some((&policy.document, kind))
    }

    fn resource_policy(&self, arn: &Arn) -> Option<&Document> {
        let accounts: Vec<(&str, &Account)> = match arn.account_id() {
            Some(id) => vec![self.account_of(id)?],
            None => self.file.accounts.iter().map(|(key, account)| (key.value.as_str(), account)).collect(),
        };
        accounts.into_iter().find_map(|(key, account)| {
            let has_arn = |item: &crate::validation::Item<'_>| {
                let name = match item.suffix(key) {
                    Some(suffix) => format!("{}-{suffix}", item.name(key)),
                    None => item.name(key),
                };
                let is_there = arn.region().is_empty() || arn.region() == item.region();
                is_there && arn.service() == item.kind.service() && arn.resource() == item.kind.path(&name)
            };
            items(&account.resources).find(has_arn)?.policy
        })
    }

    fn inline_policy(&self, holder: &Arn, name: &str) -> Option<&Document> {
        let (_, account) = self.account_of(holder.account_id()?)?;
        let iam = &account.iam;
        let (kind, entity) = (holder.resource().split('/').next().unwrap_or_default(), holder.resource_name());
        match kind {
            "role" => match self.permission_set_role(holder) {
                Some(role) if name == INLINE_POLICY => {
                    self.file.permission_sets.get(&role.permission_set)?.inline.as_ref()
                }
                Some(_) => None,
                None => find_inline(&iam.roles.get(entity)?.inline, name),
            },
            "user" => {
                let user = iam.users.get(entity)?;
                let of_groups = || {
                    let groups = user.groups.iter().filter_map(|group| iam.groups.get(&group.value));
                    groups.map(|group| &group.inline).find_map(|inline| find_inline(inline, name))
                };
                find_inline(&user.inline, name).or_else(of_groups)
            }
            "group" => find_inline(&iam.groups.get(entity)?.inline, name),
            _ => None,
        }
    }

    fn account_of(&self, id: AccountId) -> Option<(&str, &Account)> {
        let key = self.names.account_keys.get(&id)?;
        Some((key, self.file.accounts.get(key)?))
    }
}

/// Names of policies compare without case.
fn find_inline<'a>(inline: &'a Entries<Document>, name: &str) -> Option<&'a Document> {
    inline.iter().find(|(key, _)| key.value.eq_ignore_ascii_case(name)).map(|(_, document)| document)
}

//! Every policy that a scenario writes, and where.

use policy::{PolicyDocument, PolicyType};

use crate::format::{self, Document};
use crate::render::render;
use crate::source::Position;
use crate::validation::items;
use crate::{Place, Scenario};

/// A policy of a scenario.
#[derive(Debug)]
pub struct WrittenPolicy<'s> {
    /// Whose it is, as the scenario calls it: `shop/role/Deployer: trust`, `shop/bucket/orders`.
    pub name: String,
    /// What it says.
    pub document: PolicyDocument,
    /// Where each statement is written.
    pub statements: Vec<Place<'s>>,
}

impl Scenario {
    /// The policies that it writes, of the organization first, then account by account.
    pub fn policies(&self) -> Vec<WrittenPolicy<'_>> {
        let mut all = Vec::new();
        let mut add = |name: String, document: &Document, kind: PolicyType| {
            all.extend(self.written(name, document, kind));
        };
        for (name, policy) in self.file.policies.iter() {
            let kind = match policy.kind {
                format::PolicyType::ServiceControlPolicy => PolicyType::ServiceControl,
                format::PolicyType::ResourceControlPolicy => PolicyType::ResourceControl,
                // These are no policies of the IAM grammar.
                format::PolicyType::TagPolicy
                | format::PolicyType::BackupPolicy
                | format::PolicyType::AiservicesOptOutPolicy => continue,
            };
            add(format!("policy/{}", name.value), &policy.document, kind);
        }
        for (key, account) in self.file.accounts.iter() {
            let (key, iam) = (&key.value, &account.iam);
            for (name, policy) in iam.policies.iter() {
                add(format!("{key}/policy/{}", name.value), &policy.document, PolicyType::IdentityBased);
            }
            let mut inline = |kind: &str, holder: &str, policies: &format::Entries<Document>| {
                for (name, document) in policies.iter() {
                    add(format!("{key}/{kind}/{holder}: {}", name.value), document, PolicyType::IdentityBased);
                }
            };
            iam.users.iter().for_each(|(name, user)| inline("user", &name.value, &user.inline));
            iam.groups.iter().for_each(|(name, group)| inline("group", &name.value, &group.inline));
            iam.roles.iter().for_each(|(name, role)| inline("role", &name.value, &role.inline));
            for (name, role) in iam.roles.iter() {
                add(format!("{key}/role/{}: trust", name.value), &role.trust, PolicyType::RoleTrust);
            }
            for item in items(&account.resources) {
                if let Some(document) = item.policy {
                    add(format!("{key}/{}/{}", item.kind.word(), item.name(key)), document, PolicyType::ResourceBased);
                }
            }
            for (name, endpoint) in account.vpc_endpoints.iter() {
                if let Some(document) = &endpoint.policy {
                    add(format!("{key}/vpc-endpoint/{}", name.value), document, PolicyType::VpcEndpoint);
                }
            }
        }
        for (name, set) in self.file.permission_sets.iter() {
            if let Some(document) = &set.inline {
                add(format!("permission-set/{}", name.value), document, PolicyType::IdentityBased);
            }
        }
        all
    }

    /// None of a document that no scenario was made of: all of them were read when it was.
    fn written(&self, name: String, document: &Document, kind: PolicyType) -> Option<WrittenPolicy<'_>> {
        let rendered = render(document, &self.names, &self.sources).ok()?;
        let parsed = match kind {
            PolicyType::IdentityBased => PolicyDocument::parse_inline(&rendered.text),
            kind => PolicyDocument::parse(&rendered.text, kind),
        };
        let parsed = parsed.ok()?;
        let place = |at: Position| self.place(at);
        let statements = parsed.statements().iter().filter_map(|statement| {
            place(rendered.origin(statement.span().start, &self.sources).unwrap_or(document.at()))
        });
        let statements = statements.collect();
        Some(WrittenPolicy { name, document: parsed, statements })
    }
}

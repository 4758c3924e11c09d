use std::collections::{BTreeMap, BTreeSet};

use access::analysis::{Answer, suggest};
use policy::PolicyDocument;
use state::Partition;
use state::iam::Entity;

/// The names of everything that can decide: policies and statements.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    /// Names of the organization's policies by ARN.
    organization: BTreeMap<String, String>,
    /// Every name, id, ARN and `Sid` that `by` may give.
    known: BTreeSet<String>,
}

impl Sources {
    pub(crate) fn of(partition: &Partition) -> Sources {
        let mut sources = Sources::default();
        for organization in partition.organizations.values() {
            for (id, policy) in &organization.policies {
                sources.organization.insert(policy.arn.to_string(), policy.name.to_string());
                sources.known.extend([id.to_string(), policy.name.to_string(), policy.arn.to_string()]);
                sources.statements(policy.document.iter().map(|document| &**document));
            }
        }
        for policy in partition.aws_policies.values() {
            sources.managed(policy);
        }
        for account in partition.accounts.values() {
            let iam = &account.iam;
            iam.policies.values().for_each(|policy| sources.managed(policy));
            iam.users.values().for_each(|user| sources.entity(&user.entity));
            iam.groups.values().for_each(|group| sources.entity(&group.entity));
            for resource in account.resources.values() {
                sources.known.insert(resource.arn.to_string());
                sources.statements(resource.policy.as_deref());
            }
            for role in iam.roles.values() {
                sources.entity(&role.entity);
                sources.known.insert(role.entity.arn.to_string());
                sources.statements([&*role.trust]);
            }
        }
        sources
    }
    fn managed(&mut self, policy: &state::iam::ManagedPolicy) {
        self.known.extend([policy.name.to_string(), policy.arn.to_string()]);
        self.statements(policy.document().map(|document| &**document));
    }
    fn entity(&mut self, entity: &Entity) {
        for (name, document) in &entity.inline {
            self.known.insert(name.to_string());
            self.statements([&**document]);
        }
    }
    fn statements<'d>(&mut self, documents: impl IntoIterator<Item = &'d PolicyDocument>) {
        let sids = documents.into_iter().flat_map(PolicyDocument::statements).filter_map(|statement| statement.sid());
        self.known.extend(sids.map(str::to_owned));
    }

    /// Checks that there is something of this name.
    pub(crate) fn check(&self, by: &str) -> Result<(), (String, Option<String>)> {
        match self.known.contains(by) {
            true => Ok(()),
            false => {
                let help = suggest(by, self.known.iter().map(String::as_str));
                Err((format!("no policy and no statement is called `{by}`"), help))
            }
        }
    }
    /// Whether the answer was decided by what is called so.
    pub(crate) fn decided_by(&self, by: &str, answer: &Answer) -> bool {
        let sid = answer.statement.as_ref().and_then(|statement| statement.sid.as_deref());
        let source = answer.source.as_deref();
        sid == Some(by)
            || source.is_some_and(|source| {
                source == by || self.name(source) == by || (source.starts_with("arn:") && last_part(source) == by)
            })
    }
    /// What people call a policy: the name of an organization's policy or of one of AWS's own, else its ARN or the name
    /// that it has in its user or role.
    pub(crate) fn name<'a>(&'a self, source: &'a str) -> &'a str {
        let of_aws = || if source.contains("::aws:policy/") { last_part(source) } else { source };
        self.organization.get(source).map_or_else(of_aws, String::as_str)
    }
}

fn last_part(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

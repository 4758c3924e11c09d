//! What people call the policies and places in an answer, and where they read its statements.

use aws::Arn;
use state::Partition;
use state::organization::TargetKind;

use super::question::StatementRef;

/// Names for people. A partition knows those that AWS gives; a scenario knows its files as well.
pub trait Legend: std::fmt::Debug {
    /// What a policy is called that answers know by its ARN, or by the name it has in its user or role.
    fn policy(&self, source: &str) -> String;
    /// What a place of the organization is called, by its id.
    fn place(&self, target: &str) -> String;
    /// Where a statement of a policy is written, as `file:line:column`. An inline policy is one of `holder`'s, by ARN.
    fn written(&self, source: &str, holder: &str, statement: &StatementRef) -> Option<String>;

    /// A statement with its place: `NoIamUsers at shop.yaml:12:9`, and without one where it is in no file.
    fn statement(&self, source: &str, holder: &str, statement: &StatementRef) -> String {
        match self.written(source, holder, statement) {
            Some(place) => format!("{statement} at {place}"),
            None => statement.to_string(),
        }
    }
}

impl Legend for Partition {
    /// A policy of the organization by its name and its id, one of AWS's control policies by its name, all others as
    /// they are.
    fn policy(&self, source: &str) -> String {
        let Some(arn) = Arn::parse(source).ok().filter(|arn| arn.service() == "organizations") else {
            return source.to_owned();
        };
        let all = self.organizations.values().flat_map(|organization| organization.policies.values());
        match all.into_iter().find(|policy| policy.arn == arn) {
            Some(policy) if arn.account() == "aws" => policy.name.to_string(),
            Some(policy) => format!("{} ({})", policy.name, policy.id),
            None => source.to_owned(),
        }
    }

    fn place(&self, target: &str) -> String {
        let Some(place) = self.organizations.values().find_map(|organization| organization.target(target)) else {
            return target.to_owned();
        };
        match place.kind {
            TargetKind::Root => format!("the root {}", place.id),
            TargetKind::OrganizationalUnit => format!("the unit {} ({})", place.name, place.id),
            TargetKind::Account => format!("the account {} ({})", place.name, place.id),
        }
    }

    fn written(&self, _: &str, _: &str, _: &StatementRef) -> Option<String> {
        None
    }
}

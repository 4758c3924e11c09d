use std::collections::BTreeMap;

use super::Validation;
use crate::format::{Entries, Organization, Placed, PolicyType, Unit};
use crate::source::Position;

/// Policies that AWS attaches to every place by itself.
pub(crate) const AWS_POLICIES: [&str; 2] = ["FullAWSAccess", "RCPFullAWSAccess"];

impl Validation<'_> {
    /// The tree: every account in exactly one place, every policy known.
    pub(super) fn organization(&mut self) {
        let file = self.file;
        let Some(Placed { value: organization, at }) = &file.organization else {
            return self.without_organization();
        };
        let management = &organization.management;
        if file.accounts.get(&management.value).is_none() {
            self.unknown("account", management, file.accounts.names());
        }
        let mut placed = BTreeMap::new();
        let root = &organization.root;
        self.place(&root.accounts, &mut placed);
        self.units(&root.units, 1, &mut placed);
        self.attachments(organization, &root.policies, &root.detached);
        self.unit_attachments(organization, &root.units);
        for (key, account) in file.accounts.iter() {
            self.attachments(organization, &account.policies, &account.detached);
            let is_placed = placed.contains_key(key.value.as_str()) || key.value == management.value;
            match (is_placed, account.outside_organization) {
                (false, false) => {
                    let help = "name it in `accounts` of the root or a unit, or write `outside_organization: true`";
                    self.report_with_help(key.at, format!("the account `{}` is in no unit", key.value), help);
                }
                (true, true) => {
                    let message = format!("the account `{}` is in the organization and outside of it", key.value);
                    self.report(key.at, message);
                }
                (true, false) | (false, true) => {}
            }
        }
        if organization.policy_types.as_ref().is_some_and(Vec::is_empty) && !file.policies.is_empty() {
            self.report(*at, "policies are written below, but no policy type is enabled");
        }
    }

    fn without_organization(&mut self) {
        if let Some((name, _)) = self.file.policies.iter().next() {
            let help = "IAM policies belong to an account, under `iam: policies:`";
            self.report_with_help(name.at, "policies of an organization need an `organization`", help);
        }
    }

    fn units<'a>(&mut self, units: &'a Entries<Unit>, depth: usize, placed: &mut BTreeMap<&'a str, Position>) {
        // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
        const DEEPEST: usize = 5;
        for (name, unit) in units.iter() {
            if depth > DEEPEST {
                self.report(name.at, format!("units can be nested {DEEPEST} levels deep under a root"));
            }
            for (_, tag) in unit.tags.iter() {
                self.text(tag);
            }
            self.place(&unit.accounts, placed);
            self.units(&unit.units, depth + 1, placed);
        }
    }

    fn place<'a>(&mut self, keys: &'a [Placed<String>], placed: &mut BTreeMap<&'a str, Position>) {
        for key in keys {
            if self.file.accounts.get(&key.value).is_none() {
                self.unknown("account", key, self.file.accounts.names());
            }
            if let Some(first) = placed.insert(&key.value, key.at) {
                let help = format!("it is in a unit on line {} already", first.line);
                self.report_with_help(key.at, format!("the account `{}` is in two places", key.value), help);
            }
        }
    }

    fn unit_attachments(&mut self, organization: &Organization, units: &Entries<Unit>) {
        for (_, unit) in units.iter() {
            self.attachments(organization, &unit.policies, &unit.detached);
            self.unit_attachments(organization, &unit.units);
        }
    }

    fn attachments(&mut self, organization: &Organization, attached: &[Placed<String>], detached: &[Placed<String>]) {
        let file = self.file;
        for name in attached {
            match file.policies.get(&name.value) {
                None => self.unknown("policy of the organization called", name, file.policies.names()),
                Some(policy) if !enabled(organization, policy.kind) => {
                    let kind = policy.kind.as_str();
                    let help = format!("add {kind} to `policy_types` of the organization");
                    self.report_with_help(name.at, format!("`{}` is a {kind}, which is not enabled", name.value), help);
                }
                Some(_) => {}
            }
        }
        for name in detached {
            if !AWS_POLICIES.contains(&name.value.as_str()) {
                self.unknown("policy of AWS called", name, AWS_POLICIES);
            }
        }
    }
}

fn enabled(organization: &Organization, kind: PolicyType) -> bool {
    match &organization.policy_types {
        None => kind == PolicyType::ServiceControlPolicy,
        Some(kinds) => kinds.iter().any(|enabled| enabled.value == kind),
    }
}

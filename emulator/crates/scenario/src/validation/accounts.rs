use std::collections::HashMap;
use std::sync::LazyLock;

use policy::PolicyType;

use super::Validation;
use crate::format::{AccessKey, Account, Entries, Iam, Placed};
use access::analysis::suggest;

impl Validation<'_> {
    pub(super) fn accounts(&mut self) {
        for (_, account) in self.file.accounts.iter() {
            self.account(account);
        }
    }

    fn account(&mut self, account: &Account) {
        self.tags(&account.tags);
        if let Some(keys) =
            account.root.as_ref().and_then(|root| root.value.access_keys.as_ref()).filter(|keys| keys.value > 2)
        {
            self.report_with_help(
                keys.at,
                format!("a root user cannot have {} access keys", keys.value),
                "two at most",
            );
        }
        let iam = &account.iam;
        for (_, policy) in iam.policies.iter() {
            policy.description.iter().for_each(|text| self.text(text));
            self.tags(&policy.tags);
            self.document(&policy.document, PolicyType::IdentityBased);
        }
        for (_, group) in iam.groups.iter() {
            self.attached(iam, &group.attached);
            group.inline.iter().for_each(|(_, document)| self.document(document, PolicyType::IdentityBased));
        }
        for (_, user) in iam.users.iter() {
            for group in &user.groups {
                if iam.groups.get(&group.value).is_none() {
                    self.unknown("group", group, iam.groups.names());
                }
            }
            self.tags(&user.tags);
            self.attached(iam, &user.attached);
            self.attached(iam, user.boundary.as_slice());
            user.access_key.iter().for_each(|key| self.access_key(&key.value));
            user.inline.iter().for_each(|(_, document)| self.document(document, PolicyType::IdentityBased));
        }
        for (_, role) in iam.roles.iter() {
            role.description.iter().for_each(|text| self.text(text));
            self.tags(&role.tags);
            self.document(&role.trust, PolicyType::RoleTrust);
            self.attached(iam, &role.attached);
            self.attached(iam, role.boundary.as_slice());
            role.inline.iter().for_each(|(_, document)| self.document(document, PolicyType::IdentityBased));
        }
        for (_, trail) in account.trails.iter() {
            self.text(&trail.bucket);
            let others = [&trail.prefix, &trail.key, &trail.topic];
            others.into_iter().flatten().for_each(|text| self.text(text));
            self.tags(&trail.tags);
        }
        self.calls(account);
    }

    /// [Forms of access keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids).
    fn access_key(&mut self, key: &AccessKey) {
        let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        if key.id.value.len() != 20 || !key.id.value.starts_with("AKIA") || !key.id.value.bytes().all(capital) {
            let help = "`AKIA` and sixteen capital letters or digits";
            self.report_with_help(key.id.at, format!("`{}` is no access key id", key.id.value), help);
        }
        let secret = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
        if key.secret.value.len() != 40 || !key.secret.value.bytes().all(secret) {
            self.report_with_help(key.secret.at, "this is no secret access key", "forty letters, digits, `+` or `/`");
        }
    }

    pub(super) fn tags(&mut self, tags: &Entries<Placed<String>>) {
        tags.iter().for_each(|(_, value)| self.text(value));
    }

    fn attached(&mut self, iam: &Iam, names: &[Placed<String>]) {
        for name in names {
            if name.value.starts_with("arn:") {
                self.text(name);
            } else if iam.policies.get(&name.value).is_none() && aws_policy_arn(&name.value).is_none() {
                let aws: Vec<_> = catalog::managed_policies().map(|policy| policy.name).collect();
                let near = suggest(&name.value, iam.policies.names().chain(aws));
                let help = near.filter(|guess| guess.starts_with("did you mean")).unwrap_or_else(|| {
                    "a name under `iam: policies:` of this account, of one of AWS's own policies, or an ARN".to_owned()
                });
                self.report_with_help(name.at, format!("there is no managed policy `{}`", name.value), help);
            }
        }
    }
}

/// The ARN of AWS's policy with this name, whatever its path.
pub(crate) fn aws_policy_arn(name: &str) -> Option<&'static str> {
    /// A scenario names few of them and names those often, so all are looked through once.
    static BY_NAME: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
        // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
        const PATHS: [&str; 5] = ["/", "/job-function/", "/service-role/", "/aws-service-role/", "/root-task/"];
        let place = |path: &str| PATHS.iter().position(|known| *known == path);
        let mut found: Vec<_> = catalog::managed_policies().collect();
        // Of two with one name, the one with the shorter way stays.
        found.sort_by_key(|policy| std::cmp::Reverse(place(policy.path)));
        let named = found.into_iter().filter(|policy| place(policy.path).is_some());
        named.map(|policy| (policy.name, policy.arn)).collect()
    });
    BY_NAME.get(name).copied()
}

/// The ARN that a name of a managed policy stands for: a policy of the account before one of AWS's.
pub(crate) fn managed_policy_arn(iam: &Iam, account: aws::AccountId, name: &str) -> String {
    match (iam.policies.get(name), aws_policy_arn(name)) {
        (Some(policy), _) => format!("arn:aws:iam::{account}:policy{}{name}", policy.path()),
        (None, Some(arn)) => arn.to_owned(),
        (None, None) => name.to_owned(),
    }
}

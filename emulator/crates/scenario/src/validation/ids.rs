use std::collections::BTreeMap;

use aws::AccountId;

use super::Validation;
use crate::format::{Account, Entries, File, Placed, Unit};
use crate::names::ids_for;
use crate::source::Position;

impl Validation<'_> {
    /// Finds the id of everything that has one before it is built.
    ///
    /// Forms: [Organizations API](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html).
    pub(super) fn ids(&mut self) {
        let file = self.file;
        self.account_ids();
        self.policy_ids(file);
        if let Some(Placed { value: organization, .. }) = &file.organization {
            let management = organization.management.value.as_str();
            let id = self
                .id(organization.id.as_ref(), "o-", 10..=32, || ids_for("organization", management).lower("o-", 10));
            let root = &organization.root;
            let root_id = self.id(root.id.as_ref(), "r-", 4..=32, || ids_for("root", management).lower("r-", 4));
            let prefix = format!("ou-{}-", root_id.strip_prefix("r-").unwrap_or("root"));
            let mut seen = BTreeMap::new();
            self.unit_ids(&root.units, "", &prefix, &mut seen);
            self.names.organization = Some((id, root_id));
            self.instance_ids(management);
        }
    }

    fn account_ids(&mut self) {
        let mut owners: BTreeMap<AccountId, &str> = BTreeMap::new();
        let mut emails: BTreeMap<String, &str> = BTreeMap::new();
        for (key, account) in self.file.accounts.iter() {
            let address = email(&key.value, account);
            if let Some(other) = emails.insert(address.to_lowercase(), key.value.as_str()) {
                let at = account.email.as_ref().map_or(key.at, |email| email.at);
                self.report(at, format!("the account `{other}` has the address {address} already"));
            }
            let (id, at) = match &account.id {
                None => (ids_for("account", &key.value).account(), key.at),
                Some(text) => match self.written(text).parse() {
                    Ok(id) => (id, text.at),
                    Err(_) => {
                        let message = format!("`{}` is no account id", self.written(text));
                        self.report_with_help(text.at, message, "an account id has exactly twelve digits, in quotes");
                        continue;
                    }
                },
            };
            if let Some(other) = owners.insert(id, key.value.as_str()) {
                self.report(at, format!("the account `{other}` has the id {id} already"));
            }
            self.names.accounts.insert(key.value.clone(), id);
            self.names.account_keys.insert(id, key.value.clone());
        }
    }

    fn policy_ids(&mut self, file: &File) {
        let mut seen = BTreeMap::new();
        for (name, policy) in file.policies.iter() {
            let id = match &policy.id {
                None => ids_for("policy", &name.value).lower("p-", 8),
                Some(given) => {
                    let given = given.with(self.written(given));
                    let rest = given.value.strip_prefix("p-").unwrap_or("");
                    let form = (8..=128).contains(&rest.len())
                        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
                    if !form {
                        let message = format!("`{}` is no policy id", given.value);
                        self.report_with_help(given.at, message, "`p-` and 8 to 128 letters, digits or `_`");
                    }
                    given.value
                }
            };
            self.unique(&mut seen, &id, policy.id.as_ref().map_or(name.at, |id| id.at));
            self.names.policies.insert(name.value.clone(), id);
        }
    }

    fn unit_ids(&mut self, units: &Entries<Unit>, above: &str, prefix: &str, seen: &mut BTreeMap<String, Position>) {
        for (name, unit) in units.iter() {
            let path = if above.is_empty() { name.value.clone() } else { format!("{above}/{}", name.value) };
            let id = self.id(unit.id.as_ref(), prefix, 8..=32, || ids_for("unit", &path).lower(prefix, 8));
            self.unique(seen, &id, unit.id.as_ref().map_or(name.at, |id| id.at));
            self.unit_ids(&unit.units, &path, prefix, seen);
            self.names.units.insert(path, id);
        }
    }

    fn unique(&mut self, seen: &mut BTreeMap<String, Position>, id: &str, at: Position) {
        if let Some(first) = seen.insert(id.to_owned(), at) {
            let file = self.sources.get(first.file).map_or("", |source| &source.name);
            let help = format!("it is given at {file}:{}:{} already", first.line, first.column);
            self.report_with_help(at, format!("the id `{id}` is taken"), help);
        }
    }

    /// An id as it was written, which may be a variable. A mistake in a reference is told by what becomes of it.
    pub(super) fn written(&self, id: &Placed<String>) -> String {
        self.names.substitute(&id.value).map_or_else(|_| id.value.clone(), |done| done.text)
    }

    /// An id as given, or as it follows from a name.
    fn id(
        &mut self,
        given: Option<&Placed<String>>,
        prefix: &str,
        length: std::ops::RangeInclusive<usize>,
        derived: impl FnOnce() -> String,
    ) -> String {
        let Some(given) = given else { return derived() };
        let given = given.with(self.written(given));
        let rest = given.value.strip_prefix(prefix).unwrap_or("");
        let lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        if !length.contains(&rest.len()) || !rest.bytes().all(lower) {
            let (least, most) = (length.start(), length.end());
            let message = format!("`{}` is no id of this kind", given.value);
            let help = format!("`{prefix}` and {least} to {most} lower-case letters or digits");
            self.report_with_help(given.at, message, help);
        }
        given.value
    }
}

/// The address of an account's root user.
pub(crate) fn email(key: &str, account: &Account) -> String {
    match &account.email {
        Some(email) => email.value.clone(),
        None => format!("{key}@example.com"),
    }
}

//! Principals as people write them.

use access::analysis::{Asker, suggest};
use aws::AccountId;
use state::Partition;

use crate::Scenario;

impl Scenario {
    /// The principal that a text names, in a partition that the scenario was built into: an ARN (of a role, user, root
    /// user or role session), `ACCOUNT/role/NAME`, `ACCOUNT/user/NAME`, `ACCOUNT/root`, `ACCOUNT/permission-set/NAME` or
    /// `ACCOUNT/permission-set/NAME/PERSON` with the key or id of an account, `service:NAME` or `anonymous`. References
    /// are replaced.
    ///
    /// # Errors
    /// What is wrong with the text, or that nobody is called so.
    pub fn principal(&self, partition: &Partition, text: &str) -> Result<Asker, String> {
        let text = self.substitute(text).map_err(|unknown| unknown.to_string())?;
        let is_path = !text.starts_with("arn:") && !text.starts_with("service:");
        let Some((account, rest)) = text.split_once('/').filter(|_| is_path) else {
            return Asker::parse(partition, &text).map_err(|error| self.in_its_words(&error));
        };
        let id = self.account_named(account)?;
        Asker::parse(partition, &format!("{id}/{rest}")).map_err(|error| self.in_its_words(&error))
    }

    /// A message with the keys of accounts and the paths of units for their ids, except where an ARN has them.
    pub fn in_its_words(&self, message: &str) -> String {
        let accounts = self.names.account_keys.iter().map(|(id, key)| (id.to_string(), key.as_str()));
        let units = self.units().map(|(path, id)| (id.to_owned(), path));
        let mut words = message.to_owned();
        for (id, name) in accounts.chain(units) {
            let starts = |before: &str| !before.ends_with(|c: char| c.is_alphanumeric() || ":-/".contains(c));
            let ends = |after: &str| !after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            let mut rest = words.as_str();
            let mut done = String::with_capacity(words.len());
            while let Some((before, after)) = rest.split_once(&id) {
                done.push_str(before);
                done.push_str(if starts(before) && ends(after) { name } else { &id });
                rest = after;
            }
            done.push_str(rest);
            words = done;
        }
        words
    }

    /// The account that a key or id names.
    ///
    /// # Errors
    /// When there is none, with the nearest that there is.
    pub fn account_named(&self, text: &str) -> Result<AccountId, String> {
        let by_id = || text.parse().ok();
        self.names.accounts.get(text).copied().or_else(by_id).ok_or_else(|| {
            let near = suggest(text, self.names.accounts.keys().map(String::as_str));
            near.map_or_else(
                || format!("there is no account `{text}`"),
                |near| format!("there is no account `{text}`; {near}"),
            )
        })
    }

    /// The key of an account, for showing it.
    pub fn account_key(&self, account: AccountId) -> Option<&str> {
        self.names.account_keys.get(&account).map(String::as_str)
    }
}

//! Principals as people write them.

use access::analysis::Asker;
use aws::AccountId;
use state::Partition;

use crate::Scenario;
use crate::diagnostic::suggest;

impl Scenario {
    /// The principal that a text names, in a partition that the scenario was built into: an ARN (of a role, user, root
    /// user or role session), `ACCOUNT/role/NAME`, `ACCOUNT/user/NAME`, `ACCOUNT/root`, `ACCOUNT/permission-set/NAME` or
    /// `ACCOUNT/permission-set/NAME/PERSON` with the key or id of an account, `service:NAME` or `anonymous`. References
    /// are replaced.
    ///
    /// # Errors
    /// What is wrong with the text, or that nobody is called so.
    pub fn principal(&self, partition: &Partition, text: &str) -> Result<Asker, String> {
        let text = self.substitute(text).map_err(|unknown| match unknown.help {
            Some(help) => format!("{}; {help}", unknown.message),
            None => unknown.message,
        })?;
        let is_path = !text.starts_with("arn:") && !text.starts_with("service:");
        let Some((account, rest)) = text.split_once('/').filter(|_| is_path) else {
            return Asker::parse(partition, &text);
        };
        let id = self.account_named(account)?;
        Asker::parse(partition, &format!("{id}/{rest}"))
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

use std::collections::{BTreeSet, HashSet};

use aws::{AccountId, Arn};
use policy::PolicyDocument;
use state::Partition;

use super::probe::allows;

/// Whom the `Allow` statements of a resource's policy could mean.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// There are such statements for everyone.
    pub(crate) everyone: bool,
    /// Accounts, and those of users and roles.
    pub(crate) accounts: HashSet<AccountId>,
    /// ARNs and unique ids of users and roles.
    entities: HashSet<String>,
    /// Everything that is named, as written.
    pub(crate) entries: BTreeSet<String>,
}

impl Reach {
    /// Of the statements that allow an action.
    pub(crate) fn new(document: &PolicyDocument, action: &str) -> Reach {
        let mut reach = Reach::default();
        for statement in document.statements().iter().filter(|statement| allows(statement, action)) {
            let Some((negated, entries)) = statement.principals() else { continue };
            reach.everyone |= negated;
            for entry in entries.filter(|_| !negated) {
                reach.everyone |= entry == "*";
                let of_arn = || Arn::parse(&entry).ok().and_then(|arn| arn.account_id());
                reach.accounts.extend(entry.parse().ok().or_else(of_arn));
                reach.entries.insert(entry);
            }
        }
        for (arn, id) in document.bound_principals() {
            reach.accounts.extend(arn.account_id());
            reach.entities.insert(arn.to_string());
            reach.entities.extend(id.map(|id| id.to_string()));
        }
        reach
    }
    /// Whether a user or role may be meant by itself, not as one of its account.
    pub(crate) fn names(&self, arn: &str, id: &str) -> bool {
        self.everyone || self.entities.contains(arn) || self.entities.contains(id)
    }
    /// Whether somebody is named who is no user or role of the partition.
    pub(crate) fn strangers(&self, partition: &Partition) -> bool {
        let unknown = |account| partition.account(account).is_none();
        self.everyone
            || self.entries.iter().any(|entry| match Arn::parse(entry) {
                Ok(arn) => arn.resource().contains("-provider/") || arn.account_id().is_none_or(unknown),
                Err(_) => entry.parse().map_or(true, unknown),
            })
    }
}

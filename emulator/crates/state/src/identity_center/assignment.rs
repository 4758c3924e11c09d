use std::fmt;
use std::sync::Arc;

use aws::AccountId;

use crate::map::OrdSet;

/// That somebody may use a permission set in an account. See
/// [assign access](https://docs.aws.amazon.com/singlesignon/latest/userguide/assignusers.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Where.
    pub account: AccountId,
    /// What, by its id `ps-…`.
    pub permission_set: Arc<str>,
    /// Who.
    pub assignee: Assignee,
}

/// Somebody in the identity store who may have an assignment. Whether they still exist does not matter to it:
/// "orphaned" assignments stay.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assignee {
    /// A person or a group.
    pub kind: AssigneeKind,
    /// The id in the identity store.
    pub id: Arc<str>,
}

/// What an assignee is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssigneeKind {
    /// A person.
    User,
    /// A group: each of its members.
    Group,
}

impl AssigneeKind {
    /// `USER` or `GROUP`, as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            AssigneeKind::User => "USER",
            AssigneeKind::Group => "GROUP",
        }
    }
    /// What the API means.
    pub fn parse(text: &str) -> Option<AssigneeKind> {
        [AssigneeKind::User, AssigneeKind::Group].into_iter().find(|kind| kind.as_str() == text)
    }
}
impl fmt::Display for AssigneeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Assignee {
    /// A person.
    pub fn user(id: impl Into<Arc<str>>) -> Assignee {
        Assignee { kind: AssigneeKind::User, id: id.into() }
    }
    /// A group.
    pub fn group(id: impl Into<Arc<str>>) -> Assignee {
        Assignee { kind: AssigneeKind::Group, id: id.into() }
    }
    /// What sorts before every assignee.
    fn first() -> Assignee {
        Assignee::user("")
    }
}

/// All assignments of an instance, found by account and permission set and by assignee without a look at the others.
#[derive(Debug, Clone, Default)]
pub struct Assignments {
    // INVARIANT: both sets hold the same assignments.
    by_account: OrdSet<(AccountId, Arc<str>, Assignee)>,
    by_assignee: OrdSet<(Assignee, AccountId, Arc<str>)>,
}

impl Assignments {
    /// Adds one; false when it is there already.
    pub(super) fn add(&mut self, assignment: &Assignment) -> bool {
        let Assignment { account, permission_set, assignee } = assignment.clone();
        self.by_assignee.insert((assignee.clone(), account, permission_set.clone()));
        self.by_account.insert((account, permission_set, assignee)).is_none()
    }
    /// Removes one; false when it is not there.
    pub(super) fn remove(&mut self, assignment: &Assignment) -> bool {
        let Assignment { account, permission_set, assignee } = assignment.clone();
        self.by_assignee.remove(&(assignee.clone(), account, permission_set.clone()));
        self.by_account.remove(&(account, permission_set, assignee)).is_some()
    }
    /// Whether there is such a one.
    pub fn contains(&self, assignment: &Assignment) -> bool {
        let Assignment { account, permission_set, assignee } = assignment.clone();
        self.by_account.contains(&(account, permission_set, assignee))
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_account.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_account.is_empty()
    }
    /// To whom a permission set is assigned in an account.
    pub fn assignees<'s>(
        &'s self,
        account: AccountId,
        permission_set: &'s Arc<str>,
    ) -> impl Iterator<Item = &'s Assignee> {
        let start = (account, permission_set.clone(), Assignee::first());
        let of_this = move |key: &&(AccountId, Arc<str>, Assignee)| key.0 == account && key.1 == *permission_set;
        self.by_account.range(start..).take_while(of_this).map(|(_, _, assignee)| assignee)
    }
    /// What somebody is assigned directly: accounts and ids of permission sets.
    pub fn of<'s>(&'s self, assignee: &Assignee) -> impl Iterator<Item = (AccountId, &'s Arc<str>)> + use<'s> {
        let start = (assignee.clone(), AccountId::new(0), Arc::from(""));
        let assignee = assignee.clone();
        let of_this = move |key: &&(Assignee, AccountId, Arc<str>)| key.0 == assignee;
        self.by_assignee.range(start..).take_while(of_this).map(|(_, account, set)| (*account, set))
    }
    /// Every assignment in an account.
    pub fn in_account(&self, account: AccountId) -> impl Iterator<Item = Assignment> {
        let start = (account, Arc::from(""), Assignee::first());
        let of_this = move |key: &&(AccountId, Arc<str>, Assignee)| key.0 == account;
        self.by_account.range(start..).take_while(of_this).map(|(account, permission_set, assignee)| Assignment {
            account: *account,
            permission_set: permission_set.clone(),
            assignee: assignee.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assignment(account: u64, set: &str, assignee: Assignee) -> Assignment {
        Assignment { account: AccountId::new(account), permission_set: set.into(), assignee }
    }

    #[test]
    fn both_ways_find_the_same_assignments() {
        let mut all = Assignments::default();
        for (account, set, assignee) in [
            (1, "ps-a", Assignee::user("u")),
            (1, "ps-a", Assignee::group("g")),
            (1, "ps-b", Assignee::user("u")),
            (2, "ps-a", Assignee::user("u")),
            (2, "ps-a", Assignee::user("v")),
        ] {
            assert!(all.add(&assignment(account, set, assignee.clone())));
            assert!(!all.add(&assignment(account, set, assignee)));
        }
        let (one, a) = (AccountId::new(1), Arc::from("ps-a"));
        assert_eq!(all.assignees(one, &a).collect::<Vec<_>>(), [&Assignee::user("u"), &Assignee::group("g")]);
        assert_eq!(all.of(&Assignee::user("u")).count(), 3);
        assert_eq!(all.of(&Assignee::group("u")).count(), 0);
        assert_eq!(all.in_account(one).count(), 3);
        assert!(all.remove(&assignment(1, "ps-a", Assignee::user("u"))));
        assert!(!all.remove(&assignment(1, "ps-a", Assignee::user("u"))));
        assert_eq!(all.of(&Assignee::user("u")).count(), 2);
        assert_eq!(all.len(), 4);
    }
}

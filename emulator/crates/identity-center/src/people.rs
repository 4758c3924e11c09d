//! People: whether they may sign in, and what they are assigned.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aws::AccountId;
use state::identity_center::{Assignee, Assignment, Instance, PermissionSet};
use state::identity_store::{IdentityStore, User};
use state::sign_in::PortalSession;
use state::{Partition, Shared};

/// A person of an instance.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person<'p> {
    pub(crate) instance: &'p Shared<Instance>,
    pub(crate) store: &'p Shared<IdentityStore>,
    pub(crate) user: &'p Shared<User>,
}

/// The permission sets of a person in accounts, by their names.
pub(crate) type Assigned<'p> = BTreeMap<AccountId, BTreeSet<&'p str>>;

impl<'p> Person<'p> {
    /// The person of an id who may sign in.
    pub(crate) fn new(partition: &'p Partition, instance: &str, user: &str) -> Option<Person<'p>> {
        let instance = partition.instances.get(instance)?;
        let store = partition.identity_store(&instance.identity_store_id)?;
        let user = store.users.get(user).filter(|user| user.is_enabled())?;
        Some(Person { instance, store, user })
    }
    /// The person who is signed in.
    pub(crate) fn of_session(partition: &'p Partition, session: &PortalSession) -> Option<Person<'p>> {
        Person::new(partition, &session.instance, &session.user)
    }

    /// What the person is assigned, directly and through groups. It costs as much as there is to say, however many
    /// assignments others have. "The AWS access portal and AWS CLI will reflect updated user permissions immediately":
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html>.
    pub(crate) fn assigned(self) -> Assigned<'p> {
        let mut assigned = Assigned::new();
        for assignee in self.assignees() {
            for (account, set) in self.instance.assignments.of(&assignee) {
                if let Some(set) = self.instance.permission_sets.get(set) {
                    assigned.entry(account).or_default().insert(&*set.name);
                }
            }
        }
        assigned
    }

    /// Whether the person is assigned a permission set in an account.
    pub(crate) fn is_assigned(self, account: AccountId, set: &PermissionSet) -> bool {
        self.assignees().any(|assignee| {
            let assignment = Assignment { account, permission_set: set.id.clone(), assignee };
            self.instance.assignments.contains(&assignment)
        })
    }

    /// Those whose assignments are the person's: the person, and the groups.
    fn assignees(self) -> impl Iterator<Item = Assignee> {
        let groups = self.groups().map(Assignee::group);
        std::iter::once(Assignee::user(self.user.id.clone())).chain(groups)
    }

    /// The groups that the person belongs to.
    fn groups(self) -> impl Iterator<Item = Arc<str>> {
        self.store.memberships_of(&self.user.id, None).map(|membership| membership.group.clone())
    }
}

/// Whether somebody may sign in: the instance and the person are there, and the person is enabled.
pub(crate) fn may_sign_in(partition: &Partition, instance: &str, user: &str) -> bool {
    Person::new(partition, instance, user).is_some()
}

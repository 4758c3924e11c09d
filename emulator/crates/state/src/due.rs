//! What AWS does later: a queue of work by the moment it is due.
//!
//! A request that AWS answers at once and carries out afterwards leaves its work here. The emulator does it in a commit
//! of its own before any request sees a clock at or past that moment, so a test that moves the clock sees what a test
//! that waits would see.

use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use crate::config::Work;
use crate::map::OrdMap;
use crate::sns::Delivery;

/// Work that is due at some moment, the earliest first; what is due at the same moment in the order it was asked for.
#[derive(Debug, Clone, Default)]
pub struct DueWork {
    queue: OrdMap<(Timestamp, u64), Task>,
    next: u64,
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// A request that IAM Identity Center carries out: to create or delete an assignment, to provision a permission
    /// set.
    IdentityCenter {
        /// The instance's id, `ssoins-…`.
        instance: Arc<str>,
        /// The request's id.
        request: Arc<str>,
    },
    /// The end of the waiting period before a KMS key is deleted.
    DeleteKey {
        /// The key's ARN.
        key: Arn,
    },
    /// The end of the recovery window before a secret is deleted.
    DeleteSecret {
        /// The secret's ARN.
        secret: Arn,
    },
    /// Security Hub looks at its controls again.
    CheckControls {
        /// The account.
        account: AccountId,
        /// The Region.
        region: Region,
    },
    /// A message of a topic goes to a queue.
    Deliver(Arc<Delivery>),
    /// What Config does in an account and Region.
    Config {
        /// In which account.
        account: AccountId,
        /// In which Region.
        region: Region,
        /// What.
        work: Work,
    },
    /// The digests of a trail: those of an hour, or its last.
    Digest {
        /// The trail.
        trail: Arn,
    },
}

impl DueWork {
    /// Leaves work for a moment.
    pub fn add(&mut self, at: Timestamp, task: Task) {
        self.queue.insert((at, self.next), task);
        self.next += 1;
    }
    /// The first work that is due at this moment.
    pub fn next(&self, now: Timestamp) -> Option<&Task> {
        self.queue.get_min().filter(|((at, _), _)| *at <= now).map(|(_, task)| task)
    }
    /// Takes the first work that is due at this moment.
    pub fn take(&mut self, now: Timestamp) -> Option<(Timestamp, Task)> {
        let (key, task) = self.queue.get_min().filter(|((at, _), _)| *at <= now)?;
        let (key, task) = (*key, task.clone());
        self.queue.remove(&key);
        Some((key.0, task))
    }
    /// What is waiting, the earliest first.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.queue.values()
    }
    /// How much is waiting.
    pub fn len(&self) -> usize {
        self.queue.len()
    }
    /// Whether nothing is waiting.
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(request: &str) -> Task {
        Task::IdentityCenter { instance: "ssoins-1".into(), request: request.into() }
    }

    #[test]
    fn work_is_taken_when_it_is_due_and_in_order() {
        let mut due = DueWork::default();
        due.add(Timestamp::from_millis(20), task("late"));
        due.add(Timestamp::from_millis(10), task("first"));
        due.add(Timestamp::from_millis(10), task("second"));
        assert_eq!(
            (due.next(Timestamp::from_millis(9)), due.next(Timestamp::from_millis(10))),
            (None, Some(&task("first")))
        );
        assert_eq!(due.take(Timestamp::from_millis(9)), None);
        for (now, want) in [(10, Some("first")), (15, Some("second")), (19, None), (20, Some("late")), (30, None)] {
            let taken = due.take(Timestamp::from_millis(now)).map(|(_, task)| task);
            assert_eq!(taken, want.map(task), "{now}");
        }
        assert!(due.is_empty());
    }
}

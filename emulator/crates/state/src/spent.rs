//! What may be used only once.

use std::sync::Arc;

use aws::Timestamp;

use crate::map::OrdMap;
use crate::map::OrdSet;

/// Ids of documents that were used, kept until the documents would be refused for their age anyway.
#[derive(Debug, Clone, Default)]
pub struct Spent {
    until: OrdMap<Arc<str>, Timestamp>,
    // INVARIANT: the same entries as `until`, in the order in which they may be forgotten.
    ends: OrdSet<(Timestamp, Arc<str>)>,
}

impl Spent {
    /// Whether an id was used already.
    pub fn contains(&self, id: &str) -> bool {
        self.until.contains_key(id)
    }
    /// Uses an id, which is remembered until `until`, and forgets those whose time has passed. False when it was used
    /// before.
    #[must_use = "an id that was used before is to be refused"]
    pub fn spend(&mut self, id: &str, until: Timestamp, now: Timestamp) -> bool {
        self.forget(now);
        if self.contains(id) {
            return false;
        }
        let id: Arc<str> = id.into();
        self.ends.insert((until, id.clone()));
        self.until.insert(id, until);
        true
    }
    /// How many ids are remembered.
    pub fn len(&self) -> usize {
        self.until.len()
    }
    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.until.is_empty()
    }
    fn forget(&mut self, now: Timestamp) {
        while let Some(end) = self.ends.get_min().filter(|(until, _)| *until < now).cloned() {
            self.until.remove(&end.1);
            self.ends.remove(&end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_good_once_and_forgotten_when_its_document_is_too_old() {
        let (at, mut spent) = (Timestamp::from_millis, Spent::default());
        assert!(spent.spend("a", at(10), at(0)));
        assert!(spent.spend("b", at(20), at(1)));
        assert!(!spent.spend("a", at(10), at(10)));
        assert!(spent.spend("c", at(30), at(11)));
        assert!(!spent.contains("a") && spent.contains("b"));
        assert_eq!(spent.len(), 2);
    }
}

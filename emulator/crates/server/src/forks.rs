use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use emulator::Emulator;
use state::Ids;

/// An emulator and what it was like at its start, which a reset goes back to.
#[derive(Debug)]
pub(crate) struct Instance {
    pub(crate) emulator: Emulator,
    start: Emulator,
}

impl Instance {
    /// The start is now.
    pub(crate) fn new(emulator: Emulator) -> Instance {
        Instance { start: emulator.fork(), emulator }
    }
    /// Goes back to the start.
    pub(crate) fn reset(&self) {
        self.emulator.restore(&self.start);
    }
}

/// The forks that are open, by id.
#[derive(Debug)]
pub(crate) struct Forks {
    open: Mutex<Open>,
    limit: usize,
}

#[derive(Debug)]
struct Open {
    by_id: BTreeMap<String, Arc<Instance>>,
    ids: Ids,
}

/// No fork can be added before one is deleted.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{limit} forks are open, and no more may be; `DELETE /_orglab/fork/<id>` closes one")]
pub(crate) struct TooManyForks {
    limit: usize,
}

impl Forks {
    /// No forks yet; at most `limit` at once.
    pub(crate) fn new(seed: u64, limit: usize) -> Forks {
        Forks { open: Mutex::new(Open { by_id: BTreeMap::new(), ids: Ids::new(seed) }), limit }
    }
    /// Opens a fork of an emulator as it is now.
    pub(crate) fn open(&self, of: &Emulator) -> Result<String, TooManyForks> {
        let mut open = self.lock();
        if open.by_id.len() >= self.limit {
            return Err(TooManyForks { limit: self.limit });
        }
        let mut id = open.ids.lower("", 8);
        while open.by_id.contains_key(&id) {
            id = open.ids.lower("", 8);
        }
        open.by_id.insert(id.clone(), Arc::new(Instance::new(of.fork())));
        Ok(id)
    }
    /// The fork with this id.
    pub(crate) fn get(&self, id: &str) -> Option<Arc<Instance>> {
        self.lock().by_id.get(id).cloned()
    }
    /// Forgets a fork. Requests it is answering come to their end.
    pub(crate) fn close(&self, id: &str) -> Option<Arc<Instance>> {
        self.lock().by_id.remove(id)
    }
    /// The ids of all forks.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.lock().by_id.keys().cloned().collect()
    }
    /// How many may be open.
    pub(crate) fn limit(&self) -> usize {
        self.limit
    }
    fn lock(&self) -> MutexGuard<'_, Open> {
        // No change to the map can be left half done.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_distinct_and_follow_from_the_seed() {
        let emulator = Emulator::builder().build();
        let ids = |seed| {
            let forks = Forks::new(seed, 50);
            (0..50).map(|_| forks.open(&emulator).unwrap()).collect::<Vec<_>>()
        };
        let mut first = ids(1);
        assert_eq!(first, ids(1));
        assert_ne!(first, ids(2));
        assert!(first.iter().all(|id| id.len() == 8 && id.bytes().all(|byte| byte.is_ascii_alphanumeric())));
        first.sort_unstable();
        first.dedup();
        assert_eq!(first.len(), 50);
    }

    #[test]
    fn forks_are_bounded_until_one_is_closed() {
        let emulator = Emulator::builder().build();
        let forks = Forks::new(0, 2);
        let first = forks.open(&emulator).unwrap();
        forks.open(&emulator).unwrap();
        assert_eq!(forks.open(&emulator), Err(TooManyForks { limit: 2 }));
        assert!(forks.close(&first).is_some());
        assert!(forks.close(&first).is_none());
        assert!(forks.open(&emulator).is_ok());
    }
}

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::mem;

/// Two independent hashes of 64 bits: that two keys share them is less likely than a broken memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Key(u64, u64);

/// Makes keys out of texts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys {
    one: RandomState,
    two: RandomState,
    /// The texts of a key one after the other: hashing once is faster than hashing piece by piece.
    scratch: Vec<u8>,
}

impl Keys {
    /// The key of texts in an order.
    pub(crate) fn of<'t>(&mut self, texts: impl Iterator<Item = Option<&'t [u8]>>) -> Key {
        self.scratch.clear();
        for text in texts {
            // The length keeps `ab`, `c` and `a`, `bc` apart, and nothing apart from no text.
            let length = text.map_or(u32::MAX, |text| u32::try_from(text.len()).unwrap_or(u32::MAX - 1));
            self.scratch.extend_from_slice(&length.to_le_bytes());
            self.scratch.extend_from_slice(text.unwrap_or_default());
        }
        let hash = |state: &RandomState| {
            let mut hasher = state.build_hasher();
            hasher.write(&self.scratch);
            hasher.finish()
        };
        Key(hash(&self.one), hash(&self.two))
    }
}

/// A bounded memory in two generations: what was asked for lately stays, and forgetting costs nothing.
#[derive(Debug)]
pub(crate) struct Cache<V> {
    new: HashMap<Key, V>,
    old: HashMap<Key, V>,
    /// How many entries a generation has.
    size: usize,
}

impl<V: Clone> Cache<V> {
    pub(crate) fn new(size: usize) -> Cache<V> {
        Cache { new: HashMap::new(), old: HashMap::new(), size: size.max(1) }
    }
    /// The value of a key, made where it is not known.
    pub(crate) fn get(&mut self, key: Key, make: impl FnOnce() -> V) -> V {
        if let Some(value) = self.new.get(&key) {
            return value.clone();
        }
        let value = self.old.remove(&key).unwrap_or_else(make);
        if self.new.len() >= self.size {
            self.old = mem::take(&mut self.new);
        }
        self.new.insert(key, value.clone());
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_remembers_what_was_asked_lately_and_no_more() {
        let mut keys = Keys::default();
        let mut key = |n: u64| keys.of([Some(n.to_string().as_bytes())].into_iter());
        let mut cache = Cache::new(10);
        let mut made = 0;
        for n in 0..1000 {
            cache.get(key(n), || n);
            // Asked for all the time, so never forgotten.
            cache.get(key(0), || {
                made += 1;
                0
            });
            assert!(cache.new.len() + cache.old.len() <= 20);
        }
        assert_eq!(made, 0);
        assert_eq!(cache.get(key(999), || 7), 999);
        assert_eq!(cache.get(key(5), || 7), 7);
    }

    #[test]
    fn texts_do_not_run_into_one_another() {
        let mut keys = Keys::default();
        let mut key = |texts: &[Option<&str>]| keys.of(texts.iter().map(|text| text.map(str::as_bytes)));
        assert_ne!(key(&[Some("ab"), Some("c")]), key(&[Some("a"), Some("bc")]));
        assert_ne!(key(&[Some(""), None]), key(&[None, Some("")]));
        assert_eq!(key(&[Some("a"), None]), key(&[Some("a"), None]));
    }
}

use std::hash::{DefaultHasher, Hash, Hasher};

/// Stands for everything that was hashed.
pub(crate) type Key = [u64; 2];

/// Two hashes of the same, so that a collision will not happen.
#[derive(Debug, Clone)]
pub(crate) struct KeyHasher([DefaultHasher; 2]);

impl Default for KeyHasher {
    fn default() -> KeyHasher {
        let mut other = DefaultHasher::new();
        0xa11_u64.hash(&mut other);
        KeyHasher([DefaultHasher::new(), other])
    }
}

impl KeyHasher {
    pub(crate) fn add(&mut self, value: &impl Hash) {
        self.0.iter_mut().for_each(|hasher| value.hash(hasher));
    }
    pub(crate) fn finish(self) -> Key {
        self.0.map(|hasher| hasher.finish())
    }
}

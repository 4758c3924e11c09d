use std::sync::Arc;

/// The request context: what is known about a request, by condition key.
///
/// Key names are case-insensitive
/// ([Condition](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html)), and so
/// are two tags whose names differ by case only: the one set later stays. Whether a key is single-valued or
/// multivalued is a property of the key, so it is kept even when a multivalued key has one value or none.
///
/// ```
/// let mut context = policy::Context::new();
/// context.set("aws:SourceIp", "203.0.113.7");
/// context.set_many("aws:TagKeys", ["team", "cost"]);
/// assert_eq!(context.get("AWS:SOURCEIP").unwrap().values().len(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Context {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    key: KeyName,
    value: ContextValue,
}

/// The value of one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContextValue {
    /// Of a single-valued key. Numbers, dates and booleans are text, binary values are base64.
    Single(Arc<str>),
    /// Of a multivalued key, possibly empty.
    Many(Box<[Arc<str>]>),
}

/// The name of a condition key, with the hash of its lower-case form so that most comparisons are of two numbers.
#[derive(Debug, Clone)]
pub(crate) struct KeyName {
    name: Box<str>,
    hash: u64,
}

impl Context {
    /// A context that knows nothing.
    pub const fn new() -> Context {
        Context { entries: Vec::new() }
    }
    /// Sets a single-valued key.
    pub fn set(&mut self, key: &str, value: impl Into<Arc<str>>) {
        self.put(key, ContextValue::Single(value.into()));
    }
    /// Sets a multivalued key.
    pub fn set_many<V: Into<Arc<str>>>(&mut self, key: &str, values: impl IntoIterator<Item = V>) {
        self.put(key, ContextValue::Many(values.into_iter().map(Into::into).collect()));
    }
    fn put(&mut self, key: &str, value: ContextValue) {
        let key = KeyName::new(key);
        match self.entries.iter_mut().find(|entry| entry.key.is(&key)) {
            Some(entry) => *entry = Entry { key, value },
            None => self.entries.push(Entry { key, value }),
        }
    }
    /// Forgets a key.
    pub fn remove(&mut self, key: &str) {
        let key = KeyName::new(key);
        self.entries.retain(|entry| !entry.key.is(&key));
    }
    /// The value of a key, in whatever case its name is written.
    pub fn get(&self, key: &str) -> Option<&ContextValue> {
        let hash = hash_of(key);
        let same = |entry: &&Entry| entry.key.hash == hash && entry.key.name.eq_ignore_ascii_case(key);
        self.entries.iter().find(same).map(|entry| &entry.value)
    }
    pub(crate) fn value(&self, key: &KeyName) -> Option<&ContextValue> {
        self.entries.iter().find(|entry| entry.key.is(key)).map(|entry| &entry.value)
    }
    /// All keys with their values, in the order they were first set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &ContextValue)> {
        self.entries.iter().map(|entry| (&*entry.key.name, &entry.value))
    }
}

impl ContextValue {
    /// The values: one of a single-valued key.
    pub fn values(&self) -> &[Arc<str>] {
        match self {
            ContextValue::Single(value) => std::slice::from_ref(value),
            ContextValue::Many(values) => values,
        }
    }
    /// The text of a single-valued key.
    pub fn single(&self) -> Option<&str> {
        match self {
            ContextValue::Single(value) => Some(value),
            ContextValue::Many(_) => None,
        }
    }
}

impl KeyName {
    pub(crate) fn new(name: &str) -> KeyName {
        KeyName { name: name.into(), hash: hash_of(name) }
    }
    pub(crate) fn as_str(&self) -> &str {
        &self.name
    }
    fn is(&self, other: &KeyName) -> bool {
        self.hash == other.hash && self.name.eq_ignore_ascii_case(&other.name)
    }
}

/// FNV-1a of the lower-case name: no randomness, so that a decision depends on its arguments alone.
fn hash_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}

use crate::key::{KeyId, KeyName};

/// The request context: what is known about a request, by condition key.
///
/// Key names are case-insensitive
/// ([Condition](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html)), and so
/// are two tags whose names differ by case only: the one set later stays. Whether a key is single-valued or
/// multivalued is a property of the key, so it is kept even when a multivalued key has one value or none.
///
/// A decision waits for memory more than for anything else, and a context is new memory for every request. So it is
/// kept small: keys are numbers, an entry is twelve bytes, and of AWS's global keys no names are kept.
///
/// ```
/// let mut context = policy::Context::new();
/// context.set("aws:SourceIp", "203.0.113.7");
/// context.set_many("aws:TagKeys", ["team", "cost"]);
/// assert_eq!(context.get("AWS:SOURCEIP").unwrap().values().len(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// In the order the keys were first set.
    keys: Vec<KeyId>,
    /// For each key what is known of it.
    entries: Vec<Entry>,
    /// Of multivalued keys, where the values are in `text`.
    values: Vec<Span>,
    /// Names and values. What is replaced or removed stays behind.
    text: String,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Where the name ends, and the value of a single-valued key begins.
    at: u32,
    /// The length of the name, if it is kept.
    name: u16,
    is_many: bool,
    /// The length of the value, or where the values of a multivalued key are listed.
    value: u32,
}

/// A context laid open: what a decision looks into. The two parts that every look-up needs are a step nearer than
/// through the [`Context`] itself.
///
/// ```
/// let [mut request, mut caller] = [policy::Context::new(), policy::Context::new()];
/// request.set("aws:SourceIp", "203.0.113.7");
/// caller.set("aws:username", "alice");
/// let beneath = caller.view();
/// let view = request.view().over(&beneath);
/// assert_eq!(view.get("aws:username").and_then(|value| value.single()), Some("alice"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    keys: &'a [KeyId],
    entries: &'a [Entry],
    text: &'a str,
    values: &'a [Span],
    /// What else is known: what this context does not have is looked up there.
    beneath: Option<&'a View<'a>>,
}

/// A part of a text.
#[derive(Debug, Clone, Copy)]
struct Span {
    at: u32,
    len: u32,
}

/// The values of a condition key.
#[derive(Debug, Clone, Copy)]
pub enum ContextValue<'a> {
    /// Of a single-valued key. Numbers, dates and booleans are text, binary values are base64.
    Single(&'a str),
    /// Of a multivalued key, possibly empty.
    Many(Values<'a>),
}

/// The values of a key, one after the other.
#[derive(Debug, Clone, Copy)]
pub struct Values<'a> {
    text: &'a str,
    of: Of<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Of<'a> {
    /// All of the text, or nothing any more.
    One(bool),
    Spans(&'a [Span]),
}

impl Context {
    /// A context that knows nothing.
    pub const fn new() -> Context {
        Context { keys: Vec::new(), entries: Vec::new(), values: Vec::new(), text: String::new() }
    }
    /// Sets a single-valued key.
    pub fn set(&mut self, key: &str, value: impl AsRef<str>) {
        let value = value.as_ref();
        let (id, name) = self.name(key);
        let at = long(self.text.len());
        self.text.push_str(value);
        self.put(key, id, Entry { at, name, is_many: false, value: long(value.len()) });
    }
    /// Sets a multivalued key.
    pub fn set_many<V: AsRef<str>>(&mut self, key: &str, values: impl IntoIterator<Item = V>) {
        let list = self.values.len();
        self.values.push(Span { at: 0, len: 0 });
        for value in values {
            let (value, at) = (value.as_ref(), long(self.text.len()));
            self.text.push_str(value);
            self.values.push(Span { at, len: long(value.len()) });
        }
        let length = long(self.values.len() - list - 1);
        if let Some(head) = self.values.get_mut(list) {
            head.len = length;
        }
        let (id, name) = self.name(key);
        self.put(key, id, Entry { at: long(self.text.len()), name, is_many: true, value: long(list) });
    }
    /// The key's id, and the length of its name once that is kept where it has to be.
    fn name(&mut self, key: &str) -> (KeyId, u16) {
        let id = KeyId::of(key);
        if !id.is_hash() {
            return (id, 0);
        }
        self.text.push_str(key);
        (id, short(key.len()))
    }
    fn put(&mut self, key: &str, id: KeyId, entry: Entry) {
        match self.view().position(id, key).and_then(|at| self.entries.get_mut(at)) {
            Some(known) => *known = entry,
            None => {
                self.keys.push(id);
                self.entries.push(entry);
            }
        }
    }
    /// Forgets a key.
    pub fn remove(&mut self, key: &str) {
        if let Some(at) = self.view().position(KeyId::of(key), key) {
            self.keys.remove(at);
            self.entries.remove(at);
        }
    }
    /// The value of a key, in whatever case its name is written.
    pub fn get(&self, key: &str) -> Option<ContextValue<'_>> {
        self.view().find(KeyId::of(key), key)
    }
    /// The same, laid open.
    pub fn view(&self) -> View<'_> {
        View { keys: &self.keys, entries: &self.entries, text: &self.text, values: &self.values, beneath: None }
    }
    /// All keys with their values, in the order they were first set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, ContextValue<'_>)> {
        let entries = self.keys.iter().zip(&self.entries);
        entries.map(|(key, entry)| (key.global().unwrap_or(entry.name(&self.text)), self.view().held(entry)))
    }
}

impl Entry {
    fn name(self, text: &str) -> &str {
        let end = self.at as usize;
        text.get(end.saturating_sub(usize::from(self.name))..end).unwrap_or_default()
    }
}

impl<'a> View<'a> {
    /// Knows nothing.
    pub(crate) const EMPTY: View<'static> = View { keys: &[], entries: &[], text: "", values: &[], beneath: None };

    /// The same, with another context for what this one does not have.
    pub fn over(self, beneath: &'a View<'a>) -> View<'a> {
        View { beneath: Some(beneath), ..self }
    }
    /// Something from every cache line of the first of them; see `ask_for_memory`.
    pub(crate) fn sample(&self) -> u32 {
        let text =
            (0..8).filter_map(|line| self.text.as_bytes().get(line * 64)).fold(0, |sum, byte| sum ^ u32::from(*byte));
        let half = self.entries.len() / 2;
        let entries = [self.entries.first(), self.entries.get(half), self.entries.last()];
        let entries = entries.into_iter().flatten().fold(0, |sum, entry| sum ^ entry.at);
        let keys =
            self.keys.first().is_some_and(|key| key.is_hash()) ^ self.keys.last().is_some_and(|key| key.is_hash());
        text ^ entries ^ u32::from(keys)
    }
    /// The value of a key, in whatever case its name is written.
    pub fn get(&self, key: &str) -> Option<ContextValue<'a>> {
        self.find(KeyId::of(key), key)
    }
    pub(crate) fn value(&self, key: &KeyName) -> Option<ContextValue<'a>> {
        self.find(key.id, &key.name)
    }
    fn find(&self, id: KeyId, name: &str) -> Option<ContextValue<'a>> {
        match self.position(id, name).and_then(|at| self.entries.get(at)) {
            Some(entry) => Some(self.held(entry)),
            None => self.beneath.and_then(|beneath| beneath.find(id, name)),
        }
    }
    fn position(&self, id: KeyId, name: &str) -> Option<usize> {
        if !id.is_hash() {
            return self.keys.iter().position(|key| *key == id);
        }
        let is_it = |entry: &Entry| entry.name(self.text).eq_ignore_ascii_case(name);
        self.keys.iter().zip(self.entries).position(|(key, entry)| *key == id && is_it(entry))
    }
    fn held(&self, entry: &Entry) -> ContextValue<'a> {
        if !entry.is_many {
            return ContextValue::Single(Span { at: entry.at, len: entry.value }.of(self.text));
        }
        let list = self.values.get(entry.value as usize..).and_then(<[Span]>::split_first);
        let spans = list.and_then(|(head, rest)| rest.get(..head.len as usize)).unwrap_or_default();
        ContextValue::Many(Values { text: self.text, of: Of::Spans(spans) })
    }
}

impl Span {
    fn of(self, text: &str) -> &str {
        let (at, len) = (self.at as usize, self.len as usize);
        text.get(at..at.saturating_add(len)).unwrap_or_default()
    }
}

impl<'a> ContextValue<'a> {
    /// The values: one of a single-valued key.
    pub fn values(self) -> Values<'a> {
        match self {
            ContextValue::Single(text) => Values { text, of: Of::One(true) },
            ContextValue::Many(values) => values,
        }
    }
    /// The text of a single-valued key.
    pub fn single(self) -> Option<&'a str> {
        match self {
            ContextValue::Single(value) => Some(value),
            ContextValue::Many(_) => None,
        }
    }
}

impl<'a> Iterator for Values<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match &mut self.of {
            Of::One(left) => std::mem::take(left).then_some(self.text),
            Of::Spans(spans) => {
                let (first, rest) = spans.split_first()?;
                *spans = rest;
                Some(first.of(self.text))
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = match self.of {
            Of::One(left) => usize::from(left),
            Of::Spans(spans) => spans.len(),
        };
        (left, Some(left))
    }
}
impl ExactSizeIterator for Values<'_> {}

/// A context never comes near 4 GiB; it would have to arrive with one request.
fn long(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
/// Nor does a name near 64 KiB.
fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_keys_are_kept_apart_set_again_and_forgotten() {
        let mut context = Context::new();
        for number in 0..300 {
            context.set(&format!("aws:RequestTag/T{number}"), number.to_string());
        }
        for number in (0..300).step_by(3) {
            context.set_many(&format!("AWS:requesttag/t{number}"), ["x", ""]);
        }
        for number in (0..300).step_by(5) {
            context.remove(&format!("aws:requestTag/t{number}"));
        }
        for number in 0..300 {
            let name = KeyName::new(&format!("aws:RequestTag/t{number}"));
            let got = context.view().value(&name);
            let got = got.map(|value| (value.single().is_some(), value.values().collect::<Vec<_>>()));
            let text = number.to_string();
            let want = match number {
                _ if number % 5 == 0 => None,
                _ if number % 3 == 0 => Some((false, vec!["x", ""])),
                _ => Some((true, vec![&*text])),
            };
            assert_eq!(got, want, "{number}");
        }
        let names: Vec<_> = context.iter().map(|(name, _)| name).take(3).collect();
        assert_eq!(names, ["aws:RequestTag/T1", "aws:RequestTag/T2", "AWS:requesttag/t3"]);
    }
}

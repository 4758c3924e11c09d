//! The answer to a query.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use json::{Json, Node, Writer};

use super::Refused;
use super::ast::{Aggregate, Column, Direction, Function, Path, Query};
use super::path::Shown;

/// The most groups that one resource counts in, and the most that a query makes: properties in arrays multiply.
const MAX_KEYS: usize = 1_000;
const MAX_GROUPS: usize = 10_000;

/// A value of a property, as groups and orders tell them apart.
#[derive(Debug, Clone)]
enum Key {
    Missing,
    Bool(bool),
    Number(f64),
    Text(String),
    /// An object: no two are in an order.
    Other,
}

impl Query {
    /// The rows, each as JSON. Documents come in an order that is always the same, and rows that are not sorted keep it.
    ///
    /// # Errors
    /// When there are too many groups.
    pub(crate) fn select<'d>(&self, documents: impl Iterator<Item = &'d Node>) -> Result<Vec<String>, Refused> {
        let rows = documents.filter(|node| self.condition.as_ref().is_none_or(|condition| condition.holds(node)));
        if self.aggregates() { self.grouped(rows) } else { Ok(self.single(rows)) }
    }

    fn single<'d>(&self, rows: impl Iterator<Item = &'d Node>) -> Vec<String> {
        let mut shown = Shown::default();
        let mut rows: Vec<&Node> = rows.collect();
        for column in &self.columns {
            if let Column::Property(path) = column {
                shown.add(path);
            }
        }
        // Sorting keeps equal rows as they come.
        rows.sort_by(|a, b| {
            self.order_of(|column| match column {
                Column::Property(path) => (first(path, a), first(path, b)),
                Column::Aggregate(_) => (Key::Missing, Key::Missing),
            })
        });
        rows.into_iter()
            .map(|row| {
                let mut writer = Writer::new();
                writer.begin_object();
                shown.write_entries(row, &mut writer);
                writer.end_object();
                writer.finish()
            })
            .collect()
    }

    fn grouped<'d>(&self, rows: impl Iterator<Item = &'d Node>) -> Result<Vec<String>, Refused> {
        let mut groups: BTreeMap<Vec<Key>, Vec<&Node>> = BTreeMap::new();
        if self.groups.is_empty() {
            groups.insert(Vec::new(), Vec::new());
        }
        for row in rows {
            for key in keys(&self.groups, row)? {
                groups.entry(key).or_default().push(row);
            }
            if groups.len() > MAX_GROUPS {
                return Err(Refused::new(format!("GROUP BY makes more than {MAX_GROUPS} groups.")));
            }
        }
        let mut groups: Vec<(Vec<Key>, Vec<Key>)> = groups
            .into_iter()
            .map(|(key, rows)| {
                let sorted = self.order.iter().map(|(column, _)| self.value(column, &key, &rows)).collect();
                let columns: Vec<Key> = self.columns.iter().map(|column| self.value(column, &key, &rows)).collect();
                (sorted, columns)
            })
            .collect();
        groups.sort_by(|(a, _), (b, _)| {
            let mut values = a.iter().zip(b);
            self.order_of(|_| values.next().map_or((Key::Missing, Key::Missing), |(a, b)| (a.clone(), b.clone())))
        });
        Ok(groups.into_iter().map(|(_, columns)| self.row(&columns)).collect())
    }

    /// The order of two rows, from their values of each column that is sorted by.
    fn order_of(&self, mut values: impl FnMut(&Column) -> (Key, Key)) -> Ordering {
        self.order.iter().fold(Ordering::Equal, |order, (column, direction)| {
            order.then_with(|| {
                let (a, b) = values(column);
                match direction {
                    Direction::Ascending => a.cmp(&b),
                    Direction::Descending => b.cmp(&a),
                }
            })
        })
    }

    fn value(&self, column: &Column, key: &[Key], rows: &[&Node]) -> Key {
        match column {
            Column::Aggregate(aggregate) => aggregate.of(rows),
            Column::Property(path) => {
                let place = self.groups.iter().position(|group| group == path);
                place.and_then(|place| key.get(place)).cloned().unwrap_or(Key::Missing)
            }
        }
    }

    fn row(&self, values: &[Key]) -> String {
        let (mut shown, mut writer) = (Shown::default(), Writer::new());
        let mut properties = Json::Object(Vec::new());
        writer.begin_object();
        for (column, value) in self.columns.iter().zip(values) {
            match column {
                Column::Aggregate(aggregate) => value.write(writer.key(&aggregate.text)),
                Column::Property(path) => {
                    shown.add(path);
                    place(&mut properties, &path.0, value.json());
                }
            }
        }
        shown.write_entries(&node(properties), &mut writer);
        writer.end_object();
        writer.finish()
    }
}

impl Aggregate {
    fn of(&self, rows: &[&Node]) -> Key {
        let Some(path) = &self.argument else { return Key::Number(rows.len() as f64) };
        let values = rows.iter().flat_map(|row| path.values(row)).filter(|value| !value.is_null());
        let numbers = || values.clone().filter_map(Node::as_f64);
        match self.function {
            Function::Count => Key::Number(values.count() as f64),
            Function::Sum => Key::Number(numbers().sum()),
            Function::Average => match numbers().count() {
                0 => Key::Missing,
                count => Key::Number(numbers().sum::<f64>() / count as f64),
            },
            Function::Minimum => values.map(Key::of).min().unwrap_or(Key::Missing),
            Function::Maximum => values.map(Key::of).max().unwrap_or(Key::Missing),
        }
    }
}

/// What a row counts for: one value of each property. Rows without one of them are in no group.
fn keys(groups: &[Path], row: &Node) -> Result<Vec<Vec<Key>>, Refused> {
    groups.iter().try_fold(vec![Vec::new()], |keys, path| {
        let mut values: Vec<Key> = path.values(row).into_iter().map(Key::of).collect();
        values.sort();
        values.dedup();
        if keys.len().saturating_mul(values.len()) > MAX_KEYS {
            return Err(Refused::new(format!("GROUP BY puts one resource into more than {MAX_KEYS} groups.")));
        }
        let with = |key: &Vec<Key>, value: &Key| [key.as_slice(), std::slice::from_ref(value)].concat();
        Ok(keys.iter().flat_map(|key| values.iter().map(|value| with(key, value)).collect::<Vec<_>>()).collect())
    })
}

fn first(path: &Path, row: &Node) -> Key {
    path.values(row).first().map_or(Key::Missing, |value| Key::of(value))
}

/// Puts a value where a property is.
fn place(at: &mut Json, names: &[String], value: Json) {
    let ([name, rest @ ..], Json::Object(entries)) = (names, &mut *at) else {
        *at = value;
        return;
    };
    let known = entries.iter().position(|entry| entry.key == *name);
    let index = known.unwrap_or(entries.len());
    if known.is_none() {
        let value = node(Json::Object(Vec::new()));
        entries.push(json::Entry { key: name.clone(), key_span: json::Span::default(), value });
    }
    if let Some(entry) = entries.get_mut(index) {
        place(&mut entry.value.value, rest, value);
    }
}

fn node(value: Json) -> Node {
    Node { span: json::Span::default(), value }
}

impl Key {
    fn of(value: &Node) -> Key {
        match &value.value {
            Json::Null => Key::Missing,
            Json::Bool(value) => Key::Bool(*value),
            Json::Number(_) => value.as_f64().map_or(Key::Other, Key::Number),
            Json::String(text) => Key::Text(text.clone()),
            Json::Array(_) | Json::Object(_) => Key::Other,
        }
    }
    fn json(&self) -> Json {
        match self {
            Key::Missing | Key::Other => Json::Null,
            Key::Bool(value) => Json::Bool(*value),
            // Whole numbers are written without a fraction, as counts are.
            Key::Number(number) => Json::Number(number.to_string().into()),
            Key::Text(text) => Json::String(text.clone()),
        }
    }
    fn write(&self, writer: &mut Writer) {
        writer.json(&self.json());
    }
    fn rank(&self) -> u8 {
        match self {
            Key::Missing => 0,
            Key::Bool(_) => 1,
            Key::Number(_) => 2,
            Key::Text(_) => 3,
            Key::Other => 4,
        }
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Key) -> Ordering {
        match (self, other) {
            (Key::Bool(a), Key::Bool(b)) => a.cmp(b),
            (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
            (Key::Text(a), Key::Text(b)) => a.cmp(b),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}
impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Key {}

use crate::{Bounds, Kind, Shape, Structure, Value};

/// After so many, a request is wrong enough.
const MAX_VIOLATIONS: usize = 100;

/// A constraint that a value does not satisfy.
#[derive(Debug)]
pub(super) struct Violation<'v> {
    /// `tags.1.member.key`
    pub(super) path: String,
    /// None for a missing member.
    pub(super) value: Option<&'v Value>,
    /// Of the value.
    pub(super) shape: &'static Shape,
    pub(super) constraint: Constraint,
}

#[derive(Debug)]
pub(super) enum Constraint {
    Required,
    Pattern(&'static crate::Pattern),
    MinLength(i64),
    MaxLength(i64),
    MinValue(i64),
    MaxValue(i64),
    Enumeration(&'static [&'static str]),
    /// A list holds a scalar that violates one of its constraints; all of them.
    Elements(Vec<Constraint>),
}

/// The violations in the order of the model.
pub(super) fn find(input: &Structure) -> Vec<Violation<'_>> {
    let mut finder = Finder { path: Vec::new(), found: Vec::new() };
    finder.members(input);
    finder.found
}

/// A step from a value to one within it.
#[derive(Clone, Copy)]
enum Step<'v> {
    Member(&'static str),
    Element(usize),
    Entry(&'v str),
}

struct Finder<'v> {
    path: Vec<Step<'v>>,
    found: Vec<Violation<'v>>,
}

impl<'v> Finder<'v> {
    fn members(&mut self, structure: &'v Structure) {
        for (index, member) in (0..).zip(structure.shape().members()) {
            self.path.push(Step::Member(member.name));
            match structure.at(index) {
                None if member.required => self.report(None, member.shape, Constraint::Required),
                None => {}
                Some(value) => self.value(value, member.shape),
            }
            self.path.pop();
        }
    }

    fn value(&mut self, value: &'v Value, shape: &'static Shape) {
        each_constraint(shape, &mut |constraint| {
            if !constraint.is_satisfied_by(value) {
                self.report(Some(value), shape, constraint);
            }
        });
        match (&shape.kind, value) {
            (_, Value::Structure(structure)) => self.members(structure),
            (Kind::List { member, .. }, Value::List(values)) if member.is_scalar() => {
                self.elements(value, values, shape, member);
            }
            (Kind::List { member, .. }, Value::List(values)) => {
                for (index, value) in values.iter().enumerate() {
                    self.path.push(Step::Element(index + 1));
                    self.value(value, member);
                    self.path.pop();
                }
            }
            (Kind::Map { value: of, .. }, Value::Map(entries)) => {
                for (key, value) in entries {
                    self.path.push(Step::Entry(key));
                    self.value(value, of);
                    self.path.pop();
                }
            }
            _ => {}
        }
    }

    /// The elements of a list of scalars, about which there is one complaint for all.
    fn elements(&mut self, list: &'v Value, values: &[Value], shape: &'static Shape, member: &'static Shape) {
        if !values.iter().all(|value| is_valid(value, member)) {
            let mut all = Vec::new();
            each_constraint(member, &mut |constraint| all.push(constraint));
            self.report(Some(list), shape, Constraint::Elements(all));
        }
    }

    fn report(&mut self, value: Option<&'v Value>, shape: &'static Shape, constraint: Constraint) {
        if self.found.len() < MAX_VIOLATIONS {
            self.found.push(Violation { path: self.path(), value, shape, constraint });
        }
    }

    /// `tags.1.member.key`
    fn path(&self) -> String {
        let steps: Vec<String> = self.path.iter().map(Step::text).collect();
        steps.join(".")
    }
}

impl Step<'_> {
    fn text(&self) -> String {
        match self {
            Step::Member(name) => {
                let mut chars = name.chars();
                chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
            }
            Step::Element(number) => format!("{number}.member"),
            Step::Entry(key) => format!("{key}.member"),
        }
    }
}

fn is_valid(value: &Value, shape: &'static Shape) -> bool {
    let mut valid = true;
    each_constraint(shape, &mut |constraint| valid &= constraint.is_satisfied_by(value));
    valid
}

/// What a shape demands of its values, in the order in which AWS complains: STS names the pattern before the length.
fn each_constraint(shape: &'static Shape, each: &mut dyn FnMut(Constraint)) {
    match &shape.kind {
        Kind::String { length, pattern, values } => {
            if !values.is_empty() {
                each(Constraint::Enumeration(values));
            }
            if let Some(pattern) = pattern {
                each(Constraint::Pattern(pattern));
            }
            length_constraints(*length, each);
        }
        Kind::Blob { length } => length_constraints(*length, each),
        Kind::List { size, .. } | Kind::Map { size, .. } => length_constraints(*size, each),
        Kind::Integer { range } => {
            range.max.map(Constraint::MaxValue).into_iter().for_each(&mut *each);
            range.min.map(Constraint::MinValue).into_iter().for_each(&mut *each);
        }
        Kind::Structure(_) | Kind::Double | Kind::Boolean | Kind::Timestamp(_) | Kind::Document => {}
    }
}

fn length_constraints(length: Bounds, each: &mut dyn FnMut(Constraint)) {
    length.max.map(Constraint::MaxLength).into_iter().for_each(&mut *each);
    // Nothing is shorter than nothing.
    length.min.filter(|min| *min > 0).map(Constraint::MinLength).into_iter().for_each(&mut *each);
}

impl Constraint {
    fn is_satisfied_by(&self, value: &Value) -> bool {
        match (self, value) {
            (Constraint::Pattern(pattern), Value::String(text)) => pattern.matches(text),
            (Constraint::Enumeration(values), Value::String(text)) => values.contains(&text.as_str()),
            (Constraint::MinLength(min), value) => length(value).is_none_or(|length| length >= *min),
            (Constraint::MaxLength(max), value) => length(value).is_none_or(|length| length <= *max),
            (Constraint::MinValue(min), Value::Integer(number)) => number >= min,
            (Constraint::MaxValue(max), Value::Integer(number)) => number <= max,
            // The kind of a value always is its shape's: no other pairs occur.
            _ => true,
        }
    }
}

/// Characters, bytes or entries.
fn length(value: &Value) -> Option<i64> {
    let length = match value {
        Value::String(text) => text.chars().count(),
        Value::Blob(bytes) => bytes.len(),
        Value::List(values) => values.len(),
        Value::Map(entries) => entries.len(),
        _ => return None,
    };
    Some(i64::try_from(length).unwrap_or(i64::MAX))
}

impl Shape {
    /// Whether values are neither structures nor collections.
    fn is_scalar(&self) -> bool {
        !matches!(self.kind, Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. })
    }
}

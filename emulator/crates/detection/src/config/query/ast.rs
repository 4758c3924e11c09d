//! What a query says.

use std::sync::Arc;

/// A query.
#[derive(Debug)]
pub(crate) struct Query {
    pub(super) columns: Vec<Column>,
    pub(super) condition: Option<Condition>,
    pub(super) groups: Vec<Path>,
    pub(super) order: Vec<(Column, Direction)>,
}

/// A property, as the names on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path(pub(super) Arc<[String]>);

/// What is selected or sorted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    Property(Path),
    Aggregate(Aggregate),
}

/// A function of all rows of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aggregate {
    pub(super) function: Function,
    /// None for all rows.
    pub(super) argument: Option<Path>,
    /// As it was written: the name of the column.
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Average,
    Count,
    Maximum,
    Minimum,
    Sum,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Ascending,
    Descending,
}

#[derive(Debug)]
pub(super) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// Whether a value of the property passes.
    Some(Path, Test),
}

#[derive(Debug)]
pub(super) enum Test {
    Equal(Literal),
    Less(Literal),
    LessOrEqual(Literal),
    Greater(Literal),
    GreaterOrEqual(Literal),
    Between(Literal, Literal),
    In(Vec<Literal>),
    /// Begins with the text; and has that many characters more, where the wildcard is for one.
    Like(String, Option<usize>),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Literal {
    Text(String),
    Number(f64),
    Bool(bool),
}

impl Query {
    /// The names of the columns.
    pub(crate) fn fields(&self) -> Vec<String> {
        self.columns
            .iter()
            .map(|column| match column {
                Column::Property(path) => path.to_string(),
                Column::Aggregate(aggregate) => aggregate.text.clone(),
            })
            .collect()
    }
    /// Whether rows are counted, added up or compared.
    pub(super) fn aggregates(&self) -> bool {
        !self.groups.is_empty() || self.columns.iter().any(|column| matches!(column, Column::Aggregate(_)))
    }
    /// Whether an answer may come in pages: not where groups are sorted by what was found out of them.
    pub(crate) fn has_pages(&self) -> bool {
        !self.order.iter().any(|(column, _)| matches!(column, Column::Aggregate(_)))
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

use std::cmp::Ordering;
use std::sync::LazyLock;

use super::Comparison;

/// A condition operator with its qualifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Operator {
    pub(crate) set: SetOperator,
    pub(crate) family: Family,
    /// `…Not…`
    pub(crate) negated: bool,
    pub(crate) if_exists: bool,
    /// Which of `OPERATORS`: `ArnEquals` and `ArnLike` do the same and are still two names.
    base: u8,
}

/// The qualifier in front of an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SetOperator {
    None,
    ForAllValues,
    ForAnyValue,
}

/// What an operator compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    String { wildcards: bool, ignore_case: bool },
    Numeric(Order),
    Date(Order),
    Bool,
    Binary,
    Ip,
    Arn,
    Null,
}

/// How a value may stand to one of the policy's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Every operator by name: what it compares, and whether it is negated. There is no `BinaryNotEquals`.
const OPERATORS: &[(&str, Family, bool)] = {
    const EXACT: Family = Family::String { wildcards: false, ignore_case: false };
    const IGNORE_CASE: Family = Family::String { wildcards: false, ignore_case: true };
    const LIKE: Family = Family::String { wildcards: true, ignore_case: false };
    &[
        ("StringEquals", EXACT, false),
        ("StringNotEquals", EXACT, true),
        ("StringEqualsIgnoreCase", IGNORE_CASE, false),
        ("StringNotEqualsIgnoreCase", IGNORE_CASE, true),
        ("StringLike", LIKE, false),
        ("StringNotLike", LIKE, true),
        ("NumericEquals", Family::Numeric(Order::Equal), false),
        ("NumericNotEquals", Family::Numeric(Order::Equal), true),
        ("NumericLessThan", Family::Numeric(Order::Less), false),
        ("NumericLessThanEquals", Family::Numeric(Order::LessOrEqual), false),
        ("NumericGreaterThan", Family::Numeric(Order::Greater), false),
        ("NumericGreaterThanEquals", Family::Numeric(Order::GreaterOrEqual), false),
        ("DateEquals", Family::Date(Order::Equal), false),
        ("DateNotEquals", Family::Date(Order::Equal), true),
        ("DateLessThan", Family::Date(Order::Less), false),
        ("DateLessThanEquals", Family::Date(Order::LessOrEqual), false),
        ("DateGreaterThan", Family::Date(Order::Greater), false),
        ("DateGreaterThanEquals", Family::Date(Order::GreaterOrEqual), false),
        ("Bool", Family::Bool, false),
        ("BinaryEquals", Family::Binary, false),
        ("IpAddress", Family::Ip, false),
        ("NotIpAddress", Family::Ip, true),
        ("ArnEquals", Family::Arn, false),
        ("ArnLike", Family::Arn, false),
        ("ArnNotEquals", Family::Arn, true),
        ("ArnNotLike", Family::Arn, true),
        ("Null", Family::Null, false),
    ]
};

/// Every operator with every qualifier, so that a condition need not keep a copy of its operator's name.
static NAMES: LazyLock<Vec<(Operator, String)>> = LazyLock::new(|| {
    let sets = ["", "ForAllValues:", "ForAnyValue:"];
    let names = OPERATORS.iter().flat_map(|(name, ..)| ["", "IfExists"].map(|suffix| format!("{name}{suffix}")));
    let names = names.flat_map(|name| sets.map(|set| format!("{set}{name}")));
    names.filter_map(|name| Some((Operator::parse(&name)?, name))).collect()
});

impl Operator {
    /// Reads an operator's name with its qualifiers. Names are taken as AWS writes them; whether AWS takes other
    /// capitalisation is not documented.
    pub(crate) fn parse(name: &str) -> Option<Operator> {
        let (set, name) = match name.split_once(':') {
            Some(("ForAllValues", name)) => (SetOperator::ForAllValues, name),
            Some(("ForAnyValue", name)) => (SetOperator::ForAnyValue, name),
            Some(_) => return None,
            None => (SetOperator::None, name),
        };
        let (name, if_exists) = match name.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let base = OPERATORS.iter().position(|(known, ..)| *known == name)?;
        let (_, family, negated) = *OPERATORS.get(base)?;
        let base = u8::try_from(base).ok()?;
        // "You can add IfExists to the end of any condition operator name except the Null condition".
        if if_exists && family == Family::Null {
            return None;
        }
        Some(Operator { set, family, negated, if_exists, base })
    }

    /// As written, with its qualifiers.
    pub(crate) fn name(self) -> &'static str {
        let known = NAMES.iter().find(|(operator, _)| *operator == self);
        known.map_or("", |(_, name)| name)
    }

    /// Compares a value that has an order with the policy's values.
    pub(super) fn ordered<V: Ord>(self, value: Result<V, &'static str>, expected: &[V]) -> Comparison {
        let Ok(value) = value else { return Comparison::WrongType };
        let order = match self.family {
            Family::Numeric(order) | Family::Date(order) => order,
            Family::String { .. } | Family::Bool | Family::Binary | Family::Ip | Family::Arn | Family::Null => {
                Order::Equal
            }
        };
        Comparison::from(expected.iter().any(|expected| order.admits(value.cmp(expected))))
    }
}

impl Order {
    fn admits(self, ordering: Ordering) -> bool {
        match self {
            Order::Equal => ordering.is_eq(),
            Order::Less => ordering.is_lt(),
            Order::LessOrEqual => ordering.is_le(),
            Order::Greater => ordering.is_gt(),
            Order::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

//! What `WHERE` says, and whether it holds.

use json::Node;
use sqlparser::ast::{BinaryOperator, Expr, InTarget, UnaryOperator, Value};

use super::Refused;
use super::ast::{Condition, Literal, Path, Test};
use super::comparison::passes;
use super::parse::path;

/// How many characters must stand before a wildcard.
const BEFORE_WILDCARD: usize = 3;

pub(super) fn read(expression: &Expr) -> Result<Condition, Refused> {
    let not = |condition: Condition, negated: bool| match negated {
        true => Condition::Not(Box::new(condition)),
        false => condition,
    };
    match expression {
        Expr::Nested(inner) => read(inner),
        Expr::UnaryOp { op: UnaryOperator::Not, expr } => Ok(not(read(expr)?, true)),
        Expr::BinaryOp { op: op @ (BinaryOperator::And | BinaryOperator::Or), .. } => {
            let parts = chain(expression, op)?;
            Ok(if *op == BinaryOperator::And { Condition::All(parts) } else { Condition::Any(parts) })
        }
        Expr::BinaryOp { left, op, right } => {
            let value = literal(right)?;
            let (test, negated) = match op {
                BinaryOperator::Eq => (Test::Equal(value), false),
                BinaryOperator::NotEq => (Test::Equal(value), true),
                BinaryOperator::Lt => (Test::Less(value), false),
                BinaryOperator::LtEq => (Test::LessOrEqual(value), false),
                BinaryOperator::Gt => (Test::Greater(value), false),
                BinaryOperator::GtEq => (Test::GreaterOrEqual(value), false),
                other => return Err(Refused::unsupported(&other.to_string())),
            };
            Ok(not(Condition::Some(path(left)?, test), negated))
        }
        Expr::Between { expr, negated, low, high } => {
            Ok(not(Condition::Some(path(expr)?, Test::Between(literal(low)?, literal(high)?)), *negated))
        }
        Expr::In { expr, target: InTarget::List(list), negated, global: false } => {
            let list = list.iter().map(literal).collect::<Result<_, _>>()?;
            Ok(not(Condition::Some(path(expr)?, Test::In(list)), *negated))
        }
        Expr::Like { negated, any: false, expr, pattern, escape_char: None } => {
            Ok(not(Condition::Some(path(expr)?, like(pattern)?), *negated))
        }
        Expr::IsNull(_) | Expr::IsNotNull(_) => Err(Refused::unsupported("NULL")),
        other => Err(Refused::unsupported(&other.to_string())),
    }
}

/// The conditions that one operator joins: a chain of hundreds is no nesting.
fn chain(expression: &Expr, joined_by: &BinaryOperator) -> Result<Vec<Condition>, Refused> {
    let (mut parts, mut rest) = (Vec::new(), expression);
    while let Expr::BinaryOp { left, op, right } = rest
        && op == joined_by
    {
        parts.push(read(right)?);
        rest = left;
    }
    parts.push(read(rest)?);
    parts.reverse();
    Ok(parts)
}

fn literal(expression: &Expr) -> Result<Literal, Refused> {
    let signed = |text: &str, sign: f64| match text.parse::<f64>() {
        Ok(number) => Ok(Literal::Number(sign * number)),
        Err(_) => Err(Refused::new(format!("{text} is not a number."))),
    };
    match expression {
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Ok(Literal::Text(text.clone())),
            Value::Number(text, false) => signed(text, 1.0),
            Value::Boolean(value) => Ok(Literal::Bool(*value)),
            Value::Null => Err(Refused::unsupported("NULL")),
            other => Err(Refused::new(format!("{other} is not a text, number or boolean."))),
        },
        Expr::UnaryOp { op: UnaryOperator::Minus, expr } => match &**expr {
            Expr::Value(value) => match &value.value {
                Value::Number(text, false) => signed(text, -1.0),
                other => Err(Refused::new(format!("{other} is not a number."))),
            },
            other => Err(Refused::new(format!("{other} is not a number."))),
        },
        other => Err(Refused::new(format!("{other} is not a text, number or boolean."))),
    }
}

/// "Support for only suffix wildcards"; "Wildcard matches must be at least three characters long".
fn like(pattern: &Expr) -> Result<Test, Refused> {
    let Literal::Text(text) = literal(pattern)? else { return Err(Refused::new("LIKE takes a text.")) };
    let is_wildcard = |c: char| matches!(c, '%' | '_');
    let Some(wildcard) = text.chars().next_back().filter(|c| is_wildcard(*c)) else {
        return if text.contains(is_wildcard) {
            Err(Refused::new(format!("{text}: only wildcards at the end are supported.")))
        } else {
            Ok(Test::Equal(Literal::Text(text)))
        };
    };
    let stem = text.strip_suffix(wildcard).unwrap_or_default();
    if stem.contains(is_wildcard) {
        return Err(Refused::new(format!("{text}: only one wildcard at the end is supported.")));
    }
    if stem.chars().count() < BEFORE_WILDCARD {
        return Err(Refused::new(format!("{text}: a wildcard needs {BEFORE_WILDCARD} characters before it.")));
    }
    Ok(Test::Like(stem.to_owned(), (wildcard == '_').then_some(1)))
}

impl Condition {
    /// Whether a document meets it.
    pub(super) fn holds(&self, document: &Node) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(document)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(document)),
            Condition::Not(inner) => !inner.holds(document),
            Condition::Some(path, test) => path.values(document).into_iter().any(|value| passes(value, test)),
        }
    }
    /// The properties it asks for.
    pub(super) fn paths<'c>(&'c self, all: &mut Vec<&'c Path>) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| part.paths(all)),
            Condition::Not(inner) => inner.paths(all),
            Condition::Some(path, _) => all.push(path),
        }
    }
}

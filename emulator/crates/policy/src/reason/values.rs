//! The values of one condition key that tell apart what conditions say of it, and no others.

use std::collections::HashSet;

use super::Limit;
use super::kind::Kind;
use super::language::{Pattern, Unit, arn, examples, letters, literal, units, without};
use super::universe::{Nature, Type};
use crate::condition::{Condition, SetOperator, Telling, addresses, moments, numbers};
use crate::context::{Context, View};
use crate::glob::Token;

/// What a request says of a key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Value {
    Absent,
    Single(String),
    Many(Vec<String>),
}

impl Value {
    /// What a context says of a key.
    pub(super) fn of(key: &str, context: &Context) -> Value {
        match context.get(key) {
            None => Value::Absent,
            Some(value) => match value.single() {
                Some(text) => Value::Single(text.to_owned()),
                None => Value::Many(value.values().map(str::to_owned).collect()),
            },
        }
    }
    /// The one value of a single-valued key.
    pub(super) fn single(&self) -> Option<String> {
        match self {
            Value::Single(text) => Some(text.clone()),
            Value::Absent | Value::Many(_) => None,
        }
    }
    /// Puts it into a context.
    pub(super) fn set(&self, key: &str, context: &mut Context) {
        match self {
            Value::Absent => context.remove(key),
            Value::Single(value) => context.set(key, value),
            Value::Many(values) => context.set_many(key, values),
        }
    }
}

/// Values of a key: for everything that conditions can find of it, one value of which they find that.
pub(super) struct Values {
    pub(super) values: Vec<Value>,
    /// Whether there is a value for everything; else what none of these shows may yet be.
    pub(super) complete: bool,
}

/// What variables in patterns stand for.
#[derive(Clone, Copy)]
pub(super) enum Variables<'v> {
    /// For what this context says.
    Known(&'v View<'v>),
    /// For any text, where a principal of this kind has the key.
    Any(Kind),
}

impl Variables<'_> {
    /// The steps of a pattern; none where it holds a variable without value.
    pub(super) fn units(self, tokens: &[Token]) -> Option<Pattern> {
        let mut pattern = Pattern::new();
        for token in tokens {
            match (token, self) {
                (Token::Variable(variable), Variables::Known(context)) => {
                    pattern.extend(variable.resolve(context)?.chars().map(Unit::Char));
                }
                (Token::Variable(variable), Variables::Any(kind)) if kind.never_resolves(variable) => return None,
                (token, _) => pattern.extend(units([token])),
            }
        }
        Some(pattern)
    }
    /// The same where capitals do not count.
    fn letters(self, tokens: &[Token]) -> Option<Pattern> {
        let mut pattern = Pattern::new();
        for token in tokens {
            match (token, self) {
                (Token::Text(text), _) => pattern.extend(letters(text)),
                (Token::Variable(variable), Variables::Known(context)) => {
                    pattern.extend(letters(variable.resolve(context)?));
                }
                (Token::Variable(variable), Variables::Any(kind)) if kind.never_resolves(variable) => return None,
                (token, _) => pattern.extend(units([token])),
            }
        }
        Some(pattern)
    }
}

/// The values of a key that conditions on it tell apart, and those that were `tried`, each of which is then none of another
/// kind.
pub(super) fn values(
    nature: Nature,
    conditions: &[&Condition],
    variables: Variables<'_>,
    tried: &[Value],
    budget: &mut usize,
) -> Result<Values, Limit> {
    let (texts, complete) = texts(nature.of, conditions, variables, tried, budget)?;
    let mut values = Vec::new();
    if nature.absent {
        values.push(Value::Absent);
    }
    if nature.many {
        values.extend(sets(conditions, &texts, variables, budget)?.into_iter().map(Value::Many));
    }
    if nature.single {
        values.extend(texts.into_iter().map(Value::Single));
    }
    Ok(Values { values, complete })
}

/// The patterns that a condition holds texts against.
pub(super) fn patterns(condition: &Condition, variables: Variables<'_>) -> Vec<Pattern> {
    match condition.telling() {
        Telling::Texts(texts) => texts.into_iter().map(literal).collect(),
        Telling::Letters(texts) => texts.into_iter().map(letters).collect(),
        Telling::Patterns(found) => found.into_iter().filter_map(|it| variables.units(it)).collect(),
        Telling::LetterPatterns(found) => found.into_iter().filter_map(|it| variables.letters(it)).collect(),
        Telling::Arns(found) => {
            let found = found.iter().filter_map(|components| by_components(components, variables));
            std::iter::once(arn()).chain(found).collect()
        }
        Telling::Presence | Telling::Numbers(_) | Telling::Moments(_) | Telling::Networks(_) => Vec::new(),
    }
}

/// Whether a condition holds a value against numbers, dates or addresses.
pub(super) fn is_ordered(condition: &Condition) -> bool {
    matches!(condition.telling(), Telling::Numbers(_) | Telling::Moments(_) | Telling::Networks(_))
}

/// Single values that conditions tell apart, those first that people know.
fn texts(
    of: Type,
    conditions: &[&Condition],
    variables: Variables<'_>,
    tried: &[Value],
    budget: &mut usize,
) -> Result<(Vec<String>, bool), Limit> {
    let mut patterns = vec![Pattern::new()];
    let (mut ordered_numbers, mut ordered_moments, mut networks) = (Vec::new(), Vec::new(), Vec::new());
    let mut by_text = false;
    for condition in conditions {
        by_text |= !is_ordered(condition) && !matches!(condition.telling(), Telling::Presence);
        patterns.extend(self::patterns(condition, variables));
        match condition.telling() {
            Telling::Numbers(found) => ordered_numbers.extend_from_slice(found),
            Telling::Moments(found) => ordered_moments.extend_from_slice(found),
            Telling::Networks(found) => networks.extend_from_slice(found),
            _ => {}
        }
    }
    if of == Type::Arn {
        patterns.push(arn());
    }
    patterns.extend(tried.iter().filter_map(|value| match value {
        Value::Single(text) => Some(literal(text)),
        Value::Absent | Value::Many(_) => None,
    }));
    let mut texts: Vec<String> = usual(of).iter().map(|text| (*text).to_owned()).collect();
    texts.extend(examples(&patterns, None, budget)?);
    let mut kinds = usize::from(by_text);
    if !ordered_numbers.is_empty() {
        kinds += 1;
        texts.extend(numbers(&ordered_numbers));
    }
    if !ordered_moments.is_empty() {
        kinds += 1;
        texts.extend(moments(&ordered_moments));
    }
    if !networks.is_empty() {
        kinds += 1;
        texts.extend(addresses(&networks));
    }
    texts.retain(|text| of.admits(text));
    // Numbers, dates and addresses have more than one text each: how those and patterns of texts meet is not looked into.
    Ok((texts, kinds <= 1 && (!by_text || matches!(of, Type::Text | Type::Bool | Type::Arn))))
}

/// Values as people write them.
fn usual(of: Type) -> &'static [&'static str] {
    match of {
        Type::Text => &["x"],
        Type::Bool => &["false", "true"],
        Type::Number => &["0", "3600"],
        Type::Date => &["2030-01-01T00:00:00Z"],
        Type::Address => &["203.0.113.1", "10.0.0.1", "2001:db8::1"],
        Type::Arn => &["arn:aws:iam::111122223333:role/x", "arn:aws:s3:::x"],
    }
}

/// An ARN pattern, whose components match one by one; none where it has too few to match anything.
fn by_components(components: &[&[Token]], variables: Variables<'_>) -> Option<Pattern> {
    let [segments @ .., resource] = components else { return None };
    let mut pattern = Pattern::new();
    for segment in segments {
        pattern.extend(without(&variables.units(segment)?, ':'));
        pattern.push(Unit::Char(':'));
    }
    pattern.extend(variables.units(resource)?);
    (segments.len() == 5).then_some(pattern)
}

/// What set operators can find of a set: for each condition whether all values satisfy it, and whether any does; whether
/// there is an empty text in the set, and anything else.
type Found = (Vec<(bool, bool)>, [bool; 2]);

/// Sets of values that conditions tell apart: each one of fewest values.
fn sets(
    conditions: &[&Condition],
    texts: &[String],
    variables: Variables<'_>,
    budget: &mut usize,
) -> Result<Vec<Vec<String>>, Limit> {
    let view = match variables {
        Variables::Known(view) => *view,
        Variables::Any(_) => View::EMPTY,
    };
    let by_sets: Vec<_> = conditions.iter().filter(|condition| condition.operator.set != SetOperator::None).collect();
    let satisfied: Vec<Vec<bool>> =
        texts.iter().map(|text| by_sets.iter().map(|it| it.is_satisfied_by(text, &view)).collect()).collect();
    let nothing: Found = (vec![(true, false); by_sets.len()], [false; 2]);
    let mut found = vec![(nothing.clone(), Vec::new())];
    let mut known = HashSet::from([nothing]);
    let mut at = 0;
    while let Some((of_set, set)) = found.get(at).cloned() {
        for (text, satisfied) in texts.iter().zip(&satisfied) {
            *budget = budget.checked_sub(1).ok_or(Limit::Conditions)?;
            let (mut of_next, [mut empty, mut other]) = of_set.clone();
            of_next.iter_mut().zip(satisfied).for_each(|((all, any), it)| (*all, *any) = (*all && *it, *any || *it));
            empty |= text.is_empty();
            other |= !text.is_empty();
            let next = (of_next, [empty, other]);
            if known.insert(next.clone()) {
                found.push((next, set.iter().cloned().chain([text.clone()]).collect()));
            }
        }
        at += 1;
    }
    Ok(found.into_iter().map(|(_, set)| set).collect())
}

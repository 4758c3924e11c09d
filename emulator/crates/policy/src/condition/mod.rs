//! Conditions: an operator, a context key, and the values to compare it with.
//!
//! One file per family of operators; what holds for all of them — missing keys, several values, `ForAllValues:`,
//! `ForAnyValue:`, `…IfExists` — is here. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html> and
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html>.

mod arn;
mod binary;
mod boolean;
pub(crate) mod date;
pub(crate) mod ip;
pub(crate) mod numeric;
mod operator;
mod string;
mod telling;
mod texts;

use crate::context::{Context, ContextValue, View};
use crate::glob::Token;
use crate::key::KeyName;
pub(crate) use arn::is_arn;
pub(crate) use operator::{Family, Operator, Order, SetOperator};
pub(crate) use telling::{Telling, addresses, is_date, is_number, moments, numbers};
use texts::Texts;

/// Whether a text is `true` or `false`.
pub(crate) fn is_truth(text: &str) -> bool {
    boolean::parse(text).is_ok()
}
/// Whether a text is base64.
pub(crate) fn is_base64(text: &str) -> bool {
    binary::Base64::parse(text).is_ok()
}

/// One key of one operator in a `Condition` element.
#[derive(Debug, Clone)]
pub struct Condition {
    pub(crate) operator: Operator,
    pub(crate) key: KeyName,
    written: Texts,
    test: Test,
}

/// The values of the policy, read once when the document is compiled.
#[derive(Debug, Clone)]
enum Test {
    /// Texts to be equal to, without variables: the values as written.
    Written,
    String {
        patterns: Box<[Box<[Token]>]>,
        ignore_case: bool,
    },
    Numeric(Box<[numeric::Number]>),
    Date(Box<[date::Moment]>),
    Bool(Box<[bool]>),
    Binary(Box<[binary::Base64]>),
    Ip(Box<[ip::Network]>),
    Arn(Box<[arn::ArnPattern]>),
    Null(Box<[bool]>),
}

/// What one value of a key is to the values of a policy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Matches,
    Differs,
    /// The value is not of the operator's type: no ARN for `ArnLike`, no number for `NumericEquals`.
    WrongType,
}

impl Comparison {
    fn from(matches: bool) -> Comparison {
        if matches { Comparison::Matches } else { Comparison::Differs }
    }
}

impl Condition {
    /// Reads the values for the operator. `variables` says whether `${…}` is a policy variable.
    ///
    /// # Errors
    /// The index of the value that is not of the operator's type, and what was expected.
    pub(crate) fn new(
        operator: Operator,
        key: &str,
        written: &[Box<str>],
        variables: bool,
    ) -> Result<Condition, (usize, &'static str)> {
        let test = Test::new(operator, written, variables)?;
        Ok(Condition { operator, key: KeyName::new(key), written: Texts::new(written), test })
    }
    /// The operator as written, with its qualifiers: `ForAnyValue:StringLikeIfExists`.
    pub fn operator(&self) -> &str {
        self.operator.name()
    }
    /// The condition key as written.
    pub fn key(&self) -> &str {
        self.key.as_str()
    }
    /// The values as written; numbers and booleans as text.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.written.iter()
    }
    /// The keys this condition asks the context for: its own, and those of policy variables in its values.
    pub fn asks_for(&self) -> impl Iterator<Item = &str> {
        self.keys().map(KeyName::as_str)
    }
    pub(crate) fn keys(&self) -> impl Iterator<Item = &KeyName> {
        std::iter::once(&self.key).chain(self.test.tokens().filter_map(|token| match token {
            Token::Variable(variable) => Some(&variable.key),
            _ => None,
        }))
    }

    /// Whether the condition is true of a request.
    pub fn holds(&self, context: &Context) -> bool {
        self.is_true(&context.view())
    }

    /// The same of a context laid open.
    pub fn is_true(&self, context: &View<'_>) -> bool {
        let value = context.value(&self.key);
        if let Test::Null(expected) = &self.test {
            return self.null(expected, value);
        }
        // A multivalued key without values is as good as absent.
        let value = value.filter(|value| value.values().len() > 0);
        if self.written.is_empty() {
            // EMPTY_ARRAY_CONDITION_FOR_ALL_VALUES and its sisters in Access Analyzer's policy checks; under a plain
            // operator the page says both "true" and "grants nothing", and the latter is the safe reading.
            let absent = value.is_none_or(is_empty_set);
            return absent && (self.operator.set == SetOperator::ForAllValues || self.operator.if_exists);
        }
        match (self.operator.set, value) {
            (SetOperator::None, None) => self.operator.if_exists || self.operator.negated,
            (SetOperator::None, Some(ContextValue::Single(value))) => self.is_satisfied_by(value, context),
            // A plain operator never matches a multivalued key, negated or not.
            (SetOperator::None, Some(ContextValue::Many(_))) => false,
            (SetOperator::ForAllValues, None) => true,
            (SetOperator::ForAllValues, Some(value)) => {
                is_empty_set(value) || value.values().all(|value| self.is_satisfied_by(value, context))
            }
            (SetOperator::ForAnyValue, None) => self.operator.if_exists,
            (SetOperator::ForAnyValue, Some(value)) => {
                !is_empty_set(value) && value.values().any(|value| self.is_satisfied_by(value, context))
            }
        }
    }

    /// `Null` asks whether the key has no value. With a set operator the answer does not depend on the request
    /// (NULL_WITH_QUALIFIER in Access Analyzer's policy checks).
    fn null(&self, expected: &[bool], value: Option<ContextValue<'_>>) -> bool {
        match self.operator.set {
            SetOperator::ForAllValues => true,
            SetOperator::ForAnyValue => false,
            SetOperator::None => expected.contains(&value.is_none_or(is_empty_set)),
        }
    }

    fn compare(&self, value: &str, context: &View<'_>) -> Comparison {
        match &self.test {
            Test::Written => Comparison::from(self.written.iter().any(|written| *written == *value)),
            test => test.compare(value, self.operator, context),
        }
    }

    /// Whether one value satisfies the operator: equals one of the policy's values, or for a negated operator none.
    /// A value of the wrong type satisfies neither an operator nor its negation.
    pub(crate) fn is_satisfied_by(&self, value: &str, context: &View<'_>) -> bool {
        match self.compare(value, context) {
            Comparison::Matches => !self.operator.negated,
            Comparison::Differs => self.operator.negated,
            Comparison::WrongType => false,
        }
    }
}

/// "A null data set, such as an empty string", as the page on set operators calls it.
fn is_empty_set(value: ContextValue<'_>) -> bool {
    value.values().all(|value| value.is_empty())
}

impl Test {
    fn new(operator: Operator, values: &[Box<str>], variables: bool) -> Result<Test, (usize, &'static str)> {
        Ok(match operator.family {
            Family::String { wildcards, ignore_case } => {
                let patterns = read(values, |text| string::pattern(text, wildcards, variables))?;
                let is_written = |pattern: &[Token], text: &str| match pattern {
                    [Token::Text(literal)] => **literal == *text,
                    tokens => tokens.is_empty() && text.is_empty(),
                };
                let mut pairs = patterns.iter().zip(values);
                let all_written = pairs.all(|(pattern, text)| is_written(pattern, text));
                match !ignore_case && all_written {
                    true => Test::Written,
                    false => Test::String { patterns, ignore_case },
                }
            }
            Family::Numeric(_) => Test::Numeric(read(values, numeric::Number::parse)?),
            Family::Date(_) => Test::Date(read(values, date::Moment::parse)?),
            Family::Bool => Test::Bool(read(values, boolean::parse)?),
            Family::Null => Test::Null(read(values, boolean::parse)?),
            Family::Binary => Test::Binary(read(values, binary::Base64::parse)?),
            Family::Ip => Test::Ip(read(values, ip::Network::parse)?),
            Family::Arn => Test::Arn(read(values, |text| arn::ArnPattern::new(text, variables))?),
        })
    }

    fn compare(&self, value: &str, operator: Operator, context: &View<'_>) -> Comparison {
        match self {
            // Compared by the condition, which has them.
            Test::Written => Comparison::Differs,
            Test::String { patterns, ignore_case } => {
                Comparison::from(patterns.iter().any(|pattern| string::matches(pattern, value, *ignore_case, context)))
            }
            Test::Numeric(numbers) => operator.ordered(numeric::Number::parse(value), numbers),
            Test::Date(moments) => operator.ordered(date::Moment::parse(value), moments),
            Test::Bool(expected) | Test::Null(expected) => match boolean::parse(value) {
                Ok(value) => Comparison::from(expected.contains(&value)),
                Err(_) => Comparison::WrongType,
            },
            Test::Binary(expected) => Comparison::from(expected.iter().any(|expected| expected.is(value))),
            Test::Ip(networks) => ip::compare(networks, value),
            Test::Arn(patterns) => arn::compare(patterns, value, context),
        }
    }

    fn tokens(&self) -> Box<dyn Iterator<Item = &Token> + '_> {
        match self {
            Test::String { patterns, .. } => Box::new(patterns.iter().flatten()),
            Test::Arn(patterns) => Box::new(patterns.iter().flat_map(arn::ArnPattern::tokens)),
            _ => Box::new(std::iter::empty()),
        }
    }
}

fn read<V>(
    values: &[Box<str>],
    parse: impl Fn(&str) -> Result<V, &'static str>,
) -> Result<Box<[V]>, (usize, &'static str)> {
    values.iter().enumerate().map(|(at, text)| parse(text).map_err(|expected| (at, expected))).collect()
}

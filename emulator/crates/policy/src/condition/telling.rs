//! What tells values of a key apart: for asking about all requests at once instead of one.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::date::{Moment, SECOND};
use super::ip::Network;
use super::numeric::{Number, UNIT};
use super::{Condition, Test};
use crate::glob::Token;

/// What a condition holds a value against.
pub(crate) enum Telling<'c> {
    /// Nothing: only whether there is one.
    Presence,
    /// Texts.
    Texts(Vec<&'c str>),
    /// Texts in small letters or capitals.
    Letters(Vec<&'c str>),
    /// Patterns.
    Patterns(Vec<&'c [Token]>),
    /// Patterns without wildcards, in small letters or capitals.
    LetterPatterns(Vec<&'c [Token]>),
    /// Patterns of the six components of an ARN. One with fewer matches nothing.
    Arns(Vec<Vec<&'c [Token]>>),
    Numbers(&'c [Number]),
    Moments(&'c [Moment]),
    Networks(&'c [Network]),
}

impl Condition {
    pub(crate) fn telling(&self) -> Telling<'_> {
        match &self.test {
            Test::Null(_) => Telling::Presence,
            Test::Written => Telling::Texts(self.values().collect()),
            Test::String { patterns, ignore_case } => {
                let patterns = patterns.iter().map(|pattern| &**pattern).collect();
                if *ignore_case { Telling::LetterPatterns(patterns) } else { Telling::Patterns(patterns) }
            }
            Test::Bool(_) => Telling::Letters(vec!["true", "false"]),
            Test::Binary(values) => Telling::Texts(values.iter().map(|value| value.text()).collect()),
            Test::Arn(patterns) => {
                Telling::Arns(patterns.iter().map(|pattern| pattern.components().collect()).collect())
            }
            Test::Numeric(numbers) => Telling::Numbers(numbers),
            Test::Date(moments) => Telling::Moments(moments),
            Test::Ip(networks) => Telling::Networks(networks),
        }
    }
    /// Whether variables are among the condition's values.
    pub(crate) fn has_variables(&self) -> bool {
        self.test.tokens().any(|token| matches!(token, Token::Variable(_)))
    }
}

/// Whether a value is a number.
pub(crate) fn is_number(value: &str) -> bool {
    Number::parse(value).is_ok()
}
/// Whether a value is a date.
pub(crate) fn is_date(value: &str) -> bool {
    Moment::parse(value).is_ok()
}

/// Numbers of every place that there is beside these: each of them, one below all, one above all, one between any two.
pub(crate) fn numbers(these: &[Number]) -> Vec<String> {
    places(these.iter().map(|number| number.units()).collect(), UNIT, Number::text, is_number)
}
/// The same of dates.
pub(crate) fn moments(these: &[Moment]) -> Vec<String> {
    places(these.iter().map(|moment| moment.units()).collect(), SECOND, Moment::text, is_date)
}

fn places(mut these: Vec<i128>, unit: i128, text: fn(i128) -> String, is_one: fn(&str) -> bool) -> Vec<String> {
    these.sort_unstable();
    these.dedup();
    let mut places = Vec::new();
    places.extend(these.first().map(|first| first.saturating_sub(unit)));
    for (number, this) in these.iter().enumerate() {
        places.push(*this);
        match these.get(number + 1) {
            Some(next) if *next - *this > unit => places.push(*this + unit),
            // Dates of whole seconds and numbers may be too near for that; half-way is between them where anything is.
            Some(next) if *next - *this > 1 => places.push(*this + (*next - *this) / 2),
            Some(_) => {}
            None => places.push(this.saturating_add(unit)),
        }
    }
    places.into_iter().map(text).filter(|text| is_one(text)).collect()
}

/// Addresses of every kind that networks tell apart: the first address of each, the one behind it, and the first of all.
pub(crate) fn addresses(networks: &[Network]) -> Vec<String> {
    let mut addresses = vec![IpAddr::V4(Ipv4Addr::UNSPECIFIED), IpAddr::V6(Ipv6Addr::UNSPECIFIED)];
    for (first, behind) in networks.iter().map(Network::ends) {
        addresses.push(first);
        addresses.extend(behind);
    }
    addresses.iter().map(IpAddr::to_string).collect()
}

//! Whether a value is as a literal asks for.

use std::cmp::Ordering;
use std::net::IpAddr;

use json::{Json, Node};

use super::ast::{Literal, Test};

/// Whether one value passes.
pub(super) fn passes(value: &Node, test: &Test) -> bool {
    let is = |literal: &Literal, wanted: &[Ordering]| match (addresses(value), text(literal).and_then(range)) {
        // "CIDR notation is converted to IP ranges for search": what is asked is whether the ranges meet.
        (Some((first, last)), Some((low, high))) if first.0 == low.0 => {
            (wanted.contains(&Ordering::Less) && first.1 < low.1)
                || (wanted.contains(&Ordering::Equal) && first.1 <= low.1 && high.1 <= last.1)
                || (wanted.contains(&Ordering::Greater) && last.1 > high.1)
        }
        _ => compare(value, literal).is_some_and(|order| wanted.contains(&order)),
    };
    match test {
        Test::Equal(literal) => is(literal, &[Ordering::Equal]),
        Test::Less(literal) => is(literal, &[Ordering::Less]),
        Test::LessOrEqual(literal) => is(literal, &[Ordering::Less, Ordering::Equal]),
        Test::Greater(literal) => is(literal, &[Ordering::Greater]),
        Test::GreaterOrEqual(literal) => is(literal, &[Ordering::Greater, Ordering::Equal]),
        Test::Between(low, high) => {
            is(low, &[Ordering::Greater, Ordering::Equal]) && is(high, &[Ordering::Less, Ordering::Equal])
        }
        Test::In(list) => list.iter().any(|literal| is(literal, &[Ordering::Equal])),
        Test::Like(stem, more) => value.as_str().is_some_and(|text| {
            text.strip_prefix(stem.as_str()).is_some_and(|rest| more.is_none_or(|more| rest.chars().count() == more))
        }),
    }
}

/// The order of a value and a literal; none where they cannot be compared. Numbers and booleans may be written as texts.
fn compare(value: &Node, literal: &Literal) -> Option<Ordering> {
    match (&value.value, literal) {
        (Json::String(value), Literal::Text(text)) => Some(value.as_str().cmp(text)),
        (Json::Number(_), Literal::Number(number)) => value.as_f64()?.partial_cmp(number),
        (Json::Number(_), Literal::Text(text)) => value.as_f64()?.partial_cmp(&text.parse().ok()?),
        (Json::String(value), Literal::Number(number)) => value.parse::<f64>().ok()?.partial_cmp(number),
        (Json::Bool(value), Literal::Bool(other)) => Some(value.cmp(other)),
        (Json::Bool(value), Literal::Text(text)) => Some(value.cmp(&text.parse().ok()?)),
        (Json::String(value), Literal::Bool(other)) => Some(value.parse::<bool>().ok()?.cmp(other)),
        _ => None,
    }
}

fn text(literal: &Literal) -> Option<&str> {
    if let Literal::Text(text) = literal { Some(text) } else { None }
}

/// Whether it is one of version 6, and its number.
type Address = (bool, u128);

fn addresses(value: &Node) -> Option<(Address, Address)> {
    range(value.as_str()?)
}

/// The first and last address of a block, or an address alone.
fn range(text: &str) -> Option<(Address, Address)> {
    let (address, length) = text.split_once('/').map_or((text, None), |(address, length)| (address, Some(length)));
    let (version_6, bits, number) = match address.parse().ok()? {
        IpAddr::V4(address) => (false, 32, u128::from(address.to_bits())),
        IpAddr::V6(address) => (true, 128, address.to_bits()),
    };
    let length: u32 = length.map_or(Some(bits), |length| length.parse().ok().filter(|length| *length <= bits))?;
    // All bits behind the prefix; shifting out all 128 gives none.
    let host = u128::MAX.checked_shr(128 - bits + length).unwrap_or(0);
    Some(((version_6, number & !host), (version_6, number | host)))
}

use std::collections::{BTreeMap, BTreeSet};

use super::Keys;

/// What an attribute holds. See
/// [data types](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttributeValue {
    /// Text.
    Text(String),
    /// A number in its canonical form.
    Number(String),
    /// Bytes.
    Binary(Vec<u8>),
    /// A set of texts.
    Texts(BTreeSet<String>),
    /// A set of numbers.
    Numbers(BTreeSet<String>),
    /// A set of bytes.
    Binaries(BTreeSet<Vec<u8>>),
    /// A map.
    Map(BTreeMap<String, AttributeValue>),
    /// A list.
    List(Vec<AttributeValue>),
    /// Nothing, said so.
    Null,
    /// Yes or no.
    Boolean(bool),
}

/// An item: attributes by name.
pub type Item = BTreeMap<String, AttributeValue>;

/// What tells an item from the others of its table: partition key and sort key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemKey(AttributeValue, Option<AttributeValue>);

impl ItemKey {
    /// The key of an item; none where it lacks an attribute of the key.
    pub fn of(keys: &Keys, item: &Item) -> Option<ItemKey> {
        let sort = match &keys.sort {
            Some(name) => Some(item.get(name)?.clone()),
            None => None,
        };
        Some(ItemKey(item.get(&keys.partition)?.clone(), sort))
    }
}

impl AttributeValue {
    /// The type as `AttributeType` names it.
    pub fn type_name(&self) -> &'static str {
        match self {
            AttributeValue::Text(_) => "S",
            AttributeValue::Number(_) => "N",
            AttributeValue::Binary(_) => "B",
            AttributeValue::Texts(_) => "SS",
            AttributeValue::Numbers(_) => "NS",
            AttributeValue::Binaries(_) => "BS",
            AttributeValue::Map(_) => "M",
            AttributeValue::List(_) => "L",
            AttributeValue::Null => "NULL",
            AttributeValue::Boolean(_) => "BOOL",
        }
    }
    /// Whether it is an empty text or no bytes, which no key can be.
    pub fn is_empty(&self) -> bool {
        match self {
            AttributeValue::Text(text) => text.is_empty(),
            AttributeValue::Binary(bytes) => bytes.is_empty(),
            _ => false,
        }
    }
}

/// A number as DynamoDB shows it: no zeros at either end, no exponent; none where a text is no number of up to 38 digits
/// between 1E-130 and 9.99…E+125. See
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number>.
pub fn canonical_number(text: &str) -> Option<String> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok().filter(|at| at.abs() <= 400)?),
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || mantissa.len() > 400 || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let all = format!("{whole}{fraction}");
    let significant = all.trim_start_matches('0');
    // Where the point is, counted from the first significant digit.
    let leading = i32::try_from(all.len() - significant.len()).ok()?;
    let point = i32::try_from(whole.len()).ok()? - leading + exponent;
    let digits = significant.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    if digits.len() > 38 || !(-129..=126).contains(&point) {
        return None;
    }
    let length = i32::try_from(digits.len()).ok()?;
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    Some(match point {
        ..=0 => format!("{sign}0.{}{digits}", zeros(-point)),
        _ if point >= length => format!("{sign}{digits}{}", zeros(point - length)),
        _ => {
            let (before, after) = digits.split_at_checked(usize::try_from(point).ok()?)?;
            format!("{sign}{before}.{after}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_form() {
        for (text, want) in [
            ("1", Some("1")),
            ("-01.50", Some("-1.5")),
            ("+.5", Some("0.5")),
            ("1e3", Some("1000")),
            ("1200E-5", Some("0.012")),
            ("-0", Some("0")),
            ("12.034", Some("12.034")),
            ("9e125", Some(&*format!("9{}", "0".repeat(125)))),
            ("1e126", None),
            ("1e-131", None),
            ("", None),
            ("1.2.3", None),
            ("x", None),
            ("123456789012345678901234567890123456789", None),
        ] {
            assert_eq!(canonical_number(text).as_deref(), want, "{text}");
        }
    }
}

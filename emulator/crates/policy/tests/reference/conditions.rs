//! `Condition`: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>.

#![expect(clippy::string_slice, reason = "the positions come from the text itself")]

use std::cmp::Ordering;
use std::net::IpAddr;

use policy::{Context, ContextValue};
use serde_json::Value;

use super::grammar::texts;
use super::matching::{Scrap, glob, lookup, resolve, scraps};

/// Operators, and keys within an operator, are a logical AND:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html>.
pub(super) fn all_true(condition: &Value, context: &Context, variables: bool) -> bool {
    condition.as_object().into_iter().flatten().all(|(operator, keys)| {
        let keys = keys.as_object().unwrap();
        keys.iter().all(|(key, values)| is_true(operator, lookup(key, context), &texts(values), context, variables))
    })
}

/// An operator's name, taken apart.
pub(super) struct Operator<'o> {
    pub(super) quantifier: &'o str,
    pub(super) name: &'o str,
    pub(super) if_exists: bool,
}

pub(super) fn operator(written: &str) -> Operator<'_> {
    let (quantifier, name) = written.split_once(':').unwrap_or(("", written));
    match name.strip_suffix("IfExists") {
        Some(name) => Operator { quantifier, name, if_exists: true },
        None => Operator { quantifier, name, if_exists: false },
    }
}

/// One operator and one key.
fn is_true(
    written: &str,
    value: Option<ContextValue<'_>>,
    wanted: &[String],
    context: &Context,
    variables: bool,
) -> bool {
    let operator = operator(written);
    if operator.name == "Null" {
        return null(operator.quantifier, value, wanted);
    }
    if wanted.is_empty() {
        return nothing_wanted(&operator, value);
    }
    let satisfies = |value: &str| satisfies(operator.name, value, wanted, context, variables);
    // Choice: a multivalued key without values is absent.
    match value.filter(|value| value.values().next().is_some()) {
        None => absent(&operator),
        Some(value) => match (operator.quantifier, value) {
            ("ForAllValues", _) => is_null_set(value) || value.values().all(satisfies),
            ("ForAnyValue", _) => !is_null_set(value) && value.values().any(satisfies),
            (_, ContextValue::Single(value)) => satisfies(value),
            // Choice: "you must use a set operator" with a multivalued key; without one nothing matches.
            (_, ContextValue::Many(_)) => false,
        },
    }
}

/// "If the key is not present": a positive operator is false, a negated one true, with `…IfExists` all are true.
fn absent(operator: &Operator<'_>) -> bool {
    match operator.quantifier {
        // "ForAllValues returns true if there are no keys in the request"; "ForAnyValue returns false".
        "ForAllValues" => true,
        "ForAnyValue" => operator.if_exists,
        _ => operator.if_exists || operator.name.contains("Not"),
    }
}

/// "A null data set, such as an empty string":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html>.
fn is_null_set(value: ContextValue<'_>) -> bool {
    value.values().all(|value| value.is_empty())
}

/// Existence; "the value must not be null or empty". With a quantifier it is always true or never (NULL_WITH_QUALIFIER):
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html>.
fn null(quantifier: &str, value: Option<ContextValue<'_>>, wanted: &[String]) -> bool {
    let is_absent = value.is_none_or(is_null_set);
    match quantifier {
        "ForAllValues" => true,
        "ForAnyValue" => false,
        _ => wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(&is_absent.to_string())),
    }
}

/// A list without values (EMPTY_ARRAY_CONDITION and its sisters, on the same page). Choice: false under a plain operator.
fn nothing_wanted(operator: &Operator<'_>, value: Option<ContextValue<'_>>) -> bool {
    value.is_none_or(is_null_set) && (operator.quantifier == "ForAllValues" || operator.if_exists)
}

/// Values of one key are a logical OR, those of a negated operator a NOR. Choice: a value of another type than the
/// operator's satisfies neither it nor its negation.
fn satisfies(name: &str, value: &str, wanted: &[String], context: &Context, variables: bool) -> bool {
    let one = |wanted: &String| compare(name, value, wanted, context, variables);
    if !is_of_type(name, value) {
        return false;
    }
    wanted.iter().any(one) != name.contains("Not")
}

fn is_of_type(name: &str, value: &str) -> bool {
    match name {
        _ if name.starts_with("Numeric") => number(value).is_some(),
        _ if name.starts_with("Date") => seconds_and_nanoseconds(value).is_some(),
        _ if name.ends_with("IpAddress") => value.parse::<IpAddr>().is_ok(),
        _ if name.starts_with("Arn") => value.starts_with("arn:") && value.split(':').count() >= 6,
        "Bool" => boolean(value).is_some(),
        _ => true,
    }
}

fn compare(name: &str, value: &str, wanted: &str, context: &Context, variables: bool) -> bool {
    match name.replacen("Not", "", 1).as_str() {
        "StringEquals" => string(wanted, false, false, value, context, variables),
        "StringEqualsIgnoreCase" => string(wanted, false, true, value, context, variables),
        "StringLike" => string(wanted, true, false, value, context, variables),
        "ArnEquals" | "ArnLike" => arn(wanted, value, context, variables),
        "Bool" => boolean(wanted) == boolean(value),
        "BinaryEquals" => bytes(wanted) == bytes(value),
        "IpAddress" => in_range(wanted, value),
        ordered => {
            let ordering = match ordered.strip_prefix("Numeric") {
                Some(_) => order_of_numbers(&number(value).unwrap(), &number(wanted).unwrap()),
                None => seconds_and_nanoseconds(value).cmp(&seconds_and_nanoseconds(wanted)),
            };
            match ordered.trim_start_matches("Numeric").trim_start_matches("Date") {
                "Equals" => ordering == Ordering::Equal,
                "LessThan" => ordering == Ordering::Less,
                "LessThanEquals" => ordering != Ordering::Greater,
                "GreaterThan" => ordering == Ordering::Greater,
                "GreaterThanEquals" => ordering != Ordering::Less,
                other => panic!("{other}"),
            }
        }
    }
}

fn string(wanted: &str, wildcards: bool, ignore_case: bool, value: &str, context: &Context, variables: bool) -> bool {
    let Some(mut pattern) = resolve(&scraps(wanted, variables).unwrap(), wildcards, context) else { return false };
    let mut value = value.to_owned();
    if ignore_case {
        let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<String>();
        let text = pattern.iter().map(|piece| match piece {
            super::matching::Piece::Char(char) => *char,
            other => panic!("{other:?}"),
        });
        pattern = lower(&text.collect::<String>()).chars().map(super::matching::Piece::Char).collect();
        value = lower(&value);
    }
    glob(&pattern, &value)
}

/// "Each of the six colon-delimited components of the ARN is checked separately"; the sixth is all the rest.
fn arn(wanted: &str, value: &str, context: &Context, variables: bool) -> bool {
    let mut components: Vec<Vec<Scrap>> = vec![Vec::new()];
    for scrap in scraps(wanted, variables).unwrap() {
        match scrap {
            Scrap::Char(':') if components.len() < 6 => components.push(Vec::new()),
            scrap => components.last_mut().unwrap().push(scrap),
        }
    }
    let value: Vec<&str> = value.splitn(6, ':').collect();
    components.len() == value.len()
        && components
            .iter()
            .zip(value)
            .all(|(wanted, value)| resolve(wanted, true, context).is_some_and(|pattern| glob(&pattern, value)))
}

pub(super) fn boolean(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// An integer or decimal number: whether it is negative, its digits before the point and those behind, without zeros
/// that say nothing.
pub(super) fn number(text: &str) -> Option<(bool, String, String)> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.chars().all(|char| char.is_ascii_digit());
    let (kept, behind) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let is_negative = digits != text && !(kept.is_empty() && behind.is_empty());
    (are_digits(whole) && are_digits(fraction)).then(|| (is_negative, kept.to_owned(), behind.to_owned()))
}

fn order_of_numbers(a: &(bool, String, String), b: &(bool, String, String)) -> Ordering {
    let size = |number: &(bool, String, String)| (number.1.len(), number.1.clone(), number.2.clone());
    match (a.0, b.0) {
        (false, false) => size(a).cmp(&size(b)),
        (true, true) => size(b).cmp(&size(a)),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}

/// The W3C profile of ISO 8601 (<https://www.w3.org/TR/NOTE-datetime>) or epoch seconds. Choice: four digits are a year.
pub(super) fn seconds_and_nanoseconds(text: &str) -> Option<(i64, u32)> {
    let number = |text: &str, length: usize| {
        (text.len() == length && text.chars().all(|char| char.is_ascii_digit())).then(|| text.parse::<i64>().unwrap())
    };
    if text.len() != 4 && text.strip_prefix('-').unwrap_or(text).chars().all(|char| char.is_ascii_digit()) {
        return Some((text.parse().ok()?, 0));
    }
    let (date, time) = text.split_once(['T', 't']).map_or((text, None), |(date, time)| (date, Some(time)));
    let fields: Vec<&str> = date.split('-').collect();
    let (year, month, day) = match fields.as_slice() {
        [year] => (number(year, 4)?, 1, 1),
        [year, month] => (number(year, 4)?, number(month, 2)?, 1),
        [year, month, day] => (number(year, 4)?, number(month, 2)?, number(day, 2)?),
        _ => return None,
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if !(1..=12).contains(&month) || !(1..=lengths[month as usize - 1]).contains(&day) {
        return None;
    }
    let leap_days = |year: i64| year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days = (year - 1970) * 365 + leap_days(year - 1) - leap_days(1969)
        + lengths[..month as usize - 1].iter().sum::<i64>()
        + day
        - 1;
    let Some(time) = time else { return Some((days * 86_400, 0)) };
    if fields.len() != 3 {
        return None;
    }
    let (clock, zone) = time.split_at(time.find(['Z', 'z', '+', '-'])?);
    let offset = match zone {
        "Z" | "z" => 0,
        _ => {
            let (hours, minutes) = zone[1..].split_once(':')?;
            let minutes =
                number(hours, 2).filter(|hours| *hours < 24)? * 60 + number(minutes, 2).filter(|it| *it < 60)?;
            if zone.starts_with('-') { -minutes } else { minutes }
        }
    };
    let fields: Vec<&str> = clock.split(':').collect();
    let (hour, minute, second) = match fields.as_slice() {
        [hour, minute] => (hour, minute, "00"),
        [hour, minute, second] => (hour, minute, *second),
        _ => return None,
    };
    let (second, fraction) = second.split_once('.').unwrap_or((second, "0"));
    let (hour, minute, second) = (number(hour, 2)?, number(minute, 2)?, number(second, 2)?);
    if hour > 23 || minute > 59 || second > 59 || fraction.is_empty() || number(fraction, fraction.len()).is_none() {
        return None;
    }
    let nanoseconds = format!("{fraction:0<9}")[..9].parse().unwrap();
    Some((days * 86_400 + (hour * 60 + minute - offset) * 60 + second, nanoseconds))
}

/// "The address of the requester must be in the range"; bits beyond the prefix do not count.
pub(super) fn range(text: &str) -> Option<(IpAddr, usize)> {
    let (address, prefix) = text.split_once('/').map_or((text, None), |(address, prefix)| (address, Some(prefix)));
    let address: IpAddr = address.parse().ok()?;
    let longest = if address.is_ipv4() { 32 } else { 128 };
    let prefix = match prefix {
        Some(prefix) if !prefix.is_empty() && prefix.chars().all(|char| char.is_ascii_digit()) => {
            prefix.parse().ok()?
        }
        Some(_) => return None,
        None => longest,
    };
    (prefix <= longest).then_some((address, prefix))
}

fn in_range(wanted: &str, value: &str) -> bool {
    let bits = |address: IpAddr| match address {
        IpAddr::V4(address) => format!("{:032b}", u32::from(address)),
        IpAddr::V6(address) => format!("{:0128b}", u128::from(address)),
    };
    let (network, prefix) = range(wanted).unwrap();
    let (network, address) = (bits(network), bits(value.parse().unwrap()));
    network.len() == address.len() && network[..prefix] == address[..prefix]
}

/// Base64 with its padding, bits of padding zero; nothing for other text.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letters = text.trim_end_matches('=');
    let padding = text.len() - letters.len();
    let sextets: Vec<usize> = letters.chars().map(|char| ALPHABET.find(char)).collect::<Option<_>>()?;
    let bits: String = sextets.iter().map(|sextet| format!("{sextet:06b}")).collect();
    let whole = bits.len() / 8 * 8;
    let is_padded = text.len().is_multiple_of(4) && padding < 3 && bits.len() - whole == padding * 2;
    let is_zero = bits[whole..].chars().all(|bit| bit == '0');
    let octets = (0..whole / 8).map(|at| &bits[at * 8..at * 8 + 8]);
    (is_padded && is_zero).then(|| octets.map(|octet| u8::from_str_radix(octet, 2).unwrap()).collect())
}

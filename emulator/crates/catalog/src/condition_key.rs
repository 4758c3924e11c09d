use std::cmp::Ordering;

use crate::lines::{Lines, first_field, fold_cmp};

const KEYS: Lines = Lines(include_str!("../../../../aws-models/catalog/condition-keys.txt"));

/// A condition key of one service; global ones are the policy language's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConditionKey {
    /// `s3:ExistingObjectTag/${key}`, capitalised as AWS does.
    pub name: &'static str,
    /// What its values are.
    pub value_type: ValueType,
    /// Whether a request may give several (`ArrayOf…`).
    pub multivalued: bool,
}

/// What the values of a condition key are; see
/// [the condition keys table](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#context_keys_table).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueType {
    /// Text.
    String,
    /// ARNs.
    Arn,
    /// `true` or `false`.
    Bool,
    /// Numbers.
    Numeric,
    /// Dates.
    Date,
    /// Addresses and ranges of them.
    IpAddress,
}

impl ConditionKey {
    fn read(line: &'static str) -> Option<ConditionKey> {
        let (name, text) = line.split_once('\t')?;
        let (single, multivalued) = text.strip_prefix("ArrayOf").map_or((text, false), |single| (single, true));
        let value_type = match single {
            "String" => ValueType::String,
            "ARN" => ValueType::Arn,
            "Bool" => ValueType::Bool,
            "Numeric" => ValueType::Numeric,
            "Date" => ValueType::Date,
            "IPAddress" => ValueType::IpAddress,
            _ => return None,
        };
        Some(ConditionKey { name, value_type, multivalued })
    }
}

/// The service's condition key of a name, in any capitalisation; one with a variable in its name stands for every key of
/// that form.
///
/// ```
/// assert_eq!(catalog::condition_key("S3:prefix").unwrap().name, "s3:prefix");
/// assert_eq!(catalog::condition_key("s3:ExistingObjectTag/team").unwrap().name, "s3:ExistingObjectTag/${key}");
/// assert!(catalog::condition_key("s3:prefixes").is_none());
/// ```
pub fn condition_key(name: &str) -> Option<ConditionKey> {
    let exact = KEYS.find_by(|field| fold_cmp(field, name.bytes()));
    exact.or_else(|| by_form(name)).and_then(ConditionKey::read)
}

/// The key of the service whose form the name has.
fn by_form(name: &str) -> Option<&'static str> {
    let service = name.get(..=name.find(':')?)?;
    let order = |line: &'static str| {
        let field = first_field(line);
        fold_cmp(field.get(..service.len().min(field.len())).unwrap_or(field), service.bytes())
    };
    let start = KEYS.partition_point(|line| order(line) == Ordering::Less);
    let mut of_service = KEYS.between(start, KEYS.0.len()).map(|(_, line)| line).take_while(|line| order(line).is_eq());
    of_service.find(|line| has_form(first_field(line), name))
}

/// Whether a name is a form with some text for each variable.
fn has_form(form: &str, name: &str) -> bool {
    let Some((before, variable)) = form.split_once("${") else { return form.eq_ignore_ascii_case(name) };
    let behind = variable.split_once('}').map_or("", |(_, behind)| behind);
    let Some((start, rest)) = name.split_at_checked(before.len()) else { return false };
    // No key is longer, and a form of two variables tries every split.
    if rest.len() > 512 {
        return false;
    }
    let text = |at: usize| rest.split_at_checked(at).is_some_and(|(_, rest)| has_form(behind, rest));
    start.eq_ignore_ascii_case(before) && (1..=rest.len()).any(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_and_found_by_its_name() {
        let keys: Vec<_> = KEYS.0.lines().map(|line| (first_field(line), ConditionKey::read(line))).collect();
        assert!(keys.len() > 1_500);
        assert!(keys.windows(2).all(|pair| pair[0].0.to_ascii_lowercase() < pair[1].0.to_ascii_lowercase()));
        for (name, key) in keys {
            assert!(key.is_some(), "{name}");
            assert_eq!(condition_key(&name.to_ascii_uppercase()), key, "{name}");
        }
    }

    /// <https://docs.aws.amazon.com/service-authorization/latest/reference/>
    #[test]
    fn keys_have_the_types_of_the_reference() {
        for (name, value_type, multivalued) in [
            ("s3:max-keys", ValueType::Numeric, false),
            ("iam:PassedToService", ValueType::String, false),
            ("iam:PolicyARN", ValueType::Arn, false),
            ("dynamodb:LeadingKeys", ValueType::String, true),
            ("ec2:ResourceTag/anything:at/all", ValueType::String, false),
        ] {
            let key = condition_key(name).unwrap();
            assert_eq!((key.value_type, key.multivalued), (value_type, multivalued), "{name}");
        }
    }

    #[test]
    fn what_is_no_key_is_not_found() {
        for name in ["", ":", "s3", "s3:", "s3:ExistingObjectTag/", "nosuch:Key", "aws:SourceIp", "s3:é"] {
            assert_eq!(condition_key(name), None, "{name}");
        }
    }
}

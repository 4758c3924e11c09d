//! The names of condition operators, and whether an operator suits its key.

use catalog::ValueType;
use json::Entry;

use super::keys::{Key, among};
use super::shape::Condition;
use super::{Checker, code};
use crate::condition::{Family, Operator, SetOperator};

/// Keys that the reference calls lists and of which a request has one value: AWS's own policies compare them so, and none
/// of these is among those that its page names for a missing qualifier.
const ONE_OF_LIST: [&str; 2] = ["events:detail-type", "events:source"];

impl Checker<'_> {
    /// The operator that a block is for.
    pub(super) fn operator(&mut self, block: &Entry) -> Option<Operator> {
        let operator = Operator::parse(&block.key);
        match operator {
            Some(operator) if operator.family == Family::Null && operator.set != SetOperator::None => {
                self.find(code::NULL_WITH_QUALIFIER, &[], block.key_span);
            }
            Some(_) => {}
            None if block.key.strip_suffix("IfExists").and_then(Operator::parse).is_some() => {
                self.find(code::NULL_WITH_IF_EXISTS, &[], block.key_span);
            }
            None => self.find(code::INVALID_CONDITION_OPERATOR, &[&block.key], block.key_span),
        }
        operator
    }

    /// An operator of another type than the key's compares nothing, or less than is meant.
    pub(super) fn operator_of_key(&mut self, condition: &Condition<'_>, value_type: ValueType) {
        let family = condition.operator.family;
        let fits = match (family, value_type) {
            (Family::Null | Family::Binary, _)
            | (Family::Arn, ValueType::Arn)
            | (Family::Bool, ValueType::Bool)
            | (Family::Numeric(_), ValueType::Numeric)
            | (Family::Date(_), ValueType::Date)
            | (Family::Ip, ValueType::IpAddress)
            | (Family::String { .. }, ValueType::String) => true,
            // "aws:EpochTime: Date, Numeric".
            (Family::Numeric(_), ValueType::Date) => condition.key.eq_ignore_ascii_case("aws:EpochTime"),
            // The reference calls some ARNs strings.
            (Family::Arn, ValueType::String) => condition.key.to_ascii_lowercase().contains("arn"),
            (Family::String { wildcards, .. }, ValueType::Arn) => !wildcards,
            _ => false,
        };
        if fits {
            return;
        }
        let fillings = [operator_type(value_type), condition.operator_text, condition.key];
        if value_type == ValueType::Arn && matches!(family, Family::String { .. }) {
            self.find(code::STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS, &fillings, condition.key_span);
        } else {
            self.find(code::TYPE_MISMATCH, &fillings, condition.key_span);
        }
    }

    /// Whether a key of several values is compared as such, and one of a single value as such.
    pub(super) fn qualifier(&mut self, condition: &Condition<'_>, key: &Key, allows: bool) {
        let (operator, key_text) = (condition.operator, condition.key);
        if operator.family == Family::Null {
            return;
        }
        let is_audience = matches!(key, Key::Claim | Key::Known { .. })
            && key_text.split_once(':').is_some_and(|(provider, claim)| provider.contains('.') && claim == "aud");
        match (operator.set, key) {
            (SetOperator::ForAnyValue, _) if is_audience => {
                self.find(code::FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE, &[key_text], condition.key_span);
            }
            (SetOperator::ForAllValues, _) if is_audience => {
                self.find(code::CONFIRM_AUDIENCE_CLAIM_TYPE, &[key_text, "aud"], condition.key_span);
            }
            (SetOperator::None, Key::Known { multivalued: true, .. }) if !among(&ONE_OF_LIST, key_text) => {
                self.find(code::MISSING_QUALIFIER, &[key_text], condition.key_span);
            }
            // "can be overly permissive": where it denies, it denies more.
            (SetOperator::ForAllValues, Key::Known { multivalued: false, .. }) if allows => {
                self.find(code::FORALLVALUES_WITH_SINGLE_VALUED_KEY, &[key_text], condition.key_span);
            }
            _ => {}
        }
    }

    /// A list without values.
    pub(super) fn no_values(&mut self, condition: &Condition<'_>) {
        let operator = condition.operator;
        let code = match operator.set {
            SetOperator::ForAllValues => code::EMPTY_ARRAY_CONDITION_FORALLVALUES,
            SetOperator::ForAnyValue => code::EMPTY_ARRAY_CONDITION_FORANYVALUE,
            SetOperator::None if operator.if_exists => code::EMPTY_ARRAY_CONDITION_IFEXISTS,
            SetOperator::None => code::EMPTY_ARRAY_CONDITION,
        };
        self.find(code, &[condition.key], condition.value_span);
    }

    /// `*` alone under a `…Like` operator asks for no more than whether there is a value.
    pub(super) fn like_anything(&mut self, condition: &Condition<'_>) {
        let operator = condition.operator;
        let code = match (operator.negated, operator.set) {
            (false, SetOperator::ForAllValues) => code::REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION,
            (false, _) if operator.if_exists => code::REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION,
            (false, _) => code::EQUIVALENT_TO_NULL_FALSE,
            (true, SetOperator::ForAnyValue) => code::REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION,
            (true, _) => code::EQUIVALENT_TO_NULL_TRUE,
        };
        self.find(code, &[condition.key, condition.operator_text, condition.key], condition.key_span);
    }
}

/// How findings call the operators of a type.
fn operator_type(value_type: ValueType) -> &'static str {
    match value_type {
        ValueType::String => "String",
        ValueType::Arn => "ARN",
        ValueType::Bool => "Boolean",
        ValueType::Numeric => "Numeric",
        ValueType::Date => "Date",
        ValueType::IpAddress => "IP address",
    }
}

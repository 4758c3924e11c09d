//! The values of conditions, by the operator that compares them and by the key that they are of.

use std::borrow::Cow;

use json::{Json, Node, Span};

use super::arns::is_region;
use super::conditions::has_wildcard;
use super::keys::among;
use super::shape::Condition;
use super::variables::has_variable;
use super::{Checker, code};
use crate::condition::date::Moment;
use crate::condition::ip::Network;
use crate::condition::numeric::Number;
use crate::condition::{Family, is_base64, is_truth};
use crate::grammar::is_service_principal;

/// Ranges that no request from outside comes from: <https://www.rfc-editor.org/rfc/rfc1918>,
/// <https://www.rfc-editor.org/rfc/rfc4193>.
const PRIVATE: [&str; 4] = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];

/// Keys whose values are service principals.
const SERVICE_PRINCIPALS: [&str; 5] = [
    "aws:CalledViaFirst",
    "aws:CalledViaLast",
    "aws:PrincipalServiceName",
    "iam:AWSServiceName",
    "iam:PassedToService",
];

/// Keys whose values are Regions.
const REGIONS: [&str; 2] = ["aws:RequestedRegion", "ec2:Region"];

/// A value as text, and its place.
struct Value<'n> {
    text: Cow<'n, str>,
    span: Span,
}

impl Checker<'_> {
    pub(super) fn values(&mut self, condition: &Condition<'_>) {
        if condition.values.is_empty() {
            return self.no_values(condition);
        }
        self.json_types(condition);
        let family = condition.operator.family;
        let values: Vec<Value<'_>> = condition.values.iter().filter_map(value).collect();
        for value in &values {
            match family {
                Family::String { .. } | Family::Arn => self.variables(&value.text, value.span),
                _ if has_variable(&value.text) => {
                    self.find(code::INVALID_VARIABLE_FOR_OPERATOR, &[], value.span);
                    continue;
                }
                _ => {}
            }
            self.typed(condition, value);
        }
        match family {
            Family::Bool | Family::Null if condition.values.len() > 1 => {
                self.find(code::INVALID_CONDITION_MULTIPLE_BOOLEAN, &[], condition.value_span);
            }
            Family::Numeric(order) => self.bounds(condition, order),
            Family::Ip if condition.key.eq_ignore_ascii_case("aws:SourceIp") => self.private(condition, &values),
            _ => {}
        }
    }

    fn typed(&mut self, condition: &Condition<'_>, value: &Value<'_>) {
        let (operator, text, span) = (condition.operator_text, &*value.text, value.span);
        match condition.operator.family {
            Family::String { wildcards, .. } => {
                if !wildcards && has_wildcard(text) {
                    self.find(code::WILDCARD_WITHOUT_LIKE_OPERATOR, &[], span);
                }
                if !has_wildcard(text) && !has_variable(text) {
                    self.named(condition, text, span);
                }
            }
            Family::Numeric(_) if Number::parse(text).is_err() => {
                self.find(code::TYPE_MISMATCH_NUMBER, &[operator], span);
            }
            Family::Date(_) => self.date(condition, text, span),
            Family::Bool | Family::Null if !is_truth(text) => {
                self.find(code::TYPE_MISMATCH_BOOLEAN, &[operator], span);
            }
            Family::Binary if !is_base64(text) => self.find(code::TYPE_MISMATCH_STRING, &[operator], span),
            Family::Ip => match Network::parse(text) {
                Ok(network) => {
                    if let Some(masked) = network.masked() {
                        self.find(code::IMPROVE_IP_RANGE, &[&masked], span);
                    }
                }
                Err(_) => self.find(code::TYPE_MISMATCH_IP_RANGE, &[operator], span),
            },
            Family::Numeric(_) | Family::Bool | Family::Null | Family::Binary | Family::Arn => {}
        }
    }

    fn date(&mut self, condition: &Condition<'_>, text: &str, span: Span) {
        if Moment::parse(text).is_err() {
            self.find(code::TYPE_MISMATCH_DATE, &[], span);
        } else if !condition.key.eq_ignore_ascii_case("aws:EpochTime") && text.parse::<i64>().is_ok() && text.len() != 4
        {
            self.find(code::INVALID_DATE_VALUE, &[text], span);
        }
    }

    /// Whole texts that name something whose form is known.
    fn named(&mut self, condition: &Condition<'_>, text: &str, span: Span) {
        let key = condition.key;
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        if is("aws:SourceVpc") && !is_id(text, "vpc-") {
            self.find(code::INVALID_VPC_FORMAT, &[], span);
        } else if is("aws:SourceVpce") && !is_id(text, "vpce-") {
            self.find(code::INVALID_VPCE_FORMAT, &[], span);
        } else if among(&REGIONS, key) && !is_region(text) {
            self.find(code::INVALID_REGION, &[text], span);
        } else if is("s3:x-amz-server-side-encryption-aws-kms-key-id") && !is_kms_key(text) {
            self.find(code::INVALID_KMS_KEY_VALUE, &[key], span);
        } else if is("kms:ViaService") && !(is_service_principal(text) && text.split('.').count() >= 4) {
            let format = "service-name.AWS_region.amazonaws.com";
            self.find(code::INVALID_SERVICE_PRINCIPAL_FORMAT, &[format], span);
        } else if among(&SERVICE_PRINCIPALS, key) && !is_service_principal(text) {
            self.find(code::INVALID_SERVICE_PRINCIPAL_FORMAT, &["service-name.amazonaws.com"], span);
        }
    }

    /// Requests come from public addresses.
    fn private(&mut self, condition: &Condition<'_>, values: &[Value<'_>]) {
        let ranges = || PRIVATE.iter().filter_map(|range| Network::parse(range).ok());
        let networks = || values.iter().filter_map(|value| Some((Network::parse(&value.text).ok()?, value.span)));
        let is_private = |network: &Network| ranges().any(|range| network.is_within(&range));
        let private: Vec<_> = networks().filter(|(network, _)| is_private(network)).map(|(_, span)| span).collect();
        if private.is_empty() {
            return;
        }
        let code = match (private.len() == networks().count(), condition.operator.negated) {
            (true, false) => code::PRIVATE_IP_ADDRESS,
            (true, true) => code::PRIVATE_NOT_IP_ADDRESS,
            (false, false) => code::PRIVATE_IP_ADDRESS_SUBSET,
            (false, true) => code::PRIVATE_NOT_IP_ADDRESS_SUBSET,
        };
        self.find_at(code, 0, &[], &private);
    }
}

/// Quotes around numbers and booleans are optional.
fn value(node: &Node) -> Option<Value<'_>> {
    let text = match &node.value {
        Json::String(text) => Cow::Borrowed(text.as_str()),
        Json::Number(text) => Cow::Borrowed(&**text),
        Json::Bool(true) => Cow::Borrowed("true"),
        Json::Bool(false) => Cow::Borrowed("false"),
        Json::Null | Json::Array(_) | Json::Object(_) => return None,
    };
    Some(Value { text, span: node.span })
}

/// "followed by 8 or 17 alphanumeric characters".
fn is_id(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix)
        .is_some_and(|id| matches!(id.len(), 8 | 17) && id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// `arn:aws:kms:region:account-id:key/key-id`.
fn is_kms_key(text: &str) -> bool {
    aws::Arn::parse(text)
        .is_ok_and(|arn| arn.service() == "kms" && arn.account_id().is_some() && arn.resource().starts_with("key/"))
}

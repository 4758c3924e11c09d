//! Each condition: its key, and what keys and values mean together.

use json::{Json, Node};

use super::actions::service_of;
use super::keys::{Key, SENSITIVE, among, tag_key};
use super::shape::{Condition, Statement, Text};
use super::variables::has_chosen_variable;
use super::{AttachedTo, Checker, code};
use crate::Effect;
use crate::condition::{Family, Order};

/// What a caller can write as it likes:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-useragent>,
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer>.
const SPOOFABLE: [&str; 2] = ["aws:UserAgent", "aws:referer"];

/// Keys that services learn only slowly to send.
const OF_SOME_SERVICES: [&str; 3] = ["aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths"];

impl Checker<'_> {
    pub(super) fn conditions(&mut self, statement: &Statement<'_>) {
        for condition in &statement.conditions {
            self.key(condition, statement);
            self.values(condition);
            if condition.operator.family == (Family::String { wildcards: true, ignore_case: false }) {
                self.patterns(condition);
            }
        }
        self.related_keys(statement);
    }

    fn key(&mut self, condition: &Condition<'_>, statement: &Statement<'_>) {
        let (name, span) = (condition.key, condition.key_span);
        let key = Key::of(name);
        let service = name.split(':').next().unwrap_or_default();
        match key {
            Key::Known { value_type, .. } => self.operator_of_key(condition, value_type),
            Key::Claim => {}
            Key::Malformed => self.find(code::INVALID_CONDITION_KEY_FORMAT, &[], span),
            Key::NoTag => {
                let tag = tag_key(name).unwrap_or(name);
                self.find(code::MISSING_TAG_KEY_IN_CONDITION, &[tag, &format!("{tag}/")], span);
            }
            Key::NoSuchGlobal if name.eq_ignore_ascii_case("aws:ARN") => {
                self.find(code::UNSUPPORTED_GLOBAL_CONDITION_KEY, &[], span);
            }
            Key::NoSuchGlobal => self.find(code::INVALID_GLOBAL_CONDITION_KEY, &[name], span),
            Key::NoSuchInService => self.find(code::INVALID_SERVICE_CONDITION_KEY, &[name, service], span),
            Key::NoService => self.find(code::INVALID_SERVICE, &[service], span),
        }
        self.qualifier(condition, &key, statement.effect == Some(Effect::Allow));
        if among(&SPOOFABLE, name) {
            self.find(code::UNTRUSTWORTHY_CONDITION_KEY, &[name], span);
        }
        if name.eq_ignore_ascii_case("s3:ResourceAccount")
            && let Some(attached @ (AttachedTo::Bucket | AttachedTo::AccessPoint)) = self.attached
        {
            self.find(code::IRRELEVANT_CONDITION_KEY_IN_POLICY, &[name, attached.name()], span);
        }
        if among(&OF_SOME_SERVICES, name) && !names_its_services(statement) {
            self.find(code::USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES, &[name], span);
        }
    }

    /// Keys that ask for another one beside them.
    fn related_keys(&mut self, statement: &Statement<'_>) {
        for condition in &statement.conditions {
            let is = |key: &str| condition.key.eq_ignore_ascii_case(key);
            if is("aws:VpcSourceIp") && !statement.asks_for("aws:SourceVpc") {
                let fillings = ["aws:VpcSourceIp", "aws:SourceVpc"];
                self.find(code::MISSING_PAIRED_CONDITION_KEYS, &fillings, condition.key_span);
            }
            let allows = statement.effect == Some(Effect::Allow);
            if is("dynamodb:Attributes") && allows && !statement.asks_for("dynamodb:Select") {
                self.find(code::DYNAMODB_ATTRIBUTES_WITHOUT_SELECT, &[], condition.key_span);
            }
        }
    }

    /// Values of `StringLike` and `StringNotLike`.
    fn patterns(&mut self, condition: &Condition<'_>) {
        let is_user_id = condition.key.eq_ignore_ascii_case("aws:userid");
        let is_sensitive = among(&SENSITIVE, condition.key);
        let values = || condition.values.iter().filter_map(|node| Some(Text { text: node.as_str()?, span: node.span }));
        if values().any(|value| !value.text.is_empty() && value.text.bytes().all(|byte| byte == b'*')) {
            self.like_anything(condition);
        }
        if !is_user_id && !is_sensitive {
            return;
        }
        for value in values() {
            let (wildcard, variable) = (has_wildcard(value.text), has_chosen_variable(value.text));
            for (code, there) in
                [(code::WILDCARD_USAGE_TOO_PERMISSIVE, wildcard), (code::VARIABLE_USAGE_TOO_PERMISSIVE, variable)]
            {
                if there && is_sensitive {
                    self.find_at(code, 1, &[condition.key], &[value.span]);
                } else if there && is_user_id && !fixes_role(value.text) {
                    self.find_at(code, 2, &[], &[value.span]);
                }
            }
        }
    }

    /// Several bounds are as good as the outermost of them.
    pub(super) fn bounds(&mut self, condition: &Condition<'_>, order: Order) {
        if condition.values.len() < 2 {
            return;
        }
        let which = match order {
            Order::Equal => return,
            Order::Less | Order::LessOrEqual => "greatest",
            Order::Greater | Order::GreaterOrEqual => "least",
        };
        let fillings = [condition.operator_text, which, condition.key];
        self.find(code::REDUNDANT_CONDITION_VALUE_NUM, &fillings, condition.value_span);
    }

    /// JSON types of values; what is neither text, number nor truth is no value.
    pub(super) fn json_types(&mut self, condition: &Condition<'_>) {
        let mut kinds = condition.values.iter().filter_map(kind);
        let first = kinds.next();
        if kinds.any(|kind| Some(kind) != first) {
            self.find(code::INVALID_CONDITION_DATA_TYPE, &[], condition.value_span);
        }
        for node in condition.values.iter().filter(|node| kind(node).is_none()) {
            self.find(code::DATA_TYPE_MISMATCH, &["String"], node.span);
        }
    }
}

fn kind(node: &Node) -> Option<u8> {
    match node.value {
        Json::String(_) => Some(0),
        Json::Number(_) => Some(1),
        Json::Bool(_) => Some(2),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// Whether a value has a wildcard, other than one that is escaped or stands in a variable.
pub(super) fn has_wildcard(text: &str) -> bool {
    if text.contains("${") {
        super::variables::as_pattern(text).matches(['*', '?']).count() > super::variables::placeholders(text).count()
    } else {
        text.contains(['*', '?'])
    }
}

/// Ids of sessions are `role id:session name`: what stands before the colon says who, unless it is anyone.
fn fixes_role(text: &str) -> bool {
    let pattern = super::variables::as_pattern(text);
    pattern.split_once(':').is_some_and(|(id, _)| id == "*" || !id.contains(['*', '?']))
}

/// Whether the statement's actions are those of services that it names.
fn names_its_services(statement: &Statement<'_>) -> bool {
    statement.actions.as_ref().is_some_and(|list| {
        let named = |text: &str| text.split_once(':').is_some_and(|(service, _)| service_of(service).is_some());
        !list.negated && list.items.iter().all(|action| named(action.text))
    })
}

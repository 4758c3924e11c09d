//! Conditions on the tags of the resource, beside actions whose requests do not say them. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourcetag>.

use super::keys::tag_key;
use super::shape::{List, Statement};
use super::{Checker, code, covering};
use crate::Effect;

impl Checker<'_> {
    pub(super) fn tags(&mut self, statement: &Statement<'_>) {
        let (Some(list), Some(effect)) = (&statement.actions, statement.effect) else { return };
        let mut of_tags =
            statement.conditions.iter().filter(|it| tag_key(it.key) == Some("aws:ResourceTag")).peekable();
        if of_tags.peek().is_none() {
            return;
        }
        let without = if list.negated { Vec::new() } else { services_without(list) };
        for condition in of_tags {
            let code = match (effect, list.negated) {
                (Effect::Deny, false) => code::DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE,
                (Effect::Deny, true) => code::DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE,
                (Effect::Allow, false) => code::ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE,
                (Effect::Allow, true) => code::ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE,
            };
            if list.negated || !without.is_empty() {
                self.find(code, &[condition.key, &without.join(", ")], condition.key_span);
            }
        }
    }
}

/// The prefixes of services of which the statement has actions whose requests do not say tags: by name, or by a pattern
/// that takes in no action that says them.
fn services_without<'n>(list: &List<'n>) -> Vec<&'n str> {
    let mut services: Vec<&str> = Vec::new();
    for action in &list.items {
        let Some((service, _)) = action.text.split_once(':') else { continue };
        if services.contains(&service) {
            continue;
        }
        let literal = covering::before_wildcard(action.text);
        let says = if literal.len() == action.text.len() {
            catalog::known(action.text).is_none_or(|action| action.says_resource_tags)
        } else {
            let mut actions = catalog::actions(catalog::actions_with_prefix(literal)).peekable();
            actions.peek().is_none() || actions.any(|action| action.says_resource_tags)
        };
        if !says {
            services.push(service);
        }
    }
    services
}

//! Resource-based policies that let services in: only on behalf of those who are meant. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>.

use super::keys::{SOURCES, among};
use super::shape::Statement;
use super::{Checker, code};
use crate::{Effect, PolicyType};

/// Keys of requests that no service makes in its own name:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid>.
const OF_PEOPLE: [&str; 4] = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid", "aws:username"];

impl Checker<'_> {
    pub(super) fn services(&mut self, statement: &Statement<'_>) {
        if !matches!(self.kind, PolicyType::ResourceBased | PolicyType::RoleTrust)
            || statement.effect != Some(Effect::Allow)
            || statement.principal.is_none_or(|element| element.negated)
        {
            return;
        }
        let services: Vec<_> =
            statement.named().filter(|named| named.kind == "Service").map(|named| named.value).collect();
        let Some(first) = services.first() else { return };
        let keys = || statement.conditions.iter().map(|condition| condition.key);
        if services.len() == statement.named().count() {
            let unsupported: Vec<_> = statement.conditions.iter().filter(|it| among(&OF_PEOPLE, it.key)).collect();
            if !unsupported.is_empty() {
                let names: Vec<_> = unsupported.iter().map(|condition| condition.key).collect();
                let spans: Vec<_> = unsupported.iter().map(|condition| condition.key_span).collect();
                let code = code::UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL;
                self.find_at(code, 0, &[&names.join(", ")], &spans);
            }
        }
        // A role is assumed by the service itself.
        if self.kind == PolicyType::RoleTrust || only_assumes(statement) || keys().any(|key| among(&SOURCES, key)) {
            return;
        }
        match statement.conditions.iter().find(|condition| condition.key.eq_ignore_ascii_case("aws:referer")) {
            Some(condition) => {
                let prefix = first.text.split('.').next().unwrap_or(first.text);
                let fillings = [prefix, condition.key];
                self.find(code::RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL, &fillings, condition.key_span);
            }
            None => {
                let spans: Vec<_> = services.iter().map(|service| service.span).collect();
                self.find_at(code::RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL, 0, &[], &spans);
            }
        }
    }
}

/// Whether the statement is one of a trust policy, though nobody said that it is one.
fn only_assumes(statement: &Statement<'_>) -> bool {
    let of_sts = |text: &str| text.get(..4).is_some_and(|service| service.eq_ignore_ascii_case("sts:"));
    statement.actions.as_ref().is_some_and(|list| list.items.iter().all(|action| of_sts(action.text)))
}

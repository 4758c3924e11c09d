//! Policies of identities that hand out roles: `iam:PassRole` and `iam:CreateServiceLinkedRole` for more than a few.

use json::{Node, Span};

use super::shape::{Condition, List, Statement};
use super::{Checker, IssueCode, code, covering};
use crate::Effect;
use crate::action::ActionPattern;
use crate::condition::Family;

/// An action that hands out roles, the key that says to which service, and the codes in the order of the page: with
/// `NotResource`, with a wildcard in the action and `NotResource`, with `NotAction` and `NotResource`, and each with a
/// wildcard in the resource.
struct Grant {
    action: &'static str,
    service_key: &'static str,
    not_resource: [IssueCode; 3],
    star_in_resource: [IssueCode; 3],
}

const GRANTS: [Grant; 2] = [
    Grant {
        action: "iam:PassRole",
        service_key: "iam:PassedToService",
        not_resource: [
            code::PASS_ROLE_WITH_NOT_RESOURCE,
            code::PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE,
            code::PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE,
        ],
        star_in_resource: [
            code::PASS_ROLE_WITH_STAR_IN_RESOURCE,
            code::PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE,
            code::PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION,
        ],
    },
    Grant {
        action: "iam:CreateServiceLinkedRole",
        service_key: "iam:AWSServiceName",
        not_resource: [
            code::CREATE_SLR_WITH_NOT_RESOURCE,
            code::CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE,
            code::CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE,
        ],
        star_in_resource: [
            code::CREATE_SLR_WITH_STAR_IN_RESOURCE,
            code::CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE,
            code::CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION,
        ],
    },
];

/// What may stand before a wildcard that takes in the roles of any service.
const ANY_ROLE: [&str; 3] = ["role/", "role/aws-service-role/", "role/service-role/"];

impl Checker<'_> {
    pub(super) fn grants(&mut self, statement: &Statement<'_>) {
        let (Some(actions), Some(resources)) = (&statement.actions, &statement.resources) else { return };
        if !self.is_of_identity() || statement.effect != Some(Effect::Allow) {
            return;
        }
        for grant in &GRANTS {
            if statement.conditions.iter().any(|condition| names_service(condition, grant.service_key)) {
                continue;
            }
            let Some((way, action)) = way(actions, grant.action) else { continue };
            let (codes, resource) = if resources.negated {
                (&grant.not_resource, Some(resources.key_span))
            } else {
                let star = resources.items.iter().find(|resource| takes_in_any_role(resource.text));
                (&grant.star_in_resource, star.map(|resource| resource.span))
            };
            if let (Some(code), Some(resource)) = (codes.get(way), resource) {
                self.find_at(*code, 0, &[], &[action, resource]);
            }
        }
    }
}

/// How a list takes in an action: by its name, by a wildcard, by leaving it out of `NotAction`; and where it says so.
fn way(actions: &List<'_>, action: &str) -> Option<(usize, Span)> {
    let matches = |text: &str| ActionPattern::new(text).is_ok_and(|pattern| pattern.matches(action));
    let mut found = actions.items.iter().filter(|item| may_match(item.text, action));
    if actions.negated {
        return (!found.any(|item| matches(item.text))).then_some((2, actions.key_span));
    }
    let found: Vec<_> = found.collect();
    let named = found.iter().find(|item| item.text.eq_ignore_ascii_case(action)).map(|item| (0, item.span));
    named.or_else(|| found.iter().find(|item| matches(item.text)).map(|item| (1, item.span)))
}

/// Whether what stands before the first wildcard fits: nearly no item of a list does.
fn may_match(text: &str, action: &str) -> bool {
    let literal = covering::before_wildcard(text);
    action.get(..literal.len()).is_some_and(|start| start.eq_ignore_ascii_case(literal))
}

/// Whether a condition fixes the service. One that also holds where the key is missing does not, nor does one whose values
/// begin with a wildcard: AWS finds both in policies of its own (AWSServiceRoleForAmazonEKSNodegroup,
/// AlexaForBusinessFullAccess).
fn names_service(condition: &Condition<'_>, key: &str) -> bool {
    let operator = condition.operator;
    let names = |node: &Node| node.as_str().is_some_and(|text| !covering::before_wildcard(text).is_empty());
    condition.key.eq_ignore_ascii_case(key)
        && matches!(operator.family, Family::String { .. })
        && !operator.negated
        && !operator.if_exists
        && condition.values.iter().all(names)
}

/// "Some AWS services include their service namespace in the name of their role": a name that has begun is not any role's.
fn takes_in_any_role(resource: &str) -> bool {
    if resource == "*" {
        return true;
    }
    let Some(name) = resource.splitn(6, ':').nth(5) else { return resource.contains('*') };
    let literal = covering::before_wildcard(name);
    name.contains('*') && ANY_ROLE.iter().any(|role| role.starts_with(literal))
}

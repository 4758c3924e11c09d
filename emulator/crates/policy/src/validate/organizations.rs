//! What only policies of an organization ask for. See
//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html>.

use json::Node;

use super::keys::among;
use super::shape::Statement;
use super::{Checker, code};
use crate::condition::Family;
use crate::{Effect, PolicyType};

/// Keys that requests of services do not have.
const OF_PRINCIPALS: [&str; 4] =
    ["aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths"];

/// Keys that only requests of services have.
const OF_SERVICES: [&str; 4] = ["aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths"];

/// Of these, those that some services leave out.
const LEFT_OUT: [&str; 2] = ["aws:SourceOrgID", "aws:SourceOrgPaths"];

impl Checker<'_> {
    pub(super) fn organizations(&mut self, statement: &Statement<'_>) {
        if self.kind != PolicyType::ResourceControl {
            return;
        }
        if statement.effect == Some(Effect::Allow) {
            return self.allows_all(statement);
        }
        let asks = |value: &str| {
            statement.conditions.iter().any(|condition| {
                condition.key.eq_ignore_ascii_case("aws:PrincipalIsAWSService")
                    && condition.operator.family == Family::Bool
                    && condition.values.iter().any(|node| says(node, value))
            })
        };
        let (of_people, of_services) = (asks("false"), asks("true"));
        let known = statement.conditions.iter().any(|condition| {
            condition.operator.family == Family::Null
                && among(&["aws:SourceAccount", "aws:SourceArn"], condition.key)
                && condition.values.iter().any(|node| says(node, "false"))
        });
        for condition in statement.conditions.iter().filter(|it| it.operator.family != Family::Null) {
            let (key, span) = (condition.key, condition.key_span);
            if among(&OF_PRINCIPALS, key) && !of_people {
                self.find(code::RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY, &[key], span);
            }
            if among(&OF_SERVICES, key) && !of_services {
                self.find(code::RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY, &[key], span);
            }
            if among(&LEFT_OUT, key) && !known {
                self.find(code::RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK, &[key, key], span);
            }
        }
    }

    /// `RCPFullAWSAccess` is the one form of an RCP that allows.
    fn allows_all(&mut self, statement: &Statement<'_>) {
        let everyone = statement.principal.is_some_and(|it| !it.negated && it.entry.value.as_str() == Some("*"));
        let everything = statement
            .resources
            .as_ref()
            .is_some_and(|list| !list.negated && list.items.iter().all(|resource| resource.text == "*"));
        if !everyone || !everything || statement.has_conditions {
            self.find(code::RCP_SYNTAX_ERROR_ALLOW, &[], statement.node.span);
        }
    }
}

/// Whether a value is a word, with or without quotes.
fn says(node: &Node, word: &str) -> bool {
    node.as_str().map_or(node.as_bool() == Some(word == "true"), |text| text.eq_ignore_ascii_case(word))
}

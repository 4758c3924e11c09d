use json::Span;

use super::elements::Actions;
use super::structure::RawStatement;
use super::{Grammar, MalformedKind, MalformedPolicy, Origin};
use crate::action::{ActionElement, ActionPattern};

/// The actions a trust policy can be about. IAM refuses one that does not exist, such as sts:TagSessions:
/// <https://github.com/hashicorp/terraform-provider-aws/issues/32872>.
pub(crate) const IN_TRUST_POLICIES: [&str; 6] = [
    "sts:AssumeRole",
    "sts:AssumeRoleWithSAML",
    "sts:AssumeRoleWithWebIdentity",
    "sts:SetContext",
    "sts:SetSourceIdentity",
    "sts:TagSession",
];

/// Whether a text has the form of a service prefix, perhaps with wildcards.
pub(crate) fn is_vendor(text: &str) -> bool {
    let in_vendor = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.' | '_' | '*' | '?');
    !text.is_empty() && text.chars().all(in_vendor)
}

impl Grammar<'_> {
    /// Reads `Action` or `NotAction`. An action that no service has is inert, not wrong.
    pub(super) fn actions(&self, raw: &RawStatement<'_>) -> Result<ActionElement, MalformedPolicy> {
        let Some(list) = raw.actions.as_ref().filter(|list| !list.items.is_empty()) else {
            return Err(self.refuse(
                MalformedKind::Action,
                raw.node.span,
                "Policy statement must contain actions.",
                "expected Action or NotAction with at least one action",
            ));
        };
        if list.negated && !self.rules.not_action {
            return Err(self.refuse(
                MalformedKind::Element,
                list.key_span,
                "",
                "NotAction is not for this policy type",
            ));
        }
        let mut patterns = Vec::with_capacity(list.items.len());
        for (text, span) in &list.items {
            self.check_action(text, *span)?;
            let pattern = ActionPattern::new(text).map_err(|expected| self.syntax(*span, expected))?;
            if !list.negated && self.origin != Origin::Aws {
                self.check_reach(&pattern, *span)?;
            }
            patterns.push(pattern);
        }
        Ok(ActionElement { negated: list.negated, patterns: patterns.into(), indexed: false })
    }

    /// `*`, or a service prefix, a colon and a name.
    fn check_action(&self, text: &str, span: Span) -> Result<(), MalformedPolicy> {
        if text == "*" {
            return Ok(());
        }
        let refuse = |message: String, detail: &str| Err(self.refuse(MalformedKind::Action, span, message, detail));
        let Some((vendor, name)) = text.split_once(':') else {
            return refuse(
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.".to_owned(),
                "expected `service:Action` or `*`",
            );
        };
        if !is_vendor(vendor) {
            return refuse(format!("Vendor {vendor} is not valid"), "expected a service prefix such as `s3`");
        }
        if name.contains(':') {
            return refuse("Actions/Condition can contain only one colon.".to_owned(), "expected `service:Action`");
        }
        Ok(())
    }

    /// Whether the policy type takes such actions.
    fn check_reach(&self, pattern: &ActionPattern, span: Span) -> Result<(), MalformedPolicy> {
        let service = pattern.text().split_once(':').map(|(service, _)| service);
        let (within_reach, message, detail) = match self.rules.actions {
            Actions::Any => return Ok(()),
            Actions::OfTrust => (
                service.is_some() && IN_TRUST_POLICIES.iter().any(|action| pattern.matches(action)),
                "AssumeRole policy may only specify STS AssumeRole actions.",
                "expected an action such as sts:AssumeRole",
            ),
            Actions::ResourceControl => (
                service.is_some_and(|service| catalog::rcp_supported(&service.to_ascii_lowercase())),
                "",
                "expected an action of a service that supports resource control policies",
            ),
        };
        if within_reach { Ok(()) } else { Err(self.refuse(MalformedKind::Action, span, message, detail)) }
    }
}

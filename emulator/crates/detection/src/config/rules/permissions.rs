//! What policies of identities allow.

use policy::{Context, Effect, PolicyDocument, SoughtAction, Statement};
use state::iam::ManagedPolicy;

use super::subject::Holder;
use super::{Asked, Compliance, Verdict, unless};

/// A judgement of the default version of a policy that is not left out as a permissions boundary.
fn of_document(asked: &Asked<'_>, policy: &ManagedPolicy, judge: impl FnOnce(&PolicyDocument) -> Verdict) -> Verdict {
    let is_boundary = asked.account.iam.usage(&policy.arn).boundaries > 0;
    if is_boundary && asked.parameters.is_true("excludePermissionBoundaryPolicy") {
        return Ok(Compliance::NotApplicable);
    }
    policy.document().map_or(Ok(Compliance::Compliant), |document| judge(document))
}

fn allowing(document: &PolicyDocument) -> impl Iterator<Item = &Statement> {
    document.statements().iter().filter(|statement| statement.effect() == Effect::Allow)
}

/// "Any customer managed IAM policy statement includes "Effect": "Allow" with "Action": "*" over "Resource": "*"".
pub(super) fn is_no_administrator(asked: &Asked<'_>, policy: &ManagedPolicy) -> Verdict {
    let is_everything = |statement: &Statement| {
        let (negated, mut actions) = statement.actions();
        let is_every_action = !negated && actions.any(|action| matches!(action, "*" | "*:*"));
        let every_resource =
            |(negated, mut resources): (bool, _)| !negated && Iterator::any(&mut resources, |of| of == "*");
        is_every_action && statement.resources().is_some_and(every_resource)
    };
    of_document(asked, policy, |document| {
        unless(allowing(document).any(is_everything), "A statement allows every action on every resource.")
    })
}

/// "Unrestricted wildcards for a service, such as `ec2:*`". `NotAction` with such a one allows all of other services:
/// <https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21>.
pub(super) fn is_no_full_access(asked: &Asked<'_>, policy: &ManagedPolicy) -> Verdict {
    let is_whole = |action: &str| action.split_once(':').map_or(action, |(_, name)| name).chars().all(|c| c == '*');
    of_document(asked, policy, |document| {
        let is_full = allowing(document).any(|statement| statement.actions().1.into_iter().any(is_whole));
        unless(is_full, "A statement allows every action of a service.")
    })
}

pub(super) fn blocks_kms_actions(asked: &Asked<'_>, policy: &ManagedPolicy) -> Verdict {
    of_document(asked, policy, |document| without_blocked_kms_actions(asked, document))
}

/// "Exclude a role if it is only assumable by organization management account."
pub(super) fn inline_blocks_kms_actions(asked: &Asked<'_>, holder: &Holder<'_>) -> Verdict {
    let is_excluded = || holder.trust.is_some_and(|trust| trusts_management_alone(asked, trust));
    if asked.parameters.is_true("excludeRoleByManagementAccount") && is_excluded() {
        return Ok(Compliance::NotApplicable);
    }
    holder.entity.inline.values().try_for_each(|document| without_blocked_kms_actions(asked, document).map(drop))?;
    Ok(Compliance::Compliant)
}

fn trusts_management_alone(asked: &Asked<'_>, trust: &PolicyDocument) -> bool {
    let Some(organization) = asked.world.partition.organization_of(asked.account.id) else { return false };
    let management = organization.management_account;
    let is_management = |principal: String| {
        let of_arn = aws::Arn::parse(&principal).ok().and_then(|arn| arn.account_id());
        of_arn.or_else(|| principal.parse().ok()) == Some(management)
    };
    allowing(trust)
        .all(|statement| statement.principals().is_some_and(|(negated, mut all)| !negated && all.all(is_management)))
}

/// "NON_COMPLIANT if any blocked action is allowed on all AWS KMS keys": on whichever key of the account one may think of.
/// Conditions of what is allowed do not count; what is denied without one does.
fn without_blocked_kms_actions(asked: &Asked<'_>, document: &PolicyDocument) -> Verdict {
    let blocked = asked.parameters.list("blockedActionsPatterns").unwrap_or_default();
    let is_blocked = |action: &str| blocked.iter().any(|pattern| matches(pattern, action));
    let context = Context::new();
    let keys = ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"].map(|id| {
        asked.world.partition.arn("kms", asked.world.region.as_str(), asked.account.id, &format!("key/{id}"))
    });
    let known = catalog::actions(catalog::actions_with_prefix("kms:")).filter(|action| is_blocked(action.name));
    for action in known {
        let sought = SoughtAction::new(action.name);
        let about = |effect: Effect, of_all: bool| {
            document.about(&sought).any(|statement| {
                let counts = !of_all || statement.conditions().is_empty();
                let covers = |key: &aws::Arn| statement.covers(&sought, key.as_str(), &context.view());
                statement.effect() == effect && counts && keys.iter().all(covers)
            })
        };
        let is_allowed = about(Effect::Allow, false) && !about(Effect::Deny, true);
        unless(is_allowed, format!("{} is allowed on all keys.", action.name))?;
    }
    Ok(Compliance::Compliant)
}

/// Whether a pattern of actions, in which `*` stands for any text, has an action; case does not count.
pub(super) fn matches(pattern: &str, action: &str) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    let action = action.to_ascii_lowercase();
    let mut rest = action.as_str();
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(behind) = rest.strip_prefix(first) else { return false };
    rest = behind;
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        let Some((_, behind)) = rest.split_once(part) else { return false };
        rest = behind;
    }
    rest.ends_with(last)
}

//! Who has which policies, and who belongs to which groups.

use aws::Arn;
use policy::Effect;
use state::iam::{Group, ManagedPolicy, Role, User};

use super::subject::Holder;
use super::{Asked, Compliance, Verdict, unless};

/// "Checks in each … IAM resource, if a policy … in the input parameter is attached".
pub(super) fn has_no_listed_policy(asked: &Asked<'_>, holder: &Holder<'_>) -> Verdict {
    if is_excepted(asked.parameters.text("exceptionList").unwrap_or_default(), holder) {
        return Ok(Compliance::NotApplicable);
    }
    let listed = asked.parameters.list("policyArns").unwrap_or_default();
    match holder.entity.attached.iter().find(|arn| listed.contains(&arn.as_str())) {
        Some(arn) => Err(format!("The policy {arn} is attached.")),
        None => Ok(Compliance::Compliant),
    }
}

/// `users:[user1;user2], groups:[group1]`
fn is_excepted(list: &str, holder: &Holder<'_>) -> bool {
    let kind = format!("{}s", holder.kind.word());
    list.split(',').filter_map(|pair| pair.trim().split_once(':')).any(|(of, names)| {
        let names = names.trim().trim_start_matches('[').trim_end_matches(']');
        of.trim() == kind && names.split(';').any(|name| name.trim() == holder.entity.name.as_str())
    })
}

/// "If all managed policies specified in the list … are attached to the … role".
pub(super) fn has_listed_policies(asked: &Asked<'_>, role: &Role) -> Verdict {
    let has = |text: &&str| role.entity.attached.iter().any(|arn| arn.as_str() == *text);
    match asked.parameters.list("managedPolicyArns").unwrap_or_default().iter().find(|text| !has(text)) {
        Some(missing) => Err(format!("The policy {missing} is not attached.")),
        None => Ok(Compliance::Compliant),
    }
}

/// "Attached to an IAM user, or a group with one or more IAM users, or an IAM role with one or more trusted entity".
pub(super) fn policy_is_in_use(asked: &Asked<'_>) -> Verdict {
    let iam = &asked.account.iam;
    let policy = asked.parameters.text("policyARN").unwrap_or_default();
    let usage = asked.parameters.text("policyUsageType").unwrap_or("ANY");
    let has = |attached: &state::map::OrdSet<Arn>| attached.iter().any(|arn| arn.as_str() == policy);
    let counts = |kind: &str| usage == kind || usage == "ANY";
    let by_user = || iam.users.values().any(|user| has(&user.entity.attached));
    let by_group = || iam.groups.values().any(|group| has(&group.entity.attached) && !group.members.is_empty());
    let by_role = || iam.roles.values().any(|role| has(&role.entity.attached) && trusts_somebody(role));
    let is_used =
        (counts("IAM_USER") && by_user()) || (counts("IAM_GROUP") && by_group()) || (counts("IAM_ROLE") && by_role());
    unless(!is_used, "The policy is not in use.")
}

fn trusts_somebody(role: &Role) -> bool {
    role.trust.statements().iter().any(|statement| statement.effect() == Effect::Allow)
}

pub(super) fn has_no_inline_policy(_: &Asked<'_>, holder: &Holder<'_>) -> Verdict {
    unless(!holder.entity.inline.is_empty(), format!("The {} has an inline policy.", holder.kind))
}

pub(super) fn has_no_policy(_: &Asked<'_>, user: &User) -> Verdict {
    let entity = &user.entity;
    unless(!entity.inline.is_empty() || !entity.attached.is_empty(), "The user has a policy of its own.")
}

pub(super) fn is_in_groups(asked: &Asked<'_>, user: &User) -> Verdict {
    let Some(wanted) = asked.parameters.list("groupNames") else {
        return unless(user.groups.is_empty(), "The user is in no group.");
    };
    let is_in = |name: &&str| user.groups.iter().any(|group| group.as_str() == *name);
    match wanted.iter().find(|name| !is_in(name)) {
        Some(missing) => Err(format!("The user is not in the group {missing}.")),
        None => Ok(Compliance::Compliant),
    }
}

pub(super) fn has_users(_: &Asked<'_>, group: &Group) -> Verdict {
    unless(group.members.is_empty(), "The group has no users.")
}

pub(super) fn is_described(_: &Asked<'_>, policy: &ManagedPolicy) -> Verdict {
    unless(policy.description.as_deref().unwrap_or_default().is_empty(), "The policy has no description.")
}

/// "If there are no tags or if the specified tag keys are not present. The rule does not check for tags starting with 'aws:'."
pub(super) fn is_tagged(asked: &Asked<'_>, tags: &state::Tags) -> Verdict {
    let Some(wanted) = asked.parameters.list("requiredKeyTags") else {
        return unless(!tags.iter().any(|(key, _)| !key.starts_with("aws:")), "There are no tags.");
    };
    match wanted.iter().find(|key| tags.get(key).is_none()) {
        Some(missing) => Err(format!("The tag {missing} is missing.")),
        None => Ok(Compliance::Compliant),
    }
}

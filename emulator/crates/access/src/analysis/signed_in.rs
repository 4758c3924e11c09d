//! What the sessions of permission sets may do with tags that they bring along.
//!
//! Tags of principals are facts of the state, but for sessions of IAM Identity Center: there the identity provider says
//! what they are when attributes for access control are enabled. A permission set that denies whoever did not give a
//! second factor (`aws:PrincipalTag/mfa`) is no wall, so who may with such a tag is told as well. See
//! [attributes for access control](https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html).

use std::collections::BTreeSet;

use policy::{Attached, Condition, PoliciesInForce};
use state::identity_center::Instance;
use state::{Partition, Shared};

use super::asker::Asker;
use super::condition_key::{PRINCIPAL_TAG, begins_with};
use super::probe::{Identity, probe};
use super::question::{Inquiry, Question};
use super::solver::{Setting, any_setting};
use super::who_can::{Grant, Wanted, Who, who_can};
use crate::gather::PrincipalPolicies;

/// Tags that are tried out for one role.
const TRIED: usize = 32;

/// Everybody who may do something, or might if the request said more: as [`who_can`], and those who might if an identity
/// provider sent a tag with them.
pub fn who_can_with_tags(partition: &Partition, wanted: &Wanted<'_>) -> Vec<Grant> {
    let mut grants = who_can(partition, wanted);
    let before = grants.len();
    let by_tags = |instance: &&Shared<Instance>| instance.access_control.is_some();
    if !partition.instances.values().any(|instance| by_tags(&instance)) {
        return grants;
    }
    let known: BTreeSet<String> = grants.iter().map(|grant| grant.principal.clone()).collect();
    for instance in partition.instances.values().filter(by_tags) {
        let Some(organization) = partition.organization_of(instance.owner) else { continue };
        let roles = organization.accounts().flat_map(|account| instance.provisioned.in_account(account));
        for role in roles.filter(|role| !known.contains(role.role.as_str())) {
            let asker = Asker::role(partition, &role.role);
            grants.extend(asker.and_then(|asker| with_tags(partition, wanted, &asker)));
        }
    }
    if grants.len() > before {
        grants.sort();
    }
    grants
}

fn with_tags(partition: &Partition, wanted: &Wanted<'_>, asker: &Asker) -> Option<Grant> {
    let question = wanted.of(asker);
    let settings = settings(partition, &question);
    let alone = settings.iter().map(std::slice::from_ref);
    let together = (settings.len() > 1).then_some(settings.as_slice());
    alone.chain(together).find_map(|settings| {
        let more = settings.iter().map(|setting| (setting.key.clone(), setting.values.clone()));
        let context = question.context.iter().cloned().chain(more).collect();
        let granted = probe(partition, &Question { context, ..question.clone() }, Identity::Own)?;
        let conditional = settings.iter().cloned().chain(granted.conditional).collect();
        Some(Grant { principal: asker.name(), who: Who::Known, via: granted.via, conditional })
    })
}

/// The tags that would turn some condition round, as the policies in force name them.
fn settings(partition: &Partition, question: &Question<'_>) -> Vec<Setting> {
    let is_given = |key: &str| question.context.iter().any(|(given, _)| given.eq_ignore_ascii_case(key));
    let inquiry = Inquiry::new(partition, question);
    inquiry.weigh(partition, |request, policies| {
        let mut found: Vec<Setting> = Vec::new();
        for condition in conditions(policies).filter(|condition| is_tag(condition) && !is_given(condition.key())) {
            let holds = condition.holds(request.context);
            let setting = any_setting(condition, request.context, !holds);
            found.extend(setting.filter(|setting| !found.contains(setting)));
            if found.len() >= TRIED {
                break;
            }
        }
        found
    })
}

fn is_tag(condition: &Condition) -> bool {
    begins_with(condition.key(), PRINCIPAL_TAG)
}

fn conditions<'p>(policies: &'p PoliciesInForce<'_>) -> impl Iterator<Item = &'p Condition> {
    let levels = policies.service_control.iter().chain(policies.resource_control);
    let attached = levels.flat_map(|level| level.policies).chain(policies.identity).chain(&policies.boundary);
    let all = attached.chain(&policies.resource).chain(policies.endpoint.into_iter().flatten());
    all.flat_map(of_policy)
}

fn of_policy<'p>(policy: &'p Attached<'_>) -> impl Iterator<Item = &'p Condition> {
    policy.document.statements().iter().flat_map(|statement| statement.conditions())
}

/// The condition keys of tags that the policies of a role ask for.
pub(crate) fn tags_asked_for(partition: &Partition, asker: &Asker) -> Vec<String> {
    let policies = PrincipalPolicies::gather(partition, &asker.caller);
    let all = policies.identity.iter().chain(&policies.boundary);
    let keys =
        all.flat_map(of_policy).filter(|condition| is_tag(condition)).map(|condition| condition.key().to_owned());
    keys.collect::<BTreeSet<_>>().into_iter().collect()
}

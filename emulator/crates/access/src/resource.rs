use aws::{AccountId, Arn};
use policy::{Attached, PolicyDocument, ResourceRule};
use state::iam::InstanceProfile;
use state::{Call, Partition, Shared, Tags};

use crate::Attempt;

/// What the state knows of the resource of an attempt.
#[derive(Debug)]
pub struct Resource {
    /// Who owns it.
    pub account: Option<AccountId>,
    /// Its tags (`aws:ResourceTag/…`).
    pub tags: Tags,
    /// Whether its policy must grant, or only may.
    pub rule: ResourceRule,
    policy: Option<Shared<PolicyDocument>>,
}

impl Resource {
    /// Its resource-based policy, as the engine takes it.
    pub(crate) fn policy<'a>(&'a self, arn: &'a str) -> Option<Attached<'a>> {
        self.policy.as_ref().map(|document| Attached { source: arn, document })
    }
    fn owned_by(account: Option<AccountId>) -> Resource {
        Resource { account, tags: Tags::new(), rule: ResourceRule::Ordinary, policy: None }
    }
}

/// Looks a resource up by its ARN: owner, tags, policy.
///
/// An ARN without an account (a bucket's) and `*` belong to the caller's account as long as nothing in the state says
/// otherwise.
pub fn resource(partition: &Partition, call: &Call, attempt: &Attempt<'_>) -> Resource {
    let Ok(arn) = Arn::parse(attempt.resource) else { return Resource::owned_by(Some(call.account)) };
    match arn.service() {
        "iam" => iam(partition, call, &arn, attempt.action),
        "organizations" => organizations(partition, call, &arn),
        "cloudtrail" => cloudtrail(partition, call, &arn),
        _ => Resource::owned_by(Some(arn.account_id().unwrap_or(call.account))),
    }
}

fn iam(partition: &Partition, call: &Call, arn: &Arn, action: &str) -> Resource {
    // AWS's own policies (`arn:aws:iam::aws:policy/…`) are in every account alike.
    let mut found = Resource::owned_by(Some(arn.account_id().unwrap_or(call.account)));
    if let Some(role) = partition.role(arn) {
        found.tags = role.tags.clone();
        // The trust policy speaks about assuming the role and about nothing else.
        if action.starts_with("sts:") {
            found.policy = Some(role.trust.clone());
        }
    } else if let Some(user) = partition.user(arn) {
        found.tags = user.tags.clone();
    } else if let Some(policy) = partition.managed_policy(arn) {
        found.tags = policy.tags.clone();
    } else if let Some(profile) = instance_profile(partition, arn) {
        found.tags = profile.tags.clone();
    }
    if action.starts_with("sts:") && arn.resource().starts_with("role/") {
        // Without a trust policy nobody assumes it: an unknown role is denied like a forbidden one.
        found.rule = ResourceRule::Mandatory;
    }
    found
}

fn instance_profile<'p>(partition: &'p Partition, arn: &Arn) -> Option<&'p Shared<InstanceProfile>> {
    let profile = partition.account(arn.account_id()?)?.iam.instance_profile(arn.resource_name())?;
    (profile.arn == *arn).then_some(profile)
}

fn organizations(partition: &Partition, call: &Call, arn: &Arn) -> Resource {
    // AWS's own policies (`arn:aws:organizations::aws:policy/…`) are in every organization alike.
    let owner = arn.account_id().unwrap_or(call.account);
    let mut found = Resource::owned_by(Some(owner));
    let organization = partition.organization_of(owner);
    let id = arn.resource_name();
    if let Some(organization) = organization {
        if let Some(policy) = organization.policies.get(id) {
            found.tags = policy.tags.clone();
        } else if let Some(account) = id.parse().ok().and_then(|id| partition.account(id)) {
            found.tags = account.tags.clone();
        } else if let Some(target) = organization.target(id) {
            found.tags = target.tags.clone();
        }
    }
    found
}

fn cloudtrail(partition: &Partition, call: &Call, arn: &Arn) -> Resource {
    let mut found = Resource::owned_by(arn.account_id());
    let key = (aws::Region::from(arn.region()), arn.resource_name().to_owned());
    let trail = arn.account_id().and_then(|owner| partition.account(owner)).and_then(|owner| owner.trails.get(&key));
    if let Some(trail) = trail {
        found.tags = trail.tags.clone();
        // A member's principals look at the organization's trail by the right of their own account.
        if trail.organization && partition.share_organization(call.account, trail.account) {
            found.account = Some(call.account);
        }
    }
    found
}

//! Access from outside a zone of trust. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-resources.html>.

use std::sync::Arc;

use access::{Attempt, acl_policy, authorize, control_policies};
use aws::{AccountId, Principal, Region, Timestamp};
use policy::{Effect, ExternalGrant, PolicyDocument, external_grants};
use state::access_analyzer::{Access, Found, Restriction, Source};
use state::iam::Role;
use state::kms::{Grant, Grantee};
use state::organization::OrganizationPolicyType;
use state::resource::{Detail, PolicyResource, ResourceKind};
use state::{Call, Caller, Partition};

use super::Zone;
use super::subject::type_name;

/// The role that Access Analyzer looks with.
const LINKED_ROLE: &str = "AWSServiceRoleForAccessAnalyzer";

/// Who may assume a role.
pub(in crate::access_analyzer) fn role(zone: &Zone<'_>, account: AccountId, role: &Role) -> Vec<Arc<Found>> {
    trust(zone, account, &role.trust)
}

/// Who may assume a role with a trust policy.
pub(in crate::access_analyzer) fn trust(
    zone: &Zone<'_>,
    account: AccountId,
    trust: &PolicyDocument,
) -> Vec<Arc<Found>> {
    if !trust.lets_in_others(&|id| zone.has(id)) {
        return Vec::new();
    }
    Owner::new(zone, account, "sts").grants(trust, "AWS::IAM::AssumeRolePolicyDocument", None, None)
}

/// Whom a resource is shared with, as far as Access Analyzer may look.
pub(in crate::access_analyzer) fn resource(zone: &Zone<'_>, resource: &PolicyResource) -> Vec<Arc<Found>> {
    if resource.kind == ResourceKind::Key && !is_readable(zone.partition, resource) {
        let access = Access { error: Some("ACCESS_DENIED"), ..Access::default() };
        return vec![Arc::new(Found::External(access))];
    }
    shared(zone, resource)
}

/// Whom a resource is shared with.
pub(in crate::access_analyzer) fn shared(zone: &Zone<'_>, resource: &PolicyResource) -> Vec<Arc<Found>> {
    // A public policy that is restricted lets in nobody from outside.
    if resource.kind == ResourceKind::Bucket && zone.partition.restricts_public_policy(resource) {
        return Vec::new();
    }
    let resource_type = type_name(resource.kind);
    let is_bucket = resource.kind == ResourceKind::Bucket;
    let source = |source| is_bucket.then_some(source);
    let lets_in_others = |document: &&PolicyDocument| document.lets_in_others(&|id| zone.has(id));
    let policy = resource.policy.as_deref();
    let list = acl_policy(zone.partition, resource).filter(|_| is_bucket);
    let grants = match &resource.detail {
        Detail::Key(key) if !key.grants.is_empty() => Some(&key.grants),
        _ => None,
    };
    let (named, listed) = (policy.filter(lets_in_others), list.as_ref().filter(lets_in_others));
    if named.is_none() && listed.is_none() && grants.is_none() {
        return Vec::new();
    }
    let owner = Owner::new(zone, resource.account, resource.kind.service());
    let mut found = Vec::new();
    if let Some(policy) = named {
        found.extend(owner.grants(policy, resource_type, source(Source::Policy), None));
    }
    if let Some(list) = listed {
        found.extend(owner.grants(list, resource_type, source(Source::Acl), policy));
    }
    for grant in grants.into_iter().flat_map(|grants| grants.values()) {
        found.extend(owner.of_key(grant).filter(|access| !found.contains(access)));
    }
    found
}

/// The account that a resource is in, and what limits who reaches it.
struct Owner<'z, 'p> {
    zone: &'z Zone<'p>,
    account: AccountId,
    service: &'static str,
    /// Resource control policies that have something to say of the service.
    limits: Vec<&'p PolicyDocument>,
}

impl<'z, 'p> Owner<'z, 'p> {
    fn new(zone: &'z Zone<'p>, account: AccountId, service: &'static str) -> Owner<'z, 'p> {
        let all = catalog::rcp_supported(service)
            .then(|| control_policies(zone.partition, account, OrganizationPolicyType::ResourceControlPolicy));
        let limits = all.into_iter().flatten().filter(|policy| speaks_of(policy, service)).collect();
        Owner { zone, account, service, limits }
    }

    fn restriction(&self) -> Restriction {
        match self.limits.is_empty() {
            true => Restriction::NotApplicable,
            false if self.zone.looks_at_control_policies() => Restriction::Applied,
            false => Restriction::Applicable,
        }
    }

    /// What a policy grants; what another one denies, such as the bucket's of what its list grants, is not granted.
    fn grants(
        &self,
        policy: &PolicyDocument,
        resource_type: &str,
        source: Option<Source>,
        also: Option<&PolicyDocument>,
    ) -> Vec<Arc<Found>> {
        let mut limits: Vec<&PolicyDocument> = also.into_iter().collect();
        if self.zone.looks_at_control_policies() {
            limits.extend(&self.limits);
        }
        let documents: Vec<&PolicyDocument> = limits.iter().copied().chain([policy]).collect();
        // A zone that cannot be written down is none.
        let Some(zone) = self.zone.named_in(self.account, &documents) else { return Vec::new() };
        let grants = external_grants(policy, &zone, &limits, (self.service, resource_type));
        let access = |grant: ExternalGrant| Access {
            principal: Some((grant.principal_kind, grant.principal.into())),
            actions: grant.actions.into_iter().map(Into::into).collect(),
            conditions: grant.conditions.into_iter().collect(),
            is_public: grant.is_public,
            source,
            control: self.restriction(),
            error: None,
        };
        grants.into_iter().map(|grant| Arc::new(Found::External(access(grant)))).collect()
    }

    /// What a grant of a key gives.
    fn of_key(&self, grant: &Grant) -> Option<Arc<Found>> {
        let Grantee::Principal { arn, .. } = &grant.grantee else { return None };
        if arn.account_id().is_some_and(|account| self.zone.has(account)) {
            return None;
        }
        let constraints = [&grant.constraints.equals, &grant.constraints.subset];
        let pairs = constraints.into_iter().flatten().flatten();
        Some(Arc::new(Found::External(Access {
            principal: Some(("AWS", principal(arn).into())),
            actions: grant.operations.iter().map(|operation| format!("kms:{operation}").into()).collect(),
            conditions: pairs.map(|(key, value)| (format!("kms:EncryptionContext:{key}"), value.clone())).collect(),
            control: self.restriction(),
            ..Access::default()
        })))
    }
}

/// An account by its id, as findings have it, and others by their ARN.
fn principal(arn: &aws::Arn) -> String {
    match arn.account_id() {
        Some(account) if arn.resource() == "root" => account.to_string(),
        _ => arn.to_string(),
    }
}

/// Whether a control policy denies something of a service.
fn speaks_of(policy: &PolicyDocument, service: &str) -> bool {
    let mut denying = policy.statements().iter().filter(|statement| statement.effect() == Effect::Deny);
    denying.any(|statement| {
        let (negated, mut actions) = statement.actions();
        negated
            || actions
                .any(|action| action.split(':').next().is_some_and(|it| it == "*" || it.eq_ignore_ascii_case(service)))
    })
}

/// Whether Access Analyzer's role may read a key: "reads key metadata, such as the key policy and list of grants".
fn is_readable(partition: &Partition, key: &PolicyResource) -> bool {
    let role = partition.account(key.account).and_then(|account| account.iam.role(LINKED_ROLE));
    // INVARIANT: there is a role wherever there is an analyzer; previews are of keys that are not there.
    let Some(role) = role else { return true };
    let session = partition.global_arn("sts", key.account, &format!("assumed-role/{LINKED_ROLE}/access-analyzer"));
    let principal = Principal::AssumedRole { session, role: role.entity.arn.clone(), role_id: role.entity.id.clone() };
    let mut call = Call::of_service(
        state::access_analyzer::SERVICE,
        key.account,
        Region::clone(&key.region),
        Timestamp::from_millis(0),
        "".into(),
    );
    call.caller = Caller::new(principal, None);
    ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:ListGrants"].into_iter().all(|action| {
        let attempt = Attempt { action, resource: key.arn.as_str(), context: Vec::new() };
        authorize(partition, &call, &attempt).is_ok()
    })
}

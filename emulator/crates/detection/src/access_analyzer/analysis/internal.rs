//! Who inside a zone of trust has access to chosen resources. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html>.
//!
//! Everybody is asked about every action, as `access::analysis` asks: what a request would have to say besides is a condition.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::analysis::{Grant, Wanted, Who, who_can};
use access::control_policies;
use aws::{AccountId, Arn, Timestamp};
use state::access_analyzer::{Access, Configuration, Found, Inclusion, InternalAccess, Restriction, Source};
use state::organization::OrganizationPolicyType;
use state::resource::{PolicyResource, ResourceKind};
use state::{Partition, Shared};

use super::subject::{of_resource, type_name};
use super::{Looked, Zone};

/// What is asked about a bucket and the objects in it.
const OF_BUCKETS: [&str; 12] = [
    "s3:DeleteBucket",
    "s3:DeleteBucketPolicy",
    "s3:GetBucketAcl",
    "s3:GetBucketPolicy",
    "s3:ListBucket",
    "s3:ListBucketVersions",
    "s3:PutBucketAcl",
    "s3:PutBucketOwnershipControls",
    "s3:PutBucketPolicy",
    "s3:PutBucketPublicAccessBlock",
    "s3:PutEncryptionConfiguration",
    "s3:PutLifecycleConfiguration",
];
const OF_OBJECTS: [&str; 8] = [
    "s3:DeleteObject",
    "s3:DeleteObjectVersion",
    "s3:GetObject",
    "s3:GetObjectAcl",
    "s3:GetObjectVersion",
    "s3:PutObject",
    "s3:PutObjectAcl",
    "s3:RestoreObject",
];
const OF_TABLES: [&str; 16] = [
    "dynamodb:BatchGetItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:ConditionCheckItem",
    "dynamodb:DeleteItem",
    "dynamodb:DeleteResourcePolicy",
    "dynamodb:DeleteTable",
    "dynamodb:DescribeTable",
    "dynamodb:GetItem",
    "dynamodb:GetResourcePolicy",
    "dynamodb:PartiQLSelect",
    "dynamodb:PutItem",
    "dynamodb:PutResourcePolicy",
    "dynamodb:Query",
    "dynamodb:Scan",
    "dynamodb:UpdateItem",
    "dynamodb:UpdateTable",
];
const OF_STREAMS: [&str; 6] = [
    "dynamodb:DeleteResourcePolicy",
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetResourcePolicy",
    "dynamodb:GetShardIterator",
    "dynamodb:PutResourcePolicy",
];

/// What is found of the chosen resources of a Region.
pub(in crate::access_analyzer) fn look(
    zone: &Zone<'_>,
    accounts: &[AccountId],
    region: &str,
    configuration: Option<&Configuration>,
    now: Timestamp,
) -> Vec<Looked> {
    let Some(Configuration::Internal { inclusions }) = configuration else { return Vec::new() };
    let owners = accounts.iter().filter_map(|account| zone.partition.account(*account));
    let resources = owners.flat_map(|owner| owner.resources.values());
    let chosen = resources.filter(|it| it.region.as_str() == region && inclusions.iter().any(|one| includes(one, it)));
    // An analyzer of an account leaves out what organizations forbid.
    let partition = if zone.looks_at_control_policies() { None } else { Some(unlimited(zone.partition)) };
    let partition = partition.as_ref().unwrap_or(zone.partition);
    chosen.map(|resource| looked(zone, partition, resource, now)).collect()
}

/// "AND" inside of one; each list that is not given leaves everything in.
fn includes(inclusion: &Inclusion, resource: &PolicyResource) -> bool {
    let is_in = |list: &[String], value: &str| list.is_empty() || list.iter().any(|one| one == value);
    let is_empty = inclusion.accounts.is_empty() && inclusion.types.is_empty() && inclusion.arns.is_empty();
    !is_empty
        && asked(resource).is_some()
        && is_in(&inclusion.accounts, &resource.account.to_string())
        && is_in(&inclusion.types, type_name(resource.kind))
        && is_in(&inclusion.arns, resource.arn.as_str())
}

/// The partition as it would be if no organization had control policies.
fn unlimited(partition: &Partition) -> Partition {
    let mut partition = partition.clone();
    let ids: Vec<Arc<str>> = partition.organizations.keys().cloned().collect();
    for id in ids {
        if let Some(organization) = partition.organizations.get_mut(&id).map(Shared::make_mut) {
            for kind in [OrganizationPolicyType::ServiceControlPolicy, OrganizationPolicyType::ResourceControlPolicy] {
                organization.enabled.remove(&kind);
            }
        }
    }
    partition
}

/// The actions that are asked about, each with the resource that it is about; none of a type that is not analyzed.
fn asked(resource: &PolicyResource) -> Option<Vec<(&'static str, String)>> {
    let on = |actions: &[&'static str], arn: &str| actions.iter().map(|it| (*it, arn.to_owned())).collect::<Vec<_>>();
    let arn = resource.arn.as_str();
    Some(match resource.kind {
        ResourceKind::Bucket => [on(&OF_BUCKETS, arn), on(&OF_OBJECTS, &format!("{arn}/*"))].concat(),
        ResourceKind::Table => on(&OF_TABLES, arn),
        ResourceKind::Stream => on(&OF_STREAMS, arn),
        _ => return None,
    })
}

fn looked(zone: &Zone<'_>, partition: &Partition, resource: &PolicyResource, now: Timestamp) -> Looked {
    // One finding for each principal and what its requests have to say.
    let mut found: BTreeMap<(String, Conditions), Vec<Arc<str>>> = BTreeMap::new();
    for (action, arn) in asked(resource).unwrap_or_default() {
        let wanted = Wanted { region: resource.region.clone(), ..Wanted::new(partition, action, &arn, now) };
        for grant in who_can(partition, &wanted).into_iter().filter(|grant| grant.who == Who::Known) {
            let conditions = conditions(&grant);
            let actions = found.entry((grant.principal, conditions)).or_default();
            if !actions.iter().any(|known| **known == *action) {
                actions.push(action.into());
            }
        }
    }
    let control = restriction(zone, resource.account, OrganizationPolicyType::ResourceControlPolicy);
    let source = (resource.kind == ResourceKind::Bucket).then_some(Source::Policy);
    let findings = found.into_iter().filter_map(|((principal, conditions), actions)| {
        let arn = Arn::parse(&principal).ok()?;
        // Users and roles alone.
        let (is_role, is_user) = (partition.role(&arn).is_some(), partition.user(&arn).is_some());
        let principal_owner = arn.account_id().filter(|account| zone.has(*account) && (is_role || is_user))?;
        let principal = Some(("AWS", principal.into()));
        let access = Access { principal, actions, conditions, source, control, ..Access::default() };
        let service_control = restriction(zone, principal_owner, OrganizationPolicyType::ServiceControlPolicy);
        Some(Arc::new(Found::Internal(InternalAccess { access, principal_owner, is_role, service_control })))
    });
    let found = findings.collect();
    Looked { subject: Arc::new(of_resource(resource)), region: Some(resource.region.clone()), found }
}

/// What requests have to say, by key.
type Conditions = BTreeMap<String, String>;

fn conditions(grant: &Grant) -> Conditions {
    grant.conditional.iter().map(|setting| (setting.key.clone(), setting.values.join(","))).collect()
}

fn restriction(zone: &Zone<'_>, account: AccountId, kind: OrganizationPolicyType) -> Restriction {
    match control_policies(zone.partition, account, kind).is_empty() {
        true => Restriction::NotApplicable,
        false if zone.looks_at_control_policies() => Restriction::Applied,
        false => Restriction::Applicable,
    }
}

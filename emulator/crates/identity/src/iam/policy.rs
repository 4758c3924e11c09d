use std::sync::LazyLock;

use aws::Arn;
use models::iam::{
    CreatePolicyRequest, CreatePolicyResponse, DeletePolicyRequest, DeletePolicyResponse, GetPolicyRequest,
    GetPolicyResponse, ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, ListPoliciesRequest,
    ListPoliciesResponse, PolicyGroup, PolicyRole, PolicyUser,
};
use service::{View, page_order};
use state::iam::policy::NewPolicy;
use state::iam::{Entity, EntityKind, Iam, IamError, ManagedPolicy, PolicyUsage};
use state::{Shared, Tx, aws_managed_policy};
use wire::Fault;

use super::fault::{arn, changeable_policy, fault, iam};
use super::listing::{is_under, listed};
use super::record;
use super::tags::{EXACT, new_tags};

pub(super) fn create_policy(tx: &mut Tx<'_>, input: CreatePolicyRequest) -> Result<CreatePolicyResponse, Fault> {
    let new = NewPolicy {
        name: &input.policy_name,
        path: input.path.as_deref().unwrap_or("/"),
        document: &input.policy_document,
        description: input.description.as_deref(),
        tags: new_tags(input.tags.as_deref(), EXACT)?,
    };
    let policy = state::iam::policy::create(tx, tx.call.account, new).map_err(fault)?;
    Ok(CreatePolicyResponse { policy: Some(record::policy(&policy, PolicyUsage::default())) })
}

pub(super) fn get_policy(view: &View<'_>, input: GetPolicyRequest) -> Result<GetPolicyResponse, Fault> {
    let arn = arn(&input.policy_arn)?;
    let usage = iam(view)?.usage(&arn);
    // What the catalogue says of one of AWS's policies is enough here; nothing has to be compiled for it.
    let policy = match catalog::managed_policy(arn.as_str()) {
        Some(known) => record::aws_policy(&known, usage),
        None => record::policy(&*existing(view, &arn)?, usage),
    };
    Ok(GetPolicyResponse { policy: Some(policy) })
}

/// A managed policy of the account, or one of AWS's whether anybody has used it or not.
pub(super) fn existing(view: &View<'_>, arn: &Arn) -> Result<Shared<ManagedPolicy>, Fault> {
    let found = match arn.account_id() {
        Some(owner) if owner != view.call.account => None,
        _ => view.partition.managed_policy(arn).cloned().or_else(|| aws_managed_policy(arn).map(Shared::new)),
    };
    found.ok_or_else(|| fault(IamError::NoSuchPolicy(arn.clone())))
}

pub(super) fn delete_policy(tx: &mut Tx<'_>, input: DeletePolicyRequest) -> Result<DeletePolicyResponse, Fault> {
    let policy = changeable_policy(tx.call, "DeletePolicy", &input.policy_arn)?;
    state::iam::policy::delete(tx, tx.call.account, &policy).map_err(fault)?;
    Ok(DeletePolicyResponse {})
}

/// An entry of `ListPolicies`: the account's own come first.
enum Entry<'a> {
    Local(&'a ManagedPolicy),
    Aws(&'a catalog::ManagedPolicy),
}

impl Entry<'_> {
    fn key(&self) -> String {
        match self {
            Entry::Local(policy) => format!("1/{}", policy.name),
            Entry::Aws(policy) => format!("2/{}", policy.arn),
        }
    }
    fn path(&self) -> &str {
        match self {
            Entry::Local(policy) => &policy.path,
            Entry::Aws(policy) => policy.path,
        }
    }
    fn usage(&self, iam: &Iam) -> PolicyUsage {
        let usage = match self {
            Entry::Local(policy) => iam.usage.get(&policy.arn),
            Entry::Aws(policy) => iam.usage.get(policy.arn),
        };
        usage.copied().unwrap_or_default()
    }
    fn record(&self, usage: PolicyUsage) -> models::iam::Policy {
        match self {
            Entry::Local(policy) => record::listed_policy(policy, usage),
            Entry::Aws(policy) => record::aws_policy(policy, usage),
        }
    }
}

/// See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html>.
pub(super) fn list_policies(view: &View<'_>, input: ListPoliciesRequest) -> Result<ListPoliciesResponse, Fault> {
    let iam = iam(view)?;
    let scope = input.scope.as_deref().unwrap_or("All");
    let local = iam.policies.values().filter(|_| scope != "AWS").map(|policy| Entry::Local(policy));
    let aws = AWS_POLICIES.iter().filter(|_| scope != "Local").map(Entry::Aws);
    let only_attached = input.only_attached.unwrap_or(false);
    let all = local.chain(aws).filter(|entry| {
        let usage = entry.usage(iam);
        let wanted = match input.policy_usage_filter.as_deref() {
            Some("PermissionsBoundary") => usage.boundaries > 0,
            Some(_) => !only_attached || usage.attachments > 0,
            None => !only_attached || usage != PolicyUsage::default(),
        };
        wanted && is_under(entry.path(), input.path_prefix.as_deref())
    });
    let convert = |entry: Entry<'_>| entry.record(entry.usage(iam));
    let page = listed(all, Entry::key, input.marker.as_deref(), input.max_items, convert)?;
    Ok(ListPoliciesResponse { policies: Some(page.items), is_truncated: page.is_truncated, marker: page.marker })
}

/// AWS's policies in the order of pages.
static AWS_POLICIES: LazyLock<Vec<catalog::ManagedPolicy>> = LazyLock::new(|| {
    let mut all: Vec<_> = catalog::managed_policies().collect();
    all.sort_by_cached_key(|policy| page_order(policy.arn));
    all
});

/// See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html>.
pub(super) fn list_entities_for_policy(
    view: &View<'_>,
    input: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse, Fault> {
    let arn = arn(&input.policy_arn)?;
    existing(view, &arn)?;
    let usage = input.policy_usage_filter.as_deref();
    let wanted_kind = input.entity_filter.as_deref();
    let entities = iam(view)?.entities().filter(|(kind, entity, boundary)| {
        let attached = usage != Some("PermissionsBoundary") && entity.attached.contains(&arn);
        let bounded = usage != Some("PermissionsPolicy") && *boundary == Some(&arn);
        let named = wanted_kind.is_none_or(|wanted| wanted.eq_ignore_ascii_case(kind.word()));
        (attached || bounded) && named && is_under(&entity.path, input.path_prefix.as_deref())
    });
    let page =
        listed(entities, entity_key, input.marker.as_deref(), input.max_items, |(kind, entity, _)| (kind, entity))?;
    let mut response =
        // Lists without entries are there as well: tools count on it.
        ListEntitiesForPolicyResponse {
            policy_groups: Some(Vec::new()),
            policy_users: Some(Vec::new()),
            policy_roles: Some(Vec::new()),
            is_truncated: page.is_truncated,
            marker: page.marker,
        };
    for (kind, entity) in page.items {
        let (name, id) = (Some(entity.name.to_string()), Some(entity.id.to_string()));
        match kind {
            EntityKind::Group => {
                response.policy_groups.get_or_insert_default().push(PolicyGroup { group_name: name, group_id: id });
            }
            EntityKind::User => {
                response.policy_users.get_or_insert_default().push(PolicyUser { user_name: name, user_id: id });
            }
            EntityKind::Role => {
                response.policy_roles.get_or_insert_default().push(PolicyRole { role_name: name, role_id: id });
            }
        }
    }
    Ok(response)
}

/// In the order of [`Iam::entities`].
fn entity_key((kind, entity, _): &(EntityKind, &Entity, Option<&Arn>)) -> String {
    let place = match kind {
        EntityKind::Group => 1,
        EntityKind::User => 2,
        EntityKind::Role => 3,
    };
    format!("{place}/{}", entity.name)
}

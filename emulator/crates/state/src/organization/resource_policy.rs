//! The organization's own resource-based policy, by which the management account lets members manage policies. See
//! [delegated administrator for Organizations](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html).

use std::sync::Arc;

use aws::{AccountId, Arn};
use policy::{PolicyDocument, PolicyType, Statement};

use super::{FeatureSet, Organization, OrganizationError, own};
use crate::{Partition, Shared, Tags, Tx};

/// See [`ResourcePolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_ResourcePolicy.html).
#[derive(Debug, Clone)]
pub struct ResourcePolicy {
    /// `rp-` and eight characters.
    pub id: Arc<str>,
    /// As written.
    pub content: Arc<str>,
    /// Compiled.
    pub document: Shared<PolicyDocument>,
    /// Its tags.
    pub tags: Tags,
}

/// The actions that the policy can give, in the order of their names. See
/// [supported delegation policy actions](https://docs.aws.amazon.com/organizations/latest/userguide/orgs-policy-delegate.html).
const DELEGABLE: [&str; 33] = [
    "AttachPolicy",
    "CreatePolicy",
    "DeletePolicy",
    "DescribeAccount",
    "DescribeCreateAccountStatus",
    "DescribeEffectivePolicy",
    "DescribeHandshake",
    "DescribeOrganization",
    "DescribeOrganizationalUnit",
    "DescribePolicy",
    "DescribeResourcePolicy",
    "DetachPolicy",
    "DisablePolicyType",
    "EnablePolicyType",
    "ListAWSServiceAccessForOrganization",
    "ListAccounts",
    "ListAccountsForParent",
    "ListChildren",
    "ListCreateAccountStatus",
    "ListDelegatedAdministrators",
    "ListDelegatedServicesForAccount",
    "ListHandshakesForAccount",
    "ListHandshakesForOrganization",
    "ListOrganizationalUnitsForParent",
    "ListParents",
    "ListPolicies",
    "ListPoliciesForTarget",
    "ListRoots",
    "ListTagsForResource",
    "ListTargetsForPolicy",
    "TagResource",
    "UntagResource",
    "UpdatePolicy",
];

/// What any account may ask without being given it.
const FOR_EVERYBODY: [&str; 3] = ["DescribeHandshake", "DescribeOrganization", "ListHandshakesForAccount"];

const PREFIX: &str = "organizations:";

/// Stores the policy, or puts another in its place, which keeps the id and the tags. See
/// [`PutResourcePolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_PutResourcePolicy.html).
///
/// # Errors
/// When the document is refused, the organization has not all features, or tags are given to a policy that exists.
pub fn put_resource_policy(tx: &mut Tx<'_>, content: &str, tags: Option<Tags>) -> Result<(), OrganizationError> {
    let suffix = tx.ids.lower("rp-", 8);
    if own(tx)?.feature_set != FeatureSet::All {
        return Err(OrganizationError::NotAllFeatures);
    }
    let document = Shared::new(compile(tx.partition(), content)?);
    let organization = own(tx)?;
    let (id, tags) = match (organization.resource_policy.as_deref(), tags) {
        (Some(_), Some(_)) => return Err(OrganizationError::ResourcePolicyTags),
        (Some(present), None) => (present.id.clone(), present.tags.clone()),
        (None, tags) => (suffix.into(), tags.unwrap_or_default()),
    };
    organization.resource_policy = Some(Shared::new(ResourcePolicy { id, content: content.into(), document, tags }));
    Ok(())
}

/// Takes back everything that the policy gave. See
/// [`DeleteResourcePolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteResourcePolicy.html).
///
/// # Errors
/// When there is none.
pub fn delete_resource_policy(tx: &mut Tx<'_>) -> Result<(), OrganizationError> {
    match own(tx)?.resource_policy.take() {
        Some(_) => Ok(()),
        None => Err(OrganizationError::ResourcePolicyNotFound),
    }
}

fn compile(partition: &Partition, content: &str) -> Result<PolicyDocument, OrganizationError> {
    let parsed = PolicyDocument::parse(content, PolicyType::ResourceBased);
    let document = parsed.map_err(|_malformed| OrganizationError::ResourcePolicyJson)?;
    for statement in document.statements() {
        check_statement(partition, statement)?;
    }
    Ok(document.bind_principals(&|arn| partition.unique_id(arn)))
}

fn check_statement(partition: &Partition, statement: &Statement) -> Result<(), OrganizationError> {
    let (negated, mut actions) = statement.actions();
    if negated || !actions.all(is_delegable) {
        return Err(OrganizationError::ResourcePolicyAction);
    }
    if let Some((negated, mut resources)) = statement.resources() {
        let of_organizations = format!("arn:{}:organizations:", partition.name);
        if negated || !resources.all(|one| one == "*" || one.starts_with(&of_organizations)) {
            return Err(OrganizationError::ResourcePolicyResource);
        }
    }
    // INVARIANT: the grammar of resource-based policies asks for one of both elements.
    let named = statement.principals().is_some_and(|(negated, mut principals)| {
        !negated && principals.all(|principal| may_be_named(partition, &principal))
    });
    if named { Ok(()) } else { Err(OrganizationError::ResourcePolicyPrincipal) }
}

/// A pattern gives no more than what it covers of the list.
fn is_delegable(action: &str) -> bool {
    let name = action.get(..PREFIX.len()).filter(|prefix| prefix.eq_ignore_ascii_case(PREFIX));
    let name = name.and_then(|prefix| action.get(prefix.len()..));
    name.is_some_and(|name| {
        name.contains(['*', '?']) || DELEGABLE.iter().any(|supported| supported.eq_ignore_ascii_case(name))
    })
}

/// Everybody, an account, or a user or role that exists.
fn may_be_named(partition: &Partition, principal: &str) -> bool {
    if principal == "*" {
        return true;
    }
    if let Ok(account) = principal.parse() {
        return partition.account(account).is_some();
    }
    let Ok(arn) = Arn::parse(principal) else { return false };
    match arn.service() {
        "iam" => partition.unique_id(&arn).is_some(),
        "sts" => arn.account_id().is_some_and(|account| partition.account(account).is_some()),
        _ => false,
    }
}

impl Organization {
    /// The ARN of the resource policy: `arn:PARTITION:organizations::MANAGEMENT:resourcepolicy/o-…/rp-…`.
    pub fn resource_policy_arn(&self, partition: &str, id: &str) -> String {
        self.arn_of(partition, &format!("resourcepolicy/{}/{id}", self.id))
    }
    /// The policy that has to allow what an account wants of the organization besides the account's own policies; none
    /// where being what it is suffices (the management account, for reading a delegated administrator of some service,
    /// for some questions every member), and none where the policy cannot help.
    pub fn delegation(&self, account: AccountId, action: &str, resource: &str) -> Option<&Shared<ResourcePolicy>> {
        let policy = self.resource_policy.as_ref()?;
        let name = action.strip_prefix(PREFIX)?;
        let reads = name.starts_with("Describe") || name.starts_with("List");
        let asks_of_itself =
            name == "DescribeEffectivePolicy" && resource.rsplit('/').next() == Some(account.to_string().as_str());
        let by_itself = account == self.management_account
            || FOR_EVERYBODY.contains(&name)
            || asks_of_itself
            || (reads && self.delegated_administrators.contains_key(&account));
        (!by_itself && DELEGABLE.contains(&name)).then_some(policy)
    }
}

//! Policies of the organization and where they are attached.

use std::sync::Arc;

use aws::Arn;
use policy::{PolicyDocument, PolicyType};

use super::quotas::policy_quota;
use super::{
    FULL_AWS_ACCESS, FeatureSet, Organization, OrganizationError, OrganizationPolicy, OrganizationPolicyType,
    RCP_FULL_AWS_ACCESS, own,
};
use crate::map::{OrdMap, OrdSet};
use crate::{Shared, Tags, Tx, arn_text};

/// What `CreatePolicy` asks for.
#[derive(Debug, Clone)]
pub struct NewPolicy<'a> {
    /// Its type.
    pub kind: OrganizationPolicyType,
    /// Unique for its type.
    pub name: &'a str,
    /// Free text.
    pub description: &'a str,
    /// The document.
    pub content: &'a str,
    /// Its tags.
    pub tags: Tags,
}

/// Checks a document and compiles it, where it takes part in decisions.
fn compile(kind: OrganizationPolicyType, content: &str) -> Result<Option<Shared<PolicyDocument>>, OrganizationError> {
    if content.chars().count() > policy_quota(kind).characters {
        return Err(OrganizationError::PolicyContent);
    }
    let Some(grammar) = kind.grammar() else { return Ok(None) };
    match PolicyDocument::parse(content, grammar) {
        Ok(document) => Ok(Some(Shared::new(document))),
        // AWS says one sentence, whatever is wrong; where and what stays with whoever reads documents directly.
        Err(_malformed) => Err(OrganizationError::MalformedPolicyDocument),
    }
}

/// AWS's own policies, as every organization has them. See
/// [`FullAWSAccess`](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html)
/// and [`RCPFullAWSAccess`](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).
pub(super) fn aws_managed(partition: &str) -> OrdMap<Arc<str>, Shared<OrganizationPolicy>> {
    let scp = (
        OrganizationPolicyType::ServiceControlPolicy,
        PolicyType::ServiceControl,
        "FullAWSAccess",
        "Allows access to every operation",
        include_str!("FullAWSAccess.json"),
    );
    let rcp = (
        OrganizationPolicyType::ResourceControlPolicy,
        PolicyType::ResourceControl,
        "RCPFullAWSAccess",
        "Allows access to every resource",
        include_str!("RCPFullAWSAccess.json"),
    );
    let mut policies = OrdMap::new();
    for (kind, grammar, name, description, content) in [scp, rcp] {
        let content = content.trim_end();
        let id: Arc<str> = format!("p-{name}").into();
        let word = kind.as_str().to_ascii_lowercase();
        let arn = arn_text(partition, "organizations", "", "aws", &format!("policy/{word}/{id}"));
        // INVARIANT: both texts are constants; a test finds both policies in a new organization.
        #[expect(clippy::expect_used, reason = "constants that a test reads")]
        let (arn, document) = (
            Arn::parse(&arn).expect("the ARN of one of AWS's own policies"),
            PolicyDocument::parse_aws_managed(content, grammar).expect("one of AWS's own policies"),
        );
        let policy = OrganizationPolicy {
            id: id.clone(),
            arn,
            name: name.to_owned(),
            description: description.to_owned(),
            kind,
            aws_managed: true,
            content: content.into(),
            document: Some(Shared::new(document)),
            tags: Tags::new(),
        };
        policies.insert(id, Shared::new(policy));
    }
    policies
}

/// A new policy, attached nowhere; returns its id. See
/// [`CreatePolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html).
///
/// # Errors
/// When the document is refused, the name is taken, or a limit is reached.
pub fn create_policy(tx: &mut Tx<'_>, new: NewPolicy<'_>) -> Result<Arc<str>, OrganizationError> {
    let id: Arc<str> = tx.ids.lower("p-", 8).into();
    let seen = tx.partition().organization_of(tx.call.account).ok_or(OrganizationError::NotInUse)?;
    let word = new.kind.as_str().to_ascii_lowercase();
    let resource = format!("policy/{}/{word}/{id}", seen.id);
    let arn = tx.partition().global_arn("organizations", seen.management_account, &resource);
    let organization = own(tx)?;
    if organization.feature_set != FeatureSet::All {
        return Err(OrganizationError::PolicyTypeNotAvailable);
    }
    let document = compile(new.kind, new.content)?;
    organization.unique_policy_name(new.kind, new.name)?;
    if organization.policies.values().filter(|policy| policy.kind == new.kind).count()
        >= policy_quota(new.kind).policies
    {
        return Err(OrganizationError::PolicyNumber);
    }
    let policy = OrganizationPolicy {
        id: id.clone(),
        arn,
        name: new.name.to_owned(),
        description: new.description.to_owned(),
        kind: new.kind,
        aws_managed: false,
        content: new.content.into(),
        document,
        tags: new.tags,
    };
    organization.policies.insert(id.clone(), Shared::new(policy));
    Ok(id)
}

/// Changes what is given; in force at once wherever the policy is attached. See
/// [`UpdatePolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdatePolicy.html).
///
/// # Errors
/// When the policy is missing or AWS's own, the document is refused, or the name is taken.
pub fn update_policy(
    tx: &mut Tx<'_>,
    id: &str,
    name: Option<&str>,
    description: Option<&str>,
    content: Option<&str>,
) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    let policy = organization.changeable(id)?;
    let kind = policy.kind;
    if let Some(name) = name.filter(|name| *name != policy.name) {
        organization.unique_policy_name(kind, name)?;
    }
    let document = content.map(|content| compile(kind, content)).transpose()?;
    let policy = organization.policies.get_mut(id).ok_or(OrganizationError::PolicyNotFound)?.make_mut();
    if let Some(name) = name {
        name.clone_into(&mut policy.name);
    }
    if let Some(description) = description {
        description.clone_into(&mut policy.description);
    }
    if let (Some(content), Some(document)) = (content, document) {
        policy.content = content.into();
        policy.document = document;
    }
    organization.policies_changed = now;
    Ok(())
}

/// Removes a policy that is attached nowhere. See
/// [`DeletePolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeletePolicy.html).
///
/// # Errors
/// When the policy is missing, AWS's own, or attached.
pub fn delete_policy(tx: &mut Tx<'_>, id: &str) -> Result<(), OrganizationError> {
    let organization = own(tx)?;
    organization.changeable(id)?;
    if organization.targets.values().any(|target| target.attached.contains(id)) {
        return Err(OrganizationError::PolicyInUse);
    }
    organization.policies.remove(id);
    Ok(())
}

/// Attaches a policy to a root, unit or account. See
/// [`AttachPolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html).
///
/// # Errors
/// When either is missing, the type is not enabled, or the place is full or has the policy.
pub fn attach_policy(tx: &mut Tx<'_>, id: &str, target: &str) -> Result<(), OrganizationError> {
    let (now, revision) = (tx.now, tx.partition().revision);
    let organization = own(tx)?;
    let policy = organization.policies.get(id).ok_or(OrganizationError::PolicyNotFound)?;
    let (id, kind) = (policy.id.clone(), policy.kind);
    let place = organization.target(target).ok_or(OrganizationError::TargetNotFound)?;
    if !organization.enabled.contains(&kind) {
        return Err(OrganizationError::PolicyTypeNotEnabled);
    }
    if place.attached.contains(&id) {
        return Err(OrganizationError::DuplicatePolicyAttachment);
    }
    if organization.attached(place, kind).count() >= policy_quota(kind).attachments {
        return Err(OrganizationError::MaximumAttached);
    }
    let place = place.id.clone();
    organization.attached_mut(target)?.insert(id.clone());
    organization.attachments.insert((place, id), revision);
    organization.policies_changed = now;
    Ok(())
}

/// Detaches a policy from a root, unit or account. See
/// [`DetachPolicy`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DetachPolicy.html).
///
/// # Errors
/// When either is missing, it is not attached, or it has to stay.
pub fn detach_policy(tx: &mut Tx<'_>, id: &str, target: &str) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    let kind = organization.policies.get(id).ok_or(OrganizationError::PolicyNotFound)?.kind;
    let place = organization.target(target).ok_or(OrganizationError::TargetNotFound)?;
    if !place.attached.contains(id) {
        return Err(OrganizationError::PolicyNotAttached);
    }
    if id == RCP_FULL_AWS_ACCESS {
        return Err(OrganizationError::NonDetachablePolicy);
    }
    // INVARIANT: every place keeps one SCP.
    let last = organization.attached(place, kind).nth(1).is_none();
    if kind == OrganizationPolicyType::ServiceControlPolicy && last {
        return Err(OrganizationError::MinimumAttached);
    }
    let attachment = (place.id.clone(), id.into());
    organization.attached_mut(target)?.remove(id);
    organization.attachments.remove(&attachment);
    organization.policies_changed = now;
    Ok(())
}

/// Enables a policy type in the root; every place gets AWS's own policy of that type. See
/// [`EnablePolicyType`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html).
///
/// # Errors
/// When the root is another, the type is enabled, or the feature set has no policies.
pub fn enable_policy_type(tx: &mut Tx<'_>, root: &str, kind: OrganizationPolicyType) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    if *organization.root != *root {
        return Err(OrganizationError::RootNotFound);
    }
    if organization.feature_set != FeatureSet::All {
        return Err(OrganizationError::PolicyTypeNotAvailable);
    }
    if kind.service().is_some_and(|service| !organization.service_access.contains_key(service)) {
        return Err(OrganizationError::PolicyTypeNeedsServiceAccess);
    }
    if organization.enabled.insert(kind).is_some() {
        return Err(OrganizationError::PolicyTypeAlreadyEnabled);
    }
    if let Some(policy) = kind.default_policy() {
        organization.change_attached(|attached| {
            if attached.contains(policy) { None } else { Some(attached.update(policy.into())) }
        });
    }
    organization.policies_changed = now;
    Ok(())
}

/// Disables a policy type in the root; its policies are detached everywhere. See
/// [`DisablePolicyType`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisablePolicyType.html).
///
/// # Errors
/// When the root is another or the type is not enabled.
pub fn disable_policy_type(tx: &mut Tx<'_>, root: &str, kind: OrganizationPolicyType) -> Result<(), OrganizationError> {
    let now = tx.now;
    let organization = own(tx)?;
    if *organization.root != *root {
        return Err(OrganizationError::RootNotFound);
    }
    if organization.enabled.remove(&kind).is_none() {
        return Err(OrganizationError::PolicyTypeNotEnabled);
    }
    let policies = organization.policies.clone();
    let stays = |id: &Arc<str>| policies.get(id).is_some_and(|policy| policy.kind != kind);
    organization.change_attached(|attached| {
        let rest: OrdSet<Arc<str>> = attached.iter().filter(|id| stays(id)).cloned().collect();
        (rest.len() != attached.len()).then_some(rest)
    });
    organization.policies_changed = now;
    Ok(())
}

impl Organization {
    /// What a new place has attached: `FullAWSAccess`, and AWS's own policy of every enabled type.
    pub(super) fn first_policies(&self) -> OrdSet<Arc<str>> {
        if self.feature_set != FeatureSet::All {
            return OrdSet::new();
        }
        let enabled = self.enabled.iter().filter_map(|kind| kind.default_policy());
        enabled.chain([FULL_AWS_ACCESS]).map(Arc::from).collect()
    }
    fn changeable(&self, id: &str) -> Result<&OrganizationPolicy, OrganizationError> {
        let policy = self.policies.get(id).ok_or(OrganizationError::PolicyNotFound)?;
        if policy.aws_managed { Err(OrganizationError::ImmutablePolicy) } else { Ok(policy) }
    }
    fn unique_policy_name(&self, kind: OrganizationPolicyType, name: &str) -> Result<(), OrganizationError> {
        let taken = self.policies.values().any(|policy| policy.kind == kind && policy.name == name);
        if taken { Err(OrganizationError::DuplicatePolicy) } else { Ok(()) }
    }
    /// Puts another set of policies at the places where `change` gives one; the others stay untouched.
    pub(super) fn change_attached(&mut self, change: impl Fn(&OrdSet<Arc<str>>) -> Option<OrdSet<Arc<str>>>) {
        let changed = self.targets.iter().filter_map(|(id, target)| Some((id.clone(), change(&target.attached)?)));
        let changed: Vec<_> = changed.collect();
        for (id, attached) in changed {
            if let Some(target) = self.targets.get_mut(&id) {
                target.make_mut().attached = attached;
            }
        }
    }
    fn attached_mut(&mut self, target: &str) -> Result<&mut OrdSet<Arc<str>>, OrganizationError> {
        let target = self.targets.get_mut(target).ok_or(OrganizationError::TargetNotFound)?;
        Ok(&mut target.make_mut().attached)
    }
}

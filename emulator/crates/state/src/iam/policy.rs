//! Customer managed policies and their versions. See
//! [versioning](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html).

use aws::{AccountId, Arn};

use super::document::{managed_policy, size};
use super::quotas::{POLICIES, POLICY_SIZE, VERSIONS_PER_POLICY};
use super::{Iam, IamError, ManagedPolicy, PolicyVersion, iam, iam_mut};
use crate::map::OrdMap;
use crate::{EntityName, Shared, Tags, Tx};

/// What a new managed policy is made of.
#[derive(Debug, Clone)]
pub struct NewPolicy<'a> {
    /// The friendly name.
    pub name: &'a str,
    /// `/` or `/team/`.
    pub path: &'a str,
    /// The policy as written.
    pub document: &'a str,
    /// Free text.
    pub description: Option<&'a str>,
    /// Its tags, checked.
    pub tags: Tags,
}

/// Makes a managed policy, whose first version is its default.
///
/// # Errors
/// When the name is taken, the policy cannot be read or is too long, or the account is full.
pub fn create(tx: &mut Tx<'_>, account: AccountId, new: NewPolicy<'_>) -> Result<Shared<ManagedPolicy>, IamError> {
    let before = iam(tx, account)?;
    // INVARIANT: names of policies are unique in an account, whatever their path.
    if before.policies.contains_key(new.name) {
        return Err(IamError::PolicyExists(new.name.to_owned()));
    }
    POLICIES.admit(before.policies.len() + 1)?;
    let document = managed_policy(new.document)?;
    POLICY_SIZE.admit(size(&document))?;
    let now = tx.now.truncated();
    let first = PolicyVersion { document, created: now };
    let policy = Shared::new(ManagedPolicy {
        name: new.name.into(),
        path: new.path.to_owned(),
        arn: tx.partition().global_arn("iam", account, &format!("policy{}{}", new.path, new.name)),
        id: tx.ids.unique("ANPA").into(),
        description: new.description.map(str::to_owned),
        created: now,
        updated: now,
        default_version: 1,
        versions: OrdMap::unit(1, first),
        next_version: 2,
        tags: new.tags,
    });
    iam_mut(tx, account)?.policies.insert(policy.name.clone(), policy.clone());
    Ok(policy)
}

/// Removes a policy that is in use nowhere and has one version. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html>.
///
/// # Errors
/// When it does not exist, is in use, or has versions beside the default.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, arn: &Arn) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    let policy = iam.policy(arn).cloned().ok_or_else(|| IamError::NoSuchPolicy(arn.clone()))?;
    let usage = iam.usage(arn);
    if usage.attachments > 0 || usage.boundaries > 0 {
        return Err(IamError::PolicyInUse);
    }
    if policy.versions.len() > 1 {
        return Err(IamError::PolicyHasVersions);
    }
    iam.policies.remove(&policy.name);
    Ok(())
}

/// Adds a version and returns its number.
///
/// # Errors
/// When the policy does not exist or has five versions, or the document cannot be read or is too long.
pub fn create_version(
    tx: &mut Tx<'_>,
    account: AccountId,
    arn: &Arn,
    text: &str,
    set_as_default: bool,
) -> Result<u32, IamError> {
    let now = tx.now.truncated();
    let policy = iam_mut(tx, account)?.policy_mut(arn)?;
    // INVARIANT: a policy has one to five versions, one of them the default; numbers are never used again.
    if policy.versions.len() >= VERSIONS_PER_POLICY {
        return Err(IamError::TooManyVersions);
    }
    let document = managed_policy(text)?;
    POLICY_SIZE.admit(size(&document))?;
    let number = policy.next_version;
    policy.versions.insert(number, PolicyVersion { document, created: now });
    policy.next_version += 1;
    policy.updated = now;
    if set_as_default {
        policy.default_version = number;
    }
    Ok(number)
}

/// Removes a version that is not the default.
///
/// # Errors
/// When the policy or the version does not exist, or the version is the default.
pub fn delete_version(tx: &mut Tx<'_>, account: AccountId, arn: &Arn, number: u32) -> Result<(), IamError> {
    let policy = iam_mut(tx, account)?.policy_mut(arn)?;
    if policy.default_version == number {
        return Err(IamError::DefaultVersion);
    }
    match policy.versions.remove(&number) {
        Some(_) => Ok(()),
        None => Err(IamError::NoSuchPolicyVersion(arn.clone(), format!("v{number}"))),
    }
}

/// Puts another version in force.
///
/// # Errors
/// When the policy or the version does not exist.
pub fn set_default_version(tx: &mut Tx<'_>, account: AccountId, arn: &Arn, number: u32) -> Result<(), IamError> {
    let policy = iam_mut(tx, account)?.policy_mut(arn)?;
    if !policy.versions.contains_key(&number) {
        return Err(IamError::NoSuchPolicyVersion(arn.clone(), format!("v{number}")));
    }
    policy.default_version = number;
    Ok(())
}

impl Iam {
    pub(super) fn policy_mut(&mut self, arn: &Arn) -> Result<&mut ManagedPolicy, IamError> {
        let name = EntityName::from(arn.resource_name());
        let policy = self.policies.get_mut(&name).filter(|policy| policy.arn == *arn);
        policy.map(Shared::make_mut).ok_or_else(|| IamError::NoSuchPolicy(arn.clone()))
    }
    /// Versions of all customer managed policies together.
    pub fn policy_versions(&self) -> usize {
        self.policies.values().map(|policy| policy.versions.len()).sum()
    }
}

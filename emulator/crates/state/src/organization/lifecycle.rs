//! The beginning and the end of an organization.

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::{FULL_AWS_ACCESS, FeatureSet, Organization, OrganizationError, Target, TargetKind, policies, service_role};
use crate::account::JoinedMethod;
use crate::map::{OrdMap, OrdSet};
use crate::{Shared, Tags, Tx};

/// Makes the calling account the management account of a new organization. See
/// [`CreateOrganization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganization.html).
///
/// No policy type is enabled in the new root: `ListRoots` of a real new organization shows none, whatever the
/// reference page says, and tools therefore call `EnablePolicyType` next.
///
/// # Errors
/// When the account belongs to an organization, or does not exist.
pub fn create_organization(tx: &mut Tx<'_>, feature_set: FeatureSet) -> Result<(), OrganizationError> {
    let (now, management_account) = (tx.now, tx.call.account);
    if tx.partition().memberships.contains_key(&management_account) {
        return Err(OrganizationError::AlreadyInOrganization);
    }
    let id: Arc<str> = tx.ids.lower("o-", 10).into();
    let root: Arc<str> = tx.ids.lower("r-", 4).into();
    let policies = policies::aws_managed(&tx.partition().name);
    let account = tx.account_mut(management_account).ok_or(OrganizationError::AccountNotFound)?;
    account.joined = now.truncated();
    account.joined_method = JoinedMethod::Invited;
    let attached = match feature_set {
        FeatureSet::All => OrdSet::unit(FULL_AWS_ACCESS.into()),
        FeatureSet::ConsolidatedBilling => OrdSet::new(),
    };
    let top = Target {
        id: root.clone(),
        kind: TargetKind::Root,
        name: "Root".to_owned(),
        parent: None,
        attached: attached.clone(),
        tags: Tags::new(),
    };
    let management = Target {
        id: management_account.to_string().into(),
        kind: TargetKind::Account,
        name: account.name.clone(),
        parent: Some(root.clone()),
        attached,
        tags: Tags::new(),
    };
    let targets = [top, management].into_iter().map(|target| (target.id.clone(), Shared::new(target))).collect();
    let empty = Organization::empty(id.clone(), management_account, root, now);
    let organization = Organization { feature_set, targets, policies, ..empty };
    let partition = tx.partition_mut();
    partition.memberships.insert(management_account, id.clone());
    partition.organizations.insert(id, Shared::new(organization));
    service_role::joined(tx, management_account);
    Ok(())
}

impl Organization {
    /// An organization of which nothing is known yet, not even its root: for those who put it together themselves.
    pub fn empty(id: Arc<str>, management_account: AccountId, root: Arc<str>, now: Timestamp) -> Organization {
        Organization {
            id,
            management_account,
            feature_set: FeatureSet::All,
            root,
            enabled: OrdSet::new(),
            targets: OrdMap::new(),
            policies: OrdMap::new(),
            creations: OrdMap::new(),
            service_access: OrdMap::new(),
            delegated_administrators: OrdMap::new(),
            attachments: OrdMap::new(),
            closures: OrdMap::new(),
            handshakes: OrdMap::new(),
            resource_policy: None,
            root_access: OrdSet::new(),
            policies_changed: now,
        }
    }
}

/// Ends the calling account's organization. See
/// [`DeleteOrganization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganization.html).
///
/// # Errors
/// While there are member accounts, closed ones included.
pub fn delete_organization(tx: &mut Tx<'_>) -> Result<(), OrganizationError> {
    let organization = super::own(tx)?;
    if organization.accounts().nth(1).is_some() {
        return Err(OrganizationError::OrganizationNotEmpty);
    }
    let (id, management_account) = (organization.id.clone(), organization.management_account);
    let partition = tx.partition_mut();
    partition.organizations.remove(&id);
    partition.memberships.remove(&management_account);
    Ok(())
}

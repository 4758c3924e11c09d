//! Organizations' own state: the tree of root, organizational units and accounts, and the policies attached to it.
//!
//! The functions here change the organization of the calling account and keep its invariants; who may call them is the
//! service's business.

mod access_role;
mod all_features;
mod departure;
mod error;
mod handshake;
mod invitation;
mod lifecycle;
mod member;
mod policies;
mod policy_type;
mod quotas;
mod resource_policy;
mod root_access;
mod service_access;
mod service_role;
mod tagging;
mod unit;

use std::sync::Arc;

use aws::{AccountId, Arn, Timestamp};
use policy::PolicyDocument;

pub use all_features::enable_all_features;
pub use departure::{leave_organization, remove_account};
pub use error::OrganizationError;
pub use handshake::{Handshake, HandshakeAction, HandshakeState, Party, Recipient};
pub use invitation::{Invitation, accept_handshake, cancel_handshake, decline_handshake, invite};
pub use lifecycle::{create_organization, delete_organization};
pub use member::{NewAccount, close_account, create_account, move_account};
pub use policies::{
    NewPolicy, attach_policy, create_policy, delete_policy, detach_policy, disable_policy_type, enable_policy_type,
    update_policy,
};
pub use policy_type::OrganizationPolicyType;
pub use resource_policy::{ResourcePolicy, delete_resource_policy, put_resource_policy};
pub use root_access::RootAccess;
pub use service_access::{
    deregister_delegated_administrator, disable_service_access, enable_service_access, register_delegated_administrator,
};
pub(crate) use service_role::add_linked_role;
pub use tagging::{tag, untag};
pub use unit::{create_unit, delete_unit, rename_unit};

use crate::map::{OrdMap, OrdSet};
use crate::{Partition, Shared, Tags, Tx, arn_text};

/// An organization with all features. See
/// [`Organization`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html).
#[derive(Debug, Clone)]
pub struct Organization {
    /// `o-` and ten characters.
    pub id: Arc<str>,
    /// The account that created it: never limited by SCPs or RCPs.
    pub management_account: AccountId,
    /// `ALL` or `CONSOLIDATED_BILLING`.
    pub feature_set: FeatureSet,
    /// `r-` and four characters.
    pub root: Arc<str>,
    /// Policy types enabled at the root.
    pub enabled: OrdSet<OrganizationPolicyType>,
    /// Root, organizational units and accounts: what a policy can be attached to.
    pub targets: OrdMap<Arc<str>, Shared<Target>>,
    /// Policies by id; AWS's own (`p-FullAWSAccess`) among them.
    pub policies: OrdMap<Arc<str>, Shared<OrganizationPolicy>>,
    /// `CreateAccount` requests by id.
    pub creations: OrdMap<Arc<str>, Shared<AccountCreation>>,
    /// Service principals with trusted access, and since when they have it.
    pub service_access: OrdMap<Arc<str>, Timestamp>,
    /// Delegated administrators, and the service principals for which they are that and since when; never without any.
    pub delegated_administrators: OrdMap<AccountId, OrdMap<Arc<str>, Timestamp>>,
    /// The revision in which a policy was attached, by place and policy; past attachments may still be among them.
    attachments: OrdMap<(Arc<str>, Arc<str>), u64>,
    /// When member accounts were closed.
    closures: OrdMap<AccountId, Timestamp>,
    /// Handshakes that the organization sent, by id; read them through [`Organization::handshakes`].
    handshakes: OrdMap<Arc<str>, Shared<Handshake>>,
    /// What members are allowed besides: the delegation policy.
    pub resource_policy: Option<Shared<ResourcePolicy>>,
    /// What it may do with the root users of its members.
    pub root_access: OrdSet<RootAccess>,
    /// When policies, their places or the tree were last changed.
    pub policies_changed: Timestamp,
}

/// The SCP that allows everything, attached to every root, unit and account at first.
const FULL_AWS_ACCESS: &str = "p-FullAWSAccess";
/// The RCP that allows everything, attached everywhere while RCPs are enabled.
const RCP_FULL_AWS_ACCESS: &str = "p-RCPFullAWSAccess";

/// What Organizations, and services that ask it, answer an account without organization.
pub const NOT_IN_USE: &str = "Your account is not a member of an organization.";

/// See [feature sets](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_getting-started_concepts.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeatureSet {
    /// Everything, policies included.
    All,
    /// Shared billing only.
    ConsolidatedBilling,
}

/// A place in the tree.
#[derive(Debug, Clone)]
pub struct Target {
    /// `r-…`, `ou-…` or twelve digits.
    pub id: Arc<str>,
    /// What kind of place.
    pub kind: TargetKind,
    /// `Root`, the unit's name or the account's name.
    pub name: String,
    /// `None` for the root.
    pub parent: Option<Arc<str>>,
    /// Policies attached here, by id.
    pub attached: OrdSet<Arc<str>>,
    /// Tags of a root or unit; an account's are with the account.
    pub tags: Tags,
}

/// What a place in the tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetKind {
    /// The one root.
    Root,
    /// An organizational unit.
    OrganizationalUnit,
    /// An account.
    Account,
}

/// A policy of the organization.
#[derive(Debug, Clone)]
pub struct OrganizationPolicy {
    /// `p-` and eight characters, or the name of AWS's own such as `p-FullAWSAccess`.
    pub id: Arc<str>,
    /// `arn:aws:organizations::MANAGEMENT:policy/o-…/service_control_policy/p-…`; AWS's own belong to `aws`.
    pub arn: Arn,
    /// Unique in the organization for its type.
    pub name: String,
    /// Free text.
    pub description: String,
    /// Which type.
    pub kind: OrganizationPolicyType,
    /// Whether it is AWS's own.
    pub aws_managed: bool,
    /// As written.
    pub content: Arc<str>,
    /// Compiled, for the types that take part in decisions.
    pub document: Option<Shared<PolicyDocument>>,
    /// Its tags.
    pub tags: Tags,
}

/// The state of a `CreateAccount` request. See
/// [`CreateAccountStatus`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccountStatus.html).
#[derive(Debug, Clone)]
pub struct AccountCreation {
    /// `car-` and 32 characters.
    pub id: Arc<str>,
    /// The new account's name.
    pub account_name: String,
    /// The new account, when creation succeeded.
    pub account: Option<AccountId>,
    /// When it was asked for.
    pub requested: Timestamp,
    /// When it was done.
    pub completed: Option<Timestamp>,
    /// Why it failed, such as `EMAIL_ALREADY_EXISTS`.
    pub failure: Option<&'static str>,
}

impl Organization {
    /// A place by id.
    pub fn target(&self, id: &str) -> Option<&Shared<Target>> {
        self.targets.get(id)
    }
    /// The way from the root down to a place, both included; empty when the place is unknown.
    pub fn path(&self, id: &str) -> Vec<&Shared<Target>> {
        let mut path = Vec::with_capacity(4);
        let mut next = self.targets.get(id);
        // INVARIANT: the tree has no cycle (`move` and `create` check); the bound only keeps a bug from hanging us.
        while let Some(target) = next {
            if path.len() > 16 {
                break;
            }
            path.push(target);
            next = target.parent.as_deref().and_then(|parent| self.targets.get(parent));
        }
        path.reverse();
        path
    }
    /// The places directly below one, in the order of their ids.
    pub fn children<'a>(&'a self, parent: &'a str) -> impl Iterator<Item = &'a Shared<Target>> {
        self.targets.values().filter(move |target| target.parent.as_deref() == Some(parent))
    }
    /// The accounts of the organization, the management account among them.
    pub fn accounts(&self) -> impl Iterator<Item = AccountId> {
        let accounts = self.targets.values().filter(|target| target.kind == TargetKind::Account);
        accounts.filter_map(|target| target.id.parse().ok())
    }
    /// Whether an account administers a service for the organization without managing it.
    pub fn is_delegated_administrator(&self, account: AccountId, service: &str) -> bool {
        self.delegated_administrators.get(&account).is_some_and(|services| services.contains_key(service))
    }
    /// The place of an account.
    pub fn account(&self, account: AccountId) -> Option<&Shared<Target>> {
        self.targets.get(account.to_string().as_str()).filter(|target| target.kind == TargetKind::Account)
    }
    /// The policies of a type that are attached to a place.
    pub fn attached<'a>(
        &'a self,
        target: &'a Target,
        kind: OrganizationPolicyType,
    ) -> impl Iterator<Item = &'a Shared<OrganizationPolicy>> {
        target.attached.iter().filter_map(|id| self.policies.get(id)).filter(move |policy| policy.kind == kind)
    }
    /// The same, the first attached first: "Policies are evaluated based on the order in which they were attached to the
    /// organization entity". See
    /// [inheritance examples](https://docs.aws.amazon.com/organizations/latest/userguide/inheritance-examples.html#multiple-same-node-values).
    pub fn attached_in_order<'a>(
        &'a self,
        target: &'a Target,
        kind: OrganizationPolicyType,
    ) -> Vec<&'a Shared<OrganizationPolicy>> {
        let mut policies: Vec<_> = self.attached(target, kind).collect();
        policies.sort_by_key(|policy| self.attachments.get(&(target.id.clone(), policy.id.clone())));
        policies
    }
    /// The ARN of the organization itself.
    pub fn arn(&self, partition: &str) -> String {
        self.arn_of(partition, &format!("organization/{}", self.id))
    }
    /// The ARN of something in the organization: all of it belongs to the management account.
    pub fn arn_of(&self, partition: &str, resource: &str) -> String {
        arn_text(partition, "organizations", "", self.management_account, resource)
    }
    /// Whether SCPs and RCPs reach this account: a member, not the management account.
    pub fn limits(&self, account: AccountId) -> bool {
        account != self.management_account && self.feature_set == FeatureSet::All
    }
    /// `o-…/r-…/ou-…/`: the value of `aws:PrincipalOrgPaths` for an account.
    pub fn org_path(&self, account: AccountId) -> String {
        let mut text = format!("{}/", self.id);
        for target in self.path(&account.to_string()) {
            if target.kind != TargetKind::Account {
                text.push_str(&target.id);
                text.push('/');
            }
        }
        text
    }
    /// The ARN of a place: `arn:PARTITION:organizations::MANAGEMENT:root/o-…/r-…` and the like.
    pub fn target_arn(&self, partition: &str, target: &Target) -> String {
        let word = match target.kind {
            TargetKind::Root => "root",
            TargetKind::OrganizationalUnit => "ou",
            TargetKind::Account => "account",
        };
        self.arn_of(partition, &format!("{word}/{}/{}", self.id, target.id))
    }
}

/// The calling account's organization for changing.
fn own<'t>(tx: &'t mut Tx<'_>) -> Result<&'t mut Organization, OrganizationError> {
    let account = tx.call.account;
    tx.organization_mut(account).ok_or(OrganizationError::NotInUse)
}

impl Partition {
    /// Whether two accounts are in one organization.
    pub fn share_organization(&self, one: AccountId, other: AccountId) -> bool {
        let of = |account| self.memberships.get(&account);
        of(one).is_some() && of(one) == of(other)
    }
    /// The organization an account belongs to.
    pub fn organization_of(&self, account: AccountId) -> Option<&Shared<Organization>> {
        self.organizations.get(self.memberships.get(&account)?)
    }
}

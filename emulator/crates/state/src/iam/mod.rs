//! IAM's own state: users, groups, roles, customer managed policies, instance profiles, identity providers, MFA devices.
//!
//! Limits of names and counts follow
//! [IAM quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).

pub mod access_key;
pub mod alias;
pub mod attachment;
mod document;
mod entity;
mod error;
pub mod group;
pub mod inline;
pub mod instance_profile;
pub mod linked_service;
pub mod login_profile;
pub mod mfa;
pub mod oidc_provider;
pub mod policy;
pub mod quotas;
pub mod role;
pub mod saml_provider;
pub mod server_certificate;
pub mod service_linked_role;
pub mod signing_certificate;
pub mod tagging;
pub mod user;

use std::sync::Arc;

use ::policy::PolicyDocument;
use aws::{AccessKeyId, AccountId, Arn, Timestamp};

use crate::map::{OrdMap, OrdSet};
use crate::{EntityName, Shared, Tags, Tx};

pub(crate) use document::may_be_named;
pub use entity::{Entity, EntityKind};
pub use error::IamError;
pub use login_profile::{LoginProfile, PasswordPolicy};
pub use mfa::MfaDevice;
pub use oidc_provider::OidcProvider;
pub use saml_provider::SamlProvider;
pub use server_certificate::ServerCertificate;
pub use service_linked_role::DeletionTask;
pub use signing_certificate::SigningCertificate;

/// Everything IAM keeps for one account.
#[derive(Debug, Clone, Default)]
pub struct Iam {
    /// Users by name.
    pub users: OrdMap<EntityName, Shared<User>>,
    /// Groups by name.
    pub groups: OrdMap<EntityName, Shared<Group>>,
    /// Roles by name.
    pub roles: OrdMap<EntityName, Shared<Role>>,
    /// Customer managed policies by name.
    pub policies: OrdMap<EntityName, Shared<ManagedPolicy>>,
    /// Instance profiles by name.
    pub instance_profiles: OrdMap<EntityName, Shared<InstanceProfile>>,
    /// How often each managed policy is attached, and how often it serves as a boundary.
    pub usage: OrdMap<Arn, PolicyUsage>,
    /// The account alias.
    pub alias: Option<String>,
    /// The root user's access keys.
    pub root_access_keys: OrdSet<AccessKeyId>,
    /// When the root user's password was set, where it has one.
    pub root_password: Option<Timestamp>,
    /// SAML providers by ARN.
    pub saml_providers: OrdMap<Arn, Shared<SamlProvider>>,
    /// OpenID Connect providers by ARN.
    pub oidc_providers: OrdMap<Arn, Shared<OidcProvider>>,
    /// MFA devices by serial number.
    pub mfa_devices: OrdMap<Arc<str>, Shared<MfaDevice>>,
    /// Console passwords by user.
    pub login_profiles: OrdMap<EntityName, Shared<LoginProfile>>,
    /// What passwords must be like, where the account says so.
    pub password_policy: Option<PasswordPolicy>,
    /// Server certificates by name.
    pub server_certificates: OrdMap<EntityName, Shared<ServerCertificate>>,
    /// Signing certificates by id.
    pub signing_certificates: OrdMap<Arc<str>, Shared<SigningCertificate>>,
    /// What came of deletions of service-linked roles.
    pub deletion_tasks: OrdMap<Arc<str>, DeletionTask>,
}

/// How often a managed policy is in use in one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PolicyUsage {
    /// Users, groups and roles it is attached to.
    pub attachments: u32,
    /// Users and roles it bounds.
    pub boundaries: u32,
}

/// An IAM user.
#[derive(Debug, Clone)]
pub struct User {
    /// Name, path, ARN, policies.
    pub entity: Entity,
    /// The managed policy that bounds it.
    pub boundary: Option<Arn>,
    /// Groups it belongs to.
    pub groups: OrdSet<EntityName>,
    /// Its access keys; their secrets are with the partition.
    pub access_keys: OrdSet<AccessKeyId>,
    /// Its tags.
    pub tags: Tags,
}

/// An IAM group.
#[derive(Debug, Clone)]
pub struct Group {
    /// Name, path, ARN, policies.
    pub entity: Entity,
    /// Users that belong to it.
    pub members: OrdSet<EntityName>,
}

/// An IAM role.
#[derive(Debug, Clone)]
pub struct Role {
    /// Name, path, ARN, policies.
    pub entity: Entity,
    /// Who may assume it.
    pub trust: Shared<PolicyDocument>,
    /// The managed policy that bounds it.
    pub boundary: Option<Arn>,
    /// Free text.
    pub description: Option<String>,
    /// Longest session, in seconds: 3600 to 43200.
    pub max_session_seconds: u32,
    /// Longest console session, in seconds, where one is set.
    pub max_signin_session_seconds: Option<u32>,
    /// Its tags.
    pub tags: Tags,
}

/// A managed policy, customer managed or AWS's own.
#[derive(Debug, Clone)]
pub struct ManagedPolicy {
    /// The friendly name.
    pub name: EntityName,
    /// `/` or `/team/`.
    pub path: String,
    /// With the path.
    pub arn: Arn,
    /// `ANPA…`.
    pub id: Arc<str>,
    /// Free text, given at creation only.
    pub description: Option<String>,
    /// When it was created.
    pub created: Timestamp,
    /// When its latest version was created, whether that is the default or not. See
    /// [`UpdateDate`](https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html).
    pub updated: Timestamp,
    /// The version in force.
    pub default_version: u32,
    /// At most five, by number.
    pub versions: OrdMap<u32, PolicyVersion>,
    /// The number the next version gets; numbers are never used again.
    pub next_version: u32,
    /// Its tags.
    pub tags: Tags,
}

/// A version of a managed policy.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyVersion {
    /// What it says.
    pub document: Shared<PolicyDocument>,
    /// When it was created.
    pub created: Timestamp,
}

/// An instance profile: a role's way into an EC2 instance.
#[derive(Debug, Clone)]
pub struct InstanceProfile {
    /// The friendly name.
    pub name: EntityName,
    /// `/` or `/team/`.
    pub path: String,
    /// With the path.
    pub arn: Arn,
    /// `AIPA…`.
    pub id: Arc<str>,
    /// When it was created.
    pub created: Timestamp,
    /// The role inside, at most one.
    pub role: Option<EntityName>,
    /// Its tags.
    pub tags: Tags,
}

/// An account's IAM.
///
/// # Errors
/// When the partition has no such account.
pub fn iam<'a>(tx: &'a Tx<'_>, account: AccountId) -> Result<&'a Iam, IamError> {
    let account_state = tx.partition().account(account).ok_or(IamError::NoSuchAccount(account))?;
    Ok(&account_state.iam)
}

/// An account's IAM for changing.
fn iam_mut<'a>(tx: &'a mut Tx<'_>, account: AccountId) -> Result<&'a mut Iam, IamError> {
    tx.iam_mut(account).ok_or(IamError::NoSuchAccount(account))
}

impl ManagedPolicy {
    /// The document in force.
    pub fn document(&self) -> Option<&Shared<PolicyDocument>> {
        self.versions.get(&self.default_version).map(|version| &version.document)
    }
}

impl Iam {
    /// A user by its exact name.
    pub fn user(&self, name: &str) -> Option<&Shared<User>> {
        self.users.get(name).filter(|user| user.entity.name.as_str() == name)
    }
    /// A group by its exact name.
    pub fn group(&self, name: &str) -> Option<&Shared<Group>> {
        self.groups.get(name).filter(|group| group.entity.name.as_str() == name)
    }
    /// A role by its exact name.
    pub fn role(&self, name: &str) -> Option<&Shared<Role>> {
        self.roles.get(name).filter(|role| role.entity.name.as_str() == name)
    }
    /// A customer managed policy by its ARN.
    pub fn policy(&self, arn: &Arn) -> Option<&Shared<ManagedPolicy>> {
        self.policies.get(arn.resource_name()).filter(|policy| policy.arn == *arn)
    }
    /// An instance profile by its exact name.
    pub fn instance_profile(&self, name: &str) -> Option<&Shared<InstanceProfile>> {
        self.instance_profiles.get(name).filter(|profile| profile.name.as_str() == name)
    }
}

use std::fmt;
use std::sync::Arc;

use aws::{AccessKeyId, AccountId, Arn, Region, Timestamp};

use crate::cloudtrail::{DigestKey, Trail};
use crate::due::DueWork;
use crate::iam::{ManagedPolicy, Role, User};
use crate::identity_center::Instance;
use crate::identity_store::IdentityStore;
use crate::issuer::Issuer;
use crate::map::{HashMap, OrdMap, OrdSet};
use crate::organization::Organization;
use crate::session::TokenKey;
use crate::sign_in::SignIn;
use crate::spent::Spent;
use crate::{Account, EntityName, Shared, Watchers};

/// Everything one AWS partition knows at one instant. Immutable; a clone is a fork.
///
/// "Partition" is AWS's own word for the outermost container of accounts and Regions, and the first field of every
/// ARN. Two partitions cannot see each other.
#[derive(Debug, Clone)]
pub struct Partition {
    /// `aws`, `aws-cn`, …: the second field of its ARNs.
    pub name: Arc<str>,
    /// Counts the published versions.
    pub revision: u64,
    /// Organizations by id.
    pub organizations: OrdMap<Arc<str>, Shared<Organization>>,
    /// Which organization an account belongs to.
    pub memberships: OrdMap<AccountId, Arc<str>>,
    /// Every account.
    pub accounts: OrdMap<AccountId, Shared<Account>>,
    /// Long-term access keys. Sessions are not stored: a session token carries its own contents.
    pub credentials: HashMap<AccessKeyId, Credential>,
    /// AWS managed policies somebody has used, compiled at first use.
    pub aws_policies: OrdMap<Arn, Shared<ManagedPolicy>>,
    /// Which account owns a bucket: their names are unique in the partition, and their ARNs name no account.
    pub buckets: OrdMap<Arc<str>, AccountId>,
    /// Which account owns a VPC endpoint.
    pub endpoint_owners: OrdMap<Arc<str>, AccountId>,
    /// Instances of IAM Identity Center by id, `ssoins-…`.
    pub instances: OrdMap<Arc<str>, Shared<Instance>>,
    /// Which instance an account has; it has one at most.
    pub(crate) instance_owners: OrdMap<AccountId, Arc<str>>,
    /// Identity stores of IAM Identity Center by id, `d-…`.
    pub identity_stores: OrdMap<Arc<str>, Shared<IdentityStore>>,
    /// Which identity store an account has; it has one at most.
    pub(crate) identity_store_owners: OrdMap<AccountId, Arc<str>>,
    /// Which identity store a SCIM endpoint leads to, by the tenant in its path.
    pub(crate) scim_tenants: OrdMap<Arc<str>, Arc<str>>,
    /// Who is signing in, and who is signed in.
    pub sign_in: Shared<SignIn>,
    /// The trails that record.
    pub(crate) logging_trails: OrdSet<Arn>,
    /// Trails that were deleted and have a last digest to be written.
    pub ending_trails: OrdMap<Arn, Shared<Trail>>,
    /// The keys that sign CloudTrail's digests, by Region; made when they are first needed.
    pub digest_keys: OrdMap<Region, Shared<DigestKey>>,
    /// What is to be done later.
    pub due: DueWork,
    /// The services that are told of changes.
    pub watchers: Watchers,
    /// Issuers of identity tokens, by URL.
    pub issuers: OrdMap<Arc<str>, Shared<Issuer>>,
    /// Assertions that were used and cannot be used again.
    pub spent: Spent,
    /// Authenticates session tokens and encoded authorization messages.
    pub token_key: TokenKey,
}

/// A long-term access key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Whose it is.
    pub owner: CredentialOwner,
    /// The account it belongs to.
    pub account: AccountId,
    /// The secret access key.
    pub secret: Arc<str>,
    /// Whether it may be used.
    pub status: CredentialStatus,
    /// When it was made.
    pub created: Timestamp,
    /// When it was made, or last switched on or off.
    pub changed: Timestamp,
}

/// Whose a long-term access key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CredentialOwner {
    /// The account's root user.
    Root,
    /// An IAM user.
    User(EntityName),
}

/// See [`UpdateAccessKey`](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CredentialStatus {
    /// In use.
    Active,
    /// Refused until it is switched on again.
    Inactive,
}

/// The text of an ARN, of whatever parts: those of a request may be wrong. The account is one, or `aws` where AWS itself
/// is the owner.
pub fn arn_text(partition: &str, service: &str, region: &str, account: impl fmt::Display, resource: &str) -> String {
    format!("arn:{partition}:{service}:{region}:{account}:{resource}")
}

impl Partition {
    /// An empty partition; the seed decides the key of its tokens.
    pub fn new(name: &str, seed: u64) -> Partition {
        Partition {
            name: name.into(),
            revision: 0,
            organizations: OrdMap::new(),
            memberships: OrdMap::new(),
            accounts: OrdMap::new(),
            credentials: HashMap::new(),
            aws_policies: OrdMap::new(),
            buckets: OrdMap::new(),
            endpoint_owners: OrdMap::new(),
            instances: OrdMap::new(),
            instance_owners: OrdMap::new(),
            identity_stores: OrdMap::new(),
            identity_store_owners: OrdMap::new(),
            scim_tenants: OrdMap::new(),
            sign_in: Shared::new(SignIn::default()),
            logging_trails: OrdSet::new(),
            ending_trails: OrdMap::new(),
            digest_keys: OrdMap::new(),
            due: DueWork::default(),
            watchers: Watchers::default(),
            issuers: OrdMap::new(),
            spent: Spent::default(),
            token_key: TokenKey::new(seed),
        }
    }
    /// An account by id.
    pub fn account(&self, id: AccountId) -> Option<&Shared<Account>> {
        self.accounts.get(&id)
    }
    /// The IAM user an ARN names.
    pub fn user(&self, arn: &Arn) -> Option<&Shared<User>> {
        let user = self.account(arn.account_id()?)?.iam.user(arn.resource_name())?;
        (user.entity.arn == *arn).then_some(user)
    }
    /// The IAM role an ARN names.
    pub fn role(&self, arn: &Arn) -> Option<&Shared<Role>> {
        let role = self.account(arn.account_id()?)?.iam.role(arn.resource_name())?;
        (role.entity.arn == *arn).then_some(role)
    }
    /// The managed policy an ARN names, AWS's own only once somebody has used it (see [`crate::Tx::managed_policy`]).
    pub fn managed_policy(&self, arn: &Arn) -> Option<&Shared<ManagedPolicy>> {
        match arn.account_id() {
            Some(account) => self.account(account)?.iam.policy(arn),
            None => self.aws_policies.get(arn),
        }
    }
    /// The unique id (`AIDA…`, `AROA…`) of the user or role an ARN names: what a stored trust policy is bound to.
    pub fn unique_id(&self, arn: &Arn) -> Option<Arc<str>> {
        let user = || self.user(arn).map(|user| user.entity.id.clone());
        self.role(arn).map(|role| role.entity.id.clone()).or_else(user)
    }
    /// An ARN of this partition.
    ///
    /// The caller's parts come from validated names, so the ARN has its six fields; a name that could break it is
    /// refused before.
    pub fn arn(&self, service: &str, region: &str, account: AccountId, resource: &str) -> Arn {
        let text = arn_text(&self.name, service, region, account, resource);
        // INVARIANT: five colons are in the format string and the length is bounded by name and path limits.
        #[expect(clippy::expect_used, reason = "the format string itself has the prefix and the five colons")]
        Arn::parse(&text).expect("an ARN built from checked parts")
    }
    /// An ARN of a global service such as IAM.
    pub fn global_arn(&self, service: &str, account: AccountId, resource: &str) -> Arn {
        self.arn(service, "", account, resource)
    }
    /// The Region where global services of this partition live.
    pub fn global_region(&self) -> Region {
        Region::from(match &*self.name {
            "aws-cn" => "cn-north-1",
            "aws-us-gov" => "us-gov-west-1",
            _ => "us-east-1",
        })
    }
}

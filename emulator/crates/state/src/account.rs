use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use crate::access_analyzer::Analyzer;
use crate::bucket::configuration::PublicAccessBlock;
use crate::cloudtrail::Trail;
use crate::config::Config;
use crate::endpoint::VpcEndpoint;
use crate::iam::Iam;
use crate::map::{OrdMap, OrdSet};
use crate::resource::PolicyResource;
use crate::security_hub::Hub;
use crate::{Shared, Tags};

/// An AWS account and everything in it.
#[derive(Debug, Clone)]
pub struct Account {
    /// Twelve digits.
    pub id: AccountId,
    /// The name its owner gave it.
    pub name: String,
    /// The root user's address, unique in the partition.
    pub email: String,
    /// Its state in the organization.
    pub status: AccountStatus,
    /// How it came into the organization.
    pub joined_method: JoinedMethod,
    /// When it did.
    pub joined: Timestamp,
    /// Tags that Organizations keeps for it.
    pub tags: Tags,
    /// Whom AWS writes to about the account, where that was set.
    pub contact: Option<Contact>,
    /// Whom AWS writes to as well, by type: `BILLING`, `OPERATIONS`, `SECURITY`.
    pub alternate_contacts: OrdMap<Arc<str>, Contact>,
    /// Regions that are off unless they are switched on, and are on.
    pub enabled_regions: OrdSet<Region>,
    /// IAM is global: one per account.
    pub iam: Shared<Iam>,
    /// Trails by home Region and name.
    pub trails: OrdMap<(Region, String), Shared<Trail>>,
    /// Analyzers by Region and name.
    pub analyzers: OrdMap<(Region, Arc<str>), Shared<Analyzer>>,
    /// What AWS Config keeps, by Region.
    pub config: OrdMap<Region, Shared<Config>>,
    /// Security Hub where it is enabled, by Region.
    pub hubs: OrdMap<Region, Shared<Hub>>,
    /// Whom it named to administer Security Hub for its organization, by Region.
    pub hub_administrators: OrdMap<Region, AccountId>,
    /// Resources with a policy by ARN, and so by service, Region and name.
    pub resources: OrdMap<Arn, Shared<PolicyResource>>,
    /// The keys that aliases (`alias/…`) name, by Region and alias.
    pub key_aliases: OrdMap<(Region, Arc<str>), Arn>,
    /// What keeps the public out of all its buckets.
    pub public_access_block: Option<PublicAccessBlock>,
    /// VPC endpoints by id.
    pub vpc_endpoints: OrdMap<Arc<str>, Shared<VpcEndpoint>>,
}

/// How somebody is reached: what the API of AWS Account Management gives, by the names that it has for it.
pub type Contact = OrdMap<Arc<str>, Arc<str>>;

/// See [account states](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountStatus {
    /// In use.
    Active,
    /// Closed or suspended: its credentials are refused.
    Suspended,
}

/// See [`JoinedMethod`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinedMethod {
    /// By invitation; the management account itself counts as invited.
    Invited,
    /// By `CreateAccount`.
    Created,
}

impl Account {
    /// A new, empty account.
    pub fn new(id: AccountId, name: &str, email: &str, joined_method: JoinedMethod, joined: Timestamp) -> Account {
        Account {
            id,
            name: name.to_owned(),
            email: email.to_owned(),
            status: AccountStatus::Active,
            joined_method,
            joined,
            tags: Tags::new(),
            contact: None,
            alternate_contacts: OrdMap::new(),
            enabled_regions: OrdSet::new(),
            iam: Shared::new(Iam::default()),
            trails: OrdMap::new(),
            analyzers: OrdMap::new(),
            config: OrdMap::new(),
            hubs: OrdMap::new(),
            hub_administrators: OrdMap::new(),
            resources: OrdMap::new(),
            key_aliases: OrdMap::new(),
            public_access_block: None,
            vpc_endpoints: OrdMap::new(),
        }
    }
}

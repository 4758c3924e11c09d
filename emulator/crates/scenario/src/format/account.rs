use schemars::JsonSchema;
use serde::Deserialize;

use super::{Call, Document, Entries, Placed, Resources, VpcEndpoint};

/// An AWS account and what is in it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Twelve digits, in quotes. Left out, it follows from the account's key.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// The account's name; its key when left out.
    #[serde(default)]
    pub name: Option<Placed<String>>,
    /// The root user's address; `KEY@example.com` when left out.
    #[serde(default)]
    pub email: Option<Placed<String>>,
    /// The account alias.
    #[serde(default)]
    pub alias: Option<Placed<String>>,
    /// Tags that Organizations keeps for the account.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
    /// Must be true for an account that no unit of the organization names, such as a vendor's.
    #[serde(default)]
    pub outside_organization: bool,
    /// Names of organization policies attached to the account itself, beside `FullAWSAccess`.
    #[serde(default)]
    pub policies: Vec<Placed<String>>,
    /// Names of policies that AWS attaches by itself and that are detached here, such as `FullAWSAccess`.
    #[serde(default)]
    pub detached: Vec<Placed<String>>,
    /// The root user's credentials: none, unless written here, as in accounts that AWS Organizations makes.
    #[serde(default)]
    pub root: Option<Placed<RootUser>>,
    /// IAM: policies, users, groups and roles.
    #[serde(default)]
    pub iam: Iam,
    /// CloudTrail trails by name.
    #[serde(default)]
    pub trails: Entries<Trail>,
    /// Buckets, keys, queues, topics, secrets, functions, layers, tables and repositories with their policies.
    #[serde(default)]
    pub resources: Resources,
    /// VPC endpoints, by the name that this scenario gives them.
    #[serde(default)]
    pub vpc_endpoints: Entries<VpcEndpoint>,
    /// What its root user calls at the end, one operation after the other, those of the management account first.
    #[serde(default)]
    pub calls: Vec<Call>,
}

/// The root user's credentials.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RootUser {
    /// Whether it has a password.
    #[serde(default)]
    pub password: bool,
    /// Its second factor.
    #[serde(default)]
    pub mfa: Option<Placed<RootMfa>>,
    /// How many access keys it has: 0, 1 or 2.
    #[serde(default)]
    pub access_keys: Option<Placed<u8>>,
}

/// What a second factor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RootMfa {
    /// A program that shows codes.
    Virtual,
    /// A security key.
    Hardware,
}

/// IAM in one account.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Iam {
    /// Customer managed policies by name.
    #[serde(default)]
    pub policies: Entries<ManagedPolicy>,
    /// Groups by name.
    #[serde(default)]
    pub groups: Entries<Group>,
    /// Users by name.
    #[serde(default)]
    pub users: Entries<User>,
    /// Roles by name.
    #[serde(default)]
    pub roles: Entries<Role>,
}

/// A customer managed policy.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManagedPolicy {
    /// `/` or `/team/`.
    #[serde(default)]
    pub path: Option<Placed<String>>,
    /// What it is for.
    #[serde(default)]
    pub description: Option<Placed<String>>,
    /// What it says.
    pub document: Document,
    /// Tags of the policy.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

impl ManagedPolicy {
    /// The path, `/` when left out.
    pub fn path(&self) -> &str {
        self.path.as_ref().map_or("/", |path| &path.value)
    }
}

/// An IAM group.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// `/` or `/team/`.
    #[serde(default)]
    pub path: Option<Placed<String>>,
    /// Managed policies: names of this account's own or of AWS's, or ARNs.
    #[serde(default)]
    pub attached: Vec<Placed<String>>,
    /// Inline policies by name.
    #[serde(default)]
    pub inline: Entries<Document>,
}

/// An IAM user.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct User {
    /// `/` or `/team/`.
    #[serde(default)]
    pub path: Option<Placed<String>>,
    /// Names of groups the user belongs to.
    #[serde(default)]
    pub groups: Vec<Placed<String>>,
    /// Managed policies: names of this account's own or of AWS's, or ARNs.
    #[serde(default)]
    pub attached: Vec<Placed<String>>,
    /// Inline policies by name.
    #[serde(default)]
    pub inline: Entries<Document>,
    /// The permissions boundary: a managed policy, named as in `attached`.
    #[serde(default)]
    pub boundary: Option<Placed<String>>,
    /// Tags of the user.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
    /// An access key with this id and secret. A user that a profile stands for gets a generated one without asking.
    #[serde(default)]
    pub access_key: Option<Placed<AccessKey>>,
}

/// A long-term access key whose id and secret are given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessKey {
    /// `AKIA` and sixteen capital letters or digits.
    pub id: Placed<String>,
    /// Forty letters, digits, `+` or `/`.
    pub secret: Placed<String>,
}

/// An IAM role.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// `/` or `/team/`.
    #[serde(default)]
    pub path: Option<Placed<String>>,
    /// What it is for.
    #[serde(default)]
    pub description: Option<Placed<String>>,
    /// The trust policy: who may assume the role, and under which conditions.
    pub trust: Document,
    /// Managed policies: names of this account's own or of AWS's, or ARNs.
    #[serde(default)]
    pub attached: Vec<Placed<String>>,
    /// Inline policies by name.
    #[serde(default)]
    pub inline: Entries<Document>,
    /// The permissions boundary: a managed policy, named as in `attached`.
    #[serde(default)]
    pub boundary: Option<Placed<String>>,
    /// The longest session in seconds, 3600 to 43200.
    #[serde(default)]
    pub max_session_duration: Option<Placed<u32>>,
    /// Tags of the role.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A CloudTrail trail, created in us-east-1.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Trail {
    /// The S3 bucket that receives the log files.
    pub bucket: Placed<String>,
    /// What stands before `AWSLogs` in the names of the log files.
    #[serde(default)]
    pub prefix: Option<Placed<String>>,
    /// Whether it records all Regions.
    #[serde(default)]
    pub multi_region: bool,
    /// Whether it records all accounts of the organization.
    #[serde(default)]
    pub organization: bool,
    /// Whether digest files are made, so that a change of a log file can be found out.
    #[serde(default)]
    pub log_file_validation: bool,
    /// The KMS key that encrypts its files: an id, alias or ARN, such as `{{key.ACCOUNT/NAME}}`.
    #[serde(default)]
    pub key: Option<Placed<String>>,
    /// The SNS topic that hears of each log file, by name or ARN.
    #[serde(default)]
    pub topic: Option<Placed<String>>,
    /// Whether it records.
    #[serde(default = "Trail::default_logging")]
    pub logging: bool,
    /// Tags of the trail.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

impl Trail {
    fn default_logging() -> bool {
        true
    }
}

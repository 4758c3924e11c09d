use schemars::JsonSchema;
use serde::Deserialize;

use super::{Document, Entries, Placed};

/// Resources with a policy, by name.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// S3 buckets. Their names are unique over all accounts.
    #[serde(default)]
    pub buckets: Entries<Bucket>,
    /// KMS keys, by the name that this scenario gives them.
    #[serde(default)]
    pub keys: Entries<Key>,
    /// SQS queues.
    #[serde(default)]
    pub queues: Entries<Resource>,
    /// SNS topics.
    #[serde(default)]
    pub topics: Entries<Resource>,
    /// Secrets of Secrets Manager.
    #[serde(default)]
    pub secrets: Entries<Secret>,
    /// Lambda functions.
    #[serde(default)]
    pub functions: Entries<Function>,
    /// Lambda layers, of which there is version 1.
    #[serde(default)]
    pub layers: Entries<Resource>,
    /// DynamoDB tables.
    #[serde(default)]
    pub tables: Entries<Table>,
    /// Repositories of ECR.
    #[serde(default)]
    pub repositories: Entries<Resource>,
}

/// An S3 bucket.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bucket {
    /// Its name in AWS, where that is not the name it has here.
    #[serde(default)]
    pub name: Option<Placed<String>>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its bucket policy.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
    /// Whether it keeps earlier versions of objects; with `object_lock` it does.
    #[serde(default)]
    pub versioning: bool,
    /// Object lock, and the retention that objects get by default.
    #[serde(default)]
    pub object_lock: Option<Placed<ObjectLock>>,
    /// How it encrypts objects whose writers say nothing. Left out, S3 does with keys of its own.
    #[serde(default)]
    pub encryption: Option<Placed<Encryption>>,
    /// What keeps the public out. Left out, all of it does.
    #[serde(default)]
    pub public_access_block: Option<Placed<PublicAccessBlock>>,
}

/// Object lock of a bucket. Without `mode`, only what is put with a retention of its own is locked.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectLock {
    /// The mode of the default retention.
    #[serde(default)]
    pub mode: Option<LockMode>,
    /// How many days it lasts; either these or `years`.
    #[serde(default)]
    pub days: Option<Placed<u32>>,
    /// How many years it lasts.
    #[serde(default)]
    pub years: Option<Placed<u32>>,
}

/// Who may end a retention early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum LockMode {
    /// Whoever may `s3:BypassGovernanceRetention`.
    Governance,
    /// Nobody.
    Compliance,
}

impl LockMode {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            LockMode::Governance => "GOVERNANCE",
            LockMode::Compliance => "COMPLIANCE",
        }
    }
}

/// Encryption with a key of KMS.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Encryption {
    /// The key's id, alias or ARN, such as `{{key.ACCOUNT/NAME}}`. Left out, it is the one that AWS keeps for S3.
    #[serde(default)]
    pub key: Option<Placed<String>>,
    /// Whether a key of the bucket's stands between.
    #[serde(default)]
    pub bucket_key: bool,
}

/// The four settings of Block Public Access.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PublicAccessBlock {
    /// Refuses access control lists that let the public in.
    pub block_public_acls: bool,
    /// Passes over those there are.
    pub ignore_public_acls: bool,
    /// Refuses bucket policies that let the public in.
    pub block_public_policy: bool,
    /// Lets a bucket with such a policy be used by its account and by services alone.
    pub restrict_public_buckets: bool,
}

impl Default for PublicAccessBlock {
    fn default() -> PublicAccessBlock {
        PublicAccessBlock {
            block_public_acls: true,
            ignore_public_acls: true,
            block_public_policy: true,
            restrict_public_buckets: true,
        }
    }
}

/// A queue, topic, layer or repository.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its name in AWS, where that is not the name it has here.
    #[serde(default)]
    pub name: Option<Placed<String>>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its resource-based policy.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A KMS key.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// A UUID, or `mrk-` and 32 hexadecimal digits. Left out, it follows from the key's name here.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// Its aliases, each `alias/…`.
    #[serde(default)]
    pub aliases: Vec<Placed<String>>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its key policy. Left out, it is the default key policy: the IAM policies of the account decide.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A secret of Secrets Manager.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Secret {
    /// Its name in AWS, where that is not the name it has here.
    #[serde(default)]
    pub name: Option<Placed<String>>,
    /// The six letters or digits behind the name in its ARN. Left out, they follow from the name.
    #[serde(default)]
    pub suffix: Option<Placed<String>>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its resource-based policy.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A Lambda function.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// Its name in AWS, where that is not the name it has here.
    #[serde(default)]
    pub name: Option<Placed<String>>,
    /// The role that it runs as: the name of one in its account, or an ARN.
    #[serde(default)]
    pub role: Option<Placed<String>>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its resource-based policy.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A DynamoDB table.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its name in AWS, where that is not the name it has here.
    #[serde(default)]
    pub name: Option<Placed<String>>,
    /// The text that its items are told apart by; `id` when left out.
    #[serde(default)]
    pub partition_key: Option<Placed<String>>,
    /// A text that they are told apart by beside it.
    #[serde(default)]
    pub sort_key: Option<Placed<String>>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its resource-based policy, which speaks for its indexes too.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

/// A VPC endpoint.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VpcEndpoint {
    /// `vpce-` and 8 or 17 hexadecimal digits. Left out, it follows from the endpoint's name here.
    #[serde(default)]
    pub id: Option<Placed<String>>,
    /// The VPC that uses it, `vpc-…`.
    pub vpc: Placed<String>,
    /// The service it leads to, such as `com.amazonaws.us-east-1.s3`, or `*`.
    pub service: Placed<String>,
    /// Its Region; us-east-1 when left out.
    #[serde(default)]
    pub region: Option<Placed<String>>,
    /// Its policy. Left out, everything may pass.
    #[serde(default)]
    pub policy: Option<Document>,
    /// Its tags.
    #[serde(default)]
    pub tags: Entries<Placed<String>>,
}

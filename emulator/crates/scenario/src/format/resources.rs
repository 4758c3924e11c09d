use schemars::JsonSchema;
use serde::Deserialize;

use super::{Document, Entries, Placed};

/// Resources with a policy, by name.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// S3 buckets. Their names are unique over all accounts.
    #[serde(default)]
    pub buckets: Entries<Resource>,
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

/// A bucket, queue, topic, layer or repository.
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

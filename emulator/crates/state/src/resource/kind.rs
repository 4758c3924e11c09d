use std::fmt;

/// Resources with a policy that the state keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceKind {
    /// An S3 bucket; its policy speaks for its objects too.
    Bucket,
    /// A KMS key.
    Key,
    /// An SQS queue.
    Queue,
    /// An SNS topic.
    Topic,
    /// A secret of Secrets Manager.
    Secret,
    /// A Lambda function; its policy speaks for its versions and aliases too.
    Function,
    /// A Lambda layer; its policy speaks for its versions.
    Layer,
    /// A DynamoDB table; its policy speaks for its indexes too.
    Table,
    /// The stream of a DynamoDB table.
    Stream,
    /// A repository of ECR.
    Repository,
}

impl ResourceKind {
    /// Every kind.
    pub const ALL: [ResourceKind; 10] = [
        ResourceKind::Bucket,
        ResourceKind::Key,
        ResourceKind::Queue,
        ResourceKind::Topic,
        ResourceKind::Secret,
        ResourceKind::Function,
        ResourceKind::Layer,
        ResourceKind::Table,
        ResourceKind::Stream,
        ResourceKind::Repository,
    ];

    /// The service's name in ARNs and actions.
    pub fn service(self) -> &'static str {
        match self {
            ResourceKind::Bucket => "s3",
            ResourceKind::Key => "kms",
            ResourceKind::Queue => "sqs",
            ResourceKind::Topic => "sns",
            ResourceKind::Secret => "secretsmanager",
            ResourceKind::Function | ResourceKind::Layer => "lambda",
            ResourceKind::Table | ResourceKind::Stream => "dynamodb",
            ResourceKind::Repository => "ecr",
        }
    }
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            ResourceKind::Bucket => "bucket",
            ResourceKind::Key => "key",
            ResourceKind::Queue => "queue",
            ResourceKind::Topic => "topic",
            ResourceKind::Secret => "secret",
            ResourceKind::Function => "function",
            ResourceKind::Layer => "layer",
            ResourceKind::Table => "table",
            ResourceKind::Stream => "stream",
            ResourceKind::Repository => "repository",
        }
    }
    /// What stands in its ARN behind the account. The name of a secret has its six characters here.
    pub fn path(self, name: &str) -> String {
        match self {
            ResourceKind::Bucket | ResourceKind::Queue | ResourceKind::Topic => name.to_owned(),
            ResourceKind::Secret | ResourceKind::Function | ResourceKind::Layer => format!("{}:{name}", self.word()),
            ResourceKind::Key | ResourceKind::Table | ResourceKind::Repository => format!("{}/{name}", self.word()),
            // A table's.
            ResourceKind::Stream => ResourceKind::Table.path(name),
        }
    }
    /// The longest policy in bytes:
    /// [S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html),
    /// [KMS](https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html),
    /// [SQS](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html),
    /// [SNS](https://docs.aws.amazon.com/general/latest/gr/sns.html),
    /// [Secrets Manager](https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html),
    /// [Lambda](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html),
    /// [DynamoDB](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html),
    /// [ECR](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html).
    pub fn policy_size(self) -> usize {
        match self {
            ResourceKind::Key => 32 << 10,
            ResourceKind::Topic => 30 << 10,
            ResourceKind::Queue => 8 << 10,
            ResourceKind::Bucket
            | ResourceKind::Secret
            | ResourceKind::Function
            | ResourceKind::Layer
            | ResourceKind::Table
            | ResourceKind::Stream => 20 << 10,
            ResourceKind::Repository => 10_240,
        }
    }
    /// What a name looks like, in words.
    pub fn name_form(self) -> &'static str {
        match self {
            ResourceKind::Bucket => "3 to 63 lower-case letters, digits, dots or hyphens",
            ResourceKind::Key => "a UUID, or `mrk-` and 32 hexadecimal digits",
            ResourceKind::Queue => {
                "1 to 80 letters, digits, hyphens or underscores, `.fifo` at the end of a FIFO queue"
            }
            ResourceKind::Topic => {
                "1 to 256 letters, digits, hyphens or underscores, `.fifo` at the end of a FIFO topic"
            }
            ResourceKind::Secret => "1 to 512 letters, digits or any of /_+=.@-",
            ResourceKind::Function => "1 to 64 letters, digits, hyphens or underscores",
            ResourceKind::Layer => "1 to 140 letters, digits, hyphens or underscores",
            ResourceKind::Table => "3 to 255 letters, digits, hyphens, underscores or dots",
            ResourceKind::Stream => "the table's name, `/stream/` and a time",
            ResourceKind::Repository => {
                "2 to 256 lower-case letters and digits, with single `.`, `_`, `-` and `/` between them"
            }
        }
    }
    /// Whether a text can be the name:
    /// [bucket](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html),
    /// [key](https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id-key-id),
    /// [queue](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html),
    /// [topic](https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html),
    /// [secret](https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html),
    /// [function](https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html),
    /// [layer](https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html),
    /// [table](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html),
    /// [repository](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html).
    pub fn is_name(self, name: &str) -> bool {
        let plain = |text: &str, most: usize, others: &[u8]| {
            let fits = |byte: u8| byte.is_ascii_alphanumeric() || others.contains(&byte);
            (1..=most).contains(&name.len()) && !text.is_empty() && text.bytes().all(fits)
        };
        let unfifoed = name.strip_suffix(".fifo").unwrap_or(name);
        match self {
            ResourceKind::Bucket => is_bucket_name(name),
            ResourceKind::Key => is_uuid(name) || name.strip_prefix("mrk-").is_some_and(|rest| is_hex(rest, 32)),
            ResourceKind::Queue => plain(unfifoed, 80, b"-_"),
            ResourceKind::Topic => plain(unfifoed, 256, b"-_"),
            ResourceKind::Secret => plain(name, 512, b"/_+=.@-"),
            ResourceKind::Function => plain(name, 64, b"-_"),
            ResourceKind::Layer => plain(name, 140, b"-_"),
            ResourceKind::Table => name.len() >= 3 && plain(name, 255, b"-_."),
            ResourceKind::Stream => name.contains("/stream/"),
            ResourceKind::Repository => is_repository_name(name),
        }
    }
}
impl fmt::Display for ResourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

fn is_bucket_name(name: &str) -> bool {
    let edge = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let fits = |byte: u8| edge(Some(byte)) || matches!(byte, b'.' | b'-');
    let looks_like_address = name.parse::<std::net::Ipv4Addr>().is_ok();
    (3..=63).contains(&name.len())
        && name.bytes().all(fits)
        && edge(name.bytes().next())
        && edge(name.bytes().next_back())
        && !name.contains("..")
        && !looks_like_address
}

fn is_repository_name(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let mut words = name.split(['.', '_', '-', '/']);
    (2..=256).contains(&name.len()) && words.all(is_word)
}

fn is_uuid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == lengths.len() && parts.iter().zip(lengths).all(|(part, length)| is_hex(part, length))
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Whether a text can be an alias of a key. See
/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html>.
pub fn is_alias(alias: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-');
    alias.strip_prefix("alias/").is_some_and(|rest| {
        !rest.is_empty() && alias.len() <= 256 && rest.bytes().all(fits) && !rest.starts_with("aws/")
    })
}

/// Whether a text can be what stands behind a secret's name: "Secrets Manager includes several random characters … at the end of the ARN": six letters or digits. See
/// <https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen>.
pub fn is_secret_suffix(suffix: &str) -> bool {
    suffix.len() == 6 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_the_forms_of_their_services() {
        for (kind, name, fits) in [
            (ResourceKind::Bucket, "securecart-org-logs", true),
            (ResourceKind::Bucket, "ab", false),
            (ResourceKind::Bucket, "Upper", false),
            (ResourceKind::Bucket, "a..b", false),
            (ResourceKind::Bucket, "192.168.5.4", false),
            (ResourceKind::Bucket, "-ab", false),
            (ResourceKind::Key, "1234abcd-12ab-34cd-56ef-1234567890ab", true),
            (ResourceKind::Key, "mrk-1234abcd12ab34cd56ef1234567890ab", true),
            (ResourceKind::Key, "logs", false),
            (ResourceKind::Queue, "orders.fifo", true),
            (ResourceKind::Queue, ".fifo", false),
            (ResourceKind::Queue, "a.b", false),
            (ResourceKind::Topic, "alerts", true),
            (ResourceKind::Secret, "prod/payments", true),
            (ResourceKind::Secret, "", false),
            (ResourceKind::Function, "checkout", true),
            (ResourceKind::Function, "a:b", false),
            (ResourceKind::Layer, "tracing", true),
            (ResourceKind::Table, "orders.v1", true),
            (ResourceKind::Table, "ab", false),
            (ResourceKind::Repository, "shop/checkout", true),
            (ResourceKind::Repository, "Shop", false),
            (ResourceKind::Repository, "a//b", false),
        ] {
            assert_eq!(kind.is_name(name), fits, "{kind} {name}");
        }
        assert!(is_alias("alias/logs") && !is_alias("alias/aws/s3") && !is_alias("logs"));
        assert!(is_secret_suffix("a1B2c3") && !is_secret_suffix("a1B2c"));
    }
}

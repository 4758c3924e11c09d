//! How the events of services differ from what models and authorization rows say: all of it, in one table.

/// How CloudTrail writes the events of a service.
#[derive(Debug)]
pub(super) struct Style {
    /// `kms.amazonaws.com`.
    pub(super) source: &'static str,
    /// How parameters and answers are spelled.
    pub(super) spelling: Spelling,
    /// What stands where a secret was; none where the member is left out with its value.
    pub(super) mask: Option<&'static str>,
    /// Members that are secrets though the model does not say so.
    pub(super) secrets: &'static [&'static str],
    /// Members that are left out.
    pub(super) absent: &'static [&'static str],
    /// Maps of which only the keys are shown.
    pub(super) keys_only: &'static [&'static str],
    /// Operations that count as reading, whatever the access level of their actions is.
    pub(super) reads: &'static [&'static str],
    /// Operations that do not.
    pub(super) writes: &'static [&'static str],
    /// Its data events.
    pub(super) data: Option<Data>,
    /// Whether management events name their resources as well.
    pub(super) names_resources: bool,
    /// Whether resources can be another account's, whose owner then has a record too.
    pub(super) is_shared: bool,
    /// Whether records give the version of the API.
    pub(super) has_version: bool,
    /// The member by which answers to changes name the resource, whether or not the API's answer does.
    pub(super) answers_name: Option<&'static str>,
    /// The account of somebody who did not sign.
    pub(super) nobody: &'static str,
}

/// The data events of a service.
#[derive(Debug)]
pub(super) struct Data {
    /// `resources.type` of selectors.
    pub(super) kind: &'static str,
    /// Names of events, sorted.
    pub(super) events: &'static [&'static str],
    /// Whether answers are recorded.
    pub(super) answered: bool,
}

/// How parameters and answers are spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As the model calls them, with a small first letter.
    Model,
    /// As HTTP carries them: names of headers and query parameters, elements of XML.
    Wire,
}

const HIDDEN: Option<&str> = Some("HIDDEN_DUE_TO_SECURITY_REASONS");

/// What holds where no row says otherwise.
const PLAIN: Style = Style {
    source: "",
    spelling: Spelling::Model,
    mask: None,
    secrets: &[],
    absent: &[],
    keys_only: &[],
    reads: &[],
    writes: &[],
    data: None,
    names_resources: false,
    is_shared: false,
    has_version: false,
    answers_name: None,
    nobody: "anonymous",
};

/// Sorted by source.
static STYLES: &[Style] = &[
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/understanding-ddb-log-entries.html: "Non key attribute
    // values … will not appear in logs of actions using the classic API."
    Style {
        source: "dynamodb.amazonaws.com",
        absent: &[
            "AttributeUpdates",
            "Expected",
            "ExpressionAttributeValues",
            "RequestItems",
            "Statement",
            "Statements",
            "TransactItems",
            "TransactStatements",
        ],
        keys_only: &["Item"],
        // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html
        data: Some(Data {
            kind: "AWS::DynamoDB::Table",
            events: &[
                "BatchExecuteStatement",
                "BatchGetItem",
                "BatchWriteItem",
                "DeleteItem",
                "ExecuteStatement",
                "ExecuteTransaction",
                "GetItem",
                "PutItem",
                "Query",
                "Scan",
                "TransactGetItems",
                "TransactWriteItems",
                "UpdateItem",
            ],
            answered: false,
        }),
        is_shared: true,
        has_version: true,
        ..PLAIN
    },
    Style { source: "ecr.amazonaws.com", names_resources: true, is_shared: true, ..PLAIN },
    Style { source: "iam.amazonaws.com", secrets: &["AuthenticationCode1", "AuthenticationCode2"], ..PLAIN },
    // "AWS KMS actions such as Encrypt, Decrypt, and GenerateDataKey … are logged as Read events":
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html.
    // "CloudTrail log entries for this operation … include the key ARN of the affected KMS key in the responseElements.keyId
    // value, even though this operation does not return the key ARN":
    // https://docs.aws.amazon.com/kms/latest/developerguide/ct-creategrant.html
    Style {
        source: "kms.amazonaws.com",
        secrets: &["GrantToken", "GrantTokens"],
        reads: &[
            "Decrypt",
            "DeriveSharedSecret",
            "Encrypt",
            "GenerateDataKey",
            "GenerateDataKeyPair",
            "GenerateDataKeyPairWithoutPlaintext",
            "GenerateDataKeyWithoutPlaintext",
            "GenerateMac",
            "GenerateRandom",
            "ReEncrypt",
            "Sign",
            "Verify",
            "VerifyMac",
        ],
        names_resources: true,
        is_shared: true,
        answers_name: Some("keyId"),
        ..PLAIN
    },
    // https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html: Environment and ZipFile "are omitted"
    Style {
        source: "lambda.amazonaws.com",
        absent: &["Environment", "ZipFile", "Payload", "ClientContext"],
        data: Some(Data {
            kind: "AWS::Lambda::Function",
            events: &["Invoke", "InvokeAsync", "InvokeWithResponseStream"],
            answered: false,
        }),
        is_shared: true,
        ..PLAIN
    },
    // The sample of CreateAccount in
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_security_incident-response.html masks names and addresses.
    Style { source: "organizations.amazonaws.com", mask: Some("****"), ..PLAIN },
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-data-events. Neither what is
    // deleted many at a time nor the parts of an upload are in its records.
    Style {
        source: "s3.amazonaws.com",
        spelling: Spelling::Wire,
        absent: &["Delete", "MultipartUpload"],
        data: Some(Data {
            kind: "AWS::S3::Object",
            events: &[
                "AbortMultipartUpload",
                "CompleteMultipartUpload",
                "CopyObject",
                "CreateMultipartUpload",
                "DeleteObject",
                "DeleteObjectAnnotation",
                "DeleteObjectTagging",
                "DeleteObjects",
                "GetObject",
                "GetObjectAcl",
                "GetObjectAnnotation",
                "GetObjectAttributes",
                "GetObjectLegalHold",
                "GetObjectRetention",
                "GetObjectTagging",
                "GetObjectTorrent",
                "HeadBucket",
                "HeadObject",
                "ListObjectAnnotations",
                "ListObjectVersions",
                "ListObjects",
                "ListParts",
                "PutObject",
                "PutObjectAcl",
                "PutObjectAnnotation",
                "PutObjectLegalHold",
                "PutObjectRetention",
                "PutObjectTagging",
                "RestoreObject",
                "SelectObjectContent",
                "UpdateObjectEncryption",
                "UploadPart",
                "UploadPartCopy",
            ],
            answered: true,
        }),
        names_resources: true,
        is_shared: true,
        nobody: "ANONYMOUS_PRINCIPAL",
        ..PLAIN
    },
    Style { source: "secretsmanager.amazonaws.com", is_shared: true, ..PLAIN },
    // https://docs.aws.amazon.com/sns/latest/dg/logging-using-cloudtrail.html
    Style {
        source: "sns.amazonaws.com",
        mask: HIDDEN,
        secrets: &["Message", "MessageAttributes", "Subject"],
        data: Some(Data { kind: "AWS::SNS::Topic", events: &["Publish", "PublishBatch"], answered: true }),
        is_shared: true,
        ..PLAIN
    },
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/logging-using-cloudtrail.html
    Style {
        source: "sqs.amazonaws.com",
        mask: HIDDEN,
        secrets: &["Body", "MessageAttributes", "MessageBody", "MessageSystemAttributes"],
        data: Some(Data {
            kind: "AWS::SQS::Queue",
            events: &[
                "ChangeMessageVisibility",
                "ChangeMessageVisibilityBatch",
                "DeleteMessage",
                "DeleteMessageBatch",
                "ReceiveMessage",
                "SendMessage",
                "SendMessageBatch",
            ],
            answered: true,
        }),
        is_shared: true,
        ..PLAIN
    },
    // The sample of CreateToken in https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sso-entries.html.
    Style { source: "sso.amazonaws.com", mask: HIDDEN, ..PLAIN },
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
    Style {
        source: "sts.amazonaws.com",
        secrets: &["TokenCode"],
        reads: &["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"],
        writes: &["AssumeRoot", "GetFederationToken", "GetSessionToken"],
        names_resources: true,
        is_shared: true,
        ..PLAIN
    },
];

/// Secret whichever service gives them.
const SECRETS: &[&str] = &["SecretAccessKey"];

/// How the records of a source spell what was asked for.
pub fn spelling(source: &str) -> Spelling {
    Style::of(source).spelling
}

impl Style {
    /// Of the events of a source.
    pub(super) fn of(source: &str) -> &'static Style {
        let at = STYLES.binary_search_by(|style| style.source.cmp(source));
        at.ok().and_then(|at| STYLES.get(at)).unwrap_or(&PLAIN)
    }
    /// Whether a member's value must not be shown.
    pub(super) fn is_secret(&self, member: &wire::Member) -> bool {
        member.shape.sensitive || SECRETS.contains(&member.name) || self.secrets.contains(&member.name)
    }
}

/// Events that are not called like their operation: service, operation, event. Of
/// [S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-bucket-level-tracking), where
/// `ListObjectsV2` is the second version of one operation, and
/// [Lambda](https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html#cloudtrail-management-events). Sorted.
pub(super) const RENAMED: &[(&str, &str, &str)] = &[
    ("lambda", "AddPermission", "AddPermission20150331v2"),
    ("lambda", "CreateAlias", "CreateAlias20150331"),
    ("lambda", "CreateEventSourceMapping", "CreateEventSourceMapping20150331"),
    ("lambda", "CreateFunction", "CreateFunction20150331"),
    ("lambda", "DeleteAlias", "DeleteAlias20150331"),
    ("lambda", "DeleteEventSourceMapping", "DeleteEventSourceMapping20150331"),
    ("lambda", "DeleteFunction", "DeleteFunction20150331"),
    ("lambda", "DeleteFunctionConcurrency", "DeleteFunctionConcurrency20171031"),
    ("lambda", "GetAlias", "GetAlias20150331"),
    ("lambda", "PublishLayerVersion", "PublishLayerVersion20181031"),
    ("lambda", "PublishVersion", "PublishVersion20150331"),
    ("lambda", "PutFunctionConcurrency", "PutFunctionConcurrency20171031"),
    ("lambda", "RemovePermission", "RemovePermission20150331v2"),
    ("lambda", "TagResource", "TagResource20170331v2"),
    ("lambda", "UntagResource", "UntagResource20170331v2"),
    ("lambda", "UpdateAlias", "UpdateAlias20150331"),
    ("lambda", "UpdateEventSourceMapping", "UpdateEventSourceMapping20150331"),
    ("lambda", "UpdateFunctionCode", "UpdateFunctionCode20150331v2"),
    ("lambda", "UpdateFunctionConfiguration", "UpdateFunctionConfiguration20150331v2"),
    ("s3", "DeletePublicAccessBlock", "DeleteBucketPublicAccessBlock"),
    ("s3", "GetBucketLifecycleConfiguration", "GetBucketLifecycle"),
    ("s3", "GetBucketNotificationConfiguration", "GetBucketNotification"),
    ("s3", "GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
    ("s3", "GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
    ("s3", "ListObjectsV2", "ListObjects"),
    ("s3", "PutBucketLifecycleConfiguration", "PutBucketLifecycle"),
    ("s3", "PutBucketNotificationConfiguration", "PutBucketNotification"),
    ("s3", "PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"),
    ("s3", "PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
    ("s3control", "DeletePublicAccessBlock", "DeleteAccountPublicAccessBlock"),
    ("s3control", "GetPublicAccessBlock", "GetAccountPublicAccessBlock"),
    ("s3control", "PutPublicAccessBlock", "PutAccountPublicAccessBlock"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(STYLES.is_sorted_by_key(|style| style.source));
        assert!(RENAMED.is_sorted());
        for data in STYLES.iter().filter_map(|style| style.data.as_ref()) {
            assert!(data.events.is_sorted());
        }
    }

    /// Names that are in no model would never be compared with anything.
    #[test]
    fn tables_name_operations() {
        let of_source = |source: &str| -> Vec<&'static wire::Service> {
            models::services().iter().copied().filter(|service| service.event_source == source).collect()
        };
        for style in STYLES {
            let services = of_source(style.source);
            let data = style.data.iter().flat_map(|data| data.events);
            for name in style.reads.iter().chain(style.writes).chain(data) {
                let known = services.iter().any(|service| service.operation(name).is_some());
                // Once an operation of Lambda, and not in botocore's model any more.
                assert!(known || *name == "InvokeAsync", "{} {name}", style.source);
            }
        }
        for (service, operation, event) in RENAMED {
            let service = models::services().iter().find(|model| model.name == *service).unwrap();
            assert!(service.operation(operation).is_some(), "{event}");
        }
    }
}

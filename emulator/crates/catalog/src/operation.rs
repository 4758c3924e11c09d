use std::borrow::Cow;

use crate::action::known_by;
use crate::lines::Lines;

const PREFIXES: Lines = Lines(include_str!("../../../../aws-models/catalog/prefixes.txt"));
const EXCEPTIONS: Lines = Lines(include_str!("../../../../aws-models/catalog/operations.txt"));
const RESOURCES: Lines = Lines(include_str!("../../../../aws-models/catalog/resources.txt"));

/// The IAM action that an API operation needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// `s3:ListAllMyBuckets`: the one AWS names in a denial.
    pub name: Cow<'static, str>,
    /// The others, between spaces.
    also: &'static str,
}

impl Action {
    /// The actions needed as well: `s3:GetObject` on the source of a copy.
    pub fn also(&self) -> impl Iterator<Item = &'static str> {
        self.also.split_ascii_whitespace()
    }
    fn read(line: &'static str) -> Option<Action> {
        let (_, actions) = line.split_once('\t')?;
        let (name, also) = actions.split_once(' ').unwrap_or((actions, ""));
        Some(Action { name: Cow::Borrowed(name), also })
    }
}

/// The action of an operation: `<IAM prefix>:<Operation>` but for the exceptions of `aws-models/actions.toml`.
///
/// An operation that the Service Authorization Reference does not know has its default name all the same, so that a
/// policy has to allow it: nothing is let through for being unknown.
///
/// ```
/// assert_eq!(catalog::action("s3", "ListBuckets").name, "s3:ListAllMyBuckets");
/// assert_eq!(catalog::action("stepfunctions", "StartExecution").name, "states:StartExecution");
/// assert_eq!(catalog::action("apigateway", "CreateRestApi").name, "apigateway:POST");
/// ```
pub fn action(service: &str, operation: &str) -> Action {
    let key = || service.bytes().chain([b':']).chain(operation.bytes());
    let exception = EXCEPTIONS.find_by(|field| field.bytes().cmp(key()));
    exception.and_then(Action::read).unwrap_or_else(|| {
        let prefix = iam_prefix(service).unwrap_or(service);
        let known = known_by(|| prefix.bytes().chain([b':']).chain(operation.bytes()));
        let name = known.map_or_else(|| Cow::Owned(format!("{prefix}:{operation}")), |info| Cow::Borrowed(info.name));
        Action { name, also: "" }
    })
}

/// The action of an operation on a version of an object, where it is another than [`action`]; see
/// [object operations](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html#using-with-s3-policy-actions-related-to-objects).
pub fn action_on_version(service: &str, operation: &str) -> Option<Action> {
    let key = || service.bytes().chain([b':']).chain(operation.bytes()).chain(*b"?versionId");
    EXCEPTIONS.find_by(|field| field.bytes().cmp(key())).and_then(Action::read)
}

/// The IAM prefix of a service by botocore's name: `states` for `stepfunctions`.
pub fn iam_prefix(service: &str) -> Option<&'static str> {
    PREFIXES.find(service).and_then(|line| line.split_once('\t')).map(|(_, prefix)| prefix)
}

/// The ARN an operation acts on, with members of its input as variables: `arn:${Partition}:s3:::${Bucket}/${Key}`.
///
/// Only S3, SQS and Lambda have templates; everything else acts on `*` as far as this knows. `${QueueUrl}` stands for
/// the last segment of the URL, and `${FunctionName}` may already be a whole or partial ARN.
pub fn resource(service: &str, operation: &str) -> Option<&'static str> {
    let key = || service.bytes().chain([b':']).chain(operation.bytes());
    let line = RESOURCES.find_by(|field| field.bytes().cmp(key()))?;
    line.split_once('\t').map(|(_, arn)| arn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_by_their_first_field() {
        for table in [PREFIXES, EXCEPTIONS, RESOURCES] {
            let keys: Vec<_> = table.0.lines().map(crate::lines::first_field).collect();
            assert!(!keys.is_empty());
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(keys.iter().all(|key| table.find(key).is_some()));
        }
    }

    #[test]
    fn operations_need_the_documented_actions() {
        // https://docs.aws.amazon.com/service-authorization/latest/reference/
        let cases = [
            ("s3", "ListBuckets", "s3:ListAllMyBuckets"),
            ("s3", "ListObjectsV2", "s3:ListBucket"),
            ("s3", "HeadBucket", "s3:ListBucket"),
            ("s3", "HeadObject", "s3:GetObject"),
            ("s3", "CopyObject", "s3:PutObject"),
            ("s3", "DeleteObjects", "s3:DeleteObject"),
            ("s3", "UploadPart", "s3:PutObject"),
            ("s3", "ListMultipartUploads", "s3:ListBucketMultipartUploads"),
            ("s3", "ListObjectVersions", "s3:ListBucketVersions"),
            ("s3", "GetBucketEncryption", "s3:GetEncryptionConfiguration"),
            ("s3", "PutBucketLifecycleConfiguration", "s3:PutLifecycleConfiguration"),
            ("s3", "PutBucketCors", "s3:PutBucketCORS"),
            ("s3", "PutObject", "s3:PutObject"),
            ("s3control", "PutPublicAccessBlock", "s3:PutAccountPublicAccessBlock"),
            ("lambda", "Invoke", "lambda:InvokeFunction"),
            ("lambda", "ListFunctions", "lambda:ListFunctions"),
            ("sqs", "SendMessageBatch", "sqs:SendMessage"),
            ("stepfunctions", "StartExecution", "states:StartExecution"),
            ("elbv2", "CreateLoadBalancer", "elasticloadbalancing:CreateLoadBalancer"),
            ("elb", "CreateLoadBalancer", "elasticloadbalancing:CreateLoadBalancer"),
            ("sesv2", "SendEmail", "ses:SendEmail"),
            ("opensearch", "CreateDomain", "es:CreateDomain"),
            ("efs", "CreateFileSystem", "elasticfilesystem:CreateFileSystem"),
            ("emr", "RunJobFlow", "elasticmapreduce:RunJobFlow"),
            ("apigateway", "GetRestApi", "apigateway:GET"),
            ("apigatewayv2", "CreateApi", "apigateway:POST"),
            ("cloudwatch", "PutMetricData", "cloudwatch:PutMetricData"),
            ("resourcegroupstaggingapi", "GetResources", "tag:GetResources"),
            ("sso-admin", "CreatePermissionSet", "sso:CreatePermissionSet"),
            ("iot-data", "Publish", "iot:Publish"),
            ("dynamodbstreams", "GetRecords", "dynamodb:GetRecords"),
            ("mturk", "CreateHIT", "mechanicalturk:CreateHIT"),
            ("accessanalyzer", "ListFindingsV2", "access-analyzer:ListFindings"),
            ("iam", "CreateRole", "iam:CreateRole"),
            ("sts", "AssumeRole", "sts:AssumeRole"),
            ("organizations", "AttachPolicy", "organizations:AttachPolicy"),
        ];
        for (service, operation, expected) in cases {
            assert_eq!(action(service, operation).name, expected, "{service} {operation}");
        }
    }

    #[test]
    fn an_unknown_operation_still_has_an_action_to_be_allowed() {
        assert_eq!(action("sqs", "NoSuchThing").name, "sqs:NoSuchThing");
        assert_eq!(action("nosuch", "Thing").name, "nosuch:Thing");
    }

    #[test]
    fn a_copy_reads_its_source_too() {
        assert_eq!(action("s3", "CopyObject").also().collect::<Vec<_>>(), ["s3:GetObject"]);
        assert_eq!(action("s3", "PutObject").also().count(), 0);
    }

    #[test]
    fn a_version_of_an_object_has_actions_of_its_own() {
        assert_eq!(action_on_version("s3", "GetObject").unwrap().name, "s3:GetObjectVersion");
        assert_eq!(action_on_version("s3", "PutObject"), None);
    }

    #[test]
    fn three_services_have_templates_of_their_resources() {
        assert_eq!(resource("s3", "GetObject"), Some("arn:${Partition}:s3:::${Bucket}/${Key}"));
        assert_eq!(resource("s3", "ListObjectsV2"), Some("arn:${Partition}:s3:::${Bucket}"));
        assert_eq!(resource("s3", "ListBuckets"), None);
        assert_eq!(resource("sqs", "CreateQueue"), Some("arn:${Partition}:sqs:${Region}:${Account}:${QueueName}"));
        let function = "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}";
        assert_eq!(resource("lambda", "Invoke"), Some(function));
        assert_eq!(resource("ec2", "RunInstances"), None);
    }
}

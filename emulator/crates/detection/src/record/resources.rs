//! `resources` of a record, and who else hears of what is done to them.

use aws::{AccountId, Arn};
use json::Writer;
use service::{Event, Outcome};

use super::category::data_resource_type;

/// Services whose resources can be another account's, and whose owner receives a record of what was done to them: of
/// [STS](https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html),
/// [S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-object-level-crossaccount)
/// and [KMS](https://docs.aws.amazon.com/kms/latest/developerguide/logging-using-cloudtrail.html) AWS says so.
const SHARED: [&str; 9] = [
    "dynamodb.amazonaws.com",
    "ecr.amazonaws.com",
    "kms.amazonaws.com",
    "lambda.amazonaws.com",
    "s3.amazonaws.com",
    "secretsmanager.amazonaws.com",
    "sns.amazonaws.com",
    "sqs.amazonaws.com",
    "sts.amazonaws.com",
];

/// The owner of the first resource, where that is another account than the caller's: it hears of the call too, and only
/// when it succeeded. "Cross-account AWS KMS requests that are rejected because access is denied are logged only in the
/// caller's account", and so are those of STS.
pub fn other_recipient(event: &Event) -> Option<AccountId> {
    if matches!(event.outcome, Outcome::Refused { .. }) || !SHARED.contains(&event.source.as_str()) {
        return None;
    }
    let owner = event.resources.iter().find_map(|(_, owner)| *owner)?;
    (owner != event.call.account).then_some(owner)
}

/// The type of what an ARN names, as records and event history call it. See
/// [supported resource types](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-supported-resource-types.html).
pub fn resource_type(arn: &Arn) -> Option<&'static str> {
    let resource = arn.resource();
    let kind = resource.split(['/', ':']).next()?;
    Some(match (arn.service(), kind) {
        ("iam", "user") => "AWS::IAM::User",
        ("iam", "group") => "AWS::IAM::Group",
        ("iam", "role") => "AWS::IAM::Role",
        ("iam", "policy") => "AWS::IAM::Policy",
        ("iam", "instance-profile") => "AWS::IAM::InstanceProfile",
        ("cloudtrail", "trail") => "AWS::CloudTrail::Trail",
        ("s3", _) if resource.contains('/') => "AWS::S3::Object",
        ("s3", _) => "AWS::S3::Bucket",
        ("kms", "key") => "AWS::KMS::Key",
        ("sqs", _) => "AWS::SQS::Queue",
        ("sns", _) => "AWS::SNS::Topic",
        ("lambda", "function") => "AWS::Lambda::Function",
        ("dynamodb", "table") => "AWS::DynamoDB::Table",
        ("ecr", "repository") => "AWS::ECR::Repository",
        ("secretsmanager", "secret") => "AWS::SecretsManager::Secret",
        _ => return None,
    })
}

/// Services that name their resources in every record; the others do in data events alone.
const NAMING: [&str; 4] = ["ecr.amazonaws.com", "kms.amazonaws.com", "s3.amazonaws.com", "sts.amazonaws.com"];

/// `resources`: account, type and ARN, of an object those of its bucket as well.
pub(super) fn write(w: &mut Writer, event: &Event) {
    let names = NAMING.contains(&event.source.as_str()) || data_resource_type(event).is_some();
    let known = event.resources.iter().filter_map(|(text, owner)| {
        let arn = Arn::parse(text).ok()?;
        Some((resource_type(&arn)?, text, *owner))
    });
    let known: Vec<_> = known.collect();
    if !names || known.is_empty() {
        return;
    }
    w.key("resources").begin_array();
    for (kind, arn, owner) in known {
        let bucket = if kind == "AWS::S3::Object" { arn.split_once('/').map(|(bucket, _)| bucket) } else { None };
        // Objects have no account in the record, their buckets have.
        one(w, owner.filter(|_| bucket.is_none()), kind, arn);
        if let Some(bucket) = bucket {
            one(w, owner, "AWS::S3::Bucket", bucket);
        }
    }
    w.end_array();
}

fn one(w: &mut Writer, owner: Option<AccountId>, kind: &str, arn: &str) {
    w.begin_object();
    if let Some(owner) = owner {
        w.key("accountId").string(&owner.to_string());
    }
    w.key("type").string(kind).key("ARN").string(arn).end_object();
}

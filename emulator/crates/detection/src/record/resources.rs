//! `resources` of a record, and who else hears of what is done to them.

use std::borrow::Cow;

use aws::{AccountId, Arn};
use json::Writer;
use service::{Event, Outcome};

use super::Subject;
use super::style::Style;

const BUCKET: &str = "AWS::S3::Bucket";
const OBJECT: &str = "AWS::S3::Object";

/// The owner of the first resource, where that is another account than the caller's: it hears of the call too, and only
/// when it succeeded. Of [S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-object-level-crossaccount),
/// KMS and STS AWS says so. "Cross-account AWS KMS requests that are rejected because access is denied are logged only in the
/// caller's account", and so are those of STS.
pub fn other_recipient(event: &Event) -> Option<AccountId> {
    other_account(event, Style::of(&event.source))
}

/// The same, where it is known how the service's events are written.
pub(super) fn other_account(event: &Event, style: &Style) -> Option<AccountId> {
    if matches!(event.outcome, Outcome::Refused { .. }) || !style.is_shared {
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
        ("s3", _) if resource.contains('/') => OBJECT,
        ("s3", _) => BUCKET,
        ("kms", "key") => "AWS::KMS::Key",
        ("kms", "alias") => "AWS::KMS::Alias",
        ("sqs", _) => "AWS::SQS::Queue",
        ("sns", _) => "AWS::SNS::Topic",
        ("lambda", "function") => "AWS::Lambda::Function",
        ("dynamodb", "table") => "AWS::DynamoDB::Table",
        ("ecr", "repository") => "AWS::ECR::Repository",
        ("secretsmanager", "secret") => "AWS::SecretsManager::Secret",
        _ => return None,
    })
}

/// The ARNs by which selectors of data events choose: of a bucket, what those of its objects begin with.
pub fn data_arns(event: &Event) -> impl Iterator<Item = Cow<'_, str>> {
    event.resources.iter().map(|(arn, _)| match Arn::parse(arn).ok().as_ref().and_then(resource_type) {
        Some(BUCKET) => format!("{arn}/").into(),
        _ => arn.as_str().into(),
    })
}

/// `resources`: account, type and ARN, of an object those of its bucket as well. A data event of a bucket is about objects
/// whose ARNs begin with the bucket's.
pub(super) fn write(w: &mut Writer, subject: &Subject<'_>) {
    let (event, is_data) = (subject.event, subject.data.is_some());
    let names = subject.style.names_resources || is_data;
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
        match kind {
            // Objects have no account in the record, their buckets have.
            OBJECT => {
                one(w, None, kind, "ARN", arn);
                if let Some((bucket, _)) = arn.split_once('/') {
                    one(w, owner, BUCKET, "ARN", bucket);
                }
            }
            BUCKET if is_data => {
                one(w, None, OBJECT, "ARNPrefix", &format!("{arn}/"));
                one(w, owner, kind, "ARN", arn);
            }
            _ => one(w, owner, kind, "ARN", arn),
        }
    }
    w.end_array();
}

fn one(w: &mut Writer, owner: Option<AccountId>, kind: &str, key: &str, arn: &str) {
    w.begin_object();
    if let Some(owner) = owner {
        w.key("accountId").string(&owner.to_string());
    }
    w.key("type").string(kind).key(key).string(arn).end_object();
}

//! Management events and data events. See
//! [CloudTrail concepts](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html).

use service::Event;

/// What is done to objects, as
/// [Amazon S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-data-events)
/// lists it: data events, sorted.
const OBJECTS: &[&str] = &[
    "AbortMultipartUpload",
    "CompleteMultipartUpload",
    "CopyObject",
    "CreateMultipartUpload",
    "DeleteObject",
    "DeleteObjectTagging",
    "DeleteObjects",
    "GetObject",
    "GetObjectAcl",
    "GetObjectAttributes",
    "GetObjectLegalHold",
    "GetObjectRetention",
    "GetObjectTagging",
    "GetObjectTorrent",
    "HeadBucket",
    "HeadObject",
    "ListObjectVersions",
    "ListObjects",
    "ListObjectsV2",
    "ListParts",
    "PutObject",
    "PutObjectAcl",
    "PutObjectLegalHold",
    "PutObjectRetention",
    "PutObjectTagging",
    "RestoreObject",
    "SelectObjectContent",
    "UploadPart",
    "UploadPartCopy",
];
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html>
const ITEMS: &[&str] = &[
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
];
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/logging-using-cloudtrail.html>
const MESSAGES: &[&str] = &[
    "ChangeMessageVisibility",
    "ChangeMessageVisibilityBatch",
    "DeleteMessage",
    "DeleteMessageBatch",
    "ReceiveMessage",
    "SendMessage",
    "SendMessageBatch",
];
/// <https://docs.aws.amazon.com/sns/latest/dg/logging-using-cloudtrail.html>
const PUBLICATIONS: &[&str] = &["Publish", "PublishBatch"];
/// <https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html>
const INVOCATIONS: &[&str] = &["Invoke", "InvokeAsync", "InvokeWithResponseStream"];

/// The `resources.type` of a data event; none of a management event.
pub fn data_resource_type(event: &Event) -> Option<&'static str> {
    let (names, kind) = match event.source.as_str() {
        "s3.amazonaws.com" => (OBJECTS, "AWS::S3::Object"),
        "dynamodb.amazonaws.com" => (ITEMS, "AWS::DynamoDB::Table"),
        "sqs.amazonaws.com" => (MESSAGES, "AWS::SQS::Queue"),
        "sns.amazonaws.com" => (PUBLICATIONS, "AWS::SNS::Topic"),
        "lambda.amazonaws.com" => (INVOCATIONS, "AWS::Lambda::Function"),
        _ => return None,
    };
    names.binary_search(&event.name).is_ok().then_some(kind)
}

/// Whether an event is of a service that is everywhere at once. See
/// [global service events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events).
pub fn is_global(event: &Event) -> bool {
    match event.source.as_str() {
        "iam.amazonaws.com" | "cloudfront.amazonaws.com" => true,
        "sts.amazonaws.com" => event.circumstances.global_endpoint,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        for list in [super::OBJECTS, super::ITEMS, super::MESSAGES, super::PUBLICATIONS, super::INVOCATIONS] {
            assert!(list.is_sorted());
        }
    }
}

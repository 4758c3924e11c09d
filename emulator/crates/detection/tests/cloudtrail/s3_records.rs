//! Records of Amazon S3, which has a spelling of its own. See
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html>.

use aws::AccountId;
use detection::record::{event_name, record};
use models::{Record, s3};
use service::{Event, Outcome, Transfer};
use wire::Structure;

use crate::records::{alice, by};
use crate::world::MANAGEMENT;

const BUCKET: &str = "arn:aws:s3:::logs";

fn called(operation: &'static str, input: Structure, arn: &str) -> Event {
    let mut event = by(alice(), "s3.amazonaws.com", event_name("s3", operation), false);
    event.input = Some(input);
    event.outcome = Outcome::Answered(Structure::new(models::s3::DELETE_BUCKET.output));
    event.resources = vec![(arn.to_owned(), Some(MANAGEMENT))];
    event.circumstances.transfer = Some(Transfer { received: 3, sent: 0, by_query: false });
    event
}

fn has(event: &Event, wanted: &[&str]) {
    let text = record(event, MANAGEMENT);
    for part in wanted {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn an_object_is_put() {
    let input = s3::PutObjectRequest {
        bucket: "logs".into(),
        key: "a/b.json".into(),
        acl: Some("bucket-owner-full-control".into()),
        content_type: Some("application/json".into()),
        sse_customer_key: Some("c2VjcmV0".into()),
        ..s3::PutObjectRequest::default()
    };
    let output = s3::PutObjectOutput {
        server_side_encryption: Some("AES256".into()),
        version_id: Some("v1".into()),
        e_tag: Some("\"900150983cd24fb0d6963f7d28e17f72\"".into()),
        ..s3::PutObjectOutput::default()
    };
    let mut event = called("PutObject", input.into_structure(), "arn:aws:s3:::logs/a/b.json");
    event.outcome = Outcome::Answered(output.into_structure());
    has(
        &event,
        &[
            r#""eventName":"PutObject""#,
            r#""userAgent":"[aws-cli/2.31]""#,
            r#""requestParameters":{"Host":"logs.s3.us-east-1.amazonaws.com","x-amz-acl":"bucket-owner-full-control","bucketName":"logs","key":"a/b.json"}"#,
            r#""responseElements":{"x-amz-server-side-encryption":"AES256","x-amz-version-id":"v1"}"#,
            r#""additionalEventData":{"SignatureVersion":"SigV4","CipherSuite":"TLS_AES_128_GCM_SHA256","bytesTransferredIn":3,"SSEApplied":"Default_SSE_S3","AuthenticationMethod":"AuthHeader","x-amz-id-2":""#,
            r#""bytesTransferredOut":0}"#,
            r#""resources":[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::logs/a/b.json"},{"accountId":"111111111111","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::logs"}]"#,
            r#""managementEvent":false"#,
            r#""eventCategory":"Data""#,
        ],
    );
}

#[test]
fn a_bucket_is_set_up() {
    let rule = r#"{"Rule":[{"Expiration":{"Days":1},"ID":"nuke","Status":"Enabled"}]}"#;
    let lifecycle = wire::structure_from_json(
        s3::PUT_BUCKET_LIFECYCLE_CONFIGURATION.input,
        &format!(r#"{{"Bucket":"logs","LifecycleConfiguration":{rule}}}"#),
    )
    .unwrap();
    has(
        &called("PutBucketLifecycleConfiguration", lifecycle, BUCKET),
        &[
            r#""eventName":"PutBucketLifecycle""#,
            r#""requestParameters":{"Host":"logs.s3.us-east-1.amazonaws.com","lifecycle":"","bucketName":"logs","LifecycleConfiguration":{"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/","Rule":{"Expiration":{"Days":1},"ID":"nuke","Status":"Enabled"}}},"responseElements":null"#,
            r#""resources":[{"accountId":"111111111111","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::logs"}]"#,
            r#""managementEvent":true"#,
        ],
    );
    let policy = s3::PutBucketPolicyRequest {
        bucket: "logs".into(),
        policy: r#"{ "Version": "2012-10-17", "Statement": [] }"#.into(),
        ..s3::PutBucketPolicyRequest::default()
    };
    has(
        &called("PutBucketPolicy", policy.into_structure(), BUCKET),
        &[r#""policy":"","bucketName":"logs","bucketPolicy":{"Version":"2012-10-17","Statement":[]}}"#],
    );
}

/// Of many objects at once, the record names neither: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html>
/// deletes up to a thousand.
#[test]
fn a_listing_and_a_batch_are_about_a_prefix() {
    let listing = s3::ListObjectsV2Request { bucket: "logs".into(), prefix: Some("a/".into()), ..Default::default() };
    let objects = vec![s3::ObjectIdentifier { key: "a/b.json".into(), ..Default::default() }];
    let batch = s3::DeleteObjectsRequest {
        bucket: "logs".into(),
        delete: s3::Delete { objects, ..s3::Delete::default() },
        ..Default::default()
    };
    let resources = r#""resources":[{"type":"AWS::S3::Object","ARNPrefix":"arn:aws:s3:::logs/"},{"accountId":"111111111111","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::logs"}]"#;
    let listed = r#""list-type":"2","bucketName":"logs","prefix":"a/"}"#;
    has(
        &called("ListObjectsV2", listing.into_structure(), BUCKET),
        &[r#""eventName":"ListObjects""#, resources, listed],
    );
    let deleted = r#""delete":"","bucketName":"logs"}"#;
    has(
        &called("DeleteObjects", batch.into_structure(), BUCKET),
        &[r#""eventName":"DeleteObjects""#, resources, deleted],
    );
}

#[test]
fn the_signature_and_the_bytes_are_told() {
    let input = s3::GetObjectRequest { bucket: "logs".into(), key: "k".into(), ..Default::default() };
    let mut event = called("GetObject", input.into_structure(), "arn:aws:s3:::logs/k");
    event.circumstances.transfer = Some(Transfer { received: 0, sent: 1 << 30, by_query: true });
    has(&event, &[r#""AuthenticationMethod":"QueryString""#, r#""bytesTransferredOut":1073741824"#]);
    event.call.caller = state::Caller::anonymous();
    event.call.account = AccountId::new(111_111_111_111);
    has(
        &event,
        &[r#""additionalEventData":{"CipherSuite":"TLS_AES_128_GCM_SHA256","bytesTransferredIn":0,"x-amz-id-2""#],
    );
}

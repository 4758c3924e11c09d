//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html>

use s3::S3_CONTROL;

use crate::world::{OTHER, OWNER, World, said};

const ALL: &str = r#"{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"IgnorePublicAcls":true,"BlockPublicPolicy":true,"RestrictPublicBuckets":true}}"#;
const ONE: &str = r#"{"PublicAccessBlockConfiguration":{"BlockPublicAcls":false,"IgnorePublicAcls":false,"BlockPublicPolicy":true,"RestrictPublicBuckets":false}}"#;
const PUT: &str = r#""PublicAccessBlockConfiguration":{"BlockPublicPolicy":true}"#;
const PUBLIC: &str = r#""Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}]}""#;

/// "Since April 2023, all Block Public Access settings are enabled by default for new buckets."
#[test]
fn a_bucket_blocks_everything_from_the_start() {
    let mut world = World::new();
    assert_eq!(said(world.call("GetPublicAccessBlock", "")), ALL);
    world.call("PutPublicAccessBlock", PUT).unwrap();
    assert_eq!(said(world.call("GetPublicAccessBlock", "")), ONE);
    for _ in 0..2 {
        world.call("DeletePublicAccessBlock", "").unwrap();
        assert_eq!(said(world.call("GetPublicAccessBlock", "")), "NoSuchPublicAccessBlockConfiguration 404");
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html>
#[test]
fn an_account_blocks_nothing_until_it_says_so() {
    let mut world = World::new();
    assert_eq!(said(world.control("GetPublicAccessBlock", "")), "NoSuchPublicAccessBlockConfiguration 404");
    world.control("PutPublicAccessBlock", PUT).unwrap();
    assert_eq!(said(world.control("GetPublicAccessBlock", "")), ONE);
    let foreign = format!(r#"{{"x-amz-account-id":"{OWNER}"}}"#);
    for operation in ["GetPublicAccessBlock", "DeletePublicAccessBlock"] {
        assert_eq!(said(world.call_as(OTHER, &S3_CONTROL, operation, &foreign)), "AccessDenied 403");
    }
    world.control("DeletePublicAccessBlock", "").unwrap();
    assert_eq!(said(world.control("GetPublicAccessBlock", "")), "NoSuchPublicAccessBlockConfiguration 404");
}

/// "Setting this option to TRUE for a bucket causes Amazon S3 to reject calls to PutBucketPolicy if the specified bucket
/// policy allows public access", and an account's counts for each of its buckets.
#[test]
fn a_public_policy_is_refused_while_either_blocks_it() {
    for (of_bucket, of_account, want) in [
        (true, false, "AccessDenied 403"),
        (false, true, "AccessDenied 403"),
        (true, true, "AccessDenied 403"),
        (false, false, "{}"),
    ] {
        let mut world = World::new();
        let operation = if of_bucket { "PutPublicAccessBlock" } else { "DeletePublicAccessBlock" };
        world.call(operation, if of_bucket { PUT } else { "" }).unwrap();
        if of_account {
            world.control("PutPublicAccessBlock", PUT).unwrap();
        }
        assert_eq!(said(world.call("PutBucketPolicy", PUBLIC)), want, "{of_bucket} {of_account}");
        // "Enabling this setting doesn't affect existing … bucket policies."
        world.call("PutPublicAccessBlock", PUT).unwrap();
        let status = if want == "{}" { r#"{"PolicyStatus":{"IsPublic":true}}"# } else { "NoSuchBucketPolicy 404" };
        assert_eq!(said(world.call("GetBucketPolicyStatus", "")), status);
    }
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-bpa-examples
    let fault = World::new().call("PutBucketPolicy", PUBLIC).unwrap_err();
    assert_eq!(
        fault.message,
        "User: arn:aws:iam::111122223333:root is not authorized to perform: s3:PutBucketPolicy on resource: \
         \"arn:aws:s3:::logs\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public \
         Access."
    );
}

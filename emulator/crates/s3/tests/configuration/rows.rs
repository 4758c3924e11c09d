//! <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>

use s3::{S3, S3_CONTROL};

use crate::world::{ARN, OWNER, World, root_call};

/// A row that is forgotten or misspelt would ask for permission on `*`.
#[test]
fn every_row_of_authorization_is_understood() {
    let (world, call) = (World::new(), root_call(OWNER));
    let text = |member: &str| match member {
        "ResourceArn" => ARN,
        "CopySource" => "logs/a?versionId=b",
        _ => "logs",
    };
    let sample = service::Sample { partition: &world.partition, call: &call, text };
    for served in [&S3, &S3_CONTROL] {
        assert_eq!(served.defects(), Vec::<String>::new());
        let mut defects = served.authorization_defects(sample);
        // It follows from a moment, and samples have texts.
        defects.retain(|defect| !defect.contains("@remaining-days"));
        assert_eq!(defects, Vec::<String>::new());
    }
}

#[test]
fn actions_have_the_names_of_the_reference() {
    for (service, operation, want) in [
        ("s3", "GetBucketCors", "s3:GetBucketCORS"),
        ("s3", "DeleteBucketCors", "s3:PutBucketCORS"),
        ("s3", "DeleteBucketEncryption", "s3:PutEncryptionConfiguration"),
        ("s3", "DeleteBucketLifecycle", "s3:PutLifecycleConfiguration"),
        ("s3", "PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock"),
        ("s3", "PutBucketPolicy", "s3:PutBucketPolicy"),
        ("s3control", "DeletePublicAccessBlock", "s3:PutAccountPublicAccessBlock"),
        ("s3control", "TagResource", "s3:TagResource"),
    ] {
        let row = service::authorization(service, operation).unwrap();
        assert_eq!(row.checks[0].action, want, "{operation}");
    }
}

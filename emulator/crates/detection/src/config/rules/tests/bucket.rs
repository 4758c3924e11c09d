use state::bucket::configuration::{
    Acl, Grant, Grantee, ObjectOwnership, Permission, PublicAccessBlock, block_public_access, configuration_mut,
};
use state::bucket::{self, DefaultPeriod, DefaultRetention, Encryption, LockMode};
use state::{Tags, resource};

use super::*;

const BUCKET: &str = "arn:aws:s3:::photos";

fn with_bucket(tx: &mut Tx<'_>) {
    bucket::create(tx, OWNER, &region(), "photos", Tags::new(), false).unwrap();
}

/// A bucket that nothing closes to the public, with a policy of this statement.
fn with_policy(tx: &mut Tx<'_>, statement: &str) {
    with_bucket(tx);
    configuration_mut(tx, &arn(BUCKET)).unwrap().public_access_block = None;
    let text = format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#);
    resource::put_policy(tx, &arn(BUCKET), &text).unwrap();
}

fn with_grant(tx: &mut Tx<'_>, grantee: Grantee, permission: Permission) {
    with_bucket(tx);
    let configuration = configuration_mut(tx, &arn(BUCKET)).unwrap();
    configuration.public_access_block = None;
    configuration.ownership = Some(ObjectOwnership::ObjectWriter);
    configuration.acl = Acl::new(vec![Grant { grantee, permission }]);
}

fn with_setting(tx: &mut Tx<'_>, subresource: &str, text: &str) {
    with_bucket(tx);
    assert!(configuration_mut(tx, &arn(BUCKET)).unwrap().put_document(subresource, "", text));
}

fn versioned(tx: &mut Tx<'_>) {
    bucket::set_versioning(tx, "photos", true).unwrap();
}

fn with_replication(tx: &mut Tx<'_>, home: &str, status: &str) {
    let text = format!(
        r#"{{"ReplicationConfiguration":{{"Role":"r","Rule":[{{"Status":"{status}","Destination":{{"Bucket":"arn:aws:s3:::copies"}}}}]}}}}"#
    );
    with_setting(tx, "replication", &text);
    bucket::create(tx, OTHER, &Region::from(home), "copies", Tags::new(), false).unwrap();
}

const PUBLIC_READ: &str =
    r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*"}"#;
const PUBLIC_WRITE: &str =
    r#"{"Effect":"Allow","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::photos/*"}"#;
const TO_OTHER: &str = r#"{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":["s3:GetObject","s3:PutBucketPolicy"],"Resource":["arn:aws:s3:::photos","arn:aws:s3:::photos/*"]}"#;
const LIFECYCLE: &str =
    r#"{"Rule":[{"ID":"r","Status":"Enabled","Filter":{"Prefix":"tmp/"},"Expiration":{"Days":30}}]}"#;
const TLS: &str = r#"{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::photos","arn:aws:s3:::photos/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}"#;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "{}", with_bucket, C),
    ("S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "{}", |tx| with_policy(tx, TLS), N),
    ("S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", r#"{"excludedPublicBuckets":"photos"}"#, |tx| with_policy(tx, TLS), C),
    ("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC", "{}", |_| {}, N),
    ("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC", "{}", |tx| block_public_access(tx, OWNER, Some(PublicAccessBlock::ALL)).unwrap(), C),
    // "If S3 Block Public Access is not enabled the rule returns INSUFFICIENT_DATA."
    ("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS", "{}", |_| {}, &[]),
    ("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS", "{}", |tx| block_public_access(tx, OWNER, Some(PublicAccessBlock::ALL)).unwrap(), C),
    ("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS", "{}", |tx| block_public_access(tx, OWNER, Some(PublicAccessBlock::default())).unwrap(), N),
    ("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS", r#"{"IgnorePublicAcls":"False"}"#, |tx| block_public_access(tx, OWNER, Some(PublicAccessBlock::ALL)).unwrap(), N),

    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", with_bucket, C),
    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", |tx| with_policy(tx, PUBLIC_READ), N),
    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", |tx| with_policy(tx, PUBLIC_WRITE), C),
    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", |tx| with_policy(tx, TO_OTHER), C),
    // "The Block Public Access setting restricts public policies": the account's as well.
    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", |tx| {
        with_policy(tx, PUBLIC_READ);
        block_public_access(tx, OWNER, Some(PublicAccessBlock::ALL)).unwrap();
    }, C),
    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", |tx| with_grant(tx, Grantee::AllUsers, Permission::Read), N),
    ("S3_BUCKET_PUBLIC_READ_PROHIBITED", "{}", |tx| with_grant(tx, Grantee::AllUsers, Permission::Write), C),
    ("S3_BUCKET_PUBLIC_WRITE_PROHIBITED", "{}", |tx| with_policy(tx, PUBLIC_WRITE), N),
    ("S3_BUCKET_PUBLIC_WRITE_PROHIBITED", "{}", |tx| with_policy(tx, PUBLIC_READ), C),
    ("S3_BUCKET_PUBLIC_WRITE_PROHIBITED", "{}", |tx| with_grant(tx, Grantee::AuthenticatedUsers, Permission::FullControl), N),
    ("S3_BUCKET_ACL_PROHIBITED", "{}", with_bucket, C),
    ("S3_BUCKET_ACL_PROHIBITED", "{}", |tx| with_grant(tx, Grantee::Account(OTHER), Permission::Read), N),
    ("S3_BUCKET_ACL_PROHIBITED", "{}", |tx| with_grant(tx, Grantee::LogDelivery, Permission::Write), C),

    ("S3_BUCKET_POLICY_GRANTEE_CHECK", "{}", with_bucket, C),
    ("S3_BUCKET_POLICY_GRANTEE_CHECK", r#"{"awsPrincipals":"111122223333,444455556666"}"#, |tx| with_policy(tx, TO_OTHER), C),
    ("S3_BUCKET_POLICY_GRANTEE_CHECK", r#"{"awsPrincipals":"111122223333"}"#, |tx| with_policy(tx, TO_OTHER), N),
    ("S3_BUCKET_POLICY_GRANTEE_CHECK", r#"{"ipAddresses":"10.0.0.0/8"}"#, |tx| with_policy(tx, r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}"#), C),
    ("S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE", r#"{"controlPolicy":"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"444455556666\"},\"Action\":\"s3:*\",\"Resource\":\"*\"}}"}"#, |tx| with_policy(tx, TO_OTHER), C),
    ("S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE", r#"{"controlPolicy":"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"444455556666\"},\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}}"}"#, |tx| with_policy(tx, TO_OTHER), N),
    // "Inter-account permissions"
    ("S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE", r#"{"controlPolicy":"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"444455556666\"},\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}}"}"#, |tx| with_policy(tx, r#"{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::photos/*"}"#), C),
    ("S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED", r#"{"blacklistedActionPattern":"s3:PutBucket*,s3:DeleteObject"}"#, |tx| with_policy(tx, TO_OTHER), N),
    ("S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED", r#"{"blacklistedActionPattern":"s3:DeleteObject"}"#, |tx| with_policy(tx, TO_OTHER), C),
    // "Does not take into account any conditionals"
    ("S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED", r#"{"blacklistedActionPattern":"s3:GetObject"}"#, |tx| with_policy(tx, r#"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*","Condition":{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}}"#), N),
    ("S3_BUCKET_SSL_REQUESTS_ONLY", "{}", with_bucket, N),
    ("S3_BUCKET_SSL_REQUESTS_ONLY", "{}", |tx| with_policy(tx, TLS), C),
    ("S3_BUCKET_SSL_REQUESTS_ONLY", "{}", |tx| with_policy(tx, &TLS.replace(r#""arn:aws:s3:::photos","#, "")), N),
    ("S3_BUCKET_SSL_REQUESTS_ONLY", "{}", |tx| with_policy(tx, &TLS.replace("s3:*", "s3:GetObject")), N),

    ("S3_BUCKET_VERSIONING_ENABLED", "{}", with_bucket, N),
    ("S3_BUCKET_VERSIONING_ENABLED", "{}", |tx| { with_bucket(tx); versioned(tx); }, C),
    ("S3_BUCKET_VERSIONING_ENABLED", r#"{"isMfaDeleteEnabled":"true"}"#, |tx| { with_bucket(tx); versioned(tx); }, N),
    ("S3_BUCKET_MFA_DELETE_ENABLED", "{}", with_bucket, N),
    ("S3_BUCKET_DEFAULT_LOCK_ENABLED", "{}", with_bucket, N),
    ("S3_BUCKET_DEFAULT_LOCK_ENABLED", "{}", |tx| bucket::create(tx, OWNER, &region(), "photos", Tags::new(), true).unwrap(), C),
    ("S3_BUCKET_DEFAULT_LOCK_ENABLED", r#"{"mode":"COMPLIANCE"}"#, |tx| bucket::create(tx, OWNER, &region(), "photos", Tags::new(), true).unwrap(), N),
    ("S3_BUCKET_DEFAULT_LOCK_ENABLED", r#"{"mode":"GOVERNANCE"}"#, |tx| {
        bucket::create(tx, OWNER, &region(), "photos", Tags::new(), true).unwrap();
        let retention = DefaultRetention { mode: LockMode::Governance, period: DefaultPeriod::Days(1) };
        bucket::put_lock_configuration(tx, "photos", Some(retention)).unwrap();
    }, C),
    ("S3_DEFAULT_ENCRYPTION_KMS", "{}", with_bucket, N),
    ("S3_DEFAULT_ENCRYPTION_KMS", "{}", |tx| {
        with_bucket(tx);
        configuration_mut(tx, &arn(BUCKET)).unwrap().encryption = Encryption::by_key("alias/aws/s3", Default::default());
    }, C),
    ("S3_DEFAULT_ENCRYPTION_KMS", r#"{"kmsKeyArns":"arn:aws:kms:us-east-1:111122223333:key/k"}"#, |tx| {
        with_bucket(tx);
        configuration_mut(tx, &arn(BUCKET)).unwrap().encryption = Encryption::by_key("alias/aws/s3", Default::default());
    }, N),
    ("S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", "{}", with_bucket, C),
    ("S3_BUCKET_LOGGING_ENABLED", "{}", with_bucket, N),
    ("S3_BUCKET_LOGGING_ENABLED", "{}", |tx| with_setting(tx, "logging", "{}"), N),
    ("S3_BUCKET_LOGGING_ENABLED", r#"{"targetBucket":"logs"}"#, |tx| with_setting(tx, "logging", r#"{"LoggingEnabled":{"TargetBucket":"logs","TargetPrefix":"p/"}}"#), C),
    ("S3_BUCKET_LOGGING_ENABLED", r#"{"targetPrefix":"q/"}"#, |tx| with_setting(tx, "logging", r#"{"LoggingEnabled":{"TargetBucket":"logs","TargetPrefix":"p/"}}"#), N),
    ("S3_LIFECYCLE_POLICY_CHECK", "{}", with_bucket, N),
    ("S3_LIFECYCLE_POLICY_CHECK", r#"{"targetExpirationDays":"30","targetPrefix":"tmp/"}"#, |tx| with_setting(tx, "lifecycle", LIFECYCLE), C),
    ("S3_LIFECYCLE_POLICY_CHECK", r#"{"targetExpirationDays":"31"}"#, |tx| with_setting(tx, "lifecycle", LIFECYCLE), N),
    ("S3_LIFECYCLE_POLICY_CHECK", r#"{"bucketNames":"other"}"#, with_bucket, NOTHING_SAID),
    ("S3_LIFECYCLE_POLICY_CHECK", "{}", |tx| with_setting(tx, "lifecycle", &LIFECYCLE.replace("Enabled", "Disabled")), N),
    ("S3_VERSION_LIFECYCLE_POLICY_CHECK", "{}", with_bucket, NOTHING_SAID),
    ("S3_VERSION_LIFECYCLE_POLICY_CHECK", "{}", |tx| { with_bucket(tx); versioned(tx); }, N),
    ("S3_VERSION_LIFECYCLE_POLICY_CHECK", "{}", |tx| { with_setting(tx, "lifecycle", LIFECYCLE); versioned(tx); }, C),
    ("S3_EVENT_NOTIFICATIONS_ENABLED", "{}", with_bucket, N),
    ("S3_EVENT_NOTIFICATIONS_ENABLED", "{}", |tx| with_setting(tx, "notification", r#"{"EventBridgeConfiguration":{}}"#), C),
    ("S3_EVENT_NOTIFICATIONS_ENABLED", r#"{"eventTypes":"s3:ObjectCreated:*","destinationArn":"arn:aws:sqs:us-east-1:111122223333:q"}"#, |tx| with_setting(tx, "notification", r#"{"QueueConfiguration":[{"Queue":"arn:aws:sqs:us-east-1:111122223333:q","Event":["s3:ObjectCreated:*"]}]}"#), C),
    ("S3_EVENT_NOTIFICATIONS_ENABLED", r#"{"eventTypes":"s3:ObjectRemoved:*"}"#, |tx| with_setting(tx, "notification", r#"{"QueueConfiguration":[{"Queue":"arn:aws:sqs:us-east-1:111122223333:q","Event":["s3:ObjectCreated:*"]}]}"#), N),
    ("S3_BUCKET_REPLICATION_ENABLED", "{}", with_bucket, N),
    ("S3_BUCKET_REPLICATION_ENABLED", "{}", |tx| with_replication(tx, "us-east-1", "Enabled"), C),
    ("S3_BUCKET_REPLICATION_ENABLED", r#"{"ReplicationType":"CROSS-REGION"}"#, |tx| with_replication(tx, "us-east-1", "Enabled"), N),
    ("S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED", "{}", |tx| with_replication(tx, "us-east-1", "Enabled"), N),
    ("S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED", "{}", |tx| with_replication(tx, "eu-west-1", "Enabled"), C),
    ("S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED", "{}", |tx| with_replication(tx, "eu-west-1", "Disabled"), N),
];

#[test]
fn buckets_are_judged() {
    check(ROWS);
}

//! Key and topic of a trail: whether CloudTrail may use them is asked when the trail is made or changed, and again whenever
//! something is delivered. See
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html> and
//! <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-permissions-for-sns-notifications.html>.

use aws::Region;
use models::cloudtrail as api;
use state::Tags;
use state::bucket::Encryption;
use state::bucket::configuration::configuration_mut;
use state::kms::{key_mut, schedule_deletion};
use state::resource::{self, NewResource, ResourceKind};

use crate::world::{LOGS, MANAGEMENT, World, code, trail};

const TRAIL: &str = "arn:aws:cloudtrail:us-east-1:111111111111:trail/audit";
const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";

fn arn(region: &str) -> aws::Arn {
    format!("arn:aws:kms:{region}:111111111111:key/{KEY}").parse().unwrap()
}

/// Lets CloudTrail do something under a condition.
fn policy(action: &str, condition: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"cloudtrail.amazonaws.com"}},"Action":"{action}","Resource":"*","Condition":{condition}}}]}}"#
    )
}

/// The same of a key, which CloudTrail may describe in any case.
fn key_policy(action: &str, condition: &str) -> String {
    let describe = r#"{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*"}]"#;
    policy(action, condition).replace("}]}", &format!("}},{describe}}}"))
}

fn make(world: &mut World, kind: ResourceKind, region: &str, name: &str, policy: &str) {
    world.change(|tx| {
        let region = Region::from(region);
        let new = NewResource { kind, region: &region, name, suffix: None, policy: Some(policy), tags: Tags::new() };
        resource::create(tx, MANAGEMENT, new).unwrap();
    });
}

fn with_key(key: &str) -> api::CreateTrailRequest {
    api::CreateTrailRequest { kms_key_id: Some(key.into()), ..trail("audit") }
}

/// Statements of the page, and what is wrong with others.
#[test]
fn the_key_s_policy_decides_for_this_trail() {
    let for_trail = format!(r#"{{"StringEquals":{{"aws:SourceArn":"{TRAIL}"}}}}"#);
    let for_another = for_trail.replace("audit", "other");
    let context = |trail: &str| {
        let pattern = format!("arn:aws:cloudtrail:*:111111111111:trail/{trail}");
        format!(r#"{{"StringLike":{{"kms:EncryptionContext:aws:cloudtrail:arn":"{pattern}"}}}}"#)
    };
    let of_object =
        format!(r#"{{"StringLike":{{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::{LOGS}/AWSLogs/*"}}}}"#);
    for (action, condition, want) in [
        ("kms:GenerateDataKey*", "{}".to_owned(), "success"),
        ("kms:GenerateDataKey*", for_trail, "success"),
        ("kms:GenerateDataKey*", for_another, "InsufficientEncryptionPolicyException"),
        ("kms:GenerateDataKey*", context("*"), "success"),
        ("kms:GenerateDataKey*", context("other"), "InsufficientEncryptionPolicyException"),
        ("kms:GenerateDataKey*", of_object, "success"),
        ("kms:Encrypt", "{}".to_owned(), "InsufficientEncryptionPolicyException"),
    ] {
        let mut world = World::new();
        make(&mut world, ResourceKind::Key, "us-east-1", KEY, &key_policy(action, &condition));
        assert_eq!(code(world.create_with(MANAGEMENT, with_key(KEY))), want, "{action} {condition}");
    }
}

/// "CloudTrail requires the ability to describe the properties of the KMS key", and "if you are using an existing S3 bucket with
/// an S3 Bucket Key, `kms:Decrypt` permissions are required to create or update a trail": the page.
#[test]
fn cloudtrail_describes_the_key_and_with_a_bucket_key_decrypts() {
    let decrypts = key_policy("kms:GenerateDataKey", "{}").replace("kms:DescribeKey\"", "kms:D*\"");
    let of_bucket = decrypts.replace(
        r#""Action":"kms:D*","Resource":"*""#,
        &format!(r#""Action":["kms:D*"],"Resource":"*","Condition":{{"StringEqualsIfExists":{{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::{LOGS}"}}}}"#),
    );
    for (policy, bucket_key, want) in [
        (policy("kms:GenerateDataKey", "{}"), false, "InsufficientEncryptionPolicyException"),
        (key_policy("kms:GenerateDataKey", "{}"), false, "success"),
        (key_policy("kms:GenerateDataKey", "{}"), true, "InsufficientEncryptionPolicyException"),
        (decrypts, true, "success"),
        (of_bucket, true, "success"),
    ] {
        let mut world = World::new();
        make(&mut world, ResourceKind::Key, "us-east-1", KEY, &policy);
        let bucket = format!("arn:aws:s3:::{LOGS}").parse().unwrap();
        world.change(|tx| configuration_mut(tx, &bucket).unwrap().encryption.bucket_key = bucket_key);
        assert_eq!(code(world.create_with(MANAGEMENT, with_key(KEY))), want, "{bucket_key} {policy}");
        world.create(MANAGEMENT, "other").unwrap();
        let kms_key_id = Some(KEY.to_owned());
        let update = api::UpdateTrailRequest { name: "other".into(), kms_key_id, ..Default::default() };
        assert_eq!(
            code(world.call::<api::UpdateTrailResponse>(MANAGEMENT, "UpdateTrail", update)),
            want,
            "{bucket_key} {policy}"
        );
    }
}

/// "The value can be an alias name prefixed by `alias/`, a fully specified ARN to an alias, a fully specified ARN to a key, or
/// a globally unique identifier"; it is answered as the ARN of the key.
#[test]
fn a_key_goes_by_any_of_its_names_and_is_in_the_region_of_the_bucket() {
    let open = key_policy("kms:GenerateDataKey", "{}");
    let alias = "arn:aws:kms:us-east-1:111111111111:alias/logs";
    let here = arn("us-east-1").to_string();
    for (region, name, want) in [
        ("us-east-1", KEY, "success"),
        ("us-east-1", &*here, "success"),
        ("us-east-1", "alias/logs", "success"),
        ("us-east-1", alias, "success"),
        ("us-east-1", "alias/none", "KmsKeyNotFoundException"),
        ("us-east-1", "no key", "InvalidKmsKeyIdException"),
        ("us-east-1", "arn:aws:sns:us-east-1:111111111111:topic", "InvalidKmsKeyIdException"),
        (
            "eu-west-1",
            "arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "KmsKeyNotFoundException",
        ),
    ] {
        let mut world = World::new();
        make(&mut world, ResourceKind::Key, region, KEY, &open);
        world.change(|tx| resource::create_alias(tx, "alias/logs", &arn(region)).unwrap());
        let made = world.create_with(MANAGEMENT, with_key(name));
        if let Ok(made) = &made {
            assert_eq!(made.kms_key_id.as_deref(), Some(&*here), "{name}");
        }
        assert_eq!(code(made), want, "{name}");
    }
}

#[test]
fn a_key_that_is_out_of_use_encrypts_nothing() {
    for pending in [false, true] {
        let mut world = World::new();
        make(&mut world, ResourceKind::Key, "us-east-1", KEY, &key_policy("kms:GenerateDataKey", "{}"));
        world.create_with(MANAGEMENT, with_key(KEY)).unwrap();
        world.change(|tx| match pending {
            true => _ = schedule_deletion(tx, &arn("us-east-1"), 7),
            false => key_mut(tx, &arn("us-east-1")).unwrap().enabled = false,
        });
        let update =
            api::UpdateTrailRequest { name: "audit".into(), s3_key_prefix: Some("p".into()), ..Default::default() };
        let changed = world.call::<api::UpdateTrailResponse>(MANAGEMENT, "UpdateTrail", update);
        assert_eq!(code(changed), "KmsException", "{pending}");
        let without =
            api::UpdateTrailRequest { name: "audit".into(), kms_key_id: Some(String::new()), ..Default::default() };
        let changed: api::UpdateTrailResponse = world.call(MANAGEMENT, "UpdateTrail", without).unwrap();
        assert_eq!(changed.kms_key_id, None);
    }
}

/// "If you're using an existing S3 bucket with an S3 bucket Key, CloudTrail must be allowed permission in the key policy":
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html>.
#[test]
fn without_a_key_of_its_own_a_trail_uses_the_bucket_s() {
    for (key, action, want) in [
        (Some(KEY), "kms:GenerateDataKey", "success"),
        (Some(KEY), "kms:Decrypt", "InsufficientS3BucketPolicyException"),
        (None, "kms:GenerateDataKey", "InsufficientS3BucketPolicyException"),
    ] {
        let mut world = World::new();
        make(&mut world, ResourceKind::Key, "us-east-1", KEY, &policy(action, "{}"));
        let bucket = format!("arn:aws:s3:::{LOGS}").parse().unwrap();
        world.change(|tx| {
            let key = key.map(Into::into);
            configuration_mut(tx, &bucket).unwrap().encryption =
                Encryption { algorithm: "aws:kms".into(), key, ..Encryption::default() };
        });
        assert_eq!(code(world.create(MANAGEMENT, "audit")), want, "{key:?} {action}");
    }
}

#[test]
fn a_topic_must_be_there_and_let_cloudtrail_publish() {
    let open = |condition: &str| policy("sns:Publish", condition);
    let topic = "arn:aws:sns:us-east-1:111111111111:logs";
    let for_another = r#"{"ArnEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111111111111:trail/other"}}"#;
    for (policy, name, want) in [
        (open("{}"), "logs", "success"),
        (open("{}"), topic, "success"),
        (open("{}"), "other", "InsufficientSnsTopicPolicyException"),
        (open("{}"), "not a topic", "InvalidSnsTopicNameException"),
        (open("{}"), "arn:aws:sqs:us-east-1:111111111111:logs", "InvalidSnsTopicNameException"),
        (open(for_another), "logs", "InsufficientSnsTopicPolicyException"),
        (open("{}").replace("sns:Publish", "sns:Subscribe"), "logs", "InsufficientSnsTopicPolicyException"),
    ] {
        let mut world = World::new();
        make(&mut world, ResourceKind::Topic, "us-east-1", "logs", &policy);
        let input = api::CreateTrailRequest { sns_topic_name: Some(name.into()), ..trail("audit") };
        let made = world.create_with(MANAGEMENT, input);
        if let Ok(made) = &made {
            assert_eq!(made.sns_topic_arn.as_deref(), Some(topic));
        }
        assert_eq!(code(made), want, "{name} {policy}");
    }
}

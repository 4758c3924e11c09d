//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/buckets-tagging.html>

use crate::world::{ARN, World, said};

fn tags(pairs: &[(&str, &str)]) -> String {
    let tags = pairs.iter().map(|(key, value)| format!(r#"{{"Key":"{key}","Value":"{value}"}}"#));
    format!(r#"[{}]"#, tags.collect::<Vec<_>>().join(","))
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html>
#[test]
fn tags_are_put_all_at_once() {
    let mut world = World::new();
    let many: Vec<String> = (0..51).map(|number| format!("k{number}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|key| (key.as_str(), "")).collect();
    assert_eq!(said(world.call("GetBucketTagging", "")), "NoSuchTagSet 404");
    for (pairs, want) in [
        (&[("team", "red"), ("Team", "blue")][..], "{}"),
        (&[("stage", "prod")], "{}"),
        (&[("a", "1"), ("a", "2")], "InvalidTag 400"),
        (&[("aws:a", "1")], "InvalidTag 400"),
        (&many, "BadRequest 400"),
    ] {
        let put = format!(r#""Tagging":{{"TagSet":{}}}"#, tags(pairs));
        assert_eq!(said(world.call("PutBucketTagging", &put)), want, "{put}");
        if want == "{}" {
            let found = said(world.call("GetBucketTagging", "")).len();
            assert_eq!(found, format!(r#"{{"TagSet":{}}}"#, tags(pairs)).len());
        }
    }
    assert_eq!(said(world.call("GetBucketTagging", "")), r#"{"TagSet":[{"Key":"stage","Value":"prod"}]}"#);
    for _ in 0..2 {
        world.call("DeleteBucketTagging", "").unwrap();
        assert_eq!(said(world.call("GetBucketTagging", "")), "NoSuchTagSet 404");
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_TagResource.html>
#[test]
fn tags_are_set_one_by_one() {
    let mut world = World::new();
    let arn = format!(r#""resourceArn":"{ARN}""#);
    assert_eq!(said(world.control("ListTagsForResource", &arn)), r#"{"Tags":[]}"#);
    for pair in [("team", "red"), ("stage", "prod"), ("team", "blue")] {
        world.control("TagResource", &format!(r#"{arn},"Tags":{}"#, tags(&[pair]))).unwrap();
    }
    world.control("UntagResource", &format!(r#"{arn},"tagKeys":["stage","none"]"#)).unwrap();
    assert_eq!(said(world.control("ListTagsForResource", &arn)), r#"{"Tags":[{"Key":"team","Value":"blue"}]}"#);
    assert_eq!(said(world.call("GetBucketTagging", "")), r#"{"TagSet":[{"Key":"team","Value":"blue"}]}"#);
    let none = r#""resourceArn":"arn:aws:s3:::nowhere""#;
    assert_eq!(said(world.control("ListTagsForResource", none)), "NoSuchResource 404");
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/buckets-tagging-enable-abac.html>
#[test]
fn with_abac_the_old_operations_no_longer_work() {
    let mut world = World::new();
    let status = |status: &str| format!(r#"{{"AbacStatus":{{"Status":"{status}"}}}}"#);
    assert_eq!(said(world.call("GetBucketAbac", "")), status("Disabled"));
    world.call("PutBucketAbac", r#""AbacStatus":{"Status":"Enabled"}"#).unwrap();
    assert_eq!(said(world.call("GetBucketAbac", "")), status("Enabled"));
    let put = format!(r#""Tagging":{{"TagSet":{}}}"#, tags(&[("team", "red")]));
    assert_eq!(said(world.call("PutBucketTagging", &put)), "InvalidRequest 400");
    assert_eq!(said(world.call("DeleteBucketTagging", "")), "InvalidRequest 400");
    assert_eq!(said(world.call("GetBucketTagging", "")), "NoSuchTagSet 404");
}

/// "You can add up to 50 tags to each bucket": <https://docs.aws.amazon.com/AmazonS3/latest/userguide/CostAllocTagging.html>.
#[test]
fn a_new_bucket_has_tags_by_the_rules_of_buckets() {
    let mut world = World::new();
    let mut create = |name: &str, count: usize| {
        let tags: Vec<String> = (0..count).map(|at| format!(r#"{{"Key":"k{at}","Value":"v"}}"#)).collect();
        let tags = format!(r#""CreateBucketConfiguration":{{"Tags":[{}]}}"#, tags.join(","));
        let made =
            world.call_as(crate::world::OWNER, &s3::S3, "CreateBucket", &format!(r#"{{"Bucket":"{name}",{tags}}}"#));
        made.map_or_else(|fault| fault.message, |_| "success".into())
    };
    assert_eq!(create("fifty", 50), "success");
    assert_eq!(create("more", 51), "Bucket tag count cannot be greater than 50");
}

/// An account has one canonical id, wherever S3 shows it:
/// <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html#FindCanonicalId>.
#[test]
fn an_owner_has_one_canonical_id() {
    let mut world = World::new();
    world.call("PutObject", r#""Key":"a""#).unwrap();
    let id = state::Account::canonical_user_id(crate::world::OWNER);
    for (operation, members) in [
        ("GetBucketAcl", ""),
        ("ListObjects", ""),
        ("ListObjectsV2", r#""fetch-owner":true"#),
        ("ListObjectVersions", ""),
    ] {
        let answer = world.call(operation, members).unwrap();
        assert!(answer.contains(&id), "{operation}: {answer}");
    }
    let buckets = world.call_as(crate::world::OWNER, &s3::S3, "ListBuckets", "{}").unwrap();
    assert!(buckets.contains(&id), "{buckets}");
}

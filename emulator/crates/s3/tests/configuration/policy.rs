//! <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html>

use s3::S3;

use crate::world::{ARN, OTHER, World, said};

/// A policy of one statement, as text.
fn policy(principal: &str, action: &str, resource: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{principal},"Action":"{action}","Resource":"{resource}"}}]}}"#
    )
}

fn put(world: &mut World, policy: &str) -> Result<String, wire::Fault> {
    world.call("PutBucketPolicy", &format!(r#""Policy":{}"#, serde_json::Value::from(policy)))
}

#[test]
fn a_policy_comes_back_as_it_was_written_and_goes() {
    let mut world = World::new();
    let text = policy(r#"{"AWS":"444455556666"}"#, "s3:GetObject", &format!("{ARN}/*"));
    for operation in ["GetBucketPolicy", "GetBucketPolicyStatus"] {
        assert_eq!(said(world.call(operation, "")), "NoSuchBucketPolicy 404");
    }
    put(&mut world, &text).unwrap();
    let found: serde_json::Value = serde_json::from_str(&world.call("GetBucketPolicy", "").unwrap()).unwrap();
    assert_eq!(found["Policy"], text);
    assert_eq!(said(world.call("GetBucketPolicyStatus", "")), r#"{"PolicyStatus":{"IsPublic":false}}"#);
    for _ in 0..2 {
        assert_eq!(said(world.call("DeleteBucketPolicy", "")), "{}");
    }
    assert_eq!(said(world.call("GetBucketPolicy", "")), "NoSuchBucketPolicy 404");
}

/// "If you have the correct permissions, but you're not using an identity that belongs to the bucket owner's account,
/// Amazon S3 returns a 405 Method Not Allowed error."
#[test]
fn another_account_does_not_change_it() {
    let mut world = World::new();
    for operation in ["GetBucketPolicy", "DeleteBucketPolicy"] {
        assert_eq!(said(world.call_as(OTHER, &S3, operation, r#"{"Bucket":"logs"}"#)), "MethodNotAllowed 405");
    }
    let input = r#"{"Bucket":"logs","Policy":"{}"}"#;
    assert_eq!(said(world.call_as(OTHER, &S3, "PutBucketPolicy", input)), "MethodNotAllowed 405");
}

/// <https://repost.aws/knowledge-center/s3-invalid-principal-in-policy-error> and its sisters have the sentences.
#[test]
fn what_is_wrong_with_a_policy_is_said_in_s3_s_words() {
    let one = r#"{"AWS":"444455556666"}"#;
    for (policy, want) in [
        ("no policy".to_owned(), "Policies must be valid JSON and the first byte must be '{'"),
        (policy(r#"{"AWS":"nobody"}"#, "s3:GetObject", ARN), "Invalid principal in policy"),
        (policy(r#"{"AWS":"arn:aws:iam::444455556666:role/none"}"#, "s3:GetObject", ARN), "Invalid principal in policy"),
        (policy(one, "sqs:SendMessage", ARN), "Policy has invalid action"),
        (policy(one, "s3:GetObject", "arn:aws:s3:::other/*"), "Policy has invalid resource"),
        (policy(one, "s3:GetObject", "arn:aws:s3:::logs-too"), "Policy has invalid resource"),
        (
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs"}]}"#
                .to_owned(),
            "Missing required field Principal",
        ),
    ] {
        let fault = put(&mut World::new(), &policy).unwrap_err();
        assert_eq!((fault.code.as_ref(), fault.status, fault.message.as_str()), ("MalformedPolicy", 400, want), "{policy}");
    }
    for resource in ["*", "arn:aws:s3:::*", "arn:aws:s3:::logs", "arn:aws:s3:::logs/a/*", "arn:aws:s3:::lo*"] {
        assert_eq!(said(put(&mut World::new(), &policy(one, "s3:*", resource))), "{}", "{resource}");
    }
}

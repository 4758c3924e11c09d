//! What limits the policy of a bucket, and what speaks for its owner against it.

use access::{Attempt, authorize};
use state::bucket::configuration::{
    Acl, Grant, Grantee, ObjectOwnership, Permission, PublicAccessBlock, block_public_access, block_public_access_to,
    configuration_mut, own_by, put_acl,
};
use state::resource::put_policy;
use state::{Ids, Partition, Tx};

use crate::world::{account, arn, call, caller, world};

const BUCKET: &str = "arn:aws:s3:::vendor-drop";
const OBJECT: &str = "arn:aws:s3:::vendor-drop/1";
const OWNER: &str = "999999999999";

const PUBLIC: &str = r#""Effect":"Allow","Principal":"*""#;
const TO_ACCOUNT: &str = r#""Effect":"Allow","Principal":{"AWS":"111111111111"}"#;
const TO_SERVICE: &str = r#""Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"}"#;
const CLOSED: &str = r#""Effect":"Deny","Principal":"*""#;

/// The world after a change by the owner of the bucket.
fn after(change: impl FnOnce(&mut Tx<'_>)) -> Partition {
    let (base, call, mut ids) = (world(), call(caller("user outside")), Ids::new(1));
    let mut tx = Tx::new(&base, &call, &mut ids);
    change(&mut tx);
    tx.finish()
}

/// `allowed`, or how it is denied.
fn outcome(partition: &Partition, who: &str, action: &str, resource: &str) -> &'static str {
    let attempt = Attempt { action, resource, context: Vec::new() };
    match authorize(partition, &call(caller(who)), &attempt) {
        Ok(()) => "allowed",
        Err(denial) if denial.explicit && denial.message.contains("explicit deny in a resource-based policy") => {
            "denied"
        }
        Err(denial) if denial.explicit => "denied elsewhere",
        Err(_) => "not allowed",
    }
}

/// The policy with these statements, put while nothing was blocked.
fn put(tx: &mut Tx<'_>, statements: &[&str]) {
    block_public_access_to(tx, &arn(BUCKET), None).unwrap();
    let statements: Vec<String> = statements
        .iter()
        .map(|statement| format!(r#"{{{statement},"Action":"s3:*","Resource":["{BUCKET}","{BUCKET}/*"]}}"#))
        .collect();
    put_policy(tx, &arn(BUCKET), &format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(",")))
        .unwrap();
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-example>
#[test]
fn a_public_policy_is_restricted_to_services_and_the_owner() {
    let restricts = Some(PublicAccessBlock { restrict_public_buckets: true, ..PublicAccessBlock::default() });
    let others = Some(PublicAccessBlock { restrict_public_buckets: false, ..PublicAccessBlock::ALL });
    let everything = [TO_SERVICE, TO_ACCOUNT, PUBLIC];
    for (line, (statements, of_bucket, of_account, who, expected)) in [
        (&everything[..], None, None, "role of the management account", "allowed"),
        (&everything, None, None, "anonymous", "allowed"),
        (&everything, others, None, "anonymous", "allowed"),
        (&everything, restricts, None, "role of the management account", "denied"),
        (&everything, restricts, None, "root user of the management account", "denied"),
        (&everything, restricts, None, "anonymous", "denied"),
        (&everything, restricts, None, "service", "allowed"),
        (&everything, restricts, None, "user outside", "allowed"),
        (&everything, None, restricts, "role of the management account", "denied"),
        (&everything, others, restricts, "role of the management account", "denied"),
        (&everything, restricts, others, "role of the management account", "denied"),
        // "If you remove statement 3 from the policy … Account-2 regains access".
        (&everything[..2], restricts, restricts, "role of the management account", "allowed"),
        (&everything[..2], restricts, restricts, "service", "allowed"),
        (&everything[..2], restricts, restricts, "anonymous", "not allowed"),
    ]
    .into_iter()
    .enumerate()
    {
        let partition = after(|tx| {
            put(tx, statements);
            block_public_access_to(tx, &arn(BUCKET), of_bucket).unwrap();
            block_public_access(tx, account(OWNER), of_account).unwrap();
        });
        assert_eq!(outcome(&partition, who, "s3:GetObject", OBJECT), expected, "row {line}: {who}");
    }
}

/// "The root principal in a bucket owner's AWS account can perform the GetBucketPolicy, PutBucketPolicy, and
/// DeleteBucketPolicy API actions, even if their bucket policy explicitly denies the root principal's access":
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html>
#[test]
fn the_owner_s_root_user_is_not_locked_out_of_the_policy() {
    let partition = after(|tx| put(tx, &[CLOSED]));
    for (who, action, expected) in [
        ("root user of the vendor", "s3:GetBucketPolicy", "allowed"),
        ("root user of the vendor", "s3:PutBucketPolicy", "allowed"),
        ("root user of the vendor", "s3:DeleteBucketPolicy", "allowed"),
        ("root user of the vendor", "s3:DeleteBucket", "denied"),
        ("root user of the management account", "s3:DeleteBucketPolicy", "denied"),
        ("user outside", "s3:DeleteBucketPolicy", "denied"),
    ] {
        assert_eq!(outcome(&partition, who, action, BUCKET), expected, "{who} {action}");
    }
}

/// "S3 evaluates this condition key only after you enable ABAC on your bucket":
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/buckets-tagging.html#abac-for-buckets>
#[test]
fn a_bucket_s_tags_count_once_that_is_switched_on() {
    for (key, abac, expected) in [
        ("aws:ResourceTag/team", false, "not allowed"),
        ("aws:ResourceTag/team", true, "allowed"),
        ("s3:BucketTag/team", false, "not allowed"),
        ("s3:BucketTag/team", true, "allowed"),
    ] {
        let partition = after(|tx| {
            put(tx, &[&format!(r#"{PUBLIC},"Condition":{{"StringEquals":{{"{key}":"red"}}}}"#)]);
            state::resource::set_tags(tx, &arn(BUCKET), [("team", "red")].into_iter().collect()).unwrap();
            configuration_mut(tx, &arn(BUCKET)).unwrap().abac = abac;
        });
        assert_eq!(outcome(&partition, "anonymous", "s3:GetObject", OBJECT), expected, "{key} {abac}");
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#acl-access-policy-permission-mapping>
#[test]
fn an_access_control_list_grants_to_others_what_its_permissions_say() {
    use Grantee::{Account, AllUsers, AuthenticatedUsers};
    use Permission::{FullControl, Read, ReadAcp, Write, WriteAcp};
    let (main, outside) = (Account(account("111111111111")), "role of the management account");
    for (grantee, permission, who, action, expected) in [
        (main, Read, outside, "s3:ListBucket", "allowed"),
        (main, Read, outside, "s3:ListBucketVersions", "allowed"),
        (main, Read, outside, "s3:GetObject", "not allowed"),
        (main, Read, outside, "s3:PutObject", "not allowed"),
        (main, Write, outside, "s3:PutObject", "allowed"),
        (main, Write, outside, "s3:DeleteObject", "not allowed"),
        (main, ReadAcp, outside, "s3:GetBucketAcl", "allowed"),
        (main, WriteAcp, outside, "s3:PutBucketAcl", "allowed"),
        (main, FullControl, outside, "s3:PutBucketAcl", "allowed"),
        (main, FullControl, outside, "s3:DeleteBucket", "not allowed"),
        (main, FullControl, "user of another account", "s3:ListBucket", "not allowed"),
        (main, Read, "anonymous", "s3:ListBucket", "not allowed"),
        (AuthenticatedUsers, Read, outside, "s3:ListBucket", "allowed"),
        (AuthenticatedUsers, Read, "anonymous", "s3:ListBucket", "not allowed"),
        (AllUsers, Read, "anonymous", "s3:ListBucket", "allowed"),
    ] {
        let who = if who == "user of another account" { "user" } else { who };
        let resource = if action.ends_with("Object") { OBJECT } else { BUCKET };
        for (ownership, statements, expected) in [
            (ObjectOwnership::ObjectWriter, &[TO_SERVICE][..], expected),
            // Deny statements of the policy stand above it.
            (ObjectOwnership::ObjectWriter, &[CLOSED], "denied"),
            // "ACLs are disabled and no longer affect access permissions to your bucket."
            (ObjectOwnership::BucketOwnerEnforced, &[TO_SERVICE], "not allowed"),
        ] {
            let partition = after(|tx| {
                put(tx, statements);
                own_by(tx, &arn(BUCKET), Some(ObjectOwnership::ObjectWriter)).unwrap();
                put_acl(tx, &arn(BUCKET), Acl::new(vec![Grant { grantee, permission }])).unwrap();
                configuration_mut(tx, &arn(BUCKET)).unwrap().ownership = Some(ownership);
            });
            assert_eq!(
                outcome(&partition, who, action, resource),
                expected,
                "{permission:?} {grantee:?} {who} {action}"
            );
        }
    }
}

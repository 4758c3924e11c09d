//! What is kept as it came, a row for each subresource: what is answered before, what is put, what is answered then.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#S3ErrorCodeList>

use s3::S3;

use crate::world::{OTHER, OWNER, World, said};

struct Row {
    /// What stands behind `Get`, `Put` and `Delete` in the names of the operations; how deletion is called where it is
    /// called otherwise, nothing where there is none.
    name: &'static str,
    delete: Option<&'static str>,
    before: &'static str,
    put: &'static str,
    after: &'static str,
}

const ENCRYPTED: &str = r#"{"ServerSideEncryptionConfiguration":{"Rule":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"},"BucketKeyEnabled":false}]}}"#;

const ROWS: &[Row] = &[
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html
    Row {
        name: "BucketCors",
        delete: Some("BucketCors"),
        before: "NoSuchCORSConfiguration 404",
        put: r#""CORSConfiguration":{"CORSRule":[{"AllowedMethod":["GET"],"AllowedOrigin":["*"],"MaxAgeSeconds":3000}]}"#,
        after: r#"{"CORSRule":[{"AllowedMethod":["GET"],"AllowedOrigin":["*"],"MaxAgeSeconds":3000}]}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html
    Row {
        name: "BucketLifecycleConfiguration",
        delete: Some("BucketLifecycle"),
        before: "NoSuchLifecycleConfiguration 404",
        put: r#""LifecycleConfiguration":{"Rule":[{"ID":"old","Filter":{"Prefix":"a/"},"Status":"Enabled","Expiration":{"Days":30}}]}"#,
        after: r#"{"Rule":[{"Expiration":{"Days":30},"ID":"old","Filter":{"Prefix":"a/"},"Status":"Enabled"}],"x-amz-transition-default-minimum-object-size":"all_storage_classes_128K"}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html
    Row {
        name: "BucketReplication",
        delete: Some("BucketReplication"),
        before: "ReplicationConfigurationNotFoundError 404",
        put: r#""ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/r","Rule":[{"Status":"Enabled","Destination":{"Bucket":"arn:aws:s3:::copy"}}]}"#,
        after: r#"{"ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/r","Rule":[{"Status":"Enabled","Destination":{"Bucket":"arn:aws:s3:::copy"}}]}}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketWebsite.html
    Row {
        name: "BucketWebsite",
        delete: Some("BucketWebsite"),
        before: "NoSuchWebsiteConfiguration 404",
        put: r#""WebsiteConfiguration":{"IndexDocument":{"Suffix":"index.html"}}"#,
        after: r#"{"IndexDocument":{"Suffix":"index.html"}}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
    Row {
        name: "BucketEncryption",
        delete: Some("BucketEncryption"),
        before: ENCRYPTED,
        put: r#""ServerSideEncryptionConfiguration":{"Rule":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"k"},"BucketKeyEnabled":true}]}"#,
        after: r#"{"ServerSideEncryptionConfiguration":{"Rule":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"k"},"BucketKeyEnabled":true}]}}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html
    Row {
        name: "BucketLogging",
        delete: None,
        before: "{}",
        put: r#""BucketLoggingStatus":{"LoggingEnabled":{"TargetBucket":"my.site","TargetPrefix":"l/"}}"#,
        after: r#"{"LoggingEnabled":{"TargetBucket":"my.site","TargetPrefix":"l/"}}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html
    Row {
        name: "BucketNotificationConfiguration",
        delete: None,
        before: "{}",
        put: r#""NotificationConfiguration":{"QueueConfiguration":[{"Id":"q","Queue":"arn:aws:sqs:us-east-1:111122223333:q","Event":["s3:ObjectCreated:*"]}]}"#,
        after: r#"{"QueueConfiguration":[{"Id":"q","Queue":"arn:aws:sqs:us-east-1:111122223333:q","Event":["s3:ObjectCreated:*"]}]}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAccelerateConfiguration.html
    Row {
        name: "BucketAccelerateConfiguration",
        delete: None,
        before: "{}",
        put: r#""AccelerateConfiguration":{"Status":"Enabled"}"#,
        after: r#"{"Status":"Enabled"}"#,
    },
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html
    Row {
        name: "BucketRequestPayment",
        delete: None,
        before: r#"{"Payer":"BucketOwner"}"#,
        put: r#""RequestPaymentConfiguration":{"Payer":"Requester"}"#,
        after: r#"{"Payer":"Requester"}"#,
    },
];

#[test]
fn each_answers_that_it_is_not_set_until_it_is() {
    for Row { name, delete, before, put, after } in ROWS {
        let mut world = World::new();
        world.call("PutBucketVersioning", r#""VersioningConfiguration":{"Status":"Enabled"}"#).unwrap();
        assert_eq!(said(world.call(&format!("Get{name}"), "")), *before, "{name} before");
        world.call(&format!("Put{name}"), put).unwrap();
        assert_eq!(said(world.call(&format!("Get{name}"), "")), *after, "{name} after");
        // Another bucket knows nothing of it.
        let elsewhere = world.call_as(OTHER, &S3, &format!("Get{name}"), r#"{"Bucket":"other"}"#);
        assert_eq!(said(elsewhere), *before, "{name} elsewhere");
        for _ in 0..2 {
            let Some(delete) = delete else { break };
            world.call(&format!("Delete{delete}"), "").unwrap();
            assert_eq!(said(world.call(&format!("Get{name}"), "")), *before, "{name} deleted");
        }
    }
}

/// The sorts that a bucket has several of, by id; the singular of the list is the name.
const BY_ID: &[(&str, &str)] = &[
    ("MetricsConfiguration", r#"{"Id":"ID"}"#),
    ("AnalyticsConfiguration", r#"{"Id":"ID","StorageClassAnalysis":{}}"#),
    (
        "IntelligentTieringConfiguration",
        r#"{"Id":"ID","Status":"Enabled","Tiering":[{"Days":90,"AccessTier":"ARCHIVE_ACCESS"}]}"#,
    ),
    (
        "InventoryConfiguration",
        r#"{"Destination":{"S3BucketDestination":{"Bucket":"arn:aws:s3:::b","Format":"CSV"}},"IsEnabled":true,"Id":"ID","IncludedObjectVersions":"All","Schedule":{"Frequency":"Daily"}}"#,
    ),
];

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html>
#[test]
fn configurations_with_an_id_are_listed() {
    for (name, document) in BY_ID {
        let mut world = World::new();
        let get =
            |world: &mut World, id: &str| said(world.call(&format!("GetBucket{name}"), &format!(r#""id":"{id}""#)));
        assert_eq!(get(&mut world, "a"), "NoSuchConfiguration 404", "{name}");
        assert_eq!(
            said(world.call(&format!("DeleteBucket{name}"), r#""id":"a""#)),
            "NoSuchConfiguration 404",
            "{name}"
        );
        let put = |world: &mut World, id: &str, own: &str| {
            let document = document.replace("ID", own);
            said(world.call(&format!("PutBucket{name}"), &format!(r#""id":"{id}","{name}":{document}"#)))
        };
        assert_eq!(put(&mut world, "a", "b"), "InvalidArgument 400", "{name}");
        for id in (0..101).map(|number| format!("c{number:03}")) {
            assert_eq!(put(&mut world, &id, &id), "{}", "{name}");
        }
        assert_eq!(get(&mut world, "c007"), format!(r#"{{"{name}":{}}}"#, document.replace("ID", "c007")), "{name}");
        let list = |world: &mut World, token: &str| -> serde_json::Value {
            let page = world.call(&format!("ListBucket{name}s"), token).unwrap();
            serde_json::from_str(&page).unwrap()
        };
        let first = list(&mut world, "");
        assert_eq!((first[name].as_array().unwrap().len(), &first["IsTruncated"]), (100, &true.into()), "{name}");
        let next = format!(r#""continuation-token":{}"#, first["NextContinuationToken"]);
        let last = list(&mut world, &next);
        assert_eq!((last[name].as_array().unwrap().len(), &last["IsTruncated"]), (1, &false.into()), "{name}");
        assert_eq!(last[name][0]["Id"], "c100", "{name}");
        for id in (101..1000).map(|number| format!("c{number:03}")) {
            put(&mut world, &id, &id);
        }
        assert_eq!(put(&mut world, "more", "more"), "TooManyConfigurations 400", "{name}");
    }
}

#[test]
fn who_may_not_know_of_the_owner_is_told_nothing() {
    let mut world = World::new();
    for (input, want) in [
        (r#"{"Bucket":"nowhere"}"#.to_owned(), "NoSuchBucket 404"),
        (format!(r#"{{"Bucket":"logs","x-amz-expected-bucket-owner":"{OTHER}"}}"#), "AccessDenied 403"),
        (format!(r#"{{"Bucket":"logs","x-amz-expected-bucket-owner":"{OWNER}"}}"#), "NoSuchCORSConfiguration 404"),
    ] {
        assert_eq!(said(world.call_as(OWNER, &S3, "GetBucketCors", &input)), want, "{input}");
    }
}

/// "You must grant the logging service principal access", or the group, where the bucket has lists:
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html#grant-log-delivery-permissions-general>
#[test]
fn a_bucket_with_lists_takes_logs_of_whom_it_lets_in() {
    let to_itself = r#""BucketLoggingStatus":{"LoggingEnabled":{"TargetBucket":"logs","TargetPrefix":""}}"#;
    let policy = |service: &str| {
        format!(
            r#""Policy":"{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"Service\":\"{service}\"}},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}}]}}""#
        )
    };
    for (operation, put, want) in [
        ("GetBucketAcl", String::new(), "InvalidTargetBucketForLogging 400"),
        ("PutBucketAcl", r#""x-amz-acl":"log-delivery-write""#.to_owned(), "{}"),
        ("PutBucketPolicy", policy("logging.s3.amazonaws.com"), "{}"),
        ("PutBucketPolicy", policy("cloudtrail.amazonaws.com"), "InvalidTargetBucketForLogging 400"),
    ] {
        let mut world = World::new();
        let lists = r#""OwnershipControls":{"Rule":[{"ObjectOwnership":"BucketOwnerPreferred"}]}"#;
        world.call("PutBucketOwnershipControls", lists).unwrap();
        world.call(operation, &put).unwrap();
        assert_eq!(said(world.call("PutBucketLogging", to_itself)), want, "{operation} {put}");
    }
}

/// A row a rule, under the page that has it.
#[test]
fn what_s3_asks_beyond_the_model_is_asked() {
    let rule = |rest: &str| format!(r#""LifecycleConfiguration":{{"Rule":[{rest}]}}"#);
    let expiring = |filter| format!(r#"{{"Filter":{filter},"Status":"Enabled","Expiration":{{"Days":1}}}}"#);
    let to_queue = |arn| {
        format!(
            r#""NotificationConfiguration":{{"QueueConfiguration":[{{"Queue":"{arn}","Event":["s3:ObjectCreated:*"]}}]}}"#
        )
    };
    let long = format!(r#"{{"ID":"{}","Prefix":"","Status":"Enabled","Expiration":{{"Days":1}}}}"#, "x".repeat(256));
    for (operation, put, want) in [
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
        ("PutBucketCors", r#""CORSConfiguration":{"CORSRule":[]}"#.to_owned(), "MalformedXML 400"),
        (
            "PutBucketCors",
            r#""CORSConfiguration":{"CORSRule":[{"AllowedMethod":["OPTIONS"],"AllowedOrigin":["*"]}]}"#.to_owned(),
            "InvalidRequest 400",
        ),
        (
            "PutBucketCors",
            r#""CORSConfiguration":{"CORSRule":[{"AllowedMethod":["GET"],"AllowedOrigin":["*.a.*"]}]}"#.to_owned(),
            "InvalidRequest 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
        ("PutBucketLifecycleConfiguration", rule(""), "MalformedXML 400"),
        ("PutBucketLifecycleConfiguration", rule(r#"{"Prefix":"","Status":"Enabled"}"#), "InvalidRequest 400"),
        ("PutBucketLifecycleConfiguration", rule(r#"{"Status":"Enabled","Expiration":{"Days":1}}"#), "MalformedXML 400"),
        (
            "PutBucketLifecycleConfiguration",
            rule(r#"{"Prefix":"","Status":"Enabled","Expiration":{"Days":0}}"#),
            "InvalidArgument 400",
        ),
        ("PutBucketLifecycleConfiguration", rule(&long), "InvalidArgument 400"),
        (
            "PutBucketLifecycleConfiguration",
            rule(
                r#"{"ID":"a","Prefix":"","Status":"Enabled","Expiration":{"Days":1}},{"ID":"a","Prefix":"b","Status":"Enabled","Expiration":{"Days":1}}"#,
            ),
            "InvalidArgument 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html
        ("PutBucketLifecycleConfiguration", rule(&expiring(r#"{"Prefix":"a","Tag":{"Key":"k","Value":"v"}}"#)), "MalformedXML 400"),
        ("PutBucketLifecycleConfiguration", rule(&expiring(r#"{"Prefix":"a","And":{"Prefix":"a"}}"#)), "MalformedXML 400"),
        ("PutBucketLifecycleConfiguration", rule(&expiring("{}")), "{}"),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleExpiration.html
        (
            "PutBucketLifecycleConfiguration",
            rule(r#"{"Prefix":"","Status":"Enabled","Expiration":{"Days":1,"ExpiredObjectDeleteMarker":true}}"#),
            "MalformedXML 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionTransition.html
        (
            "PutBucketLifecycleConfiguration",
            rule(r#"{"Prefix":"","Status":"Enabled","NoncurrentVersionTransition":[{"NoncurrentDays":30}]}"#),
            "MalformedXML 400",
        ),
        (
            "PutBucketLifecycleConfiguration",
            rule(r#"{"Prefix":"","Status":"Enabled","NoncurrentVersionTransition":[{"StorageClass":"GLACIER"}]}"#),
            "MalformedXML 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html
        (
            "PutBucketLifecycleConfiguration",
            rule(r#"{"Prefix":"","Status":"Enabled","Transition":[{"Days":30}]}"#),
            "MalformedXML 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html
        (
            "PutBucketReplication",
            r#""ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/r","Rule":[{"Status":"Enabled","Destination":{"Bucket":"arn:aws:s3:::copy"}}]}"#.to_owned(),
            "InvalidRequest 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html: destinations of these three
        // services, "in the same AWS Region as your Amazon S3 bucket".
        ("PutBucketNotificationConfiguration", to_queue("queue"), "InvalidArgument 400"),
        ("PutBucketNotificationConfiguration", to_queue("arn:aws:sns:us-east-1:111122223333:q"), "InvalidArgument 400"),
        ("PutBucketNotificationConfiguration", to_queue("arn:aws:sqs:eu-west-1:111122223333:q"), "InvalidArgument 400"),
        ("PutBucketNotificationConfiguration", to_queue("arn:aws:sqs:us-east-1:111122223333:q"), "{}"),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList: against the model.
        ("PutBucketRequestPayment", r#""RequestPaymentConfiguration":{"Payer":"Nobody"}"#.to_owned(), "MalformedXML 400"),
        ("PutBucketRequestPayment", String::new(), "MalformedXML 400"),
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
        (
            "PutBucketLogging",
            r#""BucketLoggingStatus":{"LoggingEnabled":{"TargetBucket":"none","TargetPrefix":""}}"#.to_owned(),
            "InvalidTargetBucketForLogging 400",
        ),
        (
            "PutBucketLogging",
            r#""BucketLoggingStatus":{"LoggingEnabled":{"TargetBucket":"other","TargetPrefix":""}}"#.to_owned(),
            "InvalidTargetBucketForLogging 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_WebsiteConfiguration.html
        ("PutBucketWebsite", r#""WebsiteConfiguration":{}"#.to_owned(), "InvalidArgument 400"),
        (
            "PutBucketWebsite",
            r#""WebsiteConfiguration":{"IndexDocument":{"Suffix":"a/b"}}"#.to_owned(),
            "InvalidArgument 400",
        ),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html
        (
            "PutBucketEncryption",
            r#""ServerSideEncryptionConfiguration":{"Rule":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256","KMSMasterKeyID":"k"}}]}"#.to_owned(),
            "InvalidArgument 400",
        ),
    ] {
        assert_eq!(said(World::new().call(operation, &put)), want, "{operation} {put}");
    }
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html#replication-and-versioning
    let mut world = World::new();
    let versioning = |status| format!(r#""VersioningConfiguration":{{"Status":"{status}"}}"#);
    world.call("PutBucketVersioning", &versioning("Enabled")).unwrap();
    let row = ROWS.iter().find(|row| row.name == "BucketReplication").unwrap();
    world.call("PutBucketReplication", row.put).unwrap();
    assert_eq!(said(world.call("PutBucketVersioning", &versioning("Suspended"))), "InvalidBucketState 409");
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration.html
    let dotted = r#"{"Bucket":"my.site","AccelerateConfiguration":{"Status":"Enabled"}}"#;
    let refused = World::new().call_as(OWNER, &S3, "PutBucketAccelerateConfiguration", dotted);
    assert_eq!(said(refused), "InvalidRequest 400");
}

//! Records as AWS writes them: what of them can be decided, and on what.

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use replay::{Progress, Replay, Report};
    use serde_json::{Value, json};
    use state::Partition;

    static CART: LazyLock<Arc<Partition>> = LazyLock::new(|| {
        let text = r#"
accounts:
  shop:
    id: "111122223333"
    iam:
      users:
        alice: { inline: { all: { Version: 2012-10-17, Statement: { Effect: Allow, Action: "*", Resource: "*" } } } }
        carol:
          inline:
            s3:
              Version: 2012-10-17
              Statement:
                - { Effect: Allow, Action: ["s3:PutObject", "s3:PutObjectAcl"], Resource: "*", Condition: { StringEquals: { "s3:x-amz-acl": bucket-owner-full-control } } }
                - { Effect: Allow, Action: "s3:ListBucket", Resource: "*", Condition: { StringEquals: { "s3:prefix": logs/ } } }
                - { Effect: Allow, Action: "s3:PutLifecycleConfiguration", Resource: "*", Condition: { StringEquals: { "aws:UserAgent": terraform } } }
        dave:
          inline:
            onward:
              Version: 2012-10-17
              Statement:
                - { Effect: Allow, Action: "s3:PutObject", Resource: "*", Condition: { StringEquals: { "aws:SourceVpce": vpce-0123456789abcdef0 } } }
                - { Effect: Allow, Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: "*", Condition: { "Null": { "aws:SourceVpce": "true" }, StringEquals: { "kms:ViaService": s3.us-east-1.amazonaws.com } } }
      roles:
        App:
          path: /team/
          trust: { Version: 2012-10-17, Statement: { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: "sts:AssumeRole" } }
          inline: { office: { Version: 2012-10-17, Statement: { Effect: Allow, Action: "s3:*", Resource: "*", Condition: { IpAddress: { "aws:SourceIp": 198.51.100.0/24 } } } } }
    resources:
      secrets: { db: { suffix: AbCdEf } }
      keys: { main: { id: 1234abcd-12ab-34cd-56ef-1234567890ab, aliases: [alias/main] } }
      buckets: { vault: { encryption: { key: "{{key.shop/main}}" } } }
"#;
        scenario::parse("shop.yaml", text).unwrap_or_else(|error| panic!("{error}")).build(1).unwrap().snapshot()
    });

    fn alice() -> Value {
        json!({ "type": "IAMUser", "principalId": "AIDAX", "arn": "arn:aws:iam::111122223333:user/alice",
                "accountId": "111122223333", "accessKeyId": "AKIAX", "userName": "alice" })
    }

    fn app() -> Value {
        json!({ "type": "AssumedRole", "principalId": "AROAX:s", "accountId": "111122223333",
                "arn": "arn:aws:sts::111122223333:assumed-role/App/s",
                "sessionContext": { "sessionIssuer": { "type": "Role", "arn": "arn:aws:iam::111122223333:role/team/App" },
                                    "attributes": { "creationDate": "2026-11-24T10:00:00Z", "mfaAuthenticated": "false" } } })
    }

    fn record(identity: Value, source: &str, name: &str, rest: Value) -> Value {
        let mut record = json!({
            "eventVersion": "1.11", "userIdentity": identity, "eventTime": "2026-11-24T10:30:00Z",
            "eventSource": format!("{source}.amazonaws.com"), "eventName": name, "awsRegion": "us-east-1",
            "sourceIPAddress": "198.51.100.7", "userAgent": "aws-cli", "requestParameters": null,
            "responseElements": null, "eventType": "AwsApiCall", "recipientAccountId": "111122223333",
        });
        record.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        record
    }

    fn replayed(text: &str) -> Report {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        Replay::of(&CART).run(&[file.path().to_owned()], &Progress::default())
    }

    /// Decided the other way round than it is recorded, a call shows up with its action and resource.
    fn decided(record: &Value) -> (bool, String) {
        for (allowed, code) in [(true, Value::from("AccessDenied")), (false, Value::Null)] {
            let mut record = record.clone();
            record["errorCode"] = code;
            let report = replayed(&record.to_string());
            let groups = if allowed { report.drift_allowed.groups } else { report.drift_denied.groups };
            if let Some(group) = groups.first() {
                return (allowed, format!("{} {}", group.action, group.examples[0].resource));
            }
        }
        panic!("{record} was not decided: {}", replayed(&record.to_string()));
    }

    /// S3's parameters are named as HTTP names them; its user agents stand in brackets. See
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html>.
    #[test]
    fn condition_keys_come_from_s3s_own_spelling() {
        let carol =
            || json!({ "type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/carol", "accountId": "111122223333" });
        let acl = |acl| json!({ "bucketName": "b", "key": "k", "x-amz-acl": acl });
        let older = json!({ "bucketName": "b", "prefix": ["logs/"], "host": ["b.s3.amazonaws.com"] });
        for (name, parameters, agent, allowed) in [
            ("PutObject", acl("bucket-owner-full-control"), "[x]", true),
            ("PutObject", acl("private"), "[x]", false),
            ("ListObjects", json!({ "bucketName": "b", "list-type": "2", "prefix": "logs/" }), "[x]", true),
            ("ListObjects", json!({ "bucketName": "b", "list-type": "2", "prefix": "" }), "[x]", false),
            ("ListObjects", older, "[x]", true),
            ("PutBucketLifecycle", json!({ "bucketName": "b", "lifecycle": "" }), "[terraform]", true),
            ("PutBucketLifecycle", json!({ "bucketName": "b", "lifecycle": "" }), "[x]", false),
        ] {
            let rest = json!({ "requestParameters": parameters, "userAgent": agent });
            let found = decided(&record(carol(), "s3", name, rest));
            assert_eq!(found.0, allowed, "{name} {parameters} {agent}: {}", found.1);
        }
    }

    /// "The condition key values for `aws:SourceVpce` … from the initial request are not used in FAS requests":
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html>. What S3 asks of KMS has a record of
    /// its own: <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-kms-works-with-cloudtrail.html>.
    #[test]
    fn what_a_service_asks_in_the_caller_s_name_did_not_come_through_the_endpoint() {
        let dave = |rest: Value| {
            let mut user =
                json!({ "type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dave", "accountId": "111122223333" });
            user.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            user
        };
        let put =
            |endpoint| json!({ "vpcEndpointId": endpoint, "requestParameters": { "bucketName": "vault", "key": "k" } });
        let key = json!([{ "type": "AWS::KMS::Key", "ARN": "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" }]);
        let decrypt = |context: &str| {
            json!({ "requestParameters": { "encryptionContext": { context: "arn:aws:s3:::vault/k" } },
            "sourceIPAddress": "AWS Internal", "userAgent": "AWS Internal", "resources": key })
        };
        let internal = || dave(json!({ "invokedBy": "AWS Internal" }));
        for (identity, source, name, rest, allowed) in [
            (dave(json!({})), "s3", "PutObject", put("vpce-0123456789abcdef0"), true),
            (dave(json!({})), "s3", "PutObject", put("vpce-0aaaaaaaaaaaaaaaa"), false),
            (internal(), "kms", "Decrypt", decrypt("aws:s3:arn"), true),
            (internal(), "kms", "Decrypt", decrypt("other"), false),
            (dave(json!({})), "kms", "Decrypt", decrypt("aws:s3:arn"), false),
        ] {
            let found = decided(&record(identity, source, name, rest.clone()));
            assert_eq!(found.0, allowed, "{name} {rest}: {}", found.1);
        }
    }

    #[test]
    fn what_another_account_s_bucket_allows_is_unknown() {
        let bucket = json!({ "type": "AWS::S3::Bucket", "ARN": "arn:aws:s3:::theirs", "accountId": "444455556666" });
        let rest = json!({ "requestParameters": { "bucketName": "theirs" }, "resources": [bucket] });
        let report = replayed(&record(alice(), "s3", "GetBucketAcl", rest).to_string());
        assert_eq!((report.decided, report.undecided.len()), (0, 1), "{report}");
        assert_eq!(report.undecided[0].details, [("arn:aws:s3:::theirs".to_owned(), 1)]);
    }

    #[test]
    fn the_resource_comes_from_parameters_resources_or_the_scenario() {
        // Samples after https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html and
        // the pages of the services.
        let object = json!({ "requestParameters": { "bucketName": "b", "key": "a/k", "Host": "x" },
            "resources": [{ "type": "AWS::S3::Object", "ARN": "arn:aws:s3:::b/a/k" }, { "type": "AWS::S3::Bucket", "ARN": "arn:aws:s3:::b" }] });
        let listed = json!({ "resources": object["resources"] });
        let rows = [
            ("s3", "GetObject", object.clone(), "s3:GetObject arn:aws:s3:::b/a/k"),
            ("s3", "GetObject", listed.clone(), "s3:GetObject arn:aws:s3:::b/a/k"),
            ("s3", "ListObjects", listed, "s3:ListBucket arn:aws:s3:::b"),
            ("s3", "ListBuckets", json!({}), "s3:ListAllMyBuckets *"),
            (
                "lambda",
                "GetFunction20150331v2",
                json!({ "requestParameters": { "functionName": "f" } }),
                "lambda:GetFunction arn:aws:lambda:us-east-1:111122223333:function:f",
            ),
            (
                "dynamodb",
                "GetItem",
                json!({ "requestParameters": { "tableName": "t" } }),
                "dynamodb:GetItem arn:aws:dynamodb:us-east-1:111122223333:table/t",
            ),
            (
                "sns",
                "Publish",
                json!({ "requestParameters": { "topicArn": "arn:aws:sns:us-east-1:111122223333:t" } }),
                "sns:Publish arn:aws:sns:us-east-1:111122223333:t",
            ),
            (
                "kms",
                "Decrypt",
                json!({ "resources": [{ "ARN": "arn:aws:kms:us-east-1:111122223333:key/k", "type": "AWS::KMS::Key" }] }),
                "kms:Decrypt arn:aws:kms:us-east-1:111122223333:key/k",
            ),
            (
                "secretsmanager",
                "GetSecretValue",
                json!({ "requestParameters": { "secretId": "db" } }),
                "secretsmanager:GetSecretValue arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf",
            ),
            (
                "secretsmanager",
                "GetSecretValue",
                json!({ "requestParameters": { "secretId": "other" } }),
                "secretsmanager:GetSecretValue arn:aws:secretsmanager:us-east-1:111122223333:secret:other-??????",
            ),
            (
                "iam",
                "GetRole",
                json!({ "requestParameters": { "roleName": "App" } }),
                "iam:GetRole arn:aws:iam::111122223333:role/team/App",
            ),
            (
                "iam",
                "CreateUser",
                json!({ "requestParameters": { "userName": "bob", "path": "/x/" } }),
                "iam:CreateUser arn:aws:iam::111122223333:user/x/bob",
            ),
            (
                "ec2",
                "DescribeInstances",
                json!({ "requestParameters": { "instancesSet": {} } }),
                "ec2:DescribeInstances *",
            ),
        ];
        for (source, name, rest, expected) in rows {
            assert_eq!(decided(&record(alice(), source, name, rest)), (true, expected.to_owned()));
        }
        let alias = record(alice(), "kms", "DescribeKey", json!({ "requestParameters": { "keyId": "alias/main" } }));
        let key = "kms:DescribeKey arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        assert_eq!(decided(&alias), (true, key.to_owned()));
    }

    #[test]
    fn the_context_comes_from_the_record() {
        let call = |rest: Value| record(app(), "s3", "GetObject", rest);
        for (rest, allowed) in [
            (json!({}), true),
            (json!({ "sourceIPAddress": "203.0.113.9" }), false),
            // No address for calls through a VPC endpoint, and of services.
            (json!({ "vpcEndpointId": "vpce-1234abcd" }), false),
            (json!({ "sourceIPAddress": "cloudformation.amazonaws.com" }), false),
        ] {
            assert_eq!(decided(&call(rest.clone())).0, allowed, "{rest}");
        }
        let service = json!({ "type": "AWSService", "invokedBy": "lambda.amazonaws.com" });
        let role = json!({ "requestParameters": { "roleArn": "arn:aws:iam::111122223333:role/team/App", "roleSessionName": "f" } });
        assert!(decided(&record(service, "sts", "AssumeRole", role.clone())).0);
        let service = json!({ "type": "AWSService", "invokedBy": "ec2.amazonaws.com" });
        assert!(!decided(&record(service, "sts", "AssumeRole", role)).0);
    }

    #[test]
    fn what_cannot_be_decided_says_why() {
        let user = |account: &str, name: &str| json!({ "type": "IAMUser", "arn": format!("arn:aws:iam::{account}:user/{name}"), "accountId": account });
        let of = |identity: Value| record(identity, "s3", "ListBuckets", json!({}));
        let kind = |kind: &str| record(alice(), "s3", "ListBuckets", json!({ "eventType": kind }));
        for (record, reason) in [
            (of(user("111122223333", "bob")), "the caller is not in the scenario"),
            (of(user("999999999999", "bob")), "the caller's account is not in the scenario"),
            (
                of(json!({ "type": "AWSAccount", "principalId": "AIDAX", "accountId": "999999999999" })),
                "a copy for the resource's account, which does not name the caller",
            ),
            (
                of(json!({ "type": "SAMLUser", "principalId": "a:b", "userName": "b" })),
                "a federated sign-in, whose assertion is not recorded",
            ),
            (
                of(json!({ "type": "IdentityCenterUser", "accountId": "111122223333" })),
                "a caller that policies cannot name",
            ),
            (of(Value::Null), "a caller that policies cannot name"),
            (kind("AwsServiceEvent"), "not an API call"),
            (kind("AwsConsoleSignIn"), "not an API call"),
            (kind("AwsCloudTrailInsight"), "not an API call"),
        ] {
            let report = replayed(&record.to_string());
            let reasons: Vec<_> = report.undecided.iter().map(|it| (it.reason.as_str(), it.records)).collect();
            assert_eq!(reasons, [(reason, 1)], "{record}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(500))]
        /// Bytes changed, cut out and put in.
        #[test]
        fn nothing_panics(at in 0usize..2000, length in 0usize..40, byte: u8, wrapped: bool) {
            let call = json!({ "requestParameters": { "roleName": "App", "tags": [{ "key": "a", "value": "b" }] } });
            let text = record(app(), "iam", "TagRole", call).to_string();
            let text = if wrapped { format!(r#"{{"Records":[{text},{text}]}}"#) } else { format!("{text}\n{text}") };
            let mut bytes = text.into_bytes();
            let at = at % bytes.len();
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, [byte]);
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), bytes).unwrap();
            let report = Replay::of(&CART).run(&[file.path().to_owned()], &Progress::default());
            let undecided: u64 = report.undecided.iter().map(|reason| reason.records).sum();
            assert_eq!(report.records, report.decided + undecided + report.broken.records);
        }
    }
}

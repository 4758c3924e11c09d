//! Objects that a key of KMS encrypts: S3 asks KMS in the name of the caller. See
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html>.

use aws::{AccountId, Arn, Region};
use bytes::Bytes;
use http::Request;
use orglab::Emulator;
use serde_json::{Value, json};
use state::kms::{key_mut, schedule_deletion};
use state::resource::{self, NewResource, ResourceKind};
use state::{Tags, Tx};

use crate::world::{Answer, between, securecart};

const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
const ID: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";
const KEY: &str = "arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const KMS: [(&str, &str); 2] =
    [("x-amz-server-side-encryption", "aws:kms"), ("x-amz-server-side-encryption-aws-kms-key-id", ID)];

fn send(emulator: &Emulator, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(format!("http://localhost/encrypted-objects{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut request = request.body(Bytes::from(body.to_owned())).unwrap();
    let credentials = emulator.credentials("management-admin").unwrap();
    credentials.signer("us-east-1", "s3").sign(&mut request, emulator.clock().unmoved().seconds()).unwrap();
    Answer::from(emulator.exchange(request))
}

fn change<T>(emulator: &Emulator, change: impl FnOnce(&mut Tx<'_>) -> T) -> T {
    emulator.core().change(MANAGEMENT, |tx| Ok::<_, ()>(change(tx))).unwrap()
}

fn key() -> Arn {
    Arn::parse(KEY).unwrap()
}

/// A bucket, and a key whose policy lets the account do these actions under a condition.
fn world(actions: &str, condition: &str) -> Emulator {
    let emulator = securecart();
    send(&emulator, "PUT", "", &[], "").ok();
    let policy = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"arn:aws:iam::111111111111:root"}},"Action":{actions},"Resource":"*","Condition":{condition}}}}}"#
    );
    change(&emulator, |tx| {
        let region = Region::from("us-east-1");
        let policy = Some(&*policy);
        let new =
            NewResource { kind: ResourceKind::Key, region: &region, name: ID, suffix: None, policy, tags: Tags::new() };
        resource::create(tx, MANAGEMENT, new).unwrap();
    });
    emulator
}

#[test]
fn who_writes_generates_a_data_key_and_who_reads_decrypts_it() {
    let of_object = r#"{"StringEquals":{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::encrypted-objects/k"}}"#;
    let of_another = r#"{"StringEquals":{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::encrypted-objects/l"}}"#;
    let via_s3 =
        r#"{"StringEquals":{"kms:ViaService":"s3.us-east-1.amazonaws.com"},"Bool":{"aws:ViaAWSService":"true"}}"#;
    let via_sns = r#"{"StringEquals":{"kms:ViaService":"sns.us-east-1.amazonaws.com"}}"#;
    for (actions, condition, writes, reads) in [
        (r#""kms:*""#, "{}", true, true),
        (r#""kms:GenerateDataKey""#, "{}", true, false),
        (r#""kms:Decrypt""#, "{}", false, false),
        (r#""kms:*""#, of_object, true, true),
        (r#""kms:*""#, of_another, false, false),
        (r#""kms:*""#, via_s3, true, true),
        (r#""kms:*""#, via_sns, false, false),
    ] {
        let emulator = world(actions, condition);
        let put = send(&emulator, "PUT", "/k", &KMS, "hello");
        let case = format!("{actions} {condition}");
        if !writes {
            assert!(put.refused("AccessDenied").contains(&format!("kms:GenerateDataKey on resource: {KEY}")), "{case}");
            continue;
        }
        assert_eq!(put.headers["x-amz-server-side-encryption-aws-kms-key-id"], KEY, "{case}");
        put.ok();
        // Nobody has to decrypt to be told of an object.
        let told = send(&emulator, "HEAD", "/k", &[], "");
        assert_eq!(told.headers["x-amz-server-side-encryption"], "aws:kms", "{case}");
        told.ok();
        let copied = send(&emulator, "PUT", "/copy", &[("x-amz-copy-source", "/encrypted-objects/k")], "");
        let got = send(&emulator, "GET", "/k", &[], "");
        if reads {
            assert_eq!(got.ok(), "hello", "{case}");
            copied.ok();
        } else {
            assert!(got.refused("AccessDenied").contains(&format!("kms:Decrypt on resource: {KEY}")), "{case}");
            copied.refused("AccessDenied");
            // A checksum is of what was decrypted.
            assert_eq!(send(&emulator, "HEAD", "/k", &[("x-amz-checksum-mode", "ENABLED")], "").status, 403);
            let begun = send(&emulator, "POST", "/plain?uploads", &[], "").ok();
            let id = between(&begun, "<UploadId>", "</UploadId>").unwrap();
            let path = format!("/plain?partNumber=1&uploadId={id}");
            let part = send(&emulator, "PUT", &path, &[("x-amz-copy-source", "/encrypted-objects/k")], "");
            part.refused("AccessDenied");
        }
    }
}

/// The context that a writer adds counts as well, and a bucket's key stands for all objects of the bucket.
#[test]
fn the_encryption_context_is_the_object_s_and_what_its_writer_adds() {
    let extra = r#"{"StringEquals":{"kms:EncryptionContext:team":"shop"}}"#;
    let of_bucket = r#"{"StringEquals":{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::encrypted-objects"}}"#;
    let team = ("x-amz-server-side-encryption-context", "eyJ0ZWFtIjoic2hvcCJ9");
    let bucket_key = ("x-amz-server-side-encryption-bucket-key-enabled", "true");
    for (condition, header) in [(extra, team), (of_bucket, bucket_key)] {
        let emulator = world(r#""kms:*""#, condition);
        send(&emulator, "PUT", "/k", &KMS, "hello").refused("AccessDenied");
        send(&emulator, "PUT", "/k", &[KMS[0], KMS[1], header], "hello").ok();
        assert_eq!(send(&emulator, "GET", "/k", &[], "").ok(), "hello");
    }
    let emulator = world(r#""kms:*""#, "{}");
    let bad = ("x-amz-server-side-encryption-context", "no base64");
    send(&emulator, "PUT", "/k", &[KMS[0], KMS[1], bad], "hello").refused("InvalidArgument");
}

/// "The requester … needs permissions for the `kms:Decrypt` action on the `UploadPart` and `UploadPartCopy` APIs":
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions>
#[test]
fn parts_are_added_by_who_may_decrypt_those_before() {
    for (actions, adds) in [(r#""kms:*""#, true), (r#""kms:GenerateDataKey""#, false)] {
        let emulator = world(actions, "{}");
        let begun = send(&emulator, "POST", "/k?uploads", &KMS, "").ok();
        let id = between(&begun, "<UploadId>", "</UploadId>").unwrap();
        let part = send(&emulator, "PUT", &format!("/k?partNumber=1&uploadId={id}"), &[], "hello");
        if !adds {
            part.refused("AccessDenied");
            continue;
        }
        let etag = part.headers["etag"].to_str().unwrap().to_owned();
        part.ok();
        let document = format!(
            "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>{etag}</ETag></Part></CompleteMultipartUpload>"
        );
        send(&emulator, "POST", &format!("/k?uploadId={id}"), &[], &document).ok();
        let got = send(&emulator, "GET", "/k", &[], "");
        assert_eq!(got.headers["x-amz-server-side-encryption-aws-kms-key-id"], KEY);
        assert_eq!(got.ok(), "hello");
    }
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html#key-state-table>
#[test]
fn a_key_that_is_out_of_use_neither_encrypts_nor_decrypts() {
    type Change = fn(&mut Tx<'_>);
    let out_of_use: [(Change, &str); 3] = [
        (|tx| key_mut(tx, &key()).unwrap().enabled = false, "KMS.DisabledException"),
        (|tx| _ = schedule_deletion(tx, &key(), 7), "KMS.KMSInvalidStateException"),
        (|tx| resource::delete(tx, &key()).unwrap(), "KMS.NotFoundException"),
    ];
    for (put_out_of_use, code) in out_of_use {
        let emulator = world(r#""kms:*""#, "{}");
        send(&emulator, "PUT", "/k", &KMS, "hello").ok();
        change(&emulator, put_out_of_use);
        send(&emulator, "PUT", "/l", &KMS, "hello").refused(code);
        send(&emulator, "GET", "/k", &[], "").refused(code);
        assert_eq!(send(&emulator, "HEAD", "/l", &[], "").status, 404);
    }
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html>
#[test]
fn a_bucket_encrypts_by_default_as_it_says() {
    let emulator = world(r#""kms:*""#, "{}");
    let algorithm = |emulator: &Emulator, headers: &[(&str, &str)]| {
        let put = send(emulator, "PUT", "/k", headers, "hello");
        let found = put.headers["x-amz-server-side-encryption"].to_str().unwrap().to_owned();
        let key =
            put.headers.get("x-amz-server-side-encryption-aws-kms-key-id").map(|key| key.to_str().unwrap().to_owned());
        put.ok();
        (found, key)
    };
    let own = ("AES256".to_owned(), None);
    let by_key = ("aws:kms".to_owned(), Some(KEY.to_owned()));
    assert_eq!(algorithm(&emulator, &[]), own);
    let document = "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms\
        </SSEAlgorithm><KMSMasterKeyID>1234abcd-12ab-34cd-56ef-1234567890ab</KMSMasterKeyID>\
        </ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>";
    send(&emulator, "PUT", "?encryption", &[], document).ok();
    assert_eq!(algorithm(&emulator, &[]), by_key);
    assert_eq!(algorithm(&emulator, &[("x-amz-server-side-encryption", "AES256")]), own);
    // A key without the algorithm would be passed over.
    send(&emulator, "PUT", "/k", &KMS[1..], "hello").refused("InvalidArgument");
    let upload = send(&emulator, "POST", "/parts?uploads", &[], "");
    assert_eq!(upload.headers["x-amz-server-side-encryption-aws-kms-key-id"], KEY);
    assert_eq!(send(&emulator, "DELETE", "?encryption", &[], "").status, 204);
    assert_eq!(algorithm(&emulator, &[]), own);
}

/// "If you don't specify an S3 Bucket Key for your object, Amazon S3 applies the S3 Bucket Key settings for the destination
/// bucket": <https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-bucket-key-object.html>.
#[test]
fn a_bucket_key_stands_between_unless_the_request_says_otherwise() {
    let of_bucket = r#"{"StringEquals":{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::encrypted-objects"}}"#;
    let emulator = world(r#""kms:*""#, of_bucket);
    send(&emulator, "PUT", "/k", &KMS, "hello").refused("AccessDenied");
    let document = "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256\
        </SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>\
        </ServerSideEncryptionConfiguration>";
    send(&emulator, "PUT", "?encryption", &[], document).ok();
    send(&emulator, "PUT", "/k", &KMS, "hello").ok();
    let without = [KMS[0], KMS[1], ("x-amz-server-side-encryption-bucket-key-enabled", "false")];
    send(&emulator, "PUT", "/k", &without, "hello").refused("AccessDenied");
}

/// "If you don't specify a customer managed key, Amazon S3 automatically creates an AWS managed key in your AWS account the
/// first time".
#[test]
fn without_a_key_it_is_the_one_that_aws_keeps_for_s3() {
    let emulator = world(r#""kms:*""#, "{}");
    for _ in 0..2 {
        let put = send(&emulator, "PUT", "/k", &KMS[..1], "hello");
        let partition = emulator.core().snapshot();
        let key = partition.key("alias/aws/s3", MANAGEMENT, &Region::from("us-east-1")).unwrap();
        assert_eq!(put.headers["x-amz-server-side-encryption-aws-kms-key-id"], key.arn.as_str());
        put.ok();
    }
    assert_eq!(send(&emulator, "GET", "/k", &[], "").ok(), "hello");
}

/// The record that AWS shows of a file that somebody reads through S3:
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-kms-works-with-cloudtrail.html>. Nothing is asked of KMS where
/// S3 itself refuses, or no key of KMS encrypts.
#[test]
fn what_s3_asks_of_kms_leaves_an_event_of_the_caller() {
    let emulator = world(r#""kms:GenerateDataKey""#, "{}");
    let mark = emulator.core().history().events().len();
    send(&emulator, "PUT", "/k", &KMS, "hello").ok();
    send(&emulator, "GET", "/k", &[], "").refused("AccessDenied");
    send(&emulator, "PUT", "/plain", &[], "hello").ok();
    send(&emulator, "GET", "/plain", &[], "").ok();
    let events = emulator.core().history().events();
    let records: Vec<Value> = events
        .iter()
        .skip(mark)
        .filter(|event| event.source == "kms.amazonaws.com")
        .map(|event| serde_json::from_str(&detection::record::record(event, MANAGEMENT)).unwrap())
        .collect();
    let [made, refused] = &records[..] else { panic!("{records:?}") };
    let context = json!({ "aws:s3:arn": "arn:aws:s3:::encrypted-objects/k" });
    for (record, name, parameters) in [
        (made, "GenerateDataKey", json!({ "keyId": KEY, "keySpec": "AES_256", "encryptionContext": context })),
        (refused, "Decrypt", json!({ "encryptionAlgorithm": "SYMMETRIC_DEFAULT", "encryptionContext": context })),
    ] {
        assert_eq!(record["eventName"], name);
        assert_eq!(record["requestParameters"], parameters, "{record}");
        assert_eq!(record["userIdentity"]["type"], "AssumedRole", "{record}");
        for from in [&record["userIdentity"]["invokedBy"], &record["sourceIPAddress"], &record["userAgent"]] {
            assert_eq!(from, "AWS Internal", "{record}");
        }
        let key = json!([{ "accountId": "111111111111", "type": "AWS::KMS::Key", "ARN": KEY }]);
        assert_eq!(record["resources"], key, "{record}");
        assert_eq!((&record["readOnly"], &record["managementEvent"]), (&json!(true), &json!(true)));
        assert_eq!((&record["eventCategory"], &record["responseElements"]), (&json!("Management"), &Value::Null));
        assert!(record.get("tlsDetails").is_none() && record["requestID"].is_string(), "{record}");
    }
    assert!(made.get("errorCode").is_none());
    assert_eq!(refused["errorCode"], "AccessDenied");
}

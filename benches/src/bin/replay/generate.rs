//! CloudTrail logs of a busy SecureCart: what pipelines, people and applications call, with sessions, addresses, object
//! keys and request ids that differ from event to event.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// Account, role, number of sessions.
const CALLERS: &[(&str, &str, u64)] = &[
    ("444444444444", "Developer", 40),
    ("555555555555", "Developer", 40),
    ("666666666666", "Operations", 10),
    ("333333333333", "CiDeployer", 500),
    ("555555555555", "Deployer", 500),
    ("666666666666", "Deployer", 500),
    ("222222222222", "SecurityAuditor", 5),
    ("111111111111", "Finance", 5),
];

/// Source, name, parameters; `#` is a number of a few, `@` one of many.
const CALLS: &[(&str, &str, &str)] = &[
    ("s3", "GetObject", r#"{"bucketName":"securecart-orders-#","Host":"s3.amazonaws.com","key":"2026/11/@.json"}"#),
    (
        "s3",
        "PutObject",
        r#"{"bucketName":"securecart-orders-#","Host":"s3.amazonaws.com","key":"2026/11/@.json","x-amz-server-side-encryption":"aws:kms"}"#,
    ),
    ("s3", "ListObjects", r#"{"bucketName":"securecart-orders-#","Host":"s3.amazonaws.com","prefix":"2026/"}"#),
    (
        "ec2",
        "DescribeInstances",
        r#"{"instancesSet":{},"filterSet":{"items":[{"name":"tag:team","valueSet":{"items":[{"value":"team-#"}]}}]}}"#,
    ),
    ("ec2", "DescribeVolumes", r#"{"maxResults":1000,"volumeSet":{},"filterSet":{}}"#),
    ("sts", "GetCallerIdentity", "null"),
    (
        "sts",
        "AssumeRole",
        r#"{"roleArn":"arn:aws:iam::666666666666:role/Deployer","roleSessionName":"release-#","externalId":"securecart-deploy-prod","durationSeconds":3600}"#,
    ),
    (
        "kms",
        "Decrypt",
        r#"{"encryptionAlgorithm":"SYMMETRIC_DEFAULT","encryptionContext":{"aws:s3:arn":"arn:aws:s3:::securecart-orders-#"}}"#,
    ),
    ("dynamodb", "GetItem", r#"{"tableName":"carts-#","key":{"id":"@"}}"#),
    ("logs", "CreateLogStream", r#"{"logGroupName":"/securecart/app-#","logStreamName":"stream-#"}"#),
    ("lambda", "GetFunction20150331v2", r#"{"functionName":"checkout-#"}"#),
    ("iam", "ListUsers", "null"),
    ("iam", "GetRole", r#"{"roleName":"Developer"}"#),
    ("iam", "CreateUser", r#"{"userName":"user-#"}"#),
    ("monitoring", "DescribeAlarms", r#"{"maxRecords":100}"#),
    (
        "secretsmanager",
        "GetSecretValue",
        r#"{"secretId":"arn:aws:secretsmanager:eu-west-1:666666666666:secret:db-#-AbCdEf"}"#,
    ),
];

const REGIONS: [&str; 4] = ["us-east-1", "eu-west-1", "eu-central-1", "ap-southeast-2"];

/// One event a line.
pub(crate) fn lines(path: &Path, events: u64) -> anyhow::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    for number in 0..events {
        out.write_all(event(number).as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// `{"Records":[…]}` in gzip, as CloudTrail delivers them.
pub(crate) fn gzip(folder: &Path, events: u64, files: u64) -> anyhow::Result<()> {
    let files = files.clamp(1, events.max(1));
    for file in 0..files {
        let name = format!("444444444444_CloudTrail_eu-west-1_{file:06}.json.gz");
        let out = BufWriter::new(File::create(folder.join(name))?);
        let mut out = GzEncoder::new(out, Compression::default());
        out.write_all(b"{\"Records\":[")?;
        for (at, number) in (events * file / files..events * (file + 1) / files).enumerate() {
            if at > 0 {
                out.write_all(b",")?;
            }
            out.write_all(event(number).as_bytes())?;
        }
        out.write_all(b"]}")?;
        out.finish()?.flush()?;
    }
    Ok(())
}

/// Different numbers that follow from one: the finalizer of splitmix64.
fn mix(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn chosen<T>(from: &[T], by: u64) -> Option<&T> {
    let length = u64::try_from(from.len()).ok()?;
    from.get(usize::try_from(by.checked_rem(length)?).ok()?)
}

fn event(number: u64) -> String {
    let dice = mix(number);
    let &(account, role, sessions) = chosen(CALLERS, dice).unwrap_or(&("444444444444", "Developer", 1));
    let &(source, name, parameters) = chosen(CALLS, dice >> 8).unwrap_or(&("sts", "GetCallerIdentity", "null"));
    let region = chosen(&REGIONS, if dice >> 16 & 31 == 0 { 3 } else { dice >> 21 & 1 }).unwrap_or(&"us-east-1");
    let session = (dice >> 24) % sessions;
    let parameters = parameters.replace('#', &(dice >> 32 & 15).to_string()).replace('@', &format!("{:x}", mix(dice)));
    let (hour, minute, second) = (number / 3600 % 24, number / 60 % 60, number % 60);
    let (one, two) = (mix(dice ^ 1), mix(dice ^ 2));
    let id = format!(
        "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
        one >> 32,
        one & 0xffff,
        two & 0xfff,
        two >> 12 & 0xfff,
        two >> 16
    );
    let (address, key) = (dice >> 40 & 255, mix(session));
    format!(
        r#"{{"eventVersion":"1.11","userIdentity":{{"type":"AssumedRole","principalId":"AROA4EXAMPLE{role}:session-{session}","arn":"arn:aws:sts::{account}:assumed-role/{role}/session-{session}","accountId":"{account}","accessKeyId":"ASIA{key:016X}","sessionContext":{{"sessionIssuer":{{"type":"Role","principalId":"AROA4EXAMPLE{role}","arn":"arn:aws:iam::{account}:role/{role}","accountId":"{account}","userName":"{role}"}},"attributes":{{"creationDate":"2026-11-24T{hour:02}:00:00Z","mfaAuthenticated":"false"}}}}}},"eventTime":"2026-11-24T{hour:02}:{minute:02}:{second:02}Z","eventSource":"{source}.amazonaws.com","eventName":"{name}","awsRegion":"{region}","sourceIPAddress":"198.51.100.{address}","userAgent":"aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0-1041-aws md/arch#x86_64 lang/python#3.13.7 md/pyimpl#CPython m/Z,b,E cfg/retry-mode#standard","requestParameters":{parameters},"responseElements":null,"requestID":"{id}","eventID":"{id}","readOnly":true,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"{account}","eventCategory":"Management","tlsDetails":{{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"{source}.{region}.amazonaws.com"}}}}"#
    )
}

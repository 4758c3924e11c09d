//! Encryption with keys of KMS: which key an object is encrypted with, and what its reader or writer needs of KMS for it.
//!
//! S3 asks KMS in the name of the caller. See
//! [SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html).

use std::sync::Arc;

use aws::{Principal, Region};
use base64::Engine;
use service::located_keys;
use state::bucket::{Encryption, Object, VersionId};
use state::kms::{Context, Unusable, aws_managed_key, condition_keys, onward_keys};
use state::resource::PolicyResource;
use state::{Call, Partition, Tx};
use wire::{Fault, Structure, Value};

use crate::copy::Source;
use crate::fault::{self, invalid_argument};

/// The key that AWS keeps for S3 in each account.
const OWN_KEY: &str = "alias/aws/s3";

const NEEDS_ALGORITHM: &str =
    "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms";

/// Whether a key of the bucket's stands between: what the request says, or else the bucket. "S3 Bucket Keys aren't supported
/// for" `aws:kms:dsse`. See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-bucket-key-object.html>.
pub(crate) fn bucket_key(partition: &Partition, bucket: &str, asked: Option<bool>) -> Option<bool> {
    asked.or_else(|| partition.bucket(bucket).map(|(_, bucket)| bucket.configuration.encryption.bucket_key))
}

/// What a request says of the encryption of the object that it makes.
pub(crate) fn asked(
    algorithm: Option<&str>,
    key: Option<&str>,
    bucket_key: Option<bool>,
    context: Option<&str>,
) -> Result<Option<Encryption>, Fault> {
    match algorithm {
        None if key.is_some() || context.is_some() => Err(invalid_argument(NEEDS_ALGORITHM)),
        None => Ok(None),
        Some("AES256") if key.is_some() => Err(invalid_argument(NEEDS_ALGORITHM)),
        Some(algorithm @ ("AES256" | "aws:kms" | "aws:kms:dsse")) => Ok(Some(Encryption {
            algorithm: algorithm.into(),
            key: key.map(Into::into),
            bucket_key: algorithm == "aws:kms" && bucket_key.unwrap_or(false),
            context: context.map(encryption_context).transpose()?.unwrap_or_default(),
        })),
        Some(_) => Err(invalid_argument("The encryption method specified is not supported")),
    }
}

/// "The value of this header is a Base64 encoded string of a UTF-8 encoded JSON, which contains the encryption context as
/// key-value pairs." <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>
fn encryption_context(header: &str) -> Result<Context, Fault> {
    let bytes = base64::engine::general_purpose::STANDARD.decode(header).ok();
    let context = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    context.ok_or_else(|| {
        invalid_argument("The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string")
    })
}

/// How an object that is put into a bucket is encrypted, with the ARN of its key. The one that AWS keeps for S3 is made when
/// it is first needed.
pub(crate) fn of_new(tx: &mut Tx<'_>, bucket: &str, asked: Option<Encryption>) -> Result<Encryption, Fault> {
    let (resource, found) = tx.partition().bucket(bucket).ok_or_else(|| fault::no_such_bucket(bucket))?;
    let mut encryption = found.encryption(asked);
    if !encryption.is_by_kms() {
        return Ok(encryption);
    }
    let region = resource.region.clone();
    if encryption.key.is_none() && tx.call.caller.account().is_some() {
        let made = aws_managed_key(tx, tx.call.account, &region, "s3").map_err(|_| fault::access_denied())?;
        encryption.key = Some(made.arn.as_str().into());
    }
    encryption.key = Some(usable(tx.partition(), tx.call, &region, &encryption)?);
    Ok(encryption)
}

/// Whether an object or upload can be decrypted: its key is there and in use.
pub(crate) fn check(partition: &Partition, call: &Call, bucket: &str, encryption: &Encryption) -> Result<(), Fault> {
    if !encryption.is_by_kms() {
        return Ok(());
    }
    let Some((resource, _)) = partition.bucket(bucket) else { return Ok(()) };
    usable(partition, call, &resource.region, encryption).map(drop)
}

fn usable(partition: &Partition, call: &Call, region: &Region, encryption: &Encryption) -> Result<Arc<str>, Fault> {
    // "Requests must also be signed using valid credentials".
    if call.caller.principal == Principal::Anonymous {
        return Err(invalid_argument(
            "Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.",
        ));
    }
    let name = encryption.key.as_deref().unwrap_or(OWN_KEY);
    let key = partition.usable_key(name, call.account, region);
    key.map(|key| key.as_str().into())
        .map_err(|unusable: Unusable| Fault::new(unusable.code(), 400, unusable.to_string()))
}

/// What KMS is asked about a request, for rows of authorization: `new-key` encrypts, `kept-key` and `source-key` decrypt;
/// `@…-use` is what the question says.
/// There is nothing where KMS has no say, or where S3's own key is still to be made.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let Some((kind, wanted)) = kind.trim_start_matches('@').split_once('-') else { return Vec::new() };
    let using = match kind {
        "new" => of_request(partition, input),
        "kept" => of_kept(partition, input),
        "source" => of_source(partition, input),
        _ => None,
    };
    let Some(using) = using.filter(|using| using.encryption.is_by_kms()) else { return Vec::new() };
    let region = using.bucket.region.as_str();
    match wanted {
        "key" => using.arn(partition, call).into_iter().collect(),
        "use" => {
            let context = using.encryption.context_of(using.bucket.arn.as_str(), &using.key);
            located_keys(condition_keys(&context).into_iter().chain(onward_keys("s3", region)))
        }
        _ => Vec::new(),
    }
}

/// An object, and how it is or will be encrypted.
struct Using<'p> {
    bucket: &'p PolicyResource,
    key: String,
    encryption: Encryption,
}

impl Using<'_> {
    /// The ARN of the key of KMS, whether there is one or not.
    fn arn(&self, partition: &Partition, call: &Call) -> Option<String> {
        let region = &self.bucket.region;
        let name = self.encryption.key.as_deref();
        if let Some(key) = partition.key(name.unwrap_or(OWN_KEY), call.account, region) {
            return Some(key.arn.to_string());
        }
        Some(partition.key_arn(name?, call.account, region))
    }
}

fn of_request<'p>(partition: &'p Partition, input: &Structure) -> Option<Using<'p>> {
    let (resource, bucket) = partition.bucket(input.text("Bucket")?)?;
    let flag = match input.get("BucketKeyEnabled") {
        Some(Value::Boolean(flag)) => Some(*flag),
        _ => None,
    };
    let flag = bucket_key(partition, &resource.name, flag);
    let [algorithm, key, context] =
        ["ServerSideEncryption", "SSEKMSKeyId", "SSEKMSEncryptionContext"].map(|member| input.text(member));
    // What is malformed is refused after the decision.
    let asked = asked(algorithm, key, flag, context).ok()?;
    Some(Using { bucket: resource, key: input.text("Key")?.to_owned(), encryption: bucket.encryption(asked) })
}

fn of_kept<'p>(partition: &'p Partition, input: &Structure) -> Option<Using<'p>> {
    let (name, key) = (input.text("Bucket")?, input.text("Key")?);
    let Some(upload) = input.text("UploadId") else {
        return of_object(partition, name, key, input.text("VersionId").map(VersionId::from).as_ref());
    };
    let (resource, bucket) = partition.bucket(name)?;
    let encryption = bucket.upload(key, upload).ok()?.properties.encryption.clone()?;
    Some(Using { bucket: resource, key: key.to_owned(), encryption })
}

fn of_source<'p>(partition: &'p Partition, input: &Structure) -> Option<Using<'p>> {
    let source = Source::parse(input.text("CopySource")?)?;
    of_object(partition, &source.bucket, &source.key, source.version.as_ref())
}

fn of_object<'p>(partition: &'p Partition, bucket: &str, key: &str, version: Option<&VersionId>) -> Option<Using<'p>> {
    let (resource, bucket) = partition.bucket(bucket)?;
    let object: &Object = bucket.version(key, version)?.object.as_deref()?;
    Some(Using { bucket: resource, key: key.to_owned(), encryption: object.encryption.clone() })
}

//! The bucket that receives a trail's files, as CloudTrail asks for it. See
//! [the bucket policy](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html).

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Attempt;
use aws::{AccountId, Arn, Timestamp};
use blob::{Blob, Digests};
use state::bucket::{BucketError, Encryption, Headers, NewObject, Properties, put_object};
use state::cloudtrail::{SERVICE, Trail};
use state::kms::{Context, Unusable, condition_keys};
use state::{Call, Ids, Partition, Tx};

/// Why Amazon S3 does not take a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such bucket.
    NoSuchBucket,
    /// Its policy, that of the key, or whatever else has a say, does not allow it.
    AccessDenied,
    /// The key that is to encrypt it cannot be used.
    Key(Unusable),
    /// It could not be written: the disk is full, or its directory gone.
    NotStored,
}

impl Refusal {
    /// The error code of Amazon S3, as `GetTrailStatus` tells it.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NoSuchBucket => "NoSuchBucket",
            Refusal::AccessDenied => "AccessDenied",
            Refusal::Key(unusable) => unusable.code(),
            Refusal::NotStored => "InternalError",
        }
    }
}

/// A call that CloudTrail makes for a trail.
pub fn service_call(trail: &Trail, now: Timestamp) -> Call {
    Call::of_service(SERVICE, trail.account, trail.home_region.clone(), now, "".into())
}

/// Whether CloudTrail may look at the bucket of a trail, and put a file there that is encrypted as the trail says, or else as
/// the bucket does. Gives how that is.
///
/// # Errors
/// What Amazon S3 answers it otherwise.
pub fn check(partition: &Partition, trail: &Trail, key: &str, now: Timestamp) -> Result<Encryption, Refusal> {
    let (_, bucket) = partition.bucket(&trail.bucket).ok_or(Refusal::NoSuchBucket)?;
    let arn = partition.bucket_arn(&trail.bucket);
    may(partition, trail, now, "s3:GetBucketAcl", &arn, [])?;
    let acl = ("s3:x-amz-acl".to_owned(), vec!["bucket-owner-full-control".to_owned()]);
    may(partition, trail, now, "s3:PutObject", &format!("{arn}/{key}"), [acl])?;
    let of_trail = trail.kms_key.as_ref().map(|key| {
        let context = [("aws:cloudtrail:arn".to_owned(), trail.arn.to_string())];
        let bucket_key = bucket.configuration.encryption.bucket_key;
        Encryption { bucket_key, ..Encryption::by_key(key, Context::from(context)) }
    });
    let mut encryption = bucket.encryption(of_trail);
    if encryption.is_by_kms() {
        // The key that AWS keeps for S3 is for principals of its account alone.
        let name = encryption.key.as_deref().ok_or(Refusal::AccessDenied)?;
        let key_arn = usable_key(partition, trail, trail.account, name).map_err(Refusal::Key)?;
        let context = condition_keys(&encryption.context_of(&arn, key));
        may(partition, trail, now, "kms:GenerateDataKey", key_arn.as_str(), context)?;
        encryption.key = Some(key_arn.as_str().into());
    }
    Ok(encryption)
}

/// What CloudTrail has to be allowed beside when a trail is made or changed: to describe the key, and with a bucket key to
/// decrypt. See
/// [key policies](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html) and, of
/// buckets that have a key of their own,
/// [encrypting log files](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html).
///
/// # Errors
/// When it is not.
pub fn check_key(
    partition: &Partition,
    trail: &Trail,
    file: &str,
    encryption: &Encryption,
    now: Timestamp,
) -> Result<(), Refusal> {
    let is_own = trail.kms_key.is_some();
    let Some(key) = encryption.key.as_deref().filter(|_| is_own || encryption.bucket_key) else { return Ok(()) };
    may(partition, trail, now, "kms:DescribeKey", key, [])?;
    if is_own && encryption.bucket_key {
        let context = encryption.context_of(&partition.bucket_arn(&trail.bucket), file);
        may(partition, trail, now, "kms:Decrypt", key, condition_keys(&context))?;
    }
    Ok(())
}

/// The ARN of the key that encrypts a trail's files, by the name that it has in an account. It is in the Region of the bucket. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html>.
///
/// # Errors
/// When it is not there, or cannot be used.
pub fn usable_key(partition: &Partition, trail: &Trail, account: AccountId, name: &str) -> Result<Arn, Unusable> {
    let region = partition.bucket(&trail.bucket).map_or(&trail.home_region, |(bucket, _)| &bucket.region);
    partition.usable_key(name, account, region)
}

/// Whether CloudTrail may do something for a trail.
pub(super) fn may(
    partition: &Partition,
    trail: &Trail,
    now: Timestamp,
    action: &str,
    resource: &str,
    keys: impl IntoIterator<Item = (String, Vec<String>)>,
) -> Result<(), Refusal> {
    let of_trail = [("aws:SourceArn", trail.arn.to_string()), ("aws:SourceAccount", trail.account.to_string())];
    let context = of_trail.into_iter().map(|(key, value)| (key.to_owned(), vec![value])).chain(keys).collect();
    let attempt = Attempt { action, resource, context };
    access::authorize(partition, &service_call(trail, now), &attempt).map_err(|_| Refusal::AccessDenied)
}

/// What a trail's file is made of.
pub(super) struct File<'f> {
    pub(super) key: &'f str,
    pub(super) body: Blob,
    pub(super) digests: &'f Digests,
    /// `x-amz-meta-…`, without the prefix.
    pub(super) metadata: BTreeMap<Arc<str>, Arc<str>>,
}

/// Stores a file in the bucket of a trail.
///
/// # Errors
/// What Amazon S3 answers where it does not take it.
pub(super) fn store(tx: &mut Tx<'_>, seed: u64, trail: &Trail, file: File<'_>) -> Result<(), Refusal> {
    let encryption = check(tx.partition(), trail, file.key, tx.now)?;
    let headers = Headers {
        content_type: Some("application/json".into()),
        content_encoding: Some("gzip".into()),
        ..Headers::default()
    };
    let encryption = Some(encryption);
    let properties = Properties { headers, metadata: file.metadata, encryption, ..Properties::default() };
    let object = NewObject::new(file.body, file.digests, properties);
    let label = format!("{}/{}", trail.bucket, file.key);
    let stored = tx.with_ids(Ids::labelled(seed, &label), |tx| put_object(tx, &trail.bucket, file.key, object));
    stored.map(drop).map_err(|error| match error {
        BucketError::NoSuchBucket => Refusal::NoSuchBucket,
        _ => Refusal::AccessDenied,
    })
}

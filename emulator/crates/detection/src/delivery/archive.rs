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

/// Whoever sends files to a bucket for somebody.
#[derive(Debug)]
pub(crate) struct Sender<'a> {
    /// The call that it makes.
    pub(crate) call: Call,
    /// On whose behalf a service acts: `aws:SourceArn`.
    pub(crate) source: Option<String>,
    /// The bucket.
    pub(crate) bucket: &'a str,
    /// The key that is to encrypt what it sends, and with which context; otherwise that is the bucket's business.
    pub(crate) kms_key: Option<(&'a str, Context)>,
}

impl<'a> Sender<'a> {
    /// CloudTrail, for a trail.
    fn of(trail: &'a Trail, now: Timestamp) -> Sender<'a> {
        let context = || Context::from([("aws:cloudtrail:arn".to_owned(), trail.arn.to_string())]);
        Sender {
            call: service_call(trail, now),
            source: Some(trail.arn.to_string()),
            bucket: &trail.bucket,
            kms_key: trail.kms_key.as_deref().map(|key| (key, context())),
        }
    }
    /// Whether it may look at the bucket, and put a file there that is encrypted as it says, or else as the bucket does. Gives
    /// how that is.
    pub(crate) fn check(&self, partition: &Partition, key: &str) -> Result<Encryption, Refusal> {
        let (found, bucket) = partition.bucket(self.bucket).ok_or(Refusal::NoSuchBucket)?;
        let arn = partition.bucket_arn(self.bucket);
        self.may(partition, "s3:GetBucketAcl", &arn, [])?;
        let acl = ("s3:x-amz-acl".to_owned(), vec!["bucket-owner-full-control".to_owned()]);
        self.may(partition, "s3:PutObject", &format!("{arn}/{key}"), [acl])?;
        let own = self.kms_key.as_ref().map(|(key, context)| {
            let bucket_key = bucket.configuration.encryption.bucket_key;
            Encryption { bucket_key, ..Encryption::by_key(key, context.clone()) }
        });
        let mut encryption = bucket.encryption(own);
        if encryption.is_by_kms() {
            // The key that AWS keeps for S3 is for principals of its account alone.
            let name = encryption.key.as_deref().ok_or(Refusal::AccessDenied)?;
            let usable = partition.usable_key(name, self.call.account, &found.region);
            let key_arn = usable.map_err(Refusal::Key)?;
            let context = condition_keys(&encryption.context_of(&arn, key));
            self.may(partition, "kms:GenerateDataKey", key_arn.as_str(), context)?;
            encryption.key = Some(key_arn.as_str().into());
        }
        Ok(encryption)
    }
    /// Whether it may do something.
    pub(crate) fn may(
        &self,
        partition: &Partition,
        action: &str,
        resource: &str,
        keys: impl IntoIterator<Item = (String, Vec<String>)>,
    ) -> Result<(), Refusal> {
        let source = self.source.iter().flat_map(|source| {
            [("aws:SourceArn", source.clone()), ("aws:SourceAccount", self.call.account.to_string())]
        });
        let context = source.map(|(key, value)| (key.to_owned(), vec![value])).chain(keys).collect();
        let attempt = Attempt { action, resource, context };
        access::authorize(partition, &self.call, &attempt).map_err(|_| Refusal::AccessDenied)
    }
    /// Stores a file.
    pub(crate) fn store(&self, tx: &mut Tx<'_>, seed: u64, file: File<'_>) -> Result<(), Refusal> {
        let encryption = self.check(tx.partition(), file.key)?;
        let headers = Headers {
            content_type: Some("application/json".into()),
            content_encoding: Some("gzip".into()),
            ..Headers::default()
        };
        let encryption = Some(encryption);
        let properties = Properties { headers, metadata: file.metadata, encryption, ..Properties::default() };
        let object = NewObject::new(file.body, file.digests, properties);
        let label = format!("{}/{}", self.bucket, file.key);
        let stored = tx.with_ids(Ids::labelled(seed, &label), |tx| put_object(tx, self.bucket, file.key, object));
        stored.map(drop).map_err(|error| match error {
            BucketError::NoSuchBucket => Refusal::NoSuchBucket,
            _ => Refusal::AccessDenied,
        })
    }
}

/// Whether CloudTrail may look at the bucket of a trail, and put a file there that is encrypted as the trail says, or else as
/// the bucket does. Gives how that is.
///
/// # Errors
/// What Amazon S3 answers it otherwise.
pub fn check(partition: &Partition, trail: &Trail, key: &str, now: Timestamp) -> Result<Encryption, Refusal> {
    Sender::of(trail, now).check(partition, key)
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
    Sender::of(trail, now).may(partition, action, resource, keys)
}

/// What a file is made of.
pub(crate) struct File<'f> {
    pub(crate) key: &'f str,
    pub(crate) body: Blob,
    pub(crate) digests: &'f Digests,
    /// `x-amz-meta-…`, without the prefix.
    pub(crate) metadata: BTreeMap<Arc<str>, Arc<str>>,
}

/// Stores a file in the bucket of a trail.
///
/// # Errors
/// What Amazon S3 answers where it does not take it.
pub(super) fn store(tx: &mut Tx<'_>, seed: u64, trail: &Trail, file: File<'_>) -> Result<(), Refusal> {
    Sender::of(trail, tx.now).store(tx, seed, file)
}

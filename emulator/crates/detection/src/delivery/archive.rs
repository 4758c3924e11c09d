//! The bucket that receives a trail's files, as CloudTrail asks for it. See
//! [the bucket policy](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html).

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Attempt;
use aws::Timestamp;
use blob::{Blob, Digests};
use state::bucket::{BucketError, Headers, NewObject, Properties, put_object};
use state::cloudtrail::{SERVICE, Trail};
use state::{Call, Ids, Partition, Tx};

/// Why Amazon S3 does not take a file: its error code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such bucket.
    NoSuchBucket,
    /// Its policy, or whatever else has a say, does not allow it.
    AccessDenied,
}

impl Refusal {
    /// As Amazon S3 calls it, and `GetTrailStatus` with it.
    pub fn code(self) -> &'static str {
        match self {
            Refusal::NoSuchBucket => "NoSuchBucket",
            Refusal::AccessDenied => "AccessDenied",
        }
    }
}

/// A call that CloudTrail makes for a trail.
pub fn service_call(trail: &Trail, now: Timestamp) -> Call {
    Call::of_service(SERVICE, trail.account, trail.home_region.clone(), now, "".into())
}

/// Whether CloudTrail may look at the bucket of a trail and put a file there.
///
/// # Errors
/// What Amazon S3 answers it otherwise.
pub fn check(partition: &Partition, trail: &Trail, key: &str, now: Timestamp) -> Result<(), Refusal> {
    if !partition.buckets.contains_key(trail.bucket.as_str()) {
        return Err(Refusal::NoSuchBucket);
    }
    let bucket = partition.bucket_arn(&trail.bucket);
    may(partition, trail, now, "s3:GetBucketAcl", &bucket, &[])?;
    let acl = [("s3:x-amz-acl", "bucket-owner-full-control")];
    may(partition, trail, now, "s3:PutObject", &format!("{bucket}/{key}"), &acl)
}

fn may(
    partition: &Partition,
    trail: &Trail,
    now: Timestamp,
    action: &str,
    resource: &str,
    keys: &[(&str, &str)],
) -> Result<(), Refusal> {
    let account = trail.account.to_string();
    let of_trail = [("aws:SourceArn", trail.arn.as_str()), ("aws:SourceAccount", account.as_str())];
    let context = of_trail.iter().chain(keys).map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()]));
    let attempt = Attempt { action, resource, context: context.collect() };
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
    check(tx.partition(), trail, file.key, tx.now)?;
    let headers = Headers {
        content_type: Some("application/json".into()),
        content_encoding: Some("gzip".into()),
        ..Headers::default()
    };
    let properties = Properties { headers, metadata: file.metadata, ..Properties::default() };
    let object = NewObject::new(file.body, file.digests, properties);
    // Files come between whichever requests: they take no id that a request would have.
    let others = std::mem::replace(tx.ids, Ids::labelled(seed, &format!("{}/{}", trail.bucket, file.key)));
    let stored = put_object(tx, &trail.bucket, file.key, object);
    *tx.ids = others;
    stored.map(drop).map_err(|error| match error {
        BucketError::NoSuchBucket => Refusal::NoSuchBucket,
        _ => Refusal::AccessDenied,
    })
}

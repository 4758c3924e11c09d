use crate::resource::ResourceError;

/// Why something cannot be done to a bucket or an object. Codes and sentences are S3's and belong to where its API is
/// served.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BucketError {
    /// There is no bucket of that name.
    #[error("The specified bucket does not exist")]
    NoSuchBucket,
    /// Objects are in the bucket.
    #[error("The bucket you tried to delete is not empty")]
    NotEmpty,
    /// Versions or delete markers are in the bucket.
    #[error("The bucket you tried to delete is not empty. You must delete all versions in the bucket.")]
    VersionsLeft,
    /// There is no object of that key.
    #[error("The specified key does not exist.")]
    NoSuchKey,
    /// There is no version of that id.
    #[error("The specified version does not exist.")]
    NoSuchVersion,
    /// The version is a delete marker, to which this cannot be done.
    #[error("The specified method is not allowed against this resource.")]
    DeleteMarker,
    /// The key is longer than 1,024 bytes.
    #[error("Your key is too long")]
    KeyTooLong,
    /// The version is locked.
    #[error("Access Denied because object protected by object lock.")]
    Locked,
    /// The bucket has no object lock.
    #[error("Bucket is missing Object Lock Configuration")]
    NoLock,
    /// Versioning cannot be suspended in a bucket with object lock.
    #[error("An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.")]
    LockNeedsVersioning,
    /// Object lock wants a bucket that keeps versions.
    #[error("Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration")]
    VersioningNeeded,
    /// Retention ends in the past.
    #[error("The retain until date must be in the future!")]
    RetentionInThePast,
    /// The default retention is of no days or years.
    #[error("Default retention period must be a positive integer value.")]
    NoPeriod,
    /// The default retention is longer than a hundred years.
    #[error("Default retention period must not be longer than 36500 days or 100 years.")]
    PeriodTooLong,
    /// There is no upload of that id.
    #[error(
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or \
         completed."
    )]
    NoSuchUpload,
    /// A part is missing, or is not the one that was uploaded.
    #[error(
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the \
         specified entity tag may not match the part's entity tag."
    )]
    InvalidPart,
    /// Parts are not in ascending order.
    #[error("The list of parts was not in ascending order. Parts must be ordered by part number.")]
    InvalidPartOrder,
    /// A part that is not the last is too small.
    #[error("Your proposed upload is smaller than the minimum allowed object size.")]
    EntityTooSmall,
    /// The access control list is not one that the bucket takes.
    #[error(transparent)]
    Acl(#[from] ResourceError),
    /// The object is larger than S3 takes.
    #[error("Your proposed upload exceeds the maximum allowed size")]
    EntityTooLarge,
}

//! Amazon S3: buckets and objects, and what limits access to both; S3 Control as far as accounts limit it too. See the
//! [API reference](https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html).

mod buckets;
mod checksums;
mod conditions;
mod configuration;
mod copy;
mod delete;
mod encryption;
mod fault;
mod list;
mod listings;
mod lock;
mod properties;
mod read;
mod resource;
mod tagging;
#[cfg(test)]
mod tests;
mod upload_lists;
mod uploads;
mod write;

use configuration::{acl, ownership, policy, public_access, stored, tagging as bucket_tagging};
use service::served;

served! {
    /// Amazon S3.
    pub static S3: models::s3::SERVICE, locate resource::locate, absence resource::absence, batch delete::BATCH,
        manner takes_anybody shows_deliveries;
    AbortMultipartUpload => write uploads::abort_multipart_upload,
    CompleteMultipartUpload => write uploads::complete_multipart_upload,
    CopyObject => write copy::copy_object,
    CreateBucket => write buckets::create_bucket,
    CreateMultipartUpload => write uploads::create_multipart_upload,
    DeleteBucket => write buckets::delete_bucket,
    DeleteBucketAnalyticsConfiguration => delete stored::ANALYTICS,
    DeleteBucketCors => delete stored::CORS,
    DeleteBucketEncryption => delete stored::ENCRYPTION,
    DeleteBucketIntelligentTieringConfiguration => delete stored::INTELLIGENT_TIERING,
    DeleteBucketInventoryConfiguration => delete stored::INVENTORY,
    DeleteBucketLifecycle => delete stored::LIFECYCLE,
    DeleteBucketMetricsConfiguration => delete stored::METRICS,
    DeleteBucketOwnershipControls => write ownership::delete,
    DeleteBucketPolicy => write policy::delete,
    DeleteBucketReplication => delete stored::REPLICATION,
    DeleteBucketTagging => write bucket_tagging::delete,
    DeleteBucketWebsite => delete stored::WEBSITE,
    DeleteObject => write delete::delete_object,
    DeleteObjectTagging => write tagging::delete_object_tagging,
    DeleteObjects => write delete::delete_objects,
    DeletePublicAccessBlock => write public_access::delete,
    GetBucketAbac => read bucket_tagging::get_abac,
    GetBucketAccelerateConfiguration => get stored::ACCELERATE,
    GetBucketAcl => read acl::get,
    GetBucketAnalyticsConfiguration => get stored::ANALYTICS,
    GetBucketCors => get stored::CORS,
    GetBucketEncryption => get stored::ENCRYPTION,
    GetBucketIntelligentTieringConfiguration => get stored::INTELLIGENT_TIERING,
    GetBucketInventoryConfiguration => get stored::INVENTORY,
    GetBucketLifecycleConfiguration => get stored::LIFECYCLE,
    GetBucketLocation => read buckets::get_bucket_location,
    GetBucketLogging => get stored::LOGGING,
    GetBucketMetricsConfiguration => get stored::METRICS,
    GetBucketNotificationConfiguration => get stored::NOTIFICATION,
    GetBucketOwnershipControls => read ownership::get,
    GetBucketPolicy => read policy::get,
    GetBucketPolicyStatus => read policy::status,
    GetBucketReplication => get stored::REPLICATION,
    GetBucketRequestPayment => get stored::REQUEST_PAYMENT,
    GetBucketTagging => read bucket_tagging::get,
    GetBucketVersioning => read buckets::get_bucket_versioning,
    GetBucketWebsite => get stored::WEBSITE,
    GetObject => read read::get_object,
    GetObjectAcl => read acl::get_of_object,
    GetObjectAttributes => read read::get_object_attributes,
    GetObjectLegalHold => read lock::get_object_legal_hold,
    GetObjectLockConfiguration => read lock::get_object_lock_configuration,
    GetObjectRetention => read lock::get_object_retention,
    GetObjectTagging => read tagging::get_object_tagging,
    GetPublicAccessBlock => read public_access::get,
    HeadBucket => read buckets::head_bucket,
    HeadObject => read read::head_object,
    ListBucketAnalyticsConfigurations => list stored::ANALYTICS,
    ListBucketIntelligentTieringConfigurations => list stored::INTELLIGENT_TIERING,
    ListBucketInventoryConfigurations => list stored::INVENTORY,
    ListBucketMetricsConfigurations => list stored::METRICS,
    ListBuckets => read buckets::list_buckets,
    ListMultipartUploads => read upload_lists::list_multipart_uploads,
    ListObjectVersions => read listings::list_object_versions,
    ListObjects => read listings::list_objects,
    ListObjectsV2 => read listings::list_objects_v2,
    ListParts => read upload_lists::list_parts,
    PutBucketAbac => write bucket_tagging::put_abac,
    PutBucketAccelerateConfiguration => put stored::ACCELERATE,
    PutBucketAcl => write acl::put,
    PutBucketAnalyticsConfiguration => put stored::ANALYTICS,
    PutBucketCors => put stored::CORS,
    PutBucketEncryption => put stored::ENCRYPTION,
    PutBucketIntelligentTieringConfiguration => put stored::INTELLIGENT_TIERING,
    PutBucketInventoryConfiguration => put stored::INVENTORY,
    PutBucketLifecycleConfiguration => put stored::LIFECYCLE,
    PutBucketLogging => put stored::LOGGING,
    PutBucketMetricsConfiguration => put stored::METRICS,
    PutBucketNotificationConfiguration => put stored::NOTIFICATION,
    PutBucketOwnershipControls => write ownership::put,
    PutBucketPolicy => write policy::put,
    PutBucketReplication => put stored::REPLICATION,
    PutBucketRequestPayment => put stored::REQUEST_PAYMENT,
    PutBucketTagging => write bucket_tagging::put,
    PutBucketVersioning => write buckets::put_bucket_versioning,
    PutBucketWebsite => put stored::WEBSITE,
    PutObject => write write::put_object,
    PutObjectAcl => write acl::put_of_object,
    PutObjectLegalHold => write lock::put_object_legal_hold,
    PutObjectLockConfiguration => write lock::put_object_lock_configuration,
    PutObjectRetention => write lock::put_object_retention,
    PutObjectTagging => write tagging::put_object_tagging,
    PutPublicAccessBlock => write public_access::put,
    UploadPart => write uploads::upload_part,
    UploadPartCopy => write copy::upload_part_copy,
}

served! {
    /// Amazon S3 Control.
    pub static S3_CONTROL: models::s3control::SERVICE, locate resource::locate;
    DeletePublicAccessBlock => write public_access::delete_of_account,
    GetPublicAccessBlock => read public_access::get_of_account,
    ListTagsForResource => read bucket_tagging::list,
    PutPublicAccessBlock => write public_access::put_of_account,
    TagResource => write bucket_tagging::tag,
    UntagResource => write bucket_tagging::untag,
}

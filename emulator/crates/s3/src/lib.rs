//! Amazon S3: buckets and objects, and what limits access to both; S3 Control as far as accounts limit it too. See the
//! [API reference](https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html).

mod buckets;
mod checksums;
mod conditions;
mod copy;
mod delete;
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

use service::served;

served! {
    /// Amazon S3.
    pub static S3: models::s3::SERVICE, locate resource::locate, absence resource::absence, batch delete::BATCH;
    AbortMultipartUpload => write uploads::abort_multipart_upload,
    CompleteMultipartUpload => write uploads::complete_multipart_upload,
    CopyObject => write copy::copy_object,
    CreateBucket => write buckets::create_bucket,
    CreateMultipartUpload => write uploads::create_multipart_upload,
    DeleteBucket => write buckets::delete_bucket,
    DeleteObject => write delete::delete_object,
    DeleteObjectTagging => write tagging::delete_object_tagging,
    DeleteObjects => write delete::delete_objects,
    GetBucketLocation => read buckets::get_bucket_location,
    GetBucketVersioning => read buckets::get_bucket_versioning,
    GetObject => read read::get_object,
    GetObjectAttributes => read read::get_object_attributes,
    GetObjectLegalHold => read lock::get_object_legal_hold,
    GetObjectLockConfiguration => read lock::get_object_lock_configuration,
    GetObjectRetention => read lock::get_object_retention,
    GetObjectTagging => read tagging::get_object_tagging,
    HeadBucket => read buckets::head_bucket,
    HeadObject => read read::head_object,
    ListBuckets => read buckets::list_buckets,
    ListMultipartUploads => read upload_lists::list_multipart_uploads,
    ListObjectVersions => read listings::list_object_versions,
    ListObjects => read listings::list_objects,
    ListObjectsV2 => read listings::list_objects_v2,
    ListParts => read upload_lists::list_parts,
    PutBucketVersioning => write buckets::put_bucket_versioning,
    PutObject => write write::put_object,
    PutObjectLegalHold => write lock::put_object_legal_hold,
    PutObjectLockConfiguration => write lock::put_object_lock_configuration,
    PutObjectRetention => write lock::put_object_retention,
    PutObjectTagging => write tagging::put_object_tagging,
    UploadPart => write uploads::upload_part,
    UploadPartCopy => write copy::upload_part_copy,
}

served! {
    /// Amazon S3 Control.
    pub static S3_CONTROL: models::s3control::SERVICE, locate resource::locate;
}

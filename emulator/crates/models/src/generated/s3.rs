//! Amazon Simple Storage Service. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// Amazon Simple Storage Service.
pub static SERVICE: Service = Service {
    name: "s3",
    signing_name: "s3",
    iam_prefix: "s3",
    api_version: "2006-03-01",
    protocol: Protocol::RestXml,
    target_prefix: "",
    xml_namespace: "",
    event_source: "s3.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("InvalidArgument"),
    operations: OPERATIONS,
};

operations! {
    ABORT_MULTIPART_UPLOAD "AbortMultipartUpload" ABORT_MULTIPART_UPLOAD_REQUEST => ABORT_MULTIPART_UPLOAD_OUTPUT, DELETE "/{Bucket}/{Key+}" 204, errors [NO_SUCH_UPLOAD];
    COMPLETE_MULTIPART_UPLOAD "CompleteMultipartUpload" COMPLETE_MULTIPART_UPLOAD_REQUEST => COMPLETE_MULTIPART_UPLOAD_OUTPUT, POST "/{Bucket}/{Key+}" 200, errors [];
    COPY_OBJECT "CopyObject" COPY_OBJECT_REQUEST => COPY_OBJECT_OUTPUT, PUT "/{Bucket}/{Key+}" 200, errors [OBJECT_NOT_IN_ACTIVE_TIER_ERROR];
    CREATE_BUCKET "CreateBucket" CREATE_BUCKET_REQUEST => CREATE_BUCKET_OUTPUT, PUT "/{Bucket}" 200, errors [BUCKET_ALREADY_EXISTS BUCKET_ALREADY_OWNED_BY_YOU];
    CREATE_BUCKET_METADATA_CONFIGURATION "CreateBucketMetadataConfiguration" CREATE_BUCKET_METADATA_CONFIGURATION_REQUEST => CREATE_BUCKET_METADATA_CONFIGURATION_RESPONSE, POST "/{Bucket}?metadataConfiguration" 200, errors [];
    CREATE_BUCKET_METADATA_TABLE_CONFIGURATION "CreateBucketMetadataTableConfiguration" CREATE_BUCKET_METADATA_TABLE_CONFIGURATION_REQUEST => CREATE_BUCKET_METADATA_TABLE_CONFIGURATION_RESPONSE, POST "/{Bucket}?metadataTable" 200, errors [];
    CREATE_MULTIPART_UPLOAD "CreateMultipartUpload" CREATE_MULTIPART_UPLOAD_REQUEST => CREATE_MULTIPART_UPLOAD_OUTPUT, POST "/{Bucket}/{Key+}?uploads" 200, errors [];
    CREATE_SESSION "CreateSession" CREATE_SESSION_REQUEST => CREATE_SESSION_OUTPUT, GET "/{Bucket}?session" 200, errors [NO_SUCH_BUCKET];
    DELETE_BUCKET "DeleteBucket" DELETE_BUCKET_REQUEST => DELETE_BUCKET_RESPONSE, DELETE "/{Bucket}" 204, errors [];
    DELETE_BUCKET_ANALYTICS_CONFIGURATION "DeleteBucketAnalyticsConfiguration" DELETE_BUCKET_ANALYTICS_CONFIGURATION_REQUEST => DELETE_BUCKET_ANALYTICS_CONFIGURATION_RESPONSE, DELETE "/{Bucket}?analytics" 204, errors [];
    DELETE_BUCKET_CORS "DeleteBucketCors" DELETE_BUCKET_CORS_REQUEST => DELETE_BUCKET_CORS_RESPONSE, DELETE "/{Bucket}?cors" 204, errors [];
    DELETE_BUCKET_ENCRYPTION "DeleteBucketEncryption" DELETE_BUCKET_ENCRYPTION_REQUEST => DELETE_BUCKET_ENCRYPTION_RESPONSE, DELETE "/{Bucket}?encryption" 204, errors [];
    DELETE_BUCKET_INTELLIGENT_TIERING_CONFIGURATION "DeleteBucketIntelligentTieringConfiguration" DELETE_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_REQUEST => DELETE_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_RESPONSE, DELETE "/{Bucket}?intelligent-tiering" 204, errors [];
    DELETE_BUCKET_INVENTORY_CONFIGURATION "DeleteBucketInventoryConfiguration" DELETE_BUCKET_INVENTORY_CONFIGURATION_REQUEST => DELETE_BUCKET_INVENTORY_CONFIGURATION_RESPONSE, DELETE "/{Bucket}?inventory" 204, errors [];
    DELETE_BUCKET_LIFECYCLE "DeleteBucketLifecycle" DELETE_BUCKET_LIFECYCLE_REQUEST => DELETE_BUCKET_LIFECYCLE_RESPONSE, DELETE "/{Bucket}?lifecycle" 204, errors [];
    DELETE_BUCKET_METADATA_CONFIGURATION "DeleteBucketMetadataConfiguration" DELETE_BUCKET_METADATA_CONFIGURATION_REQUEST => DELETE_BUCKET_METADATA_CONFIGURATION_RESPONSE, DELETE "/{Bucket}?metadataConfiguration" 204, errors [];
    DELETE_BUCKET_METADATA_TABLE_CONFIGURATION "DeleteBucketMetadataTableConfiguration" DELETE_BUCKET_METADATA_TABLE_CONFIGURATION_REQUEST => DELETE_BUCKET_METADATA_TABLE_CONFIGURATION_RESPONSE, DELETE "/{Bucket}?metadataTable" 204, errors [];
    DELETE_BUCKET_METRICS_CONFIGURATION "DeleteBucketMetricsConfiguration" DELETE_BUCKET_METRICS_CONFIGURATION_REQUEST => DELETE_BUCKET_METRICS_CONFIGURATION_RESPONSE, DELETE "/{Bucket}?metrics" 204, errors [];
    DELETE_BUCKET_OWNERSHIP_CONTROLS "DeleteBucketOwnershipControls" DELETE_BUCKET_OWNERSHIP_CONTROLS_REQUEST => DELETE_BUCKET_OWNERSHIP_CONTROLS_RESPONSE, DELETE "/{Bucket}?ownershipControls" 204, errors [];
    DELETE_BUCKET_POLICY "DeleteBucketPolicy" DELETE_BUCKET_POLICY_REQUEST => DELETE_BUCKET_POLICY_RESPONSE, DELETE "/{Bucket}?policy" 204, errors [];
    DELETE_BUCKET_REPLICATION "DeleteBucketReplication" DELETE_BUCKET_REPLICATION_REQUEST => DELETE_BUCKET_REPLICATION_RESPONSE, DELETE "/{Bucket}?replication" 204, errors [];
    DELETE_BUCKET_TAGGING "DeleteBucketTagging" DELETE_BUCKET_TAGGING_REQUEST => DELETE_BUCKET_TAGGING_RESPONSE, DELETE "/{Bucket}?tagging" 204, errors [];
    DELETE_BUCKET_WEBSITE "DeleteBucketWebsite" DELETE_BUCKET_WEBSITE_REQUEST => DELETE_BUCKET_WEBSITE_RESPONSE, DELETE "/{Bucket}?website" 204, errors [];
    DELETE_OBJECT "DeleteObject" DELETE_OBJECT_REQUEST => DELETE_OBJECT_OUTPUT, DELETE "/{Bucket}/{Key+}" 204, errors [];
    DELETE_OBJECT_ANNOTATION "DeleteObjectAnnotation" DELETE_OBJECT_ANNOTATION_REQUEST => DELETE_OBJECT_ANNOTATION_OUTPUT, DELETE "/{Bucket}/{Key+}?annotation" 204, errors [NO_SUCH_BUCKET NO_SUCH_KEY];
    DELETE_OBJECT_TAGGING "DeleteObjectTagging" DELETE_OBJECT_TAGGING_REQUEST => DELETE_OBJECT_TAGGING_OUTPUT, DELETE "/{Bucket}/{Key+}?tagging" 204, errors [];
    DELETE_OBJECTS "DeleteObjects" DELETE_OBJECTS_REQUEST => DELETE_OBJECTS_OUTPUT, POST "/{Bucket}?delete" 200, errors [];
    DELETE_PUBLIC_ACCESS_BLOCK "DeletePublicAccessBlock" DELETE_PUBLIC_ACCESS_BLOCK_REQUEST => DELETE_PUBLIC_ACCESS_BLOCK_RESPONSE, DELETE "/{Bucket}?publicAccessBlock" 204, errors [];
    GET_BUCKET_ABAC "GetBucketAbac" GET_BUCKET_ABAC_REQUEST => GET_BUCKET_ABAC_OUTPUT, GET "/{Bucket}?abac" 200, errors [];
    GET_BUCKET_ACCELERATE_CONFIGURATION "GetBucketAccelerateConfiguration" GET_BUCKET_ACCELERATE_CONFIGURATION_REQUEST => GET_BUCKET_ACCELERATE_CONFIGURATION_OUTPUT, GET "/{Bucket}?accelerate" 200, errors [];
    GET_BUCKET_ACL "GetBucketAcl" GET_BUCKET_ACL_REQUEST => GET_BUCKET_ACL_OUTPUT, GET "/{Bucket}?acl" 200, errors [];
    GET_BUCKET_ANALYTICS_CONFIGURATION "GetBucketAnalyticsConfiguration" GET_BUCKET_ANALYTICS_CONFIGURATION_REQUEST => GET_BUCKET_ANALYTICS_CONFIGURATION_OUTPUT, GET "/{Bucket}?analytics" 200, errors [];
    GET_BUCKET_CORS "GetBucketCors" GET_BUCKET_CORS_REQUEST => GET_BUCKET_CORS_OUTPUT, GET "/{Bucket}?cors" 200, errors [];
    GET_BUCKET_ENCRYPTION "GetBucketEncryption" GET_BUCKET_ENCRYPTION_REQUEST => GET_BUCKET_ENCRYPTION_OUTPUT, GET "/{Bucket}?encryption" 200, errors [];
    GET_BUCKET_INTELLIGENT_TIERING_CONFIGURATION "GetBucketIntelligentTieringConfiguration" GET_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_REQUEST => GET_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_OUTPUT, GET "/{Bucket}?intelligent-tiering" 200, errors [];
    GET_BUCKET_INVENTORY_CONFIGURATION "GetBucketInventoryConfiguration" GET_BUCKET_INVENTORY_CONFIGURATION_REQUEST => GET_BUCKET_INVENTORY_CONFIGURATION_OUTPUT, GET "/{Bucket}?inventory" 200, errors [];
    GET_BUCKET_LIFECYCLE "GetBucketLifecycle" GET_BUCKET_LIFECYCLE_REQUEST => GET_BUCKET_LIFECYCLE_OUTPUT, GET "/{Bucket}?lifecycle" 200, errors [];
    GET_BUCKET_LIFECYCLE_CONFIGURATION "GetBucketLifecycleConfiguration" GET_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST => GET_BUCKET_LIFECYCLE_CONFIGURATION_OUTPUT, GET "/{Bucket}?lifecycle" 200, errors [];
    GET_BUCKET_LOCATION "GetBucketLocation" GET_BUCKET_LOCATION_REQUEST => GET_BUCKET_LOCATION_OUTPUT, GET "/{Bucket}?location" 200, errors [];
    GET_BUCKET_LOGGING "GetBucketLogging" GET_BUCKET_LOGGING_REQUEST => GET_BUCKET_LOGGING_OUTPUT, GET "/{Bucket}?logging" 200, errors [];
    GET_BUCKET_METADATA_CONFIGURATION "GetBucketMetadataConfiguration" GET_BUCKET_METADATA_CONFIGURATION_REQUEST => GET_BUCKET_METADATA_CONFIGURATION_OUTPUT, GET "/{Bucket}?metadataConfiguration" 200, errors [];
    GET_BUCKET_METADATA_TABLE_CONFIGURATION "GetBucketMetadataTableConfiguration" GET_BUCKET_METADATA_TABLE_CONFIGURATION_REQUEST => GET_BUCKET_METADATA_TABLE_CONFIGURATION_OUTPUT, GET "/{Bucket}?metadataTable" 200, errors [];
    GET_BUCKET_METRICS_CONFIGURATION "GetBucketMetricsConfiguration" GET_BUCKET_METRICS_CONFIGURATION_REQUEST => GET_BUCKET_METRICS_CONFIGURATION_OUTPUT, GET "/{Bucket}?metrics" 200, errors [];
    GET_BUCKET_NOTIFICATION "GetBucketNotification" GET_BUCKET_NOTIFICATION_CONFIGURATION_REQUEST => NOTIFICATION_CONFIGURATION_DEPRECATED, GET "/{Bucket}?notification" 200, errors [];
    GET_BUCKET_NOTIFICATION_CONFIGURATION "GetBucketNotificationConfiguration" GET_BUCKET_NOTIFICATION_CONFIGURATION_REQUEST => NOTIFICATION_CONFIGURATION, GET "/{Bucket}?notification" 200, errors [];
    GET_BUCKET_OWNERSHIP_CONTROLS "GetBucketOwnershipControls" GET_BUCKET_OWNERSHIP_CONTROLS_REQUEST => GET_BUCKET_OWNERSHIP_CONTROLS_OUTPUT, GET "/{Bucket}?ownershipControls" 200, errors [];
    GET_BUCKET_POLICY "GetBucketPolicy" GET_BUCKET_POLICY_REQUEST => GET_BUCKET_POLICY_OUTPUT, GET "/{Bucket}?policy" 200, errors [];
    GET_BUCKET_POLICY_STATUS "GetBucketPolicyStatus" GET_BUCKET_POLICY_STATUS_REQUEST => GET_BUCKET_POLICY_STATUS_OUTPUT, GET "/{Bucket}?policyStatus" 200, errors [];
    GET_BUCKET_REPLICATION "GetBucketReplication" GET_BUCKET_REPLICATION_REQUEST => GET_BUCKET_REPLICATION_OUTPUT, GET "/{Bucket}?replication" 200, errors [];
    GET_BUCKET_REQUEST_PAYMENT "GetBucketRequestPayment" GET_BUCKET_REQUEST_PAYMENT_REQUEST => GET_BUCKET_REQUEST_PAYMENT_OUTPUT, GET "/{Bucket}?requestPayment" 200, errors [];
    GET_BUCKET_TAGGING "GetBucketTagging" GET_BUCKET_TAGGING_REQUEST => GET_BUCKET_TAGGING_OUTPUT, GET "/{Bucket}?tagging" 200, errors [];
    GET_BUCKET_VERSIONING "GetBucketVersioning" GET_BUCKET_VERSIONING_REQUEST => GET_BUCKET_VERSIONING_OUTPUT, GET "/{Bucket}?versioning" 200, errors [];
    GET_BUCKET_WEBSITE "GetBucketWebsite" GET_BUCKET_WEBSITE_REQUEST => GET_BUCKET_WEBSITE_OUTPUT, GET "/{Bucket}?website" 200, errors [];
    GET_OBJECT "GetObject" GET_OBJECT_REQUEST => GET_OBJECT_OUTPUT, GET "/{Bucket}/{Key+}" 200, errors [NO_SUCH_KEY INVALID_OBJECT_STATE];
    GET_OBJECT_ACL "GetObjectAcl" GET_OBJECT_ACL_REQUEST => GET_OBJECT_ACL_OUTPUT, GET "/{Bucket}/{Key+}?acl" 200, errors [NO_SUCH_KEY];
    GET_OBJECT_ANNOTATION "GetObjectAnnotation" GET_OBJECT_ANNOTATION_REQUEST => GET_OBJECT_ANNOTATION_OUTPUT, GET "/{Bucket}/{Key+}?annotation" 200, errors [NO_SUCH_BUCKET NO_SUCH_KEY NO_SUCH_ANNOTATION];
    GET_OBJECT_ATTRIBUTES "GetObjectAttributes" GET_OBJECT_ATTRIBUTES_REQUEST => GET_OBJECT_ATTRIBUTES_OUTPUT, GET "/{Bucket}/{Key+}?attributes" 200, errors [NO_SUCH_KEY];
    GET_OBJECT_LEGAL_HOLD "GetObjectLegalHold" GET_OBJECT_LEGAL_HOLD_REQUEST => GET_OBJECT_LEGAL_HOLD_OUTPUT, GET "/{Bucket}/{Key+}?legal-hold" 200, errors [];
    GET_OBJECT_LOCK_CONFIGURATION "GetObjectLockConfiguration" GET_OBJECT_LOCK_CONFIGURATION_REQUEST => GET_OBJECT_LOCK_CONFIGURATION_OUTPUT, GET "/{Bucket}?object-lock" 200, errors [];
    GET_OBJECT_RETENTION "GetObjectRetention" GET_OBJECT_RETENTION_REQUEST => GET_OBJECT_RETENTION_OUTPUT, GET "/{Bucket}/{Key+}?retention" 200, errors [];
    GET_OBJECT_TAGGING "GetObjectTagging" GET_OBJECT_TAGGING_REQUEST => GET_OBJECT_TAGGING_OUTPUT, GET "/{Bucket}/{Key+}?tagging" 200, errors [];
    GET_OBJECT_TORRENT "GetObjectTorrent" GET_OBJECT_TORRENT_REQUEST => GET_OBJECT_TORRENT_OUTPUT, GET "/{Bucket}/{Key+}?torrent" 200, errors [];
    GET_PUBLIC_ACCESS_BLOCK "GetPublicAccessBlock" GET_PUBLIC_ACCESS_BLOCK_REQUEST => GET_PUBLIC_ACCESS_BLOCK_OUTPUT, GET "/{Bucket}?publicAccessBlock" 200, errors [];
    HEAD_BUCKET "HeadBucket" HEAD_BUCKET_REQUEST => HEAD_BUCKET_OUTPUT, HEAD "/{Bucket}" 200, errors [NO_SUCH_BUCKET];
    HEAD_OBJECT "HeadObject" HEAD_OBJECT_REQUEST => HEAD_OBJECT_OUTPUT, HEAD "/{Bucket}/{Key+}" 200, errors [NO_SUCH_KEY];
    LIST_BUCKET_ANALYTICS_CONFIGURATIONS "ListBucketAnalyticsConfigurations" LIST_BUCKET_ANALYTICS_CONFIGURATIONS_REQUEST => LIST_BUCKET_ANALYTICS_CONFIGURATIONS_OUTPUT, GET "/{Bucket}?analytics" 200, errors [];
    LIST_BUCKET_INTELLIGENT_TIERING_CONFIGURATIONS "ListBucketIntelligentTieringConfigurations" LIST_BUCKET_INTELLIGENT_TIERING_CONFIGURATIONS_REQUEST => LIST_BUCKET_INTELLIGENT_TIERING_CONFIGURATIONS_OUTPUT, GET "/{Bucket}?intelligent-tiering" 200, errors [];
    LIST_BUCKET_INVENTORY_CONFIGURATIONS "ListBucketInventoryConfigurations" LIST_BUCKET_INVENTORY_CONFIGURATIONS_REQUEST => LIST_BUCKET_INVENTORY_CONFIGURATIONS_OUTPUT, GET "/{Bucket}?inventory" 200, errors [];
    LIST_BUCKET_METRICS_CONFIGURATIONS "ListBucketMetricsConfigurations" LIST_BUCKET_METRICS_CONFIGURATIONS_REQUEST => LIST_BUCKET_METRICS_CONFIGURATIONS_OUTPUT, GET "/{Bucket}?metrics" 200, errors [];
    LIST_BUCKETS "ListBuckets" LIST_BUCKETS_REQUEST => LIST_BUCKETS_OUTPUT, GET "/" 200, errors [];
    LIST_DIRECTORY_BUCKETS "ListDirectoryBuckets" LIST_DIRECTORY_BUCKETS_REQUEST => LIST_DIRECTORY_BUCKETS_OUTPUT, GET "/" 200, errors [];
    LIST_MULTIPART_UPLOADS "ListMultipartUploads" LIST_MULTIPART_UPLOADS_REQUEST => LIST_MULTIPART_UPLOADS_OUTPUT, GET "/{Bucket}?uploads" 200, errors [];
    LIST_OBJECT_ANNOTATIONS "ListObjectAnnotations" LIST_OBJECT_ANNOTATIONS_REQUEST => LIST_OBJECT_ANNOTATIONS_OUTPUT, GET "/{Bucket}/{Key+}?annotation" 200, errors [NO_SUCH_BUCKET NO_SUCH_KEY INVALID_PREFIX];
    LIST_OBJECT_VERSIONS "ListObjectVersions" LIST_OBJECT_VERSIONS_REQUEST => LIST_OBJECT_VERSIONS_OUTPUT, GET "/{Bucket}?versions" 200, errors [];
    LIST_OBJECTS "ListObjects" LIST_OBJECTS_REQUEST => LIST_OBJECTS_OUTPUT, GET "/{Bucket}" 200, errors [NO_SUCH_BUCKET];
    LIST_OBJECTS_V2 "ListObjectsV2" LIST_OBJECTS_V2_REQUEST => LIST_OBJECTS_V2_OUTPUT, GET "/{Bucket}?list-type=2" 200, errors [NO_SUCH_BUCKET];
    LIST_PARTS "ListParts" LIST_PARTS_REQUEST => LIST_PARTS_OUTPUT, GET "/{Bucket}/{Key+}" 200, errors [];
    PUT_BUCKET_ABAC "PutBucketAbac" PUT_BUCKET_ABAC_REQUEST => PUT_BUCKET_ABAC_RESPONSE, PUT "/{Bucket}?abac" 200, errors [];
    PUT_BUCKET_ACCELERATE_CONFIGURATION "PutBucketAccelerateConfiguration" PUT_BUCKET_ACCELERATE_CONFIGURATION_REQUEST => PUT_BUCKET_ACCELERATE_CONFIGURATION_RESPONSE, PUT "/{Bucket}?accelerate" 200, errors [];
    PUT_BUCKET_ACL "PutBucketAcl" PUT_BUCKET_ACL_REQUEST => PUT_BUCKET_ACL_RESPONSE, PUT "/{Bucket}?acl" 200, errors [];
    PUT_BUCKET_ANALYTICS_CONFIGURATION "PutBucketAnalyticsConfiguration" PUT_BUCKET_ANALYTICS_CONFIGURATION_REQUEST => PUT_BUCKET_ANALYTICS_CONFIGURATION_RESPONSE, PUT "/{Bucket}?analytics" 200, errors [];
    PUT_BUCKET_CORS "PutBucketCors" PUT_BUCKET_CORS_REQUEST => PUT_BUCKET_CORS_RESPONSE, PUT "/{Bucket}?cors" 200, errors [];
    PUT_BUCKET_ENCRYPTION "PutBucketEncryption" PUT_BUCKET_ENCRYPTION_REQUEST => PUT_BUCKET_ENCRYPTION_RESPONSE, PUT "/{Bucket}?encryption" 200, errors [];
    PUT_BUCKET_INTELLIGENT_TIERING_CONFIGURATION "PutBucketIntelligentTieringConfiguration" PUT_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_REQUEST => PUT_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_RESPONSE, PUT "/{Bucket}?intelligent-tiering" 200, errors [];
    PUT_BUCKET_INVENTORY_CONFIGURATION "PutBucketInventoryConfiguration" PUT_BUCKET_INVENTORY_CONFIGURATION_REQUEST => PUT_BUCKET_INVENTORY_CONFIGURATION_RESPONSE, PUT "/{Bucket}?inventory" 200, errors [];
    PUT_BUCKET_LIFECYCLE "PutBucketLifecycle" PUT_BUCKET_LIFECYCLE_REQUEST => PUT_BUCKET_LIFECYCLE_RESPONSE, PUT "/{Bucket}?lifecycle" 200, errors [];
    PUT_BUCKET_LIFECYCLE_CONFIGURATION "PutBucketLifecycleConfiguration" PUT_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST => PUT_BUCKET_LIFECYCLE_CONFIGURATION_OUTPUT, PUT "/{Bucket}?lifecycle" 200, errors [];
    PUT_BUCKET_LOGGING "PutBucketLogging" PUT_BUCKET_LOGGING_REQUEST => PUT_BUCKET_LOGGING_RESPONSE, PUT "/{Bucket}?logging" 200, errors [];
    PUT_BUCKET_METRICS_CONFIGURATION "PutBucketMetricsConfiguration" PUT_BUCKET_METRICS_CONFIGURATION_REQUEST => PUT_BUCKET_METRICS_CONFIGURATION_RESPONSE, PUT "/{Bucket}?metrics" 200, errors [];
    PUT_BUCKET_NOTIFICATION "PutBucketNotification" PUT_BUCKET_NOTIFICATION_REQUEST => PUT_BUCKET_NOTIFICATION_RESPONSE, PUT "/{Bucket}?notification" 200, errors [];
    PUT_BUCKET_NOTIFICATION_CONFIGURATION "PutBucketNotificationConfiguration" PUT_BUCKET_NOTIFICATION_CONFIGURATION_REQUEST => PUT_BUCKET_NOTIFICATION_CONFIGURATION_RESPONSE, PUT "/{Bucket}?notification" 200, errors [];
    PUT_BUCKET_OWNERSHIP_CONTROLS "PutBucketOwnershipControls" PUT_BUCKET_OWNERSHIP_CONTROLS_REQUEST => PUT_BUCKET_OWNERSHIP_CONTROLS_RESPONSE, PUT "/{Bucket}?ownershipControls" 200, errors [];
    PUT_BUCKET_POLICY "PutBucketPolicy" PUT_BUCKET_POLICY_REQUEST => PUT_BUCKET_POLICY_RESPONSE, PUT "/{Bucket}?policy" 204, errors [];
    PUT_BUCKET_REPLICATION "PutBucketReplication" PUT_BUCKET_REPLICATION_REQUEST => PUT_BUCKET_REPLICATION_RESPONSE, PUT "/{Bucket}?replication" 200, errors [];
    PUT_BUCKET_REQUEST_PAYMENT "PutBucketRequestPayment" PUT_BUCKET_REQUEST_PAYMENT_REQUEST => PUT_BUCKET_REQUEST_PAYMENT_RESPONSE, PUT "/{Bucket}?requestPayment" 200, errors [];
    PUT_BUCKET_TAGGING "PutBucketTagging" PUT_BUCKET_TAGGING_REQUEST => PUT_BUCKET_TAGGING_RESPONSE, PUT "/{Bucket}?tagging" 204, errors [];
    PUT_BUCKET_VERSIONING "PutBucketVersioning" PUT_BUCKET_VERSIONING_REQUEST => PUT_BUCKET_VERSIONING_RESPONSE, PUT "/{Bucket}?versioning" 200, errors [];
    PUT_BUCKET_WEBSITE "PutBucketWebsite" PUT_BUCKET_WEBSITE_REQUEST => PUT_BUCKET_WEBSITE_RESPONSE, PUT "/{Bucket}?website" 200, errors [];
    PUT_OBJECT "PutObject" PUT_OBJECT_REQUEST => PUT_OBJECT_OUTPUT, PUT "/{Bucket}/{Key+}" 200, errors [INVALID_REQUEST INVALID_WRITE_OFFSET TOO_MANY_PARTS ENCRYPTION_TYPE_MISMATCH];
    PUT_OBJECT_ACL "PutObjectAcl" PUT_OBJECT_ACL_REQUEST => PUT_OBJECT_ACL_OUTPUT, PUT "/{Bucket}/{Key+}?acl" 200, errors [NO_SUCH_KEY];
    PUT_OBJECT_ANNOTATION "PutObjectAnnotation" PUT_OBJECT_ANNOTATION_REQUEST => PUT_OBJECT_ANNOTATION_OUTPUT, PUT "/{Bucket}/{Key+}?annotation" 200, errors [NO_SUCH_BUCKET NO_SUCH_KEY INVALID_REQUEST ANNOTATION_NAME_TOO_LONG ANNOTATION_LIMIT_EXCEEDED INVALID_ANNOTATION_NAME UNSUPPORTED_MEDIA_TYPE];
    PUT_OBJECT_LEGAL_HOLD "PutObjectLegalHold" PUT_OBJECT_LEGAL_HOLD_REQUEST => PUT_OBJECT_LEGAL_HOLD_OUTPUT, PUT "/{Bucket}/{Key+}?legal-hold" 200, errors [];
    PUT_OBJECT_LOCK_CONFIGURATION "PutObjectLockConfiguration" PUT_OBJECT_LOCK_CONFIGURATION_REQUEST => PUT_OBJECT_LOCK_CONFIGURATION_OUTPUT, PUT "/{Bucket}?object-lock" 200, errors [];
    PUT_OBJECT_RETENTION "PutObjectRetention" PUT_OBJECT_RETENTION_REQUEST => PUT_OBJECT_RETENTION_OUTPUT, PUT "/{Bucket}/{Key+}?retention" 200, errors [];
    PUT_OBJECT_TAGGING "PutObjectTagging" PUT_OBJECT_TAGGING_REQUEST => PUT_OBJECT_TAGGING_OUTPUT, PUT "/{Bucket}/{Key+}?tagging" 200, errors [];
    PUT_PUBLIC_ACCESS_BLOCK "PutPublicAccessBlock" PUT_PUBLIC_ACCESS_BLOCK_REQUEST => PUT_PUBLIC_ACCESS_BLOCK_RESPONSE, PUT "/{Bucket}?publicAccessBlock" 200, errors [];
    RENAME_OBJECT "RenameObject" RENAME_OBJECT_REQUEST => RENAME_OBJECT_OUTPUT, PUT "/{Bucket}/{Key+}?renameObject" 200, errors [IDEMPOTENCY_PARAMETER_MISMATCH];
    RESTORE_OBJECT "RestoreObject" RESTORE_OBJECT_REQUEST => RESTORE_OBJECT_OUTPUT, POST "/{Bucket}/{Key+}?restore" 200, errors [OBJECT_ALREADY_IN_ACTIVE_TIER_ERROR];
    SELECT_OBJECT_CONTENT "SelectObjectContent" SELECT_OBJECT_CONTENT_REQUEST => SELECT_OBJECT_CONTENT_OUTPUT, POST "/{Bucket}/{Key+}?select&select-type=2" 200, errors [];
    UPDATE_BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION "UpdateBucketMetadataAnnotationTableConfiguration" UPDATE_BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION_REQUEST => UPDATE_BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION_RESPONSE, PUT "/{Bucket}?metadataAnnotationTable" 200, errors [];
    UPDATE_BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION "UpdateBucketMetadataInventoryTableConfiguration" UPDATE_BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION_REQUEST => UPDATE_BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION_RESPONSE, PUT "/{Bucket}?metadataInventoryTable" 200, errors [];
    UPDATE_BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION "UpdateBucketMetadataJournalTableConfiguration" UPDATE_BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION_REQUEST => UPDATE_BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION_RESPONSE, PUT "/{Bucket}?metadataJournalTable" 200, errors [];
    UPDATE_OBJECT_ENCRYPTION "UpdateObjectEncryption" UPDATE_OBJECT_ENCRYPTION_REQUEST => UPDATE_OBJECT_ENCRYPTION_RESPONSE, PUT "/{Bucket}/{Key+}?encryption" 200, errors [NO_SUCH_KEY INVALID_REQUEST ACCESS_DENIED];
    UPLOAD_PART "UploadPart" UPLOAD_PART_REQUEST => UPLOAD_PART_OUTPUT, PUT "/{Bucket}/{Key+}" 200, errors [];
    UPLOAD_PART_COPY "UploadPartCopy" UPLOAD_PART_COPY_REQUEST => UPLOAD_PART_COPY_OUTPUT, PUT "/{Bucket}/{Key+}" 200, errors [];
    WRITE_GET_OBJECT_RESPONSE "WriteGetObjectResponse" WRITE_GET_OBJECT_RESPONSE_REQUEST => WRITE_GET_OBJECT_RESPONSE_RESPONSE, POST "/WriteGetObjectResponse" 200, errors [];
}

errors! {
    ACCESS_DENIED "AccessDenied" "AccessDenied" 403 Sender;
    ANNOTATION_LIMIT_EXCEEDED "AnnotationLimitExceeded" "AnnotationLimitExceeded" 400 Sender;
    ANNOTATION_NAME_TOO_LONG "AnnotationNameTooLong" "AnnotationNameTooLong" 400 Sender;
    BUCKET_ALREADY_EXISTS "BucketAlreadyExists" "BucketAlreadyExists" 409 Sender;
    BUCKET_ALREADY_OWNED_BY_YOU "BucketAlreadyOwnedByYou" "BucketAlreadyOwnedByYou" 409 Sender;
    ENCRYPTION_TYPE_MISMATCH "EncryptionTypeMismatch" "EncryptionTypeMismatch" 400 Sender;
    IDEMPOTENCY_PARAMETER_MISMATCH "IdempotencyParameterMismatch" "IdempotencyParameterMismatch" 400 Sender;
    INVALID_ANNOTATION_NAME "InvalidAnnotationName" "InvalidAnnotationName" 400 Sender;
    INVALID_OBJECT_STATE "InvalidObjectState" "InvalidObjectState" 403 Sender;
    INVALID_PREFIX "InvalidPrefix" "InvalidPrefix" 400 Sender;
    INVALID_REQUEST "InvalidRequest" "InvalidRequest" 400 Sender;
    INVALID_WRITE_OFFSET "InvalidWriteOffset" "InvalidWriteOffset" 400 Sender;
    NO_SUCH_ANNOTATION "NoSuchAnnotation" "NoSuchAnnotation" 404 Sender;
    NO_SUCH_BUCKET "NoSuchBucket" "NoSuchBucket" 404 Sender;
    NO_SUCH_KEY "NoSuchKey" "NoSuchKey" 404 Sender;
    NO_SUCH_UPLOAD "NoSuchUpload" "NoSuchUpload" 404 Sender;
    OBJECT_ALREADY_IN_ACTIVE_TIER_ERROR "ObjectAlreadyInActiveTierError" "ObjectAlreadyInActiveTierError" 403 Sender;
    OBJECT_NOT_IN_ACTIVE_TIER_ERROR "ObjectNotInActiveTierError" "ObjectNotInActiveTierError" 403 Sender;
    TOO_MANY_PARTS "TooManyParts" "TooManyParts" 400 Sender;
    UNSUPPORTED_MEDIA_TYPE "UnsupportedMediaType" "UnsupportedMediaType" 415 Sender;
}

record! { AbacStatus "AbacStatus" ABAC_STATUS {
    status: Option<String> = "Status" BUCKET_ABAC_STATUS;
} }
table! { "AbortIncompleteMultipartUpload" ABORT_INCOMPLETE_MULTIPART_UPLOAD {
    "DaysAfterInitiation" DAYS_AFTER_INITIATION;
} }
record! { AbortMultipartUploadOutput "AbortMultipartUploadOutput" ABORT_MULTIPART_UPLOAD_OUTPUT {
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { AbortMultipartUploadRequest "AbortMultipartUploadRequest" ABORT_MULTIPART_UPLOAD_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    upload_id: String = "UploadId" MULTIPART_UPLOAD_ID, required, wire("uploadId"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    if_match_initiated_time: Option<Timestamp> = "IfMatchInitiatedTime" IF_MATCH_INITIATED_TIME, wire("x-amz-if-match-initiated-time"), location(wire::Location::Header);
} }
table! { "AccelerateConfiguration" ACCELERATE_CONFIGURATION {
    "Status" BUCKET_ACCELERATE_STATUS;
} }
record! { AccessControlPolicy "AccessControlPolicy" ACCESS_CONTROL_POLICY {
    grants: Option<Vec<Grant>> = "Grants" GRANTS, wire("AccessControlList");
    owner: Option<Owner> = "Owner" OWNER;
} }
table! { "AccessControlTranslation" ACCESS_CONTROL_TRANSLATION {
    "Owner" OWNER_OVERRIDE, required;
} }
table! { "AccessDenied" ACCESS_DENIED {} }
table! { "AnalyticsAndOperator" ANALYTICS_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" TAG_SET, wire("Tag"), flattened();
} }
table! { "AnalyticsConfiguration" ANALYTICS_CONFIGURATION {
    "Id" ANALYTICS_ID, required;
    "Filter" ANALYTICS_FILTER;
    "StorageClassAnalysis" STORAGE_CLASS_ANALYSIS, required;
} }
table! { "AnalyticsExportDestination" ANALYTICS_EXPORT_DESTINATION {
    "S3BucketDestination" ANALYTICS_S3_BUCKET_DESTINATION, required;
} }
table! { "AnalyticsFilter" ANALYTICS_FILTER {
    "Prefix" PREFIX;
    "Tag" TAG;
    "And" ANALYTICS_AND_OPERATOR;
} }
table! { "AnalyticsS3BucketDestination" ANALYTICS_S3_BUCKET_DESTINATION {
    "Format" ANALYTICS_S3_EXPORT_FILE_FORMAT, required;
    "BucketAccountId" ACCOUNT_ID;
    "Bucket" BUCKET_NAME, required;
    "Prefix" PREFIX;
} }
table! { "AnnotationEntry" ANNOTATION_ENTRY {
    "AnnotationName" ANNOTATION_NAME, required;
    "LastModified" LAST_MODIFIED, required;
    "ETag" E_TAG;
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM_LIST;
    "Size" SIZE, required;
    "ReplicationStatus" REPLICATION_STATUS;
} }
table! { "AnnotationLimitExceeded" ANNOTATION_LIMIT_EXCEEDED {} }
table! { "AnnotationNameTooLong" ANNOTATION_NAME_TOO_LONG {} }
table! { "AnnotationTableConfiguration" ANNOTATION_TABLE_CONFIGURATION {
    "ConfigurationState" ANNOTATION_CONFIGURATION_STATE, required;
    "EncryptionConfiguration" METADATA_TABLE_ENCRYPTION_CONFIGURATION;
    "Role" ROLE;
} }
table! { "AnnotationTableConfigurationResult" ANNOTATION_TABLE_CONFIGURATION_RESULT {
    "ConfigurationState" ANNOTATION_CONFIGURATION_STATE, required;
    "TableStatus" METADATA_TABLE_STATUS;
    "Error" ERROR_DETAILS;
    "TableName" S3_TABLES_NAME;
    "TableArn" S3_TABLES_ARN;
    "Role" ROLE;
} }
table! { "AnnotationTableConfigurationUpdates" ANNOTATION_TABLE_CONFIGURATION_UPDATES {
    "ConfigurationState" ANNOTATION_CONFIGURATION_STATE, required;
    "EncryptionConfiguration" METADATA_TABLE_ENCRYPTION_CONFIGURATION;
    "Role" ROLE;
} }
table! { "BlockedEncryptionTypes" BLOCKED_ENCRYPTION_TYPES {
    "EncryptionType" ENCRYPTION_TYPE_LIST;
} }
record! { Bucket "Bucket" BUCKET {
    name: Option<String> = "Name" BUCKET_NAME;
    creation_date: Option<Timestamp> = "CreationDate" CREATION_DATE;
    bucket_region: Option<String> = "BucketRegion" BUCKET_REGION;
    bucket_arn: Option<String> = "BucketArn" S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING;
} }
table! { "BucketAlreadyExists" BUCKET_ALREADY_EXISTS {} }
table! { "BucketAlreadyOwnedByYou" BUCKET_ALREADY_OWNED_BY_YOU {} }
record! { BucketInfo "BucketInfo" BUCKET_INFO {
    data_redundancy: Option<String> = "DataRedundancy" DATA_REDUNDANCY;
    r#type: Option<String> = "Type" BUCKET_TYPE;
} }
table! { "BucketLifecycleConfiguration" BUCKET_LIFECYCLE_CONFIGURATION {
    "Rules" LIFECYCLE_RULES, required, wire("Rule");
} }
table! { "BucketLoggingStatus" BUCKET_LOGGING_STATUS {
    "LoggingEnabled" LOGGING_ENABLED;
} }
table! { "CORSConfiguration" CORS_CONFIGURATION {
    "CORSRules" CORS_RULES, required, wire("CORSRule");
} }
table! { "CORSRule" CORS_RULE {
    "ID" ID;
    "AllowedHeaders" ALLOWED_HEADERS, wire("AllowedHeader");
    "AllowedMethods" ALLOWED_METHODS, required, wire("AllowedMethod");
    "AllowedOrigins" ALLOWED_ORIGINS, required, wire("AllowedOrigin");
    "ExposeHeaders" EXPOSE_HEADERS, wire("ExposeHeader");
    "MaxAgeSeconds" MAX_AGE_SECONDS;
} }
table! { "CSVInput" CSV_INPUT {
    "FileHeaderInfo" FILE_HEADER_INFO;
    "Comments" COMMENTS;
    "QuoteEscapeCharacter" QUOTE_ESCAPE_CHARACTER;
    "RecordDelimiter" RECORD_DELIMITER;
    "FieldDelimiter" FIELD_DELIMITER;
    "QuoteCharacter" QUOTE_CHARACTER;
    "AllowQuotedRecordDelimiter" ALLOW_QUOTED_RECORD_DELIMITER;
} }
table! { "CSVOutput" CSV_OUTPUT {
    "QuoteFields" QUOTE_FIELDS;
    "QuoteEscapeCharacter" QUOTE_ESCAPE_CHARACTER;
    "RecordDelimiter" RECORD_DELIMITER;
    "FieldDelimiter" FIELD_DELIMITER;
    "QuoteCharacter" QUOTE_CHARACTER;
} }
record! { Checksum "Checksum" CHECKSUM {
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
} }
table! { "CloudFunctionConfiguration" CLOUD_FUNCTION_CONFIGURATION {
    "Id" NOTIFICATION_ID;
    "Event" EVENT;
    "Events" EVENT_LIST, wire("Event");
    "CloudFunction" CLOUD_FUNCTION;
    "InvocationRole" CLOUD_FUNCTION_INVOCATION_ROLE;
} }
record! { CommonPrefix "CommonPrefix" COMMON_PREFIX {
    prefix: Option<String> = "Prefix" PREFIX;
} }
record! { CompleteMultipartUploadOutput "CompleteMultipartUploadOutput" COMPLETE_MULTIPART_UPLOAD_OUTPUT {
    location: Option<String> = "Location" LOCATION;
    bucket: Option<String> = "Bucket" BUCKET_NAME;
    key: Option<String> = "Key" OBJECT_KEY;
    expiration: Option<String> = "Expiration" EXPIRATION, wire("x-amz-expiration"), location(wire::Location::Header);
    e_tag: Option<String> = "ETag" E_TAG;
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { CompleteMultipartUploadRequest "CompleteMultipartUploadRequest" COMPLETE_MULTIPART_UPLOAD_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    multipart_upload: Option<CompletedMultipartUpload> = "MultipartUpload" COMPLETED_MULTIPART_UPLOAD, wire("CompleteMultipartUpload"), location(wire::Location::Payload);
    upload_id: String = "UploadId" MULTIPART_UPLOAD_ID, required, wire("uploadId"), location(wire::Location::QueryString);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    mpu_object_size: Option<i64> = "MpuObjectSize" MPU_OBJECT_SIZE, wire("x-amz-mp-object-size"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    if_match: Option<String> = "IfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    if_none_match: Option<String> = "IfNoneMatch" IF_NONE_MATCH, wire("If-None-Match"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
} }
record! { CompletedMultipartUpload "CompletedMultipartUpload" COMPLETED_MULTIPART_UPLOAD {
    parts: Option<Vec<CompletedPart>> = "Parts" COMPLETED_PART_LIST, wire("Part");
} }
record! { CompletedPart "CompletedPart" COMPLETED_PART {
    e_tag: Option<String> = "ETag" E_TAG;
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
    part_number: Option<i64> = "PartNumber" PART_NUMBER;
} }
table! { "Condition" CONDITION {
    "HttpErrorCodeReturnedEquals" HTTP_ERROR_CODE_RETURNED_EQUALS;
    "KeyPrefixEquals" KEY_PREFIX_EQUALS;
} }
table! { "ContinuationEvent" CONTINUATION_EVENT {} }
record! { CopyObjectOutput "CopyObjectOutput" COPY_OBJECT_OUTPUT {
    copy_object_result: Option<CopyObjectResult> = "CopyObjectResult" COPY_OBJECT_RESULT, location(wire::Location::Payload);
    expiration: Option<String> = "Expiration" EXPIRATION, wire("x-amz-expiration"), location(wire::Location::Header);
    copy_source_version_id: Option<String> = "CopySourceVersionId" COPY_SOURCE_VERSION_ID, wire("x-amz-copy-source-version-id"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    ssekms_encryption_context: Option<String> = "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { CopyObjectRequest "CopyObjectRequest" COPY_OBJECT_REQUEST {
    acl: Option<String> = "ACL" OBJECT_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    cache_control: Option<String> = "CacheControl" CACHE_CONTROL, wire("Cache-Control"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-checksum-algorithm"), location(wire::Location::Header);
    content_disposition: Option<String> = "ContentDisposition" CONTENT_DISPOSITION, wire("Content-Disposition"), location(wire::Location::Header);
    content_encoding: Option<String> = "ContentEncoding" CONTENT_ENCODING, wire("Content-Encoding"), location(wire::Location::Header);
    content_language: Option<String> = "ContentLanguage" CONTENT_LANGUAGE, wire("Content-Language"), location(wire::Location::Header);
    content_type: Option<String> = "ContentType" CONTENT_TYPE, wire("Content-Type"), location(wire::Location::Header);
    copy_source: String = "CopySource" COPY_SOURCE, required, wire("x-amz-copy-source"), location(wire::Location::Header);
    copy_source_if_match: Option<String> = "CopySourceIfMatch" COPY_SOURCE_IF_MATCH, wire("x-amz-copy-source-if-match"), location(wire::Location::Header);
    copy_source_if_modified_since: Option<Timestamp> = "CopySourceIfModifiedSince" COPY_SOURCE_IF_MODIFIED_SINCE, wire("x-amz-copy-source-if-modified-since"), location(wire::Location::Header);
    copy_source_if_none_match: Option<String> = "CopySourceIfNoneMatch" COPY_SOURCE_IF_NONE_MATCH, wire("x-amz-copy-source-if-none-match"), location(wire::Location::Header);
    copy_source_if_unmodified_since: Option<Timestamp> = "CopySourceIfUnmodifiedSince" COPY_SOURCE_IF_UNMODIFIED_SINCE, wire("x-amz-copy-source-if-unmodified-since"), location(wire::Location::Header);
    expires: Option<String> = "Expires" EXPIRES, location(wire::Location::Header);
    grant_full_control: Option<String> = "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    grant_read: Option<String> = "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    grant_read_acp: Option<String> = "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    grant_write_acp: Option<String> = "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    if_match: Option<String> = "IfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    if_none_match: Option<String> = "IfNoneMatch" IF_NONE_MATCH, wire("If-None-Match"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    metadata: Option<BTreeMap<String, String>> = "Metadata" METADATA, wire("x-amz-meta-"), location(wire::Location::Headers);
    metadata_directive: Option<String> = "MetadataDirective" METADATA_DIRECTIVE, wire("x-amz-metadata-directive"), location(wire::Location::Header);
    tagging_directive: Option<String> = "TaggingDirective" TAGGING_DIRECTIVE, wire("x-amz-tagging-directive"), location(wire::Location::Header);
    annotation_directive: Option<String> = "AnnotationDirective" ANNOTATION_DIRECTIVE, wire("x-amz-object-annotation-directive"), location(wire::Location::Header);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS, wire("x-amz-storage-class"), location(wire::Location::Header);
    website_redirect_location: Option<String> = "WebsiteRedirectLocation" WEBSITE_REDIRECT_LOCATION, wire("x-amz-website-redirect-location"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    ssekms_encryption_context: Option<String> = "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    copy_source_sse_customer_algorithm: Option<String> = "CopySourceSSECustomerAlgorithm" COPY_SOURCE_SSE_CUSTOMER_ALGORITHM, wire("x-amz-copy-source-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    copy_source_sse_customer_key: Option<String> = "CopySourceSSECustomerKey" COPY_SOURCE_SSE_CUSTOMER_KEY, wire("x-amz-copy-source-server-side-encryption-customer-key"), location(wire::Location::Header);
    copy_source_sse_customer_key_md5: Option<String> = "CopySourceSSECustomerKeyMD5" COPY_SOURCE_SSE_CUSTOMER_KEY_MD5, wire("x-amz-copy-source-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    tagging: Option<String> = "Tagging" TAGGING_HEADER, wire("x-amz-tagging"), location(wire::Location::Header);
    object_lock_mode: Option<String> = "ObjectLockMode" OBJECT_LOCK_MODE, wire("x-amz-object-lock-mode"), location(wire::Location::Header);
    object_lock_retain_until_date: Option<Timestamp> = "ObjectLockRetainUntilDate" OBJECT_LOCK_RETAIN_UNTIL_DATE, wire("x-amz-object-lock-retain-until-date"), location(wire::Location::Header);
    object_lock_legal_hold_status: Option<String> = "ObjectLockLegalHoldStatus" OBJECT_LOCK_LEGAL_HOLD_STATUS, wire("x-amz-object-lock-legal-hold"), location(wire::Location::Header);
    object_lock_event_hold: Option<String> = "ObjectLockEventHold" OBJECT_LOCK_EVENT_HOLD, wire("x-amz-object-lock-event-hold"), location(wire::Location::Header);
    object_lock_event_hold_duration_days: Option<i64> = "ObjectLockEventHoldDurationDays" OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS, wire("x-amz-object-lock-event-hold-duration-days"), location(wire::Location::Header);
    object_lock_event_hold_duration_years: Option<i64> = "ObjectLockEventHoldDurationYears" OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS, wire("x-amz-object-lock-event-hold-duration-years"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    expected_source_bucket_owner: Option<String> = "ExpectedSourceBucketOwner" ACCOUNT_ID, wire("x-amz-source-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { CopyObjectResult "CopyObjectResult" COPY_OBJECT_RESULT {
    e_tag: Option<String> = "ETag" E_TAG;
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
} }
record! { CopyPartResult "CopyPartResult" COPY_PART_RESULT {
    e_tag: Option<String> = "ETag" E_TAG;
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED;
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
} }
record! { CreateBucketConfiguration "CreateBucketConfiguration" CREATE_BUCKET_CONFIGURATION {
    location_constraint: Option<String> = "LocationConstraint" BUCKET_LOCATION_CONSTRAINT;
    location: Option<LocationInfo> = "Location" LOCATION_INFO;
    bucket: Option<BucketInfo> = "Bucket" BUCKET_INFO;
    tags: Option<Vec<Tag>> = "Tags" TAG_SET;
} }
table! { "CreateBucketMetadataConfigurationRequest" CREATE_BUCKET_METADATA_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "MetadataConfiguration" METADATA_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "CreateBucketMetadataConfigurationResponse" CREATE_BUCKET_METADATA_CONFIGURATION_RESPONSE {} }
table! { "CreateBucketMetadataTableConfigurationRequest" CREATE_BUCKET_METADATA_TABLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "MetadataTableConfiguration" METADATA_TABLE_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "CreateBucketMetadataTableConfigurationResponse" CREATE_BUCKET_METADATA_TABLE_CONFIGURATION_RESPONSE {} }
record! { CreateBucketOutput "CreateBucketOutput" CREATE_BUCKET_OUTPUT {
    location: Option<String> = "Location" LOCATION, location(wire::Location::Header);
    bucket_arn: Option<String> = "BucketArn" S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING, wire("x-amz-bucket-arn"), location(wire::Location::Header);
} }
record! { CreateBucketRequest "CreateBucketRequest" CREATE_BUCKET_REQUEST {
    acl: Option<String> = "ACL" BUCKET_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    create_bucket_configuration: Option<CreateBucketConfiguration> = "CreateBucketConfiguration" CREATE_BUCKET_CONFIGURATION, location(wire::Location::Payload);
    grant_full_control: Option<String> = "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    grant_read: Option<String> = "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    grant_read_acp: Option<String> = "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    grant_write: Option<String> = "GrantWrite" GRANT_WRITE, wire("x-amz-grant-write"), location(wire::Location::Header);
    grant_write_acp: Option<String> = "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    object_lock_enabled_for_bucket: Option<bool> = "ObjectLockEnabledForBucket" OBJECT_LOCK_ENABLED_FOR_BUCKET, wire("x-amz-bucket-object-lock-enabled"), location(wire::Location::Header);
    object_ownership: Option<String> = "ObjectOwnership" OBJECT_OWNERSHIP, wire("x-amz-object-ownership"), location(wire::Location::Header);
    bucket_namespace: Option<String> = "BucketNamespace" BUCKET_NAMESPACE, wire("x-amz-bucket-namespace"), location(wire::Location::Header);
} }
record! { CreateMultipartUploadOutput "CreateMultipartUploadOutput" CREATE_MULTIPART_UPLOAD_OUTPUT {
    abort_date: Option<Timestamp> = "AbortDate" ABORT_DATE, wire("x-amz-abort-date"), location(wire::Location::Header);
    abort_rule_id: Option<String> = "AbortRuleId" ABORT_RULE_ID, wire("x-amz-abort-rule-id"), location(wire::Location::Header);
    bucket: Option<String> = "Bucket" BUCKET_NAME;
    key: Option<String> = "Key" OBJECT_KEY;
    upload_id: Option<String> = "UploadId" MULTIPART_UPLOAD_ID;
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    ssekms_encryption_context: Option<String> = "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-checksum-algorithm"), location(wire::Location::Header);
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { CreateMultipartUploadRequest "CreateMultipartUploadRequest" CREATE_MULTIPART_UPLOAD_REQUEST {
    acl: Option<String> = "ACL" OBJECT_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    cache_control: Option<String> = "CacheControl" CACHE_CONTROL, wire("Cache-Control"), location(wire::Location::Header);
    content_disposition: Option<String> = "ContentDisposition" CONTENT_DISPOSITION, wire("Content-Disposition"), location(wire::Location::Header);
    content_encoding: Option<String> = "ContentEncoding" CONTENT_ENCODING, wire("Content-Encoding"), location(wire::Location::Header);
    content_language: Option<String> = "ContentLanguage" CONTENT_LANGUAGE, wire("Content-Language"), location(wire::Location::Header);
    content_type: Option<String> = "ContentType" CONTENT_TYPE, wire("Content-Type"), location(wire::Location::Header);
    expires: Option<String> = "Expires" EXPIRES, location(wire::Location::Header);
    grant_full_control: Option<String> = "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    grant_read: Option<String> = "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    grant_read_acp: Option<String> = "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    grant_write_acp: Option<String> = "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    metadata: Option<BTreeMap<String, String>> = "Metadata" METADATA, wire("x-amz-meta-"), location(wire::Location::Headers);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS, wire("x-amz-storage-class"), location(wire::Location::Header);
    website_redirect_location: Option<String> = "WebsiteRedirectLocation" WEBSITE_REDIRECT_LOCATION, wire("x-amz-website-redirect-location"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    ssekms_encryption_context: Option<String> = "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    tagging: Option<String> = "Tagging" TAGGING_HEADER, wire("x-amz-tagging"), location(wire::Location::Header);
    object_lock_mode: Option<String> = "ObjectLockMode" OBJECT_LOCK_MODE, wire("x-amz-object-lock-mode"), location(wire::Location::Header);
    object_lock_retain_until_date: Option<Timestamp> = "ObjectLockRetainUntilDate" OBJECT_LOCK_RETAIN_UNTIL_DATE, wire("x-amz-object-lock-retain-until-date"), location(wire::Location::Header);
    object_lock_legal_hold_status: Option<String> = "ObjectLockLegalHoldStatus" OBJECT_LOCK_LEGAL_HOLD_STATUS, wire("x-amz-object-lock-legal-hold"), location(wire::Location::Header);
    object_lock_event_hold: Option<String> = "ObjectLockEventHold" OBJECT_LOCK_EVENT_HOLD, wire("x-amz-object-lock-event-hold"), location(wire::Location::Header);
    object_lock_event_hold_duration_days: Option<i64> = "ObjectLockEventHoldDurationDays" OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS, wire("x-amz-object-lock-event-hold-duration-days"), location(wire::Location::Header);
    object_lock_event_hold_duration_years: Option<i64> = "ObjectLockEventHoldDurationYears" OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS, wire("x-amz-object-lock-event-hold-duration-years"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-checksum-algorithm"), location(wire::Location::Header);
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
} }
table! { "CreateSessionOutput" CREATE_SESSION_OUTPUT {
    "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    "Credentials" SESSION_CREDENTIALS, required;
} }
table! { "CreateSessionRequest" CREATE_SESSION_REQUEST {
    "SessionMode" SESSION_MODE, wire("x-amz-create-session-mode"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
} }
record! { DefaultRetention "DefaultRetention" DEFAULT_RETENTION {
    mode: Option<String> = "Mode" OBJECT_LOCK_RETENTION_MODE;
    days: Option<i64> = "Days" DAYS;
    years: Option<i64> = "Years" YEARS;
    default_event_hold: Option<EventHoldDuration> = "DefaultEventHold" EVENT_HOLD_DURATION;
} }
record! { Delete "Delete" DELETE {
    objects: Vec<ObjectIdentifier> = "Objects" OBJECT_IDENTIFIER_LIST, required, wire("Object");
    quiet: Option<bool> = "Quiet" QUIET;
} }
table! { "DeleteBucketAnalyticsConfigurationRequest" DELETE_BUCKET_ANALYTICS_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" ANALYTICS_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketAnalyticsConfigurationResponse" DELETE_BUCKET_ANALYTICS_CONFIGURATION_RESPONSE {} }
table! { "DeleteBucketCorsRequest" DELETE_BUCKET_CORS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketCorsResponse" DELETE_BUCKET_CORS_RESPONSE {} }
table! { "DeleteBucketEncryptionRequest" DELETE_BUCKET_ENCRYPTION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketEncryptionResponse" DELETE_BUCKET_ENCRYPTION_RESPONSE {} }
table! { "DeleteBucketIntelligentTieringConfigurationRequest" DELETE_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" INTELLIGENT_TIERING_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketIntelligentTieringConfigurationResponse" DELETE_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_RESPONSE {} }
table! { "DeleteBucketInventoryConfigurationRequest" DELETE_BUCKET_INVENTORY_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" INVENTORY_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketInventoryConfigurationResponse" DELETE_BUCKET_INVENTORY_CONFIGURATION_RESPONSE {} }
table! { "DeleteBucketLifecycleRequest" DELETE_BUCKET_LIFECYCLE_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketLifecycleResponse" DELETE_BUCKET_LIFECYCLE_RESPONSE {} }
table! { "DeleteBucketMetadataConfigurationRequest" DELETE_BUCKET_METADATA_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketMetadataConfigurationResponse" DELETE_BUCKET_METADATA_CONFIGURATION_RESPONSE {} }
table! { "DeleteBucketMetadataTableConfigurationRequest" DELETE_BUCKET_METADATA_TABLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketMetadataTableConfigurationResponse" DELETE_BUCKET_METADATA_TABLE_CONFIGURATION_RESPONSE {} }
table! { "DeleteBucketMetricsConfigurationRequest" DELETE_BUCKET_METRICS_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" METRICS_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketMetricsConfigurationResponse" DELETE_BUCKET_METRICS_CONFIGURATION_RESPONSE {} }
record! { DeleteBucketOwnershipControlsRequest "DeleteBucketOwnershipControlsRequest" DELETE_BUCKET_OWNERSHIP_CONTROLS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { DeleteBucketOwnershipControlsResponse "DeleteBucketOwnershipControlsResponse" DELETE_BUCKET_OWNERSHIP_CONTROLS_RESPONSE {} }
record! { DeleteBucketPolicyRequest "DeleteBucketPolicyRequest" DELETE_BUCKET_POLICY_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { DeleteBucketPolicyResponse "DeleteBucketPolicyResponse" DELETE_BUCKET_POLICY_RESPONSE {} }
table! { "DeleteBucketReplicationRequest" DELETE_BUCKET_REPLICATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketReplicationResponse" DELETE_BUCKET_REPLICATION_RESPONSE {} }
record! { DeleteBucketRequest "DeleteBucketRequest" DELETE_BUCKET_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { DeleteBucketResponse "DeleteBucketResponse" DELETE_BUCKET_RESPONSE {} }
record! { DeleteBucketTaggingRequest "DeleteBucketTaggingRequest" DELETE_BUCKET_TAGGING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { DeleteBucketTaggingResponse "DeleteBucketTaggingResponse" DELETE_BUCKET_TAGGING_RESPONSE {} }
table! { "DeleteBucketWebsiteRequest" DELETE_BUCKET_WEBSITE_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "DeleteBucketWebsiteResponse" DELETE_BUCKET_WEBSITE_RESPONSE {} }
record! { DeleteMarkerEntry "DeleteMarkerEntry" DELETE_MARKER_ENTRY {
    owner: Option<Owner> = "Owner" OWNER;
    key: Option<String> = "Key" OBJECT_KEY;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID;
    is_latest: Option<bool> = "IsLatest" IS_LATEST;
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED;
} }
table! { "DeleteMarkerReplication" DELETE_MARKER_REPLICATION {
    "Status" DELETE_MARKER_REPLICATION_STATUS;
} }
table! { "DeleteObjectAnnotationOutput" DELETE_OBJECT_ANNOTATION_OUTPUT {
    "ObjectVersionId" OBJECT_VERSION_ID, wire("x-amz-object-version-id"), location(wire::Location::Header);
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
table! { "DeleteObjectAnnotationRequest" DELETE_OBJECT_ANNOTATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "AnnotationName" ANNOTATION_NAME, required, wire("annotationName"), location(wire::Location::QueryString);
    "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "ObjectIfMatch" OBJECT_IF_MATCH, wire("x-amz-object-if-match"), location(wire::Location::Header);
} }
record! { DeleteObjectOutput "DeleteObjectOutput" DELETE_OBJECT_OUTPUT {
    delete_marker: Option<bool> = "DeleteMarker" DELETE_MARKER, wire("x-amz-delete-marker"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { DeleteObjectRequest "DeleteObjectRequest" DELETE_OBJECT_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    mfa: Option<String> = "MFA" MFA, wire("x-amz-mfa"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    bypass_governance_retention: Option<bool> = "BypassGovernanceRetention" BYPASS_GOVERNANCE_RETENTION, wire("x-amz-bypass-governance-retention"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    if_match: Option<String> = "IfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    if_match_last_modified_time: Option<Timestamp> = "IfMatchLastModifiedTime" IF_MATCH_LAST_MODIFIED_TIME, wire("x-amz-if-match-last-modified-time"), location(wire::Location::Header);
    if_match_size: Option<i64> = "IfMatchSize" IF_MATCH_SIZE, wire("x-amz-if-match-size"), location(wire::Location::Header);
} }
record! { DeleteObjectTaggingOutput "DeleteObjectTaggingOutput" DELETE_OBJECT_TAGGING_OUTPUT {
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { DeleteObjectTaggingRequest "DeleteObjectTaggingRequest" DELETE_OBJECT_TAGGING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { DeleteObjectsOutput "DeleteObjectsOutput" DELETE_OBJECTS_OUTPUT {
    deleted: Option<Vec<DeletedObject>> = "Deleted" DELETED_OBJECTS;
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    errors: Option<Vec<Error>> = "Errors" ERRORS, wire("Error");
} }
record! { DeleteObjectsRequest "DeleteObjectsRequest" DELETE_OBJECTS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    delete: Delete = "Delete" DELETE, required, location(wire::Location::Payload);
    mfa: Option<String> = "MFA" MFA, wire("x-amz-mfa"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    bypass_governance_retention: Option<bool> = "BypassGovernanceRetention" BYPASS_GOVERNANCE_RETENTION, wire("x-amz-bypass-governance-retention"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
} }
record! { DeletePublicAccessBlockRequest "DeletePublicAccessBlockRequest" DELETE_PUBLIC_ACCESS_BLOCK_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { DeletePublicAccessBlockResponse "DeletePublicAccessBlockResponse" DELETE_PUBLIC_ACCESS_BLOCK_RESPONSE {} }
record! { DeletedObject "DeletedObject" DELETED_OBJECT {
    key: Option<String> = "Key" OBJECT_KEY;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID;
    delete_marker: Option<bool> = "DeleteMarker" DELETE_MARKER;
    delete_marker_version_id: Option<String> = "DeleteMarkerVersionId" DELETE_MARKER_VERSION_ID;
} }
table! { "Destination" DESTINATION {
    "Bucket" BUCKET_NAME, required;
    "Account" ACCOUNT_ID;
    "StorageClass" STORAGE_CLASS;
    "AccessControlTranslation" ACCESS_CONTROL_TRANSLATION;
    "EncryptionConfiguration" ENCRYPTION_CONFIGURATION;
    "ReplicationTime" REPLICATION_TIME;
    "Metrics" METRICS;
} }
table! { "DestinationResult" DESTINATION_RESULT {
    "TableBucketType" S3_TABLES_BUCKET_TYPE;
    "TableBucketArn" S3_TABLES_BUCKET_ARN;
    "TableNamespace" S3_TABLES_NAMESPACE;
} }
table! { "Encryption" ENCRYPTION {
    "EncryptionType" SERVER_SIDE_ENCRYPTION, required;
    "KMSKeyId" SSEKMS_KEY_ID;
    "KMSContext" KMS_CONTEXT;
} }
table! { "EncryptionConfiguration" ENCRYPTION_CONFIGURATION {
    "ReplicaKmsKeyID" REPLICA_KMS_KEY_ID;
    "UseSourceMultiRegionKey" USE_SOURCE_MULTI_REGION_KEY;
} }
table! { "EncryptionTypeMismatch" ENCRYPTION_TYPE_MISMATCH {} }
table! { "EndEvent" END_EVENT {} }
record! { Error "Error" ERROR {
    key: Option<String> = "Key" OBJECT_KEY;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID;
    code: Option<String> = "Code" CODE;
    message: Option<String> = "Message" MESSAGE;
} }
table! { "ErrorDetails" ERROR_DETAILS {
    "ErrorCode" ERROR_CODE;
    "ErrorMessage" ERROR_MESSAGE;
} }
table! { "ErrorDocument" ERROR_DOCUMENT {
    "Key" OBJECT_KEY, required;
} }
table! { "EventBridgeConfiguration" EVENT_BRIDGE_CONFIGURATION {} }
record! { EventHoldDuration "EventHoldDuration" EVENT_HOLD_DURATION {
    days: Option<i64> = "Days" DAYS;
    years: Option<i64> = "Years" YEARS;
} }
table! { "ExistingObjectReplication" EXISTING_OBJECT_REPLICATION {
    "Status" EXISTING_OBJECT_REPLICATION_STATUS, required;
} }
table! { "FilterRule" FILTER_RULE {
    "Name" FILTER_RULE_NAME;
    "Value" FILTER_RULE_VALUE;
} }
record! { GetBucketAbacOutput "GetBucketAbacOutput" GET_BUCKET_ABAC_OUTPUT {
    abac_status: Option<AbacStatus> = "AbacStatus" ABAC_STATUS, location(wire::Location::Payload);
} }
record! { GetBucketAbacRequest "GetBucketAbacRequest" GET_BUCKET_ABAC_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketAccelerateConfigurationOutput" GET_BUCKET_ACCELERATE_CONFIGURATION_OUTPUT {
    "Status" BUCKET_ACCELERATE_STATUS;
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
table! { "GetBucketAccelerateConfigurationRequest" GET_BUCKET_ACCELERATE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
} }
record! { GetBucketAclOutput "GetBucketAclOutput" GET_BUCKET_ACL_OUTPUT {
    owner: Option<Owner> = "Owner" OWNER;
    grants: Option<Vec<Grant>> = "Grants" GRANTS, wire("AccessControlList");
} }
record! { GetBucketAclRequest "GetBucketAclRequest" GET_BUCKET_ACL_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketAnalyticsConfigurationOutput" GET_BUCKET_ANALYTICS_CONFIGURATION_OUTPUT {
    "AnalyticsConfiguration" ANALYTICS_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetBucketAnalyticsConfigurationRequest" GET_BUCKET_ANALYTICS_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" ANALYTICS_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketCorsOutput" GET_BUCKET_CORS_OUTPUT {
    "CORSRules" CORS_RULES, wire("CORSRule");
} }
table! { "GetBucketCorsRequest" GET_BUCKET_CORS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketEncryptionOutput" GET_BUCKET_ENCRYPTION_OUTPUT {
    "ServerSideEncryptionConfiguration" SERVER_SIDE_ENCRYPTION_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetBucketEncryptionRequest" GET_BUCKET_ENCRYPTION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketIntelligentTieringConfigurationOutput" GET_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_OUTPUT {
    "IntelligentTieringConfiguration" INTELLIGENT_TIERING_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetBucketIntelligentTieringConfigurationRequest" GET_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" INTELLIGENT_TIERING_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketInventoryConfigurationOutput" GET_BUCKET_INVENTORY_CONFIGURATION_OUTPUT {
    "InventoryConfiguration" INVENTORY_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetBucketInventoryConfigurationRequest" GET_BUCKET_INVENTORY_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" INVENTORY_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketLifecycleConfigurationOutput" GET_BUCKET_LIFECYCLE_CONFIGURATION_OUTPUT {
    "Rules" LIFECYCLE_RULES, wire("Rule");
    "TransitionDefaultMinimumObjectSize" TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE, wire("x-amz-transition-default-minimum-object-size"), location(wire::Location::Header);
} }
table! { "GetBucketLifecycleConfigurationRequest" GET_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketLifecycleOutput" GET_BUCKET_LIFECYCLE_OUTPUT {
    "Rules" RULES, wire("Rule");
} }
table! { "GetBucketLifecycleRequest" GET_BUCKET_LIFECYCLE_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetBucketLocationOutput "GetBucketLocationOutput" GET_BUCKET_LOCATION_OUTPUT {
    location_constraint: Option<String> = "LocationConstraint" BUCKET_LOCATION_CONSTRAINT;
} }
record! { GetBucketLocationRequest "GetBucketLocationRequest" GET_BUCKET_LOCATION_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketLoggingOutput" GET_BUCKET_LOGGING_OUTPUT {
    "LoggingEnabled" LOGGING_ENABLED;
} }
table! { "GetBucketLoggingRequest" GET_BUCKET_LOGGING_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketMetadataConfigurationOutput" GET_BUCKET_METADATA_CONFIGURATION_OUTPUT {
    "GetBucketMetadataConfigurationResult" GET_BUCKET_METADATA_CONFIGURATION_RESULT, location(wire::Location::Payload);
} }
table! { "GetBucketMetadataConfigurationRequest" GET_BUCKET_METADATA_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketMetadataConfigurationResult" GET_BUCKET_METADATA_CONFIGURATION_RESULT {
    "MetadataConfigurationResult" METADATA_CONFIGURATION_RESULT, required;
} }
table! { "GetBucketMetadataTableConfigurationOutput" GET_BUCKET_METADATA_TABLE_CONFIGURATION_OUTPUT {
    "GetBucketMetadataTableConfigurationResult" GET_BUCKET_METADATA_TABLE_CONFIGURATION_RESULT, location(wire::Location::Payload);
} }
table! { "GetBucketMetadataTableConfigurationRequest" GET_BUCKET_METADATA_TABLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketMetadataTableConfigurationResult" GET_BUCKET_METADATA_TABLE_CONFIGURATION_RESULT {
    "MetadataTableConfigurationResult" METADATA_TABLE_CONFIGURATION_RESULT, required;
    "Status" METADATA_TABLE_STATUS, required;
    "Error" ERROR_DETAILS;
} }
table! { "GetBucketMetricsConfigurationOutput" GET_BUCKET_METRICS_CONFIGURATION_OUTPUT {
    "MetricsConfiguration" METRICS_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetBucketMetricsConfigurationRequest" GET_BUCKET_METRICS_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" METRICS_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketNotificationConfigurationRequest" GET_BUCKET_NOTIFICATION_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetBucketOwnershipControlsOutput "GetBucketOwnershipControlsOutput" GET_BUCKET_OWNERSHIP_CONTROLS_OUTPUT {
    ownership_controls: Option<OwnershipControls> = "OwnershipControls" OWNERSHIP_CONTROLS, location(wire::Location::Payload);
} }
record! { GetBucketOwnershipControlsRequest "GetBucketOwnershipControlsRequest" GET_BUCKET_OWNERSHIP_CONTROLS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetBucketPolicyOutput "GetBucketPolicyOutput" GET_BUCKET_POLICY_OUTPUT {
    policy: Option<String> = "Policy" POLICY, location(wire::Location::Payload);
} }
record! { GetBucketPolicyRequest "GetBucketPolicyRequest" GET_BUCKET_POLICY_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetBucketPolicyStatusOutput "GetBucketPolicyStatusOutput" GET_BUCKET_POLICY_STATUS_OUTPUT {
    policy_status: Option<PolicyStatus> = "PolicyStatus" POLICY_STATUS, location(wire::Location::Payload);
} }
record! { GetBucketPolicyStatusRequest "GetBucketPolicyStatusRequest" GET_BUCKET_POLICY_STATUS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketReplicationOutput" GET_BUCKET_REPLICATION_OUTPUT {
    "ReplicationConfiguration" REPLICATION_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetBucketReplicationRequest" GET_BUCKET_REPLICATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketRequestPaymentOutput" GET_BUCKET_REQUEST_PAYMENT_OUTPUT {
    "Payer" PAYER;
} }
table! { "GetBucketRequestPaymentRequest" GET_BUCKET_REQUEST_PAYMENT_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetBucketTaggingOutput "GetBucketTaggingOutput" GET_BUCKET_TAGGING_OUTPUT {
    tag_set: Vec<Tag> = "TagSet" TAG_SET, required;
} }
record! { GetBucketTaggingRequest "GetBucketTaggingRequest" GET_BUCKET_TAGGING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetBucketVersioningOutput "GetBucketVersioningOutput" GET_BUCKET_VERSIONING_OUTPUT {
    status: Option<String> = "Status" BUCKET_VERSIONING_STATUS;
    mfa_delete: Option<String> = "MFADelete" MFA_DELETE_STATUS, wire("MfaDelete");
} }
record! { GetBucketVersioningRequest "GetBucketVersioningRequest" GET_BUCKET_VERSIONING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetBucketWebsiteOutput" GET_BUCKET_WEBSITE_OUTPUT {
    "RedirectAllRequestsTo" REDIRECT_ALL_REQUESTS_TO;
    "IndexDocument" INDEX_DOCUMENT;
    "ErrorDocument" ERROR_DOCUMENT;
    "RoutingRules" ROUTING_RULES;
} }
table! { "GetBucketWebsiteRequest" GET_BUCKET_WEBSITE_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetObjectAclOutput "GetObjectAclOutput" GET_OBJECT_ACL_OUTPUT {
    owner: Option<Owner> = "Owner" OWNER;
    grants: Option<Vec<Grant>> = "Grants" GRANTS, wire("AccessControlList");
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { GetObjectAclRequest "GetObjectAclRequest" GET_OBJECT_ACL_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GetObjectAnnotationOutput" GET_OBJECT_ANNOTATION_OUTPUT {
    "AnnotationPayload" ANNOTATION_PAYLOAD, location(wire::Location::Payload);
    "ObjectVersionId" OBJECT_VERSION_ID, wire("x-amz-object-version-id"), location(wire::Location::Header);
    "LastModified" LAST_MODIFIED, wire("Last-Modified"), location(wire::Location::Header);
    "ContentLength" CONTENT_LENGTH, wire("Content-Length"), location(wire::Location::Header);
    "ETag" E_TAG, location(wire::Location::Header);
    "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    "ReplicationStatus" REPLICATION_STATUS, wire("x-amz-replication-status"), location(wire::Location::Header);
} }
table! { "GetObjectAnnotationRequest" GET_OBJECT_ANNOTATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "AnnotationName" ANNOTATION_NAME, required, wire("annotationName"), location(wire::Location::QueryString);
    "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "ChecksumMode" CHECKSUM_MODE, wire("x-amz-checksum-mode"), location(wire::Location::Header);
} }
record! { GetObjectAttributesOutput "GetObjectAttributesOutput" GET_OBJECT_ATTRIBUTES_OUTPUT {
    delete_marker: Option<bool> = "DeleteMarker" DELETE_MARKER, wire("x-amz-delete-marker"), location(wire::Location::Header);
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED, wire("Last-Modified"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    e_tag: Option<String> = "ETag" E_TAG;
    checksum: Option<Checksum> = "Checksum" CHECKSUM;
    object_parts: Option<GetObjectAttributesParts> = "ObjectParts" GET_OBJECT_ATTRIBUTES_PARTS;
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS;
    object_size: Option<i64> = "ObjectSize" OBJECT_SIZE;
} }
record! { GetObjectAttributesParts "GetObjectAttributesParts" GET_OBJECT_ATTRIBUTES_PARTS {
    total_parts_count: Option<i64> = "TotalPartsCount" PARTS_COUNT, wire("PartsCount");
    part_number_marker: Option<i64> = "PartNumberMarker" PART_NUMBER_MARKER;
    next_part_number_marker: Option<i64> = "NextPartNumberMarker" NEXT_PART_NUMBER_MARKER;
    max_parts: Option<i64> = "MaxParts" MAX_PARTS;
    is_truncated: Option<bool> = "IsTruncated" IS_TRUNCATED;
    parts: Option<Vec<ObjectPart>> = "Parts" PARTS_LIST, wire("Part");
} }
record! { GetObjectAttributesRequest "GetObjectAttributesRequest" GET_OBJECT_ATTRIBUTES_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    max_parts: Option<i64> = "MaxParts" MAX_PARTS, wire("x-amz-max-parts"), location(wire::Location::Header);
    part_number_marker: Option<i64> = "PartNumberMarker" PART_NUMBER_MARKER, wire("x-amz-part-number-marker"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    object_attributes: Vec<String> = "ObjectAttributes" OBJECT_ATTRIBUTES_LIST, required, wire("x-amz-object-attributes"), location(wire::Location::Header);
} }
record! { GetObjectLegalHoldOutput "GetObjectLegalHoldOutput" GET_OBJECT_LEGAL_HOLD_OUTPUT {
    legal_hold: Option<ObjectLockLegalHold> = "LegalHold" OBJECT_LOCK_LEGAL_HOLD, location(wire::Location::Payload);
} }
record! { GetObjectLegalHoldRequest "GetObjectLegalHoldRequest" GET_OBJECT_LEGAL_HOLD_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetObjectLockConfigurationOutput "GetObjectLockConfigurationOutput" GET_OBJECT_LOCK_CONFIGURATION_OUTPUT {
    object_lock_configuration: Option<ObjectLockConfiguration> = "ObjectLockConfiguration" OBJECT_LOCK_CONFIGURATION, location(wire::Location::Payload);
} }
record! { GetObjectLockConfigurationRequest "GetObjectLockConfigurationRequest" GET_OBJECT_LOCK_CONFIGURATION_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetObjectOutput "GetObjectOutput" GET_OBJECT_OUTPUT {
    body: Option<wire::Body> = "Body" BODY, location(wire::Location::Payload);
    delete_marker: Option<bool> = "DeleteMarker" DELETE_MARKER, wire("x-amz-delete-marker"), location(wire::Location::Header);
    accept_ranges: Option<String> = "AcceptRanges" ACCEPT_RANGES, wire("accept-ranges"), location(wire::Location::Header);
    expiration: Option<String> = "Expiration" EXPIRATION, wire("x-amz-expiration"), location(wire::Location::Header);
    restore: Option<String> = "Restore" RESTORE, wire("x-amz-restore"), location(wire::Location::Header);
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED, wire("Last-Modified"), location(wire::Location::Header);
    content_length: Option<i64> = "ContentLength" CONTENT_LENGTH, wire("Content-Length"), location(wire::Location::Header);
    e_tag: Option<String> = "ETag" E_TAG, location(wire::Location::Header);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    missing_meta: Option<i64> = "MissingMeta" MISSING_META, wire("x-amz-missing-meta"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    cache_control: Option<String> = "CacheControl" CACHE_CONTROL, wire("Cache-Control"), location(wire::Location::Header);
    content_disposition: Option<String> = "ContentDisposition" CONTENT_DISPOSITION, wire("Content-Disposition"), location(wire::Location::Header);
    content_encoding: Option<String> = "ContentEncoding" CONTENT_ENCODING, wire("Content-Encoding"), location(wire::Location::Header);
    content_language: Option<String> = "ContentLanguage" CONTENT_LANGUAGE, wire("Content-Language"), location(wire::Location::Header);
    content_range: Option<String> = "ContentRange" CONTENT_RANGE, wire("Content-Range"), location(wire::Location::Header);
    content_type: Option<String> = "ContentType" CONTENT_TYPE, wire("Content-Type"), location(wire::Location::Header);
    expires: Option<String> = "Expires" EXPIRES, location(wire::Location::Header);
    website_redirect_location: Option<String> = "WebsiteRedirectLocation" WEBSITE_REDIRECT_LOCATION, wire("x-amz-website-redirect-location"), location(wire::Location::Header);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    metadata: Option<BTreeMap<String, String>> = "Metadata" METADATA, wire("x-amz-meta-"), location(wire::Location::Headers);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS, wire("x-amz-storage-class"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    replication_status: Option<String> = "ReplicationStatus" REPLICATION_STATUS, wire("x-amz-replication-status"), location(wire::Location::Header);
    parts_count: Option<i64> = "PartsCount" PARTS_COUNT, wire("x-amz-mp-parts-count"), location(wire::Location::Header);
    tag_count: Option<i64> = "TagCount" TAG_COUNT, wire("x-amz-tagging-count"), location(wire::Location::Header);
    object_lock_mode: Option<String> = "ObjectLockMode" OBJECT_LOCK_MODE, wire("x-amz-object-lock-mode"), location(wire::Location::Header);
    object_lock_retain_until_date: Option<Timestamp> = "ObjectLockRetainUntilDate" OBJECT_LOCK_RETAIN_UNTIL_DATE, wire("x-amz-object-lock-retain-until-date"), location(wire::Location::Header);
    object_lock_legal_hold_status: Option<String> = "ObjectLockLegalHoldStatus" OBJECT_LOCK_LEGAL_HOLD_STATUS, wire("x-amz-object-lock-legal-hold"), location(wire::Location::Header);
    object_lock_event_hold: Option<String> = "ObjectLockEventHold" OBJECT_LOCK_EVENT_HOLD, wire("x-amz-object-lock-event-hold"), location(wire::Location::Header);
    object_lock_event_hold_duration_days: Option<i64> = "ObjectLockEventHoldDurationDays" OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS, wire("x-amz-object-lock-event-hold-duration-days"), location(wire::Location::Header);
    object_lock_event_hold_duration_years: Option<i64> = "ObjectLockEventHoldDurationYears" OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS, wire("x-amz-object-lock-event-hold-duration-years"), location(wire::Location::Header);
} }
record! { GetObjectRequest "GetObjectRequest" GET_OBJECT_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    if_match: Option<String> = "IfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    if_modified_since: Option<Timestamp> = "IfModifiedSince" IF_MODIFIED_SINCE, wire("If-Modified-Since"), location(wire::Location::Header);
    if_none_match: Option<String> = "IfNoneMatch" IF_NONE_MATCH, wire("If-None-Match"), location(wire::Location::Header);
    if_unmodified_since: Option<Timestamp> = "IfUnmodifiedSince" IF_UNMODIFIED_SINCE, wire("If-Unmodified-Since"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    range: Option<String> = "Range" RANGE, location(wire::Location::Header);
    response_cache_control: Option<String> = "ResponseCacheControl" RESPONSE_CACHE_CONTROL, wire("response-cache-control"), location(wire::Location::QueryString);
    response_content_disposition: Option<String> = "ResponseContentDisposition" RESPONSE_CONTENT_DISPOSITION, wire("response-content-disposition"), location(wire::Location::QueryString);
    response_content_encoding: Option<String> = "ResponseContentEncoding" RESPONSE_CONTENT_ENCODING, wire("response-content-encoding"), location(wire::Location::QueryString);
    response_content_language: Option<String> = "ResponseContentLanguage" RESPONSE_CONTENT_LANGUAGE, wire("response-content-language"), location(wire::Location::QueryString);
    response_content_type: Option<String> = "ResponseContentType" RESPONSE_CONTENT_TYPE, wire("response-content-type"), location(wire::Location::QueryString);
    response_expires: Option<Timestamp> = "ResponseExpires" RESPONSE_EXPIRES, wire("response-expires"), location(wire::Location::QueryString);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    part_number: Option<i64> = "PartNumber" PART_NUMBER, wire("partNumber"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    checksum_mode: Option<String> = "ChecksumMode" CHECKSUM_MODE, wire("x-amz-checksum-mode"), location(wire::Location::Header);
} }
record! { GetObjectRetentionOutput "GetObjectRetentionOutput" GET_OBJECT_RETENTION_OUTPUT {
    retention: Option<ObjectLockRetention> = "Retention" OBJECT_LOCK_RETENTION, location(wire::Location::Payload);
} }
record! { GetObjectRetentionRequest "GetObjectRetentionRequest" GET_OBJECT_RETENTION_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetObjectTaggingOutput "GetObjectTaggingOutput" GET_OBJECT_TAGGING_OUTPUT {
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    tag_set: Vec<Tag> = "TagSet" TAG_SET, required;
} }
record! { GetObjectTaggingRequest "GetObjectTaggingRequest" GET_OBJECT_TAGGING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
} }
table! { "GetObjectTorrentOutput" GET_OBJECT_TORRENT_OUTPUT {
    "Body" BODY, location(wire::Location::Payload);
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
table! { "GetObjectTorrentRequest" GET_OBJECT_TORRENT_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { GetPublicAccessBlockOutput "GetPublicAccessBlockOutput" GET_PUBLIC_ACCESS_BLOCK_OUTPUT {
    public_access_block_configuration: Option<PublicAccessBlockConfiguration> = "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION, location(wire::Location::Payload);
} }
record! { GetPublicAccessBlockRequest "GetPublicAccessBlockRequest" GET_PUBLIC_ACCESS_BLOCK_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "GlacierJobParameters" GLACIER_JOB_PARAMETERS {
    "Tier" TIER, required;
} }
record! { Grant "Grant" GRANT {
    grantee: Option<Grantee> = "Grantee" GRANTEE;
    permission: Option<String> = "Permission" PERMISSION;
} }
record! { Grantee "Grantee" GRANTEE {
    display_name: Option<String> = "DisplayName" DISPLAY_NAME;
    email_address: Option<String> = "EmailAddress" EMAIL_ADDRESS;
    id: Option<String> = "ID" ID;
    r#type: String = "Type" TYPE, required, wire("xsi:type");
    uri: Option<String> = "URI" URI;
} }
record! { HeadBucketOutput "HeadBucketOutput" HEAD_BUCKET_OUTPUT {
    bucket_arn: Option<String> = "BucketArn" S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING, wire("x-amz-bucket-arn"), location(wire::Location::Header);
    bucket_location_type: Option<String> = "BucketLocationType" LOCATION_TYPE, wire("x-amz-bucket-location-type"), location(wire::Location::Header);
    bucket_location_name: Option<String> = "BucketLocationName" BUCKET_LOCATION_NAME, wire("x-amz-bucket-location-name"), location(wire::Location::Header);
    bucket_region: Option<String> = "BucketRegion" REGION, wire("x-amz-bucket-region"), location(wire::Location::Header);
    access_point_alias: Option<bool> = "AccessPointAlias" ACCESS_POINT_ALIAS, wire("x-amz-access-point-alias"), location(wire::Location::Header);
} }
record! { HeadBucketRequest "HeadBucketRequest" HEAD_BUCKET_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { HeadObjectOutput "HeadObjectOutput" HEAD_OBJECT_OUTPUT {
    delete_marker: Option<bool> = "DeleteMarker" DELETE_MARKER, wire("x-amz-delete-marker"), location(wire::Location::Header);
    accept_ranges: Option<String> = "AcceptRanges" ACCEPT_RANGES, wire("accept-ranges"), location(wire::Location::Header);
    expiration: Option<String> = "Expiration" EXPIRATION, wire("x-amz-expiration"), location(wire::Location::Header);
    restore: Option<String> = "Restore" RESTORE, wire("x-amz-restore"), location(wire::Location::Header);
    archive_status: Option<String> = "ArchiveStatus" ARCHIVE_STATUS, wire("x-amz-archive-status"), location(wire::Location::Header);
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED, wire("Last-Modified"), location(wire::Location::Header);
    content_length: Option<i64> = "ContentLength" CONTENT_LENGTH, wire("Content-Length"), location(wire::Location::Header);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    e_tag: Option<String> = "ETag" E_TAG, location(wire::Location::Header);
    missing_meta: Option<i64> = "MissingMeta" MISSING_META, wire("x-amz-missing-meta"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    cache_control: Option<String> = "CacheControl" CACHE_CONTROL, wire("Cache-Control"), location(wire::Location::Header);
    content_disposition: Option<String> = "ContentDisposition" CONTENT_DISPOSITION, wire("Content-Disposition"), location(wire::Location::Header);
    content_encoding: Option<String> = "ContentEncoding" CONTENT_ENCODING, wire("Content-Encoding"), location(wire::Location::Header);
    content_language: Option<String> = "ContentLanguage" CONTENT_LANGUAGE, wire("Content-Language"), location(wire::Location::Header);
    content_type: Option<String> = "ContentType" CONTENT_TYPE, wire("Content-Type"), location(wire::Location::Header);
    content_range: Option<String> = "ContentRange" CONTENT_RANGE, wire("Content-Range"), location(wire::Location::Header);
    expires: Option<String> = "Expires" EXPIRES, location(wire::Location::Header);
    website_redirect_location: Option<String> = "WebsiteRedirectLocation" WEBSITE_REDIRECT_LOCATION, wire("x-amz-website-redirect-location"), location(wire::Location::Header);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    metadata: Option<BTreeMap<String, String>> = "Metadata" METADATA, wire("x-amz-meta-"), location(wire::Location::Headers);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS, wire("x-amz-storage-class"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    replication_status: Option<String> = "ReplicationStatus" REPLICATION_STATUS, wire("x-amz-replication-status"), location(wire::Location::Header);
    parts_count: Option<i64> = "PartsCount" PARTS_COUNT, wire("x-amz-mp-parts-count"), location(wire::Location::Header);
    tag_count: Option<i64> = "TagCount" TAG_COUNT, wire("x-amz-tagging-count"), location(wire::Location::Header);
    object_lock_mode: Option<String> = "ObjectLockMode" OBJECT_LOCK_MODE, wire("x-amz-object-lock-mode"), location(wire::Location::Header);
    object_lock_retain_until_date: Option<Timestamp> = "ObjectLockRetainUntilDate" OBJECT_LOCK_RETAIN_UNTIL_DATE, wire("x-amz-object-lock-retain-until-date"), location(wire::Location::Header);
    object_lock_legal_hold_status: Option<String> = "ObjectLockLegalHoldStatus" OBJECT_LOCK_LEGAL_HOLD_STATUS, wire("x-amz-object-lock-legal-hold"), location(wire::Location::Header);
    object_lock_event_hold: Option<String> = "ObjectLockEventHold" OBJECT_LOCK_EVENT_HOLD, wire("x-amz-object-lock-event-hold"), location(wire::Location::Header);
    object_lock_event_hold_duration_days: Option<i64> = "ObjectLockEventHoldDurationDays" OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS, wire("x-amz-object-lock-event-hold-duration-days"), location(wire::Location::Header);
    object_lock_event_hold_duration_years: Option<i64> = "ObjectLockEventHoldDurationYears" OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS, wire("x-amz-object-lock-event-hold-duration-years"), location(wire::Location::Header);
} }
record! { HeadObjectRequest "HeadObjectRequest" HEAD_OBJECT_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    if_match: Option<String> = "IfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    if_modified_since: Option<Timestamp> = "IfModifiedSince" IF_MODIFIED_SINCE, wire("If-Modified-Since"), location(wire::Location::Header);
    if_none_match: Option<String> = "IfNoneMatch" IF_NONE_MATCH, wire("If-None-Match"), location(wire::Location::Header);
    if_unmodified_since: Option<Timestamp> = "IfUnmodifiedSince" IF_UNMODIFIED_SINCE, wire("If-Unmodified-Since"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    range: Option<String> = "Range" RANGE, location(wire::Location::Header);
    response_cache_control: Option<String> = "ResponseCacheControl" RESPONSE_CACHE_CONTROL, wire("response-cache-control"), location(wire::Location::QueryString);
    response_content_disposition: Option<String> = "ResponseContentDisposition" RESPONSE_CONTENT_DISPOSITION, wire("response-content-disposition"), location(wire::Location::QueryString);
    response_content_encoding: Option<String> = "ResponseContentEncoding" RESPONSE_CONTENT_ENCODING, wire("response-content-encoding"), location(wire::Location::QueryString);
    response_content_language: Option<String> = "ResponseContentLanguage" RESPONSE_CONTENT_LANGUAGE, wire("response-content-language"), location(wire::Location::QueryString);
    response_content_type: Option<String> = "ResponseContentType" RESPONSE_CONTENT_TYPE, wire("response-content-type"), location(wire::Location::QueryString);
    response_expires: Option<Timestamp> = "ResponseExpires" RESPONSE_EXPIRES, wire("response-expires"), location(wire::Location::QueryString);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    part_number: Option<i64> = "PartNumber" PART_NUMBER, wire("partNumber"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    checksum_mode: Option<String> = "ChecksumMode" CHECKSUM_MODE, wire("x-amz-checksum-mode"), location(wire::Location::Header);
} }
table! { "IdempotencyParameterMismatch" IDEMPOTENCY_PARAMETER_MISMATCH {} }
table! { "IndexDocument" INDEX_DOCUMENT {
    "Suffix" SUFFIX, required;
} }
record! { Initiator "Initiator" INITIATOR {
    id: Option<String> = "ID" ID;
    display_name: Option<String> = "DisplayName" DISPLAY_NAME;
} }
table! { "InputSerialization" INPUT_SERIALIZATION {
    "CSV" CSV_INPUT;
    "CompressionType" COMPRESSION_TYPE;
    "JSON" JSON_INPUT;
    "Parquet" PARQUET_INPUT;
} }
table! { "IntelligentTieringAndOperator" INTELLIGENT_TIERING_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" TAG_SET, wire("Tag"), flattened();
} }
table! { "IntelligentTieringConfiguration" INTELLIGENT_TIERING_CONFIGURATION {
    "Id" INTELLIGENT_TIERING_ID, required;
    "Filter" INTELLIGENT_TIERING_FILTER;
    "Status" INTELLIGENT_TIERING_STATUS, required;
    "Tierings" TIERING_LIST, required, wire("Tiering");
} }
table! { "IntelligentTieringFilter" INTELLIGENT_TIERING_FILTER {
    "Prefix" PREFIX;
    "Tag" TAG;
    "And" INTELLIGENT_TIERING_AND_OPERATOR;
} }
table! { "InvalidAnnotationName" INVALID_ANNOTATION_NAME {} }
table! { "InvalidObjectState" INVALID_OBJECT_STATE {
    "StorageClass" STORAGE_CLASS;
    "AccessTier" INTELLIGENT_TIERING_ACCESS_TIER;
} }
table! { "InvalidPrefix" INVALID_PREFIX {} }
table! { "InvalidRequest" INVALID_REQUEST {} }
table! { "InvalidWriteOffset" INVALID_WRITE_OFFSET {} }
table! { "InventoryConfiguration" INVENTORY_CONFIGURATION {
    "Destination" INVENTORY_DESTINATION, required;
    "IsEnabled" IS_ENABLED, required;
    "Filter" INVENTORY_FILTER;
    "Id" INVENTORY_ID, required;
    "IncludedObjectVersions" INVENTORY_INCLUDED_OBJECT_VERSIONS, required;
    "OptionalFields" INVENTORY_OPTIONAL_FIELDS;
    "Schedule" INVENTORY_SCHEDULE, required;
} }
table! { "InventoryDestination" INVENTORY_DESTINATION {
    "S3BucketDestination" INVENTORY_S3_BUCKET_DESTINATION, required;
} }
table! { "InventoryEncryption" INVENTORY_ENCRYPTION {
    "SSES3" SSES3, wire("SSE-S3");
    "SSEKMS" SSEKMS, wire("SSE-KMS");
} }
table! { "InventoryFilter" INVENTORY_FILTER {
    "Prefix" PREFIX, required;
} }
table! { "InventoryS3BucketDestination" INVENTORY_S3_BUCKET_DESTINATION {
    "AccountId" ACCOUNT_ID;
    "Bucket" BUCKET_NAME, required;
    "Format" INVENTORY_FORMAT, required;
    "Prefix" PREFIX;
    "Encryption" INVENTORY_ENCRYPTION;
} }
table! { "InventorySchedule" INVENTORY_SCHEDULE {
    "Frequency" INVENTORY_FREQUENCY, required;
} }
table! { "InventoryTableConfiguration" INVENTORY_TABLE_CONFIGURATION {
    "ConfigurationState" INVENTORY_CONFIGURATION_STATE, required;
    "EncryptionConfiguration" METADATA_TABLE_ENCRYPTION_CONFIGURATION;
} }
table! { "InventoryTableConfigurationResult" INVENTORY_TABLE_CONFIGURATION_RESULT {
    "ConfigurationState" INVENTORY_CONFIGURATION_STATE, required;
    "TableStatus" METADATA_TABLE_STATUS;
    "Error" ERROR_DETAILS;
    "TableName" S3_TABLES_NAME;
    "TableArn" S3_TABLES_ARN;
} }
table! { "InventoryTableConfigurationUpdates" INVENTORY_TABLE_CONFIGURATION_UPDATES {
    "ConfigurationState" INVENTORY_CONFIGURATION_STATE, required;
    "EncryptionConfiguration" METADATA_TABLE_ENCRYPTION_CONFIGURATION;
} }
table! { "JSONInput" JSON_INPUT {
    "Type" JSON_TYPE;
} }
table! { "JSONOutput" JSON_OUTPUT {
    "RecordDelimiter" RECORD_DELIMITER;
} }
table! { "JournalTableConfiguration" JOURNAL_TABLE_CONFIGURATION {
    "RecordExpiration" RECORD_EXPIRATION, required;
    "EncryptionConfiguration" METADATA_TABLE_ENCRYPTION_CONFIGURATION;
} }
table! { "JournalTableConfigurationResult" JOURNAL_TABLE_CONFIGURATION_RESULT {
    "TableStatus" METADATA_TABLE_STATUS, required;
    "Error" ERROR_DETAILS;
    "TableName" S3_TABLES_NAME, required;
    "TableArn" S3_TABLES_ARN;
    "RecordExpiration" RECORD_EXPIRATION, required;
} }
table! { "JournalTableConfigurationUpdates" JOURNAL_TABLE_CONFIGURATION_UPDATES {
    "RecordExpiration" RECORD_EXPIRATION, required;
} }
table! { "LambdaFunctionConfiguration" LAMBDA_FUNCTION_CONFIGURATION {
    "Id" NOTIFICATION_ID;
    "LambdaFunctionArn" LAMBDA_FUNCTION_ARN, required, wire("CloudFunction");
    "Events" EVENT_LIST, required, wire("Event");
    "Filter" NOTIFICATION_CONFIGURATION_FILTER;
} }
table! { "LifecycleConfiguration" LIFECYCLE_CONFIGURATION {
    "Rules" RULES, required, wire("Rule");
} }
table! { "LifecycleExpiration" LIFECYCLE_EXPIRATION {
    "Date" DATE;
    "Days" DAYS;
    "ExpiredObjectDeleteMarker" EXPIRED_OBJECT_DELETE_MARKER;
} }
table! { "LifecycleRule" LIFECYCLE_RULE {
    "Expiration" LIFECYCLE_EXPIRATION;
    "ID" ID;
    "Prefix" PREFIX;
    "Filter" LIFECYCLE_RULE_FILTER;
    "Status" EXPIRATION_STATUS, required;
    "Transitions" TRANSITION_LIST, wire("Transition");
    "NoncurrentVersionTransitions" NONCURRENT_VERSION_TRANSITION_LIST, wire("NoncurrentVersionTransition");
    "NoncurrentVersionExpiration" NONCURRENT_VERSION_EXPIRATION;
    "AbortIncompleteMultipartUpload" ABORT_INCOMPLETE_MULTIPART_UPLOAD;
} }
table! { "LifecycleRuleAndOperator" LIFECYCLE_RULE_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" TAG_SET, wire("Tag"), flattened();
    "ObjectSizeGreaterThan" OBJECT_SIZE_GREATER_THAN_BYTES;
    "ObjectSizeLessThan" OBJECT_SIZE_LESS_THAN_BYTES;
} }
table! { "LifecycleRuleFilter" LIFECYCLE_RULE_FILTER {
    "Prefix" PREFIX;
    "Tag" TAG;
    "ObjectSizeGreaterThan" OBJECT_SIZE_GREATER_THAN_BYTES;
    "ObjectSizeLessThan" OBJECT_SIZE_LESS_THAN_BYTES;
    "And" LIFECYCLE_RULE_AND_OPERATOR;
} }
table! { "ListBucketAnalyticsConfigurationsOutput" LIST_BUCKET_ANALYTICS_CONFIGURATIONS_OUTPUT {
    "IsTruncated" IS_TRUNCATED;
    "ContinuationToken" TOKEN;
    "NextContinuationToken" NEXT_TOKEN;
    "AnalyticsConfigurationList" ANALYTICS_CONFIGURATION_LIST, wire("AnalyticsConfiguration");
} }
table! { "ListBucketAnalyticsConfigurationsRequest" LIST_BUCKET_ANALYTICS_CONFIGURATIONS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "ListBucketIntelligentTieringConfigurationsOutput" LIST_BUCKET_INTELLIGENT_TIERING_CONFIGURATIONS_OUTPUT {
    "IsTruncated" IS_TRUNCATED;
    "ContinuationToken" TOKEN;
    "NextContinuationToken" NEXT_TOKEN;
    "IntelligentTieringConfigurationList" INTELLIGENT_TIERING_CONFIGURATION_LIST, wire("IntelligentTieringConfiguration");
} }
table! { "ListBucketIntelligentTieringConfigurationsRequest" LIST_BUCKET_INTELLIGENT_TIERING_CONFIGURATIONS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "ListBucketInventoryConfigurationsOutput" LIST_BUCKET_INVENTORY_CONFIGURATIONS_OUTPUT {
    "ContinuationToken" TOKEN;
    "InventoryConfigurationList" INVENTORY_CONFIGURATION_LIST, wire("InventoryConfiguration");
    "IsTruncated" IS_TRUNCATED;
    "NextContinuationToken" NEXT_TOKEN;
} }
table! { "ListBucketInventoryConfigurationsRequest" LIST_BUCKET_INVENTORY_CONFIGURATIONS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "ListBucketMetricsConfigurationsOutput" LIST_BUCKET_METRICS_CONFIGURATIONS_OUTPUT {
    "IsTruncated" IS_TRUNCATED;
    "ContinuationToken" TOKEN;
    "NextContinuationToken" NEXT_TOKEN;
    "MetricsConfigurationList" METRICS_CONFIGURATION_LIST, wire("MetricsConfiguration");
} }
table! { "ListBucketMetricsConfigurationsRequest" LIST_BUCKET_METRICS_CONFIGURATIONS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { ListBucketsOutput "ListBucketsOutput" LIST_BUCKETS_OUTPUT {
    buckets: Option<Vec<Bucket>> = "Buckets" BUCKETS;
    owner: Option<Owner> = "Owner" OWNER;
    continuation_token: Option<String> = "ContinuationToken" NEXT_TOKEN;
    prefix: Option<String> = "Prefix" PREFIX;
} }
record! { ListBucketsRequest "ListBucketsRequest" LIST_BUCKETS_REQUEST {
    max_buckets: Option<i64> = "MaxBuckets" MAX_BUCKETS, wire("max-buckets"), location(wire::Location::QueryString);
    continuation_token: Option<String> = "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    prefix: Option<String> = "Prefix" PREFIX, wire("prefix"), location(wire::Location::QueryString);
    bucket_region: Option<String> = "BucketRegion" BUCKET_REGION, wire("bucket-region"), location(wire::Location::QueryString);
} }
table! { "ListDirectoryBucketsOutput" LIST_DIRECTORY_BUCKETS_OUTPUT {
    "Buckets" BUCKETS;
    "ContinuationToken" DIRECTORY_BUCKET_TOKEN;
} }
table! { "ListDirectoryBucketsRequest" LIST_DIRECTORY_BUCKETS_REQUEST {
    "ContinuationToken" DIRECTORY_BUCKET_TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    "MaxDirectoryBuckets" MAX_DIRECTORY_BUCKETS, wire("max-directory-buckets"), location(wire::Location::QueryString);
} }
record! { ListMultipartUploadsOutput "ListMultipartUploadsOutput" LIST_MULTIPART_UPLOADS_OUTPUT {
    bucket: Option<String> = "Bucket" BUCKET_NAME;
    key_marker: Option<String> = "KeyMarker" KEY_MARKER;
    upload_id_marker: Option<String> = "UploadIdMarker" UPLOAD_ID_MARKER;
    next_key_marker: Option<String> = "NextKeyMarker" NEXT_KEY_MARKER;
    prefix: Option<String> = "Prefix" PREFIX;
    delimiter: Option<String> = "Delimiter" DELIMITER;
    next_upload_id_marker: Option<String> = "NextUploadIdMarker" NEXT_UPLOAD_ID_MARKER;
    max_uploads: Option<i64> = "MaxUploads" MAX_UPLOADS;
    is_truncated: Option<bool> = "IsTruncated" IS_TRUNCATED;
    uploads: Option<Vec<MultipartUpload>> = "Uploads" MULTIPART_UPLOAD_LIST, wire("Upload");
    common_prefixes: Option<Vec<CommonPrefix>> = "CommonPrefixes" COMMON_PREFIX_LIST;
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE;
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { ListMultipartUploadsRequest "ListMultipartUploadsRequest" LIST_MULTIPART_UPLOADS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    delimiter: Option<String> = "Delimiter" DELIMITER, wire("delimiter"), location(wire::Location::QueryString);
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE, wire("encoding-type"), location(wire::Location::QueryString);
    key_marker: Option<String> = "KeyMarker" KEY_MARKER, wire("key-marker"), location(wire::Location::QueryString);
    max_uploads: Option<i64> = "MaxUploads" MAX_UPLOADS, wire("max-uploads"), location(wire::Location::QueryString);
    prefix: Option<String> = "Prefix" PREFIX, wire("prefix"), location(wire::Location::QueryString);
    upload_id_marker: Option<String> = "UploadIdMarker" UPLOAD_ID_MARKER, wire("upload-id-marker"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
} }
table! { "ListObjectAnnotationsOutput" LIST_OBJECT_ANNOTATIONS_OUTPUT {
    "Annotations" ANNOTATION_LIST;
    "Bucket" BUCKET_NAME;
    "Key" OBJECT_KEY;
    "ObjectVersionId" OBJECT_VERSION_ID, wire("x-amz-object-version-id"), location(wire::Location::Header);
    "AnnotationPrefix" ANNOTATION_PREFIX;
    "MaxAnnotationResults" MAX_ANNOTATION_RESULTS;
    "AnnotationCount" ANNOTATION_COUNT;
    "ContinuationToken" TOKEN;
    "NextContinuationToken" NEXT_TOKEN;
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
table! { "ListObjectAnnotationsRequest" LIST_OBJECT_ANNOTATIONS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    "MaxAnnotationResults" MAX_ANNOTATION_RESULTS, wire("max-annotation-results"), location(wire::Location::QueryString);
    "AnnotationPrefix" ANNOTATION_PREFIX, wire("annotation-prefix"), location(wire::Location::QueryString);
    "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { ListObjectVersionsOutput "ListObjectVersionsOutput" LIST_OBJECT_VERSIONS_OUTPUT {
    is_truncated: Option<bool> = "IsTruncated" IS_TRUNCATED;
    key_marker: Option<String> = "KeyMarker" KEY_MARKER;
    version_id_marker: Option<String> = "VersionIdMarker" VERSION_ID_MARKER;
    next_key_marker: Option<String> = "NextKeyMarker" NEXT_KEY_MARKER;
    next_version_id_marker: Option<String> = "NextVersionIdMarker" NEXT_VERSION_ID_MARKER;
    versions: Option<Vec<ObjectVersion>> = "Versions" OBJECT_VERSION_LIST, wire("Version");
    delete_markers: Option<Vec<DeleteMarkerEntry>> = "DeleteMarkers" DELETE_MARKERS, wire("DeleteMarker");
    name: Option<String> = "Name" BUCKET_NAME;
    prefix: Option<String> = "Prefix" PREFIX;
    delimiter: Option<String> = "Delimiter" DELIMITER;
    max_keys: Option<i64> = "MaxKeys" MAX_KEYS;
    common_prefixes: Option<Vec<CommonPrefix>> = "CommonPrefixes" COMMON_PREFIX_LIST;
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE;
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { ListObjectVersionsRequest "ListObjectVersionsRequest" LIST_OBJECT_VERSIONS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    delimiter: Option<String> = "Delimiter" DELIMITER, wire("delimiter"), location(wire::Location::QueryString);
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE, wire("encoding-type"), location(wire::Location::QueryString);
    key_marker: Option<String> = "KeyMarker" KEY_MARKER, wire("key-marker"), location(wire::Location::QueryString);
    max_keys: Option<i64> = "MaxKeys" MAX_KEYS, wire("max-keys"), location(wire::Location::QueryString);
    prefix: Option<String> = "Prefix" PREFIX, wire("prefix"), location(wire::Location::QueryString);
    version_id_marker: Option<String> = "VersionIdMarker" VERSION_ID_MARKER, wire("version-id-marker"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    optional_object_attributes: Option<Vec<String>> = "OptionalObjectAttributes" OPTIONAL_OBJECT_ATTRIBUTES_LIST, wire("x-amz-optional-object-attributes"), location(wire::Location::Header);
} }
record! { ListObjectsOutput "ListObjectsOutput" LIST_OBJECTS_OUTPUT {
    is_truncated: Option<bool> = "IsTruncated" IS_TRUNCATED;
    marker: Option<String> = "Marker" MARKER;
    next_marker: Option<String> = "NextMarker" NEXT_MARKER;
    contents: Option<Vec<Object>> = "Contents" OBJECT_LIST;
    name: Option<String> = "Name" BUCKET_NAME;
    prefix: Option<String> = "Prefix" PREFIX;
    delimiter: Option<String> = "Delimiter" DELIMITER;
    max_keys: Option<i64> = "MaxKeys" MAX_KEYS;
    common_prefixes: Option<Vec<CommonPrefix>> = "CommonPrefixes" COMMON_PREFIX_LIST;
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE;
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { ListObjectsRequest "ListObjectsRequest" LIST_OBJECTS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    delimiter: Option<String> = "Delimiter" DELIMITER, wire("delimiter"), location(wire::Location::QueryString);
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE, wire("encoding-type"), location(wire::Location::QueryString);
    marker: Option<String> = "Marker" MARKER, wire("marker"), location(wire::Location::QueryString);
    max_keys: Option<i64> = "MaxKeys" MAX_KEYS, wire("max-keys"), location(wire::Location::QueryString);
    prefix: Option<String> = "Prefix" PREFIX, wire("prefix"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    optional_object_attributes: Option<Vec<String>> = "OptionalObjectAttributes" OPTIONAL_OBJECT_ATTRIBUTES_LIST, wire("x-amz-optional-object-attributes"), location(wire::Location::Header);
} }
record! { ListObjectsV2Output "ListObjectsV2Output" LIST_OBJECTS_V2_OUTPUT {
    is_truncated: Option<bool> = "IsTruncated" IS_TRUNCATED;
    contents: Option<Vec<Object>> = "Contents" OBJECT_LIST;
    name: Option<String> = "Name" BUCKET_NAME;
    prefix: Option<String> = "Prefix" PREFIX;
    delimiter: Option<String> = "Delimiter" DELIMITER;
    max_keys: Option<i64> = "MaxKeys" MAX_KEYS;
    common_prefixes: Option<Vec<CommonPrefix>> = "CommonPrefixes" COMMON_PREFIX_LIST;
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE;
    key_count: Option<i64> = "KeyCount" KEY_COUNT;
    continuation_token: Option<String> = "ContinuationToken" TOKEN;
    next_continuation_token: Option<String> = "NextContinuationToken" NEXT_TOKEN;
    start_after: Option<String> = "StartAfter" START_AFTER;
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { ListObjectsV2Request "ListObjectsV2Request" LIST_OBJECTS_V2_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    delimiter: Option<String> = "Delimiter" DELIMITER, wire("delimiter"), location(wire::Location::QueryString);
    encoding_type: Option<String> = "EncodingType" ENCODING_TYPE, wire("encoding-type"), location(wire::Location::QueryString);
    max_keys: Option<i64> = "MaxKeys" MAX_KEYS, wire("max-keys"), location(wire::Location::QueryString);
    prefix: Option<String> = "Prefix" PREFIX, wire("prefix"), location(wire::Location::QueryString);
    continuation_token: Option<String> = "ContinuationToken" TOKEN, wire("continuation-token"), location(wire::Location::QueryString);
    fetch_owner: Option<bool> = "FetchOwner" FETCH_OWNER, wire("fetch-owner"), location(wire::Location::QueryString);
    start_after: Option<String> = "StartAfter" START_AFTER, wire("start-after"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    optional_object_attributes: Option<Vec<String>> = "OptionalObjectAttributes" OPTIONAL_OBJECT_ATTRIBUTES_LIST, wire("x-amz-optional-object-attributes"), location(wire::Location::Header);
} }
record! { ListPartsOutput "ListPartsOutput" LIST_PARTS_OUTPUT {
    abort_date: Option<Timestamp> = "AbortDate" ABORT_DATE, wire("x-amz-abort-date"), location(wire::Location::Header);
    abort_rule_id: Option<String> = "AbortRuleId" ABORT_RULE_ID, wire("x-amz-abort-rule-id"), location(wire::Location::Header);
    bucket: Option<String> = "Bucket" BUCKET_NAME;
    key: Option<String> = "Key" OBJECT_KEY;
    upload_id: Option<String> = "UploadId" MULTIPART_UPLOAD_ID;
    part_number_marker: Option<i64> = "PartNumberMarker" PART_NUMBER_MARKER;
    next_part_number_marker: Option<i64> = "NextPartNumberMarker" NEXT_PART_NUMBER_MARKER;
    max_parts: Option<i64> = "MaxParts" MAX_PARTS;
    is_truncated: Option<bool> = "IsTruncated" IS_TRUNCATED;
    parts: Option<Vec<Part>> = "Parts" PARTS, wire("Part");
    initiator: Option<Initiator> = "Initiator" INITIATOR;
    owner: Option<Owner> = "Owner" OWNER;
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS;
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { ListPartsRequest "ListPartsRequest" LIST_PARTS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    max_parts: Option<i64> = "MaxParts" MAX_PARTS, wire("max-parts"), location(wire::Location::QueryString);
    part_number_marker: Option<i64> = "PartNumberMarker" PART_NUMBER_MARKER, wire("part-number-marker"), location(wire::Location::QueryString);
    upload_id: String = "UploadId" MULTIPART_UPLOAD_ID, required, wire("uploadId"), location(wire::Location::QueryString);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
} }
record! { LocationInfo "LocationInfo" LOCATION_INFO {
    r#type: Option<String> = "Type" LOCATION_TYPE;
    name: Option<String> = "Name" LOCATION_NAME_AS_STRING;
} }
table! { "LoggingEnabled" LOGGING_ENABLED {
    "TargetBucket" TARGET_BUCKET, required;
    "TargetGrants" TARGET_GRANTS;
    "TargetPrefix" TARGET_PREFIX, required;
    "TargetObjectKeyFormat" TARGET_OBJECT_KEY_FORMAT;
} }
table! { "MetadataConfiguration" METADATA_CONFIGURATION {
    "JournalTableConfiguration" JOURNAL_TABLE_CONFIGURATION, required;
    "InventoryTableConfiguration" INVENTORY_TABLE_CONFIGURATION;
    "AnnotationTableConfiguration" ANNOTATION_TABLE_CONFIGURATION;
} }
table! { "MetadataConfigurationResult" METADATA_CONFIGURATION_RESULT {
    "DestinationResult" DESTINATION_RESULT, required;
    "JournalTableConfigurationResult" JOURNAL_TABLE_CONFIGURATION_RESULT;
    "InventoryTableConfigurationResult" INVENTORY_TABLE_CONFIGURATION_RESULT;
    "AnnotationTableConfigurationResult" ANNOTATION_TABLE_CONFIGURATION_RESULT;
} }
table! { "MetadataEntry" METADATA_ENTRY {
    "Name" METADATA_KEY;
    "Value" METADATA_VALUE;
} }
table! { "MetadataTableConfiguration" METADATA_TABLE_CONFIGURATION {
    "S3TablesDestination" S3_TABLES_DESTINATION, required;
} }
table! { "MetadataTableConfigurationResult" METADATA_TABLE_CONFIGURATION_RESULT {
    "S3TablesDestinationResult" S3_TABLES_DESTINATION_RESULT, required;
} }
table! { "MetadataTableEncryptionConfiguration" METADATA_TABLE_ENCRYPTION_CONFIGURATION {
    "SseAlgorithm" TABLE_SSE_ALGORITHM, required;
    "KmsKeyArn" KMS_KEY_ARN;
} }
table! { "Metrics" METRICS {
    "Status" METRICS_STATUS, required;
    "EventThreshold" REPLICATION_TIME_VALUE;
} }
table! { "MetricsAndOperator" METRICS_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" TAG_SET, wire("Tag"), flattened();
    "AccessPointArn" ACCESS_POINT_ARN;
} }
table! { "MetricsConfiguration" METRICS_CONFIGURATION {
    "Id" METRICS_ID, required;
    "Filter" METRICS_FILTER;
} }
table! { "MetricsFilter" METRICS_FILTER {
    "Prefix" PREFIX;
    "Tag" TAG;
    "AccessPointArn" ACCESS_POINT_ARN;
    "And" METRICS_AND_OPERATOR;
} }
record! { MultipartUpload "MultipartUpload" MULTIPART_UPLOAD {
    upload_id: Option<String> = "UploadId" MULTIPART_UPLOAD_ID;
    key: Option<String> = "Key" OBJECT_KEY;
    initiated: Option<Timestamp> = "Initiated" INITIATED;
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS;
    owner: Option<Owner> = "Owner" OWNER;
    initiator: Option<Initiator> = "Initiator" INITIATOR;
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID;
} }
table! { "NoSuchAnnotation" NO_SUCH_ANNOTATION {} }
table! { "NoSuchBucket" NO_SUCH_BUCKET {} }
table! { "NoSuchKey" NO_SUCH_KEY {} }
table! { "NoSuchUpload" NO_SUCH_UPLOAD {} }
table! { "NoncurrentVersionExpiration" NONCURRENT_VERSION_EXPIRATION {
    "NoncurrentDays" DAYS;
    "NewerNoncurrentVersions" VERSION_COUNT;
} }
table! { "NoncurrentVersionTransition" NONCURRENT_VERSION_TRANSITION {
    "NoncurrentDays" DAYS;
    "StorageClass" TRANSITION_STORAGE_CLASS;
    "NewerNoncurrentVersions" VERSION_COUNT;
} }
table! { "NotificationConfiguration" NOTIFICATION_CONFIGURATION {
    "TopicConfigurations" TOPIC_CONFIGURATION_LIST, wire("TopicConfiguration");
    "QueueConfigurations" QUEUE_CONFIGURATION_LIST, wire("QueueConfiguration");
    "LambdaFunctionConfigurations" LAMBDA_FUNCTION_CONFIGURATION_LIST, wire("CloudFunctionConfiguration");
    "EventBridgeConfiguration" EVENT_BRIDGE_CONFIGURATION;
} }
table! { "NotificationConfigurationDeprecated" NOTIFICATION_CONFIGURATION_DEPRECATED {
    "TopicConfiguration" TOPIC_CONFIGURATION_DEPRECATED;
    "QueueConfiguration" QUEUE_CONFIGURATION_DEPRECATED;
    "CloudFunctionConfiguration" CLOUD_FUNCTION_CONFIGURATION;
} }
table! { "NotificationConfigurationFilter" NOTIFICATION_CONFIGURATION_FILTER {
    "Key" S3_KEY_FILTER, wire("S3Key");
} }
record! { Object "Object" OBJECT {
    key: Option<String> = "Key" OBJECT_KEY;
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED;
    e_tag: Option<String> = "ETag" E_TAG;
    checksum_algorithm: Option<Vec<String>> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM_LIST;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
    size: Option<i64> = "Size" SIZE;
    storage_class: Option<String> = "StorageClass" OBJECT_STORAGE_CLASS;
    owner: Option<Owner> = "Owner" OWNER;
    restore_status: Option<RestoreStatus> = "RestoreStatus" RESTORE_STATUS;
} }
table! { "ObjectAlreadyInActiveTierError" OBJECT_ALREADY_IN_ACTIVE_TIER_ERROR {} }
table! { "ObjectEncryption" OBJECT_ENCRYPTION {
    "SSEKMS" SSEKMS_ENCRYPTION, wire("SSE-KMS");
} }
record! { ObjectIdentifier "ObjectIdentifier" OBJECT_IDENTIFIER {
    key: String = "Key" OBJECT_KEY, required;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID;
    e_tag: Option<String> = "ETag" E_TAG;
    last_modified_time: Option<Timestamp> = "LastModifiedTime" LAST_MODIFIED_TIME;
    size: Option<i64> = "Size" SIZE;
} }
record! { ObjectLockConfiguration "ObjectLockConfiguration" OBJECT_LOCK_CONFIGURATION {
    object_lock_enabled: Option<String> = "ObjectLockEnabled" OBJECT_LOCK_ENABLED;
    rule: Option<ObjectLockRule> = "Rule" OBJECT_LOCK_RULE;
} }
record! { ObjectLockLegalHold "ObjectLockLegalHold" OBJECT_LOCK_LEGAL_HOLD {
    status: Option<String> = "Status" OBJECT_LOCK_LEGAL_HOLD_STATUS;
} }
record! { ObjectLockRetention "ObjectLockRetention" OBJECT_LOCK_RETENTION {
    mode: Option<String> = "Mode" OBJECT_LOCK_RETENTION_MODE;
    retain_until_date: Option<Timestamp> = "RetainUntilDate" DATE;
    event_hold: Option<String> = "EventHold" OBJECT_LOCK_EVENT_HOLD;
    event_hold_duration: Option<EventHoldDuration> = "EventHoldDuration" EVENT_HOLD_DURATION;
} }
record! { ObjectLockRule "ObjectLockRule" OBJECT_LOCK_RULE {
    default_retention: Option<DefaultRetention> = "DefaultRetention" DEFAULT_RETENTION;
} }
table! { "ObjectNotInActiveTierError" OBJECT_NOT_IN_ACTIVE_TIER_ERROR {} }
record! { ObjectPart "ObjectPart" OBJECT_PART {
    part_number: Option<i64> = "PartNumber" PART_NUMBER;
    size: Option<i64> = "Size" SIZE;
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
} }
record! { ObjectVersion "ObjectVersion" OBJECT_VERSION {
    e_tag: Option<String> = "ETag" E_TAG;
    checksum_algorithm: Option<Vec<String>> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM_LIST;
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE;
    size: Option<i64> = "Size" SIZE;
    storage_class: Option<String> = "StorageClass" OBJECT_VERSION_STORAGE_CLASS;
    key: Option<String> = "Key" OBJECT_KEY;
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID;
    is_latest: Option<bool> = "IsLatest" IS_LATEST;
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED;
    owner: Option<Owner> = "Owner" OWNER;
    restore_status: Option<RestoreStatus> = "RestoreStatus" RESTORE_STATUS;
} }
table! { "OutputLocation" OUTPUT_LOCATION {
    "S3" S3_LOCATION;
} }
table! { "OutputSerialization" OUTPUT_SERIALIZATION {
    "CSV" CSV_OUTPUT;
    "JSON" JSON_OUTPUT;
} }
record! { Owner "Owner" OWNER {
    display_name: Option<String> = "DisplayName" DISPLAY_NAME;
    id: Option<String> = "ID" ID;
} }
record! { OwnershipControls "OwnershipControls" OWNERSHIP_CONTROLS {
    rules: Vec<OwnershipControlsRule> = "Rules" OWNERSHIP_CONTROLS_RULES, required, wire("Rule");
} }
record! { OwnershipControlsRule "OwnershipControlsRule" OWNERSHIP_CONTROLS_RULE {
    object_ownership: String = "ObjectOwnership" OBJECT_OWNERSHIP, required;
} }
table! { "ParquetInput" PARQUET_INPUT {} }
record! { Part "Part" PART {
    part_number: Option<i64> = "PartNumber" PART_NUMBER;
    last_modified: Option<Timestamp> = "LastModified" LAST_MODIFIED;
    e_tag: Option<String> = "ETag" E_TAG;
    size: Option<i64> = "Size" SIZE;
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32;
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C;
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME;
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1;
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256;
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512;
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5;
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64;
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3;
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128;
} }
table! { "PartitionedPrefix" PARTITIONED_PREFIX {
    "PartitionDateSource" PARTITION_DATE_SOURCE;
} }
record! { PolicyStatus "PolicyStatus" POLICY_STATUS {
    is_public: Option<bool> = "IsPublic" IS_PUBLIC;
} }
table! { "Progress" PROGRESS {
    "BytesScanned" BYTES_SCANNED;
    "BytesProcessed" BYTES_PROCESSED;
    "BytesReturned" BYTES_RETURNED;
} }
table! { "ProgressEvent" PROGRESS_EVENT {
    "Details" PROGRESS;
} }
record! { PublicAccessBlockConfiguration "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION {
    block_public_acls: Option<bool> = "BlockPublicAcls" SETTING;
    ignore_public_acls: Option<bool> = "IgnorePublicAcls" SETTING;
    block_public_policy: Option<bool> = "BlockPublicPolicy" SETTING;
    restrict_public_buckets: Option<bool> = "RestrictPublicBuckets" SETTING;
} }
record! { PutBucketAbacRequest "PutBucketAbacRequest" PUT_BUCKET_ABAC_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    abac_status: AbacStatus = "AbacStatus" ABAC_STATUS, required, location(wire::Location::Payload);
} }
record! { PutBucketAbacResponse "PutBucketAbacResponse" PUT_BUCKET_ABAC_RESPONSE {} }
table! { "PutBucketAccelerateConfigurationRequest" PUT_BUCKET_ACCELERATE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "AccelerateConfiguration" ACCELERATE_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
} }
table! { "PutBucketAccelerateConfigurationResponse" PUT_BUCKET_ACCELERATE_CONFIGURATION_RESPONSE {} }
record! { PutBucketAclRequest "PutBucketAclRequest" PUT_BUCKET_ACL_REQUEST {
    acl: Option<String> = "ACL" BUCKET_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    access_control_policy: Option<AccessControlPolicy> = "AccessControlPolicy" ACCESS_CONTROL_POLICY, location(wire::Location::Payload);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    grant_full_control: Option<String> = "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    grant_read: Option<String> = "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    grant_read_acp: Option<String> = "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    grant_write: Option<String> = "GrantWrite" GRANT_WRITE, wire("x-amz-grant-write"), location(wire::Location::Header);
    grant_write_acp: Option<String> = "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutBucketAclResponse "PutBucketAclResponse" PUT_BUCKET_ACL_RESPONSE {} }
table! { "PutBucketAnalyticsConfigurationRequest" PUT_BUCKET_ANALYTICS_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" ANALYTICS_ID, required, wire("id"), location(wire::Location::QueryString);
    "AnalyticsConfiguration" ANALYTICS_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketAnalyticsConfigurationResponse" PUT_BUCKET_ANALYTICS_CONFIGURATION_RESPONSE {} }
table! { "PutBucketCorsRequest" PUT_BUCKET_CORS_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "CORSConfiguration" CORS_CONFIGURATION, required, location(wire::Location::Payload);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketCorsResponse" PUT_BUCKET_CORS_RESPONSE {} }
table! { "PutBucketEncryptionRequest" PUT_BUCKET_ENCRYPTION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "ServerSideEncryptionConfiguration" SERVER_SIDE_ENCRYPTION_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketEncryptionResponse" PUT_BUCKET_ENCRYPTION_RESPONSE {} }
table! { "PutBucketIntelligentTieringConfigurationRequest" PUT_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" INTELLIGENT_TIERING_ID, required, wire("id"), location(wire::Location::QueryString);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "IntelligentTieringConfiguration" INTELLIGENT_TIERING_CONFIGURATION, required, location(wire::Location::Payload);
} }
table! { "PutBucketIntelligentTieringConfigurationResponse" PUT_BUCKET_INTELLIGENT_TIERING_CONFIGURATION_RESPONSE {} }
table! { "PutBucketInventoryConfigurationRequest" PUT_BUCKET_INVENTORY_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" INVENTORY_ID, required, wire("id"), location(wire::Location::QueryString);
    "InventoryConfiguration" INVENTORY_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketInventoryConfigurationResponse" PUT_BUCKET_INVENTORY_CONFIGURATION_RESPONSE {} }
table! { "PutBucketLifecycleConfigurationOutput" PUT_BUCKET_LIFECYCLE_CONFIGURATION_OUTPUT {
    "TransitionDefaultMinimumObjectSize" TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE, wire("x-amz-transition-default-minimum-object-size"), location(wire::Location::Header);
} }
table! { "PutBucketLifecycleConfigurationRequest" PUT_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "LifecycleConfiguration" BUCKET_LIFECYCLE_CONFIGURATION, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "TransitionDefaultMinimumObjectSize" TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE, wire("x-amz-transition-default-minimum-object-size"), location(wire::Location::Header);
} }
table! { "PutBucketLifecycleRequest" PUT_BUCKET_LIFECYCLE_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "LifecycleConfiguration" LIFECYCLE_CONFIGURATION, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketLifecycleResponse" PUT_BUCKET_LIFECYCLE_RESPONSE {} }
table! { "PutBucketLoggingRequest" PUT_BUCKET_LOGGING_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "BucketLoggingStatus" BUCKET_LOGGING_STATUS, required, location(wire::Location::Payload);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketLoggingResponse" PUT_BUCKET_LOGGING_RESPONSE {} }
table! { "PutBucketMetricsConfigurationRequest" PUT_BUCKET_METRICS_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Id" METRICS_ID, required, wire("id"), location(wire::Location::QueryString);
    "MetricsConfiguration" METRICS_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketMetricsConfigurationResponse" PUT_BUCKET_METRICS_CONFIGURATION_RESPONSE {} }
table! { "PutBucketNotificationConfigurationRequest" PUT_BUCKET_NOTIFICATION_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "NotificationConfiguration" NOTIFICATION_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "SkipDestinationValidation" SKIP_VALIDATION, wire("x-amz-skip-destination-validation"), location(wire::Location::Header);
} }
table! { "PutBucketNotificationConfigurationResponse" PUT_BUCKET_NOTIFICATION_CONFIGURATION_RESPONSE {} }
table! { "PutBucketNotificationRequest" PUT_BUCKET_NOTIFICATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "NotificationConfiguration" NOTIFICATION_CONFIGURATION_DEPRECATED, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketNotificationResponse" PUT_BUCKET_NOTIFICATION_RESPONSE {} }
record! { PutBucketOwnershipControlsRequest "PutBucketOwnershipControlsRequest" PUT_BUCKET_OWNERSHIP_CONTROLS_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    ownership_controls: OwnershipControls = "OwnershipControls" OWNERSHIP_CONTROLS, required, location(wire::Location::Payload);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
} }
record! { PutBucketOwnershipControlsResponse "PutBucketOwnershipControlsResponse" PUT_BUCKET_OWNERSHIP_CONTROLS_RESPONSE {} }
record! { PutBucketPolicyRequest "PutBucketPolicyRequest" PUT_BUCKET_POLICY_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    confirm_remove_self_bucket_access: Option<bool> = "ConfirmRemoveSelfBucketAccess" CONFIRM_REMOVE_SELF_BUCKET_ACCESS, wire("x-amz-confirm-remove-self-bucket-access"), location(wire::Location::Header);
    policy: String = "Policy" POLICY, required, location(wire::Location::Payload);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutBucketPolicyResponse "PutBucketPolicyResponse" PUT_BUCKET_POLICY_RESPONSE {} }
table! { "PutBucketReplicationRequest" PUT_BUCKET_REPLICATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "ReplicationConfiguration" REPLICATION_CONFIGURATION, required, location(wire::Location::Payload);
    "Token" OBJECT_LOCK_TOKEN, wire("x-amz-bucket-object-lock-token"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketReplicationResponse" PUT_BUCKET_REPLICATION_RESPONSE {} }
table! { "PutBucketRequestPaymentRequest" PUT_BUCKET_REQUEST_PAYMENT_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "RequestPaymentConfiguration" REQUEST_PAYMENT_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketRequestPaymentResponse" PUT_BUCKET_REQUEST_PAYMENT_RESPONSE {} }
record! { PutBucketTaggingRequest "PutBucketTaggingRequest" PUT_BUCKET_TAGGING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    tagging: Tagging = "Tagging" TAGGING, required, location(wire::Location::Payload);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutBucketTaggingResponse "PutBucketTaggingResponse" PUT_BUCKET_TAGGING_RESPONSE {} }
record! { PutBucketVersioningRequest "PutBucketVersioningRequest" PUT_BUCKET_VERSIONING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    mfa: Option<String> = "MFA" MFA, wire("x-amz-mfa"), location(wire::Location::Header);
    versioning_configuration: VersioningConfiguration = "VersioningConfiguration" VERSIONING_CONFIGURATION, required, location(wire::Location::Payload);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutBucketVersioningResponse "PutBucketVersioningResponse" PUT_BUCKET_VERSIONING_RESPONSE {} }
table! { "PutBucketWebsiteRequest" PUT_BUCKET_WEBSITE_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "WebsiteConfiguration" WEBSITE_CONFIGURATION, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutBucketWebsiteResponse" PUT_BUCKET_WEBSITE_RESPONSE {} }
record! { PutObjectAclOutput "PutObjectAclOutput" PUT_OBJECT_ACL_OUTPUT {
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { PutObjectAclRequest "PutObjectAclRequest" PUT_OBJECT_ACL_REQUEST {
    acl: Option<String> = "ACL" OBJECT_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    access_control_policy: Option<AccessControlPolicy> = "AccessControlPolicy" ACCESS_CONTROL_POLICY, location(wire::Location::Payload);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    grant_full_control: Option<String> = "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    grant_read: Option<String> = "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    grant_read_acp: Option<String> = "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    grant_write: Option<String> = "GrantWrite" GRANT_WRITE, wire("x-amz-grant-write"), location(wire::Location::Header);
    grant_write_acp: Option<String> = "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "PutObjectAnnotationOutput" PUT_OBJECT_ANNOTATION_OUTPUT {
    "Key" OBJECT_KEY;
    "AnnotationName" ANNOTATION_NAME;
    "ObjectVersionId" OBJECT_VERSION_ID, wire("x-amz-object-version-id"), location(wire::Location::Header);
    "ETag" E_TAG, location(wire::Location::Header);
    "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
table! { "PutObjectAnnotationRequest" PUT_OBJECT_ANNOTATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    "AnnotationName" ANNOTATION_NAME, required, wire("annotationName"), location(wire::Location::QueryString);
    "AnnotationPayload" ANNOTATION_PAYLOAD, required, location(wire::Location::Payload);
    "ObjectIfMatch" OBJECT_IF_MATCH, wire("x-amz-object-if-match"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutObjectLegalHoldOutput "PutObjectLegalHoldOutput" PUT_OBJECT_LEGAL_HOLD_OUTPUT {
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { PutObjectLegalHoldRequest "PutObjectLegalHoldRequest" PUT_OBJECT_LEGAL_HOLD_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    legal_hold: Option<ObjectLockLegalHold> = "LegalHold" OBJECT_LOCK_LEGAL_HOLD, location(wire::Location::Payload);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutObjectLockConfigurationOutput "PutObjectLockConfigurationOutput" PUT_OBJECT_LOCK_CONFIGURATION_OUTPUT {
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { PutObjectLockConfigurationRequest "PutObjectLockConfigurationRequest" PUT_OBJECT_LOCK_CONFIGURATION_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    object_lock_configuration: Option<ObjectLockConfiguration> = "ObjectLockConfiguration" OBJECT_LOCK_CONFIGURATION, location(wire::Location::Payload);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    token: Option<String> = "Token" OBJECT_LOCK_TOKEN, wire("x-amz-bucket-object-lock-token"), location(wire::Location::Header);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutObjectOutput "PutObjectOutput" PUT_OBJECT_OUTPUT {
    expiration: Option<String> = "Expiration" EXPIRATION, wire("x-amz-expiration"), location(wire::Location::Header);
    e_tag: Option<String> = "ETag" E_TAG, location(wire::Location::Header);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    checksum_type: Option<String> = "ChecksumType" CHECKSUM_TYPE, wire("x-amz-checksum-type"), location(wire::Location::Header);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    ssekms_encryption_context: Option<String> = "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    size: Option<i64> = "Size" SIZE, wire("x-amz-object-size"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { PutObjectRequest "PutObjectRequest" PUT_OBJECT_REQUEST {
    acl: Option<String> = "ACL" OBJECT_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    body: Option<wire::Body> = "Body" BODY, location(wire::Location::Payload);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    cache_control: Option<String> = "CacheControl" CACHE_CONTROL, wire("Cache-Control"), location(wire::Location::Header);
    content_disposition: Option<String> = "ContentDisposition" CONTENT_DISPOSITION, wire("Content-Disposition"), location(wire::Location::Header);
    content_encoding: Option<String> = "ContentEncoding" CONTENT_ENCODING, wire("Content-Encoding"), location(wire::Location::Header);
    content_language: Option<String> = "ContentLanguage" CONTENT_LANGUAGE, wire("Content-Language"), location(wire::Location::Header);
    content_length: Option<i64> = "ContentLength" CONTENT_LENGTH, wire("Content-Length"), location(wire::Location::Header);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    content_type: Option<String> = "ContentType" CONTENT_TYPE, wire("Content-Type"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    expires: Option<String> = "Expires" EXPIRES, location(wire::Location::Header);
    if_match: Option<String> = "IfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    if_none_match: Option<String> = "IfNoneMatch" IF_NONE_MATCH, wire("If-None-Match"), location(wire::Location::Header);
    grant_full_control: Option<String> = "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    grant_read: Option<String> = "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    grant_read_acp: Option<String> = "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    grant_write_acp: Option<String> = "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    write_offset_bytes: Option<i64> = "WriteOffsetBytes" WRITE_OFFSET_BYTES, wire("x-amz-write-offset-bytes"), location(wire::Location::Header);
    metadata: Option<BTreeMap<String, String>> = "Metadata" METADATA, wire("x-amz-meta-"), location(wire::Location::Headers);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    storage_class: Option<String> = "StorageClass" STORAGE_CLASS, wire("x-amz-storage-class"), location(wire::Location::Header);
    website_redirect_location: Option<String> = "WebsiteRedirectLocation" WEBSITE_REDIRECT_LOCATION, wire("x-amz-website-redirect-location"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    ssekms_encryption_context: Option<String> = "SSEKMSEncryptionContext" SSEKMS_ENCRYPTION_CONTEXT, wire("x-amz-server-side-encryption-context"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    tagging: Option<String> = "Tagging" TAGGING_HEADER, wire("x-amz-tagging"), location(wire::Location::Header);
    object_lock_mode: Option<String> = "ObjectLockMode" OBJECT_LOCK_MODE, wire("x-amz-object-lock-mode"), location(wire::Location::Header);
    object_lock_retain_until_date: Option<Timestamp> = "ObjectLockRetainUntilDate" OBJECT_LOCK_RETAIN_UNTIL_DATE, wire("x-amz-object-lock-retain-until-date"), location(wire::Location::Header);
    object_lock_legal_hold_status: Option<String> = "ObjectLockLegalHoldStatus" OBJECT_LOCK_LEGAL_HOLD_STATUS, wire("x-amz-object-lock-legal-hold"), location(wire::Location::Header);
    object_lock_event_hold: Option<String> = "ObjectLockEventHold" OBJECT_LOCK_EVENT_HOLD, wire("x-amz-object-lock-event-hold"), location(wire::Location::Header);
    object_lock_event_hold_duration_days: Option<i64> = "ObjectLockEventHoldDurationDays" OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS, wire("x-amz-object-lock-event-hold-duration-days"), location(wire::Location::Header);
    object_lock_event_hold_duration_years: Option<i64> = "ObjectLockEventHoldDurationYears" OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS, wire("x-amz-object-lock-event-hold-duration-years"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutObjectRetentionOutput "PutObjectRetentionOutput" PUT_OBJECT_RETENTION_OUTPUT {
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { PutObjectRetentionRequest "PutObjectRetentionRequest" PUT_OBJECT_RETENTION_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    retention: Option<ObjectLockRetention> = "Retention" OBJECT_LOCK_RETENTION, location(wire::Location::Payload);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    bypass_governance_retention: Option<bool> = "BypassGovernanceRetention" BYPASS_GOVERNANCE_RETENTION, wire("x-amz-bypass-governance-retention"), location(wire::Location::Header);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutObjectTaggingOutput "PutObjectTaggingOutput" PUT_OBJECT_TAGGING_OUTPUT {
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { PutObjectTaggingRequest "PutObjectTaggingRequest" PUT_OBJECT_TAGGING_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    tagging: Tagging = "Tagging" TAGGING, required, location(wire::Location::Payload);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
} }
record! { PutPublicAccessBlockRequest "PutPublicAccessBlockRequest" PUT_PUBLIC_ACCESS_BLOCK_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    public_access_block_configuration: PublicAccessBlockConfiguration = "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION, required, location(wire::Location::Payload);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { PutPublicAccessBlockResponse "PutPublicAccessBlockResponse" PUT_PUBLIC_ACCESS_BLOCK_RESPONSE {} }
table! { "QueueConfiguration" QUEUE_CONFIGURATION {
    "Id" NOTIFICATION_ID;
    "QueueArn" QUEUE_ARN, required, wire("Queue");
    "Events" EVENT_LIST, required, wire("Event");
    "Filter" NOTIFICATION_CONFIGURATION_FILTER;
} }
table! { "QueueConfigurationDeprecated" QUEUE_CONFIGURATION_DEPRECATED {
    "Id" NOTIFICATION_ID;
    "Event" EVENT;
    "Events" EVENT_LIST, wire("Event");
    "Queue" QUEUE_ARN;
} }
table! { "RecordExpiration" RECORD_EXPIRATION {
    "Expiration" EXPIRATION_STATE, required;
    "Days" RECORD_EXPIRATION_DAYS;
} }
table! { "RecordsEvent" RECORDS_EVENT {
    "Payload" BODY;
} }
table! { "Redirect" REDIRECT {
    "HostName" HOST_NAME;
    "HttpRedirectCode" HTTP_REDIRECT_CODE;
    "Protocol" PROTOCOL;
    "ReplaceKeyPrefixWith" REPLACE_KEY_PREFIX_WITH;
    "ReplaceKeyWith" REPLACE_KEY_WITH;
} }
table! { "RedirectAllRequestsTo" REDIRECT_ALL_REQUESTS_TO {
    "HostName" HOST_NAME, required;
    "Protocol" PROTOCOL;
} }
table! { "RenameObjectOutput" RENAME_OBJECT_OUTPUT {} }
table! { "RenameObjectRequest" RENAME_OBJECT_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "RenameSource" RENAME_SOURCE, required, wire("x-amz-rename-source"), location(wire::Location::Header);
    "DestinationIfMatch" IF_MATCH, wire("If-Match"), location(wire::Location::Header);
    "DestinationIfNoneMatch" IF_NONE_MATCH, wire("If-None-Match"), location(wire::Location::Header);
    "DestinationIfModifiedSince" IF_MODIFIED_SINCE, wire("If-Modified-Since"), location(wire::Location::Header);
    "DestinationIfUnmodifiedSince" IF_UNMODIFIED_SINCE, wire("If-Unmodified-Since"), location(wire::Location::Header);
    "SourceIfMatch" RENAME_SOURCE_IF_MATCH, wire("x-amz-rename-source-if-match"), location(wire::Location::Header);
    "SourceIfNoneMatch" RENAME_SOURCE_IF_NONE_MATCH, wire("x-amz-rename-source-if-none-match"), location(wire::Location::Header);
    "SourceIfModifiedSince" RENAME_SOURCE_IF_MODIFIED_SINCE, wire("x-amz-rename-source-if-modified-since"), location(wire::Location::Header);
    "SourceIfUnmodifiedSince" RENAME_SOURCE_IF_UNMODIFIED_SINCE, wire("x-amz-rename-source-if-unmodified-since"), location(wire::Location::Header);
    "ClientToken" CLIENT_TOKEN, wire("x-amz-client-token"), location(wire::Location::Header);
} }
table! { "ReplicaModifications" REPLICA_MODIFICATIONS {
    "Status" REPLICA_MODIFICATIONS_STATUS, required;
} }
table! { "ReplicationConfiguration" REPLICATION_CONFIGURATION {
    "Role" ROLE, required;
    "Rules" REPLICATION_RULES, required, wire("Rule");
} }
table! { "ReplicationRule" REPLICATION_RULE {
    "ID" ID;
    "Priority" PRIORITY;
    "Prefix" PREFIX;
    "Filter" REPLICATION_RULE_FILTER;
    "Status" REPLICATION_RULE_STATUS, required;
    "SourceSelectionCriteria" SOURCE_SELECTION_CRITERIA;
    "ExistingObjectReplication" EXISTING_OBJECT_REPLICATION;
    "Destination" DESTINATION, required;
    "DeleteMarkerReplication" DELETE_MARKER_REPLICATION;
} }
table! { "ReplicationRuleAndOperator" REPLICATION_RULE_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" TAG_SET, wire("Tag"), flattened();
    "Not" REPLICATION_RULE_NOT_OPERATOR;
} }
table! { "ReplicationRuleFilter" REPLICATION_RULE_FILTER {
    "Prefix" PREFIX;
    "Tag" TAG;
    "And" REPLICATION_RULE_AND_OPERATOR;
    "Not" REPLICATION_RULE_NOT_OPERATOR;
} }
table! { "ReplicationRuleNotOperator" REPLICATION_RULE_NOT_OPERATOR {
    "Prefix" PREFIX;
    "Tag" TAG;
    "Or" REPLICATION_RULE_OR_OPERATOR;
} }
table! { "ReplicationRuleOrOperator" REPLICATION_RULE_OR_OPERATOR {
    "Prefixes" REPLICATION_PREFIX_LIST, wire("Prefix"), flattened();
    "Tags" TAG_SET, wire("Tag"), flattened();
} }
table! { "ReplicationTime" REPLICATION_TIME {
    "Status" REPLICATION_TIME_STATUS, required;
    "Time" REPLICATION_TIME_VALUE, required;
} }
table! { "ReplicationTimeValue" REPLICATION_TIME_VALUE {
    "Minutes" MINUTES;
} }
table! { "RequestPaymentConfiguration" REQUEST_PAYMENT_CONFIGURATION {
    "Payer" PAYER, required;
} }
table! { "RequestProgress" REQUEST_PROGRESS {
    "Enabled" ENABLE_REQUEST_PROGRESS;
} }
table! { "RestoreObjectOutput" RESTORE_OBJECT_OUTPUT {
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    "RestoreOutputPath" RESTORE_OUTPUT_PATH, wire("x-amz-restore-output-path"), location(wire::Location::Header);
} }
table! { "RestoreObjectRequest" RESTORE_OBJECT_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    "RestoreRequest" RESTORE_REQUEST, location(wire::Location::Payload);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "RestoreRequest" RESTORE_REQUEST {
    "Days" DAYS;
    "GlacierJobParameters" GLACIER_JOB_PARAMETERS;
    "Type" RESTORE_REQUEST_TYPE;
    "Tier" TIER;
    "Description" DESCRIPTION;
    "SelectParameters" SELECT_PARAMETERS;
    "OutputLocation" OUTPUT_LOCATION;
} }
record! { RestoreStatus "RestoreStatus" RESTORE_STATUS {
    is_restore_in_progress: Option<bool> = "IsRestoreInProgress" IS_RESTORE_IN_PROGRESS;
    restore_expiry_date: Option<Timestamp> = "RestoreExpiryDate" RESTORE_EXPIRY_DATE;
} }
table! { "RoutingRule" ROUTING_RULE {
    "Condition" CONDITION;
    "Redirect" REDIRECT, required;
} }
table! { "Rule" RULE {
    "Expiration" LIFECYCLE_EXPIRATION;
    "ID" ID;
    "Prefix" PREFIX, required;
    "Status" EXPIRATION_STATUS, required;
    "Transition" TRANSITION;
    "NoncurrentVersionTransition" NONCURRENT_VERSION_TRANSITION;
    "NoncurrentVersionExpiration" NONCURRENT_VERSION_EXPIRATION;
    "AbortIncompleteMultipartUpload" ABORT_INCOMPLETE_MULTIPART_UPLOAD;
} }
table! { "S3KeyFilter" S3_KEY_FILTER {
    "FilterRules" FILTER_RULE_LIST, wire("FilterRule");
} }
table! { "S3Location" S3_LOCATION {
    "BucketName" BUCKET_NAME, required;
    "Prefix" LOCATION_PREFIX, required;
    "Encryption" ENCRYPTION;
    "CannedACL" OBJECT_CANNED_ACL;
    "AccessControlList" GRANTS;
    "Tagging" TAGGING;
    "UserMetadata" USER_METADATA;
    "StorageClass" STORAGE_CLASS;
} }
table! { "S3TablesDestination" S3_TABLES_DESTINATION {
    "TableBucketArn" S3_TABLES_BUCKET_ARN, required;
    "TableName" S3_TABLES_NAME, required;
} }
table! { "S3TablesDestinationResult" S3_TABLES_DESTINATION_RESULT {
    "TableBucketArn" S3_TABLES_BUCKET_ARN, required;
    "TableName" S3_TABLES_NAME, required;
    "TableArn" S3_TABLES_ARN, required;
    "TableNamespace" S3_TABLES_NAMESPACE, required;
} }
table! { "SSEKMS" SSEKMS {
    "KeyId" SSEKMS_KEY_ID, required;
} }
table! { "SSEKMSEncryption" SSEKMS_ENCRYPTION {
    "KMSKeyArn" NON_EMPTY_KMS_KEY_ARN_STRING, required;
    "BucketKeyEnabled" BUCKET_KEY_ENABLED;
} }
table! { "SSES3" SSES3 {} }
table! { "ScanRange" SCAN_RANGE {
    "Start" START;
    "End" END;
} }
table! { "SelectObjectContentEventStream" SELECT_OBJECT_CONTENT_EVENT_STREAM {
    "Records" RECORDS_EVENT;
    "Stats" STATS_EVENT;
    "Progress" PROGRESS_EVENT;
    "Cont" CONTINUATION_EVENT;
    "End" END_EVENT;
} }
table! { "SelectObjectContentOutput" SELECT_OBJECT_CONTENT_OUTPUT {
    "Payload" SELECT_OBJECT_CONTENT_EVENT_STREAM, location(wire::Location::Payload);
} }
table! { "SelectObjectContentRequest" SELECT_OBJECT_CONTENT_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    "Expression" EXPRESSION, required;
    "ExpressionType" EXPRESSION_TYPE, required;
    "RequestProgress" REQUEST_PROGRESS;
    "InputSerialization" INPUT_SERIALIZATION, required;
    "OutputSerialization" OUTPUT_SERIALIZATION, required;
    "ScanRange" SCAN_RANGE;
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "SelectParameters" SELECT_PARAMETERS {
    "InputSerialization" INPUT_SERIALIZATION, required;
    "ExpressionType" EXPRESSION_TYPE, required;
    "Expression" EXPRESSION, required;
    "OutputSerialization" OUTPUT_SERIALIZATION, required;
} }
table! { "ServerSideEncryptionByDefault" SERVER_SIDE_ENCRYPTION_BY_DEFAULT {
    "SSEAlgorithm" SERVER_SIDE_ENCRYPTION, required;
    "KMSMasterKeyID" SSEKMS_KEY_ID;
} }
table! { "ServerSideEncryptionConfiguration" SERVER_SIDE_ENCRYPTION_CONFIGURATION {
    "Rules" SERVER_SIDE_ENCRYPTION_RULES, required, wire("Rule");
} }
table! { "ServerSideEncryptionRule" SERVER_SIDE_ENCRYPTION_RULE {
    "ApplyServerSideEncryptionByDefault" SERVER_SIDE_ENCRYPTION_BY_DEFAULT;
    "BucketKeyEnabled" BUCKET_KEY_ENABLED;
    "BlockedEncryptionTypes" BLOCKED_ENCRYPTION_TYPES;
} }
table! { "SessionCredentials" SESSION_CREDENTIALS {
    "AccessKeyId" ACCESS_KEY_ID_VALUE, required;
    "SecretAccessKey" SESSION_CREDENTIAL_VALUE, required;
    "SessionToken" SESSION_CREDENTIAL_VALUE, required;
    "Expiration" SESSION_EXPIRATION, required;
} }
table! { "SimplePrefix" SIMPLE_PREFIX {} }
table! { "SourceSelectionCriteria" SOURCE_SELECTION_CRITERIA {
    "SseKmsEncryptedObjects" SSE_KMS_ENCRYPTED_OBJECTS;
    "ReplicaModifications" REPLICA_MODIFICATIONS;
} }
table! { "SseKmsEncryptedObjects" SSE_KMS_ENCRYPTED_OBJECTS {
    "Status" SSE_KMS_ENCRYPTED_OBJECTS_STATUS, required;
} }
table! { "Stats" STATS {
    "BytesScanned" BYTES_SCANNED;
    "BytesProcessed" BYTES_PROCESSED;
    "BytesReturned" BYTES_RETURNED;
} }
table! { "StatsEvent" STATS_EVENT {
    "Details" STATS;
} }
table! { "StorageClassAnalysis" STORAGE_CLASS_ANALYSIS {
    "DataExport" STORAGE_CLASS_ANALYSIS_DATA_EXPORT;
} }
table! { "StorageClassAnalysisDataExport" STORAGE_CLASS_ANALYSIS_DATA_EXPORT {
    "OutputSchemaVersion" STORAGE_CLASS_ANALYSIS_SCHEMA_VERSION, required;
    "Destination" ANALYTICS_EXPORT_DESTINATION, required;
} }
record! { Tag "Tag" TAG {
    key: String = "Key" OBJECT_KEY, required;
    value: String = "Value" VALUE, required;
} }
record! { Tagging "Tagging" TAGGING {
    tag_set: Vec<Tag> = "TagSet" TAG_SET, required;
} }
table! { "TargetGrant" TARGET_GRANT {
    "Grantee" GRANTEE;
    "Permission" BUCKET_LOGS_PERMISSION;
} }
table! { "TargetObjectKeyFormat" TARGET_OBJECT_KEY_FORMAT {
    "SimplePrefix" SIMPLE_PREFIX;
    "PartitionedPrefix" PARTITIONED_PREFIX;
} }
table! { "Tiering" TIERING {
    "Days" INTELLIGENT_TIERING_DAYS, required;
    "AccessTier" INTELLIGENT_TIERING_ACCESS_TIER, required;
} }
table! { "TooManyParts" TOO_MANY_PARTS {} }
table! { "TopicConfiguration" TOPIC_CONFIGURATION {
    "Id" NOTIFICATION_ID;
    "TopicArn" TOPIC_ARN, required, wire("Topic");
    "Events" EVENT_LIST, required, wire("Event");
    "Filter" NOTIFICATION_CONFIGURATION_FILTER;
} }
table! { "TopicConfigurationDeprecated" TOPIC_CONFIGURATION_DEPRECATED {
    "Id" NOTIFICATION_ID;
    "Events" EVENT_LIST, wire("Event");
    "Event" EVENT;
    "Topic" TOPIC_ARN;
} }
table! { "Transition" TRANSITION {
    "Date" DATE;
    "Days" DAYS;
    "StorageClass" TRANSITION_STORAGE_CLASS;
} }
table! { "UnsupportedMediaType" UNSUPPORTED_MEDIA_TYPE {} }
table! { "UpdateBucketMetadataAnnotationTableConfigurationRequest" UPDATE_BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "AnnotationTableConfiguration" ANNOTATION_TABLE_CONFIGURATION_UPDATES, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "UpdateBucketMetadataAnnotationTableConfigurationResponse" UPDATE_BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION_RESPONSE {} }
table! { "UpdateBucketMetadataInventoryTableConfigurationRequest" UPDATE_BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "InventoryTableConfiguration" INVENTORY_TABLE_CONFIGURATION_UPDATES, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "UpdateBucketMetadataInventoryTableConfigurationResponse" UPDATE_BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION_RESPONSE {} }
table! { "UpdateBucketMetadataJournalTableConfigurationRequest" UPDATE_BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    "JournalTableConfiguration" JOURNAL_TABLE_CONFIGURATION_UPDATES, required, location(wire::Location::Payload);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "UpdateBucketMetadataJournalTableConfigurationResponse" UPDATE_BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION_RESPONSE {} }
table! { "UpdateObjectEncryptionRequest" UPDATE_OBJECT_ENCRYPTION_REQUEST {
    "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    "VersionId" OBJECT_VERSION_ID, wire("versionId"), location(wire::Location::QueryString);
    "ObjectEncryption" OBJECT_ENCRYPTION, required, location(wire::Location::Payload);
    "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
} }
table! { "UpdateObjectEncryptionResponse" UPDATE_OBJECT_ENCRYPTION_RESPONSE {
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
} }
record! { UploadPartCopyOutput "UploadPartCopyOutput" UPLOAD_PART_COPY_OUTPUT {
    copy_source_version_id: Option<String> = "CopySourceVersionId" COPY_SOURCE_VERSION_ID, wire("x-amz-copy-source-version-id"), location(wire::Location::Header);
    copy_part_result: Option<CopyPartResult> = "CopyPartResult" COPY_PART_RESULT, location(wire::Location::Payload);
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { UploadPartCopyRequest "UploadPartCopyRequest" UPLOAD_PART_COPY_REQUEST {
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    copy_source: String = "CopySource" COPY_SOURCE, required, wire("x-amz-copy-source"), location(wire::Location::Header);
    copy_source_if_match: Option<String> = "CopySourceIfMatch" COPY_SOURCE_IF_MATCH, wire("x-amz-copy-source-if-match"), location(wire::Location::Header);
    copy_source_if_modified_since: Option<Timestamp> = "CopySourceIfModifiedSince" COPY_SOURCE_IF_MODIFIED_SINCE, wire("x-amz-copy-source-if-modified-since"), location(wire::Location::Header);
    copy_source_if_none_match: Option<String> = "CopySourceIfNoneMatch" COPY_SOURCE_IF_NONE_MATCH, wire("x-amz-copy-source-if-none-match"), location(wire::Location::Header);
    copy_source_if_unmodified_since: Option<Timestamp> = "CopySourceIfUnmodifiedSince" COPY_SOURCE_IF_UNMODIFIED_SINCE, wire("x-amz-copy-source-if-unmodified-since"), location(wire::Location::Header);
    copy_source_range: Option<String> = "CopySourceRange" COPY_SOURCE_RANGE, wire("x-amz-copy-source-range"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    part_number: i64 = "PartNumber" PART_NUMBER, required, wire("partNumber"), location(wire::Location::QueryString);
    upload_id: String = "UploadId" MULTIPART_UPLOAD_ID, required, wire("uploadId"), location(wire::Location::QueryString);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    copy_source_sse_customer_algorithm: Option<String> = "CopySourceSSECustomerAlgorithm" COPY_SOURCE_SSE_CUSTOMER_ALGORITHM, wire("x-amz-copy-source-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    copy_source_sse_customer_key: Option<String> = "CopySourceSSECustomerKey" COPY_SOURCE_SSE_CUSTOMER_KEY, wire("x-amz-copy-source-server-side-encryption-customer-key"), location(wire::Location::Header);
    copy_source_sse_customer_key_md5: Option<String> = "CopySourceSSECustomerKeyMD5" COPY_SOURCE_SSE_CUSTOMER_KEY_MD5, wire("x-amz-copy-source-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
    expected_source_bucket_owner: Option<String> = "ExpectedSourceBucketOwner" ACCOUNT_ID, wire("x-amz-source-expected-bucket-owner"), location(wire::Location::Header);
} }
record! { UploadPartOutput "UploadPartOutput" UPLOAD_PART_OUTPUT {
    server_side_encryption: Option<String> = "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-server-side-encryption"), location(wire::Location::Header);
    e_tag: Option<String> = "ETag" E_TAG, location(wire::Location::Header);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    ssekms_key_id: Option<String> = "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    bucket_key_enabled: Option<bool> = "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
    request_charged: Option<String> = "RequestCharged" REQUEST_CHARGED, wire("x-amz-request-charged"), location(wire::Location::Header);
    version_id: Option<String> = "VersionId" OBJECT_VERSION_ID, wire("x-amz-version-id"), location(wire::Location::Header);
} }
record! { UploadPartRequest "UploadPartRequest" UPLOAD_PART_REQUEST {
    body: Option<wire::Body> = "Body" BODY, location(wire::Location::Payload);
    bucket: String = "Bucket" BUCKET_NAME, required, location(wire::Location::Uri);
    content_length: Option<i64> = "ContentLength" CONTENT_LENGTH, wire("Content-Length"), location(wire::Location::Header);
    content_md5: Option<String> = "ContentMD5" CONTENT_MD5, wire("Content-MD5"), location(wire::Location::Header);
    checksum_algorithm: Option<String> = "ChecksumAlgorithm" CHECKSUM_ALGORITHM, wire("x-amz-sdk-checksum-algorithm"), location(wire::Location::Header);
    checksum_crc32: Option<String> = "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-checksum-crc32"), location(wire::Location::Header);
    checksum_crc32_c: Option<String> = "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-checksum-crc32c"), location(wire::Location::Header);
    checksum_crc64_nvme: Option<String> = "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    checksum_sha1: Option<String> = "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-checksum-sha1"), location(wire::Location::Header);
    checksum_sha256: Option<String> = "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-checksum-sha256"), location(wire::Location::Header);
    checksum_sha512: Option<String> = "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-checksum-sha512"), location(wire::Location::Header);
    checksum_md5: Option<String> = "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-checksum-md5"), location(wire::Location::Header);
    checksum_xxhash64: Option<String> = "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-checksum-xxhash64"), location(wire::Location::Header);
    checksum_xxhash3: Option<String> = "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-checksum-xxhash3"), location(wire::Location::Header);
    checksum_xxhash128: Option<String> = "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-checksum-xxhash128"), location(wire::Location::Header);
    key: String = "Key" OBJECT_KEY, required, location(wire::Location::Uri);
    part_number: i64 = "PartNumber" PART_NUMBER, required, wire("partNumber"), location(wire::Location::QueryString);
    upload_id: String = "UploadId" MULTIPART_UPLOAD_ID, required, wire("uploadId"), location(wire::Location::QueryString);
    sse_customer_algorithm: Option<String> = "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    sse_customer_key: Option<String> = "SSECustomerKey" SSE_CUSTOMER_KEY, wire("x-amz-server-side-encryption-customer-key"), location(wire::Location::Header);
    sse_customer_key_md5: Option<String> = "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    request_payer: Option<String> = "RequestPayer" REQUEST_PAYER, wire("x-amz-request-payer"), location(wire::Location::Header);
    expected_bucket_owner: Option<String> = "ExpectedBucketOwner" ACCOUNT_ID, wire("x-amz-expected-bucket-owner"), location(wire::Location::Header);
} }
table! { "UseSourceMultiRegionKey" USE_SOURCE_MULTI_REGION_KEY {
    "Status" USE_SOURCE_MULTI_REGION_KEY_STATUS, required;
} }
record! { VersioningConfiguration "VersioningConfiguration" VERSIONING_CONFIGURATION {
    mfa_delete: Option<String> = "MFADelete" MFA_DELETE, wire("MfaDelete");
    status: Option<String> = "Status" BUCKET_VERSIONING_STATUS;
} }
table! { "WebsiteConfiguration" WEBSITE_CONFIGURATION {
    "ErrorDocument" ERROR_DOCUMENT;
    "IndexDocument" INDEX_DOCUMENT;
    "RedirectAllRequestsTo" REDIRECT_ALL_REQUESTS_TO;
    "RoutingRules" ROUTING_RULES;
} }
table! { "WriteGetObjectResponseRequest" WRITE_GET_OBJECT_RESPONSE_REQUEST {
    "RequestRoute" REQUEST_ROUTE, required, wire("x-amz-request-route"), location(wire::Location::Header);
    "RequestToken" REQUEST_TOKEN, required, wire("x-amz-request-token"), location(wire::Location::Header);
    "Body" BODY, location(wire::Location::Payload);
    "StatusCode" GET_OBJECT_RESPONSE_STATUS_CODE, wire("x-amz-fwd-status"), location(wire::Location::Header);
    "ErrorCode" ERROR_CODE, wire("x-amz-fwd-error-code"), location(wire::Location::Header);
    "ErrorMessage" ERROR_MESSAGE, wire("x-amz-fwd-error-message"), location(wire::Location::Header);
    "AcceptRanges" ACCEPT_RANGES, wire("x-amz-fwd-header-accept-ranges"), location(wire::Location::Header);
    "CacheControl" CACHE_CONTROL, wire("x-amz-fwd-header-Cache-Control"), location(wire::Location::Header);
    "ContentDisposition" CONTENT_DISPOSITION, wire("x-amz-fwd-header-Content-Disposition"), location(wire::Location::Header);
    "ContentEncoding" CONTENT_ENCODING, wire("x-amz-fwd-header-Content-Encoding"), location(wire::Location::Header);
    "ContentLanguage" CONTENT_LANGUAGE, wire("x-amz-fwd-header-Content-Language"), location(wire::Location::Header);
    "ContentLength" CONTENT_LENGTH, wire("Content-Length"), location(wire::Location::Header);
    "ContentRange" CONTENT_RANGE, wire("x-amz-fwd-header-Content-Range"), location(wire::Location::Header);
    "ContentType" CONTENT_TYPE, wire("x-amz-fwd-header-Content-Type"), location(wire::Location::Header);
    "ChecksumCRC32" CHECKSUM_CRC32, wire("x-amz-fwd-header-x-amz-checksum-crc32"), location(wire::Location::Header);
    "ChecksumCRC32C" CHECKSUM_CRC32_C, wire("x-amz-fwd-header-x-amz-checksum-crc32c"), location(wire::Location::Header);
    "ChecksumCRC64NVME" CHECKSUM_CRC64_NVME, wire("x-amz-fwd-header-x-amz-checksum-crc64nvme"), location(wire::Location::Header);
    "ChecksumSHA1" CHECKSUM_SHA1, wire("x-amz-fwd-header-x-amz-checksum-sha1"), location(wire::Location::Header);
    "ChecksumSHA256" CHECKSUM_SHA256, wire("x-amz-fwd-header-x-amz-checksum-sha256"), location(wire::Location::Header);
    "ChecksumSHA512" CHECKSUM_SHA512, wire("x-amz-fwd-header-x-amz-checksum-sha512"), location(wire::Location::Header);
    "ChecksumMD5" CHECKSUM_MD5, wire("x-amz-fwd-header-x-amz-checksum-md5"), location(wire::Location::Header);
    "ChecksumXXHASH64" CHECKSUM_XXHASH64, wire("x-amz-fwd-header-x-amz-checksum-xxhash64"), location(wire::Location::Header);
    "ChecksumXXHASH3" CHECKSUM_XXHASH3, wire("x-amz-fwd-header-x-amz-checksum-xxhash3"), location(wire::Location::Header);
    "ChecksumXXHASH128" CHECKSUM_XXHASH128, wire("x-amz-fwd-header-x-amz-checksum-xxhash128"), location(wire::Location::Header);
    "DeleteMarker" DELETE_MARKER, wire("x-amz-fwd-header-x-amz-delete-marker"), location(wire::Location::Header);
    "ETag" E_TAG, wire("x-amz-fwd-header-ETag"), location(wire::Location::Header);
    "Expires" EXPIRES, wire("x-amz-fwd-header-Expires"), location(wire::Location::Header);
    "Expiration" EXPIRATION, wire("x-amz-fwd-header-x-amz-expiration"), location(wire::Location::Header);
    "LastModified" LAST_MODIFIED, wire("x-amz-fwd-header-Last-Modified"), location(wire::Location::Header);
    "MissingMeta" MISSING_META, wire("x-amz-fwd-header-x-amz-missing-meta"), location(wire::Location::Header);
    "Metadata" METADATA, wire("x-amz-meta-"), location(wire::Location::Headers);
    "ObjectLockMode" OBJECT_LOCK_MODE, wire("x-amz-fwd-header-x-amz-object-lock-mode"), location(wire::Location::Header);
    "ObjectLockLegalHoldStatus" OBJECT_LOCK_LEGAL_HOLD_STATUS, wire("x-amz-fwd-header-x-amz-object-lock-legal-hold"), location(wire::Location::Header);
    "ObjectLockRetainUntilDate" OBJECT_LOCK_RETAIN_UNTIL_DATE, wire("x-amz-fwd-header-x-amz-object-lock-retain-until-date"), location(wire::Location::Header);
    "PartsCount" PARTS_COUNT, wire("x-amz-fwd-header-x-amz-mp-parts-count"), location(wire::Location::Header);
    "ReplicationStatus" REPLICATION_STATUS, wire("x-amz-fwd-header-x-amz-replication-status"), location(wire::Location::Header);
    "RequestCharged" REQUEST_CHARGED, wire("x-amz-fwd-header-x-amz-request-charged"), location(wire::Location::Header);
    "Restore" RESTORE, wire("x-amz-fwd-header-x-amz-restore"), location(wire::Location::Header);
    "ServerSideEncryption" SERVER_SIDE_ENCRYPTION, wire("x-amz-fwd-header-x-amz-server-side-encryption"), location(wire::Location::Header);
    "SSECustomerAlgorithm" SSE_CUSTOMER_ALGORITHM, wire("x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm"), location(wire::Location::Header);
    "SSEKMSKeyId" SSEKMS_KEY_ID, wire("x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id"), location(wire::Location::Header);
    "SSECustomerKeyMD5" SSE_CUSTOMER_KEY_MD5, wire("x-amz-fwd-header-x-amz-server-side-encryption-customer-key-MD5"), location(wire::Location::Header);
    "StorageClass" STORAGE_CLASS, wire("x-amz-fwd-header-x-amz-storage-class"), location(wire::Location::Header);
    "TagCount" TAG_COUNT, wire("x-amz-fwd-header-x-amz-tagging-count"), location(wire::Location::Header);
    "VersionId" OBJECT_VERSION_ID, wire("x-amz-fwd-header-x-amz-version-id"), location(wire::Location::Header);
    "BucketKeyEnabled" BUCKET_KEY_ENABLED, wire("x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled"), location(wire::Location::Header);
} }
table! { "WriteGetObjectResponseResponse" WRITE_GET_OBJECT_RESPONSE_RESPONSE {} }
static ABORT_DATE: Shape = Shape::new("AbortDate", wire::Kind::Timestamp(None));
static ABORT_RULE_ID: Shape = Shape::string("AbortRuleId", Bounds::NONE, None);
static ACCEPT_RANGES: Shape = Shape::string("AcceptRanges", Bounds::NONE, None);
static ACCESS_KEY_ID_VALUE: Shape = Shape::string("AccessKeyIdValue", Bounds::NONE, None);
static ACCESS_POINT_ALIAS: Shape = Shape::new("AccessPointAlias", wire::Kind::Boolean);
static ACCESS_POINT_ARN: Shape = Shape::string("AccessPointArn", Bounds::NONE, None);
static ACCOUNT_ID: Shape = Shape::string("AccountId", Bounds::NONE, None);
static ALLOW_QUOTED_RECORD_DELIMITER: Shape = Shape::new("AllowQuotedRecordDelimiter", wire::Kind::Boolean);
static ALLOWED_HEADER: Shape = Shape::string("AllowedHeader", Bounds::NONE, None);
static ALLOWED_HEADERS: Shape = Shape::list("AllowedHeaders", &ALLOWED_HEADER, Bounds::NONE).flattened();
static ALLOWED_METHOD: Shape = Shape::string("AllowedMethod", Bounds::NONE, None);
static ALLOWED_METHODS: Shape = Shape::list("AllowedMethods", &ALLOWED_METHOD, Bounds::NONE).flattened();
static ALLOWED_ORIGIN: Shape = Shape::string("AllowedOrigin", Bounds::NONE, None);
static ALLOWED_ORIGINS: Shape = Shape::list("AllowedOrigins", &ALLOWED_ORIGIN, Bounds::NONE).flattened();
static ANALYTICS_CONFIGURATION_LIST: Shape = Shape::list("AnalyticsConfigurationList", &ANALYTICS_CONFIGURATION, Bounds::NONE).flattened();
static ANALYTICS_ID: Shape = Shape::string("AnalyticsId", Bounds::NONE, None);
static ANALYTICS_S3_EXPORT_FILE_FORMAT: Shape = Shape::enumeration("AnalyticsS3ExportFileFormat", &["CSV"]);
static ANNOTATION_CONFIGURATION_STATE: Shape = Shape::enumeration("AnnotationConfigurationState", &["ENABLED", "DISABLED"]);
static ANNOTATION_COUNT: Shape = Shape::new("AnnotationCount", wire::Kind::Integer { range: Bounds::NONE });
static ANNOTATION_DIRECTIVE: Shape = Shape::enumeration("AnnotationDirective", &["COPY", "EXCLUDE"]);
static ANNOTATION_LIST: Shape = Shape::list("AnnotationList", &ANNOTATION_ENTRY, Bounds::NONE).element("AnnotationEntry");
static ANNOTATION_NAME: Shape = Shape::string("AnnotationName", Bounds::NONE, None);
static ANNOTATION_PAYLOAD: Shape = Shape::new("AnnotationPayload", wire::Kind::Blob { length: Bounds::NONE });
static ANNOTATION_PREFIX: Shape = Shape::string("AnnotationPrefix", Bounds::NONE, None);
static ARCHIVE_STATUS: Shape = Shape::enumeration("ArchiveStatus", &["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]);
static BODY: Shape = Shape::new("Body", wire::Kind::Blob { length: Bounds::NONE });
static BUCKET_ABAC_STATUS: Shape = Shape::enumeration("BucketAbacStatus", &["Enabled", "Disabled"]);
static BUCKET_ACCELERATE_STATUS: Shape = Shape::enumeration("BucketAccelerateStatus", &["Enabled", "Suspended"]);
static BUCKET_CANNED_ACL: Shape = Shape::enumeration("BucketCannedACL", &["private", "public-read", "public-read-write", "authenticated-read"]);
static BUCKET_KEY_ENABLED: Shape = Shape::new("BucketKeyEnabled", wire::Kind::Boolean);
static BUCKET_LOCATION_CONSTRAINT: Shape = Shape::enumeration("BucketLocationConstraint", &["af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1", "cn-north-1", "cn-northwest-1", "EU", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-2", "us-gov-east-1", "us-gov-west-1", "us-west-1", "us-west-2"]);
static BUCKET_LOCATION_NAME: Shape = Shape::string("BucketLocationName", Bounds::NONE, None);
static BUCKET_LOGS_PERMISSION: Shape = Shape::enumeration("BucketLogsPermission", &["FULL_CONTROL", "READ", "WRITE"]);
static BUCKET_NAME: Shape = Shape::string("BucketName", Bounds::NONE, None);
static BUCKET_NAMESPACE: Shape = Shape::enumeration("BucketNamespace", &["account-regional", "global"]);
static BUCKET_REGION: Shape = Shape::string("BucketRegion", Bounds::NONE, None);
static BUCKET_TYPE: Shape = Shape::enumeration("BucketType", &["Directory"]);
static BUCKET_VERSIONING_STATUS: Shape = Shape::enumeration("BucketVersioningStatus", &["Enabled", "Suspended"]);
static BUCKETS: Shape = Shape::list("Buckets", &BUCKET, Bounds::NONE).element("Bucket");
static BYPASS_GOVERNANCE_RETENTION: Shape = Shape::new("BypassGovernanceRetention", wire::Kind::Boolean);
static BYTES_PROCESSED: Shape = Shape::new("BytesProcessed", wire::Kind::Integer { range: Bounds::NONE });
static BYTES_RETURNED: Shape = Shape::new("BytesReturned", wire::Kind::Integer { range: Bounds::NONE });
static BYTES_SCANNED: Shape = Shape::new("BytesScanned", wire::Kind::Integer { range: Bounds::NONE });
static CORS_RULES: Shape = Shape::list("CORSRules", &CORS_RULE, Bounds::NONE).flattened();
static CACHE_CONTROL: Shape = Shape::string("CacheControl", Bounds::NONE, None);
static CHECKSUM_ALGORITHM: Shape = Shape::enumeration("ChecksumAlgorithm", &["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128"]);
static CHECKSUM_ALGORITHM_LIST: Shape = Shape::list("ChecksumAlgorithmList", &CHECKSUM_ALGORITHM, Bounds::NONE).flattened();
static CHECKSUM_CRC32: Shape = Shape::string("ChecksumCRC32", Bounds::NONE, None);
static CHECKSUM_CRC32_C: Shape = Shape::string("ChecksumCRC32C", Bounds::NONE, None);
static CHECKSUM_CRC64_NVME: Shape = Shape::string("ChecksumCRC64NVME", Bounds::NONE, None);
static CHECKSUM_MD5: Shape = Shape::string("ChecksumMD5", Bounds::NONE, None);
static CHECKSUM_MODE: Shape = Shape::enumeration("ChecksumMode", &["ENABLED"]);
static CHECKSUM_SHA1: Shape = Shape::string("ChecksumSHA1", Bounds::NONE, None);
static CHECKSUM_SHA256: Shape = Shape::string("ChecksumSHA256", Bounds::NONE, None);
static CHECKSUM_SHA512: Shape = Shape::string("ChecksumSHA512", Bounds::NONE, None);
static CHECKSUM_TYPE: Shape = Shape::enumeration("ChecksumType", &["COMPOSITE", "FULL_OBJECT"]);
static CHECKSUM_XXHASH128: Shape = Shape::string("ChecksumXXHASH128", Bounds::NONE, None);
static CHECKSUM_XXHASH3: Shape = Shape::string("ChecksumXXHASH3", Bounds::NONE, None);
static CHECKSUM_XXHASH64: Shape = Shape::string("ChecksumXXHASH64", Bounds::NONE, None);
static CLIENT_TOKEN: Shape = Shape::string("ClientToken", Bounds::NONE, None);
static CLOUD_FUNCTION: Shape = Shape::string("CloudFunction", Bounds::NONE, None);
static CLOUD_FUNCTION_INVOCATION_ROLE: Shape = Shape::string("CloudFunctionInvocationRole", Bounds::NONE, None);
static CODE: Shape = Shape::string("Code", Bounds::NONE, None);
static COMMENTS: Shape = Shape::string("Comments", Bounds::NONE, None);
static COMMON_PREFIX_LIST: Shape = Shape::list("CommonPrefixList", &COMMON_PREFIX, Bounds::NONE).flattened();
static COMPLETED_PART_LIST: Shape = Shape::list("CompletedPartList", &COMPLETED_PART, Bounds::NONE).flattened();
static COMPRESSION_TYPE: Shape = Shape::enumeration("CompressionType", &["NONE", "GZIP", "BZIP2"]);
static CONFIRM_REMOVE_SELF_BUCKET_ACCESS: Shape = Shape::new("ConfirmRemoveSelfBucketAccess", wire::Kind::Boolean);
static CONTENT_DISPOSITION: Shape = Shape::string("ContentDisposition", Bounds::NONE, None);
static CONTENT_ENCODING: Shape = Shape::string("ContentEncoding", Bounds::NONE, None);
static CONTENT_LANGUAGE: Shape = Shape::string("ContentLanguage", Bounds::NONE, None);
static CONTENT_LENGTH: Shape = Shape::new("ContentLength", wire::Kind::Integer { range: Bounds::NONE });
static CONTENT_MD5: Shape = Shape::string("ContentMD5", Bounds::NONE, None);
static CONTENT_RANGE: Shape = Shape::string("ContentRange", Bounds::NONE, None);
static CONTENT_TYPE: Shape = Shape::string("ContentType", Bounds::NONE, None);
static COPY_SOURCE: Shape = Shape::string("CopySource", Bounds::NONE, pattern!(r"\/?.+\/.+"));
static COPY_SOURCE_IF_MATCH: Shape = Shape::string("CopySourceIfMatch", Bounds::NONE, None);
static COPY_SOURCE_IF_MODIFIED_SINCE: Shape = Shape::new("CopySourceIfModifiedSince", wire::Kind::Timestamp(None));
static COPY_SOURCE_IF_NONE_MATCH: Shape = Shape::string("CopySourceIfNoneMatch", Bounds::NONE, None);
static COPY_SOURCE_IF_UNMODIFIED_SINCE: Shape = Shape::new("CopySourceIfUnmodifiedSince", wire::Kind::Timestamp(None));
static COPY_SOURCE_RANGE: Shape = Shape::string("CopySourceRange", Bounds::NONE, None);
static COPY_SOURCE_SSE_CUSTOMER_ALGORITHM: Shape = Shape::string("CopySourceSSECustomerAlgorithm", Bounds::NONE, None);
static COPY_SOURCE_SSE_CUSTOMER_KEY: Shape = Shape::string("CopySourceSSECustomerKey", Bounds::NONE, None).sensitive();
static COPY_SOURCE_SSE_CUSTOMER_KEY_MD5: Shape = Shape::string("CopySourceSSECustomerKeyMD5", Bounds::NONE, None);
static COPY_SOURCE_VERSION_ID: Shape = Shape::string("CopySourceVersionId", Bounds::NONE, None);
static CREATION_DATE: Shape = Shape::new("CreationDate", wire::Kind::Timestamp(None));
static DATA_REDUNDANCY: Shape = Shape::enumeration("DataRedundancy", &["SingleAvailabilityZone", "SingleLocalZone"]);
static DATE: Shape = Shape::new("Date", wire::Kind::Timestamp(Some(wire::TimestampFormat::Iso8601)));
static DAYS: Shape = Shape::new("Days", wire::Kind::Integer { range: Bounds::NONE });
static DAYS_AFTER_INITIATION: Shape = Shape::new("DaysAfterInitiation", wire::Kind::Integer { range: Bounds::NONE });
static DELETE_MARKER: Shape = Shape::new("DeleteMarker", wire::Kind::Boolean);
static DELETE_MARKER_REPLICATION_STATUS: Shape = Shape::enumeration("DeleteMarkerReplicationStatus", &["Enabled", "Disabled"]);
static DELETE_MARKER_VERSION_ID: Shape = Shape::string("DeleteMarkerVersionId", Bounds::NONE, None);
static DELETE_MARKERS: Shape = Shape::list("DeleteMarkers", &DELETE_MARKER_ENTRY, Bounds::NONE).flattened();
static DELETED_OBJECTS: Shape = Shape::list("DeletedObjects", &DELETED_OBJECT, Bounds::NONE).flattened();
static DELIMITER: Shape = Shape::string("Delimiter", Bounds::NONE, None);
static DESCRIPTION: Shape = Shape::string("Description", Bounds::NONE, None);
static DIRECTORY_BUCKET_TOKEN: Shape = Shape::string("DirectoryBucketToken", Bounds::between(0, 1024), None);
static DISPLAY_NAME: Shape = Shape::string("DisplayName", Bounds::NONE, None);
static E_TAG: Shape = Shape::string("ETag", Bounds::NONE, None);
static EMAIL_ADDRESS: Shape = Shape::string("EmailAddress", Bounds::NONE, None);
static ENABLE_REQUEST_PROGRESS: Shape = Shape::new("EnableRequestProgress", wire::Kind::Boolean);
static ENCODING_TYPE: Shape = Shape::enumeration("EncodingType", &["url"]);
static ENCRYPTION_TYPE: Shape = Shape::enumeration("EncryptionType", &["NONE", "SSE-C"]);
static ENCRYPTION_TYPE_LIST: Shape = Shape::list("EncryptionTypeList", &ENCRYPTION_TYPE, Bounds::NONE).element("EncryptionType").flattened();
static END: Shape = Shape::new("End", wire::Kind::Integer { range: Bounds::NONE });
static ERROR_CODE: Shape = Shape::string("ErrorCode", Bounds::NONE, None);
static ERROR_MESSAGE: Shape = Shape::string("ErrorMessage", Bounds::NONE, None);
static ERRORS: Shape = Shape::list("Errors", &ERROR, Bounds::NONE).flattened();
static EVENT: Shape = Shape::enumeration("Event", &["s3:ReducedRedundancyLostObject", "s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*", "s3:ObjectRestore:Post", "s3:ObjectRestore:Completed", "s3:Replication:*", "s3:Replication:OperationFailedReplication", "s3:Replication:OperationNotTracked", "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationReplicatedAfterThreshold", "s3:ObjectRestore:Delete", "s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectAcl:Put", "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:ObjectTagging:*", "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete", "s3:ObjectAnnotation:*", "s3:ObjectAnnotation:Put", "s3:ObjectAnnotation:Delete", "s3:ObjectRetention:Put"]);
static EVENT_LIST: Shape = Shape::list("EventList", &EVENT, Bounds::NONE).flattened();
static EXISTING_OBJECT_REPLICATION_STATUS: Shape = Shape::enumeration("ExistingObjectReplicationStatus", &["Enabled", "Disabled"]);
static EXPIRATION: Shape = Shape::string("Expiration", Bounds::NONE, None);
static EXPIRATION_STATE: Shape = Shape::enumeration("ExpirationState", &["ENABLED", "DISABLED"]);
static EXPIRATION_STATUS: Shape = Shape::enumeration("ExpirationStatus", &["Enabled", "Disabled"]);
static EXPIRED_OBJECT_DELETE_MARKER: Shape = Shape::new("ExpiredObjectDeleteMarker", wire::Kind::Boolean);
static EXPIRES: Shape = Shape::string("Expires", Bounds::NONE, None);
static EXPOSE_HEADER: Shape = Shape::string("ExposeHeader", Bounds::NONE, None);
static EXPOSE_HEADERS: Shape = Shape::list("ExposeHeaders", &EXPOSE_HEADER, Bounds::NONE).flattened();
static EXPRESSION: Shape = Shape::string("Expression", Bounds::NONE, None);
static EXPRESSION_TYPE: Shape = Shape::enumeration("ExpressionType", &["SQL"]);
static FETCH_OWNER: Shape = Shape::new("FetchOwner", wire::Kind::Boolean);
static FIELD_DELIMITER: Shape = Shape::string("FieldDelimiter", Bounds::NONE, None);
static FILE_HEADER_INFO: Shape = Shape::enumeration("FileHeaderInfo", &["USE", "IGNORE", "NONE"]);
static FILTER_RULE_LIST: Shape = Shape::list("FilterRuleList", &FILTER_RULE, Bounds::NONE).flattened();
static FILTER_RULE_NAME: Shape = Shape::enumeration("FilterRuleName", &["prefix", "suffix"]);
static FILTER_RULE_VALUE: Shape = Shape::string("FilterRuleValue", Bounds::NONE, None);
static GET_OBJECT_RESPONSE_STATUS_CODE: Shape = Shape::new("GetObjectResponseStatusCode", wire::Kind::Integer { range: Bounds::NONE });
static GRANT_FULL_CONTROL: Shape = Shape::string("GrantFullControl", Bounds::NONE, None);
static GRANT_READ: Shape = Shape::string("GrantRead", Bounds::NONE, None);
static GRANT_READ_ACP: Shape = Shape::string("GrantReadACP", Bounds::NONE, None);
static GRANT_WRITE: Shape = Shape::string("GrantWrite", Bounds::NONE, None);
static GRANT_WRITE_ACP: Shape = Shape::string("GrantWriteACP", Bounds::NONE, None);
static GRANTS: Shape = Shape::list("Grants", &GRANT, Bounds::NONE).element("Grant");
static HOST_NAME: Shape = Shape::string("HostName", Bounds::NONE, None);
static HTTP_ERROR_CODE_RETURNED_EQUALS: Shape = Shape::string("HttpErrorCodeReturnedEquals", Bounds::NONE, None);
static HTTP_REDIRECT_CODE: Shape = Shape::string("HttpRedirectCode", Bounds::NONE, None);
static ID: Shape = Shape::string("ID", Bounds::NONE, None);
static IF_MATCH: Shape = Shape::string("IfMatch", Bounds::NONE, None);
static IF_MATCH_INITIATED_TIME: Shape = Shape::new("IfMatchInitiatedTime", wire::Kind::Timestamp(Some(wire::TimestampFormat::Rfc822)));
static IF_MATCH_LAST_MODIFIED_TIME: Shape = Shape::new("IfMatchLastModifiedTime", wire::Kind::Timestamp(Some(wire::TimestampFormat::Rfc822)));
static IF_MATCH_SIZE: Shape = Shape::new("IfMatchSize", wire::Kind::Integer { range: Bounds::NONE });
static IF_MODIFIED_SINCE: Shape = Shape::new("IfModifiedSince", wire::Kind::Timestamp(None));
static IF_NONE_MATCH: Shape = Shape::string("IfNoneMatch", Bounds::NONE, None);
static IF_UNMODIFIED_SINCE: Shape = Shape::new("IfUnmodifiedSince", wire::Kind::Timestamp(None));
static INITIATED: Shape = Shape::new("Initiated", wire::Kind::Timestamp(None));
static INTELLIGENT_TIERING_ACCESS_TIER: Shape = Shape::enumeration("IntelligentTieringAccessTier", &["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]);
static INTELLIGENT_TIERING_CONFIGURATION_LIST: Shape = Shape::list("IntelligentTieringConfigurationList", &INTELLIGENT_TIERING_CONFIGURATION, Bounds::NONE).flattened();
static INTELLIGENT_TIERING_DAYS: Shape = Shape::new("IntelligentTieringDays", wire::Kind::Integer { range: Bounds::NONE });
static INTELLIGENT_TIERING_ID: Shape = Shape::string("IntelligentTieringId", Bounds::NONE, None);
static INTELLIGENT_TIERING_STATUS: Shape = Shape::enumeration("IntelligentTieringStatus", &["Enabled", "Disabled"]);
static INVENTORY_CONFIGURATION_LIST: Shape = Shape::list("InventoryConfigurationList", &INVENTORY_CONFIGURATION, Bounds::NONE).flattened();
static INVENTORY_CONFIGURATION_STATE: Shape = Shape::enumeration("InventoryConfigurationState", &["ENABLED", "DISABLED"]);
static INVENTORY_FORMAT: Shape = Shape::enumeration("InventoryFormat", &["CSV", "ORC", "Parquet"]);
static INVENTORY_FREQUENCY: Shape = Shape::enumeration("InventoryFrequency", &["Daily", "Weekly"]);
static INVENTORY_ID: Shape = Shape::string("InventoryId", Bounds::NONE, None);
static INVENTORY_INCLUDED_OBJECT_VERSIONS: Shape = Shape::enumeration("InventoryIncludedObjectVersions", &["All", "Current"]);
static INVENTORY_OPTIONAL_FIELD: Shape = Shape::enumeration("InventoryOptionalField", &["Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded", "ReplicationStatus", "EncryptionStatus", "ObjectLockRetainUntilDate", "ObjectLockMode", "ObjectLockLegalHoldStatus", "ObjectLockEventHoldStatus", "ObjectLockEventHoldDuration", "IntelligentTieringAccessTier", "BucketKeyStatus", "ChecksumAlgorithm", "ObjectAccessControlList", "ObjectOwner", "LifecycleExpirationDate", "IntelligentTieringReferenceDate"]);
static INVENTORY_OPTIONAL_FIELDS: Shape = Shape::list("InventoryOptionalFields", &INVENTORY_OPTIONAL_FIELD, Bounds::NONE).element("Field");
static IS_ENABLED: Shape = Shape::new("IsEnabled", wire::Kind::Boolean);
static IS_LATEST: Shape = Shape::new("IsLatest", wire::Kind::Boolean);
static IS_PUBLIC: Shape = Shape::new("IsPublic", wire::Kind::Boolean);
static IS_RESTORE_IN_PROGRESS: Shape = Shape::new("IsRestoreInProgress", wire::Kind::Boolean);
static IS_TRUNCATED: Shape = Shape::new("IsTruncated", wire::Kind::Boolean);
static JSON_TYPE: Shape = Shape::enumeration("JSONType", &["DOCUMENT", "LINES"]);
static KMS_CONTEXT: Shape = Shape::string("KMSContext", Bounds::NONE, None);
static KEY_COUNT: Shape = Shape::new("KeyCount", wire::Kind::Integer { range: Bounds::NONE });
static KEY_MARKER: Shape = Shape::string("KeyMarker", Bounds::NONE, None);
static KEY_PREFIX_EQUALS: Shape = Shape::string("KeyPrefixEquals", Bounds::NONE, None);
static KMS_KEY_ARN: Shape = Shape::string("KmsKeyArn", Bounds::NONE, None);
static LAMBDA_FUNCTION_ARN: Shape = Shape::string("LambdaFunctionArn", Bounds::NONE, None);
static LAMBDA_FUNCTION_CONFIGURATION_LIST: Shape = Shape::list("LambdaFunctionConfigurationList", &LAMBDA_FUNCTION_CONFIGURATION, Bounds::NONE).flattened();
static LAST_MODIFIED: Shape = Shape::new("LastModified", wire::Kind::Timestamp(None));
static LAST_MODIFIED_TIME: Shape = Shape::new("LastModifiedTime", wire::Kind::Timestamp(Some(wire::TimestampFormat::Rfc822)));
static LIFECYCLE_RULES: Shape = Shape::list("LifecycleRules", &LIFECYCLE_RULE, Bounds::NONE).flattened();
static LOCATION: Shape = Shape::string("Location", Bounds::NONE, None);
static LOCATION_NAME_AS_STRING: Shape = Shape::string("LocationNameAsString", Bounds::NONE, None);
static LOCATION_PREFIX: Shape = Shape::string("LocationPrefix", Bounds::NONE, None);
static LOCATION_TYPE: Shape = Shape::enumeration("LocationType", &["AvailabilityZone", "LocalZone"]);
static MFA: Shape = Shape::string("MFA", Bounds::NONE, None);
static MFA_DELETE: Shape = Shape::enumeration("MFADelete", &["Enabled", "Disabled"]);
static MFA_DELETE_STATUS: Shape = Shape::enumeration("MFADeleteStatus", &["Enabled", "Disabled"]);
static MARKER: Shape = Shape::string("Marker", Bounds::NONE, None);
static MAX_AGE_SECONDS: Shape = Shape::new("MaxAgeSeconds", wire::Kind::Integer { range: Bounds::NONE });
static MAX_ANNOTATION_RESULTS: Shape = Shape::new("MaxAnnotationResults", wire::Kind::Integer { range: Bounds::between(1, 1000) });
static MAX_BUCKETS: Shape = Shape::new("MaxBuckets", wire::Kind::Integer { range: Bounds::between(1, 10000) });
static MAX_DIRECTORY_BUCKETS: Shape = Shape::new("MaxDirectoryBuckets", wire::Kind::Integer { range: Bounds::between(0, 1000) });
static MAX_KEYS: Shape = Shape::new("MaxKeys", wire::Kind::Integer { range: Bounds::NONE });
static MAX_PARTS: Shape = Shape::new("MaxParts", wire::Kind::Integer { range: Bounds::NONE });
static MAX_UPLOADS: Shape = Shape::new("MaxUploads", wire::Kind::Integer { range: Bounds::NONE });
static MESSAGE: Shape = Shape::string("Message", Bounds::NONE, None);
static METADATA: Shape = Shape::map("Metadata", &METADATA_KEY, &METADATA_VALUE, Bounds::NONE);
static METADATA_DIRECTIVE: Shape = Shape::enumeration("MetadataDirective", &["COPY", "REPLACE"]);
static METADATA_KEY: Shape = Shape::string("MetadataKey", Bounds::NONE, None);
static METADATA_TABLE_STATUS: Shape = Shape::string("MetadataTableStatus", Bounds::NONE, None);
static METADATA_VALUE: Shape = Shape::string("MetadataValue", Bounds::NONE, None);
static METRICS_CONFIGURATION_LIST: Shape = Shape::list("MetricsConfigurationList", &METRICS_CONFIGURATION, Bounds::NONE).flattened();
static METRICS_ID: Shape = Shape::string("MetricsId", Bounds::NONE, None);
static METRICS_STATUS: Shape = Shape::enumeration("MetricsStatus", &["Enabled", "Disabled"]);
static MINUTES: Shape = Shape::new("Minutes", wire::Kind::Integer { range: Bounds::NONE });
static MISSING_META: Shape = Shape::new("MissingMeta", wire::Kind::Integer { range: Bounds::NONE });
static MPU_OBJECT_SIZE: Shape = Shape::new("MpuObjectSize", wire::Kind::Integer { range: Bounds::NONE });
static MULTIPART_UPLOAD_ID: Shape = Shape::string("MultipartUploadId", Bounds::NONE, None);
static MULTIPART_UPLOAD_LIST: Shape = Shape::list("MultipartUploadList", &MULTIPART_UPLOAD, Bounds::NONE).flattened();
static NEXT_KEY_MARKER: Shape = Shape::string("NextKeyMarker", Bounds::NONE, None);
static NEXT_MARKER: Shape = Shape::string("NextMarker", Bounds::NONE, None);
static NEXT_PART_NUMBER_MARKER: Shape = Shape::new("NextPartNumberMarker", wire::Kind::Integer { range: Bounds::NONE });
static NEXT_TOKEN: Shape = Shape::string("NextToken", Bounds::NONE, None);
static NEXT_UPLOAD_ID_MARKER: Shape = Shape::string("NextUploadIdMarker", Bounds::NONE, None);
static NEXT_VERSION_ID_MARKER: Shape = Shape::string("NextVersionIdMarker", Bounds::NONE, None);
static NON_EMPTY_KMS_KEY_ARN_STRING: Shape = Shape::string("NonEmptyKmsKeyArnString", Bounds::between(20, 2048), pattern!(r"arn:aws[a-zA-Z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+")).sensitive();
static NONCURRENT_VERSION_TRANSITION_LIST: Shape = Shape::list("NoncurrentVersionTransitionList", &NONCURRENT_VERSION_TRANSITION, Bounds::NONE).flattened();
static NOTIFICATION_ID: Shape = Shape::string("NotificationId", Bounds::NONE, None);
static OBJECT_ATTRIBUTES: Shape = Shape::enumeration("ObjectAttributes", &["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"]);
static OBJECT_ATTRIBUTES_LIST: Shape = Shape::list("ObjectAttributesList", &OBJECT_ATTRIBUTES, Bounds::NONE);
static OBJECT_CANNED_ACL: Shape = Shape::enumeration("ObjectCannedACL", &["private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read", "bucket-owner-read", "bucket-owner-full-control"]);
static OBJECT_IDENTIFIER_LIST: Shape = Shape::list("ObjectIdentifierList", &OBJECT_IDENTIFIER, Bounds::NONE).flattened();
static OBJECT_IF_MATCH: Shape = Shape::string("ObjectIfMatch", Bounds::NONE, None);
static OBJECT_KEY: Shape = Shape::string("ObjectKey", Bounds::at_least(1), None);
static OBJECT_LIST: Shape = Shape::list("ObjectList", &OBJECT, Bounds::NONE).flattened();
static OBJECT_LOCK_ENABLED: Shape = Shape::enumeration("ObjectLockEnabled", &["Enabled"]);
static OBJECT_LOCK_ENABLED_FOR_BUCKET: Shape = Shape::new("ObjectLockEnabledForBucket", wire::Kind::Boolean);
static OBJECT_LOCK_EVENT_HOLD: Shape = Shape::enumeration("ObjectLockEventHold", &["ON", "OFF"]);
static OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS: Shape = Shape::new("ObjectLockEventHoldDurationDays", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS: Shape = Shape::new("ObjectLockEventHoldDurationYears", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_LOCK_LEGAL_HOLD_STATUS: Shape = Shape::enumeration("ObjectLockLegalHoldStatus", &["ON", "OFF"]);
static OBJECT_LOCK_MODE: Shape = Shape::enumeration("ObjectLockMode", &["GOVERNANCE", "COMPLIANCE"]);
static OBJECT_LOCK_RETAIN_UNTIL_DATE: Shape = Shape::new("ObjectLockRetainUntilDate", wire::Kind::Timestamp(Some(wire::TimestampFormat::Iso8601)));
static OBJECT_LOCK_RETENTION_MODE: Shape = Shape::enumeration("ObjectLockRetentionMode", &["GOVERNANCE", "COMPLIANCE"]);
static OBJECT_LOCK_TOKEN: Shape = Shape::string("ObjectLockToken", Bounds::NONE, None);
static OBJECT_OWNERSHIP: Shape = Shape::enumeration("ObjectOwnership", &["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"]);
static OBJECT_SIZE: Shape = Shape::new("ObjectSize", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_SIZE_GREATER_THAN_BYTES: Shape = Shape::new("ObjectSizeGreaterThanBytes", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_SIZE_LESS_THAN_BYTES: Shape = Shape::new("ObjectSizeLessThanBytes", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_STORAGE_CLASS: Shape = Shape::enumeration("ObjectStorageClass", &["STANDARD", "REDUCED_REDUNDANCY", "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE", "FSX_OPENZFS", "FSX_ONTAP", "AWS_BACKUP_WARM", "AWS_BACKUP_LOW_COST_WARM"]);
static OBJECT_VERSION_ID: Shape = Shape::string("ObjectVersionId", Bounds::NONE, None);
static OBJECT_VERSION_LIST: Shape = Shape::list("ObjectVersionList", &OBJECT_VERSION, Bounds::NONE).flattened();
static OBJECT_VERSION_STORAGE_CLASS: Shape = Shape::enumeration("ObjectVersionStorageClass", &["STANDARD"]);
static OPTIONAL_OBJECT_ATTRIBUTES: Shape = Shape::enumeration("OptionalObjectAttributes", &["RestoreStatus"]);
static OPTIONAL_OBJECT_ATTRIBUTES_LIST: Shape = Shape::list("OptionalObjectAttributesList", &OPTIONAL_OBJECT_ATTRIBUTES, Bounds::NONE);
static OWNER_OVERRIDE: Shape = Shape::enumeration("OwnerOverride", &["Destination"]);
static OWNERSHIP_CONTROLS_RULES: Shape = Shape::list("OwnershipControlsRules", &OWNERSHIP_CONTROLS_RULE, Bounds::NONE).flattened();
static PART_NUMBER: Shape = Shape::new("PartNumber", wire::Kind::Integer { range: Bounds::NONE });
static PART_NUMBER_MARKER: Shape = Shape::new("PartNumberMarker", wire::Kind::Integer { range: Bounds::NONE });
static PARTITION_DATE_SOURCE: Shape = Shape::enumeration("PartitionDateSource", &["EventTime", "DeliveryTime"]);
static PARTS: Shape = Shape::list("Parts", &PART, Bounds::NONE).flattened();
static PARTS_COUNT: Shape = Shape::new("PartsCount", wire::Kind::Integer { range: Bounds::NONE });
static PARTS_LIST: Shape = Shape::list("PartsList", &OBJECT_PART, Bounds::NONE).flattened();
static PAYER: Shape = Shape::enumeration("Payer", &["Requester", "BucketOwner"]);
static PERMISSION: Shape = Shape::enumeration("Permission", &["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"]);
static POLICY: Shape = Shape::string("Policy", Bounds::NONE, None);
static PREFIX: Shape = Shape::string("Prefix", Bounds::NONE, None);
static PRIORITY: Shape = Shape::new("Priority", wire::Kind::Integer { range: Bounds::NONE });
static PROTOCOL: Shape = Shape::enumeration("Protocol", &["http", "https"]);
static QUEUE_ARN: Shape = Shape::string("QueueArn", Bounds::NONE, None);
static QUEUE_CONFIGURATION_LIST: Shape = Shape::list("QueueConfigurationList", &QUEUE_CONFIGURATION, Bounds::NONE).flattened();
static QUIET: Shape = Shape::new("Quiet", wire::Kind::Boolean);
static QUOTE_CHARACTER: Shape = Shape::string("QuoteCharacter", Bounds::NONE, None);
static QUOTE_ESCAPE_CHARACTER: Shape = Shape::string("QuoteEscapeCharacter", Bounds::NONE, None);
static QUOTE_FIELDS: Shape = Shape::enumeration("QuoteFields", &["ALWAYS", "ASNEEDED"]);
static RANGE: Shape = Shape::string("Range", Bounds::NONE, None);
static RECORD_DELIMITER: Shape = Shape::string("RecordDelimiter", Bounds::NONE, None);
static RECORD_EXPIRATION_DAYS: Shape = Shape::new("RecordExpirationDays", wire::Kind::Integer { range: Bounds::NONE });
static REGION: Shape = Shape::string("Region", Bounds::between(0, 20), None);
static RENAME_SOURCE: Shape = Shape::string("RenameSource", Bounds::NONE, pattern!(r"\/?.+\/.+"));
static RENAME_SOURCE_IF_MATCH: Shape = Shape::string("RenameSourceIfMatch", Bounds::NONE, None);
static RENAME_SOURCE_IF_MODIFIED_SINCE: Shape = Shape::new("RenameSourceIfModifiedSince", wire::Kind::Timestamp(Some(wire::TimestampFormat::Rfc822)));
static RENAME_SOURCE_IF_NONE_MATCH: Shape = Shape::string("RenameSourceIfNoneMatch", Bounds::NONE, None);
static RENAME_SOURCE_IF_UNMODIFIED_SINCE: Shape = Shape::new("RenameSourceIfUnmodifiedSince", wire::Kind::Timestamp(Some(wire::TimestampFormat::Rfc822)));
static REPLACE_KEY_PREFIX_WITH: Shape = Shape::string("ReplaceKeyPrefixWith", Bounds::NONE, None);
static REPLACE_KEY_WITH: Shape = Shape::string("ReplaceKeyWith", Bounds::NONE, None);
static REPLICA_KMS_KEY_ID: Shape = Shape::string("ReplicaKmsKeyID", Bounds::NONE, None);
static REPLICA_MODIFICATIONS_STATUS: Shape = Shape::enumeration("ReplicaModificationsStatus", &["Enabled", "Disabled"]);
static REPLICATION_PREFIX_LIST: Shape = Shape::list("ReplicationPrefixList", &PREFIX, Bounds::NONE).element("Prefix");
static REPLICATION_RULE_STATUS: Shape = Shape::enumeration("ReplicationRuleStatus", &["Enabled", "Disabled"]);
static REPLICATION_RULES: Shape = Shape::list("ReplicationRules", &REPLICATION_RULE, Bounds::NONE).flattened();
static REPLICATION_STATUS: Shape = Shape::enumeration("ReplicationStatus", &["COMPLETE", "PENDING", "FAILED", "REPLICA", "COMPLETED"]);
static REPLICATION_TIME_STATUS: Shape = Shape::enumeration("ReplicationTimeStatus", &["Enabled", "Disabled"]);
static REQUEST_CHARGED: Shape = Shape::enumeration("RequestCharged", &["requester"]);
static REQUEST_PAYER: Shape = Shape::enumeration("RequestPayer", &["requester"]);
static REQUEST_ROUTE: Shape = Shape::string("RequestRoute", Bounds::NONE, None);
static REQUEST_TOKEN: Shape = Shape::string("RequestToken", Bounds::NONE, None);
static RESPONSE_CACHE_CONTROL: Shape = Shape::string("ResponseCacheControl", Bounds::NONE, None);
static RESPONSE_CONTENT_DISPOSITION: Shape = Shape::string("ResponseContentDisposition", Bounds::NONE, None);
static RESPONSE_CONTENT_ENCODING: Shape = Shape::string("ResponseContentEncoding", Bounds::NONE, None);
static RESPONSE_CONTENT_LANGUAGE: Shape = Shape::string("ResponseContentLanguage", Bounds::NONE, None);
static RESPONSE_CONTENT_TYPE: Shape = Shape::string("ResponseContentType", Bounds::NONE, None);
static RESPONSE_EXPIRES: Shape = Shape::new("ResponseExpires", wire::Kind::Timestamp(Some(wire::TimestampFormat::Rfc822)));
static RESTORE: Shape = Shape::string("Restore", Bounds::NONE, None);
static RESTORE_EXPIRY_DATE: Shape = Shape::new("RestoreExpiryDate", wire::Kind::Timestamp(None));
static RESTORE_OUTPUT_PATH: Shape = Shape::string("RestoreOutputPath", Bounds::NONE, None);
static RESTORE_REQUEST_TYPE: Shape = Shape::enumeration("RestoreRequestType", &["SELECT"]);
static ROLE: Shape = Shape::string("Role", Bounds::NONE, None);
static ROUTING_RULES: Shape = Shape::list("RoutingRules", &ROUTING_RULE, Bounds::NONE).element("RoutingRule");
static RULES: Shape = Shape::list("Rules", &RULE, Bounds::NONE).flattened();
static S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING: Shape = Shape::string("S3RegionalOrS3ExpressBucketArnString", Bounds::between(1, 128), pattern!(r"arn:[^:]+:(s3|s3express):.*"));
static S3_TABLES_ARN: Shape = Shape::string("S3TablesArn", Bounds::NONE, None);
static S3_TABLES_BUCKET_ARN: Shape = Shape::string("S3TablesBucketArn", Bounds::NONE, None);
static S3_TABLES_BUCKET_TYPE: Shape = Shape::enumeration("S3TablesBucketType", &["aws", "customer"]);
static S3_TABLES_NAME: Shape = Shape::string("S3TablesName", Bounds::NONE, None);
static S3_TABLES_NAMESPACE: Shape = Shape::string("S3TablesNamespace", Bounds::NONE, None);
static SSE_CUSTOMER_ALGORITHM: Shape = Shape::string("SSECustomerAlgorithm", Bounds::NONE, None);
static SSE_CUSTOMER_KEY: Shape = Shape::string("SSECustomerKey", Bounds::NONE, None).sensitive();
static SSE_CUSTOMER_KEY_MD5: Shape = Shape::string("SSECustomerKeyMD5", Bounds::NONE, None);
static SSEKMS_ENCRYPTION_CONTEXT: Shape = Shape::string("SSEKMSEncryptionContext", Bounds::NONE, None).sensitive();
static SSEKMS_KEY_ID: Shape = Shape::string("SSEKMSKeyId", Bounds::NONE, None).sensitive();
static SERVER_SIDE_ENCRYPTION: Shape = Shape::enumeration("ServerSideEncryption", &["AES256", "aws:fsx", "aws:backup", "aws:kms", "aws:kms:dsse"]);
static SERVER_SIDE_ENCRYPTION_RULES: Shape = Shape::list("ServerSideEncryptionRules", &SERVER_SIDE_ENCRYPTION_RULE, Bounds::NONE).flattened();
static SESSION_CREDENTIAL_VALUE: Shape = Shape::string("SessionCredentialValue", Bounds::NONE, None).sensitive();
static SESSION_EXPIRATION: Shape = Shape::new("SessionExpiration", wire::Kind::Timestamp(None));
static SESSION_MODE: Shape = Shape::enumeration("SessionMode", &["ReadOnly", "ReadWrite"]);
static SETTING: Shape = Shape::new("Setting", wire::Kind::Boolean);
static SIZE: Shape = Shape::new("Size", wire::Kind::Integer { range: Bounds::NONE });
static SKIP_VALIDATION: Shape = Shape::new("SkipValidation", wire::Kind::Boolean);
static SSE_KMS_ENCRYPTED_OBJECTS_STATUS: Shape = Shape::enumeration("SseKmsEncryptedObjectsStatus", &["Enabled", "Disabled"]);
static START: Shape = Shape::new("Start", wire::Kind::Integer { range: Bounds::NONE });
static START_AFTER: Shape = Shape::string("StartAfter", Bounds::NONE, None);
static STORAGE_CLASS: Shape = Shape::enumeration("StorageClass", &["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE", "FSX_OPENZFS", "FSX_ONTAP", "AWS_BACKUP_WARM", "AWS_BACKUP_LOW_COST_WARM"]);
static STORAGE_CLASS_ANALYSIS_SCHEMA_VERSION: Shape = Shape::enumeration("StorageClassAnalysisSchemaVersion", &["V_1"]);
static SUFFIX: Shape = Shape::string("Suffix", Bounds::NONE, None);
static TABLE_SSE_ALGORITHM: Shape = Shape::enumeration("TableSseAlgorithm", &["aws:kms", "AES256"]);
static TAG_COUNT: Shape = Shape::new("TagCount", wire::Kind::Integer { range: Bounds::NONE });
static TAG_SET: Shape = Shape::list("TagSet", &TAG, Bounds::NONE).element("Tag");
static TAGGING_DIRECTIVE: Shape = Shape::enumeration("TaggingDirective", &["COPY", "REPLACE"]);
static TAGGING_HEADER: Shape = Shape::string("TaggingHeader", Bounds::NONE, None);
static TARGET_BUCKET: Shape = Shape::string("TargetBucket", Bounds::NONE, None);
static TARGET_GRANTS: Shape = Shape::list("TargetGrants", &TARGET_GRANT, Bounds::NONE).element("Grant");
static TARGET_PREFIX: Shape = Shape::string("TargetPrefix", Bounds::NONE, None);
static TIER: Shape = Shape::enumeration("Tier", &["Standard", "Bulk", "Expedited"]);
static TIERING_LIST: Shape = Shape::list("TieringList", &TIERING, Bounds::NONE).flattened();
static TOKEN: Shape = Shape::string("Token", Bounds::NONE, None);
static TOPIC_ARN: Shape = Shape::string("TopicArn", Bounds::NONE, None);
static TOPIC_CONFIGURATION_LIST: Shape = Shape::list("TopicConfigurationList", &TOPIC_CONFIGURATION, Bounds::NONE).flattened();
static TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE: Shape = Shape::enumeration("TransitionDefaultMinimumObjectSize", &["varies_by_storage_class", "all_storage_classes_128K"]);
static TRANSITION_LIST: Shape = Shape::list("TransitionList", &TRANSITION, Bounds::NONE).flattened();
static TRANSITION_STORAGE_CLASS: Shape = Shape::enumeration("TransitionStorageClass", &["GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"]);
static TYPE: Shape = Shape::enumeration("Type", &["CanonicalUser", "AmazonCustomerByEmail", "Group"]);
static URI: Shape = Shape::string("URI", Bounds::NONE, None);
static UPLOAD_ID_MARKER: Shape = Shape::string("UploadIdMarker", Bounds::NONE, None);
static USE_SOURCE_MULTI_REGION_KEY_STATUS: Shape = Shape::enumeration("UseSourceMultiRegionKeyStatus", &["Enabled", "Disabled"]);
static USER_METADATA: Shape = Shape::list("UserMetadata", &METADATA_ENTRY, Bounds::NONE).element("MetadataEntry");
static VALUE: Shape = Shape::string("Value", Bounds::NONE, None);
static VERSION_COUNT: Shape = Shape::new("VersionCount", wire::Kind::Integer { range: Bounds::NONE });
static VERSION_ID_MARKER: Shape = Shape::string("VersionIdMarker", Bounds::NONE, None);
static WEBSITE_REDIRECT_LOCATION: Shape = Shape::string("WebsiteRedirectLocation", Bounds::NONE, None);
static WRITE_OFFSET_BYTES: Shape = Shape::new("WriteOffsetBytes", wire::Kind::Integer { range: Bounds::NONE });
static YEARS: Shape = Shape::new("Years", wire::Kind::Integer { range: Bounds::NONE });

//! AWS S3 Control. Written by `cargo xtask codegen`; do not edit.

use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// AWS S3 Control.
pub static SERVICE: Service = Service {
    name: "s3control",
    signing_name: "s3",
    iam_prefix: "s3",
    api_version: "2018-08-20",
    protocol: Protocol::RestXml,
    target_prefix: "",
    xml_namespace: "",
    event_source: "s3.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("InvalidRequest"),
    operations: OPERATIONS,
};

operations! {
    ASSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER "AssociateAccessGrantsIdentityCenter" ASSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_REQUEST => ASSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_RESPONSE, POST "/v20180820/accessgrantsinstance/identitycenter" 200, errors [];
    CREATE_ACCESS_GRANT "CreateAccessGrant" CREATE_ACCESS_GRANT_REQUEST => CREATE_ACCESS_GRANT_RESULT, POST "/v20180820/accessgrantsinstance/grant" 200, errors [];
    CREATE_ACCESS_GRANTS_INSTANCE "CreateAccessGrantsInstance" CREATE_ACCESS_GRANTS_INSTANCE_REQUEST => CREATE_ACCESS_GRANTS_INSTANCE_RESULT, POST "/v20180820/accessgrantsinstance" 200, errors [];
    CREATE_ACCESS_GRANTS_LOCATION "CreateAccessGrantsLocation" CREATE_ACCESS_GRANTS_LOCATION_REQUEST => CREATE_ACCESS_GRANTS_LOCATION_RESULT, POST "/v20180820/accessgrantsinstance/location" 200, errors [];
    CREATE_ACCESS_POINT "CreateAccessPoint" CREATE_ACCESS_POINT_REQUEST => CREATE_ACCESS_POINT_RESULT, PUT "/v20180820/accesspoint/{name}" 200, errors [];
    CREATE_ACCESS_POINT_FOR_OBJECT_LAMBDA "CreateAccessPointForObjectLambda" CREATE_ACCESS_POINT_FOR_OBJECT_LAMBDA_REQUEST => CREATE_ACCESS_POINT_FOR_OBJECT_LAMBDA_RESULT, PUT "/v20180820/accesspointforobjectlambda/{name}" 200, errors [];
    CREATE_BUCKET "CreateBucket" CREATE_BUCKET_REQUEST => CREATE_BUCKET_RESULT, PUT "/v20180820/bucket/{name}" 200, errors [BUCKET_ALREADY_EXISTS BUCKET_ALREADY_OWNED_BY_YOU];
    CREATE_JOB "CreateJob" CREATE_JOB_REQUEST => CREATE_JOB_RESULT, POST "/v20180820/jobs" 200, errors [TOO_MANY_REQUESTS_EXCEPTION BAD_REQUEST_EXCEPTION IDEMPOTENCY_EXCEPTION INTERNAL_SERVICE_EXCEPTION];
    CREATE_MULTI_REGION_ACCESS_POINT "CreateMultiRegionAccessPoint" CREATE_MULTI_REGION_ACCESS_POINT_REQUEST => CREATE_MULTI_REGION_ACCESS_POINT_RESULT, POST "/v20180820/async-requests/mrap/create" 200, errors [];
    CREATE_STORAGE_LENS_GROUP "CreateStorageLensGroup" CREATE_STORAGE_LENS_GROUP_REQUEST => CREATE_STORAGE_LENS_GROUP_RESPONSE, POST "/v20180820/storagelensgroup" 204, errors [];
    DELETE_ACCESS_GRANT "DeleteAccessGrant" DELETE_ACCESS_GRANT_REQUEST => DELETE_ACCESS_GRANT_RESPONSE, DELETE "/v20180820/accessgrantsinstance/grant/{id}" 200, errors [];
    DELETE_ACCESS_GRANTS_INSTANCE "DeleteAccessGrantsInstance" DELETE_ACCESS_GRANTS_INSTANCE_REQUEST => DELETE_ACCESS_GRANTS_INSTANCE_RESPONSE, DELETE "/v20180820/accessgrantsinstance" 200, errors [];
    DELETE_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY "DeleteAccessGrantsInstanceResourcePolicy" DELETE_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_REQUEST => DELETE_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_RESPONSE, DELETE "/v20180820/accessgrantsinstance/resourcepolicy" 200, errors [];
    DELETE_ACCESS_GRANTS_LOCATION "DeleteAccessGrantsLocation" DELETE_ACCESS_GRANTS_LOCATION_REQUEST => DELETE_ACCESS_GRANTS_LOCATION_RESPONSE, DELETE "/v20180820/accessgrantsinstance/location/{id}" 200, errors [];
    DELETE_ACCESS_POINT "DeleteAccessPoint" DELETE_ACCESS_POINT_REQUEST => DELETE_ACCESS_POINT_RESPONSE, DELETE "/v20180820/accesspoint/{name}" 200, errors [];
    DELETE_ACCESS_POINT_FOR_OBJECT_LAMBDA "DeleteAccessPointForObjectLambda" DELETE_ACCESS_POINT_FOR_OBJECT_LAMBDA_REQUEST => DELETE_ACCESS_POINT_FOR_OBJECT_LAMBDA_RESPONSE, DELETE "/v20180820/accesspointforobjectlambda/{name}" 200, errors [];
    DELETE_ACCESS_POINT_POLICY "DeleteAccessPointPolicy" DELETE_ACCESS_POINT_POLICY_REQUEST => DELETE_ACCESS_POINT_POLICY_RESPONSE, DELETE "/v20180820/accesspoint/{name}/policy" 200, errors [];
    DELETE_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA "DeleteAccessPointPolicyForObjectLambda" DELETE_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_REQUEST => DELETE_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_RESPONSE, DELETE "/v20180820/accesspointforobjectlambda/{name}/policy" 200, errors [];
    DELETE_ACCESS_POINT_SCOPE "DeleteAccessPointScope" DELETE_ACCESS_POINT_SCOPE_REQUEST => DELETE_ACCESS_POINT_SCOPE_RESPONSE, DELETE "/v20180820/accesspoint/{name}/scope" 200, errors [];
    DELETE_BUCKET "DeleteBucket" DELETE_BUCKET_REQUEST => DELETE_BUCKET_RESPONSE, DELETE "/v20180820/bucket/{name}" 200, errors [];
    DELETE_BUCKET_LIFECYCLE_CONFIGURATION "DeleteBucketLifecycleConfiguration" DELETE_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST => DELETE_BUCKET_LIFECYCLE_CONFIGURATION_RESPONSE, DELETE "/v20180820/bucket/{name}/lifecycleconfiguration" 200, errors [];
    DELETE_BUCKET_POLICY "DeleteBucketPolicy" DELETE_BUCKET_POLICY_REQUEST => DELETE_BUCKET_POLICY_RESPONSE, DELETE "/v20180820/bucket/{name}/policy" 200, errors [];
    DELETE_BUCKET_REPLICATION "DeleteBucketReplication" DELETE_BUCKET_REPLICATION_REQUEST => DELETE_BUCKET_REPLICATION_RESPONSE, DELETE "/v20180820/bucket/{name}/replication" 200, errors [];
    DELETE_BUCKET_TAGGING "DeleteBucketTagging" DELETE_BUCKET_TAGGING_REQUEST => DELETE_BUCKET_TAGGING_RESPONSE, DELETE "/v20180820/bucket/{name}/tagging" 204, errors [];
    DELETE_JOB_TAGGING "DeleteJobTagging" DELETE_JOB_TAGGING_REQUEST => DELETE_JOB_TAGGING_RESULT, DELETE "/v20180820/jobs/{id}/tagging" 200, errors [INTERNAL_SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION NOT_FOUND_EXCEPTION];
    DELETE_MULTI_REGION_ACCESS_POINT "DeleteMultiRegionAccessPoint" DELETE_MULTI_REGION_ACCESS_POINT_REQUEST => DELETE_MULTI_REGION_ACCESS_POINT_RESULT, POST "/v20180820/async-requests/mrap/delete" 200, errors [];
    DELETE_PUBLIC_ACCESS_BLOCK "DeletePublicAccessBlock" DELETE_PUBLIC_ACCESS_BLOCK_REQUEST => DELETE_PUBLIC_ACCESS_BLOCK_RESPONSE, DELETE "/v20180820/configuration/publicAccessBlock" 200, errors [];
    DELETE_STORAGE_LENS_CONFIGURATION "DeleteStorageLensConfiguration" DELETE_STORAGE_LENS_CONFIGURATION_REQUEST => DELETE_STORAGE_LENS_CONFIGURATION_RESPONSE, DELETE "/v20180820/storagelens/{storagelensid}" 200, errors [];
    DELETE_STORAGE_LENS_CONFIGURATION_TAGGING "DeleteStorageLensConfigurationTagging" DELETE_STORAGE_LENS_CONFIGURATION_TAGGING_REQUEST => DELETE_STORAGE_LENS_CONFIGURATION_TAGGING_RESULT, DELETE "/v20180820/storagelens/{storagelensid}/tagging" 200, errors [];
    DELETE_STORAGE_LENS_GROUP "DeleteStorageLensGroup" DELETE_STORAGE_LENS_GROUP_REQUEST => DELETE_STORAGE_LENS_GROUP_RESPONSE, DELETE "/v20180820/storagelensgroup/{name}" 204, errors [];
    DESCRIBE_JOB "DescribeJob" DESCRIBE_JOB_REQUEST => DESCRIBE_JOB_RESULT, GET "/v20180820/jobs/{id}" 200, errors [BAD_REQUEST_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION NOT_FOUND_EXCEPTION INTERNAL_SERVICE_EXCEPTION];
    DESCRIBE_MULTI_REGION_ACCESS_POINT_OPERATION "DescribeMultiRegionAccessPointOperation" DESCRIBE_MULTI_REGION_ACCESS_POINT_OPERATION_REQUEST => DESCRIBE_MULTI_REGION_ACCESS_POINT_OPERATION_RESULT, GET "/v20180820/async-requests/mrap/{request_token+}" 200, errors [];
    DISSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER "DissociateAccessGrantsIdentityCenter" DISSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_REQUEST => DISSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_RESPONSE, DELETE "/v20180820/accessgrantsinstance/identitycenter" 200, errors [];
    GET_ACCESS_GRANT "GetAccessGrant" GET_ACCESS_GRANT_REQUEST => GET_ACCESS_GRANT_RESULT, GET "/v20180820/accessgrantsinstance/grant/{id}" 200, errors [];
    GET_ACCESS_GRANTS_INSTANCE "GetAccessGrantsInstance" GET_ACCESS_GRANTS_INSTANCE_REQUEST => GET_ACCESS_GRANTS_INSTANCE_RESULT, GET "/v20180820/accessgrantsinstance" 200, errors [];
    GET_ACCESS_GRANTS_INSTANCE_FOR_PREFIX "GetAccessGrantsInstanceForPrefix" GET_ACCESS_GRANTS_INSTANCE_FOR_PREFIX_REQUEST => GET_ACCESS_GRANTS_INSTANCE_FOR_PREFIX_RESULT, GET "/v20180820/accessgrantsinstance/prefix" 200, errors [];
    GET_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY "GetAccessGrantsInstanceResourcePolicy" GET_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_REQUEST => GET_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_RESULT, GET "/v20180820/accessgrantsinstance/resourcepolicy" 200, errors [];
    GET_ACCESS_GRANTS_LOCATION "GetAccessGrantsLocation" GET_ACCESS_GRANTS_LOCATION_REQUEST => GET_ACCESS_GRANTS_LOCATION_RESULT, GET "/v20180820/accessgrantsinstance/location/{id}" 200, errors [];
    GET_ACCESS_POINT "GetAccessPoint" GET_ACCESS_POINT_REQUEST => GET_ACCESS_POINT_RESULT, GET "/v20180820/accesspoint/{name}" 200, errors [];
    GET_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA "GetAccessPointConfigurationForObjectLambda" GET_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_REQUEST => GET_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_RESULT, GET "/v20180820/accesspointforobjectlambda/{name}/configuration" 200, errors [];
    GET_ACCESS_POINT_FOR_OBJECT_LAMBDA "GetAccessPointForObjectLambda" GET_ACCESS_POINT_FOR_OBJECT_LAMBDA_REQUEST => GET_ACCESS_POINT_FOR_OBJECT_LAMBDA_RESULT, GET "/v20180820/accesspointforobjectlambda/{name}" 200, errors [];
    GET_ACCESS_POINT_POLICY "GetAccessPointPolicy" GET_ACCESS_POINT_POLICY_REQUEST => GET_ACCESS_POINT_POLICY_RESULT, GET "/v20180820/accesspoint/{name}/policy" 200, errors [];
    GET_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA "GetAccessPointPolicyForObjectLambda" GET_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_REQUEST => GET_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_RESULT, GET "/v20180820/accesspointforobjectlambda/{name}/policy" 200, errors [];
    GET_ACCESS_POINT_POLICY_STATUS "GetAccessPointPolicyStatus" GET_ACCESS_POINT_POLICY_STATUS_REQUEST => GET_ACCESS_POINT_POLICY_STATUS_RESULT, GET "/v20180820/accesspoint/{name}/policyStatus" 200, errors [];
    GET_ACCESS_POINT_POLICY_STATUS_FOR_OBJECT_LAMBDA "GetAccessPointPolicyStatusForObjectLambda" GET_ACCESS_POINT_POLICY_STATUS_FOR_OBJECT_LAMBDA_REQUEST => GET_ACCESS_POINT_POLICY_STATUS_FOR_OBJECT_LAMBDA_RESULT, GET "/v20180820/accesspointforobjectlambda/{name}/policyStatus" 200, errors [];
    GET_ACCESS_POINT_SCOPE "GetAccessPointScope" GET_ACCESS_POINT_SCOPE_REQUEST => GET_ACCESS_POINT_SCOPE_RESULT, GET "/v20180820/accesspoint/{name}/scope" 200, errors [];
    GET_BUCKET "GetBucket" GET_BUCKET_REQUEST => GET_BUCKET_RESULT, GET "/v20180820/bucket/{name}" 200, errors [];
    GET_BUCKET_LIFECYCLE_CONFIGURATION "GetBucketLifecycleConfiguration" GET_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST => GET_BUCKET_LIFECYCLE_CONFIGURATION_RESULT, GET "/v20180820/bucket/{name}/lifecycleconfiguration" 200, errors [];
    GET_BUCKET_POLICY "GetBucketPolicy" GET_BUCKET_POLICY_REQUEST => GET_BUCKET_POLICY_RESULT, GET "/v20180820/bucket/{name}/policy" 200, errors [];
    GET_BUCKET_REPLICATION "GetBucketReplication" GET_BUCKET_REPLICATION_REQUEST => GET_BUCKET_REPLICATION_RESULT, GET "/v20180820/bucket/{name}/replication" 200, errors [];
    GET_BUCKET_TAGGING "GetBucketTagging" GET_BUCKET_TAGGING_REQUEST => GET_BUCKET_TAGGING_RESULT, GET "/v20180820/bucket/{name}/tagging" 200, errors [];
    GET_BUCKET_VERSIONING "GetBucketVersioning" GET_BUCKET_VERSIONING_REQUEST => GET_BUCKET_VERSIONING_RESULT, GET "/v20180820/bucket/{name}/versioning" 200, errors [];
    GET_DATA_ACCESS "GetDataAccess" GET_DATA_ACCESS_REQUEST => GET_DATA_ACCESS_RESULT, GET "/v20180820/accessgrantsinstance/dataaccess" 200, errors [];
    GET_JOB_TAGGING "GetJobTagging" GET_JOB_TAGGING_REQUEST => GET_JOB_TAGGING_RESULT, GET "/v20180820/jobs/{id}/tagging" 200, errors [INTERNAL_SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION NOT_FOUND_EXCEPTION];
    GET_MULTI_REGION_ACCESS_POINT "GetMultiRegionAccessPoint" GET_MULTI_REGION_ACCESS_POINT_REQUEST => GET_MULTI_REGION_ACCESS_POINT_RESULT, GET "/v20180820/mrap/instances/{name+}" 200, errors [];
    GET_MULTI_REGION_ACCESS_POINT_POLICY "GetMultiRegionAccessPointPolicy" GET_MULTI_REGION_ACCESS_POINT_POLICY_REQUEST => GET_MULTI_REGION_ACCESS_POINT_POLICY_RESULT, GET "/v20180820/mrap/instances/{name+}/policy" 200, errors [];
    GET_MULTI_REGION_ACCESS_POINT_POLICY_STATUS "GetMultiRegionAccessPointPolicyStatus" GET_MULTI_REGION_ACCESS_POINT_POLICY_STATUS_REQUEST => GET_MULTI_REGION_ACCESS_POINT_POLICY_STATUS_RESULT, GET "/v20180820/mrap/instances/{name+}/policystatus" 200, errors [];
    GET_MULTI_REGION_ACCESS_POINT_ROUTES "GetMultiRegionAccessPointRoutes" GET_MULTI_REGION_ACCESS_POINT_ROUTES_REQUEST => GET_MULTI_REGION_ACCESS_POINT_ROUTES_RESULT, GET "/v20180820/mrap/instances/{mrap+}/routes" 200, errors [];
    GET_PUBLIC_ACCESS_BLOCK "GetPublicAccessBlock" GET_PUBLIC_ACCESS_BLOCK_REQUEST => GET_PUBLIC_ACCESS_BLOCK_OUTPUT, GET "/v20180820/configuration/publicAccessBlock" 200, errors [NO_SUCH_PUBLIC_ACCESS_BLOCK_CONFIGURATION];
    GET_STORAGE_LENS_CONFIGURATION "GetStorageLensConfiguration" GET_STORAGE_LENS_CONFIGURATION_REQUEST => GET_STORAGE_LENS_CONFIGURATION_RESULT, GET "/v20180820/storagelens/{storagelensid}" 200, errors [];
    GET_STORAGE_LENS_CONFIGURATION_TAGGING "GetStorageLensConfigurationTagging" GET_STORAGE_LENS_CONFIGURATION_TAGGING_REQUEST => GET_STORAGE_LENS_CONFIGURATION_TAGGING_RESULT, GET "/v20180820/storagelens/{storagelensid}/tagging" 200, errors [];
    GET_STORAGE_LENS_GROUP "GetStorageLensGroup" GET_STORAGE_LENS_GROUP_REQUEST => GET_STORAGE_LENS_GROUP_RESULT, GET "/v20180820/storagelensgroup/{name}" 200, errors [];
    LIST_ACCESS_GRANTS "ListAccessGrants" LIST_ACCESS_GRANTS_REQUEST => LIST_ACCESS_GRANTS_RESULT, GET "/v20180820/accessgrantsinstance/grants" 200, errors [];
    LIST_ACCESS_GRANTS_INSTANCES "ListAccessGrantsInstances" LIST_ACCESS_GRANTS_INSTANCES_REQUEST => LIST_ACCESS_GRANTS_INSTANCES_RESULT, GET "/v20180820/accessgrantsinstances" 200, errors [];
    LIST_ACCESS_GRANTS_LOCATIONS "ListAccessGrantsLocations" LIST_ACCESS_GRANTS_LOCATIONS_REQUEST => LIST_ACCESS_GRANTS_LOCATIONS_RESULT, GET "/v20180820/accessgrantsinstance/locations" 200, errors [];
    LIST_ACCESS_POINTS "ListAccessPoints" LIST_ACCESS_POINTS_REQUEST => LIST_ACCESS_POINTS_RESULT, GET "/v20180820/accesspoint" 200, errors [];
    LIST_ACCESS_POINTS_FOR_DIRECTORY_BUCKETS "ListAccessPointsForDirectoryBuckets" LIST_ACCESS_POINTS_FOR_DIRECTORY_BUCKETS_REQUEST => LIST_ACCESS_POINTS_FOR_DIRECTORY_BUCKETS_RESULT, GET "/v20180820/accesspointfordirectory" 200, errors [];
    LIST_ACCESS_POINTS_FOR_OBJECT_LAMBDA "ListAccessPointsForObjectLambda" LIST_ACCESS_POINTS_FOR_OBJECT_LAMBDA_REQUEST => LIST_ACCESS_POINTS_FOR_OBJECT_LAMBDA_RESULT, GET "/v20180820/accesspointforobjectlambda" 200, errors [];
    LIST_CALLER_ACCESS_GRANTS "ListCallerAccessGrants" LIST_CALLER_ACCESS_GRANTS_REQUEST => LIST_CALLER_ACCESS_GRANTS_RESULT, GET "/v20180820/accessgrantsinstance/caller/grants" 200, errors [];
    LIST_JOBS "ListJobs" LIST_JOBS_REQUEST => LIST_JOBS_RESULT, GET "/v20180820/jobs" 200, errors [INVALID_REQUEST_EXCEPTION INTERNAL_SERVICE_EXCEPTION INVALID_NEXT_TOKEN_EXCEPTION];
    LIST_MULTI_REGION_ACCESS_POINTS "ListMultiRegionAccessPoints" LIST_MULTI_REGION_ACCESS_POINTS_REQUEST => LIST_MULTI_REGION_ACCESS_POINTS_RESULT, GET "/v20180820/mrap/instances" 200, errors [];
    LIST_REGIONAL_BUCKETS "ListRegionalBuckets" LIST_REGIONAL_BUCKETS_REQUEST => LIST_REGIONAL_BUCKETS_RESULT, GET "/v20180820/bucket" 200, errors [];
    LIST_STORAGE_LENS_CONFIGURATIONS "ListStorageLensConfigurations" LIST_STORAGE_LENS_CONFIGURATIONS_REQUEST => LIST_STORAGE_LENS_CONFIGURATIONS_RESULT, GET "/v20180820/storagelens" 200, errors [];
    LIST_STORAGE_LENS_GROUPS "ListStorageLensGroups" LIST_STORAGE_LENS_GROUPS_REQUEST => LIST_STORAGE_LENS_GROUPS_RESULT, GET "/v20180820/storagelensgroup" 200, errors [];
    LIST_TAGS_FOR_RESOURCE "ListTagsForResource" LIST_TAGS_FOR_RESOURCE_REQUEST => LIST_TAGS_FOR_RESOURCE_RESULT, GET "/v20180820/tags/{resourceArn+}" 200, errors [];
    PUT_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY "PutAccessGrantsInstanceResourcePolicy" PUT_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_REQUEST => PUT_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_RESULT, PUT "/v20180820/accessgrantsinstance/resourcepolicy" 200, errors [];
    PUT_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA "PutAccessPointConfigurationForObjectLambda" PUT_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_REQUEST => PUT_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_RESPONSE, PUT "/v20180820/accesspointforobjectlambda/{name}/configuration" 200, errors [];
    PUT_ACCESS_POINT_POLICY "PutAccessPointPolicy" PUT_ACCESS_POINT_POLICY_REQUEST => PUT_ACCESS_POINT_POLICY_RESPONSE, PUT "/v20180820/accesspoint/{name}/policy" 200, errors [];
    PUT_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA "PutAccessPointPolicyForObjectLambda" PUT_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_REQUEST => PUT_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_RESPONSE, PUT "/v20180820/accesspointforobjectlambda/{name}/policy" 200, errors [];
    PUT_ACCESS_POINT_SCOPE "PutAccessPointScope" PUT_ACCESS_POINT_SCOPE_REQUEST => PUT_ACCESS_POINT_SCOPE_RESPONSE, PUT "/v20180820/accesspoint/{name}/scope" 200, errors [];
    PUT_BUCKET_LIFECYCLE_CONFIGURATION "PutBucketLifecycleConfiguration" PUT_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST => PUT_BUCKET_LIFECYCLE_CONFIGURATION_RESPONSE, PUT "/v20180820/bucket/{name}/lifecycleconfiguration" 200, errors [];
    PUT_BUCKET_POLICY "PutBucketPolicy" PUT_BUCKET_POLICY_REQUEST => PUT_BUCKET_POLICY_RESPONSE, PUT "/v20180820/bucket/{name}/policy" 200, errors [];
    PUT_BUCKET_REPLICATION "PutBucketReplication" PUT_BUCKET_REPLICATION_REQUEST => PUT_BUCKET_REPLICATION_RESPONSE, PUT "/v20180820/bucket/{name}/replication" 200, errors [];
    PUT_BUCKET_TAGGING "PutBucketTagging" PUT_BUCKET_TAGGING_REQUEST => PUT_BUCKET_TAGGING_RESPONSE, PUT "/v20180820/bucket/{name}/tagging" 200, errors [];
    PUT_BUCKET_VERSIONING "PutBucketVersioning" PUT_BUCKET_VERSIONING_REQUEST => PUT_BUCKET_VERSIONING_RESPONSE, PUT "/v20180820/bucket/{name}/versioning" 200, errors [];
    PUT_JOB_TAGGING "PutJobTagging" PUT_JOB_TAGGING_REQUEST => PUT_JOB_TAGGING_RESULT, PUT "/v20180820/jobs/{id}/tagging" 200, errors [INTERNAL_SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION NOT_FOUND_EXCEPTION TOO_MANY_TAGS_EXCEPTION];
    PUT_MULTI_REGION_ACCESS_POINT_POLICY "PutMultiRegionAccessPointPolicy" PUT_MULTI_REGION_ACCESS_POINT_POLICY_REQUEST => PUT_MULTI_REGION_ACCESS_POINT_POLICY_RESULT, POST "/v20180820/async-requests/mrap/put-policy" 200, errors [];
    PUT_PUBLIC_ACCESS_BLOCK "PutPublicAccessBlock" PUT_PUBLIC_ACCESS_BLOCK_REQUEST => PUT_PUBLIC_ACCESS_BLOCK_RESPONSE, PUT "/v20180820/configuration/publicAccessBlock" 200, errors [];
    PUT_STORAGE_LENS_CONFIGURATION "PutStorageLensConfiguration" PUT_STORAGE_LENS_CONFIGURATION_REQUEST => PUT_STORAGE_LENS_CONFIGURATION_RESPONSE, PUT "/v20180820/storagelens/{storagelensid}" 200, errors [];
    PUT_STORAGE_LENS_CONFIGURATION_TAGGING "PutStorageLensConfigurationTagging" PUT_STORAGE_LENS_CONFIGURATION_TAGGING_REQUEST => PUT_STORAGE_LENS_CONFIGURATION_TAGGING_RESULT, PUT "/v20180820/storagelens/{storagelensid}/tagging" 200, errors [];
    SUBMIT_MULTI_REGION_ACCESS_POINT_ROUTES "SubmitMultiRegionAccessPointRoutes" SUBMIT_MULTI_REGION_ACCESS_POINT_ROUTES_REQUEST => SUBMIT_MULTI_REGION_ACCESS_POINT_ROUTES_RESULT, PATCH "/v20180820/mrap/instances/{mrap+}/routes" 200, errors [];
    TAG_RESOURCE "TagResource" TAG_RESOURCE_REQUEST => TAG_RESOURCE_RESULT, POST "/v20180820/tags/{resourceArn+}" 204, errors [];
    UNTAG_RESOURCE "UntagResource" UNTAG_RESOURCE_REQUEST => UNTAG_RESOURCE_RESULT, DELETE "/v20180820/tags/{resourceArn+}" 204, errors [];
    UPDATE_ACCESS_GRANTS_LOCATION "UpdateAccessGrantsLocation" UPDATE_ACCESS_GRANTS_LOCATION_REQUEST => UPDATE_ACCESS_GRANTS_LOCATION_RESULT, PUT "/v20180820/accessgrantsinstance/location/{id}" 200, errors [];
    UPDATE_JOB_PRIORITY "UpdateJobPriority" UPDATE_JOB_PRIORITY_REQUEST => UPDATE_JOB_PRIORITY_RESULT, POST "/v20180820/jobs/{id}/priority" 200, errors [BAD_REQUEST_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION NOT_FOUND_EXCEPTION INTERNAL_SERVICE_EXCEPTION];
    UPDATE_JOB_STATUS "UpdateJobStatus" UPDATE_JOB_STATUS_REQUEST => UPDATE_JOB_STATUS_RESULT, POST "/v20180820/jobs/{id}/status" 200, errors [BAD_REQUEST_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION NOT_FOUND_EXCEPTION JOB_STATUS_EXCEPTION INTERNAL_SERVICE_EXCEPTION];
    UPDATE_STORAGE_LENS_GROUP "UpdateStorageLensGroup" UPDATE_STORAGE_LENS_GROUP_REQUEST => UPDATE_STORAGE_LENS_GROUP_RESPONSE, PUT "/v20180820/storagelensgroup/{name}" 204, errors [];
}

errors! {
    BAD_REQUEST_EXCEPTION "BadRequestException" "BadRequestException" 400 Sender;
    BUCKET_ALREADY_EXISTS "BucketAlreadyExists" "BucketAlreadyExists" 400 Sender;
    BUCKET_ALREADY_OWNED_BY_YOU "BucketAlreadyOwnedByYou" "BucketAlreadyOwnedByYou" 400 Sender;
    IDEMPOTENCY_EXCEPTION "IdempotencyException" "IdempotencyException" 400 Sender;
    INTERNAL_SERVICE_EXCEPTION "InternalServiceException" "InternalServiceException" 500 Receiver;
    INVALID_NEXT_TOKEN_EXCEPTION "InvalidNextTokenException" "InvalidNextTokenException" 400 Sender;
    INVALID_REQUEST_EXCEPTION "InvalidRequestException" "InvalidRequestException" 400 Sender;
    JOB_STATUS_EXCEPTION "JobStatusException" "JobStatusException" 400 Sender;
    NO_SUCH_PUBLIC_ACCESS_BLOCK_CONFIGURATION "NoSuchPublicAccessBlockConfiguration" "NoSuchPublicAccessBlockConfiguration" 404 Sender;
    NOT_FOUND_EXCEPTION "NotFoundException" "NotFoundException" 400 Sender;
    TOO_MANY_REQUESTS_EXCEPTION "TooManyRequestsException" "TooManyRequestsException" 400 Sender;
    TOO_MANY_TAGS_EXCEPTION "TooManyTagsException" "TooManyTagsException" 400 Sender;
}

table! { "AbortIncompleteMultipartUpload" ABORT_INCOMPLETE_MULTIPART_UPLOAD {
    "DaysAfterInitiation" DAYS_AFTER_INITIATION;
} }
table! { "AccessControlTranslation" ACCESS_CONTROL_TRANSLATION {
    "Owner" OWNER_OVERRIDE, required;
} }
table! { "AccessGrantsLocationConfiguration" ACCESS_GRANTS_LOCATION_CONFIGURATION {
    "S3SubPrefix" S3_PREFIX;
} }
table! { "AccessPoint" ACCESS_POINT {
    "Name" ACCESS_POINT_NAME, required;
    "NetworkOrigin" NETWORK_ORIGIN, required;
    "VpcConfiguration" VPC_CONFIGURATION;
    "Bucket" ACCESS_POINT_BUCKET_NAME, required;
    "AccessPointArn" S3_ACCESS_POINT_ARN;
    "Alias" ALIAS;
    "BucketAccountId" ACCOUNT_ID;
    "DataSourceId" DATA_SOURCE_ID;
    "DataSourceType" DATA_SOURCE_TYPE;
} }
table! { "AccountLevel" ACCOUNT_LEVEL {
    "ActivityMetrics" ACTIVITY_METRICS;
    "BucketLevel" BUCKET_LEVEL, required;
    "AdvancedCostOptimizationMetrics" ADVANCED_COST_OPTIMIZATION_METRICS;
    "AdvancedDataProtectionMetrics" ADVANCED_DATA_PROTECTION_METRICS;
    "DetailedStatusCodesMetrics" DETAILED_STATUS_CODES_METRICS;
    "AdvancedPerformanceMetrics" ADVANCED_PERFORMANCE_METRICS;
    "StorageLensGroupLevel" STORAGE_LENS_GROUP_LEVEL;
} }
table! { "ActivityMetrics" ACTIVITY_METRICS {
    "IsEnabled" IS_ENABLED;
} }
table! { "AdvancedCostOptimizationMetrics" ADVANCED_COST_OPTIMIZATION_METRICS {
    "IsEnabled" IS_ENABLED;
} }
table! { "AdvancedDataProtectionMetrics" ADVANCED_DATA_PROTECTION_METRICS {
    "IsEnabled" IS_ENABLED;
} }
table! { "AdvancedPerformanceMetrics" ADVANCED_PERFORMANCE_METRICS {
    "IsEnabled" IS_ENABLED;
} }
table! { "AssociateAccessGrantsIdentityCenterRequest" ASSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "IdentityCenterArn" IDENTITY_CENTER_ARN, required;
} }
table! { "AssociateAccessGrantsIdentityCenterResponse" ASSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_RESPONSE {} }
table! { "AsyncErrorDetails" ASYNC_ERROR_DETAILS {
    "Code" MAX_LENGTH1024_STRING;
    "Message" MAX_LENGTH1024_STRING;
    "Resource" MAX_LENGTH1024_STRING;
    "RequestId" MAX_LENGTH1024_STRING;
} }
table! { "AsyncOperation" ASYNC_OPERATION {
    "CreationTime" ASYNC_CREATION_TIMESTAMP;
    "Operation" ASYNC_OPERATION_NAME;
    "RequestTokenARN" ASYNC_REQUEST_TOKEN_ARN;
    "RequestParameters" ASYNC_REQUEST_PARAMETERS;
    "RequestStatus" ASYNC_REQUEST_STATUS;
    "ResponseDetails" ASYNC_RESPONSE_DETAILS;
} }
table! { "AsyncRequestParameters" ASYNC_REQUEST_PARAMETERS {
    "CreateMultiRegionAccessPointRequest" CREATE_MULTI_REGION_ACCESS_POINT_INPUT;
    "DeleteMultiRegionAccessPointRequest" DELETE_MULTI_REGION_ACCESS_POINT_INPUT;
    "PutMultiRegionAccessPointPolicyRequest" PUT_MULTI_REGION_ACCESS_POINT_POLICY_INPUT;
} }
table! { "AsyncResponseDetails" ASYNC_RESPONSE_DETAILS {
    "MultiRegionAccessPointDetails" MULTI_REGION_ACCESS_POINTS_ASYNC_RESPONSE;
    "ErrorDetails" ASYNC_ERROR_DETAILS;
} }
table! { "AwsLambdaTransformation" AWS_LAMBDA_TRANSFORMATION {
    "FunctionArn" FUNCTION_ARN_STRING, required;
    "FunctionPayload" AWS_LAMBDA_TRANSFORMATION_PAYLOAD;
} }
table! { "BadRequestException" BAD_REQUEST_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "BucketAlreadyExists" BUCKET_ALREADY_EXISTS {} }
table! { "BucketAlreadyOwnedByYou" BUCKET_ALREADY_OWNED_BY_YOU {} }
table! { "BucketLevel" BUCKET_LEVEL {
    "ActivityMetrics" ACTIVITY_METRICS;
    "PrefixLevel" PREFIX_LEVEL;
    "AdvancedCostOptimizationMetrics" ADVANCED_COST_OPTIMIZATION_METRICS;
    "AdvancedDataProtectionMetrics" ADVANCED_DATA_PROTECTION_METRICS;
    "DetailedStatusCodesMetrics" DETAILED_STATUS_CODES_METRICS;
    "AdvancedPerformanceMetrics" ADVANCED_PERFORMANCE_METRICS;
} }
table! { "CloudWatchMetrics" CLOUD_WATCH_METRICS {
    "IsEnabled" IS_ENABLED, required;
} }
table! { "CreateAccessGrantRequest" CREATE_ACCESS_GRANT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID, required;
    "AccessGrantsLocationConfiguration" ACCESS_GRANTS_LOCATION_CONFIGURATION;
    "Grantee" GRANTEE, required;
    "Permission" PERMISSION, required;
    "ApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
    "S3PrefixType" S3_PREFIX_TYPE;
    "Tags" TAG_LIST;
} }
table! { "CreateAccessGrantResult" CREATE_ACCESS_GRANT_RESULT {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantId" ACCESS_GRANT_ID;
    "AccessGrantArn" ACCESS_GRANT_ARN;
    "Grantee" GRANTEE;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationConfiguration" ACCESS_GRANTS_LOCATION_CONFIGURATION;
    "Permission" PERMISSION;
    "ApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
    "GrantScope" S3_PREFIX;
} }
table! { "CreateAccessGrantsInstanceRequest" CREATE_ACCESS_GRANTS_INSTANCE_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "IdentityCenterArn" IDENTITY_CENTER_ARN;
    "Tags" TAG_LIST;
} }
table! { "CreateAccessGrantsInstanceResult" CREATE_ACCESS_GRANTS_INSTANCE_RESULT {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantsInstanceId" ACCESS_GRANTS_INSTANCE_ID;
    "AccessGrantsInstanceArn" ACCESS_GRANTS_INSTANCE_ARN;
    "IdentityCenterArn" IDENTITY_CENTER_ARN;
    "IdentityCenterInstanceArn" IDENTITY_CENTER_ARN;
    "IdentityCenterApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
} }
table! { "CreateAccessGrantsLocationRequest" CREATE_ACCESS_GRANTS_LOCATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "LocationScope" S3_PREFIX, required;
    "IAMRoleArn" IAM_ROLE_ARN, required;
    "Tags" TAG_LIST;
} }
table! { "CreateAccessGrantsLocationResult" CREATE_ACCESS_GRANTS_LOCATION_RESULT {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationArn" ACCESS_GRANTS_LOCATION_ARN;
    "LocationScope" S3_PREFIX;
    "IAMRoleArn" IAM_ROLE_ARN;
} }
table! { "CreateAccessPointForObjectLambdaRequest" CREATE_ACCESS_POINT_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
    "Configuration" OBJECT_LAMBDA_CONFIGURATION, required;
} }
table! { "CreateAccessPointForObjectLambdaResult" CREATE_ACCESS_POINT_FOR_OBJECT_LAMBDA_RESULT {
    "ObjectLambdaAccessPointArn" OBJECT_LAMBDA_ACCESS_POINT_ARN;
    "Alias" OBJECT_LAMBDA_ACCESS_POINT_ALIAS;
} }
table! { "CreateAccessPointRequest" CREATE_ACCESS_POINT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
    "Bucket" BUCKET_NAME, required;
    "VpcConfiguration" VPC_CONFIGURATION;
    "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    "BucketAccountId" ACCOUNT_ID;
    "Scope" SCOPE;
    "Tags" TAG_LIST;
} }
table! { "CreateAccessPointResult" CREATE_ACCESS_POINT_RESULT {
    "AccessPointArn" S3_ACCESS_POINT_ARN;
    "Alias" ALIAS;
} }
table! { "CreateBucketConfiguration" CREATE_BUCKET_CONFIGURATION {
    "LocationConstraint" BUCKET_LOCATION_CONSTRAINT;
} }
table! { "CreateBucketRequest" CREATE_BUCKET_REQUEST {
    "ACL" BUCKET_CANNED_ACL, wire("x-amz-acl"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
    "CreateBucketConfiguration" CREATE_BUCKET_CONFIGURATION, location(wire::Location::Payload);
    "GrantFullControl" GRANT_FULL_CONTROL, wire("x-amz-grant-full-control"), location(wire::Location::Header);
    "GrantRead" GRANT_READ, wire("x-amz-grant-read"), location(wire::Location::Header);
    "GrantReadACP" GRANT_READ_ACP, wire("x-amz-grant-read-acp"), location(wire::Location::Header);
    "GrantWrite" GRANT_WRITE, wire("x-amz-grant-write"), location(wire::Location::Header);
    "GrantWriteACP" GRANT_WRITE_ACP, wire("x-amz-grant-write-acp"), location(wire::Location::Header);
    "ObjectLockEnabledForBucket" OBJECT_LOCK_ENABLED_FOR_BUCKET, wire("x-amz-bucket-object-lock-enabled"), location(wire::Location::Header);
    "OutpostId" NON_EMPTY_MAX_LENGTH64_STRING, wire("x-amz-outpost-id"), location(wire::Location::Header);
} }
table! { "CreateBucketResult" CREATE_BUCKET_RESULT {
    "Location" LOCATION, location(wire::Location::Header);
    "BucketArn" S3_REGIONAL_BUCKET_ARN;
} }
table! { "CreateJobRequest" CREATE_JOB_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "ConfirmationRequired" CONFIRMATION_REQUIRED;
    "Operation" JOB_OPERATION, required;
    "Report" JOB_REPORT, required;
    "ClientRequestToken" NON_EMPTY_MAX_LENGTH64_STRING, required;
    "Manifest" JOB_MANIFEST;
    "Description" NON_EMPTY_MAX_LENGTH256_STRING;
    "Priority" JOB_PRIORITY, required;
    "RoleArn" IAM_ROLE_ARN, required;
    "Tags" S3_TAG_SET;
    "ManifestGenerator" JOB_MANIFEST_GENERATOR;
} }
table! { "CreateJobResult" CREATE_JOB_RESULT {
    "JobId" JOB_ID;
} }
table! { "CreateMultiRegionAccessPointInput" CREATE_MULTI_REGION_ACCESS_POINT_INPUT {
    "Name" MULTI_REGION_ACCESS_POINT_NAME, required;
    "PublicAccessBlock" PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    "Regions" REGION_CREATION_LIST, required;
} }
table! { "CreateMultiRegionAccessPointRequest" CREATE_MULTI_REGION_ACCESS_POINT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "ClientToken" MULTI_REGION_ACCESS_POINT_CLIENT_TOKEN, required;
    "Details" CREATE_MULTI_REGION_ACCESS_POINT_INPUT, required;
} }
table! { "CreateMultiRegionAccessPointResult" CREATE_MULTI_REGION_ACCESS_POINT_RESULT {
    "RequestTokenARN" ASYNC_REQUEST_TOKEN_ARN;
} }
table! { "CreateStorageLensGroupRequest" CREATE_STORAGE_LENS_GROUP_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "StorageLensGroup" STORAGE_LENS_GROUP, required;
    "Tags" TAG_LIST;
} }
table! { "CreateStorageLensGroupResponse" CREATE_STORAGE_LENS_GROUP_RESPONSE {} }
table! { "Credentials" CREDENTIALS sensitive {
    "AccessKeyId" ACCESS_KEY_ID;
    "SecretAccessKey" SECRET_ACCESS_KEY;
    "SessionToken" SESSION_TOKEN;
    "Expiration" EXPIRATION;
} }
table! { "DSSEKMSFilter" DSSEKMS_FILTER {
    "KmsKeyArn" NON_EMPTY_KMS_KEY_ARN_STRING;
} }
table! { "DeleteAccessGrantRequest" DELETE_ACCESS_GRANT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "AccessGrantId" ACCESS_GRANT_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "DeleteAccessGrantResponse" DELETE_ACCESS_GRANT_RESPONSE {} }
table! { "DeleteAccessGrantsInstanceRequest" DELETE_ACCESS_GRANTS_INSTANCE_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "DeleteAccessGrantsInstanceResourcePolicyRequest" DELETE_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "DeleteAccessGrantsInstanceResourcePolicyResponse" DELETE_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_RESPONSE {} }
table! { "DeleteAccessGrantsInstanceResponse" DELETE_ACCESS_GRANTS_INSTANCE_RESPONSE {} }
table! { "DeleteAccessGrantsLocationRequest" DELETE_ACCESS_GRANTS_LOCATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "DeleteAccessGrantsLocationResponse" DELETE_ACCESS_GRANTS_LOCATION_RESPONSE {} }
table! { "DeleteAccessPointForObjectLambdaRequest" DELETE_ACCESS_POINT_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteAccessPointForObjectLambdaResponse" DELETE_ACCESS_POINT_FOR_OBJECT_LAMBDA_RESPONSE {} }
table! { "DeleteAccessPointPolicyForObjectLambdaRequest" DELETE_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteAccessPointPolicyForObjectLambdaResponse" DELETE_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_RESPONSE {} }
table! { "DeleteAccessPointPolicyRequest" DELETE_ACCESS_POINT_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteAccessPointPolicyResponse" DELETE_ACCESS_POINT_POLICY_RESPONSE {} }
table! { "DeleteAccessPointRequest" DELETE_ACCESS_POINT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteAccessPointResponse" DELETE_ACCESS_POINT_RESPONSE {} }
table! { "DeleteAccessPointScopeRequest" DELETE_ACCESS_POINT_SCOPE_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteAccessPointScopeResponse" DELETE_ACCESS_POINT_SCOPE_RESPONSE {} }
table! { "DeleteBucketLifecycleConfigurationRequest" DELETE_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteBucketLifecycleConfigurationResponse" DELETE_BUCKET_LIFECYCLE_CONFIGURATION_RESPONSE {} }
table! { "DeleteBucketPolicyRequest" DELETE_BUCKET_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteBucketPolicyResponse" DELETE_BUCKET_POLICY_RESPONSE {} }
table! { "DeleteBucketReplicationRequest" DELETE_BUCKET_REPLICATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteBucketReplicationResponse" DELETE_BUCKET_REPLICATION_RESPONSE {} }
table! { "DeleteBucketRequest" DELETE_BUCKET_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteBucketResponse" DELETE_BUCKET_RESPONSE {} }
table! { "DeleteBucketTaggingRequest" DELETE_BUCKET_TAGGING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "DeleteBucketTaggingResponse" DELETE_BUCKET_TAGGING_RESPONSE {} }
table! { "DeleteJobTaggingRequest" DELETE_JOB_TAGGING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobId" JOB_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "DeleteJobTaggingResult" DELETE_JOB_TAGGING_RESULT {} }
table! { "DeleteMarkerReplication" DELETE_MARKER_REPLICATION {
    "Status" DELETE_MARKER_REPLICATION_STATUS, required;
} }
table! { "DeleteMultiRegionAccessPointInput" DELETE_MULTI_REGION_ACCESS_POINT_INPUT {
    "Name" MULTI_REGION_ACCESS_POINT_NAME, required;
} }
table! { "DeleteMultiRegionAccessPointRequest" DELETE_MULTI_REGION_ACCESS_POINT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "ClientToken" MULTI_REGION_ACCESS_POINT_CLIENT_TOKEN, required;
    "Details" DELETE_MULTI_REGION_ACCESS_POINT_INPUT, required;
} }
table! { "DeleteMultiRegionAccessPointResult" DELETE_MULTI_REGION_ACCESS_POINT_RESULT {
    "RequestTokenARN" ASYNC_REQUEST_TOKEN_ARN;
} }
record! { DeletePublicAccessBlockRequest "DeletePublicAccessBlockRequest" DELETE_PUBLIC_ACCESS_BLOCK_REQUEST {
    account_id: String = "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
record! { DeletePublicAccessBlockResponse "DeletePublicAccessBlockResponse" DELETE_PUBLIC_ACCESS_BLOCK_RESPONSE {} }
table! { "DeleteStorageLensConfigurationRequest" DELETE_STORAGE_LENS_CONFIGURATION_REQUEST {
    "ConfigId" CONFIG_ID, required, wire("storagelensid"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "DeleteStorageLensConfigurationResponse" DELETE_STORAGE_LENS_CONFIGURATION_RESPONSE {} }
table! { "DeleteStorageLensConfigurationTaggingRequest" DELETE_STORAGE_LENS_CONFIGURATION_TAGGING_REQUEST {
    "ConfigId" CONFIG_ID, required, wire("storagelensid"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "DeleteStorageLensConfigurationTaggingResult" DELETE_STORAGE_LENS_CONFIGURATION_TAGGING_RESULT {} }
table! { "DeleteStorageLensGroupRequest" DELETE_STORAGE_LENS_GROUP_REQUEST {
    "Name" STORAGE_LENS_GROUP_NAME, required, wire("name"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "DeleteStorageLensGroupResponse" DELETE_STORAGE_LENS_GROUP_RESPONSE {} }
table! { "DescribeJobRequest" DESCRIBE_JOB_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobId" JOB_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "DescribeJobResult" DESCRIBE_JOB_RESULT {
    "Job" JOB_DESCRIPTOR;
} }
table! { "DescribeMultiRegionAccessPointOperationRequest" DESCRIBE_MULTI_REGION_ACCESS_POINT_OPERATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "RequestTokenARN" ASYNC_REQUEST_TOKEN_ARN, required, wire("request_token"), location(wire::Location::Uri);
} }
table! { "DescribeMultiRegionAccessPointOperationResult" DESCRIBE_MULTI_REGION_ACCESS_POINT_OPERATION_RESULT {
    "AsyncOperation" ASYNC_OPERATION;
} }
table! { "Destination" DESTINATION {
    "Account" ACCOUNT_ID;
    "Bucket" BUCKET_IDENTIFIER_STRING, required;
    "ReplicationTime" REPLICATION_TIME;
    "AccessControlTranslation" ACCESS_CONTROL_TRANSLATION;
    "EncryptionConfiguration" ENCRYPTION_CONFIGURATION;
    "Metrics" METRICS;
    "StorageClass" REPLICATION_STORAGE_CLASS;
} }
table! { "DetailedStatusCodesMetrics" DETAILED_STATUS_CODES_METRICS {
    "IsEnabled" IS_ENABLED;
} }
table! { "DissociateAccessGrantsIdentityCenterRequest" DISSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "DissociateAccessGrantsIdentityCenterResponse" DISSOCIATE_ACCESS_GRANTS_IDENTITY_CENTER_RESPONSE {} }
table! { "EncryptionConfiguration" ENCRYPTION_CONFIGURATION {
    "ReplicaKmsKeyID" REPLICA_KMS_KEY_ID;
} }
table! { "EstablishedMultiRegionAccessPointPolicy" ESTABLISHED_MULTI_REGION_ACCESS_POINT_POLICY {
    "Policy" POLICY;
} }
table! { "Exclude" EXCLUDE {
    "Buckets" BUCKETS;
    "Regions" REGIONS;
} }
table! { "ExistingObjectReplication" EXISTING_OBJECT_REPLICATION {
    "Status" EXISTING_OBJECT_REPLICATION_STATUS, required;
} }
table! { "GeneratedManifestEncryption" GENERATED_MANIFEST_ENCRYPTION {
    "SSES3" SSES3_ENCRYPTION, wire("SSE-S3");
    "SSEKMS" SSEKMS_ENCRYPTION, wire("SSE-KMS");
} }
table! { "GetAccessGrantRequest" GET_ACCESS_GRANT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "AccessGrantId" ACCESS_GRANT_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "GetAccessGrantResult" GET_ACCESS_GRANT_RESULT {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantId" ACCESS_GRANT_ID;
    "AccessGrantArn" ACCESS_GRANT_ARN;
    "Grantee" GRANTEE;
    "Permission" PERMISSION;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationConfiguration" ACCESS_GRANTS_LOCATION_CONFIGURATION;
    "GrantScope" S3_PREFIX;
    "ApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
} }
table! { "GetAccessGrantsInstanceForPrefixRequest" GET_ACCESS_GRANTS_INSTANCE_FOR_PREFIX_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "S3Prefix" S3_PREFIX, required, wire("s3prefix"), location(wire::Location::QueryString);
} }
table! { "GetAccessGrantsInstanceForPrefixResult" GET_ACCESS_GRANTS_INSTANCE_FOR_PREFIX_RESULT {
    "AccessGrantsInstanceArn" ACCESS_GRANTS_INSTANCE_ARN;
    "AccessGrantsInstanceId" ACCESS_GRANTS_INSTANCE_ID;
} }
table! { "GetAccessGrantsInstanceRequest" GET_ACCESS_GRANTS_INSTANCE_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "GetAccessGrantsInstanceResourcePolicyRequest" GET_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "GetAccessGrantsInstanceResourcePolicyResult" GET_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_RESULT {
    "Policy" POLICY_DOCUMENT;
    "Organization" ORGANIZATION;
    "CreatedAt" CREATION_TIMESTAMP;
} }
table! { "GetAccessGrantsInstanceResult" GET_ACCESS_GRANTS_INSTANCE_RESULT {
    "AccessGrantsInstanceArn" ACCESS_GRANTS_INSTANCE_ARN;
    "AccessGrantsInstanceId" ACCESS_GRANTS_INSTANCE_ID;
    "IdentityCenterArn" IDENTITY_CENTER_ARN;
    "IdentityCenterInstanceArn" IDENTITY_CENTER_ARN;
    "IdentityCenterApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
    "CreatedAt" CREATION_TIMESTAMP;
} }
table! { "GetAccessGrantsLocationRequest" GET_ACCESS_GRANTS_LOCATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "GetAccessGrantsLocationResult" GET_ACCESS_GRANTS_LOCATION_RESULT {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationArn" ACCESS_GRANTS_LOCATION_ARN;
    "LocationScope" S3_PREFIX;
    "IAMRoleArn" IAM_ROLE_ARN;
} }
table! { "GetAccessPointConfigurationForObjectLambdaRequest" GET_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointConfigurationForObjectLambdaResult" GET_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_RESULT {
    "Configuration" OBJECT_LAMBDA_CONFIGURATION;
} }
table! { "GetAccessPointForObjectLambdaRequest" GET_ACCESS_POINT_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointForObjectLambdaResult" GET_ACCESS_POINT_FOR_OBJECT_LAMBDA_RESULT {
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME;
    "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    "CreationDate" CREATION_DATE;
    "Alias" OBJECT_LAMBDA_ACCESS_POINT_ALIAS;
} }
table! { "GetAccessPointPolicyForObjectLambdaRequest" GET_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointPolicyForObjectLambdaResult" GET_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_RESULT {
    "Policy" OBJECT_LAMBDA_POLICY;
} }
table! { "GetAccessPointPolicyRequest" GET_ACCESS_POINT_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointPolicyResult" GET_ACCESS_POINT_POLICY_RESULT {
    "Policy" POLICY;
} }
table! { "GetAccessPointPolicyStatusForObjectLambdaRequest" GET_ACCESS_POINT_POLICY_STATUS_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointPolicyStatusForObjectLambdaResult" GET_ACCESS_POINT_POLICY_STATUS_FOR_OBJECT_LAMBDA_RESULT {
    "PolicyStatus" POLICY_STATUS;
} }
table! { "GetAccessPointPolicyStatusRequest" GET_ACCESS_POINT_POLICY_STATUS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointPolicyStatusResult" GET_ACCESS_POINT_POLICY_STATUS_RESULT {
    "PolicyStatus" POLICY_STATUS;
} }
table! { "GetAccessPointRequest" GET_ACCESS_POINT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointResult" GET_ACCESS_POINT_RESULT {
    "Name" ACCESS_POINT_NAME;
    "Bucket" ACCESS_POINT_BUCKET_NAME;
    "NetworkOrigin" NETWORK_ORIGIN;
    "VpcConfiguration" VPC_CONFIGURATION;
    "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    "CreationDate" CREATION_DATE;
    "Alias" ALIAS;
    "AccessPointArn" S3_ACCESS_POINT_ARN;
    "Endpoints" ENDPOINTS;
    "BucketAccountId" ACCOUNT_ID;
    "DataSourceId" DATA_SOURCE_ID;
    "DataSourceType" DATA_SOURCE_TYPE;
} }
table! { "GetAccessPointScopeRequest" GET_ACCESS_POINT_SCOPE_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetAccessPointScopeResult" GET_ACCESS_POINT_SCOPE_RESULT {
    "Scope" SCOPE;
} }
table! { "GetBucketLifecycleConfigurationRequest" GET_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetBucketLifecycleConfigurationResult" GET_BUCKET_LIFECYCLE_CONFIGURATION_RESULT {
    "Rules" LIFECYCLE_RULES;
} }
table! { "GetBucketPolicyRequest" GET_BUCKET_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetBucketPolicyResult" GET_BUCKET_POLICY_RESULT {
    "Policy" POLICY;
} }
table! { "GetBucketReplicationRequest" GET_BUCKET_REPLICATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetBucketReplicationResult" GET_BUCKET_REPLICATION_RESULT {
    "ReplicationConfiguration" REPLICATION_CONFIGURATION;
} }
table! { "GetBucketRequest" GET_BUCKET_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetBucketResult" GET_BUCKET_RESULT {
    "Bucket" BUCKET_NAME;
    "PublicAccessBlockEnabled" PUBLIC_ACCESS_BLOCK_ENABLED;
    "CreationDate" CREATION_DATE;
} }
table! { "GetBucketTaggingRequest" GET_BUCKET_TAGGING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetBucketTaggingResult" GET_BUCKET_TAGGING_RESULT {
    "TagSet" S3_TAG_SET, required;
} }
table! { "GetBucketVersioningRequest" GET_BUCKET_VERSIONING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetBucketVersioningResult" GET_BUCKET_VERSIONING_RESULT {
    "Status" BUCKET_VERSIONING_STATUS;
    "MFADelete" MFA_DELETE_STATUS, wire("MfaDelete");
} }
table! { "GetDataAccessRequest" GET_DATA_ACCESS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Target" S3_PREFIX, required, wire("target"), location(wire::Location::QueryString);
    "Permission" PERMISSION, required, wire("permission"), location(wire::Location::QueryString);
    "DurationSeconds" DURATION_SECONDS, wire("durationSeconds"), location(wire::Location::QueryString);
    "Privilege" PRIVILEGE, wire("privilege"), location(wire::Location::QueryString);
    "TargetType" S3_PREFIX_TYPE, wire("targetType"), location(wire::Location::QueryString);
    "AuditContext" AUDIT_CONTEXT, wire("auditContext"), location(wire::Location::QueryString);
    "InstanceScope" INSTANCE_SCOPE, wire("instanceScope"), location(wire::Location::QueryString);
} }
table! { "GetDataAccessResult" GET_DATA_ACCESS_RESULT {
    "Credentials" CREDENTIALS;
    "MatchedGrantTarget" S3_PREFIX;
    "Grantee" GRANTEE;
    "MatchedInstanceArn" ACCESS_GRANTS_INSTANCE_ARN;
} }
table! { "GetJobTaggingRequest" GET_JOB_TAGGING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobId" JOB_ID, required, wire("id"), location(wire::Location::Uri);
} }
table! { "GetJobTaggingResult" GET_JOB_TAGGING_RESULT {
    "Tags" S3_TAG_SET;
} }
table! { "GetMultiRegionAccessPointPolicyRequest" GET_MULTI_REGION_ACCESS_POINT_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" MULTI_REGION_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetMultiRegionAccessPointPolicyResult" GET_MULTI_REGION_ACCESS_POINT_POLICY_RESULT {
    "Policy" MULTI_REGION_ACCESS_POINT_POLICY_DOCUMENT;
} }
table! { "GetMultiRegionAccessPointPolicyStatusRequest" GET_MULTI_REGION_ACCESS_POINT_POLICY_STATUS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" MULTI_REGION_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetMultiRegionAccessPointPolicyStatusResult" GET_MULTI_REGION_ACCESS_POINT_POLICY_STATUS_RESULT {
    "Established" POLICY_STATUS;
} }
table! { "GetMultiRegionAccessPointRequest" GET_MULTI_REGION_ACCESS_POINT_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" MULTI_REGION_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
} }
table! { "GetMultiRegionAccessPointResult" GET_MULTI_REGION_ACCESS_POINT_RESULT {
    "AccessPoint" MULTI_REGION_ACCESS_POINT_REPORT;
} }
table! { "GetMultiRegionAccessPointRoutesRequest" GET_MULTI_REGION_ACCESS_POINT_ROUTES_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Mrap" MULTI_REGION_ACCESS_POINT_ID, required, wire("mrap"), location(wire::Location::Uri);
} }
table! { "GetMultiRegionAccessPointRoutesResult" GET_MULTI_REGION_ACCESS_POINT_ROUTES_RESULT {
    "Mrap" MULTI_REGION_ACCESS_POINT_ID;
    "Routes" ROUTE_LIST;
} }
record! { GetPublicAccessBlockOutput "GetPublicAccessBlockOutput" GET_PUBLIC_ACCESS_BLOCK_OUTPUT {
    public_access_block_configuration: Option<PublicAccessBlockConfiguration> = "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION, location(wire::Location::Payload);
} }
record! { GetPublicAccessBlockRequest "GetPublicAccessBlockRequest" GET_PUBLIC_ACCESS_BLOCK_REQUEST {
    account_id: String = "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "GetStorageLensConfigurationRequest" GET_STORAGE_LENS_CONFIGURATION_REQUEST {
    "ConfigId" CONFIG_ID, required, wire("storagelensid"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "GetStorageLensConfigurationResult" GET_STORAGE_LENS_CONFIGURATION_RESULT {
    "StorageLensConfiguration" STORAGE_LENS_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "GetStorageLensConfigurationTaggingRequest" GET_STORAGE_LENS_CONFIGURATION_TAGGING_REQUEST {
    "ConfigId" CONFIG_ID, required, wire("storagelensid"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "GetStorageLensConfigurationTaggingResult" GET_STORAGE_LENS_CONFIGURATION_TAGGING_RESULT {
    "Tags" STORAGE_LENS_TAGS;
} }
table! { "GetStorageLensGroupRequest" GET_STORAGE_LENS_GROUP_REQUEST {
    "Name" STORAGE_LENS_GROUP_NAME, required, wire("name"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
table! { "GetStorageLensGroupResult" GET_STORAGE_LENS_GROUP_RESULT {
    "StorageLensGroup" STORAGE_LENS_GROUP, location(wire::Location::Payload);
} }
table! { "Grantee" GRANTEE {
    "GranteeType" GRANTEE_TYPE;
    "GranteeIdentifier" GRANTEE_IDENTIFIER;
} }
table! { "IdempotencyException" IDEMPOTENCY_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "Include" INCLUDE {
    "Buckets" BUCKETS;
    "Regions" REGIONS;
} }
table! { "IntAccessTiers" INT_ACCESS_TIERS {
    "IsEnabled" IS_ENABLED;
} }
table! { "InternalServiceException" INTERNAL_SERVICE_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "InvalidNextTokenException" INVALID_NEXT_TOKEN_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "InvalidRequestException" INVALID_REQUEST_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "JobDescriptor" JOB_DESCRIPTOR {
    "JobId" JOB_ID;
    "ConfirmationRequired" CONFIRMATION_REQUIRED;
    "Description" NON_EMPTY_MAX_LENGTH256_STRING;
    "JobArn" JOB_ARN;
    "Status" JOB_STATUS;
    "Manifest" JOB_MANIFEST;
    "Operation" JOB_OPERATION;
    "Priority" JOB_PRIORITY;
    "ProgressSummary" JOB_PROGRESS_SUMMARY;
    "StatusUpdateReason" JOB_STATUS_UPDATE_REASON;
    "FailureReasons" JOB_FAILURE_LIST;
    "Report" JOB_REPORT;
    "CreationTime" JOB_CREATION_TIME;
    "TerminationDate" JOB_TERMINATION_DATE;
    "RoleArn" IAM_ROLE_ARN;
    "SuspendedDate" SUSPENDED_DATE;
    "SuspendedCause" SUSPENDED_CAUSE;
    "ManifestGenerator" JOB_MANIFEST_GENERATOR;
    "GeneratedManifestDescriptor" S3_GENERATED_MANIFEST_DESCRIPTOR;
} }
table! { "JobFailure" JOB_FAILURE {
    "FailureCode" JOB_FAILURE_CODE;
    "FailureReason" JOB_FAILURE_REASON;
} }
table! { "JobListDescriptor" JOB_LIST_DESCRIPTOR {
    "JobId" JOB_ID;
    "Description" NON_EMPTY_MAX_LENGTH256_STRING;
    "Operation" OPERATION_NAME;
    "Priority" JOB_PRIORITY;
    "Status" JOB_STATUS;
    "CreationTime" JOB_CREATION_TIME;
    "TerminationDate" JOB_TERMINATION_DATE;
    "ProgressSummary" JOB_PROGRESS_SUMMARY;
} }
table! { "JobManifest" JOB_MANIFEST {
    "Spec" JOB_MANIFEST_SPEC, required;
    "Location" JOB_MANIFEST_LOCATION, required;
} }
table! { "JobManifestGenerator" JOB_MANIFEST_GENERATOR {
    "S3JobManifestGenerator" S3_JOB_MANIFEST_GENERATOR;
} }
table! { "JobManifestGeneratorFilter" JOB_MANIFEST_GENERATOR_FILTER {
    "EligibleForReplication" BOOLEAN;
    "CreatedAfter" OBJECT_CREATION_TIME;
    "CreatedBefore" OBJECT_CREATION_TIME;
    "ObjectReplicationStatuses" REPLICATION_STATUS_FILTER_LIST;
    "KeyNameConstraint" KEY_NAME_CONSTRAINT;
    "ObjectSizeGreaterThanBytes" OBJECT_SIZE_GREATER_THAN_BYTES;
    "ObjectSizeLessThanBytes" OBJECT_SIZE_LESS_THAN_BYTES;
    "MatchAnyStorageClass" STORAGE_CLASS_LIST;
    "MatchAnyObjectEncryption" OBJECT_ENCRYPTION_FILTER_LIST;
} }
table! { "JobManifestLocation" JOB_MANIFEST_LOCATION {
    "ObjectArn" S3_KEY_ARN_STRING, required;
    "ObjectVersionId" S3_OBJECT_VERSION_ID;
    "ETag" NON_EMPTY_MAX_LENGTH1024_STRING, required;
} }
table! { "JobManifestSpec" JOB_MANIFEST_SPEC {
    "Format" JOB_MANIFEST_FORMAT, required;
    "Fields" JOB_MANIFEST_FIELD_LIST;
} }
table! { "JobOperation" JOB_OPERATION {
    "LambdaInvoke" LAMBDA_INVOKE_OPERATION;
    "S3PutObjectCopy" S3_COPY_OBJECT_OPERATION;
    "S3PutObjectAcl" S3_SET_OBJECT_ACL_OPERATION;
    "S3PutObjectTagging" S3_SET_OBJECT_TAGGING_OPERATION;
    "S3DeleteObjectTagging" S3_DELETE_OBJECT_TAGGING_OPERATION;
    "S3InitiateRestoreObject" S3_INITIATE_RESTORE_OBJECT_OPERATION;
    "S3PutObjectLegalHold" S3_SET_OBJECT_LEGAL_HOLD_OPERATION;
    "S3PutObjectRetention" S3_SET_OBJECT_RETENTION_OPERATION;
    "S3ReplicateObject" S3_REPLICATE_OBJECT_OPERATION;
    "S3ComputeObjectChecksum" S3_COMPUTE_OBJECT_CHECKSUM_OPERATION;
    "S3UpdateObjectEncryption" S3_UPDATE_OBJECT_ENCRYPTION_OPERATION;
} }
table! { "JobProgressSummary" JOB_PROGRESS_SUMMARY {
    "TotalNumberOfTasks" JOB_TOTAL_NUMBER_OF_TASKS;
    "NumberOfTasksSucceeded" JOB_NUMBER_OF_TASKS_SUCCEEDED;
    "NumberOfTasksFailed" JOB_NUMBER_OF_TASKS_FAILED;
    "Timers" JOB_TIMERS;
} }
table! { "JobReport" JOB_REPORT {
    "Bucket" S3_BUCKET_ARN_STRING;
    "Format" JOB_REPORT_FORMAT;
    "Enabled" BOOLEAN, required;
    "Prefix" REPORT_PREFIX_STRING;
    "ReportScope" JOB_REPORT_SCOPE;
    "ExpectedBucketOwner" ACCOUNT_ID;
} }
table! { "JobStatusException" JOB_STATUS_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "JobTimers" JOB_TIMERS {
    "ElapsedTimeInActiveSeconds" JOB_TIME_IN_STATE_SECONDS;
} }
table! { "KeyNameConstraint" KEY_NAME_CONSTRAINT {
    "MatchAnyPrefix" NON_EMPTY_MAX_LENGTH1024_STRING_LIST;
    "MatchAnySuffix" NON_EMPTY_MAX_LENGTH1024_STRING_LIST;
    "MatchAnySubstring" NON_EMPTY_MAX_LENGTH1024_STRING_LIST;
} }
table! { "LambdaInvokeOperation" LAMBDA_INVOKE_OPERATION {
    "FunctionArn" FUNCTION_ARN_STRING;
    "InvocationSchemaVersion" NON_EMPTY_MAX_LENGTH64_STRING;
    "UserArguments" USER_ARGUMENTS;
} }
table! { "LifecycleConfiguration" LIFECYCLE_CONFIGURATION {
    "Rules" LIFECYCLE_RULES;
} }
table! { "LifecycleExpiration" LIFECYCLE_EXPIRATION {
    "Date" DATE;
    "Days" DAYS;
    "ExpiredObjectDeleteMarker" EXPIRED_OBJECT_DELETE_MARKER;
} }
table! { "LifecycleRule" LIFECYCLE_RULE {
    "Expiration" LIFECYCLE_EXPIRATION;
    "ID" ID;
    "Filter" LIFECYCLE_RULE_FILTER;
    "Status" EXPIRATION_STATUS, required;
    "Transitions" TRANSITION_LIST;
    "NoncurrentVersionTransitions" NONCURRENT_VERSION_TRANSITION_LIST;
    "NoncurrentVersionExpiration" NONCURRENT_VERSION_EXPIRATION;
    "AbortIncompleteMultipartUpload" ABORT_INCOMPLETE_MULTIPART_UPLOAD;
} }
table! { "LifecycleRuleAndOperator" LIFECYCLE_RULE_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" S3_TAG_SET;
    "ObjectSizeGreaterThan" OBJECT_SIZE_GREATER_THAN_BYTES;
    "ObjectSizeLessThan" OBJECT_SIZE_LESS_THAN_BYTES;
} }
table! { "LifecycleRuleFilter" LIFECYCLE_RULE_FILTER {
    "Prefix" PREFIX;
    "Tag" S3_TAG;
    "And" LIFECYCLE_RULE_AND_OPERATOR;
    "ObjectSizeGreaterThan" OBJECT_SIZE_GREATER_THAN_BYTES;
    "ObjectSizeLessThan" OBJECT_SIZE_LESS_THAN_BYTES;
} }
table! { "ListAccessGrantEntry" LIST_ACCESS_GRANT_ENTRY {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantId" ACCESS_GRANT_ID;
    "AccessGrantArn" ACCESS_GRANT_ARN;
    "Grantee" GRANTEE;
    "Permission" PERMISSION;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationConfiguration" ACCESS_GRANTS_LOCATION_CONFIGURATION;
    "GrantScope" S3_PREFIX;
    "ApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
} }
table! { "ListAccessGrantsInstanceEntry" LIST_ACCESS_GRANTS_INSTANCE_ENTRY {
    "AccessGrantsInstanceId" ACCESS_GRANTS_INSTANCE_ID;
    "AccessGrantsInstanceArn" ACCESS_GRANTS_INSTANCE_ARN;
    "CreatedAt" CREATION_TIMESTAMP;
    "IdentityCenterArn" IDENTITY_CENTER_ARN;
    "IdentityCenterInstanceArn" IDENTITY_CENTER_ARN;
    "IdentityCenterApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
} }
table! { "ListAccessGrantsInstancesRequest" LIST_ACCESS_GRANTS_INSTANCES_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" CONTINUATION_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
} }
table! { "ListAccessGrantsInstancesResult" LIST_ACCESS_GRANTS_INSTANCES_RESULT {
    "NextToken" CONTINUATION_TOKEN;
    "AccessGrantsInstancesList" ACCESS_GRANTS_INSTANCES_LIST;
} }
table! { "ListAccessGrantsLocationsEntry" LIST_ACCESS_GRANTS_LOCATIONS_ENTRY {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationArn" ACCESS_GRANTS_LOCATION_ARN;
    "LocationScope" S3_PREFIX;
    "IAMRoleArn" IAM_ROLE_ARN;
} }
table! { "ListAccessGrantsLocationsRequest" LIST_ACCESS_GRANTS_LOCATIONS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" CONTINUATION_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
    "LocationScope" S3_PREFIX, wire("locationscope"), location(wire::Location::QueryString);
} }
table! { "ListAccessGrantsLocationsResult" LIST_ACCESS_GRANTS_LOCATIONS_RESULT {
    "NextToken" CONTINUATION_TOKEN;
    "AccessGrantsLocationsList" ACCESS_GRANTS_LOCATIONS_LIST;
} }
table! { "ListAccessGrantsRequest" LIST_ACCESS_GRANTS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" CONTINUATION_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
    "GranteeType" GRANTEE_TYPE, wire("granteetype"), location(wire::Location::QueryString);
    "GranteeIdentifier" GRANTEE_IDENTIFIER, wire("granteeidentifier"), location(wire::Location::QueryString);
    "Permission" PERMISSION, wire("permission"), location(wire::Location::QueryString);
    "GrantScope" S3_PREFIX, wire("grantscope"), location(wire::Location::QueryString);
    "ApplicationArn" IDENTITY_CENTER_APPLICATION_ARN, wire("application_arn"), location(wire::Location::QueryString);
} }
table! { "ListAccessGrantsResult" LIST_ACCESS_GRANTS_RESULT {
    "NextToken" CONTINUATION_TOKEN;
    "AccessGrantsList" ACCESS_GRANTS_LIST;
} }
table! { "ListAccessPointsForDirectoryBucketsRequest" LIST_ACCESS_POINTS_FOR_DIRECTORY_BUCKETS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "DirectoryBucket" BUCKET_NAME, wire("directoryBucket"), location(wire::Location::QueryString);
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
} }
table! { "ListAccessPointsForDirectoryBucketsResult" LIST_ACCESS_POINTS_FOR_DIRECTORY_BUCKETS_RESULT {
    "AccessPointList" ACCESS_POINT_LIST;
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "ListAccessPointsForObjectLambdaRequest" LIST_ACCESS_POINTS_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
} }
table! { "ListAccessPointsForObjectLambdaResult" LIST_ACCESS_POINTS_FOR_OBJECT_LAMBDA_RESULT {
    "ObjectLambdaAccessPointList" OBJECT_LAMBDA_ACCESS_POINT_LIST;
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "ListAccessPointsRequest" LIST_ACCESS_POINTS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, wire("bucket"), location(wire::Location::QueryString);
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
    "DataSourceId" DATA_SOURCE_ID, wire("dataSourceId"), location(wire::Location::QueryString);
    "DataSourceType" DATA_SOURCE_TYPE, wire("dataSourceType"), location(wire::Location::QueryString);
} }
table! { "ListAccessPointsResult" LIST_ACCESS_POINTS_RESULT {
    "AccessPointList" ACCESS_POINT_LIST;
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "ListCallerAccessGrantsEntry" LIST_CALLER_ACCESS_GRANTS_ENTRY {
    "Permission" PERMISSION;
    "GrantScope" S3_PREFIX;
    "ApplicationArn" IDENTITY_CENTER_APPLICATION_ARN;
    "AccessGrantsInstanceArn" ACCESS_GRANTS_INSTANCE_ARN;
} }
table! { "ListCallerAccessGrantsRequest" LIST_CALLER_ACCESS_GRANTS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "GrantScope" S3_PREFIX, wire("grantscope"), location(wire::Location::QueryString);
    "NextToken" CONTINUATION_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
    "AllowedByApplication" BOOLEAN, wire("allowedByApplication"), location(wire::Location::QueryString);
    "InstanceScope" INSTANCE_SCOPE, wire("instanceScope"), location(wire::Location::QueryString);
} }
table! { "ListCallerAccessGrantsResult" LIST_CALLER_ACCESS_GRANTS_RESULT {
    "NextToken" CONTINUATION_TOKEN;
    "CallerAccessGrantsList" CALLER_ACCESS_GRANTS_LIST;
} }
table! { "ListJobsRequest" LIST_JOBS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobStatuses" JOB_STATUS_LIST, wire("jobStatuses"), location(wire::Location::QueryString);
    "NextToken" STRING_FOR_NEXT_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
} }
table! { "ListJobsResult" LIST_JOBS_RESULT {
    "NextToken" STRING_FOR_NEXT_TOKEN;
    "Jobs" JOB_LIST_DESCRIPTOR_LIST;
} }
table! { "ListMultiRegionAccessPointsRequest" LIST_MULTI_REGION_ACCESS_POINTS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
} }
table! { "ListMultiRegionAccessPointsResult" LIST_MULTI_REGION_ACCESS_POINTS_RESULT {
    "AccessPoints" MULTI_REGION_ACCESS_POINT_REPORT_LIST;
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "ListRegionalBucketsRequest" LIST_REGIONAL_BUCKETS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING, wire("nextToken"), location(wire::Location::QueryString);
    "MaxResults" MAX_RESULTS, wire("maxResults"), location(wire::Location::QueryString);
    "OutpostId" NON_EMPTY_MAX_LENGTH64_STRING, wire("x-amz-outpost-id"), location(wire::Location::Header);
} }
table! { "ListRegionalBucketsResult" LIST_REGIONAL_BUCKETS_RESULT {
    "RegionalBucketList" REGIONAL_BUCKET_LIST;
    "NextToken" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "ListStorageLensConfigurationEntry" LIST_STORAGE_LENS_CONFIGURATION_ENTRY {
    "Id" CONFIG_ID, required;
    "StorageLensArn" STORAGE_LENS_ARN, required;
    "HomeRegion" S3_AWS_REGION, required;
    "IsEnabled" IS_ENABLED;
} }
table! { "ListStorageLensConfigurationsRequest" LIST_STORAGE_LENS_CONFIGURATIONS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" CONTINUATION_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
} }
table! { "ListStorageLensConfigurationsResult" LIST_STORAGE_LENS_CONFIGURATIONS_RESULT {
    "NextToken" CONTINUATION_TOKEN;
    "StorageLensConfigurationList" STORAGE_LENS_CONFIGURATION_LIST, wire("StorageLensConfiguration");
} }
table! { "ListStorageLensGroupEntry" LIST_STORAGE_LENS_GROUP_ENTRY {
    "Name" STORAGE_LENS_GROUP_NAME, required;
    "StorageLensGroupArn" STORAGE_LENS_GROUP_ARN, required;
    "HomeRegion" S3_AWS_REGION, required;
} }
table! { "ListStorageLensGroupsRequest" LIST_STORAGE_LENS_GROUPS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "NextToken" CONTINUATION_TOKEN, wire("nextToken"), location(wire::Location::QueryString);
} }
table! { "ListStorageLensGroupsResult" LIST_STORAGE_LENS_GROUPS_RESULT {
    "NextToken" CONTINUATION_TOKEN;
    "StorageLensGroupList" STORAGE_LENS_GROUP_LIST, wire("StorageLensGroup");
} }
record! { ListTagsForResourceRequest "ListTagsForResourceRequest" LIST_TAGS_FOR_RESOURCE_REQUEST {
    account_id: String = "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    resource_arn: String = "ResourceArn" S3_RESOURCE_ARN, required, wire("resourceArn"), location(wire::Location::Uri);
} }
record! { ListTagsForResourceResult "ListTagsForResourceResult" LIST_TAGS_FOR_RESOURCE_RESULT {
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST;
} }
table! { "MatchObjectAge" MATCH_OBJECT_AGE {
    "DaysGreaterThan" OBJECT_AGE_VALUE;
    "DaysLessThan" OBJECT_AGE_VALUE;
} }
table! { "MatchObjectSize" MATCH_OBJECT_SIZE {
    "BytesGreaterThan" OBJECT_SIZE_VALUE;
    "BytesLessThan" OBJECT_SIZE_VALUE;
} }
table! { "Metrics" METRICS {
    "Status" METRICS_STATUS, required;
    "EventThreshold" REPLICATION_TIME_VALUE;
} }
table! { "MultiRegionAccessPointPolicyDocument" MULTI_REGION_ACCESS_POINT_POLICY_DOCUMENT {
    "Established" ESTABLISHED_MULTI_REGION_ACCESS_POINT_POLICY;
    "Proposed" PROPOSED_MULTI_REGION_ACCESS_POINT_POLICY;
} }
table! { "MultiRegionAccessPointRegionalResponse" MULTI_REGION_ACCESS_POINT_REGIONAL_RESPONSE {
    "Name" REGION_NAME;
    "RequestStatus" ASYNC_REQUEST_STATUS;
} }
table! { "MultiRegionAccessPointReport" MULTI_REGION_ACCESS_POINT_REPORT {
    "Name" MULTI_REGION_ACCESS_POINT_NAME;
    "Alias" MULTI_REGION_ACCESS_POINT_ALIAS;
    "CreatedAt" CREATION_TIMESTAMP;
    "PublicAccessBlock" PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    "Status" MULTI_REGION_ACCESS_POINT_STATUS;
    "Regions" REGION_REPORT_LIST;
} }
table! { "MultiRegionAccessPointRoute" MULTI_REGION_ACCESS_POINT_ROUTE {
    "Bucket" BUCKET_NAME;
    "Region" REGION_NAME;
    "TrafficDialPercentage" TRAFFIC_DIAL_PERCENTAGE, required;
} }
table! { "MultiRegionAccessPointsAsyncResponse" MULTI_REGION_ACCESS_POINTS_ASYNC_RESPONSE {
    "Regions" MULTI_REGION_ACCESS_POINT_REGIONAL_RESPONSE_LIST;
} }
table! { "NoSuchPublicAccessBlockConfiguration" NO_SUCH_PUBLIC_ACCESS_BLOCK_CONFIGURATION {
    "Message" NO_SUCH_PUBLIC_ACCESS_BLOCK_CONFIGURATION_MESSAGE;
} }
table! { "NoncurrentVersionExpiration" NONCURRENT_VERSION_EXPIRATION {
    "NoncurrentDays" DAYS;
    "NewerNoncurrentVersions" NONCURRENT_VERSION_COUNT;
} }
table! { "NoncurrentVersionTransition" NONCURRENT_VERSION_TRANSITION {
    "NoncurrentDays" DAYS;
    "StorageClass" TRANSITION_STORAGE_CLASS;
} }
table! { "NotFoundException" NOT_FOUND_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "NotSSEFilter" NOT_SSE_FILTER {} }
table! { "ObjectEncryption" OBJECT_ENCRYPTION {
    "SSEKMS" S3_UPDATE_OBJECT_ENCRYPTION_SSEKMS, wire("SSE-KMS");
} }
table! { "ObjectEncryptionFilter" OBJECT_ENCRYPTION_FILTER {
    "SSES3" SSES3_FILTER, wire("SSE-S3");
    "SSEKMS" SSEKMS_FILTER, wire("SSE-KMS");
    "DSSEKMS" DSSEKMS_FILTER, wire("DSSE-KMS");
    "SSEC" SSEC_FILTER, wire("SSE-C");
    "NOTSSE" NOT_SSE_FILTER, wire("NOT-SSE");
} }
table! { "ObjectLambdaAccessPoint" OBJECT_LAMBDA_ACCESS_POINT {
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required;
    "ObjectLambdaAccessPointArn" OBJECT_LAMBDA_ACCESS_POINT_ARN;
    "Alias" OBJECT_LAMBDA_ACCESS_POINT_ALIAS;
} }
table! { "ObjectLambdaAccessPointAlias" OBJECT_LAMBDA_ACCESS_POINT_ALIAS {
    "Value" OBJECT_LAMBDA_ACCESS_POINT_ALIAS_VALUE;
    "Status" OBJECT_LAMBDA_ACCESS_POINT_ALIAS_STATUS;
} }
table! { "ObjectLambdaConfiguration" OBJECT_LAMBDA_CONFIGURATION {
    "SupportingAccessPoint" OBJECT_LAMBDA_SUPPORTING_ACCESS_POINT_ARN, required;
    "CloudWatchMetricsEnabled" BOOLEAN;
    "AllowedFeatures" OBJECT_LAMBDA_ALLOWED_FEATURES_LIST;
    "TransformationConfigurations" OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATIONS_LIST, required;
} }
table! { "ObjectLambdaContentTransformation" OBJECT_LAMBDA_CONTENT_TRANSFORMATION {
    "AwsLambda" AWS_LAMBDA_TRANSFORMATION;
} }
table! { "ObjectLambdaTransformationConfiguration" OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATION {
    "Actions" OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATION_ACTIONS_LIST, required;
    "ContentTransformation" OBJECT_LAMBDA_CONTENT_TRANSFORMATION, required;
} }
table! { "PolicyStatus" POLICY_STATUS {
    "IsPublic" IS_PUBLIC;
} }
table! { "PrefixLevel" PREFIX_LEVEL {
    "StorageMetrics" PREFIX_LEVEL_STORAGE_METRICS, required;
} }
table! { "PrefixLevelStorageMetrics" PREFIX_LEVEL_STORAGE_METRICS {
    "IsEnabled" IS_ENABLED;
    "SelectionCriteria" SELECTION_CRITERIA;
} }
table! { "ProposedMultiRegionAccessPointPolicy" PROPOSED_MULTI_REGION_ACCESS_POINT_POLICY {
    "Policy" POLICY;
} }
record! { PublicAccessBlockConfiguration "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION {
    block_public_acls: Option<bool> = "BlockPublicAcls" SETTING;
    ignore_public_acls: Option<bool> = "IgnorePublicAcls" SETTING;
    block_public_policy: Option<bool> = "BlockPublicPolicy" SETTING;
    restrict_public_buckets: Option<bool> = "RestrictPublicBuckets" SETTING;
} }
table! { "PutAccessGrantsInstanceResourcePolicyRequest" PUT_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Policy" POLICY_DOCUMENT, required;
    "Organization" ORGANIZATION;
} }
table! { "PutAccessGrantsInstanceResourcePolicyResult" PUT_ACCESS_GRANTS_INSTANCE_RESOURCE_POLICY_RESULT {
    "Policy" POLICY_DOCUMENT;
    "Organization" ORGANIZATION;
    "CreatedAt" CREATION_TIMESTAMP;
} }
table! { "PutAccessPointConfigurationForObjectLambdaRequest" PUT_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
    "Configuration" OBJECT_LAMBDA_CONFIGURATION, required;
} }
table! { "PutAccessPointConfigurationForObjectLambdaResponse" PUT_ACCESS_POINT_CONFIGURATION_FOR_OBJECT_LAMBDA_RESPONSE {} }
table! { "PutAccessPointPolicyForObjectLambdaRequest" PUT_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" OBJECT_LAMBDA_ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
    "Policy" OBJECT_LAMBDA_POLICY, required;
} }
table! { "PutAccessPointPolicyForObjectLambdaResponse" PUT_ACCESS_POINT_POLICY_FOR_OBJECT_LAMBDA_RESPONSE {} }
table! { "PutAccessPointPolicyRequest" PUT_ACCESS_POINT_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
    "Policy" POLICY, required;
} }
table! { "PutAccessPointPolicyResponse" PUT_ACCESS_POINT_POLICY_RESPONSE {} }
table! { "PutAccessPointScopeRequest" PUT_ACCESS_POINT_SCOPE_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Name" ACCESS_POINT_NAME, required, wire("name"), location(wire::Location::Uri);
    "Scope" SCOPE, required;
} }
table! { "PutAccessPointScopeResponse" PUT_ACCESS_POINT_SCOPE_RESPONSE {} }
table! { "PutBucketLifecycleConfigurationRequest" PUT_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
    "LifecycleConfiguration" LIFECYCLE_CONFIGURATION, location(wire::Location::Payload);
} }
table! { "PutBucketLifecycleConfigurationResponse" PUT_BUCKET_LIFECYCLE_CONFIGURATION_RESPONSE {} }
table! { "PutBucketPolicyRequest" PUT_BUCKET_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
    "ConfirmRemoveSelfBucketAccess" CONFIRM_REMOVE_SELF_BUCKET_ACCESS, wire("x-amz-confirm-remove-self-bucket-access"), location(wire::Location::Header);
    "Policy" POLICY, required;
} }
table! { "PutBucketPolicyResponse" PUT_BUCKET_POLICY_RESPONSE {} }
table! { "PutBucketReplicationRequest" PUT_BUCKET_REPLICATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
    "ReplicationConfiguration" REPLICATION_CONFIGURATION, required, location(wire::Location::Payload);
} }
table! { "PutBucketReplicationResponse" PUT_BUCKET_REPLICATION_RESPONSE {} }
table! { "PutBucketTaggingRequest" PUT_BUCKET_TAGGING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
    "Tagging" TAGGING, required, location(wire::Location::Payload);
} }
table! { "PutBucketTaggingResponse" PUT_BUCKET_TAGGING_RESPONSE {} }
table! { "PutBucketVersioningRequest" PUT_BUCKET_VERSIONING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Bucket" BUCKET_NAME, required, wire("name"), location(wire::Location::Uri);
    "MFA" MFA, wire("x-amz-mfa"), location(wire::Location::Header);
    "VersioningConfiguration" VERSIONING_CONFIGURATION, required, location(wire::Location::Payload);
} }
table! { "PutBucketVersioningResponse" PUT_BUCKET_VERSIONING_RESPONSE {} }
table! { "PutJobTaggingRequest" PUT_JOB_TAGGING_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobId" JOB_ID, required, wire("id"), location(wire::Location::Uri);
    "Tags" S3_TAG_SET, required;
} }
table! { "PutJobTaggingResult" PUT_JOB_TAGGING_RESULT {} }
table! { "PutMultiRegionAccessPointPolicyInput" PUT_MULTI_REGION_ACCESS_POINT_POLICY_INPUT {
    "Name" MULTI_REGION_ACCESS_POINT_NAME, required;
    "Policy" POLICY, required;
} }
table! { "PutMultiRegionAccessPointPolicyRequest" PUT_MULTI_REGION_ACCESS_POINT_POLICY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "ClientToken" MULTI_REGION_ACCESS_POINT_CLIENT_TOKEN, required;
    "Details" PUT_MULTI_REGION_ACCESS_POINT_POLICY_INPUT, required;
} }
table! { "PutMultiRegionAccessPointPolicyResult" PUT_MULTI_REGION_ACCESS_POINT_POLICY_RESULT {
    "RequestTokenARN" ASYNC_REQUEST_TOKEN_ARN;
} }
record! { PutPublicAccessBlockRequest "PutPublicAccessBlockRequest" PUT_PUBLIC_ACCESS_BLOCK_REQUEST {
    public_access_block_configuration: PublicAccessBlockConfiguration = "PublicAccessBlockConfiguration" PUBLIC_ACCESS_BLOCK_CONFIGURATION, required, location(wire::Location::Payload);
    account_id: String = "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
} }
record! { PutPublicAccessBlockResponse "PutPublicAccessBlockResponse" PUT_PUBLIC_ACCESS_BLOCK_RESPONSE {} }
table! { "PutStorageLensConfigurationRequest" PUT_STORAGE_LENS_CONFIGURATION_REQUEST {
    "ConfigId" CONFIG_ID, required, wire("storagelensid"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "StorageLensConfiguration" STORAGE_LENS_CONFIGURATION, required;
    "Tags" STORAGE_LENS_TAGS;
} }
table! { "PutStorageLensConfigurationResponse" PUT_STORAGE_LENS_CONFIGURATION_RESPONSE {} }
table! { "PutStorageLensConfigurationTaggingRequest" PUT_STORAGE_LENS_CONFIGURATION_TAGGING_REQUEST {
    "ConfigId" CONFIG_ID, required, wire("storagelensid"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Tags" STORAGE_LENS_TAGS, required;
} }
table! { "PutStorageLensConfigurationTaggingResult" PUT_STORAGE_LENS_CONFIGURATION_TAGGING_RESULT {} }
table! { "Region" REGION {
    "Bucket" BUCKET_NAME, required;
    "BucketAccountId" ACCOUNT_ID;
} }
table! { "RegionReport" REGION_REPORT {
    "Bucket" BUCKET_NAME;
    "Region" REGION_NAME;
    "BucketAccountId" ACCOUNT_ID;
} }
table! { "RegionalBucket" REGIONAL_BUCKET {
    "Bucket" BUCKET_NAME, required;
    "BucketArn" S3_REGIONAL_BUCKET_ARN;
    "PublicAccessBlockEnabled" PUBLIC_ACCESS_BLOCK_ENABLED, required;
    "CreationDate" CREATION_DATE, required;
    "OutpostId" NON_EMPTY_MAX_LENGTH64_STRING;
} }
table! { "ReplicaModifications" REPLICA_MODIFICATIONS {
    "Status" REPLICA_MODIFICATIONS_STATUS, required;
} }
table! { "ReplicationConfiguration" REPLICATION_CONFIGURATION {
    "Role" ROLE, required;
    "Rules" REPLICATION_RULES, required;
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
    "Bucket" BUCKET_IDENTIFIER_STRING, required;
} }
table! { "ReplicationRuleAndOperator" REPLICATION_RULE_AND_OPERATOR {
    "Prefix" PREFIX;
    "Tags" S3_TAG_SET;
} }
table! { "ReplicationRuleFilter" REPLICATION_RULE_FILTER {
    "Prefix" PREFIX;
    "Tag" S3_TAG;
    "And" REPLICATION_RULE_AND_OPERATOR;
} }
table! { "ReplicationTime" REPLICATION_TIME {
    "Status" REPLICATION_TIME_STATUS, required;
    "Time" REPLICATION_TIME_VALUE, required;
} }
table! { "ReplicationTimeValue" REPLICATION_TIME_VALUE {
    "Minutes" MINUTES;
} }
table! { "S3AccessControlList" S3_ACCESS_CONTROL_LIST {
    "Owner" S3_OBJECT_OWNER, required;
    "Grants" S3_GRANT_LIST;
} }
table! { "S3AccessControlPolicy" S3_ACCESS_CONTROL_POLICY {
    "AccessControlList" S3_ACCESS_CONTROL_LIST;
    "CannedAccessControlList" S3_CANNED_ACCESS_CONTROL_LIST;
} }
table! { "S3BucketDestination" S3_BUCKET_DESTINATION {
    "Format" FORMAT, required;
    "OutputSchemaVersion" OUTPUT_SCHEMA_VERSION, required;
    "AccountId" ACCOUNT_ID, required;
    "Arn" S3_BUCKET_ARN_STRING, required;
    "Prefix" PREFIX;
    "Encryption" STORAGE_LENS_DATA_EXPORT_ENCRYPTION;
} }
table! { "S3ComputeObjectChecksumOperation" S3_COMPUTE_OBJECT_CHECKSUM_OPERATION {
    "ChecksumAlgorithm" COMPUTE_OBJECT_CHECKSUM_ALGORITHM;
    "ChecksumType" COMPUTE_OBJECT_CHECKSUM_TYPE;
} }
table! { "S3CopyObjectOperation" S3_COPY_OBJECT_OPERATION {
    "TargetResource" S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING;
    "CannedAccessControlList" S3_CANNED_ACCESS_CONTROL_LIST;
    "AccessControlGrants" S3_GRANT_LIST;
    "MetadataDirective" S3_METADATA_DIRECTIVE;
    "AnnotationDirective" S3_ANNOTATION_DIRECTIVE;
    "ModifiedSinceConstraint" TIME_STAMP;
    "NewObjectMetadata" S3_OBJECT_METADATA;
    "NewObjectTagging" S3_TAG_SET;
    "RedirectLocation" NON_EMPTY_MAX_LENGTH2048_STRING;
    "RequesterPays" BOOLEAN;
    "StorageClass" S3_STORAGE_CLASS;
    "UnModifiedSinceConstraint" TIME_STAMP;
    "SSEAwsKmsKeyId" KMS_KEY_ARN_STRING;
    "TargetKeyPrefix" NON_EMPTY_MAX_LENGTH1024_STRING;
    "ObjectLockLegalHoldStatus" S3_OBJECT_LOCK_LEGAL_HOLD_STATUS;
    "ObjectLockMode" S3_OBJECT_LOCK_MODE;
    "ObjectLockRetainUntilDate" TIME_STAMP;
    "BucketKeyEnabled" BOOLEAN;
    "ChecksumAlgorithm" S3_CHECKSUM_ALGORITHM;
    "ObjectLockEventHold" S3_OBJECT_LOCK_EVENT_HOLD;
    "ObjectLockEventHoldDuration" S3_OBJECT_LOCK_EVENT_HOLD_DURATION;
} }
table! { "S3DeleteObjectTaggingOperation" S3_DELETE_OBJECT_TAGGING_OPERATION {} }
table! { "S3GeneratedManifestDescriptor" S3_GENERATED_MANIFEST_DESCRIPTOR {
    "Format" GENERATED_MANIFEST_FORMAT;
    "Location" JOB_MANIFEST_LOCATION;
} }
table! { "S3Grant" S3_GRANT {
    "Grantee" S3_GRANTEE;
    "Permission" S3_PERMISSION;
} }
table! { "S3Grantee" S3_GRANTEE {
    "TypeIdentifier" S3_GRANTEE_TYPE_IDENTIFIER;
    "Identifier" NON_EMPTY_MAX_LENGTH1024_STRING;
    "DisplayName" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "S3InitiateRestoreObjectOperation" S3_INITIATE_RESTORE_OBJECT_OPERATION {
    "ExpirationInDays" S3_EXPIRATION_IN_DAYS;
    "GlacierJobTier" S3_GLACIER_JOB_TIER;
} }
table! { "S3JobManifestGenerator" S3_JOB_MANIFEST_GENERATOR {
    "ExpectedBucketOwner" ACCOUNT_ID;
    "SourceBucket" S3_BUCKET_ARN_STRING, required;
    "ManifestOutputLocation" S3_MANIFEST_OUTPUT_LOCATION;
    "Filter" JOB_MANIFEST_GENERATOR_FILTER;
    "EnableManifestOutput" BOOLEAN, required;
} }
table! { "S3ManifestOutputLocation" S3_MANIFEST_OUTPUT_LOCATION {
    "ExpectedManifestBucketOwner" ACCOUNT_ID;
    "Bucket" S3_BUCKET_ARN_STRING, required;
    "ManifestPrefix" MANIFEST_PREFIX_STRING;
    "ManifestEncryption" GENERATED_MANIFEST_ENCRYPTION;
    "ManifestFormat" GENERATED_MANIFEST_FORMAT, required;
} }
table! { "S3ObjectLockEventHoldDuration" S3_OBJECT_LOCK_EVENT_HOLD_DURATION {
    "Days" S3_OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS;
    "Years" S3_OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS;
} }
table! { "S3ObjectLockLegalHold" S3_OBJECT_LOCK_LEGAL_HOLD {
    "Status" S3_OBJECT_LOCK_LEGAL_HOLD_STATUS, required;
} }
table! { "S3ObjectLockRetentionEventHoldDuration" S3_OBJECT_LOCK_RETENTION_EVENT_HOLD_DURATION {
    "Days" S3_OBJECT_LOCK_RETENTION_EVENT_HOLD_DURATION_DAYS;
    "Years" S3_OBJECT_LOCK_RETENTION_EVENT_HOLD_DURATION_YEARS;
} }
table! { "S3ObjectMetadata" S3_OBJECT_METADATA {
    "CacheControl" NON_EMPTY_MAX_LENGTH1024_STRING;
    "ContentDisposition" NON_EMPTY_MAX_LENGTH1024_STRING;
    "ContentEncoding" NON_EMPTY_MAX_LENGTH1024_STRING;
    "ContentLanguage" NON_EMPTY_MAX_LENGTH1024_STRING;
    "UserMetadata" S3_USER_METADATA;
    "ContentLength" S3_CONTENT_LENGTH;
    "ContentMD5" NON_EMPTY_MAX_LENGTH1024_STRING;
    "ContentType" NON_EMPTY_MAX_LENGTH1024_STRING;
    "HttpExpiresDate" TIME_STAMP;
    "RequesterCharged" BOOLEAN;
    "SSEAlgorithm" S3_SSE_ALGORITHM;
} }
table! { "S3ObjectOwner" S3_OBJECT_OWNER {
    "ID" NON_EMPTY_MAX_LENGTH1024_STRING;
    "DisplayName" NON_EMPTY_MAX_LENGTH1024_STRING;
} }
table! { "S3ReplicateObjectOperation" S3_REPLICATE_OBJECT_OPERATION {} }
table! { "S3Retention" S3_RETENTION {
    "RetainUntilDate" TIME_STAMP;
    "Mode" S3_OBJECT_LOCK_RETENTION_MODE;
    "EventHold" S3_OBJECT_LOCK_RETENTION_EVENT_HOLD;
    "EventHoldDuration" S3_OBJECT_LOCK_RETENTION_EVENT_HOLD_DURATION;
} }
table! { "S3SetObjectAclOperation" S3_SET_OBJECT_ACL_OPERATION {
    "AccessControlPolicy" S3_ACCESS_CONTROL_POLICY;
} }
table! { "S3SetObjectLegalHoldOperation" S3_SET_OBJECT_LEGAL_HOLD_OPERATION {
    "LegalHold" S3_OBJECT_LOCK_LEGAL_HOLD, required;
} }
table! { "S3SetObjectRetentionOperation" S3_SET_OBJECT_RETENTION_OPERATION {
    "BypassGovernanceRetention" BOOLEAN;
    "Retention" S3_RETENTION, required;
} }
table! { "S3SetObjectTaggingOperation" S3_SET_OBJECT_TAGGING_OPERATION {
    "TagSet" S3_TAG_SET;
} }
table! { "S3Tag" S3_TAG {
    "Key" TAG_KEY_STRING, required;
    "Value" TAG_VALUE_STRING, required;
} }
table! { "S3UpdateObjectEncryptionOperation" S3_UPDATE_OBJECT_ENCRYPTION_OPERATION {
    "ObjectEncryption" OBJECT_ENCRYPTION;
} }
table! { "S3UpdateObjectEncryptionSSEKMS" S3_UPDATE_OBJECT_ENCRYPTION_SSEKMS {
    "KMSKeyArn" NON_EMPTY_KMS_KEY_ARN_STRING, required;
    "BucketKeyEnabled" BOOLEAN;
} }
table! { "SSECFilter" SSEC_FILTER {} }
table! { "SSEKMS" SSEKMS {
    "KeyId" SSEKMS_KEY_ID, required;
} }
table! { "SSEKMSEncryption" SSEKMS_ENCRYPTION {
    "KeyId" KMS_KEY_ARN_STRING, required;
} }
table! { "SSEKMSFilter" SSEKMS_FILTER {
    "KmsKeyArn" NON_EMPTY_KMS_KEY_ARN_STRING;
    "BucketKeyEnabled" BOOLEAN;
} }
table! { "SSES3" SSES3 {} }
table! { "SSES3Encryption" SSES3_ENCRYPTION {} }
table! { "SSES3Filter" SSES3_FILTER {} }
table! { "Scope" SCOPE {
    "Prefixes" PREFIXES_LIST;
    "Permissions" SCOPE_PERMISSION_LIST;
} }
table! { "SelectionCriteria" SELECTION_CRITERIA {
    "Delimiter" STORAGE_LENS_PREFIX_LEVEL_DELIMITER;
    "MaxDepth" STORAGE_LENS_PREFIX_LEVEL_MAX_DEPTH;
    "MinStorageBytesPercentage" MIN_STORAGE_BYTES_PERCENTAGE;
} }
table! { "SourceSelectionCriteria" SOURCE_SELECTION_CRITERIA {
    "SseKmsEncryptedObjects" SSE_KMS_ENCRYPTED_OBJECTS;
    "ReplicaModifications" REPLICA_MODIFICATIONS;
} }
table! { "SseKmsEncryptedObjects" SSE_KMS_ENCRYPTED_OBJECTS {
    "Status" SSE_KMS_ENCRYPTED_OBJECTS_STATUS, required;
} }
table! { "StorageLensAwsOrg" STORAGE_LENS_AWS_ORG {
    "Arn" AWS_ORG_ARN, required;
} }
table! { "StorageLensConfiguration" STORAGE_LENS_CONFIGURATION {
    "Id" CONFIG_ID, required;
    "AccountLevel" ACCOUNT_LEVEL, required;
    "Include" INCLUDE;
    "Exclude" EXCLUDE;
    "DataExport" STORAGE_LENS_DATA_EXPORT;
    "ExpandedPrefixesDataExport" STORAGE_LENS_EXPANDED_PREFIXES_DATA_EXPORT;
    "CostAndUsageReportsPublish" STORAGE_LENS_COST_AND_USAGE_REPORTS_PUBLISH;
    "IsEnabled" IS_ENABLED, required;
    "AwsOrg" STORAGE_LENS_AWS_ORG;
    "StorageLensArn" STORAGE_LENS_ARN;
    "PrefixDelimiter" STORAGE_LENS_PREFIX_LEVEL_DELIMITER;
    "IntAccessTiers" INT_ACCESS_TIERS;
} }
table! { "StorageLensCostAndUsageReportsPrefixLevel" STORAGE_LENS_COST_AND_USAGE_REPORTS_PREFIX_LEVEL {
    "IsEnabled" IS_ENABLED, required;
    "SelectionCriteria" STORAGE_LENS_COST_AND_USAGE_REPORTS_SELECTION_CRITERIA;
} }
table! { "StorageLensCostAndUsageReportsPublish" STORAGE_LENS_COST_AND_USAGE_REPORTS_PUBLISH {
    "PrefixLevel" STORAGE_LENS_COST_AND_USAGE_REPORTS_PREFIX_LEVEL;
} }
table! { "StorageLensCostAndUsageReportsSelectionCriteria" STORAGE_LENS_COST_AND_USAGE_REPORTS_SELECTION_CRITERIA {
    "MinDepth" STORAGE_LENS_COST_AND_USAGE_REPORTS_MIN_DEPTH;
    "MaxDepth" STORAGE_LENS_COST_AND_USAGE_REPORTS_MAX_DEPTH;
} }
table! { "StorageLensDataExport" STORAGE_LENS_DATA_EXPORT {
    "S3BucketDestination" S3_BUCKET_DESTINATION;
    "CloudWatchMetrics" CLOUD_WATCH_METRICS;
    "StorageLensTableDestination" STORAGE_LENS_TABLE_DESTINATION;
} }
table! { "StorageLensDataExportEncryption" STORAGE_LENS_DATA_EXPORT_ENCRYPTION {
    "SSES3" SSES3, wire("SSE-S3");
    "SSEKMS" SSEKMS, wire("SSE-KMS");
} }
table! { "StorageLensExpandedPrefixesDataExport" STORAGE_LENS_EXPANDED_PREFIXES_DATA_EXPORT {
    "S3BucketDestination" S3_BUCKET_DESTINATION;
    "StorageLensTableDestination" STORAGE_LENS_TABLE_DESTINATION;
} }
table! { "StorageLensGroup" STORAGE_LENS_GROUP {
    "Name" STORAGE_LENS_GROUP_NAME, required;
    "Filter" STORAGE_LENS_GROUP_FILTER, required;
    "StorageLensGroupArn" STORAGE_LENS_GROUP_ARN;
} }
table! { "StorageLensGroupAndOperator" STORAGE_LENS_GROUP_AND_OPERATOR {
    "MatchAnyPrefix" MATCH_ANY_PREFIX;
    "MatchAnySuffix" MATCH_ANY_SUFFIX;
    "MatchAnyTag" MATCH_ANY_TAG;
    "MatchObjectAge" MATCH_OBJECT_AGE;
    "MatchObjectSize" MATCH_OBJECT_SIZE;
} }
table! { "StorageLensGroupFilter" STORAGE_LENS_GROUP_FILTER {
    "MatchAnyPrefix" MATCH_ANY_PREFIX;
    "MatchAnySuffix" MATCH_ANY_SUFFIX;
    "MatchAnyTag" MATCH_ANY_TAG;
    "MatchObjectAge" MATCH_OBJECT_AGE;
    "MatchObjectSize" MATCH_OBJECT_SIZE;
    "And" STORAGE_LENS_GROUP_AND_OPERATOR;
    "Or" STORAGE_LENS_GROUP_OR_OPERATOR;
} }
table! { "StorageLensGroupLevel" STORAGE_LENS_GROUP_LEVEL {
    "SelectionCriteria" STORAGE_LENS_GROUP_LEVEL_SELECTION_CRITERIA;
} }
table! { "StorageLensGroupLevelSelectionCriteria" STORAGE_LENS_GROUP_LEVEL_SELECTION_CRITERIA {
    "Include" STORAGE_LENS_GROUP_LEVEL_INCLUDE;
    "Exclude" STORAGE_LENS_GROUP_LEVEL_EXCLUDE;
} }
table! { "StorageLensGroupOrOperator" STORAGE_LENS_GROUP_OR_OPERATOR {
    "MatchAnyPrefix" MATCH_ANY_PREFIX;
    "MatchAnySuffix" MATCH_ANY_SUFFIX;
    "MatchAnyTag" MATCH_ANY_TAG;
    "MatchObjectAge" MATCH_OBJECT_AGE;
    "MatchObjectSize" MATCH_OBJECT_SIZE;
} }
table! { "StorageLensTableDestination" STORAGE_LENS_TABLE_DESTINATION {
    "IsEnabled" IS_ENABLED, required;
    "Encryption" STORAGE_LENS_DATA_EXPORT_ENCRYPTION;
} }
table! { "StorageLensTag" STORAGE_LENS_TAG {
    "Key" TAG_KEY_STRING, required;
    "Value" TAG_VALUE_STRING, required;
} }
table! { "SubmitMultiRegionAccessPointRoutesRequest" SUBMIT_MULTI_REGION_ACCESS_POINT_ROUTES_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "Mrap" MULTI_REGION_ACCESS_POINT_ID, required, wire("mrap"), location(wire::Location::Uri);
    "RouteUpdates" ROUTE_LIST, required;
} }
table! { "SubmitMultiRegionAccessPointRoutesResult" SUBMIT_MULTI_REGION_ACCESS_POINT_ROUTES_RESULT {} }
record! { Tag "Tag" TAG {
    key: String = "Key" TAG_KEY_STRING, required;
    value: String = "Value" TAG_VALUE_STRING, required;
} }
record! { TagResourceRequest "TagResourceRequest" TAG_RESOURCE_REQUEST {
    account_id: String = "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    resource_arn: String = "ResourceArn" S3_RESOURCE_ARN, required, wire("resourceArn"), location(wire::Location::Uri);
    tags: Vec<Tag> = "Tags" TAG_LIST, required;
} }
record! { TagResourceResult "TagResourceResult" TAG_RESOURCE_RESULT {} }
table! { "Tagging" TAGGING {
    "TagSet" S3_TAG_SET, required;
} }
table! { "TooManyRequestsException" TOO_MANY_REQUESTS_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "TooManyTagsException" TOO_MANY_TAGS_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
} }
table! { "Transition" TRANSITION {
    "Date" DATE;
    "Days" DAYS;
    "StorageClass" TRANSITION_STORAGE_CLASS;
} }
record! { UntagResourceRequest "UntagResourceRequest" UNTAG_RESOURCE_REQUEST {
    account_id: String = "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    resource_arn: String = "ResourceArn" S3_RESOURCE_ARN, required, wire("resourceArn"), location(wire::Location::Uri);
    tag_keys: Vec<String> = "TagKeys" TAG_KEY_LIST, required, wire("tagKeys"), location(wire::Location::QueryString);
} }
record! { UntagResourceResult "UntagResourceResult" UNTAG_RESOURCE_RESULT {} }
table! { "UpdateAccessGrantsLocationRequest" UPDATE_ACCESS_GRANTS_LOCATION_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID, required, wire("id"), location(wire::Location::Uri);
    "IAMRoleArn" IAM_ROLE_ARN, required;
} }
table! { "UpdateAccessGrantsLocationResult" UPDATE_ACCESS_GRANTS_LOCATION_RESULT {
    "CreatedAt" CREATION_TIMESTAMP;
    "AccessGrantsLocationId" ACCESS_GRANTS_LOCATION_ID;
    "AccessGrantsLocationArn" ACCESS_GRANTS_LOCATION_ARN;
    "LocationScope" S3_PREFIX;
    "IAMRoleArn" IAM_ROLE_ARN;
} }
table! { "UpdateJobPriorityRequest" UPDATE_JOB_PRIORITY_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobId" JOB_ID, required, wire("id"), location(wire::Location::Uri);
    "Priority" JOB_PRIORITY, required, wire("priority"), location(wire::Location::QueryString);
} }
table! { "UpdateJobPriorityResult" UPDATE_JOB_PRIORITY_RESULT {
    "JobId" JOB_ID, required;
    "Priority" JOB_PRIORITY, required;
} }
table! { "UpdateJobStatusRequest" UPDATE_JOB_STATUS_REQUEST {
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "JobId" JOB_ID, required, wire("id"), location(wire::Location::Uri);
    "RequestedJobStatus" REQUESTED_JOB_STATUS, required, wire("requestedJobStatus"), location(wire::Location::QueryString);
    "StatusUpdateReason" JOB_STATUS_UPDATE_REASON, wire("statusUpdateReason"), location(wire::Location::QueryString);
} }
table! { "UpdateJobStatusResult" UPDATE_JOB_STATUS_RESULT {
    "JobId" JOB_ID;
    "Status" JOB_STATUS;
    "StatusUpdateReason" JOB_STATUS_UPDATE_REASON;
} }
table! { "UpdateStorageLensGroupRequest" UPDATE_STORAGE_LENS_GROUP_REQUEST {
    "Name" STORAGE_LENS_GROUP_NAME, required, wire("name"), location(wire::Location::Uri);
    "AccountId" ACCOUNT_ID, required, wire("x-amz-account-id"), location(wire::Location::Header);
    "StorageLensGroup" STORAGE_LENS_GROUP, required;
} }
table! { "UpdateStorageLensGroupResponse" UPDATE_STORAGE_LENS_GROUP_RESPONSE {} }
table! { "VersioningConfiguration" VERSIONING_CONFIGURATION {
    "MFADelete" MFA_DELETE, wire("MfaDelete");
    "Status" BUCKET_VERSIONING_STATUS;
} }
table! { "VpcConfiguration" VPC_CONFIGURATION {
    "VpcId" VPC_ID, required;
} }
static ACCESS_GRANT_ARN: Shape = Shape::string("AccessGrantArn", Bounds::between(1, 2048), pattern!(r"arn:[a-z\-]+:s3:[a-z0-9\-]+:\d{12}:access\-grants\/grant/[a-zA-Z0-9\-]+"));
static ACCESS_GRANT_ID: Shape = Shape::string("AccessGrantId", Bounds::between(1, 64), pattern!(r"[a-zA-Z0-9\-]+"));
static ACCESS_GRANTS_INSTANCE_ARN: Shape = Shape::string("AccessGrantsInstanceArn", Bounds::between(1, 2048), pattern!(r"arn:[a-z\-]+:s3:[a-z0-9\-]+:\d{12}:access\-grants\/[a-zA-Z0-9\-]+"));
static ACCESS_GRANTS_INSTANCE_ID: Shape = Shape::string("AccessGrantsInstanceId", Bounds::between(1, 64), pattern!(r"[a-zA-Z0-9\-]+"));
static ACCESS_GRANTS_INSTANCES_LIST: Shape = Shape::list("AccessGrantsInstancesList", &LIST_ACCESS_GRANTS_INSTANCE_ENTRY, Bounds::NONE).element("AccessGrantsInstance");
static ACCESS_GRANTS_LIST: Shape = Shape::list("AccessGrantsList", &LIST_ACCESS_GRANT_ENTRY, Bounds::NONE).element("AccessGrant");
static ACCESS_GRANTS_LOCATION_ARN: Shape = Shape::string("AccessGrantsLocationArn", Bounds::between(1, 2048), pattern!(r"arn:[a-z\-]+:s3:[a-z0-9\-]+:\d{12}:access\-grants\/location/[a-zA-Z0-9\-]+"));
static ACCESS_GRANTS_LOCATION_ID: Shape = Shape::string("AccessGrantsLocationId", Bounds::between(1, 64), pattern!(r"[a-zA-Z0-9\-]+"));
static ACCESS_GRANTS_LOCATIONS_LIST: Shape = Shape::list("AccessGrantsLocationsList", &LIST_ACCESS_GRANTS_LOCATIONS_ENTRY, Bounds::NONE).element("AccessGrantsLocation");
static ACCESS_KEY_ID: Shape = Shape::string("AccessKeyId", Bounds::NONE, None).sensitive();
static ACCESS_POINT_BUCKET_NAME: Shape = Shape::string("AccessPointBucketName", Bounds::at_most(255), None);
static ACCESS_POINT_LIST: Shape = Shape::list("AccessPointList", &ACCESS_POINT, Bounds::NONE).element("AccessPoint");
static ACCESS_POINT_NAME: Shape = Shape::string("AccessPointName", Bounds::between(3, 255), None);
static ACCOUNT_ID: Shape = Shape::string("AccountId", Bounds::at_most(64), pattern!(r"^\d{12}$"));
static ALIAS: Shape = Shape::string("Alias", Bounds::at_most(63), pattern!(r"^[0-9a-z\\-]{63}"));
static ASYNC_CREATION_TIMESTAMP: Shape = Shape::new("AsyncCreationTimestamp", wire::Kind::Timestamp(None));
static ASYNC_OPERATION_NAME: Shape = Shape::enumeration("AsyncOperationName", &["CreateMultiRegionAccessPoint", "DeleteMultiRegionAccessPoint", "PutMultiRegionAccessPointPolicy"]);
static ASYNC_REQUEST_STATUS: Shape = Shape::string("AsyncRequestStatus", Bounds::NONE, None);
static ASYNC_REQUEST_TOKEN_ARN: Shape = Shape::string("AsyncRequestTokenARN", Bounds::between(1, 1024), pattern!(r"arn:.+"));
static AUDIT_CONTEXT: Shape = Shape::string("AuditContext", Bounds::between(1, 2048), pattern!(r"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*"));
static AWS_LAMBDA_TRANSFORMATION_PAYLOAD: Shape = Shape::string("AwsLambdaTransformationPayload", Bounds::NONE, None);
static AWS_ORG_ARN: Shape = Shape::string("AwsOrgArn", Bounds::between(1, 1024), pattern!(r"arn:[a-z\-]+:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}"));
static BOOLEAN: Shape = Shape::new("Boolean", wire::Kind::Boolean);
static BUCKET_CANNED_ACL: Shape = Shape::enumeration("BucketCannedACL", &["private", "public-read", "public-read-write", "authenticated-read"]);
static BUCKET_IDENTIFIER_STRING: Shape = Shape::string("BucketIdentifierString", Bounds::NONE, None);
static BUCKET_LOCATION_CONSTRAINT: Shape = Shape::enumeration("BucketLocationConstraint", &["EU", "eu-west-1", "us-west-1", "us-west-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-northeast-1", "sa-east-1", "cn-north-1", "eu-central-1"]);
static BUCKET_NAME: Shape = Shape::string("BucketName", Bounds::between(3, 255), None);
static BUCKET_VERSIONING_STATUS: Shape = Shape::enumeration("BucketVersioningStatus", &["Enabled", "Suspended"]);
static BUCKETS: Shape = Shape::list("Buckets", &S3_BUCKET_ARN_STRING, Bounds::NONE).element("Arn");
static CALLER_ACCESS_GRANTS_LIST: Shape = Shape::list("CallerAccessGrantsList", &LIST_CALLER_ACCESS_GRANTS_ENTRY, Bounds::NONE).element("AccessGrant");
static COMPUTE_OBJECT_CHECKSUM_ALGORITHM: Shape = Shape::enumeration("ComputeObjectChecksumAlgorithm", &["CRC32", "CRC32C", "CRC64NVME", "MD5", "SHA1", "SHA256", "SHA512", "XXHASH64", "XXHASH3", "XXHASH128"]);
static COMPUTE_OBJECT_CHECKSUM_TYPE: Shape = Shape::enumeration("ComputeObjectChecksumType", &["FULL_OBJECT", "COMPOSITE"]);
static CONFIG_ID: Shape = Shape::string("ConfigId", Bounds::between(1, 64), pattern!(r"[a-zA-Z0-9\-\_]+"));
static CONFIRM_REMOVE_SELF_BUCKET_ACCESS: Shape = Shape::new("ConfirmRemoveSelfBucketAccess", wire::Kind::Boolean);
static CONFIRMATION_REQUIRED: Shape = Shape::new("ConfirmationRequired", wire::Kind::Boolean);
static CONTINUATION_TOKEN: Shape = Shape::string("ContinuationToken", Bounds::NONE, None);
static CREATION_DATE: Shape = Shape::new("CreationDate", wire::Kind::Timestamp(None));
static CREATION_TIMESTAMP: Shape = Shape::new("CreationTimestamp", wire::Kind::Timestamp(None));
static DATA_SOURCE_ID: Shape = Shape::string("DataSourceId", Bounds::at_most(191), None);
static DATA_SOURCE_TYPE: Shape = Shape::string("DataSourceType", Bounds::NONE, None);
static DATE: Shape = Shape::new("Date", wire::Kind::Timestamp(None));
static DAYS: Shape = Shape::new("Days", wire::Kind::Integer { range: Bounds::NONE });
static DAYS_AFTER_INITIATION: Shape = Shape::new("DaysAfterInitiation", wire::Kind::Integer { range: Bounds::NONE });
static DELETE_MARKER_REPLICATION_STATUS: Shape = Shape::enumeration("DeleteMarkerReplicationStatus", &["Enabled", "Disabled"]);
static DURATION_SECONDS: Shape = Shape::new("DurationSeconds", wire::Kind::Integer { range: Bounds::between(900, 43200) });
static ENDPOINTS: Shape = Shape::map("Endpoints", &NON_EMPTY_MAX_LENGTH64_STRING, &NON_EMPTY_MAX_LENGTH1024_STRING, Bounds::NONE);
static EXCEPTION_MESSAGE: Shape = Shape::string("ExceptionMessage", Bounds::between(1, 1024), None);
static EXISTING_OBJECT_REPLICATION_STATUS: Shape = Shape::enumeration("ExistingObjectReplicationStatus", &["Enabled", "Disabled"]);
static EXPIRATION: Shape = Shape::new("Expiration", wire::Kind::Timestamp(None));
static EXPIRATION_STATUS: Shape = Shape::enumeration("ExpirationStatus", &["Enabled", "Disabled"]);
static EXPIRED_OBJECT_DELETE_MARKER: Shape = Shape::new("ExpiredObjectDeleteMarker", wire::Kind::Boolean);
static FORMAT: Shape = Shape::enumeration("Format", &["CSV", "Parquet"]);
static FUNCTION_ARN_STRING: Shape = Shape::string("FunctionArnString", Bounds::between(1, 1024), pattern!(r"(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"));
static GENERATED_MANIFEST_FORMAT: Shape = Shape::enumeration("GeneratedManifestFormat", &["S3InventoryReport_CSV_20211130"]);
static GRANT_FULL_CONTROL: Shape = Shape::string("GrantFullControl", Bounds::NONE, None);
static GRANT_READ: Shape = Shape::string("GrantRead", Bounds::NONE, None);
static GRANT_READ_ACP: Shape = Shape::string("GrantReadACP", Bounds::NONE, None);
static GRANT_WRITE: Shape = Shape::string("GrantWrite", Bounds::NONE, None);
static GRANT_WRITE_ACP: Shape = Shape::string("GrantWriteACP", Bounds::NONE, None);
static GRANTEE_IDENTIFIER: Shape = Shape::string("GranteeIdentifier", Bounds::NONE, None);
static GRANTEE_TYPE: Shape = Shape::enumeration("GranteeType", &["DIRECTORY_USER", "DIRECTORY_GROUP", "IAM"]);
static IAM_ROLE_ARN: Shape = Shape::string("IAMRoleArn", Bounds::between(1, 2048), pattern!(r"arn:[^:]+:iam::\d{12}:role/.*"));
static ID: Shape = Shape::string("ID", Bounds::NONE, None);
static IDENTITY_CENTER_APPLICATION_ARN: Shape = Shape::string("IdentityCenterApplicationArn", Bounds::between(10, 1224), pattern!(r"arn:[^:]+:sso::\d{12}:application/.*$"));
static IDENTITY_CENTER_ARN: Shape = Shape::string("IdentityCenterArn", Bounds::between(10, 1224), pattern!(r"arn:[^:]+:sso::(\d{12}){0,1}:instance/.*$"));
static INSTANCE_SCOPE: Shape = Shape::enumeration("InstanceScope", &["SELF", "ALL"]);
static IS_ENABLED: Shape = Shape::new("IsEnabled", wire::Kind::Boolean);
static IS_PUBLIC: Shape = Shape::new("IsPublic", wire::Kind::Boolean);
static JOB_ARN: Shape = Shape::string("JobArn", Bounds::between(1, 1024), pattern!(r"arn:[^:]+:s3:[a-zA-Z0-9\-]+:\d{12}:job\/.*"));
static JOB_CREATION_TIME: Shape = Shape::new("JobCreationTime", wire::Kind::Timestamp(None));
static JOB_FAILURE_CODE: Shape = Shape::string("JobFailureCode", Bounds::between(1, 64), None);
static JOB_FAILURE_LIST: Shape = Shape::list("JobFailureList", &JOB_FAILURE, Bounds::NONE);
static JOB_FAILURE_REASON: Shape = Shape::string("JobFailureReason", Bounds::between(1, 256), None);
static JOB_ID: Shape = Shape::string("JobId", Bounds::between(5, 36), pattern!(r"[a-zA-Z0-9\-\_]+"));
static JOB_LIST_DESCRIPTOR_LIST: Shape = Shape::list("JobListDescriptorList", &JOB_LIST_DESCRIPTOR, Bounds::NONE);
static JOB_MANIFEST_FIELD_LIST: Shape = Shape::list("JobManifestFieldList", &JOB_MANIFEST_FIELD_NAME, Bounds::NONE);
static JOB_MANIFEST_FIELD_NAME: Shape = Shape::enumeration("JobManifestFieldName", &["Ignore", "Bucket", "Key", "VersionId"]);
static JOB_MANIFEST_FORMAT: Shape = Shape::enumeration("JobManifestFormat", &["S3BatchOperations_CSV_20180820", "S3InventoryReport_CSV_20161130"]);
static JOB_NUMBER_OF_TASKS_FAILED: Shape = Shape::new("JobNumberOfTasksFailed", wire::Kind::Integer { range: Bounds::at_least(0) });
static JOB_NUMBER_OF_TASKS_SUCCEEDED: Shape = Shape::new("JobNumberOfTasksSucceeded", wire::Kind::Integer { range: Bounds::at_least(0) });
static JOB_PRIORITY: Shape = Shape::new("JobPriority", wire::Kind::Integer { range: Bounds::between(0, 2147483647) });
static JOB_REPORT_FORMAT: Shape = Shape::enumeration("JobReportFormat", &["Report_CSV_20180820"]);
static JOB_REPORT_SCOPE: Shape = Shape::enumeration("JobReportScope", &["AllTasks", "FailedTasksOnly"]);
static JOB_STATUS: Shape = Shape::enumeration("JobStatus", &["Active", "Cancelled", "Cancelling", "Complete", "Completing", "Failed", "Failing", "New", "Paused", "Pausing", "Preparing", "Ready", "Suspended"]);
static JOB_STATUS_LIST: Shape = Shape::list("JobStatusList", &JOB_STATUS, Bounds::NONE);
static JOB_STATUS_UPDATE_REASON: Shape = Shape::string("JobStatusUpdateReason", Bounds::between(1, 256), None);
static JOB_TERMINATION_DATE: Shape = Shape::new("JobTerminationDate", wire::Kind::Timestamp(None));
static JOB_TIME_IN_STATE_SECONDS: Shape = Shape::new("JobTimeInStateSeconds", wire::Kind::Integer { range: Bounds::at_least(0) });
static JOB_TOTAL_NUMBER_OF_TASKS: Shape = Shape::new("JobTotalNumberOfTasks", wire::Kind::Integer { range: Bounds::at_least(0) });
static KMS_KEY_ARN_STRING: Shape = Shape::string("KmsKeyArnString", Bounds::between(1, 2000), None);
static LIFECYCLE_RULES: Shape = Shape::list("LifecycleRules", &LIFECYCLE_RULE, Bounds::NONE).element("Rule");
static LOCATION: Shape = Shape::string("Location", Bounds::NONE, None);
static MFA: Shape = Shape::string("MFA", Bounds::NONE, None);
static MFA_DELETE: Shape = Shape::enumeration("MFADelete", &["Enabled", "Disabled"]);
static MFA_DELETE_STATUS: Shape = Shape::enumeration("MFADeleteStatus", &["Enabled", "Disabled"]);
static MANIFEST_PREFIX_STRING: Shape = Shape::string("ManifestPrefixString", Bounds::between(1, 512), None);
static MATCH_ANY_PREFIX: Shape = Shape::list("MatchAnyPrefix", &PREFIX, Bounds::NONE).element("Prefix");
static MATCH_ANY_SUFFIX: Shape = Shape::list("MatchAnySuffix", &SUFFIX, Bounds::NONE).element("Suffix");
static MATCH_ANY_TAG: Shape = Shape::list("MatchAnyTag", &S3_TAG, Bounds::NONE).element("Tag");
static MAX_LENGTH1024_STRING: Shape = Shape::string("MaxLength1024String", Bounds::at_most(1024), None);
static MAX_RESULTS: Shape = Shape::new("MaxResults", wire::Kind::Integer { range: Bounds::between(0, 1000) });
static METRICS_STATUS: Shape = Shape::enumeration("MetricsStatus", &["Enabled", "Disabled"]);
static MIN_STORAGE_BYTES_PERCENTAGE: Shape = Shape::new("MinStorageBytesPercentage", wire::Kind::Double);
static MINUTES: Shape = Shape::new("Minutes", wire::Kind::Integer { range: Bounds::NONE });
static MULTI_REGION_ACCESS_POINT_ALIAS: Shape = Shape::string("MultiRegionAccessPointAlias", Bounds::at_most(63), pattern!(r"^[a-z][a-z0-9]*[.]mrap$"));
static MULTI_REGION_ACCESS_POINT_CLIENT_TOKEN: Shape = Shape::string("MultiRegionAccessPointClientToken", Bounds::at_most(64), pattern!(r"\S+"));
static MULTI_REGION_ACCESS_POINT_ID: Shape = Shape::string("MultiRegionAccessPointId", Bounds::at_most(200), pattern!(r"^[a-zA-Z0-9\:.-]{3,200}$"));
static MULTI_REGION_ACCESS_POINT_NAME: Shape = Shape::string("MultiRegionAccessPointName", Bounds::at_most(50), pattern!(r"^[a-z0-9][-a-z0-9]{1,48}[a-z0-9]$"));
static MULTI_REGION_ACCESS_POINT_REGIONAL_RESPONSE_LIST: Shape = Shape::list("MultiRegionAccessPointRegionalResponseList", &MULTI_REGION_ACCESS_POINT_REGIONAL_RESPONSE, Bounds::NONE).element("Region");
static MULTI_REGION_ACCESS_POINT_REPORT_LIST: Shape = Shape::list("MultiRegionAccessPointReportList", &MULTI_REGION_ACCESS_POINT_REPORT, Bounds::NONE).element("AccessPoint");
static MULTI_REGION_ACCESS_POINT_STATUS: Shape = Shape::enumeration("MultiRegionAccessPointStatus", &["READY", "INCONSISTENT_ACROSS_REGIONS", "CREATING", "PARTIALLY_CREATED", "PARTIALLY_DELETED", "DELETING"]);
static NETWORK_ORIGIN: Shape = Shape::enumeration("NetworkOrigin", &["Internet", "VPC"]);
static NO_SUCH_PUBLIC_ACCESS_BLOCK_CONFIGURATION_MESSAGE: Shape = Shape::string("NoSuchPublicAccessBlockConfigurationMessage", Bounds::NONE, None);
static NON_EMPTY_KMS_KEY_ARN_STRING: Shape = Shape::string("NonEmptyKmsKeyArnString", Bounds::between(20, 2048), pattern!(r"arn:aws[a-zA-Z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+"));
static NON_EMPTY_MAX_LENGTH1024_STRING: Shape = Shape::string("NonEmptyMaxLength1024String", Bounds::between(1, 1024), None);
static NON_EMPTY_MAX_LENGTH1024_STRING_LIST: Shape = Shape::list("NonEmptyMaxLength1024StringList", &NON_EMPTY_MAX_LENGTH1024_STRING, Bounds::NONE);
static NON_EMPTY_MAX_LENGTH2048_STRING: Shape = Shape::string("NonEmptyMaxLength2048String", Bounds::between(1, 2048), None);
static NON_EMPTY_MAX_LENGTH256_STRING: Shape = Shape::string("NonEmptyMaxLength256String", Bounds::between(1, 256), None);
static NON_EMPTY_MAX_LENGTH64_STRING: Shape = Shape::string("NonEmptyMaxLength64String", Bounds::between(1, 64), None);
static NONCURRENT_VERSION_COUNT: Shape = Shape::new("NoncurrentVersionCount", wire::Kind::Integer { range: Bounds::NONE });
static NONCURRENT_VERSION_TRANSITION_LIST: Shape = Shape::list("NoncurrentVersionTransitionList", &NONCURRENT_VERSION_TRANSITION, Bounds::NONE).element("NoncurrentVersionTransition");
static OBJECT_AGE_VALUE: Shape = Shape::new("ObjectAgeValue", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_CREATION_TIME: Shape = Shape::new("ObjectCreationTime", wire::Kind::Timestamp(None));
static OBJECT_ENCRYPTION_FILTER_LIST: Shape = Shape::list("ObjectEncryptionFilterList", &OBJECT_ENCRYPTION_FILTER, Bounds::between(1, 1)).element("ObjectEncryption");
static OBJECT_LAMBDA_ACCESS_POINT_ALIAS_STATUS: Shape = Shape::enumeration("ObjectLambdaAccessPointAliasStatus", &["PROVISIONING", "READY"]);
static OBJECT_LAMBDA_ACCESS_POINT_ALIAS_VALUE: Shape = Shape::string("ObjectLambdaAccessPointAliasValue", Bounds::between(3, 63), pattern!(r"^[0-9a-z\\-]{3,63}"));
static OBJECT_LAMBDA_ACCESS_POINT_ARN: Shape = Shape::string("ObjectLambdaAccessPointArn", Bounds::between(1, 2048), pattern!(r"arn:[^:]+:s3-object-lambda:[^:]*:\d{12}:accesspoint/.*"));
static OBJECT_LAMBDA_ACCESS_POINT_LIST: Shape = Shape::list("ObjectLambdaAccessPointList", &OBJECT_LAMBDA_ACCESS_POINT, Bounds::NONE).element("ObjectLambdaAccessPoint");
static OBJECT_LAMBDA_ACCESS_POINT_NAME: Shape = Shape::string("ObjectLambdaAccessPointName", Bounds::between(3, 45), pattern!(r"^[a-z0-9]([a-z0-9\-]*[a-z0-9])?$"));
static OBJECT_LAMBDA_ALLOWED_FEATURE: Shape = Shape::enumeration("ObjectLambdaAllowedFeature", &["GetObject-Range", "GetObject-PartNumber", "HeadObject-Range", "HeadObject-PartNumber"]);
static OBJECT_LAMBDA_ALLOWED_FEATURES_LIST: Shape = Shape::list("ObjectLambdaAllowedFeaturesList", &OBJECT_LAMBDA_ALLOWED_FEATURE, Bounds::NONE).element("AllowedFeature");
static OBJECT_LAMBDA_POLICY: Shape = Shape::string("ObjectLambdaPolicy", Bounds::NONE, None);
static OBJECT_LAMBDA_SUPPORTING_ACCESS_POINT_ARN: Shape = Shape::string("ObjectLambdaSupportingAccessPointArn", Bounds::between(1, 2048), pattern!(r"arn:[^:]+:s3:[^:]*:\d{12}:accesspoint/.*"));
static OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATION_ACTION: Shape = Shape::enumeration("ObjectLambdaTransformationConfigurationAction", &["GetObject", "HeadObject", "ListObjects", "ListObjectsV2"]);
static OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATION_ACTIONS_LIST: Shape = Shape::list("ObjectLambdaTransformationConfigurationActionsList", &OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATION_ACTION, Bounds::NONE).element("Action");
static OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATIONS_LIST: Shape = Shape::list("ObjectLambdaTransformationConfigurationsList", &OBJECT_LAMBDA_TRANSFORMATION_CONFIGURATION, Bounds::NONE).element("TransformationConfiguration");
static OBJECT_LOCK_ENABLED_FOR_BUCKET: Shape = Shape::new("ObjectLockEnabledForBucket", wire::Kind::Boolean);
static OBJECT_SIZE_GREATER_THAN_BYTES: Shape = Shape::new("ObjectSizeGreaterThanBytes", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_SIZE_LESS_THAN_BYTES: Shape = Shape::new("ObjectSizeLessThanBytes", wire::Kind::Integer { range: Bounds::NONE });
static OBJECT_SIZE_VALUE: Shape = Shape::new("ObjectSizeValue", wire::Kind::Integer { range: Bounds::NONE });
static OPERATION_NAME: Shape = Shape::enumeration("OperationName", &["LambdaInvoke", "S3PutObjectCopy", "S3PutObjectAcl", "S3PutObjectTagging", "S3DeleteObjectTagging", "S3InitiateRestoreObject", "S3PutObjectLegalHold", "S3PutObjectRetention", "S3ReplicateObject", "S3ComputeObjectChecksum", "S3UpdateObjectEncryption"]);
static ORGANIZATION: Shape = Shape::string("Organization", Bounds::between(12, 34), pattern!(r"^o-[a-z0-9]{10,32}$"));
static OUTPUT_SCHEMA_VERSION: Shape = Shape::enumeration("OutputSchemaVersion", &["V_1"]);
static OWNER_OVERRIDE: Shape = Shape::enumeration("OwnerOverride", &["Destination"]);
static PERMISSION: Shape = Shape::enumeration("Permission", &["READ", "WRITE", "READWRITE"]);
static POLICY: Shape = Shape::string("Policy", Bounds::NONE, None);
static POLICY_DOCUMENT: Shape = Shape::string("PolicyDocument", Bounds::between(1, 350000), None);
static PREFIX: Shape = Shape::string("Prefix", Bounds::NONE, None);
static PREFIXES_LIST: Shape = Shape::list("PrefixesList", &PREFIX, Bounds::NONE).element("Prefix");
static PRIORITY: Shape = Shape::new("Priority", wire::Kind::Integer { range: Bounds::NONE });
static PRIVILEGE: Shape = Shape::enumeration("Privilege", &["Minimal", "Default"]);
static PUBLIC_ACCESS_BLOCK_ENABLED: Shape = Shape::new("PublicAccessBlockEnabled", wire::Kind::Boolean);
static REGION_CREATION_LIST: Shape = Shape::list("RegionCreationList", &REGION, Bounds::NONE).element("Region");
static REGION_NAME: Shape = Shape::string("RegionName", Bounds::between(1, 64), None);
static REGION_REPORT_LIST: Shape = Shape::list("RegionReportList", &REGION_REPORT, Bounds::NONE).element("Region");
static REGIONAL_BUCKET_LIST: Shape = Shape::list("RegionalBucketList", &REGIONAL_BUCKET, Bounds::NONE).element("RegionalBucket");
static REGIONS: Shape = Shape::list("Regions", &S3_AWS_REGION, Bounds::NONE).element("Region");
static REPLICA_KMS_KEY_ID: Shape = Shape::string("ReplicaKmsKeyID", Bounds::NONE, None);
static REPLICA_MODIFICATIONS_STATUS: Shape = Shape::enumeration("ReplicaModificationsStatus", &["Enabled", "Disabled"]);
static REPLICATION_RULE_STATUS: Shape = Shape::enumeration("ReplicationRuleStatus", &["Enabled", "Disabled"]);
static REPLICATION_RULES: Shape = Shape::list("ReplicationRules", &REPLICATION_RULE, Bounds::NONE).element("Rule");
static REPLICATION_STATUS: Shape = Shape::enumeration("ReplicationStatus", &["COMPLETED", "FAILED", "REPLICA", "NONE"]);
static REPLICATION_STATUS_FILTER_LIST: Shape = Shape::list("ReplicationStatusFilterList", &REPLICATION_STATUS, Bounds::NONE);
static REPLICATION_STORAGE_CLASS: Shape = Shape::enumeration("ReplicationStorageClass", &["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR"]);
static REPLICATION_TIME_STATUS: Shape = Shape::enumeration("ReplicationTimeStatus", &["Enabled", "Disabled"]);
static REPORT_PREFIX_STRING: Shape = Shape::string("ReportPrefixString", Bounds::between(1, 512), None);
static REQUESTED_JOB_STATUS: Shape = Shape::enumeration("RequestedJobStatus", &["Cancelled", "Ready"]);
static ROLE: Shape = Shape::string("Role", Bounds::NONE, None);
static ROUTE_LIST: Shape = Shape::list("RouteList", &MULTI_REGION_ACCESS_POINT_ROUTE, Bounds::NONE).element("Route");
static S3_AWS_REGION: Shape = Shape::string("S3AWSRegion", Bounds::between(5, 30), pattern!(r"[a-z0-9\-]+"));
static S3_ACCESS_POINT_ARN: Shape = Shape::string("S3AccessPointArn", Bounds::between(4, 128), None);
static S3_ANNOTATION_DIRECTIVE: Shape = Shape::enumeration("S3AnnotationDirective", &["COPY", "EXCLUDE"]);
static S3_BUCKET_ARN_STRING: Shape = Shape::string("S3BucketArnString", Bounds::between(1, 128), pattern!(r"arn:[^:]+:s3:.*"));
static S3_CANNED_ACCESS_CONTROL_LIST: Shape = Shape::enumeration("S3CannedAccessControlList", &["private", "public-read", "public-read-write", "aws-exec-read", "authenticated-read", "bucket-owner-read", "bucket-owner-full-control"]);
static S3_CHECKSUM_ALGORITHM: Shape = Shape::enumeration("S3ChecksumAlgorithm", &["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128"]);
static S3_CONTENT_LENGTH: Shape = Shape::new("S3ContentLength", wire::Kind::Integer { range: Bounds::at_least(0) });
static S3_EXPIRATION_IN_DAYS: Shape = Shape::new("S3ExpirationInDays", wire::Kind::Integer { range: Bounds::at_least(0) });
static S3_GLACIER_JOB_TIER: Shape = Shape::enumeration("S3GlacierJobTier", &["BULK", "STANDARD"]);
static S3_GRANT_LIST: Shape = Shape::list("S3GrantList", &S3_GRANT, Bounds::NONE);
static S3_GRANTEE_TYPE_IDENTIFIER: Shape = Shape::enumeration("S3GranteeTypeIdentifier", &["id", "emailAddress", "uri"]);
static S3_KEY_ARN_STRING: Shape = Shape::string("S3KeyArnString", Bounds::between(1, 2000), pattern!(r"arn:[^:]+:s3:.*"));
static S3_METADATA_DIRECTIVE: Shape = Shape::enumeration("S3MetadataDirective", &["COPY", "REPLACE"]);
static S3_OBJECT_LOCK_EVENT_HOLD: Shape = Shape::enumeration("S3ObjectLockEventHold", &["ON", "OFF"]);
static S3_OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS: Shape = Shape::new("S3ObjectLockEventHoldDurationDays", wire::Kind::Integer { range: Bounds::between(1, 36500) });
static S3_OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS: Shape = Shape::new("S3ObjectLockEventHoldDurationYears", wire::Kind::Integer { range: Bounds::between(1, 100) });
static S3_OBJECT_LOCK_LEGAL_HOLD_STATUS: Shape = Shape::enumeration("S3ObjectLockLegalHoldStatus", &["OFF", "ON"]);
static S3_OBJECT_LOCK_MODE: Shape = Shape::enumeration("S3ObjectLockMode", &["COMPLIANCE", "GOVERNANCE"]);
static S3_OBJECT_LOCK_RETENTION_EVENT_HOLD: Shape = Shape::enumeration("S3ObjectLockRetentionEventHold", &["ON", "OFF"]);
static S3_OBJECT_LOCK_RETENTION_EVENT_HOLD_DURATION_DAYS: Shape = Shape::new("S3ObjectLockRetentionEventHoldDurationDays", wire::Kind::Integer { range: Bounds::between(1, 36500) });
static S3_OBJECT_LOCK_RETENTION_EVENT_HOLD_DURATION_YEARS: Shape = Shape::new("S3ObjectLockRetentionEventHoldDurationYears", wire::Kind::Integer { range: Bounds::between(1, 100) });
static S3_OBJECT_LOCK_RETENTION_MODE: Shape = Shape::enumeration("S3ObjectLockRetentionMode", &["COMPLIANCE", "GOVERNANCE"]);
static S3_OBJECT_VERSION_ID: Shape = Shape::string("S3ObjectVersionId", Bounds::between(1, 2000), None);
static S3_PERMISSION: Shape = Shape::enumeration("S3Permission", &["FULL_CONTROL", "READ", "WRITE", "READ_ACP", "WRITE_ACP"]);
static S3_PREFIX: Shape = Shape::string("S3Prefix", Bounds::between(1, 2000), pattern!(r"^.+$"));
static S3_PREFIX_TYPE: Shape = Shape::enumeration("S3PrefixType", &["Object"]);
static S3_REGIONAL_BUCKET_ARN: Shape = Shape::string("S3RegionalBucketArn", Bounds::between(4, 128), None);
static S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING: Shape = Shape::string("S3RegionalOrS3ExpressBucketArnString", Bounds::between(1, 128), pattern!(r"arn:[^:]+:(s3|s3express):.*"));
static S3_RESOURCE_ARN: Shape = Shape::string("S3ResourceArn", Bounds::at_most(1011), pattern!(r"arn:[^:]+:s3(express)?:[^:].*"));
static S3_SSE_ALGORITHM: Shape = Shape::enumeration("S3SSEAlgorithm", &["AES256", "KMS"]);
static S3_STORAGE_CLASS: Shape = Shape::enumeration("S3StorageClass", &["STANDARD", "STANDARD_IA", "ONEZONE_IA", "GLACIER", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"]);
static S3_TAG_SET: Shape = Shape::list("S3TagSet", &S3_TAG, Bounds::NONE);
static S3_USER_METADATA: Shape = Shape::map("S3UserMetadata", &NON_EMPTY_MAX_LENGTH1024_STRING, &MAX_LENGTH1024_STRING, Bounds::at_most(8192));
static SSEKMS_KEY_ID: Shape = Shape::string("SSEKMSKeyId", Bounds::NONE, None);
static SCOPE_PERMISSION: Shape = Shape::enumeration("ScopePermission", &["GetObject", "GetObjectAttributes", "ListMultipartUploadParts", "ListBucket", "ListBucketMultipartUploads", "PutObject", "DeleteObject", "AbortMultipartUpload"]);
static SCOPE_PERMISSION_LIST: Shape = Shape::list("ScopePermissionList", &SCOPE_PERMISSION, Bounds::NONE).element("Permission");
static SECRET_ACCESS_KEY: Shape = Shape::string("SecretAccessKey", Bounds::NONE, None).sensitive();
static SESSION_TOKEN: Shape = Shape::string("SessionToken", Bounds::NONE, None).sensitive();
static SETTING: Shape = Shape::new("Setting", wire::Kind::Boolean);
static SSE_KMS_ENCRYPTED_OBJECTS_STATUS: Shape = Shape::enumeration("SseKmsEncryptedObjectsStatus", &["Enabled", "Disabled"]);
static STORAGE_CLASS_LIST: Shape = Shape::list("StorageClassList", &S3_STORAGE_CLASS, Bounds::NONE);
static STORAGE_LENS_ARN: Shape = Shape::string("StorageLensArn", Bounds::between(1, 1024), pattern!(r"arn:[a-z\-]+:s3:[a-z0-9\-]+:\d{12}:storage\-lens\/.*"));
static STORAGE_LENS_CONFIGURATION_LIST: Shape = Shape::list("StorageLensConfigurationList", &LIST_STORAGE_LENS_CONFIGURATION_ENTRY, Bounds::NONE).element("StorageLensConfiguration").flattened();
static STORAGE_LENS_COST_AND_USAGE_REPORTS_MAX_DEPTH: Shape = Shape::new("StorageLensCostAndUsageReportsMaxDepth", wire::Kind::Integer { range: Bounds::between(1, 15) });
static STORAGE_LENS_COST_AND_USAGE_REPORTS_MIN_DEPTH: Shape = Shape::new("StorageLensCostAndUsageReportsMinDepth", wire::Kind::Integer { range: Bounds::between(1, 15) });
static STORAGE_LENS_GROUP_ARN: Shape = Shape::string("StorageLensGroupArn", Bounds::between(4, 1024), pattern!(r"arn:[a-z\-]+:s3:[a-z0-9\-]+:\d{12}:storage\-lens\-group\/.*"));
static STORAGE_LENS_GROUP_LEVEL_EXCLUDE: Shape = Shape::list("StorageLensGroupLevelExclude", &STORAGE_LENS_GROUP_ARN, Bounds::NONE).element("Arn");
static STORAGE_LENS_GROUP_LEVEL_INCLUDE: Shape = Shape::list("StorageLensGroupLevelInclude", &STORAGE_LENS_GROUP_ARN, Bounds::NONE).element("Arn");
static STORAGE_LENS_GROUP_LIST: Shape = Shape::list("StorageLensGroupList", &LIST_STORAGE_LENS_GROUP_ENTRY, Bounds::NONE).element("StorageLensGroup").flattened();
static STORAGE_LENS_GROUP_NAME: Shape = Shape::string("StorageLensGroupName", Bounds::between(1, 64), pattern!(r"[a-zA-Z0-9\-\_]+"));
static STORAGE_LENS_PREFIX_LEVEL_DELIMITER: Shape = Shape::string("StorageLensPrefixLevelDelimiter", Bounds::at_most(1), None);
static STORAGE_LENS_PREFIX_LEVEL_MAX_DEPTH: Shape = Shape::new("StorageLensPrefixLevelMaxDepth", wire::Kind::Integer { range: Bounds::between(1, 10) });
static STORAGE_LENS_TAGS: Shape = Shape::list("StorageLensTags", &STORAGE_LENS_TAG, Bounds::NONE).element("Tag");
static STRING_FOR_NEXT_TOKEN: Shape = Shape::string("StringForNextToken", Bounds::between(1, 1024), pattern!(r"^[A-Za-z0-9\+\:\/\=\?\#-_]+$"));
static SUFFIX: Shape = Shape::string("Suffix", Bounds::NONE, None);
static SUSPENDED_CAUSE: Shape = Shape::string("SuspendedCause", Bounds::between(1, 1024), None);
static SUSPENDED_DATE: Shape = Shape::new("SuspendedDate", wire::Kind::Timestamp(None));
static TAG_KEY_LIST: Shape = Shape::list("TagKeyList", &TAG_KEY_STRING, Bounds::between(0, 50));
static TAG_KEY_STRING: Shape = Shape::string("TagKeyString", Bounds::between(1, 128), pattern!(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$"));
static TAG_LIST: Shape = Shape::list("TagList", &TAG, Bounds::between(0, 50)).element("Tag");
static TAG_VALUE_STRING: Shape = Shape::string("TagValueString", Bounds::between(0, 256), pattern!(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$"));
static TIME_STAMP: Shape = Shape::new("TimeStamp", wire::Kind::Timestamp(None));
static TRAFFIC_DIAL_PERCENTAGE: Shape = Shape::new("TrafficDialPercentage", wire::Kind::Integer { range: Bounds::between(0, 100) });
static TRANSITION_LIST: Shape = Shape::list("TransitionList", &TRANSITION, Bounds::NONE).element("Transition");
static TRANSITION_STORAGE_CLASS: Shape = Shape::enumeration("TransitionStorageClass", &["GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE"]);
static USER_ARGUMENTS: Shape = Shape::map("UserArguments", &NON_EMPTY_MAX_LENGTH64_STRING, &MAX_LENGTH1024_STRING, Bounds::between(1, 10));
static VPC_ID: Shape = Shape::string("VpcId", Bounds::between(1, 1024), None);

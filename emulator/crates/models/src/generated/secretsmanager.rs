//! AWS Secrets Manager. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// AWS Secrets Manager.
pub static SERVICE: Service = Service {
    name: "secretsmanager",
    signing_name: "secretsmanager",
    iam_prefix: "secretsmanager",
    api_version: "2017-10-17",
    protocol: Protocol::AwsJson11,
    target_prefix: "secretsmanager",
    xml_namespace: "",
    event_source: "secretsmanager.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("ValidationException"),
    operations: OPERATIONS,
};

operations! {
    ASSOCIATE_CROSS_ACCOUNT_REPLICA "AssociateCrossAccountReplica" ASSOCIATE_CROSS_ACCOUNT_REPLICA_REQUEST => ASSOCIATE_CROSS_ACCOUNT_REPLICA_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVICE_ERROR];
    BATCH_GET_SECRET_VALUE "BatchGetSecretValue" BATCH_GET_SECRET_VALUE_REQUEST => BATCH_GET_SECRET_VALUE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION DECRYPTION_FAILURE INTERNAL_SERVICE_ERROR INVALID_NEXT_TOKEN_EXCEPTION];
    CANCEL_ROTATE_SECRET "CancelRotateSecret" CANCEL_ROTATE_SECRET_REQUEST => CANCEL_ROTATE_SECRET_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION];
    CREATE_SECRET "CreateSecret" CREATE_SECRET_REQUEST => CREATE_SECRET_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION LIMIT_EXCEEDED_EXCEPTION ENCRYPTION_FAILURE RESOURCE_EXISTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION INTERNAL_SERVICE_ERROR PRECONDITION_NOT_MET_EXCEPTION DECRYPTION_FAILURE];
    DELETE_RESOURCE_POLICY "DeleteResourcePolicy" DELETE_RESOURCE_POLICY_REQUEST => DELETE_RESOURCE_POLICY_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    DELETE_SECRET "DeleteSecret" DELETE_SECRET_REQUEST => DELETE_SECRET_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION INTERNAL_SERVICE_ERROR];
    DESCRIBE_SECRET "DescribeSecret" DESCRIBE_SECRET_REQUEST => DESCRIBE_SECRET_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_PARAMETER_EXCEPTION];
    DISASSOCIATE_CROSS_ACCOUNT_REPLICA "DisassociateCrossAccountReplica" DISASSOCIATE_CROSS_ACCOUNT_REPLICA_REQUEST => DISASSOCIATE_CROSS_ACCOUNT_REPLICA_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR];
    GET_RANDOM_PASSWORD "GetRandomPassword" GET_RANDOM_PASSWORD_REQUEST => GET_RANDOM_PASSWORD_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION INTERNAL_SERVICE_ERROR];
    GET_RESOURCE_POLICY "GetResourcePolicy" GET_RESOURCE_POLICY_REQUEST => GET_RESOURCE_POLICY_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    GET_SECRET_VALUE "GetSecretValue" GET_SECRET_VALUE_REQUEST => GET_SECRET_VALUE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION DECRYPTION_FAILURE INTERNAL_SERVICE_ERROR];
    LIST_RESOURCE_POLICIES "ListResourcePolicies" LIST_RESOURCE_POLICIES_REQUEST => LIST_RESOURCE_POLICIES_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_NEXT_TOKEN_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    LIST_SECRET_VERSION_IDS "ListSecretVersionIds" LIST_SECRET_VERSION_IDS_REQUEST => LIST_SECRET_VERSION_IDS_RESPONSE, POST "/" 200, errors [INVALID_NEXT_TOKEN_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_PARAMETER_EXCEPTION];
    LIST_SECRETS "ListSecrets" LIST_SECRETS_REQUEST => LIST_SECRETS_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_NEXT_TOKEN_EXCEPTION INTERNAL_SERVICE_ERROR];
    PUT_RESOURCE_POLICY "PutResourcePolicy" PUT_RESOURCE_POLICY_REQUEST => PUT_RESOURCE_POLICY_RESPONSE, POST "/" 200, errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION PUBLIC_POLICY_EXCEPTION];
    PUT_SECRET_VALUE "PutSecretValue" PUT_SECRET_VALUE_REQUEST => PUT_SECRET_VALUE_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION LIMIT_EXCEEDED_EXCEPTION ENCRYPTION_FAILURE RESOURCE_EXISTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVICE_ERROR DECRYPTION_FAILURE];
    REMOVE_REGIONS_FROM_REPLICATION "RemoveRegionsFromReplication" REMOVE_REGIONS_FROM_REPLICATION_REQUEST => REMOVE_REGIONS_FROM_REPLICATION_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR];
    REPLICATE_SECRET_TO_REGIONS "ReplicateSecretToRegions" REPLICATE_SECRET_TO_REGIONS_REQUEST => REPLICATE_SECRET_TO_REGIONS_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR];
    RESTORE_SECRET "RestoreSecret" RESTORE_SECRET_REQUEST => RESTORE_SECRET_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION INTERNAL_SERVICE_ERROR];
    ROTATE_SECRET "RotateSecret" ROTATE_SECRET_REQUEST => ROTATE_SECRET_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION];
    STOP_REPLICATION_TO_REPLICA "StopReplicationToReplica" STOP_REPLICATION_TO_REPLICA_REQUEST => STOP_REPLICATION_TO_REPLICA_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR];
    TAG_RESOURCE "TagResource" TAG_RESOURCE_REQUEST => TAG_RESOURCE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR];
    UNTAG_RESOURCE "UntagResource" UNTAG_RESOURCE_REQUEST => UNTAG_RESOURCE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_REQUEST_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR];
    UPDATE_SECRET "UpdateSecret" UPDATE_SECRET_REQUEST => UPDATE_SECRET_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION LIMIT_EXCEEDED_EXCEPTION ENCRYPTION_FAILURE RESOURCE_EXISTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION INTERNAL_SERVICE_ERROR PRECONDITION_NOT_MET_EXCEPTION DECRYPTION_FAILURE];
    UPDATE_SECRET_VERSION_STAGE "UpdateSecretVersionStage" UPDATE_SECRET_VERSION_STAGE_REQUEST => UPDATE_SECRET_VERSION_STAGE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INVALID_REQUEST_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVICE_ERROR];
    VALIDATE_RESOURCE_POLICY "ValidateResourcePolicy" VALIDATE_RESOURCE_POLICY_REQUEST => VALIDATE_RESOURCE_POLICY_RESPONSE, POST "/" 200, errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_SERVICE_ERROR INVALID_REQUEST_EXCEPTION];
}

errors! {
    DECRYPTION_FAILURE "DecryptionFailure" "DecryptionFailure" 400 Sender;
    ENCRYPTION_FAILURE "EncryptionFailure" "EncryptionFailure" 400 Sender;
    INTERNAL_SERVICE_ERROR "InternalServiceError" "InternalServiceError" 500 Receiver;
    INVALID_NEXT_TOKEN_EXCEPTION "InvalidNextTokenException" "InvalidNextTokenException" 400 Sender;
    INVALID_PARAMETER_EXCEPTION "InvalidParameterException" "InvalidParameterException" 400 Sender;
    INVALID_REQUEST_EXCEPTION "InvalidRequestException" "InvalidRequestException" 400 Sender;
    LIMIT_EXCEEDED_EXCEPTION "LimitExceededException" "LimitExceededException" 400 Sender;
    MALFORMED_POLICY_DOCUMENT_EXCEPTION "MalformedPolicyDocumentException" "MalformedPolicyDocumentException" 400 Sender;
    PRECONDITION_NOT_MET_EXCEPTION "PreconditionNotMetException" "PreconditionNotMetException" 400 Sender;
    PUBLIC_POLICY_EXCEPTION "PublicPolicyException" "PublicPolicyException" 400 Sender;
    RESOURCE_EXISTS_EXCEPTION "ResourceExistsException" "ResourceExistsException" 400 Sender;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 400 Sender;
}

table! { "APIErrorType" API_ERROR_TYPE {
    "SecretId" SECRET_ID_TYPE;
    "ErrorCode" ERROR_CODE;
    "Message" ERROR_MESSAGE;
} }
table! { "AssociateCrossAccountReplicaRequest" ASSOCIATE_CROSS_ACCOUNT_REPLICA_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
    "CrossAccountReplicaARN" SECRET_ARN_TYPE, required;
    "ReplicaRestriction" REPLICA_RESTRICTION_TYPE;
    "ReplicationRoleARN" ROLE_ARN_TYPE;
} }
table! { "AssociateCrossAccountReplicaResponse" ASSOCIATE_CROSS_ACCOUNT_REPLICA_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
    "CrossAccountReplicaARN" SECRET_ARN_TYPE;
    "ReplicationStatus" STATUS_TYPE;
} }
table! { "BatchGetSecretValueRequest" BATCH_GET_SECRET_VALUE_REQUEST {
    "SecretIdList" SECRET_ID_LIST_TYPE;
    "Filters" FILTERS_LIST_TYPE;
    "MaxResults" MAX_RESULTS_BATCH_TYPE;
    "NextToken" NEXT_TOKEN_TYPE;
} }
table! { "BatchGetSecretValueResponse" BATCH_GET_SECRET_VALUE_RESPONSE {
    "SecretValues" SECRET_VALUES_TYPE;
    "NextToken" NEXT_TOKEN_TYPE;
    "Errors" API_ERROR_LIST_TYPE;
} }
table! { "CancelRotateSecretRequest" CANCEL_ROTATE_SECRET_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
} }
table! { "CancelRotateSecretResponse" CANCEL_ROTATE_SECRET_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
    "Name" SECRET_NAME_TYPE;
    "VersionId" SECRET_VERSION_ID_TYPE;
} }
record! { CreateSecretRequest "CreateSecretRequest" CREATE_SECRET_REQUEST {
    name: String = "Name" NAME_TYPE, required;
    client_request_token: Option<String> = "ClientRequestToken" CLIENT_REQUEST_TOKEN_TYPE;
    description: Option<String> = "Description" DESCRIPTION_TYPE;
    kms_key_id: Option<String> = "KmsKeyId" KMS_KEY_ID_TYPE;
    secret_binary: Option<Vec<u8>> = "SecretBinary" SECRET_BINARY_TYPE;
    secret_string: Option<String> = "SecretString" SECRET_STRING_TYPE;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST_TYPE;
    add_replica_regions: Option<Vec<ReplicaRegionType>> = "AddReplicaRegions" ADD_REPLICA_REGION_LIST_TYPE;
    force_overwrite_replica_secret: Option<bool> = "ForceOverwriteReplicaSecret" BOOLEAN_TYPE;
    r#type: Option<String> = "Type" MEDEA_TYPE_TYPE;
    cross_account_primary_arn: Option<String> = "CrossAccountPrimaryARN" SECRET_ARN_TYPE;
} }
record! { CreateSecretResponse "CreateSecretResponse" CREATE_SECRET_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    version_id: Option<String> = "VersionId" SECRET_VERSION_ID_TYPE;
    replication_status: Option<Vec<ReplicationStatusType>> = "ReplicationStatus" REPLICATION_STATUS_LIST_TYPE;
} }
record! { CrossAccountPrimaryType "CrossAccountPrimaryType" CROSS_ACCOUNT_PRIMARY_TYPE {
    primary_secret_arn: Option<String> = "PrimarySecretARN" SECRET_ARN_TYPE;
    replication_status: Option<String> = "ReplicationStatus" STATUS_TYPE;
    status_message: Option<String> = "StatusMessage" STATUS_MESSAGE_TYPE;
} }
record! { CrossAccountReplicaEntry "CrossAccountReplicaEntry" CROSS_ACCOUNT_REPLICA_ENTRY {
    replica_secret_arn: Option<String> = "ReplicaSecretARN" SECRET_ARN_TYPE;
    replication_role_arn: Option<String> = "ReplicationRoleARN" ROLE_ARN_TYPE;
    replication_status: Option<String> = "ReplicationStatus" STATUS_TYPE;
    status_message: Option<String> = "StatusMessage" STATUS_MESSAGE_TYPE;
} }
table! { "DecryptionFailure" DECRYPTION_FAILURE {
    "Message" ERROR_MESSAGE;
} }
record! { DeleteResourcePolicyRequest "DeleteResourcePolicyRequest" DELETE_RESOURCE_POLICY_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    policy_name: Option<String> = "PolicyName" RESOURCE_POLICY_NAME_TYPE;
} }
record! { DeleteResourcePolicyResponse "DeleteResourcePolicyResponse" DELETE_RESOURCE_POLICY_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" NAME_TYPE;
    policy_name: Option<String> = "PolicyName" RESOURCE_POLICY_NAME_TYPE;
} }
record! { DeleteSecretRequest "DeleteSecretRequest" DELETE_SECRET_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    recovery_window_in_days: Option<i64> = "RecoveryWindowInDays" RECOVERY_WINDOW_IN_DAYS_TYPE;
    force_delete_without_recovery: Option<bool> = "ForceDeleteWithoutRecovery" BOOLEAN_TYPE;
} }
record! { DeleteSecretResponse "DeleteSecretResponse" DELETE_SECRET_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    deletion_date: Option<Timestamp> = "DeletionDate" DELETION_DATE_TYPE;
} }
record! { DescribeSecretRequest "DescribeSecretRequest" DESCRIBE_SECRET_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
} }
record! { DescribeSecretResponse "DescribeSecretResponse" DESCRIBE_SECRET_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    r#type: Option<String> = "Type" MEDEA_TYPE_TYPE;
    description: Option<String> = "Description" DESCRIPTION_TYPE;
    kms_key_id: Option<String> = "KmsKeyId" KMS_KEY_ID_TYPE;
    rotation_enabled: Option<bool> = "RotationEnabled" ROTATION_ENABLED_TYPE;
    rotation_lambda_arn: Option<String> = "RotationLambdaARN" ROTATION_LAMBDA_ARN_TYPE;
    rotation_rules: Option<RotationRulesType> = "RotationRules" ROTATION_RULES_TYPE;
    external_secret_rotation_metadata: Option<Vec<ExternalSecretRotationMetadataItem>> = "ExternalSecretRotationMetadata" EXTERNAL_SECRET_ROTATION_METADATA_TYPE;
    external_secret_rotation_role_arn: Option<String> = "ExternalSecretRotationRoleArn" ROLE_ARN_TYPE;
    last_rotated_date: Option<Timestamp> = "LastRotatedDate" LAST_ROTATED_DATE_TYPE;
    last_changed_date: Option<Timestamp> = "LastChangedDate" LAST_CHANGED_DATE_TYPE;
    last_accessed_date: Option<Timestamp> = "LastAccessedDate" LAST_ACCESSED_DATE_TYPE;
    deleted_date: Option<Timestamp> = "DeletedDate" DELETED_DATE_TYPE;
    next_rotation_date: Option<Timestamp> = "NextRotationDate" NEXT_ROTATION_DATE_TYPE;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST_TYPE;
    version_ids_to_stages: Option<BTreeMap<String, Vec<String>>> = "VersionIdsToStages" SECRET_VERSIONS_TO_STAGES_MAP_TYPE;
    owning_service: Option<String> = "OwningService" OWNING_SERVICE_TYPE;
    created_date: Option<Timestamp> = "CreatedDate" TIMESTAMP_TYPE;
    primary_region: Option<String> = "PrimaryRegion" REGION_TYPE;
    replication_status: Option<Vec<ReplicationStatusType>> = "ReplicationStatus" REPLICATION_STATUS_LIST_TYPE;
    cross_account_primary: Option<CrossAccountPrimaryType> = "CrossAccountPrimary" CROSS_ACCOUNT_PRIMARY_TYPE;
    cross_account_replicas: Option<Vec<CrossAccountReplicaEntry>> = "CrossAccountReplicas" CROSS_ACCOUNT_REPLICA_LIST_TYPE;
} }
table! { "DisassociateCrossAccountReplicaRequest" DISASSOCIATE_CROSS_ACCOUNT_REPLICA_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
    "CrossAccountReplicaARN" SECRET_ARN_TYPE, required;
} }
table! { "DisassociateCrossAccountReplicaResponse" DISASSOCIATE_CROSS_ACCOUNT_REPLICA_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
    "CrossAccountReplicaARN" SECRET_ARN_TYPE;
} }
table! { "EncryptionFailure" ENCRYPTION_FAILURE {
    "Message" ERROR_MESSAGE;
} }
record! { ExternalSecretRotationMetadataItem "ExternalSecretRotationMetadataItem" EXTERNAL_SECRET_ROTATION_METADATA_ITEM {
    key: Option<String> = "Key" EXTERNAL_SECRET_ROTATION_METADATA_ITEM_KEY_TYPE;
    value: Option<String> = "Value" EXTERNAL_SECRET_ROTATION_METADATA_ITEM_VALUE_TYPE;
} }
record! { Filter "Filter" FILTER {
    key: Option<String> = "Key" FILTER_NAME_STRING_TYPE;
    values: Option<Vec<String>> = "Values" FILTER_VALUES_STRING_LIST;
} }
table! { "GetRandomPasswordRequest" GET_RANDOM_PASSWORD_REQUEST {
    "PasswordLength" PASSWORD_LENGTH_TYPE;
    "ExcludeCharacters" EXCLUDE_CHARACTERS_TYPE;
    "ExcludeNumbers" EXCLUDE_NUMBERS_TYPE;
    "ExcludePunctuation" EXCLUDE_PUNCTUATION_TYPE;
    "ExcludeUppercase" EXCLUDE_UPPERCASE_TYPE;
    "ExcludeLowercase" EXCLUDE_LOWERCASE_TYPE;
    "IncludeSpace" INCLUDE_SPACE_TYPE;
    "RequireEachIncludedType" REQUIRE_EACH_INCLUDED_TYPE_TYPE;
} }
table! { "GetRandomPasswordResponse" GET_RANDOM_PASSWORD_RESPONSE {
    "RandomPassword" RANDOM_PASSWORD_TYPE;
} }
record! { GetResourcePolicyRequest "GetResourcePolicyRequest" GET_RESOURCE_POLICY_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    policy_name: Option<String> = "PolicyName" RESOURCE_POLICY_NAME_TYPE;
} }
record! { GetResourcePolicyResponse "GetResourcePolicyResponse" GET_RESOURCE_POLICY_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" NAME_TYPE;
    resource_policy: Option<String> = "ResourcePolicy" NON_EMPTY_RESOURCE_POLICY_TYPE;
    policy_name: Option<String> = "PolicyName" RESOURCE_POLICY_NAME_TYPE;
} }
record! { GetSecretValueRequest "GetSecretValueRequest" GET_SECRET_VALUE_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    version_id: Option<String> = "VersionId" SECRET_VERSION_ID_TYPE;
    version_stage: Option<String> = "VersionStage" SECRET_VERSION_STAGE_TYPE;
} }
record! { GetSecretValueResponse "GetSecretValueResponse" GET_SECRET_VALUE_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    version_id: Option<String> = "VersionId" SECRET_VERSION_ID_TYPE;
    secret_binary: Option<Vec<u8>> = "SecretBinary" SECRET_BINARY_TYPE;
    secret_string: Option<String> = "SecretString" SECRET_STRING_TYPE;
    version_stages: Option<Vec<String>> = "VersionStages" SECRET_VERSION_STAGES_TYPE;
    created_date: Option<Timestamp> = "CreatedDate" CREATED_DATE_TYPE;
} }
table! { "InternalServiceError" INTERNAL_SERVICE_ERROR {
    "Message" ERROR_MESSAGE;
} }
table! { "InvalidNextTokenException" INVALID_NEXT_TOKEN_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "InvalidParameterException" INVALID_PARAMETER_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "InvalidRequestException" INVALID_REQUEST_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "LimitExceededException" LIMIT_EXCEEDED_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "ListResourcePoliciesRequest" LIST_RESOURCE_POLICIES_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
    "MaxResults" MAX_RESULTS_TYPE;
    "NextToken" NEXT_TOKEN_TYPE;
} }
table! { "ListResourcePoliciesResponse" LIST_RESOURCE_POLICIES_RESPONSE {
    "ResourcePolicies" RESOURCE_POLICY_SUMMARY_LIST_TYPE, required;
    "NextToken" NEXT_TOKEN_TYPE;
} }
record! { ListSecretVersionIdsRequest "ListSecretVersionIdsRequest" LIST_SECRET_VERSION_IDS_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    max_results: Option<i64> = "MaxResults" MAX_RESULTS_TYPE;
    next_token: Option<String> = "NextToken" NEXT_TOKEN_TYPE;
    include_deprecated: Option<bool> = "IncludeDeprecated" BOOLEAN_TYPE;
} }
record! { ListSecretVersionIdsResponse "ListSecretVersionIdsResponse" LIST_SECRET_VERSION_IDS_RESPONSE {
    versions: Option<Vec<SecretVersionsListEntry>> = "Versions" SECRET_VERSIONS_LIST_TYPE;
    next_token: Option<String> = "NextToken" NEXT_TOKEN_TYPE;
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
} }
record! { ListSecretsRequest "ListSecretsRequest" LIST_SECRETS_REQUEST {
    include_planned_deletion: Option<bool> = "IncludePlannedDeletion" BOOLEAN_TYPE;
    max_results: Option<i64> = "MaxResults" MAX_RESULTS_TYPE;
    next_token: Option<String> = "NextToken" NEXT_TOKEN_TYPE;
    filters: Option<Vec<Filter>> = "Filters" FILTERS_LIST_TYPE;
    sort_order: Option<String> = "SortOrder" SORT_ORDER_TYPE;
    sort_by: Option<String> = "SortBy" SORT_BY_TYPE;
} }
record! { ListSecretsResponse "ListSecretsResponse" LIST_SECRETS_RESPONSE {
    secret_list: Option<Vec<SecretListEntry>> = "SecretList" SECRET_LIST_TYPE;
    next_token: Option<String> = "NextToken" NEXT_TOKEN_TYPE;
} }
table! { "MalformedPolicyDocumentException" MALFORMED_POLICY_DOCUMENT_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "PreconditionNotMetException" PRECONDITION_NOT_MET_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "PublicPolicyException" PUBLIC_POLICY_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
record! { PutResourcePolicyRequest "PutResourcePolicyRequest" PUT_RESOURCE_POLICY_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    resource_policy: String = "ResourcePolicy" NON_EMPTY_RESOURCE_POLICY_TYPE, required;
    policy_name: Option<String> = "PolicyName" RESOURCE_POLICY_NAME_TYPE;
    block_public_policy: Option<bool> = "BlockPublicPolicy" BOOLEAN_TYPE;
} }
record! { PutResourcePolicyResponse "PutResourcePolicyResponse" PUT_RESOURCE_POLICY_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" NAME_TYPE;
    policy_name: Option<String> = "PolicyName" RESOURCE_POLICY_NAME_TYPE;
} }
record! { PutSecretValueRequest "PutSecretValueRequest" PUT_SECRET_VALUE_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    client_request_token: Option<String> = "ClientRequestToken" CLIENT_REQUEST_TOKEN_TYPE;
    secret_binary: Option<Vec<u8>> = "SecretBinary" SECRET_BINARY_TYPE;
    secret_string: Option<String> = "SecretString" SECRET_STRING_TYPE;
    version_stages: Option<Vec<String>> = "VersionStages" SECRET_VERSION_STAGES_TYPE;
    rotation_token: Option<String> = "RotationToken" ROTATION_TOKEN_TYPE;
} }
record! { PutSecretValueResponse "PutSecretValueResponse" PUT_SECRET_VALUE_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    version_id: Option<String> = "VersionId" SECRET_VERSION_ID_TYPE;
    version_stages: Option<Vec<String>> = "VersionStages" SECRET_VERSION_STAGES_TYPE;
} }
table! { "RemoveRegionsFromReplicationRequest" REMOVE_REGIONS_FROM_REPLICATION_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
    "RemoveReplicaRegions" REMOVE_REPLICA_REGION_LIST_TYPE, required;
} }
table! { "RemoveRegionsFromReplicationResponse" REMOVE_REGIONS_FROM_REPLICATION_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
    "ReplicationStatus" REPLICATION_STATUS_LIST_TYPE;
} }
record! { ReplicaRegionType "ReplicaRegionType" REPLICA_REGION_TYPE {
    region: Option<String> = "Region" REGION_TYPE;
    kms_key_id: Option<String> = "KmsKeyId" KMS_KEY_ID_TYPE;
} }
table! { "ReplicateSecretToRegionsRequest" REPLICATE_SECRET_TO_REGIONS_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
    "AddReplicaRegions" ADD_REPLICA_REGION_LIST_TYPE, required;
    "ForceOverwriteReplicaSecret" BOOLEAN_TYPE;
} }
table! { "ReplicateSecretToRegionsResponse" REPLICATE_SECRET_TO_REGIONS_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
    "ReplicationStatus" REPLICATION_STATUS_LIST_TYPE;
} }
record! { ReplicationStatusType "ReplicationStatusType" REPLICATION_STATUS_TYPE {
    region: Option<String> = "Region" REGION_TYPE;
    kms_key_id: Option<String> = "KmsKeyId" KMS_KEY_ID_TYPE;
    status: Option<String> = "Status" STATUS_TYPE;
    status_message: Option<String> = "StatusMessage" STATUS_MESSAGE_TYPE;
    last_accessed_date: Option<Timestamp> = "LastAccessedDate" LAST_ACCESSED_DATE_TYPE;
} }
table! { "ResourceExistsException" RESOURCE_EXISTS_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "ResourcePolicySummary" RESOURCE_POLICY_SUMMARY {
    "PolicyName" RESOURCE_POLICY_NAME_TYPE;
} }
record! { RestoreSecretRequest "RestoreSecretRequest" RESTORE_SECRET_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
} }
record! { RestoreSecretResponse "RestoreSecretResponse" RESTORE_SECRET_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
} }
table! { "RotateSecretRequest" ROTATE_SECRET_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
    "ClientRequestToken" CLIENT_REQUEST_TOKEN_TYPE;
    "RotationLambdaARN" ROTATION_LAMBDA_ARN_TYPE;
    "RotationRules" ROTATION_RULES_TYPE;
    "ExternalSecretRotationMetadata" EXTERNAL_SECRET_ROTATION_METADATA_TYPE;
    "ExternalSecretRotationRoleArn" ROLE_ARN_TYPE;
    "RotateImmediately" BOOLEAN_TYPE;
} }
table! { "RotateSecretResponse" ROTATE_SECRET_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
    "Name" SECRET_NAME_TYPE;
    "VersionId" SECRET_VERSION_ID_TYPE;
} }
record! { RotationRulesType "RotationRulesType" ROTATION_RULES_TYPE {
    automatically_after_days: Option<i64> = "AutomaticallyAfterDays" AUTOMATICALLY_ROTATE_AFTER_DAYS_TYPE;
    duration: Option<String> = "Duration" DURATION_TYPE;
    schedule_expression: Option<String> = "ScheduleExpression" SCHEDULE_EXPRESSION_TYPE;
} }
record! { SecretListEntry "SecretListEntry" SECRET_LIST_ENTRY {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    r#type: Option<String> = "Type" MEDEA_TYPE_TYPE;
    description: Option<String> = "Description" DESCRIPTION_TYPE;
    kms_key_id: Option<String> = "KmsKeyId" KMS_KEY_ID_TYPE;
    rotation_enabled: Option<bool> = "RotationEnabled" ROTATION_ENABLED_TYPE;
    rotation_lambda_arn: Option<String> = "RotationLambdaARN" ROTATION_LAMBDA_ARN_TYPE;
    rotation_rules: Option<RotationRulesType> = "RotationRules" ROTATION_RULES_TYPE;
    external_secret_rotation_metadata: Option<Vec<ExternalSecretRotationMetadataItem>> = "ExternalSecretRotationMetadata" EXTERNAL_SECRET_ROTATION_METADATA_TYPE;
    external_secret_rotation_role_arn: Option<String> = "ExternalSecretRotationRoleArn" ROLE_ARN_TYPE;
    last_rotated_date: Option<Timestamp> = "LastRotatedDate" LAST_ROTATED_DATE_TYPE;
    last_changed_date: Option<Timestamp> = "LastChangedDate" LAST_CHANGED_DATE_TYPE;
    last_accessed_date: Option<Timestamp> = "LastAccessedDate" LAST_ACCESSED_DATE_TYPE;
    deleted_date: Option<Timestamp> = "DeletedDate" DELETED_DATE_TYPE;
    next_rotation_date: Option<Timestamp> = "NextRotationDate" NEXT_ROTATION_DATE_TYPE;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST_TYPE;
    secret_versions_to_stages: Option<BTreeMap<String, Vec<String>>> = "SecretVersionsToStages" SECRET_VERSIONS_TO_STAGES_MAP_TYPE;
    owning_service: Option<String> = "OwningService" OWNING_SERVICE_TYPE;
    created_date: Option<Timestamp> = "CreatedDate" TIMESTAMP_TYPE;
    primary_region: Option<String> = "PrimaryRegion" REGION_TYPE;
} }
table! { "SecretValueEntry" SECRET_VALUE_ENTRY {
    "ARN" SECRET_ARN_TYPE;
    "Name" SECRET_NAME_TYPE;
    "VersionId" SECRET_VERSION_ID_TYPE;
    "SecretBinary" SECRET_BINARY_TYPE;
    "SecretString" SECRET_STRING_TYPE;
    "VersionStages" SECRET_VERSION_STAGES_TYPE;
    "CreatedDate" CREATED_DATE_TYPE;
} }
record! { SecretVersionsListEntry "SecretVersionsListEntry" SECRET_VERSIONS_LIST_ENTRY {
    version_id: Option<String> = "VersionId" SECRET_VERSION_ID_TYPE;
    version_stages: Option<Vec<String>> = "VersionStages" SECRET_VERSION_STAGES_TYPE;
    last_accessed_date: Option<Timestamp> = "LastAccessedDate" LAST_ACCESSED_DATE_TYPE;
    created_date: Option<Timestamp> = "CreatedDate" CREATED_DATE_TYPE;
    kms_key_ids: Option<Vec<String>> = "KmsKeyIds" KMS_KEY_ID_LIST_TYPE;
} }
table! { "StopReplicationToReplicaRequest" STOP_REPLICATION_TO_REPLICA_REQUEST {
    "SecretId" SECRET_ID_TYPE, required;
} }
table! { "StopReplicationToReplicaResponse" STOP_REPLICATION_TO_REPLICA_RESPONSE {
    "ARN" SECRET_ARN_TYPE;
} }
record! { Tag "Tag" TAG {
    key: Option<String> = "Key" TAG_KEY_TYPE;
    value: Option<String> = "Value" TAG_VALUE_TYPE;
} }
record! { TagResourceRequest "TagResourceRequest" TAG_RESOURCE_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    tags: Vec<Tag> = "Tags" TAG_LIST_TYPE, required;
} }
record! { TagResourceResponse "TagResourceResponse" TAG_RESOURCE_RESPONSE {} }
record! { UntagResourceRequest "UntagResourceRequest" UNTAG_RESOURCE_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    tag_keys: Vec<String> = "TagKeys" TAG_KEY_LIST_TYPE, required;
} }
record! { UntagResourceResponse "UntagResourceResponse" UNTAG_RESOURCE_RESPONSE {} }
record! { UpdateSecretRequest "UpdateSecretRequest" UPDATE_SECRET_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    client_request_token: Option<String> = "ClientRequestToken" CLIENT_REQUEST_TOKEN_TYPE;
    description: Option<String> = "Description" DESCRIPTION_TYPE;
    kms_key_id: Option<String> = "KmsKeyId" KMS_KEY_ID_TYPE;
    secret_binary: Option<Vec<u8>> = "SecretBinary" SECRET_BINARY_TYPE;
    secret_string: Option<String> = "SecretString" SECRET_STRING_TYPE;
    r#type: Option<String> = "Type" MEDEA_TYPE_TYPE;
} }
record! { UpdateSecretResponse "UpdateSecretResponse" UPDATE_SECRET_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
    version_id: Option<String> = "VersionId" SECRET_VERSION_ID_TYPE;
} }
record! { UpdateSecretVersionStageRequest "UpdateSecretVersionStageRequest" UPDATE_SECRET_VERSION_STAGE_REQUEST {
    secret_id: String = "SecretId" SECRET_ID_TYPE, required;
    version_stage: String = "VersionStage" SECRET_VERSION_STAGE_TYPE, required;
    remove_from_version_id: Option<String> = "RemoveFromVersionId" SECRET_VERSION_ID_TYPE;
    move_to_version_id: Option<String> = "MoveToVersionId" SECRET_VERSION_ID_TYPE;
} }
record! { UpdateSecretVersionStageResponse "UpdateSecretVersionStageResponse" UPDATE_SECRET_VERSION_STAGE_RESPONSE {
    arn: Option<String> = "ARN" SECRET_ARN_TYPE;
    name: Option<String> = "Name" SECRET_NAME_TYPE;
} }
record! { ValidateResourcePolicyRequest "ValidateResourcePolicyRequest" VALIDATE_RESOURCE_POLICY_REQUEST {
    secret_id: Option<String> = "SecretId" SECRET_ID_TYPE;
    resource_policy: String = "ResourcePolicy" NON_EMPTY_RESOURCE_POLICY_TYPE, required;
} }
record! { ValidateResourcePolicyResponse "ValidateResourcePolicyResponse" VALIDATE_RESOURCE_POLICY_RESPONSE {
    policy_validation_passed: Option<bool> = "PolicyValidationPassed" BOOLEAN_TYPE;
    validation_errors: Option<Vec<ValidationErrorsEntry>> = "ValidationErrors" VALIDATION_ERRORS_TYPE;
} }
record! { ValidationErrorsEntry "ValidationErrorsEntry" VALIDATION_ERRORS_ENTRY {
    check_name: Option<String> = "CheckName" NAME_TYPE;
    error_message: Option<String> = "ErrorMessage" ERROR_MESSAGE;
} }
static API_ERROR_LIST_TYPE: Shape = Shape::list("APIErrorListType", &API_ERROR_TYPE, Bounds::NONE);
static ADD_REPLICA_REGION_LIST_TYPE: Shape = Shape::list("AddReplicaRegionListType", &REPLICA_REGION_TYPE, Bounds::at_least(1));
static AUTOMATICALLY_ROTATE_AFTER_DAYS_TYPE: Shape = Shape::new("AutomaticallyRotateAfterDaysType", wire::Kind::Integer { range: Bounds::between(1, 1000) });
static BOOLEAN_TYPE: Shape = Shape::new("BooleanType", wire::Kind::Boolean);
static CLIENT_REQUEST_TOKEN_TYPE: Shape = Shape::string("ClientRequestTokenType", Bounds::between(32, 64), None);
static CREATED_DATE_TYPE: Shape = Shape::new("CreatedDateType", wire::Kind::Timestamp(None));
static CROSS_ACCOUNT_REPLICA_LIST_TYPE: Shape = Shape::list("CrossAccountReplicaListType", &CROSS_ACCOUNT_REPLICA_ENTRY, Bounds::between(1, 100));
static DELETED_DATE_TYPE: Shape = Shape::new("DeletedDateType", wire::Kind::Timestamp(None));
static DELETION_DATE_TYPE: Shape = Shape::new("DeletionDateType", wire::Kind::Timestamp(None));
static DESCRIPTION_TYPE: Shape = Shape::string("DescriptionType", Bounds::at_most(2048), None);
static DURATION_TYPE: Shape = Shape::string("DurationType", Bounds::between(2, 3), pattern!(r"[0-9]+h"));
static ERROR_CODE: Shape = Shape::string("ErrorCode", Bounds::NONE, None);
static ERROR_MESSAGE: Shape = Shape::string("ErrorMessage", Bounds::NONE, None);
static EXCLUDE_CHARACTERS_TYPE: Shape = Shape::string("ExcludeCharactersType", Bounds::between(0, 4096), None);
static EXCLUDE_LOWERCASE_TYPE: Shape = Shape::new("ExcludeLowercaseType", wire::Kind::Boolean);
static EXCLUDE_NUMBERS_TYPE: Shape = Shape::new("ExcludeNumbersType", wire::Kind::Boolean);
static EXCLUDE_PUNCTUATION_TYPE: Shape = Shape::new("ExcludePunctuationType", wire::Kind::Boolean);
static EXCLUDE_UPPERCASE_TYPE: Shape = Shape::new("ExcludeUppercaseType", wire::Kind::Boolean);
static EXTERNAL_SECRET_ROTATION_METADATA_ITEM_KEY_TYPE: Shape = Shape::string("ExternalSecretRotationMetadataItemKeyType", Bounds::between(1, 256), None);
static EXTERNAL_SECRET_ROTATION_METADATA_ITEM_VALUE_TYPE: Shape = Shape::string("ExternalSecretRotationMetadataItemValueType", Bounds::between(1, 2048), None);
static EXTERNAL_SECRET_ROTATION_METADATA_TYPE: Shape = Shape::list("ExternalSecretRotationMetadataType", &EXTERNAL_SECRET_ROTATION_METADATA_ITEM, Bounds::NONE);
static FILTER_NAME_STRING_TYPE: Shape = Shape::enumeration("FilterNameStringType", &["description", "name", "tag-key", "tag-value", "primary-region", "owning-service", "all"]);
static FILTER_VALUE_STRING_TYPE: Shape = Shape::string("FilterValueStringType", Bounds::at_most(512), pattern!(r"^\!?[a-zA-Z0-9 :_@\/\+\=\.\-\!]*$"));
static FILTER_VALUES_STRING_LIST: Shape = Shape::list("FilterValuesStringList", &FILTER_VALUE_STRING_TYPE, Bounds::between(1, 10));
static FILTERS_LIST_TYPE: Shape = Shape::list("FiltersListType", &FILTER, Bounds::at_most(10));
static INCLUDE_SPACE_TYPE: Shape = Shape::new("IncludeSpaceType", wire::Kind::Boolean);
static KMS_KEY_ID_LIST_TYPE: Shape = Shape::list("KmsKeyIdListType", &KMS_KEY_ID_TYPE, Bounds::NONE);
static KMS_KEY_ID_TYPE: Shape = Shape::string("KmsKeyIdType", Bounds::between(0, 2048), None);
static LAST_ACCESSED_DATE_TYPE: Shape = Shape::new("LastAccessedDateType", wire::Kind::Timestamp(None));
static LAST_CHANGED_DATE_TYPE: Shape = Shape::new("LastChangedDateType", wire::Kind::Timestamp(None));
static LAST_ROTATED_DATE_TYPE: Shape = Shape::new("LastRotatedDateType", wire::Kind::Timestamp(None));
static MAX_RESULTS_BATCH_TYPE: Shape = Shape::new("MaxResultsBatchType", wire::Kind::Integer { range: Bounds::between(1, 20) });
static MAX_RESULTS_TYPE: Shape = Shape::new("MaxResultsType", wire::Kind::Integer { range: Bounds::between(1, 100) });
static MEDEA_TYPE_TYPE: Shape = Shape::string("MedeaTypeType", Bounds::between(0, 256), None);
static NAME_TYPE: Shape = Shape::string("NameType", Bounds::between(1, 512), None);
static NEXT_ROTATION_DATE_TYPE: Shape = Shape::new("NextRotationDateType", wire::Kind::Timestamp(None));
static NEXT_TOKEN_TYPE: Shape = Shape::string("NextTokenType", Bounds::between(1, 4096), None);
static NON_EMPTY_RESOURCE_POLICY_TYPE: Shape = Shape::string("NonEmptyResourcePolicyType", Bounds::between(1, 20480), None);
static OWNING_SERVICE_TYPE: Shape = Shape::string("OwningServiceType", Bounds::between(1, 128), None);
static PASSWORD_LENGTH_TYPE: Shape = Shape::new("PasswordLengthType", wire::Kind::Integer { range: Bounds::between(1, 4096) });
static RANDOM_PASSWORD_TYPE: Shape = Shape::string("RandomPasswordType", Bounds::between(0, 4096), None).sensitive();
static RECOVERY_WINDOW_IN_DAYS_TYPE: Shape = Shape::new("RecoveryWindowInDaysType", wire::Kind::Integer { range: Bounds::NONE });
static REGION_TYPE: Shape = Shape::string("RegionType", Bounds::between(1, 128), pattern!(r"^([a-z]+-)+\d+$"));
static REMOVE_REPLICA_REGION_LIST_TYPE: Shape = Shape::list("RemoveReplicaRegionListType", &REGION_TYPE, Bounds::at_least(1));
static REPLICA_RESTRICTION_TYPE: Shape = Shape::enumeration("ReplicaRestrictionType", &["SameOrg", "NoRestriction"]);
static REPLICATION_STATUS_LIST_TYPE: Shape = Shape::list("ReplicationStatusListType", &REPLICATION_STATUS_TYPE, Bounds::NONE);
static REQUIRE_EACH_INCLUDED_TYPE_TYPE: Shape = Shape::new("RequireEachIncludedTypeType", wire::Kind::Boolean);
static RESOURCE_POLICY_NAME_TYPE: Shape = Shape::string("ResourcePolicyNameType", Bounds::between(1, 64), pattern!(r"[0-9A-Za-z\-\_]+"));
static RESOURCE_POLICY_SUMMARY_LIST_TYPE: Shape = Shape::list("ResourcePolicySummaryListType", &RESOURCE_POLICY_SUMMARY, Bounds::between(0, 100));
static ROLE_ARN_TYPE: Shape = Shape::string("RoleARNType", Bounds::between(20, 2048), None);
static ROTATION_ENABLED_TYPE: Shape = Shape::new("RotationEnabledType", wire::Kind::Boolean);
static ROTATION_LAMBDA_ARN_TYPE: Shape = Shape::string("RotationLambdaARNType", Bounds::between(0, 2048), None);
static ROTATION_TOKEN_TYPE: Shape = Shape::string("RotationTokenType", Bounds::between(36, 256), pattern!(r"^[a-zA-Z0-9\-]+$")).sensitive();
static SCHEDULE_EXPRESSION_TYPE: Shape = Shape::string("ScheduleExpressionType", Bounds::between(1, 256), pattern!(r"[0-9A-Za-z\(\)#\?\*\-\/, ]+"));
static SECRET_ARN_TYPE: Shape = Shape::string("SecretARNType", Bounds::between(20, 2048), None);
static SECRET_BINARY_TYPE: Shape = Shape::new("SecretBinaryType", wire::Kind::Blob { length: Bounds::between(1, 65536) }).sensitive();
static SECRET_ID_LIST_TYPE: Shape = Shape::list("SecretIdListType", &SECRET_ID_TYPE, Bounds::between(1, 20));
static SECRET_ID_TYPE: Shape = Shape::string("SecretIdType", Bounds::between(1, 2048), None);
static SECRET_LIST_TYPE: Shape = Shape::list("SecretListType", &SECRET_LIST_ENTRY, Bounds::NONE);
static SECRET_NAME_TYPE: Shape = Shape::string("SecretNameType", Bounds::between(1, 256), None);
static SECRET_STRING_TYPE: Shape = Shape::string("SecretStringType", Bounds::between(1, 65536), None).sensitive();
static SECRET_VALUES_TYPE: Shape = Shape::list("SecretValuesType", &SECRET_VALUE_ENTRY, Bounds::NONE);
static SECRET_VERSION_ID_TYPE: Shape = Shape::string("SecretVersionIdType", Bounds::between(32, 64), None);
static SECRET_VERSION_STAGE_TYPE: Shape = Shape::string("SecretVersionStageType", Bounds::between(1, 256), None);
static SECRET_VERSION_STAGES_TYPE: Shape = Shape::list("SecretVersionStagesType", &SECRET_VERSION_STAGE_TYPE, Bounds::between(1, 20));
static SECRET_VERSIONS_LIST_TYPE: Shape = Shape::list("SecretVersionsListType", &SECRET_VERSIONS_LIST_ENTRY, Bounds::NONE);
static SECRET_VERSIONS_TO_STAGES_MAP_TYPE: Shape = Shape::map("SecretVersionsToStagesMapType", &SECRET_VERSION_ID_TYPE, &SECRET_VERSION_STAGES_TYPE, Bounds::NONE);
static SORT_BY_TYPE: Shape = Shape::enumeration("SortByType", &["created-date", "last-accessed-date", "last-changed-date", "name"]);
static SORT_ORDER_TYPE: Shape = Shape::enumeration("SortOrderType", &["asc", "desc"]);
static STATUS_MESSAGE_TYPE: Shape = Shape::string("StatusMessageType", Bounds::between(1, 4096), None);
static STATUS_TYPE: Shape = Shape::enumeration("StatusType", &["InSync", "Failed", "InProgress", "Pending", "Detached"]);
static TAG_KEY_LIST_TYPE: Shape = Shape::list("TagKeyListType", &TAG_KEY_TYPE, Bounds::NONE);
static TAG_KEY_TYPE: Shape = Shape::string("TagKeyType", Bounds::between(1, 128), None);
static TAG_LIST_TYPE: Shape = Shape::list("TagListType", &TAG, Bounds::NONE);
static TAG_VALUE_TYPE: Shape = Shape::string("TagValueType", Bounds::between(0, 256), None);
static TIMESTAMP_TYPE: Shape = Shape::new("TimestampType", wire::Kind::Timestamp(None));
static VALIDATION_ERRORS_TYPE: Shape = Shape::list("ValidationErrorsType", &VALIDATION_ERRORS_ENTRY, Bounds::NONE);

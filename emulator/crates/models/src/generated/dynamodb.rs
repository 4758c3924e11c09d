//! Amazon DynamoDB. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// Amazon DynamoDB.
pub static SERVICE: Service = Service {
    name: "dynamodb",
    signing_name: "dynamodb",
    iam_prefix: "dynamodb",
    api_version: "2012-08-10",
    protocol: Protocol::AwsJson10,
    target_prefix: "DynamoDB_20120810",
    xml_namespace: "",
    event_source: "dynamodb.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("ValidationException"),
    operations: OPERATIONS,
};

operations! {
    BATCH_EXECUTE_STATEMENT "BatchExecuteStatement" BATCH_EXECUTE_STATEMENT_INPUT => BATCH_EXECUTE_STATEMENT_OUTPUT, POST "/" 200, errors [REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    BATCH_GET_ITEM "BatchGetItem" BATCH_GET_ITEM_INPUT => BATCH_GET_ITEM_OUTPUT, POST "/" 200, errors [PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    BATCH_WRITE_ITEM "BatchWriteItem" BATCH_WRITE_ITEM_INPUT => BATCH_WRITE_ITEM_OUTPUT, POST "/" 200, errors [PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR REPLICATED_WRITE_CONFLICT_EXCEPTION THROTTLING_EXCEPTION];
    CANCEL_BULK_OPERATION "CancelBulkOperation" CANCEL_BULK_OPERATION_INPUT => CANCEL_BULK_OPERATION_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION];
    CREATE_BACKUP "CreateBackup" CREATE_BACKUP_INPUT => CREATE_BACKUP_OUTPUT, POST "/" 200, errors [TABLE_NOT_FOUND_EXCEPTION TABLE_IN_USE_EXCEPTION CONTINUOUS_BACKUPS_UNAVAILABLE_EXCEPTION BACKUP_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    CREATE_GLOBAL_TABLE "CreateGlobalTable" CREATE_GLOBAL_TABLE_INPUT => CREATE_GLOBAL_TABLE_OUTPUT, POST "/" 200, errors [LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR GLOBAL_TABLE_ALREADY_EXISTS_EXCEPTION TABLE_NOT_FOUND_EXCEPTION];
    CREATE_TABLE "CreateTable" CREATE_TABLE_INPUT => CREATE_TABLE_OUTPUT, POST "/" 200, errors [RESOURCE_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    DELETE_BACKUP "DeleteBackup" DELETE_BACKUP_INPUT => DELETE_BACKUP_OUTPUT, POST "/" 200, errors [BACKUP_NOT_FOUND_EXCEPTION BACKUP_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    DELETE_ITEM "DeleteItem" DELETE_ITEM_INPUT => DELETE_ITEM_OUTPUT, POST "/" 200, errors [CONDITIONAL_CHECK_FAILED_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION TRANSACTION_CONFLICT_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR REPLICATED_WRITE_CONFLICT_EXCEPTION THROTTLING_EXCEPTION];
    DELETE_RESOURCE_POLICY "DeleteResourcePolicy" DELETE_RESOURCE_POLICY_INPUT => DELETE_RESOURCE_POLICY_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR POLICY_NOT_FOUND_EXCEPTION RESOURCE_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION];
    DELETE_TABLE "DeleteTable" DELETE_TABLE_INPUT => DELETE_TABLE_OUTPUT, POST "/" 200, errors [RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_BACKUP "DescribeBackup" DESCRIBE_BACKUP_INPUT => DESCRIBE_BACKUP_OUTPUT, POST "/" 200, errors [BACKUP_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_BULK_OPERATION "DescribeBulkOperation" DESCRIBE_BULK_OPERATION_INPUT => DESCRIBE_BULK_OPERATION_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION];
    DESCRIBE_CONTINUOUS_BACKUPS "DescribeContinuousBackups" DESCRIBE_CONTINUOUS_BACKUPS_INPUT => DESCRIBE_CONTINUOUS_BACKUPS_OUTPUT, POST "/" 200, errors [TABLE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_CONTRIBUTOR_INSIGHTS "DescribeContributorInsights" DESCRIBE_CONTRIBUTOR_INSIGHTS_INPUT => DESCRIBE_CONTRIBUTOR_INSIGHTS_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_ENDPOINTS "DescribeEndpoints" DESCRIBE_ENDPOINTS_REQUEST => DESCRIBE_ENDPOINTS_RESPONSE, POST "/" 200, errors [];
    DESCRIBE_EXPORT "DescribeExport" DESCRIBE_EXPORT_INPUT => DESCRIBE_EXPORT_OUTPUT, POST "/" 200, errors [EXPORT_NOT_FOUND_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_GLOBAL_TABLE "DescribeGlobalTable" DESCRIBE_GLOBAL_TABLE_INPUT => DESCRIBE_GLOBAL_TABLE_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR GLOBAL_TABLE_NOT_FOUND_EXCEPTION];
    DESCRIBE_GLOBAL_TABLE_SETTINGS "DescribeGlobalTableSettings" DESCRIBE_GLOBAL_TABLE_SETTINGS_INPUT => DESCRIBE_GLOBAL_TABLE_SETTINGS_OUTPUT, POST "/" 200, errors [GLOBAL_TABLE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_IMPORT "DescribeImport" DESCRIBE_IMPORT_INPUT => DESCRIBE_IMPORT_OUTPUT, POST "/" 200, errors [IMPORT_NOT_FOUND_EXCEPTION];
    DESCRIBE_KINESIS_STREAMING_DESTINATION "DescribeKinesisStreamingDestination" DESCRIBE_KINESIS_STREAMING_DESTINATION_INPUT => DESCRIBE_KINESIS_STREAMING_DESTINATION_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_LIMITS "DescribeLimits" DESCRIBE_LIMITS_INPUT => DESCRIBE_LIMITS_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR];
    DESCRIBE_TABLE "DescribeTable" DESCRIBE_TABLE_INPUT => DESCRIBE_TABLE_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_TABLE_REPLICA_AUTO_SCALING "DescribeTableReplicaAutoScaling" DESCRIBE_TABLE_REPLICA_AUTO_SCALING_INPUT => DESCRIBE_TABLE_REPLICA_AUTO_SCALING_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DESCRIBE_TIME_TO_LIVE "DescribeTimeToLive" DESCRIBE_TIME_TO_LIVE_INPUT => DESCRIBE_TIME_TO_LIVE_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    DISABLE_KINESIS_STREAMING_DESTINATION "DisableKinesisStreamingDestination" KINESIS_STREAMING_DESTINATION_INPUT => KINESIS_STREAMING_DESTINATION_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR LIMIT_EXCEEDED_EXCEPTION RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    ENABLE_KINESIS_STREAMING_DESTINATION "EnableKinesisStreamingDestination" KINESIS_STREAMING_DESTINATION_INPUT => KINESIS_STREAMING_DESTINATION_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR LIMIT_EXCEEDED_EXCEPTION RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    EXECUTE_STATEMENT "ExecuteStatement" EXECUTE_STATEMENT_INPUT => EXECUTE_STATEMENT_OUTPUT, POST "/" 200, errors [CONDITIONAL_CHECK_FAILED_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION TRANSACTION_CONFLICT_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR DUPLICATE_ITEM_EXCEPTION THROTTLING_EXCEPTION];
    EXECUTE_TRANSACTION "ExecuteTransaction" EXECUTE_TRANSACTION_INPUT => EXECUTE_TRANSACTION_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION TRANSACTION_CANCELED_EXCEPTION TRANSACTION_IN_PROGRESS_EXCEPTION IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    EXPORT_TABLE_TO_POINT_IN_TIME "ExportTableToPointInTime" EXPORT_TABLE_TO_POINT_IN_TIME_INPUT => EXPORT_TABLE_TO_POINT_IN_TIME_OUTPUT, POST "/" 200, errors [TABLE_NOT_FOUND_EXCEPTION POINT_IN_TIME_RECOVERY_UNAVAILABLE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INVALID_EXPORT_TIME_EXCEPTION EXPORT_CONFLICT_EXCEPTION INTERNAL_SERVER_ERROR];
    GET_ITEM "GetItem" GET_ITEM_INPUT => GET_ITEM_OUTPUT, POST "/" 200, errors [PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    GET_RESOURCE_POLICY "GetResourcePolicy" GET_RESOURCE_POLICY_INPUT => GET_RESOURCE_POLICY_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR POLICY_NOT_FOUND_EXCEPTION];
    IMPORT_TABLE "ImportTable" IMPORT_TABLE_INPUT => IMPORT_TABLE_OUTPUT, POST "/" 200, errors [RESOURCE_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION IMPORT_CONFLICT_EXCEPTION];
    LIST_BACKUPS "ListBackups" LIST_BACKUPS_INPUT => LIST_BACKUPS_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR];
    LIST_BULK_OPERATIONS "ListBulkOperations" LIST_BULK_OPERATIONS_INPUT => LIST_BULK_OPERATIONS_OUTPUT, POST "/" 200, errors [];
    LIST_CONTRIBUTOR_INSIGHTS "ListContributorInsights" LIST_CONTRIBUTOR_INSIGHTS_INPUT => LIST_CONTRIBUTOR_INSIGHTS_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    LIST_EXPORTS "ListExports" LIST_EXPORTS_INPUT => LIST_EXPORTS_OUTPUT, POST "/" 200, errors [LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    LIST_GLOBAL_TABLES "ListGlobalTables" LIST_GLOBAL_TABLES_INPUT => LIST_GLOBAL_TABLES_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR];
    LIST_IMPORTS "ListImports" LIST_IMPORTS_INPUT => LIST_IMPORTS_OUTPUT, POST "/" 200, errors [LIMIT_EXCEEDED_EXCEPTION];
    LIST_TABLES "ListTables" LIST_TABLES_INPUT => LIST_TABLES_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR];
    LIST_TAGS_OF_RESOURCE "ListTagsOfResource" LIST_TAGS_OF_RESOURCE_INPUT => LIST_TAGS_OF_RESOURCE_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    PUT_ITEM "PutItem" PUT_ITEM_INPUT => PUT_ITEM_OUTPUT, POST "/" 200, errors [CONDITIONAL_CHECK_FAILED_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION TRANSACTION_CONFLICT_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR REPLICATED_WRITE_CONFLICT_EXCEPTION THROTTLING_EXCEPTION];
    PUT_RESOURCE_POLICY "PutResourcePolicy" PUT_RESOURCE_POLICY_INPUT => PUT_RESOURCE_POLICY_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR LIMIT_EXCEEDED_EXCEPTION POLICY_NOT_FOUND_EXCEPTION RESOURCE_IN_USE_EXCEPTION];
    QUERY "Query" QUERY_INPUT => QUERY_OUTPUT, POST "/" 200, errors [PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    RESTORE_TABLE_FROM_BACKUP "RestoreTableFromBackup" RESTORE_TABLE_FROM_BACKUP_INPUT => RESTORE_TABLE_FROM_BACKUP_OUTPUT, POST "/" 200, errors [TABLE_ALREADY_EXISTS_EXCEPTION TABLE_IN_USE_EXCEPTION BACKUP_NOT_FOUND_EXCEPTION BACKUP_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    RESTORE_TABLE_TO_POINT_IN_TIME "RestoreTableToPointInTime" RESTORE_TABLE_TO_POINT_IN_TIME_INPUT => RESTORE_TABLE_TO_POINT_IN_TIME_OUTPUT, POST "/" 200, errors [TABLE_ALREADY_EXISTS_EXCEPTION TABLE_NOT_FOUND_EXCEPTION TABLE_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INVALID_RESTORE_TIME_EXCEPTION POINT_IN_TIME_RECOVERY_UNAVAILABLE_EXCEPTION INTERNAL_SERVER_ERROR];
    SCAN "Scan" SCAN_INPUT => SCAN_OUTPUT, POST "/" 200, errors [PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    SEARCH_VECTORS "SearchVectors" SEARCH_VECTORS_INPUT => SEARCH_VECTORS_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    START_BULK_PUT_ITEMS "StartBulkPutItems" START_BULK_PUT_ITEMS_INPUT => START_BULK_PUT_ITEMS_OUTPUT, POST "/" 200, errors [LIMIT_EXCEEDED_EXCEPTION RESOURCE_IN_USE_EXCEPTION IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    TAG_RESOURCE "TagResource" TAG_RESOURCE_INPUT => TAG_RESOURCE_RESPONSE, POST "/" 200, errors [LIMIT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR RESOURCE_IN_USE_EXCEPTION];
    TRANSACT_GET_ITEMS "TransactGetItems" TRANSACT_GET_ITEMS_INPUT => TRANSACT_GET_ITEMS_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION TRANSACTION_CANCELED_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    TRANSACT_WRITE_ITEMS "TransactWriteItems" TRANSACT_WRITE_ITEMS_INPUT => TRANSACT_WRITE_ITEMS_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION TRANSACTION_CANCELED_EXCEPTION TRANSACTION_IN_PROGRESS_EXCEPTION IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR THROTTLING_EXCEPTION];
    UNTAG_RESOURCE "UntagResource" UNTAG_RESOURCE_INPUT => UNTAG_RESOURCE_RESPONSE, POST "/" 200, errors [LIMIT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR RESOURCE_IN_USE_EXCEPTION];
    UPDATE_CONTINUOUS_BACKUPS "UpdateContinuousBackups" UPDATE_CONTINUOUS_BACKUPS_INPUT => UPDATE_CONTINUOUS_BACKUPS_OUTPUT, POST "/" 200, errors [TABLE_NOT_FOUND_EXCEPTION CONTINUOUS_BACKUPS_UNAVAILABLE_EXCEPTION INTERNAL_SERVER_ERROR];
    UPDATE_CONTRIBUTOR_INSIGHTS "UpdateContributorInsights" UPDATE_CONTRIBUTOR_INSIGHTS_INPUT => UPDATE_CONTRIBUTOR_INSIGHTS_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_ERROR];
    UPDATE_GLOBAL_TABLE "UpdateGlobalTable" UPDATE_GLOBAL_TABLE_INPUT => UPDATE_GLOBAL_TABLE_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR GLOBAL_TABLE_NOT_FOUND_EXCEPTION REPLICA_ALREADY_EXISTS_EXCEPTION REPLICA_NOT_FOUND_EXCEPTION TABLE_NOT_FOUND_EXCEPTION];
    UPDATE_GLOBAL_TABLE_SETTINGS "UpdateGlobalTableSettings" UPDATE_GLOBAL_TABLE_SETTINGS_INPUT => UPDATE_GLOBAL_TABLE_SETTINGS_OUTPUT, POST "/" 200, errors [GLOBAL_TABLE_NOT_FOUND_EXCEPTION REPLICA_NOT_FOUND_EXCEPTION INDEX_NOT_FOUND_EXCEPTION LIMIT_EXCEEDED_EXCEPTION RESOURCE_IN_USE_EXCEPTION INTERNAL_SERVER_ERROR];
    UPDATE_ITEM "UpdateItem" UPDATE_ITEM_INPUT => UPDATE_ITEM_OUTPUT, POST "/" 200, errors [CONDITIONAL_CHECK_FAILED_EXCEPTION PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION TRANSACTION_CONFLICT_EXCEPTION REQUEST_LIMIT_EXCEEDED INTERNAL_SERVER_ERROR REPLICATED_WRITE_CONFLICT_EXCEPTION THROTTLING_EXCEPTION];
    UPDATE_KINESIS_STREAMING_DESTINATION "UpdateKinesisStreamingDestination" UPDATE_KINESIS_STREAMING_DESTINATION_INPUT => UPDATE_KINESIS_STREAMING_DESTINATION_OUTPUT, POST "/" 200, errors [INTERNAL_SERVER_ERROR LIMIT_EXCEEDED_EXCEPTION RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    UPDATE_TABLE "UpdateTable" UPDATE_TABLE_INPUT => UPDATE_TABLE_OUTPUT, POST "/" 200, errors [RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    UPDATE_TABLE_REPLICA_AUTO_SCALING "UpdateTableReplicaAutoScaling" UPDATE_TABLE_REPLICA_AUTO_SCALING_INPUT => UPDATE_TABLE_REPLICA_AUTO_SCALING_OUTPUT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION RESOURCE_IN_USE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
    UPDATE_TIME_TO_LIVE "UpdateTimeToLive" UPDATE_TIME_TO_LIVE_INPUT => UPDATE_TIME_TO_LIVE_OUTPUT, POST "/" 200, errors [RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION LIMIT_EXCEEDED_EXCEPTION INTERNAL_SERVER_ERROR];
}

errors! {
    BACKUP_IN_USE_EXCEPTION "BackupInUseException" "BackupInUseException" 400 Sender;
    BACKUP_NOT_FOUND_EXCEPTION "BackupNotFoundException" "BackupNotFoundException" 400 Sender;
    CONDITIONAL_CHECK_FAILED_EXCEPTION "ConditionalCheckFailedException" "ConditionalCheckFailedException" 400 Sender;
    CONTINUOUS_BACKUPS_UNAVAILABLE_EXCEPTION "ContinuousBackupsUnavailableException" "ContinuousBackupsUnavailableException" 400 Sender;
    DUPLICATE_ITEM_EXCEPTION "DuplicateItemException" "DuplicateItemException" 400 Sender;
    EXPORT_CONFLICT_EXCEPTION "ExportConflictException" "ExportConflictException" 400 Sender;
    EXPORT_NOT_FOUND_EXCEPTION "ExportNotFoundException" "ExportNotFoundException" 400 Sender;
    GLOBAL_TABLE_ALREADY_EXISTS_EXCEPTION "GlobalTableAlreadyExistsException" "GlobalTableAlreadyExistsException" 400 Sender;
    GLOBAL_TABLE_NOT_FOUND_EXCEPTION "GlobalTableNotFoundException" "GlobalTableNotFoundException" 400 Sender;
    IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION "IdempotentParameterMismatchException" "IdempotentParameterMismatchException" 400 Sender;
    IMPORT_CONFLICT_EXCEPTION "ImportConflictException" "ImportConflictException" 400 Sender;
    IMPORT_NOT_FOUND_EXCEPTION "ImportNotFoundException" "ImportNotFoundException" 400 Sender;
    INDEX_NOT_FOUND_EXCEPTION "IndexNotFoundException" "IndexNotFoundException" 400 Sender;
    INTERNAL_SERVER_ERROR "InternalServerError" "InternalServerError" 500 Receiver;
    INVALID_EXPORT_TIME_EXCEPTION "InvalidExportTimeException" "InvalidExportTimeException" 400 Sender;
    INVALID_RESTORE_TIME_EXCEPTION "InvalidRestoreTimeException" "InvalidRestoreTimeException" 400 Sender;
    ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION "ItemCollectionSizeLimitExceededException" "ItemCollectionSizeLimitExceededException" 400 Sender;
    LIMIT_EXCEEDED_EXCEPTION "LimitExceededException" "LimitExceededException" 400 Sender;
    POINT_IN_TIME_RECOVERY_UNAVAILABLE_EXCEPTION "PointInTimeRecoveryUnavailableException" "PointInTimeRecoveryUnavailableException" 400 Sender;
    POLICY_NOT_FOUND_EXCEPTION "PolicyNotFoundException" "PolicyNotFoundException" 400 Sender;
    PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION "ProvisionedThroughputExceededException" "ProvisionedThroughputExceededException" 400 Sender;
    REPLICA_ALREADY_EXISTS_EXCEPTION "ReplicaAlreadyExistsException" "ReplicaAlreadyExistsException" 400 Sender;
    REPLICA_NOT_FOUND_EXCEPTION "ReplicaNotFoundException" "ReplicaNotFoundException" 400 Sender;
    REPLICATED_WRITE_CONFLICT_EXCEPTION "ReplicatedWriteConflictException" "ReplicatedWriteConflictException" 400 Sender;
    REQUEST_LIMIT_EXCEEDED "RequestLimitExceeded" "RequestLimitExceeded" 400 Sender;
    RESOURCE_IN_USE_EXCEPTION "ResourceInUseException" "ResourceInUseException" 400 Sender;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 400 Sender;
    TABLE_ALREADY_EXISTS_EXCEPTION "TableAlreadyExistsException" "TableAlreadyExistsException" 400 Sender;
    TABLE_IN_USE_EXCEPTION "TableInUseException" "TableInUseException" 400 Sender;
    TABLE_NOT_FOUND_EXCEPTION "TableNotFoundException" "TableNotFoundException" 400 Sender;
    THROTTLING_EXCEPTION "ThrottlingException" "ThrottlingException" 400 Sender;
    TRANSACTION_CANCELED_EXCEPTION "TransactionCanceledException" "TransactionCanceledException" 400 Sender;
    TRANSACTION_CONFLICT_EXCEPTION "TransactionConflictException" "TransactionConflictException" 400 Sender;
    TRANSACTION_IN_PROGRESS_EXCEPTION "TransactionInProgressException" "TransactionInProgressException" 400 Sender;
}

record! { ArchivalSummary "ArchivalSummary" ARCHIVAL_SUMMARY {
    archival_date_time: Option<Timestamp> = "ArchivalDateTime" DATE;
    archival_reason: Option<String> = "ArchivalReason" ARCHIVAL_REASON;
    archival_backup_arn: Option<String> = "ArchivalBackupArn" BACKUP_ARN;
} }
record! { AttributeDefinition "AttributeDefinition" ATTRIBUTE_DEFINITION {
    attribute_name: String = "AttributeName" KEY_SCHEMA_ATTRIBUTE_NAME, required;
    attribute_type: String = "AttributeType" SCALAR_ATTRIBUTE_TYPE, required;
} }
record! { AttributeValue "AttributeValue" ATTRIBUTE_VALUE {
    s: Option<String> = "S" STRING_ATTRIBUTE_VALUE;
    n: Option<String> = "N" NUMBER_ATTRIBUTE_VALUE;
    b: Option<Vec<u8>> = "B" BINARY_ATTRIBUTE_VALUE;
    ss: Option<Vec<String>> = "SS" STRING_SET_ATTRIBUTE_VALUE;
    ns: Option<Vec<String>> = "NS" NUMBER_SET_ATTRIBUTE_VALUE;
    bs: Option<Vec<Vec<u8>>> = "BS" BINARY_SET_ATTRIBUTE_VALUE;
    m: Option<BTreeMap<String, AttributeValue>> = "M" MAP_ATTRIBUTE_VALUE;
    l: Option<Vec<AttributeValue>> = "L" LIST_ATTRIBUTE_VALUE;
    null: Option<bool> = "NULL" NULL_ATTRIBUTE_VALUE;
    bool: Option<bool> = "BOOL" BOOLEAN_ATTRIBUTE_VALUE;
} }
table! { "AttributeValueUpdate" ATTRIBUTE_VALUE_UPDATE {
    "Value" ATTRIBUTE_VALUE;
    "Action" ATTRIBUTE_ACTION;
} }
table! { "AutoScalingPolicyDescription" AUTO_SCALING_POLICY_DESCRIPTION {
    "PolicyName" AUTO_SCALING_POLICY_NAME;
    "TargetTrackingScalingPolicyConfiguration" AUTO_SCALING_TARGET_TRACKING_SCALING_POLICY_CONFIGURATION_DESCRIPTION;
} }
table! { "AutoScalingPolicyUpdate" AUTO_SCALING_POLICY_UPDATE {
    "PolicyName" AUTO_SCALING_POLICY_NAME;
    "TargetTrackingScalingPolicyConfiguration" AUTO_SCALING_TARGET_TRACKING_SCALING_POLICY_CONFIGURATION_UPDATE, required;
} }
table! { "AutoScalingSettingsDescription" AUTO_SCALING_SETTINGS_DESCRIPTION {
    "MinimumUnits" POSITIVE_LONG_OBJECT;
    "MaximumUnits" POSITIVE_LONG_OBJECT;
    "AutoScalingDisabled" BOOLEAN_OBJECT;
    "AutoScalingRoleArn" STRING;
    "ScalingPolicies" AUTO_SCALING_POLICY_DESCRIPTION_LIST;
} }
table! { "AutoScalingSettingsUpdate" AUTO_SCALING_SETTINGS_UPDATE {
    "MinimumUnits" POSITIVE_LONG_OBJECT;
    "MaximumUnits" POSITIVE_LONG_OBJECT;
    "AutoScalingDisabled" BOOLEAN_OBJECT;
    "AutoScalingRoleArn" AUTO_SCALING_ROLE_ARN;
    "ScalingPolicyUpdate" AUTO_SCALING_POLICY_UPDATE;
} }
table! { "AutoScalingTargetTrackingScalingPolicyConfigurationDescription" AUTO_SCALING_TARGET_TRACKING_SCALING_POLICY_CONFIGURATION_DESCRIPTION {
    "DisableScaleIn" BOOLEAN_OBJECT;
    "ScaleInCooldown" INTEGER_OBJECT;
    "ScaleOutCooldown" INTEGER_OBJECT;
    "TargetValue" DOUBLE_OBJECT, required;
} }
table! { "AutoScalingTargetTrackingScalingPolicyConfigurationUpdate" AUTO_SCALING_TARGET_TRACKING_SCALING_POLICY_CONFIGURATION_UPDATE {
    "DisableScaleIn" BOOLEAN_OBJECT;
    "ScaleInCooldown" INTEGER_OBJECT;
    "ScaleOutCooldown" INTEGER_OBJECT;
    "TargetValue" DOUBLE_OBJECT, required;
} }
table! { "BackupDescription" BACKUP_DESCRIPTION {
    "BackupDetails" BACKUP_DETAILS;
    "SourceTableDetails" SOURCE_TABLE_DETAILS;
    "SourceTableFeatureDetails" SOURCE_TABLE_FEATURE_DETAILS;
} }
table! { "BackupDetails" BACKUP_DETAILS {
    "BackupArn" BACKUP_ARN, required;
    "BackupName" BACKUP_NAME, required;
    "BackupSizeBytes" BACKUP_SIZE_BYTES;
    "BackupStatus" BACKUP_STATUS, required;
    "BackupType" BACKUP_TYPE, required;
    "BackupCreationDateTime" BACKUP_CREATION_DATE_TIME, required;
    "BackupExpiryDateTime" DATE;
} }
table! { "BackupInUseException" BACKUP_IN_USE_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "BackupNotFoundException" BACKUP_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "BackupSummary" BACKUP_SUMMARY {
    "TableName" TABLE_NAME;
    "TableId" TABLE_ID;
    "TableArn" TABLE_ARN;
    "BackupArn" BACKUP_ARN;
    "BackupName" BACKUP_NAME;
    "BackupCreationDateTime" BACKUP_CREATION_DATE_TIME;
    "BackupExpiryDateTime" DATE;
    "BackupStatus" BACKUP_STATUS;
    "BackupType" BACKUP_TYPE;
    "BackupSizeBytes" BACKUP_SIZE_BYTES;
} }
table! { "BatchExecuteStatementInput" BATCH_EXECUTE_STATEMENT_INPUT {
    "Statements" PARTI_QL_BATCH_REQUEST, required;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
} }
table! { "BatchExecuteStatementOutput" BATCH_EXECUTE_STATEMENT_OUTPUT {
    "Responses" PARTI_QL_BATCH_RESPONSE;
    "ConsumedCapacity" CONSUMED_CAPACITY_MULTIPLE;
} }
table! { "BatchGetItemInput" BATCH_GET_ITEM_INPUT {
    "RequestItems" BATCH_GET_REQUEST_MAP, required;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
} }
table! { "BatchGetItemOutput" BATCH_GET_ITEM_OUTPUT {
    "Responses" BATCH_GET_RESPONSE_MAP;
    "UnprocessedKeys" BATCH_GET_REQUEST_MAP;
    "ConsumedCapacity" CONSUMED_CAPACITY_MULTIPLE;
} }
table! { "BatchStatementError" BATCH_STATEMENT_ERROR {
    "Code" BATCH_STATEMENT_ERROR_CODE_ENUM;
    "Message" STRING;
    "Item" ATTRIBUTE_MAP;
} }
table! { "BatchStatementRequest" BATCH_STATEMENT_REQUEST {
    "Statement" PARTI_QL_STATEMENT, required;
    "Parameters" PREPARED_STATEMENT_PARAMETERS;
    "ConsistentRead" CONSISTENT_READ;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
table! { "BatchStatementResponse" BATCH_STATEMENT_RESPONSE {
    "Error" BATCH_STATEMENT_ERROR;
    "TableName" TABLE_NAME;
    "Item" ATTRIBUTE_MAP;
} }
table! { "BatchWriteItemInput" BATCH_WRITE_ITEM_INPUT {
    "RequestItems" BATCH_WRITE_ITEM_REQUEST_MAP, required;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "ReturnItemCollectionMetrics" RETURN_ITEM_COLLECTION_METRICS;
} }
table! { "BatchWriteItemOutput" BATCH_WRITE_ITEM_OUTPUT {
    "UnprocessedItems" BATCH_WRITE_ITEM_REQUEST_MAP;
    "ItemCollectionMetrics" ITEM_COLLECTION_METRICS_PER_TABLE;
    "ConsumedCapacity" CONSUMED_CAPACITY_MULTIPLE;
} }
record! { BillingModeSummary "BillingModeSummary" BILLING_MODE_SUMMARY {
    billing_mode: Option<String> = "BillingMode" BILLING_MODE;
    last_update_to_pay_per_request_date_time: Option<Timestamp> = "LastUpdateToPayPerRequestDateTime" DATE;
} }
table! { "BulkOperationBytes" BULK_OPERATION_BYTES {
    "BulkPutBytes" NON_NEGATIVE_LONG_OBJECT;
} }
table! { "BulkOperationDescription" BULK_OPERATION_DESCRIPTION {
    "BulkOperationArn" BULK_OPERATION_ARN;
    "BulkOperationStatus" BULK_OPERATION_STATUS;
    "TableDetails" BULK_OPERATION_TABLE_DETAILS;
    "ClientToken" CLIENT_TOKEN;
    "InputS3Configuration" INPUT_S3_CONFIGURATION;
    "OutputS3Configuration" OUTPUT_S3_CONFIGURATION;
    "StartTime" BULK_OPERATION_START_TIME;
    "EndTime" BULK_OPERATION_END_TIME;
    "ProcessedItemCount" BULK_OPERATION_ITEM_COUNT;
    "ProcessedInputBytes" PROCESSED_INPUT_BYTES;
    "TotalInputBytes" TOTAL_INPUT_BYTES;
    "BulkOperationUsage" BULK_OPERATION_USAGE_MULTIPLE;
    "FailedItemCount" BULK_OPERATION_ITEM_COUNT;
    "FailureCode" FAILURE_CODE;
    "FailureMessage" FAILURE_MESSAGE;
    "MaxWriteRequestUnits" BULK_OPERATION_MAX_WRITE_REQUEST_UNITS;
    "PerformanceTier" BULK_OPERATION_PERFORMANCE_TIER;
} }
table! { "BulkOperationSummary" BULK_OPERATION_SUMMARY {
    "BulkOperationArn" BULK_OPERATION_ARN, required;
    "BulkOperationStatus" BULK_OPERATION_STATUS, required;
    "StartTime" BULK_OPERATION_START_TIME, required;
    "EndTime" BULK_OPERATION_END_TIME;
} }
table! { "BulkOperationTableDetail" BULK_OPERATION_TABLE_DETAIL {
    "TableName" TABLE_ARN;
    "TableId" TABLE_ID;
} }
table! { "BulkOperationUsage" BULK_OPERATION_USAGE {
    "TableName" TABLE_ARN;
    "BulkPutBytes" NON_NEGATIVE_LONG_OBJECT;
    "Table" BULK_OPERATION_BYTES;
    "LocalSecondaryIndexes" SECONDARY_INDEXES_BULK_BYTES_MAP;
    "GlobalSecondaryIndexes" SECONDARY_INDEXES_BULK_BYTES_MAP;
    "VectorIndexes" VECTOR_INDEXES_BULK_VECTOR_BYTES_MAP;
} }
table! { "BulkOperationVectorBytes" BULK_OPERATION_VECTOR_BYTES {
    "BulkPutVectorBytes" NON_NEGATIVE_LONG_OBJECT;
} }
table! { "CancelBulkOperationInput" CANCEL_BULK_OPERATION_INPUT {
    "BulkOperationArn" BULK_OPERATION_ARN, required;
} }
table! { "CancelBulkOperationOutput" CANCEL_BULK_OPERATION_OUTPUT {
    "BulkOperationArn" BULK_OPERATION_ARN, required;
    "BulkOperationStatus" BULK_OPERATION_STATUS, required;
} }
table! { "CancellationReason" CANCELLATION_REASON {
    "Item" ATTRIBUTE_MAP;
    "Code" CODE;
    "Message" ERROR_MESSAGE;
} }
record! { Capacity "Capacity" CAPACITY {
    read_capacity_units: Option<f64> = "ReadCapacityUnits" CONSUMED_CAPACITY_UNITS;
    write_capacity_units: Option<f64> = "WriteCapacityUnits" CONSUMED_CAPACITY_UNITS;
    capacity_units: Option<f64> = "CapacityUnits" CONSUMED_CAPACITY_UNITS;
} }
table! { "Condition" CONDITION {
    "AttributeValueList" ATTRIBUTE_VALUE_LIST;
    "ComparisonOperator" COMPARISON_OPERATOR, required;
} }
table! { "ConditionCheck" CONDITION_CHECK {
    "Key" KEY, required;
    "TableName" TABLE_ARN, required;
    "ConditionExpression" CONDITION_EXPRESSION, required;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
table! { "ConditionalCheckFailedException" CONDITIONAL_CHECK_FAILED_EXCEPTION {
    "message" ERROR_MESSAGE;
    "Item" ATTRIBUTE_MAP;
} }
record! { ConsumedCapacity "ConsumedCapacity" CONSUMED_CAPACITY {
    table_name: Option<String> = "TableName" TABLE_ARN;
    capacity_units: Option<f64> = "CapacityUnits" CONSUMED_CAPACITY_UNITS;
    read_capacity_units: Option<f64> = "ReadCapacityUnits" CONSUMED_CAPACITY_UNITS;
    write_capacity_units: Option<f64> = "WriteCapacityUnits" CONSUMED_CAPACITY_UNITS;
    table: Option<Capacity> = "Table" CAPACITY;
    local_secondary_indexes: Option<BTreeMap<String, Capacity>> = "LocalSecondaryIndexes" SECONDARY_INDEXES_CAPACITY_MAP;
    global_secondary_indexes: Option<BTreeMap<String, Capacity>> = "GlobalSecondaryIndexes" SECONDARY_INDEXES_CAPACITY_MAP;
    vector_indexes: Option<BTreeMap<String, VectorCapacity>> = "VectorIndexes" VECTOR_INDEXES_CAPACITY_MAP;
} }
record! { ContinuousBackupsDescription "ContinuousBackupsDescription" CONTINUOUS_BACKUPS_DESCRIPTION {
    continuous_backups_status: String = "ContinuousBackupsStatus" CONTINUOUS_BACKUPS_STATUS, required;
    point_in_time_recovery_description: Option<PointInTimeRecoveryDescription> = "PointInTimeRecoveryDescription" POINT_IN_TIME_RECOVERY_DESCRIPTION;
} }
table! { "ContinuousBackupsUnavailableException" CONTINUOUS_BACKUPS_UNAVAILABLE_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ContributorInsightsSummary" CONTRIBUTOR_INSIGHTS_SUMMARY {
    "TableName" TABLE_NAME;
    "IndexName" INDEX_NAME;
    "ContributorInsightsStatus" CONTRIBUTOR_INSIGHTS_STATUS;
    "ContributorInsightsMode" CONTRIBUTOR_INSIGHTS_MODE;
} }
table! { "CreateBackupInput" CREATE_BACKUP_INPUT {
    "TableName" TABLE_ARN, required;
    "BackupName" BACKUP_NAME, required;
} }
table! { "CreateBackupOutput" CREATE_BACKUP_OUTPUT {
    "BackupDetails" BACKUP_DETAILS;
} }
record! { CreateGlobalSecondaryIndexAction "CreateGlobalSecondaryIndexAction" CREATE_GLOBAL_SECONDARY_INDEX_ACTION {
    index_name: String = "IndexName" INDEX_NAME, required;
    key_schema: Vec<KeySchemaElement> = "KeySchema" KEY_SCHEMA, required;
    projection: Projection = "Projection" PROJECTION, required;
    provisioned_throughput: Option<ProvisionedThroughput> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    warm_throughput: Option<WarmThroughput> = "WarmThroughput" WARM_THROUGHPUT;
} }
table! { "CreateGlobalTableInput" CREATE_GLOBAL_TABLE_INPUT {
    "GlobalTableName" TABLE_NAME, required;
    "ReplicationGroup" REPLICA_LIST, required;
} }
table! { "CreateGlobalTableOutput" CREATE_GLOBAL_TABLE_OUTPUT {
    "GlobalTableDescription" GLOBAL_TABLE_DESCRIPTION;
} }
record! { CreateGlobalTableWitnessGroupMemberAction "CreateGlobalTableWitnessGroupMemberAction" CREATE_GLOBAL_TABLE_WITNESS_GROUP_MEMBER_ACTION {
    region_name: String = "RegionName" REGION_NAME, required;
} }
table! { "CreateReplicaAction" CREATE_REPLICA_ACTION {
    "RegionName" REGION_NAME, required;
} }
record! { CreateReplicationGroupMemberAction "CreateReplicationGroupMemberAction" CREATE_REPLICATION_GROUP_MEMBER_ACTION {
    region_name: String = "RegionName" REGION_NAME, required;
    kms_master_key_id: Option<String> = "KMSMasterKeyId" KMS_MASTER_KEY_ID;
    provisioned_throughput_override: Option<ProvisionedThroughputOverride> = "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT_OVERRIDE;
    on_demand_throughput_override: Option<OnDemandThroughputOverride> = "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT_OVERRIDE;
    global_secondary_indexes: Option<Vec<ReplicaGlobalSecondaryIndex>> = "GlobalSecondaryIndexes" REPLICA_GLOBAL_SECONDARY_INDEX_LIST;
    table_class_override: Option<String> = "TableClassOverride" TABLE_CLASS;
} }
record! { CreateTableInput "CreateTableInput" CREATE_TABLE_INPUT {
    attribute_definitions: Option<Vec<AttributeDefinition>> = "AttributeDefinitions" ATTRIBUTE_DEFINITIONS;
    table_name: String = "TableName" TABLE_ARN, required;
    key_schema: Option<Vec<KeySchemaElement>> = "KeySchema" KEY_SCHEMA;
    local_secondary_indexes: Option<Vec<LocalSecondaryIndex>> = "LocalSecondaryIndexes" LOCAL_SECONDARY_INDEX_LIST;
    global_secondary_indexes: Option<Vec<GlobalSecondaryIndex>> = "GlobalSecondaryIndexes" GLOBAL_SECONDARY_INDEX_LIST;
    billing_mode: Option<String> = "BillingMode" BILLING_MODE;
    provisioned_throughput: Option<ProvisionedThroughput> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    stream_specification: Option<StreamSpecification> = "StreamSpecification" STREAM_SPECIFICATION;
    sse_specification: Option<SSESpecification> = "SSESpecification" SSE_SPECIFICATION;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST;
    table_class: Option<String> = "TableClass" TABLE_CLASS;
    deletion_protection_enabled: Option<bool> = "DeletionProtectionEnabled" DELETION_PROTECTION_ENABLED;
    warm_throughput: Option<WarmThroughput> = "WarmThroughput" WARM_THROUGHPUT;
    resource_policy: Option<String> = "ResourcePolicy" RESOURCE_POLICY;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    global_table_source_arn: Option<String> = "GlobalTableSourceArn" TABLE_ARN;
    global_table_settings_replication_mode: Option<String> = "GlobalTableSettingsReplicationMode" GLOBAL_TABLE_SETTINGS_REPLICATION_MODE;
    vector_indexes: Option<Vec<VectorIndex>> = "VectorIndexes" VECTOR_INDEX_LIST;
} }
record! { CreateTableOutput "CreateTableOutput" CREATE_TABLE_OUTPUT {
    table_description: Option<TableDescription> = "TableDescription" TABLE_DESCRIPTION;
} }
record! { CreateVectorIndexAction "CreateVectorIndexAction" CREATE_VECTOR_INDEX_ACTION {
    index_name: String = "IndexName" INDEX_NAME, required;
    vector_attribute: VectorAttributeDefinition = "VectorAttribute" VECTOR_ATTRIBUTE_DEFINITION, required;
    search_schema: Option<Vec<SearchSchemaElement>> = "SearchSchema" SEARCH_SCHEMA;
    projection: Projection = "Projection" PROJECTION, required;
    dimensions: i64 = "Dimensions" POSITIVE_LONG_OBJECT, required;
    distance_function: String = "DistanceFunction" VECTOR_DISTANCE_FUNCTION, required;
} }
table! { "CsvOptions" CSV_OPTIONS {
    "Delimiter" CSV_DELIMITER;
    "HeaderList" CSV_HEADER_LIST;
} }
table! { "Delete" DELETE {
    "Key" KEY, required;
    "TableName" TABLE_ARN, required;
    "ConditionExpression" CONDITION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
table! { "DeleteBackupInput" DELETE_BACKUP_INPUT {
    "BackupArn" BACKUP_ARN, required;
} }
table! { "DeleteBackupOutput" DELETE_BACKUP_OUTPUT {
    "BackupDescription" BACKUP_DESCRIPTION;
} }
record! { DeleteGlobalSecondaryIndexAction "DeleteGlobalSecondaryIndexAction" DELETE_GLOBAL_SECONDARY_INDEX_ACTION {
    index_name: String = "IndexName" INDEX_NAME, required;
} }
record! { DeleteGlobalTableWitnessGroupMemberAction "DeleteGlobalTableWitnessGroupMemberAction" DELETE_GLOBAL_TABLE_WITNESS_GROUP_MEMBER_ACTION {
    region_name: String = "RegionName" REGION_NAME, required;
} }
record! { DeleteItemInput "DeleteItemInput" DELETE_ITEM_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
    key: BTreeMap<String, AttributeValue> = "Key" KEY, required;
    expected: Option<BTreeMap<String, ExpectedAttributeValue>> = "Expected" EXPECTED_ATTRIBUTE_MAP;
    conditional_operator: Option<String> = "ConditionalOperator" CONDITIONAL_OPERATOR;
    return_values: Option<String> = "ReturnValues" RETURN_VALUE;
    return_consumed_capacity: Option<String> = "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    return_item_collection_metrics: Option<String> = "ReturnItemCollectionMetrics" RETURN_ITEM_COLLECTION_METRICS;
    condition_expression: Option<String> = "ConditionExpression" CONDITION_EXPRESSION;
    expression_attribute_names: Option<BTreeMap<String, String>> = "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    expression_attribute_values: Option<BTreeMap<String, AttributeValue>> = "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    return_values_on_condition_check_failure: Option<String> = "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
record! { DeleteItemOutput "DeleteItemOutput" DELETE_ITEM_OUTPUT {
    attributes: Option<BTreeMap<String, AttributeValue>> = "Attributes" ATTRIBUTE_MAP;
    consumed_capacity: Option<ConsumedCapacity> = "ConsumedCapacity" CONSUMED_CAPACITY;
    item_collection_metrics: Option<ItemCollectionMetrics> = "ItemCollectionMetrics" ITEM_COLLECTION_METRICS;
} }
table! { "DeleteReplicaAction" DELETE_REPLICA_ACTION {
    "RegionName" REGION_NAME, required;
} }
record! { DeleteReplicationGroupMemberAction "DeleteReplicationGroupMemberAction" DELETE_REPLICATION_GROUP_MEMBER_ACTION {
    region_name: String = "RegionName" REGION_NAME, required;
} }
table! { "DeleteRequest" DELETE_REQUEST {
    "Key" KEY, required;
} }
record! { DeleteResourcePolicyInput "DeleteResourcePolicyInput" DELETE_RESOURCE_POLICY_INPUT {
    resource_arn: String = "ResourceArn" RESOURCE_ARN_STRING, required;
    expected_revision_id: Option<String> = "ExpectedRevisionId" POLICY_REVISION_ID;
} }
record! { DeleteResourcePolicyOutput "DeleteResourcePolicyOutput" DELETE_RESOURCE_POLICY_OUTPUT {
    revision_id: Option<String> = "RevisionId" POLICY_REVISION_ID;
} }
record! { DeleteTableInput "DeleteTableInput" DELETE_TABLE_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
} }
record! { DeleteTableOutput "DeleteTableOutput" DELETE_TABLE_OUTPUT {
    table_description: Option<TableDescription> = "TableDescription" TABLE_DESCRIPTION;
} }
record! { DeleteVectorIndexAction "DeleteVectorIndexAction" DELETE_VECTOR_INDEX_ACTION {
    index_name: String = "IndexName" INDEX_NAME, required;
} }
table! { "DescribeBackupInput" DESCRIBE_BACKUP_INPUT {
    "BackupArn" BACKUP_ARN, required;
} }
table! { "DescribeBackupOutput" DESCRIBE_BACKUP_OUTPUT {
    "BackupDescription" BACKUP_DESCRIPTION;
} }
table! { "DescribeBulkOperationInput" DESCRIBE_BULK_OPERATION_INPUT {
    "BulkOperationArn" BULK_OPERATION_ARN, required;
} }
table! { "DescribeBulkOperationOutput" DESCRIBE_BULK_OPERATION_OUTPUT {
    "BulkOperationDescription" BULK_OPERATION_DESCRIPTION, required;
} }
record! { DescribeContinuousBackupsInput "DescribeContinuousBackupsInput" DESCRIBE_CONTINUOUS_BACKUPS_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
} }
record! { DescribeContinuousBackupsOutput "DescribeContinuousBackupsOutput" DESCRIBE_CONTINUOUS_BACKUPS_OUTPUT {
    continuous_backups_description: Option<ContinuousBackupsDescription> = "ContinuousBackupsDescription" CONTINUOUS_BACKUPS_DESCRIPTION;
} }
table! { "DescribeContributorInsightsInput" DESCRIBE_CONTRIBUTOR_INSIGHTS_INPUT {
    "TableName" TABLE_ARN, required;
    "IndexName" INDEX_NAME;
} }
table! { "DescribeContributorInsightsOutput" DESCRIBE_CONTRIBUTOR_INSIGHTS_OUTPUT {
    "TableName" TABLE_NAME;
    "IndexName" INDEX_NAME;
    "ContributorInsightsRuleList" CONTRIBUTOR_INSIGHTS_RULE_LIST;
    "ContributorInsightsStatus" CONTRIBUTOR_INSIGHTS_STATUS;
    "LastUpdateDateTime" LAST_UPDATE_DATE_TIME;
    "FailureException" FAILURE_EXCEPTION;
    "ContributorInsightsMode" CONTRIBUTOR_INSIGHTS_MODE;
} }
record! { DescribeEndpointsRequest "DescribeEndpointsRequest" DESCRIBE_ENDPOINTS_REQUEST {} }
record! { DescribeEndpointsResponse "DescribeEndpointsResponse" DESCRIBE_ENDPOINTS_RESPONSE {
    endpoints: Vec<Endpoint> = "Endpoints" ENDPOINTS, required;
} }
table! { "DescribeExportInput" DESCRIBE_EXPORT_INPUT {
    "ExportArn" EXPORT_ARN, required;
} }
table! { "DescribeExportOutput" DESCRIBE_EXPORT_OUTPUT {
    "ExportDescription" EXPORT_DESCRIPTION;
} }
table! { "DescribeGlobalTableInput" DESCRIBE_GLOBAL_TABLE_INPUT {
    "GlobalTableName" TABLE_NAME, required;
} }
table! { "DescribeGlobalTableOutput" DESCRIBE_GLOBAL_TABLE_OUTPUT {
    "GlobalTableDescription" GLOBAL_TABLE_DESCRIPTION;
} }
table! { "DescribeGlobalTableSettingsInput" DESCRIBE_GLOBAL_TABLE_SETTINGS_INPUT {
    "GlobalTableName" TABLE_NAME, required;
} }
table! { "DescribeGlobalTableSettingsOutput" DESCRIBE_GLOBAL_TABLE_SETTINGS_OUTPUT {
    "GlobalTableName" TABLE_NAME;
    "ReplicaSettings" REPLICA_SETTINGS_DESCRIPTION_LIST;
} }
table! { "DescribeImportInput" DESCRIBE_IMPORT_INPUT {
    "ImportArn" IMPORT_ARN, required;
} }
table! { "DescribeImportOutput" DESCRIBE_IMPORT_OUTPUT {
    "ImportTableDescription" IMPORT_TABLE_DESCRIPTION, required;
} }
table! { "DescribeKinesisStreamingDestinationInput" DESCRIBE_KINESIS_STREAMING_DESTINATION_INPUT {
    "TableName" TABLE_ARN, required;
} }
table! { "DescribeKinesisStreamingDestinationOutput" DESCRIBE_KINESIS_STREAMING_DESTINATION_OUTPUT {
    "TableName" TABLE_NAME;
    "KinesisDataStreamDestinations" KINESIS_DATA_STREAM_DESTINATIONS;
} }
record! { DescribeLimitsInput "DescribeLimitsInput" DESCRIBE_LIMITS_INPUT {} }
record! { DescribeLimitsOutput "DescribeLimitsOutput" DESCRIBE_LIMITS_OUTPUT {
    account_max_read_capacity_units: Option<i64> = "AccountMaxReadCapacityUnits" POSITIVE_LONG_OBJECT;
    account_max_write_capacity_units: Option<i64> = "AccountMaxWriteCapacityUnits" POSITIVE_LONG_OBJECT;
    table_max_read_capacity_units: Option<i64> = "TableMaxReadCapacityUnits" POSITIVE_LONG_OBJECT;
    table_max_write_capacity_units: Option<i64> = "TableMaxWriteCapacityUnits" POSITIVE_LONG_OBJECT;
} }
record! { DescribeTableInput "DescribeTableInput" DESCRIBE_TABLE_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
} }
record! { DescribeTableOutput "DescribeTableOutput" DESCRIBE_TABLE_OUTPUT {
    table: Option<TableDescription> = "Table" TABLE_DESCRIPTION;
} }
table! { "DescribeTableReplicaAutoScalingInput" DESCRIBE_TABLE_REPLICA_AUTO_SCALING_INPUT {
    "TableName" TABLE_ARN, required;
} }
table! { "DescribeTableReplicaAutoScalingOutput" DESCRIBE_TABLE_REPLICA_AUTO_SCALING_OUTPUT {
    "TableAutoScalingDescription" TABLE_AUTO_SCALING_DESCRIPTION;
} }
record! { DescribeTimeToLiveInput "DescribeTimeToLiveInput" DESCRIBE_TIME_TO_LIVE_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
} }
record! { DescribeTimeToLiveOutput "DescribeTimeToLiveOutput" DESCRIBE_TIME_TO_LIVE_OUTPUT {
    time_to_live_description: Option<TimeToLiveDescription> = "TimeToLiveDescription" TIME_TO_LIVE_DESCRIPTION;
} }
record! { DisassociateReplicationGroupMemberAction "DisassociateReplicationGroupMemberAction" DISASSOCIATE_REPLICATION_GROUP_MEMBER_ACTION {
    region_name: String = "RegionName" REGION_NAME, required;
    disassociation_mode: String = "DisassociationMode" DISASSOCIATION_MODE, required;
} }
table! { "DuplicateItemException" DUPLICATE_ITEM_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "EnableKinesisStreamingConfiguration" ENABLE_KINESIS_STREAMING_CONFIGURATION {
    "ApproximateCreationDateTimePrecision" APPROXIMATE_CREATION_DATE_TIME_PRECISION;
} }
record! { Endpoint "Endpoint" ENDPOINT {
    address: String = "Address" STRING, required;
    cache_period_in_minutes: i64 = "CachePeriodInMinutes" LONG, required;
} }
table! { "ExecuteStatementInput" EXECUTE_STATEMENT_INPUT {
    "Statement" PARTI_QL_STATEMENT, required;
    "Parameters" PREPARED_STATEMENT_PARAMETERS;
    "ConsistentRead" CONSISTENT_READ;
    "NextToken" PARTI_QL_NEXT_TOKEN;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "Limit" POSITIVE_INTEGER_OBJECT;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
table! { "ExecuteStatementOutput" EXECUTE_STATEMENT_OUTPUT {
    "Items" ITEM_LIST;
    "NextToken" PARTI_QL_NEXT_TOKEN;
    "ConsumedCapacity" CONSUMED_CAPACITY;
    "LastEvaluatedKey" KEY;
} }
table! { "ExecuteTransactionInput" EXECUTE_TRANSACTION_INPUT {
    "TransactStatements" PARAMETERIZED_STATEMENTS, required;
    "ClientRequestToken" CLIENT_REQUEST_TOKEN;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
} }
table! { "ExecuteTransactionOutput" EXECUTE_TRANSACTION_OUTPUT {
    "Responses" ITEM_RESPONSE_LIST;
    "ConsumedCapacity" CONSUMED_CAPACITY_MULTIPLE;
} }
record! { ExpectedAttributeValue "ExpectedAttributeValue" EXPECTED_ATTRIBUTE_VALUE {
    value: Option<AttributeValue> = "Value" ATTRIBUTE_VALUE;
    exists: Option<bool> = "Exists" BOOLEAN_OBJECT;
    comparison_operator: Option<String> = "ComparisonOperator" COMPARISON_OPERATOR;
    attribute_value_list: Option<Vec<AttributeValue>> = "AttributeValueList" ATTRIBUTE_VALUE_LIST;
} }
table! { "ExportConflictException" EXPORT_CONFLICT_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ExportDescription" EXPORT_DESCRIPTION {
    "ExportArn" EXPORT_ARN;
    "ExportStatus" EXPORT_STATUS;
    "StartTime" EXPORT_START_TIME;
    "EndTime" EXPORT_END_TIME;
    "ExportManifest" EXPORT_MANIFEST;
    "TableArn" TABLE_ARN;
    "TableId" TABLE_ID;
    "ExportTime" EXPORT_TIME;
    "ClientToken" CLIENT_TOKEN;
    "S3Bucket" S3_BUCKET;
    "S3BucketOwner" S3_BUCKET_OWNER;
    "S3Prefix" S3_PREFIX;
    "S3SseAlgorithm" S3_SSE_ALGORITHM;
    "S3SseKmsKeyId" S3_SSE_KMS_KEY_ID;
    "FailureCode" FAILURE_CODE;
    "FailureMessage" FAILURE_MESSAGE;
    "ExportFormat" EXPORT_FORMAT;
    "BilledSizeBytes" BILLED_SIZE_BYTES;
    "ItemCount" ITEM_COUNT;
    "ExportType" EXPORT_TYPE;
    "IncrementalExportSpecification" INCREMENTAL_EXPORT_SPECIFICATION;
    "FilterSpecification" FILTER_SPECIFICATION;
} }
table! { "ExportNotFoundException" EXPORT_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ExportSummary" EXPORT_SUMMARY {
    "ExportArn" EXPORT_ARN;
    "ExportStatus" EXPORT_STATUS;
    "ExportType" EXPORT_TYPE;
} }
table! { "ExportTableToPointInTimeInput" EXPORT_TABLE_TO_POINT_IN_TIME_INPUT {
    "TableArn" TABLE_ARN, required;
    "ExportTime" EXPORT_TIME;
    "ClientToken" CLIENT_TOKEN;
    "S3Bucket" S3_BUCKET, required;
    "S3BucketOwner" S3_BUCKET_OWNER;
    "S3Prefix" S3_PREFIX;
    "S3SseAlgorithm" S3_SSE_ALGORITHM;
    "S3SseKmsKeyId" S3_SSE_KMS_KEY_ID;
    "ExportFormat" EXPORT_FORMAT;
    "ExportType" EXPORT_TYPE;
    "IncrementalExportSpecification" INCREMENTAL_EXPORT_SPECIFICATION;
    "FilterSpecification" FILTER_SPECIFICATION;
} }
table! { "ExportTableToPointInTimeOutput" EXPORT_TABLE_TO_POINT_IN_TIME_OUTPUT {
    "ExportDescription" EXPORT_DESCRIPTION;
} }
table! { "FailureException" FAILURE_EXCEPTION {
    "ExceptionName" EXCEPTION_NAME;
    "ExceptionDescription" EXCEPTION_DESCRIPTION;
} }
table! { "FilterSpecification" FILTER_SPECIFICATION {
    "FilterExpression" CONDITION_EXPRESSION;
    "ProjectionExpression" PROJECTION_EXPRESSION;
    "KeyConditionExpression" KEY_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
} }
table! { "Get" GET {
    "Key" KEY, required;
    "TableName" TABLE_ARN, required;
    "ProjectionExpression" PROJECTION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
} }
record! { GetItemInput "GetItemInput" GET_ITEM_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
    key: BTreeMap<String, AttributeValue> = "Key" KEY, required;
    attributes_to_get: Option<Vec<String>> = "AttributesToGet" ATTRIBUTE_NAME_LIST;
    consistent_read: Option<bool> = "ConsistentRead" CONSISTENT_READ;
    return_consumed_capacity: Option<String> = "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    projection_expression: Option<String> = "ProjectionExpression" PROJECTION_EXPRESSION;
    expression_attribute_names: Option<BTreeMap<String, String>> = "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
} }
record! { GetItemOutput "GetItemOutput" GET_ITEM_OUTPUT {
    item: Option<BTreeMap<String, AttributeValue>> = "Item" ATTRIBUTE_MAP;
    consumed_capacity: Option<ConsumedCapacity> = "ConsumedCapacity" CONSUMED_CAPACITY;
} }
record! { GetResourcePolicyInput "GetResourcePolicyInput" GET_RESOURCE_POLICY_INPUT {
    resource_arn: String = "ResourceArn" RESOURCE_ARN_STRING, required;
} }
record! { GetResourcePolicyOutput "GetResourcePolicyOutput" GET_RESOURCE_POLICY_OUTPUT {
    policy: Option<String> = "Policy" RESOURCE_POLICY;
    revision_id: Option<String> = "RevisionId" POLICY_REVISION_ID;
} }
record! { GlobalSecondaryIndex "GlobalSecondaryIndex" GLOBAL_SECONDARY_INDEX {
    index_name: String = "IndexName" INDEX_NAME, required;
    key_schema: Vec<KeySchemaElement> = "KeySchema" KEY_SCHEMA, required;
    projection: Projection = "Projection" PROJECTION, required;
    provisioned_throughput: Option<ProvisionedThroughput> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    warm_throughput: Option<WarmThroughput> = "WarmThroughput" WARM_THROUGHPUT;
} }
table! { "GlobalSecondaryIndexAutoScalingUpdate" GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE {
    "IndexName" INDEX_NAME;
    "ProvisionedWriteCapacityAutoScalingUpdate" AUTO_SCALING_SETTINGS_UPDATE;
} }
record! { GlobalSecondaryIndexDescription "GlobalSecondaryIndexDescription" GLOBAL_SECONDARY_INDEX_DESCRIPTION {
    index_name: Option<String> = "IndexName" INDEX_NAME;
    key_schema: Option<Vec<KeySchemaElement>> = "KeySchema" KEY_SCHEMA;
    projection: Option<Projection> = "Projection" PROJECTION;
    index_status: Option<String> = "IndexStatus" INDEX_STATUS;
    backfilling: Option<bool> = "Backfilling" BACKFILLING;
    provisioned_throughput: Option<ProvisionedThroughputDescription> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT_DESCRIPTION;
    index_size_bytes: Option<i64> = "IndexSizeBytes" LONG_OBJECT;
    item_count: Option<i64> = "ItemCount" LONG_OBJECT;
    index_arn: Option<String> = "IndexArn" STRING;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    warm_throughput: Option<GlobalSecondaryIndexWarmThroughputDescription> = "WarmThroughput" GLOBAL_SECONDARY_INDEX_WARM_THROUGHPUT_DESCRIPTION;
} }
table! { "GlobalSecondaryIndexInfo" GLOBAL_SECONDARY_INDEX_INFO {
    "IndexName" INDEX_NAME;
    "KeySchema" KEY_SCHEMA;
    "Projection" PROJECTION;
    "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
} }
record! { GlobalSecondaryIndexUpdate "GlobalSecondaryIndexUpdate" GLOBAL_SECONDARY_INDEX_UPDATE {
    update: Option<UpdateGlobalSecondaryIndexAction> = "Update" UPDATE_GLOBAL_SECONDARY_INDEX_ACTION;
    create: Option<CreateGlobalSecondaryIndexAction> = "Create" CREATE_GLOBAL_SECONDARY_INDEX_ACTION;
    delete: Option<DeleteGlobalSecondaryIndexAction> = "Delete" DELETE_GLOBAL_SECONDARY_INDEX_ACTION;
} }
record! { GlobalSecondaryIndexWarmThroughputDescription "GlobalSecondaryIndexWarmThroughputDescription" GLOBAL_SECONDARY_INDEX_WARM_THROUGHPUT_DESCRIPTION {
    read_units_per_second: Option<i64> = "ReadUnitsPerSecond" POSITIVE_LONG_OBJECT;
    write_units_per_second: Option<i64> = "WriteUnitsPerSecond" POSITIVE_LONG_OBJECT;
    status: Option<String> = "Status" INDEX_STATUS;
} }
table! { "GlobalTable" GLOBAL_TABLE {
    "GlobalTableName" TABLE_NAME;
    "ReplicationGroup" REPLICA_LIST;
} }
table! { "GlobalTableAlreadyExistsException" GLOBAL_TABLE_ALREADY_EXISTS_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "GlobalTableDescription" GLOBAL_TABLE_DESCRIPTION {
    "ReplicationGroup" REPLICA_DESCRIPTION_LIST;
    "GlobalTableArn" GLOBAL_TABLE_ARN_STRING;
    "CreationDateTime" DATE;
    "GlobalTableStatus" GLOBAL_TABLE_STATUS;
    "GlobalTableName" TABLE_NAME;
} }
table! { "GlobalTableGlobalSecondaryIndexSettingsUpdate" GLOBAL_TABLE_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE {
    "IndexName" INDEX_NAME, required;
    "ProvisionedWriteCapacityUnits" POSITIVE_LONG_OBJECT;
    "ProvisionedWriteCapacityAutoScalingSettingsUpdate" AUTO_SCALING_SETTINGS_UPDATE;
} }
table! { "GlobalTableNotFoundException" GLOBAL_TABLE_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
record! { GlobalTableWitnessDescription "GlobalTableWitnessDescription" GLOBAL_TABLE_WITNESS_DESCRIPTION {
    region_name: Option<String> = "RegionName" REGION_NAME;
    witness_status: Option<String> = "WitnessStatus" WITNESS_STATUS;
} }
record! { GlobalTableWitnessGroupUpdate "GlobalTableWitnessGroupUpdate" GLOBAL_TABLE_WITNESS_GROUP_UPDATE {
    create: Option<CreateGlobalTableWitnessGroupMemberAction> = "Create" CREATE_GLOBAL_TABLE_WITNESS_GROUP_MEMBER_ACTION;
    delete: Option<DeleteGlobalTableWitnessGroupMemberAction> = "Delete" DELETE_GLOBAL_TABLE_WITNESS_GROUP_MEMBER_ACTION;
} }
table! { "IdempotentParameterMismatchException" IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
table! { "ImportConflictException" IMPORT_CONFLICT_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ImportNotFoundException" IMPORT_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ImportSummary" IMPORT_SUMMARY {
    "ImportArn" IMPORT_ARN;
    "ImportStatus" IMPORT_STATUS;
    "TableArn" TABLE_ARN;
    "S3BucketSource" S3_BUCKET_SOURCE;
    "CloudWatchLogGroupArn" CLOUD_WATCH_LOG_GROUP_ARN;
    "InputFormat" INPUT_FORMAT;
    "StartTime" IMPORT_START_TIME;
    "EndTime" IMPORT_END_TIME;
} }
table! { "ImportTableDescription" IMPORT_TABLE_DESCRIPTION {
    "ImportArn" IMPORT_ARN;
    "ImportStatus" IMPORT_STATUS;
    "TableArn" TABLE_ARN;
    "TableId" TABLE_ID;
    "ClientToken" CLIENT_TOKEN;
    "S3BucketSource" S3_BUCKET_SOURCE;
    "ErrorCount" ERROR_COUNT;
    "CloudWatchLogGroupArn" CLOUD_WATCH_LOG_GROUP_ARN;
    "InputFormat" INPUT_FORMAT;
    "InputFormatOptions" INPUT_FORMAT_OPTIONS;
    "InputCompressionType" INPUT_COMPRESSION_TYPE;
    "TableCreationParameters" TABLE_CREATION_PARAMETERS;
    "StartTime" IMPORT_START_TIME;
    "EndTime" IMPORT_END_TIME;
    "ProcessedSizeBytes" LONG_OBJECT;
    "ProcessedItemCount" PROCESSED_ITEM_COUNT;
    "ImportedItemCount" IMPORTED_ITEM_COUNT;
    "FailureCode" FAILURE_CODE;
    "FailureMessage" FAILURE_MESSAGE;
} }
table! { "ImportTableInput" IMPORT_TABLE_INPUT {
    "ClientToken" CLIENT_TOKEN;
    "S3BucketSource" S3_BUCKET_SOURCE, required;
    "InputFormat" INPUT_FORMAT, required;
    "InputFormatOptions" INPUT_FORMAT_OPTIONS;
    "InputCompressionType" INPUT_COMPRESSION_TYPE;
    "TableCreationParameters" TABLE_CREATION_PARAMETERS, required;
} }
table! { "ImportTableOutput" IMPORT_TABLE_OUTPUT {
    "ImportTableDescription" IMPORT_TABLE_DESCRIPTION, required;
} }
table! { "IncrementalExportSpecification" INCREMENTAL_EXPORT_SPECIFICATION {
    "ExportFromTime" EXPORT_FROM_TIME;
    "ExportToTime" EXPORT_TO_TIME;
    "ExportViewType" EXPORT_VIEW_TYPE;
} }
table! { "IndexNotFoundException" INDEX_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "InputFormatOptions" INPUT_FORMAT_OPTIONS {
    "Csv" CSV_OPTIONS;
} }
table! { "InputS3Configuration" INPUT_S3_CONFIGURATION {
    "S3BucketOwner" S3_BUCKET_OWNER;
    "S3Bucket" S3_BUCKET, required;
    "S3KeyPrefix" S3_PREFIX;
    "InputFormat" BULK_OPERATION_INPUT_FORMAT, required;
    "InputCompressionType" INPUT_COMPRESSION_TYPE;
} }
table! { "InternalServerError" INTERNAL_SERVER_ERROR {
    "message" ERROR_MESSAGE;
} }
table! { "InvalidExportTimeException" INVALID_EXPORT_TIME_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "InvalidRestoreTimeException" INVALID_RESTORE_TIME_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
record! { ItemCollectionMetrics "ItemCollectionMetrics" ITEM_COLLECTION_METRICS {
    item_collection_key: Option<BTreeMap<String, AttributeValue>> = "ItemCollectionKey" ITEM_COLLECTION_KEY_ATTRIBUTE_MAP;
    size_estimate_range_gb: Option<Vec<f64>> = "SizeEstimateRangeGB" ITEM_COLLECTION_SIZE_ESTIMATE_RANGE;
} }
table! { "ItemCollectionSizeLimitExceededException" ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ItemResponse" ITEM_RESPONSE {
    "Item" ATTRIBUTE_MAP;
} }
record! { KeySchemaElement "KeySchemaElement" KEY_SCHEMA_ELEMENT {
    attribute_name: String = "AttributeName" KEY_SCHEMA_ATTRIBUTE_NAME, required;
    key_type: String = "KeyType" KEY_TYPE, required;
} }
table! { "KeysAndAttributes" KEYS_AND_ATTRIBUTES {
    "Keys" KEY_LIST, required;
    "AttributesToGet" ATTRIBUTE_NAME_LIST;
    "ConsistentRead" CONSISTENT_READ;
    "ProjectionExpression" PROJECTION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
} }
table! { "KinesisDataStreamDestination" KINESIS_DATA_STREAM_DESTINATION {
    "StreamArn" STREAM_ARN;
    "DestinationStatus" DESTINATION_STATUS;
    "DestinationStatusDescription" STRING;
    "ApproximateCreationDateTimePrecision" APPROXIMATE_CREATION_DATE_TIME_PRECISION;
} }
table! { "KinesisStreamingDestinationInput" KINESIS_STREAMING_DESTINATION_INPUT {
    "TableName" TABLE_ARN, required;
    "StreamArn" STREAM_ARN, required;
    "EnableKinesisStreamingConfiguration" ENABLE_KINESIS_STREAMING_CONFIGURATION;
} }
table! { "KinesisStreamingDestinationOutput" KINESIS_STREAMING_DESTINATION_OUTPUT {
    "TableName" TABLE_NAME;
    "StreamArn" STREAM_ARN;
    "DestinationStatus" DESTINATION_STATUS;
    "EnableKinesisStreamingConfiguration" ENABLE_KINESIS_STREAMING_CONFIGURATION;
} }
table! { "LimitExceededException" LIMIT_EXCEEDED_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ListBackupsInput" LIST_BACKUPS_INPUT {
    "TableName" TABLE_ARN;
    "Limit" BACKUPS_INPUT_LIMIT;
    "TimeRangeLowerBound" TIME_RANGE_LOWER_BOUND;
    "TimeRangeUpperBound" TIME_RANGE_UPPER_BOUND;
    "ExclusiveStartBackupArn" BACKUP_ARN;
    "BackupType" BACKUP_TYPE_FILTER;
} }
table! { "ListBackupsOutput" LIST_BACKUPS_OUTPUT {
    "BackupSummaries" BACKUP_SUMMARIES;
    "LastEvaluatedBackupArn" BACKUP_ARN;
} }
table! { "ListBulkOperationsInput" LIST_BULK_OPERATIONS_INPUT {
    "MaxResults" LIST_BULK_OPERATIONS_MAX_LIMIT;
    "NextToken" BULK_OPERATION_NEXT_TOKEN;
} }
table! { "ListBulkOperationsOutput" LIST_BULK_OPERATIONS_OUTPUT {
    "BulkOperationsSummaryList" BULK_OPERATIONS_SUMMARY_LIST;
    "NextToken" BULK_OPERATION_NEXT_TOKEN;
} }
table! { "ListContributorInsightsInput" LIST_CONTRIBUTOR_INSIGHTS_INPUT {
    "TableName" TABLE_ARN;
    "NextToken" NEXT_TOKEN_STRING;
    "MaxResults" LIST_CONTRIBUTOR_INSIGHTS_LIMIT;
} }
table! { "ListContributorInsightsOutput" LIST_CONTRIBUTOR_INSIGHTS_OUTPUT {
    "ContributorInsightsSummaries" CONTRIBUTOR_INSIGHTS_SUMMARIES;
    "NextToken" NEXT_TOKEN_STRING;
} }
table! { "ListExportsInput" LIST_EXPORTS_INPUT {
    "TableArn" TABLE_ARN;
    "MaxResults" LIST_EXPORTS_MAX_LIMIT;
    "NextToken" EXPORT_NEXT_TOKEN;
} }
table! { "ListExportsOutput" LIST_EXPORTS_OUTPUT {
    "ExportSummaries" EXPORT_SUMMARIES;
    "NextToken" EXPORT_NEXT_TOKEN;
} }
table! { "ListGlobalTablesInput" LIST_GLOBAL_TABLES_INPUT {
    "ExclusiveStartGlobalTableName" TABLE_NAME;
    "Limit" POSITIVE_INTEGER_OBJECT;
    "RegionName" REGION_NAME;
} }
table! { "ListGlobalTablesOutput" LIST_GLOBAL_TABLES_OUTPUT {
    "GlobalTables" GLOBAL_TABLE_LIST;
    "LastEvaluatedGlobalTableName" TABLE_NAME;
} }
table! { "ListImportsInput" LIST_IMPORTS_INPUT {
    "TableArn" TABLE_ARN;
    "PageSize" LIST_IMPORTS_MAX_LIMIT;
    "NextToken" IMPORT_NEXT_TOKEN;
} }
table! { "ListImportsOutput" LIST_IMPORTS_OUTPUT {
    "ImportSummaryList" IMPORT_SUMMARY_LIST;
    "NextToken" IMPORT_NEXT_TOKEN;
} }
record! { ListTablesInput "ListTablesInput" LIST_TABLES_INPUT {
    exclusive_start_table_name: Option<String> = "ExclusiveStartTableName" TABLE_NAME;
    limit: Option<i64> = "Limit" LIST_TABLES_INPUT_LIMIT;
} }
record! { ListTablesOutput "ListTablesOutput" LIST_TABLES_OUTPUT {
    table_names: Option<Vec<String>> = "TableNames" TABLE_NAME_LIST;
    last_evaluated_table_name: Option<String> = "LastEvaluatedTableName" TABLE_NAME;
} }
record! { ListTagsOfResourceInput "ListTagsOfResourceInput" LIST_TAGS_OF_RESOURCE_INPUT {
    resource_arn: String = "ResourceArn" RESOURCE_ARN_STRING, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN_STRING;
} }
record! { ListTagsOfResourceOutput "ListTagsOfResourceOutput" LIST_TAGS_OF_RESOURCE_OUTPUT {
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST;
    next_token: Option<String> = "NextToken" NEXT_TOKEN_STRING;
} }
record! { LocalSecondaryIndex "LocalSecondaryIndex" LOCAL_SECONDARY_INDEX {
    index_name: String = "IndexName" INDEX_NAME, required;
    key_schema: Vec<KeySchemaElement> = "KeySchema" KEY_SCHEMA, required;
    projection: Projection = "Projection" PROJECTION, required;
} }
record! { LocalSecondaryIndexDescription "LocalSecondaryIndexDescription" LOCAL_SECONDARY_INDEX_DESCRIPTION {
    index_name: Option<String> = "IndexName" INDEX_NAME;
    key_schema: Option<Vec<KeySchemaElement>> = "KeySchema" KEY_SCHEMA;
    projection: Option<Projection> = "Projection" PROJECTION;
    index_size_bytes: Option<i64> = "IndexSizeBytes" LONG_OBJECT;
    item_count: Option<i64> = "ItemCount" LONG_OBJECT;
    index_arn: Option<String> = "IndexArn" STRING;
} }
table! { "LocalSecondaryIndexInfo" LOCAL_SECONDARY_INDEX_INFO {
    "IndexName" INDEX_NAME;
    "KeySchema" KEY_SCHEMA;
    "Projection" PROJECTION;
} }
record! { OnDemandThroughput "OnDemandThroughput" ON_DEMAND_THROUGHPUT {
    max_read_request_units: Option<i64> = "MaxReadRequestUnits" LONG_OBJECT;
    max_write_request_units: Option<i64> = "MaxWriteRequestUnits" LONG_OBJECT;
} }
record! { OnDemandThroughputOverride "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT_OVERRIDE {
    max_read_request_units: Option<i64> = "MaxReadRequestUnits" LONG_OBJECT;
} }
table! { "OutputS3Configuration" OUTPUT_S3_CONFIGURATION {
    "S3BucketOwner" S3_BUCKET_OWNER;
    "S3Bucket" S3_BUCKET;
    "S3KeyPrefix" S3_PREFIX;
    "S3SseAlgorithm" S3_SSE_ALGORITHM;
    "S3SseKmsKeyId" S3_SSE_KMS_KEY_ID;
    "OutputType" OUTPUT_TYPE_LIST, required;
} }
table! { "ParameterizedStatement" PARAMETERIZED_STATEMENT {
    "Statement" PARTI_QL_STATEMENT, required;
    "Parameters" PREPARED_STATEMENT_PARAMETERS;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
record! { PointInTimeRecoveryDescription "PointInTimeRecoveryDescription" POINT_IN_TIME_RECOVERY_DESCRIPTION {
    point_in_time_recovery_status: Option<String> = "PointInTimeRecoveryStatus" POINT_IN_TIME_RECOVERY_STATUS;
    recovery_period_in_days: Option<i64> = "RecoveryPeriodInDays" RECOVERY_PERIOD_IN_DAYS;
    earliest_restorable_date_time: Option<Timestamp> = "EarliestRestorableDateTime" DATE;
    latest_restorable_date_time: Option<Timestamp> = "LatestRestorableDateTime" DATE;
} }
record! { PointInTimeRecoverySpecification "PointInTimeRecoverySpecification" POINT_IN_TIME_RECOVERY_SPECIFICATION {
    point_in_time_recovery_enabled: bool = "PointInTimeRecoveryEnabled" BOOLEAN_OBJECT, required;
    recovery_period_in_days: Option<i64> = "RecoveryPeriodInDays" RECOVERY_PERIOD_IN_DAYS;
} }
table! { "PointInTimeRecoveryUnavailableException" POINT_IN_TIME_RECOVERY_UNAVAILABLE_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "PolicyNotFoundException" POLICY_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
record! { Projection "Projection" PROJECTION {
    projection_type: Option<String> = "ProjectionType" PROJECTION_TYPE;
    non_key_attributes: Option<Vec<String>> = "NonKeyAttributes" NON_KEY_ATTRIBUTE_NAME_LIST;
} }
record! { ProvisionedThroughput "ProvisionedThroughput" PROVISIONED_THROUGHPUT {
    read_capacity_units: i64 = "ReadCapacityUnits" POSITIVE_LONG_OBJECT, required;
    write_capacity_units: i64 = "WriteCapacityUnits" POSITIVE_LONG_OBJECT, required;
} }
record! { ProvisionedThroughputDescription "ProvisionedThroughputDescription" PROVISIONED_THROUGHPUT_DESCRIPTION {
    last_increase_date_time: Option<Timestamp> = "LastIncreaseDateTime" DATE;
    last_decrease_date_time: Option<Timestamp> = "LastDecreaseDateTime" DATE;
    number_of_decreases_today: Option<i64> = "NumberOfDecreasesToday" POSITIVE_LONG_OBJECT;
    read_capacity_units: Option<i64> = "ReadCapacityUnits" NON_NEGATIVE_LONG_OBJECT;
    write_capacity_units: Option<i64> = "WriteCapacityUnits" NON_NEGATIVE_LONG_OBJECT;
} }
table! { "ProvisionedThroughputExceededException" PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION {
    "message" ERROR_MESSAGE;
    "ThrottlingReasons" THROTTLING_REASON_LIST;
} }
record! { ProvisionedThroughputOverride "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT_OVERRIDE {
    read_capacity_units: Option<i64> = "ReadCapacityUnits" POSITIVE_LONG_OBJECT;
} }
table! { "Put" PUT {
    "Item" PUT_ITEM_INPUT_ATTRIBUTE_MAP, required;
    "TableName" TABLE_ARN, required;
    "ConditionExpression" CONDITION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
record! { PutItemInput "PutItemInput" PUT_ITEM_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
    item: BTreeMap<String, AttributeValue> = "Item" PUT_ITEM_INPUT_ATTRIBUTE_MAP, required;
    expected: Option<BTreeMap<String, ExpectedAttributeValue>> = "Expected" EXPECTED_ATTRIBUTE_MAP;
    return_values: Option<String> = "ReturnValues" RETURN_VALUE;
    return_consumed_capacity: Option<String> = "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    return_item_collection_metrics: Option<String> = "ReturnItemCollectionMetrics" RETURN_ITEM_COLLECTION_METRICS;
    conditional_operator: Option<String> = "ConditionalOperator" CONDITIONAL_OPERATOR;
    condition_expression: Option<String> = "ConditionExpression" CONDITION_EXPRESSION;
    expression_attribute_names: Option<BTreeMap<String, String>> = "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    expression_attribute_values: Option<BTreeMap<String, AttributeValue>> = "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    return_values_on_condition_check_failure: Option<String> = "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
record! { PutItemOutput "PutItemOutput" PUT_ITEM_OUTPUT {
    attributes: Option<BTreeMap<String, AttributeValue>> = "Attributes" ATTRIBUTE_MAP;
    consumed_capacity: Option<ConsumedCapacity> = "ConsumedCapacity" CONSUMED_CAPACITY;
    item_collection_metrics: Option<ItemCollectionMetrics> = "ItemCollectionMetrics" ITEM_COLLECTION_METRICS;
} }
table! { "PutRequest" PUT_REQUEST {
    "Item" PUT_ITEM_INPUT_ATTRIBUTE_MAP, required;
} }
record! { PutResourcePolicyInput "PutResourcePolicyInput" PUT_RESOURCE_POLICY_INPUT {
    resource_arn: String = "ResourceArn" RESOURCE_ARN_STRING, required;
    policy: String = "Policy" RESOURCE_POLICY, required;
    expected_revision_id: Option<String> = "ExpectedRevisionId" POLICY_REVISION_ID;
    confirm_remove_self_resource_access: Option<bool> = "ConfirmRemoveSelfResourceAccess" CONFIRM_REMOVE_SELF_RESOURCE_ACCESS;
} }
record! { PutResourcePolicyOutput "PutResourcePolicyOutput" PUT_RESOURCE_POLICY_OUTPUT {
    revision_id: Option<String> = "RevisionId" POLICY_REVISION_ID;
} }
table! { "QueryInput" QUERY_INPUT {
    "TableName" TABLE_ARN, required;
    "IndexName" INDEX_NAME;
    "Select" SELECT;
    "AttributesToGet" ATTRIBUTE_NAME_LIST;
    "Limit" POSITIVE_INTEGER_OBJECT;
    "ConsistentRead" CONSISTENT_READ;
    "KeyConditions" KEY_CONDITIONS;
    "QueryFilter" FILTER_CONDITION_MAP;
    "ConditionalOperator" CONDITIONAL_OPERATOR;
    "ScanIndexForward" BOOLEAN_OBJECT;
    "ExclusiveStartKey" KEY;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "ProjectionExpression" PROJECTION_EXPRESSION;
    "FilterExpression" CONDITION_EXPRESSION;
    "KeyConditionExpression" KEY_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
} }
table! { "QueryOutput" QUERY_OUTPUT {
    "Items" ITEM_LIST;
    "Count" INTEGER;
    "ScannedCount" INTEGER;
    "LastEvaluatedKey" KEY;
    "ConsumedCapacity" CONSUMED_CAPACITY;
} }
table! { "Replica" REPLICA {
    "RegionName" REGION_NAME;
} }
table! { "ReplicaAlreadyExistsException" REPLICA_ALREADY_EXISTS_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ReplicaAutoScalingDescription" REPLICA_AUTO_SCALING_DESCRIPTION {
    "RegionName" REGION_NAME;
    "GlobalSecondaryIndexes" REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_DESCRIPTION_LIST;
    "ReplicaProvisionedReadCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
    "ReplicaProvisionedWriteCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
    "ReplicaStatus" REPLICA_STATUS;
} }
table! { "ReplicaAutoScalingUpdate" REPLICA_AUTO_SCALING_UPDATE {
    "RegionName" REGION_NAME, required;
    "ReplicaGlobalSecondaryIndexUpdates" REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE_LIST;
    "ReplicaProvisionedReadCapacityAutoScalingUpdate" AUTO_SCALING_SETTINGS_UPDATE;
} }
record! { ReplicaDescription "ReplicaDescription" REPLICA_DESCRIPTION {
    region_name: Option<String> = "RegionName" REGION_NAME;
    replica_status: Option<String> = "ReplicaStatus" REPLICA_STATUS;
    replica_arn: Option<String> = "ReplicaArn" STRING;
    replica_status_description: Option<String> = "ReplicaStatusDescription" REPLICA_STATUS_DESCRIPTION;
    replica_status_percent_progress: Option<String> = "ReplicaStatusPercentProgress" REPLICA_STATUS_PERCENT_PROGRESS;
    kms_master_key_id: Option<String> = "KMSMasterKeyId" KMS_MASTER_KEY_ID;
    provisioned_throughput_override: Option<ProvisionedThroughputOverride> = "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT_OVERRIDE;
    on_demand_throughput_override: Option<OnDemandThroughputOverride> = "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT_OVERRIDE;
    warm_throughput: Option<TableWarmThroughputDescription> = "WarmThroughput" TABLE_WARM_THROUGHPUT_DESCRIPTION;
    global_secondary_indexes: Option<Vec<ReplicaGlobalSecondaryIndexDescription>> = "GlobalSecondaryIndexes" REPLICA_GLOBAL_SECONDARY_INDEX_DESCRIPTION_LIST;
    replica_inaccessible_date_time: Option<Timestamp> = "ReplicaInaccessibleDateTime" DATE;
    replica_table_class_summary: Option<TableClassSummary> = "ReplicaTableClassSummary" TABLE_CLASS_SUMMARY;
    global_table_settings_replication_mode: Option<String> = "GlobalTableSettingsReplicationMode" GLOBAL_TABLE_SETTINGS_REPLICATION_MODE;
} }
record! { ReplicaGlobalSecondaryIndex "ReplicaGlobalSecondaryIndex" REPLICA_GLOBAL_SECONDARY_INDEX {
    index_name: String = "IndexName" INDEX_NAME, required;
    provisioned_throughput_override: Option<ProvisionedThroughputOverride> = "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT_OVERRIDE;
    on_demand_throughput_override: Option<OnDemandThroughputOverride> = "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT_OVERRIDE;
} }
table! { "ReplicaGlobalSecondaryIndexAutoScalingDescription" REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_DESCRIPTION {
    "IndexName" INDEX_NAME;
    "IndexStatus" INDEX_STATUS;
    "ProvisionedReadCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
    "ProvisionedWriteCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
} }
table! { "ReplicaGlobalSecondaryIndexAutoScalingUpdate" REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE {
    "IndexName" INDEX_NAME;
    "ProvisionedReadCapacityAutoScalingUpdate" AUTO_SCALING_SETTINGS_UPDATE;
} }
record! { ReplicaGlobalSecondaryIndexDescription "ReplicaGlobalSecondaryIndexDescription" REPLICA_GLOBAL_SECONDARY_INDEX_DESCRIPTION {
    index_name: Option<String> = "IndexName" INDEX_NAME;
    provisioned_throughput_override: Option<ProvisionedThroughputOverride> = "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT_OVERRIDE;
    on_demand_throughput_override: Option<OnDemandThroughputOverride> = "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT_OVERRIDE;
    warm_throughput: Option<GlobalSecondaryIndexWarmThroughputDescription> = "WarmThroughput" GLOBAL_SECONDARY_INDEX_WARM_THROUGHPUT_DESCRIPTION;
} }
table! { "ReplicaGlobalSecondaryIndexSettingsDescription" REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_DESCRIPTION {
    "IndexName" INDEX_NAME, required;
    "IndexStatus" INDEX_STATUS;
    "ProvisionedReadCapacityUnits" POSITIVE_LONG_OBJECT;
    "ProvisionedReadCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
    "ProvisionedWriteCapacityUnits" POSITIVE_LONG_OBJECT;
    "ProvisionedWriteCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
} }
table! { "ReplicaGlobalSecondaryIndexSettingsUpdate" REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE {
    "IndexName" INDEX_NAME, required;
    "ProvisionedReadCapacityUnits" POSITIVE_LONG_OBJECT;
    "ProvisionedReadCapacityAutoScalingSettingsUpdate" AUTO_SCALING_SETTINGS_UPDATE;
} }
table! { "ReplicaNotFoundException" REPLICA_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ReplicaSettingsDescription" REPLICA_SETTINGS_DESCRIPTION {
    "RegionName" REGION_NAME, required;
    "ReplicaStatus" REPLICA_STATUS;
    "ReplicaBillingModeSummary" BILLING_MODE_SUMMARY;
    "ReplicaProvisionedReadCapacityUnits" NON_NEGATIVE_LONG_OBJECT;
    "ReplicaProvisionedReadCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
    "ReplicaProvisionedWriteCapacityUnits" NON_NEGATIVE_LONG_OBJECT;
    "ReplicaProvisionedWriteCapacityAutoScalingSettings" AUTO_SCALING_SETTINGS_DESCRIPTION;
    "ReplicaGlobalSecondaryIndexSettings" REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_DESCRIPTION_LIST;
    "ReplicaTableClassSummary" TABLE_CLASS_SUMMARY;
} }
table! { "ReplicaSettingsUpdate" REPLICA_SETTINGS_UPDATE {
    "RegionName" REGION_NAME, required;
    "ReplicaProvisionedReadCapacityUnits" POSITIVE_LONG_OBJECT;
    "ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate" AUTO_SCALING_SETTINGS_UPDATE;
    "ReplicaGlobalSecondaryIndexSettingsUpdate" REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE_LIST;
    "ReplicaTableClass" TABLE_CLASS;
} }
table! { "ReplicaUpdate" REPLICA_UPDATE {
    "Create" CREATE_REPLICA_ACTION;
    "Delete" DELETE_REPLICA_ACTION;
} }
table! { "ReplicatedWriteConflictException" REPLICATED_WRITE_CONFLICT_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
record! { ReplicationGroupUpdate "ReplicationGroupUpdate" REPLICATION_GROUP_UPDATE {
    create: Option<CreateReplicationGroupMemberAction> = "Create" CREATE_REPLICATION_GROUP_MEMBER_ACTION;
    update: Option<UpdateReplicationGroupMemberAction> = "Update" UPDATE_REPLICATION_GROUP_MEMBER_ACTION;
    delete: Option<DeleteReplicationGroupMemberAction> = "Delete" DELETE_REPLICATION_GROUP_MEMBER_ACTION;
    disassociate: Option<DisassociateReplicationGroupMemberAction> = "Disassociate" DISASSOCIATE_REPLICATION_GROUP_MEMBER_ACTION;
} }
table! { "RequestLimitExceeded" REQUEST_LIMIT_EXCEEDED {
    "message" ERROR_MESSAGE;
    "ThrottlingReasons" THROTTLING_REASON_LIST;
} }
table! { "ResourceInUseException" RESOURCE_IN_USE_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
record! { RestoreSummary "RestoreSummary" RESTORE_SUMMARY {
    source_backup_arn: Option<String> = "SourceBackupArn" BACKUP_ARN;
    source_table_arn: Option<String> = "SourceTableArn" TABLE_ARN;
    restore_date_time: Timestamp = "RestoreDateTime" DATE, required;
    restore_in_progress: bool = "RestoreInProgress" RESTORE_IN_PROGRESS, required;
} }
table! { "RestoreTableFromBackupInput" RESTORE_TABLE_FROM_BACKUP_INPUT {
    "TargetTableName" TABLE_NAME, required;
    "BackupArn" BACKUP_ARN, required;
    "BillingModeOverride" BILLING_MODE;
    "GlobalSecondaryIndexOverride" GLOBAL_SECONDARY_INDEX_LIST;
    "LocalSecondaryIndexOverride" LOCAL_SECONDARY_INDEX_LIST;
    "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT;
    "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT;
    "SSESpecificationOverride" SSE_SPECIFICATION;
    "VectorIndexOverride" VECTOR_INDEX_LIST;
} }
table! { "RestoreTableFromBackupOutput" RESTORE_TABLE_FROM_BACKUP_OUTPUT {
    "TableDescription" TABLE_DESCRIPTION;
} }
table! { "RestoreTableToPointInTimeInput" RESTORE_TABLE_TO_POINT_IN_TIME_INPUT {
    "SourceTableArn" TABLE_ARN;
    "SourceTableName" TABLE_NAME;
    "TargetTableName" TABLE_NAME, required;
    "UseLatestRestorableTime" BOOLEAN_OBJECT;
    "RestoreDateTime" DATE;
    "BillingModeOverride" BILLING_MODE;
    "GlobalSecondaryIndexOverride" GLOBAL_SECONDARY_INDEX_LIST;
    "LocalSecondaryIndexOverride" LOCAL_SECONDARY_INDEX_LIST;
    "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT;
    "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT;
    "SSESpecificationOverride" SSE_SPECIFICATION;
    "VectorIndexOverride" VECTOR_INDEX_LIST;
} }
table! { "RestoreTableToPointInTimeOutput" RESTORE_TABLE_TO_POINT_IN_TIME_OUTPUT {
    "TableDescription" TABLE_DESCRIPTION;
} }
table! { "S3BucketSource" S3_BUCKET_SOURCE {
    "S3BucketOwner" S3_BUCKET_OWNER;
    "S3Bucket" S3_BUCKET, required;
    "S3KeyPrefix" S3_PREFIX;
} }
record! { SSEDescription "SSEDescription" SSE_DESCRIPTION {
    status: Option<String> = "Status" SSE_STATUS;
    sse_type: Option<String> = "SSEType" SSE_TYPE;
    kms_master_key_arn: Option<String> = "KMSMasterKeyArn" KMS_MASTER_KEY_ARN;
    inaccessible_encryption_date_time: Option<Timestamp> = "InaccessibleEncryptionDateTime" DATE;
} }
record! { SSESpecification "SSESpecification" SSE_SPECIFICATION {
    enabled: Option<bool> = "Enabled" SSE_ENABLED;
    sse_type: Option<String> = "SSEType" SSE_TYPE;
    kms_master_key_id: Option<String> = "KMSMasterKeyId" KMS_MASTER_KEY_ID;
} }
table! { "ScanInput" SCAN_INPUT {
    "TableName" TABLE_ARN, required;
    "IndexName" INDEX_NAME;
    "AttributesToGet" ATTRIBUTE_NAME_LIST;
    "Limit" POSITIVE_INTEGER_OBJECT;
    "Select" SELECT;
    "ScanFilter" FILTER_CONDITION_MAP;
    "ConditionalOperator" CONDITIONAL_OPERATOR;
    "ExclusiveStartKey" KEY;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "TotalSegments" SCAN_TOTAL_SEGMENTS;
    "Segment" SCAN_SEGMENT;
    "ProjectionExpression" PROJECTION_EXPRESSION;
    "FilterExpression" CONDITION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ConsistentRead" CONSISTENT_READ;
} }
table! { "ScanOutput" SCAN_OUTPUT {
    "Items" ITEM_LIST;
    "Count" INTEGER;
    "ScannedCount" INTEGER;
    "LastEvaluatedKey" KEY;
    "ConsumedCapacity" CONSUMED_CAPACITY;
} }
table! { "SearchResultItem" SEARCH_RESULT_ITEM {
    "Item" ATTRIBUTE_MAP;
    "Score" SCORE_NUMBER;
} }
record! { SearchSchemaElement "SearchSchemaElement" SEARCH_SCHEMA_ELEMENT {
    attribute_name: String = "AttributeName" ATTRIBUTE_NAME, required;
    search_schema_element_type: String = "SearchSchemaElementType" SEARCH_SCHEMA_ELEMENT_TYPE, required;
} }
table! { "SearchVectorsInput" SEARCH_VECTORS_INPUT {
    "TableName" TABLE_ARN, required;
    "IndexName" INDEX_NAME, required;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ProjectionExpression" PROJECTION_EXPRESSION;
    "SearchVector" SEARCH_VECTOR_LIST, required;
    "SearchConditionExpression" STRING;
    "TopK" TOP_K_INTEGER, required;
} }
table! { "SearchVectorsOutput" SEARCH_VECTORS_OUTPUT {
    "ConsumedCapacity" VECTOR_CAPACITY;
    "SearchResults" SEARCH_RESULT_LIST;
} }
table! { "SourceTableDetails" SOURCE_TABLE_DETAILS {
    "TableName" TABLE_NAME, required;
    "TableId" TABLE_ID, required;
    "TableArn" TABLE_ARN;
    "TableSizeBytes" LONG_OBJECT;
    "KeySchema" KEY_SCHEMA, required;
    "TableCreationDateTime" TABLE_CREATION_DATE_TIME, required;
    "ProvisionedThroughput" PROVISIONED_THROUGHPUT, required;
    "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    "ItemCount" ITEM_COUNT;
    "BillingMode" BILLING_MODE;
} }
table! { "SourceTableFeatureDetails" SOURCE_TABLE_FEATURE_DETAILS {
    "LocalSecondaryIndexes" LOCAL_SECONDARY_INDEXES;
    "GlobalSecondaryIndexes" GLOBAL_SECONDARY_INDEXES;
    "StreamDescription" STREAM_SPECIFICATION;
    "TimeToLiveDescription" TIME_TO_LIVE_DESCRIPTION;
    "SSEDescription" SSE_DESCRIPTION;
    "VectorIndexes" VECTOR_INDEXES;
} }
table! { "StartBulkPutItemsInput" START_BULK_PUT_ITEMS_INPUT {
    "ClientToken" CLIENT_TOKEN;
    "InputS3Configuration" INPUT_S3_CONFIGURATION, required;
    "OutputS3Configuration" OUTPUT_S3_CONFIGURATION, required;
    "TableName" TABLE_ARN, required;
    "MaxWriteRequestUnits" BULK_OPERATION_MAX_WRITE_REQUEST_UNITS;
    "PerformanceTier" BULK_OPERATION_PERFORMANCE_TIER;
} }
table! { "StartBulkPutItemsOutput" START_BULK_PUT_ITEMS_OUTPUT {
    "BulkOperationDescription" BULK_OPERATION_DESCRIPTION, required;
} }
record! { StreamSpecification "StreamSpecification" STREAM_SPECIFICATION {
    stream_enabled: bool = "StreamEnabled" STREAM_ENABLED, required;
    stream_view_type: Option<String> = "StreamViewType" STREAM_VIEW_TYPE;
} }
table! { "TableAlreadyExistsException" TABLE_ALREADY_EXISTS_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "TableAutoScalingDescription" TABLE_AUTO_SCALING_DESCRIPTION {
    "TableName" TABLE_NAME;
    "TableStatus" TABLE_STATUS;
    "Replicas" REPLICA_AUTO_SCALING_DESCRIPTION_LIST;
} }
record! { TableClassSummary "TableClassSummary" TABLE_CLASS_SUMMARY {
    table_class: Option<String> = "TableClass" TABLE_CLASS;
    last_update_date_time: Option<Timestamp> = "LastUpdateDateTime" DATE;
} }
table! { "TableCreationParameters" TABLE_CREATION_PARAMETERS {
    "TableName" TABLE_NAME, required;
    "AttributeDefinitions" ATTRIBUTE_DEFINITIONS, required;
    "KeySchema" KEY_SCHEMA, required;
    "BillingMode" BILLING_MODE;
    "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    "SSESpecification" SSE_SPECIFICATION;
    "GlobalSecondaryIndexes" GLOBAL_SECONDARY_INDEX_LIST;
    "VectorIndexes" VECTOR_INDEX_LIST;
} }
record! { TableDescription "TableDescription" TABLE_DESCRIPTION {
    attribute_definitions: Option<Vec<AttributeDefinition>> = "AttributeDefinitions" ATTRIBUTE_DEFINITIONS;
    table_name: Option<String> = "TableName" TABLE_NAME;
    key_schema: Option<Vec<KeySchemaElement>> = "KeySchema" KEY_SCHEMA;
    table_status: Option<String> = "TableStatus" TABLE_STATUS;
    creation_date_time: Option<Timestamp> = "CreationDateTime" DATE;
    provisioned_throughput: Option<ProvisionedThroughputDescription> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT_DESCRIPTION;
    table_size_bytes: Option<i64> = "TableSizeBytes" LONG_OBJECT;
    item_count: Option<i64> = "ItemCount" LONG_OBJECT;
    table_arn: Option<String> = "TableArn" STRING;
    table_id: Option<String> = "TableId" TABLE_ID;
    billing_mode_summary: Option<BillingModeSummary> = "BillingModeSummary" BILLING_MODE_SUMMARY;
    local_secondary_indexes: Option<Vec<LocalSecondaryIndexDescription>> = "LocalSecondaryIndexes" LOCAL_SECONDARY_INDEX_DESCRIPTION_LIST;
    global_secondary_indexes: Option<Vec<GlobalSecondaryIndexDescription>> = "GlobalSecondaryIndexes" GLOBAL_SECONDARY_INDEX_DESCRIPTION_LIST;
    stream_specification: Option<StreamSpecification> = "StreamSpecification" STREAM_SPECIFICATION;
    latest_stream_label: Option<String> = "LatestStreamLabel" STRING;
    latest_stream_arn: Option<String> = "LatestStreamArn" STREAM_ARN;
    global_table_version: Option<String> = "GlobalTableVersion" STRING;
    replicas: Option<Vec<ReplicaDescription>> = "Replicas" REPLICA_DESCRIPTION_LIST;
    global_table_witnesses: Option<Vec<GlobalTableWitnessDescription>> = "GlobalTableWitnesses" GLOBAL_TABLE_WITNESS_DESCRIPTION_LIST;
    global_table_settings_replication_mode: Option<String> = "GlobalTableSettingsReplicationMode" GLOBAL_TABLE_SETTINGS_REPLICATION_MODE;
    restore_summary: Option<RestoreSummary> = "RestoreSummary" RESTORE_SUMMARY;
    sse_description: Option<SSEDescription> = "SSEDescription" SSE_DESCRIPTION;
    archival_summary: Option<ArchivalSummary> = "ArchivalSummary" ARCHIVAL_SUMMARY;
    table_class_summary: Option<TableClassSummary> = "TableClassSummary" TABLE_CLASS_SUMMARY;
    deletion_protection_enabled: Option<bool> = "DeletionProtectionEnabled" DELETION_PROTECTION_ENABLED;
    disassociation_protection_enabled: Option<bool> = "DisassociationProtectionEnabled" DISASSOCIATION_PROTECTION_ENABLED;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    warm_throughput: Option<TableWarmThroughputDescription> = "WarmThroughput" TABLE_WARM_THROUGHPUT_DESCRIPTION;
    multi_region_consistency: Option<String> = "MultiRegionConsistency" MULTI_REGION_CONSISTENCY;
    vector_indexes: Option<Vec<VectorIndexDescription>> = "VectorIndexes" VECTOR_INDEX_DESCRIPTION_LIST;
} }
table! { "TableInUseException" TABLE_IN_USE_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "TableNotFoundException" TABLE_NOT_FOUND_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
record! { TableWarmThroughputDescription "TableWarmThroughputDescription" TABLE_WARM_THROUGHPUT_DESCRIPTION {
    read_units_per_second: Option<i64> = "ReadUnitsPerSecond" POSITIVE_LONG_OBJECT;
    write_units_per_second: Option<i64> = "WriteUnitsPerSecond" POSITIVE_LONG_OBJECT;
    status: Option<String> = "Status" TABLE_STATUS;
} }
record! { Tag "Tag" TAG {
    key: String = "Key" TAG_KEY_STRING, required;
    value: String = "Value" TAG_VALUE_STRING, required;
} }
record! { TagResourceInput "TagResourceInput" TAG_RESOURCE_INPUT {
    resource_arn: String = "ResourceArn" RESOURCE_ARN_STRING, required;
    tags: Vec<Tag> = "Tags" TAG_LIST, required;
} }
record! { TagResourceResponse "TagResourceResponse" TAG_RESOURCE_RESPONSE {} }
table! { "ThrottlingException" THROTTLING_EXCEPTION {
    "message" AVAILABILITY_ERROR_MESSAGE;
    "throttlingReasons" THROTTLING_REASON_LIST;
} }
table! { "ThrottlingReason" THROTTLING_REASON {
    "reason" REASON;
    "resource" RESOURCE;
} }
record! { TimeToLiveDescription "TimeToLiveDescription" TIME_TO_LIVE_DESCRIPTION {
    time_to_live_status: Option<String> = "TimeToLiveStatus" TIME_TO_LIVE_STATUS;
    attribute_name: Option<String> = "AttributeName" TIME_TO_LIVE_ATTRIBUTE_NAME;
} }
record! { TimeToLiveSpecification "TimeToLiveSpecification" TIME_TO_LIVE_SPECIFICATION {
    enabled: bool = "Enabled" TIME_TO_LIVE_ENABLED, required;
    attribute_name: String = "AttributeName" TIME_TO_LIVE_ATTRIBUTE_NAME, required;
} }
table! { "TransactGetItem" TRANSACT_GET_ITEM {
    "Get" GET, required;
} }
table! { "TransactGetItemsInput" TRANSACT_GET_ITEMS_INPUT {
    "TransactItems" TRANSACT_GET_ITEM_LIST, required;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
} }
table! { "TransactGetItemsOutput" TRANSACT_GET_ITEMS_OUTPUT {
    "ConsumedCapacity" CONSUMED_CAPACITY_MULTIPLE;
    "Responses" ITEM_RESPONSE_LIST;
} }
table! { "TransactWriteItem" TRANSACT_WRITE_ITEM {
    "ConditionCheck" CONDITION_CHECK;
    "Put" PUT;
    "Delete" DELETE;
    "Update" UPDATE;
} }
table! { "TransactWriteItemsInput" TRANSACT_WRITE_ITEMS_INPUT {
    "TransactItems" TRANSACT_WRITE_ITEM_LIST, required;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "ReturnItemCollectionMetrics" RETURN_ITEM_COLLECTION_METRICS;
    "ClientRequestToken" CLIENT_REQUEST_TOKEN;
} }
table! { "TransactWriteItemsOutput" TRANSACT_WRITE_ITEMS_OUTPUT {
    "ConsumedCapacity" CONSUMED_CAPACITY_MULTIPLE;
    "ItemCollectionMetrics" ITEM_COLLECTION_METRICS_PER_TABLE;
} }
table! { "TransactionCanceledException" TRANSACTION_CANCELED_EXCEPTION {
    "Message" ERROR_MESSAGE;
    "CancellationReasons" CANCELLATION_REASON_LIST;
} }
table! { "TransactionConflictException" TRANSACTION_CONFLICT_EXCEPTION {
    "message" ERROR_MESSAGE;
} }
table! { "TransactionInProgressException" TRANSACTION_IN_PROGRESS_EXCEPTION {
    "Message" ERROR_MESSAGE;
} }
record! { UntagResourceInput "UntagResourceInput" UNTAG_RESOURCE_INPUT {
    resource_arn: String = "ResourceArn" RESOURCE_ARN_STRING, required;
    tag_keys: Vec<String> = "TagKeys" TAG_KEY_LIST, required;
} }
record! { UntagResourceResponse "UntagResourceResponse" UNTAG_RESOURCE_RESPONSE {} }
table! { "Update" UPDATE {
    "Key" KEY, required;
    "UpdateExpression" UPDATE_EXPRESSION, required;
    "TableName" TABLE_ARN, required;
    "ConditionExpression" CONDITION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
record! { UpdateContinuousBackupsInput "UpdateContinuousBackupsInput" UPDATE_CONTINUOUS_BACKUPS_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
    point_in_time_recovery_specification: PointInTimeRecoverySpecification = "PointInTimeRecoverySpecification" POINT_IN_TIME_RECOVERY_SPECIFICATION, required;
} }
record! { UpdateContinuousBackupsOutput "UpdateContinuousBackupsOutput" UPDATE_CONTINUOUS_BACKUPS_OUTPUT {
    continuous_backups_description: Option<ContinuousBackupsDescription> = "ContinuousBackupsDescription" CONTINUOUS_BACKUPS_DESCRIPTION;
} }
table! { "UpdateContributorInsightsInput" UPDATE_CONTRIBUTOR_INSIGHTS_INPUT {
    "TableName" TABLE_ARN, required;
    "IndexName" INDEX_NAME;
    "ContributorInsightsAction" CONTRIBUTOR_INSIGHTS_ACTION, required;
    "ContributorInsightsMode" CONTRIBUTOR_INSIGHTS_MODE;
} }
table! { "UpdateContributorInsightsOutput" UPDATE_CONTRIBUTOR_INSIGHTS_OUTPUT {
    "TableName" TABLE_NAME;
    "IndexName" INDEX_NAME;
    "ContributorInsightsStatus" CONTRIBUTOR_INSIGHTS_STATUS;
    "ContributorInsightsMode" CONTRIBUTOR_INSIGHTS_MODE;
} }
record! { UpdateGlobalSecondaryIndexAction "UpdateGlobalSecondaryIndexAction" UPDATE_GLOBAL_SECONDARY_INDEX_ACTION {
    index_name: String = "IndexName" INDEX_NAME, required;
    provisioned_throughput: Option<ProvisionedThroughput> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    warm_throughput: Option<WarmThroughput> = "WarmThroughput" WARM_THROUGHPUT;
} }
table! { "UpdateGlobalTableInput" UPDATE_GLOBAL_TABLE_INPUT {
    "GlobalTableName" TABLE_NAME, required;
    "ReplicaUpdates" REPLICA_UPDATE_LIST, required;
} }
table! { "UpdateGlobalTableOutput" UPDATE_GLOBAL_TABLE_OUTPUT {
    "GlobalTableDescription" GLOBAL_TABLE_DESCRIPTION;
} }
table! { "UpdateGlobalTableSettingsInput" UPDATE_GLOBAL_TABLE_SETTINGS_INPUT {
    "GlobalTableName" TABLE_NAME, required;
    "GlobalTableBillingMode" BILLING_MODE;
    "GlobalTableProvisionedWriteCapacityUnits" POSITIVE_LONG_OBJECT;
    "GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate" AUTO_SCALING_SETTINGS_UPDATE;
    "GlobalTableGlobalSecondaryIndexSettingsUpdate" GLOBAL_TABLE_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE_LIST;
    "ReplicaSettingsUpdate" REPLICA_SETTINGS_UPDATE_LIST;
} }
table! { "UpdateGlobalTableSettingsOutput" UPDATE_GLOBAL_TABLE_SETTINGS_OUTPUT {
    "GlobalTableName" TABLE_NAME;
    "ReplicaSettings" REPLICA_SETTINGS_DESCRIPTION_LIST;
} }
table! { "UpdateItemInput" UPDATE_ITEM_INPUT {
    "TableName" TABLE_ARN, required;
    "Key" KEY, required;
    "AttributeUpdates" ATTRIBUTE_UPDATES;
    "Expected" EXPECTED_ATTRIBUTE_MAP;
    "ConditionalOperator" CONDITIONAL_OPERATOR;
    "ReturnValues" RETURN_VALUE;
    "ReturnConsumedCapacity" RETURN_CONSUMED_CAPACITY;
    "ReturnItemCollectionMetrics" RETURN_ITEM_COLLECTION_METRICS;
    "UpdateExpression" UPDATE_EXPRESSION;
    "ConditionExpression" CONDITION_EXPRESSION;
    "ExpressionAttributeNames" EXPRESSION_ATTRIBUTE_NAME_MAP;
    "ExpressionAttributeValues" EXPRESSION_ATTRIBUTE_VALUE_MAP;
    "ReturnValuesOnConditionCheckFailure" RETURN_VALUES_ON_CONDITION_CHECK_FAILURE;
} }
table! { "UpdateItemOutput" UPDATE_ITEM_OUTPUT {
    "Attributes" ATTRIBUTE_MAP;
    "ConsumedCapacity" CONSUMED_CAPACITY;
    "ItemCollectionMetrics" ITEM_COLLECTION_METRICS;
} }
table! { "UpdateKinesisStreamingConfiguration" UPDATE_KINESIS_STREAMING_CONFIGURATION {
    "ApproximateCreationDateTimePrecision" APPROXIMATE_CREATION_DATE_TIME_PRECISION;
} }
table! { "UpdateKinesisStreamingDestinationInput" UPDATE_KINESIS_STREAMING_DESTINATION_INPUT {
    "TableName" TABLE_ARN, required;
    "StreamArn" STREAM_ARN, required;
    "UpdateKinesisStreamingConfiguration" UPDATE_KINESIS_STREAMING_CONFIGURATION;
} }
table! { "UpdateKinesisStreamingDestinationOutput" UPDATE_KINESIS_STREAMING_DESTINATION_OUTPUT {
    "TableName" TABLE_NAME;
    "StreamArn" STREAM_ARN;
    "DestinationStatus" DESTINATION_STATUS;
    "UpdateKinesisStreamingConfiguration" UPDATE_KINESIS_STREAMING_CONFIGURATION;
} }
record! { UpdateReplicationGroupMemberAction "UpdateReplicationGroupMemberAction" UPDATE_REPLICATION_GROUP_MEMBER_ACTION {
    region_name: String = "RegionName" REGION_NAME, required;
    kms_master_key_id: Option<String> = "KMSMasterKeyId" KMS_MASTER_KEY_ID;
    provisioned_throughput_override: Option<ProvisionedThroughputOverride> = "ProvisionedThroughputOverride" PROVISIONED_THROUGHPUT_OVERRIDE;
    on_demand_throughput_override: Option<OnDemandThroughputOverride> = "OnDemandThroughputOverride" ON_DEMAND_THROUGHPUT_OVERRIDE;
    global_secondary_indexes: Option<Vec<ReplicaGlobalSecondaryIndex>> = "GlobalSecondaryIndexes" REPLICA_GLOBAL_SECONDARY_INDEX_LIST;
    table_class_override: Option<String> = "TableClassOverride" TABLE_CLASS;
} }
record! { UpdateTableInput "UpdateTableInput" UPDATE_TABLE_INPUT {
    attribute_definitions: Option<Vec<AttributeDefinition>> = "AttributeDefinitions" ATTRIBUTE_DEFINITIONS;
    table_name: String = "TableName" TABLE_ARN, required;
    billing_mode: Option<String> = "BillingMode" BILLING_MODE;
    provisioned_throughput: Option<ProvisionedThroughput> = "ProvisionedThroughput" PROVISIONED_THROUGHPUT;
    global_secondary_index_updates: Option<Vec<GlobalSecondaryIndexUpdate>> = "GlobalSecondaryIndexUpdates" GLOBAL_SECONDARY_INDEX_UPDATE_LIST;
    stream_specification: Option<StreamSpecification> = "StreamSpecification" STREAM_SPECIFICATION;
    sse_specification: Option<SSESpecification> = "SSESpecification" SSE_SPECIFICATION;
    replica_updates: Option<Vec<ReplicationGroupUpdate>> = "ReplicaUpdates" REPLICATION_GROUP_UPDATE_LIST;
    table_class: Option<String> = "TableClass" TABLE_CLASS;
    deletion_protection_enabled: Option<bool> = "DeletionProtectionEnabled" DELETION_PROTECTION_ENABLED;
    multi_region_consistency: Option<String> = "MultiRegionConsistency" MULTI_REGION_CONSISTENCY;
    global_table_witness_updates: Option<Vec<GlobalTableWitnessGroupUpdate>> = "GlobalTableWitnessUpdates" GLOBAL_TABLE_WITNESS_GROUP_UPDATE_LIST;
    on_demand_throughput: Option<OnDemandThroughput> = "OnDemandThroughput" ON_DEMAND_THROUGHPUT;
    warm_throughput: Option<WarmThroughput> = "WarmThroughput" WARM_THROUGHPUT;
    global_table_settings_replication_mode: Option<String> = "GlobalTableSettingsReplicationMode" GLOBAL_TABLE_SETTINGS_REPLICATION_MODE;
    disassociation_protection_enabled: Option<bool> = "DisassociationProtectionEnabled" DISASSOCIATION_PROTECTION_ENABLED;
    vector_index_updates: Option<Vec<VectorIndexUpdate>> = "VectorIndexUpdates" VECTOR_INDEX_UPDATE_LIST;
} }
record! { UpdateTableOutput "UpdateTableOutput" UPDATE_TABLE_OUTPUT {
    table_description: Option<TableDescription> = "TableDescription" TABLE_DESCRIPTION;
} }
table! { "UpdateTableReplicaAutoScalingInput" UPDATE_TABLE_REPLICA_AUTO_SCALING_INPUT {
    "GlobalSecondaryIndexUpdates" GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE_LIST;
    "TableName" TABLE_ARN, required;
    "ProvisionedWriteCapacityAutoScalingUpdate" AUTO_SCALING_SETTINGS_UPDATE;
    "ReplicaUpdates" REPLICA_AUTO_SCALING_UPDATE_LIST;
} }
table! { "UpdateTableReplicaAutoScalingOutput" UPDATE_TABLE_REPLICA_AUTO_SCALING_OUTPUT {
    "TableAutoScalingDescription" TABLE_AUTO_SCALING_DESCRIPTION;
} }
record! { UpdateTimeToLiveInput "UpdateTimeToLiveInput" UPDATE_TIME_TO_LIVE_INPUT {
    table_name: String = "TableName" TABLE_ARN, required;
    time_to_live_specification: TimeToLiveSpecification = "TimeToLiveSpecification" TIME_TO_LIVE_SPECIFICATION, required;
} }
record! { UpdateTimeToLiveOutput "UpdateTimeToLiveOutput" UPDATE_TIME_TO_LIVE_OUTPUT {
    time_to_live_specification: Option<TimeToLiveSpecification> = "TimeToLiveSpecification" TIME_TO_LIVE_SPECIFICATION;
} }
record! { VectorAttributeDefinition "VectorAttributeDefinition" VECTOR_ATTRIBUTE_DEFINITION {
    attribute_name: String = "AttributeName" VECTOR_ATTRIBUTE_NAME, required;
} }
record! { VectorCapacity "VectorCapacity" VECTOR_CAPACITY {
    vector_search_request_bytes: Option<f64> = "VectorSearchRequestBytes" CONSUMED_CAPACITY_UNITS;
    vector_write_request_bytes: Option<f64> = "VectorWriteRequestBytes" CONSUMED_CAPACITY_UNITS;
} }
record! { VectorIndex "VectorIndex" VECTOR_INDEX {
    index_name: String = "IndexName" INDEX_NAME, required;
    vector_attribute: VectorAttributeDefinition = "VectorAttribute" VECTOR_ATTRIBUTE_DEFINITION, required;
    search_schema: Option<Vec<SearchSchemaElement>> = "SearchSchema" SEARCH_SCHEMA;
    projection: Projection = "Projection" PROJECTION, required;
    dimensions: i64 = "Dimensions" POSITIVE_LONG_OBJECT, required;
    distance_function: String = "DistanceFunction" VECTOR_DISTANCE_FUNCTION, required;
} }
record! { VectorIndexDescription "VectorIndexDescription" VECTOR_INDEX_DESCRIPTION {
    index_name: Option<String> = "IndexName" INDEX_NAME;
    search_schema: Option<Vec<SearchSchemaElement>> = "SearchSchema" SEARCH_SCHEMA;
    projection: Option<Projection> = "Projection" PROJECTION;
    vector_attribute: Option<VectorAttributeDefinition> = "VectorAttribute" VECTOR_ATTRIBUTE_DEFINITION;
    dimensions: Option<i64> = "Dimensions" POSITIVE_LONG_OBJECT;
    distance_function: Option<String> = "DistanceFunction" VECTOR_DISTANCE_FUNCTION;
    index_status: Option<String> = "IndexStatus" INDEX_STATUS;
    backfilling: Option<bool> = "Backfilling" BACKFILLING;
    index_size_bytes: Option<i64> = "IndexSizeBytes" LONG_OBJECT;
    item_count: Option<i64> = "ItemCount" LONG_OBJECT;
    index_arn: Option<String> = "IndexArn" STRING;
} }
table! { "VectorIndexInfo" VECTOR_INDEX_INFO {
    "IndexName" INDEX_NAME;
    "VectorAttribute" VECTOR_ATTRIBUTE_DEFINITION;
    "SearchSchema" SEARCH_SCHEMA;
    "Projection" PROJECTION;
    "Dimensions" POSITIVE_LONG_OBJECT;
    "DistanceFunction" VECTOR_DISTANCE_FUNCTION;
} }
record! { VectorIndexUpdate "VectorIndexUpdate" VECTOR_INDEX_UPDATE {
    create: Option<CreateVectorIndexAction> = "Create" CREATE_VECTOR_INDEX_ACTION;
    delete: Option<DeleteVectorIndexAction> = "Delete" DELETE_VECTOR_INDEX_ACTION;
} }
record! { WarmThroughput "WarmThroughput" WARM_THROUGHPUT {
    read_units_per_second: Option<i64> = "ReadUnitsPerSecond" LONG_OBJECT;
    write_units_per_second: Option<i64> = "WriteUnitsPerSecond" LONG_OBJECT;
} }
table! { "WriteRequest" WRITE_REQUEST {
    "PutRequest" PUT_REQUEST;
    "DeleteRequest" DELETE_REQUEST;
} }
static APPROXIMATE_CREATION_DATE_TIME_PRECISION: Shape = Shape::enumeration("ApproximateCreationDateTimePrecision", &["MILLISECOND", "MICROSECOND"]);
static ARCHIVAL_REASON: Shape = Shape::string("ArchivalReason", Bounds::NONE, None);
static ATTRIBUTE_ACTION: Shape = Shape::enumeration("AttributeAction", &["ADD", "PUT", "DELETE"]);
static ATTRIBUTE_DEFINITIONS: Shape = Shape::list("AttributeDefinitions", &ATTRIBUTE_DEFINITION, Bounds::NONE);
static ATTRIBUTE_MAP: Shape = Shape::map("AttributeMap", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static ATTRIBUTE_NAME: Shape = Shape::string("AttributeName", Bounds::at_most(65535), None);
static ATTRIBUTE_NAME_LIST: Shape = Shape::list("AttributeNameList", &ATTRIBUTE_NAME, Bounds::at_least(1));
static ATTRIBUTE_UPDATES: Shape = Shape::map("AttributeUpdates", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE_UPDATE, Bounds::NONE);
static ATTRIBUTE_VALUE_LIST: Shape = Shape::list("AttributeValueList", &ATTRIBUTE_VALUE, Bounds::NONE);
static AUTO_SCALING_POLICY_DESCRIPTION_LIST: Shape = Shape::list("AutoScalingPolicyDescriptionList", &AUTO_SCALING_POLICY_DESCRIPTION, Bounds::NONE);
static AUTO_SCALING_POLICY_NAME: Shape = Shape::string("AutoScalingPolicyName", Bounds::between(1, 256), pattern!(r"\p{Print}+"));
static AUTO_SCALING_ROLE_ARN: Shape = Shape::string("AutoScalingRoleArn", Bounds::between(1, 1600), pattern!(r"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*"));
static AVAILABILITY_ERROR_MESSAGE: Shape = Shape::string("AvailabilityErrorMessage", Bounds::NONE, None);
static BACKFILLING: Shape = Shape::new("Backfilling", wire::Kind::Boolean);
static BACKUP_ARN: Shape = Shape::string("BackupArn", Bounds::between(37, 1024), None);
static BACKUP_CREATION_DATE_TIME: Shape = Shape::new("BackupCreationDateTime", wire::Kind::Timestamp(None));
static BACKUP_NAME: Shape = Shape::string("BackupName", Bounds::between(3, 255), pattern!(r"[a-zA-Z0-9_.-]+"));
static BACKUP_SIZE_BYTES: Shape = Shape::new("BackupSizeBytes", wire::Kind::Integer { range: Bounds::at_least(0) });
static BACKUP_STATUS: Shape = Shape::enumeration("BackupStatus", &["CREATING", "DELETED", "AVAILABLE"]);
static BACKUP_SUMMARIES: Shape = Shape::list("BackupSummaries", &BACKUP_SUMMARY, Bounds::NONE);
static BACKUP_TYPE: Shape = Shape::enumeration("BackupType", &["USER", "SYSTEM", "AWS_BACKUP"]);
static BACKUP_TYPE_FILTER: Shape = Shape::enumeration("BackupTypeFilter", &["USER", "SYSTEM", "AWS_BACKUP", "ALL"]);
static BACKUPS_INPUT_LIMIT: Shape = Shape::new("BackupsInputLimit", wire::Kind::Integer { range: Bounds::between(1, 100) });
static BATCH_GET_REQUEST_MAP: Shape = Shape::map("BatchGetRequestMap", &TABLE_ARN, &KEYS_AND_ATTRIBUTES, Bounds::between(1, 100));
static BATCH_GET_RESPONSE_MAP: Shape = Shape::map("BatchGetResponseMap", &TABLE_ARN, &ITEM_LIST, Bounds::NONE);
static BATCH_STATEMENT_ERROR_CODE_ENUM: Shape = Shape::enumeration("BatchStatementErrorCodeEnum", &["ConditionalCheckFailed", "ItemCollectionSizeLimitExceeded", "RequestLimitExceeded", "ValidationError", "ProvisionedThroughputExceeded", "TransactionConflict", "ThrottlingError", "InternalServerError", "ResourceNotFound", "AccessDenied", "DuplicateItem"]);
static BATCH_WRITE_ITEM_REQUEST_MAP: Shape = Shape::map("BatchWriteItemRequestMap", &TABLE_ARN, &WRITE_REQUESTS, Bounds::between(1, 25));
static BILLED_SIZE_BYTES: Shape = Shape::new("BilledSizeBytes", wire::Kind::Integer { range: Bounds::at_least(0) });
static BILLING_MODE: Shape = Shape::enumeration("BillingMode", &["PROVISIONED", "PAY_PER_REQUEST"]);
static BINARY_ATTRIBUTE_VALUE: Shape = Shape::new("BinaryAttributeValue", wire::Kind::Blob { length: Bounds::NONE });
static BINARY_SET_ATTRIBUTE_VALUE: Shape = Shape::list("BinarySetAttributeValue", &BINARY_ATTRIBUTE_VALUE, Bounds::NONE);
static BOOLEAN_ATTRIBUTE_VALUE: Shape = Shape::new("BooleanAttributeValue", wire::Kind::Boolean);
static BOOLEAN_OBJECT: Shape = Shape::new("BooleanObject", wire::Kind::Boolean);
static BULK_OPERATION_ARN: Shape = Shape::string("BulkOperationArn", Bounds::between(37, 1024), None);
static BULK_OPERATION_END_TIME: Shape = Shape::new("BulkOperationEndTime", wire::Kind::Timestamp(None));
static BULK_OPERATION_INPUT_FORMAT: Shape = Shape::enumeration("BulkOperationInputFormat", &["DYNAMODB_JSON", "ION"]);
static BULK_OPERATION_ITEM_COUNT: Shape = Shape::new("BulkOperationItemCount", wire::Kind::Integer { range: Bounds::at_least(0) });
static BULK_OPERATION_MAX_WRITE_REQUEST_UNITS: Shape = Shape::new("BulkOperationMaxWriteRequestUnits", wire::Kind::Integer { range: Bounds::at_least(1024) });
static BULK_OPERATION_NEXT_TOKEN: Shape = Shape::string("BulkOperationNextToken", Bounds::between(1, 1024), pattern!(r"([0-9a-f]{16})+"));
static BULK_OPERATION_PERFORMANCE_TIER: Shape = Shape::enumeration("BulkOperationPerformanceTier", &["STANDARD", "ACCELERATED"]);
static BULK_OPERATION_START_TIME: Shape = Shape::new("BulkOperationStartTime", wire::Kind::Timestamp(None));
static BULK_OPERATION_STATUS: Shape = Shape::enumeration("BulkOperationStatus", &["IN_PROGRESS", "COMPLETED", "COMPLETED_WITH_ERRORS", "CANCELLING", "CANCELLED", "FAILED"]);
static BULK_OPERATION_TABLE_DETAILS: Shape = Shape::list("BulkOperationTableDetails", &BULK_OPERATION_TABLE_DETAIL, Bounds::NONE);
static BULK_OPERATION_USAGE_MULTIPLE: Shape = Shape::list("BulkOperationUsageMultiple", &BULK_OPERATION_USAGE, Bounds::NONE);
static BULK_OPERATIONS_SUMMARY_LIST: Shape = Shape::list("BulkOperationsSummaryList", &BULK_OPERATION_SUMMARY, Bounds::NONE);
static CANCELLATION_REASON_LIST: Shape = Shape::list("CancellationReasonList", &CANCELLATION_REASON, Bounds::between(1, 100));
static CLIENT_REQUEST_TOKEN: Shape = Shape::string("ClientRequestToken", Bounds::between(1, 36), None);
static CLIENT_TOKEN: Shape = Shape::string("ClientToken", Bounds::NONE, pattern!(r"^[^\$]+$"));
static CLOUD_WATCH_LOG_GROUP_ARN: Shape = Shape::string("CloudWatchLogGroupArn", Bounds::between(1, 1024), None);
static CODE: Shape = Shape::string("Code", Bounds::NONE, None);
static COMPARISON_OPERATOR: Shape = Shape::enumeration("ComparisonOperator", &["EQ", "NE", "IN", "LE", "LT", "GE", "GT", "BETWEEN", "NOT_NULL", "NULL", "CONTAINS", "NOT_CONTAINS", "BEGINS_WITH"]);
static CONDITION_EXPRESSION: Shape = Shape::string("ConditionExpression", Bounds::NONE, None);
static CONDITIONAL_OPERATOR: Shape = Shape::enumeration("ConditionalOperator", &["AND", "OR"]);
static CONFIRM_REMOVE_SELF_RESOURCE_ACCESS: Shape = Shape::new("ConfirmRemoveSelfResourceAccess", wire::Kind::Boolean);
static CONSISTENT_READ: Shape = Shape::new("ConsistentRead", wire::Kind::Boolean);
static CONSUMED_CAPACITY_MULTIPLE: Shape = Shape::list("ConsumedCapacityMultiple", &CONSUMED_CAPACITY, Bounds::NONE);
static CONSUMED_CAPACITY_UNITS: Shape = Shape::new("ConsumedCapacityUnits", wire::Kind::Double);
static CONTINUOUS_BACKUPS_STATUS: Shape = Shape::enumeration("ContinuousBackupsStatus", &["ENABLED", "DISABLED"]);
static CONTRIBUTOR_INSIGHTS_ACTION: Shape = Shape::enumeration("ContributorInsightsAction", &["ENABLE", "DISABLE"]);
static CONTRIBUTOR_INSIGHTS_MODE: Shape = Shape::enumeration("ContributorInsightsMode", &["ACCESSED_AND_THROTTLED_KEYS", "THROTTLED_KEYS"]);
static CONTRIBUTOR_INSIGHTS_RULE: Shape = Shape::string("ContributorInsightsRule", Bounds::NONE, pattern!(r"[A-Za-z0-9][A-Za-z0-9\-\_\.]{0,126}[A-Za-z0-9]"));
static CONTRIBUTOR_INSIGHTS_RULE_LIST: Shape = Shape::list("ContributorInsightsRuleList", &CONTRIBUTOR_INSIGHTS_RULE, Bounds::NONE);
static CONTRIBUTOR_INSIGHTS_STATUS: Shape = Shape::enumeration("ContributorInsightsStatus", &["ENABLING", "ENABLED", "DISABLING", "DISABLED", "FAILED"]);
static CONTRIBUTOR_INSIGHTS_SUMMARIES: Shape = Shape::list("ContributorInsightsSummaries", &CONTRIBUTOR_INSIGHTS_SUMMARY, Bounds::NONE);
static CSV_DELIMITER: Shape = Shape::string("CsvDelimiter", Bounds::between(1, 1), pattern!(r"[,;:|\t ]"));
static CSV_HEADER: Shape = Shape::string("CsvHeader", Bounds::between(1, 65536), pattern!(r"[\x20-\x21\x23-\x2B\x2D-\x7E]*"));
static CSV_HEADER_LIST: Shape = Shape::list("CsvHeaderList", &CSV_HEADER, Bounds::between(1, 255));
static DATE: Shape = Shape::new("Date", wire::Kind::Timestamp(None));
static DELETION_PROTECTION_ENABLED: Shape = Shape::new("DeletionProtectionEnabled", wire::Kind::Boolean);
static DESTINATION_STATUS: Shape = Shape::enumeration("DestinationStatus", &["ENABLING", "ACTIVE", "DISABLING", "DISABLED", "ENABLE_FAILED", "UPDATING"]);
static DISASSOCIATION_MODE: Shape = Shape::enumeration("DisassociationMode", &["WAIT_FOR_REPLICATION"]);
static DISASSOCIATION_PROTECTION_ENABLED: Shape = Shape::new("DisassociationProtectionEnabled", wire::Kind::Boolean);
static DOUBLE_OBJECT: Shape = Shape::new("DoubleObject", wire::Kind::Double);
static ENDPOINTS: Shape = Shape::list("Endpoints", &ENDPOINT, Bounds::NONE);
static ERROR_COUNT: Shape = Shape::new("ErrorCount", wire::Kind::Integer { range: Bounds::at_least(0) });
static ERROR_MESSAGE: Shape = Shape::string("ErrorMessage", Bounds::NONE, None);
static EXCEPTION_DESCRIPTION: Shape = Shape::string("ExceptionDescription", Bounds::NONE, None);
static EXCEPTION_NAME: Shape = Shape::string("ExceptionName", Bounds::NONE, None);
static EXPECTED_ATTRIBUTE_MAP: Shape = Shape::map("ExpectedAttributeMap", &ATTRIBUTE_NAME, &EXPECTED_ATTRIBUTE_VALUE, Bounds::NONE);
static EXPORT_ARN: Shape = Shape::string("ExportArn", Bounds::between(37, 1024), None);
static EXPORT_END_TIME: Shape = Shape::new("ExportEndTime", wire::Kind::Timestamp(None));
static EXPORT_FORMAT: Shape = Shape::enumeration("ExportFormat", &["DYNAMODB_JSON", "ION"]);
static EXPORT_FROM_TIME: Shape = Shape::new("ExportFromTime", wire::Kind::Timestamp(None));
static EXPORT_MANIFEST: Shape = Shape::string("ExportManifest", Bounds::NONE, None);
static EXPORT_NEXT_TOKEN: Shape = Shape::string("ExportNextToken", Bounds::NONE, None);
static EXPORT_START_TIME: Shape = Shape::new("ExportStartTime", wire::Kind::Timestamp(None));
static EXPORT_STATUS: Shape = Shape::enumeration("ExportStatus", &["IN_PROGRESS", "COMPLETED", "FAILED"]);
static EXPORT_SUMMARIES: Shape = Shape::list("ExportSummaries", &EXPORT_SUMMARY, Bounds::NONE);
static EXPORT_TIME: Shape = Shape::new("ExportTime", wire::Kind::Timestamp(None));
static EXPORT_TO_TIME: Shape = Shape::new("ExportToTime", wire::Kind::Timestamp(None));
static EXPORT_TYPE: Shape = Shape::enumeration("ExportType", &["FULL_EXPORT", "INCREMENTAL_EXPORT"]);
static EXPORT_VIEW_TYPE: Shape = Shape::enumeration("ExportViewType", &["NEW_IMAGE", "NEW_AND_OLD_IMAGES"]);
static EXPRESSION_ATTRIBUTE_NAME_MAP: Shape = Shape::map("ExpressionAttributeNameMap", &EXPRESSION_ATTRIBUTE_NAME_VARIABLE, &ATTRIBUTE_NAME, Bounds::NONE);
static EXPRESSION_ATTRIBUTE_NAME_VARIABLE: Shape = Shape::string("ExpressionAttributeNameVariable", Bounds::NONE, None);
static EXPRESSION_ATTRIBUTE_VALUE_MAP: Shape = Shape::map("ExpressionAttributeValueMap", &EXPRESSION_ATTRIBUTE_VALUE_VARIABLE, &ATTRIBUTE_VALUE, Bounds::NONE);
static EXPRESSION_ATTRIBUTE_VALUE_VARIABLE: Shape = Shape::string("ExpressionAttributeValueVariable", Bounds::NONE, None);
static FAILURE_CODE: Shape = Shape::string("FailureCode", Bounds::NONE, None);
static FAILURE_MESSAGE: Shape = Shape::string("FailureMessage", Bounds::NONE, None);
static FILTER_CONDITION_MAP: Shape = Shape::map("FilterConditionMap", &ATTRIBUTE_NAME, &CONDITION, Bounds::NONE);
static GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE_LIST: Shape = Shape::list("GlobalSecondaryIndexAutoScalingUpdateList", &GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE, Bounds::at_least(1));
static GLOBAL_SECONDARY_INDEX_DESCRIPTION_LIST: Shape = Shape::list("GlobalSecondaryIndexDescriptionList", &GLOBAL_SECONDARY_INDEX_DESCRIPTION, Bounds::NONE);
static GLOBAL_SECONDARY_INDEX_LIST: Shape = Shape::list("GlobalSecondaryIndexList", &GLOBAL_SECONDARY_INDEX, Bounds::NONE);
static GLOBAL_SECONDARY_INDEX_UPDATE_LIST: Shape = Shape::list("GlobalSecondaryIndexUpdateList", &GLOBAL_SECONDARY_INDEX_UPDATE, Bounds::NONE);
static GLOBAL_SECONDARY_INDEXES: Shape = Shape::list("GlobalSecondaryIndexes", &GLOBAL_SECONDARY_INDEX_INFO, Bounds::NONE);
static GLOBAL_TABLE_ARN_STRING: Shape = Shape::string("GlobalTableArnString", Bounds::NONE, None);
static GLOBAL_TABLE_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE_LIST: Shape = Shape::list("GlobalTableGlobalSecondaryIndexSettingsUpdateList", &GLOBAL_TABLE_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE, Bounds::between(1, 20));
static GLOBAL_TABLE_LIST: Shape = Shape::list("GlobalTableList", &GLOBAL_TABLE, Bounds::NONE);
static GLOBAL_TABLE_SETTINGS_REPLICATION_MODE: Shape = Shape::enumeration("GlobalTableSettingsReplicationMode", &["ENABLED", "DISABLED", "ENABLED_WITH_OVERRIDES"]);
static GLOBAL_TABLE_STATUS: Shape = Shape::enumeration("GlobalTableStatus", &["CREATING", "ACTIVE", "DELETING", "UPDATING"]);
static GLOBAL_TABLE_WITNESS_DESCRIPTION_LIST: Shape = Shape::list("GlobalTableWitnessDescriptionList", &GLOBAL_TABLE_WITNESS_DESCRIPTION, Bounds::NONE);
static GLOBAL_TABLE_WITNESS_GROUP_UPDATE_LIST: Shape = Shape::list("GlobalTableWitnessGroupUpdateList", &GLOBAL_TABLE_WITNESS_GROUP_UPDATE, Bounds::between(1, 1));
static IMPORT_ARN: Shape = Shape::string("ImportArn", Bounds::between(37, 1024), None);
static IMPORT_END_TIME: Shape = Shape::new("ImportEndTime", wire::Kind::Timestamp(None));
static IMPORT_NEXT_TOKEN: Shape = Shape::string("ImportNextToken", Bounds::between(112, 1024), pattern!(r"([0-9a-f]{16})+"));
static IMPORT_START_TIME: Shape = Shape::new("ImportStartTime", wire::Kind::Timestamp(None));
static IMPORT_STATUS: Shape = Shape::enumeration("ImportStatus", &["IN_PROGRESS", "COMPLETED", "CANCELLING", "CANCELLED", "FAILED"]);
static IMPORT_SUMMARY_LIST: Shape = Shape::list("ImportSummaryList", &IMPORT_SUMMARY, Bounds::NONE);
static IMPORTED_ITEM_COUNT: Shape = Shape::new("ImportedItemCount", wire::Kind::Integer { range: Bounds::at_least(0) });
static INDEX_NAME: Shape = Shape::string("IndexName", Bounds::between(3, 255), pattern!(r"[a-zA-Z0-9_.-]+"));
static INDEX_STATUS: Shape = Shape::enumeration("IndexStatus", &["CREATING", "UPDATING", "DELETING", "ACTIVE"]);
static INPUT_COMPRESSION_TYPE: Shape = Shape::enumeration("InputCompressionType", &["GZIP", "ZSTD", "NONE"]);
static INPUT_FORMAT: Shape = Shape::enumeration("InputFormat", &["DYNAMODB_JSON", "ION", "CSV"]);
static INTEGER: Shape = Shape::new("Integer", wire::Kind::Integer { range: Bounds::NONE });
static INTEGER_OBJECT: Shape = Shape::new("IntegerObject", wire::Kind::Integer { range: Bounds::NONE });
static ITEM_COLLECTION_KEY_ATTRIBUTE_MAP: Shape = Shape::map("ItemCollectionKeyAttributeMap", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static ITEM_COLLECTION_METRICS_MULTIPLE: Shape = Shape::list("ItemCollectionMetricsMultiple", &ITEM_COLLECTION_METRICS, Bounds::NONE);
static ITEM_COLLECTION_METRICS_PER_TABLE: Shape = Shape::map("ItemCollectionMetricsPerTable", &TABLE_ARN, &ITEM_COLLECTION_METRICS_MULTIPLE, Bounds::NONE);
static ITEM_COLLECTION_SIZE_ESTIMATE_BOUND: Shape = Shape::new("ItemCollectionSizeEstimateBound", wire::Kind::Double);
static ITEM_COLLECTION_SIZE_ESTIMATE_RANGE: Shape = Shape::list("ItemCollectionSizeEstimateRange", &ITEM_COLLECTION_SIZE_ESTIMATE_BOUND, Bounds::NONE);
static ITEM_COUNT: Shape = Shape::new("ItemCount", wire::Kind::Integer { range: Bounds::at_least(0) });
static ITEM_LIST: Shape = Shape::list("ItemList", &ATTRIBUTE_MAP, Bounds::NONE);
static ITEM_RESPONSE_LIST: Shape = Shape::list("ItemResponseList", &ITEM_RESPONSE, Bounds::between(1, 100));
static KMS_MASTER_KEY_ARN: Shape = Shape::string("KMSMasterKeyArn", Bounds::NONE, None);
static KMS_MASTER_KEY_ID: Shape = Shape::string("KMSMasterKeyId", Bounds::NONE, None);
static KEY: Shape = Shape::map("Key", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static KEY_CONDITIONS: Shape = Shape::map("KeyConditions", &ATTRIBUTE_NAME, &CONDITION, Bounds::NONE);
static KEY_EXPRESSION: Shape = Shape::string("KeyExpression", Bounds::NONE, None);
static KEY_LIST: Shape = Shape::list("KeyList", &KEY, Bounds::between(1, 100));
static KEY_SCHEMA: Shape = Shape::list("KeySchema", &KEY_SCHEMA_ELEMENT, Bounds::at_least(1));
static KEY_SCHEMA_ATTRIBUTE_NAME: Shape = Shape::string("KeySchemaAttributeName", Bounds::between(1, 255), None);
static KEY_TYPE: Shape = Shape::enumeration("KeyType", &["HASH", "RANGE"]);
static KINESIS_DATA_STREAM_DESTINATIONS: Shape = Shape::list("KinesisDataStreamDestinations", &KINESIS_DATA_STREAM_DESTINATION, Bounds::NONE);
static LAST_UPDATE_DATE_TIME: Shape = Shape::new("LastUpdateDateTime", wire::Kind::Timestamp(None));
static LIST_ATTRIBUTE_VALUE: Shape = Shape::list("ListAttributeValue", &ATTRIBUTE_VALUE, Bounds::NONE);
static LIST_BULK_OPERATIONS_MAX_LIMIT: Shape = Shape::new("ListBulkOperationsMaxLimit", wire::Kind::Integer { range: Bounds::between(1, 25) });
static LIST_CONTRIBUTOR_INSIGHTS_LIMIT: Shape = Shape::new("ListContributorInsightsLimit", wire::Kind::Integer { range: Bounds::at_most(100) });
static LIST_EXPORTS_MAX_LIMIT: Shape = Shape::new("ListExportsMaxLimit", wire::Kind::Integer { range: Bounds::between(1, 25) });
static LIST_IMPORTS_MAX_LIMIT: Shape = Shape::new("ListImportsMaxLimit", wire::Kind::Integer { range: Bounds::between(1, 25) });
static LIST_TABLES_INPUT_LIMIT: Shape = Shape::new("ListTablesInputLimit", wire::Kind::Integer { range: Bounds::between(1, 100) });
static LOCAL_SECONDARY_INDEX_DESCRIPTION_LIST: Shape = Shape::list("LocalSecondaryIndexDescriptionList", &LOCAL_SECONDARY_INDEX_DESCRIPTION, Bounds::NONE);
static LOCAL_SECONDARY_INDEX_LIST: Shape = Shape::list("LocalSecondaryIndexList", &LOCAL_SECONDARY_INDEX, Bounds::NONE);
static LOCAL_SECONDARY_INDEXES: Shape = Shape::list("LocalSecondaryIndexes", &LOCAL_SECONDARY_INDEX_INFO, Bounds::NONE);
static LONG: Shape = Shape::new("Long", wire::Kind::Integer { range: Bounds::NONE });
static LONG_OBJECT: Shape = Shape::new("LongObject", wire::Kind::Integer { range: Bounds::NONE });
static MAP_ATTRIBUTE_VALUE: Shape = Shape::map("MapAttributeValue", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static MULTI_REGION_CONSISTENCY: Shape = Shape::enumeration("MultiRegionConsistency", &["EVENTUAL", "STRONG"]);
static NEXT_TOKEN_STRING: Shape = Shape::string("NextTokenString", Bounds::NONE, None);
static NON_KEY_ATTRIBUTE_NAME: Shape = Shape::string("NonKeyAttributeName", Bounds::between(1, 255), None);
static NON_KEY_ATTRIBUTE_NAME_LIST: Shape = Shape::list("NonKeyAttributeNameList", &NON_KEY_ATTRIBUTE_NAME, Bounds::between(1, 20));
static NON_NEGATIVE_LONG_OBJECT: Shape = Shape::new("NonNegativeLongObject", wire::Kind::Integer { range: Bounds::at_least(0) });
static NULL_ATTRIBUTE_VALUE: Shape = Shape::new("NullAttributeValue", wire::Kind::Boolean);
static NUMBER_ATTRIBUTE_VALUE: Shape = Shape::string("NumberAttributeValue", Bounds::NONE, None);
static NUMBER_SET_ATTRIBUTE_VALUE: Shape = Shape::list("NumberSetAttributeValue", &NUMBER_ATTRIBUTE_VALUE, Bounds::NONE);
static OUTPUT_TYPE_ENUM: Shape = Shape::enumeration("OutputTypeEnum", &["ERROR", "CONDITION_CHECK_FAILURE"]);
static OUTPUT_TYPE_LIST: Shape = Shape::list("OutputTypeList", &OUTPUT_TYPE_ENUM, Bounds::NONE);
static PARAMETERIZED_STATEMENTS: Shape = Shape::list("ParameterizedStatements", &PARAMETERIZED_STATEMENT, Bounds::between(1, 100));
static PARTI_QL_BATCH_REQUEST: Shape = Shape::list("PartiQLBatchRequest", &BATCH_STATEMENT_REQUEST, Bounds::between(1, 25));
static PARTI_QL_BATCH_RESPONSE: Shape = Shape::list("PartiQLBatchResponse", &BATCH_STATEMENT_RESPONSE, Bounds::NONE);
static PARTI_QL_NEXT_TOKEN: Shape = Shape::string("PartiQLNextToken", Bounds::between(1, 32768), None);
static PARTI_QL_STATEMENT: Shape = Shape::string("PartiQLStatement", Bounds::between(1, 8192), None);
static POINT_IN_TIME_RECOVERY_STATUS: Shape = Shape::enumeration("PointInTimeRecoveryStatus", &["ENABLED", "DISABLED"]);
static POLICY_REVISION_ID: Shape = Shape::string("PolicyRevisionId", Bounds::between(1, 255), None);
static POSITIVE_INTEGER_OBJECT: Shape = Shape::new("PositiveIntegerObject", wire::Kind::Integer { range: Bounds::at_least(1) });
static POSITIVE_LONG_OBJECT: Shape = Shape::new("PositiveLongObject", wire::Kind::Integer { range: Bounds::at_least(1) });
static PREPARED_STATEMENT_PARAMETERS: Shape = Shape::list("PreparedStatementParameters", &ATTRIBUTE_VALUE, Bounds::at_least(1));
static PROCESSED_INPUT_BYTES: Shape = Shape::new("ProcessedInputBytes", wire::Kind::Integer { range: Bounds::at_least(0) });
static PROCESSED_ITEM_COUNT: Shape = Shape::new("ProcessedItemCount", wire::Kind::Integer { range: Bounds::at_least(0) });
static PROJECTION_EXPRESSION: Shape = Shape::string("ProjectionExpression", Bounds::NONE, None);
static PROJECTION_TYPE: Shape = Shape::enumeration("ProjectionType", &["ALL", "KEYS_ONLY", "INCLUDE"]);
static PUT_ITEM_INPUT_ATTRIBUTE_MAP: Shape = Shape::map("PutItemInputAttributeMap", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static REASON: Shape = Shape::string("Reason", Bounds::NONE, None);
static RECOVERY_PERIOD_IN_DAYS: Shape = Shape::new("RecoveryPeriodInDays", wire::Kind::Integer { range: Bounds::between(1, 35) });
static REGION_NAME: Shape = Shape::string("RegionName", Bounds::NONE, None);
static REPLICA_AUTO_SCALING_DESCRIPTION_LIST: Shape = Shape::list("ReplicaAutoScalingDescriptionList", &REPLICA_AUTO_SCALING_DESCRIPTION, Bounds::NONE);
static REPLICA_AUTO_SCALING_UPDATE_LIST: Shape = Shape::list("ReplicaAutoScalingUpdateList", &REPLICA_AUTO_SCALING_UPDATE, Bounds::at_least(1));
static REPLICA_DESCRIPTION_LIST: Shape = Shape::list("ReplicaDescriptionList", &REPLICA_DESCRIPTION, Bounds::NONE);
static REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_DESCRIPTION_LIST: Shape = Shape::list("ReplicaGlobalSecondaryIndexAutoScalingDescriptionList", &REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_DESCRIPTION, Bounds::NONE);
static REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE_LIST: Shape = Shape::list("ReplicaGlobalSecondaryIndexAutoScalingUpdateList", &REPLICA_GLOBAL_SECONDARY_INDEX_AUTO_SCALING_UPDATE, Bounds::NONE);
static REPLICA_GLOBAL_SECONDARY_INDEX_DESCRIPTION_LIST: Shape = Shape::list("ReplicaGlobalSecondaryIndexDescriptionList", &REPLICA_GLOBAL_SECONDARY_INDEX_DESCRIPTION, Bounds::NONE);
static REPLICA_GLOBAL_SECONDARY_INDEX_LIST: Shape = Shape::list("ReplicaGlobalSecondaryIndexList", &REPLICA_GLOBAL_SECONDARY_INDEX, Bounds::at_least(1));
static REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_DESCRIPTION_LIST: Shape = Shape::list("ReplicaGlobalSecondaryIndexSettingsDescriptionList", &REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_DESCRIPTION, Bounds::NONE);
static REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE_LIST: Shape = Shape::list("ReplicaGlobalSecondaryIndexSettingsUpdateList", &REPLICA_GLOBAL_SECONDARY_INDEX_SETTINGS_UPDATE, Bounds::between(1, 20));
static REPLICA_LIST: Shape = Shape::list("ReplicaList", &REPLICA, Bounds::NONE);
static REPLICA_SETTINGS_DESCRIPTION_LIST: Shape = Shape::list("ReplicaSettingsDescriptionList", &REPLICA_SETTINGS_DESCRIPTION, Bounds::NONE);
static REPLICA_SETTINGS_UPDATE_LIST: Shape = Shape::list("ReplicaSettingsUpdateList", &REPLICA_SETTINGS_UPDATE, Bounds::between(1, 50));
static REPLICA_STATUS: Shape = Shape::enumeration("ReplicaStatus", &["CREATING", "CREATION_FAILED", "UPDATING", "DELETING", "ACTIVE", "REGION_DISABLED", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "ARCHIVING", "ARCHIVED", "REPLICATION_NOT_AUTHORIZED"]);
static REPLICA_STATUS_DESCRIPTION: Shape = Shape::string("ReplicaStatusDescription", Bounds::NONE, None);
static REPLICA_STATUS_PERCENT_PROGRESS: Shape = Shape::string("ReplicaStatusPercentProgress", Bounds::NONE, None);
static REPLICA_UPDATE_LIST: Shape = Shape::list("ReplicaUpdateList", &REPLICA_UPDATE, Bounds::NONE);
static REPLICATION_GROUP_UPDATE_LIST: Shape = Shape::list("ReplicationGroupUpdateList", &REPLICATION_GROUP_UPDATE, Bounds::at_least(1));
static RESOURCE: Shape = Shape::string("Resource", Bounds::NONE, None);
static RESOURCE_ARN_STRING: Shape = Shape::string("ResourceArnString", Bounds::between(1, 1283), None);
static RESOURCE_POLICY: Shape = Shape::string("ResourcePolicy", Bounds::NONE, None);
static RESTORE_IN_PROGRESS: Shape = Shape::new("RestoreInProgress", wire::Kind::Boolean);
static RETURN_CONSUMED_CAPACITY: Shape = Shape::enumeration("ReturnConsumedCapacity", &["INDEXES", "TOTAL", "NONE"]);
static RETURN_ITEM_COLLECTION_METRICS: Shape = Shape::enumeration("ReturnItemCollectionMetrics", &["SIZE", "NONE"]);
static RETURN_VALUE: Shape = Shape::enumeration("ReturnValue", &["NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"]);
static RETURN_VALUES_ON_CONDITION_CHECK_FAILURE: Shape = Shape::enumeration("ReturnValuesOnConditionCheckFailure", &["ALL_OLD", "NONE"]);
static S3_BUCKET: Shape = Shape::string("S3Bucket", Bounds::at_most(255), pattern!(r"^[a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+$"));
static S3_BUCKET_OWNER: Shape = Shape::string("S3BucketOwner", Bounds::NONE, pattern!(r"[0-9]{12}"));
static S3_PREFIX: Shape = Shape::string("S3Prefix", Bounds::at_most(1024), None);
static S3_SSE_ALGORITHM: Shape = Shape::enumeration("S3SseAlgorithm", &["AES256", "KMS"]);
static S3_SSE_KMS_KEY_ID: Shape = Shape::string("S3SseKmsKeyId", Bounds::between(1, 2048), None);
static SSE_ENABLED: Shape = Shape::new("SSEEnabled", wire::Kind::Boolean);
static SSE_STATUS: Shape = Shape::enumeration("SSEStatus", &["ENABLING", "ENABLED", "DISABLING", "DISABLED", "UPDATING"]);
static SSE_TYPE: Shape = Shape::enumeration("SSEType", &["AES256", "KMS"]);
static SCALAR_ATTRIBUTE_TYPE: Shape = Shape::enumeration("ScalarAttributeType", &["S", "N", "B"]);
static SCAN_SEGMENT: Shape = Shape::new("ScanSegment", wire::Kind::Integer { range: Bounds::between(0, 999999) });
static SCAN_TOTAL_SEGMENTS: Shape = Shape::new("ScanTotalSegments", wire::Kind::Integer { range: Bounds::between(1, 1000000) });
static SCORE_NUMBER: Shape = Shape::new("ScoreNumber", wire::Kind::Double);
static SEARCH_RESULT_LIST: Shape = Shape::list("SearchResultList", &SEARCH_RESULT_ITEM, Bounds::NONE);
static SEARCH_SCHEMA: Shape = Shape::list("SearchSchema", &SEARCH_SCHEMA_ELEMENT, Bounds::at_least(1));
static SEARCH_SCHEMA_ELEMENT_TYPE: Shape = Shape::enumeration("SearchSchemaElementType", &["HASH", "INLINE_FILTER"]);
static SEARCH_VECTOR_LIST: Shape = Shape::list("SearchVectorList", &ATTRIBUTE_VALUE, Bounds::between(1, 4096));
static SECONDARY_INDEXES_BULK_BYTES_MAP: Shape = Shape::map("SecondaryIndexesBulkBytesMap", &INDEX_NAME, &BULK_OPERATION_BYTES, Bounds::NONE);
static SECONDARY_INDEXES_CAPACITY_MAP: Shape = Shape::map("SecondaryIndexesCapacityMap", &INDEX_NAME, &CAPACITY, Bounds::NONE);
static SELECT: Shape = Shape::enumeration("Select", &["ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "SPECIFIC_ATTRIBUTES", "COUNT"]);
static STREAM_ARN: Shape = Shape::string("StreamArn", Bounds::between(37, 1024), None);
static STREAM_ENABLED: Shape = Shape::new("StreamEnabled", wire::Kind::Boolean);
static STREAM_VIEW_TYPE: Shape = Shape::enumeration("StreamViewType", &["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"]);
static STRING: Shape = Shape::string("String", Bounds::NONE, None);
static STRING_ATTRIBUTE_VALUE: Shape = Shape::string("StringAttributeValue", Bounds::NONE, None);
static STRING_SET_ATTRIBUTE_VALUE: Shape = Shape::list("StringSetAttributeValue", &STRING_ATTRIBUTE_VALUE, Bounds::NONE);
static TABLE_ARN: Shape = Shape::string("TableArn", Bounds::between(1, 1024), None);
static TABLE_CLASS: Shape = Shape::enumeration("TableClass", &["STANDARD", "STANDARD_INFREQUENT_ACCESS"]);
static TABLE_CREATION_DATE_TIME: Shape = Shape::new("TableCreationDateTime", wire::Kind::Timestamp(None));
static TABLE_ID: Shape = Shape::string("TableId", Bounds::NONE, pattern!(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));
static TABLE_NAME: Shape = Shape::string("TableName", Bounds::between(3, 255), pattern!(r"[a-zA-Z0-9_.-]+"));
static TABLE_NAME_LIST: Shape = Shape::list("TableNameList", &TABLE_NAME, Bounds::NONE);
static TABLE_STATUS: Shape = Shape::enumeration("TableStatus", &["CREATING", "UPDATING", "DELETING", "ACTIVE", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "ARCHIVING", "ARCHIVED", "REPLICATION_NOT_AUTHORIZED"]);
static TAG_KEY_LIST: Shape = Shape::list("TagKeyList", &TAG_KEY_STRING, Bounds::NONE);
static TAG_KEY_STRING: Shape = Shape::string("TagKeyString", Bounds::between(1, 128), None);
static TAG_LIST: Shape = Shape::list("TagList", &TAG, Bounds::NONE);
static TAG_VALUE_STRING: Shape = Shape::string("TagValueString", Bounds::between(0, 256), None);
static THROTTLING_REASON_LIST: Shape = Shape::list("ThrottlingReasonList", &THROTTLING_REASON, Bounds::NONE);
static TIME_RANGE_LOWER_BOUND: Shape = Shape::new("TimeRangeLowerBound", wire::Kind::Timestamp(None));
static TIME_RANGE_UPPER_BOUND: Shape = Shape::new("TimeRangeUpperBound", wire::Kind::Timestamp(None));
static TIME_TO_LIVE_ATTRIBUTE_NAME: Shape = Shape::string("TimeToLiveAttributeName", Bounds::between(1, 255), None);
static TIME_TO_LIVE_ENABLED: Shape = Shape::new("TimeToLiveEnabled", wire::Kind::Boolean);
static TIME_TO_LIVE_STATUS: Shape = Shape::enumeration("TimeToLiveStatus", &["ENABLING", "DISABLING", "ENABLED", "DISABLED"]);
static TOP_K_INTEGER: Shape = Shape::new("TopKInteger", wire::Kind::Integer { range: Bounds::at_least(1) });
static TOTAL_INPUT_BYTES: Shape = Shape::new("TotalInputBytes", wire::Kind::Integer { range: Bounds::at_least(0) });
static TRANSACT_GET_ITEM_LIST: Shape = Shape::list("TransactGetItemList", &TRANSACT_GET_ITEM, Bounds::between(1, 100));
static TRANSACT_WRITE_ITEM_LIST: Shape = Shape::list("TransactWriteItemList", &TRANSACT_WRITE_ITEM, Bounds::between(1, 100));
static UPDATE_EXPRESSION: Shape = Shape::string("UpdateExpression", Bounds::NONE, None);
static VECTOR_ATTRIBUTE_NAME: Shape = Shape::string("VectorAttributeName", Bounds::between(1, 255), None);
static VECTOR_DISTANCE_FUNCTION: Shape = Shape::enumeration("VectorDistanceFunction", &["COSINE", "DOT_PRODUCT", "EUCLIDEAN"]);
static VECTOR_INDEX_DESCRIPTION_LIST: Shape = Shape::list("VectorIndexDescriptionList", &VECTOR_INDEX_DESCRIPTION, Bounds::NONE);
static VECTOR_INDEX_LIST: Shape = Shape::list("VectorIndexList", &VECTOR_INDEX, Bounds::NONE);
static VECTOR_INDEX_UPDATE_LIST: Shape = Shape::list("VectorIndexUpdateList", &VECTOR_INDEX_UPDATE, Bounds::NONE);
static VECTOR_INDEXES: Shape = Shape::list("VectorIndexes", &VECTOR_INDEX_INFO, Bounds::NONE);
static VECTOR_INDEXES_BULK_VECTOR_BYTES_MAP: Shape = Shape::map("VectorIndexesBulkVectorBytesMap", &INDEX_NAME, &BULK_OPERATION_VECTOR_BYTES, Bounds::NONE);
static VECTOR_INDEXES_CAPACITY_MAP: Shape = Shape::map("VectorIndexesCapacityMap", &INDEX_NAME, &VECTOR_CAPACITY, Bounds::NONE);
static WITNESS_STATUS: Shape = Shape::enumeration("WitnessStatus", &["CREATING", "DELETING", "ACTIVE"]);
static WRITE_REQUESTS: Shape = Shape::list("WriteRequests", &WRITE_REQUEST, Bounds::between(1, 25));

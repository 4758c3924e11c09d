//! Access Analyzer. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// Access Analyzer.
pub static SERVICE: Service = Service {
    name: "accessanalyzer",
    signing_name: "access-analyzer",
    iam_prefix: "access-analyzer",
    api_version: "2019-11-01",
    protocol: Protocol::RestJson1,
    target_prefix: "",
    xml_namespace: "",
    event_source: "access-analyzer.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("ValidationException"),
    operations: OPERATIONS,
};

operations! {
    APPLY_ARCHIVE_RULE "ApplyArchiveRule" APPLY_ARCHIVE_RULE_REQUEST => APPLY_ARCHIVE_RULE_RESPONSE, PUT "/archive-rule" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CANCEL_POLICY_GENERATION "CancelPolicyGeneration" CANCEL_POLICY_GENERATION_REQUEST => CANCEL_POLICY_GENERATION_RESPONSE, PUT "/policy/generation/{jobId}" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CHECK_ACCESS_NOT_GRANTED "CheckAccessNotGranted" CHECK_ACCESS_NOT_GRANTED_REQUEST => CHECK_ACCESS_NOT_GRANTED_RESPONSE, POST "/policy/check-access-not-granted" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION INVALID_PARAMETER_EXCEPTION UNPROCESSABLE_ENTITY_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CHECK_NO_NEW_ACCESS "CheckNoNewAccess" CHECK_NO_NEW_ACCESS_REQUEST => CHECK_NO_NEW_ACCESS_RESPONSE, POST "/policy/check-no-new-access" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION INVALID_PARAMETER_EXCEPTION UNPROCESSABLE_ENTITY_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CHECK_NO_PUBLIC_ACCESS "CheckNoPublicAccess" CHECK_NO_PUBLIC_ACCESS_REQUEST => CHECK_NO_PUBLIC_ACCESS_RESPONSE, POST "/policy/check-no-public-access" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION INVALID_PARAMETER_EXCEPTION UNPROCESSABLE_ENTITY_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CREATE_ACCESS_PREVIEW "CreateAccessPreview" CREATE_ACCESS_PREVIEW_REQUEST => CREATE_ACCESS_PREVIEW_RESPONSE, PUT "/access-preview" 200, errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CREATE_ANALYZER "CreateAnalyzer" CREATE_ANALYZER_REQUEST => CREATE_ANALYZER_RESPONSE, PUT "/analyzer" 200, errors [CONFLICT_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CREATE_ARCHIVE_RULE "CreateArchiveRule" CREATE_ARCHIVE_RULE_REQUEST => CREATE_ARCHIVE_RULE_RESPONSE, PUT "/analyzer/{analyzerName}/archive-rule" 200, errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    CREATE_SERVICE_LINKED_ANALYZER "CreateServiceLinkedAnalyzer" CREATE_SERVICE_LINKED_ANALYZER_REQUEST => CREATE_SERVICE_LINKED_ANALYZER_RESPONSE, PUT "/service-linked-analyzer" 200, errors [CONFLICT_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    DELETE_ANALYZER "DeleteAnalyzer" DELETE_ANALYZER_REQUEST => DELETE_ANALYZER_RESPONSE, DELETE "/analyzer/{analyzerName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    DELETE_ARCHIVE_RULE "DeleteArchiveRule" DELETE_ARCHIVE_RULE_REQUEST => DELETE_ARCHIVE_RULE_RESPONSE, DELETE "/analyzer/{analyzerName}/archive-rule/{ruleName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    DELETE_SERVICE_LINKED_ANALYZER "DeleteServiceLinkedAnalyzer" DELETE_SERVICE_LINKED_ANALYZER_REQUEST => DELETE_SERVICE_LINKED_ANALYZER_RESPONSE, DELETE "/service-linked-analyzer/{analyzerName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION CONFLICT_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GENERATE_FINDING_RECOMMENDATION "GenerateFindingRecommendation" GENERATE_FINDING_RECOMMENDATION_REQUEST => GENERATE_FINDING_RECOMMENDATION_RESPONSE, POST "/recommendation/{id}" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_ACCESS_PREVIEW "GetAccessPreview" GET_ACCESS_PREVIEW_REQUEST => GET_ACCESS_PREVIEW_RESPONSE, GET "/access-preview/{accessPreviewId}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_ANALYZED_RESOURCE "GetAnalyzedResource" GET_ANALYZED_RESOURCE_REQUEST => GET_ANALYZED_RESOURCE_RESPONSE, GET "/analyzed-resource" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_ANALYZER "GetAnalyzer" GET_ANALYZER_REQUEST => GET_ANALYZER_RESPONSE, GET "/analyzer/{analyzerName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_ARCHIVE_RULE "GetArchiveRule" GET_ARCHIVE_RULE_REQUEST => GET_ARCHIVE_RULE_RESPONSE, GET "/analyzer/{analyzerName}/archive-rule/{ruleName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_FINDING "GetFinding" GET_FINDING_REQUEST => GET_FINDING_RESPONSE, GET "/finding/{id}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_FINDING_RECOMMENDATION "GetFindingRecommendation" GET_FINDING_RECOMMENDATION_REQUEST => GET_FINDING_RECOMMENDATION_RESPONSE, GET "/recommendation/{id}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_FINDING_V2 "GetFindingV2" GET_FINDING_V2_REQUEST => GET_FINDING_V2_RESPONSE, GET "/findingv2/{id}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_FINDINGS_STATISTICS "GetFindingsStatistics" GET_FINDINGS_STATISTICS_REQUEST => GET_FINDINGS_STATISTICS_RESPONSE, POST "/analyzer/findings/statistics" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    GET_GENERATED_POLICY "GetGeneratedPolicy" GET_GENERATED_POLICY_REQUEST => GET_GENERATED_POLICY_RESPONSE, GET "/policy/generation/{jobId}" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_ACCESS_PREVIEW_FINDINGS "ListAccessPreviewFindings" LIST_ACCESS_PREVIEW_FINDINGS_REQUEST => LIST_ACCESS_PREVIEW_FINDINGS_RESPONSE, POST "/access-preview/{accessPreviewId}" 200, errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_ACCESS_PREVIEWS "ListAccessPreviews" LIST_ACCESS_PREVIEWS_REQUEST => LIST_ACCESS_PREVIEWS_RESPONSE, GET "/access-preview" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_ANALYZED_RESOURCES "ListAnalyzedResources" LIST_ANALYZED_RESOURCES_REQUEST => LIST_ANALYZED_RESOURCES_RESPONSE, POST "/analyzed-resource" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_ANALYZERS "ListAnalyzers" LIST_ANALYZERS_REQUEST => LIST_ANALYZERS_RESPONSE, GET "/analyzer" 200, errors [VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_ARCHIVE_RULES "ListArchiveRules" LIST_ARCHIVE_RULES_REQUEST => LIST_ARCHIVE_RULES_RESPONSE, GET "/analyzer/{analyzerName}/archive-rule" 200, errors [VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_FINDINGS "ListFindings" LIST_FINDINGS_REQUEST => LIST_FINDINGS_RESPONSE, POST "/finding" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_FINDINGS_V2 "ListFindingsV2" LIST_FINDINGS_V2_REQUEST => LIST_FINDINGS_V2_RESPONSE, POST "/findingv2" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_POLICY_GENERATIONS "ListPolicyGenerations" LIST_POLICY_GENERATIONS_REQUEST => LIST_POLICY_GENERATIONS_RESPONSE, GET "/policy/generation" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    LIST_TAGS_FOR_RESOURCE "ListTagsForResource" LIST_TAGS_FOR_RESOURCE_REQUEST => LIST_TAGS_FOR_RESOURCE_RESPONSE, GET "/tags/{resourceArn}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    START_POLICY_GENERATION "StartPolicyGeneration" START_POLICY_GENERATION_REQUEST => START_POLICY_GENERATION_RESPONSE, PUT "/policy/generation" 200, errors [CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    START_RESOURCE_SCAN "StartResourceScan" START_RESOURCE_SCAN_REQUEST => START_RESOURCE_SCAN_RESPONSE, POST "/resource/scan" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    TAG_RESOURCE "TagResource" TAG_RESOURCE_REQUEST => TAG_RESOURCE_RESPONSE, POST "/tags/{resourceArn}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    UNTAG_RESOURCE "UntagResource" UNTAG_RESOURCE_REQUEST => UNTAG_RESOURCE_RESPONSE, DELETE "/tags/{resourceArn}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    UPDATE_ANALYZER "UpdateAnalyzer" UPDATE_ANALYZER_REQUEST => UPDATE_ANALYZER_RESPONSE, PUT "/analyzer/{analyzerName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION CONFLICT_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    UPDATE_ARCHIVE_RULE "UpdateArchiveRule" UPDATE_ARCHIVE_RULE_REQUEST => UPDATE_ARCHIVE_RULE_RESPONSE, PUT "/analyzer/{analyzerName}/archive-rule/{ruleName}" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    UPDATE_FINDINGS "UpdateFindings" UPDATE_FINDINGS_REQUEST => UPDATE_FINDINGS_RESPONSE, PUT "/finding" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION INTERNAL_SERVER_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
    VALIDATE_POLICY "ValidatePolicy" VALIDATE_POLICY_REQUEST => VALIDATE_POLICY_RESPONSE, POST "/policy/validation" 200, errors [INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION];
}

errors! {
    ACCESS_DENIED_EXCEPTION "AccessDeniedException" "AccessDeniedException" 403 Sender;
    CONFLICT_EXCEPTION "ConflictException" "ConflictException" 409 Sender;
    INTERNAL_SERVER_EXCEPTION "InternalServerException" "InternalServerException" 500 Receiver;
    INVALID_PARAMETER_EXCEPTION "InvalidParameterException" "InvalidParameterException" 400 Sender;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 404 Sender;
    SERVICE_QUOTA_EXCEEDED_EXCEPTION "ServiceQuotaExceededException" "ServiceQuotaExceededException" 402 Sender;
    THROTTLING_EXCEPTION "ThrottlingException" "ThrottlingException" 429 Sender;
    UNPROCESSABLE_ENTITY_EXCEPTION "UnprocessableEntityException" "UnprocessableEntityException" 422 Sender;
    VALIDATION_EXCEPTION "ValidationException" "ValidationException" 400 Sender;
}

record! { Access "Access" ACCESS {
    actions: Option<Vec<String>> = "actions" ACCESS_ACTIONS_LIST;
    resources: Option<Vec<String>> = "resources" ACCESS_RESOURCES_LIST;
} }
table! { "AccessDeniedException" ACCESS_DENIED_EXCEPTION {
    "message" STRING, required;
} }
record! { AccessPreview "AccessPreview" ACCESS_PREVIEW {
    id: String = "id" ACCESS_PREVIEW_ID, required;
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    configurations: BTreeMap<String, Configuration> = "configurations" CONFIGURATIONS_MAP, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    status: String = "status" ACCESS_PREVIEW_STATUS, required;
    status_reason: Option<AccessPreviewStatusReason> = "statusReason" ACCESS_PREVIEW_STATUS_REASON;
} }
record! { AccessPreviewFinding "AccessPreviewFinding" ACCESS_PREVIEW_FINDING {
    id: String = "id" ACCESS_PREVIEW_FINDING_ID, required;
    existing_finding_id: Option<String> = "existingFindingId" FINDING_ID;
    existing_finding_status: Option<String> = "existingFindingStatus" FINDING_STATUS;
    principal: Option<BTreeMap<String, String>> = "principal" PRINCIPAL_MAP;
    action: Option<Vec<String>> = "action" ACTION_LIST;
    condition: Option<BTreeMap<String, String>> = "condition" CONDITION_KEY_MAP;
    resource: Option<String> = "resource" STRING;
    is_public: Option<bool> = "isPublic" BOOLEAN;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    change_type: String = "changeType" FINDING_CHANGE_TYPE, required;
    status: String = "status" FINDING_STATUS, required;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    error: Option<String> = "error" STRING;
    sources: Option<Vec<FindingSource>> = "sources" FINDING_SOURCE_LIST;
    resource_control_policy_restriction: Option<String> = "resourceControlPolicyRestriction" RESOURCE_CONTROL_POLICY_RESTRICTION;
} }
record! { AccessPreviewStatusReason "AccessPreviewStatusReason" ACCESS_PREVIEW_STATUS_REASON {
    code: String = "code" ACCESS_PREVIEW_STATUS_REASON_CODE, required;
} }
record! { AccessPreviewSummary "AccessPreviewSummary" ACCESS_PREVIEW_SUMMARY {
    id: String = "id" ACCESS_PREVIEW_ID, required;
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    status: String = "status" ACCESS_PREVIEW_STATUS, required;
    status_reason: Option<AccessPreviewStatusReason> = "statusReason" ACCESS_PREVIEW_STATUS_REASON;
} }
record! { AclGrantee "AclGrantee" ACL_GRANTEE {
    id: Option<String> = "id" ACL_CANONICAL_ID;
    uri: Option<String> = "uri" ACL_URI;
} }
record! { AnalysisRule "AnalysisRule" ANALYSIS_RULE {
    exclusions: Option<Vec<AnalysisRuleCriteria>> = "exclusions" ANALYSIS_RULE_CRITERIA_LIST;
} }
record! { AnalysisRuleCriteria "AnalysisRuleCriteria" ANALYSIS_RULE_CRITERIA {
    account_ids: Option<Vec<String>> = "accountIds" ACCOUNT_IDS_LIST;
    resource_tags: Option<Vec<BTreeMap<String, String>>> = "resourceTags" TAGS_LIST;
} }
record! { AnalyzedResource "AnalyzedResource" ANALYZED_RESOURCE {
    resource_arn: String = "resourceArn" RESOURCE_ARN, required;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    analyzed_at: Timestamp = "analyzedAt" TIMESTAMP, required;
    updated_at: Timestamp = "updatedAt" TIMESTAMP, required;
    is_public: bool = "isPublic" BOOLEAN, required;
    actions: Option<Vec<String>> = "actions" ACTION_LIST;
    shared_via: Option<Vec<String>> = "sharedVia" SHARED_VIA_LIST;
    status: Option<String> = "status" FINDING_STATUS;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    error: Option<String> = "error" STRING;
} }
record! { AnalyzedResourceSummary "AnalyzedResourceSummary" ANALYZED_RESOURCE_SUMMARY {
    resource_arn: String = "resourceArn" RESOURCE_ARN, required;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
} }
record! { AnalyzerConfiguration "AnalyzerConfiguration" ANALYZER_CONFIGURATION {
    unused_access: Option<UnusedAccessConfiguration> = "unusedAccess" UNUSED_ACCESS_CONFIGURATION;
    internal_access: Option<InternalAccessConfiguration> = "internalAccess" INTERNAL_ACCESS_CONFIGURATION;
} }
record! { AnalyzerSummary "AnalyzerSummary" ANALYZER_SUMMARY {
    arn: String = "arn" ANALYZER_ARN, required;
    name: String = "name" ANALYZER_NAME, required;
    r#type: String = "type" TYPE, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    last_resource_analyzed: Option<String> = "lastResourceAnalyzed" STRING;
    last_resource_analyzed_at: Option<Timestamp> = "lastResourceAnalyzedAt" TIMESTAMP;
    tags: Option<BTreeMap<String, String>> = "tags" TAGS_MAP;
    status: String = "status" ANALYZER_STATUS, required;
    status_reason: Option<StatusReason> = "statusReason" STATUS_REASON;
    configuration: Option<AnalyzerConfiguration> = "configuration" ANALYZER_CONFIGURATION;
    managed_by: Option<String> = "managedBy" STRING;
} }
record! { ApplyArchiveRuleRequest "ApplyArchiveRuleRequest" APPLY_ARCHIVE_RULE_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    rule_name: String = "ruleName" NAME, required;
    client_token: Option<String> = "clientToken" STRING;
} }
record! { ApplyArchiveRuleResponse "ApplyArchiveRuleResponse" APPLY_ARCHIVE_RULE_RESPONSE {} }
record! { ArchiveRuleSummary "ArchiveRuleSummary" ARCHIVE_RULE_SUMMARY {
    rule_name: String = "ruleName" NAME, required;
    filter: BTreeMap<String, Criterion> = "filter" FILTER_CRITERIA_MAP, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    updated_at: Timestamp = "updatedAt" TIMESTAMP, required;
} }
record! { CancelPolicyGenerationRequest "CancelPolicyGenerationRequest" CANCEL_POLICY_GENERATION_REQUEST {
    job_id: String = "jobId" JOB_ID, required, location(wire::Location::Uri);
} }
record! { CancelPolicyGenerationResponse "CancelPolicyGenerationResponse" CANCEL_POLICY_GENERATION_RESPONSE {} }
record! { CheckAccessNotGrantedRequest "CheckAccessNotGrantedRequest" CHECK_ACCESS_NOT_GRANTED_REQUEST {
    policy_document: String = "policyDocument" ACCESS_CHECK_POLICY_DOCUMENT, required;
    access: Vec<Access> = "access" CHECK_ACCESS_NOT_GRANTED_REQUEST_ACCESS_LIST, required;
    policy_type: String = "policyType" ACCESS_CHECK_POLICY_TYPE, required;
} }
record! { CheckAccessNotGrantedResponse "CheckAccessNotGrantedResponse" CHECK_ACCESS_NOT_GRANTED_RESPONSE {
    result: Option<String> = "result" CHECK_ACCESS_NOT_GRANTED_RESULT;
    message: Option<String> = "message" STRING;
    reasons: Option<Vec<ReasonSummary>> = "reasons" REASON_SUMMARY_LIST;
} }
record! { CheckNoNewAccessRequest "CheckNoNewAccessRequest" CHECK_NO_NEW_ACCESS_REQUEST {
    new_policy_document: String = "newPolicyDocument" ACCESS_CHECK_POLICY_DOCUMENT, required;
    existing_policy_document: String = "existingPolicyDocument" ACCESS_CHECK_POLICY_DOCUMENT, required;
    policy_type: String = "policyType" ACCESS_CHECK_POLICY_TYPE, required;
} }
record! { CheckNoNewAccessResponse "CheckNoNewAccessResponse" CHECK_NO_NEW_ACCESS_RESPONSE {
    result: Option<String> = "result" CHECK_NO_NEW_ACCESS_RESULT;
    message: Option<String> = "message" STRING;
    reasons: Option<Vec<ReasonSummary>> = "reasons" REASON_SUMMARY_LIST;
} }
record! { CheckNoPublicAccessRequest "CheckNoPublicAccessRequest" CHECK_NO_PUBLIC_ACCESS_REQUEST {
    policy_document: String = "policyDocument" ACCESS_CHECK_POLICY_DOCUMENT, required;
    resource_type: String = "resourceType" ACCESS_CHECK_RESOURCE_TYPE, required;
} }
record! { CheckNoPublicAccessResponse "CheckNoPublicAccessResponse" CHECK_NO_PUBLIC_ACCESS_RESPONSE {
    result: Option<String> = "result" CHECK_NO_PUBLIC_ACCESS_RESULT;
    message: Option<String> = "message" STRING;
    reasons: Option<Vec<ReasonSummary>> = "reasons" REASON_SUMMARY_LIST;
} }
record! { CloudTrailDetails "CloudTrailDetails" CLOUD_TRAIL_DETAILS {
    trails: Vec<Trail> = "trails" TRAIL_LIST, required;
    access_role: String = "accessRole" ROLE_ARN, required;
    start_time: Timestamp = "startTime" TIMESTAMP, required;
    end_time: Option<Timestamp> = "endTime" TIMESTAMP;
} }
record! { CloudTrailProperties "CloudTrailProperties" CLOUD_TRAIL_PROPERTIES {
    trail_properties: Vec<TrailProperties> = "trailProperties" TRAIL_PROPERTIES_LIST, required;
    start_time: Timestamp = "startTime" TIMESTAMP, required;
    end_time: Timestamp = "endTime" TIMESTAMP, required;
} }
record! { Configuration "Configuration" CONFIGURATION {
    ebs_snapshot: Option<EbsSnapshotConfiguration> = "ebsSnapshot" EBS_SNAPSHOT_CONFIGURATION;
    ecr_repository: Option<EcrRepositoryConfiguration> = "ecrRepository" ECR_REPOSITORY_CONFIGURATION;
    iam_role: Option<IamRoleConfiguration> = "iamRole" IAM_ROLE_CONFIGURATION;
    efs_file_system: Option<EfsFileSystemConfiguration> = "efsFileSystem" EFS_FILE_SYSTEM_CONFIGURATION;
    kms_key: Option<KmsKeyConfiguration> = "kmsKey" KMS_KEY_CONFIGURATION;
    rds_db_cluster_snapshot: Option<RdsDbClusterSnapshotConfiguration> = "rdsDbClusterSnapshot" RDS_DB_CLUSTER_SNAPSHOT_CONFIGURATION;
    rds_db_snapshot: Option<RdsDbSnapshotConfiguration> = "rdsDbSnapshot" RDS_DB_SNAPSHOT_CONFIGURATION;
    secrets_manager_secret: Option<SecretsManagerSecretConfiguration> = "secretsManagerSecret" SECRETS_MANAGER_SECRET_CONFIGURATION;
    s3_bucket: Option<S3BucketConfiguration> = "s3Bucket" S3_BUCKET_CONFIGURATION;
    sns_topic: Option<SnsTopicConfiguration> = "snsTopic" SNS_TOPIC_CONFIGURATION;
    sqs_queue: Option<SqsQueueConfiguration> = "sqsQueue" SQS_QUEUE_CONFIGURATION;
    s3_express_directory_bucket: Option<S3ExpressDirectoryBucketConfiguration> = "s3ExpressDirectoryBucket" S3_EXPRESS_DIRECTORY_BUCKET_CONFIGURATION;
    dynamodb_stream: Option<DynamodbStreamConfiguration> = "dynamodbStream" DYNAMODB_STREAM_CONFIGURATION;
    dynamodb_table: Option<DynamodbTableConfiguration> = "dynamodbTable" DYNAMODB_TABLE_CONFIGURATION;
} }
table! { "ConflictException" CONFLICT_EXCEPTION {
    "message" STRING, required;
    "resourceId" STRING, required;
    "resourceType" STRING, required;
} }
record! { CreateAccessPreviewRequest "CreateAccessPreviewRequest" CREATE_ACCESS_PREVIEW_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    configurations: BTreeMap<String, Configuration> = "configurations" CONFIGURATIONS_MAP, required;
    client_token: Option<String> = "clientToken" STRING;
} }
record! { CreateAccessPreviewResponse "CreateAccessPreviewResponse" CREATE_ACCESS_PREVIEW_RESPONSE {
    id: String = "id" ACCESS_PREVIEW_ID, required;
} }
record! { CreateAnalyzerRequest "CreateAnalyzerRequest" CREATE_ANALYZER_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required;
    r#type: String = "type" TYPE, required;
    archive_rules: Option<Vec<InlineArchiveRule>> = "archiveRules" INLINE_ARCHIVE_RULES_LIST;
    tags: Option<BTreeMap<String, String>> = "tags" TAGS_MAP;
    client_token: Option<String> = "clientToken" STRING;
    configuration: Option<AnalyzerConfiguration> = "configuration" ANALYZER_CONFIGURATION;
} }
record! { CreateAnalyzerResponse "CreateAnalyzerResponse" CREATE_ANALYZER_RESPONSE {
    arn: Option<String> = "arn" ANALYZER_ARN;
} }
record! { CreateArchiveRuleRequest "CreateArchiveRuleRequest" CREATE_ARCHIVE_RULE_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    rule_name: String = "ruleName" NAME, required;
    filter: BTreeMap<String, Criterion> = "filter" FILTER_CRITERIA_MAP, required;
    client_token: Option<String> = "clientToken" STRING;
} }
record! { CreateArchiveRuleResponse "CreateArchiveRuleResponse" CREATE_ARCHIVE_RULE_RESPONSE {} }
table! { "CreateServiceLinkedAnalyzerRequest" CREATE_SERVICE_LINKED_ANALYZER_REQUEST {
    "type" TYPE, required;
    "archiveRules" INLINE_ARCHIVE_RULES_LIST;
    "clientToken" STRING;
    "configuration" ANALYZER_CONFIGURATION;
} }
table! { "CreateServiceLinkedAnalyzerResponse" CREATE_SERVICE_LINKED_ANALYZER_RESPONSE {
    "arn" ANALYZER_ARN;
} }
record! { Criterion "Criterion" CRITERION {
    eq: Option<Vec<String>> = "eq" VALUE_LIST;
    neq: Option<Vec<String>> = "neq" VALUE_LIST;
    contains: Option<Vec<String>> = "contains" VALUE_LIST;
    exists: Option<bool> = "exists" BOOLEAN;
} }
record! { DeleteAnalyzerRequest "DeleteAnalyzerRequest" DELETE_ANALYZER_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    client_token: Option<String> = "clientToken" STRING, location(wire::Location::QueryString);
} }
record! { DeleteAnalyzerResponse "DeleteAnalyzerResponse" DELETE_ANALYZER_RESPONSE {} }
record! { DeleteArchiveRuleRequest "DeleteArchiveRuleRequest" DELETE_ARCHIVE_RULE_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    rule_name: String = "ruleName" NAME, required, location(wire::Location::Uri);
    client_token: Option<String> = "clientToken" STRING, location(wire::Location::QueryString);
} }
record! { DeleteArchiveRuleResponse "DeleteArchiveRuleResponse" DELETE_ARCHIVE_RULE_RESPONSE {} }
table! { "DeleteServiceLinkedAnalyzerRequest" DELETE_SERVICE_LINKED_ANALYZER_REQUEST {
    "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    "clientToken" STRING, location(wire::Location::QueryString);
} }
table! { "DeleteServiceLinkedAnalyzerResponse" DELETE_SERVICE_LINKED_ANALYZER_RESPONSE {} }
record! { DynamodbStreamConfiguration "DynamodbStreamConfiguration" DYNAMODB_STREAM_CONFIGURATION {
    stream_policy: Option<String> = "streamPolicy" DYNAMODB_STREAM_POLICY;
} }
record! { DynamodbTableConfiguration "DynamodbTableConfiguration" DYNAMODB_TABLE_CONFIGURATION {
    table_policy: Option<String> = "tablePolicy" DYNAMODB_TABLE_POLICY;
} }
record! { EbsSnapshotConfiguration "EbsSnapshotConfiguration" EBS_SNAPSHOT_CONFIGURATION {
    user_ids: Option<Vec<String>> = "userIds" EBS_USER_ID_LIST;
    groups: Option<Vec<String>> = "groups" EBS_GROUP_LIST;
    kms_key_id: Option<String> = "kmsKeyId" EBS_SNAPSHOT_DATA_ENCRYPTION_KEY_ID;
} }
record! { EcrRepositoryConfiguration "EcrRepositoryConfiguration" ECR_REPOSITORY_CONFIGURATION {
    repository_policy: Option<String> = "repositoryPolicy" ECR_REPOSITORY_POLICY;
} }
record! { EfsFileSystemConfiguration "EfsFileSystemConfiguration" EFS_FILE_SYSTEM_CONFIGURATION {
    file_system_policy: Option<String> = "fileSystemPolicy" EFS_FILE_SYSTEM_POLICY;
} }
record! { ExternalAccessDetails "ExternalAccessDetails" EXTERNAL_ACCESS_DETAILS {
    action: Option<Vec<String>> = "action" ACTION_LIST;
    condition: BTreeMap<String, String> = "condition" CONDITION_KEY_MAP, required;
    is_public: Option<bool> = "isPublic" BOOLEAN;
    principal: Option<BTreeMap<String, String>> = "principal" PRINCIPAL_MAP;
    sources: Option<Vec<FindingSource>> = "sources" FINDING_SOURCE_LIST;
    resource_control_policy_restriction: Option<String> = "resourceControlPolicyRestriction" RESOURCE_CONTROL_POLICY_RESTRICTION;
} }
record! { ExternalAccessFindingsStatistics "ExternalAccessFindingsStatistics" EXTERNAL_ACCESS_FINDINGS_STATISTICS {
    resource_type_statistics: Option<BTreeMap<String, ResourceTypeDetails>> = "resourceTypeStatistics" RESOURCE_TYPE_STATISTICS_MAP;
    total_active_findings: Option<i64> = "totalActiveFindings" INTEGER;
    total_archived_findings: Option<i64> = "totalArchivedFindings" INTEGER;
    total_resolved_findings: Option<i64> = "totalResolvedFindings" INTEGER;
} }
record! { Finding "Finding" FINDING {
    id: String = "id" FINDING_ID, required;
    principal: Option<BTreeMap<String, String>> = "principal" PRINCIPAL_MAP;
    action: Option<Vec<String>> = "action" ACTION_LIST;
    resource: Option<String> = "resource" STRING;
    is_public: Option<bool> = "isPublic" BOOLEAN;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
    condition: BTreeMap<String, String> = "condition" CONDITION_KEY_MAP, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    analyzed_at: Timestamp = "analyzedAt" TIMESTAMP, required;
    updated_at: Timestamp = "updatedAt" TIMESTAMP, required;
    status: String = "status" FINDING_STATUS, required;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    error: Option<String> = "error" STRING;
    sources: Option<Vec<FindingSource>> = "sources" FINDING_SOURCE_LIST;
    resource_control_policy_restriction: Option<String> = "resourceControlPolicyRestriction" RESOURCE_CONTROL_POLICY_RESTRICTION;
} }
record! { FindingAggregationAccountDetails "FindingAggregationAccountDetails" FINDING_AGGREGATION_ACCOUNT_DETAILS {
    account: Option<String> = "account" STRING;
    number_of_active_findings: Option<i64> = "numberOfActiveFindings" INTEGER;
    details: Option<BTreeMap<String, i64>> = "details" FINDING_AGGREGATION_ACCOUNT_DETAILS_MAP;
} }
record! { FindingDetails "FindingDetails" FINDING_DETAILS {
    internal_access_details: Option<InternalAccessDetails> = "internalAccessDetails" INTERNAL_ACCESS_DETAILS;
    external_access_details: Option<ExternalAccessDetails> = "externalAccessDetails" EXTERNAL_ACCESS_DETAILS;
    unused_permission_details: Option<UnusedPermissionDetails> = "unusedPermissionDetails" UNUSED_PERMISSION_DETAILS;
    unused_iam_user_access_key_details: Option<UnusedIamUserAccessKeyDetails> = "unusedIamUserAccessKeyDetails" UNUSED_IAM_USER_ACCESS_KEY_DETAILS;
    unused_iam_role_details: Option<UnusedIamRoleDetails> = "unusedIamRoleDetails" UNUSED_IAM_ROLE_DETAILS;
    unused_iam_user_password_details: Option<UnusedIamUserPasswordDetails> = "unusedIamUserPasswordDetails" UNUSED_IAM_USER_PASSWORD_DETAILS;
} }
record! { FindingSource "FindingSource" FINDING_SOURCE {
    r#type: String = "type" FINDING_SOURCE_TYPE, required;
    detail: Option<FindingSourceDetail> = "detail" FINDING_SOURCE_DETAIL;
} }
record! { FindingSourceDetail "FindingSourceDetail" FINDING_SOURCE_DETAIL {
    access_point_arn: Option<String> = "accessPointArn" STRING;
    access_point_account: Option<String> = "accessPointAccount" STRING;
} }
record! { FindingSummary "FindingSummary" FINDING_SUMMARY {
    id: String = "id" FINDING_ID, required;
    principal: Option<BTreeMap<String, String>> = "principal" PRINCIPAL_MAP;
    action: Option<Vec<String>> = "action" ACTION_LIST;
    resource: Option<String> = "resource" STRING;
    is_public: Option<bool> = "isPublic" BOOLEAN;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
    condition: BTreeMap<String, String> = "condition" CONDITION_KEY_MAP, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    analyzed_at: Timestamp = "analyzedAt" TIMESTAMP, required;
    updated_at: Timestamp = "updatedAt" TIMESTAMP, required;
    status: String = "status" FINDING_STATUS, required;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    error: Option<String> = "error" STRING;
    sources: Option<Vec<FindingSource>> = "sources" FINDING_SOURCE_LIST;
    resource_control_policy_restriction: Option<String> = "resourceControlPolicyRestriction" RESOURCE_CONTROL_POLICY_RESTRICTION;
} }
record! { FindingSummaryV2 "FindingSummaryV2" FINDING_SUMMARY_V2 {
    analyzed_at: Timestamp = "analyzedAt" TIMESTAMP, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    error: Option<String> = "error" STRING;
    id: String = "id" FINDING_ID, required;
    resource: Option<String> = "resource" STRING;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    status: String = "status" FINDING_STATUS, required;
    updated_at: Timestamp = "updatedAt" TIMESTAMP, required;
    finding_type: Option<String> = "findingType" FINDING_TYPE;
} }
record! { FindingsStatistics "FindingsStatistics" FINDINGS_STATISTICS {
    external_access_findings_statistics: Option<ExternalAccessFindingsStatistics> = "externalAccessFindingsStatistics" EXTERNAL_ACCESS_FINDINGS_STATISTICS;
    internal_access_findings_statistics: Option<InternalAccessFindingsStatistics> = "internalAccessFindingsStatistics" INTERNAL_ACCESS_FINDINGS_STATISTICS;
    unused_access_findings_statistics: Option<UnusedAccessFindingsStatistics> = "unusedAccessFindingsStatistics" UNUSED_ACCESS_FINDINGS_STATISTICS;
} }
record! { GenerateFindingRecommendationRequest "GenerateFindingRecommendationRequest" GENERATE_FINDING_RECOMMENDATION_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
    id: String = "id" GENERATE_FINDING_RECOMMENDATION_REQUEST_ID_STRING, required, location(wire::Location::Uri);
} }
record! { GenerateFindingRecommendationResponse "GenerateFindingRecommendationResponse" GENERATE_FINDING_RECOMMENDATION_RESPONSE {} }
record! { GeneratedPolicy "GeneratedPolicy" GENERATED_POLICY {
    policy: String = "policy" STRING, required;
} }
record! { GeneratedPolicyProperties "GeneratedPolicyProperties" GENERATED_POLICY_PROPERTIES {
    is_complete: Option<bool> = "isComplete" BOOLEAN;
    principal_arn: String = "principalArn" PRINCIPAL_ARN, required;
    cloud_trail_properties: Option<CloudTrailProperties> = "cloudTrailProperties" CLOUD_TRAIL_PROPERTIES;
} }
record! { GeneratedPolicyResult "GeneratedPolicyResult" GENERATED_POLICY_RESULT {
    properties: GeneratedPolicyProperties = "properties" GENERATED_POLICY_PROPERTIES, required;
    generated_policies: Option<Vec<GeneratedPolicy>> = "generatedPolicies" GENERATED_POLICY_LIST;
} }
record! { GetAccessPreviewRequest "GetAccessPreviewRequest" GET_ACCESS_PREVIEW_REQUEST {
    access_preview_id: String = "accessPreviewId" ACCESS_PREVIEW_ID, required, location(wire::Location::Uri);
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
} }
record! { GetAccessPreviewResponse "GetAccessPreviewResponse" GET_ACCESS_PREVIEW_RESPONSE {
    access_preview: AccessPreview = "accessPreview" ACCESS_PREVIEW, required;
} }
record! { GetAnalyzedResourceRequest "GetAnalyzedResourceRequest" GET_ANALYZED_RESOURCE_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
    resource_arn: String = "resourceArn" RESOURCE_ARN, required, location(wire::Location::QueryString);
} }
record! { GetAnalyzedResourceResponse "GetAnalyzedResourceResponse" GET_ANALYZED_RESOURCE_RESPONSE {
    resource: Option<AnalyzedResource> = "resource" ANALYZED_RESOURCE;
} }
record! { GetAnalyzerRequest "GetAnalyzerRequest" GET_ANALYZER_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
} }
record! { GetAnalyzerResponse "GetAnalyzerResponse" GET_ANALYZER_RESPONSE {
    analyzer: AnalyzerSummary = "analyzer" ANALYZER_SUMMARY, required;
} }
record! { GetArchiveRuleRequest "GetArchiveRuleRequest" GET_ARCHIVE_RULE_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    rule_name: String = "ruleName" NAME, required, location(wire::Location::Uri);
} }
record! { GetArchiveRuleResponse "GetArchiveRuleResponse" GET_ARCHIVE_RULE_RESPONSE {
    archive_rule: ArchiveRuleSummary = "archiveRule" ARCHIVE_RULE_SUMMARY, required;
} }
record! { GetFindingRecommendationRequest "GetFindingRecommendationRequest" GET_FINDING_RECOMMENDATION_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
    id: String = "id" GET_FINDING_RECOMMENDATION_REQUEST_ID_STRING, required, location(wire::Location::Uri);
    max_results: Option<i64> = "maxResults" GET_FINDING_RECOMMENDATION_REQUEST_MAX_RESULTS_INTEGER, location(wire::Location::QueryString);
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
} }
record! { GetFindingRecommendationResponse "GetFindingRecommendationResponse" GET_FINDING_RECOMMENDATION_RESPONSE {
    started_at: Timestamp = "startedAt" TIMESTAMP, required;
    completed_at: Option<Timestamp> = "completedAt" TIMESTAMP;
    next_token: Option<String> = "nextToken" TOKEN;
    error: Option<RecommendationError> = "error" RECOMMENDATION_ERROR;
    resource_arn: String = "resourceArn" RESOURCE_ARN, required;
    recommended_steps: Option<Vec<RecommendedStep>> = "recommendedSteps" RECOMMENDED_STEP_LIST;
    recommendation_type: String = "recommendationType" RECOMMENDATION_TYPE, required;
    status: String = "status" STATUS, required;
} }
record! { GetFindingRequest "GetFindingRequest" GET_FINDING_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
    id: String = "id" FINDING_ID, required, location(wire::Location::Uri);
} }
record! { GetFindingResponse "GetFindingResponse" GET_FINDING_RESPONSE {
    finding: Option<Finding> = "finding" FINDING;
} }
record! { GetFindingV2Request "GetFindingV2Request" GET_FINDING_V2_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
    id: String = "id" FINDING_ID, required, location(wire::Location::Uri);
    max_results: Option<i64> = "maxResults" INTEGER, location(wire::Location::QueryString);
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
} }
record! { GetFindingV2Response "GetFindingV2Response" GET_FINDING_V2_RESPONSE {
    analyzed_at: Timestamp = "analyzedAt" TIMESTAMP, required;
    created_at: Timestamp = "createdAt" TIMESTAMP, required;
    error: Option<String> = "error" STRING;
    id: String = "id" FINDING_ID, required;
    next_token: Option<String> = "nextToken" TOKEN;
    resource: Option<String> = "resource" STRING;
    resource_type: String = "resourceType" RESOURCE_TYPE, required;
    resource_owner_account: String = "resourceOwnerAccount" STRING, required;
    status: String = "status" FINDING_STATUS, required;
    updated_at: Timestamp = "updatedAt" TIMESTAMP, required;
    finding_details: Vec<FindingDetails> = "findingDetails" FINDING_DETAILS_LIST, required;
    finding_type: Option<String> = "findingType" FINDING_TYPE;
} }
record! { GetFindingsStatisticsRequest "GetFindingsStatisticsRequest" GET_FINDINGS_STATISTICS_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
} }
record! { GetFindingsStatisticsResponse "GetFindingsStatisticsResponse" GET_FINDINGS_STATISTICS_RESPONSE {
    findings_statistics: Option<Vec<FindingsStatistics>> = "findingsStatistics" FINDINGS_STATISTICS_LIST;
    last_updated_at: Option<Timestamp> = "lastUpdatedAt" TIMESTAMP;
} }
record! { GetGeneratedPolicyRequest "GetGeneratedPolicyRequest" GET_GENERATED_POLICY_REQUEST {
    job_id: String = "jobId" JOB_ID, required, location(wire::Location::Uri);
    include_resource_placeholders: Option<bool> = "includeResourcePlaceholders" BOOLEAN, location(wire::Location::QueryString);
    include_service_level_template: Option<bool> = "includeServiceLevelTemplate" BOOLEAN, location(wire::Location::QueryString);
} }
record! { GetGeneratedPolicyResponse "GetGeneratedPolicyResponse" GET_GENERATED_POLICY_RESPONSE {
    job_details: JobDetails = "jobDetails" JOB_DETAILS, required;
    generated_policy_result: GeneratedPolicyResult = "generatedPolicyResult" GENERATED_POLICY_RESULT, required;
} }
record! { IamRoleConfiguration "IamRoleConfiguration" IAM_ROLE_CONFIGURATION {
    trust_policy: Option<String> = "trustPolicy" IAM_TRUST_POLICY;
} }
record! { InlineArchiveRule "InlineArchiveRule" INLINE_ARCHIVE_RULE {
    rule_name: String = "ruleName" NAME, required;
    filter: BTreeMap<String, Criterion> = "filter" FILTER_CRITERIA_MAP, required;
} }
record! { InternalAccessAnalysisRule "InternalAccessAnalysisRule" INTERNAL_ACCESS_ANALYSIS_RULE {
    inclusions: Option<Vec<InternalAccessAnalysisRuleCriteria>> = "inclusions" INTERNAL_ACCESS_ANALYSIS_RULE_CRITERIA_LIST;
} }
record! { InternalAccessAnalysisRuleCriteria "InternalAccessAnalysisRuleCriteria" INTERNAL_ACCESS_ANALYSIS_RULE_CRITERIA {
    account_ids: Option<Vec<String>> = "accountIds" ACCOUNT_IDS_LIST;
    resource_types: Option<Vec<String>> = "resourceTypes" RESOURCE_TYPE_LIST;
    resource_arns: Option<Vec<String>> = "resourceArns" RESOURCE_ARNS_LIST;
} }
record! { InternalAccessConfiguration "InternalAccessConfiguration" INTERNAL_ACCESS_CONFIGURATION {
    analysis_rule: Option<InternalAccessAnalysisRule> = "analysisRule" INTERNAL_ACCESS_ANALYSIS_RULE;
} }
record! { InternalAccessDetails "InternalAccessDetails" INTERNAL_ACCESS_DETAILS {
    action: Option<Vec<String>> = "action" ACTION_LIST;
    condition: Option<BTreeMap<String, String>> = "condition" CONDITION_KEY_MAP;
    principal: Option<BTreeMap<String, String>> = "principal" PRINCIPAL_MAP;
    principal_owner_account: Option<String> = "principalOwnerAccount" STRING;
    access_type: Option<String> = "accessType" INTERNAL_ACCESS_TYPE;
    principal_type: Option<String> = "principalType" PRINCIPAL_TYPE;
    sources: Option<Vec<FindingSource>> = "sources" FINDING_SOURCE_LIST;
    resource_control_policy_restriction: Option<String> = "resourceControlPolicyRestriction" RESOURCE_CONTROL_POLICY_RESTRICTION;
    service_control_policy_restriction: Option<String> = "serviceControlPolicyRestriction" SERVICE_CONTROL_POLICY_RESTRICTION;
} }
record! { InternalAccessFindingsStatistics "InternalAccessFindingsStatistics" INTERNAL_ACCESS_FINDINGS_STATISTICS {
    resource_type_statistics: Option<BTreeMap<String, InternalAccessResourceTypeDetails>> = "resourceTypeStatistics" INTERNAL_ACCESS_RESOURCE_TYPE_STATISTICS_MAP;
    total_active_findings: Option<i64> = "totalActiveFindings" INTEGER;
    total_archived_findings: Option<i64> = "totalArchivedFindings" INTEGER;
    total_resolved_findings: Option<i64> = "totalResolvedFindings" INTEGER;
} }
record! { InternalAccessResourceTypeDetails "InternalAccessResourceTypeDetails" INTERNAL_ACCESS_RESOURCE_TYPE_DETAILS {
    total_active_findings: Option<i64> = "totalActiveFindings" INTEGER;
    total_resolved_findings: Option<i64> = "totalResolvedFindings" INTEGER;
    total_archived_findings: Option<i64> = "totalArchivedFindings" INTEGER;
} }
table! { "InternalServerException" INTERNAL_SERVER_EXCEPTION {
    "message" STRING, required;
    "retryAfterSeconds" INTEGER, wire("Retry-After"), location(wire::Location::Header);
} }
record! { InternetConfiguration "InternetConfiguration" INTERNET_CONFIGURATION {} }
table! { "InvalidParameterException" INVALID_PARAMETER_EXCEPTION {
    "message" STRING, required;
} }
record! { JobDetails "JobDetails" JOB_DETAILS {
    job_id: String = "jobId" JOB_ID, required;
    status: String = "status" JOB_STATUS, required;
    started_on: Timestamp = "startedOn" TIMESTAMP, required;
    completed_on: Option<Timestamp> = "completedOn" TIMESTAMP;
    job_error: Option<JobError> = "jobError" JOB_ERROR;
} }
record! { JobError "JobError" JOB_ERROR {
    code: String = "code" JOB_ERROR_CODE, required;
    message: String = "message" STRING, required;
} }
record! { KmsGrantConfiguration "KmsGrantConfiguration" KMS_GRANT_CONFIGURATION {
    operations: Vec<String> = "operations" KMS_GRANT_OPERATIONS_LIST, required;
    grantee_principal: String = "granteePrincipal" GRANTEE_PRINCIPAL, required;
    retiring_principal: Option<String> = "retiringPrincipal" RETIRING_PRINCIPAL;
    constraints: Option<KmsGrantConstraints> = "constraints" KMS_GRANT_CONSTRAINTS;
    issuing_account: String = "issuingAccount" ISSUING_ACCOUNT, required;
} }
record! { KmsGrantConstraints "KmsGrantConstraints" KMS_GRANT_CONSTRAINTS {
    encryption_context_equals: Option<BTreeMap<String, String>> = "encryptionContextEquals" KMS_CONSTRAINTS_MAP;
    encryption_context_subset: Option<BTreeMap<String, String>> = "encryptionContextSubset" KMS_CONSTRAINTS_MAP;
} }
record! { KmsKeyConfiguration "KmsKeyConfiguration" KMS_KEY_CONFIGURATION {
    key_policies: Option<BTreeMap<String, String>> = "keyPolicies" KMS_KEY_POLICIES_MAP;
    grants: Option<Vec<KmsGrantConfiguration>> = "grants" KMS_GRANT_CONFIGURATIONS_LIST;
} }
record! { ListAccessPreviewFindingsRequest "ListAccessPreviewFindingsRequest" LIST_ACCESS_PREVIEW_FINDINGS_REQUEST {
    access_preview_id: String = "accessPreviewId" ACCESS_PREVIEW_ID, required, location(wire::Location::Uri);
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    filter: Option<BTreeMap<String, Criterion>> = "filter" FILTER_CRITERIA_MAP;
    next_token: Option<String> = "nextToken" TOKEN;
    max_results: Option<i64> = "maxResults" INTEGER;
} }
record! { ListAccessPreviewFindingsResponse "ListAccessPreviewFindingsResponse" LIST_ACCESS_PREVIEW_FINDINGS_RESPONSE {
    findings: Vec<AccessPreviewFinding> = "findings" ACCESS_PREVIEW_FINDINGS_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListAccessPreviewsRequest "ListAccessPreviewsRequest" LIST_ACCESS_PREVIEWS_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required, location(wire::Location::QueryString);
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
    max_results: Option<i64> = "maxResults" INTEGER, location(wire::Location::QueryString);
} }
record! { ListAccessPreviewsResponse "ListAccessPreviewsResponse" LIST_ACCESS_PREVIEWS_RESPONSE {
    access_previews: Vec<AccessPreviewSummary> = "accessPreviews" ACCESS_PREVIEWS_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListAnalyzedResourcesRequest "ListAnalyzedResourcesRequest" LIST_ANALYZED_RESOURCES_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    resource_type: Option<String> = "resourceType" RESOURCE_TYPE;
    next_token: Option<String> = "nextToken" TOKEN;
    max_results: Option<i64> = "maxResults" INTEGER;
} }
record! { ListAnalyzedResourcesResponse "ListAnalyzedResourcesResponse" LIST_ANALYZED_RESOURCES_RESPONSE {
    analyzed_resources: Vec<AnalyzedResourceSummary> = "analyzedResources" ANALYZED_RESOURCES_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListAnalyzersRequest "ListAnalyzersRequest" LIST_ANALYZERS_REQUEST {
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
    max_results: Option<i64> = "maxResults" INTEGER, location(wire::Location::QueryString);
    r#type: Option<String> = "type" TYPE, location(wire::Location::QueryString);
} }
record! { ListAnalyzersResponse "ListAnalyzersResponse" LIST_ANALYZERS_RESPONSE {
    analyzers: Vec<AnalyzerSummary> = "analyzers" ANALYZERS_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListArchiveRulesRequest "ListArchiveRulesRequest" LIST_ARCHIVE_RULES_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
    max_results: Option<i64> = "maxResults" INTEGER, location(wire::Location::QueryString);
} }
record! { ListArchiveRulesResponse "ListArchiveRulesResponse" LIST_ARCHIVE_RULES_RESPONSE {
    archive_rules: Vec<ArchiveRuleSummary> = "archiveRules" ARCHIVE_RULES_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListFindingsRequest "ListFindingsRequest" LIST_FINDINGS_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    filter: Option<BTreeMap<String, Criterion>> = "filter" FILTER_CRITERIA_MAP;
    sort: Option<SortCriteria> = "sort" SORT_CRITERIA;
    next_token: Option<String> = "nextToken" TOKEN;
    max_results: Option<i64> = "maxResults" INTEGER;
} }
record! { ListFindingsResponse "ListFindingsResponse" LIST_FINDINGS_RESPONSE {
    findings: Vec<FindingSummary> = "findings" FINDINGS_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListFindingsV2Request "ListFindingsV2Request" LIST_FINDINGS_V2_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    filter: Option<BTreeMap<String, Criterion>> = "filter" FILTER_CRITERIA_MAP;
    max_results: Option<i64> = "maxResults" INTEGER;
    next_token: Option<String> = "nextToken" TOKEN;
    sort: Option<SortCriteria> = "sort" SORT_CRITERIA;
} }
record! { ListFindingsV2Response "ListFindingsV2Response" LIST_FINDINGS_V2_RESPONSE {
    findings: Vec<FindingSummaryV2> = "findings" FINDINGS_LIST_V2, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListPolicyGenerationsRequest "ListPolicyGenerationsRequest" LIST_POLICY_GENERATIONS_REQUEST {
    principal_arn: Option<String> = "principalArn" PRINCIPAL_ARN, location(wire::Location::QueryString);
    max_results: Option<i64> = "maxResults" LIST_POLICY_GENERATIONS_REQUEST_MAX_RESULTS_INTEGER, location(wire::Location::QueryString);
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
} }
record! { ListPolicyGenerationsResponse "ListPolicyGenerationsResponse" LIST_POLICY_GENERATIONS_RESPONSE {
    policy_generations: Vec<PolicyGeneration> = "policyGenerations" POLICY_GENERATION_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
record! { ListTagsForResourceRequest "ListTagsForResourceRequest" LIST_TAGS_FOR_RESOURCE_REQUEST {
    resource_arn: String = "resourceArn" STRING, required, location(wire::Location::Uri);
} }
record! { ListTagsForResourceResponse "ListTagsForResourceResponse" LIST_TAGS_FOR_RESOURCE_RESPONSE {
    tags: Option<BTreeMap<String, String>> = "tags" TAGS_MAP;
} }
record! { Location "Location" LOCATION {
    path: Vec<PathElement> = "path" PATH_ELEMENT_LIST, required;
    span: Span = "span" SPAN, required;
} }
record! { NetworkOriginConfiguration "NetworkOriginConfiguration" NETWORK_ORIGIN_CONFIGURATION {
    vpc_configuration: Option<VpcConfiguration> = "vpcConfiguration" VPC_CONFIGURATION;
    internet_configuration: Option<InternetConfiguration> = "internetConfiguration" INTERNET_CONFIGURATION;
} }
record! { PathElement "PathElement" PATH_ELEMENT {
    index: Option<i64> = "index" INTEGER;
    key: Option<String> = "key" STRING;
    substring: Option<Substring> = "substring" SUBSTRING;
    value: Option<String> = "value" STRING;
} }
record! { PolicyGeneration "PolicyGeneration" POLICY_GENERATION {
    job_id: String = "jobId" JOB_ID, required;
    principal_arn: String = "principalArn" PRINCIPAL_ARN, required;
    status: String = "status" JOB_STATUS, required;
    started_on: Timestamp = "startedOn" TIMESTAMP, required;
    completed_on: Option<Timestamp> = "completedOn" TIMESTAMP;
} }
record! { PolicyGenerationDetails "PolicyGenerationDetails" POLICY_GENERATION_DETAILS {
    principal_arn: String = "principalArn" PRINCIPAL_ARN, required;
} }
record! { Position "Position" POSITION {
    line: i64 = "line" INTEGER, required;
    column: i64 = "column" INTEGER, required;
    offset: i64 = "offset" INTEGER, required;
} }
record! { RdsDbClusterSnapshotAttributeValue "RdsDbClusterSnapshotAttributeValue" RDS_DB_CLUSTER_SNAPSHOT_ATTRIBUTE_VALUE {
    account_ids: Option<Vec<String>> = "accountIds" RDS_DB_CLUSTER_SNAPSHOT_ACCOUNT_IDS_LIST;
} }
record! { RdsDbClusterSnapshotConfiguration "RdsDbClusterSnapshotConfiguration" RDS_DB_CLUSTER_SNAPSHOT_CONFIGURATION {
    attributes: Option<BTreeMap<String, RdsDbClusterSnapshotAttributeValue>> = "attributes" RDS_DB_CLUSTER_SNAPSHOT_ATTRIBUTES_MAP;
    kms_key_id: Option<String> = "kmsKeyId" RDS_DB_CLUSTER_SNAPSHOT_KMS_KEY_ID;
} }
record! { RdsDbSnapshotAttributeValue "RdsDbSnapshotAttributeValue" RDS_DB_SNAPSHOT_ATTRIBUTE_VALUE {
    account_ids: Option<Vec<String>> = "accountIds" RDS_DB_SNAPSHOT_ACCOUNT_IDS_LIST;
} }
record! { RdsDbSnapshotConfiguration "RdsDbSnapshotConfiguration" RDS_DB_SNAPSHOT_CONFIGURATION {
    attributes: Option<BTreeMap<String, RdsDbSnapshotAttributeValue>> = "attributes" RDS_DB_SNAPSHOT_ATTRIBUTES_MAP;
    kms_key_id: Option<String> = "kmsKeyId" RDS_DB_SNAPSHOT_KMS_KEY_ID;
} }
record! { ReasonSummary "ReasonSummary" REASON_SUMMARY {
    description: Option<String> = "description" STRING;
    statement_index: Option<i64> = "statementIndex" INTEGER;
    statement_id: Option<String> = "statementId" STRING;
} }
record! { RecommendationError "RecommendationError" RECOMMENDATION_ERROR {
    code: String = "code" STRING, required;
    message: String = "message" STRING, required;
} }
record! { RecommendedStep "RecommendedStep" RECOMMENDED_STEP {
    unused_permissions_recommended_step: Option<UnusedPermissionsRecommendedStep> = "unusedPermissionsRecommendedStep" UNUSED_PERMISSIONS_RECOMMENDED_STEP;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "message" STRING, required;
    "resourceId" STRING, required;
    "resourceType" STRING, required;
} }
record! { ResourceTypeDetails "ResourceTypeDetails" RESOURCE_TYPE_DETAILS {
    total_active_public: Option<i64> = "totalActivePublic" INTEGER;
    total_active_cross_account: Option<i64> = "totalActiveCrossAccount" INTEGER;
    total_active_errors: Option<i64> = "totalActiveErrors" INTEGER;
} }
record! { S3AccessPointConfiguration "S3AccessPointConfiguration" S3_ACCESS_POINT_CONFIGURATION {
    access_point_policy: Option<String> = "accessPointPolicy" ACCESS_POINT_POLICY;
    public_access_block: Option<S3PublicAccessBlockConfiguration> = "publicAccessBlock" S3_PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    network_origin: Option<NetworkOriginConfiguration> = "networkOrigin" NETWORK_ORIGIN_CONFIGURATION;
} }
record! { S3BucketAclGrantConfiguration "S3BucketAclGrantConfiguration" S3_BUCKET_ACL_GRANT_CONFIGURATION {
    permission: String = "permission" ACL_PERMISSION, required;
    grantee: AclGrantee = "grantee" ACL_GRANTEE, required;
} }
record! { S3BucketConfiguration "S3BucketConfiguration" S3_BUCKET_CONFIGURATION {
    bucket_policy: Option<String> = "bucketPolicy" S3_BUCKET_POLICY;
    bucket_acl_grants: Option<Vec<S3BucketAclGrantConfiguration>> = "bucketAclGrants" S3_BUCKET_ACL_GRANT_CONFIGURATIONS_LIST;
    bucket_public_access_block: Option<S3PublicAccessBlockConfiguration> = "bucketPublicAccessBlock" S3_PUBLIC_ACCESS_BLOCK_CONFIGURATION;
    access_points: Option<BTreeMap<String, S3AccessPointConfiguration>> = "accessPoints" S3_ACCESS_POINT_CONFIGURATIONS_MAP;
} }
record! { S3ExpressDirectoryAccessPointConfiguration "S3ExpressDirectoryAccessPointConfiguration" S3_EXPRESS_DIRECTORY_ACCESS_POINT_CONFIGURATION {
    access_point_policy: Option<String> = "accessPointPolicy" ACCESS_POINT_POLICY;
    network_origin: Option<NetworkOriginConfiguration> = "networkOrigin" NETWORK_ORIGIN_CONFIGURATION;
} }
record! { S3ExpressDirectoryBucketConfiguration "S3ExpressDirectoryBucketConfiguration" S3_EXPRESS_DIRECTORY_BUCKET_CONFIGURATION {
    bucket_policy: Option<String> = "bucketPolicy" S3_EXPRESS_DIRECTORY_BUCKET_POLICY;
    access_points: Option<BTreeMap<String, S3ExpressDirectoryAccessPointConfiguration>> = "accessPoints" S3_EXPRESS_DIRECTORY_ACCESS_POINT_CONFIGURATIONS_MAP;
} }
record! { S3PublicAccessBlockConfiguration "S3PublicAccessBlockConfiguration" S3_PUBLIC_ACCESS_BLOCK_CONFIGURATION {
    ignore_public_acls: bool = "ignorePublicAcls" BOOLEAN, required;
    restrict_public_buckets: bool = "restrictPublicBuckets" BOOLEAN, required;
} }
record! { SecretsManagerSecretConfiguration "SecretsManagerSecretConfiguration" SECRETS_MANAGER_SECRET_CONFIGURATION {
    kms_key_id: Option<String> = "kmsKeyId" SECRETS_MANAGER_SECRET_KMS_ID;
    secret_policy: Option<String> = "secretPolicy" SECRETS_MANAGER_SECRET_POLICY;
} }
table! { "ServiceQuotaExceededException" SERVICE_QUOTA_EXCEEDED_EXCEPTION {
    "message" STRING, required;
    "resourceId" STRING, required;
    "resourceType" STRING, required;
} }
record! { SnsTopicConfiguration "SnsTopicConfiguration" SNS_TOPIC_CONFIGURATION {
    topic_policy: Option<String> = "topicPolicy" SNS_TOPIC_POLICY;
} }
record! { SortCriteria "SortCriteria" SORT_CRITERIA {
    attribute_name: Option<String> = "attributeName" STRING;
    order_by: Option<String> = "orderBy" ORDER_BY;
} }
record! { Span "Span" SPAN {
    start: Position = "start" POSITION, required;
    end: Position = "end" POSITION, required;
} }
record! { SqsQueueConfiguration "SqsQueueConfiguration" SQS_QUEUE_CONFIGURATION {
    queue_policy: Option<String> = "queuePolicy" SQS_QUEUE_POLICY;
} }
record! { StartPolicyGenerationRequest "StartPolicyGenerationRequest" START_POLICY_GENERATION_REQUEST {
    policy_generation_details: PolicyGenerationDetails = "policyGenerationDetails" POLICY_GENERATION_DETAILS, required;
    cloud_trail_details: Option<CloudTrailDetails> = "cloudTrailDetails" CLOUD_TRAIL_DETAILS;
    client_token: Option<String> = "clientToken" STRING;
} }
record! { StartPolicyGenerationResponse "StartPolicyGenerationResponse" START_POLICY_GENERATION_RESPONSE {
    job_id: String = "jobId" JOB_ID, required;
} }
record! { StartResourceScanRequest "StartResourceScanRequest" START_RESOURCE_SCAN_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    resource_arn: String = "resourceArn" RESOURCE_ARN, required;
    resource_owner_account: Option<String> = "resourceOwnerAccount" STRING;
} }
record! { StartResourceScanResponse "StartResourceScanResponse" START_RESOURCE_SCAN_RESPONSE {} }
record! { StatusReason "StatusReason" STATUS_REASON {
    code: String = "code" REASON_CODE, required;
} }
record! { Substring "Substring" SUBSTRING {
    start: i64 = "start" INTEGER, required;
    length: i64 = "length" INTEGER, required;
} }
record! { TagResourceRequest "TagResourceRequest" TAG_RESOURCE_REQUEST {
    resource_arn: String = "resourceArn" STRING, required, location(wire::Location::Uri);
    tags: BTreeMap<String, String> = "tags" TAGS_MAP, required;
} }
record! { TagResourceResponse "TagResourceResponse" TAG_RESOURCE_RESPONSE {} }
table! { "ThrottlingException" THROTTLING_EXCEPTION {
    "message" STRING, required;
    "retryAfterSeconds" INTEGER, wire("Retry-After"), location(wire::Location::Header);
} }
record! { Trail "Trail" TRAIL {
    cloud_trail_arn: String = "cloudTrailArn" CLOUD_TRAIL_ARN, required;
    regions: Option<Vec<String>> = "regions" REGION_LIST;
    all_regions: Option<bool> = "allRegions" BOOLEAN;
} }
record! { TrailProperties "TrailProperties" TRAIL_PROPERTIES {
    cloud_trail_arn: String = "cloudTrailArn" CLOUD_TRAIL_ARN, required;
    regions: Option<Vec<String>> = "regions" REGION_LIST;
    all_regions: Option<bool> = "allRegions" BOOLEAN;
} }
table! { "UnprocessableEntityException" UNPROCESSABLE_ENTITY_EXCEPTION {
    "message" STRING, required;
} }
record! { UntagResourceRequest "UntagResourceRequest" UNTAG_RESOURCE_REQUEST {
    resource_arn: String = "resourceArn" STRING, required, location(wire::Location::Uri);
    tag_keys: Vec<String> = "tagKeys" TAG_KEYS, required, location(wire::Location::QueryString);
} }
record! { UntagResourceResponse "UntagResourceResponse" UNTAG_RESOURCE_RESPONSE {} }
record! { UnusedAccessConfiguration "UnusedAccessConfiguration" UNUSED_ACCESS_CONFIGURATION {
    unused_access_age: Option<i64> = "unusedAccessAge" INTEGER;
    analysis_rule: Option<AnalysisRule> = "analysisRule" ANALYSIS_RULE;
} }
record! { UnusedAccessFindingsStatistics "UnusedAccessFindingsStatistics" UNUSED_ACCESS_FINDINGS_STATISTICS {
    unused_access_type_statistics: Option<Vec<UnusedAccessTypeStatistics>> = "unusedAccessTypeStatistics" UNUSED_ACCESS_TYPE_STATISTICS_LIST;
    top_accounts: Option<Vec<FindingAggregationAccountDetails>> = "topAccounts" ACCOUNT_AGGREGATIONS;
    total_active_findings: Option<i64> = "totalActiveFindings" INTEGER;
    total_archived_findings: Option<i64> = "totalArchivedFindings" INTEGER;
    total_resolved_findings: Option<i64> = "totalResolvedFindings" INTEGER;
} }
record! { UnusedAccessTypeStatistics "UnusedAccessTypeStatistics" UNUSED_ACCESS_TYPE_STATISTICS {
    unused_access_type: Option<String> = "unusedAccessType" STRING;
    total: Option<i64> = "total" INTEGER;
} }
record! { UnusedAction "UnusedAction" UNUSED_ACTION {
    action: String = "action" STRING, required;
    last_accessed: Option<Timestamp> = "lastAccessed" TIMESTAMP;
} }
record! { UnusedIamRoleDetails "UnusedIamRoleDetails" UNUSED_IAM_ROLE_DETAILS {
    last_accessed: Option<Timestamp> = "lastAccessed" TIMESTAMP;
} }
record! { UnusedIamUserAccessKeyDetails "UnusedIamUserAccessKeyDetails" UNUSED_IAM_USER_ACCESS_KEY_DETAILS {
    access_key_id: String = "accessKeyId" STRING, required;
    last_accessed: Option<Timestamp> = "lastAccessed" TIMESTAMP;
} }
record! { UnusedIamUserPasswordDetails "UnusedIamUserPasswordDetails" UNUSED_IAM_USER_PASSWORD_DETAILS {
    last_accessed: Option<Timestamp> = "lastAccessed" TIMESTAMP;
} }
record! { UnusedPermissionDetails "UnusedPermissionDetails" UNUSED_PERMISSION_DETAILS {
    actions: Option<Vec<UnusedAction>> = "actions" UNUSED_ACTION_LIST;
    service_namespace: String = "serviceNamespace" STRING, required;
    last_accessed: Option<Timestamp> = "lastAccessed" TIMESTAMP;
} }
record! { UnusedPermissionsRecommendedStep "UnusedPermissionsRecommendedStep" UNUSED_PERMISSIONS_RECOMMENDED_STEP {
    policy_updated_at: Option<Timestamp> = "policyUpdatedAt" TIMESTAMP;
    recommended_action: String = "recommendedAction" RECOMMENDED_REMEDIATION_ACTION, required;
    recommended_policy: Option<String> = "recommendedPolicy" STRING;
    existing_policy_id: Option<String> = "existingPolicyId" STRING;
} }
record! { UpdateAnalyzerRequest "UpdateAnalyzerRequest" UPDATE_ANALYZER_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    configuration: Option<AnalyzerConfiguration> = "configuration" ANALYZER_CONFIGURATION;
} }
record! { UpdateAnalyzerResponse "UpdateAnalyzerResponse" UPDATE_ANALYZER_RESPONSE {
    configuration: Option<AnalyzerConfiguration> = "configuration" ANALYZER_CONFIGURATION;
} }
record! { UpdateArchiveRuleRequest "UpdateArchiveRuleRequest" UPDATE_ARCHIVE_RULE_REQUEST {
    analyzer_name: String = "analyzerName" ANALYZER_NAME, required, location(wire::Location::Uri);
    rule_name: String = "ruleName" NAME, required, location(wire::Location::Uri);
    filter: BTreeMap<String, Criterion> = "filter" FILTER_CRITERIA_MAP, required;
    client_token: Option<String> = "clientToken" STRING;
} }
record! { UpdateArchiveRuleResponse "UpdateArchiveRuleResponse" UPDATE_ARCHIVE_RULE_RESPONSE {} }
record! { UpdateFindingsRequest "UpdateFindingsRequest" UPDATE_FINDINGS_REQUEST {
    analyzer_arn: String = "analyzerArn" ANALYZER_ARN, required;
    status: String = "status" FINDING_STATUS_UPDATE, required;
    ids: Option<Vec<String>> = "ids" FINDING_ID_LIST;
    resource_arn: Option<String> = "resourceArn" RESOURCE_ARN;
    client_token: Option<String> = "clientToken" STRING;
} }
record! { UpdateFindingsResponse "UpdateFindingsResponse" UPDATE_FINDINGS_RESPONSE {} }
record! { ValidatePolicyFinding "ValidatePolicyFinding" VALIDATE_POLICY_FINDING {
    finding_details: String = "findingDetails" STRING, required;
    finding_type: String = "findingType" VALIDATE_POLICY_FINDING_TYPE, required;
    issue_code: String = "issueCode" ISSUE_CODE, required;
    learn_more_link: String = "learnMoreLink" LEARN_MORE_LINK, required;
    locations: Vec<Location> = "locations" LOCATION_LIST, required;
} }
record! { ValidatePolicyRequest "ValidatePolicyRequest" VALIDATE_POLICY_REQUEST {
    locale: Option<String> = "locale" LOCALE;
    max_results: Option<i64> = "maxResults" INTEGER, location(wire::Location::QueryString);
    next_token: Option<String> = "nextToken" TOKEN, location(wire::Location::QueryString);
    policy_document: String = "policyDocument" POLICY_DOCUMENT, required;
    policy_type: String = "policyType" POLICY_TYPE, required;
    validate_policy_resource_type: Option<String> = "validatePolicyResourceType" VALIDATE_POLICY_RESOURCE_TYPE;
} }
record! { ValidatePolicyResponse "ValidatePolicyResponse" VALIDATE_POLICY_RESPONSE {
    findings: Vec<ValidatePolicyFinding> = "findings" VALIDATE_POLICY_FINDING_LIST, required;
    next_token: Option<String> = "nextToken" TOKEN;
} }
table! { "ValidationException" VALIDATION_EXCEPTION {
    "message" STRING, required;
    "reason" VALIDATION_EXCEPTION_REASON, required;
    "fieldList" VALIDATION_EXCEPTION_FIELD_LIST;
} }
table! { "ValidationExceptionField" VALIDATION_EXCEPTION_FIELD {
    "name" STRING, required;
    "message" STRING, required;
} }
record! { VpcConfiguration "VpcConfiguration" VPC_CONFIGURATION {
    vpc_id: String = "vpcId" VPC_ID, required;
} }
static ACCESS_ACTIONS_LIST: Shape = Shape::list("AccessActionsList", &ACTION, Bounds::between(0, 100));
static ACCESS_CHECK_POLICY_DOCUMENT: Shape = Shape::string("AccessCheckPolicyDocument", Bounds::NONE, None).sensitive();
static ACCESS_CHECK_POLICY_TYPE: Shape = Shape::enumeration("AccessCheckPolicyType", &["IDENTITY_POLICY", "RESOURCE_POLICY"]);
static ACCESS_CHECK_RESOURCE_TYPE: Shape = Shape::enumeration("AccessCheckResourceType", &["AWS::DynamoDB::Table", "AWS::DynamoDB::Stream", "AWS::EFS::FileSystem", "AWS::OpenSearchService::Domain", "AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer", "AWS::KMS::Key", "AWS::Lambda::Function", "AWS::S3::Bucket", "AWS::S3::AccessPoint", "AWS::S3Express::DirectoryBucket", "AWS::S3::Glacier", "AWS::S3Outposts::Bucket", "AWS::S3Outposts::AccessPoint", "AWS::SecretsManager::Secret", "AWS::SNS::Topic", "AWS::SQS::Queue", "AWS::IAM::AssumeRolePolicyDocument", "AWS::S3Tables::TableBucket", "AWS::ApiGateway::RestApi", "AWS::CodeArtifact::Domain", "AWS::Backup::BackupVault", "AWS::CloudTrail::Dashboard", "AWS::CloudTrail::EventDataStore", "AWS::S3Tables::Table", "AWS::S3Express::AccessPoint"]);
static ACCESS_POINT_ARN: Shape = Shape::string("AccessPointArn", Bounds::NONE, pattern!(r"arn:[^:]*:s3:[^:]*:[^:]*:accesspoint/.*"));
static ACCESS_POINT_POLICY: Shape = Shape::string("AccessPointPolicy", Bounds::NONE, None);
static ACCESS_PREVIEW_FINDING_ID: Shape = Shape::string("AccessPreviewFindingId", Bounds::NONE, None);
static ACCESS_PREVIEW_FINDINGS_LIST: Shape = Shape::list("AccessPreviewFindingsList", &ACCESS_PREVIEW_FINDING, Bounds::NONE);
static ACCESS_PREVIEW_ID: Shape = Shape::string("AccessPreviewId", Bounds::NONE, pattern!(r"[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"));
static ACCESS_PREVIEW_STATUS: Shape = Shape::enumeration("AccessPreviewStatus", &["COMPLETED", "CREATING", "FAILED"]);
static ACCESS_PREVIEW_STATUS_REASON_CODE: Shape = Shape::enumeration("AccessPreviewStatusReasonCode", &["INTERNAL_ERROR", "INVALID_CONFIGURATION"]);
static ACCESS_PREVIEWS_LIST: Shape = Shape::list("AccessPreviewsList", &ACCESS_PREVIEW_SUMMARY, Bounds::NONE);
static ACCESS_RESOURCES_LIST: Shape = Shape::list("AccessResourcesList", &RESOURCE, Bounds::between(0, 100));
static ACCOUNT_AGGREGATIONS: Shape = Shape::list("AccountAggregations", &FINDING_AGGREGATION_ACCOUNT_DETAILS, Bounds::between(1, 10));
static ACCOUNT_IDS_LIST: Shape = Shape::list("AccountIdsList", &STRING, Bounds::NONE);
static ACL_CANONICAL_ID: Shape = Shape::string("AclCanonicalId", Bounds::NONE, None);
static ACL_PERMISSION: Shape = Shape::enumeration("AclPermission", &["READ", "WRITE", "READ_ACP", "WRITE_ACP", "FULL_CONTROL"]);
static ACL_URI: Shape = Shape::string("AclUri", Bounds::NONE, None);
static ACTION: Shape = Shape::string("Action", Bounds::NONE, None);
static ACTION_LIST: Shape = Shape::list("ActionList", &STRING, Bounds::NONE);
static ANALYSIS_RULE_CRITERIA_LIST: Shape = Shape::list("AnalysisRuleCriteriaList", &ANALYSIS_RULE_CRITERIA, Bounds::NONE);
static ANALYZED_RESOURCES_LIST: Shape = Shape::list("AnalyzedResourcesList", &ANALYZED_RESOURCE_SUMMARY, Bounds::NONE);
static ANALYZER_ARN: Shape = Shape::string("AnalyzerArn", Bounds::NONE, pattern!(r"[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:analyzer/.{1,255}"));
static ANALYZER_NAME: Shape = Shape::string("AnalyzerName", Bounds::between(1, 255), pattern!(r"[A-Za-z_][A-Za-z0-9_.-]*"));
static ANALYZER_STATUS: Shape = Shape::enumeration("AnalyzerStatus", &["ACTIVE", "CREATING", "DISABLED", "FAILED"]);
static ANALYZERS_LIST: Shape = Shape::list("AnalyzersList", &ANALYZER_SUMMARY, Bounds::NONE);
static ARCHIVE_RULES_LIST: Shape = Shape::list("ArchiveRulesList", &ARCHIVE_RULE_SUMMARY, Bounds::NONE);
static BOOLEAN: Shape = Shape::new("Boolean", wire::Kind::Boolean);
static CHECK_ACCESS_NOT_GRANTED_REQUEST_ACCESS_LIST: Shape = Shape::list("CheckAccessNotGrantedRequestAccessList", &ACCESS, Bounds::between(0, 1));
static CHECK_ACCESS_NOT_GRANTED_RESULT: Shape = Shape::enumeration("CheckAccessNotGrantedResult", &["PASS", "FAIL"]);
static CHECK_NO_NEW_ACCESS_RESULT: Shape = Shape::enumeration("CheckNoNewAccessResult", &["PASS", "FAIL"]);
static CHECK_NO_PUBLIC_ACCESS_RESULT: Shape = Shape::enumeration("CheckNoPublicAccessResult", &["PASS", "FAIL"]);
static CLOUD_TRAIL_ARN: Shape = Shape::string("CloudTrailArn", Bounds::NONE, pattern!(r"arn:[^:]*:cloudtrail:[^:]*:[^:]*:trail/.{1,576}"));
static CONDITION_KEY_MAP: Shape = Shape::map("ConditionKeyMap", &STRING, &STRING, Bounds::NONE);
static CONFIGURATIONS_MAP: Shape = Shape::map("ConfigurationsMap", &CONFIGURATIONS_MAP_KEY, &CONFIGURATION, Bounds::NONE);
static CONFIGURATIONS_MAP_KEY: Shape = Shape::string("ConfigurationsMapKey", Bounds::NONE, None);
static DYNAMODB_STREAM_POLICY: Shape = Shape::string("DynamodbStreamPolicy", Bounds::NONE, None);
static DYNAMODB_TABLE_POLICY: Shape = Shape::string("DynamodbTablePolicy", Bounds::NONE, None);
static EBS_GROUP: Shape = Shape::string("EbsGroup", Bounds::NONE, None);
static EBS_GROUP_LIST: Shape = Shape::list("EbsGroupList", &EBS_GROUP, Bounds::NONE);
static EBS_SNAPSHOT_DATA_ENCRYPTION_KEY_ID: Shape = Shape::string("EbsSnapshotDataEncryptionKeyId", Bounds::NONE, None);
static EBS_USER_ID: Shape = Shape::string("EbsUserId", Bounds::NONE, None);
static EBS_USER_ID_LIST: Shape = Shape::list("EbsUserIdList", &EBS_USER_ID, Bounds::NONE);
static ECR_REPOSITORY_POLICY: Shape = Shape::string("EcrRepositoryPolicy", Bounds::NONE, None);
static EFS_FILE_SYSTEM_POLICY: Shape = Shape::string("EfsFileSystemPolicy", Bounds::NONE, None);
static FILTER_CRITERIA_MAP: Shape = Shape::map("FilterCriteriaMap", &STRING, &CRITERION, Bounds::NONE);
static FINDING_AGGREGATION_ACCOUNT_DETAILS_MAP: Shape = Shape::map("FindingAggregationAccountDetailsMap", &STRING, &INTEGER, Bounds::NONE);
static FINDING_CHANGE_TYPE: Shape = Shape::enumeration("FindingChangeType", &["CHANGED", "NEW", "UNCHANGED"]);
static FINDING_DETAILS_LIST: Shape = Shape::list("FindingDetailsList", &FINDING_DETAILS, Bounds::NONE);
static FINDING_ID: Shape = Shape::string("FindingId", Bounds::NONE, None);
static FINDING_ID_LIST: Shape = Shape::list("FindingIdList", &FINDING_ID, Bounds::NONE);
static FINDING_SOURCE_LIST: Shape = Shape::list("FindingSourceList", &FINDING_SOURCE, Bounds::NONE);
static FINDING_SOURCE_TYPE: Shape = Shape::enumeration("FindingSourceType", &["POLICY", "BUCKET_ACL", "S3_ACCESS_POINT", "S3_ACCESS_POINT_ACCOUNT"]);
static FINDING_STATUS: Shape = Shape::enumeration("FindingStatus", &["ACTIVE", "ARCHIVED", "RESOLVED"]);
static FINDING_STATUS_UPDATE: Shape = Shape::enumeration("FindingStatusUpdate", &["ACTIVE", "ARCHIVED"]);
static FINDING_TYPE: Shape = Shape::enumeration("FindingType", &["ExternalAccess", "UnusedIAMRole", "UnusedIAMUserAccessKey", "UnusedIAMUserPassword", "UnusedPermission", "InternalAccess"]);
static FINDINGS_LIST: Shape = Shape::list("FindingsList", &FINDING_SUMMARY, Bounds::NONE);
static FINDINGS_LIST_V2: Shape = Shape::list("FindingsListV2", &FINDING_SUMMARY_V2, Bounds::NONE);
static FINDINGS_STATISTICS_LIST: Shape = Shape::list("FindingsStatisticsList", &FINDINGS_STATISTICS, Bounds::NONE);
static GENERATE_FINDING_RECOMMENDATION_REQUEST_ID_STRING: Shape = Shape::string("GenerateFindingRecommendationRequestIdString", Bounds::between(1, 2048), None);
static GENERATED_POLICY_LIST: Shape = Shape::list("GeneratedPolicyList", &GENERATED_POLICY, Bounds::NONE);
static GET_FINDING_RECOMMENDATION_REQUEST_ID_STRING: Shape = Shape::string("GetFindingRecommendationRequestIdString", Bounds::between(1, 2048), None);
static GET_FINDING_RECOMMENDATION_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape::new("GetFindingRecommendationRequestMaxResultsInteger", wire::Kind::Integer { range: Bounds::between(1, 1000) });
static GRANTEE_PRINCIPAL: Shape = Shape::string("GranteePrincipal", Bounds::NONE, None);
static IAM_TRUST_POLICY: Shape = Shape::string("IamTrustPolicy", Bounds::NONE, None);
static INLINE_ARCHIVE_RULES_LIST: Shape = Shape::list("InlineArchiveRulesList", &INLINE_ARCHIVE_RULE, Bounds::NONE);
static INTEGER: Shape = Shape::new("Integer", wire::Kind::Integer { range: Bounds::NONE });
static INTERNAL_ACCESS_ANALYSIS_RULE_CRITERIA_LIST: Shape = Shape::list("InternalAccessAnalysisRuleCriteriaList", &INTERNAL_ACCESS_ANALYSIS_RULE_CRITERIA, Bounds::NONE);
static INTERNAL_ACCESS_RESOURCE_TYPE_STATISTICS_MAP: Shape = Shape::map("InternalAccessResourceTypeStatisticsMap", &RESOURCE_TYPE, &INTERNAL_ACCESS_RESOURCE_TYPE_DETAILS, Bounds::NONE);
static INTERNAL_ACCESS_TYPE: Shape = Shape::enumeration("InternalAccessType", &["INTRA_ACCOUNT", "INTRA_ORG"]);
static ISSUE_CODE: Shape = Shape::string("IssueCode", Bounds::NONE, None);
static ISSUING_ACCOUNT: Shape = Shape::string("IssuingAccount", Bounds::NONE, None);
static JOB_ERROR_CODE: Shape = Shape::enumeration("JobErrorCode", &["AUTHORIZATION_ERROR", "RESOURCE_NOT_FOUND_ERROR", "SERVICE_QUOTA_EXCEEDED_ERROR", "SERVICE_ERROR"]);
static JOB_ID: Shape = Shape::string("JobId", Bounds::NONE, None);
static JOB_STATUS: Shape = Shape::enumeration("JobStatus", &["IN_PROGRESS", "SUCCEEDED", "FAILED", "CANCELED"]);
static KMS_CONSTRAINTS_KEY: Shape = Shape::string("KmsConstraintsKey", Bounds::NONE, None);
static KMS_CONSTRAINTS_MAP: Shape = Shape::map("KmsConstraintsMap", &KMS_CONSTRAINTS_KEY, &KMS_CONSTRAINTS_VALUE, Bounds::NONE);
static KMS_CONSTRAINTS_VALUE: Shape = Shape::string("KmsConstraintsValue", Bounds::NONE, None);
static KMS_GRANT_CONFIGURATIONS_LIST: Shape = Shape::list("KmsGrantConfigurationsList", &KMS_GRANT_CONFIGURATION, Bounds::NONE);
static KMS_GRANT_OPERATION: Shape = Shape::enumeration("KmsGrantOperation", &["CreateGrant", "Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext", "GenerateDataKeyWithoutPlaintext", "GetPublicKey", "ReEncryptFrom", "ReEncryptTo", "RetireGrant", "Sign", "Verify"]);
static KMS_GRANT_OPERATIONS_LIST: Shape = Shape::list("KmsGrantOperationsList", &KMS_GRANT_OPERATION, Bounds::NONE);
static KMS_KEY_POLICIES_MAP: Shape = Shape::map("KmsKeyPoliciesMap", &POLICY_NAME, &KMS_KEY_POLICY, Bounds::NONE);
static KMS_KEY_POLICY: Shape = Shape::string("KmsKeyPolicy", Bounds::NONE, None);
static LEARN_MORE_LINK: Shape = Shape::string("LearnMoreLink", Bounds::NONE, None);
static LIST_POLICY_GENERATIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape::new("ListPolicyGenerationsRequestMaxResultsInteger", wire::Kind::Integer { range: Bounds::at_least(1) });
static LOCALE: Shape = Shape::enumeration("Locale", &["DE", "EN", "ES", "FR", "IT", "JA", "KO", "PT_BR", "ZH_CN", "ZH_TW"]);
static LOCATION_LIST: Shape = Shape::list("LocationList", &LOCATION, Bounds::NONE);
static NAME: Shape = Shape::string("Name", Bounds::between(1, 255), pattern!(r"[A-Za-z][A-Za-z0-9_.-]*"));
static ORDER_BY: Shape = Shape::enumeration("OrderBy", &["ASC", "DESC"]);
static PATH_ELEMENT_LIST: Shape = Shape::list("PathElementList", &PATH_ELEMENT, Bounds::NONE);
static POLICY_DOCUMENT: Shape = Shape::string("PolicyDocument", Bounds::NONE, None);
static POLICY_GENERATION_LIST: Shape = Shape::list("PolicyGenerationList", &POLICY_GENERATION, Bounds::NONE);
static POLICY_NAME: Shape = Shape::string("PolicyName", Bounds::NONE, None);
static POLICY_TYPE: Shape = Shape::enumeration("PolicyType", &["IDENTITY_POLICY", "RESOURCE_POLICY", "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]);
static PRINCIPAL_ARN: Shape = Shape::string("PrincipalArn", Bounds::NONE, pattern!(r"arn:[^:]*:iam::[^:]*:(role|user)/.{1,576}"));
static PRINCIPAL_MAP: Shape = Shape::map("PrincipalMap", &STRING, &STRING, Bounds::NONE);
static PRINCIPAL_TYPE: Shape = Shape::enumeration("PrincipalType", &["IAM_ROLE", "IAM_USER"]);
static RDS_DB_CLUSTER_SNAPSHOT_ACCOUNT_ID: Shape = Shape::string("RdsDbClusterSnapshotAccountId", Bounds::NONE, None);
static RDS_DB_CLUSTER_SNAPSHOT_ACCOUNT_IDS_LIST: Shape = Shape::list("RdsDbClusterSnapshotAccountIdsList", &RDS_DB_CLUSTER_SNAPSHOT_ACCOUNT_ID, Bounds::NONE);
static RDS_DB_CLUSTER_SNAPSHOT_ATTRIBUTE_NAME: Shape = Shape::string("RdsDbClusterSnapshotAttributeName", Bounds::NONE, None);
static RDS_DB_CLUSTER_SNAPSHOT_ATTRIBUTES_MAP: Shape = Shape::map("RdsDbClusterSnapshotAttributesMap", &RDS_DB_CLUSTER_SNAPSHOT_ATTRIBUTE_NAME, &RDS_DB_CLUSTER_SNAPSHOT_ATTRIBUTE_VALUE, Bounds::NONE);
static RDS_DB_CLUSTER_SNAPSHOT_KMS_KEY_ID: Shape = Shape::string("RdsDbClusterSnapshotKmsKeyId", Bounds::NONE, None);
static RDS_DB_SNAPSHOT_ACCOUNT_ID: Shape = Shape::string("RdsDbSnapshotAccountId", Bounds::NONE, None);
static RDS_DB_SNAPSHOT_ACCOUNT_IDS_LIST: Shape = Shape::list("RdsDbSnapshotAccountIdsList", &RDS_DB_SNAPSHOT_ACCOUNT_ID, Bounds::NONE);
static RDS_DB_SNAPSHOT_ATTRIBUTE_NAME: Shape = Shape::string("RdsDbSnapshotAttributeName", Bounds::NONE, None);
static RDS_DB_SNAPSHOT_ATTRIBUTES_MAP: Shape = Shape::map("RdsDbSnapshotAttributesMap", &RDS_DB_SNAPSHOT_ATTRIBUTE_NAME, &RDS_DB_SNAPSHOT_ATTRIBUTE_VALUE, Bounds::NONE);
static RDS_DB_SNAPSHOT_KMS_KEY_ID: Shape = Shape::string("RdsDbSnapshotKmsKeyId", Bounds::NONE, None);
static REASON_CODE: Shape = Shape::enumeration("ReasonCode", &["AWS_SERVICE_ACCESS_DISABLED", "DELEGATED_ADMINISTRATOR_DEREGISTERED", "ORGANIZATION_DELETED", "SERVICE_LINKED_ROLE_CREATION_FAILED"]);
static REASON_SUMMARY_LIST: Shape = Shape::list("ReasonSummaryList", &REASON_SUMMARY, Bounds::NONE);
static RECOMMENDATION_TYPE: Shape = Shape::enumeration("RecommendationType", &["UnusedPermissionRecommendation"]);
static RECOMMENDED_REMEDIATION_ACTION: Shape = Shape::enumeration("RecommendedRemediationAction", &["CREATE_POLICY", "DETACH_POLICY"]);
static RECOMMENDED_STEP_LIST: Shape = Shape::list("RecommendedStepList", &RECOMMENDED_STEP, Bounds::NONE);
static REGION_LIST: Shape = Shape::list("RegionList", &STRING, Bounds::NONE);
static RESOURCE: Shape = Shape::string("Resource", Bounds::between(0, 2048), None);
static RESOURCE_ARN: Shape = Shape::string("ResourceArn", Bounds::NONE, pattern!(r"arn:[^:]*:[^:]*:[^:]*:[^:]*:.*"));
static RESOURCE_ARNS_LIST: Shape = Shape::list("ResourceArnsList", &STRING, Bounds::NONE);
static RESOURCE_CONTROL_POLICY_RESTRICTION: Shape = Shape::enumeration("ResourceControlPolicyRestriction", &["APPLICABLE", "FAILED_TO_EVALUATE_RCP", "NOT_APPLICABLE", "APPLIED"]);
static RESOURCE_TYPE: Shape = Shape::enumeration("ResourceType", &["AWS::S3::Bucket", "AWS::IAM::Role", "AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::Lambda::LayerVersion", "AWS::KMS::Key", "AWS::SecretsManager::Secret", "AWS::EFS::FileSystem", "AWS::EC2::Snapshot", "AWS::ECR::Repository", "AWS::RDS::DBSnapshot", "AWS::RDS::DBClusterSnapshot", "AWS::SNS::Topic", "AWS::S3Express::DirectoryBucket", "AWS::DynamoDB::Table", "AWS::DynamoDB::Stream", "AWS::IAM::User"]);
static RESOURCE_TYPE_LIST: Shape = Shape::list("ResourceTypeList", &RESOURCE_TYPE, Bounds::NONE);
static RESOURCE_TYPE_STATISTICS_MAP: Shape = Shape::map("ResourceTypeStatisticsMap", &RESOURCE_TYPE, &RESOURCE_TYPE_DETAILS, Bounds::NONE);
static RETIRING_PRINCIPAL: Shape = Shape::string("RetiringPrincipal", Bounds::NONE, None);
static ROLE_ARN: Shape = Shape::string("RoleArn", Bounds::NONE, pattern!(r"arn:[^:]*:iam::[^:]*:role/.{1,576}"));
static S3_ACCESS_POINT_CONFIGURATIONS_MAP: Shape = Shape::map("S3AccessPointConfigurationsMap", &ACCESS_POINT_ARN, &S3_ACCESS_POINT_CONFIGURATION, Bounds::NONE);
static S3_BUCKET_ACL_GRANT_CONFIGURATIONS_LIST: Shape = Shape::list("S3BucketAclGrantConfigurationsList", &S3_BUCKET_ACL_GRANT_CONFIGURATION, Bounds::NONE);
static S3_BUCKET_POLICY: Shape = Shape::string("S3BucketPolicy", Bounds::NONE, None);
static S3_EXPRESS_DIRECTORY_ACCESS_POINT_ARN: Shape = Shape::string("S3ExpressDirectoryAccessPointArn", Bounds::NONE, pattern!(r"arn:[^:]*:s3express:[^:]*:[^:]*:accesspoint/.*"));
static S3_EXPRESS_DIRECTORY_ACCESS_POINT_CONFIGURATIONS_MAP: Shape = Shape::map("S3ExpressDirectoryAccessPointConfigurationsMap", &S3_EXPRESS_DIRECTORY_ACCESS_POINT_ARN, &S3_EXPRESS_DIRECTORY_ACCESS_POINT_CONFIGURATION, Bounds::NONE);
static S3_EXPRESS_DIRECTORY_BUCKET_POLICY: Shape = Shape::string("S3ExpressDirectoryBucketPolicy", Bounds::NONE, None);
static SECRETS_MANAGER_SECRET_KMS_ID: Shape = Shape::string("SecretsManagerSecretKmsId", Bounds::NONE, None);
static SECRETS_MANAGER_SECRET_POLICY: Shape = Shape::string("SecretsManagerSecretPolicy", Bounds::NONE, None);
static SERVICE_CONTROL_POLICY_RESTRICTION: Shape = Shape::enumeration("ServiceControlPolicyRestriction", &["APPLICABLE", "FAILED_TO_EVALUATE_SCP", "NOT_APPLICABLE", "APPLIED"]);
static SHARED_VIA_LIST: Shape = Shape::list("SharedViaList", &STRING, Bounds::NONE);
static SNS_TOPIC_POLICY: Shape = Shape::string("SnsTopicPolicy", Bounds::between(0, 30720), None);
static SQS_QUEUE_POLICY: Shape = Shape::string("SqsQueuePolicy", Bounds::NONE, None);
static STATUS: Shape = Shape::enumeration("Status", &["SUCCEEDED", "FAILED", "IN_PROGRESS"]);
static STRING: Shape = Shape::string("String", Bounds::NONE, None);
static TAG_KEYS: Shape = Shape::list("TagKeys", &STRING, Bounds::NONE);
static TAGS_LIST: Shape = Shape::list("TagsList", &TAGS_MAP, Bounds::NONE);
static TAGS_MAP: Shape = Shape::map("TagsMap", &STRING, &STRING, Bounds::NONE);
static TIMESTAMP: Shape = Shape::new("Timestamp", wire::Kind::Timestamp(Some(wire::TimestampFormat::Iso8601)));
static TOKEN: Shape = Shape::string("Token", Bounds::NONE, None);
static TRAIL_LIST: Shape = Shape::list("TrailList", &TRAIL, Bounds::NONE);
static TRAIL_PROPERTIES_LIST: Shape = Shape::list("TrailPropertiesList", &TRAIL_PROPERTIES, Bounds::NONE);
static TYPE: Shape = Shape::enumeration("Type", &["ACCOUNT", "ORGANIZATION", "ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS", "ACCOUNT_INTERNAL_ACCESS", "ORGANIZATION_INTERNAL_ACCESS"]);
static UNUSED_ACCESS_TYPE_STATISTICS_LIST: Shape = Shape::list("UnusedAccessTypeStatisticsList", &UNUSED_ACCESS_TYPE_STATISTICS, Bounds::NONE);
static UNUSED_ACTION_LIST: Shape = Shape::list("UnusedActionList", &UNUSED_ACTION, Bounds::NONE);
static VALIDATE_POLICY_FINDING_LIST: Shape = Shape::list("ValidatePolicyFindingList", &VALIDATE_POLICY_FINDING, Bounds::NONE);
static VALIDATE_POLICY_FINDING_TYPE: Shape = Shape::enumeration("ValidatePolicyFindingType", &["ERROR", "SECURITY_WARNING", "SUGGESTION", "WARNING"]);
static VALIDATE_POLICY_RESOURCE_TYPE: Shape = Shape::enumeration("ValidatePolicyResourceType", &["AWS::S3::Bucket", "AWS::S3::AccessPoint", "AWS::S3::MultiRegionAccessPoint", "AWS::S3ObjectLambda::AccessPoint", "AWS::IAM::AssumeRolePolicyDocument", "AWS::DynamoDB::Table"]);
static VALIDATION_EXCEPTION_FIELD_LIST: Shape = Shape::list("ValidationExceptionFieldList", &VALIDATION_EXCEPTION_FIELD, Bounds::NONE);
static VALIDATION_EXCEPTION_REASON: Shape = Shape::enumeration("ValidationExceptionReason", &["unknownOperation", "cannotParse", "fieldValidationFailed", "other", "notSupported"]);
static VALUE_LIST: Shape = Shape::list("ValueList", &STRING, Bounds::between(1, 20));
static VPC_ID: Shape = Shape::string("VpcId", Bounds::NONE, pattern!(r"vpc-([0-9a-f]){8}(([0-9a-f]){9})?"));

//! Amazon Simple Notification Service. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// Amazon Simple Notification Service.
pub static SERVICE: Service = Service {
    name: "sns",
    signing_name: "sns",
    iam_prefix: "sns",
    api_version: "2010-03-31",
    protocol: Protocol::AwsQuery,
    target_prefix: "",
    xml_namespace: "http://sns.amazonaws.com/doc/2010-03-31/",
    event_source: "sns.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("ValidationError"),
    operations: OPERATIONS,
};

operations! {
    ADD_PERMISSION "AddPermission" ADD_PERMISSION_INPUT => ADD_PERMISSION_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    CHECK_IF_PHONE_NUMBER_IS_OPTED_OUT "CheckIfPhoneNumberIsOptedOut" CHECK_IF_PHONE_NUMBER_IS_OPTED_OUT_INPUT => CHECK_IF_PHONE_NUMBER_IS_OPTED_OUT_RESPONSE, POST "/" 200, wrapper "CheckIfPhoneNumberIsOptedOutResult", errors [THROTTLED_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    CONFIRM_SUBSCRIPTION "ConfirmSubscription" CONFIRM_SUBSCRIPTION_INPUT => CONFIRM_SUBSCRIPTION_RESPONSE, POST "/" 200, wrapper "ConfirmSubscriptionResult", errors [SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION INVALID_PARAMETER_EXCEPTION NOT_FOUND_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION REPLAY_LIMIT_EXCEEDED_EXCEPTION];
    CREATE_PLATFORM_APPLICATION "CreatePlatformApplication" CREATE_PLATFORM_APPLICATION_INPUT => CREATE_PLATFORM_APPLICATION_RESPONSE, POST "/" 200, wrapper "CreatePlatformApplicationResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    CREATE_PLATFORM_ENDPOINT "CreatePlatformEndpoint" CREATE_PLATFORM_ENDPOINT_INPUT => CREATE_ENDPOINT_RESPONSE, POST "/" 200, wrapper "CreatePlatformEndpointResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    CREATE_SMS_SANDBOX_PHONE_NUMBER "CreateSMSSandboxPhoneNumber" CREATE_SMS_SANDBOX_PHONE_NUMBER_INPUT => CREATE_SMS_SANDBOX_PHONE_NUMBER_RESULT, POST "/" 200, wrapper "CreateSMSSandboxPhoneNumberResult", errors [AUTHORIZATION_ERROR_EXCEPTION INTERNAL_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION OPTED_OUT_EXCEPTION USER_ERROR_EXCEPTION THROTTLED_EXCEPTION];
    CREATE_TOPIC "CreateTopic" CREATE_TOPIC_INPUT => CREATE_TOPIC_RESPONSE, POST "/" 200, wrapper "CreateTopicResult", errors [INVALID_PARAMETER_EXCEPTION TOPIC_LIMIT_EXCEEDED_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_SECURITY_EXCEPTION TAG_LIMIT_EXCEEDED_EXCEPTION STALE_TAG_EXCEPTION TAG_POLICY_EXCEPTION CONCURRENT_ACCESS_EXCEPTION];
    DELETE_ENDPOINT "DeleteEndpoint" DELETE_ENDPOINT_INPUT => DELETE_ENDPOINT_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    DELETE_PLATFORM_APPLICATION "DeletePlatformApplication" DELETE_PLATFORM_APPLICATION_INPUT => DELETE_PLATFORM_APPLICATION_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    DELETE_SMS_SANDBOX_PHONE_NUMBER "DeleteSMSSandboxPhoneNumber" DELETE_SMS_SANDBOX_PHONE_NUMBER_INPUT => DELETE_SMS_SANDBOX_PHONE_NUMBER_RESULT, POST "/" 200, wrapper "DeleteSMSSandboxPhoneNumberResult", errors [AUTHORIZATION_ERROR_EXCEPTION INTERNAL_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION USER_ERROR_EXCEPTION THROTTLED_EXCEPTION];
    DELETE_TOPIC "DeleteTopic" DELETE_TOPIC_INPUT => DELETE_TOPIC_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INVALID_STATE_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION STALE_TAG_EXCEPTION TAG_POLICY_EXCEPTION CONCURRENT_ACCESS_EXCEPTION];
    GET_DATA_PROTECTION_POLICY "GetDataProtectionPolicy" GET_DATA_PROTECTION_POLICY_INPUT => GET_DATA_PROTECTION_POLICY_RESPONSE, POST "/" 200, wrapper "GetDataProtectionPolicyResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_SECURITY_EXCEPTION];
    GET_ENDPOINT_ATTRIBUTES "GetEndpointAttributes" GET_ENDPOINT_ATTRIBUTES_INPUT => GET_ENDPOINT_ATTRIBUTES_RESPONSE, POST "/" 200, wrapper "GetEndpointAttributesResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    GET_PLATFORM_APPLICATION_ATTRIBUTES "GetPlatformApplicationAttributes" GET_PLATFORM_APPLICATION_ATTRIBUTES_INPUT => GET_PLATFORM_APPLICATION_ATTRIBUTES_RESPONSE, POST "/" 200, wrapper "GetPlatformApplicationAttributesResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    GET_SMS_ATTRIBUTES "GetSMSAttributes" GET_SMS_ATTRIBUTES_INPUT => GET_SMS_ATTRIBUTES_RESPONSE, POST "/" 200, wrapper "GetSMSAttributesResult", errors [THROTTLED_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    GET_SMS_SANDBOX_ACCOUNT_STATUS "GetSMSSandboxAccountStatus" GET_SMS_SANDBOX_ACCOUNT_STATUS_INPUT => GET_SMS_SANDBOX_ACCOUNT_STATUS_RESULT, POST "/" 200, wrapper "GetSMSSandboxAccountStatusResult", errors [AUTHORIZATION_ERROR_EXCEPTION INTERNAL_ERROR_EXCEPTION THROTTLED_EXCEPTION];
    GET_SUBSCRIPTION_ATTRIBUTES "GetSubscriptionAttributes" GET_SUBSCRIPTION_ATTRIBUTES_INPUT => GET_SUBSCRIPTION_ATTRIBUTES_RESPONSE, POST "/" 200, wrapper "GetSubscriptionAttributesResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    GET_TOPIC_ATTRIBUTES "GetTopicAttributes" GET_TOPIC_ATTRIBUTES_INPUT => GET_TOPIC_ATTRIBUTES_RESPONSE, POST "/" 200, wrapper "GetTopicAttributesResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_SECURITY_EXCEPTION];
    LIST_ENDPOINTS_BY_PLATFORM_APPLICATION "ListEndpointsByPlatformApplication" LIST_ENDPOINTS_BY_PLATFORM_APPLICATION_INPUT => LIST_ENDPOINTS_BY_PLATFORM_APPLICATION_RESPONSE, POST "/" 200, wrapper "ListEndpointsByPlatformApplicationResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    LIST_ORIGINATION_NUMBERS "ListOriginationNumbers" LIST_ORIGINATION_NUMBERS_REQUEST => LIST_ORIGINATION_NUMBERS_RESULT, POST "/" 200, wrapper "ListOriginationNumbersResult", errors [INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION THROTTLED_EXCEPTION INVALID_PARAMETER_EXCEPTION VALIDATION_EXCEPTION];
    LIST_PHONE_NUMBERS_OPTED_OUT "ListPhoneNumbersOptedOut" LIST_PHONE_NUMBERS_OPTED_OUT_INPUT => LIST_PHONE_NUMBERS_OPTED_OUT_RESPONSE, POST "/" 200, wrapper "ListPhoneNumbersOptedOutResult", errors [THROTTLED_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    LIST_PLATFORM_APPLICATIONS "ListPlatformApplications" LIST_PLATFORM_APPLICATIONS_INPUT => LIST_PLATFORM_APPLICATIONS_RESPONSE, POST "/" 200, wrapper "ListPlatformApplicationsResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    LIST_SMS_SANDBOX_PHONE_NUMBERS "ListSMSSandboxPhoneNumbers" LIST_SMS_SANDBOX_PHONE_NUMBERS_INPUT => LIST_SMS_SANDBOX_PHONE_NUMBERS_RESULT, POST "/" 200, wrapper "ListSMSSandboxPhoneNumbersResult", errors [AUTHORIZATION_ERROR_EXCEPTION INTERNAL_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION THROTTLED_EXCEPTION];
    LIST_SUBSCRIPTIONS "ListSubscriptions" LIST_SUBSCRIPTIONS_INPUT => LIST_SUBSCRIPTIONS_RESPONSE, POST "/" 200, wrapper "ListSubscriptionsResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    LIST_SUBSCRIPTIONS_BY_TOPIC "ListSubscriptionsByTopic" LIST_SUBSCRIPTIONS_BY_TOPIC_INPUT => LIST_SUBSCRIPTIONS_BY_TOPIC_RESPONSE, POST "/" 200, wrapper "ListSubscriptionsByTopicResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    LIST_TAGS_FOR_RESOURCE "ListTagsForResource" LIST_TAGS_FOR_RESOURCE_REQUEST => LIST_TAGS_FOR_RESOURCE_RESPONSE, POST "/" 200, wrapper "ListTagsForResourceResult", errors [RESOURCE_NOT_FOUND_EXCEPTION TAG_POLICY_EXCEPTION INVALID_PARAMETER_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION CONCURRENT_ACCESS_EXCEPTION];
    LIST_TOPICS "ListTopics" LIST_TOPICS_INPUT => LIST_TOPICS_RESPONSE, POST "/" 200, wrapper "ListTopicsResult", errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    OPT_IN_PHONE_NUMBER "OptInPhoneNumber" OPT_IN_PHONE_NUMBER_INPUT => OPT_IN_PHONE_NUMBER_RESPONSE, POST "/" 200, wrapper "OptInPhoneNumberResult", errors [THROTTLED_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION];
    PUBLISH "Publish" PUBLISH_INPUT => PUBLISH_RESPONSE, POST "/" 200, wrapper "PublishResult", errors [INVALID_PARAMETER_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION ENDPOINT_DISABLED_EXCEPTION PLATFORM_APPLICATION_DISABLED_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION KMS_DISABLED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_NOT_FOUND_EXCEPTION KMS_OPT_IN_REQUIRED KMS_THROTTLING_EXCEPTION KMS_ACCESS_DENIED_EXCEPTION INVALID_SECURITY_EXCEPTION VALIDATION_EXCEPTION];
    PUBLISH_BATCH "PublishBatch" PUBLISH_BATCH_INPUT => PUBLISH_BATCH_RESPONSE, POST "/" 200, wrapper "PublishBatchResult", errors [INVALID_PARAMETER_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION ENDPOINT_DISABLED_EXCEPTION PLATFORM_APPLICATION_DISABLED_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION BATCH_ENTRY_IDS_NOT_DISTINCT_EXCEPTION BATCH_REQUEST_TOO_LONG_EXCEPTION EMPTY_BATCH_REQUEST_EXCEPTION INVALID_BATCH_ENTRY_ID_EXCEPTION TOO_MANY_ENTRIES_IN_BATCH_REQUEST_EXCEPTION KMS_DISABLED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_NOT_FOUND_EXCEPTION KMS_OPT_IN_REQUIRED KMS_THROTTLING_EXCEPTION KMS_ACCESS_DENIED_EXCEPTION INVALID_SECURITY_EXCEPTION VALIDATION_EXCEPTION];
    PUT_DATA_PROTECTION_POLICY "PutDataProtectionPolicy" PUT_DATA_PROTECTION_POLICY_INPUT => PUT_DATA_PROTECTION_POLICY_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_SECURITY_EXCEPTION];
    REMOVE_PERMISSION "RemovePermission" REMOVE_PERMISSION_INPUT => REMOVE_PERMISSION_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    SET_ENDPOINT_ATTRIBUTES "SetEndpointAttributes" SET_ENDPOINT_ATTRIBUTES_INPUT => SET_ENDPOINT_ATTRIBUTES_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    SET_PLATFORM_APPLICATION_ATTRIBUTES "SetPlatformApplicationAttributes" SET_PLATFORM_APPLICATION_ATTRIBUTES_INPUT => SET_PLATFORM_APPLICATION_ATTRIBUTES_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION];
    SET_SMS_ATTRIBUTES "SetSMSAttributes" SET_SMS_ATTRIBUTES_INPUT => SET_SMS_ATTRIBUTES_RESPONSE, POST "/" 200, wrapper "SetSMSAttributesResult", errors [INVALID_PARAMETER_EXCEPTION THROTTLED_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    SET_SUBSCRIPTION_ATTRIBUTES "SetSubscriptionAttributes" SET_SUBSCRIPTION_ATTRIBUTES_INPUT => SET_SUBSCRIPTION_ATTRIBUTES_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION REPLAY_LIMIT_EXCEEDED_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION];
    SET_TOPIC_ATTRIBUTES "SetTopicAttributes" SET_TOPIC_ATTRIBUTES_INPUT => SET_TOPIC_ATTRIBUTES_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_SECURITY_EXCEPTION];
    SUBSCRIBE "Subscribe" SUBSCRIBE_INPUT => SUBSCRIBE_RESPONSE, POST "/" 200, wrapper "SubscribeResult", errors [SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION REPLAY_LIMIT_EXCEEDED_EXCEPTION INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION NOT_FOUND_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION INVALID_SECURITY_EXCEPTION];
    TAG_RESOURCE "TagResource" TAG_RESOURCE_REQUEST => TAG_RESOURCE_RESPONSE, POST "/" 200, wrapper "TagResourceResult", errors [RESOURCE_NOT_FOUND_EXCEPTION TAG_LIMIT_EXCEEDED_EXCEPTION STALE_TAG_EXCEPTION TAG_POLICY_EXCEPTION INVALID_PARAMETER_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION CONCURRENT_ACCESS_EXCEPTION];
    UNSUBSCRIBE "Unsubscribe" UNSUBSCRIBE_INPUT => UNSUBSCRIBE_RESPONSE, POST "/" 200, errors [INVALID_PARAMETER_EXCEPTION INTERNAL_ERROR_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION NOT_FOUND_EXCEPTION INVALID_SECURITY_EXCEPTION];
    UNTAG_RESOURCE "UntagResource" UNTAG_RESOURCE_REQUEST => UNTAG_RESOURCE_RESPONSE, POST "/" 200, wrapper "UntagResourceResult", errors [RESOURCE_NOT_FOUND_EXCEPTION TAG_LIMIT_EXCEEDED_EXCEPTION STALE_TAG_EXCEPTION TAG_POLICY_EXCEPTION INVALID_PARAMETER_EXCEPTION AUTHORIZATION_ERROR_EXCEPTION CONCURRENT_ACCESS_EXCEPTION];
    VERIFY_SMS_SANDBOX_PHONE_NUMBER "VerifySMSSandboxPhoneNumber" VERIFY_SMS_SANDBOX_PHONE_NUMBER_INPUT => VERIFY_SMS_SANDBOX_PHONE_NUMBER_RESULT, POST "/" 200, wrapper "VerifySMSSandboxPhoneNumberResult", errors [AUTHORIZATION_ERROR_EXCEPTION INTERNAL_ERROR_EXCEPTION INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION VERIFICATION_EXCEPTION THROTTLED_EXCEPTION];
}

errors! {
    AUTHORIZATION_ERROR_EXCEPTION "AuthorizationErrorException" "AuthorizationError" 403 Sender;
    BATCH_ENTRY_IDS_NOT_DISTINCT_EXCEPTION "BatchEntryIdsNotDistinctException" "BatchEntryIdsNotDistinct" 400 Sender;
    BATCH_REQUEST_TOO_LONG_EXCEPTION "BatchRequestTooLongException" "BatchRequestTooLong" 400 Sender;
    CONCURRENT_ACCESS_EXCEPTION "ConcurrentAccessException" "ConcurrentAccess" 400 Sender;
    EMPTY_BATCH_REQUEST_EXCEPTION "EmptyBatchRequestException" "EmptyBatchRequest" 400 Sender;
    ENDPOINT_DISABLED_EXCEPTION "EndpointDisabledException" "EndpointDisabled" 400 Sender;
    FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION "FilterPolicyLimitExceededException" "FilterPolicyLimitExceeded" 403 Sender;
    INTERNAL_ERROR_EXCEPTION "InternalErrorException" "InternalError" 500 Receiver;
    INVALID_BATCH_ENTRY_ID_EXCEPTION "InvalidBatchEntryIdException" "InvalidBatchEntryId" 400 Sender;
    INVALID_PARAMETER_EXCEPTION "InvalidParameterException" "InvalidParameter" 400 Sender;
    INVALID_PARAMETER_VALUE_EXCEPTION "InvalidParameterValueException" "ParameterValueInvalid" 400 Sender;
    INVALID_SECURITY_EXCEPTION "InvalidSecurityException" "InvalidSecurity" 403 Sender;
    INVALID_STATE_EXCEPTION "InvalidStateException" "InvalidState" 400 Sender;
    KMS_ACCESS_DENIED_EXCEPTION "KMSAccessDeniedException" "KMSAccessDenied" 400 Sender;
    KMS_DISABLED_EXCEPTION "KMSDisabledException" "KMSDisabled" 400 Sender;
    KMS_INVALID_STATE_EXCEPTION "KMSInvalidStateException" "KMSInvalidState" 400 Sender;
    KMS_NOT_FOUND_EXCEPTION "KMSNotFoundException" "KMSNotFound" 400 Sender;
    KMS_OPT_IN_REQUIRED "KMSOptInRequired" "KMSOptInRequired" 403 Sender;
    KMS_THROTTLING_EXCEPTION "KMSThrottlingException" "KMSThrottling" 400 Sender;
    NOT_FOUND_EXCEPTION "NotFoundException" "NotFound" 404 Sender;
    OPTED_OUT_EXCEPTION "OptedOutException" "OptedOut" 400 Sender;
    PLATFORM_APPLICATION_DISABLED_EXCEPTION "PlatformApplicationDisabledException" "PlatformApplicationDisabled" 400 Sender;
    REPLAY_LIMIT_EXCEEDED_EXCEPTION "ReplayLimitExceededException" "ReplayLimitExceeded" 403 Sender;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFound" 404 Sender;
    STALE_TAG_EXCEPTION "StaleTagException" "StaleTag" 400 Sender;
    SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION "SubscriptionLimitExceededException" "SubscriptionLimitExceeded" 403 Sender;
    TAG_LIMIT_EXCEEDED_EXCEPTION "TagLimitExceededException" "TagLimitExceeded" 400 Sender;
    TAG_POLICY_EXCEPTION "TagPolicyException" "TagPolicy" 400 Sender;
    THROTTLED_EXCEPTION "ThrottledException" "Throttled" 429 Sender;
    TOO_MANY_ENTRIES_IN_BATCH_REQUEST_EXCEPTION "TooManyEntriesInBatchRequestException" "TooManyEntriesInBatchRequest" 400 Sender;
    TOPIC_LIMIT_EXCEEDED_EXCEPTION "TopicLimitExceededException" "TopicLimitExceeded" 403 Sender;
    USER_ERROR_EXCEPTION "UserErrorException" "UserError" 400 Sender;
    VALIDATION_EXCEPTION "ValidationException" "ValidationException" 400 Sender;
    VERIFICATION_EXCEPTION "VerificationException" "VerificationException" 400 Sender;
}

record! { AddPermissionInput "AddPermissionInput" ADD_PERMISSION_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    label: String = "Label" LABEL, required;
    aws_account_id: Vec<String> = "AWSAccountId" DELEGATES_LIST, required;
    action_name: Vec<String> = "ActionName" ACTIONS_LIST, required;
} }
record! { AddPermissionResponse "AddPermissionResponse" ADD_PERMISSION_RESPONSE {} }
table! { "AuthorizationErrorException" AUTHORIZATION_ERROR_EXCEPTION {
    "message" STRING_2;
} }
table! { "BatchEntryIdsNotDistinctException" BATCH_ENTRY_IDS_NOT_DISTINCT_EXCEPTION {
    "message" STRING_2;
} }
table! { "BatchRequestTooLongException" BATCH_REQUEST_TOO_LONG_EXCEPTION {
    "message" STRING_2;
} }
record! { BatchResultErrorEntry "BatchResultErrorEntry" BATCH_RESULT_ERROR_ENTRY {
    id: String = "Id" STRING, required;
    code: String = "Code" STRING, required;
    message: Option<String> = "Message" STRING;
    sender_fault: bool = "SenderFault" BOOLEAN, required;
} }
table! { "CheckIfPhoneNumberIsOptedOutInput" CHECK_IF_PHONE_NUMBER_IS_OPTED_OUT_INPUT {
    "phoneNumber" PHONE_NUMBER, required;
} }
table! { "CheckIfPhoneNumberIsOptedOutResponse" CHECK_IF_PHONE_NUMBER_IS_OPTED_OUT_RESPONSE {
    "isOptedOut" BOOLEAN;
} }
table! { "ConcurrentAccessException" CONCURRENT_ACCESS_EXCEPTION {
    "message" STRING_2;
} }
record! { ConfirmSubscriptionInput "ConfirmSubscriptionInput" CONFIRM_SUBSCRIPTION_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    token: String = "Token" TOKEN, required;
    authenticate_on_unsubscribe: Option<String> = "AuthenticateOnUnsubscribe" AUTHENTICATE_ON_UNSUBSCRIBE;
} }
record! { ConfirmSubscriptionResponse "ConfirmSubscriptionResponse" CONFIRM_SUBSCRIPTION_RESPONSE {
    subscription_arn: Option<String> = "SubscriptionArn" SUBSCRIPTION_ARN;
} }
table! { "CreateEndpointResponse" CREATE_ENDPOINT_RESPONSE {
    "EndpointArn" STRING;
} }
table! { "CreatePlatformApplicationInput" CREATE_PLATFORM_APPLICATION_INPUT {
    "Name" STRING, required;
    "Platform" STRING, required;
    "Attributes" MAP_STRING_TO_STRING, required;
} }
table! { "CreatePlatformApplicationResponse" CREATE_PLATFORM_APPLICATION_RESPONSE {
    "PlatformApplicationArn" STRING;
} }
table! { "CreatePlatformEndpointInput" CREATE_PLATFORM_ENDPOINT_INPUT {
    "PlatformApplicationArn" STRING, required;
    "Token" STRING, required;
    "CustomUserData" STRING;
    "Attributes" MAP_STRING_TO_STRING;
} }
table! { "CreateSMSSandboxPhoneNumberInput" CREATE_SMS_SANDBOX_PHONE_NUMBER_INPUT {
    "PhoneNumber" PHONE_NUMBER_STRING, required;
    "LanguageCode" LANGUAGE_CODE_STRING;
} }
table! { "CreateSMSSandboxPhoneNumberResult" CREATE_SMS_SANDBOX_PHONE_NUMBER_RESULT {} }
record! { CreateTopicInput "CreateTopicInput" CREATE_TOPIC_INPUT {
    name: String = "Name" TOPIC_NAME, required;
    attributes: Option<BTreeMap<String, String>> = "Attributes" TOPIC_ATTRIBUTES_MAP;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST;
    data_protection_policy: Option<String> = "DataProtectionPolicy" ATTRIBUTE_VALUE;
} }
record! { CreateTopicResponse "CreateTopicResponse" CREATE_TOPIC_RESPONSE {
    topic_arn: Option<String> = "TopicArn" TOPIC_ARN;
} }
table! { "DeleteEndpointInput" DELETE_ENDPOINT_INPUT {
    "EndpointArn" STRING, required;
} }
table! { "DeleteEndpointResponse" DELETE_ENDPOINT_RESPONSE {} }
table! { "DeletePlatformApplicationInput" DELETE_PLATFORM_APPLICATION_INPUT {
    "PlatformApplicationArn" STRING, required;
} }
table! { "DeletePlatformApplicationResponse" DELETE_PLATFORM_APPLICATION_RESPONSE {} }
table! { "DeleteSMSSandboxPhoneNumberInput" DELETE_SMS_SANDBOX_PHONE_NUMBER_INPUT {
    "PhoneNumber" PHONE_NUMBER_STRING, required;
} }
table! { "DeleteSMSSandboxPhoneNumberResult" DELETE_SMS_SANDBOX_PHONE_NUMBER_RESULT {} }
record! { DeleteTopicInput "DeleteTopicInput" DELETE_TOPIC_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
} }
record! { DeleteTopicResponse "DeleteTopicResponse" DELETE_TOPIC_RESPONSE {} }
table! { "EmptyBatchRequestException" EMPTY_BATCH_REQUEST_EXCEPTION {
    "message" STRING_2;
} }
table! { "Endpoint" ENDPOINT {
    "EndpointArn" STRING;
    "Attributes" MAP_STRING_TO_STRING;
} }
table! { "EndpointDisabledException" ENDPOINT_DISABLED_EXCEPTION {
    "message" STRING_2;
} }
table! { "FilterPolicyLimitExceededException" FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION {
    "message" STRING_2;
} }
table! { "GetDataProtectionPolicyInput" GET_DATA_PROTECTION_POLICY_INPUT {
    "ResourceArn" TOPIC_ARN, required;
} }
table! { "GetDataProtectionPolicyResponse" GET_DATA_PROTECTION_POLICY_RESPONSE {
    "DataProtectionPolicy" ATTRIBUTE_VALUE;
} }
table! { "GetEndpointAttributesInput" GET_ENDPOINT_ATTRIBUTES_INPUT {
    "EndpointArn" STRING, required;
} }
table! { "GetEndpointAttributesResponse" GET_ENDPOINT_ATTRIBUTES_RESPONSE {
    "Attributes" MAP_STRING_TO_STRING;
} }
table! { "GetPlatformApplicationAttributesInput" GET_PLATFORM_APPLICATION_ATTRIBUTES_INPUT {
    "PlatformApplicationArn" STRING, required;
} }
table! { "GetPlatformApplicationAttributesResponse" GET_PLATFORM_APPLICATION_ATTRIBUTES_RESPONSE {
    "Attributes" MAP_STRING_TO_STRING;
} }
table! { "GetSMSAttributesInput" GET_SMS_ATTRIBUTES_INPUT {
    "attributes" LIST_STRING;
} }
table! { "GetSMSAttributesResponse" GET_SMS_ATTRIBUTES_RESPONSE {
    "attributes" MAP_STRING_TO_STRING;
} }
table! { "GetSMSSandboxAccountStatusInput" GET_SMS_SANDBOX_ACCOUNT_STATUS_INPUT {} }
table! { "GetSMSSandboxAccountStatusResult" GET_SMS_SANDBOX_ACCOUNT_STATUS_RESULT {
    "IsInSandbox" BOOLEAN, required;
} }
record! { GetSubscriptionAttributesInput "GetSubscriptionAttributesInput" GET_SUBSCRIPTION_ATTRIBUTES_INPUT {
    subscription_arn: String = "SubscriptionArn" SUBSCRIPTION_ARN, required;
} }
record! { GetSubscriptionAttributesResponse "GetSubscriptionAttributesResponse" GET_SUBSCRIPTION_ATTRIBUTES_RESPONSE {
    attributes: Option<BTreeMap<String, String>> = "Attributes" SUBSCRIPTION_ATTRIBUTES_MAP;
} }
record! { GetTopicAttributesInput "GetTopicAttributesInput" GET_TOPIC_ATTRIBUTES_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
} }
record! { GetTopicAttributesResponse "GetTopicAttributesResponse" GET_TOPIC_ATTRIBUTES_RESPONSE {
    attributes: Option<BTreeMap<String, String>> = "Attributes" TOPIC_ATTRIBUTES_MAP;
} }
table! { "InternalErrorException" INTERNAL_ERROR_EXCEPTION {
    "message" STRING_2;
} }
table! { "InvalidBatchEntryIdException" INVALID_BATCH_ENTRY_ID_EXCEPTION {
    "message" STRING_2;
} }
table! { "InvalidParameterException" INVALID_PARAMETER_EXCEPTION {
    "message" STRING_2;
} }
table! { "InvalidParameterValueException" INVALID_PARAMETER_VALUE_EXCEPTION {
    "message" STRING_2;
} }
table! { "InvalidSecurityException" INVALID_SECURITY_EXCEPTION {
    "message" STRING_2;
} }
table! { "InvalidStateException" INVALID_STATE_EXCEPTION {
    "message" STRING_2;
} }
table! { "KMSAccessDeniedException" KMS_ACCESS_DENIED_EXCEPTION {
    "message" STRING_2;
} }
table! { "KMSDisabledException" KMS_DISABLED_EXCEPTION {
    "message" STRING_2;
} }
table! { "KMSInvalidStateException" KMS_INVALID_STATE_EXCEPTION {
    "message" STRING_2;
} }
table! { "KMSNotFoundException" KMS_NOT_FOUND_EXCEPTION {
    "message" STRING_2;
} }
table! { "KMSOptInRequired" KMS_OPT_IN_REQUIRED {
    "message" STRING_2;
} }
table! { "KMSThrottlingException" KMS_THROTTLING_EXCEPTION {
    "message" STRING_2;
} }
table! { "ListEndpointsByPlatformApplicationInput" LIST_ENDPOINTS_BY_PLATFORM_APPLICATION_INPUT {
    "PlatformApplicationArn" STRING, required;
    "NextToken" STRING;
} }
table! { "ListEndpointsByPlatformApplicationResponse" LIST_ENDPOINTS_BY_PLATFORM_APPLICATION_RESPONSE {
    "Endpoints" LIST_OF_ENDPOINTS;
    "NextToken" STRING;
} }
table! { "ListOriginationNumbersRequest" LIST_ORIGINATION_NUMBERS_REQUEST {
    "NextToken" NEXT_TOKEN;
    "MaxResults" MAX_ITEMS_LIST_ORIGINATION_NUMBERS;
} }
table! { "ListOriginationNumbersResult" LIST_ORIGINATION_NUMBERS_RESULT {
    "NextToken" NEXT_TOKEN;
    "PhoneNumbers" PHONE_NUMBER_INFORMATION_LIST;
} }
table! { "ListPhoneNumbersOptedOutInput" LIST_PHONE_NUMBERS_OPTED_OUT_INPUT {
    "nextToken" STRING_2;
} }
table! { "ListPhoneNumbersOptedOutResponse" LIST_PHONE_NUMBERS_OPTED_OUT_RESPONSE {
    "phoneNumbers" PHONE_NUMBER_LIST;
    "nextToken" STRING_2;
} }
table! { "ListPlatformApplicationsInput" LIST_PLATFORM_APPLICATIONS_INPUT {
    "NextToken" STRING;
} }
table! { "ListPlatformApplicationsResponse" LIST_PLATFORM_APPLICATIONS_RESPONSE {
    "PlatformApplications" LIST_OF_PLATFORM_APPLICATIONS;
    "NextToken" STRING;
} }
table! { "ListSMSSandboxPhoneNumbersInput" LIST_SMS_SANDBOX_PHONE_NUMBERS_INPUT {
    "NextToken" NEXT_TOKEN;
    "MaxResults" MAX_ITEMS;
} }
table! { "ListSMSSandboxPhoneNumbersResult" LIST_SMS_SANDBOX_PHONE_NUMBERS_RESULT {
    "PhoneNumbers" SMS_SANDBOX_PHONE_NUMBER_LIST, required;
    "NextToken" STRING_2;
} }
record! { ListSubscriptionsByTopicInput "ListSubscriptionsByTopicInput" LIST_SUBSCRIPTIONS_BY_TOPIC_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListSubscriptionsByTopicResponse "ListSubscriptionsByTopicResponse" LIST_SUBSCRIPTIONS_BY_TOPIC_RESPONSE {
    subscriptions: Option<Vec<Subscription>> = "Subscriptions" SUBSCRIPTIONS_LIST;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListSubscriptionsInput "ListSubscriptionsInput" LIST_SUBSCRIPTIONS_INPUT {
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListSubscriptionsResponse "ListSubscriptionsResponse" LIST_SUBSCRIPTIONS_RESPONSE {
    subscriptions: Option<Vec<Subscription>> = "Subscriptions" SUBSCRIPTIONS_LIST;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListTagsForResourceRequest "ListTagsForResourceRequest" LIST_TAGS_FOR_RESOURCE_REQUEST {
    resource_arn: String = "ResourceArn" AMAZON_RESOURCE_NAME, required;
} }
record! { ListTagsForResourceResponse "ListTagsForResourceResponse" LIST_TAGS_FOR_RESOURCE_RESPONSE {
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST;
} }
record! { ListTopicsInput "ListTopicsInput" LIST_TOPICS_INPUT {
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListTopicsResponse "ListTopicsResponse" LIST_TOPICS_RESPONSE {
    topics: Option<Vec<Topic>> = "Topics" TOPICS_LIST;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { MessageAttributeValue "MessageAttributeValue" MESSAGE_ATTRIBUTE_VALUE {
    data_type: String = "DataType" STRING, required;
    string_value: Option<String> = "StringValue" STRING;
    binary_value: Option<Vec<u8>> = "BinaryValue" BINARY;
} }
table! { "NotFoundException" NOT_FOUND_EXCEPTION {
    "message" STRING_2;
} }
table! { "OptInPhoneNumberInput" OPT_IN_PHONE_NUMBER_INPUT {
    "phoneNumber" PHONE_NUMBER, required;
} }
table! { "OptInPhoneNumberResponse" OPT_IN_PHONE_NUMBER_RESPONSE {} }
table! { "OptedOutException" OPTED_OUT_EXCEPTION {
    "message" STRING_2;
} }
table! { "PhoneNumberInformation" PHONE_NUMBER_INFORMATION {
    "CreatedAt" TIMESTAMP;
    "PhoneNumber" PHONE_NUMBER;
    "Status" STRING;
    "Iso2CountryCode" ISO2_COUNTRY_CODE;
    "RouteType" ROUTE_TYPE;
    "NumberCapabilities" NUMBER_CAPABILITY_LIST;
} }
table! { "PlatformApplication" PLATFORM_APPLICATION {
    "PlatformApplicationArn" STRING;
    "Attributes" MAP_STRING_TO_STRING;
} }
table! { "PlatformApplicationDisabledException" PLATFORM_APPLICATION_DISABLED_EXCEPTION {
    "message" STRING_2;
} }
record! { PublishBatchInput "PublishBatchInput" PUBLISH_BATCH_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    publish_batch_request_entries: Vec<PublishBatchRequestEntry> = "PublishBatchRequestEntries" PUBLISH_BATCH_REQUEST_ENTRY_LIST, required;
} }
record! { PublishBatchRequestEntry "PublishBatchRequestEntry" PUBLISH_BATCH_REQUEST_ENTRY {
    id: String = "Id" STRING, required;
    message: String = "Message" MESSAGE, required;
    subject: Option<String> = "Subject" SUBJECT;
    message_structure: Option<String> = "MessageStructure" MESSAGE_STRUCTURE;
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes" MESSAGE_ATTRIBUTE_MAP;
    message_deduplication_id: Option<String> = "MessageDeduplicationId" STRING;
    message_group_id: Option<String> = "MessageGroupId" STRING;
} }
record! { PublishBatchResponse "PublishBatchResponse" PUBLISH_BATCH_RESPONSE {
    successful: Option<Vec<PublishBatchResultEntry>> = "Successful" PUBLISH_BATCH_RESULT_ENTRY_LIST;
    failed: Option<Vec<BatchResultErrorEntry>> = "Failed" BATCH_RESULT_ERROR_ENTRY_LIST;
} }
record! { PublishBatchResultEntry "PublishBatchResultEntry" PUBLISH_BATCH_RESULT_ENTRY {
    id: Option<String> = "Id" STRING;
    message_id: Option<String> = "MessageId" MESSAGE_ID;
    sequence_number: Option<String> = "SequenceNumber" STRING;
} }
record! { PublishInput "PublishInput" PUBLISH_INPUT {
    topic_arn: Option<String> = "TopicArn" TOPIC_ARN;
    target_arn: Option<String> = "TargetArn" STRING;
    phone_number: Option<String> = "PhoneNumber" PHONE_NUMBER;
    message: String = "Message" MESSAGE, required;
    subject: Option<String> = "Subject" SUBJECT;
    message_structure: Option<String> = "MessageStructure" MESSAGE_STRUCTURE;
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes" MESSAGE_ATTRIBUTE_MAP;
    message_deduplication_id: Option<String> = "MessageDeduplicationId" STRING;
    message_group_id: Option<String> = "MessageGroupId" STRING;
} }
record! { PublishResponse "PublishResponse" PUBLISH_RESPONSE {
    message_id: Option<String> = "MessageId" MESSAGE_ID;
    sequence_number: Option<String> = "SequenceNumber" STRING;
} }
table! { "PutDataProtectionPolicyInput" PUT_DATA_PROTECTION_POLICY_INPUT {
    "ResourceArn" TOPIC_ARN, required;
    "DataProtectionPolicy" ATTRIBUTE_VALUE, required;
} }
table! { "PutDataProtectionPolicyResponse" PUT_DATA_PROTECTION_POLICY_RESPONSE {} }
record! { RemovePermissionInput "RemovePermissionInput" REMOVE_PERMISSION_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    label: String = "Label" LABEL, required;
} }
record! { RemovePermissionResponse "RemovePermissionResponse" REMOVE_PERMISSION_RESPONSE {} }
table! { "ReplayLimitExceededException" REPLAY_LIMIT_EXCEEDED_EXCEPTION {
    "message" STRING_2;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "message" STRING_2;
} }
table! { "SMSSandboxPhoneNumber" SMS_SANDBOX_PHONE_NUMBER {
    "PhoneNumber" PHONE_NUMBER_STRING;
    "Status" SMS_SANDBOX_PHONE_NUMBER_VERIFICATION_STATUS;
} }
table! { "SetEndpointAttributesInput" SET_ENDPOINT_ATTRIBUTES_INPUT {
    "EndpointArn" STRING, required;
    "Attributes" MAP_STRING_TO_STRING, required;
} }
table! { "SetEndpointAttributesResponse" SET_ENDPOINT_ATTRIBUTES_RESPONSE {} }
table! { "SetPlatformApplicationAttributesInput" SET_PLATFORM_APPLICATION_ATTRIBUTES_INPUT {
    "PlatformApplicationArn" STRING, required;
    "Attributes" MAP_STRING_TO_STRING, required;
} }
table! { "SetPlatformApplicationAttributesResponse" SET_PLATFORM_APPLICATION_ATTRIBUTES_RESPONSE {} }
table! { "SetSMSAttributesInput" SET_SMS_ATTRIBUTES_INPUT {
    "attributes" MAP_STRING_TO_STRING, required;
} }
table! { "SetSMSAttributesResponse" SET_SMS_ATTRIBUTES_RESPONSE {} }
record! { SetSubscriptionAttributesInput "SetSubscriptionAttributesInput" SET_SUBSCRIPTION_ATTRIBUTES_INPUT {
    subscription_arn: String = "SubscriptionArn" SUBSCRIPTION_ARN, required;
    attribute_name: String = "AttributeName" ATTRIBUTE_NAME, required;
    attribute_value: Option<String> = "AttributeValue" ATTRIBUTE_VALUE;
} }
record! { SetSubscriptionAttributesResponse "SetSubscriptionAttributesResponse" SET_SUBSCRIPTION_ATTRIBUTES_RESPONSE {} }
record! { SetTopicAttributesInput "SetTopicAttributesInput" SET_TOPIC_ATTRIBUTES_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    attribute_name: String = "AttributeName" ATTRIBUTE_NAME, required;
    attribute_value: Option<String> = "AttributeValue" ATTRIBUTE_VALUE;
} }
record! { SetTopicAttributesResponse "SetTopicAttributesResponse" SET_TOPIC_ATTRIBUTES_RESPONSE {} }
table! { "StaleTagException" STALE_TAG_EXCEPTION {
    "message" STRING_2;
} }
record! { SubscribeInput "SubscribeInput" SUBSCRIBE_INPUT {
    topic_arn: String = "TopicArn" TOPIC_ARN, required;
    protocol: String = "Protocol" PROTOCOL, required;
    endpoint: Option<String> = "Endpoint" ENDPOINT_2;
    attributes: Option<BTreeMap<String, String>> = "Attributes" SUBSCRIPTION_ATTRIBUTES_MAP;
    return_subscription_arn: Option<bool> = "ReturnSubscriptionArn" BOOLEAN;
} }
record! { SubscribeResponse "SubscribeResponse" SUBSCRIBE_RESPONSE {
    subscription_arn: Option<String> = "SubscriptionArn" SUBSCRIPTION_ARN;
} }
record! { Subscription "Subscription" SUBSCRIPTION {
    subscription_arn: Option<String> = "SubscriptionArn" SUBSCRIPTION_ARN;
    owner: Option<String> = "Owner" ACCOUNT;
    protocol: Option<String> = "Protocol" PROTOCOL;
    endpoint: Option<String> = "Endpoint" ENDPOINT_2;
    topic_arn: Option<String> = "TopicArn" TOPIC_ARN;
} }
table! { "SubscriptionLimitExceededException" SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION {
    "message" STRING_2;
} }
record! { Tag "Tag" TAG {
    key: String = "Key" TAG_KEY, required;
    value: String = "Value" TAG_VALUE, required;
} }
table! { "TagLimitExceededException" TAG_LIMIT_EXCEEDED_EXCEPTION {
    "message" STRING_2;
} }
table! { "TagPolicyException" TAG_POLICY_EXCEPTION {
    "message" STRING_2;
} }
record! { TagResourceRequest "TagResourceRequest" TAG_RESOURCE_REQUEST {
    resource_arn: String = "ResourceArn" AMAZON_RESOURCE_NAME, required;
    tags: Vec<Tag> = "Tags" TAG_LIST, required;
} }
record! { TagResourceResponse "TagResourceResponse" TAG_RESOURCE_RESPONSE {} }
table! { "ThrottledException" THROTTLED_EXCEPTION {
    "message" STRING_2;
} }
table! { "TooManyEntriesInBatchRequestException" TOO_MANY_ENTRIES_IN_BATCH_REQUEST_EXCEPTION {
    "message" STRING_2;
} }
record! { Topic "Topic" TOPIC {
    topic_arn: Option<String> = "TopicArn" TOPIC_ARN;
} }
table! { "TopicLimitExceededException" TOPIC_LIMIT_EXCEEDED_EXCEPTION {
    "message" STRING_2;
} }
record! { UnsubscribeInput "UnsubscribeInput" UNSUBSCRIBE_INPUT {
    subscription_arn: String = "SubscriptionArn" SUBSCRIPTION_ARN, required;
} }
record! { UnsubscribeResponse "UnsubscribeResponse" UNSUBSCRIBE_RESPONSE {} }
record! { UntagResourceRequest "UntagResourceRequest" UNTAG_RESOURCE_REQUEST {
    resource_arn: String = "ResourceArn" AMAZON_RESOURCE_NAME, required;
    tag_keys: Vec<String> = "TagKeys" TAG_KEY_LIST, required;
} }
record! { UntagResourceResponse "UntagResourceResponse" UNTAG_RESOURCE_RESPONSE {} }
table! { "UserErrorException" USER_ERROR_EXCEPTION {
    "message" STRING_2;
} }
table! { "ValidationException" VALIDATION_EXCEPTION {
    "Message" STRING_2, required;
} }
table! { "VerificationException" VERIFICATION_EXCEPTION {
    "Message" STRING_2, required;
    "Status" STRING_2, required;
} }
table! { "VerifySMSSandboxPhoneNumberInput" VERIFY_SMS_SANDBOX_PHONE_NUMBER_INPUT {
    "PhoneNumber" PHONE_NUMBER_STRING, required;
    "OneTimePassword" OTP_CODE, required;
} }
table! { "VerifySMSSandboxPhoneNumberResult" VERIFY_SMS_SANDBOX_PHONE_NUMBER_RESULT {} }
static ACTIONS_LIST: Shape = Shape::list("ActionsList", &ACTION, Bounds::NONE);
static AMAZON_RESOURCE_NAME: Shape = Shape::string("AmazonResourceName", Bounds::between(1, 1011), None);
static BATCH_RESULT_ERROR_ENTRY_LIST: Shape = Shape::list("BatchResultErrorEntryList", &BATCH_RESULT_ERROR_ENTRY, Bounds::NONE);
static BINARY: Shape = Shape::new("Binary", wire::Kind::Blob { length: Bounds::NONE });
static DELEGATES_LIST: Shape = Shape::list("DelegatesList", &DELEGATE, Bounds::NONE);
static ISO2_COUNTRY_CODE: Shape = Shape::string("Iso2CountryCode", Bounds::at_most(2), pattern!(r"^[A-Za-z]{2}$"));
static LANGUAGE_CODE_STRING: Shape = Shape::enumeration("LanguageCodeString", &["en-US", "en-GB", "es-419", "es-ES", "de-DE", "fr-CA", "fr-FR", "it-IT", "ja-JP", "pt-BR", "kr-KR", "zh-CN", "zh-TW"]);
static LIST_OF_ENDPOINTS: Shape = Shape::list("ListOfEndpoints", &ENDPOINT, Bounds::NONE);
static LIST_OF_PLATFORM_APPLICATIONS: Shape = Shape::list("ListOfPlatformApplications", &PLATFORM_APPLICATION, Bounds::NONE);
static LIST_STRING: Shape = Shape::list("ListString", &STRING, Bounds::NONE);
static MAP_STRING_TO_STRING: Shape = Shape::map("MapStringToString", &STRING, &STRING, Bounds::NONE);
static MAX_ITEMS: Shape = Shape::new("MaxItems", wire::Kind::Integer { range: Bounds::between(1, 100) });
static MAX_ITEMS_LIST_ORIGINATION_NUMBERS: Shape = Shape::new("MaxItemsListOriginationNumbers", wire::Kind::Integer { range: Bounds::between(1, 30) });
static MESSAGE_ATTRIBUTE_MAP: Shape = Shape::map("MessageAttributeMap", &STRING, &MESSAGE_ATTRIBUTE_VALUE, Bounds::NONE).entry("Name", "Value");
static NUMBER_CAPABILITY: Shape = Shape::enumeration("NumberCapability", &["SMS", "MMS", "VOICE"]);
static NUMBER_CAPABILITY_LIST: Shape = Shape::list("NumberCapabilityList", &NUMBER_CAPABILITY, Bounds::NONE);
static OTP_CODE: Shape = Shape::string("OTPCode", Bounds::between(5, 8), pattern!(r"^[0-9]+$"));
static PHONE_NUMBER: Shape = Shape::string("PhoneNumber", Bounds::NONE, None).sensitive();
static PHONE_NUMBER_INFORMATION_LIST: Shape = Shape::list("PhoneNumberInformationList", &PHONE_NUMBER_INFORMATION, Bounds::NONE);
static PHONE_NUMBER_LIST: Shape = Shape::list("PhoneNumberList", &PHONE_NUMBER, Bounds::NONE);
static PHONE_NUMBER_STRING: Shape = Shape::string("PhoneNumberString", Bounds::at_most(20), pattern!(r"^(\+[0-9]{8,}|[0-9]{0,9})$")).sensitive();
static PUBLISH_BATCH_REQUEST_ENTRY_LIST: Shape = Shape::list("PublishBatchRequestEntryList", &PUBLISH_BATCH_REQUEST_ENTRY, Bounds::NONE);
static PUBLISH_BATCH_RESULT_ENTRY_LIST: Shape = Shape::list("PublishBatchResultEntryList", &PUBLISH_BATCH_RESULT_ENTRY, Bounds::NONE);
static ROUTE_TYPE: Shape = Shape::enumeration("RouteType", &["Transactional", "Promotional", "Premium"]);
static SMS_SANDBOX_PHONE_NUMBER_LIST: Shape = Shape::list("SMSSandboxPhoneNumberList", &SMS_SANDBOX_PHONE_NUMBER, Bounds::NONE);
static SMS_SANDBOX_PHONE_NUMBER_VERIFICATION_STATUS: Shape = Shape::enumeration("SMSSandboxPhoneNumberVerificationStatus", &["Pending", "Verified"]);
static STRING: Shape = Shape::string("String", Bounds::NONE, None);
static SUBSCRIPTION_ATTRIBUTES_MAP: Shape = Shape::map("SubscriptionAttributesMap", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static SUBSCRIPTIONS_LIST: Shape = Shape::list("SubscriptionsList", &SUBSCRIPTION, Bounds::NONE);
static TAG_KEY: Shape = Shape::string("TagKey", Bounds::between(1, 128), None);
static TAG_KEY_LIST: Shape = Shape::list("TagKeyList", &TAG_KEY, Bounds::NONE);
static TAG_LIST: Shape = Shape::list("TagList", &TAG, Bounds::NONE);
static TAG_VALUE: Shape = Shape::string("TagValue", Bounds::between(0, 256), None);
static TIMESTAMP: Shape = Shape::new("Timestamp", wire::Kind::Timestamp(None));
static TOPIC_ATTRIBUTES_MAP: Shape = Shape::map("TopicAttributesMap", &ATTRIBUTE_NAME, &ATTRIBUTE_VALUE, Bounds::NONE);
static TOPICS_LIST: Shape = Shape::list("TopicsList", &TOPIC, Bounds::NONE);
static ACCOUNT: Shape = Shape::string("account", Bounds::NONE, None);
static ACTION: Shape = Shape::string("action", Bounds::NONE, None);
static ATTRIBUTE_NAME: Shape = Shape::string("attributeName", Bounds::NONE, None);
static ATTRIBUTE_VALUE: Shape = Shape::string("attributeValue", Bounds::NONE, None);
static AUTHENTICATE_ON_UNSUBSCRIBE: Shape = Shape::string("authenticateOnUnsubscribe", Bounds::NONE, None);
static BOOLEAN: Shape = Shape::new("boolean", wire::Kind::Boolean);
static DELEGATE: Shape = Shape::string("delegate", Bounds::NONE, None);
static ENDPOINT_2: Shape = Shape::string("endpoint", Bounds::NONE, None);
static LABEL: Shape = Shape::string("label", Bounds::NONE, None);
static MESSAGE: Shape = Shape::string("message", Bounds::NONE, None);
static MESSAGE_ID: Shape = Shape::string("messageId", Bounds::NONE, None);
static MESSAGE_STRUCTURE: Shape = Shape::string("messageStructure", Bounds::NONE, None);
static NEXT_TOKEN: Shape = Shape::string("nextToken", Bounds::NONE, None);
static PROTOCOL: Shape = Shape::string("protocol", Bounds::NONE, None);
static STRING_2: Shape = Shape::string("string", Bounds::NONE, None);
static SUBJECT: Shape = Shape::string("subject", Bounds::NONE, None);
static SUBSCRIPTION_ARN: Shape = Shape::string("subscriptionARN", Bounds::NONE, None);
static TOKEN: Shape = Shape::string("token", Bounds::NONE, None);
static TOPIC_ARN: Shape = Shape::string("topicARN", Bounds::NONE, None);
static TOPIC_NAME: Shape = Shape::string("topicName", Bounds::NONE, None);

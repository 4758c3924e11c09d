//! Amazon Simple Queue Service. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, record, table};

/// Amazon Simple Queue Service.
pub static SERVICE: Service = Service {
    name: "sqs",
    signing_name: "sqs",
    iam_prefix: "sqs",
    api_version: "2012-11-05",
    protocol: Protocol::AwsJson10,
    target_prefix: "AmazonSQS",
    xml_namespace: "",
    event_source: "sqs.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("InvalidParameterValue"),
    operations: OPERATIONS,
};

operations! {
    ADD_PERMISSION "AddPermission" ADD_PERMISSION_REQUEST => ADD_PERMISSION_RESPONSE, POST "/" 200, errors [OVER_LIMIT REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_ADDRESS INVALID_SECURITY UNSUPPORTED_OPERATION];
    CANCEL_MESSAGE_MOVE_TASK "CancelMessageMoveTask" CANCEL_MESSAGE_MOVE_TASK_REQUEST => CANCEL_MESSAGE_MOVE_TASK_RESULT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION REQUEST_THROTTLED INVALID_ADDRESS INVALID_SECURITY UNSUPPORTED_OPERATION];
    CHANGE_MESSAGE_VISIBILITY "ChangeMessageVisibility" CHANGE_MESSAGE_VISIBILITY_REQUEST => CHANGE_MESSAGE_VISIBILITY_RESPONSE, POST "/" 200, errors [MESSAGE_NOT_INFLIGHT RECEIPT_HANDLE_IS_INVALID REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION INVALID_ADDRESS INVALID_SECURITY];
    CHANGE_MESSAGE_VISIBILITY_BATCH "ChangeMessageVisibilityBatch" CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST => CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT, POST "/" 200, errors [TOO_MANY_ENTRIES_IN_BATCH_REQUEST EMPTY_BATCH_REQUEST BATCH_ENTRY_IDS_NOT_DISTINCT INVALID_BATCH_ENTRY_ID REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION INVALID_ADDRESS INVALID_SECURITY];
    CREATE_QUEUE "CreateQueue" CREATE_QUEUE_REQUEST => CREATE_QUEUE_RESULT, POST "/" 200, errors [QUEUE_DELETED_RECENTLY QUEUE_NAME_EXISTS REQUEST_THROTTLED INVALID_ADDRESS INVALID_ATTRIBUTE_NAME INVALID_ATTRIBUTE_VALUE UNSUPPORTED_OPERATION INVALID_SECURITY];
    DELETE_MESSAGE "DeleteMessage" DELETE_MESSAGE_REQUEST => DELETE_MESSAGE_RESPONSE, POST "/" 200, errors [INVALID_ID_FORMAT RECEIPT_HANDLE_IS_INVALID REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION INVALID_SECURITY INVALID_ADDRESS];
    DELETE_MESSAGE_BATCH "DeleteMessageBatch" DELETE_MESSAGE_BATCH_REQUEST => DELETE_MESSAGE_BATCH_RESULT, POST "/" 200, errors [TOO_MANY_ENTRIES_IN_BATCH_REQUEST EMPTY_BATCH_REQUEST BATCH_ENTRY_IDS_NOT_DISTINCT INVALID_BATCH_ENTRY_ID REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION INVALID_ADDRESS INVALID_SECURITY];
    DELETE_QUEUE "DeleteQueue" DELETE_QUEUE_REQUEST => DELETE_QUEUE_RESPONSE, POST "/" 200, errors [REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_ADDRESS UNSUPPORTED_OPERATION INVALID_SECURITY];
    GET_QUEUE_ATTRIBUTES "GetQueueAttributes" GET_QUEUE_ATTRIBUTES_REQUEST => GET_QUEUE_ATTRIBUTES_RESULT, POST "/" 200, errors [INVALID_ATTRIBUTE_NAME REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION INVALID_SECURITY INVALID_ADDRESS];
    GET_QUEUE_URL "GetQueueUrl" GET_QUEUE_URL_REQUEST => GET_QUEUE_URL_RESULT, POST "/" 200, errors [REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_ADDRESS INVALID_SECURITY UNSUPPORTED_OPERATION];
    LIST_DEAD_LETTER_SOURCE_QUEUES "ListDeadLetterSourceQueues" LIST_DEAD_LETTER_SOURCE_QUEUES_REQUEST => LIST_DEAD_LETTER_SOURCE_QUEUES_RESULT, POST "/" 200, errors [QUEUE_DOES_NOT_EXIST REQUEST_THROTTLED INVALID_SECURITY INVALID_ADDRESS UNSUPPORTED_OPERATION];
    LIST_MESSAGE_MOVE_TASKS "ListMessageMoveTasks" LIST_MESSAGE_MOVE_TASKS_REQUEST => LIST_MESSAGE_MOVE_TASKS_RESULT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION REQUEST_THROTTLED INVALID_ADDRESS INVALID_SECURITY UNSUPPORTED_OPERATION];
    LIST_QUEUE_TAGS "ListQueueTags" LIST_QUEUE_TAGS_REQUEST => LIST_QUEUE_TAGS_RESULT, POST "/" 200, errors [REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION INVALID_ADDRESS INVALID_SECURITY];
    LIST_QUEUES "ListQueues" LIST_QUEUES_REQUEST => LIST_QUEUES_RESULT, POST "/" 200, errors [REQUEST_THROTTLED INVALID_SECURITY INVALID_ADDRESS UNSUPPORTED_OPERATION];
    PURGE_QUEUE "PurgeQueue" PURGE_QUEUE_REQUEST => PURGE_QUEUE_RESPONSE, POST "/" 200, errors [QUEUE_DOES_NOT_EXIST PURGE_QUEUE_IN_PROGRESS REQUEST_THROTTLED INVALID_ADDRESS INVALID_SECURITY UNSUPPORTED_OPERATION];
    RECEIVE_MESSAGE "ReceiveMessage" RECEIVE_MESSAGE_REQUEST => RECEIVE_MESSAGE_RESULT, POST "/" 200, errors [UNSUPPORTED_OPERATION OVER_LIMIT REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_SECURITY KMS_DISABLED KMS_INVALID_STATE KMS_NOT_FOUND KMS_OPT_IN_REQUIRED KMS_THROTTLED KMS_ACCESS_DENIED KMS_INVALID_KEY_USAGE INVALID_ADDRESS];
    REMOVE_PERMISSION "RemovePermission" REMOVE_PERMISSION_REQUEST => REMOVE_PERMISSION_RESPONSE, POST "/" 200, errors [INVALID_ADDRESS REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_SECURITY UNSUPPORTED_OPERATION];
    SEND_MESSAGE "SendMessage" SEND_MESSAGE_REQUEST => SEND_MESSAGE_RESULT, POST "/" 200, errors [INVALID_MESSAGE_CONTENTS UNSUPPORTED_OPERATION REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_SECURITY KMS_DISABLED KMS_INVALID_STATE KMS_NOT_FOUND KMS_OPT_IN_REQUIRED KMS_THROTTLED KMS_ACCESS_DENIED KMS_INVALID_KEY_USAGE INVALID_ADDRESS];
    SEND_MESSAGE_BATCH "SendMessageBatch" SEND_MESSAGE_BATCH_REQUEST => SEND_MESSAGE_BATCH_RESULT, POST "/" 200, errors [TOO_MANY_ENTRIES_IN_BATCH_REQUEST EMPTY_BATCH_REQUEST BATCH_ENTRY_IDS_NOT_DISTINCT BATCH_REQUEST_TOO_LONG INVALID_BATCH_ENTRY_ID UNSUPPORTED_OPERATION REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_SECURITY KMS_DISABLED KMS_INVALID_STATE KMS_NOT_FOUND KMS_OPT_IN_REQUIRED KMS_THROTTLED KMS_ACCESS_DENIED KMS_INVALID_KEY_USAGE INVALID_ADDRESS];
    SET_QUEUE_ATTRIBUTES "SetQueueAttributes" SET_QUEUE_ATTRIBUTES_REQUEST => SET_QUEUE_ATTRIBUTES_RESPONSE, POST "/" 200, errors [INVALID_ATTRIBUTE_NAME INVALID_ATTRIBUTE_VALUE REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST UNSUPPORTED_OPERATION OVER_LIMIT INVALID_ADDRESS INVALID_SECURITY];
    START_MESSAGE_MOVE_TASK "StartMessageMoveTask" START_MESSAGE_MOVE_TASK_REQUEST => START_MESSAGE_MOVE_TASK_RESULT, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION REQUEST_THROTTLED INVALID_ADDRESS INVALID_SECURITY UNSUPPORTED_OPERATION];
    TAG_QUEUE "TagQueue" TAG_QUEUE_REQUEST => TAG_QUEUE_RESPONSE, POST "/" 200, errors [INVALID_ADDRESS REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_SECURITY UNSUPPORTED_OPERATION];
    UNTAG_QUEUE "UntagQueue" UNTAG_QUEUE_REQUEST => UNTAG_QUEUE_RESPONSE, POST "/" 200, errors [INVALID_ADDRESS REQUEST_THROTTLED QUEUE_DOES_NOT_EXIST INVALID_SECURITY UNSUPPORTED_OPERATION];
}

errors! {
    BATCH_ENTRY_IDS_NOT_DISTINCT "BatchEntryIdsNotDistinct" "BatchEntryIdsNotDistinct" 400 Sender;
    BATCH_REQUEST_TOO_LONG "BatchRequestTooLong" "BatchRequestTooLong" 400 Sender;
    EMPTY_BATCH_REQUEST "EmptyBatchRequest" "EmptyBatchRequest" 400 Sender;
    INVALID_ADDRESS "InvalidAddress" "InvalidAddress" 400 Sender;
    INVALID_ATTRIBUTE_NAME "InvalidAttributeName" "InvalidAttributeName" 400 Sender;
    INVALID_ATTRIBUTE_VALUE "InvalidAttributeValue" "InvalidAttributeValue" 400 Sender;
    INVALID_BATCH_ENTRY_ID "InvalidBatchEntryId" "InvalidBatchEntryId" 400 Sender;
    INVALID_ID_FORMAT "InvalidIdFormat" "InvalidIdFormat" 400 Sender;
    INVALID_MESSAGE_CONTENTS "InvalidMessageContents" "InvalidMessageContents" 400 Sender;
    INVALID_SECURITY "InvalidSecurity" "InvalidSecurity" 400 Sender;
    KMS_ACCESS_DENIED "KmsAccessDenied" "KmsAccessDenied" 400 Sender;
    KMS_DISABLED "KmsDisabled" "KmsDisabled" 400 Sender;
    KMS_INVALID_KEY_USAGE "KmsInvalidKeyUsage" "KmsInvalidKeyUsage" 400 Sender;
    KMS_INVALID_STATE "KmsInvalidState" "KmsInvalidState" 400 Sender;
    KMS_NOT_FOUND "KmsNotFound" "KmsNotFound" 400 Sender;
    KMS_OPT_IN_REQUIRED "KmsOptInRequired" "KmsOptInRequired" 400 Sender;
    KMS_THROTTLED "KmsThrottled" "KmsThrottled" 400 Sender;
    MESSAGE_NOT_INFLIGHT "MessageNotInflight" "MessageNotInflight" 400 Sender;
    OVER_LIMIT "OverLimit" "OverLimit" 400 Sender;
    PURGE_QUEUE_IN_PROGRESS "PurgeQueueInProgress" "PurgeQueueInProgress" 400 Sender;
    QUEUE_DELETED_RECENTLY "QueueDeletedRecently" "QueueDeletedRecently" 400 Sender;
    QUEUE_DOES_NOT_EXIST "QueueDoesNotExist" "QueueDoesNotExist" 400 Sender;
    QUEUE_NAME_EXISTS "QueueNameExists" "QueueNameExists" 400 Sender;
    RECEIPT_HANDLE_IS_INVALID "ReceiptHandleIsInvalid" "ReceiptHandleIsInvalid" 400 Sender;
    REQUEST_THROTTLED "RequestThrottled" "RequestThrottled" 400 Sender;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 400 Sender;
    TOO_MANY_ENTRIES_IN_BATCH_REQUEST "TooManyEntriesInBatchRequest" "TooManyEntriesInBatchRequest" 400 Sender;
    UNSUPPORTED_OPERATION "UnsupportedOperation" "UnsupportedOperation" 400 Sender;
}

record! { AddPermissionRequest "AddPermissionRequest" ADD_PERMISSION_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    label: String = "Label" STRING, required;
    aws_account_ids: Vec<String> = "AWSAccountIds" AWS_ACCOUNT_ID_LIST, required;
    actions: Vec<String> = "Actions" ACTION_NAME_LIST, required;
} }
record! { AddPermissionResponse "AddPermissionResponse" ADD_PERMISSION_RESPONSE {} }
table! { "BatchEntryIdsNotDistinct" BATCH_ENTRY_IDS_NOT_DISTINCT {
    "message" EXCEPTION_MESSAGE;
} }
table! { "BatchRequestTooLong" BATCH_REQUEST_TOO_LONG {
    "message" EXCEPTION_MESSAGE;
} }
record! { BatchResultErrorEntry "BatchResultErrorEntry" BATCH_RESULT_ERROR_ENTRY {
    id: String = "Id" STRING, required;
    sender_fault: bool = "SenderFault" BOOLEAN, required;
    code: String = "Code" STRING, required;
    message: Option<String> = "Message" STRING;
} }
table! { "CancelMessageMoveTaskRequest" CANCEL_MESSAGE_MOVE_TASK_REQUEST {
    "TaskHandle" STRING, required;
} }
table! { "CancelMessageMoveTaskResult" CANCEL_MESSAGE_MOVE_TASK_RESULT {
    "ApproximateNumberOfMessagesMoved" LONG;
} }
record! { ChangeMessageVisibilityBatchRequest "ChangeMessageVisibilityBatchRequest" CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    entries: Vec<ChangeMessageVisibilityBatchRequestEntry> = "Entries" CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY_LIST, required;
} }
record! { ChangeMessageVisibilityBatchRequestEntry "ChangeMessageVisibilityBatchRequestEntry" CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY {
    id: String = "Id" STRING, required;
    receipt_handle: String = "ReceiptHandle" STRING, required;
    visibility_timeout: Option<i64> = "VisibilityTimeout" NULLABLE_INTEGER;
} }
record! { ChangeMessageVisibilityBatchResult "ChangeMessageVisibilityBatchResult" CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT {
    successful: Vec<ChangeMessageVisibilityBatchResultEntry> = "Successful" CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY_LIST, required;
    failed: Vec<BatchResultErrorEntry> = "Failed" BATCH_RESULT_ERROR_ENTRY_LIST, required;
} }
record! { ChangeMessageVisibilityBatchResultEntry "ChangeMessageVisibilityBatchResultEntry" CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY {
    id: String = "Id" STRING, required;
} }
record! { ChangeMessageVisibilityRequest "ChangeMessageVisibilityRequest" CHANGE_MESSAGE_VISIBILITY_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    receipt_handle: String = "ReceiptHandle" STRING, required;
    visibility_timeout: i64 = "VisibilityTimeout" NULLABLE_INTEGER, required;
} }
record! { ChangeMessageVisibilityResponse "ChangeMessageVisibilityResponse" CHANGE_MESSAGE_VISIBILITY_RESPONSE {} }
record! { CreateQueueRequest "CreateQueueRequest" CREATE_QUEUE_REQUEST {
    queue_name: String = "QueueName" STRING, required;
    attributes: Option<BTreeMap<String, String>> = "Attributes" QUEUE_ATTRIBUTE_MAP;
    tags: Option<BTreeMap<String, String>> = "tags" TAG_MAP;
} }
record! { CreateQueueResult "CreateQueueResult" CREATE_QUEUE_RESULT {
    queue_url: Option<String> = "QueueUrl" STRING;
} }
record! { DeleteMessageBatchRequest "DeleteMessageBatchRequest" DELETE_MESSAGE_BATCH_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    entries: Vec<DeleteMessageBatchRequestEntry> = "Entries" DELETE_MESSAGE_BATCH_REQUEST_ENTRY_LIST, required;
} }
record! { DeleteMessageBatchRequestEntry "DeleteMessageBatchRequestEntry" DELETE_MESSAGE_BATCH_REQUEST_ENTRY {
    id: String = "Id" STRING, required;
    receipt_handle: String = "ReceiptHandle" STRING, required;
} }
record! { DeleteMessageBatchResult "DeleteMessageBatchResult" DELETE_MESSAGE_BATCH_RESULT {
    successful: Vec<DeleteMessageBatchResultEntry> = "Successful" DELETE_MESSAGE_BATCH_RESULT_ENTRY_LIST, required;
    failed: Vec<BatchResultErrorEntry> = "Failed" BATCH_RESULT_ERROR_ENTRY_LIST, required;
} }
record! { DeleteMessageBatchResultEntry "DeleteMessageBatchResultEntry" DELETE_MESSAGE_BATCH_RESULT_ENTRY {
    id: String = "Id" STRING, required;
} }
record! { DeleteMessageRequest "DeleteMessageRequest" DELETE_MESSAGE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    receipt_handle: String = "ReceiptHandle" STRING, required;
} }
record! { DeleteMessageResponse "DeleteMessageResponse" DELETE_MESSAGE_RESPONSE {} }
record! { DeleteQueueRequest "DeleteQueueRequest" DELETE_QUEUE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
} }
record! { DeleteQueueResponse "DeleteQueueResponse" DELETE_QUEUE_RESPONSE {} }
table! { "EmptyBatchRequest" EMPTY_BATCH_REQUEST {
    "message" EXCEPTION_MESSAGE;
} }
record! { GetQueueAttributesRequest "GetQueueAttributesRequest" GET_QUEUE_ATTRIBUTES_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    attribute_names: Option<Vec<String>> = "AttributeNames" ATTRIBUTE_NAME_LIST;
} }
record! { GetQueueAttributesResult "GetQueueAttributesResult" GET_QUEUE_ATTRIBUTES_RESULT {
    attributes: Option<BTreeMap<String, String>> = "Attributes" QUEUE_ATTRIBUTE_MAP;
} }
record! { GetQueueUrlRequest "GetQueueUrlRequest" GET_QUEUE_URL_REQUEST {
    queue_name: String = "QueueName" STRING, required;
    queue_owner_aws_account_id: Option<String> = "QueueOwnerAWSAccountId" STRING;
} }
record! { GetQueueUrlResult "GetQueueUrlResult" GET_QUEUE_URL_RESULT {
    queue_url: Option<String> = "QueueUrl" STRING;
} }
table! { "InvalidAddress" INVALID_ADDRESS {
    "message" EXCEPTION_MESSAGE;
} }
table! { "InvalidAttributeName" INVALID_ATTRIBUTE_NAME {
    "message" EXCEPTION_MESSAGE;
} }
table! { "InvalidAttributeValue" INVALID_ATTRIBUTE_VALUE {
    "message" EXCEPTION_MESSAGE;
} }
table! { "InvalidBatchEntryId" INVALID_BATCH_ENTRY_ID {
    "message" EXCEPTION_MESSAGE;
} }
table! { "InvalidIdFormat" INVALID_ID_FORMAT {} }
table! { "InvalidMessageContents" INVALID_MESSAGE_CONTENTS {
    "message" EXCEPTION_MESSAGE;
} }
table! { "InvalidSecurity" INVALID_SECURITY {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsAccessDenied" KMS_ACCESS_DENIED {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsDisabled" KMS_DISABLED {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsInvalidKeyUsage" KMS_INVALID_KEY_USAGE {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsInvalidState" KMS_INVALID_STATE {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsNotFound" KMS_NOT_FOUND {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsOptInRequired" KMS_OPT_IN_REQUIRED {
    "message" EXCEPTION_MESSAGE;
} }
table! { "KmsThrottled" KMS_THROTTLED {
    "message" EXCEPTION_MESSAGE;
} }
record! { ListDeadLetterSourceQueuesRequest "ListDeadLetterSourceQueuesRequest" LIST_DEAD_LETTER_SOURCE_QUEUES_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    next_token: Option<String> = "NextToken" TOKEN;
    max_results: Option<i64> = "MaxResults" BOXED_INTEGER;
} }
record! { ListDeadLetterSourceQueuesResult "ListDeadLetterSourceQueuesResult" LIST_DEAD_LETTER_SOURCE_QUEUES_RESULT {
    queue_urls: Vec<String> = "queueUrls" QUEUE_URL_LIST, required;
    next_token: Option<String> = "NextToken" TOKEN;
} }
table! { "ListMessageMoveTasksRequest" LIST_MESSAGE_MOVE_TASKS_REQUEST {
    "SourceArn" STRING, required;
    "MaxResults" NULLABLE_INTEGER;
} }
table! { "ListMessageMoveTasksResult" LIST_MESSAGE_MOVE_TASKS_RESULT {
    "Results" LIST_MESSAGE_MOVE_TASKS_RESULT_ENTRY_LIST, flattened();
} }
table! { "ListMessageMoveTasksResultEntry" LIST_MESSAGE_MOVE_TASKS_RESULT_ENTRY {
    "TaskHandle" STRING;
    "Status" STRING;
    "SourceArn" STRING;
    "DestinationArn" STRING;
    "MaxNumberOfMessagesPerSecond" NULLABLE_INTEGER;
    "ApproximateNumberOfMessagesMoved" LONG;
    "ApproximateNumberOfMessagesToMove" NULLABLE_LONG;
    "FailureReason" STRING;
    "StartedTimestamp" LONG;
} }
record! { ListQueueTagsRequest "ListQueueTagsRequest" LIST_QUEUE_TAGS_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
} }
record! { ListQueueTagsResult "ListQueueTagsResult" LIST_QUEUE_TAGS_RESULT {
    tags: Option<BTreeMap<String, String>> = "Tags" TAG_MAP;
} }
record! { ListQueuesRequest "ListQueuesRequest" LIST_QUEUES_REQUEST {
    queue_name_prefix: Option<String> = "QueueNamePrefix" STRING;
    next_token: Option<String> = "NextToken" TOKEN;
    max_results: Option<i64> = "MaxResults" BOXED_INTEGER;
} }
record! { ListQueuesResult "ListQueuesResult" LIST_QUEUES_RESULT {
    queue_urls: Option<Vec<String>> = "QueueUrls" QUEUE_URL_LIST;
    next_token: Option<String> = "NextToken" TOKEN;
} }
record! { Message "Message" MESSAGE {
    message_id: Option<String> = "MessageId" STRING;
    receipt_handle: Option<String> = "ReceiptHandle" STRING;
    md5_of_body: Option<String> = "MD5OfBody" STRING;
    body: Option<String> = "Body" STRING;
    attributes: Option<BTreeMap<String, String>> = "Attributes" MESSAGE_SYSTEM_ATTRIBUTE_MAP;
    md5_of_message_attributes: Option<String> = "MD5OfMessageAttributes" STRING;
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes" MESSAGE_BODY_ATTRIBUTE_MAP;
} }
record! { MessageAttributeValue "MessageAttributeValue" MESSAGE_ATTRIBUTE_VALUE {
    string_value: Option<String> = "StringValue" STRING;
    binary_value: Option<Vec<u8>> = "BinaryValue" BINARY;
    string_list_values: Option<Vec<String>> = "StringListValues" STRING_LIST, flattened();
    binary_list_values: Option<Vec<Vec<u8>>> = "BinaryListValues" BINARY_LIST, flattened();
    data_type: String = "DataType" STRING, required;
} }
table! { "MessageNotInflight" MESSAGE_NOT_INFLIGHT {} }
record! { MessageSystemAttributeValue "MessageSystemAttributeValue" MESSAGE_SYSTEM_ATTRIBUTE_VALUE {
    string_value: Option<String> = "StringValue" STRING;
    binary_value: Option<Vec<u8>> = "BinaryValue" BINARY;
    string_list_values: Option<Vec<String>> = "StringListValues" STRING_LIST, flattened();
    binary_list_values: Option<Vec<Vec<u8>>> = "BinaryListValues" BINARY_LIST, flattened();
    data_type: String = "DataType" STRING, required;
} }
table! { "OverLimit" OVER_LIMIT {
    "message" EXCEPTION_MESSAGE;
} }
table! { "PurgeQueueInProgress" PURGE_QUEUE_IN_PROGRESS {
    "message" EXCEPTION_MESSAGE;
} }
record! { PurgeQueueRequest "PurgeQueueRequest" PURGE_QUEUE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
} }
record! { PurgeQueueResponse "PurgeQueueResponse" PURGE_QUEUE_RESPONSE {} }
table! { "QueueDeletedRecently" QUEUE_DELETED_RECENTLY {
    "message" EXCEPTION_MESSAGE;
} }
table! { "QueueDoesNotExist" QUEUE_DOES_NOT_EXIST {
    "message" EXCEPTION_MESSAGE;
} }
table! { "QueueNameExists" QUEUE_NAME_EXISTS {
    "message" EXCEPTION_MESSAGE;
} }
table! { "ReceiptHandleIsInvalid" RECEIPT_HANDLE_IS_INVALID {
    "message" EXCEPTION_MESSAGE;
} }
record! { ReceiveMessageRequest "ReceiveMessageRequest" RECEIVE_MESSAGE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    attribute_names: Option<Vec<String>> = "AttributeNames" ATTRIBUTE_NAME_LIST;
    message_system_attribute_names: Option<Vec<String>> = "MessageSystemAttributeNames" MESSAGE_SYSTEM_ATTRIBUTE_LIST;
    message_attribute_names: Option<Vec<String>> = "MessageAttributeNames" MESSAGE_ATTRIBUTE_NAME_LIST;
    max_number_of_messages: Option<i64> = "MaxNumberOfMessages" NULLABLE_INTEGER;
    visibility_timeout: Option<i64> = "VisibilityTimeout" NULLABLE_INTEGER;
    wait_time_seconds: Option<i64> = "WaitTimeSeconds" NULLABLE_INTEGER;
    receive_request_attempt_id: Option<String> = "ReceiveRequestAttemptId" STRING;
} }
record! { ReceiveMessageResult "ReceiveMessageResult" RECEIVE_MESSAGE_RESULT {
    messages: Option<Vec<Message>> = "Messages" MESSAGE_LIST;
} }
record! { RemovePermissionRequest "RemovePermissionRequest" REMOVE_PERMISSION_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    label: String = "Label" STRING, required;
} }
record! { RemovePermissionResponse "RemovePermissionResponse" REMOVE_PERMISSION_RESPONSE {} }
table! { "RequestThrottled" REQUEST_THROTTLED {
    "message" EXCEPTION_MESSAGE;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "message" EXCEPTION_MESSAGE;
} }
record! { SendMessageBatchRequest "SendMessageBatchRequest" SEND_MESSAGE_BATCH_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    entries: Vec<SendMessageBatchRequestEntry> = "Entries" SEND_MESSAGE_BATCH_REQUEST_ENTRY_LIST, required;
} }
record! { SendMessageBatchRequestEntry "SendMessageBatchRequestEntry" SEND_MESSAGE_BATCH_REQUEST_ENTRY {
    id: String = "Id" STRING, required;
    message_body: String = "MessageBody" STRING, required;
    delay_seconds: Option<i64> = "DelaySeconds" NULLABLE_INTEGER;
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes" MESSAGE_BODY_ATTRIBUTE_MAP;
    message_system_attributes: Option<BTreeMap<String, MessageSystemAttributeValue>> = "MessageSystemAttributes" MESSAGE_BODY_SYSTEM_ATTRIBUTE_MAP;
    message_deduplication_id: Option<String> = "MessageDeduplicationId" STRING;
    message_group_id: Option<String> = "MessageGroupId" STRING;
} }
record! { SendMessageBatchResult "SendMessageBatchResult" SEND_MESSAGE_BATCH_RESULT {
    successful: Vec<SendMessageBatchResultEntry> = "Successful" SEND_MESSAGE_BATCH_RESULT_ENTRY_LIST, required;
    failed: Vec<BatchResultErrorEntry> = "Failed" BATCH_RESULT_ERROR_ENTRY_LIST, required;
} }
record! { SendMessageBatchResultEntry "SendMessageBatchResultEntry" SEND_MESSAGE_BATCH_RESULT_ENTRY {
    id: String = "Id" STRING, required;
    message_id: String = "MessageId" STRING, required;
    md5_of_message_body: String = "MD5OfMessageBody" STRING, required;
    md5_of_message_attributes: Option<String> = "MD5OfMessageAttributes" STRING;
    md5_of_message_system_attributes: Option<String> = "MD5OfMessageSystemAttributes" STRING;
    sequence_number: Option<String> = "SequenceNumber" STRING;
} }
record! { SendMessageRequest "SendMessageRequest" SEND_MESSAGE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    message_body: String = "MessageBody" STRING, required;
    delay_seconds: Option<i64> = "DelaySeconds" NULLABLE_INTEGER;
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes" MESSAGE_BODY_ATTRIBUTE_MAP;
    message_system_attributes: Option<BTreeMap<String, MessageSystemAttributeValue>> = "MessageSystemAttributes" MESSAGE_BODY_SYSTEM_ATTRIBUTE_MAP;
    message_deduplication_id: Option<String> = "MessageDeduplicationId" STRING;
    message_group_id: Option<String> = "MessageGroupId" STRING;
} }
record! { SendMessageResult "SendMessageResult" SEND_MESSAGE_RESULT {
    md5_of_message_body: Option<String> = "MD5OfMessageBody" STRING;
    md5_of_message_attributes: Option<String> = "MD5OfMessageAttributes" STRING;
    md5_of_message_system_attributes: Option<String> = "MD5OfMessageSystemAttributes" STRING;
    message_id: Option<String> = "MessageId" STRING;
    sequence_number: Option<String> = "SequenceNumber" STRING;
} }
record! { SetQueueAttributesRequest "SetQueueAttributesRequest" SET_QUEUE_ATTRIBUTES_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    attributes: BTreeMap<String, String> = "Attributes" QUEUE_ATTRIBUTE_MAP, required;
} }
record! { SetQueueAttributesResponse "SetQueueAttributesResponse" SET_QUEUE_ATTRIBUTES_RESPONSE {} }
table! { "StartMessageMoveTaskRequest" START_MESSAGE_MOVE_TASK_REQUEST {
    "SourceArn" STRING, required;
    "DestinationArn" STRING;
    "MaxNumberOfMessagesPerSecond" NULLABLE_INTEGER;
} }
table! { "StartMessageMoveTaskResult" START_MESSAGE_MOVE_TASK_RESULT {
    "TaskHandle" STRING;
} }
record! { TagQueueRequest "TagQueueRequest" TAG_QUEUE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    tags: BTreeMap<String, String> = "Tags" TAG_MAP, required;
} }
record! { TagQueueResponse "TagQueueResponse" TAG_QUEUE_RESPONSE {} }
table! { "TooManyEntriesInBatchRequest" TOO_MANY_ENTRIES_IN_BATCH_REQUEST {
    "message" EXCEPTION_MESSAGE;
} }
table! { "UnsupportedOperation" UNSUPPORTED_OPERATION {
    "message" EXCEPTION_MESSAGE;
} }
record! { UntagQueueRequest "UntagQueueRequest" UNTAG_QUEUE_REQUEST {
    queue_url: String = "QueueUrl" STRING, required;
    tag_keys: Vec<String> = "TagKeys" TAG_KEY_LIST, required;
} }
record! { UntagQueueResponse "UntagQueueResponse" UNTAG_QUEUE_RESPONSE {} }
static AWS_ACCOUNT_ID_LIST: Shape = Shape::list("AWSAccountIdList", &STRING, Bounds::NONE).flattened();
static ACTION_NAME_LIST: Shape = Shape::list("ActionNameList", &STRING, Bounds::NONE).flattened();
static ATTRIBUTE_NAME_LIST: Shape = Shape::list("AttributeNameList", &QUEUE_ATTRIBUTE_NAME, Bounds::NONE).flattened();
static BATCH_RESULT_ERROR_ENTRY_LIST: Shape = Shape::list("BatchResultErrorEntryList", &BATCH_RESULT_ERROR_ENTRY, Bounds::NONE).flattened();
static BINARY: Shape = Shape::new("Binary", wire::Kind::Blob { length: Bounds::NONE });
static BINARY_LIST: Shape = Shape::list("BinaryList", &BINARY, Bounds::NONE);
static BOOLEAN: Shape = Shape::new("Boolean", wire::Kind::Boolean);
static BOXED_INTEGER: Shape = Shape::new("BoxedInteger", wire::Kind::Integer { range: Bounds::NONE });
static CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY_LIST: Shape = Shape::list("ChangeMessageVisibilityBatchRequestEntryList", &CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY, Bounds::NONE).flattened();
static CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY_LIST: Shape = Shape::list("ChangeMessageVisibilityBatchResultEntryList", &CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY, Bounds::NONE).flattened();
static DELETE_MESSAGE_BATCH_REQUEST_ENTRY_LIST: Shape = Shape::list("DeleteMessageBatchRequestEntryList", &DELETE_MESSAGE_BATCH_REQUEST_ENTRY, Bounds::NONE).flattened();
static DELETE_MESSAGE_BATCH_RESULT_ENTRY_LIST: Shape = Shape::list("DeleteMessageBatchResultEntryList", &DELETE_MESSAGE_BATCH_RESULT_ENTRY, Bounds::NONE).flattened();
static EXCEPTION_MESSAGE: Shape = Shape::string("ExceptionMessage", Bounds::NONE, None);
static LIST_MESSAGE_MOVE_TASKS_RESULT_ENTRY_LIST: Shape = Shape::list("ListMessageMoveTasksResultEntryList", &LIST_MESSAGE_MOVE_TASKS_RESULT_ENTRY, Bounds::NONE).flattened();
static LONG: Shape = Shape::new("Long", wire::Kind::Integer { range: Bounds::NONE });
static MESSAGE_ATTRIBUTE_NAME: Shape = Shape::string("MessageAttributeName", Bounds::NONE, None);
static MESSAGE_ATTRIBUTE_NAME_LIST: Shape = Shape::list("MessageAttributeNameList", &MESSAGE_ATTRIBUTE_NAME, Bounds::NONE).flattened();
static MESSAGE_BODY_ATTRIBUTE_MAP: Shape = Shape::map("MessageBodyAttributeMap", &STRING, &MESSAGE_ATTRIBUTE_VALUE, Bounds::NONE).flattened();
static MESSAGE_BODY_SYSTEM_ATTRIBUTE_MAP: Shape = Shape::map("MessageBodySystemAttributeMap", &MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS, &MESSAGE_SYSTEM_ATTRIBUTE_VALUE, Bounds::NONE).flattened();
static MESSAGE_LIST: Shape = Shape::list("MessageList", &MESSAGE, Bounds::NONE).flattened();
static MESSAGE_SYSTEM_ATTRIBUTE_LIST: Shape = Shape::list("MessageSystemAttributeList", &MESSAGE_SYSTEM_ATTRIBUTE_NAME, Bounds::NONE).flattened();
static MESSAGE_SYSTEM_ATTRIBUTE_MAP: Shape = Shape::map("MessageSystemAttributeMap", &MESSAGE_SYSTEM_ATTRIBUTE_NAME, &STRING, Bounds::NONE).flattened();
static MESSAGE_SYSTEM_ATTRIBUTE_NAME: Shape = Shape::enumeration("MessageSystemAttributeName", &["All", "SenderId", "SentTimestamp", "ApproximateReceiveCount", "ApproximateFirstReceiveTimestamp", "SequenceNumber", "MessageDeduplicationId", "MessageGroupId", "AWSTraceHeader", "DeadLetterQueueSourceArn"]);
static MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS: Shape = Shape::enumeration("MessageSystemAttributeNameForSends", &["AWSTraceHeader"]);
static NULLABLE_INTEGER: Shape = Shape::new("NullableInteger", wire::Kind::Integer { range: Bounds::NONE });
static NULLABLE_LONG: Shape = Shape::new("NullableLong", wire::Kind::Integer { range: Bounds::NONE });
static QUEUE_ATTRIBUTE_MAP: Shape = Shape::map("QueueAttributeMap", &QUEUE_ATTRIBUTE_NAME, &STRING, Bounds::NONE).flattened();
static QUEUE_ATTRIBUTE_NAME: Shape = Shape::enumeration("QueueAttributeName", &["All", "Policy", "VisibilityTimeout", "MaximumMessageSize", "MessageRetentionPeriod", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "CreatedTimestamp", "LastModifiedTimestamp", "QueueArn", "ApproximateNumberOfMessagesDelayed", "DelaySeconds", "ReceiveMessageWaitTimeSeconds", "RedrivePolicy", "FifoQueue", "ContentBasedDeduplication", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit", "RedriveAllowPolicy", "SqsManagedSseEnabled"]);
static QUEUE_URL_LIST: Shape = Shape::list("QueueUrlList", &STRING, Bounds::NONE).flattened();
static SEND_MESSAGE_BATCH_REQUEST_ENTRY_LIST: Shape = Shape::list("SendMessageBatchRequestEntryList", &SEND_MESSAGE_BATCH_REQUEST_ENTRY, Bounds::NONE).flattened();
static SEND_MESSAGE_BATCH_RESULT_ENTRY_LIST: Shape = Shape::list("SendMessageBatchResultEntryList", &SEND_MESSAGE_BATCH_RESULT_ENTRY, Bounds::NONE).flattened();
static STRING: Shape = Shape::string("String", Bounds::NONE, None);
static STRING_LIST: Shape = Shape::list("StringList", &STRING, Bounds::NONE);
static TAG_KEY: Shape = Shape::string("TagKey", Bounds::NONE, None);
static TAG_KEY_LIST: Shape = Shape::list("TagKeyList", &TAG_KEY, Bounds::NONE).flattened();
static TAG_MAP: Shape = Shape::map("TagMap", &TAG_KEY, &TAG_VALUE, Bounds::NONE).flattened();
static TAG_VALUE: Shape = Shape::string("TagValue", Bounds::NONE, None);
static TOKEN: Shape = Shape::string("Token", Bounds::NONE, None);

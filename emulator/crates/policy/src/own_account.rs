//! Actions that no policy can allow to another account.

/// The operations on a KMS key that another account can be allowed; on all others the key's own account insists. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html>.
const KMS_ACROSS_ACCOUNTS: &[&str] = &[
    "CreateGrant",
    "Decrypt",
    "DeriveSharedSecret",
    "DescribeKey",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateMac",
    "GetKeyRotationStatus",
    "GetPublicKey",
    "ListGrants",
    "ReEncryptFrom",
    "ReEncryptTo",
    "RetireGrant",
    "RevokeGrant",
    "Sign",
    "Verify",
    "VerifyMac",
];

/// "Cross-account permissions don't apply to the following actions". See
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-customer-managed-policy-examples.html#grant-cross-account-permissions-to-role-and-user-name>.
const SQS_OWN_ACCOUNT: &[&str] = &[
    "AddPermission",
    "CancelMessageMoveTask",
    "CreateQueue",
    "DeleteQueue",
    "ListMessageMoveTasks",
    "ListQueueTags",
    "ListQueues",
    "RemovePermission",
    "SetQueueAttributes",
    "StartMessageMoveTask",
    "TagQueue",
    "UntagQueue",
];

/// The operations on a table or stream that another account can be allowed. See
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-iam-actions.html>.
const DYNAMODB_ACROSS_ACCOUNTS: &[&str] = &[
    "BatchGetItem",
    "BatchWriteItem",
    "ConditionCheckItem",
    "DeleteItem",
    "DeleteTable",
    "DescribeStream",
    "DescribeTable",
    "GetItem",
    "GetRecords",
    "GetShardIterator",
    "ListTagsOfResource",
    "PutItem",
    "Query",
    "Scan",
    "TagResource",
    "UntagResource",
    "UpdateItem",
    "UpdateTable",
];

/// Whether an action cannot be allowed to another account, whatever the policies say.
pub(crate) fn stays_in_account(action: &str) -> bool {
    let Some((service, name)) = action.split_once(':') else { return false };
    let is_in = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    match service {
        _ if service.eq_ignore_ascii_case("kms") => !is_in(KMS_ACROSS_ACCOUNTS),
        _ if service.eq_ignore_ascii_case("sqs") => is_in(SQS_OWN_ACCOUNT),
        _ if service.eq_ignore_ascii_case("dynamodb") => !is_in(DYNAMODB_ACROSS_ACCOUNTS),
        _ => false,
    }
}

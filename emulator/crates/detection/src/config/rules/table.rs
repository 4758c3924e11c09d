//! The managed rules: a row each. See
//! [the list of managed rules](https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html); the
//! page of each is called as the rule is in lower case, with hyphens, but where a row says otherwise.

use super::Judge::{Account, AccountBlock, Bucket, Certificate, Entity, Group, Key, Policy, Role, Tagged, Trail, User};
use super::Kind::{Boolean, BucketPolicy, Integer, List, OneOf, Text};
use super::Trigger::{Both, Change, Periodic};
use super::subject::{OIDC_PROVIDER, SAML_PROVIDER};
use super::{Judge, ManagedRule, Parameter, Row, Trigger};
use super::{accounts, attachments, bucket_policies, bucket_settings, buckets, credentials, keys};
use super::{passwords, permissions, trails};

/// The rule of an identifier such as `IAM_PASSWORD_POLICY`.
pub(crate) fn find(identifier: &str) -> Option<ManagedRule> {
    ALL.binary_search_by(|row| row.identifier.cmp(identifier)).ok().and_then(|at| ALL.get(at))
}

const fn row(identifier: &'static str, trigger: Trigger, parameters: &'static [Parameter], judge: Judge) -> Row {
    Row { identifier, trigger, parameters, is_global: false, judge }
}

/// "Only available in China (Beijing), US East (N. Virginia) Region".
const fn global(row: Row) -> Row {
    Row { is_global: true, ..row }
}

const NONE: &[Parameter] = &[];
const NO_BOUNDARIES: Parameter = Parameter::optional("excludePermissionBoundaryPolicy", Boolean);
const BLOCKED: Parameter = Parameter::required("blockedActionsPatterns", List);
const BUCKETS: Parameter = Parameter::optional("bucketNames", List);
const TAGS: &[Parameter] = &[Parameter::optional("requiredKeyTags", List)];
const BLOCKS: &[Parameter] = &[
    Parameter::or("BlockPublicAcls", Text, "True"),
    Parameter::or("BlockPublicPolicy", Text, "True"),
    Parameter::or("IgnorePublicAcls", Text, "True"),
    Parameter::or("RestrictPublicBuckets", Text, "True"),
];
const PLACES: &[Parameter] = &[
    Parameter::optional("s3BucketName", Text),
    Parameter::optional("snsTopicArn", Text),
    Parameter::optional("cloudWatchLogsLogGroupArn", Text),
];
const SELECTED: &[Parameter] = &[
    Parameter::optional("s3BucketName", Text),
    Parameter::optional("snsTopicArn", Text),
    Parameter::optional("cloudWatchLogsLogGroupArn", Text),
    Parameter::optional("includeManagementEvents", Boolean),
    Parameter::optional("readWriteType", OneOf(&["ReadOnly", "WriteOnly", "ALL"])),
];
const PASSWORDS: &[Parameter] = &[
    Parameter::or("MaxPasswordAge", Integer, "90"),
    Parameter::or("MinimumPasswordLength", Integer, "14"),
    Parameter::or("PasswordReusePrevention", Integer, "24"),
    Parameter::or("RequireLowercaseCharacters", Boolean, "true"),
    Parameter::or("RequireNumbers", Boolean, "true"),
    Parameter::or("RequireSymbols", Boolean, "true"),
    Parameter::or("RequireUppercaseCharacters", Boolean, "true"),
];
const ATTACHED: &[Parameter] = &[
    Parameter::optional("exceptionList", Text),
    Parameter::or("policyArns", List, "arn:aws:iam::aws:policy/AdministratorAccess"),
];
const IN_USE: &[Parameter] = &[
    Parameter::required("policyARN", Text),
    Parameter::or("policyUsageType", OneOf(&["IAM_USER", "IAM_GROUP", "IAM_ROLE", "ANY"]), "ANY"),
];
const GRANTEES: &[Parameter] = &[
    Parameter::optional("awsPrincipals", List),
    Parameter::optional("federatedUsers", List),
    Parameter::optional("ipAddresses", List),
    Parameter::optional("servicePrincipals", List),
    Parameter::optional("vpcIds", List),
];
const LIFECYCLE: &[Parameter] = &[
    BUCKETS,
    Parameter::optional("targetExpirationDays", Integer),
    Parameter::optional("targetPrefix", Text),
    Parameter::optional("targetTransitionDays", Integer),
    Parameter::optional("targetTransitionStorageClass", Text),
];
const NOTIFICATIONS: &[Parameter] =
    &[Parameter::optional("destinationArn", Text), Parameter::optional("eventTypes", List)];
const LOGGING: &[Parameter] = &[Parameter::optional("targetBucket", Text), Parameter::optional("targetPrefix", Text)];
const MASTER: &[Parameter] = &[Parameter::optional("MasterAccountId", Text)];
const KEY_AGE: &[Parameter] = &[Parameter::or("maxAccessKeyAge", Integer, "90")];
const USAGE_AGE: &[Parameter] = &[Parameter::or("maxCredentialUsageAge", Integer, "90")];
const DELIVERY: &[Parameter] = &[Parameter::optional("expectedDeliveryWindowAge", Integer)];
const DATA_BUCKETS: &[Parameter] = &[Parameter::optional("S3BucketNames", List)];
const INLINE: &[Parameter] = &[BLOCKED, Parameter::optional("excludeRoleByManagementAccount", Boolean)];
const GROUPS: &[Parameter] = &[Parameter::optional("groupNames", List)];
const MANAGED: &[Parameter] = &[Parameter::required("managedPolicyArns", List)];
const KEY_IDS: &[Parameter] = &[Parameter::optional("kmsKeyIds", List)];
const ACTIONS: &[Parameter] = &[Parameter::required("blacklistedActionPattern", List)];
const CONTROL: &[Parameter] = &[Parameter::required("controlPolicy", BucketPolicy)];
const EXCLUDED: &[Parameter] = &[Parameter::optional("excludedPublicBuckets", List)];
const MODE: &[Parameter] = &[Parameter::optional("mode", OneOf(&["GOVERNANCE", "COMPLIANCE"]))];
const REPLICATION: &[Parameter] = &[Parameter::optional("ReplicationType", OneOf(&["CROSS-REGION", "SAME-REGION"]))];
const VERSIONING: &[Parameter] = &[Parameter::optional("isMfaDeleteEnabled", Text)];
const ENCRYPTION: &[Parameter] = &[Parameter::optional("kmsKeyArns", List)];

/// Every managed rule, sorted by identifier. `CLOUD_TRAIL_ENABLED` is on the page cloudtrail-enabled, and
/// `MULTI_REGION_CLOUD_TRAIL_ENABLED` on multi-region-cloudtrail-enabled.
#[rustfmt::skip]
pub(crate) static ALL: [Row; 59] = [
    row("ACCESS_KEYS_ROTATED", Periodic, KEY_AGE, User(credentials::keys_are_rotated)),
    row("ACCOUNT_PART_OF_ORGANIZATIONS", Periodic, MASTER, Account(accounts::is_in_organization)),
    row("CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK", Periodic, NONE, Account(trails::records_all_reads)),
    row("CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK", Periodic, NONE, Account(trails::records_all_writes)),
    row("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", Periodic, DATA_BUCKETS, Account(trails::records_data)),
    row("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", Periodic, NONE, Account(trails::is_secure)),
    row("CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", Periodic, DELIVERY, Trail(trails::sends_to_log_group)),
    row("CLOUD_TRAIL_ENABLED", Periodic, PLACES, Account(trails::is_enabled)),
    row("CLOUD_TRAIL_ENCRYPTION_ENABLED", Periodic, NONE, Trail(trails::is_encrypted)),
    row("CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED", Periodic, NONE, Trail(trails::is_validated)),
    row("CMK_BACKING_KEY_ROTATION_ENABLED", Periodic, NONE, Key(keys::is_rotated)),
    row("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", Change, &[BLOCKED, NO_BOUNDARIES], Policy(permissions::blocks_kms_actions)),
    row("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", Periodic, NONE, Account(accounts::has_external_analyzer)),
    row("IAM_GROUP_HAS_USERS_CHECK", Change, NONE, Group(attachments::has_users)),
    row("IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS", Change, INLINE, Entity(permissions::inline_blocks_kms_actions)),
    row("IAM_NO_INLINE_POLICY_CHECK", Change, NONE, Entity(attachments::has_no_inline_policy)),
    global(row("IAM_OIDC_PROVIDER_TAGGED", Change, TAGS, Tagged(OIDC_PROVIDER, attachments::is_tagged))),
    row("IAM_PASSWORD_POLICY", Periodic, PASSWORDS, Account(passwords::password_policy)),
    row("IAM_POLICY_BLACKLISTED_CHECK", Change, ATTACHED, Entity(attachments::has_no_listed_policy)),
    row("IAM_POLICY_DESCRIPTION", Change, NONE, Policy(attachments::is_described)),
    row("IAM_POLICY_IN_USE", Periodic, IN_USE, Account(attachments::policy_is_in_use)),
    row("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", Change, &[NO_BOUNDARIES], Policy(permissions::is_no_administrator)),
    row("IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS", Change, &[NO_BOUNDARIES], Policy(permissions::is_no_full_access)),
    row("IAM_ROLE_MANAGED_POLICY_CHECK", Change, MANAGED, Role(attachments::has_listed_policies)),
    row("IAM_ROOT_ACCESS_KEY_CHECK", Periodic, NONE, Account(credentials::root_has_no_key)),
    global(row("IAM_SAML_PROVIDER_TAGGED", Change, TAGS, Tagged(SAML_PROVIDER, attachments::is_tagged))),
    global(row("IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK", Periodic, NONE, Certificate(credentials::is_not_expired))),
    row("IAM_USER_GROUP_MEMBERSHIP_CHECK", Change, GROUPS, User(attachments::is_in_groups)),
    row("IAM_USER_MFA_ENABLED", Periodic, NONE, User(credentials::has_mfa)),
    row("IAM_USER_NO_POLICIES_CHECK", Change, NONE, User(attachments::has_no_policy)),
    row("IAM_USER_UNUSED_CREDENTIALS_CHECK", Periodic, USAGE_AGE, User(credentials::credentials_are_used)),
    row("KMS_CMK_NOT_SCHEDULED_FOR_DELETION", Periodic, KEY_IDS, Key(keys::is_kept)),
    row("KMS_KEY_POLICY_NO_PUBLIC_ACCESS", Change, NONE, Key(keys::is_not_public)),
    row("MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", Periodic, NONE, User(credentials::console_user_has_mfa)),
    row("MULTI_REGION_CLOUD_TRAIL_ENABLED", Periodic, SELECTED, Account(trails::is_enabled_everywhere)),
    row("ROOT_ACCOUNT_HARDWARE_MFA_ENABLED", Periodic, NONE, Account(credentials::root_has_hardware_mfa)),
    row("ROOT_ACCOUNT_MFA_ENABLED", Periodic, NONE, Account(credentials::root_has_mfa)),
    row("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS", Change, BLOCKS, AccountBlock(accounts::block_is_as_wanted)),
    row("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC", Periodic, BLOCKS, Account(accounts::blocks_public_access)),
    row("S3_BUCKET_ACL_PROHIBITED", Change, NONE, Bucket(buckets::has_no_acl)),
    row("S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED", Change, ACTIONS, Bucket(bucket_policies::allows_no_listed_action)),
    row("S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED", Change, NONE, Bucket(bucket_settings::replicates_across_regions)),
    row("S3_BUCKET_DEFAULT_LOCK_ENABLED", Change, MODE, Bucket(bucket_settings::is_locked)),
    row("S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", Change, EXCLUDED, Bucket(buckets::blocks_public_access)),
    row("S3_BUCKET_LOGGING_ENABLED", Change, LOGGING, Bucket(bucket_settings::is_logged)),
    row("S3_BUCKET_MFA_DELETE_ENABLED", Change, NONE, Bucket(bucket_settings::deletes_with_mfa)),
    row("S3_BUCKET_POLICY_GRANTEE_CHECK", Change, GRANTEES, Bucket(bucket_policies::grants_to_listed)),
    row("S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE", Change, CONTROL, Bucket(bucket_policies::is_not_more_permissive)),
    row("S3_BUCKET_PUBLIC_READ_PROHIBITED", Both, NONE, Bucket(buckets::is_not_read_by_public)),
    row("S3_BUCKET_PUBLIC_WRITE_PROHIBITED", Both, NONE, Bucket(buckets::is_not_written_by_public)),
    row("S3_BUCKET_REPLICATION_ENABLED", Change, REPLICATION, Bucket(bucket_settings::replicates)),
    row("S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", Change, NONE, Bucket(bucket_settings::is_encrypted)),
    row("S3_BUCKET_SSL_REQUESTS_ONLY", Change, NONE, Bucket(bucket_policies::requires_tls)),
    row("S3_BUCKET_VERSIONING_ENABLED", Change, VERSIONING, Bucket(bucket_settings::keeps_versions)),
    row("S3_DEFAULT_ENCRYPTION_KMS", Change, ENCRYPTION, Bucket(bucket_settings::is_encrypted_by_kms)),
    row("S3_EVENT_NOTIFICATIONS_ENABLED", Change, NOTIFICATIONS, Bucket(bucket_settings::notifies)),
    row("S3_LIFECYCLE_POLICY_CHECK", Change, LIFECYCLE, Bucket(bucket_settings::has_lifecycle)),
    row("S3_VERSION_LIFECYCLE_POLICY_CHECK", Change, &[BUCKETS], Bucket(bucket_settings::versions_have_lifecycle)),
    row("SECURITY_ACCOUNT_INFORMATION_PROVIDED", Periodic, NONE, Account(accounts::has_security_contact)),
];

//! AWS Key Management Service. See the
//! [API reference](https://docs.aws.amazon.com/kms/latest/APIReference/Welcome.html).

mod alias;
mod cryptography;
mod find;
mod grants;
mod key;
mod lifecycle;
mod mac;
mod pages;
mod policy;
mod resource;
mod spec;
mod tagging;

use service::served;

served! {
    /// AWS Key Management Service.
    pub static KMS: models::kms::SERVICE, locate resource::locate;
    CancelKeyDeletion => write lifecycle::cancel_key_deletion,
    CreateAlias => write alias::create_alias,
    CreateGrant => write grants::create_grant,
    CreateKey => write key::create_key,
    Decrypt => read cryptography::decrypt,
    DeleteAlias => write alias::delete_alias,
    DescribeKey => read key::describe_key | key::is_of_aws => key::describe_key_of_aws,
    DisableKey => write lifecycle::disable_key,
    DisableKeyRotation => write lifecycle::disable_key_rotation,
    EnableKey => write lifecycle::enable_key,
    EnableKeyRotation => write lifecycle::enable_key_rotation,
    Encrypt => read cryptography::encrypt,
    GenerateDataKey => read cryptography::generate_data_key,
    GenerateDataKeyWithoutPlaintext => read cryptography::generate_data_key_without_plaintext,
    GenerateMac => read mac::generate_mac,
    GenerateRandom => read cryptography::generate_random,
    GetKeyPolicy => read policy::get_key_policy,
    GetKeyRotationStatus => read lifecycle::get_key_rotation_status,
    ListAliases => read alias::list_aliases,
    ListGrants => read grants::list_grants,
    ListKeyPolicies => read policy::list_key_policies,
    ListKeys => read key::list_keys,
    ListResourceTags => read tagging::list_resource_tags,
    ListRetirableGrants => read grants::list_retirable_grants,
    PutKeyPolicy => write policy::put_key_policy,
    ReEncrypt => read cryptography::re_encrypt,
    RetireGrant => write grants::retire_grant,
    RevokeGrant => write grants::revoke_grant,
    ScheduleKeyDeletion => write lifecycle::schedule_key_deletion,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateAlias => write alias::update_alias,
    UpdateKeyDescription => write lifecycle::update_key_description,
    VerifyMac => read mac::verify_mac,
}

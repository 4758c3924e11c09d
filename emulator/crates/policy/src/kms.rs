//! What of KMS is its own: <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html>.

/// The operations on a key that another account can be allowed; on all others the key's own account insists.
const ACROSS_ACCOUNTS: &[&str] = &[
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

/// Whether an action cannot be allowed to another account, whatever the policies say.
pub(crate) fn stays_in_account(action: &str) -> bool {
    match action.split_once(':') {
        Some((service, name)) if service.eq_ignore_ascii_case("kms") => {
            !ACROSS_ACCOUNTS.iter().any(|known| known.eq_ignore_ascii_case(name))
        }
        Some(_) | None => false,
    }
}

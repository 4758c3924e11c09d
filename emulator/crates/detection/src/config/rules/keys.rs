//! KMS keys.

use state::kms::KeyState;

use super::subject::OfKey;
use super::{Asked, Compliance, Verdict, unless};

/// "Automatic key rotation is not supported for asymmetric KMS keys, HMAC KMS keys, KMS keys with imported key material, or
/// KMS keys in custom key stores": nothing is said of those, of AWS's own, and of those that are to be deleted.
pub(super) fn is_rotated(_: &Asked<'_>, of: &OfKey<'_>) -> Verdict {
    let can_rotate = !of.key.aws_managed && of.key.is_symmetric() && of.key.state() != KeyState::PendingDeletion;
    if !can_rotate {
        return Ok(Compliance::NotApplicable);
    }
    unless(of.key.rotation.is_none(), "The key is not rotated.")
}

pub(super) fn is_kept(asked: &Asked<'_>, of: &OfKey<'_>) -> Verdict {
    if of.key.aws_managed || !asked.parameters.list_admits("kmsKeyIds", &of.resource.name) {
        return Ok(Compliance::NotApplicable);
    }
    unless(of.key.state() == KeyState::PendingDeletion, "The key is scheduled for deletion.")
}

/// "A KMS key policy must grant access only to fixed values."
pub(super) fn is_not_public(_: &Asked<'_>, of: &OfKey<'_>) -> Verdict {
    let is_public =
        of.resource.policy.as_ref().is_some_and(|policy| super::buckets::is_public(policy, "AWS::KMS::Key"));
    unless(is_public, "The key policy allows public access.")
}

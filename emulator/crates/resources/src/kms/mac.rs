//! What HMAC keys do. See <https://docs.aws.amazon.com/kms/latest/developerguide/hmac.html>.

use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::kms;
use wire::Fault;

use super::{find, spec};

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html>
pub(super) fn generate_mac(view: &View<'_>, input: api::GenerateMacRequest) -> Result<api::GenerateMacResponse, Fault> {
    let (arn, mac) = code(view, &input.key_id, &input.mac_algorithm, &input.message)?;
    find::dry_run(input.dry_run)?;
    Ok(api::GenerateMacResponse { mac: Some(mac), mac_algorithm: Some(input.mac_algorithm), key_id: Some(arn) })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html>
pub(super) fn verify_mac(view: &View<'_>, input: api::VerifyMacRequest) -> Result<api::VerifyMacResponse, Fault> {
    let (arn, mac) = code(view, &input.key_id, &input.mac_algorithm, &input.message)?;
    if mac != input.mac {
        return Err(e::KMS_INVALID_MAC_EXCEPTION.fault(""));
    }
    find::dry_run(input.dry_run)?;
    Ok(api::VerifyMacResponse { key_id: Some(arn), mac_valid: Some(true), mac_algorithm: Some(input.mac_algorithm) })
}

fn code(view: &View<'_>, name: &str, algorithm: &str, message: &[u8]) -> Result<(String, Vec<u8>), Fault> {
    let key = find::any(view.partition, view.call, name)?;
    let detail = find::usable(key)?;
    if spec::mac_algorithm(&detail.spec).as_deref() != Some(algorithm) {
        return Err(e::INVALID_KEY_USAGE_EXCEPTION
            .fault(format!("Algorithm {algorithm} is incompatible with key spec {}.", detail.spec)));
    }
    let mac = kms::mac(view.partition, &key.arn, algorithm, message);
    let mac = mac.ok_or_else(|| e::INVALID_KEY_USAGE_EXCEPTION.fault(format!("Algorithm {algorithm} is unknown.")))?;
    Ok((key.arn.to_string(), mac))
}

//! What symmetric keys do. See <https://docs.aws.amazon.com/kms/latest/developerguide/kms-cryptography.html>.

use std::collections::BTreeMap;

use aws::Arn;
use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::kms;
use state::resource::PolicyResource;
use wire::Fault;

use super::{find, spec};

type Context = Option<BTreeMap<String, String>>;

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html>
pub(super) fn encrypt(view: &View<'_>, input: api::EncryptRequest) -> Result<api::EncryptResponse, Fault> {
    let key = symmetric(view, &input.key_id, "Encrypt")?;
    check_algorithm(input.encryption_algorithm.as_deref(), &key.arn)?;
    find::dry_run(input.dry_run)?;
    Ok(api::EncryptResponse {
        ciphertext_blob: Some(seal(view, &key.arn, &input.plaintext, input.encryption_context)),
        key_id: Some(key.arn.to_string()),
        encryption_algorithm: Some(spec::SYMMETRIC.to_owned()),
    })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html>
pub(super) fn decrypt(view: &View<'_>, input: api::DecryptRequest) -> Result<api::DecryptResponse, Fault> {
    if input.recipient.is_some() {
        return Err(no_enclaves());
    }
    let ciphertext = input.ciphertext_blob.unwrap_or_default();
    let arn = source(view, &ciphertext, input.key_id.as_deref(), "Decrypt")?;
    check_algorithm(input.encryption_algorithm.as_deref(), &arn)?;
    let plaintext = open(view, &ciphertext, input.encryption_context)?;
    find::dry_run(input.dry_run)?;
    Ok(api::DecryptResponse {
        key_id: Some(arn.to_string()),
        plaintext: Some(plaintext),
        encryption_algorithm: Some(spec::SYMMETRIC.to_owned()),
        ..api::DecryptResponse::default()
    })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html>
pub(super) fn re_encrypt(view: &View<'_>, input: api::ReEncryptRequest) -> Result<api::ReEncryptResponse, Fault> {
    let ciphertext = input.ciphertext_blob.unwrap_or_default();
    let from = source(view, &ciphertext, input.source_key_id.as_deref(), "ReEncryptFrom")?;
    let to = symmetric(view, &input.destination_key_id, "ReEncryptTo")?;
    check_algorithm(input.source_encryption_algorithm.as_deref(), &from)?;
    check_algorithm(input.destination_encryption_algorithm.as_deref(), &to.arn)?;
    let plaintext = open(view, &ciphertext, input.source_encryption_context)?;
    find::dry_run(input.dry_run)?;
    Ok(api::ReEncryptResponse {
        ciphertext_blob: Some(seal(view, &to.arn, &plaintext, input.destination_encryption_context)),
        source_key_id: Some(from.to_string()),
        key_id: Some(to.arn.to_string()),
        source_encryption_algorithm: Some(spec::SYMMETRIC.to_owned()),
        destination_encryption_algorithm: Some(spec::SYMMETRIC.to_owned()),
        ..api::ReEncryptResponse::default()
    })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html>
pub(super) fn generate_data_key(
    view: &View<'_>,
    input: api::GenerateDataKeyRequest,
) -> Result<api::GenerateDataKeyResponse, Fault> {
    if input.recipient.is_some() {
        return Err(no_enclaves());
    }
    let key = symmetric(view, &input.key_id, "GenerateDataKey")?;
    let plaintext = data_key(view, input.key_spec.as_deref(), input.number_of_bytes)?;
    find::dry_run(input.dry_run)?;
    Ok(api::GenerateDataKeyResponse {
        ciphertext_blob: Some(seal(view, &key.arn, &plaintext, input.encryption_context)),
        plaintext: Some(plaintext),
        key_id: Some(key.arn.to_string()),
        ..api::GenerateDataKeyResponse::default()
    })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html>
pub(super) fn generate_data_key_without_plaintext(
    view: &View<'_>,
    input: api::GenerateDataKeyWithoutPlaintextRequest,
) -> Result<api::GenerateDataKeyWithoutPlaintextResponse, Fault> {
    let key = symmetric(view, &input.key_id, "GenerateDataKeyWithoutPlaintext")?;
    let plaintext = data_key(view, input.key_spec.as_deref(), input.number_of_bytes)?;
    find::dry_run(input.dry_run)?;
    Ok(api::GenerateDataKeyWithoutPlaintextResponse {
        ciphertext_blob: Some(seal(view, &key.arn, &plaintext, input.encryption_context)),
        key_id: Some(key.arn.to_string()),
        ..api::GenerateDataKeyWithoutPlaintextResponse::default()
    })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html>
pub(super) fn generate_random(
    view: &View<'_>,
    input: api::GenerateRandomRequest,
) -> Result<api::GenerateRandomResponse, Fault> {
    if input.recipient.is_some() {
        return Err(no_enclaves());
    }
    let Some(length) = input.number_of_bytes else {
        return Err(find::invalid("NumberOfBytes is required."));
    };
    let plaintext = random(view, "random", length);
    Ok(api::GenerateRandomResponse { plaintext: Some(plaintext), ..api::GenerateRandomResponse::default() })
}

/// A key in use that encrypts, by any of its names.
fn symmetric<'v>(view: &View<'v>, name: &str, operation: &str) -> Result<&'v PolicyResource, Fault> {
    let key = find::any(view.partition, view.call, name)?;
    let detail = find::usable(key)?;
    if detail.is_symmetric() {
        return Ok(key);
    }
    let message = match &*detail.usage {
        "ENCRYPT_DECRYPT" => format!("{} is asymmetric, and orglab encrypts with symmetric keys only.", key.arn),
        usage => format!("{} key usage is {usage} which is not valid for {operation}.", key.arn),
    };
    Err(e::INVALID_KEY_USAGE_EXCEPTION.fault(message))
}

/// The key that a ciphertext was made with; one that the request names must be the same.
fn source(view: &View<'_>, ciphertext: &[u8], named: Option<&str>, operation: &str) -> Result<Arn, Fault> {
    let named = match named {
        Some(name) => Some(symmetric(view, name, operation)?.arn.clone()),
        None => None,
    };
    let arn = kms::key_of(ciphertext).ok_or_else(unreadable)?;
    if named.is_some_and(|named| named != arn) {
        return Err(e::INCORRECT_KEY_EXCEPTION
            .fault("The key ID in the request does not identify a CMK that can perform this operation."));
    }
    if arn.region() != view.call.region.as_str() {
        // KMS of one Region knows nothing of the keys of another.
        return Err(unreadable());
    }
    Ok(symmetric(view, arn.as_str(), operation)?.arn.clone())
}

fn open(view: &View<'_>, ciphertext: &[u8], context: Context) -> Result<Vec<u8>, Fault> {
    kms::decrypt(view.partition, ciphertext, &context.unwrap_or_default()).map_err(|_| unreadable())
}

fn seal(view: &View<'_>, key: &Arn, plaintext: &[u8], context: Context) -> Vec<u8> {
    kms::encrypt(view.partition, key, plaintext, &context.unwrap_or_default(), &view.call.request_id)
}

fn data_key(view: &View<'_>, spec: Option<&str>, bytes: Option<i64>) -> Result<Vec<u8>, Fault> {
    let length = match (spec, bytes) {
        (Some("AES_128"), None) => 16,
        (Some(_), None) => 32,
        (None, Some(bytes)) => bytes,
        _ => return Err(find::invalid("Please specify either number of bytes or key spec.")),
    };
    Ok(random(view, "data key", length))
}

fn random(view: &View<'_>, purpose: &str, length: i64) -> Vec<u8> {
    let once = format!("{purpose} {}", view.call.request_id);
    // The model's limit is 1024.
    kms::random(view.partition, &once, usize::try_from(length).unwrap_or(0).min(1024))
}

fn check_algorithm(algorithm: Option<&str>, key: &Arn) -> Result<(), Fault> {
    match algorithm {
        None | Some(spec::SYMMETRIC) => Ok(()),
        Some(other) => {
            Err(e::INVALID_KEY_USAGE_EXCEPTION
                .fault(format!("Algorithm {other} is incompatible with key spec of {key}.")))
        }
    }
}

/// KMS says no more than that.
fn unreadable() -> Fault {
    e::INVALID_CIPHERTEXT_EXCEPTION.fault("")
}

fn no_enclaves() -> Fault {
    find::invalid("Recipient is not emulated: leave it out.")
}

//! Kinds of keys and what they can do. See
//! <https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html>.

use wire::Fault;

use super::find::invalid;

pub(super) const SYMMETRIC: &str = "SYMMETRIC_DEFAULT";

/// What keys of a kind can be used for; the first is meant where none is said of a symmetric key.
pub(super) fn usages(spec: &str) -> &'static [&'static str] {
    match spec {
        SYMMETRIC => &["ENCRYPT_DECRYPT"],
        "SM2" => &["SIGN_VERIFY", "ENCRYPT_DECRYPT", "KEY_AGREEMENT"],
        "ECC_SECG_P256K1" => &["SIGN_VERIFY"],
        _ if spec.starts_with("HMAC_") => &["GENERATE_VERIFY_MAC"],
        _ if spec.starts_with("RSA_") => &["ENCRYPT_DECRYPT", "SIGN_VERIFY"],
        _ if spec.starts_with("ECC_NIST_P") => &["SIGN_VERIFY", "KEY_AGREEMENT"],
        _ => &["SIGN_VERIFY"],
    }
}

/// The usage of a new key.
pub(super) fn usage(spec: &str, wanted: Option<String>) -> Result<String, Fault> {
    match wanted {
        Some(usage) if usages(spec).contains(&usage.as_str()) => Ok(usage),
        Some(usage) => Err(invalid(format!("KeyUsage {usage} is not compatible with KeySpec {spec}"))),
        None if spec == SYMMETRIC => Ok("ENCRYPT_DECRYPT".to_owned()),
        None => {
            Err(invalid("You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."))
        }
    }
}

/// Algorithms that a key encrypts with.
pub(super) fn encryption_algorithms(spec: &str, usage: &str) -> Option<Vec<String>> {
    let all: &[&str] = match spec {
        _ if usage != "ENCRYPT_DECRYPT" => return None,
        SYMMETRIC => &[SYMMETRIC],
        "SM2" => &["SM2PKE"],
        _ => &["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"],
    };
    Some(texts(all))
}

/// Algorithms that a key signs with.
pub(super) fn signing_algorithms(spec: &str, usage: &str) -> Option<Vec<String>> {
    let all: &[&str] = match spec {
        _ if usage != "SIGN_VERIFY" => return None,
        "SM2" => &["SM2DSA"],
        "ECC_NIST_P384" => &["ECDSA_SHA_384"],
        "ECC_NIST_P521" => &["ECDSA_SHA_512"],
        "ECC_NIST_P256" | "ECC_SECG_P256K1" => &["ECDSA_SHA_256"],
        _ if spec.starts_with("RSA_") => &[
            "RSASSA_PKCS1_V1_5_SHA_256",
            "RSASSA_PKCS1_V1_5_SHA_384",
            "RSASSA_PKCS1_V1_5_SHA_512",
            "RSASSA_PSS_SHA_256",
            "RSASSA_PSS_SHA_384",
            "RSASSA_PSS_SHA_512",
        ],
        _ => return None,
    };
    Some(texts(all))
}

/// The algorithm that an HMAC key makes codes with.
pub(super) fn mac_algorithm(spec: &str) -> Option<String> {
    spec.strip_prefix("HMAC_").map(|bits| format!("HMAC_SHA_{bits}"))
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

//! Ciphertexts: AES-256-GCM under the key's material, with the encryption context as what is authenticated beside it. A
//! ciphertext names its key, so that it can be decrypted without saying which. See
//! [symmetric encryption](https://docs.aws.amazon.com/kms/latest/developerguide/symmetric-asymmetric.html).

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use aws::Arn;
use hmac::{Hmac, Mac};
use sha2::{Sha224, Sha256, Sha384, Sha512};

use super::Context;
use crate::Partition;

/// The version of the form that ciphertexts have.
const VERSION: u8 = 1;
const NONCE: usize = 12;

/// A ciphertext is damaged, of another partition, or was made with another encryption context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the ciphertext cannot be read with this key and encryption context")]
pub struct Unreadable;

/// Encrypts with a key. `once` is what no other encryption has, such as a request id: the nonce follows from it.
pub fn encrypt(partition: &Partition, key: &Arn, plaintext: &[u8], context: &Context, once: &str) -> Vec<u8> {
    let mut out = header(key);
    let aad = authenticated(&out, context);
    let random = partition.token_key.derive("kms nonce", &[key.as_str().as_bytes(), once.as_bytes(), plaintext]);
    let nonce = random.first_chunk::<NONCE>().copied().unwrap_or_default();
    let payload = Payload { msg: plaintext, aad: &aad };
    // INVARIANT: AES-GCM refuses only plaintexts of more than 64 GiB.
    let sealed = cipher(partition, key).encrypt(&Nonce::from(nonce), payload).unwrap_or_default();
    out.extend(nonce);
    out.extend(sealed);
    out
}

/// The key that a ciphertext was made with, by its own word.
pub fn key_of(ciphertext: &[u8]) -> Option<Arn> {
    split(ciphertext).map(|(_, key, _)| key)
}

/// Decrypts with the key that the ciphertext names.
///
/// # Errors
/// When it is damaged or the encryption context is another.
pub fn decrypt(partition: &Partition, ciphertext: &[u8], context: &Context) -> Result<Vec<u8>, Unreadable> {
    let (header, key, rest) = split(ciphertext).ok_or(Unreadable)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(Unreadable)?;
    let payload = Payload { msg: sealed, aad: &authenticated(header, context) };
    cipher(partition, &key).decrypt(&Nonce::from(*nonce), payload).map_err(|_| Unreadable)
}

/// Bytes that nobody can guess, and that equal worlds give for equal `once`.
pub fn random(partition: &Partition, once: &str, length: usize) -> Vec<u8> {
    let block = |at: u32| partition.token_key.derive("kms random", &[once.as_bytes(), &at.to_be_bytes()]);
    (0..).flat_map(block).take(length).collect()
}

/// The code of a message by an algorithm such as `HMAC_SHA_256`; none where the algorithm is unknown.
pub fn mac(partition: &Partition, key: &Arn, algorithm: &str, message: &[u8]) -> Option<Vec<u8>> {
    let material = material(partition, key);
    match algorithm {
        "HMAC_SHA_224" => code::<Hmac<Sha224>>(&material, message),
        "HMAC_SHA_256" => code::<Hmac<Sha256>>(&material, message),
        "HMAC_SHA_384" => code::<Hmac<Sha384>>(&material, message),
        "HMAC_SHA_512" => code::<Hmac<Sha512>>(&material, message),
        _ => None,
    }
}

fn code<M: Mac + hmac::KeyInit>(material: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let mut mac = <M as hmac::KeyInit>::new_from_slice(material).ok()?;
    mac.update(message);
    Some(mac.finalize().into_bytes().to_vec())
}

fn material(partition: &Partition, key: &Arn) -> [u8; 32] {
    partition.token_key.derive("kms key", &[key.as_str().as_bytes()])
}

fn cipher(partition: &Partition, key: &Arn) -> Aes256Gcm {
    Aes256Gcm::new(&material(partition, key).into())
}

/// Version, length of the key's ARN, the ARN.
fn header(key: &Arn) -> Vec<u8> {
    let arn = key.as_str().as_bytes();
    let mut out = vec![VERSION];
    out.extend(u16::try_from(arn.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend(arn);
    out
}

fn split(ciphertext: &[u8]) -> Option<(&[u8], Arn, &[u8])> {
    let [version, high, low, ..] = *ciphertext else { return None };
    let end = 3 + usize::from(u16::from_be_bytes([high, low]));
    let (header, rest) = ciphertext.split_at_checked(end)?;
    let arn = std::str::from_utf8(header.get(3..)?).ok()?;
    (version == VERSION).then_some(())?;
    Some((header, Arn::parse(arn).ok()?, rest))
}

/// Header and encryption context, each part with its length before it so that no two contexts look alike.
fn authenticated(header: &[u8], context: &Context) -> Vec<u8> {
    let mut out = header.to_vec();
    for part in context.iter().flat_map(|(key, value)| [key, value]) {
        out.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        out.extend(part.as_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    fn context(pairs: &[(&str, &str)]) -> Context {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    /// <https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html>: "the same … encryption context is
    /// required to decrypt".
    #[test]
    fn what_was_encrypted_is_read_with_the_same_context_only() {
        let (partition, key) = (Partition::new("aws", 7), Arn::parse(KEY).unwrap());
        let with = context(&[("app", "shop"), ("stage", "prod")]);
        let sealed = encrypt(&partition, &key, b"secret", &with, "1");
        assert_eq!(key_of(&sealed), Some(key.clone()));
        assert_eq!(decrypt(&partition, &sealed, &with).as_deref(), Ok(&b"secret"[..]));
        for other in [context(&[]), context(&[("app", "shop")]), context(&[("app", "shopstage"), ("stage", "prod")])] {
            assert_eq!(decrypt(&partition, &sealed, &other), Err(Unreadable), "{other:?}");
        }
        assert_eq!(decrypt(&Partition::new("aws", 8), &sealed, &with), Err(Unreadable));
        for at in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[at] ^= 1;
            assert_eq!(decrypt(&partition, &damaged, &with), Err(Unreadable), "byte {at}");
            assert_eq!(decrypt(&partition, &sealed[..at], &with), Err(Unreadable), "cut at {at}");
        }
    }

    #[test]
    fn equal_worlds_give_equal_bytes_and_no_two_encryptions_are_alike() {
        let (one, same, other) = (Partition::new("aws", 7), Partition::new("aws", 7), Partition::new("aws", 8));
        let (key, none) = (Arn::parse(KEY).unwrap(), Context::new());
        let sealed = encrypt(&one, &key, b"x", &none, "1");
        assert_eq!(sealed, encrypt(&same, &key, b"x", &none, "1"));
        assert_ne!(sealed, encrypt(&one, &key, b"x", &none, "2"));
        assert_eq!(random(&one, "1", 40), random(&same, "1", 40));
        assert_ne!(random(&one, "1", 40), random(&other, "1", 40));
        assert_eq!(random(&one, "1", 40).len(), 40);
    }
}

//! The keys that sign digests, one for each Region. See
//! [custom validation](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html).

use aws::{Region, Timestamp};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use rsa::pkcs1::EncodeRsaPublicKey as _;
use rsa::pkcs1v15;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _};
use rsa::sha2::Sha256;
use rsa::signature::{SignatureEncoding as _, Signer as _};
use rsa::{RsaPrivateKey, RsaPublicKey};
use sha2::Digest as _;
use state::cloudtrail::DigestKey;
use state::{Ids, Shared, Tx};

const BITS: usize = 2048;

/// The key of a Region, made when it is first needed. It follows from the seed: some tenths of a second, and more in a
/// build without optimization.
pub(super) fn key(tx: &mut Tx<'_>, seed: u64, region: &Region) -> Option<Shared<DigestKey>> {
    if let Some(key) = tx.partition().digest_keys.get(region) {
        return Some(key.clone());
    }
    let key = Shared::new(generate(seed, region, tx.now)?);
    tx.partition_mut().digest_keys.insert(region.clone(), key.clone());
    Some(key)
}

fn generate(seed: u64, region: &Region, now: Timestamp) -> Option<DigestKey> {
    let mut ids = Ids::labelled(seed, &format!("digests {region}"));
    let mut bytes = [0; 32];
    for chunk in bytes.chunks_mut(8) {
        chunk.copy_from_slice(&ids.next_u64().to_le_bytes());
    }
    let private = RsaPrivateKey::new(&mut ChaCha20Rng::from_seed(bytes), BITS).ok()?;
    let public = RsaPublicKey::from(&private).to_pkcs1_der().ok()?;
    // AWS does not say how it makes the name of a key; it has 128 bits.
    let fingerprint = aws::hex(sha2::Sha256::digest(public.as_bytes()).get(..16)?);
    Some(DigestKey {
        private: private.to_pkcs8_der().ok()?.as_bytes().into(),
        public: public.as_bytes().into(),
        fingerprint: fingerprint.into(),
        created: now,
    })
}

/// PKCS #1 v1.5 with SHA-256, in hexadecimal.
pub(super) fn sign(key: &DigestKey, text: &str) -> Option<String> {
    let key = RsaPrivateKey::from_pkcs8_der(&key.private).ok()?;
    let signature = pkcs1v15::SigningKey::<Sha256>::new(key).try_sign(text.as_bytes()).ok()?;
    Some(aws::hex(&signature.to_bytes()))
}

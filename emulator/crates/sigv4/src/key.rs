use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::encoding::Sink;
use crate::{Scope, TERMINATOR};

/// The key that a secret makes for one scope.
///
/// Deriving it takes four HMACs; it stays good for the day of the scope, so a caller may keep it.
#[derive(Clone)]
pub struct SigningKey([u8; 32]);

impl SigningKey {
    /// Derives the key.
    pub fn derive(secret_access_key: &str, scope: Scope<'_>) -> SigningKey {
        let secret = [b"AWS4", secret_access_key.as_bytes()].concat();
        let steps = [scope.region, scope.service, TERMINATOR];
        let date_key = mac_of(&secret, scope.date);
        SigningKey(steps.iter().fold(date_key, |key, step| mac_of(&key, step)))
    }

    /// A MAC that is fed the string to sign.
    pub(crate) fn mac(&self) -> Hmac<Sha256> {
        new_mac(&self.0)
    }
}

impl fmt::Debug for SigningKey {
    /// Never the key itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(..)")
    }
}

fn mac_of(key: &[u8], message: &str) -> [u8; 32] {
    let mut mac = new_mac(key);
    mac.put(message.as_bytes());
    mac.finalize().into_bytes().into()
}

#[expect(clippy::expect_used, reason = "an HMAC takes a key of any length; the type has a case that cannot occur")]
fn new_mac(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("any length")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::hex;

    /// <https://docs.aws.amazon.com/general/latest/gr/sigv4-calculate-signature.html>
    #[test]
    fn the_documented_example_key_is_derived() {
        let scope = Scope { date: "20150830", region: "us-east-1", service: "iam" };
        let key = SigningKey::derive("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", scope);
        assert_eq!(&hex(&key.0), b"c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
        assert_eq!(format!("{key:?}"), "SigningKey(..)");
    }
}

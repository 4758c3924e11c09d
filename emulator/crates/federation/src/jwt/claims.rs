use aws::Timestamp;

use super::Claims;

/// A token that its provider signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Who issued it: `iss`.
    pub issuer: String,
    /// Whom it is about: `sub`.
    pub subject: String,
    /// Whom it is for, the way AWS sees it: `azp` when there is one,
    /// [else the `aud`](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif)
    /// that the receiver answers to.
    pub audience: String,
    /// From when on it is of no use: `exp`.
    pub expires: Timestamp,
    /// When it was issued: `iat`.
    pub issued: Timestamp,
    /// Everything that it states, those above included.
    pub claims: Claims,
}

impl Token {
    /// A claim that is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.claims.get(name)?.as_str()
    }
}

use crate::Reason;

/// Why a token gives nobody access. Displayed, it is AWS's sentence where one is known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is longer than the service takes.
    #[error("The ID Token provided exceeds the limit of {0} characters")]
    TooLarge(usize),
    /// It is no signed JSON Web Token.
    #[error("The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)")]
    Malformed,
    /// It is not signed, by a shared secret, or by an algorithm that is not known here.
    #[error("Unsupported signature algorithm")]
    Algorithm,
    /// None of the provider's keys is the one that the token names, or the token names none and there are several.
    #[error(
        "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements"
    )]
    Key,
    /// The key did not sign this.
    #[error("Invalid token signature")]
    Signature,
    /// Another provider issued it.
    #[error("The token's issuer does not match the identity provider")]
    Issuer,
    /// It is for another audience.
    #[error("Incorrect token audience")]
    Audience,
    /// A claim is missing or of another type; its name.
    #[error("Missing a required claim: {0}")]
    Claim(&'static str),
    /// Its time is over.
    #[error("Token expired: current date/time {now} must be before the expiration date/time {expiration}")]
    Expired {
        /// The time of the service, in seconds.
        now: i64,
        /// The claim `exp`, in seconds.
        expiration: i64,
    },
    /// Its time has not come.
    #[error("Token is not yet valid")]
    NotYetValid,
}

impl Refusal {
    /// Which of AWS's exceptions it is.
    pub fn reason(&self) -> Reason {
        match self {
            Refusal::Expired { .. } => Reason::Expired,
            Refusal::TooLarge(_)
            | Refusal::Malformed
            | Refusal::Algorithm
            | Refusal::Key
            | Refusal::Signature
            | Refusal::Issuer
            | Refusal::Audience
            | Refusal::Claim(_)
            | Refusal::NotYetValid => Reason::Invalid,
        }
    }
    /// The error code of STS.
    pub fn code(&self) -> &'static str {
        self.reason().code()
    }
}

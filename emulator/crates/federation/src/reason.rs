/// Which of its exceptions AWS STS answers a refused assertion or token with: the
/// [errors of AssumeRoleWithSAML](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html#API_AssumeRoleWithSAML_Errors).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It cannot be validated, or is not meant for AWS.
    Invalid,
    /// Its time is over.
    Expired,
    /// The identity provider itself says that authentication failed.
    Rejected,
}

impl Reason {
    /// The error code on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Invalid => "InvalidIdentityToken",
            Reason::Expired => "ExpiredTokenException",
            Reason::Rejected => "IDPRejectedClaim",
        }
    }
}

use std::fmt;

/// What signs a call.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// `AKIA…`, or `ASIA…` for those of a session.
    pub access_key_id: String,
    /// The secret that belongs to it.
    pub secret_access_key: String,
    /// The token of a session.
    pub session_token: Option<String>,
}

impl Credentials {
    /// Signs requests for a service in a Region.
    pub fn signer<'a>(&'a self, region: &'a str, service: &'a str) -> sigv4::Signer<'a> {
        sigv4::Signer {
            access_key_id: &self.access_key_id,
            secret_access_key: &self.secret_access_key,
            session_token: self.session_token.as_deref(),
            region,
            service,
        }
    }
}

impl fmt::Debug for Credentials {
    /// Neither the secret nor the session token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

#[cfg(feature = "aws-sdk")]
impl From<Credentials> for aws_credential_types::Credentials {
    fn from(credentials: Credentials) -> aws_credential_types::Credentials {
        let Credentials { access_key_id, secret_access_key, session_token } = credentials;
        aws_credential_types::Credentials::new(access_key_id, secret_access_key, session_token, None, "orglab")
    }
}

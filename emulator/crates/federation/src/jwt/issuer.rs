/// The most characters of an issuer, as AWS has it for the URL of an identity provider. See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>.
pub const ISSUER_LENGTH: usize = 255;

/// Whether a text can be the `iss` claim of a provider's tokens: an address with https, without query and fragment.
///
/// ```
/// assert!(federation::jwt::is_issuer("https://token.actions.githubusercontent.com"));
/// assert!(!federation::jwt::is_issuer("http://ci.example"));
/// ```
pub fn is_issuer(url: &str) -> bool {
    let host = url.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    url.len() <= ISSUER_LENGTH
        && host.is_some_and(|host| !host.is_empty())
        && url.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#\\\"<>".contains(&byte))
}

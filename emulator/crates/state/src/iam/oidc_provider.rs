//! OpenID Connect identity providers. See
//! [create an OIDC provider](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html).

use std::sync::Arc;

use aws::{AccountId, Arn, Timestamp};

use super::quotas::{CLIENT_IDS_PER_OIDC_PROVIDER, OIDC_PROVIDERS, THUMBPRINTS_PER_OIDC_PROVIDER};
use super::{Iam, IamError, iam, iam_mut};
use crate::{Shared, Tags, Tx};

/// An OpenID Connect identity provider.
#[derive(Debug, Clone)]
pub struct OidcProvider {
    /// `arn:aws:iam::ACCOUNT:oidc-provider/HOST/PATH`.
    pub arn: Arn,
    /// Host and path of the issuer, without `https://`: how its condition keys begin.
    pub host: Arc<str>,
    /// Audiences it may issue tokens for, in the order they were added.
    pub client_ids: Vec<String>,
    /// Thumbprints of its server's certificate authority.
    pub thumbprints: Vec<String>,
    /// When it was created.
    pub created: Timestamp,
    /// Its tags.
    pub tags: Tags,
}

/// What a new provider is made of.
#[derive(Debug, Clone)]
pub struct NewOidcProvider<'a> {
    /// `https://…`.
    pub url: &'a str,
    /// Audiences.
    pub client_ids: &'a [String],
    /// Thumbprints.
    pub thumbprints: &'a [String],
    /// Its tags, checked.
    pub tags: Tags,
}

/// Makes an OIDC provider.
///
/// # Errors
/// When the URL is none of an issuer or is taken, a thumbprint is none, or there is too much of something.
pub fn create(tx: &mut Tx<'_>, account: AccountId, new: NewOidcProvider<'_>) -> Result<Shared<OidcProvider>, IamError> {
    let host = host(new.url).ok_or(IamError::InvalidProviderUrl)?;
    let arn = tx.partition().global_arn("iam", account, &format!("oidc-provider/{host}"));
    let before = iam(tx, account)?;
    // INVARIANT: an account has one provider for an issuer.
    if before.oidc_providers.contains_key(&arn) {
        return Err(IamError::OidcProviderExists(new.url.to_owned()));
    }
    OIDC_PROVIDERS.admit(before.oidc_providers.len() + 1)?;
    let provider = Shared::new(OidcProvider {
        arn: arn.clone(),
        host: host.into(),
        client_ids: distinct(new.client_ids),
        thumbprints: thumbprints(new.thumbprints)?,
        created: tx.now.truncated(),
        tags: new.tags,
    });
    CLIENT_IDS_PER_OIDC_PROVIDER.admit(provider.client_ids.len())?;
    iam_mut(tx, account)?.oidc_providers.insert(arn, provider.clone());
    Ok(provider)
}

/// Host and path of an issuer: "The URL must begin with https://", "path components are allowed but query parameters are
/// not", "The URL should not contain a port number". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>.
fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split('/').next()?;
    let is_name = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
    let is_path = |byte: u8| byte.is_ascii_graphic() && !b"?#:*\"\\<>{}".contains(&byte);
    (is_name && host.contains('.') && rest.bytes().all(is_path)).then_some(rest)
}

fn distinct(given: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(given.len());
    for one in given {
        if !kept.contains(one) {
            kept.push(one.clone());
        }
    }
    kept
}

/// SHA-1 fingerprints, of which a provider has five at most.
fn thumbprints(given: &[String]) -> Result<Vec<String>, IamError> {
    let is_thumbprint = |text: &String| text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !given.iter().all(is_thumbprint) {
        return Err(IamError::InvalidThumbprint);
    }
    THUMBPRINTS_PER_OIDC_PROVIDER.admit(given.len())?;
    Ok(given.to_vec())
}

/// Adds an audience; nothing happens when it is there.
///
/// # Errors
/// When the provider does not exist or has a hundred.
pub fn add_client_id(tx: &mut Tx<'_>, account: AccountId, arn: &Arn, id: &str) -> Result<(), IamError> {
    let provider = iam_mut(tx, account)?.oidc_provider_mut(arn)?;
    if !provider.client_ids.iter().any(|known| known == id) {
        CLIENT_IDS_PER_OIDC_PROVIDER.admit(provider.client_ids.len() + 1)?;
        provider.client_ids.push(id.to_owned());
    }
    Ok(())
}

/// Removes an audience: "it does not fail or return an error if you try to remove a client ID that does not exist". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html>.
///
/// # Errors
/// When the provider does not exist.
pub fn remove_client_id(tx: &mut Tx<'_>, account: AccountId, arn: &Arn, id: &str) -> Result<(), IamError> {
    iam_mut(tx, account)?.oidc_provider_mut(arn)?.client_ids.retain(|known| known != id);
    Ok(())
}

/// Replaces all thumbprints.
///
/// # Errors
/// When the provider does not exist, or a thumbprint is none.
pub fn set_thumbprints(tx: &mut Tx<'_>, account: AccountId, arn: &Arn, given: &[String]) -> Result<(), IamError> {
    let provider = iam_mut(tx, account)?.oidc_provider_mut(arn)?;
    provider.thumbprints = thumbprints(given)?;
    Ok(())
}

/// Removes a provider, if it is there: "it does not fail or return an error if you call the operation for a provider that
/// does not exist". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html>.
///
/// # Errors
/// When the account does not exist.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, arn: &Arn) -> Result<(), IamError> {
    iam_mut(tx, account)?.oidc_providers.remove(arn);
    Ok(())
}

impl Iam {
    /// The OIDC provider of an ARN.
    ///
    /// # Errors
    /// When there is none.
    pub fn oidc_provider(&self, arn: &Arn) -> Result<&Shared<OidcProvider>, IamError> {
        self.oidc_providers.get(arn).ok_or_else(|| IamError::NoSuchOidcProvider(arn.clone()))
    }
    pub(super) fn oidc_provider_mut(&mut self, arn: &Arn) -> Result<&mut OidcProvider, IamError> {
        let provider = self.oidc_providers.get_mut(arn).map(Shared::make_mut);
        provider.ok_or_else(|| IamError::NoSuchOidcProvider(arn.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn an_issuer_is_an_https_url_without_port_and_query() {
        for (url, want) in [
            ("https://token.actions.githubusercontent.com", Some("token.actions.githubusercontent.com")),
            (
                "https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E",
                Some("oidc.eks.us-west-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E"),
            ),
            ("http://example.com", None),
            ("https://", None),
            ("https://example.com:8443", None),
            ("https://example.com/path:8443", None),
            ("https://example.com?x=y", None),
            ("https://example.com/a?x=y", None),
            ("https://exa mple.com", None),
            ("https://localhost", None),
            ("example.com", None),
        ] {
            assert_eq!(host(url), want, "{url}");
        }
    }
}

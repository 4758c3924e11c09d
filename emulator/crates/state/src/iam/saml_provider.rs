//! SAML identity providers. See
//! [create a SAML identity provider](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).

use std::sync::Arc;

use aws::{AccountId, Arn, Timestamp};

use super::quotas::{PRIVATE_KEYS_PER_SAML_PROVIDER, SAML_PROVIDERS};
use super::{Iam, IamError, iam, iam_mut};
use crate::{Shared, Tags, Tx};

/// A SAML identity provider.
#[derive(Debug, Clone)]
pub struct SamlProvider {
    /// `arn:aws:iam::ACCOUNT:saml-provider/NAME`.
    pub arn: Arn,
    /// `SAMLSP…`, part of the sign-in address when assertions are encrypted.
    pub uuid: Arc<str>,
    /// Its metadata as uploaded.
    pub metadata: Arc<str>,
    /// When it was created.
    pub created: Timestamp,
    /// Until when the metadata holds.
    pub valid_until: Timestamp,
    /// Whether assertions may or must be encrypted, where that is set.
    pub encryption: Option<AssertionEncryption>,
    /// Keys for decrypting assertions, at most two.
    pub private_keys: Vec<SamlPrivateKey>,
    /// Its tags.
    pub tags: Tags,
}

/// See `AssertionEncryptionMode` of
/// [`CreateSAMLProvider`](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssertionEncryption {
    /// Only encrypted assertions are accepted.
    Required,
    /// Both are.
    Allowed,
}

/// A key for decrypting assertions.
#[derive(Debug, Clone)]
pub struct SamlPrivateKey {
    /// As the API names it.
    pub id: Arc<str>,
    /// When it was added.
    pub added: Timestamp,
    /// The key in PEM, never shown again.
    pub pem: Arc<str>,
}

/// Metadata that was read and found good.
#[derive(Debug, Clone, Copy)]
pub struct Metadata<'a> {
    /// As uploaded.
    pub text: &'a str,
    /// Until when it holds.
    pub valid_until: Timestamp,
}

/// What `UpdateSAMLProvider` changes; `None` leaves a setting as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct SamlProviderSettings<'a> {
    /// New metadata.
    pub metadata: Option<Metadata<'a>>,
    /// Whether assertions may or must be encrypted.
    pub encryption: Option<AssertionEncryption>,
    /// A key to add.
    pub add_key: Option<&'a str>,
    /// The id of a key to remove.
    pub remove_key: Option<&'a str>,
}

/// Makes a SAML provider; its metadata was read and its tags were checked.
///
/// # Errors
/// When the name is taken, the account is full, or encryption is required without a key.
pub fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    name: &str,
    settings: SamlProviderSettings<'_>,
    tags: Tags,
) -> Result<Shared<SamlProvider>, IamError> {
    let arn = tx.partition().global_arn("iam", account, &format!("saml-provider/{name}"));
    let before = iam(tx, account)?;
    // INVARIANT: names of SAML providers are unique in an account.
    if before.saml_providers.contains_key(&arn) {
        return Err(IamError::SamlProviderExists(arn));
    }
    SAML_PROVIDERS.admit(before.saml_providers.len() + 1)?;
    let mut provider = SamlProvider {
        arn: arn.clone(),
        uuid: tx.ids.unique("SAMLSP").into(),
        metadata: "".into(),
        created: tx.now.truncated(),
        valid_until: tx.now.truncated(),
        encryption: None,
        private_keys: Vec::new(),
        tags,
    };
    apply(tx, &mut provider, settings)?;
    let provider = Shared::new(provider);
    iam_mut(tx, account)?.saml_providers.insert(arn, provider.clone());
    Ok(provider)
}

/// Changes a SAML provider.
///
/// # Errors
/// When it does not exist, has two keys already, has no key of that id, or would require encryption without a key.
pub fn update(
    tx: &mut Tx<'_>,
    account: AccountId,
    arn: &Arn,
    settings: SamlProviderSettings<'_>,
) -> Result<(), IamError> {
    let mut provider = SamlProvider::clone(iam(tx, account)?.saml_provider(arn)?);
    apply(tx, &mut provider, settings)?;
    iam_mut(tx, account)?.saml_providers.insert(arn.clone(), provider.into());
    Ok(())
}

fn apply(tx: &mut Tx<'_>, provider: &mut SamlProvider, settings: SamlProviderSettings<'_>) -> Result<(), IamError> {
    if let Some(metadata) = settings.metadata {
        provider.metadata = metadata.text.into();
        provider.valid_until = metadata.valid_until;
    }
    if let Some(id) = settings.remove_key {
        let before = provider.private_keys.len();
        provider.private_keys.retain(|key| *key.id != *id);
        if provider.private_keys.len() == before {
            return Err(IamError::NoSuchSamlKey);
        }
        if provider.encryption == Some(AssertionEncryption::Required) && provider.private_keys.is_empty() {
            return Err(IamError::LastSamlKey);
        }
    }
    if let Some(pem) = settings.add_key {
        if provider.private_keys.len() >= PRIVATE_KEYS_PER_SAML_PROVIDER.limit {
            return Err(IamError::TooManySamlKeys);
        }
        let key = SamlPrivateKey { id: tx.ids.unique("SAMLKEY").into(), added: tx.now.truncated(), pem: pem.into() };
        provider.private_keys.push(key);
    }
    provider.encryption = settings.encryption.or(provider.encryption);
    if provider.encryption == Some(AssertionEncryption::Required) && provider.private_keys.is_empty() {
        return Err(IamError::EncryptionWithoutKey);
    }
    Ok(())
}

/// Removes a SAML provider. Roles that trust it stay as they are: "Deleting the provider resource from IAM does not
/// update any roles that reference the SAML provider resource's ARN". See
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html>.
///
/// # Errors
/// When it does not exist.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, arn: &Arn) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.saml_provider(arn)?;
    iam.saml_providers.remove(arn);
    Ok(())
}

impl Iam {
    /// The SAML provider of an ARN.
    ///
    /// # Errors
    /// When there is none.
    pub fn saml_provider(&self, arn: &Arn) -> Result<&Shared<SamlProvider>, IamError> {
        self.saml_providers.get(arn).ok_or_else(|| IamError::NoSuchSamlProvider(arn.clone()))
    }
    pub(super) fn saml_provider_mut(&mut self, arn: &Arn) -> Result<&mut SamlProvider, IamError> {
        let provider = self.saml_providers.get_mut(arn).map(Shared::make_mut);
        provider.ok_or_else(|| IamError::NoSuchSamlProvider(arn.clone()))
    }
}

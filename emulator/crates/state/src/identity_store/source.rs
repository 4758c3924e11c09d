//! Where people sign in.

use std::sync::Arc;

use aws::Timestamp;

use super::IdentityStoreError;
use super::store::store_mut;
use crate::{Shared, Tx};

/// Where people sign in. See
/// [identity sources](https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source.html).
#[derive(Debug, Clone, Default)]
pub enum IdentitySource {
    /// At Identity Center itself, with a password.
    #[default]
    Directory,
    /// At an identity provider, which says who they are by SAML.
    External(Shared<ExternalProvider>),
}

/// An identity provider outside.
#[derive(Debug, Clone)]
pub struct ExternalProvider {
    /// Its SAML metadata as uploaded.
    pub metadata: Arc<str>,
    /// Since when.
    pub since: Timestamp,
}

impl IdentitySource {
    /// The identity provider outside.
    pub fn external(&self) -> Option<&Shared<ExternalProvider>> {
        match self {
            IdentitySource::External(provider) => Some(provider),
            IdentitySource::Directory => None,
        }
    }
}

/// Changes where people sign in; `metadata` is that of an identity provider and was read before. People, groups and
/// their assignments stay: see
/// [considerations](https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html).
///
/// # Errors
/// When there is no such store.
pub fn set_identity_source(tx: &mut Tx<'_>, store: &str, metadata: Option<&str>) -> Result<(), IdentityStoreError> {
    let since = tx.now;
    store_mut(tx, store)?.source = match metadata {
        Some(metadata) => IdentitySource::External(ExternalProvider { metadata: metadata.into(), since }.into()),
        None => IdentitySource::Directory,
    };
    Ok(())
}

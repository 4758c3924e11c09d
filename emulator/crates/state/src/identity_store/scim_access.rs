//! Automatic provisioning: the endpoint an identity provider pushes to, and the tokens it shows there.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::store::store_mut;
use super::{IdentityStore, IdentityStoreError};
use crate::{Partition, Shared, Tx};

/// Tokens at a time: "IAM Identity Center supports up to two access tokens per SCIM endpoint at a given time". See
/// [rotating an access token](https://docs.aws.amazon.com/singlesignon/latest/userguide/rotate-token.html).
pub const SCIM_TOKENS: usize = 2;

/// How long a token is good: "SCIM access tokens are generated with a validity of one year". See
/// [automatic provisioning](https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html).
const TOKEN_LIFETIME: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The endpoint an identity provider pushes to.
#[derive(Debug, Clone)]
pub struct ScimAccess {
    /// The first part of the endpoint's path, eleven digits and the like.
    pub tenant: Arc<str>,
    /// What opens it, two at most.
    pub tokens: Vec<ScimToken>,
}

/// A token that was handed out.
#[derive(Clone)]
pub struct ScimToken {
    /// What it is called where tokens are listed.
    pub id: Arc<str>,
    /// When it was made.
    pub created: Timestamp,
    /// Until when it is good.
    pub expires: Timestamp,
    /// The SHA-256 of the token: the token itself is shown once and not kept.
    hash: [u8; 32],
}

impl fmt::Debug for ScimToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScimToken").field("id", &self.id).field("expires", &self.expires).finish_non_exhaustive()
    }
}

/// Opens a store to an identity provider; nothing happens when it is open. The answer is the tenant.
///
/// # Errors
/// When there is no such store.
pub fn enable_scim(tx: &mut Tx<'_>, store: &str) -> Result<Arc<str>, IdentityStoreError> {
    if let Some(scim) = &store_mut(tx, store)?.scim {
        return Ok(scim.tenant.clone());
    }
    let mut part = |length| tx.ids.hex("", length);
    let tenant: Arc<str> = format!("{}-{}-{}-{}-{}", part(11), part(4), part(4), part(4), part(12)).into();
    let open = store_mut(tx, store)?;
    open.scim = Some(ScimAccess { tenant: tenant.clone(), tokens: Vec::new() });
    let id = open.id.clone();
    tx.partition_mut().scim_tenants.insert(tenant.clone(), id);
    Ok(tenant)
}

/// Makes a token. The answer is the token, which nobody can read again, and what is kept of it. Tokens that ended make
/// room.
///
/// # Errors
/// When the store does not exist or is not open, or has two tokens.
pub fn add_scim_token(tx: &mut Tx<'_>, store: &str) -> Result<(String, ScimToken), IdentityStoreError> {
    let bytes: Vec<u8> = std::iter::repeat_with(|| tx.ids.uuid_bytes()).take(4).flatten().collect();
    let value = STANDARD.encode(bytes);
    let kept = add_known_scim_token(tx, store, &value)?;
    Ok((value, kept))
}

/// Makes a token with a value that is known before, for whoever builds a world.
///
/// # Errors
/// As [`add_scim_token`].
pub fn add_known_scim_token(tx: &mut Tx<'_>, store: &str, value: &str) -> Result<ScimToken, IdentityStoreError> {
    let (now, id) = (tx.now, tx.ids.hex("", 32).into());
    let scim = store_mut(tx, store)?.scim.as_mut().ok_or(IdentityStoreError::NoScim)?;
    scim.tokens.retain(|token| now < token.expires);
    if scim.tokens.len() >= SCIM_TOKENS {
        return Err(IdentityStoreError::TooManyTokens);
    }
    let token = ScimToken { id, created: now, expires: now + TOKEN_LIFETIME, hash: hash(value) };
    scim.tokens.push(token.clone());
    Ok(token)
}

/// Takes a token back.
///
/// # Errors
/// When the store does not exist or has no such token.
pub fn delete_scim_token(tx: &mut Tx<'_>, store: &str, id: &str) -> Result<(), IdentityStoreError> {
    let scim = store_mut(tx, store)?.scim.as_mut().ok_or(IdentityStoreError::NoScim)?;
    let at = scim.tokens.iter().position(|token| *token.id == *id);
    let at = at.ok_or_else(|| IdentityStoreError::NoSuchToken(id.to_owned()))?;
    scim.tokens.remove(at);
    Ok(())
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

impl ScimAccess {
    /// Whether a token opens the endpoint now. Hashes are compared, so that how long it takes tells nothing of the
    /// token.
    pub fn admits(&self, token: &str, now: Timestamp) -> bool {
        let shown = hash(token);
        self.tokens.iter().any(|token| token.hash == shown && now < token.expires)
    }
}

impl Partition {
    /// The store that a tenant's endpoint leads to.
    pub fn scim_tenant(&self, tenant: &str) -> Option<&Shared<IdentityStore>> {
        self.identity_store(self.scim_tenants.get(tenant)?)
    }
}

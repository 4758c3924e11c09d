//! Signing certificates of users: X.509 certificates for signing requests in the SOAP protocol. See
//! [managing signing certificates](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html).

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::quotas::SIGNING_CERTIFICATES_PER_USER;
use super::{Iam, IamError, iam, iam_mut};
use crate::{CredentialOwner, CredentialStatus, EntityName, Shared, Tx};

/// A signing certificate.
#[derive(Debug, Clone)]
pub struct SigningCertificate {
    /// Letters and digits.
    pub id: Arc<str>,
    /// Whose it is.
    pub owner: CredentialOwner,
    /// In PEM.
    pub body: Arc<str>,
    /// Whether it may be used.
    pub status: CredentialStatus,
    /// When it was uploaded.
    pub uploaded: Timestamp,
    /// When it was uploaded, or last switched on or off.
    pub changed: Timestamp,
}

/// Takes a certificate in, which was read and found good.
///
/// # Errors
/// When the user does not exist or has two, or somebody of the account has this one.
pub fn upload(
    tx: &mut Tx<'_>,
    account: AccountId,
    owner: CredentialOwner,
    body: &str,
) -> Result<Shared<SigningCertificate>, IamError> {
    let before = iam(tx, account)?;
    before.exists(&owner)?;
    if before.signing_certificates.values().any(|other| *other.body == *body) {
        return Err(IamError::SigningCertificateExists);
    }
    SIGNING_CERTIFICATES_PER_USER.admit(before.signing_certificates_of(&owner).count() + 1)?;
    let uploaded = tx.now.truncated();
    let certificate = Shared::new(SigningCertificate {
        id: tx.ids.certificate().into(),
        owner,
        body: body.into(),
        status: CredentialStatus::Active,
        uploaded,
        changed: uploaded,
    });
    iam_mut(tx, account)?.signing_certificates.insert(certificate.id.clone(), certificate.clone());
    Ok(certificate)
}

/// Switches a certificate on or off.
///
/// # Errors
/// When the user does not exist or the certificate is not the user's.
pub fn set_status(
    tx: &mut Tx<'_>,
    account: AccountId,
    owner: &CredentialOwner,
    id: &str,
    status: CredentialStatus,
) -> Result<(), IamError> {
    let changed = tx.now.truncated();
    let certificate = iam_mut(tx, account)?.signing_certificate_mut(owner, id)?;
    (certificate.status, certificate.changed) = (status, changed);
    Ok(())
}

/// Removes a certificate.
///
/// # Errors
/// When the user does not exist or the certificate is not the user's.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, owner: &CredentialOwner, id: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.signing_certificate_mut(owner, id)?;
    iam.signing_certificates.remove(id);
    Ok(())
}

impl Iam {
    /// The certificates of a user or of the root user, by id.
    pub fn signing_certificates_of(
        &self,
        owner: &CredentialOwner,
    ) -> impl Iterator<Item = &Shared<SigningCertificate>> {
        self.signing_certificates.values().filter(move |certificate| certificate.owner == *owner)
    }
    fn signing_certificate_mut(
        &mut self,
        owner: &CredentialOwner,
        id: &str,
    ) -> Result<&mut SigningCertificate, IamError> {
        self.exists(owner)?;
        let found = self.signing_certificates.get_mut(id).filter(|certificate| certificate.owner == *owner);
        found.map(Shared::make_mut).ok_or_else(|| IamError::NoSuchSigningCertificate(id.to_owned()))
    }
    /// INVARIANT: what belongs to a user names it as it is called now.
    pub(super) fn rename_certificate_owner(&mut self, old: &EntityName, new: &EntityName) {
        let owner = CredentialOwner::User(old.clone());
        let ids: Vec<_> = self.signing_certificates_of(&owner).map(|certificate| certificate.id.clone()).collect();
        for id in ids {
            if let Some(certificate) = self.signing_certificates.get_mut(&id).map(Shared::make_mut) {
                certificate.owner = CredentialOwner::User(new.clone());
            }
        }
    }
}

//! Server certificates. See
//! [managing server certificates in IAM](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html).

use std::sync::Arc;

use aws::{AccountId, Arn, Timestamp};

use super::quotas::SERVER_CERTIFICATES;
use super::{Iam, IamError, iam, iam_mut};
use crate::{EntityName, Partition, Shared, Tags, Tx};

/// A server certificate. Its private key is never shown again, and not kept.
#[derive(Debug, Clone)]
pub struct ServerCertificate {
    /// The friendly name.
    pub name: EntityName,
    /// `/` or `/cloudfront/shop/`.
    pub path: String,
    /// With the path.
    pub arn: Arn,
    /// `ASCA…`.
    pub id: Arc<str>,
    /// When it was uploaded.
    pub uploaded: Timestamp,
    /// The last moment of its validity.
    pub expires: Timestamp,
    /// The certificate in PEM.
    pub body: Arc<str>,
    /// Those that lead to a known authority, in PEM.
    pub chain: Option<Arc<str>>,
    /// Its tags.
    pub tags: Tags,
}

/// What is uploaded; it was read and found good.
#[derive(Debug, Clone)]
pub struct NewServerCertificate<'a> {
    /// The friendly name.
    pub name: &'a str,
    /// `/` or `/cloudfront/shop/`.
    pub path: &'a str,
    /// The certificate in PEM.
    pub body: &'a str,
    /// Those that lead to a known authority, in PEM.
    pub chain: Option<&'a str>,
    /// The last moment of its validity.
    pub expires: Timestamp,
    /// Its tags, checked.
    pub tags: Tags,
}

/// Takes a server certificate in.
///
/// # Errors
/// When the name is taken or the account is full.
pub fn upload(
    tx: &mut Tx<'_>,
    account: AccountId,
    new: NewServerCertificate<'_>,
) -> Result<Shared<ServerCertificate>, IamError> {
    let before = iam(tx, account)?;
    // INVARIANT: names of server certificates are unique in an account without regard to case.
    if before.server_certificates.contains_key(new.name) {
        return Err(IamError::ServerCertificateExists(new.name.to_owned()));
    }
    SERVER_CERTIFICATES.admit(before.server_certificates.len() + 1)?;
    let certificate = Shared::new(ServerCertificate {
        name: new.name.into(),
        path: new.path.to_owned(),
        arn: arn(tx.partition(), account, new.path, new.name),
        id: tx.ids.unique("ASCA").into(),
        uploaded: tx.now.truncated(),
        expires: new.expires,
        body: new.body.into(),
        chain: new.chain.map(Into::into),
        tags: new.tags,
    });
    iam_mut(tx, account)?.server_certificates.insert(certificate.name.clone(), certificate.clone());
    Ok(certificate)
}

/// Gives a server certificate another name or path; its id stays.
///
/// # Errors
/// When it does not exist or the new name is taken by another.
pub fn update(
    tx: &mut Tx<'_>,
    account: AccountId,
    name: &str,
    new_name: Option<&str>,
    new_path: Option<&str>,
) -> Result<(), IamError> {
    let before = iam(tx, account)?;
    let mut certificate = ServerCertificate::clone(before.server_certificate(name)?);
    let old = certificate.name.clone();
    certificate.name = new_name.map_or_else(|| old.clone(), EntityName::from);
    certificate.path = new_path.unwrap_or(&certificate.path).to_owned();
    certificate.arn = arn(tx.partition(), account, &certificate.path, certificate.name.as_str());
    if certificate.name != old && before.server_certificates.contains_key(&certificate.name) {
        return Err(IamError::ServerCertificateExists(certificate.name.to_string()));
    }
    let certificates = &mut iam_mut(tx, account)?.server_certificates;
    certificates.remove(&old);
    certificates.insert(certificate.name.clone(), certificate.into());
    Ok(())
}

/// Removes a server certificate.
///
/// # Errors
/// When it does not exist.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.server_certificate(name)?;
    iam.server_certificates.remove(name);
    Ok(())
}

fn arn(partition: &Partition, account: AccountId, path: &str, name: &str) -> Arn {
    partition.global_arn("iam", account, &format!("server-certificate{path}{name}"))
}

impl Iam {
    /// The server certificate of this exact name.
    ///
    /// # Errors
    /// When there is none.
    pub fn server_certificate(&self, name: &str) -> Result<&Shared<ServerCertificate>, IamError> {
        let found = self.server_certificates.get(name);
        let found = found.filter(|certificate| certificate.name.as_str() == name);
        found.ok_or_else(|| IamError::NoSuchServerCertificate(name.to_owned()))
    }
    pub(super) fn server_certificate_mut(&mut self, name: &str) -> Result<&mut ServerCertificate, IamError> {
        let found = self.server_certificates.get_mut(name);
        let found = found.filter(|certificate| certificate.name.as_str() == name).map(Shared::make_mut);
        found.ok_or_else(|| IamError::NoSuchServerCertificate(name.to_owned()))
    }
}

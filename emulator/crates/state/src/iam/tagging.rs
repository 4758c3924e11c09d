//! Tags of IAM resources. See [tagging IAM resources](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).

use aws::{AccountId, Arn};

use super::{Iam, IamError, iam_mut};
use crate::{KeyCase, Tags, Tx};

/// What can have tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tagged<'a> {
    /// The user of this name.
    User(&'a str),
    /// The role of this name.
    Role(&'a str),
    /// The customer managed policy of this ARN.
    Policy(&'a Arn),
    /// The instance profile of this name.
    InstanceProfile(&'a str),
    /// The SAML provider of this ARN.
    SamlProvider(&'a Arn),
    /// The OpenID Connect provider of this ARN.
    OidcProvider(&'a Arn),
    /// The virtual MFA device of this serial number.
    MfaDevice(&'a str),
    /// The server certificate of this name.
    ServerCertificate(&'a str),
}

/// Adds tags to a resource.
///
/// # Errors
/// When it does not exist, or as [`Tags::with`].
pub fn tag<'a>(
    tx: &mut Tx<'_>,
    account: AccountId,
    of: Tagged<'_>,
    added: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(), IamError> {
    let (tags, case) = iam_mut(tx, account)?.tags_mut(of)?;
    *tags = tags.with(added, case)?;
    Ok(())
}

/// Removes tags from a resource; keys it does not have are ignored.
///
/// # Errors
/// When it does not exist.
pub fn untag<'a>(
    tx: &mut Tx<'_>,
    account: AccountId,
    of: Tagged<'_>,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<(), IamError> {
    let (tags, case) = iam_mut(tx, account)?.tags_mut(of)?;
    for key in keys {
        tags.drop_key(key, case);
    }
    Ok(())
}

impl Iam {
    /// The tags of a resource.
    ///
    /// # Errors
    /// When it does not exist.
    pub fn tags(&self, of: Tagged<'_>) -> Result<&Tags, IamError> {
        match of {
            Tagged::User(name) => self.require_user(name).map(|user| &user.tags),
            Tagged::Role(name) => self.require_role(name).map(|role| &role.tags),
            Tagged::Policy(arn) => {
                self.policy(arn).map(|policy| &policy.tags).ok_or_else(|| IamError::NoSuchPolicy(arn.clone()))
            }
            Tagged::InstanceProfile(name) => {
                let profile = self.instance_profile(name).map(|profile| &profile.tags);
                profile.ok_or_else(|| IamError::NoSuchInstanceProfile(name.to_owned()))
            }
            Tagged::SamlProvider(arn) => self.saml_provider(arn).map(|provider| &provider.tags),
            Tagged::OidcProvider(arn) => self.oidc_provider(arn).map(|provider| &provider.tags),
            Tagged::MfaDevice(serial) => self.mfa_device(serial).map(|device| &device.tags),
            Tagged::ServerCertificate(name) => self.server_certificate(name).map(|certificate| &certificate.tags),
        }
    }
    fn tags_mut(&mut self, of: Tagged<'_>) -> Result<(&mut Tags, KeyCase), IamError> {
        Ok(match of {
            Tagged::User(name) => (&mut self.user_mut(name)?.tags, KeyCase::Ignored),
            Tagged::Role(name) => (&mut self.role_mut(name)?.tags, KeyCase::Ignored),
            Tagged::Policy(arn) => (&mut self.policy_mut(arn)?.tags, KeyCase::Counts),
            Tagged::InstanceProfile(name) => (&mut self.instance_profile_mut(name)?.tags, KeyCase::Counts),
            Tagged::SamlProvider(arn) => (&mut self.saml_provider_mut(arn)?.tags, KeyCase::Counts),
            Tagged::OidcProvider(arn) => (&mut self.oidc_provider_mut(arn)?.tags, KeyCase::Counts),
            Tagged::MfaDevice(serial) => (&mut self.mfa_device_mut(serial)?.tags, KeyCase::Counts),
            Tagged::ServerCertificate(name) => (&mut self.server_certificate_mut(name)?.tags, KeyCase::Counts),
        })
    }
}

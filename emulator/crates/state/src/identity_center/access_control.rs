//! Attributes for access control: attributes of people that become session tags. See
//! [ABAC](https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html).

use super::instance::instance_mut;
use super::{IdentityCenterError, Instance};
use crate::identity_store::Profile;
use crate::{Shared, Tx};

/// A session tag and where its value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessControlAttribute {
    /// The tag's key.
    pub key: String,
    /// Where its value comes from, such as `${path:enterprise.costCenter}`.
    pub source: String,
}

/// The longest value of a session tag. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html>.
const VALUE: usize = 256;

impl Instance {
    /// The tags of a person's sessions: what the instance makes of the person's attributes, and what the identity
    /// provider `sent` beside that: "the mapping from the Identity Center directory takes precedence and replaces the
    /// value sent by your IdP in the SAML assertion". None while attributes for access control are disabled; a person
    /// without an attribute has no such tag.
    pub fn session_tags(&self, profile: &Profile, sent: &[(String, String)]) -> Vec<(String, String)> {
        let Some(configured) = &self.access_control else { return Vec::new() };
        let of_person = configured.iter().filter_map(|attribute| {
            let path = attribute.source.strip_prefix("${path:")?.strip_suffix('}')?;
            let value = profile.at_path(path).filter(|value| value.chars().count() <= VALUE)?;
            Some((attribute.key.clone(), value.to_owned()))
        });
        // A key that is configured is the instance's alone, though the person has nothing under it. Keys of tags are
        // compared without case.
        let is_configured = |key: &str| configured.iter().any(|attribute| attribute.key.eq_ignore_ascii_case(key));
        of_person.chain(sent.iter().filter(|(key, _)| !is_configured(key)).cloned()).collect()
    }
}

/// Enables attributes for access control.
///
/// # Errors
/// When they are enabled, or a key occurs twice.
pub fn enable_access_control(
    tx: &mut Tx<'_>,
    instance: &str,
    attributes: Vec<AccessControlAttribute>,
) -> Result<(), IdentityCenterError> {
    distinct(&attributes)?;
    let instance = instance_mut(tx, instance)?;
    if instance.access_control.is_some() {
        return Err(IdentityCenterError::AccessControlEnabled);
    }
    instance.access_control = Some(Shared::new(attributes));
    Ok(())
}

/// Puts other attributes in place of those there are.
///
/// # Errors
/// When attributes for access control are disabled, or a key occurs twice.
pub fn set_access_control(
    tx: &mut Tx<'_>,
    instance: &str,
    attributes: Vec<AccessControlAttribute>,
) -> Result<(), IdentityCenterError> {
    distinct(&attributes)?;
    let slot = &mut instance_mut(tx, instance)?.access_control;
    *slot.as_mut().ok_or(IdentityCenterError::AccessControlDisabled)? = Shared::new(attributes);
    Ok(())
}

/// Disables attributes for access control and forgets them.
///
/// # Errors
/// When they are disabled.
pub fn disable_access_control(tx: &mut Tx<'_>, instance: &str) -> Result<(), IdentityCenterError> {
    let slot = &mut instance_mut(tx, instance)?.access_control;
    slot.take().map(|_| ()).ok_or(IdentityCenterError::AccessControlDisabled)
}

fn distinct(attributes: &[AccessControlAttribute]) -> Result<(), IdentityCenterError> {
    let mut keys = std::collections::BTreeSet::new();
    match attributes.iter().find(|attribute| !keys.insert(&attribute.key)) {
        Some(twice) => Err(IdentityCenterError::AttributeTwice(twice.key.clone())),
        None => Ok(()),
    }
}

//! Attributes for access control: attributes of people that become session tags. See
//! [ABAC](https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html).

use super::IdentityCenterError;
use super::instance::instance_mut;
use crate::{Shared, Tx};

/// A session tag and where its value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessControlAttribute {
    /// The tag's key.
    pub key: String,
    /// Where its value comes from, such as `${path:enterprise.costCenter}`.
    pub source: String,
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

//! Tags of instances and permission sets.

use super::IdentityCenterError;
use super::instance::instance_mut;
use super::permission_set::permission_set_mut;
use crate::{KeyCase, Tags, Tx};

/// Adds tags to an instance, or to one of its permission sets.
///
/// # Errors
/// When there is no such resource, or as [`Tags::with`].
pub fn tag<'a>(
    tx: &mut Tx<'_>,
    instance: &str,
    permission_set: Option<&str>,
    added: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(), IdentityCenterError> {
    let tags = tags_mut(tx, instance, permission_set)?;
    *tags = tags.with(added, KeyCase::Counts)?;
    Ok(())
}

/// Removes tags; keys that are absent are ignored.
///
/// # Errors
/// When there is no such resource.
pub fn untag<'a>(
    tx: &mut Tx<'_>,
    instance: &str,
    permission_set: Option<&str>,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<(), IdentityCenterError> {
    let tags = tags_mut(tx, instance, permission_set)?;
    keys.into_iter().for_each(|key| tags.remove(key));
    Ok(())
}

fn tags_mut<'t>(
    tx: &'t mut Tx<'_>,
    instance: &str,
    permission_set: Option<&str>,
) -> Result<&'t mut Tags, IdentityCenterError> {
    let instance = instance_mut(tx, instance)?;
    match permission_set {
        Some(id) => Ok(&mut permission_set_mut(instance, id)?.tags),
        None => Ok(&mut instance.tags),
    }
}

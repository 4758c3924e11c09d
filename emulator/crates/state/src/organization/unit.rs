//! Organizational units.

use std::sync::Arc;

use super::{Organization, OrganizationError, Target, TargetKind, own, quotas};
use crate::{Shared, Tags, Tx};

/// A new unit below the root or a unit; returns its id. See
/// [`CreateOrganizationalUnit`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html).
///
/// # Errors
/// When the parent is missing, a sibling has the name, or a limit is reached.
pub fn create_unit(tx: &mut Tx<'_>, parent: &str, name: &str, tags: Tags) -> Result<Arc<str>, OrganizationError> {
    let suffix = tx.ids.lower("", 8);
    let organization = own(tx)?;
    let above = organization.parent(parent).ok_or(OrganizationError::ParentNotFound)?.id.clone();
    // INVARIANT: the path counts the root, so five units below it make a path of six.
    if organization.path(parent).len() > quotas::UNIT_DEPTH {
        return Err(OrganizationError::UnitDepth);
    }
    organization.unique_name(parent, name)?;
    let units = organization.targets.values().filter(|target| target.kind == TargetKind::OrganizationalUnit);
    if units.count() >= quotas::UNITS {
        return Err(OrganizationError::UnitNumber);
    }
    let root = organization.root.strip_prefix("r-").unwrap_or(&organization.root);
    let id: Arc<str> = format!("ou-{root}-{suffix}").into();
    let unit = Target {
        id: id.clone(),
        kind: TargetKind::OrganizationalUnit,
        name: name.to_owned(),
        parent: Some(above),
        attached: organization.first_policies(),
        tags,
    };
    organization.targets.insert(id.clone(), Shared::new(unit));
    Ok(id)
}

/// Gives a unit another name. See
/// [`UpdateOrganizationalUnit`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdateOrganizationalUnit.html).
///
/// # Errors
/// When the unit is missing or a sibling has the name.
pub fn rename_unit(tx: &mut Tx<'_>, id: &str, name: &str) -> Result<(), OrganizationError> {
    let organization = own(tx)?;
    let unit = organization.unit(id).ok_or(OrganizationError::UnitNotFound)?;
    if unit.name == name {
        return Ok(());
    }
    if let Some(parent) = unit.parent.as_deref() {
        organization.unique_name(parent, name)?;
    }
    let unit = organization.targets.get_mut(id).ok_or(OrganizationError::UnitNotFound)?;
    name.clone_into(&mut unit.make_mut().name);
    Ok(())
}

/// Removes an empty unit, whatever is attached to it. See
/// [`DeleteOrganizationalUnit`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganizationalUnit.html).
///
/// # Errors
/// When the unit is missing or something lives in it.
pub fn delete_unit(tx: &mut Tx<'_>, id: &str) -> Result<(), OrganizationError> {
    let organization = own(tx)?;
    organization.unit(id).ok_or(OrganizationError::UnitNotFound)?;
    if organization.children(id).next().is_some() {
        return Err(OrganizationError::UnitNotEmpty);
    }
    organization.targets.remove(id);
    Ok(())
}

impl Organization {
    /// A unit by id.
    pub fn unit(&self, id: &str) -> Option<&Shared<Target>> {
        self.targets.get(id).filter(|target| target.kind == TargetKind::OrganizationalUnit)
    }
    /// What accounts and units can live in: the root or a unit.
    pub fn parent(&self, id: &str) -> Option<&Shared<Target>> {
        self.targets.get(id).filter(|target| target.kind != TargetKind::Account)
    }
    fn unique_name(&self, parent: &str, name: &str) -> Result<(), OrganizationError> {
        let mut siblings = self.children(parent).filter(|target| target.kind == TargetKind::OrganizationalUnit);
        if siblings.any(|unit| unit.name == name) { Err(OrganizationError::DuplicateUnit) } else { Ok(()) }
    }
}

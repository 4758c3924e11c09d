//! Organizational units.

use models::organizations as api;
use service::View;
use state::Tx;
use state::organization::{self, OrganizationError};
use wire::Fault;

use super::caller::{Seen, changed, check, view as managed};
use super::fault::refused;
use super::lookup;

/// Below the root or another unit.
pub(super) fn create_organizational_unit(
    tx: &mut Tx<'_>,
    input: api::CreateOrganizationalUnitRequest,
) -> Result<api::CreateOrganizationalUnitResponse, Fault> {
    check(tx)?;
    let tags = lookup::tags(input.tags)?;
    let id = organization::create_unit(tx, &input.parent_id, &input.name, tags).map_err(refused)?;
    let organizational_unit = Some(unit(changed(tx)?, &id)?);
    Ok(api::CreateOrganizationalUnitResponse { organizational_unit })
}

/// Name, ARN and path.
pub(super) fn describe_organizational_unit(
    view: &View<'_>,
    input: api::DescribeOrganizationalUnitRequest,
) -> Result<api::DescribeOrganizationalUnitResponse, Fault> {
    let organizational_unit = Some(unit(managed(view)?, &input.organizational_unit_id)?);
    Ok(api::DescribeOrganizationalUnitResponse { organizational_unit })
}

/// Another name; children and policies stay.
pub(super) fn update_organizational_unit(
    tx: &mut Tx<'_>,
    input: api::UpdateOrganizationalUnitRequest,
) -> Result<api::UpdateOrganizationalUnitResponse, Fault> {
    check(tx)?;
    let id = input.organizational_unit_id;
    if let Some(name) = input.name {
        organization::rename_unit(tx, &id, &name).map_err(refused)?;
    }
    let organizational_unit = Some(unit(changed(tx)?, &id)?);
    Ok(api::UpdateOrganizationalUnitResponse { organizational_unit })
}

/// Needs an empty unit.
pub(super) fn delete_organizational_unit(
    tx: &mut Tx<'_>,
    input: api::DeleteOrganizationalUnitRequest,
) -> Result<api::DeleteOrganizationalUnitResponse, Fault> {
    check(tx)?;
    organization::delete_unit(tx, &input.organizational_unit_id).map_err(refused)?;
    Ok(api::DeleteOrganizationalUnitResponse {})
}

fn unit(seen: Seen<'_>, id: &str) -> Result<api::OrganizationalUnit, Fault> {
    let unit = seen.organization.unit(id).ok_or_else(|| refused(OrganizationError::UnitNotFound))?;
    Ok(seen.unit(unit))
}

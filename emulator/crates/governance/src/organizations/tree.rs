//! Who lives where.

use models::organizations as api;
use models::organizations::errors::CHILD_NOT_FOUND_EXCEPTION;
use service::View;
use state::organization::{self, Target, TargetKind};
use state::{Shared, Tx};
use wire::Fault;

use super::caller::{account_id, check, view as managed};
use super::fault::refused;
use super::listing;
use super::shapes::word;

/// Accounts directly below a root or unit.
pub(super) fn list_accounts_for_parent(
    view: &View<'_>,
    input: api::ListAccountsForParentRequest,
) -> Result<api::ListAccountsForParentResponse, Fault> {
    let (page, next_token) =
        children(view, &input.parent_id, TargetKind::Account, input.next_token.as_deref(), input.max_results)?;
    let seen = managed(view)?;
    let accounts = page.into_iter().filter_map(|target| seen.account(target.id.parse().ok()?)).collect();
    Ok(api::ListAccountsForParentResponse { accounts: Some(accounts), next_token })
}

/// Units directly below a root or unit.
pub(super) fn list_organizational_units_for_parent(
    view: &View<'_>,
    input: api::ListOrganizationalUnitsForParentRequest,
) -> Result<api::ListOrganizationalUnitsForParentResponse, Fault> {
    let kind = TargetKind::OrganizationalUnit;
    let (page, next_token) = children(view, &input.parent_id, kind, input.next_token.as_deref(), input.max_results)?;
    let seen = managed(view)?;
    let organizational_units = page.into_iter().map(|unit| seen.unit(unit)).collect();
    Ok(api::ListOrganizationalUnitsForParentResponse { organizational_units: Some(organizational_units), next_token })
}

/// Ids of accounts or units directly below a root or unit.
pub(super) fn list_children(
    view: &View<'_>,
    input: api::ListChildrenRequest,
) -> Result<api::ListChildrenResponse, Fault> {
    // The model allows these two words.
    let kind = if input.child_type == "ACCOUNT" { TargetKind::Account } else { TargetKind::OrganizationalUnit };
    let (page, next_token) = children(view, &input.parent_id, kind, input.next_token.as_deref(), input.max_results)?;
    let child = |target: &Shared<Target>| api::Child {
        id: Some(target.id.to_string()),
        r#type: Some(word(target.kind).to_owned()),
    };
    Ok(api::ListChildrenResponse { children: Some(page.into_iter().map(child).collect()), next_token })
}

type Children<'p> = (Vec<&'p Shared<Target>>, Option<String>);

fn children<'p>(
    view: &View<'p>,
    parent: &str,
    kind: TargetKind,
    token: Option<&str>,
    size: Option<i64>,
) -> Result<Children<'p>, Fault> {
    let seen = managed(view)?;
    let parent = seen.parent(parent)?;
    let all = seen.organization.children(&parent.id).filter(|target| target.kind == kind).collect();
    listing::cut(all, |target| target.id.to_string(), token, size)
}

/// The one parent of an account or unit.
pub(super) fn list_parents(view: &View<'_>, input: api::ListParentsRequest) -> Result<api::ListParentsResponse, Fault> {
    let organization = managed(view)?.organization;
    let child = organization.target(&input.child_id).filter(|child| child.kind != TargetKind::Root);
    let child = child.ok_or_else(|| CHILD_NOT_FOUND_EXCEPTION.fault("You specified a child that doesn't exist."))?;
    let all = child.parent.iter().filter_map(|parent| organization.target(parent)).collect();
    let (page, next_token) = listing::cut(
        all,
        |target: &&Shared<Target>| target.id.to_string(),
        input.next_token.as_deref(),
        input.max_results,
    )?;
    let parent = |target: &Shared<Target>| api::Parent {
        id: Some(target.id.to_string()),
        r#type: Some(word(target.kind).to_owned()),
    };
    Ok(api::ListParentsResponse { parents: Some(page.into_iter().map(parent).collect()), next_token })
}

/// From where it is to another root or unit.
pub(super) fn move_account(tx: &mut Tx<'_>, input: api::MoveAccountRequest) -> Result<api::MoveAccountResponse, Fault> {
    check(tx)?;
    let account = account_id(&input.account_id)?;
    organization::move_account(tx, account, &input.source_parent_id, &input.destination_parent_id).map_err(refused)?;
    Ok(api::MoveAccountResponse {})
}

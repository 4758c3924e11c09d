//! Groups.

use std::ops::Bound;

use models::identitystore as api;
use service::View;
use state::identity_store::{self, Group, GroupContent, IdentityStore, ResourceKind};
use state::{Call, Shared, Tx};
use wire::Fault;

use super::caller::{author, bare, reading, writing, written};
use super::fault::{invalid, not_found, refused};
use super::listing::Paging;
use super::shapes::{self, arn};
use super::user::{Alternative, alternative, current, filter, not_unique};
use super::{content, update};

pub(super) fn create_group(tx: &mut Tx<'_>, input: api::CreateGroupRequest) -> Result<api::CreateGroupResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let call = tx.call;
    let content = GroupContent {
        display_name: input.display_name.unwrap_or_default(),
        description: input.description,
        external_ids: Vec::new(),
    };
    checked(call, &content)?;
    let group =
        identity_store::create_group(tx, &store, content, &author(call)).map_err(|error| refused(call, error))?;
    Ok(api::CreateGroupResponse {
        identity_store_id: store.to_string(),
        group_id: group.id.to_string(),
        group_arn: arn(tx.partition(), "group", &group.id),
        revision: group.stamp.revision.to_string(),
    })
}

/// The model does not ask for a name, and a group may be without one.
fn checked(call: &Call, content: &GroupContent) -> Result<(), Fault> {
    match content.display_name.as_str() {
        "" => Ok(()),
        name if content::is_reserved(name) => Err(invalid(call, format!("The group name {name} is reserved"))),
        name => content::constrained_group(name, content.description.as_deref()),
    }
}

pub(super) fn describe_group(
    view: &View<'_>,
    input: api::DescribeGroupRequest,
) -> Result<api::DescribeGroupResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let group = store.group(bare(&input.group_id)).map_err(|error| refused(view.call, error))?;
    let shown = shapes::group(view.partition, store, group);
    Ok(api::DescribeGroupResponse {
        identity_store_id: shown.identity_store_id,
        group_id: shown.group_id,
        group_arn: shown.group_arn,
        revision: shown.revision,
        display_name: shown.display_name,
        external_ids: shown.external_ids,
        description: shown.description,
        created_at: shown.created_at,
        updated_at: shown.updated_at,
        created_by: shown.created_by,
        updated_by: shown.updated_by,
    })
}

pub(super) fn update_group(tx: &mut Tx<'_>, input: api::UpdateGroupRequest) -> Result<api::UpdateGroupResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let (call, id) = (tx.call, bare(&input.group_id));
    let group = written(tx, &store)?.group(id).map_err(|error| refused(call, error))?.clone();
    current(call, input.revision.as_deref(), group.stamp.revision)?;
    let mut content = group.content.clone();
    update::apply_to_group(&mut content, &input.operations).map_err(|wrong| invalid(call, update::sentence(&wrong)))?;
    checked(call, &content)?;
    let group =
        identity_store::update_group(tx, &store, id, content, &author(call)).map_err(|error| refused(call, error))?;
    Ok(api::UpdateGroupResponse {
        identity_store_id: store.to_string(),
        group_id: group.id.to_string(),
        group_arn: arn(tx.partition(), "group", &group.id),
        revision: group.stamp.revision.to_string(),
    })
}

pub(super) fn delete_group(tx: &mut Tx<'_>, input: api::DeleteGroupRequest) -> Result<api::DeleteGroupResponse, Fault> {
    let store = writing(tx, &input.identity_store_id)?;
    let (call, id) = (tx.call, bare(&input.group_id));
    let revision = written(tx, &store)?.group(id).map_err(|error| refused(call, error))?.stamp.revision;
    current(call, input.revision.as_deref(), revision)?;
    identity_store::delete_group(tx, &store, id).map_err(|error| refused(call, error))?;
    Ok(api::DeleteGroupResponse {})
}

pub(super) fn get_group_id(view: &View<'_>, input: api::GetGroupIdRequest) -> Result<api::GetGroupIdResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let group = identified(view.call, store, &input.alternate_identifier)?;
    let group = group.ok_or_else(|| not_found(view.call, ResourceKind::Group, "", "GROUP not found."))?;
    Ok(api::GetGroupIdResponse {
        identity_store_id: store.id.to_string(),
        group_id: group.id.to_string(),
        group_arn: arn(view.partition, "group", &group.id),
    })
}

/// Which group another identifier means: "For the unique attribute, the only valid path is `displayName`".
pub(super) fn identified<'s>(
    call: &Call,
    store: &'s IdentityStore,
    identifier: &api::AlternateIdentifier,
) -> Result<Option<&'s Shared<Group>>, Fault> {
    match alternative(call, identifier)? {
        Alternative::External(id) => Ok(store.group_of_external_id(&id)),
        Alternative::Unique(path, name) if path.eq_ignore_ascii_case("displayName") => Ok(store.group_named(&name)),
        Alternative::Unique(path, _) => Err(not_unique(call, path)),
    }
}

pub(super) fn list_groups(view: &View<'_>, input: api::ListGroupsRequest) -> Result<api::ListGroupsResponse, Fault> {
    let store = reading(view, &input.identity_store_id)?;
    let name = filter(view.call, "DisplayName", input.filters.as_deref())?;
    let parameters = format!("groups {} {}", store.id, name.unwrap_or_default());
    let paging = Paging::new(view.call, input.max_results, input.next_token.as_deref(), parameters)?;
    let (groups, next_token) = match name {
        Some(name) => (store.group_named(name).into_iter().collect(), None),
        None => {
            let after = paging.after.clone().map_or(Bound::Unbounded, Bound::Excluded);
            let rest = store.groups.range((after, Bound::Unbounded)).map(|(_, group)| group);
            paging.cut(rest, |group: &&Shared<Group>| group.id.clone())
        }
    };
    let groups = groups.into_iter().map(|group| shapes::group(view.partition, store, group));
    Ok(api::ListGroupsResponse { groups: groups.collect(), next_token })
}

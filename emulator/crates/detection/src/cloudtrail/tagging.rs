//! Tags of trails.

use std::collections::BTreeSet;

use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use service::View;
use state::{Tags, Tx};
use wire::Fault;

use super::name;

/// Tags that fit on one trail.
const NUMBER: usize = 50;

/// Sets or replaces.
pub(super) fn add_tags(tx: &mut Tx<'_>, input: api::AddTagsRequest) -> Result<api::AddTagsResponse, Fault> {
    let added = tags(input.tags_list)?;
    let slot = own(tx, &input.resource_id)?;
    for (key, value) in added.iter() {
        slot.set(key, value);
    }
    within_limit(slot)?;
    Ok(api::AddTagsResponse {})
}

/// Keys that are absent do not matter.
pub(super) fn remove_tags(tx: &mut Tx<'_>, input: api::RemoveTagsRequest) -> Result<api::RemoveTagsResponse, Fault> {
    let slot = own(tx, &input.resource_id)?;
    input.tags_list.iter().for_each(|tag| slot.remove(&tag.key));
    Ok(api::RemoveTagsResponse {})
}

/// Of up to twenty trails, all on one page.
pub(super) fn list_tags(view: &View<'_>, input: api::ListTagsRequest) -> Result<api::ListTagsResponse, Fault> {
    let mut resources = Vec::new();
    for id in input.resource_id_list {
        let arn = name::parse(&id)?;
        let trail = name::find(view.partition, view.call, arn.as_str()).map_err(|_| unknown(&id))?;
        let tags = trail.tags.iter();
        let tags = tags.map(|(key, value)| api::Tag { key: key.to_owned(), value: Some(value.to_owned()) });
        resources.push(api::ResourceTag { resource_id: Some(id), tags_list: Some(tags.collect()) });
    }
    Ok(api::ListTagsResponse { resource_tag_list: Some(resources), next_token: None })
}

/// The tags of a request.
pub(super) fn tags(list: Vec<api::Tag>) -> Result<Tags, Fault> {
    let mut keys = BTreeSet::new();
    for tag in &list {
        if tag.key.to_ascii_lowercase().starts_with("aws:") {
            return Err(
                e::INVALID_TAG_PARAMETER_EXCEPTION.fault("Tag keys that begin with aws: are reserved for AWS use.")
            );
        }
        if !keys.insert(tag.key.as_str()) {
            return Err(e::INVALID_TAG_PARAMETER_EXCEPTION.fault(format!("The tag key {} occurs twice.", tag.key)));
        }
    }
    let tags = list.into_iter().map(|tag| (tag.key, tag.value.unwrap_or_default())).collect();
    within_limit(&tags)?;
    Ok(tags)
}

fn within_limit(tags: &Tags) -> Result<(), Fault> {
    if tags.len() > NUMBER {
        let message = format!(
            "The number of tags per trail, event data store, dashboard, or channel has exceeded the \
                               permitted amount. Currently, the limit is {NUMBER}."
        );
        return Err(e::TAGS_LIMIT_EXCEEDED_EXCEPTION.fault(message));
    }
    Ok(())
}

fn own<'t>(tx: &'t mut Tx<'_>, id: &str) -> Result<&'t mut Tags, Fault> {
    let arn = name::parse(id)?;
    if tx.partition().trail(&arn).is_none() {
        return Err(unknown(id));
    }
    let arn = name::find_own(tx.partition(), tx.call, arn.as_str())?;
    tx.trail_mut(&arn).map(|trail| &mut trail.tags).ok_or_else(|| unknown(id))
}

fn unknown(id: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("The specified resource {id} is not found."))
}

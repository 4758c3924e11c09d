//! Tags of trails.

use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use service::View;
use state::{KeyCase, TAGS_PER_RESOURCE, TagError, Tags, Tx};
use wire::Fault;

use super::name;

/// Sets or replaces.
pub(super) fn add_tags(tx: &mut Tx<'_>, input: api::AddTagsRequest) -> Result<api::AddTagsResponse, Fault> {
    let added = tags(input.tags_list)?;
    let slot = own(tx, &input.resource_id)?;
    *slot = slot.with(added.iter(), KeyCase::Counts).map_err(refused)?;
    Ok(api::AddTagsResponse {})
}

/// Keys that are absent do not matter.
pub(super) fn remove_tags(tx: &mut Tx<'_>, input: api::RemoveTagsRequest) -> Result<api::RemoveTagsResponse, Fault> {
    let slot = own(tx, &input.resource_id)?;
    input.tags_list.iter().for_each(|tag| slot.remove(&tag.key));
    Ok(api::RemoveTagsResponse {})
}

/// Of up to twenty trails, all on one page: every token is foreign.
pub(super) fn list_tags(view: &View<'_>, input: api::ListTagsRequest) -> Result<api::ListTagsResponse, Fault> {
    if input.next_token.is_some() {
        return Err(e::INVALID_TOKEN_EXCEPTION.fault("The token is not valid."));
    }
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
    let pairs = list.iter().map(|tag| (tag.key.as_str(), tag.value.as_deref().unwrap_or_default()));
    Tags::new().with(pairs, KeyCase::Counts).map_err(refused)
}

fn refused(error: TagError) -> Fault {
    match error {
        TagError::Reserved => {
            e::INVALID_TAG_PARAMETER_EXCEPTION.fault("Tag keys that begin with aws: are reserved for AWS use.")
        }
        TagError::Duplicate => e::INVALID_TAG_PARAMETER_EXCEPTION.fault("A tag key occurs twice."),
        TagError::TooMany => e::TAGS_LIMIT_EXCEEDED_EXCEPTION.fault(format!(
            "The number of tags per trail, event data store, dashboard, or channel has exceeded the permitted amount. \
             Currently, the limit is {TAGS_PER_RESOURCE}."
        )),
    }
}

fn own<'t>(tx: &'t mut Tx<'_>, id: &str) -> Result<&'t mut Tags, Fault> {
    let arn = name::parse(id)?;
    if tx.partition().trail(&arn).is_none() {
        return Err(unknown(id));
    }
    name::find_own(tx.partition(), tx.call, id)?;
    tx.trail_mut(&arn).map(|trail| &mut trail.tags).ok_or_else(|| unknown(id))
}

fn unknown(id: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("The specified resource {id} is not found."))
}

//! Tags of instances and permission sets.

use std::sync::Arc;

use models::sso_admin as api;
use service::View;
use state::identity_center::{self, IdentityCenterError};
use state::{KeyCase, Tags, Tx};
use wire::Fault;

use super::caller::Asking;
use super::fault::{fault, invalid};
use super::listing::{Asked, sort_and_cut};

/// Tags of something new.
pub(super) fn new_tags(tags: Option<&[api::Tag]>) -> Result<Tags, Fault> {
    let given = tags.unwrap_or_default().iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    Tags::new().with(given, KeyCase::Counts).map_err(|error| fault(IdentityCenterError::from(error)))
}

pub(super) fn tag_resource(tx: &mut Tx<'_>, input: api::TagResourceRequest) -> Result<api::TagResourceResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "TagResource" };
    let (instance, set) = changeable(asking, input.instance_arn.as_deref(), &input.resource_arn)?;
    let tags = input.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    identity_center::tag(tx, &instance, set.as_deref(), tags).map_err(fault)?;
    Ok(api::TagResourceResponse {})
}

pub(super) fn untag_resource(
    tx: &mut Tx<'_>,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "UntagResource" };
    let (instance, set) = changeable(asking, input.instance_arn.as_deref(), &input.resource_arn)?;
    let keys = input.tag_keys.iter().map(String::as_str);
    identity_center::untag(tx, &instance, set.as_deref(), keys).map_err(fault)?;
    Ok(api::UntagResourceResponse {})
}

pub(super) fn list_tags_for_resource(
    view: &View<'_>,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "ListTagsForResource" };
    let resource = Resource::of(asking, input.instance_arn.as_deref(), &input.resource_arn)?;
    let tags = match resource {
        Resource::Instance(arn) => &asking.instance(&arn)?.tags,
        Resource::PermissionSet { instance, arn } => &asking.permission_set(&instance, &arn)?.1.tags,
    };
    let asked = Asked { token: input.next_token.as_deref(), max_results: None };
    let (page, next_token) = sort_and_cut(tags.iter(), |(key, _)| (*key).to_owned(), asked)?;
    let tag = |(key, value): (&str, &str)| api::Tag { key: key.to_owned(), value: value.to_owned() };
    Ok(api::ListTagsForResourceResponse { tags: Some(page.into_iter().map(tag).collect()), next_token })
}

/// The ids of an instance and of one of its permission sets, where that is meant.
fn changeable(
    asking: Asking<'_>,
    instance: Option<&str>,
    resource: &str,
) -> Result<(Arc<str>, Option<Arc<str>>), Fault> {
    match Resource::of(asking, instance, resource)? {
        Resource::Instance(arn) => Ok((asking.instance(&arn)?.id.clone(), None)),
        Resource::PermissionSet { instance, arn } => {
            let (instance, set) = asking.changeable_permission_set(&instance, &arn)?;
            Ok((instance.id.clone(), Some(set.id.clone())))
        }
    }
}

/// What has tags, by its ARN.
enum Resource {
    Instance(String),
    PermissionSet { instance: String, arn: String },
}

impl Resource {
    /// The resource of a request; where the request names an instance as well, it is that instance's.
    fn of(asking: Asking<'_>, instance: Option<&str>, arn: &str) -> Result<Resource, Fault> {
        let mut parts = arn.split_once(":::").map_or(arn, |(_, resource)| resource).split('/');
        let (kind, id) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let of = format!("arn:{}:sso:::instance/{id}", asking.partition.name);
        if instance.is_some_and(|instance| instance != of) {
            return Err(invalid(format!("{arn} does not belong to the instance")));
        }
        match kind {
            "instance" => Ok(Resource::Instance(arn.to_owned())),
            "permissionSet" => Ok(Resource::PermissionSet { instance: of, arn: arn.to_owned() }),
            // Applications and trusted token issuers: there are none.
            _ => {
                let message = format!("Could not find resource with arn {arn}");
                Err(models::sso_admin::errors::RESOURCE_NOT_FOUND_EXCEPTION.fault(message))
            }
        }
    }
}

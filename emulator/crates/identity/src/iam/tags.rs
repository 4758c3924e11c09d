use aws::Arn;
use models::iam::{
    ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse, ListMFADeviceTagsRequest,
    ListMFADeviceTagsResponse, ListOpenIDConnectProviderTagsRequest, ListOpenIDConnectProviderTagsResponse,
    ListPolicyTagsRequest, ListPolicyTagsResponse, ListRoleTagsRequest, ListRoleTagsResponse,
    ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse, ListServerCertificateTagsRequest,
    ListServerCertificateTagsResponse, ListUserTagsRequest, ListUserTagsResponse, Tag, TagInstanceProfileRequest,
    TagInstanceProfileResponse, TagMFADeviceRequest, TagMFADeviceResponse, TagOpenIDConnectProviderRequest,
    TagOpenIDConnectProviderResponse, TagPolicyRequest, TagPolicyResponse, TagRoleRequest, TagRoleResponse,
    TagSAMLProviderRequest, TagSAMLProviderResponse, TagServerCertificateRequest, TagServerCertificateResponse,
    TagUserRequest, TagUserResponse, UntagInstanceProfileRequest, UntagInstanceProfileResponse, UntagMFADeviceRequest,
    UntagMFADeviceResponse, UntagOpenIDConnectProviderRequest, UntagOpenIDConnectProviderResponse, UntagPolicyRequest,
    UntagPolicyResponse, UntagRoleRequest, UntagRoleResponse, UntagSAMLProviderRequest, UntagSAMLProviderResponse,
    UntagServerCertificateRequest, UntagServerCertificateResponse, UntagUserRequest, UntagUserResponse,
};
use service::{View, page_order};
use state::iam::tagging::Tagged;
use state::{KeyCase, Tags, Tx};
use wire::Fault;

use super::fault::{arn, changeable_policy, fault, iam};
use super::listing::{Listed, listed};
use super::policy::existing;
use super::record;
use super::role::describable_role;

/// How users and roles compare keys.
pub(super) const FOLDED: KeyCase = KeyCase::Ignored;
/// How every other resource does.
pub(super) const EXACT: KeyCase = KeyCase::Counts;

/// The tags of a new resource.
pub(super) fn new_tags(given: Option<&[Tag]>, case: KeyCase) -> Result<Tags, Fault> {
    Tags::new().with(pairs(given.unwrap_or_default()), case).map_err(|error| fault(error.into()))
}

fn pairs(tags: &[Tag]) -> impl Iterator<Item = (&str, &str)> {
    tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()))
}

fn tag(tx: &mut Tx<'_>, of: Tagged<'_>, tags: &[Tag]) -> Result<(), Fault> {
    state::iam::tagging::tag(tx, tx.call.account, of, pairs(tags)).map_err(fault)
}

fn untag(tx: &mut Tx<'_>, of: Tagged<'_>, keys: &[String]) -> Result<(), Fault> {
    state::iam::tagging::untag(tx, tx.call.account, of, keys.iter().map(String::as_str)).map_err(fault)
}

fn list(tags: &Tags, marker: Option<&str>, max_items: Option<i64>) -> Result<Listed<Tag>, Fault> {
    let mut all: Vec<_> = tags.iter().collect();
    all.sort_by_cached_key(|(key, _)| page_order(key));
    listed(all.into_iter(), |(key, _)| (*key).to_owned(), marker, max_items, record::tag)
}

pub(super) fn tag_user(tx: &mut Tx<'_>, input: TagUserRequest) -> Result<TagUserResponse, Fault> {
    tag(tx, Tagged::User(&input.user_name), &input.tags)?;
    Ok(TagUserResponse {})
}

pub(super) fn untag_user(tx: &mut Tx<'_>, input: UntagUserRequest) -> Result<UntagUserResponse, Fault> {
    untag(tx, Tagged::User(&input.user_name), &input.tag_keys)?;
    Ok(UntagUserResponse {})
}

pub(super) fn list_user_tags(view: &View<'_>, input: ListUserTagsRequest) -> Result<ListUserTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::User(&input.user_name)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListUserTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_role(tx: &mut Tx<'_>, input: TagRoleRequest) -> Result<TagRoleResponse, Fault> {
    describable_role(tx, &input.role_name)?;
    tag(tx, Tagged::Role(&input.role_name), &input.tags)?;
    Ok(TagRoleResponse {})
}

pub(super) fn untag_role(tx: &mut Tx<'_>, input: UntagRoleRequest) -> Result<UntagRoleResponse, Fault> {
    describable_role(tx, &input.role_name)?;
    untag(tx, Tagged::Role(&input.role_name), &input.tag_keys)?;
    Ok(UntagRoleResponse {})
}

pub(super) fn list_role_tags(view: &View<'_>, input: ListRoleTagsRequest) -> Result<ListRoleTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::Role(&input.role_name)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListRoleTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_policy(tx: &mut Tx<'_>, input: TagPolicyRequest) -> Result<TagPolicyResponse, Fault> {
    let policy = changeable_policy(tx.call, "TagPolicy", &input.policy_arn)?;
    tag(tx, Tagged::Policy(&policy), &input.tags)?;
    Ok(TagPolicyResponse {})
}

pub(super) fn untag_policy(tx: &mut Tx<'_>, input: UntagPolicyRequest) -> Result<UntagPolicyResponse, Fault> {
    let policy = changeable_policy(tx.call, "UntagPolicy", &input.policy_arn)?;
    untag(tx, Tagged::Policy(&policy), &input.tag_keys)?;
    Ok(UntagPolicyResponse {})
}

pub(super) fn list_policy_tags(view: &View<'_>, input: ListPolicyTagsRequest) -> Result<ListPolicyTagsResponse, Fault> {
    let policy: Arn = arn(&input.policy_arn)?;
    let tags = existing(view, &policy)?.tags.clone();
    let page = list(&tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListPolicyTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_instance_profile(
    tx: &mut Tx<'_>,
    input: TagInstanceProfileRequest,
) -> Result<TagInstanceProfileResponse, Fault> {
    tag(tx, Tagged::InstanceProfile(&input.instance_profile_name), &input.tags)?;
    Ok(TagInstanceProfileResponse {})
}

pub(super) fn untag_instance_profile(
    tx: &mut Tx<'_>,
    input: UntagInstanceProfileRequest,
) -> Result<UntagInstanceProfileResponse, Fault> {
    untag(tx, Tagged::InstanceProfile(&input.instance_profile_name), &input.tag_keys)?;
    Ok(UntagInstanceProfileResponse {})
}

pub(super) fn list_instance_profile_tags(
    view: &View<'_>,
    input: ListInstanceProfileTagsRequest,
) -> Result<ListInstanceProfileTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::InstanceProfile(&input.instance_profile_name)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListInstanceProfileTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_saml_provider(
    tx: &mut Tx<'_>,
    input: TagSAMLProviderRequest,
) -> Result<TagSAMLProviderResponse, Fault> {
    tag(tx, Tagged::SamlProvider(&arn(&input.saml_provider_arn)?), &input.tags)?;
    Ok(TagSAMLProviderResponse {})
}

pub(super) fn untag_saml_provider(
    tx: &mut Tx<'_>,
    input: UntagSAMLProviderRequest,
) -> Result<UntagSAMLProviderResponse, Fault> {
    untag(tx, Tagged::SamlProvider(&arn(&input.saml_provider_arn)?), &input.tag_keys)?;
    Ok(UntagSAMLProviderResponse {})
}

pub(super) fn list_saml_provider_tags(
    view: &View<'_>,
    input: ListSAMLProviderTagsRequest,
) -> Result<ListSAMLProviderTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::SamlProvider(&arn(&input.saml_provider_arn)?)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListSAMLProviderTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_open_id_connect_provider(
    tx: &mut Tx<'_>,
    input: TagOpenIDConnectProviderRequest,
) -> Result<TagOpenIDConnectProviderResponse, Fault> {
    tag(tx, Tagged::OidcProvider(&arn(&input.open_id_connect_provider_arn)?), &input.tags)?;
    Ok(TagOpenIDConnectProviderResponse {})
}

pub(super) fn untag_open_id_connect_provider(
    tx: &mut Tx<'_>,
    input: UntagOpenIDConnectProviderRequest,
) -> Result<UntagOpenIDConnectProviderResponse, Fault> {
    untag(tx, Tagged::OidcProvider(&arn(&input.open_id_connect_provider_arn)?), &input.tag_keys)?;
    Ok(UntagOpenIDConnectProviderResponse {})
}

pub(super) fn list_open_id_connect_provider_tags(
    view: &View<'_>,
    input: ListOpenIDConnectProviderTagsRequest,
) -> Result<ListOpenIDConnectProviderTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::OidcProvider(&arn(&input.open_id_connect_provider_arn)?)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListOpenIDConnectProviderTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_mfa_device(tx: &mut Tx<'_>, input: TagMFADeviceRequest) -> Result<TagMFADeviceResponse, Fault> {
    tag(tx, Tagged::MfaDevice(&input.serial_number), &input.tags)?;
    Ok(TagMFADeviceResponse {})
}

pub(super) fn untag_mfa_device(tx: &mut Tx<'_>, input: UntagMFADeviceRequest) -> Result<UntagMFADeviceResponse, Fault> {
    untag(tx, Tagged::MfaDevice(&input.serial_number), &input.tag_keys)?;
    Ok(UntagMFADeviceResponse {})
}

pub(super) fn list_mfa_device_tags(
    view: &View<'_>,
    input: ListMFADeviceTagsRequest,
) -> Result<ListMFADeviceTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::MfaDevice(&input.serial_number)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListMFADeviceTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

pub(super) fn tag_server_certificate(
    tx: &mut Tx<'_>,
    input: TagServerCertificateRequest,
) -> Result<TagServerCertificateResponse, Fault> {
    tag(tx, Tagged::ServerCertificate(&input.server_certificate_name), &input.tags)?;
    Ok(TagServerCertificateResponse {})
}

pub(super) fn untag_server_certificate(
    tx: &mut Tx<'_>,
    input: UntagServerCertificateRequest,
) -> Result<UntagServerCertificateResponse, Fault> {
    untag(tx, Tagged::ServerCertificate(&input.server_certificate_name), &input.tag_keys)?;
    Ok(UntagServerCertificateResponse {})
}

pub(super) fn list_server_certificate_tags(
    view: &View<'_>,
    input: ListServerCertificateTagsRequest,
) -> Result<ListServerCertificateTagsResponse, Fault> {
    let tags = iam(view)?.tags(Tagged::ServerCertificate(&input.server_certificate_name)).map_err(fault)?;
    let page = list(tags, input.marker.as_deref(), input.max_items)?;
    Ok(ListServerCertificateTagsResponse { tags: page.items, is_truncated: page.is_truncated, marker: page.marker })
}

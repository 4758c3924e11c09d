//! Images as they are listed and pulled.

use models::ecr as api;
use models::ecr::errors as e;
use service::{View, page};
use state::ecr::{Image, Repository};
use state::resource::PolicyResource;
use wire::Fault;

use super::{find, images};

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html>
pub(super) fn batch_get_image(
    view: &View<'_>,
    input: api::BatchGetImageRequest,
) -> Result<api::BatchGetImageResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, repository) = find::repository(view.partition, view.call, registry, &input.repository_name)?;
    let (mut shown, mut failures) = (Vec::new(), Vec::new());
    for id in input.image_ids {
        match images::matching(repository, &id) {
            Ok((digest, image)) => shown.push(api::Image {
                registry_id: Some(found.account.to_string()),
                repository_name: Some(found.name.to_string()),
                image_id: Some(api::ImageIdentifier { image_digest: Some(digest), image_tag: id.image_tag }),
                image_manifest: Some(image.manifest),
                image_manifest_media_type: image.media_type,
            }),
            Err(failure) => failures.push(failure),
        }
    }
    Ok(api::BatchGetImageResponse { images: Some(shown), failures: Some(failures) })
}

/// An entry for each tag, and one for each image without any.
/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImages.html>
pub(super) fn list_images(view: &View<'_>, input: api::ListImagesRequest) -> Result<api::ListImagesResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (_, repository) = find::repository(view.partition, view.call, registry, &input.repository_name)?;
    let wanted = input.filter.and_then(|filter| filter.tag_status);
    let mut all = Vec::new();
    for (digest, image) in &repository.images {
        let id = |image_tag| api::ImageIdentifier { image_digest: Some(digest.to_string()), image_tag };
        if image.tags.is_empty() && wanted.as_deref() != Some("TAGGED") {
            all.push(id(None));
        }
        if wanted.as_deref() != Some("UNTAGGED") {
            all.extend(image.tags.iter().map(|tag| id(Some(tag.clone()))));
        }
    }
    let key = |id: &api::ImageIdentifier| {
        format!("{} {}", id.image_digest.as_deref().unwrap_or_default(), id.image_tag.as_deref().unwrap_or_default())
    };
    all.sort_by_cached_key(|id| service::page_order(&key(id)));
    let page = page(all.into_iter(), key, input.next_token.as_deref(), find::size(input.max_results))
        .ok_or_else(find::wrong_token)?;
    Ok(api::ListImagesResponse { image_ids: Some(page.items), next_token: page.next })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html>
pub(super) fn describe_images(
    view: &View<'_>,
    input: api::DescribeImagesRequest,
) -> Result<api::DescribeImagesResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, repository) = find::repository(view.partition, view.call, registry, &input.repository_name)?;
    if let Some(ids) = input.image_ids.filter(|ids| !ids.is_empty()) {
        let one = |id: &api::ImageIdentifier| {
            let image = images::matching(repository, id).map_err(|_| unknown(found, id))?;
            Ok(detail(found, &image.0, &image.1))
        };
        let details: Result<Vec<_>, Fault> = ids.iter().map(one).collect();
        return Ok(api::DescribeImagesResponse { image_details: Some(details?), next_token: None });
    }
    let wanted = input.filter.and_then(|filter| filter.tag_status);
    let all = chosen(repository, wanted.as_deref());
    let size = find::size(input.max_results);
    let page = page(all, |(digest, _)| (*digest).to_owned(), input.next_token.as_deref(), size)
        .ok_or_else(find::wrong_token)?;
    let details = page.items.into_iter().map(|(digest, image)| detail(found, digest, image));
    Ok(api::DescribeImagesResponse { image_details: Some(details.collect()), next_token: page.next })
}

fn chosen<'r>(repository: &'r Repository, wanted: Option<&'r str>) -> impl Iterator<Item = (&'r str, &'r Image)> {
    let all = repository.images.iter().map(|(digest, image)| (&**digest, &**image));
    all.filter(move |(_, image)| match wanted {
        Some("TAGGED") => !image.tags.is_empty(),
        Some("UNTAGGED") => image.tags.is_empty(),
        _ => true,
    })
}

fn detail(found: &PolicyResource, digest: &str, image: &Image) -> api::ImageDetail {
    let tags: Vec<String> = image.tags.iter().cloned().collect();
    api::ImageDetail {
        registry_id: Some(found.account.to_string()),
        repository_name: Some(found.name.to_string()),
        image_digest: Some(digest.to_owned()),
        image_tags: (!tags.is_empty()).then_some(tags),
        image_size_in_bytes: i64::try_from(image.manifest.len()).ok(),
        image_pushed_at: Some(image.pushed),
        image_manifest_media_type: image.media_type.clone(),
        ..api::ImageDetail::default()
    }
}

fn unknown(found: &PolicyResource, id: &api::ImageIdentifier) -> Fault {
    let or_null = |text: &Option<String>| text.as_ref().map_or("null".to_owned(), |text| format!("'{text}'"));
    e::IMAGE_NOT_FOUND_EXCEPTION.fault(format!(
        "The image with imageId {{imageDigest:{}, imageTag:{}}} does not exist within the repository with name '{}' in the registry with id '{}'",
        or_null(&id.image_digest),
        or_null(&id.image_tag),
        found.name,
        found.account
    ))
}

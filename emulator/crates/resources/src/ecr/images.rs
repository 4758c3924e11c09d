//! Images that come and go, of which the manifest is all that is kept. See
//! <https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html>.

use std::collections::BTreeSet;

use json::Node;
use models::ecr as api;
use models::ecr::errors as e;
use sha2::{Digest, Sha256};
use state::Tx;
use state::ecr::{Image, Repository, repository_mut};
use state::resource::PolicyResource;
use wire::Fault;

use super::find;

/// What a manifest is that says nothing else.
const DOCKER: &str = "application/vnd.docker.distribution.manifest.v2+json";

/// Whether the layers are there is not looked at: nobody uploads any here.
/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html>
pub(super) fn put_image(tx: &mut Tx<'_>, input: api::PutImageRequest) -> Result<api::PutImageResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, repository) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, manifest, tag) = (found.arn.clone(), input.image_manifest, input.image_tag);
    let parsed = json::parse(&manifest).map_err(|_| {
        find::invalid("Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'")
    })?;
    let digest = format!("sha256:{}", aws::hex(&Sha256::digest(&manifest)));
    if input.image_digest.as_ref().is_some_and(|given| *given != digest) {
        return Err(e::IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION
            .fault(format!("The image digest {digest} does not match the one in the request")));
    }
    check_tag(found, repository, &digest, tag.as_deref())?;
    let declared = parsed.get("mediaType").and_then(Node::as_str).map(str::to_owned);
    let media_type = input.image_manifest_media_type.or(declared).unwrap_or_else(|| DOCKER.to_owned());
    let image = Image {
        manifest: manifest.clone(),
        media_type: Some(media_type.clone()),
        tags: BTreeSet::new(),
        pushed: tx.now,
    };
    let shown = api::Image {
        registry_id: Some(found.account.to_string()),
        repository_name: Some(found.name.to_string()),
        image_id: Some(api::ImageIdentifier { image_digest: Some(digest.clone()), image_tag: tag.clone() }),
        image_manifest: Some(manifest),
        image_manifest_media_type: Some(media_type),
    };
    if let Some(repository) = repository_mut(tx, &arn) {
        if !repository.images.contains_key(digest.as_str()) {
            repository.images.insert(digest.as_str().into(), image.into());
        }
        if let Some(tag) = &tag {
            repository.tag(&digest, tag);
        }
    }
    Ok(api::PutImageResponse { image: Some(shown) })
}

/// Whether an image may be put under a tag.
fn check_tag(found: &PolicyResource, repository: &Repository, digest: &str, tag: Option<&str>) -> Result<(), Fault> {
    let (name, owner) = (&found.name, found.account);
    let place = format!("in the repository with name '{name}' in registry with id '{owner}'");
    let known = repository.images.get(digest);
    let holder = tag.and_then(|tag| repository.tagged(tag));
    match (known, tag, holder) {
        (Some(_), None, _) => {
            Err(e::IMAGE_ALREADY_EXISTS_EXCEPTION.fault(format!("Image with digest '{digest}' already exists {place}")))
        }
        (_, Some(tag), Some((held, _))) if &**held == digest => Err(e::IMAGE_ALREADY_EXISTS_EXCEPTION
            .fault(format!("Image with digest '{digest}' and tag '{tag}' already exists {place}"))),
        (_, Some(tag), Some(_)) if repository.mutability.starts_with("IMMUTABLE") => {
            Err(e::IMAGE_TAG_ALREADY_EXISTS_EXCEPTION.fault(format!(
                "The image tag '{tag}' already exists in the '{name}' repository and cannot be overwritten because the tag is immutable."
            )))
        }
        _ => Ok(()),
    }
}

/// By tag, the tag goes, and the image with its last one; by digest, the image.
/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html>
pub(super) fn batch_delete_image(
    tx: &mut Tx<'_>,
    input: api::BatchDeleteImageRequest,
) -> Result<api::BatchDeleteImageResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, repository) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, mut changed) = (found.arn.clone(), repository.clone());
    let (mut gone, mut failures) = (Vec::new(), Vec::new());
    for id in input.image_ids {
        match matching(&changed, &id) {
            Err(failure) => failures.push(failure),
            Ok((digest, image)) => {
                let tags = match &id.image_tag {
                    Some(tag) => BTreeSet::from([tag.clone()]),
                    None => image.tags,
                };
                tags.iter().for_each(|tag| changed.untag(tag));
                let is_bare = changed.images.get(digest.as_str()).is_some_and(|image| image.tags.is_empty());
                if id.image_tag.is_none() || is_bare {
                    changed.images.remove(digest.as_str());
                }
                let shown = |image_tag| api::ImageIdentifier { image_digest: Some(digest.clone()), image_tag };
                match tags.is_empty() {
                    true => gone.push(shown(None)),
                    false => gone.extend(tags.into_iter().map(|tag| shown(Some(tag)))),
                }
            }
        }
    }
    if let Some(repository) = repository_mut(tx, &arn) {
        *repository = changed;
    }
    Ok(api::BatchDeleteImageResponse { image_ids: Some(gone), failures: Some(failures) })
}

/// The image that an identifier means, or why there is none.
pub(super) fn matching(
    repository: &Repository,
    id: &api::ImageIdentifier,
) -> Result<(String, Image), api::ImageFailure> {
    let failure = |code: &str, reason: &str| api::ImageFailure {
        image_id: Some(id.clone()),
        failure_code: Some(code.to_owned()),
        failure_reason: Some(reason.to_owned()),
    };
    let by_tag = id.image_tag.as_ref().map(|tag| repository.tagged(tag));
    let by_digest = id.image_digest.as_ref().map(|digest| repository.images.get_key_value(digest.as_str()));
    let found = match (by_tag, by_digest) {
        (None, None) => {
            return Err(failure(
                "MissingDigestAndTag",
                "Invalid request parameters: both tag and digest cannot be null",
            ));
        }
        (Some(Some((tagged, _))), Some(Some((digest, _)))) if tagged != digest => {
            return Err(failure("ImageTagDoesNotMatchDigest", "Tag does not match the digest"));
        }
        (Some(found), None) | (None, Some(found)) => found,
        (Some(tagged), Some(found)) => tagged.and(found),
    };
    let image = found.map(|(digest, image)| (digest.to_string(), (**image).clone()));
    image.ok_or_else(|| failure("ImageNotFound", "Requested image not found"))
}

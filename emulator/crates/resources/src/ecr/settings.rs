//! How a repository treats tags and new images.

use models::ecr as api;
use state::Tx;
use state::ecr::repository_mut;
use wire::Fault;

use super::find;

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageTagMutability.html>
pub(super) fn put_image_tag_mutability(
    tx: &mut Tx<'_>,
    input: api::PutImageTagMutabilityRequest,
) -> Result<api::PutImageTagMutabilityResponse, Fault> {
    if input.image_tag_mutability_exclusion_filters.is_some() {
        return Err(find::invalid("Exclusion filters are not emulated: leave imageTagMutabilityExclusionFilters out."));
    }
    let registry = input.registry_id.as_deref();
    let (found, _) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, owner) = (found.arn.clone(), found.account.to_string());
    if let Some(repository) = repository_mut(tx, &arn) {
        repository.mutability.clone_from(&input.image_tag_mutability);
    }
    Ok(api::PutImageTagMutabilityResponse {
        registry_id: Some(owner),
        repository_name: Some(input.repository_name),
        image_tag_mutability: Some(input.image_tag_mutability),
        image_tag_mutability_exclusion_filters: None,
    })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageScanningConfiguration.html>
pub(super) fn put_image_scanning_configuration(
    tx: &mut Tx<'_>,
    input: api::PutImageScanningConfigurationRequest,
) -> Result<api::PutImageScanningConfigurationResponse, Fault> {
    let registry = input.registry_id.as_deref();
    let (found, _) = find::repository(tx.partition(), tx.call, registry, &input.repository_name)?;
    let (arn, owner) = (found.arn.clone(), found.account.to_string());
    if let Some(repository) = repository_mut(tx, &arn) {
        repository.scan_on_push = input.image_scanning_configuration.scan_on_push == Some(true);
    }
    Ok(api::PutImageScanningConfigurationResponse {
        registry_id: Some(owner),
        repository_name: Some(input.repository_name),
        image_scanning_configuration: Some(input.image_scanning_configuration),
    })
}

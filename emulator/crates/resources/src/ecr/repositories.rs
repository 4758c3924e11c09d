//! Repositories: made, shown and deleted.

use models::ecr as api;
use models::ecr::errors as e;
use service::{View, page, page_order};
use state::ecr::{Repository, repository_mut};
use state::resource::{self, NewResource, PolicyResource, ResourceKind, create};
use state::{Tags, Tx};
use wire::Fault;

use super::{find, tagging};

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html>
pub(super) fn create_repository(
    tx: &mut Tx<'_>,
    input: api::CreateRepositoryRequest,
) -> Result<api::CreateRepositoryResponse, Fault> {
    let owner = find::registry(tx.call, input.registry_id.as_deref());
    if owner != tx.call.account {
        return Err(find::invalid("A repository is made in the registry of the caller."));
    }
    if input.image_tag_mutability_exclusion_filters.is_some() {
        return Err(find::invalid("Exclusion filters are not emulated: leave imageTagMutabilityExclusionFilters out."));
    }
    let name = input.repository_name;
    if find::repository(tx.partition(), tx.call, None, &name).is_ok() {
        return Err(e::REPOSITORY_ALREADY_EXISTS_EXCEPTION
            .fault(format!("The repository with name '{name}' already exists in the registry with id '{owner}'")));
    }
    let tags = tagging::added(&Tags::new(), &input.tags.unwrap_or_default())?;
    let region = tx.call.region.clone();
    let kind = ResourceKind::Repository;
    let new = NewResource { kind, region: &region, name: &name, suffix: None, policy: None, tags };
    let arn = create(tx, owner, new).map_err(find::refused)?.arn.clone();
    if let Some(repository) = repository_mut(tx, &arn) {
        repository.mutability = input.image_tag_mutability.unwrap_or_else(|| repository.mutability.clone());
        repository.scan_on_push = input.image_scanning_configuration.is_some_and(|one| one.scan_on_push == Some(true));
        if let Some(encryption) = input.encryption_configuration {
            repository.encryption = (encryption.encryption_type, encryption.kms_key);
        }
    }
    let (found, repository) = find::repository(tx.partition(), tx.call, None, &name)?;
    Ok(api::CreateRepositoryResponse { repository: Some(shown(found, repository)) })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html>
pub(super) fn delete_repository(
    tx: &mut Tx<'_>,
    input: api::DeleteRepositoryRequest,
) -> Result<api::DeleteRepositoryResponse, Fault> {
    let (registry, name) = (input.registry_id.as_deref(), input.repository_name);
    let (found, repository) = find::repository(tx.partition(), tx.call, registry, &name)?;
    if !repository.images.is_empty() && input.force != Some(true) {
        let owner = found.account;
        return Err(e::REPOSITORY_NOT_EMPTY_EXCEPTION.fault(format!(
            "The repository with name '{name}' in registry with id '{owner}' cannot be deleted because it still contains images"
        )));
    }
    let (arn, shown) = (found.arn.clone(), shown(found, repository));
    resource::delete(tx, &arn).map_err(find::refused)?;
    Ok(api::DeleteRepositoryResponse { repository: Some(shown) })
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html>
pub(super) fn describe_repositories(
    view: &View<'_>,
    input: api::DescribeRepositoriesRequest,
) -> Result<api::DescribeRepositoriesResponse, Fault> {
    let registry = input.registry_id.as_deref();
    if let Some(names) = input.repository_names.filter(|names| !names.is_empty()) {
        let one = |name: &String| {
            find::repository(view.partition, view.call, registry, name).map(|(found, one)| shown(found, one))
        };
        let repositories: Result<Vec<_>, Fault> = names.iter().map(one).collect();
        return Ok(api::DescribeRepositoriesResponse { repositories: Some(repositories?), next_token: None });
    }
    let owner = view.partition.account(find::registry(view.call, registry));
    let all = owner.into_iter().flat_map(|owner| owner.resources_of(ResourceKind::Repository, &view.call.region));
    let mut all: Vec<_> = all.collect();
    all.sort_by_cached_key(|found| page_order(&found.name));
    let size = find::size(input.max_results);
    let page = page(all.into_iter(), |found| found.name.to_string(), input.next_token.as_deref(), size)
        .ok_or_else(find::wrong_token)?;
    let repositories = page.items.into_iter().filter_map(|found| Some(shown(found, found.as_repository()?)));
    Ok(api::DescribeRepositoriesResponse { repositories: Some(repositories.collect()), next_token: page.next })
}

fn shown(found: &PolicyResource, repository: &Repository) -> api::Repository {
    let (encryption_type, kms_key) = repository.encryption.clone();
    api::Repository {
        repository_arn: Some(found.arn.to_string()),
        registry_id: Some(found.account.to_string()),
        repository_name: Some(found.name.to_string()),
        repository_uri: Some(find::uri(found)),
        created_at: Some(repository.created),
        image_tag_mutability: Some(repository.mutability.clone()),
        image_scanning_configuration: Some(api::ImageScanningConfiguration {
            scan_on_push: Some(repository.scan_on_push),
        }),
        encryption_configuration: Some(api::EncryptionConfiguration { encryption_type, kms_key }),
        ..api::Repository::default()
    }
}

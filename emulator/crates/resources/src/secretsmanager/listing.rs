//! Secrets and their versions, without what is secret.

use std::collections::BTreeMap;

use models::secretsmanager as api;
use models::secretsmanager::errors as e;
use service::{View, page, page_order};
use state::resource::{PolicyResource, ResourceKind};
use state::secret::Secret;
use wire::Fault;

use super::{find, tagging};

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html>
pub(super) fn describe_secret(
    view: &View<'_>,
    input: api::DescribeSecretRequest,
) -> Result<api::DescribeSecretResponse, Fault> {
    let found = find::secret(view.partition, view.call, &input.secret_id)?;
    let secret = find::detail(found)?;
    Ok(api::DescribeSecretResponse {
        arn: Some(found.arn.to_string()),
        name: Some(found.name.to_string()),
        description: secret.description.clone(),
        kms_key_id: secret.kms_key.clone(),
        last_changed_date: Some(secret.changed),
        deleted_date: secret.deletion.map(|(asked, _)| asked),
        tags: tagging::shown(&found.tags),
        version_ids_to_stages: stages(secret),
        created_date: Some(secret.created),
        ..api::DescribeSecretResponse::default()
    })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html>
pub(super) fn list_secrets(view: &View<'_>, input: api::ListSecretsRequest) -> Result<api::ListSecretsResponse, Fault> {
    let account = view.partition.account(view.call.account);
    let secrets = account.into_iter().flat_map(|account| account.resources_of(ResourceKind::Secret, &view.call.region));
    let filters = input.filters.unwrap_or_default();
    let deleted_too = input.include_planned_deletion == Some(true);
    let mut found: Vec<&PolicyResource> = Vec::new();
    for resource in secrets {
        let secret = find::detail(resource)?;
        if (deleted_too || secret.deletion.is_none()) && filters.iter().all(|filter| fits(filter, resource, secret)) {
            found.push(resource);
        }
    }
    found.sort_by_cached_key(|resource| page_order(&resource.name));
    let page =
        page(found.into_iter(), |one| one.name.to_string(), input.next_token.as_deref(), size(input.max_results))
            .ok_or_else(|| e::INVALID_NEXT_TOKEN_EXCEPTION.fault("Invalid NextToken"))?;
    let mut list = Vec::new();
    for resource in page.items {
        list.push(entry(resource, find::detail(resource)?));
    }
    // Newest first unless asked otherwise; a page is by name all the same.
    if input.sort_order.as_deref() == Some("desc") {
        list.reverse();
    }
    Ok(api::ListSecretsResponse { secret_list: Some(list), next_token: page.next })
}

/// <https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html>
pub(super) fn list_secret_version_ids(
    view: &View<'_>,
    input: api::ListSecretVersionIdsRequest,
) -> Result<api::ListSecretVersionIdsResponse, Fault> {
    let found = find::secret(view.partition, view.call, &input.secret_id)?;
    let all = find::detail(found)?.versions.iter();
    let mut shown: Vec<_> =
        all.filter(|(_, one)| input.include_deprecated == Some(true) || !one.stages.is_empty()).collect();
    shown.sort_by_cached_key(|(id, _)| page_order(id));
    let page = page(shown.into_iter(), |(id, _)| id.to_string(), input.next_token.as_deref(), size(input.max_results))
        .ok_or_else(|| e::INVALID_NEXT_TOKEN_EXCEPTION.fault("Invalid NextToken"))?;
    let entries = page.items.into_iter().map(|(id, version)| api::SecretVersionsListEntry {
        version_id: Some(id.to_string()),
        version_stages: Some(version.stages.iter().cloned().collect()),
        created_date: Some(version.created),
        ..api::SecretVersionsListEntry::default()
    });
    Ok(api::ListSecretVersionIdsResponse {
        versions: Some(entries.collect()),
        next_token: page.next,
        arn: Some(found.arn.to_string()),
        name: Some(found.name.to_string()),
    })
}

fn entry(resource: &PolicyResource, secret: &Secret) -> api::SecretListEntry {
    api::SecretListEntry {
        arn: Some(resource.arn.to_string()),
        name: Some(resource.name.to_string()),
        description: secret.description.clone(),
        kms_key_id: secret.kms_key.clone(),
        last_changed_date: Some(secret.changed),
        deleted_date: secret.deletion.map(|(asked, _)| asked),
        tags: tagging::shown(&resource.tags),
        secret_versions_to_stages: stages(secret),
        created_date: Some(secret.created),
        ..api::SecretListEntry::default()
    }
}

/// Versions with their labels; none of a secret without any.
fn stages(secret: &Secret) -> Option<BTreeMap<String, Vec<String>>> {
    let labelled = secret.versions.iter().filter(|(_, version)| !version.stages.is_empty());
    let all: BTreeMap<String, Vec<String>> =
        labelled.map(|(id, version)| (id.to_string(), version.stages.iter().cloned().collect())).collect();
    (!all.is_empty()).then_some(all)
}

/// A value fits by its beginning, one with `!` before it by not fitting.
fn fits(filter: &api::Filter, resource: &PolicyResource, secret: &Secret) -> bool {
    let tags = || resource.tags.iter();
    let texts: Vec<&str> = match filter.key.as_deref() {
        Some("name") => vec![&resource.name],
        Some("description") => secret.description.iter().map(String::as_str).collect(),
        Some("tag-key") => tags().map(|(key, _)| key).collect(),
        Some("tag-value") => tags().map(|(_, value)| value).collect(),
        Some("all") => {
            let own = [Some(&*resource.name), secret.description.as_deref()].into_iter().flatten();
            own.chain(tags().flat_map(|(key, value)| [key, value])).collect()
        }
        _ => Vec::new(),
    };
    let begins = |value: &str| texts.iter().any(|text| text.to_lowercase().starts_with(&value.to_lowercase()));
    filter.values.iter().flatten().any(|value| match value.strip_prefix('!') {
        Some(value) => !begins(value),
        None => begins(value),
    })
}

fn size(most: Option<i64>) -> usize {
    most.and_then(|most| usize::try_from(most).ok()).unwrap_or(100).clamp(1, 100)
}

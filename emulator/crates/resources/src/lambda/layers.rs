//! Layers and their versions. See <https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html>.

use models::lambda as api;
use service::{View, page};
use state::lambda::{LayerVersion, layer_mut};
use state::resource::{NewResource, ResourceKind, create};
use state::{Shared, Tags, Tx};
use wire::Fault;

use super::code::source;
use super::configuration::moment;
use super::find::{self, invalid};
use super::policy;

/// <https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html>
pub(super) fn publish_layer_version(
    tx: &mut Tx<'_>,
    input: api::PublishLayerVersionRequest,
) -> Result<api::PublishLayerVersionResponse, Fault> {
    let arn = find::layer_arn(tx.partition(), tx.call, &input.layer_name);
    let own = find::layer_arn(tx.partition(), tx.call, arn.rsplit(':').next().unwrap_or_default());
    if arn != own {
        return Err(invalid("A layer is made in the account and Region of the call."));
    }
    let version = LayerVersion {
        created: tx.now,
        description: input.description,
        runtimes: input.compatible_runtimes.unwrap_or_default(),
        architectures: input.compatible_architectures.unwrap_or_default(),
        license: input.license_info,
        code: source!(input.content, None).read(tx.partition())?,
    };
    if find::layer(tx.partition(), &arn).is_none() {
        let (account, region) = (tx.call.account, tx.call.region.clone());
        let name = arn.rsplit(':').next().unwrap_or_default();
        let kind = ResourceKind::Layer;
        let new = NewResource { kind, region: &region, name, suffix: None, policy: None, tags: Tags::new() };
        create(tx, account, new).map_err(find::refused)?;
    }
    let parsed = aws::Arn::parse(&arn).map_err(|_| invalid("Invalid Layer name"))?;
    let mut number = 0;
    if let Some(layer) = layer_mut(tx, &parsed) {
        // INVARIANT: numbers are never used again.
        layer.published += 1;
        number = layer.published;
        layer.versions.insert(number, Shared::new(version.clone()));
    }
    let shown = described(&arn, number, &version);
    Ok(api::PublishLayerVersionResponse {
        content: shown.content,
        layer_arn: shown.layer_arn,
        layer_version_arn: shown.layer_version_arn,
        description: shown.description,
        created_date: shown.created_date,
        version: shown.version,
        compatible_architectures: shown.compatible_architectures,
        compatible_runtimes: shown.compatible_runtimes,
        license_info: shown.license_info,
    })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_DeleteLayerVersion.html>: one that is not there is as good as deleted.
pub(super) fn delete_layer_version(
    tx: &mut Tx<'_>,
    input: api::DeleteLayerVersionRequest,
) -> Result<api::DeleteLayerVersionResponse, Fault> {
    let arn = find::layer_arn(tx.partition(), tx.call, &input.layer_name);
    if let Ok((found, _)) = find::layer_version(tx.partition(), &arn, input.version_number) {
        let arn = found.arn.clone();
        policy::remove(tx, &arn, Some(&input.version_number.to_string()), None)?;
        if let Some(layer) = layer_mut(tx, &arn) {
            layer.versions.remove(&input.version_number);
        }
    }
    Ok(api::DeleteLayerVersionResponse {})
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersion.html>
pub(super) fn get_layer_version(
    view: &View<'_>,
    input: api::GetLayerVersionRequest,
) -> Result<api::GetLayerVersionResponse, Fault> {
    let arn = find::layer_arn(view.partition, view.call, &input.layer_name);
    let (_, version) = find::layer_version(view.partition, &arn, input.version_number)?;
    Ok(described(&arn, input.version_number, version))
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionByArn.html>
pub(super) fn get_layer_version_by_arn(
    view: &View<'_>,
    input: api::GetLayerVersionByArnRequest,
) -> Result<api::GetLayerVersionResponse, Fault> {
    let (arn, number) = input.arn.rsplit_once(':').unwrap_or((&input.arn, ""));
    let number = number.parse().unwrap_or_default();
    let (_, version) = find::layer_version(view.partition, arn, number)?;
    Ok(described(arn, number, version))
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_ListLayerVersions.html>: the newest first.
pub(super) fn list_layer_versions(
    view: &View<'_>,
    input: api::ListLayerVersionsRequest,
) -> Result<api::ListLayerVersionsResponse, Fault> {
    let arn = find::layer_arn(view.partition, view.call, &input.layer_name);
    let after: Option<i64> = match &input.marker {
        Some(marker) => Some(marker.parse().map_err(|_| invalid("Invalid Marker"))?),
        None => None,
    };
    let (runtime, architecture) = (input.compatible_runtime.as_deref(), input.compatible_architecture.as_deref());
    let found = find::layer(view.partition, &arn);
    let all = found.into_iter().flat_map(|(_, layer)| layer.versions.iter().rev());
    let mut rest = all.filter(|(number, version)| {
        after.is_none_or(|after| **number < after) && suits(version, runtime, architecture)
    });
    let page: Vec<_> = rest.by_ref().take(find::size(input.max_items)).collect();
    let next_marker = rest.next().and_then(|_| page.last().map(|(number, _)| number.to_string()));
    let versions = page.into_iter().map(|(number, version)| item(&arn, *number, version));
    Ok(api::ListLayerVersionsResponse { next_marker, layer_versions: Some(versions.collect()) })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_ListLayers.html>
pub(super) fn list_layers(view: &View<'_>, input: api::ListLayersRequest) -> Result<api::ListLayersResponse, Fault> {
    let (runtime, architecture) = (input.compatible_runtime.as_deref(), input.compatible_architecture.as_deref());
    let all = find::all(view.partition, view.call, ResourceKind::Layer).into_iter().filter_map(|found| {
        let versions = &found.as_layer()?.versions;
        let (number, newest) = versions.iter().rev().find(|(_, version)| suits(version, runtime, architecture))?;
        Some((found, *number, newest))
    });
    let page = page(all, |(found, ..)| found.name.to_string(), input.marker.as_deref(), find::size(input.max_items))
        .ok_or_else(|| invalid("Invalid Marker"))?;
    let layers = page.items.into_iter().map(|(found, number, newest)| api::LayersListItem {
        layer_name: Some(found.name.to_string()),
        layer_arn: Some(found.arn.to_string()),
        latest_matching_version: Some(item(found.arn.as_str(), number, newest)),
    });
    Ok(api::ListLayersResponse { next_marker: page.next, layers: Some(layers.collect()) })
}

/// Whether a version is made for a runtime and an architecture, where it says for which it is.
fn suits(version: &LayerVersion, runtime: Option<&str>, architecture: Option<&str>) -> bool {
    let fits = |wanted: Option<&str>, all: &[String]| wanted.is_none_or(|wanted| all.iter().any(|one| one == wanted));
    fits(runtime, &version.runtimes) && fits(architecture, &version.architectures)
}

fn some(list: &[String]) -> Option<Vec<String>> {
    (!list.is_empty()).then(|| list.to_vec())
}

fn described(arn: &str, number: i64, version: &LayerVersion) -> api::GetLayerVersionResponse {
    api::GetLayerVersionResponse {
        content: Some(api::LayerVersionContentOutput {
            code_sha256: Some(version.code.sha256.clone()),
            code_size: Some(version.code.size),
            ..api::LayerVersionContentOutput::default()
        }),
        layer_arn: Some(arn.to_owned()),
        layer_version_arn: Some(format!("{arn}:{number}")),
        description: Some(version.description.clone().unwrap_or_default()),
        created_date: Some(moment(version.created)),
        version: Some(number),
        compatible_architectures: some(&version.architectures),
        compatible_runtimes: some(&version.runtimes),
        license_info: version.license.clone(),
    }
}

fn item(arn: &str, number: i64, version: &LayerVersion) -> api::LayerVersionsListItem {
    api::LayerVersionsListItem {
        layer_version_arn: Some(format!("{arn}:{number}")),
        version: Some(number),
        description: version.description.clone(),
        created_date: Some(moment(version.created)),
        compatible_architectures: some(&version.architectures),
        compatible_runtimes: some(&version.runtimes),
        license_info: version.license.clone(),
    }
}

//! Functions: made, shown, given other code, and deleted.

use std::collections::BTreeMap;

use models::lambda as api;
use models::lambda::errors as e;
use service::{View, page};
use state::lambda::function_mut;
use state::resource::{self, NewResource, ResourceKind, create};
use state::{Tags, Tx};
use wire::Fault;

use super::code::source;
use super::configuration::{check, set, settings, shown};
use super::find::{self, Named, expect, invalid};
use super::role::execution_role;
use super::{policy, tagging};

/// <https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html>
pub(super) fn create_function(
    tx: &mut Tx<'_>,
    input: api::CreateFunctionRequest,
) -> Result<api::FunctionConfiguration, Fault> {
    let named = Named::new(tx.call, &input.function_name, None);
    if (named.account, &named.region) != (tx.call.account, &tx.call.region) || named.qualifier.is_some() {
        return Err(invalid("A function is made in the account and Region of the call."));
    }
    if tx.partition().function(named.account, &named.region, &named.name).is_some() {
        return Err(e::RESOURCE_CONFLICT_EXCEPTION.fault(format!("Function already exist: {}", named.name)));
    }
    let role = execution_role(tx, &input.role, &named.arn(tx.partition()))?;
    let code = source!(input.code, input.code.image_uri).read(tx.partition())?;
    if (input.package_type.as_deref() == Some("Image")) != code.image.is_some() {
        return Err(invalid("Please provide ImageUri when creating a function with packageType Image."));
    }
    let tags = tagging::added(&Tags::new(), &input.tags.unwrap_or_default())?;
    let region = named.region.clone();
    let kind = ResourceKind::Function;
    let new = NewResource { kind, region: &region, name: &named.name, suffix: None, policy: None, tags };
    let arn = create(tx, named.account, new).map_err(find::refused)?.arn.clone();
    let (revision, now) = (tx.ids.uuid(), tx.now);
    let (_, function) = find::function(tx.partition(), &named)?;
    let mut made = function.latest.clone();
    (made.role, made.runtime, made.handler, made.code) = (Some(role), input.runtime, input.handler, code);
    made.architectures = input.architectures.unwrap_or(made.architectures);
    set(&mut made, settings!(input));
    (made.modified, made.revision) = (now, revision.clone());
    check(tx.partition(), &made)?;
    let mut version = "$LATEST".to_owned();
    if let Some(function) = function_mut(tx, &arn) {
        function.latest = made.clone();
        if input.publish == Some(true) {
            version = function.publish(None, now, revision).to_string();
        }
    }
    Ok(shown(tx.partition(), &named, &made, &version))
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html>
pub(super) fn update_function_code(
    tx: &mut Tx<'_>,
    input: api::UpdateFunctionCodeRequest,
) -> Result<api::FunctionConfiguration, Fault> {
    let named = Named::new(tx.call, &input.function_name, None);
    let (found, function) = find::function(tx.partition(), &named)?;
    let (arn, mut changed) = (found.arn.clone(), function.latest.clone());
    expect(input.revision_id.as_deref(), &changed.revision)?;
    let code = source!(input, input.image_uri).read(tx.partition())?;
    if changed.code.image.is_some() != code.image.is_some() && changed.role.is_some() {
        return Err(invalid("Please provide the code of a function in the form that its package type says."));
    }
    changed.code = code;
    changed.architectures = input.architectures.unwrap_or(changed.architectures);
    (changed.modified, changed.revision) = (tx.now, tx.ids.uuid());
    let (revision, now) = (tx.ids.uuid(), tx.now);
    let mut version = "$LATEST".to_owned();
    if let Some(function) = function_mut(tx, &arn).filter(|_| input.dry_run != Some(true)) {
        function.latest = changed.clone();
        if input.publish == Some(true) {
            version = function.publish(None, now, revision).to_string();
        }
    }
    Ok(shown(tx.partition(), &named, &changed, &version))
}

/// A version by its number; the whole function without one.
/// <https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html>
pub(super) fn delete_function(
    tx: &mut Tx<'_>,
    input: api::DeleteFunctionRequest,
) -> Result<api::DeleteFunctionResponse, Fault> {
    let named = Named::new(tx.call, &input.function_name, input.qualifier.as_deref());
    let (found, function) = find::function(tx.partition(), &named)?;
    let arn = found.arn.clone();
    let answer = api::DeleteFunctionResponse { status_code: Some(204) };
    let Some(qualifier) = &named.qualifier else {
        resource::delete(tx, &arn).map_err(find::refused)?;
        return Ok(answer);
    };
    let Ok(number) = qualifier.parse::<u64>() else {
        return Err(invalid(match qualifier.as_str() {
            "$LATEST" => "$LATEST version cannot be deleted without deleting the function.",
            _ => "Deletion of aliases is not currently supported.",
        }));
    };
    // INVARIANT: an alias names a version that is there.
    let is_named = |text: &str| text == qualifier;
    let uses = |alias: &state::lambda::Alias| is_named(&alias.version) || alias.weights.keys().any(|one| is_named(one));
    let holders: Vec<&str> =
        function.aliases.iter().filter(|(_, alias)| uses(alias)).map(|(name, _)| &**name).collect();
    if !holders.is_empty() {
        let holders = holders.join(", ");
        return Err(e::RESOURCE_CONFLICT_EXCEPTION
            .fault(format!("Function version {qualifier} is referenced by aliases: {holders}")));
    }
    policy::remove(tx, &arn, named.qualifier.as_deref(), None)?;
    if let Some(function) = function_mut(tx, &arn) {
        function.versions.remove(&number);
    }
    Ok(answer)
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html>
pub(super) fn get_function(view: &View<'_>, input: api::GetFunctionRequest) -> Result<api::GetFunctionResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, input.qualifier.as_deref());
    let (found, function) = find::function(view.partition, &named)?;
    let configuration = version(view, &named)?;
    let image = function.version(named.qualifier.as_deref()).and_then(|(version, _)| version.code.image.clone());
    let tags: BTreeMap<String, String> = tagging::shown(&found.tags);
    Ok(api::GetFunctionResponse {
        configuration: Some(configuration),
        code: Some(api::FunctionCodeLocation {
            repository_type: Some(if image.is_some() { "ECR" } else { "S3" }.to_owned()),
            resolved_image_uri: image.clone(),
            image_uri: image,
            ..api::FunctionCodeLocation::default()
        }),
        tags: (!tags.is_empty()).then_some(tags),
        concurrency: function
            .reserved_concurrency
            .map(|reserved| api::Concurrency { reserved_concurrent_executions: Some(reserved) }),
        ..api::GetFunctionResponse::default()
    })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html>
pub(super) fn get_function_configuration(
    view: &View<'_>,
    input: api::GetFunctionConfigurationRequest,
) -> Result<api::FunctionConfiguration, Fault> {
    version(view, &Named::new(view.call, &input.function_name, input.qualifier.as_deref()))
}

fn version(view: &View<'_>, named: &Named) -> Result<api::FunctionConfiguration, Fault> {
    let (_, function) = find::function(view.partition, named)?;
    let unknown = || find::unknown(&named.qualified(view.partition));
    let (found, number) = function.version(named.qualifier.as_deref()).ok_or_else(unknown)?;
    Ok(shown(view.partition, named, found, &number))
}

/// No function has a code signing configuration here.
/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionCodeSigningConfig.html>
pub(super) fn get_function_code_signing_config(
    view: &View<'_>,
    input: api::GetFunctionCodeSigningConfigRequest,
) -> Result<api::GetFunctionCodeSigningConfigResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, None);
    find::function(view.partition, &named)?;
    Ok(api::GetFunctionCodeSigningConfigResponse { code_signing_config_arn: String::new(), function_name: named.name })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html>
pub(super) fn list_functions(
    view: &View<'_>,
    input: api::ListFunctionsRequest,
) -> Result<api::ListFunctionsResponse, Fault> {
    let all = find::all(view.partition, view.call, ResourceKind::Function);
    let page = page(all.into_iter(), |one| one.name.to_string(), input.marker.as_deref(), find::size(input.max_items))
        .ok_or_else(|| invalid("Invalid Marker"))?;
    let every_version = input.function_version.as_deref() == Some("ALL");
    let mut functions = Vec::new();
    for found in page.items {
        let named = Named::new(view.call, &found.name, None);
        let Some(function) = found.as_function() else { continue };
        functions.push(shown(view.partition, &named, &function.latest, "$LATEST"));
        for (number, version) in function.versions.iter().filter(|_| every_version) {
            let named = Named::new(view.call, &found.name, Some(&number.to_string()));
            functions.push(shown(view.partition, &named, version, &number.to_string()));
        }
    }
    Ok(api::ListFunctionsResponse { next_marker: page.next, functions: Some(functions) })
}

//! How a function runs: checked, changed and shown.

use std::collections::BTreeSet;

use aws::Timestamp;
use models::lambda as api;
use models::lambda::errors as e;
use service::View;
use state::lambda::{Configuration, function_mut};
use state::{Partition, Tx};
use wire::Fault;

use super::find::{self, Named, expect, invalid};
use super::role::execution_role;

/// <https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html>
pub(super) fn update_function_configuration(
    tx: &mut Tx<'_>,
    input: api::UpdateFunctionConfigurationRequest,
) -> Result<api::FunctionConfiguration, Fault> {
    let named = Named::new(tx.call, &input.function_name, None);
    let (found, function) = find::function(tx.partition(), &named)?;
    let (arn, mut changed) = (found.arn.clone(), function.latest.clone());
    expect(input.revision_id.as_deref(), &changed.revision)?;
    if let Some(role) = &input.role {
        changed.role = Some(execution_role(tx, role, arn.as_str())?);
    }
    changed.runtime = input.runtime.or(changed.runtime);
    changed.handler = input.handler.or(changed.handler);
    set(&mut changed, settings!(input));
    check(tx.partition(), &changed)?;
    (changed.modified, changed.revision) = (tx.now, tx.ids.uuid());
    let shown = shown(tx.partition(), &named, &changed, "$LATEST");
    if let Some(function) = function_mut(tx, &arn) {
        function.latest = changed;
    }
    Ok(shown)
}

/// What a request may say of a function; what it leaves out stays as it is.
pub(super) struct Settings {
    pub(super) description: Option<String>,
    pub(super) timeout: Option<i64>,
    pub(super) memory: Option<i64>,
    pub(super) storage: Option<i64>,
    pub(super) environment: Option<std::collections::BTreeMap<String, String>>,
    pub(super) layers: Option<Vec<String>>,
    pub(super) dead_letters: Option<String>,
    pub(super) tracing: Option<String>,
    pub(super) kms_key: Option<String>,
    pub(super) network: Option<api::VpcConfig>,
}

/// What a request says of a function: those that make one and those that change one call it alike.
macro_rules! settings {
    ($input:ident) => {
        $crate::lambda::configuration::Settings {
            description: $input.description,
            timeout: $input.timeout,
            memory: $input.memory_size,
            storage: $input.ephemeral_storage.map(|storage| storage.size),
            environment: $input.environment.map(|environment| environment.variables.unwrap_or_default()),
            layers: $input.layers,
            dead_letters: $input.dead_letter_config.map(|config| config.target_arn.unwrap_or_default()),
            tracing: $input.tracing_config.and_then(|config| config.mode),
            kms_key: $input.kms_key_arn,
            network: $input.vpc_config,
        }
    };
}
pub(super) use settings;

/// Changes a configuration as a request says.
pub(super) fn set(to: &mut Configuration, given: Settings) {
    let text = |given: Option<String>, old: Option<String>| match given {
        Some(text) => Some(text).filter(|text| !text.is_empty()),
        None => old,
    };
    to.description = given.description.unwrap_or_else(|| std::mem::take(&mut to.description));
    to.timeout = given.timeout.unwrap_or(to.timeout);
    to.memory = given.memory.unwrap_or(to.memory);
    to.storage = given.storage.unwrap_or(to.storage);
    if let Some(variables) = given.environment {
        to.environment = (!variables.is_empty()).then_some(variables);
    }
    to.layers = given.layers.unwrap_or_else(|| std::mem::take(&mut to.layers));
    to.dead_letters = text(given.dead_letters, to.dead_letters.take());
    to.tracing = given.tracing.unwrap_or_else(|| std::mem::take(&mut to.tracing));
    to.kms_key = text(given.kms_key, to.kms_key.take());
    if let Some(network) = given.network {
        to.subnets = network.subnet_ids.unwrap_or_default();
        to.security_groups = network.security_group_ids.unwrap_or_default();
    }
}

/// What holds of a configuration. See <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>.
pub(super) fn check(partition: &Partition, given: &Configuration) -> Result<(), Fault> {
    if given.code.image.is_none() && (given.runtime.is_none() || given.handler.is_none()) {
        return Err(invalid(
            "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
        ));
    }
    let variables = given.environment.iter().flatten();
    if variables.map(|(name, value)| name.len() + value.len()).sum::<usize>() > 4 << 10 {
        return Err(invalid(
            "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.",
        ));
    }
    if given.layers.len() > 5 {
        return Err(invalid("Cannot reference more than 5 layers."));
    }
    let mut seen = BTreeSet::new();
    for version in &given.layers {
        let (layer, number) = version.rsplit_once(':').unwrap_or((version, ""));
        let number = number.parse().unwrap_or_default();
        if find::layer_version(partition, layer, number).is_err() {
            return Err(invalid(format!("Layer version {version} does not exist.")));
        }
        if !seen.insert(layer) {
            return Err(invalid(
                "Two different versions of the same layer are not allowed to be referenced in the same function.",
            ));
        }
    }
    Ok(())
}

/// A version of a function as the API shows it.
pub(super) fn shown(
    partition: &Partition,
    named: &Named,
    given: &Configuration,
    version: &str,
) -> api::FunctionConfiguration {
    let layer = |arn: &String| {
        let (layer, number) = arn.rsplit_once(':')?;
        let (_, version) = find::layer_version(partition, layer, number.parse().ok()?).ok()?;
        Some(version.code.size)
    };
    let layers: Vec<api::Layer> = given
        .layers
        .iter()
        .map(|arn| api::Layer { arn: Some(arn.clone()), code_size: layer(arn), ..api::Layer::default() })
        .collect();
    let has_network = !given.subnets.is_empty();
    api::FunctionConfiguration {
        function_name: Some(named.name.clone()),
        function_arn: Some(named.qualified(partition)),
        runtime: given.runtime.clone(),
        role: given.role.as_ref().map(ToString::to_string),
        handler: given.handler.clone(),
        code_size: Some(given.code.size),
        description: Some(given.description.clone()),
        timeout: Some(given.timeout),
        memory_size: Some(given.memory),
        last_modified: Some(moment(given.modified)),
        code_sha256: Some(given.code.sha256.clone()),
        version: Some(version.to_owned()),
        vpc_config: has_network.then(|| api::VpcConfigResponse {
            subnet_ids: Some(given.subnets.clone()),
            security_group_ids: Some(given.security_groups.clone()),
            ..api::VpcConfigResponse::default()
        }),
        dead_letter_config: given
            .dead_letters
            .as_ref()
            .map(|target| api::DeadLetterConfig { target_arn: Some(target.clone()) }),
        environment: given
            .environment
            .as_ref()
            .map(|variables| api::EnvironmentResponse { variables: Some(variables.clone()), error: None }),
        kms_key_arn: given.kms_key.clone(),
        tracing_config: Some(api::TracingConfigResponse { mode: Some(given.tracing.clone()) }),
        revision_id: Some(given.revision.clone()),
        layers: (!layers.is_empty()).then_some(layers),
        state: Some("Active".to_owned()),
        last_update_status: Some("Successful".to_owned()),
        package_type: Some(if given.code.image.is_some() { "Image" } else { "Zip" }.to_owned()),
        architectures: Some(given.architectures.clone()),
        ephemeral_storage: Some(api::EphemeralStorage { size: given.storage }),
        snap_start: Some(api::SnapStartResponse {
            apply_on: Some("None".to_owned()),
            optimization_status: Some("Off".to_owned()),
        }),
        logging_config: Some(api::LoggingConfig {
            log_format: Some("Text".to_owned()),
            log_group: Some(format!("/aws/lambda/{}", named.name)),
            ..api::LoggingConfig::default()
        }),
        ..api::FunctionConfiguration::default()
    }
}

/// `2026-11-24T10:30:00.000+0000`.
pub(super) fn moment(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%S.%3f+0000")
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html>
pub(super) fn get_function_concurrency(
    view: &View<'_>,
    input: api::GetFunctionConcurrencyRequest,
) -> Result<api::GetFunctionConcurrencyResponse, Fault> {
    let named = Named::new(view.call, &input.function_name, None);
    let (_, function) = find::function(view.partition, &named)?;
    Ok(api::GetFunctionConcurrencyResponse { reserved_concurrent_executions: function.reserved_concurrency })
}

/// "Lambda keeps 100 for functions without" of the 1,000 of an account in a Region:
/// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html>.
pub(super) fn put_function_concurrency(
    tx: &mut Tx<'_>,
    input: api::PutFunctionConcurrencyRequest,
) -> Result<api::Concurrency, Fault> {
    let named = Named::new(tx.call, &input.function_name, None);
    let (found, _) = find::function(tx.partition(), &named)?;
    let (arn, asked) = (found.arn.clone(), input.reserved_concurrent_executions);
    let of_others = find::all(tx.partition(), tx.call, state::resource::ResourceKind::Function);
    let of_others = of_others.iter().filter(|other| other.arn != arn).filter_map(|other| other.as_function());
    let reserved: i64 = of_others.filter_map(|function| function.reserved_concurrency).sum();
    if reserved + asked > 900 {
        return Err(e::INVALID_PARAMETER_VALUE_EXCEPTION.fault(
            "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
        ));
    }
    if let Some(function) = function_mut(tx, &arn) {
        function.reserved_concurrency = Some(asked);
    }
    Ok(api::Concurrency { reserved_concurrent_executions: Some(asked) })
}

/// <https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html>
pub(super) fn delete_function_concurrency(
    tx: &mut Tx<'_>,
    input: api::DeleteFunctionConcurrencyRequest,
) -> Result<api::DeleteFunctionConcurrencyResponse, Fault> {
    let named = Named::new(tx.call, &input.function_name, None);
    let arn = find::function(tx.partition(), &named)?.0.arn.clone();
    if let Some(function) = function_mut(tx, &arn) {
        function.reserved_concurrency = None;
    }
    Ok(api::DeleteFunctionConcurrencyResponse {})
}

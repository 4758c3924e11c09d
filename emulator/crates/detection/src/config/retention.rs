//! How long items are kept.

use models::config as api;
use models::config::errors as e;
use service::View;
use state::Tx;
use state::config::DAY;
use wire::Fault;

/// "AWS Config supports only one retention configuration per region", of this name.
const NAME: &str = "default";

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutRetentionConfiguration.html>
pub(super) fn put_retention_configuration(
    tx: &mut Tx<'_>,
    input: api::PutRetentionConfigurationRequest,
) -> Result<api::PutRetentionConfigurationResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let days = u16::try_from(input.retention_period_in_days).unwrap_or(u16::MAX);
    let oldest = tx.now.before(DAY * u32::from(days));
    if let Some(config) = tx.config_mut(account, &region) {
        config.retention = Some(days);
        config.items.forget_before(oldest);
    }
    Ok(api::PutRetentionConfigurationResponse { retention_configuration: Some(shown(days)) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeRetentionConfigurations.html>
pub(super) fn describe_retention_configurations(
    view: &View<'_>,
    input: api::DescribeRetentionConfigurationsRequest,
) -> Result<api::DescribeRetentionConfigurationsResponse, Fault> {
    let config = view.partition.config(view.call.account, &view.call.region);
    let days = config.and_then(|config| config.retention);
    let names = input.retention_configuration_names.unwrap_or_default();
    if let Some(unknown) = names.iter().find(|name| days.is_none() || *name != NAME) {
        return Err(none(unknown));
    }
    let retention_configurations = Some(days.map(shown).into_iter().collect());
    Ok(api::DescribeRetentionConfigurationsResponse { retention_configurations, next_token: None })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteRetentionConfiguration.html>
pub(super) fn delete_retention_configuration(
    tx: &mut Tx<'_>,
    input: api::DeleteRetentionConfigurationRequest,
) -> Result<api::DeleteRetentionConfigurationResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let name = &input.retention_configuration_name;
    let config = tx.partition().config(account, &region);
    if name != NAME || config.is_none_or(|config| config.retention.is_none()) {
        return Err(none(name));
    }
    if let Some(config) = tx.config_mut(account, &region) {
        config.retention = None;
    }
    Ok(api::DeleteRetentionConfigurationResponse {})
}

fn shown(days: u16) -> api::RetentionConfiguration {
    api::RetentionConfiguration { name: NAME.to_owned(), retention_period_in_days: i64::from(days) }
}

fn none(name: &str) -> Fault {
    let error = &e::NO_SUCH_RETENTION_CONFIGURATION_EXCEPTION;
    error.fault(format!("Cannot find retention configuration with the specified name '{name}'."))
}

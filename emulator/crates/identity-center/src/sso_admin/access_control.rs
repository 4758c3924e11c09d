//! Attributes for access control.

use std::sync::Arc;

use models::sso_admin as api;
use service::View;
use state::Tx;
use state::identity_center::{self, AccessControlAttribute, IdentityCenterError};
use wire::Fault;

use super::caller::Asking;
use super::fault::fault;

pub(super) fn create_instance_access_control_attribute_configuration(
    tx: &mut Tx<'_>,
    input: api::CreateInstanceAccessControlAttributeConfigurationRequest,
) -> Result<api::CreateInstanceAccessControlAttributeConfigurationResponse, Fault> {
    let id = instance(tx, &input.instance_arn, "CreateInstanceAccessControlAttributeConfiguration")?;
    let attributes = attributes(input.instance_access_control_attribute_configuration);
    identity_center::enable_access_control(tx, &id, attributes).map_err(fault)?;
    Ok(api::CreateInstanceAccessControlAttributeConfigurationResponse {})
}

pub(super) fn update_instance_access_control_attribute_configuration(
    tx: &mut Tx<'_>,
    input: api::UpdateInstanceAccessControlAttributeConfigurationRequest,
) -> Result<api::UpdateInstanceAccessControlAttributeConfigurationResponse, Fault> {
    let id = instance(tx, &input.instance_arn, "UpdateInstanceAccessControlAttributeConfiguration")?;
    let attributes = attributes(input.instance_access_control_attribute_configuration);
    identity_center::set_access_control(tx, &id, attributes).map_err(fault)?;
    Ok(api::UpdateInstanceAccessControlAttributeConfigurationResponse {})
}

pub(super) fn delete_instance_access_control_attribute_configuration(
    tx: &mut Tx<'_>,
    input: api::DeleteInstanceAccessControlAttributeConfigurationRequest,
) -> Result<api::DeleteInstanceAccessControlAttributeConfigurationResponse, Fault> {
    let id = instance(tx, &input.instance_arn, "DeleteInstanceAccessControlAttributeConfiguration")?;
    identity_center::disable_access_control(tx, &id).map_err(fault)?;
    Ok(api::DeleteInstanceAccessControlAttributeConfigurationResponse {})
}

pub(super) fn describe_instance_access_control_attribute_configuration(
    view: &View<'_>,
    input: api::DescribeInstanceAccessControlAttributeConfigurationRequest,
) -> Result<api::DescribeInstanceAccessControlAttributeConfigurationResponse, Fault> {
    let operation = "DescribeInstanceAccessControlAttributeConfiguration";
    let asking = Asking { partition: view.partition, call: view.call, operation };
    let instance = asking.organization_instance(&input.instance_arn)?;
    let attributes =
        instance.access_control.as_ref().ok_or_else(|| fault(IdentityCenterError::AccessControlDisabled))?;
    let attribute = |attribute: &AccessControlAttribute| api::AccessControlAttribute {
        key: attribute.key.clone(),
        value: api::AccessControlAttributeValue { source: vec![attribute.source.clone()] },
    };
    Ok(api::DescribeInstanceAccessControlAttributeConfigurationResponse {
        status: Some("ENABLED".to_owned()),
        status_reason: None,
        instance_access_control_attribute_configuration: Some(api::InstanceAccessControlAttributeConfiguration {
            access_control_attributes: attributes.iter().map(attribute).collect(),
        }),
    })
}

/// Session tags are of permission sets, which only an organization's instance has.
fn instance(tx: &Tx<'_>, arn: &str, operation: &'static str) -> Result<Arc<str>, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation };
    Ok(asking.organization_instance(arn)?.id.clone())
}

/// The model has seen to it that every attribute has exactly one source.
fn attributes(configuration: api::InstanceAccessControlAttributeConfiguration) -> Vec<AccessControlAttribute> {
    let attributes = configuration.access_control_attributes.into_iter();
    let attribute = |attribute: api::AccessControlAttribute| AccessControlAttribute {
        key: attribute.key,
        source: attribute.value.source.concat(),
    };
    attributes.map(attribute).collect()
}

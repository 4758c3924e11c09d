//! Instances.

use models::sso_admin as api;
use models::sso_admin::errors;
use service::View;
use state::identity_center::{self, Instance, InstanceKind, NewInstance};
use state::{Partition, Tx};
use wire::{Fault, Value};

use super::caller::Asking;
use super::fault::{fault, invalid};
use super::listing::{Asked, sort_and_cut};
use super::tagging::new_tags;

/// Of one account: that of an organization cannot be made by API.
pub(super) fn create_instance(
    tx: &mut Tx<'_>,
    input: api::CreateInstanceRequest,
) -> Result<api::CreateInstanceResponse, Fault> {
    let region = tx.call.region.clone();
    let new = NewInstance {
        owner: tx.call.account,
        region: &region,
        name: input.name.as_deref(),
        tags: new_tags(input.tags.as_deref())?,
    };
    let instance = identity_center::create_instance(tx, new).map_err(fault)?;
    Ok(api::CreateInstanceResponse { instance_arn: Some(instance.arn.to_string()) })
}

/// "Only the account that owns the instance can call this API. Neither the delegated administrator nor member account
/// can delete the organization instance, but those roles can delete their own instance."
pub(super) fn delete_instance(
    tx: &mut Tx<'_>,
    input: api::DeleteInstanceRequest,
) -> Result<api::DeleteInstanceResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "DeleteInstance" };
    let id = asking.owned_instance(&input.instance_arn)?.id.clone();
    identity_center::delete_instance(tx, &id).map_err(fault)?;
    Ok(api::DeleteInstanceResponse {})
}

pub(super) fn describe_instance(
    view: &View<'_>,
    input: api::DescribeInstanceRequest,
) -> Result<api::DescribeInstanceResponse, Fault> {
    let asking = Asking { partition: view.partition, call: view.call, operation: "DescribeInstance" };
    let instance = asking.visible_instance(&input.instance_arn)?;
    let api::InstanceMetadata {
        instance_arn,
        identity_store_id,
        identity_store_arn,
        owner_account_id,
        name,
        created_date,
        status,
        status_reason,
        primary_region,
        regions,
    } = metadata(view.partition, instance);
    Ok(api::DescribeInstanceResponse {
        instance_arn,
        identity_store_id,
        identity_store_arn,
        owner_account_id,
        name,
        created_date,
        status,
        status_reason,
        primary_region,
        regions,
        encryption_configuration_details: Some(api::EncryptionConfigurationDetails {
            key_type: Some(AWS_OWNED_KEY.to_owned()),
            kms_key_arn: None,
            encryption_status: Some("ENABLED".to_owned()),
            encryption_status_reason: None,
        }),
        network_configuration_details: None,
        permission_sets_enabled: Some(instance.kind == InstanceKind::Organization),
    })
}

const AWS_OWNED_KEY: &str = "AWS_OWNED_KMS_KEY";

fn metadata(partition: &Partition, instance: &Instance) -> api::InstanceMetadata {
    let region = instance.region.as_str().to_owned();
    let store = partition.identity_store(&instance.identity_store_id);
    api::InstanceMetadata {
        instance_arn: Some(instance.arn.to_string()),
        identity_store_id: Some(instance.identity_store_id.to_string()),
        identity_store_arn: store.map(|store| store.arn.to_string()),
        owner_account_id: Some(instance.owner.to_string()),
        name: instance.name.clone(),
        created_date: Some(instance.created),
        status: Some("ACTIVE".to_owned()),
        status_reason: None,
        primary_region: Some(region.clone()),
        regions: Some(vec![api::RegionMetadata {
            region_name: Some(region),
            status: Some("ACTIVE".to_owned()),
            added_date: Some(instance.created),
            is_primary_region: Some(true),
        }]),
    }
}

/// "Lists the details of the organization and account instances of IAM Identity Center that were created in or visible
/// to the account calling this API." In one Region, unless the request says otherwise.
pub(super) fn list_instances(
    view: &View<'_>,
    input: api::ListInstancesRequest,
) -> Result<api::ListInstancesResponse, Fault> {
    let (partition, call) = (view.partition, view.call);
    let asking = Asking { partition, call, operation: "ListInstances" };
    let everywhere = input.region_scope.as_deref() == Some("ALL_REGIONS");
    let own = partition.instance_of(call.account);
    let shared = partition.organization_instance(call.account).filter(|shared| own != Some(*shared));
    let seen = own.into_iter().chain(shared).filter(|instance| asking.is_visible(instance));
    let seen = seen.filter(|instance| everywhere || instance.region == call.region);
    let asked = Asked { token: input.next_token.as_deref(), max_results: input.max_results };
    let (page, next_token) = sort_and_cut(seen, |instance| instance.id.to_string(), asked)?;
    let instances = page.into_iter().map(|instance| metadata(partition, instance)).collect();
    Ok(api::ListInstancesResponse { instances: Some(instances), next_token })
}

/// "Update the details for the instance of IAM Identity Center that is owned by the AWS account." The name is all there
/// is to change: no key of a customer exists here, and what cannot be enforced is not promised.
pub(super) fn update_instance(
    tx: &mut Tx<'_>,
    input: api::UpdateInstanceRequest,
) -> Result<api::UpdateInstanceResponse, Fault> {
    let asking = Asking { partition: tx.partition(), call: tx.call, operation: "UpdateInstance" };
    let instance = asking.owned_instance(&input.instance_arn)?;
    let (id, kind) = (instance.id.clone(), instance.kind);
    // "A request that specifies both EncryptionConfiguration and PermissionSetsEnabled returns a ValidationException."
    if input.encryption_configuration.is_some() && input.permission_sets_enabled.is_some() {
        return Err(invalid(
            "EncryptionConfiguration and PermissionSetsEnabled cannot be specified in the same request",
        ));
    }
    let encryption = input.encryption_configuration.as_ref();
    if let Some(encryption) = encryption.filter(|encryption| encryption.key_type != AWS_OWNED_KEY) {
        let error = &errors::RESOURCE_NOT_FOUND_EXCEPTION;
        let key = encryption
            .kms_key_arn
            .as_deref()
            .ok_or_else(|| invalid("KmsKeyArn is required for CUSTOMER_MANAGED_KEY"))?;
        let reason = Value::String("KMS_NotFoundException".to_owned());
        return Err(error.fault(format!("Key '{key}' does not exist")).with(error, "Reason", reason));
    }
    if input.network_configuration.is_some() {
        return Err(invalid("NetworkConfiguration is not supported"));
    }
    // "The only accepted value is `true`. After permission sets are enabled, they cannot be disabled."
    let enabled = kind == InstanceKind::Organization;
    if input.permission_sets_enabled.is_some_and(|wanted| wanted != enabled) {
        return Err(invalid("PermissionSetsEnabled cannot be changed for this instance"));
    }
    if let Some(name) = &input.name {
        identity_center::rename_instance(tx, &id, name).map_err(fault)?;
    }
    Ok(api::UpdateInstanceResponse {})
}

//! Keys: made, described and listed.

use models::kms as api;
use models::kms::errors as e;
use service::View;
use state::Tx;
use state::kms::{KeyState, aws_managed_key, key_mut};
use state::resource::{NewResource, PolicyResource, ResourceKind, create};
use wire::{Fault, Structure};

use super::pages::{entries, listed};
use super::{find, policy, spec, tagging};

/// Services that have a key of AWS's, as far as their aliases are documented:
/// <https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk>.
const OF_AWS: &[&str] = &[
    "acm",
    "backup",
    "cloud9",
    "codecommit",
    "codewhisperer",
    "connect",
    "dms",
    "dynamodb",
    "ebs",
    "elasticfilesystem",
    "es",
    "fsx",
    "glue",
    "kinesis",
    "kinesisvideo",
    "lambda",
    "lex",
    "lightsail",
    "mq",
    "rds",
    "redshift",
    "s3",
    "secretsmanager",
    "sns",
    "sqs",
    "ssm",
    "workspaces",
    "xray",
];

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html>
pub(super) fn create_key(tx: &mut Tx<'_>, input: api::CreateKeyRequest) -> Result<api::CreateKeyResponse, Fault> {
    let spec = match (input.key_spec, input.customer_master_key_spec) {
        (Some(_), Some(_)) => {
            return Err(find::invalid(
                "You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is \
                 deprecated.",
            ));
        }
        (spec, older) => spec.or(older).unwrap_or_else(|| spec::SYMMETRIC.to_owned()),
    };
    let usage = spec::usage(&spec, input.key_usage)?;
    let foreign = input.origin.as_deref().is_some_and(|origin| origin != "AWS_KMS");
    if foreign || input.custom_key_store_id.is_some() || input.xks_key_id.is_some() {
        return Err(unsupported("Key material from elsewhere and key stores are not emulated: leave Origin out."));
    }
    if input.multi_region == Some(true) {
        return Err(unsupported("Multi-Region keys are not emulated: leave MultiRegion out."));
    }
    let tags = tagging::added(&state::Tags::new(), &input.tags.unwrap_or_default())?;
    if let Some(text) = input.policy.as_deref().filter(|_| input.bypass_policy_lockout_safety_check != Some(true)) {
        policy::check_lockout(tx.call, text)?;
    }
    let (account, region, id) = (tx.call.account, tx.call.region.clone(), tx.ids.uuid());
    let new = NewResource {
        kind: ResourceKind::Key,
        region: &region,
        name: &id,
        suffix: None,
        policy: input.policy.as_deref(),
        tags,
    };
    let arn = create(tx, account, new).map_err(find::refused)?.arn.clone();
    if let Some(key) = key_mut(tx, &arn) {
        key.spec = spec.as_str().into();
        key.usage = usage.as_str().into();
        key.description = input.description.unwrap_or_default();
    }
    let made = find::any(tx.partition(), tx.call, arn.as_str())?;
    Ok(api::CreateKeyResponse { key_metadata: Some(metadata(made)?) })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html>
pub(super) fn describe_key(view: &View<'_>, input: api::DescribeKeyRequest) -> Result<api::DescribeKeyResponse, Fault> {
    let key = find::any(view.partition, view.call, &input.key_id)?;
    Ok(api::DescribeKeyResponse { key_metadata: Some(metadata(key)?) })
}

/// "If you specify a predefined AWS alias (an AWS alias with no key ID), AWS KMS associates the alias with an AWS managed
/// key and returns its KeyId and Arn in the response."
pub(super) fn is_of_aws(input: &Structure) -> bool {
    input.text("KeyId").and_then(service_of_alias).is_some()
}

/// Describes a key of AWS's, which is made when somebody looks at it first.
pub(super) fn describe_key_of_aws(
    tx: &mut Tx<'_>,
    input: api::DescribeKeyRequest,
) -> Result<api::DescribeKeyResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    if let Some(service) = service_of_alias(&input.key_id) {
        aws_managed_key(tx, account, &region, service).map_err(find::refused)?;
    }
    let key = find::any(tx.partition(), tx.call, &input.key_id)?;
    Ok(api::DescribeKeyResponse { key_metadata: Some(metadata(key)?) })
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html>
pub(super) fn list_keys(view: &View<'_>, input: api::ListKeysRequest) -> Result<api::ListKeysResponse, Fault> {
    let account = view.partition.account(view.call.account);
    let keys = account.into_iter().flat_map(|account| account.resources_of(ResourceKind::Key, &view.call.region));
    let entry = |key: &PolicyResource| api::KeyListEntry {
        key_id: Some(key.name.to_string()),
        key_arn: Some(key.arn.to_string()),
    };
    let all = keys.map(|key| (key.name.to_string(), entry(key))).collect();
    let page = listed(all, input.marker.as_deref(), input.limit, 100)?;
    let next_marker = page.next.clone();
    Ok(api::ListKeysResponse { truncated: Some(next_marker.is_some()), next_marker, keys: Some(entries(page)) })
}

fn service_of_alias(name: &str) -> Option<&str> {
    let service = name.strip_prefix("alias/aws/")?;
    OF_AWS.contains(&service).then_some(service)
}

fn unsupported(message: &str) -> Fault {
    e::UNSUPPORTED_OPERATION_EXCEPTION.fault(message)
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html>
fn metadata(resource: &PolicyResource) -> Result<api::KeyMetadata, Fault> {
    let key = find::detail(resource)?;
    let (spec, usage) = (key.spec.to_string(), key.usage.to_string());
    Ok(api::KeyMetadata {
        aws_account_id: Some(resource.account.to_string()),
        key_id: resource.name.to_string(),
        arn: Some(resource.arn.to_string()),
        creation_date: Some(key.created),
        enabled: Some(key.state() == KeyState::Enabled),
        description: Some(key.description.clone()),
        key_state: Some(key.state().as_str().to_owned()),
        deletion_date: key.deletion,
        origin: Some("AWS_KMS".to_owned()),
        key_manager: Some(if key.aws_managed { "AWS" } else { "CUSTOMER" }.to_owned()),
        customer_master_key_spec: Some(spec.clone()),
        encryption_algorithms: spec::encryption_algorithms(&spec, &usage),
        signing_algorithms: spec::signing_algorithms(&spec, &usage),
        mac_algorithms: spec::mac_algorithm(&spec).map(|algorithm| vec![algorithm]),
        key_agreement_algorithms: (usage == "KEY_AGREEMENT").then(|| vec!["ECDH".to_owned()]),
        key_spec: Some(spec),
        key_usage: Some(usage),
        multi_region: Some(false),
        ..api::KeyMetadata::default()
    })
}

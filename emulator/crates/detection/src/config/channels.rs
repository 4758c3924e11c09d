//! The delivery channel of an account and Region.

use std::sync::Arc;

use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::{DeliveryChannel, Export, Work, add, put_channel};
use state::resource::ResourceKind;
use state::{Partition, Shared, Tx};
use wire::Fault;

use super::delivery;
use super::fault::no_channel;
use crate::delivery::Refusal;

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html>
pub(super) fn put_delivery_channel(
    tx: &mut Tx<'_>,
    input: api::PutDeliveryChannelRequest,
) -> Result<api::PutDeliveryChannelResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let given = input.delivery_channel;
    let name = given.name.unwrap_or_else(|| "default".to_owned());
    let config = tx.partition().config(account, &region);
    if config.is_none_or(|config| config.recorder().is_none()) {
        let error = &e::NO_AVAILABLE_CONFIGURATION_RECORDER_EXCEPTION;
        return Err(error.fault("Configuration recorder is not available to put delivery channel."));
    }
    let old = config.and_then(|config| config.channel.as_ref());
    if old.is_some_and(|old| *old.name != *name) {
        return Err(e::MAX_NUMBER_OF_DELIVERY_CHANNELS_EXCEEDED_EXCEPTION.fault(format!(
            "Failed to put delivery channel '{name}' because the maximum number of delivery channels: 1 is reached."
        )));
    }
    let frequency = given.config_snapshot_delivery_properties.and_then(|it| it.delivery_frequency);
    let channel = DeliveryChannel {
        name: name.into(),
        bucket: given.s3_bucket_name.unwrap_or_default(),
        prefix: given.s3_key_prefix.filter(|prefix| !prefix.is_empty()),
        kms_key: given.s3_kms_key_arn.filter(|key| !key.is_empty()),
        topic: given.sns_topic_arn.filter(|topic| !topic.is_empty()),
        frequency: frequency.map(Arc::from),
        snapshots: Export::default(),
        histories: Export::default(),
        stream: Export::default(),
    };
    check(tx, &channel)?;
    put_channel(tx, account, &region, channel);
    add(tx, account, &region, tx.now, Work::Check);
    Ok(api::PutDeliveryChannelResponse {})
}

fn check(tx: &Tx<'_>, channel: &DeliveryChannel) -> Result<(), Fault> {
    let (partition, call) = (tx.partition(), tx.call);
    let bucket = &channel.bucket;
    if bucket.is_empty() {
        return Err(e::NO_SUCH_BUCKET_EXCEPTION.fault("Cannot find a S3 bucket with an empty bucket name."));
    }
    let prefix = channel.prefix.as_deref();
    if let Some(prefix) = prefix.filter(|prefix| prefix.len() > 128 || prefix.starts_with('/')) {
        return Err(e::INVALID_S3_KEY_PREFIX_EXCEPTION.fault(format!("The s3 key prefix '{prefix}' is not valid.")));
    }
    let key = channel.kms_key.as_deref();
    let is_key = |text: &str| aws::Arn::parse(text).is_ok_and(|arn| arn.service() == "kms");
    if let Some(key) = key.filter(|key| !is_key(key)) {
        return Err(e::INVALID_S3_KMS_KEY_ARN_EXCEPTION.fault(format!("The arn '{key}' is not a valid kms key arn.")));
    }
    if let Some(topic) = channel.topic.as_deref().filter(|topic| !is_topic(partition, topic)) {
        return Err(e::INVALID_SNS_TOPIC_ARN_EXCEPTION.fault(format!("The sns topic arn '{topic}' is not valid.")));
    }
    let file = delivery::check_key(call.account, channel);
    delivery::check(partition, (call.account, &call.region), channel, &file, call.now).map_err(
        |refusal| {
            match refusal {
        Refusal::NoSuchBucket => {
            e::NO_SUCH_BUCKET_EXCEPTION.fault(format!("Cannot find a S3 bucket with bucket name: {bucket}."))
        }
        Refusal::Key(unusable) => e::INVALID_S3_KMS_KEY_ARN_EXCEPTION.fault(unusable.to_string()),
        Refusal::AccessDenied | Refusal::NotStored => e::INSUFFICIENT_DELIVERY_POLICY_EXCEPTION.fault(format!(
            "Insufficient delivery policy to s3 bucket: {bucket}, unable to write to bucket, provided s3 key prefix is \
             '{}', provided kms key is '{}'.",
            prefix.unwrap_or("null"),
            key.unwrap_or("null")
        )),
    }
        },
    )
}

fn is_topic(partition: &Partition, topic: &str) -> bool {
    let found = aws::Arn::parse(topic).ok().and_then(|arn| partition.resource(&arn).cloned());
    found.is_some_and(|found| found.kind == ResourceKind::Topic)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteDeliveryChannel.html>: "Before you can delete the delivery
/// channel, you must stop the customer managed configuration recorder."
pub(super) fn delete_delivery_channel(
    tx: &mut Tx<'_>,
    input: api::DeleteDeliveryChannelRequest,
) -> Result<api::DeleteDeliveryChannelResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let name = &input.delivery_channel_name;
    let config = tx.partition().config(account, &region);
    let is_known = |config: &&Shared<_>| is_named(config, name);
    let config = config.filter(is_known).ok_or_else(|| no_channel(name))?;
    if config.recorder().is_some_and(|recorder| recorder.recording) {
        return Err(e::LAST_DELIVERY_CHANNEL_DELETE_FAILED_EXCEPTION.fault(format!(
            "Failed to delete last specified delivery channel with name '{name}', because there, because there is a \
             running configuration recorder."
        )));
    }
    if let Some(config) = tx.config_mut(account, &region) {
        config.channel = None;
    }
    Ok(api::DeleteDeliveryChannelResponse {})
}

fn is_named(config: &state::config::Config, name: &str) -> bool {
    config.channel.as_ref().is_some_and(|channel| *channel.name == *name)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html>
pub(super) fn describe_delivery_channels(
    view: &View<'_>,
    input: api::DescribeDeliveryChannelsRequest,
) -> Result<api::DescribeDeliveryChannelsResponse, Fault> {
    let found = chosen(view, input.delivery_channel_names)?;
    let shown = found.into_iter().map(|channel| api::DeliveryChannel {
        name: Some(channel.name.to_string()),
        s3_bucket_name: Some(channel.bucket.clone()),
        s3_key_prefix: channel.prefix.clone(),
        s3_kms_key_arn: channel.kms_key.clone(),
        sns_topic_arn: channel.topic.clone(),
        config_snapshot_delivery_properties: channel
            .frequency
            .as_ref()
            .map(|frequency| api::ConfigSnapshotDeliveryProperties { delivery_frequency: Some(frequency.to_string()) }),
    });
    Ok(api::DescribeDeliveryChannelsResponse { delivery_channels: Some(shown.collect()) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannelStatus.html>
pub(super) fn describe_delivery_channel_status(
    view: &View<'_>,
    input: api::DescribeDeliveryChannelStatusRequest,
) -> Result<api::DescribeDeliveryChannelStatusResponse, Fault> {
    let found = chosen(view, input.delivery_channel_names)?;
    let shown = found.into_iter().map(|channel| api::DeliveryChannelStatus {
        name: Some(channel.name.to_string()),
        config_snapshot_delivery_info: Some(export(&channel.snapshots)),
        config_history_delivery_info: Some(export(&channel.histories)),
        config_stream_delivery_info: Some(stream(channel)),
    });
    Ok(api::DescribeDeliveryChannelStatusResponse { delivery_channels_status: Some(shown.collect()) })
}

/// What a topic hears; there is nothing to tell of where there is none.
fn stream(channel: &DeliveryChannel) -> api::ConfigStreamDeliveryInfo {
    let told = export(&channel.stream);
    let none = channel.topic.is_none().then(|| "Not_Applicable".to_owned());
    api::ConfigStreamDeliveryInfo {
        last_status: none.or(told.last_status),
        last_error_code: told.last_error_code,
        last_error_message: told.last_error_message,
        last_status_change_time: told.last_attempt_time,
    }
}

fn export(export: &Export) -> api::ConfigExportDeliveryInfo {
    let last_status = match (export.attempted, &export.error) {
        (None, _) => None,
        (Some(_), Some(_)) => Some("Failure"),
        (Some(_), None) => Some("Success"),
    };
    api::ConfigExportDeliveryInfo {
        last_status: last_status.map(str::to_owned),
        last_error_code: export.error.as_ref().map(|(code, _)| code.to_string()),
        last_error_message: export.error.as_ref().map(|(_, message)| message.to_string()),
        last_attempt_time: export.attempted,
        last_successful_time: export.succeeded,
        next_delivery_time: export.next,
    }
}

fn chosen<'v>(view: &View<'v>, names: Option<Vec<String>>) -> Result<Option<&'v Shared<DeliveryChannel>>, Fault> {
    let config = view.partition.config(view.call.account, &view.call.region);
    let channel = config.and_then(|config| config.channel.as_ref());
    let names = names.unwrap_or_default();
    let unknown = names.iter().find(|name| channel.is_none_or(|channel| *channel.name != ***name));
    unknown.map_or(Ok(channel), |name| Err(no_channel(name)))
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeliverConfigSnapshot.html>: what comes of it, the status of the
/// channel tells.
pub(super) fn deliver_config_snapshot(
    tx: &mut Tx<'_>,
    input: api::DeliverConfigSnapshotRequest,
) -> Result<api::DeliverConfigSnapshotResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let name = &input.delivery_channel_name;
    let config = tx.partition().config(account, &region);
    let config = config.filter(|config| is_named(config, name)).ok_or_else(|| no_channel(name))?;
    let Some(recorder) = config.recorder() else {
        let error = &e::NO_AVAILABLE_CONFIGURATION_RECORDER_EXCEPTION;
        return Err(error.fault("Configuration recorder is not available to deliver a snapshot."));
    };
    if !recorder.recording {
        let error = &e::NO_RUNNING_CONFIGURATION_RECORDER_EXCEPTION;
        return Err(error.fault("There is no configuration recorder running."));
    }
    let id: Arc<str> = tx.ids.uuid().into();
    add(tx, account, &region, tx.now, Work::Snapshot(Some(id.clone())));
    Ok(api::DeliverConfigSnapshotResponse { config_snapshot_id: Some(id.to_string()) })
}

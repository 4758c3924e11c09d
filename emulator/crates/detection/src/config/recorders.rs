//! The customer managed recorder of an account and Region, and what is seen of all of them.

use models::config as api;
use models::config::errors as e;
use service::{View, page};
use state::config::{Config, Recorder, put_recorder, remove_recorder, set_recording};
use state::{Shared, Tags, Tx};
use wire::Fault;

use super::fault::{invalid, invalid_token, no_recorder, size};
use super::resource::own_arn;
use super::{group, service_linked, tagging};

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html>
pub(super) fn put_configuration_recorder(
    tx: &mut Tx<'_>,
    input: api::PutConfigurationRecorderRequest,
) -> Result<api::PutConfigurationRecorderResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let given = input.configuration_recorder;
    let name = given.name.as_deref().unwrap_or("default");
    let config = tx.partition().config(account, &region);
    let old = config.and_then(|config| config.recorders.get(name)).cloned();
    if given.service_principal.is_some() || old.as_ref().is_some_and(|old| old.service.is_some()) {
        return Err(service_linked::unmodifiable());
    }
    if name.starts_with(service_linked::PREFIX) {
        return Err(e::INVALID_CONFIGURATION_RECORDER_NAME_EXCEPTION.fault(format!(
            "The configuration recorder name '{name}' is not valid. The prefix \"{}\" is reserved for service-linked \
             configuration recorders.",
            service_linked::PREFIX
        )));
    }
    if old.is_none() && config.is_some_and(|config| config.recorder().is_some()) {
        return Err(e::MAX_NUMBER_OF_CONFIGURATION_RECORDERS_EXCEEDED_EXCEPTION.fault(format!(
            "Failed to put configuration recorder '{name}' because the maximum number of configuration recorders: 1 is \
             reached."
        )));
    }
    let group = group::read(given.recording_group)?;
    let mode = given.recording_mode.map(group::mode).transpose()?.unwrap_or_default();
    let role = Some(role(given.role_arn)?);
    let tags = tagging::read(input.tags.unwrap_or_default(), &Tags::new())?;
    let changed = tx.now;
    let recorder = match old {
        Some(old) => Recorder { group, mode, role, changed, ..Recorder::clone(&old) },
        None => {
            let id = tx.ids.lower("", 16);
            let arn = own_arn(tx.partition(), tx.call, &format!("configuration-recorder/{name}/{id}"));
            let arn = aws::Arn::parse(&arn).map_err(|_| invalid("The name is not valid."))?;
            Recorder {
                name: name.into(),
                arn,
                role,
                group,
                mode,
                service: None,
                tags,
                recording: false,
                started: None,
                stopped: None,
                changed,
            }
        }
    };
    put_recorder(tx, account, &region, recorder);
    Ok(api::PutConfigurationRecorderResponse {})
}

/// "The server will reject a request without a defined `roleARN`":
/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html>.
fn role(given: Option<String>) -> Result<String, Fault> {
    let is_role = |text: &String| {
        aws::Arn::parse(text).is_ok_and(|arn| arn.service() == "iam" && arn.resource().starts_with("role/"))
    };
    given.filter(is_role).ok_or_else(|| {
        e::INVALID_ROLE_EXCEPTION.fault("The role ARN of the configuration recorder is missing or not valid.")
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationRecorder.html>
pub(super) fn delete_configuration_recorder(
    tx: &mut Tx<'_>,
    input: api::DeleteConfigurationRecorderRequest,
) -> Result<api::DeleteConfigurationRecorderResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    own(tx, &input.configuration_recorder_name)?;
    remove_recorder(tx, account, &region, &input.configuration_recorder_name);
    Ok(api::DeleteConfigurationRecorderResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html>: "you must have created a
/// delivery channel to successfully start".
pub(super) fn start_configuration_recorder(
    tx: &mut Tx<'_>,
    input: api::StartConfigurationRecorderRequest,
) -> Result<api::StartConfigurationRecorderResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let recorder = own(tx, &input.configuration_recorder_name)?;
    let has_channel = tx.partition().config(account, &region).is_some_and(|config| config.channel.is_some());
    if !has_channel {
        let error = &e::NO_AVAILABLE_DELIVERY_CHANNEL_EXCEPTION;
        return Err(error.fault("Delivery channel is not available to start configuration recorder."));
    }
    if !recorder.recording {
        set_recording(tx, account, &region, &recorder.name, true);
    }
    Ok(api::StartConfigurationRecorderResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_StopConfigurationRecorder.html>
pub(super) fn stop_configuration_recorder(
    tx: &mut Tx<'_>,
    input: api::StopConfigurationRecorderRequest,
) -> Result<api::StopConfigurationRecorderResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let recorder = own(tx, &input.configuration_recorder_name)?;
    if recorder.recording {
        set_recording(tx, account, &region, &recorder.name, false);
    }
    Ok(api::StopConfigurationRecorderResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html>
pub(super) fn describe_configuration_recorders(
    view: &View<'_>,
    input: api::DescribeConfigurationRecordersRequest,
) -> Result<api::DescribeConfigurationRecordersResponse, Fault> {
    let found = chosen(view, input.configuration_recorder_names, input.service_principal, input.arn)?;
    let configuration_recorders = Some(found.iter().map(|recorder| shown(recorder)).collect());
    Ok(api::DescribeConfigurationRecordersResponse { configuration_recorders })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html>
pub(super) fn describe_configuration_recorder_status(
    view: &View<'_>,
    input: api::DescribeConfigurationRecorderStatusRequest,
) -> Result<api::DescribeConfigurationRecorderStatusResponse, Fault> {
    let found = chosen(view, input.configuration_recorder_names, input.service_principal, input.arn)?;
    let config = view.partition.config(view.call.account, &view.call.region);
    let shown = found.iter().map(|recorder| status(config.map(|config| &**config), recorder));
    Ok(api::DescribeConfigurationRecorderStatusResponse { configuration_recorders_status: Some(shown.collect()) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListConfigurationRecorders.html>
pub(super) fn list_configuration_recorders(
    view: &View<'_>,
    input: api::ListConfigurationRecordersRequest,
) -> Result<api::ListConfigurationRecordersResponse, Fault> {
    let filters = input.filters.unwrap_or_default();
    let wanted = |recorder: &Recorder| {
        let fits = |values: &Vec<String>| values.iter().any(|value| value == scope(recorder));
        filters.iter().all(|filter| filter.filter_value.as_ref().is_none_or(fits))
    };
    let mut all: Vec<&Shared<Recorder>> = all(view).filter(|recorder| wanted(recorder)).collect();
    all.sort_by_key(|recorder| service::page_order(&recorder.name));
    let token = input.next_token.as_deref();
    let found = page(all.into_iter(), |recorder| recorder.name.to_string(), token, size(input.max_results, 20));
    let found = found.ok_or_else(|| invalid(invalid_token(token).message))?;
    let summaries = found.items.into_iter().map(|recorder| api::ConfigurationRecorderSummary {
        arn: recorder.arn.to_string(),
        name: recorder.name.to_string(),
        service_principal: principal(recorder),
        recording_scope: scope(recorder).to_owned(),
        provider: None,
    });
    let configuration_recorder_summaries = summaries.collect();
    Ok(api::ListConfigurationRecordersResponse { configuration_recorder_summaries, next_token: found.next })
}

fn all<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Shared<Recorder>> {
    let config = view.partition.config(view.call.account, &view.call.region);
    config.into_iter().flat_map(|config| config.recorders.values())
}

/// The recorder that a request names, of which it "can only specify one"; otherwise that of the customer.
fn chosen<'v>(
    view: &View<'v>,
    names: Option<Vec<String>>,
    service: Option<String>,
    arn: Option<String>,
) -> Result<Vec<&'v Shared<Recorder>>, Fault> {
    let names = names.unwrap_or_default();
    if names.len() + usize::from(service.is_some()) + usize::from(arn.is_some()) > 1 {
        return Err(invalid("You can only specify one configuration recorder."));
    }
    if let Some(service) = &service
        && service_linked::link(service).is_none()
    {
        return Err(invalid(format!("The service principal {service} is not valid.")));
    }
    let asked = names.into_iter().next().or(arn).or(service);
    let Some(asked) = asked else { return Ok(all(view).filter(|recorder| recorder.service.is_none()).collect()) };
    let is_meant = |recorder: &&Shared<Recorder>| {
        let of_service = recorder.service.as_ref().is_some_and(|service| *service.principal == *asked);
        *recorder.name == *asked || recorder.arn.as_str() == asked || of_service
    };
    let found = all(view).find(is_meant).ok_or_else(|| no_recorder(&asked))?;
    Ok(vec![found])
}

/// The recorder of a name, where it is the customer's.
fn own(tx: &Tx<'_>, name: &str) -> Result<Shared<Recorder>, Fault> {
    let config = tx.partition().config(tx.call.account, &tx.call.region);
    let recorder = config.and_then(|config| config.recorders.get(name)).ok_or_else(|| no_recorder(name))?;
    if recorder.service.is_some() { Err(service_linked::unmodifiable()) } else { Ok(recorder.clone()) }
}

fn scope(recorder: &Recorder) -> &'static str {
    if recorder.service.as_ref().is_none_or(|service| service.paid) { "PAID" } else { "INTERNAL" }
}

fn principal(recorder: &Recorder) -> Option<String> {
    recorder.service.as_ref().map(|service| service.principal.to_string())
}

fn shown(recorder: &Recorder) -> api::ConfigurationRecorder {
    api::ConfigurationRecorder {
        arn: Some(recorder.arn.to_string()),
        name: Some(recorder.name.to_string()),
        role_arn: recorder.role.clone(),
        recording_group: Some(group::shown(&recorder.group)),
        recording_mode: Some(group::shown_mode(&recorder.mode)),
        recording_scope: Some(scope(recorder).to_owned()),
        service_principal: principal(recorder),
        connector_arn: None,
        scope_configuration: None,
    }
}

/// A recorder fails while its channel does.
fn status(config: Option<&Config>, recorder: &Recorder) -> api::ConfigurationRecorderStatus {
    let channel = config.and_then(|config| config.channel.as_ref());
    let error = channel.and_then(|channel| channel.histories.error.as_ref().or(channel.snapshots.error.as_ref()));
    let error = error.filter(|_| recorder.service.is_none());
    let last_status = match (recorder.started, error) {
        (None, _) => None,
        (Some(_), Some(_)) => Some("Failure"),
        (Some(_), None) => Some(if recorder.service.is_some() { "NotApplicable" } else { "Success" }),
    };
    api::ConfigurationRecorderStatus {
        arn: Some(recorder.arn.to_string()),
        name: Some(recorder.name.to_string()),
        last_start_time: recorder.started,
        last_stop_time: recorder.stopped,
        recording: Some(recorder.recording),
        last_status: last_status.map(str::to_owned),
        last_error_code: error.map(|(code, _)| code.to_string()),
        last_error_message: error.map(|(_, message)| message.to_string()),
        last_status_change_time: recorder.started.max(recorder.stopped),
        service_principal: principal(recorder),
    }
}

//! Recorders of services of AWS: always recording, and changed by their service alone. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html#stop-start-recorder-considerations-service-linked>.

use std::sync::Arc;

use access::Attempt;
use models::config as api;
use models::config::errors as e;
use state::config::{
    Recorder, RecordingGroup, RecordingMode, SERVICE, ServiceLink, add_service_role, put_recorder, remove_recorder,
    set_recording,
};
use state::{Tags, Tx};
use wire::Fault;

use super::fault::{invalid, no_recorder};
use super::resource::own_arn;
use super::tagging;

/// How names of such recorders begin, and no others.
pub(super) const PREFIX: &str = "AWSConfigurationRecorderFor";

/// Services that have recorders, and what stands behind [`PREFIX`] in their names. What they record is their own: none of it
/// goes into the delivery channel.
const LINKS: [(&str, &str); 4] = [
    ("observabilityadmin.amazonaws.com", "AWSConfigurationRecorderForObservabilityAdmin"),
    ("securityhub.amazonaws.com", "AWSConfigurationRecorderForSecurityHubCSPM"),
    ("securityhubv2.amazonaws.com", "AWSConfigurationRecorderForSecurityHubAssets"),
    (
        "telemetry-enablement.observabilityadmin.amazonaws.com",
        "AWSConfigurationRecorderForObservabilityAdmin_TelemetryEnablement",
    ),
];

/// The name of a service's recorder, where it can have one.
pub(super) fn link(service: &str) -> Option<&'static str> {
    LINKS.iter().find(|(known, _)| *known == service).map(|(_, name)| *name)
}

/// The same for what nobody knows.
pub(super) fn recorder_name(service: &str) -> &str {
    link(service).unwrap_or(service)
}

/// What the ordinary operations answer of such a recorder.
pub(super) fn unmodifiable() -> Fault {
    e::UNMODIFIABLE_ENTITY_EXCEPTION
        .fault("The requested operation is not valid for a service-linked configuration recorder.")
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutServiceLinkedConfigurationRecorder.html>
pub(super) fn put_service_linked_configuration_recorder(
    tx: &mut Tx<'_>,
    input: api::PutServiceLinkedConfigurationRecorderRequest,
) -> Result<api::PutServiceLinkedConfigurationRecorderResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let service = &input.service_principal;
    let name = link(service).ok_or_else(|| invalid(format!("The service principal {service} is not valid.")))?;
    if tx.partition().config(account, &region).is_some_and(|config| config.recorders.contains_key(name)) {
        return Err(e::CONFLICT_EXCEPTION.fault(format!(
            "A service-linked configuration recorder already exists for the service principal {service}."
        )));
    }
    let path = "aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
    let role = tx.partition().global_arn("iam", account, &format!("role/{path}"));
    if tx.partition().role(&role).is_none() {
        let context = vec![("iam:AWSServiceName".to_owned(), vec![SERVICE.to_owned()])];
        let attempt = Attempt { action: "iam:CreateServiceLinkedRole", resource: role.as_str(), context };
        access::authorize(tx.partition(), tx.call, &attempt)
            .map_err(|denial| e::INSUFFICIENT_PERMISSIONS_EXCEPTION.fault(denial.message))?;
        add_service_role(tx, account);
    }
    let tags = tagging::read(input.tags.unwrap_or_default(), &Tags::new())?;
    let id = tx.ids.lower("", 16);
    let arn = own_arn(tx.partition(), tx.call, &format!("configuration-recorder/{name}/{id}"));
    let recorder = Recorder {
        name: name.into(),
        arn: aws::Arn::parse(&arn).map_err(|_| invalid("The service principal is not valid."))?,
        role: Some(role.to_string()),
        group: RecordingGroup::All { global: true },
        mode: RecordingMode::default(),
        service: Some(ServiceLink { principal: Arc::from(service.as_str()), paid: false }),
        tags,
        recording: false,
        started: None,
        stopped: None,
        changed: tx.now,
    };
    put_recorder(tx, account, &region, recorder);
    set_recording(tx, account, &region, name, true);
    let name = Some(name.to_owned());
    Ok(api::PutServiceLinkedConfigurationRecorderResponse { arn: Some(arn), name })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteServiceLinkedConfigurationRecorder.html>
pub(super) fn delete_service_linked_configuration_recorder(
    tx: &mut Tx<'_>,
    input: api::DeleteServiceLinkedConfigurationRecorderRequest,
) -> Result<api::DeleteServiceLinkedConfigurationRecorderResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    // Permission was decided on the ARN as it stands in `Arn`: a name there is no ARN of a recorder.
    let (name, arn) = match (&input.service_principal, &input.arn) {
        (Some(service), None) => match link(service) {
            Some(name) => (name, ""),
            None => return Err(invalid(format!("The service principal {service} is not valid."))),
        },
        (None, Some(arn)) => ("", arn.as_str()),
        _ => return Err(invalid("Exactly one of Arn and ServicePrincipal must be specified.")),
    };
    let config = tx.partition().config(account, &region);
    let linked = config.into_iter().flat_map(|config| config.recorders.values()).filter(|it| it.service.is_some());
    let found = { linked }.find(|recorder| *recorder.name == *name || recorder.arn.as_str() == arn);
    let found = found.cloned().ok_or_else(|| no_recorder(if name.is_empty() { arn } else { name }))?;
    remove_recorder(tx, account, &region, &found.name);
    let (arn, name) = (found.arn.to_string(), found.name.to_string());
    Ok(api::DeleteServiceLinkedConfigurationRecorderResponse { arn, name })
}

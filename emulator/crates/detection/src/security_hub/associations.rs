//! Controls in standards: which are on.

use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::security_hub::{Association, Hub, Json};
use state::{Call, Partition, Tx};
use wire::{Fault, Structure};

use super::controls::switched;
use super::fault::{invalid, not_found};
use super::hub::{nothing, own, own_mut};
use super::json::{answer, given, objects, page, text};
use super::resource::own_arn;
use super::standards::Standard;
use super::subscriptions::by_subscription;
use super::table::{CONTROLS, Control, find};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeStandardsControls.html>
pub(super) fn describe_controls(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let standard = by_subscription(view.partition, view.call, hub, text(&input, "StandardsSubscriptionArn"))?;
    let controls: Vec<&Control> = CONTROLS.iter().filter(|control| control.is_in(standard.path)).collect();
    let (shown, next) = page(controls, &input, 100)?;
    let shown: Vec<Value> = shown
        .into_iter()
        .map(|control| {
            let set = hub.associations.get(&(standard.path.into(), control.id.into()));
            let is_on = hub.is_on(standard.path, control.id);
            let updated = set.map(|set| set.updated).or_else(|| hub.standards.get(standard.path).copied());
            json!({
                "StandardsControlArn": control_arn(view.partition, view.call, standard, control),
                "ControlStatus": if is_on { "ENABLED" } else { "DISABLED" },
                "DisabledReason": set.filter(|_| !is_on).and_then(|set| set.reason.clone()),
                "ControlStatusUpdatedAt": updated.map(|at| at.to_string()),
                "ControlId": control.id_in(standard),
                "Title": control.title,
                "Description": format!("This control checks the following: {}.", control.title),
                "RemediationUrl": control.remediation(),
                "SeverityRating": control.severity.name(),
                "RelatedRequirements": control.requirements(|one| one.path == standard.path),
            })
        })
        .collect();
    answer(&api::DESCRIBE_STANDARDS_CONTROLS, json!({ "Controls": shown, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateStandardsControl.html>
pub(super) fn update_control(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let arn = text(&input, "StandardsControlArn");
    let hub = own(tx.partition(), call)?;
    let mut all = hub.standards.keys().filter_map(|path| super::standards::by_path(path)).flat_map(|standard| {
        CONTROLS.iter().filter(|control| control.is_in(standard.path)).map(move |control| (standard, control))
    });
    let found = all.find(|(standard, control)| control_arn(tx.partition(), call, standard, control) == arn);
    let (standard, control) = found.ok_or_else(|| not_found(arn))?;
    let is_on = match text(&input, "ControlStatus") {
        "ENABLED" => true,
        "DISABLED" => false,
        _ => hub.is_on(standard.path, control.id),
    };
    let reason = Some(text(&input, "DisabledReason")).filter(|reason| !reason.is_empty());
    if !is_on && reason.is_none() {
        return Err(invalid("A DisabledReason is required to disable a control."));
    }
    switch(tx, standard, control, is_on, reason)?;
    switched(tx, call.account, &call.region);
    answer(&api::UPDATE_STANDARDS_CONTROL, nothing())
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListStandardsControlAssociations.html>
pub(super) fn list(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let wanted = text(&input, "SecurityControlId");
    let control = by_id(wanted).ok_or_else(|| not_found(wanted))?;
    // "This operation returns an empty list for standard subscriptions where StandardsControlsUpdatable has value
    // NOT_READY_FOR_UPDATES", and otherwise the standards that are enabled.
    let enabled = control.standards().filter(|(standard, _)| hub.standards.contains_key(standard.path));
    let all: Vec<Value> = enabled
        .map(|(standard, _)| Value::Object(association(view.partition, view.call, hub, standard, control)))
        .collect();
    let (shown, next) = page(all, &input, 100)?;
    let shown = json!({ "StandardsControlAssociationSummaries": shown, "NextToken": next });
    answer(&api::LIST_STANDARDS_CONTROL_ASSOCIATIONS, shown)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchGetStandardsControlAssociations.html>
pub(super) fn batch_get(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let (mut details, mut unprocessed) = (Vec::new(), Vec::new());
    for id in objects(&input, "StandardsControlAssociationIds") {
        match pair(view.partition, view.call, id) {
            Some((standard, control)) => {
                let mut shown = association(view.partition, view.call, hub, standard, control);
                let arn = control_arn(view.partition, view.call, standard, control);
                shown.insert("StandardsControlArns".to_owned(), json!([arn]));
                details.push(Value::Object(shown));
            }
            None => unprocessed.push(json!({
                "StandardsControlAssociationId": id,
                "ErrorCode": "NOT_FOUND",
                "ErrorReason": "The standard has no such control.",
            })),
        }
    }
    let shown = json!({ "StandardsControlAssociationDetails": details, "UnprocessedAssociations": unprocessed });
    answer(&api::BATCH_GET_STANDARDS_CONTROL_ASSOCIATIONS, shown)
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchUpdateStandardsControlAssociations.html>
pub(super) fn batch_update(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    own(tx.partition(), call)?;
    let mut unprocessed = Vec::new();
    let mut refuse = |update: &Json, code: &str, why: &str| {
        unprocessed.push(json!({
            "StandardsControlAssociationUpdate": update,
            "ErrorCode": code,
            "ErrorReason": why,
        }));
    };
    for update in objects(&input, "StandardsControlAssociationUpdates") {
        let Some((standard, control)) = pair(tx.partition(), call, update) else {
            refuse(update, "NOT_FOUND", "The standard has no such control.");
            continue;
        };
        let is_on = text(update, "AssociationStatus") == "ENABLED";
        let reason = Some(text(update, "UpdatedReason")).filter(|reason| !reason.is_empty());
        if !own(tx.partition(), call)?.standards.contains_key(standard.path) {
            refuse(update, "INVALID_INPUT", "The standard is not enabled.");
        } else if !is_on && reason.is_none() {
            refuse(update, "INVALID_INPUT", "An UpdatedReason is required to disable a control.");
        } else {
            switch(tx, standard, control, is_on, reason)?;
        }
    }
    switched(tx, call.account, &call.region);
    let shown = json!({ "UnprocessedAssociationUpdates": unprocessed });
    answer(&api::BATCH_UPDATE_STANDARDS_CONTROL_ASSOCIATIONS, shown)
}

fn switch(
    tx: &mut Tx<'_>,
    standard: &Standard,
    control: &Control,
    enabled: bool,
    reason: Option<&str>,
) -> Result<(), Fault> {
    let association = Association { enabled, updated: tx.now, reason: reason.map(str::to_owned) };
    own_mut(tx)?.associations.insert((standard.path.into(), control.id.into()), association);
    Ok(())
}

fn by_id(id: &str) -> Option<&'static Control> {
    find(id.rsplit_once("security-control/").map_or(id, |(_, id)| id))
}

/// The standard and the control that a request names, where the one has the other.
fn pair(partition: &Partition, call: &Call, id: &Json) -> Option<(&'static Standard, &'static Control)> {
    let standard = Standard::of_arn(partition, call.region.as_str(), text(id, "StandardsArn"))?;
    let control = by_id(text(id, "SecurityControlId")).filter(|control| control.is_in(standard.path))?;
    Some((standard, control))
}

fn association(partition: &Partition, call: &Call, hub: &Hub, standard: &Standard, control: &Control) -> Json {
    let set = hub.associations.get(&(standard.path.into(), control.id.into()));
    let updated = set.map(|set| set.updated).or_else(|| hub.standards.get(standard.path).copied());
    let shown = json!({
        "StandardsArn": standard.arn(partition, call.region.as_str()),
        "SecurityControlId": control.id,
        "SecurityControlArn": own_arn(partition, call, &format!("security-control/{}", control.id)),
        "AssociationStatus": if hub.is_on(standard.path, control.id) { "ENABLED" } else { "DISABLED" },
        "RelatedRequirements": control.requirements(|one| one.path == standard.path),
        "UpdatedAt": updated.map(|at| at.to_string()),
        "UpdatedReason": set.and_then(|set| set.reason.clone()),
        "StandardsControlTitle": control.title,
        "StandardsControlDescription": format!("This control checks the following: {}.", control.title),
    });
    shown.as_object().cloned().unwrap_or_default()
}

fn control_arn(partition: &Partition, call: &Call, standard: &Standard, control: &Control) -> String {
    own_arn(partition, call, &format!("control/{}/{}", standard.path, control.id_in(standard)))
}

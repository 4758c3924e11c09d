//! What controls are, and how they are set.

use models::securityhub as api;
use serde_json::{Value, json};
use service::View;
use state::Tx;
use state::security_hub::{ControlSettings, Hub, Json};
use wire::{Fault, Structure};

use super::controls::{check_soon, is_on};
use super::fault::{invalid, not_found};
use super::hub::{nothing, own, own_mut};
use super::json::{answer, given, object, page, text, texts};
use super::resource::own_arn;
use super::standards::Standard;
use super::table::{CONTROLS, Control, Parameter, find};

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ListSecurityControlDefinitions.html>
pub(super) fn list(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    own(view.partition, view.call)?;
    let arn = text(&input, "StandardsArn");
    let standard = match arn {
        "" => None,
        arn => Some(
            Standard::of_arn(view.partition, view.call.region.as_str(), arn)
                .ok_or_else(|| invalid(format!("Invalid parameter StandardsArn: {arn}")))?,
        ),
    };
    let wanted = CONTROLS.iter().filter(|control| standard.is_none_or(|standard| control.is_in(standard.path)));
    let (shown, next) = page(wanted.collect(), &input, 100)?;
    let shown: Vec<Value> = shown.into_iter().map(definition).collect();
    answer(&api::LIST_SECURITY_CONTROL_DEFINITIONS, json!({ "SecurityControlDefinitions": shown, "NextToken": next }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetSecurityControlDefinition.html>
pub(super) fn get(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let input = given(&input);
    own(view.partition, view.call)?;
    let id = text(&input, "SecurityControlId");
    let control = find(id).ok_or_else(|| not_found(id))?;
    let mut shown = definition(control);
    let parameters: Json =
        control.parameters.iter().map(|(name, parameter)| ((*name).to_owned(), options(name, *parameter))).collect();
    if let Some(members) = shown.as_object_mut().filter(|_| !parameters.is_empty()) {
        members.insert("ParameterDefinitions".to_owned(), Value::Object(parameters));
    }
    answer(&api::GET_SECURITY_CONTROL_DEFINITION, json!({ "SecurityControlDefinition": shown }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchGetSecurityControls.html>
pub(super) fn batch_get(view: &View<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, hub) = (given(&input), own(view.partition, view.call)?);
    let (mut controls, mut unprocessed) = (Vec::new(), Vec::new());
    for wanted in texts(&input, "SecurityControlIds") {
        let id = wanted.rsplit_once("security-control/").map_or(wanted, |(_, id)| id);
        match find(id) {
            Some(control) => controls.push(shown(view, hub, control)),
            None => unprocessed.push(json!({
                "SecurityControlId": wanted,
                "ErrorCode": "NOT_FOUND",
                "ErrorReason": "There is no such control.",
            })),
        }
    }
    answer(&api::BATCH_GET_SECURITY_CONTROLS, json!({ "SecurityControls": controls, "UnprocessedIds": unprocessed }))
}

/// <https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateSecurityControl.html>
pub(super) fn update(tx: &mut Tx<'_>, input: Structure) -> Result<Structure, Fault> {
    let (input, call) = (given(&input), tx.call);
    let id = text(&input, "SecurityControlId");
    let id = id.rsplit_once("security-control/").map_or(id, |(_, id)| id);
    own(tx.partition(), call)?;
    let control = find(id).ok_or_else(|| not_found(id))?;
    let parameters = object(&input, "Parameters");
    for (name, set) in &parameters {
        let known = control.parameters.iter().find(|(known, _)| known == name);
        let (_, parameter) = known.ok_or_else(|| invalid(format!("{id} has no parameter {name}.")))?;
        let set = set.as_object().cloned().unwrap_or_default();
        if text(&set, "ValueType") == "CUSTOM" && !fits(*parameter, &object(&set, "Value")) {
            return Err(invalid(format!("The value of the parameter {name} of {id} is not valid.")));
        }
    }
    let reason = Some(text(&input, "LastUpdateReason")).filter(|reason| !reason.is_empty()).map(str::to_owned);
    let custom = parameters.into_iter().filter(|(_, set)| set.get("ValueType") == Some(&json!("CUSTOM")));
    let settings = ControlSettings { parameters: custom.collect(), reason };
    own_mut(tx)?.controls.insert(id.into(), settings.into());
    check_soon(tx, call.account, &call.region);
    answer(&api::UPDATE_SECURITY_CONTROL, nothing())
}

fn definition(control: &Control) -> Value {
    let customizable: &[&str] = if control.parameters.is_empty() { &[] } else { &["Parameters"] };
    json!({
        "SecurityControlId": control.id,
        "Title": control.title,
        "Description": format!("This control checks the following: {}.", control.title),
        "RemediationUrl": control.remediation(),
        "SeverityRating": control.severity.name(),
        "CurrentRegionAvailability": "AVAILABLE",
        "CustomizableProperties": customizable,
    })
}

fn shown(view: &View<'_>, hub: &Hub, control: &Control) -> Value {
    let settings = hub.controls.get(control.id);
    let custom = settings.map(|settings| settings.parameters.clone()).unwrap_or_default();
    let mut parameters = Json::new();
    for (name, parameter) in control.parameters {
        let default = default(*parameter).map(|value| json!({ "ValueType": "DEFAULT", "Value": value }));
        let default = default.unwrap_or_else(|| json!({ "ValueType": "DEFAULT" }));
        parameters.insert((*name).to_owned(), custom.get(*name).cloned().unwrap_or(default));
    }
    json!({
        "SecurityControlId": control.id,
        "SecurityControlArn": own_arn(view.partition, view.call, &format!("security-control/{}", control.id)),
        "Title": control.title,
        "Description": format!("This control checks the following: {}.", control.title),
        "RemediationUrl": control.remediation(),
        "SeverityRating": control.severity.name(),
        "SecurityControlStatus": if is_on(hub, control) { "ENABLED" } else { "DISABLED" },
        "UpdateStatus": "READY",
        "Parameters": Some(parameters).filter(|parameters| !parameters.is_empty()),
        "LastUpdateReason": settings.and_then(|settings| settings.reason.clone()),
    })
}

fn default(parameter: Parameter) -> Option<Value> {
    match parameter {
        Parameter::Boolean(value) => Some(json!({ "Boolean": value })),
        Parameter::Integer(_, _, value) => value.map(|value| json!({ "Integer": value })),
        Parameter::Enum(_) | Parameter::EnumList | Parameter::StringList => None,
    }
}

/// See [`ParameterDefinition`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ParameterDefinition.html).
fn options(name: &str, parameter: Parameter) -> Value {
    let options = match parameter {
        Parameter::Boolean(default) => json!({ "Boolean": { "DefaultValue": default } }),
        Parameter::Integer(min, max, default) => {
            json!({ "Integer": { "Min": min, "Max": max, "DefaultValue": default } })
        }
        Parameter::Enum(values) => json!({ "Enum": { "AllowedValues": values } }),
        Parameter::EnumList => json!({ "EnumList": { "MaxItems": 28 } }),
        Parameter::StringList => json!({ "StringList": { "MaxItems": 6 } }),
    };
    json!({ "Description": format!("The parameter {name}."), "ConfigurationOptions": options })
}

fn fits(parameter: Parameter, value: &Json) -> bool {
    let number = value.get("Integer").and_then(Value::as_i64);
    match parameter {
        Parameter::Boolean(_) => value.get("Boolean").is_some_and(Value::is_boolean),
        Parameter::Integer(min, max, _) => number.is_some_and(|number| (min..=max).contains(&number)),
        Parameter::Enum(values) => value.get("Enum").and_then(Value::as_str).is_some_and(|it| values.contains(&it)),
        Parameter::EnumList => texts(value, "EnumList").count() > 0,
        Parameter::StringList => (1..=6).contains(&texts(value, "StringList").count()),
    }
}

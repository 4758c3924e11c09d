//! Conformance packs: rules that are made and deleted together. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html>.

pub(super) mod compliance;
mod template;
mod yaml;

use std::collections::BTreeMap;

use aws::Arn;
use models::Record;
use models::config as api;
use models::config::errors as e;
use service::View;
use state::config::rules::ConfigRule;
use state::config::{CONFORMS, ConformancePack, add_role_of, delete_pack, put_pack};
use state::{Shared, Tags, Tx};
use wire::{Fault, structure_from_json};

use super::aggregation::fault::paged;
use super::resource::pack_arn;
use super::{rule, tagging};

/// How many an account has. See <https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html>.
const MOST: usize = 50;

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutConformancePack.html>
pub(super) fn put(
    tx: &mut Tx<'_>,
    input: api::PutConformancePackRequest,
) -> Result<api::PutConformancePackResponse, Fault> {
    let (call, now) = (tx.call, tx.now);
    let name = input.conformance_pack_name.as_str();
    let body = match (input.template_body, input.template_s3_uri, input.template_ssm_document_details) {
        (Some(body), None, None) => body,
        (None, Some(_), None) | (None, None, Some(_)) => {
            return Err(rule::invalid(
                "Templates are taken from TemplateBody alone here, not from S3 or Systems Manager.",
            ));
        }
        _ => return Err(rule::invalid("Specify one of TemplateBody, TemplateS3Uri and TemplateSSMDocumentDetails.")),
    };
    let own = tx.partition().config(call.account, &call.region).cloned();
    let known = own.as_ref().and_then(|own| own.packs.get(name)).cloned();
    if known.is_none() && own.as_ref().is_some_and(|own| own.packs.len() >= MOST) {
        let message = format!("An account has at most {MOST} conformance packs.");
        return Err(e::MAX_NUMBER_OF_CONFORMANCE_PACKS_EXCEEDED_EXCEPTION.fault(message));
    }
    let tags = match &known {
        Some(known) => known.tags.clone(),
        None => tagging::read(input.tags.unwrap_or_default(), &Tags::new())?,
    };
    let given = input.conformance_pack_input_parameters.unwrap_or_default().into_iter();
    let parameters: BTreeMap<String, String> =
        given.map(|parameter| (parameter.parameter_name, parameter.parameter_value)).collect();
    let (account, region) = (call.account.to_string(), call.region.to_string());
    let described = template::rules(&body, &parameters, &account, &region)
        .map_err(|why| e::CONFORMANCE_PACK_TEMPLATE_VALIDATION_EXCEPTION.fault(why))?;
    let text = pack_arn(tx.partition(), call, name);
    let arn = Arn::parse(&text).map_err(|_| rule::invalid("The name is not valid."))?;
    let id = arn.resource_name().to_owned();
    add_role_of(tx, call.account, CONFORMS);
    let has_recorder = own.is_some_and(|own| !own.recorders.is_empty());
    let made = if has_recorder {
        rules(tx, &id, described)
    } else {
        Err("Configuration recorder is not available to put config rule.".to_owned())
    };
    let pack = ConformancePack {
        name: name.into(),
        arn,
        id: id.into(),
        delivery: (input.delivery_s3_bucket, input.delivery_s3_key_prefix),
        parameters,
        rules: Vec::new(),
        failed: None,
        tags,
        updated: now,
    };
    put_pack(tx, (call.account, &call.region), pack, made);
    Ok(api::PutConformancePackResponse { conformance_pack_arn: Some(text) })
}

/// The rules of a pack, each under its name with the pack's id behind it, or why one of them cannot be.
fn rules(tx: &mut Tx<'_>, id: &str, described: Vec<(String, serde_json::Value)>) -> Result<Vec<ConfigRule>, String> {
    let call = tx.call;
    let place = (call.account, &call.region);
    let mut made = Vec::new();
    for (resource, properties) in described {
        let read = |fault: Fault| format!("{resource}: {}", fault.message);
        let structure = structure_from_json(api::ConfigRule::SHAPE, &properties.to_string()).map_err(read)?;
        let mut given = api::ConfigRule::from_structure(structure).map_err(read)?;
        let name = format!("{}-{id}", given.config_rule_name.unwrap_or_default());
        let known = tx.partition().config(place.0, place.1).and_then(|own| own.rules.get(&*name)).cloned();
        given.config_rule_name = Some(name);
        made.push(rule::read::rule(tx, place, given, known.as_deref(), Tags::new()).map_err(read)?);
    }
    Ok(made)
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConformancePack.html>
pub(super) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteConformancePackRequest,
) -> Result<api::DeleteConformancePackResponse, Fault> {
    let call = tx.call;
    match delete_pack(tx, (call.account, &call.region), &input.conformance_pack_name) {
        true => Ok(api::DeleteConformancePackResponse {}),
        false => Err(no_pack(&input.conformance_pack_name)),
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConformancePacks.html>
pub(super) fn describe(
    view: &View<'_>,
    input: api::DescribeConformancePacksRequest,
) -> Result<api::DescribeConformancePacksResponse, Fault> {
    let all = named(view, input.conformance_pack_names.as_deref())?;
    let page = paged(all, |pack| pack.name.to_string(), input.next_token.as_deref(), input.limit, 20)?;
    Ok(api::DescribeConformancePacksResponse {
        conformance_pack_details: Some(page.items.into_iter().map(|pack| detail(pack)).collect()),
        next_token: page.next,
    })
}

fn detail(pack: &ConformancePack) -> api::ConformancePackDetail {
    let parameter = |(name, value): (&String, &String)| api::ConformancePackInputParameter {
        parameter_name: name.clone(),
        parameter_value: value.clone(),
    };
    api::ConformancePackDetail {
        conformance_pack_name: pack.name.to_string(),
        conformance_pack_arn: pack.arn.to_string(),
        conformance_pack_id: pack.id.to_string(),
        delivery_s3_bucket: pack.delivery.0.clone(),
        delivery_s3_key_prefix: pack.delivery.1.clone(),
        conformance_pack_input_parameters: Some(pack.parameters.iter().map(parameter).collect()),
        last_update_requested_time: Some(pack.updated),
        ..api::ConformancePackDetail::default()
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConformancePackStatus.html>: "If there are no
/// conformance packs then you will see an empty result", also of names that nothing has.
pub(super) fn status(
    view: &View<'_>,
    input: api::DescribeConformancePackStatusRequest,
) -> Result<api::DescribeConformancePackStatusResponse, Fault> {
    let wanted = input.conformance_pack_names.unwrap_or_default();
    let mut all = named(view, None)?;
    all.retain(|pack| wanted.is_empty() || wanted.iter().any(|name| **name == *pack.name));
    let page = paged(all, |pack| pack.name.to_string(), input.next_token.as_deref(), input.limit, 20)?;
    let status = |pack: &Shared<ConformancePack>| api::ConformancePackStatusDetail {
        conformance_pack_name: pack.name.to_string(),
        conformance_pack_id: pack.id.to_string(),
        conformance_pack_arn: pack.arn.to_string(),
        conformance_pack_state: if pack.failed.is_some() { "CREATE_FAILED" } else { "CREATE_COMPLETE" }.to_owned(),
        conformance_pack_status_reason: pack.failed.clone(),
        last_update_requested_time: pack.updated,
        last_update_completed_time: Some(pack.updated),
        ..api::ConformancePackStatusDetail::default()
    };
    Ok(api::DescribeConformancePackStatusResponse {
        conformance_pack_status_details: Some(page.items.into_iter().map(status).collect()),
        next_token: page.next,
    })
}

fn no_pack(name: &str) -> Fault {
    e::NO_SUCH_CONFORMANCE_PACK_EXCEPTION.fault(format!("The conformance pack '{name}' does not exist."))
}

fn find<'v>(view: &'v View<'_>, name: &str) -> Result<&'v Shared<ConformancePack>, Fault> {
    let own = view.partition.config(view.call.account, &view.call.region);
    own.and_then(|own| own.packs.get(name)).ok_or_else(|| no_pack(name))
}

fn named<'v>(view: &'v View<'_>, names: Option<&[String]>) -> Result<Vec<&'v Shared<ConformancePack>>, Fault> {
    let own = view.partition.config(view.call.account, &view.call.region);
    match names.filter(|names| !names.is_empty()) {
        Some(names) => names.iter().map(|name| find(view, name)).collect(),
        None => Ok(own.into_iter().flat_map(|own| own.packs.values()).collect()),
    }
}

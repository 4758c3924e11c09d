//! Which events a trail records.

use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use service::View;
use state::Tx;
use state::cloudtrail::{AdvancedEventSelector, Comparison, EventSelector, FieldSelector, Trail};
use wire::Fault;

use super::fault::unknown_trail;
use super::{name, selector_checks};

/// Basic and advanced selectors replace each other. See
/// [`PutEventSelectors`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html).
pub(super) fn put_event_selectors(
    tx: &mut Tx<'_>,
    input: api::PutEventSelectorsRequest,
) -> Result<api::PutEventSelectorsResponse, Fault> {
    let arn = name::find_own(tx.partition(), tx.call, &input.trail_name)?.arn.clone();
    let basic = input.event_selectors.filter(|selectors| !selectors.is_empty());
    let advanced = input.advanced_event_selectors.filter(|selectors| !selectors.is_empty());
    let (basic, advanced) = match (basic, advanced) {
        (Some(basic), None) => (basic, Vec::new()),
        (None, Some(advanced)) => (Vec::new(), advanced),
        (Some(_), Some(_)) | (None, None) => {
            let message = "You must specify either event selectors or advanced event selectors, but not both.";
            return Err(e::INVALID_EVENT_SELECTORS_EXCEPTION.fault(message));
        }
    };
    let basic: Vec<EventSelector> = basic.into_iter().map(basic_in).collect();
    let advanced: Vec<AdvancedEventSelector> = advanced.into_iter().map(advanced_in).collect();
    selector_checks::basic(&tx.partition().name, &basic)?;
    selector_checks::advanced(&advanced)?;
    let answer = api::PutEventSelectorsResponse {
        trail_arn: Some(arn.to_string()),
        event_selectors: shown(&basic, basic_out),
        advanced_event_selectors: shown(&advanced, advanced_out),
    };
    let account = tx.call.account;
    let trail = tx.trail_mut(&arn).ok_or_else(|| unknown_trail(arn.as_str(), account))?;
    trail.event_selectors = basic;
    trail.advanced_event_selectors = advanced;
    Ok(answer)
}

/// Without any, the one that every trail begins with: all management events.
pub(super) fn get_event_selectors(
    view: &View<'_>,
    input: api::GetEventSelectorsRequest,
) -> Result<api::GetEventSelectorsResponse, Fault> {
    let trail: &Trail = name::find(view.partition, view.call, &input.trail_name)?;
    let event_selectors = shown(&trail.event_selectors, basic_out);
    let mut advanced_event_selectors = shown(&trail.advanced_event_selectors, advanced_out);
    if event_selectors.is_none() && advanced_event_selectors.is_none() {
        advanced_event_selectors = Some(vec![advanced_out(&first())]);
    }
    Ok(api::GetEventSelectorsResponse {
        trail_arn: Some(trail.arn.to_string()),
        event_selectors,
        advanced_event_selectors,
    })
}

/// No trail has Insights: what would switch them on is not built. See
/// [`GetInsightSelectors`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetInsightSelectors.html).
pub(super) fn get_insight_selectors(
    view: &View<'_>,
    input: api::GetInsightSelectorsRequest,
) -> Result<api::GetInsightSelectorsResponse, Fault> {
    let none = || e::INVALID_PARAMETER_COMBINATION_EXCEPTION.fault("You must specify a trail or an event data store.");
    let trail: &Trail = name::find(view.partition, view.call, &input.trail_name.ok_or_else(none)?)?;
    let arn = &trail.arn;
    Err(e::INSIGHT_NOT_ENABLED_EXCEPTION.fault(format!("Trail {arn} does not have Insights enabled.")))
}

/// See [logging management events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html).
fn first() -> AdvancedEventSelector {
    let field = FieldSelector {
        field: "eventCategory".to_owned(),
        comparisons: vec![(Comparison::Equals, vec!["Management".to_owned()])],
    };
    AdvancedEventSelector { name: Some("Management events selector".to_owned()), fields: vec![field] }
}

fn shown<S, A>(selectors: &[S], show: fn(&S) -> A) -> Option<Vec<A>> {
    if selectors.is_empty() { None } else { Some(selectors.iter().map(show).collect()) }
}

fn basic_in(selector: api::EventSelector) -> EventSelector {
    let resources = selector.data_resources.unwrap_or_default().into_iter();
    EventSelector {
        read_write_type: selector.read_write_type.unwrap_or_else(|| "All".to_owned()),
        management_events: selector.include_management_events.unwrap_or(true),
        data_resources: resources
            .map(|resource| (resource.r#type.unwrap_or_default(), resource.values.unwrap_or_default()))
            .collect(),
        excluded_sources: selector.exclude_management_event_sources.unwrap_or_default(),
    }
}

fn basic_out(selector: &EventSelector) -> api::EventSelector {
    let resources = selector.data_resources.iter().cloned();
    let resource = |(r#type, values)| api::DataResource { r#type: Some(r#type), values: Some(values) };
    api::EventSelector {
        read_write_type: Some(selector.read_write_type.clone()),
        include_management_events: Some(selector.management_events),
        data_resources: Some(resources.map(resource).collect()),
        exclude_management_event_sources: Some(selector.excluded_sources.clone()),
    }
}

fn advanced_in(selector: api::AdvancedEventSelector) -> AdvancedEventSelector {
    let field = |field: api::AdvancedFieldSelector| {
        let all = [
            (Comparison::Equals, field.equals),
            (Comparison::StartsWith, field.starts_with),
            (Comparison::EndsWith, field.ends_with),
            (Comparison::NotEquals, field.not_equals),
            (Comparison::NotStartsWith, field.not_starts_with),
            (Comparison::NotEndsWith, field.not_ends_with),
        ];
        let comparisons = all.into_iter().filter_map(|(how, values)| Some((how, values?))).collect();
        FieldSelector { field: field.field, comparisons }
    };
    AdvancedEventSelector { name: selector.name, fields: selector.field_selectors.into_iter().map(field).collect() }
}

fn advanced_out(selector: &AdvancedEventSelector) -> api::AdvancedEventSelector {
    let field = |field: &FieldSelector| {
        let values = |how: Comparison| {
            let found = field.comparisons.iter().find(|(other, _)| *other == how);
            found.map(|(_, values)| values.clone())
        };
        api::AdvancedFieldSelector {
            field: field.field.clone(),
            equals: values(Comparison::Equals),
            starts_with: values(Comparison::StartsWith),
            ends_with: values(Comparison::EndsWith),
            not_equals: values(Comparison::NotEquals),
            not_starts_with: values(Comparison::NotStartsWith),
            not_ends_with: values(Comparison::NotEndsWith),
        }
    };
    api::AdvancedEventSelector {
        name: selector.name.clone(),
        field_selectors: selector.fields.iter().map(field).collect(),
    }
}

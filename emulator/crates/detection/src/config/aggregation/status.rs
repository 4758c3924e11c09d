//! How it stands with an aggregator's sources.

use models::config as api;
use service::View;
use state::config::Sources;
use wire::Fault;

use super::fault::paged;
use super::find;

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationAggregatorSourcesStatus.html>
pub(crate) fn describe(
    view: &View<'_>,
    input: api::DescribeConfigurationAggregatorSourcesStatusRequest,
) -> Result<api::DescribeConfigurationAggregatorSourcesStatusResponse, Fault> {
    let aggregator = find(view, &input.configuration_aggregator_name)?;
    let place = (view.call.account, view.call.region.clone());
    let mut all = Vec::new();
    if let Sources::Organization { id, .. } = &aggregator.sources {
        let is_seen = view.partition.sees_organization(place.0)
            && view.partition.organization_of(place.0).is_some_and(|organization| organization.id == *id);
        all.push(status(view, id, "ORGANIZATION", None, is_seen));
    }
    for ((account, region), may) in view.partition.sources(&place, aggregator) {
        all.push(status(view, &account.to_string(), "ACCOUNT", Some(region.to_string()), may));
    }
    let wanted = input.update_status.unwrap_or_default();
    all.retain(|one| {
        wanted.is_empty() || one.last_update_status.as_ref().is_some_and(|status| wanted.contains(status))
    });
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let key = |one: &api::AggregatedSourceStatus| {
        format!("{} {} {}", text(&one.source_type), text(&one.source_id), text(&one.aws_region))
    };
    let page = paged(all, key, input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::DescribeConfigurationAggregatorSourcesStatusResponse {
        aggregated_source_status_list: Some(page.items),
        next_token: page.next,
    })
}

fn status(view: &View<'_>, id: &str, kind: &str, region: Option<String>, may: bool) -> api::AggregatedSourceStatus {
    api::AggregatedSourceStatus {
        source_id: Some(id.to_owned()),
        source_type: Some(kind.to_owned()),
        aws_region: region,
        last_update_status: Some(if may { "SUCCEEDED" } else { "FAILED" }.to_owned()),
        last_update_time: Some(view.call.now),
        last_error_code: (!may).then(|| "NOT_AUTHORIZED".to_owned()),
        last_error_message: (!may).then(|| "The source does not authorize the aggregator.".to_owned()),
    }
}

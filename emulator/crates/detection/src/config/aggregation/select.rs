//! SQL over the items of all sources, and over those of one account.

use json::Node;
use models::config as api;
use models::config::errors as e;
use service::View;
use wire::Fault;

use super::super::query::{Answer, Unanswered, answer, documents};
use super::seen;

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html>
pub(crate) fn own(
    view: &View<'_>,
    input: api::SelectResourceConfigRequest,
) -> Result<api::SelectResourceConfigResponse, Fault> {
    let (account, region) = (view.call.account, &view.call.region);
    let config = view.partition.config(account, region);
    let all: Vec<Node> = config.map(|config| documents(config, account, region)).unwrap_or_default();
    let found = answered(&input.expression, &all, input.limit, input.next_token.as_deref())?;
    let query_info = info(&found);
    Ok(api::SelectResourceConfigResponse { results: Some(found.rows), query_info, next_token: found.next })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_SelectAggregateResourceConfig.html>
pub(crate) fn aggregated(
    view: &View<'_>,
    input: api::SelectAggregateResourceConfigRequest,
) -> Result<api::SelectAggregateResourceConfigResponse, Fault> {
    let (aggregator, sources) = seen(view, &input.configuration_aggregator_name)?;
    let mut all = Vec::new();
    for source in sources {
        all.extend(documents(source.config, source.account, &source.region));
    }
    let type_of = |node: &Node| node.get("resourceType").and_then(Node::as_str).map(str::to_owned);
    all.retain(|node| type_of(node).is_some_and(|kind| aggregator.wants_type(&kind)));
    let limit = input.limit.or(input.max_results);
    let found = answered(&input.expression, &all, limit, input.next_token.as_deref())?;
    let query_info = info(&found);
    Ok(api::SelectAggregateResourceConfigResponse { results: Some(found.rows), query_info, next_token: found.next })
}

fn answered(expression: &str, all: &[Node], limit: Option<i64>, token: Option<&str>) -> Result<Answer, Fault> {
    answer(expression, all.iter(), limit, token).map_err(|error| match error {
        Unanswered::Expression(refused) => e::INVALID_EXPRESSION_EXCEPTION.fault(refused.to_string()),
        Unanswered::Limit => e::INVALID_LIMIT_EXCEPTION.fault("The specified limit is outside the allowable range."),
        Unanswered::Token => super::fault::invalid_token(),
    })
}

fn info(answer: &Answer) -> Option<api::QueryInfo> {
    let fields = answer.fields.iter().map(|name| api::FieldInfo { name: Some(name.clone()) }).collect();
    Some(api::QueryInfo { select_fields: Some(fields) })
}

//! Queries that are kept by name.

use models::config as api;
use models::config::errors as e;
use service::{View, page, page_order};
use state::config::StoredQuery;
use state::{Shared, Tags, Tx};
use wire::Fault;

use super::fault::{invalid, invalid_token, size};
use super::resource::own_arn;
use super::tagging;

/// "You are trying to create more than 300 queries."
const QUERIES: usize = 300;

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutStoredQuery.html>: "You can associate key-value pairs only
/// when creating a query".
pub(super) fn put_stored_query(
    tx: &mut Tx<'_>,
    input: api::PutStoredQueryRequest,
) -> Result<api::PutStoredQueryResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let given = input.stored_query;
    let name = given.query_name.as_str();
    let config = tx.partition().config(account, &region);
    let old = config.and_then(|config| config.queries.get(name)).cloned();
    let text = old.as_ref().map(|old| old.arn.to_string());
    let is_other = given.query_arn.as_ref().is_some_and(|arn| Some(arn) != text.as_ref())
        || given.query_id.as_ref().is_some_and(|id| old.as_ref().is_none_or(|old| **id != *old.id));
    if is_other {
        return Err(invalid("The query id and ARN must be those of the query, and empty for a new one."));
    }
    let mut query = match old {
        Some(old) => StoredQuery::clone(&old),
        None => {
            if config.is_some_and(|config| config.queries.len() >= QUERIES) {
                return Err(invalid(format!("You cannot create more than {QUERIES} queries.")));
            }
            let id = tx.ids.lower("query-", 16);
            let arn = own_arn(tx.partition(), tx.call, &format!("stored-query/{name}/{id}"));
            StoredQuery {
                id: id.into(),
                arn: aws::Arn::parse(&arn).map_err(|_| invalid("The query name is not valid."))?,
                name: name.into(),
                description: None,
                expression: None,
                tags: tagging::read(input.tags.unwrap_or_default(), &Tags::new())?,
            }
        }
    };
    query.description = given.description;
    query.expression = given.expression;
    let query_arn = Some(query.arn.to_string());
    if let Some(config) = tx.config_mut(account, &region) {
        config.queries.insert(query.name.clone(), query.into());
    }
    Ok(api::PutStoredQueryResponse { query_arn })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_GetStoredQuery.html>
pub(super) fn get_stored_query(
    view: &View<'_>,
    input: api::GetStoredQueryRequest,
) -> Result<api::GetStoredQueryResponse, Fault> {
    let query = { all(view) }.find(|query| *query.name == *input.query_name);
    let query = query.ok_or_else(|| none(&input.query_name))?;
    let stored_query = api::StoredQuery {
        query_id: Some(query.id.to_string()),
        query_arn: Some(query.arn.to_string()),
        query_name: query.name.to_string(),
        description: query.description.clone(),
        expression: query.expression.clone(),
    };
    Ok(api::GetStoredQueryResponse { stored_query: Some(stored_query) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_ListStoredQueries.html>
pub(super) fn list_stored_queries(
    view: &View<'_>,
    input: api::ListStoredQueriesRequest,
) -> Result<api::ListStoredQueriesResponse, Fault> {
    let mut all: Vec<_> = all(view).collect();
    all.sort_by_key(|query| page_order(&query.name));
    let token = input.next_token.as_deref();
    let found = page(all.into_iter(), |query| query.name.to_string(), token, size(input.max_results, 100));
    let found = found.ok_or_else(|| invalid_token(token))?;
    let metadata = found.items.into_iter().map(|query| api::StoredQueryMetadata {
        query_id: query.id.to_string(),
        query_arn: query.arn.to_string(),
        query_name: query.name.to_string(),
        description: query.description.clone(),
    });
    Ok(api::ListStoredQueriesResponse { stored_query_metadata: Some(metadata.collect()), next_token: found.next })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteStoredQuery.html>
pub(super) fn delete_stored_query(
    tx: &mut Tx<'_>,
    input: api::DeleteStoredQueryRequest,
) -> Result<api::DeleteStoredQueryResponse, Fault> {
    let (account, region) = (tx.call.account, tx.call.region.clone());
    let config = tx.partition().config(account, &region);
    if config.is_none_or(|config| !config.queries.contains_key(&*input.query_name)) {
        return Err(none(&input.query_name));
    }
    if let Some(config) = tx.config_mut(account, &region) {
        config.queries.remove(&*input.query_name);
    }
    Ok(api::DeleteStoredQueryResponse {})
}

fn all<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Shared<StoredQuery>> {
    let config = view.partition.config(view.call.account, &view.call.region);
    config.into_iter().flat_map(|config| config.queries.values())
}

fn none(name: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("The query {name} does not exist."))
}

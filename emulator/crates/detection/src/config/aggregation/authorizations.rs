//! Who lets whom see what he has. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/authorize-aggregator-account-console.html>.

use aws::{AccountId, Arn, Region};
use models::config as api;
use service::View;
use state::config::{AggregationPlace, Authorization};
use state::{Tags, Tx};
use wire::Fault;

use super::super::resource::authorization_arn;
use super::super::tagging;
use super::fault::{invalid, paged};

fn place(account: &str, region: &str) -> Result<AggregationPlace, Fault> {
    let account: AccountId = account.parse().map_err(|_| invalid("An account ID has 12 digits."))?;
    Ok((account, Region::from(region)))
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_PutAggregationAuthorization.html>
pub(crate) fn put(
    tx: &mut Tx<'_>,
    input: api::PutAggregationAuthorizationRequest,
) -> Result<api::PutAggregationAuthorizationResponse, Fault> {
    let (call, now) = (tx.call, tx.now);
    let place = place(&input.authorized_account_id, &input.authorized_aws_region)?;
    let text = authorization_arn(tx.partition(), call, &input.authorized_account_id, &input.authorized_aws_region);
    let arn = Arn::parse(&text).map_err(|_| invalid("The Region is not valid."))?;
    let known = tx.partition().authorization(&(call.account, call.region.clone()), &place).cloned();
    // "Tags are added at creation and cannot be updated with this operation."
    let authorization = match known {
        Some(known) => known,
        None => Authorization { arn, tags: tagging::read(input.tags.unwrap_or_default(), &Tags::new())?, created: now },
    };
    let answer = shown(&place, &authorization);
    if let Some(config) = tx.config_mut(call.account, &call.region) {
        config.declined.remove(&place);
        config.authorizations.insert(place, authorization.into());
    }
    Ok(api::PutAggregationAuthorizationResponse { aggregation_authorization: Some(answer) })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeAggregationAuthorizations.html>
pub(crate) fn describe(
    view: &View<'_>,
    input: api::DescribeAggregationAuthorizationsRequest,
) -> Result<api::DescribeAggregationAuthorizationsResponse, Fault> {
    let own = view.partition.config(view.call.account, &view.call.region);
    let all: Vec<_> = own.into_iter().flat_map(|own| own.authorizations.iter()).collect();
    let page = paged(all, |(place, _)| key(place), input.next_token.as_deref(), input.limit, 100)?;
    Ok(api::DescribeAggregationAuthorizationsResponse {
        aggregation_authorizations: Some(page.items.into_iter().map(|(place, it)| shown(place, it)).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteAggregationAuthorization.html>: nothing happens where
/// there is none.
pub(crate) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteAggregationAuthorizationRequest,
) -> Result<api::DeleteAggregationAuthorizationResponse, Fault> {
    let place = place(&input.authorized_account_id, &input.authorized_aws_region)?;
    let call = tx.call;
    if let Some(config) = tx.config_mut(call.account, &call.region) {
        config.authorizations.remove(&place);
    }
    Ok(api::DeleteAggregationAuthorizationResponse {})
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DescribePendingAggregationRequests.html>
pub(crate) fn describe_pending(
    view: &View<'_>,
    input: api::DescribePendingAggregationRequestsRequest,
) -> Result<api::DescribePendingAggregationRequestsResponse, Fault> {
    let all = view.partition.pending_aggregations(&(view.call.account, view.call.region.clone()));
    let page = paged(all, key, input.next_token.as_deref(), input.limit, 20)?;
    let shown = |(account, region): AggregationPlace| api::PendingAggregationRequest {
        requester_account_id: Some(account.to_string()),
        requester_aws_region: Some(region.to_string()),
    };
    Ok(api::DescribePendingAggregationRequestsResponse {
        pending_aggregation_requests: Some(page.items.into_iter().map(shown).collect()),
        next_token: page.next,
    })
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_DeletePendingAggregationRequest.html>
pub(crate) fn delete_pending(
    tx: &mut Tx<'_>,
    input: api::DeletePendingAggregationRequestRequest,
) -> Result<api::DeletePendingAggregationRequestResponse, Fault> {
    let place = place(&input.requester_account_id, &input.requester_aws_region)?;
    let call = tx.call;
    let is_pending = tx.partition().pending_aggregations(&(call.account, call.region.clone())).contains(&place);
    if is_pending && let Some(config) = tx.config_mut(call.account, &call.region) {
        config.declined.insert(place, ());
    }
    Ok(api::DeletePendingAggregationRequestResponse {})
}

fn key((account, region): &AggregationPlace) -> String {
    format!("{account} {region}")
}

fn shown((account, region): &AggregationPlace, authorization: &Authorization) -> api::AggregationAuthorization {
    api::AggregationAuthorization {
        aggregation_authorization_arn: Some(authorization.arn.to_string()),
        authorized_account_id: Some(account.to_string()),
        authorized_aws_region: Some(region.to_string()),
        creation_time: Some(authorization.created),
    }
}

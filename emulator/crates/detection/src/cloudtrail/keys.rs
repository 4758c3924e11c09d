//! The public halves of the keys that sign digests.

use models::cloudtrail as api;
use models::cloudtrail::errors as e;
use service::View;
use wire::Fault;

/// The keys of this Region that were good at some time in a range, which is now where the request names none. See
/// [`ListPublicKeys`](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html). There is one
/// at most, it is never replaced, and all are on one page.
pub(super) fn list_public_keys(
    view: &View<'_>,
    input: api::ListPublicKeysRequest,
) -> Result<api::ListPublicKeysResponse, Fault> {
    if input.next_token.is_some() {
        return Err(e::INVALID_TOKEN_EXCEPTION.fault("The token is not valid."));
    }
    let until = input.end_time.unwrap_or(view.call.now);
    let from = input.start_time.unwrap_or(until);
    if from > until {
        return Err(e::INVALID_TIME_RANGE_EXCEPTION.fault("The start time must be before the end time."));
    }
    let keys = view.partition.digest_keys.get(&view.call.region).filter(|key| key.created.truncated() <= until);
    let keys = keys.into_iter().map(|key| api::PublicKey {
        value: Some(key.public.to_vec()),
        validity_start_time: Some(key.created.truncated()),
        validity_end_time: Some(key.created.truncated() + VALIDITY),
        fingerprint: Some(key.fingerprint.to_string()),
    });
    Ok(api::ListPublicKeysResponse { public_key_list: Some(keys.collect()), next_token: None })
}

/// AWS's keys are replaced after some weeks; these are not.
const VALIDITY: std::time::Duration = std::time::Duration::from_secs(10 * 365 * 24 * 60 * 60);

use aws::{Arn, Principal};
use models::sts::{FederatedUser, GetFederationTokenRequest, GetFederationTokenResponse};
use service::View;
use wire::Fault;

use super::credentials::{begin, credentials, length};
use super::role_session;
use super::tags::session_tags;

/// Longest session of a user's own federated users, and of the root user's: "If the duration is longer than one hour, the
/// session obtained by using root user credentials defaults to one hour". See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html>.
const OF_USER: i64 = 129_600;
const OF_ROOT: i64 = 3_600;
const DEFAULT: i64 = 43_200;

/// Credentials for somebody whom only the caller knows, who may do what both the caller and the session policies allow.
pub(super) fn get_federation_token(
    view: &View<'_>,
    input: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse, Fault> {
    let (partition, call) = (view.partition, view.call);
    let (source, longest) = source(view)?;
    let user = format!("federated-user/{}", input.name);
    let principal = Principal::FederatedUser { arn: partition.global_arn("sts", call.account, &user), source };
    let seconds = input.duration_seconds.unwrap_or(DEFAULT).min(longest);
    let mut session = begin(partition, call, principal, seconds);
    let managed = input.policy_arns.unwrap_or_default();
    session.policies = role_session::policies(partition, Some(call.account), input.policy.as_deref(), managed)?;
    (session.tags, _) = session_tags(None, input.tags.unwrap_or_default(), Vec::new())?;
    let packed = role_session::packed_size(&session)?;

    let credentials = credentials(partition, &session);
    Ok(GetFederationTokenResponse {
        session_token_size: Some(length(&credentials.session_token)),
        session_token_utilization: None,
        credentials: Some(credentials),
        federated_user: Some(FederatedUser {
            federated_user_id: session.principal.user_id(),
            arn: session.principal.to_string(),
        }),
        packed_policy_size: packed,
    })
}

/// "You must call the GetFederationToken operation using the long-term security credentials of an IAM user".
fn source(view: &View<'_>) -> Result<(Arn, i64), Fault> {
    let caller = &view.call.caller;
    match (&caller.principal, &caller.session) {
        (Principal::User { arn, .. }, None) => Ok((arn.clone(), OF_USER)),
        (Principal::Root(arn), None) => Ok((arn.clone(), OF_ROOT)),
        _ => Err(Fault::new("AccessDenied", 403, "Cannot call GetFederationToken with session credentials")),
    }
}

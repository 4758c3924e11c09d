//! The password of a registry. See
//! <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html>.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use models::ecr as api;
use service::View;
use sha2::{Digest, Sha256};
use wire::Fault;

use super::find;

/// "A base64-encoded string that contains authorization data": `AWS:` and a password, good for twelve hours. No registry
/// stands here that would take it.
pub(super) fn get_authorization_token(
    view: &View<'_>,
    input: api::GetAuthorizationTokenRequest,
) -> Result<api::GetAuthorizationTokenResponse, Fault> {
    let own = vec![view.call.account.to_string()];
    let registries = input.registry_ids.filter(|ids| !ids.is_empty()).unwrap_or(own);
    let expires = view.call.now.after(Duration::from_hours(12));
    let caller = view.call.caller.principal.arn().map(ToString::to_string).unwrap_or_default();
    let secret = STANDARD.encode(Sha256::digest(format!("{caller} {}", view.call.request_id)));
    let password =
        format!(r#"{{"payload":"{secret}","version":"2","type":"DATA_KEY","expiration":{}}}"#, expires.seconds());
    let token = STANDARD.encode(format!("AWS:{}", STANDARD.encode(password)));
    let region = view.call.region.as_str();
    let data = registries.iter().map(|id| {
        let account = find::registry(view.call, Some(id));
        api::AuthorizationData {
            authorization_token: Some(token.clone()),
            expires_at: Some(expires),
            proxy_endpoint: Some(format!("https://{}", find::host(account, region))),
        }
    });
    Ok(api::GetAuthorizationTokenResponse { authorization_data: Some(data.collect()) })
}

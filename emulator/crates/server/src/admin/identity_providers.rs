//! The identity providers that stand in for real ones.

use serde_json::json;

use super::Ask;
use super::reply::{Problem, Reply};

/// Every provider with its address.
pub(super) fn list(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let endpoint = ask.shared.config.identity_provider_url.clone().unwrap_or_else(|| ask.endpoint().to_string());
    let providers = ask.shared.config.identity_providers.values().map(|provider| {
        let url = format!("{endpoint}/_orglab/idp/{}", provider.name);
        json!({ "name": provider.name, "issuer": provider.issuer, "url": url, "people": provider.people.len() })
    });
    Ok(Reply::new(&json!({ "identityProviders": providers.collect::<Vec<_>>() })))
}

//! Clients register themselves. See
//! [`RegisterClient`](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html).

use std::sync::Arc;
use std::time::Duration;

use models::sso_oidc::{RegisterClientRequest, RegisterClientResponse, errors};
use state::Tx;
use state::sign_in::Client;
use wire::Fault;

use crate::urls;

/// How long a registration is good: 90 days and some, as in the reference's example.
const REGISTRATION: Duration = Duration::from_secs(7_855_662);
/// Scopes of one client at most. See
/// [customer managed applications](https://docs.aws.amazon.com/singlesignon/latest/userguide/customermanagedapps-saml2-oauth2.html).
const SCOPES: usize = 25;
/// How long what is over is remembered, so that it can be told from what never was.
const REMEMBERED: Duration = Duration::from_secs(24 * 3600);

pub(crate) const AUTHORIZATION_CODE: &str = "authorization_code";
pub(crate) const REFRESH_TOKEN: &str = "refresh_token";
pub(crate) const DEVICE_CODE: &str = "urn:ietf:params:oauth:grant-type:device_code";

pub(super) fn register_client(tx: &mut Tx<'_>, input: RegisterClientRequest) -> Result<RegisterClientResponse, Fault> {
    if input.client_type != "public" {
        return Err(errors::INVALID_CLIENT_METADATA_EXCEPTION.fault("Invalid client type. Only public is supported."));
    }
    let scopes = input.scopes.unwrap_or_default();
    if scopes.len() > SCOPES || scopes.iter().any(String::is_empty) {
        return Err(errors::INVALID_SCOPE_EXCEPTION.fault("Invalid scope provided"));
    }
    let grant_types = input.grant_types.unwrap_or_default();
    if grant_types.iter().any(|grant| ![AUTHORIZATION_CODE, REFRESH_TOKEN, DEVICE_CODE].contains(&grant.as_str())) {
        return Err(errors::UNSUPPORTED_GRANT_TYPE_EXCEPTION.fault("Unsupported grant type provided"));
    }
    let redirect_uris = input.redirect_uris.unwrap_or_default();
    if redirect_uris.iter().any(|uri| !is_redirect_uri(uri)) {
        return Err(errors::INVALID_REDIRECT_URI_EXCEPTION.fault("Invalid redirect URI provided"));
    }
    if grant_types.iter().any(|grant| grant == AUTHORIZATION_CODE) && redirect_uris.is_empty() {
        return Err(errors::INVALID_REQUEST_EXCEPTION.fault("redirectUris is required for authorization_code"));
    }
    let client = Client {
        id: urls::client_id(&tx.ids.lower("", 22), tx.call).into(),
        secret: tx.ids.lower("", 64),
        name: input.client_name,
        scopes,
        grant_types,
        redirect_uris,
        issuer_url: input.issuer_url,
        issued: tx.now,
        expires: tx.now.after(REGISTRATION),
    };
    let response = RegisterClientResponse {
        client_id: Some(client.id.to_string()),
        client_secret: Some(client.secret.clone()),
        client_id_issued_at: Some(client.issued.seconds()),
        client_secret_expires_at: Some(client.expires.seconds()),
        ..RegisterClientResponse::default()
    };
    let (before, sign_in) = (tx.now.before(REMEMBERED), tx.partition_mut().sign_in.make_mut());
    sign_in.forget(before);
    sign_in.add_client(client);
    Ok(response)
}

/// `https`, or `http` on this machine. See [RFC 8252](https://www.rfc-editor.org/rfc/rfc8252#section-7.3).
fn is_redirect_uri(uri: &str) -> bool {
    let rest = uri.strip_prefix("https://").filter(|rest| !rest.is_empty() && !rest.starts_with('/'));
    rest.is_some() || loopback(uri).is_some()
}

/// Host and path of an address on this machine, whatever its port. Anything else in the authority makes it another
/// machine's: `127.0.0.1:80@app.example` is at `app.example`.
fn loopback(uri: &str) -> Option<(&str, &str)> {
    let rest = uri.strip_prefix("http://")?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !authority.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    let is_here = ["127.0.0.1", "[::1]", "localhost"].contains(&host) && port.is_none_or(is_port);
    is_here.then_some((host, path))
}

/// Whether a client registered an address; on this machine the port does not count, as it is not known beforehand.
pub(crate) fn is_registered(client: &Client, uri: &str) -> bool {
    client.redirect_uris.iter().any(|registered| {
        let here = loopback(registered);
        registered == uri || (here.is_some() && here == loopback(uri))
    })
}

/// The client of a request, proven by its secret.
pub(super) fn authenticated(tx: &Tx<'_>, id: &str, secret: &str) -> Result<Arc<Client>, Fault> {
    let invalid = |sentence| errors::INVALID_CLIENT_EXCEPTION.fault(sentence);
    let client = tx.partition().sign_in.clients.get(id).ok_or_else(|| invalid("Invalid client provided"))?;
    if client.secret != secret {
        return Err(invalid("Invalid client secret provided"));
    }
    if tx.now >= client.expires {
        return Err(invalid("The client's registration has expired"));
    }
    Ok(Arc::new((**client).clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_port_of_this_machine_will_do() {
        // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html
        let client = |uris: &[&str]| Client {
            id: "c".into(),
            secret: String::new(),
            name: String::new(),
            scopes: Vec::new(),
            grant_types: Vec::new(),
            redirect_uris: uris.iter().map(|uri| (*uri).to_owned()).collect(),
            issuer_url: None,
            issued: aws::Timestamp::from_seconds(0),
            expires: aws::Timestamp::from_seconds(1),
        };
        for (registered, uri, want) in [
            ("http://127.0.0.1/oauth/callback", "http://127.0.0.1:51234/oauth/callback", true),
            ("http://127.0.0.1/oauth/callback", "http://127.0.0.1:51234/other", false),
            ("http://127.0.0.1/oauth/callback", "http://127.0.0.1.evil.example/oauth/callback", false),
            ("http://127.0.0.1/oauth/callback", "https://evil.example/oauth/callback", false),
            ("https://app.example/cb", "https://app.example/cb", true),
            ("https://app.example/cb", "https://app.example:8443/cb", false),
            ("http://[::1]/cb", "http://[::1]:9/cb", true),
            ("http://[::1]/cb", "http://[::1]/cb", true),
            ("http://127.0.0.1/cb", "http://127.0.0.1:80@evil.example/cb", false),
            ("http://127.0.0.1/cb", "http://127.0.0.1:80:80/cb", false),
            ("http://127.0.0.1/cb", "http://127.0.0.1:/cb", false),
            ("http://127.0.0.1/cb", "http://127.0.0.1:+80/cb", false),
            ("http://127.0.0.1/cb", "http://127.0.0.1\\@evil.example/cb", false),
            ("http://127.0.0.1/cb", "http://localhost:80/cb", false),
            ("http://[::1]/cb", "http://[::1]evil.example/cb", false),
            ("http://[::1]/cb", "http://[::1]:80@evil.example/cb", false),
        ] {
            assert_eq!(is_registered(&client(&[registered]), uri), want, "{registered} {uri}");
        }
        for uri in
            ["http://app.example/cb", "https://", "http://127.0.0.1:80@app.example/cb", "http://[::1]app.example/"]
        {
            assert!(!is_redirect_uri(uri), "{uri}");
        }
    }
}

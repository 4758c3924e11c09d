//! Access and refresh tokens.

use std::sync::Arc;
use std::time::Duration;

use models::sso_oidc::CreateTokenResponse;
use state::Tx;
use state::sign_in::{Client, PortalSession, Token, TokenKind};

/// The scope that stands for all of a person's accounts. See
/// [SSO token provider](https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html).
pub(crate) const ACCOUNT_ACCESS: &str = "sso:account:access";
/// How long an access token is good that can be refreshed.
const REFRESHABLE: Duration = Duration::from_secs(3600);
/// How long one is good that cannot.
const LEGACY: Duration = Duration::from_secs(8 * 3600);

/// New tokens in a session; a refresh token for those who registered the scope, the same as before when they refresh.
pub(crate) fn issue(
    tx: &mut Tx<'_>,
    client: &Client,
    session: &PortalSession,
    refreshed: Option<String>,
) -> CreateTokenResponse {
    let refreshable = client.scopes.iter().any(|scope| scope == ACCOUNT_ACCESS);
    let good_for = if refreshable { REFRESHABLE } else { LEGACY };
    let access = keep(tx, TokenKind::Access, client, session, tx.now.after(good_for).min(session.expires));
    let new = || keep(tx, TokenKind::Refresh, client, session, session.expires).value.to_string();
    let refresh_token = refreshed.or_else(|| refreshable.then(new));
    CreateTokenResponse {
        expires_in: Some(access.expires.seconds() - tx.now.seconds()),
        access_token: Some(access.value.to_string()),
        token_type: Some("Bearer".to_owned()),
        refresh_token,
        id_token: None,
    }
}

fn keep(tx: &mut Tx<'_>, kind: TokenKind, client: &Client, session: &PortalSession, expires: aws::Timestamp) -> Token {
    let prefix = match kind {
        TokenKind::Access => "aoaAAAAA",
        TokenKind::Refresh => "aorAAAAA",
    };
    let value: Arc<str> = tx.ids.lower(prefix, 80).into();
    let token = Token { value, kind, client: client.id.clone(), session: session.id.clone(), expires };
    tx.partition_mut().sign_in.make_mut().add_token(token.clone());
    token
}

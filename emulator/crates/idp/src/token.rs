//! OpenID Connect: discovery, and tokens for whoever asks, as a CI system gives them to its own jobs. See
//! <https://docs.github.com/en/actions/reference/security/oidc>.

use bytes::Bytes;
use federation::jwt::{Claims, sign};
use http::{Response, StatusCode};
use serde_json::{Value, json};

use crate::page::{self, answer};
use crate::provider::{KEY_ID, Place, Provider};

/// How long a token is good, in seconds.
const LIFETIME: i64 = 300;
/// What only the provider says.
const OWN: [&str; 6] = ["iss", "iat", "nbf", "exp", "jti", "aud"];

impl Provider {
    pub(crate) fn configuration(&self, place: &Place<'_>) -> String {
        json!({
            "issuer": self.issuer,
            "jwks_uri": format!("{}/jwks", place.base),
            "token_endpoint": format!("{}/token", place.base),
            "response_types_supported": ["id_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        })
        .to_string()
    }

    /// A token for an audience, with these claims, which is good for so many seconds; for five minutes when nothing is said.
    /// [`check_claims`] says which claims do.
    ///
    /// # Errors
    /// The sentence that says what is missing or wrong.
    pub fn token(
        &self,
        place: &Place<'_>,
        audience: &str,
        claims: &[(String, String)],
        lifetime: Option<i64>,
    ) -> Result<String, String> {
        let mut all = completed(claims)?;
        let now = place.now.seconds();
        let own = [
            ("iss", Value::from(self.issuer.as_str())),
            ("aud", audience.into()),
            ("iat", now.into()),
            ("nbf", now.into()),
            ("exp", now.saturating_add(lifetime.unwrap_or(LIFETIME)).into()),
            ("jti", place.id.into()),
        ];
        all.extend(own.map(|(name, value)| (name.to_owned(), value)));
        sign(&all, KEY_ID, &self.key).map_err(|error| error.to_string())
    }

    /// `grant_type=client_credentials&audience=sts.amazonaws.com`, and a field for each claim.
    pub(crate) fn give_token(&self, place: &Place<'_>, body: &Bytes) -> Response<Bytes> {
        let (mut grant, mut audience, mut claims) = (None, None, Vec::new());
        for (name, value) in form_urlencoded::parse(body) {
            match &*name {
                "grant_type" => grant = Some(value.into_owned()),
                "audience" => audience = Some(value.into_owned()),
                _ => claims.push((name.into_owned(), value.into_owned())),
            }
        }
        if grant.as_deref() != Some("client_credentials") {
            return wrong("unsupported_grant_type", "grant_type must be client_credentials");
        }
        let Some(audience) = audience else { return wrong("invalid_request", "audience is missing") };
        match self.token(place, &audience, &claims, None) {
            Ok(token) => {
                let body = json!({ "id_token": token, "token_type": "Bearer", "expires_in": LIFETIME });
                page::uncached(answer(StatusCode::OK, "application/json", body.to_string()))
            }
            Err(sentence) => wrong("invalid_request", &sentence),
        }
    }
}

/// Whether a token can have these claims: none that only the provider says, and `sub`. Without `sub`, it is that of a job of
/// GitHub Actions, from `repository` and `environment` or `ref`.
///
/// # Errors
/// The sentence that says what is missing or wrong.
pub fn check_claims(claims: &[(String, String)]) -> Result<(), String> {
    completed(claims).map(drop)
}

fn completed(claims: &[(String, String)]) -> Result<Claims, String> {
    if let Some((name, _)) = claims.iter().find(|(name, _)| OWN.contains(&name.as_str())) {
        return Err(format!("the claim {name} is the provider's own"));
    }
    let mut all: Claims = claims.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect();
    if !all.contains_key("sub") {
        let text = |name| all.get(name).and_then(Value::as_str);
        let repository = text("repository").ok_or("a token needs the claim sub, or repository")?;
        let rest = match (text("environment"), text("ref")) {
            (Some(environment), _) => format!("environment:{environment}"),
            (None, Some(reference)) => format!("ref:{reference}"),
            (None, None) => return Err("beside repository, a token needs environment or ref".to_owned()),
        };
        all.insert("sub".to_owned(), format!("repo:{repository}:{rest}").into());
    }
    Ok(all)
}

/// As OAuth words it: <https://www.rfc-editor.org/rfc/rfc6749#section-5.2>.
pub(crate) fn wrong(error: &str, sentence: &str) -> Response<Bytes> {
    let body = json!({ "error": error, "error_description": sentence });
    answer(StatusCode::BAD_REQUEST, "application/json", body.to_string())
}

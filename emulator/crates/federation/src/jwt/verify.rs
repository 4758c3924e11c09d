use std::time::Duration;

use aws::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, Validation};
use serde_json::Value;

use super::unique::Unique;
use super::{Claims, KeySet, Refusal, Token};

/// What the service that receives a token expects of it.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The provider's name, as its tokens spell it.
    pub issuer: &'a str,
    /// The names the service answers to: the client ids of an IAM OIDC provider.
    pub audiences: &'a [&'a str],
    /// The longest token that is read, in characters.
    pub max_chars: usize,
    /// How far the provider's clock may be off.
    pub skew: Duration,
}

impl<'a> Expected<'a> {
    /// What STS expects: [at most 20,000 characters](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html).
    pub const fn sts(issuer: &'a str, audiences: &'a [&'a str]) -> Expected<'a> {
        Expected { issuer, audiences, max_chars: 20_000, skew: Duration::ZERO }
    }
}

/// Reads a token of this provider.
///
/// # Errors
/// With the first reason found not to trust it.
pub fn verify(token: &str, keys: &KeySet, expected: &Expected<'_>, now: Timestamp) -> Result<Token, Refusal> {
    if token.len() > expected.max_chars {
        return Err(Refusal::TooLarge(expected.max_chars));
    }
    let claims = signed_claims(token, keys)?;
    if text(&claims, "iss")? != expected.issuer {
        return Err(Refusal::Issuer);
    }
    let audience = audience(&claims, expected.audiences)?;
    let (issued, expires) = times(&claims, expected.skew, now)?;
    Ok(Token {
        issuer: expected.issuer.to_owned(),
        subject: text(&claims, "sub")?.to_owned(),
        audience,
        expires,
        issued,
        claims,
    })
}

/// What the token states, once one of the keys is seen to have signed it.
fn signed_claims(token: &str, keys: &KeySet) -> Result<Claims, Refusal> {
    let mut parts = token.split('.');
    let (Some(header), Some(claims)) = (parts.next(), parts.next()) else { return Err(Refusal::Malformed) };
    algorithm_is_accepted(&json(header)?)?;
    json(claims)?;
    let header = jsonwebtoken::decode_header(token).map_err(|_| Refusal::Malformed)?;
    if header.crit.is_some() || header.enc.is_some() || header.zip.is_some() {
        return Err(Refusal::Malformed);
    }
    let key = keys.find(header.kid.as_deref(), header.alg)?;
    // The library's clock is the machine's, so that all it checks here is the signature.
    let mut validation = Validation::new(header.alg);
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    let decoded = jsonwebtoken::decode::<Claims>(token, key, &validation).map_err(|error| match error.kind() {
        jsonwebtoken::errors::ErrorKind::InvalidSignature => Refusal::Signature,
        _ => Refusal::Malformed,
    })?;
    Ok(decoded.claims)
}

/// The JSON of a part, which says every name once.
fn json(part: &str) -> Result<Vec<u8>, Refusal> {
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| Refusal::Malformed)?;
    serde_json::from_slice::<Unique>(&bytes).map_err(|_| Refusal::Malformed)?;
    Ok(bytes)
}

/// `none` and shared secrets are told apart from a token that is none.
fn algorithm_is_accepted(header: &[u8]) -> Result<(), Refusal> {
    let header: Claims = serde_json::from_slice(header).map_err(|_| Refusal::Malformed)?;
    let algorithm: Algorithm =
        text(&header, "alg").map_err(|_| Refusal::Malformed)?.parse().map_err(|_| Refusal::Algorithm)?;
    match algorithm {
        Algorithm::RS256 | Algorithm::RS384 | Algorithm::RS512 | Algorithm::ES256 | Algorithm::ES384 => Ok(()),
        _ => Err(Refusal::Algorithm),
    }
}

/// [AWS uses `azp` as the audience when a token has it](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html#manage-oidc-provider-console),
/// and else `aud`, which may be a list.
fn audience(claims: &Claims, ours: &[&str]) -> Result<String, Refusal> {
    let stated = match claims.get("aud") {
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(several)) => {
            several.iter().map(|one| one.as_str().ok_or(Refusal::Claim("aud"))).collect::<Result<_, _>>()?
        }
        Some(_) | None => return Err(Refusal::Claim("aud")),
    };
    let stated = match claims.get("azp") {
        None | Some(Value::Null) => stated,
        Some(Value::String(party)) => vec![party.as_str()],
        Some(_) => return Err(Refusal::Claim("azp")),
    };
    let found = stated.into_iter().find(|audience| ours.contains(audience));
    found.map(str::to_owned).ok_or(Refusal::Audience)
}

fn times(claims: &Claims, skew: Duration, now: Timestamp) -> Result<(Timestamp, Timestamp), Refusal> {
    let expires = time(claims, "exp")?.ok_or(Refusal::Claim("exp"))?;
    if now >= expires + skew {
        return Err(Refusal::Expired { now: now.seconds(), expiration: expires.seconds() });
    }
    let issued = time(claims, "iat")?.ok_or(Refusal::Claim("iat"))?;
    let starts = [Some(issued), time(claims, "nbf")?];
    if starts.into_iter().flatten().any(|start| now + skew < start) {
        return Err(Refusal::NotYetValid);
    }
    Ok((issued, expires))
}

/// A `NumericDate` (RFC 7519, section 2): seconds, a fraction of which is dropped.
fn time(claims: &Claims, name: &'static str) -> Result<Option<Timestamp>, Refusal> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::Number(number)) => {
            let seconds = number.as_i64().or_else(|| whole(number.as_f64()?)).ok_or(Refusal::Claim(name))?;
            Ok(Some(Timestamp::from_seconds(seconds)))
        }
        Some(_) => Err(Refusal::Claim(name)),
    }
}

fn whole(seconds: f64) -> Option<i64> {
    // Every date up to the year 9999 is below 2^38 and exact.
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
    (0.0..1e12).contains(&seconds).then_some(seconds as i64)
}

fn text<'c>(claims: &'c Claims, name: &'static str) -> Result<&'c str, Refusal> {
    claims.get(name).and_then(Value::as_str).ok_or(Refusal::Claim(name))
}

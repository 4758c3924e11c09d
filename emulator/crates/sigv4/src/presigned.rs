//! Presigned URLs: the signature is in the query string.
//!
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html>

use std::borrow::Cow;

use crate::claim::Statement;
use crate::{Refusal, Request, Timestamp, query};

pub(crate) const SIGNATURE: &str = "X-Amz-Signature";
pub(crate) const SECURITY_TOKEN: &str = "X-Amz-Security-Token";
/// The longest that a presigned URL can be good for: seven days.
const LONGEST: u32 = 604_800;

#[derive(Default)]
struct Parameters<'r> {
    algorithm: Option<Cow<'r, str>>,
    credential: Option<Cow<'r, str>>,
    date: Option<Cow<'r, str>>,
    expires: Option<Cow<'r, str>>,
    signed_headers: Option<Cow<'r, str>>,
    signature: Option<Cow<'r, str>>,
    security_token: Option<Cow<'r, str>>,
}

/// Reads the parameters; nothing if the URL is not presigned.
pub(crate) fn read(request: Request<'_>) -> Result<Option<Statement<'_>>, Refusal> {
    let query = request.query();
    if !is_presigned(query) {
        return Ok(None);
    }
    let parameters = Parameters::read(query)?;
    if let Some(algorithm) = parameters.algorithm.as_deref().filter(|algorithm| *algorithm != crate::ALGORITHM) {
        return Err(Refusal::unsupported(algorithm));
    }
    let Parameters { algorithm, credential, date, expires, signed_headers, signature, security_token } = parameters;
    match (algorithm, credential, signature, signed_headers, date) {
        (Some(algorithm), Some(credential), Some(signature), Some(signed_headers), Some(date)) => Ok(Some(Statement {
            algorithm,
            credential,
            signed_headers,
            signature,
            time: Timestamp::parse(&date).ok_or_else(|| Refusal::malformed_date(&date))?,
            session_token: security_token,
            expires: Some(expires.map(|expires| seconds(&expires)).transpose()?),
        })),
        (algorithm, credential, signature, signed_headers, date) => Err(Refusal::Incomplete(missing([
            ("X-Amz-Algorithm", algorithm.is_none()),
            ("X-Amz-Credential", credential.is_none()),
            (SIGNATURE, signature.is_none()),
            ("X-Amz-SignedHeaders", signed_headers.is_none()),
            ("X-Amz-Date", date.is_none()),
        ]))),
    }
}

fn is_presigned(query: &str) -> bool {
    // Few requests have a query string that names any of these: one look at the text settles it.
    query.contains("X-Amz-")
        && query::pairs(query).any(|(name, _)| matches!(name, "X-Amz-Algorithm" | "X-Amz-Credential" | SIGNATURE))
}

impl<'r> Parameters<'r> {
    fn read(query: &'r str) -> Result<Parameters<'r>, Refusal> {
        let mut parameters = Parameters::default();
        for (name, value) in query::pairs(query) {
            let place = match name {
                "X-Amz-Algorithm" => &mut parameters.algorithm,
                "X-Amz-Credential" => &mut parameters.credential,
                "X-Amz-Date" => &mut parameters.date,
                "X-Amz-Expires" => &mut parameters.expires,
                "X-Amz-SignedHeaders" => &mut parameters.signed_headers,
                SIGNATURE => &mut parameters.signature,
                SECURITY_TOKEN => &mut parameters.security_token,
                _ => continue,
            };
            if place.is_some() {
                return Err(Refusal::Incomplete(format!("AWS query-string parameters must not repeat '{name}'.")));
            }
            let value = query::decoded_text(value)
                .ok_or_else(|| Refusal::Incomplete(format!("'{name}' query-string parameter must be UTF-8 text.")))?;
            *place = (!value.is_empty()).then_some(value);
        }
        Ok(parameters)
    }
}

fn missing<const N: usize>(parameters: [(&str, bool); N]) -> String {
    let mut sentence = String::new();
    for (name, _) in parameters.iter().filter(|(_, missing)| *missing) {
        sentence += &format!("AWS query-string parameters must include '{name}'. ");
    }
    sentence + "Re-examine the query-string parameters."
}

fn seconds(text: &str) -> Result<u32, Refusal> {
    let seconds: i64 = text.parse().map_err(|_| Refusal::Incomplete("X-Amz-Expires should be a number".to_owned()))?;
    match u32::try_from(seconds) {
        Err(_) if seconds < 0 => Err(Refusal::Incomplete("X-Amz-Expires must be non-negative".to_owned())),
        Ok(seconds) if seconds <= LONGEST => Ok(seconds),
        Ok(_) | Err(_) => Err(Refusal::Incomplete(format!(
            "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than \
             {LONGEST} seconds"
        ))),
    }
}

/// Whether the request is signed by Signature Version 2, in its query string or its form.
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/Appendix-Sigv2.html>
pub(crate) fn is_version_2(request: Request<'_>) -> bool {
    let names = |text: &str| {
        let has = |wanted: &str| query::pairs(text).any(|(name, _)| name == wanted);
        has("AWSAccessKeyId") && has("Signature")
    };
    let form = request
        .header(http::header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    names(request.query()) || (form && std::str::from_utf8(request.body).is_ok_and(names))
}

//! The `Authorization` header.

use std::borrow::Cow;

use http::header::{AUTHORIZATION, DATE};

use crate::claim::Statement;
use crate::{Refusal, Request, Timestamp};

const DATE_REQUIRED: &str = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";

/// Reads the header; nothing if there is none.
pub(crate) fn read(request: Request<'_>) -> Result<Option<Statement<'_>>, Refusal> {
    let mut headers = request.headers.get_all(AUTHORIZATION).iter();
    let Some(header) = headers.next() else { return Ok(None) };
    if headers.next().is_some() {
        return Err(Refusal::Incomplete("Authorization header must not be sent more than once.".to_owned()));
    }
    let text = ascii("Authorization", header)?;
    if text.trim().is_empty() {
        return Err(Refusal::Incomplete("Authorization header cannot be empty.".to_owned()));
    }
    let (algorithm, parameters) = text.trim().split_once([' ', '\t']).unwrap_or((text.trim(), ""));
    if algorithm.starts_with("AWS") && algorithm != crate::ALGORITHM {
        return Err(Refusal::unsupported(algorithm));
    }
    let parameters = Parameters::parse(parameters, text)?;
    let time = time(request)?;
    match (parameters.credential, parameters.signature, parameters.signed_headers, time) {
        (Some(credential), Some(signature), Some(signed_headers), Some(time)) => Ok(Some(Statement {
            algorithm: Cow::Borrowed(algorithm),
            credential: Cow::Borrowed(credential),
            signed_headers: Cow::Borrowed(signed_headers),
            signature: Cow::Borrowed(signature),
            time,
            session_token: session_token(request)?,
            expires: None,
        })),
        (credential, signature, signed_headers, time) => {
            let mut missing = String::new();
            let parameters = [("Credential", credential), ("Signature", signature), ("SignedHeaders", signed_headers)];
            for (name, _) in parameters.iter().filter(|(_, value)| value.is_none()) {
                missing += &format!("Authorization header requires '{name}' parameter. ");
            }
            if time.is_none() {
                missing += DATE_REQUIRED;
            }
            Err(Refusal::Incomplete(format!("{missing}Authorization={text}")))
        }
    }
}

#[derive(Default)]
struct Parameters<'h> {
    credential: Option<&'h str>,
    signed_headers: Option<&'h str>,
    signature: Option<&'h str>,
}

impl<'h> Parameters<'h> {
    /// Reads `Credential=…, SignedHeaders=…, Signature=…` in any order. Names that are not ours mean nothing.
    fn parse(text: &'h str, header: &str) -> Result<Parameters<'h>, Refusal> {
        let mut parameters = Parameters::default();
        for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let Some((name, value)) = pair.split_once('=') else {
                return Err(Refusal::Incomplete(format!(
                    "'{pair}' not a valid key=value pair (missing equal-sign) in Authorization header: '{header}'."
                )));
            };
            let place = match name.trim() {
                "Credential" => &mut parameters.credential,
                "SignedHeaders" => &mut parameters.signed_headers,
                "Signature" => &mut parameters.signature,
                _ => continue,
            };
            let value = value.trim();
            if place.is_some() {
                return Err(Refusal::Incomplete(format!(
                    "Authorization header must not repeat the '{}' parameter. Authorization={header}",
                    name.trim()
                )));
            }
            *place = (!value.is_empty()).then_some(value);
        }
        Ok(parameters)
    }
}

/// `X-Amz-Date` comes before `Date`, which HTTP libraries set on their own.
fn time(request: Request<'_>) -> Result<Option<Timestamp>, Refusal> {
    if let Some(value) = request.header("x-amz-date") {
        let text = ascii("X-Amz-Date", value)?;
        return Timestamp::parse(text).map(Some).ok_or_else(|| Refusal::malformed_date(text));
    }
    let Some(value) = request.header(DATE) else { return Ok(None) };
    let text = ascii("Date", value)?;
    let time = Timestamp::parse(text).or_else(|| Timestamp::parse_http(text));
    time.map(Some).ok_or_else(|| Refusal::malformed_date(text))
}

fn session_token(request: Request<'_>) -> Result<Option<Cow<'_, str>>, Refusal> {
    let Some(value) = request.header("x-amz-security-token") else { return Ok(None) };
    Ok(Some(Cow::Borrowed(ascii("X-Amz-Security-Token", value)?)))
}

fn ascii<'r>(name: &str, value: &'r http::HeaderValue) -> Result<&'r str, Refusal> {
    value
        .to_str()
        .map_err(|_| Refusal::Incomplete(format!("'{name}' header must consist of visible ASCII characters.")))
}

use hmac::Mac;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderMap, HeaderValue};
use http::uri::PathAndQuery;
use http::{HeaderName, Request as HttpRequest, Uri};
use percent_encoding::utf8_percent_encode;

use crate::canonical::Canonical;
use crate::encoding::{RESERVED, hex, sha256_hex};
use crate::presigned::{SECURITY_TOKEN, SIGNATURE};
use crate::{ALGORITHM, Payload, Request, Scope, SigningKey, TERMINATOR, Timestamp};

/// The client's side: signs requests, for tests and for load.
#[derive(Clone, Copy)]
pub struct Signer<'s> {
    /// The access key ID.
    pub access_key_id: &'s str,
    /// Its secret.
    pub secret_access_key: &'s str,
    /// The session token of temporary credentials.
    pub session_token: Option<&'s str>,
    /// The Region to sign for.
    pub region: &'s str,
    /// The signing name of the service to sign for.
    pub service: &'s str,
}

/// Why a request cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Neither a `Host` header nor an absolute URI.
    #[error("the request does not say which host it goes to")]
    NoHost,
    /// The time has no text of four digits for the year.
    #[error("{0} seconds is no time that a signature can state")]
    Time(i64),
    /// A name or a token does not fit into a header.
    #[error("a header cannot carry this value")]
    Header(#[from] http::header::InvalidHeaderValue),
    /// `X-Amz-Content-Sha256` is there and says nothing that S3 takes.
    #[error("the request states no valid X-Amz-Content-Sha256")]
    ContentSha256,
    /// The URI with its parameters is none.
    #[error("the presigned URI is not valid")]
    Uri(#[from] http::Error),
}

impl Signer<'_> {
    /// Adds `Host` if it is missing, `X-Amz-Date`, `X-Amz-Security-Token`, for S3 `X-Amz-Content-Sha256` unless it is
    /// there, and `Authorization`. The signature covers these, `Content-Type`, and every other `X-Amz-` header.
    pub fn sign<B: AsRef<[u8]>>(&self, request: &mut HttpRequest<B>, now: i64) -> Result<(), SignError> {
        let time = Timestamp::from_seconds(now).ok_or(SignError::Time(now))?;
        let digest = sha256_hex(request.body().as_ref());
        add_host(request)?;
        let headers = request.headers_mut();
        headers.remove(AUTHORIZATION);
        headers.insert("x-amz-date", HeaderValue::from_bytes(time.text())?);
        if let Some(token) = self.session_token {
            headers.insert("x-amz-security-token", HeaderValue::from_str(token)?);
        }
        if self.scope(&time).is_s3() && !headers.contains_key("x-amz-content-sha256") {
            headers.insert("x-amz-content-sha256", HeaderValue::from_bytes(&digest)?);
        }
        let signed_headers = signed_headers(headers);
        let signature = self.signature(Request::from(&*request), &time, &signed_headers, &digest, false)?;
        let credential = self.credential(&time);
        let value =
            format!("{ALGORITHM} Credential={credential}, SignedHeaders={signed_headers}, Signature={signature}");
        request.headers_mut().insert(AUTHORIZATION, HeaderValue::from_str(&value)?);
        Ok(())
    }

    /// Adds the signature to the query string, good for `expires` seconds.
    pub fn presign<B: AsRef<[u8]>>(
        &self,
        request: &mut HttpRequest<B>,
        now: i64,
        expires: u32,
    ) -> Result<(), SignError> {
        let time = Timestamp::from_seconds(now).ok_or(SignError::Time(now))?;
        add_host(request)?;
        let signed_headers = signed_headers(request.headers());
        let encoded = |text: &str| utf8_percent_encode(text, RESERVED).to_string();
        let mut parameters = format!(
            "X-Amz-Algorithm={ALGORITHM}&X-Amz-Credential={}&X-Amz-Date={time}&X-Amz-Expires={expires}\
             &X-Amz-SignedHeaders={}",
            encoded(&self.credential(&time)),
            encoded(&signed_headers),
        );
        if let Some(token) = self.session_token {
            parameters += &format!("&{SECURITY_TOKEN}={}", encoded(token));
        }
        *request.uri_mut() = with_parameters(request.uri(), &parameters)?;
        let digest = sha256_hex(request.body().as_ref());
        let signature = self.signature(Request::from(&*request), &time, &signed_headers, &digest, true)?;
        *request.uri_mut() = with_parameters(request.uri(), &format!("{SIGNATURE}={signature}"))?;
        Ok(())
    }

    fn signature(
        &self,
        request: Request<'_>,
        time: &Timestamp,
        signed_headers: &str,
        digest: &[u8],
        presigned: bool,
    ) -> Result<String, SignError> {
        let scope = self.scope(time);
        let payload = Payload::read(request, scope.is_s3(), presigned).map_err(|_| SignError::ContentSha256)?;
        let payload_hash = payload.hash(digest);
        let canonical = Canonical { request, scope, time, signed_headers, payload_hash, left_out: &[] };
        let key = SigningKey::derive(self.secret_access_key, scope);
        let signature = hex(&canonical.mac(&key).finalize().into_bytes().into());
        Ok(String::from_utf8_lossy(&signature).into_owned())
    }

    fn scope<'a>(&'a self, time: &'a Timestamp) -> Scope<'a> {
        Scope { date: time.date(), region: self.region, service: self.service }
    }

    fn credential(&self, time: &Timestamp) -> String {
        let Scope { date, region, service } = self.scope(time);
        format!("{}/{date}/{region}/{service}/{TERMINATOR}", self.access_key_id)
    }
}

impl std::fmt::Debug for Signer<'_> {
    /// Neither the secret nor the session token.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer")
            .field("access_key_id", &self.access_key_id)
            .field("region", &self.region)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

fn add_host<B>(request: &mut HttpRequest<B>) -> Result<(), SignError> {
    if !request.headers().contains_key(HOST) {
        let authority = request.uri().authority().ok_or(SignError::NoHost)?;
        let host = HeaderValue::from_str(authority.as_str())?;
        request.headers_mut().insert(HOST, host);
    }
    Ok(())
}

/// What neither a proxy nor an HTTP library changes.
fn signed_headers(headers: &HeaderMap) -> String {
    let ours = |name: &&HeaderName| **name == HOST || **name == CONTENT_TYPE || name.as_str().starts_with("x-amz-");
    let mut names: Vec<_> = headers.keys().filter(ours).map(HeaderName::as_str).collect();
    names.sort_unstable();
    names.join(";")
}

fn with_parameters(uri: &Uri, parameters: &str) -> Result<Uri, SignError> {
    let path = uri.path();
    let path_and_query = match uri.query().filter(|query| !query.is_empty()) {
        Some(query) => format!("{path}?{query}&{parameters}"),
        None => format!("{path}?{parameters}"),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path_and_query).map_err(http::Error::from)?);
    Ok(Uri::from_parts(parts).map_err(http::Error::from)?)
}

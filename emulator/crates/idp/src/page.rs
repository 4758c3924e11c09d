//! Pages in plain HTML that work without script and load nothing.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use federation::key::KeyError;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS};
use http::{HeaderValue, Response, StatusCode, Uri};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

const STYLE: &str = "\
:root{color-scheme:light dark}*{box-sizing:border-box}\
body{margin:0;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\
main{max-width:26rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.5rem}\
label{display:block;font-weight:600}input,button{width:100%;min-height:2.75rem;padding:.5rem;margin:0 0 1rem;\
font:inherit;border:1px solid;border-radius:.25rem}\
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}[role=alert]{border:2px solid;padding:.75rem}";

static STYLE_HASH: LazyLock<String> = LazyLock::new(|| STANDARD.encode(Sha256::digest(STYLE)));

pub(crate) fn answer(status: StatusCode, kind: &'static str, body: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

pub(crate) fn uncached(mut response: Response<Bytes>) -> Response<Bytes> {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page whose form leads to its own origin, or to the one that is named.
pub(crate) fn page(status: StatusCode, title: &str, content: &Markup, leads_to: Option<&str>) -> Response<Bytes> {
    let document = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { h1 { (title) } (content) } }
        }
    };
    let mut response = uncached(answer(status, "text/html; charset=utf-8", document.into_string()));
    let also = leads_to.map(|origin| format!(" {origin}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; form-action 'self'{also}; frame-ancestors 'none'; base-uri 'none'",
        *STYLE_HASH
    );
    // INVARIANT: what is led to comes from `origin`.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response.headers_mut().insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    response
}

pub(crate) fn refusal(status: StatusCode, sentence: &str) -> Response<Bytes> {
    page(status, "This does not work", &html! { p { (sentence) } }, None)
}

pub(crate) fn failure(error: &KeyError) -> Response<Bytes> {
    refusal(StatusCode::INTERNAL_SERVER_ERROR, &format!("The provider cannot sign: {error}."))
}

/// Scheme and host of an http or https address; none where it could mean something else in a policy.
pub(crate) fn origin(uri: &str) -> Option<String> {
    let parsed: Uri = uri.parse().ok()?;
    let (scheme, host) = (parsed.scheme_str()?, parsed.authority()?.as_str());
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    (matches!(scheme, "http" | "https") && host.bytes().all(is_plain)).then(|| format!("{scheme}://{host}"))
}

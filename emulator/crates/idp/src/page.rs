//! How the provider answers.

use ::page::Page;
use bytes::Bytes;
use federation::key::KeyError;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Response, StatusCode};
use maud::{Markup, html};

const FOOTER: &str = "An identity provider for tests, by orglab";

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
pub(crate) fn page(status: StatusCode, title: &str, content: Markup, leads_to: Option<&str>) -> Response<Bytes> {
    Page { title, content, footer: FOOTER, leads_to }.answer(status)
}

pub(crate) fn refusal(status: StatusCode, sentence: &str) -> Response<Bytes> {
    page(status, "This does not work", html! { p { (sentence) } }, None)
}

pub(crate) fn failure(error: &KeyError) -> Response<Bytes> {
    refusal(StatusCode::INTERNAL_SERVER_ERROR, &format!("The provider cannot sign: {error}."))
}

/// Scheme and host of an http or https address.
pub(crate) fn origin(uri: &str) -> Option<String> {
    ::page::origin(uri).filter(|origin| origin.starts_with("http://") || origin.starts_with("https://"))
}

//! Pages for people, in plain HTML: they work without script, for keyboard, screen reader and phone, and load nothing.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use http::{HeaderValue, Response, StatusCode, Uri};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

/// One column that a phone has room for, in the colours that the person's system prefers, with controls that are large
/// enough for a finger and a focus that can be seen.
const STYLE: &str = "\
:root{color-scheme:light dark;--line:#6b7280;--accent:#0b57d0;--on-accent:#fff;--alarm:#b3261e}\
@media(prefers-color-scheme:dark){:root{--line:#9aa0a6;--accent:#8ab4f8;--on-accent:#10131a;--alarm:#f2b8b5}}\
*{box-sizing:border-box}\
body{margin:0;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}\
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1.125rem;margin:0}\
section,.box{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:0 0 1rem}\
label{display:block;font-weight:600;margin:0 0 .25rem}\
input[type=text],input[type=password]{width:100%;min-height:2.75rem;padding:.5rem;margin:0 0 1rem;font:inherit;\
border:1px solid var(--line);border-radius:.25rem}\
button{min-height:2.75rem;padding:.5rem 1rem;font:inherit;font-weight:600;border:1px solid var(--accent);\
border-radius:.25rem;background:transparent;color:var(--accent);cursor:pointer}\
button.main{background:var(--accent);color:var(--on-accent)}\
a{color:var(--accent)}a,button,input,textarea{touch-action:manipulation}\
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}\
.row{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;justify-content:space-between}\
div.row{margin:0 0 1rem}\
.actions{display:flex;flex-wrap:wrap;gap:.75rem}\
ul.roles{list-style:none;margin:.75rem 0 0;padding:0}ul.roles li{padding:.5rem 0;border-top:1px solid var(--line)}\
.alarm{border:2px solid var(--alarm);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1rem}\
.code{font:600 1.5rem/1.5 ui-monospace,monospace;letter-spacing:.1em}\
textarea{width:100%;font:.875rem/1.5 ui-monospace,monospace;padding:.5rem;border:1px solid var(--line);\
border-radius:.25rem;resize:vertical;margin:0 0 1rem}\
footer{max-width:40rem;margin:0 auto;padding:0 1rem 1.5rem;font-size:.875rem}\
.quiet{font-size:.875rem;margin:.25rem 0}";

/// What the browser knows the style by, so that no other is used.
static STYLE_HASH: LazyLock<String> = LazyLock::new(|| STANDARD.encode(Sha256::digest(STYLE)));

/// What is on a page.
#[derive(Debug, Clone)]
pub struct Page<'p> {
    /// Its title, and the heading over its content.
    pub title: &'p str,
    /// What is below.
    pub content: Markup,
    /// Whose page it is.
    pub footer: &'p str,
    /// Origins elsewhere that its form leads on to: browsers ask the policy again after each redirect.
    pub leads_to: Option<&'p str>,
}

impl Page<'_> {
    /// The page as an answer.
    pub fn answer(&self, status: StatusCode) -> Response<Bytes> {
        let document = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    main { h1 { (self.title) } (self.content) }
                    footer { (self.footer) }
                }
            }
        };
        let mut response = Response::new(Bytes::from(document.into_string()));
        *response.status_mut() = status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        guard(response.headers_mut(), self.leads_to);
        response
    }
}

/// Says that something went wrong, where a screen reader says it first.
pub fn alarm(sentence: &str) -> Markup {
    html! { div.alarm id="alarm" role="alert" { (sentence) } }
}

/// Scheme and host of an address; none when it is no address, or one that could mean something else in a policy.
pub fn origin(uri: &str) -> Option<String> {
    let parsed: Uri = uri.parse().ok()?;
    let (scheme, host) = (parsed.scheme_str()?, parsed.authority()?.as_str());
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    host.bytes().all(is_plain).then(|| format!("{scheme}://{host}"))
}

/// What a browser may do: show the page, with its own style and nothing else, in no frame, and send forms back here.
pub fn guard(headers: &mut HeaderMap, leads_to: Option<&str>) {
    let also = leads_to.map(|origin| format!(" {origin}")).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; form-action 'self'{also}; frame-ancestors 'none'; base-uri 'none'",
        *STYLE_HASH
    );
    // INVARIANT: what is led to comes from `origin`.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_and_host_and_nothing_that_a_policy_could_take_for_more() {
        for (uri, expected) in [
            ("http://127.0.0.1:4566/a?b", Some("http://127.0.0.1:4566")),
            ("https://[::1]/x", Some("https://[::1]")),
            ("https://a@b.example/", None),
            ("https://a*.example/", None),
            ("/path", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(origin(uri).as_deref(), expected, "{uri}");
        }
    }

    #[test]
    fn a_page_uses_its_own_style_and_leads_nowhere_else() {
        let page = |leads_to| Page { title: "<T>", content: html! { p { "x" } }, footer: "f", leads_to };
        let answer = page(None).answer(StatusCode::OK);
        let policy = |answer: &Response<Bytes>| answer.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy(&answer).contains("default-src 'none'") && policy(&answer).contains("form-action 'self';"));
        assert!(policy(&page(Some("https://b.example")).answer(StatusCode::OK)).contains("'self' https://b.example;"));
        let text = std::str::from_utf8(answer.body()).unwrap();
        assert!(text.contains("<h1>&lt;T&gt;</h1>") && !text.contains("<script"));
    }
}

//! What people see: the sign-in page, the page where a device's code is confirmed, the consent page of
//! `/authorize`, and the access portal. See
//! [using the portal](https://docs.aws.amazon.com/singlesignon/latest/userguide/using-the-portal.html).
//!
//! Plain HTML that works without script and loads nothing. A page is a function of the request and the state; forms
//! change the state through a [`Tx`].

mod authorize;
mod consent;
mod device;
mod forms;
mod keys;
mod layout;
mod portal;
mod saml;
mod sign_in;
mod steps;
mod visit;

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use state::Tx;

pub use steps::authentication;
use visit::Visit;
pub use visit::{Answer, Deed};

/// Before the id of an identity store in the path of its portal.
const PORTAL: &str = "/start/";
/// The same, of its SAML metadata.
const METADATA: &str = "/platform/saml/metadata/";
/// The same, of its assertion consumer service.
const CONSUMER: &str = "/platform/saml/acs/";

/// Whether a path is that of a page.
pub fn is_page(path: &str) -> bool {
    matches!(path, "/authorize" | "/device" | "/sign-in" | "/sign-out" | "/start" | "/start/")
        || [PORTAL, METADATA, CONSUMER].iter().any(|prefix| below(path, prefix).is_some())
}

fn below<'p>(path: &'p str, prefix: &str) -> Option<&'p str> {
    path.strip_prefix(prefix).filter(|rest| !rest.contains('/'))
}

/// Answers a browser. The request's path is below that of the endpoint in the call.
pub fn answer(tx: &mut Tx<'_>, request: &Request<Bytes>) -> Answer {
    let visit = Visit::of(tx.call, request);
    let is_post = *request.method() == Method::POST;
    if !is_post && !matches!(*request.method(), Method::GET | Method::HEAD) {
        return wrong_method();
    }
    let path = request.uri().path();
    if let Some(store) = below(path, CONSUMER) {
        // The form is the identity provider's, and what it says was signed.
        return if is_post { saml::consume(tx, &visit, store) } else { wrong_method() };
    }
    if is_post && !forms::is_genuine(tx.partition(), &visit) {
        return layout::refusal(
            &visit,
            StatusCode::FORBIDDEN,
            "This form has expired",
            "Go back to the page, load it again, and send the form once more.",
        );
    }
    if let Some(store) = below(path, METADATA) {
        return if is_post { wrong_method() } else { saml::metadata(tx, &visit, store) };
    }
    match path {
        "/authorize" if is_post => authorize::decide(tx, &visit),
        "/authorize" => authorize::show(tx, &visit),
        "/device" if is_post => device::decide(tx, &visit),
        "/device" => device::show(tx, &visit),
        "/sign-in" if is_post => sign_in::submit(tx, &visit),
        "/sign-in" => sign_in::show(tx, &visit),
        "/sign-out" if is_post => portal::sign_out(tx, &visit),
        "/sign-out" => wrong_method(),
        path => match below(path, PORTAL).unwrap_or_default() {
            "" => portal::front_door(tx, &visit),
            store if is_post => portal::enter(tx, &visit, store),
            store => portal::show(tx, &visit, store),
        },
    }
}

fn wrong_method() -> Answer {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    Answer::unchanged(response)
}

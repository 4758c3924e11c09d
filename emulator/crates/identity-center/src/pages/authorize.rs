//! Where a browser gets a code that a client trades for tokens: the authorization code grant with PKCE, as the AWS CLI
//! uses it. See [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636) and
//! [signing in with the AWS CLI](https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html).

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use maud::html;
use state::identity_center::Instance;
use state::sign_in::{AuthorizationCode, Client};
use state::{Shared, Tx};

use super::visit::{Answer, Visit, away};
use super::{consent, forms, layout};
use crate::oidc::client::{AUTHORIZATION_CODE, is_registered};
use crate::urls;

/// How long a code is good: "A maximum authorization code lifetime of 10 minutes is RECOMMENDED",
/// <https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2>.
const CODE: Duration = Duration::from_secs(600);

/// What a client asks for, once it is sure which client it is and where its person is to be sent.
struct Asked {
    client: Shared<Client>,
    instance: Shared<Instance>,
    redirect_uri: String,
    state: Option<String>,
    challenge: String,
}

/// Why a client gets no code.
enum Wrong {
    /// Said to the person: it is not sure that the address is the client's.
    Here(&'static str),
    /// Said to the client, in the words of <https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1>.
    There { redirect_uri: String, state: Option<String>, error: &'static str, description: &'static str },
}

/// Shows who asks for what, to a person who is signed in.
pub(super) fn show(tx: &Tx<'_>, visit: &Visit<'_>) -> Answer {
    let asked = match read(tx, &|name| visit.query(name)) {
        Ok(asked) => asked,
        Err(wrong) => return refuse(visit, wrong),
    };
    let Some((_, person)) = visit.person(tx.partition(), &asked.instance.id) else {
        return visit.sign_in_first(&asked.instance.identity_store_id);
    };
    let guard = forms::guard(tx.partition(), visit);
    let hidden = html! {
        @for name in ["client_id", "redirect_uri", "response_type", "state", "code_challenge", "code_challenge_method",
                      "scopes", "scope"] {
            @if let Some(value) = visit.query(name) { input type="hidden" name=(name) value=(value); }
        }
    };
    let action = format!("{}/authorize", visit.base);
    let content = consent::consent(person, &asked.client, &action, &guard, &hidden);
    let answer = layout::page_for("Allow access", content, ::page::origin(&asked.redirect_uri).as_deref());
    guard.cookie.iter().fold(answer, |answer, cookie| answer.cookie(cookie))
}

/// Takes the answer, and sends the browser back to the client.
pub(super) fn decide(tx: &mut Tx<'_>, visit: &Visit<'_>) -> Answer {
    let asked = match read(tx, &|name| visit.field(name)) {
        Ok(asked) => asked,
        Err(wrong) => return refuse(visit, wrong),
    };
    let Some((session, _)) = visit.person(tx.partition(), &asked.instance.id) else {
        return layout::refusal(
            visit,
            StatusCode::FORBIDDEN,
            "Your session has ended",
            "Start again in the program that brought you here.",
        );
    };
    let session = session.id.clone();
    if visit.field("answer").as_deref() != Some("allow") {
        let description = "The request was denied";
        return refuse(visit, wrong_there(asked.redirect_uri, asked.state, "access_denied", description));
    }
    let code: Arc<str> = tx.ids.lower("", 64).into();
    let new = AuthorizationCode {
        code: code.clone(),
        client: asked.client.id.clone(),
        session,
        redirect_uri: asked.redirect_uri.clone(),
        challenge: asked.challenge,
        expires: tx.now.after(CODE),
    };
    tx.partition_mut().sign_in.make_mut().add_code(new);
    let state = asked.state.as_deref().map(|state| ("state", state));
    leave(&asked.redirect_uri, std::iter::once(("code", &*code)).chain(state)).changed()
}

/// Reads what a client asks for. The AWS CLI calls the scopes `scopes`, OAuth calls them `scope`; the client gets what it
/// registered for, and may not name others.
fn read(tx: &Tx<'_>, value: &dyn Fn(&str) -> Option<String>) -> Result<Asked, Wrong> {
    let partition = tx.partition();
    let client = value("client_id").and_then(|id| partition.sign_in.clients.get(id.as_str()).cloned());
    let client = client.filter(|client| tx.now < client.expires);
    let client = client.ok_or(Wrong::Here("The program that brought you here is not registered, or not any more."))?;
    let redirect_uri = value("redirect_uri").filter(|uri| is_registered(&client, uri) && ::page::origin(uri).is_some());
    let redirect_uri = redirect_uri.ok_or(Wrong::Here("The program did not register the address to go back to."))?;
    let state = value("state");
    let there = |error, description| wrong_there(redirect_uri.clone(), state.clone(), error, description);
    if value("response_type").as_deref() != Some("code") {
        return Err(there("unsupported_response_type", "response_type must be code"));
    }
    if !client.grant_types.iter().any(|grant| grant == AUTHORIZATION_CODE) {
        return Err(there("unauthorized_client", "The client may not use the authorization code grant"));
    }
    let is_digest = |text: &String| URL_SAFE_NO_PAD.decode(text).is_ok_and(|digest| digest.len() == 32);
    let challenge = value("code_challenge").filter(is_digest);
    let challenge = challenge.filter(|_| value("code_challenge_method").as_deref() == Some("S256"));
    let challenge = challenge.ok_or_else(|| there("invalid_request", "A code_challenge with S256 is required"))?;
    let scopes = value("scopes").or_else(|| value("scope")).unwrap_or_default();
    if scopes.split_whitespace().any(|scope| !client.scopes.iter().any(|registered| registered == scope)) {
        return Err(there("invalid_scope", "The client did not register the scope"));
    }
    let instance = client.issuer_url.as_deref().and_then(|url| urls::instance(partition, url));
    let instance =
        instance.cloned().ok_or(Wrong::Here("The program did not say which organization's access it needs."))?;
    Ok(Asked { client, instance, redirect_uri, state, challenge })
}

fn wrong_there(redirect_uri: String, state: Option<String>, error: &'static str, description: &'static str) -> Wrong {
    Wrong::There { redirect_uri, state, error, description }
}

fn refuse(visit: &Visit<'_>, wrong: Wrong) -> Answer {
    match wrong {
        Wrong::Here(sentence) => layout::refusal(visit, StatusCode::BAD_REQUEST, "This does not work", sentence),
        Wrong::There { redirect_uri, state, error, description } => {
            let state = state.as_deref().map(|state| ("state", state));
            leave(&redirect_uri, [("error", error), ("error_description", description)].into_iter().chain(state))
        }
    }
}

fn leave<'a>(redirect_uri: &str, parameters: impl Iterator<Item = (&'a str, &'a str)>) -> Answer {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    let joint = if redirect_uri.contains('?') { '&' } else { '?' };
    away(&format!("{redirect_uri}{joint}{query}"))
}

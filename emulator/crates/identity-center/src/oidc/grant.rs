//! What a client gets for what it brings. See
//! [`CreateToken`](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use models::sso_oidc::{CreateTokenRequest, CreateTokenResponse, errors};
use sha2::{Digest, Sha256};
use state::sign_in::{Answer, Client, PortalSession, TokenKind};
use state::{Call, Partition, Shared, Tx};
use wire::{Fault, Structure};

use super::client::{self, AUTHORIZATION_CODE, DEVICE_CODE, REFRESH_TOKEN};
use super::{device, token};
use crate::people::{self, Person};
use crate::portal::acting_as;
use crate::urls;

/// The scopes that a request names have no effect, as in AWS: the client gets what it registered for.
pub(super) fn create_token(tx: &mut Tx<'_>, input: CreateTokenRequest) -> Result<CreateTokenResponse, Fault> {
    let client = client::authenticated(tx, &input.client_id, &input.client_secret)?;
    let refreshed = input.refresh_token.clone().filter(|_| input.grant_type == REFRESH_TOKEN);
    let session = match input.grant_type.as_str() {
        DEVICE_CODE => device_code(tx, &client, &given(input.device_code, "deviceCode")?)?,
        AUTHORIZATION_CODE => {
            let code = given(input.code, "code")?;
            let verifier = given(input.code_verifier, "codeVerifier")?;
            authorization_code(tx, &client, &code, &given(input.redirect_uri, "redirectUri")?, &verifier)?
        }
        REFRESH_TOKEN => refresh_token(tx, &client, &given(input.refresh_token, "refreshToken")?)?,
        _ => return Err(errors::UNSUPPORTED_GRANT_TYPE_EXCEPTION.fault("Unsupported grant type provided")),
    };
    // Whoever left meanwhile does not get in any more.
    if !people::may_sign_in(tx.partition(), &session.instance, &session.user) {
        return Err(errors::ACCESS_DENIED_EXCEPTION.fault("The user may not sign in"));
    }
    Ok(token::issue(tx, &client, &session, refreshed))
}

/// Makes the person whose session the tokens will belong to the caller, for the event. Whether it is right that they get
/// any is found out later.
pub(super) fn prove(partition: &Partition, call: &mut Call, operation: &str, input: &Structure) -> Result<(), Fault> {
    if operation != "CreateToken" {
        return Ok(());
    }
    let sign_in = &partition.sign_in;
    // A call of nobody belongs to the account of the instance, as far as one can tell which is meant.
    let device = input.text("deviceCode").and_then(|code| sign_in.devices.get(code));
    let client = input.text("clientId").and_then(|id| sign_in.clients.get(id));
    let issuer = client.and_then(|client| client.issuer_url.as_deref());
    let instance = device.and_then(|device| partition.instances.get(&device.instance));
    if let Some(instance) = instance.or_else(|| urls::instance(partition, issuer?)) {
        call.account = instance.owner;
        call.region = instance.region.clone();
    }
    let session = match input.text("grantType") {
        Some(DEVICE_CODE) => input.text("deviceCode").and_then(|code| match &sign_in.devices.get(code)?.answer {
            Answer::Approved(session) => Some(session),
            Answer::Pending | Answer::Denied => None,
        }),
        Some(AUTHORIZATION_CODE) => input.text("code").and_then(|code| Some(&sign_in.codes.get(code)?.session)),
        Some(REFRESH_TOKEN) => input.text("refreshToken").and_then(|token| Some(&sign_in.tokens.get(token)?.session)),
        _ => None,
    };
    let session = session.and_then(|session| sign_in.session(session, call.now));
    if let Some(person) = session.and_then(|session| Person::of_session(partition, session)) {
        let credential = call.request_id.clone();
        acting_as(call, person, &credential);
    }
    Ok(())
}

fn given(value: Option<String>, name: &str) -> Result<String, Fault> {
    value
        .filter(|value| !value.is_empty())
        .ok_or_else(|| errors::INVALID_REQUEST_EXCEPTION.fault(format!("Missing required parameter: {name}")))
}

fn invalid_grant(sentence: &str) -> Fault {
    errors::INVALID_GRANT_EXCEPTION.fault(sentence)
}

/// See [RFC 8628](https://www.rfc-editor.org/rfc/rfc8628#section-3.5) for what a device that waits is told.
fn device_code(tx: &mut Tx<'_>, client: &Client, code: &str) -> Result<Shared<PortalSession>, Fault> {
    let device = tx.partition().sign_in.devices.get(code).filter(|device| device.client == client.id).cloned();
    let device = device.ok_or_else(|| invalid_grant("Invalid device code provided"))?;
    if tx.now >= device.expires {
        return Err(errors::EXPIRED_TOKEN_EXCEPTION.fault("Device code has expired"));
    }
    match &device.answer {
        Answer::Denied => Err(errors::ACCESS_DENIED_EXCEPTION.fault("The request was denied")),
        Answer::Pending => {
            let too_soon = device.polled.is_some_and(|last| tx.now < last.after(device::INTERVAL));
            let now = tx.now;
            if let Some(device) = tx.partition_mut().sign_in.make_mut().devices.get_mut(code) {
                device.make_mut().polled = Some(now);
            }
            // That it asked is to be remembered, though it is refused.
            tx.keep_if_refused();
            Err(if too_soon {
                errors::SLOW_DOWN_EXCEPTION.fault("Polling too fast, slow down")
            } else {
                errors::AUTHORIZATION_PENDING_EXCEPTION.fault("The request is pending the user's confirmation")
            })
        }
        Answer::Approved(session) => {
            let sign_in = tx.partition_mut().sign_in.make_mut();
            // Good once.
            sign_in.devices.remove(code);
            sign_in.user_codes.remove(&device.user_code);
            live_session(tx, session)
        }
    }
}

fn authorization_code(
    tx: &mut Tx<'_>,
    client: &Client,
    code: &str,
    redirect_uri: &str,
    verifier: &str,
) -> Result<Shared<PortalSession>, Fault> {
    let found = tx.partition().sign_in.codes.get(code).filter(|code| code.client == client.id).cloned();
    let found = found.ok_or_else(|| invalid_grant("Invalid authorization code provided"))?;
    // Good once, and for one attempt: whoever guesses at the verifier has spent it.
    tx.partition_mut().sign_in.make_mut().codes.remove(code);
    tx.keep_if_refused();
    if tx.now >= found.expires {
        return Err(invalid_grant("Authorization code has expired"));
    }
    if found.redirect_uri != redirect_uri {
        return Err(invalid_grant("Invalid redirect URI provided"));
    }
    if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) != found.challenge {
        return Err(invalid_grant("Invalid code verifier provided"));
    }
    live_session(tx, &found.session)
}

fn refresh_token(tx: &mut Tx<'_>, client: &Client, value: &str) -> Result<Shared<PortalSession>, Fault> {
    let token = tx.partition().sign_in.token(value, TokenKind::Refresh, tx.now);
    let (token, session) = token.ok_or_else(|| invalid_grant("Invalid refresh token provided"))?;
    if token.client != client.id {
        return Err(invalid_grant("Invalid refresh token provided"));
    }
    Ok(session.clone())
}

fn live_session(tx: &Tx<'_>, id: &str) -> Result<Shared<PortalSession>, Fault> {
    let session = tx.partition().sign_in.session(id, tx.now);
    session.cloned().ok_or_else(|| invalid_grant("The session has ended"))
}

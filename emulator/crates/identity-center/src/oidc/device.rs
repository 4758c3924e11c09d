//! A device without a browser asks to be let in. See
//! [`StartDeviceAuthorization`](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html).

use std::time::Duration;

use models::sso_oidc::{StartDeviceAuthorizationRequest, StartDeviceAuthorizationResponse, errors};
use state::Tx;
use state::sign_in::{Answer, DeviceAuthorization};
use wire::Fault;

use super::client;
use crate::people::may_sign_in;
use crate::{session, urls};

/// How long a person has to confirm the code: ten minutes, by what the AWS CLI says of it.
const PATIENCE: Duration = Duration::from_secs(600);
/// How often the device may ask, as in the reference's example.
pub(super) const INTERVAL: Duration = Duration::from_secs(1);
/// No vowels, so that no code is a word.
const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXZ";

pub(super) fn start_device_authorization(
    tx: &mut Tx<'_>,
    input: StartDeviceAuthorizationRequest,
) -> Result<StartDeviceAuthorizationResponse, Fault> {
    let client = client::authenticated(tx, &input.client_id, &input.client_secret)?;
    if !client.grant_types.is_empty() && client.grant_types.iter().all(|grant| grant != client::DEVICE_CODE) {
        let sentence = "The client may not use the device code grant";
        return Err(errors::UNAUTHORIZED_CLIENT_EXCEPTION.fault(sentence));
    }
    let instance = urls::instance(tx.partition(), &input.start_url)
        .ok_or_else(|| errors::INVALID_REQUEST_EXCEPTION.fault("Invalid start url provided"))?
        .id
        .clone();
    let device = DeviceAuthorization {
        device_code: tx.ids.lower("", 64).into(),
        user_code: user_code(tx).into(),
        client: client.id.clone(),
        instance,
        expires: tx.now.after(PATIENCE),
        polled: None,
        answer: Answer::Pending,
    };
    let page = urls::device_page(tx.call);
    let response = StartDeviceAuthorizationResponse {
        device_code: Some(device.device_code.to_string()),
        user_code: Some(device.user_code.to_string()),
        verification_uri_complete: Some(format!("{page}?user_code={}", device.user_code)),
        verification_uri: Some(page),
        expires_in: Some(PATIENCE.as_secs().cast_signed()),
        interval: Some(INTERVAL.as_secs().cast_signed()),
    };
    let (instance, code) = (device.instance.clone(), device.user_code.clone());
    tx.partition_mut().sign_in.make_mut().add_device(device);
    approve(tx, &instance, &code);
    Ok(response)
}

/// Says yes at once where a scenario names somebody for that: no browser is needed then. Whoever may not sign in says
/// nothing.
fn approve(tx: &mut Tx<'_>, instance: &str, user_code: &str) {
    let Some(approver) = tx.partition().sign_in.approvers.get(instance).cloned() else { return };
    if may_sign_in(tx.partition(), instance, &approver.user) {
        let session = session::begin(tx, instance, &approver.user, approver.attributes.clone(), None);
        session::answer_device(tx, user_code, Answer::Approved(session));
    }
}

/// A code that is not in use.
fn user_code(tx: &mut Tx<'_>) -> String {
    loop {
        let mut number = tx.ids.next_u64();
        let mut code = String::with_capacity(9);
        for at in 0..8 {
            if at == 4 {
                code.push('-');
            }
            let count = LETTERS.len() as u64;
            let letter = usize::try_from(number % count).ok().and_then(|at| LETTERS.get(at));
            code.push(letter.map_or('B', |letter| char::from(*letter)));
            number /= count;
        }
        if !tx.partition().sign_in.user_codes.contains_key(code.as_str()) {
            return code;
        }
    }
}

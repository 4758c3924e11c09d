use aws::Principal;
use models::sts::{GetSessionTokenRequest, GetSessionTokenResponse};
use service::View;
use state::{Call, Partition, Tx};
use wire::Fault;

use super::credentials::{begin, credentials, length};
use super::second_factor;

/// The credentials of the calling user (or root) for a while. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html>.
pub(super) fn get_session_token(
    view: &View<'_>,
    input: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, Fault> {
    let (serial, code) = (input.serial_number.as_deref(), input.token_code.as_deref());
    let with_code = second_factor::check(view.partition, view.call, serial, code)?;
    session_token(view.partition, view.call, input.duration_seconds, with_code)
}

/// The same with a code of an MFA device, which is spent.
pub(super) fn get_session_token_with_code(
    tx: &mut Tx<'_>,
    input: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, Fault> {
    let with_code = second_factor::spend(tx, input.serial_number.as_deref(), input.token_code.as_deref())?;
    session_token(tx.partition(), tx.call, input.duration_seconds, with_code)
}

fn session_token(
    partition: &Partition,
    call: &Call,
    asked: Option<i64>,
    with_code: bool,
) -> Result<GetSessionTokenResponse, Fault> {
    let caller = &call.caller;
    let longest = match (&caller.principal, &caller.session) {
        (Principal::User { .. }, None) => 129_600,
        (Principal::Root(_), None) => 3_600,
        _ => {
            let message = "Cannot call GetSessionToken with session credentials";
            return Err(Fault::new("AccessDenied", 403, message));
        }
    };
    let seconds = asked.unwrap_or(43_200).min(longest);
    let mut session = begin(partition, call, caller.principal.clone(), seconds);
    session.from_get_session_token = true;
    session.mfa = with_code.then_some(call.now);
    let credentials = credentials(partition, &session);
    Ok(GetSessionTokenResponse {
        session_token_size: Some(length(&credentials.session_token)),
        session_token_utilization: None,
        credentials: Some(credentials),
    })
}

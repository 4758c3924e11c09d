use aws::Principal;
use models::sts::{GetSessionTokenRequest, GetSessionTokenResponse};
use service::View;
use wire::Fault;

use super::credentials::{begin, credentials, length};

/// The credentials of the calling user (or root) for a while, and with a second factor if one is given. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html>.
pub(super) fn get_session_token(
    view: &View<'_>,
    input: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, Fault> {
    let caller = &view.call.caller;
    let longest = match (&caller.principal, &caller.session) {
        (Principal::User { .. }, None) => 129_600,
        (Principal::Root(_), None) => 3_600,
        _ => {
            let message = "Cannot call GetSessionToken with session credentials";
            return Err(Fault::new("AccessDenied", 403, message));
        }
    };
    refuse_second_factor(input.serial_number.as_deref(), input.token_code.as_deref())?;
    let seconds = input.duration_seconds.unwrap_or(43_200).min(longest);
    let mut session = begin(view, caller.principal.clone(), seconds);
    session.from_get_session_token = true;
    let credentials = credentials(view, &session);
    Ok(GetSessionTokenResponse {
        session_token_size: Some(length(&credentials.session_token)),
        session_token_utilization: None,
        credentials: Some(credentials),
    })
}

/// No MFA device exists yet, so every code is wrong.
pub(super) fn refuse_second_factor(serial: Option<&str>, code: Option<&str>) -> Result<(), Fault> {
    match (serial, code) {
        (None, None) => Ok(()),
        (Some(_), None) => {
            let message = "The MFA serial number was given without a token code.";
            Err(Fault::new("ValidationError", 400, message))
        }
        (_, Some(_)) => {
            let message = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
            Err(Fault::new("AccessDenied", 403, message))
        }
    }
}

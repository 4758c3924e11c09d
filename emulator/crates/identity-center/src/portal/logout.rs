use models::sso::{LogoutRequest, LogoutResponse};
use state::Tx;
use wire::Fault;

use super::caller::person;

/// Ends the session that the token belongs to, and with it all its tokens; sessions of roles go on. See
/// <https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_Logout.html>.
pub(super) fn logout(tx: &mut Tx<'_>, input: LogoutRequest) -> Result<LogoutResponse, Fault> {
    let (session, _) = person(tx.partition(), tx.call, &input.access_token)?;
    let id = session.id.clone();
    tx.partition_mut().sign_in.make_mut().sessions.remove(&id);
    Ok(LogoutResponse {})
}

//! Keys of a permission set's role.

use std::time::Duration;

use aws::{AccountId, Principal, Timestamp};
use models::sso::{GetRoleCredentialsRequest, GetRoleCredentialsResponse, RoleCredentials, errors};
use service::View;
use state::session::{Federated, Session, temporary_access_key};
use state::sign_in::PortalSession;
use state::{AccountStatus, Call, Partition};
use wire::Fault;

use super::caller::person;
use crate::attributes;
use crate::people::Person;

/// Temporary credentials of a role.
pub(crate) struct RoleKeys {
    pub(crate) access_key_id: String,
    pub(crate) secret_access_key: String,
    pub(crate) session_token: String,
    pub(crate) expires: Timestamp,
}

/// <https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html>
pub(super) fn get_role_credentials(
    view: &View<'_>,
    input: GetRoleCredentialsRequest,
) -> Result<GetRoleCredentialsResponse, Fault> {
    let (session, person) = person(view.partition, view.call, &input.access_token)?;
    let account = input.account_id.parse().map_err(|_| no_access())?;
    let keys = role_keys(view.partition, view.call, person, session, account, &input.role_name)?;
    let role_credentials = RoleCredentials {
        access_key_id: Some(keys.access_key_id),
        secret_access_key: Some(keys.secret_access_key),
        session_token: Some(keys.session_token),
        expiration: Some(keys.expires.millis()),
    };
    Ok(GetRoleCredentialsResponse { role_credentials: Some(role_credentials) })
}

/// Not in the model, and what clients get all the same when what they ask for is not assigned, whatever the reason.
pub(super) fn no_access() -> Fault {
    Fault::new("ForbiddenException", 403, "No access")
}

/// Begins a session of the role that a permission set is in an account, under the name of the person. It lasts as long as
/// the permission set says, whatever becomes of the sign-in session or the assignment:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html>.
pub(crate) fn role_keys(
    partition: &Partition,
    call: &Call,
    person: Person<'_>,
    signed_in: &PortalSession,
    account: AccountId,
    role_name: &str,
) -> Result<RoleKeys, Fault> {
    let set = person.instance.permission_set_named(role_name).ok_or_else(no_access)?;
    if !person.is_assigned(account, set) {
        return Err(no_access());
    }
    let is_active =
        |account: AccountId| partition.account(account).is_some_and(|account| account.status == AccountStatus::Active);
    let provisioned = person.instance.provisioned.role(account, &set.id).filter(|_| is_active(account));
    let provisioned = provisioned.ok_or_else(no_access)?;
    let role = partition.role(&provisioned.role).ok_or_else(no_access)?;
    let provider = person.instance.provisioned.saml_provider(account).ok_or_else(no_access)?;
    let name = session_name(person.user.name())?;
    let principal = Principal::AssumedRole {
        session: partition.global_arn("sts", account, &format!("assumed-role/{}/{name}", role.entity.name)),
        role: role.entity.arn.clone(),
        role_id: role.entity.id.clone(),
    };
    let issued = call.now.truncated();
    let lasts = Duration::from_secs(provisioned.permission_set.settings.session_duration.seconds().into());
    let key = temporary_access_key(&partition.token_key, account, &call.request_id);
    let mut session = Session::new(key, principal, issued, issued + lasts);
    session.tags = attributes::session_tags(person, signed_in);
    session.federated = Some(Federated {
        provider: provider.to_string(),
        // Policies can deny one person with it:
        // https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept-revoke-access.html
        keys: vec![("identitystore:UserId".to_owned(), vec![person.user.id.to_string()])],
    });
    let key = &partition.token_key;
    Ok(RoleKeys {
        access_key_id: session.access_key.to_string(),
        secret_access_key: key.secret(&session.access_key),
        session_token: key.token(&session),
        expires: session.expires,
    })
}

/// The name of the role session, which is the user name. Names of people may have what names of sessions may not; what
/// AWS does with such a name is not documented, and it gets no session here. See
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html>.
fn session_name(user_name: &str) -> Result<&str, Fault> {
    let is_allowed = |char: char| char.is_ascii_alphanumeric() || "_+=,.@-".contains(char);
    if (2..=64).contains(&user_name.len()) && user_name.chars().all(is_allowed) {
        return Ok(user_name);
    }
    let sentence = "The user name cannot be the name of a role session: it must have 2 to 64 characters of [\\w+=,.@-]";
    Err(errors::INVALID_REQUEST_EXCEPTION.fault(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_session_has_the_name_of_the_person() {
        let long = "a".repeat(65);
        for (name, want) in [("ana", true), ("ana@example.com", true), ("a", false), ("jörg", false), (&*long, false)]
        {
            assert_eq!(session_name(name).is_ok(), want, "{name}");
        }
    }
}

//! Who calls the portal: whom the bearer token names.

use std::sync::Arc;

use models::sso::errors;
use sha2::{Digest, Sha256};
use state::sign_in::{PortalSession, TokenKind};
use state::{Call, CentralUser, Partition, Shared};
use wire::{Fault, Structure};

use crate::people::Person;

/// Makes the person of the token the caller. The call belongs to the account of the instance.
pub(super) fn prove(partition: &Partition, call: &mut Call, _operation: &str, input: &Structure) -> Result<(), Fault> {
    let token = input.text("accessToken").unwrap_or_default();
    let (_, person) = person(partition, call, token)?;
    acting_as(call, person, token);
    Ok(())
}

/// A call by a person, whose session or token is `credential`. Its id is what events show of it: "The value of the
/// credentialId field emitted for AWS access portal events invoked with OIDC equals the ID of the access token". See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html>.
pub(crate) fn acting_as(call: &mut Call, person: Person<'_>, credential: &str) {
    call.account = person.instance.owner;
    call.region = person.instance.region.clone();
    call.caller.central_user = Some(Arc::new(CentralUser {
        account: person.instance.owner,
        user: person.user.id.clone(),
        identity_store: person.store.arn.clone(),
        credential_id: credential_id(credential).into(),
    }));
}

/// In the form of a UUID; nothing leads back from it to the credential.
pub(crate) fn credential_id(credential: &str) -> String {
    let digest = Sha256::digest(credential);
    let mut hex = digest.iter().map(|byte| format!("{byte:02x}"));
    let mut part = |bytes| hex.by_ref().take(bytes).collect::<String>();
    format!("{}-{}-{}-{}-{}", part(4), part(2), part(2), part(2), part(6))
}

/// The session that a token is good for, and whose it is.
pub(super) fn person<'p>(
    partition: &'p Partition,
    call: &Call,
    token: &str,
) -> Result<(&'p Shared<PortalSession>, Person<'p>), Fault> {
    let found = partition.sign_in.token(token, TokenKind::Access, call.now);
    let signed_in = found.and_then(|(_, session)| Some((session, Person::of_session(partition, session)?)));
    signed_in.ok_or_else(|| errors::UNAUTHORIZED_EXCEPTION.fault("Session token not found or invalid"))
}

//! Handshakes: invitations, and the way to all features.

use models::organizations as api;
use service::View;
use state::organization::{self, Handshake, Invitation, Organization, OrganizationError, Recipient};
use state::{Shared, Tx};
use wire::Fault;

use super::caller::{self, check, member};
use super::fault::{invalid, refused};
use super::{handshake_shapes, listing, lookup};

/// Open for fifteen days.
pub(super) fn invite_account_to_organization(
    tx: &mut Tx<'_>,
    input: api::InviteAccountToOrganizationRequest,
) -> Result<api::InviteAccountToOrganizationResponse, Fault> {
    check(tx)?;
    let recipient = recipient(input.target)?;
    let tags = lookup::tags(input.tags)?;
    let invitation = Invitation { recipient, notes: input.notes.as_deref(), tags };
    let id = organization::invite(tx, invitation).map_err(refused)?;
    Ok(api::InviteAccountToOrganizationResponse { handshake: Some(shown(tx, &id)?) })
}

fn recipient(target: api::HandshakeParty) -> Result<Recipient, Fault> {
    match target.r#type.as_str() {
        "ACCOUNT" => {
            target.id.parse().map(Recipient::Account).map_err(|_| {
                invalid("INVALID_PATTERN", "You provided a value that doesn't match the required pattern.")
            })
        }
        "EMAIL" if is_address(&target.id) => Ok(Recipient::Email(target.id)),
        "EMAIL" => Err(invalid(
            "INVALID_EMAIL_ADDRESS_TARGET",
            "You specified an invalid email address for the invited account owner.",
        )),
        _ => Err(invalid(
            "INVALID_PARTY_TYPE_TARGET",
            "You specified the wrong type of entity (account, organization, or email) as a party.",
        )),
    }
}

/// The form that the model asks of a new account's address: something, `@`, something with a dot in it.
fn is_address(text: &str) -> bool {
    let domain = text.split_once('@').filter(|(name, _)| !name.is_empty()).map(|(_, domain)| domain);
    let dotted = domain.and_then(|domain| domain.rsplit_once('.'));
    !text.contains(char::is_whitespace) && dotted.is_some_and(|(host, top)| !host.is_empty() && !top.is_empty())
}

/// Ends in the answer of the management account, which may give it when all invited members have given theirs.
pub(super) fn enable_all_features(
    tx: &mut Tx<'_>,
    _input: api::EnableAllFeaturesRequest,
) -> Result<api::EnableAllFeaturesResponse, Fault> {
    check(tx)?;
    let id = organization::enable_all_features(tx).map_err(refused)?;
    Ok(api::EnableAllFeaturesResponse { handshake: Some(shown(tx, &id)?) })
}

/// In force at once: an invited account is a member when the answer is out.
pub(super) fn accept_handshake(
    tx: &mut Tx<'_>,
    input: api::AcceptHandshakeRequest,
) -> Result<api::AcceptHandshakeResponse, Fault> {
    organization::accept_handshake(tx, &input.handshake_id).map_err(refused)?;
    Ok(api::AcceptHandshakeResponse { handshake: Some(shown(tx, &input.handshake_id)?) })
}

/// By the recipient.
pub(super) fn decline_handshake(
    tx: &mut Tx<'_>,
    input: api::DeclineHandshakeRequest,
) -> Result<api::DeclineHandshakeResponse, Fault> {
    organization::decline_handshake(tx, &input.handshake_id).map_err(refused)?;
    Ok(api::DeclineHandshakeResponse { handshake: Some(shown(tx, &input.handshake_id)?) })
}

/// By the sender.
pub(super) fn cancel_handshake(
    tx: &mut Tx<'_>,
    input: api::CancelHandshakeRequest,
) -> Result<api::CancelHandshakeResponse, Fault> {
    organization::cancel_handshake(tx, &input.handshake_id).map_err(refused)?;
    Ok(api::CancelHandshakeResponse { handshake: Some(shown(tx, &input.handshake_id)?) })
}

fn shown(tx: &Tx<'_>, id: &str) -> Result<api::Handshake, Fault> {
    let found = tx.partition().handshake(id, tx.now);
    let (organization, handshake) = found.ok_or_else(|| refused(OrganizationError::HandshakeNotFound))?;
    Ok(handshake_shapes::handshake(tx.partition(), organization, handshake, tx.now))
}

/// By either party; others learn nothing of it.
pub(super) fn describe_handshake(
    view: &View<'_>,
    input: api::DescribeHandshakeRequest,
) -> Result<api::DescribeHandshakeResponse, Fault> {
    let (partition, call) = (view.partition, view.call);
    let found = partition.handshake(&input.handshake_id, call.now);
    let found = found.filter(|(organization, shake)| partition.party(call.account, organization, shake).is_some());
    let (organization, handshake) = found.ok_or_else(|| refused(OrganizationError::HandshakeNotFound))?;
    let handshake = handshake_shapes::handshake(partition, organization, handshake, call.now);
    Ok(api::DescribeHandshakeResponse { handshake: Some(handshake) })
}

/// Received ones, of whatever organization.
pub(super) fn list_handshakes_for_account(
    view: &View<'_>,
    input: api::ListHandshakesForAccountRequest,
) -> Result<api::ListHandshakesForAccountResponse, Fault> {
    let all = view.partition.handshakes_of(view.call.account, view.call.now).collect();
    let (handshakes, next_token) = listed(view, all, input.filter, input.next_token.as_deref(), input.max_results)?;
    Ok(api::ListHandshakesForAccountResponse { handshakes: Some(handshakes), next_token })
}

/// Sent ones.
pub(super) fn list_handshakes_for_organization(
    view: &View<'_>,
    input: api::ListHandshakesForOrganizationRequest,
) -> Result<api::ListHandshakesForOrganizationResponse, Fault> {
    caller::view(view)?;
    let id = &member(view.partition, view.call)?.organization.id;
    let organization = view.partition.organizations.get(id);
    let all = organization.into_iter().flat_map(|one| one.handshakes(view.call.now).map(move |shake| (one, shake)));
    let (handshakes, next_token) =
        listed(view, all.collect(), input.filter, input.next_token.as_deref(), input.max_results)?;
    Ok(api::ListHandshakesForOrganizationResponse { handshakes: Some(handshakes), next_token })
}

type Sent<'p> = (&'p Shared<Organization>, &'p Shared<Handshake>);

fn listed(
    view: &View<'_>,
    mut all: Vec<Sent<'_>>,
    filter: Option<api::HandshakeFilter>,
    token: Option<&str>,
    size: Option<i64>,
) -> Result<(Vec<api::Handshake>, Option<String>), Fault> {
    let filter = filter.unwrap_or_default();
    if filter.action_type.is_some() && filter.parent_handshake_id.is_some() {
        return Err(invalid(
            "MAX_LIMIT_EXCEEDED_FILTER",
            "You can specify only one filter parameter for the operation.",
        ));
    }
    all.retain(|(_, shake)| {
        let (action, parent) = (&filter.action_type, &filter.parent_handshake_id);
        action.as_deref().is_none_or(|action| action == shake.action.as_str())
            && parent.as_deref().is_none_or(|parent| shake.parent.as_deref() == Some(parent))
    });
    let (page, next) = listing::cut(all, |(_, shake)| shake.id.to_string(), token, size)?;
    let shape = |(one, shake): Sent<'_>| handshake_shapes::handshake(view.partition, one, shake, view.call.now);
    Ok((page.into_iter().map(shape).collect(), next))
}

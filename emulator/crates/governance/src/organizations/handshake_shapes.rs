//! Handshakes in the shapes of the API.

use aws::Timestamp;
use models::organizations as api;
use state::Partition;
use state::organization::{FeatureSet, Handshake, HandshakeAction, Organization, Recipient};

/// See [`Handshake`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Handshake.html).
pub(super) fn handshake(
    partition: &Partition,
    organization: &Organization,
    handshake: &Handshake,
    now: Timestamp,
) -> api::Handshake {
    api::Handshake {
        id: Some(handshake.id.to_string()),
        arn: Some(organization.handshake_arn(&partition.name, handshake)),
        parties: Some(parties(organization, handshake)),
        state: Some(handshake.state(now).as_str().to_owned()),
        requested_timestamp: Some(handshake.requested),
        expiration_timestamp: Some(handshake.expires),
        action: Some(handshake.action.as_str().to_owned()),
        resources: Some(resources(partition, organization, handshake)),
    }
}

/// The word for the recipient, and who it is; none where the organization asks itself.
fn recipient(handshake: &Handshake) -> Option<(&'static str, String)> {
    match &handshake.recipient {
        Recipient::Account(id) => Some(("ACCOUNT", id.to_string())),
        Recipient::Email(address) => Some(("EMAIL", address.clone())),
        Recipient::Organization => None,
    }
}

fn parties(organization: &Organization, handshake: &Handshake) -> Vec<api::HandshakeParty> {
    let sender = ("ORGANIZATION", organization.id.to_string());
    let all = std::iter::once(sender).chain(recipient(handshake));
    all.map(|(kind, id)| api::HandshakeParty { id, r#type: kind.to_owned() }).collect()
}

fn resources(partition: &Partition, organization: &Organization, handshake: &Handshake) -> Vec<api::HandshakeResource> {
    let parent = handshake.parent.iter().map(|parent| resource("PARENT_HANDSHAKE", parent));
    let mut sender = resource("ORGANIZATION", &organization.id);
    if handshake.action == HandshakeAction::Invite {
        sender.resources = Some(about(partition, organization));
    }
    let recipient = recipient(handshake).map(|(kind, id)| resource(kind, &id));
    let notes = handshake.notes.iter().map(|notes| resource("NOTES", notes));
    parent.chain([sender]).chain(recipient).chain(notes).collect()
}

/// What the invited account is told of the organization.
fn about(partition: &Partition, organization: &Organization) -> Vec<api::HandshakeResource> {
    let management = partition.account(organization.management_account);
    let feature_set = match organization.feature_set {
        FeatureSet::All => "ALL",
        FeatureSet::ConsolidatedBilling => "CONSOLIDATED_BILLING",
    };
    let who = management
        .into_iter()
        .flat_map(|account| [resource("MASTER_EMAIL", &account.email), resource("MASTER_NAME", &account.name)]);
    who.chain([resource("ORGANIZATION_FEATURE_SET", feature_set)]).collect()
}

fn resource(kind: &str, value: &str) -> api::HandshakeResource {
    api::HandshakeResource { value: Some(value.to_owned()), r#type: Some(kind.to_owned()), resources: None }
}

//! The way from shared billing to all features. See
//! <https://docs.aws.amazon.com/organizations/latest/userguide/manage-begin-all-features-standard-migration.html>.

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::handshake::{Handshake, HandshakeAction, HandshakeState, Recipient};
use super::quotas::ALL_FEATURES_LIFETIME;
use super::{FULL_AWS_ACCESS, FeatureSet, Organization, OrganizationError, own};
use crate::Tx;
use crate::account::JoinedMethod;

/// Asks every invited member to agree; returns the id of the handshake by which the management account finishes. See
/// [`EnableAllFeatures`](https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAllFeatures.html).
///
/// # Errors
/// When the organization has all features or is on the way.
pub fn enable_all_features(tx: &mut Tx<'_>) -> Result<Arc<str>, OrganizationError> {
    let (now, expires) = (tx.now, tx.now + ALL_FEATURES_LIFETIME);
    let id: Arc<str> = tx.ids.hex("h-", 32).into();
    let organization = own(tx)?;
    if organization.feature_set == FeatureSet::All {
        return Err(OrganizationError::AllFeaturesEnabled);
    }
    if organization.pending_all_features(now).is_some() {
        return Err(OrganizationError::AllFeaturesPending);
    }
    // "Once you make the request to enable all features, any existing unaccepted account invitations will be canceled."
    organization.cancel_pending(now, |one| one.action == HandshakeAction::Invite);
    let whole = Handshake::new(id.clone(), HandshakeAction::EnableAllFeatures, Recipient::Organization, now, expires);
    organization.keep(whole, now);
    organization.settle(&id, HandshakeState::Requested, now);
    for account in invited_members(tx)? {
        let part = tx.ids.hex("h-", 32).into();
        let action = HandshakeAction::ApproveAllFeatures;
        let mut part = Handshake::new(part, action, Recipient::Account(account), now, expires);
        part.parent = Some(id.clone());
        own(tx)?.keep(part, now);
    }
    progress(own(tx)?, now);
    Ok(id)
}

/// "AWS Organizations sends a request to every invited (not created) account in the organization".
fn invited_members(tx: &mut Tx<'_>) -> Result<Vec<AccountId>, OrganizationError> {
    let organization = own(tx)?;
    let management = organization.management_account;
    let members: Vec<AccountId> = organization.accounts().filter(|account| *account != management).collect();
    let invited = |id: &AccountId| {
        tx.partition().account(*id).is_some_and(|account| account.joined_method == JoinedMethod::Invited)
    };
    Ok(members.into_iter().filter(invited).collect())
}

/// Opens the whole handshake when all its parts are agreed to; those of accounts that have gone are cancelled and do not
/// count.
pub(super) fn progress(organization: &mut Organization, now: Timestamp) {
    let Some(whole) = organization.pending_all_features(now) else { return };
    let parts = organization.handshakes.values().filter(|part| part.parent.as_ref() == Some(&whole));
    let agreed = |state| matches!(state, HandshakeState::Accepted | HandshakeState::Canceled);
    if parts.map(|part| part.state(now)).all(agreed) {
        organization.settle(&whole, HandshakeState::Open, now);
    }
}

/// Everything is enabled, and every place gets the SCP that allows everything.
pub(super) fn finish(organization: &mut Organization) {
    organization.feature_set = FeatureSet::All;
    organization.change_attached(|attached| {
        (!attached.contains(FULL_AWS_ACCESS)).then(|| attached.update(FULL_AWS_ACCESS.into()))
    });
}

impl Organization {
    fn pending_all_features(&self, now: Timestamp) -> Option<Arc<str>> {
        let mut all = self.handshakes.values();
        let found = all.find(|one| one.action == HandshakeAction::EnableAllFeatures && one.is_pending(now))?;
        Some(found.id.clone())
    }
}

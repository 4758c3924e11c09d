//! Passwords, access keys, second factors and certificates: how old they are, and whether somebody uses them.

use std::time::Duration;

use aws::{AccessKeyId, Timestamp};
use state::iam::{ServerCertificate, User};
use state::{Credential, CredentialOwner, CredentialStatus};

use super::{Asked, Compliance, Verdict, unless};

const DAY: Duration = Duration::from_hours(24);

fn days(number: u32) -> Duration {
    DAY.saturating_mul(number)
}

fn active_keys<'a>(asked: &Asked<'a>, user: &'a User) -> impl Iterator<Item = (&'a AccessKeyId, &'a Credential)> {
    let credentials = &asked.world.partition.credentials;
    let all = user.access_keys.iter().filter_map(|id| Some((id, credentials.get(id)?)));
    all.filter(|(_, key)| key.status == CredentialStatus::Active)
}

fn owner(user: &User) -> CredentialOwner {
    CredentialOwner::User(user.entity.name.clone())
}

/// "Checks if active IAM access keys are rotated (changed) within the number of days".
pub(super) fn keys_are_rotated(asked: &Asked<'_>, user: &User) -> Verdict {
    let Some(most) = asked.parameters.number("maxAccessKeyAge") else { return Ok(Compliance::Compliant) };
    let old = active_keys(asked, user).find(|(_, key)| asked.world.now.since(key.created) > days(most));
    match old {
        Some((id, _)) => Err(format!("The access key {id} is older than {most} days.")),
        None => Ok(Compliance::Compliant),
    }
}

/// "Passwords or active access keys that have not been used within the specified number of days". What was never used counts
/// from when it was made or set.
pub(super) fn credentials_are_used(asked: &Asked<'_>, user: &User) -> Verdict {
    let Some(most) = asked.parameters.number("maxCredentialUsageAge") else { return Ok(Compliance::Compliant) };
    let is_stale = |last: Timestamp| asked.world.now.since(last) > days(most);
    if let Some(profile) = asked.account.iam.login_profiles.get(&user.entity.name) {
        unless(is_stale(profile.changed), format!("The password was not used for {most} days."))?;
    }
    for (id, key) in active_keys(asked, user) {
        let used = asked.world.uses.and_then(|uses| uses.of_key(id));
        let last = used.map_or(key.created, |used| used.at.max(key.created));
        unless(is_stale(last), format!("The access key {id} was not used for {most} days."))?;
    }
    Ok(Compliance::Compliant)
}

pub(super) fn has_mfa(asked: &Asked<'_>, user: &User) -> Verdict {
    let is_without = asked.account.iam.mfa_devices_of(&owner(user)).next().is_none();
    unless(is_without, "The user has no MFA device.")
}

/// "All … users that use a console password".
pub(super) fn console_user_has_mfa(asked: &Asked<'_>, user: &User) -> Verdict {
    if asked.account.iam.login_profiles.contains_key(&user.entity.name) {
        has_mfa(asked, user)
    } else {
        Ok(Compliance::Compliant)
    }
}

/// "This rule returns `NOT_APPLICABLE` if root user credentials are not present."
fn of_root(asked: &Asked<'_>, judge: impl FnOnce() -> Verdict) -> Verdict {
    let iam = &asked.account.iam;
    let has_credentials = iam.root_password.is_some() || !iam.root_access_keys.is_empty();
    if has_credentials { judge() } else { Ok(Compliance::NotApplicable) }
}

pub(super) fn root_has_mfa(asked: &Asked<'_>) -> Verdict {
    of_root(asked, || {
        let is_without = asked.account.iam.mfa_devices_of(&CredentialOwner::Root).next().is_none();
        unless(is_without, "The root user has no MFA device.")
    })
}

/// "NON_COMPLIANT if any virtual MFA devices are permitted for signing in with root credentials".
pub(super) fn root_has_hardware_mfa(asked: &Asked<'_>) -> Verdict {
    of_root(asked, || {
        root_has_mfa(asked)?;
        let is_virtual = asked.account.iam.mfa_devices_of(&CredentialOwner::Root).any(|(device, _)| device.is_virtual);
        unless(is_virtual, "The root user has a virtual MFA device.")
    })
}

pub(super) fn root_has_no_key(asked: &Asked<'_>) -> Verdict {
    unless(!asked.account.iam.root_access_keys.is_empty(), "The root user has an access key.")
}

pub(super) fn is_not_expired(asked: &Asked<'_>, certificate: &ServerCertificate) -> Verdict {
    unless(certificate.expires < asked.world.now, "The certificate is expired.")
}

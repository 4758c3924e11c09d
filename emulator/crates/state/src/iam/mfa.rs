//! Virtual MFA devices. See
//! [using MFA](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html).
//!
//! What a code is (RFC 6238) is known where the API is served; here a device has a seed and the last time step of which a
//! code was accepted.

use std::sync::Arc;

use aws::{AccountId, Timestamp};

use super::quotas::{MFA_DEVICES, MFA_DEVICES_PER_USER};
use super::{Iam, IamError, iam, iam_mut};
use crate::{CredentialOwner, EntityName, Shared, Tags, Tx};

/// Bytes of a seed: sixty-four characters in Base32, as AWS's seeds are.
const SEED_WORDS: usize = 5;
/// The path and name that only the root user's device has. See
/// [`ListVirtualMFADevices`](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html).
pub const ROOT_DEVICE_NAME: &str = "root-account-mfa-device";

/// An MFA device.
#[derive(Debug, Clone)]
pub struct MfaDevice {
    /// `arn:aws:iam::ACCOUNT:mfa/path/NAME`, or `arn:aws:iam::ACCOUNT:u2f/root-account/NAME` of a security key.
    pub serial: Arc<str>,
    /// Whether it is a program and no thing.
    pub is_virtual: bool,
    /// The name alone.
    pub name: EntityName,
    /// The secret it shares with IAM.
    pub seed: Arc<[u8]>,
    /// When it was made.
    pub created: Timestamp,
    /// Who uses it, and since when; nobody until it is enabled.
    pub assignment: Option<MfaAssignment>,
    /// The last time step of which a code was accepted: it and earlier ones are spent.
    pub spent: i64,
    /// Its tags.
    pub tags: Tags,
}

/// A device in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MfaAssignment {
    /// Whose second factor it is.
    pub owner: CredentialOwner,
    /// Since when.
    pub enabled: Timestamp,
    /// How many time steps its clock is ahead.
    pub drift: i64,
}

/// Makes a device that nobody uses yet; its tags were checked.
///
/// # Errors
/// When there is one of that path and name, or the account is full.
pub fn create(
    tx: &mut Tx<'_>,
    account: AccountId,
    path: &str,
    name: &str,
    tags: Tags,
) -> Result<Shared<MfaDevice>, IamError> {
    let serial: Arc<str> = tx.partition().global_arn("iam", account, &format!("mfa{path}{name}")).as_str().into();
    // INVARIANT: serial numbers are unique.
    let before = iam(tx, account)?;
    if before.mfa_devices.contains_key(&serial) {
        return Err(IamError::MfaDeviceExists);
    }
    MFA_DEVICES.admit(before.mfa_devices.len() + 1)?;
    let seed: Vec<u8> = (0..SEED_WORDS).flat_map(|_| tx.ids.next_u64().to_be_bytes()).collect();
    let device = Shared::new(MfaDevice {
        serial: serial.clone(),
        is_virtual: true,
        name: name.into(),
        seed: seed.into(),
        created: tx.now.truncated(),
        assignment: None,
        spent: 0,
        tags,
    });
    iam_mut(tx, account)?.mfa_devices.insert(serial, device.clone());
    Ok(device)
}

/// Gives the root user a security key, which is a thing: nobody gets to see what it holds.
///
/// # Errors
/// When the root user has eight devices, or there is no such account.
pub fn add_security_key(tx: &mut Tx<'_>, account: AccountId, name: &str) -> Result<(), IamError> {
    MFA_DEVICES_PER_USER.admit(iam(tx, account)?.mfa_devices_of(&CredentialOwner::Root).count() + 1)?;
    let serial: Arc<str> =
        tx.partition().global_arn("iam", account, &format!("u2f/root-account/{name}")).as_str().into();
    let seed: Vec<u8> = (0..SEED_WORDS).flat_map(|_| tx.ids.next_u64().to_be_bytes()).collect();
    let created = tx.now.truncated();
    let device = Shared::new(MfaDevice {
        serial: serial.clone(),
        is_virtual: false,
        name: name.into(),
        seed: seed.into(),
        created,
        assignment: Some(MfaAssignment { owner: CredentialOwner::Root, enabled: created, drift: 0 }),
        spent: 0,
        tags: Tags::new(),
    });
    iam_mut(tx, account)?.mfa_devices.insert(serial, device);
    Ok(())
}

/// Makes a device somebody's second factor; its codes were checked.
///
/// # Errors
/// When the device or the user does not exist, the device is in use, or the user has eight.
pub fn enable(
    tx: &mut Tx<'_>,
    account: AccountId,
    serial: &str,
    owner: CredentialOwner,
    drift: i64,
    spent: i64,
) -> Result<(), IamError> {
    let enabled = tx.now.truncated();
    let iam = iam_mut(tx, account)?;
    iam.exists(&owner)?;
    let count = iam.mfa_devices_of(&owner).count();
    let device = iam.mfa_device_mut(serial)?;
    if device.assignment.is_some() {
        return Err(IamError::MfaDeviceInUse);
    }
    MFA_DEVICES_PER_USER.admit(count + 1)?;
    device.assignment = Some(MfaAssignment { owner, enabled, drift });
    device.spent = spent;
    Ok(())
}

/// Notes that a code of a time step was used, and how far the device's clock is ahead.
///
/// # Errors
/// When the device is not the owner's.
pub fn spend(
    tx: &mut Tx<'_>,
    account: AccountId,
    owner: &CredentialOwner,
    serial: &str,
    drift: i64,
    spent: i64,
) -> Result<(), IamError> {
    let device = iam_mut(tx, account)?.mfa_device_mut(serial)?;
    match &mut device.assignment {
        Some(assignment) if assignment.owner == *owner => {
            assignment.drift = drift;
            device.spent = spent;
            Ok(())
        }
        _ => Err(IamError::NoSuchMfaDevice(serial.to_owned())),
    }
}

/// Takes a device away from whoever uses it; it can be enabled again.
///
/// # Errors
/// When the user does not exist or the device is not the user's.
pub fn deactivate(tx: &mut Tx<'_>, account: AccountId, owner: &CredentialOwner, serial: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    iam.mfa_device_of(owner, serial)?;
    iam.mfa_device_mut(serial)?.assignment = None;
    Ok(())
}

/// Removes a device that nobody uses.
///
/// # Errors
/// When it does not exist or is in use.
pub fn delete(tx: &mut Tx<'_>, account: AccountId, serial: &str) -> Result<(), IamError> {
    let iam = iam_mut(tx, account)?;
    if iam.mfa_device(serial)?.assignment.is_some() {
        return Err(IamError::MfaDeviceNotDeactivated);
    }
    iam.mfa_devices.remove(serial);
    Ok(())
}

impl Iam {
    /// The device of a serial number.
    ///
    /// # Errors
    /// When there is none.
    pub fn mfa_device(&self, serial: &str) -> Result<&Shared<MfaDevice>, IamError> {
        self.mfa_devices.get(serial).ok_or_else(|| IamError::NoSuchMfaDevice(serial.to_owned()))
    }
    /// A device that is somebody's second factor.
    ///
    /// # Errors
    /// When the owner does not exist or does not use it.
    pub fn mfa_device_of(
        &self,
        owner: &CredentialOwner,
        serial: &str,
    ) -> Result<(&Shared<MfaDevice>, &MfaAssignment), IamError> {
        self.exists(owner)?;
        let device = self.mfa_devices.get(serial);
        let found = device.and_then(|device| device.assignment.as_ref().map(|assignment| (device, assignment)));
        let found = found.filter(|(_, assignment)| assignment.owner == *owner);
        found.ok_or_else(|| IamError::NoSuchMfaDevice(serial.to_owned()))
    }
    /// The devices somebody uses.
    pub fn mfa_devices_of(
        &self,
        owner: &CredentialOwner,
    ) -> impl Iterator<Item = (&Shared<MfaDevice>, &MfaAssignment)> {
        let in_use = self.mfa_devices.values().filter_map(|device| Some((device, device.assignment.as_ref()?)));
        in_use.filter(move |(_, assignment)| assignment.owner == *owner)
    }
    pub(super) fn mfa_device_mut(&mut self, serial: &str) -> Result<&mut MfaDevice, IamError> {
        let device = self.mfa_devices.get_mut(serial).map(Shared::make_mut);
        device.ok_or_else(|| IamError::NoSuchMfaDevice(serial.to_owned()))
    }
    /// INVARIANT: what belongs to a user names it as it is called now.
    pub(super) fn rename_mfa_owner(&mut self, old: &EntityName, new: &EntityName) {
        let owner = CredentialOwner::User(old.clone());
        let serials: Vec<_> = self.mfa_devices_of(&owner).map(|(device, _)| device.serial.clone()).collect();
        for serial in serials {
            let device = self.mfa_devices.get_mut(&serial).map(Shared::make_mut);
            if let Some(assignment) = device.and_then(|device| device.assignment.as_mut()) {
                assignment.owner = CredentialOwner::User(new.clone());
            }
        }
    }
    pub(super) fn exists(&self, owner: &CredentialOwner) -> Result<(), IamError> {
        match owner {
            CredentialOwner::Root => Ok(()),
            CredentialOwner::User(name) => self.require_user(name.as_str()).map(|_| ()),
        }
    }
}

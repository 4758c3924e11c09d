//! The codes that MFA devices show.

use std::collections::BTreeSet;

use federation::totp::Seed;
use state::Partition;

use crate::host::Emulator;

impl Emulator {
    /// The code that a device shows at this emulator's time: a virtual device in IAM by its ARN, or the app of a person of
    /// IAM Identity Center by the person's name or id. Only whoever runs the emulator can ask: it takes the place of the
    /// telephone that a test does not have.
    ///
    /// # Errors
    /// When there is no such device: a sentence that names those that are there.
    pub fn mfa_code(&self, device: &str) -> Result<String, String> {
        let partition = self.snapshot();
        let seed = of_iam(&partition, device).or_else(|| of_person(&partition, device));
        seed.map(|seed| seed.code(self.clock().now())).ok_or_else(|| unknown(&partition, device))
    }
}

/// A virtual device in IAM, by its serial number. Security keys show no codes.
fn of_iam(partition: &Partition, device: &str) -> Option<Seed> {
    let serial = aws::Arn::parse(device).ok()?;
    let account = partition.account(serial.account_id()?)?;
    let device = account.iam.mfa_device(serial.as_str()).ok().filter(|device| device.is_virtual)?;
    Seed::new(&device.seed).ok()
}

/// The app of a person of IAM Identity Center, by name or id.
fn of_person(partition: &Partition, user: &str) -> Option<Seed> {
    let mut ids = partition.identity_stores.values().filter_map(|store| store.user_named(user)).map(|user| &*user.id);
    let factors = &partition.sign_in.second_factors;
    let factor = ids.find_map(|id| factors.get(id)).or_else(|| factors.get(user))?;
    Seed::from_base32(&factor.seed).ok()
}

/// There is no such device; these are there.
fn unknown(partition: &Partition, device: &str) -> String {
    let mut known = BTreeSet::new();
    for account in partition.accounts.values() {
        let devices = account.iam.mfa_devices.values().filter(|device| device.is_virtual);
        known.extend(devices.map(|device| device.serial.to_string()));
    }
    for id in partition.sign_in.second_factors.keys() {
        let user = partition.identity_stores.values().find_map(|store| store.users.get(&**id));
        known.extend(user.map(|user| user.name().to_owned()));
    }
    let device: String = device.chars().take(128).collect();
    match known.is_empty() {
        true => format!("there is no MFA device `{device}`, nor any other"),
        false => {
            let known: Vec<String> = known.into_iter().take(20).collect();
            format!("there is no MFA device `{device}`; known: {}", known.join(", "))
        }
    }
}

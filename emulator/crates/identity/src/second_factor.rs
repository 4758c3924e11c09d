//! Codes of MFA devices: which are right, and what becomes of them.
//!
//! A code works once: whoever accepts one writes down its time step, and takes only later ones.

use aws::Timestamp;
use federation::totp::Seed;
use state::iam::MfaDevice;
use state::iam::mfa::MfaAssignment;

const MILLIS_PER_STEP: i64 = 30_000;
/// How far a device's clock may be off before it is synchronized: an hour in either direction. AWS does not document its
/// limit.
const RESYNC_STEPS: i64 = 120;

/// Two codes in a row that were right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    /// The time step of the second code.
    pub(crate) step: i64,
    /// How many time steps the device's clock is ahead.
    pub(crate) drift: i64,
}

/// The secret of a device, as codes are made of it.
pub(crate) fn seed(device: &MfaDevice) -> Option<Seed> {
    Seed::new(&device.seed).ok()
}

/// The time step of a code that a device in use shows about now and that was not used before.
pub(crate) fn accepted(device: &MfaDevice, assignment: &MfaAssignment, code: &str, now: Timestamp) -> Option<i64> {
    let step = seed(device)?.check(code, shifted(now, assignment.drift))?;
    i64::try_from(step).ok().filter(|step| *step > device.spent)
}

/// Two codes in a row that a device shows about now and that were not used before.
pub(crate) fn pair(device: &MfaDevice, first: &str, second: &str, now: Timestamp) -> Option<Pair> {
    consecutive(&seed(device)?, device, first, second, now, 0)
}

/// The same of a device whose clock went astray.
pub(crate) fn resynchronized(device: &MfaDevice, first: &str, second: &str, now: Timestamp) -> Option<Pair> {
    let seed = seed(device)?;
    // The nearest first: in a wide range a pair may occur twice by chance.
    let drifts = (0..=RESYNC_STEPS).flat_map(|distance| [distance, -distance]);
    drifts.filter_map(|drift| consecutive(&seed, device, first, second, now, drift)).next()
}

fn consecutive(seed: &Seed, device: &MfaDevice, first: &str, second: &str, now: Timestamp, drift: i64) -> Option<Pair> {
    let step = seed.check_consecutive(first, second, shifted(now, drift))?;
    let step = i64::try_from(step).ok().filter(|step| step - 1 > device.spent)?;
    Some(Pair { step, drift })
}

fn shifted(now: Timestamp, steps: i64) -> Timestamp {
    Timestamp::from_millis(now.millis().saturating_add(steps.saturating_mul(MILLIS_PER_STEP)))
}

//! What people of the Identity Center directory sign in with: a password, and the codes of an authenticator app.

use federation::totp::Seed;
use state::identity_store::{IdentityStoreError, User, set_password as keep};
use state::sign_in::{SecondFactor, SecondFactorMode};
use state::{Partition, Shared, Tx};

/// The bytes of a new seed, as many as AWS makes.
const SEED: usize = 40;

/// Sets the password of a person, or takes it away. What is kept tells nothing of it.
pub(crate) fn set_password(
    tx: &mut Tx<'_>,
    store: &str,
    user: &str,
    password: Option<&str>,
) -> Result<(), IdentityStoreError> {
    let digest = password.map(|password| digest(tx.partition(), user, password));
    keep(tx, store, user, digest.as_deref())
}

/// Whether this is the password of a person.
pub(crate) fn is_password(partition: &Partition, user: &User, password: &str) -> bool {
    user.password.as_deref().is_some_and(|kept| kept == digest(partition, &user.id, password))
}

/// Under the person's id, so that equal passwords look different.
fn digest(partition: &Partition, user: &str, password: &str) -> String {
    partition.token_key.digest("identity center password", &[user.as_bytes(), password.as_bytes()])
}

/// Whether a person has to give a code, and can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SecondFactorNeed {
    /// None is asked for.
    None,
    /// A code of the person's app.
    Code,
    /// One is needed, and there is no app: "Block their sign-in".
    Missing,
}

/// What is asked of a person after the password. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/how-to-configure-mfa-device-enforcement.html>.
pub(crate) fn second_factor(partition: &Partition, instance: &str, user: &str) -> SecondFactorNeed {
    let sign_in = &partition.sign_in;
    let mode = sign_in.second_factor_modes.get(instance).copied().unwrap_or_default();
    match (mode, sign_in.second_factors.contains_key(user)) {
        (SecondFactorMode::Nobody, _) | (SecondFactorMode::WhoHasOne, false) => SecondFactorNeed::None,
        (SecondFactorMode::WhoHasOne | SecondFactorMode::Everybody, true) => SecondFactorNeed::Code,
        (SecondFactorMode::Everybody, false) => SecondFactorNeed::Missing,
    }
}

/// Gives a person an authenticator app in place of an earlier one: with a seed of one's own, or a new one.
pub(crate) fn register_app(tx: &mut Tx<'_>, user: &str, seed: Option<Seed>) -> Option<Seed> {
    let seed = match seed {
        Some(seed) => seed,
        None => {
            let bytes: Vec<u8> = std::iter::repeat_with(|| tx.ids.uuid_bytes()).flatten().take(SEED).collect();
            Seed::new(&bytes).ok()?
        }
    };
    let factor = SecondFactor { seed: seed.to_base32().into(), spent: 0 };
    tx.partition_mut().sign_in.make_mut().second_factors.insert(user.into(), Shared::new(factor));
    Some(seed)
}

/// Takes the app away; false where there was none.
pub(crate) fn remove_app(tx: &mut Tx<'_>, user: &str) -> bool {
    tx.partition_mut().sign_in.make_mut().second_factors.remove(user).is_some()
}

/// Whether a code is right; it is spent then. A code is good once:
/// <https://www.rfc-editor.org/rfc/rfc6238#section-5.2>.
pub(crate) fn spend_code(tx: &mut Tx<'_>, user: &str, code: &str) -> bool {
    let Some(factor) = tx.partition().sign_in.second_factors.get(user) else { return false };
    let step = Seed::from_base32(&factor.seed)
        .ok()
        .and_then(|seed| seed.check(code, tx.now))
        .filter(|step| *step > factor.spent);
    let Some(step) = step else { return false };
    if let Some(factor) = tx.partition_mut().sign_in.make_mut().second_factors.get_mut(user) {
        factor.make_mut().spent = step;
    }
    true
}

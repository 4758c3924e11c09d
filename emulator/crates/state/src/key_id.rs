//! Access key ids, which tell the account they belong to.
//!
//! AWS's own do: behind the prefix stand 80 bits in base32, a one, forty bits of the account's number, and 39 more. That
//! is not documented but well known (<https://github.com/tristanmorgan/awskeyring/pull/93>), and it lets
//! `sts:GetAccessKeyInfo` answer for temporary keys, of which nothing is stored.

use aws::{AccessKeyId, AccountId};

const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LETTERS: u32 = 16;
const FREE_BITS: u32 = 39;
/// Ids made before AWS began to write the account into them have a zero here.
const WITH_ACCOUNT: u128 = 1 << 79;

/// The id of a key of an account: `AKIA…` or `ASIA…`, of which the free bits tell one key from another.
pub(crate) fn access_key_id(prefix: &str, account: AccountId, free: u64) -> AccessKeyId {
    let free = u128::from(free) & ((1 << FREE_BITS) - 1);
    let bits = WITH_ACCOUNT | (u128::from(account.number()) << FREE_BITS) | free;
    let letter = |at: u32| {
        let index = usize::try_from((bits >> (5 * (LETTERS - 1 - at))) & 31).ok()?;
        BASE32.get(index).map(|byte| char::from(*byte))
    };
    let mut id = prefix.to_owned();
    id.extend((0..LETTERS).filter_map(letter));
    id.into()
}

/// The account that an access key id tells; none for ids of another form.
pub fn account_of(id: &AccessKeyId) -> Option<AccountId> {
    let text = id.as_str();
    let letters = text.strip_prefix("AKIA").or_else(|| text.strip_prefix("ASIA"))?;
    if letters.len() != 16 {
        return None;
    }
    let mut bits = 0_u128;
    for letter in letters.bytes() {
        let index = BASE32.iter().position(|other| *other == letter)?;
        bits = (bits << 5) | u128::try_from(index).ok()?;
    }
    let number = u64::try_from((bits >> FREE_BITS) & ((1 << 40) - 1)).ok()?;
    let is_number = bits & WITH_ACCOUNT != 0 && number < 1_000_000_000_000;
    is_number.then(|| AccountId::new(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// <https://github.com/fwdcloudsec/known_aws_accounts/issues/33>,
    /// <https://github.com/praetorian-inc/aurelian/pull/110>
    #[test]
    fn real_ids_tell_their_account() {
        for (id, want) in [
            ("AKIAVCODYLSA53PQK4ZA", Some("348839763073")),
            ("AKIAWDB7XWLS3OBANPCE", Some("418892985061")),
            // Of the old form, as all of AWS's examples.
            ("AKIAIOSFODNN7EXAMPLE", None),
            ("AKIAVCODYLSA53PQK4Z", None),
            ("AKIAVCODYLSA53PQK4Z1", None),
            ("AIDAVCODYLSA53PQK4ZA", None),
        ] {
            assert_eq!(account_of(&id.into()), want.map(|text| text.parse().unwrap()), "{id}");
        }
    }

    #[test]
    fn an_id_tells_the_account_it_was_made_for() {
        for number in [0, 1, 42, 111_111_111_111, 999_999_999_999] {
            let account = AccountId::new(number);
            for free in [0, 1, u64::MAX] {
                let id = access_key_id("ASIA", account, free);
                assert_eq!((id.as_str().len(), account_of(&id)), (20, Some(account)), "{id}");
            }
        }
    }
}

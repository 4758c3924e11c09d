use aws::{AccessKeyId, AccountId};

/// Makes every id and secret the emulator hands out, from a seed: the same seed and the same calls give the same ids.
///
/// Forms follow [unique identifiers](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids)
/// and the [Organizations API's patterns](https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html).
#[derive(Debug, Clone)]
pub struct Ids {
    state: u64,
}

const UPPER_BASE32: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LOWER_BASE36: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
const SECRET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const HEX: &[u8] = b"0123456789abcdef";

impl Ids {
    /// A generator that starts from this seed.
    pub fn new(seed: u64) -> Ids {
        Ids { state: seed }
    }
    /// A generator for one thing: it starts from the seed and the thing's name (FNV-1a), whatever came before.
    pub fn labelled(seed: u64, label: &str) -> Ids {
        let hash = label.bytes().fold(0xcbf2_9ce4_8422_2325_u64 ^ seed, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Ids::new(hash)
    }
    /// The next 64 bits (SplitMix64: every seed gives a full-period sequence).
    pub fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
    fn text(&mut self, alphabet: &[u8], length: usize) -> String {
        let size = u64::try_from(alphabet.len()).unwrap_or(1);
        (0..length)
            .filter_map(|_| {
                let at = usize::try_from(self.next_u64() % size).unwrap_or(0);
                alphabet.get(at).map(|byte| char::from(*byte))
            })
            .collect()
    }
    /// An IAM unique id: a four-letter prefix such as `AROA` and seventeen characters.
    pub fn unique(&mut self, prefix: &str) -> String {
        format!("{prefix}{}", self.text(UPPER_BASE32, 17))
    }
    /// A long-term (`AKIA`) or temporary (`ASIA`) access key id of an account: twenty characters.
    pub fn access_key(&mut self, prefix: &str, account: AccountId) -> AccessKeyId {
        crate::key_id::access_key_id(prefix, account, self.next_u64())
    }
    /// What ends the name of a file that a service delivers: sixteen characters.
    pub fn file_name(&mut self) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        self.text(LETTERS, 16)
    }
    /// The id of a signing certificate: thirty-two characters.
    pub fn certificate(&mut self) -> String {
        self.text(UPPER_BASE32, 32)
    }
    /// A secret access key: forty characters.
    pub fn secret(&mut self) -> String {
        self.text(SECRET, 40)
    }
    /// Twelve digits, the first never zero.
    pub fn account(&mut self) -> AccountId {
        AccountId::new(100_000_000_000 + self.next_u64() % 900_000_000_000)
    }
    /// `prefix` and `length` lower-case letters and digits: `o-` 10, `r-` 4, `ou-…-` 8, `p-` 8.
    pub fn lower(&mut self, prefix: &str, length: usize) -> String {
        format!("{prefix}{}", self.text(LOWER_BASE36, length))
    }
    /// `car-` and 32 hexadecimal digits, as `CreateAccount` returns.
    pub fn hex(&mut self, prefix: &str, length: usize) -> String {
        format!("{prefix}{}", self.text(HEX, length))
    }
    /// A version 4 UUID in lower case.
    pub fn uuid(&mut self) -> String {
        let mut part = |length| self.text(HEX, length);
        format!("{}-{}-4{}-a{}-{}", part(8), part(4), part(3), part(3), part(12))
    }
    /// Random bytes of a version 4 UUID, for request and event ids.
    pub fn uuid_bytes(&mut self) -> [u8; 16] {
        let mut bytes = [0u8; 16];
        let (high, low) = bytes.split_at_mut(8);
        high.copy_from_slice(&self.next_u64().to_be_bytes());
        low.copy_from_slice(&self.next_u64().to_be_bytes());
        bytes
    }
}

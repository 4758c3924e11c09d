use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A twelve-digit AWS account id.
///
/// ```
/// let id: aws::AccountId = "000000000042".parse().unwrap();
/// assert_eq!(id.to_string(), "000000000042");
/// assert!("42".parse::<aws::AccountId>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountId(u64);

/// The text is not twelve digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an account id has exactly twelve digits")]
pub struct ParseAccountIdError;

impl AccountId {
    /// Stands for no account: unlike every other id, no text is read as it.
    pub const NOBODY: AccountId = AccountId(u64::MAX);
    /// The account with this number; only the last twelve digits count.
    pub const fn new(number: u64) -> AccountId {
        AccountId(number % 1_000_000_000_000)
    }
    /// The id as a number below 10^12.
    pub const fn number(self) -> u64 {
        self.0
    }
}
impl FromStr for AccountId {
    type Err = ParseAccountIdError;
    fn from_str(text: &str) -> Result<AccountId, ParseAccountIdError> {
        if text.len() != 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseAccountIdError);
        }
        text.parse().map(AccountId).map_err(|_| ParseAccountIdError)
    }
}
impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}
impl fmt::Debug for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

/// A name that is compared as text and cheap to clone.
macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);
        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(text.into())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> $name {
                $name(text.into())
            }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
name! {
    /// An access key id: `AKIA…` for a long-term key, `ASIA…` for temporary credentials. See
    /// [unique identifiers](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids).
    AccessKeyId
}
name! {
    /// A Region code such as `eu-west-1`; not checked against a list.
    Region
}

impl AccessKeyId {
    /// Whether the id's prefix marks temporary credentials (`ASIA`).
    pub fn is_temporary(&self) -> bool {
        self.0.starts_with("ASIA")
    }
}

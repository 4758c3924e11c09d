//! KMS's own state: what a key is beside its policy, its grants, and what it encrypts.

mod cipher;
mod grant;
mod key;

pub use cipher::{Context, Unreadable, decrypt, encrypt, key_of, mac, random};
pub use grant::{Constraints, Grant, Grantee, grant, grant_of_token, grant_token, revoke};
pub use key::{Key, KeyState, Rotation, Unusable, aws_managed_key, delete_if_due, key_mut, schedule_deletion};

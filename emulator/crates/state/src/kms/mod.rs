//! KMS's own state: what a key is beside its policy, its grants, and what it encrypts.

mod cipher;
mod context;
mod grant;
mod key;

pub use cipher::{Unreadable, decrypt, encrypt, key_of, mac, random};
pub use context::{Context, condition_keys, context_of, onward_keys};
pub use grant::{Constraints, Grant, Grantee, grant, grant_of_token, grant_token, revoke};
pub use key::{Key, KeyState, Rotation, Unusable, aws_managed_key, delete_if_due, key_mut, schedule_deletion};

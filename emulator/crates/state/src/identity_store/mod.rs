//! The identity store of IAM Identity Center: people, groups, and who belongs to which. See
//! [Identity Center concepts](https://docs.aws.amazon.com/singlesignon/latest/userguide/users-groups-provisioning.html).
//!
//! The functions here keep the store's invariants: what is unique, and that every index says what the entities say. Who
//! may call them, and which attributes a request must have, is the service's business.

mod attribute;
mod error;
mod group;
mod membership;
mod profile;
mod scim_access;
mod source;
mod store;
mod unique;
mod user;

pub use attribute::{ListAttribute, SubAttribute, TextAttribute};
pub use error::{IdentityStoreError, ResourceKind, UniqueKind};
pub use group::{Group, GroupContent, create_group, delete_group, update_group};
pub use membership::{Membership, add_member, delete_membership};
pub use profile::{Entry, Profile};
pub use scim_access::{
    SCIM_TOKENS, ScimAccess, ScimToken, add_known_scim_token, add_scim_token, delete_scim_token, enable_scim,
};
pub use source::{ExternalProvider, IdentitySource, set_identity_source};
pub use store::{IdentityStore, Network, create, create_as, delete, set_network};
pub use unique::{EXTERNAL_IDS, ExternalId};
pub use user::{User, UserContent, UserStatus, create_user, delete_user, set_password, set_status, update_user};

use std::sync::Arc;

use aws::Timestamp;

/// Who made an entity, who changed it last, and which version of it this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When it was made.
    pub created: Timestamp,
    /// Who made it.
    pub created_by: Arc<str>,
    /// When it was changed last.
    pub updated: Timestamp,
    /// Who changed it last.
    pub updated_by: Arc<str>,
    /// Grows with every change.
    pub revision: u64,
}

impl Stamp {
    fn new(now: Timestamp, by: &str) -> Stamp {
        let by: Arc<str> = by.into();
        Stamp { created: now, created_by: by.clone(), updated: now, updated_by: by, revision: 1 }
    }
    fn touch(&mut self, now: Timestamp, by: &str) {
        self.updated = now;
        self.updated_by = by.into();
        self.revision += 1;
    }
}

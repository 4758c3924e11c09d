/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResourceKind {
    /// A store.
    IdentityStore,
    /// A person.
    User,
    /// A group.
    Group,
    /// That a person belongs to a group.
    GroupMembership,
}

/// What must be unique in a store. See
/// [uniqueness](https://docs.aws.amazon.com/singlesignon/latest/userguide/users-groups-provisioning.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UniqueKind {
    /// The name a person signs in with.
    UserName,
    /// The primary email address of a person.
    Email,
    /// What an outside directory calls a person or group.
    ExternalId,
    /// The name of a group.
    GroupDisplayName,
    /// A person in a group.
    Membership,
}

/// Why a change of the store is refused; the service puts AWS's code and sentence to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityStoreError {
    /// Nothing has this id.
    NotFound(ResourceKind, String),
    /// Another one has it.
    Duplicate(UniqueKind),
    /// The request was made for another version of the entity.
    StaleRevision,
    /// There would be too many of them.
    QuotaExceeded(ResourceKind, usize),
    /// The account has a store already.
    StoreExists,
    /// There would be a third token at a time.
    TooManyTokens,
    /// SCIM is not enabled.
    NoScim,
    /// No token has this id.
    NoSuchToken(String),
}

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Arn, Timestamp};

use super::key_mut;
use crate::iam::may_be_named;
use crate::{Partition, Tx};

/// What lets a principal use a key beside its policy. See
/// [grants](https://docs.aws.amazon.com/kms/latest/developerguide/grants.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// 64 hexadecimal digits.
    pub id: Arc<str>,
    /// What a person calls it; a second request with the same name and contents makes no second grant.
    pub name: Option<String>,
    /// When it was made.
    pub created: Timestamp,
    /// The account that made it.
    pub issuer: AccountId,
    /// Who may use the key.
    pub grantee: Grantee,
    /// Who may end the grant.
    pub retiring: Option<Grantee>,
    /// What the grantee may do: `Decrypt`, `CreateGrant`, …
    pub operations: Vec<String>,
    /// When the grant counts.
    pub constraints: Constraints,
}

/// Whom a grant names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grantee {
    /// An account, user, role or session.
    Principal {
        /// As it was named.
        arn: Arn,
        /// The unique id of a user or role: one made later under the same name is somebody else.
        id: Option<Arc<str>>,
    },
    /// A service of AWS.
    Service(String),
}

impl Grantee {
    /// Somebody who may be named: of a known account, only who exists.
    pub fn principal(partition: &Partition, arn: Arn) -> Option<Grantee> {
        // INVARIANT: a grant names no user or role of a known account that does not exist.
        may_be_named(partition, &arn).then(|| Grantee::Principal { id: partition.unique_id(&arn), arn })
    }
}

/// When a grant counts; all must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Constraints {
    /// The encryption context must be exactly this.
    pub equals: Option<BTreeMap<String, String>>,
    /// It must have all of this.
    pub subset: Option<BTreeMap<String, String>>,
    /// The call must be made on behalf of this resource.
    pub source_arn: Option<String>,
}

/// Adds a grant to a key, unless there is one with the same name and contents. Gives its id.
pub fn grant(tx: &mut Tx<'_>, key: &Arn, mut new: Grant) -> Option<Arc<str>> {
    let key = key_mut(tx, key)?;
    // INVARIANT: a grant names an operation once, however often the request did.
    let mut named = std::collections::BTreeSet::new();
    new.operations.retain(|operation| named.insert(operation.clone()));
    let same = |known: &Grant| {
        let with = Grant { id: known.id.clone(), created: known.created, ..new.clone() };
        new.name.is_some() && *known == with
    };
    if let Some(known) = key.grants.values().find(|known| same(known)) {
        return Some(known.id.clone());
    }
    let id = new.id.clone();
    key.grants.insert(id.clone(), new.into());
    Some(id)
}

/// Ends a grant; whether there was one.
pub fn revoke(tx: &mut Tx<'_>, key: &Arn, id: &str) -> bool {
    key_mut(tx, key).is_some_and(|key| key.grants.remove(id).is_some())
}

/// The token of a grant: it names key and grant, and nobody else can make it.
pub fn grant_token(partition: &Partition, key: &Arn, id: &str) -> String {
    partition.token_key.seal("grant", &format!("{key} {id}"))
}

/// Key and id of the grant that a token names.
pub fn grant_of_token(partition: &Partition, token: &str) -> Option<(Arn, String)> {
    let text = partition.token_key.open("grant", token).ok()?;
    let (key, id) = text.split_once(' ')?;
    Some((Arn::parse(key).ok()?, id.to_owned()))
}

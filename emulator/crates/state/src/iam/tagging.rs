//! Tags of IAM resources. See [tagging IAM resources](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).

use std::collections::BTreeSet;

use aws::{AccountId, Arn};

use super::{Iam, IamError, iam_mut, quotas};
use crate::{Tags, Tx};

/// What can have tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tagged<'a> {
    /// The user of this name.
    User(&'a str),
    /// The role of this name.
    Role(&'a str),
    /// The customer managed policy of this ARN.
    Policy(&'a Arn),
}

/// Whether keys that differ in case only are one key: "Tag key values for IAM users and roles are not case sensitive,
/// but case is preserved", while those of other IAM resources are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyCase {
    /// `Team` and `team` are one key.
    Ignored,
    /// They are two.
    Counts,
}

impl KeyCase {
    fn folded(self, key: &str) -> String {
        match self {
            KeyCase::Ignored => key.to_lowercase(),
            KeyCase::Counts => key.to_owned(),
        }
    }
    /// The key as it is spelled in `tags`.
    fn spelled<'a>(self, tags: &'a Tags, key: &str) -> Option<&'a str> {
        let folded = self.folded(key);
        tags.iter().map(|(key, _)| key).find(|key| self.folded(key) == folded)
    }
}

/// `tags` with further ones; a key that is there already, in the spelling of today, gets the new value.
///
/// # Errors
/// When a key is given twice or reserved, or there would be more than fifty.
pub fn with_tags<'a>(
    tags: &Tags,
    added: impl IntoIterator<Item = (&'a str, &'a str)>,
    case: KeyCase,
) -> Result<Tags, IamError> {
    let (mut tags, mut seen) = (tags.clone(), BTreeSet::new());
    for (key, value) in added {
        if is_reserved(key) {
            return Err(IamError::ReservedTagKey);
        }
        if !seen.insert(case.folded(key)) {
            return Err(IamError::DuplicateTagKey);
        }
        if let Some(old) = case.spelled(&tags, key).map(str::to_owned) {
            tags.remove(&old);
        }
        tags.set(key, value);
    }
    // INVARIANT: a resource has at most fifty tags.
    if tags.len() > quotas::TAGS { Err(IamError::TooManyTags) } else { Ok(tags) }
}

/// "You cannot create a tag key or value that begins with the text `aws:`".
fn is_reserved(key: &str) -> bool {
    key.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:"))
}

/// Adds tags to a resource.
///
/// # Errors
/// When it does not exist, or as [`with_tags`].
pub fn tag<'a>(
    tx: &mut Tx<'_>,
    account: AccountId,
    of: Tagged<'_>,
    added: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(), IamError> {
    let (tags, case) = iam_mut(tx, account)?.tags_mut(of)?;
    *tags = with_tags(tags, added, case)?;
    Ok(())
}

/// Removes tags from a resource; keys it does not have are ignored.
///
/// # Errors
/// When it does not exist.
pub fn untag<'a>(
    tx: &mut Tx<'_>,
    account: AccountId,
    of: Tagged<'_>,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<(), IamError> {
    let (tags, case) = iam_mut(tx, account)?.tags_mut(of)?;
    for key in keys {
        if let Some(key) = case.spelled(tags, key).map(str::to_owned) {
            tags.remove(&key);
        }
    }
    Ok(())
}

impl Iam {
    /// The tags of a resource.
    ///
    /// # Errors
    /// When it does not exist.
    pub fn tags(&self, of: Tagged<'_>) -> Result<&Tags, IamError> {
        match of {
            Tagged::User(name) => self.require_user(name).map(|user| &user.tags),
            Tagged::Role(name) => self.require_role(name).map(|role| &role.tags),
            Tagged::Policy(arn) => {
                self.policy(arn).map(|policy| &policy.tags).ok_or_else(|| IamError::NoSuchPolicy(arn.clone()))
            }
        }
    }
    fn tags_mut(&mut self, of: Tagged<'_>) -> Result<(&mut Tags, KeyCase), IamError> {
        Ok(match of {
            Tagged::User(name) => (&mut self.user_mut(name)?.tags, KeyCase::Ignored),
            Tagged::Role(name) => (&mut self.role_mut(name)?.tags, KeyCase::Ignored),
            Tagged::Policy(arn) => (&mut self.policy_mut(arn)?.tags, KeyCase::Counts),
        })
    }
}

//! Secrets Manager's own state: the versions of a secret.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws::{Arn, Timestamp};

use crate::due::Task;
use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, delete, resource_mut};
use crate::{Shared, Tx};

/// The version that is in use.
pub const CURRENT: &str = "AWSCURRENT";
/// The one that was in use before.
pub const PREVIOUS: &str = "AWSPREVIOUS";

/// What a secret is beside its policy.
#[derive(Debug, Clone)]
pub struct Secret {
    /// When it was made.
    pub created: Timestamp,
    /// When it was changed last.
    pub changed: Timestamp,
    /// What a person says of it.
    pub description: Option<String>,
    /// The key that it names; none stands for AWS's own.
    pub kms_key: Option<String>,
    /// When somebody asked for its deletion, and when it comes.
    pub deletion: Option<(Timestamp, Timestamp)>,
    /// Its versions by id.
    pub versions: OrdMap<Arc<str>, Shared<Version>>,
}

/// A version of a secret. See
/// <https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version>.
#[derive(Debug, Clone)]
pub struct Version {
    /// When it was made.
    pub created: Timestamp,
    /// What is secret.
    pub value: SecretValue,
    /// Its staging labels; without one it is deprecated.
    pub stages: BTreeSet<String>,
}

/// What is secret. Never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub enum SecretValue {
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}
impl fmt::Debug for SecretValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Secret {
    /// A secret without a value.
    pub fn new(created: Timestamp) -> Secret {
        Secret { created, changed: created, description: None, kms_key: None, deletion: None, versions: OrdMap::new() }
    }
    /// The version with a staging label.
    pub fn staged(&self, stage: &str) -> Option<(&Arc<str>, &Shared<Version>)> {
        self.versions.iter().find(|(_, version)| version.stages.contains(stage))
    }
    /// Gives a label to a version, and takes it from the one that has it. What was current before is the previous one.
    pub fn label(&mut self, id: &str, stage: &str) {
        let before = self.staged(stage).map(|(id, _)| id.clone()).filter(|before| **before != *id);
        self.unlabel(stage);
        if let Some(version) = self.versions.get_mut(id) {
            version.make_mut().stages.insert(stage.to_owned());
        }
        // INVARIANT: whenever another version becomes current, the last one is the previous one.
        if let Some(before) = before.filter(|_| stage == CURRENT) {
            self.unlabel(PREVIOUS);
            if let Some(version) = self.versions.get_mut(&before) {
                version.make_mut().stages.insert(PREVIOUS.to_owned());
            }
        }
    }
    /// Takes a label from whichever version has it.
    pub fn unlabel(&mut self, stage: &str) {
        // INVARIANT: a label is on one version at most.
        let id = self.staged(stage).map(|(id, _)| id.clone());
        if let Some(version) = id.and_then(|id| self.versions.get_mut(&id)) {
            version.make_mut().stages.remove(stage);
        }
    }
}

impl PolicyResource {
    /// What it is as a secret, where it is one.
    pub fn as_secret(&self) -> Option<&Shared<Secret>> {
        if let Detail::Secret(secret) = &self.detail { Some(secret) } else { None }
    }
}

/// A secret for changing.
pub fn secret_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Secret> {
    if let Detail::Secret(secret) = &mut resource_mut(tx, arn).ok()?.detail { Some(secret.make_mut()) } else { None }
}

/// Marks a secret for deletion after some days.
pub fn schedule_deletion(tx: &mut Tx<'_>, arn: &Arn, days: u16) -> Option<Timestamp> {
    let (now, at) = (tx.now, tx.now.after(Duration::from_hours(24) * u32::from(days)));
    secret_mut(tx, arn)?.deletion = Some((now, at));
    tx.partition_mut().due.add(at, Task::DeleteSecret { secret: arn.clone() });
    Some(at)
}

/// Deletes a secret whose recovery window ends now, unless it was restored.
pub fn delete_if_due(tx: &mut Tx<'_>, arn: &Arn) {
    let secret = tx.partition().resource(arn).and_then(|found| found.as_secret());
    if secret.is_some_and(|secret| secret.deletion.is_some_and(|(_, due)| due == tx.now)) {
        // It was found just now.
        let _ = delete(tx, arn);
    }
}

use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Arn, Region, Timestamp};

use super::Grant;
use crate::due::Task;
use crate::map::OrdMap;
use crate::resource::{Detail, NewResource, PolicyResource, ResourceError, ResourceKind, create, delete, resource_mut};
use crate::{Partition, Shared, Tags, Tx};

const DAY: Duration = Duration::from_hours(24);

/// What a key is beside its policy. Its material is not here: it follows from the partition's own key and the ARN. See
/// [`KeyMetadata`](https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html).
#[derive(Debug, Clone)]
pub struct Key {
    /// When it was made.
    pub created: Timestamp,
    /// What a person says of it.
    pub description: String,
    /// `SYMMETRIC_DEFAULT`, `HMAC_256`, …
    pub spec: Arc<str>,
    /// `ENCRYPT_DECRYPT`, `SIGN_VERIFY`, `GENERATE_VERIFY_MAC` or `KEY_AGREEMENT`.
    pub usage: Arc<str>,
    /// Whether AWS made it for one of its services.
    pub aws_managed: bool,
    /// Whether it is switched on.
    pub enabled: bool,
    /// When it will be deleted, once somebody asked for it.
    pub deletion: Option<Timestamp>,
    /// How its material is replaced.
    pub rotation: Option<Rotation>,
    /// Its grants by id.
    pub grants: OrdMap<Arc<str>, Shared<Grant>>,
}

/// How the material of a key is replaced from time to time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotation {
    /// How many days its material lasts.
    pub days: u16,
    /// When it was switched on.
    pub since: Timestamp,
}

/// See [key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// In use.
    Enabled,
    /// Switched off.
    Disabled,
    /// To be deleted.
    PendingDeletion,
}

impl KeyState {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            KeyState::Enabled => "Enabled",
            KeyState::Disabled => "Disabled",
            KeyState::PendingDeletion => "PendingDeletion",
        }
    }
}

impl Key {
    /// A symmetric key for encryption, in use.
    pub fn new(created: Timestamp) -> Key {
        Key {
            created,
            description: String::new(),
            spec: "SYMMETRIC_DEFAULT".into(),
            usage: "ENCRYPT_DECRYPT".into(),
            aws_managed: false,
            enabled: true,
            deletion: None,
            rotation: None,
            grants: OrdMap::new(),
        }
    }
    /// Its state.
    pub fn state(&self) -> KeyState {
        match (self.deletion, self.enabled) {
            (Some(_), _) => KeyState::PendingDeletion,
            (None, true) => KeyState::Enabled,
            (None, false) => KeyState::Disabled,
        }
    }
    /// Whether it can be used; `arn` is its own.
    ///
    /// # Errors
    /// Why not.
    pub fn check_state(&self, arn: &Arn) -> Result<(), Unusable> {
        match self.state() {
            KeyState::Enabled => Ok(()),
            KeyState::Disabled => Err(Unusable::Disabled(arn.clone())),
            KeyState::PendingDeletion => Err(Unusable::PendingDeletion(arn.clone())),
        }
    }
    /// Whether it is symmetric and encrypts.
    pub fn is_symmetric(&self) -> bool {
        &*self.spec == "SYMMETRIC_DEFAULT"
    }
}

impl Rotation {
    /// When the material is replaced next.
    pub fn next(&self, now: Timestamp) -> Timestamp {
        let period = DAY * u32::from(self.days.max(1));
        let passed = now.since(self.since).as_secs() / period.as_secs();
        self.since.after(period * u32::try_from(passed + 1).unwrap_or(1))
    }
}

impl PolicyResource {
    /// What it is as a key, where it is one.
    pub fn as_key(&self) -> Option<&Shared<Key>> {
        if let Detail::Key(key) = &self.detail { Some(key) } else { None }
    }
}

impl Partition {
    /// The key that a request names by its id, its ARN, an alias or the ARN of an alias, as seen from an account and a
    /// Region.
    pub fn key(&self, name: &str, account: AccountId, region: &Region) -> Option<&Shared<PolicyResource>> {
        let arn = Arn::parse(&self.key_arn(name, account, region)).ok()?;
        self.governing_resource(&arn).filter(|found| found.kind == ResourceKind::Key)
    }
    /// The ARN that such a name stands for, whether there is a key or not: of a key, or of an alias.
    pub fn key_arn(&self, name: &str, account: AccountId, region: &Region) -> String {
        match name {
            _ if name.starts_with("arn:") => name.to_owned(),
            _ if name.starts_with("alias/") => crate::arn_text(&self.name, "kms", region.as_str(), account, name),
            _ => self.resource_arn(ResourceKind::Key, account, region, name),
        }
    }
}

/// Why a key cannot encrypt or decrypt, in KMS's words. See
/// [key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html#key-state-table).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// There is none of that name.
    #[error("Key '{0}' does not exist")]
    NotFound(String),
    /// It is switched off.
    #[error("{0} is disabled.")]
    Disabled(Arn),
    /// It waits for its deletion.
    #[error("{0} is pending deletion.")]
    PendingDeletion(Arn),
    /// It does something else.
    #[error("{0} is not a symmetric encryption key.")]
    NotSymmetric(Arn),
}

impl Unusable {
    /// The error code, as services of AWS pass it on: `KMS.DisabledException`.
    pub fn code(&self) -> &'static str {
        match self {
            Unusable::NotFound(_) => "KMS.NotFoundException",
            Unusable::Disabled(_) => "KMS.DisabledException",
            Unusable::PendingDeletion(_) => "KMS.KMSInvalidStateException",
            Unusable::NotSymmetric(_) => "KMS.InvalidKeyUsageException",
        }
    }
}

impl Partition {
    /// The ARN of a symmetric key in use, by any of its names as seen from an account. Services encrypt with keys of the
    /// Region that the data is in.
    ///
    /// # Errors
    /// When there is no such key there, or it cannot be used.
    pub fn usable_key(&self, name: &str, account: AccountId, region: &Region) -> Result<Arn, Unusable> {
        let found = self.key(name, account, region).filter(|found| found.region == *region);
        let (arn, key) = found
            .and_then(|found| Some((&found.arn, found.as_key()?)))
            .ok_or_else(|| Unusable::NotFound(name.to_owned()))?;
        key.check_state(arn)?;
        if key.is_symmetric() { Ok(arn.clone()) } else { Err(Unusable::NotSymmetric(arn.clone())) }
    }
}

/// A key for changing.
pub fn key_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Key> {
    if let Detail::Key(key) = &mut resource_mut(tx, arn).ok()?.detail { Some(key.make_mut()) } else { None }
}

/// Switches a key off and has it deleted when the waiting period is over.
pub fn schedule_deletion(tx: &mut Tx<'_>, arn: &Arn, days: u16) -> Option<Timestamp> {
    let at = tx.now.after(DAY * u32::from(days));
    let key = key_mut(tx, arn)?;
    (key.enabled, key.deletion) = (false, Some(at));
    tx.partition_mut().due.add(at, Task::DeleteKey { key: arn.clone() });
    Some(at)
}

/// Deletes a key whose waiting period ends now, unless the deletion was cancelled or put off.
pub fn delete_if_due(tx: &mut Tx<'_>, arn: &Arn) {
    let key = tx.partition().resource(arn).and_then(|found| found.as_key());
    if key.is_some_and(|key| key.deletion == Some(tx.now)) {
        // It was found just now.
        let _ = delete(tx, arn);
    }
}

/// The key that AWS keeps in an account and Region for one of its services, `alias/aws/…`; made at its first use. See
/// <https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk>.
///
/// # Errors
/// When the account does not exist.
pub fn aws_managed_key(
    tx: &mut Tx<'_>,
    account: AccountId,
    region: &Region,
    service: &str,
) -> Result<Shared<PolicyResource>, ResourceError> {
    let alias = format!("alias/aws/{service}");
    if let Some(found) = tx.partition().key(&alias, account, region) {
        return Ok(found.clone());
    }
    let name = tx.ids.uuid();
    let policy = aws_managed_policy(tx.partition(), account, region, service);
    let new = NewResource {
        kind: ResourceKind::Key,
        region,
        name: &name,
        suffix: None,
        policy: Some(&policy),
        tags: Tags::new(),
    };
    let made = create(tx, account, new)?;
    if let Some(key) = key_mut(tx, &made.arn) {
        key.aws_managed = true;
        key.description = format!("Default key that protects my {service} data when no other key is defined");
        // "AWS KMS automatically rotates AWS managed keys every year".
        key.rotation = Some(Rotation { days: 365, since: key.created });
    }
    let owner = tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?;
    owner.key_aliases.insert((region.clone(), alias.as_str().into()), made.arn.clone());
    tx.partition().resource(&made.arn).cloned().ok_or(ResourceError::NoSuchResource(made.arn.clone()))
}

/// Use through the service alone, by whoever may use the service.
fn aws_managed_policy(partition: &Partition, account: AccountId, region: &Region, service: &str) -> String {
    let root = partition.global_arn("iam", account, "root");
    format!(
        r#"{{"Version":"2012-10-17","Id":"auto-{service}-1","Statement":[{{"Sid":"Allow access through {service} for all principals in the account that are authorized to use it","Effect":"Allow","Principal":{{"AWS":"*"}},"Action":["kms:Encrypt","kms:Decrypt","kms:ReEncrypt*","kms:GenerateDataKey*","kms:DescribeKey"],"Resource":"*","Condition":{{"StringEquals":{{"kms:CallerAccount":"{account}","kms:ViaService":"{service}.{region}.amazonaws.com"}}}}}},{{"Sid":"Allow direct access to key metadata to the account","Effect":"Allow","Principal":{{"AWS":"{root}"}},"Action":["kms:Describe*","kms:Get*","kms:List*"],"Resource":"*"}}]}}"#
    )
}

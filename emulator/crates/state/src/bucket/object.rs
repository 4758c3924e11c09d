use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use aws::{AccountId, Timestamp};
use blob::{Blob, Checksum};

use super::configuration::Acl;
use super::encryption::Encryption;
use super::lock::Retention;
use crate::map::Vector;
use crate::{Shared, Tags};

/// The id of a version.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum VersionId {
    /// `null`: the version that was put while no versions were kept.
    Null,
    /// Of a version that stays when another is put.
    Named(Arc<str>),
}

impl VersionId {
    /// As requests name it.
    pub fn as_str(&self) -> &str {
        match self {
            VersionId::Null => "null",
            VersionId::Named(id) => id,
        }
    }
}
impl From<&str> for VersionId {
    fn from(text: &str) -> VersionId {
        if text == "null" { VersionId::Null } else { VersionId::Named(text.into()) }
    }
}
impl fmt::Display for VersionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The versions of an object, the oldest first; there is one at least.
#[derive(Debug, Clone, Default)]
pub struct Versions(Vector<Shared<Version>>);

impl Versions {
    /// The current one.
    pub fn current(&self) -> Option<&Shared<Version>> {
        self.0.last()
    }
    /// The one of an id.
    pub fn find(&self, id: &VersionId) -> Option<&Shared<Version>> {
        self.0.iter().find(|version| version.id == *id)
    }
    /// All, the newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = &Shared<Version>> {
        self.0.iter().rev()
    }
    pub(super) fn find_mut(&mut self, id: &VersionId) -> Option<&mut Version> {
        self.0.iter_mut().find(|version| version.id == *id).map(Shared::make_mut)
    }
    /// Makes a version the current one; of null versions there is one at most.
    pub(super) fn push(&mut self, version: Version) {
        if version.id == VersionId::Null {
            self.remove(&VersionId::Null);
        }
        self.0.push_back(Shared::new(version));
    }
    pub(super) fn remove(&mut self, id: &VersionId) -> Option<Shared<Version>> {
        let at = self.0.iter().position(|version| version.id == *id)?;
        Some(self.0.remove(at))
    }
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A version of an object, or a delete marker.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// When it was put.
    pub modified: Timestamp,
    /// What was put; none of a delete marker.
    pub object: Option<Shared<Object>>,
    /// Who put it, where that is not the bucket's owner and makes it theirs; see [`Account::ANONYMOUS`](crate::Account::ANONYMOUS).
    pub owner: Option<AccountId>,
    /// Its access control list.
    pub acl: Acl,
    /// Its tags.
    pub tags: Tags,
    /// Until when it can be neither deleted nor overwritten.
    pub retention: Option<Retention>,
    /// Whether it can be neither deleted nor overwritten until this is taken back; none where it never was said.
    pub legal_hold: Option<bool>,
    /// The id of the upload that it was made of.
    pub upload: Option<Arc<str>>,
}

/// What a version is made of. It never changes.
#[derive(Debug, Clone)]
pub struct Object {
    /// The bytes.
    pub content: Blob,
    /// The entity tag without its quotes.
    pub etag: Arc<str>,
    /// The checksum that is kept with it.
    pub checksum: Option<StoredChecksum>,
    /// The parts, of an object that was uploaded in parts.
    pub parts: Arc<[Part]>,
    /// Standard headers that come back with the object.
    pub headers: Headers,
    /// `x-amz-meta-…`, without the prefix.
    pub metadata: BTreeMap<Arc<str>, Arc<str>>,
    /// `STANDARD`, …
    pub storage_class: Arc<str>,
    /// How it is encrypted at rest.
    pub encryption: Encryption,
}

/// A part of an object that was uploaded in parts.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its number.
    pub number: u16,
    /// Its length.
    pub size: u64,
    /// Its checksum.
    pub checksum: Option<Checksum>,
}

/// A checksum as S3 keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChecksum {
    /// The value.
    pub checksum: Checksum,
    /// What it is computed of.
    pub scope: ChecksumScope,
}

/// What a checksum is computed of. See
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChecksumScope {
    /// Of the bytes.
    FullObject,
    /// Of the checksums of so many parts.
    Composite(usize),
}

/// Headers that come back as they were put.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers {
    /// `Cache-Control`
    pub cache_control: Option<Arc<str>>,
    /// `Content-Disposition`
    pub content_disposition: Option<Arc<str>>,
    /// `Content-Encoding`
    pub content_encoding: Option<Arc<str>>,
    /// `Content-Language`
    pub content_language: Option<Arc<str>>,
    /// `Content-Type`
    pub content_type: Option<Arc<str>>,
    /// `Expires`
    pub expires: Option<Arc<str>>,
    /// `x-amz-website-redirect-location`
    pub website_redirect_location: Option<Arc<str>>,
}

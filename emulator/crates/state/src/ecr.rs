//! ECR's own state: repositories and the manifests in them.

use std::collections::BTreeSet;
use std::sync::Arc;

use aws::{Arn, Timestamp};

use crate::map::OrdMap;
use crate::resource::{Detail, PolicyResource, resource_mut};
use crate::{Shared, Tx};

/// What a repository is beside its policy.
#[derive(Debug, Clone)]
pub struct Repository {
    /// When it was made.
    pub created: Timestamp,
    /// `MUTABLE`, `IMMUTABLE`, …
    pub mutability: String,
    /// Whether images are scanned when they come.
    pub scan_on_push: bool,
    /// `AES256`, `KMS` or `KMS_DSSE`, and the key.
    pub encryption: (String, Option<String>),
    /// The lifecycle policy as it was written.
    pub lifecycle: Option<String>,
    /// Images by digest, `sha256:…`.
    pub images: OrdMap<Arc<str>, Shared<Image>>,
}

/// An image, of which only the manifest is kept.
#[derive(Debug, Clone)]
pub struct Image {
    /// The manifest.
    pub manifest: String,
    /// What kind of manifest it is.
    pub media_type: Option<String>,
    /// Its tags.
    pub tags: BTreeSet<String>,
    /// When it came.
    pub pushed: Timestamp,
}

impl Repository {
    /// An empty repository, with what ECR takes where nothing is said.
    pub fn new(created: Timestamp) -> Repository {
        Repository {
            created,
            mutability: "MUTABLE".to_owned(),
            scan_on_push: false,
            encryption: ("AES256".to_owned(), None),
            lifecycle: None,
            images: OrdMap::new(),
        }
    }
    /// The image that has a tag.
    pub fn tagged(&self, tag: &str) -> Option<(&Arc<str>, &Shared<Image>)> {
        self.images.iter().find(|(_, image)| image.tags.contains(tag))
    }
    /// Gives a tag to an image, and takes it from the one that has it.
    pub fn tag(&mut self, digest: &str, tag: &str) {
        // INVARIANT: a tag is on one image at most.
        self.untag(tag);
        if let Some(image) = self.images.get_mut(digest) {
            image.make_mut().tags.insert(tag.to_owned());
        }
    }
    /// Takes a tag from whichever image has it.
    pub fn untag(&mut self, tag: &str) {
        let holder = self.tagged(tag).map(|(digest, _)| digest.clone());
        if let Some(image) = holder.and_then(|digest| self.images.get_mut(&digest)) {
            image.make_mut().tags.remove(tag);
        }
    }
}

impl PolicyResource {
    /// What it is as a repository, where it is one.
    pub fn as_repository(&self) -> Option<&Shared<Repository>> {
        if let Detail::Repository(repository) = &self.detail { Some(repository) } else { None }
    }
}

/// A repository for changing.
pub fn repository_mut<'t>(tx: &'t mut Tx<'_>, arn: &Arn) -> Option<&'t mut Repository> {
    if let Detail::Repository(found) = &mut resource_mut(tx, arn).ok()?.detail { Some(found.make_mut()) } else { None }
}

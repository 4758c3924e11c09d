//! What the members of a request name.

use std::collections::BTreeSet;

use models::organizations::Tag;
use state::organization::{OrganizationError, OrganizationPolicy, OrganizationPolicyType, Target};
use state::{Shared, Tags};
use wire::Fault;

use super::caller::Seen;
use super::fault::{invalid, refused};

impl<'p> Seen<'p> {
    /// The root or unit of a `ParentId`.
    pub(super) fn parent(&self, id: &str) -> Result<&'p Shared<Target>, Fault> {
        self.organization.parent(id).ok_or_else(|| refused(OrganizationError::ParentNotFound))
    }
    /// The place of a `TargetId`.
    pub(super) fn target(&self, id: &str) -> Result<&'p Shared<Target>, Fault> {
        self.organization.target(id).ok_or_else(|| refused(OrganizationError::TargetNotFound))
    }
    /// The policy of a `PolicyId`.
    pub(super) fn policy(&self, id: &str) -> Result<&'p Shared<OrganizationPolicy>, Fault> {
        self.organization.policies.get(id).ok_or_else(|| refused(OrganizationError::PolicyNotFound))
    }
}

/// A policy type that is emulated. The model knows more; those are refused rather than accepted and ignored.
pub(super) fn policy_type(text: &str) -> Result<OrganizationPolicyType, Fault> {
    OrganizationPolicyType::parse(text).ok_or_else(|| refused(OrganizationError::PolicyTypeNotAvailable))
}

/// The tags of a request. See
/// [tagging](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html).
pub(super) fn tags(tags: Option<Vec<Tag>>) -> Result<Tags, Fault> {
    let tags = tags.unwrap_or_default();
    let mut keys = BTreeSet::new();
    for tag in &tags {
        if tag.key.to_ascii_lowercase().starts_with("aws:") {
            let message = "You specified a tag key that is a system tag. You can't add, edit, or delete system tag keys \
                           because they're reserved for AWS use.";
            return Err(invalid("INVALID_SYSTEM_TAGS_PARAMETER", message));
        }
        if !keys.insert(tag.key.as_str()) {
            let message = "Tag keys must be unique among the tags attached to the same entity.";
            return Err(invalid("DUPLICATE_TAG_KEY", message));
        }
    }
    if tags.len() > 50 {
        return Err(refused(OrganizationError::TagNumber));
    }
    Ok(tags.into_iter().map(|tag| (tag.key, tag.value)).collect())
}

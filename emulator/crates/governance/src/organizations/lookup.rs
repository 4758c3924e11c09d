//! What the members of a request name.

use models::organizations::Tag;
use state::organization::{OrganizationError, OrganizationPolicy, OrganizationPolicyType, Target};
use state::{KeyCase, Shared, Tags};
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

/// A policy type. The state knows every type of the model.
pub(super) fn policy_type(text: &str) -> Result<OrganizationPolicyType, Fault> {
    let unknown = || invalid("INVALID_ENUM_POLICY_TYPE", "You specified an invalid policy type string.");
    OrganizationPolicyType::parse(text).ok_or_else(unknown)
}

/// The tags of a request. See
/// [tagging](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html).
pub(super) fn tags(tags: Option<Vec<Tag>>) -> Result<Tags, Fault> {
    let tags = tags.unwrap_or_default();
    let pairs = tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str()));
    Tags::new().with(pairs, KeyCase::Counts).map_err(|error| refused(OrganizationError::Tags(error)))
}

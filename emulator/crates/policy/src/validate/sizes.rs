//! How long documents may be:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length>,
//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html>.

use json::Span;

use super::{AttachedTo, Checker, IssueCode, code};
use crate::PolicyType;

/// What a quota counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    All,
    /// "IAM doesn't count white space".
    WithoutWhiteSpace,
}

impl Checker<'_> {
    pub(super) fn sizes(&mut self, document: Span) {
        let Some((code, quota, counts)) = self.quota() else { return };
        if self.text.len() <= quota {
            return;
        }
        let counted = |char: &char| counts == Counts::All || !matches!(char, ' ' | '\t' | '\n' | '\r');
        let size = self.text.chars().filter(counted).count();
        if size > quota {
            self.find(code, &[&size.to_string(), &quota.to_string()], document);
        }
    }

    fn quota(&self) -> Option<(IssueCode, usize, Counts)> {
        Some(match (self.kind, self.attached) {
            (PolicyType::IdentityBased | PolicyType::PermissionsBoundary, _) => {
                (code::POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA, 6_144, Counts::WithoutWhiteSpace)
            }
            (PolicyType::RoleTrust, _) => {
                (code::POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA, 2_048, Counts::WithoutWhiteSpace)
            }
            (PolicyType::ServiceControl, _) => (code::POLICY_SIZE_EXCEEDS_SCP_QUOTA, 10_240, Counts::All),
            (PolicyType::ResourceControl, _) => (code::POLICY_SIZE_EXCEEDS_RCP_QUOTA, 5_120, Counts::All),
            // Policies of buckets, of access points and of tables: 20 KB. Of other resources it depends on what they are.
            (PolicyType::ResourceBased, Some(attached)) if attached != AttachedTo::Role => {
                (code::POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA, 20_480, Counts::All)
            }
            (PolicyType::ResourceBased | PolicyType::Session | PolicyType::VpcEndpoint, _) => return None,
        })
    }
}

//! The sentences of access denied errors:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html>.

use crate::{Decision, PolicyType, Verdict};

impl Verdict<'_> {
    /// Why access is denied, as the end of AWS's message: `because no identity-based policy allows the iam:CreateUser
    /// action`, `with an explicit deny in a service control policy: arn:…`. Empty when access is allowed.
    ///
    /// AWS names the policy's ARN only to callers of the same account or organization, which the caller of this
    /// function must know. An inline policy has no ARN, and of resource-based, trust and endpoint policies it is never
    /// named.
    pub fn reason(&self, action: &str, name_policy_arn: bool) -> String {
        let Some(layer) = self.layer else { return String::new() };
        match self.decision {
            Decision::Allowed => String::new(),
            Decision::ImplicitDeny => format!("because no {} allows the {action} action", layer.name()),
            Decision::ExplicitDeny => {
                let reason = format!("with an explicit deny in {} {}", article(layer), layer.name());
                match self.source.filter(|source| name_policy_arn && source.starts_with("arn:") && is_named(layer)) {
                    Some(arn) => format!("{reason}: {arn}"),
                    None => reason,
                }
            }
        }
    }
}

fn article(layer: PolicyType) -> &'static str {
    match layer {
        PolicyType::IdentityBased => "an",
        PolicyType::RoleTrust => "the",
        PolicyType::ResourceBased
        | PolicyType::PermissionsBoundary
        | PolicyType::Session
        | PolicyType::ServiceControl
        | PolicyType::ResourceControl
        | PolicyType::VpcEndpoint => "a",
    }
}

/// <https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns>
fn is_named(layer: PolicyType) -> bool {
    match layer {
        PolicyType::ServiceControl
        | PolicyType::ResourceControl
        | PolicyType::PermissionsBoundary
        | PolicyType::Session
        | PolicyType::IdentityBased => true,
        PolicyType::ResourceBased | PolicyType::RoleTrust | PolicyType::VpcEndpoint => false,
    }
}

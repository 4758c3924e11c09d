use aws::{AccountId, Principal};

use crate::{Context, PolicyDocument, PreparedRequest};

/// What is to be decided: may this principal do this to that resource, in this context?
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Who asks. Calls that carry a token or assertion of an identity provider instead of credentials
    /// (AssumeRoleWithSAML, AssumeRoleWithWebIdentity) come from [`Principal::Anonymous`]; the provider stands in
    /// the context key `aws:FederatedProvider`.
    pub principal: &'a Principal,
    /// `service:Name`, such as `iam:CreateUser`.
    pub action: &'a str,
    /// An ARN, or `*` for an action without resource-level permissions.
    pub resource: &'a str,
    /// Who owns the resource. Of an unknown owner one can only say that it is another account.
    pub resource_account: Option<AccountId>,
    /// Everything else that is known about the request.
    pub context: &'a Context,
}

impl<'a> Request<'a> {
    /// Works out what follows from the request alone, so that it can be held against many policies.
    pub fn prepare(&self) -> PreparedRequest<'a> {
        PreparedRequest::new(*self)
    }
}

/// A policy, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Attached<'a> {
    /// The policy's ARN, or the name of an inline policy.
    pub source: &'a str,
    /// The policy itself.
    pub document: &'a PolicyDocument,
}

/// The policies attached to one place on the way from the organization's root to an account.
#[derive(Debug, Clone, Copy)]
pub struct Level<'a> {
    /// `r-…`, `ou-…` or an account id.
    pub target: &'a str,
    /// What is attached there.
    pub policies: &'a [Attached<'a>],
}

/// Every policy that may speak about one request. What is empty or `None` does not apply.
#[derive(Debug, Clone, Copy, Default)]
pub struct PoliciesInForce<'a> {
    /// Service control policies, from the root down; empty when the principal's account is no member account.
    pub service_control: &'a [Level<'a>],
    /// Resource control policies, from the root down; empty when the resource's account is no member account.
    pub resource_control: &'a [Level<'a>],
    /// The resource's own policy: bucket policy, role trust policy, key policy, …
    pub resource: Option<Attached<'a>>,
    /// Whether that policy must allow.
    pub resource_rule: ResourceRule,
    /// The policies of the VPC endpoint that the request came through.
    pub endpoint: Option<&'a [Attached<'a>]>,
    /// Of the user and its groups, or of the role.
    pub identity: &'a [Attached<'a>],
    /// The permissions boundary of the user or role.
    pub boundary: Option<Attached<'a>>,
    /// The session policies that were passed; `None` when none were.
    pub session: Option<&'a [Attached<'a>]>,
}

/// What a resource-based policy that says nothing means to a principal of the same account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ResourceRule {
    /// Nothing: an identity-based policy suffices.
    #[default]
    Ordinary,
    /// No access: role trust policies and KMS key policies must allow, or delegate to the account, even then. See
    /// [how enforcement code evaluates requests](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html).
    Mandatory,
}

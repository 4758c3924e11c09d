use std::fmt;
use std::sync::Arc;

use aws::AccountId;

use super::{Assignee, Assignment};
use crate::Call;
use crate::iam::IamError;

/// Why a request failed, in AWS's words: `FailureReason`.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{reason}")]
pub struct Failure {
    /// The sentence.
    pub reason: Arc<str>,
    /// The call of IAM that was refused, where one was.
    pub(super) refused: Option<Box<RefusedCall>>,
}

/// A call of IAM that Identity Center made to carry out a request, and that was refused.
#[derive(Debug, Clone)]
pub struct RefusedCall {
    /// Where.
    pub account: AccountId,
    /// `AttachRolePolicy`.
    pub operation: &'static str,
    /// Whoever asked Identity Center, where it was done by their rights; elsewhere it was done by the service-linked
    /// role's.
    pub caller: Option<Arc<Call>>,
    /// Why.
    pub refusal: CallRefusal,
}

/// Why IAM refused a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallRefusal {
    /// The caller may not, in IAM's sentence.
    Denied(Arc<str>),
    /// IAM does not do it.
    Iam(IamError),
}

impl Failure {
    /// A failure in one's own words.
    pub fn because(reason: impl Into<Arc<str>>) -> Failure {
        Failure { reason: reason.into(), refused: None }
    }
    fn new(status: u16, sentence: impl fmt::Display) -> Failure {
        Failure::because(format!("Received a {status} status error: {sentence}"))
    }
    /// IAM refused a call that was made by the service-linked role's right, or by the caller's.
    pub(super) fn of_iam(error: IamError, account: AccountId, operation: &'static str) -> Failure {
        let refused = RefusedCall { account, operation, caller: None, refusal: CallRefusal::Iam(error.clone()) };
        Failure { refused: Some(Box::new(refused)), ..Failure::from(error) }
    }
    pub(super) fn not_found(what: &impl fmt::Display) -> Failure {
        Failure::new(404, what)
    }
    /// As quoted in <https://github.com/hashicorp/terraform-provider-aws/issues/19341>.
    pub(super) fn no_assignee(assignee: &Assignee, directory: &str) -> Failure {
        let Assignee { kind, id } = assignee;
        Failure::new(404, format_args!("the {kind} assignee {id} was not found in directory {directory}"))
    }
    /// As Terraform's provider quotes it, without the values; which stands where is inferred.
    pub(super) fn no_entitlement(instance: &str, assignment: &Assignment) -> Failure {
        let Assignment { account, permission_set, assignee: Assignee { id, .. } } = assignment;
        Failure::new(
            404,
            format_args!(
                "EntitlementItem doesn't exist with the given entitlement key EntitlementKey{{accessorId=\
                 AccessorId{{value={id}}}, resourceId=ResourceId{{value={account}}}, \
                 auxiliaryResourceId=AuxiliaryResourceId{{value={permission_set}}}, \
                 containerId=ContainerId{{value={instance}}}}}"
            ),
        )
    }
    /// What the caller may not do, as quoted in <https://github.com/fivexl/terraform-aws-sso-elevator/issues/15>.
    pub(super) fn denied(sentence: &str, account: AccountId, action: &'static str, request: &str) -> Failure {
        let refused = RefusedCall {
            account,
            operation: action.strip_prefix("iam:").unwrap_or(action),
            caller: None,
            refusal: CallRefusal::Denied(sentence.into()),
        };
        let advice = "Access denied by IAM. Please check your policy, or wait for role propagation to complete.";
        let origin = format!(
            "(Service: AmazonIdentityManagement; Status Code: 403; Error Code: AccessDenied; Request ID: {request}; \
             Proxy: null)"
        );
        let failure = Failure::new(403, format_args!("{advice} IAM Error: {sentence} {origin}"));
        Failure { refused: Some(Box::new(refused)), ..failure }
    }
}

/// What IAM says to Identity Center. The sentence about policies is the one that Terraform's tests wait for.
impl From<IamError> for Failure {
    fn from(error: IamError) -> Failure {
        match error {
            IamError::NoAttachablePolicy(arn) | IamError::NoSuchBoundary(arn) => {
                Failure::not_found(&format_args!("Not supported policy {arn}"))
            }
            IamError::QuotaExceeded(_) | IamError::InlinePoliciesTooLong { .. } => Failure::new(409, error),
            _ => Failure::new(400, error),
        }
    }
}

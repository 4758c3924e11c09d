use std::fmt;
use std::sync::Arc;

use super::{Assignee, Assignment};
use crate::iam::IamError;

/// Why a request failed, in AWS's words: `FailureReason`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Failure(pub Arc<str>);

impl Failure {
    fn new(status: u16, sentence: impl fmt::Display) -> Failure {
        Failure(format!("Received a {status} status error: {sentence}").into())
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
    pub(super) fn denied(sentence: &str, request: &str) -> Failure {
        let advice = "Access denied by IAM. Please check your policy, or wait for role propagation to complete.";
        let origin = format!(
            "(Service: AmazonIdentityManagement; Status Code: 403; Error Code: AccessDenied; Request ID: {request}; \
             Proxy: null)"
        );
        Failure::new(403, format_args!("{advice} IAM Error: {sentence} {origin}"))
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

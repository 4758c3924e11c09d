use aws::{AccountId, Arn, Principal};

use crate::Request;
use crate::context::View;

/// A [`Request`] and what follows from it alone: the action's place in the catalogue, the requester's account, which
/// rules of single services apply. Worked out once, whatever number of policies it is then held against.
#[derive(Debug, Clone, Copy)]
pub struct PreparedRequest<'a> {
    pub(crate) request: Request<'a>,
    pub(crate) context: View<'a>,
    /// The rank of the action in the catalogue; none of an action that is not in it.
    pub(crate) action: Option<u16>,
    pub(crate) account: Option<AccountId>,
    pub(crate) rules: Rules,
    pub(crate) kind: PrincipalKind,
}

/// What the walk asks about the principal, apart from its name. Kept here because the principal itself is memory that a
/// decision would have to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PrincipalKind {
    Root,
    User,
    AssumedRole,
    FederatedUser {
        by_root: bool,
    },
    /// Services and callers without credentials, who have no account.
    Other,
}

impl PrincipalKind {
    pub(crate) fn of(principal: &Principal) -> PrincipalKind {
        match principal {
            Principal::Root(_) => PrincipalKind::Root,
            Principal::User { .. } => PrincipalKind::User,
            Principal::AssumedRole { .. } => PrincipalKind::AssumedRole,
            Principal::FederatedUser { source, .. } => {
                PrincipalKind::FederatedUser { by_root: source.resource() == "root" }
            }
            Principal::Service(_) | Principal::Anonymous => PrincipalKind::Other,
        }
    }
}

/// What of the request's action, resource and principal the walk asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) service: Service,
    pub(crate) limited_by_service_control: bool,
    pub(crate) limited_by_resource_control: bool,
    pub(crate) crosses_partitions: bool,
}

/// What follows from the action alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Service {
    pub(crate) needs_no_permission: bool,
    pub(crate) is_s3: bool,
    pub(crate) is_sts: bool,
    pub(crate) stays_in_account: bool,
    pub(crate) refuses_root: bool,
    /// Gateway endpoints exist for two services:
    /// <https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html>. Both have interface endpoints too;
    /// the narrower reading holds for those as well.
    pub(crate) gateway_endpoint: bool,
}

impl Service {
    pub(crate) fn of(action: &str) -> Service {
        let service = action.split_once(':').map(|(service, _)| service);
        let is = |known: &str| service.is_some_and(|service| service.eq_ignore_ascii_case(known));
        Service {
            needs_no_permission: needs_no_permission(action),
            is_s3: is("s3"),
            is_sts: is("sts"),
            stays_in_account: crate::own_account::stays_in_account(action),
            refuses_root: refuses_root(action),
            gateway_endpoint: is("s3") || is("dynamodb"),
        }
    }
}

/// What follows from the principal alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) kind: PrincipalKind,
    by_service_control: bool,
    is_service_linked_role: bool,
}

impl Limits {
    pub(crate) fn of(principal: &Principal) -> Limits {
        Limits {
            kind: PrincipalKind::of(principal),
            by_service_control: is_limited_by_service_control(principal),
            is_service_linked_role: principal.is_service_linked_role(),
        }
    }
}

impl Rules {
    pub(crate) fn new(request: &Request<'_>, limits: Limits, service: Service, crosses_partitions: bool) -> Rules {
        Rules {
            service,
            limited_by_service_control: limits.by_service_control,
            limited_by_resource_control: !limits.is_service_linked_role && is_limited_by_resource_control(request),
            crosses_partitions,
        }
    }
}

impl<'a> PreparedRequest<'a> {
    pub(crate) fn new(request: Request<'a>) -> PreparedRequest<'a> {
        PreparedRequest {
            context: request.context.view(),
            action: catalog::known(request.action).map(|known| known.id.rank()),
            account: request.principal.account(),
            kind: PrincipalKind::of(request.principal),
            rules: Rules::new(
                &request,
                Limits::of(request.principal),
                Service::of(request.action),
                crosses_partitions(&request),
            ),
            request,
        }
    }

    /// The request itself.
    pub fn request(&self) -> &Request<'a> {
        &self.request
    }
}

/// "No permissions are required": policies have no effect on these, not even a deny. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>.
pub(crate) fn needs_no_permission(action: &str) -> bool {
    ["sts:GetCallerIdentity", "sts:GetSessionToken"].iter().any(|free| free.eq_ignore_ascii_case(action))
}

/// Whether no policy lets a root user do this: "Who can call: IAM user or IAM role with existing temporary security
/// credentials" has `AssumeRole`, and not the root user. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>. "You cannot use root user
/// credentials" for [`AssumeRoot`](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html) either.
pub fn refuses_root(action: &str) -> bool {
    ["sts:AssumeRole", "sts:AssumeRoot"].iter().any(|refused| refused.eq_ignore_ascii_case(action))
}

/// "SCPs affect only IAM users and roles", root users among them, but not service-linked roles:
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html>.
fn is_limited_by_service_control(principal: &Principal) -> bool {
    match principal {
        Principal::Root(_) | Principal::User { .. } | Principal::FederatedUser { .. } => true,
        Principal::AssumedRole { .. } => !principal.is_service_linked_role(),
        Principal::Service(_) | Principal::Anonymous => false,
    }
}

/// RCPs reach every principal but service-linked roles, where the action names a resource, except kms:RetireGrant; and
/// they "do not impact AWS services' ability to assume a service-linked role":
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html>.
fn is_limited_by_resource_control(request: &Request<'_>) -> bool {
    request.resource != "*"
        && !is_service_linked_role(request.resource)
        && !request.action.eq_ignore_ascii_case("kms:RetireGrant")
}

/// Whether an ARN is a service-linked role's.
fn is_service_linked_role(arn: &str) -> bool {
    let mut fields = arn.splitn(6, ':');
    fields.nth(2) == Some("iam") && fields.nth(2).is_some_and(|name| name.starts_with("role/aws-service-role/"))
}

/// "Cross-account access does not work across partitions":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html>.
pub(crate) fn crosses_partitions(request: &Request<'_>) -> bool {
    let of_resource = request.resource.strip_prefix("arn:").and_then(|rest| rest.split_once(':'));
    match (request.principal.arn().map(Arn::partition), of_resource) {
        (Some(principal), Some((resource, _))) => principal != resource && resource != "*",
        _ => false,
    }
}

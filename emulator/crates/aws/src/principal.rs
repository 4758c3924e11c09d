use std::fmt;
use std::sync::Arc;

use crate::{AccountId, Arn};

/// Who a request comes from, as policies and messages name it. See
/// [principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Principal {
    /// The root user of an account; the ARN is `arn:aws:iam::ACCOUNT:root`.
    Root(Arn),
    /// An IAM user, with its unique id (`AIDA…`). Credentials of `GetSessionToken` act as the user itself.
    User {
        /// `arn:aws:iam::ACCOUNT:user/path/NAME`.
        arn: Arn,
        /// `AIDA…`.
        id: Arc<str>,
    },
    /// A role session.
    AssumedRole {
        /// The session: `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION` (no path).
        session: Arn,
        /// The role: `arn:aws:iam::ACCOUNT:role/path/ROLE`. This is what `aws:PrincipalArn` holds.
        role: Arn,
        /// `AROA…`, of the role.
        role_id: Arc<str>,
    },
    /// A session of `GetFederationToken`.
    FederatedUser {
        /// `arn:aws:sts::ACCOUNT:federated-user/NAME`.
        arn: Arn,
        /// The IAM user (or root) who called `GetFederationToken`.
        source: Arn,
    },
    /// A service acting for itself, such as `cloudtrail.amazonaws.com`.
    Service(Arc<str>),
    /// A request without credentials.
    Anonymous,
}

impl Principal {
    /// The ARN that messages and `GetCallerIdentity` show: for a role session, the session's.
    pub fn arn(&self) -> Option<&Arn> {
        match self {
            Principal::Root(arn) | Principal::User { arn, .. } | Principal::FederatedUser { arn, .. } => Some(arn),
            Principal::AssumedRole { session, .. } => Some(session),
            Principal::Service(_) | Principal::Anonymous => None,
        }
    }
    /// The value of `aws:PrincipalArn`: for a role session, the role's ARN.
    pub fn principal_arn(&self) -> Option<&Arn> {
        match self {
            Principal::AssumedRole { role, .. } => Some(role),
            other => other.arn(),
        }
    }
    /// The account the principal belongs to; none for services and anonymous callers.
    pub fn account(&self) -> Option<AccountId> {
        self.arn().and_then(Arn::account_id)
    }
    /// The value of `aws:userid` and of `UserId` in `GetCallerIdentity`.
    pub fn user_id(&self) -> String {
        match self {
            Principal::Root(arn) => arn.account().to_owned(),
            Principal::User { id, .. } => id.to_string(),
            Principal::AssumedRole { session, role_id, .. } => format!("{role_id}:{}", session.resource_name()),
            Principal::FederatedUser { arn, .. } => format!("{}:{}", arn.account(), arn.resource_name()),
            Principal::Service(name) => name.to_string(),
            Principal::Anonymous => "anonymous".to_owned(),
        }
    }
    /// The value of `aws:PrincipalType`.
    pub fn kind(&self) -> &'static str {
        match self {
            Principal::Root(_) => "Account",
            Principal::User { .. } => "User",
            Principal::AssumedRole { .. } => "AssumedRole",
            Principal::FederatedUser { .. } => "FederatedUser",
            Principal::Service(_) => "Service",
            Principal::Anonymous => "Anonymous",
        }
    }
    /// Whether this is a session of a service-linked role, which SCPs and RCPs do not touch: its path is
    /// `/aws-service-role/<service>/`.
    pub fn is_service_linked_role(&self) -> bool {
        matches!(self, Principal::AssumedRole { role, .. } if role.resource().starts_with("role/aws-service-role/"))
    }
}
impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Principal::Service(name) => f.write_str(name),
            Principal::Anonymous => f.write_str("anonymous"),
            other => match other.arn() {
                Some(arn) => f.write_str(arn.as_str()),
                None => Ok(()),
            },
        }
    }
}

//! Refusals, as AWS writes them.

use aws::Timestamp;
use state::identity_store::{IdentityStoreError, ResourceKind, UniqueKind};
use wire::Fault;

use super::Refusal;
use crate::identity_store::document::Wrong;

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) status: u16,
    detail: String,
}

/// "Request is unparsable, syntactically incorrect, or violates schema": what AWS says of most bad requests, as seen in
/// <https://github.com/slashdevops/idp-scim-sync/issues/30>.
const VIOLATION: &str = "Request is unparsable, syntactically incorrect, or violates schema.";

impl Problem {
    fn new(status: u16, detail: impl Into<String>) -> Problem {
        Problem { status, detail: detail.into() }
    }
    /// The request is wrong, or asks for what there is not.
    pub(super) fn violation() -> Problem {
        Problem::new(400, VIOLATION)
    }
    /// The request is wrong in a way that AWS names.
    pub(super) fn invalid(detail: impl Into<String>) -> Problem {
        Problem::new(400, detail)
    }
    /// See [`CreateUser`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html).
    pub(super) fn unauthorized() -> Problem {
        Problem::new(401, "Authorization header is invalid or missing.")
    }
    /// See [`ThrottlingException`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html).
    pub(super) fn too_often() -> Problem {
        Problem::new(429, "Rate exceeded")
    }
    /// There is no such person or group.
    pub(super) fn not_found(kind: ResourceKind) -> Problem {
        Problem::new(404, format!("Specified {} does not exist.", word(kind)))
    }
    /// What events say: the name of the exception, as the developer guide has it for every status, and the sentence. See
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/scim-logging-using-cloudtrail.html>.
    pub(super) fn refusal(self) -> Refusal {
        let code = match self.status {
            401 => "UnauthorizedException",
            404 => "ResourceNotFoundException",
            409 => "ConflictException",
            429 => "ThrottlingException",
            _ => "ValidationException",
        };
        Refusal { code, sentence: self.detail }
    }
    /// The body. Its first key is `schema`, not `schemas` as RFC 7644 has it, and the status is a text: see
    /// [`VIOLATION`].
    pub(super) fn body(&self, now: Timestamp, request: &str) -> String {
        let mut out = json::Writer::new();
        out.begin_object();
        out.key("schema").begin_array().string("urn:ietf:params:scim:api:messages:2.0:Error").end_array();
        out.key("detail").string(&self.detail);
        out.key("status").string(&self.status.to_string());
        out.key("exceptionRequestId").string(request);
        out.key("timeStamp").string(&now.format("%Y-%m-%d %H:%M:%S%.3f"));
        out.end_object();
        out.finish()
    }
}

fn word(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::User => "user",
        ResourceKind::Group => "group",
        ResourceKind::IdentityStore | ResourceKind::GroupMembership => "resource",
    }
}

/// An attribute does not hold what it can hold.
impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Problem {
        match wrong {
            // https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html#issue2
            Wrong::TooMany(path, limit) => {
                Problem::invalid(format!("List attribute {path} exceeds allowed limit of {limit}"))
            }
            Wrong::Value(_) | Wrong::Unknown(_) => Problem::violation(),
        }
    }
}

/// A constraint of the model is not met.
impl From<Fault> for Problem {
    fn from(fault: Fault) -> Problem {
        Problem::invalid(fault.message)
    }
}

/// The store refuses. See the error tables of each operation in the developer guide.
impl From<IdentityStoreError> for Problem {
    fn from(error: IdentityStoreError) -> Problem {
        match error {
            IdentityStoreError::NotFound(kind, _) => Problem::not_found(kind),
            IdentityStoreError::Duplicate(UniqueKind::GroupDisplayName) => Problem::new(409, "Group already exists."),
            IdentityStoreError::Duplicate(_) => Problem::new(409, "User already exists."),
            IdentityStoreError::QuotaExceeded(..) => Problem::invalid(
                "The request would cause the number of users or groups in the identity store to exceed the maximum \
                 allowed.",
            ),
            IdentityStoreError::StaleRevision
            | IdentityStoreError::StoreExists
            | IdentityStoreError::TooManyTokens
            | IdentityStoreError::NoScim
            | IdentityStoreError::NoSuchToken(_) => Problem::violation(),
        }
    }
}

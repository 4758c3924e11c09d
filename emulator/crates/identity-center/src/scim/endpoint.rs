//! The operations: [supported APIs](https://docs.aws.amazon.com/singlesignon/latest/developerguide/supported-apis.html).

use state::Tx;

use super::problem::Problem;
use super::{Answer, Request, Scope, discovery, groups, users};

/// One operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Endpoint<'r> {
    CreateUser,
    GetUser(&'r str),
    ListUsers,
    PatchUser(&'r str),
    PutUser(&'r str),
    DeleteUser(&'r str),
    CreateGroup,
    GetGroup(&'r str),
    ListGroups,
    PatchGroup(&'r str),
    DeleteGroup(&'r str),
    ServiceProviderConfig,
    ListResourceTypes,
    ListSchemas,
    GetSchema(&'r str),
}

impl<'r> Endpoint<'r> {
    /// The operation of a method and of the path behind `/scim/v2`.
    pub(super) fn of(method: &str, path: &'r str) -> Option<Endpoint<'r>> {
        let mut parts = path.trim_start_matches('/').trim_end_matches('/').split('/');
        let (collection, id, more) = (parts.next()?, parts.next(), parts.next());
        if more.is_some() {
            return None;
        }
        match (method, collection, id) {
            ("POST", "Users", None) => Some(Endpoint::CreateUser),
            ("GET", "Users", None) => Some(Endpoint::ListUsers),
            ("GET", "Users", Some(id)) => Some(Endpoint::GetUser(id)),
            ("PATCH", "Users", Some(id)) => Some(Endpoint::PatchUser(id)),
            ("PUT", "Users", Some(id)) => Some(Endpoint::PutUser(id)),
            ("DELETE", "Users", Some(id)) => Some(Endpoint::DeleteUser(id)),
            ("POST", "Groups", None) => Some(Endpoint::CreateGroup),
            ("GET", "Groups", None) => Some(Endpoint::ListGroups),
            ("GET", "Groups", Some(id)) => Some(Endpoint::GetGroup(id)),
            ("PATCH", "Groups", Some(id)) => Some(Endpoint::PatchGroup(id)),
            ("DELETE", "Groups", Some(id)) => Some(Endpoint::DeleteGroup(id)),
            ("GET", "ServiceProviderConfig", None) => Some(Endpoint::ServiceProviderConfig),
            ("GET", "ResourceTypes", None) => Some(Endpoint::ListResourceTypes),
            ("GET", "Schemas", None) => Some(Endpoint::ListSchemas),
            ("GET", "Schemas", Some(id)) => Some(Endpoint::GetSchema(id)),
            _ => None,
        }
    }
    /// Its name in events. See
    /// [logging SCIM calls](https://docs.aws.amazon.com/singlesignon/latest/userguide/scim-logging-using-cloudtrail.html).
    pub(super) fn operation(self) -> &'static str {
        match self {
            Endpoint::CreateUser => "CreateUser",
            Endpoint::GetUser(_) => "GetUser",
            Endpoint::ListUsers => "ListUsers",
            Endpoint::PatchUser(_) => "PatchUser",
            Endpoint::PutUser(_) => "PutUser",
            Endpoint::DeleteUser(_) => "DeleteUser",
            Endpoint::CreateGroup => "CreateGroup",
            Endpoint::GetGroup(_) => "GetGroup",
            Endpoint::ListGroups => "ListGroups",
            Endpoint::PatchGroup(_) => "PatchGroup",
            Endpoint::DeleteGroup(_) => "DeleteGroup",
            Endpoint::ServiceProviderConfig => "ServiceProviderConfig",
            Endpoint::ListResourceTypes => "ListResourceTypes",
            Endpoint::ListSchemas => "ListSchemas",
            Endpoint::GetSchema(_) => "GetSchema",
        }
    }
    /// Whom it is about, where it is one person or group.
    pub(super) fn id(self) -> Option<&'r str> {
        match self {
            Endpoint::GetUser(id)
            | Endpoint::PatchUser(id)
            | Endpoint::PutUser(id)
            | Endpoint::DeleteUser(id)
            | Endpoint::GetGroup(id)
            | Endpoint::PatchGroup(id)
            | Endpoint::DeleteGroup(id) => Some(id),
            Endpoint::CreateUser
            | Endpoint::ListUsers
            | Endpoint::CreateGroup
            | Endpoint::ListGroups
            | Endpoint::ServiceProviderConfig
            | Endpoint::ListResourceTypes
            | Endpoint::ListSchemas
            | Endpoint::GetSchema(_) => None,
        }
    }
    /// Answers what changes nothing.
    pub(super) fn read(self, scope: &Scope<'_>, request: &Request<'_>) -> Result<Answer, Problem> {
        match self {
            Endpoint::GetUser(id) => users::get(scope, id),
            Endpoint::ListUsers => users::list(scope, request.query),
            Endpoint::GetGroup(id) => groups::get(scope, id),
            Endpoint::ListGroups => groups::list(scope, request.query),
            Endpoint::ServiceProviderConfig => Ok(discovery::service_provider_config()),
            Endpoint::ListResourceTypes => Ok(discovery::resource_types(scope, request.path)),
            Endpoint::ListSchemas => Ok(discovery::schemas()),
            Endpoint::GetSchema(id) => discovery::schema(id),
            Endpoint::CreateUser
            | Endpoint::PatchUser(_)
            | Endpoint::PutUser(_)
            | Endpoint::DeleteUser(_)
            | Endpoint::CreateGroup
            | Endpoint::PatchGroup(_)
            | Endpoint::DeleteGroup(_) => Err(Problem::violation()),
        }
    }
    /// Answers all.
    pub(super) fn write(self, tx: &mut Tx<'_>, scope: &Scope<'_>, request: &Request<'_>) -> Result<Answer, Problem> {
        match self {
            Endpoint::CreateUser => users::create(tx, scope, request),
            Endpoint::PatchUser(id) => users::patch(tx, scope, id, request),
            Endpoint::PutUser(id) => users::put(tx, scope, id, request),
            Endpoint::DeleteUser(id) => users::delete(tx, scope, id),
            Endpoint::CreateGroup => groups::create(tx, scope, request),
            Endpoint::PatchGroup(id) => groups::patch(tx, scope, id, request),
            Endpoint::DeleteGroup(id) => groups::delete(tx, scope, id),
            Endpoint::GetUser(_)
            | Endpoint::ListUsers
            | Endpoint::GetGroup(_)
            | Endpoint::ListGroups
            | Endpoint::ServiceProviderConfig
            | Endpoint::ListResourceTypes
            | Endpoint::ListSchemas
            | Endpoint::GetSchema(_) => self.read(scope, request),
        }
    }
}

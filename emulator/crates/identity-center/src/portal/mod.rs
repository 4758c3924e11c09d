//! The AWS access portal: what a person who is signed in may use. See the
//! [API reference](https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/welcome.html).

mod assigned;
mod caller;
mod credentials;
mod logout;

use service::served;
use state::{Call, Partition};
use wire::Structure;

pub(crate) use caller::{acting_as, credential_id};
pub(crate) use credentials::{RoleKeys, role_keys};

served! {
    /// The portal of IAM Identity Center.
    pub static PORTAL: models::sso::SERVICE, locate nothing, prove caller::prove;
    GetRoleCredentials => read credentials::get_role_credentials,
    ListAccountRoles => read assigned::list_account_roles,
    ListAccounts => read assigned::list_accounts,
    Logout => write logout::logout,
}

/// No operation here is about a resource that a policy could name.
fn nothing(_kind: &str, _partition: &Partition, _call: &Call, _input: &Structure) -> Vec<String> {
    Vec::new()
}

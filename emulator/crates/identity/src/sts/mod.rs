//! AWS Security Token Service: sessions.
//!
//! Most calls here only read: a session token carries its own contents (see [`state::session`]). What is used up (codes of
//! MFA devices, assertions) is written down.

mod assume_role;
mod assume_root;
mod credentials;
mod document;
mod federated;
mod federation_token;
mod identity;
mod proof;
mod role_session;
mod saml;
mod saml_keys;
mod second_factor;
mod session_token;
mod sign_in;
mod tags;
#[cfg(test)]
mod tests;
mod web_identity;

use state::{Call, Partition};
use wire::Structure;

service::served! {
    /// STS.
    pub static STS: models::sts::SERVICE, locate locate, prove proof::prove;
    AssumeRole => read assume_role::assume_role | second_factor::is_given => assume_role::assume_role_with_code,
    AssumeRoleWithSAML => write federated::assume_role_with_saml,
    AssumeRoleWithWebIdentity => read federated::assume_role_with_web_identity,
    AssumeRoot => read assume_root::assume_root,
    DecodeAuthorizationMessage => read identity::decode_authorization_message,
    GetAccessKeyInfo => read identity::get_access_key_info,
    GetCallerIdentity => read identity::get_caller_identity,
    GetFederationToken => read federation_token::get_federation_token,
    GetSessionToken => read session_token::get_session_token
        | second_factor::is_given => session_token::get_session_token_with_code,
}

fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let user = |name: &str| partition.global_arn("sts", call.account, &format!("federated-user/{name}")).to_string();
    let arn = match kind {
        "role" => input.text("RoleArn").map(str::to_owned),
        "federated-user" => input.text("Name").map(user),
        "root-user" => input.text("TargetPrincipal").map(|target| assume_root::root_user(partition, target)),
        _ => None,
    };
    arn.into_iter().collect()
}

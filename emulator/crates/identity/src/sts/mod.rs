//! AWS Security Token Service: sessions.
//!
//! Every operation here only reads: a session token carries its own contents (see [`state::session`]).

mod assume_role;
mod credentials;
mod identity;
mod session_token;
mod tags;
#[cfg(test)]
mod tests;

use state::{Call, Partition};
use wire::Structure;

service::served! {
    /// STS.
    pub static STS: models::sts::SERVICE, locate locate;
    AssumeRole => read assume_role::assume_role,
    DecodeAuthorizationMessage => read identity::decode_authorization_message,
    GetAccessKeyInfo => read identity::get_access_key_info,
    GetCallerIdentity => read identity::get_caller_identity,
    GetSessionToken => read session_token::get_session_token,
}

fn locate(kind: &str, _: &Partition, _: &Call, input: &Structure) -> Vec<String> {
    let member = match kind {
        "role" => input.text("RoleArn"),
        _ => None,
    };
    member.map(str::to_owned).into_iter().collect()
}

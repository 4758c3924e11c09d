//! Signing in: the OIDC service. See the
//! [API reference](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html).

pub(crate) mod client;
mod device;
mod grant;
pub(crate) mod token;

use service::served;
use state::{Call, Partition};
use wire::Structure;

served! {
    /// The OIDC service of IAM Identity Center.
    pub static OIDC: models::sso_oidc::SERVICE, locate nothing, prove grant::prove;
    CreateToken => write grant::create_token,
    RegisterClient => write client::register_client,
    StartDeviceAuthorization => write device::start_device_authorization,
}

/// No operation here is about a resource that a policy could name.
fn nothing(_kind: &str, _partition: &Partition, _call: &Call, _input: &Structure) -> Vec<String> {
    Vec::new()
}

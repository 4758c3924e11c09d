//! AWS Security Hub: findings of all services and accounts in one place. See the
//! [API reference](https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html).

mod resource;
pub(crate) mod watch;

use service::served;

served! {
    /// AWS Security Hub.
    pub static SECURITY_HUB: models::securityhub::SERVICE, locate resource::locate, manner shows_findings;
}

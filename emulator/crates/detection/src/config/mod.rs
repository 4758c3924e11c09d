//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

#[cfg_attr(not(test), expect(dead_code, reason = "custom policy rules are evaluated where rules are"))]
mod guard;
#[cfg_attr(not(test), expect(dead_code, reason = "items are recorded elsewhere"))]
mod query;
mod resource;
pub(crate) mod watch;

use service::served;

served! {
    /// AWS Config.
    pub static CONFIG: models::config::SERVICE, locate resource::locate;
}

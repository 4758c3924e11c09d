//! AWS Config: what resources are like, and whether they are as rules have it. See the
//! [API reference](https://docs.aws.amazon.com/config/latest/APIReference/Welcome.html).

mod resource;
#[expect(dead_code, reason = "what evaluates rules comes next")]
pub(crate) mod rules;
pub(crate) mod watch;

use service::served;

served! {
    /// AWS Config.
    pub static CONFIG: models::config::SERVICE, locate resource::locate;
}

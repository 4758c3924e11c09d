//! Amazon Simple Notification Service. See the
//! [API reference](https://docs.aws.amazon.com/sns/latest/api/welcome.html).

mod resource;

use service::served;

served! {
    /// Amazon Simple Notification Service.
    pub static SNS: models::sns::SERVICE, locate resource::locate;
}

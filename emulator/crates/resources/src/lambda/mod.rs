//! AWS Lambda. See the
//! [API reference](https://docs.aws.amazon.com/lambda/latest/api/welcome.html).

mod resource;

use service::served;

served! {
    /// AWS Lambda.
    pub static LAMBDA: models::lambda::SERVICE, locate resource::locate;
}

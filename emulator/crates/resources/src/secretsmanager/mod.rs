//! AWS Secrets Manager. See the
//! [API reference](https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html).

mod resource;

use service::served;

served! {
    /// AWS Secrets Manager.
    pub static SECRETSMANAGER: models::secretsmanager::SERVICE, locate resource::locate;
}

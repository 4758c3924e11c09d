//! AWS Key Management Service. See the
//! [API reference](https://docs.aws.amazon.com/kms/latest/APIReference/Welcome.html).

mod resource;

use service::served;

served! {
    /// AWS Key Management Service.
    pub static KMS: models::kms::SERVICE, locate resource::locate;
}

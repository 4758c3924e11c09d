//! Amazon Elastic Container Registry. See the
//! [API reference](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html).

mod resource;

use service::served;

served! {
    /// Amazon Elastic Container Registry.
    pub static ECR: models::ecr::SERVICE, locate resource::locate;
}

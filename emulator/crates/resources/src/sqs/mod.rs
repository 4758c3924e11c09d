//! Amazon Simple Queue Service. See the
//! [API reference](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html).

mod resource;

use service::served;

served! {
    /// Amazon Simple Queue Service.
    pub static SQS: models::sqs::SERVICE, locate resource::locate;
}

//! Amazon DynamoDB. See the
//! [API reference](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html).

mod resource;

use service::served;

served! {
    /// Amazon DynamoDB.
    pub static DYNAMODB: models::dynamodb::SERVICE, locate resource::locate;
}

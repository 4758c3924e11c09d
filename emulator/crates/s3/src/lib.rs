//! Amazon S3: buckets and objects, and what limits access to both; S3 Control as far as accounts limit it too. See the
//! [API reference](https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html).

mod resource;

use service::served;

served! {
    /// Amazon S3.
    pub static S3: models::s3::SERVICE, locate resource::locate;
}

served! {
    /// Amazon S3 Control.
    pub static S3_CONTROL: models::s3control::SERVICE, locate resource::locate;
}

//! Amazon S3: buckets and objects, and what limits access to both; S3 Control as far as accounts limit it too. See the
//! [API reference](https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html).

mod configuration;
mod resource;

use configuration::{acl, ownership, policy, public_access, stored, tagging};
use service::served;

served! {
    /// Amazon S3.
    pub static S3: models::s3::SERVICE, locate resource::locate;
    DeleteBucketAnalyticsConfiguration => delete stored::ANALYTICS,
    DeleteBucketCors => delete stored::CORS,
    DeleteBucketEncryption => delete stored::ENCRYPTION,
    DeleteBucketIntelligentTieringConfiguration => delete stored::INTELLIGENT_TIERING,
    DeleteBucketInventoryConfiguration => delete stored::INVENTORY,
    DeleteBucketLifecycle => delete stored::LIFECYCLE,
    DeleteBucketMetricsConfiguration => delete stored::METRICS,
    DeleteBucketOwnershipControls => write ownership::delete,
    DeleteBucketPolicy => write policy::delete,
    DeleteBucketReplication => delete stored::REPLICATION,
    DeleteBucketTagging => write tagging::delete,
    DeleteBucketWebsite => delete stored::WEBSITE,
    DeletePublicAccessBlock => write public_access::delete,
    GetBucketAbac => read tagging::get_abac,
    GetBucketAccelerateConfiguration => get stored::ACCELERATE,
    GetBucketAcl => read acl::get,
    GetBucketAnalyticsConfiguration => get stored::ANALYTICS,
    GetBucketCors => get stored::CORS,
    GetBucketEncryption => get stored::ENCRYPTION,
    GetBucketIntelligentTieringConfiguration => get stored::INTELLIGENT_TIERING,
    GetBucketInventoryConfiguration => get stored::INVENTORY,
    GetBucketLifecycleConfiguration => get stored::LIFECYCLE,
    GetBucketLogging => get stored::LOGGING,
    GetBucketMetricsConfiguration => get stored::METRICS,
    GetBucketNotificationConfiguration => get stored::NOTIFICATION,
    GetBucketOwnershipControls => read ownership::get,
    GetBucketPolicy => read policy::get,
    GetBucketPolicyStatus => read policy::status,
    GetBucketReplication => get stored::REPLICATION,
    GetBucketRequestPayment => get stored::REQUEST_PAYMENT,
    GetBucketTagging => read tagging::get,
    GetBucketWebsite => get stored::WEBSITE,
    GetPublicAccessBlock => read public_access::get,
    ListBucketAnalyticsConfigurations => list stored::ANALYTICS,
    ListBucketIntelligentTieringConfigurations => list stored::INTELLIGENT_TIERING,
    ListBucketInventoryConfigurations => list stored::INVENTORY,
    ListBucketMetricsConfigurations => list stored::METRICS,
    PutBucketAbac => write tagging::put_abac,
    PutBucketAccelerateConfiguration => put stored::ACCELERATE,
    PutBucketAcl => write acl::put,
    PutBucketAnalyticsConfiguration => put stored::ANALYTICS,
    PutBucketCors => put stored::CORS,
    PutBucketEncryption => put stored::ENCRYPTION,
    PutBucketIntelligentTieringConfiguration => put stored::INTELLIGENT_TIERING,
    PutBucketInventoryConfiguration => put stored::INVENTORY,
    PutBucketLifecycleConfiguration => put stored::LIFECYCLE,
    PutBucketLogging => put stored::LOGGING,
    PutBucketMetricsConfiguration => put stored::METRICS,
    PutBucketNotificationConfiguration => put stored::NOTIFICATION,
    PutBucketOwnershipControls => write ownership::put,
    PutBucketPolicy => write policy::put,
    PutBucketReplication => put stored::REPLICATION,
    PutBucketRequestPayment => put stored::REQUEST_PAYMENT,
    PutBucketTagging => write tagging::put,
    PutBucketWebsite => put stored::WEBSITE,
    PutPublicAccessBlock => write public_access::put,
}

served! {
    /// Amazon S3 Control.
    pub static S3_CONTROL: models::s3control::SERVICE, locate resource::locate;
    DeletePublicAccessBlock => write public_access::delete_of_account,
    GetPublicAccessBlock => read public_access::get_of_account,
    ListTagsForResource => read tagging::list,
    PutPublicAccessBlock => write public_access::put_of_account,
    TagResource => write tagging::tag,
    UntagResource => write tagging::untag,
}

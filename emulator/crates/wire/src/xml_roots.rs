//! What the root elements of restXml's answers are called: botocore's models do not say, some SDKs ask.

use crate::{Member, Service};

/// The namespace of documents, which the models give for requests alone.
pub fn namespace(service: &Service) -> &'static str {
    match service.name {
        "s3" => "http://s3.amazonaws.com/doc/2006-03-01/",
        "s3control" => "http://awss3control.amazonaws.com/doc/2018-08-20/",
        _ => service.xml_namespace,
    }
}

/// A payload is called as the model calls it on the wire.
pub(crate) fn of_payload(member: &Member) -> &'static str {
    member.wire
}

/// The roots that the pages of the
/// [API reference](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html) show
/// under "Response Syntax"; others are called as their shape.
const ROOTS: &[(&str, &str)] = &[
    ("CompleteMultipartUploadOutput", "CompleteMultipartUploadResult"),
    ("CreateMultipartUploadOutput", "InitiateMultipartUploadResult"),
    ("DeleteObjectsOutput", "DeleteResult"),
    ("GetBucketAbacOutput", "AbacStatus"),
    ("GetBucketAccelerateConfigurationOutput", "AccelerateConfiguration"),
    ("GetBucketAclOutput", "AccessControlPolicy"),
    ("GetBucketCorsOutput", "CORSConfiguration"),
    ("GetBucketLifecycleConfigurationOutput", "LifecycleConfiguration"),
    ("GetBucketLocationOutput", "LocationConstraint"),
    ("GetBucketLoggingOutput", "BucketLoggingStatus"),
    ("GetBucketRequestPaymentOutput", "RequestPaymentConfiguration"),
    ("GetBucketTaggingOutput", "Tagging"),
    ("GetBucketVersioningOutput", "VersioningConfiguration"),
    ("GetBucketWebsiteOutput", "WebsiteConfiguration"),
    ("GetObjectAclOutput", "AccessControlPolicy"),
    ("GetObjectAttributesOutput", "GetObjectAttributesResponse"),
    ("GetObjectTaggingOutput", "Tagging"),
    ("ListBucketAnalyticsConfigurationsOutput", "ListBucketAnalyticsConfigurationResult"),
    ("ListBucketInventoryConfigurationsOutput", "ListInventoryConfigurationsResult"),
    ("ListBucketMetricsConfigurationsOutput", "ListMetricsConfigurationsResult"),
    ("ListBucketsOutput", "ListAllMyBucketsResult"),
    ("ListMultipartUploadsOutput", "ListMultipartUploadsResult"),
    ("ListObjectVersionsOutput", "ListVersionsResult"),
    ("ListObjectsOutput", "ListBucketResult"),
    ("ListObjectsV2Output", "ListBucketResult"),
    ("ListPartsOutput", "ListPartsResult"),
];

/// The root of an output without a payload.
pub(crate) fn of_output(shape: &'static str) -> &'static str {
    ROOTS.iter().find(|(name, _)| *name == shape).map_or(shape, |(_, root)| root)
}

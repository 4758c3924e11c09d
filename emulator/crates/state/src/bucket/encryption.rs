//! How objects are encrypted at rest, as answers say and as decisions need it. The bytes themselves are not.

use std::sync::Arc;

use super::Bucket;
use crate::kms::Context;

/// How an object is encrypted at rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encryption {
    /// `AES256`, `aws:kms` or `aws:kms:dsse`.
    pub algorithm: Arc<str>,
    /// The key, of KMS: of an object its ARN, of a bucket as it was named; none for the one that AWS keeps for S3.
    pub key: Option<Arc<str>>,
    /// Whether a key of the bucket's stands between.
    pub bucket_key: bool,
    /// The encryption context that its writer added.
    pub context: Context,
}

impl Default for Encryption {
    /// What S3 does "for every bucket … at no additional cost". See
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html>.
    fn default() -> Encryption {
        Encryption { algorithm: "AES256".into(), key: None, bucket_key: false, context: Context::new() }
    }
}

impl Encryption {
    /// With a key of KMS.
    pub fn by_key(key: &str, context: Context) -> Encryption {
        Encryption { algorithm: "aws:kms".into(), key: Some(key.into()), context, ..Encryption::default() }
    }
    /// Whether KMS has a say.
    pub fn is_by_kms(&self) -> bool {
        self.algorithm.starts_with("aws:kms")
    }
    /// The whole encryption context of an object: S3 adds the ARN of the object, or of its bucket where a key of the
    /// bucket's stands between. See
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#encryption-context>.
    pub fn context_of(&self, bucket: &str, key: &str) -> Context {
        let mut context = self.context.clone();
        let arn = if self.bucket_key { bucket.to_owned() } else { format!("{bucket}/{key}") };
        context.entry("aws:s3:arn".to_owned()).or_insert(arn);
        context
    }
}

impl Bucket {
    /// How an object that is put is encrypted: as its writer asks, or else as the bucket says.
    pub fn encryption(&self, asked: Option<Encryption>) -> Encryption {
        asked.unwrap_or_else(|| self.configuration.encryption.clone())
    }
}

//! The code of functions and layers. It never runs: what is kept of it is what tells one from another.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use state::Partition;
use state::bucket::VersionId;
use state::lambda::Code;
use wire::Fault;

use super::find::invalid;

/// Where a package comes from.
pub(super) struct Source {
    pub(super) zip: Option<Vec<u8>>,
    pub(super) bucket: Option<String>,
    pub(super) key: Option<String>,
    pub(super) version: Option<String>,
    pub(super) image: Option<String>,
}

/// The source that a request names, of whichever operation.
macro_rules! source {
    ($given:expr, $image:expr) => {
        $crate::lambda::code::Source {
            zip: $given.zip_file,
            bucket: $given.s3_bucket,
            key: $given.s3_key,
            version: $given.s3_object_version,
            image: $image,
        }
    };
}
pub(super) use source;

/// Bytes of a package in a bucket, which unpacked are no fewer:
/// <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>.
const PACKAGE_SIZE: u64 = 262_144_000;

impl Source {
    /// Looks at the package; exactly one place must be named.
    pub(super) fn read(self, partition: &Partition) -> Result<Code, Fault> {
        match (self.zip, self.bucket, self.image) {
            (Some(zip), None, None) => package(&zip),
            (None, Some(bucket), None) => {
                let key = self.key.ok_or_else(|| invalid("S3Bucket and S3Key must be given together."))?;
                object(partition, &bucket, &key, self.version.as_deref())
            }
            (None, None, Some(image)) => {
                Ok(Code { sha256: aws::hex(&Sha256::digest(&image)), size: 0, image: Some(image) })
            }
            (None, None, None) => Err(invalid("Please provide a source for function code.")),
            _ => Err(invalid("Please do not provide other FunctionCode parameters when providing a ZipFile.")),
        }
    }
}

fn package(zip: &[u8]) -> Result<Code, Fault> {
    if !zip.starts_with(b"PK\x03\x04") && !zip.starts_with(b"PK\x05\x06") {
        return Err(invalid("Could not unzip uploaded file. Please check your file, then try to upload again."));
    }
    let size = i64::try_from(zip.len()).unwrap_or(i64::MAX);
    Ok(Code { sha256: STANDARD.encode(Sha256::digest(zip)), size, image: None })
}

fn object(partition: &Partition, bucket: &str, key: &str, version: Option<&str>) -> Result<Code, Fault> {
    let missing = |code: &str, message: &str| {
        invalid(format!("Error occurred while GetObject. S3 Error Code: {code}. S3 Error Message: {message}"))
    };
    if partition.bucket(bucket).is_none() {
        return Err(missing("NoSuchBucket", "The specified bucket does not exist"));
    }
    let arn = aws::Arn::parse(&format!("{}/{key}", partition.bucket_arn(bucket)));
    let id = version.map(VersionId::from);
    let arn = arn.map_err(|_| missing("NoSuchKey", "The specified key does not exist."))?;
    let found = partition.object(&arn, id.as_ref());
    let found = found.and_then(|found| found.object.as_ref());
    let found = found.ok_or_else(|| missing("NoSuchKey", "The specified key does not exist."))?;
    // Whether the caller may decrypt it is not asked.
    if found.encryption.is_by_kms() {
        return Err(missing("AccessDenied", "Access Denied"));
    }
    if found.content.len() > PACKAGE_SIZE {
        return Err(invalid("Unzipped size must be smaller than 262144000 bytes"));
    }
    let bytes = found.content.whole().to_bytes().map_err(|_| missing("InternalError", "The object cannot be read."))?;
    package(&bytes)
}

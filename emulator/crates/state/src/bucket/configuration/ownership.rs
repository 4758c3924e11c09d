use aws::Arn;

use super::configuration_mut;
use crate::Tx;
use crate::resource::ResourceError;

/// Who owns what is put into a bucket. See
/// [Object Ownership](https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectOwnership {
    /// The bucket's owner; access control lists count for nothing.
    BucketOwnerEnforced,
    /// The bucket's owner, where the writer grants full control.
    BucketOwnerPreferred,
    /// Whoever writes it.
    ObjectWriter,
}

/// Sets who owns what is put into a bucket; `None` takes the setting away.
///
/// # Errors
/// When there is no such bucket, or its list lets in others while lists are to be switched off.
pub fn own_by(tx: &mut Tx<'_>, bucket: &Arn, ownership: Option<ObjectOwnership>) -> Result<(), ResourceError> {
    let owner = tx.partition().resource(bucket).ok_or_else(|| ResourceError::NoSuchResource(bucket.clone()))?.account;
    let configuration = configuration_mut(tx, bucket)?;
    // INVARIANT: "your bucket ACL must give full control only to the bucket owner" where lists are switched off.
    if ownership == Some(ObjectOwnership::BucketOwnerEnforced) && configuration.acl.reaches_beyond(owner) {
        return Err(ResourceError::AclLetsInOthers);
    }
    configuration.ownership = ownership;
    Ok(())
}

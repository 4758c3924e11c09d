//! Who owns what is put into a bucket.

use models::s3 as api;
use service::View;
use state::Tx;
use state::bucket::configuration::{ObjectOwnership, own_by};
use wire::Fault;

use super::{find, malformed_xml, not_set, refused};

pub(crate) fn get(
    view: &View<'_>,
    input: api::GetBucketOwnershipControlsRequest,
) -> Result<api::GetBucketOwnershipControlsOutput, Fault> {
    let bucket = find(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let ownership = bucket.configuration().and_then(|it| it.ownership);
    let ownership = ownership.ok_or_else(|| {
        not_set(&input.bucket, "OwnershipControlsNotFoundError", "The bucket ownership controls were not found")
    })?;
    let rule = api::OwnershipControlsRule { object_ownership: name(ownership).to_owned() };
    Ok(api::GetBucketOwnershipControlsOutput { ownership_controls: Some(api::OwnershipControls { rules: vec![rule] }) })
}

pub(crate) fn put(
    tx: &mut Tx<'_>,
    input: api::PutBucketOwnershipControlsRequest,
) -> Result<api::PutBucketOwnershipControlsResponse, Fault> {
    let [rule] = input.ownership_controls.rules.as_slice() else { return Err(malformed_xml()) };
    let ownership = named(&rule.object_ownership).ok_or_else(malformed_xml)?;
    change(tx, &input.bucket, input.expected_bucket_owner.as_deref(), Some(ownership))?;
    Ok(api::PutBucketOwnershipControlsResponse {})
}

pub(crate) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeleteBucketOwnershipControlsRequest,
) -> Result<api::DeleteBucketOwnershipControlsResponse, Fault> {
    change(tx, &input.bucket, input.expected_bucket_owner.as_deref(), None)?;
    Ok(api::DeleteBucketOwnershipControlsResponse {})
}

fn change(tx: &mut Tx<'_>, name: &str, owner: Option<&str>, ownership: Option<ObjectOwnership>) -> Result<(), Fault> {
    let bucket = find(tx.partition(), name, owner)?.arn.clone();
    own_by(tx, &bucket, ownership).map_err(|error| refused(&error, tx.call, "s3:PutBucketOwnershipControls", &bucket))
}

const NAMES: [(ObjectOwnership, &str); 3] = [
    (ObjectOwnership::BucketOwnerEnforced, "BucketOwnerEnforced"),
    (ObjectOwnership::BucketOwnerPreferred, "BucketOwnerPreferred"),
    (ObjectOwnership::ObjectWriter, "ObjectWriter"),
];

fn name(ownership: ObjectOwnership) -> &'static str {
    NAMES.iter().find(|(known, _)| *known == ownership).map_or("", |(_, name)| name)
}

/// An ownership by its name.
pub(crate) fn named(name: &str) -> Option<ObjectOwnership> {
    NAMES.iter().find(|(_, known)| *known == name).map(|(ownership, _)| *ownership)
}

//! What keeps the public out of a bucket, or of all buckets of an account.

use models::{Record, s3 as api, s3control as control};
use service::View;
use state::bucket::configuration::{PublicAccessBlock, block_public_access, block_public_access_to};
use state::{Call, Tx};
use wire::{Fault, Structure, Value};

use super::stored::set;
use super::{denied, find, not_set, refused};

const CODE: &str = "NoSuchPublicAccessBlockConfiguration";
const SENTENCE: &str = "The public access block configuration was not found";

pub(crate) fn get(
    view: &View<'_>,
    input: api::GetPublicAccessBlockRequest,
) -> Result<api::GetPublicAccessBlockOutput, Fault> {
    let bucket = find(view.partition, &input.bucket, input.expected_bucket_owner.as_deref())?;
    let block = bucket.configuration().and_then(|it| it.public_access_block);
    let block = write(block.ok_or_else(|| not_set(&input.bucket, CODE, SENTENCE))?)?;
    Ok(api::GetPublicAccessBlockOutput { public_access_block_configuration: Some(block) })
}

pub(crate) fn put(
    tx: &mut Tx<'_>,
    input: api::PutPublicAccessBlockRequest,
) -> Result<api::PutPublicAccessBlockResponse, Fault> {
    let block = read(input.public_access_block_configuration);
    change(tx, &input.bucket, input.expected_bucket_owner.as_deref(), Some(block))?;
    Ok(api::PutPublicAccessBlockResponse {})
}

pub(crate) fn delete(
    tx: &mut Tx<'_>,
    input: api::DeletePublicAccessBlockRequest,
) -> Result<api::DeletePublicAccessBlockResponse, Fault> {
    change(tx, &input.bucket, input.expected_bucket_owner.as_deref(), None)?;
    Ok(api::DeletePublicAccessBlockResponse {})
}

fn change(tx: &mut Tx<'_>, name: &str, owner: Option<&str>, block: Option<PublicAccessBlock>) -> Result<(), Fault> {
    let bucket = find(tx.partition(), name, owner)?.arn.clone();
    block_public_access_to(tx, &bucket, block)
        .map_err(|error| refused(&error, tx.call, "s3:PutBucketPublicAccessBlock", &bucket))
}

pub(crate) fn get_of_account(
    view: &View<'_>,
    input: control::GetPublicAccessBlockRequest,
) -> Result<control::GetPublicAccessBlockOutput, Fault> {
    own(view.call, &input.account_id)?;
    let block = view.partition.account(view.call.account).and_then(|it| it.public_access_block);
    let block = write(block.ok_or_else(|| Fault::new(CODE, 404, SENTENCE))?)?;
    Ok(control::GetPublicAccessBlockOutput { public_access_block_configuration: Some(block) })
}

pub(crate) fn put_of_account(
    tx: &mut Tx<'_>,
    input: control::PutPublicAccessBlockRequest,
) -> Result<control::PutPublicAccessBlockResponse, Fault> {
    own(tx.call, &input.account_id)?;
    let block = read(input.public_access_block_configuration);
    block_public_access(tx, tx.call.account, Some(block)).map_err(|_| denied())?;
    Ok(control::PutPublicAccessBlockResponse {})
}

pub(crate) fn delete_of_account(
    tx: &mut Tx<'_>,
    input: control::DeletePublicAccessBlockRequest,
) -> Result<control::DeletePublicAccessBlockResponse, Fault> {
    own(tx.call, &input.account_id)?;
    block_public_access(tx, tx.call.account, None).map_err(|_| denied())?;
    Ok(control::DeletePublicAccessBlockResponse {})
}

/// Nobody sets up another account.
pub(super) fn own(call: &Call, account: &str) -> Result<(), Fault> {
    if call.account.to_string() == account { Ok(()) } else { Err(denied()) }
}

/// Both services have the same structure under the same name; what is left out is off.
fn read(configuration: impl Record) -> PublicAccessBlock {
    let given = configuration.into_structure();
    let is_on = |name| given.get(name) == Some(&Value::Boolean(true));
    PublicAccessBlock {
        block_public_acls: is_on("BlockPublicAcls"),
        ignore_public_acls: is_on("IgnorePublicAcls"),
        block_public_policy: is_on("BlockPublicPolicy"),
        restrict_public_buckets: is_on("RestrictPublicBuckets"),
    }
}

fn write<R: Record>(block: PublicAccessBlock) -> Result<R, Fault> {
    let mut answer = Structure::new(R::SHAPE);
    for (name, is_on) in [
        ("BlockPublicAcls", block.block_public_acls),
        ("IgnorePublicAcls", block.ignore_public_acls),
        ("BlockPublicPolicy", block.block_public_policy),
        ("RestrictPublicBuckets", block.restrict_public_buckets),
    ] {
        set(&mut answer, name, Value::Boolean(is_on));
    }
    R::from_structure(answer)
}

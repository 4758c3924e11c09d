//! Deleting objects, one or many.

use models::Record;
use models::s3::{
    DeleteObjectOutput, DeleteObjectRequest, DeleteObjectsOutput, DeleteObjectsRequest, DeletedObject, Error,
};
use service::{Batch, Permission};
use state::bucket;
use state::{Partition, Tx};
use wire::{Fault, Structure, Value};

use crate::conditions::check_write;
use crate::fault::{self, Place, malformed_xml};
use crate::resource::{bucket, version_id};

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html>
pub(crate) fn delete_object(tx: &mut Tx<'_>, request: DeleteObjectRequest) -> Result<DeleteObjectOutput, Fault> {
    let (_, found) = bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let id = version_id(request.version_id.as_ref())?;
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    if request.if_match.is_some() {
        check_write(found, place, request.if_match.as_deref(), None)?;
    }
    let bypass = request.bypass_governance_retention.unwrap_or(false);
    let deleted = bucket::delete_object(tx, &request.bucket, &request.key, id.as_ref(), bypass)
        .map_err(|error| place.fault(&error))?;
    Ok(DeleteObjectOutput {
        delete_marker: deleted.delete_marker.then_some(true),
        version_id: deleted.version.map(|id| id.to_string()),
        ..DeleteObjectOutput::default()
    })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html>
pub(crate) fn delete_objects(tx: &mut Tx<'_>, request: DeleteObjectsRequest) -> Result<DeleteObjectsOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    if request.delete.objects.len() > 1000 {
        return Err(malformed_xml());
    }
    let bypass = request.bypass_governance_retention.unwrap_or(false);
    let quiet = request.delete.quiet.unwrap_or(false);
    let (mut deleted, mut errors) = (Vec::new(), Vec::new());
    for object in request.delete.objects {
        let place = Place { bucket: &request.bucket, key: &object.key, version: object.version_id.as_deref() };
        let outcome = version_id(object.version_id.as_ref()).and_then(|id| {
            if object.last_modified_time.is_some() || object.size.is_some() {
                return Err(fault::not_implemented("deleting objects of a certain size or time"));
            }
            if object.e_tag.is_some() {
                let (_, found) = bucket(tx.partition(), &request.bucket, None)?;
                check_write(found, place, object.e_tag.as_deref(), None)?;
            }
            let done = bucket::delete_object(tx, &request.bucket, &object.key, id.as_ref(), bypass);
            done.map_err(|error| place.fault(&error))
        });
        match outcome {
            Ok(_) if quiet => {}
            Ok(done) => deleted.push(DeletedObject {
                delete_marker: done.delete_marker.then_some(true),
                delete_marker_version_id: done.version.filter(|_| done.delete_marker).map(|id| id.to_string()),
                version_id: object.version_id,
                key: Some(object.key),
            }),
            Err(fault) => errors.push(Error {
                key: Some(object.key),
                version_id: object.version_id,
                code: Some(fault.code.into_owned()),
                message: Some(fault.message),
            }),
        }
    }
    Ok(DeleteObjectsOutput {
        deleted: Some(deleted).filter(|deleted| !deleted.is_empty()),
        errors: Some(errors).filter(|errors| !errors.is_empty()),
        ..DeleteObjectsOutput::default()
    })
}

/// Each key is decided for itself, and a refused one is an error in the answer.
pub(crate) static BATCH: Batch =
    Batch { operation: "DeleteObjects", about: "bucket", needs, without, refused, single: "DeleteObject", singly };

/// "Includes both the DeleteObjects event and a DeleteObject event for each object deleted":
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html#cloudtrail-logging-s3-requests>.
fn singly(input: &Structure, output: &Structure) -> Vec<Structure> {
    type Name<'s> = (Option<&'s str>, Option<&'s str>);
    fn name(object: &Value) -> Name<'_> {
        let text = |name| object.as_structure().and_then(|object| object.text(name));
        (text("Key"), text("VersionId"))
    }
    let failed: Vec<Name<'_>> = output.get("Errors").map(Value::as_list).unwrap_or_default().iter().map(name).collect();
    let done = objects(input).iter().map(name).filter(|name| !failed.contains(name));
    done.map(|(key, version)| {
        let bucket = input.text("Bucket").unwrap_or_default().to_owned();
        let (key, version_id) = (key.unwrap_or_default().to_owned(), version.map(str::to_owned));
        DeleteObjectRequest { bucket, key, version_id, ..DeleteObjectRequest::default() }.into_structure()
    })
    .collect()
}

fn objects(input: &Structure) -> &[Value] {
    let delete = input.get("Delete").and_then(Value::as_structure);
    delete.and_then(|delete| delete.get("Objects")).map(Value::as_list).unwrap_or_default()
}

fn needs(partition: &Partition, input: &Structure) -> Vec<Vec<Permission>> {
    let bucket = partition.bucket_arn(input.text("Bucket").unwrap_or_default());
    let bypasses = matches!(input.get("BypassGovernanceRetention"), Some(Value::Boolean(true)));
    let permissions = |object: &Value| {
        let text = |name| object.as_structure().and_then(|object| object.text(name));
        let resource = format!("{bucket}/{}", text("Key").unwrap_or_default());
        let version = text("VersionId").map(|id| ("s3:versionid".to_owned(), vec![id.to_owned()]));
        let action = if version.is_some() { "s3:DeleteObjectVersion" } else { "s3:DeleteObject" };
        let actions = [Some(action), bypasses.then_some("s3:BypassGovernanceRetention")].into_iter().flatten();
        let context: Vec<_> = version.into_iter().collect();
        actions
            .map(|action| Permission { action, resource: resource.clone(), context: context.clone() })
            .collect::<Vec<_>>()
    };
    objects(input).iter().map(permissions).collect()
}

fn without(input: &mut Structure, left_out: &[usize]) {
    let kept: Vec<Value> = objects(input)
        .iter()
        .enumerate()
        .filter(|(at, _)| !left_out.contains(at))
        .map(|(_, object)| object.clone())
        .collect();
    let Some((at, _)) = input.shape().member("Delete") else { return };
    let Some(Value::Structure(mut delete)) = input.take(at) else { return };
    if let Some((objects, _)) = delete.shape().member("Objects") {
        delete.set(objects, Value::List(kept));
    }
    input.set(at, Value::Structure(delete));
}

fn refused(output: &mut Structure, input: &Structure, refused: &[(usize, String)]) {
    let all = objects(input);
    let errors = refused.iter().filter_map(|(at, message)| {
        let object = all.get(*at)?.as_structure()?;
        let error = Error {
            key: object.text("Key").map(str::to_owned),
            version_id: object.text("VersionId").map(str::to_owned),
            code: Some("AccessDenied".to_owned()),
            message: Some(message.clone()),
        };
        Some(Value::Structure(models::Record::into_structure(error)))
    });
    let Some((at, _)) = output.shape().member("Errors") else { return };
    let mut list = match output.take(at) {
        Some(Value::List(list)) => list,
        _ => Vec::new(),
    };
    list.extend(errors);
    output.set(at, Value::List(list));
}

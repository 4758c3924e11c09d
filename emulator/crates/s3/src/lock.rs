//! [Object lock](https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html).

use models::s3::{
    DefaultRetention as DefaultRetentionEntry, GetObjectLegalHoldOutput, GetObjectLegalHoldRequest,
    GetObjectLockConfigurationOutput, GetObjectLockConfigurationRequest, GetObjectRetentionOutput,
    GetObjectRetentionRequest, ObjectLockConfiguration, ObjectLockLegalHold, ObjectLockRetention, ObjectLockRule,
    PutObjectLegalHoldOutput, PutObjectLegalHoldRequest, PutObjectLockConfigurationOutput,
    PutObjectLockConfigurationRequest, PutObjectRetentionOutput, PutObjectRetentionRequest,
};
use service::View;
use state::Tx;
use state::bucket::{self, BucketError, DefaultPeriod, DefaultRetention, Retention, Version};
use wire::Fault;

use crate::conditions::readable;
use crate::fault::{self, Place, malformed_xml};
use crate::properties::lock_mode;
use crate::resource::{bucket, version_id};

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html>
pub(crate) fn get_object_lock_configuration(
    view: &View<'_>,
    request: GetObjectLockConfigurationRequest,
) -> Result<GetObjectLockConfigurationOutput, Fault> {
    let (_, found) = bucket(view.partition, &request.bucket, request.expected_bucket_owner.as_deref())?;
    let lock = found.lock.ok_or_else(|| {
        let message = "Object Lock configuration does not exist for this bucket";
        let fault = Fault::new("ObjectLockConfigurationNotFoundError", 404, message);
        fault::with(fault, "BucketName", request.bucket.clone())
    })?;
    let rule = lock.default_retention.map(|default| {
        let (days, years) = match default.period {
            DefaultPeriod::Days(days) => (Some(days), None),
            DefaultPeriod::Years(years) => (None, Some(years)),
        };
        let mode = Some(default.mode.as_str().to_owned());
        let default = DefaultRetentionEntry { mode, days, years, ..DefaultRetentionEntry::default() };
        ObjectLockRule { default_retention: Some(default) }
    });
    let configuration = ObjectLockConfiguration { object_lock_enabled: Some("Enabled".to_owned()), rule };
    Ok(GetObjectLockConfigurationOutput { object_lock_configuration: Some(configuration) })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html>
pub(crate) fn put_object_lock_configuration(
    tx: &mut Tx<'_>,
    request: PutObjectLockConfigurationRequest,
) -> Result<PutObjectLockConfigurationOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let configuration = request.object_lock_configuration.ok_or_else(fault::missing_body)?;
    if configuration.object_lock_enabled.as_deref() != Some("Enabled") {
        return Err(malformed_xml());
    }
    let default = match configuration.rule {
        None => None,
        Some(rule) => {
            let default = rule.default_retention.ok_or_else(malformed_xml)?;
            let mode = lock_mode(default.mode.as_deref().ok_or_else(malformed_xml)?).map_err(|_| malformed_xml())?;
            let period = match (default.days, default.years) {
                (Some(days), None) => DefaultPeriod::Days(days),
                (None, Some(years)) => DefaultPeriod::Years(years),
                _ => return Err(malformed_xml()),
            };
            Some(DefaultRetention { mode, period })
        }
    };
    let place = Place { bucket: &request.bucket, key: "", version: None };
    bucket::put_lock_configuration(tx, &request.bucket, default).map_err(|error| place.fault(&error))?;
    Ok(PutObjectLockConfigurationOutput::default())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html>
pub(crate) fn get_object_retention(
    view: &View<'_>,
    request: GetObjectRetentionRequest,
) -> Result<GetObjectRetentionOutput, Fault> {
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    let version = lockable(view, place, request.expected_bucket_owner.as_deref())?;
    let retention = version.retention.ok_or_else(not_locked)?;
    let retention = ObjectLockRetention {
        mode: Some(retention.mode.as_str().to_owned()),
        retain_until_date: Some(retention.until),
        ..ObjectLockRetention::default()
    };
    Ok(GetObjectRetentionOutput { retention: Some(retention) })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html>
pub(crate) fn put_object_retention(
    tx: &mut Tx<'_>,
    request: PutObjectRetentionRequest,
) -> Result<PutObjectRetentionOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let id = version_id(request.version_id.as_ref())?;
    let given = request.retention.unwrap_or_default();
    let retention = match (given.mode, given.retain_until_date) {
        (None, None) => None,
        (Some(mode), Some(until)) => Some(Retention { mode: lock_mode(&mode).map_err(|_| malformed_xml())?, until }),
        _ => return Err(malformed_xml()),
    };
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    let bypass = request.bypass_governance_retention.unwrap_or(false);
    bucket::put_retention(tx, &request.bucket, &request.key, id.as_ref(), retention, bypass)
        .map_err(|error| place.fault_of(&error, "PUT"))?;
    Ok(PutObjectRetentionOutput::default())
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html>
pub(crate) fn get_object_legal_hold(
    view: &View<'_>,
    request: GetObjectLegalHoldRequest,
) -> Result<GetObjectLegalHoldOutput, Fault> {
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    let version = lockable(view, place, request.expected_bucket_owner.as_deref())?;
    let held = version.legal_hold.ok_or_else(not_locked)?;
    let status = Some(if held { "ON" } else { "OFF" }.to_owned());
    Ok(GetObjectLegalHoldOutput { legal_hold: Some(ObjectLockLegalHold { status }) })
}

/// <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html>
pub(crate) fn put_object_legal_hold(
    tx: &mut Tx<'_>,
    request: PutObjectLegalHoldRequest,
) -> Result<PutObjectLegalHoldOutput, Fault> {
    bucket(tx.partition(), &request.bucket, request.expected_bucket_owner.as_deref())?;
    let id = version_id(request.version_id.as_ref())?;
    let held = match request.legal_hold.and_then(|hold| hold.status).as_deref() {
        Some("ON") => true,
        Some("OFF") => false,
        _ => return Err(malformed_xml()),
    };
    let place = Place { bucket: &request.bucket, key: &request.key, version: request.version_id.as_deref() };
    bucket::put_legal_hold(tx, &request.bucket, &request.key, id.as_ref(), held)
        .map_err(|error| place.fault_of(&error, "PUT"))?;
    Ok(PutObjectLegalHoldOutput::default())
}

/// A version in a bucket with object lock.
fn lockable<'v>(view: &View<'v>, place: Place<'_>, owner: Option<&str>) -> Result<&'v Version, Fault> {
    let (_, bucket) = bucket(view.partition, place.bucket, owner)?;
    if bucket.lock.is_none() {
        return Err(place.fault(&BucketError::NoLock));
    }
    readable(bucket, place)
}

fn not_locked() -> Fault {
    let message = "The specified object does not have a ObjectLock configuration";
    Fault::new("NoSuchObjectLockConfiguration", 404, message)
}

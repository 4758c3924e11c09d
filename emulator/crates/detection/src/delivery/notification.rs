//! What a trail's topic hears of each log file. See
//! [SNS notifications](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html).

use std::sync::Arc;

use aws::{Arn, Timestamp};
use json::Writer;
use state::cloudtrail::Trail;
use state::sns::{self, Publication};
use state::{Ids, Partition, Tx};

use super::archive::may;

/// Whether CloudTrail may publish to the topic of a trail.
///
/// # Errors
/// Why not, as `GetTrailStatus` tells it.
pub fn may_notify(partition: &Partition, trail: &Trail, topic: &str, now: Timestamp) -> Result<Arn, &'static str> {
    let arn = Arn::parse(topic).map_err(|_| "NotFound")?;
    partition.resource(&arn).and_then(|found| found.as_topic()).ok_or("NotFound")?;
    may(partition, trail, now, "sns:Publish", topic, []).map_err(|_| "AuthorizationError")?;
    Ok(arn)
}

/// Tells the topic of a trail, if it has one, of a file that was delivered.
pub(super) fn notify(tx: &mut Tx<'_>, seed: u64, trail: &Trail, key: &Arc<str>) {
    let Some(topic) = trail.topic_arn() else { return };
    let outcome = may_notify(tx.partition(), trail, &topic, tx.now);
    if let Ok(arn) = &outcome {
        let label = format!("notification {}/{key}", trail.bucket);
        let what = Publication { message: message(&trail.bucket, key), ..Publication::default() };
        tx.with_ids(Ids::labelled(seed, &label), |tx| sns::publish(tx, arn, what));
    }
    let now = tx.now;
    let Some(kept) = tx.trail_mut(&trail.arn) else { return };
    let delivery = &mut kept.delivery;
    delivery.notification_attempted = Some(now);
    match outcome {
        Ok(_) => (delivery.notified, delivery.notification_error) = (Some(now), None),
        Err(code) => delivery.notification_error = Some(code.into()),
    }
}

fn message(bucket: &str, key: &str) -> String {
    let mut w = Writer::new();
    w.begin_object().key("s3Bucket").string(bucket);
    w.key("s3ObjectKey").begin_array().string(key).end_array().end_object();
    w.finish()
}

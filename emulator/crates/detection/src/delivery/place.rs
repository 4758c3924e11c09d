//! Where files stand in a bucket. See
//! [log file names](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html) and
//! [digest files](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).

use aws::{AccountId, Region, Timestamp};
use state::Partition;
use state::cloudtrail::Trail;

/// The key of a log file; its name ends with sixteen characters of its own.
pub fn log_key(
    partition: &Partition,
    trail: &Trail,
    account: AccountId,
    region: &Region,
    at: Timestamp,
    own: &str,
) -> String {
    let (folder, minute) = (folder(partition, trail, account, "CloudTrail", region, at), at.format("%Y%m%dT%H%MZ"));
    format!("{folder}/{account}_CloudTrail_{region}_{minute}_{own}.json.gz")
}

/// The key of a digest.
pub fn digest_key(
    partition: &Partition,
    trail: &Trail,
    account: AccountId,
    region: &Region,
    until: Timestamp,
) -> String {
    let folder = folder(partition, trail, account, "CloudTrail-Digest", region, until);
    let (name, home, until) = (&trail.name, &trail.home_region, until.format("%Y%m%dT%H%M%SZ"));
    format!("{folder}/{account}_CloudTrail-Digest_{region}_{name}_{home}_{until}.json.gz")
}

/// Files of an organization's trail are in a folder of the organization.
fn folder(
    partition: &Partition,
    trail: &Trail,
    account: AccountId,
    kind: &str,
    region: &Region,
    at: Timestamp,
) -> String {
    let prefix = trail.prefix.as_ref().map(|prefix| format!("{}/", prefix.trim_end_matches('/'))).unwrap_or_default();
    let organization = partition.organization_of(trail.account).filter(|_| trail.organization);
    let organization = organization.map(|organization| format!("{}/", organization.id)).unwrap_or_default();
    format!("{prefix}AWSLogs/{organization}{account}/{kind}/{region}/{}", at.format("%Y/%m/%d"))
}

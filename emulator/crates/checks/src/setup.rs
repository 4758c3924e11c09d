//! Properties of resources that checks with `has` look at.

use aws::Arn;
use state::Partition;
use state::bucket::configuration::PublicAccessBlock;
use state::bucket::{Bucket, DefaultPeriod, DefaultRetention, Versioning};
use state::cloudtrail::Trail;
use state::kms::KeyState;

/// Something that can be said of a resource.
#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) name: &'static str,
    /// The values that it can have; none where that is open.
    values: &'static [&'static str],
    /// Whether more than what is wanted is right as well.
    pub(crate) at_least: bool,
    /// Its value; none where there is nothing of the kind.
    pub(crate) read: fn(&Partition, &Arn) -> Option<String>,
}

const FLAG: &[&str] = &["true", "false"];

static OF_BUCKETS: &[Property] = &[
    Property::new("versioning", FLAG, |partition, arn| {
        Some((bucket(partition, arn)?.versioning == Versioning::Enabled).to_string())
    }),
    Property::new("object_lock", &["COMPLIANCE", "GOVERNANCE", "none"], |partition, arn| {
        Some(retention(partition, arn)?.mode.as_str().to_owned())
    }),
    Property {
        at_least: true,
        ..Property::new("retention_days", &[], |partition, arn| match retention(partition, arn)?.period {
            DefaultPeriod::Days(days) => Some(days.to_string()),
            DefaultPeriod::Years(years) => Some(years.saturating_mul(365).to_string()),
        })
    },
    Property::new("public_access_block", FLAG, |partition, arn| {
        let (resource, _) = partition.bucket(arn.resource())?;
        Some((partition.public_access_block(resource) == PublicAccessBlock::ALL).to_string())
    }),
    Property::new("encryption_key", &[], |partition, arn| {
        let (resource, bucket) = partition.bucket(arn.resource())?;
        let encryption = &bucket.configuration.encryption;
        let name = encryption.key.as_deref().filter(|_| encryption.is_by_kms())?;
        partition.key(name, resource.account, &resource.region).map(|key| key.arn.to_string())
    }),
];

static OF_KEYS: &[Property] = &[
    Property::new("enabled", FLAG, |partition, arn| {
        Some((partition.resource(arn)?.as_key()?.state() == KeyState::Enabled).to_string())
    }),
    Property::new("rotation", FLAG, |partition, arn| {
        Some(partition.resource(arn)?.as_key()?.rotation.is_some().to_string())
    }),
];

static OF_TRAILS: &[Property] = &[
    Property::new("logging", FLAG, |partition, arn| Some(trail(partition, arn)?.logging.to_string())),
    Property::new("multi_region", FLAG, |partition, arn| Some(trail(partition, arn)?.multi_region.to_string())),
    Property::new("organization", FLAG, |partition, arn| Some(trail(partition, arn)?.organization.to_string())),
    Property::new("log_file_validation", FLAG, |partition, arn| {
        Some(trail(partition, arn)?.log_file_validation.to_string())
    }),
    Property::new("bucket", &[], |partition, arn| Some(trail(partition, arn)?.bucket.clone())),
    Property::new("encryption_key", &[], |partition, arn| trail(partition, arn)?.kms_key.clone()),
];

impl Property {
    const fn new(
        name: &'static str,
        values: &'static [&'static str],
        read: fn(&Partition, &Arn) -> Option<String>,
    ) -> Property {
        Property { name, values, at_least: false, read }
    }
    /// Whether it can have a value at all; what it takes otherwise.
    pub(crate) fn takes(&self, value: &str) -> Result<(), String> {
        match (self.at_least, self.values) {
            (true, _) if value.parse::<u64>().is_err() => Err("a number".to_owned()),
            (false, [_, ..]) if !self.values.contains(&value) => Err(self.values.join(", ")),
            _ => Ok(()),
        }
    }
    /// Whether a value is what is wanted.
    pub(crate) fn fits(&self, wanted: &str, actual: &str) -> bool {
        match (self.at_least, wanted.parse::<u64>(), actual.parse::<u64>()) {
            (true, Ok(wanted), Ok(actual)) => actual >= wanted,
            _ => wanted == actual,
        }
    }
}

/// Whether there is a bucket, key or trail of this ARN.
pub(crate) fn exists(partition: &Partition, arn: &Arn) -> bool {
    match arn.service() {
        "s3" => bucket(partition, arn).is_some(),
        "kms" => partition.resource(arn).is_some(),
        "cloudtrail" => trail(partition, arn).is_some(),
        _ => false,
    }
}

/// What can be said of the kind of resource that an ARN names.
pub(crate) fn properties(arn: &Arn) -> impl Iterator<Item = &'static Property> + use<> {
    let of_kind = match arn.service() {
        "s3" => OF_BUCKETS,
        "kms" => OF_KEYS,
        "cloudtrail" => OF_TRAILS,
        _ => &[],
    };
    of_kind.iter()
}

fn bucket<'p>(partition: &'p Partition, arn: &Arn) -> Option<&'p Bucket> {
    partition.bucket(arn.resource()).map(|(_, bucket)| &**bucket)
}

fn retention(partition: &Partition, arn: &Arn) -> Option<DefaultRetention> {
    bucket(partition, arn)?.lock?.default_retention
}

fn trail<'p>(partition: &'p Partition, arn: &Arn) -> Option<&'p Trail> {
    partition.trail(arn).map(|trail| &**trail)
}

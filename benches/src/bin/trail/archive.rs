//! The bucket of SecureCart's trail.

use std::io::Read as _;

use anyhow::{Context as _, anyhow};
use aws::{AccountId, Arn};
use flate2::read::GzDecoder;
use orglab::Emulator;
use state::Tx;
use state::resource::{self, Detail};

const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);

fn bucket() -> anyhow::Result<Arn> {
    Ok(Arn::parse("arn:aws:s3:::securecart-org-logs")?)
}

fn change<E: std::fmt::Debug>(
    emulator: &Emulator,
    change: impl FnOnce(&mut Tx<'_>) -> Result<(), E>,
) -> anyhow::Result<()> {
    emulator.core().change(MANAGEMENT, change).map_err(|error| anyhow!("{error:?}"))
}

/// Switches the trail off.
pub(crate) fn stop(emulator: &Emulator) -> anyhow::Result<()> {
    let trail = Arn::parse("arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail")?;
    change(emulator, |tx| {
        state::cloudtrail::set_logging(tx, &trail, false);
        Ok::<(), ()>(())
    })
}

/// Has the bucket refuse everything. Gives the policy that it had.
pub(crate) fn close(emulator: &Emulator) -> anyhow::Result<String> {
    let arn = bucket()?;
    let policy = emulator.core().snapshot().resource(&arn).and_then(|bucket| bucket.policy.clone());
    let policy = policy.context("the bucket has a policy")?;
    change(emulator, |tx| resource::delete_policy(tx, &arn))?;
    Ok(policy.text().to_owned())
}

/// Has it take files again.
pub(crate) fn open(emulator: &Emulator, policy: &str) -> anyhow::Result<()> {
    let arn = bucket()?;
    change(emulator, |tx| resource::put_policy(tx, &arn, policy))
}

/// What was delivered.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) files: usize,
    pub(crate) bytes: u64,
    pub(crate) events: usize,
    /// Events with ids that no other has.
    pub(crate) different: usize,
    /// Of all ids.
    pub(crate) sum: u128,
}

/// Reads every log file.
pub(crate) fn events(emulator: &Emulator) -> anyhow::Result<Found> {
    let partition = emulator.core().snapshot();
    let bucket = partition.resource(&bucket()?).context("there is the bucket")?;
    let Detail::Bucket(bucket) = &bucket.detail else { anyhow::bail!("the bucket is none") };
    let (mut files, mut bytes, mut ids) = (0, 0, Vec::new());
    for (key, versions) in bucket.objects.iter().filter(|(key, _)| key.contains("/CloudTrail/")) {
        for version in versions.newest_first() {
            let object = version.object.as_ref().context("a delete marker")?;
            let mut text = String::new();
            GzDecoder::new(object.content.whole().reader())
                .read_to_string(&mut text)
                .with_context(|| key.to_string())?;
            (files, bytes) = (files + 1, bytes + object.content.len());
            for part in text.split("\"eventID\":\"").skip(1) {
                let id: String = part.chars().take(36).filter(|letter| *letter != '-').collect();
                ids.push(u128::from_str_radix(&id, 16).with_context(|| id.clone())?);
            }
        }
    }
    let (events, sum) = (ids.len(), ids.iter().fold(0_u128, |sum, id| sum.wrapping_add(*id)));
    ids.sort_unstable();
    ids.dedup();
    Ok(Found { files, bytes, events, different: ids.len(), sum })
}

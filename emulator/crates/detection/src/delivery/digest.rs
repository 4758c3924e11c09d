//! Digests: what was delivered in an hour, signed, each with the one before it. See
//! [digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).

use std::io::{self, Write as _};
use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Arn, Region, Timestamp};
use blob::Store;
use json::Writer;
use state::cloudtrail::{DIGEST_INTERVAL, DigestChain, DigestFile, DigestKey, Trail};
use state::due::Task;
use state::map::OrdMap;
use state::{Shared, Tx};

use super::pack::{Packed, Packer};
use super::{Refusal, archive, digest_key, signing};

const ALGORITHM: &str = "SHA256withRSA";
/// A clock that was moved further gets one digest for the whole gap.
const GAP: Duration = Duration::from_secs(48 * 60 * 60);
/// Last digests that were refused are tried again for so long, as log files are.
const GIVEN_UP: Duration = Duration::from_secs(30 * 24 * 60 * 60);

type Chains = OrdMap<(AccountId, Region), Shared<DigestChain>>;

/// Writes the digests of a trail that are due at `tx.now`, and has the next ones written an hour later. A trail that no
/// longer records, or no longer has its files validated, gets its last. `clock` is what time it is, which may be much
/// later than that.
pub fn write_digests(tx: &mut Tx<'_>, seed: u64, store: &Store, arn: &Arn, clock: Timestamp) {
    let due = tx.now;
    // What was overtaken is nobody's: digests were switched off, or off and on again, since this was planned.
    let is_due = |trail: &&Shared<Trail>| trail.delivery.next_digest == Some(due);
    let ending = tx.partition().ending_trails.get(arn).filter(is_due);
    let is_deleted = ending.is_some();
    let Some(trail) = ending.or_else(|| tx.partition().trail(arn).filter(is_due)).cloned() else { return };
    let goes_on = trail.is_validated();
    let missed = clock.since(due);
    let until = if goes_on && missed > GAP { due + whole_hours(missed) } else { due };
    tx.now = until;
    let stopped = trail.stopped.filter(|_| !trail.logging);
    let is_again = stopped.is_some_and(|stopped| stopped < due);
    let mut chains = if is_again { trail.delivery.chains.clone() } else { all_chains(tx, &trail) };
    let mut outcome = Ok(());
    let places: Vec<(AccountId, Region)> = chains.keys().cloned().collect();
    for place in places {
        let Some(chain) = chains.get(&place) else { continue };
        match one(tx, seed, store, &trail, &place, chain, until) {
            Ok(next) if goes_on => _ = chains.insert(place, next.into()),
            // What has ended waits for nothing more.
            Ok(_) => _ = chains.remove(&place),
            Err(refusal) => outcome = Err(refusal),
        }
    }
    let next = match &outcome {
        _ if goes_on => Some(until + DIGEST_INTERVAL),
        Err(_) if stopped.is_some_and(|stopped| clock.since(stopped) < GIVEN_UP) => Some(clock + DIGEST_INTERVAL),
        _ => None,
    };
    let kept = if is_deleted {
        tx.partition_mut().ending_trails.get_mut(arn).map(Shared::make_mut)
    } else {
        tx.trail_mut(arn)
    };
    if let Some(kept) = kept {
        let delivery = &mut kept.delivery;
        delivery.digest_error = outcome.as_ref().err().map(|refusal| refusal.code().into());
        if outcome.is_ok() {
            delivery.latest_digest = Some(until);
        }
        delivery.chains = if next.is_some() { chains } else { OrdMap::new() };
        delivery.next_digest = next;
    }
    match next {
        Some(next) => tx.partition_mut().due.add(next, Task::Digest { trail: arn.clone() }),
        None if is_deleted => _ = tx.partition_mut().ending_trails.remove(arn),
        None => {}
    }
}

fn whole_hours(missed: Duration) -> Duration {
    let hour = DIGEST_INTERVAL.as_secs();
    Duration::from_secs(missed.as_secs() / hour * hour)
}

/// The chains there are, and those of accounts that have been silent so far: in the trail's home Region every account
/// that it records has one.
fn all_chains(tx: &Tx<'_>, trail: &Trail) -> Chains {
    let mut chains = trail.delivery.chains.clone();
    let organization = tx.partition().organization_of(trail.account).filter(|_| trail.organization);
    let members = organization.into_iter().flat_map(|organization| organization.accounts());
    for account in members.chain([trail.account]) {
        chains.entry((account, trail.home_region.clone())).or_default();
    }
    chains
}

/// Writes one digest; gives the chain as it goes on from there.
fn one(
    tx: &mut Tx<'_>,
    seed: u64,
    store: &Store,
    trail: &Trail,
    (account, region): &(AccountId, Region),
    chain: &DigestChain,
    until: Timestamp,
) -> Result<DigestChain, Refusal> {
    // Two digests of one second would have one name.
    let is_taken = chain.until.is_some_and(|last| last.truncated() == until.truncated());
    let until = if is_taken { until + Duration::from_secs(1) } else { until };
    // A key that cannot be made or used has never been seen; the files then wait for the next digest.
    const BROKEN: Refusal = Refusal::AccessDenied;
    let key = signing::key(tx, seed, region).ok_or(BROKEN)?;
    let name: Arc<str> = digest_key(tx.partition(), trail, *account, region, until).into();
    let since = chain.until.or(trail.delivery.validated_since).unwrap_or(until);
    let text = text(trail, *account, chain, &name, &key, since, until);
    let Packed { body, digests, hash, .. } = packed(store, &text).map_err(|_| Refusal::NotStored)?;
    let before = chain.last.as_ref().map_or("null", |last| &last.signature);
    let signed = format!("{until}\n{}/{name}\n{hash}\n{before}", trail.bucket);
    let signature: Arc<str> = signing::sign(&key, &signed).ok_or(BROKEN)?.into();
    let metadata = [("signature", Arc::clone(&signature)), ("signature-algorithm", ALGORITHM.into())];
    let metadata = metadata.into_iter().map(|(name, value)| (name.into(), value)).collect();
    archive::store(tx, seed, trail, archive::File { key: &name, body, digests: &digests, metadata })?;
    let last = DigestFile { bucket: trail.bucket.as_str().into(), key: name, hash, signature };
    Ok(DigestChain { last: Some(last), until: Some(until), ..DigestChain::default() })
}

fn packed(store: &Store, text: &str) -> io::Result<Packed> {
    let mut out = Packer::new(store);
    out.write_all(text.as_bytes())?;
    out.finish()
}

fn text(
    trail: &Trail,
    account: AccountId,
    chain: &DigestChain,
    name: &str,
    key: &DigestKey,
    since: Timestamp,
    until: Timestamp,
) -> String {
    let mut w = Writer::new();
    let times = |w: &mut Writer, newest: Option<Timestamp>, oldest: Option<Timestamp>| {
        for (member, at) in [("newestEventTime", newest), ("oldestEventTime", oldest)] {
            optional(w, member, at.map(|at| at.to_string()).as_deref());
        }
    };
    w.begin_object().key("awsAccountId").string(&account.to_string());
    w.key("digestStartTime").string(&since.to_string()).key("digestEndTime").string(&until.to_string());
    w.key("digestS3Bucket").string(&trail.bucket).key("digestS3Object").string(name);
    w.key("digestPublicKeyFingerprint").string(&key.fingerprint).key("digestSignatureAlgorithm").string(ALGORITHM);
    let files = || chain.files.iter();
    times(&mut w, files().map(|file| file.newest).max(), files().map(|file| file.oldest).min());
    let last = chain.last.as_ref();
    optional(&mut w, "previousDigestS3Bucket", last.map(|last| &*last.bucket));
    optional(&mut w, "previousDigestS3Object", last.map(|last| &*last.key));
    optional(&mut w, "previousDigestHashValue", last.map(|last| &*last.hash));
    optional(&mut w, "previousDigestHashAlgorithm", last.map(|_| "SHA-256"));
    optional(&mut w, "previousDigestSignature", last.map(|last| &*last.signature));
    w.key("logFiles").begin_array();
    for file in files() {
        w.begin_object().key("s3Bucket").string(&file.bucket).key("s3Object").string(&file.key);
        w.key("hashValue").string(&file.hash).key("hashAlgorithm").string("SHA-256");
        times(&mut w, Some(file.newest), Some(file.oldest));
        w.end_object();
    }
    w.end_array().end_object();
    w.finish()
}

fn optional(w: &mut Writer, member: &str, value: Option<&str>) {
    w.key(member);
    match value {
        Some(value) => _ = w.string(value),
        None => _ = w.null(),
    }
}

//! Digests: what was delivered in an hour, signed, each with the one before it. See
//! [digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).

use std::io::Write as _;
use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};
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
const GAP: std::time::Duration = std::time::Duration::from_secs(48 * 60 * 60);

type Chains = OrdMap<(AccountId, Region), Shared<DigestChain>>;

/// Writes the digests of a trail that are due at `tx.now`, and has the next ones written an hour later. A trail that no
/// longer records, or no longer has its files validated, gets its last. `clock` is what time it is, which may be much
/// later than that.
pub fn write_digests(tx: &mut Tx<'_>, seed: u64, trail: &Shared<Trail>, clock: Timestamp) {
    let due = tx.now;
    let kept = tx.partition().trail(&trail.arn).cloned();
    if kept.as_ref().is_some_and(|kept| kept.delivery.next_digest != Some(due)) {
        // Was overtaken: digests were switched off, or off and on again, since this was planned.
        return;
    }
    let trail = kept.as_ref().unwrap_or(trail);
    let goes_on = kept.is_some() && trail.logging && trail.log_file_validation;
    let missed = clock.since(due);
    let until = if goes_on && missed > GAP { due + whole_hours(missed) } else { due };
    tx.now = until;
    let mut chains = all_chains(tx, trail);
    let mut outcome = Ok(());
    let places: Vec<(AccountId, Region)> = chains.keys().cloned().collect();
    for place in places {
        let Some(chain) = chains.get(&place) else { continue };
        match one(tx, seed, trail, &place, chain, until) {
            Ok(next) => _ = chains.insert(place, next.into()),
            Err(refusal) => outcome = Err(refusal),
        }
    }
    let next = until + DIGEST_INTERVAL;
    if let Some(kept) = tx.trail_mut(&trail.arn.clone()) {
        let delivery = &mut kept.delivery;
        delivery.digest_error = outcome.as_ref().err().map(|refusal| refusal.code().into());
        if outcome.is_ok() {
            delivery.latest_digest = Some(until);
        }
        delivery.chains = if goes_on { chains } else { OrdMap::new() };
        delivery.next_digest = goes_on.then_some(next);
    }
    if goes_on {
        tx.partition_mut().due.add(next, Task::Digest { trail: trail.arn.clone() });
    }
}

fn whole_hours(missed: std::time::Duration) -> std::time::Duration {
    let hour = DIGEST_INTERVAL.as_secs();
    std::time::Duration::from_secs(missed.as_secs() / hour * hour)
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
    trail: &Trail,
    (account, region): &(AccountId, Region),
    chain: &DigestChain,
    until: Timestamp,
) -> Result<DigestChain, Refusal> {
    // A key that cannot be made or used has never been seen; the files then wait for the next digest.
    const BROKEN: Refusal = Refusal::AccessDenied;
    let key = signing::key(tx, seed, region).ok_or(BROKEN)?;
    let name: Arc<str> = digest_key(tx.partition(), trail, *account, region, until).into();
    let since = chain.until.or(trail.delivery.validated_since).unwrap_or(until);
    let text = text(trail, *account, chain, &name, &key, since, until);
    let mut out = Packer::new(&Store::default());
    out.write_all(text.as_bytes()).map_err(|_| BROKEN)?;
    let Packed { body, digests, hash, .. } = out.finish().map_err(|_| BROKEN)?;
    let before = chain.last.as_ref().map_or("null", |last| &last.signature);
    let signed = format!("{until}\n{}/{name}\n{hash}\n{before}", trail.bucket);
    let signature: Arc<str> = signing::sign(&key, &signed).ok_or(BROKEN)?.into();
    let metadata = [("signature", Arc::clone(&signature)), ("signature-algorithm", ALGORITHM.into())];
    let metadata = metadata.into_iter().map(|(name, value)| (name.into(), value)).collect();
    archive::store(tx, seed, trail, archive::File { key: &name, body, digests: &digests, metadata })?;
    let last = DigestFile { bucket: trail.bucket.as_str().into(), key: name, hash, signature };
    Ok(DigestChain { last: Some(last), until: Some(until), ..DigestChain::default() })
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

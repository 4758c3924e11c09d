//! A question is answered as the call that it stands for, and so is what a change would do to it.

use std::collections::{BTreeMap, BTreeSet};

use access::analysis::{AccessDiff, Asker, Question, Scope, Wanted, Who, ask, compare, principals, what_if, who_can};
use aws::{AccessKeyId, Principal, Region, Timestamp};
use bytes::Bytes;
use emulator::Emulator;
use http::Request;
use sigv4::Signer;
use state::session::Session;
use state::{Credential, CredentialOwner, CredentialStatus, EntityName, Partition};

use crate::calls::{Call, Wish, all_context, call};
use crate::socket::Running;
use crate::told::speaks;
use crate::world::{Dice, change, random, securecart};

/// Calls held against questions.
const CALLS: usize = 10_000;
/// Those of them that are made once more through a socket.
const THROUGH_A_SOCKET: usize = 400;
/// Organizations made at random.
const ORGANIZATIONS: u64 = 8;

/// Somebody, and how he signs.
struct Caller {
    asker: Asker,
    name: String,
    key: AccessKeyId,
    secret: String,
    token: Option<String>,
}

/// A version of an organization: what is asked, and what is called.
struct Version {
    emulator: Emulator,
    /// As nobody has called it yet: copies of it are quickly made.
    fresh: Emulator,
    partition: std::sync::Arc<Partition>,
    callers: BTreeMap<String, Caller>,
    /// Who may, by what was asked.
    known: BTreeMap<Wish, BTreeSet<String>>,
}

/// Gives every user and root user of an organization a key.
fn with_keys(emulator: &Emulator) -> Emulator {
    let fork = emulator.fork();
    let partition = fork.snapshot();
    let (first, now) = (*partition.accounts.keys().next().unwrap(), fork.clock().now());
    let put = |tx: &mut state::Tx<'_>| -> Result<(), ()> {
        for asker in principals(&partition) {
            let owner = match &asker.caller.principal {
                Principal::Root(_) => CredentialOwner::Root,
                Principal::User { arn, .. } => CredentialOwner::User(EntityName::from(arn.resource_name())),
                _ => continue,
            };
            let account = asker.caller.account().unwrap();
            let secret = "secret".into();
            let credential =
                Credential { owner, account, secret, status: CredentialStatus::Active, created: now, changed: now };
            tx.partition_mut().credentials.insert(key_of(&asker), credential);
        }
        Ok(())
    };
    fork.change(first, put).unwrap();
    fork
}

/// An access key that follows from a name.
fn key_of(asker: &Asker) -> AccessKeyId {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    asker.name().hash(&mut hasher);
    let digits = hasher.finish().to_string().replace(['0', '1', '8', '9'], "X");
    let kind = if matches!(asker.caller.principal, Principal::AssumedRole { .. }) { "ASIA" } else { "AKIA" };
    AccessKeyId::from(format!("{kind}{digits:A<16.16}").as_str())
}

fn caller(partition: &Partition, asker: Asker, now: Timestamp) -> Caller {
    let (name, key) = (asker.name(), key_of(&asker));
    if !matches!(asker.caller.principal, Principal::AssumedRole { .. }) {
        return Caller { asker, name, key, secret: "secret".to_owned(), token: None };
    }
    let expires = Timestamp::from_millis(now.millis() + 3_600_000);
    let session = Session::new(key.clone(), asker.caller.principal.clone(), now, expires);
    let (secret, token) = (partition.token_key.secret(&key), partition.token_key.token(&session));
    Caller { asker, name, key, secret, token: Some(token) }
}

impl Caller {
    fn signed(&self, call: &Call, at: i64) -> Request<Bytes> {
        let mut request = call.request.clone();
        let signer = Signer {
            access_key_id: self.key.as_str(),
            secret_access_key: &self.secret,
            session_token: self.token.as_deref(),
            region: call.wish.region,
            service: call.service,
        };
        signer.sign(&mut request, at).unwrap();
        request
    }
}

/// Whether an answer says that the call was let through its authorization. That there is no object, S3 tells only those who
/// may list the bucket: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>.
fn is_admitted(status: u16, text: &str, action: &str) -> bool {
    if action == "s3:GetObject" && text.contains("not authorized to perform: s3:ListBucket ") {
        return true;
    }
    let denied = ["not authorized to perform", "Roles may not be assumed by root"];
    let is_denied = status >= 400 && denied.iter().any(|words| text.contains(words));
    assert!(is_denied || status != 403, "{text}");
    !is_denied
}

impl Version {
    fn new(emulator: Emulator) -> Version {
        let (partition, now) = (emulator.snapshot(), emulator.clock().now());
        let callers = principals(&partition).map(|asker| caller(&partition, asker, now));
        let callers = callers.map(|caller| (caller.name.clone(), caller)).collect();
        Version { fresh: emulator.fork(), emulator, partition, callers, known: BTreeMap::new() }
    }
    /// The same organization after a change.
    fn after(&self, changed: Partition) -> Version {
        let fork = self.fresh.fork();
        let first = *changed.accounts.keys().next().unwrap();
        let put = |tx: &mut state::Tx<'_>| -> Result<(), ()> {
            *tx.partition_mut() = changed;
            Ok(())
        };
        fork.change(first, put).unwrap();
        Version::new(fork)
    }

    /// Makes a call and asks what it stands for; the answers are the same, and this is theirs. Who is not there may
    /// nothing.
    fn verdict(&mut self, name: &str, call: &Call) -> bool {
        let Some(caller) = self.callers.get(name) else { return false };
        let emulator = if call.changes { self.fresh.fork() } else { self.emulator.clone() };
        let response = emulator.exchange(caller.signed(call, emulator.clock().unmoved().seconds()));
        let text = String::from_utf8_lossy(response.body()).into_owned();
        let admitted = is_admitted(response.status().as_u16(), &text, call.wish.action);
        let Wish { action, resource, region, context } = &call.wish;
        let (region, now, context) = (Region::from(*region), emulator.clock().now(), context.clone());
        let question = Question { asker: &caller.asker, action, resource, region, now, context };
        let answer = ask(&self.partition, &question);
        assert_eq!(answer.is_allowed(), admitted, "{name} {:?}: {answer:?}\n{text}", call.wish);
        let may = self.known.entry(call.wish.clone()).or_insert_with(|| {
            let (region, context) = (question.region.clone(), question.context.clone());
            let grants = who_can(&self.partition, &Wanted { action, resource, region, now, context });
            let plain = grants.into_iter().filter(|grant| grant.who == Who::Known && grant.conditional.is_empty());
            plain.map(|grant| grant.principal).collect()
        });
        assert_eq!(may.contains(name), admitted, "{name} {:?}: {may:?}", call.wish);
        admitted
    }
}

/// Which way an answer turns, as a comparison has it.
fn told(diff: &AccessDiff, partition: &Partition, name: &str, wish: &Wish) -> Option<bool> {
    let gained = diff.gained.iter().flat_map(|shift| &shift.entries).map(|entry| (true, entry));
    let all = gained.chain(diff.lost.iter().flat_map(|shift| &shift.entries).map(|entry| (false, entry)));
    let mut about = all.filter(|(_, entry)| {
        entry.conditional.is_empty()
            && entry.actions.iter().any(|action| action == wish.action)
            && entry.principals.names().iter().any(|known| known == name)
            && speaks(partition, entry, name, &wish.resource)
    });
    about.next().map(|(gained, _)| gained)
}

/// Holds calls in one organization, before and after a change, against every question; how many were allowed, and how
/// many turned round.
fn hold(emulator: &Emulator, seed: u64, calls: usize) -> (usize, usize) {
    let mut dice = Dice::new(seed);
    let mut before = Version::new(with_keys(emulator));
    let now = emulator.clock().now();
    let (what, changed) = loop {
        let what = change(&mut dice, &before.partition);
        if let Ok(changed) = what_if(&before.partition, now, std::slice::from_ref(&what)) {
            break (what, changed);
        }
    };
    let mut after = before.after(changed);
    let names: Vec<String> = before.callers.keys().cloned().collect();
    let first = compare(
        &before.partition,
        &after.partition,
        &Scope { region: Region::from("us-east-1"), now, context: all_context(None) },
    );
    let entries = first.gained.iter().chain(&first.lost).flat_map(|shift| &shift.entries);
    let concerned: BTreeSet<&String> = entries.flat_map(|entry| entry.principals.names()).collect();
    let concerned: Vec<String> = concerned.into_iter().filter(|name| names.contains(name)).cloned().collect();
    let mut diffs: BTreeMap<(&str, Option<String>), AccessDiff> =
        BTreeMap::from([(("us-east-1", None), first.clone())]);
    let (mut allowed, mut turned) = (0, 0);
    for _ in 0..calls {
        // Half of the callers are such as the change is about.
        let among = if dice.chance(50) && !concerned.is_empty() { &concerned } else { &names };
        let name = dice.of(among);
        let account = before.callers[&name].asker.caller.account().unwrap();
        let call = call(&mut dice, &before.partition, account);
        let (old, new) = (before.verdict(&name, &call), after.verdict(&name, &call));
        let diff = diffs.entry((call.wish.region, call.wish.external_id())).or_insert_with_key(|key| {
            let scope = Scope { region: Region::from(key.0), now, context: all_context(key.1.as_deref()) };
            compare(&before.partition, &after.partition, &scope)
        });
        let told = told(diff, &after.partition, &name, &call.wish);
        assert_eq!(told, (old != new).then_some(new), "{what:?}: {name} {:?}\n{old} -> {new}", call.wish);
        allowed += usize::from(old);
        turned += usize::from(old != new);
    }
    (allowed, turned)
}

#[test]
fn ten_thousand_questions_are_answered_as_the_calls_are() {
    // Half of the calls in SecureCart, under several changes, half elsewhere.
    let jobs: Vec<u64> = (0..2 * ORGANIZATIONS).collect();
    let each = CALLS.div_ceil(jobs.len());
    let run = |job: &u64| match job.checked_sub(ORGANIZATIONS) {
        Some(seed) => hold(&random(seed), *job, each),
        None => hold(&securecart(), *job, each),
    };
    let (one, other) = jobs.split_at(jobs.len() / 2);
    let found: Vec<(usize, usize)> = std::thread::scope(|scope| {
        let of = |jobs: &'_ [u64]| jobs.iter().map(run).collect::<Vec<_>>();
        let aside = scope.spawn(move || of(one));
        of(other).into_iter().chain(aside.join().unwrap()).collect()
    });
    let allowed: usize = found.iter().map(|(allowed, _)| allowed).sum();
    let turned: usize = found.iter().map(|(_, turned)| turned).sum();
    assert!((CALLS / 10..CALLS * 9 / 10).contains(&allowed), "{allowed} allowed");
    assert!(turned > CALLS / 100, "{turned} turned round");
}

#[test]
fn calls_through_a_socket_are_answered_alike() {
    for (seed, emulator) in [securecart(), random(3)].iter().enumerate() {
        let mut dice = Dice::new(seed as u64);
        let mut version = Version::new(with_keys(emulator));
        let server = Running::start(version.emulator.clone());
        let mut connection = server.connect();
        let names: Vec<String> = version.callers.keys().cloned().collect();
        let mut left = THROUGH_A_SOCKET / 2;
        while left > 0 {
            let name = dice.of(&names);
            let account = version.callers[&name].asker.caller.account().unwrap();
            let call = call(&mut dice, &version.partition, account);
            if call.changes {
                continue;
            }
            let at = version.emulator.clock().unmoved().seconds();
            let (status, text) = connection.exchange(&version.callers[&name].signed(&call, at));
            assert_eq!(
                is_admitted(status, &text, call.wish.action),
                version.verdict(&name, &call),
                "{name} {:?}\n{text}",
                call.wish
            );
            left -= 1;
        }
        drop(connection);
        server.stop();
    }
}

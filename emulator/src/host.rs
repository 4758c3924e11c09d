use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use arc_swap::ArcSwap;
use aws::{AccountId, Principal, Region};
use detection::security_hub::{Imported, imported};
use service::{Event, EventHistory, Serve, ServedService, View};
use state::{Call, Caller, Ids, Partition, Tx};
use wire::{Fault, Operation, Structure};

use crate::builder::{AuthMode, Builder};
use crate::delivery::Outbox;
use crate::request::Peer;
use crate::services::{MODELS, served};
use crate::sessions::Sessions;
use crate::throttle::Throttle;
use crate::{Clock, faults};

/// A local AWS partition that can be called, looked into and forked. Cheap to clone: every clone is the same emulator.
///
/// ```
/// let emulator = emulator::Emulator::builder().seed(1).build();
/// let copy = emulator.fork();
/// assert_eq!(emulator.snapshot().revision, copy.snapshot().revision);
/// ```
#[derive(Clone)]
pub struct Emulator {
    host: Arc<Host>,
}

/// Hears of every event as it happens.
pub type Listener = Arc<dyn Fn(&Arc<Event>) + Send + Sync>;
/// Hears of every finding of Security Hub that comes or changes, in the order in which they do.
pub type FindingListener = Arc<dyn Fn(Imported) + Send + Sync>;

struct Host {
    /// Held together by whatever happens, from before it changes anything until its event is told; by one alone who needs
    /// everything as it is at one moment. It comes before the outbox and the writer.
    moment: RwLock<()>,
    head: ArcSwap<Partition>,
    /// Held by whoever makes the next partition.
    writer: Mutex<Ids>,
    /// Held by whoever finds out what is stale. It comes before the moment.
    settler: Mutex<()>,
    history: EventHistory,
    sessions: Sessions,
    clock: Clock,
    settings: Settings,
    requests: AtomicU64,
    listener: ArcSwap<Option<Listener>>,
    finding_listener: ArcSwap<Option<FindingListener>>,
    /// None while rate limits do not hold.
    throttle: Option<Throttle>,
    outbox: Outbox,
    /// Shared by forks, as the bodies are.
    blobs: blob::Store,
}

pub(crate) type WriteHandler = fn(&mut Tx<'_>, Structure) -> Result<Structure, Fault>;

#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) auth: AuthMode,
    pub(crate) default_account: AccountId,
    pub(crate) seed: u64,
}

impl std::fmt::Debug for Emulator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Emulator").field("revision", &self.snapshot().revision).finish_non_exhaustive()
    }
}

/// The right to make the next partition: nobody else changes the head while it is held.
pub(crate) struct Writer<'a> {
    ids: MutexGuard<'a, Ids>,
}

impl Writer<'_> {
    pub(crate) fn ids(&mut self) -> &mut Ids {
        &mut self.ids
    }
}

impl Emulator {
    /// Everything that can be set before the start.
    pub fn builder() -> Builder {
        Builder::default()
    }
    pub(crate) fn new(builder: Builder) -> Emulator {
        let host = Host {
            moment: RwLock::default(),
            head: ArcSwap::from_pointee(Partition::new(&builder.partition, builder.seed)),
            writer: Mutex::new(Ids::new(builder.seed)),
            settler: Mutex::default(),
            history: EventHistory::new(builder.history_limit),
            sessions: Sessions::default(),
            clock: builder.clock,
            settings: Settings { auth: builder.auth, default_account: builder.default_account, seed: builder.seed },
            requests: AtomicU64::new(0),
            listener: ArcSwap::from_pointee(None),
            finding_listener: ArcSwap::from_pointee(None),
            throttle: builder.throttle.then(Throttle::default),
            outbox: Outbox::new(builder.delivery),
            blobs: blob::Store::default(),
        };
        Emulator { host: Arc::new(host) }
    }
    /// The state as it is now. It never changes; a later look may give a newer one.
    pub fn snapshot(&self) -> Arc<Partition> {
        self.host.head.load_full()
    }
    /// An isolated copy: state, history, ids and clock go their own way from here. Costs microseconds, once the calls under
    /// way have come to their end: of none of them it has the change and not the event.
    #[must_use]
    pub fn fork(&self) -> Emulator {
        let _alone = self.alone();
        let writer = self.writer();
        let host = Host {
            moment: RwLock::default(),
            head: ArcSwap::new(self.snapshot()),
            writer: Mutex::new(writer.ids.clone()),
            settler: Mutex::default(),
            history: self.host.history.fork(),
            sessions: Sessions::default(),
            clock: self.host.clock.fork(),
            settings: self.host.settings.clone(),
            requests: AtomicU64::new(self.host.requests.load(Ordering::Relaxed)),
            listener: ArcSwap::new(self.host.listener.load_full()),
            finding_listener: ArcSwap::new(self.host.finding_listener.load_full()),
            throttle: self.host.throttle.as_ref().map(|_| Throttle::default()),
            outbox: self.outbox().hold().copy(),
            blobs: self.host.blobs.clone(),
        };
        Emulator { host: Arc::new(host) }
    }
    /// Makes this emulator a copy of another: what a reset to an earlier fork is. Calls under way come to their end first.
    pub fn restore(&self, other: &Emulator) {
        let other = other.fork();
        // What is being found out of the state before would be taken for true of the other.
        let _settler = self.settler();
        let _alone = self.alone();
        let mut writer = self.writer();
        *writer.ids = other.writer().ids.clone();
        self.host.head.store(other.snapshot());
        self.host.history.replace(&other.host.history);
        self.host.clock.restore(&other.host.clock);
        self.outbox().hold().replace(other.outbox().hold().copy());
    }
    /// What happened so far.
    pub fn history(&self) -> &EventHistory {
        &self.host.history
    }
    /// The emulator's time.
    pub fn clock(&self) -> &Clock {
        &self.host.clock
    }
    /// Has a function hear of every event from now on, in place of an earlier one. It hears of it while the call is under way,
    /// and so must not [`fork`](Emulator::fork) or call itself.
    pub fn listen(&self, listener: Listener) {
        self.host.listener.store(Arc::new(Some(listener)));
    }
    /// Has a function hear of findings of Security Hub from now on, in place of an earlier one. It hears of them while they are
    /// made, and so must not call this emulator.
    pub fn listen_to_findings(&self, listener: FindingListener) {
        self.host.finding_listener.store(Arc::new(Some(listener)));
    }
    /// Runs an operation as the root user of an account, with validation but without authorization and without an
    /// event: how scenarios set the stage. The input is JSON in the model's member names.
    ///
    /// # Errors
    /// What the operation refuses.
    pub fn apply(&self, account: AccountId, service: &str, operation: &str, json: &str) -> Result<Structure, Fault> {
        self.apply_in(&self.snapshot().global_region(), account, service, operation, json)
    }
    /// The same in a Region.
    ///
    /// # Errors
    /// What the operation refuses.
    pub fn apply_in(
        &self,
        region: &Region,
        account: AccountId,
        service: &str,
        operation: &str,
        json: &str,
    ) -> Result<Structure, Fault> {
        let unknown = || faults::not_implemented(service, operation);
        let model = MODELS.iter().find(|model| model.name == service).ok_or_else(unknown)?;
        let served = served(model).ok_or_else(unknown)?;
        let operation = model.operation(operation).ok_or_else(unknown)?;
        let input = wire::structure_from_json(operation.input, json)?;
        wire::validate(model, operation, &input)?;
        let call = Call { region: region.clone(), ..self.root_call(account) };
        if served.manner.shows_findings {
            self.settle_findings(call.now);
        }
        match handler(served, operation) {
            None => Err(unknown()),
            Some(Serve::Read(handler)) => self.read(&self.snapshot(), &call, handler, input),
            Some(Serve::Write(handler)) => {
                let mut writer = self.writer();
                let head = self.snapshot();
                match named(operation, &input) {
                    Some(name) => {
                        let label = format!("{account} {service} {} {name}", operation.name);
                        self.publish(&head, &call, &mut Ids::labelled(self.host.settings.seed, &label), handler, input)
                    }
                    None => self.publish(&head, &call, &mut writer.ids, handler, input),
                }
            }
        }
    }
    /// Changes the state by hand, below the API: for what no call can do, such as giving an account a certain id.
    ///
    /// # Errors
    /// What the change returns; then nothing is changed.
    pub fn change<T, E>(&self, account: AccountId, change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut writer = self.writer();
        let head = self.snapshot();
        let call = self.root_call(account);
        let mut tx = Tx::new(&head, &call, &mut writer.ids);
        let result = change(&mut tx)?;
        self.commit(&head, tx);
        Ok(result)
    }

    /// A call the root user of an account makes from this machine.
    pub(crate) fn root_call(&self, account: AccountId) -> Call {
        let partition = self.snapshot();
        Call {
            caller: Caller::new(Principal::Root(partition.global_arn("iam", account, "root")), None),
            account,
            region: partition.global_region(),
            now: self.host.clock.now(),
            request_id: self.request_id().to_string().into(),
            source_ip: Peer::default().0,
            user_agent: "orglab".into(),
            secure: true,
            endpoint: None,
        }
    }
    /// To be held while something happens that leaves an event, and never twice by one thread.
    pub(crate) fn moment(&self) -> RwLockReadGuard<'_, ()> {
        self.host.moment.read().unwrap_or_else(PoisonError::into_inner)
    }
    /// While this is held nothing happens, and of everything that did the event was told.
    pub(crate) fn alone(&self) -> RwLockWriteGuard<'_, ()> {
        self.host.moment.write().unwrap_or_else(PoisonError::into_inner)
    }
    /// To be held while what is stale is found out.
    pub(crate) fn settler(&self) -> MutexGuard<'_, ()> {
        self.host.settler.lock().unwrap_or_else(PoisonError::into_inner)
    }
    pub(crate) fn writer(&self) -> Writer<'_> {
        // A handler that panicked has published nothing, so the head is whole and the ids are good.
        Writer { ids: self.host.writer.lock().unwrap_or_else(PoisonError::into_inner) }
    }
    pub(crate) fn settings(&self) -> &Settings {
        &self.host.settings
    }
    pub(crate) fn throttle(&self) -> Option<&Throttle> {
        self.host.throttle.as_ref()
    }
    /// Where the bodies of objects are kept, and log files that wait for their buckets.
    pub fn blobs(&self) -> &blob::Store {
        &self.host.blobs
    }
    pub(crate) fn sessions(&self) -> &Sessions {
        &self.host.sessions
    }
    pub(crate) fn read(
        &self,
        partition: &Partition,
        call: &Call,
        handler: fn(&View<'_>, Structure) -> Result<Structure, Fault>,
        input: Structure,
    ) -> Result<Structure, Fault> {
        handler(&View { partition, call, history: &self.host.history }, input)
    }
    pub(crate) fn write(
        &self,
        writer: &mut Writer<'_>,
        head: &Partition,
        call: &Call,
        handler: WriteHandler,
        input: Structure,
    ) -> Result<Structure, Fault> {
        self.publish(head, call, &mut writer.ids, handler, input)
    }
    /// Publishes what was made of the head, with what follows from it for the services that watch.
    pub(crate) fn commit(&self, head: &Partition, mut tx: Tx<'_>) {
        let (seed, now) = (self.host.settings.seed, tx.now);
        detection::watch::react(head, &mut tx, seed);
        let next = tx.finish();
        if let Some(listener) = &**self.host.finding_listener.load() {
            imported(head, &next, seed, now).into_iter().for_each(&**listener);
        }
        self.host.head.store(Arc::new(next));
    }
    fn publish(
        &self,
        head: &Partition,
        call: &Call,
        ids: &mut Ids,
        handler: WriteHandler,
        input: Structure,
    ) -> Result<Structure, Fault> {
        let mut tx = Tx::new(head, call, ids);
        let result = handler(&mut tx, input);
        if result.is_ok() || tx.is_kept() {
            self.commit(head, tx);
        }
        result
    }
    pub(crate) fn outbox(&self) -> &Outbox {
        &self.host.outbox
    }
    /// Whether an event would come to anybody.
    pub(crate) fn hears_of_events(&self) -> bool {
        self.host.history.is_kept() || self.snapshot().is_recorded() || self.host.listener.load().is_some()
    }
    /// Leaves an event; with the partition before it where the call changed something.
    pub(crate) fn record(&self, event: Event, before: Option<&Partition>) {
        let event = Arc::new(event);
        self.hand_to_trails(&event, before);
        if let Some(listener) = &**self.host.listener.load() {
            listener(&event);
        }
        self.host.history.record(event);
    }
    /// The next request id: follows from the seed and the number of requests before it.
    pub(crate) fn request_id(&self) -> uuid::Uuid {
        let number = self.host.requests.fetch_add(1, Ordering::Relaxed);
        let mut ids = Ids::new(self.host.settings.seed ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93));
        uuid::Builder::from_random_bytes(ids.uuid_bytes()).into_uuid()
    }
}

/// The name of what an operation creates. Its id then follows from the name: it is the same after the scenario around
/// it was edited, and so credentials that a client has cached stay good.
fn named<'i>(operation: &Operation, input: &'i Structure) -> Option<&'i str> {
    if !operation.name.starts_with("Create") {
        return None;
    }
    let mut members = input.iter().filter(|(member, _)| member.required && member.name.ends_with("Name"));
    let required = members.next().and_then(|(_, value)| value.as_str());
    // People and groups of Identity Center must have a name by the service's word and not by the model's.
    required.or_else(|| ["UserName", "DisplayName"].into_iter().find_map(|name| input.text(name)))
}

/// The handler of an operation, when it is built.
pub(crate) fn handler(served: &ServedService, operation: &Operation) -> Option<Serve> {
    served.operation(operation.name).map(|served| served.serve)
}

//! Files through threads: some read and unpack, some decide.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use state::Partition;

use crate::files::{LogFile, find, open};
use crate::judge::Judge;
use crate::record::Record;
use crate::relevance::Relevance;
use crate::report::{Failure, Report};
use crate::split::{Block, Splitter};
use crate::tally::{Seen, Tally};

/// How far a replay has come; another thread may look.
#[derive(Debug, Default)]
pub struct Progress {
    /// Bytes of all files.
    pub total: AtomicU64,
    /// Bytes that were read.
    pub read: AtomicU64,
    /// Records that were decided or put aside.
    pub records: AtomicU64,
}

/// What to hold the records against.
#[derive(Debug, Clone, Copy)]
pub struct Replay<'p> {
    /// The scenario.
    pub before: &'p Partition,
    /// The scenario after the change, where one is asked for.
    pub after: Option<&'p Partition>,
    /// How many threads decide; as many as there are processors when left out.
    pub threads: Option<NonZero<usize>>,
}

impl<'p> Replay<'p> {
    /// Of a scenario as it is.
    pub fn of(before: &'p Partition) -> Replay<'p> {
        Replay { before, after: None, threads: None }
    }

    /// Reads the logs at these paths and decides every call in them. What cannot be read is in the report.
    pub fn run(&self, paths: &[PathBuf], progress: &Progress) -> Report {
        let mut failures = Vec::new();
        let files = find(paths, &mut failures);
        progress.total.store(files.iter().map(|file| file.bytes).sum(), Ordering::Relaxed);
        let threads = self.threads.or(thread::available_parallelism().ok()).map_or(1, NonZero::get);
        let (sender, receiver) = sync_channel(threads * 2);
        let work = Work {
            replay: self,
            relevance: self.relevance(),
            files: &files,
            next: AtomicUsize::new(0),
            blocks: Mutex::new(receiver),
            progress,
            threads,
        };
        let tally = thread::scope(|scope| {
            let readers: Vec<_> = (0..threads.min(files.len()))
                .map(|_| {
                    let sender = sender.clone();
                    scope.spawn(|| work.read(sender))
                })
                .collect();
            drop(sender);
            let deciders: Vec<_> = (0..threads).map(|_| scope.spawn(|| work.decide())).collect();
            let mut tally = Tally::default();
            deciders.into_iter().map(joined).for_each(|counted| tally.merge(counted));
            failures.extend(readers.into_iter().flat_map(joined));
            tally
        });
        failures.sort_by(|one, other| one.path.cmp(&other.path));
        let mut report = tally.report(u64::try_from(files.len()).unwrap_or(u64::MAX), self.after.is_some());
        report.failures = failures;
        report
    }

    fn relevance(&self) -> Relevance {
        let after = self.after.map(Relevance::of).unwrap_or_default();
        Relevance::of(self.before).or(after)
    }
}

/// What the threads share.
struct Work<'w> {
    replay: &'w Replay<'w>,
    relevance: Relevance,
    files: &'w [LogFile],
    next: AtomicUsize,
    blocks: Mutex<Receiver<(usize, Block)>>,
    progress: &'w Progress,
    threads: usize,
}

impl Work<'_> {
    /// Reads one file after the other, as long as there are any.
    fn read(&self, sender: SyncSender<(usize, Block)>) -> Vec<Failure> {
        let mut failures = Vec::new();
        loop {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = self.files.get(index) else { return failures };
            if let Err(error) = self.read_file(index, file, &sender) {
                failures.push(Failure::new(&file.path, &error));
            }
        }
    }

    fn read_file(&self, index: usize, file: &LogFile, sender: &SyncSender<(usize, Block)>) -> std::io::Result<()> {
        let mut splitter = Splitter::new(open(&file.path, &self.progress.read)?);
        while let Some(block) = splitter.next()? {
            if sender.send((index, block)).is_err() {
                // Nobody decides any more: the other threads are gone.
                return Ok(());
            }
        }
        Ok(())
    }

    fn decide(&self) -> Tally {
        let mut tally = Tally::default();
        let mut judge = Judge::new(self.replay.before, self.replay.after, self.relevance, self.threads);
        loop {
            let block = self.blocks.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((index, block)) = block else { return tally };
            let path = self.files.get(index).map_or(Path::new(""), |file| &file.path);
            let before = tally.records;
            decide_block(&mut judge, &mut tally, index, path, &block);
            self.progress.records.fetch_add(tally.records - before, Ordering::Relaxed);
        }
    }
}

fn decide_block(judge: &mut Judge<'_>, tally: &mut Tally, index: usize, path: &Path, block: &Block) {
    for (number, text) in block.records() {
        tally.records += 1;
        let place = (index, number);
        let name = || format!("{}:{}", path.display(), block.place(number));
        let outer = match Record::read(text) {
            Ok(record) => record,
            Err(error) => {
                tally.broken(place, || format!("{}: {error}", name()));
                continue;
            }
        };
        let enclosed = outer.enclosed().map(|text| Record::read(text.as_bytes()));
        let record = match &enclosed {
            None => &outer,
            Some(Ok(record)) => record,
            Some(Err(error)) => {
                tally.broken(place, || format!("{}: {error}", name()));
                continue;
            }
        };
        if record.event_name.is_none() || record.event_source.is_none() {
            tally.broken(place, || format!("{}: no eventName or no eventSource", name()));
            continue;
        }
        match judge.decide(record) {
            Ok((caller, judged)) => {
                if let Ok(known) = caller.as_ref() {
                    tally.decided(&Seen { place, name: &name, record }, known, &judged);
                }
            }
            Err(why) => tally.undecided(place, name, &why),
        }
    }
}

/// What a thread found. One that panicked must not look like one that found nothing.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

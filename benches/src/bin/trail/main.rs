//! What SecureCart's organization trail costs, in process.
//!
//! `cargo run --profile dist -p orglab-benches --bin trail`

mod archive;
mod calls;

use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::ensure;
use clap::Parser;
use orglab::Emulator;
use orglab_benches::machine;
use orglab_benches::serving::Stopwatch;

use calls::Calls;

/// Measures what an event adds to a call, a clock that is moved by a year, and the delivery of many events.
#[derive(Debug, Parser)]
#[command(name = "trail")]
struct Trail {
    /// Events to be delivered.
    #[arg(long, default_value_t = 5_000_000)]
    events: usize,
    /// How many of them the bucket refuses at first.
    #[arg(long, default_value_t = 1_000_000)]
    refused: usize,
    /// Rounds of calls with and without events.
    #[arg(long, default_value_t = 15)]
    rounds: usize,
}

/// Calls of one round.
const ROUND: usize = 20_000;

fn main() -> anyhow::Result<()> {
    let trail = Trail::parse();
    let mut out = io::stdout().lock();
    writeln!(out, "{}, load {}\n", machine::describe(), machine::load())?;
    if trail.rounds > 0 {
        let (with, without) = an_event(trail.rounds)?;
        let added = with.saturating_sub(without);
        writeln!(out, "GetCallerIdentity with an event {with:?}, without {without:?}: an event adds {added:?}")?;
        writeln!(out, "clock advance 365d: {:?}", a_year()?)?;
    }
    if trail.events > 0 {
        trail.deliver(&mut out)?;
    }
    writeln!(out, "\nload {}", machine::load())?;
    Ok(())
}

/// What a call takes, with an event for history and trail and without: medians of the rounds, of processor time.
fn an_event(rounds: usize) -> anyhow::Result<(Duration, Duration)> {
    let with = Emulator::builder().build()?;
    let without = Emulator::builder().history_limit(0).build()?;
    archive::stop(&without)?;
    let (mut of_with, mut of_without) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        for (emulator, times) in [(&with, &mut of_with), (&without, &mut of_without)] {
            let mut calls = Calls::of_one_kind(emulator)?;
            let before = machine::processor_time();
            for _ in 0..ROUND {
                calls.make()?;
            }
            let took = machine::processor_time() - before;
            emulator.core().settle(emulator.clock().now());
            emulator.core().deliver_for_reader(emulator.clock().now());
            // The first warms up.
            if round > 0 {
                times.push(took / u32::try_from(ROUND)?);
            }
        }
    }
    Ok((median(of_with), median(of_without)))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// What it takes until everything is as it is a year later, keys that sign digests among it.
fn a_year() -> anyhow::Result<Duration> {
    let times: anyhow::Result<Vec<Duration>> = (0..5)
        .map(|_| {
            let emulator = Emulator::builder().build()?;
            let mut calls = Calls::of_one_kind(&emulator)?;
            for _ in 0..1_000 {
                calls.make()?;
            }
            let stopwatch = Stopwatch::start();
            emulator.clock().advance(Duration::from_secs(365 * 24 * 3600));
            emulator.core().settle(emulator.clock().now());
            Ok(stopwatch.elapsed())
        })
        .collect();
    Ok(median(times?))
}

impl Trail {
    fn deliver(&self, out: &mut impl io::Write) -> anyhow::Result<()> {
        let home = tempfile::tempdir()?;
        let emulator = Emulator::builder().build()?;
        emulator.core().blobs().move_within(home.path());
        // What it took to sign in.
        let mut calls = Calls::of_many_kinds(&emulator)?;
        emulator.core().deliver_for_reader(emulator.clock().now());
        let first = archive::events(&emulator)?;
        let heard: Arc<Mutex<(usize, u128)>> = Arc::default();
        let hears = Arc::clone(&heard);
        emulator.core().listen(Arc::new(move |event| {
            let mut heard = hears.lock().unwrap_or_else(PoisonError::into_inner);
            *heard = (heard.0 + 1, heard.1.wrapping_add(u128::from_be_bytes(event.id)));
        }));
        let before = machine::resident_mib();
        let stopwatch = Stopwatch::start();
        let over = AtomicBool::new(false);
        thread::scope(|scope| {
            // As a server does.
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    emulator.core().settle(emulator.clock().now());
                    #[expect(clippy::disallowed_methods, reason = "a server looks twice a second")]
                    thread::sleep(Duration::from_millis(500));
                }
            });
            let made = self.make_calls(&emulator, &mut calls);
            over.store(true, Ordering::Relaxed);
            made
        })?;
        emulator.core().deliver_for_reader(emulator.clock().now());
        let (took, peak) = (stopwatch.elapsed(), machine::peak_mib());
        let files = machine::disk_mib(home.path());
        let heard = *heard.lock().unwrap_or_else(PoisonError::into_inner);
        let found = archive::events(&emulator)?;
        let new = (found.events - first.events, found.sum.wrapping_sub(first.sum));
        ensure!(new == heard, "{heard:?} events happened, and {found:?} were delivered");
        ensure!(found.events == found.different, "an event was delivered twice: {found:?}");
        writeln!(
            out,
            "{} events, the first {} refused at first: each delivered once, in {} files of {} MiB, {files} MiB of them on disk, \
             after {took:?}; peak memory {peak} MiB, {} MiB beyond the organization's {before}",
            found.events,
            self.refused,
            found.files,
            found.bytes >> 20,
            peak.saturating_sub(before),
        )?;
        Ok(())
    }

    fn make_calls(&self, emulator: &Emulator, calls: &mut Calls<'_>) -> anyhow::Result<()> {
        let policy = archive::close(emulator)?;
        for number in 0..self.events {
            if number == self.refused {
                archive::open(emulator, &policy)?;
            }
            calls.make()?;
        }
        Ok(())
    }
}

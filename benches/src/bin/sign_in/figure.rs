//! What something took, beside what it may take.

use std::fmt;
use std::time::Duration;

use anyhow::Context as _;
use orglab_benches::machine;
use orglab_benches::serving::Stopwatch;

/// Something that is going on.
#[derive(Debug)]
pub(crate) struct Measurement {
    wall: Stopwatch,
    processor: Duration,
}

impl Measurement {
    pub(crate) fn start() -> Measurement {
        Measurement { wall: Stopwatch::start(), processor: machine::processor_time() }
    }
    pub(crate) fn took(self, what: String) -> Figure {
        let processor = machine::processor_time().saturating_sub(self.processor);
        let value =
            format!("{:.2} s, of processor {:.2} s", self.wall.elapsed().as_secs_f64(), processor.as_secs_f64());
        Figure { what, value, target: None }
    }
}

/// One line of the report.
#[derive(Debug)]
pub(crate) struct Figure {
    what: String,
    value: String,
    target: Option<String>,
}

impl Figure {
    /// An amount of memory.
    pub(crate) fn memory(what: &str, mib: u64) -> Figure {
        Figure { what: what.to_owned(), value: format!("{mib} MiB"), target: None }
    }
    /// What was measured many times.
    pub(crate) fn each(what: &str, mut samples: Vec<Duration>) -> anyhow::Result<Figure> {
        samples.sort_unstable();
        let percentile = |percent: usize| {
            let time = samples.get(samples.len() * percent / 100).context("nothing was measured")?;
            anyhow::Ok(time.as_micros())
        };
        let value = format!("{} µs in the median, 99 % within {} µs", percentile(50)?, percentile(99)?);
        Ok(Figure { what: what.to_owned(), value, target: None })
    }
    pub(crate) fn at_most_seconds(self, seconds: u32) -> Figure {
        self.at_most(format!("{seconds} s"))
    }
    pub(crate) fn at_most_mib(self, mib: u32) -> Figure {
        self.at_most(format!("{mib} MiB"))
    }
    pub(crate) fn at_most_micros(self, micros: u32) -> Figure {
        self.at_most(format!("{micros} µs"))
    }
    fn at_most(self, target: String) -> Figure {
        Figure { target: Some(target), ..self }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<58} {}", self.what, self.value)?;
        self.target.as_ref().map_or(Ok(()), |target| write!(f, " (at most {target})"))
    }
}

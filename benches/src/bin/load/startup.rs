//! From nothing to the ready line.

use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use orglab_benches::serving;

/// What a start costs.
#[derive(Debug)]
pub(crate) struct Startup {
    pub(crate) starts: usize,
    /// The median time from the start of the process to its ready line.
    pub(crate) ready_after: Duration,
    /// The largest resident memory at the ready line.
    pub(crate) resident_kib: u64,
}

/// Starts the server several times.
pub(crate) fn measure(binary: &Path, starts: usize) -> anyhow::Result<Startup> {
    let mut times = Vec::with_capacity(starts);
    let mut resident_kib = 0;
    for _ in 0..starts {
        let mut server = serving::orglab(binary)?;
        times.push(server.ready_after);
        resident_kib = resident_kib.max(server.resident_kib()?);
        server.stop()?;
    }
    times.sort_unstable();
    let ready_after = *times.get(starts / 2).context("at least one start is needed")?;
    Ok(Startup { starts, ready_after, resident_kib })
}

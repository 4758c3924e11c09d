//! Events, and findings, as JSON lines in a file of each, in the order in which they happened.
//!
//! A thread of its own renders and writes them, so that requests pay for neither. The channel to it is bounded and a
//! full one makes requests wait: slower is better than an event less.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use detection::security_hub::Imported;
use emulator::Emulator;
use service::Event;
use tokio::sync::oneshot;

use crate::error::ServeError;

/// How many events may wait to be written.
const WAITING: usize = 16 * 1024;

/// Says that no further event will come.
#[derive(Debug)]
struct Last;

type Message<T> = Result<T, Last>;

/// A file of what happens, and the thread that writes it.
#[derive(Debug)]
pub(crate) struct Lines<T> {
    sender: SyncSender<Message<T>>,
    writer: JoinHandle<Result<(), ServeError>>,
    /// Resolves when the writer is gone.
    gone: oneshot::Receiver<()>,
}

/// Calls, as CloudTrail records.
pub(crate) type Events = Lines<Arc<Event>>;
/// Findings of Security Hub, as EventBridge events.
pub(crate) type Findings = Lines<Imported>;

impl<T: Written> Lines<T> {
    /// Opens a file to append to.
    pub(crate) fn open(path: &Path) -> Result<Lines<T>, ServeError> {
        let cannot = |source| ServeError::OpenEvents { path: path.to_owned(), source };
        let file = OpenOptions::new().create(true).append(true).open(path).map_err(cannot)?;
        let (sender, receiver) = sync_channel(WAITING);
        let (alive, gone) = oneshot::channel::<()>();
        let write = move || {
            // Dropped at the end, however it comes.
            let _alive = alive;
            write_all(&receiver, file).map_err(|error| {
                tracing::error!(%error, "events can no longer be written");
                ServeError::WriteEvents(error)
            })
        };
        let writer = std::thread::Builder::new().name("events".to_owned()).spawn(write).map_err(cannot)?;
        Ok(Lines { sender, writer, gone })
    }

    /// Ready when nothing can be written any more; never where no file was asked for.
    pub(crate) async fn failed(lines: &mut Option<Lines<T>>) {
        match lines {
            // Nothing is ever sent: the sender's end is what is waited for.
            Some(lines) => drop((&mut lines.gone).await),
            None => std::future::pending().await,
        }
    }

    /// Waits until everything is written.
    pub(crate) fn close(self) -> Result<(), ServeError> {
        // A writer that is gone says why when it is joined.
        drop(self.sender.send(Err(Last)));
        let panicked = |_| ServeError::WriteEvents(io::Error::other("the writer of events panicked"));
        self.writer.join().map_err(panicked).flatten()
    }
}

impl Events {
    /// Has every event of an emulator, and of forks made from now on, written.
    pub(crate) fn listen_to(&self, emulator: &Emulator) {
        let sender = self.sender.clone();
        emulator.listen(Arc::new(move |event| {
            // Fails only when the writer is gone, which stops the server.
            if sender.send(Ok(Arc::clone(event))).is_err() {
                tracing::error!(event = event.name, "an event was not written");
            }
        }));
    }
}

impl Findings {
    /// Has every finding of an emulator, and of forks made from now on, written.
    pub(crate) fn listen_to(&self, emulator: &Emulator) {
        let sender = self.sender.clone();
        emulator.listen_to_findings(Arc::new(move |finding| {
            // Fails only when the writer is gone, which stops the server.
            if sender.send(Ok(finding)).is_err() {
                tracing::error!("a finding was not written");
            }
        }));
    }
}

/// What becomes lines of a file.
pub(crate) trait Written: Send + 'static {
    /// Its lines.
    fn lines(&self) -> Vec<String>;
}

impl Written for Arc<Event> {
    /// The records of an event: one for the caller's account, and one for another account that hears of it as well. An
    /// organization trail delivers both.
    fn lines(&self) -> Vec<String> {
        let recipients = [Some(self.call.account), detection::record::other_recipient(self)];
        recipients.into_iter().flatten().map(|recipient| detection::record::record(self, recipient)).collect()
    }
}

impl Written for Imported {
    fn lines(&self) -> Vec<String> {
        vec![self.json()]
    }
}

/// Writes what comes. What came together is handed to the operating system together, and at once.
fn write_all<T: Written>(receiver: &Receiver<Message<T>>, file: File) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(64 * 1024, file);
    while let Ok(Ok(event)) = receiver.recv() {
        write(&mut out, &event)?;
        loop {
            match receiver.try_recv() {
                Ok(Ok(event)) => write(&mut out, &event)?,
                Ok(Err(Last)) => return finish(out),
                Err(_) => break,
            }
        }
        out.flush()?;
    }
    finish(out)
}

fn finish(out: BufWriter<File>) -> io::Result<()> {
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

fn write(out: &mut impl Write, what: &impl Written) -> io::Result<()> {
    for line in what.lines() {
        out.write_all(line.as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

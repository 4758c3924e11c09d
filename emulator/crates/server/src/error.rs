use std::io;
use std::path::PathBuf;

/// Why a server cannot start or cannot go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The file of events cannot be opened.
    #[error("cannot open the file of events `{}`", path.display())]
    OpenEvents {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file of events cannot be written. The server stops: a call whose event is lost must not go unnoticed.
    #[error("cannot write to the file of events")]
    WriteEvents(#[source] io::Error),
    /// The listener is of no use.
    #[error("cannot listen")]
    Listen(#[source] io::Error),
}

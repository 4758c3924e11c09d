//! Bodies of objects, in and out, of which a part is in memory at a time.

use std::io::Read;
use std::pin::Pin;
use std::task::{Context, Poll};

use blob::Slice;
use bytes::Bytes;
use emulator::{Intake, Received};
use http::Response;
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::sync::mpsc;

use crate::config::Config;
use crate::refusal;

/// How much of a body is read at a time.
const PIECE: usize = 256 * 1024;

/// Takes a body in as it comes. Returns what is left of it when nothing more of it is of use.
pub(crate) async fn take_in(config: &Config, mut intake: Intake, mut body: Incoming) -> (Received, Option<Incoming>) {
    loop {
        match tokio::time::timeout(config.body_timeout, body.frame()).await {
            Ok(Some(Ok(frame))) => {
                if frame.into_data().is_ok_and(|data| !intake.write(&data)) {
                    return (intake.finish(), Some(body));
                }
            }
            Ok(Some(Err(_))) => {
                intake.cut_off(refusal::incomplete());
                return (intake.finish(), None);
            }
            Ok(None) => return (intake.finish(), None),
            Err(_) => {
                intake.cut_off(refusal::too_slow());
                return (intake.finish(), None);
            }
        }
    }
}

/// A body on its way out.
#[derive(Debug)]
pub(crate) enum Outgoing {
    /// One that is in memory.
    Whole(Full<Bytes>),
    /// One that is read while it is sent.
    Read { pieces: mpsc::Receiver<std::io::Result<Bytes>>, left: u64 },
}

impl From<Response<Bytes>> for OutgoingResponse {
    fn from(mut response: Response<Bytes>) -> OutgoingResponse {
        let content = response.extensions_mut().remove::<wire::Body>();
        OutgoingResponse(response.map(|bytes| match content {
            None => Outgoing::Whole(Full::new(bytes)),
            Some(body) => Outgoing::of(body.content),
        }))
    }
}

/// A response whose body may be read while it is sent.
pub(crate) struct OutgoingResponse(pub(crate) Response<Outgoing>);

impl Outgoing {
    fn of(content: Slice) -> Outgoing {
        if let Some(bytes) = content.in_memory() {
            return Outgoing::Whole(Full::new(bytes));
        }
        let (sender, pieces) = mpsc::channel(2);
        let left = content.len();
        tokio::task::spawn_blocking(move || {
            let mut reader = content.reader();
            loop {
                let mut piece = vec![0; PIECE];
                let read = match reader.read(&mut piece) {
                    Ok(0) => return,
                    Ok(count) => {
                        piece.truncate(count);
                        Ok(Bytes::from(piece))
                    }
                    Err(error) => Err(error),
                };
                let is_last = read.is_err();
                // Nobody takes more of it when the client is gone.
                if sender.blocking_send(read).is_err() || is_last {
                    return;
                }
            }
        });
        Outgoing::Read { pieces, left }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        match self.get_mut() {
            Outgoing::Whole(full) => {
                Pin::new(full).poll_frame(cx).map(|frame| frame.map(|frame| frame.map_err(|never| match never {})))
            }
            Outgoing::Read { pieces, left } => pieces.poll_recv(cx).map(|piece| {
                let piece = piece?;
                Some(piece.map(|bytes| {
                    *left = left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                    Frame::data(bytes)
                }))
            }),
        }
    }
    fn is_end_stream(&self) -> bool {
        match self {
            Outgoing::Whole(full) => full.is_end_stream(),
            Outgoing::Read { left, .. } => *left == 0,
        }
    }
    fn size_hint(&self) -> SizeHint {
        match self {
            Outgoing::Whole(full) => full.size_hint(),
            Outgoing::Read { left, .. } => SizeHint::with_exact(*left),
        }
    }
}

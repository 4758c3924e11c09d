use std::io;
use std::sync::Arc;

use blob::{Blob, Digests, Slice, Wanted};
use bytes::Bytes;

/// A body that is no document but content, such as that of an object. It is never copied: of a request it comes as an
/// extension beside the head, and of a response it goes as one.
#[derive(Debug, Clone)]
pub struct Body {
    /// The bytes.
    pub content: Slice,
    /// What was computed of a request's body as it came in.
    pub digests: Option<Arc<Digests>>,
}

impl Body {
    /// The digests: those that were computed as the body came in, where they are among them.
    ///
    /// # Errors
    /// When the bytes cannot be read.
    pub fn digests(&self, wanted: Wanted) -> io::Result<Arc<Digests>> {
        match &self.digests {
            Some(known) if known.checksum.as_ref().map(|checksum| checksum.algorithm) == wanted.checksum => {
                Ok(Arc::clone(known))
            }
            _ => Ok(Arc::new(self.content.digests(wanted)?)),
        }
    }
}

impl From<Slice> for Body {
    fn from(content: Slice) -> Body {
        Body { content, digests: None }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Body {
        Blob::from(bytes).whole().into()
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Body) -> bool {
        let (one, other) = (self.content.to_bytes(), other.content.to_bytes());
        one.is_ok_and(|one| other.is_ok_and(|other| one == other))
    }
}

//! Bodies: bytes that are kept beside the state, small ones in memory and the rest in files.
//!
//! A [`Blob`] is a counted handle: clones share the bytes, and when the last of them goes, the memory is freed or the file
//! deleted. A [`Writer`] makes one out of a body as it comes in, and a [`Slice`] is read as it goes out, so that a large
//! body is never in memory as a whole.
//!
//! ```
//! let store = blob::Store::default();
//! let mut writer = store.writer();
//! writer.write(b"hello").unwrap();
//! let blob = writer.finish().unwrap();
//! assert_eq!(blob.slice(1..3).to_bytes().unwrap(), "el");
//! ```

mod body;
mod checksum;
mod store;

pub use body::{Blob, Reader, Slice};
pub use checksum::{Algorithm, Checksum, Digests, Hasher, Wanted};
pub use store::{Failure, Store, Writer};

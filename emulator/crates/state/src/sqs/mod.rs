//! SQS's own state: queues and their messages.

mod delivery;
mod digest;
mod message;
mod queue;

pub use delivery::{ReceiptError, change_visibility, delete, purge, receive};
pub use digest::{md5_of_attributes, md5_of_body};
pub use message::{Attribute, AttributeValue, Message, NewMessage, Sent, send};
pub use queue::{Count, LARGEST, NUMBERS, Number, Queue, queue_mut};

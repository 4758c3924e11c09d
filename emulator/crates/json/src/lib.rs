//! JSON as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has it, strictly, with the place of every value.
//!
//! IAM names the line and column of a policy statement and refuses a key that occurs twice; the usual libraries keep
//! neither places nor second keys. Hence this reader, and a writer for the two places where JSON is written piece by
//! piece: the AWS JSON protocols and CloudTrail records.
//!
//! ```
//! let node = json::parse(r#"{"Version": "2012-10-17", "Statement": []}"#).unwrap();
//! assert_eq!(node.get("Version").and_then(json::Node::as_str), Some("2012-10-17"));
//! assert_eq!(json::parse(r#"{"a": 1, "a": 2}"#).unwrap_err().to_string(), "the key \"a\" occurs twice in one object");
//! ```

mod error;
mod node;
mod reader;
mod writer;

pub use error::{Error, ErrorKind, line_column};
pub use node::{Entry, Json, Node, Span};
pub use reader::{MAX_DEPTH, parse, parse_bytes};
pub use writer::{Writer, escape};

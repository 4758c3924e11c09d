//! AWS Signature Version 4, seen from the side that verifies.
//!
//! A request is read in two steps, because the secret belongs to whoever the request says it is from:
//! [`claim()`] reads what a [`Request`] says about its signer, the caller looks the access key up, and
//! [`Claim::verify`] decides whether the signer really held its secret. Time and secrets are arguments.
//!
//! ```
//! let signer = sigv4::Signer {
//!     access_key_id: "AKIAIOSFODNN7EXAMPLE",
//!     secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
//!     session_token: None,
//!     region: "us-east-1",
//!     service: "iam",
//! };
//! let now = 1_440_938_160;
//! let mut request = http::Request::get("http://localhost/?Action=ListUsers&Version=2010-05-08").body("").unwrap();
//! signer.sign(&mut request, now).unwrap();
//!
//! let claim = sigv4::claim(sigv4::Request::from(&request), now).unwrap().expect("the request is signed");
//! assert_eq!(claim.access_key_id(), "AKIAIOSFODNN7EXAMPLE");
//! assert_eq!(claim.scope().service, "iam");
//! claim.verify("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY").unwrap();
//! ```
//!
//! The algorithm is AWS's
//! [Create a signed AWS API request](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).

mod authorization;
mod canonical;
mod chunks;
mod claim;
mod encoding;
mod key;
mod payload;
mod presigned;
mod query;
mod refusal;
mod request;
mod scope;
mod sign;
mod timestamp;

pub use chunks::{Chain, ChunkError, Chunks};
pub use claim::{Claim, claim};
pub use key::SigningKey;
pub use payload::Payload;
pub use refusal::{Dialect, Refusal};
pub use request::Request;
pub use scope::Scope;
pub use sign::{SignError, Signer};
pub use timestamp::Timestamp;

/// The only algorithm there is: Signature Version 4 with a shared secret.
pub(crate) const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// What every credential scope ends with.
pub(crate) const TERMINATOR: &str = "aws4_request";

//! orglab for test suites in Rust: a local AWS organization inside the test process.
//!
//! [`Emulator::builder`] starts SecureCart or any other scenario; [`Emulator::fork`] gives each test a copy of its own
//! in microseconds. AWS's SDKs reach it at [`Emulator::endpoint_url`]. With the feature `aws-sdk`,
//! `Emulator::http_client` is an HTTP client for aws-sdk-rust that never opens a socket.
//!
//! ```
//! let emulator = orglab::Emulator::builder().seed(7).build()?;
//! let test = emulator.fork();
//!
//! // A profile's credentials are those a person would get: a role is really assumed.
//! let developer = test.credentials("dev-developer")?;
//! let mut request = http::Request::post("http://localhost/")
//!     .header("content-type", "application/x-www-form-urlencoded")
//!     .body(bytes::Bytes::from("Action=CreateUser&Version=2010-05-08&UserName=x"))?;
//! developer.signer("us-east-1", "iam").sign(&mut request, test.clock().unmoved().seconds())?;
//!
//! let refused = test.exchange(request);
//! assert_eq!(refused.status(), 403);
//! assert!(String::from_utf8_lossy(refused.body()).contains("explicit deny in a service control policy"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod builder;
mod credentials;
mod emulator;
mod endpoint;
mod error;
#[cfg(feature = "aws-sdk")]
mod sdk;
mod sts;

pub use ::emulator::{AuthMode, Clock};
pub use builder::Builder;
pub use credentials::Credentials;
pub use emulator::Emulator;
pub use error::Error;
pub use scenario::SECURECART;
#[cfg(feature = "aws-sdk")]
pub use sdk::InProcessClient;

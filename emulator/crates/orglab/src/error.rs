use std::io;

/// Why the emulator is not what was asked for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The scenario has mistakes. Its display names file, line and column of each.
    #[error("{0}")]
    Scenario(#[from] scenario::Diagnostics),
    /// The scenario has no profile of this name.
    #[error("the scenario has no profile `{name}`; known: {}", known.join(", "))]
    UnknownProfile {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A profile needs another profile that needs it.
    #[error("the profile `{0}` is its own source")]
    Cycle(String),
    /// Nobody can sign in with a profile of IAM Identity Center.
    #[error("nobody signs in with the profile `{profile}`: {reason}")]
    SignIn {
        /// The profile.
        profile: String,
        /// Why.
        reason: String,
    },
    /// `sts:AssumeRole` refused.
    #[error("the role of the profile `{profile}` cannot be assumed: {answer}")]
    AssumeRole {
        /// The profile.
        profile: String,
        /// AWS's answer.
        answer: String,
    },
    /// The endpoint cannot be served.
    #[error("cannot serve the endpoint")]
    Endpoint(#[source] io::Error),
}

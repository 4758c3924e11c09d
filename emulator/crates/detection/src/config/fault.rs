//! Sentences that several operations share.

use models::config::errors as e;
use state::config::Config;
use wire::{ErrorShape, Fault};

/// A recorder that is not there.
pub(super) fn no_recorder(name: &str) -> Fault {
    let error = &e::NO_SUCH_CONFIGURATION_RECORDER_EXCEPTION;
    error.fault(format!("Cannot find configuration recorder with the specified name '{name}'."))
}

/// A delivery channel that is not there.
pub(super) fn no_channel(name: &str) -> Fault {
    e::NO_SUCH_DELIVERY_CHANNEL_EXCEPTION.fault(format!("Cannot find delivery channel with specified name '{name}'."))
}

/// A value that is not what it has to be.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    e::VALIDATION_EXCEPTION.fault(message)
}

/// A token that none of our answers gave.
pub(super) fn invalid_token(token: Option<&str>) -> Fault {
    let token = token.unwrap_or_default();
    e::INVALID_NEXT_TOKEN_EXCEPTION.fault(format!("The nextToken provided is invalid: {token}"))
}

/// What is asked where nothing was ever recorded.
pub(super) fn recorded<'c>(config: Option<&'c Config>, error: &ErrorShape) -> Result<&'c Config, Fault> {
    let known = config.filter(|config| !config.recorders.is_empty());
    known.ok_or_else(|| error.fault("Configuration recorder is not available."))
}

/// The size of a page, where 0 stands for the usual one.
pub(super) fn size(wanted: Option<i64>, usual: usize) -> usize {
    wanted.and_then(|wanted| usize::try_from(wanted).ok()).filter(|wanted| *wanted > 0).unwrap_or(usual)
}

//! Sentences that several operations share, and what they say besides.

use models::accessanalyzer::errors as e;
use wire::{ErrorShape, Fault, Value};

/// A value that is not what it has to be.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    let error = &e::VALIDATION_EXCEPTION;
    error.fault(message).with(error, "reason", Value::String("fieldValidationFailed".to_owned()))
}

/// A token that none of our answers gave.
pub(super) fn invalid_token() -> Fault {
    invalid("The nextToken is not valid.")
}

/// An error about one resource.
pub(super) fn about(error: &ErrorShape, message: String, id: &str, kind: &str) -> Fault {
    let fault = error.fault(message).with(error, "resourceId", Value::String(id.to_owned()));
    fault.with(error, "resourceType", Value::String(kind.to_owned()))
}

/// An analyzer that is not there.
pub(super) fn no_analyzer(name: &str) -> Fault {
    let message = format!("Analyzer {name} could not be found.");
    about(&e::RESOURCE_NOT_FOUND_EXCEPTION, message, name, "Analyzer")
}

/// The size of a page.
pub(super) fn size(wanted: Option<i64>) -> Result<usize, Fault> {
    match wanted {
        None => Ok(100),
        Some(wanted) => match usize::try_from(wanted) {
            Ok(size @ 1..=1_000) => Ok(size),
            _ => Err(invalid("The value of maxResults must be between 1 and 1000.")),
        },
    }
}

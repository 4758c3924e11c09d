//! The constraints of the model: what is required, how long, out of which set, matching which pattern.

mod detected;
mod reason;
mod sentences;
mod violation;

use crate::{ConstraintStyle, Fault, Operation, Service, Structure};

/// Holds an input against the constraints of its shapes.
///
/// # Errors
/// A fault in the words of the service when something is missing or out of bounds.
pub fn validate(service: &Service, operation: &Operation, input: &Structure) -> Result<(), Fault> {
    let violations = violation::find(input);
    match (violations.first(), service.constraints) {
        (None, _) => Ok(()),
        (Some(_), ConstraintStyle::Detected(code)) => Err(match sentences::split(service.name, &violations) {
            Ok(violations) => detected::fault(code, &violations),
            Err(fault) => fault,
        }),
        (Some(first), ConstraintStyle::Reason) => Err(reason::fault(operation, first)),
    }
}

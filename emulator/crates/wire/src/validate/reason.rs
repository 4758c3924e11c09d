//! Organizations' way: one error for all, with a
//! [reason](https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html#API_CreateOrganizationalUnit_Errors).

use super::violation::{Constraint, Violation};
use crate::{Fault, Operation, Value};

const CODE: &str = "InvalidInputException";

pub(super) fn fault(operation: &Operation, violation: &Violation<'_>) -> Fault {
    let (reason, message) = reason(violation);
    let fault = Fault::new(CODE, 400, message);
    match operation.errors.iter().find(|error| error.code == CODE) {
        Some(error) => fault.with(error, "Reason", Value::String(reason.to_owned())),
        None => fault,
    }
}

/// The pattern's sentence is known from real answers; the others follow the documentation of their reasons.
fn reason(violation: &Violation<'_>) -> (&'static str, &'static str) {
    match &violation.constraint {
        Constraint::Required => ("INPUT_REQUIRED", "You must include a value for all required parameters."),
        Constraint::Pattern(_) => ("INVALID_PATTERN", "You provided a value that does not match the required pattern."),
        Constraint::MinLength(_) => {
            ("MIN_LENGTH_EXCEEDED", "You provided a string parameter that is shorter than allowed.")
        }
        Constraint::MaxLength(_) => {
            ("MAX_LENGTH_EXCEEDED", "You provided a string parameter that is longer than allowed.")
        }
        Constraint::MinValue(_) => {
            ("MIN_VALUE_EXCEEDED", "You provided a numeric parameter that has a smaller value than allowed.")
        }
        Constraint::MaxValue(_) => {
            ("MAX_VALUE_EXCEEDED", "You provided a numeric parameter that has a larger value than allowed.")
        }
        Constraint::Enumeration(_) => ("INVALID_ENUM", "You specified an invalid value."),
        Constraint::Elements(_) => {
            ("INVALID_LIST_MEMBER", "You provided a list to a parameter that contains at least one invalid value.")
        }
    }
}

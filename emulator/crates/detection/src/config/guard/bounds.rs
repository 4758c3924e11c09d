//! What is refused of a policy before it is parsed.

use super::super::nesting::is_deeper;
use super::GuardError;

/// The longest policy, in bytes: what the API takes in characters.
pub(crate) const MAX_LENGTH: usize = 10_000;
/// How deep blocks, filters and lists may nest. The parser tries several readings of every block, each with all that is
/// in it: its time grows with a power of the depth.
pub(crate) const MAX_DEPTH: usize = 8;

pub(super) fn check(policy: &str) -> Result<(), GuardError> {
    if policy.len() > MAX_LENGTH {
        return Err(GuardError::TooLong);
    }
    if is_deeper(policy, MAX_DEPTH) { Err(GuardError::TooDeep) } else { Ok(()) }
}

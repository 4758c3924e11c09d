//! What is refused of a policy before it is parsed.

use super::GuardError;

/// The longest policy, in bytes: what the API takes in characters.
pub(crate) const MAX_LENGTH: usize = 10_000;
/// How deep blocks, filters and lists may nest. The parser tries several readings of every block, each with all that is
/// in it: its time grows with a power of the depth.
pub(crate) const MAX_DEPTH: usize = 8;

/// Counts brackets wherever they are, in strings and comments as well: what the parser takes for a string is its own
/// matter, and no policy has many in them.
pub(super) fn check(policy: &str) -> Result<(), GuardError> {
    if policy.len() > MAX_LENGTH {
        return Err(GuardError::TooLong);
    }
    let mut depth = 0_usize;
    for byte in policy.bytes() {
        match byte {
            b'{' | b'[' | b'(' => depth += 1,
            b'}' | b']' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(GuardError::TooDeep);
        }
    }
    Ok(())
}

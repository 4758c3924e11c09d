//! What assertions and tokens have in common.

use federation::Reason;
use models::sts::errors;
use state::{KeyCase, Tags};
use wire::Fault;

/// Tags, and the keys of those that go along when roles are chained.
pub(super) type SessionTags = (Vec<(String, String)>, Vec<String>);

/// A document that is not what it should be.
pub(super) fn invalid(message: &str) -> Fault {
    errors::INVALID_IDENTITY_TOKEN_EXCEPTION.fault(message)
}

/// A document that gives nobody access.
pub(super) fn refused(reason: Reason, message: String) -> Fault {
    let error = match reason {
        Reason::Invalid => &errors::INVALID_IDENTITY_TOKEN_EXCEPTION,
        Reason::Expired => &errors::EXPIRED_TOKEN_EXCEPTION,
        Reason::Rejected => &errors::IDP_REJECTED_CLAIM_EXCEPTION,
    };
    error.fault(message)
}

/// Session tags of a document, held to the rules that those of `AssumeRole` are held to: "You can pass up to 50 session
/// tags. The plaintext session tag keys can't exceed 128 characters and the values can't exceed 256 characters".
pub(super) fn check_tags(tags: Vec<(String, String)>, transitive: Vec<String>) -> Result<SessionTags, Fault> {
    let is_long =
        |(key, value): &(String, String)| key.is_empty() || key.chars().count() > 128 || value.chars().count() > 256;
    let pairs = tags.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    if tags.iter().any(is_long) || Tags::new().with(pairs, KeyCase::Ignored).is_err() {
        return Err(invalid("The session tags of the identity provider are not valid."));
    }
    let is_tag = |key: &String| tags.iter().any(|(known, _)| known.eq_ignore_ascii_case(key));
    if !transitive.iter().all(is_tag) {
        return Err(invalid("The specified transitive tag key must be included in the requested tags."));
    }
    Ok((tags, transitive))
}

//! Paths of PATCH operations ([RFC 7644](https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2)):
//! `userName`, `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:department`.

use super::filter::{self, Condition};
use super::problem::Problem;
use super::show::{ENTERPRISE_USER, USER};

/// A path in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path {
    /// `name.givenName`, `emails`, `enterprise.department`; `enterprise` alone for the extension as a whole.
    pub(super) attribute: String,
    /// What entries of the list are meant.
    pub(super) filter: Vec<Condition>,
    /// What of such an entry.
    pub(super) part: Option<String>,
}

impl Path {
    /// Reads a path.
    pub(super) fn parse(text: &str) -> Result<Path, Problem> {
        let text = local(text.trim());
        let Some((attribute, rest)) = text.split_once('[') else {
            return Ok(Path { attribute: text, filter: Vec::new(), part: None });
        };
        // A value may hold a bracket: the filter's own is the last one.
        let (condition, rest) = rest.rsplit_once(']').ok_or_else(Problem::violation)?;
        let part = match rest.strip_prefix('.') {
            Some(part) if !part.is_empty() => Some(part.to_owned()),
            None if rest.is_empty() => None,
            _ => return Err(Problem::violation()),
        };
        let filter = filter::parse(condition)?;
        Ok(Path { attribute: attribute.to_owned(), filter, part })
    }
    /// Whether this is an attribute, whatever entries are meant.
    pub(super) fn is(&self, attribute: &str) -> bool {
        self.attribute.eq_ignore_ascii_case(attribute)
    }
}

/// A path without the name of its schema.
fn local(text: &str) -> String {
    let without = |schema: &str| {
        let (head, rest) = text.split_at_checked(schema.len())?;
        head.eq_ignore_ascii_case(schema).then_some(rest)
    };
    if let Some(rest) = without(ENTERPRISE_USER) {
        let rest = rest.strip_prefix([':', '.']).unwrap_or(rest);
        return if rest.is_empty() { "enterprise".to_owned() } else { format!("enterprise.{rest}") };
    }
    let rest = without(USER).and_then(|rest| rest.strip_prefix(':'));
    rest.unwrap_or(text).to_owned()
}

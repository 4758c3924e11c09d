//! Policy variables: well-formed, and only where they are such.

use json::Span;

use super::keys::{SENSITIVE, among};
use super::shape::Text;
use super::{Checker, code, part};
use crate::variable::{BadPlaceholder, Placeholder, placeholder};

/// A `${…}` of a text: where it starts, how long it is, and what it is.
pub(super) struct Found<'t> {
    pub(super) at: usize,
    pub(super) text: &'t str,
    pub(super) what: Result<Placeholder, BadPlaceholder>,
}

/// Every `${…}` of a text; a malformed one is the last.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = Found<'_>> {
    let mut from = Some(0);
    std::iter::from_fn(move || {
        let start = from?;
        let at = start + text.get(start..)?.find("${")?;
        let rest = text.get(at..)?;
        let (what, behind) = match placeholder(rest) {
            Ok((what, behind)) => (Ok(what), behind),
            Err(wrong) => (Err(wrong), ""),
        };
        let end = text.len() - behind.len();
        from = what.is_ok().then_some(end);
        Some(Found { at, text: text.get(at..end)?, what })
    })
}

/// Whether a text has a policy variable, other than the escapes of `*`, `?` and `$`.
pub(super) fn has_variable(text: &str) -> bool {
    text.contains("${") && placeholders(text).any(|found| matches!(found.what, Ok(Placeholder::Variable(_))))
}

/// Whether a text has a variable whose value somebody chose. What AWS makes, such as account ids, holds no wildcards.
pub(super) fn has_chosen_variable(text: &str) -> bool {
    text.contains("${")
        && placeholders(text).any(|found| match found.what {
            Ok(Placeholder::Variable(variable)) => !among(&SENSITIVE, variable.key.as_str()),
            Ok(Placeholder::Literal(_)) | Err(_) => false,
        })
}

/// A text with a `*` for each `${…}`: what it may become.
pub(super) fn as_pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    let mut from = 0;
    for found in placeholders(text) {
        pattern.push_str(text.get(from..found.at).unwrap_or_default());
        pattern.push('*');
        from = found.at + found.text.len();
    }
    pattern.push_str(text.get(from..).unwrap_or_default());
    pattern
}

impl Checker<'_> {
    /// Where variables are allowed.
    pub(super) fn variables(&mut self, text: &str, span: Span) {
        if !text.contains("${") {
            return;
        }
        for found in placeholders(text) {
            let code = match found.what {
                Ok(Placeholder::Literal(_)) => continue,
                Ok(Placeholder::Variable(_)) if self.variables => continue,
                Ok(Placeholder::Variable(_)) => code::VARIABLE_UNSUPPORTED_IN_VERSION,
                Err(BadPlaceholder::NoBrace | BadPlaceholder::NoBraceBehindDefault | BadPlaceholder::NoKey) => {
                    code::MISSING_BRACE_IN_VARIABLE
                }
                Err(BadPlaceholder::NoQuote | BadPlaceholder::NoComma | BadPlaceholder::BareDefault) => {
                    code::MISSING_QUOTE_IN_VARIABLE
                }
                Err(BadPlaceholder::Empty) => code::EMPTY_VARIABLE,
                Err(BadPlaceholder::Space) => code::UNSUPPORTED_SPACE_IN_VARIABLE,
            };
            self.find(code, &[], part(text, span, found.at, found.text.len()));
        }
    }

    /// Where they are not.
    pub(super) fn no_variables(&mut self, text: Text<'_>) {
        if !text.text.contains("${") {
            return;
        }
        for found in placeholders(text.text) {
            let place = part(text.text, text.span, found.at, found.text.len());
            self.find(code::VARIABLE_UNSUPPORTED_IN_ELEMENT, &[found.text], place);
        }
    }
}

//! Policy variables, `${aws:username}`:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html>.

use crate::context::View;
use crate::key::{KeyName, is_multivalued};

/// `${key}` or `${key, 'default'}` in a pattern.
#[derive(Debug, Clone)]
pub(crate) struct Variable {
    pub(crate) key: KeyName,
    default: Option<Box<str>>,
    /// As written, with `${` and `}`.
    pub(crate) text: Box<str>,
}

/// What stands between `${` and `}`.
pub(crate) enum Placeholder {
    /// `${*}`, `${?}`, `${$}`: the character itself.
    Literal(char),
    Variable(Variable),
}

impl Variable {
    /// The text to put in the variable's place. A key without a value, and a multivalued key, give none: "there is no
    /// equal or like value".
    pub(crate) fn resolve<'a>(&'a self, context: &'a View<'_>) -> Option<&'a str> {
        match context.value(&self.key) {
            Some(value) => match value.single() {
                Some("") => self.default.as_deref(),
                single => single,
            },
            None => self.default.as_deref(),
        }
    }
}

impl Variable {
    /// Whether no request gives it a value, where requests have no value of keys that are `lacking`: a key with several
    /// values is none that a text can be made of.
    pub(crate) fn is_never_resolved(&self, lacking: impl Fn(&str) -> bool) -> bool {
        self.default.is_none() && (is_multivalued(self.key.as_str()) || lacking(self.key.as_str()))
    }
}

/// What is wrong with a placeholder: the findings that Access Analyzer has for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadPlaceholder {
    /// MISSING_BRACE_IN_VARIABLE.
    NoBrace,
    /// The same, behind a default.
    NoBraceBehindDefault,
    /// MISSING_QUOTE_IN_VARIABLE.
    NoQuote,
    NoComma,
    /// A default without any quotes.
    BareDefault,
    /// EMPTY_VARIABLE.
    Empty,
    /// UNSUPPORTED_SPACE_IN_VARIABLE.
    Space,
    /// A character that names of keys do not have.
    NoKey,
}

impl BadPlaceholder {
    /// What was expected.
    pub(crate) fn expected(self) -> &'static str {
        match self {
            BadPlaceholder::NoBrace => "`}` at the end of a policy variable",
            BadPlaceholder::NoBraceBehindDefault => "`}` behind the default of a policy variable",
            BadPlaceholder::NoQuote => "a closing quote in a policy variable",
            BadPlaceholder::NoComma => "`, ` before the default of a policy variable",
            BadPlaceholder::Empty => "the name of a condition key in a policy variable",
            BadPlaceholder::BareDefault | BadPlaceholder::Space | BadPlaceholder::NoKey => {
                "the plain name of a condition key in a policy variable"
            }
        }
    }
}

/// Reads a placeholder at the start of `text`, which begins with `${`; gives it and what follows.
pub(crate) fn placeholder(text: &str) -> Result<(Placeholder, &str), BadPlaceholder> {
    let inside = text.strip_prefix("${").ok_or(BadPlaceholder::NoBrace)?;
    let (content, rest) = match inside.find('\'') {
        // A default may hold a closing brace; so look for the closing quote first.
        Some(quote) if inside.find('}').is_none_or(|brace| quote < brace) => {
            let (key, quoted) = inside.split_at(quote);
            let quoted = quoted.strip_prefix('\'').unwrap_or(quoted);
            let (default, rest) = quoted.split_once('\'').ok_or(BadPlaceholder::NoQuote)?;
            let rest = rest.strip_prefix('}').ok_or(BadPlaceholder::NoBraceBehindDefault)?;
            ((key, Some(default)), rest)
        }
        _ => {
            let (key, rest) = inside.split_once('}').ok_or(BadPlaceholder::NoBrace)?;
            ((key, None), rest)
        }
    };
    let (key, default) = content;
    let literal = match key {
        "*" => Some('*'),
        "?" => Some('?'),
        "$" => Some('$'),
        _ => None,
    };
    if let (Some(char), None) = (literal, default) {
        return Ok((Placeholder::Literal(char), rest));
    }
    let key = match default {
        Some(_) => key.trim_end().strip_suffix(',').ok_or(BadPlaceholder::NoComma)?,
        None => key,
    };
    if key.is_empty() {
        return Err(BadPlaceholder::Empty);
    }
    if key.contains(',') {
        return Err(BadPlaceholder::BareDefault);
    }
    if key.contains(['$', '{']) {
        return Err(BadPlaceholder::NoKey);
    }
    if key.starts_with(' ') || key.ends_with(' ') {
        return Err(if key.trim().is_empty() { BadPlaceholder::Empty } else { BadPlaceholder::Space });
    }
    let written = text.get(..text.len() - rest.len()).unwrap_or(text);
    let variable = Variable { key: KeyName::new(key), default: default.map(Into::into), text: written.into() };
    Ok((Placeholder::Variable(variable), rest))
}

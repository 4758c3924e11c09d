//! `Action` and `NotAction`:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html>.

use crate::context::Context;
use crate::glob::{Case, Syntax, Token, matches, tokens};

/// The `Action` or `NotAction` element of a statement.
#[derive(Debug, Clone)]
pub(crate) struct ActionElement {
    /// `NotAction`: every action that is not listed.
    pub(crate) negated: bool,
    pub(crate) patterns: Box<[ActionPattern]>,
}

/// One action as written, such as `s3:Get*`. Prefix and name are case-insensitive.
#[derive(Debug, Clone)]
pub(crate) struct ActionPattern {
    text: Box<str>,
    form: Form,
}

/// Nearly all patterns are one of the first three, which need no matcher.
#[derive(Debug, Clone)]
enum Form {
    All,
    Exact,
    /// Text and a `*` behind it.
    Prefix(Box<str>),
    Pattern(Box<[Token]>),
}

impl ActionElement {
    pub(crate) fn covers(&self, action: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.matches(action)) != self.negated
    }
}

impl ActionPattern {
    /// # Errors
    /// Never for a text without policy variables, which actions do not have.
    pub(crate) fn new(text: &str) -> Result<ActionPattern, &'static str> {
        let tokens = tokens(text, Syntax { wildcards: true, variables: false })?;
        let form = match tokens.as_slice() {
            [Token::Run] => Form::All,
            [Token::Text(_)] => Form::Exact,
            [Token::Text(prefix), Token::Run] => Form::Prefix(prefix.clone()),
            _ => Form::Pattern(tokens.into()),
        };
        Ok(ActionPattern { text: text.into(), form })
    }
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
    pub(crate) fn matches(&self, action: &str) -> bool {
        match &self.form {
            Form::All => true,
            Form::Exact => self.text.eq_ignore_ascii_case(action),
            Form::Prefix(prefix) => action.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
            Form::Pattern(pattern) => matches(pattern, action, &NOTHING, Case::Ignored),
        }
    }
}

/// Actions hold no variables, so nothing is ever looked up in it.
static NOTHING: Context = Context::new();

//! `StringEquals`, `StringEqualsIgnoreCase`, `StringLike` and their negations.

use crate::context::View;
use crate::glob::{self, Case, Syntax, Token};

pub(super) fn pattern(text: &str, wildcards: bool, variables: bool) -> Result<Box<[Token]>, &'static str> {
    glob::tokens(text, Syntax { wildcards, variables }).map(Into::into)
}

pub(super) fn matches(pattern: &[Token], value: &str, ignore_case: bool, context: &View<'_>) -> bool {
    if ignore_case {
        return equals_ignoring_case(pattern, value, context);
    }
    match pattern {
        [Token::Text(text)] => **text == *value,
        _ => glob::matches(pattern, value, context, Case::Sensitive),
    }
}

/// Letter by letter, so that characters whose two cases differ in length compare too.
fn equals_ignoring_case(pattern: &[Token], value: &str, context: &View<'_>) -> bool {
    let mut value = value.chars().flat_map(char::to_lowercase);
    for token in pattern {
        let text = match token {
            Token::Text(text) => &**text,
            Token::Variable(variable) => match variable.resolve(context) {
                Some(text) => text,
                None => return false,
            },
            // The operators that ignore case have no wildcards.
            Token::One | Token::Run | Token::OneInSegment | Token::RunInSegment => return false,
        };
        if !text.chars().flat_map(char::to_lowercase).all(|char| value.next() == Some(char)) {
            return false;
        }
    }
    value.next().is_none()
}

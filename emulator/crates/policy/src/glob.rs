//! Patterns of text, `*`, `?` and policy variables, and the one matcher for all of them.

use crate::context::View;
use crate::variable::{BadPlaceholder, Placeholder, Variable, placeholder};

/// One piece of a pattern.
#[derive(Debug, Clone)]
pub(crate) enum Token {
    Text(Box<str>),
    /// `?`
    One,
    /// `*`
    Run,
    /// `?` that does not stand for a colon.
    OneInSegment,
    /// `*` that does not run past a colon.
    RunInSegment,
    /// Kept apart: few patterns have any, and all would be as large as it.
    Variable(Box<Variable>),
}

/// How letters compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Sensitive,
    /// ASCII letters compare regardless of case; action names have no others.
    Ignored,
}

/// What in a text is more than itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Syntax {
    pub(crate) wildcards: bool,
    pub(crate) variables: bool,
}

/// Splits a pattern into tokens; neighbouring text becomes one token.
///
/// # Errors
/// What was expected, where a policy variable is malformed.
pub(crate) fn tokens(pattern: &str, syntax: Syntax) -> Result<Vec<Token>, &'static str> {
    let mut tokens = Vec::new();
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(char) = rest.chars().next() {
        let token = match char {
            '*' if syntax.wildcards => Token::Run,
            '?' if syntax.wildcards => Token::One,
            '$' if syntax.variables && rest.starts_with("${") => {
                let (found, behind) = placeholder(rest).map_err(BadPlaceholder::expected)?;
                rest = behind;
                match found {
                    Placeholder::Literal(char) => text.push(char),
                    Placeholder::Variable(variable) => {
                        flush(&mut text, &mut tokens);
                        tokens.push(Token::Variable(Box::new(variable)));
                    }
                }
                continue;
            }
            _ => {
                text.push(char);
                rest = behind(rest);
                continue;
            }
        };
        flush(&mut text, &mut tokens);
        // Two runs in a row say what one says.
        if !matches!((&token, tokens.last()), (Token::Run, Some(Token::Run))) {
            tokens.push(token);
        }
        rest = behind(rest);
    }
    flush(&mut text, &mut tokens);
    Ok(tokens)
}

fn behind(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.as_str()
}
fn flush(text: &mut String, tokens: &mut Vec<Token>) {
    if !text.is_empty() {
        tokens.push(Token::Text(std::mem::take(text).into()));
    }
}

/// A place to try again from: the token behind a `*`, and the text that this `*` leaves over.
#[derive(Clone, Copy)]
struct Retry<'p, 't> {
    tokens: &'p [Token],
    text: &'t str,
}

/// Whether the whole text matches the whole pattern.
///
/// Never backtracks further than to the last `*`: whatever an earlier one could take, a later one can. A `*` that
/// stops at colons is the exception, so the last one of each sort is remembered. A variable without a value equals no
/// text.
pub(crate) fn matches(pattern: &[Token], text: &str, context: &View<'_>, case: Case) -> bool {
    let mut tokens = pattern;
    let mut text = text;
    let mut run: Option<Retry<'_, '_>> = None;
    let mut run_in_segment: Option<Retry<'_, '_>> = None;
    loop {
        let step = match tokens.split_first() {
            None if text.is_empty() => return true,
            None => None,
            Some((Token::Run, [])) => return true,
            Some((Token::Run, rest)) => {
                run = Some(Retry { tokens: rest, text });
                run_in_segment = None;
                Some((rest, text))
            }
            Some((Token::RunInSegment, rest)) => {
                run_in_segment = Some(Retry { tokens: rest, text });
                Some((rest, text))
            }
            Some((token, rest)) => one_step(token, text, context, case).map(|text| (rest, text)),
        };
        let step = step.or_else(|| again(&mut run_in_segment, true, case)).or_else(|| {
            run_in_segment = None;
            again(&mut run, false, case)
        });
        match step {
            Some((next_tokens, next_text)) => (tokens, text) = (next_tokens, next_text),
            None => return false,
        }
    }
}

/// Lets a `*` take more, where it may: one character, or as many as it takes to the next place where the text behind the
/// `*` could begin.
fn again<'p, 't>(retry: &mut Option<Retry<'p, 't>>, in_segment: bool, case: Case) -> Option<(&'p [Token], &'t str)> {
    let from = retry.as_mut()?;
    let taken = from.text.chars().next()?.len_utf8();
    let next = match (from.tokens.first(), case) {
        (Some(Token::Text(literal)), Case::Sensitive) => {
            let (first, rest) = (literal.as_bytes().first()?, from.text.as_bytes().get(taken..)?);
            taken + rest.iter().position(|byte| byte == first)?
        }
        _ => taken,
    };
    let (passed, rest) = from.text.split_at_checked(next)?;
    if in_segment && passed.contains(':') {
        return None;
    }
    from.text = rest;
    Some((from.tokens, from.text))
}

/// What is left of the text behind a token other than `*`.
fn one_step<'t>(token: &Token, text: &'t str, context: &View<'_>, case: Case) -> Option<&'t str> {
    match token {
        Token::Text(literal) => strip(text, literal, case),
        Token::Variable(variable) => strip(text, variable.resolve(context)?, case),
        Token::One => text.chars().next().map(|_| behind(text)),
        Token::OneInSegment => text.chars().next().filter(|char| *char != ':').map(|_| behind(text)),
        Token::Run | Token::RunInSegment => None,
    }
}

fn strip<'t>(text: &'t str, prefix: &str, case: Case) -> Option<&'t str> {
    match case {
        Case::Sensitive => text.strip_prefix(prefix),
        Case::Ignored => {
            let (start, rest) = text.split_at_checked(prefix.len())?;
            start.eq_ignore_ascii_case(prefix).then_some(rest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glob(pattern: &str, text: &str) -> bool {
        let tokens = tokens(pattern, Syntax { wildcards: true, variables: false }).unwrap();
        matches(&tokens, text, &View::EMPTY, Case::Sensitive)
    }

    #[test]
    fn wildcards_stand_for_characters() {
        for (pattern, text, want) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("*", "any:thing/é", true),
            ("?", "é", true),
            ("?", "", false),
            ("??", "é", false),
            ("a*b", "ab", true),
            ("a*b", "abab", true),
            ("a*b", "aba", false),
            ("*?", "é", true),
            ("*a*b*c", "xaxbxc", true),
            ("*a*b*c", "xaxcxb", false),
            ("a**b", "a1b", true),
            ("a?c*", "abc", true),
            ("a?c*", "ac", false),
            ("*é*b", "xéyéb", true),
            ("*éa", "éxéa", true),
            ("*éa", "éxéb", false),
            ("*ab", "aab", true),
            ("*ab*cd", "aabacacd", true),
        ] {
            assert_eq!(glob(pattern, text), want, "{pattern:?} {text:?}");
        }
    }

    /// A matcher that tries every split would need longer than the age of the universe.
    #[test]
    fn many_stars_cost_no_more_than_pattern_times_text() {
        let pattern = "*a".repeat(200) + "*b";
        assert!(!glob(&pattern, &"a".repeat(20_000)));
    }

    #[test]
    fn a_star_may_be_kept_within_its_segment() {
        let pattern = [Token::Run, Token::Text(":u-".into()), Token::RunInSegment, Token::Text("-1:x".into())];
        let hit = |text| matches(&pattern, text, &View::EMPTY, Case::Sensitive);
        assert!(hit("a:u-e-1:x"));
        assert!(hit("a:u-b:u-e-1:x"));
        assert!(!hit("a:u-e:f-1:x"));
    }
}

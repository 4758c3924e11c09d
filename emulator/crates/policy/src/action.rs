//! `Action` and `NotAction`:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html>.

use std::ops::Range;

use crate::context::View;
use crate::glob::{Case, Syntax, Token, matches, tokens};

/// The `Action` or `NotAction` element of a statement.
#[derive(Debug, Clone, Default)]
pub(crate) struct ActionElement {
    /// `NotAction`: every action that is not listed.
    pub(crate) negated: bool,
    pub(crate) patterns: Box<[ActionPattern]>,
    /// Whether the document's index can tell which actions of the catalogue these are.
    pub(crate) indexed: bool,
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

    /// The actions of the catalogue that the element covers, as ranges of ranks; none where a pattern would have to be
    /// held against too many.
    pub(crate) fn ranks(&self) -> Option<Vec<Range<u16>>> {
        let mut ranges = Vec::with_capacity(self.patterns.len());
        for pattern in &self.patterns {
            pattern.add_ranks(&mut ranges)?;
        }
        Some(if self.negated { complement(ranges) } else { ranges })
    }
}

/// What a list of ranges leaves out.
fn complement(mut ranges: Vec<Range<u16>>) -> Vec<Range<u16>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut gaps = Vec::with_capacity(ranges.len() + 1);
    let mut from = 0;
    for range in ranges {
        if range.start > from {
            gaps.push(from..range.start);
        }
        from = from.max(range.end);
    }
    gaps.push(from..u16::MAX);
    gaps
}

/// A pattern such as `*:Get*` is about actions of every service. It is not held against all 20,000 of them when the
/// document is read, or a document full of such would take seconds; the largest service has some 700.
const MOST_ACTIONS: usize = 2_000;

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
    /// None for a pattern that could match too many actions to try them all.
    fn add_ranks(&self, ranges: &mut Vec<Range<u16>>) -> Option<()> {
        match &self.form {
            Form::All => ranges.push(0..u16::MAX),
            Form::Exact => {
                let rank = catalog::known(&self.text).map(|known| known.id.rank());
                ranges.extend(rank.map(|rank| rank..rank + 1));
            }
            Form::Prefix(prefix) => {
                let range = catalog::actions_with_prefix(prefix);
                ranges.push(range.start.rank()..range.end.rank());
            }
            Form::Pattern(pattern) => {
                let prefix = match pattern.first() {
                    Some(Token::Text(prefix)) => &**prefix,
                    _ => "",
                };
                let range = catalog::actions_with_prefix(prefix);
                if usize::from(range.end.rank() - range.start.rank()) > MOST_ACTIONS {
                    return None;
                }
                let matching = catalog::actions(range).filter(|action| self.matches(action.name));
                ranges.extend(matching.map(|action| action.id.rank()..action.id.rank() + 1));
            }
        }
        Some(())
    }
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
    pub(crate) fn matches(&self, action: &str) -> bool {
        match &self.form {
            Form::All => true,
            Form::Exact => self.text.eq_ignore_ascii_case(action),
            Form::Prefix(prefix) => action.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)),
            // Actions hold no variables: nothing is ever looked up.
            Form::Pattern(pattern) => matches(pattern, action, &View::EMPTY, Case::Ignored),
        }
    }
}

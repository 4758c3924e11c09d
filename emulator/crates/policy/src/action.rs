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
///
/// Policies hold more of these than of anything else: they are kept small, and nearly all are one of the first four, which
/// need no matcher.
#[derive(Debug, Clone)]
pub(crate) enum ActionPattern {
    All,
    /// An action of the catalogue, spelt as there.
    Known(&'static str),
    /// Any other without wildcards.
    Exact(Box<str>),
    /// Text and a `*` behind it.
    Prefix(Box<str>),
    Pattern(Box<Wildcards>),
}

/// A pattern with wildcards elsewhere than behind it.
#[derive(Debug, Clone)]
pub(crate) struct Wildcards {
    text: Box<str>,
    tokens: Box<[Token]>,
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
        let prefix = text.trim_end_matches('*');
        Ok(match text {
            "*" => ActionPattern::All,
            _ if prefix.contains(['*', '?']) || prefix.is_empty() => {
                let tokens = tokens(text, Syntax { wildcards: true, variables: false })?.into();
                ActionPattern::Pattern(Box::new(Wildcards { text: text.into(), tokens }))
            }
            _ if prefix.len() < text.len() => ActionPattern::Prefix(text.into()),
            _ => match catalog::known(text).filter(|known| known.name == text) {
                Some(known) => ActionPattern::Known(known.name),
                None => ActionPattern::Exact(text.into()),
            },
        })
    }
    /// None for a pattern that could match too many actions to try them all.
    fn add_ranks(&self, ranges: &mut Vec<Range<u16>>) -> Option<()> {
        match self {
            ActionPattern::All => ranges.push(0..u16::MAX),
            ActionPattern::Known(_) | ActionPattern::Exact(_) => {
                let rank = catalog::known(self.text()).map(|known| known.id.rank());
                ranges.extend(rank.map(|rank| rank..rank + 1));
            }
            ActionPattern::Prefix(text) => {
                let range = catalog::actions_with_prefix(prefix(text));
                ranges.push(range.start.rank()..range.end.rank());
            }
            ActionPattern::Pattern(pattern) => {
                let prefix = match pattern.tokens.first() {
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
        match self {
            ActionPattern::All => "*",
            ActionPattern::Known(text) => text,
            ActionPattern::Exact(text) | ActionPattern::Prefix(text) => text,
            ActionPattern::Pattern(pattern) => &pattern.text,
        }
    }
    pub(crate) fn matches(&self, action: &str) -> bool {
        match self {
            ActionPattern::All => true,
            ActionPattern::Known(text) => text.eq_ignore_ascii_case(action),
            ActionPattern::Exact(text) => text.eq_ignore_ascii_case(action),
            ActionPattern::Prefix(text) => {
                let prefix = prefix(text);
                action.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
            }
            // Actions hold no variables: nothing is ever looked up.
            ActionPattern::Pattern(pattern) => matches(&pattern.tokens, action, &View::EMPTY, Case::Ignored),
        }
    }
}

/// What stands before the `*` at the end, or before several.
fn prefix(text: &str) -> &str {
    text.trim_end_matches('*')
}

//! Patterns as languages: which combinations of matches there are among all texts.
//!
//! Each pattern is a list of [`Unit`]s, and a text walks through all patterns at once. What tells two texts apart is at which
//! units they stand; so a breadth-first walk over those standings, from the empty text on, finds for every combination of
//! patterns that some text matches the shortest such text, and no others exist.

use std::collections::HashSet;

use smallvec::SmallVec;

use super::Limit;
use crate::glob::Token;

/// One step of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// This character.
    Char(char),
    /// This character, which is a small letter, or its capital.
    Letter(char),
    /// Any character.
    One,
    /// Any character but this one.
    OneBut(char),
    /// Any character but a colon and a slash.
    OneOfName,
    /// `0` to `9`.
    Digit,
    /// Any characters, or none.
    Run,
    /// Any characters but this one, or none.
    RunBut(char),
    /// Any characters but colons and slashes, or none.
    RunOfName,
}

/// A pattern, step by step.
pub(super) type Pattern = Vec<Unit>;

/// The steps of tokens, in which no variables are left.
pub(super) fn units<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> Pattern {
    let mut units = Pattern::new();
    for token in tokens {
        match token {
            Token::Text(text) => units.extend(text.chars().map(Unit::Char)),
            Token::One => units.push(Unit::One),
            // What stands for any text stands for a variable's value as well.
            Token::Run | Token::Variable(_) => units.push(Unit::Run),
            Token::OneInSegment => units.push(Unit::OneBut(':')),
            Token::RunInSegment => units.push(Unit::RunBut(':')),
        }
    }
    units
}

/// This text and no other.
pub(super) fn literal(text: &str) -> Pattern {
    text.chars().map(Unit::Char).collect()
}

/// A pattern, whose wildcards do not stand for a character.
pub(super) fn without(pattern: &[Unit], char: char) -> Pattern {
    let unit = |unit: &Unit| match unit {
        Unit::One | Unit::OneBut(_) => Unit::OneBut(char),
        Unit::Run | Unit::RunBut(_) => Unit::RunBut(char),
        unit => *unit,
    };
    pattern.iter().map(unit).collect()
}

/// A text in small letters or capitals.
pub(super) fn letters(text: &str) -> Pattern {
    text.chars().flat_map(char::to_lowercase).map(Unit::Letter).collect()
}

/// What looks like an ARN: `arn:` and four more colons at least.
pub(super) fn arn() -> Pattern {
    let mut units = literal("arn");
    units.extend([Unit::Char(':'), Unit::RunBut(':')].into_iter().cycle().take(8));
    units.extend([Unit::Char(':'), Unit::Run]);
    units
}

/// Where a text stands: of each pattern that it may yet match, the numbers of the units that come next.
type Standing = SmallVec<[(u16, u16); 8]>;

/// For every combination of patterns that some text matches, such a text; where a pattern is `required`, of the texts that
/// match this one. Takes the steps of the search off the budget.
pub(super) fn examples(
    patterns: &[Pattern],
    required: Option<usize>,
    budget: &mut usize,
) -> Result<Vec<String>, Limit> {
    let required = required.and_then(|number| u16::try_from(number).ok());
    let is_open = |standing: &Standing| required.is_none_or(|it| standing.iter().any(|(number, _)| *number == it));
    // Numbers of patterns and units are of 16 bits, with one to spare for what is behind the last.
    let longest = patterns.iter().map(Pattern::len).chain([patterns.len()]).max().unwrap_or(0);
    if longest >= usize::from(u16::MAX) {
        return Err(Limit::Patterns);
    }
    let start: Standing = (0..).zip(patterns).flat_map(|(number, pattern)| behind(number, pattern, 0)).collect();
    let mut found: Vec<(Standing, usize, char)> = vec![(tidy(start, patterns), 0, ' ')];
    let mut known: HashSet<Standing> = found.iter().map(|(standing, ..)| standing.clone()).collect();
    let mut combinations: HashSet<SmallVec<[u16; 8]>> = HashSet::new();
    let mut texts = Vec::new();
    let mut at = 0;
    while let Some((standing, ..)) = found.get(at) {
        let standing = standing.clone();
        let combination = matched(&standing, patterns);
        if required.is_none_or(|it| combination.contains(&it)) && combinations.insert(combination) {
            texts.push(text(&found, at));
        }
        for char in ways_on(&standing, patterns) {
            // A step is work for every place that a text has come to.
            *budget = budget.checked_sub(1 + standing.len() / 8).ok_or(Limit::Patterns)?;
            let next = tidy(step(&standing, char, patterns), patterns);
            if is_open(&next) && known.insert(next.clone()) {
                found.push((next, at, char));
            }
        }
        at += 1;
    }
    Ok(texts)
}

/// The text that led to a standing.
fn text(found: &[(Standing, usize, char)], mut at: usize) -> String {
    let mut chars = Vec::new();
    while at > 0 {
        let Some((_, before, char)) = found.get(at) else { break };
        chars.push(*char);
        at = *before;
    }
    chars.iter().rev().collect()
}

/// A place in a pattern and all that can be reached from there without a character.
fn behind(number: u16, pattern: &Pattern, unit: u16) -> impl Iterator<Item = (u16, u16)> + '_ {
    let runs = pattern
        .iter()
        .skip(usize::from(unit))
        .take_while(|unit| matches!(unit, Unit::Run | Unit::RunBut(_) | Unit::RunOfName));
    (unit..).take(runs.count() + 1).map(move |unit| (number, unit))
}

/// In order, and without what makes no difference any more: a pattern that whatever follows matches.
fn tidy(mut standing: Standing, patterns: &[Pattern]) -> Standing {
    standing.sort_unstable();
    standing.dedup();
    let settled: SmallVec<[(u16, u16); 8]> = standing
        .iter()
        .filter(|(number, unit)| {
            let pattern = patterns.get(usize::from(*number));
            pattern.is_some_and(|it| usize::from(*unit) + 1 == it.len() && it.last() == Some(&Unit::Run))
        })
        .copied()
        .collect();
    if !settled.is_empty() {
        standing.retain(|place| settled.iter().all(|(number, unit)| place.0 != *number || place.1 >= *unit));
    }
    standing
}

/// The patterns whose end a standing is at.
fn matched(standing: &Standing, patterns: &[Pattern]) -> SmallVec<[u16; 8]> {
    let ended = |(number, unit): &&(u16, u16)| {
        patterns.get(usize::from(*number)).is_some_and(|pattern| pattern.len() == usize::from(*unit))
    };
    standing.iter().filter(ended).map(|(number, _)| *number).collect()
}

/// The characters that lead to different standings: those that some pattern waits for, those that are not any
/// character somewhere, a digit, and one that none waits for.
fn ways_on(standing: &Standing, patterns: &[Pattern]) -> SmallVec<[char; 8]> {
    let mut chars: SmallVec<[char; 8]> = SmallVec::new();
    let (mut live, mut digit) = (false, false);
    for unit in standing.iter().filter_map(|(number, unit)| patterns.get(usize::from(*number))?.get(usize::from(*unit)))
    {
        live = true;
        match unit {
            Unit::Char(char) => chars.push(*char),
            Unit::Letter(char) => chars.extend(std::iter::once(*char).chain(capital(*char))),
            Unit::OneBut(char) | Unit::RunBut(char) => chars.push(*char),
            Unit::OneOfName | Unit::RunOfName => chars.extend([':', '/']),
            Unit::Digit => digit = true,
            Unit::One | Unit::Run => {}
        }
    }
    chars.sort_unstable();
    chars.dedup();
    let other = ('0'..='9').rev().find(|char| !chars.contains(char));
    chars.extend(other.filter(|_| digit));
    // Where nothing is live, whatever follows matches nothing; one step shows it.
    let other = ('a'..='z').rev().chain('0'..='9').chain('\u{e000}'..='\u{f8ff}').find(|char| !chars.contains(char));
    chars.extend(other.filter(|_| live));
    chars
}

/// The one letter that is the capital of this one.
fn capital(char: char) -> Option<char> {
    let mut capitals = char.to_uppercase();
    let capital = capitals.next().filter(|_| capitals.next().is_none())?;
    let mut back = capital.to_lowercase();
    (capital != char && back.next() == Some(char) && back.next().is_none()).then_some(capital)
}

fn step(standing: &Standing, char: char, patterns: &[Pattern]) -> Standing {
    let mut next = Standing::new();
    for (number, unit) in standing {
        let Some(pattern) = patterns.get(usize::from(*number)) else { continue };
        let to = match pattern.get(usize::from(*unit)) {
            Some(Unit::Char(wanted)) if *wanted == char => unit + 1,
            Some(Unit::Letter(wanted)) if *wanted == char || capital(*wanted) == Some(char) => unit + 1,
            Some(Unit::One) => unit + 1,
            Some(Unit::OneBut(but)) if char != *but => unit + 1,
            Some(Unit::OneOfName) if !matches!(char, ':' | '/') => unit + 1,
            Some(Unit::Digit) if char.is_ascii_digit() => unit + 1,
            Some(Unit::Run) => *unit,
            Some(Unit::RunBut(but)) if char != *but => *unit,
            Some(Unit::RunOfName) if !matches!(char, ':' | '/') => *unit,
            _ => continue,
        };
        next.extend(behind(*number, pattern, to));
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::View;
    use crate::glob::{self, Case, Syntax};

    fn tokens(pattern: &str) -> Vec<Token> {
        glob::tokens(pattern, Syntax { wildcards: true, variables: false }).unwrap()
    }

    /// The combinations that the walk finds are those that all short texts of the alphabet show.
    #[test]
    fn every_combination_is_found_and_no_other() {
        let alphabet = ['a', 'b', ':', 'z'];
        let mut texts = vec![String::new()];
        for length in 0..6 {
            let longer: Vec<_> = texts.iter().filter(|text| text.len() == length).cloned().collect();
            texts.extend(longer.iter().flat_map(|text| alphabet.map(|char| format!("{text}{char}"))));
        }
        for patterns in [
            &["a*", "*b", "a*b", "?"][..],
            &["*a*", "*b*", "*:*", ""],
            &["a?b*", "ab*", "*a"],
            &["abc", "abd", "ab?", "*"],
            &["a:*:b", "*:b", "??"],
        ] {
            let tokens: Vec<_> = patterns.iter().map(|pattern| tokens(pattern)).collect();
            let combination = |text: &String| -> Vec<bool> {
                tokens.iter().map(|it| glob::matches(it, text, &View::EMPTY, Case::Sensitive)).collect()
            };
            let units: Vec<_> = tokens.iter().map(units).collect();
            let found = examples(&units, None, &mut 100_000).unwrap();
            let got: HashSet<_> = found.iter().map(combination).collect();
            assert_eq!(got.len(), found.len(), "{patterns:?}");
            let want: HashSet<_> = texts.iter().map(combination).collect();
            assert!(want.is_subset(&got), "{patterns:?}: {found:?}");
            for required in 0..patterns.len() {
                let found = examples(&units, Some(required), &mut 100_000).unwrap();
                let of_required: HashSet<_> = found.iter().map(combination).collect();
                assert_eq!(
                    of_required,
                    got.iter().filter(|it| it[required]).cloned().collect(),
                    "{patterns:?} {required}"
                );
            }
        }
    }

    #[test]
    fn segments_and_letters() {
        let patterns = [vec![Unit::RunBut(':'), Unit::Char(':')], letters("ab"), arn()];
        let found = examples(&patterns, None, &mut 10_000).unwrap();
        assert!(found.contains(&":".to_owned()) && found.iter().any(|it| it.eq_ignore_ascii_case("ab")), "{found:?}");
        assert!(found.contains(&"arn:::::".to_owned()), "{found:?}");
    }

    #[test]
    fn digits() {
        let account: Pattern = [Unit::Digit; 3].into();
        let patterns = [account.clone(), literal("111"), vec![Unit::Char('1'), Unit::Run], without(&account, ':')];
        let mut found = examples(&patterns, Some(0), &mut 10_000).unwrap();
        found.sort();
        assert_eq!(found, ["111", "119", "999"]);
    }

    #[test]
    fn a_product_of_many_wildcards_is_given_up() {
        let patterns: Vec<_> = ('a'..='z').map(|char| units(&tokens(&format!("*{char}{char}*")))).collect();
        assert_eq!(examples(&patterns, None, &mut 100_000), Err(Limit::Patterns));
    }
}

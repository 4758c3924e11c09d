//! Patterns with `*` and `?`, held against each other.

use std::collections::{HashMap, VecDeque};

pub(crate) use super::wildcard::{is_wild, matches};

/// Of pairs of places in two patterns, the pair before and the character that led on.
type Steps = HashMap<(usize, usize), ((usize, usize), Option<char>)>;

/// Whether a pattern matches a text, or something that starts with it: its first `*` stands for all the rest.
pub(crate) fn reaches_into(pattern: &str, text: &str) -> bool {
    let plain = pattern.find('*').unwrap_or(pattern.len());
    let start = pattern.as_bytes().get(..plain).unwrap_or_default();
    let fits = start.iter().zip(text.as_bytes()).all(|(one, other)| one == other || *one == b'?');
    fits && (plain < pattern.len() || start.len() >= text.len())
}

/// The shortest text that two patterns match; none when there is no such text.
pub(crate) fn meet(one: &str, other: &str) -> Option<String> {
    if !starts_may_agree(one, other) {
        return None;
    }
    let (left, right): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let end = (left.len(), right.len());
    // Where each pair of places was come from, and by which character.
    let mut from = Steps::new();
    let mut next = VecDeque::from([(0, 0)]);
    while let Some(place) = next.pop_front() {
        if place == end {
            return Some(way(&from, end));
        }
        for (to, char) in steps(&left, &right, place) {
            if to != (0, 0) && !from.contains_key(&to) {
                from.insert(to, (place, char));
                next.push_back(to);
            }
        }
    }
    None
}

/// Where one can go from a pair of places, and which character that takes.
fn steps(left: &[char], right: &[char], (at, by): (usize, usize)) -> Vec<((usize, usize), Option<char>)> {
    let any = |char: char| if char == '?' { 'a' } else { char };
    let mut found = Vec::new();
    match (left.get(at), right.get(by)) {
        (Some('*'), there) => {
            found.push(((at + 1, by), None));
            match there {
                Some('*') => found.push(((at, by + 1), None)),
                Some(char) => found.push(((at, by + 1), Some(any(*char)))),
                None => {}
            }
        }
        (here, Some('*')) => {
            found.push(((at, by + 1), None));
            found.extend(here.map(|char| ((at + 1, by), Some(any(*char)))));
        }
        (Some(here), Some(there)) if here == there || *here == '?' || *there == '?' => {
            let char = if *here == '?' { any(*there) } else { *here };
            found.push(((at + 1, by + 1), Some(char)));
        }
        _ => {}
    }
    found
}

fn way(from: &Steps, end: (usize, usize)) -> String {
    let mut chars = Vec::new();
    let mut place = end;
    while let Some((before, char)) = from.get(&place) {
        chars.extend(*char);
        place = *before;
    }
    chars.iter().rev().collect()
}

/// Most patterns differ before their first wildcard.
fn starts_may_agree(one: &str, other: &str) -> bool {
    let start = |pattern: &str| pattern.find(['*', '?']).unwrap_or(pattern.len());
    let (one_is_text, other_is_text) = (!is_wild(one), !is_wild(other));
    if one_is_text && other_is_text {
        return one == other;
    }
    let plain = start(one).min(start(other));
    one.as_bytes().get(..plain) == other.as_bytes().get(..plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_reaches_into_a_bucket_by_what_it_names_in_it() {
        for (pattern, wanted) in [
            ("arn:aws:s3:::b", true),
            ("arn:aws:s3:::b/x", true),
            ("arn:aws:s3:::*", true),
            ("arn:aws:s3:::*/x", true),
            ("arn:aws:s3:::?/*", true),
            ("arn:aws:s3:::a*", false),
            ("arn:aws:s3:::a/b", false),
            ("arn:aws:sqs:*", false),
        ] {
            assert_eq!(reaches_into(pattern, "arn:aws:s3:::b"), wanted, "{pattern}");
        }
    }

    #[test]
    fn patterns_meet_where_one_text_is_of_both() {
        for (one, other, wanted) in [
            ("alpha/*", "*/x", Some("alpha/x")),
            ("alpha/*", "alpha/x", Some("alpha/x")),
            ("alpha/*", "beta/*", None),
            ("a*c", "ab*", Some("abc")),
            ("a?c", "ab*", Some("abc")),
            ("*", "", Some("")),
            ("x", "y", None),
            ("*a*", "*b*", Some("ab")),
            ("ab", "a", None),
        ] {
            let found = meet(one, other);
            assert_eq!(found.is_some(), wanted.is_some(), "{one} {other}");
            if let Some(text) = found {
                assert!(matches(one, &text) && matches(other, &text), "{one} {other} {text}");
                assert_eq!(text.len(), wanted.unwrap().len(), "{one} {other} {text}");
            }
        }
    }
}

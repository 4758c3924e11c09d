//! Which patterns of a list say nothing that another does not say, and whether two patterns have a text in common.

/// So many pairs of patterns are held against each other at most; a list that is longer is looked at in part.
const MOST_PAIRS: usize = 100_000;

/// The indexes of the patterns that another pattern of the list covers; of equal ones the first counts.
///
/// A pattern with its one `*` at the end covers what begins like it, which is a range of the sorted list. Others are held
/// against those that share what stands before their first wildcard.
pub(super) fn redundant(patterns: &[&str]) -> Vec<usize> {
    let mut sorted: Vec<(&str, usize)> = patterns.iter().copied().zip(0..).collect();
    sorted.sort_unstable();
    let mut covered = vec![false; patterns.len()];
    let mut mark = |index: usize| covered.get_mut(index).map(|mark| *mark = true);
    for (one, other) in sorted.iter().zip(sorted.iter().skip(1)).filter(|(one, other)| one.0 == other.0) {
        // Equal texts stand in the order of their indexes.
        debug_assert!(one.1 < other.1);
        mark(other.1);
    }
    let mut pairs = 0;
    for (pattern, _) in sorted.iter().filter(|(text, _)| has_wildcard(text)) {
        let literal = before_wildcard(pattern);
        let start = sorted.partition_point(|(text, _)| *text < literal);
        let candidates =
            sorted.get(start..).unwrap_or_default().iter().take_while(|(text, _)| text.starts_with(literal));
        for (text, index) in candidates.filter(|(text, _)| text != pattern) {
            pairs += 1;
            if pairs > MOST_PAIRS {
                break;
            }
            // Of two that cover each other, such as `a*` and `a**`, one stays.
            if covers(pattern, text) && (!covers(text, pattern) || pattern < text) {
                mark(*index);
            }
        }
    }
    (0..).zip(covered).filter_map(|(index, covered)| covered.then_some(index)).collect()
}

/// What stands before the first wildcard.
pub(super) fn before_wildcard(pattern: &str) -> &str {
    let first = pattern.bytes().position(|byte| matches!(byte, b'*' | b'?'));
    first.and_then(|first| pattern.get(..first)).unwrap_or(pattern)
}

fn has_wildcard(pattern: &str) -> bool {
    pattern.bytes().any(|byte| matches!(byte, b'*' | b'?'))
}

/// Whether a pattern matches all that another one matches. Says no where it cannot tell.
fn covers(pattern: &str, other: &str) -> bool {
    if let Some(literal) = pattern.strip_suffix('*').filter(|literal| !has_wildcard(literal)) {
        return other.starts_with(literal);
    }
    // `?` is a character, and those beyond ASCII are several bytes.
    if !pattern.is_ascii() || !other.is_ascii() || !has_wildcard(pattern) {
        return pattern == other;
    }
    let (mut pattern, mut text) = (pattern.as_bytes(), other.as_bytes());
    let mut retry: Option<(&[u8], &[u8])> = None;
    loop {
        match (pattern.split_first(), text.split_first()) {
            (None, None) => return true,
            (Some((b'*', [])), _) => return true,
            (Some((b'*', rest)), _) => {
                retry = Some((rest, text));
                pattern = rest;
            }
            // Any one character of the other's texts; its `*` may be none or many.
            (Some((wanted, rest)), Some((there, behind))) if wanted == there || (*wanted == b'?' && *there != b'*') => {
                (pattern, text) = (rest, behind);
            }
            _ => match retry.and_then(|(rest, from)| Some((rest, from.split_first()?.1))) {
                Some((rest, from)) => {
                    retry = Some((rest, from));
                    (pattern, text) = (rest, from);
                }
                None => return false,
            },
        }
    }
}

/// Longer ones are not compared: no resource has such a name.
const LONGEST: usize = 2_048;

/// Whether some text matches both patterns.
pub(super) fn overlap(one: &str, other: &str) -> bool {
    let (a, b) = (before_wildcard(one), before_wildcard(other));
    let (whole_a, whole_b) = (a.len() == one.len(), b.len() == other.len());
    if whole_a && whole_b {
        return one == other;
    }
    if !(a.starts_with(b) || b.starts_with(a)) || (whole_a && !a.starts_with(b)) || (whole_b && !b.starts_with(a)) {
        return false;
    }
    // `literal*` against what begins so, and against what may go on.
    let tail = |pattern: &str, literal: &str| pattern.get(literal.len()..) == Some("*");
    if (tail(other, b) && a.starts_with(b)) || (tail(one, a) && b.starts_with(a)) || one.len() > LONGEST {
        return true;
    }
    // `row[j]`: whether the patterns from here on, and from `j` on in the other, have a text in common.
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut row: Vec<bool> = Vec::with_capacity(other.len() + 1);
    row.push(true);
    for byte in other.iter().rev() {
        row.push(*byte == b'*' && row.last() == Some(&true));
    }
    row.reverse();
    for left in one.iter().rev() {
        let mut next = vec![*left == b'*' && row.last() == Some(&true)];
        for (right, (skip_left, skip_both)) in other.iter().zip(row.iter().zip(row.iter().skip(1))).rev() {
            let skip_right = next.last() == Some(&true);
            next.push(match (left, right) {
                (b'*', b'*') => *skip_left || skip_right,
                (b'*', _) | (_, b'*') => *skip_left || skip_right || *skip_both,
                _ => *skip_both && (left == right || *left == b'?' || *right == b'?'),
            });
        }
        next.reverse();
        row = next;
    }
    row.first() == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_covers_what_it_matches_anyway() {
        for (pattern, other, want) in [
            ("s3:get*", "s3:getobject", true),
            ("s3:get*", "s3:get*", true),
            ("s3:get*", "s3:getobject*", true),
            ("s3:get*", "s3:*", false),
            ("*", "", true),
            ("a*c", "abc", true),
            ("a*c", "a*b*c", true),
            ("a?c", "abc", true),
            ("a?c", "a?c", true),
            ("a?c", "a*c", false),
            ("a*?c", "a?*c", false),
            ("abc", "abc", true),
            ("*ab", "aab", true),
            ("*a", "*", false),
        ] {
            assert_eq!(covers(pattern, other), want, "{pattern} {other}");
        }
    }

    #[test]
    fn the_redundant_ones_of_a_list() {
        let cases: [(&[&str], &[usize]); 5] = [
            (&["iam:get*", "iam:list*", "iam:getcredentialreport"], &[2]),
            (&["iam:get*", "iam:*credentialreport"], &[]),
            (&["a", "b", "a"], &[2]),
            (&["a*", "a**", "ab"], &[1, 2]),
            (&["role/jane-admin", "role/jane-s3only", "role/jane*"], &[0, 1]),
        ];
        for (patterns, want) in cases {
            assert_eq!(redundant(patterns), want, "{patterns:?}");
        }
    }

    #[test]
    fn two_patterns_overlap_where_a_text_matches_both() {
        for (one, other, want) in [
            ("a", "a", true),
            ("a", "b", false),
            ("a*", "*b", true),
            ("a*", "b*", false),
            ("user/*", "role/*", false),
            ("*", "role/*", true),
            ("r*e/x", "role/*", true),
            ("r*t/x", "role/*", true),
            ("ro?e/x", "role/*", true),
            ("ro?", "role/*", false),
            ("table/a/index", "table/*/index/*", false),
            ("table/a*", "table/*/index/*", true),
            ("", "*", true),
            ("", "a*", false),
            ("*a*b", "*b*a", false),
            ("*a*", "*b*", true),
            ("a?", "a", false),
        ] {
            assert_eq!((overlap(one, other), overlap(other, one)), (want, want), "{one} {other}");
        }
    }

    #[test]
    fn long_lists_are_looked_at_in_bounded_time() {
        let many: Vec<String> = (0..20_000).map(|number| format!("*{number}")).collect();
        redundant(&many.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

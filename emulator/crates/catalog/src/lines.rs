use std::cmp::Ordering;

/// Sorted lines of tab-separated fields.
#[derive(Clone, Copy)]
pub(crate) struct Lines(pub(crate) &'static str);

impl Lines {
    /// The offset of the first line that does not come `before`, which is true for a first part of the lines only.
    pub(crate) fn partition_point(self, before: impl Fn(&'static str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = self.line_start(low, low + (high - low) / 2);
            let line = self.line(middle);
            if before(line) {
                low = (middle + line.len() + 1).min(high);
            } else {
                high = middle;
            }
        }
        low
    }
    /// The line whose first field is the key.
    pub(crate) fn find(self, key: &str) -> Option<&'static str> {
        self.find_by(|field| field.cmp(key))
    }
    /// The line whose first field compares equal.
    pub(crate) fn find_by(self, order: impl Fn(&'static str) -> Ordering) -> Option<&'static str> {
        let at = self.partition_point(|line| order(first_field(line)) == Ordering::Less);
        let line = self.line(at);
        (!line.is_empty() && order(first_field(line)) == Ordering::Equal).then_some(line)
    }
    /// The line that starts at an offset; empty outside of the text.
    pub(crate) fn line(self, start: usize) -> &'static str {
        self.0.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or("")
    }
    /// Offset and text of every line from one offset to another.
    pub(crate) fn between(self, from: usize, to: usize) -> impl Iterator<Item = (usize, &'static str)> {
        let mut at = from;
        self.0.get(from..to).unwrap_or("").lines().map(move |line| {
            let start = at;
            at += line.len() + 1;
            (start, line)
        })
    }
    /// Where the line around `within` starts, at or after `floor`, itself the start of a line.
    fn line_start(self, floor: usize, within: usize) -> usize {
        let before = self.0.as_bytes().get(floor..within).unwrap_or(&[]);
        before.iter().rposition(|byte| *byte == b'\n').map_or(floor, |newline| floor + newline + 1)
    }
}

/// What stands before the first tab.
pub(crate) fn first_field(line: &'static str) -> &'static str {
    line.split('\t').next().unwrap_or(line)
}

/// Orders as if both were in lower case; IAM compares actions so.
pub(crate) fn fold_cmp(left: &str, right: impl Iterator<Item = u8>) -> Ordering {
    left.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(right.map(|byte| byte.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: Lines = Lines("a\t1\nab\t2\nabc\t3\nb\t4\n");

    #[test]
    fn every_line_is_found_and_nothing_else() {
        for (key, line) in [("a", "a\t1"), ("ab", "ab\t2"), ("abc", "abc\t3"), ("b", "b\t4")] {
            assert_eq!(TEXT.find(key), Some(line));
        }
        for key in ["", "0", "aa", "abcd", "bb"] {
            assert_eq!(TEXT.find(key), None, "{key}");
        }
        assert_eq!(Lines("").find("a"), None);
        assert_eq!(Lines("").find(""), None);
    }

    #[test]
    fn between_yields_each_line_with_its_offset() {
        let all: Vec<_> = TEXT.between(0, TEXT.0.len()).collect();
        assert_eq!(all, [(0, "a\t1"), (4, "ab\t2"), (9, "abc\t3"), (15, "b\t4")]);
        assert!(all.iter().all(|(start, line)| TEXT.line(*start) == *line));
    }
}

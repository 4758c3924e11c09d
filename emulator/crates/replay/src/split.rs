//! Cuts what a file holds into records, in blocks of bounded size.
//!
//! Two layouts are told apart by their first bytes: one record a line, and records inside an array
//! (`{"Records":[…]}` as CloudTrail delivers them, `{"Events":[…]}` as `lookup-events` prints them, or a bare array).

use std::io::{self, Read};
use std::ops::Range;

/// How much is read before what is there is handed on.
const BLOCK: usize = 512 * 1024;

/// Longer than any record: "the maximum event size is 256 KB", or 1 MB in event data stores. See
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html>.
const LONGEST: usize = 16 * 1024 * 1024;

/// Records that stand together in a file.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) bytes: Vec<u8>,
    pub(crate) records: Records,
}

/// Where the records of a block are.
#[derive(Debug)]
pub(crate) enum Records {
    /// One a line; the first line of the block has this number, from 1.
    Lines { first: u64 },
    /// At these places; the first record of the block has this number, from 1.
    Objects { first: u64, at: Vec<Range<usize>> },
}

/// Reads a file block by block.
pub(crate) struct Splitter<R> {
    from: R,
    buffer: Vec<u8>,
    layout: Option<Layout>,
    /// Lines or records handed on so far.
    count: u64,
    ended: bool,
    /// Why it ended before its time.
    failure: Option<io::Error>,
}

enum Layout {
    Lines,
    Objects(Scanner),
}

impl<R: Read> Splitter<R> {
    pub(crate) fn new(from: R) -> Splitter<R> {
        Splitter { from, buffer: Vec::new(), layout: None, count: 0, ended: false, failure: None }
    }

    /// The next block; none at the end. After an error nothing more comes, but what was whole before it has come.
    pub(crate) fn next(&mut self) -> io::Result<Option<Block>> {
        while !self.ended {
            self.fill();
            let Some(layout) = self.layout.take().or_else(|| layout(&self.buffer, self.ended)) else { continue };
            let block = match self.layout.insert(layout) {
                Layout::Lines => lines(&mut self.buffer, &mut self.count, self.ended && self.failure.is_none()),
                Layout::Objects(scanner) => {
                    let block = objects(&mut self.buffer, &mut self.count, scanner);
                    if self.ended && scanner.depth > 0 && self.failure.is_none() {
                        self.failure = Some(truncated());
                    }
                    block
                }
            };
            if block.is_some() {
                return Ok(block);
            }
            if self.buffer.len() > LONGEST {
                self.ended = true;
                self.failure = Some(io::Error::new(io::ErrorKind::InvalidData, "a record is longer than 16 MB"));
            }
        }
        match self.failure.take() {
            Some(failure) => Err(failure),
            None => Ok(None),
        }
    }

    fn fill(&mut self) {
        let before = self.buffer.len();
        let wanted = u64::try_from(BLOCK).unwrap_or(u64::MAX);
        self.buffer.reserve(BLOCK);
        match self.from.by_ref().take(wanted).read_to_end(&mut self.buffer) {
            Ok(_) => self.ended = self.buffer.len() - before < BLOCK,
            Err(error) => {
                self.ended = true;
                self.failure = Some(error);
            }
        }
    }
}

fn truncated() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the file ends in the middle of its records")
}

/// Which layout a beginning has; none while there is too little to tell.
fn layout(buffer: &[u8], ended: bool) -> Option<Layout> {
    let text = buffer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(buffer).trim_ascii_start();
    match text.split_first() {
        None => ended.then_some(Layout::Lines),
        Some((b'[', _)) => Some(Layout::Objects(Scanner::at_depth(1))),
        Some((b'{', rest)) => match rest.trim_ascii_start() {
            name if name.starts_with(b"\"Records\"") || name.starts_with(b"\"Events\"") => {
                Some(Layout::Objects(Scanner::at_depth(2)))
            }
            name if name.len() < b"\"Records\"".len() && !ended => None,
            _ => Some(Layout::Lines),
        },
        Some(_) => Some(Layout::Lines),
    }
}

/// Everything up to the last newline, or the rest.
fn lines(buffer: &mut Vec<u8>, count: &mut u64, rest: bool) -> Option<Block> {
    let end = if rest { buffer.len() } else { memchr::memrchr(b'\n', buffer)? + 1 };
    let bytes = take(buffer, end)?;
    let first = *count + 1;
    *count += u64::try_from(memchr::memchr_iter(b'\n', &bytes).count()).unwrap_or(u64::MAX);
    Some(Block { bytes, records: Records::Lines { first } })
}

/// Everything up to the end of the last whole record.
fn objects(buffer: &mut Vec<u8>, count: &mut u64, scanner: &mut Scanner) -> Option<Block> {
    let at = scanner.records(buffer);
    let end = at.last().map_or(0, |range| range.end);
    let bytes = take(buffer, end);
    scanner.forget(end);
    let first = *count + 1;
    *count += u64::try_from(at.len()).unwrap_or(u64::MAX);
    Some(Block { bytes: bytes?, records: Records::Objects { first, at } })
}

/// The first `end` bytes, where that is any; the rest stays, with room to read on.
fn take(buffer: &mut Vec<u8>, end: usize) -> Option<Vec<u8>> {
    let rest = buffer.get(end..).filter(|_| end > 0)?;
    let mut kept = Vec::with_capacity(rest.len() + BLOCK);
    kept.extend_from_slice(rest);
    let mut bytes = std::mem::replace(buffer, kept);
    bytes.truncate(end);
    Some(bytes)
}

/// Finds the objects at one depth of nested brackets, from one buffer to the next.
struct Scanner {
    /// How many brackets enclose a record.
    base: u32,
    depth: u32,
    in_string: bool,
    /// Where to go on.
    at: usize,
    /// Where the record that is open begins.
    start: Option<usize>,
}

impl Scanner {
    fn at_depth(base: u32) -> Scanner {
        Scanner { base, depth: 0, in_string: false, at: 0, start: None }
    }

    /// The whole records between where it stopped and the end of the buffer.
    fn records(&mut self, buffer: &[u8]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        while let Some(rest) = buffer.get(self.at..).filter(|rest| !rest.is_empty()) {
            if self.in_string {
                self.string(rest);
            } else {
                self.structure(rest, &mut found);
            }
        }
        found
    }

    /// Goes to the end of the string.
    fn string(&mut self, rest: &[u8]) {
        match memchr::memchr2(b'"', b'\\', rest) {
            Some(offset) if rest.get(offset) == Some(&b'"') => {
                self.at += offset + 1;
                self.in_string = false;
            }
            // What is escaped is passed over; it may come with the next buffer.
            Some(offset) => self.at += offset + 2,
            None => self.at += rest.len(),
        }
    }

    /// Goes past the next bracket or quote.
    fn structure(&mut self, rest: &[u8], found: &mut Vec<Range<usize>>) {
        let is_mark = |byte: &u8| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']');
        let Some((offset, mark)) = rest.iter().enumerate().find(|(_, byte)| is_mark(byte)) else {
            self.at += rest.len();
            return;
        };
        let place = self.at + offset;
        self.at = place + 1;
        match mark {
            b'"' => self.in_string = true,
            b'{' | b'[' => {
                if *mark == b'{' && self.depth == self.base {
                    self.start = Some(place);
                }
                self.depth += 1;
            }
            _ => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == self.base
                    && let Some(start) = self.start.take()
                {
                    found.push(start..place + 1);
                }
            }
        }
    }

    /// The buffer has lost so many bytes at its beginning.
    fn forget(&mut self, bytes: usize) {
        self.at = self.at.saturating_sub(bytes);
        self.start = self.start.map(|start| start.saturating_sub(bytes));
    }
}

impl Block {
    /// The records, each with its number: a line's, or its own in the file.
    pub(crate) fn records(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let (lines, objects) = match &self.records {
            Records::Lines { first } => (Some((*first, &self.bytes)), None),
            Records::Objects { first, at } => (None, Some((*first, at))),
        };
        let lines = lines.into_iter().flat_map(|(first, bytes)| (first..).zip(bytes.split(|byte| *byte == b'\n')));
        let lines = lines.map(|(number, line)| (number, line.trim_ascii())).filter(|(_, line)| !line.is_empty());
        let objects = objects.into_iter().flat_map(|(first, at)| (first..).zip(at));
        lines.chain(objects.filter_map(|(number, range)| Some((number, self.bytes.get(range.clone())?))))
    }
    /// How a record of this block is called: `7` for a line, `record 7` inside an array.
    pub(crate) fn place(&self, number: u64) -> String {
        match self.records {
            Records::Lines { .. } => number.to_string(),
            Records::Objects { .. } => format!("record {number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time.
    struct Drops<'a>(&'a [u8], usize);
    impl Read for Drops<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let size = self.1.min(self.0.len()).min(into.len());
            into[..size].copy_from_slice(&self.0[..size]);
            self.0 = &self.0[size..];
            Ok(size)
        }
    }

    fn split(text: &str) -> (Vec<(String, String)>, Option<String>) {
        let mut splitter = Splitter::new(Drops(text.as_bytes(), 7));
        let (mut found, mut failure) = (Vec::new(), None);
        loop {
            match splitter.next() {
                Ok(Some(block)) => found.extend(
                    block.records().map(|(at, text)| (block.place(at), String::from_utf8(text.to_vec()).unwrap())),
                ),
                Ok(None) => return (found, failure),
                Err(error) => failure = Some(error.to_string()),
            }
        }
    }

    fn row(place: &str, text: &str) -> (String, String) {
        (place.to_owned(), text.to_owned())
    }

    #[test]
    fn both_layouts_are_told_apart() {
        let objects = vec![row("record 1", r#"{"a":"}\\\"{"}"#), row("record 2", r#"{"b":{"c":[{}]}}"#)];
        let records = r#"{"a":"}\\\"{"} , {"b":{"c":[{}]}}"#;
        for text in [
            format!(r#"{{"Records":[{records}]}}"#),
            format!(" \n{{ \"Records\" : [\n{records}\n]}}\n"),
            format!(r#"{{"Events":[{records}], "NextToken": "]}}"}}"#),
            format!("[{records}]"),
        ] {
            assert_eq!(split(&text), (objects.clone(), None), "{text}");
        }
        let lines = vec![row("1", r#"{"a":1}"#), row("3", "oops"), row("4", r#"{"b":2}"#)];
        for end in ["", "\n", "\r\n\r\n"] {
            assert_eq!(split(&format!("{{\"a\":1}}\r\n\noops\n{{\"b\":2}}{end}")), (lines.clone(), None));
        }
        assert_eq!(split(""), (vec![], None));
        assert_eq!(split(r#"{"Records":[]}"#), (vec![], None));
    }

    #[test]
    fn files_after_one_another_are_one_file() {
        let (found, failure) = split(r#"{"Records":[{"a":1}]}{"Records":[{"b":2}]}"#);
        assert_eq!(found, [row("record 1", r#"{"a":1}"#), row("record 2", r#"{"b":2}"#)]);
        assert_eq!(failure, None);
    }

    #[test]
    fn what_is_whole_before_an_end_is_read() {
        let (found, failure) = split(r#"{"Records":[{"a":1},{"b""#);
        assert_eq!(found, [row("record 1", r#"{"a":1}"#)]);
        assert_eq!(failure.unwrap(), "the file ends in the middle of its records");
    }

    #[test]
    fn blocks_do_not_cut_records() {
        let record = format!(r#"{{"a":"{}"}}"#, "é".repeat(30_000));
        let many = vec![record.as_str(); 40];
        for (text, wanted) in [(many.join("\n"), "40"), (format!(r#"{{"Records":[{}]}}"#, many.join(",")), "record 40")]
        {
            let mut splitter = Splitter::new(text.as_bytes());
            let mut last = String::new();
            let mut count = 0;
            while let Some(block) = splitter.next().unwrap() {
                assert!(block.bytes.len() < 2 * BLOCK);
                for (number, text) in block.records() {
                    assert_eq!(text, record.as_bytes());
                    last = block.place(number);
                    count += 1;
                }
            }
            assert_eq!((count, last.as_str()), (40, wanted));
        }
    }
}

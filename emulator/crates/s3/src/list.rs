//! What listings have in common: prefix, delimiter, pages and the encoding of keys. See
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html>.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wire::Fault;

use crate::fault::{self, invalid_argument};

/// What a client wants to see.
pub(crate) struct Wanted<'r> {
    pub(crate) prefix: &'r str,
    pub(crate) delimiter: Option<&'r str>,
    /// The last key or common prefix of the page before.
    pub(crate) after: Option<&'r str>,
    pub(crate) most: usize,
}

/// One page: entries, and prefixes that stand for all keys below them, counted together.
pub(crate) struct Page<T> {
    pub(crate) entries: Vec<T>,
    pub(crate) prefixes: Vec<String>,
    /// Whether more follows.
    pub(crate) truncated: bool,
    /// The last key or prefix of this page.
    pub(crate) last: Option<String>,
}

/// Cuts a page out of entries in the order of their keys, the first of which may stand before the prefix or `after`.
pub(crate) fn page<'k, T>(entries: impl Iterator<Item = (&'k str, T)>, wanted: &Wanted<'_>) -> Page<T> {
    let mut page = Page { entries: Vec::new(), prefixes: Vec::new(), truncated: false, last: None };
    for (key, entry) in entries {
        let Some(rest) = key.strip_prefix(wanted.prefix) else {
            if key > wanted.prefix {
                break;
            }
            continue;
        };
        let end = wanted.delimiter.and_then(|delimiter| Some(rest.find(delimiter)? + delimiter.len()));
        let common = end.and_then(|end| rest.get(..end)).map(|head| format!("{}{head}", wanted.prefix));
        if common.is_some() && (common == page.last || common.as_deref() == wanted.after) {
            continue;
        }
        if page.entries.len() + page.prefixes.len() == wanted.most {
            page.truncated = wanted.most > 0;
            break;
        }
        page.last = Some(common.clone().unwrap_or_else(|| key.to_owned()));
        match common {
            Some(common) => page.prefixes.push(common),
            None => page.entries.push(entry),
        }
    }
    page
}

/// How many entries a page has: a thousand at most.
pub(crate) fn most(asked: Option<i64>, argument: &str) -> Result<usize, Fault> {
    let count = count(asked, argument)?.unwrap_or(1000);
    Ok(usize::try_from(count.min(1000)).unwrap_or(1000))
}

/// A number that cannot be negative, nor too large for 32 bits.
pub(crate) fn count(given: Option<i64>, argument: &str) -> Result<Option<i64>, Fault> {
    let message = match given {
        Some(..=-1) => format!("Argument {argument} must be an integer between 0 and 2147483647"),
        Some(2_147_483_648..) => format!("Provided {argument} not an integer or within integer range"),
        given => return Ok(given),
    };
    let fault = fault::with(invalid_argument(message), "ArgumentName", argument);
    Err(fault::with(fault, "ArgumentValue", given.unwrap_or_default().to_string()))
}

/// Everything but unreserved characters and slashes.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Writes keys as `encoding-type` says: XML cannot carry every character that a key may have.
#[derive(Clone, Copy)]
pub(crate) struct Encoding {
    url: bool,
}

impl Encoding {
    pub(crate) fn of(text: Option<&str>) -> Result<Encoding, Fault> {
        match text {
            None | Some("") => Ok(Encoding { url: false }),
            Some("url") => Ok(Encoding { url: true }),
            Some(_) => Err(fault::with(
                invalid_argument("Invalid Encoding Method specified in Request"),
                "ArgumentName",
                "encoding-type",
            )),
        }
    }
    pub(crate) fn text(self, text: &str) -> String {
        if self.url { utf8_percent_encode(text, ENCODED).to_string() } else { text.to_owned() }
    }
    pub(crate) fn optional(self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.text(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page as keys, prefixes and whether more follows.
    fn shown(prefix: &str, delimiter: Option<&str>, after: Option<&str>, most: usize) -> (String, bool) {
        let keys = ["a", "b/1", "b/2", "b/c/3", "b0", "c/", "d//x", "é"];
        let entries = keys.into_iter().filter(|key| after.is_none_or(|after| *key > after)).map(|key| (key, key));
        let page = page(entries, &Wanted { prefix, delimiter, after, most });
        (format!("{} | {}", page.entries.join(" "), page.prefixes.join(" ")), page.truncated)
    }

    #[test]
    fn keys_below_a_delimiter_are_one_prefix() {
        for (prefix, delimiter, after, most, want, more) in [
            ("", None, None, 100, "a b/1 b/2 b/c/3 b0 c/ d//x é | ", false),
            ("", Some("/"), None, 100, "a b0 é | b/ c/ d/", false),
            ("b/", Some("/"), None, 100, "b/1 b/2 | b/c/", false),
            ("b", None, None, 100, "b/1 b/2 b/c/3 b0 | ", false),
            ("x", None, None, 100, " | ", false),
            ("", Some("/"), None, 2, "a | b/", true),
            ("", Some("/"), Some("b/"), 2, "b0 | c/", true),
            ("", Some("/"), Some("c/"), 2, "é | d/", false),
            ("", None, Some("b/2"), 2, "b/c/3 b0 | ", true),
            ("d/", Some("/"), None, 9, " | d//", false),
            ("", None, None, 0, " | ", false),
        ] {
            let found = shown(prefix, delimiter, after, most);
            assert_eq!(found, (want.to_owned(), more), "{prefix} {delimiter:?} {after:?} {most}");
        }
    }
}

use std::fmt;
use std::sync::OnceLock;

use fancy_regex::Regex;

/// A regular expression of a service model, compiled when it is first needed.
///
/// Models are written for Java: `\w` and its like mean ASCII, and AWS matches the whole text.
pub struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern by its text in the model.
    pub const fn new(text: &'static str) -> Pattern {
        Pattern { text, compiled: OnceLock::new() }
    }
    /// As the model writes it, which is how AWS shows it.
    pub fn as_str(&self) -> &'static str {
        self.text
    }
    /// Whether the pattern could be understood; a test holds every served model to it.
    pub fn is_understood(&self) -> bool {
        self.regex().is_some()
    }
    /// Whether it matches the whole text. A pattern that is not understood matches nothing.
    pub fn matches(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text).unwrap_or(false))
    }
    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&format!(r"\A(?:{})\z", translate(self.text))).ok()).as_ref()
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

/// From Java's dialect to the regex crate's: ASCII classes, surrogate pairs.
fn translate(java: &str) -> String {
    let mut out = String::with_capacity(java.len() + 16);
    let mut chars = java.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '\\' {
            out.push(char);
            continue;
        }
        match chars.next() {
            Some('w') => out.push_str("[0-9A-Za-z_]"),
            Some('W') => out.push_str("[^0-9A-Za-z_]"),
            Some('d') => out.push_str("[0-9]"),
            Some('D') => out.push_str("[^0-9]"),
            Some('s') => out.push_str(r"[ \t\n\x0B\f\r]"),
            Some('S') => out.push_str(r"[^ \t\n\x0B\f\r]"),
            Some('/') => out.push('/'),
            Some('u') => {
                let mut unit = hex(&mut chars);
                if (0xD800..0xDC00).contains(&unit) && chars.peek() == Some(&'\\') {
                    chars.next();
                    chars.next();
                    unit = 0x1_0000 + ((unit - 0xD800) << 10) + (hex(&mut chars).wrapping_sub(0xDC00) & 0x3FF);
                }
                out.push_str(&format!(r"\x{{{unit:X}}}"));
            }
            Some(other) => {
                out.push('\\');
                out.push(other);
            }
            None => out.push('\\'),
        }
    }
    out
}

/// The number that the next four digits make.
fn hex(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> u32 {
    (0..4).filter_map(|_| chars.next()?.to_digit(16)).fold(0, |number, digit| number * 16 + digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_the_whole_text_in_java_s_dialect() {
        for (pattern, text, want) in [
            (r"[\w+=,.@-]+", "Deployer-1", true),
            (r"[\w+=,.@-]+", "Déployeur", false),
            (r"[\w+=,.@-]+", "a b", false),
            (r"[\w+=,.@-]+", "a\n", false),
            (r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "Kostenstelle Köln", true),
            (r"[\u0009\u000A\u000D\u0020-\u00FF]+", "{\n}", true),
            (r"[\u0009\u000A\u000D\u0020-\u00FF]+", "\u{100}", false),
            (r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", "my-alias", true),
            (r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", "my--alias", false),
            (r"^(r-[0-9a-z]{4,32})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$", "r-abcd", true),
            (r"^(r-[0-9a-z]{4,32})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$", "r-abcd trailing", false),
            (r"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*", "\u{1F600}", true),
            (r"[\s\S]*", "anything\nat all", true),
            (r"[^\s@]+@[^\s@]+\.[^\s@]+", "me@example.com", true),
        ] {
            let pattern = Pattern::new(pattern);
            assert!(pattern.is_understood(), "{pattern:?}");
            assert_eq!(pattern.matches(text), want, "{pattern:?} on {text:?}");
        }
    }
}

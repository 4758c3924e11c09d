//! How deep texts nest, for parsers that recurse: what nests too deep never comes to them.

/// Whether brackets nest deeper than so many levels. They count wherever they are, in strings and comments as well: what a parser
/// takes for a string is its own matter, and no such text has many in them.
pub(super) fn is_deeper(text: &str, most: usize) -> bool {
    let mut depth = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'{' | b'[' | b'(' => depth += 1,
            b'}' | b']' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > most
    })
}

//! What a decision is made of: the request context that AWS itself adds, and the policies in force. One row of a table
//! is one case, under the address of the page that says so.
#![cfg(test)]

mod buckets;
mod decisions;
mod keys;
mod world;

/// A row of a table, with the line it stands on and the heading it stands under.
struct Row {
    line: usize,
    heading: &'static str,
    cells: Vec<&'static str>,
}

/// The rows of a table. A line without an indent is a heading, a line with one is a row whose cells two spaces or more
/// divide, and `#` begins a comment. After each heading comes the address of its source.
fn rows(text: &'static str) -> Vec<Row> {
    let (mut rows, mut heading, mut sourced) = (Vec::new(), "", false);
    for (line, text) in text.lines().enumerate().map(|(at, text)| (at + 1, text.trim_end())) {
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        match text.strip_prefix("  ") {
            None => (heading, sourced) = (text, false),
            Some(source) if source.starts_with("https://docs.aws.amazon.com/") => sourced = true,
            Some(row) => {
                assert!(sourced, "line {line}: `{heading}` has no source");
                let cells = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
                rows.push(Row { line, heading, cells });
            }
        }
    }
    rows
}

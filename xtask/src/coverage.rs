//! Pages that name tests name tests that are there.

use std::fs;

use anyhow::{Context as _, Result, ensure};

/// Pages with numbered rows, each of which names tests as `FILE::NAME`, and how many rows they have.
const PAGES: [(&str, usize); 2] = [("docs/identity-center-coverage.md", 40), ("docs/cloudtrail-coverage.md", 29)];
/// Where the files are.
const FOLDERS: [&str; 4] = [
    "emulator/crates/identity-center/tests",
    "emulator/crates/detection/tests/cloudtrail",
    "emulator/tests/emulator",
    "sdk-tests",
];

/// Whether a file of Rust has a test of this name, or one of Python a function.
fn has(text: &str, file: &str, name: &str) -> bool {
    if file.ends_with(".py") {
        return text.lines().any(|line| line.starts_with(&format!("def {name}(")));
    }
    let mut is_test = false;
    text.lines().map(str::trim).any(|line| {
        if line.starts_with(&format!("fn {name}(")) {
            return is_test;
        }
        is_test = line == "#[test]" || is_test && (line.is_empty() || line.starts_with("#["));
        false
    })
}

fn check(named: &str) -> Result<()> {
    let (file, name) = named.split_once("::").with_context(|| format!("`{named}` is not FILE::NAME"))?;
    let root = crate::repository()?;
    let found = FOLDERS.iter().map(|folder| root.join(folder).join(file)).find(|path| path.is_file());
    let text = fs::read_to_string(found.with_context(|| format!("there is no file {file}"))?)?;
    ensure!(has(&text, file, name), "{file} has no test {name}");
    Ok(())
}

#[test]
fn every_test_that_the_pages_name_is_there() {
    PAGES.into_iter().for_each(|(page, rows)| check_page(page, rows));
}

fn check_page(page: &str, rows: usize) {
    let text = fs::read_to_string(crate::repository().unwrap().join(page)).unwrap();
    let mut wrong = Vec::new();
    let mut numbers = Vec::new();
    for line in text.lines() {
        let Some((number, row)) = line.strip_prefix("| ").and_then(|row| row.split_once(" | ")) else { continue };
        let Ok(number) = number.parse::<usize>() else { continue };
        numbers.push(number);
        let tests = row.rsplit_once(" | ").map(|(_, tests)| tests).unwrap_or_default();
        let named: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        if named.is_empty() {
            wrong.push(format!("row {number} names no test"));
        }
        wrong
            .extend(named.into_iter().filter_map(|named| check(named).err()).map(|error| format!("{number}: {error}")));
    }
    assert_eq!(wrong, Vec::<String>::new(), "{page}");
    assert_eq!(numbers, (1..=rows).collect::<Vec<_>>());
}

#[test]
fn a_test_is_a_function_behind_its_mark() {
    let rust =
        "#[test]\n#[ignore]\nfn a() {}\n\nfn b() {}\n    #[test]\n    fn c() {}\n#[test]\nfn d() {}\nfn e() {}\n";
    let found: Vec<&str> = ["a", "b", "c", "d", "e", "f"].into_iter().filter(|name| has(rust, "x.rs", name)).collect();
    assert_eq!(found, ["a", "c", "d"]);
    assert!(has("def test_a(world):\n", "x.py", "test_a") && !has("    def test_a(world):\n", "x.py", "test_b"));
}

//! The scenarios of `scenarios/practices`, their broken variants, and the pages about them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::pages::{follow, root};
use crate::{run, text};

/// The files of a folder, and of folders below it, with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    files(folder, &[ending]).iter().map(|path| name(path)).collect()
}

#[test]
fn every_scenario_holds() {
    let output = run(&root(), &["test", "scenarios/"]);
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[test]
fn every_broken_variant_says_what_is_wrong_and_fails() {
    for path in files("scenarios/_broken", &["yaml"]) {
        let written = fs::read_to_string(&path).unwrap();
        let comment = written.lines().find(|line| !line.starts_with("# yaml-language-server") && *line != "#");
        assert!(comment.is_some_and(|line| line.starts_with("# WRONG: ")), "{path:?}");
        let output = run(&root(), &["test", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{path:?}: {output:?}");
    }
}

#[test]
fn every_page_shows_what_is_printed() {
    let mut pages = names("docs/practices", "md");
    for page in &pages {
        follow(&format!("docs/practices/{page}.md"), &root());
    }
    assert!(pages.remove("README"));
    assert_eq!(pages, names("scenarios/practices", "yaml"));
}

#[test]
fn every_page_is_in_the_index_and_shows_its_scenario_and_broken_variants() {
    let index = fs::read_to_string(root().join("docs/practices/README.md")).unwrap();
    let mut shown = BTreeSet::new();
    for page in names("scenarios/practices", "yaml") {
        assert!(index.contains(&format!("({page}.md)")), "{page}");
        let written = fs::read_to_string(root().join(format!("docs/practices/{page}.md"))).unwrap();
        assert!(written.contains(&format!("$ orglab test scenarios/practices/{page}.yaml\n")), "{page}");
        for (_, rest) in written.match_indices("$ orglab test scenarios/_broken/").map(|(at, _)| written.split_at(at)) {
            let path = rest.lines().next().unwrap().trim_start_matches("$ orglab test ");
            shown.insert(name(Path::new(path)));
        }
        assert!(shown.contains(&page), "{page} has no broken variant");
    }
    assert_eq!(shown, names("scenarios/_broken", "yaml"));
}

#[test]
fn what_pages_quote_stands_in_the_scenarios() {
    let flush = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let mut sources = files("scenarios/practices", &["yaml", "json"]);
    sources.push(root().join("scenarios/securecart.yaml"));
    let sources: Vec<String> = sources.iter().map(|path| flush(&fs::read_to_string(path).unwrap())).collect();
    for path in files("docs/practices", &["md"]) {
        let page = fs::read_to_string(&path).unwrap();
        for language in ["json", "yaml"] {
            for block in page.split(&format!("```{language}\n")).skip(1) {
                let quoted = flush(block.split("```").next().unwrap());
                let quoted = quoted.trim();
                assert!(sources.iter().any(|source| source.contains(quoted)), "{path:?} quotes:\n{quoted}");
            }
        }
    }
}

//! Checks and what is said about them: `tests/results.txt` and `tests/diagnostics.txt`, one case after the other.

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::{Path, PathBuf};

    use checks::{Format, Options, Suite};

    const CASE: &str = "==== ";
    const ANSWER: &str = "----\n";

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
    }

    /// What is said about a file with these checks.
    fn answer(checks: &str) -> String {
        let directory = tempfile::tempdir().unwrap();
        let indented: String = checks.lines().map(|line| format!("  {line}\n")).collect();
        let shop = folder().join("shop.yaml");
        let path = directory.path().join("checks.yaml");
        std::fs::write(&path, format!("scenario: {}\nchecks:\n{indented}", shop.display())).unwrap();
        let text = match Suite::load(&[path]) {
            Ok(suite) => suite.run(&Options::default()).render(Format::Human),
            Err(diagnostics) => diagnostics.to_string(),
        };
        let shown = |path: &Path| format!("{}/", path.display());
        text.replace(&shown(directory.path()), "").replace(&shown(&folder()), "").trim_end().to_owned()
    }

    /// With `UPDATE_CHECKS` set, the file is written anew; read the difference before it is kept.
    fn every_case_is_answered_as_written_down(name: &str) {
        let path = folder().join(name);
        let cases = std::fs::read_to_string(&path).unwrap();
        let (head, cases) = cases.split_once(CASE).unwrap();
        let mut file = head.to_owned();
        let mut wrong = Vec::new();
        for case in cases.split(&format!("\n{CASE}")) {
            let (name, rest) = case.split_once('\n').unwrap();
            let (text, expected) = rest.split_once(ANSWER).unwrap();
            let actual = answer(text);
            if actual != expected.trim_end() {
                wrong.push(format!("{name}:\n{actual}\n"));
            }
            write!(file, "{CASE}{name}\n{text}{ANSWER}{actual}\n\n").unwrap();
        }
        if std::env::var_os("UPDATE_CHECKS").is_some() {
            std::fs::write(&path, file.trim_end().to_owned() + "\n").unwrap();
        } else {
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }

    #[test]
    fn every_check_is_reported_as_written_down() {
        every_case_is_answered_as_written_down("results.txt");
    }

    #[test]
    fn every_broken_check_is_diagnosed_as_written_down() {
        every_case_is_answered_as_written_down("diagnostics.txt");
    }

    /// With `UPDATE_CHECKS` set, the output in the page is written anew.
    #[test]
    fn the_documented_runs_are_real_ones() {
        let path = folder().join("../../../../docs/checks.md");
        let page = std::fs::read_to_string(&path).unwrap();
        let (before, rest) = page.split_once("```yaml complete\n").unwrap();
        let (example, rest) = rest.split_once("```").unwrap();
        let (between, rest) = rest.split_once("```text\n").unwrap();
        let (shown, after) = rest.split_once("```").unwrap();
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("shop.yaml");
        std::fs::write(&file, example).unwrap();
        let suite = Suite::load(&[file]).unwrap();
        let report = suite.run(&Options::default()).render(Format::Human);
        let report = report.replace(&format!("{}/", directory.path().display()), "");
        if std::env::var_os("UPDATE_CHECKS").is_some() {
            let page = format!("{before}```yaml complete\n{example}```{between}```text\n{report}```{after}");
            std::fs::write(&path, page).unwrap();
        } else {
            assert_eq!(shown, report);
        }
        let (_, after) = after.split_once("```text\n").unwrap();
        assert!(include_str!("diagnostics.txt").contains(after.split_once("```").unwrap().0));
    }
}

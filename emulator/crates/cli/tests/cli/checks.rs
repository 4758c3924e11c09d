use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use crate::{orglab, run, text};

const SHOP: &str = "\
accounts: { shop: { id: '111122223333', iam: { users: { alice: {} } } } }
checks:
  - { name: alice stays out, expect: deny, as: shop/user/alice, do: 's3:GetObject', on: '*' }
";

fn shop(folder: &Path, text: &str) {
    fs::write(folder.join("shop.yaml"), text).unwrap();
}

#[test]
fn the_exit_code_says_whether_all_passed() {
    let folder = tempfile::tempdir().unwrap();
    for (written, code, out, err) in [
        (SHOP.to_owned(), 0, "1 passed, 0 failed\n", ""),
        (SHOP.replace("deny", "allow"), 1, "FAIL shop.yaml:3:13: alice stays out\n", ""),
        (SHOP.replace("GetObject", "GetObjct"), 2, "", "shop.yaml:3:69: AWS has no action `s3:GetObjct`"),
        ("accounts: {}\n".to_owned(), 2, "", "error: there are no checks in shop.yaml: "),
    ] {
        shop(folder.path(), &written);
        let output = run(folder.path(), &["test", "shop.yaml"]);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        assert!(text(&output.stdout).starts_with(out), "{output:?}");
        assert!(text(&output.stderr).starts_with(err), "{output:?}");
    }
}

#[test]
fn a_missing_file_and_an_unknown_filter_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    shop(folder.path(), SHOP);
    for (arguments, says) in [
        (&["test", "missing.yaml"][..], "missing.yaml:1:1: cannot read: "),
        (&["test", "shop.yaml", "--filter", "bob"], "error: no check has the text `bob`"),
        (&["test"], "PATH"),
        (&["test", "shop.yaml", "--format", "html"], "junit"),
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(text(&output.stderr).contains(says), "{output:?}");
    }
}

#[test]
fn results_are_written_to_a_file_in_any_format() {
    let folder = tempfile::tempdir().unwrap();
    shop(folder.path(), SHOP);
    for (format, begins) in [
        ("human", "1 passed"),
        ("json", "{"),
        ("junit", "<?xml"),
        ("tap", "TAP version 14"),
        ("github", "1 passed"),
        ("sarif", "{"),
    ] {
        let output = run(folder.path(), &["test", ".", "--format", format, "--output", "results"]);
        assert_eq!(text(&output.stdout), "1 passed, 0 failed\n", "{output:?}");
        assert!(fs::read_to_string(folder.path().join("results")).unwrap().starts_with(begins), "{format}");
    }
    let output = run(folder.path(), &["test", "shop.yaml", "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["passed"], 1);
}

struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a file gets another time only when time passes")]
fn a_change_runs_the_checks_again() {
    let folder = tempfile::tempdir().unwrap();
    shop(folder.path(), SHOP);
    let mut command = orglab(folder.path(), &["test", "shop.yaml", "--watch"]);
    let mut watching = Watching(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap());
    let mut lines = BufReader::new(watching.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert_eq!(lines.next().unwrap(), "1 passed, 0 failed");
    // A file system may count in seconds, so that the second text has another time for sure.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    shop(folder.path(), &SHOP.replace("deny", "allow"));
    assert_eq!(lines.next().unwrap(), "FAIL shop.yaml:3:13: alice stays out");
}

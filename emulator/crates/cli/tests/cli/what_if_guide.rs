use std::fs;
use std::path::Path;
use std::process::Command;

use crate::pages::{follow, root};

const PAGE: &str = "docs/what-if.md";

#[test]
fn the_guide_shows_what_its_reader_sees() {
    let folder = tempfile::tempdir().unwrap();
    assert!(follow(PAGE, folder.path()) > 15);
}

#[test]
fn the_readme_shows_what_the_guide_shows() {
    let text = |page: &str| fs::read_to_string(root().join(page)).unwrap();
    let (readme, guide) = (text("README.md"), text(PAGE));
    let blocks: Vec<&str> = readme.split("```").filter(|block| block.starts_with("console\n$ orglab ")).collect();
    assert!(!blocks.is_empty());
    assert!(blocks.iter().all(|block| guide.contains(block)), "{blocks:?}");
}

/// The scripts of the job's steps, by the names of the steps.
fn steps(job: &str) -> Vec<(String, String)> {
    let mut steps: Vec<(String, String)> = Vec::new();
    let mut lines = job.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(name) = line.trim().strip_prefix("- name: ") {
            steps.push((name.to_owned(), String::new()));
        } else if let Some(script) = line.trim().strip_prefix("run: ") {
            let step = &mut steps.last_mut().unwrap().1;
            if script != "|" {
                *step = script.to_owned();
            }
            while script == "|"
                && let Some(line) = lines.next_if(|line| line.starts_with("          "))
            {
                *step += &format!("{}\n", line.trim_start());
            }
        }
    }
    steps
}

/// Runs a script in a folder as a step is run, by `bash -e`. See
/// <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell>.
fn step(folder: &Path, script: &str) -> std::process::Output {
    let binaries = Path::new(env!("CARGO_BIN_EXE_orglab")).parent().unwrap();
    let path = format!("{}:{}", binaries.display(), std::env::var("PATH").unwrap());
    Command::new("bash")
        .args(["-e", "-c", script])
        .current_dir(folder)
        .env("PATH", path)
        .env("GITHUB_BASE_REF", "main")
        .env("GITHUB_STEP_SUMMARY", folder.join("../summary.md"))
        .output()
        .unwrap()
}

#[test]
fn the_job_fails_as_long_as_a_check_does_and_says_what_changes() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("shop");
    fs::create_dir(&folder).unwrap();
    follow(PAGE, &folder);
    let job = fs::read_to_string(folder.join(".github/workflows/organization.yaml")).unwrap();
    let steps = steps(&job);
    assert_eq!(
        steps.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["Build orglab", "Check what must hold", "Keep the results", "Say what changes"]
    );
    let policy = folder.join("policies/orders.json");
    let broken = fs::read_to_string(&policy).unwrap();
    let (before, after) = (
        "shop-orders/*\"",
        "shop-orders/*\",\n      \"Condition\": { \"ArnNotLike\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/Checkout\" } }",
    );
    let mended = broken.replace(before, after);

    // The main branch has the hole in it, as the guide leaves it.
    let git = "git init -q . && git add . && git -c user.name=x -c user.email=x@example.com commit -q -m x \
               && git update-ref refs/remotes/origin/main HEAD";
    assert!(step(&folder, git).status.success());
    let failed = step(&folder, &steps[1].1);
    assert_eq!(failed.status.code(), Some(1), "{failed:?}");

    fs::write(&policy, mended).unwrap();
    for (name, script) in &steps[1..] {
        let done = step(&folder, script);
        assert!(done.status.success(), "{name}: {done:?}");
    }
    assert!(fs::read_to_string(folder.join("results.xml")).unwrap().contains("<testsuite"));
    let summary = fs::read_to_string(outside.path().join("summary.md")).unwrap();
    assert!(summary.contains("gained: 1 change") && summary.contains("role/Checkout"), "{summary}");
}

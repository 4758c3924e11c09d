//! What a set of files is, and how it is run.

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicUsize, Ordering};

    use checks::{Format, Options, Suite};
    use proptest::prelude::*;

    const SHOP: &str = include_str!("shop.yaml");
    const HOLDS: &str = "checks: [{ name: holds, expect: deny, as: dev/user/alice, do: 's3:PutObject', on: '*' }]\n";

    fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    #[test]
    fn a_folder_is_every_file_in_it_that_has_checks() {
        let folder = tempfile::tempdir().unwrap();
        let within = folder.path();
        write(within, "shop.yaml", &format!("{SHOP}\n{HOLDS}"));
        write(within, "more/beside.yml", &format!("scenario: ../shop.yaml\n{HOLDS}"));
        write(within, "more/json.json", r#"{"scenario": "../shop.yaml", "checks": []}"#);
        write(within, "other.yaml", SHOP);
        write(within, "policy.json", "{ not even JSON }");
        write(within, "_broken/shop.yaml", "checks: broken");
        write(within, ".hidden.yaml", "checks: broken");
        let suite = Suite::load(&[within.to_owned()]).unwrap();
        assert_eq!(suite.len(), 2);
        assert_eq!(suite.run(&Options::default()).passed(), 2);
        // Named twice, a file is checked once.
        let twice = [within.to_owned(), within.join("shop.yaml"), within.join("more/../shop.yaml")];
        assert_eq!(Suite::load(&twice).unwrap().len(), 2);
    }

    #[test]
    fn an_included_part_is_checked_with_the_scenario_that_includes_it() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "a/part.yaml", HOLDS);
        write(folder.path(), "shop.yaml", &format!("include: [a/part.yaml]\n{SHOP}"));
        let suite = Suite::load(&[folder.path().to_owned()]).unwrap();
        assert_eq!(suite.run(&Options::default()).passed(), 1);
    }

    #[test]
    fn checks_beside_a_scenario_are_run_though_another_includes_it() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "shop.yaml", SHOP);
        write(folder.path(), "variant.yaml", &format!("include: [shop.yaml]\n{HOLDS}"));
        write(folder.path(), "beside.yaml", &format!("scenario: shop.yaml\n{HOLDS}"));
        let suite = Suite::load(&[folder.path().to_owned()]).unwrap();
        assert_eq!(suite.run(&Options::default()).passed(), 2);
    }

    #[test]
    fn everything_that_is_wrong_with_any_file_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.yaml");
        let beside = write(folder.path(), "beside.yaml", "scenario: nothing.yaml\nchecks: []\n");
        let mixed = write(folder.path(), "mixed.yaml", "scenario: beside.yaml\naccounts: {}\npolicies: { x: {} }\n");
        let wrong = Suite::load(&[missing, beside, mixed]).unwrap_err();
        let messages: Vec<&str> = wrong.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
        assert!(messages[0].starts_with("cannot read: "), "{messages:?}");
        assert!(messages[1].starts_with("there is no scenario "), "{messages:?}");
        assert_eq!(messages.len(), 3);
    }

    #[test]
    fn a_filter_runs_the_cases_that_have_its_text() {
        let folder = tempfile::tempdir().unwrap();
        let checks = "checks:\n  - { name: One, expect: deny, as: dev/user/alice, do: ['sqs:ListQueues', 'sns:ListTopics'], on: '*' }\n  - { name: Two, expect: deny, as: dev/user/alice, do: 'sqs:ListQueues', on: '*' }\n";
        let path = write(folder.path(), "shop.yaml", &format!("{SHOP}\n{checks}"));
        let suite = Suite::load(&[path]).unwrap();
        for (filter, expected) in [("one", 2), ("SQS:List", 2), ("shop.yaml", 3), ("nothing", 0)] {
            let options = Options { filter: Some(filter.to_owned()), progress: None };
            assert_eq!(suite.run(&options).outcomes().len(), expected, "{filter}");
        }
    }

    #[test]
    fn progress_ends_at_the_whole_and_the_order_is_that_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let check = "  - { expect: deny, as: '*', do: 'sqs:*', on: '*', in: ap-southeast-2 }\n";
        let path = write(folder.path(), "shop.yaml", &format!("{SHOP}\nchecks:\n{}", check.repeat(20)));
        let suite = Suite::load(&[path]).unwrap();
        let most = AtomicUsize::new(0);
        let total = AtomicUsize::new(0);
        let progress = |done, all| {
            most.fetch_max(done, Ordering::Relaxed);
            total.store(all, Ordering::Relaxed);
        };
        let report = suite.run(&Options { filter: None, progress: Some(&progress) });
        assert_eq!(most.load(Ordering::Relaxed), total.load(Ordering::Relaxed));
        assert_eq!(report.outcomes().len(), total.load(Ordering::Relaxed));
        let places: Vec<_> = report.outcomes().iter().map(|outcome| (outcome.check, outcome.case)).collect();
        assert!(places.is_sorted());
        let again = suite.run(&Options::default());
        assert_eq!(report.render(Format::Tap), again.render(Format::Tap));
    }

    /// Every case of `results.txt` as one file.
    fn all_checks() -> String {
        let cases = include_str!("results.txt").split("\n==== ").skip(1);
        let checks = cases.map(|case| case.split_once('\n').unwrap().1.split_once("----\n").unwrap().0);
        let checks: String = checks.flat_map(str::lines).map(|line| format!("  {line}\n")).collect();
        format!("scenario: shop.yaml\nchecks:\n{checks}")
    }

    /// One change of a text.
    #[derive(Debug, Clone)]
    enum Change {
        Delete(usize, usize),
        Insert(usize, String),
        Duplicate(usize, usize),
    }

    fn change() -> impl Strategy<Value = Change> {
        let piece = prop_oneof![
            "[ \t\n:,{}\\[\\]&*!|>'\"%@`#?~<-]{1,4}",
            "\\PC{1,6}",
            Just("{{account.dev}}".to_owned()),
            Just("{{".to_owned()),
            Just("*".to_owned()),
            Just("null".to_owned()),
            Just("- ".to_owned()),
        ];
        prop_oneof![
            (any::<usize>(), 1..12usize).prop_map(|(at, length)| Change::Delete(at, length)),
            (any::<usize>(), piece).prop_map(|(at, text)| Change::Insert(at, text)),
            (any::<usize>(), 1..200usize).prop_map(|(at, length)| Change::Duplicate(at, length)),
        ]
    }

    fn changed(text: &str, changes: &[Change]) -> String {
        let mut text: Vec<char> = text.chars().collect();
        for change in changes {
            let length = text.len().max(1);
            match change {
                Change::Delete(at, count) => {
                    let at = at % length;
                    text.drain(at..(at + count).min(length));
                }
                Change::Insert(at, piece) => {
                    let at = at % length;
                    text.splice(at..at, piece.chars());
                }
                Change::Duplicate(at, count) => {
                    let at = at % length;
                    let copy: Vec<char> = text.iter().skip(at).take(*count).copied().collect();
                    text.splice(at..at, copy);
                }
            }
        }
        text.into_iter().collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn damaged_checks_run_or_say_where_they_are_wrong(changes in prop::collection::vec(change(), 1..4)) {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), "shop.yaml", SHOP);
            let path = write(folder.path(), "checks.yaml", &changed(&all_checks(), &changes));
            match Suite::load(&[path]) {
                Ok(suite) if suite.len() < 100 => drop(suite.run(&Options::default()).render(Format::Github)),
                Ok(_) => {}
                Err(wrong) => {
                    prop_assert!(wrong.iter().count() > 0);
                    for diagnostic in wrong.iter() {
                        prop_assert!(!diagnostic.message.is_empty());
                        prop_assert!(diagnostic.line >= 1 && diagnostic.column >= 1 && !diagnostic.file.is_empty());
                    }
                }
            }
        }
    }
}

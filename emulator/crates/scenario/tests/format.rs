//! The format as it is documented: the schema is fresh, the examples load, and no text brings the reader down.

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use proptest::prelude::*;

    fn repository() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
    }

    /// With `UPDATE_SCHEMA` set, the schema is written anew.
    #[test]
    fn the_schema_in_the_repository_is_the_one_of_the_types() {
        let path = repository().join("scenarios/scenario.schema.json");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&path, scenario::schema()).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap();
        assert!(stored == scenario::schema(), "run UPDATE_SCHEMA=1 cargo test -p orglab-scenario --test format");
    }

    #[test]
    fn the_documented_examples_load() {
        let docs = std::fs::read_to_string(repository().join("docs/scenarios.md")).unwrap();
        for name in ["complete", "resources", "endpoints", "identity-center"] {
            let (_, rest) = docs.split_once(&format!("```yaml {name}\n")).unwrap();
            let (example, _) = rest.split_once("```").unwrap();
            let built = scenario::parse("docs/scenarios.md", example).and_then(|scenario| scenario.build(1));
            if let Err(diagnostics) = built {
                panic!("{name}: {diagnostics}");
            }
        }
    }

    /// Writes files into a new directory.
    fn directory(files: &[(&str, &str)]) -> tempfile::TempDir {
        let directory = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = directory.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        directory
    }

    const ALL: &str =
        r#"{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }"#;

    #[test]
    fn files_of_one_scenario_name_each_other_and_their_policies_from_where_they_are() {
        let organization = "include: [accounts/prod.yaml, ./accounts/dev.yaml]\n\
                            organization: { management: prod, root: { accounts: [dev] } }\n";
        let prod = "include: [dev.yaml, ../main.yaml]\n\
                    accounts: { prod: { iam: { policies: { All: { document: { file: policies/all.json } } } } } }\n";
        let dev = "variables: { x: y }\naccounts: { dev: { alias: dev-of-company } }\n";
        let place = directory(&[
            ("main.yaml", organization),
            ("accounts/prod.yaml", prod),
            ("accounts/dev.yaml", dev),
            ("accounts/policies/all.json", ALL),
        ]);
        let scenario = scenario::load(place.path().join("main.yaml")).unwrap();
        scenario.build(1).unwrap();
        assert_eq!(scenario.file().accounts.names().collect::<Vec<_>>(), ["prod", "dev"]);
        let policy = format!("arn:aws:iam::{}:policy/All", scenario.account_named("prod").unwrap());
        let found = scenario.position_of(&policy, None, 0).unwrap();
        assert!(found.file.ends_with("accounts/policies/all.json"), "{found}");
        assert_eq!((found.line, found.column), (1, 42));
    }

    #[test]
    fn a_directory_is_one_scenario_without_the_checks_of_others() {
        let place = directory(&[
            ("a.yaml", "accounts: { prod: {} }\n"),
            ("b.yml", "accounts: { dev: {} }\n"),
            ("policy.json", ALL),
            ("checks.yaml", "scenario: a.yaml\n"),
            ("below/c.yaml", "accounts: { prod: {} }\n"),
        ]);
        let scenario = scenario::load(place.path()).unwrap();
        assert_eq!(scenario.file().accounts.names().collect::<Vec<_>>(), ["prod", "dev"]);
        let empty = directory(&[("policy.json", ALL)]);
        let error = scenario::load(empty.path()).unwrap_err().to_string();
        assert!(error.contains("there is no scenario file"), "{error}");
    }

    #[test]
    fn what_is_defined_twice_is_shown_in_both_places() {
        let company = "title: The whole company\ninclude: [accounts/prod.yaml]\norganization: { management: prod }\n\
                       accounts:\n  prod: {}\n";
        let place = directory(&[("company.yaml", company), ("accounts/prod.yaml", "accounts:\n  prod: {}\n")]);
        let error = scenario::load(place.path().join("company.yaml")).unwrap_err().to_string();
        let shown = error.replace(&format!("{}/", place.path().display()), "");
        let docs = std::fs::read_to_string(repository().join("docs/scenarios.md")).unwrap();
        assert!(docs.contains(&format!("```text\n{shown}\n```")), "{shown}");
    }

    /// The changes of `a.yaml` come after those of `b.yaml`, which it includes; `c.yaml` has what is changed.
    #[test]
    fn what_a_file_changes_is_other_than_in_the_files_it_includes() {
        let base = "organization: { management: main, root: { units: { Work: { accounts: [prod] } } } }\n\
                    variables: { who: nobody }\n\
                    policies: { p: { type: SERVICE_CONTROL_POLICY, document: { file: all.json } } }\n\
                    accounts:\n  main: {}\n  prod:\n    tags: { a: x }\n    iam: { users: { alice: {}, bob: {} } }\n";
        let middle = "include: [c.yaml]\nchanges:\n  variables: { who: bob }\n  \
                      organization: { root: { units: { Work: { policies: [p], accounts: [dev] } } } }\n  \
                      accounts: { prod: { tags: { a: '{{var.who}}', b: y }, iam: { users: { alice: { path: /b/ } } } } }\n\
                      accounts: { dev: {} }\n";
        let outer = "include: [b.yaml]\nchanges:\n  variables: { who: alice }\n  \
                     accounts: { prod: { iam: { users: { alice: { path: /a/ }, eve: {} } } } }\n";
        let place = directory(&[("a.yaml", outer), ("b.yaml", middle), ("c.yaml", base), ("all.json", ALL)]);
        let scenario = scenario::load(place.path().join("a.yaml")).unwrap();
        scenario.build(1).unwrap();
        let file = scenario.file();
        let prod = file.accounts.get("prod").unwrap();
        assert_eq!(prod.iam.users.names().collect::<Vec<_>>(), ["alice", "bob", "eve"]);
        assert_eq!(prod.iam.users.get("alice").unwrap().path.as_ref().unwrap().value, "/a/");
        assert_eq!(prod.tags.iter().map(|(key, _)| key.value.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(scenario.substitute("{{var.who}}").unwrap(), "alice");
        let work = file.organization.as_ref().unwrap().value.root.units.get("Work").unwrap();
        assert_eq!(work.accounts.iter().map(|key| key.value.as_str()).collect::<Vec<_>>(), ["prod", "dev"]);
        assert_eq!(work.policies.len(), 1);
    }

    #[test]
    fn only_what_there_is_can_be_changed() {
        let base = "organization: { management: prod, root: { units: { Work: {} } } }\naccounts: { prod: {} }\n\
                    identity_providers: { okta: { issuer: 'https://okta.example', users: { ana: {} } } }\n";
        for (changes, message) in [
            ("accounts: { prd: {} }", "a.yaml:2:24: there is no account `prd` to change"),
            ("organization: { root: { units: { Wrk: {} } } }", "a.yaml:2:45: there is no unit `Wrk` to change"),
            ("identity_providers: { okat: {} }", "a.yaml:2:34: there is no identity provider `okat` to change"),
            ("identity_providers: { okta: { removed_users: [an] } }", "a.yaml:2:58: there is no user `an` to change"),
            ("organisation: {}", "a.yaml:2:12: unknown field `organisation`"),
        ] {
            let outer = format!("include: [b.yaml]\nchanges: {{ {changes} }}\n");
            let place = directory(&[("a.yaml", &outer), ("b.yaml", base)]);
            let error = scenario::load(place.path().join("a.yaml")).unwrap_err().to_string();
            assert!(error.contains(&format!("/{message}")), "{error}");
            assert!(error.contains("did you mean"), "{error}");
        }
    }

    #[test]
    fn mistakes_in_included_files_are_shown_there() {
        for (included, message) in [
            ("accounts: { dev: { alas: x } }\n", "b.yaml:1:20: unknown field `alas`"),
            ("accounts: { dev: { id: x } }\n", "b.yaml:1:24: `x` is no account id"),
            (
                "accounts: { prod: {} }\norganization: { management: prod }\n",
                "b.yaml:1:13: `prod` is here a second time",
            ),
            ("scenario: c.yaml\n", "b.yaml:1:11: a file of checks about another scenario cannot be included"),
            ("include: [none.yaml]\n", "b.yaml:1:11: cannot read "),
        ] {
            let main = "include: [b.yaml]\naccounts: { prod: {} }\n";
            let place = directory(&[("a.yaml", main), ("b.yaml", included)]);
            let error = scenario::load(place.path().join("a.yaml")).unwrap_err().to_string();
            assert!(error.contains(&format!("/{message}")), "{error}");
        }
    }

    #[test]
    fn the_documented_diagnostic_is_a_real_one() {
        let docs = std::fs::read_to_string(repository().join("docs/scenarios.md")).unwrap();
        let (_, rest) = docs.split_once("```text\nbroken.yaml").unwrap();
        let (shown, _) = rest.split_once("```").unwrap();
        assert!(include_str!("diagnostics.txt").contains(&format!("broken.yaml{shown}")));
    }

    #[test]
    fn json_is_read_as_well() {
        let text =
            r#"{"$schema": "scenario.schema.json", "accounts": {"app": {"id": "111122223333", "tags": {"a": "b"}}}}"#;
        let scenario = scenario::parse("scenario.json", text).unwrap();
        assert_eq!(scenario.file().accounts.names().collect::<Vec<_>>(), ["app"]);
    }

    #[test]
    fn policies_come_from_files_beside_the_scenario() {
        let directory = tempfile::tempdir().unwrap();
        let policy = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#;
        std::fs::create_dir(directory.path().join("policies")).unwrap();
        std::fs::write(directory.path().join("policies/all.json"), policy).unwrap();
        let text = "accounts: { app: { iam: { policies: { All: { document: { file: policies/all.json } } } } } }\n";
        std::fs::write(directory.path().join("scenario.yaml"), text).unwrap();
        scenario::load(directory.path().join("scenario.yaml")).unwrap();
    }

    /// One change of a text: characters of YAML's own are the likeliest to break something.
    #[derive(Debug, Clone)]
    enum Change {
        Delete(usize, usize),
        Insert(usize, String),
        Duplicate(usize, usize),
        Swap(usize, usize),
    }

    fn change() -> impl Strategy<Value = Change> {
        let piece = prop_oneof![
            "[ \t\n:,{}\\[\\]&*!|>'\"%@`#?~<-]{1,4}",
            "\\PC{1,6}",
            Just("{{account.dev}}".to_owned()),
            Just("{{".to_owned()),
            Just("<<: *people\n".to_owned()),
            Just("- ".to_owned()),
            Just("null".to_owned()),
            Just("\u{feff}".to_owned()),
        ];
        prop_oneof![
            (any::<usize>(), 1..40usize).prop_map(|(at, length)| Change::Delete(at, length)),
            (any::<usize>(), piece).prop_map(|(at, text)| Change::Insert(at, text)),
            (any::<usize>(), 1..400usize).prop_map(|(at, length)| Change::Duplicate(at, length)),
            (any::<usize>(), any::<usize>()).prop_map(|(one, other)| Change::Swap(one, other)),
        ]
    }

    fn changed(text: &str, changes: &[Change]) -> String {
        let mut text: Vec<char> = text.chars().collect();
        for change in changes {
            let length = text.len().max(1);
            match change {
                Change::Delete(at, count) => {
                    let at = at % length;
                    let end = (at + count).min(text.len());
                    text.drain(at.min(end)..end);
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
                Change::Swap(one, other) => text.swap(one % length, other % length),
            }
        }
        text.into_iter().collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn a_damaged_scenario_loads_or_says_where_it_is_wrong(changes in prop::collection::vec(change(), 1..6)) {
            let text = changed(scenario::SECURECART, &changes);
            let built = scenario::parse("damaged.yaml", &text).and_then(|scenario| scenario.build(1));
            if let Err(diagnostics) = built {
                prop_assert!(diagnostics.iter().count() > 0);
                let lines = text.lines().count();
                for diagnostic in diagnostics.iter() {
                    prop_assert!(!diagnostic.message.is_empty());
                    prop_assert!(diagnostic.column >= 1 && (1..=lines + 1).contains(&diagnostic.line), "{diagnostic}");
                    prop_assert!(diagnostic.to_string().starts_with("damaged.yaml:"));
                }
            }
        }

        #[test]
        fn noise_is_answered(text in "\\PC{0,200}") {
            drop(scenario::parse("noise.yaml", &text));
        }
    }
}

//! Broken scenarios and what is said about them: `tests/diagnostics.txt`, one case after the other.

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::Path;

    const CASES: &str = include_str!("diagnostics.txt");
    const CASE: &str = "==== ";
    const ANSWER: &str = "----\n";

    /// Every case: its name, the broken text, and the diagnostics.
    fn cases() -> Vec<(&'static str, &'static str, &'static str)> {
        let (_, cases) = CASES.split_once(CASE).unwrap();
        cases
            .split(&format!("\n{CASE}"))
            .map(|case| {
                let (name, rest) = case.split_once('\n').unwrap();
                let (text, answer) = rest.split_once(ANSWER).unwrap();
                (name, text, answer.trim_end())
            })
            .collect()
    }

    fn diagnose(text: &str) -> String {
        match scenario::parse("broken.yaml", text).and_then(|scenario| scenario.build(1)) {
            Ok(_) => "nothing is wrong".to_owned(),
            Err(diagnostics) => diagnostics.to_string(),
        }
    }

    /// With `UPDATE_DIAGNOSTICS` set, the file is written anew; read the difference before it is kept.
    #[test]
    fn every_broken_scenario_is_answered_as_written_down() {
        let (head, _) = CASES.split_once(CASE).unwrap();
        let mut file = head.to_owned();
        let mut wrong = Vec::new();
        for (name, text, expected) in cases() {
            let actual = diagnose(text);
            if actual != expected {
                wrong.push(format!("{name}:\n{actual}\n"));
            }
            write!(file, "{CASE}{name}\n{text}{ANSWER}{actual}\n\n").unwrap();
        }
        if std::env::var_os("UPDATE_DIAGNOSTICS").is_some() {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics.txt");
            std::fs::write(path, file.trim_end().to_owned() + "\n").unwrap();
        } else {
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = scenario::load("no/such/scenario.yaml").unwrap_err().to_string();
        assert!(error.starts_with("no/such/scenario.yaml:1:1: cannot read: "), "{error}");
    }

    #[test]
    fn a_mistake_in_a_policy_file_is_shown_in_that_file() {
        let directory = tempfile::tempdir().unwrap();
        let policy = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{\n    \"Effect\": \"Allow\",\n    \
                      \"Action\": \"s3:*\",\n    \"Resource\": \"arn:aws:s3:::{{account.pord}}-logs\"\n  }]\n}\n";
        std::fs::write(directory.path().join("policy.json"), policy).unwrap();
        let text = "accounts:\n  prod:\n    iam:\n      policies:\n        Logs: { document: { file: policy.json } }\n";
        let path = directory.path().join("scenario.yaml");
        std::fs::write(&path, text).unwrap();
        let error = scenario::load(&path).unwrap_err();
        let found: Vec<_> = error.iter().map(|d| (d.line, d.column, d.help.clone().unwrap_or_default())).collect();
        assert_eq!(found, [(6, 31, "did you mean `prod`?".to_owned())]);
        assert!(error.to_string().contains("policy.json:6:31: nothing is known as `{{account.pord}}`"), "{error}");
    }

    #[test]
    fn deep_nesting_and_alias_bombs_are_refused_where_they_begin_to_hurt() {
        let deep = format!("title: {}", "[".repeat(100_000));
        let flow = format!("policies: {{ x: {{ document: {} }} }}", "{a: ".repeat(500));
        let bomb = (1..12).fold("a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned(), |text, at| {
            let item = format!("*a{}", at - 1);
            format!("{text}a{at}: &a{at} [{}]\n", vec![item; 9].join(","))
        });
        let bomb =
            format!("policies:\n  x:\n    type: TAG_POLICY\n    document:\n      {}", bomb.replace('\n', "\n      "));
        for text in [deep, flow, bomb] {
            let error = scenario::parse("hostile.yaml", &text).unwrap_err();
            assert!(error.to_string().len() < 400_000);
            assert!(error.iter().all(|diagnostic| diagnostic.line >= 1 && diagnostic.column >= 1));
        }
    }
}

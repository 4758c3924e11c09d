//! One report in every format: `tests/formats`.

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use checks::{Format, Options, Suite};

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
    }

    fn rendered(format: Format) -> String {
        let suite = Suite::load(&[folder().join("formats/checks.yaml")]).unwrap();
        let text = suite.run(&Options::default()).render(format);
        // Where the repository lies and how long it took are no part of the format.
        let text = text.replace(&format!("{}/", folder().display()), "");
        match text.split_once(" time=\"") {
            Some((before, after)) => format!("{before} time=\"0.000\"{}", after.split_once('"').unwrap().1),
            None => text,
        }
    }

    /// With `UPDATE_CHECKS` set, the files are written anew; read the difference before it is kept.
    #[test]
    fn every_format_is_written_as_written_down() {
        for (format, name) in [
            (Format::Human, "report.txt"),
            (Format::Json, "report.json"),
            (Format::Junit, "report.xml"),
            (Format::Tap, "report.tap"),
            (Format::Github, "report.github.txt"),
            (Format::Sarif, "report.sarif"),
        ] {
            let path = folder().join("formats").join(name);
            let actual = rendered(format);
            if std::env::var_os("UPDATE_CHECKS").is_some() {
                std::fs::write(&path, &actual).unwrap();
            }
            assert_eq!(std::fs::read_to_string(&path).unwrap(), actual, "{name}");
        }
    }

    #[test]
    fn reports_in_json_are_json_and_say_the_same() {
        for format in [Format::Json, Format::Sarif] {
            serde_json::from_str::<serde_json::Value>(&rendered(format)).unwrap();
        }
        let report: serde_json::Value = serde_json::from_str(&rendered(Format::Json)).unwrap();
        assert_eq!((&report["passed"], &report["failed"]), (&1.into(), &3.into()));
        let log: serde_json::Value = serde_json::from_str(&rendered(Format::Sarif)).unwrap();
        assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 3);
        assert_eq!(rendered(Format::Tap).lines().filter(|line| line.starts_with("not ok")).count(), 3);
        assert_eq!(rendered(Format::Junit).matches("<failure ").count(), 3);
        assert_eq!(rendered(Format::Github).matches("::error file=").count(), 3);
    }
}

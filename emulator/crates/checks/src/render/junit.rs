use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::lines;
use crate::outcome::Outcome;
use crate::plan::Planned;
use crate::report::Report;

/// A test suite for each file and a test case for each case, as the
/// [schema of Jenkins' xUnit plugin](https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd)
/// has it.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // INVARIANT: nothing fails that writes to memory.
    let _ = document(&mut writer, report);
    let mut text = String::from_utf8_lossy(&writer.into_inner()).into_owned();
    text.push('\n');
    text
}

type Xml = Writer<Vec<u8>>;
/// The cases of the checks of one file.
type Suite<'r> = (&'r str, Vec<(&'r Planned, &'r Outcome)>);

fn document(writer: &mut Xml, report: &Report<'_>) -> io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let counts = [
        ("name", report.suite.command.to_owned()),
        ("tests", report.outcomes().len().to_string()),
        ("failures", report.failed().to_string()),
        ("errors", "0".to_owned()),
        ("time", format!("{:.3}", report.elapsed().as_secs_f64())),
    ];
    let root = writer.create_element("testsuites");
    let root = root.with_attributes(counts.iter().map(|(name, value)| (*name, value.as_str())));
    root.write_inner_content(|writer| {
        suites(report).iter().try_for_each(|(file, cases)| suite(writer, report, file, cases))
    })?;
    Ok(())
}

fn suites<'r>(report: &'r Report<'_>) -> Vec<Suite<'r>> {
    let mut suites: Vec<Suite<'r>> = Vec::new();
    for group in report.groups() {
        let file = group.check.file.as_str();
        let cases = group.outcomes.iter().map(|outcome| (group.check, outcome));
        match suites.last_mut() {
            Some((last, all)) if *last == file => all.extend(cases),
            _ => suites.push((file, cases.collect())),
        }
    }
    suites
}

fn suite(writer: &mut Xml, report: &Report<'_>, file: &str, cases: &[(&Planned, &Outcome)]) -> io::Result<()> {
    let failed = cases.iter().filter(|(_, outcome)| outcome.failure.is_some()).count();
    let counts = [
        ("name", printable(file)),
        ("file", printable(file)),
        ("tests", cases.len().to_string()),
        ("failures", failed.to_string()),
        ("errors", "0".to_owned()),
    ];
    let suite = writer.create_element("testsuite");
    let suite = suite.with_attributes(counts.iter().map(|(name, value)| (*name, value.as_str())));
    suite.write_inner_content(|writer| {
        cases.iter().try_for_each(|(check, outcome)| case(writer, report, check, outcome))
    })?;
    Ok(())
}

fn case(writer: &mut Xml, report: &Report<'_>, check: &Planned, outcome: &Outcome) -> io::Result<()> {
    let (name, class) = (printable(&check.label(outcome.case)), printable(&check.title));
    let attributes = [("name", name.as_str()), ("classname", &class)];
    let element = writer.create_element("testcase").with_attributes(attributes);
    let Some(failure) = report.explained(outcome) else {
        element.write_empty()?;
        return Ok(());
    };
    let place = format!("{}:{}:{}", check.file, check.line, check.column);
    let details = printable(&format!("{place}\n{}", lines(&failure).join("\n")));
    let message = printable(&failure.actual);
    element.write_inner_content(|writer| {
        let failure = writer.create_element("failure");
        let failure = failure.with_attributes([("type", check.form()), ("message", message.as_str())]);
        failure.write_text_content(BytesText::new(&details))?;
        Ok(())
    })?;
    Ok(())
}

/// XML has no place for control characters.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

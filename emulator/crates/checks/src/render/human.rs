use std::fmt::Write as _;

use super::{lines, summary};
use crate::report::{Group, Report};

/// How many failed cases of one check are shown whole, and how many more by name.
const EXPLAINED: usize = 3;
const NAMED: usize = 20;

/// Failures, and a line with the counts.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = String::new();
    for group in report.groups().filter(|group| group.failed() > 0) {
        check(&mut text, report, &group);
    }
    let _ = writeln!(text, "{}", summary(report));
    text
}

fn check(text: &mut String, report: &Report<'_>, group: &Group<'_>) {
    let check = group.check;
    let _ = writeln!(text, "FAIL {}:{}:{}: {}", check.file, check.line, check.column, check.title);
    let failed = || group.outcomes.iter().filter(|outcome| outcome.failure.is_some());
    for (at, outcome) in failed().enumerate().take(NAMED) {
        let _ = writeln!(text, "  {}", check.label(outcome.case));
        if at < EXPLAINED
            && let Some(failure) = report.explained(outcome)
        {
            for line in lines(&failure) {
                let _ = writeln!(text, "    {line}");
            }
        }
    }
    let more = failed().count().saturating_sub(NAMED);
    if more > 0 {
        let _ = writeln!(text, "  and {more} more");
    }
    text.push('\n');
}

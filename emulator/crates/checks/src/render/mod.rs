//! One file a format.

mod github;
mod human;
mod json;
mod junit;
mod sarif;
mod tap;

use crate::Failure;
use crate::report::Report;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Human,
    /// Everything, as JSON.
    Json,
    /// JUnit XML, which most CI systems read.
    Junit,
    /// [TAP 14](https://testanything.org/tap-version-14-specification.html).
    Tap,
    /// [Workflow commands](https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions) of GitHub
    /// Actions, which become annotations of the changed files.
    Github,
    /// [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code scanning reads.
    Sarif,
}

pub(crate) fn render(report: &Report<'_>, format: Format) -> String {
    match format {
        Format::Human => human::render(report),
        Format::Json => json::render(report),
        Format::Junit => junit::render(report),
        Format::Tap => tap::render(report),
        Format::Github => github::render(report),
        Format::Sarif => sarif::render(report),
    }
}

/// A failure in lines, as every format shows it.
pub(crate) fn lines(failure: &Failure) -> Vec<String> {
    let mut lines = vec![format!("expected: {}", failure.expected), format!("actual:   {}", failure.actual)];
    if !failure.message.is_empty() {
        lines.push(format!("AWS says: {}", failure.message));
    }
    lines.extend(failure.why.iter().map(|why| format!("because:  {why}")));
    lines.extend(failure.remedy.iter().map(|remedy| format!("to pass:  {remedy}")));
    lines
}

/// `N passed, N failed`.
pub(crate) fn summary(report: &Report<'_>) -> String {
    format!("{} passed, {} failed", report.passed(), report.failed())
}

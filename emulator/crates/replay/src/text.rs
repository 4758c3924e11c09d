//! A report as people read it.

use std::fmt::{Display, Formatter, Result};

use crate::report::{Group, Groups, Reason, Report};

/// How many groups, particulars and broken records are shown; JSON has all.
const SHOWN: usize = 20;

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "{} in {}", counted(self.records, "record"), counted(self.files, "file"))?;
        writeln!(f, "  decided    {:>12}   {} allowed, {} denied", self.decided, self.allowed, self.denied)?;
        let undecided: u64 = self.undecided.iter().map(|reason| reason.records).sum();
        writeln!(f, "  undecided  {undecided:>12}")?;
        writeln!(f, "  broken     {:>12}", self.broken.records)?;
        if self.any_resource > 0 {
            writeln!(
                f,
                "\n{} decided on `*`, because the record does not tell the resource.",
                calls_were(self.any_resource)
            )?;
        }
        if self.changed {
            groups(f, "The change would newly deny", &self.newly_denied)?;
            groups(f, "The change would newly allow", &self.newly_allowed)?;
        }
        groups(f, "Drift: recorded as successful, denied by the scenario", &self.drift_denied)?;
        groups(f, "Drift: recorded as denied, allowed by the scenario", &self.drift_allowed)?;
        if !self.undecided.is_empty() {
            writeln!(f, "\nNot decided")?;
            self.undecided.iter().try_for_each(|reason| undecidable(f, reason))?;
        }
        if self.broken.records > 0 {
            writeln!(f, "\nBroken")?;
            list(f, &self.broken.examples, self.broken.records)?;
        }
        if !self.failures.is_empty() {
            writeln!(f, "\nFiles that could not be read to their end")?;
            for failure in &self.failures {
                writeln!(f, "  {}: {}", failure.path, failure.error)?;
            }
        }
        Ok(())
    }
}

fn groups(f: &mut Formatter<'_>, title: &str, groups: &Groups) -> Result {
    writeln!(f, "\n{title}: {}", if groups.calls == 0 { "nothing".to_owned() } else { counted(groups.calls, "call") })?;
    for one in groups.groups.iter().take(SHOWN) {
        group(f, one)?;
    }
    let shown: u64 = groups.groups.iter().take(SHOWN).map(|group| group.calls).sum();
    if groups.calls > shown {
        writeln!(f, "  … and {} more in other groups; --json has them", counted(groups.calls - shown, "call"))?;
    }
    Ok(())
}

fn group(f: &mut Formatter<'_>, group: &Group) -> Result {
    writeln!(f, "  {:>8}  {}  {}", group.calls, group.principal, group.action)?;
    writeln!(f, "            {}", group.cause)?;
    let Some(example) = group.examples.first() else { return Ok(()) };
    let error = example.recorded_error.as_deref().map(|error| format!(", recorded {error}")).unwrap_or_default();
    writeln!(f, "            e.g. {} {} on {}{error}", example.place, example.time, example.resource)
}

fn undecidable(f: &mut Formatter<'_>, reason: &Reason) -> Result {
    writeln!(f, "  {:>8}  {}  (e.g. {})", reason.records, reason.reason, reason.example)?;
    for (detail, count) in reason.details.iter().take(SHOWN) {
        writeln!(f, "            {count:>8}  {detail}")?;
    }
    match reason.details.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => writeln!(f, "            … and {more} more; --json has them"),
    }
}

fn list(f: &mut Formatter<'_>, examples: &[String], all: u64) -> Result {
    for example in examples {
        writeln!(f, "  {example}")?;
    }
    let shown = u64::try_from(examples.len()).unwrap_or(u64::MAX);
    match all.saturating_sub(shown) {
        0 => Ok(()),
        more => writeln!(f, "  … and {more} more"),
    }
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

fn calls_were(count: u64) -> String {
    if count == 1 { "1 call was".to_owned() } else { format!("{count} calls were") }
}

//! Answers as people read them.

use std::fmt::Write as _;

use policy::Decision;

use super::compare::{AccessDiff, Cause, Entry, Reason, Shift};
use super::explain::{Cited, Explanation, Layer, NearMiss};
use super::graph::{AccessGraph, Path, Step};
use super::permissions::{Allowed, Permissions};
use super::probe::Via;
use super::question::Answer;
use super::solver::Setting;
use super::who_can::{Grant, Who};

/// Whether to colour, for terminals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paint {
    /// Plain text.
    #[default]
    Plain,
    /// With ANSI colours.
    Coloured,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        match self {
            Paint::Plain => text.to_owned(),
            Paint::Coloured => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
    fn good(self, text: &str) -> String {
        self.with("32", text)
    }
    fn bad(self, text: &str) -> String {
        self.with("31", text)
    }
    fn strong(self, text: &str) -> String {
        self.with("1", text)
    }
    fn faint(self, text: &str) -> String {
        self.with("2", text)
    }
    fn decision(self, decision: Decision) -> String {
        match decision {
            Decision::Allowed => self.good("allows"),
            Decision::ImplicitDeny => self.bad("does not allow"),
            Decision::ExplicitDeny => self.bad("denies"),
        }
    }
}

/// Adds a line. A `String` accepts all that is written to it.
macro_rules! line {
    ($text:expr, $($argument:tt)*) => {{
        let _infallible = writeln!($text, $($argument)*);
    }};
}

/// What was asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Who.
    pub principal: &'a str,
    /// What.
    pub action: &'a str,
    /// On what.
    pub resource: &'a str,
}

/// `allowed` or `denied`, and by what.
pub fn answer(answer: &Answer, asked: Asked<'_>, paint: Paint) -> String {
    let mut text = String::new();
    let verdict = match answer.decision {
        Decision::Allowed => paint.good("allowed"),
        Decision::ImplicitDeny | Decision::ExplicitDeny => paint.bad("denied"),
    };
    line!(text, "{verdict}: {} {} on {}", asked.principal, asked.action, asked.resource);
    match (&answer.layer, &answer.source, &answer.statement) {
        (Some(layer), Some(source), Some(statement)) => {
            let place = answer.target.as_ref().map_or_else(String::new, |target| format!(", attached to {target}"));
            line!(text, "  by the {} {source}{place}: {statement}", layer.name());
        }
        (Some(layer), ..) => {
            let place = answer.target.as_ref().map_or_else(String::new, |target| format!(" of {target}"));
            line!(text, "  because no {}{place} allows it", layer.name());
        }
        (None, ..) => line!(text, "  no policy is needed"),
    }
    text
}

/// Layer by layer, then what would turn the answer round.
pub fn explanation(explanation: &Explanation, paint: Paint) -> String {
    let asked =
        Asked { principal: &explanation.principal, action: &explanation.action, resource: &explanation.resource };
    let mut text = answer(&explanation.answer, asked, paint);
    if !explanation.answer.message.is_empty() {
        line!(text, "  {}", paint.faint(&explanation.answer.message));
    }
    for layer in &explanation.layers {
        text.push_str(&self::layer(layer, paint));
    }
    if !explanation.flips.is_empty() {
        let wanted = match explanation.answer.decision {
            Decision::Allowed => "denied",
            Decision::ImplicitDeny | Decision::ExplicitDeny => "allowed",
        };
        line!(text, "\n{}", paint.strong(&format!("to have it {wanted}, the smallest changes are:")));
        for flip in &explanation.flips {
            line!(text, "  * {flip}");
        }
    }
    text
}

fn layer(layer: &Layer, paint: Paint) -> String {
    let mut text = String::new();
    let place = layer.target.as_ref().map_or_else(String::new, |target| format!(" at {target}"));
    line!(text, "\n{}{place} {}", paint.strong(layer.layer.name()), paint.decision(layer.decision));
    for cited in &layer.matching {
        text.push_str(&self::cited(cited, paint));
    }
    for miss in &layer.near_misses {
        text.push_str(&near_miss(miss, paint));
    }
    if !layer.missing_context_keys.is_empty() {
        line!(text, "  not in the request: {}", layer.missing_context_keys.join(", "));
    }
    text
}

fn cited(cited: &Cited, paint: Paint) -> String {
    let mut text = String::new();
    let verb = if cited.allows { paint.good("allows") } else { paint.bad("denies") };
    line!(text, "  {verb}: {} ({})", cited.source, cited.statement);
    text.push_str(&source(&cited.text, paint));
    text
}

/// A statement, moved in as far as its deepest common indentation allows.
fn source(statement: &str, paint: Paint) -> String {
    const LINES: usize = 14;
    let lines: Vec<&str> = statement.lines().collect();
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let common = lines.iter().skip(1).filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let mut text = String::new();
    for (at, line) in lines.iter().take(LINES).enumerate() {
        let line = if at == 0 { line } else { line.get(common..).unwrap_or(line) };
        line!(text, "      {}", paint.faint(line));
    }
    if lines.len() > LINES {
        line!(text, "      {}", paint.faint(&format!("… {} more lines", lines.len() - LINES)));
    }
    text
}

fn near_miss(miss: &NearMiss, paint: Paint) -> String {
    let mut text = String::new();
    let verb = if miss.cited.allows { "would allow" } else { "would deny" };
    let wanted = shortened(&miss.wanted);
    let actual = if miss.actual.is_empty() {
        "the request has none".to_owned()
    } else {
        format!("the request has {}", shortened(&miss.actual))
    };
    let element = match (&miss.operator, &miss.key) {
        (Some(operator), Some(key)) => format!("{operator} {key} asks for {wanted}"),
        _ => format!("{} is {wanted}", miss.element),
    };
    line!(text, "  {}: {} ({}): {element}; {actual}", paint.faint(verb), miss.cited.source, miss.cited.statement);
    text
}

fn shortened(values: &[String]) -> String {
    const SHOWN: usize = 4;
    match values.len() {
        0 => "nothing".to_owned(),
        count if count <= SHOWN => values.join(", "),
        count => format!("{}, … ({count} in all)", values.get(..SHOWN).unwrap_or(values).join(", ")),
    }
}

fn settings(settings: &[Setting]) -> String {
    settings.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn via(via: Option<&Via>) -> String {
    via.map_or_else(|| "as root user".to_owned(), |via| format!("by {} ({})", via.source, via.statement))
}

/// Everybody who may, those who may only if the request says more behind the others.
pub fn grants(grants: &[Grant], asked: (&str, &str), paint: Paint) -> String {
    let (action, resource) = asked;
    let (plain, conditional): (Vec<&Grant>, Vec<&Grant>) =
        grants.iter().partition(|grant| grant.conditional.is_empty());
    let mut text = String::new();
    line!(text, "{}", paint.strong(&format!("{} may {action} on {resource}", plain.len())));
    for grant in &plain {
        line!(text, "  {}{} {}", grant.principal, proviso(grant.who), paint.faint(&via(grant.via.as_ref())));
    }
    if !conditional.is_empty() {
        line!(text, "{}", paint.strong(&format!("{} more may if the request says so", conditional.len())));
        for grant in &conditional {
            let with = settings(&grant.conditional);
            line!(
                text,
                "  {}{} with {with} {}",
                grant.principal,
                proviso(grant.who),
                paint.faint(&via(grant.via.as_ref()))
            );
        }
    }
    text
}

fn proviso(who: Who) -> &'static str {
    match who {
        Who::Known | Who::Service | Who::Federated => "",
        Who::Outside => " (outside; if its own policies allow)",
        Who::Anyone => " (anyone, without credentials)",
    }
}

/// Service by service.
pub fn permissions(permissions: &Permissions, paint: Paint) -> String {
    let mut text = String::new();
    line!(text, "{}", paint.strong(&permissions.principal));
    if permissions.services.is_empty() {
        line!(text, "  may do nothing");
    }
    for service in &permissions.services {
        line!(text, "\n{}", paint.strong(&service.service));
        for allowed in &service.allowed {
            text.push_str(&self::allowed(allowed, service.actions, paint));
        }
    }
    text
}

fn allowed(allowed: &Allowed, of: usize, paint: Paint) -> String {
    const SHOWN: usize = 8;
    let mut text = String::new();
    let names: Vec<&str> =
        allowed.actions.iter().map(|name| name.split_once(':').map_or(name.as_str(), |(_, name)| name)).collect();
    let actions = match names.len() {
        count if count == of => format!("all {of} actions"),
        count if count <= SHOWN => names.join(", "),
        count => format!("{count} of {of} actions: {}, …", names.get(..SHOWN).unwrap_or(&names).join(", ")),
    };
    line!(text, "  {}", paint.good(&actions));
    line!(text, "    on {}", allowed.resources.join(", "));
    if !allowed.except.is_empty() {
        line!(text, "    except {}", allowed.except.join(", "));
    }
    if !allowed.conditional.is_empty() {
        line!(text, "    only with {}", settings(&allowed.conditional));
    }
    for when in &allowed.when {
        line!(text, "    while {when}");
    }
    for unless in &allowed.unless {
        line!(text, "    unless {unless}");
    }
    text
}

/// Each path, step by step.
pub fn paths(paths: &[Path], between: (&str, &str), paint: Paint) -> String {
    let (from, to) = between;
    let mut text = String::new();
    if paths.is_empty() {
        line!(text, "{}: {from} cannot become {to}", paint.good("no path"));
    }
    for (number, path) in paths.iter().enumerate() {
        let steps = path.steps.len();
        let title = format!("path {}: {steps} step{}", number + 1, if steps == 1 { "" } else { "s" });
        line!(text, "{}", paint.strong(&title));
        line!(text, "  {from}");
        for step in &path.steps {
            text.push_str(&self::step(step, paint));
        }
    }
    text
}

fn step(step: &Step, paint: Paint) -> String {
    let mut text = String::new();
    let edge = &step.edge;
    if let Some(widening) = &edge.after {
        line!(text, "    after widening its own policies: {} on {}", widening.action, widening.resource);
        line!(text, "      {}", paint.faint(&via(widening.by.as_ref())));
    }
    line!(text, "    {} ({})", edge.kind.word(), edge.actions.join(", "));
    if !edge.conditional.is_empty() {
        line!(text, "      with {}", settings(&edge.conditional));
    }
    for by in &edge.by {
        line!(text, "      {}", paint.faint(&format!("by the {} {} ({})", by.layer.name(), by.source, by.statement)));
    }
    line!(text, "  {}", paint.strong(&step.to));
    text
}

/// How many principals and ways there are.
pub fn graph(graph: &AccessGraph) -> String {
    format!("{} principals, {} ways between them\n", graph.nodes().count(), graph.steps().count())
}

/// What is lost, then what is gained, by the statement responsible.
pub fn diff(diff: &AccessDiff, paint: Paint) -> String {
    let mut text = String::new();
    if diff.is_empty() {
        line!(text, "{} ({} principals compared)", paint.good("nothing changes"), diff.principals);
    }
    for (title, shifts) in [("lost", &diff.lost), ("gained", &diff.gained)] {
        if shifts.is_empty() {
            continue;
        }
        let entries: usize = shifts.iter().map(|shift| shift.entries.len()).sum();
        line!(text, "{}", paint.strong(&format!("{title}: {entries} change{}", if entries == 1 { "" } else { "s" })));
        for shift in shifts {
            text.push_str(&self::shift(shift, title == "gained", paint));
        }
    }
    text
}

fn shift(shift: &Shift, gained: bool, paint: Paint) -> String {
    const SHOWN: usize = 12;
    let mut text = String::new();
    line!(text, "  {}", cause(&shift.by));
    text.push_str(&source(&shift.by.text, paint));
    for entry in shift.entries.iter().take(SHOWN) {
        let mark = if gained { paint.good("+") } else { paint.bad("-") };
        line!(text, "    {mark} {}", self::entry(entry));
    }
    if shift.entries.len() > SHOWN {
        line!(text, "    … and {} more; --json has all", shift.entries.len() - SHOWN);
    }
    text
}

fn cause(cause: &Cause) -> String {
    let source = cause.source.as_deref().unwrap_or("policy");
    let place = cause.target.as_ref().map_or_else(String::new, |target| format!(" at {target}"));
    let statement = cause.statement.as_ref().map_or_else(String::new, |statement| format!(" ({statement})"));
    let layer = cause.layer.name();
    match cause.reason {
        Reason::Denies => format!("the {layer} {source}{place} denies{statement}"),
        Reason::DeniedBefore => format!("the {layer} {source}{place} no longer denies{statement}"),
        Reason::Allows => format!("the {layer} {source}{place} allows{statement}"),
        Reason::NothingAllows => format!("no {layer}{place} allows any more"),
        Reason::Principal => "the principal exists in one version only".to_owned(),
    }
}

fn entry(entry: &Entry) -> String {
    const SHOWN: usize = 6;
    let names = entry.principals.names();
    let who = match names.len() {
        0 | 1 => entry.principals.example().to_owned(),
        2..=3 => names.join(", "),
        count => format!("{} and {} more", entry.principals.example(), count - 1),
    };
    let actions = match entry.actions.len() {
        count if count <= SHOWN => entry.actions.join(", "),
        count => format!(
            "{} and {} more actions",
            entry.actions.get(..SHOWN).unwrap_or(&entry.actions).join(", "),
            count - SHOWN
        ),
    };
    let with =
        if entry.conditional.is_empty() { String::new() } else { format!(" with {}", settings(&entry.conditional)) };
    let except = match entry.except.as_slice() {
        [] => String::new(),
        except => format!(" except {}", shortened(except)),
    };
    format!("{who}: {actions} on {}{except}{with}", shortened(&entry.resources))
}

//! Answers as people read them.

use std::fmt::Write as _;

use policy::Decision;

use super::compare::{AccessDiff, Cause, Entry, Reason, Shift};
use super::excerpt::{allows_everything, excerpt};
use super::explain::{Cited, Explanation, Layer, NearMiss};
use super::graph::{AccessGraph, Path, Step};
use super::legend::Legend;
use super::permissions::{Allowed, Permissions};
use super::probe::Via;
use super::question::{Answer, StatementRef};
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

/// How an answer is written.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// With colours or without.
    pub paint: Paint,
    /// By which names.
    pub legend: &'a dyn Legend,
}

impl Style<'_> {
    fn with(self, code: &str, text: &str) -> String {
        match self.paint {
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
    /// `orders, statement 1 at shop.yaml:30:11`
    fn policy(self, source: &str, holder: &str, statement: &StatementRef) -> String {
        format!("{}, {}", self.legend.policy(source), self.legend.statement(source, holder, statement))
    }
    /// The same of a statement that allows everything: where nobody can read it, its policy says all.
    fn policy_of_everything(self, source: &str, holder: &str, statement: &StatementRef) -> String {
        match self.legend.written(source, holder, statement) {
            Some(_) => self.policy(source, holder, statement),
            None => self.legend.policy(source),
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
pub fn answer(answer: &Answer, asked: Asked<'_>, style: Style<'_>) -> String {
    let mut text = String::new();
    let verdict = match answer.decision {
        Decision::Allowed => style.good("allowed"),
        Decision::ImplicitDeny | Decision::ExplicitDeny => style.bad("denied"),
    };
    line!(text, "{verdict}: {} {} on {}", asked.principal, asked.action, asked.resource);
    let place = |how: &str| match &answer.target {
        Some(target) => format!("{how}{}", style.legend.place(target)),
        None => String::new(),
    };
    match (&answer.layer, &answer.source, &answer.statement) {
        (Some(layer), Some(source), Some(statement)) => {
            let place = place(", attached to ");
            let statement = style.legend.statement(source, asked.principal, statement);
            line!(text, "  by the {} {}{place}: {statement}", layer.name(), style.legend.policy(source));
        }
        (Some(layer), ..) => {
            line!(text, "  because no {}{} allows it", layer.name(), place(" of "));
        }
        (None, ..) => line!(text, "  no policy is needed"),
    }
    text
}

/// Layer by layer, then what would turn the answer round.
pub fn explanation(explanation: &Explanation, style: Style<'_>) -> String {
    let asked =
        Asked { principal: &explanation.principal, action: &explanation.action, resource: &explanation.resource };
    let mut text = answer(&explanation.answer, asked, style);
    if !explanation.answer.message.is_empty() {
        line!(text, "  {}", style.faint(&explanation.answer.message));
    }
    for layer in &explanation.layers {
        text.push_str(&self::layer(layer, &explanation.principal, style));
    }
    if !explanation.flips.is_empty() {
        let wanted = match explanation.answer.decision {
            Decision::Allowed => "denied",
            Decision::ImplicitDeny | Decision::ExplicitDeny => "allowed",
        };
        line!(text, "\n{}", style.strong(&format!("to have it {wanted}, the smallest changes are:")));
        for flip in &explanation.flips {
            line!(text, "  * {}", flip.named(style.legend));
        }
    }
    text
}

fn layer(layer: &Layer, principal: &str, style: Style<'_>) -> String {
    let mut text = String::new();
    let place = layer.target.as_ref().map_or_else(String::new, |target| format!(" at {}", style.legend.place(target)));
    let title = format!("\n{}{place} {}", style.strong(layer.layer.name()), style.decision(layer.decision));
    // Most levels of an organization have nothing but `FullAWSAccess`.
    if let ([cited], [], []) = (&*layer.matching, &*layer.near_misses, &*layer.missing_context_keys)
        && allows_everything(&cited.text)
    {
        let policy = style.policy_of_everything(&cited.source, principal, &cited.statement);
        line!(text, "{title} everything: {policy}");
        return text;
    }
    line!(text, "{title}");
    for cited in &layer.matching {
        text.push_str(&self::cited(cited, principal, style));
    }
    for miss in &layer.near_misses {
        text.push_str(&near_miss(miss, principal, style));
    }
    if !layer.missing_context_keys.is_empty() {
        line!(text, "  not in the request: {}", layer.missing_context_keys.join(", "));
    }
    text
}

fn cited(cited: &Cited, principal: &str, style: Style<'_>) -> String {
    let mut text = String::new();
    let verb = if cited.allows { style.good("allows") } else { style.bad("denies") };
    if allows_everything(&cited.text) {
        let policy = style.policy_of_everything(&cited.source, principal, &cited.statement);
        line!(text, "  {verb} everything: {policy}");
        return text;
    }
    line!(text, "  {verb}: {}", style.policy(&cited.source, principal, &cited.statement));
    text.push_str(&source(&cited.text, style));
    text
}

/// The lines of a statement.
fn source(statement: &str, style: Style<'_>) -> String {
    let mut text = String::new();
    for line in excerpt(statement) {
        line!(text, "      {}", style.faint(&line));
    }
    text
}

fn near_miss(miss: &NearMiss, principal: &str, style: Style<'_>) -> String {
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
    let policy = style.policy(&miss.cited.source, principal, &miss.cited.statement);
    line!(text, "  {}: {policy}: {element}; {actual}", style.faint(verb));
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

fn via(via: Option<&Via>, holder: &str, style: Style<'_>) -> String {
    let by = |via: &Via| format!("by {}", style.policy(&via.source, holder, &via.statement));
    style.faint(&via.map_or_else(|| "as root user".to_owned(), by))
}

/// Everybody who may, those who may only if the request says more behind the others.
pub fn grants(grants: &[Grant], asked: (&str, &str), style: Style<'_>) -> String {
    let (action, resource) = asked;
    let (plain, conditional): (Vec<&Grant>, Vec<&Grant>) =
        grants.iter().partition(|grant| grant.conditional.is_empty());
    let mut text = String::new();
    line!(text, "{}", style.strong(&format!("{} may {action} on {resource}", plain.len())));
    for grant in &plain {
        line!(text, "  {}{} {}", grant.principal, proviso(grant.who), via(grant.via.as_ref(), &grant.principal, style));
    }
    if !conditional.is_empty() {
        line!(text, "{}", style.strong(&format!("{} more may if the request says so", conditional.len())));
        for grant in &conditional {
            let (with, via) = (settings(&grant.conditional), via(grant.via.as_ref(), &grant.principal, style));
            line!(text, "  {}{} with {with} {via}", grant.principal, proviso(grant.who));
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
pub fn permissions(permissions: &Permissions, style: Style<'_>) -> String {
    let mut text = String::new();
    line!(text, "{}", style.strong(&permissions.principal));
    if permissions.services.is_empty() {
        line!(text, "  may do nothing");
    }
    for service in &permissions.services {
        line!(text, "\n{}", style.strong(&service.service));
        for allowed in &service.allowed {
            text.push_str(&self::allowed(allowed, service.actions, style));
        }
    }
    text
}

fn allowed(allowed: &Allowed, of: usize, style: Style<'_>) -> String {
    const SHOWN: usize = 8;
    let mut text = String::new();
    let names: Vec<&str> =
        allowed.actions.iter().map(|name| name.split_once(':').map_or(name.as_str(), |(_, name)| name)).collect();
    let actions = match names.len() {
        count if count == of => format!("all {of} actions"),
        count if count <= SHOWN => names.join(", "),
        count => format!("{count} of {of} actions: {}, …", names.get(..SHOWN).unwrap_or(&names).join(", ")),
    };
    line!(text, "  {}", style.good(&actions));
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
pub fn paths(paths: &[Path], between: (&str, &str), style: Style<'_>) -> String {
    let (from, to) = between;
    let mut text = String::new();
    if paths.is_empty() {
        line!(text, "{}: {from} cannot become {to}", style.good("no path"));
    }
    for (number, path) in paths.iter().enumerate() {
        let steps = path.steps.len();
        let title = format!("path {}: {steps} step{}", number + 1, if steps == 1 { "" } else { "s" });
        line!(text, "{}", style.strong(&title));
        line!(text, "  {from}");
        let mut holder = from;
        for step in &path.steps {
            text.push_str(&self::step(step, holder, style));
            holder = &step.to;
        }
    }
    text
}

fn step(step: &Step, holder: &str, style: Style<'_>) -> String {
    let mut text = String::new();
    let edge = &step.edge;
    if let Some(widening) = &edge.after {
        line!(text, "    after widening its own policies: {} on {}", widening.action, widening.resource);
        line!(text, "      {}", via(widening.by.as_ref(), holder, style));
    }
    line!(text, "    {} ({})", edge.kind.word(), edge.actions.join(", "));
    if !edge.conditional.is_empty() {
        line!(text, "      with {}", settings(&edge.conditional));
    }
    for by in &edge.by {
        let policy = style.policy(&by.source, holder, &by.statement);
        line!(text, "      {}", style.faint(&format!("by the {} {policy}", by.layer.name())));
    }
    line!(text, "  {}", style.strong(&step.to));
    text
}

/// How many principals and ways there are.
pub fn graph(graph: &AccessGraph) -> String {
    format!("{} principals, {} ways between them\n", graph.nodes().count(), graph.steps().count())
}

/// What is lost, then what is gained, by the statement responsible. What denied before goes by the names of `before`.
pub fn diff(diff: &AccessDiff, style: Style<'_>, before: &dyn Legend) -> String {
    let mut text = String::new();
    if diff.is_empty() {
        line!(text, "{} ({} principals compared)", style.good("nothing changes"), diff.principals);
    }
    for (title, shifts) in [("lost", &diff.lost), ("gained", &diff.gained)] {
        if shifts.is_empty() {
            continue;
        }
        let entries: usize = shifts.iter().map(|shift| shift.entries.len()).sum();
        line!(text, "{}", style.strong(&format!("{title}: {entries} change{}", if entries == 1 { "" } else { "s" })));
        for shift in shifts {
            let legend = if shift.by.reason == Reason::DeniedBefore { before } else { style.legend };
            text.push_str(&self::shift(shift, title == "gained", Style { legend, ..style }));
        }
    }
    text
}

fn shift(shift: &Shift, gained: bool, style: Style<'_>) -> String {
    const SHOWN: usize = 12;
    let mut text = String::new();
    let holder = shift.entries.first().map_or("", |entry| entry.principals.example());
    line!(text, "  {}", cause(&shift.by, holder, style.legend));
    text.push_str(&source(&shift.by.text, style));
    for entry in shift.entries.iter().take(SHOWN) {
        let mark = if gained { style.good("+") } else { style.bad("-") };
        line!(text, "    {mark} {}", self::entry(entry));
    }
    if shift.entries.len() > SHOWN {
        line!(text, "    … and {} more; --json has all", shift.entries.len() - SHOWN);
    }
    text
}

fn cause(cause: &Cause, holder: &str, legend: &dyn Legend) -> String {
    let source = cause.source.as_ref().map_or_else(|| "policy".to_owned(), |source| legend.policy(source));
    let place = cause.target.as_ref().map_or_else(String::new, |target| format!(" at {}", legend.place(target)));
    let statement = match (&cause.source, &cause.statement) {
        (Some(source), Some(statement)) => format!(": {}", legend.statement(source, holder, statement)),
        _ => String::new(),
    };
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

//! Rules at work: on resources that have changed, and when their time has come.

use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};
use service::EventHistory;
use state::config::rules::{
    ConfigRule, EvaluationResult, Frequency, Invocation, ResultKey, Source, SourceDetail, evaluate_at,
};
use state::config::{Config, ConfigurationItem};
use state::{Shared, Tx};

use super::rules::{Compliance, Evaluation, ManagedRule, Parameters, World, evaluate, evaluate_item, table};
use super::{guard, invocation};

/// An account and a Region.
pub(super) type Place<'a> = (AccountId, &'a Region);

/// What starts a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Starts {
    /// A change of a resource.
    pub(super) by_change: bool,
    /// The passing of time.
    pub(super) every: Option<Frequency>,
}

/// What a rule says of one resource.
enum Answer {
    Result(Evaluation),
    Nothing,
    Failed(&'static str, String),
}

/// What starts a rule. Where a managed rule can be started by either, it is.
pub(super) fn starts(rule: &ConfigRule) -> Starts {
    let scheduled = |detail: &&SourceDetail| detail.message_type == "ScheduledNotification";
    match &rule.source {
        Source::Aws(identifier) => {
            let row = table::find(identifier);
            let is_periodic = row.is_some_and(|row| row.trigger.is_periodic());
            let every = is_periodic.then(|| rule.frequency.unwrap_or(Frequency::DAILY));
            Starts { by_change: row.is_some_and(|row| row.trigger.is_by_change()), every }
        }
        Source::Lambda { details, .. } => {
            let schedule = details.iter().find(scheduled);
            let every = schedule.map(|detail| detail.frequency.or(rule.frequency).unwrap_or(Frequency::DAILY));
            Starts { by_change: details.iter().any(|detail| detail.message_type.contains("ItemChange")), every }
        }
        Source::Policy { .. } => Starts { by_change: true, every: None },
    }
}

/// Asks rules about resources of which something was recorded. Of what is gone they have nothing more to say.
pub(super) fn follow(tx: &mut Tx<'_>, place: Place<'_>, recorded: &[Shared<ConfigurationItem>]) {
    let Some(config) = tx.partition().config(place.0, place.1).cloned() else { return };
    let rules: Vec<&Shared<ConfigRule>> = config.rules.values().filter(|rule| starts(rule).by_change).collect();
    for item in recorded {
        let is_there = item.status.is_there();
        if !is_there && !config.results.is_empty() {
            forget(tx, place, item);
        }
        for rule in &rules {
            let is_asked = is_there || matches!(rule.source, Source::Lambda { .. });
            if !is_in_scope(rule, item) {
                unsay(tx, place, rule, item);
            } else if is_asked {
                ask(tx, place, rule, item);
            }
        }
    }
}

fn forget(tx: &mut Tx<'_>, place: Place<'_>, item: &ConfigurationItem) {
    if let Some(config) = tx.config_mut(place.0, place.1) {
        config.forget_resource(item.item.resource_type, &item.item.resource_id);
    }
}

/// Of what a rule is not about any more, or cannot judge, it says nothing: what it said before may be true no more.
fn unsay(tx: &mut Tx<'_>, place: Place<'_>, rule: &ConfigRule, item: &ConfigurationItem) {
    let key: ResultKey = (rule.name.clone(), item.item.resource_type.into(), item.item.resource_id.to_string().into());
    let is_known = tx.partition().config(place.0, place.1).is_some_and(|config| config.results.contains_key(&key));
    if is_known && let Some(config) = tx.config_mut(place.0, place.1) {
        config.results.remove(&key);
    }
}

fn is_in_scope(rule: &ConfigRule, item: &ConfigurationItem) -> bool {
    let item = &item.item;
    rule.scope.includes(item.resource_type, &item.resource_id, Some(&item.tags))
}

/// Evaluates everything that a rule is about, where its moment has come, and sees to it that it comes again. Of many moments
/// that have passed since, the last one counts.
pub(super) fn run(tx: &mut Tx<'_>, history: &EventHistory, place: Place<'_>, name: &str, now: Timestamp) {
    let Some(config) = tx.partition().config(place.0, place.1).cloned() else { return };
    let at = tx.now;
    let Some(rule) = config.rules.get(name).filter(|rule| rule.history.next == Some(at)) else { return };
    let starts = starts(rule);
    set(tx, place, name, |rule| rule.history.next = None);
    if starts.every.is_some() {
        by_time(tx, history, place, rule);
    }
    if starts.by_change {
        by_items(tx, place, &config, rule);
    }
    if let Some(every) = starts.every {
        let passed = now.since(at).as_secs() / every.period().as_secs();
        let periods = u32::try_from(passed).unwrap_or(u32::MAX).max(1);
        evaluate_at(tx, place.0, place.1, name, at.after(every.period().saturating_mul(periods)));
    }
}

/// Whatever is there is judged; what was said before of anything else is forgotten.
fn by_time(tx: &mut Tx<'_>, history: &EventHistory, place: Place<'_>, rule: &ConfigRule) {
    if let Source::Lambda { function, .. } = &rule.source {
        return invoke(tx, place, rule, function, None);
    }
    let Some((row, parameters)) = managed(rule) else { return };
    let uses = history.last_uses();
    let world = World { partition: tx.partition(), account: place.0, region: place.1, now: tx.now, uses: Some(&uses) };
    let all = evaluate(row, &parameters, &world);
    let tags_of = |evaluation: &Evaluation| {
        let subjects = world.subjects(evaluation.resource_type);
        let found = subjects.into_iter().find(|subject| subject.resource_id() == evaluation.resource_id);
        found.and_then(|subject| subject.tags().cloned())
    };
    let is_in_scope = |evaluation: &Evaluation| {
        let tags = rule.scope.tag_key.as_ref().and_then(|_| tags_of(evaluation));
        rule.scope.includes(evaluation.resource_type, &evaluation.resource_id, tags.as_ref())
    };
    let all: Vec<Evaluation> = all.into_iter().filter(is_in_scope).collect();
    if let Some(config) = tx.config_mut(place.0, place.1) {
        config.forget_results(&rule.name);
    }
    note(tx, place, rule, all);
}

/// What is recorded is judged.
fn by_items(tx: &mut Tx<'_>, place: Place<'_>, config: &Config, rule: &ConfigRule) {
    let types = managed(rule).map(|(row, _)| row.resource_types());
    let items = config.items.all().filter(|item| item.status.is_there() && is_in_scope(rule, item));
    let items = items.filter(|item| types.is_none_or(|types| types.contains(&item.item.resource_type)));
    let now = tx.now;
    set(tx, place, &rule.name, |rule| rule.history.invoked = Some(now));
    for item in items {
        ask(tx, place, rule, item);
    }
}

/// A managed rule and what it is told.
fn managed(rule: &ConfigRule) -> Option<(ManagedRule, Parameters)> {
    let Source::Aws(identifier) = &rule.source else { return None };
    let row = table::find(identifier)?;
    // They were read before the rule was taken.
    let given = Parameters::parse(rule.parameters.as_deref().unwrap_or("{}")).unwrap_or_default();
    Some((row, given.completed(row.parameters).unwrap_or_default()))
}

fn ask(tx: &mut Tx<'_>, place: Place<'_>, rule: &ConfigRule, item: &Shared<ConfigurationItem>) {
    let answer = match &rule.source {
        Source::Aws(_) => by_managed(tx, place, rule, item),
        Source::Policy { text, .. } => by_policy(place, text, item),
        Source::Lambda { function, .. } => return invoke(tx, place, rule, function, Some(item)),
    };
    match answer {
        Answer::Result(evaluation) => note(tx, place, rule, vec![evaluation]),
        Answer::Nothing => {}
        Answer::Failed(code, message) => {
            unsay(tx, place, rule, item);
            let at = tx.now;
            set(tx, place, &rule.name, |rule| rule.history.failed = Some((at, code.to_owned(), message)));
        }
    }
}

fn by_managed(tx: &Tx<'_>, place: Place<'_>, rule: &ConfigRule, item: &ConfigurationItem) -> Answer {
    let world = World { partition: tx.partition(), account: place.0, region: place.1, now: tx.now, uses: None };
    let Some((row, parameters)) = managed(rule) else { return Answer::Nothing };
    evaluate_item(row, &parameters, &world, &item.item).map_or(Answer::Nothing, Answer::Result)
}

fn by_policy(place: Place<'_>, text: &str, item: &ConfigurationItem) -> Answer {
    let document = super::document::written(item, place).to_string();
    let compliance = match guard::evaluate(text, &document) {
        Ok(guard::Verdict::Compliant) => Compliance::Compliant,
        Ok(guard::Verdict::NonCompliant) => Compliance::NonCompliant,
        Ok(guard::Verdict::NotApplicable) => Compliance::NotApplicable,
        Err(error) => return Answer::Failed("PolicyEvaluationFailed", error.to_string()),
    };
    let (resource_type, resource_id) = (item.item.resource_type, item.item.resource_id.to_string());
    Answer::Result(Evaluation { resource_type, resource_id, compliance, annotation: None })
}

/// Leaves a function something to answer.
fn invoke(
    tx: &mut Tx<'_>,
    place: Place<'_>,
    rule: &ConfigRule,
    function: &Arc<str>,
    item: Option<&Shared<ConfigurationItem>>,
) {
    let (token, invoked): (Arc<str>, Timestamp) = (tx.ids.uuid().into(), tx.now);
    let event = invocation::event(place, rule, item, &token, invoked).into();
    let (rule, function) = (rule.name.clone(), function.clone());
    let invocation = Invocation { token, rule: rule.clone(), function, event, invoked, answered: false };
    if let Some(config) = tx.config_mut(place.0, place.1) {
        config.invoke(invocation);
    }
    set(tx, place, &rule, |rule| rule.history.invoked = Some(invoked));
}

/// Takes in what a rule says.
fn note(tx: &mut Tx<'_>, place: Place<'_>, rule: &ConfigRule, said: Vec<Evaluation>) {
    let now = tx.now;
    let Some(config) = tx.config_mut(place.0, place.1) else { return };
    for Evaluation { resource_type, resource_id, compliance, annotation } in said {
        let key: ResultKey = (rule.name.clone(), resource_type.into(), resource_id.into());
        let result = EvaluationResult { compliance, annotation, ordering: now, invoked: now, recorded: now };
        config.note_result(key, result);
    }
    set(tx, place, &rule.name, |rule| {
        rule.history.invoked = Some(now);
        rule.history.evaluated = Some(now);
    });
}

fn set(tx: &mut Tx<'_>, place: Place<'_>, name: &str, change: impl FnOnce(&mut ConfigRule)) {
    let config = tx.config_mut(place.0, place.1);
    if let Some(rule) = config.and_then(|config| config.rules.get_mut(name)) {
        change(rule.make_mut());
    }
}

//! Rules, and what came of evaluating them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Arn, Region, Timestamp};
use imbl::ordmap::DiffItem;

use super::{Config, Work};
use crate::due::Task;
use crate::map::OrdMap;
use crate::{Shared, Tags, Tx};

/// How many rules there can be in an account and Region. See
/// <https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html>.
pub const RULES: usize = 1000;
/// How many invocations of functions are kept: the newest.
const INVOCATIONS: usize = 1000;

/// A rule. See [`ConfigRule`](https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html).
#[derive(Debug, Clone)]
pub struct ConfigRule {
    /// Its name, unique in account and Region.
    pub name: Arc<str>,
    /// `arn:aws:config:REGION:ACCOUNT:config-rule/config-rule-…`.
    pub arn: Arn,
    /// `config-rule-abc123`.
    pub id: Arc<str>,
    /// What a person says of it.
    pub description: Option<String>,
    /// What it is about.
    pub scope: Scope,
    /// What judges.
    pub source: Source,
    /// What it is told, as JSON.
    pub parameters: Option<String>,
    /// How often it runs, where that is said.
    pub frequency: Option<Frequency>,
    /// `DETECTIVE`, `PROACTIVE`.
    pub modes: Vec<String>,
    /// The service that made it.
    pub created_by: Option<String>,
    /// Its tags.
    pub tags: Tags,
    /// How its evaluations went.
    pub history: RuleHistory,
}

/// When a rule was evaluated, and will be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleHistory {
    /// When it was made.
    pub activated: Timestamp,
    /// When it was last asked.
    pub invoked: Option<Timestamp>,
    /// When it last gave results.
    pub evaluated: Option<Timestamp>,
    /// When it last failed, and why: a code and a sentence.
    pub failed: Option<(Timestamp, String, String)>,
    /// When somebody last had it evaluated.
    pub started: Option<Timestamp>,
    /// When everything that it is about is evaluated next.
    pub next: Option<Timestamp>,
}

/// What judges. See [`Source`](https://docs.aws.amazon.com/config/latest/APIReference/API_Source.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A managed rule, by its identifier.
    Aws(Arc<str>),
    /// A function, by its ARN.
    Lambda {
        /// `arn:aws:lambda:…`
        function: Arc<str>,
        /// What starts it.
        details: Vec<SourceDetail>,
    },
    /// A policy in Guard.
    Policy {
        /// `guard-2.x.x`
        runtime: String,
        /// The policy.
        text: Arc<str>,
        /// Whether debug logs are delivered.
        debug: bool,
        /// What starts it.
        details: Vec<SourceDetail>,
    },
}

/// What starts a custom rule. See
/// [`SourceDetail`](https://docs.aws.amazon.com/config/latest/APIReference/API_SourceDetail.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceDetail {
    /// `ScheduledNotification`, …
    pub message_type: String,
    /// How often, of what is scheduled.
    pub frequency: Option<Frequency>,
}

/// How often something runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency(u8);

impl Frequency {
    /// What a rule runs at that says nothing.
    pub const DAILY: Frequency = Frequency(24);
    const ALL: [(&'static str, Frequency); 5] = [
        ("One_Hour", Frequency(1)),
        ("Three_Hours", Frequency(3)),
        ("Six_Hours", Frequency(6)),
        ("Twelve_Hours", Frequency(12)),
        ("TwentyFour_Hours", Frequency(24)),
    ];
    /// Of `One_Hour` and the like.
    pub fn parse(name: &str) -> Option<Frequency> {
        Frequency::ALL.iter().find(|(known, _)| *known == name).map(|(_, found)| *found)
    }
    /// As the API writes it.
    pub fn name(self) -> &'static str {
        Frequency::ALL.iter().find(|(_, known)| *known == self).map_or("TwentyFour_Hours", |(name, _)| name)
    }
    /// The time between.
    pub fn period(self) -> Duration {
        Duration::from_hours(u64::from(self.0))
    }
}

/// What a rule is about; everything, where nothing is said. See
/// [`Scope`](https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Resources of these types.
    pub types: BTreeSet<String>,
    /// This one, of the one type.
    pub resource_id: Option<String>,
    /// Those with this tag.
    pub tag_key: Option<String>,
    /// And this value of it.
    pub tag_value: Option<String>,
}

impl Scope {
    /// Whether it is about a resource.
    pub fn includes(&self, resource_type: &str, resource_id: &str, tags: Option<&Tags>) -> bool {
        let value = self.tag_key.as_deref().map(|key| tags.and_then(|tags| tags.get(key)));
        let has_tag = match (value, &self.tag_value) {
            (None, _) => true,
            (Some(value), None) => value.is_some(),
            (Some(value), Some(wanted)) => value == Some(wanted),
        };
        let is_type = self.types.is_empty() || self.types.contains(resource_type);
        is_type && self.resource_id.as_deref().is_none_or(|id| id == resource_id) && has_tag
    }
}

/// Whether a resource is as a rule has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compliance {
    /// It is.
    Compliant,
    /// It is not.
    NonCompliant,
    /// The rule has nothing to say of it.
    NotApplicable,
}

impl Compliance {
    /// As the API writes it.
    pub fn name(self) -> &'static str {
        match self {
            Compliance::Compliant => "COMPLIANT",
            Compliance::NonCompliant => "NON_COMPLIANT",
            Compliance::NotApplicable => "NOT_APPLICABLE",
        }
    }
    /// That of a name.
    pub fn parse(name: &str) -> Option<Compliance> {
        [Compliance::Compliant, Compliance::NonCompliant, Compliance::NotApplicable]
            .into_iter()
            .find(|it| it.name() == name)
    }
}

/// What a rule last said of a resource. See
/// [`EvaluationResult`](https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationResult.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationResult {
    /// What came of it.
    pub compliance: Compliance,
    /// Why.
    pub annotation: Option<String>,
    /// The moment it is about.
    pub ordering: Timestamp,
    /// When the rule was asked.
    pub invoked: Timestamp,
    /// When the answer was recorded.
    pub recorded: Timestamp,
}

/// A rule, and the type and id of a resource.
pub type ResultKey = (Arc<str>, Arc<str>, Arc<str>);

/// A function that is asked, and has to answer with a token.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// What the answer names.
    pub token: Arc<str>,
    /// The rule.
    pub rule: Arc<str>,
    /// The function.
    pub function: Arc<str>,
    /// What the function is given, as JSON.
    pub event: Arc<str>,
    /// When.
    pub invoked: Timestamp,
    /// Whether it was answered.
    pub answered: bool,
}

/// Why a rule is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// There are as many as there can be.
    #[error("The account has as many rules as it can have in the Region.")]
    TooMany,
    /// There is no such account.
    #[error("There is no such account.")]
    NoAccount,
}

/// Puts a rule into its account and Region, in the place of one of its name, and has it evaluated at once.
///
/// # Errors
/// When there are too many.
pub fn put_rule(tx: &mut Tx<'_>, account: AccountId, region: &Region, rule: ConfigRule) -> Result<(), RuleError> {
    let config = tx.config_mut(account, region).ok_or(RuleError::NoAccount)?;
    // INVARIANT: an account has at most a thousand rules in a Region.
    if !config.rules.contains_key(&rule.name) && config.rules.len() >= RULES {
        return Err(RuleError::TooMany);
    }
    let name = rule.name.clone();
    let asks_the_same = |known: &Shared<ConfigRule>| {
        known.scope == rule.scope && known.source == rule.source && known.parameters == rule.parameters
    };
    // What was said to another question is no answer to this one.
    if !config.rules.get(&name).is_none_or(asks_the_same) {
        config.forget_results(&name);
    }
    config.rules.insert(name.clone(), rule.into());
    evaluate_at(tx, account, region, &name, tx.now);
    Ok(())
}

/// Takes a rule away, with what it found; whether there was one.
pub fn delete_rule(tx: &mut Tx<'_>, account: AccountId, region: &Region, name: &str) -> bool {
    let Some(config) = tx.config_mut(account, region) else { return false };
    let found = config.rules.remove(name).is_some();
    if found {
        config.forget_results(name);
        let waiting = config.invocations.iter().filter(|(_, invocation)| &*invocation.rule == name);
        let waiting: Vec<Arc<str>> = waiting.map(|(token, _)| token.clone()).collect();
        waiting.iter().for_each(|token| _ = config.invocations.remove(token));
    }
    found
}

/// Has everything that a rule is about evaluated at a moment, and not at another that was meant before.
pub fn evaluate_at(tx: &mut Tx<'_>, account: AccountId, region: &Region, name: &str, at: Timestamp) {
    let config = tx.config_mut(account, region);
    let Some(rule) = config.and_then(|config| config.rules.get_mut(name)).map(Shared::make_mut) else { return };
    rule.history.next = Some(at);
    let work = Work::Evaluate(rule.name.clone());
    tx.partition_mut().due.add(at, Task::Config { account, region: region.clone(), work });
}

impl Config {
    /// What a rule last said, by type and id.
    pub fn results_of<'a>(&'a self, rule: &str) -> impl Iterator<Item = (&'a ResultKey, &'a EvaluationResult)> {
        let rule: Arc<str> = rule.into();
        let from = (rule.clone(), Arc::from(""), Arc::from(""));
        let all = self.results.range(from..).take_while(move |(key, _)| key.0 == rule);
        all.map(|(key, result)| (key, &**result))
    }
    /// What rules say now and did not say before.
    pub fn results_since(&self, before: &Config) -> Vec<ResultKey> {
        let said = before.results.diff(&self.results).filter_map(|item| match item {
            DiffItem::Add(key, _) | DiffItem::Update { new: (key, _), .. } => Some(key.clone()),
            DiffItem::Remove(..) => None,
        });
        said.collect()
    }
    /// Forgets all that a rule said.
    pub fn forget_results(&mut self, rule: &str) {
        let keys: Vec<ResultKey> = self.results_of(rule).map(|(key, _)| key.clone()).collect();
        keys.iter().for_each(|key| _ = self.results.remove(key));
    }
    /// Forgets what all rules said of a resource.
    pub fn forget_resource(&mut self, resource_type: &str, resource_id: &str) {
        for rule in self.rules.keys() {
            self.results.remove(&(rule.clone(), resource_type.into(), resource_id.into()));
        }
    }
    /// Takes in what a rule says of a resource, unless it said something of a later moment before.
    pub fn note_result(&mut self, key: ResultKey, result: EvaluationResult) {
        if self.results.get(&key).is_none_or(|last| last.ordering <= result.ordering) {
            self.results.insert(key, result.into());
        }
    }
    /// Keeps an invocation, and forgets the oldest of too many.
    pub fn invoke(&mut self, invocation: Invocation) {
        self.invocations.insert(invocation.token.clone(), invocation.into());
        if self.invocations.len() > INVOCATIONS {
            let oldest =
                self.invocations.values().min_by_key(|it| (!it.answered, it.invoked)).map(|it| it.token.clone());
            oldest.iter().for_each(|token| _ = self.invocations.remove(token));
        }
    }
}

/// Rules by name.
pub type Rules = OrdMap<Arc<str>, Shared<ConfigRule>>;
/// What rules said last.
pub type Results = OrdMap<ResultKey, Shared<EvaluationResult>>;
/// Functions that were asked, by token.
pub type Invocations = OrdMap<Arc<str>, Shared<Invocation>>;

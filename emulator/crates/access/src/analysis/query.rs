use std::collections::BTreeMap;

use aws::{Region, Timestamp};
use serde::{Deserialize, Serialize};
use state::Partition;

use super::Asker;
use super::action_names::actions_named;
use super::condition_key::check_condition_key;
use super::explain::{Explanation, explain};
use super::graph::{Bounds, Path, Scope, graph};
use super::permissions::{Permissions, permissions};
use super::question::{Answer, Question, ask};
use super::resource_names::resource_named;
use super::signed_in::who_can_with_tags;
use super::text::{self, Asked, Style};
use super::who_can::{Grant, Wanted};

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// May a principal do something?
    Can,
    /// May it, and why?
    Explain,
    /// Who may do something?
    WhoCan,
    /// What may a principal do?
    Permissions,
    /// How does one principal become another?
    Paths,
}

/// The words of a query; each kind takes its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Query {
    /// Who asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal: Option<String>,
    /// What for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// On what; `*` when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Where a path begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Where a path ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Where requests would be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// What else requests would say; a key without values is removed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub context: BTreeMap<String, Vec<String>>,
    /// Steps of a path at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<usize>,
    /// Paths at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
}

/// What came of a query.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Found {
    /// Of [`Kind::Can`].
    Answer {
        /// Who asked.
        principal: String,
        /// For what.
        action: String,
        /// On what.
        resource: String,
        /// The answer.
        #[serde(flatten)]
        answer: Answer,
    },
    /// Of [`Kind::Explain`].
    Explanation(Box<Explanation>),
    /// Of [`Kind::WhoCan`].
    Grants {
        /// For what.
        action: String,
        /// On what.
        resource: String,
        /// Who.
        grants: Vec<Grant>,
    },
    /// Of [`Kind::Permissions`].
    Permissions(Permissions),
    /// Of [`Kind::Paths`].
    Paths {
        /// Where they begin.
        from: String,
        /// Where they end.
        to: String,
        /// The paths.
        paths: Vec<Path>,
    },
}

impl Found {
    /// Whether the answer is yes: allowed, somebody may, there is a path.
    pub fn is_yes(&self) -> bool {
        match self {
            Found::Answer { answer, .. } => answer.is_allowed(),
            Found::Explanation(explanation) => explanation.answer.is_allowed(),
            Found::Grants { grants, .. } => !grants.is_empty(),
            Found::Permissions(permissions) => !permissions.services.is_empty(),
            Found::Paths { paths, .. } => !paths.is_empty(),
        }
    }
    /// As people read it.
    pub fn text(&self, style: Style<'_>) -> String {
        match self {
            Found::Answer { principal, action, resource, answer } => {
                text::answer(answer, Asked { principal, action, resource }, style)
            }
            Found::Explanation(explanation) => text::explanation(explanation, style),
            Found::Grants { action, resource, grants } => text::grants(grants, (action, resource), style),
            Found::Permissions(permissions) => text::permissions(permissions, style),
            Found::Paths { from, to, paths } => text::paths(paths, (from, to), style),
        }
    }
}

impl Query {
    /// When and where its requests would be made.
    pub fn scope(&self, partition: &Partition, now: Timestamp) -> Scope {
        let region = self.region.as_deref().map_or_else(|| partition.global_region(), Region::from);
        let context = self.context.iter().map(|(key, values)| (key.clone(), values.clone())).collect();
        Scope { region, now, context }
    }

    /// Looks for the answer. `principal` reads the name of a principal.
    ///
    /// # Errors
    /// What is missing or wrong.
    pub fn run(
        &self,
        kind: Kind,
        partition: &Partition,
        now: Timestamp,
        principal: &dyn Fn(&str) -> Result<Asker, String>,
    ) -> Result<Found, String> {
        let scope = self.scope(partition, now);
        self.check_terms()?;
        let action = || action_named(required(self.action.as_deref(), "action")?);
        let resource = |action| resource_named(partition, self.resource.as_deref().unwrap_or("*"), action, principal);
        let asker = || principal(required(self.principal.as_deref(), "principal")?);
        match kind {
            Kind::Can | Kind::Explain => {
                let (asker, action) = (asker()?, action()?);
                let resource = resource(action)?;
                let (region, context) = (scope.region, scope.context);
                let question = Question { asker: &asker, action, resource: &resource, region, now, context };
                if kind == Kind::Explain {
                    return Ok(Found::Explanation(Box::new(explain(partition, &question))));
                }
                let answer = ask(partition, &question);
                Ok(Found::Answer { principal: asker.name(), action: action.to_owned(), resource, answer })
            }
            Kind::WhoCan => {
                let action = action()?;
                let resource = resource(action)?;
                let wanted = Wanted { action, resource: &resource, region: scope.region, now, context: scope.context };
                let grants = who_can_with_tags(partition, &wanted);
                Ok(Found::Grants { action: action.to_owned(), resource, grants })
            }
            Kind::Permissions => Ok(Found::Permissions(permissions(partition, &asker()?, &scope))),
            Kind::Paths => {
                let from = principal(required(self.from.as_deref(), "from")?)?.name();
                let to = principal(required(self.to.as_deref(), "to")?)?.name();
                let usual = Bounds::default();
                let (steps, limit) = (self.steps.unwrap_or(usual.steps), self.limit.unwrap_or(usual.paths));
                let paths = graph(partition, &scope).paths(&from, &to, Bounds { steps, paths: limit });
                Ok(Found::Paths { from, to, paths })
            }
        }
    }

    /// Whether the condition keys are such, and the Region has the form of one.
    ///
    /// # Errors
    /// When not, with help.
    pub fn check_terms(&self) -> Result<(), String> {
        for key in self.context.keys() {
            check_condition_key(key).map_err(told)?;
        }
        match self.region.as_deref() {
            Some(region) if !is_region(region) => Err(format!("`{region}` is no Region: it is written as `eu-west-1`")),
            Some(_) | None => Ok(()),
        }
    }
}

/// Whether a text has the form of a Region's code.
pub fn is_region(text: &str) -> bool {
    let shape = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.chars().all(shape) && text.contains('-') && text.ends_with(|c: char| c.is_ascii_digit())
}

/// The one action that a text names, as AWS spells it.
fn action_named(text: &str) -> Result<&'static str, String> {
    match actions_named(text).map_err(told)?.as_slice() {
        [action] => Ok(action),
        all => Err(format!(
            "`{text}` is {} actions, and one is asked about, such as `{}`",
            all.len(),
            all.first().unwrap_or(&"")
        )),
    }
}

/// What is wrong, with the help for it.
fn told((message, help): (String, Option<String>)) -> String {
    match help {
        Some(help) => format!("{message}; {help}"),
        None => message,
    }
}

fn required<'q>(word: Option<&'q str>, name: &str) -> Result<&'q str, String> {
    word.ok_or_else(|| format!("`{name}` is missing"))
}

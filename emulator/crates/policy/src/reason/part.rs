//! A request in parts that are independent of each other, and the choices in each.

use aws::Principal;

use super::Limit;
use super::kind::{ORGANIZATION, PATHS};
use super::language::{Pattern, Unit, examples, without};
use super::search::{Sides, Tests, search};
use super::values::{Value, Variables, is_ordered, patterns};
use crate::condition::Condition;
use crate::context::View;
use crate::principal::{Conduct, PrincipalElement};
use crate::resource::ResourceElement;
use crate::{Context, Effect, Request, Statement};

/// A choice of one part of a request.
#[derive(Debug, Clone, Default)]
pub(super) struct Choice {
    pub(super) resource: Option<String>,
    pub(super) principal: Option<Principal>,
    /// The keys of this part.
    pub(super) context: Context,
}

impl Choice {
    pub(super) fn resource(resource: String) -> Choice {
        Choice { resource: Some(resource), ..Choice::default() }
    }
    pub(super) fn key(key: &str, value: &Value) -> Choice {
        let mut choice = Choice::default();
        value.set(key, &mut choice.context);
        choice
    }
    /// What it says of a key.
    pub(super) fn value(&self, key: &str) -> Value {
        Value::of(key, &self.context)
    }
}

/// What a statement asks of a part.
#[derive(Debug, Clone, Copy)]
pub(super) enum Test<'s> {
    Resource(&'s ResourceElement),
    Principal(&'s PrincipalElement, Effect),
    Condition(&'s Condition),
}

impl<'s> Test<'s> {
    /// All that a statement asks.
    pub(super) fn of(statement: &'s Statement) -> impl Iterator<Item = Test<'s>> {
        let principal = statement.principals.as_deref().map(|it| Test::Principal(it, statement.effect()));
        let conditions = statement.conditions().iter().map(Test::Condition);
        statement.resources.iter().map(Test::Resource).chain(principal).chain(conditions)
    }

    /// Whether a choice passes it in a request for an action that says this besides.
    pub(super) fn passes(self, choice: &Choice, action: &str, of_s3: bool, besides: &View<'_>) -> bool {
        match self {
            Test::Resource(element) => {
                choice.resource.as_deref().is_some_and(|resource| element.covers(resource, of_s3, besides))
            }
            Test::Principal(element, effect) => choice.principal.as_ref().is_some_and(|principal| {
                let request =
                    Request { principal, action, resource: "*", resource_account: None, context: &choice.context };
                let conduct = Conduct { effect, has_boundary: false, gateway_endpoint: false };
                element.grantee(&request.prepare(), conduct).is_some()
            }),
            Test::Condition(condition) => condition.is_true(&choice.context.view().over(besides)),
        }
    }
}

/// What makes up a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Of<'s> {
    Resource,
    /// The principal, and the keys that follow from who it is.
    Principal,
    /// The organization of the principal, and its place there.
    Organization,
    Key(&'s str),
}

/// A part of the request, and what is asked of it.
#[derive(Debug)]
pub(super) struct Part<'s> {
    pub(super) of: Of<'s>,
    pub(super) tests: Vec<Test<'s>>,
}

impl<'s> Part<'s> {
    pub(super) fn new(of: Of<'s>) -> Part<'s> {
        Part { of, tests: Vec::new() }
    }
    pub(super) fn conditions(&self) -> Vec<&'s Condition> {
        let conditions = self.tests.iter().filter_map(|test| match test {
            Test::Condition(condition) => Some(*condition),
            _ => None,
        });
        conditions.collect()
    }
}

/// Statements by what they ask of which part.
pub(super) struct Wanted<'s> {
    pub(super) parts: Vec<Part<'s>>,
    sides: Sides,
}

impl<'s> Wanted<'s> {
    /// Of statements, each with whether it is a new one; `place` says of what kind of part a key is.
    pub(super) fn new(
        statements: impl Iterator<Item = (bool, &'s Statement)>,
        place: impl Fn(&'s str) -> Of<'s>,
    ) -> Wanted<'s> {
        let mut wanted = Wanted { parts: [Of::Resource, Of::Principal].map(Part::new).into(), sides: Sides::default() };
        for (is_new, statement) in statements {
            let mut tests = Tests::new();
            for test in Test::of(statement) {
                let part = wanted.part(match test {
                    Test::Resource(_) => Of::Resource,
                    Test::Principal(..) => Of::Principal,
                    Test::Condition(condition) => place(condition.key()),
                });
                if let Some(known) = wanted.parts.get_mut(part) {
                    tests.push((part, known.tests.len()));
                    known.tests.push(test);
                }
            }
            let sides = &mut wanted.sides;
            match (is_new, statement.effect()) {
                (true, Effect::Allow) => sides.new_allows.push(tests),
                (true, Effect::Deny) => sides.new_denies.push(tests),
                (false, Effect::Allow) => sides.old_allows.push(tests),
                (false, Effect::Deny) => sides.old_denies.push(tests),
            }
        }
        wanted
    }

    /// The number of a part, which is made where there is none.
    pub(super) fn part(&mut self, of: Of<'s>) -> usize {
        let is_it = |known: &Part<'_>| match (&known.of, &of) {
            (Of::Key(one), Of::Key(other)) => one.eq_ignore_ascii_case(other),
            (one, other) => one == other,
        };
        self.parts.iter().position(is_it).unwrap_or_else(|| {
            self.parts.push(Part::new(of));
            self.parts.len() - 1
        })
    }

    pub(super) fn find(&self, of: &Of<'_>) -> Option<&Part<'s>> {
        self.parts.iter().find(|part| match (&part.of, of) {
            (Of::Key(one), Of::Key(other)) => one.eq_ignore_ascii_case(other),
            (one, other) => *one == *other,
        })
    }

    /// Looks for one choice in each part that the new statements allow and the old ones do not.
    pub(super) fn search<'c>(
        &self,
        choices: &'c [Vec<Choice>],
        passes: impl Fn(Test<'s>, &Choice) -> bool,
        budget: &mut usize,
    ) -> Result<Option<Vec<&'c Choice>>, Limit> {
        let (mut dimensions, mut kept) = (Vec::new(), Vec::new());
        for (part, choices) in self.parts.iter().zip(choices) {
            let known =
                |choice: &Choice| -> Vec<bool> { part.tests.iter().map(|test| passes(*test, choice)).collect() };
            let (different, these) = different(choices.iter().map(known));
            dimensions.push(different);
            kept.push(these);
        }
        let chosen = search(&self.sides, &dimensions, budget)?;
        Ok(chosen.map(|chosen| {
            let chosen = chosen.iter().zip(&kept).zip(choices);
            chosen.filter_map(|((choice, kept), choices)| choices.get(*kept.get(*choice)?)).collect()
        }))
    }
}

/// Of choices that say the same the first, and where it stands.
fn different(choices: impl Iterator<Item = Vec<bool>>) -> (Vec<Vec<bool>>, Vec<usize>) {
    let mut known = std::collections::HashSet::new();
    choices.enumerate().filter(|(_, choice)| known.insert(choice.clone())).map(|(at, choice)| (choice, at)).unzip()
}

/// Organizations and places in them that conditions tell apart, and none; and whether there is one for everything. A place is
/// written `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`: see
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths>.
pub(super) fn organizations(
    conditions: &[&Condition],
    variables: Variables<'_>,
    budget: &mut usize,
) -> Result<(Vec<Choice>, bool), Limit> {
    let mut all: Vec<Pattern> = vec![vec![Unit::OneBut('/'), Unit::RunBut('/'), Unit::Char('/'), Unit::Run]];
    for condition in conditions {
        let of_organization = condition.key().eq_ignore_ascii_case(ORGANIZATION);
        all.extend(patterns(condition, variables).into_iter().map(|pattern| match of_organization {
            true => without(&pattern, '/').into_iter().chain([Unit::Char('/'), Unit::Run]).collect(),
            false => pattern,
        }));
    }
    let mut places = vec!["o-example/r-example/".to_owned()];
    places.extend(examples(&all, Some(0), budget)?);
    let choice = |place: &String| {
        let mut choice = Choice::default();
        choice.context.set(ORGANIZATION, place.split('/').next().unwrap_or_default());
        choice.context.set_many(PATHS, [place]);
        choice
    };
    let choices = std::iter::once(Choice::default()).chain(places.iter().map(choice)).collect();
    Ok((choices, conditions.iter().all(|condition| !is_ordered(condition))))
}

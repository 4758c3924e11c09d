//! One question about the actions that the same statements are about, and one kind of principals.

use super::assumed::{Assumed, MOST_TIED, tied};
use super::kind::{Kind, ORGANIZATION, PATHS};
use super::language::{Pattern, arn, examples, units};
use super::part::{Choice, Of, Part, Test, Wanted, organizations};
use super::principals::{Asked, Sought, principals};
use super::universe::{Nature, Type};
use super::values::{Value, Values, Variables, values};
use super::{Limit, Reasoning, Witness, allowing};
use crate::condition::SetOperator;
use crate::context::View;
use crate::glob::Token;
use crate::resource::ResourceElement;
use crate::{Context, Effect, Statement};

/// The statements of two policies that are about one action.
pub(super) struct Case<'s> {
    action: &'s str,
    kind: Kind,
    of_s3: bool,
    new: Vec<&'s Statement>,
    old: Vec<&'s Statement>,
    wanted: Wanted<'s>,
    /// The keys of variables.
    variables: Vec<&'s str>,
}

/// How well to look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// At resources that policies spell out: most new access is to such.
    Glance,
    /// At all there are.
    Full,
}

/// Values for the keys of variables, and the principal that some follow from.
struct Assignment {
    context: Context,
    principal: Option<Choice>,
}

/// How many texts a variable is tried with, and how many combinations.
const MOST_TEXTS: usize = 12;
const MOST_ASSIGNMENTS: usize = 144;

impl<'s> Case<'s> {
    /// Of statements, each with whether it is a new one.
    pub(super) fn new(
        action: &'s str,
        kind: Kind,
        statements: impl Iterator<Item = (bool, &'s Statement)>,
    ) -> Case<'s> {
        let of_s3 = action.get(..3).is_some_and(|service| service.eq_ignore_ascii_case("s3:"));
        let (mut new, mut old) = (Vec::new(), Vec::new());
        statements.for_each(|(is_new, statement)| if is_new { new.push(statement) } else { old.push(statement) });
        // What an old statement allows as well is nothing new and need not be looked at any further, as long as nothing that
        // the old ones deny is open now.
        let denying = |statement: &&&Statement| statement.effect() == Effect::Deny;
        if old.iter().filter(denying).all(|one| new.iter().filter(denying).any(|other| other.says(one))) {
            let allowing = |one: &Statement| old.iter().any(|it| it.effect() == Effect::Allow && it.says(one));
            new.retain(|one| one.effect() == Effect::Deny || !allowing(one));
        }
        let all: Vec<&Statement> = new.iter().chain(&old).copied().collect();
        let of_conditions = all.iter().flat_map(|it| it.conditions()).flat_map(|it| it.asks_for().skip(1));
        let mut variables: Vec<&str> = Vec::new();
        for key in all.iter().flat_map(|it| it.resource_keys()).chain(of_conditions) {
            if !kind.lacks(key) && !variables.iter().any(|known| known.eq_ignore_ascii_case(key)) {
                variables.push(key);
            }
        }
        let is_variable = |key: &str| variables.iter().any(|known| known.eq_ignore_ascii_case(key));
        let of_organization = |key: &str| key.eq_ignore_ascii_case(ORGANIZATION) || key.eq_ignore_ascii_case(PATHS);
        let place = |key: &'s str| match key {
            _ if kind.decides(key) => Of::Principal,
            _ if of_organization(key) && kind.has_account() && !is_variable(ORGANIZATION) && !is_variable(PATHS) => {
                Of::Organization
            }
            key => Of::Key(key),
        };
        let sides = new.iter().map(|it| (true, *it)).chain(old.iter().map(|it| (false, *it)));
        let mut wanted = Wanted::new(sides, place);
        // A variable's key has values even where no condition asks for it.
        for key in variables.iter().filter(|key| !kind.decides(key)) {
            wanted.part(Of::Key(key));
        }
        Case { action, kind, of_s3, new, old, wanted, variables }
    }

    fn statements(&self) -> impl Iterator<Item = &'s Statement> {
        self.new.iter().chain(&self.old).copied()
    }

    /// Whether there is anything to look for.
    pub(super) fn is_open(&self) -> bool {
        let is_asked = self.kind != Kind::Root || !crate::refuses_root(self.action);
        is_asked && self.new.iter().any(|statement| statement.effect() == Effect::Allow)
    }

    /// Whether the new statements allow a request that the old ones do not, looked for with a [`Care`].
    pub(super) fn decide(&self, care: Care, budget: &mut usize) -> Reasoning {
        self.find(care, budget).unwrap_or_else(Reasoning::Undecided)
    }

    fn find(&self, care: Care, budget: &mut usize) -> Result<Reasoning, Limit> {
        let mut complete = true;
        let assignments = self.assignments(&mut complete, budget)?;
        for assignment in &assignments {
            if let Some(witness) = self.with(assignment, care, &mut complete, budget)? {
                return Ok(Reasoning::Some(Box::new(witness)));
            }
        }
        if care == Care::Glance {
            return Ok(Reasoning::None);
        }
        if !complete {
            return Err(Limit::MixedTypes);
        }
        if !self.variables.is_empty() && self.whatever_variables_are(&assignments, budget)? {
            return Err(Limit::Variables);
        }
        Ok(Reasoning::None)
    }

    /// Values for the keys of variables: those that their own conditions tell apart, and texts that patterns spell out.
    fn assignments(&self, complete: &mut bool, budget: &mut usize) -> Result<Vec<Assignment>, Limit> {
        let (decided, free): (Vec<&str>, Vec<&str>) = self.variables.iter().partition(|key| self.kind.decides(key));
        let mut assignments = vec![Assignment { context: Context::new(), principal: None }];
        if !decided.is_empty() {
            let found = self.principals(Variables::Any(self.kind), None, complete, budget)?;
            let of = |choice: Choice| Assignment { context: choice.context.clone(), principal: Some(choice) };
            assignments = found.into_iter().map(of).take(MOST_ASSIGNMENTS).collect();
        }
        let spelt = self.spelt();
        for key in free {
            let mut found: Vec<Value> = spelt.iter().map(|text| Value::Single(text.clone())).collect();
            let of_conditions = self.values(key, Variables::Any(self.kind), &[], budget)?;
            *complete &= of_conditions.complete;
            found.extend(of_conditions.values);
            let nature = Nature::of(key, false);
            found.retain(|value| match value {
                Value::Single(text) => nature.single && nature.of.admits(text),
                Value::Many(_) => nature.many,
                Value::Absent => nature.absent,
            });
            let with = |assignment: &Assignment| -> Vec<Assignment> {
                let set = |value: &Value| {
                    let mut context = assignment.context.clone();
                    value.set(key, &mut context);
                    Assignment { context, principal: assignment.principal.clone() }
                };
                found.iter().map(set).collect()
            };
            assignments = assignments.iter().flat_map(with).take(MOST_ASSIGNMENTS).collect();
        }
        Ok(assignments)
    }

    /// Texts that variables could stand for, because patterns of resources and conditions spell them out; and one that none
    /// does.
    fn spelt(&self) -> Vec<String> {
        let mut texts = vec!["someone".to_owned()];
        let of_resources = self.statements().filter_map(Statement::resources).flat_map(|(_, patterns)| patterns);
        let of_conditions = self.statements().flat_map(Statement::conditions).flat_map(|it| it.values());
        for text in of_resources.chain(of_conditions).flat_map(|text| text.split(['/', ':', '*', '?', '$', '{', '}'])) {
            if !text.is_empty() && texts.len() < MOST_TEXTS && !texts.iter().any(|known| known == text) {
                texts.push(text.to_owned());
            }
        }
        texts
    }

    /// The principals that are told apart, those apart that were `tried` before.
    fn principals(
        &self,
        variables: Variables<'_>,
        tried: Option<(&str, &[String])>,
        complete: &mut bool,
        budget: &mut usize,
    ) -> Result<Vec<Choice>, Limit> {
        let mut asked = Asked::default();
        for test in self.wanted.find(&Of::Principal).iter().flat_map(|part| &part.tests) {
            match test {
                Test::Principal(element, _) => asked.entries.extend(&element.entries),
                Test::Condition(condition) => asked.conditions.push(condition),
                Test::Resource(_) => {}
            }
        }
        let spelt = if self.variables.is_empty() { Vec::new() } else { self.spelt() };
        let sought = Sought { kind: self.kind, asked: &asked, variables, tried, spelt: &spelt };
        let (found, is_complete) = principals(&sought, budget)?;
        *complete &= is_complete;
        Ok(found)
    }

    /// The values that a key can have, those apart that were `tried` before.
    fn values(
        &self,
        key: &str,
        variables: Variables<'_>,
        tried: &[Value],
        budget: &mut usize,
    ) -> Result<Values, Limit> {
        if self.kind.lacks(key) {
            return Ok(Values { values: vec![Value::Absent], complete: true });
        }
        let conditions = self.wanted.find(&Of::Key(key)).map_or_else(Vec::new, Part::conditions);
        let by_sets = conditions.iter().any(|condition| condition.operator.set != SetOperator::None);
        values(Nature::of(key, by_sets), &conditions, variables, tried, budget)
    }

    /// The choices in a part of a request in which variables have these values.
    fn choices(
        &self,
        part: &Part<'s>,
        assignment: &Assignment,
        care: Care,
        complete: &mut bool,
        budget: &mut usize,
    ) -> Result<Vec<Choice>, Limit> {
        let view = assignment.context.view();
        let known = Variables::Known(&view);
        Ok(match part.of {
            Of::Resource if care == Care::Glance => self.spelt_resources(),
            Of::Resource => self.resources(known, budget)?,
            Of::Principal => match &assignment.principal {
                Some(principal) => vec![principal.clone()],
                None => self.principals(known, None, complete, budget)?,
            },
            Of::Organization => {
                let (found, is_complete) = organizations(&part.conditions(), known, budget)?;
                *complete &= is_complete;
                found
            }
            Of::Key(key) if self.is_variable(key) => vec![Choice::key(key, &Value::of(key, &assignment.context))],
            Of::Key(key) => {
                let values = self.values(key, known, &[], budget)?;
                *complete &= values.complete;
                values.values.iter().map(|value| Choice::key(key, value)).collect()
            }
        })
    }

    fn is_variable(&self, key: &str) -> bool {
        self.variables.iter().any(|known| known.eq_ignore_ascii_case(key))
    }

    /// A request in which variables have these values.
    fn with(
        &self,
        assignment: &Assignment,
        care: Care,
        complete: &mut bool,
        budget: &mut usize,
    ) -> Result<Option<Witness>, Limit> {
        let parts = self.wanted.parts.iter();
        let choices = parts.map(|part| self.choices(part, assignment, care, complete, budget));
        let choices: Vec<Vec<Choice>> = choices.collect::<Result<_, _>>()?;
        let view = assignment.context.view();
        let passes = |test: Test<'s>, choice: &Choice| test.passes(choice, self.action, self.of_s3, &view);
        let Some(chosen) = self.wanted.search(&choices, passes, budget)? else { return Ok(None) };
        let mut witness = Witness { action: self.action.to_owned(), ..Witness::default() };
        for choice in chosen {
            witness.resource = choice.resource.clone().unwrap_or(witness.resource);
            witness.principal = choice.principal.clone().or(witness.principal);
            for (key, _) in choice.context.iter() {
                choice.value(key).set(key, &mut witness.context);
            }
        }
        // Nothing is said to be allowed that the evaluator does not allow.
        let Some(statement) = allowing(&self.new, &witness, self.kind) else { return Err(Limit::Conditions) };
        witness.statement = statement;
        if allowing(&self.old, &witness, self.kind).is_some() {
            return Err(Limit::Conditions);
        }
        if self.kind == Kind::Holder {
            witness.principal = None;
        }
        Ok(Some(witness))
    }

    /// Whether there could be a request if patterns and conditions with variables matched whatever they might.
    ///
    /// What was tried need not be looked at again where there is but one variable.
    fn whatever_variables_are(&self, tried: &[Assignment], budget: &mut usize) -> Result<bool, Limit> {
        let any = Variables::Any(self.kind);
        let tied = tied(self.statements());
        if tied.len() > MOST_TIED {
            return Err(Limit::Variables);
        }
        let mut complete = true;
        let mut choices = Vec::new();
        for part in &self.wanted.parts {
            // The one variable, where it belongs to this part.
            let variable = match self.variables.as_slice() {
                [key] if self.kind.decides(key) => Some(*key).filter(|_| part.of == Of::Principal),
                [key] => Some(*key).filter(|key| matches!(part.of, Of::Key(known) if known.eq_ignore_ascii_case(key))),
                _ => None,
            };
            let tried: Vec<Value> = match variable {
                Some(key) => tried.iter().map(|it| Value::of(key, &it.context)).collect(),
                None => Vec::new(),
            };
            let mut found = match part.of {
                Of::Resource => self.resources(any, budget)?,
                Of::Principal => {
                    let texts: Vec<String> = tried.iter().filter_map(Value::single).collect();
                    self.principals(any, variable.map(|key| (key, texts.as_slice())), &mut complete, budget)?
                }
                Of::Organization => organizations(&part.conditions(), any, budget)?.0,
                Of::Key(key) => {
                    let values = self.values(key, any, &tried, budget)?;
                    values.values.iter().map(|value| Choice::key(key, value)).collect()
                }
            };
            if let Some(key) = variable {
                found.retain(|choice| !tried.contains(&choice.value(key)));
            }
            choices.push(found);
        }
        for number in 0..1_usize << tied.len() {
            let assumed = Assumed::new(&tied, number, self.kind);
            let passes = |test: Test<'s>, choice: &Choice| match test {
                Test::Resource(element) => {
                    choice.resource.as_deref().is_some_and(|resource| assumed.covers(element, resource, self.of_s3))
                }
                Test::Condition(condition) => assumed.holds(condition, choice),
                Test::Principal(..) => test.passes(choice, self.action, self.of_s3, &View::EMPTY),
            };
            if self.wanted.search(&choices, passes, budget)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Resources that the statements tell apart: `*`, and ARNs.
    fn resources(&self, variables: Variables<'_>, budget: &mut usize) -> Result<Vec<Choice>, Limit> {
        let mut patterns: Vec<Pattern> = Vec::new();
        for pattern in self.elements().flat_map(|element| &element.patterns) {
            patterns.extend(variables.units(&pattern.as_tokens()).filter(|units| !patterns.contains(units)));
        }
        patterns.push(arn());
        // `*` is what some actions are done on: it must not stand for other texts, nor they for it.
        patterns.push(units(&[Token::Text("*".into())]));
        let mut found = self.spelt_resources();
        for required in self.required(variables, &patterns) {
            let texts = examples(&patterns, required, budget)?.into_iter().filter(|text| Type::Arn.admits(text));
            found.extend(texts.map(Choice::resource));
        }
        Ok(found)
    }

    /// The patterns by which the new statements allow, one of which every resource matches that there is to find: so each is
    /// looked at by itself. None where a statement allows all but what matches.
    fn required(&self, variables: Variables<'_>, patterns: &[Pattern]) -> Vec<Option<usize>> {
        let mut required = Vec::new();
        for statement in self.new.iter().filter(|statement| statement.effect() == Effect::Allow) {
            let Some(element) = statement.resources.as_ref().filter(|element| !element.negated) else {
                return vec![None];
            };
            for units in element.patterns.iter().filter_map(|pattern| variables.units(&pattern.as_tokens())) {
                let number = patterns.iter().position(|pattern| *pattern == units);
                if !required.contains(&number) {
                    required.push(number);
                }
            }
        }
        required
    }

    /// `*`, and ARNs that patterns spell out.
    fn spelt_resources(&self) -> Vec<Choice> {
        let patterns = self.elements().flat_map(|element| &element.patterns);
        let spelt =
            patterns.map(|pattern| pattern.text().replace(['*', '?'], "x")).filter(|text| Type::Arn.admits(text));
        std::iter::once("*".to_owned()).chain(spelt).map(Choice::resource).collect()
    }

    fn elements(&self) -> impl Iterator<Item = &'s ResourceElement> {
        self.statements().filter_map(|statement| statement.resources.as_ref())
    }
}

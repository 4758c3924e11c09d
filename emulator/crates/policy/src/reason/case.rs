//! One question about the actions that the same statements are about.

use super::language::{Pattern, arn, examples, units};
use super::search::{Choices, Sides, Tests, search};
use super::universe::{Nature, Type};
use super::values::{Value, Values, Variables, values};
use super::{Limit, Reasoning, Witness, allowing};
use crate::condition::{Condition, SetOperator};
use crate::glob::Token;
use crate::resource::ResourceElement;
use crate::{Context, Effect, Statement};

/// The statements of two policies that are about one action.
pub(super) struct Case<'s> {
    action: &'s str,
    of_s3: bool,
    new: Vec<&'s Statement>,
    old: Vec<&'s Statement>,
    /// The keys that conditions ask for, each with these conditions.
    keys: Vec<(&'s str, Vec<&'s Condition>)>,
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

/// The values of each part of a request: of the resource, and of the keys.
struct Parts {
    resources: Vec<String>,
    keys: Vec<Vec<Value>>,
}

/// Assumptions on patterns and conditions with variables, by their texts: whether they match.
type Assumed<'s> = [(Tied<'s>, bool)];

/// What depends on a variable.
#[derive(Clone, Copy)]
enum Tied<'s> {
    Resource(&'s str),
    Condition(&'s Condition),
}

/// How many patterns and conditions with variables are assumed to match or not, all combinations of them.
const MOST_TIED: usize = 6;
/// How many texts a variable is tried with, and how many combinations.
const MOST_TEXTS: usize = 12;
const MOST_ASSIGNMENTS: usize = 144;

impl<'s> Case<'s> {
    /// Of statements, each with whether it is a new one.
    pub(super) fn new(action: &'s str, statements: impl Iterator<Item = (bool, &'s Statement)>) -> Case<'s> {
        let of_s3 = action.get(..3).is_some_and(|service| service.eq_ignore_ascii_case("s3:"));
        let (mut new, mut old) = (Vec::new(), Vec::new());
        statements.for_each(|(is_new, statement)| if is_new { new.push(statement) } else { old.push(statement) });
        // What an old statement allows as well is nothing new and need not be looked at any further, as long as nothing that
        // the old ones deny is open now.
        let denying = |statement: &&&Statement| statement.effect() == Effect::Deny;
        if old.iter().filter(denying).all(|one| new.iter().filter(denying).any(|other| says(other, one))) {
            let allowing = |one: &Statement| old.iter().any(|it| it.effect() == Effect::Allow && says(it, one));
            new.retain(|one| one.effect() == Effect::Deny || !allowing(one));
        }
        let mut case = Case { action, of_s3, new, old, keys: Vec::new(), variables: Vec::new() };
        let statements: Vec<&Statement> = case.statements().collect();
        for condition in statements.iter().flat_map(|statement| statement.conditions()) {
            match case.keys.iter_mut().find(|(key, _)| key.eq_ignore_ascii_case(condition.key())) {
                Some((_, conditions)) => conditions.push(condition),
                None => case.keys.push((condition.key(), vec![condition])),
            }
        }
        let of_conditions = statements.iter().flat_map(|it| it.conditions()).flat_map(|it| it.asks_for().skip(1));
        for key in statements.iter().flat_map(|it| it.resource_keys()).chain(of_conditions) {
            if !case.variables.iter().any(|known| known.eq_ignore_ascii_case(key)) {
                case.variables.push(key);
            }
        }
        // A variable's key has values even where no condition asks for it.
        for key in case.variables.clone() {
            if !case.keys.iter().any(|(known, _)| known.eq_ignore_ascii_case(key)) {
                case.keys.push((key, Vec::new()));
            }
        }
        case
    }

    fn statements(&self) -> impl Iterator<Item = &'s Statement> {
        self.new.iter().chain(&self.old).copied()
    }

    /// Whether there is anything to look for.
    pub(super) fn is_open(&self) -> bool {
        self.new.iter().any(|statement| statement.effect() == Effect::Allow)
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
    fn assignments(&self, complete: &mut bool, budget: &mut usize) -> Result<Vec<Context>, Limit> {
        let mut assignments = vec![Context::new()];
        let spelt = self.spelt();
        for key in &self.variables {
            let mut found: Vec<Value> = spelt.iter().map(|text| Value::Single(text.clone())).collect();
            let of_conditions = self.values(key, Variables::Any, &[], budget)?;
            *complete &= of_conditions.complete;
            found.extend(of_conditions.values);
            let nature = Nature::of(key, false);
            found.retain(|value| match value {
                Value::Single(text) => nature.single && nature.of.admits(text),
                Value::Many(_) => nature.many,
                Value::Absent => nature.absent,
            });
            let with = |assignment: &Context| -> Vec<Context> {
                let set = |value: &Value| {
                    let mut assignment = assignment.clone();
                    value.set(key, &mut assignment);
                    assignment
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
        let of_conditions = self.keys.iter().flat_map(|(_, conditions)| conditions).flat_map(|it| it.values());
        for text in of_resources.chain(of_conditions).flat_map(|text| text.split(['/', ':', '*', '?', '$', '{', '}'])) {
            if !text.is_empty() && texts.len() < MOST_TEXTS && !texts.iter().any(|known| known == text) {
                texts.push(text.to_owned());
            }
        }
        texts
    }

    /// The values that a key can have, those apart that were `tried` before.
    fn values(
        &self,
        key: &str,
        variables: Variables<'_>,
        tried: &[Value],
        budget: &mut usize,
    ) -> Result<Values, Limit> {
        let found = self.keys.iter().find(|(known, _)| known.eq_ignore_ascii_case(key));
        let conditions = found.map_or(&[][..], |(_, conditions)| conditions);
        let by_sets = conditions.iter().any(|condition| condition.operator.set != SetOperator::None);
        values(Nature::of(key, by_sets), conditions, variables, tried, budget)
    }

    /// A request in which variables have these values.
    fn with(
        &self,
        assignment: &Context,
        care: Care,
        complete: &mut bool,
        budget: &mut usize,
    ) -> Result<Option<Witness>, Limit> {
        let view = assignment.view();
        let known = Variables::Known(&view);
        let resources = match care {
            Care::Glance => self.spelt_resources(),
            Care::Full => self.resources(known, budget)?,
        };
        let mut parts = Parts { resources, keys: Vec::new() };
        for (key, _) in &self.keys {
            let is_given = self.variables.iter().any(|known| known.eq_ignore_ascii_case(key));
            if is_given {
                parts.keys.push(vec![given(assignment, key)]);
                continue;
            }
            let values = self.values(key, known, &[], budget)?;
            *complete &= values.complete;
            parts.keys.push(values.values);
        }
        let covers = |element: &ResourceElement, resource: &str| element.covers(resource, self.of_s3, &view);
        let holds = |condition: &Condition, key: &str, value: &Value| {
            let mut context = assignment.clone();
            value.set(key, &mut context);
            condition.holds(&context)
        };
        let Some(chosen) = self.search(&parts, covers, holds, budget)? else { return Ok(None) };
        let mut context = assignment.clone();
        for (((key, _), values), choice) in self.keys.iter().zip(&parts.keys).zip(chosen.iter().skip(1)) {
            if let Some(value) = values.get(*choice) {
                value.set(key, &mut context);
            }
        }
        let resource = chosen.first().and_then(|choice| parts.resources.get(*choice)).cloned().unwrap_or_default();
        let mut witness = Witness { action: self.action.to_owned(), resource, context, statement: 0 };
        // Nothing is said to be allowed that the evaluator does not allow.
        let Some(statement) = allowing(&self.new, &witness) else { return Err(Limit::Conditions) };
        witness.statement = statement;
        if allowing(&self.old, &witness).is_some() {
            return Err(Limit::Conditions);
        }
        Ok(Some(witness))
    }

    /// Whether there could be a request if patterns and conditions with variables matched whatever they might.
    ///
    /// What was tried need not be looked at again where there is but one variable.
    fn whatever_variables_are(&self, tried: &[Context], budget: &mut usize) -> Result<bool, Limit> {
        let resources = self.resources(Variables::Any, budget)?;
        let mut parts = Parts { resources, keys: Vec::new() };
        for (key, _) in &self.keys {
            let tried: Vec<Value> = match self.variables.as_slice() {
                [variable] if variable.eq_ignore_ascii_case(key) => tried.iter().map(|it| given(it, key)).collect(),
                _ => Vec::new(),
            };
            let mut values = self.values(key, Variables::Any, &tried, budget)?.values;
            values.retain(|value| !tried.contains(value));
            parts.keys.push(values);
        }
        let tied = self.tied();
        if tied.len() > MOST_TIED {
            return Err(Limit::Variables);
        }
        for number in 0..1_usize << tied.len() {
            let assumed: Vec<(Tied<'_>, bool)> =
                tied.iter().enumerate().map(|(bit, tied)| (*tied, number >> bit & 1 == 1)).collect();
            let covers = |element: &ResourceElement, resource: &str| {
                let matches = element.patterns.iter().any(|pattern| {
                    pattern.matches_with_any(resource, self.of_s3)
                        && assumption(&assumed, Tied::Resource(pattern.text())).unwrap_or(true)
                });
                matches != element.negated
            };
            let holds = |condition: &Condition, key: &str, value: &Value| {
                let mut context = Context::new();
                value.set(key, &mut context);
                match assumption(&assumed, Tied::Condition(condition)) {
                    Some(holds) if *value != Value::Absent => holds,
                    _ => condition.holds(&context),
                }
            };
            if self.search(&parts, covers, holds, budget)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Patterns and conditions with variables, each once.
    fn tied(&self) -> Vec<Tied<'s>> {
        let mut tied: Vec<Tied<'s>> = Vec::new();
        let patterns = self.statements().filter_map(|it| it.resources.as_ref()).flat_map(|it| &it.patterns);
        let patterns = patterns.filter(|it| it.has_variables()).map(|it| Tied::Resource(it.text()));
        let conditions = self.statements().flat_map(Statement::conditions).filter(|it| it.has_variables());
        for one in patterns.chain(conditions.map(Tied::Condition)) {
            if !tied.iter().any(|known| known.is_same(one)) {
                tied.push(one);
            }
        }
        tied
    }

    /// Resources that the statements tell apart: `*`, and ARNs.
    fn resources(&self, variables: Variables<'_>, budget: &mut usize) -> Result<Vec<String>, Limit> {
        let mut patterns: Vec<Pattern> = Vec::new();
        for pattern in self.elements().flat_map(|element| &element.patterns) {
            patterns.extend(variables.units(&pattern.as_tokens()).filter(|units| !patterns.contains(units)));
        }
        patterns.push(arn());
        // `*` is what some actions are done on: it must not stand for other texts, nor they for it.
        patterns.push(units(&[Token::Text("*".into())]));
        let mut found = self.spelt_resources();
        for required in self.required(variables, &patterns) {
            found.extend(examples(&patterns, required, budget)?.into_iter().filter(|text| Type::Arn.admits(text)));
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
    fn spelt_resources(&self) -> Vec<String> {
        let patterns = self.elements().flat_map(|element| &element.patterns);
        let spelt =
            patterns.map(|pattern| pattern.text().replace(['*', '?'], "x")).filter(|text| Type::Arn.admits(text));
        std::iter::once("*".to_owned()).chain(spelt).collect()
    }

    fn elements(&self) -> impl Iterator<Item = &'s ResourceElement> {
        self.statements().filter_map(|statement| statement.resources.as_ref())
    }

    /// Looks for a resource and values that the new statements allow and the old ones do not.
    fn search(
        &self,
        parts: &Parts,
        covers: impl Fn(&ResourceElement, &str) -> bool,
        holds: impl Fn(&Condition, &str, &Value) -> bool,
        budget: &mut usize,
    ) -> Result<Option<Vec<usize>>, Limit> {
        let mut sides = Sides::default();
        let mut elements: Vec<&ResourceElement> = Vec::new();
        let mut conditions: Vec<Vec<&Condition>> = vec![Vec::new(); self.keys.len()];
        for (is_new, statement) in self.new.iter().map(|it| (true, it)).chain(self.old.iter().map(|it| (false, it))) {
            let mut tests = Tests::new();
            if let Some(element) = &statement.resources {
                tests.push((0, elements.len()));
                elements.push(element);
            }
            for condition in statement.conditions() {
                let at = self.keys.iter().position(|(key, _)| key.eq_ignore_ascii_case(condition.key()));
                if let Some((at, known)) = at.and_then(|at| Some((at, conditions.get_mut(at)?))) {
                    tests.push((at + 1, known.len()));
                    known.push(condition);
                }
            }
            match (is_new, statement.effect()) {
                (true, Effect::Allow) => sides.new_allows.push(tests),
                (true, Effect::Deny) => sides.new_denies.push(tests),
                (false, Effect::Allow) => sides.old_allows.push(tests),
                (false, Effect::Deny) => sides.old_denies.push(tests),
            }
        }
        let of_resource =
            |resource: &String| -> Vec<bool> { elements.iter().map(|element| covers(element, resource)).collect() };
        let (resources, kept) = different(parts.resources.iter().map(of_resource));
        let (mut dimensions, mut kept) = (vec![resources], vec![kept]);
        for (((key, _), values), conditions) in self.keys.iter().zip(&parts.keys).zip(&conditions) {
            let of_value = |value: &Value| -> Vec<bool> {
                conditions.iter().map(|condition| holds(condition, key, value)).collect()
            };
            let (choices, these) = different(values.iter().map(of_value));
            dimensions.push(choices);
            kept.push(these);
        }
        let chosen = search(&sides, &dimensions, budget)?;
        Ok(chosen.map(|chosen| {
            chosen.iter().zip(&kept).map(|(choice, kept)| kept.get(*choice).copied().unwrap_or(0)).collect()
        }))
    }
}

/// Whether a statement plainly covers all that another one covers: it has no condition of its own, and lists the same patterns
/// or all resources.
fn says(one: &Statement, other: &Statement) -> bool {
    let same = |condition: &Condition| {
        other.conditions().iter().any(|known| Tied::Condition(known).is_same(Tied::Condition(condition)))
    };
    let lists = |one: &ResourceElement, other: &ResourceElement| {
        let has = |element: &ResourceElement, text: &str| element.patterns.iter().any(|pattern| pattern.text() == text);
        let all = |of: &ResourceElement, other: &ResourceElement| of.patterns.iter().all(|it| has(other, it.text()));
        match (one.negated, other.negated) {
            (false, false) => has(one, "*") || all(other, one),
            (false, true) => has(one, "*"),
            (true, true) => all(one, other),
            (true, false) => false,
        }
    };
    let covers = match (&one.resources, &other.resources) {
        (None, _) => true,
        (Some(one), Some(other)) => lists(one, other),
        (Some(one), None) => !one.negated && one.patterns.iter().any(|pattern| pattern.text() == "*"),
    };
    covers && one.conditions().iter().all(same)
}

/// Of choices that say the same the first, and where it stands.
fn different(choices: impl Iterator<Item = Vec<bool>>) -> (Choices, Vec<usize>) {
    let mut known = std::collections::HashSet::new();
    choices.enumerate().filter(|(_, choice)| known.insert(choice.clone())).map(|(at, choice)| (choice, at)).unzip()
}

/// What a context says of a key.
fn given(context: &Context, key: &str) -> Value {
    match context.get(key) {
        None => Value::Absent,
        Some(value) => match value.single() {
            Some(text) => Value::Single(text.to_owned()),
            None => Value::Many(value.values().map(str::to_owned).collect()),
        },
    }
}

fn assumption(assumed: &Assumed<'_>, tied: Tied<'_>) -> Option<bool> {
    assumed.iter().find(|(known, _)| known.is_same(tied)).map(|(_, holds)| *holds)
}

impl Tied<'_> {
    /// Whether both find the same of every request.
    fn is_same(self, other: Tied<'_>) -> bool {
        match (self, other) {
            (Tied::Resource(one), Tied::Resource(other)) => one == other,
            (Tied::Condition(one), Tied::Condition(other)) => {
                one.operator == other.operator
                    && one.key().eq_ignore_ascii_case(other.key())
                    && one.values().eq(other.values())
            }
            _ => false,
        }
    }
}

//! What is refused of a policy before it is evaluated: what never ends, and what may take too long.
//!
//! The engine follows references without looking where it came from, and evaluates a filter or block for every value that
//! its query finds. A query from where it stands finds at most what is below; one that starts at a variable finds all of
//! the variable's values, again for every value around it. [`Parsed::work`] adds that up from above.

use std::collections::{BTreeMap, BTreeSet};

use json::{Json, Node};

use super::GuardError;

/// The longest chain of rules, or of variables, that need each other: each takes stack of the engine.
pub(crate) const MAX_CHAIN: usize = 16;
/// The most comparisons that an evaluation may take.
pub(crate) const MAX_WORK: u64 = 1_000_000;

/// How large a regular expression may be, compiled, in bytes, with how many comparisons one with it counts for: the engine
/// compiles it again every time.
const WEIGHTS: [(usize, u64); 4] = [(8 << 10, 16), (32 << 10, 64), (128 << 10, 256), (512 << 10, 1024)];

/// A policy as the engine reads it, in which no rule or variable needs itself.
pub(super) struct Parsed {
    tree: Node,
    /// Its regular expressions with their weights.
    expressions: BTreeMap<String, u64>,
}

/// How many values a query finds, and how many values there are in them.
#[derive(Clone, Copy)]
struct Found {
    values: u64,
    mass: u64,
}

impl Parsed {
    pub(super) fn new(tree: Node) -> Result<Parsed, GuardError> {
        // The engine prints `null` for a text without rules.
        let rules = list(&tree, "guard_rules");
        if rules.is_empty() {
            return Err(GuardError::Empty);
        }
        if mentions(&tree, "FunctionCall") {
            return Err(GuardError::Unsupported("Functions"));
        }
        if !list(&tree, "parameterized_rules").is_empty() || mentions(&tree, "ParameterizedNamedRule") {
            return Err(GuardError::Unsupported("Rules with parameters"));
        }
        let mut needed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for rule in rules {
            if let Some(name) = text(rule, "rule_name") {
                gather(rule, "dependent_rule", needed.entry(format!("Rule {name}")).or_default(), "Rule ");
            }
        }
        each_variable(&tree, &mut |name, value| {
            let needs = needed.entry(format!("Variable {name}")).or_default();
            gather(value, "Key", needs, "Variable ");
        });
        let mut chains = BTreeMap::new();
        for name in needed.keys() {
            chain(name, &needed, &mut chains, &mut Vec::new())?;
        }
        let mut expressions = BTreeMap::new();
        each_expression(&tree, false, &mut |expression| _ = expressions.insert(expression.to_owned(), 0));
        for (expression, weight) in &mut expressions {
            *weight = weigh(expression)?;
        }
        Ok(Parsed { tree, expressions })
    }

    /// At least as many comparisons as the evaluation takes for a document.
    pub(super) fn work(&self, document: &Node) -> u64 {
        let mass = size(document);
        let mut cost =
            Cost { mass, expressions: &self.expressions, variables: BTreeMap::new(), definitions: Vec::new() };
        each_variable(&self.tree, &mut |name, value| cost.definitions.push((name, value)));
        cost.of(&self.tree, Found { values: 1, mass })
    }
}

struct Cost<'t> {
    mass: u64,
    expressions: &'t BTreeMap<String, u64>,
    definitions: Vec<(&'t str, &'t Node)>,
    variables: BTreeMap<&'t str, Found>,
}

impl<'t> Cost<'t> {
    /// What everything in a part of the policy takes, evaluated for each of some values.
    fn of(&mut self, node: &'t Node, at: Found) -> u64 {
        match &node.value {
            Json::Array(items) => items.iter().fold(0, |sum: u64, item| sum.saturating_add(self.of(item, at))),
            Json::Object(_) if node.get("query").is_some() => {
                let (found, mut work) = self.query(node, at);
                if let Some(block) = node.get("block") {
                    work = work.saturating_add(self.of(block, found));
                    return work.saturating_add(node.get("conditions").map_or(0, |when| self.of(when, at)));
                }
                let compared = node.get("compare_with").map_or(1, |with| self.compared(with, at));
                work.saturating_add(found.values.saturating_mul(compared))
            }
            Json::Object(entries) => entries.iter().fold(at.values, |sum, entry| {
                sum.saturating_add(match entry.key.as_str() {
                    "Value" => at.values.saturating_mul(self.literal(&entry.value)),
                    _ => self.of(&entry.value, at),
                })
            }),
            _ => 0,
        }
    }

    /// With how many values each is compared.
    fn compared(&mut self, with: &'t Node, at: Found) -> u64 {
        match (with.get("AccessClause"), with.get("Value")) {
            (Some(query), _) => {
                let (found, work) = self.query(query, Found { values: 1, mass: at.mass.min(self.mass) });
                found.values.max(work)
            }
            (_, Some(value)) => self.literal(value),
            _ => 1,
        }
    }

    /// What a comparison with each value of a literal takes.
    fn literal(&self, value: &Node) -> u64 {
        let mut work = size(value);
        each_expression(value, true, &mut |expression| {
            work = work.saturating_add(self.expressions.get(expression).copied().unwrap_or_default());
        });
        work
    }

    /// What a query finds from each of some values, and what its filters take.
    fn query(&mut self, holder: &'t Node, at: Found) -> (Found, u64) {
        // A clause holds its query's parts within one more object than a block of a type does.
        let inner = holder.get("query").filter(|query| query.as_object().is_some()).unwrap_or(holder);
        let (mut found, mut work) = (at, at.values);
        for (place, part) in list(inner, "query").iter().enumerate() {
            if let Some(name) = text(part, "Key").and_then(|key| key.strip_prefix('%')) {
                let variable = self.variable(name);
                let before = if place == 0 { at.values } else { found.mass };
                found = Found {
                    values: before.saturating_mul(variable.values),
                    mass: before.saturating_mul(variable.mass),
                };
            } else {
                found.values = found.mass;
                work = work.saturating_add(self.of(part, found));
            }
            work = work.saturating_add(found.values);
        }
        (found, work)
    }

    /// What is in a variable: the most of all that have its name.
    fn variable(&mut self, name: &str) -> Found {
        if let Some(found) = self.variables.get(name) {
            return *found;
        }
        let all: Vec<_> = self.definitions.iter().filter(|(other, _)| *other == name).copied().collect();
        let mut most = Found { values: 1, mass: 1 };
        for (_, value) in &all {
            let found = match value.get("AccessClause") {
                Some(query) => self.query(query, Found { values: 1, mass: self.mass }).0,
                None => Found { values: self.literal(value), mass: self.literal(value) },
            };
            most = Found { values: most.values.max(found.values), mass: most.mass.max(found.mass) };
        }
        if let Some((name, _)) = all.first() {
            self.variables.insert(name, most);
        }
        most
    }
}

/// What a comparison with a regular expression counts for; none of an expression that takes other than linear time, or is
/// too large.
fn weigh(expression: &str) -> Result<u64, GuardError> {
    let is_within = |limit: usize| regex::RegexBuilder::new(expression).size_limit(limit).build().is_ok();
    let weight = WEIGHTS.iter().find(|(limit, _)| is_within(*limit)).map(|(_, weight)| *weight);
    weight.ok_or_else(|| GuardError::Expression(expression.to_owned()))
}

/// Every regular expression in the literals of a policy, which the engine prints between slashes; a text between slashes
/// counts as one.
fn each_expression<'t>(node: &'t Node, is_literal: bool, see: &mut impl FnMut(&'t str)) {
    match &node.value {
        Json::Array(items) => items.iter().for_each(|item| each_expression(item, is_literal, see)),
        Json::Object(entries) => {
            entries.iter().for_each(|entry| each_expression(&entry.value, is_literal || entry.key == "Value", see));
        }
        _ => {
            let text = node.as_str().filter(|_| is_literal);
            let inner = text.and_then(|text| text.strip_prefix('/')?.strip_suffix('/'));
            inner.into_iter().for_each(see);
        }
    }
}

/// The longest way from a name through what it needs.
fn chain<'n>(
    name: &'n str,
    needed: &'n BTreeMap<String, BTreeSet<String>>,
    known: &mut BTreeMap<&'n str, usize>,
    above: &mut Vec<&'n str>,
) -> Result<usize, GuardError> {
    if let Some(length) = known.get(name) {
        return Ok(*length);
    }
    if above.contains(&name) {
        return Err(GuardError::Circular(name.to_owned()));
    }
    if above.len() > MAX_CHAIN {
        return Err(GuardError::Chain(above.first().map_or_else(String::new, |first| (*first).to_owned())));
    }
    above.push(name);
    let mut longest = 0;
    for next in needed.get(name).into_iter().flatten() {
        longest = longest.max(1 + chain(next, needed, known, above)?);
    }
    above.pop();
    if longest > MAX_CHAIN {
        return Err(GuardError::Chain(name.to_owned()));
    }
    known.insert(name, longest);
    Ok(longest)
}

/// Every `let` there is, wherever it holds.
fn each_variable<'t>(node: &'t Node, see: &mut impl FnMut(&'t str, &'t Node)) {
    if let (Some(name), Some(value)) = (text(node, "var"), node.get("value")) {
        see(name, value);
    }
    each_child(node, &mut |child| each_variable(child, see));
}

/// The names under a key; of keys of queries only those that are variables.
fn gather(node: &Node, key: &str, names: &mut BTreeSet<String>, kind: &str) {
    if let Some(name) = text(node, key) {
        match name.strip_prefix('%') {
            Some(variable) => drop(names.insert(format!("{kind}{variable}"))),
            None if key != "Key" => drop(names.insert(format!("{kind}{name}"))),
            None => {}
        }
    }
    each_child(node, &mut |child| gather(child, key, names, kind));
}

fn mentions(node: &Node, key: &str) -> bool {
    let mut found = node.get(key).is_some();
    each_child(node, &mut |child| found = found || mentions(child, key));
    found
}

/// What is within, but for the literals of the policy, whose keys are its own.
fn each_child<'t>(node: &'t Node, see: &mut impl FnMut(&'t Node)) {
    match &node.value {
        Json::Array(items) => items.iter().for_each(see),
        Json::Object(entries) => {
            entries.iter().filter(|entry| entry.key != "Value").for_each(|entry| see(&entry.value));
        }
        _ => {}
    }
}

/// How many values there are in one, itself included.
fn size(node: &Node) -> u64 {
    1 + match &node.value {
        Json::Array(items) => items.iter().map(size).sum(),
        Json::Object(entries) => entries.iter().map(|entry| size(&entry.value)).sum(),
        _ => 0_u64,
    }
}

fn list<'t>(node: &'t Node, key: &str) -> &'t [Node] {
    node.get(key).and_then(Node::as_array).unwrap_or_default()
}

fn text<'t>(node: &'t Node, key: &str) -> Option<&'t str> {
    node.get(key).and_then(Node::as_str)
}

//! What is wrong with the rows of authorization data of a service. A typo there would silently turn a permission for one
//! resource into one for `*`, or lose a condition key; tests hold every service against this.

use state::{Call, Partition};
use wire::{Kind, Shape, Structure, Value};

use crate::{Check, ServedService, authorization};

/// A state in which everything that requests name exists, and the texts that name it.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// The state.
    pub partition: &'a Partition,
    /// Who asks.
    pub call: &'a Call,
    /// The value of a text member.
    pub text: fn(member: &str) -> &'static str,
}

impl ServedService {
    /// Operations without a row, paths that lead nowhere in the operation's input, and kinds of resource that `locate`
    /// does not understand or does not find in the request: none, by test. Kinds that begin with `new `, `caller`, and values
    /// of condition keys, which may have a default, do not depend on the request.
    pub fn authorization_defects(&self, sample: Sample<'_>) -> Vec<String> {
        let mut defects = Vec::new();
        for served in self.operations {
            let (Some(row), Some(model)) =
                (authorization(self.service.name, served.name), self.service.operation(served.name))
            else {
                defects.push(format!("{} has no row", served.name));
                continue;
            };
            for check in row.checks {
                let found = self.check_defects(sample, model.input, check);
                defects.extend(found.into_iter().map(|defect| format!("{}: {defect}", served.name)));
            }
        }
        defects
    }

    fn check_defects(&self, sample: Sample<'_>, input: &'static Shape, check: &Check) -> Vec<String> {
        let mut defects = Vec::new();
        // What another service is asked in the caller's name depends on what there is: tests of decisions look at it.
        let is_optional = check.resource.ends_with('?');
        let known = format!("{}:", self.service.iam_prefix);
        if !is_optional && !check.action.starts_with(&known) && !OF_OTHERS.contains(&check.action) {
            defects.push(format!("the action {} is of another service", check.action));
        }
        let is_member = |member: &&str| !member.starts_with('@');
        let when = check.when.map(|when| when.trim_start_matches('!'));
        if let Some(member) = when.filter(is_member).filter(|member| !is_there(input, member)) {
            defects.push(format!("there is no member {member}"));
        }
        let context: &[_] = if is_optional { &[] } else { check.context };
        for (key, path) in context {
            if path.starts_with('@') {
                defects.extend(self.kind_defect(sample, input, path));
            } else if !leads_somewhere(input, path) {
                defects.push(format!("{path}, the value of {key}, leads nowhere"));
            }
        }
        if check.resource != "*" && !is_optional {
            defects.extend(self.kind_defect(sample, input, check.resource));
        }
        defects
    }

    fn kind_defect(&self, sample: Sample<'_>, input: &'static Shape, kind: &str) -> Option<String> {
        let locate = |input: &Structure| (self.locate)(kind, sample.partition, sample.call, input);
        let found = locate(&filled(input, sample.text));
        if found.is_empty() || found.iter().any(|arn| arn == "*") {
            return Some(format!("the kind {kind} is not understood"));
        }
        let is_of_request = kind.starts_with('@')
            || kind.starts_with("new ")
            || kind == "caller"
            || found != locate(&Structure::new(input));
        (!is_of_request).then(|| format!("the request names no {kind}"))
    }
}

/// What a call may need of another service, whatever there is: to hand on a role.
const OF_OTHERS: [&str; 1] = ["iam:PassRole"];

fn is_there(input: &'static Shape, member: &str) -> bool {
    if member.contains('.') { leads_somewhere(input, member) } else { input.member(member).is_some() }
}

/// A request with every member, but for those of deep structures.
fn filled(shape: &'static Shape, text: fn(&str) -> &'static str) -> Structure {
    structure(shape, text, 3)
}

fn structure(shape: &'static Shape, text: fn(&str) -> &'static str, depth: u8) -> Structure {
    let mut structure = Structure::new(shape);
    for (index, member) in (0..).zip(shape.members()) {
        if let Some(value) = value(member.name, member.shape, text, depth) {
            structure.set(index, value);
        }
    }
    structure
}

fn value(name: &str, shape: &'static Shape, text: fn(&str) -> &'static str, depth: u8) -> Option<Value> {
    let inner = |of: &'static Shape| value(name, of, text, depth.checked_sub(1)?);
    Some(match &shape.kind {
        Kind::String { .. } => Value::String(text(name).to_owned()),
        Kind::Boolean => Value::Boolean(true),
        Kind::Integer { .. } => Value::Integer(7),
        Kind::List { member, .. } => Value::List(vec![inner(member)?]),
        Kind::Map { value, .. } => Value::Map(vec![(text(name).to_owned(), inner(value)?)]),
        Kind::Structure(_) => Value::Structure(structure(shape, text, depth.checked_sub(1)?)),
        _ => return None,
    })
}

/// Whether a path such as `Tags[].Key` names members of a shape; a list is walked through with `[]`.
fn leads_somewhere(shape: &'static Shape, path: &str) -> bool {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let (name, is_list) = head.strip_suffix("[]").map_or((head, false), |name| (name, true));
    let Some((_, member)) = shape.member(name) else { return false };
    let of = match (&member.shape.kind, is_list) {
        (Kind::List { member, .. }, true) => member,
        (Kind::List { .. }, false) | (_, true) => return false,
        (_, false) => member.shape,
    };
    match rest {
        Some(rest) => leads_somewhere(of, rest),
        None => !matches!(of.kind, Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. }),
    }
}

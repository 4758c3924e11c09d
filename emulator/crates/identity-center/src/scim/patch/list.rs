//! PATCH of lists, of which each has one entry at most.

use json::Node;
use state::identity_store::{Entry, ListAttribute, Profile};

use super::super::filter::{Condition, Operand};
use super::super::path::Path;
use super::super::problem::Problem;
use super::Verb;
use crate::identity_store::document::{self, Wrong};

/// Applies one operation to a list, to entries of it, or to a part of them.
pub(super) fn apply(
    profile: &mut Profile,
    list: ListAttribute,
    verb: Verb,
    path: &Path,
    part: Option<&str>,
    value: Option<&Node>,
) -> Result<(), Problem> {
    let mut entries = profile.list(list).to_vec();
    let is_meant = |entry: &Entry| path.filter.iter().all(|condition| holds(list, entry, condition));
    for condition in &path.filter {
        known(list, &condition.attribute)?;
    }
    match (verb, part, value) {
        (Verb::Remove, None, _) => entries.retain(|entry| !is_meant(entry)),
        (Verb::Remove, Some(part), _) => {
            for entry in entries.iter_mut().filter(|entry| is_meant(entry)) {
                set(list, entry, part, None)?;
            }
            entries.retain(|entry| !entry.is_empty());
        }
        (Verb::Add | Verb::Replace, None, Some(value)) => {
            let new = read(list, value)?;
            if verb == Verb::Replace || !path.filter.is_empty() {
                entries.retain(|entry| !is_meant(entry));
            }
            entries.retain(|entry| !new.contains(entry));
            entries.extend(new);
        }
        (Verb::Add | Verb::Replace, Some(part), Some(value)) => {
            if !entries.iter().any(is_meant) {
                entries.push(described(list, &path.filter)?);
            }
            for entry in entries.iter_mut().filter(|entry| is_meant(entry)) {
                set(list, entry, part, Some(value))?;
            }
        }
        (Verb::Add | Verb::Replace, _, None) => return Err(Problem::violation()),
    }
    if entries.len() > list.limit() {
        return Err(Wrong::TooMany(list.path(), list.limit()).into());
    }
    profile.set_list(list, entries);
    Ok(())
}

/// An array, or the one entry alone.
fn read(list: ListAttribute, value: &Node) -> Result<Vec<Entry>, Problem> {
    match value.as_object() {
        Some(_) => Ok(vec![document::entry(list, value)?]),
        None => Ok(document::entries(list, value)?),
    }
}

fn known(list: ListAttribute, name: &str) -> Result<(), Problem> {
    let is_known = name.eq_ignore_ascii_case("primary") || list.part(name).is_some();
    if is_known { Ok(()) } else { Err(Problem::violation()) }
}

fn holds(list: ListAttribute, entry: &Entry, condition: &Condition) -> bool {
    match &condition.value {
        Operand::Flag(flag) => condition.attribute == "primary" && entry.primary.unwrap_or(false) == *flag,
        Operand::Text(text) => {
            let part = list.part(&condition.attribute).and_then(|part| entry.part(part));
            part.is_some_and(|part| part.eq_ignore_ascii_case(text))
        }
    }
}

fn set(list: ListAttribute, entry: &mut Entry, part: &str, value: Option<&Node>) -> Result<(), Problem> {
    known(list, part)?;
    match list.part(part) {
        Some(at) => match value {
            Some(value) => _ = entry.parts.insert(at, document::text(part, value)?),
            None => _ = entry.parts.remove(&at),
        },
        None => entry.primary = value.map(|value| document::flag(part, value)).transpose()?,
    }
    Ok(())
}

/// An entry that is as a filter describes it: Microsoft Entra ID adds `emails[type eq "work"].value` to a person that has
/// no such address yet. An email address must be the primary one, so the first is.
fn described(list: ListAttribute, filter: &[Condition]) -> Result<Entry, Problem> {
    let mut entry = Entry { primary: (list == ListAttribute::Emails).then_some(true), ..Entry::default() };
    for condition in filter {
        match (&condition.value, list.part(&condition.attribute)) {
            (Operand::Text(text), Some(part)) => _ = entry.parts.insert(part, text.as_str().into()),
            (Operand::Flag(flag), None) => entry.primary = Some(*flag),
            _ => return Err(Problem::violation()),
        }
    }
    Ok(entry)
}

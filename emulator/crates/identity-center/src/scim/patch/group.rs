//! PATCH of groups.

use std::collections::BTreeSet;
use std::sync::Arc;

use json::Node;
use state::identity_store::GroupContent;

use super::super::path::Path;
use super::super::problem::Problem;
use super::super::{Scope, body, members};
use super::{Operation, Verb, operations};
use crate::identity_store::document;

/// What a request changes of a group.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in super::super) struct GroupPatch {
    /// Name and external id as they are afterwards.
    pub(in super::super) content: GroupContent,
    /// Whom to add.
    pub(in super::super) added: BTreeSet<Arc<str>>,
    /// Whom to remove.
    pub(in super::super) removed: BTreeSet<Arc<str>>,
    changes: usize,
}

/// Reads what a request changes of a group. "Only `displayName`, `members`, and `externalId` attributes are allowed in
/// the request."
pub(in super::super) fn group(
    scope: &Scope<'_>,
    id: &str,
    content: GroupContent,
    body: &Node,
) -> Result<GroupPatch, Problem> {
    let mut patch = GroupPatch { content, ..GroupPatch::default() };
    for operation in operations(body)? {
        patch.apply(scope, id, &operation)?;
    }
    body::named(&patch.content.display_name)?;
    Ok(patch)
}

impl GroupPatch {
    fn apply(&mut self, scope: &Scope<'_>, id: &str, operation: &Operation<'_>) -> Result<(), Problem> {
        match (&operation.path, operation.value) {
            (Some(path), value) => self.apply_at(scope, operation.verb, path, value),
            (None, Some(value)) => {
                for member in value.as_object().ok_or_else(Problem::violation)? {
                    // Okta names the group again.
                    if member.key.eq_ignore_ascii_case("id") && member.value.as_str() == Some(id) {
                        continue;
                    }
                    let path = Path::parse(&member.key)?;
                    self.apply_at(scope, operation.verb, &path, Some(&member.value))?;
                }
                Ok(())
            }
            (None, None) => Err(Problem::violation()),
        }
    }

    fn apply_at(&mut self, scope: &Scope<'_>, verb: Verb, path: &Path, value: Option<&Node>) -> Result<(), Problem> {
        if path.is("members") {
            return self.members(verb, path, value);
        }
        if !path.filter.is_empty() || path.part.is_some() {
            return Err(Problem::violation());
        }
        match (path.attribute.to_ascii_lowercase().as_str(), verb, value) {
            ("displayname", Verb::Add | Verb::Replace, Some(value)) => {
                self.content.display_name = document::text("displayName", value)?.to_string();
            }
            ("externalid", Verb::Remove, _) => scope.rename(&mut self.content.external_ids, None),
            ("externalid", Verb::Add | Verb::Replace, Some(value)) => {
                let id = document::text("externalId", value)?;
                scope.rename(&mut self.content.external_ids, Some(&id));
            }
            _ => return Err(Problem::violation()),
        }
        Ok(())
    }

    /// "If you attempt to replace or remove all group memberships as part of a single request the result will be a
    /// `ValidationException`"; "providing an empty list in the request (with the intent of deleting all) is not
    /// supported".
    fn members(&mut self, verb: Verb, path: &Path, value: Option<&Node>) -> Result<(), Problem> {
        let ids = match (path.filter.as_slice(), value) {
            ([], Some(value)) => members::ids(value)?,
            ([condition], None) if condition.attribute == "value" && verb == Verb::Remove => {
                vec![condition.value.text().ok_or_else(Problem::violation)?.into()]
            }
            _ => return Err(Problem::violation()),
        };
        self.changes += ids.len();
        if ids.is_empty() || path.part.is_some() || self.changes > members::CHANGES {
            return Err(Problem::violation());
        }
        let (to, from) = match verb {
            Verb::Add => (&mut self.added, &mut self.removed),
            Verb::Remove => (&mut self.removed, &mut self.added),
            Verb::Replace => return Err(Problem::violation()),
        };
        for id in ids {
            from.remove(&id);
            to.insert(id);
        }
        Ok(())
    }
}

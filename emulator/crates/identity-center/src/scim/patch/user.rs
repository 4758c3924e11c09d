//! PATCH of people.

use std::sync::Arc;

use json::Node;
use state::identity_store::{ListAttribute, Profile, TextAttribute, UserContent};

use super::super::Scope;
use super::super::body::{self, complete, list_attribute, status, text_attribute};
use super::super::path::Path;
use super::super::problem::Problem;
use super::super::show::ENTERPRISE_USER;
use super::{Operation, Verb, list, operations};
use crate::identity_store::document;

/// Applies a request to a person.
pub(in super::super) fn user(scope: &Scope<'_>, content: &mut UserContent, body: &Node) -> Result<(), Problem> {
    let mut patch = UserPatch { scope, content, renamed: 0, switched: 0 };
    for operation in operations(body)? {
        patch.apply(&operation)?;
    }
    complete(&patch.content.profile)
}

struct UserPatch<'p> {
    scope: &'p Scope<'p>,
    content: &'p mut UserContent,
    /// "Multiple `PATCH` operations on `userName` or `active` attribute" are not supported.
    renamed: usize,
    switched: usize,
}

impl UserPatch<'_> {
    fn apply(&mut self, operation: &Operation<'_>) -> Result<(), Problem> {
        match (&operation.path, operation.value) {
            (Some(path), value) => self.apply_at(operation.verb, path, value),
            // Without a path the value is an object of attributes, whose names may be paths.
            (None, Some(value)) => {
                for member in value.as_object().ok_or_else(Problem::violation)? {
                    let path = Path::parse(&member.key)?;
                    if path.is("schemas") || path.is("id") && member.value.as_str().is_some() {
                        continue;
                    }
                    let (verb, value) = match body::is_unassigned(&member.value) {
                        true => (Verb::Remove, None),
                        false => (operation.verb, Some(&member.value)),
                    };
                    self.apply_at(verb, &path, value)?;
                }
                Ok(())
            }
            (None, None) => Err(Problem::violation()),
        }
    }

    fn apply_at(&mut self, verb: Verb, path: &Path, value: Option<&Node>) -> Result<(), Problem> {
        let value = value.filter(|_| verb != Verb::Remove);
        if path.is("active") {
            return self.switch(path, value);
        }
        if path.is("externalId") {
            let id: Option<Arc<str>> = value.map(|value| document::text("externalId", value)).transpose()?;
            only_attribute(path)?;
            self.scope.rename(&mut self.content.external_ids, id.as_deref());
            return Ok(());
        }
        if path.is(TextAttribute::UserName.path()) {
            self.renamed += 1;
            if self.renamed > 1 || value.is_none() {
                return Err(Problem::violation());
            }
        }
        let profile = &mut self.content.profile;
        match Target::of(path)? {
            Target::Text(attribute) => {
                only_attribute(path)?;
                let text = value.map(|value| document::text(attribute.path(), value)).transpose()?;
                profile.set_text(attribute, text.as_deref());
                Ok(())
            }
            Target::Manager => {
                let manager = value.map(document::manager).transpose()?.flatten();
                profile.set_text(TextAttribute::Manager, manager.as_ref().map(|(_, id)| &**id));
                Ok(())
            }
            Target::Group(prefix) => self.group(verb, prefix, path, value),
            Target::List(attribute, part) => list::apply(profile, attribute, verb, path, part.as_deref(), value),
        }
    }

    /// "`remove` patch operation is not supported for `userName` or active attributes."
    fn switch(&mut self, path: &Path, value: Option<&Node>) -> Result<(), Problem> {
        only_attribute(path)?;
        self.switched += 1;
        let value = value.filter(|_| self.switched == 1).ok_or_else(Problem::violation)?;
        self.content.status = status(value)?;
        Ok(())
    }

    /// `name` or the extension as a whole: `replace` and `add` set what is named and leave the rest
    /// ([RFC 7644](https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2.3): "a set of sub-attributes").
    fn group(&mut self, verb: Verb, prefix: &str, path: &Path, value: Option<&Node>) -> Result<(), Problem> {
        only_attribute(path)?;
        match value {
            Some(value) => body::set(&mut self.content.profile, document::group(prefix, value)?),
            None if verb == Verb::Remove => clear(&mut self.content.profile, prefix),
            None => return Err(Problem::violation()),
        }
        Ok(())
    }
}

fn clear(profile: &mut Profile, prefix: &str) {
    for attribute in TextAttribute::ALL.into_iter().filter(|attribute| attribute.within(prefix).is_some()) {
        profile.set_text(attribute, None);
    }
}

/// Only lists have entries to choose from.
fn only_attribute(path: &Path) -> Result<(), Problem> {
    if path.filter.is_empty() && path.part.is_none() { Ok(()) } else { Err(Problem::violation()) }
}

/// What a path leads to.
enum Target {
    Text(TextAttribute),
    Manager,
    Group(&'static str),
    List(ListAttribute, Option<String>),
}

impl Target {
    /// "Modification is only allowed for the `userName`, `active`, `externalId`, `displayName`, `nickName`,
    /// `profileUrl`, `title`, `userType`, `preferredLanguage`, `locale`, `timezone`, `name`, `enterprise`, `emails`,
    /// `addresses`, and `phoneNumbers` attributes."
    fn of(path: &Path) -> Result<Target, Problem> {
        let name = path.attribute.as_str();
        if path.is("enterprise.manager") {
            return Ok(Target::Manager);
        }
        let of_enterprise = TextAttribute::of_path(name).filter(|attribute| attribute.within("enterprise").is_some());
        if let Some(attribute) = text_attribute(name).or(of_enterprise) {
            return Ok(Target::Text(attribute));
        }
        if path.is("name") {
            return Ok(Target::Group("name"));
        }
        if path.is("enterprise") || path.is(ENTERPRISE_USER) {
            return Ok(Target::Group("enterprise"));
        }
        // `emails.value` means what `emails[…].value` does, of the one entry there is.
        let (list, part) = name.split_once('.').map_or((name, None), |(list, part)| (list, Some(part.to_owned())));
        if part.is_some() && (path.part.is_some() || !path.filter.is_empty()) {
            return Err(Problem::violation());
        }
        let list = list_attribute(list).filter(|list| *list != ListAttribute::Roles).ok_or_else(Problem::violation)?;
        Ok(Target::List(list, part.or_else(|| path.part.clone())))
    }
}

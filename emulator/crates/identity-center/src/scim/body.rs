//! Bodies that describe a whole person or group. See
//! [`CreateUser`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html) and
//! [`CreateGroup`](https://docs.aws.amazon.com/singlesignon/latest/developerguide/creategroup.html).

use std::sync::Arc;

use json::{Entry as Member, Node};
use state::identity_store::{ListAttribute, Profile, SubAttribute, TextAttribute, UserStatus};

use super::members;
use super::problem::Problem;
use super::show::{ENTERPRISE_USER, GROUP, USER};
use crate::identity_store::content;
use crate::identity_store::document::{self, Wrong};

/// A person as described.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) id: Option<Arc<str>>,
    pub(super) external_id: Option<Arc<str>>,
    pub(super) status: Option<UserStatus>,
    pub(super) profile: Profile,
}

/// A group as described.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) external_id: Option<Arc<str>>,
    pub(super) display_name: Option<Arc<str>>,
    pub(super) members: Vec<Arc<str>>,
}

/// Whether an attribute is as good as not there: "null" or "an empty array"
/// ([RFC 7643](https://www.rfc-editor.org/rfc/rfc7643#section-2.5)).
pub(super) fn is_unassigned(node: &Node) -> bool {
    node.is_null() || node.as_array().is_some_and(<[Node]>::is_empty)
}

fn assigned(node: &Node) -> Result<impl Iterator<Item = (&str, &Node)>, Problem> {
    let members = node.as_object().ok_or_else(Problem::violation)?;
    let assigned = members.iter().filter(|member| !is_unassigned(&member.value));
    Ok(assigned.map(|Member { key, value, .. }| (key.as_str(), value)))
}

/// A text attribute that SCIM has: the store keeps more.
pub(super) fn text_attribute(path: &str) -> Option<TextAttribute> {
    let is_ours = |attribute: &TextAttribute| {
        !matches!(attribute, TextAttribute::Website | TextAttribute::Birthdate)
            && attribute.within("enterprise").is_none()
    };
    TextAttribute::of_path(path).filter(is_ours)
}

/// A list attribute that SCIM has.
pub(super) fn list_attribute(path: &str) -> Option<ListAttribute> {
    ListAttribute::of_path(path).filter(|list| *list != ListAttribute::Photos)
}

/// Whether a person may sign in.
pub(super) fn status(node: &Node) -> Result<UserStatus, Wrong> {
    document::flag("active", node).map(|active| if active { UserStatus::Enabled } else { UserStatus::Disabled })
}

/// Reads a person.
pub(super) fn person(node: &Node) -> Result<Person, Problem> {
    let mut person = Person::default();
    for (key, value) in assigned(node)? {
        if let Some(attribute) = text_attribute(key) {
            person.profile.set_text(attribute, Some(&document::text(key, value)?));
        } else if let Some(list) = list_attribute(key) {
            person.profile.set_list(list, document::entries(list, value)?);
        } else if key.eq_ignore_ascii_case(ENTERPRISE_USER) {
            set(&mut person.profile, document::group("enterprise", value)?);
        } else {
            match key.to_ascii_lowercase().as_str() {
                "name" => set(&mut person.profile, document::group("name", value)?),
                "id" => person.id = Some(document::text("id", value)?),
                "externalid" => person.external_id = Some(document::text("externalId", value)?),
                "active" => person.status = Some(status(value)?),
                "schemas" => schemas(value, &[USER, ENTERPRISE_USER])?,
                "meta" => {}
                // `password`, `groups`, `ims`, `photos`, `x509Certificates` and `entitlements` among others.
                _ => return Err(Problem::violation()),
            }
        }
    }
    complete(&person.profile)?;
    Ok(person)
}

pub(super) fn set(profile: &mut Profile, texts: Vec<(TextAttribute, Arc<str>)>) {
    for (attribute, text) in texts {
        profile.set_text(attribute, Some(&text));
    }
}

/// Whether a person has what it must have: "The `givenName`, `familyName`, `userName`, and `displayName` fields are
/// required", "The `emails` attribute value must be marked as primary".
pub(super) fn complete(profile: &Profile) -> Result<(), Problem> {
    let emails = profile.list(ListAttribute::Emails);
    if content::missing(profile).is_some()
        || content::defect(profile).is_some()
        || emails.iter().any(|email| email.primary != Some(true) || email.part(SubAttribute::Value).is_none())
    {
        return Err(Problem::violation());
    }
    content::constrained(profile)?;
    Ok(())
}

/// What the body says it is, where it says so.
fn schemas(node: &Node, known: &[&str]) -> Result<(), Problem> {
    let named = node.as_array().ok_or_else(Problem::violation)?;
    let is_known = |node: &Node| node.as_str().is_some_and(|name| known.contains(&name));
    if named.iter().all(is_known) { Ok(()) } else { Err(Problem::violation()) }
}

/// Reads a group.
pub(super) fn group(node: &Node) -> Result<Group, Problem> {
    let mut group = Group::default();
    for (key, value) in assigned(node)? {
        match key.to_ascii_lowercase().as_str() {
            "displayname" => group.display_name = Some(document::text("displayName", value)?),
            "externalid" => group.external_id = Some(document::text("externalId", value)?),
            "members" => group.members = members::ids(value)?,
            "schemas" => schemas(value, &[GROUP])?,
            "id" | "meta" => {}
            _ => return Err(Problem::violation()),
        }
    }
    let name = group.display_name.as_deref().ok_or_else(Problem::violation)?;
    named(name)?;
    Ok(group)
}

/// Whether a group can have a name.
pub(super) fn named(name: &str) -> Result<(), Problem> {
    if content::is_reserved(name) {
        return Err(Problem::violation());
    }
    content::constrained_group(name, None)?;
    Ok(())
}

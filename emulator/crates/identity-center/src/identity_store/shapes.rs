//! People, groups and memberships as the API shows them.
//!
//! The API's structures of people have the attributes under their SCIM names with a capital, so they are walked by
//! name; an attribute is spelt once, in `state::identity_store`.

use std::collections::BTreeMap;
use std::sync::Arc;

use models::{Record, identitystore as api};
use state::identity_store::{
    Entry, ExternalId, Group, IdentityStore, ListAttribute, Membership, Profile, Stamp, TextAttribute, User, UserStatus,
};
use state::{Partition, arn_text};
use wire::{Document, Fault, Shape, Structure, Value};

use super::document;

/// The one extension there is.
pub(super) const ENTERPRISE: &str = "aws:identitystore:enterprise";

/// The ARN of a person (`user`), a group or a membership: without account, whosever the store is.
pub(super) fn arn(partition: &Partition, kind: &str, id: &str) -> String {
    arn_text(&partition.name, "identitystore", "", "", &format!("{kind}/{id}"))
}

/// A person, in one of the structures that show people.
pub(super) fn person<R: Record>(
    partition: &Partition,
    store: &IdentityStore,
    user: &User,
    extensions: &[String],
) -> Result<R, Fault> {
    let mut shown = Structure::new(R::SHAPE);
    let mut put = |name: &str, value: Value| set(&mut shown, name, value);
    put("IdentityStoreId", Value::String(store.id.to_string()));
    put("UserId", Value::String(user.id.to_string()));
    put("UserArn", Value::String(arn(partition, "user", &user.id)));
    put("Revision", Value::String(user.stamp.revision.to_string()));
    put("UserStatus", Value::String(status(user.content.status).to_owned()));
    put("CreatedAt", Value::Timestamp(user.stamp.created));
    put("CreatedBy", Value::String(user.stamp.created_by.to_string()));
    put("UpdatedAt", Value::Timestamp(user.stamp.updated));
    put("UpdatedBy", Value::String(user.stamp.updated_by.to_string()));
    if let Some(ids) = external_ids(&user.content.external_ids) {
        put("ExternalIds", Value::List(ids.into_iter().map(|id| Value::Structure(id.into_structure())).collect()));
    }
    write_profile(&mut shown, &user.content.profile);
    if extensions.iter().any(|name| name == ENTERPRISE) {
        write_extension(&mut shown, &user.content.profile);
    }
    R::from_structure(shown)
}

fn status(status: UserStatus) -> &'static str {
    match status {
        UserStatus::Enabled => "ENABLED",
        UserStatus::Disabled => "DISABLED",
    }
}

fn external_ids(ids: &[ExternalId]) -> Option<Vec<api::ExternalId>> {
    let shown = |id: &ExternalId| api::ExternalId { issuer: id.issuer.to_string(), id: id.id.to_string() };
    (!ids.is_empty()).then(|| ids.iter().map(shown).collect())
}

/// A group.
pub(super) fn group(partition: &Partition, store: &IdentityStore, group: &Group) -> api::Group {
    let Stamp { created, created_by, updated, updated_by, revision } = &group.stamp;
    api::Group {
        identity_store_id: store.id.to_string(),
        group_id: group.id.to_string(),
        group_arn: arn(partition, "group", &group.id),
        revision: revision.to_string(),
        display_name: Some(group.content.display_name.clone()).filter(|name| !name.is_empty()),
        external_ids: external_ids(&group.content.external_ids),
        description: group.content.description.clone(),
        created_at: Some(*created),
        updated_at: Some(*updated),
        created_by: Some(created_by.to_string()),
        updated_by: Some(updated_by.to_string()),
    }
}

/// A membership.
pub(super) fn membership(partition: &Partition, store: &IdentityStore, one: &Membership) -> api::GroupMembership {
    api::GroupMembership {
        identity_store_id: store.id.to_string(),
        membership_id: one.id.to_string(),
        membership_arn: arn(partition, "membership", &one.id),
        group_id: Some(one.group.to_string()),
        member_id: Some(member(&one.user)),
        created_at: Some(one.stamp.created),
        updated_at: Some(one.stamp.updated),
        created_by: Some(one.stamp.created_by.to_string()),
        updated_by: Some(one.stamp.updated_by.to_string()),
    }
}

/// A person as a member.
pub(super) fn member(user: &str) -> api::MemberId {
    api::MemberId { user_id: Some(user.to_owned()) }
}

fn set(structure: &mut Structure, name: &str, value: Value) {
    if let Some((index, _)) = structure.shape().member(name) {
        structure.set(index, value);
    }
}

/// `userName` as the API spells it.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn entry_shape(list: ListAttribute) -> &'static Shape {
    match list {
        ListAttribute::Emails => api::Email::SHAPE,
        ListAttribute::Addresses => api::Address::SHAPE,
        ListAttribute::PhoneNumbers => api::PhoneNumber::SHAPE,
        ListAttribute::Roles => api::Role::SHAPE,
        ListAttribute::Photos => api::Photo::SHAPE,
    }
}

/// Writes the attributes into a structure that shows people, or into a request to create one.
pub(super) fn write_profile(out: &mut Structure, profile: &Profile) {
    let mut name = Structure::new(api::Name::SHAPE);
    for (attribute, text) in profile.texts() {
        let value = || Value::String(text.to_owned());
        if let Some(part) = attribute.within("name") {
            set(&mut name, &capital(part), value());
        } else if attribute.within("enterprise").is_none() {
            set(out, &capital(attribute.path()), value());
        }
    }
    if !name.is_empty() {
        set(out, "Name", Value::Structure(name));
    }
    for list in ListAttribute::ALL {
        let entries = profile.list(list).iter().map(|entry| Value::Structure(write_entry(list, entry)));
        let entries: Vec<Value> = entries.collect();
        if !entries.is_empty() {
            set(out, &capital(list.path()), Value::List(entries));
        }
    }
}

fn write_entry(list: ListAttribute, entry: &Entry) -> Structure {
    let mut out = Structure::new(entry_shape(list));
    for (part, text) in &entry.parts {
        set(&mut out, &capital(part.path()), Value::String(text.to_string()));
    }
    if let Some(primary) = entry.primary {
        set(&mut out, "Primary", Value::Boolean(primary));
    }
    out
}

fn write_extension(out: &mut Structure, profile: &Profile) {
    if let Some(enterprise) = document::enterprise(profile) {
        set(out, "Extensions", Value::Map(vec![(ENTERPRISE.to_owned(), Value::Document(enterprise))]));
    }
}

/// Reads the attributes of a request to create a person; extensions apart.
pub(super) fn read_profile(request: &Structure) -> Profile {
    let mut profile = Profile::default();
    let name = request.get("Name").and_then(Value::as_structure);
    for attribute in TextAttribute::ALL {
        let text = match attribute.within("name") {
            Some(part) => name.and_then(|name| name.text(&capital(part))),
            None => request.text(&capital(attribute.path())),
        };
        profile.set_text(attribute, text);
    }
    for list in ListAttribute::ALL {
        let entries = request.get(&capital(list.path())).map_or(&[][..], Value::as_list);
        let entries = entries.iter().filter_map(Value::as_structure).map(|entry| read_entry(list, entry));
        profile.set_list(list, entries.collect());
    }
    profile
}

fn read_entry(list: ListAttribute, entry: &Structure) -> Entry {
    let text = |name: &str| entry.text(name).map(Arc::from);
    let parts: BTreeMap<_, Arc<str>> =
        list.parts().iter().filter_map(|part| Some((*part, text(&capital(part.path()))?))).collect();
    let primary = match entry.get("Primary") {
        Some(Value::Boolean(primary)) => Some(*primary),
        _ => None,
    };
    Entry { parts, primary }
}

/// The extension of a request, where it is there.
pub(super) fn extension(extensions: &BTreeMap<String, Document>) -> Option<&Document> {
    extensions.get(ENTERPRISE)
}

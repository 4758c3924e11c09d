//! People and groups as the endpoint shows them, in the order of AWS's examples.

use json::Writer;
use state::identity_store::{Entry, Group, ListAttribute, Stamp, SubAttribute, TextAttribute, User};

use super::Scope;

/// The core schema of people.
pub(super) const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
/// The extension for enterprises.
pub(super) const ENTERPRISE_USER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
/// The core schema of groups.
pub(super) const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";

/// Texts between `name` and `active`; `profileUrl` is kept and never shown.
const TEXTS: [TextAttribute; 7] = [
    TextAttribute::DisplayName,
    TextAttribute::NickName,
    TextAttribute::Title,
    TextAttribute::UserType,
    TextAttribute::PreferredLanguage,
    TextAttribute::Locale,
    TextAttribute::Timezone,
];

/// The lists of SCIM, and the parts of their entries.
const LISTS: [ListAttribute; 4] =
    [ListAttribute::Emails, ListAttribute::Addresses, ListAttribute::PhoneNumbers, ListAttribute::Roles];
const PARTS: [SubAttribute; 8] = [
    SubAttribute::Value,
    SubAttribute::Formatted,
    SubAttribute::StreetAddress,
    SubAttribute::Locality,
    SubAttribute::Region,
    SubAttribute::PostalCode,
    SubAttribute::Country,
    SubAttribute::Type,
];

/// A person.
pub(super) fn user(scope: &Scope<'_>, user: &User, out: &mut Writer) {
    let profile = &user.content.profile;
    let has = |group: &str| profile.texts().any(|(attribute, _)| attribute.within(group).is_some());
    out.begin_object();
    head(out, &user.id, scope.own(&user.content.external_ids), "User", &user.stamp);
    out.key("schemas").begin_array().string(USER);
    if has("enterprise") {
        out.string(ENTERPRISE_USER);
    }
    out.end_array();
    out.key("userName").string(profile.user_name());
    if has("name") {
        out.key("name").begin_object();
        for (attribute, text) in profile.texts() {
            if let Some(part) = attribute.within("name") {
                out.key(part).string(text);
            }
        }
        out.end_object();
    }
    for attribute in TEXTS {
        if let Some(text) = profile.text(attribute) {
            out.key(attribute.path()).string(text);
        }
    }
    out.key("active").bool(user.is_enabled());
    for list in LISTS {
        entries(list, profile.list(list), out);
    }
    if let Some(enterprise) = crate::identity_store::document::enterprise(profile) {
        out.key(ENTERPRISE_USER).raw(enterprise.as_json());
    }
    out.end_object();
}

fn entries(list: ListAttribute, entries: &[Entry], out: &mut Writer) {
    if entries.is_empty() {
        return;
    }
    out.key(list.path()).begin_array();
    for entry in entries {
        out.begin_object();
        for part in PARTS {
            if let Some(text) = entry.part(part) {
                out.key(part.path()).string(text);
            }
        }
        if let Some(primary) = entry.primary {
            out.key("primary").bool(primary);
        }
        out.end_object();
    }
    out.end_array();
}

/// A group. "`GetGroup` and `ListGroups` return an empty member list": the former leaves it out, the latter has it empty.
pub(super) fn group(scope: &Scope<'_>, group: &Group, has_members: bool, out: &mut Writer) {
    out.begin_object();
    head(out, &group.id, scope.own(&group.content.external_ids), "Group", &group.stamp);
    out.key("schemas").begin_array().string(GROUP).end_array();
    out.key("displayName").string(&group.content.display_name);
    if has_members {
        out.key("members").begin_array().end_array();
    }
    out.end_object();
}

fn head(out: &mut Writer, id: &str, external_id: Option<&str>, kind: &str, stamp: &Stamp) {
    out.key("id").string(id);
    if let Some(id) = external_id {
        out.key("externalId").string(id);
    }
    out.key("meta").begin_object();
    out.key("resourceType").string(kind);
    out.key("created").string(&stamp.created.to_string());
    out.key("lastModified").string(&stamp.updated.to_string());
    out.end_object();
}

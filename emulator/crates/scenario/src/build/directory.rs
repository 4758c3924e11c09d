use std::collections::BTreeMap;
use std::sync::Arc;

use identity_center::console;
use serde_json::{Map, Value, json};
use state::Tx;
use state::identity_center::Instance;
use state::identity_store::{
    ExternalId, GroupContent, IdentityStoreError, UniqueKind, UserContent, UserStatus, add_known_scim_token,
    enable_scim, set_status, update_group, update_user,
};

use super::identity_center::Center;
use super::identity_providers::wrong;
use super::{Build, Done, fixed, with_given};
use crate::Scenario;
use crate::diagnostic::Diagnostics;
use crate::format::{DirectoryGroup, DirectoryUser, IdentityCenter, Placed};
use crate::names::ids_for;
use crate::source::Position;

const SERVICE: &str = "identitystore";
/// Who made it, where no API does.
const BY: &str = "scenario";

/// The ids of people and groups by their names.
#[derive(Default)]
pub(super) struct Directory {
    users: BTreeMap<String, Arc<str>>,
    groups: BTreeMap<String, Arc<str>>,
}

impl Directory {
    pub(super) fn user(&self, name: &str) -> Option<Arc<str>> {
        self.users.get(name).cloned()
    }
    pub(super) fn group(&self, name: &str) -> Option<Arc<str>> {
        self.groups.get(name).cloned()
    }
}

impl Build<'_> {
    /// People and groups; where the scenario has no directory, those whom assignments name.
    pub(super) fn directory(&self, at: Position, center: &Center) -> Result<Directory, Diagnostics> {
        let mut directory = Directory::default();
        let file = &self.scenario.file;
        let Some(Placed { value: written, .. }) = &file.identity_center else {
            let (user, group) = (DirectoryUser::default(), DirectoryGroup::default());
            for Placed { value: assignment, .. } in &file.assignments {
                assignment
                    .users
                    .iter()
                    .try_for_each(|name| self.directory_user(center, &mut directory, name, &user))?;
                assignment
                    .groups
                    .iter()
                    .try_for_each(|name| self.directory_group(center, &mut directory, name, &group))?;
            }
            return Ok(directory);
        };
        self.provisioning(at, center, written)?;
        for (name, user) in file.people() {
            self.directory_user(center, &mut directory, name, user)?;
        }
        for (name, group) in file.directory_groups() {
            self.directory_group(center, &mut directory, name, group)?;
        }
        Ok(directory)
    }

    /// Opens the store to an identity provider that pushes, where there is anything of one.
    fn provisioning(&self, at: Position, center: &Center, written: &IdentityCenter) -> Done {
        let file = &self.scenario.file;
        let of_users = written.users.iter().any(|(_, user)| user.external_id.is_some());
        let of_groups = written.groups.iter().any(|(_, group)| group.external_id.is_some());
        if written.scim_tokens.is_empty() && !of_users && !of_groups && file.pushing().is_none() {
            return Ok(());
        }
        self.change(at, center.management, |tx| {
            fixed::drawn_from(tx, "scim", &center.store, |tx| enable_scim(tx, &center.store)).map(drop).map_err(refused)
        })?;
        for token in &written.scim_tokens {
            let value = self.text(token)?;
            self.change(token.at, center.management, |tx| {
                add_known_scim_token(tx, &center.store, &value).map(drop).map_err(refused)
            })?;
        }
        Ok(())
    }

    fn directory_user(
        &self,
        center: &Center,
        directory: &mut Directory,
        name: &Placed<String>,
        user: &DirectoryUser,
    ) -> Done {
        if directory.users.contains_key(&name.value) {
            return Ok(());
        }
        let input = self.user_input(center, name, user)?;
        let made = self.center_call(name.at, center, SERVICE, "CreateUser", &input)?;
        let Some(id) = made.text("UserId") else {
            return Err(self.wrong(name.at, format!("the user `{}` has no id", name.value), None));
        };
        directory.users.insert(name.value.clone(), id.into());
        if let Some(external_id) = external_id(self.scenario, Kind::User, name, user.external_id.as_ref())? {
            let at = user.external_id.as_ref().map_or(name.at, |given| given.at);
            self.set_external_id(at, center, Kind::User, id, external_id)?;
        }
        self.access(name.at, center, id, user)
    }

    fn set_external_id(&self, at: Position, center: &Center, kind: Kind, id: &str, external_id: String) -> Done {
        self.change(at, center.management, |tx| {
            let store = tx.partition().identity_store(&center.store).ok_or("there is no identity store")?;
            let issuer = store.scim.as_ref().map(|scim| identity_center::scim::issuer(&scim.tenant));
            let ids = issuer.into_iter().map(|issuer| ExternalId { issuer, id: external_id.as_str().into() }).collect();
            let done = match kind {
                Kind::User => store.user(id).map(|user| user.content.clone()).and_then(|content| {
                    let content = UserContent { external_ids: ids, ..content };
                    update_user(tx, &center.store, id, content, BY).map(drop)
                }),
                Kind::Group => store.group(id).map(|group| group.content.clone()).and_then(|content| {
                    let content = GroupContent { external_ids: ids, ..content };
                    update_group(tx, &center.store, id, content, BY).map(drop)
                }),
            };
            done.map_err(refused)
        })
    }

    /// Whether and how somebody signs in.
    fn access(&self, at: Position, center: &Center, id: &str, user: &DirectoryUser) -> Done {
        let is_at_provider = self.scenario.file.pushing().is_some();
        if let Some(password) = user.password.as_ref().filter(|_| !is_at_provider) {
            let text = self.text(password)?;
            let set = |tx: &mut Tx<'_>, instance: &Instance| console::set_password(tx, instance, id, Some(text));
            self.console(password.at, center, |tx, instance| set(tx, instance).map(drop))?;
        }
        if let Some(secret) = user.mfa_secret.as_ref().filter(|_| !is_at_provider) {
            let text = self.text(secret)?;
            self.console(secret.at, center, |tx, instance| {
                console::register_app(tx, instance, id, Some(&text)).map(drop)
            })?;
        }
        if !user.disabled {
            return Ok(());
        }
        self.change(at, center.management, |tx| {
            set_status(tx, &center.store, id, UserStatus::Disabled, BY).map_err(refused)
        })
    }

    fn user_input(&self, center: &Center, name: &Placed<String>, user: &DirectoryUser) -> Result<Value, Diagnostics> {
        let given = |text: &Option<Placed<String>>| text.as_ref().map(|text| self.text(text)).transpose();
        let display_name = given(&user.display_name)?.unwrap_or_else(|| name.value.clone());
        let given_name = given(&user.given_name)?.unwrap_or_else(|| display_name.clone());
        let family_name = given(&user.family_name)?.unwrap_or_else(|| name.value.clone());
        let mut input = json!({
            "IdentityStoreId": center.store,
            "UserName": name.value,
            "DisplayName": display_name,
            "Name": { "GivenName": given_name, "FamilyName": family_name },
        });
        if let Some(email) = given(&user.email)?
            && let Value::Object(members) = &mut input
        {
            let emails = json!([{ "Value": email, "Type": "work", "Primary": true }]);
            members.insert("Emails".to_owned(), emails);
        }
        for (path, text) in user.attributes.iter() {
            let text = self.text(text)?;
            match path.value.split_once('.') {
                Some(("enterprise", rest)) => {
                    put(&mut input, &["Extensions", "aws:identitystore:enterprise"], rest.split('.'), text);
                }
                _ => {
                    let members: Vec<String> = path.value.split('.').map(capitalised).collect();
                    put(&mut input, &[], members.iter().map(String::as_str), text);
                }
            }
        }
        Ok(input)
    }

    fn directory_group(
        &self,
        center: &Center,
        directory: &mut Directory,
        name: &Placed<String>,
        group: &DirectoryGroup,
    ) -> Done {
        if directory.groups.contains_key(&name.value) {
            return Ok(());
        }
        let description = group.description.as_ref().map(|text| self.text(text)).transpose()?;
        let input = json!({ "IdentityStoreId": center.store, "DisplayName": name.value });
        let input = with_given(input, [("Description", description.map(Into::into))]);
        let made = self.center_call(name.at, center, SERVICE, "CreateGroup", &input)?;
        let Some(id) = made.text("GroupId") else {
            return Err(self.wrong(name.at, format!("the group `{}` has no id", name.value), None));
        };
        directory.groups.insert(name.value.clone(), id.into());
        if let Some(external_id) = external_id(self.scenario, Kind::Group, name, group.external_id.as_ref())? {
            let at = group.external_id.as_ref().map_or(name.at, |given| given.at);
            self.set_external_id(at, center, Kind::Group, id, external_id)?;
        }
        for member in &group.members {
            let input = json!({
                "IdentityStoreId": center.store,
                "GroupId": id,
                "MemberId": { "UserId": directory.user(&member.value).as_deref() },
            });
            self.center_call(member.at, center, SERVICE, "CreateGroupMembership", &input)?;
        }
        Ok(())
    }
}

fn refused(error: IdentityStoreError) -> String {
    match error {
        IdentityStoreError::Duplicate(UniqueKind::ExternalId) => "another has this external id".to_owned(),
        other => format!("the identity store refuses it: {other:?}"),
    }
}

/// What an outside directory pushes.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    User,
    Group,
}

/// What the directory that pushes calls somebody or a group: what the file says, or else, of what the provider where
/// people sign in pushes, an id that follows from the name.
pub(super) fn external_id(
    scenario: &Scenario,
    kind: Kind,
    name: &Placed<String>,
    given: Option<&Placed<String>>,
) -> Result<Option<String>, Diagnostics> {
    if let Some(given) = given {
        let text = scenario.names.substitute(&given.value).map(|done| done.text);
        return text.map(Some).map_err(|bad| wrong(scenario, given, bad.message));
    }
    Ok(scenario.file.pushing().and_then(|provider| match kind {
        Kind::User => provider.users.get(&name.value).map(|_| pushed_id(kind, name)),
        Kind::Group => provider.groups.get(&name.value).map(|_| pushed_id(kind, name)),
    }))
}

/// The id that a provider of the file has for somebody or a group, in the form that Okta gives them.
pub(super) fn pushed_id(kind: Kind, name: &Placed<String>) -> String {
    match kind {
        Kind::User => ids_for("pushed_user", &name.value).lower("00u", 17),
        Kind::Group => ids_for("pushed_group", &name.value).lower("00g", 17),
    }
}

/// `middleName` as the API writes it.
fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// Puts a text into a tree of objects.
pub(super) fn put<'p>(into: &mut Value, above: &[&'p str], path: impl Iterator<Item = &'p str>, text: String) {
    let mut place = into;
    for name in above.iter().copied().chain(path) {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(members) = place else { return };
        place = members.entry(name).or_insert(Value::Null);
    }
    *place = Value::String(text);
}

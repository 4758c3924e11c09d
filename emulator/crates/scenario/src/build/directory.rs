use std::collections::BTreeMap;
use std::sync::Arc;

use identity_center::console;
use serde_json::{Map, Value, json};
use state::identity_center::Instance;
use state::identity_store::{
    ExternalId, IdentityStoreError, UniqueKind, UserStatus, add_known_scim_token, enable_scim, set_status,
    update_group, update_user,
};
use state::sign_in::{Approver, SecondFactorMode};
use state::{Shared, Tx};
use wire::Fault;

use super::identity_center::Center;
use super::{Build, Done, fixed, with_given};
use crate::diagnostic::Diagnostics;
use crate::format::{DirectoryGroup, DirectoryUser, IdentityCenter, Metadata, MfaMode, Placed};
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
        for (name, user) in written.users.iter() {
            self.directory_user(center, &mut directory, name, user)?;
        }
        for (name, group) in written.groups.iter() {
            self.directory_group(center, &mut directory, name, group)?;
        }
        Ok(directory)
    }

    /// Opens the store to an identity provider that pushes, where there is anything of one.
    fn provisioning(&self, at: Position, center: &Center, written: &IdentityCenter) -> Done {
        let of_users = written.users.iter().any(|(_, user)| user.external_id.is_some());
        let of_groups = written.groups.iter().any(|(_, group)| group.external_id.is_some());
        if written.scim_tokens.is_empty() && !of_users && !of_groups {
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
        if let Some(external) = &user.external_id {
            let external_id = self.text(external)?;
            self.change(external.at, center.management, |tx| {
                let store = tx.partition().identity_store(&center.store);
                let Ok(user) = store.map_or(Err(()), |store| store.user(id).cloned().map_err(drop)) else {
                    return Err("the user was not made".to_owned());
                };
                let mut content = user.content.clone();
                content.external_ids = pushed(tx, center, external_id);
                update_user(tx, &center.store, id, content, BY).map(drop).map_err(refused)
            })?;
        }
        self.access(name.at, center, id, user)
    }

    /// Whether and how somebody signs in.
    fn access(&self, at: Position, center: &Center, id: &str, user: &DirectoryUser) -> Done {
        let is_at_provider = self.scenario.source_provider().is_some();
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
        if let Some(external) = &group.external_id {
            let external_id = self.text(external)?;
            self.change(external.at, center.management, |tx| {
                let store = tx.partition().identity_store(&center.store);
                let Ok(group) = store.map_or(Err(()), |store| store.group(id).cloned().map_err(drop)) else {
                    return Err("the group was not made".to_owned());
                };
                let mut content = group.content.clone();
                content.external_ids = pushed(tx, center, external_id);
                update_group(tx, &center.store, id, content, BY).map(drop).map_err(refused)
            })?;
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

    /// What AWS has only in its console: where people sign in, second factors, and whoever says yes to devices.
    pub(super) fn sign_in(&self, center: &Center, directory: &Directory, written: &IdentityCenter) -> Done {
        if let Some(metadata) = written.source.as_ref().and_then(|source| source.value.metadata.as_ref()) {
            let text = match metadata {
                Metadata::Text(text) => self.text(text)?,
                // INVARIANT: the file was read before.
                Metadata::File(path) => {
                    self.scenario.sources.file(path).map_or_else(String::new, |(_, source)| source.text.clone())
                }
            };
            let at = metadata.at();
            self.console(at, center, |tx, instance| console::set_source(tx, instance, Some(&text)))?;
        }
        if let Some(Placed { value: mode, at }) = &written.mfa {
            let mode = match mode {
                MfaMode::WhoHasOne => SecondFactorMode::WhoHasOne,
                MfaMode::Everybody => SecondFactorMode::Everybody,
                MfaMode::Nobody => SecondFactorMode::Nobody,
            };
            self.console(*at, center, |tx, instance| {
                console::set_second_factor_mode(tx, instance, mode);
                Ok(())
            })?;
        }
        let Some(Placed { value: approver, at }) = &written.approve_devices else { return Ok(()) };
        let Some(user) = directory.user(&approver.user.value) else { return Ok(()) };
        let attributes = approver.attributes.iter().map(|(key, value)| Ok((key.value.clone(), self.text(value)?)));
        let approver = Shared::new(Approver { user, attributes: attributes.collect::<Result<_, Diagnostics>>()? });
        self.console(*at, center, |tx, instance| {
            tx.partition_mut().sign_in.make_mut().approvers.insert(instance.id.clone(), approver);
            Ok(())
        })
    }

    fn console(
        &self,
        at: Position,
        center: &Center,
        change: impl FnOnce(&mut Tx<'_>, &Instance) -> Result<(), Fault>,
    ) -> Done {
        self.change(at, center.management, |tx| {
            let instance = console::instance_of(tx.partition(), center.management).cloned();
            let done = instance.and_then(|instance| change(tx, &instance));
            done.map_err(|fault| fault.message)
        })
    }
}

fn refused(error: IdentityStoreError) -> String {
    match error {
        IdentityStoreError::Duplicate(UniqueKind::ExternalId) => "another has this external id".to_owned(),
        other => format!("the identity store refuses it: {other:?}"),
    }
}

/// What the directory that pushes to the store calls somebody.
fn pushed(tx: &Tx<'_>, center: &Center, id: String) -> Vec<ExternalId> {
    let scim = tx.partition().identity_store(&center.store).and_then(|store| store.scim.as_ref());
    let issuer = scim.map(|scim| identity_center::scim::issuer(&scim.tenant));
    issuer.into_iter().map(|issuer| ExternalId { issuer, id: id.as_str().into() }).collect()
}

/// `middleName` as the API writes it.
fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// Puts a text into a tree of objects.
fn put<'p>(into: &mut Value, above: &[&'p str], path: impl Iterator<Item = &'p str>, text: String) {
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

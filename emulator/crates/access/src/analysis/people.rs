//! The people behind the roles of permission sets. See
//! [permission sets](https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html).

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use aws::{AccountId, Arn, Principal, Timestamp};
use serde::Serialize;
use state::identity_center::{Assignee, AssigneeKind, Assignment, Instance, Provisioned};
use state::identity_store::{IdentityStore, User};
use state::session::{Federated, Session};
use state::{Partition, Shared};

use super::Asker;
use super::query::Found;
use super::signed_in::tags_asked_for;
use super::text::Style;

/// Who signs in with the role of a permission set. Whoever is disabled does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct People {
    /// The role.
    pub role: String,
    /// The permission set.
    pub permission_set: String,
    /// The account.
    pub account: String,
    /// Groups it is assigned to, in the order of their names.
    pub groups: Vec<PeopleOfGroup>,
    /// Names of people it is assigned to directly.
    pub users: Vec<String>,
    /// Condition keys of session tags that its policies ask for: what they are is decided when somebody signs in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub session_tags: Vec<String>,
}

/// A group and the people in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PeopleOfGroup {
    /// Its name.
    pub group: String,
    /// Names of its members.
    pub members: Vec<String>,
}

impl People {
    /// Everybody, each once, in the order of names.
    pub fn names(&self) -> BTreeSet<&str> {
        let members = self.groups.iter().flat_map(|group| &group.members);
        members.chain(&self.users).map(String::as_str).collect()
    }
}

/// `AWSReservedSSO_Developer_0123456789abcdef in 444444444444 ← group Developers: ana, ben; cleo`
impl fmt::Display for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.role.rsplit('/').next().unwrap_or(&self.role);
        write!(f, "{name} in {} ← ", self.account)?;
        let groups = self.groups.iter().map(|group| format!("group {}: {}", group.group, few(&group.members)));
        let users = (!self.users.is_empty()).then(|| few(&self.users));
        let all: Vec<String> = groups.chain(users).collect();
        f.write_str(if all.is_empty() { "nobody" } else { "" })?;
        f.write_str(&all.join("; "))
    }
}

fn few(names: &[String]) -> String {
    const SHOWN: usize = 12;
    match names.len() {
        0 => "nobody".to_owned(),
        count if count <= SHOWN => names.join(", "),
        count => format!("{} and {} more", names.get(..SHOWN).unwrap_or(names).join(", "), count - SHOWN),
    }
}

/// The people behind a role; none when it is no role of a permission set.
pub fn people(partition: &Partition, role: &Arn) -> Option<People> {
    let (instance, provisioned) = origin(partition, role)?;
    let store = partition.identity_store(&instance.identity_store_id)?;
    let (mut groups, mut users) = (Vec::new(), Vec::new());
    for assignee in instance.assignments.assignees(provisioned.account, &provisioned.permission_set.id) {
        match assignee.kind {
            AssigneeKind::User => users.extend(enabled(store, &assignee.id)),
            AssigneeKind::Group => groups.extend(store.groups.get(&assignee.id).map(|group| {
                let members = store.members_of(&group.id, None);
                let mut members: Vec<String> =
                    members.filter_map(|membership| enabled(store, &membership.user)).collect();
                members.sort_unstable();
                PeopleOfGroup { group: group.content.display_name.clone(), members }
            })),
        }
    }
    groups.sort_unstable();
    users.sort_unstable();
    Some(People {
        role: role.to_string(),
        permission_set: provisioned.permission_set.name.to_string(),
        account: provisioned.account.to_string(),
        groups,
        users,
        session_tags: Asker::role(partition, role).map_or_else(Vec::new, |asker| tags_asked_for(partition, &asker)),
    })
}

/// The name of somebody who may sign in.
fn enabled(store: &IdentityStore, id: &Arc<str>) -> Option<String> {
    store.users.get(id).filter(|user| user.is_enabled()).map(|user| user.name().to_owned())
}

/// The permission set that a role was made from.
fn origin<'p>(partition: &'p Partition, role: &Arn) -> Option<(&'p Shared<Instance>, &'p Shared<Provisioned>)> {
    let account = role.account_id()?;
    let instance = partition.organization_instance(account)?;
    let provisioned = instance.provisioned.in_account(account).find(|provisioned| provisioned.role == *role)?;
    Some((instance, provisioned))
}

/// The time at which a session that is only thought of began: its questions say when they are asked.
pub(crate) const NOT_BEGUN: Timestamp = Timestamp::from_millis(0);

/// Reads `SET` or `SET/PERSON`, the end of `ACCOUNT/permission-set/SET/PERSON`: a session of the role that the
/// permission set is in the account, of a person who is assigned it where one is named. The session of a person has the
/// tags that the person's attributes make, and not those that an identity provider would send.
pub(crate) fn session(partition: &Partition, account: AccountId, text: &str) -> Result<Asker, String> {
    let (set_name, person) = match text.split_once('/') {
        Some((set, person)) => (set, Some(person)),
        None => (text, None),
    };
    let instance = partition.organization_instance(account);
    let instance = instance.ok_or_else(|| format!("account {account} has no IAM Identity Center"))?;
    let of_account = || instance.provisioned.in_account(account);
    let provisioned = of_account().find(|provisioned| *provisioned.permission_set.name == *set_name);
    let role = provisioned.and_then(|provisioned| partition.role(&provisioned.role));
    let (Some(provisioned), Some(role)) = (provisioned, role) else {
        let known: Vec<String> =
            of_account().map(|provisioned| format!("`{}`", provisioned.permission_set.name)).collect();
        let known = if known.is_empty() { "none is".to_owned() } else { format!("known: {}", known.join(", ")) };
        return Err(format!("the permission set `{set_name}` is not assigned in account {account}; {known}"));
    };
    let Some(person) = person else { return Ok(Asker::session_of(partition, role, super::asker::SESSION_NAME)) };
    let user = signs_in(partition, instance, provisioned, person)?;
    let mut asker = Asker::session_of(partition, role, user.name());
    let principal = asker.caller.principal.clone();
    asker.caller.session = Some(Arc::new(of_person(instance, provisioned, user, principal)));
    Ok(asker)
}

/// The person of a name who may sign in with a permission set in an account.
fn signs_in<'p>(
    partition: &'p Partition,
    instance: &Instance,
    provisioned: &Provisioned,
    person: &str,
) -> Result<&'p Shared<User>, String> {
    let store = partition.identity_store(&instance.identity_store_id);
    let found = store.and_then(|store| Some((store, store.user_named(person)?)));
    let (store, user) = found.ok_or_else(|| format!("there is no person `{person}` in IAM Identity Center"))?;
    if !user.is_enabled() {
        return Err(format!("`{person}` is disabled and signs in nowhere"));
    }
    let groups = store.memberships_of(&user.id, None).map(|membership| Assignee::group(membership.group.clone()));
    let is_assigned = std::iter::once(Assignee::user(user.id.clone())).chain(groups).any(|assignee| {
        let (account, permission_set) = (provisioned.account, provisioned.permission_set.id.clone());
        instance.assignments.contains(&Assignment { account, permission_set, assignee })
    });
    if is_assigned {
        return Ok(user);
    }
    let (set, account) = (&provisioned.permission_set.name, provisioned.account);
    Err(format!("`{person}` is not assigned the permission set `{set}` in account {account}"))
}

fn of_person(instance: &Instance, provisioned: &Provisioned, user: &User, principal: Principal) -> Session {
    let mut session = Session::new("".into(), principal, NOT_BEGUN, NOT_BEGUN);
    session.tags = instance.session_tags(&user.content.profile, &[]);
    let provider = instance.provisioned.saml_provider(provisioned.account);
    session.federated = Some(Federated {
        provider: provider.map(Arn::to_string).unwrap_or_default(),
        keys: vec![("identitystore:UserId".to_owned(), vec![user.id.to_string()])],
    });
    session
}

/// An answer that names the people behind the roles in it.
#[derive(Debug, Serialize)]
pub struct Named<'f> {
    #[serde(flatten)]
    found: &'f Found,
    /// In the order of roles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    people: Vec<People>,
}

impl<'f> Named<'f> {
    /// Looks for the people behind an answer.
    pub fn new(found: &'f Found, partition: &Partition) -> Named<'f> {
        let roles: BTreeSet<&str> = principals(found).into_iter().collect();
        let roles = roles.into_iter().filter_map(|name| Arn::parse(name).ok());
        Named { found, people: roles.filter_map(|role| people(partition, &role)).collect() }
    }
    /// The answer as people read it, with a line for each role that there are people behind.
    pub fn text(&self, style: Style<'_>) -> String {
        let mut text = self.found.text(style);
        if !self.people.is_empty() {
            text.push_str("\nwho signs in with it:\n");
        }
        for people in &self.people {
            text.push_str(&format!("  {people}\n"));
            if !people.session_tags.is_empty() {
                let keys = people.session_tags.join(", ");
                text.push_str(&format!("    its policies ask for tags of the session: {keys}\n"));
            }
        }
        text
    }
}

/// Everybody an answer names.
fn principals(found: &Found) -> Vec<&str> {
    match found {
        Found::Answer { principal, .. } => vec![principal],
        Found::Explanation(explanation) => vec![&explanation.principal],
        Found::Grants { grants, .. } => grants.iter().map(|grant| grant.principal.as_str()).collect(),
        Found::Permissions(permissions) => vec![&permissions.principal],
        Found::Paths { from, to, paths } => {
            let steps = paths.iter().flat_map(|path| &path.steps).map(|step| step.to.as_str());
            [from.as_str(), to].into_iter().chain(steps).collect()
        }
    }
}

//! What nobody has used for long. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html>.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use aws::{AccountId, Timestamp};
use catalog::AccessLevel;
use policy::{Effect, PolicyDocument, SoughtAction, Statement};
use service::{LastUse, LastUses};
use state::access_analyzer::{Configuration, Exclusion, Found, Subject, UnusedService};
use state::iam::{Entity, Iam, Role, User};
use state::{CredentialStatus, Partition, Tags};

use super::Looked;

/// Only their services change them: "Service-linked roles are not analyzed by unused access analyzers."
const SERVICE_LINKED: &str = "/aws-service-role/";

/// A service that is allowed, and those of its actions whose use is tracked.
type Allowed = Vec<(&'static str, Vec<&'static str>)>;

/// A look for what is not used.
pub(in crate::access_analyzer) struct Unused<'a> {
    partition: &'a Partition,
    uses: &'a LastUses,
    now: Timestamp,
    age: Duration,
    exclusions: &'a [Exclusion],
    /// What policies allow, by the policies: many principals have the same.
    known: HashMap<Vec<usize>, Rc<Allowed>>,
    /// When the first thing that is in use now is not any more, if nobody uses it until then.
    pub(in crate::access_analyzer) next: Option<Timestamp>,
}

impl<'a> Unused<'a> {
    /// None for an analyzer that looks for something else.
    pub(in crate::access_analyzer) fn new(
        partition: &'a Partition,
        uses: &'a LastUses,
        now: Timestamp,
        configuration: Option<&'a Configuration>,
    ) -> Option<Unused<'a>> {
        let Some(Configuration::Unused { age, exclusions }) = configuration else { return None };
        let age = Duration::from_hours(24 * u64::from(*age));
        Some(Unused { partition, uses, now, age, exclusions, known: HashMap::new(), next: None })
    }

    /// All roles and users of an account.
    pub(in crate::access_analyzer) fn account(&mut self, account: AccountId) -> Vec<Looked> {
        let Some(owner) = self.partition.account(account) else { return Vec::new() };
        let roles = owner.iam.roles.values().map(|role| self.role(account, role)).collect::<Vec<_>>();
        let users = owner.iam.users.values().map(|user| self.user(account, &owner.iam, user)).collect::<Vec<_>>();
        roles.into_iter().chain(users).collect()
    }

    pub(in crate::access_analyzer) fn role(&mut self, account: AccountId, role: &Role) -> Looked {
        let subject = of(account, &role.entity, "AWS::IAM::Role");
        if role.entity.path.starts_with(SERVICE_LINKED) || self.is_excluded(account, &role.tags) {
            return nothing(subject);
        }
        let last = self.uses.latest(&role.entity.id).map(|used| used.at);
        if self.is_unused(last, role.entity.created) {
            return looked(subject, vec![Found::UnusedRole { last }]);
        }
        let documents = self.documents([&role.entity]);
        let permissions = self.permissions(&role.entity, &documents);
        looked(subject, permissions.into_iter().collect())
    }

    pub(in crate::access_analyzer) fn user(&mut self, account: AccountId, iam: &Iam, user: &User) -> Looked {
        let subject = of(account, &user.entity, "AWS::IAM::User");
        if self.is_excluded(account, &user.tags) {
            return nothing(subject);
        }
        let mut found = Vec::new();
        for key in &user.access_keys {
            let Some(credential) = self.partition.credentials.get(key) else { continue };
            let last = self.uses.of_key(key).map(|used| used.at);
            // One that is switched off gives no access.
            if credential.status == CredentialStatus::Active && self.is_unused(last, credential.created) {
                found.push(Found::UnusedAccessKey { key: key.as_str().into(), last });
            }
        }
        // Nobody signs in to the console with it here: it is as old as it was set.
        if let Some(profile) = iam.login_profiles.get(&user.entity.name)
            && self.is_unused(None, profile.changed)
        {
            found.push(Found::UnusedPassword { last: None });
        }
        let groups = user.groups.iter().filter_map(|name| iam.groups.get(name)).map(|group| &group.entity);
        let documents = self.documents(groups.chain([&user.entity]));
        found.extend(self.permissions(&user.entity, &documents));
        looked(subject, found)
    }

    /// Whether something was not used for long; if it was, it may be by the next look.
    fn is_unused(&mut self, last: Option<Timestamp>, since: Timestamp) -> bool {
        let end = last.unwrap_or(since) + self.age;
        if end <= self.now {
            return true;
        }
        self.next = Some(self.next.map_or(end, |next| next.min(end)));
        false
    }

    fn is_excluded(&self, account: AccountId, tags: &Tags) -> bool {
        let account = account.to_string();
        let has = |set: &std::collections::BTreeMap<String, String>| {
            set.iter().all(|(key, value)| tags.get(key).is_some_and(|known| known == value))
        };
        self.exclusions.iter().any(|exclusion| {
            let is_empty = exclusion.accounts.is_empty() && exclusion.tags.is_empty();
            !is_empty
                && (exclusion.accounts.is_empty() || exclusion.accounts.contains(&account))
                && (exclusion.tags.is_empty() || exclusion.tags.iter().any(has))
        })
    }

    fn documents<'e>(&self, entities: impl IntoIterator<Item = &'e Entity>) -> Vec<&'e PolicyDocument>
    where
        'a: 'e,
    {
        let mut found: Vec<&PolicyDocument> = Vec::new();
        for entity in entities {
            found.extend(entity.inline.values().map(|document| &**document));
            let managed = entity.attached.iter().filter_map(|arn| self.partition.managed_policy(arn)?.document());
            found.extend(managed.map(|document| &**document));
        }
        found
    }

    /// Services that were not used for long, and of those that were, actions.
    fn permissions(&mut self, entity: &Entity, documents: &[&PolicyDocument]) -> Option<Found> {
        // Nothing is unused for longer than there is somebody to use it.
        if !self.is_unused(None, entity.created) {
            return None;
        }
        let mut unused = Vec::new();
        let key = documents.iter().map(|document| std::ptr::from_ref(*document).addr()).collect();
        let allowed = Rc::clone(self.known.entry(key).or_insert_with(|| Rc::new(allowed(documents))));
        let uses = self.uses.of(&entity.id);
        let latest = |is: &dyn Fn(&LastUse) -> bool| uses.iter().filter(|used| is(used)).map(|used| used.at).max();
        for (service, actions) in &*allowed {
            let last = latest(&|used| used.service() == *service);
            if self.is_unused(last, entity.created) {
                unused.push(UnusedService { service: (*service).into(), last, actions: Vec::new() });
                continue;
            }
            let with_last = actions.iter().map(|action| (*action, latest(&|used| used.action == **action)));
            let with_last = with_last.collect::<Vec<_>>().into_iter();
            let actions = with_last.filter(|(_, last)| self.is_unused(*last, entity.created));
            let actions: Vec<_> = actions.map(|(action, last)| (Arc::from(action), last)).collect();
            if !actions.is_empty() {
                unused.push(UnusedService { service: (*service).into(), last, actions });
            }
        }
        (!unused.is_empty()).then_some(Found::UnusedPermission(unused))
    }
}

fn of(owner: AccountId, entity: &Entity, resource_type: &'static str) -> Subject {
    Subject { resource: entity.arn.as_str().into(), resource_type, owner }
}

fn nothing(subject: Subject) -> Looked {
    looked(subject, Vec::new())
}

fn looked(subject: Subject, found: Vec<Found>) -> Looked {
    Looked { subject: Arc::new(subject), region: None, found: found.into_iter().map(Arc::new).collect() }
}

/// What policies allow by themselves: "It only applies permissions policy logic." See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html>.
fn allowed(documents: &[&PolicyDocument]) -> Allowed {
    let mut found = Vec::new();
    for service in catalog::services() {
        let range = catalog::actions_with_prefix(&format!("{}:", service.prefix));
        let mut actions = catalog::actions(range).filter(|action| allows(documents, action.name)).peekable();
        if actions.peek().is_some() {
            found.push((service.prefix, actions.filter(is_tracked).map(|action| action.name).collect()));
        }
    }
    found
}

/// "Management actions include creation, deletion, and modification actions", but for handing on a role.
fn is_tracked(action: &catalog::ActionInfo) -> bool {
    let is_read = matches!(action.access_level, AccessLevel::List | AccessLevel::Read);
    !is_read && action.name != "iam:PassRole"
}

/// Whether something is allowed of an action: what is denied of it under all circumstances is not.
fn allows(documents: &[&PolicyDocument], action: &str) -> bool {
    let sought = SoughtAction::new(action);
    let mut is_allowed = false;
    for statement in documents.iter().flat_map(|document| document.about(&sought)) {
        match statement.effect() {
            Effect::Allow => is_allowed = true,
            Effect::Deny if is_absolute(statement) => return false,
            Effect::Deny => {}
        }
    }
    is_allowed
}

fn is_absolute(statement: &Statement) -> bool {
    let is_everything = statement.resources().is_none_or(|(negated, mut texts)| !negated && texts.any(|it| it == "*"));
    is_everything && statement.conditions().is_empty()
}

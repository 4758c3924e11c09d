//! Entities as infrastructure code declares them: apart from one another, and put together at the end.

use std::collections::BTreeMap;

use policy::PolicyType;

use crate::details::checked;
use crate::imported::{DeclaredPolicy, Imported, filled, key};
use crate::tree::Tree;
use crate::world::{
    Account, Group, ManagedPolicy, Named, Organization, OrganizationPolicy, Resource, Role, Unit, User,
};

/// Stands for the id of the root, which AWS gives when it makes the organization.
pub(crate) const ROOT: &str = "r-root";

/// The kinds of entities that policies are attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entity {
    User,
    Group,
    Role,
}

/// The kinds of resources with a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Bucket,
    Key,
    Queue,
    Topic,
    Secret,
    Function,
}

/// Something that refers to what may be declared later.
#[derive(Debug)]
enum Link {
    Attach { to: Entity, name: String, policy: String },
    Inline { to: Entity, name: String, policy: String, document: Tree },
    Boundary { of: Entity, name: String, policy: String },
    Member { user: String, group: String },
    Policy { of: Kind, name: String, document: Tree },
    Statement { of: Kind, name: String, statement: Tree },
    Alias { key: String, alias: String },
}

/// A unit or account of the organization, by id.
#[derive(Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) parent: String,
    pub(crate) is_account: bool,
}

/// The organization as it is declared.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    pub(crate) id: Option<String>,
    pub(crate) management: Option<String>,
    pub(crate) root: Option<String>,
    pub(crate) policy_types: Vec<String>,
    /// Units and accounts by id.
    pub(crate) nodes: BTreeMap<String, Node>,
    /// Names of policies by id.
    pub(crate) policies: BTreeMap<String, String>,
    /// Policy ids and target ids.
    pub(crate) attachments: Vec<(String, String, String)>,
}

/// What was declared so far.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) imported: Imported,
    pub(crate) organization: Structure,
    /// Place, key of the account, and what refers.
    links: Vec<(String, String, Link)>,
}

impl Draft {
    pub(crate) fn leave_out(&mut self, place: &str, what: impl Into<String>) {
        self.imported.leave_out(place, what);
    }
    /// The account of an id, which is its key as well until it has a name.
    pub(crate) fn account(&mut self, id: &str) -> (String, &mut Account) {
        let accounts = &mut self.imported.world.accounts;
        let known = accounts.iter().find(|(_, account)| account.id == id).map(|(key, _)| key.clone());
        let key = known.unwrap_or_else(|| format!("account-{id}"));
        let account = accounts.entry(key.clone()).or_default();
        id.clone_into(&mut account.id);
        (key, account)
    }
    /// The same, with a key that follows from a name where the account is new.
    pub(crate) fn account_named(&mut self, id: &str, name: &str) -> &mut Account {
        let accounts = &mut self.imported.world.accounts;
        if !accounts.values().any(|account| account.id == id) {
            let key = key(name, id, |key| accounts.contains_key(key));
            accounts.insert(key, Account { id: id.to_owned(), ..Account::default() });
        }
        let account = self.account(id).1;
        account.name = filled(Some(name));
        account
    }
    fn link(&mut self, place: &str, account: &str, link: Link) {
        let (key, _) = self.account(account);
        self.links.push((place.to_owned(), key, link));
    }
    /// A document that the grammar of its kind takes; otherwise a word why not.
    pub(crate) fn document(&mut self, place: &str, text: Option<&Tree>, kind: PolicyType) -> Option<Tree> {
        let Some(text) = text else {
            self.leave_out(place, "its policy document is not known here");
            return None;
        };
        let checked = checked(text, kind);
        self.declare(place, kind, checked.clone());
        checked.map_err(|error| self.leave_out(place, error)).ok()
    }
    fn declare(&mut self, place: &str, kind: PolicyType, document: Result<Tree, String>) {
        let text = document.and_then(|tree| serde_json::to_string(&tree).map_err(|error| error.to_string()));
        self.imported.policies.push(DeclaredPolicy { place: place.to_owned(), kind, text });
    }

    pub(crate) fn role(&mut self, account: &str, name: &str, role: Role) {
        self.account(account).1.iam.roles.insert(name.to_owned(), role);
    }
    pub(crate) fn user(&mut self, account: &str, name: &str, user: User) {
        self.account(account).1.iam.users.insert(name.to_owned(), user);
    }
    pub(crate) fn group(&mut self, account: &str, name: &str, group: Group) {
        self.account(account).1.iam.groups.insert(name.to_owned(), group);
    }
    pub(crate) fn managed(&mut self, account: &str, name: &str, policy: ManagedPolicy) {
        self.account(account).1.iam.policies.insert(name.to_owned(), policy);
    }
    pub(crate) fn resource(&mut self, account: &str, kind: Kind, name: &str, resource: Resource) {
        kind.of(self.account(account).1).insert(name.to_owned(), resource);
    }
    pub(crate) fn attach(&mut self, place: &str, account: &str, to: Entity, name: &str, policy: &str) {
        let link = Link::Attach { to, name: name.to_owned(), policy: policy.to_owned() };
        self.link(place, account, link);
    }
    pub(crate) fn boundary(&mut self, place: &str, account: &str, of: Entity, name: &str, policy: &str) {
        self.link(place, account, Link::Boundary { of, name: name.to_owned(), policy: policy.to_owned() });
    }
    pub(crate) fn inline(&mut self, place: &str, account: &str, to: Entity, name: &str, policy: (&str, Option<&Tree>)) {
        let (policy, text) = policy;
        let place = format!("{place} ({policy})");
        let Some(document) = self.document(&place, text, PolicyType::IdentityBased) else { return };
        let link = Link::Inline { to, name: name.to_owned(), policy: policy.to_owned(), document };
        self.link(&place, account, link);
    }
    pub(crate) fn member(&mut self, place: &str, account: &str, user: &str, group: &str) {
        self.link(place, account, Link::Member { user: user.to_owned(), group: group.to_owned() });
    }
    pub(crate) fn resource_policy(&mut self, place: &str, account: &str, of: Kind, name: &str, text: Option<&Tree>) {
        let Some(document) = self.document(place, text, PolicyType::ResourceBased) else { return };
        self.link(place, account, Link::Policy { of, name: name.to_owned(), document });
    }
    pub(crate) fn statement(&mut self, place: &str, account: &str, of: Kind, name: &str, statement: Tree) {
        self.declare(place, PolicyType::ResourceBased, Ok(alone(statement.clone())));
        self.link(place, account, Link::Statement { of, name: name.to_owned(), statement });
    }
    pub(crate) fn alias(&mut self, place: &str, account: &str, key: &str, alias: &str) {
        self.link(place, account, Link::Alias { key: key.to_owned(), alias: alias.to_owned() });
    }

    /// Puts everything together.
    pub(crate) fn finish(mut self) -> Imported {
        // What a resource is before what is added to it.
        let mut links = std::mem::take(&mut self.links);
        links.sort_by_key(|(_, _, link)| matches!(link, Link::Statement { .. }));
        for (place, key, link) in links {
            let Some(account) = self.imported.world.accounts.get_mut(&key) else { continue };
            if let Err(error) = join(account, link) {
                self.imported.leave_out(place, error);
            }
        }
        self.grow();
        self.imported.complete();
        self.imported
    }

    /// The organization's tree.
    fn grow(&mut self) {
        let structure = std::mem::take(&mut self.organization);
        let is_declared = structure.root.is_some() || structure.management.is_some();
        if !is_declared && structure.nodes.is_empty() && structure.policies.is_empty() {
            return;
        }
        let Some(management) = structure.management.clone() else {
            self.leave_out(
                "organization",
                "nothing says which account is the management account: every account stands alone",
            );
            return;
        };
        for (id, node) in structure.nodes.iter().filter(|(_, node)| node.is_account) {
            self.account_named(id, &node.name);
        }
        let (management, _) = self.account(&management);
        let keys: BTreeMap<String, String> =
            self.imported.world.accounts.iter().map(|(key, account)| (account.id.clone(), key.clone())).collect();
        let root_id = structure.root.clone().unwrap_or_default();
        let mut root = Unit { id: filled(Some(&root_id)), ..Unit::default() };
        let mut placed = Vec::new();
        plant(&mut root, &root_id, &structure, &keys, &mut placed, 0);
        for (id, key) in &keys {
            if placed.contains(key) || *key == management {
                continue;
            }
            match structure.nodes.get(id) {
                Some(node) => {
                    let what = format!("its parent {} is not known here: put below the root", node.parent);
                    self.imported.leave_out(format!("account {id}"), what);
                    root.accounts.push(key.clone());
                }
                None => {
                    if let Some(account) = self.imported.world.accounts.get_mut(key) {
                        account.outside_organization = true;
                    }
                    let what = "no declaration places it in the organization: it stands outside of it";
                    self.imported.leave_out(format!("account {id}"), what);
                }
            }
        }
        for (place, policy, target) in &structure.attachments {
            let done = structure
                .policies
                .get(policy)
                .is_some_and(|name| attach(&mut root, target, name) || self.attach_to_account(&keys, target, name));
            if !done {
                self.imported.leave_out(place.clone(), format!("policy {policy} or target {target} is not known here"));
            }
        }
        forget_made_up_ids(&mut root);
        let policy_types = structure.policy_types.clone();
        self.imported.world.organization = Some(Organization { id: structure.id, management, policy_types, root });
    }

    fn attach_to_account(&mut self, keys: &BTreeMap<String, String>, target: &str, name: &str) -> bool {
        let account = keys.get(target).and_then(|key| self.imported.world.accounts.get_mut(key));
        account.map(|account| account.policies.push(name.to_owned())).is_some()
    }

    /// A policy of the organization.
    pub(crate) fn organization_policy(&mut self, place: &str, id: &str, name: &str, policy: OrganizationPolicy) {
        let grammar = match policy.kind.as_str() {
            "SERVICE_CONTROL_POLICY" => Some(PolicyType::ServiceControl),
            "RESOURCE_CONTROL_POLICY" => Some(PolicyType::ResourceControl),
            "TAG_POLICY" | "BACKUP_POLICY" | "AISERVICES_OPT_OUT_POLICY" => None,
            kind => return self.leave_out(place, format!("a scenario has no policies of type {kind}")),
        };
        let document = match grammar {
            Some(grammar) => checked(&policy.document, grammar),
            None => crate::tree::document(&policy.document),
        };
        match document {
            Err(error) => self.leave_out(place, error),
            Ok(document) => {
                self.imported.world.policies.insert(name.to_owned(), OrganizationPolicy { document, ..policy });
                self.organization.policies.insert(id.to_owned(), name.to_owned());
            }
        }
    }
}

/// Deeper than any organization: "OU maximum nesting is five levels". See
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html>.
const DEEPEST: usize = 20;

fn plant(
    unit: &mut Unit,
    id: &str,
    structure: &Structure,
    keys: &BTreeMap<String, String>,
    placed: &mut Vec<String>,
    depth: usize,
) {
    for (child_id, child) in structure.nodes.iter().filter(|(_, node)| node.parent == id) {
        if child.is_account {
            if let Some(key) = keys.get(child_id) {
                unit.accounts.push(key.clone());
                placed.push(key.clone());
            }
        } else if depth < DEEPEST {
            let mut below = Unit { id: Some(child_id.clone()), ..Unit::default() };
            plant(&mut below, child_id, structure, keys, placed, depth + 1);
            unit.units.insert(child.name.clone(), below);
        }
    }
}

/// Ids that only stand for what AWS has not given yet.
fn forget_made_up_ids(unit: &mut Unit) {
    unit.id = unit.id.take().filter(|id| (id.starts_with("ou-") || id.starts_with("r-")) && id != ROOT);
    unit.units.values_mut().for_each(forget_made_up_ids);
}

/// Attaches a policy where the target is a unit of this tree.
fn attach(unit: &mut Unit, target: &str, policy: &str) -> bool {
    if unit.id.as_deref() == Some(target) {
        unit.policies.push(policy.to_owned());
        return true;
    }
    unit.units.values_mut().any(|below| attach(below, target, policy))
}

/// How a scenario names a managed policy: one of the account by its name, one of AWS by its ARN.
pub(crate) fn managed_name(account: &Account, policy: &str) -> Result<String, String> {
    if catalog::managed_policy(policy).is_some() {
        return Ok(policy.to_owned());
    }
    let name = policy.rsplit('/').next().unwrap_or(policy);
    match account.iam.policies.contains_key(name) {
        true => Ok(name.to_owned()),
        false => Err(format!("policy {policy} is neither declared here nor known as one of AWS")),
    }
}

/// A policy of one statement.
fn alone(statement: Tree) -> Tree {
    Tree::Map(vec![
        ("Version".to_owned(), Tree::Text("2012-10-17".to_owned())),
        ("Statement".to_owned(), Tree::List(vec![statement])),
    ])
}

fn join(account: &mut Account, link: Link) -> Result<(), String> {
    match link {
        Link::Attach { to, name, policy } => {
            let policy = managed_name(account, &policy)?;
            let attached = to.attached(account, &name).ok_or_else(|| to.unknown(&name))?;
            if !attached.contains(&policy) {
                attached.push(policy);
            }
        }
        Link::Inline { to, name, policy, document } => {
            to.inline(account, &name).ok_or_else(|| to.unknown(&name))?.insert(policy, document);
        }
        Link::Boundary { of, name, policy } => {
            let policy = managed_name(account, &policy)?;
            *of.boundary(account, &name).ok_or_else(|| of.unknown(&name))? = Some(policy);
        }
        Link::Member { user, group } => {
            if !account.iam.groups.contains_key(&group) {
                return Err(Entity::Group.unknown(&group));
            }
            let user = account.iam.users.get_mut(&user).ok_or_else(|| Entity::User.unknown(&user))?;
            user.groups.push(group);
        }
        Link::Policy { of, name, document } => {
            // A policy for a resource that is declared elsewhere is reason enough to have it.
            of.of(account).entry(name).or_default().policy = Some(document);
        }
        Link::Statement { of, name, statement } => {
            let resource = of.of(account).entry(name).or_default();
            let policy = resource.policy.get_or_insert_with(|| {
                Tree::Map(vec![
                    ("Version".to_owned(), Tree::Text("2012-10-17".to_owned())),
                    ("Statement".to_owned(), Tree::List(Vec::new())),
                ])
            });
            let Tree::Map(entries) = policy else { return Err("its policy is no mapping".to_owned()) };
            match entries.iter_mut().find(|(key, _)| key == "Statement") {
                Some((_, Tree::List(statements))) => statements.push(statement),
                _ => return Err("its policy has no list of statements".to_owned()),
            }
        }
        Link::Alias { key, alias } => {
            let key = account.resources.keys.get_mut(&key).ok_or_else(|| format!("key {key} is not declared here"))?;
            key.aliases.push(alias);
        }
    }
    Ok(())
}

impl Entity {
    fn unknown(self, name: &str) -> String {
        let kind = match self {
            Entity::User => "user",
            Entity::Group => "group",
            Entity::Role => "role",
        };
        format!("{kind} {name} is not declared here")
    }
    fn attached<'a>(self, account: &'a mut Account, name: &str) -> Option<&'a mut Vec<String>> {
        let iam = &mut account.iam;
        Some(match self {
            Entity::User => &mut iam.users.get_mut(name)?.attached,
            Entity::Group => &mut iam.groups.get_mut(name)?.attached,
            Entity::Role => &mut iam.roles.get_mut(name)?.attached,
        })
    }
    fn inline<'a>(self, account: &'a mut Account, name: &str) -> Option<&'a mut Named<Tree>> {
        let iam = &mut account.iam;
        Some(match self {
            Entity::User => &mut iam.users.get_mut(name)?.inline,
            Entity::Group => &mut iam.groups.get_mut(name)?.inline,
            Entity::Role => &mut iam.roles.get_mut(name)?.inline,
        })
    }
    fn boundary<'a>(self, account: &'a mut Account, name: &str) -> Option<&'a mut Option<String>> {
        let iam = &mut account.iam;
        match self {
            Entity::User => Some(&mut iam.users.get_mut(name)?.boundary),
            Entity::Role => Some(&mut iam.roles.get_mut(name)?.boundary),
            Entity::Group => None,
        }
    }
}

impl Kind {
    fn of(self, account: &mut Account) -> &mut Named<Resource> {
        let resources = &mut account.resources;
        match self {
            Kind::Bucket => &mut resources.buckets,
            Kind::Key => &mut resources.keys,
            Kind::Queue => &mut resources.queues,
            Kind::Topic => &mut resources.topics,
            Kind::Secret => &mut resources.secrets,
            Kind::Function => &mut resources.functions,
        }
    }
}

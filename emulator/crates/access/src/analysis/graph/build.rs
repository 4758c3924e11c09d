use std::collections::BTreeSet;

use aws::{AccountId, Arn, Principal, Region, Timestamp};
use policy::PolicyDocument;
use state::iam::{Entity, Role};
use state::{Account, AccountStatus, Partition};

use super::passing::{PASSINGS, Passing};
use super::{AccessGraph, Edge, EdgeKind, Node, NodeKind, Widening};
use crate::analysis::asker::Asker;
use crate::analysis::probe::{Granted, Identity, allows, probe};
use crate::analysis::question::Question;
use crate::analysis::reach::Reach;
use crate::analysis::who_can::{Wanted, Who, who_can};

/// When and where the calls of a graph would be made.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Where requests would be sent.
    pub region: Region,
    /// When.
    pub now: Timestamp,
    /// What else they would say, as in [`Question::context`].
    pub context: Vec<(String, Vec<String>)>,
}

/// The graph of a partition. Ways are tried out as questions, for the principals and targets that policies make
/// possible at all; a way that needs more said in the request is in it with what has to be said.
pub fn graph(partition: &Partition, scope: &Scope) -> AccessGraph {
    let mut graph = AccessGraph::default();
    let builder = Builder { partition, scope };
    let accounts: Vec<&Account> = active(partition).collect();
    let actors: Vec<Actor> = accounts.iter().flat_map(|account| builder.actors(account)).collect();
    for actor in &actors {
        graph.node(actor.node());
        if !actor.widenings.is_empty() {
            graph.widenings.insert(actor.asker.name(), actor.widenings.clone());
        }
    }
    for account in &accounts {
        for (from, to, edge) in builder.ways_into(account, &actors) {
            graph.connect(from, to, edge);
        }
    }
    graph
}

fn active(partition: &Partition) -> impl Iterator<Item = &Account> {
    partition.accounts.values().map(|account| &**account).filter(|account| account.status == AccountStatus::Active)
}

/// A principal, and what it is known to be able to do.
struct Actor {
    asker: Asker,
    account: AccountId,
    /// Its ways to more permissions.
    widenings: Vec<Widening>,
    /// The actions of [`ACTIONS`] that its policies speak for; all of them where it may widen those.
    may: BTreeSet<&'static str>,
}

const ASSUME: &str = "sts:AssumeRole";
const PASS: &str = "iam:PassRole";
const TRUST: &str = "iam:UpdateAssumeRolePolicy";
const KEY: &str = "iam:CreateAccessKey";
const PASSWORD: [&str; 2] = ["iam:CreateLoginProfile", "iam:UpdateLoginProfile"];
const EDIT_ROLE: [&str; 2] = ["iam:PutRolePolicy", "iam:AttachRolePolicy"];
const EDIT_USER: [&str; 2] = ["iam:PutUserPolicy", "iam:AttachUserPolicy"];
const EDIT_GROUP: [&str; 2] = ["iam:PutGroupPolicy", "iam:AttachGroupPolicy"];
const EDIT_POLICY: [&str; 2] = ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"];
const JOIN: &str = "iam:AddUserToGroup";

/// Every action that makes an edge.
const ACTIONS: [&str; 14] = [
    ASSUME,
    PASS,
    TRUST,
    KEY,
    PASSWORD[0],
    PASSWORD[1],
    EDIT_ROLE[0],
    EDIT_ROLE[1],
    EDIT_USER[0],
    EDIT_USER[1],
    EDIT_GROUP[0],
    EDIT_GROUP[1],
    EDIT_POLICY[0],
    EDIT_POLICY[1],
];

impl Actor {
    fn node(&self) -> Node {
        let kind = match self.asker.caller.principal {
            Principal::Root(_) => NodeKind::Root,
            Principal::User { .. } | Principal::FederatedUser { .. } => NodeKind::User,
            Principal::AssumedRole { .. } => NodeKind::Role,
            Principal::Service(_) => NodeKind::Service,
            Principal::Anonymous => NodeKind::Outside,
        };
        Node { name: self.asker.name(), kind }
    }
    fn is_root(&self) -> bool {
        matches!(self.asker.caller.principal, Principal::Root(_))
    }
}

struct Builder<'b> {
    partition: &'b Partition,
    scope: &'b Scope,
}

type Way = (Node, Node, Edge);

/// A call that a way takes: action, resource, and what else the request says.
type Needed<'n> = (&'n str, String, Vec<(&'n str, &'n str)>);

impl Builder<'_> {
    fn may(
        &self,
        asker: &Asker,
        action: &str,
        resource: &str,
        more: &[(&str, &str)],
        identity: Identity,
    ) -> Option<Granted> {
        let mut context = self.scope.context.clone();
        context.extend(more.iter().map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()])));
        let (region, now) = (self.scope.region.clone(), self.scope.now);
        probe(self.partition, &Question { asker, action, resource, region, now, context }, identity)
    }

    fn actors(&self, account: &Account) -> Vec<Actor> {
        let iam = &account.iam;
        let root = Actor {
            asker: Asker::root(self.partition, account.id),
            account: account.id,
            widenings: Vec::new(),
            may: ACTIONS.into_iter().collect(),
        };
        let users = iam.users.values().map(|user| {
            let groups = user.groups.iter().filter_map(|group| iam.groups.get(group)).map(|group| &group.entity);
            let entities: Vec<&Entity> = std::iter::once(&user.entity).chain(groups).collect();
            self.actor(account, Asker::of_user(user), &entities, true)
        });
        let roles = iam.roles.values().map(|role| {
            let asker = Asker::session_of(self.partition, role, crate::analysis::asker::SESSION_NAME);
            self.actor(account, asker, &[&role.entity], false)
        });
        std::iter::once(root).chain(users).chain(roles).collect()
    }

    fn actor(&self, account: &Account, asker: Asker, entities: &[&Entity], is_user: bool) -> Actor {
        let mut may: BTreeSet<&'static str> =
            ACTIONS.into_iter().filter(|action| self.speaks(account, entities, action)).collect();
        let widenings = if may.is_empty() && !self.speaks(account, entities, JOIN) {
            Vec::new()
        } else {
            self.widenings(account, &asker, entities, is_user)
        };
        if !widenings.is_empty() {
            may.extend(ACTIONS);
        }
        Actor { asker, account: account.id, widenings, may }
    }

    /// Whether identity-based policies allow an action on something.
    fn speaks(&self, account: &Account, entities: &[&Entity], action: &str) -> bool {
        let covers = |document: &PolicyDocument| document.statements().iter().any(|it| allows(it, action));
        let managed = |arn: &Arn| {
            let policy = account.iam.policy(arn).or_else(|| self.partition.managed_policy(arn));
            policy.and_then(|policy| policy.document()).is_some_and(|document| covers(document))
        };
        entities.iter().any(|entity| {
            entity.inline.values().any(|document| covers(document)) || entity.attached.iter().any(managed)
        })
    }

    /// How a principal may change its own permissions.
    fn widenings(&self, account: &Account, asker: &Asker, entities: &[&Entity], is_user: bool) -> Vec<Widening> {
        let mut ways: Vec<(&str, String)> = Vec::new();
        for entity in entities {
            let edits = match entity.arn.resource().split('/').next() {
                Some("group") => EDIT_GROUP,
                Some("user") => EDIT_USER,
                _ => EDIT_ROLE,
            };
            ways.extend(edits.map(|action| (action, entity.arn.to_string())));
            let customer = entity.attached.iter().filter(|arn| arn.account_id() == Some(account.id));
            ways.extend(customer.flat_map(|arn| EDIT_POLICY.map(|action| (action, arn.to_string()))));
        }
        if is_user {
            ways.extend(account.iam.groups.values().map(|group| (JOIN, group.entity.arn.to_string())));
        }
        let widening = |(action, resource): (&str, String)| {
            let granted =
                self.may(asker, action, &resource, &[], Identity::Own).filter(|it| it.conditional.is_empty())?;
            Some(Widening { action: action.to_owned(), resource, by: granted.via })
        };
        ways.into_iter().filter_map(widening).collect()
    }

    /// The ways that end in an account.
    fn ways_into(&self, account: &Account, actors: &[Actor]) -> Vec<Way> {
        let mut ways = Vec::new();
        let own: Vec<&Actor> = actors.iter().filter(|actor| actor.account == account.id).collect();
        for role in account.iam.roles.values() {
            ways.extend(self.assuming(role, account, actors));
            ways.extend(self.strangers(role));
            ways.extend(self.passing(role, account, &own));
            ways.extend(self.editing(&own, &role.entity, NodeKind::Role, EdgeKind::TrustEditing, &[TRUST]));
            ways.extend(self.editing(&own, &role.entity, NodeKind::Role, EdgeKind::PolicyEditing, &EDIT_ROLE));
        }
        for user in account.iam.users.values() {
            let user = &user.entity;
            ways.extend(self.editing(&own, user, NodeKind::User, EdgeKind::AccessKey, &[KEY]));
            ways.extend(self.editing(&own, user, NodeKind::User, EdgeKind::Password, &PASSWORD));
            ways.extend(self.editing(&own, user, NodeKind::User, EdgeKind::PolicyEditing, &EDIT_USER));
        }
        ways
    }

    /// Who of the partition may assume a role: those whom the trust policy could mean. "Roles cannot be assumed by AWS
    /// account root users":
    /// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>.
    fn assuming(&self, role: &Role, account: &Account, actors: &[Actor]) -> Vec<Way> {
        let trusted = Reach::new(&role.trust, ASSUME);
        let meant = |actor: &&Actor| {
            let by_account = trusted.everyone || trusted.accounts.contains(&actor.account);
            // The account of a role needs no permission where the trust policy names the principal itself.
            let same = actor.account == account.id;
            !actor.is_root()
                && ((by_account && actor.may.contains(ASSUME))
                    || trusted.names(actor.asker.name().as_str(), actor.id()) && (same || actor.may.contains(ASSUME)))
        };
        let to = node(&role.entity, NodeKind::Role);
        actors
            .iter()
            .filter(meant)
            .filter(|actor| actor.asker.name() != to.name)
            .filter_map(|actor| {
                let edge =
                    self.edge(actor, EdgeKind::AssumeRole, &[(ASSUME, role.entity.arn.to_string(), Vec::new())])?;
                Some((actor.node(), to.clone(), edge))
            })
            .collect()
    }

    /// Services, identity providers and principals outside of the partition that a trust policy lets in.
    fn strangers(&self, role: &Role) -> Vec<Way> {
        let to = node(&role.entity, NodeKind::Role);
        let kinds = [
            (ASSUME, EdgeKind::AssumeRole),
            ("sts:AssumeRoleWithWebIdentity", EdgeKind::Federation),
            ("sts:AssumeRoleWithSAML", EdgeKind::Federation),
        ];
        let mut ways = Vec::new();
        for (action, kind) in kinds {
            let trusted = Reach::new(&role.trust, action);
            if !trusted.strangers(self.partition) {
                continue;
            }
            let mut wanted = Wanted::new(self.partition, action, role.entity.arn.as_str(), self.scope.now);
            wanted.context.clone_from(&self.scope.context);
            for grant in who_can(self.partition, &wanted) {
                let (node_kind, kind) = match grant.who {
                    Who::Known => continue,
                    Who::Service => (NodeKind::Service, EdgeKind::ServiceTrust),
                    Who::Federated => (NodeKind::Provider, EdgeKind::Federation),
                    Who::Outside | Who::Anyone => (NodeKind::Outside, kind),
                };
                let from = Node { name: grant.principal, kind: node_kind };
                let by = grant.via.into_iter().collect();
                let edge =
                    Edge { kind, actions: vec![action.to_owned()], by, conditional: grant.conditional, after: None };
                ways.push((from, to.clone(), edge));
            }
        }
        ways
    }

    fn passing(&self, role: &Role, account: &Account, own: &[&Actor]) -> Vec<Way> {
        let trusted = Reach::new(&role.trust, ASSUME);
        let services = PASSINGS.iter().filter(|passing| trusted.entries.contains(passing.service));
        let services: Vec<&Passing> = services.collect();
        let to = node(&role.entity, NodeKind::Role);
        let mut ways = Vec::new();
        for actor in own.iter().filter(|actor| actor.may.contains(PASS) && actor.asker.name() != to.name) {
            for passing in &services {
                let call = |(action, part): &(&'static str, &str)| {
                    let service = action.split(':').next().unwrap_or_default();
                    let resource = match *part {
                        "*" => "*".to_owned(),
                        part => self.partition.arn(service, self.scope.region.as_str(), account.id, part).to_string(),
                    };
                    let passed = vec![("iam:PassedToService", passing.service)];
                    let calls = [(PASS, role.entity.arn.to_string(), passed), (*action, resource, Vec::new())];
                    self.edge(actor, EdgeKind::PassRole, &calls)
                };
                ways.extend(passing.calls.iter().find_map(call).map(|edge| (actor.node(), to.clone(), edge)));
            }
        }
        ways
    }

    /// Who of the account may do one of some things to an identity of it.
    fn editing(
        &self,
        own: &[&Actor],
        entity: &Entity,
        kind: NodeKind,
        way: EdgeKind,
        actions: &[&'static str],
    ) -> Vec<Way> {
        let to = node(entity, kind);
        let mut ways = Vec::new();
        for actor in own.iter().filter(|actor| actor.asker.name() != to.name) {
            let first = actions
                .iter()
                .filter(|action| actor.may.contains(**action))
                .find_map(|action| self.edge(actor, way, &[(action, entity.arn.to_string(), Vec::new())]));
            ways.extend(first.map(|edge| (actor.node(), to.clone(), edge)));
        }
        ways
    }

    /// The edge that some calls make, when all of them are allowed: by the actor's policies as they are, or after it
    /// has changed them.
    fn edge(&self, actor: &Actor, kind: EdgeKind, calls: &[Needed<'_>]) -> Option<Edge> {
        let all = |identity| -> Option<Vec<Granted>> {
            calls
                .iter()
                .map(|(action, resource, more)| self.may(&actor.asker, action, resource, more, identity))
                .collect()
        };
        let own = all(Identity::Own);
        let (granted, after) = match (own, actor.widenings.first()) {
            (Some(granted), _) => (granted, None),
            (None, Some(widening)) => (all(Identity::Anything)?, Some(widening.clone())),
            (None, None) => return None,
        };
        let mut edge = Edge {
            kind,
            actions: calls.iter().map(|(action, ..)| (*action).to_owned()).collect(),
            by: Vec::new(),
            conditional: Vec::new(),
            after,
        };
        for one in granted {
            for via in one.via.into_iter().chain(one.resource) {
                if !edge.by.contains(&via) {
                    edge.by.push(via);
                }
            }
            edge.conditional.extend(one.conditional);
        }
        Some(edge)
    }
}

impl Actor {
    fn id(&self) -> &str {
        match &self.asker.caller.principal {
            Principal::User { id, .. } => id,
            Principal::AssumedRole { role_id, .. } => role_id,
            _ => "",
        }
    }
}

fn node(entity: &Entity, kind: NodeKind) -> Node {
    Node { name: entity.arn.to_string(), kind }
}

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws::{AccountId, Arn, Principal, Region, Timestamp};
use policy::{PolicyDocument, SoughtAction};
use serde::Serialize;
use smallvec::SmallVec;
use state::iam::Role;
use state::{Account, AccountStatus, Partition};

use super::alike::Answers;
use super::asker::{Asker, SESSION_NAME};
use super::probe::{Identity, Via, probe};
use super::question::{Inquiry, Question};
use super::reach::Reach;
use super::roles_of::RolesOf;
use super::solver::Setting;
use crate::gather::Levels;

/// A question that leaves open who asks.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    /// `s3:GetObject`.
    pub action: &'a str,
    /// An ARN, or `*`.
    pub resource: &'a str,
    /// Where the request would be sent.
    pub region: Region,
    /// When.
    pub now: Timestamp,
    /// What else the request would say, as in [`Question::context`].
    pub context: Vec<(String, Vec<String>)>,
}

/// Somebody who may.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Grant {
    /// The ARN of a role, user, root user or session, `service:NAME`, an account id, a provider, or `*`.
    pub principal: String,
    /// What kind of principal that is.
    pub who: Who,
    /// What allows it; none for a root user, who needs no policy.
    pub via: Option<Via>,
    /// What the request has to say to be allowed; nothing where it is allowed as it stands.
    pub conditional: Vec<Setting>,
}

/// Where a principal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// A role, user or root user of the partition.
    Known,
    /// A service.
    Service,
    /// Whoever an identity provider vouches for.
    Federated,
    /// An account, role or user that the partition does not know: may, if its own policies allow.
    Outside,
    /// Anyone at all, without credentials.
    Anyone,
}

impl<'a> Wanted<'a> {
    /// Leaves everything open: in the partition's global Region, without further context.
    pub fn new(partition: &Partition, action: &'a str, resource: &'a str, now: Timestamp) -> Wanted<'a> {
        Wanted { action, resource, region: partition.global_region(), now, context: Vec::new() }
    }
    pub(super) fn of<'q>(&'q self, asker: &'q Asker) -> Question<'q> {
        Question {
            asker,
            action: self.action,
            resource: self.resource,
            region: self.region.clone(),
            now: self.now,
            context: self.context.clone(),
        }
    }
}

/// Everybody who may do something, or might if the request said more. Complete over every role, user and root user of
/// the partition; services, providers and principals outside of it are those that the resource's policy names.
pub fn who_can(partition: &Partition, wanted: &Wanted<'_>) -> Vec<Grant> {
    let search = Search::new(partition, wanted);
    let accounts: Vec<&Account> = partition.accounts.values().map(|account| &**account).collect();
    let mut grants = in_parallel(&accounts, |account| search.account(account));
    grants.extend(search.named());
    grants.sort();
    grants.dedup();
    grants
}

/// The same roles, each after something was read of it and of those that follow.
///
/// What a look at a role needs is as a rule in none of the processor's caches, one thing pointed to by the other. Those of
/// several roles do not wait for each other when they are asked for together, and nobody uses what comes.
fn ahead<'r>(roles: impl Iterator<Item = &'r Role>) -> impl Iterator<Item = &'r Role> {
    let mut roles = roles.peekable();
    std::iter::from_fn(move || {
        roles.peek()?;
        let some: SmallVec<[&Role; AHEAD]> = roles.by_ref().take(AHEAD).collect();
        let entities = || some.iter().map(|role| &role.entity);
        std::hint::black_box(entities().map(|entity| entity.inline.len() + entity.attached.len()).sum::<usize>());
        let of_text = |arn: &Arn| usize::from(arn.as_str().as_bytes().first().copied().unwrap_or_default());
        let texts = entities().flat_map(|entity| &entity.attached).map(of_text).sum::<usize>();
        let documents = entities().flat_map(|entity| entity.inline.values()).map(|it| it.statements().len());
        std::hint::black_box(texts + documents.sum::<usize>());
        Some(some)
    })
    .flatten()
}

/// How many roles something is read of at a time.
const AHEAD: usize = 16;

/// How many items a processor takes at a time: what is much work often stands together.
const PART: usize = 32;

/// Works on a list with all processors, and puts the results in the order of the list.
pub(crate) fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Vec<R> + Sync) -> Vec<R> {
    let parts: Vec<&[T]> = items.chunks(PART).collect();
    let next = AtomicUsize::new(0);
    let take = || {
        let part = || {
            let number = next.fetch_add(1, Ordering::Relaxed);
            parts.get(number).map(|part| (number, part.iter().flat_map(&work).collect::<Vec<R>>()))
        };
        std::iter::from_fn(part).collect::<Vec<_>>()
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(parts.len());
    let mut results = std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut results = take();
        for helper in helpers {
            // A part that panicked takes the whole answer with it.
            results.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        results
    });
    results.sort_unstable_by_key(|(number, _)| *number);
    results.into_iter().flat_map(|(_, part)| part).collect()
}

pub(super) struct Search<'s> {
    pub(super) partition: &'s Partition,
    pub(super) wanted: &'s Wanted<'s>,
    /// The owner, where it does not depend on who asks.
    owner: Option<AccountId>,
    reach: Reach,
    pub(super) sought: SoughtAction<'s>,
    /// Which of AWS's managed policies allow the action at all.
    aws_policies: HashMap<&'s Arn, bool>,
    /// What was found out about roles.
    pub(super) answers: Answers,
}

impl<'s> Search<'s> {
    fn new(partition: &'s Partition, wanted: &'s Wanted<'s>) -> Search<'s> {
        let [one, other] = [1, 2].map(|number| {
            let asker = Asker::root(partition, AccountId::new(number));
            let inquiry = Inquiry::new(partition, &wanted.of(&asker));
            let policy = inquiry.target.policy(wanted.resource);
            let reach = policy.map_or_else(Reach::default, |policy| Reach::new(policy.document, wanted.action));
            (inquiry.target.account, reach)
        });
        let sought = SoughtAction::new(wanted.action);
        Search {
            partition,
            wanted,
            sought,
            owner: one.0.filter(|owner| Some(*owner) == other.0),
            reach: one.1,
            aws_policies: partition
                .aws_policies
                .iter()
                .map(|(arn, policy)| (arn, policy.document().is_some_and(|document| document.may_allow(&sought))))
                .collect(),
            answers: Answers::default(),
        }
    }

    /// The principals of one account.
    fn account(&self, account: &Account) -> Vec<Grant> {
        let foreign = self.owner.is_some_and(|owner| owner != account.id);
        let reached = self.reach.everyone || self.reach.accounts.contains(&account.id);
        if account.status != AccountStatus::Active || (foreign && !reached) {
            return Vec::new();
        }
        let blocked = self.is_blocked(account);
        let mut grants = Vec::new();
        if !blocked {
            grants.extend(self.grant(&Asker::root(self.partition, account.id)));
        }
        for user in account.iam.users.values().filter(|_| !blocked) {
            let groups = user.groups.iter().filter_map(|group| account.iam.groups.get(group));
            let entities = std::iter::once(&user.entity).chain(groups.map(|group| &group.entity));
            let asker = Asker::of_user(user);
            if entities.into_iter().any(|entity| self.may_allow(account, entity))
                || (!foreign && self.reach.names(user.entity.arn.as_str(), &user.entity.id))
            {
                grants.extend(self.grant(&asker));
            }
        }
        let mut roles = None;
        for role in ahead(account.iam.roles.values().map(|role| &**role)) {
            if blocked && !role.is_service_linked() {
                continue;
            }
            let named = !foreign && self.reach.names(role.entity.arn.as_str(), &role.entity.id);
            if named || self.may_allow(account, &role.entity) {
                let roles = roles.get_or_insert_with(|| RolesOf::new(self, account.id));
                grants.extend(roles.grant(role));
            }
        }
        grants.sort();
        grants
    }

    /// Whether at some level no service control policy speaks for the action, whatever the request.
    fn is_blocked(&self, account: &Account) -> bool {
        let root = Asker::root(self.partition, account.id);
        let levels = Levels::service_control(self.partition, &root.caller);
        levels.levels().iter().any(|level| !level.policies.iter().any(|policy| policy.document.may_allow(&self.sought)))
    }

    /// Whether some policy of an identity allows the action on something.
    fn may_allow(&self, account: &Account, entity: &state::iam::Entity) -> bool {
        let covered = |document: &PolicyDocument| document.may_allow(&self.sought);
        entity.inline.values().any(|document| covered(document))
            || entity.attached.iter().any(|arn| match self.aws_policies.get(arn) {
                Some(covered) => *covered,
                None => account.iam.policy(arn).and_then(|policy| policy.document()).is_some_and(|it| covered(it)),
            })
    }

    fn grant(&self, asker: &Asker) -> Option<Grant> {
        self.decide(asker, asker.name(), Who::Known)
    }

    fn decide(&self, asker: &Asker, principal: String, who: Who) -> Option<Grant> {
        // Nothing is known of the policies of somebody outside: they may allow.
        let identity = if who == Who::Outside { Identity::Anything } else { Identity::Own };
        let granted = probe(self.partition, &self.wanted.of(asker), identity)?;
        Some(Grant { principal, who, via: granted.via, conditional: granted.conditional })
    }

    /// Whom the resource's policy names beyond the users and roles of the partition.
    fn named(&self) -> Vec<Grant> {
        let mut grants = Vec::new();
        for entry in &self.reach.entries {
            grants.extend(self.entry(entry));
        }
        if self.reach.everyone {
            grants.extend(self.decide(&Asker::anonymous(), "*".to_owned(), Who::Anyone));
            let stranger = Asker::root(self.partition, AccountId::new(0));
            grants.extend(self.decide(&stranger, "any other account".to_owned(), Who::Outside));
        }
        grants
    }

    fn entry(&self, entry: &str) -> Option<Grant> {
        if entry == "*" {
            return None;
        }
        if let Some(outside) = self.outside(entry) {
            return self.decide(&outside, entry.to_owned(), Who::Outside);
        }
        match Arn::parse(entry) {
            Ok(arn) if arn.service() == "sts" => {
                let asker = Asker::parse(self.partition, entry).ok()?;
                self.decide(&asker, entry.to_owned(), Who::Known)
            }
            Ok(arn) if arn.resource().contains("-provider/") => self.federated(entry),
            Ok(_) => None,
            Err(_) if entry.parse::<AccountId>().is_ok() => None,
            Err(_) if self.is_federation() => self.federated(entry),
            Err(_) => self.decide(&Asker::service(entry), format!("service:{entry}"), Who::Service),
        }
    }

    fn is_federation(&self) -> bool {
        ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"]
            .iter()
            .any(|action| action.eq_ignore_ascii_case(self.wanted.action))
    }

    fn federated(&self, provider: &str) -> Option<Grant> {
        let mut wanted = self.wanted.clone();
        wanted.context.push(("aws:FederatedProvider".to_owned(), vec![provider.to_owned()]));
        let search = Search { wanted: &wanted, ..Search::new(self.partition, self.wanted) };
        search.decide(&Asker::anonymous(), provider.to_owned(), Who::Federated)
    }

    /// A principal of an account that the partition does not know.
    fn outside(&self, entry: &str) -> Option<Asker> {
        let arn = Arn::parse(entry).ok();
        let account = entry.parse().ok().or_else(|| arn.as_ref().and_then(Arn::account_id))?;
        if self.partition.account(account).is_some() {
            return None;
        }
        let Some(arn) = arn else { return Some(Asker::root(self.partition, account)) };
        let principal = match arn.resource().split_once('/') {
            Some(("user", _)) => Principal::User { id: arn.as_str().into(), arn },
            Some(("role", _)) => {
                let resource = format!("assumed-role/{}/{}", arn.resource_name(), SESSION_NAME);
                let session = self.partition.arn("sts", "", account, &resource);
                Principal::AssumedRole { session, role_id: arn.as_str().into(), role: arn }
            }
            Some(("assumed-role", rest)) => {
                let name = rest.split('/').next().unwrap_or_default().to_owned();
                let role = self.partition.global_arn("iam", account, &format!("role/{name}"));
                Principal::AssumedRole { session: arn, role_id: name.as_str().into(), role }
            }
            _ => return Some(Asker::root(self.partition, account)),
        };
        Some(Asker::from(principal))
    }
}

use std::collections::BTreeSet;

use access::analysis::{People, people};
use aws::AccountId;
use scenario::format::{Placed, Principals, SignIn as Written};
use state::Partition;

use super::{Planner, few};
use crate::outcome::Failure;
use crate::subject::Subject;

/// Who may sign in through IAM Identity Center: these people and no others.
#[derive(Debug)]
pub(crate) struct SignIn {
    /// User names.
    only: BTreeSet<String>,
    places: Vec<Place>,
}

/// A permission set in an account, or whichever and wherever.
#[derive(Debug)]
struct Place {
    account: Option<(AccountId, String)>,
    permission_set: Option<String>,
}

impl Place {
    fn label(&self) -> String {
        let account = self.account.as_ref().map_or("any account", |(_, key)| key);
        match &self.permission_set {
            Some(set) => format!("{account} with {set}"),
            None => account.to_owned(),
        }
    }
    /// The roles that are meant, and the people behind them.
    fn people(&self, partition: &Partition) -> Vec<People> {
        let accounts: Vec<AccountId> = match &self.account {
            Some((account, _)) => vec![*account],
            None => partition.accounts.keys().copied().collect(),
        };
        let of_account = |account: AccountId| {
            let instance = partition.organization_instance(account);
            instance.into_iter().flat_map(move |instance| instance.provisioned.in_account(account))
        };
        let meant = accounts.into_iter().flat_map(of_account).filter(|provisioned| {
            self.permission_set.as_ref().is_none_or(|set| *provisioned.permission_set.name == **set)
        });
        meant.filter_map(|provisioned| people(partition, &provisioned.role)).collect()
    }
}

impl Planner<'_> {
    pub(super) fn sign_in(&mut self, written: &Placed<Written>) -> Option<SignIn> {
        let check = self.check;
        let principals = self.only_or_nobody()?;
        if !self.fields("a check with `sign_in`", &[principals, "sign_in"], &[]) {
            return None;
        }
        let mut only = BTreeSet::new();
        for person in check.only.iter() {
            match &person.value {
                Principals::Named(name) => only.extend(self.named_people(&person.with(name.clone()))),
                Principals::Selected(_) => {
                    let help = "write user names, or `group:NAME`".to_owned();
                    self.report(person.at, "people are named here", Some(help));
                }
            }
        }
        Some(SignIn { only, places: self.places(&written.value) })
    }

    fn places(&mut self, written: &Written) -> Vec<Place> {
        let subject = self.subject;
        let key = |account: AccountId| {
            subject.scenario.account_key(account).map_or_else(|| account.to_string(), str::to_owned)
        };
        let accounts: Vec<Option<(AccountId, String)>> = match written.accounts.at() {
            Some(_) => self.accounts(&written.accounts).into_iter().map(|id| Some((id, key(id)))).collect(),
            None => vec![None],
        };
        if let (true, Some(at)) = (accounts.is_empty(), written.accounts.at()) {
            let help = "a check of nothing would always pass".to_owned();
            self.report(at, "no account is selected here", Some(help));
        }
        self.not_empty(&written.permission_sets, "permission set");
        let known: BTreeSet<&str> = subject
            .partition
            .instances
            .values()
            .flat_map(|instance| instance.permission_sets.values().map(|set| &*set.name))
            .collect();
        for set in written.permission_sets.iter().filter(|set| !known.contains(set.value.as_str())) {
            let help = access::analysis::suggest(&set.value, known.iter().copied());
            self.report(set.at, format!("there is no permission set `{}`", set.value), help);
        }
        let sets: Vec<Option<String>> = match written.permission_sets.at() {
            Some(_) => written.permission_sets.iter().map(|set| Some(set.value.clone())).collect(),
            None => vec![None],
        };
        let all = accounts.iter().flat_map(|account| sets.iter().map(move |set| (account.clone(), set.clone())));
        all.map(|(account, permission_set)| Place { account, permission_set }).collect()
    }

    /// A user name, or the members of a group who are enabled.
    fn named_people(&mut self, name: &Placed<String>) -> Vec<String> {
        let stores = || self.subject.partition.identity_stores.values();
        let found = match name.value.strip_prefix("group:") {
            Some(group) => stores().find_map(|store| {
                let group = store.group_named(group)?;
                let members = store.members_of(&group.id, None);
                let users = members.filter_map(|membership| store.users.get(&membership.user));
                let users = users.filter(|user| user.is_enabled());
                Some(users.map(|user| user.name().to_owned()).collect())
            }),
            None => stores().find_map(|store| store.user_named(&name.value)).map(|user| vec![user.name().to_owned()]),
        };
        found.unwrap_or_else(|| {
            let people = stores().flat_map(|store| store.users.values().map(|user| user.name().to_owned()));
            let groups = stores()
                .flat_map(|store| store.groups.values().map(|group| format!("group:{}", group.content.display_name)));
            let known: Vec<String> = people.chain(groups).collect();
            let help = access::analysis::suggest(&name.value, known.iter().map(String::as_str));
            self.report(name.at, format!("there is nobody called `{}` in IAM Identity Center", name.value), help);
            Vec::new()
        })
    }
}

impl SignIn {
    pub(crate) fn cases(&self) -> usize {
        self.places.len()
    }
    pub(crate) fn label(&self, case: usize) -> String {
        self.places.get(case).map_or_else(String::new, |place| format!("who may sign in to {}", place.label()))
    }
    pub(crate) fn title(&self) -> String {
        let only = if self.only.is_empty() { "" } else { "only " };
        let who = few(self.only.iter().cloned());
        format!("{only}{who} may sign in to {}", few(self.places.iter().map(Place::label)))
    }

    pub(crate) fn run(&self, subject: &Subject, case: usize) -> Option<Failure> {
        let place = self.places.get(case)?;
        let found = place.people(&subject.partition);
        let may: BTreeSet<&str> = found.iter().flat_map(People::names).collect();
        let surplus: Vec<&str> = may.iter().copied().filter(|name| !self.only.contains(*name)).collect();
        let missing: Vec<&str> = self.only.iter().map(String::as_str).filter(|name| !may.contains(name)).collect();
        if surplus.is_empty() && missing.is_empty() {
            return None;
        }
        let mut actual = Vec::new();
        if !surplus.is_empty() {
            actual.push(format!("{} may as well", surplus.join(", ")));
        }
        if !missing.is_empty() {
            actual.push(format!("{} may not", missing.join(", ")));
        }
        let ways = |name: &&str| format!("{name} may: {}", ways(&found, name).join("; "));
        let refusals = missing.iter().map(|name| format!("{name} may not: {}", refusal(subject, place, name)));
        let first = surplus.first();
        Some(Failure {
            expected: match self.only.is_empty() {
                true => "nobody may".to_owned(),
                false => format!("only {} may", self.only.iter().map(String::as_str).collect::<Vec<_>>().join(", ")),
            },
            actual: actual.join("; "),
            message: String::new(),
            why: surplus.iter().map(ways).chain(refusals).collect(),
            remedy: first.map(|name| format!("name {name} under `only`, or take away what is assigned")),
        })
    }
}

/// How somebody comes by it.
fn ways(found: &[People], name: &str) -> Vec<String> {
    let of = |people: &People| {
        let set = &people.permission_set;
        let directly = people.users.iter().any(|user| user == name).then(|| format!("{set} is assigned to {name}"));
        let groups = people.groups.iter().filter(|group| group.members.iter().any(|member| member == name));
        let groups = groups.map(|group| format!("{set} is assigned to the group {}", group.group));
        directly.into_iter().chain(groups.collect::<Vec<_>>())
    };
    found.iter().flat_map(of).collect()
}

fn refusal(subject: &Subject, place: &Place, name: &str) -> String {
    let mut stores = subject.partition.identity_stores.values();
    match stores.find_map(|store| store.user_named(name)) {
        Some(user) if !user.is_enabled() => "the user is disabled".to_owned(),
        Some(_) | None => format!("nothing is assigned to {name} or a group of {name} in {}", place.label()),
    }
}

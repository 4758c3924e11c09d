//! Who may do something, whatever else the request says.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::analysis::{Answer, Grant, Setting, Via, Wanted, Who as Standing, who_can_with_tags};
use aws::{AccountId, Principal, Region};
use policy::{Decision, PolicyType};

use crate::answer::describe;
use crate::plan::{Context, Resource};
use crate::subject::{Subject, Who};

/// The action of a step from one role to the next.
pub(crate) const ASSUME_ROLE: &str = "sts:AssumeRole";
/// What the world is called.
pub(crate) const ANONYMOUS: &str = "anonymous";
/// What everybody is called whom a policy lets in from wherever.
pub(crate) const ANY_OTHER_ACCOUNT: &str = "any other account";

/// What somebody might do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deed<'a> {
    pub(crate) action: &'static str,
    pub(crate) resource: &'a Resource,
    /// Where; none where the check leaves it open.
    pub(crate) region: Option<&'a Region>,
    /// What the check says of the request. All else is open.
    pub(crate) context: &'a Context,
}

/// Somebody who may.
#[derive(Debug, Clone)]
pub(crate) struct May {
    pub(crate) who: Arc<Who>,
    pub(crate) answer: Answer,
    /// What the request has to say for it.
    pub(crate) with: Vec<Setting>,
    /// Whether it is somebody of whose own policies nothing is known.
    is_outside: bool,
}

impl May {
    /// `allowed by … and …, with aws:MultiFactorAuthPresent = true`; `also` is what the resource says to it.
    pub(crate) fn describe(&self, subject: &Subject, also: Option<&String>) -> String {
        let allowed = match self.is_outside {
            true => "allowed, if its own policies allow it".to_owned(),
            false => describe(subject, &self.who, &self.answer),
        };
        let also = also.map(|decider| format!(" and {decider}")).unwrap_or_default();
        format!("{allowed}{also}{}", self.conditions())
    }
    /// Whether the caller's own policies are what allows it.
    pub(crate) fn by_own_policies(&self) -> bool {
        !self.is_outside && self.answer.layer == Some(PolicyType::IdentityBased)
    }
    /// The request with all that it has to say.
    pub(crate) fn context(&self, context: &Context) -> Context {
        let settings = self.with.iter().map(|setting| (setting.key.clone(), setting.values.clone()));
        context.iter().cloned().chain(settings).collect()
    }
    /// `, with aws:MultiFactorAuthPresent = true`.
    pub(crate) fn conditions(&self) -> String {
        let with: Vec<String> = self.with.iter().map(Setting::to_string).collect();
        if with.is_empty() { String::new() } else { format!(", with {}", with.join(" and ")) }
    }
}

/// Everybody who may, in the order of the organization; then whoever else a resource's policy names.
///
/// A check that says nothing of a second factor asks for everybody who may with one or without: nobody is kept out by
/// what the sender of a request can bring along. What the check does say, holds.
pub(crate) fn may(subject: &Subject, deed: &Deed<'_>) -> Vec<May> {
    let mut all: Vec<May> = if deed.resource.is_template() {
        // Everybody asks for the resource of the own account.
        let accounts: BTreeSet<AccountId> = subject.principals.iter().filter_map(|who| who.account()).collect();
        let of_account = |account: AccountId| {
            let grants = grants(subject, deed, Some(account)).into_iter();
            grants.filter(move |may| may.who.account() == Some(account)).collect::<Vec<_>>()
        };
        accounts.into_iter().flat_map(of_account).collect()
    } else {
        grants(subject, deed, None)
    };
    // "You cannot call AssumeRole by using AWS account root user credentials":
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
    let is_root = |may: &May| matches!(may.who.asker.caller.principal, Principal::Root(_));
    all.retain(|may| deed.action != ASSUME_ROLE || !is_root(may));
    // Whoever needs no credentials needs no other account either.
    let is_public = all.iter().any(|may| may.who.label == ANONYMOUS && may.with.is_empty());
    all.retain(|may| !(is_public && may.who.label == ANY_OTHER_ACCOUNT));
    all.sort_by_key(|may| subject.position(&may.who));
    all
}

fn grants(subject: &Subject, deed: &Deed<'_>, account: Option<AccountId>) -> Vec<May> {
    let resource = deed.resource.of(account);
    let wanted = Wanted {
        action: deed.action,
        resource: &resource,
        region: deed.region.cloned().unwrap_or_else(|| subject.partition.global_region()),
        now: subject.now,
        context: deed.context.clone(),
    };
    let is_given = |key: &str| {
        deed.context.iter().any(|(given, _)| given.eq_ignore_ascii_case(key))
            || (deed.region.is_some() && key.eq_ignore_ascii_case("aws:RequestedRegion"))
    };
    let fits = |grant: &Grant| !grant.conditional.iter().any(|setting| is_given(&setting.key));
    who_can_with_tags(&subject.partition, &wanted)
        .into_iter()
        .filter(fits)
        .map(|grant| May {
            who: subject.granted(&grant),
            is_outside: grant.who == Standing::Outside,
            answer: answer(grant.via),
            with: grant.conditional,
        })
        .collect()
}

/// What allows, as an answer.
fn answer(via: Option<Via>) -> Answer {
    let (layer, source, statement) = match via {
        Some(via) => (Some(via.layer), Some(via.source), Some(via.statement)),
        None => (None, None, None),
    };
    Answer { decision: Decision::Allowed, layer, source, target: None, statement, message: String::new() }
}

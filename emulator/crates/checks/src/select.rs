use std::collections::BTreeSet;
use std::sync::Arc;

use access::analysis::suggest;
use access::analysis::wildcard::{is_wild, matches};
use aws::{AccountId, Principal};
use scenario::format::{AccountFilter, Accounts, Filter, List, Placed, Principals, Selector};
use scenario::{Diagnostics, Position, Texts};
use state::Tags;

use crate::subject::{Subject, Who};

/// Names and selectors become principals.
pub(crate) struct Selection<'a> {
    pub(crate) subject: &'a Subject,
    pub(crate) texts: Texts<'a>,
    pub(crate) found: &'a mut Diagnostics,
    /// Whether principals may be named that are none of the organization's.
    pub(crate) outsiders: bool,
}

const EMPTY: &str = "a check of nothing would always pass; write `allow_empty: true` if it may be empty";

impl Selection<'_> {
    fn report(&mut self, at: Position, message: impl Into<String>, help: Option<String>) {
        self.found.add(self.texts, at, message.into(), help);
    }
    fn empty(&mut self, at: Position, message: String) {
        self.report(at, message, Some(EMPTY.to_owned()));
    }

    /// The principals of a list, each once, in the order written.
    pub(crate) fn principals(&mut self, list: &List<Principals>, allow_empty: bool) -> Vec<Arc<Who>> {
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for item in list.iter() {
            for who in self.item(item, allow_empty) {
                if seen.insert(who.label.clone()) {
                    all.push(who);
                }
            }
        }
        all
    }

    fn item(&mut self, item: &Placed<Principals>, allow_empty: bool) -> Vec<Arc<Who>> {
        let found_before = self.found.iter().count();
        let selected = match &item.value {
            Principals::Named(name) => match self.text(&item.with(name.clone())) {
                Some(text) if is_wild(&text) => self.fitting(&text),
                Some(text) => match self.subject.principal(&text) {
                    Ok(who) => vec![who],
                    Err((message, help)) => {
                        if let Some(outsider) = self.subject.outsider(&text).filter(|_| self.outsiders) {
                            return vec![outsider];
                        }
                        self.report(item.at, message, help);
                        return Vec::new();
                    }
                },
                None => return Vec::new(),
            },
            Principals::Selected(selector) => self.selected(selector),
        };
        if selected.is_empty() && !allow_empty && self.found.iter().count() == found_before {
            self.empty(item.at, "no principal is selected here".to_owned());
        }
        selected
    }

    fn text(&mut self, text: &Placed<String>) -> Option<String> {
        match self.subject.scenario.substitute(&text.value) {
            Ok(done) => Some(done),
            Err(unknown) => {
                let at = self.texts.inside(text.at, &text.value, unknown.offset);
                self.report(at, unknown.message, unknown.help);
                None
            }
        }
    }

    fn fitting(&self, pattern: &str) -> Vec<Arc<Who>> {
        self.subject.principals.iter().filter(|who| who.fits(pattern)).cloned().collect()
    }

    fn selected(&mut self, selector: &Selector) -> Vec<Arc<Who>> {
        let accounts = selector.accounts.at().map(|_| self.accounts(&selector.accounts));
        let except: BTreeSet<String> =
            self.principals(&selector.except, true).into_iter().map(|who| who.label.clone()).collect();
        let everyone = selector.roles.is_none() && selector.users.is_none() && !selector.root;
        let chosen = |who: &&Arc<Who>| {
            let inside =
                accounts.as_ref().is_none_or(|accounts| who.account().is_some_and(|id| accounts.contains(&id)));
            let is_meant = if everyone { !is_service_linked(who) } else { self.is_chosen(selector, who) };
            inside && !except.contains(&who.label) && is_meant
        };
        self.subject.principals.iter().filter(chosen).cloned().collect()
    }

    fn is_chosen(&self, selector: &Selector, who: &Who) -> bool {
        let partition = &self.subject.partition;
        let passes = |filter: &Option<Placed<Filter>>, name: &str, path: &str, tags: &Tags| {
            filter.as_ref().is_some_and(|filter| is_let_through(&filter.value, name, path, tags))
        };
        match &who.asker.caller.principal {
            Principal::Root(_) => selector.root,
            Principal::User { arn, .. } => partition
                .user(arn)
                .is_some_and(|user| passes(&selector.users, user.entity.name.as_str(), &user.entity.path, &user.tags)),
            Principal::AssumedRole { role, .. } => partition
                .role(role)
                .is_some_and(|role| passes(&selector.roles, role.entity.name.as_str(), &role.entity.path, &role.tags)),
            Principal::FederatedUser { .. } | Principal::Service(_) | Principal::Anonymous => false,
        }
    }

    /// The accounts of a list.
    pub(crate) fn accounts(&mut self, list: &List<Accounts>) -> BTreeSet<AccountId> {
        let mut all = BTreeSet::new();
        for item in list.iter() {
            match &item.value {
                Accounts::Named(name) => all.extend(self.account(&item.with(name.clone()))),
                Accounts::Where(filter) => all.extend(self.filtered(filter)),
            }
        }
        all
    }

    fn account(&mut self, name: &Placed<String>) -> Option<AccountId> {
        let known = self.subject.account(&name.value);
        if known.is_none() {
            let help = suggest(&name.value, self.subject.account_keys());
            self.report(name.at, format!("there is no account `{}`", name.value), help);
        }
        known
    }

    fn filtered(&mut self, filter: &AccountFilter) -> Vec<AccountId> {
        let except: BTreeSet<AccountId> = filter.except.iter().filter_map(|name| self.account(name)).collect();
        let places: Vec<String> = filter.ou.iter().filter_map(|unit| self.unit(unit)).collect();
        let partition = &self.subject.partition;
        let below = |id: AccountId| {
            partition.organization_of(id).is_some_and(|organization| {
                organization.path(&id.to_string()).iter().any(|target| places.iter().any(|place| *place == *target.id))
            })
        };
        let fits = |id: AccountId, tags: &Tags| {
            !except.contains(&id) && (filter.ou.at().is_none() || below(id)) && has_tags(&filter.tag, tags)
        };
        partition.accounts.iter().filter(|(id, account)| fits(**id, &account.tags)).map(|(id, _)| *id).collect()
    }

    /// The id of a unit or root.
    fn unit(&mut self, name: &Placed<String>) -> Option<String> {
        let text = self.text(name)?;
        let known = self.subject.scenario.units().find(|(path, id)| *path == text || *id == text);
        let id = known.map(|(_, id)| id.to_owned()).or_else(|| self.subject.is_target(&text).then(|| text.clone()));
        if id.is_none() {
            let help = suggest(&text, self.subject.scenario.units().map(|(path, _)| path));
            self.report(name.at, format!("there is no unit `{text}`"), help);
        }
        id
    }
}

/// Whether only a service of AWS acts as it, which no SCP limits: everyone in an account is somebody else. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html>.
fn is_service_linked(who: &Who) -> bool {
    let arn = who.asker.caller.principal.principal_arn();
    arn.is_some_and(|arn| arn.resource().starts_with("role/aws-service-role/"))
}

fn is_let_through(filter: &Filter, name: &str, path: &str, tags: &Tags) -> bool {
    let any = |list: &List<String>, fits: &dyn Fn(&str) -> bool| {
        list.at().is_none() || list.iter().any(|wanted| fits(&wanted.value))
    };
    any(&filter.name, &|wanted| matches(wanted, name))
        && any(&filter.path, &|wanted| path.starts_with(wanted))
        && has_tags(&filter.tag, tags)
}

fn has_tags(wanted: &List<String>, tags: &Tags) -> bool {
    wanted.iter().all(|tag| match tag.value.split_once('=') {
        Some((key, value)) => tags.get(key) == Some(value),
        None => tags.get(&tag.value).is_some(),
    })
}

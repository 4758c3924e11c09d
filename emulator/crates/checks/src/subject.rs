use std::collections::HashMap;
use std::sync::Arc;

use access::analysis::wildcard::matches;
use access::analysis::{Asker, Grant, Legend, StatementRef, Who as Granted, principals, suggest};
use aws::{AccountId, Principal, Timestamp};
use scenario::{Diagnostics, Scenario};
use state::Partition;

use crate::may::{ANONYMOUS, ANY_OTHER_ACCOUNT};
use crate::source::Sources;

/// An organization that checks are about, built once.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) scenario: Scenario,
    pub(crate) partition: Arc<Partition>,
    pub(crate) now: Timestamp,
    /// Every principal that there is, in the order of accounts.
    pub(crate) principals: Vec<Arc<Who>>,
    by_name: HashMap<String, usize>,
    /// The policies and statements that can decide.
    pub(crate) sources: Sources,
}

/// A principal, and what reports call it.
#[derive(Debug)]
pub(crate) struct Who {
    pub(crate) asker: Asker,
    /// `prod/role/Deployer`, with the account's key; `prod/permission-set/Admin` for the role of a permission set.
    pub(crate) label: String,
    /// Of the role of a permission set: the same as a role.
    role_label: Option<String>,
}

impl Who {
    fn new(asker: Asker, scenario: &Scenario) -> Arc<Who> {
        let label = label(&asker, scenario);
        let set = asker.caller.principal.principal_arn().and_then(|arn| scenario.permission_set_role(arn));
        match set {
            Some(set) => {
                let account = label.split('/').next().unwrap_or_default();
                let of_set = format!("{account}/permission-set/{}", set.permission_set);
                Arc::new(Who { asker, label: of_set, role_label: Some(label) })
            }
            None => Arc::new(Who { asker, label, role_label: None }),
        }
    }
    /// Somebody of whom nothing but a name is known.
    fn outside(label: &str) -> Arc<Who> {
        Arc::new(Who { asker: Asker::anonymous(), label: label.to_owned(), role_label: None })
    }
    /// Whether it is somebody of whom nothing but a name is known.
    pub(crate) fn is_outside(&self) -> bool {
        self.account().is_none() && self.label != self.asker.name()
    }
    pub(crate) fn account(&self) -> Option<AccountId> {
        self.asker.caller.account()
    }
    /// Whether both may the same: a session is as good as its role. Of somebody outside nothing but the name is known.
    pub(crate) fn is(&self, other: &Who) -> bool {
        self.key() == other.key()
    }
    /// What tells principals apart, however they were written.
    pub(crate) fn key(&self) -> &str {
        self.asker.caller.principal.principal_arn().map_or(self.label.as_str(), aws::Arn::as_str)
    }
    /// Whether a pattern means this principal.
    pub(crate) fn fits(&self, pattern: &str) -> bool {
        let arn = self.asker.caller.principal.principal_arn().map(aws::Arn::as_str);
        [Some(self.label.as_str()), self.role_label.as_deref(), arn]
            .into_iter()
            .flatten()
            .any(|name| matches(pattern, name))
    }
}

impl Subject {
    pub(crate) fn build(scenario: Scenario) -> Result<Subject, Diagnostics> {
        let emulator = scenario.build(0)?;
        let partition = emulator.snapshot();
        let principals: Vec<Arc<Who>> = principals(&partition).map(|asker| Who::new(asker, &scenario)).collect();
        let by_name = principals.iter().enumerate().map(|(at, who)| (who.asker.name(), at)).collect();
        let sources = Sources::of(&partition);
        let now = emulator.clock().now();
        Ok(Subject { scenario, partition, now, principals, by_name, sources })
    }

    /// The account of a key or id.
    pub(crate) fn account(&self, text: &str) -> Option<AccountId> {
        self.scenario.account_named(text).ok().filter(|id| self.partition.account(*id).is_some())
    }
    /// The keys of the accounts.
    pub(crate) fn account_keys(&self) -> impl Iterator<Item = &str> {
        self.scenario.accounts().map(|(key, _)| key)
    }
    /// Whether this is the id of a root or unit.
    pub(crate) fn is_target(&self, id: &str) -> bool {
        self.partition.organizations.values().any(|organization| organization.target(id).is_some())
    }
    /// What an account, unit or root is called: the key, the path, or the id.
    pub(crate) fn place(&self, target: &str) -> String {
        let key = target.parse().ok().and_then(|id| self.scenario.account_key(id)).map(|key| format!("account {key}"));
        let unit = || self.scenario.units().find(|(_, id)| *id == target).map(|(path, _)| format!("unit {path}"));
        let root = || target.starts_with("r-").then(|| format!("root {target}"));
        key.or_else(unit).or_else(root).unwrap_or_else(|| target.to_owned())
    }

    /// The principal that a text names.
    pub(crate) fn principal(&self, text: &str) -> Result<Arc<Who>, (String, Option<String>)> {
        if let Some(service) = text.strip_prefix("service:")
            && !service.ends_with(".amazonaws.com")
        {
            let help = "a service principal ends in `.amazonaws.com`, as `service:cloudtrail.amazonaws.com`".to_owned();
            return Err((format!("`{service}` is no service"), Some(help)));
        }
        let is_path = !text.starts_with("arn:") && !text.starts_with("service:");
        if let Some((account, _)) = text.split_once('/').filter(|_| is_path)
            && self.account(account).is_none()
        {
            let help = suggest(account, self.account_keys());
            return Err((format!("there is no account `{account}`"), help));
        }
        // Why a person cannot sign in there is said by whoever knows; of all else, what there is instead.
        let is_person = text.split('/').nth(1) == Some("permission-set") && text.matches('/').count() == 3;
        let asker = self.scenario.principal(&self.partition, text);
        let asker = asker.map_err(|why| if is_person { (why, None) } else { self.unknown(text) })?;
        // A session that somebody named keeps its name: conditions may ask for it.
        if text.contains(":assumed-role/") || asker.caller.session.is_some() {
            return Ok(Arc::new(Who { label: text.to_owned(), role_label: None, asker }));
        }
        let known = self.by_name.get(&asker.name()).and_then(|at| self.principals.get(*at));
        Ok(known.cloned().unwrap_or_else(|| Who::new(asker, &self.scenario)))
    }

    /// Whom a grant is for. Principals that are none of the organization's go by the name that the grant has for them.
    pub(crate) fn granted(&self, grant: &Grant) -> Arc<Who> {
        let known = self.by_name.get(&grant.principal).and_then(|at| self.principals.get(*at));
        let other = || {
            let label = if grant.who == Granted::Anyone { ANONYMOUS } else { &grant.principal };
            Who::outside(label)
        };
        known.cloned().unwrap_or_else(other)
    }
    /// The place of a principal in the order of the organization; others come last.
    pub(crate) fn position(&self, who: &Who) -> usize {
        self.by_name.get(&who.asker.name()).copied().unwrap_or(usize::MAX)
    }

    /// Somebody outside of the organization whom a resource's policy may name: a principal or the id of another account,
    /// an identity provider, or any other account.
    pub(crate) fn outsider(&self, text: &str) -> Option<Arc<Who>> {
        let arn = aws::Arn::parse(text).ok();
        let account = text.parse().ok().or_else(|| arn.as_ref().and_then(aws::Arn::account_id));
        let is_unknown = account.is_some_and(|id| self.partition.account(id).is_none());
        let is_provider = arn.is_some_and(|arn| arn.resource().contains("-provider/"));
        (is_unknown || is_provider || text == ANY_OTHER_ACCOUNT).then(|| Who::outside(text))
    }

    /// What is said of a text that names nobody.
    fn unknown(&self, text: &str) -> (String, Option<String>) {
        const FORMS: &str = "write ACCOUNT/role/NAME, ACCOUNT/user/NAME, ACCOUNT/root, ACCOUNT/permission-set/NAME, \
                             ACCOUNT/permission-set/NAME/PERSON, service:NAME, anonymous or an ARN";
        let kinds = ["/role/", "/user/", "/root", "/permission-set/"];
        if text.starts_with("arn:") || kinds.iter().any(|kind| text.contains(kind)) {
            return (format!("there is no principal `{text}`"), suggest(text, self.labels()));
        }
        (format!("`{text}` is no principal"), Some(FORMS.to_owned()))
    }

    fn labels(&self) -> impl Iterator<Item = &str> {
        self.principals.iter().map(|who| who.label.as_str())
    }
}

impl Legend for Subject {
    fn policy(&self, source: &str) -> String {
        self.sources.name(source).to_owned()
    }
    fn place(&self, target: &str) -> String {
        Subject::place(self, target)
    }
    fn written(&self, source: &str, holder: &str, statement: &StatementRef) -> Option<String> {
        let holder = aws::Arn::parse(holder).ok();
        self.scenario.position_of(source, holder.as_ref(), statement.index).map(|place| place.to_string())
    }
}

fn label(asker: &Asker, scenario: &Scenario) -> String {
    let Some(account) = asker.caller.account() else { return asker.name() };
    let key = scenario.account_key(account).map_or_else(|| account.to_string(), str::to_owned);
    match &asker.caller.principal {
        Principal::Root(_) => format!("{key}/root"),
        Principal::User { arn, .. } => format!("{key}/user/{}", arn.resource_name()),
        Principal::AssumedRole { role, .. } => format!("{key}/role/{}", role.resource_name()),
        Principal::FederatedUser { .. } | Principal::Service(_) | Principal::Anonymous => asker.name(),
    }
}

//! What a resource's policy grants beyond a zone of trust, grant by grant: what findings of IAM Access Analyzer are made of. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-concepts.html>.

use std::collections::HashMap;

use super::actions::NAMES;
use super::case::{Care, Case};
use super::kind::Kind;
use super::reach::{Zone, public_access_within};
use super::{BUDGET, BUDGET_OF_ACTION, Reasoning};
use crate::condition::Condition;
use crate::grammar::IN_TRUST_POLICIES;
use crate::prepared::needs_no_permission;
use crate::principal::{PrincipalElement, PrincipalEntry};
use crate::{Effect, PolicyDocument, Statement};

/// What a statement grants to one principal outside a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExternalGrant {
    /// The key of `Principal`: `AWS`, `Federated` or `CanonicalUser`.
    pub principal_kind: &'static str,
    /// As it stands in the policy; `*` for everybody.
    pub principal: String,
    /// What it may do, spelled out: those of the statement's actions that nothing denies.
    pub actions: Vec<String>,
    /// What the statement asks of whoever is outside and cannot say so themselves, by key; several values with a comma between.
    pub conditions: Vec<(String, String)>,
    /// Whether anybody may do so, see [`public_access`](super::public_access).
    pub is_public: bool,
}

/// "IAM Access Analyzer only considers certain IAM condition keys that external users can't directly influence or that are
/// otherwise impactful to authorization." They are those that findings are filtered by:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html>. The account is said by
/// nobody outside either.
const TELLING: [&str; 18] = [
    "accounts.google.com:aud",
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:SourceIp",
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:UserId",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
    "cognito-identity.amazonaws.com:aud",
    "graph.facebook.com:app_id",
    "kms:CallerAccount",
    "lambda:FunctionUrlAuthType",
    "www.amazon.com:app_id",
];

/// What a policy of a resource of this type and of this service's actions grants outside a zone; what other policies deny, such
/// as those of the organization, is not granted. What cannot be decided counts as granted.
pub fn external_grants(
    document: &PolicyDocument,
    zone: &Zone,
    limits: &[&PolicyDocument],
    (service, resource_type): (&str, &str),
) -> Vec<ExternalGrant> {
    let mut found = Vec::new();
    if !document.lets_in_others(&|account| zone.trusts(account)) {
        return found;
    }
    let denies = |statement: &&Statement| statement.effect == Effect::Deny;
    let denying: Vec<&Statement> =
        limits.iter().copied().chain([document]).flat_map(|it| it.statements()).filter(denies).collect();
    // All of it together is one question: a policy of many statements is not many times as much work.
    let mut budget = BUDGET;
    for statement in document.statements().iter().filter(|it| it.effect == Effect::Allow) {
        let Some(element) = &statement.principals else { continue };
        let everyone = [PrincipalEntry::Everyone];
        let entries: &[PrincipalEntry] = if element.negated { &everyone } else { &element.entries };
        for entry in entries.iter().filter(|entry| element.negated || !entry.is_trusted(&|id| zone.trusts(id))) {
            let mut alone = statement.clone();
            if !element.negated {
                // Nobody knows whose a canonical user is: it is taken for any other account.
                let is_canonical = matches!(entry, PrincipalEntry::CanonicalUser(_));
                let meant = if is_canonical { PrincipalEntry::EveryoneByAws } else { entry.clone() };
                alone.principals = Some(Box::new(PrincipalElement { negated: false, entries: vec![meant] }));
            }
            let question = Question { statement: &alone, entry, denying: &denying, zone };
            let actions = question.granted(service, &mut budget);
            if actions.is_empty() {
                continue;
            }
            let is_public = entry.is_everyone() && question.is_public(document, resource_type, &mut budget);
            let conditions = shown(statement.conditions());
            let (principal_kind, principal) = (entry.key(), entry.text());
            let grant = ExternalGrant { principal_kind, principal, actions, conditions, is_public };
            if !found.contains(&grant) {
                found.push(grant);
            }
        }
    }
    found
}

/// What one statement grants to one principal.
struct Question<'a> {
    statement: &'a Statement,
    entry: &'a PrincipalEntry,
    denying: &'a [&'a Statement],
    zone: &'a Zone,
}

impl Question<'_> {
    fn granted(&self, service: &str, budget: &mut usize) -> Vec<String> {
        let trusting = self.zone.statements().map(|it| (false, it));
        let sides = self.denying.iter().map(|it| (true, *it)).chain(trusting);
        let sides: Vec<(bool, &Statement)> = sides.collect();
        // Actions that the same statements are about are decided as one.
        let mut decided: HashMap<Vec<bool>, bool> = HashMap::new();
        let mut granted = Vec::new();
        for action in actions(self.statement, service) {
            let about: Vec<bool> = sides.iter().map(|(_, statement)| statement.covers_action(&action)).collect();
            let statements = || {
                let about = sides.iter().zip(&about).filter(|(_, about)| **about).map(|(side, _)| *side);
                std::iter::once((true, self.statement)).chain(about)
            };
            let reaches = match decided.get(&about) {
                Some(reaches) => *reaches,
                None => self.kinds().any(|kind| reaches(&Case::new(&action, kind, statements()), budget)),
            };
            decided.insert(about, reaches);
            if reaches {
                granted.push(action);
            }
        }
        granted
    }

    /// The principals that can be meant.
    fn kinds(&self) -> impl Iterator<Item = Kind> {
        let (is_everyone, is_federated) =
            (self.entry.is_everyone(), matches!(self.entry, PrincipalEntry::Federated(_)));
        let fits = move |kind: &Kind| is_everyone || kind.has_account() != is_federated;
        Kind::NAMED.into_iter().filter(|kind| *kind != Kind::Service).filter(fits)
    }

    fn is_public(&self, document: &PolicyDocument, resource_type: &str, budget: &mut usize) -> bool {
        let statements = std::iter::once(self.statement).chain(self.denying.iter().copied()).cloned().collect();
        let alone = PolicyDocument::compiled(statements, document.text(), document.kind());
        !matches!(public_access_within(&alone, resource_type, budget), Reasoning::None)
    }
}

/// Whether there is a request, or it cannot be said.
fn reaches(case: &Case<'_>, budget: &mut usize) -> bool {
    let mut undecided = false;
    if !case.is_open() {
        return false;
    }
    for care in [Care::Glance, Care::Full] {
        let of_action = (*budget).min(BUDGET_OF_ACTION);
        let mut left = of_action;
        match case.decide(care, &mut left) {
            Reasoning::Some(_) => return true,
            Reasoning::Undecided(_) => undecided |= care == Care::Full,
            Reasoning::None => {}
        }
        *budget -= of_action - left;
    }
    undecided
}

/// A service's actions that a statement is about, and those that it names though nobody knows them.
fn actions(statement: &Statement, service: &str) -> Vec<String> {
    let (negated, written) = statement.actions();
    let is_of = |action: &str| action.split_once(':').is_some_and(|(prefix, _)| prefix.eq_ignore_ascii_case(service));
    let mut found: Vec<String> = Vec::new();
    let mut has_patterns = negated;
    for text in written.filter(|_| !negated) {
        if text.contains(['*', '?']) {
            has_patterns = true;
        } else if is_of(text) {
            found.push(catalog::known(text).map_or_else(|| text.to_owned(), |known| known.name.to_owned()));
        }
    }
    if has_patterns {
        let range = catalog::actions_with_prefix(&format!("{service}:"));
        let names = NAMES.get(usize::from(range.start.rank())..usize::from(range.end.rank())).unwrap_or_default();
        let is_meant = |name: &&&str| service != "sts" || IN_TRUST_POLICIES.contains(*name);
        found.extend(names.iter().filter(is_meant).filter(|it| statement.covers_action(it)).map(ToString::to_string));
    }
    found.retain(|action| !needs_no_permission(action));
    found.sort_unstable();
    found.dedup();
    found
}

/// What is asked of whoever is outside.
fn shown(conditions: &[Condition]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for condition in conditions.iter().filter(|it| !it.operator.negated && !it.operator.if_exists) {
        let key = TELLING.into_iter().find(|key| key.eq_ignore_ascii_case(condition.key()));
        let key = key.map(str::to_owned).filter(|_| condition.operator.name() != "Null");
        let values: Vec<&str> = condition.values().collect();
        found.extend(key.map(|key| (key, values.join(","))));
    }
    found.sort_unstable();
    found
}

impl PolicyDocument {
    /// Whether the policy names somebody, or everybody, beside services and principals of accounts that are trusted. Where it
    /// does not, it grants nothing outside, whatever it says.
    pub fn lets_in_others(&self, is_trusted: &dyn Fn(aws::AccountId) -> bool) -> bool {
        let mut allowing = self.statements().iter().filter(|statement| statement.effect == Effect::Allow);
        allowing.any(|statement| {
            let element = statement.principals.as_ref();
            element.is_none_or(|it| it.negated || it.entries.iter().any(|entry| !entry.is_trusted(is_trusted)))
        })
    }
}

impl PrincipalEntry {
    /// Whether everybody that is meant is of a trusted account, or a service.
    fn is_trusted(&self, is_trusted: &dyn Fn(aws::AccountId) -> bool) -> bool {
        match self {
            PrincipalEntry::Account(id) => is_trusted(*id),
            PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) => {
                entity.arn.account_id().is_some_and(is_trusted)
            }
            PrincipalEntry::Session(arn) | PrincipalEntry::FederatedUser(arn) => {
                arn.account_id().is_some_and(is_trusted)
            }
            PrincipalEntry::Service(_) => true,
            PrincipalEntry::Everyone
            | PrincipalEntry::EveryoneByAws
            | PrincipalEntry::Federated(_)
            | PrincipalEntry::CanonicalUser(_) => false,
        }
    }
    fn is_everyone(&self) -> bool {
        matches!(self, PrincipalEntry::Everyone | PrincipalEntry::EveryoneByAws)
    }
    /// The key it stands under.
    fn key(&self) -> &'static str {
        match self {
            PrincipalEntry::Service(_) => "Service",
            PrincipalEntry::Federated(_) => "Federated",
            PrincipalEntry::CanonicalUser(_) => "CanonicalUser",
            _ => "AWS",
        }
    }
}

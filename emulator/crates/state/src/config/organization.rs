//! Rules that an organization's accounts all have. See
//! <https://docs.aws.amazon.com/config/latest/developerguide/config-rule-multi-account-deployment.html>.

use std::collections::BTreeSet;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use super::rules::{ConfigRule, RuleHistory, delete_rule, put_rule};
use crate::map::OrdMap;
use crate::{AccountStatus, Ids, Partition, Shared, Tags, Tx};

/// The service that administrators of organization rules are registered for.
pub const MULTI_ACCOUNT_SETUP: &str = "config-multiaccountsetup.amazonaws.com";

/// A rule of an organization, kept by the account that deploys it.
#[derive(Debug, Clone)]
pub struct OrganizationRule {
    /// Its name, unique in the account and Region that deploys it.
    pub name: Arc<str>,
    /// `arn:aws:config:REGION:ACCOUNT:organization-config-rule/ID`.
    pub arn: Arn,
    /// What every account gets, under a name of its own.
    pub template: ConfigRule,
    /// Accounts that do not get it.
    pub excluded: BTreeSet<AccountId>,
    /// Accounts that debug logs are delivered to.
    pub debugged: Vec<String>,
    /// Its tags.
    pub tags: Tags,
    /// When it was made.
    pub created: Timestamp,
    /// When it was made or changed last.
    pub updated: Timestamp,
    /// How it stands with each account.
    pub members: OrdMap<AccountId, Member>,
}

/// How it stands with an organization's rule in an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name of the rule there.
    pub rule: Arc<str>,
    /// Whether it was changed there, and not made.
    pub changed: bool,
    /// Why it is not there, where it is not: a code and a sentence.
    pub failed: Option<(&'static str, String)>,
    /// Since when.
    pub at: Timestamp,
}

impl Partition {
    /// Whether an account may deploy to all of its organization: it manages it, or is registered for that.
    pub fn deploys_to_organization(&self, account: AccountId) -> bool {
        self.organization_of(account).is_some_and(|organization| {
            organization.management_account == account
                || organization.is_delegated_administrator(account, MULTI_ACCOUNT_SETUP)
        })
    }
    /// The rules that accounts of an organization deploy: account, Region and name.
    fn deployed(&self, member: AccountId) -> Vec<(AccountId, Region, Arc<str>)> {
        let Some(organization) = self.organization_of(member) else { return Vec::new() };
        let administrators = organization.delegated_administrators_of(MULTI_ACCOUNT_SETUP);
        self.kept(std::iter::once(organization.management_account).chain(administrators))
    }
    /// The rules of organizations that accounts keep.
    fn kept(&self, accounts: impl Iterator<Item = AccountId>) -> Vec<(AccountId, Region, Arc<str>)> {
        let mut found = Vec::new();
        for account in accounts {
            for (region, config) in self.account(account).iter().flat_map(|account| account.config.iter()) {
                found.extend(config.organization_rules.keys().map(|name| (account, region.clone(), name.clone())));
            }
        }
        found
    }
}

/// Puts an organization's rule into the account and Region that deploys it, in the place of one of its name, and deploys it.
pub fn put_organization_rule(tx: &mut Tx<'_>, (account, region): (AccountId, &Region), mut rule: OrganizationRule) {
    let name = rule.name.clone();
    let Some(config) = tx.config_mut(account, region) else { return };
    if let Some(known) = config.organization_rules.get(&name) {
        rule.members = known.members.clone();
    }
    config.organization_rules.insert(name.clone(), rule.into());
    let organization = tx.partition().organization_of(account);
    let accounts: Vec<AccountId> = organization.into_iter().flat_map(|organization| organization.accounts()).collect();
    for member in accounts {
        deploy(tx, (account, region), &name, member);
    }
}

/// Takes an organization's rule away, and the rules that its accounts have by it; whether there was one.
pub fn delete_organization_rule(tx: &mut Tx<'_>, (account, region): (AccountId, &Region), name: &str) -> bool {
    let config = tx.config_mut(account, region);
    let Some(rule) = config.and_then(|config| config.organization_rules.remove(name)) else { return false };
    for (member, deployed) in &rule.members {
        delete_rule(tx, *member, region, &deployed.rule);
    }
    true
}

/// Gives an account the rule, or takes it from one that is excluded.
fn deploy(tx: &mut Tx<'_>, (account, region): (AccountId, &Region), name: &str, member: AccountId) {
    let now = tx.now;
    let partition = tx.partition();
    let found = partition.config(account, region).and_then(|config| config.organization_rules.get(name));
    let Some(rule) = found.cloned() else { return };
    let is_active = partition.account(member).is_some_and(|account| account.status == AccountStatus::Active);
    let before = rule.members.get(&member).cloned();
    // INVARIANT: an account that the rule names as one that has it has the rule, and no other account does.
    if rule.excluded.contains(&member) || !is_active {
        if let Some(before) = before {
            delete_rule(tx, member, region, &before.rule);
            note(tx, (account, region), name, member, None);
        }
        return;
    }
    // As long as it may be, and the same for the same rule of the same account.
    let mut own = Ids::labelled(0, &format!("{} {member}", rule.arn));
    let member_name: Arc<str> = before
        .as_ref()
        .map_or_else(|| Arc::from(own.lower(&format!("OrgConfigRule-{name}-"), 8)), |before| before.rule.clone());
    let there = partition.config(member, region);
    let known = there.and_then(|config| config.rules.get(&member_name)).cloned();
    let failed = if there.is_none_or(|config| config.recorders.is_empty()) {
        Some((
            "NoAvailableConfigurationRecorder",
            "Configuration recorder is not available to put config rule.".to_owned(),
        ))
    } else {
        let id: Arc<str> = known.as_ref().map_or_else(|| own.lower("config-rule-", 6).into(), |known| known.id.clone());
        let made = ConfigRule {
            name: member_name.clone(),
            arn: partition.arn("config", region.as_str(), member, &format!("config-rule/{id}")),
            id,
            created_by: Some(MULTI_ACCOUNT_SETUP.to_owned()),
            tags: Tags::new(),
            history: known.as_ref().map_or_else(
                || RuleHistory { activated: now, ..RuleHistory::default() },
                |known| known.history.clone(),
            ),
            ..rule.template.clone()
        };
        let put = put_rule(tx, member, region, made);
        put.err().map(|error| ("MaxNumberOfConfigRulesExceededException", error.to_string()))
    };
    let status = Member { rule: member_name, changed: known.is_some(), failed, at: now };
    note(tx, (account, region), name, member, Some(status));
}

fn note(
    tx: &mut Tx<'_>,
    (account, region): (AccountId, &Region),
    name: &str,
    member: AccountId,
    status: Option<Member>,
) {
    let config = tx.config_mut(account, region);
    let rule = config.and_then(|config| config.organization_rules.get_mut(name)).map(Shared::make_mut);
    match (rule, status) {
        (Some(rule), Some(status)) => drop(rule.members.insert(member, status)),
        (Some(rule), None) => drop(rule.members.remove(&member)),
        (None, _) => {}
    }
}

/// A new account of an organization receives the rules that its accounts have.
pub(crate) fn joined(tx: &mut Tx<'_>, member: AccountId) {
    for (account, region, name) in tx.partition().deployed(member) {
        deploy(tx, (account, &region), &name, member);
    }
}

/// An account that had no recorder gets what it could not have without: "AWS Config retries to deploy" to new accounts.
pub(super) fn recorder_came(tx: &mut Tx<'_>, member: AccountId, region: &Region) {
    for (account, at, name) in tx.partition().deployed(member) {
        let config = tx.partition().config(account, &at);
        let rule = config.and_then(|config| config.organization_rules.get(&name));
        let is_missing = rule.and_then(|rule| rule.members.get(&member)).is_some_and(|it| it.failed.is_some());
        if at == *region && is_missing {
            deploy(tx, (account, &at), &name, member);
        }
    }
}

/// An account that leaves an organization loses them, and those that it deployed itself go from everywhere. To be called while
/// it is still a member.
pub(crate) fn left(tx: &mut Tx<'_>, member: AccountId) {
    let Some(organization) = tx.partition().organization_of(member) else { return };
    // Whoever has deployed a rule may be registered for that no longer.
    let accounts: BTreeSet<AccountId> = organization.accounts().chain([member]).collect();
    for (account, region, name) in tx.partition().kept(accounts.into_iter()) {
        if account == member {
            delete_organization_rule(tx, (account, &region), &name);
            continue;
        }
        let config = tx.partition().config(account, &region);
        let rule = config.and_then(|config| config.organization_rules.get(&name));
        let Some(deployed) = rule.and_then(|rule| rule.members.get(&member)).cloned() else { continue };
        delete_rule(tx, member, &region, &deployed.rule);
        note(tx, (account, &region), &name, member, None);
    }
}

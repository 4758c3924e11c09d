//! What AWS Security Hub keeps for an account in a Region.

mod enabling;
mod finding;
mod members;
mod retention;
mod severity;

use std::collections::BTreeSet;
use std::sync::Arc;

use aws::{AccountId, Region, Timestamp};
use serde_json::{Map, Value};

pub use enabling::{DEFAULT_STANDARDS, disable, enable};
pub use finding::{CUSTOMERS, Finding, FindingKey, Source, Update, json_size};
pub use members::{
    Invitation, Member, administers, associate, disassociate, joined, left, name_administrator, unname_administrator,
};
pub use retention::expire;
pub use severity::complete_severity;

use imbl::ordmap::DiffItem;

use crate::map::{OrdMap, OrdSet};
use crate::{Partition, Shared, Tags, Tx};

/// Security Hub as Organizations and policies name it.
pub const SERVICE: &str = "securityhub.amazonaws.com";

/// JSON with names: a document or a part of one.
pub type Json = Map<String, Value>;

/// Security Hub where it is enabled.
#[derive(Debug, Clone)]
pub struct Hub {
    /// Since when.
    pub subscribed: Timestamp,
    /// Whether new controls of enabled standards are on.
    pub auto_enable_controls: bool,
    /// Whether a control has one finding a resource, or one in each standard.
    pub generator: Generator,
    /// Its tags.
    pub tags: Tags,
    /// Products whose findings it takes, as their ARNs end: `aws/config`.
    pub products: OrdSet<Arc<str>>,
    /// Findings of its account in its Region.
    pub findings: OrdMap<FindingKey, Shared<Finding>>,
    /// Insights of its account, by ARN.
    pub insights: OrdMap<Arc<str>, Shared<Json>>,
    /// Enabled standards, as their ARNs end: `aws-foundational-security-best-practices/v/1.0.0`.
    pub standards: OrdMap<Arc<str>, Timestamp>,
    /// Controls that were switched in a standard, by standard and control; all others are on.
    pub associations: OrdMap<(Arc<str>, Arc<str>), Association>,
    /// What was set of controls, by id.
    pub controls: OrdMap<Arc<str>, Shared<ControlSettings>>,
    /// Automation rules, by ARN.
    pub rules: OrdMap<Arc<str>, Shared<AutomationRule>>,
    /// Accounts that it sees the findings of, or asked to.
    pub members: OrdMap<AccountId, Member>,
    /// Who sees its findings.
    pub administrator: Option<Invitation>,
    /// Who asked to.
    pub invitations: OrdMap<AccountId, Invitation>,
    /// What new accounts of the organization get, where its account administers Security Hub.
    pub organization: OrganizationConfiguration,
    /// Which Regions' findings it shows besides its own.
    pub aggregator: Option<Aggregator>,
    /// When its controls were last looked at as a whole, and when they will be: periodic checks.
    pub next_check: Option<Timestamp>,
}

/// See [`ControlFindingGenerator`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Generator {
    /// One finding for all standards.
    #[default]
    SecurityControl,
    /// One finding in each standard.
    StandardControl,
}

impl Generator {
    /// As the API has it.
    pub fn name(self) -> &'static str {
        match self {
            Generator::SecurityControl => "SECURITY_CONTROL",
            Generator::StandardControl => "STANDARD_CONTROL",
        }
    }
    /// The generator of a name.
    pub fn parse(name: &str) -> Option<Generator> {
        [Generator::SecurityControl, Generator::StandardControl].into_iter().find(|one| one.name() == name)
    }
}

/// A control in a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Association {
    /// Whether it is on.
    pub enabled: bool,
    /// When it was switched.
    pub updated: Timestamp,
    /// Why.
    pub reason: Option<String>,
}

/// What was set of a control.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlSettings {
    /// Its parameters as `UpdateSecurityControl` takes them.
    pub parameters: Json,
    /// Why they were set.
    pub reason: Option<String>,
}

/// A rule that changes findings as they come. See
/// [automation rules](https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html).
#[derive(Debug, Clone, PartialEq)]
pub struct AutomationRule {
    /// What the API shows of it, but for its moments.
    pub document: Json,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// By whom it was made.
    pub by: String,
    /// Its tags.
    pub tags: Tags,
}

/// What new accounts of an organization get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrganizationConfiguration {
    /// Whether they get Security Hub.
    pub auto_enable: bool,
    /// Whether they get the standards that are on by default.
    pub default_standards: bool,
}

/// Which Regions a home Region shows. See
/// [cross-Region aggregation](https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregator {
    /// The last part of its ARN.
    pub id: Arc<str>,
    /// `ALL_REGIONS`, `ALL_REGIONS_EXCEPT_SPECIFIED`, `SPECIFIED_REGIONS` or `NO_REGIONS`.
    pub mode: Arc<str>,
    /// The Regions that the mode speaks of.
    pub regions: Vec<Region>,
}

impl Aggregator {
    /// Whether it takes in the findings of a Region.
    pub fn links(&self, region: &Region) -> bool {
        let is_named = self.regions.contains(region);
        match &*self.mode {
            "ALL_REGIONS" => true,
            "ALL_REGIONS_EXCEPT_SPECIFIED" => !is_named,
            "SPECIFIED_REGIONS" => is_named,
            _ => false,
        }
    }
}

impl Hub {
    /// Whether a control is on in a standard that is.
    pub fn is_on(&self, standard: &str, control: &str) -> bool {
        let association = self.associations.get(&(Arc::from(standard), Arc::from(control)));
        self.standards.contains_key(standard) && association.is_none_or(|association| association.enabled)
    }
    /// A finding by product and id.
    pub fn finding(&self, product: &str, id: &str) -> Option<&Shared<Finding>> {
        self.findings.get(&(Arc::from(product), Arc::from(id)))
    }
}

impl Partition {
    /// Security Hub of an account in a Region, where it is enabled.
    pub fn hub(&self, account: AccountId, region: &Region) -> Option<&Shared<Hub>> {
        self.account(account)?.hubs.get(region)
    }
    /// The hubs whose findings an account sees in a Region: its own, those of its members, and in the home Region those of
    /// the Regions that are linked to it; of members in those in which both have Security Hub.
    pub fn seen_hubs(&self, account: AccountId, home: &Region) -> Vec<(AccountId, Region, &Shared<Hub>)> {
        let Some(own) = self.hub(account, home) else { return Vec::new() };
        let (mut seen, mut known) = (Vec::new(), BTreeSet::new());
        let regions = self.account(account).into_iter().flat_map(|account| account.hubs.iter());
        let aggregator = self.aggregator_for(account, home);
        let linked =
            regions.filter(|(other, _)| *other == home || aggregator.is_some_and(|aggregator| aggregator.links(other)));
        for (region, hub) in linked {
            seen.push((account, region.clone(), hub));
            let members = own.members.iter().filter(|(_, member)| member.is_enabled()).map(|(id, _)| *id);
            let members = members.chain(hub.members.iter().filter(|(_, it)| it.is_enabled()).map(|(id, _)| *id));
            for member in members {
                // The member says who sees it: in the Region, or at home of one where it says nothing.
                let administrator = |hub: &Hub| hub.administrator.as_ref().map(|known| known.account);
                let at_home = || self.hub(member, home).and_then(|hub| administrator(hub));
                let names = |hub: &&Shared<Hub>| administrator(hub).or_else(at_home) == Some(account);
                if let Some(hub) = self.hub(member, region).filter(names)
                    && known.insert((member, region))
                {
                    seen.push((member, region.clone(), hub));
                }
            }
        }
        seen
    }
    /// The aggregator whose home Region this is: the account's own, or that of who administers it.
    fn aggregator_for(&self, account: AccountId, region: &Region) -> Option<&Aggregator> {
        let hub = self.hub(account, region)?;
        match &hub.administrator {
            Some(administrator) => self.hub(administrator.account, region)?.aggregator.as_ref(),
            None => hub.aggregator.as_ref(),
        }
    }
}

impl Tx<'_> {
    /// The same for changing.
    pub fn hub_mut(&mut self, account: AccountId, region: &Region) -> Option<&mut Hub> {
        self.account_mut(account)?.hubs.get_mut(region).map(Shared::make_mut)
    }
}

impl Partition {
    /// The findings that came or are others, with the account and Region of their hub. Costs as much as the change.
    pub fn findings_since(&self, before: &Partition) -> Vec<(AccountId, Region, Shared<Finding>)> {
        let mut found = Vec::new();
        for id in self.accounts_changed_since(before) {
            let hubs = |partition: &Partition| partition.account(id).map(|it| it.hubs.clone()).unwrap_or_default();
            for (region, hub) in &hubs(self) {
                let known = before.account(id).and_then(|it| it.hubs.get(region)).map(|it| it.findings.clone());
                for item in known.unwrap_or_default().diff(&hub.findings) {
                    match item {
                        DiffItem::Add(_, finding) | DiffItem::Update { new: (_, finding), .. } => {
                            found.push((id, region.clone(), finding.clone()));
                        }
                        DiffItem::Remove(..) => {}
                    }
                }
            }
        }
        found
    }
}

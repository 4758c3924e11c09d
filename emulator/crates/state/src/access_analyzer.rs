//! IAM Access Analyzer's own state: analyzers, their archive rules, and what they have found.

mod finding;

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Arn, Region, Timestamp};

use crate::map::OrdMap;
use crate::organization::add_linked_role;
use crate::{Partition, Shared, Tags, Tx};

pub use finding::{
    Access, Finding, FindingStatus, Findings, Found, InternalAccess, Restriction, Source, Subject, UnusedService,
};

/// Access Analyzer as Organizations and policies name it.
pub const SERVICE: &str = "access-analyzer.amazonaws.com";

/// An analyzer. See [`AnalyzerSummary`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_AnalyzerSummary.html).
#[derive(Debug, Clone)]
pub struct Analyzer {
    /// Its name, unique in account and Region.
    pub name: Arc<str>,
    /// `arn:aws:access-analyzer:REGION:ACCOUNT:analyzer/NAME`.
    pub arn: Arn,
    /// The account that owns it.
    pub account: AccountId,
    /// What it looks for, and in what zone.
    pub kind: AnalyzerType,
    /// When it was made.
    pub created: Timestamp,
    /// What it leaves out or takes in; none for external access.
    pub configuration: Option<Configuration>,
    /// Its archive rules by name.
    pub archive_rules: OrdMap<Arc<str>, Shared<ArchiveRule>>,
    /// Its tags.
    pub tags: Tags,
    /// What it has found.
    found: Findings,
    /// The resource that it looked at last, and when.
    pub last: Option<(Arc<str>, Timestamp)>,
    /// When it has to look at everything again though nothing changes: something will be unused for long by then.
    pub due: Option<Timestamp>,
}

/// What an analyzer is to be.
#[derive(Debug, Clone)]
pub struct NewAnalyzer {
    /// Its ARN.
    pub arn: Arn,
    /// The account that owns it.
    pub account: AccountId,
    /// What it looks for, and in what zone.
    pub kind: AnalyzerType,
    /// What it leaves out or takes in; none for external access.
    pub configuration: Option<Configuration>,
    /// Its archive rules by name.
    pub archive_rules: OrdMap<Arc<str>, Shared<ArchiveRule>>,
    /// Its tags.
    pub tags: Tags,
}

impl Analyzer {
    /// What it has found and not forgotten, whatever its status. Security Hub's findings of Access Analyzer are made of these:
    /// of external access one for each resource, of unused access one for each of them. See
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-securityhub-integration.html>.
    pub fn findings(&self) -> &Findings {
        &self.found
    }
    /// Where it works.
    pub fn region(&self) -> &str {
        self.arn.region()
    }
}

/// What an analyzer looks for, and whether in its account or in the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnalyzerType {
    /// Access from outside the account.
    Account,
    /// Access from outside the organization.
    Organization,
    /// What nobody uses in the account.
    AccountUnusedAccess,
    /// What nobody uses in the organization.
    OrganizationUnusedAccess,
    /// Who in the account has access to chosen resources.
    AccountInternalAccess,
    /// Who in the organization has access to chosen resources.
    OrganizationInternalAccess,
}

impl AnalyzerType {
    /// Every type.
    pub const ALL: [AnalyzerType; 6] = [
        AnalyzerType::Account,
        AnalyzerType::Organization,
        AnalyzerType::AccountUnusedAccess,
        AnalyzerType::OrganizationUnusedAccess,
        AnalyzerType::AccountInternalAccess,
        AnalyzerType::OrganizationInternalAccess,
    ];
    /// As the API has it: `ACCOUNT_UNUSED_ACCESS`.
    pub fn name(self) -> &'static str {
        match self {
            AnalyzerType::Account => "ACCOUNT",
            AnalyzerType::Organization => "ORGANIZATION",
            AnalyzerType::AccountUnusedAccess => "ACCOUNT_UNUSED_ACCESS",
            AnalyzerType::OrganizationUnusedAccess => "ORGANIZATION_UNUSED_ACCESS",
            AnalyzerType::AccountInternalAccess => "ACCOUNT_INTERNAL_ACCESS",
            AnalyzerType::OrganizationInternalAccess => "ORGANIZATION_INTERNAL_ACCESS",
        }
    }
    /// The type of a name.
    pub fn parse(name: &str) -> Option<AnalyzerType> {
        AnalyzerType::ALL.into_iter().find(|known| known.name() == name)
    }
    /// Whether it looks for access from outside.
    pub fn is_external(self) -> bool {
        matches!(self, AnalyzerType::Account | AnalyzerType::Organization)
    }
    /// Whether it looks for what nobody uses.
    pub fn is_unused(self) -> bool {
        matches!(self, AnalyzerType::AccountUnusedAccess | AnalyzerType::OrganizationUnusedAccess)
    }
    /// Whether its zone of trust is the organization.
    pub fn is_of_organization(self) -> bool {
        matches!(
            self,
            AnalyzerType::Organization
                | AnalyzerType::OrganizationUnusedAccess
                | AnalyzerType::OrganizationInternalAccess
        )
    }
    /// How many of it an account may have in a Region. See
    /// [quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html).
    pub fn quota(self) -> usize {
        match self {
            AnalyzerType::Organization | AnalyzerType::OrganizationUnusedAccess => 5,
            AnalyzerType::Account
            | AnalyzerType::AccountUnusedAccess
            | AnalyzerType::AccountInternalAccess
            | AnalyzerType::OrganizationInternalAccess => 1,
        }
    }
}

/// See [`AnalyzerConfiguration`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_AnalyzerConfiguration.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Configuration {
    /// For unused access.
    Unused {
        /// After how many days without use.
        age: u16,
        /// What is left out.
        exclusions: Vec<Exclusion>,
    },
    /// For internal access.
    Internal {
        /// What is taken in.
        inclusions: Vec<Inclusion>,
    },
}

/// Users and roles that an analyzer of unused access leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exclusion {
    /// Those of these accounts.
    pub accounts: Vec<String>,
    /// Those that have all tags of one of these sets.
    pub tags: Vec<BTreeMap<String, String>>,
}

/// Resources that an analyzer of internal access looks at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inclusion {
    /// Those of these accounts.
    pub accounts: Vec<String>,
    /// Those of these types.
    pub types: Vec<String>,
    /// These.
    pub arns: Vec<String>,
}

/// A rule by which new findings are archived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveRule {
    /// What findings have to be like, by key; all of it.
    pub filter: BTreeMap<String, Criterion>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
}

/// What the value of a key has to be like; all of what is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Criterion {
    /// One of these.
    pub eq: Vec<String>,
    /// None of these.
    pub neq: Vec<String>,
    /// Having one of these in it.
    pub contains: Vec<String>,
    /// There, or not.
    pub exists: Option<bool>,
}

/// Why an analyzer looks at nothing. See
/// [`StatusReason`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_StatusReason.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disabled {
    /// The organization does not trust Access Analyzer.
    AccessDisabled,
    /// Its account administers Access Analyzer no longer.
    AdministratorDeregistered,
    /// Its account is in no organization.
    OrganizationDeleted,
}

impl Partition {
    /// The analyzer an ARN names.
    pub fn analyzer(&self, arn: &Arn) -> Option<&Shared<Analyzer>> {
        let name = arn.resource().strip_prefix("analyzer/")?;
        let found = self.account(arn.account_id()?)?.analyzers.get(&(Region::from(arn.region()), name.into()));
        found.filter(|analyzer| analyzer.arn == *arn)
    }
    /// The analyzers that an account has in a Region, by name.
    pub fn analyzers(&self, account: AccountId, region: &Region) -> impl Iterator<Item = &Shared<Analyzer>> {
        let all = self.account(account).into_iter().flat_map(|account| account.analyzers.iter());
        all.filter(move |((of, _), _)| of == region).map(|(_, analyzer)| analyzer)
    }
    /// Whether an analyzer of an organization is out of work: its account has to manage the organization, or to administer
    /// Access Analyzer for it. It works again once that is so again. See
    /// [delegated administrator](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-delegated-administrator.html).
    pub fn disabled(&self, analyzer: &Analyzer) -> Option<Disabled> {
        if analyzer.kind.is_of_organization() { self.analyzes_organization(analyzer.account).err() } else { None }
    }
    /// Whether an account may have analyzers of its organization.
    ///
    /// # Errors
    /// Why it may not.
    pub fn analyzes_organization(&self, account: AccountId) -> Result<(), Disabled> {
        let organization = self.organization_of(account).ok_or(Disabled::OrganizationDeleted)?;
        if !organization.service_access.contains_key(SERVICE) {
            return Err(Disabled::AccessDisabled);
        }
        let administers =
            organization.management_account == account || organization.is_delegated_administrator(account, SERVICE);
        if administers { Ok(()) } else { Err(Disabled::AdministratorDeregistered) }
    }
}

impl Tx<'_> {
    /// The analyzer an ARN names, for changing.
    pub fn analyzer_mut(&mut self, arn: &Arn) -> Option<&mut Analyzer> {
        let name = arn.resource().strip_prefix("analyzer/")?;
        let account = self.account_mut(arn.account_id()?)?;
        account.analyzers.get_mut(&(Region::from(arn.region()), name.into())).map(Shared::make_mut)
    }
}

/// Puts an analyzer into its account, and the service-linked role where there is none: into every account of the
/// organization where that is its zone. See
/// [service-linked roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-using-service-linked-roles.html).
pub fn add_analyzer(tx: &mut Tx<'_>, new: NewAnalyzer) {
    let NewAnalyzer { arn, account, kind, configuration, archive_rules, tags } = new;
    let name = arn.resource().strip_prefix("analyzer/").unwrap_or_default().into();
    let (created, found) = (tx.now, Findings::default());
    let analyzer = Analyzer {
        name,
        arn,
        account,
        kind,
        created,
        configuration,
        archive_rules,
        tags,
        found,
        last: None,
        due: None,
    };
    let key = (Region::from(analyzer.arn.region()), analyzer.name.clone());
    let watchers = &mut tx.partition_mut().watchers;
    watchers.analyzers.insert(analyzer.arn.clone());
    mark_stale(tx, analyzer.arn.clone());
    if let Some(owner) = tx.account_mut(account) {
        owner.analyzers.insert(key, analyzer.into());
    }
    let accounts: Vec<AccountId> = match tx.partition().organization_of(account) {
        Some(organization) if kind.is_of_organization() => organization.accounts().collect(),
        _ => vec![account],
    };
    for account in accounts {
        add_linked_role(tx, account, SERVICE);
    }
}

/// Has an analyzer look at everything before somebody reads what it finds.
pub fn mark_stale(tx: &mut Tx<'_>, analyzer: Arn) {
    // The change is part of the next revision.
    let revision = tx.partition().revision + 1;
    tx.partition_mut().watchers.stale.insert(analyzer, revision);
}

/// Whether an account is in the zone of an analyzer, in any Region: of its own, or of its organization.
pub fn is_analyzed(partition: &Partition, account: AccountId) -> bool {
    let own = partition.account(account).is_some_and(|account| !account.analyzers.is_empty());
    let Some(organization) = partition.organization_of(account) else { return own };
    let administrators = organization.delegated_administrators.keys().copied();
    let mut analyzing = administrators.chain([organization.management_account]).filter_map(|id| partition.account(id));
    own || analyzing.any(|owner| owner.analyzers.values().any(|analyzer| analyzer.kind.is_of_organization()))
}

/// An account that joins an organization has the role where the organization has an analyzer.
pub(crate) fn joined(tx: &mut Tx<'_>, account: AccountId) {
    if is_analyzed(tx.partition(), account) {
        add_linked_role(tx, account, SERVICE);
    }
}

/// Brings what an analyzer has found of a resource up to what was found of it now; new findings get their status from
/// archive rules.
pub fn update_findings(
    tx: &mut Tx<'_>,
    analyzer: &Arn,
    subject: &Arc<Subject>,
    found: &[Arc<Found>],
    status: impl Fn(&Analyzer, &Finding) -> FindingStatus,
) {
    let is_known = |it: &Shared<Analyzer>| it.found.says(&subject.resource, found);
    if tx.partition().analyzer(analyzer).is_none_or(is_known) {
        return;
    }
    let (now, mut ids) = (tx.now, tx.ids.clone());
    if let Some(analyzer) = tx.analyzer_mut(analyzer) {
        let mut findings = std::mem::take(&mut analyzer.found);
        findings.update(subject, found, now, || ids.uuid(), |finding| status(analyzer, finding));
        analyzer.found = findings;
        analyzer.last = Some((subject.resource.clone(), now));
    }
    *tx.ids = ids;
}

/// An analyzer has looked at everything, at a resource last, and has to look again at some moment. What was resolved long ago
/// is forgotten.
pub fn settled(tx: &mut Tx<'_>, analyzer: &Arn, last: Option<Arc<str>>, due: Option<Timestamp>) {
    let now = tx.now;
    if let Some(analyzer) = tx.analyzer_mut(analyzer) {
        analyzer.last = last.map(|resource| (resource, now)).or(analyzer.last.take());
        analyzer.due = due;
        analyzer.found.forget_old(now);
    }
}

/// Sets the status of findings, by their ids.
pub fn set_status(tx: &mut Tx<'_>, analyzer: &Arn, ids: &[Arc<str>], status: FindingStatus) {
    let now = tx.now;
    if let Some(analyzer) = tx.analyzer_mut(analyzer) {
        ids.iter().for_each(|id| analyzer.found.set_status(id, status, now));
    }
}

/// Takes an analyzer away, and all that it found.
pub fn delete_analyzer(tx: &mut Tx<'_>, arn: &Arn) {
    let watchers = &mut tx.partition_mut().watchers;
    watchers.analyzers.remove(arn);
    watchers.stale.remove(arn);
    let Some(account) = arn.account_id().and_then(|id| tx.account_mut(id)) else { return };
    if let Some(name) = arn.resource().strip_prefix("analyzer/") {
        account.analyzers.remove(&(Region::from(arn.region()), name.into()));
    }
}

//! How findings follow from changes: what a commit changed is looked at again as a part of it. What bears on many resources
//! at once, such as a policy of the organization, makes analyzers stale, and [`Settling`] looks at everything.

use std::sync::Arc;

use aws::{AccountId, Arn, Region};
use state::access_analyzer::{Analyzer, AnalyzerType, Found, Subject, is_analyzed, mark_stale, update_findings};
use state::change::{Changes, Part};
use state::iam::Role;
use state::resource::PolicyResource;
use state::{Partition, Shared, Tx};

use super::analysis::external;
use super::analysis::subject::{is_alike, of_resource, of_role};
use super::analysis::zone::{ZoneName, is_as_trusted};
use super::filter::status_of;
pub(crate) use super::settle::Settling;

/// Looks again at what was changed.
pub(crate) fn react(before: &Partition, tx: &mut Tx<'_>, changes: &Changes) {
    if tx.partition().watchers.analyzers.is_empty() {
        return;
    }
    for id in &changes.organizations {
        organization_changed(before, tx, id);
    }
    for (account, part) in &changes.parts {
        if !is_analyzed(tx.partition(), *account) {
            continue;
        }
        match part {
            Part::Role(name) => {
                let role = |partition: &Partition| partition.account(*account)?.iam.roles.get(name).cloned();
                let (old, new) = (role(before), role(tx.partition()));
                role_changed(tx, *account, old.as_ref(), new.as_ref());
            }
            Part::Resource(arn) => resource_changed(before, tx, *account, arn),
            Part::Account => account_changed(before, tx, *account),
            _ => {}
        }
        if matches!(part, Part::Role(_) | Part::User(_) | Part::Group(_) | Part::Policy(_)) {
            look_later(tx, *account, |kind| !kind.is_external());
        }
    }
}

/// Whether analyzers of external access looked again at a role, when one became the other.
pub(super) fn is_other_role(old: Option<&Shared<Role>>, new: Option<&Shared<Role>>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => old.trust != new.trust || old.entity.id != new.entity.id,
        (old, new) => old.is_some() || new.is_some(),
    }
}

/// The same of a resource.
pub(super) fn is_other_resource(old: Option<&Shared<PolicyResource>>, new: Option<&Shared<PolicyResource>>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => !is_alike(old, new),
        (old, new) => old.is_some() || new.is_some(),
    }
}

/// What an account blocks for all its buckets may be another: as many as they are, they are looked at later.
fn account_changed(before: &Partition, tx: &mut Tx<'_>, account: AccountId) {
    let block = |partition: &Partition| partition.account(account).map(|account| account.public_access_block);
    if block(before) != block(tx.partition()) {
        look_later(tx, account, |kind| !kind.is_unused());
    }
}

fn role_changed(tx: &mut Tx<'_>, account: AccountId, old: Option<&Shared<Role>>, new: Option<&Shared<Role>>) {
    if !is_other_role(old, new) {
        return;
    }
    if let Some(any) = new.or(old) {
        let subject = Arc::new(of_role(account, any));
        look_again(tx, &subject, None, |zone| new.map(|role| external::role(zone, account, role)).unwrap_or_default());
    }
}

fn resource_changed(before: &Partition, tx: &mut Tx<'_>, account: AccountId, arn: &Arn) {
    let resource = |partition: &Partition| partition.account(account)?.resources.get(arn).cloned();
    let (old, new) = (resource(before), resource(tx.partition()));
    if !is_other_resource(old.as_ref(), new.as_ref()) {
        return;
    }
    look_later(tx, account, |kind| !kind.is_external() && !kind.is_unused());
    // One that was made anew in another Region is gone from the first.
    if let Some(old) = old.as_ref().filter(|old| new.as_ref().is_none_or(|new| new.region != old.region)) {
        look_again(tx, &Arc::new(of_resource(old)), Some(&old.region), |_| Vec::new());
    }
    if let Some(new) = &new {
        let new: &PolicyResource = new;
        look_again(tx, &Arc::new(of_resource(new)), Some(&new.region), |zone| external::resource(zone, new));
    }
}

/// Has every analyzer of external access, in whose zone and Region something is, see what is to be found of it.
pub(super) fn look_again(
    tx: &mut Tx<'_>,
    subject: &Arc<Subject>,
    region: Option<&Region>,
    look: impl Fn(&super::analysis::Zone<'_>) -> Vec<Arc<Found>>,
) {
    let mut found: Vec<(ZoneName, Vec<Arc<Found>>)> = Vec::new();
    for analyzer in watching(tx.partition(), subject.owner, region) {
        let partition = tx.partition();
        let Some(name) = partition.analyzer(&analyzer).and_then(|it| ZoneName::of(partition, it)) else { continue };
        if !found.iter().any(|(known, _)| *known == name) {
            let Some(zone) = name.look_at(partition) else { continue };
            found.push((name.clone(), look(&zone)));
        }
        if let Some((_, found)) = found.iter().find(|(known, _)| *known == name) {
            update_findings(tx, &analyzer, subject, found, status_of);
        }
    }
}

/// The analyzers of external access that look at something of an account.
fn watching(partition: &Partition, account: AccountId, region: Option<&Region>) -> Vec<Arn> {
    let is_here = |analyzer: &Analyzer| region.is_none_or(|region| analyzer.region() == region.as_str());
    let looks = analyzers_of(partition, account).filter(|it| it.kind.is_external() && is_here(it));
    looks.map(|analyzer| analyzer.arn.clone()).collect()
}

/// The analyzers in whose zone an account is: its own, and those of its organization.
fn analyzers_of(partition: &Partition, account: AccountId) -> impl Iterator<Item = &Shared<Analyzer>> {
    let mut owners = vec![account];
    if let Some(organization) = partition.organization_of(account) {
        owners.push(organization.management_account);
        owners.extend(organization.delegated_administrators.keys());
        owners.sort_unstable();
        owners.dedup();
    }
    let all = owners.into_iter().filter_map(|owner| partition.account(owner)).flat_map(|it| it.analyzers.values());
    all.filter(move |analyzer| analyzer.account == account || analyzer.kind.is_of_organization())
}

/// Whom an organization trusts, or what it forbids, may be another: all its analyzers look again.
fn organization_changed(before: &Partition, tx: &mut Tx<'_>, id: &str) {
    let (old, new) = (before.organizations.get(id), tx.partition().organizations.get(id));
    if let (Some(old), Some(new)) = (old, new)
        && is_as_trusted(old, new)
    {
        return;
    }
    let is_member = |partition: &Partition, account| partition.memberships.get(&account).is_some_and(|it| **it == *id);
    let watchers = &tx.partition().watchers;
    // One that is stale stays so: what was found of another organization than there is now is not taken for true.
    let of = watchers.analyzers.iter().filter(|analyzer| !watchers.stale.contains_key(*analyzer)).filter(|analyzer| {
        let account = analyzer.account_id();
        account.is_some_and(|account| is_member(before, account) || is_member(tx.partition(), account))
    });
    let stale: Vec<Arn> = of.cloned().collect();
    stale.into_iter().for_each(|analyzer| mark_stale(tx, analyzer));
}

/// What somebody may do, or what may be done to something, may be another: analyzers look again at everything. One that is
/// stale already may be looking: it is marked once more, for it does not see this.
fn look_later(tx: &mut Tx<'_>, account: AccountId, looks: impl Fn(AnalyzerType) -> bool) {
    let stale = analyzers_of(tx.partition(), account).filter(|it| looks(it.kind)).map(|it| it.arn.clone());
    stale.collect::<Vec<_>>().into_iter().for_each(|analyzer| mark_stale(tx, analyzer));
}

use std::sync::Arc;

use aws::{AccountId, Region};

use super::members::forget;
use super::{Generator, Hub, OrganizationConfiguration, SERVICE};
use crate::due::Task;
use crate::map::{OrdMap, OrdSet};
use crate::organization::add_linked_role;
use crate::{Tags, Tx};

/// "EnableDefaultStandards: … the standards that are designated as automatically enabled": as their ARNs end. See
/// [`EnableSecurityHub`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html).
pub const DEFAULT_STANDARDS: [&str; 2] =
    ["aws-foundational-security-best-practices/v/1.0.0", "cis-aws-foundations-benchmark/v/1.2.0"];

/// Products of AWS that are emulated and send their findings without being asked. See
/// [integrations](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-internal-providers.html).
const OWN_PRODUCTS: [&str; 3] = ["aws/access-analyzer", "aws/config", "aws/securityhub"];

/// Switches Security Hub on for an account in a Region; whether it was off.
pub fn enable(tx: &mut Tx<'_>, account: AccountId, region: &Region, generator: Generator, standards: &[&str]) -> bool {
    if tx.partition().hub(account, region).is_some() {
        return false;
    }
    let now = tx.now;
    let hub = Hub {
        subscribed: now,
        auto_enable_controls: true,
        generator,
        tags: Tags::new(),
        products: OWN_PRODUCTS.into_iter().map(Arc::from).collect::<OrdSet<_>>(),
        findings: OrdMap::new(),
        insights: OrdMap::new(),
        standards: standards.iter().map(|standard| (Arc::from(*standard), now)).collect(),
        associations: OrdMap::new(),
        controls: OrdMap::new(),
        rules: OrdMap::new(),
        members: OrdMap::new(),
        administrator: None,
        invitations: OrdMap::new(),
        organization: OrganizationConfiguration { auto_enable: false, default_standards: true },
        aggregator: None,
        next_check: None,
    };
    let Some(owner) = tx.account_mut(account) else { return false };
    owner.hubs.insert(region.clone(), hub.into());
    let partition = tx.partition_mut();
    partition.watchers.hubs.insert((account, region.clone()));
    partition.due.add(now, Task::CheckControls { account, region: region.clone() });
    add_linked_role(tx, account, SERVICE);
    true
}

/// Switches it off: findings, insights and standards go. See
/// [`DisableSecurityHub`](https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisableSecurityHub.html).
pub fn disable(tx: &mut Tx<'_>, account: AccountId, region: &Region) {
    forget(tx, account, region);
    if let Some(owner) = tx.account_mut(account) {
        owner.hubs.remove(region);
    }
    tx.partition_mut().watchers.hubs.remove(&(account, region.clone()));
}

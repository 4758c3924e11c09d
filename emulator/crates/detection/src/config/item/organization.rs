//! Organizational units, which are the management account's.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::AccountId;
use serde_json::json;
use state::Partition;
use state::config::{Item, Place};
use state::organization::{Organization, TargetKind};

use super::types::UNIT;
use super::{related, tag_records};

/// The organization that an account manages.
fn managed(partition: &Partition, account: AccountId) -> Option<&Organization> {
    partition.organization_of(account).map(|found| &**found).filter(|found| found.management_account == account)
}

pub(super) fn units(partition: &Partition, account: AccountId) -> impl Iterator<Item = Arc<str>> {
    let targets = managed(partition, account).into_iter().flat_map(|organization| organization.targets.values());
    targets.filter(|target| target.kind == TargetKind::OrganizationalUnit).map(|target| target.id.clone())
}

pub(super) fn unit(partition: &Partition, account: AccountId, id: &str) -> Option<Item> {
    let organization = managed(partition, account)?;
    let unit = organization.unit(id)?;
    let arn = organization.target_arn(&partition.name, unit);
    let configuration = json!({
        "Arn": arn,
        "Id": &*unit.id,
        "Name": unit.name,
        "ParentId": unit.parent.as_deref(),
        "Tags": tag_records(&unit.tags),
    });
    let parent = unit.parent.as_deref().and_then(|parent| organization.unit(parent));
    let relationships =
        parent.map(|parent| related(UNIT, Some(&parent.id), Some(&parent.name), "Is contained in OrganizationalUnit"));
    Some(Item {
        resource_type: UNIT,
        resource_id: unit.id.clone(),
        resource_name: Some(unit.name.clone()),
        arn: Some(arn),
        // Organizations has its endpoint there.
        place: Place::Region(partition.global_region()),
        created: None,
        tags: unit.tags.clone(),
        configuration: configuration.to_string(),
        supplementary: BTreeMap::new(),
        relationships: relationships.into_iter().collect(),
    })
}

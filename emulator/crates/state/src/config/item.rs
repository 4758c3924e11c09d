use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{Region, Timestamp};
use equivalent::{Comparable, Equivalent};

use crate::Tags;

/// What a resource is like at one moment, as Config tells it. See
/// [configuration items](https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// `AWS::IAM::Role`.
    pub resource_type: &'static str,
    /// The id by which Config tells resources of the type apart: `AROA…`.
    pub resource_id: Arc<str>,
    /// What a person calls it.
    pub resource_name: Option<String>,
    /// Its ARN, where it has one.
    pub arn: Option<String>,
    /// Where it is.
    pub place: Place,
    /// When it was made, where the service tells.
    pub created: Option<Timestamp>,
    /// Its tags.
    pub tags: Tags,
    /// What its service says of it: the text of a JSON object.
    pub configuration: String,
    /// What other calls of its service say of it: texts of JSON by name.
    pub supplementary: BTreeMap<&'static str, String>,
    /// What it belongs to.
    pub relationships: Vec<Relationship>,
}

/// Where a resource is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Nowhere in particular: resources of IAM, whose items say `global`.
    Global,
    /// In whichever Region somebody looks.
    EveryRegion,
    /// In one Region.
    Region(Region),
}

/// What a resource has to do with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// The other's type.
    pub resource_type: &'static str,
    /// The other's id, where Config knows it by one.
    pub resource_id: Option<String>,
    /// The other's name.
    pub resource_name: Option<String>,
    /// `Is contained in Group`.
    pub name: &'static str,
}

/// What an item is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemKey {
    /// `AWS::IAM::Role`.
    pub resource_type: &'static str,
    /// `AROA…`.
    pub resource_id: Arc<str>,
}

/// A map of items is asked by texts, without a copy.
impl Comparable<ItemKey> for (&str, &str) {
    fn compare(&self, key: &ItemKey) -> Ordering {
        self.0.cmp(key.resource_type).then_with(|| self.1.cmp(&*key.resource_id))
    }
}
impl Equivalent<ItemKey> for (&str, &str) {
    fn equivalent(&self, key: &ItemKey) -> bool {
        self.compare(key) == Ordering::Equal
    }
}

/// An item as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigurationItem {
    /// What the resource was like; of one that is gone, what it was like last.
    pub item: Item,
    /// When it was looked at.
    pub captured: Timestamp,
    /// What came of the resource.
    pub status: ItemStatus,
    /// Rises from item to item.
    pub state_id: u64,
    /// Whether the recorder looks at the type once a day.
    pub daily: bool,
}

/// See `configurationItemStatus` of
/// [`ConfigurationItem`](https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemStatus {
    /// It is there.
    Ok,
    /// It is there, and was not known before.
    Discovered,
    /// It is there, and is recorded no longer.
    NotRecorded,
    /// It is gone.
    Deleted,
    /// It is gone, and was not recorded any more before.
    DeletedNotRecorded,
}

impl Item {
    /// What it is found by.
    pub fn key(&self) -> ItemKey {
        ItemKey { resource_type: self.resource_type, resource_id: self.resource_id.clone() }
    }
    /// Whether a recorder of a Region sees it.
    pub fn is_seen_in(&self, region: &Region) -> bool {
        !matches!(&self.place, Place::Region(own) if own != region)
    }
    /// What its items say of its Region, recorded in one.
    pub fn region<'a>(&'a self, recorded_in: &'a Region) -> &'a str {
        match &self.place {
            Place::Global => "global",
            Place::EveryRegion => recorded_in.as_str(),
            Place::Region(own) => own.as_str(),
        }
    }
}

impl ItemStatus {
    /// As the API writes it.
    pub fn name(self) -> &'static str {
        match self {
            ItemStatus::Ok => "OK",
            ItemStatus::Discovered => "ResourceDiscovered",
            ItemStatus::NotRecorded => "ResourceNotRecorded",
            ItemStatus::Deleted => "ResourceDeleted",
            ItemStatus::DeletedNotRecorded => "ResourceDeletedNotRecorded",
        }
    }
    /// Whether the resource is there.
    pub fn is_there(self) -> bool {
        !matches!(self, ItemStatus::Deleted | ItemStatus::DeletedNotRecorded)
    }
}

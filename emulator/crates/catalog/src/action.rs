use std::cmp::Ordering;

use crate::action_table::{count, line, rank};
use crate::lines::{first_field, fold_cmp};

/// An action's place in the catalogue: ids count from 0 and are ordered as the lower-cased names are, so that the
/// actions with one prefix are one range of ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActionId(u16);

/// An action AWS documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionInfo {
    /// `s3:ListAllMyBuckets`, capitalised as AWS does.
    pub name: &'static str,
    /// What it allows, roughly.
    pub access_level: AccessLevel,
    /// Whether requests for it say the tags of the resource (`aws:ResourceTag`), of some resource type at least.
    pub says_resource_tags: bool,
    /// Its place in the catalogue.
    pub id: ActionId,
}

/// What an action allows; see
/// [access levels](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccessLevel {
    /// See which resources exist.
    List,
    /// Read what is in them.
    Read,
    /// Create, change, delete.
    Write,
    /// Change nothing but tags.
    Tagging,
    /// Grant or change permissions.
    PermissionsManagement,
}

impl AccessLevel {
    /// Whether actions of this level change nothing: what CloudTrail's `readOnly` says.
    pub fn is_read_only(self) -> bool {
        matches!(self, AccessLevel::List | AccessLevel::Read)
    }
}

impl ActionId {
    /// The lowest id there could be.
    pub const FIRST: ActionId = ActionId(0);
    /// Above every id.
    pub fn end() -> ActionId {
        ActionId(count())
    }
    /// How many actions come before it.
    pub fn rank(self) -> u16 {
        self.0
    }
}

impl ActionInfo {
    fn read(id: u16) -> Option<ActionInfo> {
        let line = line(id);
        let (name, level) = line.split_once('\t')?;
        let (level, says_resource_tags) = level.strip_suffix('t').map_or((level, false), |level| (level, true));
        let access_level = match level {
            "L" => AccessLevel::List,
            "R" => AccessLevel::Read,
            "W" => AccessLevel::Write,
            "T" => AccessLevel::Tagging,
            "P" => AccessLevel::PermissionsManagement,
            _ => return None,
        };
        Some(ActionInfo { name, access_level, says_resource_tags, id: ActionId(id) })
    }
}

/// The action of a name, in any capitalisation.
///
/// ```
/// assert_eq!(catalog::known("S3:getobject").unwrap().name, "s3:GetObject");
/// assert!(catalog::known("s3:HeadBucket").is_none());
/// ```
pub fn known(action: &str) -> Option<ActionInfo> {
    known_by(|| action.bytes())
}

/// The action whose name these bytes are, in any capitalisation.
pub(crate) fn known_by<I: Iterator<Item = u8>>(name: impl Fn() -> I) -> Option<ActionInfo> {
    rank(name).and_then(ActionInfo::read)
}

/// The action at a place of the catalogue.
pub fn at(id: ActionId) -> Option<ActionInfo> {
    ActionInfo::read(id.0)
}

/// Every action from one id to (not including) another, in order.
pub fn actions(ids: std::ops::Range<ActionId>) -> impl Iterator<Item = ActionInfo> {
    (ids.start.0..ids.end.0).filter_map(ActionInfo::read)
}

/// The range of the actions whose names start so, in any capitalisation.
///
/// ```
/// let gets = catalog::actions_with_prefix("sqs:get");
/// let names: Vec<_> = catalog::actions(gets).map(|action| action.name).collect();
/// assert_eq!(names, ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"]);
/// ```
pub fn actions_with_prefix(prefix: &str) -> std::ops::Range<ActionId> {
    ActionId(partition_point(|name| order(name, prefix).is_lt()))..ActionId(partition_point(|name| {
        order(name, prefix).is_le()
    }))
}

/// How the first bytes of a name compare with a prefix, both in lower case.
fn order(name: &str, prefix: &str) -> Ordering {
    fold_cmp(name.get(..prefix.len().min(name.len())).unwrap_or(name), prefix.bytes())
}

/// How many names come `before`, which is true for a first part of them only.
fn partition_point(before: impl Fn(&'static str) -> bool) -> u16 {
    let (mut low, mut high) = (0, count());
    while low < high {
        let middle = low + (high - low) / 2;
        if before(first_field(line(middle))) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_sorted_and_every_action_is_found() {
        let all: Vec<_> = actions(ActionId::FIRST..ActionId::end()).collect();
        assert_eq!(all.len(), usize::from(count()));
        assert!(all.len() > 20_000);
        assert!(all.windows(2).all(|pair| {
            pair[0].id < pair[1].id && pair[0].name.to_ascii_lowercase() < pair[1].name.to_ascii_lowercase()
        }));
        for info in &all {
            assert_eq!(known(&info.name.to_ascii_uppercase()), Some(*info));
            assert_eq!(at(info.id), Some(*info));
        }
    }

    #[test]
    fn a_prefix_is_exactly_the_actions_that_start_with_it() {
        let every = || actions(ActionId::FIRST..ActionId::end());
        for prefix in ["", "s3:", "S3:Get", "iam:Pass", "iam:PassRole", "iam:PassRoles", "zz", "0", "sqs:*", "é"] {
            let expected: Vec<_> =
                every().filter(|a| a.name.to_ascii_lowercase().starts_with(&prefix.to_ascii_lowercase())).collect();
            assert_eq!(actions(actions_with_prefix(prefix)).collect::<Vec<_>>(), expected, "{prefix}");
        }
    }

    #[test]
    fn access_levels_are_those_of_the_reference() {
        let cases = [
            ("iam:ListUsers", AccessLevel::List),
            ("iam:GetRole", AccessLevel::Read),
            ("iam:CreateUser", AccessLevel::Write),
            ("iam:TagRole", AccessLevel::Tagging),
            ("iam:AttachRolePolicy", AccessLevel::PermissionsManagement),
        ];
        for (name, level) in cases {
            assert_eq!(known(name).map(|info| info.access_level), Some(level), "{name}");
        }
    }

    /// <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html>
    #[test]
    fn actions_say_whether_the_tags_of_the_resource_are_told() {
        for (name, says) in [("sqs:SendMessage", true), ("sqs:ListQueues", false), ("iam:GetUser", true)] {
            assert_eq!(known(name).map(|info| info.says_resource_tags), Some(says), "{name}");
        }
    }

    #[test]
    fn what_is_no_action_is_unknown() {
        for name in ["", ":", "s3", "s3:", "s3:Get*", "nosuch:Thing", "s3:GetObject\t", "s3:GetObject\tR", "\u{0}"] {
            assert_eq!(known(name), None, "{name}");
        }
    }
}

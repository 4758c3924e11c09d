use crate::lines::{Lines, first_field, fold_cmp};

/// Every action, sorted by its lower-cased name; see the
/// [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/).
const ACTIONS: Lines = Lines(include_str!("../../../../aws-models/catalog/actions.txt"));

/// An action's place in the catalogue: ids are ordered as the lower-cased names are, so that the actions with one
/// prefix are one range of ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActionId(u32);

/// An action AWS documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionInfo {
    /// `s3:ListAllMyBuckets`, capitalised as AWS does.
    pub name: &'static str,
    /// What it allows, roughly.
    pub access_level: AccessLevel,
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
        ActionId::at(ACTIONS.0.len())
    }
    fn at(offset: usize) -> ActionId {
        // The text is far below 4 GiB.
        ActionId(u32::try_from(offset).unwrap_or(u32::MAX))
    }
    fn offset(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

impl ActionInfo {
    fn read((offset, line): (usize, &'static str)) -> Option<ActionInfo> {
        let (name, level) = line.split_once('\t')?;
        let access_level = match level {
            "L" => AccessLevel::List,
            "R" => AccessLevel::Read,
            "W" => AccessLevel::Write,
            "T" => AccessLevel::Tagging,
            "P" => AccessLevel::PermissionsManagement,
            _ => return None,
        };
        Some(ActionInfo { name, access_level, id: ActionId::at(offset) })
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
    let offset = ACTIONS.partition_point(|line| fold_cmp(first_field(line), name()).is_lt());
    let info = ActionInfo::read((offset, ACTIONS.line(offset)))?;
    fold_cmp(info.name, name()).is_eq().then_some(info)
}

/// The action at a place of the catalogue.
pub fn at(id: ActionId) -> Option<ActionInfo> {
    ActionInfo::read((id.offset(), ACTIONS.line(id.offset())))
}

/// Every action from one id to (not including) another, in order.
pub fn actions(ids: std::ops::Range<ActionId>) -> impl Iterator<Item = ActionInfo> {
    ACTIONS.between(ids.start.offset(), ids.end.offset()).filter_map(ActionInfo::read)
}

/// The range of the actions whose names start so, in any capitalisation.
///
/// ```
/// let gets = catalog::actions_with_prefix("sqs:get");
/// let names: Vec<_> = catalog::actions(gets).map(|action| action.name).collect();
/// assert_eq!(names, ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"]);
/// ```
pub fn actions_with_prefix(prefix: &str) -> std::ops::Range<ActionId> {
    let head = |line: &'static str| line.get(..prefix.len().min(first_field(line).len())).unwrap_or(line);
    let from = ACTIONS.partition_point(|line| fold_cmp(head(line), prefix.bytes()).is_lt());
    let to = ACTIONS.partition_point(|line| fold_cmp(head(line), prefix.bytes()).is_le());
    ActionId::at(from)..ActionId::at(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_sorted_and_every_action_is_found() {
        let all: Vec<_> = actions(ActionId::FIRST..ActionId::end()).collect();
        assert_eq!(all.len(), ACTIONS.0.lines().count());
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

    #[test]
    fn what_is_no_action_is_unknown() {
        for name in ["", ":", "s3", "s3:", "s3:Get*", "nosuch:Thing", "s3:GetObject\t", "s3:GetObject\tR", "\u{0}"] {
            assert_eq!(known(name), None, "{name}");
        }
    }
}

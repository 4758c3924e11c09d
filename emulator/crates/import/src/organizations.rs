//! Listings of AWS Organizations, as `aws organizations …` prints them.
//!
//! What is listed *for* a parent or a policy does not say for which: that stands in the name of the file
//! (`units-ou-ab12-11111111.json`, `targets-p-12345678.json`).

use std::collections::BTreeMap;

use policy::PolicyType;

use crate::details::checked;
use crate::imported::{ImportError, Imported, filled, key, tags};
use crate::tree::Tree;
use crate::world::{Account, Named, Organization, OrganizationPolicy, Unit};

/// The policy that is attached everywhere until somebody detaches it.
const FULL_ACCESS: &str = "p-FullAWSAccess";

/// Everything that was listed.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    pub(crate) organization: Option<Tree>,
    pub(crate) roots: Vec<Tree>,
    /// Units by the id of their parent.
    pub(crate) units: BTreeMap<String, Vec<Tree>>,
    /// Accounts by the id of their parent; those of `list-accounts`, which names no parent, by none.
    pub(crate) accounts: BTreeMap<Option<String>, Vec<Tree>>,
    /// Summaries and, where they were described, contents by policy id.
    pub(crate) policies: BTreeMap<String, (Tree, Option<Tree>)>,
    /// Ids of targets by policy id.
    pub(crate) targets: BTreeMap<String, Vec<String>>,
    /// Tags by the id of what has them.
    pub(crate) tags: BTreeMap<String, Vec<Tree>>,
}

impl Listing {
    pub(crate) fn is_empty(&self) -> bool {
        self.organization.is_none() && self.roots.is_empty() && self.accounts.is_empty()
    }

    /// Takes in one file.
    pub(crate) fn add(&mut self, name: &str, tree: &Tree) -> Result<(), ImportError> {
        let about = || id_in(name);
        let unnamed = |what: &str| {
            ImportError::new(
                name,
                format!("{what} do not say what they were listed for: put its id into the file's name"),
            )
        };
        if let Some(organization) = tree.get("Organization") {
            self.organization = Some(organization.clone());
        } else if tree.get("Roots").is_some() {
            self.roots.extend_from_slice(tree.list("Roots"));
        } else if tree.get("OrganizationalUnits").is_some() {
            let parent = about().ok_or_else(|| unnamed("units"))?;
            self.units.entry(parent).or_default().extend_from_slice(tree.list("OrganizationalUnits"));
        } else if tree.get("Accounts").is_some() {
            self.accounts.entry(about()).or_default().extend_from_slice(tree.list("Accounts"));
        } else if let Some(policy) = tree.get("Policy") {
            let summary = policy.get("PolicySummary").unwrap_or(&Tree::Null);
            let id = summary.text("Id").ok_or_else(|| ImportError::new(name, "a policy without an id"))?;
            self.policies.insert(id.to_owned(), (summary.clone(), policy.get("Content").cloned()));
        } else if tree.get("Policies").is_some() {
            self.listed(tree.list("Policies"), about());
        } else if tree.get("Targets").is_some() {
            let policy = about().ok_or_else(|| unnamed("targets"))?;
            let targets = tree.list("Targets").iter().filter_map(|target| target.text("TargetId").map(str::to_owned));
            self.targets.entry(policy).or_default().extend(targets);
        } else if tree.get("Tags").is_some() {
            let of = about().ok_or_else(|| unnamed("tags"))?;
            self.tags.entry(of).or_default().extend_from_slice(tree.list("Tags"));
        } else {
            let message = "not an output of `aws organizations` that is known here: describe-organization, list-roots, \
                           list-organizational-units-for-parent, list-accounts, list-accounts-for-parent, \
                           list-policies, list-policies-for-target, describe-policy, list-targets-for-policy, \
                           list-tags-for-resource";
            return Err(ImportError::new(name, message));
        }
        Ok(())
    }

    /// `list-policies`, or `list-policies-for-target` where the file is named after a target.
    fn listed(&mut self, policies: &[Tree], target: Option<String>) {
        for summary in policies {
            let Some(id) = summary.text("Id") else { continue };
            self.policies.entry(id.to_owned()).or_insert_with(|| (summary.clone(), None));
            if let Some(target) = &target {
                self.targets.entry(id.to_owned()).or_default().push(target.clone());
            }
        }
    }

    /// Puts organization, tree, policies and accounts into the scenario.
    pub(crate) fn import(&self, place: &str, imported: &mut Imported) -> Result<(), ImportError> {
        let root = match self.roots.as_slice() {
            [root] => root,
            _ => return Err(ImportError::new(place, "exactly one root is needed: the output of list-roots")),
        };
        let keys = self.accounts(place, imported);
        let names = self.policies(place, imported);
        let mut builder = Builder { listing: self, keys, names, placed: Vec::new(), seen: vec![] };
        let root_id = root.text("Id").unwrap_or_default();
        let unit = builder.unit(root_id, root_id, imported, place);
        let missing: Vec<String> =
            builder.keys.iter().filter(|(id, _)| !builder.placed.contains(id)).map(|(_, key)| key.clone()).collect();
        let mut root_unit = unit;
        if !missing.is_empty() {
            let what = format!("no listing says where these accounts are: put below the root: {}", missing.join(", "));
            imported.leave_out(place, what);
            root_unit.accounts.extend(missing);
        }
        builder.accounts(imported);
        let management = self.management().and_then(|id| builder.keys.get(&id).cloned());
        let management = management
            .ok_or_else(|| ImportError::new(place, "nothing says which account is the management account"))?;
        imported.world.organization =
            Some(Organization { id: self.id(), management, policy_types: policy_types(root), root: root_unit });
        Ok(())
    }

    /// Every account that was listed, by id; gives back their keys.
    fn accounts(&self, place: &str, imported: &mut Imported) -> BTreeMap<String, String> {
        let mut keys = BTreeMap::new();
        for listed in self.accounts.values().flatten() {
            let Some(id) = listed.text("Id") else {
                imported.leave_out(place, "an account without an id");
                continue;
            };
            if keys.contains_key(id) {
                continue;
            }
            if listed.text("Status").or(listed.text("State")).is_some_and(|status| status != "ACTIVE") {
                imported.leave_out(place, format!("account {id} is not active; it is taken as if it were"));
            }
            let accounts = &mut imported.world.accounts;
            let name = listed.text("Name").unwrap_or_default();
            let key = key(name, id, |key| accounts.contains_key(key));
            let account = Account {
                id: id.to_owned(),
                name: filled(Some(name)),
                email: filled(listed.text("Email")),
                tags: tags(self.tags.get(id).map_or(&[], Vec::as_slice)),
                ..Account::default()
            };
            accounts.insert(key.clone(), account);
            keys.insert(id.to_owned(), key);
        }
        keys
    }

    /// Every policy but AWS's own; gives back their names by id.
    fn policies(&self, place: &str, imported: &mut Imported) -> BTreeMap<String, String> {
        let mut names = BTreeMap::new();
        for (id, (summary, content)) in &self.policies {
            if summary.get("AwsManaged").and_then(Tree::as_bool) == Some(true) {
                continue;
            }
            let name = summary.text("Name").unwrap_or(id);
            let kind = summary.text("Type").unwrap_or_default();
            let what = format!("policy {name} ({id})");
            let document = match (policy_type(kind), content) {
                (None, _) => Err(format!("a scenario has no policies of type {kind}")),
                (_, None) => Err("its content was not described".to_owned()),
                (Some(grammar), Some(content)) => match grammar {
                    Some(grammar) => checked(content, grammar),
                    None => crate::tree::document(content),
                },
            };
            match document {
                Err(error) => imported.leave_out(place, format!("{what}: {error}")),
                Ok(document) => {
                    let entry = OrganizationPolicy {
                        id: Some(id.clone()),
                        kind: kind.to_owned(),
                        description: filled(summary.text("Description")),
                        document,
                        tags: tags(self.tags.get(id).map_or(&[], Vec::as_slice)),
                    };
                    imported.world.policies.insert(name.to_owned(), entry);
                    names.insert(id.clone(), name.to_owned());
                }
            }
        }
        names
    }

    fn id(&self) -> Option<String> {
        let of_organization = self.organization.as_ref().and_then(|organization| organization.text("Id"));
        let of_arn = || self.roots.first()?.text("Arn")?.split('/').nth(1);
        of_organization.or_else(of_arn).map(str::to_owned)
    }

    fn management(&self) -> Option<String> {
        let organization = self.organization.as_ref();
        let named = organization.and_then(|it| it.text("MasterAccountId").or(it.text("ManagementAccountId")));
        let of_arn = || self.roots.first()?.text("Arn")?.split(':').nth(4);
        named.or_else(of_arn).map(str::to_owned)
    }
}

/// Puts the tree together.
struct Builder<'l> {
    listing: &'l Listing,
    /// Keys of accounts by id.
    keys: BTreeMap<String, String>,
    /// Names of policies by id.
    names: BTreeMap<String, String>,
    placed: Vec<String>,
    /// Units that stand in the tree already: a listing may go in circles.
    seen: Vec<String>,
}

impl Builder<'_> {
    fn unit(&mut self, id: &str, root: &str, imported: &mut Imported, place: &str) -> Unit {
        let mut accounts = Vec::new();
        for listed in self.listing.accounts.get(&Some(id.to_owned())).into_iter().flatten() {
            if let Some((id, key)) = listed.text("Id").and_then(|id| Some((id, self.keys.get(id)?))) {
                accounts.push(key.clone());
                self.placed.push(id.to_owned());
            }
        }
        let mut units = Named::new();
        for child in self.listing.units.get(id).into_iter().flatten() {
            let (Some(child_id), Some(name)) = (child.text("Id"), child.text("Name")) else {
                imported.leave_out(place, format!("a unit below {id} without id or name"));
                continue;
            };
            if child_id != root && !self.seen.iter().any(|seen| seen == child_id) {
                self.seen.push(child_id.to_owned());
                units.insert(name.to_owned(), self.unit(child_id, root, imported, place));
            }
        }
        Unit {
            id: Some(id.to_owned()),
            policies: self.attached(id),
            detached: self.detached(id),
            accounts,
            units,
            tags: if id == root { Named::new() } else { tags(self.listing.tags.get(id).map_or(&[], Vec::as_slice)) },
        }
    }

    fn accounts(&self, imported: &mut Imported) {
        for (id, key) in &self.keys {
            if let Some(account) = imported.world.accounts.get_mut(key) {
                account.policies = self.attached(id);
                account.detached = self.detached(id);
            }
        }
    }

    fn attached(&self, target: &str) -> Vec<String> {
        let has = |policy: &&String| {
            self.listing.targets.get(*policy).is_some_and(|targets| targets.iter().any(|id| id == target))
        };
        self.names.iter().filter(|(id, _)| has(id)).map(|(_, name)| name.clone()).collect()
    }

    /// AWS's own policy, where its targets were listed and this is none of them.
    fn detached(&self, target: &str) -> Vec<String> {
        match self.listing.targets.get(FULL_ACCESS) {
            Some(targets) if !targets.iter().any(|id| id == target) => vec!["FullAWSAccess".to_owned()],
            _ => Vec::new(),
        }
    }
}

/// The types that are enabled, of those that a scenario has.
fn policy_types(root: &Tree) -> Vec<String> {
    let enabled = root.list("PolicyTypes").iter().filter(|kind| kind.text("Status") == Some("ENABLED"));
    let names = enabled.filter_map(|kind| kind.text("Type"));
    names.filter(|name| policy_type(name).is_some()).map(str::to_owned).collect()
}

/// The types of policies that a scenario has; the grammar of those that authorize.
fn policy_type(name: &str) -> Option<Option<PolicyType>> {
    match name {
        "SERVICE_CONTROL_POLICY" => Some(Some(PolicyType::ServiceControl)),
        "RESOURCE_CONTROL_POLICY" => Some(Some(PolicyType::ResourceControl)),
        "TAG_POLICY" | "BACKUP_POLICY" | "AISERVICES_OPT_OUT_POLICY" => Some(None),
        _ => None,
    }
}

/// The id of a root, unit, policy or account in the name of a file.
fn id_in(name: &str) -> Option<String> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.strip_suffix(".json").unwrap_or(file);
    let starts: Vec<usize> = std::iter::once(0)
        .chain(stem.char_indices().filter(|(_, char)| matches!(char, '-' | '_' | '.')).map(|(at, _)| at + 1))
        .collect();
    starts.into_iter().filter_map(|at| stem.get(at..)).find(|text| is_id(text)).map(str::to_owned)
}

/// See the patterns of ids in the
/// [API reference](https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTagsForResource.html).
fn is_id(text: &str) -> bool {
    let word = |text: &str, least: usize| {
        text.len() >= least && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    match text.split_once('-') {
        Some(("r", rest)) => word(rest, 4),
        Some(("ou", rest)) => rest.split_once('-').is_some_and(|(root, unit)| word(root, 4) && word(unit, 8)),
        Some(("p", rest)) => rest.len() >= 8 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_in_names_of_files() {
        for (name, id) in [
            ("org/units-r-ab12.json", Some("r-ab12")),
            ("org/units-ou-ab12-11111111.json", Some("ou-ab12-11111111")),
            ("targets-p-FullAWSAccess.json", Some("p-FullAWSAccess")),
            ("targets_p-12345678.json", Some("p-12345678")),
            ("policies-123456789012.json", Some("123456789012")),
            ("ou-ab12-11111111.json", Some("ou-ab12-11111111")),
            ("roots.json", None),
            ("policies-SERVICE_CONTROL_POLICY.json", None),
        ] {
            assert_eq!(id_in(name).as_deref(), id, "{name}");
        }
    }
}

use aws::AccountId;
use serde_json::json;

use super::{Build, Done, fixed};
use crate::format::{Entries, Organization, OrganizationPolicy, Placed, PolicyType, Unit};
use crate::source::Position;
use crate::validation::AWS_POLICIES;

const SERVICE: &str = "organizations";

/// The organization's management account and the id of its root.
#[derive(Clone, Copy)]
struct Tree<'a> {
    management: AccountId,
    root: &'a str,
}

impl Build<'_> {
    pub(super) fn organization(&self) -> Done {
        let file = &self.scenario.file;
        let (Some(placed), Some((id, root))) = (&file.organization, &self.scenario.names.organization) else {
            return Ok(());
        };
        let organization = &placed.value;
        let management = self.account(&organization.management)?;
        let tree = Tree { management, root };
        let input = json!({ "FeatureSet": "ALL" });
        self.call(placed.at, management, SERVICE, "CreateOrganization", &input)?;
        self.change(placed.at, management, |tx| fixed::organization(tx, management, id, root))?;
        self.policy_types(placed.at, tree, organization)?;
        self.units(tree, root, "", &organization.root.units)?;
        self.members(tree, organization)?;
        for (name, policy) in file.policies.iter() {
            self.policy(tree, name, policy)?;
        }
        self.attach_all(tree, organization)
    }

    fn policy_types(&self, at: Position, tree: Tree<'_>, organization: &Organization) -> Done {
        let default = [Placed { value: PolicyType::ServiceControlPolicy, at }];
        let wanted = organization.policy_types.as_deref().unwrap_or(&default);
        let enabled = self.enabled(tree.management);
        for kind in wanted.iter().filter(|kind| !enabled.contains(&kind.value.as_str())) {
            let input = json!({ "RootId": tree.root, "PolicyType": kind.value.as_str() });
            self.call(kind.at, tree.management, SERVICE, "EnablePolicyType", &input)?;
        }
        for kind in enabled.iter().filter(|kind| wanted.iter().all(|wanted| wanted.value.as_str() != **kind)) {
            let input = json!({ "RootId": tree.root, "PolicyType": kind });
            self.call(at, tree.management, SERVICE, "DisablePolicyType", &input)?;
        }
        Ok(())
    }

    /// The policy types a new organization has already.
    fn enabled(&self, management: AccountId) -> Vec<&'static str> {
        let partition = self.emulator.snapshot();
        let organization = partition.organization_of(management);
        organization
            .map(|organization| organization.enabled.iter().map(|kind| kind.as_str()).collect())
            .unwrap_or_default()
    }

    fn units(&self, tree: Tree<'_>, parent: &str, above: &str, units: &Entries<Unit>) -> Done {
        for (name, unit) in units.iter() {
            let path = if above.is_empty() { name.value.clone() } else { format!("{above}/{}", name.value) };
            let input = json!({ "ParentId": parent, "Name": name.value, "Tags": self.tags(&unit.tags)? });
            let made = self.call(name.at, tree.management, SERVICE, "CreateOrganizationalUnit", &input)?;
            let made = made_id(&made, "OrganizationalUnit");
            let (Some(made), Some(id)) = (made, self.scenario.names.units.get(&path)) else {
                return Err(self.wrong(name.at, format!("the unit `{path}` has no id"), None));
            };
            self.change(name.at, tree.management, |tx| fixed::unit(tx, tree.management, &made, id))?;
            self.units(tree, id, &path, &unit.units)?;
        }
        Ok(())
    }

    /// Accounts join under the root, as invited and new ones do, and are moved to their units.
    fn members(&self, tree: Tree<'_>, organization: &Organization) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            if account.outside_organization {
                continue;
            }
            if id != tree.management {
                self.change(key.at, tree.management, |tx| fixed::join(tx, tree.management, id))?;
            }
            if !account.tags.is_empty() {
                let input = json!({ "ResourceId": id.to_string(), "Tags": self.tags(&account.tags)? });
                self.call(key.at, tree.management, SERVICE, "TagResource", &input)?;
            }
        }
        self.move_accounts(tree, "", &organization.root.units)
    }

    fn move_accounts(&self, tree: Tree<'_>, above: &str, units: &Entries<Unit>) -> Done {
        for (name, unit) in units.iter() {
            let path = if above.is_empty() { name.value.clone() } else { format!("{above}/{}", name.value) };
            for key in &unit.accounts {
                let input = json!({
                    "AccountId": self.account(key)?.to_string(),
                    "SourceParentId": tree.root,
                    "DestinationParentId": self.scenario.names.units.get(&path),
                });
                self.call(key.at, tree.management, SERVICE, "MoveAccount", &input)?;
            }
            self.move_accounts(tree, &path, &unit.units)?;
        }
        Ok(())
    }

    fn policy(&self, tree: Tree<'_>, name: &Placed<String>, policy: &OrganizationPolicy) -> Done {
        let description = policy.description.as_ref().map(|text| self.text(text)).transpose()?;
        let input = json!({
            "Name": name.value,
            "Type": policy.kind.as_str(),
            // A required member, which may be empty.
            "Description": description.unwrap_or_else(String::new),
            "Content": self.document(&policy.document)?,
            "Tags": self.tags(&policy.tags)?,
        });
        let made = self.call(name.at, tree.management, SERVICE, "CreatePolicy", &input)?;
        let summary = made.get("Policy").and_then(wire::Value::as_structure);
        let made = summary.and_then(|policy| made_id(policy, "PolicySummary"));
        let (Some(made), Some(id)) = (made, self.scenario.names.policies.get(&name.value)) else {
            return Err(self.wrong(name.at, format!("the policy `{}` has no id", name.value), None));
        };
        self.change(name.at, tree.management, |tx| fixed::policy(tx, tree.management, &made, id))
    }

    fn attach_all(&self, tree: Tree<'_>, organization: &Organization) -> Done {
        let root = &organization.root;
        self.attach(tree, tree.root, &root.policies, &root.detached)?;
        self.attach_to_units(tree, "", &root.units)?;
        for (key, account) in self.scenario.file.accounts.iter() {
            self.attach(tree, &self.account(key)?.to_string(), &account.policies, &account.detached)?;
        }
        Ok(())
    }

    fn attach_to_units(&self, tree: Tree<'_>, above: &str, units: &Entries<Unit>) -> Done {
        for (name, unit) in units.iter() {
            let path = if above.is_empty() { name.value.clone() } else { format!("{above}/{}", name.value) };
            if let Some(id) = self.scenario.names.units.get(&path) {
                self.attach(tree, id, &unit.policies, &unit.detached)?;
            }
            self.attach_to_units(tree, &path, &unit.units)?;
        }
        Ok(())
    }

    fn attach(&self, tree: Tree<'_>, target: &str, attached: &[Placed<String>], detached: &[Placed<String>]) -> Done {
        for name in attached {
            let input = json!({ "PolicyId": self.scenario.names.policies.get(&name.value), "TargetId": target });
            self.call(name.at, tree.management, SERVICE, "AttachPolicy", &input)?;
        }
        for name in detached.iter().filter(|name| AWS_POLICIES.contains(&name.value.as_str())) {
            let input = json!({ "PolicyId": format!("p-{}", name.value), "TargetId": target });
            self.call(name.at, tree.management, SERVICE, "DetachPolicy", &input)?;
        }
        Ok(())
    }
}

/// The id in a response: `{ MEMBER: { Id } }`.
fn made_id(output: &wire::Structure, member: &str) -> Option<String> {
    output.get(member)?.as_structure()?.text("Id").map(str::to_owned)
}

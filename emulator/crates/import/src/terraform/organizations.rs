use crate::draft::Node;
use crate::imported::filled;
use crate::tree::Tree;
use crate::world::OrganizationPolicy;

use super::Reader;

impl Reader<'_, '_> {
    /// Whether it is a resource of Organizations that is known here.
    pub(super) fn organizations(&mut self) -> bool {
        match self.resource.kind {
            "aws_organizations_organization" => self.organization(),
            "aws_organizations_organizational_unit" => self.unit(),
            "aws_organizations_account" => self.member(),
            "aws_organizations_policy" => self.policy(),
            "aws_organizations_policy_attachment" => self.policy_attachment(),
            _ => return false,
        }
        true
    }

    fn organization(&mut self) {
        let values = self.resource.values;
        let root = values.list("roots").first();
        let structure = &mut self.draft.organization;
        structure.id = filled(values.text("id"));
        structure.management = filled(values.text("master_account_id")).or_else(|| Some(self.account.clone()));
        structure.root = root.and_then(|root| filled(root.text("id")));
        structure.policy_types = values.list("enabled_policy_types").iter().filter_map(Tree::scalar).collect();
        for account in values.list("accounts") {
            if let (Some(id), Some(name)) = (account.text("id"), account.text("name")) {
                let entry = self.draft.account_named(id, name);
                entry.email = filled(account.text("email"));
            }
        }
    }

    /// An id that AWS has not given yet is the address, which the others refer to.
    fn id(&self) -> String {
        self.resource.values.text("id").map_or_else(|| self.place(), str::to_owned)
    }

    /// The root, which every organization has one of, where the parent is a reference to `roots[0].id`.
    fn parent(&mut self) -> String {
        let references = self.resource.references.get("parent_id").into_iter().flatten();
        let is_root = references.clone().any(|name| name.contains("aws_organizations_organization."));
        match self.text("parent_id") {
            Some(parent) if !is_root || parent.starts_with("r-") || parent.starts_with("ou-") => parent,
            _ => self.draft.organization.root.clone().unwrap_or_default(),
        }
    }

    fn unit(&mut self) {
        let Some(name) = self.name("name") else { return };
        let node = Node { name, parent: self.parent(), is_account: false };
        let id = self.id();
        self.draft.organization.nodes.insert(id, node);
    }

    fn member(&mut self) {
        let Some(name) = self.name("name") else { return };
        let Some(id) = filled(self.resource.values.text("id")) else {
            let place = self.place();
            return self.draft.leave_out(&place, format!("account {name} has no id before it is applied"));
        };
        let node = Node { name: name.clone(), parent: self.parent(), is_account: true };
        let (email, tags) = (self.text("email"), self.tags());
        let account = self.draft.account_named(&id, &name);
        account.email = email;
        account.tags = tags;
        self.draft.organization.nodes.insert(id, node);
    }

    fn policy(&mut self) {
        let place = self.place();
        let Some(name) = self.name("name") else { return };
        let Some(document) = self.value("content").cloned() else {
            return self.draft.leave_out(&place, "its content is not known before it is applied");
        };
        let policy = OrganizationPolicy {
            id: filled(self.resource.values.text("id")),
            kind: self.text("type").unwrap_or_else(|| "SERVICE_CONTROL_POLICY".to_owned()),
            description: self.text("description"),
            document,
            tags: self.tags(),
        };
        let id = self.id();
        self.draft.organization_policy(&place, &id, &name, policy);
    }

    fn policy_attachment(&mut self) {
        let place = self.place();
        let (Some(policy), Some(target)) = (self.name("policy_id"), self.name("target_id")) else { return };
        let references = self.resource.references.get("target_id").into_iter().flatten();
        let is_root = references.clone().any(|name| name.contains("aws_organizations_organization."));
        let target = match &self.draft.organization.root {
            Some(root) if is_root => root.clone(),
            _ => target,
        };
        self.draft.organization.attachments.push((place, policy, target));
    }
}

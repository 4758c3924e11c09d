use policy::PolicyType;

use crate::draft::Entity;
use crate::imported::path;
use crate::tree::Tree;
use crate::world::{Group, ManagedPolicy, Named, Role, User};

use super::Reader;

impl Reader<'_, '_> {
    /// Whether it is a resource of IAM that is known here.
    pub(super) fn iam(&mut self) -> bool {
        match self.resource.kind {
            "aws_iam_role" => self.role(),
            "aws_iam_user" => self.user(),
            "aws_iam_group" => self.group(),
            "aws_iam_policy" => self.managed(),
            "aws_iam_role_policy" => self.inline(Entity::Role, "role"),
            "aws_iam_user_policy" => self.inline(Entity::User, "user"),
            "aws_iam_group_policy" => self.inline(Entity::Group, "group"),
            "aws_iam_role_policy_attachment" => self.attach(Entity::Role, "role"),
            "aws_iam_user_policy_attachment" => self.attach(Entity::User, "user"),
            "aws_iam_group_policy_attachment" => self.attach(Entity::Group, "group"),
            "aws_iam_policy_attachment" => self.attach_to_all(),
            "aws_iam_group_membership" => self.members(),
            "aws_iam_user_group_membership" => self.memberships(),
            "aws_iam_account_alias" => self.account_alias(),
            _ => return false,
        }
        true
    }

    fn role(&mut self) {
        let place = self.place();
        let Some(name) = self.name("name") else { return };
        let text = self.value("assume_role_policy").cloned();
        let Some(trust) = self.draft.document(&place, text.as_ref(), PolicyType::RoleTrust) else { return };
        let role = Role {
            path: path(self.resource.values.text("path")),
            description: self.text("description"),
            trust,
            max_session_duration: self.value("max_session_duration").and_then(Tree::as_u32).filter(|it| *it != 3600),
            tags: self.tags(),
            ..Role::default()
        };
        if role.path.as_deref().is_some_and(|path| path.starts_with("/aws-service-role/")) {
            return self.draft.leave_out(&place, "AWS makes service-linked roles itself");
        }
        let account = self.account.clone();
        self.draft.role(&account, &name, role);
        for arn in self.texts("managed_policy_arns") {
            self.draft.attach(&place, &account, Entity::Role, &name, &arn);
        }
        for inline in self.resource.values.list("inline_policy") {
            if let Some(policy) = inline.text("name").filter(|policy| !policy.is_empty()) {
                self.draft.inline(&place, &account, Entity::Role, &name, (policy, inline.get("policy")));
            }
        }
        self.boundary(Entity::Role, &name);
    }

    fn boundary(&mut self, of: Entity, name: &str) {
        if let Some(policy) = self.text("permissions_boundary") {
            self.draft.boundary(&self.resource.address, &self.account, of, name, &policy);
        }
    }

    fn user(&mut self) {
        let Some(name) = self.name("name") else { return };
        let user = User { path: path(self.resource.values.text("path")), tags: self.tags(), ..User::default() };
        self.draft.user(&self.account, &name, user);
        self.boundary(Entity::User, &name);
    }

    fn group(&mut self) {
        let Some(name) = self.name("name") else { return };
        let group = Group { path: path(self.resource.values.text("path")), attached: Vec::new(), inline: Named::new() };
        self.draft.group(&self.account, &name, group);
    }

    fn managed(&mut self) {
        let place = self.place();
        let Some(name) = self.name("name") else { return };
        let text = self.value("policy").cloned();
        let Some(document) = self.draft.document(&place, text.as_ref(), PolicyType::IdentityBased) else { return };
        let policy = ManagedPolicy {
            path: path(self.resource.values.text("path")),
            description: self.text("description"),
            document,
            tags: self.tags(),
        };
        self.draft.managed(&self.account, &name, policy);
    }

    fn inline(&mut self, to: Entity, of: &str) {
        let (Some(entity), Some(name)) = (self.name(of), self.name("name")) else { return };
        let text = self.value("policy").cloned();
        self.draft.inline(&self.resource.address, &self.account, to, &entity, (&name, text.as_ref()));
    }

    fn attach(&mut self, to: Entity, of: &str) {
        let (Some(entity), Some(policy)) = (self.name(of), self.name("policy_arn")) else { return };
        self.draft.attach(&self.resource.address, &self.account, to, &entity, &policy);
    }

    fn attach_to_all(&mut self) {
        let Some(policy) = self.name("policy_arn") else { return };
        for (of, to) in [("roles", Entity::Role), ("users", Entity::User), ("groups", Entity::Group)] {
            for name in self.texts(of) {
                self.draft.attach(&self.resource.address, &self.account, to, &name, &policy);
            }
        }
    }

    fn members(&mut self) {
        let Some(group) = self.name("group") else { return };
        for user in self.texts("users") {
            self.draft.member(&self.resource.address, &self.account, &user, &group);
        }
    }

    fn memberships(&mut self) {
        let Some(user) = self.name("user") else { return };
        for group in self.texts("groups") {
            self.draft.member(&self.resource.address, &self.account, &user, &group);
        }
    }

    fn account_alias(&mut self) {
        let alias = self.name("account_alias");
        self.draft.account(&self.account).1.alias = alias;
    }
}

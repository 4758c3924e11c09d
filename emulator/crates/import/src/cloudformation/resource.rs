//! Resources of a template.

use policy::PolicyType;

use crate::draft::{Draft, Entity, Kind, Node, ROOT};
use crate::imported::{path, tags};
use crate::terraform::{Permission, named};
use crate::tree::Tree;
use crate::world::{Group, ManagedPolicy, Named, OrganizationPolicy, Resource, Role, User, VpcEndpoint};

use super::intrinsic::{Template, key_id, name_property};

/// Reads one resource.
pub(crate) struct Reader<'r, 't> {
    pub(crate) place: String,
    pub(crate) id: &'r str,
    pub(crate) kind: &'r str,
    pub(crate) properties: &'r Tree,
    pub(crate) template: &'r Template<'t>,
    pub(crate) draft: &'r mut Draft,
}

impl Reader<'_, '_> {
    /// Whether it is of a type that is known here.
    pub(crate) fn read(&mut self) -> bool {
        match self.kind {
            "AWS::IAM::Role" => self.role(),
            "AWS::IAM::User" => self.user(),
            "AWS::IAM::Group" => self.group(),
            "AWS::IAM::ManagedPolicy" => self.managed(),
            "AWS::IAM::Policy" => self.policy(),
            "AWS::IAM::RolePolicy" => self.inline(Entity::Role, "RoleName"),
            "AWS::IAM::UserPolicy" => self.inline(Entity::User, "UserName"),
            "AWS::IAM::GroupPolicy" => self.inline(Entity::Group, "GroupName"),
            "AWS::IAM::UserToGroupAddition" => self.members(),
            "AWS::Organizations::Organization" => self.organization(),
            "AWS::Organizations::OrganizationalUnit" => self.unit(),
            "AWS::Organizations::Account" => self.account(),
            "AWS::Organizations::Policy" => self.organization_policy(),
            "AWS::S3::Bucket" => self.declare(Kind::Bucket),
            "AWS::SQS::Queue" => self.declare(Kind::Queue),
            "AWS::SNS::Topic" => self.declare(Kind::Topic),
            "AWS::SecretsManager::Secret" => self.declare(Kind::Secret),
            "AWS::Lambda::Function" => self.declare(Kind::Function),
            "AWS::KMS::Key" => self.key(),
            "AWS::KMS::Alias" => self.key_alias(),
            "AWS::S3::BucketPolicy" => self.policy_of(Kind::Bucket, "Bucket"),
            "AWS::SecretsManager::ResourcePolicy" => self.policy_of(Kind::Secret, "SecretId"),
            "AWS::SQS::QueuePolicy" => self.policy_of(Kind::Queue, "Queues"),
            "AWS::SNS::TopicPolicy" => self.policy_of(Kind::Topic, "Topics"),
            "AWS::Lambda::Permission" => self.permission(),
            "AWS::EC2::VPCEndpoint" => self.endpoint(),
            _ => return false,
        }
        true
    }

    fn text(&self, name: &str) -> Option<String> {
        self.properties.get(name).and_then(Tree::scalar)
    }
    fn texts(&self, name: &str) -> Vec<String> {
        self.properties.list(name).iter().filter_map(Tree::scalar).collect()
    }
    fn aws_account(&self) -> String {
        self.template.account.to_owned()
    }
    fn region(&self) -> Option<String> {
        Some(self.template.region.to_owned()).filter(|region| region != "us-east-1")
    }
    /// The name it is given; otherwise CloudFormation makes one up, and the logical id stands for it.
    fn name(&mut self) -> String {
        match name_property(self.kind).and_then(|property| self.text(property)) {
            Some(name) => name,
            None => {
                let what = format!("CloudFormation makes its name up; `{}` stands for it", self.id);
                self.draft.leave_out(&self.place, what);
                self.id.to_owned()
            }
        }
    }

    fn role(&mut self) {
        let (name, account) = (self.name(), self.aws_account());
        let text = self.properties.get("AssumeRolePolicyDocument");
        let Some(trust) = self.draft.document(&self.place, text, PolicyType::RoleTrust) else { return };
        let role = Role {
            path: path(self.properties.text("Path")),
            description: self.text("Description"),
            trust,
            max_session_duration: self.properties.get("MaxSessionDuration").and_then(Tree::as_u32),
            tags: tags(self.properties.list("Tags")),
            ..Role::default()
        };
        self.draft.role(&account, &name, role);
        self.own_policies(Entity::Role, &name);
    }

    /// What roles, users and groups have in common.
    fn own_policies(&mut self, to: Entity, name: &str) {
        let account = self.aws_account();
        for arn in self.texts("ManagedPolicyArns") {
            self.draft.attach(&self.place, &account, to, name, &arn);
        }
        for policy in self.properties.list("Policies") {
            let policy_name = policy.text("PolicyName").unwrap_or_default();
            self.draft.inline(&self.place, &account, to, name, (policy_name, policy.get("PolicyDocument")));
        }
        if let Some(policy) = self.text("PermissionsBoundary") {
            self.draft.boundary(&self.place, &account, to, name, &policy);
        }
    }

    fn user(&mut self) {
        let (name, account) = (self.name(), self.aws_account());
        let user = User {
            path: path(self.properties.text("Path")),
            tags: tags(self.properties.list("Tags")),
            ..User::default()
        };
        self.draft.user(&account, &name, user);
        self.own_policies(Entity::User, &name);
        for group in self.texts("Groups") {
            self.draft.member(&self.place, &account, &name, &group);
        }
    }

    fn group(&mut self) {
        let (name, account) = (self.name(), self.aws_account());
        let path = path(self.properties.text("Path"));
        self.draft.group(&account, &name, Group { path, attached: Vec::new(), inline: Named::new() });
        self.own_policies(Entity::Group, &name);
    }

    fn managed(&mut self) {
        let (name, account) = (self.name(), self.aws_account());
        let text = self.properties.get("PolicyDocument");
        let Some(document) = self.draft.document(&self.place, text, PolicyType::IdentityBased) else { return };
        let path = path(self.properties.text("Path"));
        let policy = ManagedPolicy { path, description: self.text("Description"), document, tags: Named::new() };
        self.draft.managed(&account, &name, policy);
        for (property, to) in [("Roles", Entity::Role), ("Users", Entity::User), ("Groups", Entity::Group)] {
            for entity in self.texts(property) {
                self.draft.attach(&self.place, &account, to, &entity, &name);
            }
        }
    }

    fn policy(&mut self) {
        let account = self.aws_account();
        let policy = self.text("PolicyName").unwrap_or_else(|| self.id.to_owned());
        for (property, to) in [("Roles", Entity::Role), ("Users", Entity::User), ("Groups", Entity::Group)] {
            for entity in self.texts(property) {
                let text = self.properties.get("PolicyDocument");
                self.draft.inline(&self.place, &account, to, &entity, (&policy, text));
            }
        }
    }

    fn inline(&mut self, to: Entity, of: &str) {
        let account = self.aws_account();
        let (entity, policy) = (self.text(of).unwrap_or_default(), self.text("PolicyName").unwrap_or_default());
        self.draft.inline(&self.place, &account, to, &entity, (&policy, self.properties.get("PolicyDocument")));
    }

    fn members(&mut self) {
        let (account, group) = (self.aws_account(), self.text("GroupName").unwrap_or_default());
        for user in self.texts("Users") {
            self.draft.member(&self.place, &account, &user, &group);
        }
    }

    fn organization(&mut self) {
        let account = self.aws_account();
        let structure = &mut self.draft.organization;
        structure.management = Some(account);
        structure.root = Some(ROOT.to_owned());
        // A template cannot enable policy types; who attaches SCPs and RCPs has enabled them.
        structure.policy_types = vec!["SERVICE_CONTROL_POLICY".to_owned()];
    }

    /// The parent, by its id or its logical id.
    fn parent(&self, parent: Option<String>) -> String {
        parent.unwrap_or_else(|| ROOT.to_owned())
    }

    fn unit(&mut self) {
        let name = self.text("Name").unwrap_or_else(|| self.id.to_owned());
        let node = Node { name, parent: self.parent(self.text("ParentId")), is_account: false };
        self.draft.organization.nodes.insert(self.id.to_owned(), node);
        self.in_organization();
    }

    /// Without a resource for it, the organization is there already, and this account manages it.
    fn in_organization(&mut self) {
        let account = self.aws_account();
        let structure = &mut self.draft.organization;
        structure.management.get_or_insert(account);
        structure.root.get_or_insert_with(|| ROOT.to_owned());
    }

    fn account(&mut self) {
        self.draft.leave_out(&self.place, "the account has no id before it is deployed: it is left out");
    }

    fn organization_policy(&mut self) {
        self.in_organization();
        let name = self.text("Name").unwrap_or_else(|| self.id.to_owned());
        let kind = self.text("Type").unwrap_or_default();
        if kind.ends_with("CONTROL_POLICY") && !self.draft.organization.policy_types.contains(&kind) {
            self.draft.organization.policy_types.push(kind.clone());
        }
        let policy = OrganizationPolicy {
            id: None,
            kind,
            description: self.text("Description"),
            document: self.properties.get("Content").cloned().unwrap_or_default(),
            tags: tags(self.properties.list("Tags")),
        };
        self.draft.organization_policy(&self.place, self.id, &name, policy);
        for target in self.texts("TargetIds") {
            self.draft.organization.attachments.push((self.place.clone(), self.id.to_owned(), target));
        }
    }

    fn declare(&mut self, kind: Kind) {
        let (name, account) = (self.name(), self.aws_account());
        let tags = tags(self.properties.list("Tags"));
        self.draft.resource(&account, kind, &name, Resource { region: self.region(), tags, ..Resource::default() });
    }

    fn key(&mut self) {
        let account = self.aws_account();
        let tags = tags(self.properties.list("Tags"));
        let key = Resource { id: Some(key_id(self.id)), region: self.region(), tags, ..Resource::default() };
        self.draft.leave_out(&self.place, "AWS gives a key its id; one that follows from the logical id stands for it");
        self.draft.resource(&account, Kind::Key, self.id, key);
        if let Some(text) = self.properties.get("KeyPolicy") {
            self.draft.resource_policy(&self.place, &account, Kind::Key, self.id, Some(text));
        }
    }

    fn key_alias(&mut self) {
        let account = self.aws_account();
        let (alias, key) = (self.text("AliasName").unwrap_or_default(), self.text("TargetKeyId").unwrap_or_default());
        self.draft.alias(&self.place, &account, &key, &alias);
    }

    fn policy_of(&mut self, kind: Kind, property: &str) {
        let account = self.aws_account();
        let of = self.text(property).map_or_else(|| self.texts(property), |one| vec![one]);
        let text = self.properties.get("PolicyDocument").or_else(|| self.properties.get("ResourcePolicy"));
        for one in of {
            let name = named(kind, &one);
            self.draft.resource_policy(&self.place, &account, kind, &name, text);
        }
    }

    /// See <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html>.
    fn permission(&mut self) {
        let (account, region) = (self.aws_account(), self.template.region);
        let function = named(Kind::Function, &self.text("FunctionName").unwrap_or_default());
        let rows = [
            ("SourceArn", "ArnLike", "aws:SourceArn"),
            ("SourceAccount", "StringEquals", "aws:SourceAccount"),
            ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
        ];
        let conditions = rows.iter().filter_map(|(property, operator, key)| {
            Some(((*operator).to_owned(), Tree::Map(vec![((*key).to_owned(), Tree::Text(self.text(property)?))])))
        });
        let permission = Permission {
            sid: Some(self.id.to_owned()),
            action: self.text("Action").unwrap_or_default(),
            principal: self.text("Principal").unwrap_or_default(),
            resource: crate::arns::function(region, &account, &function),
            conditions: conditions.collect(),
        };
        self.draft.statement(&self.place, &account, Kind::Function, &function, permission.statement());
    }

    fn endpoint(&mut self) {
        let account = self.aws_account();
        let text = self.properties.get("PolicyDocument").cloned();
        let policy = text.and_then(|text| self.draft.document(&self.place, Some(&text), PolicyType::VpcEndpoint));
        let endpoint = VpcEndpoint {
            id: None,
            vpc: self.text("VpcId").unwrap_or_default(),
            service: self.text("ServiceName").unwrap_or_default(),
            region: self.region(),
            policy,
        };
        self.draft.account(&account).1.vpc_endpoints.insert(self.id.to_owned(), endpoint);
    }
}

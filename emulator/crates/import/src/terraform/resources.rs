use crate::draft::Kind;
use crate::tree::Tree;
use crate::world::{Resource, VpcEndpoint};

use super::Reader;

impl Reader<'_, '_> {
    /// Whether it is a resource with a policy that is known here.
    pub(super) fn resources(&mut self) -> bool {
        match self.resource.kind {
            "aws_s3_bucket" => self.declare(Kind::Bucket, "bucket"),
            "aws_s3_bucket_policy" => self.policy_of(Kind::Bucket, "bucket"),
            "aws_kms_key" => self.key(),
            "aws_kms_key_policy" => self.policy_of(Kind::Key, "key_id"),
            "aws_kms_alias" => self.key_alias(),
            "aws_sqs_queue" => self.declare(Kind::Queue, "name"),
            "aws_sqs_queue_policy" => self.policy_of(Kind::Queue, "queue_url"),
            "aws_sns_topic" => self.declare(Kind::Topic, "name"),
            "aws_sns_topic_policy" => self.policy_of(Kind::Topic, "arn"),
            "aws_secretsmanager_secret" => self.secret(),
            "aws_secretsmanager_secret_policy" => self.policy_of(Kind::Secret, "secret_arn"),
            "aws_lambda_function" => self.declare(Kind::Function, "function_name"),
            "aws_lambda_permission" => self.permission(),
            "aws_vpc_endpoint" => self.endpoint(),
            _ => return false,
        }
        true
    }

    fn region(&self) -> Option<String> {
        let of_arn = || {
            let arn = aws::Arn::parse(self.resource.values.text("arn")?).ok()?;
            Some(arn.region().to_owned()).filter(|region| !region.is_empty())
        };
        self.text("region").or_else(of_arn).filter(|region| region != "us-east-1")
    }

    fn declare(&mut self, kind: Kind, attribute: &str) {
        let place = self.place();
        let Some(name) = self.name(attribute) else { return };
        let resource = Resource { region: self.region(), tags: self.tags(), ..Resource::default() };
        let account = self.account.clone();
        self.draft.resource(&account, kind, &name, resource);
        if let Some(policy) = self.value("policy").cloned() {
            self.draft.resource_policy(&place, &account, kind, &name, Some(&policy));
        }
    }

    fn key(&mut self) {
        let (place, account) = (self.place(), self.account.clone());
        let id = self.resource.values.text("key_id").map(str::to_owned);
        let name = id.clone().unwrap_or_else(|| place.clone());
        let resource = Resource { id, region: self.region(), tags: self.tags(), ..Resource::default() };
        self.draft.resource(&account, Kind::Key, &name, resource);
        if let Some(policy) = self.value("policy").cloned() {
            self.draft.resource_policy(&place, &account, Kind::Key, &name, Some(&policy));
        }
    }

    fn key_alias(&mut self) {
        let (Some(alias), Some(key)) = (self.name("name"), self.name("target_key_id")) else { return };
        let key = key.rsplit('/').next().unwrap_or(&key).to_owned();
        self.draft.alias(&self.resource.address, &self.account, &key, &alias);
    }

    fn secret(&mut self) {
        self.declare(Kind::Secret, "name");
        // The six characters behind the name are in the ARN alone.
        let arn = self.resource.values.text("arn").unwrap_or_default();
        let suffix = arn.rsplit_once('-').map(|(_, suffix)| suffix.to_owned()).filter(|suffix| suffix.len() == 6);
        if let (Some(name), Some(suffix)) = (self.text("name"), suffix) {
            let (_, account) = self.draft.account(&self.account);
            if let Some(secret) = account.resources.secrets.get_mut(&name) {
                secret.suffix = Some(suffix);
            }
        }
    }

    fn policy_of(&mut self, kind: Kind, attribute: &str) {
        let Some(of) = self.name(attribute) else { return };
        let name = named(kind, &of);
        let text = self.value("policy").cloned();
        self.draft.resource_policy(&self.resource.address, &self.account, kind, &name, text.as_ref());
    }

    /// A statement of a function's policy; see
    /// <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>.
    fn permission(&mut self) {
        let place = self.place();
        let (Some(function), Some(action), Some(principal)) =
            (self.name("function_name"), self.name("action"), self.name("principal"))
        else {
            return;
        };
        let function = named(Kind::Function, &function);
        let source =
            [("source_arn", "ArnLike", "aws:SourceArn"), ("source_account", "StringEquals", "aws:SourceAccount")];
        let conditions = source.iter().filter_map(|(attribute, operator, key)| {
            Some(((*operator).to_owned(), Tree::Map(vec![((*key).to_owned(), Tree::Text(self.text(attribute)?))])))
        });
        let permission = Permission {
            sid: self.text("statement_id"),
            action,
            principal,
            resource: crate::arns::function(self.region().as_deref().unwrap_or("us-east-1"), &self.account, &function),
            conditions: conditions.collect(),
        };
        self.draft.statement(&place, &self.account, Kind::Function, &function, permission.statement());
    }

    fn endpoint(&mut self) {
        let place = self.place();
        let (Some(vpc), Some(service)) = (self.name("vpc_id"), self.name("service_name")) else { return };
        let policy = self.value("policy").cloned();
        let policy = policy.and_then(|text| self.draft.document(&place, Some(&text), policy::PolicyType::VpcEndpoint));
        let id = self.resource.values.text("id").map(str::to_owned);
        let endpoint = VpcEndpoint { id, vpc, service, region: self.region(), policy };
        let name = self.place();
        self.draft.account(&self.account).1.vpc_endpoints.insert(name, endpoint);
    }
}

/// A grant of `lambda:AddPermission`.
pub(crate) struct Permission {
    pub(crate) sid: Option<String>,
    pub(crate) action: String,
    pub(crate) principal: String,
    pub(crate) resource: String,
    pub(crate) conditions: Vec<(String, Tree)>,
}

impl Permission {
    pub(crate) fn statement(self) -> Tree {
        let text = |name: &str, text: String| (name.to_owned(), Tree::Text(text));
        let principal = match self.principal.as_str() {
            "*" => Tree::Text("*".to_owned()),
            service if service.contains(".amazonaws.com") => Tree::Map(vec![text("Service", self.principal)]),
            _ => Tree::Map(vec![text("AWS", self.principal)]),
        };
        let mut statement: Vec<(String, Tree)> = self.sid.map(|sid| text("Sid", sid)).into_iter().collect();
        statement.push(text("Effect", "Allow".to_owned()));
        statement.push(("Principal".to_owned(), principal));
        statement.push(text("Action", self.action));
        statement.push(text("Resource", self.resource));
        if !self.conditions.is_empty() {
            statement.push(("Condition".to_owned(), Tree::Map(self.conditions)));
        }
        Tree::Map(statement)
    }
}

/// The name of a resource in its ARN, URL or id.
pub(crate) fn named(kind: Kind, text: &str) -> String {
    let last = |by: char| text.rsplit(by).next().unwrap_or(text).to_owned();
    match kind {
        Kind::Bucket => text.strip_prefix("arn:aws:s3:::").unwrap_or(text).to_owned(),
        Kind::Key | Kind::Queue if text.contains('/') => last('/'),
        Kind::Secret if text.starts_with("arn:") => {
            let name = last(':');
            name.rsplit_once('-')
                .filter(|(_, suffix)| suffix.len() == 6)
                .map_or(name.clone(), |(name, _)| name.to_owned())
        }
        Kind::Key | Kind::Queue | Kind::Topic | Kind::Secret | Kind::Function if text.starts_with("arn:") => last(':'),
        _ => text.to_owned(),
    }
}

//! A row of a table as arguments of `decide`.

use aws::{AccountId, Principal};
use json::{Json, Node};
use policy::{Attached, Context, Level, PoliciesInForce, PolicyDocument, PolicyType, Request, ResourceRule};

use crate::say::{policy, text};

/// A row, with everything parsed that the borrowed arguments of `decide` point to.
pub(crate) struct Case {
    principal: Principal,
    action: String,
    resource: String,
    owner: Option<AccountId>,
    context: Context,
    /// The name of all policies, if the row gives one.
    source: Option<String>,
    service_control: Vec<(String, Vec<PolicyDocument>)>,
    resource_control: Vec<(String, Vec<PolicyDocument>)>,
    on_resource: Option<PolicyDocument>,
    rule: ResourceRule,
    endpoint: Option<Vec<PolicyDocument>>,
    identity: Vec<PolicyDocument>,
    boundary: Option<PolicyDocument>,
    session: Option<Vec<PolicyDocument>>,
}

impl Case {
    pub(crate) fn new(row: &Node) -> Case {
        Case::reading(row, &mut |node, kind| Some(policy(node, kind)))
    }

    /// Policies that `read` does not give are not in force.
    pub(crate) fn reading(row: &Node, read: &mut dyn FnMut(&Node, PolicyType) -> Option<PolicyDocument>) -> Case {
        let mut bind = |node: &Node, kind| Some(bound(read(node, kind)?, row.get("bound")));
        let mut many = |node: &Node, kind| {
            node.as_array()
                .unwrap_or(std::slice::from_ref(node))
                .iter()
                .filter_map(|node| bind(node, kind))
                .collect::<Vec<_>>()
        };
        let mut documents = |key: &str, kind| row.get(key).map(|node| many(node, kind));
        let (identity, session) =
            (documents("identity", PolicyType::IdentityBased), documents("session", PolicyType::Session));
        let endpoint = documents("endpoint", PolicyType::VpcEndpoint);
        let mut levels = |key: &str, kind| match row.get(key).map(|node| &node.value) {
            Some(Json::Object(entries)) => {
                entries.iter().map(|level| (level.key.clone(), many(&level.value, kind))).collect()
            }
            _ => Vec::new(),
        };
        let service_control = levels("scp", PolicyType::ServiceControl);
        let resource_control = levels("rcp", PolicyType::ResourceControl);
        let principal = principal(row.get("who").unwrap());
        let on_resource = [
            ("resource", PolicyType::ResourceBased),
            ("trust", PolicyType::RoleTrust),
            ("key", PolicyType::ResourceBased),
        ]
        .into_iter()
        .find_map(|(key, kind)| bind(row.get(key)?, kind));
        let mandatory = ["trust", "key", "mandatory"].iter().any(|key| row.get(key).is_some());
        Case {
            context: context(row.get("context"), &principal),
            principal,
            action: text(row, "do").to_owned(),
            resource: text(row, "on").to_owned(),
            owner: match row.get("owner") {
                None => Some("111111111111".parse().unwrap()),
                Some(owner) => owner.as_str().map(|owner| owner.parse().unwrap()),
            },
            source: row.get("from").and_then(Node::as_str).map(str::to_owned),
            service_control,
            resource_control,
            on_resource,
            rule: if mandatory { ResourceRule::Mandatory } else { ResourceRule::Ordinary },
            endpoint,
            identity: identity.unwrap_or_default(),
            boundary: row.get("boundary").and_then(|node| bind(node, PolicyType::PermissionsBoundary)),
            session,
        }
    }

    fn attached<'a>(&'a self, documents: &'a [PolicyDocument]) -> Vec<Attached<'a>> {
        let name = |at: usize| self.source.as_deref().unwrap_or(["p0", "p1", "p2", "p3"].get(at).unwrap_or(&"p4"));
        documents.iter().enumerate().map(|(at, document)| Attached { source: name(at), document }).collect()
    }
    fn per_level<'a>(&'a self, levels: &'a [(String, Vec<PolicyDocument>)]) -> Vec<Vec<Attached<'a>>> {
        levels.iter().map(|(_, documents)| self.attached(documents)).collect()
    }

    /// Lays out the borrowed arguments and hands them to `ask`.
    pub(crate) fn ask<R>(&self, ask: impl FnOnce(&Request<'_>, &PoliciesInForce<'_>) -> R) -> R {
        let (scps, rcps) = (self.per_level(&self.service_control), self.per_level(&self.resource_control));
        let attached = |documents| self.attached(documents);
        let identity = attached(&self.identity);
        let session = self.session.as_deref().map(attached);
        let endpoint = self.endpoint.as_deref().map(attached);
        let one = |document| Attached { source: self.source.as_deref().unwrap_or("p0"), document };
        let request = Request {
            principal: &self.principal,
            action: &self.action,
            resource: &self.resource,
            resource_account: self.owner,
            context: &self.context,
        };
        let policies = PoliciesInForce {
            service_control: &levels(&self.service_control, &scps),
            resource_control: &levels(&self.resource_control, &rcps),
            resource: self.on_resource.as_ref().map(one),
            resource_rule: self.rule,
            endpoint: endpoint.as_deref(),
            identity: &identity,
            boundary: self.boundary.as_ref().map(one),
            session: session.as_deref(),
        };
        ask(&request, &policies)
    }
}

fn levels<'a>(names: &'a [(String, Vec<PolicyDocument>)], policies: &'a [Vec<Attached<'a>>]) -> Vec<Level<'a>> {
    names.iter().zip(policies).map(|((target, _), policies)| Level { target, policies }).collect()
}

/// Binds users and roles to the ids that a row gives for their ARNs.
fn bound(document: PolicyDocument, ids: Option<&Node>) -> PolicyDocument {
    match ids {
        Some(ids) => document.bind_principals(&|arn| Some(ids.get(arn.as_str())?.as_str()?.into())),
        None => document,
    }
}

/// By one of the names in the README, or with ARN and id.
fn principal(who: &Node) -> Principal {
    match who.as_str() {
        Some(name) => principal_by_name(name),
        None => principal_by_arn(who),
    }
}

fn principal_by_arn(who: &Node) -> Principal {
    let arn = |key| text(who, key).parse().unwrap();
    let has = |key| who.get(key).is_some();
    if has("root") {
        Principal::Root(arn("root"))
    } else if has("user") {
        Principal::User { arn: arn("user"), id: text(who, "id").into() }
    } else if has("role") {
        Principal::AssumedRole { session: arn("session"), role: arn("role"), role_id: text(who, "id").into() }
    } else {
        Principal::FederatedUser { arn: arn("federated"), source: arn("source") }
    }
}

pub(crate) fn principal_by_name(who: &str) -> Principal {
    let arn = |text: &str| text.parse().unwrap();
    let role = |role: &str, session: &str| Principal::AssumedRole {
        session: arn(session),
        role: arn(role),
        role_id: "AROAEXAMPLE".into(),
    };
    match who {
        "user" => Principal::User { arn: arn("arn:aws:iam::111111111111:user/alice"), id: "AIDAALICE".into() },
        "role" => role("arn:aws:iam::111111111111:role/app", "arn:aws:sts::111111111111:assumed-role/app/s1"),
        "service-linked role" => role(
            "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
            "arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForConfig/s1",
        ),
        "root" => Principal::Root(arn("arn:aws:iam::111111111111:root")),
        "federated" | "federated by root" => Principal::FederatedUser {
            arn: arn("arn:aws:sts::111111111111:federated-user/fed"),
            source: arn(if who == "federated" {
                "arn:aws:iam::111111111111:user/alice"
            } else {
                "arn:aws:iam::111111111111:root"
            }),
        },
        "anonymous" => Principal::Anonymous,
        _ => Principal::Service(who.strip_prefix("service:").unwrap_or_else(|| panic!("{who}")).into()),
    }
}

pub(crate) fn context(given: Option<&Node>, principal: &Principal) -> Context {
    let mut context = Context::new();
    if let Some(arn) = principal.principal_arn() {
        context.set("aws:PrincipalArn", arn.as_str());
    }
    if let Principal::User { arn, .. } = principal {
        context.set("aws:username", arn.resource_name());
    }
    for entry in given.and_then(Node::as_object).into_iter().flatten() {
        match &entry.value.value {
            Json::Array(values) => context.set_many(&entry.key, values.iter().map(|value| value.as_str().unwrap())),
            _ => context.set(&entry.key, entry.value.as_str().unwrap()),
        }
    }
    context
}

//! The ARNs a request is about. Kinds are those of the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html)
//! and, where a member may name several kinds, the member itself.

use state::organization::{Organization, TargetKind};
use state::{Call, Partition};
use wire::{Structure, Value};

/// What an action without a resource is evaluated on.
const ANY: &str = "*";

/// Turns a kind of resource into the ARNs that the request means.
///
/// Every resource belongs to the management account. Without an organization there is nothing but the handshakes one
/// has received.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    if kind == "handshake"
        && let Some(arn) = handshake(partition, call, input.text("HandshakeId").unwrap_or_default())
    {
        return vec![arn];
    }
    let Some(organization) = partition.organization_of(call.account) else { return vec![ANY.to_owned()] };
    let scope = Scope { organization, partition: &partition.name };
    let text = |member: &str| input.text(member).unwrap_or_default();
    vec![match kind {
        "organization" => organization.arn(&partition.name),
        "root" => scope.place(text("RootId")),
        "organizationalunit" => scope.place(text("OrganizationalUnitId")),
        "account" => scope.place(text("AccountId")),
        "policy" => scope.policy(text("PolicyId")),
        "target" => scope.place(text("TargetId")),
        "parent" => scope.place(text("ParentId")),
        "child" => scope.place(text("ChildId")),
        "source" => scope.place(text("SourceParentId")),
        "destination" => scope.place(text("DestinationParentId")),
        "resource" if text("ResourceId").starts_with("p-") => scope.policy(text("ResourceId")),
        "resource" if text("ResourceId").starts_with("rp-") => scope.resource_policy(text("ResourceId")),
        // One that is not the caller's to know of is taken for an invitation.
        "handshake" => scope.arn(&format!("handshake/{}/invite/{}", organization.id, text("HandshakeId"))),
        "effective policy" if input.get("TargetId").is_none() => scope.place(&call.account.to_string()),
        "effective policy" => scope.place(text("TargetId")),
        "resource" => scope.place(text("ResourceId")),
        // What is about to be created has no id yet.
        "new policy" => scope.arn(&format!("policy/{}/{}/p-*", organization.id, text("Type").to_ascii_lowercase())),
        "new unit" => scope.arn(&format!("ou/{}/ou-*", organization.id)),
        "new account" => scope.arn(&format!("account/{}/*", organization.id)),
        "new member" => scope.arn(&format!("account/{}/{}", organization.id, invited(input))),
        "new resource policy" => {
            scope.resource_policy(organization.resource_policy.as_ref().map_or("rp-*", |policy| &policy.id))
        }
        // Not an ARN but the value of `organizations:PolicyType` where the request names a policy and not its type.
        "@policytype" => return scope.policy_type(text("PolicyId"), text("ResourceId")).into_iter().collect(),
        _ => ANY.to_owned(),
    }]
}

/// A handshake of the caller.
fn handshake(partition: &Partition, call: &Call, id: &str) -> Option<String> {
    let (organization, handshake) = partition.handshake(id, call.now)?;
    partition.party(call.account, organization, handshake)?;
    Some(organization.handshake_arn(&partition.name, handshake))
}

/// The account of an invitation; an address does not say which it is.
fn invited(input: &Structure) -> &str {
    let target = input.get("Target").and_then(Value::as_structure);
    let account = target.filter(|target| target.text("Type") == Some("ACCOUNT")).and_then(|target| target.text("Id"));
    account.unwrap_or(ANY)
}

struct Scope<'p> {
    organization: &'p Organization,
    partition: &'p str,
}

impl Scope<'_> {
    fn arn(&self, resource: &str) -> String {
        self.organization.arn_of(self.partition, resource)
    }
    /// A root, unit or account, whether there is such a one or not: permission comes before existence.
    fn place(&self, id: &str) -> String {
        let word = match self.organization.target(id).map(|target| target.kind) {
            Some(TargetKind::Root) => "root",
            Some(TargetKind::OrganizationalUnit) => "ou",
            Some(TargetKind::Account) => "account",
            None if id.starts_with("r-") => "root",
            None if id.starts_with("ou-") => "ou",
            None => "account",
        };
        self.arn(&format!("{word}/{}/{id}", self.organization.id))
    }
    /// A policy; an unknown one is taken for an SCP.
    fn policy(&self, id: &str) -> String {
        match self.organization.policies.get(id) {
            Some(policy) => policy.arn.to_string(),
            None => self.arn(&format!("policy/{}/service_control_policy/{id}", self.organization.id)),
        }
    }
    fn resource_policy(&self, id: &str) -> String {
        self.organization.resource_policy_arn(self.partition, id)
    }
    fn policy_type(&self, policy: &str, resource: &str) -> Option<String> {
        let policies = &self.organization.policies;
        let policy = policies.get(policy).or_else(|| policies.get(resource))?;
        Some(policy.kind.as_str().to_owned())
    }
}

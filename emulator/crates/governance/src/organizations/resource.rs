//! The ARNs a request is about. Kinds are those of the
//! [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html)
//! and, where a member may name several kinds, the member itself.

use state::organization::{Organization, TargetKind};
use state::{Call, Partition};
use wire::Structure;

/// What an action without a resource is evaluated on.
const ANY: &str = "*";

/// Turns a kind of resource into the ARNs that the request means.
///
/// Every resource belongs to the management account. Members get `*`: whatever their policies say, the operation turns
/// them away, and an ARN of another account would only give a denial that speaks of resource-based policies.
pub(crate) fn locate(kind: &str, partition: &Partition, call: &Call, input: &Structure) -> Vec<String> {
    let Some(organization) = partition.organization_of(call.account) else { return vec![ANY.to_owned()] };
    if organization.management_account != call.account {
        return vec![ANY.to_owned()];
    }
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
        "resource" => scope.place(text("ResourceId")),
        // What is about to be created has no id yet.
        "new policy" => scope.arn(&format!("policy/{}/{}/p-*", organization.id, text("Type").to_ascii_lowercase())),
        "new unit" => scope.arn(&format!("ou/{}/ou-*", organization.id)),
        "new account" => scope.arn(&format!("account/{}/*", organization.id)),
        // Not an ARN but the value of `organizations:PolicyType` where the request names a policy and not its type.
        "@policytype" => return scope.policy_type(text("PolicyId"), text("ResourceId")).into_iter().collect(),
        _ => ANY.to_owned(),
    }]
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
    fn policy_type(&self, policy: &str, resource: &str) -> Option<String> {
        let policies = &self.organization.policies;
        let policy = policies.get(policy).or_else(|| policies.get(resource))?;
        Some(policy.kind.as_str().to_owned())
    }
}

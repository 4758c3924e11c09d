//! What was imported, in the words of a scenario file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::tree::Tree;

/// Names to things, in the order of the names.
pub(crate) type Named<T> = BTreeMap<String, T>;

/// A scenario file; serde writes it.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct World {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) variables: Named<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) organization: Option<Organization>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) policies: Named<OrganizationPolicy>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) accounts: Named<Account>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) permission_sets: Named<PermissionSet>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) assignments: Vec<Assignment>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Organization {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    pub(crate) management: String,
    pub(crate) policy_types: Vec<String>,
    pub(crate) root: Unit,
}

/// The root or a unit.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Unit {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) policies: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) detached: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) accounts: Vec<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) units: Named<Unit>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct OrganizationPolicy {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    pub(crate) document: Tree,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Account {
    pub(crate) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) alias: Option<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) outside_organization: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) policies: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) detached: Vec<String>,
    #[serde(skip_serializing_if = "Iam::is_empty")]
    pub(crate) iam: Iam,
    #[serde(skip_serializing_if = "Resources::is_empty")]
    pub(crate) resources: Resources,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) vpc_endpoints: Named<VpcEndpoint>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Iam {
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) policies: Named<ManagedPolicy>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) groups: Named<Group>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) users: Named<User>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) roles: Named<Role>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct ManagedPolicy {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    pub(crate) document: Tree,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Group {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) inline: Named<Tree>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct User {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) groups: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) inline: Named<Tree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) boundary: Option<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Role {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    pub(crate) trust: Tree,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) inline: Named<Tree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) boundary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) max_session_duration: Option<u32>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

/// Resources with a policy by kind: `buckets`, `keys`, `queues`, `topics`, `secrets`, `functions`.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Resources {
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) buckets: Named<Resource>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) keys: Named<Resource>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) queues: Named<Resource>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) topics: Named<Resource>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) secrets: Named<Resource>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) functions: Named<Resource>,
}

/// A resource of any kind; what its kind does not have is left out.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Resource {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) suffix: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) aliases: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) policy: Option<Tree>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct VpcEndpoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    pub(crate) vpc: String,
    pub(crate) service: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) policy: Option<Tree>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct PermissionSet {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) customer_managed: Vec<CustomerManaged>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inline: Option<Tree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) boundary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) customer_managed_boundary: Option<CustomerManaged>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) session_duration: Option<String>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub(crate) tags: Named<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct CustomerManaged {
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Assignment {
    pub(crate) permission_set: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) accounts: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) users: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) groups: Vec<String>,
}

impl Iam {
    fn is_empty(&self) -> bool {
        self.policies.is_empty() && self.groups.is_empty() && self.users.is_empty() && self.roles.is_empty()
    }
}

impl Resources {
    fn is_empty(&self) -> bool {
        [&self.buckets, &self.keys, &self.queues, &self.topics, &self.secrets, &self.functions]
            .iter()
            .all(|kind| kind.is_empty())
    }
}

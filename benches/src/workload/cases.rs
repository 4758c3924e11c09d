use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use aws::Principal;
use policy::{
    Attached, Decision, PoliciesInForce, PolicyType, PreparedPolicies, PreparedRequest, Request, ResourceRule,
    decide_prepared,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::requester::{self, Requester};
use super::{Documents, letter};

#[derive(Deserialize)]
struct File<'t> {
    #[serde(borrow)]
    docs: Vec<&'t RawValue>,
    cases: Vec<Written>,
}

/// A case as `cases.json` has it, the optional fields included.
#[derive(Debug, Deserialize)]
struct Written {
    principal: Requester,
    action: String,
    resource: String,
    #[serde(default)]
    resource_account: Option<String>,
    #[serde(default)]
    context: Map<String, Value>,
    #[serde(default)]
    identity: Vec<usize>,
    #[serde(default)]
    boundary: Option<usize>,
    #[serde(default)]
    boundaries: Option<Vec<usize>>,
    #[serde(default)]
    scp_levels: Option<Vec<Vec<usize>>>,
    #[serde(default)]
    rcp_levels: Option<Vec<Vec<usize>>>,
    #[serde(default)]
    resource_policy: Option<usize>,
    #[serde(default)]
    session: Option<Vec<usize>>,
    #[serde(default)]
    endpoint: Option<Vec<usize>>,
}

impl Written {
    /// The documents it names, and what for.
    fn uses(&self) -> impl Iterator<Item = (usize, PolicyType)> {
        let levels =
            |levels: &'_ Option<Vec<Vec<usize>>>| levels.iter().flatten().flatten().copied().collect::<Vec<_>>();
        let list = |list: &'_ Option<Vec<usize>>| list.iter().flatten().copied().collect::<Vec<_>>();
        let all = [
            (self.identity.clone(), PolicyType::IdentityBased),
            (list(&self.boundaries), PolicyType::PermissionsBoundary),
            (self.boundary.into_iter().collect(), PolicyType::PermissionsBoundary),
            (levels(&self.scp_levels), PolicyType::ServiceControl),
            (levels(&self.rcp_levels), PolicyType::ResourceControl),
            (self.resource_policy.into_iter().collect(), resource_kind(&self.action)),
            (list(&self.session), PolicyType::Session),
            (list(&self.endpoint), PolicyType::VpcEndpoint),
        ];
        all.into_iter().flat_map(|(indices, kind)| indices.into_iter().map(move |index| (index, kind)))
    }
}

/// The cases view of a workload, ready to decide.
#[derive(Debug)]
pub struct Cases {
    /// In the file's order.
    pub cases: Vec<Case>,
    /// The right decisions, a letter for each case; none where `expected.json` is missing.
    pub expected: Option<Vec<u8>>,
}

/// One request with the policies in force for it.
#[derive(Debug)]
pub struct Case {
    request: PreparedRequest<'static>,
    /// None when a document was refused.
    policies: Option<PreparedPolicies<'static>>,
    /// Where several boundaries are given, those behind the first: nothing that AWS has, so not the engine's concern.
    more_boundaries: Vec<Attached<'static>>,
}

impl Case {
    /// The decision, as a letter; `X` when a document was refused.
    pub fn decide(&self) -> u8 {
        let Some(policies) = &self.policies else { return b'X' };
        let request = &self.request;
        let first = decide_prepared(request, policies).decision;
        if self.more_boundaries.is_empty() {
            return letter(first);
        }
        let with = |boundary| decide_prepared(request, &policies.with_boundary(Some(boundary))).decision;
        let all = self.more_boundaries.iter().map(|boundary| with(*boundary));
        letter(all.fold(first, union))
    }
    /// The request.
    pub fn request(&self) -> &Request<'static> {
        self.request.request()
    }
    /// The policies, unless one was refused.
    pub fn policies(&self) -> Option<&PreparedPolicies<'static>> {
        self.policies.as_ref()
    }
}

/// The decision under the union of two boundaries, from the decisions under each: a deny in any denies, an allow in any
/// allows.
fn union(one: Decision, other: Decision) -> Decision {
    match (one, other) {
        (Decision::ExplicitDeny, _) | (_, Decision::ExplicitDeny) => Decision::ExplicitDeny,
        (Decision::Allowed, _) | (_, Decision::Allowed) => Decision::Allowed,
        (Decision::ImplicitDeny, Decision::ImplicitDeny) => Decision::ImplicitDeny,
    }
}

impl Cases {
    /// Reads `cases.json`, and `expected.json` where there is one.
    ///
    /// # Errors
    /// When a file is missing or not as its format says.
    pub fn load(directory: &Path) -> anyhow::Result<Cases> {
        let path = directory.join("cases.json");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let file: File<'_> = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
        let documents = Documents::compile(&file.docs, file.cases.iter().flat_map(Written::uses));
        let mut preparation = Preparation { documents, principals: HashMap::new() };
        let cases = file.cases.into_iter().map(|case| preparation.case(case)).collect::<anyhow::Result<_>>()?;
        Ok(Cases { cases, expected: expected(directory)? })
    }
}

/// The decisions of `expected.json`, if it exists.
///
/// # Errors
/// When the file is not as its format says.
pub fn expected(directory: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    #[derive(Deserialize)]
    struct Expected {
        decisions: String,
    }
    let path = directory.join("expected.json");
    if !path.exists() {
        return Ok(None);
    }
    let expected: Expected = serde_json::from_str(&fs::read_to_string(&path)?)?;
    Ok(Some(expected.decisions.into_bytes()))
}

struct Preparation {
    documents: Documents,
    principals: HashMap<Principal, &'static Principal>,
}

impl Preparation {
    fn case(&mut self, case: Written) -> anyhow::Result<Case> {
        let principal = requester::principal(&case.principal, &case.context)?;
        let principal =
            *self.principals.entry(principal).or_insert_with_key(|principal| Box::leak(Box::new(principal.clone())));
        let boundaries = match (&case.boundaries, case.boundary) {
            (Some(several), _) => several.clone(),
            (None, one) => one.into_iter().collect(),
        };
        let boundaries = self.documents.list(&boundaries, PolicyType::PermissionsBoundary);
        let policies = boundaries.and_then(|boundaries| self.policies(&case, boundaries.first().copied()));
        let request = Request {
            principal,
            resource_account: case.resource_account.as_deref().map(str::parse).transpose()?,
            // A clone is as tight as a context gets.
            context: Box::leak(Box::new(requester::context(&case.context)?.clone())),
            action: case.action.leak(),
            resource: case.resource.leak(),
        };
        let more_boundaries = boundaries.unwrap_or_default().iter().skip(1).copied().collect();
        Ok(Case { request: request.prepare(), policies, more_boundaries })
    }

    /// None when one of the documents is refused.
    fn policies(&mut self, case: &Written, boundary: Option<Attached<'static>>) -> Option<PreparedPolicies<'static>> {
        let documents = &mut self.documents;
        let mut levels = |levels: &Option<Vec<Vec<usize>>>, kind| match levels {
            Some(levels) => documents.levels(levels, kind).map(Some),
            None => Some(None),
        };
        let service_control = levels(&case.scp_levels, PolicyType::ServiceControl)?;
        let resource_control = levels(&case.rcp_levels, PolicyType::ResourceControl)?;
        let kind = resource_kind(&case.action);
        let resource = match case.resource_policy {
            Some(index) => Some(documents.one(index, kind)?),
            None => None,
        };
        let mut list = |list: &Option<Vec<usize>>, kind| match list {
            Some(list) => documents.list(list, kind).map(Some),
            None => Some(None),
        };
        let in_force = PoliciesInForce {
            service_control: &[],
            resource_control: resource_control.map_or(&[], |control| control.levels()),
            resource,
            resource_rule: resource_rule(&case.action, &case.resource),
            endpoint: list(&case.endpoint, PolicyType::VpcEndpoint)?,
            session: list(&case.session, PolicyType::Session)?,
            identity: documents.list(&case.identity, PolicyType::IdentityBased)?,
            boundary,
        };
        Some(match service_control {
            Some(control) => PreparedPolicies::from(in_force).with_service_control(control),
            None => PreparedPolicies::from(in_force),
        })
    }
}

/// What the policy of the resource of an action is: a role's is its trust policy.
pub(crate) fn resource_kind(action: &str) -> PolicyType {
    if action.starts_with("sts:") { PolicyType::RoleTrust } else { PolicyType::ResourceBased }
}

/// "`kms:*` on a key and `sts:AssumeRole` need the key or trust policy to grant or delegate even in one account".
pub fn resource_rule(action: &str, resource: &str) -> ResourceRule {
    let of_key = action.starts_with("kms:") && resource.contains(":key/");
    let of_role = resource_kind(action) == PolicyType::RoleTrust && resource != "*";
    if of_key || of_role { ResourceRule::Mandatory } else { ResourceRule::Ordinary }
}

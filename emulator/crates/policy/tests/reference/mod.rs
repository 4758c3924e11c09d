//! AWS's policy evaluation a second time, as a specification: read from the text of the documents with strings and
//! recursion, one function for each paragraph of AWS's pages, never optimised. It shares no code with the engine; it
//! takes the engine's request and policies and gives what the engine must give.
//!
//! Where AWS's pages are silent or contradict each other, the choice made is marked `Choice:`.

mod compare;
mod conditions;
pub(crate) mod grammar;
mod matching;
mod principals;

use aws::Principal;
use policy::{Attached, Decision, Effect, PoliciesInForce, PolicyType, Request, ResourceRule};
use serde_json::Value;

pub(crate) use compare::differences;
use principals::Grantee;

/// What the reference says of a request.
#[derive(Debug)]
pub(crate) struct Evaluation {
    pub(crate) decision: Decision,
    /// The layer that decides, and of control policies the level.
    pub(crate) layer: Option<PolicyType>,
    pub(crate) target: Option<String>,
    /// Of an explicit deny: the policy, and the index of the statement in it.
    pub(crate) statement: Option<(String, usize)>,
    /// Every layer that was asked, and the statements of it that apply.
    pub(crate) layers: Vec<Layer>,
}

/// One layer, or one level of it.
#[derive(Debug)]
pub(crate) struct Layer {
    pub(crate) kind: PolicyType,
    pub(crate) target: Option<String>,
    pub(crate) applying: Vec<Applying>,
}

/// A statement that applies to the request.
#[derive(Debug)]
pub(crate) struct Applying {
    pub(crate) source: String,
    pub(crate) index: usize,
    pub(crate) effect: Effect,
    grantee: Grantee,
}

/// An implicit deny: the layer in which an allow is missing, and the level.
type Missing = (PolicyType, Option<String>);

/// Whether a policy allows a request, taken for itself.
pub(crate) fn allows_for_itself(request: &Request<'_>, document: &policy::PolicyDocument) -> bool {
    let attached = [Attached { source: "policy", document }];
    let policies = match document.kind() {
        PolicyType::IdentityBased => PoliciesInForce { identity: &attached, ..PoliciesInForce::default() },
        _ => PoliciesInForce { resource: Some(attached[0]), ..PoliciesInForce::default() },
    };
    let evaluation = evaluate(request, &policies);
    let asked = evaluation.layers.iter().filter(|layer| layer.kind == document.kind());
    let effects: Vec<Effect> = asked.flat_map(|layer| &layer.applying).map(|statement| statement.effect).collect();
    effects.contains(&Effect::Allow) && !effects.contains(&Effect::Deny)
}

/// The whole evaluation:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>.
pub(crate) fn evaluate(request: &Request<'_>, policies: &PoliciesInForce<'_>) -> Evaluation {
    let mut evaluation =
        Evaluation { decision: Decision::Allowed, layer: None, target: None, statement: None, layers: Vec::new() };
    if no_policy_governs(request) {
        return evaluation;
    }
    evaluation.layers = ask_every_layer(request, policies);
    if let Some((layer, deny)) = first_explicit_deny(&evaluation.layers) {
        evaluation.decision = Decision::ExplicitDeny;
        evaluation.layer = Some(layer.kind);
        evaluation.target = layer.target.clone();
        evaluation.statement = Some((deny.source.clone(), deny.index));
        return evaluation;
    }
    match what_allows(request, policies, &evaluation.layers) {
        Ok(layer) => evaluation.layer = layer,
        Err((layer, target)) => {
            (evaluation.decision, evaluation.layer) = (Decision::ImplicitDeny, Some(layer));
            evaluation.target = target;
        }
    }
    evaluation
}

/// "No permissions are required" for these, and an explicit deny has no effect:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>.
fn no_policy_governs(request: &Request<'_>) -> bool {
    ["sts:getcalleridentity", "sts:getsessiontoken"].contains(&&*request.action.to_lowercase())
}

/// Every layer, in the order in which an explicit deny is named. Choice: that order, for AWS does not document which
/// policy type it names when several deny.
fn ask_every_layer(request: &Request<'_>, policies: &PoliciesInForce<'_>) -> Vec<Layer> {
    let mut layers = Vec::new();
    let mut ask = |kind, target: Option<&str>, attached: &[Attached<'_>]| {
        let named =
            NamedPrincipals { has_boundary: policies.boundary.is_some(), is_endpoint: kind == PolicyType::VpcEndpoint };
        let applying = attached.iter().flat_map(|policy| applying(policy, kind, request, &named)).collect();
        layers.push(Layer { kind, target: target.map(str::to_owned), applying });
    };
    if scps_limit(request.principal) {
        policies.service_control.iter().for_each(|at| ask(PolicyType::ServiceControl, Some(at.target), at.policies));
    }
    if rcps_limit(request) {
        policies.resource_control.iter().for_each(|at| ask(PolicyType::ResourceControl, Some(at.target), at.policies));
    }
    if let Some(policy) = policies.resource {
        ask(resource_layer(request, policies), None, &[policy]);
    }
    ask(PolicyType::IdentityBased, None, policies.identity);
    if let Some(boundary) = policies.boundary {
        ask(PolicyType::PermissionsBoundary, None, &[boundary]);
    }
    if let Some(session) = policies.session {
        ask(PolicyType::Session, None, session);
    }
    if let Some(endpoint) = policies.endpoint {
        ask(PolicyType::VpcEndpoint, None, endpoint);
    }
    layers
}

/// SCPs limit IAM users, roles and root users; not service-linked roles, not services, not anonymous callers:
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html>.
fn scps_limit(principal: &Principal) -> bool {
    !is_service_linked_role(principal) && !matches!(principal, Principal::Service(_) | Principal::Anonymous)
}

/// RCPs limit everyone but service-linked roles, where the action names a resource; never kms:RetireGrant, and never
/// "AWS services' ability to assume a service-linked role":
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html>.
fn rcps_limit(request: &Request<'_>) -> bool {
    let retires_a_grant = request.action.to_lowercase() == "kms:retiregrant";
    let fields: Vec<&str> = request.resource.splitn(6, ':').collect();
    let is_on_a_linked_role =
        matches!(fields.as_slice(), ["arn", _, "iam", _, _, name] if name.starts_with("role/aws-service-role/"));
    let is_exempt = is_service_linked_role(request.principal) || is_on_a_linked_role || retires_a_grant;
    !is_exempt && request.resource != "*"
}

/// Their path is `/aws-service-role/…`: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>.
fn is_service_linked_role(principal: &Principal) -> bool {
    matches!(principal, Principal::AssumedRole { role, .. } if role.as_str().contains(":role/aws-service-role/"))
}

/// A role's trust policy is called by its name, every other policy of a resource "resource-based policy":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html>.
fn resource_layer(request: &Request<'_>, policies: &PoliciesInForce<'_>) -> PolicyType {
    let is_trust = match policies.resource {
        Some(policy) => policy.document.kind() == PolicyType::RoleTrust,
        None => policies.resource_rule == ResourceRule::Mandatory && request.action.to_lowercase().starts_with("sts:"),
    };
    if is_trust { PolicyType::RoleTrust } else { PolicyType::ResourceBased }
}

/// What else bears on a `Principal` element.
struct NamedPrincipals {
    has_boundary: bool,
    is_endpoint: bool,
}

/// The statements of one policy that apply: all elements must match, "a logical AND":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html>.
fn applying(policy: &Attached<'_>, layer: PolicyType, request: &Request<'_>, named: &NamedPrincipals) -> Vec<Applying> {
    let document: Value = serde_json::from_str(policy.document.text()).unwrap();
    let variables = document.get("Version") == Some(&Value::from("2012-10-17"));
    let ids = policy.document.bound_principals().collect::<Vec<_>>();
    let mut found = Vec::new();
    for (index, statement) in grammar::one_or_many(&document["Statement"]).iter().enumerate() {
        let effect = if statement["Effect"] == "Allow" { Effect::Allow } else { Effect::Deny };
        let grantee = match layer {
            PolicyType::ResourceBased
            | PolicyType::RoleTrust
            | PolicyType::ResourceControl
            | PolicyType::VpcEndpoint => {
                principals::reaches(statement, effect, request, &ids, named.has_boundary, named.is_endpoint)
            }
            PolicyType::IdentityBased
            | PolicyType::PermissionsBoundary
            | PolicyType::Session
            | PolicyType::ServiceControl => Some(Grantee::Requester),
        };
        let matches = matching::action(statement, request.action)
            && matching::resource(statement, policy.document.kind(), request, variables)
            && conditions::all_true(&statement["Condition"], request.context, variables);
        if let (true, Some(grantee)) = (matches, grantee) {
            found.push(Applying { source: policy.source.to_owned(), index, effect, grantee });
        }
    }
    found
}

/// "An explicit deny in any of these policies overrides the allow":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html>.
fn first_explicit_deny(layers: &[Layer]) -> Option<(&Layer, &Applying)> {
    let denies = |layer: &Layer| layer.applying.iter().position(|statement| statement.effect == Effect::Deny);
    layers.iter().find_map(|layer| Some((layer, &layer.applying[denies(layer)?])))
}

/// The path of evaluation when nothing denies explicitly; the layer that allows, or the first one that does not:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html>.
fn what_allows(
    request: &Request<'_>,
    policies: &PoliciesInForce<'_>,
    layers: &[Layer],
) -> Result<Option<PolicyType>, Missing> {
    every_level_must_allow(layers, PolicyType::ResourceControl)?;
    every_level_must_allow(layers, PolicyType::ServiceControl)?;
    must_allow_if_present(layers, PolicyType::VpcEndpoint)?;
    let side = resource_layer(request, policies);
    let granted = best_grant(layers, side);
    if between_partitions(request) || is_root_assuming_a_role(request) {
        return Err((side, None));
    }
    if matches!(request.principal, Principal::Service(_) | Principal::Anonymous) {
        return granted.map(|_| Some(side)).ok_or((side, None));
    }
    match request.principal.account() == request.resource_account {
        true => within_the_account(request, policies, layers, granted),
        false => across_accounts(request, layers, side, granted),
    }
}

/// Roles are assumed by users and roles, never by root users. Choice: the trust policy is what refuses them.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html>.
fn is_root_assuming_a_role(request: &Request<'_>) -> bool {
    matches!(request.principal, Principal::Root(_)) && request.action.to_lowercase() == "sts:assumerole"
}

/// "There must be an explicit Allow statement at every level from the root through each OU in the direct path":
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html>.
fn every_level_must_allow(layers: &[Layer], kind: PolicyType) -> Result<(), Missing> {
    match layers.iter().filter(|layer| layer.kind == kind).find(|layer| !allows(layer)) {
        Some(level) => Err((kind, level.target.clone())),
        None => Ok(()),
    }
}

/// Boundaries, session policies and endpoint policies limit, and grant nothing:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html>.
fn must_allow_if_present(layers: &[Layer], kind: PolicyType) -> Result<(), Missing> {
    match layers.iter().find(|layer| layer.kind == kind) {
        Some(layer) if !allows(layer) => Err((kind, None)),
        _ => Ok(()),
    }
}
fn allows(layer: &Layer) -> bool {
    layer.applying.iter().any(|statement| statement.effect == Effect::Allow)
}
fn best_grant(layers: &[Layer], kind: PolicyType) -> Option<Grantee> {
    let layer = layers.iter().find(|layer| layer.kind == kind)?;
    layer.applying.iter().filter(|it| it.effect == Effect::Allow).map(|it| it.grantee).max()
}

/// Within one account a grant by the resource can replace the other allows; which ones depends on whom it names:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html>.
fn within_the_account(
    request: &Request<'_>,
    policies: &PoliciesInForce<'_>,
    layers: &[Layer],
    granted: Option<Grantee>,
) -> Result<Option<PolicyType>, Missing> {
    let side = resource_layer(request, policies);
    the_resource_must_allow_if_mandatory(policies, side, granted)?;
    // What still limits: the identity-based policies, the boundary, the session policies.
    let (identity, boundary, session) = match granted {
        // "Delegation": the account's own policies decide.
        None | Some(Grantee::Account) => (true, true, true),
        // The role's ARN, or that of the user who federated.
        Some(Grantee::BehindTheRequester) => (false, true, true),
        Some(Grantee::Requester | Grantee::Everyone) => (false, boundary_limits_a_trusted_user(request, side), false),
    };
    let by_identity = if identity { Some(identity_allows(request, layers)?) } else { None };
    if boundary {
        must_allow_if_present(layers, PolicyType::PermissionsBoundary)?;
    }
    if session {
        the_session_must_allow(request, policies.session.is_some(), layers)?;
    }
    Ok(by_identity.unwrap_or(Some(side)))
}

/// "IAM role trust policies and KMS key policies are exceptions … they must explicitly allow":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html>,
/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html>.
fn the_resource_must_allow_if_mandatory(
    policies: &PoliciesInForce<'_>,
    side: PolicyType,
    granted: Option<Grantee>,
) -> Result<(), Missing> {
    match (policies.resource_rule, granted) {
        (ResourceRule::Mandatory, None) => Err((side, None)),
        _ => Ok(()),
    }
}

/// Choice: the page on trust policies says so, the pages on boundaries say the opposite of resource-based policies:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html>.
fn boundary_limits_a_trusted_user(request: &Request<'_>, side: PolicyType) -> bool {
    side == PolicyType::RoleTrust && matches!(request.principal, Principal::User { .. })
}

/// An identity-based allow; the root user, and one whom it federated, have everything:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html>.
fn identity_allows(request: &Request<'_>, layers: &[Layer]) -> Result<Option<PolicyType>, Missing> {
    let layer = layers.iter().find(|layer| layer.kind == PolicyType::IdentityBased);
    let is_root = match request.principal {
        Principal::Root(_) => true,
        Principal::FederatedUser { source, .. } => source.as_str().ends_with(":root"),
        _ => false,
    };
    match layer.is_some_and(allows) {
        true => Ok(Some(PolicyType::IdentityBased)),
        false if is_root => Ok(None),
        false => Err((PolicyType::IdentityBased, None)),
    }
}

/// Session policies, where passed, must allow; a federated user has nothing without them, a role session everything:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html>.
fn the_session_must_allow(request: &Request<'_>, passed: bool, layers: &[Layer]) -> Result<(), Missing> {
    match (passed, request.principal) {
        (false, Principal::FederatedUser { .. }) => Err((PolicyType::Session, None)),
        (false, _) => Ok(()),
        (true, _) => must_allow_if_present(layers, PolicyType::Session),
    }
}

/// "Two evaluations", and both must allow:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html>.
/// Choice: the order in which a missing allow is named.
fn across_accounts(
    request: &Request<'_>,
    layers: &[Layer],
    side: PolicyType,
    granted: Option<Grantee>,
) -> Result<Option<PolicyType>, Missing> {
    let allowed = identity_allows(request, layers)?;
    if granted.is_none() || kms_never_lets_outsiders(request.action) {
        return Err((side, None));
    }
    must_allow_if_present(layers, PolicyType::PermissionsBoundary)?;
    let passed = layers.iter().any(|layer| layer.kind == PolicyType::Session);
    the_session_must_allow(request, passed, layers)?;
    Ok(allowed)
}

/// What other accounts can be allowed with a key, and nothing else:
/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html>.
fn kms_never_lets_outsiders(action: &str) -> bool {
    let outsiders = "decrypt derivesharedsecret encrypt generatedatakey generatedatakeypair \
        generatedatakeypairwithoutplaintext generatedatakeywithoutplaintext generatemac reencryptfrom reencryptto sign \
        verify verifymac creategrant describekey getkeyrotationstatus getpublickey listgrants retiregrant revokegrant";
    match action.to_lowercase().strip_prefix("kms:") {
        Some(name) => !outsiders.split(' ').any(|known| known == name),
        None => false,
    }
}

/// "Cross-account access does not work across partitions":
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html>.
fn between_partitions(request: &Request<'_>) -> bool {
    let partition = |arn: &str| arn.split(':').nth(1).map(str::to_owned);
    match (request.principal.arn().and_then(|arn| partition(arn.as_str())), partition(request.resource)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

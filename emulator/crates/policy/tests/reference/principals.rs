//! `Principal` and `NotPrincipal`.

use std::sync::Arc;

use aws::{Arn, Principal};
use policy::{Effect, Request};
use serde_json::Value;

use super::grammar::one_or_many;

/// Through whom a statement reaches the requester; the later, the more it grants within one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grantee {
    Account,
    /// The role of the session, or the user who federated.
    BehindTheRequester,
    Requester,
    Everyone,
}

type Bound<'a> = [(&'a Arn, Option<&'a Arc<str>>)];

/// Whom a statement reaches:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>.
pub(super) fn reaches(
    statement: &Value,
    effect: Effect,
    request: &Request<'_>,
    bound: &Bound<'_>,
    has_boundary: bool,
    is_endpoint: bool,
) -> Option<Grantee> {
    if let Some(listed) = statement.get("NotPrincipal") {
        let spared = !has_boundary && is_spared(&listed_principals(listed), request.principal, bound);
        return if spared { None } else { Some(Grantee::Everyone) };
    }
    let listed = listed_principals(statement.get("Principal")?);
    listed.iter().filter_map(|(kind, name)| one(kind, name, effect, request, bound, is_endpoint)).max()
}

/// `("AWS", "111111111111")`, …; of `"*"` the kind is `*`.
fn listed_principals(element: &Value) -> Vec<(String, String)> {
    let Some(kinds) = element.as_object() else { return vec![("*".to_owned(), "*".to_owned())] };
    let mut listed = Vec::new();
    for (kind, names) in kinds {
        for name in one_or_many(names) {
            listed.push((kind.clone(), name.as_str().unwrap().to_owned()));
        }
    }
    listed
}

fn one(
    kind: &str,
    name: &str,
    effect: Effect,
    request: &Request<'_>,
    bound: &Bound<'_>,
    is_endpoint: bool,
) -> Option<Grantee> {
    let who = request.principal;
    match kind {
        "*" => Some(Grantee::Everyone),
        "AWS" if name == "*" => everyone_by_aws(effect, request),
        "AWS" if names_account(name).is_some() => account(&names_account(name)?, request, is_endpoint),
        "AWS" => identity(name, who, bound),
        "Service" => matches!(who, Principal::Service(service) if **service == *name).then_some(Grantee::Requester),
        "Federated" => federated(name, request),
        // Choice: whose an S3 account id is cannot be known here, so it is nobody's.
        _ => None,
    }
}

/// `{"AWS": "*"}` and `"*"` are the same for anonymous callers. Choice: of services the page does not say it, so it
/// grants them nothing; and the bearer of a provider's token comes in under `Federated` alone.
fn everyone_by_aws(effect: Effect, request: &Request<'_>) -> Option<Grantee> {
    let has_token = request.context.get("aws:FederatedProvider").is_some();
    let unsaid = match request.principal {
        Principal::Service(_) => true,
        Principal::Anonymous => has_token,
        _ => false,
    };
    if effect == Effect::Allow && unsaid { None } else { Some(Grantee::Everyone) }
}

/// An account's id and the ARN of its root are the same:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts>.
fn names_account(name: &str) -> Option<String> {
    let is_id = |text: &str| text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    let fields: Vec<&str> = name.splitn(6, ':').collect();
    match fields.as_slice() {
        [id] if is_id(id) => Some((*id).to_owned()),
        ["arn", _, "iam", _, id, "root"] if is_id(id) => Some((*id).to_owned()),
        _ => None,
    }
}

/// The account delegates to its identities; only its root user is named by it directly. In the policy of a gateway
/// endpoint, which S3 and DynamoDB have, it means the root user alone:
/// <https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html>.
fn account(id: &str, request: &Request<'_>, is_endpoint: bool) -> Option<Grantee> {
    let of_requester = request.principal.arn().map(|arn| arn.as_str().split(':').nth(4).unwrap().to_owned());
    let service = request.action.to_lowercase();
    let is_gateway = is_endpoint && (service.starts_with("s3:") || service.starts_with("dynamodb:"));
    match (of_requester == Some(id.to_owned()), request.principal) {
        (false, _) => None,
        (true, Principal::Root(_)) => Some(Grantee::Requester),
        (true, _) if is_gateway => None,
        (true, _) => Some(Grantee::Account),
    }
}

/// Users, roles, role sessions and federated users, by ARN; a role's ARN is for all its sessions, and a user's for those
/// whom it federated: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>.
fn identity(name: &str, who: &Principal, bound: &Bound<'_>) -> Option<Grantee> {
    match who {
        Principal::User { arn, id } => is_entity(name, arn, id, bound).then_some(Grantee::Requester),
        Principal::AssumedRole { session, .. } if session.as_str() == name => Some(Grantee::Requester),
        Principal::AssumedRole { role, role_id, .. } => {
            is_entity(name, role, role_id, bound).then_some(Grantee::BehindTheRequester)
        }
        Principal::FederatedUser { arn, .. } if arn.as_str() == name => Some(Grantee::Requester),
        Principal::FederatedUser { source, .. } => (source.as_str() == name).then_some(Grantee::BehindTheRequester),
        Principal::Root(_) | Principal::Service(_) | Principal::Anonymous => None,
    }
}

/// "If you delete and recreate the role, the new role has a new principal ID": a stored ARN of a user or role stands for
/// the id it had then.
fn is_entity(name: &str, arn: &Arn, id: &str, bound: &Bound<'_>) -> bool {
    let is_user_or_role = name.contains(":user/") || name.contains(":role/");
    match bound.iter().find(|(listed, _)| listed.as_str() == name).and_then(|(_, id)| *id) {
        Some(bound) => **bound == *id,
        None => is_user_or_role && arn.as_str() == name,
    }
}

/// The provider whose token the caller bears; it has no other credentials.
fn federated(provider: &str, request: &Request<'_>) -> Option<Grantee> {
    let used = request.context.get("aws:FederatedProvider").and_then(|value| value.single());
    let bears_token = matches!(request.principal, Principal::Anonymous) && used == Some(provider);
    bears_token.then_some(Grantee::Requester)
}

/// `NotPrincipal` spares those listed with their account, and never one with a boundary:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html>.
/// Choice: which services look at the account is not documented, so it must always be listed.
fn is_spared(listed: &[(String, String)], who: &Principal, bound: &Bound<'_>) -> bool {
    if listed.iter().any(|(_, name)| name == "*") {
        return true;
    }
    let lists = |wanted: &dyn Fn(&str, &str) -> bool| listed.iter().any(|(kind, name)| wanted(kind, name));
    let account = who.arn().map(|arn| arn.as_str().split(':').nth(4).unwrap().to_owned());
    let lists_account = lists(&|kind, name| kind == "AWS" && account.is_some() && names_account(name) == account);
    let lists_name = |wanted: &dyn Fn(&str) -> bool| lists(&|kind, name| kind == "AWS" && wanted(name));
    match who {
        Principal::Root(_) => lists_account,
        Principal::User { arn, id } => lists_account && lists_name(&|name| is_entity(name, arn, id, bound)),
        Principal::AssumedRole { role, role_id, .. } => {
            lists_account && lists_name(&|name| is_entity(name, role, role_id, bound))
        }
        Principal::FederatedUser { arn, .. } => lists_account && lists_name(&|name| name == arn.as_str()),
        Principal::Service(service) => lists(&|kind, name| kind == "Service" && name == &**service),
        Principal::Anonymous => false,
    }
}

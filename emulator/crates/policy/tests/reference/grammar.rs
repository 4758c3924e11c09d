//! What is a policy, for documents such as the generator makes:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>.

use policy::PolicyType;
use serde_json::Value;

use super::conditions::{boolean, bytes, number, operator, range, seconds_and_nanoseconds};
use super::matching::scraps;

/// "If the element takes an array but only one value is included, the brackets are optional."
pub(super) fn one_or_many(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
}

/// Strings, numbers and booleans as text: "quotation marks are optional".
pub(super) fn texts(value: &Value) -> Vec<String> {
    one_or_many(value).iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
}

/// Whether a text is a policy of a kind.
pub(crate) fn accepts(text: &str, kind: PolicyType) -> Result<(), String> {
    let document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let known = ["Version", "Id", "Statement"];
    must(document.as_object().is_some_and(|it| it.keys().all(|key| known.contains(&&**key))), "unknown element")?;
    let is_2012 = document.get("Version").is_some_and(|version| version == "2012-10-17");
    let statements = document.get("Statement").map(one_or_many).ok_or("no statement")?;
    must(!statements.is_empty(), "no statement")?;
    use PolicyType::{
        IdentityBased, PermissionsBoundary, ResourceBased, ResourceControl, RoleTrust, ServiceControl, Session,
        VpcEndpoint,
    };
    // Managed policies and control policies need the new version:
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
    if matches!(kind, IdentityBased | PermissionsBoundary | ServiceControl | ResourceControl) {
        must(is_2012, "version")?;
    }
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
    let sids: Vec<&str> = statements.iter().filter_map(|it| it["Sid"].as_str()).filter(|it| !it.is_empty()).collect();
    if !matches!(kind, ResourceBased | VpcEndpoint) {
        must(sids.iter().enumerate().all(|(at, sid)| !sids[..at].contains(sid)), "two equal Sids")?;
    }
    if matches!(kind, IdentityBased | PermissionsBoundary | Session | RoleTrust) {
        must(sids.iter().all(|sid| sid.chars().all(|char| char.is_ascii_alphanumeric())), "Sid")?;
    }
    let known =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];
    for statement in statements {
        must(statement.as_object().is_some_and(|it| it.keys().all(|key| known.contains(&&**key))), "unknown element")?;
        exclusive_elements(statement)?;
        effect(statement, kind)?;
        match kind {
            IdentityBased | PermissionsBoundary | Session | ServiceControl => {
                must(!has(statement, "Principal") && !has(statement, "NotPrincipal"), "no principals here")?;
            }
            ResourceBased | RoleTrust | ResourceControl | VpcEndpoint => principals(statement, kind)?,
        }
        actions(statement, kind)?;
        resources(statement, kind, is_2012)?;
        condition(&statement["Condition"], is_2012)?;
    }
    Ok(())
}

fn must(holds: bool, otherwise: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise.to_owned()) }
}
fn has(statement: &Value, element: &str) -> bool {
    statement.get(element).is_some()
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html>,
/// UNSUPPORTED_ELEMENT_COMBINATION.
fn exclusive_elements(statement: &Value) -> Result<(), String> {
    for element in ["Principal", "Action", "Resource"] {
        must(!(has(statement, element) && has(statement, &format!("Not{element}"))), "excluded by the other")?;
    }
    Ok(())
}

/// Case-sensitive: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html>. Resource
/// control policies only deny:
/// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html>.
fn effect(statement: &Value, kind: PolicyType) -> Result<(), String> {
    let allows = statement["Effect"] == "Allow" && kind != PolicyType::ResourceControl;
    must(allows || statement["Effect"] == "Deny", "effect")
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>,
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html>.
fn principals(statement: &Value, kind: PolicyType) -> Result<(), String> {
    if let Some(listed) = statement.get("NotPrincipal") {
        must(matches!(kind, PolicyType::ResourceBased | PolicyType::VpcEndpoint), "no NotPrincipal here")?;
        must(statement["Effect"] == "Deny", "NotPrincipal allows nothing")?;
        return listed_principals(listed);
    }
    let listed = statement.get("Principal").ok_or("no principal")?;
    match kind {
        PolicyType::ResourceControl => must(listed == "*", "an RCP is about everyone"),
        // Choice: a trust policy for `"*"` is refused, as users report.
        PolicyType::RoleTrust => {
            must(listed != "*", "everyone is AWS: * here").and_then(|()| listed_principals(listed))
        }
        _ => listed_principals(listed),
    }
}

fn listed_principals(listed: &Value) -> Result<(), String> {
    let Some(kinds) = listed.as_object() else { return must(listed == "*", "neither * nor an object") };
    for (kind, names) in kinds {
        for name in texts(names) {
            let fields: Vec<&str> = name.splitn(6, ':').collect();
            let is_account = |id: &str| id.len() == 12 && id.chars().all(|char| char.is_ascii_digit());
            let is_principal = match kind.as_str() {
                "AWS" if name == "*" => true,
                "AWS" => match fields.as_slice() {
                    [id] => is_account(id),
                    [..] if name.contains(['*', '?']) => false,
                    ["arn", _, "iam", _, id, "root"] => is_account(id),
                    ["arn", _, "iam", _, id, name] => {
                        is_account(id) && (name.starts_with("user/") || name.starts_with("role/"))
                    }
                    ["arn", _, "sts", _, _, name] => {
                        let parts = name.split('/').collect::<Vec<_>>();
                        matches!(parts.as_slice(), ["assumed-role", _, _] | ["federated-user", _])
                    }
                    _ => false,
                },
                "Service" => name.contains('.') && !name.contains('*'),
                "Federated" => name.contains(":oidc-provider/") || name == "accounts.google.com",
                "CanonicalUser" => !name.contains('*'),
                _ => false,
            };
            must(is_principal, "principal")?;
        }
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html>. Resource control policies
/// are about some services, trust policies about assuming a role.
fn actions(statement: &Value, kind: PolicyType) -> Result<(), String> {
    must(kind != PolicyType::ResourceControl || !has(statement, "NotAction"), "no NotAction here")?;
    let listed = statement.get("Action").or(statement.get("NotAction")).map(texts).unwrap_or_default();
    must(!listed.is_empty(), "no action")?;
    for action in listed {
        must(action == "*" || action.split(':').count() == 2, "action")?;
        let service = action.split(':').next().unwrap_or_default().to_ascii_lowercase();
        match kind {
            PolicyType::ResourceControl => {
                must(["s3", "sqs", "kms", "sts", "dynamodb"].contains(&&*service), "no RCPs for it")?;
            }
            PolicyType::RoleTrust if has(statement, "Action") => {
                let of_trust = ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "SetContext"];
                let of_trust = of_trust.iter().chain(&["SetSourceIdentity", "TagSession"]);
                let only = serde_json::json!({"Action": action});
                let takes_in = |name: &&str| super::matching::action(&only, &format!("sts:{name}"));
                must(action != "*" && of_trust.copied().any(|name| takes_in(&name)), "no action of trust")?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html>; incomplete ARNs are for
/// identity-based policies: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>.
fn resources(statement: &Value, kind: PolicyType, variables: bool) -> Result<(), String> {
    let listed = statement.get("Resource").or(statement.get("NotResource"));
    if kind == PolicyType::RoleTrust {
        return must(listed.is_none(), "no resource here");
    }
    // Some services' policies are about what they are attached to: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html
    let Some(listed) = listed else { return must(kind == PolicyType::ResourceBased, "no resource") };
    must(!texts(listed).is_empty(), "no resource")?;
    for arn in texts(listed).iter().filter(|arn| *arn != "*") {
        let fields: Vec<&str> = arn.splitn(6, ':').collect();
        must(fields[0] == "arn" && fields.len() > 2, "neither * nor an ARN")?;
        let completes = matches!(kind, PolicyType::IdentityBased | PolicyType::PermissionsBoundary);
        must(fields.len() == 6 || completes, "incomplete ARN")?;
        let is_iam = completes || kind == PolicyType::Session;
        must(!fields[2].is_empty(), "no service")?;
        must(!is_iam || !fields[2].contains(['*', '?']), "wildcard for the service")?;
        scraps(arn, variables)?;
    }
    Ok(())
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>
fn condition(condition: &Value, variables: bool) -> Result<(), String> {
    for (written, keys) in condition.as_object().into_iter().flatten() {
        let operator = operator(written);
        must(["", "ForAllValues", "ForAnyValue"].contains(&operator.quantifier), "quantifier")?;
        must(operator.name != "Null" || !operator.if_exists, "NullIfExists")?;
        let is_value: fn(&str) -> bool = match operator.name {
            "StringEquals"
            | "StringNotEquals"
            | "StringEqualsIgnoreCase"
            | "StringNotEqualsIgnoreCase"
            | "StringLike"
            | "StringNotLike"
            | "ArnEquals"
            | "ArnNotEquals"
            | "ArnLike"
            | "ArnNotLike" => match variables {
                true => |value| scraps(value, true).is_ok(),
                false => |_| true,
            },
            "NumericEquals"
            | "NumericNotEquals"
            | "NumericLessThan"
            | "NumericLessThanEquals"
            | "NumericGreaterThan"
            | "NumericGreaterThanEquals" => |value| number(value).is_some(),
            "DateEquals"
            | "DateNotEquals"
            | "DateLessThan"
            | "DateLessThanEquals"
            | "DateGreaterThan"
            | "DateGreaterThanEquals" => |value| seconds_and_nanoseconds(value).is_some(),
            "Bool" | "Null" => |value| boolean(value).is_some(),
            "BinaryEquals" => |value| bytes(value).is_some(),
            "IpAddress" | "NotIpAddress" => |value| range(value).is_some(),
            other => return Err(format!("no operator {other}")),
        };
        let values = keys.as_object().into_iter().flatten().flat_map(|(_, values)| texts(values));
        must(values.into_iter().all(|value| is_value(&value)), "condition value")?;
    }
    Ok(())
}

//! `ValidatePolicy`: see `docs/policy-validation.md`.

use models::accessanalyzer as api;
use policy::{AttachedTo, Finding, Location, PathElement, PolicyType, TextPosition, validate};
use service::{View, open_token, seal_token};
use wire::Fault;

use super::fault::{invalid, invalid_token, size};

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html>. Findings are in English
/// whatever the locale. A page is cut out of the findings of the same request.
pub(super) fn validate_policy(
    _: &View<'_>,
    input: api::ValidatePolicyRequest,
) -> Result<api::ValidatePolicyResponse, Fault> {
    let kind = kind(&input.policy_type)?;
    let attached = match input.validate_policy_resource_type.as_deref() {
        None => None,
        Some(_) if kind != PolicyType::ResourceBased => {
            return Err(invalid("validatePolicyResourceType is only supported for the policy type RESOURCE_POLICY."));
        }
        Some(name) => Some(AttachedTo::parse(name).ok_or_else(|| invalid("The resource type is not valid."))?),
    };
    let first = match input.next_token.as_deref() {
        None => 0,
        Some(token) => open_token(token, "validate").and_then(|first| first.parse().ok()).ok_or_else(invalid_token)?,
    };
    let size = size(input.max_results)?;
    let found = validate(&input.policy_document, kind, attached);
    let more = found.len() > first + size;
    Ok(api::ValidatePolicyResponse {
        findings: found.into_iter().skip(first).take(size).map(finding).collect(),
        next_token: more.then(|| seal_token(&(first + size).to_string(), "validate")),
    })
}

/// The type of a policy, as the API names it.
fn kind(name: &str) -> Result<PolicyType, Fault> {
    match name {
        "IDENTITY_POLICY" => Ok(PolicyType::IdentityBased),
        "RESOURCE_POLICY" => Ok(PolicyType::ResourceBased),
        "SERVICE_CONTROL_POLICY" => Ok(PolicyType::ServiceControl),
        "RESOURCE_CONTROL_POLICY" => Ok(PolicyType::ResourceControl),
        _ => Err(invalid("The policy type is not valid.")),
    }
}

fn finding(finding: Finding) -> api::ValidatePolicyFinding {
    api::ValidatePolicyFinding {
        finding_type: finding.finding_type().name().to_owned(),
        issue_code: finding.code.name().to_owned(),
        learn_more_link: finding.code.learn_more_link(),
        finding_details: finding.details,
        locations: finding.locations.into_iter().map(location).collect(),
    }
}

fn location(location: Location) -> api::Location {
    let (start, end) = (position(location.start), position(location.end));
    api::Location { path: location.path.into_iter().map(element).collect(), span: api::Span { start, end } }
}

fn element(element: PathElement) -> api::PathElement {
    let nothing = api::PathElement::default();
    match element {
        PathElement::Index(index) => api::PathElement { index: Some(number(index)), ..nothing },
        PathElement::Key(key) => api::PathElement { key: Some(key), ..nothing },
        PathElement::Value(key) => api::PathElement { value: Some(key), ..nothing },
        PathElement::Substring { start, length } => {
            let part = api::Substring { start: number(start), length: number(length) };
            api::PathElement { substring: Some(part), ..nothing }
        }
    }
}

fn position(position: TextPosition) -> api::Position {
    let (line, column, offset) = (number(position.line), number(position.column), number(position.offset));
    api::Position { line, column, offset }
}

fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

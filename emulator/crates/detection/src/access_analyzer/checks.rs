//! Custom policy checks: whether a policy allows more than another one, or something that it must not. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html>.

use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use policy::{PolicyDocument, PolicyType, Reasoning, Statement, access_granted, new_access, public_access};
use service::View;
use wire::Fault;

use super::fault::invalid;

/// "actions 0..100, resources 0..100":
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Access.html>.
const MOST: usize = 100;

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html>. The sentences are those of
/// [its example](https://docs.aws.amazon.com/cli/latest/reference/accessanalyzer/check-no-new-access.html).
pub(super) fn check_no_new_access(
    _: &View<'_>,
    input: api::CheckNoNewAccessRequest,
) -> Result<api::CheckNoNewAccessResponse, Fault> {
    let new = document(&input.new_policy_document, &input.policy_type)?;
    let existing = document(&input.existing_policy_document, &input.policy_type)?;
    let allowing = statement(&new, new_access(&new, &existing))?;
    let grants = if allowing.is_some() { "grant" } else { "do not grant" };
    Ok(api::CheckNoNewAccessResponse {
        result: Some(result(allowing)),
        message: Some(format!("The modified permissions {grants} new access compared to your existing policy.")),
        reasons: allowing.map(|statement| vec![reason("New access", statement)]),
    })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html>.
pub(super) fn check_access_not_granted(
    _: &View<'_>,
    input: api::CheckAccessNotGrantedRequest,
) -> Result<api::CheckAccessNotGrantedResponse, Fault> {
    let asked = document(&input.policy_document, &input.policy_type)?;
    let [access] = &input.access[..] else { return Err(invalid("The access list must have exactly one element.")) };
    let list = |list: &Option<Vec<String>>| list.clone().unwrap_or_default();
    let (actions, resources) = (list(&access.actions), list(&access.resources));
    if actions.is_empty() && resources.is_empty() || actions.len() > MOST || resources.len() > MOST {
        return Err(invalid(format!("The access must have 1 to {MOST} actions or resources.")));
    }
    let [listed_actions, listed_resources] =
        [&actions, &resources].map(|list| list.iter().map(String::as_str).collect::<Vec<_>>());
    let granted = access_granted(&asked, &listed_actions, &listed_resources);
    let allowing = statement(&asked, granted.map_err(|error| invalid(error.message))?)?;
    let what = if resources.is_empty() { "listed actions" } else { "listed actions or resources" };
    let grants = if allowing.is_some() { "grants" } else { "does not grant" };
    Ok(api::CheckAccessNotGrantedResponse {
        result: Some(result(allowing)),
        message: Some(format!("The policy document {grants} access to perform one or more of the {what}.")),
        reasons: allowing.map(|statement| vec![reason(&format!("One or more of the {what}"), statement)]),
    })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html>.
pub(super) fn check_no_public_access(
    _: &View<'_>,
    input: api::CheckNoPublicAccessRequest,
) -> Result<api::CheckNoPublicAccessResponse, Fault> {
    let asked = document(&input.policy_document, RESOURCE_POLICY)?;
    let allowing = statement(&asked, public_access(&asked, &input.resource_type))?;
    let grants = if allowing.is_some() { "grants" } else { "does not grant" };
    Ok(api::CheckNoPublicAccessResponse {
        result: Some(result(allowing)),
        message: Some(format!("The resource policy {grants} public access for the given resource type.")),
        reasons: allowing.map(|statement| vec![reason("Public access granted", statement)]),
    })
}

const RESOURCE_POLICY: &str = "RESOURCE_POLICY";

fn document(text: &str, kind: &str) -> Result<PolicyDocument, Fault> {
    let document = match kind {
        RESOURCE_POLICY => PolicyDocument::parse(text, PolicyType::ResourceBased)
            .or_else(|error| PolicyDocument::parse(text, PolicyType::RoleTrust).map_err(|_| error)),
        _ => PolicyDocument::parse_inline(text),
    };
    document.map_err(|error| invalid(format!("The policy document is not valid: {error}")))
}

/// The statement that grants what is asked about.
fn statement(document: &PolicyDocument, reasoning: Reasoning) -> Result<Option<&Statement>, Fault> {
    let undecided = |why: String| e::UNPROCESSABLE_ENTITY_EXCEPTION.fault(why);
    match reasoning {
        Reasoning::None => Ok(None),
        Reasoning::Some(witness) => {
            let found = document.statements().get(witness.statement);
            found.map(Some).ok_or_else(|| undecided("The policy could not be analyzed.".to_owned()))
        }
        Reasoning::Undecided(limit) => {
            Err(undecided(format!("The policy could not be analyzed: {limit:?} are beyond what is decided.")))
        }
    }
}

fn result(allowing: Option<&Statement>) -> String {
    if allowing.is_some() { "FAIL" } else { "PASS" }.to_owned()
}

/// "… in the statement with sid: AllowJohnDoe.", or with its index.
fn reason(what: &str, statement: &Statement) -> api::ReasonSummary {
    let place = statement.sid().filter(|sid| !sid.is_empty()).map(|sid| format!("sid: {sid}"));
    let place = place.unwrap_or_else(|| format!("index: {}", statement.index()));
    api::ReasonSummary {
        description: Some(format!("{what} in the statement with {place}.")),
        statement_index: i64::try_from(statement.index()).ok(),
        statement_id: statement.sid().filter(|sid| !sid.is_empty()).map(str::to_owned),
    }
}

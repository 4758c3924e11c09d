//! Custom policy checks: whether a policy allows more than another one, or something that it must not. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-custom-policy-checks.html>.

use json::Writer;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use policy::{PolicyDocument, Reasoning, Statement, new_access};
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

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html>. A policy grants none of
/// some access exactly where it grants nothing beyond one that allows everything else.
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
    let other = everything_else(&actions, &resources)?;
    let allowing = statement(&asked, new_access(&asked, &other))?;
    let what = if resources.is_empty() { "listed actions" } else { "listed actions or resources" };
    let grants = if allowing.is_some() { "grants" } else { "does not grant" };
    Ok(api::CheckAccessNotGrantedResponse {
        result: Some(result(allowing)),
        message: Some(format!("The policy document {grants} access to perform one or more of the {what}.")),
        reasons: allowing.map(|statement| vec![reason(&format!("One or more of the {what}"), statement)]),
    })
}

/// A policy that allows what is not at once one of these actions and on one of these resources; none means any.
fn everything_else(actions: &[String], resources: &[String]) -> Result<PolicyDocument, Fault> {
    let mut writer = Writer::new();
    writer.begin_object().key("Version").string("2012-10-17").key("Statement").begin_array();
    for (left_out, element, all) in [(actions, "NotAction", "Resource"), (resources, "NotResource", "Action")] {
        if left_out.is_empty() {
            continue;
        }
        writer.begin_object().key("Effect").string("Allow").key(all).string("*").key(element).begin_array();
        for text in left_out {
            writer.string(text);
        }
        writer.end_array().end_object();
    }
    writer.end_array().end_object();
    PolicyDocument::parse_inline(&writer.finish()).map_err(|error| invalid(error.message))
}

/// Policies of identities. What policies of resources grant is not reasoned about here yet.
fn document(text: &str, kind: &str) -> Result<PolicyDocument, Fault> {
    if kind != "IDENTITY_POLICY" {
        return Err(
            e::UNPROCESSABLE_ENTITY_EXCEPTION.fault("Only policies of the type IDENTITY_POLICY can be checked.")
        );
    }
    PolicyDocument::parse_inline(text).map_err(|error| invalid(format!("The policy document is not valid: {error}")))
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

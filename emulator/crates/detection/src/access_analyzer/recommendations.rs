//! What would give somebody no more than they use. A recommendation is made when it is asked for, of what was found then, and
//! says the same whenever it is read. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings-remediate.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{Arn, Timestamp};
use json::Writer;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use policy::{Effect, PolicyDocument, Statement};
use service::{View, open_token, seal_token};
use state::access_analyzer::{Analyzer, Found, UnusedService};
use state::iam::Entity;
use wire::Fault;

use super::fault::{about, invalid, invalid_token, size};
use super::findings::{one, working};

/// A recommendation.
#[derive(Debug)]
struct Recommendation {
    made: Timestamp,
    resource: Arc<str>,
    steps: Vec<api::UnusedPermissionsRecommendedStep>,
}

fn name(analyzer: &Analyzer, finding: &str) -> String {
    format!("recommendation for {finding} of {}", analyzer.arn)
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GenerateFindingRecommendation.html>
pub(super) fn generate_finding_recommendation(
    view: &View<'_>,
    input: api::GenerateFindingRecommendationRequest,
) -> Result<api::GenerateFindingRecommendationResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let finding = one(analyzer, &input.id, view.call.now)
        .map_err(|_| invalid(format!("Finding {} could not be found.", input.id)))?;
    let Found::UnusedPermission(unused) = &*finding.found else {
        return Err(invalid("Recommendations are only supported for findings of the type UnusedPermission."));
    };
    let resource = finding.subject.resource.clone();
    let steps = steps(view, &resource, unused);
    view.history.keep(&name(analyzer, &input.id), Recommendation { made: view.call.now, resource, steps });
    Ok(api::GenerateFindingRecommendationResponse {})
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetFindingRecommendation.html>
pub(super) fn get_finding_recommendation(
    view: &View<'_>,
    input: api::GetFindingRecommendationRequest,
) -> Result<api::GetFindingRecommendationResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let none = || {
        let message = format!("A recommendation for the finding {} could not be found.", input.id);
        about(&e::RESOURCE_NOT_FOUND_EXCEPTION, message, &input.id, "FindingRecommendation")
    };
    let found = view.history.kept::<Recommendation>(&name(analyzer, &input.id)).ok_or_else(none)?;
    let first: usize = match &input.next_token {
        None => 0,
        Some(token) => open_token(token, &input.id).and_then(|at| at.parse().ok()).ok_or_else(invalid_token)?,
    };
    let next = first.saturating_add(size(input.max_results)?);
    let shown = found.steps.iter().take(next).skip(first).cloned();
    let shown = shown.map(|step| api::RecommendedStep { unused_permissions_recommended_step: Some(step) });
    Ok(api::GetFindingRecommendationResponse {
        started_at: found.made,
        completed_at: Some(found.made),
        next_token: (next < found.steps.len()).then(|| seal_token(&next.to_string(), &input.id)),
        error: None,
        resource_arn: found.resource.to_string(),
        recommended_steps: Some(shown.collect()),
        recommendation_type: "UnusedPermissionRecommendation".to_owned(),
        status: "SUCCEEDED".to_owned(),
    })
}

/// One step for each policy that gives what is not used: another one in its place, or none.
fn steps(view: &View<'_>, resource: &str, unused: &[UnusedService]) -> Vec<api::UnusedPermissionsRecommendedStep> {
    let unused = Unused::new(unused);
    let Some(arn) = Arn::parse(resource).ok() else { return Vec::new() };
    let role = view.partition.role(&arn).map(|role| &role.entity);
    let entity: Option<&Entity> = role.or_else(|| view.partition.user(&arn).map(|user| &user.entity));
    let mut steps = Vec::new();
    if let Some(entity) = entity {
        for (name, document) in &entity.inline {
            steps.extend(step(&unused, name.as_str(), document, None));
        }
        for arn in &entity.attached {
            let Some(policy) = view.partition.managed_policy(arn) else { continue };
            let document = policy.document();
            steps.extend(document.and_then(|document| step(&unused, arn.as_str(), document, Some(policy.updated))));
        }
    }
    steps
}

fn step(
    unused: &Unused<'_>,
    id: &str,
    document: &PolicyDocument,
    updated: Option<Timestamp>,
) -> Option<api::UnusedPermissionsRecommendedStep> {
    let (action, recommended) = match unused.less(document)? {
        Some(less) => ("CREATE_POLICY", Some(less)),
        None => ("DETACH_POLICY", None),
    };
    Some(api::UnusedPermissionsRecommendedStep {
        policy_updated_at: updated,
        recommended_action: action.to_owned(),
        recommended_policy: recommended,
        existing_policy_id: Some(id.to_owned()),
    })
}

/// What is not used: of a service everything, or some actions.
struct Unused<'a>(BTreeMap<&'a str, Vec<&'a str>>);

impl<'a> Unused<'a> {
    fn new(services: &'a [UnusedService]) -> Unused<'a> {
        let actions = |it: &'a UnusedService| it.actions.iter().map(|(action, _)| &**action).collect();
        Unused(services.iter().map(|it| (&*it.service, actions(it))).collect())
    }

    fn has(&self, action: &str) -> bool {
        let Some((service, _)) = action.split_once(':') else { return false };
        self.0.get(service.to_ascii_lowercase().as_str()).is_some_and(|actions| {
            actions.is_empty() || actions.iter().any(|unused| unused.eq_ignore_ascii_case(action))
        })
    }

    /// A policy without it; none inside where nothing is left that allows, none at all where the policy gives nothing of it.
    fn less(&self, document: &PolicyDocument) -> Option<Option<String>> {
        let kept: Vec<Option<Vec<String>>> = document.statements().iter().map(|one| self.kept(one)).collect();
        if kept.iter().all(Option::is_none) {
            return None;
        }
        let allows = |(statement, kept): (&Statement, &Option<Vec<String>>)| {
            statement.effect() == Effect::Allow && kept.as_ref().is_none_or(|actions| !actions.is_empty())
        };
        if !document.statements().iter().zip(&kept).any(allows) {
            return Some(None);
        }
        let mut writer = Writer::new();
        writer.begin_object().key("Version").string("2012-10-17").key("Statement").begin_array();
        for (statement, kept) in document.statements().iter().zip(&kept) {
            let text = document.text().get(statement.span())?;
            match kept {
                None => _ = writer.raw(text),
                Some(actions) if actions.is_empty() => {}
                Some(actions) => with_actions(&mut writer, text, actions)?,
            }
        }
        writer.end_array().end_object();
        Some(Some(writer.finish()))
    }

    /// The actions that a statement should allow; none where it gives nothing that is not used.
    fn kept(&self, statement: &Statement) -> Option<Vec<String>> {
        let (negated, written) = statement.actions();
        // What it leaves out is not told by actions.
        if statement.effect() != Effect::Allow || negated {
            return None;
        }
        let written: Vec<&str> = written.collect();
        let spelled: Vec<String> =
            written.iter().filter(|text| !text.contains(['*', '?'])).map(ToString::to_string).collect();
        let patterned = if spelled.len() == written.len() { Vec::new() } else { covered(statement) };
        let all = spelled.into_iter().chain(patterned);
        let (unused, mut used): (Vec<String>, Vec<String>) = all.partition(|action| self.has(action));
        used.sort_unstable();
        used.dedup();
        (!unused.is_empty()).then_some(used)
    }
}

/// All actions of the catalogue that a statement is about.
fn covered(statement: &Statement) -> Vec<String> {
    let all = catalog::actions(catalog::ActionId::FIRST..catalog::ActionId::end());
    all.map(|action| action.name).filter(|name| statement.covers_action(name)).map(str::to_owned).collect()
}

/// Writes a statement with other actions.
fn with_actions(writer: &mut Writer, text: &str, actions: &[String]) -> Option<()> {
    let node = json::parse(text).ok()?;
    writer.begin_object();
    for entry in node.as_object()? {
        writer.key(&entry.key);
        if entry.key == "Action" {
            writer.begin_array();
            actions.iter().for_each(|action| _ = writer.string(action));
            writer.end_array();
        } else {
            writer.node(&entry.value);
        }
    }
    writer.end_object();
    Some(())
}

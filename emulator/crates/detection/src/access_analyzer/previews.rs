//! Access previews: what would be found of a resource that was set up in another way. A preview is made when it is asked for,
//! and says the same whenever it is read. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-access-preview.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::Timestamp;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use service::{View, page};
use state::Ids;
use state::access_analyzer::{Access, Analyzer, Finding, FindingStatus, Found, Subject};
use wire::Fault;

use super::fault::{about, invalid, invalid_token, size};
use super::filter::{self, Place, criterion_holds, status_of};
use super::findings::{actions, paged, principal, sources, working};
use super::proposal;

/// A preview.
#[derive(Debug, Clone)]
struct Preview {
    id: String,
    created: Timestamp,
    configurations: BTreeMap<String, api::Configuration>,
    /// What would be found; none where the configuration is not valid.
    found: Option<Vec<Previewed>>,
}

/// A finding that there would be, and the one that there is.
#[derive(Debug, Clone)]
struct Previewed {
    finding: Finding,
    change: &'static str,
    existing: Option<(Arc<str>, FindingStatus)>,
}

/// The previews of an analyzer.
#[derive(Debug, Clone, Default)]
struct Previews(Vec<Arc<Preview>>);

/// How many an analyzer keeps: as many as can be made of it in an hour. See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html>.
const KEPT: usize = 1_000;

fn name(analyzer: &Analyzer) -> String {
    format!("access previews of {}", analyzer.arn)
}

fn previews(view: &View<'_>, analyzer: &Analyzer) -> Arc<Previews> {
    view.history.kept(&name(analyzer)).unwrap_or_default()
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAccessPreview.html>
pub(super) fn create_access_preview(
    view: &View<'_>,
    input: api::CreateAccessPreviewRequest,
) -> Result<api::CreateAccessPreviewResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    if !analyzer.kind.is_external() {
        return Err(invalid("Access previews are not supported for this type of analyzer."));
    }
    let mut entries = input.configurations.iter();
    let (Some((arn, configuration)), None) = (entries.next(), entries.next()) else {
        return Err(invalid("The access preview must have exactly one configuration."));
    };
    let found = proposal::look(view, analyzer, arn, configuration)?;
    let found = found.map(|(subject, found)| compare(view, analyzer, &Arc::new(subject), &found));
    let (created, configurations) = (view.call.now, input.configurations.clone());
    let id = view.history.update(&name(analyzer), |Previews(all)| {
        let id = Ids::labelled(0, &format!("preview {} {}", view.call.request_id, all.len())).uuid();
        all.push(Arc::new(Preview { id: id.clone(), created, configurations, found }));
        let too_many = all.len().saturating_sub(KEPT);
        all.drain(..too_many);
        id
    });
    Ok(api::CreateAccessPreviewResponse { id })
}

/// "Changed – the preview finding is an existing finding with a change in status", "New", "Unchanged".
fn compare(view: &View<'_>, analyzer: &Analyzer, subject: &Arc<Subject>, found: &[Arc<Found>]) -> Vec<Previewed> {
    let now = view.call.now;
    let mut ids = Ids::labelled(1, &format!("preview {}", view.call.request_id));
    let mut id = || -> Arc<str> { ids.uuid().into() };
    let mut previewed = Vec::new();
    let existing = analyzer.findings().of(&subject.resource);
    for one in existing.iter().filter(|one| one.is_kept(now)) {
        let is_still = found.contains(&one.found);
        let is_resolved = one.status == FindingStatus::Resolved;
        let mut next = Finding { id: id(), ..Finding::clone(one) };
        next.status = match (is_still, is_resolved) {
            // What was resolved long ago and stays so is nothing of this preview.
            (false, true) => continue,
            (false, false) => FindingStatus::Resolved,
            (true, true) => status_of(analyzer, &next),
            (true, false) => one.status,
        };
        let change = if next.status == one.status { "UNCHANGED" } else { "CHANGED" };
        previewed.push(Previewed { finding: next, change, existing: Some((one.id.clone(), one.status)) });
    }
    for one in found.iter().filter(|one| !existing.iter().any(|known| known.is_kept(now) && known.found == **one)) {
        let mut finding = Finding::new(id(), subject, one, now);
        finding.status = status_of(analyzer, &finding);
        previewed.push(Previewed { finding, change: "NEW", existing: None });
    }
    previewed
}

fn one(view: &View<'_>, analyzer: &Analyzer, id: &str) -> Result<Arc<Preview>, Fault> {
    let found = previews(view, analyzer).0.iter().find(|preview| preview.id == id).cloned();
    found.ok_or_else(|| {
        let message = format!("Access preview {id} could not be found.");
        about(&e::RESOURCE_NOT_FOUND_EXCEPTION, message, id, "AccessPreview")
    })
}

impl Preview {
    fn status(&self) -> (String, Option<api::AccessPreviewStatusReason>) {
        match self.found {
            Some(_) => ("COMPLETED".to_owned(), None),
            None => {
                let code = "INVALID_CONFIGURATION".to_owned();
                ("FAILED".to_owned(), Some(api::AccessPreviewStatusReason { code }))
            }
        }
    }
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetAccessPreview.html>
pub(super) fn get_access_preview(
    view: &View<'_>,
    input: api::GetAccessPreviewRequest,
) -> Result<api::GetAccessPreviewResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let preview = one(view, analyzer, &input.access_preview_id)?;
    let (status, status_reason) = preview.status();
    let access_preview = api::AccessPreview {
        id: preview.id.clone(),
        analyzer_arn: analyzer.arn.to_string(),
        configurations: preview.configurations.clone(),
        created_at: preview.created,
        status,
        status_reason,
    };
    Ok(api::GetAccessPreviewResponse { access_preview })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListAccessPreviews.html>
pub(super) fn list_access_previews(
    view: &View<'_>,
    input: api::ListAccessPreviewsRequest,
) -> Result<api::ListAccessPreviewsResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let mut all = previews(view, analyzer).0.clone();
    all.sort_by_key(|preview| service::page_order(&preview.id));
    let key = |preview: &Arc<Preview>| preview.id.clone();
    let found = page(all.into_iter(), key, input.next_token.as_deref(), size(input.max_results)?);
    let found = found.ok_or_else(invalid_token)?;
    let access_previews = found.items.into_iter().map(|preview| {
        let (status, status_reason) = preview.status();
        api::AccessPreviewSummary {
            id: preview.id.clone(),
            analyzer_arn: analyzer.arn.to_string(),
            created_at: preview.created,
            status,
            status_reason,
        }
    });
    Ok(api::ListAccessPreviewsResponse { access_previews: access_previews.collect(), next_token: found.next })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListAccessPreviewFindings.html>
pub(super) fn list_access_preview_findings(
    view: &View<'_>,
    input: api::ListAccessPreviewFindingsRequest,
) -> Result<api::ListAccessPreviewFindingsResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let preview = one(view, analyzer, &input.access_preview_id)?;
    let Some(found) = &preview.found else {
        let message = format!("Access preview {} has failed.", preview.id);
        return Err(about(&e::CONFLICT_EXCEPTION, message, &preview.id, "AccessPreview"));
    };
    let filter = filter::read(&input.filter.unwrap_or_default(), Place::Preview)?;
    let holds = |one: &&Previewed| {
        filter.iter().all(|(key, criterion)| match (key.as_str(), &one.existing) {
            ("changeType", _) => criterion_holds(criterion, Some(one.change)),
            ("existingFindingId", existing) => criterion_holds(criterion, existing.as_ref().map(|(id, _)| &**id)),
            ("existingFindingStatus", existing) => {
                criterion_holds(criterion, existing.as_ref().map(|(_, status)| status.name()))
            }
            _ => criterion_holds(criterion, filter::value(&one.finding, key).as_deref()),
        })
    };
    let all: Vec<&Previewed> = found.iter().filter(holds).collect();
    let (found, next_token) =
        paged(all, |one| one.finding.id.to_string(), false, (input.next_token.as_deref(), input.max_results))?;
    Ok(api::ListAccessPreviewFindingsResponse { findings: found.into_iter().map(shown).collect(), next_token })
}

fn shown(one: &Previewed) -> api::AccessPreviewFinding {
    let nothing = Access::default();
    let finding = &one.finding;
    let access = finding.found.access().unwrap_or(&nothing);
    api::AccessPreviewFinding {
        id: finding.id.to_string(),
        existing_finding_id: one.existing.as_ref().map(|(id, _)| id.to_string()),
        existing_finding_status: one.existing.as_ref().map(|(_, status)| status.name().to_owned()),
        principal: principal(access),
        action: Some(actions(access)),
        condition: Some(access.conditions.clone()),
        resource: Some(finding.subject.resource.to_string()),
        is_public: Some(access.is_public),
        resource_type: finding.subject.resource_type.to_owned(),
        created_at: finding.created,
        change_type: one.change.to_owned(),
        status: finding.status.name().to_owned(),
        resource_owner_account: finding.subject.owner.to_string(),
        error: access.error.map(str::to_owned),
        sources: sources(access),
        resource_control_policy_restriction: Some(access.control.name().to_owned()),
    }
}

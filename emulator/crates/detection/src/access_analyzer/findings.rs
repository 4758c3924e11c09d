//! Findings as the API shows them.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::Timestamp;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use service::{View, open_token, seal_token};
use state::access_analyzer::{
    Access, Analyzer, Finding, FindingStatus, Found, InternalAccess, Source, UnusedService, set_status,
};
use state::{Partition, Shared, Tx};
use wire::Fault;

use super::fault::{about, invalid, invalid_token, no_analyzer, size};
use super::filter::{self, Place, is_sortable};
use super::resource::by_arn;

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindings.html>: external access only.
pub(super) fn list_findings(
    view: &View<'_>,
    input: api::ListFindingsRequest,
) -> Result<api::ListFindingsResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    if !analyzer.kind.is_external() {
        return Err(of_other_version("ListFindingsV2"));
    }
    let page = (input.next_token, input.max_results);
    let (found, next_token) = listed((analyzer, view.call.now), input.filter, input.sort, page)?;
    Ok(api::ListFindingsResponse { findings: found.into_iter().map(summary).collect(), next_token })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindingsV2.html>
pub(super) fn list_findings_v2(
    view: &View<'_>,
    input: api::ListFindingsV2Request,
) -> Result<api::ListFindingsV2Response, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let page = (input.next_token, input.max_results);
    let (found, next_token) = listed((analyzer, view.call.now), input.filter, input.sort, page)?;
    let findings = found.into_iter().map(|finding| api::FindingSummaryV2 {
        analyzed_at: finding.analyzed,
        created_at: finding.created,
        error: error(finding),
        id: finding.id.to_string(),
        resource: Some(finding.subject.resource.to_string()),
        resource_type: finding.subject.resource_type.to_owned(),
        resource_owner_account: finding.subject.owner.to_string(),
        status: finding.status.name().to_owned(),
        updated_at: finding.updated,
        finding_type: Some(finding.found.type_name().to_owned()),
    });
    Ok(api::ListFindingsV2Response { findings: findings.collect(), next_token })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetFinding.html>
pub(super) fn get_finding(view: &View<'_>, input: api::GetFindingRequest) -> Result<api::GetFindingResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    if !analyzer.kind.is_external() {
        return Err(of_other_version("GetFindingV2"));
    }
    let it = summary(one(analyzer, &input.id, view.call.now)?);
    let finding = api::Finding {
        id: it.id,
        principal: it.principal,
        action: it.action,
        resource: it.resource,
        is_public: it.is_public,
        resource_type: it.resource_type,
        condition: it.condition,
        created_at: it.created_at,
        analyzed_at: it.analyzed_at,
        updated_at: it.updated_at,
        status: it.status,
        resource_owner_account: it.resource_owner_account,
        error: it.error,
        sources: it.sources,
        resource_control_policy_restriction: it.resource_control_policy_restriction,
    };
    Ok(api::GetFindingResponse { finding: Some(finding) })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetFindingV2.html>
pub(super) fn get_finding_v2(
    view: &View<'_>,
    input: api::GetFindingV2Request,
) -> Result<api::GetFindingV2Response, Fault> {
    let finding = one(working(view, &input.analyzer_arn)?, &input.id, view.call.now)?;
    let all = details(finding);
    let first: usize = match &input.next_token {
        None => 0,
        Some(token) => open_token(token, &input.id).and_then(|at| at.parse().ok()).ok_or_else(invalid_token)?,
    };
    let count = size(input.max_results)?;
    let next = first.saturating_add(count);
    let next_token = (next < all.len()).then(|| seal_token(&next.to_string(), &input.id));
    Ok(api::GetFindingV2Response {
        analyzed_at: finding.analyzed,
        created_at: finding.created,
        error: error(finding),
        id: finding.id.to_string(),
        next_token,
        resource: Some(finding.subject.resource.to_string()),
        resource_type: finding.subject.resource_type.to_owned(),
        resource_owner_account: finding.subject.owner.to_string(),
        status: finding.status.name().to_owned(),
        updated_at: finding.updated,
        finding_details: all.into_iter().skip(first).take(count).collect(),
        finding_type: Some(finding.found.type_name().to_owned()),
    })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateFindings.html>
pub(super) fn update_findings(
    tx: &mut Tx<'_>,
    input: api::UpdateFindingsRequest,
) -> Result<api::UpdateFindingsResponse, Fault> {
    let arn = by_arn(tx.partition(), tx.call, &input.analyzer_arn)?;
    let analyzer = tx.partition().analyzer(&arn).ok_or_else(|| no_analyzer(&input.analyzer_arn))?;
    refuse_disabled(tx.partition(), analyzer)?;
    let status = match input.status.as_str() {
        "ACTIVE" => FindingStatus::Active,
        _ => FindingStatus::Archived,
    };
    let ids: Vec<Arc<str>> = match (input.ids, input.resource_arn) {
        (Some(ids), None) => {
            ids.iter().map(|id| one(analyzer, id, tx.now).map(|found| found.id.clone())).collect::<Result<_, _>>()?
        }
        (None, Some(resource)) => analyzer.findings().of(&resource).iter().map(|found| found.id.clone()).collect(),
        _ => return Err(invalid("Either ids or resourceArn must be given.")),
    };
    set_status(tx, &arn, &ids, status);
    Ok(api::UpdateFindingsResponse {})
}

/// An analyzer whose findings can be seen: not while it is out of work.
pub(super) fn working<'p>(view: &View<'p>, arn: &str) -> Result<&'p Shared<Analyzer>, Fault> {
    let found = by_arn(view.partition, view.call, arn)?;
    let analyzer = view.partition.analyzer(&found).ok_or_else(|| no_analyzer(arn))?;
    refuse_disabled(view.partition, analyzer)?;
    Ok(analyzer)
}

fn refuse_disabled(partition: &Partition, analyzer: &Analyzer) -> Result<(), Fault> {
    match partition.disabled(analyzer) {
        Some(_) => Err(invalid(format!("The analyzer {} is disabled.", analyzer.arn))),
        None => Ok(()),
    }
}

/// "Unused access findings are only available using the ListFindingsV2 API action."
fn of_other_version(operation: &str) -> Fault {
    invalid(format!("The findings of this type of analyzer are only available using {operation}."))
}

/// A finding by its id, as long as it is kept.
pub(super) fn one<'a>(analyzer: &'a Analyzer, id: &str, now: Timestamp) -> Result<&'a Shared<Finding>, Fault> {
    let none = || about(&e::RESOURCE_NOT_FOUND_EXCEPTION, format!("Finding {id} could not be found."), id, "Finding");
    analyzer.findings().get(id).filter(|finding| finding.is_kept(now)).ok_or_else(none)
}

type Filter = Option<BTreeMap<String, api::Criterion>>;

/// One page of the findings that are as a filter has them; of each resource together where nobody says how to sort them.
fn listed(
    (analyzer, now): (&Analyzer, Timestamp),
    filter: Filter,
    sort: Option<api::SortCriteria>,
    (token, most): (Option<String>, Option<i64>),
) -> Result<(Vec<&Finding>, Option<String>), Fault> {
    let filter = filter::read(&filter.unwrap_or_default(), Place::Listing)?;
    let all: Vec<&Finding> = analyzer.findings().kept(now).filter(|finding| filter::holds(&filter, finding)).collect();
    let sort = sort.unwrap_or_default();
    if let Some(attribute) = sort.attribute_name.as_deref().filter(|attribute| !is_sortable(attribute)) {
        return Err(invalid(format!("The attribute {attribute} is not supported for sorting.")));
    }
    let key = |finding: &&Finding| {
        let value = sort.attribute_name.as_deref().and_then(|attribute| filter::value(finding, attribute));
        let (value, resource) = (value.unwrap_or_default(), &finding.subject.resource);
        // No part has a zero in it, and so each is compared by itself.
        format!("{value}\0{resource}\0{:020}\0{}", finding.created.millis(), finding.id)
    };
    paged(all, key, sort.order_by.as_deref() == Some("DESC"), (token.as_deref(), most))
}

/// One page of what is in the order of its keys, no two of which are the same: the token has the key that was shown last, and
/// what comes after it is shown whether that is still there or not.
pub(super) fn paged<T: Copy>(
    mut all: Vec<T>,
    key: impl Fn(&T) -> String,
    descends: bool,
    (token, most): (Option<&str>, Option<i64>),
) -> Result<(Vec<T>, Option<String>), Fault> {
    let most = size(most)?;
    let last = token.map(|token| open_token(token, "").ok_or_else(invalid_token)).transpose()?;
    all.retain(|one| last.as_ref().is_none_or(|last| if descends { key(one) < *last } else { key(one) > *last }));
    all.sort_by_cached_key(&key);
    if descends {
        all.reverse();
    }
    let is_last = all.len() <= most;
    all.truncate(most);
    let next = all.last().filter(|_| !is_last).map(|last| seal_token(&key(last), ""));
    Ok((all, next))
}

fn error(finding: &Finding) -> Option<String> {
    finding.found.access().and_then(|access| access.error).map(str::to_owned)
}

fn summary(finding: &Finding) -> api::FindingSummary {
    let nothing = Access::default();
    let access = finding.found.access().unwrap_or(&nothing);
    let is_known = access.error.is_none();
    api::FindingSummary {
        id: finding.id.to_string(),
        principal: principal(access),
        action: is_known.then(|| actions(access)),
        resource: Some(finding.subject.resource.to_string()),
        is_public: is_known.then_some(access.is_public),
        resource_type: finding.subject.resource_type.to_owned(),
        condition: access.conditions.clone(),
        created_at: finding.created,
        analyzed_at: finding.analyzed,
        updated_at: finding.updated,
        status: finding.status.name().to_owned(),
        resource_owner_account: finding.subject.owner.to_string(),
        error: error(finding),
        sources: sources(access),
        resource_control_policy_restriction: is_known.then(|| access.control.name().to_owned()),
    }
}

fn details(finding: &Finding) -> Vec<api::FindingDetails> {
    let one = match &*finding.found {
        Found::External(access) => api::FindingDetails {
            external_access_details: Some(api::ExternalAccessDetails {
                action: Some(actions(access)),
                condition: access.conditions.clone(),
                is_public: Some(access.is_public),
                principal: principal(access),
                sources: sources(access),
                resource_control_policy_restriction: Some(access.control.name().to_owned()),
            }),
            ..api::FindingDetails::default()
        },
        Found::Internal(internal) => {
            let InternalAccess { access, principal_owner, is_role, service_control } = internal;
            let is_own = *principal_owner == finding.subject.owner;
            let details = api::InternalAccessDetails {
                action: Some(actions(access)),
                condition: Some(access.conditions.clone()),
                principal: principal(access),
                principal_owner_account: Some(principal_owner.to_string()),
                access_type: Some(if is_own { "INTRA_ACCOUNT" } else { "INTRA_ORG" }.to_owned()),
                principal_type: Some(if *is_role { "IAM_ROLE" } else { "IAM_USER" }.to_owned()),
                sources: sources(access),
                resource_control_policy_restriction: Some(access.control.name().to_owned()),
                service_control_policy_restriction: Some(service_control.name().to_owned()),
            };
            api::FindingDetails { internal_access_details: Some(details), ..api::FindingDetails::default() }
        }
        Found::UnusedRole { last } => api::FindingDetails {
            unused_iam_role_details: Some(api::UnusedIamRoleDetails { last_accessed: *last }),
            ..api::FindingDetails::default()
        },
        Found::UnusedAccessKey { key, last } => api::FindingDetails {
            unused_iam_user_access_key_details: Some(api::UnusedIamUserAccessKeyDetails {
                access_key_id: key.to_string(),
                last_accessed: *last,
            }),
            ..api::FindingDetails::default()
        },
        Found::UnusedPassword { last } => api::FindingDetails {
            unused_iam_user_password_details: Some(api::UnusedIamUserPasswordDetails { last_accessed: *last }),
            ..api::FindingDetails::default()
        },
        Found::UnusedPermission(services) => return services.iter().map(unused_service).collect(),
    };
    vec![one]
}

/// "one element per service; actions only for services with action-level data".
fn unused_service(unused: &UnusedService) -> api::FindingDetails {
    let actions = unused.actions.iter();
    let actions: Vec<_> =
        actions.map(|(name, last)| api::UnusedAction { action: name.to_string(), last_accessed: *last }).collect();
    api::FindingDetails {
        unused_permission_details: Some(api::UnusedPermissionDetails {
            actions: (!actions.is_empty()).then_some(actions),
            service_namespace: unused.service.to_string(),
            last_accessed: unused.last,
        }),
        ..api::FindingDetails::default()
    }
}

pub(super) fn principal(access: &Access) -> Option<BTreeMap<String, String>> {
    let (kind, name) = access.principal.as_ref()?;
    Some(BTreeMap::from([((*kind).to_owned(), name.to_string())]))
}

pub(super) fn actions(access: &Access) -> Vec<String> {
    access.actions.iter().map(ToString::to_string).collect()
}

/// "Sources … only for Amazon S3 bucket findings".
pub(super) fn sources(access: &Access) -> Option<Vec<api::FindingSource>> {
    let kind = match access.source? {
        Source::Policy => "POLICY",
        Source::Acl => "BUCKET_ACL",
    };
    Some(vec![api::FindingSource { r#type: kind.to_owned(), detail: None }])
}

//! How much analyzers have found. See
//! <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetFindingsStatistics.html>.

use std::collections::BTreeMap;

use aws::{AccountId, Timestamp};
use models::accessanalyzer as api;
use service::View;
use state::access_analyzer::{Analyzer, Finding, FindingStatus};
use wire::Fault;

use super::findings::working;

/// "topAccounts: the ten accounts with the most active findings".
const TOP: usize = 10;

pub(super) fn get_findings_statistics(
    view: &View<'_>,
    input: api::GetFindingsStatisticsRequest,
) -> Result<api::GetFindingsStatisticsResponse, Fault> {
    let analyzer = working(view, &input.analyzer_arn)?;
    let mut statistics = api::FindingsStatistics::default();
    if analyzer.kind.is_external() {
        statistics.external_access_findings_statistics = Some(external(analyzer, view.call.now));
    } else if analyzer.kind.is_unused() {
        statistics.unused_access_findings_statistics = Some(unused(analyzer, view.call.now));
    } else {
        statistics.internal_access_findings_statistics = Some(internal(analyzer, view.call.now));
    }
    let last_updated_at = analyzer.last.as_ref().map_or(analyzer.created, |(_, at)| *at);
    Ok(api::GetFindingsStatisticsResponse {
        findings_statistics: Some(vec![statistics]),
        last_updated_at: Some(last_updated_at),
    })
}

fn number(count: usize) -> Option<i64> {
    i64::try_from(count).ok()
}

fn count(analyzer: &Analyzer, now: Timestamp, status: FindingStatus) -> Option<i64> {
    number(analyzer.findings().kept(now).filter(|finding| finding.status == status).count())
}

fn active(analyzer: &Analyzer) -> impl Iterator<Item = &Finding> {
    analyzer.findings().iter().map(|finding| &**finding).filter(|finding| finding.status == FindingStatus::Active)
}

fn external(analyzer: &Analyzer, now: Timestamp) -> api::ExternalAccessFindingsStatistics {
    let mut types: BTreeMap<String, [i64; 3]> = BTreeMap::new();
    for finding in active(analyzer) {
        let [public, others, errors] = types.entry(finding.subject.resource_type.to_owned()).or_default();
        let Some(access) = finding.found.access() else { continue };
        *(if access.error.is_some() {
            errors
        } else if access.is_public {
            public
        } else {
            others
        }) += 1;
    }
    let details = |[public, others, errors]: [i64; 3]| api::ResourceTypeDetails {
        total_active_public: Some(public),
        total_active_cross_account: Some(others),
        total_active_errors: Some(errors),
    };
    api::ExternalAccessFindingsStatistics {
        resource_type_statistics: Some(types.into_iter().map(|(name, counts)| (name, details(counts))).collect()),
        total_active_findings: count(analyzer, now, FindingStatus::Active),
        total_archived_findings: count(analyzer, now, FindingStatus::Archived),
        total_resolved_findings: count(analyzer, now, FindingStatus::Resolved),
    }
}

fn internal(analyzer: &Analyzer, now: Timestamp) -> api::InternalAccessFindingsStatistics {
    let mut types: BTreeMap<String, [i64; 3]> = BTreeMap::new();
    for finding in analyzer.findings().kept(now) {
        let [active, archived, resolved] = types.entry(finding.subject.resource_type.to_owned()).or_default();
        *match finding.status {
            FindingStatus::Active => active,
            FindingStatus::Archived => archived,
            FindingStatus::Resolved => resolved,
        } += 1;
    }
    let details = |[active, archived, resolved]: [i64; 3]| api::InternalAccessResourceTypeDetails {
        total_active_findings: Some(active),
        total_archived_findings: Some(archived),
        total_resolved_findings: Some(resolved),
    };
    api::InternalAccessFindingsStatistics {
        resource_type_statistics: Some(types.into_iter().map(|(name, counts)| (name, details(counts))).collect()),
        total_active_findings: count(analyzer, now, FindingStatus::Active),
        total_archived_findings: count(analyzer, now, FindingStatus::Archived),
        total_resolved_findings: count(analyzer, now, FindingStatus::Resolved),
    }
}

fn unused(analyzer: &Analyzer, now: Timestamp) -> api::UnusedAccessFindingsStatistics {
    let mut types: BTreeMap<&str, i64> = BTreeMap::new();
    let mut accounts: BTreeMap<AccountId, BTreeMap<String, i64>> = BTreeMap::new();
    for finding in active(analyzer) {
        let name = finding.found.type_name();
        *types.entry(name).or_default() += 1;
        *accounts.entry(finding.subject.owner).or_default().entry(name.to_owned()).or_default() += 1;
    }
    let mut top: Vec<_> =
        accounts.into_iter().map(|(account, types)| (types.values().sum::<i64>(), account, types)).collect();
    top.sort_by_key(|(total, account, _)| (std::cmp::Reverse(*total), *account));
    let top = top.into_iter().take(TOP).map(|(total, account, types)| api::FindingAggregationAccountDetails {
        account: Some(account.to_string()),
        number_of_active_findings: Some(total),
        details: Some(types),
    });
    let types = types.into_iter().map(|(name, total)| api::UnusedAccessTypeStatistics {
        unused_access_type: Some(name.to_owned()),
        total: Some(total),
    });
    api::UnusedAccessFindingsStatistics {
        unused_access_type_statistics: Some(types.collect()),
        top_accounts: Some(top.collect()),
        total_active_findings: count(analyzer, now, FindingStatus::Active),
        total_archived_findings: count(analyzer, now, FindingStatus::Archived),
        total_resolved_findings: count(analyzer, now, FindingStatus::Resolved),
    }
}

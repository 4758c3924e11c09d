//! What analyzers of external access look at.

use std::collections::BTreeSet;
use std::sync::Arc;

use aws::Arn;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use service::View;
use state::access_analyzer::{Access, Analyzer, Finding, FindingStatus, Found, Source, Subject, settled};
use state::{Partition, Tx};
use wire::Fault;

use super::analysis::external;
use super::analysis::subject::{of_resource, of_role};
use super::analysis::zone::ZoneName;
use super::fault::{about, invalid, no_analyzer};
use super::findings::{paged, working};
use super::resource::by_arn;
use super::watch::look_again;

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListAnalyzedResources.html>
pub(super) fn list_analyzed_resources(
    view: &View<'_>,
    input: api::ListAnalyzedResourcesRequest,
) -> Result<api::ListAnalyzedResourcesResponse, Fault> {
    let analyzer = looking(view, &input.analyzer_arn)?;
    let is_wanted =
        |subject: &Subject| input.resource_type.as_deref().is_none_or(|wanted| wanted == subject.resource_type);
    let all: Vec<Subject> = subjects(view.partition, analyzer).filter(is_wanted).collect();
    let (shown, next_token) = paged(
        all.iter().collect(),
        |it| it.resource.to_string(),
        false,
        (input.next_token.as_deref(), input.max_results),
    )?;
    let analyzed_resources = shown.into_iter().map(|subject| api::AnalyzedResourceSummary {
        resource_arn: subject.resource.to_string(),
        resource_owner_account: subject.owner.to_string(),
        resource_type: subject.resource_type.to_owned(),
    });
    Ok(api::ListAnalyzedResourcesResponse { analyzed_resources: analyzed_resources.collect(), next_token })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetAnalyzedResource.html>
pub(super) fn get_analyzed_resource(
    view: &View<'_>,
    input: api::GetAnalyzedResourceRequest,
) -> Result<api::GetAnalyzedResourceResponse, Fault> {
    let analyzer = looking(view, &input.analyzer_arn)?;
    let subject = subject(view.partition, analyzer, &input.resource_arn)?;
    let findings: Vec<&Finding> = analyzer
        .findings()
        .of(&subject.resource)
        .iter()
        .map(|it| &**it)
        .filter(|it| it.is_kept(view.call.now))
        .collect();
    let open: Vec<&Finding> = findings.iter().filter(|it| it.status != FindingStatus::Resolved).copied().collect();
    let accesses: Vec<&Access> = open.iter().filter_map(|it| it.found.access()).collect();
    let actions: BTreeSet<&Arc<str>> = accesses.iter().flat_map(|access| &access.actions).collect();
    let via: BTreeSet<&str> = accesses.iter().filter_map(|access| access.source).map(via).collect();
    let newest = |time: fn(&Finding) -> aws::Timestamp| findings.iter().map(|it| time(it)).max();
    let analyzed = analyzer.last.as_ref().map_or(analyzer.created, |(_, at)| *at);
    let resource = api::AnalyzedResource {
        resource_arn: subject.resource.to_string(),
        resource_type: subject.resource_type.to_owned(),
        created_at: findings.iter().map(|it| it.created).min().unwrap_or(analyzer.created),
        analyzed_at: newest(|it| it.analyzed).unwrap_or(analyzed),
        updated_at: newest(|it| it.updated).unwrap_or(analyzed),
        is_public: accesses.iter().any(|access| access.is_public),
        actions: Some(actions.into_iter().map(ToString::to_string).collect()),
        shared_via: (!via.is_empty()).then(|| via.into_iter().map(str::to_owned).collect()),
        // One that is open tells more than one that somebody knows of.
        status: findings.iter().map(|it| it.status).min().map(|status| status.name().to_owned()),
        resource_owner_account: subject.owner.to_string(),
        error: accesses.iter().find_map(|access| access.error).map(str::to_owned),
    };
    Ok(api::GetAnalyzedResourceResponse { resource: Some(resource) })
}

fn via(source: Source) -> &'static str {
    match source {
        Source::Policy => "POLICY",
        Source::Acl => "BUCKET_ACL",
    }
}

/// Everything is looked at as it changes: this looks once more. See
/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_StartResourceScan.html>.
pub(super) fn start_resource_scan(
    tx: &mut Tx<'_>,
    input: api::StartResourceScanRequest,
) -> Result<api::StartResourceScanResponse, Fault> {
    let arn = by_arn(tx.partition(), tx.call, &input.analyzer_arn)?;
    let analyzer = tx.partition().analyzer(&arn).cloned().ok_or_else(|| no_analyzer(&input.analyzer_arn))?;
    if !analyzer.kind.is_external() {
        return Err(not_external());
    }
    let subject = subject(tx.partition(), &analyzer, &input.resource_arn)?;
    if input.resource_owner_account.is_some_and(|owner| owner != subject.owner.to_string()) {
        return Err(no_resource(&input.resource_arn));
    }
    let found = Arn::parse(&input.resource_arn).ok();
    let role = found.as_ref().and_then(|arn| tx.partition().role(arn)).cloned();
    let resource = found.as_ref().and_then(|arn| tx.partition().resource(arn)).cloned();
    let region = resource.as_ref().map(|resource| resource.region.clone());
    let look = |zone: &super::analysis::Zone<'_>| -> Vec<Arc<Found>> {
        let of_role = role.iter().flat_map(|role| external::role(zone, subject.owner, role));
        of_role.chain(resource.iter().flat_map(|resource| external::resource(zone, resource))).collect()
    };
    look_again(tx, &Arc::new(subject.clone()), region.as_ref(), look);
    settled(tx, &arn, Some(subject.resource), analyzer.due);
    Ok(api::StartResourceScanResponse {})
}

/// An analyzer that looks at resources.
fn looking<'p>(view: &View<'p>, arn: &str) -> Result<&'p Analyzer, Fault> {
    let analyzer = working(view, arn)?;
    if analyzer.kind.is_unused() { Err(not_external()) } else { Ok(analyzer) }
}

/// What there is in an analyzer's zone and Region, in an order that lasts.
fn subjects<'p>(partition: &'p Partition, analyzer: &'p Analyzer) -> impl Iterator<Item = Subject> + 'p {
    let accounts = ZoneName::of(partition, analyzer).map(|zone| zone.accounts(partition)).unwrap_or_default();
    let owners = accounts.into_iter().filter_map(|account| partition.account(account));
    owners.flat_map(|owner| {
        let roles = owner.iam.roles.values().map(|role| of_role(owner.id, role));
        let here = owner.resources.values().filter(|resource| resource.region.as_str() == analyzer.region());
        roles.chain(here.map(|resource| of_resource(resource)))
    })
}

/// What an ARN names in an analyzer's zone and Region.
pub(super) fn subject(partition: &Partition, analyzer: &Analyzer, text: &str) -> Result<Subject, Fault> {
    let none = || no_resource(text);
    let arn = Arn::parse(text).map_err(|_| invalid(format!("{text} is no ARN.")))?;
    let zone = ZoneName::of(partition, analyzer).ok_or_else(none)?;
    let zone = zone.look_at(partition).ok_or_else(none)?;
    let role = partition.role(&arn).zip(arn.account_id()).map(|(role, account)| of_role(account, role));
    let resource = partition.resource(&arn).filter(|it| it.region.as_str() == analyzer.region());
    let found = role.or_else(|| resource.map(|resource| of_resource(resource)));
    found.filter(|subject| zone.has(subject.owner)).ok_or_else(none)
}

fn no_resource(arn: &str) -> Fault {
    about(&e::RESOURCE_NOT_FOUND_EXCEPTION, format!("Resource {arn} could not be found."), arn, "Resource")
}

fn not_external() -> Fault {
    invalid("The operation is not supported for this type of analyzer.")
}

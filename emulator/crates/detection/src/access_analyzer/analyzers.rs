//! Analyzers: what they are to look for.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::Arn;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use service::{View, page};
use state::access_analyzer::{Analyzer, AnalyzerType, ArchiveRule, Disabled, NewAnalyzer, add_analyzer};
use state::{Partition, Shared, Tags, Tx, access_analyzer};
use wire::Fault;

use super::fault::{about, invalid, invalid_token, no_analyzer, size};
use super::resource::{analyzer_arn, find};
use super::{archive_rules, configuration, tagging};

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html>
pub(super) fn create_analyzer(
    tx: &mut Tx<'_>,
    input: api::CreateAnalyzerRequest,
) -> Result<api::CreateAnalyzerResponse, Fault> {
    let (call, name) = (tx.call, &input.analyzer_name);
    let kind = AnalyzerType::parse(&input.r#type).ok_or_else(|| invalid("The analyzer type is not valid."))?;
    if kind.is_of_organization() {
        organization(tx.partition(), call.account)?;
    }
    if find(tx.partition(), call, name).is_ok() {
        let message = format!("An analyzer with the name {name} already exists.");
        return Err(about(&e::CONFLICT_EXCEPTION, message, name, "Analyzer"));
    }
    let same = tx.partition().analyzers(call.account, &call.region).filter(|analyzer| analyzer.kind == kind).count();
    if same >= kind.quota() {
        let message = format!("The account already has {same} analyzers of the type {} in this Region.", kind.name());
        return Err(about(&e::SERVICE_QUOTA_EXCEEDED_EXCEPTION, message, name, "Analyzer"));
    }
    let text = analyzer_arn(tx.partition(), call, name);
    let arn = Arn::parse(&text).map_err(|_| invalid("The analyzer name is not valid."))?;
    let configuration = configuration::read(kind, input.configuration)?;
    let mut rules: BTreeMap<Arc<str>, Shared<ArchiveRule>> = BTreeMap::new();
    for rule in input.archive_rules.unwrap_or_default() {
        let read = archive_rules::new(&rule.filter, tx.now)?;
        if rules.insert(rule.rule_name.as_str().into(), read.into()).is_some() {
            return Err(invalid(format!("The archive rule {} is given twice.", rule.rule_name)));
        }
    }
    archive_rules::check_number(rules.len(), name)?;
    let analyzer = NewAnalyzer {
        arn,
        account: call.account,
        kind,
        configuration,
        archive_rules: rules.into_iter().collect(),
        tags: tagging::added(&Tags::new(), &input.tags.unwrap_or_default())?,
    };
    add_analyzer(tx, analyzer);
    Ok(api::CreateAnalyzerResponse { arn: Some(text) })
}

/// Analyzers of an organization are its management account's, and its delegated administrator's. The sentences are those
/// that people were given: <https://github.com/nozaq/terraform-aws-secure-baseline/issues/184>,
/// <https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/922>.
fn organization(partition: &Partition, account: aws::AccountId) -> Result<(), Fault> {
    partition.analyzes_organization(account).map_err(|disabled| match disabled {
        Disabled::AccessDisabled | Disabled::OrganizationDeleted => {
            invalid("Service not enabled for AWS Organizations")
        }
        Disabled::AdministratorDeregistered => {
            e::ACCESS_DENIED_EXCEPTION.fault(format!("Account {account} is not a delegated administrator"))
        }
    })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetAnalyzer.html>
pub(super) fn get_analyzer(view: &View<'_>, input: api::GetAnalyzerRequest) -> Result<api::GetAnalyzerResponse, Fault> {
    let arn = find(view.partition, view.call, &input.analyzer_name)?;
    let found = view.partition.analyzer(&arn).ok_or_else(|| no_analyzer(&input.analyzer_name))?;
    Ok(api::GetAnalyzerResponse { analyzer: summary(view.partition, found) })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListAnalyzers.html>
pub(super) fn list_analyzers(
    view: &View<'_>,
    input: api::ListAnalyzersRequest,
) -> Result<api::ListAnalyzersResponse, Fault> {
    let wanted = |analyzer: &Analyzer| input.r#type.as_deref().is_none_or(|kind| analyzer.kind.name() == kind);
    let mut all: Vec<_> = view.partition.analyzers(view.call.account, &view.call.region).collect();
    all.sort_by_key(|analyzer| service::page_order(&analyzer.name));
    let all = all.into_iter().filter(|analyzer| wanted(analyzer));
    let found = page(all, |analyzer| analyzer.name.to_string(), input.next_token.as_deref(), size(input.max_results)?)
        .ok_or_else(invalid_token)?;
    let analyzers = found.items.into_iter().map(|analyzer| summary(view.partition, analyzer)).collect();
    Ok(api::ListAnalyzersResponse { analyzers, next_token: found.next })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UpdateAnalyzer.html>: "This action is not supported
/// for external access analyzers."
pub(super) fn update_analyzer(
    tx: &mut Tx<'_>,
    input: api::UpdateAnalyzerRequest,
) -> Result<api::UpdateAnalyzerResponse, Fault> {
    let arn = find(tx.partition(), tx.call, &input.analyzer_name)?;
    let analyzer = tx.analyzer_mut(&arn).ok_or_else(|| no_analyzer(&input.analyzer_name))?;
    if analyzer.configuration.is_none() {
        return Err(invalid("External access analyzers cannot be updated."));
    }
    if input.configuration.is_some() {
        analyzer.configuration = configuration::read(analyzer.kind, input.configuration)?;
    }
    let configuration = analyzer.configuration.as_ref().map(configuration::shown);
    access_analyzer::mark_stale(tx, arn);
    Ok(api::UpdateAnalyzerResponse { configuration })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_DeleteAnalyzer.html>
pub(super) fn delete_analyzer(
    tx: &mut Tx<'_>,
    input: api::DeleteAnalyzerRequest,
) -> Result<api::DeleteAnalyzerResponse, Fault> {
    let arn = find(tx.partition(), tx.call, &input.analyzer_name)?;
    access_analyzer::delete_analyzer(tx, &arn);
    Ok(api::DeleteAnalyzerResponse {})
}

fn summary(partition: &Partition, analyzer: &Analyzer) -> api::AnalyzerSummary {
    let reason = partition.disabled(analyzer).map(|disabled| match disabled {
        Disabled::AccessDisabled => "AWS_SERVICE_ACCESS_DISABLED",
        Disabled::AdministratorDeregistered => "DELEGATED_ADMINISTRATOR_DEREGISTERED",
        Disabled::OrganizationDeleted => "ORGANIZATION_DELETED",
    });
    api::AnalyzerSummary {
        arn: analyzer.arn.to_string(),
        name: analyzer.name.to_string(),
        r#type: analyzer.kind.name().to_owned(),
        created_at: analyzer.created,
        last_resource_analyzed: analyzer.last.as_ref().map(|(resource, _)| resource.to_string()),
        last_resource_analyzed_at: analyzer.last.as_ref().map(|(_, at)| *at),
        tags: Some(tagging::shown(&analyzer.tags)),
        status: if reason.is_some() { "DISABLED" } else { "ACTIVE" }.to_owned(),
        status_reason: reason.map(|code| api::StatusReason { code: code.to_owned() }),
        configuration: analyzer.configuration.as_ref().map(configuration::shown),
        managed_by: None,
    }
}
